//! Who works in the room: what whoever asks has claimed or was given, the names of accounts, and what
//! is done with several incidents at once. All of it is working state; nothing is an entry.

use super::narrowing::NOBODY;
use crate::acts::work;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::pages::acts::Choice;
use crate::routes::query;
use crate::sent::Sent;
use axum::response::Response;
use holdfire_core::IncidentId;
use holdfire_room::{Account, AccountId, Room};
use jiff::Timestamp;
use std::collections::HashMap;

/// Everything the room knows of who works on what.
pub(super) struct Working {
    /// What whoever asks has claimed or was given.
    pub own: Vec<String>,
    names: HashMap<AccountId, String>,
}

impl Working {
    pub fn name(&self, id: &AccountId) -> String {
        self.names.get(id).cloned().unwrap_or_else(|| id.to_string())
    }
}

pub(super) fn working(asked: &Asked, now: Timestamp) -> Result<Working, WebError> {
    let room = asked.room()?;
    let names = room.accounts()?.into_iter().map(|account| {
        let name = account.display_name.reveal().to_owned();
        (account.id, name)
    });
    let own = match &asked.session {
        None => Vec::new(),
        Some(session) => own(room, &session.account.id, now)?,
    };
    Ok(Working { own, names: names.collect() })
}

/// What an account has claimed or was given.
pub(super) fn own(
    room: &Room,
    account: &AccountId,
    now: Timestamp,
) -> Result<Vec<String>, WebError> {
    let claimed = room.claims_of(account, now)?.into_iter().map(|claim| claim.incident);
    let assigned = room.assigned_to(account)?.into_iter().map(|one| one.incident);
    Ok(claimed.chain(assigned).map(|id| id.to_string()).collect())
}

/// Everybody of whom it can be asked what they work on; `chosen` is one of them, or nobody.
pub(super) fn everybody(asked: &Asked, working: &Working, chosen: &str) -> Vec<Choice> {
    let nobody = Choice {
        value: NOBODY.to_owned(),
        name: asked.words.say("queue-nobody"),
        is_chosen: chosen == NOBODY,
    };
    let mut people: Vec<Choice> = working
        .names
        .iter()
        .map(|(id, name)| Choice {
            value: id.to_string(),
            name: name.clone(),
            is_chosen: chosen == id.as_str(),
        })
        .collect();
    people.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.value.cmp(&b.value)));
    [nobody].into_iter().chain(people).collect()
}

/// Those of one's own organisation to whom work can be given.
pub(super) fn colleagues(asked: &Asked) -> Result<Vec<Choice>, WebError> {
    let Some(session) = &asked.session else { return Ok(Vec::new()) };
    let is_ours = |account: &Account| {
        account.organisation == session.account.organisation && account.is_active()
    };
    let all = asked.room()?.accounts()?.into_iter().filter(is_ours).map(|account| Choice {
        value: account.id.to_string(),
        name: account.display_name.reveal().to_owned(),
        is_chosen: account.id == session.account.id,
    });
    Ok(all.collect())
}

/// What was just done, as the address tells after the form was taken, and what takes it back.
pub(super) fn done(asked: &Asked) -> Option<(String, Option<String>)> {
    let n: u64 = asked.visit.asks("done")?.parse().ok()?;
    let undo = asked.visit.asks("undo").filter(|undo| !undo.is_empty());
    Some((asked.words.count("queue-done", n), undo.map(str::to_owned)))
}

/// Does something with the incidents that were chosen, or with a saved search.
pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let back = asked.back_to(sent.get("back"), &asked.at().queue());
    let incidents: Vec<IncidentId> = sent
        .all("incident")
        .map(|id| IncidentId::new(id).map_err(|_| WebError::BadForm))
        .collect::<Result<_, _>>()?;
    let done = match sent.get("act") {
        "claim" => work::claim(asked, &incidents)?,
        "release" => work::release(asked, &incidents)?,
        "assign" => {
            let to = sent.given("to").map(AccountId::new).transpose()?;
            work::assign(asked, &incidents, to.as_ref())?
        }
        "seen" => work::mark_seen(asked, &incidents)?,
        "undo" => work::undo(asked, sent.get("undo"))?,
        "save" => {
            let is_subscribed = sent.given("subscribe").is_some();
            work::save_search(asked, sent.get("name"), sent.get("query"), is_subscribed)?;
            return Ok(redirect(&back));
        }
        "forget" => {
            work::forget_search(asked, sent.get("search"))?;
            return Ok(redirect(&back));
        }
        _ => return Err(WebError::BadForm),
    };
    let changed = done.changed.to_string();
    let undo = done.undo.unwrap_or_default();
    Ok(redirect(&with(&back, &[("done", &changed), ("undo", &undo)])))
}

/// An address of ours with more pairs.
fn with(address: &str, pairs: &[(&str, &str)]) -> String {
    let (path, kept) = address.split_once('?').unwrap_or((address, ""));
    let kept = kept.split('&').filter(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !["undo", "done"].contains(&name)
    });
    let more = query(pairs.iter().copied().filter(|(_, value)| !value.is_empty()));
    let all: Vec<&str> = kept.chain(more.strip_prefix('?')).collect();
    match all.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", all.join("&")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_once_and_the_filter_is_kept() {
        let address = "/coast/queue?state=received&done=3&undo=abc";
        assert_eq!(
            with(address, &[("done", "1"), ("undo", "")]),
            "/coast/queue?state=received&done=1"
        );
        assert_eq!(with("/coast/queue", &[]), "/coast/queue");
    }
}
