//! What acts, weapons, effects and circumstances are called in a sentence. A word that is not in
//! these tables is told as it is spelt, with spaces, so that a new word of the vocabulary is
//! readable on the day it is added.

/// A group of acts or an act: one of them, and all of them.
const ACTS: &[(&str, &str, &str)] = &[
    ("force", "a use of force", "any use of force"),
    ("short_of_force", "an act short of force", "any act short of force"),
    ("no_hostile_act", "an act that is not hostile", "any act that is not hostile"),
    ("remote_violence", "an attack from afar", "any attack from afar"),
    ("shelling", "shelling", "shelling"),
    ("air_strike", "an air strike", "air strikes"),
    ("drone_strike", "a drone strike", "drone strikes"),
    ("rocket_fire", "rocket fire", "rocket fire"),
    ("direct_fire", "direct fire", "any direct fire"),
    ("armed_clash", "an armed clash", "armed clashes"),
    ("small_arms_fire", "fire with small arms", "fire with small arms"),
    ("sniper_fire", "sniper fire", "sniper fire"),
    ("ambush", "an ambush", "ambushes"),
    ("territorial_advance", "an advance into territory", "advances into territory"),
    ("raid", "a raid", "raids"),
    ("explosive_hazard", "a hidden explosive", "any hidden explosive"),
    ("ied", "an improvised explosive device", "improvised explosive devices"),
    ("landmine", "a landmine", "landmines"),
    ("demolition", "a demolition", "demolitions"),
    ("violence_against_civilians", "harm done to civilians", "any harm done to civilians"),
    ("attack_on_civilians", "an attack on civilians", "attacks on civilians"),
    ("abduction", "an abduction", "abductions"),
    ("detention", "a detention", "detentions"),
    ("sexual_violence", "sexual violence", "sexual violence"),
    ("force_posture", "a movement or build-up of forces", "any movement or build-up of forces"),
    ("troop_movement", "a movement of troops", "movements of troops"),
    ("fortification", "the building of fortifications", "the building of fortifications"),
    ("weapon_deployment", "a deployment of weapons", "deployments of weapons"),
    ("reconnaissance", "reconnaissance", "reconnaissance"),
    ("overflight", "an overflight", "overflights"),
    ("exercise", "a military exercise", "military exercises"),
    ("checkpoint", "a checkpoint", "checkpoints"),
    ("provocation", "a provocation", "any provocation"),
    ("hostile_statement", "a hostile statement", "hostile statements"),
    ("display_of_flags", "a display of flags", "displays of flags"),
    ("sheltering_fugitives", "the sheltering of fugitives", "the sheltering of fugitives"),
    ("obstruction", "an obstruction", "any obstruction"),
    ("aid_obstruction", "an obstruction of aid", "obstruction of aid"),
    ("monitor_obstruction", "an obstruction of monitors", "obstruction of monitors"),
    ("movement_restriction", "a restriction of movement", "restrictions of movement"),
    ("withheld_evacuation", "the withholding of an evacuation", "the withholding of evacuations"),
    ("looting", "looting", "looting"),
    ("other", "another act", "any other act"),
    ("evacuation", "an evacuation", "evacuations"),
    ("handover", "a handover", "handovers"),
    ("aid_delivery", "a delivery of aid", "deliveries of aid"),
    ("accusation", "an accusation", "accusations"),
    ("administrative_movement", "an administrative movement", "administrative movements"),
    ("law_enforcement", "law enforcement", "law enforcement"),
    ("protest", "a protest", "protests"),
];

const WEAPONS: &[(&str, &str)] = &[
    ("small_arms", "small arms"),
    ("sniper_rifle", "a sniper rifle"),
    ("grenade_launcher", "a grenade launcher"),
    ("anti_tank_weapon", "an anti-tank weapon"),
    ("mortar", "a mortar"),
    ("artillery", "artillery"),
    ("rocket_launcher", "a rocket launcher"),
    ("missile", "a missile"),
    ("tank", "a tank"),
    ("aircraft", "aircraft"),
    ("uav", "a drone"),
    ("mine", "a mine"),
    ("ied", "an improvised explosive device"),
    ("chemical", "a chemical weapon"),
    ("none", "no weapon"),
    ("other", "a weapon of another sort"),
];

const EFFECTS: &[(&str, &str)] = &[
    ("explosion", "an explosion"),
    ("projectile", "a projectile"),
    ("muzzle_flash", "a muzzle flash"),
    ("flare", "a flare"),
    ("burst", "a burst"),
    ("shot", "a shot"),
    ("none", "nothing"),
    ("other", "an effect of another sort"),
];

/// A circumstance that holds or does not: what is said if it does, and if not.
const CIRCUMSTANCES: &[(&str, &str, &str)] = &[
    ("people_harmed", "people were harmed", "nobody was harmed"),
    ("same_actor", "actor and target are the same", "actor and target are not the same"),
    ("same_camp", "both belong to one body", "the two do not belong to one body"),
    (
        "in_operations_against_listed",
        "the place lies in an area of operations against listed groups",
        "the place lies in no area of operations against listed groups",
    ),
    ("exercise", "it is invented, for training", "it is not invented for training"),
    ("self_defence", "it is claimed to be self-defence", "it is not claimed to be self-defence"),
    (
        "live_fire_exercise",
        "it is claimed to be a live-fire exercise",
        "it is not claimed to be a live-fire exercise",
    ),
    ("ordered", "the top command ordered it", "the top command did not order it"),
    ("pre_notified", "it was notified beforehand", "it was not notified beforehand"),
    (
        "mechanism_failed",
        "the coordination mechanism was tried first and failed",
        "the coordination mechanism was not tried first, or did not fail",
    ),
    (
        "protected_target",
        "the target is a protected object",
        "the target is not a protected object",
    ),
];

/// Whether somebody is something: what is said if so, and if not.
const STANDINGS: &[(&str, &str, &str)] = &[
    ("bound", "is bound", "is not bound"),
    ("supports_bound", "supports somebody bound", "supports nobody who is bound"),
    ("listed", "is listed", "is not listed"),
    ("guarantor", "is a guarantor", "is not a guarantor"),
];

/// What somebody is or did, by kind or standing: what is said if so, and if not.
const BEINGS: &[(&str, &str, &str)] = &[
    ("state", "is a state", "is not a state"),
    ("armed_group", "is an armed group", "is not an armed group"),
    ("coalition", "is a coalition", "is not a coalition"),
    ("international_body", "is an international body", "is not an international body"),
    ("office", "is an office", "is not an office"),
    ("people_unnamed", "is not named", "is named"),
    ("civilians", "is civilian", "is not civilian"),
    ("party", "is bound by the text itself", "is not bound by the text itself"),
    ("none", "has no record of joining", "has a record of joining or refusing"),
    ("named", "was named by others", "was not just named by others"),
    ("acceded", "joined", "did not join without reservation"),
    ("acceded_with_reservation", "joined with a reservation", "did not join with a reservation"),
    ("suspended", "suspended its part", "did not suspend its part"),
    ("withdrawn", "withdrew", "did not withdraw"),
    ("rejected", "rejected the instrument", "did not reject the instrument"),
    ("excluded", "was put outside", "was not put outside"),
];

/// One such act: "an air strike".
pub(crate) fn one_act(path: &str) -> String {
    act(path).map_or_else(|| spelt(path), |(_, one, _)| one.to_owned())
}

/// All such acts: "air strikes".
pub(crate) fn any_act(path: &str) -> String {
    act(path).map_or_else(|| spelt(path), |(_, _, any)| any.to_owned())
}

/// "a tank".
pub(crate) fn weapon(word: &str) -> String {
    pair(WEAPONS, word)
}

/// "an explosion".
pub(crate) fn effect(word: &str) -> String {
    pair(EFFECTS, word)
}

/// "people were harmed", or that nobody was.
pub(crate) fn circumstance(name: &str, holds: bool) -> String {
    let not = if holds { "holds" } else { "does not hold" };
    told(CIRCUMSTANCES, name, holds).unwrap_or_else(|| format!("`{name}` {not}"))
}

/// "is bound", or is not.
pub(crate) fn attribute(name: &str, holds: bool) -> String {
    let not = if holds { "is" } else { "is not" };
    told(STANDINGS, name, holds).unwrap_or_else(|| format!("{not} `{name}`"))
}

/// "is a state", "joined", or the opposite, for a word of a kind or a standing.
pub(crate) fn being(word: &str, holds: bool) -> String {
    let not = if holds { "is" } else { "is not" };
    told(BEINGS, word, holds).unwrap_or_else(|| format!("{not} {}", spelt(word)))
}

fn act(path: &str) -> Option<(&'static str, &'static str, &'static str)> {
    let leaf = path.rsplit('.').next().unwrap_or(path);
    ACTS.iter().copied().find(|(word, ..)| *word == leaf)
}

fn pair(table: &[(&str, &str)], word: &str) -> String {
    let known = table.iter().find(|(known, _)| *known == word);
    known.map_or_else(|| spelt(word), |(_, told)| (*told).to_owned())
}

fn told(table: &[(&str, &str, &str)], word: &str, holds: bool) -> Option<String> {
    let (_, yes, no) = table.iter().find(|(known, ..)| *known == word)?;
    Some((if holds { yes } else { no }).to_string())
}

fn spelt(path: &str) -> String {
    path.rsplit('.').next().unwrap_or(path).replace('_', " ")
}
