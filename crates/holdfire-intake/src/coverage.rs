//! Who looked where and when, from a table.

use crate::IntakeError;
use crate::doubts::{Doubts, cut};
use crate::header::{Header, listed};
use crate::records::Record;
use crate::row::Draft;
use crate::settings::Settings;
use crate::told::told;
use crate::told_time::{TimeRules, TimeWords, read_when};
use holdfire_core::{Coverage, CoverageId, CoverageKind};

/// Every column; the place goes by any of three names.
pub(crate) const COLUMNS: [&str; 10] =
    ["id", "who", "kind", "place", "area", "area_or_region", "from", "until", "source", "note"];

/// The columns without which it is no coverage table, beside the place.
pub(crate) const NEEDED: [&str; 6] = ["id", "who", "kind", "from", "until", "source"];

/// Where the columns stand.
pub(crate) struct CoverageTable {
    columns: [usize; NEEDED.len()],
    place: usize,
    note: Option<usize>,
}

impl CoverageTable {
    pub(crate) fn new(header: &Header) -> Result<Self, IntakeError> {
        let place = ["place", "area_or_region", "area"].iter().find_map(|name| header.column(name));
        Ok(Self {
            // `Header::check` has refused a table without one of them.
            columns: NEEDED.map(|name| header.column(name).unwrap_or(usize::MAX)),
            place: place.ok_or_else(|| IntakeError::MissingColumns {
                format: "coverage".into(),
                missing: "`place`".into(),
                seen: listed(header.names.iter().map(String::as_str)),
            })?,
            note: header.column("note"),
        })
    }

    pub(crate) fn read(
        &self,
        record: &Record,
        settings: &Settings,
        mut doubts: Doubts,
    ) -> Result<Draft, String> {
        let [id, who, kind, from, until, source] =
            self.columns.map(|column| record.cell(column).trim());
        let place = record.cell(self.place).trim();
        // An office looks at no place by itself: an empty place is told, not missing.
        for (name, value) in [("who", who), ("from", from), ("source", source)] {
            if value.is_empty() {
                return Err(format!("`{name}` is empty"));
            }
        }
        let words = TimeWords { date: from, date_end: until, ..TimeWords::default() };
        let rules =
            TimeRules { zone: &settings.time_zone, as_of: settings.as_of, date_formats: &[] };
        let period =
            read_when(&words, &rules, &mut doubts)?.ok_or_else(|| "`from` is empty".to_owned())?;
        let coverage = Coverage {
            id: CoverageId::new(id).map_err(|error| error.to_string())?,
            who: who.into(),
            kind: CoverageKind::parse(kind).ok_or_else(|| {
                format!(
                    "kind `{}` is not known; the kinds are {}",
                    cut(kind),
                    listed(CoverageKind::ALL.iter().map(|kind| kind.as_str()))
                )
            })?,
            place: place.into(),
            period,
            source: source.into(),
            note: self.note.and_then(|column| told(record.cell(column))),
        };
        Ok(Draft::Coverage { coverage: Box::new(coverage), doubts: doubts.0 })
    }
}
