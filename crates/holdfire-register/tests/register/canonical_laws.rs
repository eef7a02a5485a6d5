//! Canonical JSON: stable, equal to a second implementation, and the same for every way of writing.

use std::collections::BTreeMap;

use holdfire_register::{CanonicalError, check_canonical, is_canonical, to_canonical_json};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Any JSON value whose integers a double can hold.
fn any_value() -> impl Strategy<Value = Value> {
    let integer = -(1_i64 << 53)..=(1_i64 << 53);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        integer.prop_map(Value::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any_text(), inner), 0..8)
                .prop_map(|members| Value::from(Map::from_iter(members))),
        ]
    })
}

/// Text rich in what is escaped, and in characters on both sides of the UTF-16 surrogates.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{0,3}",
        "[\\x00-\\x20\"\\\\/\\x7f]{0,4}",
        "[a\u{e9}\u{20ac}\u{5d0}\u{d7ff}\u{e000}\u{fb33}\u{ffff}\u{10000}\u{1f600}]{0,4}",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn a_value_comes_out_as_from_a_second_implementation(value in any_value()) {
        let ours = to_canonical_json(&value).expect("canonical");
        let theirs = serde_json_canonicalizer::to_vec(&value).expect("canonical");
        prop_assert_eq!(String::from_utf8(ours), String::from_utf8(theirs));
    }

    #[test]
    fn what_is_written_is_canonical_and_reads_back_as_the_same_value(value in any_value()) {
        let bytes = to_canonical_json(&value).expect("canonical");
        prop_assert_eq!(check_canonical(&bytes), Ok(()));
        let again: Value = serde_json::from_slice(&bytes).expect("JSON");
        prop_assert_eq!(to_canonical_json(&again).expect("canonical"), bytes);
    }

    #[test]
    fn members_may_come_in_any_order(
        members in prop::collection::btree_map(any_text(), any::<bool>(), 0..8).prop_shuffle_pairs()
    ) {
        let (sorted, shuffled) = members;
        prop_assert_eq!(
            to_canonical_json(&sorted).expect("canonical"),
            to_canonical_json(&InOrderOf(&shuffled)).expect("canonical")
        );
    }

    #[test]
    fn space_anywhere_outside_of_text_is_not_canonical(value in any_value(), at in any::<prop::sample::Index>()) {
        let bytes = to_canonical_json(&value).expect("canonical");
        let spaced = serde_json::to_vec_pretty(&value).expect("JSON");
        prop_assert_eq!(is_canonical(&spaced), spaced == bytes);
        let mut around = bytes.clone();
        around.insert(if at.index(2) == 0 { 0 } else { bytes.len() }, b' ');
        prop_assert!(!is_canonical(&around));
    }

    #[test]
    fn an_integer_is_written_with_its_own_digits_or_refused(number: u64, negative: bool) {
        let digits = if negative { format!("-{number}") } else { number.to_string() };
        let signed = i128::from(number) * if negative { -1 } else { 1 };
        match to_canonical_json(&signed) {
            Ok(bytes) => {
                prop_assert_eq!(&bytes, digits.as_bytes());
                prop_assert!(is_canonical(&bytes));
            }
            Err(error) => prop_assert_eq!(error, CanonicalError::InexactInteger(digits)),
        }
    }
}

/// A map together with its members in another order.
trait ShufflePairs: Strategy<Value = BTreeMap<String, bool>> + Sized {
    fn prop_shuffle_pairs(
        self,
    ) -> impl Strategy<Value = (BTreeMap<String, bool>, Vec<(String, bool)>)> {
        self.prop_flat_map(|map| {
            let pairs: Vec<_> = map.clone().into_iter().collect();
            (Just(map), Just(pairs).prop_shuffle())
        })
    }
}

impl<S: Strategy<Value = BTreeMap<String, bool>>> ShufflePairs for S {}

/// Serializes as an object with its members in just this order.
struct InOrderOf<'a>(&'a [(String, bool)]);

impl Serialize for InOrderOf<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[test]
fn a_key_that_comes_twice_is_refused() {
    for key in ["a", "\n", "é"] {
        let pairs = [(key.to_owned(), true), ("b".to_owned(), true), (key.to_owned(), false)];
        assert!(matches!(
            to_canonical_json(&InOrderOf(&pairs)),
            Err(CanonicalError::RepeatedKey(_))
        ));
    }
}

#[derive(Serialize)]
enum Shape {
    Unit,
    Newtype(u8),
    Tuple(u8, char),
    Fields { z: Option<f32>, a: () },
}

#[derive(Serialize)]
#[serde(tag = "kind")]
enum Tagged {
    Seen { zone: &'static str, at: i32 },
}

#[derive(Serialize)]
struct Flattened {
    z: bool,
    #[serde(flatten)]
    rest: BTreeMap<&'static str, u8>,
}

#[test]
fn rust_types_come_out_as_the_json_that_serde_promises() {
    let written = |bytes: Result<Vec<u8>, CanonicalError>| {
        String::from_utf8(bytes.expect("canonical")).expect("utf-8")
    };
    let shapes = (
        Shape::Unit,
        Shape::Newtype(1),
        Shape::Tuple(2, '\n'),
        Shape::Fields { z: Some(0.5), a: () },
    );
    assert_eq!(
        written(to_canonical_json(&shapes)),
        r#"["Unit",{"Newtype":1},{"Tuple":[2,"\n"]},{"Fields":{"a":null,"z":0.5}}]"#
    );
    let tagged = Tagged::Seen { zone: "north", at: -3 };
    assert_eq!(written(to_canonical_json(&tagged)), r#"{"at":-3,"kind":"Seen","zone":"north"}"#);
    let flattened = Flattened { z: true, rest: BTreeMap::from([("a", 1), ("zz", 2)]) };
    assert_eq!(written(to_canonical_json(&flattened)), r#"{"a":1,"z":true,"zz":2}"#);
}

#[test]
fn ready_made_json_text_is_refused() {
    let raw = serde_json::value::RawValue::from_string("{\"b\": 1}".to_owned()).expect("raw");
    assert!(matches!(to_canonical_json(&raw), Err(CanonicalError::Refused(_))));
    assert_eq!(to_canonical_json(&json!({"b": 1})).expect("canonical"), b"{\"b\":1}");
}
