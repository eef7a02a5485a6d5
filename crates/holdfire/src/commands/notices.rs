//! `holdfire notices`: whether mail goes out, and what became of what was sent.

use super::Format;
use crate::{Ending, clock, progress::print};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use holdfire_notices::{Carriers, Letter, Settings};
use holdfire_room::{DeliveryState, MessageRow, Room};
use holdfire_store::Directory;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// Send a letter to an address, to try the settings: 0 the mail server took it, 1 it did not.
    Test {
        /// The address.
        address: String,
        /// The settings, as for `holdfire serve --notices`.
        #[arg(long, value_name = "FILE")]
        notices: PathBuf,
    },
    /// What was sent elsewhere, the latest first, and what became of it.
    List(List),
}

#[derive(Args)]
pub(crate) struct List {
    /// The register whose room it is.
    #[arg(long = "register", value_name = "DIR")]
    directory: PathBuf,
    /// Only what was given up.
    #[arg(long)]
    failed: bool,
    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: u32,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Test { address, notices } => test(&address, &notices),
        Arguments::List(list) => self::list(&list),
    }
}

/// The carriers that a file of settings asks for.
pub(crate) fn carriers(settings: &Path) -> Result<Arc<Carriers>> {
    Ok(Arc::new(Carriers::new(Settings::read(settings)?)?))
}

fn test(address: &str, settings: &Path) -> Result<Ending> {
    let carriers = carriers(settings)?;
    let Some(mailer) = &carriers.mail else {
        bail!("`{}` says nothing about mail; add a part `[mail]`", settings.display());
    };
    let mut id = [0_u8; 16];
    clock::chance(&mut id)?;
    let letter = Letter {
        id: id.iter().map(|byte| format!("{byte:02x}")).collect(),
        to: address.to_owned(),
        subject: "Holdfire: a letter to try the settings".to_owned(),
        body: format!("Mail from {} arrives here.\n", carriers.address),
        unsubscribe: None,
        at: clock::now(),
    };
    match mailer.send(&letter) {
        Ok(()) => {
            print("the mail server took the letter\n")?;
            Ok(Ending::Holds)
        }
        Err(why) => {
            print(&format!("the letter was not taken: {why}\n"))?;
            Ok(Ending::DoesNotHold)
        }
    }
}

fn list(arguments: &List) -> Result<Ending> {
    let directory = Directory::existing(&arguments.directory)?;
    let room = Room::open(directory.path()).with_context(|| {
        format!("the room of `{}` cannot be opened", arguments.directory.display())
    })?;
    let mut rows = room.messages(None, arguments.limit)?;
    rows.retain(|row| !arguments.failed || row.state == DeliveryState::GivenUp);
    match arguments.format {
        Format::Json => {
            let rows: Vec<serde_json::Value> = rows.iter().map(as_json).collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&rows)?))?;
        }
        Format::Table => {
            for row in &rows {
                print(&format!("{}\n", as_line(row)))?;
            }
        }
    }
    Ok(Ending::Holds)
}

fn as_json(row: &MessageRow) -> serde_json::Value {
    serde_json::json!({
        "id": row.id,
        "account": row.account,
        "carrier": row.carrier,
        "webhook": row.webhook,
        "purpose": row.purpose,
        "notices": row.notices,
        "made": row.made,
        "state": row.state,
        "tries": row.tries,
        "next": (row.state == DeliveryState::Waiting).then_some(row.next),
        "cause": row.cause,
        "done": row.done,
    })
}

fn as_line(row: &MessageRow) -> String {
    let to = row.webhook.as_deref().unwrap_or("-");
    let (carrier, purpose, state) = (row.carrier, row.purpose, row.state);
    let when = match row.state {
        DeliveryState::Waiting => format!("next {}", row.next),
        _ => row.done.map(|done| done.to_string()).unwrap_or_default(),
    };
    let cause = row.cause.as_deref().map(|cause| format!("  {cause}")).unwrap_or_default();
    format!(
        "{}  {}  {carrier}  {to}  {purpose}  {} notices  {state} after {} tries  {when}{cause}",
        row.made, row.account, row.notices, row.tries
    )
}
