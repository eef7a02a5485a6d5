//! Canonical JSON (RFC 8785): the one spelling in which an entry is hashed and stored.
//!
//! [`to_canonical_json`] writes it, [`check_canonical`] tells whether bytes are in it. Both refuse
//! what other people's JSON tools would read differently: integers that a double cannot hold,
//! numbers that are not finite, repeated keys. A ready-made RFC 8785 serializer would write `null`
//! for the second and other digits for the first without a word, so the writing is our own. It is in
//! `canonical_serializer` and `canonical_writer`, and compared with a ready-made one in the tests.

use serde::Serialize;
use thiserror::Error;

use crate::canonical_writer::Writer;

/// The longest entry: 1 MiB of canonical JSON. Larger things are files, and an entry names their hash.
pub const MAX_ENTRY_BYTES: usize = 1 << 20;

/// The deepest nesting of an entry. Common JSON readers stop at 128; we stay well below.
pub const MAX_DEPTH: usize = 64;

/// Why a value cannot be written as canonical JSON, or why bytes are not canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CanonicalError {
    /// The bytes cannot be read as one JSON value.
    #[error("cannot be read as JSON: {0}")]
    NotJson(String),
    /// The bytes are JSON in another spelling, or a key stands in them twice.
    #[error(
        "is JSON, but not in its canonical form (RFC 8785): the first difference is at byte `{at}`"
    )]
    OtherSpelling {
        /// Offset of the first byte that differs from the canonical form.
        at: usize,
    },
    /// The integer would come out with other digits.
    #[error("number `{0}` has more digits than a JSON number can hold; record it as text")]
    InexactInteger(String),
    /// NaN or an infinity.
    #[error("a number that is not finite has no JSON form; leave the field out")]
    NotFinite,
    /// One object, one key, two values.
    #[error("key `{0}` stands twice in one object")]
    RepeatedKey(String),
    /// A map key that is neither text nor a whole number.
    #[error("a map key must be text or a whole number")]
    KeyIsNotText,
    /// Nested more than [`MAX_DEPTH`] deep.
    #[error("nested more than {MAX_DEPTH} deep")]
    TooDeep,
    /// Longer than [`MAX_ENTRY_BYTES`].
    #[error("longer than {MAX_ENTRY_BYTES} bytes; store the content as a file and record its hash")]
    TooLong,
    /// The value's own serializer refused.
    #[error("cannot be written as JSON: {0}")]
    Refused(String),
}

/// The value as canonical JSON.
pub fn to_canonical_json<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    let mut writer = Writer::default();
    value.serialize(&mut writer)?;
    let bytes = writer.into_bytes();
    if bytes.len() > MAX_ENTRY_BYTES {
        return Err(CanonicalError::TooLong);
    }
    Ok(bytes)
}

/// Whether the bytes are exactly what [`to_canonical_json`] writes for the value they spell.
#[must_use]
pub fn is_canonical(bytes: &[u8]) -> bool {
    check_canonical(bytes).is_ok()
}

/// As [`is_canonical`], with the reason.
///
/// A repeated key shows as another spelling: the value that was read holds the key once only.
pub fn check_canonical(bytes: &[u8]) -> Result<(), CanonicalError> {
    if bytes.len() > MAX_ENTRY_BYTES {
        return Err(CanonicalError::TooLong);
    }
    let value: serde_json::Value = serde_json::from_slice(bytes)
        .map_err(|error| CanonicalError::NotJson(error.to_string()))?;
    let canonical = to_canonical_json(&value)?;
    if canonical == bytes {
        return Ok(());
    }
    let same = canonical.iter().zip(bytes).take_while(|(a, b)| a == b);
    Err(CanonicalError::OtherSpelling { at: same.count() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::*;

    fn canonical(value: &Value) -> String {
        String::from_utf8(to_canonical_json(value).expect("canonical")).expect("utf-8")
    }

    #[test]
    fn the_example_of_rfc_8785_comes_out_as_printed_there() {
        let value: Value = serde_json::from_str(
            r#"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
                "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
                "literals":[null,true,false]}"#,
        )
        .expect("JSON");
        assert_eq!(
            canonical(&value),
            r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
        );
    }

    #[test]
    fn keys_are_sorted_by_their_utf_16_units() {
        let value = json!({"\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7, "": 8, "\\": 9});
        assert_eq!(
            canonical(&value),
            "{\"\":8,\"\\r\":2,\"1\":4,\"\\\\\":9,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}"
        );
    }

    #[test]
    fn an_integer_that_would_lose_digits_is_refused() {
        for exact in [0_u64, 1, (1 << 53) - 1, 1 << 53, 100_000_000_000_000_000] {
            assert_eq!(canonical(&json!(exact)), exact.to_string());
        }
        for inexact in [(1_u64 << 53) + 1, u64::MAX] {
            assert_eq!(
                to_canonical_json(&inexact),
                Err(CanonicalError::InexactInteger(inexact.to_string()))
            );
        }
        assert!(to_canonical_json(&i64::MIN).is_err());
    }

    #[test]
    fn a_number_that_is_not_finite_is_refused_at_any_depth() {
        assert_eq!(to_canonical_json(&f64::NAN), Err(CanonicalError::NotFinite));
        assert_eq!(to_canonical_json(&[[f64::INFINITY]]), Err(CanonicalError::NotFinite));
    }

    #[test]
    fn a_map_key_may_be_a_number_but_not_a_list() {
        let numbered = BTreeMap::from([(10, "b"), (9, "a")]);
        assert_eq!(to_canonical_json(&numbered), Ok(br#"{"10":"b","9":"a"}"#.to_vec()));
        let listed = BTreeMap::from([(vec![1], 1)]);
        assert_eq!(to_canonical_json(&listed), Err(CanonicalError::KeyIsNotText));
    }

    #[test]
    fn other_spellings_are_refused_with_the_place() {
        for (text, at) in [
            (r#"{"a": 1}"#, 5),
            (r#"{"b":1,"a":1}"#, 2),
            (r#"{"a":1,"a":1}"#, 6),
            (r#"{"a":1.0}"#, 6),
            (r#"{"a":"\u0041"}"#, 6),
            (r#"{"a":-0}"#, 5),
            ("[1]\n", 3),
        ] {
            assert_eq!(
                check_canonical(text.as_bytes()),
                Err(CanonicalError::OtherSpelling { at }),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for bytes in [b"".as_slice(), b"{", b"nul", b"\"\xff\"", b"1 2", b"NaN", b"1e400"] {
            assert!(matches!(check_canonical(bytes), Err(CanonicalError::NotJson(_))), "{bytes:?}");
        }
    }

    #[test]
    fn an_entry_has_a_longest_size_and_a_deepest_nesting() {
        let longest = "a".repeat(MAX_ENTRY_BYTES - 2);
        assert_eq!(to_canonical_json(&longest).map(|bytes| bytes.len()), Ok(MAX_ENTRY_BYTES));
        assert_eq!(to_canonical_json(&(longest + "a")), Err(CanonicalError::TooLong));
        assert_eq!(check_canonical(&vec![b' '; MAX_ENTRY_BYTES + 1]), Err(CanonicalError::TooLong));

        let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(check_canonical(nested(MAX_DEPTH).as_bytes()), Ok(()));
        assert_eq!(check_canonical(nested(MAX_DEPTH + 1).as_bytes()), Err(CanonicalError::TooDeep));
    }
}
