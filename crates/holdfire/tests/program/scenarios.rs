//! The stories in `scenarios/`: each is told to the program, and its ending compared.

use crate::broken_cases::copy;
use crate::stories::{Answer, Expectation, Lies, Owed, Story};
use crate::{register_of, run, write};
use holdfire_core::reconciliation::{Listed, Lists};
use holdfire_core::{Report, ReportId};
use holdfire_store::Reader;
use holdfire_web::edition::Period;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

#[test]
fn every_story_ends_as_it_is_told() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = stories_below(&root.join("scenarios"));
    assert!(files.len() >= 60, "there are {} stories", files.len());
    let registers = Registers::default();
    let next = AtomicUsize::new(0);
    let tell = || {
        let mut wrong = Vec::new();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let name = file.strip_prefix(&root).unwrap().display();
            match Story::read(&fs::read_to_string(file).unwrap()) {
                Err(why) => wrong.push(format!("{name}: {why}")),
                Ok(story) => wrong.extend(
                    told(&story, &registers)
                        .into_iter()
                        .map(|(line, found)| format!("{name}:{line} ({}): {found}", story.title)),
                ),
            }
        }
        wrong
    };
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let threads = [scope.spawn(tell), scope.spawn(tell)];
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "stories that end otherwise:\n{}", wrong.join("\n"));
}

/// The stories of a folder and the folders in it. Broken cases are told in `broken_cases.rs`.
fn stories_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "broken" {
            found.extend(stories_below(&path));
        } else if name.ends_with(".md") && name != "README.md" {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A register of each case, made once and copied for every story.
#[derive(Default)]
struct Registers(Mutex<BTreeMap<String, Arc<TempDir>>>);

impl Registers {
    /// A folder with the register `DIR/register` of the case of a story.
    fn of(&self, story: &Story) -> TempDir {
        let dir = tempfile::tempdir().unwrap();
        let Some(areas) = &story.areas else {
            let whole = self.0.lock().unwrap();
            let mut whole = whole;
            let made = whole
                .entry(story.case.clone())
                .or_insert_with(|| Arc::new(register_of(&story.case)));
            let made = Arc::clone(made);
            drop(whole);
            copy(made.path(), dir.path());
            return dir;
        };
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
        let case = dir.path().join("case");
        fs::create_dir(&case).unwrap();
        copy(&cases.join(&story.case), &case);
        fs::create_dir_all(case.join("areas")).unwrap();
        write(dir.path(), "case/areas/of-the-story.geojson", areas);
        run(dir.path(), "init DIR/register --case DIR/case").ended_with(0);
        dir
    }
}

/// Tells a story to the program. Gives the expectations that fail: line, and what was found.
fn told(story: &Story, registers: &Registers) -> Vec<(usize, String)> {
    let dir = registers.of(story);
    write(dir.path(), "story.csv", &story.reports);
    let line = "import report-table DIR/story.csv --register DIR/register --dataset story";
    let imported = run(dir.path(), line);
    assert!(imported.code < 2, "`{}`: {}", story.title, imported.err);
    let ending = Ending::of(dir.path(), story);
    if let Some(steps) = &story.steps {
        write(dir.path(), "steps.csv", ending.with_incidents(steps));
        let line = "import steps DIR/steps.csv --register DIR/register";
        let imported = run(dir.path(), line);
        assert!(imported.code == 0, "`{}`: {}", story.title, imported.err);
    }
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
            Expectation::DependsOn { report, clause, fact } => {
                let found = self.clause(report, clause);
                let is_open = found.is_some_and(|found| found["verdict"] == "undetermined");
                let reasons = found.map(|found| &found["reasons"]);
                let code = format!("depends_on_{fact}");
                let is_told = reasons
                    .and_then(Value::as_array)
                    .is_some_and(|all| all.iter().any(|reason| reason["code"] == *code));
                unless(is_open && is_told, format!("{reasons:?}"))
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
            Expectation::Due { at, what, standing } => {
                let found = self.standing(at, what);
                unless(found == *standing, format!("it is {found}"))
            }
            Expectation::Gaps { clause, missing } => {
                let gaps = run(self.dir, "terms gaps --register DIR/register --format json");
                let gaps = gaps.json();
                let gap = gaps["gaps"].as_array().unwrap().iter().find(|g| g["clause"] == **clause);
                let found = gap.map(|gap| words(&gap["missing"])).unwrap_or_default();
                unless(found == *missing, format!("missing: {found:?}"))
            }
            Expectation::Counted { from, to, incidents, perhaps } => {
                let found = self.counted(from, to);
                let (sure, doubt) = found;
                unless(
                    found == (*incidents, *perhaps),
                    format!("{sure} incidents, {doubt} perhaps"),
                )
            }
            Expectation::Lists { from, to, members, counts } => {
                let found = self.listed(from, to, members);
                unless(found == *counts, format!("both, first, second, neither: {found:?}"))
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

    /// How something owed stands at a time: by the text that was agreed, not by a draft of it.
    fn standing(&self, at: &str, what: &Owed) -> String {
        let line = format!("terms due --register DIR/register --at {at} --format json");
        let due = run(self.dir, &line).ended_with(0).json();
        let is_it = |due: &&Value| match what {
            Owed::Clause(clause) => {
                let (instrument, number) = clause.split_once('/').expect("`instrument/number`");
                due["instrument"] == instrument
                    && due["clause"] == number
                    && due["step"] == "done"
                    && due["is_of_a_draft"] == false
            }
            Owed::Step { instrument, step, report } => {
                due["instrument"] == **instrument
                    && due["step"] == **step
                    && due["incident"] == *self.recorded(report).1
            }
        };
        let found = due["due"].as_array().unwrap().iter().find(is_it);
        found.map_or("nothing that is owed", |due| due["standing"].as_str().unwrap()).to_owned()
    }

    /// The table of steps with the number of the incident where the story names a report.
    fn with_incidents(&self, steps: &str) -> String {
        let mut table = csv::Reader::from_reader(steps.as_bytes());
        let headers = table.headers().unwrap().clone();
        let at = headers.iter().position(|column| column == "incident");
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record(&headers).unwrap();
        for row in table.records() {
            let row = row.unwrap();
            let cells = row.iter().enumerate().map(|(number, cell)| match self.reports.get(cell) {
                Some((_, incident)) if Some(number) == at => incident.clone(),
                _ => cell.to_owned(),
            });
            out.write_record(cells.collect::<Vec<_>>()).unwrap();
        }
        String::from_utf8(out.into_inner().unwrap()).unwrap()
    }

    /// Incidents of the reporting days that both of two members list, only the first, only the second,
    /// neither.
    fn listed(&self, from: &str, to: &str, members: &[String; 2]) -> [usize; 4] {
        let reader = Reader::open(&self.dir.join("register")).unwrap();
        let state = reader.state_at(u64::MAX).unwrap();
        let mechanism = state.mechanism.clone().unwrap();
        let day = |text: &str| text.parse().unwrap();
        let period = Period::days(&mechanism, day(from), day(to)).unwrap();
        let lists = Lists::of(&state, period.span());
        let place = |id: &String| {
            let known = lists.members.iter().position(|member| member.as_str() == id);
            known.unwrap_or_else(|| panic!("`{id}` is no member"))
        };
        let pair = lists.pair(place(&members[0]), place(&members[1]));
        [Listed::Both, Listed::One, Listed::Other, Listed::Neither]
            .map(|listed| pair.listed(listed).len())
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
