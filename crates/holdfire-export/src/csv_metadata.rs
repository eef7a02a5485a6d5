//! What CSV files hold, as a file beside them: W3C "Metadata Vocabulary for Tabular Data" (CSVW).

use crate::cell::BETWEEN;
use crate::plan::{Column, Kind, Plan, Table};
use serde_json::{Value, json};

/// The description of all tables of a plan.
pub(crate) fn csv_metadata(plan: &Plan) -> Value {
    let tables = plan.tables.iter().enumerate();
    let tables: Vec<Value> =
        tables.map(|(at, table)| described(table, &plan.file_name(at))).collect();
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": plan.language }],
        "dialect": { "encoding": "utf-8", "lineTerminators": ["\r\n"], "header": true },
        "notes": [plan.about],
        "tables": tables,
    })
}

fn described(table: &Table, file: &str) -> Value {
    let columns: Vec<Value> = table.columns.iter().map(column).collect();
    let key: Vec<String> = table.key.iter().map(|name| name_of(name)).collect();
    json!({
        "url": file,
        "dc:title": table.title,
        "tableSchema": { "columns": columns, "primaryKey": key },
    })
}

fn column(column: &Column) -> Value {
    let datatype = match column.kind {
        Kind::Text | Kind::List => "string",
        Kind::Whole => "integer",
        Kind::Real => "number",
        Kind::Truth => "boolean",
        Kind::Instant | Kind::Local => "dateTimeStamp",
    };
    let mut described = json!({
        "name": name_of(&column.name),
        "titles": column.name,
        "datatype": datatype,
        "null": "",
        "dc:description": column.about,
    });
    if column.kind == Kind::List {
        described["separator"] = BETWEEN.into();
    }
    described
}

/// A name as CSVW wants it: letters, digits and `_`, the rest as bytes (RFC 6570).
fn name_of(title: &str) -> String {
    title
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_mark_that_csvw_does_not_know() {
        assert_eq!(name_of("from_utc"), "from_utc");
        assert_eq!(name_of("clause truce/2a"), "clause%20truce%2F2a");
    }
}
