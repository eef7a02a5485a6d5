//! What a source says of an incident: the true values, bent by the errors of its profile. Words
//! are put to it in `words.rs`.

use super::acts::{ACTS, FINE_ACTS, class_of, siblings};
use super::coverage::View;
use super::flat_map::Point;
use super::incidents::{DAY, Incident};
use super::random::Random;
use super::sources::Source;
use super::world::World;

/// When, as a source tells it, in minutes or days from midnight of the first day, island time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum ToldTime {
    Minute(i64),
    Between(i64, i64),
    /// The night that begins on the evening of a day.
    Night(i64),
    Day(i64),
    Days(i64, i64),
}

impl ToldTime {
    /// The first day it can mean.
    pub(super) fn first_day(self) -> i64 {
        match self {
            Self::Minute(minute) | Self::Between(minute, _) => minute.div_euclid(DAY),
            Self::Night(day) | Self::Day(day) | Self::Days(day, _) => day,
        }
    }

    /// The minute by which a member files it: as told, or noon of a day without a time.
    pub(super) fn filed_at(self) -> i64 {
        match self {
            Self::Minute(minute) | Self::Between(minute, _) => minute,
            Self::Night(day) => day * DAY + 22 * 60,
            Self::Day(day) | Self::Days(day, _) => day * DAY + 12 * 60,
        }
    }
}

/// Where, as a source tells it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ToldPlace {
    pub(super) at: Point,
    /// As in the report table: 1 exact, 2 near a town, 3 a district, 4 a province.
    pub(super) precision: u8,
    pub(super) town: usize,
}

/// How a source came to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    Heard,
    Saw,
    Camera,
}

/// A number as a source tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Exactly(u32),
    /// "Two to four."
    Range(u32, u32),
    /// "About forty."
    About(u32),
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exactly(n) => write!(f, "{n}"),
            Self::Range(low, high) => write!(f, "{low}-{high}"),
            Self::About(n) => write!(f, "about {n}"),
        }
    }
}

/// What one source says of one incident, once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) time: ToldTime,
    pub(super) place: ToldPlace,
    pub(super) act: usize,
    pub(super) actor: Option<usize>,
    pub(super) target: Option<usize>,
    pub(super) killed: Option<Number>,
    pub(super) injured: Option<Number>,
    /// The weapon by the act and its place among the weapons of that act.
    pub(super) weapon: Option<(usize, usize)>,
    pub(super) count: Option<(Number, &'static str)>,
    pub(super) means: Option<Means>,
    pub(super) direction: Option<usize>,
    /// How far off it was heard, in kilometres.
    pub(super) heard_km: Option<u32>,
}

/// A source telling of incidents.
pub(super) struct Teller<'a> {
    pub(super) world: &'a World,
    pub(super) source: &'static Source,
    pub(super) noise: f64,
    pub(super) random: &'a mut Random,
}

impl Teller<'_> {
    /// What the source says of the incident.
    pub(super) fn tell(&mut self, incident: &Incident, view: View) -> Told {
        let means = self.means(incident, view);
        let act = self.act(incident.act, means);
        let is_heard = means == Some(Means::Heard);
        let tells_of_harm = !is_heard && ACTS[act].is_force();
        let weapon = self.knows_weapon(act, incident, is_heard);
        let (actor, target) = match is_heard {
            true => (None, None),
            false => self.actor_and_target(incident),
        };
        Told {
            time: self.time(incident),
            place: self.place(incident),
            act,
            actor,
            target,
            killed: if tells_of_harm { self.harm(incident.killed) } else { None },
            injured: if tells_of_harm { self.harm(incident.injured) } else { None },
            weapon,
            count: self.count(incident, act, is_heard),
            direction: (weapon.is_some() && self.random.chance(400.0))
                .then_some(incident.from_direction),
            heard_km: is_heard.then(|| 1 + self.random.below(7) as u32),
            means,
        }
    }

    fn rate(&mut self, per_mille: u16) -> bool {
        self.random.chance(f64::from(per_mille) * self.noise)
    }

    fn means(&mut self, incident: &Incident, view: View) -> Option<Means> {
        if !self.source.is_observer {
            return None;
        }
        let is_audible = ACTS[incident.act].heard_as.is_some();
        let is_on_camera = match view {
            View::People => false,
            View::Camera => true,
            View::Both => self.random.chance(400.0),
        };
        Some(match (is_on_camera, is_audible) {
            (true, _) => Means::Camera,
            (false, true) if self.random.chance(350.0) => Means::Heard,
            (false, _) => Means::Saw,
        })
    }

    /// An act that was only heard is told by its class half of the time.
    fn act(&mut self, act: usize, means: Option<Means>) -> usize {
        if means == Some(Means::Heard) && self.rate(500) {
            return class_of(act);
        }
        match self.random.error(self.source.wrong_act, self.noise) {
            Some(0) => class_of(act),
            Some(1) => {
                let same_class: Vec<usize> = siblings(act).collect();
                self.random.pick(&same_class).copied().unwrap_or(act)
            }
            Some(_) => self.random.below(FINE_ACTS),
            None => act,
        }
    }

    fn time(&mut self, incident: &Incident) -> ToldTime {
        let shift = match self.random.error(self.source.wrong_day, self.noise) {
            Some(0) => 1,
            Some(1) => -1,
            Some(2) => [-3, -2, 2, 3][self.random.below(4)],
            Some(_) => i64::from(self.random.between(4, 7)),
            None => 0,
        };
        // A clock read wrongly, a few minutes at a time.
        let slip = (self.random.normal() * 6.0 * self.noise) as i64;
        let begins = incident.begins + shift * DAY + slip;
        let ends = begins + i64::from(incident.minutes);
        let day = begins.div_euclid(DAY);
        match self.random.weighted(&self.source.times) {
            // A source that is not looking at its watch rounds to five minutes.
            0 if self.random.chance(500.0) => ToldTime::Minute(begins.div_euclid(5) * 5),
            0 => ToldTime::Minute(begins),
            1 => {
                let early = i64::from(self.random.between(0, 20));
                let late = i64::from(self.random.between(5, 30));
                ToldTime::Between(
                    (begins - early).div_euclid(5) * 5,
                    (ends + late).div_euclid(5) * 5,
                )
            }
            2 => match begins.rem_euclid(DAY) / 60 {
                20..=23 => ToldTime::Night(day),
                0..=4 => ToldTime::Night(day - 1),
                _ => ToldTime::Day(day),
            },
            3 => ToldTime::Day(day),
            _ => {
                let before = self.random.below(2) as i64;
                ToldTime::Days(day - before, day + 1 + self.random.below(2) as i64)
            }
        }
    }

    fn place(&mut self, incident: &Incident) -> ToldPlace {
        let world = self.world;
        let mut town = incident.town;
        let mut at = incident.at();
        if self.rate(self.source.wrong_town) {
            town = self.random.below(world.towns.len());
            at = world.towns[town].at;
        }
        let (named, precision) = match self.random.error(self.source.coarse_place, self.noise) {
            Some(0) => (town, 2),
            Some(1) => (world.towns[town].district, 3),
            Some(_) => (world.regions[world.towns[town].region].chief_town, 4),
            None => {
                let at = at.scattered(self.source.spread_km * self.noise, self.random);
                return ToldPlace { at, precision: 1, town };
            }
        };
        ToldPlace { at: world.towns[named].at, precision, town: named }
    }

    /// A source that takes the one for the other turns the whole incident round.
    fn actor_and_target(&mut self, incident: &Incident) -> (Option<usize>, Option<usize>) {
        let actor = self.actor(incident.actor, incident.target);
        let target = self.target(incident.target, incident.actor);
        match actor.is_some() && actor == target {
            true if actor == Some(incident.actor) => (actor, Some(incident.target)),
            true => (actor, Some(incident.actor)),
            false => (actor, target),
        }
    }

    fn actor(&mut self, actor: usize, other: usize) -> Option<usize> {
        match self.random.error(self.source.wrong_actor, self.noise) {
            Some(0) => None,
            Some(1) => Some(self.party_or_self(actor)),
            Some(2) => Some(self.world.unnamed),
            Some(_) => Some(self.somebody_else(actor, other)),
            None => Some(actor),
        }
    }

    fn target(&mut self, target: usize, other: usize) -> Option<usize> {
        // Who was hit is left open, or told by party alone, as often as who did it, but is turned
        // round half as often: the victims are there to be asked.
        let [missing, party, _, wrong] = self.source.wrong_actor;
        match self.random.error([missing, party, wrong / 2], self.noise) {
            Some(0) => None,
            Some(1) => Some(self.party_or_self(target)),
            Some(_) => Some(self.somebody_else(target, other)),
            None => Some(target),
        }
    }

    fn party_or_self(&self, actor: usize) -> usize {
        self.world.party_of(actor).map_or(actor, |party| self.world.parties[party].actor)
    }

    /// The other side of the incident, or a force of either party.
    fn somebody_else(&mut self, actor: usize, other: usize) -> usize {
        if self.random.chance(500.0) && self.world.party_of(other).is_some() {
            return other;
        }
        let party = self.random.below(2);
        let forces = &self.world.parties[party].forces;
        self.random.pick(forces).copied().unwrap_or(actor)
    }

    fn harm(&mut self, number: u32) -> Option<Number> {
        let told = match self.random.error(self.source.wrong_harm, self.noise) {
            Some(0) => {
                let factor = [0.4, 0.6, 0.75, 1.3, 1.6, 2.0, 3.0][self.random.below(7)];
                let told = (f64::from(number) * factor + 0.5) as u32;
                if told == number { number + 1 } else { told }
            }
            Some(_) => return None,
            None => number,
        };
        if told > 0 && self.random.chance(80.0) {
            let (less, more) = (self.random.between(0, 1), self.random.between(1, 2));
            return Some(Number::Range(told - less, told + more));
        }
        Some(Number::Exactly(told))
    }

    fn knows_weapon(
        &mut self,
        act: usize,
        incident: &Incident,
        is_heard: bool,
    ) -> Option<(usize, usize)> {
        let weapons = ACTS[act].weapons;
        let is_known = self.random.chance(f64::from(self.source.knows_weapon));
        if weapons.is_empty() || is_heard || !is_known {
            return None;
        }
        let weapon =
            if act == incident.act { incident.weapon } else { self.random.below(weapons.len()) };
        (!weapons[weapon].name_en.is_empty()).then_some((act, weapon))
    }

    /// Who only hears counts explosions or bursts, and misses some; who sees counts rounds.
    fn count(
        &mut self,
        incident: &Incident,
        act: usize,
        is_heard: bool,
    ) -> Option<(Number, &'static str)> {
        let truth = &ACTS[incident.act];
        if is_heard {
            let heard_as = truth.heard_as?;
            let missed = 1.0 - 0.4 * self.random.unit() * self.noise.min(1.0);
            let heard = ((f64::from(incident.count) * missed) as u32).max(1);
            return Some((self.perhaps_about(heard), heard_as));
        }
        let knows = self.random.chance(f64::from(self.source.knows_weapon) * 0.8);
        if act != incident.act || !knows {
            return None;
        }
        let unit = truth.weapons[incident.weapon].unit;
        let is_off = self.rate(self.source.wrong_harm[0]);
        let off = if is_off { self.random.between(1, 4) } else { 0 };
        Some((self.perhaps_about(incident.count + off), unit))
    }

    /// Larger numbers are often told to the nearest ten.
    fn perhaps_about(&mut self, number: u32) -> Number {
        match number >= 15 && self.random.chance(400.0) {
            true => Number::About((number + 5) / 10 * 10),
            false => Number::Exactly(number),
        }
    }
}
