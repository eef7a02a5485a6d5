//! Scores the readings of five articles against the truth: `cargo run --release -p holdfire-reading --example score -- DIRECTORY`.
//!
//! DIRECTORY holds the articles, `NAME.txt` for each. The table of the development articles comes with every miss and every false proposal; that of the test
//! articles only with `--test-misses`, so that nobody mends rules after looking at them without meaning to. `--development` leaves the test articles out.
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

use common::score::{DEVELOPMENT, TEST, score, table};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|a| a == flag);
    let Some(directory) = arguments.iter().find(|a| !a.starts_with("--")) else {
        println!("usage: score DIRECTORY [--development] [--test-misses]");
        return;
    };
    let text_of =
        |document: &str| std::fs::read_to_string(format!("{directory}/{document}.txt")).unwrap();
    let development = score(DEVELOPMENT, text_of);
    println!("{}", table("development: 000, 001", &development));
    development.misses.iter().for_each(|m| println!("  {m}"));
    if has("--development") {
        return;
    }
    let test = score(TEST, text_of);
    println!("\n{}", table("test: 002, 003, 004", &test));
    if has("--test-misses") {
        test.misses.iter().for_each(|m| println!("  {m}"));
    }
}
