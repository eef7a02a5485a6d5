//! What an agreement leaves open about its own clauses: who verifies, by when, with what
//! consequence. Only clauses that can be kept or broken are asked: those that incidents are held
//! against, and obligations. Principles and exceptions are not.

use crate::agreement::Agreement;
use crate::asking::Enacted;
use crate::clause::{Clause, ClauseKind};
use crate::clocks::starts_with;
use crate::ladder::{After, Deed, Step, following};
use holdfire_core::ClauseRef;
use serde::Serialize;

/// What is missing about a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Nobody is named who verifies.
    Verifier,
    /// No time is given.
    Deadline,
    /// Nothing follows.
    Consequence,
}

impl Missing {
    /// All that is asked for.
    pub const ALL: [Self; 3] = [Self::Verifier, Self::Deadline, Self::Consequence];

    /// The word used in tables and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verifier => "verifier",
            Self::Deadline => "deadline",
            Self::Consequence => "consequence",
        }
    }
}

/// A clause and what its text leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Which clause.
    pub clause: ClauseRef,
    /// What is missing, in the order in which it is asked.
    pub missing: Vec<Missing>,
}

/// The clauses of an agreement that leave something open, in their order.
pub fn gaps(agreement: &Agreement) -> Vec<Gap> {
    let asked = agreement.clauses().iter().filter(|clause| is_asked(clause));
    let gaps = asked
        .map(|clause| Gap { clause: clause.reference(), missing: missing_of(agreement, clause) });
    gaps.filter(|gap| !gap.missing.is_empty()).collect()
}

/// Whether a clause is asked who verifies it, by when and with what consequence.
pub fn is_asked(clause: &Clause) -> bool {
    match clause.kind {
        ClauseKind::Principle | ClauseKind::Exception => false,
        ClauseKind::Obligation => true,
        ClauseKind::Prohibition | ClauseKind::Procedure => clause.testable,
    }
}

fn missing_of(agreement: &Agreement, clause: &Clause) -> Vec<Missing> {
    let steps = steps_about(agreement, clause);
    let looks = |step: &&&Step| matches!(step.does, Deed::Verify | Deed::Find);
    let has_verifier = clause.verified_by.is_some() || steps.iter().any(|step| looks(&step));
    let is_due = clause.due.is_some() || clause.drafts.iter().any(|draft| draft.due.is_some());
    let has_deadline = clause.verified_within.is_some()
        || is_due
        || steps.iter().filter(looks).any(|step| step.within.is_some());
    let presses = |step: &&Step| matches!(step.does, Deed::Demand | Deed::Escalate);
    let has_consequence = clause.consequence.is_some() || steps.iter().any(presses);
    let found = [has_verifier, has_deadline, has_consequence];
    Missing::ALL.into_iter().zip(found).filter(|(_, is_there)| !is_there).map(|(m, _)| m).collect()
}

/// The steps that an incident under a clause leads to, in every ladder that deals with it. No
/// incident is held against a clause that is not testable, so no ladder deals with it.
fn steps_about<'a>(agreement: &'a Agreement, clause: &Clause) -> Vec<&'a Step> {
    let mut found: Vec<&Step> = Vec::new();
    if !clause.testable {
        return found;
    }
    let reference = clause.reference();
    for Enacted { instrument, settings, .. } in &agreement.enacted {
        if instrument.id != clause.instrument && !settings.governs.contains(&clause.instrument) {
            continue;
        }
        let first = settings.steps.iter().filter(|step| {
            step.after == After::Incident && starts_with(step, &instrument.id, &reference)
        });
        for step in first {
            found.push(step);
            found.extend(following(settings.steps.iter(), &step.id));
        }
    }
    found
}
