//! What holds for every text.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it does not hold")]

mod common;

use common::astana;
use holdfire_reading::*;
use jiff::civil::date;
use proptest::prelude::*;
use std::sync::OnceLock;

fn reader() -> &'static Reader<'static> {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    static READER: OnceLock<Reader> = OnceLock::new();
    READER.get_or_init(|| Reader::new(LEXICON.get_or_init(astana)))
}

fn reading(text: &str) -> Reading {
    reader().read(&Article { text: text.into(), ..Article::default() }).unwrap()
}

/// Every span lies in the text and every quote is the text there; indices lead somewhere; all is in order.
fn holds(text: &str, reading: &Reading) {
    let chars: Vec<char> = text.chars().collect();
    let quote = |span: Span| -> String { chars[span.start..span.end].iter().collect() };
    for mention in &reading.mentions {
        assert!(mention.span.start < mention.span.end && mention.span.end <= chars.len());
        assert_eq!(quote(mention.span), mention.quote);
    }
    for proposal in &reading.proposals {
        assert!(proposal.span.start < proposal.span.end && proposal.span.end <= chars.len());
        assert_eq!(quote(proposal.span), proposal.quote);
        assert!(proposal.also.iter().all(|s| s.start < s.end && s.end <= chars.len()));
        assert!(proposal.mentions.iter().all(|m| *m < reading.mentions.len()));
        assert!(proposal.mentions.is_sorted());
        assert_eq!(proposal.confidence, Confidence::of(&proposal.reasons));
        let json = serde_json::to_value(&proposal.what).unwrap();
        words_hold(&json, &chars);
        assert_eq!(serde_json::from_value::<Proposed>(json).unwrap(), proposal.what);
    }
    assert!(reading.mentions.is_sorted_by_key(|m| m.span));
    assert!(reading.proposals.is_sorted_by_key(|p| p.span));
    if let Some(Published { span: Some(span), .. }) = reading.published {
        assert!(span.end <= chars.len());
    }
    assert!(reading.furniture.iter().all(|s| s.start < s.end && s.end <= chars.len()));
}

/// Words within a proposal carry their own span.
fn words_hold(value: &serde_json::Value, chars: &[char]) {
    match value {
        serde_json::Value::Object(map) => {
            if let (Some(span), Some(quote)) = (map.get("span"), map.get("quote")) {
                let span: Span = serde_json::from_value(span.clone()).unwrap();
                let there: String = chars[span.start..span.end].iter().collect();
                assert_eq!(quote, &there);
            }
            map.values().for_each(|v| words_hold(v, chars));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|v| words_hold(v, chars)),
        _ => {}
    }
}

/// Pieces from which texts are made that look like articles.
const PIECES: &[&str] = &[
    "The third round of talks ",
    "in Astana ",
    "took place ",
    "on January 23-24",
    ", 2017",
    ". ",
    "Russia, Turkey and Iran ",
    "Russian President Vladimir Putin ",
    "said ",
    "“We decide to establish ",
    "a mechanism” ",
    "the opposition ",
    "boycotted ",
    "accusing ",
    "the Kremlin ",
    "of violating the truce ",
    "Wednesday ",
    "by phone ",
    "with ",
    "Turkish warplanes ",
    "bombed ",
    "rural Damascus ",
    "if ",
    "not attend ",
    "\n\n",
    "\n",
    "“",
    "” ",
    "‘",
    "’",
    "'s ",
    "- ",
    "resolution 2254 ",
    "four buffer zones ",
    "Share and Enjoy\n",
    "Leave a Reply\n",
    "March 18, 2017 at 4:14 pm\n",
    "محادثات أستانا ",
    "في 23 يناير ",
    "روسيا وتركيا ",
    "قاطعت المعارضة ",
    "переговоры в Астане ",
    "прошли 23 января ",
    "Россия и Турция ",
    "Astana görüşmeleri ",
    "23 Ocak'ta ",
    "yapıldı ",
    "مذاکرات آستانه ",
    "۳ بهمن ۱۳۹۵ ",
    "برگزار شد ",
    "\u{200c}",
    "\u{200f}",
    "İ",
    "U.S. ",
    "Mr. ",
    ", ",
    "; ",
    ": ",
    "(",
    ")",
    "9999999999999 ",
    "31 February ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_loss_of_a_place(text in "\\PC{0,200}|[a-zA-Z ,.“”'\\-0-9\n]{0,300}|(?s).{0,200}") {
        let reading = reading(&text);
        holds(&text, &reading);
    }

    #[test]
    fn any_row_of_pieces_is_read_and_read_alike_twice(picked in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = picked.iter().map(|i| PIECES[*i]).collect();
        let first = reading(&text);
        holds(&text, &first);
        prop_assert_eq!(&first, &reading(&text));
        for other in Language::ALL {
            let article = Article { text: text.clone(), published: Some(date(2017, 1, 31)), language: Some(other) };
            holds(&text, &reader().read(&article).unwrap());
        }
        let twice = compare(&first, &first);
        prop_assert!(twice.only_first.is_empty() && twice.only_second.is_empty());
        prop_assert!(twice.both.iter().all(|p| p.differences.is_empty()));
    }

    #[test]
    fn page_furniture_around_a_text_changes_nothing_but_places(
        picked in prop::collection::vec(0..BODY.len(), 1..6),
        before in prop::collection::vec(0..FURNITURE.len() - 2, 0..4),
        after in prop::collection::vec(0..FURNITURE.len(), 0..4),
    ) {
        let join = |picked: &[usize], from: &[&str]| picked.iter().map(|i| format!("{}\n\n", from[*i])).collect::<String>();
        let body = join(&picked, BODY);
        let head = join(&before, &FURNITURE[..FURNITURE.len() - 2]);
        let alone = reading(&body);
        let framed = reading(&format!("{head}{body}{}", join(&after, FURNITURE)));
        let shift = head.chars().count();
        let what = |r: &Reading| r.proposals.iter().map(|p| (p.quote.clone(), common::line(p), p.confidence)).collect::<Vec<_>>();
        prop_assert_eq!(what(&alone), what(&framed));
        let spans = |r: &Reading, by: usize| r.mentions.iter().map(|m| (m.span.start + by, m.span.end + by)).collect::<Vec<_>>();
        prop_assert_eq!(spans(&alone, shift), spans(&framed, 0));
    }
}

const BODY: &[&str] = &[
    "The third round of talks took place in Astana on January 23-24, 2017.",
    "The opposition boycotted the meeting, accusing Russia of violating the truce.",
    "Putin discussed the crisis by phone with Nazarbayev, the Kremlin said.",
    "“We decide to establish a mechanism,” said the statement of Russia, Turkey and Iran.",
    "Turkish warplanes bombed Kurdish fighters near Aleppo.",
];

const FURNITURE: &[&str] = &[
    "Share and Enjoy",
    "menu",
    "By Somebody Unknown",
    "© 2017 A Page of Russia. All rights reserved.",
    "Photo by Somebody/Agency",
    "Subscribe to our newsletter",
    "* * *",
    "Related articles",
    "Leave a Reply",
];

#[test]
fn an_empty_text_says_nothing() {
    let reading = reading("");
    assert!(reading.mentions.is_empty() && reading.proposals.is_empty());
    assert_eq!(reading.published, None);
}

#[test]
fn a_text_that_is_too_long_is_refused() {
    let text = "a".repeat(LONGEST_TEXT + 1);
    let refused = read(&Article { text, ..Article::default() }, &Lexicon::default());
    assert_eq!(refused, Err(ReadingError::TooLong(LONGEST_TEXT + 1)));
}
