//! `holdfire demo`: the bundled cases, served on this machine, with a bulletin made.

use super::bulletin::{issue, make, write_pdf};
use super::{exercise, init, serve};
use crate::demonstration::invite_everybody;
use crate::exercise::{Settings, generate, take_steps, write_reports, write_steps};
use crate::importing::{Input, fuse, import_table};
use crate::{
    Ending,
    case_folder::CaseFolder,
    clock,
    progress::{print, say},
};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_core::Audience;
use holdfire_intake::Format;
use holdfire_room::Room;
use holdfire_store::{IncidentRow, Reader, Writer};
use holdfire_terms::{Agreement, Concern};
use holdfire_web::Options;
use holdfire_web::edition::{Period, Wanted, assessed};
use jiff::civil::{Date, date};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Where the registers of the demonstration lie. They are made if they are not there yet.
    #[arg(long, value_name = "DIR", default_value = "demo")]
    dir: PathBuf,
    /// Address to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Serve a register of this case instead: a folder of yours, or the name of a bundled one. It begins with
    /// what the folder brings, and has no bulletin.
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Make the registers and bulletins, and end.
    #[arg(long)]
    prepare_only: bool,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    std::fs::create_dir_all(&arguments.dir)
        .with_context(|| format!("cannot make `{}`", arguments.dir.display()))?;
    let (directories, what) = match &arguments.case {
        Some(case) => {
            (vec![prepare_case(&arguments.dir, case)?], format!("a register of `{case}`"))
        }
        None => (
            prepare_bundled(&arguments.dir)?,
            "two mechanisms: Astana (facts with sources), Amber Coast (EXERCISE)".to_owned(),
        ),
    };
    if arguments.prepare_only {
        return Ok(Ending::Holds);
    }
    let mut served = Vec::new();
    for directory in &directories {
        let (reader, room) = (Reader::open(directory)?, Room::open(directory)?);
        invite_everybody(&room, &reader, clock::now())?;
        served.push((reader, Some(room)));
    }
    // Anybody may sign in as anybody on the demonstration of this machine, and nowhere else.
    let is_demonstration = arguments.listen.ip().is_loopback();
    let options = Options { is_demonstration, ..Options::default() };
    serve::serve(served, arguments.listen, options, |address| {
        say(&format!("ready: {what}"));
        say(&format!("it lies in `{}`", arguments.dir.display()));
        // The address is the data of this command: other programs wait for it.
        drop(print(&format!("http://{address}/\n")));
    })?;
    Ok(Ending::Holds)
}

/// Makes the bundled cases, with a bulletin in each language.
fn prepare_bundled(dir: &Path) -> Result<Vec<PathBuf>> {
    let astana = dir.join("astana");
    let amber = dir.join("exercise");
    prepare(&astana, "astana", date(2017, 2, 1), date(2017, 2, 28), |_, _| Ok(()))?;
    let exercise = Settings::default();
    let last = exercise.start.checked_add(jiff::Span::new().days(exercise.days - 1))?;
    let week = last.checked_sub(jiff::Span::new().days(6))?;
    prepare(&amber, "exercise", week, last, report_exercise)?;
    Ok(vec![astana, amber])
}

/// Makes a register of a case folder, unless it is there.
fn prepare_case(dir: &Path, case: &str) -> Result<PathBuf> {
    let folder = CaseFolder::open(case)?;
    let register = dir.join("register");
    if !register.exists() {
        say(&format!("making the register of case `{case}` …"));
        init::found(&register, &folder)?;
    }
    Ok(register)
}

/// Makes the register of a bundled case and a bulletin in each language, unless they are there.
fn prepare(
    dir: &Path,
    case: &str,
    from: Date,
    to: Date,
    fill: impl FnOnce(&mut Writer, &CaseFolder) -> Result<()>,
) -> Result<()> {
    // The marker is written last, so that a demonstration that was cut off is made again.
    let done = dir.join("demonstration-is-whole");
    if done.exists() {
        return Ok(());
    }
    if dir.exists() {
        // Only what an earlier demonstration left is cleared, never a folder of somebody else.
        let is_ours = dir.join("register.db").exists();
        anyhow::ensure!(is_ours, "`{}` is there and is no register; choose --dir", dir.display());
        std::fs::remove_dir_all(dir)
            .with_context(|| format!("cannot clear `{}`", dir.display()))?;
    }
    say(&format!("making the register of case `{case}` …"));
    let folder = CaseFolder::open(case)?;
    let (mut writer, _) = init::found(dir, &folder)?;
    fill(&mut writer, &folder)?;
    let editions = [Audience::Members, Audience::Public];
    let editions = editions.into_iter().flat_map(|of| ["en", "ar"].map(|language| (of, language)));
    for (audience, language) in editions {
        let wanted = Wanted { from, to, audience, language, corrects: None };
        let made = make(&Reader::open(dir)?, None, &wanted)?;
        let id = issue(&mut writer, &made, &wanted)?;
        let path = dir.with_file_name(format!("{case}-{id}.pdf"));
        write_pdf(&path, &made)?;
        say(&format!("bulletin `{}`", path.display()));
    }
    std::fs::write(&done, "").with_context(|| format!("cannot write `{}`", done.display()))
}

/// Fills the register of the exercise with the reports of its default settings.
fn report_exercise(writer: &mut Writer, folder: &CaseFolder) -> Result<()> {
    let world = exercise::world(folder)?;
    let mut table = Vec::new();
    write_reports(&generate(&world, &Settings::default()).reports, &mut table)?;
    let input = Input {
        name: "exercise.csv".to_owned(),
        bytes: &table,
        format: Format::ReportTable,
        dataset: "exercise".to_owned(),
        regions: None,
    };
    say(&import_table(writer, &input, false)?.sentence());
    say(&fuse(writer)?.sentence());
    take_exercise_steps(writer)
}

/// Records what is done in the exercise about the incidents that start a ladder.
fn take_exercise_steps(writer: &mut Writer) -> Result<()> {
    let settings = Settings::default();
    let state = writer.state();
    let mechanism = state.mechanism.as_ref().context("the register has no mechanism")?;
    let agreement = Agreement::from_state(state).context("the instruments cannot be read")?;
    let last = settings.start.checked_add(jiff::Span::new().days(settings.days - 1))?;
    let until = Period::days(mechanism, last, last)?.until;
    let rows = assessed(state, &agreement, &[]);
    let concerns: Vec<Concern> = rows.iter().map(IncidentRow::concern).collect();
    let steps = take_steps(&agreement, mechanism, &concerns, settings.seed, until);
    let mut table = Vec::new();
    write_steps(&steps, &mechanism.time_zone, &mut table)?;
    let input = Input {
        name: "steps.csv".to_owned(),
        bytes: &table,
        format: Format::Steps,
        dataset: "exercise".to_owned(),
        regions: None,
    };
    say(&import_table(writer, &input, false)?.sentence());
    Ok(())
}
