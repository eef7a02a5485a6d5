//! The reports that UCDP coded its events from: one row for each report of each event. A row has
//! an office, a day and a headline; where and when things happened is told by the event alone.

use crate::doubts::{Doubts, cut};
use crate::header::Header;
use crate::records::Record;
use crate::row::Draft;
use crate::settings::Settings;
use crate::told::{published, source_named, told};
use holdfire_core::{Casualties, FileRow, Grade, Report, ReportId, ReportKind, Text};
use std::collections::BTreeMap;

/// All columns, all needed.
pub(crate) const COLUMNS: [&str; 6] =
    ["report_id", "ged_id", "seq", "source_office", "source_date", "headline"];

/// Where the columns stand.
pub(crate) struct UcdpGedReports {
    columns: [usize; COLUMNS.len()],
}

impl UcdpGedReports {
    pub(crate) fn new(header: &Header) -> Self {
        // `Header::check` has refused a table without one of them.
        Self { columns: COLUMNS.map(|name| header.column(name).unwrap_or(usize::MAX)) }
    }

    pub(crate) fn read(
        &self,
        record: &Record,
        row: u64,
        settings: &Settings,
        mut doubts: Doubts,
    ) -> Result<Draft, String> {
        let [report_id, ged_id, seq, office, date, headline] =
            self.columns.map(|column| record.cell(column).trim());
        for (name, value) in COLUMNS.iter().zip([report_id, ged_id, seq, office]) {
            if value.is_empty() {
                return Err(format!("`{name}` is empty"));
            }
            if value.len() > 200 {
                return Err(format!("`{name}` is too long: `{}`", cut(value)));
            }
        }
        let external_id = format!("{report_id}/{ged_id}/{seq}");
        let source = source_named(office);
        let published = published(date, &[], &mut doubts);
        if headline.is_empty() {
            doubts.add("text", "the row has no headline");
        }
        let report = Report {
            id: ReportId::derive(&settings.dataset, &external_id),
            dataset: settings.dataset.as_str().into(),
            external_id: external_id.into(),
            prior_ids: Vec::new(),
            source: source.id.clone(),
            kind: ReportKind::Allegation,
            when: None,
            when_as_told: None,
            received: None,
            published,
            place: None,
            place_as_told: None,
            act: None,
            act_as_told: None,
            actors: Vec::new(),
            claimants: Vec::new(),
            targets: Vec::new(),
            casualties: Casualties::default(),
            weapon: None,
            circumstances: BTreeMap::new(),
            count: None,
            means: None,
            direction: None,
            fire: None,
            damage: None,
            text: told(headline).map(|words| Text { words, language: None }),
            url: None,
            grade: Grade::default(),
            entered_by: None,
            coded_event: Some(format!("ucdp-ged:{ged_id}").into()),
            doubts: doubts.0,
            read_from: Some(FileRow { import: settings.import.clone(), row }),
        };
        Ok(Draft::Report { source, report: Box::new(report) })
    }
}
