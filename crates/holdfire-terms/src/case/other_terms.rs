//! Other terms to ask about the same incidents: those of another case, or those of a register with
//! a draft laid over them.
//!
//! A folder with a `mechanism.toml` is a case of its own and takes the place of all terms. Anything
//! less is a draft. What it holds takes the place of what the register has under the same name:
//! an instrument by its id, an area with all its versions, an actor, the accessions of an actor to
//! an instrument, the designations of an actor by an authority. Everything else stays.

use super::{Read, Reader, check, mentions::Mentions, read_case};
use crate::instrument;
use crate::problem::{Code, Problem};
use crate::rule::Vocabulary;
use holdfire_core::{Event, InstrumentId, Refused, State};
use std::collections::{BTreeMap, BTreeSet};

/// The terms of a state under which incidents can be asked, made of `files` by their path in a case
/// folder. One Markdown file alone, whatever it is called, is an instrument. Everything wrong with
/// the files is told, and terms with a problem are not used; only names in all languages of the
/// mechanism are not needed to try something.
pub fn other_terms(
    state: &State,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<State, Vec<Problem>> {
    if files.contains_key("mechanism.toml") {
        return of_its_own(files);
    }
    match files.iter().next() {
        Some((file, bytes)) if files.len() == 1 && is_markdown_alone(file) => {
            one_instrument(state, file, bytes)
        }
        _ => laid_over(state, files),
    }
}

fn of_its_own(files: &BTreeMap<String, Vec<u8>>) -> Result<State, Vec<Problem>> {
    let mut case = read_case(files);
    case.problems.retain(matters);
    if !case.problems.is_empty() {
        return Err(case.problems);
    }
    let mut other = State::default();
    for event in case.events {
        let refused = |refused| vec![was_refused("mechanism.toml", 1, &refused)];
        other.apply(event).map_err(refused)?;
    }
    Ok(other)
}

fn matters(problem: &Problem) -> bool {
    problem.code != Code::NoName
}

fn is_markdown_alone(file: &str) -> bool {
    file.ends_with(".md") && !file.starts_with("agreements/")
}

/// Puts the file where its id says that it belongs, and tells its problems under its own name.
fn one_instrument(state: &State, file: &str, bytes: &[u8]) -> Result<State, Vec<Problem>> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let read = instrument::read(file, text, &vocabulary(file)?)?;
    let inner = format!("agreements/{}.md", read.instrument.id);
    let files = BTreeMap::from([(inner.clone(), bytes.to_vec())]);
    laid_over(state, &files).map_err(|problems| {
        let renamed = problems.into_iter().map(|problem| match *problem.file == *inner {
            true => Problem { file: file.into(), ..problem },
            false => problem,
        });
        renamed.collect()
    })
}

fn laid_over(state: &State, files: &BTreeMap<String, Vec<u8>>) -> Result<State, Vec<Problem>> {
    let mut reader = Reader {
        files,
        problems: Vec::new(),
        read: Vec::new(),
        areas: Vec::new(),
        sides: Vec::new(),
        mentions: Mentions::default(),
    };
    // The zone in which local times are read is the register's own.
    reader.read.extend(state.mechanism.clone().map(|m| recorded(Event::MechanismFounded(m))));
    let zone = reader.zone();
    let before = reader.read.len();
    reader.actors();
    reader.instruments();
    reader.accessions(&zone);
    reader.areas(&zone);
    if reader.read.len() == before && reader.problems.is_empty() {
        let message = "this is neither a case folder with `mechanism.toml` nor a draft; a draft has some of `agreements/*.md`, `areas/*.geojson`, `accessions.csv` and `actors.toml`";
        return Err(vec![Problem::new(Code::NoMechanism, "mechanism.toml", 1, message)]);
    }
    let draft: Vec<Read> = reader.read.split_off(before);
    let taken = Taken::by(&draft);
    reader.read.extend(draft);
    take_what_stays(&mut reader, state, &taken)?;
    check::sides(&reader.read, &reader.sides, &mut reader.problems);
    let unreadable = &reader.mentions.unreadable;
    check::cross_references(&reader.read, &reader.areas, unreadable, &mut reader.problems);
    reader.mentions.check(&reader.read, &mut reader.problems);
    let Reader { mut problems, read, .. } = reader;
    let draft = read.into_iter().filter(|read| !is_recorded(&read.file)).collect();
    let other = put_over(state, draft, &taken, &mut problems);
    // What the register has was checked when it was recorded.
    problems.retain(|problem| matters(problem) && !is_recorded(&problem.file));
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(other) } else { Err(problems) }
}

/// What the register has, as if it had been read from a file without a name.
fn recorded(event: Event) -> Read {
    Read { event, file: String::new(), spot: 1.into() }
}

fn is_recorded(file: &str) -> bool {
    file.is_empty()
}

/// What a draft takes the place of.
#[derive(Default)]
struct Taken {
    actors: BTreeSet<String>,
    instruments: BTreeSet<String>,
    areas: BTreeSet<String>,
    accessions: BTreeSet<(String, String)>,
    designations: BTreeSet<(String, Box<str>)>,
}

impl Taken {
    fn by(draft: &[Read]) -> Self {
        let mut taken = Self::default();
        for read in draft {
            match &read.event {
                Event::ActorDescribed(actor) => drop(taken.actors.insert(actor.id.to_string())),
                Event::InstrumentAdopted(i) => drop(taken.instruments.insert(i.id.to_string())),
                Event::AreaDrawn(area) => drop(taken.areas.insert(area.id.to_string())),
                Event::AccessionRecorded(accession) => {
                    let of = (accession.actor.to_string(), accession.instrument.to_string());
                    taken.accessions.insert(of);
                }
                Event::DesignationRecorded(designation) => {
                    let by = (designation.actor.to_string(), designation.authority.clone());
                    taken.designations.insert(by);
                }
                _ => {}
            }
        }
        taken
    }

    fn has_accession(&self, accession: &holdfire_core::Accession) -> bool {
        let of = (accession.actor.to_string(), accession.instrument.to_string());
        self.accessions.contains(&of)
    }

    fn has_designation(&self, designation: &holdfire_core::Designation) -> bool {
        let by = (designation.actor.to_string(), designation.authority.clone());
        self.designations.contains(&by)
    }
}

/// Adds what the register has and the draft does not replace, so that the draft can refer to it.
fn take_what_stays(
    reader: &mut Reader<'_>,
    state: &State,
    taken: &Taken,
) -> Result<(), Vec<Problem>> {
    let stays = |all: &BTreeSet<String>, id: &str| !all.contains(id);
    let actors = state.actors.values().filter(|actor| stays(&taken.actors, actor.id.as_str()));
    reader.read.extend(actors.cloned().map(Event::ActorDescribed).map(recorded));
    let areas = state.areas.values().filter(|area| stays(&taken.areas, area.id.as_str()));
    reader.read.extend(areas.cloned().map(Event::AreaDrawn).map(recorded));
    let vocabulary = vocabulary("agreements")?;
    let is_kept = |id: &InstrumentId| stays(&taken.instruments, id.as_str());
    for instrument in state.instruments.values().filter(|instrument| is_kept(&instrument.id)) {
        // An instrument that this version cannot read is told by `Agreement::from_state`.
        if let Ok(read) = instrument::read("", &instrument.text, &vocabulary) {
            reader.mentions.take("", &read);
        }
        reader.read.push(recorded(Event::InstrumentAdopted(instrument.clone())));
    }
    Ok(())
}

/// The terms of a state with a draft in the place of what it replaces.
fn put_over(
    state: &State,
    mut draft: Vec<Read>,
    taken: &Taken,
    problems: &mut Vec<Problem>,
) -> State {
    let mut other = state.terms_alone();
    other.areas.retain(|id, _| !taken.areas.contains(id.as_str()));
    other.instruments.retain(|id, _| !taken.instruments.contains(id.as_str()));
    other.accessions.retain(|accession| !taken.has_accession(accession));
    other.designations.retain(|designation| !taken.has_designation(designation));
    draft.sort_by_key(|read| match &read.event {
        Event::ActorDescribed(_) => 0,
        Event::InstrumentAdopted(_) => 1,
        _ => 2,
    });
    for Read { event, file, spot } in draft {
        let is_actor = matches!(event, Event::ActorDescribed(_));
        match other.apply(event) {
            Ok(_) => {}
            // The same description again changes nothing.
            Err(Refused::AlreadyRecorded { .. }) if is_actor => {}
            Err(refused) => problems.push(was_refused(&file, spot, &refused)),
        }
    }
    other
}

fn was_refused(file: &str, spot: impl Into<crate::problem::Spot>, refused: &Refused) -> Problem {
    Problem::new(Code::Refused, file, spot, refused.to_string())
}

fn vocabulary(file: &str) -> Result<Vocabulary, Vec<Problem>> {
    Vocabulary::new().map_err(|error| vec![Problem::new(Code::Rule, file, 1, error.to_string())])
}
