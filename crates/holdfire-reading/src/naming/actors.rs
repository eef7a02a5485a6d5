//! Actors and places: names of the lexicon, states with their adjectives, seats and ministries. Groups that are only described stand in `described`.

use super::described::{described_actor, group, keep_acronym, named_group, new_group};
use super::index::{Entry, plain};
use super::memory::Memory;
use super::states::{Lead, state_phrases, states};
use super::{Naming, Spot, bodies, context, places};
use crate::article::Language;
use crate::classes::Class;
use crate::lexicon::ActorKind;
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;

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
            matches!(
                entry,
                Entry::Actor(_) | Entry::Place(_) | Entry::Agreement(_) | Entry::Body(_)
            )
        })
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    let state = if naming.language == Language::English {
        state_phrases().at(&naming.text.tokens, at).into_iter().max_by_key(|f| f.1)
    } else {
        None
    };
    if let Some((&(_, Lead::Adjective), end)) = state
        && listed.is_none_or(|(_, listed_end)| listed_end <= end)
        && let Some(spots) = named_group(naming, at, end, sentence, memory)
    {
        return Some(spots);
    }
    if let Some((&(state, lead), end)) = state
        && listed.is_none_or(|(_, listed_end)| listed_end <= end)
    {
        return of_state(naming, (at, end), state, lead, sentence, memory);
    }
    let english = naming.language == Language::English;
    // "Revolutionary Front of the Coast (RFC)": a name whose letters stand behind it is longer than a description in it.
    if english
        && listed.is_none()
        && naming.text.tokens[at].is_capital
        && let Some(spot) = super::newcomers::defined(naming, at, sentence, memory)
    {
        return Some(vec![spot]);
    }
    let group = if english { group(naming, at, sentence) } else { None };
    if let Some((spot, end)) = group.map(|g| (g.clone(), g.to))
        && listed.is_none_or(|(_, listed_end)| listed_end < end)
    {
        return Some(vec![spot]);
    }
    // "OSCE Minsk Group": a longer name that begins with one of a list.
    if let Some((_, end)) = listed
        && naming.text.tokens[at].is_upper
        && let Some(spots) = new_group(naming, at, sentence, memory)
        && spots.last().is_some_and(|s| s.to > end + 1)
    {
        return Some(spots);
    }
    if let Some((entry, end)) = listed {
        return Some(vec![of_lexicon(naming, *entry, at, end, sentence, memory)]);
    }
    if english && let Some(spots) = places::at(naming, at, sentence) {
        return Some(spots);
    }
    described(naming, at, sentence, memory)
        .or_else(|| bodies::described(naming, at, sentence).map(|spot| vec![spot]))
        .or_else(|| new_group(naming, at, sentence, memory))
}

fn of_lexicon(
    naming: &Naming,
    entry: Entry,
    at: usize,
    end: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Spot {
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
        Entry::Body(body) => {
            let name = bodies::organisations()[body].first().copied().unwrap_or_default();
            let mut spot = Spot::actor(at, end, Named::New(name.to_owned()), Form::Name);
            spot.is_modifier = is_possessive_of_thing(naming, end) || is_backing(naming, end);
            spot
        }
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
            keep_acronym(naming, to, &who, memory);
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
        memory.keep_organ(plain(&text.quote(text.span(after, organ))), &who());
        let mut spot =
            Spot::actor(at, organ, who(), if lead == Lead::Adjective { Form::Name } else { form });
        spot.is_modifier = is_possessive_of_thing(naming, organ);
        return Some(vec![spot]);
    }
    let place = || {
        let words = text.quote(text.span(at, end));
        // "U.S." names the place that is called United States.
        let place = match (lead, naming.index.place(&words)) {
            (Lead::Seat, place) | (Lead::Name, place @ Named::Known(_)) => place,
            _ => naming.index.place(states()[state].name),
        };
        Some(vec![Spot::new(at, end, Value::Place { place })])
    };
    let actor = |is_modifier: bool| {
        let mut spot = Spot::actor(at, end, who(), form);
        spot.is_modifier = is_modifier;
        Some(vec![spot])
    };
    // "U.S. based", "London-based".
    let base = if text.is(end, "-") { end + 1 } else { end };
    if text.is(base, "based") {
        return place();
    }
    let is_possessive = text.is_possessive(end);
    match lead {
        Lead::Government => actor(is_possessive),
        Lead::Adjective => adjective(naming, at, end, state, sentence).or_else(|| {
            let acts = context::acts(naming, end, sentence);
            let is_plural = text.tokens[end - 1].word.ends_with('s');
            let is_definite = at > sentence.from && text.is(at - 1, "the");
            let speaks = naming.hit(end, Class::Say).is_some()
                || naming.hit(end, Class::Auxiliary).is_some();
            // "The Turks", "the French said": a people stands for its state; some of it ("thousands of Syrians") do not.
            let is_before_noun = text.token(end).is_some_and(|t| t.is_word())
                && naming.hit(end, Class::Function).is_none()
                && naming.hit(end, Class::Subordinator).is_none()
                && !acts;
            let stands = is_plural && (acts || is_definite && !is_before_noun)
                || is_definite && speaks && !is_plural;
            if stands { actor(false) } else { None }
        }),
        Lead::Name | Lead::Seat => {
            let by_name = lead == Lead::Name && naming.index.is_actor_by_name(state);
            if lead == Lead::Seat && is_delegated(naming, at) {
                return actor(false);
            }
            // The place of a series of talks stands for the talks more often than for the government that sits there.
            if lead == Lead::Seat && is_venue(naming, at, end) {
                let speaks = naming.hit(end, Class::Say).is_some()
                    && !context::leads_to_place(naming, at, sentence);
                return if speaks { actor(false) } else { place() };
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
            // "Flights between Tripoli and Benghazi": with no party beside it, the seat is a town.
            let is_between_towns =
                text.is(at.wrapping_sub(1), "between") && !is_paired(naming, end);
            let is_party = lead == Lead::Seat
                && context::leads_to_party(naming, at, sentence)
                && !is_between_towns;
            if by_name || acts || is_party && !is_named_after_of(naming, at) {
                actor(false)
            } else {
                place()
            }
        }
    }
}

/// Whether "and" and a party follow.
fn is_paired(naming: &Naming, end: usize) -> bool {
    let text = naming.text;
    let from = if text.is(end + 1, "the") { end + 2 } else { end + 1 };
    let is_listed =
        |(entry, _): &(&Entry, usize)| matches!(entry, Entry::Actor(_) | Entry::Body(_));
    text.is(end, "and")
        && (!state_phrases().at(&text.tokens, from).is_empty()
            || naming.hit(from, Class::OppositionNoun).is_some()
            || naming.hit(from, Class::GroupAdjective).is_some()
            || naming.index.phrases.at(&text.tokens, from).iter().any(is_listed))
}

fn is_venue(naming: &Naming, at: usize, end: usize) -> bool {
    let words = naming.text.quote(naming.text.span(at, end));
    let place = naming.index.place(&words);
    naming.index.lexicon.tracks.iter().any(|t| t.place.as_deref() == Some(place.key()))
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
    let in_pair = pairs(end + 1, end)
        || at >= 2 && pairs(at - 2, at - 1)
        || leads_to_organ(naming, end, sentence);
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

/// "Turkish, Iranian and Syrian leadership": adjectives in a list before what acts for each.
fn leads_to_organ(naming: &Naming, at: usize, sentence: &Sentence) -> bool {
    let text = naming.text;
    let mut next = at;
    for _ in 0..4 {
        let joint = next;
        while text.token(next).is_some_and(|t| matches!(t.word.as_str(), "," | "and" | "or")) {
            next += 1;
        }
        let found = state_phrases().at(&text.tokens, next).into_iter().max_by_key(|f| f.1);
        let Some(((_, Lead::Adjective), end)) = found else { return false };
        if next == joint || end > sentence.to {
            return false;
        }
        next = end;
        let is_organ = naming.hit(next, Class::Organ).is_some()
            || naming.hit(next, Class::DeedNoun).is_some()
            || naming.hit(next, Class::Title).is_some();
        if is_organ {
            return true;
        }
    }
    false
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
pub(super) fn is_backing(naming: &Naming, end: usize) -> bool {
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
            // "Libyan National Army" is the name of a group, and not the army of Libya.
            let is_named = naming.text.token(at).is_some_and(|t| t.is_capital)
                && naming.text.token(at + 1).is_some_and(|t| t.is_capital)
                && !naming.text.is(at + 1, "ministry");
            naming
                .hit(at + 1, Class::Organ)
                .filter(|_| is_between(at) && !is_named && !naming.text.is(at, "backed"))
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
        // "The West" and "the Arab world" are names; "the west of the country" is none.
        let is_name = hit.class == Class::Collective && !hit.value.is_empty();
        if is_name && !(text.tokens[at].is_capital && at > sentence.from && text.is(at - 1, "the"))
        {
            return None;
        }
        let words = text.quote(text.span(at, hit.to));
        let who = if is_name {
            Named::New(hit.value.to_owned())
        } else {
            described_actor(naming, &words, &words, sentence)
        };
        let mut spot = Spot::actor(at, hit.to, who, Form::Description);
        spot.is_modifier = is_possessive_of_thing(naming, hit.to) || is_backing(naming, hit.to);
        return Some(vec![spot]);
    }
    let organ = naming.hit(at, Class::Organ)?;
    if let Some(spot) = organ_of(naming, at, organ.to, sentence) {
        return Some(vec![spot]);
    }
    if let Some(spot) = government(naming, at, sentence, memory) {
        return Some(vec![spot]);
    }
    let is_definite = at > sentence.from && text.is(at - 1, "the");
    let who = memory.organ(&plain(&text.quote(text.span(at, organ.to)))).filter(|_| is_definite)?;
    let mut spot = Spot::actor(at, organ.to, who, Form::Description);
    spot.is_modifier = is_possessive_of_thing(naming, organ.to);
    Some(vec![spot])
}

/// "The government of Sudan", "the armed forces of Armenia".
fn organ_of(naming: &Naming, at: usize, to: usize, sentence: &Sentence) -> Option<Spot> {
    let text = naming.text;
    let from = if text.is(to + 1, "the") { to + 2 } else { to + 1 };
    let found = state_phrases().at(&text.tokens, from).into_iter().max_by_key(|f| f.1);
    let Some((&(state, Lead::Name), end)) = found else { return None };
    let is_organ = matches!(
        text.tokens[at].word.as_str(),
        "government"
            | "army"
            | "armed"
            | "military"
            | "authorities"
            | "parliament"
            | "presidency"
            | "leadership"
            | "foreign"
            | "ministry"
            | "delegation"
            | "representatives"
            | "officials"
    );
    if !text.is(to, "of") || !is_organ || end > sentence.to {
        return None;
    }
    let mut spot = Spot::actor(at, end, naming.index.state(state), Form::Name);
    spot.is_modifier = text.is_possessive(end);
    Some(spot)
}

/// "The government" without a country: set against an opposition it is that of the country where the conflict is, where the lexicon has one; else the government
/// that the text named last.
fn government(naming: &Naming, at: usize, sentence: &Sentence, memory: &Memory) -> Option<Spot> {
    let text = naming.text;
    if !matches!(text.tokens[at].word.as_str(), "government" | "regime") {
        return None;
    }
    let mut to = at + 1;
    while let Some(hit) = naming.hit(to, Class::RegimeNoun).filter(|h| h.to <= sentence.to) {
        to = hit.to;
    }
    let before = at.checked_sub(1).filter(|b| *b >= sentence.from);
    let before = before.map_or("", |b| text.tokens[b].word.as_str());
    let is_definite = before == "the";
    // "Government forces", "between government and rebels"; but "a unity government", "regime change".
    let is_side =
        matches!(before, "" | "between" | "with" | "and" | "by" | "from" | "against" | "of");
    if !(is_definite || is_side && to > at + 1) {
        return None;
    }
    let joined = (to..(to + 4).min(sentence.to)).any(|i| {
        text.token(i).is_some_and(|t| matches!(t.word.as_str(), "and" | "or"))
            && (i + 1..i + 4).any(|n| naming.hit(n, Class::OppositionNoun).is_some())
    });
    let home =
        naming.index.government.map(|g| Named::Known(naming.index.lexicon.actors[g].id.clone()));
    let remembered = memory.organ("government");
    let who = if joined || to > at + 1 { home.or(remembered) } else { remembered.or(home) }?;
    // "The government of": of somebody else.
    if text.is(to, "of") || text.is(to, "change") {
        return None;
    }
    let mut spot = Spot::actor(at, to, who, Form::Description);
    spot.is_modifier = is_possessive_of_thing(naming, to);
    Some(spot)
}

/// Seats of governments in a list with states are governments: "from Damascus, Russia, Iran and Turkey".
pub(crate) fn lists(naming: &Naming, sentence: &Sentence, spots: &mut [Spot]) {
    if naming.language != Language::English {
        return;
    }
    let joins = |from: usize, to: usize| {
        from <= to
            && to - from <= 3
            && naming.text.tokens[from..to].iter().all(|t| {
                matches!(t.word.as_str(), "," | "and" | "&" | "or" | "nor" | "the" | "its")
            })
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
