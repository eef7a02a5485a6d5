//! What of a pattern the rules of one instrument tell apart, in a row of numbers. Incidents with the
//! same likeness have the same answers from that instrument.
//!
//! INVARIANT: whatever of a pattern can change a verdict or a missing fact stands in the row. Left
//! out is what only the text of an answer needs: who somebody is, which report told it, on which
//! record it rests.

use crate::area_index::Membership;
use crate::asking::{Enacted, Profile};
use crate::brief::pack;
use crate::everyone::{Everyone, operations, operations_drawn};
use crate::readings::{
    Assumption, Choice, Pattern, Surroundings, Who, circumstance, effects, memberships_at, places,
    reaches_at, weapon_apart,
};
use crate::standings::{Moment, Tri};
use foldhash::HashMap;
use holdfire_core::Weapon;
use std::hash::Hash;

/// Gives equal rows the same number, counted from 0.
#[derive(Default)]
pub(crate) struct Numbers(HashMap<Box<[u32]>, u32>);

impl Numbers {
    pub(crate) fn number(&mut self, row: &[u32]) -> u32 {
        if let Some(known) = self.0.get(row) {
            return *known;
        }
        let next = self.0.len() as u32;
        self.0.insert(row.into(), next);
        next
    }
}

/// Likenesses met before, and what they are put together from.
#[derive(Default)]
pub(crate) struct Likenesses {
    numbers: Numbers,
    /// By instrument, outlines that count, place, and standings where it matters whom operations are
    /// against.
    there: HashMap<(u32, u32, u32, u32), There>,
    readings_of_places: Numbers,
    /// By actor, instrument, standings and place.
    ways: HashMap<(u32, u32, u32, u64), Ways>,
    numbers_of_ways: HashMap<Vec<Way>, u32>,
    numbers_of_choices: HashMap<Vec<Choice>, u32>,
    /// Whether two actors belong to one body, by standings.
    camps: HashMap<(u32, u32, u32), bool>,
    row: Vec<u32>,
    of_stretch: Vec<u32>,
    records: Vec<u32>,
    met: Vec<Who>,
}

/// A place as the rules of an instrument tell places apart.
#[derive(Clone, Copy)]
struct There {
    readings: u32,
    operations: Option<Membership>,
    /// What of it decides how actors stand there.
    key: u64,
}

/// How somebody can stand, without who it is and why.
type Way = (Profile, Assumption, bool);

#[derive(Clone, Copy)]
struct Ways {
    number: u32,
    /// The same with the records they rest on, which decide what stretches are one.
    with_records: u32,
    may_be_listed: bool,
}

/// Somebody whom no record describes.
const ANYBODY: u32 = u32::MAX;

impl Likenesses {
    /// The number of the likeness of a pattern for an instrument.
    pub(crate) fn number(
        &mut self,
        pattern: &Pattern,
        place: u32,
        (first, last): (usize, usize),
        around: &Surroundings<'_, '_>,
    ) -> u32 {
        self.row.clear();
        self.row.push(around.number as u32);
        self.write_deeds(pattern, around.to);
        self.write_people(pattern);
        let start = self.row.len();
        let mut records_before: Vec<u32> = Vec::new();
        for stretch in first..=last {
            self.write_stretch(pattern, place, stretch, around);
            let before = self.row.len().checked_sub(self.of_stretch.len());
            let before = before.filter(|before| *before >= start);
            let is_the_same = before.is_some_and(|before| self.row[before..] == self.of_stretch)
                && records_before == self.records
                && !around.to.uses.identity;
            if !is_the_same {
                self.row.extend_from_slice(&self.of_stretch);
                records_before.clone_from(&self.records);
            }
        }
        self.numbers.number(&self.row)
    }

    fn write_deeds(&mut self, pattern: &Pattern, to: &Enacted) {
        let (row, uses) = (&mut self.row, &to.uses);
        // Reports of one incident tell each act once, so acts of one class are different acts.
        row.push(pattern.acts.len() as u32);
        row.extend(pattern.acts.iter().map(|act| to.act_classes.of(*act)));
        if let Some(apart) = &uses.weapons {
            row.push(pattern.weapons.len() as u32);
            let weapon =
                |told: &Option<Weapon>| told.map_or(0, |w| 1 + weapon_apart(w, apart) as u32);
            row.extend(pattern.weapons.iter().map(weapon));
        }
        if uses.effects.is_some() {
            let effects = effects(pattern, to);
            row.push(effects.len() as u32);
            row.extend(effects.into_iter().map(|effect| effect as u32));
        }
        let circumstances = uses.circumstances.iter();
        pack(row, circumstances.map(|what| circumstance(pattern, *what) as u32));
        if uses.people_harmed {
            row.push(pattern.harmed as u32);
        }
    }

    /// Who is the same as whom: each by the place at which it is told first.
    fn write_people(&mut self, pattern: &Pattern) {
        let Self { row, met, .. } = self;
        met.clear();
        for people in [&pattern.actors, &pattern.targets] {
            row.push(people.len() as u32);
            for who in people {
                let known = met.iter().position(|known| known == who);
                row.push(known.unwrap_or(met.len()) as u32);
                met.push(*who);
            }
        }
        pack(row, pattern.infights.iter().map(|infights| u32::from(*infights)));
    }

    fn write_stretch(
        &mut self,
        pattern: &Pattern,
        place: u32,
        stretch: usize,
        around: &Surroundings<'_, '_>,
    ) {
        self.of_stretch.clear();
        self.records.clear();
        let there = self.there(pattern, place, stretch, around);
        self.of_stretch.push(around.calendar.terms(around.number, stretch).number);
        self.of_stretch.push(there.readings);
        let mut is_a_listed_group_told = false;
        for who in pattern.actors.iter().chain(&pattern.targets) {
            let Who::Known(actor) = *who else {
                self.of_stretch.push(ANYBODY);
                continue;
            };
            let ways = self.ways(actor, pattern, stretch, there, around);
            self.of_stretch.push(ways.number);
            self.records.push(ways.with_records);
            is_a_listed_group_told |= ways.may_be_listed;
        }
        if around.to.uses.in_operations {
            let readings = operations(there.operations, || is_a_listed_group_told);
            pack(&mut self.of_stretch, readings.into_iter().map(u32::from));
        }
        if around.to.uses.same_camp {
            self.write_camps(pattern, stretch, around);
        }
    }

    fn there(
        &mut self,
        pattern: &Pattern,
        place: u32,
        stretch: usize,
        around: &Surroundings<'_, '_>,
    ) -> There {
        let Surroundings { number, to, calendar, standings, areas, .. } = *around;
        let outlines = calendar.areas(stretch);
        let against = if to.uses.in_operations { calendar.standings(stretch) } else { 0 };
        let key = (number as u32, outlines, place, against);
        if let Some(known) = self.there.get(&key) {
            return *known;
        }
        let at = calendar.start(stretch);
        let memberships = memberships_at(pattern, at, areas);
        let reaches = reaches_at(pattern, at, to, areas);
        let readings: Vec<u32> = places(&memberships, &reaches, to, areas)
            .iter()
            .flat_map(|bits| [bits.inside, bits.within])
            .flat_map(|bits| [bits as u32, (bits >> 32) as u32])
            .collect();
        let moment = Moment { at, areas: &memberships, named: &pattern.named };
        // A place that does not fit into its key stands for itself.
        let alone = 1 << 63 | u64::from(outlines) << 32 | u64::from(place);
        let there = There {
            readings: self.readings_of_places.number(&readings),
            operations: operations_drawn(pattern, at, around),
            key: moment.place_key(standings).unwrap_or(alone),
        };
        self.there.insert(key, there);
        there
    }

    fn ways(
        &mut self,
        actor: u32,
        pattern: &Pattern,
        stretch: usize,
        there: There,
        around: &Surroundings<'_, '_>,
    ) -> Ways {
        let key = (actor, around.number as u32, around.calendar.standings(stretch), there.key);
        if let Some(known) = self.ways.get(&key) {
            return *known;
        }
        let at = around.calendar.start(stretch);
        let memberships = memberships_at(pattern, at, around.areas);
        let moment = Moment { at, areas: &memberships, named: &pattern.named };
        let everyone = Everyone { around, to: around.to, moment: &moment };
        let choices = everyone.known(0, actor);
        let ways: Vec<Way> =
            choices.iter().map(|c| (c.profile, c.assumption, c.is_unnamed)).collect();
        let ways = Ways {
            number: next_number(&mut self.numbers_of_ways, ways),
            with_records: next_number(&mut self.numbers_of_choices, choices),
            may_be_listed: everyone.status(actor).listed != Tri::No,
        };
        self.ways.insert(key, ways);
        ways
    }

    /// For each told actor and target, whether they belong to one body.
    fn write_camps(&mut self, pattern: &Pattern, stretch: usize, around: &Surroundings<'_, '_>) {
        let of = around.calendar.standings(stretch);
        let at = around.calendar.start(stretch);
        let camps = &mut self.camps;
        let mut share = |one: Who, other: Who| {
            let (Who::Known(one), Who::Known(other)) = (one, other) else { return false };
            *camps.entry((of, one, other)).or_insert_with(|| {
                let camp = around.standings.camp(other, at);
                around.standings.camp(one, at).iter().any(|who| camp.contains(who))
            })
        };
        let pairs = pattern
            .actors
            .iter()
            .flat_map(|actor| pattern.targets.iter().map(move |target| (*actor, *target)));
        let shared: Vec<u32> = pairs.map(|(a, b)| u32::from(share(a, b))).collect();
        pack(&mut self.of_stretch, shared.into_iter());
    }
}

/// The number of a key, the next one if it has none yet.
pub(crate) fn next_number<K: Hash + Eq>(numbers: &mut HashMap<K, u32>, key: K) -> u32 {
    let next = numbers.len() as u32;
    *numbers.entry(key).or_insert(next)
}
