//! `holdfire terms gaps`: for every clause that can be kept or broken, what the texts leave open.

use crate::{Ending, case_folder::CaseFolder, progress::print};
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use holdfire_core::State;
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_store::Reader;
use holdfire_terms::{Agreement, Missing, gaps, is_asked};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// A case folder, or the name of a bundled case.
    #[arg(required_unless_present = "register")]
    case: Option<String>,
    /// A register instead of a case.
    #[arg(long, value_name = "DIR", conflicts_with = "case")]
    register: Option<PathBuf>,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Serialize)]
struct Answer<'a> {
    /// Clauses that are asked.
    clauses_asked: usize,
    /// Clauses that leave nothing open.
    complete: usize,
    gaps: Vec<GapOut<'a>>,
}

#[derive(Serialize)]
struct GapOut<'a> {
    clause: String,
    title: &'a str,
    kind: &'static str,
    missing: Vec<Missing>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let state = state(&arguments)?;
    let agreement = Agreement::from_state(&state).context("the instruments cannot be read")?;
    let clauses_asked = agreement.clauses().iter().filter(|clause| is_asked(clause)).count();
    let found = gaps(&agreement).into_iter().filter_map(|gap| {
        let clause = agreement.clause(&gap.clause)?;
        Some(GapOut {
            clause: gap.clause.to_string(),
            title: &clause.title,
            kind: clause.kind.as_str(),
            missing: gap.missing,
        })
    });
    let gaps: Vec<GapOut<'_>> = found.collect();
    let answer = Answer { clauses_asked, complete: clauses_asked - gaps.len(), gaps };
    let text = match arguments.format {
        Format::Json => serde_json::to_string_pretty(&answer)? + "\n",
        Format::Csv => csv(&answer)?,
        Format::Table => table(&answer),
    };
    print(&text)?;
    Ok(if answer.gaps.is_empty() { Ending::Holds } else { Ending::DoesNotHold })
}

/// What the register holds, or what the case would make it hold.
fn state(arguments: &Arguments) -> Result<State> {
    if let Some(dir) = &arguments.register {
        return Ok(Reader::open(dir)?.terms_state()?);
    }
    let case = arguments.case.as_deref().unwrap_or_default();
    let folder = CaseFolder::open(case)?;
    let read = holdfire_terms::case::read_case(&folder.files);
    if let Some(problem) = read.problems.first() {
        bail!("case `{case}` cannot be used: {problem}; run `holdfire case check {case}`");
    }
    let mut state = State::default();
    for event in read.events {
        state.apply(event).with_context(|| format!("case `{case}` does not fold"))?;
    }
    Ok(state)
}

/// What is asked about a clause, in words.
fn question(missing: Missing) -> &'static str {
    match missing {
        Missing::Verifier => "who verifies",
        Missing::Deadline => "by when",
        Missing::Consequence => "with what consequence",
    }
}

fn table(answer: &Answer<'_>) -> String {
    let mut text = format!(
        "{} clauses are asked who verifies them, by when and with what consequence; {} say all of it\n",
        answer.clauses_asked, answer.complete
    );
    for missing in Missing::ALL {
        let count = answer.gaps.iter().filter(|gap| gap.missing.contains(&missing)).count();
        text += &format!("{count:>7} do not say {}\n", question(missing));
    }
    for gap in &answer.gaps {
        let missing: Vec<&str> = gap.missing.iter().map(|missing| question(*missing)).collect();
        text += &format!(
            "\n{} {} ({})\n    not said: {}\n",
            gap.clause,
            gap.title,
            gap.kind,
            missing.join(", ")
        );
    }
    text
}

fn csv(answer: &Answer<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    let mut writer = SafeWriter::new(&mut bytes);
    writer.row(["clause", "title", "kind", "verifier", "deadline", "consequence"])?;
    for gap in &answer.gaps {
        let told = |missing| match gap.missing.contains(&missing) {
            true => "missing".to_owned(),
            false => "there".to_owned(),
        };
        let [verifier, deadline, consequence] = Missing::ALL.map(told);
        let kind = gap.kind.to_owned();
        writer.row([
            gap.clause.clone(),
            gap.title.to_owned(),
            kind,
            verifier,
            deadline,
            consequence,
        ])?;
    }
    writer.flush()?;
    drop(writer);
    Ok(String::from_utf8(bytes)?)
}
