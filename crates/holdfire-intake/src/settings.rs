//! What the caller knows and a file does not: which list it is, which zone its clocks show, which
//! import reads it, what day it is.

use crate::IntakeError;
use crate::declared::DeclaredRegions;
use holdfire_core::{Extent, ImportId};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// What holds for a whole import.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The list the reports come in; with the number of a report in it, it makes the report's id.
    pub dataset: String,
    /// The IANA zone of rows that name none: the mechanism's.
    pub time_zone: String,
    /// Which import reads the file.
    pub import: ImportId,
    /// The day of the import. Dates after it are doubted; without it none are.
    pub as_of: Option<Date>,
    /// The map of the mechanism. Places outside are doubted; without it none are.
    pub extent: Option<Extent>,
    /// The encoding of the file by its usual name, where the caller knows it.
    pub encoding: Option<String>,
    /// The parts of declared counts by region, for [`Format::DeclaredCounts`](crate::Format).
    pub declared_regions: DeclaredRegions,
}

impl Settings {
    /// Settings for one import, with nothing known beyond the needed.
    pub fn new(dataset: impl Into<String>, time_zone: impl Into<String>, import: ImportId) -> Self {
        Self {
            dataset: dataset.into(),
            time_zone: time_zone.into(),
            import,
            as_of: None,
            extent: None,
            encoding: None,
            declared_regions: DeclaredRegions::default(),
        }
    }

    pub(crate) fn check(&self) -> Result<(), IntakeError> {
        if self.dataset.trim().is_empty() {
            return Err(IntakeError::Setting { setting: "dataset", why: "it is empty".into() });
        }
        TimeZone::get(&self.time_zone).map(|_| ()).map_err(|_| IntakeError::Setting {
            setting: "time_zone",
            why: format!(
                "`{}` is not known, use an IANA name such as `Asia/Damascus`",
                crate::doubts::cut(&self.time_zone)
            ),
        })
    }
}
