//! `holdfire ask call`: the log of the hotline.

use super::record::{instant, recorded};
use super::{Format, How};
use crate::{Ending, progress::print};
use anyhow::{Result, bail};
use clap::Subcommand;
use holdfire_core::{
    ActorId, Call, CallLink, CallLinkedTo, Called, Caller, Event, IncidentId, Promise, ReportId,
};
use holdfire_store::Reader;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// A call was taken. `--by` is who took it, `--at` when it began.
    Log {
        /// What it was about, in words.
        about: String,
        /// Who called, by id; otherwise described with `--caller`.
        #[arg(long, value_name = "ACTOR", conflicts_with = "caller")]
        from: Option<String>,
        /// Who called, described and never named: `a woman at the northern crossing`.
        #[arg(long, value_name = "TEXT", required_unless_present = "from")]
        caller: Option<String>,
        /// When it ended.
        #[arg(long, value_name = "TIME")]
        ended: Option<String>,
        /// In which language, as a BCP 47 tag.
        #[arg(long, value_name = "TAG")]
        language: String,
        /// The place as the caller said it.
        #[arg(long, value_name = "TEXT")]
        place: Option<String>,
        /// What was taken down was read back to the caller.
        #[arg(long)]
        read_back: bool,
        /// What was promised, as TEXT or TEXT@TIME.
        #[arg(long = "promise", value_name = "PROMISE")]
        promises: Vec<String>,
        /// The incident it is about, if that is known.
        #[arg(long, value_name = "INCIDENT")]
        incident: Option<String>,
        #[command(flatten)]
        how: How,
    },
    /// A call became something, or something kept a promise made in it.
    Link {
        /// The entry of the call.
        call: u64,
        /// It is about this incident.
        #[arg(long, value_name = "INCIDENT", group = "became")]
        incident: Option<String>,
        /// It became this report.
        #[arg(long, value_name = "REPORT", group = "became")]
        report: Option<String>,
        /// It became this entry.
        #[arg(long, value_name = "ENTRY", group = "became")]
        entry: Option<u64>,
        /// The promise that was kept by it, counted from 1.
        #[arg(long, value_name = "NUMBER")]
        keeps: Option<u16>,
        #[command(flatten)]
        how: How,
    },
    /// The log, the last call first.
    List {
        /// How many calls at most.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// The register.
        #[arg(long, value_name = "DIR")]
        register: PathBuf,
        /// How to write the answer.
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
}

pub(super) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Log {
            about,
            from,
            caller,
            ended,
            language,
            place,
            read_back,
            promises,
            incident,
            how,
        } => recorded(&how, |state, began, to| {
            let from = match (from, caller) {
                (Some(actor), _) => Caller::Actor { actor: ActorId::new(actor)? },
                (None, words) => Caller::Described { words: words.unwrap_or_default().into() },
            };
            let promise = |told: &String| -> Result<Promise> {
                let (what, due) = match told.rsplit_once('@') {
                    Some((what, due)) => (what, Some(instant(state, due)?)),
                    None => (told.as_str(), None),
                };
                Ok(Promise { what: what.into(), due })
            };
            let call = Call {
                from,
                to,
                began,
                ended: ended.map(|told| instant(state, &told)).transpose()?,
                language: language.into(),
                about: about.into(),
                place: place.map(Into::into),
                read_back,
                promises: promises.iter().map(promise).collect::<Result<_>>()?,
                incident: incident.map(IncidentId::new).transpose()?,
            };
            Ok((Event::CallLogged(call), "a call is logged".to_owned()))
        }),
        Arguments::Link { call, incident, report, entry, keeps, how } => {
            let to = match (incident, report, entry) {
                (Some(incident), _, _) => {
                    CallLinkedTo::Incident { incident: IncidentId::new(incident)? }
                }
                (_, Some(report), _) => CallLinkedTo::Report { report: ReportId::new(report)? },
                (_, _, Some(entry)) => CallLinkedTo::Entry { entry },
                (None, None, None) => {
                    bail!("say what it became: `--incident`, `--report` or `--entry`")
                }
            };
            let keeps = match keeps {
                Some(0) => bail!("promises are counted from 1"),
                keeps => keeps.map(|number| number - 1),
            };
            recorded(&how, |_, _, _| {
                let told = format!("call {call} is linked");
                Ok((Event::CallLinked(CallLink { call, to, keeps }), told))
            })
        }
        Arguments::List { limit, register, format } => {
            let calls = Reader::open(&register)?.calls(None, limit)?;
            match format {
                Format::Json => print(&(serde_json::to_string_pretty(&calls)? + "\n"))?,
                Format::Table => {
                    let mut text = String::new();
                    for called in &calls {
                        tell(&mut text, called)?;
                    }
                    print(&text)?;
                }
            }
            Ok(Ending::Holds)
        }
    }
}

/// One call, as text.
pub(super) fn tell(text: &mut String, called: &Called) -> std::fmt::Result {
    let Call { from, to, began, language, about, place, read_back, promises, .. } =
        &called.call.what;
    let from = match from {
        Caller::Actor { actor } => actor.as_str(),
        Caller::Described { words } => words,
    };
    let place = place.as_deref().map(|place| format!(", place as said: {place}"));
    let back = if *read_back { "read back" } else { "not read back" };
    let wrong = if called.call.holds() { "" } else { " (recorded wrongly)" };
    writeln!(
        text,
        "call, entry {}{wrong}: {began}, {from} to {to}, in {language}, {back}{}: {about}",
        called.call.entry,
        place.unwrap_or_default()
    )?;
    let open: Vec<usize> = called.open_promises().collect();
    for (at, promise) in promises.iter().enumerate() {
        let due = promise.due.map(|due| format!(" by {due}")).unwrap_or_default();
        let kept = if open.contains(&at) { "open" } else { "kept" };
        writeln!(text, "  promised{due}, {kept}: {}", promise.what)?;
    }
    for link in called.links.iter().filter(|link| link.holds()) {
        let to = match &link.what.to {
            CallLinkedTo::Incident { incident } => format!("incident {incident}"),
            CallLinkedTo::Report { report } => format!("report {report}"),
            CallLinkedTo::Entry { entry } => format!("entry {entry}"),
        };
        writeln!(text, "  became {to}, entry {}", link.entry)?;
    }
    Ok(())
}
