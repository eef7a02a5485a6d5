//! What the text of a clause leaves open: who verifies it, by when, and what follows when it is not
//! kept. The one place of the pages that asks for it.

use holdfire_core::ClauseRef;
use holdfire_terms::{After, Agreement, Clause, ClauseKind, Deed, Settings, StartingClause, Step};

/// What is missing about a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// Nobody is named who verifies.
    Verifier,
    /// No time is given.
    Deadline,
    /// Nothing follows.
    Consequence,
}

impl Missing {
    const ALL: [Self; 3] = [Self::Verifier, Self::Deadline, Self::Consequence];

    /// The end of its message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verifier => "verifier",
            Self::Deadline => "deadline",
            Self::Consequence => "consequence",
        }
    }
}

/// A clause and what its text leaves open.
pub(crate) struct Gap {
    pub clause: ClauseRef,
    pub missing: Vec<Missing>,
}

/// The clauses that leave something open, in their order. Only clauses that can be kept or broken
/// are asked: those that incidents are held against, and obligations.
pub(crate) fn gaps(agreement: &Agreement) -> Vec<Gap> {
    let asked = agreement.clauses().iter().filter(|clause| is_asked(clause));
    let gaps = asked
        .map(|clause| Gap { clause: clause.reference(), missing: missing_of(agreement, clause) });
    gaps.filter(|gap| !gap.missing.is_empty()).collect()
}

fn is_asked(clause: &Clause) -> bool {
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

/// The steps that an incident under a clause leads to, in every ladder that deals with it.
fn steps_about<'a>(agreement: &'a Agreement, clause: &Clause) -> Vec<&'a Step> {
    let mut instruments: Vec<_> = agreement.clauses().iter().map(|c| &c.instrument).collect();
    instruments.dedup();
    let mut found = Vec::new();
    for id in instruments.into_iter().filter(|_| clause.testable) {
        let Some(settings) = agreement.settings(id) else { continue };
        if *id == clause.instrument || settings.governs.contains(&clause.instrument) {
            let starts = |step: &&Step| {
                step.after == After::Incident
                    && (step.clauses.is_empty()
                        || step.clauses.iter().any(|named| is_meant(named, id, clause)))
            };
            for first in settings.steps.iter().filter(starts) {
                follow(settings, first, &mut found);
            }
        }
    }
    found
}

fn is_meant(named: &StartingClause, own: &holdfire_core::InstrumentId, clause: &Clause) -> bool {
    *named.instrument.as_ref().unwrap_or(own) == clause.instrument && named.number == clause.number
}

fn follow<'a>(settings: &'a Settings, step: &'a Step, found: &mut Vec<&'a Step>) {
    if found.iter().any(|known| std::ptr::eq(*known, step)) {
        return;
    }
    found.push(step);
    for next in &settings.steps {
        let waits = matches!(&next.after, After::Step(id) if *id == step.id);
        if waits || step.if_late.as_ref() == Some(&next.id) {
            follow(settings, next, found);
        }
    }
}
