//! The bulletin as the template reads it: one JSON value with the bulletin, its labels and what
//! follows from both.
//!
//! All text is made printable here, each piece for the column it stands in. The template does no
//! arithmetic with counts beyond scaling a bar.

use serde_json::{Value, json};

use crate::BulletinError;
use crate::bulletin::{Bulletin, PlaceTable};
use crate::declared::{DeclaredCounts, DeclaredRow};
use crate::fonts::Fonts;
use crate::labels::Labels;
use crate::plain_text::Printing;

/// The columns of the table of incidents: field, then width in millimetres. They fill the 182 mm
/// between the margins.
const INCIDENT_COLUMNS: [(&str, f64); 8] = [
    ("number", 17.0),
    ("when", 22.0),
    ("place", 29.0),
    ("act", 23.0),
    ("sources", 22.0),
    ("casualties", 17.0),
    ("verdict", 23.0),
    ("doubt", 29.0),
];

/// What the cells of that table lose to padding, on both sides together.
const CELL_PADDING_MM: f64 = 2.6;
const MM_PER_EM_IN_TABLE: f64 = 7.2 * 25.4 / 72.0;
/// The narrowest column of the other tables, in units of its font size.
const NARROW_EM: f64 = 13.0;
/// The headline: a whole line in letters twice as large, and bold.
const HEADLINE_EM: f64 = 26.0;
/// Sentences run over the whole line.
const WIDE_EM: f64 = 50.0;
/// A root or a command is copied as it stands, and is broken only where it would leave the page.
const WHOLE_LINE_EM: f64 = 58.0;

/// Fields that hold one of our own words, by which the template chooses; the strings of `by_day`
/// are those of coverage.
const KEYWORDS: [&str; 9] =
    ["verdict", "standing", "stand", "outcome", "by_day", "part", "parts", "column", "place_told"];
/// Fields that a reader copies letter by letter.
const COPIED: [&str; 5] = ["root_hex", "root_base64", "command", "checkpoint_origin", "program"];

/// The JSON that the template reads.
pub(crate) fn sheet(
    bulletin: &Bulletin,
    labels: &Labels,
    fonts: &Fonts,
) -> Result<Vec<u8>, BulletinError> {
    let mut written = as_data(bulletin)?;
    written["by_area"]["changes"] = changes(&bulletin.by_area);
    written["by_governorate"]["changes"] = changes(&bulletin.by_governorate);
    if let Some(coverage) = &bulletin.coverage {
        written["coverage"]["days"] =
            as_data(&coverage.rows.iter().map(|row| row.days()).collect::<Vec<_>>())?;
    }
    if let Some(declared) = &bulletin.declared {
        add_differences(&mut written["declared"], declared)?;
    }
    let printing = Printing { fonts, right_to_left: bulletin.is_right_to_left() };
    make_printable(&mut written, "", WIDE_EM, &printing);

    let mut labels = as_data(labels)?;
    for label in labels.as_object_mut().into_iter().flat_map(|labels| labels.values_mut()) {
        // A label's direction is the document's; the names in its braces say nothing about it.
        *label = label.as_str().map(|label| printing.code(label, WIDE_EM)).into();
    }

    let sheet = json!({
        "bulletin": written,
        "labels": labels,
        "language": bulletin.primary_language(),
        "direction": if bulletin.is_right_to_left() { "rtl" } else { "ltr" },
        "incident_columns": INCIDENT_COLUMNS.map(|(_, width_mm)| width_mm),
        "root_start": bulletin.made_from.root_hex.chars().take(16).collect::<String>(),
    });
    serde_json::to_vec(&sheet).map_err(refused)
}

fn as_data(value: &impl serde::Serialize) -> Result<Value, BulletinError> {
    serde_json::to_value(value).map_err(refused)
}

fn refused(cause: serde_json::Error) -> BulletinError {
    BulletinError::Data { cause: cause.to_string() }
}

/// This period less the previous one, row by row with the total last; written with its sign.
fn changes(table: &PlaceTable) -> Value {
    let change = |row: &crate::bulletin::PlaceRow| {
        let before = i128::from(row.previous?.value());
        let change = i128::from(row.incidents.value()) - before;
        Some(match change {
            0 => "0".to_owned(),
            1.. => format!("+{change}"),
            _ => format!("−{}", change.unsigned_abs()),
        })
    };
    table.rows.iter().chain(&table.total).map(change).collect()
}

fn add_differences(written: &mut Value, declared: &DeclaredCounts) -> Result<(), BulletinError> {
    let differences = |rows: &[DeclaredRow]| {
        as_data(&rows.iter().map(DeclaredRow::difference).collect::<Vec<_>>())
    };
    written["place_differences"] = differences(&declared.by_place)?;
    written["day_differences"] = differences(&declared.by_day)?;
    if let Some(whole) = &declared.whole_period {
        written["whole_difference"] = as_data(&whole.difference())?;
    }
    written["unit"] = as_data(&only_unit(declared))?;
    Ok(())
}

/// The unit that every declared number shares; without one, each number prints its own.
fn only_unit(declared: &DeclaredCounts) -> Option<&str> {
    let mut units = declared
        .rows()
        .flat_map(|row| row.counts.iter().flatten())
        .map(|count| count.unit.as_str());
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// Makes every text below `value` printable in the column that its field stands in.
fn make_printable(value: &mut Value, field: &str, column_em: f64, printing: &Printing<'_>) {
    match value {
        Value::String(_) if KEYWORDS.contains(&field) => {}
        Value::String(text) if COPIED.contains(&field) => {
            *text = printing.code(text, WHOLE_LINE_EM)
        }
        Value::String(text) => *text = printing.words(text, column_em),
        Value::Array(values) => {
            for value in values {
                make_printable(value, field, column_em, printing);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let column_em = column_em_of(field, name, column_em);
                // The rows of a list are known by the list's name, and the fields of a row by their
                // own.
                make_printable(value, name, column_em, printing);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn column_em_of(parent: &str, field: &str, inherited: f64) -> f64 {
    match (parent, field) {
        ("incidents", _) => incident_column_em(field),
        (
            _,
            "rows" | "lines" | "numbers" | "by_place" | "by_day" | "by_clause" | "by_recorder"
            | "gaps" | "members" | "unit",
        ) => NARROW_EM,
        (_, "mechanism") => HEADLINE_EM,
        _ => inherited,
    }
}

fn incident_column_em(field: &str) -> f64 {
    let column = match field {
        "time_precision" => "when",
        "place_uncertainty" => "place",
        "clauses" | "stands" => "verdict",
        other => other,
    };
    let width_mm = INCIDENT_COLUMNS
        .iter()
        .find(|(name, _)| *name == column)
        .map_or(15.0, |(_, width_mm)| *width_mm);
    (width_mm - CELL_PADDING_MM) / MM_PER_EM_IN_TABLE
}
