//! Looking through the clauses of a case.

use crate::{BOUND, clauses, from_text, prover};
use holdfire_prove::{Finding, FindingCode, Proof};

fn prove(rules: &[&str]) -> Proof {
    prover().prove(&clauses("x", rules)).unwrap()
}

fn of(proof: &Proof, code: FindingCode) -> Vec<&Finding> {
    proof.findings.iter().filter(|finding| finding.code == code).collect()
}

fn texts(proof: &Proof, code: FindingCode) -> Vec<&str> {
    of(proof, code).into_iter().map(|finding| &*finding.text).collect()
}

#[test]
fn a_clause_contained_in_another_is_found() {
    let air = r#"forbid (principal, action in Action::"remote_violence.air_strike", resource)
        when { principal.bound && resource.bound };"#;
    let proof = prove(&[BOUND, air]);
    assert_eq!(
        texts(&proof, FindingCode::Contained),
        ["all that `x/2` forbids, `x/1` forbids too"]
    );
    assert!(proof.holds());
}

#[test]
fn clauses_that_say_the_same_are_found() {
    let again =
        r#"forbid (principal, action in Action::"force", resource) unless { !principal.bound };"#;
    let proof = prove(&[BOUND, again, BOUND]);
    let told = texts(&proof, FindingCode::Same);
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0], "`x/1` and `x/2` forbid the same");
    assert!(of(&proof, FindingCode::Contained).is_empty());
}

#[test]
fn a_clause_that_can_never_apply_is_a_defect() {
    // Each half is possible, and nobody who joined is free of the instrument.
    let never = r#"forbid (principal, action in Action::"force", resource)
        when { principal.standing == Standing::"acceded" && !principal.bound };"#;
    let proof = prove(&[BOUND, never]);
    let found = of(&proof, FindingCode::NeverApplies);
    assert_eq!(found.len(), 1, "{proof:?}");
    assert!(found[0].is_defect && found[0].text.contains("`x/2` can never apply"));
    assert!(!proof.holds());
    assert_eq!(proof.findings[0].code, FindingCode::NeverApplies, "defects come first");
}

#[test]
fn an_exception_that_frees_what_another_clause_forbids_is_found_with_an_act() {
    let spares_listed = r#"forbid (principal, action in Action::"force", resource)
        when { principal.bound } unless { resource.listed || context.same_camp };"#;
    let strict = r#"forbid (principal, action in Action::"remote_violence", resource)
        when { principal.bound } unless { context.same_camp };"#;
    let proof = prove(&[spares_listed, strict]);
    assert_eq!(
        texts(&proof, FindingCode::FreedButForbidden),
        [
            "`x/1` leaves an act out because the target is listed, and `x/2` forbids it: shelling on 9 May 2017 by somebody who has joined against a designated group"
        ]
    );
}

#[test]
fn a_clause_that_is_itself_an_exception_frees_too() {
    let text = r#"+++
id = "x"
version = 1
adopted = 2017-05-04
zone = "Asia/Damascus"
in_force_from = 2017-05-05T00:00:00
acceding = ["armed_group"]
scope = "here"
[title]
en = "x"
+++

## 1 All force

`kind = "prohibition", testable = true`

Words.

```cedar
forbid (principal, action in Action::"force", resource) when { principal.bound };
```

## 2 Air strikes

`kind = "prohibition", testable = true`

Words.

```cedar
forbid (principal, action in Action::"remote_violence.air_strike", resource) when { principal.bound };
```

## 3 Detention is free

`kind = "exception", testable = true, excepts = ["1"]`

Words.

```cedar
forbid (principal, action in [Action::"violence_against_civilians.detention", Action::"remote_violence.air_strike"], resource) when { principal.bound };
```
"#;
    let proof = prover().prove(&from_text("x", text)).unwrap();
    let told = texts(&proof, FindingCode::FreedButForbidden);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0]
            .starts_with("the exception `x/3` frees an act, and `x/2` forbids it: an air strike")
    );
}

#[test]
fn what_no_clause_covers_is_listed() {
    let inside = r#"forbid (principal, action in Action::"remote_violence", resource)
        when { principal.bound && context.inside.contains(Area::"idlib") && resource.bound };"#;
    let mut clauses = clauses("x", &[inside]);
    clauses.areas.insert("idlib".into(), "Idlib".into());
    clauses.areas.insert("castello".into(), "The Castello road".into());
    let proof = prover().prove(&clauses).unwrap();
    assert_eq!(
        texts(&proof, FindingCode::AreaNotCovered),
        ["no clause forbids anything in The Castello road unless another area holds the place too"]
    );
    let acts = of(&proof, FindingCode::ActNotCovered);
    assert!(acts[0].subjects.iter().any(|act| &**act == "direct_fire.ambush"), "{acts:?}");
    assert!(!acts[0].subjects.iter().any(|act| act.starts_with("other")), "{acts:?}");
    assert!(!acts[0].subjects.iter().any(|act| act.starts_with("remote")), "{acts:?}");
    let targets = of(&proof, FindingCode::TargetNotCovered);
    assert!(targets[0].subjects.iter().any(|s| &**s == "kind civilians"), "{targets:?}");
    assert!(targets[0].subjects.iter().any(|s| &**s == "bystander"), "{targets:?}");
    assert!(!targets[0].subjects.iter().any(|s| &**s == "standing acceded"), "{targets:?}");
    let actors = of(&proof, FindingCode::ActorNotCovered);
    assert!(actors[0].subjects.iter().any(|s| &**s == "standing withdrawn"), "{actors:?}");
    assert!(!actors[0].subjects.iter().any(|s| &**s == "kind state"), "{actors:?}");
}

#[test]
fn a_clause_that_speaks_of_no_area_covers_all_areas() {
    let mut clauses = clauses("x", &[BOUND]);
    clauses.areas.insert("castello".into(), "The Castello road".into());
    let proof = prover().prove(&clauses).unwrap();
    assert!(of(&proof, FindingCode::AreaNotCovered).is_empty(), "{proof:?}");
}

#[test]
fn a_rule_that_may_fail_is_a_defect_with_an_act_on_which_it_fails() {
    let overflows = r#"forbid (principal, action in Action::"force", resource)
        when { resource.listed && 9223372036854775807 + 1 > 0 };"#;
    let proof = prove(&[BOUND, overflows]);
    let found = of(&proof, FindingCode::MayFail);
    assert_eq!(found.len(), 1, "{proof:?}");
    assert!(
        found[0].is_defect && found[0].text.contains("against a designated group"),
        "{proof:?}"
    );
    assert!(!proof.holds());
}

#[test]
fn a_sound_rule_cannot_fail() {
    let proof = prove(&[BOUND]);
    assert!(of(&proof, FindingCode::MayFail).is_empty());
    assert!(proof.holds());
}
