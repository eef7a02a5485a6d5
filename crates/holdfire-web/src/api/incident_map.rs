//! Where incidents stand on the map.

use super::filters::{FILTERS, and, question};
use super::operation::{Given, Operation, Parameter, Sort};
use super::problem::Problem;
use super::schemas::Id;
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::error::WebError;
use crate::situation::clusters::View;
use crate::situation::filter::Question;
use holdfire_powers::Act;
use serde::Serialize;
use utoipa::ToSchema;

const BBOX: Parameter =
    Parameter::new("bbox", Sort::Text(100), "The view: west, south, east and north in degrees.")
        .like("35,32,42.5,37.6")
        .required();

const ZOOM: Parameter =
    Parameter::new("zoom", Sort::Number(0, 24), "The zoom, as web maps count it.")
        .like("7")
        .required();

const MAPPED: [Parameter; 21] = and(FILTERS, [BBOX, ZOOM]);

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Map>("mapIncidents", "/incidents/map", Room(Act::SeeOverview), map)
        .says(
            "incidents",
            "Incidents of a view of the map",
            "Incidents that would lie on top of each other at the zoom stand together as one mark. Those without a place are on no map.",
        )
        .asks(&MAPPED),
];

/// The marks of a view of the map.
#[derive(Serialize, ToSchema)]
pub(crate) struct Map {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// How many incidents match, on this view or not.
    #[schema(minimum = 0, example = 473)]
    pub total: u64,
    /// The marks, those of many incidents first.
    pub marks: Vec<Mark>,
}

/// Incidents that stand together on the map.
#[derive(Serialize, ToSchema)]
pub(crate) struct Mark {
    /// How many.
    #[schema(minimum = 1, example = 7)]
    pub n: u32,
    /// The middle of their places, degrees east.
    #[schema(example = 36.5)]
    pub lon: f64,
    /// The middle of their places, degrees north.
    #[schema(example = 35.5)]
    pub lat: f64,
    /// How many have a clause engaged.
    #[schema(minimum = 0, example = 4)]
    pub engaged: u32,
    /// How many have none engaged and one undetermined.
    #[schema(minimum = 0, example = 2)]
    pub undetermined: u32,
    /// How many have neither.
    #[schema(minimum = 0, example = 1)]
    pub not_engaged: u32,
    /// How many no testable clause was in force for.
    #[schema(minimum = 0, example = 0)]
    pub none: u32,
    /// The incident, if it is one.
    pub incident: Option<Id>,
    /// The radius in which it lies, if it is one.
    #[schema(example = 1000.0)]
    pub uncertainty_m: Option<f64>,
}

fn map(asked: &Asked) -> Result<Given, Problem> {
    let Question { filter, .. } = question(asked)?;
    let (bbox, zoom) = (asked.visit.asks("bbox"), asked.visit.asks("zoom"));
    let view = bbox.zip(zoom).and_then(|(bbox, zoom)| View::read(bbox, zoom));
    let view = view.ok_or(WebError::BadAddress { name: "bbox" })?;
    let situation = &asked.situation;
    let found = situation.find(&filter);
    let marks = situation.clusters(&found, &view).into_iter().map(|cluster| {
        let [engaged, undetermined, not_engaged, none] = cluster.answers;
        let row = cluster.row.map(|row| situation.at(row));
        Mark {
            n: cluster.n,
            lon: cluster.lon,
            lat: cluster.lat,
            engaged,
            undetermined,
            not_engaged,
            none,
            incident: row.map(|row| Id::from(&row.id)),
            uncertainty_m: row.and_then(|row| row.uncertainty_m),
        }
    });
    Given::of(&Map {
        register_size: asked.snapshot.size,
        root: asked.snapshot.root.clone(),
        total: found.len() as u64,
        marks: marks.collect(),
    })
}
