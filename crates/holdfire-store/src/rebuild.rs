//! Dropping the read tables and making them again from the entries.

use crate::projection::Touches;
use crate::tables::{TABLES, digest};
use crate::writer::agreement_of;
use crate::{Directory, StoreError, reader, schema};
use holdfire_core::State;
use rusqlite::{Transaction, TransactionBehavior};
use std::path::Path;

/// What came of a rebuild.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// Number of entries folded.
    pub size: u64,
    /// Digest of the read tables before; none if an earlier version made them.
    pub before: Option<String>,
    /// Digest of the read tables after; the same unless they had been changed.
    pub after: String,
}

/// Makes the read tables of the register in `path` again, in one transaction.
pub fn rebuild(path: &Path) -> Result<Rebuilt, StoreError> {
    let directory = Directory::existing(path)?;
    let _lock = directory.lock()?;
    let (connection, is_of_now) = schema::open_for_rebuilding(&directory.database())?;
    let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
    let before = if is_of_now { Some(digest(&transaction)?) } else { None };
    if is_of_now {
        for table in TABLES {
            table.clear(&transaction)?;
        }
    } else {
        schema::lay_out_again(&transaction)?;
    }
    let (mut state, mut touches) = (State::default(), Touches::default());
    reader::fold_into(&transaction, u64::MAX, |seq, at, event| {
        let touched =
            state.apply_at(at, event).map_err(|cause| StoreError::Apply { seq, cause })?;
        touches.add(seq, touched);
        Ok(())
    })?;
    touches.write(&transaction, &state, &agreement_of(&state)?)?;
    let after = digest(&transaction)?;
    transaction.commit()?;
    Ok(Rebuilt { size: state.size, before, after })
}
