//! Who and what a reading knows beforehand: the actors, bodies, offices, places, instruments, tracks and
//! meetings of the register, by every name they have there.

use crate::asked::Asked;
use crate::gazetteer::gazetteer_of;
use crate::snapshot::Snapshot;
use holdfire_core::talks::{Dating, DatingState, Meeting, OfficeHeld, Track};
use holdfire_core::{ActorKind, Names, RelationType, TalkBook};
use holdfire_reading::{
    Actor, ActorKind as Kind, Agreement, Holder, Language, Lexicon, Name, Office, Person, Place,
    Session, Track as KnownTrack,
};
use std::collections::BTreeMap;

/// What is known to the register of whoever asks.
pub(crate) fn lexicon_of(asked: &Asked) -> Lexicon {
    let (snapshot, talks) = (&asked.snapshot, asked.talks());
    let (offices, people) = offices(snapshot, &talks);
    Lexicon {
        actors: actors(snapshot),
        offices,
        people,
        places: places(asked),
        agreements: agreements(snapshot),
        tracks: tracks(&talks),
        sessions: sessions(&talks),
    }
}

fn names(names: &Names) -> Vec<Name> {
    let all = names.0.iter();
    all.map(|(tag, name)| Name { name: name.to_string(), language: Language::of_tag(tag) })
        .collect()
}

fn aliases(aliases: &[Box<str>]) -> impl Iterator<Item = Name> + '_ {
    aliases.iter().map(|name| Name::new(&**name))
}

/// A reading comes out the same for the same register, so the order is that of the ids.
fn sorted(snapshot: &Snapshot) -> Vec<&holdfire_core::Actor> {
    let mut actors: Vec<_> = snapshot.actors.values().collect();
    actors.sort_by(|one, other| one.id.cmp(&other.id));
    actors
}

fn actors(snapshot: &Snapshot) -> Vec<Actor> {
    let described = sorted(snapshot).into_iter().filter(|actor| actor.kind != ActorKind::Office);
    let described = described.map(|actor| Actor {
        id: actor.id.to_string(),
        kind: match actor.kind {
            ActorKind::State => Kind::State,
            ActorKind::InternationalBody => Kind::Body,
            ActorKind::PeopleUnnamed | ActorKind::Civilians => Kind::People,
            _ => Kind::Other,
        },
        names: names(&actor.name).into_iter().chain(aliases(&actor.aliases)).collect(),
    });
    let bodies = snapshot.mechanism.bodies.iter().map(|body| Actor {
        id: body.id.to_string(),
        kind: Kind::Body,
        names: names(&body.name),
    });
    described.chain(bodies).collect()
}

/// Offices with who held them. A person has no id of its own in a register: the office and a number are it.
fn offices(snapshot: &Snapshot, talks: &TalkBook) -> (Vec<Office>, Vec<Person>) {
    let mut people = Vec::new();
    let mut holders: BTreeMap<&str, Vec<Holder>> = BTreeMap::new();
    for (recorded, held) in talks.each::<OfficeHeld>() {
        let person = format!("{}/{}", held.office, recorded.entry);
        let of = holders.entry(held.office.as_str()).or_default();
        of.push(Holder { person: person.clone(), from: held.from, until: held.until });
        let named = names(&held.holder).into_iter().chain(aliases(&held.aliases)).collect();
        people.push(Person { id: person, names: named });
    }
    let offices = sorted(snapshot).into_iter().filter(|actor| actor.kind == ActorKind::Office);
    let offices = offices.map(|office| {
        let part_of =
            |relation: &&holdfire_core::Relation| relation.relation == RelationType::PartOf;
        Office {
            id: office.id.to_string(),
            actor: office.relations.iter().find(part_of).map(|relation| relation.to.to_string()),
            titles: names(&office.name).into_iter().chain(aliases(&office.aliases)).collect(),
            holders: holders.remove(office.id.as_str()).unwrap_or_default(),
        }
    });
    (offices.collect(), people)
}

fn places(asked: &Asked) -> Vec<Place> {
    let gazetteer = gazetteer_of(asked.served(), &asked.snapshot);
    let places = gazetteer.places().iter().map(|place| Place {
        id: place.names.first().map_or_else(|| place.key(), ToString::to_string),
        names: aliases(&place.names).collect(),
    });
    places.collect()
}

fn agreements(snapshot: &Snapshot) -> Vec<Agreement> {
    let instruments = snapshot.instruments.iter().map(|instrument| Agreement {
        id: instrument.id.to_string(),
        names: names(&instrument.title),
        concluded: Some(instrument.adopted),
        is_ceasefire: instrument.title.get("en").to_lowercase().contains("ceasefire"),
    });
    instruments.collect()
}

fn tracks(talks: &TalkBook) -> Vec<KnownTrack> {
    let tracks = talks.each::<Track>().map(|(_, track)| KnownTrack {
        id: track.id.to_string(),
        names: names(&track.name),
        place: None,
    });
    tracks.collect()
}

fn sessions(talks: &TalkBook) -> Vec<Session> {
    let sessions = talks.each::<Meeting>().filter_map(|(_, meeting)| {
        let datings: Vec<&Dating> =
            talks.each_about::<Dating>(&meeting.id).map(|(_, dating)| dating).collect();
        let held = datings.iter().find(|dating| dating.state == DatingState::Held);
        let days = held.or(datings.last())?.days;
        Some(Session {
            id: meeting.id.to_string(),
            track: meeting.track.to_string(),
            ordinal: meeting.number.map(u32::from),
            from: days.from,
            until: days.last(),
        })
    });
    sessions.collect()
}
