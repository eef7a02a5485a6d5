//! The lexicon of the case `astana`, and helpers that read a sentence and say what came of it.
#![allow(clippy::unwrap_used, reason = "a test stops where it does not hold")]
#![allow(dead_code, reason = "each test uses some")]

pub mod score;

use holdfire_reading::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct ActorsFile {
    actor: Vec<CaseActor>,
}

#[derive(Deserialize)]
struct CaseActor {
    id: String,
    kind: String,
    name: std::collections::BTreeMap<String, String>,
    aliases: Vec<String>,
}

#[derive(Deserialize)]
struct MechanismFile {
    regions: Vec<CaseRegion>,
    bodies: Vec<CaseBody>,
}

#[derive(Deserialize)]
struct CaseBody {
    id: String,
    name: std::collections::BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct CaseRegion {
    code: String,
    name: std::collections::BTreeMap<String, String>,
    aliases: Vec<String>,
}

#[derive(Deserialize)]
struct NamesFile {
    body_aliases: std::collections::BTreeMap<String, Vec<String>>,
    person: Vec<NamedThing>,
    office: Vec<CaseOffice>,
    place: Vec<NamedThing>,
    agreement: Vec<CaseAgreement>,
    track: Vec<CaseTrack>,
    session: Vec<Session2>,
}

#[derive(Deserialize)]
struct NamedThing {
    id: String,
    names: Vec<String>,
}

#[derive(Deserialize)]
struct CaseOffice {
    id: String,
    actor: String,
    titles: Vec<String>,
    holders: Vec<CaseHolder>,
}

#[derive(Deserialize)]
struct CaseHolder {
    person: String,
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
struct CaseAgreement {
    id: String,
    names: Vec<String>,
    concluded: Option<toml::value::Datetime>,
    #[serde(default)]
    is_ceasefire: bool,
}

#[derive(Deserialize)]
struct CaseTrack {
    id: String,
    names: Vec<String>,
    place: String,
}

#[derive(Deserialize)]
struct Session2 {
    id: String,
    track: String,
    ordinal: u32,
    from: toml::value::Datetime,
    until: toml::value::Datetime,
}

fn day(day: &toml::value::Datetime) -> jiff::civil::Date {
    day.to_string().parse().unwrap()
}

fn plain(names: &[String]) -> Vec<Name> {
    names.iter().map(Name::new).collect()
}

fn named(name: &std::collections::BTreeMap<String, String>, aliases: &[String]) -> Vec<Name> {
    let mut names: Vec<Name> = name
        .iter()
        .map(|(tag, name)| Name { name: name.clone(), language: Language::of_tag(tag) })
        .collect();
    names.extend(plain(aliases));
    names
}

/// Actors and regions as the bundled case has them; people, offices and the rest from `tests/astana/names.toml`.
pub fn astana() -> Lexicon {
    let actors: ActorsFile =
        toml::from_str(include_str!("../../../../cases/astana/actors.toml")).unwrap();
    let mechanism: MechanismFile =
        toml::from_str(include_str!("../../../../cases/astana/mechanism.toml")).unwrap();
    let names: NamesFile = toml::from_str(include_str!("../astana/names.toml")).unwrap();
    let mut places: Vec<Place> =
        names.place.iter().map(|p| Place { id: p.id.clone(), names: plain(&p.names) }).collect();
    places.extend(
        mechanism
            .regions
            .iter()
            .map(|r| Place { id: r.code.clone(), names: named(&r.name, &r.aliases) }),
    );
    let bodies = mechanism.bodies.iter().map(|b| Actor {
        id: b.id.clone(),
        kind: ActorKind::Body,
        names: named(&b.name, &names.body_aliases.get(&b.id).cloned().unwrap_or_default()),
    });
    // Offices of people and ministries are those of `names.toml` here.
    let is_office = |id: &str| {
        [
            "president-of",
            "foreign-min",
            "envoy-of",
            "deputy-",
            "head-of",
            "secretary-of",
            "king-of",
            "chancellor-of",
        ]
        .iter()
        .any(|start| id.starts_with(start))
    };
    let is_body = |id: &str| mechanism.bodies.iter().any(|b| b.id == id);
    Lexicon {
        actors: actors
            .actor
            .iter()
            // Sides of a data set are lists of others, and `unknown` is a word of everybody.
            .filter(|a| {
                !is_office(&a.id)
                    && !is_body(&a.id)
                    && !a.id.starts_with("side-")
                    && !a.id.contains("unresolved")
                    && a.id != "people-unnamed"
            })
            .map(|a| Actor {
                id: a.id.clone(),
                kind: match a.kind.as_str() {
                    "state"
                        if !a.id.contains('-')
                            || a.id.contains("government")
                            || a.id == "united-states" =>
                    {
                        ActorKind::State
                    }
                    "international_body" => ActorKind::Body,
                    _ if a.id == "opposition-delegation" => ActorKind::Delegation,
                    "people_unnamed" | "civilians" => ActorKind::People,
                    _ => ActorKind::Other,
                },
                // Officials are offices here.
                names: named(&a.name, &a.aliases)
                    .into_iter()
                    .filter(|n| {
                        !["Staffan de Mistura", "UN mediator", "UN Special Envoy"]
                            .contains(&n.name.as_str())
                    })
                    .collect(),
            })
            .chain(bodies)
            .collect(),
        offices: names
            .office
            .iter()
            .map(|o| Office {
                id: o.id.clone(),
                actor: Some(o.actor.clone()),
                titles: plain(&o.titles),
                holders: o
                    .holders
                    .iter()
                    .map(|h| Holder {
                        person: h.person.clone(),
                        from: h.from.as_ref().map(day),
                        until: h.until.as_ref().map(day),
                    })
                    .collect(),
            })
            .collect(),
        people: names
            .person
            .iter()
            .map(|p| Person { id: p.id.clone(), names: plain(&p.names) })
            .collect(),
        places,
        agreements: names
            .agreement
            .iter()
            .map(|a| Agreement {
                id: a.id.clone(),
                names: plain(&a.names),
                concluded: a.concluded.as_ref().map(day),
                is_ceasefire: a.is_ceasefire,
            })
            .collect(),
        tracks: names
            .track
            .iter()
            .map(|t| Track {
                id: t.id.clone(),
                names: plain(&t.names),
                place: Some(t.place.clone()),
            })
            .collect(),
        sessions: names
            .session
            .iter()
            .map(|s| Session {
                id: s.id.clone(),
                track: s.track.clone(),
                ordinal: Some(s.ordinal),
                from: day(&s.from),
                until: day(&s.until),
            })
            .collect(),
    }
}

/// A mention in one line: kind, words, value.
pub fn mention_line(mention: &Mention) -> String {
    let named = |n: &Named| match n {
        Named::Known(id) => id.clone(),
        Named::New(name) => format!("new:{name}"),
    };
    let value = match &mention.value {
        Value::Date { when } => format!("date {when}"),
        Value::Actor { who, .. } => format!("actor {}", named(who)),
        Value::Person { who, office, actor } => format!(
            "person {} / {} / {}",
            named(who),
            office.as_ref().map(named).unwrap_or_default(),
            actor.as_ref().map(named).unwrap_or_default()
        ),
        Value::Office { office, actor, .. } => {
            format!("office {} / {}", named(office), actor.as_ref().map(named).unwrap_or_default())
        }
        Value::Place { place } => format!("place {}", named(place)),
        Value::Agreement { agreement } => format!("agreement {}", named(agreement)),
        Value::Resolution { number } => format!("resolution {number}"),
    };
    format!("{value} [{}]", mention.quote)
}

fn party(party: &Party) -> String {
    match party.actor() {
        Named::Known(id) => id.clone(),
        Named::New(name) => format!("new:{name}"),
    }
}

fn parties(list: &[Party]) -> String {
    list.iter().map(party).collect::<Vec<_>>().join("+")
}

fn name(named: &Option<Named>) -> String {
    named.as_ref().map(|n| n.key().to_owned()).unwrap_or_else(|| "-".into())
}

fn when(when: &Option<When>) -> String {
    match when {
        None => "-".into(),
        Some(When::Unresolved) => "?".into(),
        Some(when) => when.to_string(),
    }
}

fn words(words: &Option<Words>) -> String {
    words.as_ref().map(|w| format!("<{}>", w.quote)).unwrap_or_else(|| "-".into())
}

/// A proposal in one line, as stories tell it.
pub fn line(proposal: &Proposal) -> String {
    match &proposal.what {
        Proposed::Meeting(m) => format!(
            "meeting {} {} {} {} {:?}",
            name(&m.track),
            m.ordinal.map(|n| n.to_string()).unwrap_or_else(|| "-".into()),
            when(&m.when),
            name(&m.place),
            m.state
        ),
        Proposed::Attendance(a) => format!(
            "attendance {} {:?} {} {}",
            party(&a.who),
            a.how,
            name(&a.track),
            words(&a.stated_reason)
        ),
        Proposed::Outcome(o) => format!(
            "outcome {} {:?} {} <{}>",
            name(&o.track),
            o.grade,
            o.speaker.as_ref().map(party).unwrap_or_else(|| "-".into()),
            o.words.quote
        ),
        Proposed::Statement(s) => format!(
            "statement {} joint={} {}",
            parties(&s.authors),
            s.is_joint,
            s.clauses
                .iter()
                .map(|c| format!(
                    "{:?}({})",
                    c.kind,
                    c.resolutions.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
                ))
                .collect::<Vec<_>>()
                .join(" ")
        ),
        Proposed::Accusation(a) => format!(
            "accusation {} -> {} of {} about {}",
            a.accuser.as_ref().map(party).unwrap_or_else(|| "-".into()),
            match &a.accused {
                Accused::Party(p) => party(p),
                Accused::Unnamed(w) => format!("unnamed:{}", w.quote),
            },
            words(&a.of),
            name(&a.agreement)
        ),
        Proposed::Commitment(c) => format!(
            "commitment {:?} {} <{}> if {} upon {}",
            c.form,
            parties(&c.who),
            c.what.quote,
            words(&c.condition),
            c.upon.as_ref().map(party).unwrap_or_else(|| "-".into())
        ),
        Proposed::Contact(c) => format!(
            "contact {:?} {} {:?} about {} {}",
            c.medium,
            parties(&c.between),
            c.readout,
            words(&c.about),
            when(&c.when)
        ),
        Proposed::Zone(z) => format!(
            "zone {} {} {} backed {}",
            z.zone,
            z.count.map(|n| n.to_string()).unwrap_or_else(|| "-".into()),
            name(&z.place),
            words(&z.backed_by)
        ),
        Proposed::Act(a) => format!(
            "act {} {} -> {} at {} {}",
            a.act,
            parties(&a.actors),
            parties(&a.targets),
            a.places.iter().map(|p| p.key().to_owned()).collect::<Vec<_>>().join("+"),
            when(&a.when)
        ),
        Proposed::Agreement(c) => format!(
            "agreement {} <{}> {} behind {} {}",
            name(&c.agreement),
            c.words.quote,
            parties(&c.parties),
            parties(&c.behind),
            when(&c.when)
        ),
        Proposed::Evacuation(e) => format!(
            "evacuation {} from {} to {} {}",
            words(&e.who),
            name(&e.from),
            name(&e.to),
            when(&e.when)
        ),
        Proposed::Exchange(e) => {
            format!("exchange <{}> {} {}", e.words.quote, parties(&e.between), when(&e.when))
        }
    }
}
