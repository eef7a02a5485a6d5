//! Claims: somebody is at work on an incident, until a moment. One that has run out is there for the
//! next; nobody has to ask whether a colleague went home.

use crate::room::{instant, millis};
use crate::undo::{self, Sort};
use crate::{AccountId, Chance, Room, RoomError, account};
use holdfire_core::IncidentId;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// The longest claim: a watch.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// That somebody is at work on an incident.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Claim {
    /// The incident.
    pub incident: IncidentId,
    /// Who.
    pub account: AccountId,
    /// Since when.
    pub since: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// What came of claiming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// It is claimed now.
    Taken(Claim),
    /// Somebody else was first.
    Held(Claim),
}

/// What came of claiming or assigning many incidents at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulk {
    /// How many were changed.
    pub changed: usize,
    /// Those that somebody else holds; they were left as they are.
    pub held: Vec<Claim>,
    /// With this all is as it was before, for an hour; none if nothing was changed.
    pub undo: Option<String>,
}

impl Room {
    /// Claims an incident, or makes one's own claim longer. It holds for `time`, twelve hours at most.
    pub fn claim(
        &self,
        incident: &IncidentId,
        by: &AccountId,
        time: SignedDuration,
        now: Timestamp,
    ) -> Result<Claimed, RoomError> {
        let until = end_of(time, now)?;
        self.write(|transaction| {
            account::check_active(transaction, by)?;
            take(transaction, incident, by, until, now)
        })
    }

    /// Claims many incidents. Those that others hold are left to them.
    pub fn claim_all(
        &self,
        incidents: &[IncidentId],
        by: &AccountId,
        time: SignedDuration,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Bulk, RoomError> {
        undo::check_number(incidents)?;
        let until = end_of(time, now)?;
        self.write(|transaction| {
            account::check_active(transaction, by)?;
            let (mut changes, mut held) = (Vec::new(), Vec::new());
            for incident in incidents {
                let before = claim_on(transaction, incident)?;
                match take(transaction, incident, by, until, now)? {
                    Claimed::Taken(after) if before.as_ref() != Some(&after) => {
                        changes.push(undo::Change {
                            incident: incident.clone(),
                            before,
                            after: Some(after),
                        });
                    }
                    Claimed::Taken(_) => {}
                    Claimed::Held(claim) => held.push(claim),
                }
            }
            let undo = undo::keep(transaction, Sort::Claims, by, &changes, now, random)?;
            Ok(Bulk { changed: changes.len(), held, undo })
        })
    }

    /// Lets go of many claims of one's own. Those of others are left to them.
    pub fn release_claims(
        &self,
        incidents: &[IncidentId],
        by: &AccountId,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<Bulk, RoomError> {
        undo::check_number(incidents)?;
        self.write(|transaction| {
            let mut changes = Vec::new();
            for incident in incidents {
                let Some(before) = claim_on(transaction, incident)? else { continue };
                if before.account == *by && now < before.until {
                    remove(transaction, incident)?;
                    let (incident, before) = (incident.clone(), Some(before));
                    changes.push(undo::Change { incident, before, after: None });
                }
            }
            let undo = undo::keep(transaction, Sort::Claims, by, &changes, now, random)?;
            Ok(Bulk { changed: changes.len(), held: Vec::new(), undo })
        })
    }

    /// Lets go of a claim of one's own. Says whether there was one.
    pub fn release_claim(&self, incident: &IncidentId, by: &AccountId) -> Result<bool, RoomError> {
        self.write(|transaction| {
            let released = transaction
                .prepare_cached("DELETE FROM claims WHERE incident = ? AND account = ?")?
                .execute([incident.as_str(), by.as_str()])?;
            Ok(released == 1)
        })
    }

    /// The claims on these incidents that hold now.
    pub fn claims_on(
        &self,
        incidents: &[IncidentId],
        now: Timestamp,
    ) -> Result<Vec<Claim>, RoomError> {
        self.read(|connection| {
            let mut claims = Vec::new();
            for incident in incidents {
                claims.extend(claim_on(connection, incident)?.filter(|claim| now < claim.until));
            }
            Ok(claims)
        })
    }

    /// What an account has claimed, the one that ends first before the others.
    pub fn claims_of(&self, by: &AccountId, now: Timestamp) -> Result<Vec<Claim>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT incident, account, since, until FROM claims
                 WHERE account = ? AND until > ? ORDER BY until, incident",
            )?;
            let rows = statement.query_map(params![by.as_str(), millis(now)], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }

    /// The claims that end after one instant and not after another.
    pub fn claims_ending(
        &self,
        after: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<Claim>, RoomError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT incident, account, since, until FROM claims
                 WHERE until > ? AND until <= ? ORDER BY until, incident",
            )?;
            let rows = statement.query_map([millis(after), millis(until)], columns)?;
            rows.map(|row| from_columns(row?)).collect()
        })
    }
}

fn end_of(time: SignedDuration, now: Timestamp) -> Result<Timestamp, RoomError> {
    if time <= SignedDuration::ZERO || time > LONGEST {
        return Err(RoomError::form("time of the claim", "it has to be at most twelve hours"));
    }
    now.checked_add(time).map_err(|why| RoomError::form("time of the claim", why.to_string()))
}

/// Claims an incident unless somebody else's claim holds.
fn take(
    transaction: &Connection,
    incident: &IncidentId,
    by: &AccountId,
    until: Timestamp,
    now: Timestamp,
) -> Result<Claimed, RoomError> {
    let before = claim_on(transaction, incident)?.filter(|claim| now < claim.until);
    let since = match before {
        Some(claim) if claim.account != *by => return Ok(Claimed::Held(claim)),
        Some(own) => own.since,
        None => instant(millis(now))?,
    };
    let until = instant(millis(until))?;
    let claim = Claim { incident: incident.clone(), account: by.clone(), since, until };
    put(transaction, &claim)?;
    Ok(Claimed::Taken(claim))
}

pub(crate) fn put(transaction: &Connection, claim: &Claim) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO claims (incident, account, since, until) VALUES (?, ?, ?, ?)",
        )?
        .execute(params![
            claim.incident.as_str(),
            claim.account.as_str(),
            millis(claim.since),
            millis(claim.until),
        ])?;
    Ok(())
}

pub(crate) fn remove(transaction: &Connection, incident: &IncidentId) -> Result<(), RoomError> {
    transaction
        .prepare_cached("DELETE FROM claims WHERE incident = ?")?
        .execute([incident.as_str()])?;
    Ok(())
}

/// Lets go of all that somebody has claimed, who does not come in any more.
pub(crate) fn release_all(transaction: &Connection, of: &AccountId) -> Result<(), RoomError> {
    transaction.prepare_cached("DELETE FROM claims WHERE account = ?")?.execute([of.as_str()])?;
    Ok(())
}

pub(crate) fn claim_on(
    connection: &Connection,
    incident: &IncidentId,
) -> Result<Option<Claim>, RoomError> {
    connection
        .prepare_cached("SELECT incident, account, since, until FROM claims WHERE incident = ?")?
        .query_row([incident.as_str()], columns)
        .optional()?
        .map(from_columns)
        .transpose()
}

type Columns = (String, String, i64, i64);

fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn from_columns((incident, account, since, until): Columns) -> Result<Claim, RoomError> {
    Ok(Claim {
        incident: undo::incident(incident)?,
        account: AccountId::kept(account),
        since: instant(since)?,
        until: instant(until)?,
    })
}
