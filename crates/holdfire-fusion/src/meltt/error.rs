//! What can be wrong with the lists, taxonomies or settings handed in.

use thiserror::Error;

/// Why MELTT could not start. Nothing is integrated by halves.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MelttError {
    /// Nothing to compare.
    #[error("{count} list(s) cannot be integrated: give two or more")]
    TooFewLists {
        /// How many were given.
        count: usize,
    },
    /// Entries cannot agree on anything.
    #[error("no taxonomy: give at least one")]
    NoTaxonomy,
    /// Two lists of one name.
    #[error(
        "two lists are called `{list}`: taxonomies refer to lists by name, so each needs its own"
    )]
    DuplicateList {
        /// The shared name.
        list: String,
    },
    /// A coordinate that is no place on Earth.
    #[error(
        "list `{list}`, entry {row} has no usable place: latitude must be within 90 and longitude within 360 degrees"
    )]
    Place {
        /// The list.
        list: String,
        /// The entry, counted from 1.
        row: usize,
    },
    /// Not one category for each taxonomy.
    #[error(
        "list `{list}`, entry {row} has {count} categories: it needs {wanted}, one for each taxonomy"
    )]
    Categories {
        /// The list.
        list: String,
        /// The entry, counted from 1.
        row: usize,
        /// How many it has.
        count: usize,
        /// How many taxonomies there are.
        wanted: usize,
    },
    /// A taxonomy that says nothing of a list.
    #[error("taxonomy `{taxonomy}` has no rows for list `{list}`: add them, or correct the name")]
    ListNotInTaxonomy {
        /// The taxonomy.
        taxonomy: String,
        /// The list.
        list: String,
    },
    /// A taxonomy without levels.
    #[error("taxonomy `{taxonomy}` has no levels: give at least one shared name for each category")]
    NoLevels {
        /// The taxonomy.
        taxonomy: String,
    },
    /// Rows of different length.
    #[error(
        "taxonomy `{taxonomy}`, row {row} has more or fewer levels than the first row: they must all have the same"
    )]
    UnevenLevels {
        /// The taxonomy.
        taxonomy: String,
        /// The row, counted from 1.
        row: usize,
    },
    /// Categories that stand in the list and not in the taxonomy.
    #[error(
        "taxonomy `{taxonomy}` does not place these categories of list `{list}`: {}; add a row for each",
        quoted(categories)
    )]
    UnknownCategories {
        /// The list.
        list: String,
        /// The taxonomy.
        taxonomy: String,
        /// The categories, sorted.
        categories: Vec<String>,
    },
    /// A setting outside its range.
    #[error("setting `{name}` is out of range: {expected}")]
    Setting {
        /// The field of `Settings`.
        name: &'static str,
        /// What would be accepted.
        expected: String,
    },
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
