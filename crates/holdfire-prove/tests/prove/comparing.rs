//! Two instruments held against each other.

use crate::{BOUND, clauses, dated, from_text, prover};
use holdfire_prove::{Comparison, Prover};

fn compare(prover: &Prover, a: &[&str], b: &[&str]) -> Comparison {
    prover.compare(&clauses("a", a), &clauses("b", b)).unwrap()
}

fn texts(differences: &[holdfire_prove::Difference]) -> Vec<&str> {
    differences.iter().map(|difference| &*difference.text).collect()
}

#[test]
fn the_memorandum_with_and_without_its_exception_differs_on_a_designated_group() {
    let with = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../cases/astana/agreements/memorandum-2017-05.md"),
    )
    .unwrap();
    let without = with.replace("resource.listed || ", "");
    assert_ne!(with, without);
    let (with, without) = (from_text("with", &with), from_text("without", &without));
    let found = prover().compare(&without, &with).unwrap();
    assert!(found.only_b.is_empty(), "{:?}", texts(&found.only_b));
    let told = texts(&found.only_a);
    let of_2a = told.iter().find(|text| text.contains("memorandum-2017-05/2a")).unwrap();
    assert!(of_2a.contains("against a designated group"), "{of_2a}");
    assert!(of_2a.contains("in idlib on 9 May 2017"), "{of_2a}");
    assert!(of_2a.contains("forbidden by without (memorandum-2017-05/2a), not by with"), "{of_2a}");
}

#[test]
fn equal_instruments_forbid_the_same_both_ways() {
    // The second says the same in other words.
    let other = r#"forbid (principal, action in [Action::"force", Action::"direct_fire"], resource)
        unless { !principal.bound };"#;
    let found = compare(&prover(), &[BOUND], &[other]);
    assert!(found.only_a.is_empty() && found.only_b.is_empty(), "{found:?}");
    let same = compare(&prover(), &[BOUND], &[BOUND]);
    assert!(same.only_a.is_empty() && same.only_b.is_empty());
    assert!(!same.assumed.is_empty());
}

#[test]
fn several_clauses_together_can_forbid_what_one_does() {
    let afar = r#"forbid (principal, action in Action::"remote_violence", resource) when { principal.bound };"#;
    let direct = r#"forbid (principal, action in Action::"direct_fire", resource) when { principal.bound };"#;
    let both = r#"forbid (principal, action in [Action::"remote_violence", Action::"direct_fire"], resource) when { principal.bound };"#;
    let prover = prover();
    assert!(compare(&prover, &[both], &[afar, direct]).only_a.is_empty());
    let one = compare(&prover, &[both], &[afar]);
    assert_eq!(one.only_a.len(), 1);
    assert!(one.only_a[0].acts.iter().all(|act| act.starts_with("direct_fire")), "{one:?}");
    let forms = holdfire_core::Act::all().filter(|act| act.path().starts_with("direct_fire"));
    assert_eq!(one.only_a[0].acts.len(), forms.count(), "the class and all its forms");
}

#[test]
fn a_counterexample_tells_only_what_matters() {
    let inside = r#"forbid (principal, action in Action::"remote_violence.air_strike", resource)
        when { principal.bound && context.inside.contains(Area::"idlib") };"#;
    let spared = r#"forbid (principal, action in Action::"remote_violence.air_strike", resource)
        when { principal.bound && context.inside.contains(Area::"idlib") }
        unless { resource.listed };"#;
    let found = compare(&prover(), &[inside], &[spared]);
    assert_eq!(
        texts(&found.only_a),
        [
            "an air strike in idlib on 9 May 2017 by somebody who has joined against a designated group: forbidden by a (a/1), not by b"
        ]
    );
}

#[test]
fn where_an_area_makes_the_difference_it_is_told_that_the_place_is_outside() {
    let everywhere = BOUND;
    let inside = r#"forbid (principal, action in Action::"force", resource)
        when { principal.bound && context.inside.containsAny([Area::"x", Area::"y"]) };"#;
    let found = compare(&prover(), &[everywhere], &[inside]);
    let text = texts(&found.only_a)[0];
    assert!(text.starts_with("shelling outside x and y on"), "{text}");
}

#[test]
fn what_differs_only_in_time_is_told_as_such() {
    let prover = prover();
    let early = dated("a", "in_force_from = 2017-01-01T00:00:00", &[BOUND]);
    let late = dated("b", "in_force_from = 2017-05-05T00:00:00", &[BOUND]);
    let found = prover.compare(&early, &late).unwrap();
    assert_eq!(found.only_a.len(), 1, "{found:?}");
    let difference = &found.only_a[0];
    assert!(difference.only_then && !difference.dates_differ);
    assert_eq!(difference.from.unwrap().to_string(), "2016-12-31T22:00:00Z");
    assert_eq!(difference.until.unwrap().to_string(), "2017-05-04T21:00:00Z");
    assert!(found.only_b.is_empty());
}

#[test]
fn a_text_without_a_date_is_compared_with_time_left_aside() {
    let prover = prover();
    let draft = dated("a", "", &[BOUND]);
    let found = prover.compare(&draft, &clauses("b", &[BOUND])).unwrap();
    assert!(found.leaves_time_aside && found.only_a.is_empty() && found.only_b.is_empty());
}

#[test]
fn an_instrument_with_two_dates_is_equal_to_itself() {
    let dates = "in_force_from = 2017-05-05T00:00:00\nin_force_says = \"X\"\n\
        also_in_force = [{ from = 2017-05-06T00:00:00, says = \"Y\" }]";
    let (a, b) = (dated("a", dates, &[BOUND]), dated("b", dates, &[BOUND]));
    let found = prover().compare(&a, &b).unwrap();
    assert!(found.only_a.is_empty() && found.only_b.is_empty());
    // Between the two dates the other side forbids it perhaps, which is not enough.
    let sure = clauses("c", &[BOUND]);
    let found = prover().compare(&sure, &a).unwrap();
    assert_eq!(found.only_a.len(), 1, "{found:?}");
    assert!(found.only_a[0].dates_differ && found.only_a[0].only_then);
}

#[test]
fn no_counterexample_is_a_world_that_no_record_can_give() {
    let all =
        r#"forbid (principal, action in Action::"force", resource) when { principal.bound };"#;
    // Without assumptions a bound civilian would be the difference.
    let not_civilians = r#"forbid (principal, action in Action::"force", resource)
        when { principal.bound && principal.kind != Kind::"civilians" };"#;
    assert!(compare(&prover(), &[all], &[not_civilians]).only_a.is_empty());
    // Nobody who joined is free of the instrument, so the first forbids nothing.
    let joined = r#"forbid (principal, action in Action::"force", resource)
        when { principal.standing == Standing::"acceded" && !principal.bound };"#;
    let handover = r#"forbid (principal, action in Action::"other.handover", resource) when { principal.bound };"#;
    assert!(compare(&prover(), &[joined], &[handover]).only_a.is_empty());
}

#[test]
fn one_who_attacks_itself_is_of_one_body() {
    let unless_same = r#"forbid (principal, action in Action::"force", resource)
        when { principal.bound } unless { principal == resource };"#;
    let found = compare(&prover(), &[BOUND], &[unless_same]);
    let text = texts(&found.only_a)[0];
    assert!(text.contains("actor and target are the same"), "{text}");
}
