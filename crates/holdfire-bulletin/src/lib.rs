//! Bulletins as PDF, set by Typst in-process: plain structs in, PDF out.
//!
//! [`Bulletin`] says what a bulletin says, in the order in which it is read; whoever makes it
//! brings every figure and every sentence. This crate asks nobody anything: no queries, no clock,
//! no files, no network, and the fonts are handed to it. The same struct feeds the bulletin's page.
//!
//! Text from outside reaches Typst as data only (`template/` reads it from a virtual JSON file),
//! never as markup, so a report that says `#import` prints `#import`. The same bulletin, labels and
//! fonts give the same bytes.
//!
//! - `bulletin.rs`, `incident_row.rs`, `why.rs`, `declared.rs`, `coverage.rs`, `due.rs`: the struct
//! - `withheld.rs`: what an edition leaves out, counted against the members' edition
//! - `count.rs`: numbers that carry their unit
//! - `labels.rs`: the words around the figures, for translation
//! - `plain_text.rs`: what makes hostile text harmless to a layout
//! - `sheet.rs`: the struct as the template reads it
//! - `typeset.rs`, `world.rs`, `fonts.rs`: Typst

mod bulletin;
mod correction;
mod count;
mod coverage;
mod declared;
mod due;
mod fonts;
mod incident_row;
mod labels;
mod plain_text;
mod sheet;
mod typeset;
mod why;
mod withheld;
mod world;

pub use bulletin::{
    Bulletin, CheckStep, ClauseRow, DayBar, MadeFrom, Moment, Period, PlaceRow, PlaceTable,
    RecorderRow,
};
pub use correction::{CorrectedColumn, CorrectedNumber, CorrectedPart, Correction, Differences};
pub use count::{Count, Incidents, People, Reports, Steps, Unit};
pub use coverage::{Coverage, CoverageGap, CoverageRow, Observed, ObservedDays};
pub use declared::{DeclaredCount, DeclaredCounts, DeclaredRow, Difference, UnitsDiffer};
pub use due::{DueList, DueRow, DueStanding};
pub use fonts::Fonts;
pub use incident_row::{
    Casualties, IncidentRow, MemberStand, PeopleRange, Stand, Standing, Verdict,
};
pub use labels::Labels;
pub use typeset::{Typeset, to_pdf, typeset};
pub use why::{Explained, ExplainedAnswer, ReasonTold, Why};
pub use withheld::{PlaceTold, Withheld, WithheldLine, WithheldPart};

/// Why no PDF came out.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum BulletinError {
    /// A font file could not be read as one.
    #[error("cannot read font file number {number} of those given: it holds no OpenType face")]
    NotAFont {
        /// Counted from one, in the order given.
        number: usize,
    },
    /// A typeface that the bulletin is set in was not among the fonts given.
    #[error(
        "cannot set a bulletin without the typeface `{family}`: hand its TTF files to `Fonts::from_bytes`"
    )]
    FontMissing {
        /// The family asked for.
        family: &'static str,
    },
    /// The bulletin contradicts itself and would mislead its reader.
    #[error("cannot set the bulletin: {what}")]
    Contradiction {
        /// The field and what is wrong with it.
        what: String,
    },
    /// The bulletin could not be written as data for the typesetter.
    #[error("cannot hand the bulletin to the typesetter: {cause}")]
    Data {
        /// What the serializer said.
        cause: String,
    },
    /// The typesetter refused; the template is at fault, not the bulletin.
    #[error("cannot typeset the bulletin: {cause}")]
    Typesetting {
        /// What the typesetter said.
        cause: String,
    },
}
