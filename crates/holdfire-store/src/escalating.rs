//! What core cannot know of an escalation: which steps a ladder has, and whether one is overdue. Both
//! follow from the texts of instruments, which `holdfire-terms` reads.

use crate::{Assessing, IncidentRow};
use holdfire_core::{Escalated, Escalation, IncidentId, LadderStep, Refused, State};
use holdfire_terms::{Agreement, Clocks, Deed, Standing, Step, Subject};
use jiff::Timestamp;

/// Refuses an escalation as a step that no ladder has, and one of a step that is not overdue.
pub(crate) fn check(
    state: &State,
    agreement: &Agreement,
    escalation: &Escalation,
) -> Result<(), Refused> {
    if let Some(named) = &escalation.step
        && step(agreement, named)?.does != Deed::Escalate
    {
        return Err(refused(named, "that step escalates nothing; name one that does".to_owned()));
    }
    match &escalation.of {
        Escalated::Asking { .. } => Ok(()),
        Escalated::Step { incident, of } => {
            step(agreement, of)?;
            is_overdue(state, agreement, incident, of, escalation.at)
        }
    }
}

fn step<'a>(agreement: &'a Agreement, named: &LadderStep) -> Result<&'a Step, Refused> {
    let settings = agreement.settings(&named.instrument);
    let steps = settings.map(|settings| settings.steps.as_slice()).unwrap_or_default();
    steps.iter().find(|step| step.id == named.step).ok_or_else(|| {
        let known: Vec<String> = steps.iter().map(|step| format!("`{}`", step.id)).collect();
        let known = match known.is_empty() {
            true => "it has no ladder".to_owned(),
            false => format!("its steps are {}", known.join(", ")),
        };
        refused(named, format!("its ladder has no step `{}`; {known}", named.step))
    })
}

fn is_overdue(
    state: &State,
    agreement: &Agreement,
    incident: &IncidentId,
    of: &LadderStep,
    at: Timestamp,
) -> Result<(), Refused> {
    let (Some(mechanism), Some(worked_out)) = (&state.mechanism, state.incident(incident)) else {
        return Ok(());
    };
    let concern = IncidentRow::of(&worked_out, &Assessing::new(state, agreement)).concern();
    let clocks = Clocks::new(agreement, mechanism, state.steps.values());
    let dues = clocks.of_incident(&concern, at);
    let due = dues.iter().find(|due| {
        due.instrument == of.instrument
            && due.step == of.step
            && due.subject == Subject::Incident(incident.clone())
    });
    let why = match due {
        Some(due) if due.standing == Standing::Overdue => return Ok(()),
        Some(due) => {
            let until = due.due_at.map(|due_at| format!(", with time until {due_at}"));
            let word = due.standing.as_str().replace('_', " ");
            format!(
                "step `{}` is {word}{}; only what is overdue is taken to the next level",
                of.step,
                until.unwrap_or_default()
            )
        }
        None => format!("incident `{incident}` starts no ladder with the step `{}`", of.step),
    };
    Err(refused(of, why))
}

fn refused(named: &LadderStep, why: String) -> Refused {
    Refused::Invalid { of: "escalation under instrument", id: named.instrument.to_string(), why }
}
