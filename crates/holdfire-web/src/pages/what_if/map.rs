//! The map of what changed: at each place the answer of now and the answer then, told by the shapes
//! that verdicts have everywhere; the outlines of the areas of now broken, those of the other terms
//! whole, and those that stay thin.

use super::asking::Answered;
use crate::asked::Asked;
use crate::charts::map::Drawing;
use crate::names::{name, tag};
use crate::situation::filter::Overall;
use crate::words::Arg;
use holdfire_core::{Area, Extent};
use holdfire_terms::what_if::{Changed, Turn};
use std::collections::BTreeMap;

/// An incident with its longitude and latitude.
type Placed<'a> = (&'a Changed, f64, f64);

const WIDTH: u32 = 960;
/// The side of a cell in which incidents stand as one mark.
const CELL: f64 = 46.0;
/// The least width of the map, in degrees.
const LEAST_DEGREES: f64 = 0.8;

/// Marks nearer than this lie on each other: half the width of one with a number, and its height.
const NEAR: (f64, f64) = (52.0, 18.0);

/// Incidents that stand as one mark, and where.
struct Together<'a> {
    incidents: Vec<&'a Changed>,
    lon: f64,
    lat: f64,
}

/// A map of the incidents that would be answered otherwise; nothing if none of them has a place.
pub(crate) fn drawing(asked: &Asked, answered: &Answered) -> Option<Drawing> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let situation = &snapshot.situation;
    let placed: Vec<Placed<'_>> = answered
        .found
        .changed
        .iter()
        .filter_map(|changed| {
            let row = situation.at(changed.number);
            Some((changed, row.lon?, row.lat?))
        })
        .collect();
    let extent = extent(placed.iter().map(|(_, lon, lat)| (*lon, *lat)))?;
    let label = words.count("what-if-map-label", placed.len() as u64);
    let mut drawing = Drawing::new(&extent, WIDTH, label);
    drawing.base(&snapshot.base, words);
    outlines(asked, answered, &mut drawing);
    for here in together(&drawing, placed) {
        mark(asked, &mut drawing, &here);
    }
    Some(drawing)
}

/// Incidents of one cell stand as one mark, and so do marks that would lie on each other.
fn together<'a>(drawing: &Drawing, placed: Vec<Placed<'a>>) -> Vec<Together<'a>> {
    let mut cells: BTreeMap<(i64, i64), Together<'a>> = BTreeMap::new();
    for (changed, lon, lat) in placed {
        let (x, y) = drawing.at(lon, lat);
        let one = Together { incidents: vec![changed], lon, lat };
        let cell = ((x / CELL).floor() as i64, (y / CELL).floor() as i64);
        match cells.remove(&cell) {
            Some(known) => cells.insert(cell, known.and(one)),
            None => cells.insert(cell, one),
        };
    }
    let mut marks: Vec<Together<'a>> = Vec::new();
    for mut mark in cells.into_values() {
        // A mark that took in another lies elsewhere, and may lie on a third.
        while let Some(near) = marks.iter().position(|other| {
            let (a, b) = (drawing.at(mark.lon, mark.lat), drawing.at(other.lon, other.lat));
            (a.0 - b.0).abs() < NEAR.0 && (a.1 - b.1).abs() < NEAR.1
        }) {
            mark = marks.swap_remove(near).and(mark);
        }
        marks.push(mark);
    }
    marks
}

impl Together<'_> {
    /// Both, in the middle of all their incidents.
    fn and(mut self, other: Self) -> Self {
        let (n, m) = (self.incidents.len() as f64, other.incidents.len() as f64);
        self.lon = (self.lon * n + other.lon * m) / (n + m);
        self.lat = (self.lat * n + other.lat * m) / (n + m);
        self.incidents.extend(other.incidents);
        self
    }
}

/// The turn that a mark shows: that of the strongest answer; where it stays, that of the first
/// clause that turns.
fn shown(changed: &Changed) -> Turn {
    match changed.clauses.first() {
        Some((_, turn)) if changed.overall.stays() => *turn,
        _ => changed.overall,
    }
}

/// One mark with the turn that most of its incidents take.
fn mark(asked: &Asked, drawing: &mut Drawing, here: &Together<'_>) {
    let words = asked.words;
    let mut turns: BTreeMap<Turn, usize> = BTreeMap::new();
    for changed in &here.incidents {
        *turns.entry(shown(changed)).or_default() += 1;
    }
    let Some((turn, _)) = turns.iter().max_by_key(|(_, n)| **n) else { return };
    let said: Vec<String> = turns
        .iter()
        .map(|(turn, n)| {
            let word = |verdict| Arg::ready(tag(words, Overall::of(verdict)).word);
            let n = Arg::number(*n as u64);
            let args = [("n", n), ("now", word(turn.now)), ("then", word(turn.then))];
            words.with("what-if-turn-of", &args)
        })
        .collect();
    let (href, title) = match &here.incidents[..] {
        [changed] => (
            asked.at().incident(changed.incident.as_str()),
            format!("{}: {}", changed.incident, words.list(&said)),
        ),
        _ => ("#changed".to_owned(), words.list(&said)),
    };
    let number = match here.incidents.len() {
        1 => String::new(),
        n => words.number(n as u64),
    };
    let (now, then) = (Overall::of(turn.now), Overall::of(turn.then));
    drawing.turn((now, then), (here.lon, here.lat), href, title, number);
}

fn outlines(asked: &Asked, answered: &Answered, drawing: &mut Drawing) {
    let (now, then) = (&asked.snapshot.areas, &answered.areas);
    let name = |area: &Area| name(asked.words, &area.name);
    let same =
        |a: &Area, others: &[Area]| others.iter().any(|b| a.id == b.id && a.versions == b.versions);
    for area in now.iter().filter(|area| same(area, then)) {
        drawing.outline(area, "area-stays", Some(name(area)));
    }
    for area in now.iter().filter(|area| !same(area, then)) {
        drawing.outline(area, "area-now", None);
    }
    for area in then.iter().filter(|area| !same(area, now)) {
        drawing.outline(area, "area-then", Some(name(area)));
    }
}

/// What holds all places, with some room.
fn extent(places: impl Iterator<Item = (f64, f64)>) -> Option<Extent> {
    let bounds = places.fold(None, |bounds: Option<[f64; 4]>, (lon, lat)| {
        let [w, s, e, n] = bounds.unwrap_or([lon, lat, lon, lat]);
        Some([w.min(lon), s.min(lat), e.max(lon), n.max(lat)])
    });
    let [west, south, east, north] = bounds?;
    let room = |span: f64| (span * 0.12).max((LEAST_DEGREES - span) / 2.0).max(0.1);
    let (dx, dy) = (room(east - west), room(north - south) * 0.8);
    Some(Extent {
        west: west - dx,
        south: (south - dy).max(-85.0),
        east: east + dx,
        north: (north + dy).min(85.0),
    })
}
