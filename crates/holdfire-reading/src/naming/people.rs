//! People and offices: "Russian President Vladimir Putin", "his Kazakh counterpart", "UN mediator Staffan de Mistura", "the Turkish foreign
//! minister", "the Assad regime".
//!
//! A title may have an adjective or a possessive before it, and words of its own between it and the name ("Minister of Foreign Affairs and
//! International Development"). A name of the lexicon is known; after a title, one to four words with capitals are a new one.

use super::index::Entry;
use super::memory::{Known, Memory};
use super::states::{Lead, state_phrases};
use super::{NAME_MOST, Naming, Spot, actors};
use crate::article::Language;
use crate::classes::Class;
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;
use crate::tokens::Kind;

/// Tokens of a title between its first words and the name.
const TAIL_MOST: usize = 12;
pub(crate) fn at(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Vec<Spot>> {
    let (state, after_state) = state_before(naming, at);
    // "The United States' acting assistant secretary", "the former president".
    let is_for_now = state.is_some()
        && naming.text.token(after_state).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "acting"
                    | "outgoing"
                    | "incoming"
                    | "former"
                    | "then"
                    | "new"
                    | "visiting"
                    | "late"
            )
        });
    let after_state = after_state + usize::from(is_for_now);
    let title = naming.hit(after_state, Class::Title).filter(|t| t.to <= sentence.to);
    // "Will head to Geneva": a verb.
    let title = title.filter(|t| !(naming.text.is(t.from, "head") && naming.text.is(t.to, "to")));
    let Some(title) = title else {
        if let Some(spot) = by_occupation(naming, at, after_state, sentence, memory) {
            return Some(vec![spot]);
        }
        return if after_state == at { known_alone(naming, at, sentence) } else { None };
    };
    // "President of Kazakhstan Nursultan Nazarbayev".
    let (state, title_to) = state_after(naming, title.to, state);
    let longest_known = longest(naming, at).filter(|(entry, end)| {
        !matches!(entry, Entry::Person(_) | Entry::Office(_)) && *end > title.to
    });
    if longest_known.is_some() {
        return None;
    }
    // The title of the lexicon may be longer: "head of the opposition delegation".
    let title_to = match longest(naming, at) {
        Some((Entry::Office(_), end)) => end.max(title_to),
        _ => title_to,
    };
    // "Dr. Michel Foucher": the stop of the abbreviation.
    let name_from = if naming.text.is(title_to, ".")
        && naming.text.touch(title_to - 1, title_to)
        && naming.hit(title_to - 1, Class::Abbreviation).is_some()
    {
        title_to + 1
    } else {
        title_to
    };
    let name = name_after(naming, name_from, sentence);
    let is_counterpart = naming.hit(title.from, Class::Counterpart).is_some();
    let office = office(naming, at, title.from, title.to.max(title_to), state.as_ref());
    // "Mr. Doe", "President Doe", where the text named Jane Doe.
    if let Some((from, to, Named::New(called))) = &name
        && to - from == 1
        && let Some(known) = memory.person_called(called)
        && is_no_other(&state, known)
    {
        let Known { who, office, actor } = known.clone();
        let mut spot = Spot::new(*from, *to, Value::Person { who, office, actor });
        spot.phrase_from = at;
        spot.is_modifier = naming.text.is_possessive(*to);
        return Some(vec![spot]);
    }
    if let Some((from, to, who)) = name {
        let spot = person(naming, (at, from, to), who, office, state, sentence);
        remember(&spot, memory);
        return Some(vec![spot]);
    }
    // "The Yemeni foreign minister, Khaled al-Yamani, said".
    if let Some((from, to, who)) = name_apposed(naming, title_to, sentence) {
        let spot = person(naming, (at, from, to), who, office, state, sentence);
        remember(&spot, memory);
        return Some(vec![spot]);
    }
    // "His Russian counterpart", without a name: whoever holds that office there.
    if is_counterpart && state.is_some() {
        let pronoun = ["his", "her", "their"].iter().any(|w| naming.text.is(at, w));
        let from = at + usize::from(pronoun);
        let words = naming.text.quote(naming.text.span(from, title.to));
        let office = Named::New(words);
        let mut spot =
            Spot::new(from, title.to, Value::Office { office, actor: state, holder: None });
        spot.is_modifier = naming.text.is_possessive(title.to);
        return Some(vec![spot]);
    }
    if is_counterpart || state.is_none() && office.is_none() {
        return None;
    }
    let actor = state.or_else(|| office_actor(naming, office.as_ref()));
    let title_to = over_destination(naming, title_to, sentence);
    let words = naming.text.quote(naming.text.span(at, title_to));
    // "The French diplomat", where a person of that state was named by such an office.
    // "A French diplomat" is another one.
    let is_definite = (at.saturating_sub(2)..at)
        .any(|b| ["the", "top", "senior", "chief"].iter().any(|w| naming.text.is(b, w)));
    let known = actor.as_ref().filter(|_| office.is_none()).and_then(|a| memory.of_state(a));
    let known = known.filter(|k| is_definite || matches!(k.who, Named::New(_)));
    if let Some(known) = known.cloned() {
        let office = Some(Named::New(words));
        let mut spot = Spot::new(at, title_to, Value::Person { who: known.who, office, actor });
        spot.is_modifier = naming.text.is_possessive(title_to);
        return Some(vec![spot]);
    }
    let holder = office.as_ref().and_then(|o| naming.index.holder(*o, naming.published));
    let named = match office {
        Some(office) => Named::Known(naming.index.lexicon.offices[office].id.clone()),
        None => Named::New(words),
    };
    let mut spot = Spot::new(at, title_to, Value::Office { office: named, actor, holder });
    spot.is_modifier = naming.text.is_possessive(title_to);
    Some(vec![spot])
}

/// A title of another state is of somebody else of that name.
fn is_no_other(state: &Option<Named>, known: &Known) -> bool {
    match (state, &known.actor) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// "Ambassador to Latvia", without a name after it: the place belongs to the office.
fn over_destination(naming: &Naming, at: usize, sentence: &Sentence) -> usize {
    let text = naming.text;
    if !text.token(at).is_some_and(|t| matches!(t.word.as_str(), "to" | "for")) {
        return at;
    }
    let from = if text.is(at + 1, "the") { at + 2 } else { at + 1 };
    let state = state_phrases().at(&text.tokens, from).into_iter().map(|f| f.1).max();
    state.filter(|end| *end <= sentence.to).unwrap_or(at)
}

/// "Islamic preacher Fethullah Gulen", "analyst Jane Doe": what somebody does stands before the name.
fn by_occupation(
    naming: &Naming,
    at: usize,
    after_state: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Spot> {
    let hit = naming.hit(after_state, Class::Occupation).filter(|h| h.to < sentence.to)?;
    if let Some((who, end)) = known_person(naming, hit.to) {
        return Some(person(naming, (at, hit.to, end), who, None, None, sentence));
    }
    let end = new_name(naming, hit.to, sentence)?;
    let words = (hit.to..end).filter(|i| naming.text.tokens[*i].is_word()).count();
    if words < 2 {
        return None;
    }
    let who = Named::New(naming.text.quote(naming.text.span(hit.to, end)));
    let spot = person(naming, (at, hit.to, end), who, None, None, sentence);
    remember(&spot, memory);
    Some(spot)
}

/// Keeps a new person for later in the text.
fn remember(spot: &Spot, memory: &mut Memory) {
    if let Value::Person { who, office, actor } = &spot.value {
        let known = Known { who: who.clone(), office: office.clone(), actor: actor.clone() };
        if let Some(actor) = actor {
            memory.keep_of_state(actor, known.clone());
        }
        if matches!(who, Named::New(_)) {
            memory.keep_person(known);
        }
    }
}

/// A person of the lexicon by any words.
pub(crate) fn known(naming: &Naming, from: usize, to: usize, who: Named) -> Spot {
    let office = naming.index.office_of(who.key(), naming.published);
    let actor = office_actor(naming, office.as_ref());
    let office = office.map(|o| Named::Known(naming.index.lexicon.offices[o].id.clone()));
    let mut spot = Spot::new(from, to, Value::Person { who, office, actor });
    spot.is_modifier = actors::is_possessive_of_thing(naming, to);
    spot
}

/// Words that stand between a name and the office it is told to have.
const APPOSED: &[&str] = &[
    "who", "the", "a", "an", "former", "then", "current", "is", "was", "has", "had", "serves",
    "served", "acts", "acted", "works", "worked", "as", "been", "once", "now", "also",
];

/// The end of an office that stands after a name and a comma, and the state it is of: ", who served as the French Ambassador to Latvia".
pub(crate) fn apposition(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
) -> Option<(usize, Option<Named>)> {
    let text = naming.text;
    let mut next = at + 1;
    while next < at + 8 && text.token(next).is_some_and(|t| APPOSED.contains(&t.word.as_str())) {
        next += 1;
    }
    if !text.is(at, ",") || next >= sentence.to {
        return None;
    }
    let (state, after) = state_before(naming, next);
    let title = naming.hit(after, Class::Title).or_else(|| naming.hit(after, Class::Occupation))?;
    let (state, end) = state_after(naming, title.to, state);
    let end = over_destination(naming, end, sentence);
    // "The minister, the president and the king": a list of people.
    let is_of_office = text.is(title.to, "to") && naming.hit(end, Class::Title).is_some();
    let is_list = text.is(end, "and") || text.token(end).is_some_and(|t| t.is_capital);
    // "An aide to the Kenyan president Jane Doe": she is named for herself.
    let end = if is_of_office { title.to } else { end };
    (end <= sentence.to && (!is_list || is_of_office)).then_some((end, state))
}

/// After a person, the position behind an office told of that person: it names nobody else.
pub(crate) fn after_apposition(
    naming: &Naming,
    last: &Spot,
    sentence: &Sentence,
    memory: &mut Memory,
) -> usize {
    let Value::Person { who, office, .. } = &last.value else { return last.to };
    if naming.language != Language::English {
        return last.to;
    }
    let Some((end, state)) = apposition(naming, last.to, sentence) else { return last.to };
    if let (Some(state), Named::New(_)) = (state, who) {
        let known = Known { who: who.clone(), office: office.clone(), actor: Some(state.clone()) };
        memory.keep_of_state(&state, known);
    }
    end
}

/// A state that stands before a title: an adjective, or a name in the possessive.
fn state_before(naming: &Naming, at: usize) -> (Option<Named>, usize) {
    if naming.language != Language::English {
        return (None, at);
    }
    let found = state_phrases().at(&naming.text.tokens, at).into_iter().max_by_key(|f| f.1);
    let Some((&(state, lead), end)) = found else {
        return match naming.text.token(at) {
            Some(t) if matches!(t.word.as_str(), "un" | "his" | "her" | "their") && t.is_word() => {
                let is_un = t.word == "un" && t.is_upper;
                if t.word == "un" && !is_un { (None, at) } else { pronoun_or_un(naming, at, is_un) }
            }
            _ => (None, at),
        };
    };
    let after = naming.text.after_possessive(end);
    if lead == Lead::Adjective || after > end || naming.hit(end, Class::Title).is_some() {
        (Some(naming.index.state(state)), after)
    } else {
        (None, at)
    }
}

fn pronoun_or_un(naming: &Naming, at: usize, is_un: bool) -> (Option<Named>, usize) {
    if is_un {
        // The lists have titles that begin with "UN"; they are found at this token.
        return (None, at);
    }
    let (state, after) =
        match state_phrases().at(&naming.text.tokens, at + 1).into_iter().max_by_key(|f| f.1) {
            Some((&(state, Lead::Adjective), end)) => (Some(naming.index.state(state)), end),
            _ => (None, at + 1),
        };
    if naming.hit(after, Class::Counterpart).is_some() { (state, after) } else { (None, at) }
}

/// "of Kazakhstan", after a title.
fn state_after(naming: &Naming, at: usize, state: Option<Named>) -> (Option<Named>, usize) {
    if state.is_some() {
        return (state, at);
    }
    // "Minister for Foreign Affairs of Jordan".
    let title_to = at;
    let mut at = at;
    while at < title_to + TAIL_MOST
        && !naming.text.is(at, "of")
        && naming.hit(at, Class::TitleTail).is_some()
    {
        at += 1;
    }
    if !naming.text.is(at, "of") {
        return (state, title_to);
    }
    let from = if naming.text.is(at + 1, "the") { at + 2 } else { at + 1 };
    let found = state_phrases().at(&naming.text.tokens, from).into_iter().max_by_key(|f| f.1);
    match found {
        Some((&(found, Lead::Name), end)) => (Some(naming.index.state(found)), end),
        _ => (None, title_to),
    }
}

fn longest<'a>(naming: &Naming<'a>, at: usize) -> Option<(&'a Entry, usize)> {
    let found = naming.index.phrases.at(&naming.text.tokens, at);
    found.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)))
}

/// A name between commas after a title; it goes on with a verb or ends there.
fn name_apposed(naming: &Naming, at: usize, sentence: &Sentence) -> Option<(usize, usize, Named)> {
    let text = naming.text;
    if !text.is(at, ",") {
        return None;
    }
    if let Some((who, end)) = known_person(naming, at + 1) {
        return (text.is(end, ",") || text.is(end, ".")).then_some((at + 1, end, who));
    }
    let end = new_name(naming, at + 1, sentence)?;
    let words = (at + 1..end).filter(|i| text.tokens[*i].is_word()).count();
    let ends = text.is(end, ",") || text.is(end, ".");
    let is_list = text.is(end, ",") && text.token(end + 1).is_some_and(|t| t.is_capital);
    let name = text.quote(text.span(at + 1, end));
    (words >= 2 && ends && !is_list).then_some((at + 1, end, Named::New(name)))
}

/// A new name that is one of the lexicon in another spelling: "Mohammad Alloosh".
fn in_another_spelling(naming: &Naming, who: Named) -> Named {
    let Named::New(name) = &who else { return who };
    let plain = super::index::plain(&name.replace(['\'', '’'], ""));
    let (Some(first), Some(last)) = (plain.split(' ').next(), plain.split(' ').next_back()) else {
        return who;
    };
    let key = super::index::spelling(last);
    let Some((_, at)) =
        naming.index.spellings.get(&key).filter(|_| last.len() >= 6 && first != last)
    else {
        return who;
    };
    let person = &naming.index.lexicon.people[*at];
    let is_first = |n: &crate::lexicon::Name| {
        let known = super::index::plain(&n.name);
        known
            .split(' ')
            .next()
            .is_some_and(|k| super::index::spelling(k) == super::index::spelling(first))
    };
    if person.names.iter().any(is_first) { Named::Known(person.id.clone()) } else { who }
}

/// The name after a title, as tokens and who it is.
fn name_after(naming: &Naming, at: usize, sentence: &Sentence) -> Option<(usize, usize, Named)> {
    let limit = sentence.to.min(at + TAIL_MOST);
    let mut next = at;
    while next < limit {
        if let Some((who, end)) = known_person(naming, next) {
            return Some((next, end, who));
        }
        let token = &naming.text.tokens[next];
        if let Some(end) = place_of_tail(naming, at, next, limit) {
            next = end;
            continue;
        }
        let is_tail = naming.hit(next, Class::TitleTail).is_some()
            || naming.hit(next, Class::Title).is_some();
        if !is_tail {
            break;
        }
        if token.kind == Kind::Mark {
            break;
        }
        next += 1;
    }
    // "the king of Jordan and" has a tail but no name after it.
    let end = new_name(naming, next, sentence)?;
    let is_after_and = next > at && naming.text.is(next - 1, "and");
    let words = naming.text.quote(naming.text.span(next, end));
    (!is_after_and).then_some((next, end, Named::New(words)))
}

/// "Envoy on the Syria settlement Alexander Lavrentiev": the place that an office is for.
fn place_of_tail(naming: &Naming, from: usize, at: usize, limit: usize) -> Option<usize> {
    let text = naming.text;
    let before = if at > from && text.is(at - 1, "the") { at - 1 } else { at };
    let leads = before > from
        && matches!(text.tokens[before - 1].word.as_str(), "for" | "on" | "to" | "in");
    let listed = naming.index.phrases.at(&text.tokens, at).into_iter();
    let listed =
        listed.filter(|(e, _)| matches!(e, Entry::Actor(_) | Entry::Place(_) | Entry::Body(_)));
    let states = state_phrases().at(&text.tokens, at).into_iter().map(|f| f.1);
    let end = listed.map(|f| f.1).chain(states).max().filter(|_| leads)?;
    let is_noun = text.token(end).is_some_and(|t| {
        matches!(
            t.word.as_str(),
            "settlement"
                | "crisis"
                | "conflict"
                | "peace"
                | "process"
                | "issue"
                | "affairs"
                | "file"
                | "question"
                | "talks"
        )
    });
    let end = if is_noun { end + 1 } else { end };
    // Only where a name follows; else the place is named for itself.
    let has_name = end < limit && text.token(end).is_some_and(|t| t.is_capital);
    has_name.then_some(end)
}

fn known_person(naming: &Naming, at: usize) -> Option<(Named, usize)> {
    match longest(naming, at)? {
        (Entry::Person(person), end) => {
            let mut end = end;
            // "Abdullah II" where the lexicon has "Abdullah".
            if naming
                .text
                .token(end)
                .is_some_and(|t| t.is_upper && matches!(t.word.as_str(), "i" | "ii" | "iii" | "iv"))
            {
                end += 1;
            }
            Some((Named::Known(naming.index.lexicon.people[*person].id.clone()), end))
        }
        _ => None,
    }
}

/// The token after one to four words with capitals.
fn new_name(naming: &Naming, at: usize, sentence: &Sentence) -> Option<usize> {
    let mut end = at;
    let mut words = 0;
    while end < sentence.to && words < NAME_MOST {
        let token = &naming.text.tokens[end];
        let is_particle = matches!(
            token.word.as_str(),
            "de" | "al" | "el" | "bin" | "ibn" | "von" | "van" | "da" | "del" | "ben" | "abu"
        ) && words < NAME_MOST;
        if token.is_joint()
            && end > at
            && naming.text.touch(end - 1, end)
            && naming.text.touch(end, end + 1)
            && !naming.text.is_possessive(end)
        {
            end += 1;
        } else if token.is_word() && token.is_capital && !is_no_name(naming, end, end == at) {
            end += 1;
            words += 1;
        } else if is_particle
            && naming.text.token(end + 1).is_some_and(|t| t.is_capital || t.is_joint())
        {
            end += 1;
        } else {
            break;
        }
    }
    (words > 0).then_some(end)
}

/// Words with capitals that begin no name.
fn is_no_name(naming: &Naming, at: usize, is_first: bool) -> bool {
    let is_listed = [
        Class::Weekday,
        Class::Month,
        Class::Title,
        Class::TitleTail,
        Class::Say,
        Class::MeetingWord,
        Class::Organ,
    ]
    .into_iter()
    .any(|class| naming.hit(at, class).is_some());
    let is_state = is_first && !state_phrases().at(&naming.text.tokens, at).is_empty();
    is_listed || is_state
}

/// A person of the lexicon without a title, or a regime called by who leads it.
fn known_alone(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Vec<Spot>> {
    let (entry, end) = longest(naming, at)?;
    if let Entry::Office(office) = entry {
        return Some(vec![office_alone(naming, at, end, *office, sentence)]);
    }
    let (who, end) = match entry {
        Entry::Person(_) => known_person(naming, at)?,
        _ => return None,
    };
    let office = naming.index.office_of(who.key(), naming.published);
    let actor = office_actor(naming, office.as_ref());
    let after = naming.text.after_possessive(end);
    if let Some(regime) = naming.hit(after, Class::RegimeNoun).filter(|r| r.to <= sentence.to)
        && let Some(actor) = actor.clone()
    {
        let mut spot = Spot::actor(at, regime.to, actor, Form::Description);
        spot.is_modifier = naming.text.is_possessive(regime.to);
        return Some(vec![spot]);
    }
    Some(vec![person(naming, (at, at, end), who, office, None, sentence)])
}

fn office_alone(
    naming: &Naming,
    at: usize,
    end: usize,
    office: usize,
    sentence: &Sentence,
) -> Spot {
    if let Some((from, to, who)) = name_after(naming, end, sentence) {
        return person(naming, (at, from, to), who, Some(office), None, sentence);
    }
    let actor = office_actor(naming, Some(&office));
    let holder = naming.index.holder(office, naming.published);
    let named = Named::Known(naming.index.lexicon.offices[office].id.clone());
    let mut spot = Spot::new(at, end, Value::Office { office: named, actor, holder });
    spot.is_modifier = naming.text.is_possessive(end);
    spot
}

/// An office of the lexicon that the words of a title and a state lead to.
fn office(
    naming: &Naming,
    from: usize,
    title_from: usize,
    title_to: usize,
    state: Option<&Named>,
) -> Option<usize> {
    let offices = &naming.index.lexicon.offices;
    for start in [from, title_from] {
        if let Some((Entry::Office(office), _)) = longest(naming, start) {
            return Some(*office);
        }
    }
    let kind = naming.hit(title_from, Class::Office)?.value.replace('_', " ");
    let words = super::index::plain(&naming.text.quote(naming.text.span(title_from, title_to)));
    let state = state?;
    offices.iter().position(|o| {
        o.actor.as_deref() == Some(state.key())
            && o.titles.iter().any(|t| {
                let title = super::index::plain(&t.name);
                title.contains(&kind) && !title.contains("deputy") || title == words
            })
    })
}

fn office_actor(naming: &Naming, office: Option<&usize>) -> Option<Named> {
    let office = &naming.index.lexicon.offices[*office?];
    office.actor.clone().map(Named::Known)
}

fn person(
    naming: &Naming,
    (phrase_from, from, to): (usize, usize, usize),
    who: Named,
    office: Option<usize>,
    state: Option<Named>,
    _sentence: &Sentence,
) -> Spot {
    let who = in_another_spelling(naming, who);
    let office = office.or_else(|| naming.index.office_of(who.key(), naming.published));
    let actor = state.or_else(|| office_actor(naming, office.as_ref()));
    let office = match office {
        Some(office) => Some(Named::Known(naming.index.lexicon.offices[office].id.clone())),
        None if phrase_from < from => {
            let title = naming.text.quote(naming.text.span(phrase_from, from));
            Some(Named::New(title.trim_end_matches([',', ' ']).to_owned()))
        }
        None => None,
    };
    let mut spot = Spot::new(from, to, Value::Person { who, office, actor });
    spot.phrase_from = phrase_from;
    spot.is_modifier = actors::is_possessive_of_thing(naming, to);
    spot
}
