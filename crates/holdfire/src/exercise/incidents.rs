//! What truly happens on the island. Incidents come in spells around a town, mostly near the line
//! between the parties, and many are answered: the same pair of actors again, or the other way
//! round, a day or so later and a few kilometres off. So incidents that are near-identical and yet
//! distinct stand close together, as they do in life.
//!
//! INVARIANT: nothing here asks which party is which. The attacker is drawn first, and everything
//! after that looks only at "own" and "other".

use super::acts::{ACTS, FINE_ACTS};
use super::flat_map::Point;
use super::random::Random;
use super::world::World;

/// Minutes in a day.
pub(super) const DAY: i64 = 1440;

/// Something that happened, with its true values. Actors, towns and acts are places in the
/// world's lists; [`super::write_incidents`] writes them by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// Number from 1 in the order in which incidents began.
    pub number: u32,
    /// Minutes from midnight of the exercise's first day to its beginning.
    pub begins: i64,
    /// How many minutes it lasted.
    pub minutes: u32,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// People killed.
    pub killed: u32,
    /// People injured.
    pub injured: u32,
    /// How many effects, in the unit of the weapon.
    pub count: u32,
    /// How many reports tell of it; none if nobody saw it.
    pub reports: u32,
    pub(super) town: usize,
    pub(super) region: usize,
    pub(super) area: Option<usize>,
    pub(super) act: usize,
    pub(super) weapon: usize,
    pub(super) actor: usize,
    pub(super) target: usize,
    /// One of eight directions the fire came from.
    pub(super) from_direction: usize,
}

impl Incident {
    pub(super) fn at(&self) -> Point {
        Point { lon: self.lon, lat: self.lat }
    }
}

/// Spells of incidents, one after another, for as long as somebody asks.
pub(super) struct Spells<'w> {
    world: &'w World,
    random: Random,
    days: i64,
    week_factors: Vec<f64>,
    act_weights: Vec<u16>,
    /// Running sums of tension over the towns each party holds.
    tension: [Vec<(f64, usize)>; 2],
}

/// The liveliest week has this many times the incidents of a middling one.
const LIVELIEST: f64 = 2.0;

impl<'w> Spells<'w> {
    pub(super) fn new(world: &'w World, days: u32, seed: u64) -> Self {
        let mut random = Random::stream(seed, 1);
        let mut factor = 0.8;
        let week_factors = (0..=days / 7)
            .map(|_| {
                factor = (factor * (0.7 + 0.6 * random.unit()) + 0.1).clamp(0.25, LIVELIEST);
                factor
            })
            .collect();
        let tension = [0, 1].map(|party| {
            let mut sum = 0.0;
            let held = world.towns.iter().enumerate().filter(|(_, town)| town.held_by == party);
            held.map(|(t, town)| {
                sum += town.tension;
                (sum, t)
            })
            .collect()
        });
        Self {
            world,
            random,
            days: i64::from(days),
            week_factors,
            act_weights: ACTS[..FINE_ACTS].iter().map(|act| act.weight).collect(),
            tension,
        }
    }

    /// The next spell: incidents around one town over some days, and what followed from them.
    pub(super) fn next_spell(&mut self) -> Vec<Incident> {
        let starts = self.start_of_spell();
        let attacker = self.attacker();
        let town = self.town_for(attacker);
        // Most spells are an incident or two; a few are a week of fighting.
        let size = 1 + (self.random.exponential() * self.random.exponential() * 2.0) as u32;
        let length_days = 0.5 + 2.0 * f64::from(size.min(12)) * self.random.unit() * 0.5;

        let mut spell = Vec::new();
        for _ in 0..size {
            let begins = starts + (self.random.unit() * length_days * DAY as f64) as i64;
            let target = self.target_of(attacker);
            let act = self.random.weighted(&self.act_weights);
            let begins = self.at_a_lively_hour(begins);
            self.add(&mut spell, begins, town, act, attacker, target);
        }
        self.follow(&mut spell);
        spell.retain(|incident| (0..self.days * DAY).contains(&incident.begins));
        spell
    }

    /// Appends what followed from the incidents of a spell, and from those in turn.
    fn follow(&mut self, spell: &mut Vec<Incident>) {
        let mut next = 0;
        while next < spell.len() && spell.len() < 200 {
            let cause = spell[next].clone();
            for _ in 0..self.random.poisson(0.5) {
                let delay = 30 + (self.random.exponential() * 1.2 * DAY as f64) as i64;
                let act = match self.random.chance(500.0) {
                    true => cause.act,
                    false => self.random.weighted(&self.act_weights),
                };
                let neighbours = &self.world.towns[cause.town].neighbours;
                let town = match self.random.chance(200.0) {
                    true => self.random.pick(neighbours).copied().unwrap_or(cause.town),
                    false => cause.town,
                };
                let (actor, target) = self.pair_after(&cause);
                self.add(spell, cause.begins + delay, town, act, actor, target);
            }
            next += 1;
        }
    }

    /// The same pair again, the other way round (an answer), or another pair.
    fn pair_after(&mut self, cause: &Incident) -> (usize, usize) {
        let can_answer =
            self.world.party_of(cause.target).is_some() || self.is_outsider(cause.target);
        match self.random.weighted(&[45, 45, 10]) {
            0 => (cause.actor, self.target_of(cause.actor)),
            1 if can_answer => (cause.target, cause.actor),
            _ => {
                let attacker = self.attacker();
                (attacker, self.target_of(attacker))
            }
        }
    }

    fn is_outsider(&self, actor: usize) -> bool {
        self.world.outsiders.contains(&actor)
    }

    fn add(
        &mut self,
        spell: &mut Vec<Incident>,
        begins: i64,
        town: usize,
        act: usize,
        actor: usize,
        target: usize,
    ) {
        let traits = &ACTS[act];
        let random = &mut self.random;
        let weapon = random.below(traits.weapons.len());
        let kind = &traits.weapons[weapon];
        let target = if traits.code == "aid_obstruction" {
            self.world.relief
        } else if traits.code == "monitor_obstruction" {
            self.world.observers
        } else if traits.is_against_civilians() || (traits.is_force() && random.chance(150.0)) {
            self.world.civilians
        } else {
            target
        };
        let is_deadly = random.unit() < (traits.deadliness * 0.5).min(0.6);
        let killed = match is_deadly {
            true => 1 + (random.exponential() * traits.deadliness) as u32,
            false => 0,
        };
        let is_harmful = is_deadly || (traits.deadliness > 0.0 && random.chance(300.0));
        let injured = match is_harmful {
            true => (random.exponential() * (1.0 + 1.5 * traits.deadliness)) as u32,
            false => 0,
        };
        // The number is drawn twice and the smaller taken: a few rounds are likelier than many.
        let count =
            random.between(kind.fewest, kind.most).min(random.between(kind.fewest, kind.most));
        let minutes = (traits.longest as f64 * random.unit() * random.unit()) as u32;
        let from_direction = random.below(8);
        let at = self.near(town);
        spell.push(Incident {
            number: 0,
            begins,
            minutes,
            lon: at.lon,
            lat: at.lat,
            killed,
            injured,
            count,
            reports: 0,
            town,
            region: self.world.region_at(at).unwrap_or(self.world.towns[town].region),
            area: self.world.area_at(at),
            act,
            weapon,
            actor,
            target,
            from_direction,
        });
    }

    /// A point on land some kilometres from a town; the town itself where there is hardly land.
    fn near(&mut self, town: usize) -> Point {
        let centre = self.world.towns[town].at;
        let km = [1.0, 2.5, 5.0][self.random.weighted(&[4, 4, 2])];
        for _ in 0..8 {
            let at = centre.scattered(km, &mut self.random);
            if self.world.is_on_land(at) {
                return at;
            }
        }
        centre
    }

    /// A minute of the exercise, more often in a lively week.
    fn start_of_spell(&mut self) -> i64 {
        loop {
            let minute = (self.random.unit() * (self.days * DAY) as f64) as i64;
            let week = (minute / DAY / 7) as usize;
            if self.random.unit() * LIVELIEST < self.week_factors[week] {
                return minute;
            }
        }
    }

    /// The same day at another hour: fewer things happen between two and six in the morning.
    fn at_a_lively_hour(&mut self, minute: i64) -> i64 {
        const HOURS: [u16; 24] =
            [3, 2, 1, 1, 2, 3, 4, 6, 6, 6, 5, 5, 4, 4, 5, 5, 6, 6, 6, 6, 6, 5, 5, 4];
        let day = minute.div_euclid(DAY);
        day * DAY + self.random.weighted(&HOURS) as i64 * 60 + self.random.below(60) as i64
    }

    /// Who begins: each party 46 times in a hundred, groups outside both 8 times.
    fn attacker(&mut self) -> usize {
        match self.random.weighted(&[46, 46, 8]) {
            2 => self.outsider(),
            party => self.force_of(party),
        }
    }

    /// Whom an attacker goes for: its opponent 88 times in a hundred, else a group outside; for a
    /// group outside, either party.
    fn target_of(&mut self, attacker: usize) -> usize {
        match self.world.party_of(attacker) {
            Some(party) if self.random.chance(880.0) => self.force_of(1 - party),
            Some(_) => self.outsider(),
            None => {
                let party = self.random.below(2);
                self.force_of(party)
            }
        }
    }

    /// One of a party's forces, the first named most often.
    fn force_of(&mut self, party: usize) -> usize {
        let forces = &self.world.parties[party].forces;
        let by_rank: Vec<u16> =
            (0..forces.len()).map(|rank| (60 / (rank + 2)).max(1) as u16).collect();
        forces[self.random.weighted(&by_rank)]
    }

    fn outsider(&mut self) -> usize {
        self.world.outsiders[self.random.below(self.world.outsiders.len())]
    }

    /// Where an attacker strikes: seven times in ten where the other party holds.
    fn town_for(&mut self, attacker: usize) -> usize {
        let holder = match self.world.party_of(attacker) {
            Some(own) if self.random.chance(700.0) => 1 - own,
            Some(own) => own,
            None => self.random.below(2),
        };
        let sums = &self.tension[holder];
        let total = sums.last().map_or(0.0, |(sum, _)| *sum);
        let drawn = self.random.unit() * total;
        let place = sums.partition_point(|(sum, _)| *sum <= drawn);
        sums.get(place).map_or(0, |(_, town)| *town)
    }
}
