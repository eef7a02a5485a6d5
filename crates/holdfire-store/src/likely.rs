//! Which incidents a report likely tells of, before it is recorded: those around it in time, asked
//! of fusion as if it had come in. Reads only, and looks at a window of time, so that the answer
//! takes no longer when the archive grows.

use crate::fusing::{evidence, link_of, most_like, named_alike, rounded, settings_of};
use crate::tables::around::{Around, AroundPlace, read_around, read_reports};
use crate::{Reader, StoreError};
use holdfire_core::{Evidence, IncidentId, Link, Report, ReportId, State};
use holdfire_fusion::{Fuser, FusionError, Settings};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// An incident that a report may tell of.
#[derive(Debug, Clone, PartialEq)]
pub struct Likely {
    /// Which.
    pub incident: IncidentId,
    /// How probable it is that the report is of it.
    pub probability: f64,
    /// The report of it that is most like this one.
    pub compared_with: ReportId,
    /// What each field of the two adds, and the prior.
    pub evidence: Vec<Evidence>,
}

/// The most that are given.
const MOST: usize = 4;
/// Less probable ones are no help to anybody.
const LEAST_PROBABILITY: f64 = 0.005;
/// How far around a report in time is looked, in seconds: wider than the window of fusion.
const AROUND_S: i64 = 4 * 86_400;
/// How far before that a long incident may have begun.
const LONGEST_S: i64 = 7 * 86_400;
/// How far around its place: wider than two reports can be off together.
const AROUND_M: f64 = 150_000.0;
/// What two reports of one incident are typically apart where both know the place well, in metres, as in
/// fusion.
const TYPICAL_M: f64 = 4_000.0;
/// The most incidents that are compared, the least remote first: as many reports as fusion compares one
/// with at most. Where fewer are near enough for that, the others tell what agreement is worth there.
const MOST_COMPARED: usize = 500;

/// What fusion says about one report.
pub(crate) struct Placing {
    /// The incidents it may tell of, the most probable first.
    pub likely: Vec<Likely>,
    /// The one it joins, with its link; none where it opens one of its own.
    pub joins: Option<(IncidentId, Link)>,
    /// The link it has in an incident of its own.
    pub alone: Link,
}

/// The incidents that a report likely tells of, the most probable first.
pub fn likely(reader: &Reader, report: &Report) -> Result<Vec<Likely>, StoreError> {
    let terms = reader.terms_state()?;
    likely_among(reader, &terms, report)
}

/// The same, where the caller has the terms of the register at hand: they name actors alike.
pub fn likely_among(
    reader: &Reader,
    terms: &State,
    report: &Report,
) -> Result<Vec<Likely>, StoreError> {
    let known = reader.with(|connection| {
        let mut known = Vec::new();
        for id in window(connection, report)? {
            let reports = read_reports(connection, &id)?;
            known.extend(reports.into_iter().map(|report| (report, id.clone())));
        }
        Ok(known)
    })?;
    let known: Vec<(&Report, &IncidentId)> = known.iter().map(|(r, id)| (r, id)).collect();
    Ok(place(terms, &known, report)?.likely)
}

/// The same for a register that is open for writing, with the link that is to be recorded.
pub(crate) fn placing(
    connection: &Connection,
    state: &State,
    report: &Report,
) -> Result<Placing, StoreError> {
    let mut known: Vec<(&Report, &IncidentId)> = Vec::new();
    for id in window(connection, report)? {
        let Some((id, links)) = state.incidents.get_key_value(&id) else { continue };
        let reports = links.iter().filter_map(|link| state.reports.get(&link.report));
        known.extend(reports.map(|report| (&**report, id)));
    }
    place(state, &known, report)
}

/// The incidents around a report, the least remote first; without a time there are none.
fn window(connection: &Connection, report: &Report) -> Result<Vec<IncidentId>, StoreError> {
    let Some(when) = &report.when else { return Ok(Vec::new()) };
    let place = report.place.as_ref().map(|place| {
        const METRES_OF_DEGREE: f64 = 111_195.0;
        AroundPlace {
            lon: place.lon,
            lat: place.lat,
            reach: (AROUND_M + place.uncertainty_m) / METRES_OF_DEGREE,
            typical: (TYPICAL_M + place.uncertainty_m) / METRES_OF_DEGREE,
        }
    });
    let around = Around {
        from_s: when.from.as_second().saturating_sub(AROUND_S),
        until_s: when.until.as_second().saturating_add(AROUND_S),
        place,
    };
    read_around(connection, &around, LONGEST_S, MOST_COMPARED)
}

/// Fusion over the reports around a new one.
struct Compared<'k> {
    fuser: Fuser,
    settings: Settings,
    numbers: BTreeMap<u32, &'k IncidentId>,
}

/// Asks fusion about one report among those that are linked already.
fn place(
    state: &State,
    known: &[(&Report, &IncidentId)],
    report: &Report,
) -> Result<Placing, StoreError> {
    let failed = |why: FusionError| StoreError::Fusion(why.to_string());
    let settings = settings_of(state);
    let mut fuser = Fuser::new(&settings, 0.0).map_err(failed)?;
    let others = known.iter().filter(|(known, _)| known.id != report.id);
    let mut inputs: Vec<holdfire_fusion::Report> = others
        .map(|(known, incident)| holdfire_fusion::Report {
            incident: Some(incident.to_string()),
            ..named_alike(state, known)
        })
        .collect();
    // In an order of their own, so that the answer does not depend on that of the rows.
    inputs.sort_by(|a, b| a.id.cmp(&b.id));
    let now_s = report.when.as_ref().map_or(0, |when| when.until.as_second());
    fuser.add(now_s, &inputs).map_err(failed)?;
    let numbers: BTreeMap<u32, &IncidentId> =
        known.iter().filter_map(|(_, id)| Some((fuser.number_of(id.as_str())?, *id))).collect();
    let batch = fuser.add(now_s, &[named_alike(state, report)]).map_err(failed)?;
    let Some(placed) = batch.placed.into_iter().next() else {
        return Err(StoreError::Fusion("it gave no answer about the report".to_owned()));
    };
    let compared = Compared { fuser, settings, numbers };
    let name_of = |number: u32| compared.numbers.get(&number).map(|id| (*id).clone());
    let link = link_of(&compared.fuser, report, &placed, name_of);
    let joins = name_of(placed.incident).map(|id| (id, link.clone()));
    Ok(Placing {
        likely: compared.ranked(report, joins.as_ref(), placed.could_also_be),
        alone: Link { compared_with: None, evidence: Vec::new(), ..link },
        joins,
    })
}

impl Compared<'_> {
    /// What the report joins, the next best, and the nearest others by what their fields say.
    fn ranked(
        &self,
        report: &Report,
        joins: Option<&(IncidentId, Link)>,
        could_also_be: Option<(u32, f64)>,
    ) -> Vec<Likely> {
        let of_joined = joins.map(|(id, link)| (id, link.probability));
        let next = could_also_be.and_then(|(number, p)| Some((*self.numbers.get(&number)?, p)));
        let sure: Vec<(&IncidentId, f64)> = of_joined.into_iter().chain(next).collect();
        let left = (1.0 - sure.iter().map(|(_, p)| p).sum::<f64>()).max(0.0);
        let mut found: Vec<Likely> = Vec::new();
        for (number, incident) in &self.numbers {
            let Some((with, link)) = most_like(&self.fuser, report, *number) else { continue };
            let probability = match sure.iter().find(|(id, _)| id == incident) {
                Some((_, probability)) => *probability,
                // Of what the likelier ones leave, as much as the two reports alone would say.
                None => {
                    let odds = (link.total_bits / self.settings.overstatement).exp2();
                    left * odds / (1.0 + odds)
                }
            };
            found.push(Likely {
                incident: (*incident).clone(),
                probability: rounded(probability, 10_000.0),
                compared_with: with,
                evidence: evidence(&link),
            });
        }
        found.retain(|likely| likely.probability >= LEAST_PROBABILITY);
        found.sort_by(|a, b| {
            b.probability.total_cmp(&a.probability).then_with(|| a.incident.cmp(&b.incident))
        });
        found.truncate(MOST);
        found
    }
}
