//! The layouts that can be read, by name.

use crate::IntakeError;
use crate::mapping::Mapping;
use holdfire_core::ImportId;

/// A layout of a file.
#[derive(Debug, Clone)]
pub enum Format {
    /// Holdfire's own table of reports.
    ReportTable,
    /// Events of the Uppsala Conflict Data Program, in any of its column layouts.
    UcdpGed,
    /// The reports that those events were coded from, one row for each report of each event.
    UcdpGedReports,
    /// Any table, read as a mapping file says.
    Mapped(Box<Mapping>),
    /// What members declared, figure by figure.
    DeclaredCounts,
    /// Who looked where and when.
    Coverage,
    /// Steps of ladders that were taken.
    Steps,
    /// A text kept as a source; read with [`read_document`](crate::read_document).
    Document,
}

const PLAIN: [(&str, Format); 7] = [
    ("report-table", Format::ReportTable),
    ("ucdp-ged", Format::UcdpGed),
    ("ucdp-ged-reports", Format::UcdpGedReports),
    ("declared-counts", Format::DeclaredCounts),
    ("coverage", Format::Coverage),
    ("steps", Format::Steps),
    ("document", Format::Document),
];

impl Format {
    /// The format of that name. A mapped format comes from [`Mapping::parse`] instead.
    pub fn parse(name: &str) -> Result<Self, IntakeError> {
        PLAIN.iter().find(|(plain, _)| *plain == name).map(|(_, format)| format.clone()).ok_or_else(
            || IntakeError::UnknownFormat {
                given: crate::doubts::cut(name),
                known: crate::header::listed(Self::names()),
            },
        )
    }

    /// The names that [`parse`](Self::parse) takes.
    pub fn names() -> impl Iterator<Item = &'static str> {
        PLAIN.iter().map(|(name, _)| *name)
    }

    /// Its name; that of a mapped format is the mapping's.
    pub fn name(&self) -> &str {
        match self {
            Self::ReportTable => "report-table",
            Self::UcdpGed => "ucdp-ged",
            Self::UcdpGedReports => "ucdp-ged-reports",
            Self::Mapped(mapping) => mapping.name(),
            Self::DeclaredCounts => "declared-counts",
            Self::Coverage => "coverage",
            Self::Steps => "steps",
            Self::Document => "document",
        }
    }

    /// The data set that files of this format belong to, where it is always the same one.
    pub fn usual_dataset(&self) -> Option<&str> {
        match self {
            Self::UcdpGed => Some("ucdp-ged"),
            Self::UcdpGedReports => Some("ucdp-ged-reports"),
            Self::Mapped(mapping) => mapping.dataset(),
            _ => None,
        }
    }
}

/// The id of an import, from the SHA-256 of the file in hex and how it is read. The same file read
/// the same way is the same import on every machine.
pub fn import_id(sha256: &str, format: &Format) -> Result<ImportId, holdfire_core::IdError> {
    const DIGITS: usize = 20;
    let digits: String = sha256.chars().take(DIGITS).collect();
    match format {
        Format::Mapped(mapping) => {
            ImportId::new(format!("{}-{}-{digits}", mapping.name(), mapping.digest()))
        }
        plain => ImportId::new(format!("{}-{digits}", plain.name())),
    }
}
