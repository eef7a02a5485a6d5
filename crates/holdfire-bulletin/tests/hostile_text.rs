//! Text from outside is data: it is printed, it never acts, and it never runs out of its place.

#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod support;

use holdfire_bulletin::{Bulletin, Labels, to_pdf, typeset};
use proptest::prelude::*;
use support::{FONTS, amber_coast};

/// A bulletin with `text` wherever text from outside can stand.
fn bulletin_saying(text: &str) -> Bulletin {
    let mut bulletin = amber_coast(3);
    bulletin.mechanism = text.into();
    bulletin.headlines = vec![text.into()];
    bulletin.notes = vec![text.into()];
    bulletin.by_area.rows[0].place = text.into();
    bulletin.by_clause[0].title = text.into();
    bulletin.by_recorder[0].recorded_by = text.into();
    bulletin.check[0].command = text.into();
    if let Some(declared) = &mut bulletin.declared {
        declared.members[0] = text.into();
        declared.by_place[0].note = text.into();
    }
    if let Some(coverage) = &mut bulletin.coverage {
        coverage.gaps[0].reason = text.into();
        coverage.rows[0].observers = text.into();
    }
    let incident = &mut bulletin.incidents[0];
    for field in [
        &mut incident.number,
        &mut incident.when,
        &mut incident.time_precision,
        &mut incident.place,
        &mut incident.place_uncertainty,
        &mut incident.act,
        &mut incident.doubt,
        &mut incident.sources[0],
        &mut incident.clauses[0],
        &mut incident.stands[0].member,
    ] {
        *field = text.into();
    }
    bulletin
}

/// The text of all pages with what only guides the layout taken out.
fn printed(bulletin: &Bulletin) -> String {
    let pages = typeset(bulletin, &Labels::english(), &FONTS).unwrap();
    assert!(pages.overrun_pt() < 0.1, "text leaves the page by {} pt", pages.overrun_pt());
    assert_eq!(pages.warnings(), [""; 0]);
    pages.to_pdf().unwrap();
    pages
        .page_texts()
        .concat()
        .replace(['\n', '\u{200b}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

#[test]
fn markup_is_printed_and_never_executed() {
    let markup =
        r##"#import "x.typ": * #eval("1+1") $x^2$ ] *b* _i_ `c` <label> @ref \ "q" -- ~ // c"##;
    let text = printed(&bulletin_saying(markup));
    let without_spaces = |text: &str| text.replace(' ', "");
    // Fourteen places are wide enough to keep it in one piece or to break it at its spaces.
    assert!(without_spaces(&text).matches(&without_spaces(markup)).count() >= 14);
}

#[test]
fn a_brace_in_a_text_is_not_filled_like_one_in_a_label() {
    let mut bulletin = amber_coast(0);
    bulletin.as_of.text = "{zone} {page}".into();
    assert!(printed(&bulletin).contains("{zone} {page}"));
}

#[test]
fn control_characters_are_shown_by_their_code_point() {
    let text = printed(&bulletin_saying("before\0after\u{7}\u{1b}[31m"));
    assert!(text.contains("before[U+0000]after[U+0007][U+001B][31m"));
}

#[test]
fn direction_overrides_are_shown_and_do_not_turn_their_neighbours() {
    let text = printed(&bulletin_saying("safe \u{202e}evil\u{2066} gone"));
    assert!(text.contains("safe [U+202E]evil gone"));
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn a_character_that_no_typeface_has_is_named_and_not_dropped() {
    assert!(
        printed(&bulletin_saying("shelling near 村 🚑"))
            .contains("shelling near [U+6751] [U+1F691]")
    );
}

#[test]
fn a_word_of_ten_thousand_letters_is_all_there_and_stays_within_its_column() {
    let mut bulletin = amber_coast(3);
    // A letter that the rest of the bulletin does not use.
    bulletin.incidents[0].place = "ψ".repeat(10_000);
    bulletin.headlines = vec!["ψ".repeat(10_000)];
    assert_eq!(printed(&bulletin).matches('ψ').count(), 20_000);
}

#[test]
fn long_words_do_not_leave_the_page_anywhere() {
    printed(&bulletin_saying(&"x".repeat(400)));
    printed(&bulletin_saying(&"قصف".repeat(100)));
    printed(&bulletin_saying(&"ы\u{301}".repeat(150)));
}

#[test]
fn a_long_word_in_the_headline_stays_on_the_page() {
    // Short enough for a line of the text, and too long for one of the headline.
    printed(&bulletin_saying("[<@א_\0a{@<@_\0\\\u{202e}~'*>]ـ\"\\\0' /"));
    printed(&bulletin_saying(&"m".repeat(50)));
}

#[test]
fn russian_turkish_and_persian_can_be_drawn() {
    let text = "Обстрел Şırnak Iğdır گزارش پژوهش";
    assert!(!printed(&bulletin_saying(text)).contains("[U+"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_pdf_and_stays_on_the_page(text in "\\PC{0,40}|.{0,60}|[#$\\]\\[{}\\\\<>@*_`\"'/~\\- a\u{202e}\u{2066}\u{0}\u{640}\u{5d0}]{0,80}") {
        let bulletin = bulletin_saying(&text);
        let pages = typeset(&bulletin, &Labels::english(), &FONTS).unwrap();
        prop_assert!(pages.overrun_pt() < 0.1);
        prop_assert!(to_pdf(&bulletin, &Labels::english(), &FONTS).is_ok());
    }
}
