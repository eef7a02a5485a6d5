//! The gazetteer of a mechanism: towns of its base map, its areas and regions, and the places that
//! incidents of the register were told at.

use crate::site::Served;
use crate::snapshot::Snapshot;
use holdfire_core::distance_m;
use holdfire_intake::{Gazetteer, KnownPlace, PlaceKind};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

/// A place told more coarsely than this is no place by its name.
const COARSE_M: f64 = 30_000.0;
/// A town reaches this far from its middle.
const TOWN_M: f64 = 3_000.0;
/// What a region is taken for at least.
const REGION_M: f64 = 30_000.0;
/// So many new entries make it worth building again.
const WORTH_BUILDING: u64 = 64;

/// The gazetteer that is kept for a mechanism: built when somebody first asks, and again when the
/// register has grown by a good part.
pub(crate) fn gazetteer_of(served: &Served, snapshot: &Snapshot) -> Arc<Gazetteer> {
    let mut kept = served.gazetteer.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((size, gazetteer)) = kept.as_ref()
        && snapshot.size >= *size
        && snapshot.size - size <= WORTH_BUILDING.max(size / 50)
    {
        return Arc::clone(gazetteer);
    }
    let built = Arc::new(built(snapshot));
    *kept = Some((snapshot.size, Arc::clone(&built)));
    built
}

fn built(snapshot: &Snapshot) -> Gazetteer {
    let places = towns(snapshot).chain(areas(snapshot)).chain(regions(snapshot));
    Gazetteer::new(places.chain(told(snapshot)))
}

fn towns(snapshot: &Snapshot) -> impl Iterator<Item = KnownPlace> {
    snapshot.base.towns.iter().map(|town| KnownPlace {
        kind: PlaceKind::Town,
        names: [Some(&town.name), town.name_ar.as_ref()]
            .into_iter()
            .flatten()
            .map(|name| name.as_str().into())
            .collect(),
        lon: town.point[0],
        lat: town.point[1],
        uncertainty_m: TOWN_M,
        region: None,
    })
}

fn areas(snapshot: &Snapshot) -> impl Iterator<Item = KnownPlace> {
    snapshot.areas.iter().filter_map(|area| {
        let shapes = area.versions.last()?.shapes.iter();
        let bounds = shapes
            .filter_map(holdfire_core::Shape::bounds)
            .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
        let middle = ((bounds[0] + bounds[2]) / 2.0, (bounds[1] + bounds[3]) / 2.0);
        Some(KnownPlace {
            kind: PlaceKind::Area,
            names: area.name.0.values().cloned().collect(),
            lon: middle.0,
            lat: middle.1,
            uncertainty_m: distance_m(middle, (bounds[2], bounds[3])).max(100.0),
            region: None,
        })
    })
}

/// Regions lie where incidents were told in them, since no outline of them is recorded; one that has
/// none is somewhere on the map.
fn regions(snapshot: &Snapshot) -> impl Iterator<Item = KnownPlace> {
    let mut points: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for row in snapshot.situation.rows() {
        if let (Some(region), Some(lon), Some(lat)) = (&row.region, row.lon, row.lat)
            && row.uncertainty_m.is_some_and(|metres| metres <= COARSE_M)
        {
            points.entry(region).or_default().push((lon, lat));
        }
    }
    let extent = snapshot.mechanism.extent;
    let everywhere = vec![(extent.west, extent.south), (extent.east, extent.north)];
    snapshot.mechanism.regions.iter().map(move |region| {
        let points = points.get(&*region.code).unwrap_or(&everywhere);
        let n = points.len() as f64;
        let middle = (
            points.iter().map(|point| point.0).sum::<f64>() / n,
            points.iter().map(|point| point.1).sum::<f64>() / n,
        );
        let farthest = points.iter().map(|point| distance_m(middle, *point)).fold(0.0, f64::max);
        let names = region.name.0.values().chain(&region.aliases).cloned();
        KnownPlace {
            kind: PlaceKind::Region,
            names: names.chain([region.code.clone()]).collect(),
            lon: middle.0,
            lat: middle.1,
            uncertainty_m: farthest.max(REGION_M),
            region: Some(region.name.get("en").into()),
        }
    })
}

fn told(snapshot: &Snapshot) -> impl Iterator<Item = KnownPlace> {
    snapshot.situation.rows().filter_map(|row| {
        let uncertainty_m = row.uncertainty_m.filter(|metres| *metres <= COARSE_M)?;
        let region = row.region.as_deref().map(|region| {
            let known = snapshot.mechanism.regions.iter().find(|known| &*known.code == region);
            known.map_or(region, |known| known.name.get("en"))
        });
        Some(KnownPlace {
            kind: PlaceKind::Told,
            names: vec![row.place_name.as_deref()?.into()],
            lon: row.lon?,
            lat: row.lat?,
            uncertainty_m,
            region: region.map(Into::into),
        })
    })
}
