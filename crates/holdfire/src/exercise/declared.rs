//! What Members A and B declare of each day: how many violations they registered, by province, and
//! how many of them the other member confirms. The figures come from the members' own reports,
//! with the flaws that such bulletins have: days without one, provinces told in part, totals that
//! differ from what the provinces add up to.

use super::Settings;
use super::acts::ACTS;
use super::calendar::{Calendar, reporting_day};
use super::generate::Telling;
use super::random::Random;
use super::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// The sources whose reports are counted, with the member that declares them.
pub(super) const DECLARING: [(usize, &str); 2] = [(0, "member-a"), (1, "member-b")];

/// What one member declared of one reporting day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredDay {
    /// The publication; both members' figures of one day share it.
    pub bulletin: String,
    /// The day on which the reporting day ended, as a date.
    pub date: String,
    /// The actor id of the member.
    pub member: &'static str,
    /// How many violations.
    pub total: u32,
    /// By province, by the name it is declared under.
    pub regions: Vec<(String, u32)>,
    /// The other member, where it said how many it confirms.
    pub confirmed_by: Option<&'static str>,
    /// How many it confirms.
    pub confirmed: Option<u32>,
    /// What a reader should know.
    pub note: &'static str,
}

/// What a member registered on one day.
#[derive(Default)]
struct Registered {
    by_region: BTreeMap<usize, u32>,
    incidents: Vec<usize>,
}

/// All bulletins of the exercise, in the order of days and members.
pub(super) fn declare(
    world: &World,
    settings: &Settings,
    calendar: &Calendar,
    tellings: &[Telling],
) -> Vec<DeclaredDay> {
    let mut random = Random::stream(settings.seed, 5);
    let registered = DECLARING.map(|(source, _)| register(world, tellings, source));
    let known: [BTreeSet<usize>; 2] = DECLARING.map(|(source, _)| {
        tellings.iter().filter(|t| t.source == source).map(|t| t.incident).collect()
    });
    let nothing = Registered::default();
    let mut declared = Vec::new();
    for day in 1..=i64::from(settings.days) {
        // Drawn for every day, so that one day's fate does not shift the next one's.
        let is_published = !random.chance(40.0);
        for (place, (_, member)) in DECLARING.into_iter().enumerate() {
            let registered = registered[place].get(&day).unwrap_or(&nothing);
            let (other_knows, other) = (&known[1 - place], DECLARING[1 - place].1);
            let declares_confirmation = random.chance(850.0);
            let confirmed = registered
                .incidents
                .iter()
                .filter(|incident| other_knows.contains(incident) && random.chance(600.0))
                .count() as u32;
            let mut row = DeclaredDay {
                bulletin: format!("AMB-{}", calendar.date(day)),
                date: calendar.date(day).to_owned(),
                member,
                total: registered.by_region.values().sum(),
                regions: by_name(world, &registered.by_region),
                confirmed_by: declares_confirmation.then_some(other),
                confirmed: declares_confirmation.then_some(confirmed),
                note: "the 24 hours to 19:30",
            };
            add_a_flaw(&mut row, &mut random);
            if is_published {
                declared.push(row);
            }
        }
    }
    declared
}

/// A member's first reports of violations, by reporting day.
fn register(world: &World, tellings: &[Telling], source: usize) -> BTreeMap<i64, Registered> {
    let mut days: BTreeMap<i64, Registered> = BTreeMap::new();
    let first_reports = tellings.iter().filter(|t| t.source == source && !t.is_repeat);
    for telling in first_reports.filter(|t| ACTS[t.told.act].is_force()) {
        let town = &world.towns[telling.told.place.town];
        let region = world.region_at(telling.told.place.at).unwrap_or(town.region);
        let day = days.entry(reporting_day(telling.told.time.filed_at())).or_default();
        *day.by_region.entry(region).or_default() += 1;
        day.incidents.push(telling.incident);
    }
    days
}

fn by_name(world: &World, counts: &BTreeMap<usize, u32>) -> Vec<(String, u32)> {
    counts.iter().map(|(region, n)| (world.regions[*region].name_en.clone(), *n)).collect()
}

fn add_a_flaw(row: &mut DeclaredDay, random: &mut Random) {
    match random.weighted(&[30, 50, 920]) {
        0 => {
            row.total += 1;
            row.note =
                "the 24 hours to 19:30; the total says one more than the provinces add up to";
        }
        1 if row.regions.len() > 1 => {
            row.regions.pop();
            row.note = "the 24 hours to 19:30; provinces told in part";
        }
        _ => {}
    }
}
