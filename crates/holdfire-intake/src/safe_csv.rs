//! Cells that spreadsheet programs do not run.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is taken for a formula by
//! spreadsheet programs, and a formula can send a sheet to a stranger. On export such a cell gets
//! an apostrophe in front, which those programs show as text. Records keep the original words.

use std::borrow::Cow;
use std::io::Write;

/// The cell with an apostrophe in front where a program would take it for a formula. Plain numbers
/// stay as they are.
pub fn cell(text: &str) -> Cow<'_, str> {
    let first = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let is_risky = first.is_some_and(|c| {
        matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    });
    if is_risky && !is_plain_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// `-34.5`, but not `-2+3` and not `+1-800`.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut parts = digits.split('.');
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(whole), None, None) => is_digits(whole),
        (Some(whole), Some(decimals), None) => is_digits(whole) && is_digits(decimals),
        _ => false,
    }
}

/// Writes rows of cells as CSV, each made safe.
pub struct SafeWriter<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> SafeWriter<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self { writer: csv::WriterBuilder::new().flexible(true).from_writer(out) }
    }

    /// Writes one row.
    pub fn row<C: AsRef<str>>(
        &mut self,
        cells: impl IntoIterator<Item = C>,
    ) -> std::io::Result<()> {
        for text in cells {
            self.writer
                .write_field(cell(text.as_ref()).as_bytes())
                .map_err(std::io::Error::from)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(std::io::Error::from)
    }

    /// Hands everything on to the output.
    pub fn flush(&mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_get_an_apostrophe_and_words_and_numbers_do_not() {
        for risky in [
            "=1+1", "+49 30", "-2+3", "@SUM(A1)", "\tx", "\rx", "\n=x", " =1", "-", "＝1", "-1.2.3",
        ] {
            assert_eq!(cell(risky), format!("'{risky}"), "{risky:?}");
        }
        for plain in ["", "shelling", "-34.5", "-7", "34", "a=b", "'=1", "قصف"] {
            assert_eq!(cell(plain), plain);
        }
    }

    #[test]
    fn rows_of_any_width_are_written() {
        let mut out = Vec::new();
        let mut writer = SafeWriter::new(&mut out);
        writer.row(["a", "b"]).unwrap();
        writer.row(["=x", "say \"no\"", "more"]).unwrap();
        writer.flush().unwrap();
        drop(writer);
        assert_eq!(String::from_utf8(out).unwrap(), "a,b\n'=x,\"say \"\"no\"\"\",more\n");
    }
}
