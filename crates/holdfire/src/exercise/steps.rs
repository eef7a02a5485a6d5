//! What the bodies and parties of the exercise do about incidents: they climb the ladders of the
//! instruments, mostly in time, sometimes late, and sometimes not at all. Nothing here asks who is
//! which party; chance depends on the step alone.

use super::random::Random;
use holdfire_core::{Mechanism, StepTaken, StepWords};
use holdfire_terms::{Agreement, Clocks, Concern, Deed, Due, Standing, Subject};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use std::collections::BTreeSet;
use std::io::Write;

/// The stream of chance of the first incident; the others follow, far from those of reports.
const FIRST_STREAM: u64 = 1_000_000;

/// How long a step without a time takes at most.
const USUAL_SECONDS: i64 = 3 * 86_400;

/// The steps that are taken about some incidents before `until`, in the order of time.
pub fn take_steps(
    agreement: &Agreement,
    mechanism: &Mechanism,
    concerns: &[Concern],
    seed: u64,
    until: Timestamp,
) -> Vec<StepTaken> {
    let mut all: Vec<StepTaken> = Vec::new();
    for (stream, concern) in (FIRST_STREAM..).zip(concerns) {
        let mut random = Random::stream(seed, stream);
        all.extend(of_incident(agreement, mechanism, concern, &mut random, until));
    }
    all.sort_by(|a, b| (a.at.from, &a.id).cmp(&(b.at.from, &b.id)));
    all
}

fn of_incident(
    agreement: &Agreement,
    mechanism: &Mechanism,
    concern: &Concern,
    random: &mut Random,
    until: Timestamp,
) -> Vec<StepTaken> {
    let mut taken: Vec<StepTaken> = Vec::new();
    let mut decided: BTreeSet<(String, String)> = BTreeSet::new();
    // Each step that is taken may start others.
    loop {
        let clocks = Clocks::new(agreement, mechanism, &taken);
        let dues = clocks.of_incident(concern, until);
        let next = dues.iter().find(|due| {
            matches!(due.standing, Standing::Open | Standing::Overdue)
                && !decided.contains(&key(due))
        });
        let Some(due) = next else { return taken };
        decided.insert(key(due));
        let step = take(due, mechanism, random).filter(|step| step.at.until <= until);
        taken.extend(step);
    }
}

fn key(due: &Due) -> (String, String) {
    (due.instrument.to_string(), due.step.to_string())
}

/// How often in a thousand a step is taken at all.
fn per_mille(does: Deed) -> f64 {
    match does {
        Deed::Notify => 930.0,
        Deed::Reply => 620.0,
        Deed::Verify => 780.0,
        Deed::Find => 700.0,
        Deed::Demand => 720.0,
        Deed::Escalate => 400.0,
    }
}

fn outcomes(does: Deed) -> &'static [&'static str] {
    match does {
        Deed::Notify => &["received", "received by telephone", "received, no remark"],
        Deed::Reply => &["denies it", "says it answered fire", "looks into it", "did not say"],
        Deed::Verify => &["place visited", "place seen from afar", "access refused"],
        Deed::Find => &["common finding recorded", "no common finding"],
        Deed::Demand | Deed::Escalate => &["noted", "asked for more time"],
    }
}

fn take(due: &Due, mechanism: &Mechanism, random: &mut Random) -> Option<StepTaken> {
    let (does, started) = (due.does?, due.started?);
    let is_taken = random.chance(per_mille(does));
    // Up to a fifth over the time there is.
    let share = 0.05 + 1.15 * random.unit();
    let outcome = random.pick(outcomes(does)).copied().unwrap_or_default();
    let given = due.due_at.map(|due_at| due_at.as_second() - started.as_second());
    let seconds = (given.unwrap_or(USUAL_SECONDS) as f64 * share) as i64;
    let at = started.checked_add(Span::new().seconds(seconds)).ok()?;
    let zone = TimeZone::get(&mechanism.time_zone).unwrap_or(TimeZone::UTC);
    let at = at.to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string();
    let Subject::Incident(incident) = &due.subject else { return None };
    let first = |ids: &[holdfire_core::ActorId]| ids.first().map(ToString::to_string);
    let words = StepWords {
        instrument: due.instrument.as_str(),
        step: &due.step,
        incident: incident.as_str(),
        clause: "",
        by: &first(&due.who.ids).unwrap_or_default(),
        to: &due.to.as_ref().and_then(|to| first(&to.ids)).unwrap_or_default(),
        at: &at,
        outcome,
        source: "EXERCISE: journal of the Joint Commission",
        note: "",
    };
    is_taken.then(|| StepTaken::told(&words, &mechanism.time_zone).ok()).flatten()
}

/// Writes steps with the columns of `steps.csv`.
pub fn write_steps(steps: &[StepTaken], zone: &str, to: impl Write) -> csv::Result<()> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record([
        "instrument",
        "step",
        "incident",
        "clause",
        "by",
        "to",
        "at",
        "outcome",
        "source",
        "note",
    ])?;
    for step in steps {
        let id = |id: &Option<holdfire_core::ActorId>| {
            id.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        let at = step.at.from.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string();
        csv.write_record([
            step.instrument.as_str(),
            &step.step,
            &step.incident.as_ref().map(ToString::to_string).unwrap_or_default(),
            step.clause.as_deref().unwrap_or_default(),
            &id(&step.by),
            &id(&step.to),
            &at,
            step.outcome.as_deref().unwrap_or_default(),
            &step.source,
            step.note.as_deref().unwrap_or_default(),
        ])?;
    }
    Ok(csv.flush()?)
}
