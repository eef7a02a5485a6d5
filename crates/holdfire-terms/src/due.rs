//! What is owed: by whom, towards whom, by when, and how it stands at an instant. The values are
//! here; `clocks.rs` works them out.

use crate::ladder::{Deed, Who};
use holdfire_core::{
    ActorId, ClauseRef, DoneInRoom, Incident, IncidentId, InstrumentId, State, StepId, StepTaken,
    Verdict,
};
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;

/// What of an incident concerns ladders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// Which incident.
    pub incident: IncidentId,
    /// When it was known at the latest; without it no clock runs.
    pub known: Option<Timestamp>,
    /// Who is alleged to have acted, where the names are known.
    pub alleged: Vec<ActorId>,
    /// The clauses it falls under.
    pub engaged: Vec<ClauseRef>,
    /// The clauses of which that is undetermined.
    pub undetermined: Vec<ClauseRef>,
    /// What was done about it in the room.
    pub done: Vec<DoneInRoom>,
}

impl Concern {
    /// What of `incident` concerns ladders, given what the clauses answered.
    pub fn of(
        incident: &Incident,
        answers: impl IntoIterator<Item = (ClauseRef, Verdict)>,
        state: &State,
        zone: &TimeZone,
    ) -> Self {
        let (mut engaged, mut undetermined) = (Vec::new(), Vec::new());
        for (clause, verdict) in answers {
            match verdict {
                Verdict::Engaged => engaged.push(clause),
                Verdict::Undetermined => undetermined.push(clause),
                Verdict::NotEngaged => {}
            }
        }
        let mut alleged: Vec<ActorId> = Vec::new();
        for actor in incident.actors.iter().filter_map(|told| state.actor_named(&told.value)) {
            if !alleged.contains(&actor.id) {
                alleged.push(actor.id.clone());
            }
        }
        Self {
            incident: incident.id.clone(),
            known: incident.known(zone),
            alleged,
            engaged,
            undetermined,
            done: state.done_on(&incident.id),
        }
    }
}

/// What something owed is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// An incident.
    Incident(IncidentId),
    /// A clause of the instrument.
    Clause(Box<str>),
}

/// Somebody in the words of an instrument, and who that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Somebody {
    /// In the words of the instrument.
    pub said: Vec<Who>,
    /// The actors and bodies they mean, as far as they are known.
    pub ids: Vec<ActorId>,
}

/// A record that something was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// What says so.
    #[serde(flatten)]
    pub by: TakenBy,
    /// The first instant at which it can have been.
    pub from: Timestamp,
    /// The last instant at which it can have been.
    pub latest: Timestamp,
}

/// What says that a step was taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TakenBy {
    /// A step that a source tells of.
    Step(StepId),
    /// An act in the room, by its entry.
    Entry(u64),
}

impl Taken {
    pub(crate) fn of_step(step: &StepTaken) -> Self {
        let by = TakenBy::Step(step.id.clone());
        Self { by, from: step.at.from, latest: step.latest() }
    }

    pub(crate) fn in_room(done: &DoneInRoom) -> Self {
        Self { by: TakenBy::Entry(done.entry), from: done.at, latest: done.at }
    }
}

/// How something owed stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// What it waits for has not happened.
    NotStarted,
    /// It is owed, and there is time left, or the text gives no time.
    Open,
    /// The time is over and nothing is recorded.
    Overdue,
    /// It was done in time, or the text gives no time.
    Done(Taken),
    /// It was done after the time was over.
    DoneLate(Taken),
    /// It was done; when is told too roughly to say whether in time.
    DonePerhapsLate(Taken),
    /// It was not done, and the ladder went on without it.
    Superseded {
        /// The step by which it went on.
        by: Box<str>,
    },
}

impl Standing {
    /// Every word there is, from what needs a person first to what needs nobody.
    pub const WORDS: [&str; 7] =
        ["overdue", "open", "not_started", "done_late", "done_perhaps_late", "done", "superseded"];

    /// The word used in tables, URLs and message ids.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Done(_) => "done",
            Self::DoneLate(_) => "done_late",
            Self::DonePerhapsLate(_) => "done_perhaps_late",
            Self::Superseded { .. } => "superseded",
        }
    }

    /// The record of it, if it was done.
    pub fn taken(&self) -> Option<&Taken> {
        match self {
            Self::Done(taken) | Self::DoneLate(taken) | Self::DonePerhapsLate(taken) => Some(taken),
            _ => None,
        }
    }
}

/// What follows when the time is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Afterwards {
    /// Another step starts.
    Step(Box<str>),
    /// A clause says it.
    Clause(Box<str>),
    /// The text says it in words.
    Words(Box<str>),
    /// The text says nothing.
    Nothing,
}

/// Something owed, as it stands at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// Which instrument says so.
    pub instrument: InstrumentId,
    /// The step of its ladder, or `done` for an obligation.
    pub step: Box<str>,
    /// What the step is; nothing for an obligation.
    pub does: Option<Deed>,
    /// What it is about.
    pub subject: Subject,
    /// The clause that says so.
    pub clause: Option<Box<str>>,
    /// Who owes it.
    pub who: Somebody,
    /// Towards whom, if the text says.
    pub to: Option<Somebody>,
    /// What it is, in plain words of the instrument.
    pub words: Box<str>,
    /// When its time began.
    pub started: Option<Timestamp>,
    /// The last instant at which it is in time; nothing if the text gives no time.
    pub due_at: Option<Timestamp>,
    /// Which text says so, where texts differ.
    pub says: Option<Box<str>>,
    /// Whether that text is a draft beside the clause. Pages and bulletins leave these out: nobody
    /// owes what only a draft says.
    pub is_of_a_draft: bool,
    /// How it stands.
    pub standing: Standing,
    /// What follows when the time is over.
    pub then: Afterwards,
}

impl Due {
    /// Sorts what needs a person first to the front: what is overdue, the longest first; what is
    /// open, the nearest first and what has no time last; then the rest.
    pub fn urgency(&self) -> (usize, Timestamp, Subject, Box<str>) {
        let word = self.standing.as_str();
        let place = Standing::WORDS.iter().position(|known| *known == word).unwrap_or_default();
        let time = self.due_at.or(self.standing.taken().map(|taken| taken.from));
        (place, time.unwrap_or(Timestamp::MAX), self.subject.clone(), self.step.clone())
    }
}
