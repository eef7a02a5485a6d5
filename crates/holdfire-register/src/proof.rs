//! Proofs: that an entry is in a tree, and that a tree only grew.
//!
//! Both are short lists of hashes (RFC 6962 sections 2.1.1 and 2.1.2), made from stored hashes and
//! checked without them. The arithmetic is that of the crate `tlog_tiles`; this file guards it
//! against sizes and lists from outside. Whether a root was signed is asked in `checkpoint`.

use std::cell::RefCell;

use thiserror::Error;
use tlog_tiles::tlog;

use crate::hash::Hash;
use crate::tree::{HashReadError, HashReader, MAX_TREE_SIZE, TreeHead, read_exactly};

/// The longest proof for a tree of [`MAX_TREE_SIZE`]: one hash a level, and one for the old tree.
pub const MAX_PROOF_HASHES: usize = 55;

/// Why a proof could not be made, or does not prove.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ProofError {
    /// The entry lies outside the tree.
    #[error("entry `{seq}` is not in a register of {size} entries")]
    NoSuchEntry {
        /// The number of the entry.
        seq: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The old tree is larger than the new one, or one is larger than any can be.
    #[error("a register of {new} entries cannot have grown from one of {old}")]
    NoSuchGrowth {
        /// The size of the old tree.
        old: u64,
        /// The size of the new tree.
        new: u64,
    },
    /// The stored hashes could not be read.
    #[error(transparent)]
    Read(#[from] HashReadError),
    /// The hashes do not lead from what is claimed to the root.
    #[error(
        "the proof does not lead to the root; what it was made for differs from what it was checked with"
    )]
    DoesNotProve,
}

/// The proof that entry `seq` is in the tree of the first `size` entries.
pub fn inclusion_proof<R: HashReader + ?Sized>(
    size: u64,
    seq: u64,
    reader: &R,
) -> Result<Vec<Hash>, ProofError> {
    if size > MAX_TREE_SIZE || seq >= size {
        return Err(ProofError::NoSuchEntry { seq, size });
    }
    prove(reader, |reader| tlog::prove_record(size, seq, reader))
}

/// Checks that entry `seq`, with this leaf hash, is in the tree.
pub fn check_inclusion(
    proof: &[Hash],
    tree: TreeHead,
    seq: u64,
    leaf: Hash,
) -> Result<(), ProofError> {
    let size = tree.size;
    if size > MAX_TREE_SIZE || seq >= size {
        return Err(ProofError::NoSuchEntry { seq, size });
    }
    let proof = as_tlog_proof(proof)?;
    tlog::check_record(&proof, size, tree.root.into(), seq, leaf.into())
        .map_err(|_| ProofError::DoesNotProve)
}

/// The proof that the tree of `new_size` entries begins with that of `old_size`.
pub fn consistency_proof<R: HashReader + ?Sized>(
    old_size: u64,
    new_size: u64,
    reader: &R,
) -> Result<Vec<Hash>, ProofError> {
    refuse_impossible_growth(old_size, new_size)?;
    if old_size == 0 {
        return Ok(Vec::new()); // Every tree grew from the empty one (C2SP tlog-witness).
    }
    prove(reader, |reader| tlog::prove_tree(new_size, old_size, reader))
}

/// Checks that the new tree begins with all entries of the old one, unchanged.
pub fn check_consistency(proof: &[Hash], old: TreeHead, new: TreeHead) -> Result<(), ProofError> {
    refuse_impossible_growth(old.size, new.size)?;
    if old.size == 0 {
        let is_empty = proof.is_empty() && old.root == Hash::EMPTY_TREE;
        let new_fits = new.size > 0 || new.root == Hash::EMPTY_TREE;
        return (is_empty && new_fits).then_some(()).ok_or(ProofError::DoesNotProve);
    }
    let proof = as_tlog_proof(proof)?;
    tlog::check_tree(&proof, new.size, new.root.into(), old.size, old.root.into())
        .map_err(|_| ProofError::DoesNotProve)
}

fn refuse_impossible_growth(old: u64, new: u64) -> Result<(), ProofError> {
    if old > new || new > MAX_TREE_SIZE {
        return Err(ProofError::NoSuchGrowth { old, new });
    }
    Ok(())
}

fn as_tlog_proof(proof: &[Hash]) -> Result<Vec<tlog::Hash>, ProofError> {
    if proof.len() > MAX_PROOF_HASHES {
        return Err(ProofError::DoesNotProve);
    }
    Ok(proof.iter().map(|&hash| hash.into()).collect())
}

/// Runs one of `tlog_tiles`' provers over our reader and keeps the reader's own error.
fn prove<R: HashReader + ?Sized>(
    reader: &R,
    prover: impl FnOnce(&Adapter<'_, R>) -> Result<Vec<tlog::Hash>, tlog::Error>,
) -> Result<Vec<Hash>, ProofError> {
    let adapter = Adapter { reader, failure: RefCell::new(None) };
    match prover(&adapter) {
        Ok(proof) => Ok(proof.into_iter().map(Hash::from).collect()),
        Err(error) => Err(adapter
            .failure
            .into_inner()
            .unwrap_or_else(|| HashReadError::Failed(Box::new(error)))
            .into()),
    }
}

/// Our reader as one for `tlog_tiles`, whose error type has no room for ours.
struct Adapter<'a, R: ?Sized> {
    reader: &'a R,
    failure: RefCell<Option<HashReadError>>,
}

impl<R: HashReader + ?Sized> tlog::HashReader for Adapter<'_, R> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog::Hash>, tlog::Error> {
        match read_exactly(self.reader, indexes) {
            Ok(hashes) => Ok(hashes.into_iter().map(tlog::Hash::from).collect()),
            Err(error) => {
                self.failure.replace(Some(error));
                Err(tlog::Error::IndexesNotInTree)
            }
        }
    }
}
