//! Actors and places: names of the lexicon, states with their adjectives, seats and ministries, groups that are only described.

use super::index::{Entry, plain};
use super::states::{Lead, state_phrases, states};
use super::{Naming, Spot, context};
use crate::article::Language;
use crate::classes::Class;
use crate::lexicon::ActorKind;
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;

/// What was named before and may be called by less: "the foreign ministry".
#[derive(Default)]
pub(crate) struct Memory {
    organs: Vec<(String, Named)>,
}

impl Memory {
    fn keep(&mut self, organ: String, who: &Named) {
        self.organs.retain(|(o, _)| *o != organ);
        self.organs.push((organ, who.clone()));
    }

    fn find(&self, organ: &str) -> Option<Named> {
        self.organs.iter().find(|(o, _)| o == organ).map(|(_, who)| who.clone())
    }
}

pub(crate) fn at(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Vec<Spot>> {
    let listed = naming
        .index
        .phrases
        .at(&naming.text.tokens, at)
        .into_iter()
        .filter(|(entry, _)| {
            matches!(entry, Entry::Actor(_) | Entry::Place(_) | Entry::Agreement(_))
        })
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    let state = if naming.language == Language::English {
        state_phrases().at(&naming.text.tokens, at).into_iter().max_by_key(|f| f.1)
    } else {
        None
    };
    if let Some((&(state, lead), end)) = state
        && listed.is_none_or(|(_, listed_end)| listed_end <= end)
    {
        return of_state(naming, (at, end), state, lead, sentence, memory);
    }
    if let Some((entry, end)) = listed {
        return Some(vec![of_lexicon(naming, *entry, at, end, sentence)]);
    }
    described(naming, at, sentence, memory).or_else(|| new_group(naming, at, sentence))
}

fn of_lexicon(naming: &Naming, entry: Entry, at: usize, end: usize, sentence: &Sentence) -> Spot {
    let lexicon = naming.index.lexicon;
    match entry {
        Entry::Agreement(agreement) => {
            let agreement = Named::Known(lexicon.agreements[agreement].id.clone());
            Spot::new(at, end, Value::Agreement { agreement })
        }
        Entry::Place(place) => Spot::new(
            at,
            end,
            Value::Place { place: Named::Known(lexicon.places[place].id.clone()) },
        ),
        Entry::Actor(actor) | Entry::Person(actor) | Entry::Office(actor) => {
            let who = Named::Known(lexicon.actors[actor].id.clone());
            // In other languages too, the words before may lead to a place: "в России", "في روسيا".
            let is_state = lexicon.actors[actor].kind == ActorKind::State;
            if is_state
                && naming.language != Language::English
                && context::leads_to_place(naming, at, sentence)
            {
                let words = naming.text.quote(naming.text.span(at, end));
                return Spot::new(at, end, Value::Place { place: naming.index.place(&words) });
            }
            let organ = organ_after(naming, naming.text.after_possessive(end), sentence);
            let to = organ.unwrap_or(end);
            let mut spot = Spot::actor(at, to, who, Form::Name);
            spot.is_modifier = is_possessive_of_thing(naming, to) || is_backing(naming, to);
            spot
        }
    }
}

fn of_state(
    naming: &Naming,
    (at, end): (usize, usize),
    state: usize,
    lead: Lead,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Vec<Spot>> {
    let who = || naming.index.state(state);
    let text = naming.text;
    let after = text.after_possessive(end);
    let form = match lead {
        Lead::Name => Form::Name,
        Lead::Adjective => Form::Adjective,
        Lead::Seat | Lead::Government => Form::Metonym,
    };
    if let Some(opposition) = opposition_after(naming, after, sentence) {
        let words = text.quote(text.span(at, opposition));
        let short = text.quote(text.span(after, opposition));
        return Some(vec![Spot::actor(
            at,
            opposition,
            described_actor(naming, &words, &short, sentence),
            Form::Description,
        )]);
    }
    // "US-led" and the like stand before the noun and act only through it.
    if is_backing(naming, end) {
        let mut spot = Spot::actor(at, end, who(), form);
        spot.is_modifier = true;
        return Some(vec![spot]);
    }
    if let Some(organ) = organ_after(naming, after, sentence) {
        memory.keep(plain(&text.quote(text.span(after, organ))), &who());
        let mut spot =
            Spot::actor(at, organ, who(), if lead == Lead::Adjective { Form::Name } else { form });
        spot.is_modifier = is_possessive_of_thing(naming, organ);
        return Some(vec![spot]);
    }
    let place = || {
        let words = match lead {
            Lead::Name | Lead::Seat => text.quote(text.span(at, end)),
            _ => states()[state].name.to_owned(),
        };
        Some(vec![Spot::new(at, end, Value::Place { place: naming.index.place(&words) })])
    };
    let actor = |is_modifier: bool| {
        let mut spot = Spot::actor(at, end, who(), form);
        spot.is_modifier = is_modifier;
        Some(vec![spot])
    };
    let is_possessive = text.is_possessive(end);
    match lead {
        Lead::Government => actor(is_possessive),
        Lead::Adjective => adjective(naming, at, end, state, sentence).or_else(|| {
            let acts =
                context::acts(naming, end, sentence) && text.tokens[end - 1].word.ends_with('s');
            if acts { actor(false) } else { None }
        }),
        Lead::Name | Lead::Seat => {
            let by_name = lead == Lead::Name && naming.index.is_actor_by_name(state);
            if lead == Lead::Seat && is_delegated(naming, at) {
                return actor(false);
            }
            if context::leads_to_place(naming, at, sentence) || is_travelled_to(naming, at) {
                return place();
            }
            if is_possessive {
                return if by_name
                    || lead == Lead::Seat && !context::tells_of_place(naming, end, sentence)
                {
                    actor(true)
                } else {
                    place()
                };
            }
            if context::tells_of_place(naming, end, sentence) {
                return place();
            }
            // "Talks on Syria would become": what is talked about does nothing.
            let is_topic = at > sentence.from
                && matches!(
                    text.tokens[at - 1].word.as_str(),
                    "on" | "about" | "over" | "of" | "for"
                );
            let acts = context::acts(naming, end, sentence) && !is_topic;
            let is_party = lead == Lead::Seat && context::leads_to_party(naming, at, sentence);
            if by_name || acts || is_party && !is_named_after_of(naming, at) {
                actor(false)
            } else {
                place()
            }
        }
    }
}

/// "of Damascus" names a place far more often than a government.
fn is_named_after_of(naming: &Naming, at: usize) -> bool {
    at > 0 && matches!(naming.text.tokens[at - 1].word.as_str(), "of" | "for" | "that")
}

/// "A delegation from Damascus".
fn is_delegated(naming: &Naming, at: usize) -> bool {
    let text = naming.text;
    at >= 2
        && matches!(text.tokens[at - 1].word.as_str(), "from" | "of")
        && matches!(
            text.tokens[at - 2].word.as_str(),
            "delegation"
                | "delegations"
                | "representatives"
                | "officials"
                | "envoys"
                | "negotiators"
        )
}

fn is_travelled_to(naming: &Naming, at: usize) -> bool {
    let text = naming.text;
    at >= 2
        && matches!(text.tokens[at - 1].word.as_str(), "to" | "from" | "into")
        && matches!(
            text.tokens[at - 2].word.as_str(),
            "trip"
                | "visit"
                | "travel"
                | "travelled"
                | "traveled"
                | "travelling"
                | "came"
                | "come"
                | "go"
                | "went"
                | "flew"
                | "return"
                | "returned"
                | "fled"
                | "moved"
                | "arrived"
                | "flight"
                | "journey"
                | "going"
                | "get"
        )
}

/// An adjective acts where a deed follows it; it makes a place of "the Kazakh capital".
fn adjective(
    naming: &Naming,
    at: usize,
    end: usize,
    state: usize,
    sentence: &Sentence,
) -> Option<Vec<Spot>> {
    let text = naming.text;
    if text.is(end, "capital") {
        let is_named = text.is(end + 1, "of")
            || text.is(end + 1, ",") && text.token(end + 2).is_some_and(|t| t.is_capital)
            || text.token(end + 1).is_some_and(|t| t.is_capital);
        let seat = states()[state].seat?;
        if is_named {
            return None;
        }
        let place = naming.index.place(seat);
        return Some(vec![Spot::new(at, end + 1, Value::Place { place })]);
    }
    if let Some(to) = described_place(naming, end, sentence) {
        let place = naming.index.place(states()[state].name);
        return Some(vec![Spot::new(at, to, Value::Place { place })]);
    }
    let pairs = |near: usize, mark: usize| {
        text.is(mark, "-")
            && text.token(near).is_some_and(|_| {
                state_phrases()
                    .at(&text.tokens, near)
                    .iter()
                    .any(|((_, lead), _)| *lead == Lead::Adjective)
            })
    };
    let in_pair = pairs(end + 1, end) || at >= 2 && pairs(at - 2, at - 1);
    let deed = |from: usize| {
        from < sentence.to
            && (naming.hit(from, Class::Act).is_some()
                || naming.hit(from, Class::DeedNoun).is_some())
    };
    let does =
        deed(end) || deed(end + 1) && text.token(end).is_some_and(|t| t.is_word() && !t.is_capital);
    if !in_pair && !does {
        return None;
    }
    let mut spot = Spot::actor(at, end, naming.index.state(state), Form::Adjective);
    spot.is_modifier = true;
    Some(vec![spot])
}

/// "Syrian towns and cities", where no name follows.
fn described_place(naming: &Naming, at: usize, sentence: &Sentence) -> Option<usize> {
    let is_place = |at: usize| {
        naming.text.token(at).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "towns"
                    | "cities"
                    | "territory"
                    | "territories"
                    | "villages"
                    | "soil"
                    | "land"
                    | "lands"
                    | "airspace"
                    | "border"
                    | "borders"
                    | "town"
                    | "city"
                    | "village"
            )
        })
    };
    if !is_place(at) {
        return None;
    }
    let to = if naming.text.is(at + 1, "and") && is_place(at + 2) { at + 3 } else { at + 1 };
    let is_named = naming.text.is(to, "of") || naming.text.token(to).is_some_and(|t| t.is_capital);
    (to <= sentence.to && !is_named).then_some(to)
}

/// "-backed", "-led": with its hyphen or without.
fn is_backing(naming: &Naming, end: usize) -> bool {
    let next = if naming.text.is(end, "-") { end + 1 } else { end };
    naming.text.is(end, "-")
        && (naming.hit(next, Class::Backed).is_some()
            || naming.hit(next, Class::OrganiserAdjective).is_some())
}

/// "'s" before something that is theirs.
pub(crate) fn is_possessive_of_thing(naming: &Naming, end: usize) -> bool {
    naming.text.is_possessive(end)
}

/// The end of the ministry, army or delegation that follows, over one word between.
fn organ_after(naming: &Naming, at: usize, sentence: &Sentence) -> Option<usize> {
    let is_between = |at: usize| {
        naming.text.token(at).is_some_and(|t| t.is_word())
            && naming.hit(at, Class::Auxiliary).is_none()
            && naming.hit(at, Class::Say).is_none()
            && naming.hit(at, Class::Title).is_none()
            && naming.text.tokens[at].word.chars().count() > 3
    };
    let mut end = naming
        .hit(at, Class::Organ)
        .or_else(|| {
            naming
                .hit(at + 1, Class::Organ)
                .filter(|_| is_between(at) && !naming.text.is(at, "backed"))
        })?
        .to;
    while let Some(next) = naming.hit(end, Class::Organ) {
        end = next.to;
    }
    (end <= sentence.to).then_some(end)
}

fn opposition_after(naming: &Naming, at: usize, sentence: &Sentence) -> Option<usize> {
    let end = naming.hit(at, Class::OppositionNoun)?.to;
    (end <= sentence.to).then_some(end)
}

/// Groups called by what they are: "the opposition", "rebels", "both sides"; and an organ named before: "the ministry".
fn described(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Vec<Spot>> {
    let text = naming.text;
    if let Some(hit) =
        naming.hit(at, Class::OppositionNoun).or_else(|| naming.hit(at, Class::Collective))
    {
        if hit.to > sentence.to {
            return None;
        }
        let words = text.quote(text.span(at, hit.to));
        let who = described_actor(naming, &words, &words, sentence);
        let mut spot = Spot::actor(at, hit.to, who, Form::Description);
        spot.is_modifier = is_possessive_of_thing(naming, hit.to) || is_backing(naming, hit.to);
        return Some(vec![spot]);
    }
    let organ = naming.hit(at, Class::Organ)?;
    let is_definite = at > sentence.from && text.is(at - 1, "the");
    let who = memory.find(&plain(&text.quote(text.span(at, organ.to)))).filter(|_| is_definite)?;
    let mut spot = Spot::actor(at, organ.to, who, Form::Description);
    spot.is_modifier = is_possessive_of_thing(naming, organ.to);
    Some(vec![spot])
}

/// The actor of the lexicon with these words as a name; else of those whose names end so, the delegation where the sentence speaks of talks, and the
/// others elsewhere; else the only people of the lexicon that are called by such a word; else a new name.
fn described_actor(naming: &Naming, words: &str, short: &str, sentence: &Sentence) -> Named {
    let actors = &naming.index.lexicon.actors;
    let known = |actor: &crate::lexicon::Actor| Named::Known(actor.id.clone());
    let names = &naming.index.actor_names;
    for wanted in [plain(words), plain(short)] {
        if let Some((_, actor)) = names.iter().find(|(name, _)| *name == wanted) {
            return known(&actors[*actor]);
        }
    }
    let ending = format!(" {}", plain(short));
    let mut ends: Vec<_> = names
        .iter()
        .filter(|(name, _)| name.ends_with(&ending))
        .map(|(_, at)| &actors[*at])
        .collect();
    ends.dedup_by_key(|actor| actor.id.as_str());
    let speaks_of_talks =
        (sentence.from..sentence.to).any(|at| naming.hit(at, Class::MeetingWord).is_some());
    let is_delegation = |a: &&&crate::lexicon::Actor| a.kind == ActorKind::Delegation;
    let delegation = ends.iter().find(is_delegation).filter(|_| speaks_of_talks);
    let mut others = ends.iter().filter(|a| !is_delegation(a));
    match (delegation, others.next(), others.next()) {
        (Some(one), ..) | (None, Some(one), None) => return known(one),
        _ => {}
    }
    // In other languages the list has words for the opposition only.
    let is_opposition = is_opposition(short) || naming.language != Language::English;
    let is_only = |kind: ActorKind| {
        let mut of_kind = actors.iter().filter(|a| a.kind == kind);
        of_kind.next().filter(|_| of_kind.next().is_none())
    };
    if naming.language != Language::English
        && speaks_of_talks
        && let Some(one) = is_only(ActorKind::Delegation)
    {
        return known(one);
    }
    if let Some(one) = naming.index.opposition.filter(|_| is_opposition) {
        return known(&actors[one]);
    }
    Named::New(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words that different writers use for the same people; militias and militants may be of any side.
pub(crate) fn is_opposition(words: &str) -> bool {
    let words = plain(words);
    ["opposition", "rebel", "insurgent", "armed group"].iter().any(|w| words.contains(w))
}

/// Words that end or carry the name of a group or body.
const GROUP_HEADS: &[&str] = &[
    "front",
    "army",
    "brigade",
    "brigades",
    "movement",
    "party",
    "coalition",
    "council",
    "committee",
    "commission",
    "union",
    "organisation",
    "organization",
    "legion",
    "division",
    "league",
    "observatory",
    "battalion",
    "battalions",
    "alliance",
    "federation",
    "authority",
    "command",
    "assembly",
    "group",
    "force",
    "forces",
    "nations",
    "cross",
    "crescent",
];

/// Two to six words with capitals, one of them the head of a group: "Northern Storm Brigade".
fn new_group(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Vec<Spot>> {
    if naming.language != Language::English {
        return None;
    }
    let text = naming.text;
    let mut end = at;
    let mut words = 0;
    let mut head_at = None;
    while end < sentence.to && words < 6 {
        let token = &text.tokens[end];
        let is_small = matches!(token.word.as_str(), "of" | "for" | "al" | "the")
            && text.token(end + 1).is_some_and(|t| t.is_capital);
        let is_joint = || {
            let touches = text.touch(end - 1, end) && text.touch(end, end + 1);
            token.is_joint() && touches && !text.is_possessive(end)
        };
        if token.is_word() && token.is_capital && token.span.length() > 1 {
            words += 1;
            end += 1;
            if GROUP_HEADS.contains(&token.word.as_str()) {
                head_at = Some(end);
            }
        } else if words > 0 && (is_small || is_joint()) {
            end += 1;
        } else {
            break;
        }
    }
    let head = head_at?;
    let first_is_article =
        matches!(text.tokens[at].word.as_str(), "the" | "a" | "an" | "in" | "as" | "this");
    let is_shout = text.tokens[at..end].iter().filter(|t| t.is_word()).all(|t| t.is_upper);
    if words < 2 || first_is_article || is_shout && words > 3 || sentence.is_headline {
        return None;
    }
    // The name goes on to the last capital only over "of" and "for"; else it ends at its head.
    let to = if text.tokens[head..end].iter().any(|t| matches!(t.word.as_str(), "of" | "for")) {
        end
    } else {
        head
    };
    let name = text.quote(text.span(at, to)).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut spot = Spot::actor(at, to, Named::New(name), Form::Name);
    spot.is_modifier = is_possessive_of_thing(naming, to);
    Some(vec![spot])
}

/// Seats of governments in a list with states are governments: "from Damascus, Russia, Iran and Turkey".
pub(crate) fn lists(naming: &Naming, sentence: &Sentence, spots: &mut [Spot]) {
    if naming.language != Language::English {
        return;
    }
    let joins = |from: usize, to: usize| {
        from <= to
            && to - from <= 2
            && naming.text.tokens[from..to]
                .iter()
                .all(|t| matches!(t.word.as_str(), "," | "and" | "&"))
            && from < to
    };
    let seat = |spot: &Spot| {
        let is_place = matches!(spot.value, Value::Place { .. });
        let found =
            state_phrases().at(&naming.text.tokens, spot.from).into_iter().find(|f| f.1 == spot.to);
        match found {
            Some((&(state, Lead::Seat | Lead::Name), _)) if is_place => Some(state),
            _ => None,
        }
    };
    let is_actor = |spot: &Spot| matches!(spot.value, Value::Actor { .. });
    // "Astana, Kazakhstan": a country after its town is a place.
    for i in 1..spots.len() {
        let (before, spot) = (&spots[i - 1], &spots[i]);
        let is_country = state_phrases()
            .at(&naming.text.tokens, spot.from)
            .iter()
            .any(|((_, lead), end)| *lead == Lead::Name && *end == spot.to);
        let is_town = matches!(before.value, Value::Place { .. }) && spot.from == before.to + 1;
        let ends_there = !matches!(
            naming.text.token(spot.to).map_or("", |t| t.word.as_str()),
            "and" | "&" | "'"
        );
        if is_country && is_actor(spot) && is_town && naming.text.is(before.to, ",") && ends_there {
            let words = naming.text.quote(naming.text.span(spot.from, spot.to));
            spots[i].value = Value::Place { place: naming.index.place(&words) };
        }
    }
    for _ in 0..2 {
        for i in 0..spots.len() {
            let Some(state) = seat(&spots[i]) else { continue };
            let before = i > 0 && joins(spots[i - 1].to, spots[i].from) && is_actor(&spots[i - 1]);
            let after = i + 1 < spots.len()
                && joins(spots[i].to, spots[i + 1].from)
                && is_actor(&spots[i + 1]);
            let leads_to_place = context::leads_to_place(naming, spots[i].from, sentence);
            if (before || after) && !leads_to_place {
                spots[i].value =
                    Value::Actor { who: naming.index.state(state), form: Form::Metonym };
            }
        }
    }
}
