//! Who saw what in a register: every incident with its reports, as fusion sees them, goes through the
//! count that `holdfire fuse --overlap` writes.

use crate::fusing::named_alike;
use crate::{Reader, StoreError};
use holdfire_core::{Entry, Event, State};
use holdfire_fusion::{Overlap, Report, Sightings};
use rusqlite::{Connection, OptionalExtension};

impl Reader {
    /// How the sources overlap. Reads every linked report once, and keeps those of one incident.
    pub fn overlap(&self) -> Result<Overlap, StoreError> {
        let state = self.terms_state()?;
        self.with(|connection| {
            // In one transaction, so that every incident is of one register size.
            let reading = connection.unchecked_transaction()?;
            let overlap = count(&reading, &state)?;
            reading.finish()?;
            Ok(overlap)
        })
    }
}

fn count(connection: &Connection, state: &State) -> Result<Overlap, StoreError> {
    let mut statement = connection.prepare(
        "SELECT incident, seq FROM reports WHERE incident IS NOT NULL ORDER BY incident, id",
    )?;
    let mut rows = statement.query([])?;
    let mut sightings = Sightings::default();
    let mut incident = String::new();
    let mut reports: Vec<Report> = Vec::new();
    while let Some(row) = rows.next()? {
        let next = row.get_ref(0)?.as_str().unwrap_or_default();
        if next != incident {
            sightings.add(&reports);
            reports.clear();
            next.clone_into(&mut incident);
        }
        reports.push(report(connection, state, row.get(1)?)?);
    }
    sightings.add(&reports);
    Ok(sightings.overlap())
}

/// The report that an entry received.
fn report(connection: &Connection, state: &State, seq: i64) -> Result<Report, StoreError> {
    let bytes: Option<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM entries WHERE seq = ?")?
        .query_row([seq], |row| row.get(0))
        .optional()?;
    let seq = seq.cast_unsigned();
    let entry = Entry::read(&bytes.unwrap_or_default());
    match entry.map_err(|cause| StoreError::Entry { seq, cause })?.event {
        Event::ReportReceived(report) => Ok(named_alike(state, &report)),
        _ => Err(StoreError::damaged(format!("entry `{seq}`"), "it is no report")),
    }
}
