//! Places that no list has: seas and airports by their last word, towns after "the town of", parts of a country, and its capital.

use super::states::{Lead, state_phrases, states};
use super::{Naming, Spot};
use crate::classes::Class;
use crate::mention::Value;
use crate::sentences::Sentence;

/// Words of a new name of a place at most.
const NAME_MOST: usize = 4;

pub(crate) fn at(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Vec<Spot>> {
    capital_of(naming, at)
        .or_else(|| part_of_country(naming, at, sentence))
        .or_else(|| by_head(naming, at, sentence))
}

fn place(naming: &Naming, from: usize, to: usize) -> Spot {
    let words = naming.text.quote(naming.text.span(from, to));
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Spot::new(from, to, Value::Place { place: naming.index.place(&name) })
}

fn state_at(naming: &Naming, at: usize, lead: Lead) -> Option<(usize, usize)> {
    let found = state_phrases().at(&naming.text.tokens, at).into_iter().max_by_key(|f| f.1)?;
    (found.0.1 == lead).then_some((found.0.0, found.1))
}

/// "The capital of Kazakhstan" is its seat of government; beside the name of the seat only that name is marked.
fn capital_of(naming: &Naming, at: usize) -> Option<Vec<Spot>> {
    let text = naming.text;
    if !text.is(at, "capital") || !text.is(at + 1, "of") {
        return None;
    }
    let from = if text.is(at + 2, "the") { at + 3 } else { at + 2 };
    let (state, end) = state_at(naming, from, Lead::Name)?;
    let next = if text.is(end, ",") { end + 1 } else { end };
    if let Some((_, to)) = state_at(naming, next, Lead::Seat) {
        return Some(vec![place(naming, next, to)]);
    }
    let place = naming.index.place(states()[state].seat?);
    Some(vec![Spot::new(at, end, Value::Place { place })])
}

/// "Southern Syria", "north-western Iraq", "central and eastern Libya": a region and not the country.
fn part_of_country(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Vec<Spot>> {
    let text = naming.text;
    let mut next = at;
    while let Some(hit) = naming.hit(next, Class::Direction).filter(|_| next - at < 4) {
        next = hit.to;
        let is_joint = text.is(next, "-") || text.is(next, "and");
        if is_joint && naming.hit(next + 1, Class::Direction).is_some() {
            next += 1;
        }
    }
    let is_capital = text.token(at).is_some_and(|t| t.is_capital);
    let (_, end) = state_at(naming, next, Lead::Name).filter(|_| next > at)?;
    // "North Korea" is a state of its own, and found before.
    let is_title = is_capital && at > sentence.from && next == at + 1 && text.is(at, "central");
    (end <= sentence.to && !is_title && !text.is_possessive(end))
        .then(|| vec![place(naming, at, end)])
}

/// "Black Sea", "Hmeimim Air Base", "Golan Heights", "the Euphrates River": names that end with a word for a kind of place.
fn by_head(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Vec<Spot>> {
    let text = naming.text;
    let is_name = |at: usize| {
        text.token(at).is_some_and(|t| t.is_word() && t.is_capital && t.span.length() > 1)
            && naming.hit(at, Class::NoName).is_none()
    };
    let is_article =
        text.token(at).is_some_and(|t| matches!(t.word.as_str(), "the" | "a" | "an" | "in"));
    if !is_name(at) || is_article || sentence.is_headline {
        return None;
    }
    let mut next = at;
    let mut words = 0;
    while words < NAME_MOST && next < sentence.to {
        let head = naming.hit(next, Class::PlaceHead).filter(|_| words > 0);
        if let Some(head) = head {
            // "Rift Valley Institute" goes on.
            let goes_on = text.token(head.to).is_some_and(|t| t.is_word() && t.is_capital)
                && naming.hit(head.to, Class::PlaceHead).is_none();
            if !goes_on {
                return (head.to <= sentence.to).then(|| vec![place(naming, at, head.to)]);
            }
        }
        let is_joint = words > 0
            && text.token(next).is_some_and(|t| t.is_joint())
            && text.touch(next - 1, next)
            && text.touch(next, next + 1)
            && !text.is_possessive(next);
        if is_joint {
            next += 1;
        } else if is_name(next) {
            next += 1;
            words += 1;
        } else {
            return None;
        }
    }
    None
}
