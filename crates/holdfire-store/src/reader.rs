//! Reading a register: for pages, exports and checks. Any number of processes read at once.

use crate::tables::{askings, calls, incidents, objects, reports, traces};
use crate::{
    AskingPlace, AskingRow, CallPlace, Directory, Files, IncidentRow, Judged, OpenAskingRow,
    RoomRecord, StoreError, schema,
};
use holdfire_core::talks::text_of;
use holdfire_core::{
    Accession, Actor, ActorId, Area, Asked, Attachment, Bulletin, Called, Coverage, Decided,
    DeclaredCount, Designation, Document, DocumentId, Entry, Event, Import, Incident, IncidentId,
    Instrument, Link, LinkProposal, Mechanism, Powers, Recorded, Report, ReportId, Source, State,
    StepTaken, Talk, TalkBook, Touched,
};
use holdfire_register::{
    Hash, HashReadError, HashReader, Tree, TreeHead, VerifierKey, inclusion_proof, open_checkpoint,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// An entry as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its number.
    pub seq: u64,
    /// Its bytes, canonical JSON.
    pub bytes: Vec<u8>,
    /// The hash under which it stands in the tree.
    pub leaf_hash: Hash,
}

/// What a list of entries shows of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryHead {
    /// Its number.
    pub seq: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who recorded it.
    pub by: String,
    /// What kind of fact it is.
    pub kind: String,
}

/// Evidence that was attached, with its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedRow {
    /// The number of its entry.
    pub seq: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// What was recorded.
    pub attachment: Attachment,
    /// The document.
    pub document: Document,
}

/// The latest checkpoint, its signature checked with the register's own key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    /// Number of entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Hash,
    /// The signed note.
    pub note: String,
}

/// A reader of a register. Clones share its connections.
#[derive(Clone)]
pub struct Reader {
    directory: Directory,
    files: Files,
    verifier: Arc<VerifierKey>,
    idle: Arc<Mutex<Vec<Connection>>>,
    /// Whether the one connection there is holds a moment, so that no other may answer.
    is_held: bool,
}

impl Reader {
    /// Opens the register in `path` for reading.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let directory = Directory::existing(path)?;
        let connection = schema::open_for_reading(&directory.database())?;
        Ok(Self {
            files: Files::local(&directory.files())?,
            verifier: Arc::new(directory.verifier()?),
            idle: Arc::new(Mutex::new(vec![connection])),
            directory,
            is_held: false,
        })
    }

    /// The same register, read by one connection in one transaction.
    pub(crate) fn in_one_transaction(&self) -> Result<Self, StoreError> {
        let connection = schema::open_for_reading(&self.directory.database())?;
        connection.execute_batch("BEGIN")?;
        Ok(Self { idle: Arc::new(Mutex::new(vec![connection])), is_held: true, ..self.clone() })
    }

    /// Lends a connection that nobody else uses, opening one if none is idle.
    pub(crate) fn with<T>(
        &self,
        ask: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.is_held {
            let held = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            let gone = || StoreError::damaged("a held reader", "its connection is gone");
            return ask(held.first().ok_or_else(gone)?);
        }
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => schema::open_for_reading(&self.directory.database())?,
        };
        let answer = ask(&connection);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        answer
    }

    /// Where the register lies.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// The number of entries.
    pub fn size(&self) -> Result<u64, StoreError> {
        self.with(size)
    }

    /// The mechanism.
    pub fn mechanism(&self) -> Result<Mechanism, StoreError> {
        let found: Vec<Mechanism> = self.objects("mechanism")?;
        found.into_iter().next().ok_or_else(|| {
            StoreError::damaged(self.directory.path().display(), "no mechanism was founded in it")
        })
    }

    /// Actors by id.
    pub fn actors(&self) -> Result<Vec<Actor>, StoreError> {
        self.objects("actor")
    }

    /// The latest version of each instrument.
    pub fn instruments(&self) -> Result<Vec<Instrument>, StoreError> {
        self.objects("instrument")
    }

    /// Accessions in the order they were recorded.
    pub fn accessions(&self) -> Result<Vec<Accession>, StoreError> {
        self.objects("accession")
    }

    /// Designations in the order they were recorded.
    pub fn designations(&self) -> Result<Vec<Designation>, StoreError> {
        self.objects("designation")
    }

    /// Areas with all their versions.
    pub fn areas(&self) -> Result<Vec<Area>, StoreError> {
        self.objects("area")
    }

    /// Sources by id.
    pub fn sources(&self) -> Result<Vec<Source>, StoreError> {
        self.objects("source")
    }

    /// Documents kept.
    pub fn documents(&self) -> Result<Vec<Document>, StoreError> {
        self.objects("document")
    }

    /// Decisions about links, in the order they were recorded.
    pub fn decisions(&self) -> Result<Vec<Decided>, StoreError> {
        self.objects("decision")
    }

    /// Proposals about links.
    pub fn proposals(&self) -> Result<Vec<LinkProposal>, StoreError> {
        self.objects("proposal")
    }

    /// Proposals that still wait for people, the most probable first.
    pub fn open_proposals(&self) -> Result<Vec<LinkProposal>, StoreError> {
        let mut proposals = self.proposals()?;
        if proposals.is_empty() {
            return Ok(proposals);
        }
        let mut links: HashMap<IncidentId, Vec<Link>> = HashMap::new();
        let incidents = proposals.iter().flat_map(|proposed| proposed.proposal.incidents());
        for id in incidents.cloned().collect::<BTreeSet<_>>() {
            let found = self.with(|connection| incidents::read_one(connection, &id))?;
            links.insert(id, found.map(|(_, links)| links).unwrap_or_default());
        }
        let decisions = self.decisions()?;
        let links_of = |id: &IncidentId| links.get(id).cloned().unwrap_or_default();
        let are_apart =
            |one: &ReportId, other: &ReportId| decisions.iter().any(|d| d.keeps_apart(one, other));
        proposals.retain(|proposed| proposed.proposal.is_open(links_of, are_apart));
        proposals
            .sort_by(|a, b| b.probability.total_cmp(&a.probability).then_with(|| a.id.cmp(&b.id)));
        Ok(proposals)
    }

    /// What is remembered of talks.
    pub fn talks(&self) -> Result<TalkBook, StoreError> {
        let all: Vec<Recorded<Talk>> = self.objects("talk")?;
        Ok(TalkBook::new(all))
    }

    /// The text of a kept document, if its bytes are here and are text.
    pub fn document_text(&self, id: &DocumentId) -> Result<Option<String>, StoreError> {
        let found: Option<Document> =
            self.with(|connection| objects::read_one(connection, "document", id.as_str()))?;
        let Some(document) = found else { return Ok(None) };
        let bytes = self.files.fetch(&document.sha256)?;
        Ok(bytes.as_deref().and_then(text_of).map(str::to_owned))
    }

    /// Declared counts.
    pub fn counts(&self) -> Result<Vec<DeclaredCount>, StoreError> {
        self.objects("count")
    }

    /// Coverage.
    pub fn coverage(&self) -> Result<Vec<Coverage>, StoreError> {
        self.objects("coverage")
    }

    /// Steps that were taken.
    pub fn steps(&self) -> Result<Vec<StepTaken>, StoreError> {
        self.objects("step")
    }

    /// The powers that were adopted last; without them nobody has any.
    pub fn powers(&self) -> Result<Option<Powers>, StoreError> {
        Ok(self.objects("powers")?.into_iter().next())
    }

    /// Imports.
    pub fn imports(&self) -> Result<Vec<Import>, StoreError> {
        self.objects("import")
    }

    /// Bulletins that went out.
    pub fn bulletins(&self) -> Result<Vec<Bulletin>, StoreError> {
        self.objects("bulletin")
    }

    pub(crate) fn objects<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<T>, StoreError> {
        self.with(|connection| objects::read_all(connection, kind))
    }

    /// All incidents as the table holds them, earliest first.
    pub fn incident_rows(&self) -> Result<Vec<IncidentRow>, StoreError> {
        self.with(incidents::read_all)
    }

    /// One incident as the table holds it.
    pub fn incident_row(&self, id: &IncidentId) -> Result<Option<IncidentRow>, StoreError> {
        Ok(self.with(|connection| incidents::read_one(connection, id))?.map(|(row, _)| row))
    }

    /// What members recorded of an incident, if anybody has spoken.
    pub fn judged(&self, id: &IncidentId) -> Result<Option<Judged>, StoreError> {
        self.with(|connection| incidents::read_judged(connection, id))
    }

    /// What was asked and answered about an incident, with comments and calls; nothing if nobody
    /// did any of that.
    pub fn room_record(&self, id: &IncidentId) -> Result<Option<RoomRecord>, StoreError> {
        self.with(|connection| incidents::read_room(connection, id))
    }

    /// At most `limit` of all requests, tasks and demands that are open, the earliest due first and
    /// what has no time last; after a place, and of those that wait for an actor, if told.
    pub fn open_askings(
        &self,
        after: Option<AskingPlace>,
        waits_for: Option<&ActorId>,
        limit: u32,
    ) -> Result<Vec<OpenAskingRow>, StoreError> {
        self.with(|connection| askings::read_open(connection, after, waits_for, limit))
    }

    /// All requests, tasks and demands, in the order of the entries.
    pub fn askings(&self) -> Result<Vec<AskingRow>, StoreError> {
        self.with(askings::read_all)
    }

    /// The request, task or demand of an entry, with all that came of it.
    pub fn asked(&self, entry: u64) -> Result<Option<Asked>, StoreError> {
        self.with(|connection| askings::read_one(connection, entry))
    }

    /// The number under which the incident of an asking goes on.
    pub fn incident_of_asking(&self, entry: u64) -> Result<Option<IncidentId>, StoreError> {
        self.with(|connection| askings::read_incident(connection, entry))
    }

    /// At most `limit` calls of the hotline before a place, those that began last first.
    pub fn calls(&self, before: Option<CallPlace>, limit: u32) -> Result<Vec<Called>, StoreError> {
        self.with(|connection| calls::read(connection, before, limit))
    }

    /// At most `limit` calls in which something was promised that nothing recorded has kept and that was
    /// due before `now`, the earliest first.
    pub fn calls_with_overdue_promises(
        &self,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Called>, StoreError> {
        self.with(|connection| calls::read_overdue(connection, now.as_second(), limit))
    }

    /// The call of an entry, with everything it was linked to.
    pub fn call(&self, entry: u64) -> Result<Option<Called>, StoreError> {
        self.with(|connection| calls::read_one(connection, entry))
    }

    /// One incident with its reports, in the order they were linked.
    pub fn incident(&self, id: &IncidentId) -> Result<Option<(Incident, Vec<Report>)>, StoreError> {
        let Some((_, links)) = self.with(|connection| incidents::read_one(connection, id))? else {
            return Ok(None);
        };
        let mut reports = Vec::with_capacity(links.len());
        for link in &links {
            let (report, _) = self.report(&link.report)?.ok_or_else(|| {
                StoreError::damaged(
                    format!("incident `{id}`"),
                    format!("report `{}` is missing", link.report),
                )
            })?;
            reports.push(report);
        }
        let borrowed: Vec<&Report> = reports.iter().collect();
        Ok(Some((Incident::from_reports(id.clone(), links, &borrowed), reports)))
    }

    /// One report, and the incident it is linked to.
    pub fn report(
        &self,
        id: &ReportId,
    ) -> Result<Option<(Report, Option<IncidentId>)>, StoreError> {
        self.with(|connection| reports::read(connection, id))
    }

    /// The evidence of a report or an incident, in the order it was attached.
    pub fn attached(&self, to: &Touched) -> Result<Vec<AttachedRow>, StoreError> {
        let mut found = Vec::new();
        for head in self.history(to)? {
            if head.kind == "evidence_attached" {
                found.extend(self.attachment(head.seq)?);
            }
        }
        Ok(found)
    }

    /// The evidence that an entry attached, if it attached any.
    pub fn attachment(&self, seq: u64) -> Result<Option<AttachedRow>, StoreError> {
        let Some(row) = self.entry(seq)? else { return Ok(None) };
        let entry = Entry::read(&row.bytes).map_err(|cause| StoreError::Entry { seq, cause })?;
        let Event::EvidenceAttached(attachment) = entry.event else { return Ok(None) };
        let id = attachment.document.clone();
        let found: Option<Document> =
            self.with(|connection| objects::read_one(connection, "document", id.as_str()))?;
        let document = found.ok_or_else(|| {
            StoreError::damaged(format!("entry `{seq}`"), format!("document `{id}` is missing"))
        })?;
        Ok(Some(AttachedRow { seq, at: entry.at, attachment, document }))
    }

    /// The entries that speak of an object, oldest first.
    pub fn history(&self, object: &Touched) -> Result<Vec<EntryHead>, StoreError> {
        self.with(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT e.seq, e.bytes FROM traces t JOIN entries e ON e.seq = t.seq
                 WHERE t.object = ? ORDER BY t.seq",
            )?;
            heads(statement.query([traces::name(object)])?)
        })
    }

    /// The numbers of the entries that speak of an object, oldest first.
    pub fn entries_about(&self, object: &Touched) -> Result<Vec<u64>, StoreError> {
        self.with(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT seq FROM traces WHERE object = ? ORDER BY seq")?;
            let seqs = statement.query_map([traces::name(object)], |row| row.get::<_, i64>(0))?;
            Ok(seqs.map(|seq| seq.map(i64::cast_unsigned)).collect::<Result<_, _>>()?)
        })
    }

    /// One entry.
    pub fn entry(&self, seq: u64) -> Result<Option<EntryRow>, StoreError> {
        let bytes: Option<Vec<u8>> = self.with(|connection| {
            Ok(connection
                .prepare_cached("SELECT bytes FROM entries WHERE seq = ?")?
                .query_row([seq.cast_signed()], |row| row.get(0))
                .optional()?)
        })?;
        Ok(bytes.map(|bytes| {
            let leaf_hash = holdfire_register::leaf_hash(&bytes);
            EntryRow { seq, bytes, leaf_hash }
        }))
    }

    /// At most `limit` entries numbered below `before`, newest first.
    pub fn entry_heads(&self, before: u64, limit: u32) -> Result<Vec<EntryHead>, StoreError> {
        self.with(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT seq, bytes FROM entries WHERE seq < ? ORDER BY seq DESC LIMIT ?",
            )?;
            let before = i64::try_from(before).unwrap_or(i64::MAX);
            heads(statement.query((before, limit))?)
        })
    }

    /// The latest checkpoint; nothing while the register is empty.
    pub fn checkpoint(&self) -> Result<Option<SignedCheckpoint>, StoreError> {
        let note: Option<String> = self.with(|connection| {
            Ok(connection
                .prepare_cached("SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1")?
                .query_row([], |row| row.get(0))
                .optional()?)
        })?;
        note.map(|note| {
            let opened = open_checkpoint(&note, std::slice::from_ref(&self.verifier))
                .map_err(|why| StoreError::damaged("the latest checkpoint", why))?;
            Ok(SignedCheckpoint { size: opened.size, root: opened.root, note })
        })
        .transpose()
    }

    /// The root of the tree over the first `size` entries.
    pub fn root_at(&self, size: u64) -> Result<Hash, StoreError> {
        self.with(|connection| Ok(tree(connection, size)?.root()))
    }

    /// The public key of the mechanism.
    pub fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }

    /// The proof that entry `seq` is among the first `size`.
    pub fn inclusion_proof(&self, seq: u64, size: u64) -> Result<Vec<Hash>, StoreError> {
        self.with(|connection| {
            let head: TreeHead = tree(connection, size)?.head();
            inclusion_proof(head.size, seq, &StoredHashes(connection))
                .map_err(|why| StoreError::damaged(format!("proof of entry `{seq}`"), why))
        })
    }

    /// A state with everything but reports and incidents: what terms and names are read from.
    pub fn terms_state(&self) -> Result<State, StoreError> {
        let mut state = State::default();
        let mut events: Vec<Event> = vec![Event::MechanismFounded(self.mechanism()?)];
        events.extend(self.actors()?.into_iter().map(Event::ActorDescribed));
        events.extend(self.instruments()?.into_iter().map(Event::InstrumentAdopted));
        events.extend(self.accessions()?.into_iter().map(Event::AccessionRecorded));
        events.extend(self.designations()?.into_iter().map(Event::DesignationRecorded));
        events.extend(self.areas()?.into_iter().map(Event::AreaDrawn));
        events.extend(self.sources()?.into_iter().map(Event::SourceNamed));
        for event in events {
            state.apply(event).map_err(|cause| StoreError::damaged("objects", cause))?;
        }
        Ok(state)
    }

    /// The state after the first `size` entries, or after all if there are fewer.
    pub fn state_at(&self, size: u64) -> Result<State, StoreError> {
        self.with(|connection| fold(connection, size))
    }

    /// The file with that SHA-256 (hex), if it is kept here.
    pub fn file(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.files.fetch(sha256)
    }

    /// What the case brought for display under `name`.
    pub fn extra(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.directory.extra(name);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(StoreError::Io { path, cause }),
        }
    }
}

fn heads(mut rows: rusqlite::Rows<'_>) -> Result<Vec<EntryHead>, StoreError> {
    #[derive(Deserialize)]
    struct Head {
        at: Timestamp,
        by: String,
        kind: String,
    }
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let seq = row.get::<_, i64>(0)?.cast_unsigned();
        let bytes = row.get_ref(1)?.as_blob().unwrap_or_default();
        let Head { at, by, kind } = serde_json::from_slice(bytes)
            .map_err(|why| StoreError::damaged(format!("entry `{seq}`"), why))?;
        all.push(EntryHead { seq, at, by, kind });
    }
    Ok(all)
}

pub(crate) fn size(connection: &Connection) -> Result<u64, StoreError> {
    let size: Option<i64> = connection
        .prepare_cached("SELECT max(seq) + 1 FROM entries")?
        .query_row([], |row| row.get(0))?;
    Ok(size.unwrap_or(0).cast_unsigned())
}

/// Folds the first `size` entries, or all if there are fewer.
pub(crate) fn fold(connection: &Connection, size: u64) -> Result<State, StoreError> {
    let mut state = State::default();
    fold_into(connection, size, |seq, at, event| {
        state.apply_at(at, event).map(drop).map_err(|cause| StoreError::Apply { seq, cause })
    })?;
    Ok(state)
}

/// Calls `each` with every event below `size` in order, and when it was recorded.
pub(crate) fn fold_into(
    connection: &Connection,
    size: u64,
    each: impl FnMut(u64, Timestamp, Event) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    fold_from(connection, 0, size, each)
}

/// Calls `each` with every event from `first` on and below `size` in order.
pub(crate) fn fold_from(
    connection: &Connection,
    first: u64,
    size: u64,
    mut each: impl FnMut(u64, Timestamp, Event) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT seq, bytes FROM entries WHERE seq >= ? AND seq < ? ORDER BY seq")?;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let mut rows = statement.query([number(first), number(size)])?;
    while let Some(row) = rows.next()? {
        let seq = row.get::<_, i64>(0)?.cast_unsigned();
        let bytes = row.get_ref(1)?.as_blob().unwrap_or_default();
        let entry = Entry::read(bytes).map_err(|cause| StoreError::Entry { seq, cause })?;
        each(seq, entry.at, entry.event)?;
    }
    Ok(())
}

/// The right edge of the tree over the first `size` entries.
pub(crate) fn tree(connection: &Connection, size: u64) -> Result<Tree, StoreError> {
    Tree::resume(size, &StoredHashes(connection))
        .map_err(|why| StoreError::damaged("the tree", why))
}

/// The hashes of the tree as they stand in the file.
pub(crate) struct StoredHashes<'a>(pub &'a Connection);

impl HashReader for StoredHashes<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, HashReadError> {
        let failed = |why: rusqlite::Error| HashReadError::Failed(Box::new(why));
        let mut statement =
            self.0.prepare_cached("SELECT hash FROM tree WHERE position = ?").map_err(failed)?;
        let mut read = |&index: &u64| {
            let found: Option<[u8; 32]> = statement
                .query_row([index.cast_signed()], |row| row.get(0))
                .optional()
                .map_err(failed)?;
            found.map(Hash::from_bytes).ok_or(HashReadError::Missing { index })
        };
        indexes.iter().map(&mut read).collect()
    }
}
