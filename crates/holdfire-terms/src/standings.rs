//! How every actor stands at an instant and place: what it is part of, whether it is bound by an
//! instrument, and whether it is listed as excluded. Doubt stays doubt.
//!
//! An actor's own record counts before that of the body it is part of; a record for the locality
//! before one for everywhere; a later record before an earlier one.

use crate::area_index::Membership;
use crate::asking::{Enacted, Identity, Standing};
use crate::local_time::start_of;
use holdfire_core::{AccessionState, ActorId, ActorKind, Place, Relation, RelationType, State};
use jiff::{Timestamp, tz::TimeZone};
use std::cell::RefCell;
use std::collections::HashMap;

/// Whether something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Tri {
    No,
    Maybe,
    Yes,
}

/// Everything of a place that decides how actors stand there.
pub(crate) struct Moment<'a> {
    pub at: Timestamp,
    /// For each area of the index, whether it holds the place.
    pub areas: &'a [Membership],
    /// For each named locality of [`Standings::localities`], whether it is the place.
    pub named: &'a [Tri],
}

impl Moment<'_> {
    /// The place, as far as accessions tell places apart, in one number; nothing if they tell more
    /// places apart than fit.
    pub(crate) fn place_key(&self, standings: &Standings<'_>) -> Option<u64> {
        let areas = standings.locality_areas.iter();
        let areas = areas.map(|area| self.areas.get(*area).map_or(0, |m| *m as u64 + 1));
        let named = self.named.iter().map(|tri| *tri as u64);
        let is_small = standings.locality_areas.len() + self.named.len() <= 32;
        is_small.then(|| areas.chain(named).fold(0, |key, one| key << 2 | one))
    }
}

/// Statuses worked out before, by actor, instrument, stretch of time and place.
pub(crate) type Statuses = RefCell<foldhash::HashMap<(u32, usize, Timestamp, u64), Status>>;

/// How one actor stands towards one instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Status {
    pub kind: ActorKind,
    pub standing: Standing,
    pub bound: Tri,
    pub supports_bound: Tri,
    pub listed: Tri,
    pub guarantor: bool,
    pub basis: Basis,
}

/// The records that a status rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Basis {
    /// The accession, by its place in the state.
    pub accession: Option<u32>,
    /// The actor whose accession or party status it is, if not the actor's own.
    pub through: Option<u32>,
    /// The designation, by its place in the state.
    pub designation: Option<u32>,
    /// The listed actor, if not the actor itself.
    pub listed_through: Option<u32>,
}

/// What the records of one actor say, or that it is a party.
#[derive(Debug, Clone, Copy)]
struct Own {
    standing: Standing,
    bound: Tri,
    accession: Option<u32>,
}

#[derive(Clone, Copy)]
pub(crate) struct Span {
    from: Timestamp,
    until: Timestamp,
}

impl Span {
    pub(crate) fn holds(self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

enum Locality {
    Everywhere,
    Area(usize),
    Named(usize),
}

struct Record {
    index: u32,
    locality: Locality,
    span: Span,
    state: AccessionState,
}

/// The actors of a state with their relations, accessions and designations, by number.
pub(crate) struct Standings<'a> {
    pub state: &'a State,
    /// The zone in which the mechanism counts its days.
    pub zone: TimeZone,
    pub ids: Vec<&'a ActorId>,
    numbers: HashMap<&'a ActorId, u32>,
    superiors: Vec<Vec<(u32, Span)>>,
    pub(crate) supported: Vec<Vec<(u32, Span)>>,
    pub(crate) predecessors: Vec<Vec<(u32, Span)>>,
    pub(crate) members: Vec<Vec<(u32, Span)>>,
    /// Accessions by actor, then by instrument.
    records: HashMap<u32, Vec<(&'a str, Vec<Record>)>>,
    pub(crate) designations: Vec<Vec<(u32, Span)>>,
    /// Areas that accessions name as their place, by number.
    locality_areas: Vec<usize>,
    /// Places that accessions name and that are no area.
    pub localities: Vec<&'a str>,
    /// Every instant at which something above may change.
    pub changes: Vec<Timestamp>,
}

/// How many steps up from a formation to the body it belongs to.
pub(crate) const MAX_STEPS: usize = 8;

impl<'a> Standings<'a> {
    pub(crate) fn new(state: &'a State) -> Self {
        let zone = state.mechanism.as_ref().map_or(TimeZone::UTC, |mechanism| {
            TimeZone::get(&mechanism.time_zone).unwrap_or(TimeZone::UTC)
        });
        let ids: Vec<&ActorId> = state.actors.keys().collect();
        let numbers: HashMap<&ActorId, u32> =
            ids.iter().zip(0u32..).map(|(id, number)| (*id, number)).collect();
        let empty = || vec![Vec::new(); ids.len()];
        let mut all = Self {
            state,
            zone: zone.clone(),
            superiors: empty(),
            supported: empty(),
            predecessors: empty(),
            members: empty(),
            records: HashMap::new(),
            designations: empty(),
            locality_areas: Vec::new(),
            localities: Vec::new(),
            changes: Vec::new(),
            ids,
            numbers,
        };
        all.take_relations(&zone);
        all.take_accessions();
        all.take_designations(&zone);
        all.changes.retain(|at| *at != Timestamp::MIN && *at != Timestamp::MAX);
        all
    }

    pub(crate) fn number(&self, id: &ActorId) -> Option<u32> {
        self.numbers.get(id).copied()
    }

    fn take_relations(&mut self, zone: &TimeZone) {
        for (actor, number) in self.state.actors.values().zip(0u32..) {
            for relation in &actor.relations {
                let Some(other) = self.number(&relation.to) else { continue };
                let span = span_of(relation, zone);
                self.changes.extend([span.from, span.until]);
                let (from, to) = (number as usize, other as usize);
                match relation.relation {
                    RelationType::PartOf => {
                        self.superiors[from].push((other, span));
                        self.members[to].push((number, span));
                    }
                    RelationType::Commands => {
                        self.superiors[to].push((number, span));
                        self.members[from].push((other, span));
                    }
                    // A proxy is not bound by what its patron joined, but it acts for somebody bound.
                    RelationType::Backs | RelationType::AlliedWith | RelationType::ProxyOf => {
                        self.supported[from].push((other, span));
                    }
                    RelationType::SuccessorOf => self.predecessors[from].push((other, span)),
                }
            }
        }
    }

    fn take_accessions(&mut self) {
        for (accession, index) in self.state.accessions.iter().zip(0u32..) {
            let Some(actor) = self.number(&accession.actor) else { continue };
            let locality = match accession.locality.as_deref() {
                None => Locality::Everywhere,
                Some(words) => self.locality(words),
            };
            let span =
                Span { from: accession.from, until: accession.until.unwrap_or(Timestamp::MAX) };
            self.changes.extend([span.from, span.until]);
            let record = Record { index, locality, span, state: accession.state };
            let id = accession.instrument.as_str();
            let of_actor = self.records.entry(actor).or_default();
            match of_actor.iter_mut().find(|(known, _)| *known == id) {
                Some((_, records)) => records.push(record),
                None => of_actor.push((id, vec![record])),
            }
        }
    }

    fn locality(&mut self, words: &'a str) -> Locality {
        if let Some(area) = self.state.areas.keys().position(|id| id.as_str() == words) {
            if !self.locality_areas.contains(&area) {
                self.locality_areas.push(area);
            }
            return Locality::Area(area);
        }
        let known = self.localities.iter().position(|known| *known == words);
        Locality::Named(known.unwrap_or_else(|| {
            self.localities.push(words);
            self.localities.len() - 1
        }))
    }

    fn take_designations(&mut self, zone: &TimeZone) {
        for (designation, index) in self.state.designations.iter().zip(0u32..) {
            let Some(actor) = self.number(&designation.actor) else { continue };
            let until = designation.until.map_or(Timestamp::MAX, |day| start_of(day, zone));
            let span = Span { from: start_of(designation.from, zone), until };
            self.changes.extend([span.from, span.until]);
            self.designations[actor as usize].push((index, span));
        }
    }

    /// For each named locality, whether it is the place: a region by its region, anything else by
    /// its name. A place without a name or region may be any of them.
    pub(crate) fn named_localities(&self, place: Option<&Place>) -> Vec<Tri> {
        let region_of = |words: &str| {
            self.state.mechanism.as_ref().and_then(|m| m.region(words)).map(|r| r.code.clone())
        };
        let is = |wanted: &str| {
            let Some(place) = place else { return Tri::Maybe };
            if place.name.as_deref().is_some_and(|name| same_words(name, wanted)) {
                return Tri::Yes;
            }
            let told = if region_of(wanted).is_some() { &place.region } else { &place.name };
            match told.as_deref() {
                None => Tri::Maybe,
                Some(told) if same_words(told, wanted) => Tri::Yes,
                Some(told) if region_of(wanted).is_some_and(|r| region_of(told) == Some(r)) => {
                    Tri::Yes
                }
                Some(_) => Tri::No,
            }
        };
        self.localities.iter().map(|wanted| is(wanted)).collect()
    }

    /// Those an actor is part of or commanded by, itself first, nearest first.
    pub(crate) fn camp(&self, actor: u32, at: Timestamp) -> Vec<u32> {
        let mut camp = vec![actor];
        let mut next = 0;
        while next < camp.len() && camp.len() <= MAX_STEPS * MAX_STEPS {
            for (superior, span) in &self.superiors[camp[next] as usize] {
                if span.holds(at) && !camp.contains(superior) {
                    camp.push(*superior);
                }
            }
            next += 1;
        }
        camp
    }

    /// The id of an actor and of the bodies above it that are not below it too.
    pub(crate) fn belongs_to(&self, identity: Identity) -> (String, Vec<String>) {
        let Identity { actor, at } = identity;
        let is_strictly_above = |other: &&u32| !self.camp(**other, at).contains(&actor);
        let camp = self.camp(actor, at);
        let above = camp[1..].iter().filter(is_strictly_above);
        let id = |number: u32| self.ids[number as usize].to_string();
        (id(actor), above.map(|number| id(*number)).collect())
    }

    /// As [`Self::status`], for an instrument of that number; remembered.
    pub(crate) fn remembered_status(
        &self,
        actor: u32,
        (number, to): (usize, &Enacted),
        moment: &Moment<'_>,
        statuses: &Statuses,
    ) -> Status {
        let Some(place) = moment.place_key(self) else { return self.status(actor, to, moment) };
        let key = (actor, number, moment.at, place);
        if let Some(known) = statuses.borrow().get(&key) {
            return *known;
        }
        let status = self.status(actor, to, moment);
        statuses.borrow_mut().insert(key, status);
        status
    }

    /// How an actor stands towards an instrument, there and then.
    pub(crate) fn status(&self, actor: u32, to: &Enacted, moment: &Moment<'_>) -> Status {
        let described = &self.state.actors[self.ids[actor as usize]];
        let camp = self.camp(actor, moment.at);
        let (listed, designation, listed_through) = self.listed(actor, to, moment.at);
        let mut basis = Basis { designation, listed_through, ..Basis::default() };
        let found = self.nearest_standing(&camp, to, moment);
        let (standing, bound) = match found {
            Some((who, own)) => {
                basis.accession = own.accession;
                basis.through = (who != actor).then_some(who);
                (own.standing, own.bound)
            }
            None if listed == Tri::Yes => (Standing::NoRecord, Tri::No),
            None if may_join(described.kind, to) => (Standing::NoRecord, Tri::Maybe),
            None => (Standing::NoRecord, Tri::No),
        };
        let listed = match (found, listed) {
            // Whoever joined by a record of its own is not put outside by a list in doubt.
            (Some(_), Tri::Maybe) if bound == Tri::Yes => Tri::No,
            (_, listed) => listed,
        };
        let is_guarantor = |who: &u32| to.instrument.guarantors.contains(self.ids[*who as usize]);
        Status {
            kind: described.kind,
            standing,
            bound,
            supports_bound: self.supports_bound(&camp, to, moment),
            listed,
            guarantor: camp.iter().any(is_guarantor),
            basis,
        }
    }

    /// The standing of the first in a camp that has one. Somebody who was only named by others
    /// stands as the body it belongs to, if that does stand somewhere.
    fn nearest_standing(
        &self,
        camp: &[u32],
        to: &Enacted,
        moment: &Moment<'_>,
    ) -> Option<(u32, Own)> {
        let mut all = camp
            .iter()
            .filter_map(|who| self.own_standing(*who, to, moment).map(|found| (*who, found)));
        let nearest = all.next()?;
        let is_only_named = nearest.1.standing == Standing::State(AccessionState::Named)
            && nearest.1.bound == Tri::Maybe;
        match is_only_named {
            true => Some(all.next().unwrap_or(nearest)),
            false => Some(nearest),
        }
    }

    /// What the records of one actor, or the list of parties, say about it.
    fn own_standing(&self, actor: u32, to: &Enacted, moment: &Moment<'_>) -> Option<Own> {
        let is_party = to.instrument.parties.contains(self.ids[actor as usize]);
        let without_record = Own { standing: Standing::Party, bound: Tri::Yes, accession: None };
        let mut found: Option<Own> = None;
        for (record, applies) in self.records_at(actor, to, moment) {
            let bound = binds(record.state, to);
            let own = found.get_or_insert(Own {
                standing: Standing::State(record.state),
                bound,
                accession: Some(record.index),
            });
            if own.bound != bound {
                own.bound = Tri::Maybe;
            }
            if applies == Tri::Yes {
                return found;
            }
        }
        // None of the records surely speaks of this place, so there may be none for it.
        match found {
            None => is_party.then_some(without_record),
            Some(own) if is_party && own.bound == Tri::Yes => found,
            Some(own) => Some(Own { bound: Tri::Maybe, ..own }),
        }
    }

    /// The records that hold at the instant and may hold at the place, those that count first.
    fn records_at<'s>(
        &'s self,
        actor: u32,
        to: &Enacted,
        moment: &Moment<'_>,
    ) -> Vec<(&'s Record, Tri)> {
        let records = self.records_of(to.instrument.id.as_str(), actor);
        let mut holding: Vec<(&Record, Tri)> = records
            .iter()
            .filter(|record| record.span.holds(moment.at))
            .map(|record| (record, applies(&record.locality, moment)))
            .filter(|(_, applies)| *applies != Tri::No)
            .collect();
        holding.sort_by_key(|(record, _)| {
            let is_everywhere = matches!(record.locality, Locality::Everywhere);
            (is_everywhere, std::cmp::Reverse((record.span.from, record.index)))
        });
        holding
    }

    fn records_of<'s>(&'s self, instrument: &str, actor: u32) -> &'s [Record] {
        let of_actor = self.records.get(&actor);
        let of_instrument = of_actor.and_then(|of| of.iter().find(|(id, _)| *id == instrument));
        of_instrument.map(|(_, records)| records.as_slice()).unwrap_or_default()
    }

    fn supports_bound(&self, camp: &[u32], to: &Enacted, moment: &Moment<'_>) -> Tri {
        if !to.uses.supports_bound {
            return Tri::No;
        }
        let supported = camp.iter().flat_map(|who| &self.supported[*who as usize]);
        let bound = |who: u32| {
            let camp = self.camp(who, moment.at);
            let own = self.nearest_standing(&camp, to, moment);
            let kind = self.state.actors[self.ids[who as usize]].kind;
            own.map_or(if may_join(kind, to) { Tri::Maybe } else { Tri::No }, |(_, own)| own.bound)
        };
        supported
            .filter(|(_, span)| span.holds(moment.at))
            .map(|(who, _)| bound(*who))
            .max()
            .unwrap_or(Tri::No)
    }
}

fn may_join(kind: ActorKind, to: &Enacted) -> bool {
    to.settings.acceding.contains(&kind)
}

fn binds(state: AccessionState, to: &Enacted) -> Tri {
    if to.settings.binding.contains(&state) {
        Tri::Yes
    } else if to.settings.free.contains(&state) {
        Tri::No
    } else {
        Tri::Maybe
    }
}

fn applies(locality: &Locality, moment: &Moment<'_>) -> Tri {
    match locality {
        Locality::Everywhere => Tri::Yes,
        Locality::Named(index) => moment.named.get(*index).copied().unwrap_or(Tri::Maybe),
        Locality::Area(index) => match moment.areas.get(*index) {
            Some(Membership::Inside) => Tri::Yes,
            Some(Membership::Outside) => Tri::No,
            Some(Membership::Perhaps) | None => Tri::Maybe,
        },
    }
}

fn span_of(relation: &Relation, zone: &TimeZone) -> Span {
    let day_after = |day: jiff::civil::Date| day.tomorrow().unwrap_or(jiff::civil::Date::MAX);
    Span {
        from: relation.from.map_or(Timestamp::MIN, |day| start_of(day, zone)),
        until: relation.until.map_or(Timestamp::MAX, |day| start_of(day_after(day), zone)),
    }
}

/// Two names are the same when they differ only in case, spaces and punctuation.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

/// What of a name makes it that name.
pub(crate) fn letters(words: &str) -> impl Iterator<Item = char> {
    words.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric())
}
