//! From the answers of all readings to one verdict per clause, with what it depends on.

use crate::asking::{Answer, Circumstances, Enacted, PlaceBits, Question};
use crate::clause::{Term, TermBasis};
use crate::keeping::{Keeping, Shared};
use crate::readings::{ActChoice, Choice, FACTS, Readings, Stretch};
use crate::standings::Tri;
use holdfire_core::{Circumstance, Effect, Verdict};
use jiff::Timestamp;

/// A fact in doubt that decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Doubt {
    Actor,
    Target,
    Act,
    Weapon,
    Effect,
    Place,
    Time,
    EntryIntoForce,
    Renewal,
    Operations,
    Casualties,
    Accession,
    Designation,
    Relation,
    Circumstance(Circumstance),
}

impl Doubt {
    /// Every doubt there is, in order.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Actor,
            Self::Target,
            Self::Act,
            Self::Weapon,
            Self::Effect,
            Self::Place,
            Self::Time,
            Self::EntryIntoForce,
            Self::Renewal,
            Self::Operations,
            Self::Casualties,
            Self::Accession,
            Self::Designation,
            Self::Relation,
        ];
        plain.into_iter().chain(Circumstance::ALL.iter().copied().map(Self::Circumstance))
    }

    /// The word used in `missing`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Target => "target",
            Self::Act => "act",
            Self::Weapon => "weapon",
            Self::Effect => "effect",
            Self::Place => "place",
            Self::Time => "time",
            Self::EntryIntoForce => "entry_into_force",
            Self::Renewal => "renewal",
            Self::Operations => "operations_against_listed",
            Self::Casualties => "casualties",
            Self::Accession => "accession",
            Self::Designation => "designation",
            Self::Relation => "relation",
            Self::Circumstance(what) => what.as_str(),
        }
    }
}

/// One reading of one fact, to be told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    Actor(Choice),
    Target(Choice),
    Act(ActChoice),
    Place(PlaceBits),
    Effect(Effect),
    Circumstance(Circumstance, bool),
    Time(Timestamp, Timestamp),
    Term(Term),
    Operations(bool),
    Casualties(bool),
}

/// Why a clause answered as it did. Names and numbers of reports are filled in by `reasons.rs`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    Covered,
    NotInForce,
    ActNotCovered(ActChoice),
    OutsideAreas,
    ActorListed(Choice),
    ActorNotBound(Choice),
    ActorNotCovered(Choice),
    TargetListed(Choice),
    TargetNotBound(Choice),
    TargetNotCovered(Choice),
    SameCamp(Choice, Choice),
    InOperations,
    NobodyHarmed,
    /// The act is one that the clause covers, but not with this weapon.
    WeaponNotCovered(ActChoice),
    EffectNotCovered(Effect),
    /// A circumstance is so, or is not, and alone keeps the clause from being engaged.
    Circumstance(Circumstance, bool),
    /// The clause looks at the time, and it is not the time that it speaks of.
    NotTheTime,
    FactsTogether,
    /// Engaged under some readings of this fact, not engaged under others.
    DependsOn {
        doubts: Vec<Doubt>,
        engaged: Vec<Label>,
        not: Vec<Label>,
        open: Vec<Label>,
    },
    TooManyReadings(usize),
    TimeNotTold,
    RuleFailed,
}

/// The answer of one clause to one pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weighed {
    pub clause: usize,
    pub verdict: Verdict,
    pub why: Vec<Why>,
    pub missing: Vec<Doubt>,
}

/// Readings beyond this number are not asked; the answer is then undetermined.
pub(crate) const MAX_READINGS: usize = 2048;

/// Weighs the answers of one instrument's rules. `ask` answers one question.
pub(crate) fn weigh(
    stretches: &[Stretch],
    to: &Enacted,
    mut ask: impl FnMut(&Question) -> Answer,
) -> Vec<Weighed> {
    match answered(stretches, to, &mut ask) {
        Answered::TooMany(asked) => {
            asked.into_iter().map(|rule| weigh_alone(rule, stretches, to, &mut ask)).collect()
        }
        Answered::Each(asked, answers) => asked
            .into_iter()
            .map(|rule| Weighing::new(stretches, to, &answers, rule).weighed(&answers, &mut ask))
            .collect(),
    }
}

/// As [`weigh`], without the reasons.
pub(crate) fn weigh_briefly(
    stretches: &[Stretch],
    to: &Enacted,
    mut ask: impl FnMut(&Question) -> Answer,
) -> Vec<(usize, Verdict, Vec<Doubt>)> {
    match answered(stretches, to, &mut ask) {
        Answered::TooMany(asked) => asked
            .into_iter()
            .map(|rule| weigh_alone(rule, stretches, to, &mut ask))
            .map(|weighed| (weighed.clause, weighed.verdict, weighed.missing))
            .collect(),
        Answered::Each(asked, answers) => asked
            .into_iter()
            .map(|rule| {
                let weighing = Weighing::new(stretches, to, &answers, rule);
                let verdict = weighing.verdict(&answers);
                let missing = match verdict {
                    Some(Verdict::Undetermined) => weighing.missing(),
                    _ => Vec::new(),
                };
                (to.rules[rule].clause, verdict.unwrap_or(Verdict::Undetermined), missing)
            })
            .collect(),
    }
}

/// The rules that are asked, by number, and what each reading was answered.
enum Answered {
    Each(Vec<usize>, Vec<Vec<Option<Answer>>>),
    /// There are too many readings to ask them of all rules at once.
    TooMany(Vec<usize>),
}

fn answered(
    stretches: &[Stretch],
    to: &Enacted,
    ask: &mut impl FnMut(&Question) -> Answer,
) -> Answered {
    let is_asked = |rule: &usize| stretches.iter().any(|s| s.facts.in_force[*rule] != Tri::No);
    let asked: Vec<usize> = (0..to.rules.len()).filter(is_asked).collect();
    if asked.is_empty() {
        return Answered::Each(asked, Vec::new());
    }
    let counts = stretches.iter().map(|stretch| stretch.facts.count());
    let total = counts.fold(0, usize::saturating_add);
    if total > MAX_READINGS {
        return Answered::TooMany(asked);
    }
    let answers = answers_to(stretches, ask);
    Answered::Each(asked, answers)
}

/// One rule where the facts of all rules together can be read in too many ways: only the facts that
/// this rule looks at are read.
fn weigh_alone(
    rule: usize,
    stretches: &[Stretch],
    to: &Enacted,
    ask: &mut impl FnMut(&Question) -> Answer,
) -> Weighed {
    let narrowed = |stretch: &Stretch| Stretch {
        facts: stretch.facts.as_far_as(&to.rules[rule].mentions, to),
        ..stretch.clone()
    };
    let stretches: Vec<Stretch> = stretches.iter().map(narrowed).collect();
    let total: usize = stretches.iter().map(|stretch| stretch.facts.count()).sum();
    if total > MAX_READINGS {
        return too_many(rule, total, &stretches, to);
    }
    let answers = answers_to(&stretches, ask);
    Weighing::new(&stretches, to, &answers, rule).weighed(&answers, ask)
}

/// For each stretch the answer to each reading in it; nothing where one is impossible.
fn answers_to(
    stretches: &[Stretch],
    ask: &mut impl FnMut(&Question) -> Answer,
) -> Vec<Vec<Option<Answer>>> {
    let of_stretch = |stretch: &Stretch| {
        let facts = &stretch.facts;
        let answer = |picks| facts.is_possible(&picks).then(|| ask(&facts.question(&picks)));
        facts.picks().map(answer).collect()
    };
    stretches.iter().map(of_stretch).collect()
}

fn too_many(rule: usize, total: usize, stretches: &[Stretch], to: &Enacted) -> Weighed {
    let any = |is_open: fn(&Readings) -> bool| stretches.iter().any(|s| is_open(&s.facts));
    let open = [
        (Doubt::Actor, any(|facts| facts.pairs.is_actor_open())),
        (Doubt::Target, any(|facts| facts.pairs.is_target_open())),
        (Doubt::Act, any(|facts| facts.acts.iter().any(|a| a.act != facts.acts[0].act))),
        (Doubt::Weapon, any(|facts| facts.acts.iter().any(|a| a.weapon != facts.acts[0].weapon))),
        (Doubt::Place, any(|facts| facts.places.len() > 1)),
        (Doubt::Time, stretches.len() > 1),
    ];
    let mut missing: Vec<Doubt> =
        open.into_iter().filter(|(_, is_open)| *is_open).map(|(doubt, _)| doubt).collect();
    let circumstances = to.uses.circumstances.iter().copied();
    missing.extend(
        circumstances
            .filter(|what| stretches.iter().any(|s| differ_in(&s.facts.circumstances, *what)))
            .map(Doubt::Circumstance),
    );
    Weighed {
        clause: to.rules[rule].clause,
        verdict: Verdict::Undetermined,
        why: vec![Why::TooManyReadings(total)],
        missing,
    }
}

/// All readings against one rule.
struct Weighing<'a> {
    stretches: &'a [Stretch],
    to: &'a Enacted,
    rule: usize,
    /// For each stretch and each reading in it, whether the clause is engaged; nothing for a
    /// reading that is impossible. Where texts differ on whether it is in force it may be.
    fires: Vec<Vec<Option<Tri>>>,
}

impl<'a> Weighing<'a> {
    fn new(
        stretches: &'a [Stretch],
        to: &'a Enacted,
        answers: &[Vec<Option<Answer>>],
        rule: usize,
    ) -> Self {
        let of_stretch = |(stretch, answers): (&Stretch, &Vec<Option<Answer>>)| {
            let in_force = stretch.facts.in_force[rule];
            let of = |answer: Answer| if has(answer.fired, rule) { in_force } else { Tri::No };
            answers.iter().map(|answer| answer.map(of)).collect()
        };
        let fires = stretches.iter().zip(answers).map(of_stretch).collect();
        Self { stretches, to, rule, fires }
    }

    fn weighed(
        &self,
        answers: &[Vec<Option<Answer>>],
        ask: &mut impl FnMut(&Question) -> Answer,
    ) -> Weighed {
        let clause = self.to.rules[self.rule].clause;
        let done = |verdict, why, missing| Weighed { clause, verdict, why, missing };
        match self.verdict(answers) {
            None => done(Verdict::Undetermined, vec![Why::RuleFailed], Vec::new()),
            Some(Verdict::Engaged) => done(Verdict::Engaged, vec![Why::Covered], Vec::new()),
            Some(Verdict::NotEngaged) => done(Verdict::NotEngaged, self.why_not(ask), Vec::new()),
            Some(Verdict::Undetermined) => {
                done(Verdict::Undetermined, self.what_it_depends_on(), self.missing())
            }
        }
    }

    /// What the readings come to; nothing if the rule failed under one of them.
    fn verdict(&self, answers: &[Vec<Option<Answer>>]) -> Option<Verdict> {
        let failed = self.stretches.iter().zip(answers).any(|(stretch, answers)| {
            stretch.facts.in_force[self.rule] != Tri::No
                && answers.iter().flatten().any(|answer| has(answer.failed, self.rule))
        });
        let mut all = self.fires.iter().flatten().flatten();
        if failed {
            None
        } else if all.clone().all(|fires| *fires == Tri::Yes) {
            Some(Verdict::Engaged)
        } else if all.all(|fires| *fires == Tri::No) {
            Some(Verdict::NotEngaged)
        } else {
            Some(Verdict::Undetermined)
        }
    }

    /// The facts in doubt that decide.
    fn missing(&self) -> Vec<Doubt> {
        let mut missing: Vec<Doubt> = (0..FACTS).flat_map(|fact| self.doubts_about(fact)).collect();
        missing.extend(self.time_decides().then_some(Doubt::Time));
        missing.extend(self.text_is_open().then(|| self.doubt_about_the_text()));
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    fn what_it_depends_on(&self) -> Vec<Why> {
        let mut why = Vec::new();
        for fact in 0..FACTS {
            let doubts = self.doubts_about(fact);
            if fact == CIRCUMSTANCES {
                for doubt in &doubts {
                    if let Doubt::Circumstance(what) = doubt {
                        why.push(self.depends_on_circumstance(*what));
                    }
                }
            } else if !doubts.is_empty() {
                why.push(self.depends_on_fact(fact, doubts));
            }
        }
        if self.time_decides() {
            why.push(self.depends_on_time());
        }
        if self.text_is_open() {
            why.push(self.depends_on_the_text(self.doubt_about_the_text()));
        }
        why
    }

    fn text_is_open(&self) -> bool {
        self.fires.iter().flatten().flatten().any(|fires| *fires == Tri::Maybe)
    }

    /// What about one fact decides: within one stretch of time, two readings that differ only in
    /// it are answered differently. Of two who may each have acted on the other, it is the actor
    /// that is in doubt: who acted settles who was the target.
    fn doubts_about(&self, fact: usize) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for (stretch, fires) in self.stretches.iter().zip(&self.fires) {
            let sizes = stretch.facts.sizes();
            let (size, step) = (sizes[fact], sizes[fact + 1..].iter().product::<usize>());
            let mut compared = vec![false; size * size];
            // Readings that differ only in this fact lie one step apart.
            let starts = (0..fires.len()).filter(|number| number / step % size == 0);
            for start in starts {
                for one in 0..size {
                    for other in one + 1..size {
                        let (a, b) = (fires[start + one * step], fires[start + other * step]);
                        if differ(a, b) && !compared[one * size + other] {
                            compared[one * size + other] = true;
                            doubts.extend(doubts_between(&stretch.facts, fact, one, other));
                        }
                    }
                }
            }
            if fact == 0 && direction_decides(&stretch.facts, fires) {
                doubts.push(Doubt::Actor);
            }
        }
        doubts.sort_unstable();
        doubts.dedup();
        doubts
    }

    fn depends_on_fact(&self, fact: usize, doubts: Vec<Doubt>) -> Why {
        let mut sorted = Sorted::default();
        for (stretch, fires) in self.stretches.iter().zip(&self.fires) {
            let sizes = stretch.facts.sizes();
            let (size, step) = (sizes[fact], sizes[fact + 1..].iter().product::<usize>());
            for pick in 0..size {
                let of_pick = (0..fires.len()).filter(|number| number / step % size == pick);
                sorted.take(label(&stretch.facts, fact, pick), of_pick.filter_map(|n| fires[n]));
            }
        }
        sorted.told(doubts)
    }

    fn depends_on_circumstance(&self, what: Circumstance) -> Why {
        let mut sorted = Sorted::default();
        for (stretch, fires) in self.stretches.iter().zip(&self.fires) {
            for is_so in [true, false] {
                // Circumstances are the last fact, so they change from one reading to the next.
                let all = stretch.facts.circumstances.iter().cycle().zip(fires);
                let of_pick = all.filter(|(some, _)| some.has(what) == is_so);
                let of_pick = of_pick.filter_map(|(_, fires)| *fires);
                sorted.take(Label::Circumstance(what, is_so), of_pick);
            }
        }
        sorted.told(vec![Doubt::Circumstance(what)])
    }

    fn time_decides(&self) -> bool {
        let kinds = |fires: &Vec<Option<Tri>>| {
            [Tri::No, Tri::Maybe, Tri::Yes].map(|kind| fires.contains(&Some(kind)))
        };
        self.fires.windows(2).any(|pair| kinds(&pair[0]) != kinds(&pair[1]))
    }

    fn depends_on_time(&self) -> Why {
        // What lies before and after the incident itself is of no interest.
        let last = self.stretches.len() - 1;
        let mut sorted = Sorted::default();
        for (number, (stretch, fires)) in self.stretches.iter().zip(&self.fires).enumerate() {
            let from = if number == 0 { Timestamp::MIN } else { stretch.from };
            let until = if number == last { Timestamp::MAX } else { stretch.until };
            sorted.take(Label::Time(from, until), fires.iter().copied().flatten());
        }
        sorted.told(vec![Doubt::Time])
    }

    /// Whether texts differ, or only a renewal is not recorded.
    fn doubt_about_the_text(&self) -> Doubt {
        let in_force = &self.to.rules[self.rule].in_force;
        let texts_agree = |holding: u64| {
            let texts = in_force.iter().enumerate();
            let texts = texts.filter(|(_, term)| term.because == TermBasis::Text);
            let mut hold = texts.map(|(number, _)| holding >> number & 1 == 1);
            hold.next().is_none_or(|first| hold.all(|other| other == first))
        };
        let open = self.stretches.iter().filter(|s| s.facts.in_force[self.rule] == Tri::Maybe);
        match open.map(|stretch| stretch.facts.terms[self.rule]).all(texts_agree) {
            true => Doubt::Renewal,
            false => Doubt::EntryIntoForce,
        }
    }

    fn depends_on_the_text(&self, doubt: Doubt) -> Why {
        // A text that came into force is followed or not; which of them were in force is kept with
        // the facts, because equal facts are answered alike whenever they were.
        let holds = |number: &usize| {
            self.stretches.iter().any(|s| {
                s.facts.in_force[self.rule] == Tri::Maybe
                    && s.facts.terms[self.rule] >> number & 1 == 1
            })
        };
        let terms = self.to.rules[self.rule].in_force.iter().enumerate();
        let (engaged, not) = terms.partition::<Vec<_>, _>(|(number, _)| holds(number));
        let plain = |terms: Vec<(usize, &Term)>| -> Vec<Term> {
            terms.into_iter().map(|(_, term)| term.clone()).collect()
        };
        let (engaged, not) = (plain(engaged), plain(not));
        let labels = |terms: Vec<Term>| terms.into_iter().map(Label::Term).collect();
        Why::DependsOn {
            doubts: vec![doubt],
            engaged: labels(engaged),
            not: labels(not),
            open: Vec::new(),
        }
    }

    /// For a clause that is engaged under no reading: the facts each of which alone keeps it from
    /// being engaged. What holds under every reading is reason enough; failing that, what holds
    /// for each actor and target.
    fn why_not(&self, ask: &mut impl FnMut(&Question) -> Answer) -> Vec<Why> {
        let mut shared = Shared::default();
        for stretch in self.stretches {
            let facts = &stretch.facts;
            let ideal = self.to.rules[self.rule].ideal;
            if facts.in_force[self.rule] == Tri::No {
                shared.take(None, vec![Why::NotInForce]);
            } else if let Some(ideal) = ideal {
                let keeps_from = Keeping { rule: self.rule, ideal, facts };
                for (pair, of_reading) in keeps_from.each_set(ask) {
                    shared.take(Some(pair), of_reading);
                }
            } else {
                shared.take(None, vec![Why::FactsTogether]);
            }
        }
        let found = shared.told();
        // An act that no rule speaks of is reason enough.
        match found.iter().find(|why| matches!(why, Why::ActNotCovered(_))) {
            Some(act) => vec![act.clone()],
            None => found,
        }
    }
}

pub(crate) fn has(bits: u64, rule: usize) -> bool {
    bits >> rule & 1 == 1
}

/// Whether two readings were both answered, and differently.
fn differ(one: Option<Tri>, other: Option<Tri>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// Whether two readings that differ only in which of two acted on the other are answered
/// differently.
fn direction_decides(facts: &Readings, fires: &[Option<Tri>]) -> bool {
    let of_pair: usize = facts.sizes()[2..].iter().product();
    let mut exchanged = facts.pairs.exchanged().iter();
    exchanged.any(|(one, other)| {
        (0..of_pair).any(|n| differ(fires[one * of_pair + n], fires[other * of_pair + n]))
    })
}

fn doubts_between(facts: &Readings, fact: usize, one: usize, other: usize) -> Vec<Doubt> {
    match fact {
        0 => about_whom(&facts.actors[one], &facts.actors[other], Doubt::Actor),
        1 => about_whom(&facts.targets[one], &facts.targets[other], Doubt::Target),
        2 if facts.acts[one].act != facts.acts[other].act => vec![Doubt::Act],
        2 => vec![Doubt::Weapon],
        3 => vec![Doubt::Place],
        4 => vec![Doubt::Operations],
        5 => vec![Doubt::Casualties],
        6 => vec![Doubt::Effect],
        _ => {
            // Readings that differ in one circumstance only show which of them decides.
            let (a, b) = (facts.circumstances[one], facts.circumstances[other]);
            let differing = Circumstance::ALL.iter().copied().filter(|c| a.has(*c) != b.has(*c));
            let differing: Vec<Circumstance> = differing.collect();
            match differing.as_slice() {
                [only] => vec![Doubt::Circumstance(*only)],
                _ => Vec::new(),
            }
        }
    }
}

/// The place of the circumstances among the facts.
const CIRCUMSTANCES: usize = FACTS - 1;

fn differ_in(all: &[Circumstances], what: Circumstance) -> bool {
    all.iter().any(|some| some.has(what) != all[0].has(what))
}

fn label(facts: &Readings, fact: usize, pick: usize) -> Label {
    match fact {
        0 => Label::Actor(facts.actors[pick]),
        1 => Label::Target(facts.targets[pick]),
        2 => Label::Act(facts.acts[pick]),
        3 => Label::Place(facts.places[pick]),
        4 => Label::Operations(facts.operations[pick]),
        5 => Label::Casualties(facts.harmed[pick]),
        _ => Label::Effect(facts.effects[pick]),
    }
}

/// The readings of one fact, sorted by what they lead to.
#[derive(Default)]
struct Sorted(Vec<(Label, Tri, Tri)>);

impl Sorted {
    fn take(&mut self, label: Label, fires: impl Iterator<Item = Tri> + Clone) {
        let (Some(least), Some(most)) = (fires.clone().min(), fires.max()) else { return };
        match self.0.iter_mut().find(|(known, ..)| *known == label) {
            Some((_, min, max)) => (*min, *max) = ((*min).min(least), (*max).max(most)),
            None => self.0.push((label, least, most)),
        }
    }

    fn told(self, doubts: Vec<Doubt>) -> Why {
        let (mut engaged, mut not, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for (label, least, most) in self.0 {
            match (least, most) {
                (Tri::Yes, Tri::Yes) => engaged.push(label),
                (Tri::No, Tri::No) => not.push(label),
                _ => open.push(label),
            }
        }
        Why::DependsOn { doubts, engaged, not, open }
    }
}

/// What differs between two readings of somebody.
fn about_whom(a: &Choice, b: &Choice, whom: Doubt) -> Vec<Doubt> {
    if a.told != b.told || a.is_unnamed {
        return vec![whom];
    }
    let mut doubts = Vec::new();
    if a.profile.listed != b.profile.listed {
        doubts.push(Doubt::Designation);
    }
    if a.profile.bound != b.profile.bound && !a.profile.listed && !b.profile.listed {
        doubts.push(Doubt::Accession);
    }
    if a.profile.supports_bound != b.profile.supports_bound && doubts.is_empty() {
        doubts.push(Doubt::Relation);
    }
    if doubts.is_empty() {
        doubts.push(whom);
    }
    doubts
}
