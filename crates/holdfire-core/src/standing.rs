//! What stands on an incident: which position of each member, which finding, which attribution.
//!
//! Everything recorded stays with the incident number it was recorded on. An incident that others
//! were merged into shows what was recorded on all its numbers. A later word takes the place of an
//! earlier one on the same number, or on a number that was part of the incident when the later word
//! was said; so words that were said on two incidents before they became one stand side by side
//! until somebody speaks again, and part again when the merger is undone. A split leaves everything
//! with the number that stays: of the new number nobody has spoken yet.

use crate::{
    ActorId, Attribution, Changed, IncidentId, JointFinding, MemberStand, Position, Positions,
    Recorded, ReportId, Stand, Standing, State,
};
use std::collections::BTreeSet;

impl State {
    /// All positions on an incident, and how its members stand.
    pub fn positions_on<'s>(&'s self, incident: &'s IncidentId) -> Positions<'s> {
        let all: Vec<&Recorded<Position>> = self.recorded_on(incident, |on| {
            on.positions.iter().filter_map(|entry| self.positions.get(entry)).collect()
        });
        let numbers = self.numbers_of(incident);
        // Whoever said that it is a duplicate of what it was merged with has been heard.
        let is_heard =
            |stand: &Stand| matches!(stand, Stand::Duplicate { of } if numbers.contains(of));
        let of_member = |member: &'s ActorId| {
            let own = all.iter().copied().filter(|p| p.holds() && p.what.member == *member);
            let mut standing = self.last_words(own, |position| &position.incident);
            standing.retain(|position| !is_heard(&position.what.stand));
            MemberStand { member, standing }
        };
        let members = self.members().into_iter().map(|member| of_member(&member.id)).collect();
        Positions { all, members }
    }

    /// The last position of a member on an incident that stands.
    pub fn position_of(&self, member: &ActorId, on: &IncidentId) -> Option<&Recorded<Position>> {
        let entry = {
            let positions = self.positions_on(on);
            let of = positions.members.iter().find(|of| of.member == member)?;
            of.last()?.entry
        };
        self.positions.get(&entry)
    }

    /// All findings on an incident, and those that stand. What the members did not decide together
    /// takes the place of nothing they did.
    pub fn findings_on<'s>(&'s self, incident: &'s IncidentId) -> Standing<'s, JointFinding> {
        let all: Vec<&Recorded<JointFinding>> = self.recorded_on(incident, |on| {
            on.findings.iter().filter_map(|entry| self.findings.get(entry)).collect()
        });
        let holding = all.iter().copied().filter(|finding| finding.holds());
        let standing = self.decided_or_last(holding, |finding| &finding.incident);
        Standing { all, standing }
    }

    /// All attributions of an incident, and those that stand: they do not outlast the finding they
    /// rest on.
    pub fn attributions_on<'s>(&'s self, incident: &'s IncidentId) -> Standing<'s, Attribution> {
        let all: Vec<&Recorded<Attribution>> = self.recorded_on(incident, |on| {
            on.attributions.iter().filter_map(|entry| self.attributions.get(entry)).collect()
        });
        let found = self.findings_on(incident).one().map(|finding| finding.entry);
        let resting = all
            .iter()
            .copied()
            .filter(|attribution| attribution.holds() && Some(attribution.what.finding) == found);
        let standing = self.decided_or_last(resting, |attribution| &attribution.incident);
        Standing { all, standing }
    }

    /// How the reports of an incident differ from those something was recorded on.
    pub fn changed_since<T>(&self, recorded: &Recorded<T>, incident: &IncidentId) -> Changed {
        let now = self.reports_of(incident);
        let missing = |of: &[ReportId], from: &[ReportId]| {
            of.iter().filter(|report| from.binary_search(report).is_err()).cloned().collect()
        };
        Changed { joined: missing(&now, &recorded.reports), left: missing(&recorded.reports, &now) }
    }

    /// The reports of an incident, in the order of their ids.
    pub(crate) fn reports_of(&self, incident: &IncidentId) -> Vec<ReportId> {
        let links = self.incidents.get(incident).into_iter().flatten();
        let reports: BTreeSet<ReportId> = links.map(|link| link.report.clone()).collect();
        reports.into_iter().collect()
    }

    /// What was recorded on all numbers of an incident, in the order of the entries.
    fn recorded_on<'s, T>(
        &'s self,
        incident: &'s IncidentId,
        of: impl Fn(&'s OnNumber) -> Vec<&'s Recorded<T>>,
    ) -> Vec<&'s Recorded<T>> {
        let numbers = self.numbers_of(incident);
        let on = numbers.into_iter().filter_map(|number| self.on_numbers.get(number));
        let mut all: Vec<&Recorded<T>> = on.flat_map(of).collect();
        all.sort_by_key(|recorded| recorded.entry);
        all
    }

    /// What was decided together and not decided anew since; if nothing was, the last of the rest.
    fn decided_or_last<'s, T>(
        &self,
        recorded: impl Iterator<Item = &'s Recorded<T>>,
        number: impl Fn(&T) -> &IncidentId,
    ) -> Vec<&'s Recorded<T>> {
        let (joint, others): (Vec<_>, Vec<_>) = recorded.partition(|one| one.is_joint());
        match joint.is_empty() {
            true => self.last_words(others.into_iter(), number),
            false => self.last_words(joint.into_iter(), number),
        }
    }

    /// Of what was recorded one after the other, that which nothing later took the place of.
    fn last_words<'s, T>(
        &self,
        recorded: impl Iterator<Item = &'s Recorded<T>>,
        number: impl Fn(&T) -> &IncidentId,
    ) -> Vec<&'s Recorded<T>> {
        let mut last: Vec<&Recorded<T>> = Vec::new();
        for later in recorded {
            let parts = self.parts_at(number(&later.what), later.entry);
            last.retain(|old| !parts.contains(number(&old.what)));
            last.push(later);
        }
        last
    }
}

/// The entries recorded on one incident number, in their order.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct OnNumber {
    pub positions: Vec<u64>,
    pub findings: Vec<u64>,
    pub attributions: Vec<u64>,
    pub proposed: Vec<u64>,
    pub askings: Vec<u64>,
    pub escalations: Vec<u64>,
    pub comments: Vec<u64>,
    pub calls: Vec<u64>,
    /// How many steps were told of it.
    pub steps: u64,
}

impl OnNumber {
    /// Whether nothing was recorded on it.
    pub fn is_empty(&self) -> bool {
        let Self {
            positions,
            findings,
            attributions,
            proposed,
            askings,
            escalations,
            comments,
            calls,
            steps,
        } = self;
        let all =
            [positions, findings, attributions, proposed, askings, escalations, comments, calls];
        *steps == 0 && all.into_iter().all(Vec::is_empty)
    }
}
