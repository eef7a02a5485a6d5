//! `holdfire init`: a new register from a case folder.

use crate::importing::{Imported, import_case_tables};
use crate::{Ending, case_folder::CaseFolder, clock, progress::say};
use anyhow::{Context, Result, bail};
use clap::Args;
use holdfire_core::{ActorId, Event, Powers};
use holdfire_register::MechanismKey;
use holdfire_store::{Recorded, Writer};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Where the register shall lie.
    dir: PathBuf,
    /// A case folder, or the name of a bundled case (`astana`, `exercise`).
    #[arg(long)]
    case: String,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let folder = CaseFolder::open(&arguments.case)?;
    let (writer, imported) = found(&arguments.dir, &folder)?;
    for imported in &imported {
        say(&imported.sentence());
    }
    say(&format!(
        "register `{}` holds {} entries; its public key is in `{}`: give it to every member",
        arguments.dir.display(),
        writer.state().size,
        holdfire_store::VERIFIER_FILE,
    ));
    Ok(Ending::Holds)
}

/// Makes a register in `dir` from a case and takes in the case's own tables.
pub(crate) fn found(dir: &Path, folder: &CaseFolder) -> Result<(Writer, Vec<Imported>)> {
    let read = holdfire_terms::case::read_case(&folder.files);
    if let Some(problem) = read.problems.first() {
        bail!(
            "case `{}` has {} problems, the first is: {problem}; run `holdfire case check {0}`",
            folder.name,
            read.problems.len(),
        );
    }
    let mechanism = read.events.iter().find_map(|event| match event {
        Event::MechanismFounded(mechanism) => Some(mechanism.id.to_string()),
        _ => None,
    });
    let name = mechanism.with_context(|| format!("case `{}` founds no mechanism", folder.name))?;
    let key = MechanismKey::from_seed(&name, clock::seed()?)?;
    let mut writer = Writer::create(dir, &key)?;
    let by = format!("case {}", folder.name);
    let mut events = read.events;
    if !events.iter().any(|event| matches!(event, Event::PowersAdopted(_))) {
        // A register without powers gives nobody any.
        let reason = "the standard powers; the case has none of its own";
        let standard = Powers::new(holdfire_powers::STANDARD, ActorId::new(&*name)?, reason);
        events.push(Event::PowersAdopted(standard));
    }
    for result in writer.append(clock::now(), &by, events)? {
        if let Recorded::Refused(why) = result {
            bail!("the case could not be recorded whole: {why}");
        }
    }
    for extra in ["base.geojson"] {
        if let Some(bytes) = folder.file(extra) {
            let path = writer.directory().extra(extra);
            std::fs::write(&path, bytes)
                .with_context(|| format!("cannot write `{}`", path.display()))?;
        }
    }
    let imported = import_case_tables(&mut writer, folder)?;
    Ok((writer, imported))
}
