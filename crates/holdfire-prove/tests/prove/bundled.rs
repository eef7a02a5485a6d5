//! The cases that come with the program.

use crate::{case, case_names, prover};
use holdfire_prove::FindingCode;

#[test]
fn the_bundled_cases_are_looked_through_and_have_no_defects() {
    let prover = prover();
    for name in case_names() {
        let proof = prover.prove(&case(&name)).unwrap();
        for finding in &proof.findings {
            println!("  {}: {}", finding.code.as_str(), finding.text);
        }
        assert!(proof.holds(), "{proof:?}");
    }
}

#[test]
fn air_strikes_of_the_memorandum_are_contained_in_its_hostilities() {
    let proof = prover().prove(&case("astana").only("memorandum-2017-05", None)).unwrap();
    let contained: Vec<String> = proof
        .findings
        .iter()
        .filter(|finding| finding.code == FindingCode::Contained)
        .map(|finding| format!("{:?}", finding.clauses))
        .collect();
    assert!(
        contained.iter().any(|clauses| clauses.contains("2b") && clauses.contains("2a")),
        "{contained:?}"
    );
}

#[test]
fn a_case_forbids_all_that_itself_forbids() {
    let prover = prover();
    for name in case_names() {
        let found = prover.compare(&case(&name), &case(&name)).unwrap();
        assert!(found.only_a.is_empty() && found.only_b.is_empty(), "{name}");
    }
}
