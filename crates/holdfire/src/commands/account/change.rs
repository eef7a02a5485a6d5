//! The commands that change an account. Each prints what it left behind, as JSON.

use crate::{Ending, clock, progress::print};
use anyhow::Result;
use holdfire_room::{AccountId, By, Roles, Room};
use serde_json::{Value, json};

pub(super) fn suspend(room: &Room, account: &AccountId, reason: &str) -> Result<Ending> {
    room.suspend(account, reason, &By::Machine, clock::now())?;
    print_state(room, account)
}

pub(super) fn restore(room: &Room, account: &AccountId) -> Result<Ending> {
    room.restore(account, &By::Machine, clock::now())?;
    print_state(room, account)
}

pub(super) fn roles(room: &Room, account: &AccountId, roles: &str) -> Result<Ending> {
    let roles: Roles = roles.parse()?;
    room.set_roles(account, &roles, &By::Machine, clock::now())?;
    print_state(room, account)
}

pub(super) fn end(room: &Room, account: &AccountId, session: Option<&str>) -> Result<Ending> {
    let (by, now) = (By::Machine, clock::now());
    let ended = match session {
        Some(session) => {
            room.end_session(account, session, &by, now)?;
            1
        }
        None => room.end_sessions(account, None, &by, now)?,
    };
    print_json(&json!({ "account": account, "sessions_ended": ended }))
}

fn print_state(room: &Room, account: &AccountId) -> Result<Ending> {
    let account = room.account(account)?;
    print_json(&json!({
        "account": account.id,
        "roles": account.roles,
        "suspended": account.suspended,
    }))
}

fn print_json(answer: &Value) -> Result<Ending> {
    print(&format!("{answer:#}\n"))?;
    Ok(Ending::Holds)
}
