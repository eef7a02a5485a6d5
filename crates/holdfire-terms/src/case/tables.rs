//! `mechanism.toml` and `actors.toml`: TOML tables turned into the objects of core, with the line
//! of every table kept for messages.
//!
//! Remarks for readers (`note`, `confidence`, `source`, and any key that ends so) are allowed
//! everywhere and are not recorded where core has no place for them. Any other unknown key is a
//! problem: it is probably misspelt, and what it says would be lost in silence.

use super::Read;
use crate::problem::{Code, Problem, Spot, nearest};
use holdfire_core::Event;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys a table may have, and those of the tables in it.
struct Keys {
    of: &'static str,
    known: &'static [&'static str],
    inner: &'static [(&'static str, &'static Keys)],
}

const NAMES: Keys = Keys { of: "names", known: &[], inner: &[] };
const EXTENT: Keys = Keys { of: "extent", known: &["west", "south", "east", "north"], inner: &[] };
const MEMBER: Keys = Keys { of: "members", known: &["id", "role", "from", "source"], inner: &[] };
const BODY: Keys = Keys {
    of: "bodies",
    known: &["id", "name", "kind", "from", "source", "members"],
    inner: &[("name", &NAMES)],
};
const REGION: Keys =
    Keys { of: "regions", known: &["code", "name", "aliases"], inner: &[("name", &NAMES)] };
const VOTING: Keys = Keys {
    of: "voting",
    known: &["rule", "quorum", "dissents_borne", "recusal", "source"],
    inner: &[],
};
const MECHANISM: Keys = Keys {
    of: "the mechanism",
    known: &[
        "id",
        "code",
        "name",
        "exercise",
        "time_zone",
        "cut_off",
        "languages",
        "extent",
        "decision_rule",
        "voting",
        "disclaimer",
        "members",
        "bodies",
        "regions",
    ],
    inner: &[
        ("name", &NAMES),
        ("disclaimer", &NAMES),
        ("extent", &EXTENT),
        ("voting", &VOTING),
        ("members", &MEMBER),
        ("bodies", &BODY),
        ("regions", &REGION),
    ],
};
const RELATION: Keys =
    Keys { of: "actor.relation", known: &["type", "to", "from", "until", "source"], inner: &[] };
const ACTOR: Keys = Keys {
    of: "actor",
    known: &["id", "kind", "name", "aliases", "relation", "note"],
    inner: &[("name", &NAMES), ("relation", &RELATION)],
};
const DESIGNATION: Keys = Keys {
    of: "designation",
    known: &["actor", "authority", "from", "until", "source"],
    inner: &[],
};

/// Keys whose tables are other data of the case, for readers.
const TABLES_FOR_READERS: &[&str] = &["declared_regions"];

pub(super) fn mechanism(text: &str, read: &mut Vec<Read>, problems: &mut Vec<Problem>) {
    let mut table = Table { file: "mechanism.toml", text, problems };
    let Some(root) = table.parse() else { return };
    let value = table.object(&root, &MECHANISM);
    if let Some(mechanism) = table.object_of_core("the mechanism", Spot::from(1), value) {
        read.push(Read {
            event: Event::MechanismFounded(mechanism),
            file: table.file.into(),
            spot: 1.into(),
        });
    }
}

pub(super) fn actors(text: &str, read: &mut Vec<Read>, problems: &mut Vec<Problem>) {
    let mut table = Table { file: "actors.toml", text, problems };
    let Some(root) = table.parse() else { return };
    for (key, value) in &root {
        let keys = match key.get_ref().as_ref() {
            "actor" => &ACTOR,
            "designation" => &DESIGNATION,
            other => {
                let meant = nearest(other, &["actor", "designation"])
                    .map(|meant| format!("; did you mean `[[{meant}]]`?"))
                    .unwrap_or_default();
                let spot = Spot::of(text, key.span().start);
                table.problem(
                    Code::UnknownTable,
                    spot,
                    format!("`{other}` is not known here{meant}"),
                );
                continue;
            }
        };
        let DeValue::Array(items) = value.get_ref() else {
            let spot = Spot::of(text, key.span().start);
            let message = format!("`{}` is one table; write `[[{}]]`", keys.of, keys.of);
            table.problem(Code::UnknownTable, spot, message);
            continue;
        };
        for item in items.iter() {
            let spot = Spot::of(text, item.span().start);
            let DeValue::Table(inner) = item.get_ref() else {
                let message = format!(
                    "`{}` holds something that is not a table; write `[[{}]]` for each",
                    keys.of, keys.of
                );
                table.problem(Code::UnknownTable, spot, message);
                continue;
            };
            let value = table.object(inner, keys);
            let name = value.get("id").or(value.get("actor")).and_then(Value::as_str);
            let name = format!("{} `{}`", keys.of, name.unwrap_or("without an id"));
            let event = if keys.of == "actor" {
                table.object_of_core(&name, spot, value).map(Event::ActorDescribed)
            } else {
                table.object_of_core(&name, spot, value).map(Event::DesignationRecorded)
            };
            read.extend(event.map(|event| Read { event, file: table.file.into(), spot }));
        }
    }
}

struct Table<'a> {
    file: &'static str,
    text: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Table<'a> {
    fn problem(&mut self, code: Code, spot: Spot, message: impl Into<String>) {
        self.problems.push(Problem::new(code, self.file, spot, message));
    }

    fn parse(&mut self) -> Option<DeTable<'a>> {
        match DeTable::parse(self.text) {
            Ok(root) => Some(root.into_inner()),
            Err(error) => {
                let spot =
                    error.span().map_or(Spot::from(1), |span| Spot::of(self.text, span.start));
                let message = error.message().trim().replace('\n', " ");
                self.problem(Code::Toml, spot, format!("cannot read the TOML: {message}"));
                None
            }
        }
    }

    /// The table as JSON, without remarks; unknown keys are told.
    fn object(&mut self, table: &DeTable<'_>, keys: &Keys) -> Map<String, Value> {
        let mut object = Map::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            // The keys of names are languages.
            let is_known = keys.known.is_empty() || keys.known.contains(&name);
            if !is_known {
                if !is_remark(name) && !TABLES_FOR_READERS.contains(&name) {
                    let meant = nearest(name, keys.known)
                        .map(|meant| format!("; did you mean `{meant}`?"))
                        .unwrap_or_else(|| {
                            "; remarks go into a key that ends in `note`".to_owned()
                        });
                    let spot = Spot::of(self.text, key.span().start);
                    self.problem(
                        Code::UnknownKey,
                        spot,
                        format!("key `{name}` is not known in `{}`{meant}", keys.of),
                    );
                }
                continue;
            }
            // Who sits in a body is for readers until core has a place for it.
            if keys.of == "bodies" && name == "members" {
                continue;
            }
            let inner = keys.inner.iter().find(|(of, _)| *of == name).map(|(_, keys)| *keys);
            let value = self.value(value, inner);
            object.insert(name.to_owned(), value);
        }
        object
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, keys: Option<&Keys>) -> Value {
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
            // Core takes dates as text.
            DeValue::Datetime(at) => Value::String(at.to_string()),
            DeValue::Array(items) => {
                Value::Array(items.iter().map(|item| self.value(item, keys)).collect())
            }
            DeValue::Table(table) => Value::Object(match keys {
                Some(keys) => self.object(table, keys),
                None => self.object(table, &NAMES),
            }),
        }
    }

    fn object_of_core<T: DeserializeOwned>(
        &mut self,
        name: &str,
        spot: Spot,
        value: Map<String, Value>,
    ) -> Option<T> {
        match serde_json::from_value(Value::Object(value)) {
            Ok(object) => Some(object),
            Err(error) => {
                self.problem(Code::WrongField, spot, format!("cannot read {name}: {error}"));
                None
            }
        }
    }
}

fn is_remark(key: &str) -> bool {
    ["note", "confidence", "source"].iter().any(|word| {
        key == *word || key.strip_suffix(word).is_some_and(|before| before.ends_with('_'))
    })
}
