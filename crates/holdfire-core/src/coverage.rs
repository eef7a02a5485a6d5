//! Coverage: where and when somebody was looking. Silence without coverage is "not observed",
//! never "calm".

use crate::{CoverageId, When};
use serde::{Deserialize, Serialize};

/// How somebody was looking, or that they were kept from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoverageKind {
    /// People on the move.
    Patrol,
    /// A camera.
    Camera,
    /// A manned post.
    Post,
    /// An office that takes calls.
    Office,
    /// Reading from afar: press, social media, satellite.
    Remote,
    /// A sensor.
    Sensor,
    /// Wanted to look and was refused.
    Denied,
    /// A sensor, or the link to it, was jammed.
    Jammed,
}

impl CoverageKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Patrol,
        Self::Camera,
        Self::Post,
        Self::Office,
        Self::Remote,
        Self::Sensor,
        Self::Denied,
        Self::Jammed,
    ];

    /// The kind of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The word used in files and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patrol => "patrol",
            Self::Camera => "camera",
            Self::Post => "post",
            Self::Office => "office",
            Self::Remote => "remote",
            Self::Sensor => "sensor",
            Self::Denied => "denied",
            Self::Jammed => "jammed",
        }
    }

    /// Whether anybody was looking; a denial and jamming are gaps.
    pub fn is_looking(self) -> bool {
        !matches!(self, Self::Denied | Self::Jammed)
    }
}

/// A stretch of place and time in which somebody was looking, or was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Slug.
    pub id: CoverageId,
    /// Who.
    pub who: Box<str>,
    /// How.
    pub kind: CoverageKind,
    /// An area, a region or the whole extent, by id, code or name.
    pub place: Box<str>,
    /// When.
    pub period: When,
    /// Who says so.
    pub source: Box<str>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}
