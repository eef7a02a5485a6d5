//! Every kind of what is recorded of talks, with its fields.

use super::{Field, Kind, Sort, WordList};
use holdfire_core::talks as core;

macro_rules! word_lists {
    ($($name:ident = $words:ident, $called:literal, $says:literal;)+) => {
        $(pub(super) static $name: WordList = WordList {
            called: $called,
            says: $says,
            all: || core::$words::ALL.iter().map(|word| word.as_str()).collect(),
        };)+

        /// Every list of words.
        #[cfg(test)]
        pub(crate) static WORD_LISTS: &[&WordList] = &[$(&$name),+];
    };
}

word_lists! {
    LINKS = TrackLinkKind, "track-link", "How one track stands to another.";
    MEETINGS = MeetingKind, "meeting-kind", "What sort of meeting.";
    DATES = DatingState, "dating", "How sure the days of a meeting are.";
    ATTENDING = Attending, "attending", "Whether somebody came.";
    PARTS = Part, "part", "As what somebody takes part.";
    LEVELS = Level, "level", "Of what rank whoever speaks is.";
    FORMS = SeatingForm, "seating", "In which form two sides met.";
    GRADES = Grade, "grade", "How something went, in somebody's view.";
    STATUSES = PaperStatus, "paper-status", "How far a paper has come.";
    CLAUSE_KINDS = ClauseKind, "clause-kind", "What a clause of a statement is.";
    COMMITMENTS = CommitmentKind, "commitment-kind", "What sort of commitment.";
    FULFILMENTS = FulfilmentState, "fulfilment", "What came of a commitment or a clause.";
    MEDIA = Medium, "medium", "By which means two sides spoke.";
    REPLIES = ReplyKind, "reply", "What sort of reply.";
    STEPS = StepOfMessage, "message-step", "How a message went on.";
    MILESTONES = MilestoneKind, "milestone", "What sort of mark.";
}

const ID: Field =
    Field::new("id", Sort::Id, "Its id, for addresses; made from its words if it is left out.");
const TRACK: &[&str] = &["track"];
const MEETING: &[&str] = &["meeting"];
const EITHER: &[&str] = &["meeting", "track"];
const PROMISED: &[&str] = &["commitment", "statement"];
const ANY: &[&str] = &[];

const fn field(name: &'static str, sort: Sort, says: &'static str) -> Field {
    Field::new(name, sort, says)
}

const fn kind(word: &'static str, says: &'static str, fields: &'static [Field]) -> Kind {
    Kind { word, says, fields }
}

/// Every kind, in the order of core.
pub(crate) static KINDS: &[Kind] = &[
    kind(
        "track",
        "A process, or a track within one: a series of meetings with one forum.",
        &[
            field("name", Sort::Names, "What it is called.").needed(),
            field("within", Sort::Matter(TRACK), "The process it is a track of."),
            field("hosts", Sort::Whos, "Who holds it."),
            field("terms", Sort::Text, "Its terms of reference."),
            field("from", Sort::Day, "When it began."),
            field("until", Sort::Day, "When it ended."),
            ID,
        ],
    ),
    kind(
        "track_link",
        "Somebody said how a track stands to another.",
        &[
            field("track", Sort::Matter(TRACK), "The one.").needed(),
            field("kind", Sort::Word(&LINKS), "How it stands.").needed(),
            field("to", Sort::Matter(TRACK), "To which.").needed(),
            field("by", Sort::Who, "Who says so."),
            field("words", Sort::Text, "In which words."),
        ],
    ),
    kind(
        "issue",
        "An issue and the track that deals with it.",
        &[
            field("track", Sort::Matter(TRACK), "The track.").needed(),
            field("issue", Sort::Names, "What it is about.").needed(),
            field("by", Sort::Who, "Who says or proposes that it belongs there."),
            field("proposed", Sort::Yes, "Whether it was only proposed."),
        ],
    ),
    kind(
        "meeting",
        "A round, session or meeting. When it is, who came and how it went are accounts of their own.",
        &[
            field("name", Sort::Names, "What it is called.").needed(),
            field("track", Sort::Matter(TRACK), "The track it belongs to.").needed(),
            field("kind", Sort::Word(&MEETINGS), "What sort.").needed(),
            field("number", Sort::Number, "Its number in the track."),
            field("part_of", Sort::Matter(MEETING), "The round it is a session of."),
            field("place", Sort::Line, "Where it is, by name."),
            field("hosts", Sort::Whos, "Who hosts it."),
            field("requested_by", Sort::Whos, "Which members asked for it."),
            field("agenda", Sort::Lines, "What is on the agenda, point by point."),
            ID,
        ],
    ),
    kind(
        "dating",
        "When a meeting is, by one account.",
        &[
            field("meeting", Sort::Matter(MEETING), "The meeting.").needed(),
            field("days", Sort::Days, "Its days.").needed(),
            field("state", Sort::Word(&DATES), "How sure they are.").needed(),
            field("by", Sort::Who, "Who proposes, agrees or sets them."),
        ],
    ),
    kind(
        "attendance",
        "Whether somebody came to a meeting, by one account.",
        &[
            field("meeting", Sort::Matter(MEETING), "The meeting.").needed(),
            field("who", Sort::Who, "Who.").needed(),
            field("state", Sort::Word(&ATTENDING), "Whether it came.").needed(),
            field("as", Sort::Word(&PARTS), "As what."),
            field("head", Sort::Line, "The office of the head of its delegation."),
            field("level", Sort::Word(&LEVELS), "Of what rank."),
            field("reason", Sort::Text, "The reason it gives, or the condition it makes."),
        ],
    ),
    kind(
        "seating",
        "In which form two sides met or meet, by one account.",
        &[
            field("at", Sort::Matter(EITHER), "The meeting or track.").needed(),
            field("one", Sort::Who, "One side.").needed(),
            field("other", Sort::Who, "The other.").needed(),
            field("form", Sort::Word(&FORMS), "In which form.").needed(),
            field("through", Sort::Who, "Who goes between."),
            field("words", Sort::Text, "What is said about it."),
        ],
    ),
    kind(
        "appraisal",
        "Somebody's view of how a meeting went or how a track stands.",
        &[
            field("of", Sort::Matter(EITHER), "The meeting or track.").needed(),
            field("by", Sort::Who, "Whose view.").needed(),
            field("grade", Sort::Word(&GRADES), "How it went."),
            field("words", Sort::Text, "In whose words.").needed(),
        ],
    ),
    kind(
        "minute",
        "Something that was written down at a meeting, or decided there.",
        &[
            field("meeting", Sort::Matter(MEETING), "The meeting.").needed(),
            field("decided", Sort::Yes, "Whether it was decided there."),
            field("words", Sort::Text, "What.").needed(),
            field("by", Sort::Whos, "Who spoke, or decided; nobody where all did."),
        ],
    ),
    kind(
        "paper",
        "A paper. It is recorded again, under the same id, when its status changes.",
        &[
            field("name", Sort::Names, "What it is called.").needed(),
            field("status", Sort::Word(&STATUSES), "How far it has come.").needed(),
            field("by", Sort::Whos, "Whose it is."),
            field("meeting", Sort::Matter(MEETING), "At which meeting it was put."),
            field("document", Sort::Document, "Its text, if it is kept."),
            ID,
        ],
    ),
    kind(
        "statement",
        "A statement of one or several, split into clauses.",
        &[
            field("name", Sort::Names, "What it is called.").needed(),
            field("by", Sort::Whos, "Who made it.").needed(),
            field("on", Sort::Day, "When."),
            field("meeting", Sort::Matter(MEETING), "At which meeting."),
            field(
                "instrument",
                Sort::Instrument,
                "The instrument that it is, if it is one of the mechanism's.",
            ),
            field("clause", Sort::Clauses, "Its clauses, in their order."),
            ID,
        ],
    ),
    kind(
        "commitment",
        "Something promised.",
        &[
            field("name", Sort::Names, "What it is called.").needed(),
            field("kind", Sort::Word(&COMMITMENTS), "What sort.").needed(),
            field("by", Sort::Who, "Who.").needed(),
            field("to", Sort::Who, "To whom."),
            field("presses", Sort::Who, "Whom it will press."),
            field("what", Sort::Text, "What, in its words where they are known.").needed(),
            field("condition", Sort::Condition, "On what it depends."),
            field("on", Sort::Day, "When it was made."),
            field("due", Sort::Day, "By when."),
            field(
                "clause",
                Sort::StatedClause,
                "The clause it rests on: a statement and the number of the clause.",
            ),
            field("meeting", Sort::Matter(MEETING), "The meeting it was made at or is about."),
            ID,
        ],
    ),
    kind(
        "fulfilment",
        "What came of a commitment, or of a clause of a statement, in somebody's view.",
        &[
            field("of", Sort::Matter(PROMISED), "The commitment or statement.").needed(),
            field("clause", Sort::ClauseNumber, "The clause, of a statement."),
            field("state", Sort::Word(&FULFILMENTS), "What came of it.").needed(),
            field("by", Sort::Who, "Whose view; nobody's in particular where a document shows it."),
            field("on", Sort::Day, "As of when."),
            field("words", Sort::Text, "In which words."),
            field("incidents", Sort::Incidents, "Incidents that show it."),
        ],
    ),
    kind(
        "contact",
        "Two or more sides spoke with each other outside meetings.",
        &[
            field("about", Sort::Names, "About what.").needed(),
            field("between", Sort::Whos, "Who spoke, whoever is told to have begun it first.")
                .needed(),
            field("medium", Sort::Word(&MEDIA), "By which means.").needed(),
            field("level", Sort::Word(&LEVELS), "At which level."),
            field("days", Sort::Days, "When, as far as it is told."),
            field("place", Sort::Line, "Where, if it was somewhere."),
            ID,
        ],
    ),
    kind(
        "readout",
        "What a side told about a contact; without words if it gave no details.",
        &[
            field("contact", Sort::Matter(&["contact"]), "The contact.").needed(),
            field("by", Sort::Who, "Which side.").needed(),
            field("words", Sort::Text, "What it told; none if it gave no details."),
        ],
    ),
    kind(
        "accusation",
        "Somebody accused somebody. It is no finding, whoever speaks.",
        &[
            field("by", Sort::Who, "Who accuses.").needed(),
            field("against", Sort::Who, "Whom; nobody where nobody is named."),
            field("words", Sort::Text, "Of what, in the accuser's words as they are told.")
                .needed(),
            field("about", Sort::About, "What it is about."),
            field("on", Sort::Day, "When it was made."),
            field("evidence", Sort::Text, "What is offered as evidence, in words."),
            field(
                "answers",
                Sort::Matter(&["accusation"]),
                "The accusation it answers with another.",
            ),
            ID,
        ],
    ),
    kind(
        "reply",
        "Somebody replied to something, or is told to have said nothing.",
        &[
            field("to", Sort::Matter(ANY), "To what.").needed(),
            field(
                "entry",
                Sort::Entry,
                "The entry it replies to, where it is one account of a meeting.",
            ),
            field("by", Sort::Who, "Who.").needed(),
            field("kind", Sort::Word(&REPLIES), "What sort.").needed(),
            field("words", Sort::Text, "In which words."),
            field("on", Sort::Day, "When."),
        ],
    ),
    kind(
        "modality",
        "Something that was left to be settled.",
        &[
            field("issue", Sort::Names, "What has to be settled.").needed(),
            field("options", Sort::Lines, "What has been proposed, one by one."),
            field("owner", Sort::Who, "Who sees to it."),
            field("track", Sort::Matter(TRACK), "On which track."),
            field("due", Sort::Day, "By when."),
            ID,
        ],
    ),
    kind(
        "settlement",
        "Something open was settled, or settled anew.",
        &[
            field("modality", Sort::Matter(&["modality"]), "What.").needed(),
            field("words", Sort::Text, "How.").needed(),
            field(
                "option",
                Sort::Number,
                "Which of the options it is, from 0, if it is one of them.",
            ),
            field("on", Sort::Days, "When."),
            field("by", Sort::Whos, "Who settled it."),
            field("meeting", Sort::Matter(MEETING), "At which meeting."),
            field(
                "became",
                Sort::AgreedClause,
                "The clause it became: an instrument and the number of the clause.",
            ),
        ],
    ),
    kind(
        "message",
        "A message was given to somebody who carries it.",
        &[
            field("from", Sort::Who, "Whose it is.").needed(),
            field("through", Sort::Who, "Who carries it.").needed(),
            field("to", Sort::Who, "For whom.").needed(),
            field("text", Sort::Message, "What it says.").needed(),
            field("for_attribution", Sort::Yes, "Whether the receiver may say whose it is."),
            field("meeting", Sort::Matter(MEETING), "At which meeting."),
            field("at", Sort::Instant, "When it was given."),
            ID,
        ],
    ),
    kind(
        "message_step",
        "A message went on.",
        &[
            field("message", Sort::Matter(&["message"]), "Which.").needed(),
            field("step", Sort::Word(&STEPS), "How.").needed(),
            field("by", Sort::Who, "Who says so.").needed(),
            field("text", Sort::Message, "What was answered."),
            field("at", Sort::Instant, "When."),
        ],
    ),
    kind(
        "office_held",
        "Somebody held a public office.",
        &[
            field("office", Sort::Actor, "The office: an actor of kind `office`.").needed(),
            field("holder", Sort::Names, "The name in public use.").needed(),
            field("aliases", Sort::Lines, "Other spellings of it."),
            field("from", Sort::Day, "From when."),
            field("until", Sort::Day, "Until when."),
        ],
    ),
    kind(
        "milestone",
        "Something that marks the way of the process.",
        &[
            field("name", Sort::Names, "What it was.").needed(),
            field("kind", Sort::Word(&MILESTONES), "What sort.").needed(),
            field("days", Sort::Days, "When, as far as it is told."),
            field("track", Sort::Matter(TRACK), "The track it belongs to."),
            field("place", Sort::Line, "Where, by name."),
            field("who", Sort::Whos, "Who took part or is concerned."),
            field("by", Sort::Who, "Who says that it is one."),
            field("words", Sort::Text, "What else is said about it."),
            ID,
        ],
    ),
    kind(
        "report_taken",
        "A report was taken from a document: the passages are its words.",
        &[field("report", Sort::Report, "The report.").needed()],
    ),
];
