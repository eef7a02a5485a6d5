//! Fuses generated reports and holds the answer against the truth: `measure DIR...`, where each directory has
//! `reports.csv`, `truth.csv`, `taxonomy_event_type.csv` and `taxonomy_actor.csv`. Prints one line for each.
//! `--no-text` leaves the texts out, `--set FILE` reads settings as JSON.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::time::Instant;

use csv::StringRecord;
use holdfire_fusion::{Report, Reports, Settings, score};
use jiff::civil::Date;
use jiff::tz::TimeZone;

const DAY_S: i64 = 86_400;

#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example program is the edge: its arguments are its only input"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut learn_from = None;
    let (mut with_text, mut settings, mut directories) = (true, Settings::default(), Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--no-text" => with_text = false,
            "--set" => {
                let file = arguments.next().ok_or("name a file after `--set`")?;
                settings = serde_json::from_str(&std::fs::read_to_string(file)?)?;
            }
            "--learn" => learn_from = arguments.next(),
            _ => directories.push(argument),
        }
    }
    if let Some(directory) = learn_from {
        let (reports, truth) = load(&directory, with_text)?;
        let mut labelled = Reports::new(&with_parents(&directory, &settings)?)?;
        for (report, incident) in reports.into_iter().zip(truth) {
            let incident = Some(incident.to_string());
            labelled.push(&Report { incident, confirmed: true, ..report })?;
        }
        settings.weights = Some(labelled.learn()?);
    }
    for directory in directories {
        let settings = with_parents(&directory, &settings)?;
        let (read, truth) = load(&directory, with_text)?;
        let mut reports = Reports::new(&settings)?;
        for report in read {
            reports.push(&report)?;
        }
        let start = Instant::now();
        let answer = reports.fuse()?;
        let seconds = start.elapsed().as_secs_f64();
        let name = directory.rsplit('/').next().unwrap_or_default();
        println!("{name}: {}; {seconds:.1} s", score(&answer, &truth));
    }
    Ok(())
}

fn with_parents(directory: &str, settings: &Settings) -> Result<Settings, Box<dyn Error>> {
    let parents = column_pairs(&format!("{directory}/taxonomy_actor.csv"), "actor", "parent")?;
    let parents = parents.into_iter().collect::<BTreeMap<String, String>>();
    Ok(Settings { parents, ..settings.clone() })
}

/// The reports and the number of the true incident of each.
fn load(directory: &str, with_text: bool) -> Result<(Vec<Report>, Vec<u32>), Box<dyn Error>> {
    let classes = column_pairs(&format!("{directory}/taxonomy_event_type.csv"), "code", "class")?;
    let incident_of = column_pairs(&format!("{directory}/truth.csv"), "report_id", "incident_id")?;
    let (mut reports, mut truth, mut numbers) = (Vec::new(), Vec::new(), HashMap::new());
    read(&format!("{directory}/reports.csv"), |row| {
        let next = numbers.len() as u32;
        let incident = incident_of.get(row["report_id"]).ok_or("a report without truth")?;
        truth.push(*numbers.entry(incident.clone()).or_insert(next));
        reports.push(report(row, &classes, with_text)?);
        Ok(())
    })?;
    Ok((reports, truth))
}

type Named<'a> = HashMap<&'a str, &'a str>;

fn read(
    path: &str,
    mut take: impl FnMut(&Named<'_>) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut table = csv::Reader::from_path(path)?;
    let header = table.headers()?.clone();
    let mut row = StringRecord::new();
    while table.read_record(&mut row)? {
        take(&header.iter().zip(row.iter()).collect())?;
    }
    Ok(())
}

fn column_pairs(
    path: &str,
    key: &str,
    value: &str,
) -> Result<HashMap<String, String>, Box<dyn Error>> {
    let mut pairs = HashMap::new();
    read(path, |row| {
        pairs.insert(row[key].to_owned(), row[value].to_owned());
        Ok(())
    })?;
    Ok(pairs)
}

fn report(
    row: &Named<'_>,
    classes: &HashMap<String, String>,
    with_text: bool,
) -> Result<Report, Box<dyn Error>> {
    let day = row["date"].parse::<Date>()?.to_zoned(TimeZone::UTC)?.timestamp().as_second();
    let code = row["event_type"];
    let act = match classes.get(code) {
        Some(class) if class != code => format!("{class}.{code}"),
        _ => code.to_owned(),
    };
    let names = |name: &str| vec![row[name].to_owned()];
    let killed = row["fatalities"].parse().ok();
    Ok(Report {
        id: row["report_id"].to_owned(),
        source: row["source"].to_owned(),
        from_s: Some(day),
        until_s: Some(day + DAY_S),
        lon: row["longitude"].parse().ok(),
        lat: row["latitude"].parse().ok(),
        geo_precision: row["geo_precision"].parse().ok(),
        act: Some(act),
        actors: names("actor"),
        targets: names("target"),
        killed: killed.map(|killed: u32| (killed, killed)),
        text: if with_text { row["text"].to_owned() } else { String::new() },
        ..Report::default()
    })
}
