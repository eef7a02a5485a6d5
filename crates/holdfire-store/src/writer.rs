//! The one process that writes: entries, tree, checkpoint and read tables in one transaction.

use crate::likely::{self, Placing};
use crate::projection::Touches;
use crate::{Directory, Files, StoreError, escalating, schema, signing};
use holdfire_core::{Entry, Event, Refused, Report, State};
use holdfire_register::{MechanismKey, Tree, leaf_hash, sign_checkpoint, to_canonical_json};
use holdfire_terms::Agreement;
use jiff::Timestamp;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

/// What became of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// It stands in the register under this number, for good.
    As(u64),
    /// It was refused and changed nothing.
    Refused(Refused),
}

/// The writer of a register. Only one exists at a time, over all processes.
pub struct Writer {
    directory: Directory,
    connection: Connection,
    files: Files,
    state: State,
    agreement: Agreement,
    tree: Tree,
    key: MechanismKey,
    stopped: bool,
    /// Kept as long as this process may write.
    _lock: Option<File>,
}

impl Writer {
    /// Makes an empty register in `path` whose checkpoints are signed by `key`.
    pub fn create(path: &Path, key: &MechanismKey) -> Result<Self, StoreError> {
        let directory = Directory::at(path);
        std::fs::create_dir_all(path).map_err(StoreError::io(path))?;
        let lock = directory.lock()?;
        directory.create(key)?;
        let connection = schema::create(&directory.database())?;
        // Even the empty register is signed, so that there is no moment without a checkpoint.
        let note = signed(key, &Tree::empty())?;
        connection.execute("INSERT INTO checkpoints (size, note) VALUES (0, ?)", [note])?;
        Self::with(directory, connection, lock)
    }

    /// Opens the register in `path` for writing, unless another process does.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let directory = Directory::existing(path)?;
        let lock = directory.lock()?;
        let connection = schema::open_for_writing(&directory.database())?;
        Self::with(directory, connection, lock)
    }

    fn with(directory: Directory, connection: Connection, lock: File) -> Result<Self, StoreError> {
        let key = directory.key()?;
        let files = Files::local(&directory.files())?;
        let state = crate::reader::fold(&connection, u64::MAX)?;
        let tree = crate::reader::tree(&connection, state.size)?;
        let agreement = agreement_of(&state)?;
        Ok(Self {
            directory,
            connection,
            files,
            state,
            agreement,
            tree,
            key,
            stopped: false,
            _lock: Some(lock),
        })
    }

    /// Opens the register in `path` for writing, and waits for another process that does, but not
    /// longer than `patience`.
    pub(crate) fn open_within(path: &Path, patience: Duration) -> Result<Self, StoreError> {
        let directory = Directory::existing(path)?;
        let lock = directory.lock_within(patience)?;
        let connection = schema::open_for_writing(&directory.database())?;
        Self::with(directory, connection, lock)
    }

    /// Lets other processes write. Nothing if this one can no longer be used.
    pub(crate) fn rested(mut self) -> Option<Self> {
        self._lock = None;
        (!self.stopped).then_some(self)
    }

    /// Takes the lock again, and takes in what others recorded meanwhile.
    pub(crate) fn resumed(mut self, patience: Duration) -> Result<Self, StoreError> {
        self._lock = Some(self.directory.lock_within(patience)?);
        let known = self.state.size;
        let (state, mut changes_terms) = (&mut self.state, false);
        crate::reader::fold_from(&self.connection, known, u64::MAX, |seq, at, event| {
            let mut touches = Touches::default();
            let touched =
                state.apply_at(at, event).map_err(|cause| StoreError::Apply { seq, cause })?;
            touches.add(seq, touched);
            changes_terms |= touches.changes_terms();
            Ok(())
        })?;
        if self.state.size != known {
            self.tree = crate::reader::tree(&self.connection, self.state.size)?;
        }
        if changes_terms {
            self.agreement = agreement_of(&self.state)?;
        }
        Ok(self)
    }

    /// Everything the register says now.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The terms in force in it.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// The files beside the register.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// What fusion says of a report before it is recorded.
    pub(crate) fn placing(&self, report: &Report) -> Result<Placing, StoreError> {
        likely::placing(&self.connection, &self.state, report)
    }

    /// Where the register lies.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Records events, all of one author and time, in one transaction. When this returns, what was
    /// recorded survives a crash; what was refused is said so one by one; a failure records none.
    pub fn append(
        &mut self,
        at: Timestamp,
        by: &str,
        events: Vec<Event>,
    ) -> Result<Vec<Recorded>, StoreError> {
        self.append_group(vec![(at, by.into(), events)])
    }

    /// Records what several authors handed in, in that order, in one transaction.
    pub fn append_group(
        &mut self,
        group: Vec<(Timestamp, Box<str>, Vec<Event>)>,
    ) -> Result<Vec<Recorded>, StoreError> {
        if self.stopped {
            return Err(StoreError::Stopped);
        }
        // The state runs ahead of the file until the commit; after a failure it must not be used.
        self.stopped = true;
        let transaction = rusqlite::Transaction::new_unchecked(
            &self.connection,
            rusqlite::TransactionBehavior::Immediate,
        )?;
        let mut results = Vec::new();
        let mut touches = Touches::default();
        {
            let mut insert_entry =
                transaction.prepare_cached("INSERT INTO entries (seq, bytes) VALUES (?, ?)")?;
            let mut insert_hash =
                transaction.prepare_cached("INSERT INTO tree (position, hash) VALUES (?, ?)")?;
            let events = group
                .into_iter()
                .flat_map(|(at, by, events)| events.into_iter().map(move |e| (at, by.clone(), e)));
            for (at, by, event) in events {
                if touches.changes_terms() && matches!(event, Event::Escalated(_)) {
                    // Whether it may be is read from texts that this group itself may have brought.
                    self.agreement = agreement_of(&self.state)?;
                }
                let checked = check(&self.state, &self.agreement, at, &event)
                    .and_then(|()| signing::check(&transaction, self.key.name(), &event));
                if let Err(refused) = checked {
                    results.push(Recorded::Refused(refused));
                    continue;
                }
                let seq = self.state.size;
                let entry = Entry { at, by, event };
                let (bytes, event) = match written_and_read(&entry) {
                    Ok(both) => both,
                    Err(why) => {
                        results.push(Recorded::Refused(Refused::Invalid {
                            of: entry.event.kind(),
                            id: format!("entry {seq}"),
                            why,
                        }));
                        continue;
                    }
                };
                insert_entry.execute((seq.cast_signed(), &bytes))?;
                for (position, hash) in self.tree.append(leaf_hash(&bytes)) {
                    insert_hash.execute((position.cast_signed(), hash.as_bytes()))?;
                }
                let touched = self
                    .state
                    .apply_at(at, event)
                    .map_err(|cause| StoreError::Apply { seq, cause })?;
                touches.add(seq, touched);
                results.push(Recorded::As(seq));
            }
        }
        if results.iter().any(|result| matches!(result, Recorded::As(_))) {
            if touches.changes_terms() {
                self.agreement = agreement_of(&self.state)?;
            }
            touches.write(&transaction, &self.state, &self.agreement)?;
            let note = signed(&self.key, &self.tree)?;
            transaction
                .prepare_cached("INSERT INTO checkpoints (size, note) VALUES (?, ?)")?
                .execute((self.tree.size().cast_signed(), note))?;
        }
        transaction.commit()?;
        self.stopped = false;
        Ok(results)
    }
}

/// The bytes of an entry, and the event that a reader of these bytes gets.
///
/// INVARIANT: the state is the fold of the bytes, not of what was handed in: JSON has one zero
/// where a program has two, and a row made from the other would not be what the entries give.
fn written_and_read(entry: &Entry) -> Result<(Vec<u8>, Event), String> {
    let bytes = to_canonical_json(entry).map_err(|why| why.to_string())?;
    let event = Entry::read(&bytes).map_err(|why| why.to_string())?.event;
    Ok((bytes, event))
}

/// The state's own check; for an instrument and for powers whether their text can be read, and for an
/// escalation what the texts of instruments say of it.
fn check(
    state: &State,
    agreement: &Agreement,
    at: Timestamp,
    event: &Event,
) -> Result<(), Refused> {
    state.check_at(at, event)?;
    if let Event::Escalated(escalation) = event {
        escalating::check(state, agreement, escalation)?;
    }
    if let Event::PowersAdopted(powers) = event
        && let Err(why) = holdfire_powers::Powers::read(&powers.policies)
    {
        let (id, why) = (powers.id.to_string(), why.to_string());
        return Err(Refused::Invalid { of: "powers", id, why });
    }
    if let Event::InstrumentAdopted(instrument) = event {
        let read = holdfire_terms::read_instrument(instrument.id.as_str(), &instrument.text);
        if let Err(problems) = read {
            let why = problems.first().map_or_else(String::new, ToString::to_string);
            return Err(Refused::Invalid { of: "instrument", id: instrument.id.to_string(), why });
        }
    }
    Ok(())
}

fn signed(key: &MechanismKey, tree: &Tree) -> Result<String, StoreError> {
    sign_checkpoint(key, tree.head())
        .map_err(|why| StoreError::damaged("the checkpoint to be signed", why))
}

pub(crate) fn agreement_of(state: &State) -> Result<Agreement, StoreError> {
    Agreement::from_state(state).map_err(|why| StoreError::Terms(why.to_string()))
}
