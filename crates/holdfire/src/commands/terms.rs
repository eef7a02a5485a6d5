//! `holdfire terms`: what was agreed, asked as such and not about incidents: what is due, what it
//! leaves open, how two texts compare and what can be proved of them.

mod clauses;
mod compare;
mod due;
mod gaps;
mod prove;

use super::Format;
use crate::Ending;
use anyhow::{Context, Result};
use clap::Subcommand;
use holdfire_core::{Act, Weapon};
use holdfire_prove::{Prover, Words};
use holdfire_terms::VOCABULARY;
use std::ffi::OsString;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// What is due at an instant: who owes what to whom, by when, and what happens then.
    Due(due::Arguments),
    /// What clauses leave open: who verifies, by when, with what consequence.
    Gaps(gaps::Arguments),
    /// Does one instrument forbid all that another forbids? Otherwise, an act that shows it.
    Compare(compare::Arguments),
    /// Find clauses that can never apply, repeat each other or contradict, and what none covers.
    Prove(prove::Arguments),
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Due(arguments) => due::run(arguments),
        Arguments::Gaps(arguments) => gaps::run(arguments),
        Arguments::Compare(arguments) => compare::run(arguments),
        Arguments::Prove(arguments) => prove::run(arguments),
    }
}

/// The solver, by the name in `CVC5` or as it is installed.
fn prover() -> Result<Prover> {
    let named = std::env::var_os("CVC5").filter(|name| !name.is_empty());
    let program = named.unwrap_or_else(|| OsString::from("cvc5"));
    // Nothing says yet with which weapons an act can be done.
    let weapons_of = |act: &str| {
        let act = Act::parse(act)?;
        Some(Weapon::possible_for(act).iter().map(|weapon| weapon.as_str()).collect())
    };
    let words = Words { schema: VOCABULARY, weapons_of: &weapons_of };
    Prover::start(words, &program).context("could not be checked")
}

/// What was assumed, below an answer.
fn assumed(sentences: &[Box<str>]) -> String {
    format!("assumed: {}\n", sentences.join("; "))
}
