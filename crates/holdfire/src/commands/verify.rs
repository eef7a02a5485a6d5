//! `holdfire verify`: does a register, or an exported one, hold together?

use crate::{Ending, progress::print};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_register::{Outcome, VerifierKey, export};
use holdfire_store::{SignatureCheck, Verification};
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// A register directory, or a file made by `holdfire export --format register`.
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
        Verification::Holds { size, root, checkpoints, signatures, rows, digest } => {
            print(&format!(
                "holds: {size} entries, root {root}\n\
                 {checkpoints} checkpoints signed by the mechanism's key agree with the entries\n{}\
                 {rows} rows of the read tables are what the entries give, digest {digest}\n",
                told(signatures)
            ))?;
            Ok(Ending::Holds)
        }
        Verification::DoesNotHold { entry, message } => does_not_hold(entry, &message),
    }
}

fn does_not_hold(entry: Option<u64>, message: &str) -> Result<Ending> {
    print(&format!("does not hold: {message}\n"))?;
    if let Some(entry) = entry {
        print(&format!("first entry in doubt: {entry}\n"))?;
    }
    Ok(Ending::DoesNotHold)
}

/// How many entries organisations signed; nothing where none did.
fn told(signed: u64) -> String {
    match signed {
        0 => String::new(),
        1 => "1 signature of an organisation under an entry in its name holds\n".to_owned(),
        n => format!("{n} signatures of organisations under entries in their name hold\n"),
    }
}

fn verify_file(arguments: &Arguments) -> Result<Ending> {
    let path = &arguments.path;
    let file = File::open(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let mut signatures = SignatureCheck::default();
    let report =
        export::verify_each(BufReader::new(file), arguments.key.as_ref(), &[], |seq, bytes| {
            signatures.take(seq, bytes);
        })
        .with_context(|| format!("`{}` could not be checked", path.display()))?;
    match report.outcome {
        Outcome::Holds { size, root, .. } => {
            let origin = report.key.as_ref().map_or("", VerifierKey::name);
            let signed = match signatures.finish(origin) {
                Ok(signed) => signed,
                Err((entry, message)) => return does_not_hold(entry, &message),
            };
            print(&format!("holds: {size} entries, root {root}\n{}", told(signed)))?;
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
