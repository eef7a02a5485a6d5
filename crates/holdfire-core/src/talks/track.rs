//! Processes and their tracks, how they stand to each other, and which issue belongs where.

use super::{Told, Who};
use crate::{Names, TalkId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A process, or a track within one: a series of meetings with one forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Slug.
    pub id: TalkId,
    /// What it is called.
    pub name: Names,
    /// The process it is a track of; none of a process.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<TalkId>,
    /// Who holds it: states, the United Nations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Who>,
    /// Its terms of reference: what it is for and how it comes together, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Box<str>>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Who tells it.
    pub told: Told,
}

words! {
    /// How one track stands to another.
    TrackLinkKind, "link of tracks" {
        /// It waits for the other.
        DependsOn = "depends_on",
        /// What comes of it goes into the other.
        Feeds = "feeds",
        /// It holds the other up.
        Blocks = "blocks",
        /// They run at the same time, and neither takes the other's place.
        Beside = "beside",
    }
}

/// Somebody said how a track stands to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackLink {
    /// The one.
    pub track: TalkId,
    /// How it stands.
    pub kind: TrackLinkKind,
    /// To which.
    pub to: TalkId,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Who>,
    /// In which words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// Who tells it.
    pub told: Told,
}

/// An issue and the track that deals with it; issues of one track are its basket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The track.
    pub track: TalkId,
    /// What it is about.
    pub issue: Names,
    /// Who says or proposes that it belongs there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Who>,
    /// Whether it was only proposed.
    #[serde(default)]
    pub proposed: bool,
    /// Who tells it.
    pub told: Told,
}
