//! Reconciliation: the lists of the members side by side, matched incident by incident.
//!
//! A member *lists* an incident if a report of a source that belongs to it is linked to the
//! incident. Everything here follows from that, from the positions that stand (`standing.rs`) and
//! from the findings; the same rule holds for every member, and exchanging two of them exchanges
//! the answer and nothing else. Every number is a list of ids, counted last.
//!
//! What one member has on an incident is in `side.rs`, what its own reports tell in `account.rs`,
//! two members against each other in `pair.rs`, how often they agree in `rate.rs`, and the figures
//! they declared in `ledger.rs`.

mod account;
mod ledger;
mod pair;
mod rate;
mod side;

pub use account::{Account, Difference};
pub use ledger::{Figure, Inclusion, Item, Ledger, OwnIncident, OwnReport, Reason, Taken};
pub use pair::{Agreement, Line, Listed, Pair};
pub use rate::{FEWEST_FOR_A_RATE, FEWEST_FOR_KAPPA, Kappa, Rate};
pub use side::{Answer, Side, Word};

use crate::{
    ActorId, IncidentId, JointFinding, Outcome, Recorded, Report, ReportId, SourceId, State,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// From one instant up to, and not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first instant in it.
    pub from: Timestamp,
    /// The first instant after it.
    pub until: Timestamp,
}

/// Where something stands towards a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Falls {
    /// It happened in it, however its time is read.
    In,
    /// It may have happened in it, or before, or after.
    Perhaps,
    /// It did not happen in it.
    Out,
}

impl Span {
    /// Where something stands that happened at some time of another span.
    pub fn holds(&self, when: Self) -> Falls {
        if self.from <= when.from && when.until <= self.until {
            Falls::In
        } else if when.from < self.until && self.from < when.until {
            Falls::Perhaps
        } else {
            Falls::Out
        }
    }
}

/// An incident and what each member has on it, in the order of the members.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedIncident {
    /// Its number.
    pub id: IncidentId,
    /// When it can have happened, if that is told.
    pub when: Option<Span>,
    /// Whether it is only perhaps in the period.
    pub is_perhaps: bool,
    /// What each member has on it.
    pub sides: Vec<Side>,
    /// Findings that stand: their entry and outcome.
    pub found: Vec<(u64, Outcome)>,
}

impl ListedIncident {
    /// The places of the members that list it.
    pub fn listers(&self) -> impl Iterator<Item = usize> {
        self.sides.iter().enumerate().filter(|(_, side)| side.lists()).map(|(place, _)| place)
    }

    /// The entry of a joint finding by which it is no incident, if one stands and no other does.
    pub fn found_no_incident(&self) -> Option<u64> {
        match self.found[..] {
            [(entry, Outcome::NotAnIncident)] => Some(entry),
            _ => None,
        }
    }

    /// All entries behind it that members made: positions and findings.
    pub fn entries(&self) -> impl Iterator<Item = u64> {
        let words = self.sides.iter().flat_map(|side| &side.words).map(|word| word.entry);
        words.chain(self.found.iter().map(|(entry, _)| *entry))
    }
}

/// The lists of all members in a period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lists {
    /// The members, in the order of the mechanism.
    pub members: Vec<ActorId>,
    /// Every incident that lies in the period, surely or perhaps, whoever tells of it.
    pub incidents: Vec<ListedIncident>,
}

impl Lists {
    /// The lists of a state in a period, in the order of time and then of numbers.
    pub fn of(state: &State, period: Span) -> Self {
        let members: Vec<ActorId> = state.member_ids();
        let belonging = Belonging::of(state);
        let mut incidents: Vec<ListedIncident> = state
            .incidents
            .keys()
            .filter_map(|id| {
                let incident = state.incident(id)?;
                let when = incident.when.map(|when| Span { from: when.from, until: when.until })?;
                let falls = period.holds(when);
                let links = incident.links.iter();
                let reports: Vec<&Report> = links
                    .filter_map(|link| state.reports.get(&link.report))
                    .map(|r| &**r)
                    .collect();
                let positions = state.positions_on(id);
                let sides = positions.members.iter().map(|of| {
                    let place = |source: &SourceId| belonging.member_of(source);
                    let own =
                        reports.iter().copied().filter(|r| place(&r.source) == Some(of.member));
                    Side::of(&own.collect::<Vec<_>>(), of.standing.iter().copied(), |told| {
                        state.known_as(told)
                    })
                });
                (falls != Falls::Out).then(|| ListedIncident {
                    when: Some(when),
                    is_perhaps: falls == Falls::Perhaps,
                    sides: sides.collect(),
                    found: found(state.findings_on(id).standing.iter().copied()),
                    id: id.clone(),
                })
            })
            .collect();
        incidents.sort_by(|a, b| {
            let when = |of: &ListedIncident| of.when.map(|when| (when.from, when.until));
            when(a).cmp(&when(b)).then_with(|| a.id.cmp(&b.id))
        });
        Self { members, incidents }
    }

    /// The place of a member.
    pub fn place_of(&self, member: &ActorId) -> Option<usize> {
        self.members.iter().position(|known| known == member)
    }

    /// Two members against each other.
    pub fn pair(&self, one: usize, other: usize) -> Pair {
        Pair::of(&self.incidents, one, other)
    }

    /// The incidents by who lists them: the places of the members, and the places of the incidents.
    pub fn by_listers(&self) -> BTreeMap<Vec<usize>, Vec<usize>> {
        let mut sets: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (at, incident) in self.incidents.iter().enumerate() {
            sets.entry(incident.listers().collect()).or_default().push(at);
        }
        sets
    }
}

/// Findings by entry and outcome.
pub fn found<'a>(
    standing: impl IntoIterator<Item = &'a Recorded<JointFinding>>,
) -> Vec<(u64, Outcome)> {
    standing.into_iter().map(|finding| (finding.entry, finding.what.outcome)).collect()
}

/// Which member each source belongs to. A source of nobody, or of an actor that is no member,
/// belongs to none of them.
#[derive(Debug, Clone, Default)]
pub struct Belonging(BTreeMap<SourceId, ActorId>);

impl Belonging {
    /// The sources of the members of a state.
    pub fn of(state: &State) -> Self {
        let members = state.member_ids();
        let sources = state.sources.values().filter_map(|source| {
            let member = source.belongs_to.as_ref().filter(|of| members.contains(of))?;
            Some((source.id.clone(), member.clone()))
        });
        Self(sources.collect())
    }

    /// The member that a source belongs to.
    pub fn member_of(&self, source: &SourceId) -> Option<&ActorId> {
        self.0.get(source)
    }

    /// The sources of a member.
    pub fn sources_of<'a>(&'a self, member: &'a ActorId) -> impl Iterator<Item = &'a SourceId> {
        self.0.iter().filter(move |(_, of)| *of == member).map(|(source, _)| source)
    }

    /// Whether no source belongs to any member.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl State {
    /// The members of the mechanism, in its order.
    pub fn member_ids(&self) -> Vec<ActorId> {
        let members = self.mechanism.iter().flat_map(|mechanism| &mechanism.members);
        members.map(|member| member.id.clone()).collect()
    }

    /// An actor's id where its name is known, else the words of the source behind a question mark,
    /// as read tables have it.
    pub fn known_as(&self, told: &str) -> String {
        match self.actor_named(told) {
            Some(actor) => actor.id.to_string(),
            None => format!("?{}", told.replace('\n', " ")),
        }
    }
}

/// Ids of reports, each once, in their order.
fn ids_of(reports: &[&Report]) -> Vec<ReportId> {
    let mut ids: Vec<ReportId> = reports.iter().map(|report| report.id.clone()).collect();
    ids.sort();
    ids.dedup();
    ids
}
