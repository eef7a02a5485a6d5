//! The file of refused rows: the original cells, and why. A person mends the rows in it and imports
//! it again.

use crate::row::Refusal;
use crate::safe_csv::SafeWriter;
use std::io::{self, Write};

/// Writes refused rows as they come up.
pub struct RefusalWriter<W: Write> {
    writer: SafeWriter<W>,
    columns: usize,
}

impl<W: Write> RefusalWriter<W> {
    /// Writes the header of the original file with `row` and `reason` after it.
    pub fn new(out: W, header: &[String]) -> io::Result<Self> {
        let mut writer = SafeWriter::new(out);
        let columns = header.iter().map(String::as_str).chain(["row", "reason"]);
        writer.row(columns)?;
        Ok(Self { writer, columns: header.len() })
    }

    /// Writes one refused row. A row of another width than the header is filled up, or its last
    /// cells stand together in the last column, so that row number and reason stay in theirs.
    pub fn write(&mut self, number: u64, refusal: &Refusal) -> io::Result<()> {
        let mut cells: Vec<&str> = refusal.original.iter().map(String::as_str).collect();
        let too_many = cells.len() > self.columns;
        let rest = if too_many {
            cells.split_off(self.columns.saturating_sub(1)).join(" | ")
        } else {
            String::new()
        };
        if too_many {
            cells.push(&rest);
        }
        cells.resize(self.columns.max(cells.len()), "");
        let number = number.to_string();
        self.writer.row(cells.into_iter().chain([number.as_str(), refusal.reason.as_str()]))
    }

    /// Hands everything on to the output.
    pub fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Writes all of `refused` at once.
pub fn write_refusals<'r>(
    out: impl Write,
    header: &[String],
    refused: impl IntoIterator<Item = (u64, &'r Refusal)>,
) -> io::Result<()> {
    let mut writer = RefusalWriter::new(out, header)?;
    for (number, refusal) in refused {
        writer.write(number, refusal)?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refused_rows_keep_their_cells_and_get_number_and_reason() {
        let header = ["id".to_owned(), "text".to_owned()];
        let refusal = |cells: &[&str]| Refusal {
            reason: "why".into(),
            original: cells.iter().map(|c| (*c).to_owned()).collect(),
        };
        let rows = [refusal(&["1", "=cmd()"]), refusal(&["2"]), refusal(&["3", "a", "b"])];
        let mut out = Vec::new();
        write_refusals(&mut out, &header, (1..).zip(&rows)).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "id,text,row,reason\n1,'=cmd(),1,why\n2,,2,why\n3,a | b,3,why\n"
        );
    }
}
