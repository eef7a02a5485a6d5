//! Every rule of the bundled cases can be read in plain words.

#![allow(clippy::disallowed_methods, reason = "the bundled cases are read from their folders")]

use crate::common;
use holdfire_terms::{Agreement, plain_reading};
use std::path::Path;

#[test]
fn every_bundled_rule_is_said_in_words_and_nothing_is_quoted() {
    let mut count = 0;
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let folders = std::fs::read_dir(cases).unwrap();
    let names = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap());
    for name in names {
        let agreement = Agreement::from_state(&common::state_of(&name)).unwrap();
        for clause in agreement.clauses() {
            let reading = plain_reading(clause, |id| format!("<{id}>"));
            assert_eq!(reading.is_some(), clause.testable, "{}", clause.reference());
            let (Some(reading), Some(rule)) = (reading, &clause.cedar) else { continue };
            count += 1;
            let told = format!("{}: {}", clause.reference(), reading.text);
            assert!(reading.text.starts_with("Forbids ") && reading.text.ends_with('.'), "{told}");
            assert!(!reading.text.contains('`'), "{told}");
            // Every area that the rule names is told.
            for area in rule.split("Area::\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(reading.text.contains(&format!("<{area}>")), "{told}");
            }
            assert_eq!(reading.unless.is_some(), rule.contains("unless"), "{told}");
        }
    }
    assert!(count >= 10, "{count} rules");
}
