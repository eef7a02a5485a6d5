//! What a reading proposes, as matters of talks that can be recorded: each proposal with all that it needs
//! to be there before, such as the track and the meeting that somebody came to.
//!
//! Nothing is recorded here. A name that the register does not know stays the words of the text; a day that
//! the text does not tell stays away.

use holdfire_core::talks::{
    About, Accusation, Appraisal, Attendance, Attending, ClauseKind, Commitment, CommitmentKind,
    Condition, Contact, Dating, DatingState, Days, Grade, Medium, Meeting, MeetingKind, Milestone,
    MilestoneKind, Part, Passage, Readout, Statement, StatementClause, Told, Track, Who,
};
use holdfire_core::{
    ActorId, DocumentId, InstrumentId, Names, Talk, TalkBook, TalkId, common_spelling,
};
use holdfire_reading::{
    self as reading, Accused, Clause, CommitmentForm, MeetingState, Named, Party, Presence,
    Proposal, Proposed, Reading, ReasonCode, Span, When, Words,
};

use jiff::civil::Date;
use std::collections::HashMap;

/// The track of meetings and calls that belong to no series.
const OUTSIDE: &str = "outside-tracks";

/// The document a reading is of.
#[derive(Debug, Clone, Copy)]
pub struct ReadFrom<'a> {
    /// Its id.
    pub document: &'a DocumentId,
    /// Its text, as it was read.
    pub text: &'a str,
    /// Who wrote it, where nobody else is named for a view: a publisher, or its title.
    pub author: &'a str,
    /// When it was published: "the talks" of a text are none that came after it.
    pub published: Option<Date>,
}

/// What the register knows already.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What is remembered of talks.
    pub talks: &'a TalkBook,
    /// Whether there is an actor or body of that id.
    pub has_actor: &'a dyn Fn(&ActorId) -> bool,
    /// Whether there is an instrument of that id.
    pub has_instrument: &'a dyn Fn(&InstrumentId) -> bool,
}

/// What one proposal would record.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkDraft {
    /// The number of the proposal in its reading.
    pub proposal: usize,
    /// What is recorded, in this order; what is known already is left out when it is.
    pub talks: Vec<Talk>,
}

/// What the proposals of a reading would record. Proposals of alleged acts are left out: they become
/// reports, by the form in which reports are filed.
pub fn talk_drafts(reading: &Reading, from: ReadFrom<'_>, known: Known<'_>) -> Vec<TalkDraft> {
    let mut drafting = Drafting {
        reading,
        from,
        known,
        meetings: known_meetings(known.talks),
        spoken_of: HashMap::new(),
    };
    let proposals = reading.proposals.iter().enumerate();
    let drafts =
        proposals.map(|(n, proposal)| TalkDraft { proposal: n, talks: drafting.draft(proposal) });
    drafts.filter(|draft| !draft.talks.is_empty()).collect()
}

/// A meeting that is recorded or was proposed earlier in the text.
#[derive(Debug, Clone)]
struct KnownMeeting {
    id: TalkId,
    track: TalkId,
    number: Option<u16>,
    days: Option<Days>,
    /// What has to be recorded for it, where it is not yet.
    first: Vec<Talk>,
}

fn known_meetings(talks: &TalkBook) -> Vec<KnownMeeting> {
    let days = |id: &TalkId| {
        let datings = talks.each_about::<Dating>(id).map(|(_, dating)| dating);
        let held = |dating: &&Dating| dating.state == DatingState::Held;
        let all: Vec<&Dating> = datings.collect();
        all.iter().copied().find(held).or(all.last().copied()).map(|dating| dating.days)
    };
    let meetings = talks.each::<Meeting>().map(|(_, meeting)| KnownMeeting {
        id: meeting.id.clone(),
        track: meeting.track.clone(),
        number: meeting.number,
        days: days(&meeting.id),
        first: Vec::new(),
    });
    meetings.collect()
}

struct Drafting<'a> {
    reading: &'a Reading,
    from: ReadFrom<'a>,
    known: Known<'a>,
    meetings: Vec<KnownMeeting>,
    /// The meeting of each track that the text spoke of last.
    spoken_of: HashMap<TalkId, TalkId>,
}

impl Drafting<'_> {
    fn draft(&mut self, proposal: &Proposal) -> Vec<Talk> {
        let Some(told) = self.told(proposal) else { return Vec::new() };
        match &proposal.what {
            Proposed::Meeting(meeting) => self.meeting(proposal, meeting, &told),
            Proposed::Attendance(attendance) => self.attendance(proposal, attendance, &told),
            Proposed::Outcome(outcome) => self.appraisal(proposal, outcome, &told),
            Proposed::Statement(statement) => self.statement(proposal, statement, &told),
            Proposed::Accusation(accusation) => self.accusation(proposal, accusation, &told),
            Proposed::Commitment(commitment) => self.commitments(proposal, commitment, &told),
            Proposed::Contact(contact) => self.contact(proposal, contact, &told),
            Proposed::Zone(zone) => {
                let place = zone.place.as_ref().map(Named::key);
                self.milestone(
                    proposal,
                    MilestoneKind::Milestone,
                    &zone.name,
                    place,
                    &[],
                    None,
                    &told,
                )
            }
            Proposed::Agreement(concluded) => {
                let name = proposal.quote.as_str();
                let parties = &concluded.parties;
                let when = concluded.when.as_ref();
                self.milestone(proposal, MilestoneKind::Milestone, name, None, parties, when, &told)
            }
            Proposed::Evacuation(evacuation) => {
                let place = evacuation.from.as_ref().map(Named::key);
                let name = proposal.quote.as_str();
                let when = evacuation.when.as_ref();
                self.milestone(proposal, MilestoneKind::Evacuation, name, place, &[], when, &told)
            }
            Proposed::Exchange(exchange) => {
                let (name, when) = (proposal.quote.as_str(), exchange.when.as_ref());
                let between = &exchange.between;
                self.milestone(proposal, MilestoneKind::Exchange, name, None, between, when, &told)
            }
            Proposed::Act(_) => Vec::new(),
        }
    }

    /// The words of a proposal; nothing where they cannot be kept, which no reading of this text does.
    fn told(&self, proposal: &Proposal) -> Option<Told> {
        let spans = std::iter::once(&proposal.span).chain(&proposal.also);
        let passages: Vec<Passage> = spans.take(8).filter_map(|span| self.passage(span)).collect();
        let by_model = proposal.reasons.iter().find(|reason| reason.code == ReasonCode::ByModel);
        let name = by_model.and_then(|reason| reason.arguments.first());
        let proposed_by_model = name.map(|name| name.as_str().into());
        (!passages.is_empty()).then_some(Told { source: None, passages, proposed_by_model })
    }

    fn passage(&self, span: &Span) -> Option<Passage> {
        let (start, end) = (u32::try_from(span.start).ok()?, u32::try_from(span.end).ok()?);
        Passage::of(self.from.document.clone(), self.from.text, start, end)
    }

    /// A name in the language of the text.
    fn names(&self, name: &str) -> Names {
        let line: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let language = self.reading.language.tag();
        Names([(language.into(), cut_to(&line, 140).into())].into_iter().collect())
    }

    /// An id that the same proposal always gets.
    fn id(&self, kind: &str, proposal: &Proposal) -> TalkId {
        TalkId::from_key(kind, &format!("{} {}", self.from.document, proposal.span.start))
    }

    fn who(&self, party: &Party) -> Who {
        match party.actor() {
            Named::Known(id) => match ActorId::new(id) {
                Ok(actor) if (self.known.has_actor)(&actor) => Who::Actor(actor),
                _ => described(&party.words.quote),
            },
            Named::New(name) => described(name),
        }
    }

    fn whos(&self, parties: &[Party]) -> Vec<Who> {
        let mut whos: Vec<Who> = Vec::new();
        for who in parties.iter().map(|party| self.who(party)) {
            if !whos.contains(&who) {
                whos.push(who);
            }
        }
        whos
    }

    fn author(&self) -> Who {
        described(self.from.author)
    }

    /// The track that is meant, and what has to be recorded for it.
    fn track(&self, named: Option<&Named>, told: &Told) -> (TalkId, Vec<Talk>) {
        let name = named.map_or("", Named::key);
        let spelling = common_spelling(name);
        let fits = |track: &Track| {
            track.id.as_str() == name
                || track.name.0.values().any(|known| common_spelling(known) == spelling)
        };
        let mut tracks = self.known.talks.each::<Track>().map(|(_, track)| track);
        if let Some(track) = tracks.find(|track| !name.is_empty() && fits(track)) {
            return (track.id.clone(), Vec::new());
        }
        let id = TalkId::new(slug(name)).or_else(|_| TalkId::new(OUTSIDE));
        let Ok(id) = id else { return (TalkId::from_key("track", name), Vec::new()) };
        if self.known.talks.get::<Track>(&id).is_some() {
            return (id, Vec::new());
        }
        let name = if id.as_str() == OUTSIDE { outside() } else { self.names(&capitalised(name)) };
        let track = Track {
            id: id.clone(),
            name,
            within: None,
            hosts: Vec::new(),
            terms: None,
            from: None,
            until: None,
            told: told.clone(),
        };
        (id, vec![track.into()])
    }

    /// What a track is called in the language of the text; nothing of what belongs to none.
    fn track_called(&self, track: &TalkId, named: Option<&Named>) -> Option<String> {
        if track.as_str() == OUTSIDE {
            return None;
        }
        let known = self.known.talks.get::<Track>(track);
        known
            .map(|track| track.name.get(self.reading.language.tag()).to_owned())
            .or_else(|| named.map(|named| capitalised(named.key())))
    }

    /// The meeting that is meant, and what has to be recorded for it.
    fn meeting_meant(
        &mut self,
        proposal: &Proposal,
        named: Option<&Named>,
        ordinal: Option<u32>,
        when: Option<&When>,
        told: &Told,
    ) -> (TalkId, Vec<Talk>) {
        let (track, mut first) = self.track(named, told);
        let number = ordinal.and_then(|n| u16::try_from(n).ok());
        let days = when.and_then(days_of);
        let of_track = || self.meetings.iter().filter(|known| known.track == track);
        let found = match (number, days) {
            (Some(_), _) => of_track().find(|known| known.number == number),
            (None, Some(days)) => {
                of_track().find(|known| known.days.is_some_and(|of| meet(of, days)))
            }
            // "The talks": those that the text spoke of last, else the last before it was published.
            (None, None) => match (self.spoken_of.get(&track), self.from.published) {
                (Some(last), _) => of_track().find(|known| known.id == *last),
                (None, Some(published)) => {
                    let begun =
                        |known: &&KnownMeeting| known.days.is_some_and(|of| of.from <= published);
                    of_track().filter(begun).max_by_key(|known| known.days)
                }
                (None, None) => None,
            },
        };
        if let Some(known) = found {
            self.spoken_of.insert(track, known.id.clone());
            return (known.id.clone(), known.first.clone());
        }
        let id = match number {
            Some(number) => TalkId::new(format!("{track}-{number}")),
            None => Ok(self.id("meeting", proposal)),
        };
        let id = id.unwrap_or_else(|_| self.id("meeting", proposal));
        let called = self.track_called(&track, named);
        let name = match (called, number, days) {
            (Some(track), Some(number), _) => self.names(&format!("{track} {number}")),
            (Some(track), None, Some(days)) => self.names(&format!("{track} {}", days.from)),
            _ => self.names(&proposal.quote),
        };
        let meeting = Meeting {
            id: id.clone(),
            track: track.clone(),
            kind: if number.is_some() { MeetingKind::Round } else { MeetingKind::Meeting },
            name,
            number,
            part_of: None,
            hosts: Vec::new(),
            place: None,
            requested_by: Vec::new(),
            agenda: Vec::new(),
            told: told.clone(),
        };
        first.push(meeting.into());
        self.spoken_of.insert(track.clone(), id.clone());
        self.meetings.push(KnownMeeting {
            id: id.clone(),
            track,
            number,
            days,
            first: first.clone(),
        });
        (id, first)
    }

    fn meeting(
        &mut self,
        proposal: &Proposal,
        meeting: &reading::Meeting,
        told: &Told,
    ) -> Vec<Talk> {
        let (ordinal, when) = (meeting.ordinal, meeting.when.as_ref());
        let session = meeting.session.as_deref();
        let known = self.meetings.iter().find(|known| Some(known.id.as_str()) == session);
        let (id, mut talks) = match known {
            Some(known) => {
                self.spoken_of.insert(known.track.clone(), known.id.clone());
                (known.id.clone(), known.first.clone())
            }
            None => self.meeting_meant(proposal, meeting.track.as_ref(), ordinal, when, told),
        };
        // Where it is belongs to its description, which is made here or stands already.
        for talk in &mut talks {
            if let Talk::Meeting(made) = talk
                && made.id == id
            {
                made.place = meeting.place.as_ref().map(|place| place.key().into());
            }
        }
        let state = match meeting.state {
            MeetingState::Held => DatingState::Held,
            MeetingState::Scheduled => DatingState::Set,
            MeetingState::Proposed => DatingState::Proposed,
            MeetingState::Postponed => DatingState::Moved,
            MeetingState::Cancelled => DatingState::Cancelled,
        };
        if let Some(days) = when.and_then(days_of) {
            let dating = Dating { meeting: id, days, state, by: None, told: told.clone() };
            talks.push(dating.into());
        }
        talks
    }

    fn attendance(
        &mut self,
        proposal: &Proposal,
        attendance: &reading::Attendance,
        told: &Told,
    ) -> Vec<Talk> {
        let (track, when) = (attendance.track.as_ref(), attendance.when.as_ref());
        let (meeting, mut talks) =
            self.meeting_meant(proposal, track, attendance.ordinal, when, told);
        let (state, part) = match attendance.how {
            Presence::Present | Presence::Marginal => (Attending::Present, None),
            Presence::Expected | Presence::Willing => (Attending::Confirmed, None),
            Presence::Invited => (Attending::Invited, None),
            Presence::Boycotted | Presence::Refused => (Attending::Boycotted, None),
            Presence::Conditional => (Attending::Conditional, None),
            Presence::Absent => (Attending::Absent, None),
            Presence::Observer => (Attending::Present, Some(Part::Observer)),
            Presence::Organiser => (Attending::Present, Some(Part::Organiser)),
            Presence::Host => (Attending::Present, Some(Part::Host)),
            Presence::Mediator => (Attending::Present, Some(Part::Mediator)),
        };
        talks.push(
            Attendance {
                meeting,
                who: self.who(&attendance.who),
                state,
                part,
                head: None,
                level: None,
                reason: attendance.stated_reason.as_ref().map(words),
                told: told.clone(),
            }
            .into(),
        );
        talks
    }

    fn appraisal(
        &mut self,
        proposal: &Proposal,
        outcome: &reading::Outcome,
        told: &Told,
    ) -> Vec<Talk> {
        let (of, mut talks) =
            self.meeting_meant(proposal, outcome.track.as_ref(), None, None, told);
        let grade = match outcome.grade {
            reading::Grade::Forward => Grade::Forward,
            reading::Grade::None => Grade::None,
            reading::Grade::Mixed => Grade::Mixed,
        };
        talks.push(
            Appraisal {
                of,
                by: outcome.speaker.as_ref().map_or_else(|| self.author(), |by| self.who(by)),
                grade: Some(grade),
                words: words(&outcome.words),
                told: told.clone(),
            }
            .into(),
        );
        talks
    }

    fn statement(&self, proposal: &Proposal, made: &reading::Statement, told: &Told) -> Vec<Talk> {
        let mut by = self.whos(&made.authors);
        if by.is_empty() {
            by.push(self.author());
        }
        let clauses = made.clauses.iter().enumerate();
        let clauses = clauses.map(|(n, clause)| self.clause(n, clause)).collect();
        let first =
            made.clauses.first().map_or(proposal.quote.as_str(), |clause| &clause.words.quote);
        vec![
            Statement {
                id: self.id("statement", proposal),
                name: self.names(first),
                by,
                on: None,
                meeting: None,
                instrument: None,
                clauses,
                told: told.clone(),
            }
            .into(),
        ]
    }

    fn clause(&self, n: usize, clause: &Clause) -> StatementClause {
        let bound = clause.bound.iter().map(|named| match named {
            Named::Known(id) => match ActorId::new(id) {
                Ok(actor) if (self.known.has_actor)(&actor) => Who::Actor(actor),
                _ => described(id),
            },
            Named::New(name) => described(name),
        });
        let cites = clause.resolutions.iter();
        StatementClause {
            number: (n + 1).to_string().into(),
            kind: match clause.kind {
                reading::ClauseKind::Principle => ClauseKind::Principle,
                reading::ClauseKind::Exhortation => ClauseKind::Exhortation,
                reading::ClauseKind::Obligation => ClauseKind::Obligation,
                reading::ClauseKind::Declaratory => ClauseKind::Declaration,
            },
            words: words(&clause.words),
            themes: Vec::new(),
            bound: bound.collect(),
            due: None,
            verifier: None,
            consequence: None,
            cites: cites.map(|number| format!("S/RES/{number}").into()).collect(),
        }
    }

    fn accusation(
        &self,
        proposal: &Proposal,
        made: &reading::Accusation,
        told: &Told,
    ) -> Vec<Talk> {
        let against = match &made.accused {
            Accused::Party(party) => self.who(party),
            Accused::Unnamed(wording) => described(&wording.quote),
        };
        let agreement = made.agreement.as_ref().and_then(|named| match named {
            Named::Known(id) => InstrumentId::new(id).ok(),
            Named::New(_) => None,
        });
        let agreement = agreement.filter(|id| (self.known.has_instrument)(id));
        vec![
            Accusation {
                id: self.id("accusation", proposal),
                by: made.accuser.as_ref().map_or_else(|| self.author(), |by| self.who(by)),
                against: Some(against),
                words: made.of.as_ref().map_or_else(|| quoted(&proposal.quote), words),
                about: agreement.map(About::Instrument).into_iter().collect(),
                answers: None,
                on: None,
                evidence: None,
                told: told.clone(),
            }
            .into(),
        ]
    }

    /// One for each who binds itself.
    fn commitments(
        &self,
        proposal: &Proposal,
        made: &reading::Commitment,
        told: &Told,
    ) -> Vec<Talk> {
        let mut by = self.whos(&made.who);
        if by.is_empty() {
            by.push(self.author());
        }
        let condition = made.condition.as_ref();
        let kind = match made.form {
            CommitmentForm::Condition if condition.is_some() => CommitmentKind::Condition,
            CommitmentForm::Undertaking => CommitmentKind::Undertaking,
            CommitmentForm::Commitment | CommitmentForm::Condition => CommitmentKind::Promise,
        };
        let several = by.len() > 1;
        let each = by.into_iter().enumerate().map(|(n, by)| {
            let id = self.id("commitment", proposal);
            let numbered = TalkId::new(format!("{id}-{}", n + 1));
            Commitment {
                id: if several { numbered.unwrap_or(id) } else { id },
                kind,
                name: self.names(&made.what.quote),
                by,
                to: None,
                presses: made.upon.as_ref().map(|whom| self.who(whom)),
                what: words(&made.what),
                condition: condition.map(|on| Condition { words: words(on), watches: None }),
                on: None,
                due: made.due.as_ref().and_then(days_of).map(Days::last),
                clause: None,
                meeting: None,
                told: told.clone(),
            }
            .into()
        });
        each.collect()
    }

    fn contact(&self, proposal: &Proposal, made: &reading::Contact, told: &Told) -> Vec<Talk> {
        let between = self.whos(&made.between);
        if between.len() < 2 {
            return Vec::new();
        }
        let id = self.id("contact", proposal);
        let first = between[0].clone();
        let contact = Contact {
            id: id.clone(),
            between,
            medium: match made.medium {
                reading::Medium::Phone => Medium::Telephone,
                reading::Medium::Meeting => Medium::InPerson,
                reading::Medium::Intermediary => Medium::NotTold,
            },
            level: None,
            days: made.when.as_ref().and_then(days_of),
            place: None,
            about: self.names(made.about.as_ref().map_or(&proposal.quote, |about| &about.quote)),
            told: told.clone(),
        };
        let mut talks = vec![contact.into()];
        if made.readout == reading::Readout::Empty {
            let readout = Readout { contact: id, by: first, words: None, told: told.clone() };
            talks.push(readout.into());
        }
        talks
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "four kinds of proposals are marks, and differ in these"
    )]
    fn milestone(
        &self,
        proposal: &Proposal,
        kind: MilestoneKind,
        name: &str,
        place: Option<&str>,
        who: &[Party],
        when: Option<&When>,
        told: &Told,
    ) -> Vec<Talk> {
        vec![
            Milestone {
                id: self.id("milestone", proposal),
                kind,
                name: self.names(name),
                days: when.and_then(days_of),
                track: None,
                place: place.map(Box::from),
                who: self.whos(who),
                by: None,
                words: None,
                told: told.clone(),
            }
            .into(),
        ]
    }
}

fn described(words: &str) -> Who {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Who::Described { words: cut_to(&line, 280).into() }
}

fn words(words: &Words) -> Box<str> {
    quoted(&words.quote)
}

fn quoted(quote: &str) -> Box<str> {
    cut_to(quote.trim(), 7_900).into()
}

/// At most so many bytes, at the border of a character.
fn cut_to(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most.min(text.len()))]
}

fn days_of(when: &When) -> Option<Days> {
    when.days().map(|(from, until)| Days::new(from, until))
}

fn meet(one: Days, other: Days) -> bool {
    one.from <= other.last() && other.from <= one.last()
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn slug(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    let plain: String = letters.map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

fn outside() -> Names {
    let names = [
        ("en", "Outside any track"),
        ("ar", "خارج أي مسار"),
        ("ru", "Вне треков"),
        ("tr", "Hiçbir kanala ait olmayan"),
        ("fa", "بیرون از هر مسیر"),
    ];
    Names(names.into_iter().map(|(language, name)| (language.into(), name.into())).collect())
}
