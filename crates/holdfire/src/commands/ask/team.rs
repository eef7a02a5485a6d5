//! Teams on the command line: `FROM:ROLE:NUMBER`, where the first two may be empty.

use anyhow::{Context, Result, anyhow};
use holdfire_core::{ActorId, Seats, SentBy, TeamRole, TeamShare};

/// A rule about who a team is to be made of.
pub(super) fn seats(told: &str) -> Result<Seats> {
    let (from, role, at_least) = parts(told)?;
    let from = match from {
        "" => None,
        "each_member" => Some(SentBy::EachMember),
        actor => Some(SentBy::Actor { actor: ActorId::new(actor)? }),
    };
    Ok(Seats { from, role, at_least })
}

/// A part of a team that went.
pub(super) fn share(told: &str) -> Result<TeamShare> {
    let (of, role, people) = parts(told)?;
    Ok(TeamShare { of: ActorId::new(of)?, role, people })
}

fn parts(told: &str) -> Result<(&str, Option<TeamRole>, u16)> {
    let mut parts = told.splitn(3, ':');
    let (Some(from), Some(role), Some(number)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(anyhow!("`{told}` tells no part of a team; write FROM:ROLE:NUMBER"));
    };
    let role = match role {
        "" => None,
        word => Some(TeamRole::parse(word).with_context(|| {
            let words: Vec<&str> = TeamRole::ALL.iter().map(|role| role.as_str()).collect();
            format!("`{word}` is no role in a team; say {}", words.join(", "))
        })?),
    };
    let number =
        number.parse().with_context(|| format!("`{number}` in `{told}` is no number of people"))?;
    Ok((from, role, number))
}
