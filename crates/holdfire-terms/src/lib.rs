//! Agreements as data: literate instruments, their rules in Cedar, areas, accession, and the
//! assessment of an incident against each clause in force there and then.
//!
//! [`read_instrument`] reads a Markdown file, [`Agreement::from_state`] makes the instruments of a
//! register ready to be asked, and an [`Assessor`] asks them about incidents. [`case::read_case`]
//! turns a case folder into events. Nothing here stores anything or knows the clock.

mod act_classes;
mod act_words;
mod agreement;
mod area_index;
mod asking;
mod assessor;
mod brief;
mod calendar;
pub mod case;
mod clause;
mod clocks;
mod completeness;
mod due;
mod duties;
mod everyone;
mod flat;
mod front_matter;
mod instrument;
mod keeping;
mod ladder;
mod likeness;
mod listings;
mod local_time;
mod names;
mod pairs;
mod period;
mod plain;
mod plain_condition;
mod plain_rule;
mod prepared;
mod problem;
mod reach;
mod readings;
mod reasons;
mod renewal;
mod room_steps;
mod rule;
mod shares;
mod standings;
mod versions;
mod weighing;
pub mod what_if;
mod words;

pub use agreement::{Agreement, ClauseIndex, clauses_as_written};
pub use area_index::{AreaIndex, ByDrawer, Membership, areas_of};
pub use assessor::{Assessor, Effort};
pub use brief::{Brief, Briefing};
pub use case::other_terms;
pub use clause::{
    Clause, ClauseDraft, ClauseKind, ClauseReading, DueTime, Nature, Term, TermBasis,
};
pub use clocks::{Clocks, due};
pub use completeness::{Gap, Missing, gaps, is_asked};
pub use due::{Afterwards, Concern, Due, Somebody, Standing, Subject, Taken, TakenBy};
pub use front_matter::Settings;
pub use instrument::read_instrument;
pub use ladder::{After, DONE, Deed, StartingClause, StartsOn, Step, Who};
pub use period::Period;
pub use plain::{SettledActor, SettledFacts, plain_act, plain_being, plain_facts};
pub use plain_condition::{About, Phrase, PlainFact};
pub use plain_rule::{PlainReading, plain_condition, plain_reading};
pub use problem::{Code, Problem, Spot, TermsError};
pub use reach::{Reach, ReachError};
pub use renewal::{Renewal, RenewalRule, Renewed};
pub use rule::{VOCABULARY, names_a_side};
pub use shares::Share;
