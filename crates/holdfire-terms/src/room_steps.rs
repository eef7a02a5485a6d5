//! Which act in the room counts as which step of a ladder, so that nobody has to record a step apart
//! from the act itself (docs/design/0007).

use crate::ladder::{Deed, Step};
use holdfire_core::{ActorId, AskingKind, DoneInRoom, InstrumentId, RoomDeed};

/// A step, with whom its words mean.
pub(crate) struct StepMeant<'s> {
    pub step: &'s Step,
    /// The step it waits for, if it waits for one.
    pub before: Option<&'s Step>,
    /// Who takes it, as far as they are known.
    pub who: &'s [ActorId],
    /// Towards whom, as far as they are known.
    pub to: &'s [ActorId],
}

impl StepMeant<'_> {
    /// Whether what was done is this step of the ladder of `instrument`.
    pub fn is(&self, done: &DoneInRoom, instrument: &InstrumentId) -> bool {
        let comes_after = self.before.map(|before| before.does);
        match (self.step.does, done.deed) {
            (Deed::Notify, RoomDeed::Requested) | (Deed::Demand, RoomDeed::Demanded) => {
                fits(self.to, &done.to)
            }
            (Deed::Reply, RoomDeed::Responded) => {
                let to_what = match comes_after {
                    Some(Deed::Notify) => Some(AskingKind::Request),
                    Some(Deed::Demand) => Some(AskingKind::Demand),
                    _ => None,
                };
                fits(self.who, &done.by) && (to_what.is_none() || done.about == to_what)
            }
            // To look again after a demand is to look whether it was met.
            (Deed::Verify, RoomDeed::Verified) => comes_after != Some(Deed::Demand),
            (Deed::Verify, RoomDeed::FollowedUp) => comes_after == Some(Deed::Demand),
            (Deed::Find, RoomDeed::Found) => true,
            (Deed::Escalate, RoomDeed::Escalated) => match &done.step {
                Some(named) => named.instrument == *instrument && named.step == self.step.id,
                None => !self.to.is_empty() && fits(self.to, &done.to),
            },
            _ => false,
        }
    }
}

/// Whether somebody meant is among those who did it. Where nobody is known by name, nobody can be
/// missed.
fn fits(meant: &[ActorId], of: &[ActorId]) -> bool {
    meant.is_empty() || of.iter().any(|actor| meant.contains(actor))
}
