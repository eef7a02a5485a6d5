//! What the register promises, one file per promise. The helper here makes small registers.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

mod canonical_laws;
mod golden;
mod hostile_bytes;
mod tampering;
mod tree_laws;

use holdfire_register::{
    Hash, MechanismKey, StoredEntry, Tree, TreeHead, Verifier, leaf_hash, sign_checkpoint,
    to_canonical_json,
};
use serde_json::json;

/// A register as a store would hold it: entries, stored hashes, and a checkpoint for every size.
struct Register {
    key: MechanismKey,
    entries: Vec<Vec<u8>>,
    stored_hashes: Vec<Hash>,
    checkpoints: Vec<String>,
}

impl Register {
    fn of(entries: Vec<Vec<u8>>) -> Self {
        let key = MechanismKey::from_seed("register.example/north", [42; 32]).expect("key");
        let mut tree = Tree::empty();
        let mut stored_hashes = Vec::new();
        let mut checkpoints = vec![sign_checkpoint(&key, tree.head()).expect("checkpoint")];
        for entry in &entries {
            for (index, hash) in tree.append(leaf_hash(entry)) {
                assert_eq!(index, stored_hashes.len() as u64);
                stored_hashes.push(hash);
            }
            checkpoints.push(sign_checkpoint(&key, tree.head()).expect("checkpoint"));
        }
        Self { key, entries, stored_hashes, checkpoints }
    }

    fn of_size(size: u64) -> Self {
        Self::of((0..size).map(entry).collect())
    }

    fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    fn head(&self) -> TreeHead {
        Tree::resume(self.size(), self.stored_hashes.as_slice()).expect("tree").head()
    }

    /// A verifier for the checkpoints of these sizes.
    fn verifier(&self, sizes: &[u64]) -> Verifier {
        let notes = sizes.iter().map(|&size| &self.checkpoints[size as usize]);
        Verifier::new(&[self.key.verifier()], notes)
    }

    /// The entries as they are now, each with the leaf hash stored for it.
    fn stored_entries(&self) -> Vec<Result<StoredEntry<&[u8]>, std::io::Error>> {
        let stored_entry = |(seq, bytes)| {
            let index = holdfire_register::leaf_hash_index(seq) as usize;
            Ok(StoredEntry { seq, bytes, leaf_hash: self.stored_hashes.get(index).copied() })
        };
        let entries = self.entries.iter().map(Vec::as_slice);
        (0..).zip(entries).map(stored_entry).collect()
    }

    /// The stored hashes as they are now, numbered.
    fn numbered_hashes(&self) -> Vec<Result<(u64, Hash), std::io::Error>> {
        (0..).zip(self.stored_hashes.iter().copied()).map(Ok).collect()
    }
}

fn entry(number: u64) -> Vec<u8> {
    to_canonical_json(&json!({"version": 1, "kind": "example", "body": {"number": number}}))
        .expect("entry")
}

fn with_bit_flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    let bit = bit % (bytes.len() * 8);
    flipped[bit / 8] ^= 1 << (bit % 8);
    flipped
}
