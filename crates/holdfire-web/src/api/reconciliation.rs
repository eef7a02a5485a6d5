//! The lists of the members in a period, side by side, matched incident by incident, with declared counts
//! against them; and what was declared.

use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::Id;
use super::views::{When, text};
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::pages::reconciliation::lists_value;
use holdfire_core as core;
use holdfire_powers::Act;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

const FIRST: Parameter = Parameter::new(
    "from",
    Sort::Day,
    "The first reporting day; the last days the register tells of if it is not told.",
)
.like("2026-02-01");
const LAST: Parameter =
    Parameter::new("to", Sort::Day, "The last reporting day.").like("2026-02-28");
const ONE: Parameter = Parameter::new(
    "a",
    Sort::Id,
    "The one member; the first two of the mechanism if none is told.",
)
.like("member-a");
const OTHER: Parameter = Parameter::new("b", Sort::Id, "The other member.").like("member-b");
const SHOW: Parameter = Parameter::new(
    "show",
    Sort::Word(crate::pages::reconciliation::shown_words),
    "Which incidents are told: all, those that both list, only one, neither; those on which words agree or differ.",
);

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Lists>(
        "getReconciliation",
        "/reconciliation",
        Room(Act::SeeReconciliation),
        |asked| Given::of(&lists_value(asked)?),
    )
    .says(
        "reconciliation",
        "The lists of two members side by side",
        "Every incident of the period with what each of the two lists and says of it, the rate at which they agree, and every declared figure accounted for: with the ids behind every number. Whoever may not see all incidents is answered as if nothing were there, for a part would be told as the whole.",
    )
    .asks(&[FIRST, LAST, ONE, OTHER, SHOW]),
    Operation::read::<Page<Declared>>(
        "listDeclared",
        "/declared",
        Room(Act::SeeReconciliation),
        declared,
    )
    .says("reconciliation", "Declared counts", "What members said they counted, in their own units.")
    .asks(&[LIMIT, CURSOR]),
];

/// The lists of two members in a period.
#[derive(Serialize, ToSchema)]
#[allow(dead_code, reason = "it is the schema of what the page's file writes")]
pub(crate) struct Lists {
    /// The mechanism.
    pub mechanism: Id,
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The period: reporting days and instants.
    #[schema(value_type = Object, example = json!({ "first": "2026-02-01", "last": "2026-02-28" }))]
    pub period: Value,
    /// The two members.
    pub members: Vec<Id>,
    /// Which incidents are told.
    #[schema(example = "all")]
    pub shown: String,
    /// The incidents, each with what both list and say.
    #[schema(value_type = Vec<Object>)]
    pub incidents: Vec<Value>,
    /// Which incidents are listed by exactly which members.
    #[schema(value_type = Vec<Object>)]
    pub listed_by: Vec<Value>,
    /// On which incidents they gave the same word, on which not, and the rate.
    #[schema(value_type = Object, example = json!({ "agreed": [], "differ": [] }))]
    pub agreement: Value,
    /// Every figure that was declared for days of the period, accounted for.
    #[schema(value_type = Vec<Object>)]
    pub declared: Vec<Value>,
}

/// A count that was declared.
#[derive(Serialize, ToSchema)]
pub(crate) struct Declared {
    /// Its id.
    pub id: Id,
    /// The bulletin or list it stood in.
    #[schema(example = "daily-12")]
    pub bulletin: String,
    /// Who declared it.
    pub member: Option<Id>,
    /// For which time.
    pub period: When,
    /// How many.
    #[schema(example = 5)]
    pub total: Option<u32>,
    /// Of what.
    #[schema(example = "violation")]
    pub unit: String,
    /// By region.
    pub regions: Vec<DeclaredRegion>,
    /// How many of them somebody confirmed.
    #[schema(example = 1)]
    pub confirmed: Option<u32>,
    /// Who did.
    pub confirmed_by: Option<Id>,
    /// Where it was declared.
    #[schema(example = "https://example.org/bulletin")]
    pub source: String,
    /// What a reader should know.
    #[schema(example = json!(null))]
    pub note: Option<String>,
}

/// A part of a declared count.
#[derive(Serialize, ToSchema)]
pub(crate) struct DeclaredRegion {
    /// Which region, as told.
    #[schema(example = "North province")]
    pub region: String,
    /// How many.
    #[schema(example = 2)]
    pub count: u32,
}

fn declared(asked: &Asked) -> Result<Given, Problem> {
    let view = |of: &core::DeclaredCount| Declared {
        id: Id::from(&of.id),
        bulletin: of.bulletin.to_string(),
        member: of.member.as_ref().map(Id::from),
        period: When::from(&of.period),
        total: of.total,
        unit: of.unit.to_string(),
        regions: of
            .regions
            .iter()
            .map(|of| DeclaredRegion { region: of.region.to_string(), count: of.count })
            .collect(),
        confirmed: of.confirmed,
        confirmed_by: of.confirmed_by.as_ref().map(Id::from),
        source: of.source.to_string(),
        note: text(of.note.as_deref()),
    };
    paging::of_sorted(asked, &asked.snapshot.counts, |of| of.id.to_string(), view)
}
