//! What was done: one hierarchy of acts, from coarse to fine, into which foreign codes are mapped.
//!
//! A code is a path: `remote_violence.shelling`. A coarse code (`remote_violence`) is a full answer
//! when that is all that was told. The classes follow what missions count apart (DOMAIN.md 3 and
//! 4): fire from afar, direct fire, hidden explosives, harm to civilians, posture, obstruction, and
//! what is no use of force at all.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether an act is a use of force, something short of it, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Weapons are used, or people are harmed.
    Force,
    /// No force yet: movement, building, obstruction.
    ShortOfForce,
    /// No hostile act: an evacuation, a handover, a statement.
    Other,
}

/// An act, by its place in the hierarchy. Always one of [`ACTS`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Act(&'static str);

/// Every act, parents before children, with its kind.
pub const ACTS: &[(&str, ActKind)] = &[
    ("force", ActKind::Force),
    ("remote_violence", ActKind::Force),
    ("remote_violence.shelling", ActKind::Force),
    ("remote_violence.air_strike", ActKind::Force),
    ("remote_violence.drone_strike", ActKind::Force),
    ("remote_violence.rocket_fire", ActKind::Force),
    ("direct_fire", ActKind::Force),
    ("direct_fire.armed_clash", ActKind::Force),
    ("direct_fire.small_arms_fire", ActKind::Force),
    ("direct_fire.sniper_fire", ActKind::Force),
    ("direct_fire.ambush", ActKind::Force),
    ("direct_fire.raid", ActKind::Force),
    ("direct_fire.territorial_advance", ActKind::Force),
    ("explosive_hazard", ActKind::Force),
    ("explosive_hazard.ied", ActKind::Force),
    ("explosive_hazard.landmine", ActKind::Force),
    ("explosive_hazard.demolition", ActKind::Force),
    ("violence_against_civilians", ActKind::Force),
    ("violence_against_civilians.attack_on_civilians", ActKind::Force),
    ("violence_against_civilians.abduction", ActKind::Force),
    ("violence_against_civilians.detention", ActKind::Force),
    ("violence_against_civilians.sexual_violence", ActKind::Force),
    ("force_posture", ActKind::ShortOfForce),
    ("force_posture.troop_movement", ActKind::ShortOfForce),
    ("force_posture.fortification", ActKind::ShortOfForce),
    ("force_posture.weapon_deployment", ActKind::ShortOfForce),
    ("force_posture.reconnaissance", ActKind::ShortOfForce),
    ("force_posture.overflight", ActKind::ShortOfForce),
    ("force_posture.exercise", ActKind::ShortOfForce),
    ("force_posture.checkpoint", ActKind::ShortOfForce),
    ("provocation", ActKind::ShortOfForce),
    ("provocation.hostile_statement", ActKind::ShortOfForce),
    ("provocation.display_of_flags", ActKind::ShortOfForce),
    ("provocation.sheltering_fugitives", ActKind::ShortOfForce),
    ("obstruction", ActKind::ShortOfForce),
    ("obstruction.aid_obstruction", ActKind::ShortOfForce),
    ("obstruction.monitor_obstruction", ActKind::ShortOfForce),
    ("obstruction.movement_restriction", ActKind::ShortOfForce),
    ("obstruction.withheld_evacuation", ActKind::ShortOfForce),
    ("obstruction.looting", ActKind::ShortOfForce),
    ("other", ActKind::Other),
    ("other.evacuation", ActKind::Other),
    ("other.handover", ActKind::Other),
    ("other.aid_delivery", ActKind::Other),
    ("other.accusation", ActKind::Other),
    ("other.administrative_movement", ActKind::Other),
    ("other.law_enforcement", ActKind::Other),
    ("other.protest", ActKind::Other),
];

impl Act {
    /// The act of that full path or of that last part: `shelling` and `remote_violence.shelling`.
    pub fn parse(code: &str) -> Option<Self> {
        ACTS.iter()
            .map(|(path, _)| *path)
            .find(|path| *path == code || path.rsplit('.').next() == Some(code))
            .map(Self)
    }

    /// The full path, from coarse to fine.
    pub fn path(self) -> &'static str {
        self.0
    }

    /// The last part, used as the message id of its name.
    pub fn leaf(self) -> &'static str {
        self.0.rsplit('.').next().unwrap_or(self.0)
    }

    /// The coarse class it belongs to; itself if it is one.
    pub fn class(self) -> Self {
        Self(self.0.split('.').next().unwrap_or(self.0))
    }

    /// Force, short of force, or neither.
    pub fn kind(self) -> ActKind {
        ACTS.iter().find(|(path, _)| *path == self.0).map_or(ActKind::Other, |(_, kind)| *kind)
    }

    /// Whether this act is `other` or a finer form of it. Everything that is force is a form of
    /// `force`.
    pub fn is_a(self, other: Self) -> bool {
        self == other
            || (other.0 == "force" && self.kind() == ActKind::Force)
            || (self.0.len() > other.0.len()
                && self.0.starts_with(other.0)
                && self.0.as_bytes()[other.0.len()] == b'.')
    }

    /// All acts, parents before children.
    pub fn all() -> impl Iterator<Item = Self> {
        ACTS.iter().map(|(path, _)| Self(path))
    }
}

impl fmt::Debug for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Act({})", self.0)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for Act {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        Self::parse(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("act `{code}` is not known")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_but_the_coarse_ones_has_its_parent_in_the_table() {
        for act in Act::all() {
            assert_eq!(Act::parse(act.class().path()), Some(act.class()), "{act}");
            assert_eq!(Act::parse(act.leaf()), Some(act));
        }
    }

    #[test]
    fn shelling_is_remote_violence_and_force_but_not_an_air_strike() {
        let act = |code| Act::parse(code).unwrap();
        assert!(act("shelling").is_a(act("remote_violence")));
        assert!(act("shelling").is_a(act("force")));
        assert!(!act("shelling").is_a(act("air_strike")));
        assert!(!act("evacuation").is_a(act("force")));
        assert!(!act("force_posture").is_a(act("force")));
        assert!(!act("remote_violence").is_a(act("shelling")));
    }
}
