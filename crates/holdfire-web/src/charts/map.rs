//! The map that the server draws: base, areas, marks and circles of doubt, for readers without
//! script and for paper. Web Mercator, so that it looks like the map that script puts in its place.

use super::px;
use crate::area_maps::AreaMap;
use crate::base_map::BaseMap;
use crate::situation::clusters::{Cluster, mercator};
use crate::situation::filter::Overall;
use crate::words::Words;
use holdfire_core::{AreaKind, Certainty, Extent, Shape};
use std::fmt::Write;

/// Points of the base nearer than this to the last one are left out.
const STEP_PX: f64 = 1.2;
/// How far outlines are drawn beyond the edge, so that no cut is seen.
const BEYOND: f64 = 12.0;
/// How far a picture of a post or a crossing reaches from its middle.
const SIGN_PX: f64 = 7.0;
/// Broken lines that are told apart, for maps of different drawers.
const DRAWERS: usize = 3;
/// Towns named on one map.
const MOST_TOWNS: usize = 12;

/// A map to be written down.
pub(crate) struct Drawing {
    pub width: u32,
    pub height: u32,
    pub label: String,
    pub paths: Vec<Path>,
    pub texts: Vec<Text>,
    pub circles: Vec<Circle>,
    pub marks: Vec<Mark>,
    pub pairs: Vec<Pair>,
    frame: Frame,
}

pub(crate) struct Path {
    pub class: String,
    pub d: String,
    pub title: String,
    /// The pattern that fills it, if one does.
    pub pattern: Option<Pattern>,
}

/// What a surface is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Slanting lines: operations.
    Hatching,
    /// Dots: nobody looked.
    Dots,
}

impl Pattern {
    /// Its id in the drawing.
    pub fn id(self) -> &'static str {
        match self {
            Self::Hatching => "operations-hatching",
            Self::Dots => "not-observed-dots",
        }
    }
}

pub(crate) struct Text {
    pub class: &'static str,
    pub x: String,
    pub y: String,
    pub text: String,
}

pub(crate) struct Circle {
    pub x: String,
    pub y: String,
    pub r: String,
}

/// A mark: a square, a broken circle or a triangle, as the answer asks.
pub(crate) struct Mark {
    pub class: &'static str,
    pub d: String,
    pub href: String,
    pub title: String,
}

/// Two answers at one place, from the first to the second.
pub(crate) struct Pair {
    pub now: &'static str,
    pub then: &'static str,
    pub now_d: String,
    pub arrow_d: String,
    pub then_d: String,
    /// The ground behind them.
    pub x: String,
    pub y: String,
    pub width: String,
    pub number_x: String,
    pub number_y: String,
    pub number: String,
    pub href: String,
    pub title: String,
}

/// Which part of the world lies where on the drawing.
#[derive(Clone, Copy)]
struct Frame {
    left: f64,
    top: f64,
    scale: f64,
    width: f64,
    height: f64,
}

impl Frame {
    fn point(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (x, y) = mercator(lon, lat);
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        x >= 0.0 && y >= 0.0 && x <= self.width && y <= self.height
    }
}

impl Drawing {
    /// An empty map of an extent, `width` units wide.
    pub fn new(extent: &Extent, width: u32, label: String) -> Self {
        let (left, top) = mercator(extent.west, extent.north);
        let (right, bottom) = mercator(extent.east, extent.south);
        let scale = f64::from(width) / (right - left).max(1e-9);
        let height = ((bottom - top) * scale).clamp(f64::from(width) * 0.3, f64::from(width) * 1.4);
        let frame = Frame { left, top, scale, width: f64::from(width), height };
        Self {
            width,
            height: height.round() as u32,
            label,
            paths: Vec::new(),
            texts: Vec::new(),
            circles: Vec::new(),
            marks: Vec::new(),
            pairs: Vec::new(),
            frame,
        }
    }

    /// The zoom at which MapLibre shows this extent as wide as the drawing is in pixels.
    pub fn zoom(&self) -> f64 {
        (self.frame.scale / 512.0).max(1.0).log2()
    }

    /// Draws the base map and the names of its largest towns in sight.
    pub fn base(&mut self, base: &BaseMap, words: Words) {
        for kind in ["land", "region", "water", "road"] {
            let mut d = String::new();
            for shape in base.shapes.iter().filter(|shape| shape.kind == kind) {
                for line in &shape.lines {
                    self.draw_line(&mut d, line, shape.is_closed);
                }
            }
            if !d.is_empty() {
                let (class, title) = (kind.to_owned(), String::new());
                self.paths.push(Path { class, d, title, pattern: None });
            }
        }
        let is_arabic_script = words.language.is_right_to_left();
        let mut named = 0;
        for town in &base.towns {
            let point = self.frame.point(town.point[0], town.point[1]);
            if named == MOST_TOWNS || !self.frame.holds(point) {
                continue;
            }
            let name = town.name_ar.as_ref().filter(|_| is_arabic_script).unwrap_or(&town.name);
            self.texts.push(Text {
                class: "label town",
                x: px(point.0 + 4.0),
                y: px(point.1 - 3.0),
                text: name.clone(),
            });
            named += 1;
        }
    }

    /// Whether something is hatched, so that the pattern has to be written down.
    pub fn has_hatching(&self) -> bool {
        self.has(Pattern::Hatching)
    }

    /// Whether something is dotted.
    pub fn has_dots(&self) -> bool {
        self.has(Pattern::Dots)
    }

    fn has(&self, pattern: Pattern) -> bool {
        self.paths.iter().any(|path| path.pattern == Some(pattern))
    }

    /// Draws the ground of a place by how far it was observed.
    pub fn coverage(&mut self, class: &str, title: String, rings: &[Vec<[f64; 2]>]) {
        let mut d = String::new();
        for ring in rings {
            self.draw_line(&mut d, ring, true);
        }
        if !d.is_empty() {
            let pattern = class.starts_with("not-observed").then_some(Pattern::Dots);
            self.paths.push(Path { class: format!("ground {class}"), d, title, pattern });
        }
    }

    /// Draws the areas in force at some time of a span, each with its name: polygons by their
    /// outlines, lines as broken lines, posts and crossings as signs.
    pub fn areas(&mut self, maps: &[AreaMap<'_>], words: Words) {
        for map in maps {
            let label = map.label(words);
            for shape in &map.version.shapes {
                self.shape(map, shape, &label);
            }
            let core = map.version.shapes.iter().find(|s| s.certainty == Certainty::Core);
            let at = core.or(map.version.shapes.first()).and_then(|shape| self.label_of(shape));
            if let Some((x, y)) = at {
                self.texts.push(Text { class: "label", x: px(x), y: px(y - 6.0), text: label });
            }
        }
    }

    fn shape(&mut self, map: &AreaMap<'_>, shape: &Shape, label: &str) {
        let mut outline = String::new();
        for ring in shape.geometry.0.iter().flatten() {
            self.draw_line(&mut outline, ring, true);
        }
        let mut line = String::new();
        let mut signs = String::new();
        for path in &shape.paths {
            self.draw_path(&mut line, path);
            if map.area.kind != AreaKind::Line {
                self.draw_sign(&mut signs, map.area.kind, path);
            }
        }
        let is_hatched = map.area.kind == AreaKind::Operations;
        let drawn = [
            (if is_hatched { "area-operations" } else { "area" }, outline),
            ("area-line", line),
            ("area-sign", signs),
        ];
        for (class, d) in drawn.into_iter().filter(|(_, d)| !d.is_empty()) {
            let certainty = match shape.certainty {
                Certainty::Core => "core",
                Certainty::Outer => "outer",
            };
            let class = match map.drawer {
                None => format!("{class}-{certainty}"),
                Some(drawer) => format!("{class}-{certainty} drawer-{}", drawer % DRAWERS),
            };
            let is_core = shape.certainty == Certainty::Core;
            let pattern = (is_hatched && is_core).then_some(Pattern::Hatching);
            self.paths.push(Path { class, d, title: label.to_owned(), pattern });
        }
    }

    /// Where a name stands: over the middle of the northern edge, or over the middle of a line.
    fn label_of(&self, shape: &Shape) -> Option<(f64, f64)> {
        if let Some([west, _, east, north]) = shape.geometry.bounds() {
            return Some(self.frame.point(f64::midpoint(west, east), north));
        }
        let longest = shape.paths.iter().max_by_key(|path| path.len())?;
        let [lon, lat] = *longest.get(longest.len() / 2)?;
        let (x, y) = self.frame.point(lon, lat);
        Some((x, if longest.len() == 1 { y - SIGN_PX } else { y }))
    }

    /// A diamond for a post, a square with a cross in it for a crossing, at the middle of its path.
    fn draw_sign(&self, d: &mut String, kind: AreaKind, path: &[[f64; 2]]) {
        let Some([lon, lat]) = path.get(path.len() / 2) else { return };
        let (x, y) = self.frame.point(*lon, *lat);
        if !self.frame.holds((x, y)) {
            return;
        }
        let (r, across) = (px(SIGN_PX), px(2.0 * SIGN_PX));
        let (left, top) = (px(x - SIGN_PX), px(y - SIGN_PX));
        // Writing to a string does not fail.
        let _ = match kind {
            AreaKind::Crossing => write!(
                d,
                "M{left} {top}h{across}v{across}h-{across}zl{across} {across}m-{across} 0l{across} -{across}"
            ),
            _ => write!(d, "M{} {top}l{r} {r}l-{r} {r}l-{r} -{r}z", px(x)),
        };
    }

    /// Puts a mark for incidents that stand together; a larger number makes a larger mark.
    pub fn cluster(&mut self, cluster: &Cluster, href: String, title: String) {
        let (x, y) = self.frame.point(cluster.lon, cluster.lat);
        // The area grows with the number, up to a mark of 15 units around its middle.
        let r = (3.5 + f64::from(cluster.n - 1).sqrt() * 1.1).min(15.0);
        self.mark(cluster.strongest(), x, y, r, href, title);
    }

    /// Puts a mark for one incident with the circle in which it lies.
    pub fn incident(
        &mut self,
        overall: Overall,
        at: (f64, f64),
        uncertainty_m: f64,
        title: String,
    ) {
        let (x, y) = self.frame.point(at.0, at.1);
        let r = uncertainty_m / 40_075_016.7 * self.frame.scale / at.1.to_radians().cos().max(0.05);
        self.circles.push(Circle { x: px(x), y: px(y), r: px(r) });
        self.mark(overall, x, y, 6.0, String::new(), title);
    }

    /// Where a place lies on the drawing.
    pub fn at(&self, lon: f64, lat: f64) -> (f64, f64) {
        self.frame.point(lon, lat)
    }

    /// Puts the answer of now and the answer then side by side at a place, the time running from
    /// left to right whatever the language, with the number of incidents if there are several.
    pub fn turn(
        &mut self,
        (now, then): (Overall, Overall),
        at: (f64, f64),
        href: String,
        title: String,
        number: String,
    ) {
        const R: f64 = 4.5;
        let (x, y) = self.frame.point(at.0, at.1);
        let width = if number.is_empty() { 36.0 } else { 40.0 + 6.5 * number.len() as f64 };
        self.pairs.push(Pair {
            now: now.class(),
            then: then.class(),
            now_d: glyph(now, x - 11.0, y, R),
            arrow_d: format!("M{} {y}h6m-2.5 -2.5l2.5 2.5l-2.5 2.5", px(x - 3.0), y = px(y)),
            then_d: glyph(then, x + 11.0, y, R),
            x: px(x - 18.0),
            y: px(y - 8.0),
            width: px(width),
            number_x: px(x + 19.0),
            number_y: px(y + 4.0),
            number,
            href,
            title,
        });
    }

    /// Draws every version of an area in one way, with its name if it is given.
    pub fn outline(
        &mut self,
        area: &holdfire_core::Area,
        class: &'static str,
        name: Option<String>,
    ) {
        let mut d = String::new();
        for shape in area.versions.iter().flat_map(|version| &version.shapes) {
            for ring in shape.geometry.0.iter().flatten() {
                self.draw_line(&mut d, ring, true);
            }
        }
        let shapes = area.versions.iter().flat_map(|version| &version.shapes);
        let bounds = shapes.filter_map(|shape| shape.geometry.bounds()).next();
        if let (Some([west, _, east, north]), Some(name)) = (bounds, &name) {
            let (x, y) = self.frame.point(f64::midpoint(west, east), north);
            let text = name.clone();
            self.texts.push(Text { class: "label", x: px(x), y: px(y - 6.0), text });
        }
        if !d.is_empty() {
            self.paths.push(Path {
                class: class.to_owned(),
                d,
                title: name.unwrap_or_default(),
                pattern: None,
            });
        }
    }

    fn mark(&mut self, overall: Overall, x: f64, y: f64, r: f64, href: String, title: String) {
        let d = glyph(overall, x, y, r);
        self.marks.push(Mark { class: overall.class(), d, href, title });
    }

    /// Adds an open line to a path, cut to the drawing. Its corners are few, so all are kept.
    fn draw_path(&self, d: &mut String, line: &[[f64; 2]]) {
        let points: Vec<(f64, f64)> = line.iter().map(|p| self.frame.point(p[0], p[1])).collect();
        let mut last = None;
        for pair in points.windows(2) {
            let Some((from, to)) = within(pair[0], pair[1], &self.frame) else {
                last = None;
                continue;
            };
            // Writing to a string does not fail.
            if last != Some(from) {
                let _ = write!(d, "M{} {}", px(from.0), px(from.1));
            }
            let _ = write!(d, "L{} {}", px(to.0), px(to.1));
            last = Some(to);
        }
    }

    /// Adds a line to a path, cut to the drawing and without points that cannot be told apart.
    fn draw_line(&self, d: &mut String, line: &[[f64; 2]], is_closed: bool) {
        let points: Vec<(f64, f64)> = line.iter().map(|p| self.frame.point(p[0], p[1])).collect();
        let points = if is_closed { clipped(points, &self.frame) } else { points };
        let mut last: Option<(f64, f64)> = None;
        let mut drawn = String::new();
        let mut count = 0;
        for point in points {
            if !is_closed && !self.frame.holds(point) {
                last = None;
                continue;
            }
            match last {
                Some(at) if (at.0 - point.0).abs() + (at.1 - point.1).abs() < STEP_PX => continue,
                Some(_) => drawn.push('L'),
                None => drawn.push('M'),
            }
            // Writing to a string does not fail.
            let _ = write!(drawn, "{} {}", px(point.0), px(point.1));
            last = Some(point);
            count += 1;
        }
        if count >= if is_closed { 3 } else { 2 } {
            d.push_str(&drawn);
            if is_closed {
                d.push('z');
            }
        }
    }
}

/// The part of a segment inside the drawing and a little beyond, by Liang and Barsky; nothing if it
/// passes by.
fn within(from: (f64, f64), to: (f64, f64), frame: &Frame) -> Option<((f64, f64), (f64, f64))> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0f64, 1.0f64);
    for (step, room) in [
        (-dx, from.0 + BEYOND),
        (dx, frame.width + BEYOND - from.0),
        (-dy, from.1 + BEYOND),
        (dy, frame.height + BEYOND - from.1),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            start = start.max(room / step);
        } else {
            end = end.min(room / step);
        }
    }
    let at = |part: f64| (from.0 + part * dx, from.1 + part * dy);
    // The ends are kept to the digit, so that segments join.
    let first = if start > 0.0 { at(start) } else { from };
    let last = if end < 1.0 { at(end) } else { to };
    (start <= end).then_some((first, last))
}

/// The shape of an answer: a square, a broken circle, a triangle.
fn glyph(overall: Overall, x: f64, y: f64, r: f64) -> String {
    match overall {
        Overall::Engaged => {
            format!("M{} {}h{2}v{2}h-{2}z", px(x - r), px(y - r), px(2.0 * r))
        }
        Overall::NotEngaged => {
            let low = px(y + r * 0.8);
            format!("M{} {}L{} {low}H{}z", px(x), px(y - r), px(x + r), px(x - r))
        }
        Overall::Undetermined | Overall::NoClause => format!(
            "M{} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z",
            px(x - r),
            px(y),
            r = px(r),
            d = px(2.0 * r)
        ),
    }
}

/// The part of a ring inside the drawing and a little beyond, by Sutherland and Hodgman: cut at
/// one edge after the other.
fn clipped(mut ring: Vec<(f64, f64)>, frame: &Frame) -> Vec<(f64, f64)> {
    let edges: [(bool, f64, f64); 4] = [
        (true, -BEYOND, 1.0),
        (true, frame.width + BEYOND, -1.0),
        (false, -BEYOND, 1.0),
        (false, frame.height + BEYOND, -1.0),
    ];
    for (is_x, edge, side) in edges {
        let depth = |p: &(f64, f64)| side * (if is_x { p.0 } else { p.1 } - edge);
        let mut kept = Vec::with_capacity(ring.len());
        for (i, point) in ring.iter().enumerate() {
            let before = &ring[(i + ring.len() - 1) % ring.len()];
            let (a, b) = (depth(before), depth(point));
            if (a >= 0.0) != (b >= 0.0) {
                let t = a / (a - b);
                kept.push((
                    before.0 + t * (point.0 - before.0),
                    before.1 + t * (point.1 - before.1),
                ));
            }
            if b >= 0.0 {
                kept.push(*point);
            }
        }
        ring = kept;
    }
    ring
}

/// The extent around a place in which its circle of doubt can be seen.
pub(crate) fn around(lon: f64, lat: f64, uncertainty_m: f64) -> Extent {
    let reach_m = (uncertainty_m * 2.2).clamp(8_000.0, 900_000.0);
    let (dlat, dlon) =
        (reach_m / 111_320.0, reach_m / (111_320.0 * lat.to_radians().cos().max(0.05)));
    Extent {
        west: lon - dlon * 1.4,
        south: (lat - dlat).max(-85.0),
        east: lon + dlon * 1.4,
        north: (lat + dlat).min(85.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn world() -> Drawing {
        let extent = Extent { west: 35.0, south: 32.0, east: 42.5, north: 37.6 };
        Drawing::new(&extent, 600, String::new())
    }

    #[test]
    fn a_ring_around_the_drawing_is_cut_to_it() {
        let drawing = world();
        let mut d = String::new();
        let ring = [[0.0, 0.0], [80.0, 0.0], [80.0, 70.0], [0.0, 70.0], [0.0, 0.0]];
        drawing.draw_line(&mut d, &ring, true);
        assert!(d.starts_with('M') && d.ends_with('z'), "{d}");
        assert!(d.len() < 80, "{d}");
        let mut nothing = String::new();
        drawing.draw_line(&mut nothing, &[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]], true);
        assert_eq!(nothing, "");
    }

    #[test]
    fn names_of_towns_follow_the_language_of_the_page() {
        let town = crate::base_map::Town {
            name: "Hama".to_owned(),
            name_ar: Some("حماة".to_owned()),
            point: [36.75, 35.13],
        };
        let base = BaseMap { geojson: String::new(), shapes: Vec::new(), towns: vec![town] };
        let mut drawing = world();
        drawing.base(&base, Words::of(Language::Arabic));
        assert_eq!(drawing.texts[0].text, "حماة");
    }

    fn drawn(area: serde_json::Value) -> Drawing {
        let areas = [serde_json::from_value(area).unwrap()];
        let mut drawing = world();
        let maps = crate::area_maps::maps_within(&areas, None, None);
        drawing.areas(&maps, Words::of(Language::English));
        drawing
    }

    fn area(kind: &str, drawers: &[&str], shape: &serde_json::Value) -> serde_json::Value {
        let versions = drawers.iter().zip(1..).map(|(drawer, number)| {
            let mut shape = shape.clone();
            shape["certainty"] = if number == 1 { "core" } else { "outer" }.into();
            serde_json::json!({ "version": number, "valid_from": "2018-01-01T00:00:00Z",
                "drawn_by": drawer, "source": "test", "shapes": [shape] })
        });
        let versions: Vec<serde_json::Value> = versions.collect();
        serde_json::json!({ "id": "a", "kind": kind, "name": { "en": "Name" }, "versions": versions })
    }

    #[test]
    fn lines_posts_crossings_and_operations_are_drawn_in_ways_of_their_own() {
        let line = serde_json::json!({ "paths": [[[36.0, 35.0], [37.0, 35.5], [38.0, 35.0]]] });
        let line = drawn(area("line", &["us"], &line));
        assert_eq!((&*line.paths[0].class, line.paths.len()), ("area-line-core", 1));
        assert_eq!(line.paths[0].d.matches('L').count(), 2, "{}", line.paths[0].d);
        assert!(!line.paths[0].d.contains('z'));
        let point = serde_json::json!({ "paths": [[[36.0, 35.0]]] });
        let post = drawn(area("post", &["us"], &point));
        let crossing = drawn(area("crossing", &["us"], &point));
        assert_eq!((&*post.paths[0].class, &*post.texts[0].text), ("area-sign-core", "Name"));
        assert_ne!(post.paths[0].d, crossing.paths[0].d);
        let ring = serde_json::json!({ "geometry": [[[[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 35.0]]]] });
        let operations = drawn(area("operations", &["us"], &ring));
        assert!(operations.has_hatching() && operations.paths[0].class == "area-operations-core");
        assert!(!drawn(area("buffer", &["us"], &ring)).has_hatching());
        let two = drawn(area("zone", &["us", "them"], &ring));
        assert_eq!(two.paths[0].class, "area-core drawer-1");
        assert_eq!(two.paths[1].class, "area-outer drawer-0");
        assert_eq!(two.texts[1].text, "Name (map of them)");
    }

    #[test]
    fn a_line_through_the_drawing_is_drawn_though_its_ends_lie_outside() {
        let frame = world().frame;
        let (middle, far) = (frame.height / 2.0, frame.width * 3.0);
        let cut = within((-far, middle), (far, middle), &frame).unwrap();
        assert!((cut.0.0 + BEYOND).abs() < 1e-6 && (cut.1.0 - frame.width - BEYOND).abs() < 1e-6);
        assert_eq!(within((-far, -50.0), (far, -50.0), &frame), None);
        assert_eq!(within((-100.0, 50.0), (50.0, -100.0), &frame), None);
        assert_eq!(within((1.0, 2.0), (3.0, 4.0), &frame), Some(((1.0, 2.0), (3.0, 4.0))));
        assert_eq!(within((1.0, 2.0), (1.0, 2.0), &frame), Some(((1.0, 2.0), (1.0, 2.0))));
    }
}
