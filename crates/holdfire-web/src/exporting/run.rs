//! Making the files of an export: a few incidents at a time from one held moment of the register.

use super::about::{facts, said};
use super::columns::{Columns, Group};
use super::files::{Bound, FileMade, made, write_manifest};
use super::incident_cells::{self, IncidentFacts};
use super::places::Shown;
use super::reach::{Reach, is_protected};
use super::report_cells::{self, ReportFacts};
use super::scope::ExportScope;
use crate::error::WebError;
use crate::language::Language;
use crate::situation::Situation;
use crate::situation::filter::Dimension;
use crate::snapshot::Snapshot;
use crate::words::Words;
use holdfire_core::{Incident, Report, Touched};
use holdfire_export::{ExportError, Kind, Plan, Writing};
use holdfire_powers::Who;
use holdfire_store::{Held, IncidentRow, Reader, StoreError};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Incidents that are read at once.
const AT_ONCE: u32 = 1_000;

/// An export that is to be made.
pub struct Exporting<'a> {
    /// What is asked for.
    pub scope: &'a ExportScope,
    /// In which language it says what it is.
    pub language: Language,
    /// An empty folder for its files.
    pub folder: &'a Path,
    /// What the names of the files begin with; the mechanism and the register size if not told.
    pub base: Option<&'a str>,
    /// The address of the mechanism's pages: `https://centre.example/coast`, or `/coast`.
    pub pages: &'a str,
    /// Whose powers bound it; nobody's for whoever has the register file itself.
    pub who: Option<Who>,
    /// Who asked, as the files say it.
    pub by: ExportedBy,
    /// The clock.
    pub now: Timestamp,
    /// How many bytes all files may have.
    pub most_bytes: u64,
}

/// Who asked for an export, as its files say it: offices, never names of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExportedBy {
    /// The account.
    pub account: Option<String>,
    /// Its organisation.
    pub organisation: Option<String>,
    /// When.
    pub asked_at: Option<Timestamp>,
    /// The account that approved it.
    pub approved_by: Option<String>,
    /// Whether exact places may be taken out.
    pub exact_places: bool,
}

/// What is in an export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Incidents.
    pub incidents: u64,
    /// Of which only perhaps in the period.
    pub perhaps: u64,
    /// Reports.
    pub reports: u64,
    /// Incidents that tell no place.
    pub without_place: u64,
    /// Incidents whose place was made coarser.
    pub generalised: u64,
    /// Texts that were longer than a cell of a sheet can be.
    pub cut: u64,
}

/// An export that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// The register size of all of it.
    pub register_size: u64,
    /// The root at that size, in hex.
    pub root: String,
    /// What is in it.
    pub counts: Counts,
    /// Its files, the manifest last.
    pub files: Vec<FileMade>,
}

/// Why an export was not made.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailure {
    /// Nobody wants it any more.
    #[error("the export was given up")]
    Unwanted,
    /// It grew too large.
    #[error("the export is larger than {most_bytes} bytes; ask for fewer incidents")]
    TooLarge {
        /// What may be kept.
        most_bytes: u64,
    },
    /// Whoever asked may not take records out any more.
    #[error("whoever asked may not take records out any more")]
    Withdrawn,
    /// A file could not be written or read.
    #[error("`{path}`: {cause}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What was wrong.
        cause: std::io::Error,
    },
    /// The writer refused.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The register could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is asked for, or the register, could not be read.
    #[error(transparent)]
    Web(#[from] WebError),
}

impl ExportFailure {
    /// The word by which pages say it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unwanted => "unwanted",
            Self::TooLarge { .. } => "too_large",
            Self::Withdrawn => "withdrawn",
            Self::Io { cause, .. } | Self::Export(ExportError::Io(cause))
                if cause.kind() == ErrorKind::StorageFull =>
            {
                "disk_full"
            }
            Self::Export(ExportError::Wide(_)) => "too_wide",
            _ => "failed",
        }
    }
}

/// Makes the files of an export. `progress` hears how many of all incidents were looked at, and says
/// whether it is still wanted.
pub fn export(
    reader: &Reader,
    exporting: &Exporting<'_>,
    progress: &mut dyn FnMut(u64, u64) -> Result<bool, WebError>,
) -> Result<Exported, ExportFailure> {
    let held = reader.hold()?;
    let record = Snapshot::without_incidents(&held)?;
    let words = Words::of(exporting.language);
    let mut reach = match &exporting.who {
        None => Reach::of_the_file(),
        Some(who) => Reach::of(who.clone(), record.powers.clone()),
    };
    if !reach.may_export() || (exporting.scope.asks_work() && !reach.work) {
        return Err(ExportFailure::Withdrawn);
    }
    let scope = &match reach.work {
        true => exporting.scope.clone(),
        false => exporting.scope.without_work(),
    };
    let columns = Columns::new(&record, scope, words);
    let by = ExportedBy { exact_places: reach.exact_places, ..exporting.by.clone() };
    let (pages, now) = (exporting.pages, exporting.now);
    let about = facts(&record, scope, &by, pages, now, words);
    let base = exporting.base.map_or_else(|| base_of(&record), str::to_owned);
    let manifest = format!("{base}-manifest.json");
    let plan = plan(scope, &columns, base, about.clone(), words);
    let names = plan.file_names();
    let bound = Bound::of(exporting.most_bytes);
    let too_large = |failed: ExportError| match bound.is_passed() {
        true => ExportFailure::TooLarge { most_bytes: exporting.most_bytes },
        false => failed.into(),
    };
    let create = |name: &str| bound.create(exporting.folder, name);
    let writing = Writing::begin(plan, exporting.folder, create).map_err(too_large)?;
    let mut rows = Rows {
        held: &held,
        record: &record,
        columns: &columns,
        reach: &mut reach,
        pages,
        writing,
        counts: Counts::default(),
    };
    let total = held.incident_count()?;
    let (mut looked_at, mut last): (u64, Option<IncidentRow>) = (0, None);
    loop {
        if !progress(looked_at, total)? {
            return Err(ExportFailure::Unwanted);
        }
        let some = held.incident_rows_after(last.as_ref(), AT_ONCE)?;
        let Some(end) = some.last().cloned() else { break };
        looked_at += some.len() as u64;
        last = Some(end);
        let situation = Situation::new(some, &record.days);
        rows.take(&situation, scope, now).map_err(|why| match why {
            ExportFailure::Export(why) => too_large(why),
            other => other,
        })?;
    }
    let Rows { writing, mut counts, .. } = rows;
    counts.reports = writing.rows().get(1).copied().unwrap_or_default();
    let lines = said(&record, scope, &by, pages, now, words, &counts);
    counts.cut = writing.finish(&lines).map_err(too_large)?;
    let files = names.iter().map(|name| made(exporting.folder, name));
    let mut files: Vec<FileMade> = files.collect::<Result<_, _>>()?;
    let told = serde_json::to_value(&counts).map_err(ExportError::Json)?;
    files.push(write_manifest(exporting.folder, &manifest, &about, &told, &files)?);
    Ok(Exported { register_size: record.size, root: record.root.clone(), counts, files })
}

/// `coast-incidents-41`: of which register, and of which size.
fn base_of(record: &Snapshot) -> String {
    let id = record.mechanism.id.as_str().chars();
    let id: String = id.filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{id}-incidents-{}", record.size)
}

fn plan(
    scope: &ExportScope,
    columns: &Columns,
    base: String,
    about: serde_json::Map<String, serde_json::Value>,
    words: Words,
) -> Plan {
    Plan {
        base,
        format: scope.format,
        tables: columns.tables(),
        language: words.language.tag().to_owned(),
        with_mark: scope.with_mark,
        about,
        sheets: [words.say("export-sheet-about"), words.say("export-sheet-columns")],
        heads: ["table", "column", "values", "says"]
            .map(|id| words.say(&format!("export-head-{id}"))),
        kinds: Kind::ALL.map(|kind| words.say(&format!("export-kind-{}", kind.as_str()))),
        is_right_to_left: words.language.is_right_to_left(),
    }
}

/// Incidents on their way into the files.
struct Rows<'a, W: holdfire_export::Output> {
    held: &'a Held,
    record: &'a Snapshot,
    columns: &'a Columns,
    reach: &'a mut Reach,
    pages: &'a str,
    writing: Writing<W>,
    counts: Counts,
}

impl<W: holdfire_export::Output> Rows<'_, W> {
    /// Those of some incidents that are asked for.
    fn take(
        &mut self,
        some: &Situation,
        scope: &ExportScope,
        now: Timestamp,
    ) -> Result<(), ExportFailure> {
        let found = some.find(&scope.filter);
        let sieve = scope.filter.sieve(some);
        let asks_period = scope.filter.asks(Dimension::Period);
        for place in some.matching(&found) {
            let row = some.at(place);
            if !scope.takes(row, now) {
                continue;
            }
            let (columns, at) = some.columns_at(place);
            let is_perhaps = asks_period.then(|| sieve.days.is_perhaps(columns, at));
            self.incident(row, is_perhaps)?;
        }
        Ok(())
    }

    fn incident(
        &mut self,
        row: &IncidentRow,
        is_perhaps: Option<bool>,
    ) -> Result<(), ExportFailure> {
        let sight = self.reach.of_incident(self.record, row);
        if !sight.incident {
            return Ok(());
        }
        let columns = self.columns;
        let needs_reports = columns.has(Group::Where) || columns.with_reports;
        let told = match needs_reports {
            true => self.held.incident(&row.id)?,
            false => None,
        };
        let is_coarse = !self.reach.exact_places
            || told.as_ref().is_some_and(|(_, reports)| reports.iter().any(is_protected));
        let exact = Shown {
            lon: row.lon,
            lat: row.lat,
            uncertainty_m: row.uncertainty_m,
            precision: row.geo_precision,
            name: row.place_name.clone(),
            region: row.region.clone(),
            is_generalised: false,
        };
        let place = if is_coarse { exact.generalised() } else { exact };
        let judged = match columns.has(Group::Members) {
            true => self.held.judged(&row.id)?,
            false => None,
        };
        let entries = match columns.has(Group::Tracing) {
            true => self.held.entries_about(&Touched::Incident(row.id.clone()))?,
            false => Vec::new(),
        };
        let facts = IncidentFacts {
            row,
            is_perhaps,
            place: &place,
            with_words: sight.report,
            judged: judged.as_ref(),
            entries: &entries,
            page: format!("{}/incidents/{}", self.pages, row.id),
        };
        self.writing.row(0, &incident_cells::cells(columns, self.record, &facts))?;
        self.counts.incidents += 1;
        self.counts.perhaps += u64::from(is_perhaps == Some(true));
        self.counts.without_place += u64::from(row.lon.is_none());
        self.counts.generalised += u64::from(place.is_generalised);
        match told.filter(|_| columns.with_reports) {
            Some((incident, reports)) => self.reports(&incident, &reports, is_coarse),
            None => Ok(()),
        }
    }

    fn reports(
        &mut self,
        incident: &Incident,
        reports: &[Report],
        is_coarse: bool,
    ) -> Result<(), ExportFailure> {
        let is_silent = reports.iter().any(is_protected);
        for (link, report) in incident.links.iter().zip(reports) {
            if !self.reach.of_report(self.record, report).report {
                continue;
            }
            let place = report.place.as_ref();
            let state = &self.record.mechanism;
            let exact = Shown {
                lon: place.map(|place| place.lon),
                lat: place.map(|place| place.lat),
                uncertainty_m: place.map(|place| place.uncertainty_m),
                precision: place.map(|place| place.precision.code()),
                name: place.and_then(|place| place.name.as_deref()).map(str::to_owned),
                region: place.and_then(|place| place.region.as_deref()).map(|words| {
                    state.region(words).map_or(words, |region| &region.code).to_owned()
                }),
                is_generalised: false,
            };
            let place = if is_coarse { exact.generalised() } else { exact };
            let entries = self.held.entries_about(&Touched::Report(report.id.clone()))?;
            let facts = ReportFacts {
                report,
                incident: &incident.id,
                link,
                place: &place,
                is_silent,
                entry: entries.first().copied(),
                page: format!("{}/reports/{}", self.pages, report.id),
            };
            self.writing.row(1, &report_cells::cells(self.columns, self.record, &facts))?;
        }
        Ok(())
    }
}
