//! What something of the talks does to the state: whether it can be recorded, and how it is taken in.

use super::{About, OfTalks, Talk};
use crate::state::{Refused, Stamp, already, fails_if, unknown};
use crate::wording::{problem_of_account, problem_of_short_words};
use crate::{Names, Recorded, State, TalkId, Touched};

/// More is not listed in one entry.
const MOST_LISTED: usize = 200;

impl State {
    pub(crate) fn check_talk(&self, talk: &Talk) -> Result<(), Refused> {
        let of = talk.kind();
        let named = talk.id().or_else(|| talk.speaks_of().first().copied());
        let id = named.map_or_else(|| format!("entry {}", self.size), ToString::to_string);
        fails_if(talk.told().problem().or_else(|| problem(talk)), of, &id)?;
        for actor in talk.actors() {
            self.knows_somebody(actor)?;
        }
        for passage in &talk.told().passages {
            if !self.documents.contains_key(&passage.document) {
                return Err(unknown("document", &passage.document));
            }
        }
        self.check_speaks_of(talk)?;
        self.check_rest(talk)?;
        if let Some(id) = talk.id() {
            self.check_id(talk, id)?;
        }
        let is_there = |recorded: &Recorded<Talk>| recorded.holds() && recorded.what == *talk;
        let known = match named {
            Some(id) if talk.id().is_some() => self.talks.described(id).is_some_and(is_there),
            Some(id) => self.talks.about(id).any(is_there),
            None => self.talks.standing().any(is_there),
        };
        if known { Err(already(of, &id)) } else { Ok(()) }
    }

    pub(crate) fn take_talk(&mut self, stamp: Stamp, talk: Talk) -> Vec<Touched> {
        self.talks.add(Recorded::plain(stamp, talk));
        vec![Touched::Talk(stamp.entry)]
    }

    /// An id names one thing for ever: a later description is of the same kind.
    fn check_id(&self, talk: &Talk, id: &TalkId) -> Result<(), Refused> {
        let other = self.talks.history(id).find(|known| known.what.kind() != talk.kind());
        let why = other.map(|other| {
            format!("entry {} has it for a thing of kind `{}`", other.entry, other.what.kind())
        });
        fails_if(why, talk.kind(), id)
    }

    /// Whatever it speaks of is recorded, and of a kind of which this can be said.
    fn check_speaks_of(&self, talk: &Talk) -> Result<(), Refused> {
        match talk {
            Talk::Track(track) => {
                if let Some(within) = &track.within {
                    self.knows::<super::Track>("track", within)?;
                    let why = (*within == track.id).then(|| "it lies within itself".to_owned());
                    fails_if(why, "track", &track.id)?;
                }
                Ok(())
            }
            Talk::TrackLink(link) => {
                self.knows::<super::Track>("track", &link.track)?;
                self.knows::<super::Track>("track", &link.to)?;
                let why = (link.track == link.to).then(|| "it leads to itself".to_owned());
                fails_if(why, "track_link", &link.track)
            }
            Talk::Issue(issue) => self.knows::<super::Track>("track", &issue.track),
            Talk::Meeting(meeting) => {
                self.knows::<super::Track>("track", &meeting.track)?;
                let why = (meeting.part_of.as_ref() == Some(&meeting.id))
                    .then(|| "it is part of itself".to_owned());
                fails_if(why, "meeting", &meeting.id)?;
                self.knows_meeting(meeting.part_of.as_ref())
            }
            Talk::Dating(dating) => self.knows_meeting(Some(&dating.meeting)),
            Talk::Attendance(attendance) => self.knows_meeting(Some(&attendance.meeting)),
            Talk::Minute(minute) => self.knows_meeting(Some(&minute.meeting)),
            Talk::Paper(paper) => self.knows_meeting(paper.meeting.as_ref()),
            Talk::Statement(statement) => self.knows_meeting(statement.meeting.as_ref()),
            Talk::Message(message) => self.knows_meeting(message.meeting.as_ref()),
            Talk::Seating(seating) => self.knows_meeting_or_track(&seating.at),
            Talk::Appraisal(appraisal) => self.knows_meeting_or_track(&appraisal.of),
            Talk::Commitment(made) => {
                self.knows_meeting(made.meeting.as_ref())?;
                match &made.clause {
                    Some((statement, number)) => self.knows_clause_of(statement, number),
                    None => Ok(()),
                }
            }
            Talk::Fulfilment(fulfilment) => match &fulfilment.clause {
                Some(number) => self.knows_clause_of(&fulfilment.of, number),
                None if self.talks.get::<super::Statement>(&fulfilment.of).is_some() => Ok(()),
                None => self.knows::<super::Commitment>("commitment", &fulfilment.of),
            },
            Talk::Readout(readout) => self.knows::<super::Contact>("contact", &readout.contact),
            Talk::Accusation(accusation) => match &accusation.answers {
                Some(other) if *other == accusation.id => {
                    let why = "it answers itself".to_owned();
                    fails_if(Some(why), "accusation", &accusation.id)
                }
                Some(other) => self.knows::<super::Accusation>("accusation", other),
                None => Ok(()),
            },
            Talk::Reply(reply) => match self.talks.described(&reply.to) {
                Some(_) => Ok(()),
                None => Err(unknown("accusation, meeting or statement", &reply.to)),
            },
            Talk::Modality(modality) => match &modality.track {
                Some(track) => self.knows::<super::Track>("track", track),
                None => Ok(()),
            },
            Talk::Settlement(settled) => {
                self.knows_meeting(settled.meeting.as_ref())?;
                self.knows::<super::Modality>("modality", &settled.modality)?;
                let options = self.talks.get::<super::Modality>(&settled.modality);
                let options = options.map_or(0, |modality| modality.options.len());
                let why = settled.option.filter(|n| usize::from(*n) >= options).map(|n| {
                    format!("it takes option {n}, and there are {options}, counted from 0")
                });
                fails_if(why, "settlement", &settled.modality)
            }
            Talk::MessageStep(step) => self.knows::<super::Message>("message", &step.message),
            Talk::Milestone(milestone) => match &milestone.track {
                Some(track) => self.knows::<super::Track>("track", track),
                None => Ok(()),
            },
            // A name of a person is recorded with a public office and nowhere else.
            Talk::OfficeHeld(held) => {
                let office = self.actors.get(&held.office);
                let is_office = office.is_some_and(|of| of.kind == crate::ActorKind::Office);
                let why = "it is no office, and nobody else is named in a register";
                fails_if((!is_office).then(|| why.to_owned()), "holder of", &held.office)
            }
            Talk::Contact(_) | Talk::ReportTaken(_) => Ok(()),
        }
    }

    /// What it names beside talks and actors is recorded.
    fn check_rest(&self, talk: &Talk) -> Result<(), Refused> {
        let has_incident = |incident: &crate::IncidentId| match self.incidents.get(incident) {
            Some(_) => Ok(()),
            None => Err(unknown("incident", incident)),
        };
        match talk {
            Talk::Paper(paper) => match &paper.document {
                Some(document) if !self.documents.contains_key(document) => {
                    Err(unknown("document", document))
                }
                _ => Ok(()),
            },
            Talk::Statement(statement) => match &statement.instrument {
                Some(instrument) => self.knows_instrument(instrument),
                None => Ok(()),
            },
            Talk::Commitment(made) => {
                let watch = made.condition.as_ref().and_then(|on| on.watches.as_ref());
                let Some(watch) = watch else { return Ok(()) };
                if let Some(instrument) = &watch.instrument {
                    self.knows_instrument(instrument)?;
                }
                match &watch.area {
                    Some(area) if !self.areas.contains_key(area) => Err(unknown("area", area)),
                    _ => Ok(()),
                }
            }
            Talk::Fulfilment(fulfilment) => fulfilment.incidents.iter().try_for_each(has_incident),
            Talk::Accusation(accusation) => {
                accusation.about.iter().try_for_each(|about| match about {
                    About::Incident(incident) => has_incident(incident),
                    About::Instrument(instrument) => self.knows_instrument(instrument),
                    About::Clause(instrument, number) => {
                        self.knows_clause_numbered(instrument, number)
                    }
                    About::Talk(talk) => match self.talks.described(talk) {
                        Some(_) => Ok(()),
                        None => Err(unknown("matter of the talks", talk)),
                    },
                })
            }
            Talk::Reply(reply) => match reply.entry {
                Some(entry) if self.talks.entry(entry).is_none() => Err(unknown("entry", &entry)),
                _ => Ok(()),
            },
            Talk::Settlement(settled) => match &settled.became {
                Some((instrument, number)) => self.knows_clause_numbered(instrument, number),
                None => Ok(()),
            },
            Talk::ReportTaken(taken) => match self.reports.contains_key(&taken.report) {
                true => Ok(()),
                false => Err(unknown("report", &taken.report)),
            },
            _ => Ok(()),
        }
    }

    fn knows<T: OfTalks>(&self, of: &'static str, id: &TalkId) -> Result<(), Refused> {
        self.talks.get::<T>(id).map(|_| ()).ok_or_else(|| unknown(of, id))
    }

    fn knows_meeting(&self, id: Option<&TalkId>) -> Result<(), Refused> {
        id.map_or(Ok(()), |id| self.knows::<super::Meeting>("meeting", id))
    }

    fn knows_meeting_or_track(&self, id: &TalkId) -> Result<(), Refused> {
        match self.talks.get::<super::Track>(id) {
            Some(_) => Ok(()),
            None => self.knows_meeting(Some(id)),
        }
    }

    fn knows_clause_of(&self, statement: &TalkId, number: &str) -> Result<(), Refused> {
        self.knows::<super::Statement>("statement", statement)?;
        let clauses = self.talks.get::<super::Statement>(statement).map(|of| &of.clauses);
        let is_there = clauses.into_iter().flatten().any(|clause| &*clause.number == number);
        is_there.then_some(()).ok_or_else(|| unknown("clause", &format!("{statement}/{number}")))
    }

    fn knows_clause_numbered(
        &self,
        instrument: &crate::InstrumentId,
        number: &str,
    ) -> Result<(), Refused> {
        self.knows_instrument(instrument)?;
        let clauses = self.instruments.get(instrument).map(crate::Instrument::clause_numbers);
        let is_there = clauses.into_iter().flatten().any(|clause| &*clause == number);
        is_there.then_some(()).ok_or_else(|| unknown("clause", &format!("{instrument}/{number}")))
    }
}

/// What is wrong with it, whatever else is recorded.
fn problem(talk: &Talk) -> Option<String> {
    let words = |of: &str, words: &str| {
        problem_of_account(words).map(|why| format!("the words of {of} {why}"))
    };
    let line = |of: &str, words: &str| {
        problem_of_short_words(words).map(|why| format!("the words that say {of} {why}"))
    };
    let optional = |of: &str, given: Option<&str>| given.and_then(|given| words(of, given));
    let name = |names: &Names| match names.0.is_empty() {
        true => Some("it has no name".to_owned()),
        false => names.0.values().find_map(|name| line("what it is called", name)),
    };
    let too_many = |of: &str, count: usize| {
        (count > MOST_LISTED).then(|| format!("it lists more than 200 {of}"))
    };
    let described = talk_descriptions(talk).into_iter().find_map(|words| line("who", words));
    described.or_else(|| match talk {
        Talk::Track(track) => {
            name(&track.name).or_else(|| optional("its terms of reference", track.terms.as_deref()))
        }
        Talk::TrackLink(link) => optional("the link", link.words.as_deref()),
        Talk::Issue(issue) => name(&issue.issue),
        Talk::Meeting(meeting) => name(&meeting.name)
            .or_else(|| too_many("points of its agenda", meeting.agenda.len()))
            .or_else(|| meeting.agenda.iter().find_map(|point| words("its agenda", point)))
            .or_else(|| meeting.place.as_deref().and_then(|place| line("where", place))),
        Talk::Dating(dating) => dating.days.problem(),
        Talk::Attendance(attendance) => optional("the reason", attendance.reason.as_deref())
            .or_else(|| attendance.head.as_deref().and_then(|head| line("who heads it", head))),
        Talk::Seating(seating) => optional("the form", seating.words.as_deref())
            .or_else(|| (seating.one == seating.other).then(|| "it has one side twice".to_owned())),
        Talk::Appraisal(appraisal) => words("the view", &appraisal.words),
        Talk::Minute(minute) => words("the minute", &minute.words),
        Talk::Paper(paper) => name(&paper.name),
        Talk::Statement(statement) => name(&statement.name)
            .or_else(|| statement.by.is_empty().then(|| "nobody makes it".to_owned()))
            .or_else(|| too_many("clauses", statement.clauses.len()))
            .or_else(|| problem_of_clauses(&statement.clauses)),
        Talk::Commitment(made) => name(&made.name)
            .or_else(|| words("what is promised", &made.what))
            .or_else(|| made.condition.as_ref().and_then(|on| words("the condition", &on.words)))
            .or_else(|| {
                let is_condition = made.kind == super::CommitmentKind::Condition;
                (is_condition && made.condition.is_none())
                    .then(|| "it is a condition and does not say on what it depends".to_owned())
            }),
        Talk::Fulfilment(fulfilment) => optional("what came of it", fulfilment.words.as_deref())
            .or_else(|| too_many("incidents", fulfilment.incidents.len())),
        Talk::Contact(contact) => name(&contact.about)
            .or_else(|| contact.days.and_then(super::Days::problem))
            .or_else(|| {
                (contact.between.len() < 2)
                    .then(|| "fewer than two spoke with each other".to_owned())
            })
            .or_else(|| too_many("who spoke", contact.between.len())),
        Talk::Readout(readout) => optional("the readout", readout.words.as_deref()),
        Talk::Accusation(accusation) => words("the accusation", &accusation.words)
            .or_else(|| optional("the evidence", accusation.evidence.as_deref())),
        Talk::Reply(reply) => optional("the reply", reply.words.as_deref()),
        Talk::Modality(modality) => name(&modality.issue)
            .or_else(|| too_many("options", modality.options.len()))
            .or_else(|| modality.options.iter().find_map(|option| words("an option", option))),
        Talk::Settlement(settled) => words("the settlement", &settled.words)
            .or_else(|| settled.on.and_then(super::Days::problem)),
        Talk::Message(message) => problem_of_text(&message.text),
        Talk::MessageStep(step) => step.text.as_ref().and_then(problem_of_text),
        Talk::OfficeHeld(held) => name(&held.holder).or_else(|| {
            let ends = held.from.zip(held.until);
            ends.filter(|(from, until)| until < from)
                .map(|(from, until)| format!("it ends on {until} and begins on {from}"))
        }),
        Talk::Milestone(milestone) => name(&milestone.name)
            .or_else(|| milestone.days.and_then(super::Days::problem))
            .or_else(|| optional("what is said about it", milestone.words.as_deref())),
        Talk::ReportTaken(taken) => taken.told.passages.is_empty().then(|| {
            "it names no passage; mark the words that the report was taken from".to_owned()
        }),
    })
}

/// The words in which it describes somebody who is not named.
fn talk_descriptions(talk: &Talk) -> Vec<&str> {
    let who: Vec<&super::Who> = match talk {
        Talk::Attendance(attendance) => vec![&attendance.who],
        Talk::Accusation(accusation) => {
            [&accusation.by].into_iter().chain(&accusation.against).collect()
        }
        Talk::Contact(contact) => contact.between.iter().collect(),
        Talk::Appraisal(appraisal) => vec![&appraisal.by],
        Talk::Statement(statement) => statement.by.iter().collect(),
        Talk::Commitment(made) => vec![&made.by],
        Talk::Reply(reply) => vec![&reply.by],
        _ => Vec::new(),
    };
    who.into_iter()
        .filter_map(|who| match who {
            super::Who::Described { words } => Some(&**words),
            super::Who::Actor(_) => None,
        })
        .collect()
}

fn problem_of_clauses(clauses: &[super::StatementClause]) -> Option<String> {
    clauses.iter().enumerate().find_map(|(n, clause)| {
        let number = &clause.number;
        if number.trim().is_empty() || number.len() > 20 {
            return Some(format!("the number of its clause {} is empty or too long", n + 1));
        }
        if clauses[..n].iter().any(|earlier| earlier.number == *number) {
            return Some(format!("it has clause `{number}` twice"));
        }
        problem_of_account(&clause.words).map(|why| format!("the words of clause `{number}` {why}"))
    })
}

fn problem_of_text(text: &super::MessageText) -> Option<String> {
    match text {
        super::MessageText::Open(words) => {
            problem_of_account(words).map(|why| format!("the words of the message {why}"))
        }
        super::MessageText::Sealed(hash) => {
            let is_hash = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
            (!is_hash).then(|| "its seal is no SHA-256 in hex".to_owned())
        }
    }
}
