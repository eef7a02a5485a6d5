//! Collecting doubts about one row, and showing foreign text in messages.

use crate::records::Record;
use holdfire_core::Doubt;

/// The doubts about one row.
#[derive(Default)]
pub(crate) struct Doubts(pub(crate) Vec<Doubt>);

impl Doubts {
    pub(crate) fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.push(Doubt { field: field.into(), message: message.into().into_boxed_str() });
    }
}

/// Foreign text for a message: at most 80 characters, without control characters.
pub(crate) fn cut(text: &str) -> String {
    const SHOWN: usize = 80;
    let mut shown: String = text
        .chars()
        .take(SHOWN)
        .map(|c| if c.is_control() || is_bidi_control(c) { '\u{fffd}' } else { c })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Characters that turn the direction of the text around them, and so can make it read as
/// something else. The marks U+200E and U+200F are ordinary in Arabic and Hebrew text.
pub(crate) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Doubts that hold for the row as a whole, whatever its layout; refuses zero bytes.
pub(crate) fn doubts_of_row(record: &Record, names: &[String]) -> Result<Doubts, String> {
    let mut doubts = Doubts::default();
    if let Some(encoding) = record.guessed_encoding {
        doubts.add("row", format!("the row is not UTF-8 and was read as {encoding}, a guess"));
    }
    let needs_a_closer_look = record
        .text()
        .bytes()
        .any(|b| b == 0xe2 || b == 0x7f || (b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r')));
    if needs_a_closer_look {
        look_for_hidden_characters(record, names, &mut doubts)?;
    }
    Ok(doubts)
}

fn look_for_hidden_characters(
    record: &Record,
    names: &[String],
    doubts: &mut Doubts,
) -> Result<(), String> {
    for (cell, name) in record.cells().zip(names) {
        if cell.contains('\0') {
            return Err(format!(
                "column `{}` has a zero byte: the row is damaged or no text",
                cut(name)
            ));
        }
        if cell.chars().any(is_bidi_control) {
            doubts.add(
                &cut(name),
                "the text has characters that reverse reading direction; it is kept as it is, \
                 and may read otherwise than it is stored",
            );
        }
        if cell.chars().any(|c| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')) {
            doubts.add(&cut(name), "the text has control characters; it is kept as it is");
        }
    }
    Ok(())
}
