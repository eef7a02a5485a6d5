//! Who was looking where and when. A source reports only what happened within its coverage, so
//! silence outside of it says nothing. Every so often nobody is looking at all.

use super::Settings;
use super::incidents::{DAY, Incident};
use super::random::Random;
use super::sources::{SOURCES, Watch};
use super::world::World;

/// A stretch of place and time in which a source was looking, or was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageRow {
    /// Number from 1.
    pub number: usize,
    /// The source.
    pub who: &'static str,
    /// `patrol`, `camera`, `post`, `office`, `remote`, `sensor` or `denied`.
    pub kind: &'static str,
    /// Code of a region or id of an area.
    pub place: String,
    /// Minutes from midnight of the first day to the beginning.
    pub from: i64,
    /// Minutes from midnight of the first day to the end.
    pub until: i64,
    /// What a reader should know.
    pub note: &'static str,
}

/// Coverage in the form in which it is asked: for each source and place, what was looked at.
pub(super) struct Coverage {
    pub(super) rows: Vec<CoverageRow>,
    /// By source, then by place (regions first, then areas): stretches in the order of time.
    stretches: Vec<Vec<Vec<(i64, i64)>>>,
    regions: usize,
}

impl Coverage {
    /// Draws up who looks where for the whole exercise.
    pub(super) fn draw(world: &World, settings: &Settings) -> Self {
        let mut plan = Plan {
            world,
            days: i64::from(settings.days),
            random: Random::stream(settings.seed, 2),
            outages: Vec::new(),
            rows: Vec::new(),
        };
        plan.draw_outages();
        for (source, profile) in SOURCES.iter().enumerate() {
            match profile.watch {
                Watch::Posts { regions } => plan.posts(source, regions),
                Watch::Patrols { a_day } => plan.patrols(source, a_day),
                Watch::Office { regions } => plan.standing(source, "office", regions),
                Watch::Remote => plan.standing(source, "remote", world.regions.len()),
            }
        }
        let rows = plan.in_order();
        Self { stretches: by_source_and_place(world, &rows), rows, regions: world.regions.len() }
    }

    /// How a source was looking at an incident when it began; nothing if it was not. People look
    /// at provinces, cameras at areas.
    pub(super) fn view(&self, source: usize, incident: &Incident) -> Option<View> {
        let looked_at = |place: usize| {
            let stretches = &self.stretches[source][place];
            let after = stretches.partition_point(|(from, _)| *from <= incident.begins);
            // Stretches of one place may touch but do not overlap: the last begun decides.
            after > 0 && incident.begins < stretches[after - 1].1
        };
        let by_people = looked_at(incident.region);
        let by_camera = incident.area.is_some_and(|area| looked_at(self.regions + area));
        match (by_people, by_camera) {
            (true, true) => Some(View::Both),
            (true, false) => Some(View::People),
            (false, true) => Some(View::Camera),
            (false, false) => None,
        }
    }
}

/// How a source was looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    People,
    Camera,
    Both,
}

struct Plan<'w> {
    world: &'w World,
    days: i64,
    random: Random,
    /// Days on which nobody looks: first, and first after.
    outages: Vec<(i64, i64)>,
    rows: Vec<(usize, CoverageRow)>,
}

impl Plan<'_> {
    /// Three days in about every eighty on which storms close every post and line.
    fn draw_outages(&mut self) {
        let mut quiet = 0;
        while quiet + 40 < self.days {
            let first = quiet + 20 + self.random.below(40) as i64;
            self.outages.push((first, first + 3));
            quiet = first + 40;
        }
    }

    /// Regions in the order of their tension, the most tense first.
    fn tense_regions(&self) -> Vec<usize> {
        let tension = |region: usize| -> f64 {
            let here = self.world.towns.iter().filter(|town| town.region == region);
            here.map(|town| town.tension).sum()
        };
        let mut regions: Vec<usize> = (0..self.world.regions.len()).collect();
        regions.sort_by(|a, b| tension(*b).total_cmp(&tension(*a)));
        regions
    }

    /// Manned posts for weeks at a time, closed or refused for days in between, and a camera on
    /// each area.
    fn posts(&mut self, source: usize, regions: usize) {
        for region in self.tense_regions().into_iter().take(regions) {
            let place = self.world.regions[region].code.clone();
            let mut day = self.random.below(4) as i64;
            while day < self.days {
                let closes = day + 12 + self.random.below(30) as i64;
                self.add(source, "post", &place, (day * DAY, closes * DAY), "");
                let opens = closes + 1 + self.random.below(4) as i64;
                if self.random.chance(500.0) {
                    let note = "access to the post refused";
                    self.add(source, "denied", &place, (closes * DAY, opens * DAY), note);
                }
                day = opens;
            }
        }
        for area in 0..self.world.areas.len() {
            let place = self.world.areas[area].id.clone();
            let mut day = 5 + self.random.below(40) as i64;
            while day < self.days {
                let fails = day + 6 + self.random.below(20) as i64;
                self.add(source, "camera", &place, (day * DAY, fails * DAY), "");
                day = fails + 2 + self.random.below(10) as i64;
            }
        }
    }

    /// Patrols by daylight, some of them turned back.
    fn patrols(&mut self, source: usize, a_day: usize) {
        let regions = self.tense_regions();
        for day in 0..self.days {
            let tense = regions[day as usize % regions.len().min(3)];
            for patrol in 0..a_day.min(regions.len()) {
                // One patrol goes to the three most tense provinces in turn, the others go round
                // all of them; two never go to one.
                let order = (day as usize + patrol * 3) % regions.len();
                let region = if patrol == 0 { tense } else { regions[order] };
                if patrol > 0 && region == tense {
                    continue;
                }
                let place = self.world.regions[region].code.clone();
                let hours = (day * DAY + 6 * 60, day * DAY + 18 * 60);
                if self.random.chance(80.0) {
                    self.add(source, "denied", &place, hours, "patrol turned back at a checkpoint");
                } else {
                    self.add(source, "patrol", &place, hours, "by daylight");
                }
            }
        }
    }

    /// An office, or reading from afar: most of the time, with interruptions.
    fn standing(&mut self, source: usize, kind: &'static str, regions: usize) {
        let mut order: Vec<usize> = (0..self.world.regions.len()).collect();
        for last in (1..order.len()).rev() {
            order.swap(last, self.random.below(last + 1));
        }
        order.truncate(regions);
        order.sort_unstable();
        for region in order {
            let place = self.world.regions[region].code.clone();
            let mut day = 0;
            while day < self.days {
                let stops = day + 15 + self.random.below(60) as i64;
                self.add(source, kind, &place, (day * DAY, stops * DAY), "");
                day = stops + 1 + self.random.below(5) as i64;
            }
        }
    }

    /// Adds a row, cut where nobody looks and where the exercise ends.
    fn add(
        &mut self,
        source: usize,
        kind: &'static str,
        place: &str,
        (mut from, until): (i64, i64),
        note: &'static str,
    ) {
        let until = until.min(self.days * DAY);
        let mut pieces = Vec::new();
        for (first, after) in &self.outages {
            if from < first * DAY && until > first * DAY {
                pieces.push((from, first * DAY));
            }
            if from < after * DAY && until > first * DAY {
                from = after * DAY;
            }
        }
        pieces.push((from, until));
        for (from, until) in pieces.into_iter().filter(|(from, until)| from < until) {
            let who = SOURCES[source].name;
            let row = CoverageRow { number: 0, who, kind, place: place.into(), from, until, note };
            self.rows.push((source, row));
        }
    }

    fn in_order(mut self) -> Vec<CoverageRow> {
        self.rows.sort_by(|(source_a, a), (source_b, b)| {
            (source_a, &a.place, a.from, a.kind).cmp(&(source_b, &b.place, b.from, b.kind))
        });
        let numbered = self.rows.into_iter().zip(1..);
        numbered.map(|((_, row), number)| CoverageRow { number, ..row }).collect()
    }
}

fn by_source_and_place(world: &World, rows: &[CoverageRow]) -> Vec<Vec<Vec<(i64, i64)>>> {
    let region_codes = world.regions.iter().map(|region| region.code.as_str());
    let places: Vec<&str> = region_codes.chain(world.areas.iter().map(|a| a.id.as_str())).collect();
    let mut stretches = vec![vec![Vec::new(); places.len()]; SOURCES.len()];
    for row in rows.iter().filter(|row| row.kind != "denied") {
        let source = SOURCES.iter().position(|source| source.name == row.who);
        let place = places.iter().position(|place| *place == row.place);
        if let (Some(source), Some(place)) = (source, place) {
            stretches[source][place].push((row.from, row.until));
        }
    }
    stretches
}
