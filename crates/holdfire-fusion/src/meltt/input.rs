//! The lists and taxonomies as handed in, and what must be true of them.

use std::collections::{BTreeMap, BTreeSet};

use super::MelttError;

/// One entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The day, or the first day of an episode, counted from any day common to all lists.
    pub day: i32,
    /// The last day. Where it is not `day`, the entry is an episode.
    pub last_day: i32,
    /// Longitude in degrees; lists that count 0 to 360 are understood.
    pub lon: f64,
    /// Latitude in degrees.
    pub lat: f64,
    /// The category in each taxonomy, in the order of the taxonomies. A blank is a category like any other.
    pub categories: Vec<String>,
}

/// One list of events and episodes, usually of one source.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The name by which taxonomies refer to it.
    pub name: String,
    /// The entries. Those of one day are considered in this order.
    pub entries: Vec<Entry>,
}

/// What one property of an entry means in words that all lists share.
#[derive(Debug, Clone, PartialEq)]
pub struct Taxonomy {
    /// The name of the property.
    pub name: String,
    /// One row for each category of each list.
    pub rows: Vec<TaxonomyRow>,
}

/// Where one category of one list stands.
#[derive(Debug, Clone, PartialEq)]
pub struct TaxonomyRow {
    /// The list.
    pub list: String,
    /// The category as that list writes it; of two rows for one category the first counts.
    pub category: String,
    /// The shared names of it, from fine to coarse. What is missing (`None`) agrees with nothing; a blank text agrees
    /// with a blank text.
    pub levels: Vec<Option<String>>,
}

/// How many levels each taxonomy has, after finding the input sound. Whether every category is known is found out when
/// they are looked up.
pub(crate) fn check(lists: &[List], taxonomies: &[Taxonomy]) -> Result<Vec<usize>, MelttError> {
    if lists.len() < 2 {
        return Err(MelttError::TooFewLists { count: lists.len() });
    }
    if taxonomies.is_empty() {
        return Err(MelttError::NoTaxonomy);
    }
    let mut names = BTreeSet::new();
    for list in lists {
        if !names.insert(list.name.as_str()) {
            return Err(MelttError::DuplicateList { list: list.name.clone() });
        }
        for (at, entry) in list.entries.iter().enumerate() {
            check_entry(list, at, entry, taxonomies)?;
        }
    }
    taxonomies.iter().map(|taxonomy| check_taxonomy(taxonomy, lists)).collect()
}

fn check_entry(
    list: &List,
    at: usize,
    entry: &Entry,
    taxonomies: &[Taxonomy],
) -> Result<(), MelttError> {
    // Ranges contain no NaN.
    if !(-360.0..=360.0).contains(&entry.lon) || !(-90.0..=90.0).contains(&entry.lat) {
        return Err(MelttError::Place { list: list.name.clone(), row: at + 1 });
    }
    if entry.categories.len() != taxonomies.len() {
        return Err(MelttError::Categories {
            list: list.name.clone(),
            row: at + 1,
            count: entry.categories.len(),
            wanted: taxonomies.len(),
        });
    }
    Ok(())
}

fn check_taxonomy(taxonomy: &Taxonomy, lists: &[List]) -> Result<usize, MelttError> {
    let taxonomy_name = || taxonomy.name.clone();
    let named: BTreeSet<&str> = taxonomy.rows.iter().map(|row| row.list.trim()).collect();
    if let Some(list) = lists.iter().find(|list| !named.contains(list.name.trim())) {
        return Err(MelttError::ListNotInTaxonomy {
            taxonomy: taxonomy_name(),
            list: list.name.clone(),
        });
    }
    let levels = taxonomy.rows.first().map_or(0, |row| row.levels.len());
    if levels == 0 {
        return Err(MelttError::NoLevels { taxonomy: taxonomy_name() });
    }
    if let Some(at) = taxonomy.rows.iter().position(|row| row.levels.len() != levels) {
        return Err(MelttError::UnevenLevels { taxonomy: taxonomy_name(), row: at + 1 });
    }
    Ok(levels)
}

/// For each entry of a list the row of the taxonomy that places it. Blanks around names do not count.
pub(crate) fn placed_by<'a>(
    list: &List,
    at: usize,
    taxonomy: &'a Taxonomy,
) -> Result<Vec<&'a TaxonomyRow>, MelttError> {
    let mut row_of: BTreeMap<&str, &TaxonomyRow> = BTreeMap::new();
    for row in taxonomy.rows.iter().filter(|row| row.list.trim() == list.name.trim()) {
        row_of.entry(row.category.trim()).or_insert(row);
    }
    let mut unknown = BTreeSet::new();
    let mut placed = Vec::with_capacity(list.entries.len());
    for entry in &list.entries {
        let category = entry.categories.get(at).map_or("", |category| category.trim());
        match row_of.get(category) {
            Some(row) => placed.push(*row),
            None => {
                unknown.insert(category.to_owned());
            }
        }
    }
    if unknown.is_empty() {
        return Ok(placed);
    }
    Err(MelttError::UnknownCategories {
        list: list.name.clone(),
        taxonomy: taxonomy.name.clone(),
        categories: unknown.into_iter().collect(),
    })
}
