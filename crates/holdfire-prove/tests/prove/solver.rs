//! The solver itself: whether it is there.

use holdfire_prove::{ProveError, Prover, Words};
use holdfire_terms::VOCABULARY;
use std::ffi::OsStr;

fn started(program: &str) -> Result<Prover, ProveError> {
    Prover::start(Words { schema: VOCABULARY, weapons_of: &|_| None }, OsStr::new(program))
}

#[test]
fn a_missing_solver_is_told_with_how_to_get_it() {
    let error = started("no-such-solver").err().unwrap();
    assert!(matches!(error, ProveError::NoSolver { .. }));
    let told = error.to_string();
    assert!(told.contains("apt-get install cvc5") && told.contains("`CVC5`"), "{told}");
}

#[test]
fn another_program_is_not_taken_for_the_solver() {
    for program in ["true", "cat", "false"] {
        let error = started(program).err().unwrap();
        assert!(matches!(error, ProveError::Solver { .. }), "{program}: {error}");
    }
}
