//! `/{m}/meetings`: all meetings by their days, as the address asks: of a track, of a year, those at which
//! an actor was, was asked to, or from which it stayed away.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::talks::lines::{MeetingLine, meeting_line, meetings_of};
use crate::talks_view::{matter_view, said, who_view};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::{Attendance, Attending, Meeting, Track, Who};
use holdfire_core::{ActorId, TalkBook, TalkId};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "meetings.html")]
struct MeetingsPage {
    chrome: Chrome,
    answer: String,
    talks: String,
    fields: Vec<Field>,
    meetings: Vec<MeetingLine>,
    is_filtered: bool,
    all: String,
}

/// Something to filter by.
pub(crate) struct Field {
    pub name: &'static str,
    pub label: String,
    pub choices: Vec<Choice>,
}

/// A value to filter by; that of nothing is empty.
pub(crate) struct Choice {
    pub value: String,
    pub text: String,
    pub is_chosen: bool,
}

impl Field {
    /// A field that begins with asking for nothing.
    pub fn new(
        asked: &Asked,
        name: &'static str,
        label: &str,
        chosen: Option<&str>,
        choices: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let any = Choice {
            value: String::new(),
            text: asked.words.say("filter-any"),
            is_chosen: chosen.is_none(),
        };
        let choices = choices.into_iter().map(|(value, text)| Choice {
            is_chosen: chosen == Some(value.as_str()),
            value,
            text,
        });
        let choices = [any].into_iter().chain(choices).collect();
        Self { name, label: asked.words.say(label), choices }
    }
}

impl Field {
    /// A field of which one of two is always asked for.
    pub fn of_two(
        name: &'static str,
        label: String,
        chosen: &str,
        choices: [(&str, String); 2],
    ) -> Self {
        let choices = choices.map(|(value, text)| Choice {
            is_chosen: value == chosen,
            value: value.to_owned(),
            text,
        });
        Self { name, label, choices: choices.into() }
    }
}

/// What the address asks for.
#[derive(Default)]
struct Question {
    track: Option<TalkId>,
    year: Option<i16>,
    actor: Option<ActorId>,
    attended: Option<Attending>,
}

impl Question {
    fn read(asked: &Asked) -> Result<Self, WebError> {
        let told = |name| asked.visit.asks(name).filter(|value| !value.is_empty());
        let wrong = |name| WebError::BadAddress { name };
        let read = Self {
            track: told("track").map(TalkId::new).transpose().map_err(|_| wrong("track"))?,
            year: told("year").map(str::parse).transpose().map_err(|_| wrong("year"))?,
            actor: told("actor").map(ActorId::new).transpose().map_err(|_| wrong("actor"))?,
            attended: told("attended")
                .map(|word| Attending::parse(word).ok_or_else(|| wrong("attended")))
                .transpose()?,
        };
        Ok(read)
    }

    fn is_empty(&self) -> bool {
        let Self { track, year, actor, attended } = self;
        track.is_none() && year.is_none() && actor.is_none() && attended.is_none()
    }

    fn takes(&self, book: &TalkBook, meeting: &Meeting) -> bool {
        let is_of_year = |year: i16| {
            let stand = book.dates_of(&meeting.id).stand();
            stand
                .iter()
                .any(|told| told.days.from.year() <= year && year <= told.days.last().year())
        };
        self.track.as_ref().is_none_or(|track| meeting.track == *track)
            && self.year.is_none_or(is_of_year)
            && self.takes_attendance(book, &meeting.id)
    }

    fn takes_attendance(&self, book: &TalkBook, meeting: &TalkId) -> bool {
        if self.actor.is_none() && self.attended.is_none() {
            return true;
        }
        book.each_about::<Attendance>(meeting).any(|(_, attendance)| {
            self.actor.as_ref().is_none_or(|actor| attendance.who.is(actor))
                && self.attended.is_none_or(|state| attendance.state == state)
        })
    }
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let question = Question::read(asked)?;
    let book = asked.talks();
    let all = meetings_of(&book, None);
    let found = all.iter().filter(|meeting| question.takes(&book, meeting));
    let lines: Vec<MeetingLine> =
        found.map(|meeting| meeting_line(asked, &book, meeting)).collect();
    html(&MeetingsPage {
        answer: words.count("meetings-answer", lines.len()),
        talks: at.talks(),
        fields: fields(asked, &book, &all, &question),
        is_filtered: !question.is_empty(),
        all: at.meetings(&[]),
        meetings: lines,
        chrome: Chrome::of(asked, "talks", words.say("section-meetings")),
    })
}

fn fields(asked: &Asked, book: &TalkBook, all: &[&Meeting], question: &Question) -> Vec<Field> {
    let words = asked.words;
    let tracks = book.each::<Track>().filter(|(_, track)| all.iter().any(|m| m.track == track.id));
    let tracks =
        tracks.map(|(_, track)| (track.id.to_string(), matter_view(asked, book, &track.id).name));
    let days = all.iter().flat_map(|meeting| book.dates_of(&meeting.id).stand());
    let mut years: Vec<i16> = days.map(|told| told.days.from.year()).collect();
    years.sort_unstable();
    years.dedup();
    let year = question.year.map(|year| year.to_string());
    let field = |name, label: &str, chosen: Option<&str>, choices: Vec<(String, String)>| {
        Field::new(asked, name, label, chosen, choices)
    };
    vec![
        field(
            "track",
            "talks-track",
            question.track.as_ref().map(TalkId::as_str),
            tracks.collect(),
        ),
        field(
            "year",
            "filter-year",
            year.as_deref(),
            years.iter().map(|year| (year.to_string(), year.to_string())).collect(),
        ),
        field(
            "actor",
            "talks-actor",
            question.actor.as_ref().map(ActorId::as_str),
            actors(asked, book),
        ),
        field(
            "attended",
            "talks-attendance",
            question.attended.map(Attending::as_str),
            Attending::ALL
                .iter()
                .map(|state| {
                    let word = state.as_str();
                    (word.to_owned(), said(words, "attending", word))
                })
                .collect(),
        ),
    ]
}

/// Every actor of which it is told whether it came anywhere, by name.
fn actors(asked: &Asked, book: &TalkBook) -> Vec<(String, String)> {
    let told = book.each::<Attendance>().filter_map(|(_, attendance)| attendance.who.actor());
    let named: BTreeMap<String, String> = told
        .map(|actor| (who_view(asked, &Who::Actor(actor.clone())).name, actor.to_string()))
        .collect();
    named.into_iter().map(|(name, id)| (id, name)).collect()
}
