//! How long a long article takes: `cargo run --release -p holdfire-reading --example pace`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs,
    reason = "an example program is the edge: its clock and terminal are its own"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use holdfire_reading::{Article, Reader};

const PARAGRAPH: &str = "The third round of talks in Astana took place on 14-15 March 2017, the Kremlin said on Wednesday. \
    Russian President Vladimir Putin and his Kazakh counterpart discussed the crisis by phone. “We decide to establish a mechanism,” said \
    the statement of Russia, Turkey and Iran. The opposition boycotted the meeting, accusing Russia of violating the truce in Homs.\n\n";

const ARABIC: &str = "عقدت الجولة الثالثة من محادثات أستانا يومي 14 و15 آذار/مارس بمشاركة روسيا وتركيا وإيران. قاطعت المعارضة السورية المحادثات احتجاجا على القصف في ريف دمشق.\n\n";

/// Paragraphs that differ from each other: nothing in them is said twice.
fn text_of(paragraph: &str, bytes: usize) -> String {
    let mut text = String::new();
    for n in 0.. {
        if text.len() >= bytes {
            break;
        }
        let (day, year) = (n % 28 + 1, 2000 + n / 28 % 90);
        text.push_str(
            &paragraph.replace("14-15", &day.to_string()).replace("2017", &year.to_string()),
        );
    }
    text
}

fn main() {
    let lexicon = common::astana();
    let reader = Reader::new(&lexicon);
    for (name, paragraph) in [("English", PARAGRAPH), ("Arabic", ARABIC)] {
        for kilobytes in [10, 100, 1000] {
            let text = text_of(paragraph, kilobytes * 1000);
            let article = Article { text, ..Article::default() };
            reader.read(&article).unwrap();
            let begin = std::time::Instant::now();
            let reading = reader.read(&article).unwrap();
            println!(
                "{name}, {kilobytes} kB: {:?}, {} mentions, {} proposals",
                begin.elapsed(),
                reading.mentions.len(),
                reading.proposals.len()
            );
        }
    }
}
