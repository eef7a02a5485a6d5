//! A signature of an organisation is taken only if it is one: of a key it has, over the bytes of an
//! entry in its name, in this register.

use crate::{every_kind, recorded_at};
use holdfire_core::{ActorId, EntrySignature, Event, OrganisationKey};
use holdfire_register::{EntryStatement, MechanismKey, leaf_hash};
use holdfire_store::{Reader, Recorded, SignatureCheck, Verification, Writer, verify};
use tempfile::TempDir;

/// A register in which member A has a key and took a position, and the number of that entry.
struct Signing {
    folder: TempDir,
    writer: Writer,
    key: MechanismKey,
    position: u64,
}

fn own_key(seed: u8) -> MechanismKey {
    MechanismKey::from_seed("member-a.example", [seed; 32]).unwrap()
}

fn member_a() -> ActorId {
    ActorId::new("member-a").unwrap()
}

fn recorded(key: &MechanismKey) -> Event {
    let key = key.verifier().to_string().into();
    Event::OrganisationKeyRecorded(OrganisationKey {
        organisation: member_a(),
        key,
        reason: "the key of the desk".into(),
    })
}

impl Signing {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mechanism = MechanismKey::from_seed("amber", [7; 32]).unwrap();
        let mut writer = Writer::create(&folder.path().join("register"), &mechanism).unwrap();
        writer.append(recorded_at(), "member-a", every_kind()).unwrap();
        let own = own_key(5);
        assert!(matches!(
            writer.append(recorded_at(), "member-a", vec![recorded(&own)]).unwrap()[..],
            [Recorded::As(_)]
        ));
        let position = writer.state().positions.keys().next().copied().unwrap();
        Self { folder, writer, key: own, position }
    }

    fn reader(&self) -> Reader {
        Reader::open(&self.folder.path().join("register")).unwrap()
    }

    fn statement(&self, seq: u64) -> EntryStatement {
        let bytes = self.reader().entry(seq).unwrap().unwrap().bytes;
        let origin = self.reader().verifier().name().to_owned();
        EntryStatement { origin, seq, leaf: leaf_hash(&bytes) }
    }

    /// Hands in what a key signed as the signature of an entry; says why it was refused.
    fn hands_in(
        &mut self,
        entry: u64,
        signed: &EntryStatement,
        by: &MechanismKey,
    ) -> Result<(), String> {
        let signature = EntrySignature {
            entry,
            organisation: member_a(),
            key: self.key.verifier().to_string().into(),
            note: signed.sign(by).unwrap().into(),
        };
        let answer =
            self.writer.append(recorded_at(), "member-a", vec![Event::EntrySigned(signature)]);
        match answer.unwrap().into_iter().next().unwrap() {
            Recorded::As(_) => Ok(()),
            Recorded::Refused(why) => Err(why.to_string()),
        }
    }
}

#[test]
fn a_member_signs_what_was_recorded_in_its_name_and_anybody_checks_it() {
    let mut signing = Signing::new();
    let position = signing.position;
    let before = signing.reader().unsigned(&member_a(), 1_000, 1_000).unwrap();
    assert!(before.iter().any(|unsigned| unsigned.statement == signing.statement(position)));
    let statement = signing.statement(position);
    signing.hands_in(position, &statement, &own_key(5)).unwrap();

    let signatures = signing.reader().signatures_of(position).unwrap();
    assert_eq!(signatures.len(), 1);
    assert_eq!(signatures[0].organisation, member_a());
    let after = signing.reader().unsigned(&member_a(), 1_000, 1_000).unwrap();
    assert_eq!(after.len() + 1, before.len());
    let Signing { folder, writer, .. } = signing;
    drop(writer);
    let path = folder.path().join("register");
    let Verification::Holds { signatures, .. } = verify(&path).unwrap() else {
        panic!("does not hold")
    };
    assert_eq!(signatures, 1);

    // The same from the bytes alone, as in an exported file.
    let reader = Reader::open(&path).unwrap();
    let mut check = SignatureCheck::default();
    for seq in 0..reader.size().unwrap() {
        check.take(seq, &reader.entry(seq).unwrap().unwrap().bytes);
    }
    assert_eq!(check.finish(reader.verifier().name()), Ok(1));
}

#[test]
fn what_is_no_signature_of_that_entry_is_refused_with_the_reason() {
    let mut signing = Signing::new();
    let position = signing.position;
    let good = signing.statement(position);
    let imported = 0;
    let of_case = signing.statement(imported);
    let elsewhere = EntryStatement { origin: "other.example".to_owned(), ..good.clone() };
    let altered = EntryStatement { leaf: leaf_hash(b"{}"), ..good.clone() };
    for (entry, signed, by, why) in [
        (position, &good, own_key(6), "not one of this key"),
        (position, &elsewhere, own_key(5), "another register"),
        (position, &altered, own_key(5), "another entry"),
        (position, &of_case, own_key(5), "another entry"),
    ] {
        let told = signing.hands_in(entry, signed, &by).unwrap_err();
        assert!(told.contains(why), "{told}");
    }
    let junk = Event::OrganisationKeyRecorded(OrganisationKey {
        organisation: member_a(),
        key: "member-a.example+00000000+abc".into(),
        reason: "the key of the desk".into(),
    });
    let answer = signing.writer.append(recorded_at(), "member-a", vec![junk]).unwrap();
    let [Recorded::Refused(why)] = &answer[..] else { panic!("{answer:?}") };
    assert!(why.to_string().contains("not a verifier key"), "{why}");
}

#[test]
fn nobody_signs_an_entry_in_the_name_of_somebody_else() {
    let mut signing = Signing::new();
    let (folder, own) = (signing.folder.path().join("register"), own_key(5));
    let position = signing.position;
    let mut again = signing.writer.state().positions[&position].what.clone();
    again.reason = "seen again".into();
    let again = vec![Event::PositionTaken(again)];
    let by_other = signing.writer.append(recorded_at(), "the centre", again).unwrap();
    let [Recorded::As(other)] = by_other[..] else { panic!("{by_other:?}") };
    let statement = signing.statement(other);
    let told = signing.hands_in(other, &statement, &own).unwrap_err();
    assert!(told.contains("somebody else"), "{told}");
    drop(signing.writer);
    assert!(matches!(verify(&folder).unwrap(), Verification::Holds { .. }));
}
