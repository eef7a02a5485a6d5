//! The map that the server draws: base, areas, marks and circles of doubt, for readers without
//! script and for paper. Web Mercator, so that it looks like the map that script puts in its place.

use super::px;
use crate::base_map::BaseMap;
use crate::situation::clusters::{Cluster, mercator};
use crate::situation::filter::Overall;
use crate::words::Words;
use holdfire_core::{Area, AreaVersion, Certainty, Extent};
use jiff::Timestamp;
use std::fmt::Write;

/// Points of the base nearer than this to the last one are left out.
const STEP_PX: f64 = 1.2;
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
    pub class: &'static str,
    pub d: String,
    pub title: String,
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
                self.paths.push(Path { class: kind, d, title: String::new() });
            }
        }
        let arabic = words.language == crate::language::Language::Arabic;
        let mut named = 0;
        for town in &base.towns {
            let point = self.frame.point(town.point[0], town.point[1]);
            if named == MOST_TOWNS || !self.frame.holds(point) {
                continue;
            }
            let name = town.name_ar.as_ref().filter(|_| arabic).unwrap_or(&town.name);
            self.texts.push(Text {
                class: "label town",
                x: px(point.0 + 4.0),
                y: px(point.1 - 3.0),
                text: name.clone(),
            });
            named += 1;
        }
    }

    /// Draws the areas in force at some time of a span, each with its name.
    pub fn areas<'a>(
        &mut self,
        areas: impl Iterator<Item = (&'a Area, &'a AreaVersion)>,
        name: impl Fn(&Area) -> String,
    ) {
        for (area, version) in areas {
            for shape in &version.shapes {
                let mut d = String::new();
                for ring in shape.geometry.0.iter().flatten() {
                    self.draw_line(&mut d, ring, true);
                }
                let class = match shape.certainty {
                    Certainty::Core => "area-core",
                    Certainty::Outer => "area-outer",
                };
                self.paths.push(Path { class, d, title: name(area) });
            }
            let shape = version.shapes.iter().find(|shape| shape.certainty == Certainty::Core);
            let bounds = shape.or(version.shapes.first()).and_then(|shape| shape.geometry.bounds());
            if let Some([west, _, east, north]) = bounds {
                let (x, y) = self.frame.point(f64::midpoint(west, east), north);
                let text = name(area);
                self.texts.push(Text { class: "label", x: px(x), y: px(y - 6.0), text });
            }
        }
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
    pub fn outline(&mut self, area: &Area, class: &'static str, name: Option<String>) {
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
            self.paths.push(Path { class, d, title: name.unwrap_or_default() });
        }
    }

    fn mark(&mut self, overall: Overall, x: f64, y: f64, r: f64, href: String, title: String) {
        let d = glyph(overall, x, y, r);
        self.marks.push(Mark { class: overall.class(), d, href, title });
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
    const BEYOND: f64 = 12.0;
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

/// Whether a version of an area holds at some time between two.
pub(crate) fn holds_within(
    version: &AreaVersion,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
) -> bool {
    until.is_none_or(|until| version.valid_from < until)
        && version.valid_until.is_none_or(|end| from.is_none_or(|from| from < end))
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
}
