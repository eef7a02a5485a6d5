//! The ladder of an instrument as a numbered list: who does what, towards whom, within what, and
//! what follows when the time is over. A step stands after the one it waits for, so that the list
//! reads as a chain; where it waits for another, it says for which.

use crate::asked::Asked;
use crate::lengths::length;
use crate::words::{Arg, plain};
use holdfire_core::InstrumentId;
use holdfire_terms::{After, Settings, StartsOn, Step, Who};

/// One step.
pub(crate) struct StepView {
    pub number: String,
    pub deed: String,
    pub who: String,
    pub to: String,
    /// In the words of the instrument.
    pub words: String,
    pub within: String,
    pub has_no_time: bool,
    /// What it waits for.
    pub after: String,
    /// Whether it waits for the step before it in the list.
    pub follows: bool,
    pub if_late: String,
    pub clause: Option<(String, String)>,
}

/// The steps of an instrument in the order in which they are taken.
pub(crate) fn ladder(asked: &Asked, id: &InstrumentId, settings: &Settings) -> Vec<StepView> {
    let steps = in_order(&settings.steps);
    let number = |id: &str| steps.iter().position(|step| *step.id == *id).map_or(0, |n| n + 1);
    steps.iter().enumerate().map(|(n, step)| view(asked, id, &steps, n, step, &number)).collect()
}

fn view(
    asked: &Asked,
    id: &InstrumentId,
    steps: &[&Step],
    n: usize,
    step: &Step,
    number: &dyn Fn(&str) -> usize,
) -> StepView {
    let words = asked.words;
    let before = n.checked_sub(1).map(|before| steps[before]);
    let follows = match &step.after {
        After::Step(after) => before.is_some_and(|before| before.id == *after),
        After::Lateness => before.is_some_and(|before| before.if_late.as_ref() == Some(&step.id)),
        After::Incident => false,
    };
    StepView {
        number: words.number(n as u64 + 1),
        deed: words.say(&format!("deed-{}", step.does.as_str())),
        who: who(asked, &step.who),
        to: step.to.as_ref().map_or_else(String::new, |to| who(asked, to)),
        words: plain(&step.words).into_owned(),
        within: step.within.map_or_else(
            || words.say("step-no-time"),
            |within| words.with("step-within", &[("length", Arg::ready(length(words, within)))]),
        ),
        has_no_time: step.within.is_none(),
        after: match &step.after {
            After::Incident => starts(asked, step),
            After::Step(after) => words.count("step-after", number(after) as u64),
            After::Lateness => late(asked, steps, step, number),
        },
        follows,
        if_late: step
            .if_late
            .as_ref()
            .map_or_else(String::new, |next| words.count("step-if-late", number(next) as u64)),
        clause: step.clause.as_ref().map(|clause| {
            (asked.at().clause(&format!("{id}/{clause}")), plain(clause).into_owned())
        }),
    }
}

/// The steps that its lateness starts.
fn late(asked: &Asked, steps: &[&Step], step: &Step, number: &dyn Fn(&str) -> usize) -> String {
    let of = steps.iter().find(|other| other.if_late.as_ref() == Some(&step.id));
    of.map_or_else(String::new, |of| {
        asked.words.count("step-after-lateness", number(&of.id) as u64)
    })
}

/// Which incidents start it.
fn starts(asked: &Asked, step: &Step) -> String {
    let words = asked.words;
    let too = step.on.contains(&StartsOn::Undetermined);
    let clauses = step.clauses.iter().map(|clause| match &clause.instrument {
        Some(instrument) => format!("{instrument}/{}", clause.number),
        None => clause.number.to_string(),
    });
    let clauses: Vec<String> = clauses.collect();
    let id = match (clauses.is_empty(), too) {
        (true, false) => "step-starts",
        (true, true) => "step-starts-or-undetermined",
        (false, false) => "step-starts-clauses",
        (false, true) => "step-starts-clauses-or-undetermined",
    };
    words.with(id, &[("clauses", Arg::ready(words.list(clauses)))])
}

/// Somebody in the words of the page, or by name.
pub(crate) fn who(asked: &Asked, who: &Who) -> String {
    match who {
        Who::Named(id) => asked.snapshot.body_or_actor_name(asked.words, id.as_str()),
        word => asked.words.say(&format!("who-{}", word.as_str())),
    }
}

/// What starts with an incident first, each followed by what waits for it.
fn in_order(steps: &[Step]) -> Vec<&Step> {
    fn follow<'a>(steps: &'a [Step], step: &'a Step, found: &mut Vec<&'a Step>) {
        if found.iter().any(|known| known.id == step.id) {
            return;
        }
        found.push(step);
        let waits = |next: &&Step| matches!(&next.after, After::Step(id) if *id == step.id);
        steps.iter().filter(waits).for_each(|next| follow(steps, next, found));
        let late = |next: &&Step| step.if_late.as_ref() == Some(&next.id);
        steps.iter().filter(late).for_each(|next| follow(steps, next, found));
    }
    let mut found = Vec::new();
    let first = |step: &&Step| step.after == After::Incident;
    steps.iter().filter(first).for_each(|step| follow(steps, step, &mut found));
    steps.iter().for_each(|step| follow(steps, step, &mut found));
    found
}
