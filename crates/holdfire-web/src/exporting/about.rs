//! What an export says of itself: for programs, for the first sheet of a workbook, and, before anything
//! is made, on the pages. All three say the same.

use super::run::{Counts, ExportedBy};
use super::scope::ExportScope;
use crate::names::name;
use crate::pages::selection::filter_in_words;
use crate::snapshot::Snapshot;
use crate::words::{Arg, Words};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// What is said of the whole, for programs.
pub(crate) fn facts(
    record: &Snapshot,
    scope: &ExportScope,
    by: &ExportedBy,
    pages: &str,
    now: Timestamp,
    words: Words,
) -> Map<String, Value> {
    let english = Words::of(crate::Language::English);
    let about = json!({
        "mechanism": record.mechanism.id.as_str(),
        "name": name(words, &record.mechanism.name),
        "exercise": record.mechanism.exercise,
        "register_size": record.size,
        "root": record.root,
        "last_entry_recorded_at": record.recorded.map(|at| at.to_string()),
        "made_at": now.to_string(),
        "asked_at": by.asked_at.map(|at| at.to_string()),
        "asked_by": by.account,
        "in_the_name_of": by.organisation,
        "approved_by": by.approved_by,
        "which": filter_words(record, words, scope),
        "which_in_english": filter_words(record, english, scope),
        "address": format!("{pages}/{}", scope.query()),
        "pairs": scope.pairs(),
        "time_zone": record.zone.name(),
        "not_in_it": not_in_it(english, scope, by.exact_places),
        "disclaimer": name(words, &record.mechanism.disclaimer),
    });
    match about {
        Value::Object(about) => about,
        _ => Map::new(),
    }
}

/// Which incidents, in words.
pub(crate) fn filter_words(record: &Snapshot, words: Words, scope: &ExportScope) -> String {
    let mut said = filter_in_words(record, words, &scope.filter);
    if scope.is_overdue {
        said.push(words.say("queue-overdue"));
    }
    match said.is_empty() {
        true => words.say("export-all-incidents"),
        false => said.join(" · "),
    }
}

/// What will not be in it, each a sentence.
pub(crate) fn not_in_it(words: Words, scope: &ExportScope, exact_places: bool) -> Vec<String> {
    let mut said = vec![words.say("export-without-people")];
    said.push(words.say(match scope.with_words {
        true => "export-with-words",
        false => "export-without-words",
    }));
    said.push(words.say(match exact_places {
        true => "export-protected-coarse",
        false => "export-all-coarse",
    }));
    said.push(words.say("export-only-seen"));
    said
}

/// How many incidents, and how many of them only perhaps in the period.
pub(crate) fn count_words(words: Words, incidents: u64, perhaps: u64) -> String {
    let incidents = words.count("incidents", incidents);
    match perhaps {
        0 => incidents,
        perhaps => words.with(
            "export-count-perhaps",
            &[("incidents", Arg::ready(incidents)), ("n", Arg::number(perhaps))],
        ),
    }
}

/// What is said of the whole, for people: the first sheet of a workbook.
pub(super) fn said(
    record: &Snapshot,
    scope: &ExportScope,
    by: &ExportedBy,
    pages: &str,
    now: Timestamp,
    words: Words,
    counts: &Counts,
) -> Vec<(String, String)> {
    let line = |id: &str, value: String| (words.say(id), value);
    let at = |at: Timestamp| {
        let shown = record.zone.instant_shown(words, at);
        format!("{} ({})", shown.text, shown.utc)
    };
    let mut said = vec![(name(words, &record.mechanism.name), String::new())];
    if record.mechanism.exercise {
        said.push((words.say("exercise"), words.say("exercise-says")));
    }
    said.extend([
        line("export-which", filter_words(record, words, scope)),
        line("export-count", count_words(words, counts.incidents, counts.perhaps)),
    ]);
    if scope.with_reports {
        said.push(line("export-reports", words.count("reports", counts.reports)));
    }
    said.extend([
        line("export-without-place", words.number(counts.without_place)),
        line("export-coarser", words.number(counts.generalised)),
        line("export-register-size", words.number(record.size)),
        line("export-root", record.root.clone()),
    ]);
    said.extend(record.recorded.map(|last| line("export-last-entry", at(last))));
    said.push(line("export-made", at(now)));
    said.extend(by.account.clone().map(|id| line("export-asked-by", id)));
    said.extend(by.approved_by.clone().map(|id| line("export-approved-by", id)));
    said.push(line("export-address", format!("{pages}/{}", scope.query())));
    said.push(line("export-zone", words.about("export-zone-says", record.zone.name())));
    said.push((words.say("export-not-in-it"), String::new()));
    said.extend(
        not_in_it(words, scope, by.exact_places).into_iter().map(|not| (not, String::new())),
    );
    let disclaimer = name(words, &record.mechanism.disclaimer);
    let disclaimer = match disclaimer.is_empty() {
        true => words.say("judges-nothing"),
        false => disclaimer,
    };
    said.push((String::new(), disclaimer));
    said
}
