//! Days that depend on the day of publication: "Wednesday", "today", "last week", "the end of last year".
//!
//! A weekday is the last one up to the day of publication, that day included; with "next" or after words for what is set, the next one after it; with
//! "last" the one before that day. A week is from Monday to Sunday. "Early", "mid" and "late" in a year are its first
//! three, middle four and last three months; those of a month its days to 10, to 20 and after. Its very beginning and end are its first and last month.

use super::{Found, Looking};
use crate::classes::Class;
use crate::sentences::Sentence;
use crate::when::When;
use jiff::ToSpan;
use jiff::civil::Date;

/// Words between what is set and its weekday at most: "will be held in Astana on Monday".
const SET_BEFORE: usize = 8;

/// Days after the last day told within which its "Wednesday" is looked for; else it is one before.
const AFTER_ANCHOR: i8 = 4;

pub(crate) fn at(looking: &Looking, at: usize, sentence: &Sentence) -> Option<Found> {
    let found = [
        weekday(looking, at, sentence),
        day(looking, at),
        period(looking, at),
        month_of_word(looking, at),
    ];
    found.into_iter().flatten().max_by_key(|f| f.to)
}

fn weekday(looking: &Looking, at: usize, sentence: &Sentence) -> Option<Found> {
    let word = looking.hit(at, Class::LastWord);
    let start = word.map_or(at, |w| w.to);
    let hit = looking.hit(start, Class::Weekday)?;
    let number = i8::try_from(hit.number()?).ok()?;
    let is_set = || {
        let first = sentence.from.max(start.saturating_sub(SET_BEFORE));
        let from = looking.hits.partition_point(|h| h.from < first);
        let before = looking.hits[from..].iter().take_while(|h| h.from < start);
        before
            .filter(|h| h.to <= start)
            .any(|h| matches!(h.class, Class::Scheduled | Class::NextMeeting))
    };
    let (when, is_reckoned) = match (looking.published, looking.anchor) {
        (Some(published), _) => {
            let today = published.weekday().to_monday_one_offset();
            let back = (today - number).rem_euclid(7);
            let forward = (number - today).rem_euclid(7);
            let days = match word.and_then(|w| w.number()) {
                Some(-1) if back == 0 => -7,
                Some(-1) => -back,
                Some(1) if forward == 0 => 7,
                Some(1) => forward,
                _ if is_set() => {
                    if forward == 0 {
                        7
                    } else {
                        forward
                    }
                }
                _ => -back,
            };
            (When::day(published.checked_add(i64::from(days).days()).ok()?), false)
        }
        (None, Some(anchor)) if anchor.has_passed && word.is_none() && !is_set() => {
            let forward = (number - anchor.day.weekday().to_monday_one_offset()).rem_euclid(7);
            let days = if forward <= AFTER_ANCHOR { forward } else { forward - 7 };
            (When::day(anchor.day.checked_add(i64::from(days).days()).ok()?), true)
        }
        _ => (When::Unresolved, false),
    };
    let to = looking.hit(hit.to, Class::DayPart).map_or(hit.to, |part| part.to);
    Some(Found { from: at, to, when, is_reckoned })
}

fn day(looking: &Looking, at: usize) -> Option<Found> {
    let hit = looking.hit(at, Class::RelativeDay)?;
    let when = match looking.published {
        None => When::Unresolved,
        Some(published) => When::day(published.checked_add(i64::from(hit.number()?).days()).ok()?),
    };
    Some(Found::new(at, hit.to, when))
}

/// "last week", "next month", "the end of last year".
fn period(looking: &Looking, at: usize) -> Option<Found> {
    let part = looking.hit(at, Class::PartOfPeriod);
    let mut next = part.map_or(at, |p| p.to);
    if looking.text.is(next, "of") {
        next += 1;
    }
    if part.is_some() && looking.text.is(next, "the") {
        next += 1;
    }
    let is_part = part.is_some();
    let part = part.and_then(|p| p.number());
    // "The end of the year".
    let unit = looking.hit(next, Class::TimeUnit).filter(|u| is_part && u.value != "day");
    if let Some(unit) = unit {
        let is_numbered = looking.text.token(unit.to).is_some_and(|t| t.number().is_some());
        let when = match (looking.published, unit.value) {
            (None, _) => When::Unresolved,
            (Some(published), "week") => week(published, 0)?,
            (Some(published), "month") => month(published, 0, part)?,
            (Some(published), _) => year(published, 0, part)?,
        };
        return (!is_numbered && !looking.text.is(unit.to, "of"))
            .then_some(Found::new(at, unit.to, when));
    }
    let (hit, length) = [Class::RelativeWeek, Class::RelativeMonth, Class::RelativeYear]
        .into_iter()
        .enumerate()
        .find_map(|(i, class)| looking.hit(next, class).map(|h| (h, i)))?;
    let shift = hit.number()?;
    let (when, is_reckoned) = match (looking.published, looking.anchor) {
        (Some(published), _) => {
            let when = match length {
                0 => week(published, shift)?,
                1 => month(published, shift, part)?,
                _ => year(published, shift, part)?,
            };
            (when, false)
        }
        (None, Some(anchor)) if length == 2 => (year(anchor.day, shift, part)?, true),
        (None, Some(anchor)) if length == 1 && anchor.has_passed => {
            (month(anchor.day, shift, part)?, true)
        }
        _ => (When::Unresolved, false),
    };
    Some(Found { from: at, to: hit.to, when, is_reckoned })
}

/// "last December", "next May".
fn month_of_word(looking: &Looking, at: usize) -> Option<Found> {
    let shift = looking.hit(at, Class::LastWord)?;
    let hit = looking.hit(shift.to, Class::Month).filter(|_| looking.is_capital(shift.to))?;
    let month = i8::try_from(hit.number()?).ok()?;
    let when = match looking.published {
        None => When::Unresolved,
        Some(published) => {
            let in_year = |year: i16| Date::new(year, month, 1).ok();
            let this = in_year(published.year())?;
            let first = match shift.number()? {
                -1 if this.last_of_month() >= published => in_year(published.year() - 1)?,
                1 if this <= published => in_year(published.year() + 1)?,
                _ => this,
            };
            When::Days { from: first, until: first.last_of_month() }
        }
    };
    Some(Found::new(at, hit.to, when))
}

fn week(published: Date, shift: i32) -> Option<When> {
    let since_monday = i64::from(published.weekday().to_monday_zero_offset());
    let monday = published.checked_sub(since_monday.days()).ok()?;
    let from = monday.checked_add((i64::from(shift) * 7).days()).ok()?;
    Some(When::Days { from, until: from.checked_add(6.days()).ok()? })
}

fn month(published: Date, shift: i32, part: Option<i32>) -> Option<When> {
    let first = published.first_of_month().checked_add(i64::from(shift).months()).ok()?;
    let (from, until) = match part {
        Some(1 | 4) => (first, first.checked_add(9.days()).ok()?),
        Some(2) => (first.checked_add(10.days()).ok()?, first.checked_add(19.days()).ok()?),
        Some(3 | 5) => (first.checked_add(20.days()).ok()?, first.last_of_month()),
        Some(6) => (first, first.checked_add(14.days()).ok()?),
        Some(7) => (first.checked_add(15.days()).ok()?, first.last_of_month()),
        _ => (first, first.last_of_month()),
    };
    Some(When::Days { from, until })
}

fn year(published: Date, shift: i32, part: Option<i32>) -> Option<When> {
    part_of_year(published.year().checked_add(i16::try_from(shift).ok()?)?, part)
}

/// A part of a year, by its number in the list.
pub(super) fn part_of_year(year: i16, part: Option<i32>) -> Option<When> {
    let (first, last) = match part {
        Some(1) => (1, 3),
        Some(2) => (5, 8),
        Some(3) => (10, 12),
        Some(4) => (1, 1),
        Some(5) => (12, 12),
        Some(6) => (1, 6),
        Some(7) => (7, 12),
        _ => (1, 12),
    };
    let from = Date::new(year, first, 1).ok()?;
    let until = Date::new(year, last, 1).ok()?.last_of_month();
    Some(When::Days { from, until })
}
