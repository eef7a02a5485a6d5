//! The incidents around a place and a time, and what their reports tell: what a new report is compared
//! with.

use super::reports;
use crate::StoreError;
use holdfire_core::{IncidentId, Report, ReportId};
use rusqlite::{Connection, OptionalExtension};

/// Where somebody looks for incidents.
pub(crate) struct Around {
    /// Seconds of Unix time.
    pub from_s: i64,
    pub until_s: i64,
    /// Nothing where no place is known.
    pub place: Option<AroundPlace>,
}

/// A place around which somebody looks for incidents, in degrees.
pub(crate) struct AroundPlace {
    pub lon: f64,
    pub lat: f64,
    /// How far to each side, in degrees of latitude.
    pub reach: f64,
    /// What two reports of one incident are typically apart, likewise.
    pub typical: f64,
}

impl AroundPlace {
    /// How many degrees of latitude a degree of longitude is as long as.
    fn narrow(&self) -> f64 {
        self.lat.to_radians().cos().max(0.05)
    }
}

impl Around {
    /// How remote an incident is, in place and time together, as fusion counts it: of one without a place
    /// nobody knows whether it is further than typical.
    fn remoteness(&self, middle_s: f64, place: Option<(f64, f64)>) -> f64 {
        let apart = self.place.as_ref().zip(place).map_or(1.0, |(here, (lon, lat))| {
            let (east, north) = ((lon - here.lon) * here.narrow(), lat - here.lat);
            (east * east + north * north) / (here.typical * here.typical)
        });
        let days = (middle_s - (self.from_s as f64 + self.until_s as f64) / 2.0) / 86_400.0;
        (1.0 + apart) * (1.0 + 4.0 * days * days)
    }
}

/// The numbers of incidents around somewhere, the least remote first, at most `most`. Of long ones only
/// those are found that begin within `longest_s` before.
pub(crate) fn read_around(
    connection: &Connection,
    around: &Around,
    longest_s: i64,
    most: usize,
) -> Result<Vec<IncidentId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, from_s / 2.0 + until_s / 2.0, lon, lat FROM incidents
         WHERE from_s BETWEEN ?1 - ?3 AND ?2 AND until_s >= ?1
           AND (lon IS NULL OR ?4 IS NULL
                OR (lon BETWEEN ?4 AND ?6 AND lat BETWEEN ?5 AND ?7))",
    )?;
    let edges = around.place.as_ref().map(|place| {
        let (lon, lat) = (place.reach / place.narrow(), place.reach);
        [place.lon - lon, place.lat - lat, place.lon + lon, place.lat + lat]
    });
    let edge = |at: usize| edges.map(|edges| edges[at]);
    let (from_s, until_s) = (around.from_s, around.until_s);
    let within = (from_s, until_s, longest_s, edge(0), edge(1), edge(2), edge(3));
    let mut rows = statement.query(within)?;
    let mut found: Vec<(f64, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let place = row.get::<_, Option<f64>>(2)?.zip(row.get(3)?);
        found.push((around.remoteness(row.get(1)?, place), row.get(0)?));
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    found.truncate(most);
    let damaged = |id: &str, why| StoreError::damaged(format!("row `{id}` of `incidents`"), why);
    found.iter().map(|(_, id)| IncidentId::new(id).map_err(|why| damaged(id, why))).collect()
}

/// The reports that are linked to an incident, as their entries tell them.
pub(crate) fn read_reports(
    connection: &Connection,
    id: &IncidentId,
) -> Result<Vec<Report>, StoreError> {
    /// Of a link only whom it links.
    #[derive(serde::Deserialize)]
    struct Linked {
        report: ReportId,
    }
    let damaged =
        |why: &dyn std::fmt::Display| StoreError::damaged(format!("incident `{id}`"), why);
    let mut links = connection.prepare_cached("SELECT links FROM incidents WHERE id = ?")?;
    let links: Option<String> = links.query_row([id.as_str()], |row| row.get(0)).optional()?;
    let links: Vec<Linked> =
        serde_json::from_str(links.as_deref().unwrap_or("[]")).map_err(|why| damaged(&why))?;
    let report = |linked: &Linked| match reports::read(connection, &linked.report)? {
        Some((report, _)) => Ok(report),
        None => Err(damaged(&format!("report `{}` is missing", linked.report))),
    };
    links.iter().map(report).collect()
}
