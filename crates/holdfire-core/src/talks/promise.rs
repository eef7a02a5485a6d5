//! What somebody promised, undertook to bring about, or made depend on something; and what came of it.

use super::{Told, Who};
use crate::{ActorId, AreaId, IncidentId, InstrumentId, Names, TalkId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// What sort of commitment.
    CommitmentKind, "commitment" {
        /// Somebody will do something, or leave it.
        Promise = "promise",
        /// Somebody will press somebody else.
        Undertaking = "undertaking",
        /// Somebody will do something if something happens.
        Condition = "condition",
        /// Something that a meeting gave somebody to do.
        ActionItem = "action_item",
        /// Somebody does something first, so that the other may follow.
        ConfidenceMeasure = "confidence_measure",
        /// Somebody wants to reach something.
        Aim = "aim",
    }
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Slug.
    pub id: TalkId,
    /// What sort.
    pub kind: CommitmentKind,
    /// What it is called.
    pub name: Names,
    /// Who.
    pub by: Who,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Who>,
    /// Whom it will press.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presses: Option<Who>,
    /// What, in its words where they are known.
    pub what: Box<str>,
    /// On what it depends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The clause it rests on: a statement and the number of the clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<(TalkId, Box<str>)>,
    /// The meeting it was made at or is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<TalkId>,
    /// Who tells it.
    pub told: Told,
}

/// If this is so, that follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// If what, in words.
    pub words: Box<str>,
    /// The incidents it watches, if they can be told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watches: Option<Watch>,
}

/// Which incidents a condition watches. The program lists them; whether the condition is met is said by
/// people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// Those that engage a clause of this instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<InstrumentId>,
    /// Those perhaps in this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// Those in which a report names this actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// From which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// To which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

words! {
    /// What came of a commitment or a clause.
    FulfilmentState, "state of a commitment" {
        /// It is being done.
        UnderWay = "under_way",
        /// It was kept.
        Kept = "kept",
        /// Some of it was kept.
        PartlyKept = "partly_kept",
        /// It was not kept.
        Broken = "broken",
        /// The condition came about.
        ConditionMet = "condition_met",
        /// The time is over, and the condition did not come about.
        ConditionNotMet = "condition_not_met",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// What came of a commitment, or of a clause of a statement, in somebody's view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fulfilment {
    /// The commitment or statement.
    pub of: TalkId,
    /// The clause, of a statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Box<str>>,
    /// What came of it.
    pub state: FulfilmentState,
    /// Whose view; nobody's in particular where a document shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Who>,
    /// As of when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// In which words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// Incidents that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incidents: Vec<IncidentId>,
    /// Who tells it.
    pub told: Told,
}
