//! A writer that the threads of a long-lived program share, and that lets other programs write in
//! between: the lock is held only while something is being recorded, and what others recorded
//! meanwhile is taken in first.

use crate::{StoreError, Writer};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long others may be writing before whoever asks is sent away.
const PATIENCE: Duration = Duration::from_secs(5);

/// A shared writer of one register. It is opened when somebody first writes.
pub struct Desk {
    path: PathBuf,
    writer: Mutex<Option<Writer>>,
}

impl Desk {
    /// The desk of the register in `path`.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), writer: Mutex::new(None) }
    }

    /// Opens the writer before anybody writes: it folds the whole register, which takes a while where
    /// that is large. Nothing is done while another program writes.
    pub fn open(&self) -> Result<(), StoreError> {
        let mut kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_none() {
            match Writer::open_within(&self.path, Duration::ZERO) {
                Ok(writer) => *kept = writer.rested(),
                Err(StoreError::Locked(_)) => {}
                Err(why) => return Err(why),
            }
        }
        Ok(())
    }

    /// Does something with the writer, which knows everything that is recorded by now.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Writer) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        // A writer that fails is not put back: the next one is made from the file.
        let mut writer = match kept.take() {
            Some(writer) => writer.resumed(PATIENCE)?,
            None => Writer::open_within(&self.path, PATIENCE)?,
        };
        let done = work(&mut writer);
        *kept = writer.rested();
        done
    }
}
