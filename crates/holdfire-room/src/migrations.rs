//! The layouts of `room.db`, in order. Each was applied somewhere: add one, never touch one.

use crate::RoomError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// `user_version` is how many of these were applied.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_accounts.sql"),
    include_str!("migrations/0002_passkeys.sql"),
    include_str!("migrations/0003_working_state.sql"),
    include_str!("migrations/0004_view_choices.sql"),
    include_str!("migrations/0005_export_jobs.sql"),
    include_str!("migrations/0006_notices.sql"),
    include_str!("migrations/0007_answers.sql"),
    include_str!("migrations/0008_notices_of_exports.sql"),
    include_str!("migrations/0009_sealed_texts.sql"),
    include_str!("migrations/0010_notices_of_talks.sql"),
];

/// Brings the file to the latest layout. Each step is one transaction, so that a crash leaves a file
/// of an earlier layout and never one between two.
pub(crate) fn bring_up_to_date(connection: &mut Connection, path: &Path) -> Result<(), RoomError> {
    loop {
        // Another process may be at the same work: whoever has the lock looks where it stands.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let applied = usize::try_from(found)
            .map_err(|_| RoomError::damaged("user_version", "it is below zero"))?;
        if applied > MIGRATIONS.len() {
            let path = path.to_owned();
            return Err(RoomError::Layout { path, found: applied, known: MIGRATIONS.len() });
        }
        let Some(next) = MIGRATIONS.get(applied) else { return Ok(()) };
        transaction.execute_batch(next)?;
        transaction.pragma_update(None, "user_version", found + 1)?;
        transaction.commit()?;
    }
}
