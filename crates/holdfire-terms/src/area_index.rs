//! Which areas hold a place, and how far it lies from lines, crossings and posts, with doubt: the
//! circle in which the place lies against the core and the outer edge of every version of an area.
//!
//! How circles and outlines are measured is in `flat.rs`, how much of a circle an area holds in
//! `shares.rs`.

use crate::flat::{Around, Ground, Lies, Outline};
use crate::reach::Reach;
use holdfire_core::{ActorId, AreaId, AreaKind, AreaVersion, Certainty, Place, State, When};
use jiff::Timestamp;
use serde::Serialize;

/// Whether a place lies in an area, or within a distance from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// The whole circle lies outside the outer edge, or beyond the distance.
    Outside,
    /// The circle crosses an edge, or two maps differ, or the text leaves the distance open.
    Perhaps,
    /// The whole circle lies in the core, or within the distance.
    Inside,
}

/// The areas of a state, ready for quick questions.
#[derive(Debug, Default)]
pub struct AreaIndex {
    /// In the order of the state, which others count by.
    pub(crate) areas: Vec<IndexedArea>,
    reaches: Vec<Reach>,
    /// For each reach, where its versions are in the answer of [`Self::reach_in_all_versions`].
    answers_of_reach: Vec<Measured>,
    /// The areas that some reach is measured from, each with its reaches.
    measured_areas: Vec<MeasuredArea>,
}

/// An area as one or several drew it.
#[derive(Debug)]
pub(crate) struct IndexedArea {
    pub id: AreaId,
    pub kind: AreaKind,
    /// Whom operations are against.
    pub against: Vec<ActorId>,
    pub versions: Vec<IndexedVersion>,
    /// The place of its first version among all versions of all areas.
    first: usize,
}

#[derive(Debug)]
pub(crate) struct IndexedVersion {
    pub from: Timestamp,
    pub until: Option<Timestamp>,
    pub drawn_by: Box<str>,
    pub core: Vec<Ground>,
    pub outer: Vec<Ground>,
    core_paths: Vec<Outline>,
    outer_paths: Vec<Outline>,
}

#[derive(Debug)]
struct Measured {
    /// By place in [`AreaIndex::areas`]; nothing if nobody drew it.
    area: Option<usize>,
    first: usize,
}

#[derive(Debug)]
struct MeasuredArea {
    area: usize,
    reaches: Vec<usize>,
    farthest_m: f64,
}

/// The areas that hold `place`, or may, at any instant of `when`. Areas that surely do not are
/// listed too, as long as one of their versions is valid then. Lines, crossings and posts hold
/// nothing and are not listed.
pub fn areas_of(place: &Place, when: &When, state: &State) -> Vec<(AreaId, Membership)> {
    AreaIndex::new(state).areas_of(place, when)
}

impl AreaIndex {
    /// The areas of a state.
    pub fn new(state: &State) -> Self {
        Self::new_with_reaches(state, &[])
    }

    /// The areas of a state, and the distances from some of them that will be asked for.
    pub fn new_with_reaches(state: &State, reaches: &[Reach]) -> Self {
        let mut areas = Vec::new();
        let mut first = 0;
        for area in state.areas.values() {
            let versions: Vec<_> = area.versions.iter().map(IndexedVersion::new).collect();
            let (id, kind, against) = (area.id.clone(), area.kind, area.against.clone());
            let count = versions.len();
            areas.push(IndexedArea { id, kind, against, versions, first });
            first += count;
        }
        let mut index = Self { areas, ..Self::default() };
        index.measure(reaches);
        index
    }

    fn measure(&mut self, reaches: &[Reach]) {
        let mut first = 0;
        for (number, reach) in reaches.iter().enumerate() {
            let of_reach = |area: &IndexedArea| area.kind.is_path() && area.id == reach.area;
            let area = self.areas.iter().position(of_reach);
            self.answers_of_reach.push(Measured { area, first });
            let Some(area) = area else { continue };
            first += self.areas[area].versions.len();
            let high_m = f64::from(reach.high_m);
            match self.measured_areas.iter_mut().find(|measured| measured.area == area) {
                Some(measured) => {
                    measured.reaches.push(number);
                    measured.farthest_m = measured.farthest_m.max(high_m);
                }
                None => self.measured_areas.push(MeasuredArea {
                    area,
                    reaches: vec![number],
                    farthest_m: high_m,
                }),
            }
        }
        self.reaches = reaches.to_vec();
    }

    /// The distances it was made for, in the order they were given.
    pub fn reaches(&self) -> &[Reach] {
        &self.reaches
    }

    /// As [`areas_of`], for many questions.
    pub fn areas_of(&self, place: &Place, when: &When) -> Vec<(AreaId, Membership)> {
        let around = Around::new(place);
        let mut found = Vec::new();
        let mut of_versions = Vec::new();
        for area in self.areas.iter().filter(|area| !area.kind.is_path()) {
            of_versions.clear();
            of_versions.extend(area.versions.iter().map(|version| version.membership(&around)));
            let changes = area.versions.iter().flat_map(|v| [Some(v.from), v.until]).flatten();
            let within = changes.filter(|at| when.from < *at && *at < when.until);
            let instants = std::iter::once(when.from).chain(within);
            let over_time = instants.filter_map(|at| area.membership(&of_versions, at));
            if let Some(membership) = over_time.reduce(either) {
                found.push((area.id.clone(), membership));
            }
        }
        found
    }

    /// The membership in every version of every area, whatever its time; the order is fixed.
    pub(crate) fn in_all_versions(&self, place: &Place) -> Vec<Membership> {
        let around = Around::new(place);
        let versions = self.areas.iter().flat_map(|area| &area.versions);
        versions.map(|version| version.membership(&around)).collect()
    }

    /// Whether an area, by number, holds a place at an instant; nothing if it is not drawn then.
    /// `of` is the answer of [`Self::in_all_versions`], nothing if no place is told: then it may
    /// be anywhere.
    pub(crate) fn membership_at(
        &self,
        area: usize,
        of: Option<&[Membership]>,
        at: Timestamp,
    ) -> Option<Membership> {
        let area = self.areas.get(area)?;
        match of {
            Some(of) => area.membership(of.get(area.first..)?, at),
            None => area.latest_at(at).next().map(|_| Membership::Perhaps),
        }
    }

    /// For each reach and each version of the area it is measured from, whether the place lies
    /// within it, whatever the version's time; the order is fixed.
    pub fn reach_in_all_versions(&self, place: &Place) -> Vec<Membership> {
        let count = self.answers_of_reach.iter().filter_map(|measured| measured.area);
        let count = count.map(|area| self.areas[area].versions.len()).sum();
        let mut found = vec![Membership::Outside; count];
        let around = Around::new(place);
        for measured in &self.measured_areas {
            let versions = self.areas[measured.area].versions.iter().enumerate();
            for (number, version) in versions {
                let distance = version.distance_m(&around, measured.farthest_m);
                for reach in &measured.reaches {
                    let place_in_answer = self.answers_of_reach[*reach].first + number;
                    found[place_in_answer] = distance.against(&self.reaches[*reach], &around);
                }
            }
        }
        found
    }

    /// Whether the place lies within a reach, by its number in [`Self::reaches`], at an instant;
    /// nothing if what it is measured from is not drawn then. `of` is the answer of
    /// [`Self::reach_in_all_versions`], nothing if no place is told: then it may be anywhere.
    pub fn reach_membership_at(
        &self,
        reach: usize,
        of: Option<&[Membership]>,
        at: Timestamp,
    ) -> Option<Membership> {
        let Measured { area, first } = self.answers_of_reach.get(reach)?;
        let area = &self.areas[(*area)?];
        match of {
            Some(of) => area.membership(of.get(*first..)?, at),
            None => area.latest_at(at).next().map(|_| Membership::Perhaps),
        }
    }

    /// Whether the place lies in some area of combat operations at an instant; nothing if none is
    /// drawn then. Only those count of which `counts` says so, by whom they are against: nobody
    /// in particular if that is left open. `of` holds for each version of each area, in their order,
    /// whether it holds the place, and is nothing if no place is told: then it may be anywhere.
    pub fn operations_at(
        &self,
        of: Option<&[Membership]>,
        at: Timestamp,
        counts: impl Fn(&[ActorId]) -> bool,
    ) -> Option<Membership> {
        let all = self.areas.iter().enumerate();
        let operations = all.filter(|(_, area)| area.kind == AreaKind::Operations);
        let counted = operations.filter(|(_, area)| counts(&area.against));
        counted.filter_map(|(number, _)| self.membership_at(number, of, at)).max()
    }

    /// For each area that several have drawn for an instant, whether it holds the place by the map
    /// of each of them.
    pub fn by_drawer(
        &self,
        place: &Place,
        at: Timestamp,
    ) -> Vec<(AreaId, Vec<(Box<str>, Membership)>)> {
        let around = Around::new(place);
        let areas = self.areas.iter().filter(|area| !area.kind.is_path());
        let told = areas.filter_map(|area| {
            let maps = area.by_drawer(at, |version| version.membership(&around))?;
            Some((area.id.clone(), maps))
        });
        told.collect()
    }

    /// As [`Self::by_drawer`], for the distances from lines, crossings and posts.
    pub fn reach_by_drawer(
        &self,
        place: &Place,
        at: Timestamp,
    ) -> Vec<(Reach, Vec<(Box<str>, Membership)>)> {
        let around = Around::new(place);
        let told =
            self.reaches.iter().zip(&self.answers_of_reach).filter_map(|(reach, measured)| {
                let area = &self.areas[measured.area?];
                let far_m = f64::from(reach.high_m);
                let maps = area.by_drawer(at, |version| {
                    version.distance_m(&around, far_m).against(reach, &around)
                })?;
                Some((reach.clone(), maps))
            });
        told.collect()
    }
}

impl IndexedArea {
    /// The membership at an instant, given that in each version; nothing if no version is valid.
    /// Of several maps by one drawer the latest counts; where two drawers differ, it is in doubt.
    pub(crate) fn membership(&self, of: &[Membership], at: Timestamp) -> Option<Membership> {
        self.latest_at(at).filter_map(|number| of.get(number).copied()).reduce(either)
    }

    /// The versions that count at an instant, by number: the latest of each drawer.
    pub(crate) fn latest_at(&self, at: Timestamp) -> impl Iterator<Item = usize> {
        let is_valid =
            move |v: &IndexedVersion| v.from <= at && v.until.is_none_or(|until| at < until);
        let is_latest = move |v: &IndexedVersion| {
            !self
                .versions
                .iter()
                .any(|other| is_valid(other) && other.drawn_by == v.drawn_by && other.from > v.from)
        };
        let all = self.versions.iter().enumerate();
        all.filter(move |(_, v)| is_valid(v) && is_latest(v)).map(|(number, _)| number)
    }

    /// What each drawer's map says at an instant; nothing unless there are several.
    fn by_drawer(
        &self,
        at: Timestamp,
        says: impl Fn(&IndexedVersion) -> Membership,
    ) -> Option<Vec<(Box<str>, Membership)>> {
        let mut maps: Vec<(Box<str>, Membership)> = Vec::new();
        for version in self.latest_at(at).map(|number| &self.versions[number]) {
            let membership = says(version);
            match maps.iter_mut().find(|(drawer, _)| *drawer == version.drawn_by) {
                Some((_, known)) => *known = either(*known, membership),
                None => maps.push((version.drawn_by.clone(), membership)),
            }
        }
        maps.sort_unstable();
        (maps.len() > 1).then_some(maps)
    }
}

fn either(a: Membership, b: Membership) -> Membership {
    if a == b { a } else { Membership::Perhaps }
}

/// How far the middle of a circle is from what surely is the line, and from what may be.
struct Distance {
    core_m: f64,
    any_m: f64,
}

impl Distance {
    fn against(&self, reach: &Reach, around: &Around) -> Membership {
        if self.core_m + around.radius_m <= f64::from(reach.low_m) {
            Membership::Inside
        } else if self.any_m - around.radius_m > f64::from(reach.high_m) {
            Membership::Outside
        } else {
            Membership::Perhaps
        }
    }
}

impl IndexedVersion {
    fn new(version: &AreaVersion) -> Self {
        let shapes =
            |certainty| version.shapes.iter().filter(move |shape| shape.certainty == certainty);
        let grounds = |certainty| {
            let polygons = shapes(certainty).flat_map(|shape| &shape.geometry.0);
            polygons.filter_map(|rings| Ground::new(rings)).collect()
        };
        let paths = |certainty| {
            let paths = shapes(certainty).flat_map(|shape| &shape.paths);
            paths.filter_map(|path| Outline::new(path)).collect()
        };
        Self {
            from: version.valid_from,
            until: version.valid_until,
            drawn_by: version.drawn_by.clone(),
            core: grounds(Certainty::Core),
            outer: grounds(Certainty::Outer),
            core_paths: paths(Certainty::Core),
            outer_paths: paths(Certainty::Outer),
        }
    }

    pub(crate) fn membership(&self, around: &Around) -> Membership {
        // Without an outer part the core's edge is the edge.
        let mut found = Membership::Outside;
        for ground in &self.core {
            match ground.lies(around) {
                Lies::Within => return Membership::Inside,
                Lies::Across => found = Membership::Perhaps,
                Lies::Beyond => {}
            }
        }
        let is_touched = |ground: &Ground| ground.lies(around) != Lies::Beyond;
        if found == Membership::Outside && self.outer.iter().any(is_touched) {
            found = Membership::Perhaps;
        }
        found
    }

    /// Distances beyond which the whole circle is farther than `farthest_m` are infinite.
    fn distance_m(&self, around: &Around, farthest_m: f64) -> Distance {
        let limit_m = farthest_m + around.radius_m;
        let nearest = |paths: &[Outline], limit: f64| {
            paths.iter().fold(f64::INFINITY, |best, path| {
                best.min(path.distance_squared(around, best.min(limit), 0.0))
            })
        };
        let core = nearest(&self.core_paths, limit_m * limit_m);
        let outer = nearest(&self.outer_paths, core.min(limit_m * limit_m));
        Distance { core_m: core.sqrt(), any_m: core.min(outer).sqrt() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::{Area, GeoPrecision, Geometry, Names, Shape};
    use proptest::prelude::*;

    fn square(west: f64, south: f64, size: f64) -> Geometry {
        let (e, n) = (west + size, south + size);
        Geometry(vec![vec![vec![[west, south], [e, south], [e, n], [west, n], [west, south]]]])
    }

    fn version(drawn_by: &str, geometry: Geometry, certainty: Certainty) -> AreaVersion {
        AreaVersion {
            version: 1,
            valid_from: "2017-05-06T00:00Z".parse().unwrap(),
            valid_until: None,
            drawn_by: drawn_by.into(),
            source: "test".into(),
            note: None,
            shapes: vec![Shape { certainty, geometry }],
        }
    }

    fn index(versions: Vec<AreaVersion>) -> AreaIndex {
        let mut state = State::default();
        let id = AreaId::new("a").unwrap();
        let area = Area { id: id.clone(), name: Names::english("A"), versions };
        state.areas.insert(id, area);
        AreaIndex::new(&state)
    }

    fn at(index: &AreaIndex, lon: f64, lat: f64, uncertainty_m: f64) -> Membership {
        let mut place = Place::new(lon, lat, GeoPrecision::EXACT).unwrap();
        place.uncertainty_m = uncertainty_m;
        index.in_all_versions(&place)[0]
    }

    #[test]
    fn a_circle_is_inside_the_core_outside_the_outer_part_or_in_doubt() {
        let mut both = version("x", square(36.0, 35.0, 1.0), Certainty::Outer);
        let core = Shape { certainty: Certainty::Core, geometry: square(36.25, 35.25, 0.5) };
        both.shapes.push(core);
        let index = index(vec![both]);
        assert_eq!(at(&index, 36.5, 35.5, 1_000.0), Membership::Inside);
        assert_eq!(at(&index, 36.5, 35.5, 30_000.0), Membership::Perhaps);
        assert_eq!(at(&index, 36.1, 35.5, 1_000.0), Membership::Perhaps);
        assert_eq!(at(&index, 35.9, 35.5, 1_000.0), Membership::Outside);
        assert_eq!(at(&index, 35.9, 35.5, 10_000.0), Membership::Perhaps);
    }

    #[test]
    fn an_edge_is_found_within_one_per_cent_of_its_great_circle_distance() {
        let index = index(vec![version("x", square(36.0, 35.0, 1.0), Certainty::Core)]);
        for lat in [35.1, 35.5, 35.9] {
            let m = holdfire_core::distance_m((35.8, lat), (36.0, lat));
            assert_eq!(at(&index, 35.8, lat, m * 0.99), Membership::Outside);
            assert_eq!(at(&index, 35.8, lat, m * 1.01), Membership::Perhaps);
        }
    }

    #[test]
    fn inside_by_one_map_and_outside_by_another_is_in_doubt() {
        let index = index(vec![
            version("a", square(36.0, 35.0, 1.0), Certainty::Core),
            version("b", square(37.0, 35.0, 1.0), Certainty::Core),
        ]);
        let place = Place::new(36.5, 35.5, GeoPrecision::EXACT).unwrap();
        let day = jiff::civil::date(2017, 5, 10);
        let when = When::days(day, day, "Asia/Damascus").unwrap();
        assert_eq!(index.areas_of(&place, &when)[0].1, Membership::Perhaps);
        let before = jiff::civil::date(2017, 5, 1);
        let when = When::days(before, before, "Asia/Damascus").unwrap();
        assert!(index.areas_of(&place, &when).is_empty());
    }
}
