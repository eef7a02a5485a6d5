//! What a reader holds: the text of the pages, the marks on each, and the same bytes every time.

#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod support;

use holdfire_bulletin::{Bulletin, Labels, to_pdf, typeset};
use support::arabic::{amber_coast_in_arabic, labels as arabic_labels};
use support::{FONTS, amber_coast, for_the_public, keep};

/// The text of all pages with one space between words, however the lines were broken.
fn running_text(bulletin: &Bulletin) -> String {
    let pages = typeset(bulletin, &Labels::english(), &FONTS).unwrap().page_texts();
    pages.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pages_say_what_the_bulletin_says() {
    let bulletin = amber_coast(6);
    let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap();
    assert_eq!(pages.warnings(), [""; 0]);
    keep("bulletin.pdf", &pages.to_pdf().unwrap());
    insta::assert_snapshot!(pages.page_texts().join("\n======== next page ========\n"));
}

#[test]
fn an_edition_says_on_its_first_page_for_whom_it_is_and_what_it_leaves_out() {
    let bulletin = for_the_public(6);
    let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap();
    assert_eq!(pages.warnings(), [""; 0]);
    assert!(pages.overrun_pt() < 0.01, "{}", pages.overrun_pt());
    keep("public.pdf", &pages.to_pdf().unwrap());
    let first = pages.page_texts().remove(0);
    let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "For whom the public",
        "What this edition leaves out",
        "One incident is told without its place.",
        "Incidents counted incident 115 115 0",
        "Incidents with who told of them incident 6 0 6",
    ] {
        assert!(first.contains(said), "no `{said}` in {first}");
    }
    // A table without rows is not taken for a record without any.
    assert!(running_text(&bulletin).contains("Left out of this edition."));
    assert!(!running_text(&amber_coast(6)).contains("Left out of this edition."));
}

#[test]
fn the_same_bulletin_gives_the_same_bytes() {
    let bulletin = amber_coast(40);
    let first = to_pdf(&bulletin, &Labels::english(), &FONTS).unwrap();
    let again = to_pdf(&bulletin.clone(), &Labels::english(), &FONTS.clone()).unwrap();
    assert!(first.starts_with(b"%PDF-"));
    assert!(first == again, "two PDFs of one bulletin differ");
}

#[test]
fn another_root_gives_other_bytes() {
    let bulletin = amber_coast(1);
    let mut other = bulletin.clone();
    other.made_from.root_hex.replace_range(63.., "5");
    let labels = Labels::english();
    assert!(
        to_pdf(&bulletin, &labels, &FONTS).unwrap() != to_pdf(&other, &labels, &FONTS).unwrap()
    );
}

#[test]
fn every_page_of_an_exercise_says_so() {
    let bulletin = amber_coast(120);
    let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap().page_texts();
    assert!(pages.len() > 3);
    assert!(pages.iter().all(|page| page.contains("EXERCISE")));
}

#[test]
fn no_page_of_a_real_mechanism_says_exercise() {
    let mut bulletin = amber_coast(20);
    bulletin.exercise = false;
    let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap().page_texts();
    assert!(pages.iter().all(|page| !page.contains("EXERCISE")));
}

#[test]
fn every_page_carries_its_number_the_register_size_and_the_root() {
    let bulletin = amber_coast(60);
    let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap().page_texts();
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("page {} of {}", index + 1, pages.len())));
        assert!(page.contains("register of 18,204 entries"));
        assert!(page.contains("3f9ac1d27be04a55…"));
    }
}

#[test]
fn two_thousand_incidents_are_all_there() {
    let bulletin = amber_coast(2000);
    let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap();
    let text = pages.page_texts().join("\n");
    assert!((60..160).contains(&pages.page_count()), "{} pages", pages.page_count());
    for incident in &bulletin.incidents {
        assert!(text.contains(&incident.number), "`{}` is missing", incident.number);
    }
}

#[test]
fn nothing_recorded_about_coverage_is_never_shown_as_calm() {
    let mut bulletin = amber_coast(0);
    bulletin.coverage = None;
    let text = running_text(&bulletin);
    assert!(text.contains("Nothing is recorded about who looked"));
    assert!(text.contains("No incident is recorded for this period"));
}

#[test]
fn a_number_whose_unit_is_not_shared_prints_its_own_and_is_not_compared() {
    let mut bulletin = amber_coast(1);
    if let Some(declared) = &mut bulletin.declared {
        for count in declared.by_place[0].counts.iter_mut().skip(1).flatten() {
            count.unit = "explosion".into();
        }
    }
    let text = running_text(&bulletin);
    assert!(text.contains("unit: different units, see each number"));
    assert!(text.contains("explosion"));
    assert!(text.contains("not comparable: different units"));
}

#[test]
fn an_arabic_bulletin_is_set_from_right_to_left() {
    let bulletin = amber_coast_in_arabic(8);
    let pages = typeset(&bulletin, &arabic_labels(), &FONTS).unwrap();
    assert_eq!(pages.warnings(), [""; 0]);
    assert!(pages.overrun_pt() < 0.1);
    let text = pages.page_texts().join("\n");
    assert!(text.contains("الحوادث حسب المنطقة"));
    // What is copied from the page must be what was signed, without marks of direction inside.
    assert!(text.contains(&bulletin.made_from.root_hex));
    assert!(bulletin.check.iter().all(|step| text.contains(&step.command)));
    keep("bulletin-ar.pdf", &pages.to_pdf().unwrap());
}
