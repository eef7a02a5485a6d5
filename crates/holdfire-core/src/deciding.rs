//! What decisions about links do to the state: whether one can be recorded, what it changes, and how
//! it is taken back.

use crate::linking::{Before, Decided, Decision, LinkDecision, LinkProposal, Proposal};
use crate::state::{Refused, fails_if, unknown};
use crate::wording::problem_of_reason;
use crate::{IncidentId, Link, ReportId, State, Touched};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// More reports than this are not decided about at once.
const MOST_REPORTS: usize = 1_000;

/// Which decisions hold reports apart: for each report, the entry and the side it is on.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Sides(HashMap<ReportId, BTreeMap<u64, bool>>);

impl Sides {
    /// Whether any decision keeps the report apart from others. Few reports have one.
    pub fn hold(&self, report: &ReportId) -> bool {
        self.0.contains_key(report)
    }

    /// A decision that says the two speak of two incidents.
    fn between(&self, one: &ReportId, other: &ReportId) -> Option<u64> {
        let (one, other) = (self.0.get(one)?, self.0.get(other)?);
        one.iter().find(|(entry, side)| other.get(entry).is_some_and(|o| o != *side)).map(|e| *e.0)
    }

    fn put(&mut self, entry: u64, (one, other): &(Vec<ReportId>, Vec<ReportId>)) {
        for (side, reports) in [(false, one), (true, other)] {
            for report in reports {
                self.0.entry(report.clone()).or_default().insert(entry, side);
            }
        }
    }

    fn take(&mut self, entry: u64, (one, other): &(Vec<ReportId>, Vec<ReportId>)) {
        for report in one.iter().chain(other) {
            if let Some(sides) = self.0.get_mut(report) {
                sides.remove(&entry);
                if sides.is_empty() {
                    self.0.remove(report);
                }
            }
        }
    }
}

impl State {
    /// The reports that people said speak of another incident than `report` does.
    pub fn apart_from(&self, report: &ReportId) -> Vec<&ReportId> {
        let Some(sides) = self.sides.0.get(report) else { return Vec::new() };
        let mut others: Vec<&ReportId> = Vec::new();
        for (entry, side) in sides {
            let apart = self.decisions.get(entry).and_then(|decided| decided.apart.as_ref());
            others
                .extend(apart.into_iter().flat_map(|(one, other)| if *side { one } else { other }));
        }
        others.sort();
        others.dedup();
        others
    }

    /// The entry by which people said that two reports speak of two incidents.
    pub fn kept_apart_by(&self, one: &ReportId, other: &ReportId) -> Option<u64> {
        self.sides.between(one, other)
    }

    /// The link of a report, if it has one.
    pub fn link_of(&self, report: &ReportId) -> Option<&Link> {
        let links = self.incidents.get(self.incident_of.get(report)?)?;
        links.iter().find(|link| link.report == *report)
    }

    /// Whether a proposal still waits: nobody decided what it proposes, or against it.
    pub fn is_open(&self, proposal: &Proposal) -> bool {
        let of = |incident: &IncidentId| self.incidents.get(incident).cloned().unwrap_or_default();
        proposal.is_open(of, |one, other| self.kept_apart_by(one, other).is_some())
    }

    fn can_stand_together(&self, one: &[Link], other: &[Link]) -> Result<(), Refused> {
        for a in one.iter().filter(|a| self.sides.hold(&a.report)) {
            for b in other {
                self.may_meet(&a.report, &b.report)?;
            }
        }
        Ok(())
    }

    pub(crate) fn may_meet(&self, one: &ReportId, other: &ReportId) -> Result<(), Refused> {
        match self.kept_apart_by(one, other) {
            None => Ok(()),
            Some(entry) => {
                Err(Refused::KeptApart { one: one.clone(), other: other.clone(), entry })
            }
        }
    }

    pub(crate) fn check_proposal(&self, proposed: &LinkProposal) -> Result<(), Refused> {
        let of = "proposal";
        if proposed.id != proposed.proposal.id() {
            let why = "its id does not follow from what it proposes; leave the id to holdfire";
            return fails_if(Some(why.to_owned()), of, &proposed.id);
        }
        if !(0.0..=1.0).contains(&proposed.probability) {
            let why = format!("probability {} is not between 0 and 1", proposed.probability);
            return fails_if(Some(why), of, &proposed.id);
        }
        for report in [&proposed.compared.0, &proposed.compared.1] {
            self.knows_report(report)?;
        }
        match self.proposals.get(&proposed.id) {
            // What was proposed once is not proposed again, whatever its probability is by now.
            Some(_) => Err(Refused::AlreadyRecorded { of, id: proposed.id.to_string() }),
            None if self.is_open(&proposed.proposal) => Ok(()),
            None => {
                let why = "its reports stand elsewhere by now, or people decided about them";
                fails_if(Some(why.to_owned()), of, &proposed.id)
            }
        }
    }

    pub(crate) fn check_decision(&self, decided: &LinkDecision) -> Result<(), Refused> {
        let invalid = |why: &str| {
            let id = decided.decision.as_str().to_owned();
            Err(Refused::Invalid { of: "decision", id, why: why.to_owned() })
        };
        if let Some(why) = problem_of_reason(&decided.reason) {
            return invalid(why);
        }
        if let Some(reports) = reports_named(&decided.decision) {
            if reports.is_empty() {
                return invalid("it names no report");
            }
            if reports.len() > MOST_REPORTS {
                return invalid("it names more than 1,000 reports");
            }
            if reports.iter().collect::<BTreeSet<_>>().len() < reports.len() {
                return invalid("it names a report twice");
            }
            for report in &reports {
                self.knows_report(report)?;
            }
        }
        match &decided.decision {
            Decision::Confirm { incident, reports } => self.check_confirm(incident, reports),
            Decision::Move { reports, to } => self.check_move(reports, to),
            Decision::Split { reports, from, to } => {
                self.are_in(reports, from)?;
                if self.incidents.contains_key(to) {
                    return Err(Refused::AlreadyRecorded { of: "incident", id: to.to_string() });
                }
                match self.links_of(from)?.len() > reports.len() {
                    true => Ok(()),
                    false => invalid("it would leave the incident without reports"),
                }
            }
            Decision::Merge { from, to } => {
                if from == to {
                    return invalid("it merges an incident with itself");
                }
                self.can_stand_together(self.links_of(from)?, self.links_of(to)?)
            }
            Decision::Apart { reports, from } => {
                for one in reports {
                    for other in from {
                        let together = self
                            .incident_of
                            .get(one)
                            .filter(|incident| self.incident_of.get(other) == Some(*incident));
                        if let Some(incident) = together {
                            let why = format!(
                                "reports `{one}` and `{other}` are both linked to incident \
                                 `{incident}`; split it instead"
                            );
                            return invalid(&why);
                        }
                    }
                }
                let is_said =
                    |one| from.iter().all(|other| self.kept_apart_by(one, other).is_some());
                match reports.iter().all(is_said) {
                    true => Err(Refused::AlreadyRecorded {
                        of: "decision",
                        id: decided.decision.as_str().to_owned(),
                    }),
                    false => Ok(()),
                }
            }
            Decision::Undo { entry } => self.check_undo(*entry),
        }
    }

    fn check_confirm(&self, incident: &IncidentId, reports: &[ReportId]) -> Result<(), Refused> {
        self.are_in(reports, incident)?;
        let is_confirmed = |report| self.link_of(report).is_some_and(|link| link.confirmed);
        match reports.iter().all(is_confirmed) {
            true => Err(Refused::AlreadyRecorded {
                of: "confirmation of incident",
                id: incident.to_string(),
            }),
            false => Ok(()),
        }
    }

    fn check_move(&self, reports: &[ReportId], to: &IncidentId) -> Result<(), Refused> {
        let there = self.links_of(to)?;
        for report in reports {
            if self.incident_of.get(report) == Some(to) {
                return Err(Refused::AlreadyRecorded {
                    of: "link of report",
                    id: report.to_string(),
                });
            }
            for link in there {
                self.may_meet(report, &link.report)?;
            }
        }
        self.do_not_part(reports)
    }

    /// Reports that go somewhere together must be allowed to meet.
    fn do_not_part(&self, reports: &[ReportId]) -> Result<(), Refused> {
        for (at, one) in reports.iter().enumerate() {
            for other in &reports[at + 1..] {
                self.may_meet(one, other)?;
            }
        }
        Ok(())
    }

    fn check_undo(&self, entry: u64) -> Result<(), Refused> {
        let decided = self.decisions.get(&entry).ok_or_else(|| unknown("decision", &entry))?;
        if matches!(decided.decision, Decision::Undo { .. }) {
            let why = "that something was undone is not undone; decide anew".to_owned();
            return fails_if(Some(why), "undoing of entry", &entry);
        }
        if decided.undone_by.is_some() {
            return Err(Refused::AlreadyRecorded { of: "undoing of entry", id: entry.to_string() });
        }
        let about = decided.reports();
        let later = self.decisions.range(entry + 1..).map(|(_, later)| later);
        for later in later.filter(|later| later.stands()) {
            if let Some(report) = later.reports().into_iter().find(|r| about.contains(r)) {
                return Err(Refused::DecidedLater { entry: later.entry, report: report.clone() });
            }
        }
        // The program may have linked others in the meantime to where the reports would go back.
        for before in &decided.before {
            let Some((incident, _, _)) = &before.link else { continue };
            for link in self.incidents.get(incident).into_iter().flatten() {
                match self.kept_apart_by(&before.report, &link.report) {
                    Some(by) if by != entry => self.may_meet(&before.report, &link.report)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn knows_report(&self, report: &ReportId) -> Result<(), Refused> {
        match self.reports.contains_key(report) {
            true => Ok(()),
            false => Err(unknown("report", report)),
        }
    }

    fn links_of(&self, incident: &IncidentId) -> Result<&[Link], Refused> {
        let links = self.incidents.get(incident).filter(|links| !links.is_empty());
        links.map(Vec::as_slice).ok_or_else(|| unknown("incident", incident))
    }

    fn are_in(&self, reports: &[ReportId], incident: &IncidentId) -> Result<(), Refused> {
        self.links_of(incident)?;
        for report in reports {
            match self.incident_of.get(report) {
                Some(home) if home == incident => {}
                Some(home) => {
                    return Err(Refused::LinkedElsewhere {
                        report: report.clone(),
                        incident: home.clone(),
                    });
                }
                None => return Err(unknown("link of report", report)),
            }
        }
        Ok(())
    }

    /// Takes a checked decision in.
    pub(crate) fn decide(&mut self, entry: u64, made: LinkDecision) -> Vec<Touched> {
        let mut decided = Decided {
            entry,
            decision: made.decision,
            reason: made.reason,
            undone_by: None,
            before: Vec::new(),
            apart: None,
        };
        let mut touched = vec![Touched::Decision(entry)];
        match decided.decision.clone() {
            Decision::Confirm { reports, incident } => {
                for report in reports {
                    decided.before.push(self.before(&report));
                    if let Some(link) = self.link_mut(&incident, &report) {
                        link.confirmed = true;
                        link.decided_by = Some(entry);
                    }
                }
            }
            Decision::Move { reports, to } => {
                for report in reports {
                    decided.before.push(self.take_to(&report, &to, entry));
                }
                // A number of which nothing is left goes on where its reports are.
                for from in
                    decided.before.iter().filter_map(|before| Some(&before.link.as_ref()?.0))
                {
                    if self.incidents.get(from).is_some_and(Vec::is_empty) {
                        self.merges.put(entry, from, &to);
                    }
                }
            }
            Decision::Split { reports, from, to } => {
                for report in &reports {
                    decided.before.push(self.take_to(report, &to, entry));
                }
                let stay = self.incidents.get(&from).into_iter().flatten();
                decided.apart = Some((reports, stay.map(|link| link.report.clone()).collect()));
            }
            Decision::Merge { from, to } => {
                let leave: Vec<ReportId> = self
                    .incidents
                    .get(&from)
                    .into_iter()
                    .flatten()
                    .map(|link| link.report.clone())
                    .collect();
                for report in leave {
                    decided.before.push(self.take_to(&report, &to, entry));
                }
                self.merges.put(entry, &from, &to);
            }
            Decision::Apart { reports, from } => decided.apart = Some((reports, from)),
            Decision::Undo { entry: undone } => touched.extend(self.undo(undone, entry)),
        }
        if let Some(apart) = &decided.apart {
            self.sides.put(entry, apart);
        }
        let incidents =
            decided.incidents().into_iter().flat_map(|incident| self.shown_on(incident));
        let incidents: BTreeSet<&IncidentId> = incidents.collect();
        touched.extend(incidents.into_iter().cloned().map(Touched::Incident));
        touched.extend(decided.reports().into_iter().cloned().map(Touched::Report));
        self.decisions.insert(entry, decided);
        touched
    }

    /// Puts every report back where it stood before, as far as the place is still there.
    fn undo(&mut self, undone: u64, by: u64) -> Vec<Touched> {
        let Some(decided) = self.decisions.get_mut(&undone) else { return Vec::new() };
        decided.undone_by = Some(by);
        let decided = decided.clone();
        if let Some(apart) = &decided.apart {
            self.sides.take(undone, apart);
        }
        if let Decision::Merge { to, .. } | Decision::Move { to, .. } = &decided.decision {
            self.merges.take(undone, to);
        }
        // The last that left comes back first, so that each finds its place among the others.
        for before in decided.before.iter().rev() {
            self.take_out(&before.report);
            if let Some((incident, place, link)) = &before.link {
                self.incident_of.insert(before.report.clone(), incident.clone());
                let links = self.incidents.entry(incident.clone()).or_default();
                links.insert((*place).min(links.len()), link.clone());
            }
        }
        let incidents =
            decided.incidents().into_iter().flat_map(|incident| self.shown_on(incident));
        let incidents: BTreeSet<&IncidentId> = incidents.collect();
        let incidents = incidents.into_iter().cloned().map(Touched::Incident);
        let reports = decided.reports().into_iter().cloned().map(Touched::Report);
        incidents.chain(reports).chain([Touched::Decision(undone)]).collect()
    }

    /// Links a report elsewhere by a decision; says where it was.
    fn take_to(&mut self, report: &ReportId, to: &IncidentId, entry: u64) -> Before {
        let before = self.before(report);
        self.take_out(report);
        self.incident_of.insert(report.clone(), to.clone());
        self.incidents.entry(to.clone()).or_default().push(Link {
            report: report.clone(),
            probability: 1.0,
            compared_with: None,
            evidence: Vec::new(),
            runner_up: None,
            runner_up_evidence: None,
            confirmed: true,
            decided_by: Some(entry),
        });
        before
    }

    fn take_out(&mut self, report: &ReportId) {
        if let Some(incident) = self.incident_of.remove(report)
            && let Some(links) = self.incidents.get_mut(&incident)
        {
            links.retain(|link| link.report != *report);
        }
    }

    fn before(&self, report: &ReportId) -> Before {
        let place = self.incident_of.get(report).and_then(|incident| {
            let links = self.incidents.get(incident)?;
            let at = links.iter().position(|link| link.report == *report)?;
            Some((incident.clone(), at, links[at].clone()))
        });
        Before { report: report.clone(), link: place }
    }

    fn link_mut(&mut self, incident: &IncidentId, report: &ReportId) -> Option<&mut Link> {
        self.incidents.get_mut(incident)?.iter_mut().find(|link| link.report == *report)
    }
}

/// The reports a decision names; none where it speaks of incidents or entries only.
fn reports_named(decision: &Decision) -> Option<Vec<&ReportId>> {
    match decision {
        Decision::Confirm { reports, .. }
        | Decision::Move { reports, .. }
        | Decision::Split { reports, .. } => Some(reports.iter().collect()),
        Decision::Apart { reports, from } if reports.is_empty() || from.is_empty() => {
            Some(Vec::new())
        }
        Decision::Apart { reports, from } => Some(reports.iter().chain(from).collect()),
        Decision::Merge { .. } | Decision::Undo { .. } => None,
    }
}
