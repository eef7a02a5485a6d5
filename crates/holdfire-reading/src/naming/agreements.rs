//! Agreements that are only described: "the ceasefire agreement signed in December", "December's shaky ceasefire".
//!
//! A word for an agreement with a day near it is looked for among those of the lexicon that were concluded then. A word for a ceasefire alone is
//! the only ceasefire of the lexicon, if there is only one; else it is a new name, and only where it says more than "the ceasefire".

use super::{Naming, Spot};
use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::sentences::Sentence;
use crate::when::When;

/// Tokens between the word and its day.
const NEAR: usize = 6;

pub(crate) fn find(naming: &Naming, sentence: &Sentence, spots: &mut Vec<Spot>) {
    for at in sentence.from..sentence.to {
        // A joint statement is an instrument too; where the lexicon does not have it, it is a new one.
        if let Some(hit) = naming.hit(at, Class::StatementNoun).filter(|h| h.to <= sentence.to)
            && !spots.iter().any(|s| s.from < hit.to && at < s.to)
        {
            let agreement = Named::New(naming.text.quote(naming.text.span(at, hit.to)));
            spots.push(Spot::new(at, hit.to, Value::Agreement { agreement }));
        }
    }
    let mut at = sentence.from;
    while at < sentence.to {
        let Some(hit) = naming.hit(at, Class::AgreementNoun).filter(|h| h.to <= sentence.to) else {
            at += 1;
            continue;
        };
        let taken = spots
            .iter()
            .any(|s| s.from < hit.to && at < s.to && matches!(s.value, Value::Agreement { .. }));
        if !taken && let Some(spot) = described(naming, at, hit.to, sentence, spots) {
            spots.push(spot);
        }
        at = hit.to;
    }
}

fn described(
    naming: &Naming,
    at: usize,
    to: usize,
    sentence: &Sentence,
    spots: &[Spot],
) -> Option<Spot> {
    let is_ceasefire =
        naming.hit(at, Class::CeasefireWord).is_some() || naming.ends(to, Class::CeasefireWord);
    let dates: Vec<(&Spot, When)> = spots
        .iter()
        .filter_map(|s| match s.value {
            Value::Date { when } => Some((s, when)),
            _ => None,
        })
        .filter(|(s, _)| s.from >= to && s.from - to <= NEAR || s.to <= at && at - s.to <= 4)
        .collect();
    let known = dates.iter().find_map(|(date, when)| {
        if date.from >= to && !is_signed_between(naming, to, date.from) {
            return None;
        }
        let mut fits = naming.index.lexicon.agreements.iter().filter(|a| {
            a.is_ceasefire >= is_ceasefire
                && a.concluded
                    .is_some_and(|day| *when != When::Unresolved && when.can_be(&When::day(day)))
        });
        match (fits.next(), fits.next()) {
            (Some(one), None) => Some(one.id.clone()),
            _ => None,
        }
    });
    let words = naming.text.quote(naming.text.span(at, to));
    // "The truce", "the shaky ceasefire", "a delicate ceasefire" that is spoken of as being there, "truce violations".
    let leads = |at: usize| {
        matches!(
            naming.text.tokens[at].word.as_str(),
            "the" | "'s" | "s" | "this" | "its" | "their"
        )
    };
    let is_told_apart = |at: usize| {
        matches!(
            naming.text.tokens[at].word.as_str(),
            "declared"
                | "shaky"
                | "fragile"
                | "delicate"
                | "existing"
                | "current"
                | "ongoing"
                | "nationwide"
                | "brittle"
                | "tenuous"
                | "agreed"
                | "faltering"
        )
    };
    let is_breached = naming.text.token(to).is_some_and(|t| {
        matches!(
            t.word.as_str(),
            "violations" | "violation" | "breaches" | "breach" | "regime" | "monitors"
        )
    });
    let is_article_before = at > sentence.from
        && (leads(at - 1)
            || is_told_apart(at - 1)
                && at > sentence.from + 1
                && (leads(at - 2) || naming.text.is(at - 2, "a"))
            || is_breached);
    let agreement = match known {
        Some(id) => Named::Known(id),
        None => {
            let mut ceasefires = naming.index.lexicon.agreements.iter().filter(|a| a.is_ceasefire);
            match (ceasefires.next(), ceasefires.next()) {
                (Some(one), None) if is_ceasefire && is_article_before => {
                    Named::Known(one.id.clone())
                }
                _ if to - at >= 2 && is_ceasefire || is_of_somebody(naming, at, to) => {
                    Named::New(words)
                }
                _ => return None,
            }
        }
    };
    Some(Spot::new(at, to, Value::Agreement { agreement }))
}

/// "signed in", "announced on", "of", or nothing between the agreement and its day.
fn is_signed_between(naming: &Naming, from: usize, to: usize) -> bool {
    let is_small = |at: usize| {
        naming.text.token(at).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "in" | "on"
                    | "of"
                    | "at"
                    | "the"
                    | "from"
                    | "was"
                    | "that"
                    | "which"
                    | "last"
                    | ","
                    | "by"
            )
        })
    };
    (from..to).all(|at| {
        is_small(at)
            || naming.hit(at, Class::Conclude).is_some()
            || (from..at).any(|b| naming.hit(b, Class::Conclude).is_some_and(|h| h.to > at))
    })
}

/// "A Russian-backed deal", "a deal with the government": it is told apart by who stands behind it or whom it is with.
fn is_of_somebody(naming: &Naming, at: usize, to: usize) -> bool {
    let is_backed = naming.ends(at, Class::Backed) && at >= 2 && naming.text.is(at - 2, "-");
    is_backed || naming.text.is(to, "with") || naming.text.is(to, "between")
}
