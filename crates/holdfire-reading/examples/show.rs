//! Shows what is read in a text: `cargo run --release -p holdfire-reading --example show -- FILE`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs
)]

#[path = "../tests/common/mod.rs"]
mod common;

use holdfire_reading::{Article, read};

fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).expect("a file of text");
        let begin = std::time::Instant::now();
        let reading =
            read(&Article { text, ..Article::default() }, &common::astana()).expect("a reading");
        println!(
            "== {path}: {:?}, published {:?}, {:?}",
            reading.language,
            reading.published.map(|p| p.day),
            begin.elapsed()
        );
        for mention in &reading.mentions {
            println!("  {}", common::mention_line(mention));
        }
        for proposal in &reading.proposals {
            println!(
                "* {}\n    {:?} \"{}\" +{}",
                common::line(proposal),
                proposal.confidence,
                proposal.quote,
                proposal.also.len()
            );
        }
    }
}
