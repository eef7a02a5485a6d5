//! What the lists of a form offer.

use super::named;
use crate::asked::Asked;
use crate::pages::acts::{Choice, somebody};
use crate::sent::Sent;
use crate::words::{Words, plain};
use holdfire_core::Talk;
use holdfire_core::talks::Statement;

/// A list longer than this is no help; the field takes an id typed in the address.
const MOST: usize = 500;

fn choice(value: impl Into<String>, name: impl Into<String>) -> Choice {
    Choice { value: value.into(), name: name.into(), is_chosen: false }
}

/// Members, bodies and parties first, then everybody else by name.
pub(super) fn actors(asked: &Asked) -> Vec<Choice> {
    let mut first = somebody(asked, std::iter::empty());
    let known: std::collections::BTreeSet<String> =
        first.iter().map(|choice| choice.value.clone()).collect();
    let others = asked.snapshot.actors.values().filter(|of| !known.contains(of.id.as_str()));
    let mut others: Vec<Choice> =
        others.map(|of| choice(of.id.as_str(), named(asked, &of.name))).collect();
    others.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.value.cmp(&b.value)));
    first.extend(others);
    first.truncate(MOST);
    first
}

/// Matters of some kinds, the last first; of all kinds where none is named.
pub(super) fn matters(asked: &Asked, kinds: &[&str]) -> Vec<Choice> {
    let talks = asked.talks();
    let is_of = |talk: &Talk| kinds.is_empty() || kinds.contains(&talk.kind());
    let mut all: Vec<(u64, Choice)> = talks
        .standing()
        .filter(|recorded| is_of(&recorded.what))
        .filter_map(|recorded| {
            let id = recorded.what.id()?;
            let mut name = crate::talks_view::matter_name(asked, &recorded.what);
            if kinds.len() != 1 {
                let kind = asked
                    .words
                    .say(&format!("talk-kind-{}", recorded.what.kind().replace('_', "-")));
                name = format!("{name} · {kind}");
            }
            Some((recorded.entry, choice(id.as_str(), name)))
        })
        .collect();
    all.sort_by_key(|(entry, _)| std::cmp::Reverse(*entry));
    all.into_iter().map(|(_, choice)| choice).take(MOST).collect()
}

pub(super) fn instruments(asked: &Asked) -> Vec<Choice> {
    let all = asked.snapshot.instruments.iter();
    all.map(|of| choice(of.id.as_str(), named(asked, &of.title))).collect()
}

/// Every clause of every instrument, as `instrument/number`.
pub(super) fn agreed_clauses(asked: &Asked) -> Vec<Choice> {
    let of = |instrument: &holdfire_core::Instrument| {
        let title = named(asked, &instrument.title);
        let numbers = instrument.clause_numbers().into_iter();
        let id = instrument.id.clone();
        numbers
            .map(move |number| choice(format!("{id}/{number}"), format!("{title} · {number}")))
            .collect::<Vec<_>>()
    };
    asked.snapshot.instruments.iter().flat_map(of).take(MOST).collect()
}

/// Instruments, each followed by its clauses.
pub(super) fn terms(asked: &Asked) -> Vec<Choice> {
    let mut all = instruments(asked);
    all.extend(agreed_clauses(asked));
    all
}

/// Every clause of every statement, as `statement/number`.
pub(super) fn stated_clauses(asked: &Asked) -> Vec<Choice> {
    let talks = asked.talks();
    let of = |statement: &Statement| {
        let name = named(asked, &statement.name);
        let clauses = statement.clauses.iter().map(|clause| {
            let words: String = plain(&clause.words).chars().take(60).collect();
            choice(
                format!("{}/{}", statement.id, clause.number),
                format!("{name} · {} · {words}", clause.number),
            )
        });
        clauses.collect::<Vec<_>>()
    };
    talks.each::<Statement>().flat_map(|(_, statement)| of(statement)).take(MOST).collect()
}

pub(super) fn documents(asked: &Asked) -> Vec<Choice> {
    let all = asked.snapshot.documents.iter().rev().take(MOST);
    all.map(|of| choice(of.id.as_str(), plain(&of.title).into_owned())).collect()
}

pub(super) fn areas(asked: &Asked) -> Vec<Choice> {
    let all = asked.snapshot.areas.iter().take(MOST);
    all.map(|of| choice(of.id.as_str(), named(asked, &of.name))).collect()
}

/// The languages in which a name is asked for: that of the page, the mechanism's, those it has already.
pub(super) fn languages(asked: &Asked, at: &str, sent: &Sent) -> Vec<String> {
    let before = format!("{at}-");
    let own = [asked.words.language.tag()];
    let known = asked.snapshot.mechanism.languages.iter().map(AsRef::as_ref);
    let filled = sent.pairs().filter_map(|(name, value)| {
        let tag = name.strip_prefix(&before)?;
        let is_tag = tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        (is_tag && tag.len() >= 2 && !value.trim().is_empty()).then_some(tag)
    });
    let mut all: Vec<String> = Vec::new();
    for tag in own.into_iter().chain(known).chain(filled) {
        if !all.iter().any(|known| known == tag) && all.len() < 12 {
            all.push(tag.to_owned());
        }
    }
    all
}

pub(super) fn language_name(words: Words, tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    words.known(&format!("language-{primary}")).unwrap_or_else(|| plain(tag).into_owned())
}
