//! What was seen or heard of it: the effects that observers count. One attack can have many, so
//! they are never added to counts of attacks.

use serde::{Deserialize, Serialize};

/// An observed effect, in the classes of the monitors' tables (DOMAIN.md 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// An explosion.
    Explosion,
    /// A projectile in flight.
    Projectile,
    /// The flash of a muzzle.
    MuzzleFlash,
    /// An illumination flare.
    Flare,
    /// A burst of fire.
    Burst,
    /// A single shot.
    Shot,
    /// Nothing was seen or heard.
    None,
    /// Something else.
    Other,
}

impl Effect {
    /// Every class there is.
    pub const ALL: &[Self] = &[
        Self::Explosion,
        Self::Projectile,
        Self::MuzzleFlash,
        Self::Flare,
        Self::Burst,
        Self::Shot,
        Self::None,
        Self::Other,
    ];

    /// The word used in rules, files and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Explosion => "explosion",
            Self::Projectile => "projectile",
            Self::MuzzleFlash => "muzzle_flash",
            Self::Flare => "flare",
            Self::Burst => "burst",
            Self::Shot => "shot",
            Self::None => "none",
            Self::Other => "other",
        }
    }

    /// The class of a unit in which a source counts: `explosions`, `muzzle flash`.
    pub fn of_unit(unit: &str) -> Option<Self> {
        let plain = unit.trim().to_lowercase().replace([' ', '-'], "_");
        let is = |effect: &&Self| {
            let word = effect.as_str();
            plain == word || plain.strip_suffix('s') == Some(word)
        };
        match plain.as_str() {
            "muzzle_flashes" => Some(Self::MuzzleFlash),
            "illumination_flare" | "illumination_flares" => Some(Self::Flare),
            "projectile_in_flight" | "projectiles_in_flight" | "round" | "rounds" => {
                Some(Self::Projectile)
            }
            "impact" | "impacts" | "detonation" | "detonations" => Some(Self::Explosion),
            _ => Self::ALL.iter().find(is).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_observers_are_effects_and_others_are_not() {
        assert_eq!(Effect::of_unit("Explosions"), Some(Effect::Explosion));
        assert_eq!(Effect::of_unit("muzzle flashes"), Some(Effect::MuzzleFlash));
        assert_eq!(Effect::of_unit("vehicle"), None);
    }
}
