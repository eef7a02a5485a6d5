//! What whoever asks may take out: asked of the policies when the files are made, once for every matter.

use crate::access::Access;
use crate::snapshot::Snapshot;
use holdfire_core::{Circumstance, Report};
use holdfire_powers::{Act, Matter, Powers, Who};
use holdfire_store::IncidentRow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What of a matter may be taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sight {
    pub incident: bool,
    pub report: bool,
}

/// What somebody may take out.
pub(crate) struct Reach {
    /// Nothing for whoever has the register file itself.
    access: Option<Access>,
    /// Whether exact places may be taken out.
    pub exact_places: bool,
    /// Whether how far the work has come may be taken out.
    pub work: bool,
    known: BTreeMap<Matter, Sight>,
}

impl Reach {
    /// Of somebody with an account.
    pub fn of(who: Who, powers: Option<Arc<Powers>>) -> Self {
        let access = Access::new(who, powers, false);
        let exact_places = access.may_in_room(Act::ExportExactPlaces);
        let work = access.may_in_room(Act::SeeQueue);
        Self { access: Some(access), exact_places, work, known: BTreeMap::new() }
    }

    /// Of whoever has the register file itself, and could read everything in it anyway.
    pub fn of_the_file() -> Self {
        Self { access: None, exact_places: true, work: true, known: BTreeMap::new() }
    }

    /// Whether anything may be taken out.
    pub fn may_export(&self) -> bool {
        self.access.as_ref().is_none_or(|access| access.may_in_room(Act::Export))
    }

    /// What of an incident may be taken out.
    pub fn of_incident(&mut self, record: &Snapshot, row: &IncidentRow) -> Sight {
        match &self.access {
            None => Sight { incident: true, report: true },
            Some(_) => self.of_matter(record.matter_of_row(row)),
        }
    }

    /// What of a report may be taken out.
    pub fn of_report(&mut self, record: &Snapshot, report: &Report) -> Sight {
        match &self.access {
            None => Sight { incident: true, report: true },
            Some(_) => self.of_matter(record.matter_of_report(report)),
        }
    }

    fn of_matter(&mut self, matter: Matter) -> Sight {
        let Some(access) = &self.access else { return Sight { incident: true, report: true } };
        if let Some(sight) = self.known.get(&matter) {
            return *sight;
        }
        let sight = Sight {
            incident: access.may_with(Act::SeeIncident, &matter),
            report: access.may_with(Act::SeeReport, &matter),
        };
        self.known.insert(matter, sight);
        sight
    }
}

/// Whether a report tells of a protected target.
pub(crate) fn is_protected(report: &Report) -> bool {
    report.circumstances.get(&Circumstance::ProtectedTarget) == Some(&true)
}
