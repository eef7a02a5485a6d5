//! How somebody likes a page: which columns a list shows, in which order. The words are those of the
//! page; here they are only kept.

use crate::{AccountId, Room, RoomError, account};
use rusqlite::{OptionalExtension, params};

/// No choice is longer.
const MAX_BYTES: usize = 1024;

impl Room {
    /// Keeps what an account chose for a view; an empty choice is forgotten.
    pub fn choose_view(
        &self,
        owner: &AccountId,
        view: &'static str,
        choice: &str,
    ) -> Result<(), RoomError> {
        if choice.len() > MAX_BYTES || choice.chars().any(char::is_control) {
            return Err(RoomError::form(view, "it is longer than 1024 bytes or not one line"));
        }
        self.write(|transaction| {
            account::account(transaction, owner)?;
            match choice.is_empty() {
                true => transaction
                    .prepare_cached("DELETE FROM view_choices WHERE account = ? AND view = ?")?
                    .execute([owner.as_str(), view])?,
                false => transaction
                    .prepare_cached(
                        "INSERT INTO view_choices (account, view, choice) VALUES (?1, ?2, ?3)
                         ON CONFLICT (account, view) DO UPDATE SET choice = ?3",
                    )?
                    .execute(params![owner.as_str(), view, choice])?,
            };
            Ok(())
        })
    }

    /// What an account chose for a view.
    pub fn chosen_view(
        &self,
        owner: &AccountId,
        view: &'static str,
    ) -> Result<Option<String>, RoomError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT choice FROM view_choices WHERE account = ? AND view = ?")?;
            Ok(statement.query_row([owner.as_str(), view], |row| row.get(0)).optional()?)
        })
    }
}
