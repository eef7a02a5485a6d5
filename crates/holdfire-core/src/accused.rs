//! Which members are themselves accused of an incident: those whom a report names as its actor, by
//! their own name or by that of an actor that is part of them or under their command. Backing
//! somebody, fighting beside them or guaranteeing them accuses nobody.

use crate::spelling::common_spelling;
use crate::{Actor, ActorId, IncidentId, Member, Relation, RelationType, ReportId, State, When};
use jiff::{Timestamp, tz::TimeZone};
use std::collections::{BTreeMap, BTreeSet};

impl State {
    /// The members that reports of an incident accuse, each with those reports.
    pub fn accused_members(&self, incident: &IncidentId) -> BTreeMap<&ActorId, Vec<&ReportId>> {
        let mut accused: BTreeMap<&ActorId, Vec<&ReportId>> = BTreeMap::new();
        let links = self.incidents.get(incident).into_iter().flatten();
        for report in links.filter_map(|link| self.reports.get(&link.report)) {
            for words in &report.actors {
                for member in self.members_behind(self.meant_by(words), report.when.as_ref()) {
                    let by = accused.entry(member).or_default();
                    // A report can name two actors of one member.
                    if by.last() != Some(&&report.id) {
                        by.push(&report.id);
                    }
                }
            }
        }
        accused
    }

    /// The members that are one of `actors`, or that an actor is part of or obeys.
    pub(crate) fn members_behind<'s>(
        &'s self,
        actors: impl IntoIterator<Item = &'s ActorId>,
        when: Option<&When>,
    ) -> BTreeSet<&'s ActorId> {
        let when = when.map(|when| (when.from, when.until));
        let reached = self.answering_for(actors, when);
        self.members().into_iter().map(|m| &m.id).filter(|id| reached.contains(id)).collect()
    }

    /// Who answers for actors at a time: they themselves, what they may have been part of then, and
    /// who may have commanded them.
    pub fn answering_for<'s>(
        &'s self,
        actors: impl IntoIterator<Item = &'s ActorId>,
        when: Option<(Timestamp, Timestamp)>,
    ) -> BTreeSet<&'s ActorId> {
        let mut reached: BTreeSet<&ActorId> = actors.into_iter().collect();
        let mut ahead: Vec<&ActorId> = reached.iter().copied().collect();
        while let Some(actor) = ahead.pop() {
            let whole = self.actors.get(actor).into_iter().flat_map(|actor| &actor.relations);
            let whole = whole
                .filter(|r| r.relation == RelationType::PartOf && may_have_held(r, when))
                .map(|relation| &relation.to);
            let commands = |by: &&Actor| {
                by.relations.iter().any(|relation| {
                    relation.relation == RelationType::Commands
                        && relation.to == *actor
                        && may_have_held(relation, when)
                })
            };
            let commanders = self.actors.values().filter(commands).map(|by| &by.id);
            ahead.extend(whole.chain(commanders).filter(|id| reached.insert(id)));
        }
        reached
    }

    /// The members of the mechanism, each once.
    pub(crate) fn members(&self) -> Vec<&Member> {
        let mut members: Vec<&Member> = Vec::new();
        for member in self.mechanism.iter().flat_map(|mechanism| &mechanism.members) {
            if members.iter().all(|known| known.id != member.id) {
                members.push(member);
            }
        }
        members
    }

    /// Whom a source means; a member need not be described as an actor.
    pub fn meant_by(&self, words: &str) -> Option<&ActorId> {
        let actor = self.actor_named(words).map(|actor| &actor.id);
        let is_member =
            |member: &&Member| common_spelling(member.id.as_str()) == common_spelling(words);
        actor.or_else(|| self.members().into_iter().find(is_member).map(|member| &member.id))
    }
}

/// Whether a relation may have held at a time. Its days are those of nobody's clock in particular,
/// so a day before and after counts as within.
fn may_have_held(relation: &Relation, when: Option<(Timestamp, Timestamp)>) -> bool {
    let Some((from, until)) = when else { return true };
    let day = |at: Timestamp| at.to_zoned(TimeZone::UTC).date();
    let (first, last) = (day(from), day(until));
    let has_ended = relation.until.is_some_and(|until| first.yesterday().is_ok_and(|d| until < d));
    let is_to_come = relation.from.is_some_and(|from| last.tomorrow().is_ok_and(|d| from > d));
    !has_ended && !is_to_come
}
