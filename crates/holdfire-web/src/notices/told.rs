//! Who may be told of what: an account that is not closed and whose powers, as they are now, let it see
//! what the news is about. What cannot be found out is not told.

use super::{About, Item, Look, To};
use crate::access::Access;
use crate::error::WebError;
use crate::sessions::who_of;
use crate::site::Served;
use crate::snapshot::Snapshot;
use holdfire_powers::Act;
use holdfire_room::{Account, AccountId, ExportState, NewNotice, Notice, Room, RoomError, Subject};
use std::collections::HashMap;

/// As many unread notices are looked at to count them.
const MOST_COUNTED: u32 = 20;

/// An account that may be told something.
pub(crate) struct Listener<'a> {
    pub account: Account,
    pub access: Access,
    room: &'a Room,
    served: &'a Served,
    snapshot: &'a Snapshot,
}

impl<'a> Listener<'a> {
    /// The account with its powers; nothing if it may not come in. That a server is open to everybody
    /// is for those who open its pages, and tells nobody anything.
    pub fn of(
        served: &'a Served,
        room: &'a Room,
        snapshot: &'a Snapshot,
        account: Account,
    ) -> Result<Option<Self>, WebError> {
        if !account.is_active() {
            return Ok(None);
        }
        let access = Access::new(who_of(room, &account)?, snapshot.powers.clone(), false);
        Ok(Some(Self { account, access, room, served, snapshot }))
    }

    /// Whether it may see what news is about.
    pub fn may_see(&self, about: &About, subject: &Subject) -> Result<bool, WebError> {
        if matches!(subject, Subject::Search(_)) && !self.access.may_in_room(Act::SeeQueue) {
            return Ok(false);
        }
        if let Some(export) = &about.export {
            return self.may_approve(export);
        }
        if let Some(talk) = &about.talk
            && !(self.access.may_in_room(Act::SeeTalks)
                && self.snapshot.talks.described(talk).is_some())
        {
            return Ok(false);
        }
        if let Some(id) = &about.bulletin {
            let found = self.snapshot.bulletins.iter().find(|of| of.id.as_str() == id);
            return Ok(found.is_some_and(|bulletin| self.access.may_read(bulletin)));
        }
        if let Some(entry) = about.asking {
            let Some(asked) = self.served.reader.asked(entry)? else { return Ok(false) };
            let matter = self.served.matter_of_asking(self.snapshot, &asked)?;
            return Ok(self.access.may_with(Act::SeeAsking, &matter));
        }
        match &about.incident {
            Some(id) => {
                let matter = self.served.matter_of_incident(self.snapshot, id)?;
                Ok(self.access.may_with(Act::SeeIncident, &matter))
            }
            None => Ok(self.access.may_in_room(Act::SeeTerms)),
        }
    }

    /// Whether an export waits for it, or for others who may approve it. Who decided about one knows it.
    fn may_approve(&self, export: &str) -> Result<bool, WebError> {
        match self.room.export_job(export) {
            Ok(job) => Ok(job.state == ExportState::Waiting
                && job.account != self.account.id
                && self.access.may_approve_export(job.account.as_str())),
            Err(RoomError::Unknown { .. }) => Ok(false),
            Err(why) => Err(why.into()),
        }
    }

    /// Whether it may open the page of the incident: whoever is asked about one may have to answer
    /// without.
    pub fn may_open(&self, about: &About) -> Result<bool, WebError> {
        let Some(id) = &about.incident else { return Ok(false) };
        let matter = self.served.matter_of_incident(self.snapshot, id)?;
        Ok(self.access.may_with(Act::SeeIncident, &matter))
    }

    /// Of these notices, those that it may still be told.
    pub fn may_be_told(&self, notices: Vec<Notice>) -> Result<Vec<Notice>, WebError> {
        let mut told = Vec::with_capacity(notices.len());
        for notice in notices {
            if self.may_see(&About::of(&notice.what), &notice.what.subject)? {
                told.push(notice);
            }
        }
        Ok(told)
    }

    fn is_meant(&self, to: &To) -> bool {
        match to {
            To::Account(id) => self.account.id == *id,
            To::Organisation(id) => self.account.organisation == *id,
            To::Approvers(of) => {
                self.account.id != *of && self.access.may_approve_export(of.as_str())
            }
            To::Everybody => true,
        }
    }
}

impl About {
    /// What a notice is about.
    pub fn of(notice: &NewNotice) -> Self {
        Self {
            incident: notice.incident.clone(),
            asking: notice.asking,
            bulletin: notice.bulletin.clone(),
            export: notice.export.clone(),
            talk: notice.talk.clone(),
        }
    }
}

/// The notices of accounts that news is for and that may be told; whoever made the entry knows it.
pub(super) fn addressed(look: &Look<'_>, items: &[Item]) -> Result<Vec<NewNotice>, WebError> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let entries: Vec<u64> = items.iter().filter_map(|item| item.entry).collect();
    let acts = look.room.acts_behind(&entries)?.into_iter();
    let made: HashMap<u64, AccountId> = acts.map(|act| (act.entry, act.account)).collect();
    let mut notices = Vec::new();
    for account in look.room.accounts()? {
        let listener = Listener::of(look.served, look.room, look.snapshot, account)?;
        let Some(listener) = listener else { continue };
        for item in items.iter().filter(|item| listener.is_meant(&item.to)) {
            let is_own = item.entry.and_then(|entry| made.get(&entry));
            let is_own = is_own.is_some_and(|by| *by == listener.account.id);
            let notice = item.notice(&listener.account.id);
            if !is_own && listener.may_see(&item.about, &notice.subject)? {
                notices.push(notice);
            }
        }
    }
    Ok(notices)
}

/// How many notices an account has not read and may be told, and whether there are perhaps more.
pub(crate) fn unread(
    served: &Served,
    room: &Room,
    snapshot: &Snapshot,
    account: &Account,
) -> Result<(usize, bool), WebError> {
    let unread = room.notices(&account.id, true, None, MOST_COUNTED)?;
    if unread.is_empty() {
        return Ok((0, false));
    }
    let is_more = unread.len() >= MOST_COUNTED as usize;
    match Listener::of(served, room, snapshot, account.clone())? {
        Some(listener) => Ok((listener.may_be_told(unread)?.len(), is_more)),
        None => Ok((0, false)),
    }
}
