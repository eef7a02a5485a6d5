//! What is recorded: read, recorded, and told in one sentence.

use super::{Arguments, Asking, How, Place, team};
use crate::commands::judge::{cited, one_of};
use crate::{Ending, clock, progress::say};
use anyhow::{Context, Result, bail};
use holdfire_core::{
    Access, ActorId, Answer, AreaId, Checked, Comment, Demand, Escalated, Escalation, Event,
    FollowUp, IncidentId, InformationRequest, InstrumentId, LadderStep, Locality, Powers, Response,
    State, VerificationReport, VerificationTask, When, Withdrawal,
};
use holdfire_store::{Writer, record};
use jiff::Timestamp;

pub(super) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Request { incident, of, what, asking, how } => {
            recorded(&how, |state, at, by| {
                let told = format!("{by} asks {of} for information on {incident}");
                let request = InformationRequest {
                    incident: IncidentId::new(incident)?,
                    by,
                    of: ActorId::new(of)?,
                    what: what.into(),
                    at,
                    due: asking.due(state)?,
                    reason: asking.reason.into(),
                };
                Ok((Event::InformationRequested(request), told))
            })
        }
        Arguments::Task { incident, what, to, seats, place, asking, how } => {
            recorded(&how, |state, at, by| {
                let told = format!("{by} asks {} to look at {incident}", to.join(", "));
                let task = VerificationTask {
                    incident: IncidentId::new(incident)?,
                    by,
                    to: to.into_iter().map(ActorId::new).collect::<Result<_, _>>()?,
                    what: what.into(),
                    place: place
                        .read()?
                        .context("it does not say where; add `--place TEXT` or `--area AREA`")?,
                    composition: seats
                        .iter()
                        .map(|told| team::seats(told))
                        .collect::<Result<_>>()?,
                    at,
                    due: asking.due(state)?,
                    reason: asking.reason.into(),
                };
                Ok((Event::VerificationTasked(task), told))
            })
        }
        Arguments::Report { task, access, why, denied_by, team, found, how } => {
            let access = one_of(Access::ALL, |of| of.as_str(), &access, "sort of access")?;
            recorded(&how, |_, at, by| {
                let told = format!("{by} reports on task {task}: {}", access.as_str());
                let report = VerificationReport {
                    task,
                    by,
                    at,
                    access,
                    why: why.map(Into::into),
                    denied_by: denied_by.map(ActorId::new).transpose()?,
                    team: team.iter().map(|told| team::share(told)).collect::<Result<_>>()?,
                    found: found.map(Into::into),
                };
                Ok((Event::VerificationReported(report), told))
            })
        }
        Arguments::Demand { incident, on, what, finding, clause, place, asking, how } => {
            recorded(&how, |state, at, by| {
                let told = format!("{by} demands something of {on} after {incident}");
                let demand = Demand {
                    incident: IncidentId::new(incident)?,
                    by,
                    on: ActorId::new(on)?,
                    what: what.into(),
                    place: place.read()?,
                    at,
                    due: asking.due(state)?,
                    finding,
                    clause: clause.map(|told| cited(state, &told)).transpose()?,
                    reason: asking.reason.into(),
                };
                Ok((Event::DemandMade(demand), told))
            })
        }
        Arguments::Respond { asking, answer, words, through, how } => {
            let answer = one_of(Answer::ALL, |of| of.as_str(), &answer, "answer")?;
            recorded(&how, |_, at, by| {
                let told = format!("{by} on entry {asking}: {}", answer.as_str());
                let through = through.map(ActorId::new).transpose()?;
                let words = words.map(Into::into);
                let response = Response { asking, by, through, answer, words, at };
                Ok((Event::ResponseGiven(response), told))
            })
        }
        Arguments::FollowUp { demand, result, words, how } => {
            let result = one_of(Checked::ALL, |of| of.as_str(), &result, "result of a check")?;
            recorded(&how, |_, at, by| {
                let told = format!("{by} on demand {demand}: {}", result.as_str());
                let follow_up = FollowUp { demand, by, result, words: words.into(), at };
                Ok((Event::FollowUpMade(follow_up), told))
            })
        }
        Arguments::Escalate { to, asking, overdue, incident, step, asking_how, how } => {
            recorded(&how, |state, at, by| {
                let of = match (asking, overdue, incident) {
                    (Some(entry), _, _) => Escalated::Asking { entry },
                    (None, Some(overdue), Some(incident)) => Escalated::Step {
                        incident: IncidentId::new(incident)?,
                        of: ladder_step(&overdue)?,
                    },
                    _ => bail!(
                        "say what is escalated: `--asking ENTRY`, or `--overdue STEP` with `--incident`"
                    ),
                };
                let told = format!("{by} takes it to {to}");
                let escalation = Escalation {
                    of,
                    by,
                    to: ActorId::new(to)?,
                    step: step.map(|step| ladder_step(&step)).transpose()?,
                    at,
                    due: asking_how.due(state)?,
                    reason: asking_how.reason.into(),
                };
                Ok((Event::Escalated(escalation), told))
            })
        }
        Arguments::Withdraw { asking, reason, how } => recorded(&how, |_, at, by| {
            let told = format!("{by} withdraws entry {asking}");
            let withdrawal = Withdrawal { asking, by, at, reason: reason.into() };
            Ok((Event::AskingWithdrawn(withdrawal), told))
        }),
        Arguments::Comment { incident, words, how } => recorded(&how, |_, _, by| {
            let told = format!("{by} comments on {incident}");
            let incident = IncidentId::new(incident)?;
            Ok((Event::CommentMade(Comment { incident, by, words: words.into() }), told))
        }),
        Arguments::Powers { file, reason, how } => {
            let policies = std::fs::read_to_string(&file)
                .with_context(|| format!("cannot read `{}`", file.display()))?;
            recorded(&how, |_, _, by| {
                let powers = Powers::new(&policies, by, &reason);
                let told = format!("powers {} are adopted", powers.id);
                Ok((Event::PowersAdopted(powers), told))
            })
        }
        Arguments::Show(_) | Arguments::Open(_) | Arguments::Call(_) => {
            bail!("this records nothing")
        }
    }
}

/// Records what is made of the state, the time at which it was done and who did it.
pub(super) fn recorded(
    how: &How,
    make: impl FnOnce(&State, Timestamp, ActorId) -> Result<(Event, String)>,
) -> Result<Ending> {
    let mut writer = Writer::open(&how.register)?;
    let now = clock::now();
    let at = how.at.as_deref().map(|told| instant(writer.state(), told)).transpose()?;
    let by = ActorId::new(&how.by)?;
    let (event, told) = make(writer.state(), at.unwrap_or(now), by)?;
    let entry = record(&mut writer, now, &how.by, event)?;
    say(&format!("entry {entry}: {told}"));
    Ok(Ending::Holds)
}

/// An instant; without an offset it is local time of the mechanism.
pub(super) fn instant(state: &State, told: &str) -> Result<Timestamp> {
    let zone = state.mechanism.as_ref().map_or("UTC", |mechanism| &mechanism.time_zone);
    if told.trim().len() <= 10 {
        bail!("`{told}` has no time of day; write `2026-05-06T12:00`");
    }
    Ok(When::read(told, zone)?.from)
}

fn ladder_step(told: &str) -> Result<LadderStep> {
    let (instrument, step) = told
        .rsplit_once('/')
        .with_context(|| format!("`{told}` is no step; say INSTRUMENT/STEP"))?;
    Ok(LadderStep { instrument: InstrumentId::new(instrument)?, step: step.into() })
}

impl Asking {
    fn due(&self, state: &State) -> Result<Option<Timestamp>> {
        self.due.as_deref().map(|told| instant(state, told)).transpose()
    }
}

impl Place {
    fn read(self) -> Result<Option<Locality>> {
        let area = self.area.map(AreaId::new).transpose()?;
        let words = self.place.map(Into::into);
        Ok((area.is_some() || words.is_some()).then_some(Locality { words, area }))
    }
}
