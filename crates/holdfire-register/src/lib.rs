//! The bytes of the register: entries, Merkle tree, checkpoints, proofs. Knows nothing of ceasefires.
//!
//! An **entry** is canonical JSON (RFC 8785); what it says is opaque here. Entries are the leaves of
//! a **tree** (RFC 6962), so that one hash, the **root**, stands for all of them in their order. Now
//! and then the mechanism signs size and root: a **checkpoint**. Whoever keeps a checkpoint can show
//! later whether anything that it counts was changed or left out.
//!
//! | to | use |
//! | --- | --- |
//! | write an entry, or see whether bytes are one | [`to_canonical_json`], [`check_canonical`] |
//! | add it to the tree | [`leaf_hash`], [`Tree`], [`HashReader`] |
//! | sign, and read what was signed | [`MechanismKey`], [`VerifierKey`], [`sign_checkpoint`], [`open_checkpoint`] |
//! | sign an entry in whose name it was recorded | [`EntryStatement`], [`open_entry_signature`] |
//! | prove one entry, or that the register only grew | [`inclusion_proof`], [`consistency_proof`] and their checks |
//! | check a whole register | [`Verifier`], [`verify_entries`] |
//! | carry it in one file | [`export`] |
//!
//! Nothing in this crate touches the clock, the disk, the network or chance: the caller brings bytes,
//! seeds and readers.
//!
//! # For an auditor
//!
//! You need a register export (the format is described in [`export`]) and the mechanism's verifier
//! key, received another way than the export. `holdfire verify FILE` does all of the following. To do
//! it without our program:
//!
//! 1. **The signature.** Lines 4 and on, up to the second empty line after them, are a signed note
//!    as in *C2SP signed-note*, and its text a checkpoint as in *C2SP tlog-checkpoint*. Go's
//!    `golang.org/x/mod/sumdb/note` opens it: `note.Open(msg, note.VerifierList(v))`, where `v` comes
//!    from `note.NewVerifier(vkey)`. So does any tool that reads such checkpoints. The key is Ed25519
//!    (RFC 8032); the signature is over the text up to and including the newline before the empty line.
//! 2. **The entries.** Every line after that is one entry. Its leaf hash is SHA-256 of a zero byte
//!    and the bytes of the line, without the newline: `(printf '\0'; printf %s "$line") | sha256sum`.
//! 3. **The root.** Two neighbouring hashes are joined by SHA-256 of a one byte, the left and the
//!    right hash (RFC 6962, section 2.1). `golang.org/x/mod/sumdb/tlog` has it as `RecordHash`,
//!    `StoredHashes` and `TreeHash`. The result must be the third line of the checkpoint, in base64,
//!    and the count of entries its second.
//! 4. **The spelling.** Each entry must come out unchanged from an RFC 8785 tool. This rules out two
//!    values under one key, of which two readers might each see another.
//! 5. **The past.** Keep the checkpoint. When the next export comes, the root over its first entries,
//!    as many as your checkpoint counts, must be the root you kept. If it is not, the two signed
//!    checkpoints together prove that the register was rewritten.
//!
//! Stored hashes are numbered as in *tlog-tiles* and Go's `tlog.StoredHashIndex`; proofs are those of
//! RFC 6962, sections 2.1.1 and 2.1.2. A checkpoint may carry further signatures, such as those of
//! witnesses (*C2SP tlog-cosignature*); they are left as they are and not judged here.
//!
//! What this does not show: that an entry is true, that something was never entered, or, from one
//! export alone, that nothing was cut off after the checkpoint it carries. For the last, compare
//! checkpoints with other members.

mod canonical;
mod canonical_serializer;
mod canonical_writer;
mod checkpoint;
mod entry_signature;
pub mod export;
mod hash;
mod key;
mod proof;
mod tree;
mod verify;

pub use canonical::{
    CanonicalError, MAX_DEPTH, MAX_ENTRY_BYTES, check_canonical, is_canonical, to_canonical_json,
};
pub use checkpoint::{
    Checkpoint, CheckpointError, MAX_CHECKPOINT_BYTES, open_checkpoint, sign_checkpoint,
};
pub use entry_signature::{EntrySignatureError, EntryStatement, open_entry_signature};
pub use hash::{HASH_BYTES, Hash, HashError, leaf_hash};
pub use key::{KeyError, MAX_KEY_NAME_BYTES, MechanismKey, VerifierKey};
pub use proof::{
    MAX_PROOF_HASHES, ProofError, check_consistency, check_inclusion, consistency_proof,
    inclusion_proof,
};
pub use tree::{
    HashReadError, HashReader, MAX_TREE_SIZE, Tree, TreeHead, leaf_hash_index, stored_hash_count,
};
pub use verify::{Failure, Outcome, StoredEntry, Verifier, verify_entries};
