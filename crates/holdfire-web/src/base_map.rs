//! The base map: land, regions, water, roads and towns. A mechanism may bring its own; otherwise
//! it is the outline of the world, cut to the mechanism's extent.

use crate::error::WebError;
use crate::static_files;
use holdfire_core::{Extent, Mechanism};
use holdfire_store::Reader;
use serde_json::{Map, Value, json};

/// Degrees around the extent that the map can still be moved to.
const MARGIN: f64 = 6.0;

/// A base map.
#[derive(Default)]
pub struct BaseMap {
    /// As GeoJSON text.
    pub geojson: String,
    /// For the map that the server draws.
    pub shapes: Vec<Shape>,
    /// Towns, largest first.
    pub towns: Vec<Town>,
}

/// A line or the outline of a surface.
pub struct Shape {
    /// `land`, `region`, `water` or `road`.
    pub kind: &'static str,
    /// The code of a region, if the map knows it.
    pub code: Option<String>,
    /// Whether its lines enclose a surface.
    pub is_closed: bool,
    /// Its lines.
    pub lines: Vec<Vec<[f64; 2]>>,
}

/// A town.
pub struct Town {
    /// Its name in English.
    pub name: String,
    /// Its name in Arabic, if known.
    pub name_ar: Option<String>,
    /// Where.
    pub point: [f64; 2],
}

impl BaseMap {
    /// The base map of a mechanism.
    pub fn of(reader: &Reader, mechanism: &Mechanism) -> Result<Self, WebError> {
        if let Some(bytes) = reader.extra("base.geojson")? {
            return Ok(Self::from_geojson(&bytes, None));
        }
        let world = static_files::bytes("base/world.json").unwrap_or_default();
        Ok(Self::from_geojson(&world, Some(&mechanism.extent)))
    }

    /// What of a feature collection is a base map: kind, names and rank of its features, and
    /// nothing else that the file may say about them.
    fn from_geojson(bytes: &[u8], cut_to: Option<&Extent>) -> Self {
        let collection: Value = serde_json::from_slice(bytes).unwrap_or_default();
        let features = collection["features"].as_array().map_or(&[][..], Vec::as_slice);
        let mut map = Self { geojson: String::new(), shapes: Vec::new(), towns: Vec::new() };
        let mut kept = Vec::new();
        let mut towns: Vec<(f64, Town)> = Vec::new();
        for feature in features {
            let Some(kind) = kind_of(feature) else { continue };
            let lines = lines_of(&feature["geometry"]);
            if kind == "town" {
                towns.extend(town(feature));
            } else {
                let seen: Vec<Vec<[f64; 2]>> = lines
                    .into_iter()
                    .filter(|line| cut_to.is_none_or(|e| touches(line, e)))
                    .collect();
                if seen.is_empty() {
                    continue;
                }
                let is_closed =
                    feature["geometry"]["type"].as_str().is_some_and(|t| t.ends_with("Polygon"));
                let code = feature["properties"]["code"].as_str().map(str::to_owned);
                map.shapes.push(Shape { kind, code, is_closed, lines: seen });
            }
            kept.push(kept_feature(feature, kind, map.shapes.last().filter(|_| cut_to.is_some())));
        }
        towns.sort_by(|a, b| b.0.total_cmp(&a.0));
        map.towns = towns.into_iter().map(|(_, town)| town).collect();
        map.geojson = json!({ "type": "FeatureCollection", "features": kept }).to_string();
        map
    }
}

fn kind_of(feature: &Value) -> Option<&'static str> {
    let kind = feature["properties"]["kind"].as_str()?;
    ["land", "region", "water", "road", "town"].into_iter().find(|known| *known == kind)
}

fn kept_feature(feature: &Value, kind: &str, cut: Option<&Shape>) -> Value {
    let given = &feature["properties"];
    let mut properties = Map::new();
    properties.insert("kind".to_owned(), kind.into());
    let mut keep = |name: &str, value: &Value| {
        if !value.is_null() {
            properties.insert(name.to_owned(), value.clone());
        }
    };
    keep("name", if given["name"].is_null() { &given["name_en"] } else { &given["name"] });
    keep("name_ar", &given["name_ar"]);
    keep("rank", if given["rank"].is_null() { &given["population"] } else { &given["rank"] });
    let geometry = match cut {
        // Of a country with distant islands only the rings in sight are kept, each as a surface.
        Some(shape) => json!({
            "type": "MultiPolygon",
            "coordinates": shape.lines.iter().map(|ring| [ring]).collect::<Vec<_>>(),
        }),
        None => feature["geometry"].clone(),
    };
    json!({ "type": "Feature", "properties": properties, "geometry": geometry })
}

fn town(feature: &Value) -> Option<(f64, Town)> {
    let properties = &feature["properties"];
    let name = properties["name"].as_str().or_else(|| properties["name_en"].as_str())?;
    let point = position(&feature["geometry"]["coordinates"])?;
    let rank = properties["population"].as_f64().or_else(|| properties["rank"].as_f64());
    let name_ar = properties["name_ar"].as_str().map(str::to_owned);
    Some((rank.unwrap_or(0.0), Town { name: name.to_owned(), name_ar, point }))
}

fn lines_of(geometry: &Value) -> Vec<Vec<[f64; 2]>> {
    let coordinates = &geometry["coordinates"];
    let line = |value: &Value| -> Vec<[f64; 2]> {
        value.as_array().map_or(&[][..], Vec::as_slice).iter().filter_map(position).collect()
    };
    let each = |value: &Value| value.as_array().cloned().unwrap_or_default();
    match geometry["type"].as_str() {
        Some("LineString") => vec![line(coordinates)],
        Some("Polygon" | "MultiLineString") => each(coordinates).iter().map(line).collect(),
        Some("MultiPolygon") => {
            each(coordinates).iter().flat_map(each).map(|ring| line(&ring)).collect()
        }
        _ => Vec::new(),
    }
}

fn position(value: &Value) -> Option<[f64; 2]> {
    let pair = value.as_array()?;
    Some([pair.first()?.as_f64()?, pair.get(1)?.as_f64()?])
}

fn touches(line: &[[f64; 2]], extent: &Extent) -> bool {
    let bounds = line.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |b, p| {
        [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
    });
    bounds[0] <= extent.east + MARGIN
        && bounds[2] >= extent.west - MARGIN
        && bounds[1] <= extent.north + MARGIN
        && bounds[3] >= extent.south - MARGIN
}
