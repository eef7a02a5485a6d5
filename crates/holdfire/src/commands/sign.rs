//! `holdfire sign`: keys of organisations, and their signatures under entries in their name.
//!
//! The secret key belongs to the organisation and need never be on the machine of the register: an
//! organisation signs from an exported register, on a machine of its own, and hands in only
//! signatures.

use crate::{
    Ending, clock,
    progress::{print, say},
};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use holdfire_core::{ActorId, EndedKey, Entry, EntrySignature, Event, OrganisationKey};
use holdfire_register::{EntryStatement, MechanismKey, Outcome, export, leaf_hash};
use holdfire_store::{Reader, Recorded, Unsigned, Writer, is_act, record};
use std::fs::File;
use std::io::{BufReader, Write as _};
use std::path::{Path, PathBuf};

/// How far back a register is searched for entries that are not signed.
const WINDOW: u32 = 1_000_000;
/// More signatures are not made at once.
const MOST: usize = 10_000;
/// A longer file of signatures is not read.
const MOST_BYTES: u64 = 64 << 20;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// Make a key: the secret into a file, the public key, which is recorded, on standard output.
    NewKey {
        /// The name of the key, such as `desk-1.member-a.example`; no spaces, no plus.
        name: String,
        /// Where the secret is written. It must not exist.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Record the public key of an organisation.
    RecordKey {
        /// The public key, as `new-key` prints it.
        key: String,
        #[command(flatten)]
        of: Of,
    },
    /// Record that a key is used no more; what it signed stays signed.
    EndKey {
        /// The public key.
        key: String,
        #[command(flatten)]
        of: Of,
    },
    /// Entries in the name of an organisation that it has not signed.
    List {
        /// The organisation, by id.
        organisation: String,
        /// The register.
        #[arg(long, value_name = "DIR")]
        register: PathBuf,
    },
    /// Sign entries in the name of an organisation: all that are not signed, or those named.
    Entries {
        /// The organisation, by id.
        organisation: String,
        /// The file of the secret key.
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        #[command(flatten)]
        from: From,
        /// Only these entries.
        #[arg(long = "entry", value_name = "N")]
        entries: Vec<u64>,
        /// Where the signatures are written, for `holdfire sign take`. With `--register` they are
        /// recorded at once if this is left out.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Record signatures that were made elsewhere.
    Take {
        /// The file, as `holdfire sign entries --out` writes it.
        file: PathBuf,
        /// The register.
        #[arg(long, value_name = "DIR")]
        register: PathBuf,
    },
}

/// Whose key it is, and why it is recorded.
#[derive(Args)]
pub(crate) struct Of {
    /// The organisation, by id.
    #[arg(long)]
    organisation: String,
    /// Why, in a few words.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
}

/// Where the entries are read.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct From {
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: Option<PathBuf>,
    /// A file made by `holdfire export --format register`; it is checked first.
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::NewKey { name, out } => new_key(&name, &out),
        Arguments::RecordKey { key, of } => {
            let organisation = ActorId::new(&of.organisation)?;
            let (key, reason) = (key.trim().into(), of.reason.as_str().into());
            let event = OrganisationKey { organisation, key, reason };
            recorded(&of, Event::OrganisationKeyRecorded(event), "has this key from now on")
        }
        Arguments::EndKey { key, of } => {
            let organisation = ActorId::new(&of.organisation)?;
            let (key, reason) = (key.trim().into(), of.reason.as_str().into());
            let event = EndedKey { organisation, key, reason };
            recorded(&of, Event::OrganisationKeyEnded(event), "signs no more with this key")
        }
        Arguments::List { organisation, register } => list(&organisation, &register),
        Arguments::Entries { organisation, key, from, entries, out } => {
            let signatures = signatures(&organisation, &key, &from, &entries)?;
            match (out, from.register) {
                (Some(out), _) => write(&out, &signatures),
                (None, Some(register)) => take(&register, signatures),
                (None, None) => bail!("say with `--out FILE` where the signatures are written"),
            }
        }
        Arguments::Take { file, register } => take(&register, read(&file)?),
    }
}

fn new_key(name: &str, out: &Path) -> Result<Ending> {
    let key = MechanismKey::from_seed(name, clock::seed()?)?;
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(out).with_context(|| format!("cannot make `{}`", out.display()))?;
    writeln!(file, "{}", *key.to_secret())?;
    file.sync_all()?;
    print(&format!("{}\n", key.verifier()))?;
    say(&format!(
        "the secret is in `{}`; keep it where only your organisation can read it, and have the line above recorded",
        out.display()
    ));
    Ok(Ending::Holds)
}

fn recorded(of: &Of, event: Event, told: &str) -> Result<Ending> {
    let mut writer = Writer::open(&of.register)?;
    let entry = record(&mut writer, clock::now(), &of.organisation, event)?;
    say(&format!("entry {entry}: {} {told}", of.organisation));
    Ok(Ending::Holds)
}

fn list(organisation: &str, register: &Path) -> Result<Ending> {
    let organisation = ActorId::new(organisation)?;
    let unsigned = Reader::open(register)?.unsigned(&organisation, WINDOW, MOST)?;
    for Unsigned { statement, entry } in &unsigned {
        print(&format!("{}\t{}\t{}\n", statement.seq, entry.at, entry.event.kind()))?;
    }
    say(&match unsigned.len() {
        0 => format!("{organisation} signed everything in its name"),
        1 => "1 entry is not signed".to_owned(),
        n => format!("{n} entries are not signed"),
    });
    Ok(if unsigned.is_empty() { Ending::Holds } else { Ending::DoesNotHold })
}

/// Signs what is not signed, or what was asked for.
fn signatures(
    organisation: &str,
    key: &Path,
    from: &From,
    entries: &[u64],
) -> Result<Vec<EntrySignature>> {
    let organisation = ActorId::new(organisation)?;
    let secret =
        std::fs::read_to_string(key).with_context(|| format!("cannot read `{}`", key.display()))?;
    let key = MechanismKey::from_secret(secret.trim())?;
    let statements = match (&from.register, &from.export) {
        (Some(register), _) => {
            let unsigned = Reader::open(register)?.unsigned(&organisation, WINDOW, MOST)?;
            unsigned.into_iter().map(|unsigned| unsigned.statement).collect()
        }
        (None, Some(file)) => of_export(&organisation, file)?,
        (None, None) => Vec::new(),
    };
    let is_wanted =
        |statement: &EntryStatement| entries.is_empty() || entries.contains(&statement.seq);
    let mut statements: Vec<EntryStatement> = statements.into_iter().filter(is_wanted).collect();
    statements.sort_by_key(|statement| statement.seq);
    if let Some(missing) =
        entries.iter().find(|seq| statements.iter().all(|statement| statement.seq != **seq))
    {
        bail!("entry {missing} is not in the name of `{organisation}`, or is signed already");
    }
    let verifier = key.verifier().to_string();
    let sign = |statement: &EntryStatement| {
        Ok(EntrySignature {
            entry: statement.seq,
            organisation: organisation.clone(),
            key: verifier.as_str().into(),
            note: statement.sign(&key)?.into(),
        })
    };
    statements.iter().map(sign).collect()
}

/// The entries of an exported register that its organisation has not signed. The export is checked
/// first, with the key it carries, which is to be compared with the one that the mechanism published.
fn of_export(organisation: &ActorId, path: &Path) -> Result<Vec<EntryStatement>> {
    let open = || {
        File::open(path)
            .map(BufReader::new)
            .with_context(|| format!("cannot read `{}`", path.display()))
    };
    let (mut own, mut signed) = (Vec::new(), Vec::new());
    let report = export::verify_each(open()?, None, &[], |seq, bytes| {
        let Ok(entry) = Entry::read(bytes) else { return };
        if *entry.by == *organisation.as_str() && is_act(entry.event.kind()) {
            own.push((seq, leaf_hash(bytes)));
        }
        if let Event::EntrySigned(signature) = entry.event
            && signature.organisation == *organisation
        {
            signed.push(signature.entry);
        }
    })?;
    let (Outcome::Holds { .. }, Some(key)) = (&report.outcome, report.key) else {
        bail!("`{}` does not hold; run `holdfire verify` on it", path.display());
    };
    say(&format!("the export is of `{key}`; compare this with the key the mechanism published"));
    let origin = key.name().to_owned();
    let open = own.into_iter().filter(|(seq, _)| !signed.contains(seq));
    Ok(open.map(|(seq, leaf)| EntryStatement { origin: origin.clone(), seq, leaf }).collect())
}

fn write(out: &Path, signatures: &[EntrySignature]) -> Result<Ending> {
    let mut text = String::new();
    for signature in signatures {
        text += &serde_json::to_string(signature)?;
        text.push('\n');
    }
    std::fs::write(out, text).with_context(|| format!("cannot write `{}`", out.display()))?;
    say(&format!("{} signatures are in `{}`", signatures.len(), out.display()));
    Ok(Ending::Holds)
}

fn read(path: &Path) -> Result<Vec<EntrySignature>> {
    let length =
        std::fs::metadata(path).with_context(|| format!("cannot read `{}`", path.display()))?.len();
    if length > MOST_BYTES {
        bail!("`{}` has {length} bytes, at most {MOST_BYTES} are read", path.display());
    }
    let text = std::fs::read_to_string(path)?;
    let line = |(number, line): (usize, &str)| {
        serde_json::from_str(line)
            .with_context(|| format!("line {} of `{}` is no signature", number + 1, path.display()))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(line).collect()
}

/// Records signatures; says of each that was refused why.
fn take(register: &Path, signatures: Vec<EntrySignature>) -> Result<Ending> {
    let mut writer = Writer::open(register)?;
    let (mut taken, mut refused) = (0, 0);
    for signature in signatures {
        let (entry, by) = (signature.entry, signature.organisation.to_string());
        let answer = writer.append(clock::now(), &by, vec![Event::EntrySigned(signature)])?;
        match answer.into_iter().next() {
            Some(Recorded::As(_)) => taken += 1,
            Some(Recorded::Refused(why)) => {
                refused += 1;
                say(&format!("the signature of entry {entry} was not recorded: {why}"));
            }
            None => {}
        }
    }
    say(&format!("{taken} signatures recorded, {refused} refused"));
    Ok(if refused == 0 { Ending::Holds } else { Ending::DoesNotHold })
}
