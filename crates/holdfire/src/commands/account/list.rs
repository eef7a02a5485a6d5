//! `holdfire account list` and `holdfire account sessions`.

use super::Where;
use crate::{Ending, clock, commands::Format, progress::print};
use anyhow::Result;
use holdfire_room::{Account, AccountId};
use serde_json::{Value, json};
use std::fmt::Write;

pub(super) fn accounts(place: &Where) -> Result<Ending> {
    let accounts = place.register.room()?.accounts()?;
    match place.format {
        Format::Json => {
            let all: Vec<Value> = accounts.iter().map(as_json).collect();
            print(&(serde_json::to_string_pretty(&all)? + "\n"))?;
        }
        Format::Table => {
            let mut text = String::new();
            for account in &accounts {
                let Account { id, organisation, roles, .. } = account;
                let state = if account.is_active() { "" } else { ", suspended" };
                writeln!(text, "{id}: {organisation}, {roles}{state}")?;
            }
            print(&text)?;
        }
    }
    Ok(Ending::Holds)
}

/// An account with its names: whoever runs this can read the file they are in.
fn as_json(account: &Account) -> Value {
    json!({
        "account": account.id,
        "sign_in_name": account.sign_in_name.reveal(),
        "display_name": account.display_name.reveal(),
        "organisation": account.organisation,
        "roles": account.roles,
        "language": account.language,
        "created": account.created,
        "suspended": account.suspended,
    })
}

pub(super) fn sessions(account: &AccountId, place: &Where) -> Result<Ending> {
    let room = place.register.room()?;
    room.account(account)?;
    let sessions = room.sessions(account, clock::now())?;
    match place.format {
        Format::Json => print(&(serde_json::to_string_pretty(&sessions)? + "\n"))?,
        Format::Table => {
            let mut text = String::new();
            for session in &sessions {
                writeln!(
                    text,
                    "{}: since {}, seen {}, {}, from {}",
                    session.id, session.created, session.seen, session.browser, session.address
                )?;
            }
            print(&text)?;
        }
    }
    Ok(Ending::Holds)
}
