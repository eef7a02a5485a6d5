//! The names of a lexicon, ready to be found.

use super::states::{State, case, states};
use crate::article::Language;
use crate::folding::folded;
use crate::lexicon::{ActorKind, Lexicon, Name};
use crate::mention::Named;
use crate::phrases::Phrases;
use jiff::civil::Date;
use std::collections::HashMap;

/// What a name leads to, as a position in its list of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    Agreement(usize),
    Person(usize),
    Office(usize),
    Actor(usize),
    Place(usize),
    /// An international organisation that the lexicon does not have.
    Body(usize),
}

pub(crate) struct Index<'a> {
    pub lexicon: &'a Lexicon,
    pub phrases: Phrases<Entry>,
    pub tracks: Phrases<usize>,
    /// The actor of each state of the list, if the lexicon has it.
    state_actors: Vec<Option<usize>>,
    place_ids: HashMap<String, usize>,
    /// Every name of an actor, folded, with its actor.
    pub actor_names: Vec<(String, usize)>,
    /// For each state of the list, whether the lexicon has an actor by its bare name, or no actor at all.
    by_name: Vec<bool>,
    /// The only people of the lexicon with a name for an opposition.
    pub opposition: Option<usize>,
    /// The only state of the lexicon that it has as a government and not by its bare name: that of the country where the conflict is.
    pub government: Option<usize>,
    /// Last names of people of the lexicon by what different spellings of them share, where no other has it.
    pub spellings: HashMap<String, (String, usize)>,
}

impl<'a> Index<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon, language: Language) -> Index<'a> {
        let mut phrases = Phrases::default();
        let mut tracks = Phrases::default();
        let fits = |name: &Name| name.language.is_none_or(|l| fits(l, language));
        let mut place_ids = HashMap::new();
        for (at, place) in lexicon.places.iter().enumerate() {
            for name in place.names.iter().filter(|n| fits(n)) {
                add(&mut phrases, name, language, Entry::Place(at));
            }
            for name in &place.names {
                place_ids.entry(plain(&name.name)).or_insert(at);
            }
        }
        for (at, actor) in lexicon.actors.iter().enumerate() {
            for name in actor.names.iter().filter(|n| fits(n)) {
                if matches!(actor.kind, ActorKind::People | ActorKind::Delegation) {
                    phrases.add(&name.name, crate::phrases::Case::Any, Entry::Actor(at));
                } else {
                    add(&mut phrases, name, language, Entry::Actor(at));
                }
            }
        }
        for (at, agreement) in lexicon.agreements.iter().enumerate() {
            for name in agreement.names.iter().filter(|n| fits(n)) {
                add(&mut phrases, name, language, Entry::Agreement(at));
            }
        }
        for (at, office) in lexicon.offices.iter().enumerate() {
            for name in office.titles.iter().filter(|n| fits(n)) {
                phrases.add(&name.name, crate::phrases::Case::Any, Entry::Office(at));
            }
        }
        for (at, track) in lexicon.tracks.iter().enumerate() {
            for name in track.names.iter().filter(|n| fits(n)) {
                tracks.add(&name.name, case(&name.name), at);
            }
        }
        people(lexicon, language, &mut phrases);
        let actor_names: Vec<(String, usize)> = lexicon
            .actors
            .iter()
            .enumerate()
            .flat_map(|(at, actor)| actor.names.iter().map(move |n| (plain(&n.name), at)))
            .collect();
        if language == Language::English {
            organisations(&actor_names, &mut phrases);
        }
        let state_actors: Vec<Option<usize>> =
            states().iter().map(|state| state_actor(lexicon, state)).collect();
        let by_name = states()
            .iter()
            .zip(&state_actors)
            .map(|(state, actor)| {
                let name = plain(state.name);
                actor.is_none_or(|actor| actor_names.contains(&(name, actor)))
            })
            .collect();
        let mut governments = states()
            .iter()
            .enumerate()
            .filter(|(at, state)| {
                state_actors[*at].is_some()
                    && !actor_names.contains(&(plain(state.name), state_actors[*at].unwrap_or(0)))
            })
            .filter_map(|(at, _)| state_actors[at]);
        let government = match (governments.next(), governments.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        };
        let opposed = |actor: &crate::lexicon::Actor| {
            actor.kind == ActorKind::People
                && actor.names.iter().any(|n| super::described::is_opposition(&n.name))
        };
        let mut opposition = (0..lexicon.actors.len()).filter(|at| opposed(&lexicon.actors[*at]));
        let opposition = match (opposition.next(), opposition.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        };
        Index {
            actor_names,
            by_name,
            opposition,
            government,
            spellings: spellings(lexicon),
            lexicon,
            phrases,
            tracks,
            state_actors,
            place_ids,
        }
    }

    /// The actor of a state: of the lexicon, else by its name.
    pub(crate) fn state(&self, at: usize) -> Named {
        match self.state_actors[at] {
            Some(actor) => Named::Known(self.lexicon.actors[actor].id.clone()),
            None => Named::New(states()[at].name.to_owned()),
        }
    }

    /// Whether the lexicon has the state under its bare name: "Russia", where "Syria" is a country with a government.
    pub(crate) fn is_actor_by_name(&self, at: usize) -> bool {
        self.by_name[at]
    }

    /// The place of a name: of the lexicon, else new.
    pub(crate) fn place(&self, name: &str) -> Named {
        match self.place_ids.get(&plain(name)) {
            Some(&at) => Named::Known(self.lexicon.places[at].id.clone()),
            None => Named::New(unshouted(name)),
        }
    }

    /// Whether a name of a place of the lexicon, by its id, or of the country whose seat of government it is, stands at a token.
    pub(crate) fn leads_to_place(
        &self,
        tokens: &[crate::tokens::Token],
        at: usize,
        id: &str,
    ) -> bool {
        let listed = self.phrases.at(tokens, at).into_iter().any(|(entry, _)| {
            matches!(entry, Entry::Place(place) if self.lexicon.places[*place].id == id)
        });
        let is_seat =
            |state: usize| states()[state].seat.is_some_and(|seat| self.place(seat).key() == id);
        listed
            || super::states::state_phrases()
                .at(tokens, at)
                .iter()
                .any(|((state, _), _)| is_seat(*state))
    }

    /// The office that somebody held on a day; without a day, the only one the lexicon has.
    pub(crate) fn office_of(&self, person: &str, day: Option<Date>) -> Option<usize> {
        let holds = |at: &usize| {
            self.lexicon.offices[*at].holders.iter().any(|h| {
                h.person == person
                    && day.is_none_or(|d| {
                        h.from.is_none_or(|f| f <= d) && h.until.is_none_or(|u| d <= u)
                    })
            })
        };
        let mut held = (0..self.lexicon.offices.len()).filter(holds);
        let first = held.next();
        // Of several offices of a person, without a day, none is more likely than another.
        if day.is_none() && held.next().is_some() { None } else { first }
    }

    /// Who held an office on a day.
    pub(crate) fn holder(&self, office: usize, day: Option<Date>) -> Option<String> {
        let day = day?;
        let holders = &self.lexicon.offices[office].holders;
        let held = holders
            .iter()
            .find(|h| h.from.is_none_or(|f| f <= day) && h.until.is_none_or(|u| day <= u));
        held.map(|h| h.person.clone())
    }
}

/// Names of a language are looked for in texts of that language, and in those whose letters differ from it.
fn fits(of: Language, text: Language) -> bool {
    let script = |l: Language| match l {
        Language::English | Language::Turkish => 0,
        Language::Arabic | Language::Persian => 1,
        Language::Russian => 2,
    };
    of == text || script(of) != script(text) || of == Language::English
}

fn add(phrases: &mut Phrases<Entry>, name: &Name, language: Language, entry: Entry) {
    let last = name.name.split_whitespace().last().unwrap_or_default();
    let is_open = language == Language::Turkish
        && last.chars().count() >= 5
        && name.name.split_whitespace().count() > 1;
    let name_case = case(&name.name);
    if is_open {
        phrases.add(&format!("{}*", name.name), name_case, entry);
    } else {
        phrases.add(&name.name, name_case, entry);
    }
}

/// Full names, and the last word of a name where no other person and no actor or place has it.
fn people(lexicon: &Lexicon, language: Language, phrases: &mut Phrases<Entry>) {
    let mut last_names: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, person) in lexicon.people.iter().enumerate() {
        for name in person.names.iter().filter(|n| n.language.is_none_or(|l| fits(l, language))) {
            add(phrases, name, language, Entry::Person(at));
            let last = name.name.split_whitespace().last().unwrap_or_default();
            if name.name.contains(char::is_whitespace) && last.chars().count() >= 4 {
                let people = last_names.entry(last.to_owned()).or_default();
                if !people.contains(&at) {
                    people.push(at);
                }
            }
        }
    }
    let others: std::collections::HashSet<String> = lexicon
        .actors
        .iter()
        .flat_map(|a| &a.names)
        .chain(lexicon.places.iter().flat_map(|p| &p.names))
        .map(|n| plain(&n.name))
        .collect();
    for (last, people) in last_names {
        if let [one] = people[..]
            && !others.contains(&plain(&last))
        {
            phrases.add(&last, case(&last), Entry::Person(one));
        }
    }
}

/// Organisations of the list; where the lexicon has one by any of its names, all of them lead to it.
fn organisations(actor_names: &[(String, usize)], phrases: &mut Phrases<Entry>) {
    for (at, names) in super::bodies::organisations().iter().enumerate() {
        let known: Vec<String> = names.iter().map(|n| plain(n)).collect();
        let actor = actor_names.iter().find(|(name, _)| known.contains(name)).map(|a| a.1);
        for name in names {
            let is_known = actor_names.iter().any(|(known, _)| *known == plain(name));
            if !is_known {
                phrases.add(name, case(name), actor.map_or(Entry::Body(at), Entry::Actor));
            }
        }
    }
}

/// Letters of a last name at least, for it to be found in another spelling.
const SPELLING_LEAST: usize = 6;

fn spellings(lexicon: &Lexicon) -> HashMap<String, (String, usize)> {
    let mut found: HashMap<String, Option<(String, usize)>> = HashMap::new();
    for (at, person) in lexicon.people.iter().enumerate() {
        for name in &person.names {
            let last = plain(name.name.split_whitespace().last().unwrap_or_default());
            if !last.is_ascii() || last.len() < SPELLING_LEAST {
                continue;
            }
            let of = found.entry(spelling(&last)).or_insert_with(|| Some((last.clone(), at)));
            if of.as_ref().is_some_and(|(_, other)| *other != at) {
                *of = None;
            }
        }
    }
    found.into_iter().filter_map(|(key, of)| of.map(|of| (key, of))).collect()
}

/// What spellings of one name in Latin letters share: without vowels, with one letter for those that stand for one sound, none doubled.
pub(crate) fn spelling(name: &str) -> String {
    let name = name.replace("kh", "h").replace("gh", "g").replace("ph", "f").replace("dj", "j");
    let mut key = String::new();
    for (at, c) in name.chars().enumerate() {
        let c = match c {
            'q' | 'c' => 'k',
            'w' => 'v',
            other => other,
        };
        let is_vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if (at == 0 || !is_vowel) && !key.ends_with(c) {
            key.push(c);
        }
    }
    key
}

fn state_actor(lexicon: &Lexicon, state: &State) -> Option<usize> {
    let wanted: Vec<String> = std::iter::once(state.name.to_owned())
        .chain([format!("Government of {}", state.name), format!("{} government", state.name)])
        .chain(state.adjectives.iter().map(|a| format!("{a} government")))
        .map(|n| plain(&n))
        .collect();
    let is_wanted =
        |name: &str| wanted.iter().any(|w| w.len() == name.len()) && wanted.contains(&plain(name));
    lexicon.actors.iter().position(|actor| {
        actor.kind == ActorKind::State && actor.names.iter().any(|n| is_wanted(&n.name))
    })
}

/// "BEIRUT", as datelines have it, is Beirut.
fn unshouted(name: &str) -> String {
    let is_shouted = name.chars().count() > 3 && !name.chars().any(char::is_lowercase);
    let written = |word: &str| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if is_shouted => format!("{first}{}", letters.as_str().to_lowercase()),
            _ => word.to_owned(),
        }
    };
    name.split(' ').map(written).collect::<Vec<_>>().join(" ")
}

/// A name folded, without marks.
pub(crate) fn plain(name: &str) -> String {
    let folded: String = name.chars().filter_map(folded).collect();
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
