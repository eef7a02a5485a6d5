//! `/{m}/areas`: the areas on one map, each with what it is, its versions, who drew them, on what
//! they rest, and how many incidents lie in them, surely or perhaps.

use crate::area_maps::{differing_drawers, maps_within};
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
use holdfire_core::{Area, AreaKind, AreaVersion, Certainty, Extent, Shape};

#[derive(Template)]
#[template(path = "areas.html")]
struct AreasPage {
    chrome: Chrome,
    answer: String,
    map: Option<SmallMap>,
    areas: Vec<AreaView>,
    legend: Vec<LegendView>,
    disclaimer: String,
}

/// How something is drawn, with its picture's class.
struct LegendView {
    class: &'static str,
    text: String,
}

struct AreaView {
    id: String,
    name: String,
    kind: String,
    /// Whom operations are against.
    against: String,
    /// Whose maps differ, if any do.
    differing: String,
    versions: Vec<VersionView>,
    /// Lines, crossings and posts hold no incidents.
    holds_incidents: bool,
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
    for row in asked.situation.rows() {
        for (tally, area) in tallies.iter_mut().zip(snapshot.areas.iter()) {
            tally.0 += u32::from(row.areas_inside.contains(&area.id));
            tally.1 += u32::from(row.areas_perhaps.contains(&area.id));
        }
    }
    let areas = snapshot.areas.iter().zip(tallies).map(|(area, tally)| view(asked, area, tally));
    html(&AreasPage {
        areas: areas.collect(),
        answer: words.count("areas-answer", snapshot.areas.len()),
        map: map(asked),
        legend: legend(asked),
        disclaimer: crate::names::name(words, &snapshot.mechanism.disclaimer),
        chrome: Chrome::of(asked, "areas", words.say("section-areas")),
    })
}

fn view(asked: &Asked, area: &Area, (inside, perhaps): (u32, u32)) -> AreaView {
    let words = asked.words;
    let filter = Filter { area: Some(area.id.to_string()), ..Filter::default() };
    let against = area.against.iter().map(|id| asked.snapshot.actor_name(words, id.as_str()));
    let against = words.list(against);
    let differing = words.list(differing_drawers(&area.versions.iter().collect::<Vec<_>>()));
    let said = |id: &str, list: String| match list.is_empty() {
        true => list,
        false => words.with(id, &[("list", Arg::ready(list))]),
    };
    AreaView {
        id: area.id.to_string(),
        name: asked.snapshot.area_name(words, area.id.as_str()),
        kind: words.say(&format!("area-kind-{}", area.kind.as_str())),
        against: said("operations-against", against),
        differing: said("area-maps-differ", differing),
        holds_incidents: !area.kind.is_path(),
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

/// How the areas of this mechanism are drawn; what none of them has is left out.
fn legend(asked: &Asked) -> Vec<LegendView> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let maps = maps_within(&snapshot.areas, None, None);
    let has = |is: &dyn Fn(&Area, &Shape) -> bool| {
        maps.iter().any(|map| map.version.shapes.iter().any(|shape| is(map.area, shape)))
    };
    let ground = |certainty| has(&|area, s| !area.kind.is_path() && s.certainty == certainty);
    let kind = |kind| has(&|area, _| area.kind == kind);
    let entries = [
        ("core", ground(Certainty::Core)),
        ("outer", ground(Certainty::Outer)),
        ("operations", kind(AreaKind::Operations)),
        ("line", has(&|area, s| area.kind.is_path() && s.paths.iter().any(|p| p.len() > 1))),
        ("post", kind(AreaKind::Post)),
        ("crossing", kind(AreaKind::Crossing)),
        ("drawers", maps.iter().any(|map| map.drawer.is_some())),
    ];
    let shown = entries.into_iter().filter(|(_, is_shown)| *is_shown);
    shown
        .map(|(class, _)| LegendView { class, text: words.say(&format!("area-{class}-explained")) })
        .collect()
}

fn map(asked: &Asked) -> Option<SmallMap> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let shapes = snapshot.areas.iter().flat_map(|a| &a.versions).flat_map(|v| &v.shapes);
    let bounds = shapes
        .filter_map(Shape::bounds)
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
    drawing.areas(&maps_within(&snapshot.areas, None, None), words);
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
