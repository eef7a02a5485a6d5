//! What a report says beside who, what, where and when: circumstances that agreements make matter.
//!
//! Some are told as facts: an order was given, a notice went out. Not told, they are unknown.
//! Others are claims: somebody says that it was self-defence. That no report claims it is itself
//! known, for the register is where claims are made; that one does leaves open whether it is so.

use serde::{Deserialize, Serialize};

/// A circumstance that a report can affirm or deny.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// Claim: the force was used in self-defence, or against a direct threat.
    SelfDefence,
    /// Claim: it was a live-fire exercise.
    LiveFireExercise,
    /// The top command ordered it.
    Ordered,
    /// It was notified beforehand to the body that the agreement names.
    PreNotified,
    /// The coordination mechanism was tried before, and failed.
    MechanismFailed,
    /// The target is a medical, school, water, worship, aid or monitoring object.
    ProtectedTarget,
}

impl Circumstance {
    /// Every circumstance there is.
    pub const ALL: &[Self] = &[
        Self::SelfDefence,
        Self::LiveFireExercise,
        Self::Ordered,
        Self::PreNotified,
        Self::MechanismFailed,
        Self::ProtectedTarget,
    ];

    /// The word used in rules, columns and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SelfDefence => "self_defence",
            Self::LiveFireExercise => "live_fire_exercise",
            Self::Ordered => "ordered",
            Self::PreNotified => "pre_notified",
            Self::MechanismFailed => "mechanism_failed",
            Self::ProtectedTarget => "protected_target",
        }
    }

    /// Whether it is a claim: false where nobody makes it, open where somebody does.
    pub fn is_claim(self) -> bool {
        matches!(self, Self::SelfDefence | Self::LiveFireExercise)
    }
}
