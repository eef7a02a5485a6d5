//! Fuses a table of reports: `fuse_csv REPORTS.csv OUT.csv [ACTS.csv]`.
//!
//! REPORTS has the columns report_id, source, date, latitude, longitude, geo_precision, event_type, actor, target and
//! fatalities, of which all but report_id may be empty. ACTS, if given, has code and class of each event type. OUT gets
//! report_id, incident_id and probability, where an incident is called after its first report.

use std::collections::HashMap;
use std::error::Error;

use csv::StringRecord;
use holdfire_fusion::{Report, Settings, fuse};
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
    let reports = read_reports(reports, &paths)?;
    let fusion = fuse(&reports, &Settings::default())?;
    let mut table = csv::Writer::from_path(out)?;
    table.write_record(["report_id", "incident_id", "probability"])?;
    for incident in &fusion.incidents {
        for member in &incident.members {
            let named_after = &reports[incident.members[0].report].id;
            let probability = format!("{:.4}", member.probability);
            table.write_record([&reports[member.report].id, named_after, &probability])?;
        }
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

fn read_reports(path: &str, acts: &HashMap<String, String>) -> Result<Vec<Report>, Box<dyn Error>> {
    let mut table = csv::Reader::from_path(path)?;
    let columns = table.headers()?.clone();
    table.records().map(|row| report(&columns, &row?, acts)).collect()
}

fn report(
    columns: &StringRecord,
    row: &StringRecord,
    acts: &HashMap<String, String>,
) -> Result<Report, Box<dyn Error>> {
    let text = |name: &str| text(columns, row, name);
    let day = match text("date") {
        "" => None,
        date => Some(date.parse::<Date>()?.to_zoned(TimeZone::UTC)?.timestamp().as_second()),
    };
    let act = Some(text("event_type")).filter(|code| !code.is_empty());
    let names = |name: &str| {
        Some(text(name).to_owned()).filter(|name| !name.is_empty()).into_iter().collect()
    };
    Ok(Report {
        id: text("report_id").to_owned(),
        source: text("source").to_owned(),
        from_s: day,
        until_s: day.map(|day| day + DAY_S),
        lon: text("longitude").parse().ok(),
        lat: text("latitude").parse().ok(),
        geo_precision: text("geo_precision").parse().ok(),
        act: act.map(|code| acts.get(code).map_or(code, String::as_str).to_owned()),
        actors: names("actor"),
        targets: names("target"),
        killed: text("fatalities").parse().ok().map(|killed: u32| (killed, killed)),
        ..Report::default()
    })
}

fn text<'a>(columns: &StringRecord, row: &'a StringRecord, name: &str) -> &'a str {
    columns
        .iter()
        .position(|column| column == name)
        .and_then(|at| row.get(at))
        .unwrap_or_default()
        .trim()
}
