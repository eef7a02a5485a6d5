//! What was recorded in the room, as it stands in the state: the position, finding, demand or call
//! itself, with its entry, what it was about then, and the erratum to it if there is one.

use crate::state::Stamp;
use crate::{Carried, ReportId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something recorded, with its entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded<T> {
    /// The number of its entry.
    pub entry: u64,
    /// What was recorded.
    pub what: T,
    /// When it was recorded; not known where it was folded without its entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_at: Option<Timestamp>,
    /// The reports of the incident then, in the order of their ids; none of what is not about an
    /// incident itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<ReportId>,
    /// How the votes went; none for a position, which is of one member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
    /// The entry of the erratum to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erratum: Option<u64>,
}

impl<T> Recorded<T> {
    /// What is recorded without regard to the reports of an incident.
    pub(crate) fn plain(stamp: Stamp, what: T) -> Self {
        let Stamp { entry, at } = stamp;
        Self { entry, what, recorded_at: at, reports: Vec::new(), carried: None, erratum: None }
    }

    /// Whether no erratum takes it back.
    pub fn holds(&self) -> bool {
        self.erratum.is_none()
    }

    /// Whether the members decided it together.
    pub fn is_joint(&self) -> bool {
        self.carried.is_some_and(Carried::is_joint)
    }
}

/// All findings or attributions on an incident, and those that stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'s, T> {
    /// Every one ever made on it or on an incident that was merged into it, in the order of their
    /// entries.
    pub all: Vec<&'s Recorded<T>>,
    /// Those that stand: one as a rule, more if they were made on incidents that are one by now and
    /// nothing was decided since.
    pub standing: Vec<&'s Recorded<T>>,
}

impl<'s, T> Standing<'s, T> {
    /// The one that stands, if it is one.
    pub fn one(&self) -> Option<&'s Recorded<T>> {
        match self.standing[..] {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// How the reports of an incident differ from those something was recorded on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Reports that are there now and were not then.
    pub joined: Vec<ReportId>,
    /// Reports that were there then and are not now.
    pub left: Vec<ReportId>,
}

impl Changed {
    /// Whether they are the same.
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty() && self.left.is_empty()
    }
}
