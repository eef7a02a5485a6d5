//! Integrates event lists by MELTT:
//!
//! ```text
//! meltt LIST.csv LIST.csv... --taxonomy PROPERTY=FILE.csv... --spatial-km KM --temporal-days DAYS
//!     [--no-smart-match [--level N,N...]] [--partial N] [--averaging] [--weights W,W...]
//!     [--matches OUT.csv] [--unique OUT.csv] [--possible OUT.csv]
//! ```
//!
//! A list has the columns date, enddate (optional), latitude, longitude, one for each PROPERTY, dataset (the name
//! taxonomies know it by; the file's name when there is none) and event (its numbers; rows count from 1 when there are
//! none). A taxonomy has the columns data.source and base.categories, and then its levels from fine to coarse.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use csv::StringRecord;
use holdfire_fusion::meltt::{
    Agreement, Entry, EntryId, Integration, List, Settings, Taxonomy, TaxonomyRow, integrate,
};
use jiff::civil::{Date, date};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// A list, and the number of each event as its file has it.
struct Numbered {
    list: List,
    numbers: Vec<String>,
}

#[derive(Default)]
struct Arguments {
    lists: Vec<String>,
    taxonomies: Vec<(String, String)>,
    spatial_km: Option<f64>,
    temporal_days: Option<f64>,
    no_smart_match: bool,
    level: Option<Vec<usize>>,
    partial: usize,
    averaging: bool,
    weights: Option<Vec<f64>>,
    matches: Option<String>,
    unique: Option<String>,
    possible: Option<String>,
}

#[expect(
    clippy::disallowed_methods,
    reason = "an example program is the edge: its arguments are its only input"
)]
fn main() -> Outcome<()> {
    let arguments = read_arguments(std::env::args().skip(1))?;
    let properties: Vec<&str> = arguments.taxonomies.iter().map(|(name, _)| &**name).collect();
    let taxonomies = arguments.taxonomies.iter().map(|(name, path)| read_taxonomy(name, path));
    let taxonomies = taxonomies.collect::<Outcome<Vec<Taxonomy>>>()?;
    let numbered = arguments.lists.iter().map(|path| read_list(path, &properties));
    let (lists, numbers): (Vec<List>, Vec<Vec<String>>) = numbered
        .collect::<Outcome<Vec<Numbered>>>()?
        .into_iter()
        .map(|numbered| (numbered.list, numbered.numbers))
        .unzip();
    let finest = || vec![1; taxonomies.len()];
    let settings = Settings {
        agreement: match arguments.no_smart_match {
            true => Agreement::Level(arguments.level.clone().unwrap_or_else(finest)),
            false => Agreement::AnyLevel,
        },
        partial: arguments.partial,
        averaging: arguments.averaging,
        weights: arguments.weights.clone(),
        ..Settings::within(
            arguments.spatial_km.ok_or("give --spatial-km")?,
            arguments.temporal_days.ok_or("give --temporal-days")?,
        )
    };
    let integration = integrate(&lists, &taxonomies, &settings)?;
    let names: Vec<&str> = lists.iter().map(|list| &*list.name).collect();
    write(&arguments, &integration, &names, &numbers)
}

fn read_arguments(mut given: impl Iterator<Item = String>) -> Outcome<Arguments> {
    let mut arguments = Arguments::default();
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or(format!("{argument} needs a value"));
        match &*argument {
            "--taxonomy" => {
                let value = value()?;
                let (name, path) = value.split_once('=').ok_or("--taxonomy is PROPERTY=FILE")?;
                arguments.taxonomies.push((name.to_owned(), path.to_owned()));
            }
            "--spatial-km" => arguments.spatial_km = Some(value()?.parse()?),
            "--temporal-days" => arguments.temporal_days = Some(value()?.parse()?),
            "--no-smart-match" => arguments.no_smart_match = true,
            "--level" => arguments.level = Some(numbers(&value()?)?),
            "--partial" => arguments.partial = value()?.parse()?,
            "--averaging" => arguments.averaging = true,
            "--weights" => arguments.weights = Some(numbers(&value()?)?),
            "--matches" => arguments.matches = Some(value()?),
            "--unique" => arguments.unique = Some(value()?),
            "--possible" => arguments.possible = Some(value()?),
            other if other.starts_with("--") => return Err(format!("{other} is unknown").into()),
            _ => arguments.lists.push(argument),
        }
    }
    Ok(arguments)
}

fn numbers<T: std::str::FromStr<Err: Error + 'static>>(text: &str) -> Outcome<Vec<T>> {
    text.split(',').map(|number| Ok(number.trim().parse()?)).collect()
}

fn read_taxonomy(name: &str, path: &str) -> Outcome<Taxonomy> {
    let mut table = csv::Reader::from_path(path)?;
    let columns = table.headers()?.clone();
    let known = |at: usize, name: &str| columns.get(at).is_some_and(|one| one.trim() == name);
    if !known(0, "data.source") || !known(1, "base.categories") {
        return Err(format!("`{path}` must begin with data.source,base.categories").into());
    }
    let rows = table.records().map(|row| {
        let row = row?;
        let level = |level: &str| Some(level.to_owned()).filter(|level| level != "NA");
        Ok(TaxonomyRow {
            list: row.get(0).unwrap_or_default().to_owned(),
            category: row.get(1).unwrap_or_default().to_owned(),
            levels: row.iter().skip(2).map(level).collect(),
        })
    });
    Ok(Taxonomy { name: name.to_owned(), rows: rows.collect::<Outcome<_>>()? })
}

fn read_list(path: &str, properties: &[&str]) -> Outcome<Numbered> {
    let mut table = csv::Reader::from_path(path)?;
    let columns = table.headers()?.clone();
    let column = |name: &str| columns.iter().position(|column| column.trim() == name);
    let needed = |name: &str| column(name).ok_or(format!("`{path}` has no column {name}"));
    let (day, lat, lon) = (needed("date")?, needed("latitude")?, needed("longitude")?);
    let (last_day, dataset, event) = (column("enddate"), column("dataset"), column("event"));
    let properties =
        properties.iter().map(|name| needed(name)).collect::<Result<Vec<usize>, _>>()?;
    let mut names = BTreeSet::new();
    let (mut entries, mut numbers) = (Vec::new(), Vec::new());
    let mut row = StringRecord::new();
    while table.read_record(&mut row)? {
        let line = || format!("`{path}`, row {}", entries.len() + 1);
        let cell = |at: usize| row.get(at).unwrap_or_default().trim();
        let day = day_number(cell(day)).map_err(|cause| format!("{}: {cause}", line()))?;
        let degrees = |at: usize| {
            cell(at).parse::<f64>().map_err(|cause| format!("{}: `{}`: {cause}", line(), cell(at)))
        };
        let last_day = match last_day.map(cell).filter(|text| !text.is_empty()) {
            Some(text) => day_number(text).map_err(|cause| format!("{}: {cause}", line()))?,
            None => day,
        };
        let entry = Entry {
            day,
            last_day,
            lon: degrees(lon)?,
            lat: degrees(lat)?,
            categories: properties.iter().map(|at| cell(*at).to_owned()).collect(),
        };
        entries.push(entry);
        numbers.push(event.map_or(entries.len().to_string(), |at| cell(at).to_owned()));
        names.extend(dataset.map(|at| cell(at).to_owned()));
    }
    if names.len() > 1 {
        return Err(format!("`{path}` holds more than one dataset: split it").into());
    }
    let stem = Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = names.pop_first().or(stem).unwrap_or_default();
    Ok(Numbered { list: List { name, entries }, numbers })
}

/// Days since 1970. A time of day is allowed and does not count.
fn day_number(text: &str) -> Outcome<i32> {
    let day: Date = text.parse().map_err(|cause| format!("`{text}` is no date: {cause}"))?;
    Ok((day - date(1970, 1, 1)).get_days())
}

fn write(
    arguments: &Arguments,
    integration: &Integration,
    names: &[&str],
    numbers: &[Vec<String>],
) -> Outcome<()> {
    if let Some(path) = &arguments.matches {
        let mut table = csv::Writer::from_path(path)?;
        table.write_record(names)?;
        for one in &integration.matches {
            let events = one.entries.iter().zip(numbers);
            table.write_record(events.map(|(at, numbers)| at.map_or("", |at| &*numbers[at])))?;
        }
        table.flush()?;
    }
    let cells = |id: &EntryId| [names[id.list], &*numbers[id.list][id.entry]];
    if let Some(path) = &arguments.unique {
        let mut table = csv::Writer::from_path(path)?;
        table.write_record(["dataset", "event"])?;
        for id in &integration.unique {
            table.write_record(cells(id))?;
        }
        table.flush()?;
    }
    if let Some(path) = &arguments.possible {
        let mut table = csv::Writer::from_path(path)?;
        table.write_record(["dataset", "event", "episode_dataset", "episode"])?;
        for possible in &integration.possible {
            table.write_record([cells(&possible.event), cells(&possible.episode)].concat())?;
        }
        table.flush()?;
    }
    Ok(())
}
