//! What can happen in an exercise: each act with how often it happens, whom it harms, and with
//! what it is done. The same table serves both parties.

/// An act, or a class of acts when a source tells no more than that.
#[derive(Debug)]
pub(super) struct ActTraits {
    /// The code in the report table.
    pub(super) code: &'static str,
    /// The code of its class; itself for a class.
    pub(super) class: &'static str,
    /// How often it happens, against the others; 0 for a class.
    pub(super) weight: u16,
    /// How many people it kills, in the mean.
    pub(super) deadliness: f64,
    /// Whether it is heard from afar, and as what.
    pub(super) heard_as: Option<&'static str>,
    /// How long it lasts at most, in minutes.
    pub(super) longest: u32,
    /// With what it is done.
    pub(super) weapons: &'static [Weapon],
}

/// A weapon, or a thing that is counted, with the numbers it comes in.
#[derive(Debug)]
pub(super) struct Weapon {
    pub(super) name_en: &'static str,
    pub(super) name_ar: &'static str,
    pub(super) unit: &'static str,
    pub(super) unit_ar: &'static str,
    pub(super) fewest: u32,
    pub(super) most: u32,
}

const fn weapon(
    (name_en, name_ar): (&'static str, &'static str),
    (unit, unit_ar): (&'static str, &'static str),
    (fewest, most): (u32, u32),
) -> Weapon {
    Weapon { name_en, name_ar, unit, unit_ar, fewest, most }
}

const fn act(
    code: &'static str,
    class: &'static str,
    (weight, deadliness, longest): (u16, f64, u32),
    heard_as: Option<&'static str>,
    weapons: &'static [Weapon],
) -> ActTraits {
    ActTraits { code, class, weight, deadliness, heard_as, longest, weapons }
}

const REMOTE: &str = "remote_violence";
const DIRECT: &str = "direct_fire";
const HAZARD: &str = "explosive_hazard";
const CIVILIANS: &str = "violence_against_civilians";
const POSTURE: &str = "force_posture";
const OBSTRUCTION: &str = "obstruction";

const ROUND: (&str, &str) = ("round", "قذيفة");
const BURST: (&str, &str) = ("burst", "رشقة");
const SHOT: (&str, &str) = ("shot", "طلقة");
const EXPLOSION: (&str, &str) = ("explosion", "انفجار");
const VEHICLE: (&str, &str) = ("vehicle", "آلية");

/// Every act, then every class, in a fixed order: an act is known by its place here.
pub(super) const ACTS: &[ActTraits] = &[
    act(
        "shelling",
        REMOTE,
        (220, 0.9, 90),
        Some("explosion"),
        &[
            weapon(("mortar", "هاون"), ROUND, (1, 14)),
            weapon(("122 mm howitzer", "مدفع هاوتزر عيار 122 مم"), ROUND, (2, 30)),
            weapon(("tank gun", "مدفع دبابة"), ROUND, (1, 6)),
        ],
    ),
    act(
        "air_strike",
        REMOTE,
        (90, 2.0, 40),
        Some("explosion"),
        &[weapon(("aerial bomb", "قنبلة جوية"), ("strike", "غارة"), (1, 5))],
    ),
    act(
        "drone_strike",
        REMOTE,
        (90, 0.8, 15),
        Some("explosion"),
        &[weapon(("armed drone", "طائرة مسيرة مسلحة"), ("strike", "ضربة"), (1, 3))],
    ),
    act(
        "rocket_fire",
        REMOTE,
        (60, 0.7, 20),
        Some("explosion"),
        &[
            weapon(("107 mm rocket", "صاروخ عيار 107 مم"), ("rocket", "صاروخ"), (1, 8)),
            weapon(("multiple-launch rockets", "راجمة صواريخ"), ("rocket", "صاروخ"), (6, 40)),
        ],
    ),
    act(
        "armed_clash",
        DIRECT,
        (170, 1.6, 240),
        Some("burst"),
        &[weapon(("small arms", "أسلحة خفيفة"), BURST, (10, 200))],
    ),
    act(
        "small_arms_fire",
        DIRECT,
        (120, 0.2, 45),
        Some("burst"),
        &[
            weapon(("heavy machine gun", "رشاش ثقيل"), BURST, (2, 60)),
            weapon(("rifle", "بندقية"), SHOT, (1, 40)),
        ],
    ),
    act(
        "sniper_fire",
        DIRECT,
        (55, 0.5, 20),
        Some("shot"),
        &[weapon(("sniper rifle", "بندقية قنص"), SHOT, (1, 6))],
    ),
    act(
        "ambush",
        DIRECT,
        (30, 1.7, 40),
        Some("burst"),
        &[weapon(("anti-tank missile", "صاروخ مضاد للدروع"), ("missile", "صاروخ"), (1, 2))],
    ),
    act(
        "ied",
        HAZARD,
        (40, 1.3, 1),
        Some("explosion"),
        &[weapon(("roadside bomb", "عبوة ناسفة"), EXPLOSION, (1, 2))],
    ),
    act(
        "landmine",
        HAZARD,
        (30, 0.9, 1),
        Some("explosion"),
        &[weapon(("mine", "لغم"), EXPLOSION, (1, 1))],
    ),
    act(
        "attack_on_civilians",
        CIVILIANS,
        (35, 1.4, 60),
        None,
        &[weapon(("rifle", "بندقية"), SHOT, (1, 30))],
    ),
    act(
        "abduction",
        CIVILIANS,
        (20, 0.0, 30),
        None,
        &[weapon(("", ""), ("person", "شخص"), (1, 7))],
    ),
    act(
        "troop_movement",
        POSTURE,
        (30, 0.0, 240),
        None,
        &[weapon(("armoured vehicles", "آليات مدرعة"), VEHICLE, (3, 40))],
    ),
    act(
        "fortification",
        POSTURE,
        (20, 0.0, 480),
        None,
        &[weapon(("", ""), ("position", "موقع"), (1, 5))],
    ),
    act(
        "aid_obstruction",
        OBSTRUCTION,
        (15, 0.0, 300),
        None,
        &[weapon(("", ""), VEHICLE, (2, 24))],
    ),
    act(
        "monitor_obstruction",
        OBSTRUCTION,
        (15, 0.0, 120),
        None,
        &[weapon(("", ""), ("patrol", "دورية"), (1, 2))],
    ),
    act(REMOTE, REMOTE, (0, 0.0, 0), None, &[]),
    act(DIRECT, DIRECT, (0, 0.0, 0), None, &[]),
    act(HAZARD, HAZARD, (0, 0.0, 0), None, &[]),
    act(CIVILIANS, CIVILIANS, (0, 0.0, 0), None, &[]),
    act(POSTURE, POSTURE, (0, 0.0, 0), None, &[]),
    act(OBSTRUCTION, OBSTRUCTION, (0, 0.0, 0), None, &[]),
];

/// How many of [`ACTS`] are acts and not classes.
pub(super) const FINE_ACTS: usize = 16;

impl ActTraits {
    /// Whether the act is a use of force, which is what the members count as violations.
    pub(super) fn is_force(&self) -> bool {
        self.class != POSTURE && self.class != OBSTRUCTION
    }

    /// Whether it is done to civilians by its nature.
    pub(super) fn is_against_civilians(&self) -> bool {
        self.class == CIVILIANS
    }
}

/// The place in [`ACTS`] of the class of an act.
pub(super) fn class_of(act: usize) -> usize {
    ACTS.iter().position(|a| a.code == ACTS[act].class).unwrap_or(act)
}

/// The acts that belong to the same class, itself included.
pub(super) fn siblings(act: usize) -> impl Iterator<Item = usize> {
    (0..FINE_ACTS).filter(move |other| ACTS[*other].class == ACTS[act].class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::Act;

    #[test]
    fn every_code_is_one_of_the_taxonomy_in_the_same_class() {
        for act in ACTS {
            let known = Act::parse(act.code).unwrap_or_else(|| panic!("{}", act.code));
            assert_eq!(known.class().path(), act.class);
        }
    }

    #[test]
    fn acts_come_first_and_classes_after_them() {
        assert!(ACTS[..FINE_ACTS].iter().all(|a| a.weight > 0 && !a.weapons.is_empty()));
        assert!(ACTS[FINE_ACTS..].iter().all(|a| a.weight == 0 && a.code == a.class));
        assert_eq!(ACTS[class_of(0)].code, "remote_violence");
        assert_eq!(siblings(8).map(|a| ACTS[a].code).collect::<Vec<_>>(), ["ied", "landmine"]);
    }
}
