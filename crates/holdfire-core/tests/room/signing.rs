//! Organisations have keys of their own, and sign what was recorded in their name. Whether a signature
//! is one is the store's to say; here is which keys and signatures stand.

use crate::{MEMBERS, member, record, refused, room, says};
use holdfire_core::{EndedKey, EntrySignature, Event, OrganisationKey, Stand, Touched};

fn key_of(who: usize) -> Box<str> {
    format!("{}.example+01234567+key", MEMBERS[who]).into()
}

fn recorded(who: usize) -> Event {
    let (organisation, key) = (member(who), key_of(who));
    Event::OrganisationKeyRecorded(OrganisationKey { organisation, key, reason: "the desk".into() })
}

fn ended(who: usize, key: Box<str>) -> Event {
    let organisation = member(who);
    Event::OrganisationKeyEnded(EndedKey { organisation, key, reason: "it was lost".into() })
}

fn signed(entry: u64, who: usize, key: Box<str>) -> Event {
    let (organisation, note) = (member(who), "a note".into());
    Event::EntrySigned(EntrySignature { entry, organisation, key, note })
}

#[test]
fn what_a_member_signed_stays_signed_after_its_key_was_ended() {
    let mut state = room();
    let position = record(&mut state, says(0, 1, Stand::Confirms));
    let known = record(&mut state, recorded(0));
    assert_eq!(
        state.apply(signed(position, 0, key_of(0))).unwrap(),
        [Touched::Signatures(position)]
    );
    let end = record(&mut state, ended(0, key_of(0)));
    let key = &state.keys[&key_of(0)];
    assert_eq!((key.entry, key.ended), (known, Some(end)));
    assert_eq!(state.signatures[&position].len(), 1);
    assert_eq!(state.signatures[&position][0].organisation, member(0));
    let later = record(&mut state, says(0, 2, Stand::Confirms));
    let why = refused(&mut state, signed(later, 0, key_of(0)));
    assert!(why.contains(&format!("ended by entry {end}")), "{why}");
}

#[test]
fn keys_and_signatures_that_make_no_sense_are_refused_with_the_reason() {
    let mut state = room();
    let position = record(&mut state, says(0, 1, Stand::Confirms));
    record(&mut state, recorded(0));
    record(&mut state, recorded(1));
    record(&mut state, signed(position, 0, key_of(0)));
    let nobody = "nobody-known+01234567+key";
    for (event, why) in [
        (recorded(0), "recorded already"),
        (signed(position, 0, key_of(0)), "recorded already"),
        (signed(state.size, 0, key_of(0)), "is not recorded"),
        (signed(position, 0, nobody.into()), "is not recorded"),
        // The key of somebody else.
        (signed(position, 0, key_of(1)), "is not recorded"),
        (ended(0, key_of(1)), "is not recorded"),
        (ended(0, nobody.into()), "is not recorded"),
    ] {
        let told = refused(&mut state, event);
        assert!(told.contains(why), "{told}");
    }
    record(&mut state, ended(0, key_of(0)));
    let told = refused(&mut state, ended(0, key_of(0)));
    assert!(told.contains("it was ended"), "{told}");
}
