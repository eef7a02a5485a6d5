//! Lists that are short to write, matches that are easy to read, and the worked example of the paper's package.

use std::path::Path;

use holdfire_fusion::meltt::{
    Entry, Integration, List, Match, Settings, Taxonomy, TaxonomyRow, integrate,
};
use jiff::civil::{Date, date};

/// A crash on one day at 36 east, `km` north of 35.
pub fn event(day: i32, km: f64, category: &str) -> Entry {
    Entry {
        day,
        last_day: day,
        lon: 36.0,
        lat: 35.0 + km / 111.111,
        categories: vec![category.to_owned()],
    }
}

pub fn episode(day: i32, last_day: i32, km: f64, category: &str) -> Entry {
    Entry { last_day, ..event(day, km, category) }
}

pub fn lists<const N: usize>(entries: [Vec<Entry>; N]) -> Vec<List> {
    let named = entries.into_iter().enumerate();
    named.map(|(at, entries)| List { name: format!("list {at}"), entries }).collect()
}

/// Shelling and mortar fire are both remote; a clash is direct; what is not known is blank.
pub fn acts(lists: &[List]) -> Taxonomy {
    let kinds = [("shelling", "remote"), ("mortar", "remote"), ("clash", "direct"), ("", "")];
    let rows = lists.iter().flat_map(|list| {
        kinds.map(|(fine, coarse)| TaxonomyRow {
            list: list.name.clone(),
            category: fine.to_owned(),
            levels: vec![Some(fine.to_owned()), Some(coarse.to_owned())],
        })
    });
    Taxonomy { name: "act".to_owned(), rows: rows.collect() }
}

pub fn integrated(lists: &[List], settings: &Settings) -> Integration {
    integrate(lists, &[acts(lists)], settings).unwrap()
}

/// Matches as `1,2,-`: the number of the entry in each list, counted from 1.
pub fn rows(matches: &[Match]) -> Vec<String> {
    let cell = |entry: &Option<usize>| entry.map_or("-".to_owned(), |at| (at + 1).to_string());
    let row = |one: &Match| one.entries.iter().map(cell).collect::<Vec<_>>().join(",");
    matches.iter().map(row).collect()
}

/// The crashes of the package's worked example and their three taxonomies.
pub fn crashes() -> (Vec<List>, Vec<Taxonomy>) {
    let properties = ["model_tax", "color_tax", "damage_tax"];
    let lists = (1..=3).map(|at| {
        let name = format!("crash_data{at}");
        let entries = table(&name).into_iter().map(|row| Entry {
            day: day_number(&row[2]),
            last_day: day_number(&row[3]),
            lat: row[4].parse().unwrap(),
            lon: row[5].parse().unwrap(),
            categories: row[6..].to_vec(),
        });
        let entries = entries.collect();
        List { name, entries }
    });
    let taxonomies = properties.map(|property| Taxonomy {
        name: property.to_owned(),
        rows: table(&format!("taxonomy_{property}"))
            .into_iter()
            .map(|row| TaxonomyRow {
                list: row[0].clone(),
                category: row[1].clone(),
                levels: row[2..].iter().cloned().map(Some).collect(),
            })
            .collect(),
    });
    (lists.collect(), taxonomies.into())
}

fn table(name: &str) -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/meltt-crashmd");
    let mut reader = csv::Reader::from_path(folder.join(format!("{name}.csv"))).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn day_number(text: &str) -> i32 {
    (text.parse::<Date>().unwrap() - date(1970, 1, 1)).get_days()
}
