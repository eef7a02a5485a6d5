//! `sources.csv`: which sources belong to which member or party. Reports of a source that belongs to a
//! member are that member's list; what belongs to nobody is no member's. Other sources need no row:
//! they are named by the reports.

use super::Read;
use super::csv_table::{Columns, Row, Wrong, read_rows};
use crate::problem::Problem;
use holdfire_core::{ActorId, Event, Names, Source, SourceId};

const COLUMNS: Columns = Columns {
    file: "sources.csv",
    known: &["source", "belongs_to", "note"],
    required: &["source", "belongs_to"],
};

pub(super) fn read(text: &str, read: &mut Vec<Read>, problems: &mut Vec<Problem>) {
    let rows = read_rows(&COLUMNS, text, problems, source);
    read.extend(rows.into_iter().map(|(source, spot)| Read {
        event: Event::SourceNamed(source),
        file: COLUMNS.file.to_owned(),
        spot,
    }));
}

fn source(row: &Row<'_>) -> Result<Source, Wrong> {
    let name = row.required("source")?;
    let belongs_to = ActorId::new(row.required("belongs_to")?)
        .map_err(|error| Wrong::cell("belongs_to", error.to_string()))?;
    Ok(Source {
        // The id that reports of this name will find.
        id: SourceId::from_name(name),
        name: Names::english(name),
        belongs_to: Some(belongs_to),
    })
}
