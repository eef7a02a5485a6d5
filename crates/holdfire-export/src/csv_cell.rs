//! Cells that spreadsheet programs do not run, and the way back.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is taken for a formula by some
//! spreadsheet programs; so are the full-width forms of those marks. Such a cell gets an apostrophe in
//! front. Numbers never do. What begins with an apostrophe already, and would be a formula without it,
//! gets another one, so that the way back is certain.

use std::borrow::Cow;

/// The cell with an apostrophe in front where a program would take it for a formula.
pub fn safe(text: &str) -> Cow<'_, str> {
    let bare = text.trim_start_matches('\'');
    let is_number = bare.len() == text.len() && is_number(text);
    match is_risky(bare) && !is_number {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// The text that [`safe`] made this cell of.
pub fn original(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_risky(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn is_risky(text: &str) -> bool {
    let is_unseen = |c: char| {
        (c.is_whitespace() && !matches!(c, '\t' | '\r' | '\n'))
            || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{61c}')
    };
    text.trim_start_matches(is_unseen).starts_with(|c| {
        matches!(
            c,
            '=' | '+'
                | '-'
                | '@'
                | '\t'
                | '\r'
                | '\n'
                | '＝'
                | '＋'
                | '－'
                | '＠'
                | '﹢'
                | '﹣'
                | '﹦'
                | '﹫'
                | '−'
        )
    })
}

/// `-34.5` and `-1e-7`, but not `-2+3` and not `+1-800`.
fn is_number(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let is_mantissa = match unsigned.split_once('.') {
        Some((whole, decimals)) => is_digits(whole) && is_digits(decimals),
        None => is_digits(unsigned),
    };
    is_mantissa && exponent.is_none_or(|e| is_digits(e.strip_prefix('-').unwrap_or(e)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_get_an_apostrophe_and_words_and_numbers_do_not() {
        for risky in [
            "=1+1",
            "+49 30",
            "-2+3",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\n=x",
            " =1",
            "-",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "\u{200b}=1",
            "\u{feff}=1",
            "-1.2.3",
            "−5",
            "-1e",
            "=HYPERLINK(\"http://x\")",
        ] {
            assert_eq!(safe(risky), format!("'{risky}"), "{risky:?}");
        }
        for plain in ["", "shelling", "-34.5", "-7", "34", "a=b", "قصف", "'s", "-1e-7", "it's =1"]
        {
            assert_eq!(safe(plain), plain);
        }
        assert_eq!(safe("'=1"), "''=1", "what was told with an apostrophe is told apart");
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was(text in "[-'=+@\\t ＝＠−a0.e]{0,6}|.*") {
            let cell = safe(&text);
            prop_assert_eq!(original(&cell), text.as_str());
        }

        #[test]
        fn no_cell_begins_a_formula_unless_it_is_a_number(text in "[-'=+@\\t ＝＠−a0.e]{0,6}|.*") {
            let cell = safe(&text);
            prop_assert!(!is_risky(&cell) || cell.parse::<f64>().is_ok(), "{:?}", cell);
        }

        #[test]
        fn every_number_stays_a_number(number: f64) {
            prop_assume!(number.is_finite());
            let text = number.to_string();
            prop_assert_eq!(safe(&text), text.as_str());
        }
    }
}
