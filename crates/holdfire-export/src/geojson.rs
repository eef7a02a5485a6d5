//! A table as GeoJSON (RFC 7946): a feature for each row. What has no place has no geometry, and is
//! there all the same. What the whole is stands in a foreign member (section 6.1) before the features,
//! how many rows there are in one after them.

use crate::cell::Cell;
use crate::error::ExportError;
use crate::plan::Table;
use serde_json::{Map, Value, json};
use std::io::Write;

/// A table that is being written.
pub(crate) struct GeoTable<W: Write> {
    out: W,
    names: Vec<String>,
    place: Option<(usize, usize)>,
    key: Option<usize>,
    rows: u64,
}

impl<W: Write> GeoTable<W> {
    pub fn begin(
        mut out: W,
        table: &Table,
        about: &Map<String, Value>,
    ) -> Result<Self, ExportError> {
        let columns: Map<String, Value> = table
            .columns
            .iter()
            .map(|column| (column.name.clone(), column.about.clone().into()))
            .collect();
        write!(out, "{{\"type\":\"FeatureCollection\",\"holdfire\":")?;
        serde_json::to_writer(&mut out, about)?;
        write!(out, ",\"columns\":")?;
        serde_json::to_writer(&mut out, &columns)?;
        write!(out, ",\"features\":[")?;
        let place = table.place.and_then(|[lon, lat]| table.position(lon).zip(table.position(lat)));
        let key = match table.key.as_slice() {
            [key] => table.position(key),
            _ => None,
        };
        let names = table.columns.iter().map(|column| column.name.clone()).collect();
        Ok(Self { out, names, place, key, rows: 0 })
    }

    pub fn row(&mut self, cells: &[Cell]) -> Result<(), ExportError> {
        let at = |position: usize| match cells.get(position) {
            Some(Cell::Real(degrees)) => Some(*degrees),
            Some(Cell::Whole(degrees)) => Some(*degrees as f64),
            _ => None,
        };
        let point = self.place.and_then(|(lon, lat)| at(lon).zip(at(lat)));
        let properties: Map<String, Value> =
            self.names.iter().cloned().zip(cells.iter().map(as_json)).collect();
        let mut feature = json!({
            "type": "Feature",
            "geometry": point.map(|(lon, lat)| json!({ "type": "Point", "coordinates": [lon, lat] })),
            "properties": properties,
        });
        if let Some(Cell::Text(id)) = self.key.and_then(|key| cells.get(key)) {
            feature["id"] = id.as_str().into();
        }
        if self.rows > 0 {
            self.out.write_all(b",")?;
        }
        self.out.write_all(b"\n")?;
        serde_json::to_writer(&mut self.out, &feature)?;
        self.rows += 1;
        Ok(())
    }

    pub fn finish(mut self) -> Result<W, ExportError> {
        writeln!(self.out, "\n],\"count\":{}}}", self.rows)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

fn as_json(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::List(items) => json!(items),
        Cell::Whole(number) => (*number).into(),
        Cell::Real(number) => json!(number),
        Cell::Truth(is_so) => (*is_so).into(),
        Cell::Text(_) | Cell::Instant(_) | Cell::Local(..) => cell.as_text().into(),
    }
}
