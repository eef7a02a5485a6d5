//! The effects of events on the read tables: which rows there are for the objects of a state.

use crate::StoreError;
use crate::tables::incidents::{self, Assessing};
use crate::tables::{Row, Table, askings, calls, objects, reports, traces};
use holdfire_core::{State, Touched};
use holdfire_terms::Agreement;
use rusqlite::{Connection, types::Value};
use std::collections::BTreeSet;

/// What has to be written for a batch of events: the objects they touched, and which entry spoke
/// of which.
#[derive(Default)]
pub(crate) struct Touches {
    objects: BTreeSet<Touched>,
    traces: Vec<(Touched, u64)>,
    changes_terms: bool,
}

impl Touches {
    /// Notes what the event of entry `seq` touched.
    pub fn add(&mut self, seq: u64, touched: Vec<Touched>) {
        for object in touched {
            self.changes_terms |= object.changes_terms();
            self.traces.push((object.clone(), seq));
            // A proposal has no row of its own: it stands with its votes in that of its incident.
            if !matches!(object, Touched::Proposed(_)) {
                self.objects.insert(object);
            }
        }
    }

    /// Whether answers may change for incidents that were not touched.
    pub fn changes_terms(&self) -> bool {
        self.changes_terms
    }

    /// Writes the rows of everything touched.
    pub fn write(
        mut self,
        connection: &Connection,
        state: &State,
        agreement: &Agreement,
    ) -> Result<(), StoreError> {
        if self.changes_terms {
            self.objects.extend(state.incidents.keys().cloned().map(Touched::Incident));
        }
        let objects: Vec<Touched> = self.objects.into_iter().collect();
        for (object, (table, row)) in objects.iter().zip(rows_of(state, agreement, &objects)) {
            match row {
                Some(row) => table.put(connection, &row)?,
                None => table.remove(connection, &[Value::Text(id_of(object))])?,
            }
        }
        for (object, seq) in &self.traces {
            traces::TABLE.put(connection, &traces::row(object, *seq))?;
        }
        Ok(())
    }
}

/// A table, and the row an object has in it if it has one.
pub(crate) type Placed = (&'static Table, Option<Row>);

/// The rows of objects, in their order. Many are made by several threads at once: assessing them
/// is most of the work of an append, and each row depends on nothing but the state.
pub(crate) fn rows_of(state: &State, agreement: &Agreement, objects: &[Touched]) -> Vec<Placed> {
    /// Fewer are not worth a thread.
    const PER_THREAD: usize = 256;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = objects.len().div_ceil(threads).max(PER_THREAD);
    let make = |objects: &[Touched]| -> Vec<Placed> {
        let assessing = Assessing::new(state, agreement);
        objects.iter().map(|object| row_of(&assessing, object)).collect()
    };
    std::thread::scope(|scope| {
        let shares: Vec<_> =
            objects.chunks(share).map(|objects| scope.spawn(move || make(objects))).collect();
        shares
            .into_iter()
            .flat_map(|share| share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// The table an object stands in, and its row there if it has one.
fn row_of(assessing: &Assessing<'_>, object: &Touched) -> Placed {
    let state = assessing.state();
    match object {
        Touched::Report(id) => {
            let seq = state.received_as.get(id).copied();
            (&reports::TABLE, seq.and_then(|seq| reports::row(state, id, seq)))
        }
        Touched::Incident(id) => (&incidents::TABLE, incidents::row(assessing, id)),
        Touched::Asking(entry) => (&askings::TABLE, askings::row(state, *entry)),
        Touched::Call(entry) => (&calls::TABLE, calls::row(state, *entry)),
        _ => (&objects::TABLE, objects::row(state, object)),
    }
}

/// Every object of a state that has a row.
pub(crate) fn all_objects(state: &State) -> impl Iterator<Item = Touched> + '_ {
    objects::all(state)
        .chain(state.reports.keys().cloned().map(Touched::Report))
        .chain(state.incidents.keys().cloned().map(Touched::Incident))
        .chain(state.askings.keys().copied().map(Touched::Asking))
        .chain(state.calls.keys().copied().map(Touched::Call))
}

fn id_of(object: &Touched) -> String {
    let name = traces::name(object);
    name.split_once('/').map_or(name.clone(), |(_, id)| id.to_owned())
}
