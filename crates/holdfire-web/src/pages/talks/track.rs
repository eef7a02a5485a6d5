//! One process or track: who holds it and for what, its basket of issues, how it stands to others, its
//! meetings, and who came to which of them.

use super::lines::{MeetingLine, attendance_of, meeting_line, meetings_of};
use super::meeting::{AppraisalView, appraisals};
use super::overview::{IssueView, TrackLinkView, issues, track_link_view};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::date;
use crate::pages::chrome::Chrome;
use crate::pages::promises::{Recording, recording};
use crate::talks_view::{
    DaysView, MatterView, SignView, ToldView, WhoView, attending_key, days_view, matter_name,
    matter_view, sign, told_view, who_view, whos_view,
};
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::{Attendance, Meeting, Milestone, Modality, Track, TrackLink, Who};
use holdfire_core::{ActorId, Recorded, Talk, TalkBook};
use holdfire_powers::Act;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "talks/track.html")]
struct TrackPage {
    chrome: Chrome,
    recording: Recording,
    name: String,
    answer: String,
    talks: String,
    within: Option<MatterView>,
    tracks: Vec<MatterView>,
    hosts: Vec<WhoView>,
    terms: String,
    spans: String,
    told: ToldView,
    issues: Vec<IssueView>,
    links: Vec<TrackLinkView>,
    appraisals: Vec<AppraisalView>,
    meetings: Vec<MeetingLine>,
    /// Who came to which meeting.
    presence: Vec<PresenceRow>,
    /// Their ids.
    presence_of: BTreeSet<String>,
    milestones: Vec<MilestoneLine>,
    open: Vec<MatterView>,
}

impl TrackPage {
    /// The meetings of which anybody tells who came.
    fn presence_columns(&self) -> impl Iterator<Item = &MeetingLine> {
        let is_told = |line: &&MeetingLine| self.presence_of.contains(&line.id);
        self.meetings.iter().filter(is_told)
    }

    fn attending_key(&self) -> Vec<SignView> {
        attending_key(self.chrome.words)
    }
}

/// An actor and every meeting of the track.
struct PresenceRow {
    who: WhoView,
    cells: Vec<PresenceCell>,
}

struct PresenceCell {
    meeting: String,
    sign: Option<SignView>,
    differ: bool,
}

struct MilestoneLine {
    matter: MatterView,
    days: Option<DaysView>,
}

pub(super) fn page(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    track: &Track,
) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let name = matter_name(asked, &recorded.what);
    let meetings: Vec<MeetingLine> = meetings_of(book, Some(&track.id))
        .into_iter()
        .map(|meeting| meeting_line(asked, book, meeting))
        .collect();
    let links = book.each_about::<TrackLink>(&track.id);
    let of_track = |(_, milestone): &(&Recorded<Talk>, &Milestone)| {
        milestone.track.as_ref() == Some(&track.id)
    };
    let milestones = book.each::<Milestone>().filter(of_track);
    let modalities = book.each_about::<Modality>(&track.id).map(|(_, modality)| &modality.id);
    let parts = book.each_about::<Track>(&track.id).map(|(_, part)| &part.id);
    let told_of: Vec<&Meeting> = meetings_of(book, Some(&track.id))
        .into_iter()
        .filter(|meeting| book.each_about::<Attendance>(&meeting.id).next().is_some())
        .collect();
    html(&TrackPage {
        recording: recording(
            asked,
            recorded,
            &[
                ("meeting", "track"),
                ("issue", "track"),
                ("track_link", "track"),
                ("appraisal", "of"),
                ("modality", "track"),
                ("milestone", "track"),
            ],
        )?,
        answer: words.with(
            "track-answer",
            &[("meetings", Arg::ready(words.count("talks-meetings", meetings.len())))],
        ),
        talks: at.talks(),
        within: track.within.as_ref().map(|within| matter_view(asked, book, within)),
        tracks: parts.map(|part| matter_view(asked, book, part)).collect(),
        hosts: whos_view(asked, &track.hosts),
        terms: track.terms.as_deref().map(|terms| plain(terms).into_owned()).unwrap_or_default(),
        spans: spans(asked, track),
        told: told_view(asked, recorded),
        issues: issues(asked, book, &track.id),
        links: links
            .map(|(recorded, link)| track_link_view(asked, book, told_view(asked, recorded), link))
            .collect(),
        appraisals: appraisals(asked, book, &track.id),
        presence: presence(asked, &told_of, book),
        presence_of: told_of.iter().map(|meeting| meeting.id.to_string()).collect(),
        milestones: milestones
            .map(|(_, milestone)| MilestoneLine {
                matter: matter_view(asked, book, &milestone.id),
                days: milestone.days.map(|days| days_view(words, days)),
            })
            .collect(),
        open: match asked.access.may_in_room(Act::SeeMinutes) {
            true => modalities.map(|id| matter_view(asked, book, id)).collect(),
            false => Vec::new(),
        },
        meetings,
        chrome: Chrome::of(asked, "talks", name.clone()),
        name,
    })
}

/// From when to when, as far as it is told.
fn spans(asked: &Asked, track: &Track) -> String {
    let words = asked.words;
    let shown = |day| Arg::ready(date(words, day));
    match (track.from, track.until) {
        (None, None) => String::new(),
        (Some(from), None) => words.with("from-day", &[("day", shown(from))]),
        (None, Some(until)) => words.with("until-day", &[("day", shown(until))]),
        (Some(from), Some(until)) => {
            words.with("span", &[("from", shown(from)), ("until", shown(until))])
        }
    }
}

/// Everybody named at any of the meetings, those who are named most often first.
fn presence(asked: &Asked, meetings: &[&Meeting], book: &TalkBook) -> Vec<PresenceRow> {
    let told = meetings.iter().flat_map(|meeting| book.each_about::<Attendance>(&meeting.id));
    let actors: BTreeSet<&ActorId> = told.filter_map(|(_, of)| of.who.actor()).collect();
    let cell = |meeting: &Meeting, actor: &ActorId| {
        let told = attendance_of(book, &meeting.id, actor);
        PresenceCell {
            meeting: asked.at().talk(meeting.id.as_str()),
            sign: told.map(|(state, _)| sign(asked.words, "attending", state.as_str())),
            differ: told.is_some_and(|(_, differ)| differ),
        }
    };
    let mut rows: Vec<PresenceRow> = actors
        .into_iter()
        .map(|actor| PresenceRow {
            who: who_view(asked, &Who::Actor(actor.clone())),
            cells: meetings.iter().map(|meeting| cell(meeting, actor)).collect(),
        })
        .collect();
    let named = |row: &PresenceRow| row.cells.iter().filter(|cell| cell.sign.is_some()).count();
    rows.sort_by(|one, other| named(other).cmp(&named(one)).then_with(|| one.who.cmp(&other.who)));
    rows
}
