//! Scores the readings of articles against a truth made by hand: `cargo run --release -p holdfire-reading --example score -- --texts DIR [--truth DIR] [--days] [--counts]`.
//!
//! `--texts` names the directory of the articles, `NAME.txt` for each; `--truth` that of the truth, in the formats of `tests/truth`, which is taken where none is
//! named. The table comes with every miss and every proposal that the truth does not have; with `--counts` it comes alone, so that articles that were kept back
//! can be scored without being looked at. A `published.csv` (`document,day`) beside the truth hands in days of publication, as whoever keeps a text may; with `--days` so does the first line of `NAME.meta` beside a text. Kinds that
//! the truth has no file for are not counted. Names are those of the case `astana`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs,
    dead_code,
    reason = "an example program is the edge: its files and terminal are its own"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::score::{Truth, score, table};
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |flag: &str| {
        let at = arguments.iter().position(|a| a == flag)?;
        arguments.get(at + 1).map(String::as_str)
    };
    let Some(texts) = after("--texts") else {
        println!("usage: score --texts DIR [--truth DIR] [--days] [--counts]");
        return;
    };
    let truth = match after("--truth") {
        Some(directory) => Truth::of(Path::new(directory)),
        None => Truth::of_repository(),
    };
    let truth = match arguments.iter().any(|a| a == "--days") {
        true => truth.with_days_beside(Path::new(texts)),
        false => truth,
    };
    let text_of =
        |document: &str| std::fs::read_to_string(format!("{texts}/{document}.txt")).unwrap();
    let score = score(&truth, &truth.documents, text_of);
    println!("{}", table(&format!("{} articles of {texts}", truth.documents.len()), &score));
    if arguments.iter().any(|a| a == "--counts") {
        return;
    }
    for miss in &score.misses {
        println!("  {} {}: missed: {}", miss.id, miss.kind, miss.told);
    }
    score.false_ones.iter().for_each(|one| println!("  false: {one}"));
}
