//! `holdfire account invite`: a link for somebody new, or for somebody who lost the way in.

use super::Register;
use crate::{Ending, clock, commands::Format, progress::print};
use anyhow::{Result, bail};
use clap::Args;
use holdfire_core::ActorId;
use holdfire_room::{
    AccountId, By, InvitationDraft, NewInvitation, OrganisationKind, Room, SignInName,
};
use holdfire_store::Reader;
use jiff::Timestamp;
use serde_json::json;

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    register: Register,
    /// The organisation of the new account: an actor of the register.
    #[arg(long, value_name = "ACTOR", required_unless_present = "back")]
    organisation: Option<String>,
    /// How the organisation stands: guarantor, party, un, observer or public. Members of the mechanism
    /// are guarantors; others that are new to the room need it.
    #[arg(long)]
    kind: Option<String>,
    /// Roles, with commas between them.
    #[arg(long, required_unless_present = "back")]
    roles: Option<String>,
    /// The id of the new account; otherwise it is called after its first role, with a number.
    #[arg(long, value_name = "ACCOUNT")]
    id: Option<String>,
    /// What it signs in with; otherwise whoever accepts chooses.
    #[arg(long, value_name = "NAME")]
    sign_in_name: Option<String>,
    /// Invite back this account, whose password, codes and passkeys will be replaced.
    #[arg(long, value_name = "ACCOUNT", conflicts_with_all = ["organisation", "kind", "roles", "id", "sign_in_name"])]
    back: Option<String>,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result<Ending> {
    let (room, now) = (arguments.register.room()?, clock::now());
    let reader = Reader::open(&arguments.register.directory)?;
    let mut chance = clock::chance;
    let made = match &arguments.back {
        Some(account) => {
            room.invite_back(&AccountId::new(account)?, &By::Machine, now, &mut chance)?
        }
        None => {
            let draft = draft(arguments, &room, &reader, now)?;
            room.invite(&draft, &By::Machine, now, &mut chance)?
        }
    };
    write(&made, &reader, arguments.format)?;
    Ok(Ending::Holds)
}

fn draft(
    arguments: &Arguments,
    room: &Room,
    reader: &Reader,
    now: Timestamp,
) -> Result<InvitationDraft> {
    let organisation = ActorId::new(arguments.organisation.as_deref().unwrap_or_default())?;
    let roles = arguments.roles.as_deref().unwrap_or_default().parse()?;
    let account_id = arguments.id.as_deref().map(AccountId::new).transpose()?;
    let sign_in_name = arguments.sign_in_name.as_deref().map(SignInName::new).transpose()?;
    let kind = kind_of(arguments, room, reader, &organisation)?;
    room.add_organisation(&organisation, kind, now)?;
    Ok(InvitationDraft { organisation, roles, account_id, sign_in_name })
}

/// How the organisation stands, which has to be an actor of the register.
fn kind_of(
    arguments: &Arguments,
    room: &Room,
    reader: &Reader,
    organisation: &ActorId,
) -> Result<OrganisationKind> {
    if !reader.actors()?.iter().any(|actor| actor.id == *organisation) {
        bail!("`{organisation}` is not an actor of this register; record it first");
    }
    if let Some(kind) = &arguments.kind {
        return Ok(kind.parse()?);
    }
    if let Ok(known) = room.organisation(organisation) {
        return Ok(known.kind);
    }
    match reader.mechanism()?.members.iter().any(|member| member.id == *organisation) {
        true => Ok(OrganisationKind::Guarantor),
        false => bail!("how does `{organisation}` stand in the mechanism? say it with --kind"),
    }
}

fn write(made: &NewInvitation, reader: &Reader, format: Format) -> Result<()> {
    let mechanism = reader.mechanism()?.id;
    let path = format!("/{mechanism}/invitation/{}", made.token.reveal());
    let NewInvitation { invitation, .. } = made;
    match format {
        Format::Json => {
            let answer = json!({
                "invitation": invitation.id,
                "path": path,
                "expires": invitation.expires,
            });
            print(&format!("{answer:#}\n"))?;
        }
        Format::Table => print(&format!(
            "invitation {}, used once, until {}\nsend them the address of this server with {path}\n",
            invitation.id, invitation.expires
        ))?,
    }
    Ok(())
}
