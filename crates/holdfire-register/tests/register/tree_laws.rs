//! The tree and its proofs: equal to RFC 6962 and to `tlog_tiles`, for every size that was tried.

use holdfire_register::{
    Hash, HashReadError, HashReader, ProofError, Tree, TreeHead, check_consistency,
    check_inclusion, consistency_proof, inclusion_proof, leaf_hash, stored_hash_count,
};
use proptest::prelude::*;
use tlog_tiles::tlog;

use crate::{Register, entry};

struct TlogReader<'a>(&'a [tlog::Hash]);

impl tlog::HashReader for TlogReader<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog::Hash>, tlog::Error> {
        Ok(indexes.iter().map(|&index| self.0[index as usize]).collect())
    }
}

fn head_at(register: &Register, size: u64) -> TreeHead {
    Tree::resume(size, register.stored_hashes.as_slice()).expect("tree").head()
}

#[test]
fn the_roots_of_the_certificate_transparency_test_tree_come_out() {
    let entries: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut tree = Tree::empty();
    for (size, root) in roots.into_iter().enumerate() {
        assert_eq!(tree.root().to_string(), root, "size {size}");
        if let Some(entry) = entries.get(size) {
            tree.append(leaf_hash(entry));
        }
    }
}

#[test]
fn every_inclusion_proof_of_small_trees_holds_for_its_own_entry_only() {
    let register = Register::of_size(20);
    let reader = register.stored_hashes.as_slice();
    for size in 1..=register.size() {
        let tree = head_at(&register, size);
        for seq in 0..size {
            let proof = inclusion_proof(size, seq, reader).expect("proof");
            for other in 0..size {
                let checked = check_inclusion(&proof, tree, other, leaf_hash(&entry(seq)));
                assert_eq!(checked.is_ok(), other == seq, "{seq} of {size} as {other}");
                let checked = check_inclusion(&proof, tree, seq, leaf_hash(&entry(other)));
                assert_eq!(checked.is_ok(), other == seq, "{other} for {seq} of {size}");
            }
        }
    }
}

#[test]
fn every_consistency_proof_of_small_trees_holds_for_its_own_sizes_only() {
    let register = Register::of_size(20);
    let reader = register.stored_hashes.as_slice();
    for new_size in 0..=register.size() {
        let new = head_at(&register, new_size);
        for old_size in 0..=new_size {
            let old = head_at(&register, old_size);
            let proof = consistency_proof(old_size, new_size, reader).expect("proof");
            check_consistency(&proof, old, new).expect("consistent");
            if old_size > 0 && old_size < new_size {
                let rewritten = TreeHead { root: leaf_hash(b"other"), ..old };
                assert!(check_consistency(&proof, rewritten, new).is_err());
                let rewritten = TreeHead { root: leaf_hash(b"other"), ..new };
                assert!(check_consistency(&proof, old, rewritten).is_err());
            }
        }
    }
}

#[test]
fn the_empty_tree_has_only_the_empty_root() {
    let register = Register::of_size(3);
    let wrong = TreeHead { size: 0, root: leaf_hash(b"") };
    assert!(check_consistency(&[], wrong, register.head()).is_err());
    let empty = TreeHead { size: 0, root: Hash::EMPTY_TREE };
    assert!(check_consistency(&[], empty, wrong).is_err());
    assert!(check_consistency(&[], empty, empty).is_ok());
}

#[test]
fn a_proof_for_what_is_not_there_is_refused() {
    let register = Register::of_size(3);
    let reader = register.stored_hashes.as_slice();
    assert!(matches!(
        inclusion_proof(3, 3, reader),
        Err(ProofError::NoSuchEntry { seq: 3, size: 3 })
    ));
    assert!(matches!(
        consistency_proof(4, 3, reader),
        Err(ProofError::NoSuchGrowth { old: 4, new: 3 })
    ));
    assert!(matches!(
        inclusion_proof(9, 1, reader),
        Err(ProofError::Read(HashReadError::Missing { .. }))
    ));
    assert!(matches!(
        Tree::resume(u64::MAX, reader),
        Err(HashReadError::TooLarge { size: u64::MAX })
    ));
}

#[test]
fn a_reader_that_answers_short_is_refused() {
    struct Short;
    impl HashReader for Short {
        fn read_hashes(&self, _: &[u64]) -> Result<Vec<Hash>, HashReadError> {
            Ok(Vec::new())
        }
    }
    assert!(matches!(
        inclusion_proof(8, 3, &Short),
        Err(ProofError::Read(HashReadError::WrongCount { asked: 3, given: 0 }))
    ));
    assert!(matches!(Tree::resume(8, &Short), Err(HashReadError::WrongCount { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn stored_hashes_and_root_are_those_of_tlog_tiles(size in 0_u64..400) {
        let mut tree = Tree::empty();
        let mut ours = Vec::new();
        let mut theirs = Vec::new();
        for number in 0..size {
            let bytes = entry(number);
            ours.extend(tree.append(leaf_hash(&bytes)));
            let hashes = tlog::stored_hashes(number, &bytes, &TlogReader(&theirs)).expect("hashes");
            theirs.extend(hashes);
        }
        let numbered: Vec<_> = (0..).zip(theirs.iter().map(|&hash| Hash::from(hash))).collect();
        prop_assert_eq!(&ours, &numbered);
        prop_assert_eq!(stored_hash_count(size), theirs.len() as u64);
        let root = tlog::tree_hash(size, &TlogReader(&theirs)).expect("root");
        prop_assert_eq!(tree.root(), Hash::from(root));
    }

    #[test]
    fn a_resumed_tree_goes_on_as_if_it_had_never_stopped(size in 0_u64..200, more in 0_u64..50) {
        let mut tree = Tree::empty();
        let mut stored = Vec::new();
        for number in 0..size {
            stored.extend(tree.append(leaf_hash(&entry(number))).into_iter().map(|(_, hash)| hash));
        }
        let mut resumed = Tree::resume(size, stored.as_slice()).expect("tree");
        prop_assert_eq!(&resumed, &tree);
        for number in size..size + more {
            let leaf = leaf_hash(&entry(number));
            prop_assert_eq!(tree.append(leaf), resumed.append(leaf));
        }
        prop_assert_eq!(tree.head(), resumed.head());
    }

    #[test]
    fn a_proof_with_one_bit_changed_fails(
        size in 2_u64..200, seq in any::<prop::sample::Index>(), bit: usize
    ) {
        let register = Register::of_size(size);
        let seq = seq.index(size as usize) as u64;
        let tree = register.head();
        let proof = inclusion_proof(size, seq, register.stored_hashes.as_slice()).expect("proof");
        check_inclusion(&proof, tree, seq, leaf_hash(&entry(seq))).expect("included");

        let bytes: Vec<u8> = proof.iter().flat_map(|hash| *hash.as_bytes()).collect();
        let flipped = crate::with_bit_flipped(&bytes, bit);
        let flipped: Vec<_> =
            flipped.chunks(32).map(|hash| Hash::try_from(hash).expect("hash")).collect();
        prop_assert!(check_inclusion(&flipped, tree, seq, leaf_hash(&entry(seq))).is_err());
        prop_assert!(check_inclusion(&proof[1..], tree, seq, leaf_hash(&entry(seq))).is_err());
    }
}
