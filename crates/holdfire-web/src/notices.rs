//! Notices: who is told of what. News is found by following the register from entry to entry, and the
//! clocks from one look to the next (`entries.rs`, `clocks.rs`, `searches.rs`); it is told to those
//! accounts that want it and whose powers let them see it, asked when it comes up and again when it is
//! shown or sent (`told.rs`). What was told is kept in the room.

mod call;
mod clocks;
mod entries;
mod letter;
mod promises;
mod searches;
mod sending;
mod told;
mod wording;

pub(crate) use told::{Listener, unread};
pub(crate) use wording::{said, subject_said};

use crate::error::WebError;
use crate::site::{Served, Site};
use crate::snapshot::Snapshot;
use holdfire_core::{ActorId, IncidentId, TalkId};
use holdfire_room::{AccountId, Duty, Followed, NewNotice, News, Room, Subject};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Entries of one look; more are looked at in the next.
const MOST_ENTRIES: u64 = 500;

/// Something that came up, before anybody is told.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub to: To,
    pub duty: Duty,
    pub news: News,
    /// What made it: the same cause is told once.
    pub cause: String,
    pub about: About,
    pub entry: Option<u64>,
    pub due: Option<Timestamp>,
}

/// What news is about. Whoever may not see that is not told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct About {
    pub incident: Option<IncidentId>,
    /// The entry of what was asked.
    pub asking: Option<u64>,
    pub bulletin: Option<String>,
    /// An export that waits for somebody who approves it.
    pub export: Option<String>,
    /// A commitment.
    pub talk: Option<TalkId>,
}

/// Whom news is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum To {
    Account(AccountId),
    Organisation(ActorId),
    /// Whoever may approve what this account asks for.
    Approvers(AccountId),
    Everybody,
}

/// One look at one mechanism.
struct Look<'a> {
    served: &'a Served,
    room: &'a Room,
    snapshot: &'a Snapshot,
    before: Followed,
    after: Followed,
}

impl Site {
    /// Looks for news in every mechanism and keeps what accounts are to be told. Says whether there is
    /// more to look at than one look takes.
    pub fn follow_news(&self) -> Result<bool, WebError> {
        let Some(now) = self.now() else { return Ok(false) };
        let mut is_more = false;
        let mut failed = None;
        for served in self.served.iter() {
            // What fails for one mechanism is no reason to leave the others out.
            match follow(served, now) {
                Ok(more) => is_more |= more,
                Err(why) => failed = Some(why),
            }
        }
        failed.map_or(Ok(is_more), Err)
    }
}

fn follow(served: &Served, now: Timestamp) -> Result<bool, WebError> {
    let Some(room) = &served.room else { return Ok(false) };
    let before = room.followed(served.reader.size()?, now)?;
    let minute = clocks::to_the_minute(now);
    let is_time = minute > before.clocks || before.clocks > now;
    if served.reader.size()? == before.entry && !is_time {
        return Ok(false);
    }
    let snapshot = served.snapshot()?;
    let after = Followed {
        entry: snapshot.size.min(before.entry + MOST_ENTRIES).max(before.entry),
        clocks: if is_time { minute } else { before.clocks },
        steps: match is_time && clocks::is_time_for_steps(&snapshot, before.steps, minute) {
            true => minute,
            false => before.steps,
        },
    };
    let look = Look { served, room, snapshot: &snapshot, before, after };
    let mut items = Vec::new();
    let mut touched = BTreeSet::new();
    entries::look(&look, &mut items, &mut touched)?;
    clocks::look(&look, &mut items, &mut touched)?;
    promises::look(&look, &touched, &mut items);
    let mut notices = told::addressed(&look, &items)?;
    searches::look(&look, &touched, &mut notices)?;
    let zone = snapshot.zone.time_zone();
    room.keep_notices(&notices, &before, &after, zone, now)?;
    Ok(after.entry < snapshot.size)
}

impl Item {
    fn notice(&self, account: &AccountId) -> NewNotice {
        NewNotice {
            account: account.clone(),
            subject: Subject::Duty(self.duty),
            news: self.news,
            cause: self.cause.clone(),
            incident: self.about.incident.clone(),
            asking: self.about.asking,
            bulletin: self.about.bulletin.clone(),
            export: self.about.export.clone(),
            talk: self.about.talk.clone(),
            entry: self.entry,
            due: self.due,
        }
    }
}
