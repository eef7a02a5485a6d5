//! `/{m}/calendar.ics`: the calendar for other programs, as RFC 5545 has it. Where accounts of a meeting's
//! days differ there is an event for each, and all of them are tentative.
//!
//! An event keeps its UID for ever: that of the account that told first is the matter's own, the others
//! carry their day; that of something asked on an incident is made from its entry. What is recorded about a matter raises the sequence, so that calendars take the newer.

use super::Question;
use super::occasions::{Occasion, occasions};
use crate::asked::Asked;
use crate::error::WebError;
use crate::names::name;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use holdfire_core::talks::Days;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::fmt::Write;

/// RFC 5545, 3.1: no line is longer than so many octets, its end not counted.
const LONGEST_LINE: usize = 75;

/// An event as it is written.
struct Event {
    uid: String,
    stamp: Timestamp,
    days: Days,
    summary: String,
    description: String,
    location: String,
    categories: Vec<String>,
    status: &'static str,
    sequence: usize,
}

pub(crate) fn file(asked: &Asked) -> Result<Response, WebError> {
    let question = Question::read(asked)?;
    let book = asked.talks();
    let all = occasions(asked, &book)?;
    let all = all.iter().filter(|occasion| question.takes(occasion));
    let events: Vec<Event> = all.flat_map(|occasion| events(asked, occasion)).collect();
    let title = name(asked.words, &asked.snapshot.mechanism.name);
    let text = written(&title, &events);
    let named = format!("attachment; filename=\"{}.ics\"", asked.served().id);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, named),
    ];
    Ok((headers, text).into_response())
}

/// An event for every account's days.
fn events(asked: &Asked, occasion: &Occasion) -> Vec<Event> {
    let words = asked.words;
    let mechanism = &asked.served().id;
    let differ = occasion.differs();
    let stamp = occasion.changed_at.or(asked.snapshot.recorded).unwrap_or(Timestamp::UNIX_EPOCH);
    let event = |(n, days): (usize, &Days)| {
        let told = occasion.told.get(n).map(Vec::as_slice).unwrap_or_default();
        let differing = differ.then(|| words.say("talks-accounts-differ"));
        let lines = [Some(occasion.sign.word.clone()), differing].into_iter().flatten();
        let lines = lines.chain(occasion.remarks.iter().cloned()).chain(told.iter().cloned());
        Event {
            uid: format!("{}@{mechanism}.holdfire", occasion.uid_of(n)),
            stamp,
            days: *days,
            summary: occasion.title.clone(),
            description: lines.collect::<Vec<_>>().join("\n"),
            location: occasion.place.clone(),
            categories: [occasion.kind.clone(), occasion.within.clone()]
                .into_iter()
                .filter(|category| !category.is_empty())
                .collect(),
            status: status(occasion.sign.class, differ),
            sequence: occasion.changes,
        }
    };
    occasion.days.iter().enumerate().map(event).collect()
}

/// The status of days of this class of signs.
fn status(class: &str, differ: bool) -> &'static str {
    match (class, differ) {
        ("cancelled" | "withdrawn", _) => "CANCELLED",
        ("proposed", _) | (_, true) => "TENTATIVE",
        _ => "CONFIRMED",
    }
}

/// A calendar as a file.
fn written(title: &str, events: &[Event]) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Holdfire//Calendar of talks//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("NAME:{}", escaped(title)));
    line(&format!("X-WR-CALNAME:{}", escaped(title)));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{}", event.stamp.strftime("%Y%m%dT%H%M%SZ")));
        line(&format!("DTSTART;VALUE=DATE:{}", basic(event.days.from)));
        // The end is the day after the last.
        let end = event.days.last().saturating_add(1.day());
        line(&format!("DTEND;VALUE=DATE:{}", basic(end)));
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.description.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        }
        if !event.location.is_empty() {
            line(&format!("LOCATION:{}", escaped(&event.location)));
        }
        let categories: Vec<String> = event.categories.iter().map(|of| escaped(of)).collect();
        if !categories.is_empty() {
            line(&format!("CATEGORIES:{}", categories.join(",")));
        }
        line(&format!("STATUS:{}", event.status));
        line(&format!("SEQUENCE:{}", event.sequence));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// RFC 5545, 3.3.11: what would end a value or a line is marked; other controls are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// RFC 5545, 3.1: a longer line goes on in lines that begin with a space; no character is torn apart.
fn fold(file: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        // Writing to a string does not fail.
        let _ = file.write_char(c);
        octets += c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// What a reader makes of a folded file: its lines.
    fn unfolded(file: &str) -> Vec<String> {
        let whole = file.replace("\r\n ", "");
        whole.split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// What a reader makes of an escaped value.
    fn read(value: &str) -> String {
        let (mut text, mut chars) = (String::new(), value.chars());
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n') => text.push('\n'),
                    Some(c) => text.push(c),
                    None => {}
                },
                c => text.push(c),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_lines_of_at_most_75_octets(text in "\\PC{0,400}") {
            let mut file = String::new();
            fold(&mut file, &format!("SUMMARY:{}", escaped(&text)));
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= LONGEST_LINE, "{line}");
            }
            let lines = unfolded(&file);
            prop_assert_eq!(lines.len(), 1);
            prop_assert_eq!(read(lines[0].strip_prefix("SUMMARY:").unwrap()), text);
        }
    }

    #[test]
    fn nothing_in_a_text_can_end_its_line_or_its_event() {
        let event = Event {
            uid: "m@coast.holdfire".to_owned(),
            stamp: Timestamp::UNIX_EPOCH,
            days: Days::new(date(2017, 1, 23), date(2017, 1, 24)),
            summary: "a;b,c\\d\r\nEND:VEVENT\nBEGIN:VALARM".to_owned(),
            description: String::new(),
            location: String::new(),
            categories: vec!["a,b".to_owned(), "c".to_owned()],
            status: "CONFIRMED",
            sequence: 2,
        };
        let lines = unfolded(&written("x", &[event]));
        let of = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
        assert_eq!((of("BEGIN:VEVENT"), of("END:VEVENT"), of("BEGIN:VALARM")), (1, 1, 0));
        let has = |line: &str| assert!(lines.iter().any(|known| known == line), "{line}");
        has("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nBEGIN:VALARM");
        has("DTSTART;VALUE=DATE:20170123");
        has("DTEND;VALUE=DATE:20170125");
        has("CATEGORIES:a\\,b,c");
        has("SEQUENCE:2");
    }

    #[test]
    fn days_on_which_accounts_differ_are_tentative_even_where_each_says_that_it_was_held() {
        assert_eq!(status("held", true), "TENTATIVE");
        assert_eq!(status("held", false), "CONFIRMED");
        assert_eq!(status("proposed", false), "TENTATIVE");
        assert_eq!(status("cancelled", true), "CANCELLED");
        assert_eq!(status("withdrawn", false), "CANCELLED");
    }
}
