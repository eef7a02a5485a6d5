//! What was recorded of talks, as sentences: one for each entry, in the language of the page. A brief is made
//! of them, and the reader of documents says with them what a proposal would record.

use crate::asked::Asked;
use crate::moments::{date, dates};
use crate::names::name;
use crate::talks_view::{matter_name, names_of, said, who_view};
use crate::words::{Arg, plain};
use holdfire_core::talks::{
    Accusation, Appraisal, Attendance, Attending, ClauseKind, Commitment, Contact, DatingState,
    Days, Fulfilment, Issue, Meeting, Milestone, Minute, Modality, Readout, Reply, ReplyKind,
    Settlement, Statement, StatementClause, Track, TrackLink, Who,
};
use holdfire_core::{Talk, TalkBook, TalkId};
use jiff::civil::Date;

/// Says what is recorded, with the names of a book.
#[derive(Clone, Copy)]
pub(crate) struct Sentences<'a> {
    pub asked: &'a Asked,
    pub talks: &'a TalkBook,
}

impl Sentences<'_> {
    fn made(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.asked.words.with(id, args)
    }

    /// The name of somebody or something by its id, or of whoever held an office by that and a number.
    pub fn named(&self, id: &str) -> Option<String> {
        let (words, snapshot) = (self.asked.words, &self.asked.snapshot);
        let of = id.rsplit_once('/').map_or(id, |(office, _)| office);
        if snapshot.is_known_organisation(of) {
            return Some(snapshot.body_or_actor_name(words, of));
        }
        if let Some(instrument) = snapshot.instruments.iter().find(|of| of.id.as_str() == id) {
            return Some(name(words, &instrument.title));
        }
        let matter = self.talks.described(&TalkId::new(id).ok()?)?;
        Some(matter_name(self.asked, &matter.what))
    }

    fn who(&self, who: &Who) -> Arg {
        Arg::ready(who_view(self.asked, who).name)
    }

    fn whos<'w>(&self, whos: impl IntoIterator<Item = &'w Who>) -> Arg {
        Arg::ready(names_of(self.asked, whos))
    }

    fn optional_who(&self, who: Option<&Who>) -> Arg {
        who.map_or_else(|| Arg::text(""), |who| self.who(who))
    }

    fn day(&self, day: Option<Date>) -> Arg {
        Arg::ready(day.map(|day| date(self.asked.words, day)).unwrap_or_default())
    }

    fn days(&self, days: Option<Days>) -> Arg {
        let shown = days.map(|days| dates(self.asked.words, days.from, days.last()));
        Arg::ready(shown.unwrap_or_default())
    }

    fn track(&self, id: &TalkId) -> Arg {
        let name = self.talks.get::<Track>(id).map(|track| name(self.asked.words, &track.name));
        Arg::text(name.unwrap_or_else(|| id.to_string()))
    }

    fn meeting(&self, id: &TalkId) -> Arg {
        let found = self.talks.get::<Meeting>(id).map(|of| name(self.asked.words, &of.name));
        match found {
            Some(name) => Arg::text(name),
            None => self.track(id),
        }
    }

    /// Who holds a track; nothing where nobody is told to.
    pub fn held_by(&self, track: &Track) -> Option<String> {
        let args = [("track", self.track(&track.id)), ("hosts", self.whos(&track.hosts))];
        (!track.hosts.is_empty()).then(|| self.made("brief-track-held", &args))
    }

    /// Which issues a track deals with, by one who says so.
    pub fn issues(
        &self,
        track: &TalkId,
        proposed: bool,
        by: Option<&Who>,
        of: &[&Issue],
    ) -> String {
        let id = match (proposed, by) {
            (true, Some(_)) => "brief-issues-proposed-by",
            (true, None) => "brief-issues-proposed",
            (false, _) => "brief-issues",
        };
        let words = self.asked.words;
        let issues = Arg::ready(words.list(of.iter().map(|issue| name(words, &issue.issue))));
        let args =
            [("track", self.track(track)), ("issues", issues), ("by", self.optional_who(by))];
        self.made(id, &args)
    }

    /// How a track stands to another.
    pub fn link(&self, link: &TrackLink) -> String {
        let args = [
            ("track", self.track(&link.track)),
            ("other", self.track(&link.to)),
            ("by", self.optional_who(link.by.as_ref())),
        ];
        let by = if link.by.is_some() { "-by" } else { "" };
        self.made(&format!("brief-link-{}{by}", link.kind.as_str().replace('_', "-")), &args)
    }

    /// That there is a meeting, where nobody says when.
    pub fn undated(&self, meeting: &TalkId) -> String {
        self.made("brief-meeting", &[("meeting", self.meeting(meeting))])
    }

    /// When and where a meeting is.
    pub fn dated(&self, meeting: &TalkId, state: DatingState, days: Days) -> String {
        let place = self.talks.get::<Meeting>(meeting).and_then(|meeting| meeting.place.as_deref());
        let at = if place.is_some() { "-at" } else { "" };
        let args = [
            ("meeting", self.meeting(meeting)),
            ("days", self.days(Some(days))),
            ("place", Arg::text(place.map(plain).unwrap_or_default())),
        ];
        self.made(&format!("brief-meeting-{}{at}", state.as_str()), &args)
    }

    /// Who came to a meeting, in one way.
    pub fn came<'w>(&self, state: Attending, who: impl IntoIterator<Item = &'w Who>) -> String {
        self.made(&format!("brief-attendance-{}", state.as_str()), &[("who", self.whos(who))])
    }

    /// Whether somebody came to a meeting.
    pub fn attendance(&self, attendance: &Attendance) -> String {
        let Some(reason) = attendance.reason.as_deref() else {
            return self.came(attendance.state, [&attendance.who]);
        };
        let id = format!("brief-attendance-{}-reason", attendance.state.as_str());
        let args = [("who", self.who(&attendance.who)), ("reason", Arg::text(plain(reason)))];
        self.made(&id, &args)
    }

    /// What was written down at a meeting.
    pub fn minute(&self, minute: &Minute) -> String {
        let id = if minute.decided { "brief-decided" } else { "brief-minute" };
        let words = Arg::text(plain(&minute.words));
        self.made(id, &[("meeting", self.meeting(&minute.meeting)), ("words", words)])
    }

    /// How somebody sees a meeting or a track.
    pub fn appraisal(&self, appraisal: &Appraisal) -> String {
        let args = [
            ("meeting", self.meeting(&appraisal.of)),
            ("who", self.who(&appraisal.by)),
            ("words", Arg::text(plain(&appraisal.words))),
        ];
        self.made("brief-appraisal", &args)
    }

    /// That a statement was made.
    pub fn statement(&self, statement: &Statement) -> String {
        let args = [
            ("statement", Arg::text(name(self.asked.words, &statement.name))),
            ("who", self.whos(&statement.by)),
            ("day", self.day(statement.on)),
        ];
        let id = if statement.on.is_some() { "brief-statement-on" } else { "brief-statement" };
        self.made(id, &args)
    }

    /// Clauses of a statement that are of one kind, each in its own words.
    pub fn clauses(&self, kind: ClauseKind, clauses: &[&StatementClause]) -> String {
        let words = self.asked.words;
        let quoted = clauses.iter().map(|clause| words.about("as-told", plain(&clause.words)));
        let kind = said(words, "clause-kind", kind.as_str());
        let args = [("kind", Arg::ready(kind)), ("words", Arg::ready(words.list(quoted)))];
        self.made("brief-clause", &args)
    }

    /// What somebody promised.
    pub fn commitment(&self, made: &Commitment) -> String {
        let condition = made.condition.as_ref().map(|on| plain(&on.words));
        let id = match (&condition, &made.presses, made.due) {
            (Some(_), _, _) => "brief-condition",
            (None, Some(_), _) => "brief-undertaking",
            (None, None, Some(_)) => "brief-commitment-due",
            (None, None, None) => "brief-commitment",
        };
        let args = [
            ("who", self.who(&made.by)),
            ("what", Arg::text(plain(&made.what))),
            ("condition", Arg::text(condition.unwrap_or_default())),
            ("whom", self.optional_who(made.presses.as_ref())),
            ("due", self.day(made.due)),
        ];
        self.made(id, &args)
    }

    /// What came of a promise.
    pub fn fulfilment(&self, fulfilment: &Fulfilment) -> String {
        let state = said(self.asked.words, "fulfilment", fulfilment.state.as_str());
        let by = fulfilment.by.as_ref();
        let id = if by.is_some() { "brief-fulfilment-by" } else { "brief-fulfilment" };
        self.made(id, &[("state", Arg::ready(state)), ("who", self.optional_who(by))])
    }

    /// An accusation.
    pub fn accusation(&self, accusation: &Accusation) -> String {
        let against = accusation.against.as_ref();
        let id = if against.is_some() { "brief-accusation" } else { "brief-accusation-nobody" };
        let args = [
            ("who", self.who(&accusation.by)),
            ("against", self.optional_who(against)),
            ("words", Arg::text(plain(&accusation.words))),
        ];
        self.made(id, &args)
    }

    /// What was said to it.
    pub fn reply(&self, reply: &Reply) -> String {
        let id = match (reply.kind, &reply.words) {
            (ReplyKind::Silent, _) => "brief-silent",
            (_, Some(_)) => "brief-reply-words",
            (_, None) => "brief-reply",
        };
        let kind = said(self.asked.words, "reply", reply.kind.as_str());
        let args = [
            ("who", self.who(&reply.by)),
            ("kind", Arg::ready(kind)),
            ("words", Arg::text(reply.words.as_deref().map(plain).unwrap_or_default())),
        ];
        self.made(id, &args)
    }

    /// That nothing was said to it.
    pub fn no_reply(&self) -> String {
        self.asked.words.say("brief-no-reply")
    }

    /// A contact.
    pub fn contact(&self, contact: &Contact) -> String {
        let medium = contact.medium.as_str().replace('_', "-");
        let dated = if contact.days.is_some() { "-on" } else { "" };
        let args = [
            ("who", self.whos(&contact.between)),
            ("about", Arg::text(name(self.asked.words, &contact.about))),
            ("days", self.days(contact.days)),
        ];
        self.made(&format!("brief-contact-{medium}{dated}"), &args)
    }

    /// What a side told of it.
    pub fn readout(&self, readout: &Readout) -> String {
        let words = readout.words.as_deref();
        let id = if words.is_some() { "brief-readout" } else { "brief-readout-empty" };
        let told = Arg::text(words.map(plain).unwrap_or_default());
        self.made(id, &[("who", self.who(&readout.by)), ("words", told)])
    }

    /// A mark on the way.
    pub fn milestone(&self, mark: &Milestone) -> String {
        let id = if mark.days.is_some() { "brief-milestone-on" } else { "brief-milestone" };
        let what = Arg::text(name(self.asked.words, &mark.name));
        self.made(id, &[("what", what), ("days", self.days(mark.days))])
    }

    /// Something open, or how it was settled.
    pub fn modality(&self, modality: &Modality, settled: Option<&Settlement>) -> String {
        let issue = Arg::text(name(self.asked.words, &modality.issue));
        match settled {
            Some(settled) => {
                let words = Arg::text(plain(&settled.words));
                self.made("brief-settled", &[("issue", issue), ("words", words)])
            }
            None => self.made("brief-open", &[("issue", issue)]),
        }
    }

    /// One thing by itself; its kind and its name where there is no more to say.
    pub fn of(&self, talk: &Talk) -> String {
        match talk {
            Talk::Dating(dating) => self.dated(&dating.meeting, dating.state, dating.days),
            Talk::Attendance(attendance) => self.attendance(attendance),
            Talk::Minute(minute) => self.minute(minute),
            Talk::Appraisal(appraisal) => self.appraisal(appraisal),
            Talk::Statement(statement) => self.statement(statement),
            Talk::Commitment(made) => self.commitment(made),
            Talk::Fulfilment(fulfilment) => self.fulfilment(fulfilment),
            Talk::Accusation(accusation) => self.accusation(accusation),
            Talk::Reply(reply) => self.reply(reply),
            Talk::Contact(contact) => self.contact(contact),
            Talk::Readout(readout) => self.readout(readout),
            Talk::Milestone(mark) => self.milestone(mark),
            Talk::Modality(modality) => self.modality(modality, None),
            Talk::TrackLink(link) => self.link(link),
            other => {
                let name = Arg::ready(matter_name(self.asked, other));
                let kind = Arg::ready(said(self.asked.words, "talk-kind", other.kind()));
                self.made("brief-matter", &[("kind", kind), ("name", name)])
            }
        }
    }
}
