//! The report tables of the examples.

use std::collections::HashMap;
use std::error::Error;
use std::fs::File;

use csv::StringRecord;
use holdfire_fusion::Report;
use jiff::civil::Date;
use jiff::tz::TimeZone;

const DAY_S: i64 = 86_400;

/// A table that is read report by report.
pub struct Table {
    rows: csv::Reader<File>,
    columns: Columns,
    acts: HashMap<String, String>,
    row: StringRecord,
}

impl Table {
    /// Opens a table of reports, and one of acts.
    pub fn open(reports: &str, acts: Option<&str>) -> Result<Table, Box<dyn Error>> {
        let mut rows = csv::Reader::from_path(reports)?;
        let columns = Columns::of(rows.headers()?);
        let acts = acts.map_or_else(|| Ok(HashMap::new()), read_acts)?;
        Ok(Table { rows, columns, acts, row: StringRecord::new() })
    }

    /// Fills in the next report; says whether there was one.
    pub fn read(&mut self, report: &mut Report) -> Result<bool, Box<dyn Error>> {
        let has_row = self.rows.read_record(&mut self.row)?;
        if has_row {
            self.columns.fill(&self.row, &self.acts, report)?;
        }
        Ok(has_row)
    }
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
    text: Option<usize>,
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
            text: at("text"),
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
        write_over(&mut report.text, text(self.text));
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
