//! `areas/*.geojson`: one area per file, each feature a core or outer shape of one version.

use super::Read;
use crate::local_time::instant;
use crate::problem::{Code, Problem, Spot};
use holdfire_core::{Area, AreaId, AreaVersion, Certainty, Event, Geometry, Names, Shape};
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    features: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Shapes,
}

#[derive(Deserialize)]
struct Properties {
    area: AreaId,
    certainty: Certainty,
    version: u32,
    valid_from: String,
    #[serde(default)]
    valid_until: Option<String>,
    drawn_by: Box<str>,
    source: Box<str>,
    #[serde(default)]
    note: Option<Box<str>>,
    /// Names by language: `name_en`, `name_ar`.
    #[serde(flatten)]
    names: BTreeMap<String, serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Shapes {
    Polygon(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

/// `[lon, lat]`, with a height that is dropped if there is one.
type Position = Vec<f64>;

pub(super) fn read(
    file: &str,
    text: &str,
    zone: &TimeZone,
    read: &mut Vec<Read>,
    problems: &mut Vec<Problem>,
) {
    let collection: Collection<'_> = match serde_json::from_str(text) {
        Ok(collection) => collection,
        Err(error) => {
            let message = format!("cannot read the GeoJSON: {}", without_place(&error));
            let spot = Spot { line: error.line().max(1), column: error.column().max(1) };
            return problems.push(Problem::new(Code::GeoJson, file, spot, message));
        }
    };
    if collection.kind != "FeatureCollection" {
        let message =
            format!("it is a `{}`; an area file is a `FeatureCollection`", collection.kind);
        return problems.push(Problem::new(Code::GeoJson, file, 1, message));
    }
    let mut areas: BTreeMap<AreaId, (Area, Spot)> = BTreeMap::new();
    for raw in collection.features {
        // Raw values are slices of `text`, so their place in it is known.
        let offset = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        let spot = Spot::of(text, offset);
        let feature: Feature = match serde_json::from_str(raw.get()) {
            Ok(feature) => feature,
            Err(error) => {
                let at = Spot { line: error.line().max(1), column: error.column().max(1) };
                let message = format!("cannot read the feature: {}", without_place(&error));
                problems.push(Problem::new(Code::GeoJson, file, at.within(spot), message));
                continue;
            }
        };
        if let Err((code, message)) = take(feature, zone, spot, &mut areas) {
            problems.push(Problem::new(code, file, spot, message));
        }
    }
    for (area, spot) in areas.into_values() {
        let of_area = problems_of(&area).into_iter();
        problems.extend(of_area.map(|(code, m)| Problem::new(code, file, spot, m)));
        read.push(Read { event: Event::AreaDrawn(area), file: file.to_owned(), spot });
    }
}

/// Serde counts lines and columns within the feature, which would only confuse.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
}

fn take(
    feature: Feature,
    zone: &TimeZone,
    spot: Spot,
    areas: &mut BTreeMap<AreaId, (Area, Spot)>,
) -> Result<(), (Code, String)> {
    let Properties { area: id, certainty, version, source, drawn_by, note, .. } =
        feature.properties;
    let valid_from = instant(&feature.properties.valid_from, zone)
        .map_err(|message| (Code::NotATime, format!("`valid_from`: {message}")))?;
    let until = feature.properties.valid_until.as_deref();
    let valid_until = until
        .map(|until| instant(until, zone))
        .transpose()
        .map_err(|message| (Code::NotATime, format!("`valid_until`: {message}")))?;
    if valid_until.is_some_and(|until| until <= valid_from) {
        let message = format!("area `{id}`, version {version}: it ends before it begins");
        return Err((Code::Backwards, message));
    }
    let names = feature.properties.names.into_iter().filter_map(|(key, value)| {
        let language = key.strip_prefix("name_")?;
        Some((language.into(), value.as_str()?.into()))
    });
    let shape = Shape { certainty, geometry: geometry(feature.geometry) };
    let (area, _) = areas.entry(id.clone()).or_insert_with(|| {
        (Area { id: id.clone(), name: Names(names.collect()), versions: Vec::new() }, spot)
    });
    match area.versions.iter_mut().find(|known| known.version == version) {
        Some(known) => {
            if known.valid_from != valid_from || known.valid_until != valid_until {
                let message = format!(
                    "area `{id}`, version {version}: its features differ in `valid_from` or `valid_until`"
                );
                return Err((Code::Area, message));
            }
            known.shapes.push(shape);
        }
        None => area.versions.push(AreaVersion {
            version,
            valid_from,
            valid_until,
            drawn_by,
            source,
            note,
            shapes: vec![shape],
        }),
    }
    area.versions.sort_by_key(|version| version.version);
    Ok(())
}

fn geometry(shapes: Shapes) -> Geometry {
    // A number that is not there is off the globe, which core refuses.
    let number = |position: &Position, i: usize| position.get(i).copied().unwrap_or(f64::MAX);
    let ring =
        |ring: Vec<Position>| ring.iter().map(|p| [number(p, 0), number(p, 1)]).collect::<Vec<_>>();
    let polygon = |rings: Vec<Vec<Position>>| rings.into_iter().map(ring).collect::<Vec<_>>();
    Geometry(match shapes {
        Shapes::Polygon(rings) => vec![polygon(rings)],
        Shapes::MultiPolygon(polygons) => polygons.into_iter().map(polygon).collect(),
    })
}

fn problems_of(area: &Area) -> Vec<(Code, String)> {
    let mut problems = Vec::new();
    if area.name.0.is_empty() {
        let message = format!("area `{}` has no name; add `name_en`", area.id);
        problems.push((Code::NoName, message));
    }
    for version in &area.versions {
        if !version.shapes.iter().any(|shape| shape.certainty == Certainty::Core) {
            let message = format!(
                "area `{}`, version {}, has no core; without one nothing is ever surely inside",
                area.id, version.version
            );
            problems.push((Code::Area, message));
        }
    }
    problems
}
