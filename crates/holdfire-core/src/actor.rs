//! Actors, how they relate, what they joined, and who lists them as excluded. All dated.

use crate::{ActorId, InstrumentId, Names};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// What sort of actor it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A state or its forces.
    State,
    /// An armed formation that is no state's.
    ArmedGroup,
    /// Several states or groups acting under one name.
    Coalition,
    /// An international organisation or one of its offices.
    InternationalBody,
    /// An office of a state or of the mechanism.
    Office,
    /// A description instead of a name: "armed groups, not named".
    PeopleUnnamed,
    /// Civilians.
    Civilians,
}

/// How one actor stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationType {
    /// Gives it orders.
    Commands,
    /// Supports it without commanding it.
    Backs,
    /// Fights beside it.
    AlliedWith,
    /// Is a part of it.
    PartOf,
    /// Took its place.
    SuccessorOf,
    /// Acts for it, as its proxy.
    ProxyOf,
}

/// One relation, dated, with who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// What it is.
    #[serde(rename = "type")]
    pub relation: RelationType,
    /// To whom.
    pub to: ActorId,
    /// First day, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day, if it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

/// An actor as described.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Slug.
    pub id: ActorId,
    /// What sort.
    pub kind: ActorKind,
    /// Its name in several languages.
    pub name: Names,
    /// Other names and spellings that sources use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Box<str>>,
    /// How it stands to others.
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "relation")]
    pub relations: Vec<Relation>,
    /// What a reader should know about this description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}

/// Where an actor stands towards an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessionState {
    /// Named in a list by somebody else.
    Named,
    /// Joined.
    Acceded,
    /// Joined and said with what reservation.
    AccededWithReservation,
    /// Suspended its part.
    Suspended,
    /// Left.
    Withdrawn,
    /// Said no.
    Rejected,
    /// Put outside by the instrument or by a decision.
    Excluded,
}

impl AccessionState {
    /// The word used in files, tables and rules.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Acceded => "acceded",
            Self::AccededWithReservation => "acceded_with_reservation",
            Self::Suspended => "suspended",
            Self::Withdrawn => "withdrawn",
            Self::Rejected => "rejected",
            Self::Excluded => "excluded",
        }
    }
}

/// An actor, in a locality or everywhere, takes a state towards an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accession {
    /// Who.
    pub actor: ActorId,
    /// Where; everywhere if not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locality: Option<Box<str>>,
    /// To what.
    pub instrument: InstrumentId,
    /// How it stands.
    pub state: AccessionState,
    /// Since when.
    pub from: Timestamp,
    /// Until when, if it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// Which guarantor was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_to: Option<ActorId>,
    /// Who says so.
    pub source: Box<str>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}

/// An authority lists an actor as excluded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Designation {
    /// Who is listed.
    pub actor: ActorId,
    /// By whom, and in which list.
    pub authority: Box<str>,
    /// Since when.
    pub from: Date,
    /// Until when, if it was lifted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Who says so.
    pub source: Box<str>,
}
