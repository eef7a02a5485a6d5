//! The same incidents under other terms: what would be answered otherwise, by clause, area, actor
//! and month, with the incidents behind each number.
//!
//! Nothing is counted here that cannot be listed: a number is the length of a list of incidents.
//! What is in doubt is counted apart, as everywhere: an incident whose time touches two months is
//! told under both as "perhaps", one with two alleged actors under both, one whose place crosses
//! the edge of an area as perhaps in it.

use crate::agreement::ClauseIndex;
use crate::area_index::Membership;
use crate::assessor::Assessor;
use crate::brief::{Brief, Briefing};
use crate::likeness::next_number;
use foldhash::{HashMap, HashMapExt};
use holdfire_core::{ActorId, AreaId, ClauseRef, Incident, IncidentId, Verdict, When};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// An incident to be asked under both terms.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The incident; evidence of its links is not needed.
    pub incident: Incident,
    /// Whether it surely belongs to those asked about. One that only perhaps falls into a period
    /// is counted apart in every number.
    pub is_sure: bool,
    /// Its answers under the terms of now, where they are known already.
    pub known: Option<Vec<(ClauseIndex, Verdict)>>,
}

/// From one answer to another; none where no clause is in force there and then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn {
    /// The answer under the terms of now.
    pub now: Option<Verdict>,
    /// The answer under the other terms.
    pub then: Option<Verdict>,
}

/// Incidents of one kind: those surely of it, and those perhaps. Places in [`WhatIf::changed`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Surely of this kind.
    pub sure: Vec<u32>,
    /// Perhaps of this kind.
    pub perhaps: Vec<u32>,
}

/// How many incidents, where the incidents themselves are of no interest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Number {
    /// Surely.
    pub sure: usize,
    /// Perhaps.
    pub perhaps: usize,
}

/// Incidents of one kind by the turn that their answer takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turns {
    /// The incidents of each turn.
    pub turns: BTreeMap<Turn, Tally>,
    /// How many keep each answer. Counted for clauses and for all incidents together.
    pub unchanged: BTreeMap<Option<Verdict>, Number>,
}

/// On which side a clause exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Under the terms of now alone.
    Now,
    /// Under the other terms alone.
    Then,
    /// Under both; its text or rule may still differ.
    Both,
}

/// What changes for one clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseRow {
    /// Which clause.
    pub clause: ClauseRef,
    /// Its title, of the other terms where both have it.
    pub title: Box<str>,
    /// Where it exists.
    pub side: Side,
    /// How its answers turn. A clause that is not in force, or does not exist, has no answer.
    pub turns: Turns,
}

/// Where incidents lie, by the areas of the other terms.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InArea {
    /// In an area.
    Area(AreaId),
    /// Surely outside all areas.
    Outside,
    /// No place or no time is told.
    NotTold,
}

/// Who is said to have acted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ByActor {
    /// An actor of the terms of now.
    Known(ActorId),
    /// The words of a source that fit none.
    Words(Box<str>),
    /// Nobody is named.
    NotTold,
}

/// In which month, in the zone of the mechanism.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InMonth {
    /// The month that begins on this day.
    From(Date),
    /// No time is told, or one that may be any of more than [`MOST_MONTHS`] months.
    NotTold,
}

/// More months than any list of months is read for.
pub const MOST_MONTHS: usize = 240;

/// An incident that would be answered otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its number.
    pub incident: IncidentId,
    /// Its place among those that were asked.
    pub number: usize,
    /// Whether it surely belongs to those asked about.
    pub is_sure: bool,
    /// How its strongest answer turns; it may stay while a single clause turns.
    pub overall: Turn,
    /// The clauses whose answer turns, by place in [`WhatIf::clauses`].
    pub clauses: Arc<[(u32, Turn)]>,
    /// The areas of the other terms that it lies in, or may.
    pub areas: Vec<(AreaId, Membership)>,
}

/// What would be answered otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// How many incidents were asked.
    pub asked: Number,
    /// By the strongest answer of each incident. An incident whose strongest answer stays while a
    /// clause turns stands under a turn from an answer to the same answer.
    pub overall: Turns,
    /// Every clause that was asked on either side, in the order of the terms of now, then those of
    /// the other terms.
    pub clauses: Vec<ClauseRow>,
    /// The changed incidents by area of the other terms, by the turn of their strongest answer.
    pub areas: BTreeMap<InArea, Turns>,
    /// The changed incidents by alleged actor, likewise.
    pub actors: BTreeMap<ByActor, Turns>,
    /// The changed incidents by month, likewise.
    pub months: BTreeMap<InMonth, Turns>,
    /// Every incident with a clause that would be answered otherwise, in the order asked.
    pub changed: Vec<Changed>,
}

/// Asks `count` incidents under the terms of `now` and of `then`, on several threads. `asked` gives
/// the incident of a number, or nothing if there is none; it is called once for each.
pub fn what_if(
    now: &Assessor<'_>,
    then: &Assessor<'_>,
    count: usize,
    threads: usize,
    asked: impl Fn(usize) -> Option<Asked> + Sync,
) -> WhatIf {
    let clauses = Clauses::of(now, then);
    let share = count.div_ceil(threads.max(1)).max(1);
    let shares = (0..count).step_by(share).map(|start| start..count.min(start + share));
    let ask = |numbers: Range<usize>| Comparing::new(now, then, &clauses).ask(numbers, &asked);
    let parts: Vec<WhatIf> = std::thread::scope(|scope| {
        let ask = &ask;
        let running: Vec<_> = shares.map(|share| scope.spawn(move || ask(share))).collect();
        let ended = running.into_iter().map(|thread| thread.join());
        ended.map(|part| part.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let none = WhatIf { clauses: clauses.rows(now, then), ..WhatIf::default() };
    parts.into_iter().fold(none, WhatIf::and)
}

impl Turn {
    /// Whether the answer stays.
    pub fn stays(self) -> bool {
        self.now == self.then
    }
}

impl Tally {
    /// How many there are.
    pub fn number(&self) -> Number {
        Number { sure: self.sure.len(), perhaps: self.perhaps.len() }
    }

    fn take(&mut self, place: u32, is_sure: bool) {
        if is_sure { self.sure.push(place) } else { self.perhaps.push(place) }
    }
}

impl Number {
    fn add(&mut self, is_sure: bool) {
        if is_sure { self.sure += 1 } else { self.perhaps += 1 }
    }

    fn and(self, other: Self) -> Self {
        Self { sure: self.sure + other.sure, perhaps: self.perhaps + other.perhaps }
    }
}

impl Turns {
    /// How many incidents take a turn, or stay while a clause turns.
    pub fn number(&self) -> Number {
        self.turns.values().map(Tally::number).fold(Number::default(), Number::and)
    }

    fn take(&mut self, turn: Turn, place: u32, is_sure: bool) {
        self.turns.entry(turn).or_default().take(place, is_sure);
    }

    /// Adds the incidents of another part, whose places begin at `first`.
    fn append(&mut self, other: Self, first: u32) {
        for (turn, tally) in other.turns {
            let known = self.turns.entry(turn).or_default();
            known.sure.extend(tally.sure.into_iter().map(|place| first + place));
            known.perhaps.extend(tally.perhaps.into_iter().map(|place| first + place));
        }
        for (answer, number) in other.unchanged {
            let known = self.unchanged.entry(answer).or_default();
            *known = known.and(number);
        }
    }
}

impl WhatIf {
    /// The incidents of a list of places.
    pub fn incidents<'a>(&'a self, places: &'a [u32]) -> impl Iterator<Item = &'a IncidentId> {
        places.iter().filter_map(|place| Some(&self.changed.get(*place as usize)?.incident))
    }

    /// How many incidents would be answered otherwise by some clause.
    pub fn number(&self) -> Number {
        self.overall.number()
    }

    /// This part and the next one.
    fn and(mut self, next: Self) -> Self {
        let first = self.changed.len() as u32;
        self.asked = self.asked.and(next.asked);
        self.overall.append(next.overall, first);
        for (row, more) in self.clauses.iter_mut().zip(next.clauses) {
            row.turns.append(more.turns, first);
        }
        append_all(&mut self.areas, next.areas, first);
        append_all(&mut self.actors, next.actors, first);
        append_all(&mut self.months, next.months, first);
        self.changed.extend(next.changed);
        self
    }
}

fn append_all<K: Ord>(known: &mut BTreeMap<K, Turns>, next: BTreeMap<K, Turns>, first: u32) {
    for (key, turns) in next {
        known.entry(key).or_default().append(turns, first);
    }
}

/// The testable clauses of both terms in one list.
struct Clauses {
    /// For each clause of now, its place in the list.
    now: Vec<Option<usize>>,
    then: Vec<Option<usize>>,
    /// For each in the list, its place on each side.
    sides: Vec<(Option<ClauseIndex>, Option<ClauseIndex>)>,
}

impl Clauses {
    fn of(now: &Assessor<'_>, then: &Assessor<'_>) -> Self {
        let (of_now, of_then) = (now.agreement.clauses(), then.agreement.clauses());
        let mut places: HashMap<ClauseRef, usize> = HashMap::new();
        let mut all = Self {
            now: vec![None; of_now.len()],
            then: vec![None; of_then.len()],
            sides: Vec::new(),
        };
        for (index, clause) in of_now.iter().enumerate().filter(|(_, clause)| clause.testable) {
            all.now[index] = Some(all.sides.len());
            places.insert(clause.reference(), all.sides.len());
            all.sides.push((Some(index), None));
        }
        for (index, clause) in of_then.iter().enumerate().filter(|(_, clause)| clause.testable) {
            let place = *places.entry(clause.reference()).or_insert(all.sides.len());
            if place == all.sides.len() {
                all.sides.push((None, None));
            }
            all.sides[place].1 = Some(index);
            all.then[index] = Some(place);
        }
        all
    }

    fn rows(&self, now: &Assessor<'_>, then: &Assessor<'_>) -> Vec<ClauseRow> {
        let row = |(of_now, of_then): &(Option<ClauseIndex>, Option<ClauseIndex>)| {
            let of_now = of_now.map(|index| &now.agreement.clauses()[index]);
            let of_then = of_then.map(|index| &then.agreement.clauses()[index]);
            let clause = of_then.or(of_now)?;
            Some(ClauseRow {
                clause: clause.reference(),
                title: clause.title.clone(),
                side: match (of_now, of_then) {
                    (Some(_), Some(_)) => Side::Both,
                    (Some(_), None) => Side::Now,
                    _ => Side::Then,
                },
                turns: Turns::default(),
            })
        };
        self.sides.iter().filter_map(row).collect()
    }
}

/// One thread's share of the work.
struct Comparing<'t, 'a> {
    now: Briefing<'t, 'a>,
    then: Briefing<'t, 'a>,
    clauses: &'t Clauses,
    /// Answers that were known already, by number.
    known: HashMap<Vec<(ClauseIndex, Verdict)>, u32>,
    /// What the answers of one number each come to, side by side.
    pairs: HashMap<(Now, u32), Pair>,
    zone: TimeZone,
    /// Actors by the words that name them.
    names: HashMap<Box<str>, ByActor>,
    found: WhatIf,
}

/// The number of the answers under the terms of now.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Now {
    Asked(u32),
    Known(u32),
}

/// Two sets of answers side by side.
struct Pair {
    overall: Turn,
    /// The clauses that turn.
    turning: Arc<[(u32, Turn)]>,
    /// The clauses that keep an answer.
    staying: Vec<(u32, Verdict)>,
    /// How many incidents have these answers.
    number: Number,
}

impl<'t, 'a> Comparing<'t, 'a> {
    fn new(now: &'t Assessor<'a>, then: &'t Assessor<'a>, clauses: &'t Clauses) -> Self {
        Self {
            now: now.briefing(),
            then: then.briefing(),
            clauses,
            known: HashMap::new(),
            pairs: HashMap::new(),
            zone: now.standings.zone.clone(),
            names: HashMap::new(),
            found: WhatIf { clauses: clauses.rows(now, then), ..WhatIf::default() },
        }
    }

    fn ask(mut self, numbers: Range<usize>, asked: &impl Fn(usize) -> Option<Asked>) -> WhatIf {
        for number in numbers {
            if let Some(asked) = asked(number) {
                self.compare(number, asked);
            }
        }
        self.count_what_stays();
        self.found
    }

    fn compare(&mut self, number: usize, asked: Asked) {
        let Asked { incident, is_sure, known } = asked;
        let now = match known {
            None => Now::Asked(self.now.number(&incident)),
            Some(known) => Now::Known(next_number(&mut self.known, known)),
        };
        let then = self.then.number(&incident);
        if !self.pairs.contains_key(&(now, then)) {
            let pair = self.side_by_side(now, then);
            self.pairs.insert((now, then), pair);
        }
        let Some(pair) = self.pairs.get_mut(&(now, then)) else { return };
        pair.number.add(is_sure);
        if pair.turning.is_empty() {
            return;
        }
        let (overall, clauses) = (pair.overall, pair.turning.clone());
        let place = self.found.changed.len() as u32;
        self.found.overall.take(overall, place, is_sure);
        for (clause, turn) in clauses.iter() {
            self.found.clauses[*clause as usize].turns.take(*turn, place, is_sure);
        }
        let areas = self.count_areas(&incident, overall, place, is_sure);
        self.count_actors(&incident, overall, place, is_sure);
        self.count_months(&incident, overall, place, is_sure);
        let incident = incident.id;
        self.found.changed.push(Changed { incident, number, is_sure, overall, clauses, areas });
    }

    fn side_by_side(&self, now: Now, then: u32) -> Pair {
        let of_now: Vec<(ClauseIndex, Verdict)> = match now {
            Now::Asked(number) => plain(self.now.answers(number)),
            Now::Known(number) => {
                let known = self.known.iter().find(|(_, known)| **known == number);
                known.map(|(answers, _)| answers.clone()).unwrap_or_default()
            }
        };
        let of_then = plain(self.then.answers(then));
        let strongest = |answers: &[(ClauseIndex, Verdict)]| answers.iter().map(|(_, v)| *v).max();
        let overall = Turn { now: strongest(&of_now), then: strongest(&of_then) };
        let mut turns = vec![Turn { now: None, then: None }; self.clauses.sides.len()];
        for (clause, verdict) in of_now {
            if let Some(place) = self.clauses.now[clause] {
                turns[place].now = Some(verdict);
            }
        }
        for (clause, verdict) in of_then {
            if let Some(place) = self.clauses.then[clause] {
                turns[place].then = Some(verdict);
            }
        }
        let all = || turns.iter().zip(0u32..);
        let staying = all().filter(|(turn, _)| turn.stays());
        Pair {
            overall,
            turning: all().filter(|(turn, _)| !turn.stays()).map(|(turn, n)| (n, *turn)).collect(),
            staying: staying.filter_map(|(turn, clause)| Some((clause, turn.now?))).collect(),
            number: Number::default(),
        }
    }

    fn count_what_stays(&mut self) {
        let found = &mut self.found;
        for Pair { overall, turning, staying, number } in self.pairs.values() {
            found.asked = found.asked.and(*number);
            if turning.is_empty() {
                let known = found.overall.unchanged.entry(overall.now).or_default();
                *known = known.and(*number);
            }
            for (clause, verdict) in staying {
                let row = &mut found.clauses[*clause as usize].turns;
                let known = row.unchanged.entry(Some(*verdict)).or_default();
                *known = known.and(*number);
            }
        }
    }

    fn count_areas(
        &mut self,
        incident: &Incident,
        turn: Turn,
        place: u32,
        is_sure: bool,
    ) -> Vec<(AreaId, Membership)> {
        let mut count = |area, is_sure| {
            self.found.areas.entry(area).or_default().take(turn, place, is_sure);
        };
        let (Some(at), Some(when)) = (&incident.place, &incident.when) else {
            count(InArea::NotTold, is_sure);
            return Vec::new();
        };
        let mut areas = self.then.assessor().areas_of(at, when);
        areas.retain(|(_, membership)| *membership != Membership::Outside);
        for (area, membership) in &areas {
            count(InArea::Area(area.clone()), is_sure && *membership == Membership::Inside);
        }
        if areas.is_empty() {
            count(InArea::Outside, is_sure);
        }
        areas
    }

    fn count_actors(&mut self, incident: &Incident, turn: Turn, place: u32, is_sure: bool) {
        let mut actors: Vec<ByActor> = Vec::new();
        for told in &incident.actors {
            let actor = self.actor(&told.value);
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        if actors.is_empty() {
            actors.push(ByActor::NotTold);
        }
        let is_sure = is_sure && actors.len() == 1;
        for actor in actors {
            self.found.actors.entry(actor).or_default().take(turn, place, is_sure);
        }
    }

    fn actor(&mut self, words: &str) -> ByActor {
        if let Some(known) = self.names.get(words) {
            return known.clone();
        }
        let actor = match self.now.assessor().standings.state.actor_named(words) {
            Some(actor) => ByActor::Known(actor.id.clone()),
            None => ByActor::Words(words.replace('\n', " ").into()),
        };
        self.names.insert(words.into(), actor.clone());
        actor
    }

    fn count_months(&mut self, incident: &Incident, turn: Turn, place: u32, is_sure: bool) {
        let months = incident.when.as_ref().map(|when| months_of(when, &self.zone));
        let months = months.filter(|months| (1..=MOST_MONTHS).contains(&months.len()));
        let months = months.map(|all| all.into_iter().map(InMonth::From).collect());
        let months: Vec<InMonth> = months.unwrap_or_else(|| vec![InMonth::NotTold]);
        let is_sure = is_sure && months.len() == 1;
        for month in months {
            self.found.months.entry(month).or_default().take(turn, place, is_sure);
        }
    }
}

fn plain(answers: &[Brief]) -> Vec<(ClauseIndex, Verdict)> {
    answers.iter().map(|answer| (answer.clause, answer.verdict)).collect()
}

/// The first days of the months that a time touches; one more than [`MOST_MONTHS`] at most.
fn months_of(when: &When, zone: &TimeZone) -> Vec<Date> {
    let month = |at: Timestamp| at.to_zoned(zone.clone()).date().first_of_month();
    let just_before = |at: Timestamp| at.checked_sub(jiff::SignedDuration::from_nanos(1));
    let last = just_before(when.until).unwrap_or(when.until).max(when.from);
    let last = month(last);
    let all = month(when.from).series(1.month());
    all.take_while(|month| *month <= last).take(MOST_MONTHS + 1).collect()
}
