//! The fields of a form as a page shows them: inputs with their labels, as many rows as are filled in and
//! some more.

use super::choices;
use crate::asked::Asked;
use crate::pages::acts::Choice;
use crate::pages::incidents::capitalized;
use crate::sent::Sent;
use crate::talk_fields::{CLAUSE, Field, Kind, Sort};
use crate::words::Words;

/// A field with its inputs.
pub(crate) struct FieldView {
    pub label: String,
    pub hint: String,
    pub is_required: bool,
    /// Whether it has several inputs, which stand in a frame.
    pub is_group: bool,
    /// Whether few need it.
    pub is_further: bool,
    pub inputs: Vec<InputView>,
    /// Rows that are fields of their own: the clauses of a statement.
    pub groups: Vec<GroupView>,
}

pub(crate) struct GroupView {
    pub legend: String,
    pub fields: Vec<FieldView>,
}

pub(crate) struct InputView {
    pub name: String,
    pub label: String,
    pub value: String,
    /// `line`, `text`, `day`, `instant`, `number`, `choice`, `yes`, `pick`.
    pub sort: &'static str,
    pub choices: Vec<Choice>,
    pub is_required: bool,
    pub max: usize,
    /// Whether it is written from left to right whatever the language.
    pub is_code: bool,
}

/// How many more rows somebody asked for.
pub(super) fn more_rows(sent: &Sent) -> usize {
    let asked = sent.get("rows").parse::<usize>().unwrap_or(0).min(60);
    if sent.get("act") == "more" { asked + 3 } else { asked }
}

pub(super) fn views(asked: &Asked, kind: &Kind, sent: &Sent) -> Vec<FieldView> {
    let is_anew = sent.given("replaces").is_some();
    let fields = kind.fields.iter().filter(|field| !(is_anew && matches!(field.sort, Sort::Id)));
    fields.map(|field| view(asked, kind.word, field, field.name, sent)).collect()
}

/// The label of a field by the name of its input: of the field itself where it is one of several.
pub(super) fn label_of(words: Words, kind: &Kind, name: &str) -> String {
    if name == "source" || name == "passage" {
        return words.say(&format!("talk-form-{name}"));
    }
    let found = kind.fields.iter().find(|field| {
        name == field.name
            || name.strip_prefix(field.name).is_some_and(|rest| rest.starts_with('-'))
    });
    let Some(field) = found else { return name.to_owned() };
    let inner = name.rsplit('-').next().unwrap_or_default();
    match CLAUSE.iter().find(|of| matches!(field.sort, Sort::Clauses) && of.name == inner) {
        Some(of) => format!("{}: {}", label(words, kind.word, field), label(words, "clause", of)),
        None => label(words, kind.word, field),
    }
}

/// What a field is called in a form of a kind.
fn label(words: Words, kind: &str, field: &Field) -> String {
    let name = field.name.replace('_', "-");
    words
        .known(&format!("talk-field-{}-{name}", kind.replace('_', "-")))
        .unwrap_or_else(|| words.say(&field.message()))
}

fn view(asked: &Asked, kind: &str, field: &Field, at: &str, sent: &Sent) -> FieldView {
    let words = asked.words;
    let mut view = FieldView {
        label: label(words, kind, field),
        hint: words
            .known(&format!(
                "talk-hint-{}-{}",
                kind.replace('_', "-"),
                field.name.replace('_', "-")
            ))
            .or_else(|| words.known(&format!("talk-hint-{}", hint_of(field))))
            .unwrap_or_default(),
        is_required: field.is_required,
        is_group: false,
        is_further: matches!(field.sort, Sort::Id | Sort::Entry),
        inputs: Vec::new(),
        groups: Vec::new(),
    };
    let input = |sort: &'static str, name: String, label: &str, max: usize| InputView {
        value: sent.told(&name).to_owned(),
        label: if label.is_empty() { String::new() } else { words.say(label) },
        choices: Vec::new(),
        is_required: false,
        is_code: false,
        sort,
        name,
        max,
    };
    let part = |part: &str| format!("{at}-{part}");
    let list = |name: String, label: &str, choices: Vec<Choice>| {
        let chosen = sent.get(&name).to_owned();
        let choices = choices
            .into_iter()
            .map(|choice| Choice { is_chosen: choice.value == chosen, ..choice });
        InputView { choices: choices.collect(), ..input("choice", name, label, 120) }
    };
    let rows = |filled: usize, least: usize| (filled + 1).max(least) + more_rows(sent);
    let last = |part: &dyn Fn(usize) -> Vec<String>| {
        let is_filled = |n: &usize| part(*n).iter().any(|name| sent.given(name).is_some());
        (0..200).filter(is_filled).last().map_or(0, |n| n + 1)
    };
    let whoever = |at: &str, label: &str| {
        vec![
            list(at.to_owned(), label, choices::actors(asked)),
            input("line", format!("{at}-words"), "talk-form-described", 150),
        ]
    };
    view.inputs = match field.sort {
        Sort::Id => vec![InputView { is_code: true, ..input("line", at.to_owned(), "", 60) }],
        Sort::Line => vec![input("line", at.to_owned(), "", 150)],
        Sort::Words => vec![input("line", at.to_owned(), "", 600)],
        Sort::Incidents => {
            vec![InputView { is_code: true, ..input("line", at.to_owned(), "", 600) }]
        }
        Sort::Report | Sort::ClauseNumber => {
            vec![InputView { is_code: true, ..input("line", at.to_owned(), "", 60) }]
        }
        Sort::Text => vec![input("text", at.to_owned(), "", 4_000)],
        Sort::Day => vec![input("day", at.to_owned(), "", 10)],
        Sort::Instant => vec![input("instant", at.to_owned(), "", 20)],
        Sort::Number | Sort::Entry => vec![input("number", at.to_owned(), "", 9)],
        Sort::Yes => vec![input("yes", at.to_owned(), "", 1)],
        Sort::Names => {
            let own = words.language.tag();
            let tags = choices::languages(asked, at, sent);
            let named = |tag: &String| InputView {
                label: match tag == own {
                    true => String::new(),
                    false => choices::language_name(words, tag),
                },
                ..input("line", format!("{at}-{tag}"), "", 150)
            };
            tags.iter().map(named).collect()
        }
        Sort::Days => vec![
            input("day", part("from"), "talk-form-first-day", 10),
            input("day", part("until"), "talk-form-last-day", 10),
        ],
        Sort::Word(list_of) => {
            let said = |word: &&'static str| Choice {
                value: (*word).to_owned(),
                name: capitalized(&words.say(&format!(
                    "{}-{}",
                    list_of.called,
                    word.replace('_', "-")
                ))),
                is_chosen: false,
            };
            let choices = (list_of.all)().iter().map(said).collect();
            vec![list(at.to_owned(), "", choices)]
        }
        Sort::Matter(kinds) => vec![list(at.to_owned(), "", choices::matters(asked, kinds))],
        Sort::Actor => vec![list(at.to_owned(), "", choices::actors(asked))],
        Sort::Instrument => vec![list(at.to_owned(), "", choices::instruments(asked))],
        Sort::Document => vec![list(at.to_owned(), "", choices::documents(asked))],
        Sort::StatedClause => vec![list(at.to_owned(), "", choices::stated_clauses(asked))],
        Sort::AgreedClause => vec![list(at.to_owned(), "", choices::agreed_clauses(asked))],
        Sort::Who => whoever(at, ""),
        Sort::Whos => {
            let filled = last(&|n| vec![format!("{at}-{n}"), format!("{at}-{n}-words")]);
            (0..rows(filled, 2)).flat_map(|n| whoever(&format!("{at}-{n}"), "")).collect()
        }
        Sort::Lines => {
            let told: Vec<&str> = sent.all(at).filter(|line| !line.trim().is_empty()).collect();
            let row = |n: usize| InputView {
                value: told.get(n).map(|line| (*line).to_owned()).unwrap_or_default(),
                ..input("line", at.to_owned(), "", 1_000)
            };
            (0..rows(told.len(), 3)).map(row).collect()
        }
        Sort::About => {
            let filled = last(&|n| {
                ["incident", "clause", "talk"].iter().map(|of| format!("{at}-{n}-{of}")).collect()
            });
            let row = |n: usize| {
                let name = |of: &str| format!("{at}-{n}-{of}");
                [
                    InputView {
                        is_code: true,
                        ..input("line", name("incident"), "talk-form-incident", 60)
                    },
                    list(name("clause"), "talk-form-clause", choices::terms(asked)),
                    list(name("talk"), "talk-form-matter", choices::matters(asked, &[])),
                ]
            };
            (0..rows(filled, 1)).flat_map(row).collect()
        }
        Sort::Condition => vec![
            input("text", part("words"), "talk-form-if", 4_000),
            list(part("instrument"), "talk-form-watch-instrument", choices::instruments(asked)),
            list(part("area"), "talk-form-watch-area", choices::areas(asked)),
            list(part("actor"), "talk-form-watch-actor", choices::actors(asked)),
            input("day", part("from"), "talk-form-watch-from", 10),
            input("day", part("until"), "talk-form-watch-until", 10),
        ],
        Sort::Message => {
            let chosen = sent.given(&part("sort")).unwrap_or("sealed");
            let choice = |value: &str| Choice {
                value: value.to_owned(),
                name: words.say(&format!("talk-form-text-{value}")),
                is_chosen: value == chosen,
            };
            vec![
                input("text", at.to_owned(), "", 4_000),
                InputView {
                    choices: vec![choice("sealed"), choice("open")],
                    ..input("pick", part("sort"), "", 10)
                },
            ]
        }
        Sort::Clauses => Vec::new(),
    };
    if let Sort::Clauses = field.sort {
        let filled = last(&|n| CLAUSE.iter().map(|of| format!("{at}-{n}-{}", of.name)).collect());
        let group = |n: usize| GroupView {
            legend: words.count("talk-form-clause-of", n as u64 + 1),
            fields: CLAUSE
                .iter()
                .map(|of| {
                    let inner =
                        self::view(asked, "clause", of, &format!("{at}-{n}-{}", of.name), sent);
                    // An empty row is no clause: nothing of it has to be filled in.
                    FieldView { is_required: false, ..inner }
                })
                .collect(),
        };
        view.groups = (0..rows(filled, 2)).map(group).collect();
    }
    view.is_group = view.inputs.len() > 1;
    if let [only] = &mut view.inputs[..] {
        only.is_required = field.is_required;
    }
    view
}

/// What the hint of a field is called that belongs to its sort.
fn hint_of(field: &Field) -> &'static str {
    match field.sort {
        Sort::Who | Sort::Whos => "who",
        Sort::Id => "id",
        Sort::Words => "words",
        Sort::Incidents => "incidents",
        Sort::Message => "message",
        _ => "none",
    }
}
