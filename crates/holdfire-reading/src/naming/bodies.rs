//! International organisations, by the names of `words/bodies.txt`; and bodies that are only described: "the joint monitoring committee", "the mechanism".

use super::{Naming, Spot};
use crate::article::Language;
use crate::classes::Class;
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Names of each organisation, the first of them the one it is called by.
pub(crate) fn organisations() -> &'static [Vec<&'static str>] {
    static ALL: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    ALL.get_or_init(|| {
        include_str!("../../words/bodies.txt")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
            .map(|l| l.split([';', ',']).map(str::trim).filter(|n| !n.is_empty()).collect())
            .collect()
    })
}

/// "A joint monitoring committee": words for what a body does before a word for a body.
pub(crate) fn described(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Spot> {
    if naming.language != Language::English {
        return None;
    }
    let mut next = at;
    while let Some(hit) = naming.hit(next, Class::BodyAdjective) {
        next = over_joint(naming, hit.to);
        if next - at > 6 {
            return None;
        }
    }
    let head = naming.hit(next, Class::BodyNoun).filter(|h| h.to <= sentence.to)?;
    if next == at {
        return None;
    }
    let words = naming.text.quote(naming.text.span(at, head.to));
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(spot(naming, at, head.to, Named::New(name)))
}

fn over_joint(naming: &Naming, at: usize) -> usize {
    let is_joint = naming.text.is(at, "-")
        && naming.text.touch(at.wrapping_sub(1), at)
        && naming.text.touch(at, at + 1);
    if is_joint { at + 1 } else { at }
}

fn spot(naming: &Naming, from: usize, to: usize, who: Named) -> Spot {
    let mut spot = Spot::actor(from, to, who, Form::Description);
    spot.is_modifier = naming.text.is_possessive(to);
    spot
}

/// Times that a body is named, for it to be looked whether it is the only one.
const ONLY_WITHIN: usize = 64;

/// A word for a body alone, or with what it does, is the body named last whose name ends with it; where none was named yet, the only one of the text.
pub(crate) fn spoken_of_again(naming: &Naming, sentences: &[Sentence], spots: &mut Vec<Spot>) {
    if naming.language != Language::English {
        return;
    }
    let mut named: HashMap<String, Vec<(usize, Named)>> = HashMap::new();
    for spot in spots.iter() {
        if let Value::Actor { who, .. } = &spot.value
            && let Some(head) = head(naming, spot)
        {
            named.entry(head).or_default().push((spot.from, who.clone()));
        }
    }
    if named.is_empty() {
        return;
    }
    let mut found = Vec::new();
    for sentence in sentences.iter().filter(|s| !s.is_caption) {
        let mut at = sentence.from;
        while at < sentence.to {
            match again(naming, at, sentence, &named, spots) {
                Some(spot) => {
                    at = spot.to;
                    found.push(spot);
                }
                None => at += 1,
            }
        }
    }
    // A described body that was spoken of is the one that is named.
    spots.retain(|s| {
        let after = found.partition_point(|f: &Spot| f.from <= s.from);
        found[..after].last().is_none_or(|f| s.to > f.to)
    });
    spots.extend(found);
    spots.sort_by_key(|s| (s.from, s.to));
}

/// The word for a body that a name ends with: "contact group".
fn head(naming: &Naming, spot: &Spot) -> Option<String> {
    let hit = naming.hit(spot.to - 1, Class::BodyNoun).filter(|h| h.to == spot.to)?;
    (spot.to - spot.from >= 2).then(|| naming.text.tokens[hit.from].word.clone())
}

fn again(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    named: &HashMap<String, Vec<(usize, Named)>>,
    spots: &[Spot],
) -> Option<Spot> {
    let text = naming.text;
    let is_led = at > sentence.from
        && matches!(text.tokens[at - 1].word.as_str(), "the" | "a" | "this" | "that" | "its");
    if !is_led {
        return None;
    }
    let hit = naming
        .hit(at, Class::BodyNoun)
        .or_else(|| {
            naming.hit(at, Class::BodyAdjective).and_then(|a| naming.hit(a.to, Class::BodyNoun))
        })
        .filter(|h| h.to <= sentence.to)?;
    // "The group of countries" is none; nor is what a name goes on from.
    let goes_on = text.is(hit.to, "of") || text.token(hit.to).is_some_and(|t| t.is_capital);
    let first = spots.partition_point(|s| s.from + 24 < at);
    let is_taken = spots[first..].iter().take_while(|s| s.from < hit.to).any(|s| {
        s.from < hit.to
            && at < s.to
            && !matches!(&s.value, Value::Actor { who: Named::New(_), form: Form::Description })
    });
    if goes_on || is_taken {
        return None;
    }
    let named = named.get(&text.tokens[hit.from].word)?;
    let until = named.partition_point(|n| n.0 < at);
    let before = named[..until].last();
    let who = match before {
        Some(one) if text.is(at - 1, "a") && one.0 + 1 < at => return None,
        Some(one) => one.1.clone(),
        None => {
            let first = &named.first()?.1;
            let is_only = named.len() <= ONLY_WITHIN && named.iter().all(|n| n.1 == *first);
            is_only.then(|| first.clone())?
        }
    };
    Some(spot(naming, at, hit.to, who))
}
