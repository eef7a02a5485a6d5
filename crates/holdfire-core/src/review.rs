//! How far the work on an incident has come, worked out from the entries: the one answer that queues,
//! pages and programs use. What the members found is told apart from it (`standing.rs`).

use crate::{ActorId, Asked, AskingKind, IncidentId, State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

words! {
    /// How far the work on an incident has come.
    ReviewState {
        /// Reports came in, and nobody has done anything about it.
        Received = "received",
        /// Somebody acted.
        InReview = "in_review",
        /// A request for information or a task to verify is open.
        NeedsInformation = "needs_information",
        /// The members found what it was, and something that was asked is open.
        Verified = "verified",
        /// The members found what it was, and nothing is open.
        Closed = "closed",
    }
}

/// How far the work on an incident has come, and for whom it waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// How far.
    pub state: ReviewState,
    /// Everything that was asked and is open, the earliest due first and what has no time last.
    pub open: Vec<OpenAsking>,
}

/// Something that was asked and is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAsking {
    /// Its entry.
    pub entry: u64,
    /// What sort it is.
    pub kind: AskingKind,
    /// The last instant at which it is in time, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// For whom it waits.
    pub waits_for: Vec<ActorId>,
}

impl Review {
    /// The earliest time by which something is due.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.open.first().and_then(|open| open.due)
    }

    /// Everybody for whom it waits, each once, in the order of what is due.
    pub fn waits_for(&self) -> Vec<&ActorId> {
        let mut all: Vec<&ActorId> = Vec::new();
        for actor in self.open.iter().flat_map(|open| &open.waits_for) {
            if !all.contains(&actor) {
                all.push(actor);
            }
        }
        all
    }

    /// What is open and over its time at an instant, the longest first.
    pub fn overdue_at(&self, at: Timestamp) -> impl Iterator<Item = &OpenAsking> {
        self.open.iter().filter(move |open| open.due.is_some_and(|due| at > due))
    }
}

impl State {
    /// How far the work on an incident has come, with all its numbers.
    pub fn review_of(&self, incident: &IncidentId) -> Review {
        self.review(incident, &self.asked_on(incident))
    }

    /// The same, of what was asked on it.
    pub fn review(&self, incident: &IncidentId, asked: &[Asked]) -> Review {
        let mut open: Vec<OpenAsking> = asked
            .iter()
            .filter(|asked| asked.is_open)
            .map(|asked| OpenAsking {
                entry: asked.asking.entry,
                kind: asked.asking.what.kind(),
                due: asked.due,
                waits_for: asked.waits_for.clone(),
            })
            .collect();
        open.sort_by_key(|open| (open.due.unwrap_or(Timestamp::MAX), open.entry));
        let needs = |open: &OpenAsking| open.kind != AskingKind::Demand;
        let state = match (self.is_found(incident), open.is_empty()) {
            (true, true) => ReviewState::Closed,
            (true, false) => ReviewState::Verified,
            (false, _) if open.iter().any(needs) => ReviewState::NeedsInformation,
            (false, _) if self.somebody_acted_on(incident) => ReviewState::InReview,
            (false, _) => ReviewState::Received,
        };
        Review { state, open }
    }

    /// Whether the members said together what it was, were it only that they cannot tell.
    fn is_found(&self, incident: &IncidentId) -> bool {
        let has_findings =
            |number| self.on_numbers.get(number).is_some_and(|on| !on.findings.is_empty());
        self.numbers_of(incident).into_iter().any(has_findings)
            && self.findings_on(incident).standing.iter().any(|finding| finding.is_joint())
    }

    /// Whether anybody did anything about it: said, asked, logged a call, took a step, or decided
    /// about its links.
    fn somebody_acted_on(&self, incident: &IncidentId) -> bool {
        let links = self.incidents.get(incident).into_iter().flatten();
        let mut links = links.peekable();
        links.any(|link| {
            link.confirmed
                || link.decided_by.is_some()
                || self.calls_of_report.contains_key(&link.report)
        }) || self
            .numbers_of(incident)
            .into_iter()
            .any(|number| self.on_numbers.get(number).is_some_and(|on| !on.is_empty()))
    }
}
