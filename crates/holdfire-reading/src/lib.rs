//! What a text about talks and a ceasefire says, proposed with the exact words it rests on.
//!
//! [`read`] takes a text and a [`Lexicon`] of who and what is known, and gives a [`Reading`]: what is named ([`Mention`]) and what is said ([`Proposal`]): meetings, who
//! came and who stayed away and why, outcomes as each speaker judges them, statements with their clauses, accusations, commitments and conditions, calls,
//! zones, alleged acts, agreements, evacuations, exchanges. Each carries its span, its words, a confidence and its reasons as data. People confirm or refuse; nothing
//! is recorded by it. [`compare`] holds two readings of one event side by side.
//!
//! ```
//! use holdfire_reading::{Article, Lexicon, Proposed, read};
//!
//! let text = "The third round of talks in Lumora took place on 3-4 May 2031. The Vesh delegation boycotted the meeting.";
//! let reading = read(&Article { text: text.into(), ..Article::default() }, &Lexicon::default())?;
//! let days = reading.mentions.iter().find(|m| m.quote == "3-4 May 2031");
//! assert!(days.is_some());
//! # Ok::<(), holdfire_reading::ReadingError>(())
//! ```
//!
//! The same text with the same lexicon gives the same reading. There is no model in it, no network, no clock: small rules over lists of words, which stand in `words/` and
//! are to be read and mended by people. The README says what each rule does and what it cannot do.
//!
//! The steps, each in the file of its name: `tokens` and `folding` take the text apart without losing a place in it; `telling` finds the language, `read` the day of
//! publication; `vocabulary` finds the words of the lists; `furniture` sets aside what belongs to the page; `sentences` and `quotations` part the rest; `dates` and
//! `naming` find what is named; `groups`, `roles` and `speech` say who stands with whom, who does what, and who says what; the files of `finding` propose, one for
//! each kind.

mod article;
mod classes;
mod compare;
mod dates;
mod finding;
mod folding;
mod furniture;
mod groups;
mod keys;
mod lexicon;
mod mention;
mod naming;
mod page;
mod phrases;
mod proposal;
mod quotations;
mod read;
mod reading;
mod reason;
mod roles;
mod sentences;
mod span;
mod speech;
mod telling;
mod text;
mod tokens;
mod unnamed;
mod vocabulary;
mod when;

pub use article::{Article, Language};
pub use compare::{Comparison, Difference, Field, Pair, compare};
pub use lexicon::{
    Actor, ActorKind, Agreement, Holder, Lexicon, Name, Office, Person, Place, Session, Track,
};
pub use mention::{Form, Mention, Named, Value};
pub use proposal::{
    Accusation, Accused, Act, Attendance, Clause, ClauseKind, Commitment, CommitmentForm,
    Concluded, Contact, Evacuation, Exchange, Grade, Medium, Meeting, MeetingState, Outcome, Party,
    Presence, Proposal, Proposed, Readout, Statement, Words, Zone,
};
pub use read::{LONGEST_TEXT, Reader, ReadingError, read};
pub use reading::{Published, Reading};
pub use reason::{Confidence, Reason, ReasonCode};
pub use span::Span;
pub use when::When;
