//! What the map asks for while it is moved: marks, areas and the base, as GeoJSON.

use crate::area_maps::{AreaMap, maps_within};
use crate::asked::{Asked, json};
use crate::error::WebError;
use crate::names::act_name;
use crate::pages::queue::narrowing::Narrowing;
use crate::pages::rows;
use crate::pages::selection;
use crate::situation::clusters::{Cluster, View};
use crate::situation::filter::{Dimension, Overall, Question};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use holdfire_core::AreaKind;
use serde_json::{Value, json};

/// `/{m}/map.json`: incidents of a view, those that would lie on top of each other as one mark.
pub(crate) fn clusters(asked: &Asked) -> Result<Response, WebError> {
    let question = selection::question(asked)?;
    let (bbox, zoom) = (asked.visit.asks("bbox"), asked.visit.asks("zoom"));
    let view = bbox.zip(zoom).and_then(|(bbox, zoom)| View::read(bbox, zoom));
    let view = view.ok_or(WebError::BadAddress { name: "bbox" })?;
    let situation = &asked.situation;
    let found = Narrowing::read(asked)?
        .narrowly(false, |narrow| situation.find_narrowly(&question.filter, narrow));
    let features: Vec<Value> =
        situation.clusters(&found, &view).iter().map(|cluster| feature(asked, cluster)).collect();
    Ok(json(&json!({ "type": "FeatureCollection", "total": found.len(), "features": features })))
}

fn feature(asked: &Asked, cluster: &Cluster) -> Value {
    let [engaged, undetermined, not_engaged, none] = cluster.answers;
    let mut properties = json!({
        "n": cluster.n,
        "engaged": engaged,
        "undetermined": undetermined,
        "not_engaged": not_engaged,
        "none": none,
        "verdict": cluster.strongest().as_str(),
        "label": asked.words.count("incidents", cluster.n),
    });
    if let Some(row) = cluster.row.map(|row| asked.situation.at(row)) {
        let act = row.act.map_or_else(String::new, |act| act_name(asked.words, act));
        let place = rows::place(&asked.snapshot, asked.words, row);
        properties["id"] = row.id.as_str().into();
        properties["uncertainty_m"] = row.uncertainty_m.into();
        properties["verdict"] = Overall::of(row.verdict).as_str().into();
        properties["label"] = asked.words.list([act, place]).into();
    }
    json!({
        "type": "Feature",
        "properties": properties,
        "geometry": { "type": "Point", "coordinates": [cluster.lon, cluster.lat] },
    })
}

/// `/{m}/areas.json`: the areas that hold at some time of the period asked for.
pub(crate) fn areas(asked: &Asked) -> Result<Response, WebError> {
    let filter = Question::read(&asked.visit.query)?.filter;
    let snapshot = &asked.snapshot;
    let (from, until) = match filter.asks(Dimension::Period) {
        true => (
            filter.from.and_then(|day| snapshot.days.start(day)),
            filter.to.and_then(|day| snapshot.days.end(day)),
        ),
        false => (None, None),
    };
    let maps = maps_within(&snapshot.areas, from, until);
    let features: Vec<Value> = maps.iter().flat_map(|map| area_features(asked, map)).collect();
    Ok(json(&json!({ "type": "FeatureCollection", "features": features })))
}

/// The shapes of a version: polygons, lines and points each by themselves.
fn area_features(asked: &Asked, map: &AreaMap<'_>) -> Vec<Value> {
    let (label, kind) = (map.label(asked.words), map.area.kind);
    let mut features = Vec::new();
    for shape in &map.version.shapes {
        let mut add = |drawn: &str, of: &str, coordinates: Value| {
            features.push(json!({
                "type": "Feature",
                "properties": {
                    "area": map.area.id.as_str(),
                    "kind": kind.as_str(),
                    "drawn": drawn,
                    "name": label,
                    "certainty": shape.certainty,
                    "version": map.version.version,
                    "drawn_by": map.version.drawn_by,
                    "drawer": map.drawer,
                },
                "geometry": { "type": of, "coordinates": coordinates },
            }));
        };
        if !shape.geometry.is_empty() {
            add("polygon", "MultiPolygon", json!(shape.geometry));
        }
        let lines: Vec<&Vec<[f64; 2]>> = shape.paths.iter().filter(|p| p.len() > 1).collect();
        if !lines.is_empty() {
            add("line", "MultiLineString", json!(lines));
        }
        let signs: Vec<&[f64; 2]> =
            shape.paths.iter().filter_map(|path| path.get(path.len() / 2)).collect();
        if kind != AreaKind::Line && !signs.is_empty() {
            add("sign", "MultiPoint", json!(signs));
        }
    }
    features
}

/// `/{m}/base.json`: the base map. It does not change while the server runs.
pub(crate) fn base(asked: &Asked) -> Result<Response, WebError> {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    Ok((headers, asked.snapshot.base.geojson.clone()).into_response())
}
