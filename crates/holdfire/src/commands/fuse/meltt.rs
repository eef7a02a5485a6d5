//! `holdfire fuse --method meltt`: lists integrated as the package MELTT answers.

use super::table::Table;
use crate::{Ending, progress::say};
use anyhow::{Context, Result, bail};
use clap::Args;
use holdfire_fusion::meltt::{
    Agreement, Entry, EntryId, Integration, Kind, List, Settings, Taxonomy, TaxonomyRow, integrate,
};
use holdfire_intake::safe_csv::SafeWriter;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Options {
    /// A property of the entries and the table of its categories, from fine to coarse.
    #[arg(long = "taxonomy", value_name = "PROPERTY=FILE", help_heading = "Method MELTT")]
    taxonomies: Vec<String>,
    /// How far apart two entries of one event may lie, in km.
    #[arg(long, value_name = "KM", help_heading = "Method MELTT")]
    spatial_km: Option<f64>,
    /// How many days apart they may be.
    #[arg(long, value_name = "DAYS", help_heading = "Method MELTT")]
    temporal_days: Option<f64>,
    /// Entries must agree on one given level of each taxonomy, the finest if `--level` does not say.
    #[arg(long, help_heading = "Method MELTT")]
    no_smart_match: bool,
    /// The level of each taxonomy, 1 being the finest.
    #[arg(
        long,
        value_name = "N,N...",
        value_delimiter = ',',
        requires = "no_smart_match",
        help_heading = "Method MELTT"
    )]
    level: Vec<usize>,
    /// How many properties may be without agreement.
    #[arg(long, value_name = "N", help_heading = "Method MELTT")]
    partial: Option<usize>,
    /// A kept entry takes the average of itself and its duplicate.
    #[arg(long, help_heading = "Method MELTT")]
    averaging: bool,
    /// What each taxonomy contributes to the score; their number in sum.
    #[arg(long, value_name = "W,W...", value_delimiter = ',', help_heading = "Method MELTT")]
    taxonomy_weights: Vec<f64>,
    /// Where to write one row per match, a column per list with the number of its entry.
    #[arg(long, value_name = "FILE", help_heading = "Method MELTT")]
    matches: Option<PathBuf>,
    /// Where to write the entries that are left.
    #[arg(long, value_name = "FILE", help_heading = "Method MELTT")]
    unique: Option<PathBuf>,
    /// Where to write episodes that may contain an event.
    #[arg(long, value_name = "FILE", help_heading = "Method MELTT")]
    possible: Option<PathBuf>,
}

impl Options {
    /// The first of these options that was given.
    pub fn are_given(&self) -> Option<&'static str> {
        let given = [
            ("--taxonomy", !self.taxonomies.is_empty()),
            ("--spatial-km", self.spatial_km.is_some()),
            ("--temporal-days", self.temporal_days.is_some()),
            ("--no-smart-match", self.no_smart_match),
            ("--partial", self.partial.is_some()),
            ("--averaging", self.averaging),
            ("--taxonomy-weights", !self.taxonomy_weights.is_empty()),
            ("--matches", self.matches.is_some()),
            ("--unique", self.unique.is_some()),
            ("--possible", self.possible.is_some()),
        ];
        given.into_iter().find(|(_, is_given)| *is_given).map(|(name, _)| name)
    }

    fn settings(&self, taxonomies: usize) -> Result<Settings> {
        let (Some(km), Some(days)) = (self.spatial_km, self.temporal_days) else {
            bail!("`--method meltt` needs both windows: `--spatial-km KM --temporal-days DAYS`");
        };
        let finest = || vec![1; taxonomies];
        Ok(Settings {
            agreement: match (self.no_smart_match, self.level.is_empty()) {
                (false, _) => Agreement::AnyLevel,
                (true, true) => Agreement::Level(finest()),
                (true, false) => Agreement::Level(self.level.clone()),
            },
            partial: self.partial.unwrap_or(0),
            averaging: self.averaging,
            weights: (!self.taxonomy_weights.is_empty()).then(|| self.taxonomy_weights.clone()),
            ..Settings::within(km, days)
        })
    }
}

/// A list, and the number of each entry as its file has it.
struct Numbered {
    list: List,
    numbers: Vec<String>,
}

pub(super) fn run(files: &[PathBuf], options: &Options) -> Result<Ending> {
    let named = options.taxonomies.iter().map(|given| {
        given.split_once('=').with_context(|| {
            format!("`--taxonomy {given}` names no file; write it like `--taxonomy act=acts.csv`")
        })
    });
    let named: Vec<(&str, &str)> = named.collect::<Result<_>>()?;
    let settings = options.settings(named.len())?;
    let taxonomies: Vec<Taxonomy> =
        named.iter().map(|(name, path)| taxonomy(name, path.as_ref())).collect::<Result<_>>()?;
    let properties: Vec<&str> = named.iter().map(|(name, _)| *name).collect();
    let (mut lists, mut numbers) = (Vec::new(), Vec::new());
    for path in files {
        let Numbered { list, numbers: of_list } = list(path, &properties)?;
        lists.push(list);
        numbers.push(of_list);
    }
    let integration = integrate(&lists, &taxonomies, &settings)?;
    let answer = Written { integration: &integration, lists: &lists, numbers: &numbers };
    if let Some(path) = &options.matches {
        answer.matches(path)?;
    }
    if let Some(path) = &options.unique {
        answer.unique(path)?;
    }
    if let Some(path) = &options.possible {
        answer.possible(path)?;
    }
    answer.tell();
    Ok(Ending::Holds)
}

fn taxonomy(name: &str, path: &Path) -> Result<Taxonomy> {
    let mut table = Table::open(path)?;
    let (list, category) = (table.column("data.source")?, table.column("base.categories")?);
    let columns = 0..table.header.len();
    let levels: Vec<usize> = columns.filter(|at| *at != list && *at != category).collect();
    let mut rows = Vec::new();
    while table.next()? {
        let level = |at: &usize| Some(table.cell(*at).to_owned()).filter(|level| level != "NA");
        rows.push(TaxonomyRow {
            list: table.cell(list).to_owned(),
            category: table.cell(category).to_owned(),
            levels: levels.iter().map(level).collect(),
        });
    }
    Ok(Taxonomy { name: name.to_owned(), rows })
}

fn list(path: &Path, properties: &[&str]) -> Result<Numbered> {
    let mut table = Table::open(path)?;
    let (day, lat, lon) =
        (table.column("date")?, table.column("latitude")?, table.column("longitude")?);
    let [last_day, dataset, event] = ["enddate", "dataset", "event"].map(|name| table.find(name));
    let properties: Vec<usize> =
        properties.iter().map(|name| table.column(name)).collect::<Result<_>>()?;
    let mut names = BTreeSet::new();
    let (mut entries, mut numbers) = (Vec::new(), Vec::new());
    while table.next()? {
        let first = day_number(&table, day)?;
        let last = last_day.filter(|at| !table.cell(*at).is_empty());
        entries.push(Entry {
            day: first,
            last_day: last.map_or(Ok(first), |at| day_number(&table, at))?,
            lon: table.value(lon, "number of degrees")?,
            lat: table.value(lat, "number of degrees")?,
            categories: properties.iter().map(|at| table.cell(*at).to_owned()).collect(),
        });
        numbers.push(match event {
            Some(at) => table.cell(at).to_owned(),
            None => entries.len().to_string(),
        });
        names.extend(dataset.map(|at| table.cell(at).to_owned()));
    }
    if names.len() > 1 {
        let names: Vec<String> = names.into_iter().collect();
        bail!(
            "`{}` holds several lists ({}); write each into a file of its own",
            path.display(),
            names.join(", ")
        );
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = names.pop_first().or(stem).unwrap_or_default();
    Ok(Numbered { list: List { name, entries }, numbers })
}

/// Days since 1970. A time of day is allowed and does not count.
fn day_number(table: &Table, at: usize) -> Result<i32> {
    let day: Date = table.value(at, "date; write it like 2012-01-31")?;
    Ok((day - date(1970, 1, 1)).get_days())
}

struct Written<'a> {
    integration: &'a Integration,
    lists: &'a [List],
    numbers: &'a [Vec<String>],
}

impl Written<'_> {
    fn table(&self, path: &Path) -> Result<SafeWriter<BufWriter<File>>> {
        let file =
            File::create(path).with_context(|| format!("cannot write `{}`", path.display()))?;
        Ok(SafeWriter::new(BufWriter::new(file)))
    }

    fn cells(&self, id: &EntryId) -> [&str; 2] {
        [&self.lists[id.list].name, &self.numbers[id.list][id.entry]]
    }

    fn matches(&self, path: &Path) -> Result<()> {
        let mut table = self.table(path)?;
        table.row(self.lists.iter().map(|list| list.name.as_str()))?;
        for one in &self.integration.matches {
            let entries = one.entries.iter().zip(self.numbers);
            table.row(entries.map(|(at, numbers)| at.map_or("", |at| &*numbers[at])))?;
        }
        Ok(table.flush()?)
    }

    fn unique(&self, path: &Path) -> Result<()> {
        let mut table = self.table(path)?;
        table.row(["dataset", "event"])?;
        for id in &self.integration.unique {
            table.row(self.cells(id))?;
        }
        Ok(table.flush()?)
    }

    fn possible(&self, path: &Path) -> Result<()> {
        let mut table = self.table(path)?;
        table.row(["dataset", "event", "episode_dataset", "episode"])?;
        for possible in &self.integration.possible {
            table.row([self.cells(&possible.event), self.cells(&possible.episode)].concat())?;
        }
        Ok(table.flush()?)
    }

    /// What came of it, in the figures that the package prints.
    fn tell(&self) {
        let Integration { matches, duplicates, unique, .. } = self.integration;
        let entries: usize = self.lists.iter().map(|list| list.entries.len()).sum();
        let episodes = matches.iter().filter(|one| one.kind == Kind::Episode).count();
        say(&format!(
            "{entries} entries, {} left; {} matches ({} of events, {episodes} of episodes), {} \
             duplicates removed, {} entries flagged as perhaps part of an episode",
            unique.len(),
            matches.len(),
            matches.len() - episodes,
            duplicates.len(),
            self.integration.flagged(),
        ));
        for overlap in self.integration.overlap(self.lists.len()) {
            let names = self.lists.iter().zip(&overlap.in_list).filter(|(_, is_in)| **is_in);
            let names: Vec<&str> = names.map(|(list, _)| list.name.as_str()).collect();
            say(&format!("  {}: {}", names.join(" + "), overlap.count));
        }
    }
}
