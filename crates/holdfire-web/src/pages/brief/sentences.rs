//! The parts of a brief, sentence by sentence. Nothing is concluded: two accounts that differ are two
//! sentences, and two that say the same are one that rests on both.

use crate::asked::Asked;
use crate::talk_sentences::Sentences;
use holdfire_core::talks::{
    Accusation, Appraisal, Attendance, Attending, ClauseKind, Commitment, Contact, Dating,
    DatingState, Days, Fulfilment, Issue, Meeting, Milestone, Minute, Modality, Readout, Reply,
    Settlement, Statement, StatementClause, Track, TrackLink, Who,
};
use holdfire_core::{Recorded, Talk, TalkBook, TalkId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A sentence, and the entries it rests on.
pub(super) struct Sentence {
    pub text: String,
    pub entries: Vec<u64>,
}

/// From a day to a day; open where none is named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Period {
    pub from: Option<Date>,
    pub until: Option<Date>,
}

impl Period {
    fn has(self, day: Option<Date>) -> bool {
        // What has no day is told in any period: nobody said that it lies outside.
        day.is_none_or(|day| {
            self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
        })
    }

    fn has_days(self, days: Option<Days>) -> bool {
        self.has(days.map(|days| days.from))
    }
}

holdfire_core::words! {
    /// A part of a brief.
    Part {
        /// What the process is.
        Process = "process",
        /// Which meetings there were, who came and how they went.
        Meetings = "meetings",
        /// What was stated.
        Statements = "statements",
        /// What was promised and what came of it.
        Commitments = "commitments",
        /// Who accused whom.
        Accusations = "accusations",
        /// Who spoke with whom.
        Contacts = "contacts",
        /// What else marks the way.
        Milestones = "milestones",
        /// What is open, and what was settled.
        Next = "next",
    }
}

impl Part {
    pub fn sentences(self, asked: &Asked, talks: &TalkBook, period: Period) -> Vec<Sentence> {
        let brief = Brief { say: Sentences { asked, talks }, period };
        match self {
            Self::Process => brief.process(),
            Self::Meetings => brief.meetings(),
            Self::Statements => brief.statements(),
            Self::Commitments => brief.commitments(),
            Self::Accusations => brief.accusations(),
            Self::Contacts => brief.contacts(),
            Self::Milestones => brief.milestones(),
            Self::Next => brief.next(),
        }
    }
}

struct Brief<'a> {
    say: Sentences<'a>,
    period: Period,
}

/// Issues that one proposes or says, with the entries.
type Basket<'t> = (Vec<&'t Issue>, Vec<u64>);

fn resting(text: String, entries: impl Into<Vec<u64>>) -> Sentence {
    Sentence { text, entries: entries.into() }
}

impl Brief<'_> {
    fn process(&self) -> Vec<Sentence> {
        let talks = self.say.talks;
        let mut made = Vec::new();
        for (recorded, track) in talks.each::<Track>() {
            made.extend(self.say.held_by(track).map(|text| resting(text, [recorded.entry])));
            let mut baskets: BTreeMap<(bool, Option<&Who>), Basket<'_>> = BTreeMap::new();
            for (recorded, issue) in talks.each_about::<Issue>(&track.id) {
                let basket = baskets.entry((issue.proposed, issue.by.as_ref())).or_default();
                basket.0.push(issue);
                basket.1.push(recorded.entry);
            }
            for ((proposed, by), (issues, entries)) in baskets {
                made.push(resting(self.say.issues(&track.id, proposed, by, &issues), entries));
            }
            let links = talks.each_about::<TrackLink>(&track.id);
            for (recorded, link) in links.filter(|(_, link)| link.track == track.id) {
                made.push(resting(self.say.link(link), [recorded.entry]));
            }
        }
        made
    }

    /// The day by which a meeting is put in order: that of the surest account.
    fn days_of(&self, meeting: &TalkId) -> Option<Days> {
        let datings = self.say.talks.each_about::<Dating>(meeting).map(|(_, dating)| dating);
        datings.max_by_key(|dating| sureness(dating.state)).map(|dating| dating.days)
    }

    fn meetings(&self) -> Vec<Sentence> {
        let meetings = self.say.talks.each::<Meeting>();
        let mut all: Vec<(Option<Days>, &TalkId, &Recorded<Talk>)> = meetings
            .map(|(recorded, meeting)| (self.days_of(&meeting.id), &meeting.id, recorded))
            .filter(|(days, _, _)| self.period.has_days(*days))
            .collect();
        all.sort_by_key(|(days, id, _)| (days.is_none(), *days, *id));
        all.into_iter().flat_map(|(_, id, recorded)| self.meeting(recorded, id)).collect()
    }

    fn meeting(&self, recorded: &Recorded<Talk>, meeting: &TalkId) -> Vec<Sentence> {
        let (say, talks) = (self.say, self.say.talks);
        let mut made = Vec::new();
        let mut datings: BTreeMap<(DatingState, Days), Vec<u64>> = BTreeMap::new();
        for (recorded, dating) in talks.each_about::<Dating>(meeting) {
            datings.entry((dating.state, dating.days)).or_default().push(recorded.entry);
        }
        if datings.is_empty() {
            made.push(resting(say.undated(meeting), [recorded.entry]));
        }
        for ((state, days), mut entries) in datings {
            entries.insert(0, recorded.entry);
            made.push(resting(say.dated(meeting, state, days), entries));
        }
        let mut came: BTreeMap<Attending, (Vec<&Who>, Vec<u64>)> = BTreeMap::new();
        let mut with_reasons = Vec::new();
        for (recorded, attendance) in talks.each_about::<Attendance>(meeting) {
            if attendance.reason.is_some() {
                with_reasons.push(resting(say.attendance(attendance), [recorded.entry]));
                continue;
            }
            let (who, entries) = came.entry(attendance.state).or_default();
            if !who.contains(&&attendance.who) {
                who.push(&attendance.who);
            }
            entries.push(recorded.entry);
        }
        for (state, (who, entries)) in came {
            made.push(resting(say.came(state, who), entries));
        }
        made.extend(with_reasons);
        for (recorded, minute) in talks.each_about::<Minute>(meeting) {
            made.push(resting(say.minute(minute), [recorded.entry]));
        }
        for (recorded, appraisal) in talks.each_about::<Appraisal>(meeting) {
            made.push(resting(say.appraisal(appraisal), [recorded.entry]));
        }
        made
    }

    fn statements(&self) -> Vec<Sentence> {
        let statements = self.say.talks.each::<Statement>();
        let mut all: Vec<_> = statements.filter(|(_, of)| self.period.has(of.on)).collect();
        all.sort_by_key(|(_, statement)| (statement.on.is_none(), statement.on, &statement.id));
        let mut made = Vec::new();
        for (recorded, statement) in all {
            made.push(resting(self.say.statement(statement), [recorded.entry]));
            for kind in ClauseKind::ALL {
                let of_kind: Vec<&StatementClause> =
                    statement.clauses.iter().filter(|clause| clause.kind == *kind).collect();
                if !of_kind.is_empty() {
                    made.push(resting(self.say.clauses(*kind, &of_kind), [recorded.entry]));
                }
            }
        }
        made
    }

    fn commitments(&self) -> Vec<Sentence> {
        let talks = self.say.talks;
        let mut made = Vec::new();
        for (recorded, commitment) in talks.each::<Commitment>() {
            if !self.period.has(commitment.on.or(commitment.due)) {
                continue;
            }
            made.push(resting(self.say.commitment(commitment), [recorded.entry]));
            for (recorded, fulfilment) in talks.each_about::<Fulfilment>(&commitment.id) {
                made.push(resting(self.say.fulfilment(fulfilment), [recorded.entry]));
            }
        }
        made
    }

    fn accusations(&self) -> Vec<Sentence> {
        let talks = self.say.talks;
        let mut made = Vec::new();
        for (recorded, accusation) in talks.each::<Accusation>() {
            if !self.period.has(accusation.on) {
                continue;
            }
            made.push(resting(self.say.accusation(accusation), [recorded.entry]));
            let mut replies = talks.each_about::<Reply>(&accusation.id).peekable();
            let is_answered = talks.each_about::<Accusation>(&accusation.id).next().is_some();
            if replies.peek().is_none() && !is_answered {
                made.push(resting(self.say.no_reply(), [recorded.entry]));
            }
            for (recorded, reply) in replies {
                made.push(resting(self.say.reply(reply), [recorded.entry]));
            }
        }
        made
    }

    fn contacts(&self) -> Vec<Sentence> {
        let talks = self.say.talks;
        let contacts = talks.each::<Contact>();
        let mut all: Vec<_> = contacts.filter(|(_, of)| self.period.has_days(of.days)).collect();
        all.sort_by_key(|(_, contact)| (contact.days.is_none(), contact.days, &contact.id));
        let mut made = Vec::new();
        for (recorded, contact) in all {
            made.push(resting(self.say.contact(contact), [recorded.entry]));
            for (recorded, readout) in talks.each_about::<Readout>(&contact.id) {
                made.push(resting(self.say.readout(readout), [recorded.entry]));
            }
        }
        made
    }

    fn milestones(&self) -> Vec<Sentence> {
        let marks = self.say.talks.each::<Milestone>();
        let mut all: Vec<_> = marks.filter(|(_, mark)| self.period.has_days(mark.days)).collect();
        all.sort_by_key(|(_, mark)| (mark.days.is_none(), mark.days, &mark.id));
        let made = all.into_iter();
        made.map(|(recorded, mark)| resting(self.say.milestone(mark), [recorded.entry])).collect()
    }

    fn next(&self) -> Vec<Sentence> {
        let talks = self.say.talks;
        let made = talks.each::<Modality>().map(|(recorded, modality)| {
            let settled = talks.each_about::<Settlement>(&modality.id).last();
            let entries: Vec<u64> =
                std::iter::once(recorded.entry).chain(settled.map(|(by, _)| by.entry)).collect();
            resting(self.say.modality(modality, settled.map(|(_, of)| of)), entries)
        });
        made.collect()
    }
}

/// Held is surer than moved or set, set than agreed to by one, that than proposed.
fn sureness(state: DatingState) -> u8 {
    match state {
        DatingState::Held => 4,
        DatingState::Moved => 3,
        DatingState::Set => 2,
        DatingState::Consented => 1,
        DatingState::Proposed | DatingState::Cancelled => 0,
    }
}
