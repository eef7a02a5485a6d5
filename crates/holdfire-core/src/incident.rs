//! An incident: something that happened, as far as the reports linked to it tell.
//!
//! An incident holds no facts of its own. Everything about it is worked out from its reports, by
//! the rules below, and every value keeps the reports that state it. Disagreement is kept, not
//! averaged away.

use crate::{
    Act, Casualties, Circumstance, FieldComparison, IncidentId, Place, Report, ReportId, SourceId,
    TimePrecision, When,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// One piece of evidence for or against a link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What was compared: `place`, `time`, `act`, `parties`, `killed`, `source`; `prior` for what is
    /// believed before anything is.
    pub field: Box<str>,
    /// What was found, for a person to read: "1.4 km apart".
    pub finding: Box<str>,
    /// The same as values, to be worded in any language. The prior has none, and neither has what
    /// was recorded before values were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<FieldComparison>,
    /// Its weight in bits: log2 of how much more often this is found within one incident than
    /// between two.
    pub bits: f64,
}

/// A report belongs to an incident, with a probability and the evidence for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Which report.
    pub report: ReportId,
    /// How probable it is that the report speaks of this incident, 0 to 1.
    pub probability: f64,
    /// The report of the same incident it agrees with best; none for an incident of one report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared_with: Option<ReportId>,
    /// What each field of the two adds, and the prior. Empty for an incident of one report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The next best incident and its probability: "could also be".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runner_up: Option<(IncidentId, f64)>,
    /// What speaks for and against the next best incident, where that is likely enough to be looked
    /// at: the report there that is most like it, and what each field of the two adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runner_up_evidence: Option<Compared>,
    /// Whether a person confirmed it. A confirmed link is never moved by the program.
    #[serde(default)]
    pub confirmed: bool,
    /// The entry of the decision that put it here or confirmed it. The fold knows it; a link that
    /// fusion hands in has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<u64>,
}

/// Another report, and what each field of the two adds, with the prior first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The other report.
    pub with: ReportId,
    /// The evidence.
    pub evidence: Vec<Evidence>,
}

/// Reports were linked to an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Links {
    /// Which incident.
    pub incident: IncidentId,
    /// The new links.
    pub links: Vec<Link>,
}

/// A report was taken off an incident, with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlinked {
    /// Which report.
    pub report: ReportId,
    /// From which incident.
    pub incident: IncidentId,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// A value and the reports that state it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told<T> {
    /// What was told.
    pub value: T,
    /// By which reports.
    pub reports: Vec<ReportId>,
}

/// A field on which the reports of one incident differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disagreement {
    /// Their times do not overlap.
    Time,
    /// Their places lie further apart than both their uncertainties.
    Place,
    /// They name different acts, neither a form of the other.
    Act,
    /// They name different actors.
    Actor,
    /// They name different targets.
    Target,
    /// Their numbers of killed do not overlap.
    Killed,
}

impl Disagreement {
    /// The word used in tables and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Place => "place",
            Self::Act => "act",
            Self::Actor => "actor",
            Self::Target => "target",
            Self::Killed => "killed",
        }
    }
}

/// What the reports of an incident tell, taken together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Its number.
    pub id: IncidentId,
    /// Its reports, in the order they were linked.
    pub links: Vec<Link>,
    /// When it happened: what all reports allow, or, where they contradict each other, the span
    /// that holds the most precise of them.
    pub when: Option<When>,
    /// Where: the middle one of the most precise places, as uncertain as they are apart.
    pub place: Option<Place>,
    /// What was done.
    pub acts: Vec<Told<Act>>,
    /// Who is said to have done it, in the words of the sources.
    pub actors: Vec<Told<Box<str>>>,
    /// To whom.
    pub targets: Vec<Told<Box<str>>>,
    /// How many were harmed: the range over all reports.
    pub casualties: Casualties,
    /// With what, in the words of the sources.
    pub weapons: Vec<Told<Box<str>>>,
    /// Of what effects sources counted some: `explosion`, `shot`.
    pub effects: Vec<Told<Box<str>>>,
    /// Circumstances that reports affirm (true) or deny (false).
    pub circumstances: Vec<Told<(Circumstance, bool)>>,
    /// Who speaks of it.
    pub sources: Vec<SourceId>,
    /// Where the reports differ.
    pub disagreements: Vec<Disagreement>,
    /// The first day on which one of them was published, if any tells it.
    pub published: Option<Date>,
}

impl Incident {
    /// Works an incident out from its links and their reports (given in the same order).
    pub fn from_reports(id: IncidentId, links: Vec<Link>, reports: &[&Report]) -> Self {
        let acts = most_specific(told(reports, |report| report.act.into_iter().collect()));
        let actors = told(reports, |report| report.actors.clone());
        let targets = told(reports, |report| report.targets.clone());
        let mut sources: Vec<SourceId> = Vec::new();
        for report in reports {
            if !sources.contains(&report.source) {
                sources.push(report.source.clone());
            }
        }
        let disagreements = disagreements(reports, &acts, &actors, &targets);
        Self {
            id,
            links,
            when: when(reports),
            place: place(reports),
            acts,
            actors,
            targets,
            casualties: reports
                .iter()
                .fold(Casualties::default(), |sum, report| sum.hull(report.casualties)),
            weapons: told(reports, |report| report.weapon.iter().cloned().collect()),
            effects: told(reports, |report| {
                report.count.iter().map(|count| count.unit.clone()).collect()
            }),
            circumstances: told(reports, |report| {
                report.circumstances.iter().map(|(what, is_so)| (*what, *is_so)).collect()
            }),
            sources,
            disagreements,
            published: reports.iter().filter_map(|report| report.published).min(),
        }
    }

    /// The last instant at which it became known, from which clocks count: the end of the day, in
    /// the zone of the mechanism, on which its first report was published; where none tells that, the
    /// end of the time in which it can have happened.
    ///
    /// A report that claims to be older than what it tells of is not taken at its word.
    pub fn known(&self, zone: &TimeZone) -> Option<Timestamp> {
        let until = self.when.as_ref().map(|when| when.until);
        let from = self.when.as_ref().map(|when| when.from);
        let published = self.published.and_then(|day| end_of(day, zone));
        match (published, from) {
            (Some(published), Some(from)) if published <= from => until,
            (Some(published), _) => Some(published),
            (None, _) => until,
        }
    }

    /// The act most reports name.
    pub fn act(&self) -> Option<Act> {
        self.acts.first().map(|told| told.value)
    }
}

/// The first instant after a day.
fn end_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let after = day.tomorrow().ok()?.to_datetime(jiff::civil::Time::midnight());
    zone.to_ambiguous_zoned(after).compatible().ok().map(|zoned| zoned.timestamp())
}

fn told<T: Clone + Ord>(reports: &[&Report], values: impl Fn(&Report) -> Vec<T>) -> Vec<Told<T>> {
    let mut all: Vec<Told<T>> = Vec::new();
    for report in reports {
        for value in values(report) {
            match all.iter_mut().find(|told| told.value == value) {
                Some(told) if told.reports.last() == Some(&report.id) => {}
                Some(told) => told.reports.push(report.id.clone()),
                None => all.push(Told { value, reports: vec![report.id.clone()] }),
            }
        }
    }
    all.sort_by(|a, b| b.reports.len().cmp(&a.reports.len()).then_with(|| a.value.cmp(&b.value)));
    all
}

/// A coarse act that another report tells more finely adds its reports to the finer one.
fn most_specific(acts: Vec<Told<Act>>) -> Vec<Told<Act>> {
    let finer = |act: Act| acts.iter().find(|t| t.value != act && t.value.is_a(act));
    let mut kept: Vec<Told<Act>> =
        acts.iter().filter(|told| finer(told.value).is_none()).cloned().collect();
    for coarse in acts.iter().filter(|told| finer(told.value).is_some()) {
        if let Some(fine) = kept.iter_mut().find(|told| told.value.is_a(coarse.value)) {
            fine.reports.extend(coarse.reports.iter().cloned());
        }
    }
    kept.sort_by(|a, b| b.reports.len().cmp(&a.reports.len()).then_with(|| a.value.cmp(&b.value)));
    kept
}

fn when(reports: &[&Report]) -> Option<When> {
    let times: Vec<&When> = reports.iter().filter_map(|report| report.when.as_ref()).collect();
    let common = |times: &[&When]| {
        let (first, rest) = times.split_first()?;
        rest.iter().try_fold((*first).clone(), |so_far, next| so_far.intersection(next))
    };
    if let Some(all_agree) = common(&times) {
        return Some(all_agree);
    }
    let best: TimePrecision = times.iter().map(|time| time.precision).min()?;
    let precise: Vec<&When> = times.into_iter().filter(|time| time.precision == best).collect();
    common(&precise)
        .or_else(|| precise.iter().map(|time| (*time).clone()).reduce(|a, b| a.hull(&b)))
}

fn place(reports: &[&Report]) -> Option<Place> {
    let places: Vec<&Place> = reports.iter().filter_map(|report| report.place.as_ref()).collect();
    let best = places.iter().map(|place| place.precision).min()?;
    let precise: Vec<&Place> =
        places.iter().copied().filter(|place| place.precision == best).collect();
    let spread = |centre: &Place| precise.iter().map(|p| p.distance_m(centre)).sum::<f64>();
    let centre = precise
        .iter()
        .copied()
        .min_by(|a, b| spread(a).total_cmp(&spread(b)).then(a.lon.total_cmp(&b.lon)))?;
    let farthest_m = precise.iter().map(|p| p.distance_m(centre)).fold(0.0, f64::max);
    let mut place = centre.clone();
    place.uncertainty_m = place.uncertainty_m.max(farthest_m.round());
    if place.region.is_none() {
        place.region = places.iter().find_map(|p| p.region.clone());
    }
    Some(place)
}

fn disagreements(
    reports: &[&Report],
    acts: &[Told<Act>],
    actors: &[Told<Box<str>>],
    targets: &[Told<Box<str>>],
) -> Vec<Disagreement> {
    let differ = |apart: &dyn Fn(&Report, &Report) -> bool| {
        reports.iter().enumerate().any(|(i, a)| reports[i + 1..].iter().any(|b| apart(a, b)))
    };
    let checks: [(Disagreement, bool); 6] = [
        (
            Disagreement::Time,
            differ(
                &|a, b| matches!((&a.when, &b.when), (Some(a), Some(b)) if !a.overlaps(b.from, b.until)),
            ),
        ),
        (
            Disagreement::Place,
            differ(&|a, b| {
                matches!((&a.place, &b.place), (Some(a), Some(b))
                    if a.distance_m(b) > a.uncertainty_m + b.uncertainty_m)
            }),
        ),
        (Disagreement::Act, acts.len() > 1),
        (
            Disagreement::Actor,
            actors.len() > 1 && differ(&|a, b| names_differ(&a.actors, &b.actors)),
        ),
        (
            Disagreement::Target,
            targets.len() > 1 && differ(&|a, b| names_differ(&a.targets, &b.targets)),
        ),
        (
            Disagreement::Killed,
            differ(&|a, b| {
                matches!((a.casualties.killed, b.casualties.killed), (Some(a), Some(b))
                    if a.high < b.low || b.high < a.low)
            }),
        ),
    ];
    checks.into_iter().filter(|(_, found)| *found).map(|(field, _)| field).collect()
}

/// Two sources differ on who when both name somebody and share no name.
fn names_differ(a: &[Box<str>], b: &[Box<str>]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|name| b.contains(name))
}
