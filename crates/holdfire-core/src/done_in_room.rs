//! What was done in the room about an incident, as ladders of instruments count it: when, by whom and
//! towards whom. Which step of a ladder it is, is worked out in `holdfire-terms`.

use crate::{ActorId, Answer, Asking, AskingKind, IncidentId, LadderStep, Sequel, State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that was done in the room about an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneInRoom {
    /// What.
    pub deed: RoomDeed,
    /// Its entry.
    pub entry: u64,
    /// When.
    pub at: Timestamp,
    /// Who did it; nobody in particular of a finding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<ActorId>,
    /// Towards whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<ActorId>,
    /// What it responds to, of a response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<AskingKind>,
    /// The step of a ladder that it says it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<LadderStep>,
}

words! {
    /// What was done in the room.
    RoomDeed {
        /// Information was requested.
        Requested = "requested",
        /// Whoever was asked answered, complied or refused.
        Responded = "responded",
        /// A verification was reported, even if nobody got there.
        Verified = "verified",
        /// The members made a finding, even if they could not agree.
        Found = "found",
        /// Something was demanded.
        Demanded = "demanded",
        /// Somebody looked whether a demand was met.
        FollowedUp = "followed_up",
        /// Something was taken to the next level.
        Escalated = "escalated",
    }
}

impl State {
    /// What was done about an incident and those that were merged into it, the earliest first. What
    /// an erratum takes back was not done.
    pub fn done_on(&self, incident: &IncidentId) -> Vec<DoneInRoom> {
        let mut all = Vec::new();
        for asked in self.asked_on(incident).iter().filter(|asked| asked.asking.holds()) {
            let asking = &asked.asking.what;
            let deed = match asking {
                Asking::Request(_) => Some(RoomDeed::Requested),
                Asking::Demand(_) => Some(RoomDeed::Demanded),
                // To ask for a verification is not to verify.
                Asking::Task(_) => None,
            };
            all.extend(deed.map(|deed| DoneInRoom {
                deed,
                entry: asked.asking.entry,
                at: asking.at(),
                by: vec![asking.by().clone()],
                to: asking.of().to_vec(),
                about: None,
                step: None,
            }));
            let sequels = asked.sequels.iter().filter(|sequel| sequel.holds());
            all.extend(sequels.filter_map(|sequel| of_sequel(asking, sequel.entry, &sequel.what)));
        }
        for escalation in self.steps_escalated_on(incident) {
            if escalation.holds() {
                all.push(DoneInRoom {
                    deed: RoomDeed::Escalated,
                    entry: escalation.entry,
                    at: escalation.what.at,
                    by: vec![escalation.what.by.clone()],
                    to: vec![escalation.what.to.clone()],
                    about: None,
                    step: escalation.what.step.clone(),
                });
            }
        }
        let findings = self.findings_on(incident).all.into_iter().filter(|finding| finding.holds());
        all.extend(findings.filter_map(|finding| {
            Some(DoneInRoom {
                deed: RoomDeed::Found,
                entry: finding.entry,
                at: finding.recorded_at?,
                by: Vec::new(),
                to: Vec::new(),
                about: None,
                step: None,
            })
        }));
        all.sort_by_key(|done| (done.at, done.entry));
        all
    }
}

fn of_sequel(asking: &Asking, entry: u64, sequel: &Sequel) -> Option<DoneInRoom> {
    let deed = match sequel {
        Sequel::Response(response) if response.answer == Answer::Acknowledged => return None,
        Sequel::Response(_) => RoomDeed::Responded,
        Sequel::Report(_) => RoomDeed::Verified,
        Sequel::FollowUp(_) => RoomDeed::FollowedUp,
        Sequel::Escalation(_) => RoomDeed::Escalated,
        Sequel::Withdrawal(_) => return None,
    };
    let (to, step) = match sequel {
        Sequel::Escalation(escalation) => (escalation.to.clone(), escalation.step.clone()),
        _ => (asking.by().clone(), None),
    };
    Some(DoneInRoom {
        deed,
        entry,
        at: sequel.at(),
        by: vec![sequel.by().clone()],
        to: vec![to],
        about: (deed == RoomDeed::Responded).then_some(asking.kind()),
        step,
    })
}
