//! What was asked of somebody: a request for information, a task to verify, or a demand; what came of
//! it; and how it stands. All three have somebody who asks, somebody who is asked, and a time.

use crate::{
    ActorId, Answer, Checked, Demand, Escalated, Escalation, FollowUp, IncidentId,
    InformationRequest, Locality, Recorded, Response, VerificationReport, VerificationTask,
    Withdrawal,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A request for information, a task to verify, or a demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Asking {
    /// For information.
    Request(InformationRequest),
    /// To go and look.
    Task(VerificationTask),
    /// To do something, or stop doing it.
    Demand(Demand),
}

words! {
    /// What sort of asking it is.
    AskingKind {
        /// A request for information.
        Request = "request",
        /// A task to verify.
        Task = "task",
        /// A demand.
        Demand = "demand",
    }
}

/// What came of an asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Sequel {
    /// Somebody who was asked responded.
    Response(Response),
    /// Somebody who was to look reported.
    Report(VerificationReport),
    /// Somebody looked whether a demand was met.
    FollowUp(FollowUp),
    /// It was taken to the next level.
    Escalation(Escalation),
    /// Whoever asked asks no longer.
    Withdrawal(Withdrawal),
}

words! {
    /// How an asking stands, by the last that came of it.
    AskingState {
        /// Nothing came of it yet.
        Open = "open",
        /// Whoever was asked said that it has it.
        Acknowledged = "acknowledged",
        /// It was answered.
        Answered = "answered",
        /// A part of it was told or done.
        Partly = "partly",
        /// Whoever was asked says that it was done; nobody has checked.
        Complied = "complied",
        /// It was refused.
        Refused = "refused",
        /// The team was there and reported.
        Verified = "verified",
        /// The team was kept away.
        AccessDenied = "access_denied",
        /// No patrol could go.
        NoPatrol = "no_patrol",
        /// Somebody looked: it was met.
        Met = "met",
        /// Somebody looked: a part of it was met.
        PartlyMet = "partly_met",
        /// Somebody looked: it was not met.
        NotMet = "not_met",
        /// Nobody could look whether it was met.
        CouldNotCheck = "could_not_check",
        /// Whoever asked asks no longer.
        Withdrawn = "withdrawn",
        /// It was recorded wrongly.
        TakenBack = "taken_back",
    }
}

/// An asking with all that came of it, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What was asked.
    pub asking: Recorded<Asking>,
    /// All that came of it, in the order of the times that are told and then of the entries; what an
    /// erratum takes back is among it and counts for nothing.
    pub sequels: Vec<Recorded<Sequel>>,
    /// How it stands.
    pub state: AskingState,
    /// Whether somebody still has to do something about it.
    pub is_open: bool,
    /// The last instant at which that is done in time; none if nobody has to or no time was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Who has to.
    pub waits_for: Vec<ActorId>,
    /// The entry by which it was taken to the next level last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalated: Option<u64>,
}

impl Asking {
    /// What sort it is.
    pub fn kind(&self) -> AskingKind {
        match self {
            Self::Request(_) => AskingKind::Request,
            Self::Task(_) => AskingKind::Task,
            Self::Demand(_) => AskingKind::Demand,
        }
    }

    /// About which incident.
    pub fn incident(&self) -> &IncidentId {
        match self {
            Self::Request(InformationRequest { incident, .. })
            | Self::Task(VerificationTask { incident, .. })
            | Self::Demand(Demand { incident, .. }) => incident,
        }
    }

    /// Who asks.
    pub fn by(&self) -> &ActorId {
        match self {
            Self::Request(InformationRequest { by, .. })
            | Self::Task(VerificationTask { by, .. })
            | Self::Demand(Demand { by, .. }) => by,
        }
    }

    /// Who is asked.
    pub fn of(&self) -> &[ActorId] {
        match self {
            Self::Request(request) => std::slice::from_ref(&request.of),
            Self::Task(task) => &task.to,
            Self::Demand(demand) => std::slice::from_ref(&demand.on),
        }
    }

    /// What exactly.
    pub fn what(&self) -> &str {
        match self {
            Self::Request(InformationRequest { what, .. })
            | Self::Task(VerificationTask { what, .. })
            | Self::Demand(Demand { what, .. }) => what,
        }
    }

    /// Where, if a place is told.
    pub fn place(&self) -> Option<&Locality> {
        match self {
            Self::Request(_) => None,
            Self::Task(task) => Some(&task.place),
            Self::Demand(demand) => demand.place.as_ref(),
        }
    }

    /// Why.
    pub fn reason(&self) -> &str {
        match self {
            Self::Request(InformationRequest { reason, .. })
            | Self::Task(VerificationTask { reason, .. })
            | Self::Demand(Demand { reason, .. }) => reason,
        }
    }

    /// When it was asked.
    pub fn at(&self) -> Timestamp {
        match self {
            Self::Request(InformationRequest { at, .. })
            | Self::Task(VerificationTask { at, .. })
            | Self::Demand(Demand { at, .. }) => *at,
        }
    }

    /// By when.
    pub fn due(&self) -> Option<Timestamp> {
        match self {
            Self::Request(InformationRequest { due, .. })
            | Self::Task(VerificationTask { due, .. })
            | Self::Demand(Demand { due, .. }) => *due,
        }
    }
}

impl Sequel {
    /// The word for what it is.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Response(_) => "response",
            Self::Report(_) => "report",
            Self::FollowUp(_) => "follow_up",
            Self::Escalation(_) => "escalation",
            Self::Withdrawal(_) => "withdrawal",
        }
    }

    /// The entry of the asking it came of.
    pub fn asking(&self) -> Option<u64> {
        match self {
            Self::Response(Response { asking, .. })
            | Self::Withdrawal(Withdrawal { asking, .. }) => Some(*asking),
            Self::Report(report) => Some(report.task),
            Self::FollowUp(follow_up) => Some(follow_up.demand),
            Self::Escalation(escalation) => match escalation.of {
                Escalated::Asking { entry } => Some(entry),
                Escalated::Step { .. } => None,
            },
        }
    }

    /// When it was done.
    pub fn at(&self) -> Timestamp {
        match self {
            Self::Response(Response { at, .. })
            | Self::Report(VerificationReport { at, .. })
            | Self::FollowUp(FollowUp { at, .. })
            | Self::Escalation(Escalation { at, .. })
            | Self::Withdrawal(Withdrawal { at, .. }) => *at,
        }
    }

    /// Who did it.
    pub fn by(&self) -> &ActorId {
        match self {
            Self::Response(Response { by, .. })
            | Self::Report(VerificationReport { by, .. })
            | Self::FollowUp(FollowUp { by, .. })
            | Self::Escalation(Escalation { by, .. })
            | Self::Withdrawal(Withdrawal { by, .. }) => by,
        }
    }

    /// How the asking stands by it; an escalation leaves that as it was.
    fn state(&self) -> Option<AskingState> {
        use crate::Access;
        Some(match self {
            Self::Response(response) => match response.answer {
                Answer::Acknowledged => AskingState::Acknowledged,
                Answer::Answered => AskingState::Answered,
                Answer::Complied => AskingState::Complied,
                Answer::Partly => AskingState::Partly,
                Answer::Refused => AskingState::Refused,
            },
            Self::Report(report) => match report.access {
                Access::Granted => AskingState::Verified,
                Access::Denied => AskingState::AccessDenied,
                Access::NoPatrol => AskingState::NoPatrol,
            },
            Self::FollowUp(follow_up) => match follow_up.result {
                Checked::Met => AskingState::Met,
                Checked::PartlyMet => AskingState::PartlyMet,
                Checked::NotMet => AskingState::NotMet,
                Checked::CouldNotCheck => AskingState::CouldNotCheck,
            },
            Self::Escalation(_) => return None,
            Self::Withdrawal(_) => AskingState::Withdrawn,
        })
    }
}

/// Whose turn it is.
enum Turn {
    /// Nobody's: it is settled.
    Nobody,
    /// Nobody's any more, unless it was taken to the next level since.
    NobodyBelow,
    /// That of whoever was asked.
    Asked,
    /// That of whoever asked.
    Asker,
}

impl AskingState {
    fn turn(self, kind: AskingKind) -> Turn {
        match (self, kind) {
            (Self::Withdrawn | Self::TakenBack | Self::Met | Self::Verified, _)
            | (Self::Answered, AskingKind::Request | AskingKind::Task) => Turn::Nobody,
            // A refusal answers a question. It does not answer a demand.
            (Self::Refused, AskingKind::Request | AskingKind::Task)
            | (Self::AccessDenied | Self::NoPatrol, _) => Turn::NobodyBelow,
            (Self::Refused | Self::Complied | Self::CouldNotCheck, _) => Turn::Asker,
            (
                Self::Open
                | Self::Acknowledged
                | Self::Partly
                | Self::PartlyMet
                | Self::NotMet
                | Self::Answered,
                _,
            ) => Turn::Asked,
        }
    }
}

impl Asked {
    /// How an asking stands after all that came of it, in whatever order that is given.
    pub(crate) fn new(asking: Recorded<Asking>, mut sequels: Vec<Recorded<Sequel>>) -> Self {
        sequels.sort_by_key(|sequel| (sequel.what.at(), sequel.entry));
        let mut state = AskingState::Open;
        let mut raised: Option<(u64, &Escalation)> = None;
        let mut escalated = None;
        for sequel in sequels.iter().filter(|sequel| sequel.holds()) {
            if let Sequel::Escalation(escalation) = &sequel.what {
                raised = Some((sequel.entry, escalation));
                escalated = Some(sequel.entry);
            }
            match sequel.what.state() {
                Some(AskingState::Withdrawn) => {
                    state = AskingState::Withdrawn;
                    break;
                }
                // That it was received tells nothing once more was told.
                Some(AskingState::Acknowledged) if state != AskingState::Open => {}
                Some(next) => {
                    state = next;
                    if next != AskingState::Acknowledged {
                        raised = None;
                    }
                }
                None => {}
            }
        }
        if !asking.holds() {
            state = AskingState::TakenBack;
        }
        let below = match state.turn(asking.what.kind()) {
            Turn::Nobody => None,
            Turn::NobodyBelow => Some(&[][..]),
            Turn::Asked => Some(asking.what.of()),
            Turn::Asker => Some(std::slice::from_ref(asking.what.by())),
        };
        let is_due_below = matches!(state.turn(asking.what.kind()), Turn::Asked);
        let (waits_for, due) = match (below, raised) {
            (None, _) => (Vec::new(), None),
            (Some(_), Some((_, to))) => (vec![to.to.clone()], to.due.or(asking.what.due())),
            (Some(below), None) => (below.to_vec(), asking.what.due().filter(|_| is_due_below)),
        };
        let is_open = !waits_for.is_empty();
        Self { is_open, state, due, waits_for, escalated, asking, sequels }
    }

    /// Whether it is open and its time is over at an instant.
    pub fn is_overdue_at(&self, at: Timestamp) -> bool {
        self.is_open && self.due.is_some_and(|due| at > due)
    }

    /// Those who may respond: whoever was asked, and whoever it was taken to.
    pub fn may_respond(&self) -> impl Iterator<Item = &ActorId> {
        let raised = self.sequels.iter().filter(|sequel| sequel.holds());
        let raised = raised.filter_map(|sequel| match &sequel.what {
            Sequel::Escalation(escalation) => Some(&escalation.to),
            _ => None,
        });
        self.asking.what.of().iter().chain(raised)
    }

    /// Why it cannot be taken to the next level at an instant; nothing if it can.
    pub fn cannot_be_escalated(&self, at: Timestamp) -> Option<String> {
        use AskingState::{
            AccessDenied, CouldNotCheck, NoPatrol, NotMet, PartlyMet, Refused, Withdrawn,
        };
        let is_ground = matches!(
            self.state,
            Refused | AccessDenied | NoPatrol | PartlyMet | NotMet | CouldNotCheck
        );
        if is_ground || self.is_overdue_at(at) {
            return None;
        }
        if self.state == Withdrawn {
            return Some("it was withdrawn; ask anew".to_owned());
        }
        if !self.is_open {
            return Some(format!(
                "it is `{}`, and nothing is left to escalate",
                self.state.as_str()
            ));
        }
        let time = match self.due {
            Some(due) => format!("there is time until {due}"),
            None if self.asking.what.due().is_some() => "its clock does not run now".to_owned(),
            None => "it has no time that could run out".to_owned(),
        };
        let check = match self.asking.what.kind() {
            AskingKind::Demand => ", and no follow-up says that it was not met",
            AskingKind::Request | AskingKind::Task => "",
        };
        Some(format!("{time}, nobody refused it{check}; record that first, or wait"))
    }
}
