//! What somebody has seen: the size of the register at which they last looked at an incident. What
//! was recorded on it after that is new to them.

use crate::room::{kept_number, number};
use crate::{AccountId, Room, RoomError};
use holdfire_core::IncidentId;
use rusqlite::{OptionalExtension, params};
use std::collections::HashMap;

impl Room {
    /// Keeps that an account has seen these incidents at a size of the register. An earlier size never
    /// takes the place of a later one.
    pub fn mark_seen(
        &self,
        account: &AccountId,
        incidents: &[IncidentId],
        size: u64,
    ) -> Result<(), RoomError> {
        let size = kept_number(size)?;
        self.write(|transaction| {
            let mut put = transaction.prepare_cached(
                "INSERT INTO seen (account, incident, size) VALUES (?1, ?2, ?3)
                 ON CONFLICT (account, incident) DO UPDATE SET size = max(size, ?3)",
            )?;
            for incident in incidents {
                put.execute(params![account.as_str(), incident.as_str(), size])?;
            }
            Ok(())
        })
    }

    /// At which size an account last saw each of these incidents; those it never saw are absent.
    pub fn seen(
        &self,
        account: &AccountId,
        incidents: &[IncidentId],
    ) -> Result<HashMap<IncidentId, u64>, RoomError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT size FROM seen WHERE account = ? AND incident = ?")?;
            let mut seen = HashMap::new();
            for incident in incidents {
                let size: Option<i64> = statement
                    .query_row([account.as_str(), incident.as_str()], |row| row.get(0))
                    .optional()?;
                if let Some(size) = size {
                    seen.insert(incident.clone(), number(size)?);
                }
            }
            Ok(seen)
        })
    }
}
