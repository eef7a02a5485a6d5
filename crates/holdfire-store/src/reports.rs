//! Reports as a list, the one that was recorded last first.

use crate::{Reader, StoreError};
use holdfire_core::{ReportId, SourceId};
use rusqlite::params;

/// Which reports are asked for; whatever is not told asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportsAsked {
    /// Only those of this source.
    pub source: Option<SourceId>,
    /// Only of what began at this second of Unix time or later.
    pub from_s: Option<i64>,
    /// Only of what began before this second of Unix time.
    pub until_s: Option<i64>,
    /// Only those that are linked to an incident, or only those that are not.
    pub is_linked: Option<bool>,
}

/// Where a report stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedReport {
    /// Its id.
    pub report: ReportId,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Reader {
    /// At most `limit` reports that were recorded before an entry, the last first.
    pub fn reports(
        &self,
        asked: &ReportsAsked,
        before: u64,
        limit: u32,
    ) -> Result<Vec<RecordedReport>, StoreError> {
        let source = asked.source.as_ref().map(SourceId::as_str);
        // By source there is an index of its own, which a condition that may be empty would not use.
        let of_source = if source.is_some() { "source = ?1 AND" } else { "?1 IS NULL AND" };
        let before = i64::try_from(before).unwrap_or(i64::MAX);
        self.with(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "SELECT id, seq FROM reports
                 WHERE {of_source} seq < ?2 AND (?3 IS NULL OR from_s >= ?3)
                 AND (?4 IS NULL OR from_s < ?4) AND (?5 IS NULL OR (incident IS NOT NULL) = ?5)
                 ORDER BY seq DESC LIMIT ?6"
            ))?;
            let asked =
                params![source, before, asked.from_s, asked.until_s, asked.is_linked, limit];
            let rows = statement.query_map(asked, |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?.cast_unsigned()))
            })?;
            rows.map(|row| {
                let (id, entry) = row?;
                let report = ReportId::new(&id).map_err(|why| StoreError::damaged(&id, why))?;
                Ok(RecordedReport { report, entry })
            })
            .collect()
        })
    }
}
