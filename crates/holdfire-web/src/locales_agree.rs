//! Tests that every language says everything: the same messages with the same variables, a form for
//! every plural, nothing left in English, and every message that a page asks for.

use crate::language::Language;
use crate::numbers::tests::category;
use crate::words::{Words, message_files};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::ast::{Variant, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

/// Words that another language writes as English does.
const SAME_AS_ENGLISH: &[(Language, &str)] = &[
    (Language::Turkish, "size-kib"),
    (Language::Turkish, "size-mib"),
    (Language::Turkish, "bulletin-number"),
    (Language::Turkish, "label-number"),
    (Language::Turkish, "month-3"),
    (Language::Turkish, "month-5"),
    (Language::Turkish, "plus-minus-km"),
    (Language::Turkish, "plus-minus-m"),
];

/// Words in Latin letters that languages of other scripts keep: names of files, formats, standards
/// and accounts. Commands stand in backticks.
const LATIN: &[&str] = &[
    "SHA-256",
    "PDF",
    "CSV",
    "JSON",
    "RFC",
    "Markdown",
    "GeoJSON",
    "XLSX",
    "Excel",
    "UTF-8",
    "Cedar",
    "accessions.csv",
    "actors.toml",
    "duty-officer-3",
    "UTC",
    "MGRS",
    "EXIF",
    "JPEG",
    "PNG",
    "Asia/Damascus",
    "34°48'09\\\"N",
    "34°48'09\"N",
    "36°42'E",
    "37S",
    "DU",
];

/// Units that stand beside a number which is written elsewhere.
const WITHOUT_ITS_NUMBER: &[&str] = &["incidents-unit"];

/// What one message says.
#[derive(Default)]
struct Message {
    variables: BTreeSet<String>,
    refers_to: BTreeSet<String>,
    /// The words, without what stands in braces.
    text: String,
    forms: Vec<Forms>,
}

/// The forms of a message for a number.
struct Forms {
    number: String,
    /// What each form is for, whether it writes the number, and whether it is for all others.
    forms: Vec<Form>,
}

struct Form {
    key: Key,
    writes_its_number: bool,
    is_default: bool,
}

#[derive(Debug, PartialEq)]
enum Key {
    Number(i64),
    Word(String),
}

impl Message {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                for variant in variants {
                    self.take(&variant.value);
                }
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("only numbers are told apart")
                };
                let forms = variants.iter().map(|variant| form(variant, id.name)).collect();
                self.forms.push(Forms { number: id.name.to_owned(), forms });
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.refers_to.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } if !value.starts_with('\\') => {
                self.text.push_str(value);
            }
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::Placeable { expression } => self.take_expression(expression),
            other => panic!("no message uses {other:?}"),
        }
    }
}

fn form(variant: &Variant<&str>, number: &str) -> Form {
    let mut within = Message::default();
    within.take(&variant.value);
    let key = match &variant.key {
        VariantKey::NumberLiteral { value } => Key::Number(value.parse().unwrap()),
        VariantKey::Identifier { name } => Key::Word((*name).to_owned()),
    };
    let writes_its_number = within.variables.contains(number);
    Form { key, writes_its_number, is_default: variant.default }
}

impl Forms {
    /// The form that a number chooses, and whether it is the one made for it.
    fn chosen(&self, language: Language, n: i64) -> (usize, bool) {
        let category = Key::Word(category(language, n).to_owned());
        let made_for_it =
            self.forms.iter().position(|form| form.key == Key::Number(n) || form.key == category);
        let default = self.forms.iter().position(|form| form.is_default).unwrap();
        (made_for_it.unwrap_or(default), made_for_it.is_some())
    }
}

/// The messages of a language: by file, by id, an attribute as `id.attribute`.
fn of(language: Language) -> BTreeMap<&'static str, BTreeMap<String, Message>> {
    let read = |(name, text): &(&'static str, &'static str)| {
        let parsed = fluent_syntax::parser::parse_runtime(*text)
            .unwrap_or_else(|(_, errors)| panic!("{name}.ftl in {}: {errors:?}", language.tag()));
        let mut messages = BTreeMap::new();
        let mut add = |id: String, pattern: &Pattern<&str>| {
            let mut message = Message::default();
            message.take(pattern);
            let is_new = messages.insert(id.clone(), message).is_none();
            assert!(is_new, "`{id}` twice in {name}.ftl of {}", language.tag());
        };
        for entry in &parsed.body {
            let Entry::Message(message) = entry else {
                panic!("{name}.ftl in {}: {entry:?} is no message", language.tag())
            };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
        (*name, messages)
    };
    message_files(language).iter().map(read).collect()
}

/// Every message of every language with its file.
fn all() -> impl Iterator<Item = (Language, &'static str, String, Message)> {
    Language::ALL.into_iter().flat_map(|language| {
        of(language).into_iter().flat_map(move |(file, messages)| {
            messages.into_iter().map(move |(id, message)| (language, file, id, message))
        })
    })
}

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::English)
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let english = of(Language::English);
    for language in others() {
        let theirs = of(language);
        for (file, messages) in &english {
            let ids: Vec<_> = messages.keys().collect();
            let their_ids: Vec<_> = theirs[file].keys().collect();
            assert_eq!(ids, their_ids, "messages of `{file}.ftl` in {}", language.tag());
            for (id, message) in messages {
                let their_variables = &theirs[file][id].variables;
                assert_eq!(
                    &message.variables,
                    their_variables,
                    "variables of `{id}` in {}",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn no_message_stands_in_two_files() {
    let mut files: BTreeMap<(&str, String), &str> = BTreeMap::new();
    for (language, file, id, _) in all() {
        let other = files.insert((language.tag(), id.clone()), file);
        assert_eq!(other, None, "`{id}` stands in {file}.ftl as well");
    }
}

#[test]
fn a_message_refers_only_to_messages_that_exist() {
    let known: BTreeSet<(Language, String)> =
        all().map(|(language, _, id, _)| (language, id)).collect();
    for (language, file, id, message) in all() {
        for other in message.refers_to {
            let is_known = known.contains(&(language, other.clone()));
            assert!(is_known, "`{id}` in {}/{file}.ftl refers to `{other}`", language.tag());
        }
    }
}

/// A number that falls back to the form for all others is said wrongly, and nobody sees it until
/// that number comes.
#[test]
fn every_number_has_the_form_that_its_plural_asks_for() {
    for (language, file, id, message) in all() {
        for forms in &message.forms {
            for n in 0..=200 {
                let (_, is_made_for_it) = forms.chosen(language, n);
                assert!(
                    is_made_for_it,
                    "`{id}` in {}/{file}.ftl has no form `{}` for ${} = {n}",
                    language.tag(),
                    category(language, n),
                    forms.number
                );
            }
        }
    }
}

/// "One incident" must not be said of 21 where 21 has the same plural as 1.
#[test]
fn a_form_that_does_not_write_its_number_is_for_one_number_alone() {
    for (language, file, id, message) in all() {
        if WITHOUT_ITS_NUMBER.contains(&&*id) {
            continue;
        }
        for forms in &message.forms {
            let mut numbers: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
            for n in 0..=200 {
                numbers.entry(forms.chosen(language, n).0).or_default().push(n);
            }
            for (chosen, numbers) in numbers {
                let form = &forms.forms[chosen];
                assert!(
                    form.writes_its_number || numbers.len() == 1,
                    "`{id}` in {}/{file}.ftl says {:?} of {numbers:?}",
                    language.tag(),
                    form.key
                );
            }
        }
    }
}

#[test]
fn no_message_is_left_in_english() {
    let english = of(Language::English);
    for (language, file, id, message) in all() {
        if language == Language::English || !has_latin(&message.text) {
            continue;
        }
        let is_same = message.text == english[file][&id].text;
        let may_be_same = SAME_AS_ENGLISH.contains(&(language, &*id));
        assert!(
            !is_same || may_be_same,
            "`{id}` in {}/{file}.ftl is as in English: {}",
            language.tag(),
            message.text
        );
    }
}

#[test]
fn the_list_of_words_that_are_the_same_as_in_english_holds_no_others() {
    for (language, id) in SAME_AS_ENGLISH {
        let text = |language| {
            of(language).into_values().find_map(|mut messages| messages.remove(*id)).unwrap().text
        };
        assert_eq!(text(*language), text(Language::English), "`{id}` in {}", language.tag());
    }
}

#[test]
fn languages_of_other_scripts_keep_only_known_words_in_latin_letters() {
    for (language, file, id, message) in all() {
        if matches!(language, Language::English | Language::Turkish) || file == "labels" {
            continue;
        }
        let foreign: Vec<&str> = message
            .text
            .split('`')
            .step_by(2)
            .flat_map(|text| text.split(|c: char| c.is_whitespace() || "(){},،;؛«»“”".contains(c)))
            .map(|word| word.trim_matches(|c: char| ".:…".contains(c)))
            .filter(|word| has_latin(word) && !LATIN.contains(word))
            .collect();
        assert!(foreign.is_empty(), "`{id}` in {}/{file}.ftl: {foreign:?}", language.tag());
    }
}

/// In the labels of a bulletin the words in braces are names that the layout fills.
#[test]
fn labels_keep_the_words_that_the_layout_fills() {
    let english = of(Language::English);
    for language in others() {
        for (id, label) in &of(language)["labels"] {
            let filled = |text: &str| -> BTreeSet<String> {
                text.split('{')
                    .skip(1)
                    .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
                    .collect()
            };
            let named = filled(&english["labels"][id].text);
            assert_eq!(filled(&label.text), named, "`{id}` in {}", language.tag());
        }
    }
}

fn has_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

/// Ids written out in templates and code; those put together at run time are found by the pages'
/// tests.
#[test]
fn every_kind_of_entry_has_a_name() {
    let words = Words::of(Language::English);
    for kind in holdfire_core::Event::KINDS {
        let id = format!("event-{}", kind.replace('_', "-"));
        assert!(words.known(&id).is_some(), "`{id}` is missing");
    }
}

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
