//! How two reports agree, field by field, as small numbers. What agreement is worth is estimated elsewhere; what a
//! blank means is settled here: a blank is its own group of levels and so can never speak for or against.

use serde::{Deserialize, Serialize};

use crate::names::Names;
use crate::prepared::{NONE, Prepared};
use crate::row::{Place, Row, Span};

/// How two names, or two codes of a taxonomy, relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// One of the reports, or both, do not say.
    Unknown,
    /// Both name the same.
    Same,
    /// One names the class or parent of what the other names.
    Coarser,
    /// Both lie under the same class or parent.
    SameBranch,
    /// They have nothing in common.
    Different,
}

pub(crate) const RELATIONS: usize = 5;

const RELATIONS_IN_ORDER: [Relation; RELATIONS] = [
    Relation::Unknown,
    Relation::Same,
    Relation::Coarser,
    Relation::SameBranch,
    Relation::Different,
];

pub(crate) fn relation(level: u8) -> Relation {
    RELATIONS_IN_ORDER[level as usize]
}

/// How two counts of killed relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountRelation {
    /// One of the reports, or both, give no number.
    Unknown,
    /// Both say nobody was killed.
    BothNone,
    /// Both say the same number, one or two.
    SameFew,
    /// Both say the same number, three to nine, or their ranges meet there.
    SameSeveral,
    /// Both say the same number, ten or more, or their ranges meet there.
    SameMany,
    /// The numbers are one apart or within half of each other.
    Near,
    /// The numbers differ by more.
    Different,
    /// One says nobody was killed and the other one or two.
    NoneAndFew,
    /// One says nobody was killed and the other three or more.
    NoneAndMore,
}

pub(crate) const COUNT_RELATIONS: usize = 9;

const COUNT_RELATIONS_IN_ORDER: [CountRelation; COUNT_RELATIONS] = [
    CountRelation::Unknown,
    CountRelation::BothNone,
    CountRelation::SameFew,
    CountRelation::SameSeveral,
    CountRelation::SameMany,
    CountRelation::Near,
    CountRelation::Different,
    CountRelation::NoneAndFew,
    CountRelation::NoneAndMore,
];

pub(crate) fn count_relation(level: u8) -> CountRelation {
    COUNT_RELATIONS_IN_ORDER[level as usize]
}

/// How the event numbers of two reports relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventRelation {
    /// One or both have no number, or two coders numbered them.
    Unknown,
    /// One coder gave both the same number.
    Same,
    /// One coder gave them two numbers.
    Different,
}

/// Upper ends of the distance levels, in metres; one more level lies beyond.
pub(crate) const DISTANCE_ENDS_M: [f64; 13] = [
    200.0, 500.0, 1_000.0, 2_000.0, 3_500.0, 5_000.0, 7_500.0, 10_000.0, 15_000.0, 20_000.0,
    30_000.0, 40_000.0, 60_000.0,
];
pub(crate) const DISTANCES: usize = DISTANCE_ENDS_M.len() + 1;
/// Level of a pair of which one report has no place.
pub(crate) const NO_DISTANCE: u8 = DISTANCES as u8;

/// Upper ends of the gaps in time when a day is the finest either report knows, in days; one more level lies beyond.
const DAY_ENDS: [f64; 5] = [0.5, 1.5, 2.5, 3.5, 5.5];
/// Upper ends when both know the hour, in minutes; one more level lies beyond.
const MINUTE_ENDS: [f64; 7] = [5.0, 15.0, 60.0, 180.0, 720.0, 2_160.0, 4_320.0];
/// Spans up to this long know the hour.
const HOURLY_S: i64 = 6 * 3_600;
/// Level 0 is unknown, then the gaps in days, then those in minutes.
pub(crate) const FIRST_DAY_GAP: usize = 1;
pub(crate) const FIRST_MINUTE_GAP: usize = FIRST_DAY_GAP + DAY_ENDS.len() + 1;
pub(crate) const TIMES: usize = FIRST_MINUTE_GAP + MINUTE_ENDS.len() + 1;

/// Both parties together: the relation of the actors times that of the targets, then two levels for exchanged parties.
pub(crate) const PARTIES: usize = RELATIONS * RELATIONS + 2;
pub(crate) const EXCHANGED: usize = RELATIONS * RELATIONS;
pub(crate) const HALF_EXCHANGED: usize = EXCHANGED + 1;

pub(crate) const PRECISION_PAIRS: usize = 6;
pub(crate) const SOURCES: usize = 3;

/// The levels of one pair, and the codes of the values that stood against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub precision_pair: u8,
    pub distance: u8,
    pub time: u8,
    pub act: u8,
    pub parties: u8,
    pub actor: u8,
    pub target: u8,
    pub killed: u8,
    pub source: u8,
    pub event: EventRelation,
    pub act_values: (u8, u8),
    pub actor_values: (u8, u8),
    pub target_values: (u8, u8),
    pub source_values: (u8, u8),
}

impl Comparison {
    pub(crate) fn has_exchanged_parties(&self) -> bool {
        self.parties as usize == EXCHANGED
    }
}

pub(crate) fn compare(prepared: &Prepared, one: usize, other: usize) -> Comparison {
    let (a, b) = (&prepared.rows[one], &prepared.rows[other]);
    let (act, act_values) = relate_acts(prepared, a.act, b.act);
    let (actor, actor_values) = relate_parties(prepared, a.actors, b.actors);
    let (target, target_values) = relate_parties(prepared, a.targets, b.targets);
    Comparison {
        precision_pair: precision_pair(a, b),
        distance: a.place.zip(b.place).map_or(NO_DISTANCE, |(a, b)| distance_level(a, b)),
        time: a.time.zip(b.time).map_or(0, |(a, b)| time_level(a, b)),
        act: act as u8,
        parties: parties_level(prepared, a, b, actor, target),
        actor: actor as u8,
        target: target as u8,
        killed: relate_counts(a.killed, b.killed) as u8,
        source: source_level(a.source, b.source),
        event: relate_events(a, b),
        act_values,
        actor_values,
        target_values,
        source_values: (code(prepared, a.source), code(prepared, b.source)),
    }
}

fn code(prepared: &Prepared, name: u32) -> u8 {
    if name == NONE { 0 } else { prepared.code(name) }
}

pub(crate) fn precision_pair(a: &Row, b: &Row) -> u8 {
    pair_of(a.precision, b.precision)
}

pub(crate) fn pair_of(one: u8, other: u8) -> u8 {
    match (one.min(other), one.max(other)) {
        (0, better) => better,
        (1, better) => 2 + better,
        _ => 5,
    }
}

fn level_below<const N: usize>(value: f64, ends: &[f64; N]) -> u8 {
    ends.iter().filter(|end| value > **end).count() as u8
}

fn distance_level(a: Place, b: Place) -> u8 {
    level_below(a.distance_m(b), &DISTANCE_ENDS_M)
}

fn time_level(a: Span, b: Span) -> u8 {
    let gap_s = a.gap_s(b) as f64;
    if a.length_s() <= HOURLY_S && b.length_s() <= HOURLY_S {
        FIRST_MINUTE_GAP as u8 + level_below(gap_s / 60.0, &MINUTE_ENDS)
    } else {
        FIRST_DAY_GAP as u8 + level_below(gap_s / 86_400.0, &DAY_ENDS)
    }
}

fn relate_acts(prepared: &Prepared, a: Names, b: Names) -> (Relation, (u8, u8)) {
    let (a, b) = (prepared.names(a), prepared.names(b));
    let (Some(&finest_a), Some(&finest_b)) = (a.last(), b.last()) else {
        return (Relation::Unknown, (0, 0));
    };
    let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let relation = if finest_a == finest_b {
        Relation::Same
    } else if shared == a.len() || shared == b.len() {
        Relation::Coarser
    } else if shared > 0 {
        Relation::SameBranch
    } else {
        Relation::Different
    };
    (relation, (prepared.code(finest_a), prepared.code(finest_b)))
}

/// The closest relation any of the names of one report has with any of the other.
fn relate_parties(prepared: &Prepared, a: Names, b: Names) -> (Relation, (u8, u8)) {
    let (a, b) = (prepared.names(a), prepared.names(b));
    let mut closest = (Relation::Unknown, (0, 0));
    for &one in a {
        for &other in b {
            let relation = relate_names(prepared, one, other);
            if closest.0 == Relation::Unknown || (relation as u8) < closest.0 as u8 {
                closest = (relation, (prepared.code(one), prepared.code(other)));
            }
        }
    }
    closest
}

fn relate_names(prepared: &Prepared, one: u32, other: u32) -> Relation {
    let (above_one, above_other) = (prepared.parent(one), prepared.parent(other));
    if one == other {
        Relation::Same
    } else if above_one == other || above_other == one {
        Relation::Coarser
    } else if above_one != NONE && above_one == above_other {
        Relation::SameBranch
    } else {
        Relation::Different
    }
}

fn parties_level(prepared: &Prepared, a: &Row, b: &Row, actor: Relation, target: Relation) -> u8 {
    if actor == Relation::Different || target == Relation::Different {
        let meet = |a: Names, b: Names| {
            prepared.names(a).iter().any(|name| prepared.names(b).contains(name))
        };
        let exchanged = (meet(a.actors, b.targets), meet(a.targets, b.actors));
        match exchanged {
            (true, true) => return EXCHANGED as u8,
            (true, false) | (false, true)
                if actor == Relation::Different && target == Relation::Different =>
            {
                return HALF_EXCHANGED as u8;
            }
            _ => {}
        }
    }
    (actor as usize * RELATIONS + target as usize) as u8
}

pub(crate) fn relate_counts(a: Option<(u32, u32)>, b: Option<(u32, u32)>) -> CountRelation {
    let Some(((low_a, high_a), (low_b, high_b))) = a.zip(b) else {
        return CountRelation::Unknown;
    };
    // The largest number both could mean, or how far the ranges lie apart.
    let (meet, apart) = (high_a.min(high_b), low_a.max(low_b));
    if apart <= meet {
        return match meet {
            0 => CountRelation::BothNone,
            1..=2 => CountRelation::SameFew,
            3..=9 => CountRelation::SameSeveral,
            _ => CountRelation::SameMany,
        };
    }
    match (meet, apart) {
        (0, 1..=2) => CountRelation::NoneAndFew,
        (0, _) => CountRelation::NoneAndMore,
        _ if apart - meet == 1 || f64::from(apart) <= 1.5 * f64::from(meet) => CountRelation::Near,
        _ => CountRelation::Different,
    }
}

/// 0 unknown, 1 the same, 2 another.
fn source_level(a: u32, b: u32) -> u8 {
    if a == NONE || b == NONE { 0 } else { 2 - u8::from(a == b) }
}

fn relate_events(a: &Row, b: &Row) -> EventRelation {
    if a.event == NONE || b.event == NONE {
        EventRelation::Unknown
    } else if a.event == b.event {
        EventRelation::Same
    } else if a.coder == b.coder && a.coder != NONE {
        EventRelation::Different
    } else {
        EventRelation::Unknown
    }
}
