//! One value of a row.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// What stands between the items of a list where a list is one text.
pub(crate) const BETWEEN: &str = "; ";

/// One value of a row, before it is known in which format it is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing was told, which is neither zero nor an empty text.
    Nothing,
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A whole number.
    Whole(i64),
    /// A number that is not whole.
    Real(f64),
    /// Yes or no.
    Truth(bool),
    /// An instant, in UTC.
    Instant(Timestamp),
    /// What clocks showed somewhere, and how far they were from UTC.
    Local(DateTime, Offset),
}

impl Cell {
    /// A text from outside. What cannot be seen is taken out of it.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::Text(plain(text.as_ref()))
    }

    /// A text that may be absent.
    pub fn maybe(text: Option<impl AsRef<str>>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    /// Several texts; nothing if there are none.
    pub fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        let items: Vec<String> = items.into_iter().map(|item| plain(item.as_ref())).collect();
        match items.is_empty() {
            true => Self::Nothing,
            false => Self::List(items),
        }
    }

    /// A whole number that may be absent.
    pub fn whole(number: Option<impl Into<i64>>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Whole(number.into()))
    }

    /// A number that may be absent. What is no number is nothing.
    pub fn real(number: Option<f64>) -> Self {
        number.filter(|number| number.is_finite()).map_or(Self::Nothing, Self::Real)
    }

    /// The value as one text, as CSV has it and sheets have what is no number.
    pub(crate) fn as_text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            // A mark between items that stood in an item would make two of one.
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.replace(';', ",")).collect();
                items.join(BETWEEN)
            }
            Self::Whole(number) => number.to_string(),
            Self::Real(number) => number.to_string(),
            Self::Truth(is_so) => is_so.to_string(),
            Self::Instant(at) => at.to_string(),
            Self::Local(at, offset) => format!("{at}{}", offset_shown(*offset)),
        }
    }
}

/// RFC 3339: `+02:00`.
fn offset_shown(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs() / 60);
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A text as it may stand in a file for others: controls become U+FFFD, and marks that turn the
/// direction of what follows are left out, because they can make a reader see something else than what
/// is there.
pub fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|c| match c {
            '\n' | '\t' => c,
            '\r' => '\n',
            '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_does_not_go_out_and_what_was_not_told_is_not_zero() {
        assert_eq!(plain("a\u{202e}b\0c\u{2069}\td"), "ab\u{fffd}c\td");
        assert_eq!(plain("سقطت\u{200f}!"), "سقطت\u{200f}!", "a mark that only helps is kept");
        assert_eq!(Cell::whole(None::<u32>).as_text(), "");
        assert_eq!(Cell::whole(Some(0_u32)).as_text(), "0");
        assert_eq!(Cell::real(Some(f64::NAN)), Cell::Nothing);
    }

    #[test]
    fn a_mark_between_items_in_an_item_does_not_make_two_of_one() {
        let list = Cell::list(["north; and south", "east"]);
        assert_eq!(list.as_text(), "north, and south; east");
        assert_eq!(Cell::list(Vec::<String>::new()), Cell::Nothing);
    }

    #[test]
    fn a_local_time_tells_how_far_it_is_from_utc() {
        let at: DateTime = "2026-02-14T20:10:00".parse().unwrap();
        let text = |hours: i8| Cell::Local(at, Offset::constant(hours)).as_text();
        assert_eq!(text(2), "2026-02-14T20:10:00+02:00");
        assert_eq!(text(-3), "2026-02-14T20:10:00-03:00");
        assert_eq!(text(0), "2026-02-14T20:10:00+00:00");
    }
}
