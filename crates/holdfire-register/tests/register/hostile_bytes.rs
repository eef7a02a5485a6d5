//! Bytes from outside, of any kind: every parser answers, and none panics.

use holdfire_register::export;
use holdfire_register::{
    Hash, MechanismKey, TreeHead, VerifierKey, check_canonical, check_consistency, check_inclusion,
    open_checkpoint,
};
use proptest::prelude::*;

use crate::{Register, golden};

/// One cut, insertion, or repetition of a piece.
#[derive(Debug, Clone)]
struct Mutation {
    from: prop::sample::Index,
    to: prop::sample::Index,
    kind: MutationKind,
}

#[derive(Debug, Clone)]
enum MutationKind {
    Remove,
    Repeat,
    Replace(Vec<u8>),
}

fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..12),
        prop::sample::select(vec![
            "\n",
            "\n\n",
            "— ",
            "+",
            "=",
            "\u{0}",
            "\r\n",
            "99999999999999999999",
            "\u{feff}"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    let kind = prop_oneof![
        Just(MutationKind::Remove),
        Just(MutationKind::Repeat),
        piece.prop_map(MutationKind::Replace),
    ];
    let mutation = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), kind)
        .prop_map(|(from, to, kind)| Mutation { from, to, kind });
    prop::collection::vec(mutation, 1..4)
}

fn mutated(real: &[u8], mutations: &[Mutation]) -> Vec<u8> {
    let mut bytes = real.to_vec();
    for mutation in mutations {
        let (a, b) = (mutation.from.index(bytes.len() + 1), mutation.to.index(bytes.len() + 1));
        let (from, to) = (a.min(b), a.max(b));
        let piece = match &mutation.kind {
            MutationKind::Remove => Vec::new(),
            MutationKind::Repeat => bytes[from..to].repeat(2),
            MutationKind::Replace(piece) => piece.clone(),
        };
        bytes.splice(from..to, piece);
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_answered_as_an_entry(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check_canonical(&bytes).ok();
    }

    #[test]
    fn a_damaged_entry_is_answered(changes in mutations()) {
        check_canonical(&mutated(golden::LAST_ENTRY.as_bytes(), &changes)).ok();
    }

    #[test]
    fn any_text_is_answered_as_key_and_hash(text in any::<String>()) {
        prop_assert!(text.parse::<VerifierKey>().is_err());
        prop_assert!(MechanismKey::from_secret(&text).is_err());
        prop_assert!(Hash::from_hex(&text).is_err());
        prop_assert!(Hash::from_base64(&text).is_err());
    }

    #[test]
    fn a_damaged_key_is_refused(changes in mutations()) {
        let real = golden::VERIFIER_KEY.trim_end();
        let text = String::from_utf8_lossy(&mutated(real.as_bytes(), &changes)).into_owned();
        prop_assert_eq!(text.parse::<VerifierKey>().is_ok(), text == real);
        let secret = format!("PRIVATE+KEY+{text}");
        MechanismKey::from_secret(&secret).ok();
    }

    #[test]
    fn any_text_is_answered_as_a_checkpoint(text in any::<String>()) {
        let key = golden::verifier_key();
        prop_assert!(open_checkpoint(&text, &[key]).is_err());
    }

    #[test]
    fn a_damaged_checkpoint_opens_only_as_what_was_signed(changes in mutations()) {
        let key = golden::verifier_key();
        let text = mutated(golden::CHECKPOINT.as_bytes(), &changes);
        let text = String::from_utf8_lossy(&text);
        if let Ok(opened) = open_checkpoint(&text, std::slice::from_ref(&key)) {
            let signed = open_checkpoint(golden::CHECKPOINT, &[key]).expect("golden");
            prop_assert_eq!(opened, signed);
        }
    }

    #[test]
    fn any_bytes_are_answered_as_an_export(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(export::verify(bytes.as_slice(), None, &[]).is_err());
        let mut headed = format!("{}\n", export::FIRST_LINE).into_bytes();
        headed.extend(bytes);
        let report = export::verify(headed.as_slice(), None, &[]).expect("an export");
        prop_assert!(!report.outcome.holds());
    }

    #[test]
    fn a_damaged_export_does_not_hold(changes in mutations()) {
        let bytes = mutated(golden::EXPORT.as_bytes(), &changes);
        let key = golden::verifier_key();
        for trusted in [None, Some(&key)] {
            if let Ok(report) = export::verify(bytes.as_slice(), trusted, &[]) {
                // Repeating a signature line, for one, changes nothing that was signed.
                let is_harmless = report.outcome == golden::outcome();
                prop_assert!(is_harmless || !report.outcome.holds());
            }
        }
    }

    #[test]
    fn any_sizes_and_hashes_are_answered_as_a_proof(
        hashes in prop::collection::vec(any::<[u8; 32]>(), 0..70),
        sizes in any::<(u64, u64)>(),
        seq: u64,
    ) {
        let proof: Vec<_> = hashes.into_iter().map(Hash::from_bytes).collect();
        let root = Hash::from_bytes([7; 32]);
        let tree = |size| TreeHead { size, root };
        for (old, new) in [sizes, (sizes.0 >> 11, sizes.1 >> 11), (sizes.0 % 9, sizes.1 % 9)] {
            prop_assert!(check_inclusion(&proof, tree(new), seq % (old + 1).max(1), root).is_err()
                || (new == 1 && proof.is_empty()));
            prop_assert!(check_consistency(&proof, tree(old), tree(new)).is_err() || old == new);
        }
    }
}

#[test]
fn endless_lines_are_cut_off_and_not_held_in_memory() {
    let endless = || std::io::BufReader::new(std::io::repeat(b'a'));
    assert!(matches!(export::verify(endless(), None, &[]), Err(export::ExportError::NotAnExport)));
    let head_end = golden::EXPORT.find("{\"").expect("an entry");
    let head = &golden::EXPORT.as_bytes()[..head_end];
    let report = export::verify(std::io::Read::chain(head, endless()), None, &[]).expect("read");
    assert!(!report.outcome.holds());
    let first_lines = &golden::EXPORT.as_bytes()[..golden::EXPORT.find("\n\n").expect("key") + 2];
    let note = std::io::BufReader::new(std::io::repeat(b'\n'));
    let report = export::verify(std::io::Read::chain(first_lines, note), None, &[]).expect("read");
    assert!(!report.outcome.holds());
}

#[test]
fn a_checkpoint_with_too_many_signatures_is_refused() {
    let register = Register::of_size(1);
    let note = &register.checkpoints[1];
    let signature = note.lines().last().expect("signature line");
    let key = register.key.verifier();
    let with_more = |count| note.clone() + &format!("{signature}\n").repeat(count);
    assert!(open_checkpoint(&with_more(99), std::slice::from_ref(&key)).is_ok());
    assert!(open_checkpoint(&with_more(100), std::slice::from_ref(&key)).is_err());
    assert!(open_checkpoint(&with_more(100_000), &[key]).is_err());
}
