//! The one call: reports in, incidents with reasons out. Each line of `Reports::fuse` is a step with a file of its own.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, RunnerUp};
use crate::candidates::Finder;
use crate::estimate::estimate;
use crate::evidence::Link;
use crate::given::what_is_decided;
use crate::prepared::Prepared;
use crate::reports::Reports;
use crate::sweep::sweep;
use crate::{FusionError, Report, Settings};

/// Which reports are one incident, with the reasons.
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

/// Decides which reports are one incident, and gives all reasons at once. [`Reports`] does the same for more reports
/// than one would hold in memory as structs.
///
/// The answer depends only on the reports and settings: not on their order, the number of threads or the day.
///
/// # Errors
///
/// When a report or setting is unusable, or decisions of people contradict each other; see [`FusionError`].
pub fn fuse(reports: &[Report], settings: &Settings) -> Result<Fusion, FusionError> {
    let mut rows = Reports::new(settings)?;
    for report in reports {
        rows.push(report)?;
    }
    Ok(rows.fuse()?.fusion())
}

impl Reports {
    /// Decides which reports are one incident.
    ///
    /// The answer depends only on the reports and settings: not on their order, the number of threads or the day.
    ///
    /// # Errors
    ///
    /// When two reports have one id, or decisions of people contradict each other; see [`FusionError`].
    pub fn fuse(self) -> Result<Answer, FusionError> {
        let (prepared, settings) = Prepared::new(self)?;
        let given = what_is_decided(&prepared, &settings)?;
        let finder = Finder::new(&prepared);
        let model = estimate(&prepared, &finder, &settings);
        let swept = sweep(&prepared, &finder, &model, &settings, &given);
        Ok(Answer::new(prepared, settings, model, swept, &given))
    }
}
