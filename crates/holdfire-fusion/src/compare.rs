//! How two reports agree, field by field, as small numbers. What agreement is worth is estimated elsewhere; what a
//! blank means is settled here: a blank is its own group of levels and so can never speak for or against.

use serde::{Deserialize, Serialize};

use crate::crowd::{CROWDS, Crowd, PARTY_SHARES, nearness};
use crate::fields::{FIELDS, Field, SHARED_POINTS, VICINITIES};
use crate::names::Names;
use crate::place_names::Naming;
use crate::prepared::{NONE, Prepared};
use crate::row::{Row, Span};
use crate::words::Shared;

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

/// The levels of counts: unknown; the same number from 0 upwards, ever wider apart; near, few and many; different, few and
/// many; and nobody against 1, 2, 3 to 5 or more.
pub(crate) const COUNTS: usize = FIRST_NONE_AND + 4;
const FIRST_SAME: usize = 1;
/// Upper ends of the same number; one more lies beyond.
const SAME_ENDS: [f64; 8] = [0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 9.0, 19.0];
const FIRST_NEAR: usize = FIRST_SAME + SAME_ENDS.len() + 1;
const FIRST_DIFFERENT: usize = FIRST_NEAR + 2;
const FIRST_NONE_AND: usize = FIRST_DIFFERENT + 2;

pub(crate) fn count_relation(level: u8) -> CountRelation {
    match level as usize {
        0 => CountRelation::Unknown,
        FIRST_SAME => CountRelation::BothNone,
        level if level < FIRST_SAME + 3 => CountRelation::SameFew,
        level if level < FIRST_SAME + 7 => CountRelation::SameSeveral,
        level if level < FIRST_NEAR => CountRelation::SameMany,
        level if level < FIRST_DIFFERENT => CountRelation::Near,
        level if level < FIRST_NONE_AND => CountRelation::Different,
        level if level < FIRST_NONE_AND + 2 => CountRelation::NoneAndFew,
        _ => CountRelation::NoneAndMore,
    }
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
pub(crate) const DISTANCE_ENDS_M: [f64; 14] = [
    1.0, 200.0, 500.0, 1_000.0, 2_000.0, 3_500.0, 5_000.0, 7_500.0, 10_000.0, 15_000.0, 20_000.0,
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
pub(crate) const FIRST_LONG_SPAN: usize = FIRST_MINUTE_GAP + MINUTE_ENDS.len() + 1;
/// Spans of days: the same, one within the other (up to a week, a month, longer), a day off, further off.
pub(crate) const TIMES: usize = FIRST_LONG_SPAN + 6;
/// A span longer than this is no day.
const DAILY_S: i64 = 2 * 86_400;

/// Upper ends of the days between two publications; level 0 is unknown, and one more lies beyond.
const PUBLISHED_ENDS: [f64; 5] = [0.5, 1.5, 3.5, 7.5, 30.5];
pub(crate) const PUBLISHED: usize = PUBLISHED_ENDS.len() + 2;

/// Upper ends of the bits of shared words; level 0 is unknown, and two more are beyond and nearly the same text.
const WORD_ENDS: [f64; 5] = [0.0, 4.0, 8.0, 14.0, 22.0];
pub(crate) const SHARED_WORDS: usize = WORD_ENDS.len() + 3;
/// Whether the names of places meet: not said, no, yes, and no but they are of one spot.
pub(crate) const NAMED: usize = 4;
const SAME_TEXT: u8 = SHARED_WORDS as u8 - 1;

/// Upper ends of what is at one spot, near, and within a town, as a context of what is said, in metres.
const VICINITY_ENDS_M: [f64; 3] = [2_000.0, 8_000.0, 20_000.0];

/// Both parties together: the relation of the actors times that of the targets, then two levels for exchanged parties.
pub(crate) const PARTIES: usize = RELATIONS * RELATIONS + 2;
pub(crate) const EXCHANGED: usize = RELATIONS * RELATIONS;
pub(crate) const HALF_EXCHANGED: usize = EXCHANGED + 1;

/// How precise the places of both are, and one more for pairs of which a report has no place.
pub(crate) const PRECISION_PAIRS: usize = 7;
const UNPLACED: u8 = PRECISION_PAIRS as u8 - 1;
pub(crate) const SOURCES: usize = 3;
/// Level of one source, or one document.
pub(crate) const SAME_SOURCE: u8 = 1;

/// The cells of one pair, and the codes of the values that stood against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// The context of the prior; `None` for two reports that met through an event number alone.
    pub prior: Option<u8>,
    pub cells: [u16; FIELDS],
    pub act: u8,
    pub actor: u8,
    pub target: u8,
    pub killed: u8,
    pub injured: u8,
    pub source: u8,
    pub is_exchanged: bool,
    pub event: EventRelation,
    pub act_values: (u8, u8),
    pub actor_values: (u8, u8),
    pub target_values: (u8, u8),
    pub source_values: (u8, u8),
}

pub(crate) fn compare(prepared: &Prepared, crowd: &Crowd, one: usize, other: usize) -> Comparison {
    let (a, b) = (&prepared.rows[one], &prepared.rows[other]);
    let (act, act_values) = relate_acts(prepared, a.act, b.act);
    let (actor, actor_values) = relate_parties(prepared, a.actors, b.actors);
    let (target, target_values) = relate_parties(prepared, a.targets, b.targets);
    let distance_m = a.place.zip(b.place).map(|(a, b)| a.distance_m(b));
    let distance = distance_m.map_or(NO_DISTANCE, |metres| level_below(metres, &DISTANCE_ENDS_M));
    let time = a.time.zip(b.time).map_or(0, |(a, b)| time_level(a, b));
    let parties = parties_level(prepared, a, b, actor, target);
    let killed = count_level(a.killed, b.killed);
    let injured = injured_level(prepared, one, other);
    let source = same_or_other(a.source, b.source);
    let around = crowd.around(one, other, nearness(a, b, distance_m), act, actor, target);
    let crowding = precision_pair(a, b) as usize * CROWDS + around.crowd;
    let shared_points = usize::from(a.is_at_shared_point) + usize::from(b.is_at_shared_point);
    let vicinity =
        distance_m.map_or(VICINITIES - 1, |metres| level_below(metres, &VICINITY_ENDS_M) as usize);
    let acts_agree = usize::from(matches!(act, Relation::Same | Relation::Coarser));
    Comparison {
        prior: a.time.zip(b.time).map(|_| crowding as u8),
        cells: [
            Field::Place.cell(crowding * SHARED_POINTS + shared_points, distance),
            Field::Time.cell(around.crowd, time),
            Field::Act.cell(around.act, act as u8),
            Field::Parties.cell(acts_agree * PARTY_SHARES * PARTY_SHARES + around.parties, parties),
            Field::Killed.cell(acts_agree, killed),
            Field::Injured.cell(0, injured),
            Field::Source.cell(0, source),
            Field::Document.cell(0, document_level(prepared, one, other)),
            Field::Published.cell(0, published_level(prepared, one, other)),
            Field::Text.cell(
                acts_agree * 2 + usize::from(source == SAME_SOURCE),
                words_level(prepared.texts.shared(one, other)),
            ),
            Field::PlaceName.cell(vicinity, named_level(prepared.place_names.relate(one, other))),
        ],
        act: act as u8,
        actor: actor as u8,
        target: target as u8,
        killed,
        injured,
        source,
        is_exchanged: parties as usize == EXCHANGED,
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
    if a.place.is_none() || b.place.is_none() {
        return UNPLACED;
    }
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

fn injured_level(prepared: &Prepared, one: usize, other: usize) -> u8 {
    let of = |row: usize| prepared.injured.get(row).copied().flatten();
    count_level(of(one), of(other))
}

fn document_level(prepared: &Prepared, one: usize, other: usize) -> u8 {
    let of = |row: usize| prepared.document.get(row).copied().unwrap_or(NONE);
    same_or_other(of(one), of(other))
}

/// How long after each other two reports were published, in seconds.
pub(crate) fn published_apart_s(prepared: &Prepared, one: usize, other: usize) -> Option<i64> {
    let of = |row: usize| prepared.published.get(row).copied().flatten();
    Some((of(one)? - of(other)?).abs())
}

fn published_level(prepared: &Prepared, one: usize, other: usize) -> u8 {
    published_apart_s(prepared, one, other)
        .map_or(0, |apart| 1 + level_below(apart as f64 / 86_400.0, &PUBLISHED_ENDS))
}

/// Whether both name one place. How rare its name is says no more than how crowded it is there, which the prior knows.
fn named_level(naming: Option<Naming>) -> u8 {
    match naming {
        None => 0,
        Some(Naming::Apart) => 1,
        Some(Naming::Shared(_)) => 2,
        Some(Naming::SameSpot) => 3,
    }
}

fn words_level(shared: Option<Shared>) -> u8 {
    match shared {
        None => 0,
        Some(Shared { is_copy: true, .. }) => SAME_TEXT,
        Some(Shared { bits, .. }) => 1 + level_below(f64::from(bits), &WORD_ENDS),
    }
}

fn time_level(a: Span, b: Span) -> u8 {
    let gap_s = a.gap_s(b) as f64;
    let longest_s = a.length_s().max(b.length_s());
    if longest_s > DAILY_S {
        let level = match gap_s / 86_400.0 {
            _ if a == b => 0,
            0.0 => 1 + level_below(longest_s as f64 / 86_400.0, &[8.0, 32.0]),
            gap => 4 + u8::from(gap > 1.5),
        };
        return FIRST_LONG_SPAN as u8 + level;
    }
    if a.length_s() <= HOURLY_S && b.length_s() <= HOURLY_S {
        FIRST_MINUTE_GAP as u8 + level_below(gap_s / 60.0, &MINUTE_ENDS)
    } else {
        FIRST_DAY_GAP as u8 + level_below(gap_s / 86_400.0, &DAY_ENDS)
    }
}

pub(crate) fn relate_acts(prepared: &Prepared, a: Names, b: Names) -> (Relation, (u8, u8)) {
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
pub(crate) fn relate_parties(prepared: &Prepared, a: Names, b: Names) -> (Relation, (u8, u8)) {
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

fn count_level(a: Option<(u32, u32)>, b: Option<(u32, u32)>) -> u8 {
    let Some(((low_a, high_a), (low_b, high_b))) = a.zip(b) else {
        return 0;
    };
    // The largest number both could mean, or how far the ranges lie apart.
    let (meet, apart) = (f64::from(high_a.min(high_b)), f64::from(low_a.max(low_b)));
    if apart <= meet {
        return FIRST_SAME as u8 + level_below(meet, &SAME_ENDS);
    }
    if meet == 0.0 {
        return FIRST_NONE_AND as u8 + level_below(apart, &[1.0, 2.0, 5.0]);
    }
    let is_near = apart - meet <= 1.0 || apart <= 1.5 * meet;
    let first = if is_near { FIRST_NEAR } else { FIRST_DIFFERENT };
    first as u8 + u8::from(apart > 3.0)
}

/// 0 unknown, 1 the same, 2 another.
fn same_or_other(a: u32, b: u32) -> u8 {
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
