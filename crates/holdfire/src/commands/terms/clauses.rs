//! The clauses that an argument names: a case, an instrument or a clause of it, or a text file.

use crate::case_folder::CaseFolder;
use crate::progress::say;
use anyhow::{Context, Result, bail};
use holdfire_core::{Event, State};
use holdfire_prove::Clauses;
use holdfire_terms::{Problem, read_instrument};
use std::fs;
use std::path::Path;

/// Reads what `named` names: a case folder or bundled case, `CASE/INSTRUMENT`,
/// `CASE/INSTRUMENT/CLAUSE`, or the Markdown file of an instrument.
pub(super) fn named(named: &str) -> Result<Clauses> {
    let clauses = match Path::new(named).is_file() {
        true => of_file(named)?,
        false => of_case(named)?,
    };
    if clauses.clauses.is_empty() {
        bail!("`{named}`: no clause of it has a rule, so there is nothing to ask");
    }
    Ok(clauses)
}

fn of_file(path: &str) -> Result<Clauses> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read `{path}`"))?;
    let (instrument, _) = match read_instrument(path, &text) {
        Ok(read) => read,
        Err(problems) => bail!("cannot read instrument `{path}`: {}", told(&problems)),
    };
    let mut state = State::default();
    state.instruments.insert(instrument.id.clone(), instrument);
    Clauses::of_state(path, &state).with_context(|| format!("`{path}` cannot be asked about"))
}

fn of_case(named: &str) -> Result<Clauses> {
    let exists = |case: &str| {
        Path::new(case).is_dir() || CaseFolder::bundled().iter().any(|bundled| bundled == case)
    };
    let trimmed = named.trim_end_matches('/');
    let (case, inner) = [0, 1, 2]
        .into_iter()
        .filter_map(|steps| split_before_last(trimmed, steps))
        .find(|(case, _)| exists(case))
        .unwrap_or((trimmed, Vec::new()));
    let whole = case_clauses(case, named)?;
    let [instrument, clause @ ..] = inner.as_slice() else { return Ok(whole) };
    let known: Vec<String> =
        whole.clauses.iter().map(|asked| asked.reference.to_string()).collect();
    let part = whole.only(instrument, clause.first().copied());
    if part.clauses.is_empty() {
        bail!(
            "`{named}`: case `{case}` has no such clause with a rule; those with a rule are: {}",
            known.join(", ")
        );
    }
    Ok(part)
}

/// The text before the last so many `/`, and the parts after it.
fn split_before_last(text: &str, steps: usize) -> Option<(&str, Vec<&str>)> {
    let mut rest = text;
    let mut parts = Vec::new();
    for _ in 0..steps {
        let (before, part) = rest.rsplit_once('/')?;
        parts.insert(0, part);
        rest = before;
    }
    Some((rest, parts))
}

fn case_clauses(case: &str, name: &str) -> Result<Clauses> {
    let folder = CaseFolder::open(case)?;
    let read = holdfire_terms::case::read_case(&folder.files);
    let texts = folder.below("agreements/", ".md").count();
    let is_adopted = |event: &&Event| matches!(event, Event::InstrumentAdopted(_));
    let adopted = read.events.iter().filter(is_adopted).count();
    if adopted < texts {
        bail!(
            "case `{case}`: {} of its {texts} instruments cannot be read: {}; run `holdfire case check {case}`",
            texts - adopted,
            told(&read.problems)
        );
    }
    // What is wrong elsewhere in the case does not change what its rules say.
    if !read.problems.is_empty() {
        say(&format!(
            "case `{case}` has {} problems; `holdfire case check {case}` lists them",
            read.problems.len()
        ));
    }
    let mut state = State::default();
    for event in read.events {
        state.apply(event).with_context(|| format!("case `{case}` does not fold"))?;
    }
    Clauses::of_state(name, &state).with_context(|| format!("case `{case}` cannot be asked about"))
}

fn told(problems: &[Problem]) -> String {
    match problems {
        [] => "the reason is not known".to_owned(),
        [only] => only.to_string(),
        [first, rest @ ..] => format!("{first} (and {} more)", rest.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_cut_from_its_end() {
        assert_eq!(split_before_last("a/b/c", 0), Some(("a/b/c", vec![])));
        assert_eq!(split_before_last("a/b/c", 1), Some(("a/b", vec!["c"])));
        assert_eq!(split_before_last("a/b/c", 2), Some(("a", vec!["b", "c"])));
        assert_eq!(split_before_last("a", 1), None);
    }

    #[test]
    fn a_case_an_instrument_and_a_clause_can_be_named() {
        let case = named("astana").unwrap();
        let instrument = named("astana/memorandum-2017-05").unwrap();
        let clause = named("astana/memorandum-2017-05/2a").unwrap();
        assert!(case.clauses.len() > instrument.clauses.len());
        assert_eq!(clause.clauses.len(), 1);
        assert_eq!(clause.name, "astana/memorandum-2017-05/2a");
        let unknown = named("astana/memorandum-2017-05/99").unwrap_err().to_string();
        assert!(unknown.contains("memorandum-2017-05/2a"), "{unknown}");
        assert!(named("nowhere/x").is_err());
    }
}
