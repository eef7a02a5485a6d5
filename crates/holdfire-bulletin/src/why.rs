//! Why the clauses answer as they do, incident by incident: the sentences of the very function that
//! speaks on the page, in the program and in JSON.

use serde::{Deserialize, Serialize};

use crate::incident_row::Verdict;

/// The reasons of the incidents that engage a clause or may.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Why {
    /// The incidents whose reasons are told, in the order of the table of incidents.
    pub explained: Vec<Explained>,
    /// How many are not told here and where they are, and the like.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// One incident with the answers that need a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// The number that people say aloud and look up.
    pub number: String,
    /// The clauses that are engaged or undetermined.
    pub answers: Vec<ExplainedAnswer>,
}

/// The answer of one clause and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedAnswer {
    /// What it says.
    pub verdict: Verdict,
    /// The clause by its instrument and number.
    pub clause: String,
    /// What it asks, in a few words.
    pub title: String,
    /// Why.
    pub reasons: Vec<ReasonTold>,
    /// The facts that would settle it, in a sentence; empty when it is settled.
    #[serde(default)]
    pub would_settle: String,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonTold {
    /// The reason in the language of the edition.
    pub text: String,
    /// The same in English with all particulars, where the edition speaks another language.
    #[serde(default)]
    pub english: String,
}
