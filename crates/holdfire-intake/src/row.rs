//! What becomes of one row.

use holdfire_core::{Coverage, DeclaredCount, Doubt, Report, Source, StepTaken};

/// One row of a table and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number; the first row after the header is 1.
    pub number: u64,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It can be recorded, perhaps with doubts.
    Draft(Draft),
    /// It cannot be recorded.
    Refused(Refusal),
}

/// A row that can be recorded.
#[derive(Debug, Clone, PartialEq)]
pub enum Draft {
    /// A report; its doubts are within it.
    Report {
        /// Who says it, as the file names them.
        source: Source,
        /// What they say.
        report: Box<Report>,
    },
    /// A figure that a member declared.
    Count {
        /// The figure.
        count: Box<DeclaredCount>,
        /// What could not be taken at face value.
        doubts: Vec<Doubt>,
    },
    /// A stretch of place and time in which somebody was looking.
    Coverage {
        /// The stretch.
        coverage: Box<Coverage>,
        /// What could not be taken at face value.
        doubts: Vec<Doubt>,
    },
    /// A step of a ladder that was taken.
    Step {
        /// The step.
        step: Box<StepTaken>,
        /// What could not be taken at face value.
        doubts: Vec<Doubt>,
    },
}

impl Draft {
    /// What could not be taken at face value.
    pub fn doubts(&self) -> &[Doubt] {
        match self {
            Self::Report { report, .. } => &report.doubts,
            Self::Count { doubts, .. }
            | Self::Coverage { doubts, .. }
            | Self::Step { doubts, .. } => doubts,
        }
    }
}

/// A row that cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why, for a person to read.
    pub reason: String,
    /// The cells as they came; of a row that is too large, its beginning.
    pub original: Vec<String>,
}
