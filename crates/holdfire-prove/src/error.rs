//! Why a question could not be answered. All of it means "could not be checked".

/// Why something could not be compared or proved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProveError {
    /// The solver is not there.
    #[error(
        "`{program}`: there is no such program, and this command asks the solver cvc5; install it with `apt-get install cvc5`, or name it in the environment variable `CVC5`"
    )]
    NoSolver {
        /// What was to be started.
        program: String,
    },
    /// Something else answers, or the solver fails.
    #[error(
        "`{program}`: it does not answer as the solver cvc5 does: {cause}; install it with `apt-get install cvc5`, or name it in the environment variable `CVC5`"
    )]
    Solver {
        /// What was started.
        program: String,
        /// What went wrong.
        cause: String,
    },
    /// The solver gave up.
    #[error("the solver found no answer in time: {question}")]
    Undecided {
        /// What it was asked.
        question: String,
    },
    /// The vocabulary cannot be used.
    #[error("the vocabulary of rules cannot be asked about: {0}")]
    Vocabulary(String),
    /// A rule cannot be used.
    #[error("the rule of clause `{clause}` cannot be asked about: {cause}")]
    Rule {
        /// Of which clause.
        clause: String,
        /// What is wrong.
        cause: String,
    },
    /// The evaluator of the rules does not agree with the solver, so nothing is told.
    #[error(
        "the solver's counterexample is not confirmed by asking the rules: {question}; please report this with the case"
    )]
    Unconfirmed {
        /// What was asked.
        question: String,
    },
}
