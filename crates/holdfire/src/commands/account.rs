//! `holdfire account`: the accounts of a room, for the administrator of the machine. Whoever can run
//! this can read and write `room.db`, so nobody is asked who they are; the trail says `machine`.
//!
//! What a link or code is worth is printed once, on standard output, and kept nowhere.

mod change;
mod invite;
mod list;

use super::Format;
use crate::Ending;
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use holdfire_room::{AccountId, Room};
use holdfire_store::Directory;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// Invite somebody: prints a link that makes an account, once, within seven days.
    Invite(invite::Arguments),
    /// All accounts.
    List(Where),
    /// An account may not come in for now; its sessions, tokens and claims end at once.
    Suspend {
        /// The account.
        account: String,
        /// Why, for other administrators.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        register: Register,
    },
    /// A suspended account may come in again.
    Restore {
        /// The account.
        account: String,
        #[command(flatten)]
        register: Register,
    },
    /// Give an account these roles and no others.
    Roles {
        /// The account.
        account: String,
        /// Roles, with commas between them.
        roles: String,
        #[command(flatten)]
        register: Register,
    },
    /// The sessions of an account that have not ended.
    Sessions {
        /// The account.
        account: String,
        #[command(flatten)]
        place: Where,
    },
    /// End sessions of an account: one, or all.
    End {
        /// The account.
        account: String,
        /// The session, as `holdfire account sessions` calls it; all if none is named.
        #[arg(long, value_name = "SESSION")]
        session: Option<String>,
        #[command(flatten)]
        register: Register,
    },
}

/// Which room.
#[derive(Args)]
pub(crate) struct Register {
    /// The register whose room it is.
    #[arg(long = "register", value_name = "DIR")]
    directory: PathBuf,
}

impl Register {
    /// The room beside the register, which has to be there.
    fn room(&self) -> Result<Room> {
        let directory = Directory::existing(&self.directory)?;
        Room::open(directory.path())
            .with_context(|| format!("the room of `{}` cannot be opened", self.directory.display()))
    }
}

/// Which room, and how to write what is in it.
#[derive(Args)]
pub(crate) struct Where {
    #[command(flatten)]
    register: Register,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let id = |account: &str| AccountId::new(account);
    match arguments {
        Arguments::Invite(arguments) => invite::run(&arguments),
        Arguments::List(place) => list::accounts(&place),
        Arguments::Suspend { account, reason, register } => {
            change::suspend(&register.room()?, &id(&account)?, &reason)
        }
        Arguments::Restore { account, register } => {
            change::restore(&register.room()?, &id(&account)?)
        }
        Arguments::Roles { account, roles, register } => {
            change::roles(&register.room()?, &id(&account)?, &roles)
        }
        Arguments::Sessions { account, place } => list::sessions(&id(&account)?, &place),
        Arguments::End { account, session, register } => {
            change::end(&register.room()?, &id(&account)?, session.as_deref())
        }
    }
}
