//! The one call: reports in, incidents with reasons out. Each line of `fuse` is a step with a file of its own.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::candidates::Candidates;
use crate::chunks::in_chunks;
use crate::cluster::{Given, cluster, pulls};
use crate::crowd::Crowd;
use crate::estimate::estimate;
use crate::evidence::{Link, explain};
use crate::given::what_is_decided;
use crate::links::{Links, UNITS_PER_BIT};
use crate::model::Model;
use crate::prepared::{NONE, Prepared};
use crate::{FusionError, Report, Settings};

/// Which reports are one incident.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Fusion {
    /// In the order of their first report's id. Every report is in exactly one.
    pub incidents: Vec<FusedIncident>,
}

/// Reports that speak of one incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FusedIncident {
    /// The incident that was already known, when its reports are among these.
    pub incident: Option<String>,
    /// In the order of their ids.
    pub members: Vec<Member>,
}

/// One report in its incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Index in the slice that was fused.
    pub report: usize,
    /// How likely it is that the report belongs here rather than alone or in another incident. 1 when a person has
    /// confirmed it. For an incident of one report: that none of the others is its partner.
    pub probability: f64,
    /// Its pairs with all other members together, in bits; 0 when it is alone.
    pub together_bits: f64,
    /// Why: the member it agrees with best. `None` when it is alone.
    pub link: Option<Link>,
    /// The next best incident, when it is at all likely.
    pub could_also_be: Option<RunnerUp>,
}

/// An incident a report might belong to instead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RunnerUp {
    /// Index in `Fusion::incidents`.
    pub incident: usize,
    /// How likely it is.
    pub probability: f64,
}

/// A runner-up less likely than this is not worth a reader's time.
const LEAST_RUNNER_UP: f64 = 0.01;

/// Decides which reports are one incident.
///
/// The answer depends only on the reports and settings: not on their order, the number of threads or the day.
///
/// # Errors
///
/// When a report or setting is unusable, or decisions of people contradict each other; see [`FusionError`].
pub fn fuse(reports: &[Report], settings: &Settings) -> Result<Fusion, FusionError> {
    let prepared = Prepared::new(reports, settings)?;
    let given = what_is_decided(reports, &prepared, settings)?;
    let candidates = Candidates::find(&prepared, settings.threads);
    let crowd = Crowd::count(&prepared, &candidates, settings.threads);
    let model = estimate(&prepared, &candidates, &crowd, settings);
    let links = Links::score(&prepared, &candidates, &crowd, &model, settings);
    drop(candidates);
    let cluster_of = cluster(&links, &given);
    let answer = Answer {
        reports,
        settings,
        prepared: &prepared,
        crowd: &crowd,
        model: &model,
        links: &links,
    };
    Ok(answer.write(&given, &cluster_of))
}

/// All that is needed to write the answer down.
struct Answer<'a> {
    reports: &'a [Report],
    settings: &'a Settings,
    prepared: &'a Prepared,
    crowd: &'a Crowd,
    model: &'a Model,
    links: &'a Links,
}

impl Answer<'_> {
    fn write(&self, given: &Given, cluster_of: &[u32]) -> Fusion {
        let (incident_of, rows) = self.in_order(cluster_of);
        let size = |incident: u32| rows[incident as usize].len() as u32;
        let known = self.known_incidents(given, &rows);
        let parts = in_chunks(rows.len(), 2_048, self.settings.threads, |range| {
            let mut around = Vec::new();
            let incidents = range.map(|incident| FusedIncident {
                incident: known[incident].clone(),
                members: rows[incident]
                    .iter()
                    .map(|&row| {
                        self.member(row as usize, &rows[incident], &incident_of, size, &mut around)
                    })
                    .collect(),
            });
            incidents.collect::<Vec<_>>()
        });
        Fusion { incidents: parts.into_iter().flatten().collect() }
    }

    /// The incident of each row, and the rows of each incident, both in the order of ids.
    fn in_order(&self, cluster_of: &[u32]) -> (Vec<u32>, Vec<Vec<u32>>) {
        let id = |row: u32| self.reports[self.prepared.input[row as usize] as usize].id.as_str();
        let mut by_id: Vec<u32> = (0..cluster_of.len() as u32).collect();
        by_id.sort_unstable_by_key(|&row| id(row));
        // Clusters are numbered by rows, or past them.
        let mut number = vec![NONE; 2 * cluster_of.len()];
        let mut rows: Vec<Vec<u32>> = Vec::new();
        let mut incident_of = vec![NONE; cluster_of.len()];
        for row in by_id {
            let number = &mut number[cluster_of[row as usize] as usize];
            if *number == NONE {
                *number = rows.len() as u32;
                rows.push(Vec::new());
            }
            incident_of[row as usize] = *number;
            rows[*number as usize].push(row);
        }
        (incident_of, rows)
    }

    /// The known incident each group carries on: the one its fixed reports are of, or else the one most of its reports
    /// came from. A name goes to one group only, and a group has one name.
    fn known_incidents(&self, given: &Given, rows: &[Vec<u32>]) -> Vec<Option<String>> {
        let mut claims: BTreeMap<(u32, u32), (bool, u32, u32)> = BTreeMap::new();
        for (group, rows) in (0u32..).zip(rows) {
            for &row in rows {
                let incident = given.incident[row as usize];
                if incident != NONE {
                    let claim = claims.entry((group, incident)).or_insert((false, 0, row));
                    claim.0 |= given.fixed[row as usize];
                    claim.1 += 1;
                }
            }
        }
        let mut claims: Vec<_> = claims.into_iter().collect();
        claims.sort_by_key(|(_, (is_fixed, count, _))| Reverse((*is_fixed, *count)));
        let mut names = vec![None; rows.len()];
        let mut taken = HashSet::new();
        for ((group, incident), (_, _, row)) in claims {
            let name = &mut names[group as usize];
            if name.is_none() && taken.insert(incident) {
                name.clone_from(&self.reports[self.prepared.input[row as usize] as usize].incident);
            }
        }
        names
    }

    fn member(
        &self,
        row: usize,
        together: &[u32],
        incident_of: &[u32],
        size: impl Fn(u32) -> u32,
        around: &mut Vec<(u32, i64, u32)>,
    ) -> Member {
        let report = self.prepared.input[row] as usize;
        let at_home = pulls(self.links, incident_of, size, row, around);
        let confirmed = self.reports[report].confirmed;
        let settings = self.settings;
        let bits = |units: i64| {
            units as f64 / UNITS_PER_BIT / settings.overstatement + settings.partner_bits
        };
        // Alone is where no evidence speaks.
        let is_alone = together.len() == 1;
        let home_bits = if is_alone { 0.0 } else { bits(at_home) };
        // Odds against the best of all, so that no power can overflow.
        let best_bits = around.first().map_or(0.0, |around| bits(around.1)).max(home_bits).max(0.0);
        let odds = |bits: f64| (bits - best_bits).exp2();
        let elsewhere = around.iter().map(|around| odds(bits(around.1))).sum::<f64>();
        let total = elsewhere + odds(0.0) + if is_alone { 0.0 } else { odds(home_bits) };
        let seen = 1.0 - settings.unseen[usize::from(is_alone)];
        let runner_up =
            around.first().filter(|_| !confirmed).map(|&(incident, units, _)| RunnerUp {
                incident: incident as usize,
                probability: (1.0 - settings.unseen[0]) * odds(bits(units)) / total,
            });
        Member {
            report,
            probability: if confirmed { 1.0 } else { seen * odds(home_bits) / total },
            together_bits: at_home as f64 / UNITS_PER_BIT,
            link: self.best_link(row, together),
            could_also_be: runner_up.filter(|runner_up| runner_up.probability >= LEAST_RUNNER_UP),
        }
    }

    fn best_link(&self, row: usize, together: &[u32]) -> Option<Link> {
        let others = together.iter().filter(|&&other| other as usize != row);
        let weight = |other: u32| {
            let links = self.links.of(row).iter().filter(|link| link.to == other);
            links.map(|link| i64::from(link.weight)).max().unwrap_or(self.links.floor)
        };
        // The lower row wins between equals: rows are in canonical order.
        let best = others.max_by_key(|&&other| (weight(other), Reverse(other)))?;
        Some(explain(self.prepared, self.crowd, self.model, self.settings, row, *best as usize))
    }
}
