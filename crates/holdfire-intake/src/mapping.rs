//! A mapping file: which column of a foreign table is which field of a report, and what its codes
//! mean. docs/guides/mapping.md explains it to whoever writes one.

use crate::IntakeError;
use crate::header::{key, listed};
use crate::told::{FIELDS, Field};
use holdfire_core::Act;
use jiff::tz::TimeZone;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

mod table;

pub(crate) use table::MappedTable;

/// A mapping that was read and found to make sense.
#[derive(Debug, Clone)]
pub struct Mapping {
    file: MappingFile,
    digest: String,
    delimiter: Option<u8>,
    date_formats: Vec<Box<str>>,
    values: HashMap<String, Values>,
}

/// The file as it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingFile {
    name: String,
    dataset: Option<String>,
    delimiter: Option<String>,
    encoding: Option<String>,
    time_zone: Option<String>,
    #[serde(default)]
    date_formats: Vec<String>,
    #[serde(default)]
    ignore: Vec<String>,
    columns: BTreeMap<String, Columns>,
    #[serde(default)]
    constants: BTreeMap<String, String>,
    #[serde(default)]
    values: BTreeMap<String, BTreeMap<String, String>>,
}

/// One column or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "write a column name, `{ column = \"name\" }`, or a list of these")]
enum Columns {
    One(Column),
    Several(Vec<Column>),
}

impl Columns {
    fn all(&self) -> &[Column] {
        match self {
            Self::One(column) => std::slice::from_ref(column),
            Self::Several(columns) => columns,
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "write a column name, or `{ column = \"name\" }` with any of `values`, `prefix`, \
                 `first_before`"
)]
enum Column {
    Named(String),
    Treated(Treated),
}

/// A column whose cells are changed on the way in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Treated {
    column: String,
    /// The value map to use instead of the one of the column's own name.
    values: Option<String>,
    /// Put before a cell that is not empty.
    prefix: Option<String>,
    /// Only what stands before this text is taken.
    first_before: Option<String>,
}

impl Column {
    fn name(&self) -> &str {
        match self {
            Self::Named(name) => name,
            Self::Treated(treated) => &treated.column,
        }
    }

    /// The value map it names itself; other columns use the one of their own name, if any.
    fn named_values(&self) -> Option<&str> {
        match self {
            Self::Named(_) => None,
            Self::Treated(treated) => treated.values.as_deref(),
        }
    }
}

/// What the codes in a column mean.
#[derive(Debug, Clone, Default)]
pub(crate) struct Values {
    exact: HashMap<String, String>,
    /// From the longest beginning to the shortest; the empty one is for every other value.
    beginnings: Vec<(String, String)>,
}

impl Values {
    fn new(written: &BTreeMap<String, String>) -> Self {
        let mut values = Self::default();
        for (from, to) in written {
            match from.strip_suffix('*') {
                Some(beginning) => values.beginnings.push((beginning.to_owned(), to.clone())),
                None => {
                    values.exact.insert(from.clone(), to.clone());
                }
            }
        }
        values.beginnings.sort_by_key(|(beginning, _)| std::cmp::Reverse(beginning.len()));
        values
    }

    /// What a value stands for; nothing where the map does not speak of it.
    pub(crate) fn get(&self, value: &str) -> Option<&str> {
        let beginning =
            || self.beginnings.iter().find(|(beginning, _)| value.starts_with(beginning.as_str()));
        self.exact.get(value).or_else(|| beginning().map(|(_, to)| to)).map(String::as_str)
    }
}

impl Mapping {
    /// Reads a mapping file and checks all of it.
    pub fn parse(text: &str) -> Result<Self, IntakeError> {
        let file: MappingFile =
            toml::from_str(text).map_err(|error| written_wrong(text, &error))?;
        let mapping = Self {
            digest: hex_start(text),
            delimiter: delimiter(file.delimiter.as_deref())?,
            date_formats: file.date_formats.iter().map(|format| format.as_str().into()).collect(),
            values: file
                .values
                .iter()
                .map(|(name, written)| (key(name), Values::new(written)))
                .collect(),
            file,
        };
        mapping.check_head()?;
        mapping.check_fields()?;
        mapping.check_values()?;
        Ok(mapping)
    }

    /// Its name, used as the name of the format.
    pub fn name(&self) -> &str {
        &self.file.name
    }

    /// The data set its files belong to, if it names one.
    pub fn dataset(&self) -> Option<&str> {
        self.file.dataset.as_deref()
    }

    /// Eight hex digits of the SHA-256 of the mapping file.
    pub(crate) fn digest(&self) -> &str {
        &self.digest
    }

    pub(crate) fn encoding(&self) -> Option<&str> {
        self.file.encoding.as_deref()
    }

    pub(crate) fn delimiter(&self) -> Option<u8> {
        self.delimiter
    }

    /// The columns it reads, as they are compared.
    pub(crate) fn needed_columns(&self) -> Vec<String> {
        let mut needed: Vec<String> =
            self.file.columns.values().flat_map(Columns::all).map(|c| key(c.name())).collect();
        needed.sort();
        needed.dedup();
        needed
    }

    /// The columns it reads and those it leaves out on purpose.
    pub(crate) fn known_columns(&self) -> Vec<String> {
        let mut known = self.needed_columns();
        known.extend(self.file.ignore.iter().map(|name| key(name)));
        known
    }

    fn check_head(&self) -> Result<(), IntakeError> {
        let file = &self.file;
        let is_plain = |name: &str| {
            !name.is_empty()
                && name.len() <= 40
                && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if !is_plain(&file.name) {
            return wrong("name", "use at most 40 small letters a to z, digits and `-`");
        }
        if crate::Format::names().any(|name| name == file.name) {
            return wrong("name", "a format of that name is built in");
        }
        if file.dataset.as_ref().is_some_and(|dataset| dataset.trim().is_empty()) {
            return wrong("dataset", "it is empty");
        }
        if let Some(label) = &file.encoding
            && encoding_rs::Encoding::for_label(label.as_bytes()).is_none()
        {
            return wrong("encoding", "use a name such as `utf-8` or `windows-1256`");
        }
        if let Some(zone) = &file.time_zone
            && TimeZone::get(zone).is_err()
        {
            return wrong("time_zone", "use an IANA name such as `Europe/Kyiv`");
        }
        let any_moment = jiff::Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
        for format in &file.date_formats {
            if let Err(error) = jiff::fmt::strtime::format(format, &any_moment) {
                return wrong("date_formats", format!("`{format}`: {error}"));
            }
        }
        Ok(())
    }

    fn check_fields(&self) -> Result<(), IntakeError> {
        let file = &self.file;
        for (section, name) in (file.columns.keys().map(|name| ("columns", name)))
            .chain(file.constants.keys().map(|name| ("constants", name)))
        {
            if Field::named(name).is_none() {
                let fields = listed(FIELDS.iter().map(|(_, name)| *name));
                return wrong(
                    &format!("{section}.{name}"),
                    format!("a report has no such field; its fields are {fields}"),
                );
            }
        }
        for (name, columns) in &file.columns {
            let section = format!("columns.{name}");
            if file.constants.contains_key(name) {
                return wrong(&section, "the field is under `constants`, too");
            }
            if columns.all().is_empty() {
                return wrong(&section, "the list is empty");
            }
            for column in columns.all() {
                if let Some(values) = column.named_values()
                    && !self.values.contains_key(&key(values))
                {
                    return wrong(&section, format!("there is no `[values.{values}]`"));
                }
            }
        }
        if !file.columns.contains_key("report_id") {
            return wrong(
                "columns.report_id",
                "it is missing: name the column that tells rows apart",
            );
        }
        if !file.columns.contains_key("source") && !file.constants.contains_key("source") {
            return wrong("columns.source", "it is missing here and under `constants`");
        }
        if let Some(code) = file.constants.get("event_type") {
            check_act("constants.event_type", code)?;
        }
        Ok(())
    }

    fn check_values(&self) -> Result<(), IntakeError> {
        for name in self.file.values.keys() {
            if !self.columns().any(|(_, column)| self.values_of(column).0 == key(name)) {
                return wrong(&format!("values.{name}"), "no column under `columns` uses it");
            }
        }
        for (field, column) in self.columns() {
            let (used, _) = self.values_of(column);
            let written = self.file.values.iter().find(|(name, _)| key(name) == used);
            let Some((name, written)) = written.filter(|_| field == Field::EventType) else {
                continue;
            };
            for (from, to) in written {
                check_act(&format!("values.{name}.\"{from}\""), to)?;
            }
        }
        Ok(())
    }

    fn columns(&self) -> impl Iterator<Item = (Field, &Column)> {
        self.file.columns.iter().flat_map(|(name, columns)| {
            let field = Field::named(name);
            columns.all().iter().filter_map(move |column| Some((field?, column)))
        })
    }

    /// The name of the value map of a column, and the map where there is one.
    fn values_of(&self, column: &Column) -> (String, Option<&Values>) {
        let name = key(column.named_values().unwrap_or(column.name()));
        let values = self.values.get(&name);
        (name, values)
    }
}

fn wrong<T>(key: &str, why: impl Into<String>) -> Result<T, IntakeError> {
    Err(IntakeError::Mapping { key: key.to_owned(), why: why.into() })
}

fn check_act(key: &str, code: &str) -> Result<(), IntakeError> {
    if matches!(code, "" | "*") || Act::parse(code).is_some() {
        return Ok(());
    }
    let acts = listed(Act::all().map(Act::leaf));
    wrong(key, format!("`{code}` is no act; the acts are {acts}"))
}

fn delimiter(written: Option<&str>) -> Result<Option<u8>, IntakeError> {
    match written {
        None => Ok(None),
        Some("tab") => Ok(Some(b'\t')),
        Some(text) if text.len() == 1 && !matches!(text, "\"" | "\n" | "\r") => {
            Ok(text.bytes().next())
        }
        Some(_) => wrong("delimiter", "use one character, or `tab`"),
    }
}

/// A fault in the TOML itself, with the line it stands in.
fn written_wrong(text: &str, error: &toml::de::Error) -> IntakeError {
    let at = error.span().map_or(0, |span| span.start);
    let before = text.get(..at).unwrap_or("");
    let line = before.matches('\n').count();
    let written = text.lines().nth(line).unwrap_or("").trim();
    let name = written.split('=').next().unwrap_or("").trim();
    IntakeError::Mapping {
        key: crate::doubts::cut(name),
        why: format!("line {}: {}", line + 1, error.message()),
    }
}

fn hex_start(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
        name = "posts"
        [columns]
        report_id = "no"
        date = "day"
        event_type = "code"
        [constants]
        source = "Post 4"
        [values.code]
        "S*" = "shelling"
        "SN" = "sniper_fire"
        "*" = ""
    "#;

    fn error(from: &str, to: &str) -> String {
        Mapping::parse(&SMALL.replace(from, to)).unwrap_err().to_string()
    }

    #[test]
    fn a_fault_is_told_with_the_key_it_stands_at() {
        Mapping::parse(SMALL).unwrap();
        for (from, to, key, why) in [
            ("name = \"posts\"", "name = \"Posts!\"", "`name`", "small letters"),
            ("date =", "dates =", "`columns.dates`", "no such field"),
            ("report_id = \"no\"", "", "`columns.report_id`", "missing"),
            ("source = \"Post 4\"", "", "`columns.source`", "missing"),
            ("\"shelling\"", "\"shelled\"", "`values.code.\"S*\"`", "`shelled` is no act"),
            ("[values.code]", "[values.cod]", "`values.cod`", "no column"),
            ("[constants]", "[constants]\ndate = \"2017\"", "`columns.date`", "too"),
            ("date = \"day\"", "date = 4", "`date`", "line 5: write a column name"),
            ("[columns]", "delimeter = \";\"\n[columns]", "`delimeter`", "unknown field"),
            ("[columns]", "delimiter = \";;\"\n[columns]", "`delimiter`", "one character"),
            ("[columns]", "time_zone = \"Kyiv\"\n[columns]", "`time_zone`", "IANA"),
            ("[columns]", "encoding = \"arabic!\"\n[columns]", "`encoding`", "windows-1256"),
            ("[columns]", "date_formats = [\"%Q%\"]\n[columns]", "`date_formats`", "%Q%"),
            (
                "\"code\"",
                "{ column = \"code\", values = \"x\" }",
                "`columns.event_type`",
                "[values.x]",
            ),
        ] {
            let error = error(from, to);
            assert!(error.contains(key) && error.contains(why), "{error}");
        }
    }

    #[test]
    fn values_are_looked_up_whole_then_by_the_longest_beginning() {
        let mapping = Mapping::parse(SMALL).unwrap();
        let values = &mapping.values["code"];
        assert_eq!(values.get("SN"), Some("sniper_fire"));
        assert_eq!(values.get("S4"), Some("shelling"));
        assert_eq!(values.get("other"), Some(""));
    }
}
