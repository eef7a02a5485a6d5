//! The tables of an exercise as CSV, straight to any writer.

use super::acts::ACTS;
use super::calendar::Calendar;
use super::coverage::CoverageRow;
use super::declared::DeclaredDay;
use super::generate::incident_id;
use super::incidents::{DAY, Incident};
use super::words::Clock;
use super::world::World;
use super::{Settings, Truth};
use serde::Serialize;
use std::io::Write;

/// One row of the report table, in the order of its columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportRow {
    /// Number of the report.
    pub report_id: String,
    /// Who says it.
    pub source: &'static str,
    /// First day it can mean, in `time_zone`.
    pub date: String,
    /// Degrees north.
    #[serde(serialize_with = "four_decimals")]
    pub latitude: f64,
    /// Degrees east.
    #[serde(serialize_with = "four_decimals")]
    pub longitude: f64,
    /// 1 exact to 7, as in UCDP GED.
    pub geo_precision: u8,
    /// Code of the act, or of its class.
    pub event_type: &'static str,
    /// Who is said to have done it.
    pub actor: String,
    /// To whom.
    pub target: String,
    /// People killed: `3`, `2-4`, or empty.
    pub fatalities: String,
    /// The words.
    pub text: String,
    /// Last day it can mean, if another.
    pub date_end: String,
    /// `20:10`, or `20:05-20:30`; a span that ends before it begins ends on `date_end`.
    pub time: String,
    /// The zone of date and time.
    pub time_zone: &'static str,
    /// `minute`, `part_of_day`, `day` or `days`.
    pub date_precision: &'static str,
    /// The place as named.
    pub place: String,
    /// The province as named.
    pub region: String,
    /// `en` or `ar`.
    pub language: &'static str,
    /// Where it was published.
    pub url: String,
    /// With what weapon.
    pub weapon: &'static str,
    /// How many effects: `6`, `about 40`, or empty.
    pub count: String,
    /// Of what.
    pub count_unit: &'static str,
    /// `heard`, `saw` or `camera`.
    pub means: &'static str,
    /// Whence the fire came, or how far off it was heard.
    pub direction: String,
    /// People injured: `3`, `2-4`, or empty.
    pub injured: String,
    /// `allegation` or `observation`.
    pub kind: &'static str,
    /// The post, patrol or desk.
    pub entered_by: String,
    /// Grade of the source, A to F.
    pub reliability: Option<char>,
    /// Grade of the information, 1 to 6.
    pub credibility: Option<u8>,
}

fn four_decimals<S: serde::Serializer>(degrees: &f64, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(&format_args!("{degrees:.4}"))
}

/// Writes the Holdfire report table.
pub fn write_reports(reports: &[ReportRow], to: impl Write) -> csv::Result<()> {
    let mut csv = csv::WriterBuilder::new().has_headers(false).from_writer(to);
    csv.write_record(super::REPORT_COLUMNS)?;
    for report in reports {
        csv.serialize(report)?;
    }
    Ok(csv.flush()?)
}

/// Writes `report_id,incident_id`.
pub fn write_truth(truth: &[Truth], to: impl Write) -> csv::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record(["report_id", "incident_id"])?;
    for Truth { report_id, incident_id } in truth {
        csv.write_record([report_id, incident_id])?;
    }
    Ok(csv.flush()?)
}

/// Writes what truly happened, by name.
pub fn write_incidents(
    world: &World,
    settings: &Settings,
    incidents: &[Incident],
    to: impl Write,
) -> csv::Result<()> {
    let calendar = Calendar::new(settings);
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record([
        "incident_id",
        "date",
        "time",
        "minutes",
        "latitude",
        "longitude",
        "region",
        "town",
        "event_type",
        "weapon",
        "count",
        "count_unit",
        "actor",
        "target",
        "killed",
        "injured",
        "reports",
    ])?;
    for incident in incidents {
        let weapon = &ACTS[incident.act].weapons[incident.weapon];
        csv.write_record([
            incident_id(incident.number).as_str(),
            calendar.date(incident.begins.div_euclid(DAY)),
            &Clock(incident.begins).to_string(),
            &incident.minutes.to_string(),
            &format!("{:.4}", incident.lat),
            &format!("{:.4}", incident.lon),
            &world.regions[incident.region].code,
            &world.towns[incident.town].name_en,
            ACTS[incident.act].code,
            weapon.name_en,
            &incident.count.to_string(),
            weapon.unit,
            &world.actors[incident.actor].id,
            &world.actors[incident.target].id,
            &incident.killed.to_string(),
            &incident.injured.to_string(),
            &incident.reports.to_string(),
        ])?;
    }
    Ok(csv.flush()?)
}

/// Writes the case file `coverage.csv`.
pub fn write_coverage(
    settings: &Settings,
    rows: &[CoverageRow],
    to: impl Write,
) -> csv::Result<()> {
    let calendar = Calendar::new(settings);
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record(["id", "who", "kind", "area_or_region", "from", "until", "source", "note"])?;
    for row in rows {
        csv.write_record([
            format!("AMC-{:05}", row.number).as_str(),
            row.who,
            row.kind,
            &row.place,
            &calendar.instant(row.from),
            &calendar.instant(row.until),
            "EXERCISE",
            row.note,
        ])?;
    }
    Ok(csv.flush()?)
}

/// Writes the case file `declared.csv`.
pub fn write_declared(declared: &[DeclaredDay], to: impl Write) -> csv::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record([
        "bulletin",
        "member",
        "from",
        "until",
        "date_precision",
        "hours",
        "total",
        "unit",
        "confirmed_by",
        "confirmed",
        "source",
        "language",
        "note",
    ])?;
    for day in declared {
        csv.write_record([
            day.bulletin.as_str(),
            day.member,
            &day.date,
            &day.date,
            "day",
            "24",
            &day.total.to_string(),
            UNIT,
            day.confirmed_by.unwrap_or_default(),
            &day.confirmed.map_or(String::new(), |n| n.to_string()),
            "EXERCISE: daily bulletin of the Joint Commission",
            "en",
            day.note,
        ])?;
    }
    Ok(csv.flush()?)
}

/// Writes the case file `declared_regions.csv`.
pub fn write_declared_regions(declared: &[DeclaredDay], to: impl Write) -> csv::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record(["bulletin", "member", "region", "count", "unit"])?;
    for day in declared {
        for (region, count) in &day.regions {
            csv.write_record([&day.bulletin, day.member, region, &count.to_string(), UNIT])?;
        }
    }
    Ok(csv.flush()?)
}

const UNIT: &str = "violation";
