//! What is asked about: the clauses that have a rule, with what else decides how they are read.

use holdfire_core::{AccessionState, ActorKind, ClauseRef, State};
use holdfire_terms::{ClauseKind, Settings, Term, TermsError, clauses_as_written};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// A clause with its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedClause {
    /// Which one.
    pub reference: ClauseRef,
    /// What sort of provision it is.
    pub kind: ClauseKind,
    /// Its rule.
    pub cedar: Box<str>,
    /// The clauses of its instrument to which it makes an exception.
    pub excepts: Vec<Box<str>>,
    /// When it is in force.
    pub in_force: Vec<Term>,
    /// Kinds of actor that can join its instrument by notice.
    pub acceding: Vec<ActorKind>,
    /// States of accession that bind.
    pub binding: Vec<AccessionState>,
    /// States of accession that leave free.
    pub free: Vec<AccessionState>,
}

/// Clauses that are asked about together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clauses {
    /// What to call them.
    pub name: String,
    /// Those that have a rule.
    pub clauses: Vec<AskedClause>,
    /// The areas of the case, by id, with their names.
    pub areas: BTreeMap<Box<str>, Box<str>>,
    /// The zone in which days are told.
    pub zone: TimeZone,
    /// Whether all of it is invented for training; not told for a text without a case.
    pub exercise: Option<bool>,
}

impl Clauses {
    /// The clauses of all instruments of a state.
    pub fn of_state(name: &str, state: &State) -> Result<Self, TermsError> {
        let clauses = clauses_as_written(state)?.into_iter().filter_map(|(clause, settings)| {
            let Settings { acceding, binding, free, .. } = settings;
            Some(AskedClause {
                reference: clause.reference(),
                kind: clause.kind,
                cedar: clause.cedar?,
                excepts: clause.excepts,
                in_force: clause.in_force,
                acceding,
                binding,
                free,
            })
        });
        let mechanism = state.mechanism.as_ref();
        let zone = mechanism
            .map(|mechanism| &*mechanism.time_zone)
            .or_else(|| state.instruments.values().find_map(|i| zone_of_text(&i.text)))
            .and_then(|zone| TimeZone::get(zone).ok());
        let areas = state.areas.values();
        Ok(Self {
            name: name.to_owned(),
            clauses: clauses.collect(),
            areas: areas
                .map(|area| (area.id.as_str().into(), area.name.get("en").into()))
                .collect(),
            zone: zone.unwrap_or(TimeZone::UTC),
            exercise: mechanism.map(|mechanism| mechanism.exercise),
        })
    }

    /// Only the clauses of one instrument, or only one of them.
    #[must_use]
    pub fn only(mut self, instrument: &str, clause: Option<&str>) -> Self {
        self.clauses.retain(|asked| {
            asked.reference.instrument.as_str() == instrument
                && clause.is_none_or(|number| *asked.reference.clause == *number)
        });
        self
    }

    /// The name of an area.
    pub(crate) fn area_name(&self, id: &str) -> Option<String> {
        self.areas.get(id).map(|name| name.to_string())
    }
}

/// The zone that an instrument tells its times in.
fn zone_of_text(text: &str) -> Option<&str> {
    let value =
        text.lines().find_map(|line| line.strip_prefix("zone")?.trim().strip_prefix('='))?;
    value.trim().strip_prefix('"')?.split('"').next()
}
