//! What rules say about each other, proved by a solver. The only place that knows the solver.
//!
//! [`Prover::compare`] asks whether one set of clauses forbids all that another forbids, and
//! [`Prover::prove`] looks for clauses of one case that can never apply, repeat each other or
//! contradict. Questions go through `cedar-policy-symcc` to the solver cvc5, a process beside ours.
//! What it answers is never told unseen: every counterexample is put to the ordinary evaluator of
//! the rules first (`judge.rs`), and made as plain as it can be (`plainest.rs`). What a world must be
//! like to count is in `sensible.rs`; docs/concepts/proving.md tells it to a lawyer.

mod clauses;
mod compare;
mod covering;
mod error;
mod findings;
mod judge;
mod period;
mod plainest;
mod prove;
mod prover;
mod rule;
mod sensible;
mod solver;
mod vocabulary;
mod world;

pub use clauses::{AskedClause, Clauses};
pub use compare::{Comparison, Difference};
pub use error::ProveError;
pub use findings::{Finding, FindingCode, Proof};
pub use prover::Prover;
pub use vocabulary::Words;
