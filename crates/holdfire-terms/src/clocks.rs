//! Works out what is owed at an instant, from the ladders of the instruments, the incidents that
//! fall under their clauses, the steps that were recorded, and what was done in the room.
//!
//! How a clock starts: with the incident, at the end of the day on which its first report was
//! published, or else at the end of the time in which it can have happened; with a step, at the last
//! instant at which that can have been taken; with lateness, when the time of the late step is over.
//! So nobody is told to be late because of what is known only roughly. `at` is a parameter: the same
//! records give the same answer for the same instant, in whatever order they were made.

use crate::agreement::Agreement;
use crate::asking::Enacted;
use crate::clause::{Clause, DueTime};
use crate::due::{Afterwards, Concern, Due, Somebody, Standing, Subject, Taken};
use crate::duties::{is_clause_number, may_be_due};
use crate::front_matter::Settings;
use crate::ladder::{After, DONE, StartsOn, Step, Who, following};
use crate::renewal::text_of;
use crate::room_steps::StepMeant;
use holdfire_core::{ActorId, ClauseRef, IncidentId, InstrumentId, Mechanism, State, StepTaken};
use jiff::{Timestamp, tz::TimeZone};
use std::collections::{BTreeSet, HashMap};

/// What is owed at `at`: about every incident of `concerns`, and the obligations that have a time.
pub fn due(
    state: &State,
    agreement: &Agreement,
    concerns: impl IntoIterator<Item = Concern>,
    at: Timestamp,
) -> Vec<Due> {
    let Some(mechanism) = &state.mechanism else { return Vec::new() };
    let clocks = Clocks::new(agreement, mechanism, state.steps.values());
    let mut all = clocks.of_clauses(at);
    for concern in concerns {
        all.extend(clocks.of_incident(&concern, at));
    }
    all
}

/// The ladders of an agreement with the steps that were taken, ready to be asked what is owed.
pub struct Clocks<'a> {
    agreement: &'a Agreement,
    mechanism: &'a Mechanism,
    /// Steps about each incident, and the instruments' obligations that were fulfilled.
    taken: HashMap<(&'a InstrumentId, Option<&'a IncidentId>), Vec<&'a StepTaken>>,
}

impl<'a> Clocks<'a> {
    /// Gets ready; `steps` are those that were taken, in any order.
    pub fn new(
        agreement: &'a Agreement,
        mechanism: &'a Mechanism,
        steps: impl IntoIterator<Item = &'a StepTaken>,
    ) -> Self {
        let mut taken: HashMap<_, Vec<&StepTaken>> = HashMap::new();
        for step in steps {
            taken.entry((&step.instrument, step.incident.as_ref())).or_default().push(step);
        }
        for steps in taken.values_mut() {
            steps.sort_by_key(|step| (step.at.from, step.at.until, &step.id));
        }
        Self { agreement, mechanism, taken }
    }

    /// What is owed about one incident: every step of each ladder that it starts.
    pub fn of_incident(&self, concern: &Concern, at: Timestamp) -> Vec<Due> {
        let Some(known) = concern.known.filter(|known| *known <= at) else { return Vec::new() };
        let mut all = Vec::new();
        for enacted in &self.agreement.enacted {
            if !enacted.settings.steps.is_empty() {
                let ladder = Ladder::new(self, enacted, concern, known, at);
                all.extend(ladder.into_iter().flat_map(Ladder::dues));
            }
        }
        all
    }

    /// The obligations and procedures that have a time: one for each text that gives another.
    pub fn of_clauses(&self, at: Timestamp) -> Vec<Due> {
        let mut all = Vec::new();
        for enacted in &self.agreement.enacted {
            let zone = zone_of(&enacted.settings);
            for clause in self.agreement.clauses_of(&enacted.instrument.id) {
                if may_be_due(clause.kind).is_ok() {
                    self.of_clause(enacted, clause, &zone, at, &mut all);
                }
            }
        }
        all
    }

    fn of_clause(
        &self,
        enacted: &Enacted,
        clause: &Clause,
        zone: &TimeZone,
        at: Timestamp,
        all: &mut Vec<Due>,
    ) {
        let done = self
            .taken(&enacted.instrument.id, None, at)
            .into_iter()
            .find(|step| &*step.step == DONE && step.clause.as_deref() == Some(&*clause.number));
        for time in times_of(clause, zone) {
            let started = time.started.filter(|started| *started <= at);
            let standing = match done {
                Some(done) => in_time(&Taken::of_step(done), Some(time.due_at)),
                None if started.is_none() => Standing::NotStarted,
                None => open_or_overdue(Some(time.due_at), at),
            };
            all.push(Due {
                instrument: enacted.instrument.id.clone(),
                step: DONE.into(),
                does: None,
                subject: Subject::Clause(clause.number.clone()),
                clause: Some(clause.number.clone()),
                who: self.somebody(&clause.by, enacted, None),
                to: None,
                words: clause.title.clone(),
                started,
                due_at: Some(time.due_at),
                says: time.says,
                is_of_a_draft: time.is_of_a_draft,
                standing,
                then: match clause.consequence.as_deref() {
                    None => Afterwards::Nothing,
                    Some(number) if is_clause_number(number) => Afterwards::Clause(number.into()),
                    Some(words) => Afterwards::Words(words.into()),
                },
            });
        }
    }

    /// Steps of an instrument that were taken by `at`, the earliest first.
    fn taken(
        &self,
        instrument: &InstrumentId,
        incident: Option<&IncidentId>,
        at: Timestamp,
    ) -> Vec<&'a StepTaken> {
        let steps = self.taken.get(&(instrument, incident)).map(Vec::as_slice).unwrap_or_default();
        steps.iter().copied().take_while(|step| step.at.from <= at).collect()
    }

    fn somebody(&self, said: &[Who], enacted: &Enacted, concern: Option<&Concern>) -> Somebody {
        let mut ids: Vec<ActorId> = Vec::new();
        for who in said {
            let meant: Vec<&ActorId> = match who {
                Who::Guarantors => enacted.instrument.guarantors.iter().collect(),
                Who::Parties => enacted.instrument.parties.iter().collect(),
                Who::Members => self.mechanism.members.iter().map(|member| &member.id).collect(),
                Who::Alleged => concern.iter().flat_map(|concern| &concern.alleged).collect(),
                Who::Named(id) => vec![id],
            };
            for id in meant {
                if !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
        }
        Somebody { said: said.to_vec(), ids }
    }
}

fn zone_of(settings: &Settings) -> TimeZone {
    TimeZone::get(&settings.zone).unwrap_or(TimeZone::UTC)
}

fn open_or_overdue(due_at: Option<Timestamp>, at: Timestamp) -> Standing {
    match due_at {
        Some(due_at) if at > due_at => Standing::Overdue,
        _ => Standing::Open,
    }
}

/// Whether what was done was done in time.
fn in_time(taken: &Taken, due_at: Option<Timestamp>) -> Standing {
    let taken = taken.clone();
    match due_at {
        Some(due_at) if taken.from > due_at => Standing::DoneLate(taken),
        Some(due_at) if taken.latest > due_at => Standing::DonePerhapsLate(taken),
        _ => Standing::Done(taken),
    }
}

/// A time at which a clause is owed, as one text has it.
struct OwedBy {
    started: Option<Timestamp>,
    due_at: Timestamp,
    says: Option<Box<str>>,
    is_of_a_draft: bool,
}

/// The times at which a clause is owed. Texts that agree stand as one.
fn times_of(clause: &Clause, zone: &TimeZone) -> Vec<OwedBy> {
    // The terms of drafts stand among those of the clause; here each text is asked for its own.
    let of_drafts: Vec<_> =
        clause.drafts.iter().filter_map(|draft| draft.in_force.as_ref()).collect();
    let own = clause.in_force.iter().filter(|term| !of_drafts.contains(term));
    let mut times: Vec<OwedBy> = Vec::new();
    let mut take =
        |time: DueTime, from: Option<Timestamp>, says: Option<Box<str>>, is_of_a_draft| {
            let due_at = match (time, from) {
                (DueTime::Before(at), _) => at,
                (DueTime::After(period), Some(from)) => period.after(from, zone),
                (DueTime::After(_), None) => return,
            };
            if !times.iter().any(|known| known.due_at == due_at) {
                times.push(OwedBy { started: from, due_at, says, is_of_a_draft });
            }
        };
    for term in own.clone() {
        if let Some(time) = clause.due {
            take(time, term.from, text_of(term), false);
        }
    }
    for draft in &clause.drafts {
        let Some(time) = draft.due else { continue };
        let of_draft = draft.in_force.as_ref().and_then(|term| term.from);
        let from = of_draft.or_else(|| own.clone().filter_map(|term| term.from).min());
        take(time, from, Some(draft.says.clone()), true);
    }
    if let [only] = times.as_mut_slice() {
        only.says = None;
    }
    times
}

/// One ladder that an incident started.
struct Ladder<'a> {
    clocks: &'a Clocks<'a>,
    enacted: &'a Enacted,
    concern: &'a Concern,
    known: Timestamp,
    at: Timestamp,
    zone: TimeZone,
    /// The earliest record of each step.
    taken: HashMap<&'a str, Taken>,
}

/// When the time of a step began and when it is over.
#[derive(Debug, Default, Clone, Copy)]
struct Clock {
    started: Option<Timestamp>,
    due_at: Option<Timestamp>,
    /// Whether nothing but the lateness of another step started it.
    by_lateness: bool,
}

impl<'a> Ladder<'a> {
    /// The ladder of an instrument, if the incident starts it, or a step of it was taken by its name.
    fn new(
        clocks: &'a Clocks<'a>,
        enacted: &'a Enacted,
        concern: &'a Concern,
        known: Timestamp,
        at: Timestamp,
    ) -> Option<Self> {
        let mut taken: HashMap<&str, Taken> = HashMap::new();
        for step in clocks.taken(&enacted.instrument.id, Some(&concern.incident), at) {
            taken.entry(&step.step).or_insert_with(|| Taken::of_step(step));
        }
        let zone = zone_of(&enacted.settings);
        let mut ladder = Self { clocks, enacted, concern, known, at, zone, taken };
        let is_started = ladder.steps().any(|step| ladder.is_started_by_the_incident(step));
        let is_named = concern.done.iter().filter_map(|done| done.step.as_ref());
        let mut is_named = is_named.filter(|named| named.instrument == enacted.instrument.id);
        if !is_started && ladder.taken.is_empty() && is_named.next().is_none() {
            return None;
        }
        ladder.take_what_was_done_in_the_room();
        Some(ladder)
    }

    /// An act in the room is the record of the step that it is, unless there is an earlier one.
    fn take_what_was_done_in_the_room(&mut self) {
        for step in self.steps() {
            let before = match &step.after {
                After::Step(before) => self.steps().find(|known| known.id == *before),
                After::Incident | After::Lateness => None,
            };
            let ids = |who: &Who| {
                let who = std::slice::from_ref(who);
                self.clocks.somebody(who, self.enacted, Some(self.concern)).ids
            };
            let (who, to) = (ids(&step.who), step.to.as_ref().map(ids).unwrap_or_default());
            let meant = StepMeant { step, before, who: &who, to: &to };
            let done = self.concern.done.iter().filter(|done| done.at <= self.at);
            let done = done.filter(|done| meant.is(done, &self.enacted.instrument.id));
            let Some(first) = done.min_by_key(|done| (done.at, done.entry)) else { continue };
            let known = self.taken.get(&*step.id);
            if known.is_none_or(|known| known.from > first.at) {
                self.taken.insert(&step.id, Taken::in_room(first));
            }
        }
    }

    fn steps(&self) -> impl Iterator<Item = &'a Step> + Clone + use<'a> {
        self.enacted.settings.steps.iter()
    }

    fn is_started_by_the_incident(&self, step: &Step) -> bool {
        let of = |on| match on {
            StartsOn::Engaged => &self.concern.engaged,
            StartsOn::Undetermined => &self.concern.undetermined,
        };
        step.after == After::Incident
            && step.on.iter().flat_map(|on| of(*on)).any(|clause| self.covers(step, clause))
    }

    /// Whether a clause is one of those that start a step. What another instrument says counts from
    /// when this one is in force.
    fn covers(&self, step: &Step, clause: &ClauseRef) -> bool {
        let id = &self.enacted.instrument.id;
        let settings = &self.enacted.settings;
        let is_own = clause.instrument == *id;
        let is_governed = settings.governs.contains(&clause.instrument)
            && settings.in_force.iter().any(|term| term.holds_at(self.known));
        (is_own || is_governed) && starts_with(step, id, clause)
    }

    /// The clock of every step. A ladder has no rounds, so a step is worked out after those that
    /// start it.
    fn clock(&self, step: &'a Step, worked_out: &mut HashMap<&'a str, Clock>) -> Clock {
        if let Some(clock) = worked_out.get(&*step.id) {
            return *clock;
        }
        let at_the_latest = |start: &Timestamp| *start <= self.at;
        let with_what_it_waits_for = match &step.after {
            After::Incident => self.is_started_by_the_incident(step).then_some(self.known),
            After::Step(before) => self.taken.get(&**before).map(|taken| taken.latest),
            After::Lateness => None,
        }
        .filter(at_the_latest);
        let mut with_lateness: Option<Timestamp> = None;
        for late in self.steps().filter(|late| late.if_late.as_ref() == Some(&step.id)) {
            let clock = self.clock(late, worked_out);
            let over = clock.due_at.filter(|over| *over < self.at && self.is_late(late, *over));
            with_lateness = [with_lateness, over].into_iter().flatten().min();
        }
        let started = [with_what_it_waits_for, with_lateness].into_iter().flatten().min();
        let due_at = started.and_then(|started| Some(step.within?.after(started, &self.zone)));
        let by_lateness = with_what_it_waits_for.is_none() && with_lateness.is_some();
        let clock = Clock { started, due_at, by_lateness };
        worked_out.insert(&step.id, clock);
        clock
    }

    /// Whether a step was surely not taken, nor passed over, before its time was over.
    fn is_late(&self, step: &Step, over: Timestamp) -> bool {
        let later = following(self.steps(), &step.id);
        let records = later.iter().chain([&step]).filter_map(|step| self.taken.get(&*step.id));
        records.into_iter().all(|taken| taken.from > over)
    }

    fn dues(self) -> Vec<Due> {
        let mut worked_out = HashMap::new();
        let steps = self.steps();
        steps.map(|step| self.due(step, self.clock(step, &mut worked_out))).collect()
    }

    fn due(&self, step: &'a Step, clock: Clock) -> Due {
        let somebody = |who: &Who| {
            self.clocks.somebody(std::slice::from_ref(who), self.enacted, Some(self.concern))
        };
        Due {
            instrument: self.enacted.instrument.id.clone(),
            step: step.id.clone(),
            does: Some(step.does),
            subject: Subject::Incident(self.concern.incident.clone()),
            clause: step.clause.clone(),
            who: somebody(&step.who),
            to: step.to.as_ref().map(somebody),
            words: step.words.clone(),
            started: clock.started,
            due_at: clock.due_at,
            says: None,
            is_of_a_draft: false,
            standing: self.standing(step, clock),
            then: match &step.if_late {
                Some(next) => Afterwards::Step(next.clone()),
                None => Afterwards::Nothing,
            },
        }
    }

    fn standing(&self, step: &'a Step, clock: Clock) -> Standing {
        if let Some(taken) = self.taken.get(&*step.id) {
            return in_time(taken, clock.due_at);
        }
        let later = following(self.steps(), &step.id);
        let went_on = later.into_iter().filter_map(|later| {
            let taken = self.taken.get(&*later.id)?;
            Some((taken.from, &later.id))
        });
        if let Some((_, by)) = went_on.min() {
            return Standing::Superseded { by: by.clone() };
        }
        if clock.started.is_none() {
            return Standing::NotStarted;
        }
        // What started only because another step was late has no object once that was done.
        if clock.by_lateness
            && let Some(late) = self.late_steps_before(step)
        {
            return Standing::Superseded { by: late };
        }
        open_or_overdue(clock.due_at, self.at)
    }

    /// A step whose lateness starts `step`, if all such steps were done since.
    fn late_steps_before(&self, step: &Step) -> Option<Box<str>> {
        let late: BTreeSet<&str> = self
            .steps()
            .filter(|late| late.if_late.as_ref() == Some(&step.id))
            .map(|late| &*late.id)
            .collect();
        let is_done = late.iter().all(|id| self.taken.contains_key(*id));
        late.into_iter().next().filter(|_| is_done).map(Into::into)
    }
}

/// Whether a step names the clause as one that starts it, in the instrument `of`.
pub(crate) fn starts_with(step: &Step, of: &InstrumentId, clause: &ClauseRef) -> bool {
    step.clauses.is_empty()
        || step.clauses.iter().any(|one| {
            one.number == clause.clause
                && *one.instrument.as_ref().unwrap_or(of) == clause.instrument
        })
}
