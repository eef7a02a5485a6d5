//! `holdfire verify`: does a register, or an exported one, hold together?

use crate::{Ending, progress::print};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_register::{Outcome, VerifierKey, export};
use holdfire_store::Verification;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// A register directory, or a file made by `holdfire export register`.
    #[arg(value_name = "DIR|FILE")]
    path: PathBuf,
    /// The mechanism's public key line, received another way than the file. Without it a file is
    /// checked against the key it carries, which shows damage but not who signed.
    #[arg(long)]
    key: Option<VerifierKey>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments.path.is_dir() {
        true => verify_directory(&arguments),
        false => verify_file(&arguments),
    }
}

fn verify_directory(arguments: &Arguments) -> Result<Ending> {
    let path = &arguments.path;
    if let Some(key) = &arguments.key {
        let own = holdfire_store::Reader::open(path)?.verifier().clone();
        if own != *key {
            print(&format!(
                "does not hold: the register carries key `{own}`, you trust `{key}`\n"
            ))?;
            return Ok(Ending::DoesNotHold);
        }
    }
    match holdfire_store::verify(path)
        .with_context(|| format!("`{}` could not be checked", path.display()))?
    {
        Verification::Holds { size, root, checkpoints, rows, digest } => {
            print(&format!(
                "holds: {size} entries, root {root}\n\
                 {checkpoints} checkpoints signed by the mechanism's key agree with the entries\n\
                 {rows} rows of the read tables are what the entries give, digest {digest}\n"
            ))?;
            Ok(Ending::Holds)
        }
        Verification::DoesNotHold { entry, message } => {
            print(&format!("does not hold: {message}\n"))?;
            if let Some(entry) = entry {
                print(&format!("first entry in doubt: {entry}\n"))?;
            }
            Ok(Ending::DoesNotHold)
        }
    }
}

fn verify_file(arguments: &Arguments) -> Result<Ending> {
    let path = &arguments.path;
    let file = File::open(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let report = export::verify(BufReader::new(file), arguments.key.as_ref(), &[])
        .with_context(|| format!("`{}` could not be checked", path.display()))?;
    match report.outcome {
        Outcome::Holds { size, root, .. } => {
            print(&format!("holds: {size} entries, root {root}\n"))?;
            if let (false, Some(key)) = (report.key_is_trusted, report.key) {
                print(
                    "the key came with the file; compare it with the one the mechanism published:\n",
                )?;
                print(&format!("{key}\n"))?;
            }
            Ok(Ending::Holds)
        }
        Outcome::DoesNotHold(failure) => {
            print(&format!("does not hold: {failure}\n"))?;
            Ok(Ending::DoesNotHold)
        }
    }
}
