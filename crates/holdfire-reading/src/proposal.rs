//! What a text is proposed to say. Nothing is recorded by it; people confirm or refuse.

use crate::mention::Named;
use crate::reason::{Confidence, Reason};
use crate::span::Span;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// One thing that the text says, with the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The words that say it.
    pub span: Span,
    /// The text there.
    pub quote: String,
    /// Other places of the text that speak of the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Span>,
    /// The mentions it uses, as indices into the mentions of the reading.
    pub mentions: Vec<usize>,
    /// What is proposed.
    pub what: Proposed,
    /// How sure the rules are.
    pub confidence: Confidence,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The kinds of things that are proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Proposed {
    /// A round, session or conference.
    Meeting(Meeting),
    /// Who came, or did not.
    Attendance(Attendance),
    /// How somebody judges what came of talks.
    Outcome(Outcome),
    /// A statement with its clauses.
    Statement(Statement),
    /// An accusation. It is a claim and never a finding.
    Accusation(Accusation),
    /// What somebody binds themselves to, or makes depend on something.
    Commitment(Commitment),
    /// A call or a meeting of leaders or envoys.
    Contact(Contact),
    /// A zone.
    Zone(Zone),
    /// An incident or alleged act.
    Act(Act),
    /// An agreement that was reached or signed.
    Agreement(Concluded),
    /// People leave a place under an arrangement.
    Evacuation(Evacuation),
    /// Prisoners or detainees are exchanged or released.
    Exchange(Exchange),
}

impl Proposed {
    /// The words of all kinds.
    pub const KINDS: [&'static str; 12] = [
        "meeting",
        "attendance",
        "outcome",
        "statement",
        "accusation",
        "commitment",
        "contact",
        "zone",
        "act",
        "agreement",
        "evacuation",
        "exchange",
    ];

    /// The word of its kind, as it is serialised.
    pub fn kind(&self) -> &'static str {
        match self {
            Proposed::Meeting(_) => "meeting",
            Proposed::Attendance(_) => "attendance",
            Proposed::Outcome(_) => "outcome",
            Proposed::Statement(_) => "statement",
            Proposed::Accusation(_) => "accusation",
            Proposed::Commitment(_) => "commitment",
            Proposed::Contact(_) => "contact",
            Proposed::Zone(_) => "zone",
            Proposed::Act(_) => "act",
            Proposed::Agreement(_) => "agreement",
            Proposed::Evacuation(_) => "evacuation",
            Proposed::Exchange(_) => "exchange",
        }
    }
}

/// Exact words of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Where they stand.
    pub span: Span,
    /// The text there.
    pub quote: String,
}

/// Somebody who takes part in what is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The actor, person or office that the words name.
    pub who: Named,
    /// The actor that a person or office speaks for.
    pub stands_for: Option<Named>,
    /// The words.
    pub words: Words,
}

impl Party {
    /// The actor: the one spoken for, else the one named.
    pub fn actor(&self) -> &Named {
        self.stands_for.as_ref().unwrap_or(&self.who)
    }
}

/// A meeting of a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The series of talks.
    pub track: Option<Named>,
    /// Its number in the series, where it is said.
    pub ordinal: Option<u32>,
    /// When.
    pub when: Option<When>,
    /// Where.
    pub place: Option<Named>,
    /// Held, set or only proposed.
    pub state: MeetingState,
    /// Of an earlier one than the text is about: "previous rounds".
    pub is_earlier: bool,
    /// A session known already that fits.
    pub session: Option<String>,
}

/// Whether a meeting was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// It was held, or is under way.
    Held,
    /// It is set.
    Scheduled,
    /// It is proposed or hoped for.
    Proposed,
    /// It was put off.
    Postponed,
    /// It was called off.
    Cancelled,
}

/// Who came, or did not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Who.
    pub who: Party,
    /// In which way.
    pub how: Presence,
    /// The series of talks.
    pub track: Option<Named>,
    /// Its number in the series, where it is said.
    pub ordinal: Option<u32>,
    /// The days of the meeting, where they are said.
    pub when: Option<When>,
    /// The reason that is stated for it.
    pub stated_reason: Option<Words>,
}

/// How somebody took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Was or is there.
    Present,
    /// Is expected or confirmed that it will come.
    Expected,
    /// Is said to be willing to come.
    Willing,
    /// Takes little part.
    Marginal,
    /// Was invited.
    Invited,
    /// Stayed away on purpose.
    Boycotted,
    /// Was not there, and no more is said.
    Absent,
    /// Said that it would not come.
    Refused,
    /// Comes only if something holds.
    Conditional,
    /// Watches.
    Observer,
    /// Runs or called the meeting.
    Organiser,
    /// Has it under its roof.
    Host,
    /// Mediates.
    Mediator,
}

/// How somebody judges talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The series of talks.
    pub track: Option<Named>,
    /// Which way.
    pub grade: Grade,
    /// Who judges. The text itself where nobody is named.
    pub speaker: Option<Party>,
    /// The words that judge.
    pub words: Words,
}

/// Which way talks went, in the words of whoever judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Forward.
    Forward,
    /// Nothing came of them.
    None,
    /// Some of both.
    Mixed,
}

/// A statement of one or several parties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Whose.
    pub authors: Vec<Party>,
    /// Whether it is one statement of several.
    pub is_joint: bool,
    /// What it says.
    pub clauses: Vec<Clause>,
}

/// One clause of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// The words.
    pub words: Words,
    /// What kind.
    pub kind: ClauseKind,
    /// Who is bound. The authors of the statement where nobody else is named.
    pub bound: Vec<Named>,
    /// Resolutions that it cites.
    pub resolutions: Vec<u32>,
}

/// What a clause does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKind {
    /// Names a principle: sovereignty, unity, territorial integrity.
    Principle,
    /// Calls on somebody.
    Exhortation,
    /// Binds whoever makes the statement to do something.
    Obligation,
    /// Says how they see things. Nothing can be verified in it.
    Declaratory,
}

/// An accusation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accusation {
    /// Who accuses, where that is said.
    pub accuser: Option<Party>,
    /// Who is accused.
    pub accused: Accused,
    /// Of what.
    pub of: Option<Words>,
    /// The agreement it is about.
    pub agreement: Option<Named>,
}

/// Who is accused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Accused {
    /// Somebody who is named.
    Party(Party),
    /// Nobody by name: the wording is kept.
    Unnamed(Words),
}

/// What somebody binds themselves to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// What it is.
    pub form: CommitmentForm,
    /// Who.
    pub who: Vec<Party>,
    /// To what.
    pub what: Words,
    /// What it depends on.
    pub condition: Option<Words>,
    /// Upon whom they act, for an undertaking.
    pub upon: Option<Party>,
    /// By when.
    pub due: Option<When>,
}

/// The forms of commitments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentForm {
    /// They will do it.
    Commitment,
    /// They will, or will not, if something holds.
    Condition,
    /// They see to it that somebody else does.
    Undertaking,
}

/// A call or a meeting between leaders or envoys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// By what means.
    pub medium: Medium,
    /// Between whom.
    pub between: Vec<Party>,
    /// What is told of it.
    pub readout: Readout,
    /// What it was about, in the words of the text.
    pub about: Option<Words>,
    /// When.
    pub when: Option<When>,
}

/// By what means people are in contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// By telephone.
    Phone,
    /// Face to face.
    Meeting,
    /// Through somebody else.
    Intermediary,
}

/// What is told of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readout {
    /// Something.
    Given,
    /// The text says that no more was told.
    Empty,
    /// The text says nothing about it.
    NotSaid,
}

/// A zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// What the text calls it.
    pub name: String,
    /// The kind, as a stable word: `buffer`, `safe`, `de_escalation`, `no_fly`, `corridor`, `demilitarised`.
    pub zone: String,
    /// How many.
    pub count: Option<u32>,
    /// Where.
    pub place: Option<Named>,
    /// Who is to secure or back it.
    pub backed_by: Option<Words>,
}

/// An incident or alleged act. Whether it was is not said by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The kind, as a stable word: `air_strike`, `shelling`, `offensive`, ...
    pub act: String,
    /// The word of the text.
    pub word: Words,
    /// Who is said to have done it.
    pub actors: Vec<Party>,
    /// Against whom.
    pub targets: Vec<Party>,
    /// Where.
    pub places: Vec<Named>,
    /// When.
    pub when: Option<When>,
}

/// An agreement that was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concluded {
    /// Which.
    pub agreement: Option<Named>,
    /// What the text calls it.
    pub words: Words,
    /// Between whom.
    pub parties: Vec<Party>,
    /// Who stands behind it: guarantors, brokers, backers.
    pub behind: Vec<Party>,
    /// When.
    pub when: Option<When>,
}

/// People leave a place under an arrangement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evacuation {
    /// Who leaves, in the words of the text.
    pub who: Option<Words>,
    /// From where.
    pub from: Option<Named>,
    /// To where.
    pub to: Option<Named>,
    /// When.
    pub when: Option<When>,
}

/// Prisoners or detainees are exchanged or released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// The words.
    pub words: Words,
    /// Between whom.
    pub between: Vec<Party>,
    /// When.
    pub when: Option<When>,
}
