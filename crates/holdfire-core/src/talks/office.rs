//! Public offices and who held them, and what marks the way of a process.
//!
//! The one place where the register holds a person's name: that of somebody who speaks in public for a
//! state or a body, as texts name them. Nobody else is ever named.

use super::{Days, Told, Who};
use crate::{ActorId, Names, TalkId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Somebody held a public office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeHeld {
    /// The office: an actor of kind `office`.
    pub office: ActorId,
    /// The name in public use.
    pub holder: Names,
    /// Other spellings of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Box<str>>,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// What sort of mark.
    MilestoneKind, "milestone" {
        /// Something happened for the first time, or came into effect.
        Milestone = "milestone",
        /// People were moved out of a place.
        Evacuation = "evacuation",
        /// Forces or posts were set up.
        Deployment = "deployment",
        /// Something was due.
        Deadline = "deadline",
        /// A local deal beside the national agreement.
        LocalDeal = "local_deal",
        /// People were exchanged or released.
        Exchange = "exchange",
    }
}

/// Something that marks the way of the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Slug.
    pub id: TalkId,
    /// What sort.
    pub kind: MilestoneKind,
    /// What it was.
    pub name: Names,
    /// When, as far as it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// The track it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TalkId>,
    /// Where, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Box<str>>,
    /// Who took part or is concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Who>,
    /// Who says that it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Who>,
    /// What else is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// Who tells it.
    pub told: Told,
}
