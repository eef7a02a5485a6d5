//! A reader of one moment: whatever is recorded meanwhile, everything it reads is of one register size.

use crate::tables::incidents;
use crate::{IncidentRow, Reader, StoreError};
use std::ops::Deref;

/// A reader of one moment. It reads with one connection, one question at a time; as long as it lives
/// the file keeps what it shows, so let go of it when the work is done.
pub struct Held {
    reader: Reader,
    size: u64,
}

impl Reader {
    /// Holds this moment.
    pub fn hold(&self) -> Result<Held, StoreError> {
        let reader = self.in_one_transaction()?;
        let size = reader.size()?;
        Ok(Held { reader, size })
    }
}

impl Held {
    /// The register size at which everything is read.
    pub fn register_size(&self) -> u64 {
        self.size
    }

    /// At most `limit` incidents after one of them, in the order of
    /// [`Reader::incident_rows`]; the first ones if none is told.
    pub fn incident_rows_after(
        &self,
        after: Option<&IncidentRow>,
        limit: u32,
    ) -> Result<Vec<IncidentRow>, StoreError> {
        self.reader.with(|connection| incidents::read_after(connection, after, limit))
    }

    /// How many incidents there are.
    pub fn incident_count(&self) -> Result<u64, StoreError> {
        self.reader.with(incidents::count)
    }
}

impl Deref for Held {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}
