//! Assignments: an incident is somebody's to work on, until somebody says otherwise.

use crate::claim::Bulk;
use crate::room::{instant, millis};
use crate::undo::{self, Sort};
use crate::{AccountId, Chance, Room, RoomError, account};
use holdfire_core::IncidentId;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// That an incident is somebody's to work on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Assignment {
    /// The incident.
    pub incident: IncidentId,
    /// Whose it is.
    pub account: AccountId,
    /// Who said so.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
}

impl Room {
    /// Assigns incidents to somebody, or to nobody. One incident is a list of one.
    pub fn assign(
        &self,
        incidents: &[IncidentId],
        to: Option<&AccountId>,
        by: &AccountId,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Bulk, RoomError> {
        undo::check_number(incidents)?;
        self.write(|transaction| {
            account::check_active(transaction, by)?;
            if let Some(to) = to {
                account::check_active(transaction, to)?;
            }
            let at = instant(millis(now))?;
            let mut changes = Vec::new();
            for incident in incidents {
                let before = assignment_of(transaction, incident)?;
                if before.as_ref().map(|assignment| &assignment.account) == to {
                    continue;
                }
                let after = to.map(|to| Assignment {
                    incident: incident.clone(),
                    account: to.clone(),
                    by: by.clone(),
                    at,
                });
                match &after {
                    Some(after) => put(transaction, after)?,
                    None => remove(transaction, incident)?,
                }
                changes.push(undo::Change { incident: incident.clone(), before, after });
            }
            let undo = undo::keep(transaction, Sort::Assignments, by, &changes, now, random)?;
            Ok(Bulk { changed: changes.len(), held: Vec::new(), undo })
        })
    }

    /// The assignments of these incidents, where there are any.
    pub fn assignments_of(&self, incidents: &[IncidentId]) -> Result<Vec<Assignment>, RoomError> {
        self.read(|connection| {
            let mut assignments = Vec::new();
            for incident in incidents {
                assignments.extend(assignment_of(connection, incident)?);
            }
            Ok(assignments)
        })
    }

    /// What is assigned to an account, the oldest first.
    pub fn assigned_to(&self, account: &AccountId) -> Result<Vec<Assignment>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT incident, account, by, at FROM assignments WHERE account = ?
                 ORDER BY at, incident",
            )?;
            let rows = statement.query_map([account.as_str()], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }

    /// What was assigned after an instant, the oldest first.
    pub fn assigned_since(&self, after: Timestamp) -> Result<Vec<Assignment>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT incident, account, by, at FROM assignments WHERE at > ? ORDER BY at, incident",
            )?;
            let rows = statement.query_map([millis(after)], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }
}

pub(crate) fn put(transaction: &Connection, assignment: &Assignment) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO assignments (incident, account, by, at) VALUES (?, ?, ?, ?)",
        )?
        .execute(params![
            assignment.incident.as_str(),
            assignment.account.as_str(),
            assignment.by.as_str(),
            millis(assignment.at),
        ])?;
    Ok(())
}

pub(crate) fn remove(transaction: &Connection, incident: &IncidentId) -> Result<(), RoomError> {
    transaction
        .prepare_cached("DELETE FROM assignments WHERE incident = ?")?
        .execute([incident.as_str()])?;
    Ok(())
}

pub(crate) fn assignment_of(
    connection: &Connection,
    incident: &IncidentId,
) -> Result<Option<Assignment>, RoomError> {
    connection
        .prepare_cached("SELECT incident, account, by, at FROM assignments WHERE incident = ?")?
        .query_row([incident.as_str()], columns)
        .optional()?
        .map(from_columns)
        .transpose()
}

type Columns = (String, String, String, i64);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn from_columns((incident, account, by, at): Columns) -> Result<Assignment, RoomError> {
    Ok(Assignment {
        incident: undo::incident(incident)?,
        account: AccountId::kept(account),
        by: AccountId::kept(by),
        at: instant(at)?,
    })
}
