//! Removing what is over: called by the program from time to time.

use crate::{Room, RoomError, backoff, ceremony, export_job, notice, once, outbox, session, undo};
use jiff::Timestamp;

impl Room {
    /// Removes old sessions, failures that are forgotten, and notices that are old. Nothing that holds is touched.
    pub fn tidy(&self, now: Timestamp) -> Result<(), RoomError> {
        self.write(|transaction| {
            session::tidy(transaction, now)?;
            ceremony::tidy(transaction, now)?;
            once::tidy(transaction, now)?;
            undo::tidy(transaction, now)?;
            export_job::tidy(transaction, now)?;
            outbox::tidy(transaction, now)?;
            notice::tidy(transaction, now)?;
            backoff::tidy(transaction, now)
        })
    }
}
