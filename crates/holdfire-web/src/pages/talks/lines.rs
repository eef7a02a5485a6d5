//! A meeting in one line, as lists of meetings show it: when by each account, how far that is certain, and
//! how many came.

use crate::asked::Asked;
use crate::names::name;
use crate::talks_view::{
    DaysView, MatterView, SignView, ToldView, WhoView, days_moved, days_view, matter_view, said,
    sign, told_view, who_view, whos_view,
};
use crate::words::{Words, plain};
use holdfire_core::talks::{Attendance, Attending, DaysTold, Meeting, MeetingDates};
use holdfire_core::{ActorId, TalkBook, TalkId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One line.
pub(crate) struct MeetingLine {
    pub href: String,
    pub id: String,
    pub name: String,
    pub kind: String,
    pub track: MatterView,
    /// The days that stand; more than one if accounts differ.
    pub days: Vec<DaysToldView>,
    pub differ: bool,
    pub certainty: Option<SignView>,
    /// By how much it has moved; empty if it has not.
    pub moved: String,
    pub place: String,
    pub hosts: Vec<WhoView>,
    /// How many delegations were there by any account.
    pub came: usize,
    /// The same in words; empty if nobody is told to have been there.
    pub came_said: String,
    /// Those that stayed away and say why, or are told to.
    pub boycotted: Vec<WhoView>,
}

/// Days with everybody who tells them.
pub(crate) struct DaysToldView {
    pub days: DaysView,
    pub told: Vec<ToldView>,
}

/// The line of a meeting.
pub(crate) fn meeting_line(asked: &Asked, book: &TalkBook, meeting: &Meeting) -> MeetingLine {
    let words = asked.words;
    let dates = book.dates_of(&meeting.id);
    let standing = dates.stand();
    let attended = attended(book, &meeting.id);
    let came = |states: &&Vec<Attending>| states.iter().any(|state| was_there(*state));
    let came = attended.values().filter(came).count();
    let boycotted = attended.iter().filter(|(_, states)| states.contains(&Attending::Boycotted));
    MeetingLine {
        href: asked.at().talk(meeting.id.as_str()),
        id: meeting.id.to_string(),
        name: name(words, &meeting.name),
        kind: said(words, "meeting-kind", meeting.kind.as_str()),
        track: matter_view(asked, book, &meeting.track),
        days: days_told(asked, &standing),
        differ: dates.differ(),
        certainty: mark_of(words, &dates),
        moved: moved(asked, &dates),
        place: meeting.place.as_deref().map(|at| plain(at).into_owned()).unwrap_or_default(),
        hosts: whos_view(asked, &meeting.hosts),
        came,
        came_said: match came {
            0 => String::new(),
            n => words.count("talks-delegations", n),
        },
        boycotted: boycotted.map(|(who, _)| who_view(asked, who)).collect(),
    }
}

/// Everybody of whom it is told whether they came, with all that is told.
pub(crate) fn attended<'b>(
    book: &'b TalkBook,
    meeting: &TalkId,
) -> BTreeMap<&'b holdfire_core::talks::Who, Vec<Attending>> {
    let mut attended: BTreeMap<_, Vec<Attending>> = BTreeMap::new();
    for (_, attendance) in book.each_about::<Attendance>(meeting) {
        attended.entry(&attendance.who).or_default().push(attendance.state);
    }
    attended
}

/// Whether somebody of whom this is told was in the room.
pub(crate) fn was_there(state: Attending) -> bool {
    matches!(state, Attending::Present | Attending::Left)
}

/// Whether somebody of whom this is told was not.
pub(crate) fn stayed_away(state: Attending) -> bool {
    matches!(state, Attending::Boycotted | Attending::Absent)
}

/// What is told last of an actor at a meeting, and whether accounts differ on whether it was there.
pub(crate) fn attendance_of(
    book: &TalkBook,
    meeting: &TalkId,
    actor: &ActorId,
) -> Option<(Attending, bool)> {
    let all = book.each_about::<Attendance>(meeting).map(|(_, attendance)| attendance);
    let states: Vec<Attending> =
        all.filter(|attendance| attendance.who.is(actor)).map(|of| of.state).collect();
    let differ = states.iter().any(|s| was_there(*s)) && states.iter().any(|s| stayed_away(*s));
    Some((*states.last()?, differ))
}

/// Days as they are told.
pub(crate) fn days_told(asked: &Asked, standing: &[DaysTold<'_>]) -> Vec<DaysToldView> {
    let view = |told: &DaysTold<'_>| DaysToldView {
        days: days_view(asked.words, told.days),
        told: told.accounts.iter().map(|(recorded, _)| told_view(asked, recorded)).collect(),
    };
    standing.iter().map(view).collect()
}

/// How far the days of a meeting are certain, as it is shown everywhere.
pub(crate) fn mark_of(words: Words, dates: &MeetingDates<'_>) -> Option<SignView> {
    dates.certainty().map(|certainty| sign(words, "certainty", certainty.as_str()))
}

/// By how much a meeting has moved; empty if it has not, or if accounts differ on where it is now.
pub(crate) fn moved(asked: &Asked, dates: &MeetingDates<'_>) -> String {
    let moved = dates.moved_by().filter(|_| dates.stand().len() == 1);
    moved.map(|days| days_moved(asked.words, days)).unwrap_or_default()
}

/// The first of the days that stand.
pub(crate) fn first_day(standing: &[DaysTold<'_>]) -> Option<Date> {
    standing.first().map(|told| told.days.from)
}

/// All meetings of a track, or of all; by their days, and those without last.
pub(crate) fn meetings_of<'b>(book: &'b TalkBook, track: Option<&TalkId>) -> Vec<&'b Meeting> {
    let all = book.each::<Meeting>().map(|(_, meeting)| meeting);
    let mut meetings: Vec<(Option<Date>, &Meeting)> = all
        .filter(|meeting| track.is_none_or(|track| meeting.track == *track))
        .map(|meeting| (first_day(&book.dates_of(&meeting.id).stand()), meeting))
        .collect();
    meetings.sort_by_key(|(day, meeting)| (day.is_none(), *day, meeting.number, &meeting.id));
    meetings.into_iter().map(|(_, meeting)| meeting).collect()
}
