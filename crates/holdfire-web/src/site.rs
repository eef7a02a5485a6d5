//! The mechanisms that are served, each with its reader and its latest snapshot.

use crate::error::WebError;
use crate::exporting::jobs::AtWork;
use crate::limits::{Counters, Limits};
use crate::model_answers::ModelAnswers;
use crate::pages::what_if::Answered;
use crate::reconciling::Kept;
use crate::snapshot::Snapshot;
use holdfire_intake::Gazetteer;
use holdfire_notices::{Carriers, Model};
use holdfire_room::Room;
use holdfire_store::{Desk, Reader, Verification, verify};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// How many wait for one mechanism until others are sent away.
const MOST_WAITING: usize = 6;
/// How many answers about bundled cases are kept for one mechanism.
const MOST_KEPT: usize = 4;

/// What is done with a failure that no reader can mend, such as a line in a log.
pub type OnFailure = Arc<dyn Fn(&WebError) + Send + Sync>;

/// What whoever runs the server decides.
#[derive(Clone, Default)]
pub struct Options {
    /// Called once for every page that failed through no fault of the reader, for the log.
    pub on_failure: Option<OnFailure>,
    /// The clock. Without it pages about what is due show the last day the register tells of.
    pub now: Option<fn() -> Timestamp>,
    /// Whether anybody may sign in as the accounts of the demonstration with one click.
    pub is_demonstration: bool,
    /// Whether the address of a visitor is told by a proxy in front (`X-Forwarded-For`, its last
    /// word).
    pub is_behind_proxy: bool,
    /// Whether browsers reach this server by `https` only, so that cookies go no other way.
    pub is_https: bool,
    /// Whether everybody who can open the pages sees everything, whatever the policies say. Nobody
    /// does anything by this; it is for one machine, a study or a test.
    pub is_open: bool,
    /// Names under which browsers reach this server, besides `localhost` and addresses of numbers.
    pub names: Vec<String>,
    /// How many requests are answered, of everybody.
    pub limits: Limits,
    /// Cases whose terms can be tried on the incidents of any mechanism: name, then the files by
    /// their path in the case folder.
    pub cases: Arc<BTreeMap<String, BTreeMap<String, Vec<u8>>>>,
    /// What carries notices elsewhere; nothing does if there is none.
    pub carriers: Option<Arc<Carriers>>,
    /// A language model that people can have read a text; there is none unless it is named.
    pub model: Option<Arc<Model>>,
}

/// All mechanisms of a server. Clones share them.
#[derive(Clone)]
pub struct Site {
    pub(crate) served: Arc<[Served]>,
    pub(crate) options: Options,
    /// By how many seconds the clock of a demonstration was moved ahead.
    ahead_s: Arc<AtomicI64>,
    /// Who makes exports now.
    pub(crate) exports_at_work: Arc<AtWork>,
    pub(crate) counters: Counters,
}

/// One mechanism.
pub(crate) struct Served {
    pub id: String,
    pub reader: Reader,
    /// Who may come in; nobody if there is none.
    pub room: Option<Room>,
    /// Where entries are written.
    pub desk: Desk,
    /// Places by name, with the register size they were taken at.
    pub gazetteer: Mutex<Option<(u64, Arc<Gazetteer>)>>,
    latest: RwLock<Option<Arc<Snapshot>>>,
    refreshing: Mutex<()>,
    checking: Mutex<()>,
    /// Whoever prepares an edition of a bulletin.
    preparing: Mutex<()>,
    trying: Mutex<()>,
    /// How many wait for their turn to try other terms.
    waiting: AtomicUsize,
    /// The latest answers about bundled cases: case, register size, answer.
    tried: Mutex<Vec<(String, u64, Arc<Answered>)>>,
    /// The lists of the members in the periods asked for last.
    pub reconciled: Kept,
    /// What a language model answered about texts.
    pub model_answers: ModelAnswers,
}

impl Site {
    /// Serves the registers of the given readers, in that order. Nobody can sign in.
    pub fn new(readers: Vec<Reader>, options: Options) -> Result<Self, WebError> {
        Self::with_rooms(readers.into_iter().map(|reader| (reader, None)).collect(), options)
    }

    /// Serves registers, each with the room of those who may come in.
    pub fn with_rooms(
        served: Vec<(Reader, Option<Room>)>,
        options: Options,
    ) -> Result<Self, WebError> {
        let served = served.into_iter().map(|(reader, room)| Served::new(reader, room));
        let served: Vec<Served> = served.collect::<Result<_, _>>()?;
        let counters = Counters::new(options.limits);
        Ok(Self {
            served: served.into(),
            options,
            ahead_s: Arc::default(),
            exports_at_work: Arc::default(),
            counters,
        })
    }

    /// Reads every register once, each in a thread of its own, so that whoever comes first does not
    /// wait for it; where people come in to work, the writer is made ready too.
    pub(crate) fn warm(&self) {
        for position in 0..self.served.len() {
            let site = self.clone();
            std::thread::spawn(move || {
                let served = &site.served[position];
                let read = served.snapshot().map(drop);
                let is_worked_on = served.room.is_some() && !site.options.is_open;
                let ready = match is_worked_on {
                    true => read.and(served.desk.open().map_err(WebError::from)),
                    false => read,
                };
                if let (Err(why), Some(log)) = (ready, &site.options.on_failure) {
                    log(&why);
                }
            });
        }
    }

    /// What the clock shows, if there is one.
    pub(crate) fn now(&self) -> Option<Timestamp> {
        let now = self.options.now?();
        match self.ahead_s.load(Ordering::Relaxed) {
            0 => Some(now),
            ahead => now.saturating_add(SignedDuration::from_secs(ahead)).ok(),
        }
    }

    /// Moves the clock of a demonstration ahead, so that what is due can be seen to run out.
    pub(crate) fn move_clock(&self, hours: i64) {
        if self.options.is_demonstration {
            self.ahead_s.fetch_add(hours.clamp(0, 24) * 3600, Ordering::Relaxed);
        }
    }

    /// The mechanism of that id.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.served.iter().position(|served| served.id == id)
    }
}

impl Served {
    fn new(reader: Reader, room: Option<Room>) -> Result<Self, WebError> {
        let id = reader.mechanism()?.id.to_string();
        Ok(Self {
            id,
            desk: Desk::new(reader.directory().path()),
            gazetteer: Mutex::new(None),
            reader,
            room,
            latest: RwLock::new(None),
            refreshing: Mutex::new(()),
            checking: Mutex::new(()),
            preparing: Mutex::new(()),
            trying: Mutex::new(()),
            waiting: AtomicUsize::new(0),
            tried: Mutex::new(Vec::new()),
            reconciled: Kept::default(),
            model_answers: ModelAnswers::default(),
        })
    }

    /// The latest snapshot. Blocks only while there is none yet: when the register has grown, one
    /// caller makes the next snapshot and the others are answered from the one before, whose size
    /// every page shows.
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, WebError> {
        let size = self.reader.size()?;
        let latest = self.latest();
        match &latest {
            Some(snapshot) if snapshot.size == size => return Ok(Arc::clone(snapshot)),
            _ => {}
        }
        let turn = match latest {
            None => self.refreshing.lock().unwrap_or_else(PoisonError::into_inner),
            Some(old) => match self.refreshing.try_lock() {
                Ok(turn) => turn,
                Err(_) => return Ok(old),
            },
        };
        // Whoever had the turn before may have done the work.
        let before = self.latest();
        if let Some(snapshot) = before.as_ref().filter(|snapshot| snapshot.size >= size) {
            return Ok(Arc::clone(snapshot));
        }
        let snapshot = Arc::new(Snapshot::read(&self.reader, before.as_deref())?);
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&snapshot));
        drop(turn);
        Ok(snapshot)
    }

    fn latest(&self) -> Option<Arc<Snapshot>> {
        self.latest.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Does something heavy when it is its turn; refuses when many wait already.
    pub fn in_turn<T>(&self, work: impl FnOnce() -> Result<T, WebError>) -> Result<T, WebError> {
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= MOST_WAITING {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(WebError::Busy);
        }
        let turn = self.trying.lock().unwrap_or_else(PoisonError::into_inner);
        let done = work();
        drop(turn);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        done
    }

    /// What a bundled case answered at a register size, if it is kept.
    pub fn tried(&self, case: &str, size: u64) -> Option<Arc<Answered>> {
        let tried = self.tried.lock().unwrap_or_else(PoisonError::into_inner);
        let known = tried.iter().find(|(known, at, _)| known == case && *at == size);
        known.map(|(_, _, answered)| Arc::clone(answered))
    }

    /// Keeps the answer of a bundled case, and forgets the oldest and those of other sizes.
    pub fn keep_tried(&self, case: &str, size: u64, answered: Arc<Answered>) {
        let mut tried = self.tried.lock().unwrap_or_else(PoisonError::into_inner);
        tried.retain(|(_, at, _)| *at == size);
        tried.push((case.to_owned(), size, answered));
        if tried.len() > MOST_KEPT {
            tried.remove(0);
        }
    }

    /// Does something about an edition of a bulletin. That folds the whole register, so it is done once
    /// at a time.
    pub fn preparing<T>(&self, work: impl FnOnce() -> Result<T, WebError>) -> Result<T, WebError> {
        let Ok(_turn) = self.preparing.try_lock() else { return Err(WebError::Busy) };
        work()
    }

    /// Checks the whole register. It is heavy, so only one check runs at a time.
    pub fn verify(&self) -> Result<Verification, WebError> {
        let Ok(_turn) = self.checking.try_lock() else { return Err(WebError::Busy) };
        Ok(verify(self.reader.directory().path())?)
    }
}
