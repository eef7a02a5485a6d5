//! How many incidents match, and how many each choice of a filter would show.

use super::filters::{FILTERS, question};
use super::operation::{Given, Operation};
use super::problem::Problem;
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::situation::filter::{Differs, Overall as Strongest, Question};
use holdfire_core::ACTS;
use holdfire_powers::Act;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Facets>(
        "countIncidents",
        "/incidents/counts",
        Room(Act::SeeOverview),
        counts,
    )
    .says(
        "incidents",
        "How many incidents match, and how many each choice of a filter would show",
        "The number beside a choice is of the incidents that choosing it would show: all other filters stay, its own does not.",
    )
    .asks(&FILTERS),
];

/// How many incidents match, and what each choice of a filter would show.
#[derive(Serialize, ToSchema)]
pub(crate) struct Facets {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// What the numbers count.
    #[schema(example = "incident")]
    pub unit: &'static str,
    /// How many match.
    #[schema(minimum = 0, example = 473)]
    pub total: u64,
    /// Of which lie only perhaps in the period.
    #[schema(minimum = 0, example = 12)]
    pub perhaps_in_period: u32,
    /// Of which tell no time.
    #[schema(minimum = 0, example = 3)]
    pub without_time: u32,
    /// How many reports are behind them.
    #[schema(minimum = 0, example = 610)]
    pub reports: u64,
    /// By strongest answer, whatever `verdict` asks.
    pub verdict: Vec<Choice>,
    /// By area, whatever `area` asks.
    pub area: Vec<Choice>,
    /// By region, whatever `region` asks.
    pub region: Vec<Choice>,
    /// By act, whatever `act` asks; a class holds its forms.
    pub act: Vec<Choice>,
    /// By alleged actor, whatever `actor` asks.
    pub actor: Vec<Choice>,
    /// By source, whatever `source` asks.
    pub source: Vec<Choice>,
    /// By clause with the answer asked for, whatever `clause` asks.
    pub clause: Vec<Choice>,
    /// By whom they wait for, whatever `waits` asks; for those who may see the queue.
    pub waits: Vec<Choice>,
    /// By what their reports differ on, whatever `differs` asks.
    pub differs: Vec<Choice>,
    /// Over time, whatever the period asks.
    pub days: Vec<Bar>,
}

/// A choice of a filter.
#[derive(Serialize, ToSchema)]
pub(crate) struct Choice {
    /// The value of the filter.
    #[schema(example = "engaged")]
    pub value: String,
    /// How many incidents it would show.
    #[schema(minimum = 0, example = 41)]
    pub n: u32,
    /// Of which only perhaps, for areas.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 0, example = 2)]
    pub perhaps: Option<u32>,
}

/// Incidents in a stretch of days.
#[derive(Serialize, ToSchema)]
pub(crate) struct Bar {
    /// The first reporting day.
    #[schema(value_type = String, format = Date, example = "2026-02-14")]
    pub from: String,
    /// The last.
    #[schema(value_type = String, format = Date, example = "2026-02-14")]
    pub to: String,
    /// How many lie in it.
    #[schema(minimum = 0, example = 9)]
    pub n: u32,
    /// How many lie perhaps in it.
    #[schema(minimum = 0, example = 1)]
    pub perhaps: u32,
}

fn counts(asked: &Asked) -> Result<Given, Problem> {
    let Question { filter, .. } = question(asked)?;
    let situation = &asked.situation;
    let found = situation.find(&filter);
    let words = &situation.words;
    let choices = |texts: &[Arc<str>], counts: &[u32]| -> Vec<Choice> {
        let pairs = texts.iter().zip(counts).filter(|(_, n)| **n > 0);
        let choice = |(value, n): (&Arc<str>, &u32)| Choice {
            value: value.to_string(),
            n: *n,
            perhaps: None,
        };
        sorted(pairs.map(choice).collect())
    };
    let area = words.area.texts().iter().zip(&found.by_area).filter(|(_, tally)| tally.n > 0);
    let area = area.map(|(value, tally)| Choice {
        value: value.to_string(),
        n: tally.n,
        perhaps: Some(tally.perhaps),
    });
    let act = ACTS.iter().zip(&found.by_act).filter(|(_, n)| **n > 0);
    let act = act.map(|((path, _), n)| Choice { value: (*path).to_owned(), n: *n, perhaps: None });
    let verdict = Strongest::ALL.iter().zip(found.by_verdict);
    let bars = found.bars.iter().enumerate().filter(|(_, (n, perhaps))| n + perhaps > 0);
    Given::of(&Facets {
        register_size: asked.snapshot.size,
        root: asked.snapshot.root.clone(),
        unit: "incident",
        total: found.len() as u64,
        perhaps_in_period: found.perhaps,
        without_time: found.without_time,
        reports: found.reports,
        verdict: verdict
            .map(|(of, n)| Choice { value: of.as_str().to_owned(), n, perhaps: None })
            .collect(),
        area: sorted(area.collect()),
        region: choices(words.region.texts(), &found.by_region),
        act: sorted(act.collect()),
        actor: choices(words.actor.texts(), &found.by_actor),
        source: choices(words.source.texts(), &found.by_source),
        clause: choices(words.clause.texts(), &found.by_clause),
        waits: match asked.access.may_in_room(Act::SeeQueue) {
            true => choices(words.waits.texts(), &found.by_waits),
            false => Vec::new(),
        },
        differs: Differs::ALL
            .iter()
            .zip(found.by_differs)
            .map(|(of, n)| Choice { value: of.as_str().to_owned(), n, perhaps: None })
            .collect(),
        days: bars
            .map(|(at, (n, perhaps))| {
                let (from, to) = found.bins.days_of(at);
                Bar { from: from.to_string(), to: to.to_string(), n: *n, perhaps: *perhaps }
            })
            .collect(),
    })
}

/// Those with most first.
fn sorted(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by(|one, other| other.n.cmp(&one.n).then_with(|| one.value.cmp(&other.value)));
    choices
}
