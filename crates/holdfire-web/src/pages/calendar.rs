//! `/{m}/calendar`: one calendar over all tracks: meetings by every account of their days, and the days by
//! which something is to be done, on incidents too. Days on which accounts differ are all there, and marked as such. What
//! stands on it is gathered in `calendar/occasions.rs`; the same for other programs is made in
//! `calendar/file.rs`.

mod askings;
mod file;
pub(crate) mod occasions;

pub(crate) use file::file;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::language::Language;
use crate::moments::month_and_year;
use crate::pages::chrome::Chrome;
use crate::pages::meetings::Field;
use crate::pages::talks::overview::today;
use crate::talks_view::{DaysView, SignView, days_view, matter_view};
use askama::Template;
use axum::response::Response;
use holdfire_core::TalkId;
use holdfire_core::talks::{Days, Track};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use occasions::{Occasion, Sort, occasions};

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    chrome: Chrome,
    answer: String,
    as_of: String,
    talks: String,
    file: String,
    month: String,
    previous: String,
    next: String,
    today: String,
    /// Months in which something is, for a jump.
    fields: Vec<Field>,
    is_filtered: bool,
    all: String,
    /// Names of the days of a week, in their order.
    weekdays: Vec<String>,
    weeks: Vec<Vec<DayView>>,
    lines: Vec<OccasionLine>,
    /// Whether everything is listed, and not one month.
    is_agenda: bool,
    other_view: String,
}

/// A day of the month.
struct DayView {
    number: String,
    machine: String,
    is_of_month: bool,
    is_today: bool,
    occasions: Vec<OccasionView>,
}

/// Something on a day.
struct OccasionView {
    href: String,
    title: String,
    sign: SignView,
    /// Whether accounts differ on its days.
    differ: bool,
    /// What the accounts say, for those who hear or point.
    says: String,
}

/// Something in a list.
struct OccasionLine {
    on: Days,
    days: DaysView,
    occasion: OccasionView,
    kind: String,
    place: String,
    within: String,
    remarks: Vec<String>,
    /// The days by other accounts.
    or: Vec<DaysView>,
}

/// What the address asks for.
#[derive(Debug, Default, Clone)]
struct Question {
    month: Option<Date>,
    track: Option<TalkId>,
    sort: Option<Sort>,
    is_agenda: bool,
}

impl Question {
    fn read(asked: &Asked) -> Result<Self, WebError> {
        let told = |name| asked.visit.asks(name).filter(|value| !value.is_empty());
        let wrong = |name| WebError::BadAddress { name };
        let month = |text: &str| {
            let first = format!("{text}-01").parse::<Date>().map_err(|_| wrong("month"));
            first.and_then(|first| match text.len() {
                7 => Ok(first),
                _ => Err(wrong("month")),
            })
        };
        Ok(Self {
            month: told("month").map(month).transpose()?,
            track: told("track").map(TalkId::new).transpose().map_err(|_| wrong("track"))?,
            sort: told("what")
                .map(|word| Sort::parse(word).ok_or_else(|| wrong("what")))
                .transpose()?,
            is_agenda: match told("view") {
                None | Some("month") => false,
                Some("agenda") => true,
                Some(_) => return Err(wrong("view")),
            },
        })
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let month = self.month.map(|month| ("month", month.strftime("%Y-%m").to_string()));
        let track = self.track.as_ref().map(|track| ("track", track.to_string()));
        let sort = self.sort.map(|sort| ("what", sort.as_str().to_owned()));
        let view = self.is_agenda.then(|| ("view", "agenda".to_owned()));
        month.into_iter().chain(track).chain(sort).chain(view).collect()
    }

    fn takes(&self, occasion: &Occasion) -> bool {
        self.track.as_ref().is_none_or(|track| occasion.track.as_ref() == Some(track))
            && self.sort.is_none_or(|sort| occasion.sort == sort)
    }
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let question = Question::read(asked)?;
    let (now, as_of) = today(asked);
    let book = asked.talks();
    let mut all = occasions(asked, &book)?;
    let fields = fields(asked, &book, &all, &question);
    all.retain(|occasion| question.takes(occasion));
    let month = question.month.unwrap_or_else(|| first_month(&all, now));
    let shown = |question: &Question| at.calendar(&question.pairs());
    let to = |month: Date| shown(&Question { month: Some(month), ..question.clone() });
    let last = month.last_of_month();
    let in_view = |occasion: &&Occasion| {
        question.is_agenda || occasion.days.iter().any(|d| d.from <= last && month <= d.last())
    };
    let mut lines: Vec<OccasionLine> = all
        .iter()
        .filter(in_view)
        .flat_map(|occasion| lines(asked, occasion))
        .filter(|line| question.is_agenda || (line.on.from <= last && month <= line.on.last()))
        .collect();
    lines.sort_by_key(|line| line.on);
    let file_of = Question { month: None, is_agenda: false, ..question.clone() };
    html(&CalendarPage {
        answer: words.with(
            if question.is_agenda { "calendar-answer-all" } else { "calendar-answer" },
            &[
                ("n", crate::words::Arg::number(lines.len())),
                ("month", crate::words::Arg::ready(month_and_year(words, month))),
            ],
        ),
        as_of,
        talks: at.talks(),
        file: format!("{}{}", at.calendar_file(), query_of(&file_of)),
        month: month_and_year(words, month),
        previous: to(month.saturating_sub(1.month())),
        next: to(month.saturating_add(1.month())),
        today: shown(&Question { month: Some(now.first_of_month()), ..question.clone() }),
        is_filtered: question.track.is_some() || question.sort.is_some(),
        all: shown(&Question { track: None, sort: None, ..question.clone() }),
        weekdays: week(asked.words.language)
            .iter()
            .map(|day| words.say(&format!("weekday-{}", day.to_monday_one_offset())))
            .collect(),
        weeks: match question.is_agenda {
            true => Vec::new(),
            false => weeks(asked, &all, month, now),
        },
        lines,
        is_agenda: question.is_agenda,
        other_view: shown(&Question { is_agenda: !question.is_agenda, ..question.clone() }),
        fields,
        chrome: Chrome::of(asked, "calendar", words.say("section-calendar")),
    })
}

fn query_of(question: &Question) -> String {
    let pairs = question.pairs();
    crate::routes::query(pairs.iter().map(|(name, value)| (*name, value.as_str())))
}

/// The month to begin with: that of the next thing on the calendar, else of the last.
fn first_month(all: &[Occasion], now: Date) -> Date {
    let days = || all.iter().flat_map(|occasion| &occasion.days);
    let next = days().filter(|days| days.last() >= now).map(|days| days.from).min();
    let last = days().map(|days| days.from).max();
    next.or(last).unwrap_or(now).first_of_month()
}

/// The days of a week in the order of a language's calendars (Unicode CLDR, first day of the week).
fn week(language: Language) -> [Weekday; 7] {
    let first = match language.is_right_to_left() {
        true => Weekday::Saturday,
        false => Weekday::Monday,
    };
    std::array::from_fn(|n| first.wrapping_add(n as i64))
}

fn weeks(asked: &Asked, all: &[Occasion], month: Date, now: Date) -> Vec<Vec<DayView>> {
    let [first_weekday, ..] = week(asked.words.language);
    let mut day = month;
    while day.weekday() != first_weekday {
        day = day.saturating_sub(1.day());
    }
    let last = month.last_of_month();
    let mut weeks = Vec::new();
    while day <= last {
        let mut days = Vec::with_capacity(7);
        for _ in 0..7 {
            let on = all.iter().filter(|of| of.days.iter().any(|days| days.contains(day)));
            days.push(DayView {
                number: day.day().to_string(),
                machine: day.to_string(),
                is_of_month: day.month() == month.month(),
                is_today: day == now,
                occasions: on.map(|occasion| view(asked, occasion)).collect(),
            });
            day = day.saturating_add(1.day());
        }
        weeks.push(days);
    }
    weeks
}

fn view(asked: &Asked, occasion: &Occasion) -> OccasionView {
    let words = asked.words;
    let all = occasion.days.iter().map(|days| days_view(words, *days).text);
    let or = format!(" {} ", words.say("talks-or"));
    OccasionView {
        href: occasion.about.href(asked),
        title: occasion.title.clone(),
        sign: occasion.sign.clone(),
        differ: occasion.differs(),
        says: all.collect::<Vec<_>>().join(&or),
    }
}

/// A line for every account's days.
fn lines(asked: &Asked, occasion: &Occasion) -> Vec<OccasionLine> {
    let words = asked.words;
    let line = |n: usize| OccasionLine {
        on: occasion.days[n],
        days: days_view(words, occasion.days[n]),
        occasion: view(asked, occasion),
        kind: occasion.kind.clone(),
        place: occasion.place.clone(),
        within: occasion.within.clone(),
        remarks: occasion.remarks.clone(),
        or: (0..occasion.days.len())
            .filter(|other| *other != n)
            .map(|other| days_view(words, occasion.days[other]))
            .collect(),
    };
    (0..occasion.days.len()).map(line).collect()
}

fn fields(
    asked: &Asked,
    book: &holdfire_core::TalkBook,
    all: &[Occasion],
    question: &Question,
) -> Vec<Field> {
    let words = asked.words;
    let mut months: Vec<Date> = all
        .iter()
        .flat_map(|occasion| occasion.days.iter().map(|days| days.from.first_of_month()))
        .collect();
    months.sort_unstable();
    months.dedup();
    let month = question.month.map(|month| month.strftime("%Y-%m").to_string());
    let months = months
        .into_iter()
        .map(|month| (month.strftime("%Y-%m").to_string(), month_and_year(words, month)));
    let is_used = |track: &Track| all.iter().any(|of| of.track.as_ref() == Some(&track.id));
    let tracks = book.each::<Track>().map(|(_, track)| track).filter(|track| is_used(track));
    let tracks =
        tracks.map(|track| (track.id.to_string(), matter_view(asked, book, &track.id).name));
    let sorts = Sort::ALL.iter().map(|sort| {
        let word = sort.as_str();
        (word.to_owned(), words.say(&format!("calendar-{word}")))
    });
    let track = question.track.as_ref().map(TalkId::as_str);
    let view = if question.is_agenda { "agenda" } else { "month" };
    vec![
        Field::of_two(
            "view",
            words.say("calendar-view"),
            view,
            [("month", "calendar-one-month"), ("agenda", "calendar-everything")]
                .map(|(value, text)| (value, words.say(text))),
        ),
        Field::new(asked, "month", "calendar-month", month.as_deref(), months),
        Field::new(asked, "track", "talks-track", track, tracks),
        Field::new(asked, "what", "calendar-what", question.sort.map(Sort::as_str), sorts),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_the_day_on_which_it_begins_in_the_calendars_of_the_language() {
        assert_eq!(week(Language::English)[0], Weekday::Monday);
        assert_eq!(week(Language::Arabic)[0], Weekday::Saturday);
        assert_eq!(week(Language::Arabic)[6], Weekday::Friday);
    }
}
