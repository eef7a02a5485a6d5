//! `talks/*.toml`: what is remembered of talks. Each table is the body of one entry, as core has it; its
//! kind is the name of the table (`[[meeting]]`, `[[attendance]]`), and `source` says who tells it.
//!
//! Remarks for readers (`note`, and any key that ends in `_note`) are allowed and not recorded.

use super::Read;
use crate::problem::{Code, Problem, Spot, nearest};
use holdfire_core::{Event, Talk};
use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The place of an event among those of talks: what others speak of comes first.
pub(super) fn rank(event: &Event) -> usize {
    match event {
        Event::TalkRecorded(talk) => {
            Talk::KINDS.iter().position(|kind| *kind == talk.kind()).unwrap_or(0)
        }
        _ => 0,
    }
}

pub(super) fn read(file: &str, text: &str, read: &mut Vec<Read>, problems: &mut Vec<Problem>) {
    let root = match DeTable::parse(text) {
        Ok(root) => root.into_inner(),
        Err(error) => {
            let spot = error.span().map_or(Spot::from(1), |span| Spot::of(text, span.start));
            let message = error.message().trim().replace('\n', " ");
            let message = format!("cannot read the TOML: {message}");
            return problems.push(Problem::new(Code::Toml, file, spot, message));
        }
    };
    for (key, value) in &root {
        let kind = key.get_ref().as_ref();
        let spot = Spot::of(text, key.span().start);
        if !Talk::KINDS.contains(&kind) {
            if is_remark(kind) {
                continue;
            }
            let meant = nearest(kind, Talk::KINDS)
                .map(|meant| format!("; did you mean `[[{meant}]]`?"))
                .unwrap_or_else(|| format!("; known are {}", Talk::KINDS.join(", ")));
            let message = format!("`{kind}` is not known here{meant}");
            problems.push(Problem::new(Code::UnknownTable, file, spot, message));
            continue;
        }
        let DeValue::Array(items) = value.get_ref() else {
            let message = format!("`{kind}` is one table; write `[[{kind}]]`");
            problems.push(Problem::new(Code::UnknownTable, file, spot, message));
            continue;
        };
        for item in items.iter() {
            let spot = Spot::of(text, item.span().start);
            match talk(kind, item) {
                Ok(talk) => {
                    let event = Event::TalkRecorded(talk);
                    read.push(Read { event, file: file.to_owned(), spot });
                }
                Err(why) => {
                    let message = format!("cannot read this `[[{kind}]]`: {why}");
                    problems.push(Problem::new(Code::WrongField, file, spot, message));
                }
            }
        }
    }
}

fn talk(kind: &str, item: &Spanned<DeValue<'_>>) -> Result<Talk, String> {
    let DeValue::Table(table) = item.get_ref() else {
        return Err(format!("it is not a table; write `[[{kind}]]` for each"));
    };
    let mut body = object(table);
    if let Some(source) = body.remove("source") {
        let told = body.entry("told").or_insert_with(|| Value::Object(Map::new()));
        match told {
            Value::Object(told) if !told.contains_key("source") => {
                told.insert("source".to_owned(), source);
            }
            _ => return Err("it names its source twice".to_owned()),
        }
    }
    if !body.contains_key("told") {
        return Err("it has no `source`; say who tells it".to_owned());
    }
    body.insert("is".to_owned(), Value::String(kind.to_owned()));
    serde_json::from_value(Value::Object(body)).map_err(|error| error.to_string())
}

fn object(table: &DeTable<'_>) -> Map<String, Value> {
    let keys = table.iter().filter(|(key, _)| !is_remark(key.get_ref()));
    keys.map(|(key, value)| (key.get_ref().to_string(), json(value))).collect()
}

fn json(value: &Spanned<DeValue<'_>>) -> Value {
    match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => {
            let plain = number.to_string().replace('_', "");
            plain.parse::<i64>().map_or(Value::String(plain), Value::from)
        }
        DeValue::Float(number) => {
            let plain = number.to_string().replace('_', "");
            plain.parse::<f64>().map_or(Value::String(plain), Value::from)
        }
        DeValue::Boolean(value) => Value::Bool(*value),
        // Core takes days and instants as text.
        DeValue::Datetime(at) => Value::String(at.to_string()),
        DeValue::Array(items) => Value::Array(items.iter().map(json).collect()),
        DeValue::Table(table) => Value::Object(object(table)),
    }
}

fn is_remark(key: &str) -> bool {
    key == "note" || key.ends_with("_note")
}
