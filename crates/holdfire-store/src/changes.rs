//! What entries after a register size spoke of, so that whoever shows the register can read again
//! only that.

use crate::tables::incidents::{self, IncidentRow};
use crate::{Reader, StoreError};
use holdfire_core::IncidentId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What entries after a size spoke of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Incidents that were touched, in the order of their numbers.
    pub incidents: Vec<IncidentId>,
    /// Kinds of objects that were touched, as `traces` names them, such as `source`.
    pub kinds: BTreeSet<Box<str>>,
}

impl Changes {
    /// Whether an object of a kind was touched.
    pub fn touch(&self, kind: &str) -> bool {
        self.kinds.contains(kind)
    }

    /// Whether answers may have changed for incidents that were not touched.
    pub fn change_terms(&self) -> bool {
        const TERMS: [&str; 6] =
            ["mechanism", "actor", "instrument", "accession", "designation", "area"];
        TERMS.iter().any(|kind| self.touch(kind))
    }
}

impl Reader {
    /// What the entries from `size` on spoke of.
    pub fn changes_since(&self, size: u64) -> Result<Changes, StoreError> {
        self.with(|connection| read(connection, size))
    }

    /// Incidents as the table holds them now; nothing for one that no longer stands there.
    pub fn rows_of(
        &self,
        ids: &[IncidentId],
    ) -> Result<Vec<(IncidentId, Option<IncidentRow>)>, StoreError> {
        self.with(|connection| {
            let row = |id: &IncidentId| {
                let found = incidents::read_one(connection, id)?;
                Ok((id.clone(), found.map(|(row, _)| row)))
            };
            ids.iter().map(row).collect()
        })
    }
}

/// Without `DISTINCT`, for which SQLite would walk through the traces of everything, object by object.
const SINCE: &str = "SELECT object FROM traces WHERE seq >= ?";

fn read(connection: &Connection, size: u64) -> Result<Changes, StoreError> {
    let mut statement = connection.prepare_cached(SINCE)?;
    let mut rows = statement.query([i64::try_from(size).unwrap_or(i64::MAX)])?;
    let (mut incidents, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    while let Some(row) = rows.next()? {
        let object: String = row.get(0)?;
        let (kind, id) = object.split_once('/').unwrap_or((&object, ""));
        if kind == "incident" {
            let damaged = |why| StoreError::damaged(format!("trace of `{object}`"), why);
            incidents.insert(IncidentId::new(id).map_err(damaged)?);
        } else if !kinds.contains(kind) {
            kinds.insert(kind.into());
        }
    }
    Ok(Changes { incidents: incidents.into_iter().collect(), kinds })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    #[test]
    fn what_changed_is_found_without_a_walk_through_all_traces() {
        let folder = tempfile::tempdir().unwrap();
        let connection = schema::create(&folder.path().join("register.db")).unwrap();
        let plan: String = connection
            .query_row(&format!("EXPLAIN QUERY PLAN {SINCE}"), [7], |row| row.get("detail"))
            .unwrap();
        assert!(plan.starts_with("SEARCH traces USING") && plan.contains("(seq>?)"), "{plan}");
    }
}
