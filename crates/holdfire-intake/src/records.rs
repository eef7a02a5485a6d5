//! Rows of cells out of a stream of UTF-8, never holding more than one row, and never more than
//! [`MAX_ROW_BYTES`] of it.
//!
//! The grammar of CSV is `csv-core`'s. Here are the limits around it: a row that is too large is
//! skipped to its end with its size counted, and a quotation mark that is opened and never closed
//! costs the one line it stands in, not the rest of the file.

use crate::decode::{Decoded, guess_encoding};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};
use std::io;

/// The most bytes one row may have.
pub(crate) const MAX_ROW_BYTES: usize = 1 << 20;
const MAX_CELLS: usize = 4096;
/// Each open quotation mark makes the rest of the file be read again, at most 1 MiB of it.
const MAX_RESTARTS: u32 = 64;

/// One row of cells. Reused from row to row.
#[derive(Default)]
pub(crate) struct Record {
    text: String,
    ends: Vec<usize>,
    /// The encoding the row was taken for, where it is not that of the file.
    pub(crate) guessed_encoding: Option<&'static str>,
}

impl Record {
    /// How many cells.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at `index`, empty if there is none.
    pub(crate) fn cell(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or(0) };
        self.ends.get(index).and_then(|end| self.text.get(start..*end)).unwrap_or("")
    }

    /// All cells in order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// All text of the row, cell after cell.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.ends.len() <= 1
    }

    fn set(&mut self, bytes: &[u8], ends: &[usize]) {
        self.text.clear();
        self.ends.clear();
        self.guessed_encoding = None;
        match std::str::from_utf8(bytes) {
            // Bytes of two cells can join to one character; such cells are no UTF-8 either.
            Ok(text) if ends.iter().all(|end| text.is_char_boundary(*end)) => {
                self.text.push_str(text);
                self.ends.extend_from_slice(ends);
            }
            _ => self.set_guessed(bytes, ends),
        }
        self.drop_carriage_return();
    }

    fn set_guessed(&mut self, bytes: &[u8], ends: &[usize]) {
        let encoding = guess_encoding(bytes);
        self.guessed_encoding = Some(encoding.name());
        let mut start = 0;
        for end in ends {
            let cell = bytes.get(start..*end).unwrap_or_default();
            match std::str::from_utf8(cell) {
                Ok(cell) => self.text.push_str(cell),
                Err(_) => self.text.push_str(&encoding.decode_without_bom_handling(cell).0),
            }
            self.ends.push(self.text.len());
            start = *end;
        }
    }

    /// Rows end in a line feed here, so the other half of a Windows line end is in the last cell.
    fn drop_carriage_return(&mut self) {
        let (len, cells) = (self.ends.len(), self.text.len());
        let last_is_empty = len >= 2 && self.ends[len - 2] == cells;
        if !last_is_empty && self.text.ends_with('\r') {
            self.text.pop();
            if let Some(end) = self.ends.last_mut() {
                *end = self.text.len();
            }
        }
    }
}

/// What stands next in the file.
pub(crate) enum Next {
    /// A row, in the record that was handed in.
    Row,
    /// A row larger than [`MAX_ROW_BYTES`] or with more than [`MAX_CELLS`] cells; the record has
    /// its beginning.
    TooLarge {
        /// How many bytes it has in all.
        bytes: u64,
        /// Whether it ends only because the file does, within quotation marks.
        is_unclosed: bool,
    },
    /// A line in which a quotation mark is opened and never closed, in the record as one cell.
    Unclosed,
    /// The end of the file.
    End,
}

/// A stream of rows.
pub(crate) struct Records<'a> {
    input: Decoded<'a>,
    parser: Reader,
    terminator: u8,
    output: Vec<u8>,
    ends: Vec<usize>,
    /// The bytes of the row that is being read, as they stand in the file.
    raw: Vec<u8>,
    /// Bytes that are read again after an open quotation mark.
    again: Vec<u8>,
    again_at: usize,
    restarts: u32,
}

enum Step {
    Ended,
    NotYet,
    EndOfInput,
}

impl<'a> Records<'a> {
    pub(crate) fn new(input: Decoded<'a>, delimiter: u8, terminator: u8) -> Self {
        Self {
            input,
            parser: ReaderBuilder::new()
                .delimiter(delimiter)
                .terminator(Terminator::Any(terminator))
                .build(),
            terminator,
            output: vec![0; 8 * 1024],
            ends: vec![0; 64],
            raw: Vec::new(),
            again: Vec::new(),
            again_at: 0,
            restarts: 0,
        }
    }

    pub(crate) fn position_bytes(&self) -> u64 {
        self.input.position_bytes()
    }

    pub(crate) fn has_replaced(&self) -> bool {
        self.input.has_replaced()
    }

    /// Drops the first line, which is not part of the table.
    pub(crate) fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let chunk = self.input.fill()?;
            if chunk.is_empty() {
                return Ok(());
            }
            let (used, found) = match chunk.iter().position(|b| *b == self.terminator) {
                Some(at) => (at + 1, true),
                None => (chunk.len(), false),
            };
            self.input.consume(used);
            if found {
                return Ok(());
            }
        }
    }

    /// Reads the next row that is not blank into `record`.
    pub(crate) fn read(&mut self, record: &mut Record) -> io::Result<Next> {
        loop {
            let next = self.read_any(record)?;
            if !(matches!(next, Next::Row) && record.is_blank()) {
                return Ok(next);
            }
        }
    }

    fn read_any(&mut self, record: &mut Record) -> io::Result<Next> {
        let (mut out, mut cells) = (0, 0);
        let mut row_bytes = 0u64;
        self.raw.clear();
        loop {
            let step = self.step(&mut out, &mut cells, &mut row_bytes)?;
            let is_too_large = row_bytes > MAX_ROW_BYTES as u64 || cells >= MAX_CELLS;
            match step {
                Step::Ended if is_too_large => {
                    self.keep_beginning(record);
                    return Ok(Next::TooLarge { bytes: row_bytes, is_unclosed: false });
                }
                Step::Ended => {
                    record.set(&self.output[..out], &self.ends[..cells]);
                    return Ok(Next::Row);
                }
                // Too much is held already: what follows overwrites it until the row ends.
                Step::NotYet if is_too_large => out = 0,
                Step::NotYet => {}
                Step::EndOfInput => {
                    return self.finish(record, out, cells, row_bytes, is_too_large);
                }
            }
            if is_too_large {
                cells = MAX_CELLS;
            }
        }
    }

    /// Hands the parser what there is, and makes room where it ran out.
    fn step(&mut self, out: &mut usize, cells: &mut usize, bytes: &mut u64) -> io::Result<Step> {
        let is_again = self.again_at < self.again.len();
        let chunk = if is_again { &self.again[self.again_at..] } else { self.input.fill()? };
        if chunk.is_empty() {
            return Ok(Step::EndOfInput);
        }
        if *bytes == 0 {
            let blank = chunk.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            if blank > 0 {
                self.consume(is_again, blank);
                return Ok(Step::NotYet);
            }
        }
        let is_skipping = *cells >= MAX_CELLS;
        let first_cell = if is_skipping { 0 } else { *cells };
        let (result, used, written, ended) =
            self.parser.read_record(chunk, &mut self.output[*out..], &mut self.ends[first_cell..]);
        let room = (MAX_ROW_BYTES + 1).saturating_sub(self.raw.len());
        self.raw.extend_from_slice(&chunk[..used.min(room)]);
        *bytes += used as u64;
        *out += written;
        if !is_skipping {
            *cells += ended;
        }
        self.consume(is_again, used);
        match result {
            ReadRecordResult::Record => return Ok(Step::Ended),
            ReadRecordResult::OutputFull if self.output.len() <= MAX_ROW_BYTES => {
                self.output.resize(self.output.len() * 2, 0);
            }
            ReadRecordResult::OutputEndsFull if self.ends.len() < MAX_CELLS => {
                self.ends.resize((self.ends.len() * 4).min(MAX_CELLS), 0);
            }
            _ => {}
        }
        Ok(Step::NotYet)
    }

    fn consume(&mut self, is_again: bool, bytes: usize) {
        if is_again {
            self.again_at += bytes;
        } else {
            self.input.consume(bytes);
        }
    }

    /// The file is at its end: is the row, too?
    fn finish(
        &mut self,
        record: &mut Record,
        out: usize,
        cells: usize,
        row_bytes: u64,
        is_too_large: bool,
    ) -> io::Result<Next> {
        if row_bytes == 0 {
            return Ok(Next::End);
        }
        // One line end more ends the last row, is skipped after it, and is text within quotes.
        if cells == self.ends.len() {
            self.ends.push(0);
        }
        let mut output = [0; 1];
        let first_cell = if cells >= MAX_CELLS { 0 } else { cells };
        let (result, _, written, ended) =
            self.parser.read_record(&[self.terminator], &mut output, &mut self.ends[first_cell..]);
        let is_unclosed = written > 0;
        self.parser.reset();
        if is_too_large {
            self.keep_beginning(record);
            return Ok(Next::TooLarge { bytes: row_bytes, is_unclosed });
        }
        if is_unclosed {
            return Ok(self.restart_after_first_line(record, row_bytes));
        }
        if !matches!(result, ReadRecordResult::Record) {
            return Ok(Next::End);
        }
        record.set(&self.output[..out], &self.ends[..cells + ended]);
        Ok(Next::Row)
    }

    fn restart_after_first_line(&mut self, record: &mut Record, row_bytes: u64) -> Next {
        let is_line_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let line_bytes = self.raw.iter().take_while(|byte| !is_line_end(byte)).count();
        record.set(&self.raw[..line_bytes], &[line_bytes]);
        self.restarts += 1;
        if self.restarts > MAX_RESTARTS {
            (self.again, self.again_at) = (Vec::new(), 0);
            return Next::TooLarge { bytes: row_bytes, is_unclosed: true };
        }
        self.again = self.raw.split_off(line_bytes);
        self.again_at = 0;
        Next::Unclosed
    }

    /// The first bytes of a row that is not kept, for a person to find it by.
    fn keep_beginning(&self, record: &mut Record) {
        const BEGINNING_BYTES: usize = 200;
        let text = String::from_utf8_lossy(&self.raw[..self.raw.len().min(BEGINNING_BYTES)]);
        record.set(text.as_bytes(), &[text.len()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    enum Seen {
        Row(Vec<String>),
        TooLarge(u64, bool),
        Unclosed(String),
    }

    fn rows(bytes: &[u8], delimiter: u8, terminator: u8) -> Vec<Seen> {
        let (decoded, _) = Decoded::open(bytes, None).unwrap();
        let mut records = Records::new(decoded, delimiter, terminator);
        let mut record = Record::default();
        let mut seen = Vec::new();
        loop {
            let cells = |record: &Record| record.cells().map(str::to_owned).collect::<Vec<_>>();
            seen.push(match records.read(&mut record).unwrap() {
                Next::Row => Seen::Row(cells(&record)),
                Next::TooLarge { bytes, is_unclosed } => Seen::TooLarge(bytes, is_unclosed),
                Next::Unclosed => Seen::Unclosed(record.cell(0).to_owned()),
                Next::End => return seen,
            });
        }
    }

    fn row(cells: &[&str]) -> Seen {
        Seen::Row(cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn quotes_windows_line_ends_and_blank_lines_are_understood() {
        let text = b"a,b\r\n\r\n\"x, \"\"y\"\"\nz\",2\r\n\n\n\"\",\"q\"\r\nlast,";
        let expected =
            [row(&["a", "b"]), row(&["x, \"y\"\nz", "2"]), row(&["", "q"]), row(&["last", ""])];
        assert_eq!(rows(text, b',', b'\n'), expected);
        assert_eq!(rows(b"a;b\rc;d", b';', b'\r'), [row(&["a", "b"]), row(&["c", "d"])]);
    }

    #[test]
    fn a_carriage_return_inside_a_cell_does_not_end_the_row() {
        assert_eq!(rows(b"a,b\rc\n1,2\n", b',', b'\n'), [row(&["a", "b\rc"]), row(&["1", "2"])]);
    }

    #[test]
    fn a_row_that_is_too_large_is_skipped_and_the_rest_goes_on() {
        let cell = "x".repeat(3 * MAX_ROW_BYTES);
        let text = format!("a,b\n1,\"{cell}\n\"\"{cell}\"\n2,ok\n");
        let bytes = 2 * cell.len() as u64 + 8;
        assert_eq!(
            rows(text.as_bytes(), b',', b'\n'),
            [row(&["a", "b"]), Seen::TooLarge(bytes, false), row(&["2", "ok"])]
        );
        let commas = format!("a\n{}\nb\n", ",".repeat(2 * MAX_CELLS));
        assert_eq!(
            rows(commas.as_bytes(), b',', b'\n'),
            [row(&["a"]), Seen::TooLarge(2 * MAX_CELLS as u64 + 1, false), row(&["b"])]
        );
    }

    #[test]
    fn an_open_quotation_mark_costs_one_line_and_not_the_rest_of_the_file() {
        assert_eq!(
            rows(b"a,b\n1,\"x\n2,y\n3,z", b',', b'\n'),
            [row(&["a", "b"]), Seen::Unclosed("1,\"x".into()), row(&["2", "y"]), row(&["3", "z"])]
        );
        let long = format!("a,b\n1,\"x\n{}", "2,y\n".repeat(MAX_ROW_BYTES));
        let seen = rows(long.as_bytes(), b',', b'\n');
        assert!(matches!(seen[..], [Seen::Row(_), Seen::TooLarge(_, true)]));
    }

    #[test]
    fn cells_that_are_no_utf_8_are_kept_in_a_guessed_encoding() {
        let mut record = Record::default();
        // The two bytes of one character, split between two cells.
        record.set(b"\xc3\xa9", &[1, 2]);
        assert_eq!(record.len(), 2);
        assert!(record.guessed_encoding.is_some());
        assert!(!record.cell(0).is_empty() && !record.cell(1).is_empty());
    }
}
