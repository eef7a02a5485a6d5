//! Fuses a table of reports: `fuse_csv REPORTS.csv OUT.csv [ACTS.csv]`.
//!
//! REPORTS has the columns report_id, source, date, latitude, longitude, geo_precision, event_type, actor, target and
//! fatalities, of which all but report_id may be empty. ACTS, if given, has code and class of each event type. OUT gets
//! report_id, incident_id and probability, where an incident is called after its first report.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;

use csv::StringRecord;
use holdfire_fusion::{Report, Reports, Settings};
use jiff::civil::Date;
use jiff::tz::TimeZone;

const DAY_S: i64 = 86_400;

#[expect(
    clippy::disallowed_methods,
    reason = "an example program is the edge: its arguments are its only input"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (reports, out, acts) = match arguments.as_slice() {
        [reports, out] => (reports, out, None),
        [reports, out, acts] => (reports, out, Some(acts)),
        _ => return Err("usage: fuse_csv REPORTS.csv OUT.csv [ACTS.csv]".into()),
    };
    let paths = acts.map_or_else(|| Ok(HashMap::new()), |acts| read_acts(acts))?;
    let answer = read_reports(reports, &paths)?.fuse()?;
    let mut table = csv::Writer::from_path(out)?;
    table.write_record(["report_id", "incident_id", "probability"])?;
    let mut probability = String::new();
    for report in 0..answer.len() {
        let named_after = answer.members(answer.incident(report)).next().unwrap_or(report);
        probability.clear();
        write!(probability, "{:.4}", answer.probability(report))?;
        table.write_record([answer.id(report), answer.id(named_after), &probability])?;
    }
    table.flush()?;
    Ok(())
}

/// The dotted path of each code: `shelling` of the class `remote_violence` is `remote_violence.shelling`.
fn read_acts(path: &str) -> Result<HashMap<String, String>, Box<dyn Error>> {
    let mut table = csv::Reader::from_path(path)?;
    let columns = table.headers()?.clone();
    let mut paths = HashMap::new();
    for row in table.records() {
        let row = row?;
        let (code, class) = (text(&columns, &row, "code"), text(&columns, &row, "class"));
        let path = if code == class { class.to_owned() } else { format!("{class}.{code}") };
        paths.insert(code.to_owned(), path);
    }
    Ok(paths)
}

/// Takes the reports one by one, so that the file may be longer than memory.
fn read_reports(path: &str, acts: &HashMap<String, String>) -> Result<Reports, Box<dyn Error>> {
    let mut table = csv::Reader::from_path(path)?;
    let columns = Columns::of(table.headers()?);
    let mut reports = Reports::new(&Settings::default())?;
    let (mut row, mut report) = (StringRecord::new(), Report::default());
    while table.read_record(&mut row)? {
        columns.fill(&row, acts, &mut report)?;
        reports.push(&report)?;
    }
    Ok(reports)
}

/// Where each column is.
struct Columns {
    id: Option<usize>,
    source: Option<usize>,
    date: Option<usize>,
    latitude: Option<usize>,
    longitude: Option<usize>,
    geo_precision: Option<usize>,
    event_type: Option<usize>,
    actor: Option<usize>,
    target: Option<usize>,
    fatalities: Option<usize>,
}

impl Columns {
    fn of(header: &StringRecord) -> Columns {
        let at = |name: &str| header.iter().position(|column| column == name);
        Columns {
            id: at("report_id"),
            source: at("source"),
            date: at("date"),
            latitude: at("latitude"),
            longitude: at("longitude"),
            geo_precision: at("geo_precision"),
            event_type: at("event_type"),
            actor: at("actor"),
            target: at("target"),
            fatalities: at("fatalities"),
        }
    }

    /// Fills `report` with a row, using the room its texts already have.
    fn fill(
        &self,
        row: &StringRecord,
        acts: &HashMap<String, String>,
        report: &mut Report,
    ) -> Result<(), Box<dyn Error>> {
        let text =
            |column: Option<usize>| column.and_then(|at| row.get(at)).unwrap_or_default().trim();
        let day = match text(self.date) {
            "" => None,
            date => Some(date.parse::<Date>()?.to_zoned(TimeZone::UTC)?.timestamp().as_second()),
        };
        write_over(&mut report.id, text(self.id));
        write_over(&mut report.source, text(self.source));
        report.from_s = day;
        report.until_s = day.map(|day| day + DAY_S);
        report.lon = text(self.longitude).parse().ok();
        report.lat = text(self.latitude).parse().ok();
        report.geo_precision = text(self.geo_precision).parse().ok();
        let act = text(self.event_type);
        let path = acts.get(act).map_or(act, String::as_str);
        write_over(report.act.get_or_insert_default(), path);
        for (names, column) in
            [(&mut report.actors, self.actor), (&mut report.targets, self.target)]
        {
            names.resize_with(1, String::new);
            write_over(&mut names[0], text(column));
        }
        let killed = text(self.fatalities).parse().ok();
        report.killed = killed.map(|killed: u32| (killed, killed));
        Ok(())
    }
}

fn write_over(place: &mut String, text: &str) {
    place.clear();
    place.push_str(text);
}

fn text<'a>(columns: &StringRecord, row: &'a StringRecord, name: &str) -> &'a str {
    columns
        .iter()
        .position(|column| column == name)
        .and_then(|at| row.get(at))
        .unwrap_or_default()
        .trim()
}
