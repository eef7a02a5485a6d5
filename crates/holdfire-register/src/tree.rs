//! The tree over all entries (RFC 6962 section 2.1), growing at its right edge.
//!
//! A [`Tree`] keeps the hashes of its complete subtrees in memory, so that an append reads nothing.
//! It hands out the hashes to be stored, numbered as in the Go and C2SP transparency logs
//! (`tlog_tiles::stored_hash_index`). Storing them is the caller's; proofs from them are in `proof`.

use thiserror::Error;
use tlog_tiles::tlog;

use crate::hash::{Hash, node_hash};

/// The most entries a register can have: the largest count that JSON and SQLite hold exactly.
pub const MAX_TREE_SIZE: u64 = 1 << 53;

/// How many entries, and the root hash over them: all that there is to know about a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeHead {
    /// The number of entries.
    pub size: u64,
    /// The root hash over them.
    pub root: Hash,
}

/// Where the stored hashes are read from: a table, a file, a list.
pub trait HashReader {
    /// The hashes with these numbers, in the same order. The numbers come in rising order.
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, HashReadError>;
}

/// Why stored hashes could not be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum HashReadError {
    /// There is no hash under this number.
    #[error("stored hash `{index}` is missing; run `holdfire verify` to see what else is")]
    Missing {
        /// The number of the stored hash.
        index: u64,
    },
    /// The reader returned more or fewer hashes than it was asked for.
    #[error("asked for {asked} stored hashes and was given {given}")]
    WrongCount {
        /// How many were asked for.
        asked: usize,
        /// How many came.
        given: usize,
    },
    /// The tree is said to be larger than any can be.
    #[error("a register cannot have {size} entries: the most is {MAX_TREE_SIZE}")]
    TooLarge {
        /// The size asked for.
        size: u64,
    },
    /// The place where they are stored could not be read.
    #[error("cannot read the stored hashes: {0}")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl HashReader for [Hash] {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, HashReadError> {
        let read = |&index: &u64| {
            let position = usize::try_from(index).ok();
            let hash = position.and_then(|position| self.get(position));
            hash.copied().ok_or(HashReadError::Missing { index })
        };
        indexes.iter().map(read).collect()
    }
}

/// An append-only Merkle tree, kept as its right edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    /// INVARIANT: one hash for each 1 in the binary form of `size`, the largest subtree first.
    edge: Vec<Hash>,
}

impl Tree {
    /// The tree without entries.
    #[must_use]
    pub fn empty() -> Self {
        Self { size: 0, edge: Vec::new() }
    }

    /// The tree of the first `size` entries, from hashes stored earlier. Reads at most 54 of them.
    pub fn resume<R: HashReader + ?Sized>(size: u64, reader: &R) -> Result<Self, HashReadError> {
        if size > MAX_TREE_SIZE {
            return Err(HashReadError::TooLarge { size });
        }
        let indexes = tlog::sub_tree_index(0, size, Vec::new());
        let edge = read_exactly(reader, &indexes)?;
        Ok(Self { size, edge })
    }

    /// Adds an entry by its leaf hash. Returns the hashes to store, each with its number:
    /// the leaf, then each subtree that it completed.
    pub fn append(&mut self, leaf: Hash) -> Vec<(u64, Hash)> {
        let first_index = tlog::stored_hash_index(0, self.size);
        let completed = self.size.trailing_ones();
        let mut stored = vec![(first_index, leaf)];
        let mut subtree = leaf;
        for (index, _) in (first_index + 1..).zip(0..completed) {
            let Some(left) = self.edge.pop() else { break };
            subtree = node_hash(left, subtree);
            stored.push((index, subtree));
        }
        self.edge.push(subtree);
        self.size += 1;
        stored
    }

    /// The number of entries.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root hash over all entries.
    #[must_use]
    pub fn root(&self) -> Hash {
        let from_the_right = self.edge.iter().rev().copied();
        from_the_right.reduce(|right, left| node_hash(left, right)).unwrap_or(Hash::EMPTY_TREE)
    }

    /// Size and root.
    #[must_use]
    pub fn head(&self) -> TreeHead {
        TreeHead { size: self.size, root: self.root() }
    }
}

/// How many hashes are stored for a tree of this size, at most [`MAX_TREE_SIZE`]. The next hash
/// gets this number.
#[must_use]
pub fn stored_hash_count(size: u64) -> u64 {
    tlog::stored_hash_count(size)
}

/// The number under which the leaf hash of an entry, below [`MAX_TREE_SIZE`], is stored.
#[must_use]
pub fn leaf_hash_index(seq: u64) -> u64 {
    tlog::stored_hash_index(0, seq)
}

/// The entries that a stored hash stands for: the first, and one past the last.
pub(crate) fn entries_under(stored_hash_index: u64) -> std::ops::Range<u64> {
    let (level, position) = tlog::split_stored_hash_index(stored_hash_index);
    position << level..(position + 1) << level
}

/// Reads, and refuses a reader that answers with another number of hashes than was asked for.
pub(crate) fn read_exactly<R: HashReader + ?Sized>(
    reader: &R,
    indexes: &[u64],
) -> Result<Vec<Hash>, HashReadError> {
    let hashes = reader.read_hashes(indexes)?;
    if hashes.len() != indexes.len() {
        return Err(HashReadError::WrongCount { asked: indexes.len(), given: hashes.len() });
    }
    Ok(hashes)
}
