//! Rules of weapons, distances, instants and circumstances.

use crate::{wide_clauses, wide_prover, wide_vocabulary};
use holdfire_prove::{Comparison, FindingCode};

const IN_FORCE: &str = "2016-09-12T16:00:00Z";

fn compare(a: &str, b: &str) -> Comparison {
    let schema = wide_vocabulary();
    let (a, b) = (wide_clauses("a", &[(IN_FORCE, a)]), wide_clauses("b", &[(IN_FORCE, b)]));
    wide_prover(&schema).compare(&a, &b).unwrap()
}

fn only_text(found: &Comparison) -> &str {
    assert!(found.only_b.is_empty(), "{found:?}");
    assert_eq!(found.only_a.len(), 1, "{found:?}");
    &found.only_a[0].text
}

#[test]
fn a_shorter_distance_is_contained_in_a_longer_one() {
    let far = r#"forbid (principal, action in Action::"force", resource)
        when { principal.bound && context.within.contains(Reach::"road 3000 m") };"#;
    let near = far.replace("3000 m", "1.5 km");
    let found = compare(far, &near);
    let text = only_text(&found);
    assert!(
        text.starts_with(
            "shelling within 3000 m of road not within 1.5 km of road on 16 September 2016 by"
        ),
        "{text}"
    );
}

#[test]
fn a_weapon_is_told_where_it_makes_the_difference_and_goes_with_the_act() {
    let many = r#"forbid (principal, action in Action::"remote_violence.shelling", resource)
        when { principal.bound && [Weapon::"tank", Weapon::"mortar"].contains(context.weapon) };"#;
    let one = r#"forbid (principal, action in Action::"remote_violence.shelling", resource)
        when { principal.bound && context.weapon == Weapon::"tank" };"#;
    let found = compare(many, one);
    assert!(only_text(&found).starts_with("shelling with a mortar on"), "{found:?}");
    // No shelling is done with a mine, so it makes no difference there.
    let and_mines = r#"forbid (principal, action in Action::"remote_violence.shelling", resource)
        when { principal.bound && [Weapon::"tank", Weapon::"mine"].contains(context.weapon) };"#;
    let found = compare(and_mines, one);
    assert!(found.only_a.is_empty() && found.only_b.is_empty(), "{found:?}");
}

#[test]
fn an_instant_is_told_where_a_rule_looks_at_it() {
    let always =
        r#"forbid (principal, action in Action::"force", resource) when { principal.bound };"#;
    let later = r#"forbid (principal, action in Action::"force", resource)
        when { principal.bound && context.instant >= datetime("2018-10-10T00:00:00+0300") };"#;
    let found = compare(always, later);
    assert!(only_text(&found).starts_with("shelling on 16 September 2016 by"), "{found:?}");
    let found = compare(later, later.replace("10-10", "10-15").as_str());
    let text = only_text(&found);
    assert!(text.starts_with("shelling on 1") && text.contains("October 2018"), "{text}");
}

#[test]
fn return_fire_without_order_or_notice_is_told_in_full() {
    let strict = r#"forbid (principal, action in Action::"direct_fire", resource)
        when { principal.bound }
        unless { context.self_defence && context.mechanism_failed && context.ordered && context.pre_notified };"#;
    let loose = r#"forbid (principal, action in Action::"direct_fire", resource)
        when { principal.bound } unless { context.self_defence };"#;
    let found = compare(strict, loose);
    let text = only_text(&found);
    assert!(text.contains("where") && text.contains("it is claimed to be self-defence"), "{text}");
    assert!(!text.contains("one body"), "{text}");
}

/// What the stack of a whole peace process looks like: 20 testable clauses.
fn stack() -> Vec<(&'static str, &'static str)> {
    let inside = r#"context.inside.containsAny([Area::"idlib", Area::"north-homs", Area::"eastern-ghouta", Area::"daraa-quneitra"])"#;
    let whom =
        r#"(resource.bound || resource.supports_bound || resource.kind == Kind::"civilians")"#;
    let heavy = r#"[Weapon::"tank", Weapon::"artillery", Weapon::"mortar", Weapon::"rocket_launcher", Weapon::"missile"].contains(context.weapon)"#;
    let who = "(principal.bound || principal.supports_bound)";
    let rule = |scope: &str, when: &str, unless: &str| -> &'static str {
        let unless =
            if unless.is_empty() { String::new() } else { format!("unless {{ {unless} }}") };
        let when = when
            .replace("WHOM", whom)
            .replace("WHO", who)
            .replace("INSIDE", inside)
            .replace("HEAVY", heavy);
        let scope = match scope.contains(',') {
            true => format!("action in [{scope}]"),
            false => format!("action in {scope}"),
        };
        format!("forbid (principal, {scope}, resource) when {{ {when} }} {unless};").leak()
    };
    let force = r#"Action::"force""#;
    let air = r#"Action::"remote_violence.air_strike", Action::"remote_violence.drone_strike""#;
    let taking = r#"Action::"direct_fire.territorial_advance""#;
    let posture = r#"Action::"force_posture""#;
    let weapons = r#"Action::"force_posture.weapon_deployment""#;
    let aid = r#"Action::"obstruction.aid_obstruction""#;
    vec![
        (
            "2016-09-12T16:00:00Z",
            rule(
                weapons,
                r#"WHO && context.within.contains(Reach::"castello-road 1000-3000 m") && HEAVY"#,
                "principal.listed",
            ),
        ),
        (
            "2016-12-29T22:00:00Z",
            rule(
                force,
                "WHO",
                "resource.listed || context.in_operations_against_listed || context.self_defence",
            ),
        ),
        (
            "2016-12-29T22:00:00Z",
            rule(
                taking,
                "WHO && resource.bound",
                "context.same_camp || context.in_operations_against_listed || context.self_defence",
            ),
        ),
        (
            "2017-05-04T21:00:00Z",
            rule(force, "WHO && INSIDE && WHOM", "resource.listed || context.same_camp"),
        ),
        (
            "2017-05-04T21:00:00Z",
            rule(air, "WHO && INSIDE && WHOM", "resource.listed || context.same_camp"),
        ),
        ("2017-05-04T21:00:00Z", rule(aid, "WHO && INSIDE", "")),
        (
            "2017-08-03T09:00:00Z",
            rule(
                force,
                r#"WHO && context.inside.contains(Area::"north-homs")"#,
                "resource.listed || context.same_camp",
            ),
        ),
        (
            "2018-09-17T00:00:00Z",
            rule(
                posture,
                r#"principal.listed && context.inside.contains(Area::"idlib") && context.within.contains(Reach::"idlib-line 15000-20000 m")"#,
                "",
            ),
        ),
        (
            "2018-09-17T00:00:00Z",
            rule(
                weapons,
                r#"context.inside.contains(Area::"idlib") && context.within.contains(Reach::"idlib-line 15000-20000 m") && HEAVY"#,
                "principal.guarantor",
            ),
        ),
        (
            "2020-07-26T21:00:00Z",
            rule(
                r#"Action::"direct_fire.territorial_advance", Action::"force_posture.reconnaissance""#,
                "WHO",
                "",
            ),
        ),
        (
            "2020-07-26T21:00:00Z",
            rule(
                r#"Action::"direct_fire", Action::"remote_violence""#,
                "WHO",
                "context.self_defence && context.mechanism_failed && context.ordered && context.pre_notified",
            ),
        ),
        (
            "2020-07-26T21:00:00Z",
            rule(weapons, r#"WHO && context.inside.contains(Area::"settlements") && HEAVY"#, ""),
        ),
        ("2020-07-26T21:00:00Z", rule(weapons, "WHO && context.protected_target && HEAVY", "")),
        (
            "2018-12-17T21:00:00Z",
            rule(
                force,
                r#"WHO && context.inside.contains(Area::"hodeidah") && (resource.bound || [Kind::"civilians", Kind::"office"].contains(resource.kind))"#,
                "context.same_camp",
            ),
        ),
        (
            "2019-09-01T00:00:00Z",
            rule(
                force,
                r#"WHO && context.within.containsAny([Reach::"post-1 1500-3000 m", Reach::"post-2 1500-3000 m", Reach::"post-3 1500-3000 m"])"#,
                "context.same_camp",
            ),
        ),
        (
            "2019-04-30T16:00:00Z",
            rule(
                r#"Action::"violence_against_civilians", Action::"explosive_hazard.ied""#,
                "WHO",
                "",
            ),
        ),
        (
            "2019-04-30T16:00:00Z",
            rule(
                r#"Action::"direct_fire", Action::"remote_violence", Action::"explosive_hazard.landmine""#,
                r#"WHO && (resource.bound || resource.kind == Kind::"civilians")"#,
                "context.same_camp",
            ),
        ),
        (
            "2019-04-30T16:00:00Z",
            rule(r#"Action::"force_posture.troop_movement""#, "WHO", "context.pre_notified"),
        ),
        (
            "2017-03-12T22:00:00Z",
            rule(
                r#"Action::"obstruction""#,
                r#"WHO && context.inside.contains(Area::"al-waer")"#,
                "",
            ),
        ),
        ("2017-03-12T22:00:00Z", rule(force, r#"WHO && resource.kind == Kind::"civilians""#, "")),
    ]
}

#[test]
fn a_stack_of_twenty_clauses_is_looked_through_to_the_end() {
    let schema = wide_vocabulary();
    let clauses = wide_clauses("stack", &stack());
    assert_eq!(clauses.clauses.len(), 20);
    let prover = wide_prover(&schema);
    let proof = prover.prove(&clauses).unwrap();
    for finding in &proof.findings {
        println!("  {}: {}", finding.code.as_str(), finding.text);
    }
    assert!(proof.holds());
    assert!(proof.findings.iter().any(|finding| finding.code == FindingCode::Contained));
    let found = prover.compare(&clauses, &clauses).unwrap();
    assert!(found.only_a.is_empty());
}
