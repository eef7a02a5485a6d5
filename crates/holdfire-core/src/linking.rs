//! What people decide about which reports are one incident, and what the program proposes to them.
//!
//! Fusion links new reports by itself and never moves a link that stands. People confirm, move,
//! split and merge, and say that reports are of two incidents; each is an entry with a reason,
//! honoured from then on, and undone by another entry. Late evidence against links that stand is a
//! proposal, which changes nothing until somebody decides. What a decision does to the state, and how
//! it is taken back, is in `deciding.rs`.

use crate::{Evidence, IncidentId, Link, ProposalId, ReportId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Somebody decided which reports are one incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinkDecision {
    /// What was decided.
    pub decision: Decision,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum Decision {
    /// Reports speak of the incident they are linked to.
    Confirm {
        /// That incident.
        incident: IncidentId,
        /// The reports.
        reports: Vec<ReportId>,
    },
    /// Reports speak of another incident that is known.
    Move {
        /// The reports.
        reports: Vec<ReportId>,
        /// That incident.
        to: IncidentId,
    },
    /// Some reports of an incident speak of one of their own; the others do not.
    Split {
        /// The reports that leave.
        reports: Vec<ReportId>,
        /// The incident they leave.
        from: IncidentId,
        /// The number of the new one.
        to: IncidentId,
    },
    /// Two incidents are one: all reports of the one go to the other.
    Merge {
        /// The number that is left without reports.
        from: IncidentId,
        /// The number that stays.
        to: IncidentId,
    },
    /// Reports do not speak of the same incident as certain others.
    Apart {
        /// The reports.
        reports: Vec<ReportId>,
        /// The others.
        from: Vec<ReportId>,
    },
    /// An earlier decision no longer holds.
    Undo {
        /// The number of its entry.
        entry: u64,
    },
}

impl Decision {
    /// The word used in tables and message ids.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Confirm { .. } => "confirm",
            Self::Move { .. } => "move",
            Self::Split { .. } => "split",
            Self::Merge { .. } => "merge",
            Self::Apart { .. } => "apart",
            Self::Undo { .. } => "undo",
        }
    }
}

/// A decision as it stands in the state, with what is needed to undo it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// The number of its entry.
    pub entry: u64,
    /// What was decided.
    pub decision: Decision,
    /// Why.
    pub reason: Box<str>,
    /// The entry that undid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone_by: Option<u64>,
    /// Where each report stood before, for those whose link it changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Before>,
    /// Reports that do not speak of one incident with any of the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<(Vec<ReportId>, Vec<ReportId>)>,
}

/// The link of a report before a decision changed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Before {
    /// Which report.
    pub report: ReportId,
    /// Its incident, its place among the links there, and the link; none if it had none.
    pub link: Option<(IncidentId, usize, Link)>,
}

impl Decided {
    /// Whether it still holds. That something was undone is never undone.
    pub fn stands(&self) -> bool {
        self.undone_by.is_none()
    }

    /// Whether it holds two reports apart now.
    pub fn keeps_apart(&self, one: &ReportId, other: &ReportId) -> bool {
        self.apart.as_ref().filter(|_| self.stands()).is_some_and(|(here, there)| {
            here.contains(one) && there.contains(other)
                || here.contains(other) && there.contains(one)
        })
    }

    /// Every report it is about.
    pub fn reports(&self) -> BTreeSet<&ReportId> {
        let apart = self.apart.iter().flat_map(|(one, other)| one.iter().chain(other));
        self.before.iter().map(|before| &before.report).chain(apart).collect()
    }

    /// The incidents whose links it changed.
    pub fn incidents(&self) -> Vec<&IncidentId> {
        let mut all: Vec<&IncidentId> = match &self.decision {
            Decision::Confirm { incident, .. } => vec![incident],
            Decision::Move { to, .. } => vec![to],
            Decision::Split { from, to, .. } | Decision::Merge { from, to } => vec![from, to],
            Decision::Apart { .. } | Decision::Undo { .. } => Vec::new(),
        };
        all.extend(self.before.iter().filter_map(|before| Some(&before.link.as_ref()?.0)));
        all.sort();
        all.dedup();
        all
    }
}

/// Later evidence speaks against links that stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinkProposal {
    /// Derived from what is proposed, so that the same is proposed once.
    pub id: ProposalId,
    /// What is proposed.
    pub proposal: Proposal,
    /// How probable it is that it is right, 0 to 1.
    pub probability: f64,
    /// The two reports that the evidence compares.
    pub compared: (ReportId, ReportId),
    /// What each field of the two adds, and the prior.
    pub evidence: Vec<Evidence>,
}

/// What is proposed to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum Proposal {
    /// Two incidents are one.
    Merge {
        /// The later number.
        from: IncidentId,
        /// The number that would stay.
        to: IncidentId,
    },
    /// Some reports of an incident speak of one of their own.
    Split {
        /// The reports that would leave, in the order of their ids.
        reports: Vec<ReportId>,
        /// The incident they would leave.
        from: IncidentId,
    },
}

impl Proposal {
    /// The word used in tables and message ids.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Merge { .. } => "merge",
            Self::Split { .. } => "split",
        }
    }

    /// Whether it still waits, where `links_of` gives the links of an incident and `are_apart` says
    /// whether people keep two reports apart.
    pub fn is_open(
        &self,
        links_of: impl Fn(&IncidentId) -> Vec<Link>,
        are_apart: impl Fn(&ReportId, &ReportId) -> bool,
    ) -> bool {
        let is_free = |links: &[Link], report: &ReportId| {
            links.iter().any(|link| link.report == *report && !link.confirmed)
        };
        match self {
            Self::Merge { from, to } => {
                let (from, to) = (links_of(from), links_of(to));
                let can_meet = |one: &Link| to.iter().all(|o| !are_apart(&one.report, &o.report));
                !from.is_empty() && !to.is_empty() && from.iter().all(can_meet)
            }
            Self::Split { reports, from } => {
                let from = links_of(from);
                from.len() > reports.len() && reports.iter().all(|report| is_free(&from, report))
            }
        }
    }

    /// The incidents it is about.
    pub fn incidents(&self) -> Vec<&IncidentId> {
        match self {
            Self::Merge { from, to } => vec![from, to],
            Self::Split { from, .. } => vec![from],
        }
    }

    /// The id that follows from what is proposed.
    pub fn id(&self) -> ProposalId {
        let mut parts = vec![self.as_str().to_owned()];
        parts.extend(self.incidents().into_iter().map(ToString::to_string));
        match self {
            Self::Merge { .. } => {}
            Self::Split { reports, .. } => parts.extend(reports.iter().map(ToString::to_string)),
        }
        ProposalId::derive(&parts)
    }
}
