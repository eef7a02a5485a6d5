//! The fields of a form and what the register holds, each from the other: what was filled in becomes the
//! value of a field, and a value fills in the form again. Nothing is lost on the way, which a test sees to
//! with an entry of every kind.

use crate::moments::Zone;
use crate::sent::Sent;
use crate::talk_fields::{CLAUSE, Field, Sort};
use holdfire_core::talks::Passage;
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::{Map, Value, json};

/// More rows are read of no field.
const MOST_ROWS: usize = 200;

/// Why a field cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// It has to be filled in.
    Missing(String),
    /// What it says cannot be read.
    Unreadable(String),
}

type Read = Result<Option<Value>, Wrong>;

/// The fields of something, as the form that begins with `at` tells them.
pub(crate) fn read_all(
    fields: &[Field],
    at: &str,
    sent: &Sent,
    zone: &Zone,
) -> Result<Map<String, Value>, Wrong> {
    let mut all = Map::new();
    for field in fields {
        let name = format!("{at}{}", field.name);
        match read(field, &name, sent, zone)? {
            Some(value) => drop(all.insert(field.name.to_owned(), value)),
            None if field.is_required => return Err(Wrong::Missing(name)),
            None => {}
        }
    }
    Ok(all)
}

fn read(field: &Field, at: &str, sent: &Sent, zone: &Zone) -> Read {
    let text = |name: &str| sent.given(name).map(|text| json!(text));
    let part = |part: &str| format!("{at}-{part}");
    let unreadable = || Wrong::Unreadable(at.to_owned());
    match field.sort {
        Sort::Id
        | Sort::Line
        | Sort::Text
        | Sort::Day
        | Sort::Word(_)
        | Sort::Actor
        | Sort::Matter(_)
        | Sort::ClauseNumber
        | Sort::Instrument
        | Sort::Document
        | Sort::Report => Ok(text(at)),
        Sort::Names => Ok(names(at, sent)),
        Sort::Lines => Ok(listed(sent.all(at).map(str::trim).map(str::to_owned))),
        Sort::Words => Ok(listed(sent.get(at).split(',').map(|word| word.trim().to_owned()))),
        Sort::Incidents => {
            let ids = sent.get(at).split([',', ' ', '\n', '\r', '\t']);
            Ok(listed(ids.map(str::to_owned)))
        }
        Sort::Days => Ok(text(&part("from")).map(|from| match text(&part("until")) {
            Some(until) if until != from => json!({ "from": from, "until": until }),
            _ => json!({ "from": from }),
        })),
        Sort::Instant => match sent.given(at) {
            None => Ok(None),
            Some(told) => {
                let local: Option<DateTime> = told.parse().ok();
                let instant = local.and_then(|local| zone.instant(local)).ok_or_else(unreadable)?;
                Ok(Some(json!(instant.to_string())))
            }
        },
        Sort::Number | Sort::Entry => match sent.given(at) {
            None => Ok(None),
            Some(told) => told.parse::<u64>().map(|n| Some(json!(n))).map_err(|_| unreadable()),
        },
        Sort::Yes => Ok(sent.given(at).map(|_| json!(true))),
        Sort::Who => Ok(who(at, sent)),
        Sort::Whos => {
            let rows = (0..MOST_ROWS).filter_map(|n| who(&format!("{at}-{n}"), sent));
            let all: Vec<Value> = rows.collect();
            Ok((!all.is_empty()).then(|| json!(all)))
        }
        Sort::StatedClause | Sort::AgreedClause => match sent.given(at) {
            None => Ok(None),
            Some(told) => {
                let (of, number) = told.split_once('/').ok_or_else(unreadable)?;
                Ok(Some(json!([of, number])))
            }
        },
        Sort::Clauses => {
            let mut all = Vec::new();
            for n in 0..MOST_ROWS {
                let row = format!("{at}-{n}-");
                // The kind alone is no clause: a list always has something chosen.
                let is_filled = |(name, value): (&str, &str)| {
                    let rest = name.strip_prefix(&row);
                    rest.is_some_and(|rest| rest != "kind") && !value.trim().is_empty()
                };
                if sent.pairs().any(is_filled) {
                    all.push(Value::Object(read_all(CLAUSE, &row, sent, zone)?));
                }
            }
            Ok((!all.is_empty()).then(|| json!(all)))
        }
        Sort::About => {
            let rows = (0..MOST_ROWS).flat_map(|n| about(&format!("{at}-{n}"), sent));
            let all: Vec<Value> = rows.collect();
            Ok((!all.is_empty()).then(|| json!(all)))
        }
        Sort::Condition => {
            let mut watches = Map::new();
            for of in ["instrument", "area", "actor", "from", "until"] {
                watches.extend(text(&part(of)).map(|value| (of.to_owned(), value)));
            }
            match (text(&part("words")), watches.is_empty()) {
                (Some(words), true) => Ok(Some(json!({ "words": words }))),
                (Some(words), false) => Ok(Some(json!({ "words": words, "watches": watches }))),
                (None, true) => Ok(None),
                (None, false) => Err(Wrong::Missing(part("words"))),
            }
        }
        Sort::Message => Ok(text(at).map(|words| match sent.get(&part("sort")) {
            "open" => json!({ "open": words }),
            _ => json!({ "to_seal": words }),
        })),
    }
}

fn listed(all: impl Iterator<Item = String>) -> Option<Value> {
    let all: Vec<String> = all.filter(|one| !one.is_empty()).take(MOST_ROWS + 1).collect();
    (!all.is_empty()).then(|| json!(all))
}

fn names(at: &str, sent: &Sent) -> Option<Value> {
    let before = format!("{at}-");
    let named = sent.pairs().filter_map(|(name, value)| {
        let tag = name.strip_prefix(&before)?;
        let is_tag = (2..=35).contains(&tag.len())
            && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (is_tag && !value.trim().is_empty()).then(|| (tag.to_owned(), json!(value.trim())))
    });
    let named: Map<String, Value> = named.collect();
    (!named.is_empty()).then_some(Value::Object(named))
}

fn who(at: &str, sent: &Sent) -> Option<Value> {
    // Whoever describes somebody in words has not found it in the list.
    match (sent.given(at), sent.given(&format!("{at}-words"))) {
        (_, Some(words)) => Some(json!({ "words": words })),
        (Some(actor), None) => Some(json!(actor)),
        (None, None) => None,
    }
}

fn about(at: &str, sent: &Sent) -> Vec<Value> {
    let given = |of: &str| sent.given(&format!("{at}-{of}"));
    let incident = given("incident").map(|id| json!({ "incident": id }));
    let clause = given("clause").map(|told| match told.split_once('/') {
        Some((of, number)) => json!({ "clause": [of, number] }),
        None => json!({ "instrument": told }),
    });
    let talk = given("talk").map(|id| json!({ "talk": id }));
    incident.into_iter().chain(clause).chain(talk).collect()
}

/// From where it is known, as a form tells it: a source, and passages whose words are taken from the
/// texts of their documents.
pub(crate) fn read_told(
    sent: &Sent,
    text_of: &mut dyn FnMut(&str) -> Option<String>,
) -> Result<Value, Wrong> {
    let mut passages = Vec::new();
    for told in sent.all("passage").filter(|told| !told.trim().is_empty()).take(MOST_ROWS) {
        let passage = passage(told, text_of);
        passages.push(json!(passage.ok_or_else(|| Wrong::Unreadable("passage".to_owned()))?));
    }
    let mut all = Map::new();
    all.extend(sent.given("source").map(|source| ("source".to_owned(), json!(source))));
    if !passages.is_empty() {
        all.insert("passages".to_owned(), json!(passages));
    }
    match all.is_empty() {
        true => Err(Wrong::Missing("source".to_owned())),
        false => Ok(Value::Object(all)),
    }
}

/// The passage that `document~start~end` names.
pub(crate) fn passage(
    told: &str,
    text_of: &mut dyn FnMut(&str) -> Option<String>,
) -> Option<Passage> {
    let [document, start, end] = <[&str; 3]>::try_from(told.split('~').collect::<Vec<_>>()).ok()?;
    let id = holdfire_core::DocumentId::new(document).ok()?;
    Passage::of(id, &text_of(document)?, start.parse().ok()?, end.parse().ok()?)
}

/// A form as it would have to be filled in to tell these values.
pub(crate) fn written(fields: &[Field], value: &Value, zone: &Zone) -> Vec<(String, String)> {
    let mut all = Vec::new();
    write_all(fields, "", value, zone, &mut all);
    let told = &value["told"];
    if let Some(source) = told["source"].as_str() {
        all.push(("source".to_owned(), source.to_owned()));
    }
    for passage in told["passages"].as_array().into_iter().flatten() {
        let document = passage["document"].as_str().unwrap_or_default();
        let told = format!("{document}~{}~{}", passage["start"], passage["end"]);
        all.push(("passage".to_owned(), told));
    }
    all
}

type Fields = Vec<(String, String)>;

fn write_all(fields: &[Field], at: &str, value: &Value, zone: &Zone, all: &mut Fields) {
    for field in fields {
        if let Some(of) = value.get(field.name) {
            write(field, format!("{at}{}", field.name), of, zone, all);
        }
    }
}

fn write(field: &Field, at: String, value: &Value, zone: &Zone, all: &mut Fields) {
    let items = || value.as_array().into_iter().flatten();
    let plain = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match field.sort {
        Sort::Names => {
            for (tag, name) in value.as_object().into_iter().flatten() {
                all.push((format!("{at}-{tag}"), plain(name)));
            }
        }
        Sort::Lines => all.extend(items().map(|item| (at.clone(), plain(item)))),
        Sort::Words | Sort::Incidents => {
            all.push((at, items().map(plain).collect::<Vec<_>>().join(", ")));
        }
        Sort::Days => {
            for of in ["from", "until"] {
                all.extend(value.get(of).map(|day| (format!("{at}-{of}"), plain(day))));
            }
        }
        Sort::Instant => {
            let instant = value.as_str().and_then(|told| told.parse::<Timestamp>().ok());
            all.extend(instant.map(|instant| {
                let local = zone.local(instant);
                let form = if local.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
                (at, local.strftime(form).to_string())
            }));
        }
        Sort::Yes => {
            if value.as_bool() == Some(true) {
                all.push((at, "1".to_owned()));
            }
        }
        Sort::Who => write_who(at, value, all),
        Sort::Whos => {
            for (n, who) in items().enumerate() {
                write_who(format!("{at}-{n}"), who, all);
            }
        }
        Sort::StatedClause | Sort::AgreedClause => {
            all.push((at, items().map(plain).collect::<Vec<_>>().join("/")));
        }
        Sort::Clauses => {
            for (n, clause) in items().enumerate() {
                write_all(CLAUSE, &format!("{at}-{n}-"), clause, zone, all);
            }
        }
        Sort::About => {
            for (n, about) in items().enumerate() {
                let told = |of: &str| about.get(of).map(plain);
                let clause = about["clause"]
                    .as_array()
                    .map(|pair| pair.iter().map(plain).collect::<Vec<_>>().join("/"));
                for (part, told) in [
                    ("incident", told("incident")),
                    ("clause", told("instrument").or(clause)),
                    ("talk", told("talk")),
                ] {
                    all.extend(told.map(|told| (format!("{at}-{n}-{part}"), told)));
                }
            }
        }
        Sort::Condition => {
            all.extend(value.get("words").map(|words| (format!("{at}-words"), plain(words))));
            for (of, told) in value["watches"].as_object().into_iter().flatten() {
                all.push((format!("{at}-{of}"), plain(told)));
            }
        }
        Sort::Message => {
            if let Some(words) = value.get("open") {
                all.push((at.clone(), plain(words)));
                all.push((format!("{at}-sort"), "open".to_owned()));
            }
        }
        _ => all.push((at, plain(value))),
    }
}

fn write_who(at: String, who: &Value, all: &mut Fields) {
    match who.get("words").and_then(Value::as_str) {
        Some(words) => all.push((format!("{at}-words"), words.to_owned())),
        None => all.push((at, who.as_str().unwrap_or_default().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk_fields::Kind;

    /// An entry of every kind, with every field, as core keeps them for ever.
    const GOLDEN: &str = include_str!("../../../../holdfire-core/tests/golden/talks-v1.jsonl");

    #[test]
    fn a_form_filled_from_the_register_says_the_same_again() {
        let zone = Zone::named("Asia/Almaty");
        let mut seen = std::collections::BTreeSet::new();
        for line in GOLDEN.lines() {
            let entry: Value = serde_json::from_str(line).unwrap();
            if entry["kind"] != "talk_recorded" {
                continue;
            }
            let talk = &entry["body"];
            let kind = Kind::of(talk["is"].as_str().unwrap()).unwrap();
            let mut fields = written(kind.fields, talk, &zone);
            if talk["text"].get("sealed").is_some() {
                fields.push(("text".to_owned(), "written anew".to_owned()));
            }
            let sent = Sent::of_fields(fields);
            let mut again = read_all(kind.fields, "", &sent, &zone).unwrap();
            again.insert("is".to_owned(), json!(kind.word));
            let mut before = talk.clone();
            before.as_object_mut().unwrap().remove("told");
            for (name, value) in before.as_object().unwrap() {
                if name != "is" {
                    seen.insert((kind.word, name.clone()));
                }
                // A seal is none of words; they are written anew.
                if value.get("sealed").is_some() {
                    again.insert(name.clone(), value.clone());
                }
                // It is not so, if nothing is said.
                if value == &json!(false) {
                    again.insert(name.clone(), json!(false));
                }
            }
            assert_eq!(Value::Object(again), before, "{line}");
        }
        for kind in crate::talk_fields::KINDS {
            for field in kind.fields {
                let is_seen = seen.contains(&(kind.word, field.name.to_owned()));
                assert!(is_seen, "no golden entry has `{}` of a {}", field.name, kind.word);
            }
        }
    }

    #[test]
    fn what_a_form_says_is_never_taken_for_something_else() {
        let zone = Zone::named("UTC");
        let sent = |fields: &[(&str, &str)]| {
            Sent::of_fields(fields.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect())
        };
        let of = |kind: &str, fields: &[(&str, &str)]| {
            read_all(Kind::of(kind).unwrap().fields, "", &sent(fields), &zone)
        };
        let missing = |name: &str| Err(Wrong::Missing(name.to_owned()));
        assert_eq!(of("readout", &[("contact", "c")]), missing("by"));
        let silent = of("readout", &[("contact", "c"), ("by", ""), ("by-words", "the Kremlin")]);
        assert_eq!(
            json!(silent.unwrap()),
            json!({ "contact": "c", "by": { "words": "the Kremlin" } })
        );
        let of_nobody = [("message", "m"), ("step", "carried"), ("by", "un"), ("at", "noon")];
        assert_eq!(of("message_step", &of_nobody), Err(Wrong::Unreadable("at".to_owned())));
        let watches = [
            ("name-en", "x"),
            ("kind", "condition"),
            ("by", "a"),
            ("what", "x"),
            ("condition-area", "z"),
        ];
        assert_eq!(of("commitment", &watches), missing("condition-words"));
        let clause = [("name-en", "x"), ("by-0", "a"), ("clause-0-kind", "principle")];
        assert!(
            !of("statement", &clause).unwrap().contains_key("clause"),
            "a kind alone is no clause"
        );
        let script = [("issue-en\"><script>", "x"), ("issue-en", "who watches")];
        assert_eq!(
            json!(of("modality", &script).unwrap()),
            json!({ "issue": { "en": "who watches" } })
        );
    }
}
