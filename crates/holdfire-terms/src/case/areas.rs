//! `areas/*.geojson`: one area per file, each feature a core or outer shape of one version.

use super::Read;
use crate::local_time::instant;
use crate::problem::{Code, Problem, Spot, nearest};
use holdfire_core::{
    ActorId, Area, AreaId, AreaKind, AreaVersion, Certainty, Event, Geometry, Names, Shape,
};
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde::de::DeserializeOwned;
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
struct Feature<'a> {
    #[serde(borrow)]
    properties: &'a RawValue,
    #[serde(borrow)]
    geometry: &'a RawValue,
}

#[derive(Deserialize)]
struct Properties {
    area: AreaId,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    against: Option<Vec<ActorId>>,
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
struct Drawn<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow, default)]
    coordinates: Option<&'a RawValue>,
}

/// `[lon, lat]`, with a height that is dropped if there is one.
type Position = Vec<f64>;

/// What is wrong, and where in the file.
type Wrong = (Spot, Code, String);

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
        if let Err((spot, code, message)) = feature(text, raw, zone, &mut areas) {
            problems.push(Problem::new(code, file, spot, message));
        }
    }
    for (area, spot) in areas.into_values() {
        let of_area = problems_of(&area).into_iter();
        problems.extend(of_area.map(|(code, m)| Problem::new(code, file, spot, m)));
        read.push(Read { event: Event::AreaDrawn(area), file: file.to_owned(), spot });
    }
}

fn feature(
    text: &str,
    raw: &RawValue,
    zone: &TimeZone,
    areas: &mut BTreeMap<AreaId, (Area, Spot)>,
) -> Result<(), Wrong> {
    let spot = spot_of(text, raw);
    let feature: Feature<'_> = parse(text, raw, "the feature")?;
    let properties: Properties = parse(text, feature.properties, "the properties")?;
    let here = |(code, message)| (spot_of(text, feature.properties), code, message);
    misspelt(&properties).map_err(here)?;
    let kind = kind_of(&properties).map_err(here)?;
    let mut shape =
        Shape { certainty: properties.certainty, geometry: Geometry::default(), paths: Vec::new() };
    draw(text, feature.geometry, kind, &mut shape)?;
    if let Some(problem) = shape.problem(kind) {
        let Properties { area, version, .. } = &properties;
        let message = format!("area `{area}`, version {version}: {problem}");
        return Err((spot_of(text, feature.geometry), Code::GeoJson, message));
    }
    take(properties, kind, shape, zone, spot, areas)
        .map_err(|(code, message)| (spot, code, message))
}

/// Where a part of a text stands: raw values are slices of the text they were read from.
fn spot_of(text: &str, raw: &RawValue) -> Spot {
    let offset = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    Spot::of(text, offset)
}

fn parse<'a, T: Deserialize<'a>>(text: &str, raw: &'a RawValue, what: &str) -> Result<T, Wrong> {
    serde_json::from_str(raw.get()).map_err(|error| {
        let at = Spot { line: error.line().max(1), column: error.column().max(1) };
        let message = format!("cannot read {what}: {}", without_place(&error));
        (at.within(spot_of(text, raw)), Code::GeoJson, message)
    })
}

/// Serde counts lines and columns within the feature, which would only confuse.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
}

/// Programs that draw maps add properties of their own, so only what looks like one of ours is told.
fn misspelt(properties: &Properties) -> Result<(), (Code, String)> {
    const OPTIONAL: &[&str] = &["kind", "against", "valid_until"];
    for name in properties.names.keys() {
        if let Some(meant) = nearest(name, OPTIONAL) {
            let message = format!("nothing reads the property `{name}`; did you mean `{meant}`?");
            return Err((Code::UnknownKey, message));
        }
    }
    Ok(())
}

fn kind_of(properties: &Properties) -> Result<AreaKind, (Code, String)> {
    let Some(word) = properties.kind.as_deref() else { return Ok(AreaKind::Zone) };
    if let Some(kind) = AreaKind::parse(word) {
        return Ok(kind);
    }
    let words = AreaKind::ALL.map(AreaKind::as_str);
    let next = match nearest(word, &words) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("it is one of {}", words.map(|word| format!("`{word}`")).join(", ")),
    };
    Err((Code::Area, format!("area `{}` has the kind `{word}`; {next}", properties.area)))
}

/// Reads the geometry into a shape, if it is of a type that areas of that kind are drawn with.
fn draw(text: &str, raw: &RawValue, kind: AreaKind, shape: &mut Shape) -> Result<(), Wrong> {
    let spot = spot_of(text, raw);
    if raw.get() == "null" {
        let message = "the feature has no geometry; draw it or leave it out".to_owned();
        return Err((spot, Code::GeoJson, message));
    }
    let Drawn { kind: drawn, coordinates } = parse(text, raw, "the geometry")?;
    let suits = match drawn.as_str() {
        "Polygon" | "MultiPolygon" => !kind.is_path(),
        "LineString" | "MultiLineString" => kind.is_path(),
        "Point" | "MultiPoint" => matches!(kind, AreaKind::Crossing | AreaKind::Post),
        _ => false,
    };
    if !suits {
        let with = match kind {
            AreaKind::Line => "`LineString` or `MultiLineString`",
            AreaKind::Crossing | AreaKind::Post => {
                "`Point`, `MultiPoint`, `LineString` or `MultiLineString`"
            }
            AreaKind::Zone | AreaKind::Buffer | AreaKind::Operations => {
                "`Polygon` or `MultiPolygon`"
            }
        };
        let message = format!(
            "an area of kind `{}` is drawn with {with}, and this is a `{drawn}`",
            kind.as_str()
        );
        return Err((spot, Code::Area, message));
    }
    let Some(coordinates) = coordinates else {
        return Err((spot, Code::GeoJson, format!("the `{drawn}` has no `coordinates`")));
    };
    match drawn.as_str() {
        "Polygon" => shape.geometry = Geometry(vec![rings(points(text, coordinates, &drawn)?)]),
        "MultiPolygon" => {
            let polygons: Vec<Vec<Vec<Position>>> = points(text, coordinates, &drawn)?;
            shape.geometry = Geometry(polygons.into_iter().map(rings).collect());
        }
        "LineString" => shape.paths = rings(vec![points(text, coordinates, &drawn)?]),
        "MultiLineString" => shape.paths = rings(points(text, coordinates, &drawn)?),
        "Point" => shape.paths = rings(vec![vec![points(text, coordinates, &drawn)?]]),
        _ => {
            let alone: Vec<Position> = points(text, coordinates, &drawn)?;
            shape.paths = rings(alone.into_iter().map(|position| vec![position]).collect());
        }
    }
    Ok(())
}

fn points<T: DeserializeOwned>(text: &str, raw: &RawValue, of: &str) -> Result<T, Wrong> {
    parse(text, raw, &format!("the coordinates of the `{of}`"))
}

fn rings(rings: Vec<Vec<Position>>) -> Vec<Vec<[f64; 2]>> {
    // A number that is not there is off the globe, which core refuses.
    let number = |position: &Position, i: usize| position.get(i).copied().unwrap_or(f64::MAX);
    let ring = |ring: Vec<Position>| ring.iter().map(|p| [number(p, 0), number(p, 1)]).collect();
    rings.into_iter().map(ring).collect()
}

fn take(
    properties: Properties,
    kind: AreaKind,
    shape: Shape,
    zone: &TimeZone,
    spot: Spot,
    areas: &mut BTreeMap<AreaId, (Area, Spot)>,
) -> Result<(), (Code, String)> {
    let Properties { area: id, version, source, drawn_by, note, .. } = properties;
    let against = properties.against.unwrap_or_default();
    if version == 0 {
        let message = format!("area `{id}` has a version 0; the first is 1");
        return Err((Code::VersionZero, message));
    }
    if kind != AreaKind::Operations && !against.is_empty() {
        let message = format!(
            "area `{id}` is of kind `{}`; `against` belongs to areas of kind `operations`",
            kind.as_str()
        );
        return Err((Code::Area, message));
    }
    let valid_from = instant(&properties.valid_from, zone)
        .map_err(|message| (Code::NotATime, format!("`valid_from`: {message}")))?;
    let until = properties.valid_until.as_deref();
    let valid_until = until
        .map(|until| instant(until, zone))
        .transpose()
        .map_err(|message| (Code::NotATime, format!("`valid_until`: {message}")))?;
    if valid_until.is_some_and(|until| until <= valid_from) {
        let message = format!("area `{id}`, version {version}: it ends before it begins");
        return Err((Code::Backwards, message));
    }
    let names = properties.names.into_iter().filter_map(|(key, value)| {
        let language = key.strip_prefix("name_")?;
        Some((language.into(), value.as_str()?.into()))
    });
    let (area, _) = areas.entry(id.clone()).or_insert_with(|| {
        let name = Names(names.collect());
        let versions = Vec::new();
        (Area { id: id.clone(), name, kind, against: against.clone(), versions }, spot)
    });
    if area.kind != kind || area.against != against {
        let message =
            format!("area `{id}`: its features differ in `kind` or `against`; repeat them on each");
        return Err((Code::Area, message));
    }
    match area.versions.iter_mut().find(|known| known.version == version) {
        Some(known) => {
            if known.valid_from != valid_from || known.valid_until != valid_until {
                let message = format!(
                    "area `{id}`, version {version}: its features differ in `valid_from` or `valid_until`"
                );
                return Err((Code::Area, message));
            }
            if known.drawn_by != drawn_by {
                let message = format!(
                    "area `{id}`, version {version}: its features differ in `drawn_by`; give each drawer's map a version of its own"
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

fn problems_of(area: &Area) -> Vec<(Code, String)> {
    let mut problems = Vec::new();
    if area.name.0.is_empty() {
        let message = format!("area `{}` has no name; add `name_en`", area.id);
        problems.push((Code::NoName, message));
    }
    for version in &area.versions {
        if !version.shapes.iter().any(|shape| shape.certainty == Certainty::Core) {
            let never = match area.kind.is_path() {
                true => "nothing is ever surely within a distance of it",
                false => "nothing is ever surely inside",
            };
            let message = format!(
                "area `{}`, version {}, has no core; without one {never}",
                area.id, version.version
            );
            problems.push((Code::Area, message));
        }
    }
    problems
}
