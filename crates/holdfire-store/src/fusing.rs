//! From reports of a register to proposed links: what fusion sees of them, and what is recorded of
//! its answer.

use crate::StoreError;
use holdfire_core::{Event, Evidence, IncidentId, Link, Links, RelationType, Report, State};
use holdfire_fusion::{Settings, fuse};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What fusion proposes, ready to be recorded.
#[derive(Debug, Default, Clone)]
pub struct Fused {
    /// One event per incident that gains reports.
    pub events: Vec<Event>,
    /// Reports linked.
    pub reports: usize,
    /// Incidents that are new.
    pub new_incidents: usize,
    /// Incidents that were there and gained reports.
    pub grown_incidents: usize,
}

impl Fused {
    /// One sentence with every count.
    pub fn sentence(&self) -> String {
        format!(
            "{} reports linked: {} new incidents, {} known ones with more reports",
            self.reports, self.new_incidents, self.grown_incidents
        )
    }
}

/// Proposes an incident for every report that has none. Links that stand are not moved.
pub fn propose_links(state: &State) -> Result<Fused, StoreError> {
    let reports = reports_to_compare(state);
    let inputs: Vec<holdfire_fusion::Report> = reports
        .iter()
        .map(|report| {
            let mut input = fusion_report(report, report.id.as_str());
            resolve_names(state, &mut input);
            let incident = state.incident_of.get(&report.id);
            input.incident = incident.map(ToString::to_string);
            input.confirmed = incident
                .and_then(|incident| state.incidents.get(incident))
                .and_then(|links| links.iter().find(|link| link.report == report.id))
                .is_some_and(|link| link.confirmed);
            input
        })
        .collect();
    let settings = Settings { parents: parents(state), ..Settings::default() };
    let fusion = fuse(&inputs, &settings).map_err(|why| StoreError::Fusion(why.to_string()))?;

    let mut fused = Fused::default();
    let ids = incident_ids(state, &reports, &fusion);
    for (incident, id) in fusion.incidents.iter().zip(&ids) {
        let links: Vec<Link> = incident
            .members
            .iter()
            .filter(|member| !state.incident_of.contains_key(&reports[member.report].id))
            .map(|member| Link {
                report: reports[member.report].id.clone(),
                probability: rounded(member.probability, 10_000.0),
                compared_with: member.link.as_ref().map(|link| reports[link.with].id.clone()),
                evidence: member.link.iter().flat_map(evidence).collect(),
                runner_up: member.could_also_be.map(|other| {
                    (ids[other.incident].clone(), rounded(other.probability, 10_000.0))
                }),
                confirmed: false,
                decided_by: None,
            })
            .collect();
        if links.is_empty() {
            continue;
        }
        fused.reports += links.len();
        match state.incidents.contains_key(id) {
            true => fused.grown_incidents += 1,
            false => fused.new_incidents += 1,
        }
        fused.events.push(Event::ReportsLinked(Links { incident: id.clone(), links }));
    }
    Ok(fused)
}

/// What each field adds, with the prior first.
fn evidence(link: &holdfire_fusion::Link) -> impl Iterator<Item = Evidence> {
    let prior = Evidence {
        field: "prior".into(),
        finding: "before the two were compared".into(),
        bits: rounded(link.prior_bits, 100.0),
    };
    let fields = link.evidence.iter().map(|found| Evidence {
        field: found.finding.field().into(),
        finding: found.finding.to_string().into(),
        bits: rounded(found.weight_bits, 100.0),
    });
    std::iter::once(prior).chain(fields)
}

/// Rounded to as many parts of one as are worth recording.
fn rounded(number: f64, parts: f64) -> f64 {
    (number * parts).round() / parts
}

/// The number of each fused incident: the one it has, or a new one from its first new report.
fn incident_ids(
    state: &State,
    reports: &[&Report],
    fusion: &holdfire_fusion::Fusion,
) -> Vec<IncidentId> {
    let mut taken: HashSet<IncidentId> = HashSet::new();
    let mut ids = Vec::with_capacity(fusion.incidents.len());
    for incident in &fusion.incidents {
        let members = || incident.members.iter().map(|member| &reports[member.report].id);
        let known = members().find_map(|report| state.incident_of.get(report));
        let id = match (known, members().min()) {
            (Some(known), _) => known.clone(),
            (None, Some(first)) => {
                let code = state.mechanism.as_ref().map_or("X", |mechanism| &mechanism.code);
                (0..)
                    .map(|attempt| IncidentId::derive(code, first, attempt))
                    .find(|id| !state.incidents.contains_key(id) && !taken.contains(id))
                    .unwrap_or_else(|| IncidentId::derive(code, first, u32::MAX))
            }
            // Fusion makes no incident without members.
            (None, None) => continue,
        };
        taken.insert(id.clone());
        ids.push(id);
    }
    ids
}

/// All reports without an incident, and those with one that they might join: near in time, or
/// coded as the same event.
fn reports_to_compare(state: &State) -> Vec<&Report> {
    /// Wider than any window of fusion, so that nothing near is left out.
    const NEAR_S: i64 = 31 * 86_400;
    let is_new = |report: &Report| !state.incident_of.contains_key(&report.id);
    let new = || state.reports.values().map(|report| &**report).filter(|report| is_new(report));
    let span = new()
        .filter_map(|report| report.when.as_ref())
        .map(|when| (when.from.as_second(), when.until.as_second()))
        .reduce(|(from, until), (f, u)| (from.min(f), until.max(u)));
    let coded: HashSet<&str> = new().filter_map(|report| report.coded_event.as_deref()).collect();
    let is_near = |report: &Report| {
        let in_time = report.when.as_ref().zip(span).is_some_and(|(when, (from, until))| {
            when.from.as_second() <= until + NEAR_S && from - NEAR_S <= when.until.as_second()
        });
        in_time || report.coded_event.as_deref().is_some_and(|event| coded.contains(event))
    };
    let mut reports: Vec<&Report> = state
        .reports
        .values()
        .map(|report| &**report)
        .filter(|report| is_new(report) || is_near(report))
        .collect();
    if new().next().is_none() {
        reports.clear();
    }
    reports.sort_by(|a, b| a.id.cmp(&b.id));
    reports
}

/// What fusion sees of a report.
pub fn fusion_report(report: &Report, id: &str) -> holdfire_fusion::Report {
    let place = report.place.as_ref();
    holdfire_fusion::Report {
        id: id.to_owned(),
        source: report.source.to_string(),
        from_s: report.when.as_ref().map(|when| when.from.as_second()),
        until_s: report.when.as_ref().map(|when| when.until.as_second()),
        lon: place.map(|place| place.lon),
        lat: place.map(|place| place.lat),
        uncertainty_m: place.map_or(0.0, |place| place.uncertainty_m),
        geo_precision: place.map(|place| place.precision.code()),
        act: report.act.map(|act| act.path().to_owned()),
        actors: report.actors.iter().map(ToString::to_string).collect(),
        targets: report.targets.iter().map(ToString::to_string).collect(),
        killed: report.casualties.killed.map(|range| (range.low, range.high)),
        event_ref: report.coded_event.as_ref().map(ToString::to_string),
        ..holdfire_fusion::Report::default()
    }
}

/// Spellings of one actor become one name.
fn resolve_names(state: &State, input: &mut holdfire_fusion::Report) {
    for name in input.actors.iter_mut().chain(&mut input.targets) {
        if let Some(actor) = state.actor_named(name) {
            *name = actor.id.to_string();
        }
    }
}

/// The actor that each is a part of or commanded by, as far as recorded.
fn parents(state: &State) -> BTreeMap<String, String> {
    let mut parents: HashMap<String, String> = HashMap::new();
    for actor in state.actors.values() {
        for relation in &actor.relations {
            let (child, parent) = match relation.relation {
                RelationType::PartOf => (&actor.id, &relation.to),
                RelationType::Commands => (&relation.to, &actor.id),
                _ => continue,
            };
            parents.entry(child.to_string()).or_insert_with(|| parent.to_string());
        }
    }
    parents.into_iter().collect()
}
