//! Days that depend on a day told before: "the following day", "two days later"; those counted from the day of publication: "three days ago"; spans without an end:
//! "the coming days"; and weekends.

use super::{Found, Looking};
use crate::classes::Class;
use crate::when::When;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

pub(crate) fn at(looking: &Looking, at: usize) -> Option<Found> {
    let found =
        [beside_last(looking, at), counted(looking, at), coming(looking, at), weekend(looking, at)];
    found.into_iter().flatten().max_by_key(|f| f.to)
}

fn word<'a>(looking: &'a Looking, at: usize) -> &'a str {
    looking.text.token(at).map_or("", |t| t.word.as_str())
}

/// "The following day", "the day before", "the same day".
fn beside_last(looking: &Looking, at: usize) -> Option<Found> {
    let (from, until) = looking.last?;
    let shift = match (word(looking, at), word(looking, at + 1)) {
        ("following" | "next", "day") => 1,
        ("previous" | "preceding", "day") => -1,
        ("same" | "that", "day") => 0,
        ("day", "later" | "after" | "afterwards") => 1,
        ("day", "earlier" | "before") => -1,
        _ => return None,
    };
    // "The day after tomorrow", "the day before the talks" lead elsewhere.
    let is_day_first = word(looking, at) == "day";
    let next = looking.text.token(at + 2);
    let ends = next.is_none_or(|t| !t.is_word() && t.number().is_none());
    if is_day_first && !ends {
        return None;
    }
    let when = match shift {
        1 => When::day(until.checked_add(1.day()).ok()?),
        -1 => When::day(from.checked_sub(1.day()).ok()?),
        _ => When::Days { from, until },
    };
    Some(Found::new(at, at + 2, when))
}

fn count(looking: &Looking, at: usize) -> Option<(i64, usize)> {
    if let Some(number) = looking.text.token(at).and_then(|t| t.number()) {
        return Some((i64::from(number), at + 1));
    }
    if matches!(word(looking, at), "a" | "an") {
        return Some((1, at + 1));
    }
    let hit = looking.hit(at, Class::NumberWord)?;
    Some((i64::from(hit.number()?), hit.to))
}

fn length(unit: &str, count: i64) -> Option<Span> {
    let count = count.clamp(0, 5000);
    Some(match unit {
        "day" => count.days(),
        "week" => (count * 7).days(),
        "month" => count.months(),
        "year" => count.years(),
        _ => return None,
    })
}

/// "Three days ago", "a week later".
fn counted(looking: &Looking, at: usize) -> Option<Found> {
    let (number, next) = count(looking, at)?;
    let unit = looking.hit(next, Class::TimeUnit)?;
    let is_day = matches!(unit.value, "day" | "week");
    let span = length(unit.value, number)?;
    let is_before = match word(looking, unit.to) {
        "ago" => {
            let when = looking.published.map_or(Some(When::Unresolved), |day| {
                about(day.checked_sub(span).ok()?, unit.value)
            });
            return Some(Found::new(at, unit.to + 1, when?));
        }
        "earlier" | "before" => true,
        "later" | "after" | "afterwards" => false,
        _ => return None,
    };
    let (from, until) = looking.last.filter(|_| is_day)?;
    let ends = looking
        .text
        .token(unit.to + 1)
        .is_none_or(|t| !t.is_word() || word(looking, unit.to) == "later");
    let day = if is_before { from.checked_sub(span) } else { until.checked_add(span) }.ok()?;
    ends.then_some(Found::new(at, unit.to + 1, When::day(day)))
}

/// What is counted in months or years is known to the month or the year.
fn about(day: Date, unit: &str) -> Option<When> {
    Some(match unit {
        "day" | "week" => When::day(day),
        "month" => When::Days { from: day.first_of_month(), until: day.last_of_month() },
        _ => When::Days {
            from: Date::new(day.year(), 1, 1).ok()?,
            until: Date::new(day.year(), 12, 31).ok()?,
        },
    })
}

/// "The coming days", "recent weeks", "the past few months", "the next two weeks".
fn coming(looking: &Looking, at: usize) -> Option<Found> {
    let is_ahead = match word(looking, at) {
        "coming" | "next" | "following" => true,
        "past" | "last" | "recent" | "previous" | "preceding" => false,
        _ => return None,
    };
    let few = ["few", "several", "couple"].contains(&word(looking, at + 1));
    let number = count(looking, at + 1).filter(|_| !few);
    let mut next = number.map_or(at + 1 + usize::from(few), |n| n.1);
    if word(looking, next) == "of" {
        next += 1;
    }
    let unit = looking.hit(next, Class::TimeUnit)?;
    if !looking.text.tokens[next].word.ends_with('s') {
        return None;
    }
    let when = match (looking.published, number) {
        (Some(day), Some((number, _))) => {
            let span = length(unit.value, number)?;
            if is_ahead {
                When::Days { from: day, until: day.checked_add(span).ok()? }
            } else {
                When::Days { from: day.checked_sub(span).ok()?, until: day }
            }
        }
        _ => When::Unresolved,
    };
    Some(Found::new(at, unit.to, when))
}

/// "This weekend", "over the weekend".
fn weekend(looking: &Looking, at: usize) -> Option<Found> {
    let shift = match (word(looking, at), word(looking, at + 1)) {
        ("this" | "coming", "weekend") => 0,
        ("last", "weekend") => -1,
        ("next", "weekend") => 1,
        ("weekend", _) => 0,
        _ => return None,
    };
    let to = if word(looking, at) == "weekend" { at + 1 } else { at + 2 };
    let when = match looking.published {
        None => When::Unresolved,
        Some(day) => {
            let weekday = i64::from(day.weekday().to_monday_zero_offset());
            // "Over the weekend" is the last one, told in the week after it.
            let is_bare = word(looking, at) == "weekend" && weekday < 5;
            let weeks = if is_bare || shift == -1 { -1 } else { shift };
            let saturday = day.checked_add((5 - weekday + weeks * 7).days()).ok()?;
            When::Days { from: saturday, until: saturday.checked_add(1.day()).ok()? }
        }
    };
    Some(Found::new(at, to, when))
}
