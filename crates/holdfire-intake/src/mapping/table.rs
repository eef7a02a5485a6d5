//! A foreign table, read as its mapping says.

use super::{Column, Mapping, Values};
use crate::doubts::Doubts;
use crate::header::{Header, key};
use crate::records::Record;
use crate::row::Draft;
use crate::settings::Settings;
use crate::told::{Field, Told, report, several};
use std::borrow::Cow;

/// The value that stands for the cell as it is.
const KEPT: &str = "*";

/// A mapping with the places of its columns in one file.
pub(crate) struct MappedTable {
    mapping: Mapping,
    fields: Vec<(Field, Vec<Taken>)>,
    constants: Vec<(Field, String)>,
}

/// A cell and what is done with it.
struct Taken {
    column: usize,
    values: Option<Values>,
    prefix: Option<String>,
    first_before: Option<String>,
}

impl MappedTable {
    pub(crate) fn new(mapping: Mapping, header: &Header) -> Self {
        let mut fields: Vec<(Field, Vec<Taken>)> = Vec::new();
        for (field, column) in mapping.columns() {
            // `Header::check` has refused a table without one of them.
            let Some(index) = header.column(&key(column.name())) else { continue };
            let taken = Taken::new(index, column, mapping.values_of(column).1);
            match fields.iter_mut().find(|(known, _)| *known == field) {
                Some((_, all)) => all.push(taken),
                None => fields.push((field, vec![taken])),
            }
        }
        let constants = mapping
            .file
            .constants
            .iter()
            .filter_map(|(name, value)| Some((Field::named(name)?, value.clone())))
            .collect();
        Self { mapping, fields, constants }
    }

    pub(crate) fn read(
        &self,
        record: &Record,
        row: u64,
        settings: &Settings,
        doubts: Doubts,
    ) -> Result<Draft, String> {
        let mut told = Told::nothing();
        for (field, value) in &self.constants {
            told.set(*field, value.as_str());
        }
        for (field, all) in &self.fields {
            let mut values = all.iter().map(|taken| taken.value(record)).filter(|v| !v.is_empty());
            match field {
                Field::Actor => told.actors = values.flat_map(|value| several(&value)).collect(),
                Field::Target => told.targets = values.flat_map(|value| several(&value)).collect(),
                Field::ReportId => {
                    told.set(*field, values.collect::<Vec<_>>().join("/"));
                }
                _ => told.set(*field, values.next().unwrap_or_default()),
            }
            if *field == Field::EventType {
                let mut words = all.iter().map(|taken| record.cell(taken.column).trim());
                told.act_as_told = words.find(|words| !words.is_empty());
            }
        }
        if told.actors.is_empty() {
            told.actors = several(told.get(Field::Actor));
        }
        if told.targets.is_empty() {
            told.targets = several(told.get(Field::Target));
        }
        if told.get(Field::TimeZone).is_empty()
            && let Some(zone) = &self.mapping.file.time_zone
        {
            told.set(Field::TimeZone, zone.as_str());
        }
        let (source, report) = report(told, row, settings, &self.mapping.date_formats, doubts)?;
        Ok(Draft::Report { source, report })
    }
}

impl Taken {
    fn new(column: usize, written: &Column, values: Option<&Values>) -> Self {
        let (prefix, first_before) = match written {
            Column::Named(_) => (None, None),
            Column::Treated(treated) => (treated.prefix.clone(), treated.first_before.clone()),
        };
        Self { column, values: values.cloned(), prefix, first_before }
    }

    fn value<'r>(&'r self, record: &'r Record) -> Cow<'r, str> {
        let mut cell = record.cell(self.column).trim();
        if let Some(end) = self.first_before.as_deref() {
            cell = cell.split(end).next().unwrap_or("").trim();
        }
        match self.values.as_ref().and_then(|values| values.get(cell)) {
            Some(KEPT) | None => {}
            Some(value) => cell = value,
        }
        match &self.prefix {
            Some(prefix) if !cell.is_empty() => Cow::Owned(format!("{prefix}{cell}")),
            _ => Cow::Borrowed(cell),
        }
    }
}
