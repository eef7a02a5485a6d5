//! A changed register does not hold, and the message names the place.

use holdfire_register::export;
use holdfire_register::{
    CanonicalError, CheckpointError, Failure, Hash, MAX_ENTRY_BYTES, MechanismKey, Outcome, Tree,
    TreeHead, Verifier, leaf_hash, leaf_hash_index, sign_checkpoint, to_canonical_json,
    verify_entries,
};
use proptest::prelude::*;

use crate::{Register, entry, with_bit_flipped};

fn outcome(register: &Register, checkpoints: &[u64]) -> Outcome {
    verify_entries(
        register.verifier(checkpoints),
        register.stored_entries(),
        register.numbered_hashes(),
    )
    .expect("lists can be read")
}

fn failure(outcome: Outcome) -> Failure {
    match outcome {
        Outcome::DoesNotHold(failure) => failure,
        Outcome::Holds { .. } => panic!("it holds"),
    }
}

/// Changes an entry and everything that is computed from it, but not what was signed.
fn rewrite(register: &mut Register, seq: usize) {
    register.entries[seq] = entry(1_000_000);
    let rewritten = Register::of(register.entries.clone());
    register.stored_hashes = rewritten.stored_hashes;
}

#[test]
fn an_untouched_register_holds_under_any_of_its_checkpoints() {
    for size in 0..12 {
        let register = Register::of_size(size);
        let all: Vec<u64> = (0..=size).collect();
        let head = register.head();
        let holds = Outcome::Holds { size, root: head.root, signed_size: size };
        assert_eq!(outcome(&register, &all), holds);
        assert_eq!(outcome(&register, &[size]), holds);
    }
}

#[test]
fn a_rewritten_entry_is_narrowed_down_to_the_checkpoints_around_it() {
    let mut register = Register::of_size(12);
    rewrite(&mut register, 6);
    let found = failure(outcome(&register, &[3, 5, 9, 12]));
    assert!(matches!(found, Failure::RootDiffers { first: 5, last: 8, .. }), "{found}");
    assert_eq!(found.first_entry(), Some(5));
    assert!(found.to_string().starts_with("entries `5` to `8` are not the ones that were signed"));
}

#[test]
fn a_register_cut_short_lacks_the_entries_that_were_signed() {
    let whole = Register::of_size(9);
    let mut cut = Register::of_size(7);
    cut.checkpoints = whole.checkpoints.clone();
    assert_eq!(
        failure(outcome(&cut, &[4, 9])),
        Failure::EntriesMissing { size: 7, signed_size: 9 }
    );
}

#[test]
fn entries_after_the_last_checkpoint_are_refused_unless_allowed() {
    let register = Register::of_size(9);
    assert_eq!(
        failure(outcome(&register, &[4])),
        Failure::EntriesUnsigned { size: 9, signed_size: 4 }
    );
    assert_eq!(failure(outcome(&register, &[])), Failure::NoCheckpoint);
    let allowed = verify_entries(
        register.verifier(&[4]).allowing_unsigned_entries(),
        register.stored_entries(),
        register.numbered_hashes(),
    );
    assert!(matches!(allowed, Ok(Outcome::Holds { size: 9, signed_size: 4, .. })));
}

#[test]
fn a_missing_and_a_repeated_entry_are_named() {
    let register = Register::of_size(5);
    let mut entries = register.stored_entries();
    entries.remove(2).expect("entry");
    let found = verify_entries(register.verifier(&[5]), entries, register.numbered_hashes());
    assert_eq!(failure(found.expect("read")), Failure::EntryOutOfOrder { expected: 2, found: 3 });
    let mut verifier = register.verifier(&[5]);
    verifier.check_entry(0, &entry(0), None).expect("entry");
    assert_eq!(
        verifier.check_entry(0, &entry(0), None),
        Err(Failure::EntryOutOfOrder { expected: 1, found: 0 })
    );
}

#[test]
fn a_missing_and_a_surplus_stored_hash_are_named() {
    let mut register = Register::of_size(5);
    let index = register.stored_hashes.len() as u64;
    register.stored_hashes.push(leaf_hash(b"surplus"));
    assert_eq!(failure(outcome(&register, &[5])), Failure::StoredHashWithoutEntry { index });
    for missing in 0..index {
        let mut hashes = register.numbered_hashes();
        hashes.truncate(index as usize);
        hashes.remove(missing as usize).expect("hash");
        let found = verify_entries(register.verifier(&[5]), register.stored_entries(), hashes);
        assert_eq!(failure(found.expect("read")), Failure::StoredHashMissing { index: missing });
    }
}

#[test]
fn two_roots_signed_for_one_size_are_proof_of_two_versions() {
    let register = Register::of_size(5);
    let other = TreeHead { size: 5, root: leaf_hash(b"other") };
    let other = sign_checkpoint(&register.key, other).expect("checkpoint");
    let notes = [&register.checkpoints[5], &other];
    let verifier = Verifier::new(&[register.key.verifier()], notes);
    let found = verify_entries(verifier, register.stored_entries(), register.numbered_hashes());
    assert!(matches!(failure(found.expect("read")), Failure::TwoVersionsSigned { size: 5, .. }));
}

#[test]
fn a_checkpoint_of_another_register_is_named() {
    let register = Register::of_size(2);
    let other_key = MechanismKey::from_seed("register.example/south", [42; 32]).expect("key");
    let other = sign_checkpoint(&other_key, Tree::empty().head()).expect("checkpoint");
    let notes = [&register.checkpoints[2], &other];
    let verifier = Verifier::new(&[register.key.verifier(), other_key.verifier()], notes);
    let found = verify_entries(verifier, register.stored_entries(), register.numbered_hashes());
    assert!(matches!(failure(found.expect("read")), Failure::OtherRegister { number: 1, .. }));
}

#[test]
fn an_entry_that_was_signed_but_is_not_canonical_is_named() {
    let mut entries = vec![entry(0), entry(1), b"{\"a\": 1}".to_vec()];
    let register = Register::of(entries.clone());
    assert!(matches!(failure(outcome(&register, &[3])), Failure::EntryNotCanonical { seq: 2, .. }));
    entries[2] = b"{\"a\":1,\"a\":1}".to_vec();
    assert!(!outcome(&Register::of(entries), &[3]).holds());
}

#[test]
fn a_failure_that_was_overlooked_still_decides_the_outcome() {
    let register = Register::of_size(2);
    let mut verifier = register.verifier(&[2]).with_stored_hashes();
    verifier.check_entry(0, &entry(0), None).expect("entry");
    let wrong = leaf_hash(b"wrong");
    assert!(verifier.check_stored_hash(0, wrong).is_err());
    assert!(verifier.check_entry(1, &entry(1), None).is_err());
    assert!(matches!(
        verifier.finish(),
        Outcome::DoesNotHold(Failure::EntryDiffers { seq: 0, .. })
    ));
}

#[test]
fn a_stream_that_cannot_be_read_gives_no_outcome() {
    let register = Register::of_size(3);
    let mut entries = register.stored_entries();
    entries[1] = Err(std::io::Error::other("disk"));
    let found = verify_entries(register.verifier(&[3]), entries, register.numbered_hashes());
    assert_eq!(found.expect_err("disk").to_string(), "disk");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_bit_changed_in_an_entry_names_that_entry(
        size in 1_u64..40, seq in any::<prop::sample::Index>(), bit: usize
    ) {
        let mut register = Register::of_size(size);
        let seq = seq.index(size as usize);
        register.entries[seq] = with_bit_flipped(&register.entries[seq], bit);
        let found = failure(outcome(&register, &[size]));
        prop_assert_eq!(found.first_entry(), Some(seq as u64));
        let is_named = matches!(found, Failure::EntryDiffers { .. });
        prop_assert!(is_named);
    }

    #[test]
    fn one_bit_changed_in_a_stored_hash_names_that_hash_or_its_entry(
        size in 1_u64..40, index in any::<prop::sample::Index>(), bit: usize
    ) {
        let mut register = Register::of_size(size);
        let index = index.index(register.stored_hashes.len());
        let changed = with_bit_flipped(register.stored_hashes[index].as_bytes(), bit);
        register.stored_hashes[index] = Hash::try_from(changed.as_slice()).expect("hash");
        match failure(outcome(&register, &[size])) {
            Failure::EntryDiffers { seq, .. } => {
                prop_assert_eq!(leaf_hash_index(seq), index as u64);
            }
            Failure::StoredHashDiffers { index: named, first, last, .. } => {
                prop_assert_eq!(named, index as u64);
                prop_assert!(first < last && last < size);
            }
            other => prop_assert!(false, "{}", other),
        }
    }

    #[test]
    fn one_bit_changed_in_a_checkpoint_names_the_checkpoint(
        size in 0_u64..20, bit: usize, older in any::<prop::sample::Index>()
    ) {
        let mut register = Register::of_size(size);
        let older = older.index(size as usize + 1);
        let changed = with_bit_flipped(register.checkpoints[older].as_bytes(), bit);
        // A checkpoint is text; a store that finds other bytes there refuses before we are asked.
        if let Ok(changed) = String::from_utf8(changed) {
            register.checkpoints[older] = changed;
            let found = failure(outcome(&register, &[older as u64]));
            let is_named = matches!(found, Failure::CheckpointRefused { number: 0, .. });
            prop_assert!(is_named, "{}", found);
        }
    }

    #[test]
    fn a_rewritten_entry_never_holds(
        size in 1_u64..40, seq in any::<prop::sample::Index>(), older in any::<prop::sample::Index>()
    ) {
        let mut register = Register::of_size(size);
        let seq = seq.index(size as usize);
        let older = older.index(size as usize) as u64;
        rewrite(&mut register, seq);
        let found = failure(outcome(&register, &[older, size]));
        match found {
            Failure::RootDiffers { first, last, .. } => {
                prop_assert!((first..=last).contains(&(seq as u64)));
            }
            other => prop_assert!(false, "{}", other),
        }
    }
}

fn exported(register: &Register) -> Vec<u8> {
    let mut file = Vec::new();
    let checkpoint = &register.checkpoints[register.entries.len()];
    let entries = register.entries.iter().map(Ok::<_, std::io::Error>);
    let count = export::write(&mut file, &register.key.verifier(), checkpoint, entries);
    assert_eq!(count.expect("export"), register.size());
    file
}

#[test]
fn an_export_holds_with_and_without_a_trusted_key() {
    for size in 0..6 {
        let register = Register::of_size(size);
        let file = exported(&register);
        let key = register.key.verifier();
        for trusted in [None, Some(&key)] {
            let report = export::verify(file.as_slice(), trusted, &register.checkpoints);
            let report = report.expect("read");
            assert!(report.outcome.holds(), "{:?}", report.outcome);
            assert_eq!(report.key.as_ref(), Some(&key));
            assert_eq!(report.key_is_trusted, trusted.is_some());
        }
    }
}

#[test]
fn an_export_by_another_key_is_refused_when_the_key_is_known() {
    let file = exported(&Register::of_size(2));
    let other = MechanismKey::from_seed("register.example/north", [43; 32]).expect("key");
    let report = export::verify(file.as_slice(), Some(&other.verifier()), &[]).expect("read");
    assert!(matches!(failure(report.outcome), Failure::OtherKey { .. }));
}

#[test]
fn an_export_that_disagrees_with_a_remembered_checkpoint_does_not_hold() {
    let remembered = Register::of_size(6).checkpoints[4].clone();
    let mut entries: Vec<_> = (0..6).map(entry).collect();
    entries[3] = entry(33);
    let file = exported(&Register::of(entries));
    let alone = export::verify(file.as_slice(), None, &[]).expect("read");
    assert!(alone.outcome.holds());
    let report = export::verify(file.as_slice(), None, &[remembered]).expect("read");
    assert!(matches!(failure(report.outcome), Failure::RootDiffers { first: 0, last: 3, .. }));
}

#[test]
fn an_export_cut_at_any_byte_does_not_hold() {
    let file = exported(&Register::of_size(3));
    for end in 0..file.len() {
        match export::verify(&file[..end], None, &[]) {
            Ok(report) => assert!(!report.outcome.holds(), "cut at {end}"),
            Err(export::ExportError::NotAnExport) => assert!(end <= export::FIRST_LINE.len()),
            Err(error) => panic!("cut at {end}: {error}"),
        }
    }
    let report = export::verify(&file[..file.len() - 1], None, &[]).expect("read");
    assert_eq!(failure(report.outcome), Failure::EntryCutOff { seq: 2 });
}

#[test]
fn an_export_with_an_entry_too_many_does_not_hold() {
    let mut file = exported(&Register::of_size(3));
    file.extend_from_slice(&entry(3));
    file.push(b'\n');
    let report = export::verify(file.as_slice(), None, &[]).expect("read");
    assert_eq!(failure(report.outcome), Failure::EntriesUnsigned { size: 4, signed_size: 3 });
}

#[test]
fn an_entry_line_may_be_as_long_as_an_entry_and_no_longer() {
    let longest = to_canonical_json(&"a".repeat(MAX_ENTRY_BYTES - 2)).expect("entry");
    let mut file = exported(&Register::of(vec![longest]));
    let report = export::verify(file.as_slice(), None, &[]).expect("read");
    assert!(report.outcome.holds());
    file.insert(file.len() - 3, b'a');
    let report = export::verify(file.as_slice(), None, &[]).expect("read");
    assert_eq!(
        failure(report.outcome),
        Failure::EntryNotCanonical { seq: 0, cause: CanonicalError::TooLong }
    );
}

#[test]
fn a_register_that_does_not_hold_is_not_exported() {
    let register = Register::of_size(3);
    let key = register.key.verifier();
    let mut entries = register.entries.clone();
    entries[1] = entry(11);
    let written = export::write(
        Vec::new(),
        &key,
        &register.checkpoints[3],
        entries.iter().map(Ok::<_, std::io::Error>),
    );
    assert!(matches!(written, Err(export::ExportError::DoesNotHold(Failure::RootDiffers { .. }))));
    let no_entries = std::iter::empty::<Result<&[u8], std::io::Error>>();
    let written = export::write(Vec::new(), &key, "no checkpoint", no_entries);
    assert!(matches!(
        written,
        Err(export::ExportError::DoesNotHold(Failure::CheckpointRefused {
            number: 0,
            cause: CheckpointError::NotANote
        }))
    ));
}

#[test]
fn an_export_of_a_later_version_is_not_called_changed() {
    for (first_line, is_other_version) in [
        ("holdfire-register-export 2\n", true),
        ("holdfire-register-export two\n", false),
        ("hello\n", false),
        ("", false),
    ] {
        let error = export::verify(first_line.as_bytes(), None, &[]).expect_err("refused");
        let found = matches!(error, export::ExportError::OtherVersion(_));
        assert_eq!(found, is_other_version, "{error}");
    }
}
