//! The people of a demonstration: accounts without credentials that anybody at this machine may sign
//! in as. They are posts, not persons, and the same for every member and every party.

use anyhow::Result;
use holdfire_core::{AccessionState, ActorId, Mechanism, RelationType};
use holdfire_room::{
    AccountId, DisplayName, InvitationDraft, Language, OrganisationKind, Role, Roles, Room,
};
use holdfire_store::Reader;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Parties beyond this make the list of people to sign in as too long to read.
const MOST_PARTIES: usize = 12;

/// Makes the accounts of a demonstration, unless they are there.
pub(crate) fn invite_everybody(room: &Room, reader: &Reader, now: Timestamp) -> Result<()> {
    let mechanism = reader.mechanism()?;
    let members: BTreeSet<&ActorId> = mechanism.members.iter().map(|member| &member.id).collect();
    for member in &members {
        room.add_organisation(member, OrganisationKind::Guarantor, now)?;
        for (post, title, roles) in member_posts() {
            make(room, reader, member, post, title, roles, now)?;
        }
    }
    for party in parties(reader, &mechanism)? {
        room.add_organisation(&party, OrganisationKind::Party, now)?;
        make(room, reader, &party, "liaison", "Liaison", [Role::PartyLiaison].into(), now)?;
    }
    Ok(())
}

fn member_posts() -> [(&'static str, &'static str, Roles); 4] {
    [
        ("duty-officer", "Duty officer", [Role::DutyOfficer].into()),
        ("joint-member", "Joint member", [Role::JointMember].into()),
        ("analyst", "Analyst", [Role::Analyst, Role::ReportingOfficer].into()),
        ("administrator", "Administrator", [Role::Administrator].into()),
    ]
}

/// Those that instruments bind by name, then those that acceded; members are none, and neither is who
/// is part of another of them or under its command.
fn parties(reader: &Reader, mechanism: &Mechanism) -> Result<Vec<ActorId>> {
    let bound = reader.instruments()?.into_iter().flat_map(|instrument| instrument.parties);
    let joined = reader.accessions()?.into_iter().filter(|accession| {
        matches!(accession.state, AccessionState::Acceded | AccessionState::AccededWithReservation)
    });
    let all: BTreeSet<ActorId> = bound.chain(joined.map(|accession| accession.actor)).collect();
    let actors = reader.actors()?;
    let is_under_another = |id: &ActorId| {
        actors.iter().any(|actor| {
            actor.relations.iter().any(|relation| match relation.relation {
                RelationType::PartOf => actor.id == *id && all.contains(&relation.to),
                RelationType::Commands => relation.to == *id && all.contains(&actor.id),
                _ => false,
            })
        })
    };
    let is_member = |id: &ActorId| mechanism.members.iter().any(|member| member.id == *id);
    let parties = all.iter().filter(|id| !is_member(id) && !is_under_another(id));
    Ok(parties.take(MOST_PARTIES).cloned().collect())
}

fn make(
    room: &Room,
    reader: &Reader,
    organisation: &ActorId,
    post: &str,
    title: &str,
    roles: Roles,
    now: Timestamp,
) -> Result<()> {
    let name = reader
        .actors()?
        .into_iter()
        .find(|actor| actor.id == *organisation)
        .map_or_else(|| organisation.to_string(), |actor| actor.name.get("en").to_owned());
    let draft = InvitationDraft {
        organisation: organisation.clone(),
        roles,
        account_id: Some(account_id(organisation, post)?),
        sign_in_name: None,
    };
    let display_name = DisplayName::new(&format!("{title}, {name}"))?;
    room.make_demonstration_account(&draft, &display_name, &Language::new("en")?, now)?;
    Ok(())
}

/// The account of a post: `member-a-duty-officer`. A long organisation is cut.
fn account_id(organisation: &ActorId, post: &str) -> Result<AccountId> {
    let room_left = 39 - post.len();
    let cut: String = organisation.as_str().chars().take(room_left).collect();
    Ok(AccountId::new(&format!("{}-{post}", cut.trim_end_matches('-')))?)
}
