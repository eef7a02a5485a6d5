//! Turns the files of a case folder into events, in an order in which they can be recorded.
//!
//! Read are `mechanism.toml`, `actors.toml`, `agreements/*.md`, `areas/*.geojson`,
//! `accessions.csv`, `sources.csv`, `steps.csv`, `powers.cedar` and
//! `talks/*.toml`. Declared counts, coverage and reports are read by `holdfire-intake`; other
//! files of the folder are left alone. Files come in as bytes by their path in the folder, so that
//! this works the same for a folder, an archive or a test.

mod accessions;
mod areas;
mod check;
mod csv_table;
mod mentions;
mod other_terms;
mod powers;
mod sources;
mod steps;
mod tables;
mod talks;

pub use other_terms::other_terms;

use crate::problem::{Code, Problem, Spot};
use crate::rule::Vocabulary;
use crate::{asking::Enacted, instrument};
use holdfire_core::{Event, Refused, State};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// A file longer than this is refused unread.
const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;

/// A case folder as read.
#[derive(Debug, Default)]
pub struct Case {
    /// What it says, in an order in which it can be recorded.
    pub events: Vec<Event>,
    /// Everything wrong with it, by file and line.
    pub problems: Vec<Problem>,
}

/// An event with the place it was read from.
struct Read {
    event: Event,
    file: String,
    spot: Spot,
}

/// Reads the files of a case folder. What cannot be read is told in `problems`; the rest is in
/// `events` all the same.
pub fn read_case(files: &BTreeMap<String, Vec<u8>>) -> Case {
    let mut reader = Reader {
        files,
        problems: Vec::new(),
        read: Vec::new(),
        areas: Vec::new(),
        sides: Vec::new(),
        mentions: mentions::Mentions::default(),
    };
    reader.mechanism();
    let zone = reader.zone();
    reader.actors();
    reader.sources();
    reader.instruments();
    reader.accessions(&zone);
    reader.areas(&zone);
    reader.steps();
    reader.powers();
    reader.talks();
    check::sides(&reader.read, &reader.sides, &mut reader.problems);
    let unreadable = &reader.mentions.unreadable;
    check::cross_references(&reader.read, &reader.areas, unreadable, &mut reader.problems);
    reader.mentions.check(&reader.read, &mut reader.problems);
    reader.finish()
}

struct Reader<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    problems: Vec<Problem>,
    read: Vec<Read>,
    /// The areas that clauses speak of.
    areas: Vec<check::AreaMentioned>,
    /// The actors that rules name.
    sides: Vec<check::SideNamed>,
    /// Whom and what else instruments speak of.
    mentions: mentions::Mentions,
}

impl Reader<'_> {
    fn mechanism(&mut self) {
        match self.text("mechanism.toml") {
            Some(text) => tables::mechanism(&text, &mut self.read, &mut self.problems),
            None if self.files.contains_key("mechanism.toml") => {}
            None => self.problems.push(Problem::new(
                Code::NoMechanism,
                "mechanism.toml",
                1,
                "the case has no `mechanism.toml`; it names the mechanism, its members and its time zone",
            )),
        }
    }

    fn zone(&self) -> TimeZone {
        let mechanism = self.read.iter().find_map(|read| match &read.event {
            Event::MechanismFounded(mechanism) => Some(mechanism),
            _ => None,
        });
        mechanism.and_then(|m| TimeZone::get(&m.time_zone).ok()).unwrap_or(TimeZone::UTC)
    }

    fn actors(&mut self) {
        if let Some(text) = self.text("actors.toml") {
            tables::actors(&text, &mut self.read, &mut self.problems);
        }
    }

    fn sources(&mut self) {
        if let Some(text) = self.text("sources.csv") {
            sources::read(&text, &mut self.read, &mut self.problems);
        }
    }

    fn instruments(&mut self) {
        let files = self.paths("agreements/", ".md");
        if files.is_empty() {
            return;
        }
        let vocabulary = match Vocabulary::new() {
            Ok(vocabulary) => vocabulary,
            Err(error) => {
                return self.problems.push(Problem::new(
                    Code::Rule,
                    "agreements",
                    1,
                    error.to_string(),
                ));
            }
        };
        for file in files {
            let Some(text) = self.text(&file) else { continue };
            match instrument::read(&file, &text, &vocabulary) {
                Ok(read) => {
                    let instrument = read.instrument.clone();
                    let expected = format!("agreements/{}.md", instrument.id);
                    if expected != file {
                        let message = format!(
                            "instrument `{}` stands in a file of another name; rename it to `{expected}`",
                            instrument.id
                        );
                        self.problems.push(Problem::new(Code::FileName, &file, 1, message));
                    }
                    let (areas, sides) = check::clauses_of(&file, &read, &mut self.problems);
                    self.areas.extend(areas);
                    self.sides.extend(sides);
                    self.mentions.take(&file, &read);
                    if let Err(problems) = Enacted::new(read, 0, &vocabulary) {
                        // A distance that cannot be read is told already, with what it is asked of.
                        let others = problems.into_iter().filter(|p| p.code != Code::Reach);
                        let here = others.map(|p| Problem { file: file.as_str().into(), ..p });
                        self.problems.extend(here);
                    }
                    let event = Event::InstrumentAdopted(instrument);
                    self.read.push(Read { event, file, spot: 1.into() });
                }
                Err(problems) => {
                    self.problems.extend(problems);
                    let name = file.trim_start_matches("agreements/").trim_end_matches(".md");
                    self.mentions.unreadable.insert(name.to_owned());
                }
            }
        }
    }

    fn accessions(&mut self, zone: &TimeZone) {
        if let Some(text) = self.text("accessions.csv") {
            accessions::read(&text, zone, &mut self.read, &mut self.problems);
        }
    }

    fn areas(&mut self, zone: &TimeZone) {
        for file in self.paths("areas/", ".geojson") {
            if let Some(text) = self.text(&file) {
                areas::read(&file, &text, zone, &mut self.read, &mut self.problems);
            }
        }
    }

    fn steps(&mut self) {
        let Some(text) = self.text("steps.csv") else { return };
        let zone = self.zone();
        let zone = zone.iana_name().unwrap_or("UTC");
        steps::read(&text, zone, &mut self.mentions, &mut self.read, &mut self.problems);
    }

    fn powers(&mut self) {
        let Some(text) = self.text(powers::FILE) else { return };
        let mechanism = self.read.iter().find_map(|read| match &read.event {
            Event::MechanismFounded(mechanism) => Some(mechanism.id.clone()),
            _ => None,
        });
        if let Some(mechanism) = mechanism {
            powers::read(&text, mechanism, &mut self.read, &mut self.problems);
        }
    }

    fn talks(&mut self) {
        for file in self.paths("talks/", ".toml") {
            if let Some(text) = self.text(&file) {
                talks::read(&file, &text, &mut self.read, &mut self.problems);
            }
        }
    }

    fn paths(&self, folder: &str, ending: &str) -> Vec<String> {
        let paths = self.files.keys();
        paths.filter(|path| path.starts_with(folder) && path.ends_with(ending)).cloned().collect()
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let bytes = self.files.get(file)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.len() > MAX_FILE_BYTES {
            let message = "the file is longer than 64 MiB; split it";
            self.problems.push(Problem::new(Code::TooLong, file, 1, message));
            return None;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(error) => {
                let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let spot = Spot::of(&before, before.len());
                let message = "the file is not UTF-8 from here on; save it as UTF-8";
                self.problems.push(Problem::new(Code::NotUtf8, file, spot, message));
                None
            }
        }
    }

    /// Records everything in a state, as a register would, so that nothing that could not be
    /// recorded is left in `events`.
    fn finish(mut self) -> Case {
        let rank = |event: &Event| match event {
            Event::MechanismFounded(_) => 0,
            Event::ActorDescribed(_) => 1,
            Event::InstrumentAdopted(_) => 2,
            Event::AreaDrawn(_) => 3,
            Event::AccessionRecorded(_) => 4,
            Event::StepTaken(_) => 6,
            Event::PowersAdopted(_) => 7,
            Event::TalkRecorded(_) => 8,
            _ => 5,
        };
        let is_area = |read: &Read| matches!(read.event, Event::AreaDrawn(_));
        self.read.sort_by_key(|read| (rank(&read.event), talks::rank(&read.event)));
        let mut state = State::default();
        let mut events = Vec::new();
        for read in self.read {
            match state.apply(read.event.clone()) {
                Ok(_) => events.push(read.event),
                // Without a mechanism nothing else can be recorded; that is told once already.
                Err(Refused::Founding) if state.mechanism.is_none() => {}
                // What is wrong with an area is told more exactly where it is read.
                Err(_) if is_area(&read) && self.problems.iter().any(|p| *p.file == *read.file) => {
                }
                // So is whatever an event refers to.
                Err(Refused::Unknown { id, .. })
                    if self.mentions.unreadable.contains(&id)
                        || self.problems.iter().any(|p| {
                            p.code == Code::NotDefined
                                && *p.file == *read.file
                                && p.spot.line == read.spot.line
                        }) => {}
                Err(refused) => {
                    let message = refused.to_string();
                    self.problems.push(Problem::new(Code::Refused, &read.file, read.spot, message));
                }
            }
        }
        self.problems.sort();
        self.problems.dedup();
        Case { events, problems: self.problems }
    }
}
