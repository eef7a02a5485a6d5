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

/// What the map of each drawer says, by the drawer's name.
pub type ByDrawer = Vec<(Box<str>, Membership)>;

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
    pub fn by_drawer(&self, place: &Place, at: Timestamp) -> Vec<(AreaId, ByDrawer)> {
        let around = Around::new(place);
        let areas = self.areas.iter().filter(|area| !area.kind.is_path());
        let told = areas.filter_map(|area| {
            let maps = area.by_drawer(at, |version| version.membership(&around))?;
            Some((area.id.clone(), maps))
        });
        told.collect()
    }

    /// As [`Self::by_drawer`], for the distances from lines, crossings and posts.
    pub fn reach_by_drawer(&self, place: &Place, at: Timestamp) -> Vec<(Reach, ByDrawer)> {
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
    ) -> Option<ByDrawer> {
        let mut maps = ByDrawer::new();
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
    use holdfire_core::{Area, GeoPrecision, Geometry, Names, Shape, distance_m};
    use proptest::prelude::*;

    fn square(west: f64, south: f64, size: f64) -> Geometry {
        let (e, n) = (west + size, south + size);
        Geometry(vec![vec![vec![[west, south], [e, south], [e, n], [west, n], [west, south]]]])
    }

    fn drawn(drawn_by: &str, shapes: Vec<Shape>) -> AreaVersion {
        AreaVersion {
            version: 1,
            valid_from: "2017-05-06T00:00Z".parse().unwrap(),
            valid_until: None,
            drawn_by: drawn_by.into(),
            source: "test".into(),
            note: None,
            shapes,
        }
    }

    fn polygon(certainty: Certainty, geometry: Geometry) -> Shape {
        Shape { certainty, geometry, paths: Vec::new() }
    }

    fn path(certainty: Certainty, path: Vec<[f64; 2]>) -> Shape {
        Shape { certainty, geometry: Geometry::default(), paths: vec![path] }
    }

    fn version(drawn_by: &str, geometry: Geometry, certainty: Certainty) -> AreaVersion {
        drawn(drawn_by, vec![polygon(certainty, geometry)])
    }

    fn area(id: &str, kind: AreaKind, versions: Vec<AreaVersion>) -> Area {
        let id = AreaId::new(id).unwrap();
        Area { id, name: Names::english("A"), kind, against: Vec::new(), versions }
    }

    fn index_of(areas: Vec<Area>, reaches: &[&str]) -> AreaIndex {
        let mut state = State::default();
        state.areas.extend(areas.into_iter().map(|area| (area.id.clone(), area)));
        let reaches: Vec<Reach> = reaches.iter().map(|text| Reach::parse(text).unwrap()).collect();
        AreaIndex::new_with_reaches(&state, &reaches)
    }

    fn index(versions: Vec<AreaVersion>) -> AreaIndex {
        index_of(vec![area("a", AreaKind::Zone, versions)], &[])
    }

    fn place(lon: f64, lat: f64, uncertainty_m: f64) -> Place {
        let place = Place::new(lon, lat, GeoPrecision::EXACT).unwrap();
        Place { uncertainty_m, ..place }
    }

    fn at(index: &AreaIndex, lon: f64, lat: f64, uncertainty_m: f64) -> Membership {
        index.in_all_versions(&place(lon, lat, uncertainty_m))[0]
    }

    fn day(day: &str) -> Timestamp {
        format!("{day}T12:00Z").parse().unwrap()
    }

    #[test]
    fn a_circle_is_inside_the_core_outside_the_outer_part_or_in_doubt() {
        let mut both = version("x", square(36.0, 35.0, 1.0), Certainty::Outer);
        both.shapes.push(polygon(Certainty::Core, square(36.25, 35.25, 0.5)));
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
            let m = distance_m((35.8, lat), (36.0, lat));
            assert_eq!(at(&index, 35.8, lat, m * 0.99), Membership::Outside);
            assert_eq!(at(&index, 35.8, lat, m * 1.01), Membership::Perhaps);
        }
    }

    #[test]
    fn inside_by_one_map_and_outside_by_another_is_in_doubt() {
        let index = index(vec![
            version("b", square(37.0, 35.0, 1.0), Certainty::Core),
            version("a", square(36.0, 35.0, 1.0), Certainty::Core),
        ]);
        let place = Place::new(36.5, 35.5, GeoPrecision::EXACT).unwrap();
        let tenth = jiff::civil::date(2017, 5, 10);
        let when = When::days(tenth, tenth, "Asia/Damascus").unwrap();
        assert_eq!(index.areas_of(&place, &when)[0].1, Membership::Perhaps);
        let maps = &index.by_drawer(&place, day("2017-05-10"))[0].1;
        assert_eq!(maps[..], [("a".into(), Membership::Inside), ("b".into(), Membership::Outside)]);
        let shares = index.shares(&place, day("2017-05-10"))[0].1;
        assert_eq!((shares.core, shares.outer), (0.0, 1.0));
        let before = jiff::civil::date(2017, 5, 1);
        let when = When::days(before, before, "Asia/Damascus").unwrap();
        assert!(index.areas_of(&place, &when).is_empty());
        assert!(index.by_drawer(&place, day("2017-05-01")).is_empty());
    }

    #[test]
    fn a_place_is_surely_within_a_reach_surely_beyond_it_or_in_doubt() {
        let road = vec![[37.0, 36.2], [37.2, 36.2]];
        let road = drawn("x", vec![path(Certainty::Core, road)]);
        let index = index_of(
            vec![area("road", AreaKind::Line, vec![road])],
            &["road 1500 m", "road 15-20 km", "nothing 5 km"],
        );
        let metre = 1.0 / 111_195.08;
        let within = |north_m: f64, radius_m: f64| {
            let of = index.reach_in_all_versions(&place(37.1, 36.2 + north_m * metre, radius_m));
            [0, 1].map(|reach| index.reach_membership_at(reach, Some(&of), day("2017-05-10")))
        };
        let [inside, perhaps, outside] =
            [Membership::Inside, Membership::Perhaps, Membership::Outside].map(Some);
        assert_eq!(within(0.0, 1_000.0), [inside, inside]);
        assert_eq!(within(600.0, 1_000.0), [perhaps, inside]);
        assert_eq!(within(2_600.0, 1_000.0), [outside, inside]);
        assert_eq!(within(14_500.0, 1_000.0), [outside, perhaps]);
        assert_eq!(within(17_000.0, 0.0), [outside, perhaps]);
        assert_eq!(within(21_100.0, 1_000.0), [outside, outside]);
        let of = index.reach_in_all_versions(&place(37.1, 36.2, 0.0));
        assert_eq!(index.reach_membership_at(2, Some(&of), day("2017-05-10")), None, "not drawn");
        assert_eq!(index.reach_membership_at(0, Some(&of), day("2017-05-01")), None, "not yet");
        assert_eq!(index.reach_membership_at(0, None, day("2017-05-10")), perhaps, "no place told");
    }

    #[test]
    fn a_line_that_may_run_elsewhere_and_two_maps_of_a_line_leave_a_doubt() {
        let (near, far) = (vec![[37.0, 36.2]], vec![[37.0, 36.6]]);
        let sure = drawn("a", vec![path(Certainty::Core, far.clone())]);
        let mut unsure = sure.clone();
        unsure.shapes.push(path(Certainty::Outer, near.clone()));
        let other = drawn("b", vec![path(Certainty::Core, near)]);
        let reach = |versions: Vec<AreaVersion>| {
            let index = index_of(vec![area("p", AreaKind::Post, versions)], &["p 5 km"]);
            let here = place(37.0, 36.2, 1_000.0);
            let of = index.reach_in_all_versions(&here);
            let membership = index.reach_membership_at(0, Some(&of), day("2017-05-10"));
            (membership.unwrap(), index.reach_by_drawer(&here, day("2017-05-10")).len())
        };
        assert_eq!(reach(vec![sure.clone()]), (Membership::Outside, 0));
        assert_eq!(reach(vec![unsure]), (Membership::Perhaps, 0));
        assert_eq!(reach(vec![sure, other.clone()]), (Membership::Perhaps, 1));
        assert_eq!(reach(vec![other]), (Membership::Inside, 0));
    }

    #[test]
    fn lines_and_posts_hold_nothing() {
        let line = drawn("x", vec![path(Certainty::Core, vec![[36.0, 35.0], [37.0, 35.0]])]);
        let index = index_of(vec![area("l", AreaKind::Line, vec![line])], &[]);
        let when = jiff::civil::date(2017, 5, 10);
        let when = When::days(when, when, "UTC").unwrap();
        assert!(index.areas_of(&place(36.5, 35.0, 1.0), &when).is_empty());
        assert_eq!(at(&index, 36.5, 35.0, 1.0), Membership::Outside);
    }

    #[test]
    fn operations_are_asked_for_where_they_are_drawn_and_against_whom_they_are() {
        let ended = AreaVersion {
            valid_until: Some(day("2017-05-08")),
            ..version("x", square(36.0, 35.0, 1.0), Certainty::Core)
        };
        let mut sweep = area("sweep", AreaKind::Operations, vec![ended]);
        sweep.against = vec![ActorId::new("them").unwrap()];
        let zone = version("x", square(30.0, 30.0, 9.0), Certainty::Core);
        let index = index_of(vec![area("a", AreaKind::Zone, vec![zone]), sweep], &[]);
        let of = index.in_all_versions(&place(36.5, 35.5, 1_000.0));
        let ask = |of, at| index.operations_at(of, day(at), |_| true);
        assert_eq!(ask(Some(&of[..]), "2017-05-07"), Some(Membership::Inside));
        assert_eq!(ask(None, "2017-05-07"), Some(Membership::Perhaps));
        assert_eq!(ask(Some(&of[..]), "2017-05-09"), None);
        let of_others = index.operations_at(Some(&of), day("2017-05-07"), |against| {
            against.iter().any(|actor| actor.as_str() == "others")
        });
        assert_eq!(of_others, None);
        let elsewhere = index.in_all_versions(&place(38.5, 35.5, 1_000.0));
        assert_eq!(ask(Some(&elsewhere[..]), "2017-05-07"), Some(Membership::Outside));
    }

    /// A star-shaped polygon around 36.5, 35.5, as far out in each direction as told.
    fn star(out: &[f64]) -> Geometry {
        let turn = std::f64::consts::TAU / out.len() as f64;
        let mut ring: Vec<[f64; 2]> = (0u32..)
            .zip(out)
            .map(|(number, out)| (turn * f64::from(number), out))
            .map(|(angle, out)| [36.5 + out * angle.cos(), 35.5 + out * angle.sin()])
            .collect();
        ring.push(ring[0]);
        Geometry(vec![vec![ring]])
    }

    fn anywhere() -> impl Strategy<Value = Place> {
        (35.5..37.5f64, 34.5..36.5f64, 0.0..40_000.0f64)
            .prop_map(|(lon, lat, m)| place(lon, lat, m))
    }

    fn spread(m: usize) -> impl Strategy<Value = Vec<f64>> {
        prop::collection::vec(0.05..0.5f64, m)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn a_narrower_area_never_holds_more(
            core in spread(40),
            more in spread(40),
            narrower_by in prop::collection::vec(0.5..1.0f64, 40),
            here in anywhere(),
        ) {
            let outer: Vec<f64> = core.iter().zip(&more).map(|(core, more)| core + more).collect();
            let narrow = |out: &[f64]| -> Vec<f64> {
                out.iter().zip(&narrower_by).map(|(out, by)| out * by).collect()
            };
            let of = |core: &[f64], outer: &[f64]| {
                let shapes = [(Certainty::Core, core), (Certainty::Outer, outer)];
                let shapes = shapes.map(|(certainty, out)| polygon(certainty, star(out)));
                let index = index(vec![drawn("x", shapes.into())]);
                let share = index.shares(&here, day("2017-05-10"))[0].1;
                (index.in_all_versions(&here)[0], share)
            };
            let (wide, wide_share) = of(&core, &outer);
            let (narrowed, narrow_share) = of(&narrow(&core), &narrow(&outer));
            prop_assert!(narrowed <= wide, "{narrowed:?} in the narrower, {wide:?} in the wider");
            prop_assert!(narrow_share.core <= wide_share.core + 0.001);
            prop_assert!(narrow_share.outer <= wide_share.outer + 0.001);
            prop_assert_eq!(wide == Membership::Inside, wide_share.core == 1.0);
            prop_assert_eq!(wide == Membership::Outside, wide_share.outer == 0.0);
        }

        #[test]
        fn a_shorter_reach_never_holds_more(
            points in prop::collection::vec((36.0..37.0f64, 35.0..36.0f64), 2..30),
            low_m in 1..50_000u32,
            more_m in 0..20_000u32,
            shorter in 0.0..1.0f64,
            here in anywhere(),
        ) {
            let points = points.into_iter().map(|(lon, lat)| [lon, lat]).collect();
            let line = drawn("x", vec![path(Certainty::Core, points)]);
            let short = |m: u32| ((f64::from(m) * shorter) as u32).max(1);
            let (low, high) = (short(low_m), short(low_m + more_m));
            let text = |low: u32, high: u32| match low < high {
                true => format!("l {low}-{high} m"),
                false => format!("l {high} m"),
            };
            let (long, short) = (text(low_m, low_m + more_m), text(low, high));
            let index = index_of(vec![area("l", AreaKind::Line, vec![line])], &[&long, &short]);
            let found = index.reach_in_all_versions(&here);
            prop_assert!(found[1] <= found[0], "{short}: {:?}, {long}: {:?}", found[1], found[0]);
        }

        #[test]
        fn a_place_far_away_is_outside(
            out in spread(12),
            angle in 0.0..std::f64::consts::TAU,
            radius_m in 0.0..100_000.0f64,
        ) {
            let shapes = vec![polygon(Certainty::Core, star(&out)), polygon(Certainty::Outer, star(&out))];
            let line = drawn("x", vec![path(Certainty::Core, star(&out).0.remove(0).remove(0))]);
            let index = index_of(
                vec![area("a", AreaKind::Zone, vec![drawn("x", shapes)]), area("l", AreaKind::Line, vec![line])],
                &["l 50 km"],
            );
            let far = place(36.5 + 5.0 * angle.cos(), 35.5 + 5.0 * angle.sin(), radius_m);
            prop_assert_eq!(index.in_all_versions(&far)[0], Membership::Outside);
            prop_assert_eq!(index.reach_in_all_versions(&far)[0], Membership::Outside);
        }

        #[test]
        fn the_order_of_versions_does_not_matter(
            outs in prop::collection::vec((spread(6), 0..3usize, 1..20i8), 1..6),
            turn in 0..6usize,
            here in anywhere(),
        ) {
            let versions: Vec<AreaVersion> = outs
                .iter()
                .map(|(out, drawer, from)| AreaVersion {
                    valid_from: day(&format!("2017-05-{from:02}")),
                    valid_until: (from % 3 == 0).then(|| day(&format!("2017-05-{:02}", from + 5))),
                    ..version(["a", "b", "c"][*drawer], star(out), Certainty::Core)
                })
                .collect();
            let told = |versions: Vec<AreaVersion>| {
                let paths = versions.iter().cloned().map(|mut version| {
                    let ring = version.shapes[0].geometry.0.remove(0).remove(0);
                    version.shapes = vec![path(Certainty::Core, ring)];
                    version
                });
                let line = area("l", AreaKind::Line, paths.collect());
                let index = index_of(vec![area("a", AreaKind::Zone, versions), line], &["l 9 km"]);
                let when = jiff::civil::date(2017, 5, 3);
                let when = When::days(when, jiff::civil::date(2017, 5, 12), "UTC").unwrap();
                let of = index.reach_in_all_versions(&here);
                (
                    index.areas_of(&here, &when),
                    index.by_drawer(&here, day("2017-05-10")),
                    index.reach_membership_at(0, Some(&of), day("2017-05-10")),
                )
            };
            let mut turned = versions.clone();
            turned.rotate_left(turn % versions.len());
            prop_assert_eq!(told(versions), told(turned.clone()));
            turned.reverse();
            prop_assert_eq!(told(turned.clone()), told({ turned.sort_by_key(|v| v.valid_from); turned }));
        }
    }
}
