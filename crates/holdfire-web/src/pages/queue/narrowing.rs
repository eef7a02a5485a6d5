//! Which incidents the queue leaves out besides its filter, because of who works on them: only mine,
//! what nobody has claimed, what somebody was given, what I have not read, what is overdue. It stands
//! in the address, and the map asks the same.

use crate::asked::Asked;
use crate::error::WebError;
use crate::situation::filter::OVERDUE;
use crate::situation::narrow::Narrow;
use holdfire_powers::Act;
use holdfire_room::AccountId;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// In the place of an account: nobody.
pub(super) const NOBODY: &str = "nobody";
/// The names in addresses.
const NAMES: [&str; 4] = ["mine", "unread", "claimed", "assigned"];

/// What is left, and what is left out.
#[derive(Debug, Default)]
pub(crate) struct Narrowing {
    only: Option<BTreeSet<String>>,
    without: BTreeSet<String>,
    pub is_overdue: bool,
    pub is_mine: bool,
    pub is_unread: bool,
    pub claimed: String,
    pub assigned: String,
    now_s: i64,
}

impl Narrowing {
    /// Reads the address. What shows who works on what is for those who may see the queue.
    pub fn read(asked: &Asked) -> Result<Self, WebError> {
        let told = |name| asked.visit.asks(name).filter(|told| !told.is_empty());
        let is_overdue = told("state") == Some(OVERDUE);
        if !is_overdue && NAMES.into_iter().all(|name| told(name).is_none()) {
            return Ok(Self::default());
        }
        if !asked.access.may_in_room(Act::SeeQueue) {
            return Err(WebError::NotAllowed { act: Act::SeeQueue });
        }
        let now = asked.now()?;
        let mut narrowing = Self {
            is_overdue,
            is_mine: told("mine") == Some("1"),
            is_unread: told("unread") == Some("1"),
            claimed: told("claimed").unwrap_or_default().to_owned(),
            assigned: told("assigned").unwrap_or_default().to_owned(),
            now_s: now.as_second(),
            ..Self::default()
        };
        narrowing.look(asked, now)?;
        Ok(narrowing)
    }

    fn look(&mut self, asked: &Asked, now: Timestamp) -> Result<(), WebError> {
        let room = asked.room()?;
        let own = asked.account_id().ok();
        let own = own.as_ref();
        if self.is_mine {
            self.keep(match own {
                Some(own) => super::working::own(asked, own, now)?,
                None => Vec::new(),
            });
        }
        if self.is_unread
            && let Some(own) = own
        {
            self.without.extend(room.seen_incidents(own)?);
        }
        let account =
            |told: &str, name| AccountId::new(told).map_err(|_| WebError::BadAddress { name });
        match &*self.claimed {
            "" => {}
            NOBODY => self.without.extend(room.claimed_incidents(now)?),
            by => {
                let claims = room.claims_of(&account(by, "claimed")?, now)?;
                self.keep(claims.into_iter().map(|claim| claim.incident.to_string()).collect());
            }
        }
        match &*self.assigned {
            "" => {}
            NOBODY => self.without.extend(room.assigned_incidents()?),
            to => {
                let assigned = room.assigned_to(&account(to, "assigned")?)?;
                self.keep(assigned.into_iter().map(|one| one.incident.to_string()).collect());
            }
        }
        Ok(())
    }

    /// Only these, of those that are left.
    fn keep(&mut self, incidents: Vec<String>) {
        let kept: BTreeSet<String> = match self.only.take() {
            None => incidents.into_iter().collect(),
            Some(only) => incidents.into_iter().filter(|id| only.contains(id)).collect(),
        };
        self.only = Some(kept);
    }

    /// Asks something of the incidents that are left; `counts_overdue` where what is overdue is told
    /// apart later.
    pub fn narrowly<T>(&self, counts_overdue: bool, ask: impl FnOnce(&Narrow<'_>) -> T) -> T {
        let only: Option<Vec<&str>> =
            self.only.as_ref().map(|only| only.iter().map(String::as_str).collect());
        let without: Vec<&str> = self.without.iter().map(String::as_str).collect();
        let due_before_s = (self.is_overdue && !counts_overdue).then_some(self.now_s);
        ask(&Narrow { only: only.as_deref(), without: &without, due_before_s })
    }

    /// The pairs that an address needs to ask the same.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let flag = |is_on: bool| if is_on { "1".to_owned() } else { String::new() };
        let overdue = if self.is_overdue { OVERDUE.to_owned() } else { String::new() };
        let pairs = [
            ("state", overdue),
            ("mine", flag(self.is_mine)),
            ("unread", flag(self.is_unread)),
            ("claimed", self.claimed.clone()),
            ("assigned", self.assigned.clone()),
        ];
        let told = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        told.map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_twice_is_what_both_leave() {
        let mut narrowing = Narrowing::default();
        let some = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        narrowing.keep(some(&["a", "b"]));
        narrowing.keep(some(&["b", "c"]));
        narrowing.without.insert("d".to_owned());
        let (only, without) = narrowing.narrowly(true, |narrow| {
            (narrow.only.map(|ids| ids.join(",")), narrow.without.join(","))
        });
        assert_eq!((only.as_deref(), without.as_str()), (Some("b"), "d"));
    }
}
