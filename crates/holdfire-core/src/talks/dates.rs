//! When a meeting is, by everybody who tells it: the days that stand now, those that other accounts
//! have, how far it has moved, and whose consent is there.

use super::{Dating, DatingState, Days, TalkBook};
use crate::{ActorId, Recorded, Talk, TalkId};

/// How far the days of a meeting are certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateCertainty {
    /// Somebody would like them.
    Proposed,
    /// They are set, and nobody tells yet that it was held.
    Set,
    /// It was held.
    Held,
    /// It will not be held.
    Cancelled,
}

impl DateCertainty {
    /// The word used in message ids and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Set => "set",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }
}

/// One account of the days of a meeting.
pub type DatingAccount<'b> = (&'b Recorded<Talk>, &'b Dating);

/// All accounts of the days of a meeting, in the order of their entries.
#[derive(Debug, Clone, Default)]
pub struct MeetingDates<'b>(pub Vec<DatingAccount<'b>>);

/// Days that stand, with everybody who tells them.
#[derive(Debug, Clone)]
pub struct DaysTold<'b> {
    /// The days.
    pub days: Days,
    /// Whose accounts these are, in the order of their entries.
    pub accounts: Vec<DatingAccount<'b>>,
}

/// Whether the members agree to the days that were proposed last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateConsent<'m> {
    /// The days.
    pub days: Days,
    /// Who agrees; whoever proposes them does.
    pub agree: Vec<&'m ActorId>,
    /// Who has not said so.
    pub awaited: Vec<&'m ActorId>,
}

impl TalkBook {
    /// All accounts of the days of a meeting.
    pub fn dates_of(&self, meeting: &TalkId) -> MeetingDates<'_> {
        MeetingDates(self.each_about::<Dating>(meeting).collect())
    }
}

impl<'b> MeetingDates<'b> {
    /// How far they are certain; nothing if nobody tells any.
    pub fn certainty(&self) -> Option<DateCertainty> {
        let (_, last) = self.0.last()?;
        let has = |state| self.0.iter().any(|(_, dating)| dating.state == state);
        Some(match last.state {
            _ if has(DatingState::Held) => DateCertainty::Held,
            DatingState::Cancelled => DateCertainty::Cancelled,
            _ if self.settled().next().is_some() => DateCertainty::Set,
            _ => DateCertainty::Proposed,
        })
    }

    /// The days that stand now, the earliest first. More than one means that accounts differ: of days on
    /// which it was held, else of days that are set, else of days that are proposed.
    pub fn stand(&self) -> Vec<DaysTold<'b>> {
        let accounts: Vec<DatingAccount<'b>> = match self.certainty() {
            None => Vec::new(),
            Some(DateCertainty::Held) => self.of(DatingState::Held).collect(),
            Some(DateCertainty::Proposed) => {
                let is_cancelled = |(_, d): &&DatingAccount<'b>| d.state == DatingState::Cancelled;
                self.0.iter().filter(|account| !is_cancelled(account)).copied().collect()
            }
            Some(DateCertainty::Set) => self.settled().collect(),
            Some(DateCertainty::Cancelled) => self.of(DatingState::Cancelled).collect(),
        };
        let mut told: Vec<DaysTold<'b>> = Vec::new();
        for account in accounts {
            match told.iter_mut().find(|known| known.days == account.1.days) {
                Some(known) => known.accounts.push(account),
                None => told.push(DaysTold { days: account.1.days, accounts: vec![account] }),
            }
        }
        told.sort_by_key(|known| known.days);
        told
    }

    /// Whether accounts differ on the days that stand.
    pub fn differ(&self) -> bool {
        self.certainty() != Some(DateCertainty::Proposed) && self.stand().len() > 1
    }

    /// By how many days it has moved since days were first told for it; nothing if they were told only
    /// once, or afterwards, or if the first that is told is that it was moved from days that nobody tells.
    pub fn moved_by(&self) -> Option<i32> {
        let (_, first) = self.0.iter().find(|(_, dating)| is_plan(dating.state))?;
        let first = Some(first.days.from).filter(|_| first.state != DatingState::Moved)?;
        let now = self.stand().first()?.days.from;
        Some((now - first).get_days()).filter(|days| *days != 0)
    }

    /// By how many days an account moves the meeting against the days for which it was planned before it;
    /// nothing if nobody tells those.
    pub fn moved_at(&self, entry: u64) -> Option<i32> {
        let n = self.0.iter().position(|(recorded, _)| recorded.entry == entry)?;
        let moved = self.0[n].1;
        if moved.state != DatingState::Moved {
            return None;
        }
        let before = self.0[..n].iter().rfind(|(_, dating)| is_plan(dating.state))?.1.days.from;
        Some((moved.days.from - before).get_days())
    }

    /// Whether the members agree to the days that were proposed last; nothing if none were.
    pub fn consent<'m>(&self, members: &'m [ActorId]) -> Option<DateConsent<'m>> {
        let agrees = |state| matches!(state, DatingState::Proposed | DatingState::Consented);
        let days = self.0.iter().rev().find(|(_, dating)| agrees(dating.state))?.1.days;
        let is_for = |member: &&ActorId| {
            self.0.iter().any(|(_, dating)| {
                let by = dating.by.as_ref();
                agrees(dating.state) && dating.days == days && by.is_some_and(|by| by.is(member))
            })
        };
        let (agree, awaited) = members.iter().partition(is_for);
        Some(DateConsent { days, agree, awaited })
    }

    fn of(&self, state: DatingState) -> impl Iterator<Item = DatingAccount<'b>> {
        self.0.iter().filter(move |(_, dating)| dating.state == state).copied()
    }

    /// The accounts of days that are set: from the last on that moves the meeting.
    fn settled(&self) -> impl Iterator<Item = DatingAccount<'b>> {
        let moved = self.0.iter().rposition(|(_, dating)| dating.state == DatingState::Moved);
        let is_set = |state| matches!(state, DatingState::Set | DatingState::Moved);
        let from = self.0.iter().skip(moved.unwrap_or(0));
        from.filter(move |(_, dating)| is_set(dating.state)).copied()
    }
}

/// Whether days are told for which a meeting is planned.
fn is_plan(state: DatingState) -> bool {
    !matches!(state, DatingState::Held | DatingState::Cancelled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talks::DatingState::{Cancelled, Consented, Held, Moved, Proposed, Set};
    use crate::talks::{Told, Who};
    use jiff::civil::{Date, date};

    fn book(told: &[(Date, DatingState, Option<&str>)]) -> TalkBook {
        TalkBook::new(told.iter().enumerate().map(|(n, (day, state, by))| Recorded {
            entry: n as u64,
            what: Talk::from(Dating {
                meeting: TalkId::new("m").unwrap(),
                days: Days::one(*day),
                state: *state,
                by: by.map(|by| Who::Actor(ActorId::new(by).unwrap())),
                told: Told::by(&format!("account {n}")),
            }),
            recorded_at: None,
            reports: Vec::new(),
            carried: None,
            erratum: None,
        }))
    }

    fn standing(told: &[(Date, DatingState, Option<&str>)]) -> (Option<DateCertainty>, Vec<Date>) {
        let book = book(told);
        let dates = book.dates_of(&TalkId::new("m").unwrap());
        let days = dates.stand().iter().map(|told| told.days.from).collect();
        (dates.certainty(), days)
    }

    const EIGHTH: Date = date(2017, 2, 8);
    const TWENTIETH: Date = date(2017, 2, 20);

    #[test]
    fn two_sources_that_set_different_days_both_stand_until_the_meeting_is_moved() {
        let (certainty, days) = standing(&[(TWENTIETH, Set, None), (EIGHTH, Set, None)]);
        assert_eq!((certainty, days), (Some(DateCertainty::Set), vec![EIGHTH, TWENTIETH]));
        let moved = [(EIGHTH, Set, None), (EIGHTH, Set, None), (TWENTIETH, Moved, None)];
        assert_eq!(standing(&moved), (Some(DateCertainty::Set), vec![TWENTIETH]));
        let book = book(&moved);
        let dates = book.dates_of(&TalkId::new("m").unwrap());
        assert_eq!(
            (dates.moved_by(), dates.moved_at(2), dates.moved_at(1)),
            (Some(12), Some(12), None)
        );
        assert!(!dates.differ());
    }

    #[test]
    fn a_meeting_that_was_moved_from_days_that_nobody_tells_has_moved_by_no_number_of_days() {
        let moved_first = [(TWENTIETH, Moved, None), (EIGHTH, Held, None)];
        let held_first = [(EIGHTH, Held, None), (TWENTIETH, Moved, None)];
        for (told, moved) in [(moved_first, 0), (held_first, 1)] {
            let book = book(&told);
            let dates = book.dates_of(&TalkId::new("m").unwrap());
            assert_eq!((dates.moved_by(), dates.moved_at(moved)), (None, None));
        }
        let told = [(EIGHTH, Set, None), (EIGHTH, Held, None), (TWENTIETH, Moved, None)];
        let book = book(&told);
        let dates = book.dates_of(&TalkId::new("m").unwrap());
        assert_eq!((dates.moved_by(), dates.moved_at(2)), (None, Some(12)));
    }

    #[test]
    fn what_was_held_is_not_in_doubt_because_of_what_was_planned() {
        let told = [(EIGHTH, Set, None), (TWENTIETH, Held, None), (EIGHTH, Cancelled, None)];
        assert_eq!(standing(&told), (Some(DateCertainty::Held), vec![TWENTIETH]));
        let told = [(EIGHTH, Set, None), (EIGHTH, Cancelled, None)];
        assert_eq!(standing(&told), (Some(DateCertainty::Cancelled), vec![EIGHTH]));
        assert_eq!(standing(&[]), (None, vec![]));
    }

    #[test]
    fn all_members_have_to_agree_to_the_days_proposed_last() {
        let members = ["a", "b", "c"].map(|id| ActorId::new(id).unwrap());
        let told = [
            (EIGHTH, Proposed, Some("a")),
            (EIGHTH, Consented, Some("c")),
            (TWENTIETH, Proposed, Some("b")),
            (TWENTIETH, Consented, Some("a")),
        ];
        let book = book(&told);
        let dates = book.dates_of(&TalkId::new("m").unwrap());
        let consent = dates.consent(&members).unwrap();
        assert_eq!(consent.days.from, TWENTIETH);
        assert_eq!(consent.agree, [&members[0], &members[1]]);
        assert_eq!(consent.awaited, [&members[2]]);
        assert_eq!(dates.certainty(), Some(DateCertainty::Proposed));
    }
}
