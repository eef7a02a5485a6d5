//! A small register that was signed once and that no later version may fail to verify.
//!
//! The files in `tests/golden` are history: never regenerate them. If this version writes other
//! bytes, that is a change to what we sign, and the changelog says so apart. They were checked by a
//! program in another language, from the documentation of this crate alone.

use holdfire_register::export;
use holdfire_register::{
    MechanismKey, Outcome, StoredEntry, Tree, Verifier, VerifierKey, check_inclusion,
    inclusion_proof, leaf_hash, open_checkpoint, sign_checkpoint, to_canonical_json,
    verify_entries,
};
use serde_json::Value;

use crate::with_bit_flipped;

pub(crate) const EXPORT: &str = include_str!("../golden/register.export");
pub(crate) const CHECKPOINT: &str = include_str!("../golden/checkpoint");
pub(crate) const VERIFIER_KEY: &str = include_str!("../golden/verifier-key");
const OLDER_CHECKPOINT: &str = include_str!("../golden/checkpoint-of-3");
const STORED_HASHES: &str = include_str!("../golden/stored-hashes");
const ROOT: &str = include_str!("../golden/root");
const SPELLED_FREELY: &str = include_str!("../golden/entries-spelled-freely.json");
pub(crate) const LAST_ENTRY: &str = r#"{"at":"2017-02-28T21:00:00Z","author":"site-b","body":{"numbers":[0,-1.5,1e-7,1e+21,333333333.3333333],"text":"quote \" backslash \\ newline \n control \u001f"},"kind":"example","version":1}"#;

/// For these tests only. No register may use it.
const SEED: [u8; 32] = *b"holdfire golden seed, never used";

pub(crate) fn verifier_key() -> VerifierKey {
    VERIFIER_KEY.trim_end().parse().expect("verifier key")
}

pub(crate) fn outcome() -> Outcome {
    let signed = open_checkpoint(CHECKPOINT, &[verifier_key()]).expect("checkpoint");
    Outcome::Holds { size: signed.size, root: signed.root, signed_size: signed.size }
}

fn entries() -> Vec<&'static [u8]> {
    let entries: Vec<_> = EXPORT.lines().filter(|line| line.starts_with('{')).collect();
    entries.into_iter().map(str::as_bytes).collect()
}

fn key() -> MechanismKey {
    MechanismKey::from_seed("golden.example/register", SEED).expect("key")
}

#[test]
fn the_golden_register_holds() {
    for trusted in [None, Some(&verifier_key())] {
        let remembered = [OLDER_CHECKPOINT.to_owned(), CHECKPOINT.to_owned()];
        let report = export::verify(EXPORT.as_bytes(), trusted, &remembered).expect("read");
        assert_eq!(report.outcome, outcome());
    }
    let signed = open_checkpoint(CHECKPOINT, &[verifier_key()]).expect("checkpoint");
    assert_eq!(signed.root.to_string(), ROOT.trim_end());
    assert_eq!((signed.origin.as_str(), signed.size), ("golden.example/register", 5));
    assert_eq!(entries()[4], LAST_ENTRY.as_bytes());
}

#[test]
fn the_golden_register_holds_with_its_stored_hashes() {
    let hashes = STORED_HASHES.lines().map(|hex| hex.parse_hash());
    let stored: Vec<_> = (0..).zip(hashes).map(Ok::<_, std::io::Error>).collect();
    let entries = (0..)
        .zip(entries())
        .map(|(seq, bytes)| Ok(StoredEntry { seq, bytes, leaf_hash: Some(leaf_hash(bytes)) }));
    let verifier = Verifier::new(&[verifier_key()], [CHECKPOINT, OLDER_CHECKPOINT]);
    assert_eq!(verify_entries(verifier, entries, stored).expect("read"), outcome());
}

trait ParseHash {
    fn parse_hash(&self) -> holdfire_register::Hash;
}

impl ParseHash for str {
    fn parse_hash(&self) -> holdfire_register::Hash {
        holdfire_register::Hash::from_hex(self).expect("hash")
    }
}

#[test]
fn this_version_writes_the_same_bytes() {
    let values: Vec<Value> = serde_json::from_str(SPELLED_FREELY).expect("JSON");
    let written: Vec<_> =
        values.iter().map(|value| to_canonical_json(value).expect("canonical")).collect();
    assert_eq!(written, entries());

    let mut tree = Tree::empty();
    let mut stored = Vec::new();
    for (seq, entry) in written.iter().enumerate() {
        stored.extend(tree.append(leaf_hash(entry)).into_iter().map(|(_, hash)| hash));
        let checkpoint = sign_checkpoint(&key(), tree.head()).expect("checkpoint");
        match seq {
            2 => assert_eq!(checkpoint, OLDER_CHECKPOINT),
            4 => assert_eq!(checkpoint, CHECKPOINT),
            _ => {}
        }
    }
    let listed: String = stored.iter().map(|hash| format!("{hash}\n")).collect();
    assert_eq!(listed, STORED_HASHES);
    for (seq, entry) in (0..).zip(&written) {
        let proof = inclusion_proof(5, seq, stored.as_slice()).expect("proof");
        check_inclusion(&proof, tree.head(), seq, leaf_hash(entry)).expect("included");
    }

    assert_eq!(key().verifier(), verifier_key());
    let mut file = Vec::new();
    let entries = written.iter().map(Ok::<_, std::io::Error>);
    export::write(&mut file, &key().verifier(), CHECKPOINT, entries).expect("export");
    assert_eq!(String::from_utf8(file).expect("utf-8"), EXPORT);
}

#[test]
fn the_golden_export_with_any_one_bit_changed_does_not_hold() {
    let key = verifier_key();
    for bit in 0..EXPORT.len() * 8 {
        let changed = with_bit_flipped(EXPORT.as_bytes(), bit);
        for trusted in [None, Some(&key)] {
            match export::verify(changed.as_slice(), trusted, &[]) {
                Ok(report) => assert!(!report.outcome.holds(), "bit {bit}"),
                Err(error) => assert!(bit / 8 <= export::FIRST_LINE.len(), "bit {bit}: {error}"),
            }
        }
    }
}
