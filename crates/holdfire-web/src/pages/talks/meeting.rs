//! One meeting: its facts by each account, how its date came about, who came and who stayed away and why,
//! in which form sides met, how it went in whose view, what was put, written down, decided, promised and
//! stated there. Accounts that differ stand side by side.

use super::lines::{DaysToldView, MeetingLine, days_told, meeting_line, stayed_away, was_there};
use super::overview::today;
use super::paper::{StatusView, history};
use super::standing::{is_overdue, last_said};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::promises::{Recording, recording};
use crate::talks_view::{
    DaysView, MatterView, SignView, ToldView, WhoView, day_view, days_moved, days_view,
    matter_name, matter_view, said, sign, told_view, who_view, whos_view,
};
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::{
    Appraisal, Attendance, Commitment, DateCertainty, Meeting, MeetingDates, Minute, Paper, Reply,
    Seating, Settlement, Statement, Who,
};
use holdfire_core::{ActorId, Recorded, Talk, TalkBook, TalkId};
use holdfire_powers::Act;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "talks/meeting.html")]
struct MeetingPage {
    chrome: Chrome,
    recording: Recording,
    line: MeetingLine,
    answer: String,
    talks: String,
    number: String,
    part_of: Option<MatterView>,
    requested_by: Vec<WhoView>,
    told: ToldView,
    days: Vec<DaysToldView>,
    dates: Vec<DateLine>,
    consent: String,
    attendance: Vec<AttendanceRow>,
    seating: Option<SeatingMatrix>,
    appraisals: Vec<AppraisalView>,
    agenda: Vec<String>,
    papers: Vec<PaperLine>,
    minutes: Vec<MinuteView>,
    decisions: Vec<MinuteView>,
    actions: Vec<ActionLine>,
    statements: Vec<StatementLine>,
    settled: Vec<SettledLine>,
    sessions: Vec<MeetingLine>,
    replies: Vec<ReplyView>,
    sees_minutes: bool,
}

/// One account of when it is.
struct DateLine {
    days: DaysView,
    sign: SignView,
    by: Option<WhoView>,
    moved: String,
    told: ToldView,
}

/// Somebody at the meeting, with every account.
struct AttendanceRow {
    who: WhoView,
    differ: bool,
    accounts: Vec<AttendanceView>,
}

/// One account of it.
struct AttendanceView {
    sign: SignView,
    part: String,
    level: String,
    head: String,
    reason: String,
    replies: Vec<ReplyView>,
    told: ToldView,
}

/// What somebody replied to one account, or to the meeting as a whole.
pub(super) struct ReplyView {
    who: WhoView,
    kind: String,
    words: String,
    day: Option<DaysView>,
    told: ToldView,
}

/// In which form each two met.
struct SeatingMatrix {
    columns: Vec<WhoView>,
    rows: Vec<SeatingRow>,
}

struct SeatingRow {
    who: WhoView,
    cells: Vec<SeatingCell>,
}

/// What is told of two; nothing where they are the same, or nothing is told.
struct SeatingCell {
    column: String,
    accounts: Vec<SeatingView>,
}

struct SeatingView {
    sign: SignView,
    through: Option<WhoView>,
    words: String,
    told: ToldView,
}

/// How it went, in somebody's view.
pub(super) struct AppraisalView {
    pub who: WhoView,
    pub sign: Option<SignView>,
    pub words: String,
    pub told: ToldView,
}

struct PaperLine {
    matter: MatterView,
    by: Vec<WhoView>,
    history: Vec<StatusView>,
}

struct MinuteView {
    by: Vec<WhoView>,
    words: String,
    told: ToldView,
}

/// Something promised there, with whose it is and its clock.
struct ActionLine {
    matter: MatterView,
    kind: String,
    by: WhoView,
    due: Option<DaysView>,
    state: String,
    is_overdue: bool,
}

struct StatementLine {
    matter: MatterView,
    by: Vec<WhoView>,
    clauses: String,
}

/// Something left open that was settled there.
struct SettledLine {
    matter: MatterView,
    words: String,
    told: ToldView,
}

pub(super) fn page(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    meeting: &Meeting,
) -> Result<Response, WebError> {
    let (words, id) = (asked.words, &meeting.id);
    let line = meeting_line(asked, book, meeting);
    let dates = book.dates_of(id);
    let replies = Replies::about(asked, book, id);
    let minutes = |decided: bool| {
        let all =
            book.each_about::<Minute>(id).filter(move |(_, minute)| minute.decided == decided);
        all.map(|(recorded, minute)| MinuteView {
            by: whos_view(asked, &minute.by),
            words: plain(&minute.words).into_owned(),
            told: told_view(asked, recorded),
        })
        .collect::<Vec<_>>()
    };
    let parts = book.each_about::<Meeting>(id).map(|(_, part)| part);
    html(&MeetingPage {
        recording: recording(
            asked,
            recorded,
            &[
                ("dating", "meeting"),
                ("attendance", "meeting"),
                ("seating", "at"),
                ("appraisal", "of"),
                ("minute", "meeting"),
                ("statement", "meeting"),
                ("commitment", "meeting"),
                ("reply", "to"),
            ],
        )?,
        answer: answer(asked, &line),
        talks: asked.at().talks(),
        number: meeting.number.map(|number| words.number(number)).unwrap_or_default(),
        part_of: meeting.part_of.as_ref().map(|of| matter_view(asked, book, of)),
        requested_by: whos_view(asked, &meeting.requested_by),
        told: told_view(asked, recorded),
        days: days_told(asked, &dates.stand()),
        dates: date_lines(asked, &dates),
        consent: consent(asked, &dates),
        attendance: attendance(asked, book, id, &replies),
        seating: seating(asked, book, id),
        appraisals: appraisals(asked, book, id),
        agenda: meeting.agenda.iter().map(|point| plain(point).into_owned()).collect(),
        papers: papers(asked, book, id),
        minutes: minutes(false),
        decisions: minutes(true),
        actions: actions(asked, book, id),
        statements: statements(asked, book, id),
        settled: settled(asked, book, id),
        sessions: parts.map(|part| meeting_line(asked, book, part)).collect(),
        replies: replies.to_all(),
        sees_minutes: asked.access.may_in_room(Act::SeeMinutes),
        chrome: Chrome::of(asked, "talks", matter_name(asked, &recorded.what)),
        line,
    })
}

/// The first sentence: whether it was held, when, where, and who stayed away.
fn answer(asked: &Asked, line: &MeetingLine) -> String {
    let words = asked.words;
    let or = format!(" {} ", words.say("talks-or"));
    let days: Vec<&str> = line.days.iter().map(|told| told.days.text.as_str()).collect();
    let when = match &line.certainty {
        Some(certainty) => words.with(
            &format!("meeting-answer-{}", certainty.class),
            &[("days", Arg::ready(days.join(&or)))],
        ),
        None => words.say("meeting-answer-no-day"),
    };
    let came = (line.came > 0).then(|| words.count("meeting-answer-came", line.came));
    let away = (!line.boycotted.is_empty()).then(|| {
        let names = line.boycotted.iter().map(|who| who.name.as_str());
        words.with("meeting-answer-away", &[("who", Arg::ready(words.list(names)))])
    });
    [Some(when), came, away].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn date_lines(asked: &Asked, dates: &MeetingDates<'_>) -> Vec<DateLine> {
    let line = |(recorded, dating): &holdfire_core::talks::DatingAccount<'_>| DateLine {
        days: days_view(asked.words, dating.days),
        sign: sign(asked.words, "dating", dating.state.as_str()),
        by: dating.by.as_ref().map(|by| who_view(asked, by)),
        moved: dates
            .moved_at(recorded.entry)
            .map(|days| days_moved(asked.words, days))
            .unwrap_or_default(),
        told: told_view(asked, recorded),
    };
    dates.0.iter().map(line).collect()
}

/// Whether all members agree to the days that were proposed last, and for whom it waits.
fn consent(asked: &Asked, dates: &MeetingDates<'_>) -> String {
    let words = asked.words;
    let members = asked.snapshot.mechanism.members.iter().map(|member| member.id.clone());
    let members: Vec<ActorId> = members.collect();
    let Some(consent) = dates.consent(&members) else { return String::new() };
    // What was held, set or cancelled waits for nobody any more.
    let is_open = dates.certainty() == Some(DateCertainty::Proposed);
    if !is_open && !consent.awaited.is_empty() {
        return String::new();
    }
    let days = Arg::ready(days_view(words, consent.days).text);
    let names = |of: &[&ActorId]| {
        let names = of.iter().map(|id| asked.snapshot.body_or_actor_name(words, id.as_str()));
        Arg::ready(words.list(names))
    };
    match (consent.agree.is_empty(), consent.awaited.is_empty()) {
        (_, true) => words.with("consent-of-all", &[("days", days)]),
        (true, false) => words.with("consent-of-none", &[("days", days)]),
        (false, false) => words.with(
            "consent-awaited",
            &[
                ("days", days),
                ("agree", names(&consent.agree)),
                ("awaited", names(&consent.awaited)),
            ],
        ),
    }
}

/// Replies to a matter, by the entry that they reply to.
struct Replies<'a>(&'a Asked, Vec<(&'a Recorded<Talk>, &'a Reply)>);

impl<'a> Replies<'a> {
    fn about(asked: &'a Asked, book: &'a TalkBook, id: &TalkId) -> Self {
        Self(asked, book.each_about::<Reply>(id).collect())
    }

    fn to(&self, entry: Option<u64>) -> Vec<ReplyView> {
        let Self(asked, all) = self;
        let meant = all.iter().filter(|(_, reply)| reply.entry == entry);
        meant
            .map(|(recorded, reply)| ReplyView {
                who: who_view(asked, &reply.by),
                kind: said(asked.words, "reply", reply.kind.as_str()),
                words: words_of(reply.words.as_deref()),
                day: reply.on.map(|on| day_view(asked.words, on)),
                told: told_view(asked, recorded),
            })
            .collect()
    }

    /// Those to the meeting itself.
    fn to_all(&self) -> Vec<ReplyView> {
        self.to(None)
    }
}

fn words_of(told: Option<&str>) -> String {
    told.map(|words| plain(words).into_owned()).unwrap_or_default()
}

/// Everybody of whom it is told whether they came: those who speak for a side first.
fn attendance(
    asked: &Asked,
    book: &TalkBook,
    id: &TalkId,
    replies: &Replies<'_>,
) -> Vec<AttendanceRow> {
    let mut of: BTreeMap<&Who, Vec<(&Recorded<Talk>, &Attendance)>> = BTreeMap::new();
    for account in book.each_about::<Attendance>(id) {
        of.entry(&account.1.who).or_default().push(account);
    }
    let mut rows: Vec<_> = of.into_iter().collect();
    rows.sort_by_key(|(who, accounts)| {
        (accounts.iter().find_map(|(_, attendance)| attendance.part), *who)
    });
    rows.into_iter()
        .map(|(who, accounts)| AttendanceRow {
            who: who_view(asked, who),
            differ: differ(accounts.iter().map(|(_, attendance)| *attendance)),
            accounts: accounts
                .iter()
                .map(|(recorded, attendance)| AttendanceView {
                    sign: sign(asked.words, "attending", attendance.state.as_str()),
                    part: attendance
                        .part
                        .map(|part| said(asked.words, "part", part.as_str()))
                        .unwrap_or_default(),
                    level: level(asked.words, attendance),
                    head: words_of(attendance.head.as_deref()),
                    reason: words_of(attendance.reason.as_deref()),
                    replies: replies.to(Some(recorded.entry)),
                    told: told_view(asked, recorded),
                })
                .collect(),
        })
        .collect()
}

fn level(words: Words, attendance: &Attendance) -> String {
    attendance.level.map(|level| said(words, "level", level.as_str())).unwrap_or_default()
}

/// Whether accounts of one delegation cannot all be so: it was there and it was not, or it came at two
/// levels or as two things.
fn differ<'a>(accounts: impl Iterator<Item = &'a Attendance>) -> bool {
    let accounts: Vec<&Attendance> = accounts.collect();
    let states = || accounts.iter().map(|attendance| attendance.state);
    let told = |of: fn(&Attendance) -> Option<&'static str>| {
        let mut words: Vec<&str> =
            accounts.iter().filter_map(|attendance| of(attendance)).collect();
        words.sort_unstable();
        words.dedup();
        words.len() > 1
    };
    (states().any(was_there) && states().any(stayed_away))
        || told(|attendance| attendance.level.map(|level| level.as_str()))
        || told(|attendance| attendance.part.map(|part| part.as_str()))
}

/// In which form each two met; nothing if nobody tells.
fn seating(asked: &Asked, book: &TalkBook, id: &TalkId) -> Option<SeatingMatrix> {
    let all: Vec<(&Recorded<Talk>, &Seating)> = book.each_about::<Seating>(id).collect();
    let mut sides: Vec<&Who> = Vec::new();
    for who in all.iter().flat_map(|(_, seating)| [&seating.one, &seating.other]) {
        if !sides.contains(&who) {
            sides.push(who);
        }
    }
    if sides.is_empty() {
        return None;
    }
    let accounts = |one: &Who, other: &Who| {
        let is_of = |(_, s): &&(&Recorded<Talk>, &Seating)| {
            (&s.one, &s.other) == (one, other) || (&s.one, &s.other) == (other, one)
        };
        let of = all.iter().filter(is_of);
        of.map(|(recorded, seating)| SeatingView {
            sign: sign(asked.words, "seating", seating.form.as_str()),
            through: seating.through.as_ref().map(|through| who_view(asked, through)),
            words: words_of(seating.words.as_deref()),
            told: told_view(asked, recorded),
        })
        .collect::<Vec<_>>()
    };
    // Each two stand once: a row has the columns that follow it.
    let rows = sides[..sides.len() - 1].iter().enumerate().map(|(n, one)| SeatingRow {
        who: who_view(asked, one),
        cells: sides[1..]
            .iter()
            .enumerate()
            .map(|(m, other)| SeatingCell {
                column: who_view(asked, other).name,
                accounts: if m < n { Vec::new() } else { accounts(one, other) },
            })
            .collect(),
    });
    Some(SeatingMatrix {
        columns: sides[1..].iter().map(|who| who_view(asked, who)).collect(),
        rows: rows.filter(|row| row.cells.iter().any(|cell| !cell.accounts.is_empty())).collect(),
    })
}

/// How a meeting went or a track stands, in everybody's view.
pub(super) fn appraisals(asked: &Asked, book: &TalkBook, of: &TalkId) -> Vec<AppraisalView> {
    let all = book.each_about::<Appraisal>(of);
    all.map(|(recorded, appraisal)| AppraisalView {
        who: who_view(asked, &appraisal.by),
        sign: appraisal.grade.map(|grade| sign(asked.words, "grade", grade.as_str())),
        words: plain(&appraisal.words).into_owned(),
        told: told_view(asked, recorded),
    })
    .collect()
}

fn papers(asked: &Asked, book: &TalkBook, id: &TalkId) -> Vec<PaperLine> {
    let all = book.each_about::<Paper>(id);
    all.map(|(_, paper)| PaperLine {
        matter: matter_view(asked, book, &paper.id),
        by: whos_view(asked, &paper.by),
        history: history(asked, book, paper),
    })
    .collect()
}

fn actions(asked: &Asked, book: &TalkBook, id: &TalkId) -> Vec<ActionLine> {
    let (words, (day, _)) = (asked.words, today(asked));
    let all = book.each_about::<Commitment>(id);
    all.map(|(_, made)| ActionLine {
        matter: matter_view(asked, book, &made.id),
        kind: said(words, "commitment-kind", made.kind.as_str()),
        by: who_view(asked, &made.by),
        due: made.due.map(|due| day_view(words, due)),
        state: last_said(book, &made.id)
            .map(|said_last| said(words, "fulfilment", said_last.state.as_str()))
            .unwrap_or_default(),
        is_overdue: is_overdue(book, made, day),
    })
    .collect()
}

fn statements(asked: &Asked, book: &TalkBook, id: &TalkId) -> Vec<StatementLine> {
    let all = book.each_about::<Statement>(id);
    all.map(|(_, statement)| StatementLine {
        matter: matter_view(asked, book, &statement.id),
        by: whos_view(asked, &statement.by),
        clauses: asked.words.count("clauses", statement.clauses.len()),
    })
    .collect()
}

fn settled(asked: &Asked, book: &TalkBook, id: &TalkId) -> Vec<SettledLine> {
    let all = book.each_about::<Settlement>(id);
    all.map(|(recorded, settlement)| SettledLine {
        matter: matter_view(asked, book, &settlement.modality),
        words: plain(&settlement.words).into_owned(),
        told: told_view(asked, recorded),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::talks::{Attending, Level, Told};

    fn account(state: Attending, level: Option<Level>) -> Attendance {
        Attendance {
            meeting: TalkId::new("m").unwrap(),
            who: Who::Actor(ActorId::new("a").unwrap()),
            state,
            part: None,
            head: None,
            level,
            reason: None,
            told: Told::by("test"),
        }
    }

    #[test]
    fn an_invitation_that_was_followed_is_no_difference_and_a_boycott_beside_a_presence_is_one() {
        let says = |all: &[(Attending, Option<Level>)]| {
            let all: Vec<_> = all.iter().map(|(state, level)| account(*state, *level)).collect();
            differ(all.iter())
        };
        assert!(!says(&[(Attending::Invited, None), (Attending::Present, Some(Level::Envoys))]));
        assert!(!says(&[(Attending::Boycotted, None), (Attending::Absent, None)]));
        assert!(says(&[(Attending::Present, None), (Attending::Boycotted, None)]));
        assert!(says(&[
            (Attending::Present, Some(Level::Envoys)),
            (Attending::Present, Some(Level::Ministers)),
        ]));
    }
}
