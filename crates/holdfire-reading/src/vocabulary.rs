//! The word lists of a language, read once from the files in `words/`.

use crate::article::Language;
use crate::classes::Class;
use crate::phrases::{Case, Phrases};
use crate::tokens::Token;
use std::sync::OnceLock;

/// A word of a list, found in the text. Positions are those of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub class: Class,
    pub value: &'static str,
    pub from: usize,
    pub to: usize,
}

impl Hit {
    pub(crate) fn number(&self) -> Option<i32> {
        self.value.parse().ok()
    }
}

type List = Phrases<(Class, &'static str)>;

pub(crate) fn vocabulary(language: Language) -> &'static List {
    static LISTS: OnceLock<Vec<List>> = OnceLock::new();
    let lists = LISTS.get_or_init(|| Language::ALL.into_iter().map(|l| list(source(l))).collect());
    let at = Language::ALL.iter().position(|l| *l == language).unwrap_or(0);
    &lists[at]
}

pub(crate) fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../words/en.txt"),
        Language::Arabic => include_str!("../words/ar.txt"),
        Language::Russian => include_str!("../words/ru.txt"),
        Language::Turkish => include_str!("../words/tr.txt"),
        Language::Persian => include_str!("../words/fa.txt"),
    }
}

fn list(source: &'static str) -> List {
    let mut list = List::default();
    for (class, phrase, value) in entries(source) {
        list.add(phrase, Case::Any, (class, value));
    }
    list
}

/// Every entry of a file: class, phrase, value.
pub(crate) fn entries(
    source: &'static str,
) -> impl Iterator<Item = (Class, &'static str, &'static str)> {
    let mut class = None;
    source.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).flat_map(
        move |line| {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                class = Class::of(name);
                return Vec::new();
            }
            let (phrases, value) = match line.split_once(" = ") {
                Some((phrases, value)) => (phrases, value.trim()),
                None => (line, ""),
            };
            let Some(class) = class else { return Vec::new() };
            let phrases = phrases.split([',', '،']).map(str::trim).filter(|p| !p.is_empty());
            phrases.map(|phrase| (class, phrase, value)).collect::<Vec<_>>()
        },
    )
}

/// What stands in the text, in its order. Of one class only the longest of those that begin at a token, and none within
/// another of its class.
pub(crate) fn hits(language: Language, tokens: &[Token]) -> Vec<Hit> {
    let list = vocabulary(language);
    let mut hits: Vec<Hit> = Vec::new();
    let mut recent: Vec<Hit> = Vec::new();
    for at in 0..tokens.len() {
        let mut here: Vec<Hit> = list
            .at(tokens, at)
            .into_iter()
            .map(|(&(class, value), to)| Hit { class, value, from: at, to })
            .collect();
        here.sort_by_key(|hit| std::cmp::Reverse(hit.to));
        recent.retain(|h| h.to > at);
        for hit in here {
            if !recent.iter().any(|h| h.class == hit.class && h.to >= hit.to) {
                recent.push(hit);
                hits.push(hit);
            }
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_every_file_is_known_and_every_entry_is_a_phrase() {
        for language in Language::ALL {
            for line in source(language).lines().map(str::trim) {
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    assert!(Class::of(name).is_some(), "{}: {name}", language.tag());
                }
            }
            assert!(entries(source(language)).count() > 100, "{}", language.tag());
            for (_, phrase, _) in entries(source(language)) {
                let bare = phrase.trim_end_matches('*');
                assert!(bare.chars().any(char::is_alphanumeric) || bare == "-", "{phrase}");
            }
        }
    }

    #[test]
    fn months_and_weekdays_are_whole_in_every_language() {
        for language in Language::ALL {
            for (class, most) in [(Class::Month, 12), (Class::Weekday, 7)] {
                let numbers: std::collections::BTreeSet<i32> = entries(source(language))
                    .filter(|e| e.0 == class)
                    .filter_map(|e| e.2.parse().ok())
                    .collect();
                assert_eq!(numbers, (1..=most).collect(), "{} {class:?}", language.tag());
            }
        }
    }
}
