//! Which reports are one incident: what fusion proposes, and what people decide.

use super::incident_view::{Bits, bits};
use super::noted::{Noted, noted};
use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{Id, ids};
use super::serve::read;
use crate::access::Gate::{Room, Somebody};
use crate::acts::link::NewDecision;
use crate::asked::Asked;
use holdfire_core as core;
use holdfire_core::IncidentId;
use holdfire_powers::Act;
use serde::Serialize;
use utoipa::ToSchema;

const TAG: &str = "incidents";

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::write::<NewDecision, Noted>("decideLinks", "/decisions", Somebody, decide).says(
        TAG,
        "Decide which reports are one incident",
        "Needs the act `link_reports` for every incident that is named. Each decision can be taken back by another.",
    ),
    Operation::read::<Decisions>("listProposals", "/proposals", Room(Act::SeeSources), proposals)
        .says(
            TAG,
            "What fusion proposes and people have not decided",
            "New reports that speak against links that stand. A proposal changes nothing until somebody decides.",
        ),
];

/// A decision about links.
#[derive(Serialize, ToSchema)]
pub(crate) struct Decision {
    /// Its entry.
    #[schema(minimum = 0, example = 1290)]
    pub entry: u64,
    /// Which: `confirm`, `move`, `split`, `merge`, `apart`, `undo`.
    #[schema(example = "merge")]
    pub is: &'static str,
    /// The incidents it is about.
    pub incidents: Vec<Id>,
    /// The reports it is about.
    pub reports: Vec<Id>,
    /// Why.
    #[schema(example = "the same crater")]
    pub reason: String,
    /// The entry that undid it.
    #[schema(minimum = 0, example = json!(null))]
    pub undone_by: Option<u64>,
}

pub(crate) fn decision(decided: &core::Decided) -> Decision {
    Decision {
        entry: decided.entry,
        is: decided.decision.as_str(),
        incidents: ids(decided.incidents()),
        reports: ids(decided.reports()),
        reason: decided.reason.to_string(),
        undone_by: decided.undone_by,
    }
}

fn decide(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let decision: NewDecision = read(body)?;
    let entry = decision.record(asked)?;
    noted(asked, Some(entry), None)
}

/// What waits for people to decide.
#[derive(Serialize, ToSchema)]
pub(crate) struct Decisions {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The proposals, the most probable first.
    pub proposals: Vec<Proposal>,
    /// What people decided, the latest first, two hundred at most.
    pub decisions: Vec<Decision>,
}

/// A proposal of fusion.
#[derive(Serialize, ToSchema)]
pub(crate) struct Proposal {
    /// Its id.
    pub id: Id,
    /// The incidents it is about.
    pub incidents: Vec<Id>,
    /// The two reports that are most alike.
    pub reports: Vec<Id>,
    /// How probable it is.
    #[schema(minimum = 0, maximum = 1, example = 0.87)]
    pub probability: f64,
    /// What speaks for and against it.
    pub evidence: Vec<Bits>,
}

/// The most decisions in one answer.
const MOST_DECISIONS: usize = 200;

fn proposals(asked: &Asked) -> Result<Given, Problem> {
    let snapshot = &asked.snapshot;
    let is_seen = |incidents: &[&IncidentId]| {
        incidents.iter().all(|id| asked.situation.row(id.as_str()).is_some())
    };
    let proposals = snapshot.proposals.iter().filter(|of| is_seen(&of.proposal.incidents()));
    let all_seen = asked.situation.len() == snapshot.situation.len();
    let decisions = snapshot.decisions.iter().rev();
    let decisions = decisions.filter(|of| all_seen || is_seen(&of.incidents()));
    Given::of(&Decisions {
        register_size: snapshot.size,
        root: snapshot.root.clone(),
        proposals: proposals
            .map(|of| Proposal {
                id: Id::from(&of.id),
                incidents: ids(of.proposal.incidents()),
                reports: vec![Id::from(&of.compared.0), Id::from(&of.compared.1)],
                probability: of.probability,
                evidence: bits(&of.evidence),
            })
            .collect(),
        decisions: decisions.take(MOST_DECISIONS).map(decision).collect(),
    })
}
