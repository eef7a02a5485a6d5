//! Files that somebody asked for: what is asked, whether somebody else has to approve it, how far it
//! has come, and until when it is kept. What is in a file, and who may ask for one or approve it, is
//! decided elsewhere; here nobody approves what the same account asked for.

use crate::room::{instant, kept_number, maybe_instant, millis, number};
use crate::trail::note;
use crate::{
    AccountId, By, Chance, CoarseAddress, Deed, Room, RoomError, account, id, names, notice,
};
use holdfire_core::words;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

/// Exports of one account that are waiting, queued or being made.
const MOST_OPEN: i64 = 5;
/// Exports of one account that are kept as files.
const MOST_READY: i64 = 20;
/// Bytes of files that are kept for one account.
pub const MAX_EXPORT_BYTES: u64 = 4 << 30;
/// So long a request waits for somebody who approves it.
const WAITS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// So often it is begun again after the server stopped in the middle of it.
const MOST_ATTEMPTS: i64 = 3;
/// What is over is shown so long, and then only the trail knows of it.
const SHOWN: SignedDuration = SignedDuration::from_hours(90 * 24);
/// The longest description of what is asked.
const MAX_SCOPE: usize = 16 * 1024;

words!(
    /// How far an export has come.
    ExportState, "state of an export" {
        /// It waits for somebody who approves it.
        Waiting = "waiting",
        /// It will be made when its turn comes.
        Queued = "queued",
        /// It is being made.
        Running = "running",
        /// Its files can be taken out.
        Ready = "ready",
        /// It could not be made.
        Failed = "failed",
        /// It was not approved.
        Refused = "refused",
        /// Whoever asked for it gave it up.
        Cancelled = "cancelled",
        /// Its time is over: the files are removed, or nobody approved it.
        Expired = "expired",
    }
);

impl ExportState {
    /// Whether nothing more comes of it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Failed | Self::Refused | Self::Cancelled | Self::Expired)
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportDraft {
    /// What is to be in it, as JSON of whoever writes the files.
    pub scope: String,
    /// What it is for.
    pub reason: String,
    /// Whether somebody else has to approve it.
    pub needs_approval: bool,
}

/// An export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportJob {
    /// A short id.
    pub id: String,
    /// Who asked for it.
    pub account: AccountId,
    /// When.
    pub asked: Timestamp,
    /// What is to be in it, as JSON of whoever writes the files.
    pub scope: String,
    /// What it is for.
    pub reason: String,
    /// How far it has come.
    pub state: ExportState,
    /// Who approved or refused it, and when.
    pub decided: Option<(AccountId, Timestamp)>,
    /// Why it was refused.
    pub decided_why: Option<String>,
    /// How many incidents are written, of how many.
    pub progress: (u64, u64),
    /// When it came to its end.
    pub ended: Option<Timestamp>,
    /// Why it failed, as a word or a sentence for whoever runs the server.
    pub cause: Option<String>,
    /// What was written, as JSON of whoever wrote it.
    pub made: Option<String>,
    /// How large its files are.
    pub bytes: u64,
    /// Until when it is kept, or waits.
    pub expires: Option<Timestamp>,
}

impl Room {
    /// Asks for an export. It waits for somebody who approves it, or for its turn.
    pub fn ask_for_export(
        &self,
        owner: &AccountId,
        draft: &ExportDraft,
        from: Option<&CoarseAddress>,
        now: Timestamp,
        random: Chance<'_>,
    ) -> Result<ExportJob, RoomError> {
        let reason = names::line("reason", &draft.reason, 500)?;
        if draft.scope.len() > MAX_SCOPE {
            return Err(RoomError::form("export", "its description is larger than 16 KiB"));
        }
        let state = match draft.needs_approval {
            true => ExportState::Waiting,
            false => ExportState::Queued,
        };
        let expires = draft.needs_approval.then(|| later(now, WAITS));
        let job = id::short_id(random)?;
        self.write(|transaction| {
            account::check_active(transaction, owner)?;
            check_quota(transaction, owner)?;
            transaction
                .prepare_cached(
                    "INSERT INTO export_jobs (id, account, asked_at, scope, reason, state, expires_at)
                     VALUES (?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![
                    job,
                    owner.as_str(),
                    millis(now),
                    draft.scope,
                    reason,
                    state.as_str(),
                    expires.map(millis),
                ])?;
            note(transaction, now, Deed::ExportAsked, Some(owner), &By::from(owner), from, Some(&job))?;
            found(transaction, &job)
        })
    }

    /// Approves or refuses an export that waits. Nobody decides about what they asked for themselves.
    pub fn decide_export(
        &self,
        job: &str,
        by: &AccountId,
        refused_because: Option<&str>,
        now: Timestamp,
    ) -> Result<ExportJob, RoomError> {
        let why = refused_because.map(|why| names::line("reason", why, 500)).transpose()?;
        self.write(|transaction| {
            account::check_active(transaction, by)?;
            let waiting = found(transaction, job)?;
            if waiting.account == *by {
                return Err(RoomError::Conflict(format!(
                    "export `{job}` was asked for by this very account; somebody else has to decide"
                )));
            }
            let is_over = waiting.expires.is_some_and(|until| until <= now);
            if waiting.state != ExportState::Waiting || is_over {
                return Err(RoomError::Conflict(format!(
                    "export `{job}` waits for nobody any more"
                )));
            }
            let (state, deed) = match why {
                None => (ExportState::Queued, Deed::ExportApproved),
                Some(_) => (ExportState::Refused, Deed::ExportRefused),
            };
            let ended = state.is_over().then(|| millis(now));
            transaction
                .prepare_cached(
                    "UPDATE export_jobs SET state = ?, decided_by = ?, decided_at = ?,
                     decided_why = ?, ended_at = ?, expires_at = NULL WHERE id = ?",
                )?
                .execute(params![state.as_str(), by.as_str(), millis(now), why, ended, job])?;
            notice::read_about_export(transaction, job, now)?;
            note(transaction, now, deed, Some(&waiting.account), &By::from(by), None, Some(job))?;
            found(transaction, job)
        })
    }

    /// Gives an export up, or has its files removed before their time. Says what it was before.
    pub fn end_export(
        &self,
        job: &str,
        owner: &AccountId,
        now: Timestamp,
    ) -> Result<ExportState, RoomError> {
        self.write(|transaction| {
            let before = found(transaction, job)?;
            if before.account != *owner {
                return Err(RoomError::unknown("export", job));
            }
            let state = match before.state {
                state if state.is_over() => return Ok(state),
                ExportState::Ready => ExportState::Expired,
                _ => ExportState::Cancelled,
            };
            end(transaction, job, state, None, now)?;
            notice::read_about_export(transaction, job, now)?;
            let by = By::from(owner);
            note(transaction, now, Deed::ExportEnded, Some(owner), &by, None, Some(job))?;
            Ok(before.state)
        })
    }

    /// Takes the export whose turn it is, if there is one.
    pub fn next_export(&self) -> Result<Option<ExportJob>, RoomError> {
        self.write(|transaction| {
            let next: Option<String> = transaction
                .prepare_cached(
                    "UPDATE export_jobs SET state = 'running', attempts = attempts + 1, done = 0
                     WHERE id = (SELECT id FROM export_jobs WHERE state = 'queued'
                                 ORDER BY asked_at, id LIMIT 1)
                     RETURNING id",
                )?
                .query_row([], |row| row.get(0))
                .optional()?;
            next.map(|job| found(transaction, &job)).transpose()
        })
    }

    /// Tells how far an export has come; says whether it is still wanted.
    pub fn export_progress(&self, job: &str, done: u64, total: u64) -> Result<bool, RoomError> {
        self.write(|transaction| {
            let told = transaction
                .prepare_cached(
                    "UPDATE export_jobs SET done = ?, total = ? WHERE id = ? AND state = 'running'",
                )?
                .execute(params![kept_number(done)?, kept_number(total)?, job])?;
            Ok(told == 1)
        })
    }

    /// The files are written. Says whether they are still wanted.
    pub fn export_ready(
        &self,
        job: &str,
        made: &str,
        bytes: u64,
        expires: Timestamp,
        now: Timestamp,
    ) -> Result<bool, RoomError> {
        self.write(|transaction| {
            let told = transaction
                .prepare_cached(
                    "UPDATE export_jobs SET state = 'ready', made = ?, bytes = ?, done = total,
                     ended_at = ?, expires_at = ? WHERE id = ? AND state = 'running'",
                )?
                .execute(params![made, kept_number(bytes)?, millis(now), millis(expires), job])?;
            if told == 1 {
                let owner = found(transaction, job)?.account;
                let by = By::Machine;
                note(transaction, now, Deed::ExportMade, Some(&owner), &by, None, Some(job))?;
            }
            Ok(told == 1)
        })
    }

    /// It could not be made.
    pub fn export_failed(&self, job: &str, cause: &str, now: Timestamp) -> Result<(), RoomError> {
        let cause: String = cause.chars().filter(|c| !c.is_control()).take(500).collect();
        self.write(|transaction| match found(transaction, job)?.state {
            ExportState::Running => end(transaction, job, ExportState::Failed, Some(&cause), now),
            _ => Ok(()),
        })
    }

    /// Puts back what was being made when the server stopped. What stopped it too often has failed.
    /// For the start of the one server of a room.
    pub fn resume_exports(&self, now: Timestamp) -> Result<(), RoomError> {
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "UPDATE export_jobs SET state = 'failed', cause = 'stopped', ended_at = ?
                     WHERE state = 'running' AND attempts >= ?",
                )?
                .execute(params![millis(now), MOST_ATTEMPTS])?;
            transaction
                .prepare_cached("UPDATE export_jobs SET state = 'queued' WHERE state = 'running'")?
                .execute([])?;
            Ok(())
        })
    }

    /// Ends what has run out: files whose time is over, and what nobody approved. Says which.
    pub fn expire_exports(&self, now: Timestamp) -> Result<Vec<String>, RoomError> {
        self.write(|transaction| {
            let mut statement = transaction.prepare_cached(
                "UPDATE export_jobs SET state = 'expired', ended_at = ?1
                 WHERE state IN ('ready', 'waiting') AND expires_at <= ?1 RETURNING id",
            )?;
            let ids = statement.query_map([millis(now)], |row| row.get(0))?;
            let ids: Vec<String> = ids.collect::<Result<_, _>>()?;
            for job in &ids {
                notice::read_about_export(transaction, job, now)?;
            }
            Ok(ids)
        })
    }

    /// One export.
    pub fn export_job(&self, job: &str) -> Result<ExportJob, RoomError> {
        self.read(|connection| found(connection, job))
    }

    /// The exports of an account, the latest first, at most `limit`.
    pub fn exports_of(&self, owner: &AccountId, limit: u32) -> Result<Vec<ExportJob>, RoomError> {
        self.read(|connection| {
            let of = "account = ?1 ORDER BY asked_at DESC, id LIMIT ?2";
            listed(connection, of, params![owner.as_str(), limit])
        })
    }

    /// The exports in a state, those asked for first before the others, at most `limit`.
    pub fn exports_in(&self, state: ExportState, limit: u32) -> Result<Vec<ExportJob>, RoomError> {
        self.read(|connection| {
            let of = "state = ?1 ORDER BY asked_at, id LIMIT ?2";
            listed(connection, of, params![state.as_str(), limit])
        })
    }

    /// The exports that wait for somebody who approves them and were asked for at an instant or later.
    pub fn exports_waiting_since(&self, since: Timestamp) -> Result<Vec<ExportJob>, RoomError> {
        self.read(|connection| {
            let of = "state = 'waiting' AND asked_at >= ?1 ORDER BY asked_at, id";
            listed(connection, of, params![millis(since)])
        })
    }

    /// What an account approved or refused, the latest first, at most `limit`.
    pub fn exports_decided_by(
        &self,
        by: &AccountId,
        limit: u32,
    ) -> Result<Vec<ExportJob>, RoomError> {
        self.read(|connection| {
            let of = "decided_by = ?1 ORDER BY decided_at DESC, id LIMIT ?2";
            listed(connection, of, params![by.as_str(), limit])
        })
    }

    /// Keeps in the trail that a file was taken out.
    pub fn export_taken(
        &self,
        job: &str,
        file: &str,
        by: &AccountId,
        from: Option<&CoarseAddress>,
        now: Timestamp,
    ) -> Result<(), RoomError> {
        self.write(|transaction| {
            let detail = format!("{job}/{file}");
            note(transaction, now, Deed::ExportTaken, Some(by), &By::from(by), from, Some(&detail))
        })
    }
}

fn later(now: Timestamp, time: SignedDuration) -> Timestamp {
    now.saturating_add(time).unwrap_or(Timestamp::MAX)
}

fn end(
    transaction: &Connection,
    job: &str,
    state: ExportState,
    cause: Option<&str>,
    now: Timestamp,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached("UPDATE export_jobs SET state = ?, cause = ?, ended_at = ? WHERE id = ?")?
        .execute(params![state.as_str(), cause, millis(now), job])?;
    Ok(())
}

fn check_quota(transaction: &Connection, owner: &AccountId) -> Result<(), RoomError> {
    let (open, ready, bytes): (i64, i64, i64) = transaction
        .prepare_cached(
            "SELECT coalesce(sum(state IN ('waiting', 'queued', 'running')), 0),
                    coalesce(sum(state = 'ready'), 0),
                    coalesce(sum(CASE state WHEN 'ready' THEN bytes ELSE 0 END), 0)
             FROM export_jobs WHERE account = ?",
        )?
        .query_row([owner.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let full = if open >= MOST_OPEN {
        format!(
            "account `{owner}` has {MOST_OPEN} exports that are not made yet; wait, or give one up"
        )
    } else if ready >= MOST_READY {
        format!("account `{owner}` has {MOST_READY} exports; remove one first")
    } else if bytes.unsigned_abs() >= MAX_EXPORT_BYTES {
        format!("the exports of account `{owner}` are larger than 4 GiB; remove one first")
    } else {
        return Ok(());
    };
    Err(RoomError::Conflict(full))
}

/// Removes what has been over for long. Files are removed by whoever wrote them.
pub(crate) fn tidy(transaction: &Connection, now: Timestamp) -> Result<(), RoomError> {
    let before = millis(now.saturating_sub(SHOWN).unwrap_or(Timestamp::MIN));
    transaction
        .prepare_cached(
            "DELETE FROM export_jobs WHERE ended_at <= ?
             AND state IN ('failed', 'refused', 'cancelled', 'expired')",
        )?
        .execute([before])?;
    Ok(())
}

fn found(connection: &Connection, job: &str) -> Result<ExportJob, RoomError> {
    let mut jobs = listed(connection, "id = ?1", params![job])?;
    jobs.pop().ok_or_else(|| RoomError::unknown("export", job))
}

fn listed(
    connection: &Connection,
    of: &str,
    values: impl rusqlite::Params,
) -> Result<Vec<ExportJob>, RoomError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, account, asked_at, scope, reason, state, decided_by, decided_at, decided_why,
         done, total, ended_at, cause, made, bytes, expires_at FROM export_jobs WHERE {of}"
    ))?;
    let mut rows = statement.query(values)?;
    let mut jobs = Vec::new();
    while let Some(row) = rows.next()? {
        let decided: (Option<String>, Option<i64>) = (row.get(6)?, row.get(7)?);
        let decided = match decided {
            (Some(by), Some(at)) => Some((AccountId::kept(by), instant(at)?)),
            _ => None,
        };
        jobs.push(ExportJob {
            id: row.get(0)?,
            account: AccountId::kept(row.get(1)?),
            asked: instant(row.get(2)?)?,
            scope: row.get(3)?,
            reason: row.get(4)?,
            state: row.get::<_, String>(5)?.parse()?,
            decided,
            decided_why: row.get(8)?,
            progress: (number(row.get(9)?)?, number(row.get(10)?)?),
            ended: maybe_instant(row.get(11)?)?,
            cause: row.get(12)?,
            made: row.get(13)?,
            bytes: number(row.get(14)?)?,
            expires: maybe_instant(row.get(15)?)?,
        });
    }
    Ok(jobs)
}
