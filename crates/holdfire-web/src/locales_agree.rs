//! Tests that every language says everything: the same messages with the same variables, and every
//! message that a page asks for.

use crate::language::Language;
use crate::words::message_files;
use std::collections::{BTreeMap, BTreeSet};

/// Each message of a text with its variables, read from the text itself, comments left out.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let starts_message = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((id, _)) = line.split_once('=').filter(|_| starts_message) {
            current = id.trim().to_owned();
            assert!(all.insert(current.clone(), BTreeSet::new()).is_none(), "`{current}` twice");
        }
        for rest in line.split('$').skip(1) {
            let name: String =
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            all.entry(current.clone()).or_default().insert(name);
        }
    }
    all
}

fn of(language: Language) -> BTreeMap<&'static str, BTreeMap<String, BTreeSet<String>>> {
    message_files(language).iter().map(|(name, text)| (*name, messages(text))).collect()
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let english = of(Language::English);
    let arabic = of(Language::Arabic);
    for (file, messages) in &english {
        let theirs = &arabic[file];
        let ids: BTreeSet<_> = messages.keys().collect();
        assert_eq!(ids, theirs.keys().collect(), "messages of `{file}.ftl`");
        for (id, variables) in messages {
            assert_eq!(variables, &theirs[id], "variables of `{id}`");
        }
    }
}

#[test]
fn every_file_of_messages_parses() {
    for language in Language::ALL {
        for (name, text) in message_files(language) {
            let parsed = fluent_bundle::FluentResource::try_new((*text).to_owned());
            assert!(
                parsed.is_ok(),
                "{name}.ftl in {}: {:?}",
                language.tag(),
                parsed.err().map(|e| e.1)
            );
        }
    }
}

#[test]
fn no_arabic_message_is_left_in_english() {
    for (file, text) in message_files(Language::Arabic) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((id, value)) = line.split_once(" = ") else { continue };
            // What stands in braces is a variable, not a word.
            let outside =
                value.split('{').enumerate().map(|(n, part)| match part.split_once('}') {
                    Some((_, rest)) => rest,
                    None if n == 0 => part,
                    None => "",
                });
            let has_words = outside.flat_map(str::chars).all(|c| !c.is_ascii_alphabetic());
            let is_known = ["{\"", "SHA-256", "PDF", "CSV", "JSON", "holdfire", "RFC", "Holdfire"];
            assert!(has_words || is_known.iter().any(|word| value.contains(word)), "{file}: {id}");
        }
    }
}

/// Ids written out in templates and code; those put together at run time are found by the pages'
/// tests.
#[test]
fn every_message_that_is_asked_for_exists() {
    let known: BTreeSet<String> =
        of(Language::English).into_values().flat_map(BTreeMap::into_keys).collect();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("templates"), root.join("src")];
    let mut asked = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for opening in [
                "words.say(\"",
                "words.count(\"",
                "words.with(\"",
                "words.about(\"",
                "words.text(\"",
            ] {
                for rest in text.split(opening).skip(1) {
                    let id = rest.split('"').next().unwrap_or_default();
                    asked += 1;
                    assert!(known.contains(id), "`{id}` in {}", path.display());
                }
            }
        }
    }
    assert!(asked > 200, "only {asked} messages were found");
}
