//! What was found about the clauses of a case.

use holdfire_core::ClauseRef;
use holdfire_terms::SettledFacts;
use serde::Serialize;

/// What is the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingCode {
    /// No sensible world makes the clause apply.
    NeverApplies,
    /// The rule fails in some world.
    MayFail,
    /// No text says from when the clause binds.
    NeverInForce,
    /// Clauses say the same.
    Same,
    /// All that one clause forbids, another forbids too.
    Contained,
    /// An exception frees an act that another clause forbids.
    FreedButForbidden,
    /// No act in an area is forbidden.
    AreaNotCovered,
    /// An act is forbidden to nobody.
    ActNotCovered,
    /// Nothing is forbidden to somebody of that sort.
    ActorNotCovered,
    /// Nothing is forbidden against somebody of that sort.
    TargetNotCovered,
}

impl FindingCode {
    /// The word for it in tables and data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeverApplies => "never-applies",
            Self::MayFail => "may-fail",
            Self::NeverInForce => "never-in-force",
            Self::Same => "same",
            Self::Contained => "contained",
            Self::FreedButForbidden => "freed-but-forbidden",
            Self::AreaNotCovered => "area-not-covered",
            Self::ActNotCovered => "act-not-covered",
            Self::ActorNotCovered => "actor-not-covered",
            Self::TargetNotCovered => "target-not-covered",
        }
    }

    /// Whether it is a mistake in a rule. The rest is for those who negotiate to judge.
    pub fn is_defect(self) -> bool {
        matches!(self, Self::NeverApplies | Self::MayFail)
    }
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What is the matter.
    pub code: FindingCode,
    /// Whether it is a mistake in a rule.
    pub is_defect: bool,
    /// The clauses it is about, the one to look at first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<ClauseRef>,
    /// The areas, acts, kinds or standings it is about, as the vocabulary spells them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Box<str>>,
    /// An act that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<SettledFacts>,
    /// In plain words.
    pub text: Box<str>,
}

impl Finding {
    pub(crate) fn new(code: FindingCode, clauses: Vec<ClauseRef>, text: String) -> Self {
        let is_defect = code.is_defect();
        Self { code, is_defect, clauses, subjects: Vec::new(), witness: None, text: text.into() }
    }
}

/// All that was found about the clauses of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// What the clauses are called together.
    pub name: String,
    /// How many clauses have a rule.
    pub clauses: usize,
    /// What was found, defects first.
    pub findings: Vec<Finding>,
    /// What was assumed, in words.
    pub assumed: Vec<Box<str>>,
}

impl Proof {
    /// Whether no rule has a mistake.
    pub fn holds(&self) -> bool {
        !self.findings.iter().any(|finding| finding.is_defect)
    }
}
