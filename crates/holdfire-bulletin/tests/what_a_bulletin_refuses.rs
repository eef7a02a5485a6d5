//! Numbers keep their unit, and a bulletin that contradicts itself is not set.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod support;

use holdfire_bulletin::{
    Bulletin, BulletinError, CorrectedColumn, CorrectedPart, Correction, Count, DeclaredCount,
    DeclaredRow, Difference, Differences, Fonts, IncidentRow, Incidents, Labels, Reports,
    WithheldPart, to_pdf, typeset,
};
use support::{FONTS, amber_coast, for_the_public};

fn violations(value: u64) -> Option<DeclaredCount> {
    Some(DeclaredCount { value, unit: "violation".into() })
}

fn explosions(value: u64) -> Option<DeclaredCount> {
    Some(DeclaredCount { value, unit: "explosion".into() })
}

fn difference(counts: [Option<DeclaredCount>; 2]) -> Difference {
    DeclaredRow { scope: "Nadir".into(), counts: counts.into(), note: String::new() }.difference()
}

fn refusal(change: impl FnOnce(&mut Bulletin)) -> String {
    let mut bulletin = amber_coast(2);
    change(&mut bulletin);
    to_pdf(&bulletin, &Labels::english(), &FONTS).unwrap_err().to_string()
}

#[test]
fn counts_of_one_unit_add_up() {
    let together: Count<Incidents> = [2, 3, 4].map(Count::new).into_iter().sum();
    assert_eq!(together, Count::new(9));
    assert_eq!(format!("{together:?}"), "9 incident");
}

#[test]
fn a_count_is_written_with_its_unit_and_read_only_as_that_unit() {
    let written = serde_json::to_string(&Count::<Incidents>::new(3)).unwrap();
    assert_eq!(written, r#"{"value":3,"unit":"incident"}"#);
    assert_eq!(serde_json::from_str::<Count<Incidents>>(&written).unwrap(), Count::new(3));
    let refused = serde_json::from_str::<Count<Reports>>(&written).unwrap_err().to_string();
    assert!(
        refused.contains("expected a count of unit `report`, found unit `incident`"),
        "{refused}"
    );
}

#[test]
fn declared_numbers_of_different_units_are_not_put_together() {
    let (violations, explosions) = (violations(13).unwrap(), explosions(200).unwrap());
    assert_eq!(violations.plus(&violations).unwrap().value, 26);
    assert_eq!(
        violations.plus(&explosions).unwrap_err().to_string(),
        "cannot put `violation` and `explosion` together: they are different units"
    );
}

#[test]
fn the_difference_says_why_when_there_is_none() {
    assert_eq!(
        difference([violations(13), violations(19)]),
        Difference::Apart { by: violations(6).unwrap() }
    );
    assert_eq!(difference([violations(4), violations(4)]), Difference::Same);
    assert_eq!(difference([violations(4), explosions(4)]), Difference::UnitsDiffer);
    assert_eq!(difference([None, violations(4)]), Difference::NothingToCompare);
}

#[test]
fn a_bulletin_reads_back_as_it_was_written() {
    let bulletin = amber_coast(5);
    let written = serde_json::to_string(&bulletin).unwrap();
    assert_eq!(serde_json::from_str::<Bulletin>(&written).unwrap(), bulletin);
}

#[test]
fn the_arabic_labels_are_labels_that_exist() {
    let arabic = support::arabic::labels();
    assert_ne!(arabic, Labels::english());
    let names: Vec<&str> = Labels::ENGLISH.iter().map(|(name, _)| *name).collect();
    for name in support::arabic::names() {
        assert!(names.contains(&name), "`{name}` is no label");
    }
}

#[test]
fn a_row_above_its_total_is_refused() {
    let said = refusal(|bulletin| bulletin.by_area.rows[0].incidents = Count::new(107));
    assert_eq!(
        said,
        "cannot set the bulletin: in the table by area, `North area` counts more incidents than the total"
    );
}

#[test]
fn a_declared_row_without_a_place_for_each_member_is_refused() {
    let said = refusal(|bulletin| {
        if let Some(declared) = &mut bulletin.declared {
            declared.members.push("Member C".into());
        }
    });
    assert!(
        said.ends_with("declared row `11 of 14 days published` has 2 counts for 3 members"),
        "{said}"
    );
}

#[test]
fn coverage_that_is_not_equally_long_is_refused() {
    let said = refusal(|bulletin| {
        if let Some(coverage) = &mut bulletin.coverage {
            coverage.rows[1].by_day.pop();
        }
    });
    assert!(said.ends_with("coverage of `Sera pocket` has 13 days where others have 14"), "{said}");
}

#[test]
fn a_root_that_is_none_a_period_that_runs_backwards_and_an_unknown_language_are_refused() {
    assert!(
        refusal(|bulletin| bulletin.made_from.root_hex = "3f".into())
            .contains("root `3f` is not 64")
    );
    assert!(
        refusal(|bulletin| bulletin.language = "English".into())
            .contains("language `English` is not")
    );
    let said =
        refusal(|bulletin| std::mem::swap(&mut bulletin.period.from, &mut bulletin.period.until));
    assert!(said.contains("is empty or runs backwards"), "{said}");
}

#[test]
fn a_file_that_is_no_font_is_named_by_its_place() {
    let refused = Fonts::from_bytes([b"no font".as_slice()]).unwrap_err();
    assert_eq!(refused, BulletinError::NotAFont { number: 1 });
}

#[test]
fn a_missing_typeface_is_named() {
    let refused = Fonts::from_bytes::<&'static [u8]>([]).unwrap_err();
    assert_eq!(refused, BulletinError::FontMissing { family: "IBM Plex Sans" });
}

#[test]
fn what_is_left_out_that_does_not_add_up_is_refused() {
    let with = |part, members, here, withheld| {
        let mut bulletin = for_the_public(2);
        let left = bulletin.withheld.as_mut().unwrap();
        let line = left.lines.iter_mut().find(|line| line.part == part).unwrap();
        (line.members, line.here, line.withheld) = (members, here, withheld);
        to_pdf(&bulletin, &Labels::english(), &FONTS).map(drop).map_err(|why| why.to_string())
    };
    assert_eq!(with(WithheldPart::Places, 2, 0, 2), Ok(()));
    // One more is missing than is said.
    let wrong = with(WithheldPart::Places, 3, 0, 2).unwrap_err();
    assert!(wrong.contains("3 in the members' edition, 0 here, 2 left out"), "{wrong}");
    // The numbers are even, and the table of incidents says otherwise.
    with(WithheldPart::Places, 3, 1, 2).unwrap_err();
    with(WithheldPart::Counted, 9, 9, 0).unwrap_err();
    with(WithheldPart::Incidents, 3, 3, 0).unwrap_err();
}

/// A correction of `then` that says what `now` says otherwise.
fn correcting(then: &Bulletin, mut now: Bulletin) -> Bulletin {
    now.correction = Some(Correction {
        bulletin: "2026-02-14-members-en".into(),
        register_size: then.made_from.register_size,
        says: vec!["Two reports of one incident had been counted apart.".into()],
        differs: Differences::between(then, &now),
    });
    now
}

#[test]
fn nothing_differs_between_a_bulletin_and_itself() {
    let bulletin = amber_coast(5);
    assert!(Differences::between(&bulletin, &bulletin).is_empty());
}

#[test]
fn every_number_that_differs_is_told_with_both_values_and_no_other() {
    let then = amber_coast(5);
    let mut now = then.clone();
    let was = then.by_area.rows[0].incidents.value();
    now.by_area.rows[0].incidents = Count::new(was - 1);
    let gone = now.by_clause.pop().unwrap();
    now.incidents.remove(0);
    now.incidents[0].act = "another act".into();
    now.incidents.push(IncidentRow { number: "NEW-1".into(), ..then.incidents[0].clone() });
    now.coverage = None;
    let differs = Differences::between(&then, &now);
    let area = differs.numbers.iter().find(|number| number.part == CorrectedPart::ByArea).unwrap();
    assert_eq!(area.row, then.by_area.rows[0].place);
    assert_eq!((area.then, area.now), (Some(was), Some(was - 1)));
    assert_eq!(area.column, CorrectedColumn::ThisPeriod);
    let clauses: Vec<_> =
        differs.numbers.iter().filter(|number| number.part == CorrectedPart::ByClause).collect();
    assert_eq!(clauses.len(), 3, "engaged, undetermined, not engaged");
    for number in clauses {
        assert!(number.row.starts_with(&gone.clause) && number.now.is_none(), "{number:?}");
    }
    assert_eq!(differs.numbers.len(), 4);
    assert_eq!(differs.added, ["NEW-1"]);
    assert_eq!(differs.removed, [then.incidents[0].number.clone()]);
    assert_eq!(differs.changed, [then.incidents[1].number.clone()]);
    assert_eq!(differs.parts, [CorrectedPart::Coverage]);
}

#[test]
fn a_correction_is_printed_before_the_answer_and_its_numbers_are_those_of_the_tables() {
    let then = amber_coast(5);
    let mut now = then.clone();
    let was = then.by_area.rows[0].incidents.value();
    now.by_area.rows[0].incidents = Count::new(was - 1);
    let now = correcting(&then, now);
    let pages = typeset(&now, &Labels::english(), &FONTS).unwrap();
    assert_eq!(pages.warnings(), [] as [String; 0]);
    let first = pages.page_texts().remove(0);
    let place =
        |words: &str| first.find(words).unwrap_or_else(|| panic!("no `{words}` in {first}"));
    assert!(place("What this bulletin corrects") < place("In short"));
    place("Numbers that are corrected");
    // Whoever changes a number afterwards has to say that it was corrected to that.
    let mut wrong = now.clone();
    wrong.by_area.rows[0].incidents = Count::new(was);
    let said = to_pdf(&wrong, &Labels::english(), &FONTS).unwrap_err().to_string();
    assert!(said.contains("is not the one in its table"), "{said}");
}
