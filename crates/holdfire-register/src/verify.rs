//! Verification: whether entries, stored hashes and checkpoints belong together.
//!
//! A [`Verifier`] is fed the entries in order and keeps only the tree's edge, so a register of any
//! length can be checked. It reads nothing itself: the store feeds it from its tables, `export`
//! from a file. It trusts no hash it did not compute and no checkpoint it did not open.

use std::collections::VecDeque;

use thiserror::Error;

use crate::canonical::{CanonicalError, check_canonical};
use crate::checkpoint::{Checkpoint, CheckpointError, open_checkpoint};
use crate::hash::{Hash, leaf_hash};
use crate::key::{KeyError, VerifierKey};
use crate::tree::{Tree, TreeHead, entries_under};

/// What came of a verification that could be carried through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything belongs together.
    Holds {
        /// The number of entries.
        size: u64,
        /// The root hash over them.
        root: Hash,
        /// How many of the entries, from the first, lie under a signed checkpoint.
        signed_size: u64,
    },
    /// Something does not; the first thing found, entries before checkpoints.
    DoesNotHold(Failure),
}

impl Outcome {
    /// Whether everything belongs together.
    #[must_use]
    pub fn holds(&self) -> bool {
        matches!(self, Self::Holds { .. })
    }
}

/// What does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Failure {
    /// Entries are not numbered without a gap, from 0.
    #[error("entry `{expected}` is missing: the next one is numbered `{found}`")]
    EntryOutOfOrder {
        /// The number that is due.
        expected: u64,
        /// The number that came.
        found: u64,
    },
    /// The bytes do not have the hash that was stored for them.
    #[error(
        "entry `{seq}` was changed, or its stored hash was: its bytes give `{computed}`, stored is `{stored}`"
    )]
    EntryDiffers {
        /// The number of the entry.
        seq: u64,
        /// The hash of its bytes.
        computed: Hash,
        /// The hash stored for it.
        stored: Hash,
    },
    /// The bytes are not an entry.
    #[error("entry `{seq}` is not an entry: it {cause}")]
    EntryNotCanonical {
        /// The number of the entry.
        seq: u64,
        /// What is wrong with its bytes.
        cause: CanonicalError,
    },
    /// The file ends within an entry.
    #[error("entry `{seq}` is cut off: the file ends before the line does; copy the file again")]
    EntryCutOff {
        /// The number of the entry.
        seq: u64,
    },
    /// A stored hash is not the one that the entries give.
    #[error(
        "stored hash `{index}`, over entries `{first}` to `{last}`, was changed: the entries give `{computed}`, stored is `{stored}`"
    )]
    StoredHashDiffers {
        /// The number of the stored hash.
        index: u64,
        /// The first entry it stands for.
        first: u64,
        /// The last entry it stands for.
        last: u64,
        /// The hash the entries give.
        computed: Hash,
        /// The hash that was stored.
        stored: Hash,
    },
    /// A stored hash is not there.
    #[error("stored hash `{index}` is missing")]
    StoredHashMissing {
        /// The number of the stored hash.
        index: u64,
    },
    /// A hash was stored for which there is no entry.
    #[error(
        "stored hash `{index}` belongs to no entry: an entry was removed, or the hash was added"
    )]
    StoredHashWithoutEntry {
        /// The number of the stored hash.
        index: u64,
    },
    /// There is nothing to compare the entries with.
    #[error("there is no checkpoint: nothing says that these are the entries the mechanism signed")]
    NoCheckpoint,
    /// A checkpoint could not be accepted.
    #[error("checkpoint `{number}` does not hold: {cause}")]
    CheckpointRefused {
        /// Which of the checkpoints, counted from 0 in the order they were given.
        number: usize,
        /// Why not.
        cause: CheckpointError,
    },
    /// Checkpoints of two registers were given together.
    #[error("checkpoint `{number}` is of the register `{found}`, the others are of `{expected}`")]
    OtherRegister {
        /// Which of the checkpoints, counted from 0 in the order they were given.
        number: usize,
        /// The origin of those before it.
        expected: String,
        /// Its own origin.
        found: String,
    },
    /// The same number of entries was signed with two roots. Proof that two versions were shown.
    #[error(
        "two roots were signed for {size} entries, `{first}` and `{second}`: two versions of the register exist; keep both checkpoints"
    )]
    TwoVersionsSigned {
        /// The size that both checkpoints have.
        size: u64,
        /// The root in one.
        first: Hash,
        /// The root in the other.
        second: Hash,
    },
    /// The entries do not give the root that was signed.
    #[error("entries `{first}` to `{last}` are not the ones that were signed: with them the root of {} entries is `{computed}`, signed is `{signed}`", last + 1)]
    RootDiffers {
        /// The first entry that no earlier checkpoint vouches for.
        first: u64,
        /// The last entry under this checkpoint.
        last: u64,
        /// The root the entries give.
        computed: Hash,
        /// The root in the checkpoint.
        signed: Hash,
    },
    /// The checkpoint of an empty register has another root than an empty register.
    #[error(
        "the checkpoint of the empty register has the root `{signed}`, which is not that of an empty register"
    )]
    EmptyRootDiffers {
        /// The root in the checkpoint.
        signed: Hash,
    },
    /// A checkpoint counts entries that are not there.
    #[error("entries `{size}` to `{}` are missing: {signed_size} were signed, {size} are there", signed_size - 1)]
    EntriesMissing {
        /// How many entries there are.
        size: u64,
        /// How many were signed.
        signed_size: u64,
    },
    /// There are entries that no checkpoint counts.
    #[error(
        "entries from `{signed_size}` on lie under no checkpoint: {size} are there, {signed_size} were signed"
    )]
    EntriesUnsigned {
        /// How many entries there are.
        size: u64,
        /// How many were signed.
        signed_size: u64,
    },
    /// The verifier key in a file is not a key.
    #[error("the verifier key in the file cannot be used: {0}")]
    KeyRefused(KeyError),
    /// The verifier key in a file is not the trusted one.
    #[error("the file names the verifier key `{found}`, trusted is `{trusted}`")]
    OtherKey {
        /// The key in the file.
        found: String,
        /// The key that is trusted.
        trusted: String,
    },
}

impl Failure {
    /// The first entry that may be wrong, where entries are what is in doubt.
    #[must_use]
    pub fn first_entry(&self) -> Option<u64> {
        match *self {
            Self::EntryOutOfOrder { expected: seq, .. }
            | Self::EntryDiffers { seq, .. }
            | Self::EntryNotCanonical { seq, .. }
            | Self::EntryCutOff { seq }
            | Self::StoredHashDiffers { first: seq, .. }
            | Self::RootDiffers { first: seq, .. }
            | Self::EntriesMissing { size: seq, .. }
            | Self::EntriesUnsigned { signed_size: seq, .. } => Some(seq),
            _ => None,
        }
    }
}

/// Checks a register entry by entry. After the first failure it gives that failure for ever.
#[derive(Debug)]
pub struct Verifier {
    tree: Tree,
    /// Checkpoints not reached yet, the smallest first.
    ahead: VecDeque<TreeHead>,
    /// The largest checkpoint that the entries were found to agree with.
    signed_size: Option<u64>,
    /// Hashes computed and not yet compared with stored ones; `None` if there are none stored.
    to_compare: Option<VecDeque<(u64, Hash)>>,
    refuses_unsigned_entries: bool,
    failure: Option<Failure>,
    /// Told only at the end, because a changed entry says more.
    checkpoint_failure: Option<Failure>,
}

impl Verifier {
    /// A verifier that expects the entries to agree with all these checkpoints, of any age and in
    /// any order. A checkpoint that somebody kept from earlier shows whether the register was cut
    /// short or rewritten since.
    pub fn new<N: AsRef<str>>(
        trusted: &[VerifierKey],
        checkpoints: impl IntoIterator<Item = N>,
    ) -> Self {
        let (heads, checkpoint_failure) = open_all(trusted, checkpoints);
        Self {
            tree: Tree::empty(),
            ahead: heads.into(),
            signed_size: None,
            to_compare: None,
            refuses_unsigned_entries: true,
            failure: None,
            checkpoint_failure,
        }
    }

    /// Also expects every stored hash, through [`Verifier::check_stored_hash`].
    #[must_use]
    pub fn with_stored_hashes(mut self) -> Self {
        self.to_compare = Some(VecDeque::new());
        self
    }

    /// Accepts entries after the last checkpoint, and a register without checkpoints. How many
    /// entries are signed is then for the caller to show.
    #[must_use]
    pub fn allowing_unsigned_entries(mut self) -> Self {
        self.refuses_unsigned_entries = false;
        self
    }

    /// Checks the next entry, and the hash stored beside it if there is one.
    pub fn check_entry(
        &mut self,
        seq: u64,
        bytes: &[u8],
        stored: Option<Hash>,
    ) -> Result<(), Failure> {
        self.unless_failed(|verifier| verifier.compare_entry(seq, bytes, stored))
    }

    /// Checks the next stored hash. Its entry must have been checked before.
    pub fn check_stored_hash(&mut self, index: u64, stored: Hash) -> Result<(), Failure> {
        self.unless_failed(|verifier| verifier.compare_stored_hash(index, stored))
    }

    /// Whether hashes were computed that wait for their stored counterpart.
    #[must_use]
    pub fn awaits_stored_hash(&self) -> bool {
        self.to_compare.as_ref().is_some_and(|due| !due.is_empty())
    }

    /// The outcome, after the last entry.
    #[must_use]
    pub fn finish(mut self) -> Outcome {
        match self.unless_failed(Self::check_end) {
            Ok(()) => Outcome::Holds {
                size: self.tree.size(),
                root: self.tree.root(),
                signed_size: self.signed_size.unwrap_or(0),
            },
            Err(failure) => Outcome::DoesNotHold(failure),
        }
    }

    /// INVARIANT: a failure that a caller overlooked still decides the outcome.
    fn unless_failed(
        &mut self,
        check: impl FnOnce(&mut Self) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if self.failure.is_none() {
            self.failure = check(self).err();
        }
        self.failure.clone().map_or(Ok(()), Err)
    }

    fn compare_entry(
        &mut self,
        seq: u64,
        bytes: &[u8],
        stored: Option<Hash>,
    ) -> Result<(), Failure> {
        self.compare_checkpoint_reached()?;
        let expected = self.tree.size();
        if seq != expected {
            return Err(Failure::EntryOutOfOrder { expected, found: seq });
        }
        let computed = leaf_hash(bytes);
        if let Some(stored) = stored.filter(|&stored| stored != computed) {
            return Err(Failure::EntryDiffers { seq, computed, stored });
        }
        check_canonical(bytes).map_err(|cause| Failure::EntryNotCanonical { seq, cause })?;
        let hashes = self.tree.append(computed);
        if let Some(to_compare) = &mut self.to_compare {
            to_compare.extend(hashes);
        }
        self.compare_checkpoint_reached()
    }

    fn compare_stored_hash(&mut self, index: u64, stored: Hash) -> Result<(), Failure> {
        let due = self.to_compare.as_mut().and_then(VecDeque::pop_front);
        let Some((expected, computed)) = due else {
            return Err(Failure::StoredHashWithoutEntry { index });
        };
        if index != expected {
            return Err(Failure::StoredHashMissing { index: expected });
        }
        if stored == computed {
            return Ok(());
        }
        let entries = entries_under(index);
        let (first, last) = (entries.start, entries.end - 1);
        if first == last {
            return Err(Failure::EntryDiffers { seq: first, computed, stored });
        }
        Err(Failure::StoredHashDiffers { index, first, last, computed, stored })
    }

    /// At most one, since every size is in `ahead` once.
    fn compare_checkpoint_reached(&mut self) -> Result<(), Failure> {
        let size = self.tree.size();
        let Some(signed) = self.ahead.pop_front_if(|signed| signed.size == size) else {
            return Ok(());
        };
        let (computed, signed) = (self.tree.root(), signed.root);
        if computed == signed {
            self.signed_size = Some(size);
            return Ok(());
        }
        let Some(last) = size.checked_sub(1) else {
            return Err(Failure::EmptyRootDiffers { signed });
        };
        Err(Failure::RootDiffers { first: self.signed_size.unwrap_or(0), last, computed, signed })
    }

    fn check_end(&mut self) -> Result<(), Failure> {
        self.compare_checkpoint_reached()?;
        if let Some((index, _)) = self.to_compare.iter_mut().find_map(VecDeque::pop_front) {
            return Err(Failure::StoredHashMissing { index });
        }
        if let Some(failure) = self.checkpoint_failure.take() {
            return Err(failure);
        }
        let size = self.tree.size();
        if let Some(largest) = self.ahead.back() {
            return Err(Failure::EntriesMissing { size, signed_size: largest.size });
        }
        if !self.refuses_unsigned_entries {
            return Ok(());
        }
        match self.signed_size {
            None => Err(Failure::NoCheckpoint),
            Some(signed_size) if signed_size < size => {
                Err(Failure::EntriesUnsigned { size, signed_size })
            }
            Some(_) => Ok(()),
        }
    }
}

/// Opens the checkpoints and sorts them by size, each size once. Those that cannot be used are left
/// out, and the first reason is given.
fn open_all<N: AsRef<str>>(
    trusted: &[VerifierKey],
    checkpoints: impl IntoIterator<Item = N>,
) -> (Vec<TreeHead>, Option<Failure>) {
    let mut origin: Option<String> = None;
    let mut heads = Vec::new();
    let mut failure = None;
    for (number, note) in checkpoints.into_iter().enumerate() {
        let opened = open_checkpoint(note.as_ref(), trusted)
            .map_err(|cause| Failure::CheckpointRefused { number, cause })
            .and_then(|checkpoint| refuse_other_register(checkpoint, number, &mut origin));
        match opened {
            Ok(head) => heads.push(head),
            Err(refused) => failure = failure.or(Some(refused)),
        }
    }
    heads.sort_by_key(|head| (head.size, head.root));
    heads.dedup();
    let two_versions = heads.windows(2).find(|pair| pair[0].size == pair[1].size);
    if let Some(&[TreeHead { size, root: first }, TreeHead { root: second, .. }]) = two_versions {
        failure = Some(Failure::TwoVersionsSigned { size, first, second });
        heads.retain(|head| head.size < size);
    }
    (heads, failure)
}

fn refuse_other_register(
    checkpoint: Checkpoint,
    number: usize,
    origin: &mut Option<String>,
) -> Result<TreeHead, Failure> {
    let head = checkpoint.head();
    let expected = origin.get_or_insert_with(|| checkpoint.origin.clone());
    if *expected != checkpoint.origin {
        return Err(Failure::OtherRegister {
            number,
            expected: expected.clone(),
            found: checkpoint.origin,
        });
    }
    Ok(head)
}

/// An entry as it was stored: its number, its bytes, and the leaf hash kept beside it, if any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry<B> {
    /// The number of the entry.
    pub seq: u64,
    /// Its bytes.
    pub bytes: B,
    /// The leaf hash that was stored with it.
    pub leaf_hash: Option<Hash>,
}

/// Feeds a verifier from two streams, the entries and the stored hashes, both in order.
/// An error is one of the streams' own: then nothing is known, and the caller says so.
pub fn verify_entries<B: AsRef<[u8]>, E>(
    verifier: Verifier,
    entries: impl IntoIterator<Item = Result<StoredEntry<B>, E>>,
    stored_hashes: impl IntoIterator<Item = Result<(u64, Hash), E>>,
) -> Result<Outcome, E> {
    let mut verifier = verifier.with_stored_hashes();
    let mut stored_hashes = stored_hashes.into_iter();
    for entry in entries {
        let entry = entry?;
        let checked = verifier.check_entry(entry.seq, entry.bytes.as_ref(), entry.leaf_hash);
        if checked.is_err() {
            return Ok(verifier.finish());
        }
        while verifier.awaits_stored_hash() {
            let Some(stored) = stored_hashes.next() else {
                break; // Told at the end: a changed entry further on says more.
            };
            let (index, hash) = stored?;
            if verifier.check_stored_hash(index, hash).is_err() {
                return Ok(verifier.finish());
            }
        }
    }
    if let Some(surplus) = stored_hashes.next() {
        let (index, hash) = surplus?;
        // It fails, and the verifier keeps the failure for the outcome.
        verifier.check_stored_hash(index, hash).ok();
    }
    Ok(verifier.finish())
}
