//! Small tables beside the reports: labels, parents, the lists and taxonomies of MELTT. Every error
//! names the file and the row.

use anyhow::{Context, Result, bail};
use csv::StringRecord;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// A table with a header, read row by row.
pub(super) struct Table {
    name: String,
    rows: csv::Reader<Box<dyn BufRead>>,
    pub header: Vec<String>,
    row: StringRecord,
    /// The number of the row that was read last; the first below the header is 1.
    number: u64,
}

impl Table {
    /// Opens a table and reads its header.
    pub fn open(path: &Path) -> Result<Self> {
        let name = path.display().to_string();
        let (input, _) = open(path)?;
        let mut rows = csv::ReaderBuilder::new().flexible(false).from_reader(input);
        let header =
            rows.headers().with_context(|| format!("`{name}`: the header cannot be read"))?;
        let header =
            header.iter().map(|cell| cell.trim().trim_start_matches('\u{feff}').to_owned());
        let header = header.collect();
        Ok(Self { name, rows, header, row: StringRecord::new(), number: 0 })
    }

    /// The place of a column that may be there.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// The place of a column that must be there.
    pub fn column(&self, name: &str) -> Result<usize> {
        match self.find(name) {
            Some(at) => Ok(at),
            None => {
                bail!("`{}` has no column `{name}`; it has {}", self.name, self.header.join(", "))
            }
        }
    }

    /// Reads the next row, if there is one.
    pub fn next(&mut self) -> Result<bool> {
        self.number += 1;
        let place = || format!("`{}`, row {}", self.name, self.number);
        self.rows.read_record(&mut self.row).with_context(place)
    }

    /// A cell of the row that was read last, without blanks around it.
    pub fn cell(&self, at: usize) -> &str {
        self.row.get(at).unwrap_or_default().trim()
    }

    /// What a cell says, as a value.
    pub fn value<T: std::str::FromStr>(&self, at: usize, is: &str) -> Result<T> {
        let cell = self.cell(at);
        let column = self.header.get(at).map_or("?", String::as_str);
        match cell.parse() {
            Ok(value) => Ok(value),
            Err(_) => bail!("{}, column `{column}`: `{cell}` is no {is}", self.place()),
        }
    }

    /// The file and row, for errors.
    pub fn place(&self) -> String {
        format!("`{}`, row {}", self.name, self.number)
    }
}

/// A file, unpacked while it is read if it is gzip, and its size; 0 where that is not known.
pub(super) fn open(path: &Path) -> Result<(Box<dyn BufRead>, u64)> {
    let failed = || format!("cannot read `{}`", path.display());
    let file = File::open(path).with_context(failed)?;
    let bytes = file.metadata().with_context(failed)?.len();
    let mut input = BufReader::with_capacity(1 << 18, file);
    let is_packed = input.fill_buf().with_context(failed)?.starts_with(&[0x1f, 0x8b]);
    Ok(match is_packed {
        true => {
            let unpacked = flate2::bufread::MultiGzDecoder::new(input);
            (Box::new(BufReader::with_capacity(1 << 18, unpacked)), 0)
        }
        false => (Box::new(input), bytes),
    })
}
