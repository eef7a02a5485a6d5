//! The first line of a table: which character separates, which ends a row, and what the columns
//! are called.

use crate::IntakeError;
use std::collections::HashMap;

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How the cells and rows of a file are separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) delimiter: u8,
    pub(crate) terminator: u8,
    /// Whether the first line only names the delimiter, as spreadsheet programs write it.
    pub(crate) has_separator_line: bool,
}

impl Shape {
    /// Takes the delimiter under which the first line has most of the `known` names.
    pub(crate) fn detect(beginning: &str, known: &[String], delimiter: Option<u8>) -> Self {
        let terminator =
            if !beginning.contains('\n') && beginning.contains('\r') { b'\r' } else { b'\n' };
        let mut lines = beginning.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        let first = lines.next().unwrap_or("");
        let named = first
            .trim()
            .strip_prefix("sep=")
            .and_then(|rest| DELIMITERS.into_iter().find(|d| rest.as_bytes() == [*d]));
        let header = if named.is_some() { lines.next().unwrap_or("") } else { first };
        let best = || {
            let score = |delimiter: u8| {
                let names: Vec<String> = header.split(char::from(delimiter)).map(key).collect();
                (names.iter().filter(|name| known.contains(name)).count(), names.len())
            };
            // The first of the best wins, so that a comma is taken where nothing speaks against it.
            DELIMITERS.into_iter().rev().max_by_key(|d| score(*d)).unwrap_or(b',')
        };
        Self {
            delimiter: delimiter.or(named).unwrap_or_else(best),
            terminator,
            has_separator_line: named.is_some(),
        }
    }
}

/// A column name as it is compared: without case, quotes and outer blanks, blanks and hyphens as
/// underscores.
pub(crate) fn key(name: &str) -> String {
    name.trim()
        .trim_matches('"')
        .trim()
        .chars()
        .map(|c| if c == ' ' || c == '-' { '_' } else { c.to_ascii_lowercase() })
        .collect()
}

/// The names of the columns.
pub(crate) struct Header {
    /// As they stand in the file.
    pub(crate) names: Vec<String>,
    columns: HashMap<String, usize>,
    duplicates: Vec<(String, usize, usize)>,
}

impl Header {
    pub(crate) fn new(names: Vec<String>) -> Self {
        let mut columns = HashMap::with_capacity(names.len());
        let mut duplicates = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let key = key(name);
            match columns.get(&key) {
                Some(first) => duplicates.push((key, *first, index)),
                None => {
                    columns.insert(key, index);
                }
            }
        }
        Self { names, columns, duplicates }
    }

    /// Where a column stands, by its compared name.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.get(name).copied()
    }

    /// Refuses a header without the `needed` columns, or with one of the `used` ones twice.
    pub(crate) fn check(
        &self,
        format: &str,
        needed: &[&str],
        used: &[String],
    ) -> Result<(), IntakeError> {
        let missing: Vec<&str> =
            needed.iter().copied().filter(|name| self.column(name).is_none()).collect();
        if !missing.is_empty() {
            return Err(IntakeError::MissingColumns {
                format: format.to_owned(),
                missing: listed(missing),
                seen: listed(self.names.iter().take(60).map(String::as_str)),
            });
        }
        match self.duplicates.iter().find(|(name, ..)| used.contains(name)) {
            Some((name, first, second)) => Err(IntakeError::DuplicateColumn {
                name: name.clone(),
                first: first + 1,
                second: second + 1,
            }),
            None => Ok(()),
        }
    }

    /// The columns that are none of the `used` ones.
    pub(crate) fn unused(&self, used: &[String]) -> Vec<&str> {
        self.names
            .iter()
            .filter(|name| !key(name).is_empty() && !used.contains(&key(name)))
            .map(String::as_str)
            .collect()
    }
}

/// Names in backticks, separated by commas, each cut to a readable length.
pub(crate) fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names
        .into_iter()
        .map(|name| format!("`{}`", crate::doubts::cut(name)))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<String> {
        ["report_id", "source", "date"].map(str::to_owned).to_vec()
    }

    #[test]
    fn the_delimiter_is_the_one_that_yields_known_names() {
        for (text, delimiter) in [
            ("report_id,source,date\n", b','),
            ("Report ID;\"Source\";date;a,b,c,d,e\n", b';'),
            ("report_id\tsource\tdate\n", b'\t'),
            ("report_id|source|date", b'|'),
            ("report_id", b','),
            ("sep=;\nx;y\n", b';'),
        ] {
            assert_eq!(Shape::detect(text, &known(), None).delimiter, delimiter, "{text}");
        }
    }

    #[test]
    fn a_lone_carriage_return_ends_rows_only_where_nothing_else_does() {
        assert_eq!(Shape::detect("a,b\rc,d", &known(), None).terminator, b'\r');
        assert_eq!(Shape::detect("a,b\r\nc\rd\n", &known(), None).terminator, b'\n');
    }

    #[test]
    fn what_is_missing_and_what_was_seen_are_both_named() {
        let header = Header::new(vec!["Report ID".into(), "when".into()]);
        let error = header.check("report-table", &["report_id", "date"], &known()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "column `date` is missing for format `report-table`: the header has `Report ID`, `when`"
        );
    }

    #[test]
    fn a_column_name_that_is_used_and_stands_twice_is_refused() {
        let header = Header::new(vec!["date".into(), "x".into(), "x".into(), "Date".into()]);
        let error = header.check("report-table", &[], &known()).unwrap_err();
        assert!(
            error.to_string().contains("`date` stands twice in the header, as columns 1 and 4")
        );
        let header = Header::new(vec!["date".into(), "x".into(), "x".into()]);
        assert!(header.check("report-table", &[], &known()).is_ok());
    }
}
