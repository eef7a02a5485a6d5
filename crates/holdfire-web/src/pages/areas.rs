//! `/{m}/areas`: the areas on one map, each with its versions, who drew them, on what they rest, and
//! how many incidents lie in them, surely or perhaps.

use crate::asked::{Asked, html};
use crate::charts::map::Drawing;
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::incidents::SmallMap;
use crate::pages::instruments::Number;
use crate::situation::filter::Filter;
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Area, AreaVersion, Certainty, Extent};

#[derive(Template)]
#[template(path = "areas.html")]
struct AreasPage {
    chrome: Chrome,
    answer: String,
    map: Option<SmallMap>,
    areas: Vec<AreaView>,
    disclaimer: String,
}

struct AreaView {
    id: String,
    name: String,
    versions: Vec<VersionView>,
    all: Number,
    inside: String,
    perhaps: String,
}

struct VersionView {
    version: String,
    valid: String,
    drawn_by: String,
    source: String,
    note: String,
    shapes: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let mut tallies = vec![(0u32, 0u32); snapshot.areas.len()];
    for row in &snapshot.situation.rows {
        for (tally, area) in tallies.iter_mut().zip(&snapshot.areas) {
            tally.0 += u32::from(row.areas_inside.contains(&area.id));
            tally.1 += u32::from(row.areas_perhaps.contains(&area.id));
        }
    }
    let areas = snapshot.areas.iter().zip(tallies).map(|(area, tally)| view(asked, area, tally));
    html(&AreasPage {
        areas: areas.collect(),
        answer: words.count("areas-answer", snapshot.areas.len()),
        map: map(asked),
        disclaimer: crate::names::name(words, &snapshot.mechanism.disclaimer),
        chrome: Chrome::of(asked, "areas", words.say("section-areas")),
    })
}

fn view(asked: &Asked, area: &Area, (inside, perhaps): (u32, u32)) -> AreaView {
    let words = asked.words;
    let filter = Filter { area: Some(area.id.to_string()), ..Filter::default() };
    AreaView {
        id: area.id.to_string(),
        name: asked.snapshot.area_name(words, area.id.as_str()),
        versions: area.versions.iter().map(|version| version_view(asked, version)).collect(),
        all: Number {
            text: words.count("incidents", inside + perhaps),
            href: asked.at().filtered(&filter),
        },
        inside: words.number(inside),
        perhaps: words.number(perhaps),
    }
}

fn version_view(asked: &Asked, version: &AreaVersion) -> VersionView {
    let words = asked.words;
    let shown = |at| asked.snapshot.zone.instant_shown(words, at).text;
    let valid = match version.valid_until {
        None => words.with("in-force-from", &[("from", Arg::ready(shown(version.valid_from)))]),
        Some(until) => words.with(
            "in-force-between",
            &[("from", Arg::ready(shown(version.valid_from))), ("until", Arg::ready(shown(until)))],
        ),
    };
    let has = |certainty| version.shapes.iter().any(|shape| shape.certainty == certainty);
    let shapes = [("core", Certainty::Core), ("outer", Certainty::Outer)];
    VersionView {
        version: words.count("version-number", version.version),
        valid,
        drawn_by: plain(&version.drawn_by).into_owned(),
        source: plain(&version.source).into_owned(),
        note: version.note.as_deref().map_or_else(String::new, |note| plain(note).into_owned()),
        shapes: words.list(
            shapes.iter().filter(|(_, c)| has(*c)).map(|(id, _)| words.say(&format!("area-{id}"))),
        ),
    }
}

fn map(asked: &Asked) -> Option<SmallMap> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let shapes = snapshot.areas.iter().flat_map(|a| &a.versions).flat_map(|v| &v.shapes);
    let bounds = shapes
        .filter_map(|shape| shape.geometry.bounds())
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
    let margin = ((bounds[2] - bounds[0]).max(bounds[3] - bounds[1]) * 0.15).max(0.05);
    let extent = Extent {
        west: bounds[0] - margin,
        south: bounds[1] - margin,
        east: bounds[2] + margin,
        north: bounds[3] + margin,
    };
    let mut drawing = Drawing::new(&extent, 900, words.say("areas-map"));
    drawing.base(&snapshot.base, words);
    let versions = snapshot.areas.iter().flat_map(|a| a.versions.iter().map(move |v| (a, v)));
    drawing.areas(versions, |area| snapshot.area_name(words, area.id.as_str()));
    Some(SmallMap {
        drawing,
        base_url: asked.at().base_data(),
        areas_url: asked.at().areas_data(),
        extent: format!(
            "{:.4},{:.4},{:.4},{:.4}",
            extent.west, extent.south, extent.east, extent.north
        ),
        points: r#"{"type":"FeatureCollection","features":[]}"#.to_owned(),
    })
}
