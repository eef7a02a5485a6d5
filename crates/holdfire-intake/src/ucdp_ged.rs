//! Events of the UCDP Georeferenced Event Dataset, one report by UCDP for each.
//!
//! The three column layouts differ in names and number of columns, not in meaning, so columns are
//! taken by name with the names they had. What a side, an estimate and a precision become here,
//! and why, is in docs/design/ucdp-ged.md.

use crate::IntakeError;
use crate::doubts::{Doubts, cut};
use crate::header::Header;
use crate::number::read_quantity;
use crate::records::Record;
use crate::row::Draft;
use crate::settings::Settings;
use crate::told::{Field, Told, report, told};
use holdfire_core::{Casualties, CountRange};

/// The source of every event of this data set.
const SOURCE: &str = "UCDP GED";

/// The columns every layout has.
pub(crate) const NEEDED: [&str; 8] = [
    "id",
    "type_of_violence",
    "side_a",
    "side_b",
    "latitude",
    "longitude",
    "date_start",
    "date_end",
];

/// Every column of every layout, so that none of them is reported as unknown.
pub(crate) const KNOWN: [&str; 56] = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a_id",
    "gwnoa",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b_id",
    "gwnob",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "best_est",
    "high",
    "high_est",
    "low",
    "low_est",
];

/// The columns of the releases since 18.1 and of the candidate releases, in their order. Some
/// candidate releases came without a header.
pub(crate) const NEWER_COLUMNS: [&str; 49] = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
];

/// Whether the first line is an event instead of the names of columns.
pub(crate) fn looks_like_a_row_without_header(cells: &[String]) -> bool {
    cells.len() == NEWER_COLUMNS.len()
        && !cells[0].is_empty()
        && cells[0].bytes().all(|b| b.is_ascii_digit())
}

/// Where the columns of this file stand.
pub(crate) struct UcdpGed {
    layout: &'static str,
    id: usize,
    type_of_violence: usize,
    side_a: usize,
    side_b: usize,
    latitude: usize,
    longitude: usize,
    date_start: usize,
    date_end: usize,
    low: usize,
    high: usize,
    best: Option<usize>,
    deaths_civilians: Option<usize>,
    where_prec: Option<usize>,
    where_coordinates: Option<usize>,
    where_description: Option<usize>,
    adm_1: Option<usize>,
    date_prec: Option<usize>,
    event_clarity: Option<usize>,
    code_status: Option<usize>,
    source_headline: Option<usize>,
    source_article: Option<usize>,
}

impl UcdpGed {
    pub(crate) fn new(header: &Header) -> Result<Self, IntakeError> {
        let column = |name: &str| header.column(name);
        // `Header::check` was asked for these, so a missing one is not met here.
        let needed = |names: &[&str]| {
            names.iter().find_map(|name| header.column(name)).ok_or_else(|| {
                IntakeError::MissingColumns {
                    format: "ucdp-ged".into(),
                    missing: crate::header::listed(names.iter().copied()),
                    seen: crate::header::listed(header.names.iter().map(String::as_str)),
                }
            })
        };
        let layout = if column("code_status").is_some() && column("relid").is_some() {
            "that of the releases since 18.1 and of the candidate releases"
        } else if column("best").is_some() {
            "that of the releases without `relid` and `code_status`, as the Syria release"
        } else {
            "that of the older releases with `best_est`"
        };
        Ok(Self {
            layout,
            id: needed(&["id"])?,
            type_of_violence: needed(&["type_of_violence"])?,
            side_a: needed(&["side_a"])?,
            side_b: needed(&["side_b"])?,
            latitude: needed(&["latitude"])?,
            longitude: needed(&["longitude"])?,
            date_start: needed(&["date_start"])?,
            date_end: needed(&["date_end"])?,
            low: needed(&["low", "low_est"])?,
            high: needed(&["high", "high_est"])?,
            best: column("best").or(column("best_est")),
            deaths_civilians: column("deaths_civilians"),
            where_prec: column("where_prec"),
            where_coordinates: column("where_coordinates"),
            where_description: column("where_description"),
            adm_1: column("adm_1"),
            date_prec: column("date_prec"),
            event_clarity: column("event_clarity"),
            code_status: column("code_status"),
            source_headline: column("source_headline"),
            source_article: column("source_article"),
        })
    }

    /// What is not carried from the file into reports.
    pub(crate) fn notice(&self) -> String {
        format!(
            "the column layout is {}; deaths by side, the best estimate, and the numbers of \
             conflict, dyad and sides stay in the file, found by the row",
            self.layout
        )
    }

    pub(crate) fn read(
        &self,
        record: &Record,
        row: u64,
        settings: &Settings,
        mut doubts: Doubts,
    ) -> Result<Draft, String> {
        let cell = |column: Option<usize>| column.map_or("", |column| record.cell(column)).trim();
        let id = record.cell(self.id).trim();
        let mut told = Told::nothing();
        told.set(Field::ReportId, id);
        told.set(Field::Source, SOURCE);
        told.set(Field::CodedEvent, format!("ucdp-ged:{id}"));
        told.set(Field::Latitude, record.cell(self.latitude));
        told.set(Field::Longitude, record.cell(self.longitude));
        told.set(Field::GeoPrecision, cell(self.where_prec));
        told.set(Field::Place, cell(self.where_coordinates));
        told.set(Field::Region, cell(self.adm_1));
        told.set(Field::Date, record.cell(self.date_start));
        told.set(Field::DateEnd, record.cell(self.date_end));
        told.set(Field::DatePrecision, date_precision(cell(self.date_prec), &mut doubts));
        let headline = cell(self.source_headline);
        told.set(
            Field::Text,
            if headline.is_empty() { cell(self.source_article) } else { headline },
        );
        self.sides_and_act(record, &mut told, &mut doubts);
        self.doubt_unclear_events(record, &mut doubts);
        let casualties = self.casualties(record, &mut doubts);
        let (source, mut report) = report(told, row, settings, &[], doubts)?;
        report.casualties = casualties;
        if let Some(place) = &mut report.place {
            let description = cell(self.where_description);
            place.as_reported =
                self::told(description).filter(|_| description != cell(self.where_coordinates));
        }
        Ok(Draft::Report { source, report })
    }

    /// In one-sided violence side A acts against side B, the civilians. In the two other types the
    /// sides are a pair without a direction: either may have acted, on the other, so both are named
    /// as actors and both as targets.
    fn sides_and_act<'r>(&self, record: &'r Record, told: &mut Told<'r>, doubts: &mut Doubts) {
        let (act, words) = match record.cell(self.type_of_violence).trim() {
            "1" => ("force", "state-based"),
            "2" => ("force", "non-state"),
            "3" => ("violence_against_civilians", "one-sided"),
            other => {
                doubts.add(
                    "event_type",
                    format!("type_of_violence `{}` is not 1, 2 or 3", cut(other)),
                );
                ("force", "type of violence not known")
            }
        };
        told.set(Field::EventType, act);
        told.act_as_told = Some(words);
        let side = |column: usize| self::told(record.cell(column));
        match (side(self.side_a), side(self.side_b)) {
            (acting, suffering) if words == "one-sided" => {
                told.actors.extend(acting);
                told.targets.extend(suffering);
            }
            (Some(a), Some(b)) => {
                told.actors.extend([a.clone(), b.clone()]);
                told.targets.extend([a, b]);
            }
            // One side in both places would read as somebody who fights itself.
            (alone, None) | (None, alone) => {
                if alone.is_some() {
                    doubts.add("actor", "one side alone is told; it is kept as the actor");
                }
                told.actors.extend(alone);
            }
        }
    }

    fn doubt_unclear_events(&self, record: &Record, doubts: &mut Doubts) {
        if self.event_clarity.is_some_and(|column| record.cell(column).trim() == "2") {
            doubts.add(
                "event",
                "UCDP calls the event unclear (event_clarity 2): it is told only in a summary of \
                 several",
            );
        }
        let status = self.code_status.map_or("", |column| record.cell(column)).trim();
        if !status.is_empty() && !status.eq_ignore_ascii_case("clear") {
            doubts.add("event", format!("UCDP marks its coding as `{}`", cut(status)));
        }
    }

    /// The range from the low to the high estimate, widened where the estimates are out of order.
    fn casualties(&self, record: &Record, doubts: &mut Doubts) -> Casualties {
        let mut number = |column: usize, name: &str| {
            let reading = read_quantity(record.cell(column));
            if let Some(doubt) = reading.doubt {
                doubts.add(name, doubt);
            }
            reading.quantity.map(|q| q.low)
        };
        let low = number(self.low, "low");
        let high = number(self.high, "high");
        let best = self.best.and_then(|column| number(column, "best"));
        let civilians = self.deaths_civilians.and_then(|column| number(column, "deaths_civilians"));

        let estimates = [low, best, high];
        let all = || estimates.into_iter().flatten();
        let killed = all().min().zip(all().max()).map(|(low, high)| CountRange { low, high });
        if let (Some(low), Some(high)) = (low, high) {
            let best = best.unwrap_or(low.min(high));
            if !(low <= best && best <= high) {
                doubts.add(
                    "fatalities",
                    format!(
                        "the estimates low {low}, best {best}, high {high} are out of order; the \
                         range holds all three"
                    ),
                );
            }
        }
        if let (Some(civilians), Some(killed)) = (civilians, killed)
            && civilians > killed.high
        {
            doubts.add(
                "civilian_fatalities",
                format!("{civilians} civilians among at most {} killed", killed.high),
            );
        }
        Casualties {
            killed,
            killed_civilians: civilians.map(CountRange::exactly),
            ..Casualties::default()
        }
    }
}

/// UCDP's code: 1 the day, 2 two to six days, 3 the week, 4 the month, 5 more than a month.
fn date_precision(code: &str, doubts: &mut Doubts) -> &'static str {
    match code.trim_end_matches(".0") {
        "1" => "day",
        "2" | "3" => "days",
        "4" => "month",
        "5" => "year",
        "" => "",
        other => {
            doubts.add("date_prec", format!("`{}` is not 1 to 5", cut(other)));
            ""
        }
    }
}
