//! What was asked and answered about an incident, with comments and calls, as pages and the command
//! line show it. What the members said and found is beside it, in `judged.rs`.

use holdfire_core::{
    ActorId, Asked, Called, Comment, Escalation, IncidentId, Recorded, Review, State,
};
use serde::{Deserialize, Serialize};

/// Everything that was asked and answered about an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoomRecord {
    /// How far the work has come, and for whom it waits.
    pub review: Review,
    /// What was asked, in the order of the entries, each with all that came of it and its clock.
    pub asked: Vec<Asked>,
    /// Steps of ladders that were taken to the next level.
    pub escalated_steps: Vec<Recorded<Escalation>>,
    /// Comments.
    pub comments: Vec<Recorded<Comment>>,
    /// Calls that are about it.
    pub calls: Vec<Called>,
}

impl RoomRecord {
    /// What there is on an incident.
    pub fn on(state: &State, incident: &IncidentId) -> Self {
        let asked = state.asked_on(incident);
        Self {
            review: state.review(incident, &asked),
            escalated_steps: state.steps_escalated_on(incident).into_iter().cloned().collect(),
            comments: state.comments_on(incident).into_iter().cloned().collect(),
            calls: state.calls_on(incident),
            asked,
        }
    }

    /// Who was asked, and on whom something was demanded, where that was not recorded wrongly.
    pub fn everybody_asked(&self) -> impl Iterator<Item = &ActorId> {
        let asked = self.asked.iter().map(|asked| &asked.asking);
        asked.filter(|asking| asking.holds()).flat_map(|asking| asking.what.of())
    }

    /// Whether nobody ever asked, commented or called.
    pub fn is_empty(&self) -> bool {
        self.asked.is_empty()
            && self.escalated_steps.is_empty()
            && self.comments.is_empty()
            && self.calls.is_empty()
    }
}
