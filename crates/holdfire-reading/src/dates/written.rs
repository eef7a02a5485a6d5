//! Days that are written out: "January 23-24, 2017", "3-4 May", "23.01.2017", "December", "in 2016".

use super::relative::part_of_year;
use super::{Found, Looking, solar};
use crate::classes::Class;
use crate::tokens::Kind;
use crate::when::When;
use jiff::ToSpan;
use jiff::civil::Date;

pub(crate) fn at(looking: &Looking, at: usize, limit: usize) -> Option<Found> {
    let found = [
        numeric(looking, at),
        day_first(looking, at),
        month_first(looking, at),
        part_of_month(looking, at),
        part_of_year_alone(looking, at),
        year_alone(looking, at),
    ];
    found.into_iter().flatten().filter(|f| f.to <= limit).max_by_key(|f| f.to)
}

/// "2017-01-23", "23.01.2017", "23/01/2017" where only one order is possible.
fn numeric(looking: &Looking, at: usize) -> Option<Found> {
    let text = looking.text;
    let (a, b, c) = (looking.number(at)?, looking.number(at + 2)?, looking.number(at + 4)?);
    let mark = &text.token(at + 1)?.word;
    let joined = text.is(at + 3, mark) && (at..at + 4).all(|i| text.touch(i, i + 1));
    if !joined {
        return None;
    }
    let (year, month, day) = match mark.as_str() {
        "-" if a > 999 => (a, b, c),
        "." if c > 999 => (c, b, a),
        "/" if c > 999 && a > 12 => (c, b, a),
        "/" if c > 999 && (b > 12 || a == b) => (c, a, b),
        _ => return None,
    };
    let day =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
            .ok()?;
    Some(Found::new(at, at + 5, When::day(day)))
}

/// "23 January", "3-4 May 2017", "23rd of March", "from 23 to 24 January", "30 January - 2 February".
fn day_first(looking: &Looking, at: usize) -> Option<Found> {
    let first = day_number(looking, at)?;
    let mut next = first.1;
    let mut last_day = first.0;
    if let Some(second) = until(looking, next).and_then(|n| day_number(looking, n)) {
        last_day = second.0;
        next = second.1;
    }
    let of = if looking.text.is(next, "of") { next + 1 } else { next };
    let (month, after) = month(looking, of)?;
    // "30 January - 2 February".
    if last_day == first.0
        && let Some(second) = until(looking, after).and_then(|n| day_number(looking, n))
        && let Some((second_month, end)) = self::month(looking, second.1)
    {
        let (year, end) = year_after(looking, end);
        return found(looking, (at, end), (month, first.0), (second_month, second.0), year);
    }
    let (year, end) = year_after(looking, after);
    found(looking, (at, end), (month, first.0), (month, last_day), year)
}

/// "January 23", "January 23-24, 2017", "Jan. 30 - Feb. 2".
fn month_first(looking: &Looking, at: usize) -> Option<Found> {
    let (month, next) = month(looking, at)?;
    let (first, next) = day_number(looking, next)?;
    if let Some(second) = until(looking, next) {
        if let Some((day, end)) = day_number(looking, second) {
            // "January 23 and 15 others": a list only where the words join days.
            let (year, end) = year_after(looking, end);
            return found(looking, (at, end), (month, first), (month, day), year);
        }
        if let Some((second_month, second)) = self::month(looking, second)
            && let Some((day, end)) = day_number(looking, second)
        {
            let (year, end) = year_after(looking, end);
            return found(looking, (at, end), (month, first), (second_month, day), year);
        }
    }
    let (year, end) = year_after(looking, next);
    found(looking, (at, end), (month, first), (month, first), year)
}

/// "December", "January 2017", "the end of December", "early March".
fn part_of_month(looking: &Looking, at: usize) -> Option<Found> {
    let part = looking.hit(at, Class::PartOfPeriod);
    let mut next = part.map_or(at, |p| p.to);
    // "Mid-January".
    if part.is_some() && (looking.text.is(next, "of") || looking.text.is(next, "-")) {
        next += 1;
    }
    let (month, after) = month(looking, next)?;
    let Month::Common(month) = month else { return None };
    let (year, end) = year_after(looking, after);
    if year.is_none() && part.is_none() && !is_month_alone(looking, at) {
        return None;
    }
    // A month alone needs no year to be one, but it is no day of its own without it.
    let anchor = looking.anchor.filter(|_| looking.published.is_none()).map(|a| a.day);
    let is_reckoned = year.is_none() && anchor.is_some();
    let when = match year.or_else(|| nearest_year(looking.published.or(anchor), month, 15)) {
        Some(year) => {
            let first = Date::new(year, month, 1).ok()?;
            let (from, until) = match part.and_then(|p| p.number()) {
                Some(1 | 4) => (first, first.checked_add(9.days()).ok()?),
                Some(6) => (first, first.checked_add(14.days()).ok()?),
                Some(week @ 8..=10) => {
                    let from = first.checked_add(((week - 8) * 7).days()).ok()?;
                    (from, from.checked_add(6.days()).ok()?)
                }
                Some(11) => {
                    let last = first.last_of_month();
                    (last.checked_sub(6.days()).ok()?, last)
                }
                Some(7) => (first.checked_add(15.days()).ok()?, first.last_of_month()),
                Some(2) => (first.checked_add(10.days()).ok()?, first.checked_add(19.days()).ok()?),
                Some(3 | 5) => (first.checked_add(20.days()).ok()?, first.last_of_month()),
                _ => (first, first.last_of_month()),
            };
            When::Days { from, until }
        }
        None => When::Unresolved,
    };
    Some(Found { is_reckoned, ..Found::new(at, end, when) })
}

/// "May" and "March" are verbs too: alone they need a capital and a word that leads to a time, or a possessive ending.
fn is_month_alone(looking: &Looking, at: usize) -> bool {
    let token = &looking.text.tokens[at];
    let is_ascii = token.word.chars().next().is_some_and(|c| c.is_ascii());
    let is_verb_too =
        !is_ascii || matches!(token.word.as_str(), "may" | "march" | "mar" | "sep" | "dec" | "jan");
    let before = at.checked_sub(1).map(|b| looking.text.tokens[b].word.as_str());
    let leads = matches!(
        before,
        Some(
            "in" | "of"
                | "since"
                | "until"
                | "by"
                | "last"
                | "next"
                | "from"
                | "this"
                | "mid"
                | "late"
                | "early"
                | "during"
                | "before"
                | "after"
                | "شهر"
                | "منذ"
                | "في"
                | "в"
                | "во"
                | "с"
                | "до"
                | "ماه"
        )
    );
    !is_verb_too || leads || looking.text.is_possessive(at + 1)
}

/// "Early 2017", "the end of 2016", "mid-2018", "the summer of 2017", "the second half of 2016".
fn part_of_year_alone(looking: &Looking, at: usize) -> Option<Found> {
    let text = looking.text;
    let part = looking.hit(at, Class::PartOfPeriod);
    let season = looking.hit(at, Class::Season);
    let mut next = part.or(season)?.to;
    while ["of", "-", "the", "year"].iter().any(|w| text.is(next, w)) {
        next += 1;
    }
    let year = year_number(looking, next)?;
    let when = match (part, season) {
        (Some(part), _) => part_of_year(year, part.number())?,
        (None, season) => {
            let last = i8::try_from(season?.number()?).ok()?;
            // Winter is told by the year in which it ends.
            let from = Date::new(year, last, 1).ok()?;
            let until = from.checked_add(2.months()).ok()?.last_of_month();
            When::Days { from, until }
        }
    };
    Some(Found::new(at, next + 1, when))
}

fn year_number(looking: &Looking, at: usize) -> Option<i16> {
    let number = looking.number(at).filter(|n| (1900..2100).contains(n))?;
    let is_long = looking.text.tokens[at].span.length() == 4;
    i16::try_from(number).ok().filter(|_| is_long)
}

/// "In 2016", "since 2009", "between 2011 and 2016", "the 2015 agreement": a year by the word before it, or before a noun that it tells of.
fn year_alone(looking: &Looking, at: usize) -> Option<Found> {
    let year = year_number(looking, at)?;
    let before = at.checked_sub(1).and_then(|b| looking.text.token(b))?;
    let leads = matches!(
        before.word.as_str(),
        "in" | "since"
            | "of"
            | "until"
            | "till"
            | "by"
            | "before"
            | "after"
            | "early"
            | "late"
            | "mid"
            | "during"
            | "throughout"
            | "from"
            | "between"
            | "year"
            | "عام"
            | "سنه"
            | "في"
            | "منذ"
            | "سال"
            | "в"
            | "с"
            | "год"
    );
    let next = looking.text.token(at + 1);
    let is_counted = looking.text.token(at + 1).is_some_and(|t| t.is(".") || t.is("%"))
        && looking.number(at + 2).is_some()
        && looking.text.touch(at + 1, at + 2);
    // "The 2015 agreement", "for 2016 failed coup", "Geneva's 2012 communique"; but "2000 fighters".
    let tells = next.is_some_and(|t| t.is_word() && !t.is_capital && !t.word.ends_with('s'))
        && matches!(before.word.as_str(), "the" | "for" | "s" | "its" | "their" | "a" | "under");
    // "2011 and 2016", "2015-2016" after a year.
    let follows = at >= 2
        && matches!(before.word.as_str(), "and" | "-" | "to" | "," | "or")
        && year_number(looking, at - 2).is_some()
        && looking.text.token(at.wrapping_sub(3)).is_some_and(|t| t.is_word());
    if !(leads || tells || follows) || is_counted {
        return None;
    }
    let when =
        When::Days { from: Date::new(year, 1, 1).ok()?, until: Date::new(year, 12, 31).ok()? };
    let to = if is_word_for_year(looking, at + 1) { at + 2 } else { at + 1 };
    Some(Found::new(at, to, when))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Month {
    Common(i8),
    Solar(i32),
}

/// A month, and the token after it: a stop of its abbreviation, and a second name of the same month ("كانون الثاني/يناير").
fn month(looking: &Looking, at: usize) -> Option<(Month, usize)> {
    let hit = looking.hit(at, Class::Month)?;
    let token = &looking.text.tokens[at];
    let has_case = token.word.chars().next().is_some_and(|c| c.is_ascii_lowercase());
    if has_case && !looking.is_capital(at) {
        return None;
    }
    let mut end = hit.to;
    let is_short = matches!(
        token.word.as_str(),
        "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sept"
            | "sep"
            | "oct"
            | "nov"
            | "dec"
    );
    if looking.text.is(end, ".") && is_short && looking.text.touch(end - 1, end) {
        end += 1;
    }
    let month = match hit.value.strip_prefix('s') {
        Some(solar) => Month::Solar(solar.parse().ok()?),
        None => Month::Common(hit.value.parse().ok()?),
    };
    for mark in ["/", "("] {
        if looking.text.is(end, mark)
            && let Some(second) = looking.hit(end + 1, Class::Month)
            && second.value == hit.value
        {
            end = second.to;
            if looking.text.is(end, ")") {
                end += 1;
            }
        }
    }
    Some((month, end))
}

/// A day of a month, over "23rd" and "23-го".
fn day_number(looking: &Looking, at: usize) -> Option<(i8, usize)> {
    let number = looking.number(at).filter(|n| (1..=31).contains(n))?;
    let mut next = at + 1;
    let text = looking.text;
    if text.touch(at, next)
        && text.token(next).is_some_and(|t| matches!(t.word.as_str(), "st" | "nd" | "rd" | "th"))
    {
        next += 1;
    } else if text.touch(at, next)
        && text.is(next, "-")
        && text.touch(next, next + 1)
        && text.token(next + 1).is_some_and(|t| matches!(t.word.as_str(), "го" | "е" | "му" | "м"))
    {
        next += 2;
    } else if text.is(next, ".")
        && text.touch(at, next)
        && looking.hit(next + 1, Class::Month).is_some()
    {
        next += 1;
    }
    Some((i8::try_from(number).ok()?, next))
}

/// The token after a word or mark that joins two days.
fn until(looking: &Looking, at: usize) -> Option<usize> {
    if looking.text.is(at, "-") || looking.text.is(at, "/") {
        return Some(at + 1);
    }
    looking.hit(at, Class::UntilWord).map(|h| h.to)
}

fn year_after(looking: &Looking, at: usize) -> (Option<i16>, usize) {
    let comma = looking.text.is(at, ",") || looking.text.is(at, "،") || looking.text.is(at, "of");
    let next = if comma
        || looking
            .text
            .tokens
            .get(at)
            .is_some_and(|t| matches!(t.word.as_str(), "عام" | "سنه" | "لعام" | "سال"))
    {
        at + 1
    } else {
        at
    };
    match looking.number(next).filter(|n| (1300..=1500).contains(n) || (1900..2100).contains(n)) {
        Some(year) => {
            let end = if is_word_for_year(looking, next + 1) { next + 2 } else { next + 1 };
            (i16::try_from(year).ok(), end)
        }
        None => (None, at),
    }
}

fn is_word_for_year(looking: &Looking, at: usize) -> bool {
    looking.text.tokens.get(at).is_some_and(|t| {
        t.kind == Kind::Word && matches!(t.word.as_str(), "года" | "году" | "год" | "г")
    })
}

fn found(
    looking: &Looking,
    (from, to): (usize, usize),
    first: (Month, i8),
    last: (Month, i8),
    year: Option<i16>,
) -> Option<Found> {
    let when = match (first.0, last.0) {
        (Month::Common(month), Month::Common(until_month)) => {
            common((month, first.1), (until_month, last.1), year, looking.published)?
        }
        (Month::Solar(month), Month::Solar(until_month)) => {
            solar_days((month, first.1), (until_month, last.1), year, looking.published)?
        }
        _ => return None,
    };
    Some(Found::new(from, to, when))
}

fn common(
    (month, day): (i8, i8),
    (until_month, until_day): (i8, i8),
    year: Option<i16>,
    published: Option<Date>,
) -> Option<When> {
    // A day that no year has is none.
    Date::new(2016, month, day).ok()?;
    Date::new(2016, until_month, until_day).ok()?;
    let Some(year) = year.or_else(|| nearest_year(published, until_month, until_day)) else {
        return Some(When::Yearless { month, day, until_month, until_day });
    };
    let until = Date::new(year, until_month, until_day).ok()?;
    let wraps = (month, day) > (until_month, until_day);
    let from = Date::new(if wraps { year - 1 } else { year }, month, day).ok()?;
    // "24-23 January" is no interval.
    if wraps && month == until_month { None } else { Some(When::Days { from, until }) }
}

fn solar_days(
    (month, day): (i32, i8),
    (until_month, until_day): (i32, i8),
    year: Option<i16>,
    published: Option<Date>,
) -> Option<When> {
    let at = |year: i32| {
        let from = solar::day(year, month, i32::from(day))?;
        let until = solar::day(year, until_month, i32::from(until_day))?;
        (from <= until).then_some(When::Days { from, until })
    };
    if let Some(year) = year {
        return at(i32::from(year));
    }
    let Some(published) = published else { return Some(When::Unresolved) };
    let about = i32::from(published.year()) - 621;
    (about - 1..=about + 1)
        .filter_map(at)
        .min_by_key(|w| w.days().map(|d| distance(published, d.1)))
}

/// The year that brings a day nearest to the day of publication; of two as near, the earlier.
fn nearest_year(published: Option<Date>, month: i8, day: i8) -> Option<i16> {
    let published = published?;
    (published.year() - 1..=published.year() + 1)
        .filter_map(|year| Date::new(year, month, day).ok())
        .min_by_key(|date| distance(published, *date))
        .map(|date| date.year())
}

fn distance(a: Date, b: Date) -> i32 {
    a.until(b).map_or(i32::MAX, |span| span.get_days().abs())
}
