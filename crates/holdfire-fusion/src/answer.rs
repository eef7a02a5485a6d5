//! What fusion found: for each report its incident and how sure that is, in a few numbers; and the reasons, which are
//! worked out when somebody asks.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::belief::Belief;
use crate::candidates::could_meet;
use crate::chunks::in_chunks;
use crate::cluster::Given;
use crate::crowd::Crowd;
use crate::doubt::unseen_among_others;
use crate::evidence::{Link, explain};
use crate::links::{Pair, Scale};
use crate::model::Model;
use crate::prepared::{NONE, Prepared};
use crate::rivals::Claims;
use crate::settings::Settings;
use crate::sweep::Swept;

/// Of a large incident, each report is compared with this many members before it and after it to find its best link.
const MOST_COMPARED: usize = 500;

/// Which reports are one incident. Reports are named by their index as they were given, incidents by numbers from 0 in
/// the order of their first report in time.
#[derive(Debug)]
pub struct Answer {
    pub(crate) prepared: Prepared,
    pub(crate) settings: Settings,
    pub(crate) model: Model,
    pub(crate) crowd: Crowd,
    claims: Claims,
    row_of: Vec<u32>,
    /// By row.
    incident: Vec<u32>,
    beliefs: Vec<Belief>,
    /// Reports by incident, by time and then by id.
    starts: Vec<u32>,
    members: Vec<u32>,
    /// The incidents that carry on a known one, with its number.
    known: BTreeMap<u32, u32>,
}

/// An incident a report might belong to instead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RunnerUp {
    /// Number of the incident; in a `Fusion` the index in `Fusion::incidents`.
    pub incident: usize,
    /// How likely it is.
    pub probability: f64,
}

impl Answer {
    /// From the first row of each row's group.
    pub(crate) fn new(
        prepared: Prepared,
        settings: Settings,
        model: Model,
        swept: Swept,
        given: &Given,
    ) -> Answer {
        let Swept { mut group, mut beliefs, crowd, claims } = swept;
        let incidents = number_incidents(&mut group);
        for belief in &mut beliefs {
            if belief.runner_up != NONE {
                belief.runner_up = group[belief.runner_up as usize];
            }
        }
        let mut row_of = vec![NONE; group.len() + prepared.copies.len()];
        for (row, &index) in (0u32..).zip(&prepared.input) {
            row_of[index as usize] = row;
        }
        for &(copy, row) in &prepared.copies {
            row_of[copy as usize] = row;
        }
        let (starts, members) = members(&prepared, &group, incidents);
        let known = carried_on(&group, given);
        Answer {
            prepared,
            settings,
            model,
            crowd,
            claims,
            row_of,
            incident: group,
            beliefs,
            starts,
            members,
            known,
        }
    }

    /// How many reports there are.
    pub fn len(&self) -> usize {
        self.row_of.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.row_of.is_empty()
    }

    /// How many incidents there are.
    pub fn incidents(&self) -> usize {
        self.starts.len() - 1
    }

    /// The id of a report.
    pub fn id(&self, report: usize) -> &str {
        self.prepared.ids.of(report)
    }

    /// The incident of a report.
    pub fn incident(&self, report: usize) -> usize {
        self.incident[self.row(report)] as usize
    }

    /// The reports of an incident, by time and then by id.
    pub fn members(&self, incident: usize) -> impl ExactSizeIterator<Item = usize> + Clone + '_ {
        self.reports_of(incident).iter().map(|&report| report as usize)
    }

    /// The incident that was already known and is carried on by this one.
    pub fn known(&self, incident: usize) -> Option<&str> {
        let number = *self.known.get(&(incident as u32))?;
        self.prepared.incident_names.get(number as usize).map(|name| &**name)
    }

    /// How likely it is that the report belongs to its incident rather than alone or to another. 1 when a person has
    /// confirmed it. For an incident of one report: that none of the others is its partner.
    pub fn probability(&self, report: usize) -> f64 {
        f64::from(self.beliefs[self.row(report)].probability)
    }

    /// How likely it is that two reports of one incident of the answer are rightly there together.
    pub fn link_probability(&self, one: usize, other: usize) -> f64 {
        // Both belong, or neither does. What nobody sees may be wrong with either; the errors of one incident are often
        // the same, so that three quarters of it are counted again. Measured.
        let unseen = 0.75 * unseen_among_others(&self.model);
        self.probability(one).min(self.probability(other)) * (1.0 - unseen)
    }

    /// How likely it is that all reports of an incident are of one.
    pub fn incident_probability(&self, incident: usize) -> f64 {
        self.members(incident).map(|report| self.probability(report)).fold(1.0, f64::min)
    }

    /// The report's pairs with all other members together, in bits; 0 when it is alone.
    pub fn together_bits(&self, report: usize) -> f64 {
        f64::from(self.beliefs[self.row(report)].together_bits)
    }

    /// The next best incident of a report, when it is at all likely.
    pub fn could_also_be(&self, report: usize) -> Option<RunnerUp> {
        let belief = &self.beliefs[self.row(report)];
        (belief.runner_up != NONE).then(|| RunnerUp {
            incident: belief.runner_up as usize,
            probability: f64::from(belief.runner_up_probability),
        })
    }

    /// What speaks for and against two reports being of one incident.
    pub fn explain(&self, one: usize, other: usize) -> Link {
        self.explain_rows(self.row(one), self.row(other))
    }

    /// Why a report is in its incident: the member it agrees with best, or its copy where there is nothing else. `None`
    /// when it is alone.
    pub fn reason(&self, report: usize) -> Option<Link> {
        let row = self.row(report);
        let together = self.reports_of(self.incident[row] as usize);
        let at = together.iter().position(|&other| other as usize == report)?;
        let near = at.saturating_sub(MOST_COMPARED)..together.len().min(at + 1 + MOST_COMPARED);
        let floor = self.scale().floor();
        let weight = |other: usize| match could_meet(&self.prepared, row, other) {
            true => (self.weigh(row, other) - self.loss(row, other)).max(floor),
            false => floor,
        };
        let others = || {
            let others = together[near.clone()].iter().map(|other| *other as usize);
            others.filter(|&other| other != report).map(|other| (self.row(other), other))
        };
        // The earlier row wins between equals, and of copies the first.
        let told_elsewhere = others().filter(|(other, _)| *other != row);
        let best = told_elsewhere.max_by_key(|&(other, _)| (weight(other), Reverse(other)));
        let (other, first) = best.or_else(|| others().next())?;
        let with = others().find(|(same, _)| *same == other).map_or(first, |(_, first)| first);
        Some(Link { with, ..self.explain_rows(row, other) })
    }

    fn scale(&self) -> Scale<'_> {
        let Answer { prepared, crowd, model, settings, .. } = self;
        Scale { prepared, crowd, model, settings }
    }

    /// What two rows say of each other, rivals aside.
    fn weigh(&self, one: usize, other: usize) -> i32 {
        self.scale().weigh(one.max(other), one.min(other))
    }

    /// What two rows lose to their rivals. What weighs no more than the floor has none.
    fn loss(&self, one: usize, other: usize) -> i32 {
        let (from, to) = (one.max(other) as u32, one.min(other) as u32);
        let pair = Pair { from, to, weight: self.weigh(one, other) };
        match pair.weight > self.scale().floor() {
            true => self.claims.loss(&self.prepared, &pair, &self.model),
            false => 0,
        }
    }

    fn explain_rows(&self, one: usize, other: usize) -> Link {
        explain(&self.scale(), self.loss(one, other), one, other)
    }

    pub(crate) fn fusion(&self) -> crate::Fusion {
        // In the order of ids, which readers can follow.
        let first_id = |incident: usize| self.members(incident).map(|report| self.id(report)).min();
        let mut order: Vec<(Option<&str>, usize)> =
            (0..self.incidents()).map(|incident| (first_id(incident), incident)).collect();
        order.sort_unstable();
        let mut place = vec![0; order.len()];
        for (at, (_, incident)) in order.iter().enumerate() {
            place[*incident] = at;
        }
        let parts = in_chunks(order.len(), 2_048, self.settings.threads, |range| {
            let incidents = order[range].iter().map(|&(_, incident)| {
                let mut reports: Vec<usize> = self.members(incident).collect();
                reports.sort_unstable_by_key(|&report| self.id(report));
                let members = reports.into_iter().map(|report| {
                    let could_also_be = self
                        .could_also_be(report)
                        .map(|other| RunnerUp { incident: place[other.incident], ..other });
                    crate::Member {
                        report,
                        probability: self.probability(report),
                        together_bits: self.together_bits(report),
                        link: self.reason(report),
                        could_also_be,
                    }
                });
                crate::FusedIncident {
                    incident: self.known(incident).map(str::to_owned),
                    members: members.collect(),
                }
            });
            incidents.collect::<Vec<_>>()
        });
        crate::Fusion { incidents: parts.into_iter().flatten().collect() }
    }

    fn row(&self, report: usize) -> usize {
        self.row_of[report] as usize
    }

    fn reports_of(&self, incident: usize) -> &[u32] {
        &self.members[self.starts[incident] as usize..self.starts[incident + 1] as usize]
    }
}

/// Turns the first row of each group into the number of the incident; says how many there are.
fn number_incidents(group: &mut [u32]) -> usize {
    let mut incidents = 0;
    for row in 0..group.len() {
        // The first row of a group comes before its other rows, so it has its number by then.
        let first = group[row] as usize;
        group[row] = if first == row {
            incidents += 1;
            incidents - 1
        } else {
            group[first]
        };
    }
    incidents as usize
}

/// The reports of each incident, by time and then by id, with the copies.
fn members(prepared: &Prepared, incident: &[u32], incidents: usize) -> (Vec<u32>, Vec<u32>) {
    let copies = || prepared.copies.iter().copied();
    let rows = || (0u32..).zip(&prepared.input).map(|(row, &report)| (report, row));
    let mut starts = vec![0u32; incidents + 1];
    for (_, row) in rows().chain(copies()) {
        starts[incident[row as usize] as usize + 1] += 1;
    }
    for at in 0..incidents {
        starts[at + 1] += starts[at];
    }
    let mut free = starts.clone();
    let mut members = vec![(0, 0); prepared.input.len() + prepared.copies.len()];
    for (report, row) in rows().chain(copies()) {
        let free = &mut free[incident[row as usize] as usize];
        members[*free as usize] = (report, row);
        *free += 1;
    }
    for incident in starts.windows(2) {
        members[incident[0] as usize..incident[1] as usize].sort_unstable_by_key(
            |&(report, row)| {
                let time = prepared.rows[row as usize].time;
                (time.is_none(), time, prepared.ids.of(report as usize))
            },
        );
    }
    (starts, members.into_iter().map(|(report, _)| report).collect())
}

/// The known incident each group carries on: the one its fixed reports are of, or else the one most of its reports came
/// from. A name goes to one group only, and a group has one name.
fn carried_on(incident: &[u32], given: &Given) -> BTreeMap<u32, u32> {
    let mut claims: BTreeMap<(u32, u32), (bool, u32)> = BTreeMap::new();
    for ((&incident, &known), &fixed) in incident.iter().zip(&given.incident).zip(&given.fixed) {
        if known != NONE {
            let claim = claims.entry((incident, known)).or_insert((false, 0));
            claim.0 |= fixed;
            claim.1 += 1;
        }
    }
    let mut claims: Vec<_> = claims.into_iter().collect();
    claims.sort_by_key(|(_, (is_fixed, count))| Reverse((*is_fixed, *count)));
    let (mut names, mut taken) = (BTreeMap::new(), HashSet::new());
    for ((incident, known), _) in claims {
        if !names.contains_key(&incident) && taken.insert(known) {
            names.insert(incident, known);
        }
    }
    names
}
