//! Single words and phrases of the text about answers; the sentences are in `reasons.rs`.

use crate::asking::Standing;
use crate::weighing::Doubt;
use holdfire_core::{AccessionState, Act, Circumstance, Effect, Weapon, When};

/// What a doubt is about.
pub(crate) fn subject(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Actor => "who acted",
        Doubt::Target => "who was the target",
        Doubt::Act => "what was done",
        Doubt::Weapon => "what weapon was used",
        Doubt::Effect => "what was seen or heard of it",
        Doubt::Place => "where it happened",
        Doubt::Time => "when it happened",
        Doubt::EntryIntoForce => "the text that says when the clause entered into force",
        Doubt::Renewal => "whether the text was renewed",
        Doubt::Operations => {
            "whether the place lies in an area of operations against listed groups"
        }
        Doubt::Casualties => "whether people were harmed",
        Doubt::Accession => "whether somebody is bound by the instrument",
        Doubt::Designation => "whether a designation covers somebody",
        Doubt::Relation => "whom somebody supports",
        Doubt::Circumstance(what) => match what {
            Circumstance::SelfDefence => {
                "whether the force was used in self-defence, as is claimed"
            }
            Circumstance::LiveFireExercise => "whether it was a live-fire exercise, as is claimed",
            Circumstance::Ordered => "whether the top command had ordered it",
            Circumstance::PreNotified => "whether it was notified beforehand",
            Circumstance::MechanismFailed => {
                "whether the coordination mechanism had been tried and had failed"
            }
            Circumstance::ProtectedTarget => "whether the target is a protected object",
        },
    }
}

/// A circumstance that is so, or is not, after "if" or "because".
pub(crate) fn circumstance(what: Circumstance, is_so: bool) -> &'static str {
    match (what, is_so) {
        (Circumstance::SelfDefence, true) => "it was self-defence",
        (Circumstance::SelfDefence, false) => "it was not self-defence",
        (Circumstance::LiveFireExercise, true) => "it was a live-fire exercise",
        (Circumstance::LiveFireExercise, false) => "it was no live-fire exercise",
        (Circumstance::Ordered, true) => "the top command had ordered it",
        (Circumstance::Ordered, false) => "the top command had not ordered it",
        (Circumstance::PreNotified, true) => "it was notified beforehand",
        (Circumstance::PreNotified, false) => "it was not notified beforehand",
        (Circumstance::MechanismFailed, true) => {
            "the coordination mechanism had been tried and had failed"
        }
        (Circumstance::MechanismFailed, false) => "the coordination mechanism had not failed",
        (Circumstance::ProtectedTarget, true) => "the target is a protected object",
        (Circumstance::ProtectedTarget, false) => "the target is no protected object",
    }
}

/// A class of weapon, after "with".
pub(crate) fn weapon(weapon: Weapon) -> &'static str {
    match weapon {
        Weapon::SmallArms => "small arms",
        Weapon::SniperRifle => "a sniper rifle",
        Weapon::GrenadeLauncher => "a grenade launcher",
        Weapon::AntiTankWeapon => "an anti-tank weapon",
        Weapon::Mortar => "a mortar",
        Weapon::Artillery => "artillery",
        Weapon::RocketLauncher => "a rocket launcher",
        Weapon::Missile => "a missile",
        Weapon::Tank => "a tank",
        Weapon::Aircraft => "an aircraft",
        Weapon::Uav => "an uncrewed aircraft",
        Weapon::Mine => "a mine",
        Weapon::Ied => "an improvised explosive device",
        Weapon::Chemical => "a chemical weapon",
        Weapon::None => "no weapon",
        Weapon::Other => "some other weapon",
    }
}

/// An observed effect.
pub(crate) fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Explosion => "an explosion",
        Effect::Projectile => "a projectile",
        Effect::MuzzleFlash => "a muzzle flash",
        Effect::Flare => "a flare",
        Effect::Burst => "a burst of fire",
        Effect::Shot => "a shot",
        Effect::None => "nothing",
        Effect::Other => "something else",
    }
}

pub(crate) fn joined_words(standing: Standing, is_bound: bool) -> &'static str {
    match (standing, is_bound) {
        (Standing::State(AccessionState::Named), true) => "is bound by being named",
        (Standing::State(AccessionState::Named), false) => "is not bound by being named",
        (Standing::State(AccessionState::Suspended), true) => "is not released by its suspension",
        (Standing::State(AccessionState::Suspended), false) => "is released by its suspension",
        (_, true) => "has joined there",
        (_, false) => "has not joined there",
    }
}

pub(crate) fn state_words(state: AccessionState) -> &'static str {
    match state {
        AccessionState::Named => "was named by others",
        AccessionState::Acceded => "joined",
        AccessionState::AccededWithReservation => "joined with a reservation",
        AccessionState::Suspended => "suspended its part",
        AccessionState::Withdrawn => "withdrew",
        AccessionState::Rejected => "rejected the instrument",
        AccessionState::Excluded => "was put outside",
    }
}

pub(crate) fn told_time(when: &When) -> String {
    let (first, last) = (when.first_date(), when.last_date());
    if first == last {
        format!("{first}, to the {} ({})", when.precision.as_str().replace('_', " "), when.zone)
    } else {
        format!("{first} to {last} ({})", when.zone)
    }
}

pub(crate) fn plain(act: Act) -> String {
    act.leaf().replace('_', " ")
}

pub(crate) fn join(parts: impl Iterator<Item = String>, last: &str) -> String {
    let parts: Vec<String> = parts.collect();
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}
