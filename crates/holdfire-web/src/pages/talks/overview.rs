//! The process at a glance: tracks as lanes on one axis with their rounds, which forum owns which issue,
//! how tracks hang together and who says so, what is next, and what is overdue, unanswered or open.

use super::lines::{MeetingLine, meeting_line, meetings_of};
use super::standing::{open, overdue, unanswered};
use crate::asked::{Asked, html};
use crate::charts::lanes::{LaneChart, LaneScale, Marked, Tick};
use crate::error::WebError;
use crate::names::name;
use crate::owed::Instant;
use crate::pages::chrome::Chrome;
use crate::talks_view::{
    DaysView, MatterView, ToldView, WhoView, day_view, matter_view, said, told_view, who_view,
    whos_view,
};
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::{DateCertainty, Issue, Track, TrackLink};
use holdfire_core::{TalkBook, TalkId};
use holdfire_powers::Act;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "talks/overview.html")]
struct Overview {
    /// The lists of what was said and promised.
    lists: Vec<(String, String)>,
    chrome: Chrome,
    answer: String,
    as_of: String,
    documents: String,
    brief: String,
    lanes: Vec<Lane>,
    ticks: Vec<Tick>,
    next: Vec<NextLine>,
    overdue: Vec<OwedLine>,
    unanswered: Vec<OwedLine>,
    open: Vec<OwedLine>,
    /// Whether whoever asks may see what is open.
    sees_open: bool,
    tracks: Vec<TrackView>,
    links: Vec<TrackLinkView>,
    is_empty: bool,
    meetings: String,
    calendar: String,
    timeline: String,
    actors: String,
}

/// A track as a lane.
struct Lane {
    matter: MatterView,
    meetings: String,
    /// What the chart says to those who hear it.
    label: String,
    chart: LaneChart,
    /// The same as a list, for narrow screens and readers of screens.
    lines: Vec<MeetingLine>,
}

/// A meeting of which nobody tells yet that it was held.
struct NextLine {
    meeting: MeetingLine,
    /// Whether its day is over.
    is_past: bool,
}

/// Something that waits for somebody.
struct OwedLine {
    matter: MatterView,
    who: Vec<WhoView>,
    day: Option<DaysView>,
    words: String,
}

/// A track with what it is for.
struct TrackView {
    matter: MatterView,
    within: Option<MatterView>,
    hosts: Vec<WhoView>,
    terms: String,
    issues: Vec<IssueView>,
}

/// An issue and who says that it belongs there.
pub(super) struct IssueView {
    pub issue: String,
    pub by: Option<WhoView>,
    pub is_proposed: bool,
    pub told: ToldView,
}

/// How two tracks stand to each other, as somebody says.
pub(super) struct TrackLinkView {
    pub track: MatterView,
    pub kind: String,
    pub to: MatterView,
    pub by: Option<WhoView>,
    pub words: String,
    pub told: ToldView,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let book = asked.talks();
    let (today, as_of) = today(asked);
    let tracks: Vec<&Track> = book.each::<Track>().map(|(_, track)| track).collect();
    let scale = scale(&book);
    let late = overdue(&book, today);
    let silent = unanswered(&book);
    let left = open(&book);
    let next = next(asked, &book, today);
    let meetings = meetings_of(&book, None).len();
    html(&Overview {
        lists: crate::pages::promises::lists(asked),
        answer: words.with(
            "talks-answer",
            &[
                ("tracks", Arg::ready(words.count("talks-tracks", tracks.len()))),
                ("meetings", Arg::ready(words.count("talks-meetings", meetings))),
                ("next", Arg::ready(words.count("talks-next-count", next.len()))),
            ],
        ),
        as_of,
        documents: at.documents(),
        brief: at.brief(),
        lanes: scale.map_or_else(Vec::new, |scale| lanes(asked, &book, &tracks, scale)),
        ticks: scale.map_or_else(Vec::new, |scale| scale.ticks(words)),
        next,
        overdue: late
            .iter()
            .map(|(_, made)| OwedLine {
                matter: matter_view(asked, &book, &made.id),
                who: vec![who_view(asked, &made.by)],
                day: made.due.map(|due| day_view(words, due)),
                words: String::new(),
            })
            .collect(),
        unanswered: silent
            .iter()
            .map(|(_, accusation)| OwedLine {
                matter: matter_view(asked, &book, &accusation.id),
                who: whos_view(asked, accusation.against.iter()),
                day: accusation.on.map(|on| day_view(words, on)),
                words: plain(&accusation.words).into_owned(),
            })
            .collect(),
        open: left
            .iter()
            .map(|(_, modality)| OwedLine {
                matter: matter_view(asked, &book, &modality.id),
                who: whos_view(asked, modality.owner.iter()),
                day: modality.due.map(|due| day_view(words, due)),
                words: String::new(),
            })
            .collect(),
        sees_open: asked.access.may_in_room(Act::SeeMinutes),
        tracks: tracks.iter().map(|track| track_view(asked, &book, track)).collect(),
        links: book
            .each::<TrackLink>()
            .map(|(recorded, link)| track_link_view(asked, &book, told_view(asked, recorded), link))
            .collect(),
        is_empty: book.standing().next().is_none(),
        meetings: at.meetings(&[]),
        calendar: at.calendar(&[]),
        timeline: at.timeline(&[]),
        actors: at.actors(),
        chrome: Chrome::of(asked, "talks", words.say("section-talks")),
    })
}

/// The day as of which a page about talks stands, and a sentence that says which one it is.
pub(crate) fn today(asked: &Asked) -> (Date, String) {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let instant = snapshot.usual_instant(asked.visit.site.now());
    let today = match instant {
        // The end of a day is the beginning of the next.
        Instant::LastDay(at) => snapshot.days.last_day_before(at),
        _ => snapshot.zone.local(instant.at()).date(),
    };
    let id = match instant {
        Instant::LastDay(_) => "talks-as-of-last-day",
        _ => "talks-as-of-now",
    };
    (today, words.with(id, &[("day", Arg::ready(crate::moments::date(words, today)))]))
}

/// The axis around all meetings.
fn scale(book: &TalkBook) -> Option<LaneScale> {
    let all = meetings_of(book, None);
    let days = all.iter().flat_map(|meeting| book.dates_of(&meeting.id).stand());
    LaneScale::around(days.map(|told| told.days.from))
}

fn lanes(asked: &Asked, book: &TalkBook, tracks: &[&Track], scale: LaneScale) -> Vec<Lane> {
    let words = asked.words;
    let lane = |track: &&Track| {
        let meetings = meetings_of(book, Some(&track.id));
        let matter = matter_view(asked, book, &track.id);
        let lines: Vec<MeetingLine> =
            meetings.iter().map(|meeting| meeting_line(asked, book, meeting)).collect();
        let marks = meetings.iter().zip(&lines).filter(|(meeting, _)| meeting.part_of.is_none());
        let marks = marks.map(|(meeting, line)| {
            let certainty = line.certainty.as_ref();
            let days = book.dates_of(&meeting.id).stand();
            Marked {
                href: line.href.clone(),
                title: mark_title(asked, line),
                class: certainty.map_or("none", |certainty| certainty.class),
                text: meeting.number.map_or_else(String::new, |number| number.to_string()),
                days: days.iter().map(|told| told.days).collect(),
            }
        });
        Lane {
            label: words.about("talks-lane", &matter.name),
            meetings: words.count("talks-meetings", lines.len()),
            chart: scale.lane(marks.collect()),
            matter,
            lines,
        }
    };
    let held = |lane: &Lane| !lane.lines.is_empty();
    tracks.iter().map(lane).filter(held).collect()
}

/// What a mark says: the meeting, its days by each account, and how far they are certain.
pub(crate) fn mark_title(asked: &Asked, line: &MeetingLine) -> String {
    let words = asked.words;
    let or = words.say("talks-or");
    let days: Vec<&str> = line.days.iter().map(|told| told.days.text.as_str()).collect();
    let certainty = line.certainty.as_ref().map(|certainty| certainty.word.clone());
    let parts = [line.name.clone(), days.join(&format!(" {or} "))];
    words.list(parts.into_iter().chain(certainty).filter(|part| !part.is_empty()))
}

/// Meetings that were not held by any account and not cancelled, the first first.
fn next(asked: &Asked, book: &TalkBook, today: Date) -> Vec<NextLine> {
    let is_next =
        |certainty| matches!(certainty, Some(DateCertainty::Set | DateCertainty::Proposed));
    let meetings = meetings_of(book, None).into_iter();
    meetings
        .filter(|meeting| is_next(book.dates_of(&meeting.id).certainty()))
        .map(|meeting| {
            let last = book.dates_of(&meeting.id).stand().iter().map(|told| told.days.last()).max();
            NextLine {
                meeting: meeting_line(asked, book, meeting),
                is_past: last.is_some_and(|last| last < today),
            }
        })
        .collect()
}

fn track_view(asked: &Asked, book: &TalkBook, track: &Track) -> TrackView {
    TrackView {
        matter: matter_view(asked, book, &track.id),
        within: track.within.as_ref().map(|within| matter_view(asked, book, within)),
        hosts: whos_view(asked, &track.hosts),
        terms: track.terms.as_deref().map(|terms| plain(terms).into_owned()).unwrap_or_default(),
        issues: issues(asked, book, &track.id),
    }
}

/// The basket of a track.
pub(super) fn issues(asked: &Asked, book: &TalkBook, track: &TalkId) -> Vec<IssueView> {
    let all = book.each_about::<Issue>(track);
    all.map(|(recorded, issue)| IssueView {
        issue: name(asked.words, &issue.issue),
        by: issue.by.as_ref().map(|by| who_view(asked, by)),
        is_proposed: issue.proposed,
        told: told_view(asked, recorded),
    })
    .collect()
}

pub(super) fn track_link_view(
    asked: &Asked,
    book: &TalkBook,
    told: ToldView,
    link: &TrackLink,
) -> TrackLinkView {
    TrackLinkView {
        track: matter_view(asked, book, &link.track),
        kind: said(asked.words, "track-link", link.kind.as_str()),
        to: matter_view(asked, book, &link.to),
        by: link.by.as_ref().map(|by| who_view(asked, by)),
        words: link.words.as_deref().map(|words| plain(words).into_owned()).unwrap_or_default(),
        told,
    }
}
