//! The stories in `scenarios/`: each is told to the program, and its ending compared.

use crate::stories::{Answer, Expectation, Lies, Story};
use crate::{register_of, run, write};
use holdfire_core::{Report, ReportId};
use holdfire_store::Reader;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

#[test]
fn every_story_ends_as_it_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .filter(|path| path.file_name().is_some_and(|name| name != "README.md"))
        .collect();
    files.sort();
    assert!(files.len() >= 8);
    let mut wrong = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        match Story::read(&fs::read_to_string(&file).unwrap()) {
            Err(why) => wrong.push(format!("{name}: {why}")),
            Ok(story) => wrong.extend(told(&story).into_iter().map(|(line, found)| {
                format!("scenarios/{name}:{line} ({}): {found}", story.title)
            })),
        }
    }
    assert!(wrong.is_empty(), "stories that end otherwise:\n{}", wrong.join("\n"));
}

/// Tells a story to the program. Gives the expectations that fail: line, and what was found.
fn told(story: &Story) -> Vec<(usize, String)> {
    let dir = register_of(&story.case);
    write(dir.path(), "story.csv", &story.reports);
    let line = "import report-table DIR/story.csv --register DIR/register --dataset story";
    let imported = run(dir.path(), line);
    assert!(imported.code < 2, "`{}`: {}", story.title, imported.err);
    let ending = Ending::of(dir.path(), story);
    let fails = |(line, expected): &(usize, Expectation)| {
        ending.differs(expected).map(|found| (*line, found))
    };
    story.expected.iter().filter_map(fails).collect()
}

/// What the program made of a story.
struct Ending<'a> {
    dir: &'a Path,
    /// The reports that were recorded, by their id in the story.
    reports: BTreeMap<String, (Report, String)>,
    /// Incidents by their number, as `assess` tells them.
    incidents: BTreeMap<String, Value>,
}

impl<'a> Ending<'a> {
    fn of(dir: &'a Path, story: &Story) -> Self {
        let reader = Reader::open(&dir.join("register")).unwrap();
        let mut reports = BTreeMap::new();
        for id in &story.report_ids {
            if let Some((report, incident)) = reader.report(&ReportId::derive("story", id)).unwrap()
            {
                let incident = incident.expect("every report was linked").to_string();
                reports.insert(id.clone(), (report, incident));
            }
        }
        let assessed = run(dir, "assess --register DIR/register --format json --reasons");
        let incidents = by_number(&assessed.ended_with(0).json());
        Self { dir, reports, incidents }
    }

    /// What was found, if it is not what was expected.
    fn differs(&self, expected: &Expectation) -> Option<String> {
        let unless = |holds: bool, found: String| (!holds).then_some(found);
        match expected {
            Expectation::Incidents(count) => {
                let found = self.incidents_of(self.reports.keys());
                unless(found.len() == *count, format!("{} incidents", found.len()))
            }
            Expectation::Together { reports, incidents } => {
                let found = self.incidents_of(reports);
                unless(found.len() == *incidents, format!("they are {} incidents", found.len()))
            }
            Expectation::Clause { report, clause, answer, missing } => {
                let found = self.clause(report, clause);
                let verdict = Answer::of(found.and_then(|found| found["verdict"].as_str()));
                let lacks = found.map(|found| words(&found["missing"])).unwrap_or_default();
                let is_so = missing.as_ref().is_none_or(|missing| *missing == lacks);
                unless(verdict == *answer && is_so, format!("{verdict:?}, missing: {lacks:?}"))
            }
            Expectation::Says { report, clause, words } => {
                let reasons = self.clause(report, clause).map(|found| found["reasons"].to_string());
                let reasons = reasons.unwrap_or_default();
                unless(reasons.contains(words), format!("it says {reasons}"))
            }
            Expectation::Strongest { report, answer } => {
                let found = Answer::of(self.incident(report)["verdict"].as_str());
                unless(found == *answer, format!("{found:?}"))
            }
            Expectation::Lies { report, place } => {
                let incident = self.incident(report);
                let inside = words(&incident["areas_inside"]);
                let perhaps = words(&incident["areas_perhaps"]);
                let holds = match place {
                    Lies::Inside(area) => inside.contains(area),
                    Lies::Perhaps(area) => perhaps.contains(area),
                    Lies::OutsideEvery => inside.is_empty() && perhaps.is_empty(),
                };
                unless(holds, format!("inside {inside:?}, perhaps inside {perhaps:?}"))
            }
            Expectation::Doubted { report, field } => {
                let doubts = &self.reports[report].0.doubts;
                let holds = doubts.iter().any(|doubt| *doubt.field == **field);
                unless(holds, format!("doubts: {doubts:?}"))
            }
            Expectation::Refused { report } => {
                unless(!self.reports.contains_key(report), "it was recorded".to_owned())
            }
            Expectation::Counted { from, to, incidents, perhaps } => {
                let found = self.counted(from, to);
                let (sure, doubt) = found;
                unless(
                    found == (*incidents, *perhaps),
                    format!("{sure} incidents, {doubt} perhaps"),
                )
            }
        }
    }

    fn incidents_of<'r>(&self, reports: impl IntoIterator<Item = &'r String>) -> BTreeSet<&String> {
        reports.into_iter().map(|report| &self.recorded(report).1).collect()
    }

    fn recorded(&self, report: &str) -> &(Report, String) {
        self.reports.get(report).unwrap_or_else(|| panic!("report `{report}` was not recorded"))
    }

    fn incident(&self, report: &str) -> &Value {
        &self.incidents[&self.recorded(report).1]
    }

    fn clause(&self, report: &str, clause: &str) -> Option<&Value> {
        let (instrument, number) = clause.split_once('/').expect("a clause is `instrument/number`");
        self.incident(report)["answers"].as_array().unwrap().iter().find(|answer| {
            answer["clause"]["instrument"] == instrument && answer["clause"]["clause"] == number
        })
    }

    /// Incidents of the story that are surely, and perhaps, in the reporting days.
    fn counted(&self, from: &str, to: &str) -> (usize, usize) {
        let line = format!("assess --register DIR/register --from {from} --to {to} --format json");
        let assessed = by_number(&run(self.dir, &line).ended_with(0).json());
        let ours = self.incidents_of(self.reports.keys());
        let of_ours = |in_period: bool| {
            ours.iter()
                .filter_map(|id| assessed.get(*id))
                .filter(|incident| incident["in_period"] == in_period)
                .count()
        };
        (of_ours(true), of_ours(false))
    }
}

fn by_number(answer: &Value) -> BTreeMap<String, Value> {
    let incidents = answer["incidents"].as_array().unwrap().iter();
    incidents.map(|one| (one["incident"].as_str().unwrap().to_owned(), one.clone())).collect()
}

/// A list of words, sorted; none if there is no list.
fn words(list: &Value) -> Vec<String> {
    let mut words: Vec<String> = list
        .as_array()
        .into_iter()
        .flatten()
        .map(|word| word.as_str().unwrap().to_owned())
        .collect();
    words.sort();
    words
}
