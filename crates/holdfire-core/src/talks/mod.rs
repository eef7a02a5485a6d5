//! The memory of talks: who met whom, when and in what form; what was stated, promised, accused,
//! left open and settled, as somebody tells it.
//!
//! Nothing here is a finding. An accusation stays what somebody said, whoever says it, and a promise
//! stays beside what came of it. Where two tell the same differently, both stand, each with its source.

mod accounts;
mod agreed;
mod book;
mod contact;
mod dates;
mod days;
mod meeting;
mod message;
mod office;
mod promise;
mod recording;
mod said;
mod told;
mod track;
mod who;

pub use accounts::{Appraisal, Attendance, Attending, Dating, DatingState, Grade, Level, Minute};
pub use accounts::{Part, Seating, SeatingForm};
pub use agreed::{ClauseKind, Gap, Modality, Settlement, Statement, StatementClause};
pub use book::TalkBook;
pub use contact::{Contact, Medium, Readout};
pub use dates::{DateCertainty, DateConsent, DatingAccount, DaysTold, MeetingDates};
pub use days::Days;
pub use meeting::{Meeting, MeetingKind, Paper, PaperStatus};
pub use message::{Message, MessageStep, MessageText, StepOfMessage};
pub use office::{Milestone, MilestoneKind, OfficeHeld};
pub use promise::{Commitment, CommitmentKind, Condition, Fulfilment, FulfilmentState, Watch};
pub use said::{About, Accusation, Reply, ReplyKind};
pub use told::{Passage, ReportTaken, Told, text_of};
pub use track::{Issue, Track, TrackLink, TrackLinkKind};
pub use who::Who;

use crate::{ActorId, TalkId};
use serde::{Deserialize, Serialize};

/// One kind of what talks are remembered by.
pub trait OfTalks: Sized + 'static {
    /// Something recorded, if it is of this kind.
    fn of(talk: &Talk) -> Option<&Self>;
}

macro_rules! talks {
    ($($(#[$doc:meta])* $variant:ident($body:ty) = $word:literal,)+) => {
        /// Something of the talks, as it is recorded.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "is")]
        pub enum Talk {
            $($(#[$doc])* #[serde(rename = $word)] $variant($body),)+
        }

        impl Talk {
            /// Every kind there is, in the order they are defined.
            pub const KINDS: &[&str] = &[$($word),+];

            /// The word for this kind.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word,)+ }
            }

            /// Who tells it, and in which words.
            pub fn told(&self) -> &Told {
                match self { $(Self::$variant(talk) => &talk.told,)+ }
            }
        }

        $(impl From<$body> for Talk {
            fn from(talk: $body) -> Self {
                Self::$variant(talk)
            }
        }

        impl OfTalks for $body {
            fn of(talk: &Talk) -> Option<&Self> {
                match talk {
                    Talk::$variant(of) => Some(of),
                    _ => None,
                }
            }
        })+
    };
}

talks! {
    /// A process or a track of it was described.
    Track(Track) = "track",
    /// Somebody said how two tracks stand to each other.
    TrackLink(TrackLink) = "track_link",
    /// Somebody said which track an issue belongs to.
    Issue(Issue) = "issue",
    /// A round, session or meeting was described.
    Meeting(Meeting) = "meeting",
    /// Somebody said when it is or was.
    Dating(Dating) = "dating",
    /// Somebody came, was asked, or stayed away.
    Attendance(Attendance) = "attendance",
    /// Two met at it in a form: through somebody, or face to face.
    Seating(Seating) = "seating",
    /// Somebody said how it went.
    Appraisal(Appraisal) = "appraisal",
    /// Something of it was written down, or decided there.
    Minute(Minute) = "minute",
    /// A paper was put, or came into another status.
    Paper(Paper) = "paper",
    /// A statement was made.
    Statement(Statement) = "statement",
    /// Somebody promised something, or made something depend on something.
    Commitment(Commitment) = "commitment",
    /// Somebody said what came of a promise.
    Fulfilment(Fulfilment) = "fulfilment",
    /// Two sides spoke outside meetings.
    Contact(Contact) = "contact",
    /// A side told what was said there, or did not.
    Readout(Readout) = "readout",
    /// Somebody accused somebody.
    Accusation(Accusation) = "accusation",
    /// Somebody replied.
    Reply(Reply) = "reply",
    /// Something was left to be settled.
    Modality(Modality) = "modality",
    /// It was settled.
    Settlement(Settlement) = "settlement",
    /// A message was given to somebody who carries it.
    Message(Message) = "message",
    /// It went on: carried, acknowledged, answered.
    MessageStep(MessageStep) = "message_step",
    /// Somebody held a public office.
    OfficeHeld(OfficeHeld) = "office_held",
    /// Something that marks the way of the process.
    Milestone(Milestone) = "milestone",
    /// A report was taken from a document.
    ReportTaken(ReportTaken) = "report_taken",
}

impl Talk {
    /// The id that it gives to what it describes; none of what only speaks of something.
    pub fn id(&self) -> Option<&TalkId> {
        match self {
            Self::Track(track) => Some(&track.id),
            Self::Meeting(meeting) => Some(&meeting.id),
            Self::Paper(paper) => Some(&paper.id),
            Self::Statement(statement) => Some(&statement.id),
            Self::Commitment(commitment) => Some(&commitment.id),
            Self::Contact(contact) => Some(&contact.id),
            Self::Accusation(accusation) => Some(&accusation.id),
            Self::Modality(modality) => Some(&modality.id),
            Self::Message(message) => Some(&message.id),
            Self::Milestone(milestone) => Some(&milestone.id),
            _ => None,
        }
    }

    /// What it speaks of: ids that are described elsewhere.
    pub fn speaks_of(&self) -> Vec<&TalkId> {
        match self {
            Self::Track(track) => track.within.iter().collect(),
            Self::TrackLink(link) => vec![&link.track, &link.to],
            Self::Issue(issue) => vec![&issue.track],
            Self::Meeting(meeting) => meeting.part_of.iter().chain([&meeting.track]).collect(),
            Self::Dating(dating) => vec![&dating.meeting],
            Self::Attendance(attendance) => vec![&attendance.meeting],
            Self::Seating(seating) => vec![&seating.at],
            Self::Appraisal(appraisal) => vec![&appraisal.of],
            Self::Minute(minute) => vec![&minute.meeting],
            Self::Paper(paper) => paper.meeting.iter().collect(),
            Self::Statement(statement) => statement.meeting.iter().collect(),
            Self::Commitment(made) => {
                made.meeting.iter().chain(made.clause.iter().map(|clause| &clause.0)).collect()
            }
            Self::Fulfilment(fulfilment) => vec![&fulfilment.of],
            Self::Contact(_) | Self::OfficeHeld(_) | Self::ReportTaken(_) => Vec::new(),
            Self::Readout(readout) => vec![&readout.contact],
            Self::Accusation(accusation) => accusation.answers.iter().collect(),
            Self::Reply(reply) => vec![&reply.to],
            Self::Modality(modality) => modality.track.iter().collect(),
            Self::Settlement(settled) => {
                settled.meeting.iter().chain([&settled.modality]).collect()
            }
            Self::Message(message) => message.meeting.iter().collect(),
            Self::MessageStep(step) => vec![&step.message],
            Self::Milestone(milestone) => milestone.track.iter().collect(),
        }
    }

    /// Everybody it names by an id, in the order in which it names them.
    pub fn actors(&self) -> Vec<&ActorId> {
        let who: Vec<&Who> = match self {
            Self::Track(track) => track.hosts.iter().collect(),
            Self::TrackLink(link) => link.by.iter().collect(),
            Self::Issue(issue) => issue.by.iter().collect(),
            Self::Meeting(meeting) => meeting.hosts.iter().chain(&meeting.requested_by).collect(),
            Self::Dating(dating) => dating.by.iter().collect(),
            Self::Attendance(attendance) => vec![&attendance.who],
            Self::Seating(seating) => {
                [&seating.one, &seating.other].into_iter().chain(&seating.through).collect()
            }
            Self::Appraisal(appraisal) => vec![&appraisal.by],
            Self::Minute(minute) => minute.by.iter().collect(),
            Self::Paper(paper) => paper.by.iter().collect(),
            Self::Statement(statement) => {
                let clauses = statement.clauses.iter();
                let bound = clauses.flat_map(|clause| clause.bound.iter().chain(&clause.verifier));
                statement.by.iter().chain(bound).collect()
            }
            Self::Commitment(made) => {
                [&made.by].into_iter().chain(&made.to).chain(&made.presses).collect()
            }
            Self::Fulfilment(fulfilment) => fulfilment.by.iter().collect(),
            Self::Contact(contact) => contact.between.iter().collect(),
            Self::Readout(readout) => vec![&readout.by],
            Self::Accusation(accusation) => {
                [&accusation.by].into_iter().chain(&accusation.against).collect()
            }
            Self::Reply(reply) => vec![&reply.by],
            Self::Modality(modality) => modality.owner.iter().collect(),
            Self::Settlement(settled) => settled.by.iter().collect(),
            Self::Message(message) => vec![&message.from, &message.through, &message.to],
            Self::MessageStep(step) => vec![&step.by],
            Self::OfficeHeld(held) => return vec![&held.office],
            Self::ReportTaken(_) => Vec::new(),
            Self::Milestone(milestone) => milestone.by.iter().chain(&milestone.who).collect(),
        };
        let watched = match self {
            Self::Commitment(made) => made.condition.as_ref().and_then(|on| on.watches.as_ref()),
            _ => None,
        };
        let watched = watched.and_then(|watch| watch.actor.as_ref());
        who.into_iter().filter_map(Who::actor).chain(watched).collect()
    }
}
