//! From reports of a register to proposed links: what fusion sees of them, and what is recorded of
//! its answer.
//!
//! The first reports of a register are fused at once. After that new ones join or open incidents
//! among those around them; links that stand are not moved, and where the new reports speak against
//! them that is proposed to people.

use crate::StoreError;
use crate::field_comparisons::recorded_comparison;
use holdfire_core::{
    Compared, Event, Evidence, IncidentId, Link, LinkProposal, Links, Place, Proposal,
    RelationType, Report, ReportId, State,
};
use holdfire_fusion::{Answer, Batch, Fuser, FusionError, Placed, Reports, Settings};
use jiff::{Timestamp, tz::TimeZone};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A next best incident at least this likely is recorded with what speaks for and against it.
pub(crate) const LOOKED_AT: f64 = 0.1;

/// What fusion proposes, ready to be recorded.
#[derive(Debug, Default, Clone)]
pub struct Fused {
    /// One event per incident that gains reports, then one per proposal.
    pub events: Vec<Event>,
    /// Reports linked.
    pub reports: usize,
    /// Incidents that are new.
    pub new_incidents: usize,
    /// Incidents that were there and gained reports.
    pub grown_incidents: usize,
    /// Changes of links that stand, for people to decide about.
    pub proposals: usize,
}

impl Fused {
    /// One sentence with every count.
    pub fn sentence(&self) -> String {
        let proposals = match self.proposals {
            0 => String::new(),
            n => {
                format!("; {n} changes of links that stand are proposed, see `holdfire link list`")
            }
        };
        format!(
            "{} reports linked: {} new incidents, {} known ones with more reports{proposals}",
            self.reports, self.new_incidents, self.grown_incidents
        )
    }
}

impl Fused {
    /// The links by which reports join incidents that `state` has already: likely told before.
    pub fn told_before<'f>(
        &'f self,
        state: &'f State,
    ) -> impl Iterator<Item = (&'f IncidentId, &'f Link)> {
        let linked = self.events.iter().filter_map(|event| match event {
            Event::ReportsLinked(links) if state.incidents.contains_key(&links.incident) => {
                Some(links)
            }
            _ => None,
        });
        linked.flat_map(|links| links.links.iter().map(|link| (&links.incident, link)))
    }
}

/// Proposes an incident for every report that has none, as they have come in by `now`.
pub fn propose_links(state: &State, now: Timestamp) -> Result<Fused, StoreError> {
    let reports = reports_to_compare(state);
    let (known, new): (Vec<&Report>, Vec<&Report>) =
        reports.into_iter().partition(|report| state.incident_of.contains_key(&report.id));
    if new.is_empty() {
        return Ok(Fused::default());
    }
    let inputs = |reports: &[&Report]| -> Vec<holdfire_fusion::Report> {
        reports.iter().map(|report| input(state, report)).collect()
    };
    let settings = settings_of(state);
    let failed = |why: FusionError| StoreError::Fusion(why.to_string());
    let mut proposing = Proposing { state, numbers: HashMap::new(), taken: HashSet::new() };
    if known.is_empty() {
        let mut taken = Reports::new(&settings).map_err(failed)?;
        for input in &inputs(&new) {
            taken.push(input).map_err(failed)?;
        }
        return Ok(proposing.first(&taken.fuse().map_err(failed)?, &new));
    }
    // Nothing that is held ever moves: what was recorded stays until people decide otherwise.
    let mut fuser = Fuser::new(&settings, 0.0).map_err(failed)?;
    fuser.add(now.as_second(), &inputs(&known)).map_err(failed)?;
    for report in &known {
        let number = fuser.incident_of(report.id.as_str());
        let incident = state.incident_of.get(&report.id);
        proposing.numbers.extend(number.zip(incident.cloned()));
    }
    let batch = fuser.add(now.as_second(), &inputs(&new)).map_err(failed)?;
    Ok(proposing.more(&fuser, &batch, &new, &settings))
}

/// Turns numbers of fusion into incidents of the register.
struct Proposing<'s> {
    state: &'s State,
    numbers: HashMap<u32, IncidentId>,
    taken: HashSet<IncidentId>,
}

impl Proposing<'_> {
    /// All reports of a register without incidents.
    fn first(&mut self, answer: &Answer, reports: &[&Report]) -> Fused {
        for incident in 0..answer.incidents() {
            let members = answer.members(incident).map(|report| &reports[report].id);
            self.name(incident as u32, members.min());
        }
        let mut fused = Fused::default();
        for incident in 0..answer.incidents() {
            let mut members: Vec<usize> = answer.members(incident).collect();
            members.sort_by_key(|report| &reports[*report].id);
            let links = members.into_iter().map(|report| {
                let other = answer.could_also_be(report);
                let link = answer.reason(report);
                let there = other.filter(|other| other.probability >= LOOKED_AT);
                let there = there.and_then(|other| {
                    let links = answer.members(other.incident).map(|o| answer.explain(report, o));
                    let best = links.max_by(|a, b| a.total_bits.total_cmp(&b.total_bits))?;
                    Some(Compared {
                        with: reports[best.with].id.clone(),
                        evidence: evidence(&best),
                    })
                });
                Link {
                    report: reports[report].id.clone(),
                    probability: rounded(answer.probability(report), 10_000.0),
                    compared_with: link.as_ref().map(|link| reports[link.with].id.clone()),
                    evidence: link.as_ref().map(evidence).unwrap_or_default(),
                    runner_up: other
                        .and_then(|o| self.runner_up((o.incident as u32, o.probability))),
                    runner_up_evidence: there,
                    confirmed: false,
                    decided_by: None,
                }
            });
            fused.link(&self.numbers[&(incident as u32)], links.collect(), true);
        }
        fused
    }

    /// New reports beside those that have incidents.
    fn more(
        &mut self,
        fuser: &Fuser,
        batch: &Batch,
        reports: &[&Report],
        settings: &Settings,
    ) -> Fused {
        let mut members: BTreeMap<u32, Vec<(&Report, &Placed)>> = BTreeMap::new();
        for (report, placed) in reports.iter().zip(&batch.placed) {
            members.entry(placed.incident).or_default().push((report, placed));
        }
        for (number, members) in &members {
            self.name(*number, members.iter().map(|(report, _)| &report.id).min());
        }
        let mut fused = Fused::default();
        for (number, members) in members {
            let is_new = members.iter().all(|(_, placed)| placed.is_new);
            let links = members.into_iter();
            let links = links.map(|(report, placed)| {
                link_of(fuser, report, placed, |number| self.numbers.get(&number).cloned())
            });
            let links = links.collect();
            fused.link(&self.numbers[&number], links, is_new);
        }
        for proposed in &batch.proposals {
            for proposal in self.proposals(fuser, proposed, settings) {
                let is_known = self.state.proposals.contains_key(&proposal.id);
                if !is_known && self.state.is_open(&proposal.proposal) {
                    fused.proposals += 1;
                    fused.events.push(Event::LinkProposed(proposal));
                }
            }
        }
        fused
    }

    /// Gives an incident its number in the register: the one it has, or one from its first report.
    fn name(&mut self, number: u32, first: Option<&ReportId>) {
        let Some(first) = first else { return };
        if self.numbers.contains_key(&number) {
            return;
        }
        let code = self.state.mechanism.as_ref().map_or("X", |mechanism| &mechanism.code);
        let is_free =
            |id: &IncidentId| !self.state.incidents.contains_key(id) && !self.taken.contains(id);
        let id = (0..).map(|attempt| IncidentId::derive(code, first, attempt)).find(is_free);
        let id = id.unwrap_or_else(|| IncidentId::derive(code, first, u32::MAX));
        self.taken.insert(id.clone());
        self.numbers.insert(number, id);
    }

    fn runner_up(&self, (number, probability): (u32, f64)) -> Option<(IncidentId, f64)> {
        Some((self.numbers.get(&number)?.clone(), rounded(probability, 10_000.0)))
    }

    /// What fusion would change among incidents that stand, as proposals of the register.
    fn proposals(
        &self,
        fuser: &Fuser,
        proposed: &holdfire_fusion::Proposal,
        settings: &Settings,
    ) -> Vec<LinkProposal> {
        let made = |proposal: Proposal, bits: f64, one: &str, other: &str| {
            let link = fuser.explain(one, other)?;
            let odds = (bits / settings.overstatement).exp2();
            Some(LinkProposal {
                id: proposal.id(),
                proposal,
                probability: rounded(odds / (1.0 + odds), 10_000.0),
                compared: (ReportId::new(one).ok()?, ReportId::new(other).ok()?),
                evidence: evidence(&link),
            })
        };
        match proposed {
            holdfire_fusion::Proposal::Join { incidents: [older, other], together_bits, best } => {
                let merge = self.numbers.get(other).zip(self.numbers.get(older)).zip(best.as_ref());
                let merge = merge.and_then(|((from, to), (one, other, _))| {
                    let proposal = Proposal::Merge { from: from.clone(), to: to.clone() };
                    made(proposal, *together_bits, one, other)
                });
                merge.into_iter().collect()
            }
            holdfire_fusion::Proposal::Split { incident, parts, together_bits } => {
                let Some((from, (stay, leave))) =
                    self.numbers.get(incident).zip(parts.split_first())
                else {
                    return Vec::new();
                };
                let split = |part: &Vec<String>| {
                    let reports = part.iter().map(ReportId::new).collect::<Result<_, _>>().ok()?;
                    let proposal = Proposal::Split { reports, from: from.clone() };
                    // That they are two is what is proposed, so evidence against one speaks for it.
                    made(proposal, -together_bits, part.first()?, stay.first()?)
                };
                leave.iter().filter_map(split).collect()
            }
        }
    }
}

impl Fused {
    fn link(&mut self, incident: &IncidentId, links: Vec<Link>, is_new: bool) {
        if links.is_empty() {
            return;
        }
        self.reports += links.len();
        match is_new {
            true => self.new_incidents += 1,
            false => self.grown_incidents += 1,
        }
        self.events.push(Event::ReportsLinked(Links { incident: incident.clone(), links }));
    }
}

/// The link of a new report where fusion put it.
pub(crate) fn link_of(
    fuser: &Fuser,
    report: &Report,
    placed: &Placed,
    name_of: impl Fn(u32) -> Option<IncidentId>,
) -> Link {
    let other = placed.could_also_be;
    Link {
        report: report.id.clone(),
        probability: rounded(placed.probability, 10_000.0),
        compared_with: placed.link.as_ref().and_then(|(id, _)| ReportId::new(id).ok()),
        evidence: placed.link.as_ref().map(|(_, link)| evidence(link)).unwrap_or_default(),
        runner_up: other.and_then(|(number, p)| Some((name_of(number)?, rounded(p, 10_000.0)))),
        runner_up_evidence: other
            .filter(|(_, probability)| *probability >= LOOKED_AT)
            .and_then(|(there, _)| most_like(fuser, report, there))
            .map(|(with, link)| Compared { with, evidence: evidence(&link) }),
        confirmed: false,
        decided_by: None,
    }
}

/// The report of an incident that is most like another, and how.
pub(crate) fn most_like(
    fuser: &Fuser,
    report: &Report,
    incident: u32,
) -> Option<(ReportId, holdfire_fusion::Link)> {
    let there = fuser.members(incident).into_iter().filter(|other| *other != report.id.as_str());
    let links = there.filter_map(|other| Some((other, fuser.explain(report.id.as_str(), other)?)));
    let (with, best) = links.max_by(|a, b| a.1.total_bits.total_cmp(&b.1.total_bits))?;
    Some((ReportId::new(with).ok()?, best))
}

/// How reports of a register are fused.
pub(crate) fn settings_of(state: &State) -> Settings {
    Settings { parents: parents(state), ..Settings::default() }
}

/// A report of a register as fusion sees it, with what is decided about it.
fn input(state: &State, report: &Report) -> holdfire_fusion::Report {
    let mut input = named_alike(state, report);
    input.incident = state.incident_of.get(&report.id).map(ToString::to_string);
    input.confirmed = state.link_of(&report.id).is_some_and(|link| link.confirmed);
    input.apart_from = state.apart_from(&report.id).into_iter().map(ToString::to_string).collect();
    input
}

/// What each field adds, with the prior first.
pub(crate) fn evidence(link: &holdfire_fusion::Link) -> Vec<Evidence> {
    let prior = Evidence {
        field: "prior".into(),
        finding: "before the two were compared".into(),
        found: None,
        bits: rounded(link.prior_bits, 100.0),
    };
    let fields = link.evidence.iter().map(|found| Evidence {
        field: found.finding.field().into(),
        finding: found.finding.to_string().into(),
        found: recorded_comparison(&found.finding),
        bits: rounded(found.weight_bits, 100.0),
    });
    std::iter::once(prior).chain(fields).collect()
}

/// Rounded to as many parts of one as are worth recording.
pub(crate) fn rounded(number: f64, parts: f64) -> f64 {
    (number * parts).round() / parts
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
        injured: report.casualties.injured.map(|range| (range.low, range.high)),
        published_s: report
            .published
            .and_then(|day| day.to_zoned(TimeZone::UTC).ok())
            .map(|day| day.timestamp().as_second()),
        document: report.url.as_deref().map(str::to_owned),
        text: report.text.as_ref().map(|text| text.words.to_string()).unwrap_or_default(),
        place_name: place.map(place_name).unwrap_or_default(),
        event_ref: report.coded_event.as_ref().map(ToString::to_string),
        ..holdfire_fusion::Report::default()
    }
}

/// The place as the report names it, and its region.
fn place_name(place: &Place) -> String {
    let words = [place.name.as_deref(), place.region.as_deref()];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What fusion sees of a report, with the actors that the register knows under one name each.
pub(crate) fn named_alike(state: &State, report: &Report) -> holdfire_fusion::Report {
    let mut input = fusion_report(report, report.id.as_str());
    resolve_names(state, &mut input);
    input
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
