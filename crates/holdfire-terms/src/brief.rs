//! The answers to many incidents without their reasons.
//!
//! Incidents differ in who, where and when; few of these differences decide. What decides is boiled
//! down in two steps, and each outcome is worked out once:
//!
//! 1. The **pattern** of an incident: what its reports tell, as far as any instrument could look at
//!    it, in numbers.
//! 2. Its **likeness** for one instrument (`likeness.rs`): of the pattern only what the rules of that
//!    instrument tell apart. How actors stand there and then, and not who they are; the areas its
//!    rules mention, and not all; which clauses are in force, and not the day.
//!
//! A likeness that was not met before is worked out as for [`Assessor::assess`]: all readings are
//! made (`readings.rs`), Cedar answers each different question (`asking.rs`), and the answers are
//! weighed (`weighing.rs`). So numbers decide only what is the same as what; they evaluate nothing.
//! That no fact that decides is left out of them is a law with a test (`tests/brief.rs`).

use crate::agreement::ClauseIndex;
use crate::asking::{Answer, Enacted, Question};
use crate::assessor::{Assessor, Effort};
use crate::likeness::{Likenesses, Numbers};
use crate::names::Names;
use crate::prepared::Prepared;
use crate::readings::{Pattern, Stretch, Who};
use crate::standings::Statuses;
use crate::weighing::{Doubt, weigh_briefly};
use foldhash::HashMap;
use holdfire_core::{Act, Incident, Verdict};
use std::sync::Arc;

/// The answer of one clause to one incident, without the reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Brief {
    /// Which clause.
    pub clause: ClauseIndex,
    /// What it answers.
    pub verdict: Verdict,
    missing: Missing,
}

/// Facts in doubt that decide, as bits in the order of [`Doubt::all`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Missing(u32);

impl Brief {
    fn new(clause: ClauseIndex, verdict: Verdict, missing: &[Doubt]) -> Self {
        let doubts = Doubt::all().zip(0..).filter(|(doubt, _)| missing.contains(doubt));
        let missing = Missing(doubts.fold(0, |bits, (_, bit)| bits | 1 << bit));
        Self { clause, verdict, missing }
    }

    /// The facts that would settle it, in the words of an assessment's `missing`.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        let Missing(bits) = self.missing;
        let doubts = Doubt::all().zip(0..).filter(move |(_, bit)| bits >> bit & 1 == 1);
        doubts.map(|(doubt, _)| doubt.word())
    }
}

/// The answers of the rules of one instrument to all readings, weighed.
pub(crate) fn weighed(
    stretches: &[Stretch],
    to: &Enacted,
    ask: impl FnMut(&Question) -> Answer,
) -> Vec<Brief> {
    let weighed = weigh_briefly(stretches, to, ask).into_iter();
    weighed.map(|(clause, verdict, missing)| Brief::new(clause, verdict, &missing)).collect()
}

/// Answers many incidents in turn, with a memory of its own; on several threads, one for each.
pub struct Briefing<'t, 'a> {
    assessor: &'t Assessor<'a>,
    memory: Memory,
}

impl<'t, 'a> Briefing<'t, 'a> {
    pub(crate) fn new(assessor: &'t Assessor<'a>) -> Self {
        Self { assessor, memory: Memory::default() }
    }

    /// The answers of all testable clauses in force there and then.
    pub fn assess(&mut self, incident: &Incident) -> Arc<[Brief]> {
        self.memory.assess(self.assessor, incident)
    }

    pub(crate) fn assessor(&self) -> &'t Assessor<'a> {
        self.assessor
    }

    /// The answers by number: the same number, the same answers.
    pub(crate) fn number(&mut self, incident: &Incident) -> u32 {
        self.memory.number(self.assessor, incident)
    }

    /// The answers of a number.
    pub(crate) fn answers(&self, number: u32) -> &[Brief] {
        &self.memory.answers[number as usize]
    }

    /// How much had to be worked out so far.
    pub fn effort(&self) -> Effort {
        self.memory.effort()
    }
}

/// Patterns beyond this number are forgotten and begun anew. It only bounds memory.
const MOST_PATTERNS: usize = 1 << 18;

/// What was worked out before.
#[derive(Default)]
pub(crate) struct Memory {
    names: Names,
    acts: HashMap<Act, u32>,
    /// Where places lie in all outlines.
    places: Numbers,
    /// The number of the answers to each pattern.
    patterns: HashMap<Box<[u32]>, u32>,
    likenesses: Likenesses,
    /// For each likeness, the number of the answers of its instrument.
    of_likenesses: Vec<u32>,
    /// The different answers that single instruments have.
    of_instruments: Vec<Box<[Brief]>>,
    numbers_of_instruments: HashMap<Box<[Brief]>, u32>,
    questions: HashMap<(usize, Question), Answer>,
    /// By instrument.
    prepared: Vec<Prepared>,
    statuses: Statuses,
    /// The answers of all instruments together, by the numbers of each.
    together: Numbers,
    answers: Vec<Arc<[Brief]>>,
    words: Vec<u32>,
    parts: Vec<u32>,
}

impl Memory {
    pub(crate) fn assess(&mut self, assessor: &Assessor<'_>, incident: &Incident) -> Arc<[Brief]> {
        let number = self.number(assessor, incident);
        self.answers[number as usize].clone()
    }

    pub(crate) fn effort(&self) -> Effort {
        Effort {
            patterns: self.patterns.len(),
            likenesses: self.of_likenesses.len(),
            questions: self.questions.len(),
        }
    }

    fn number(&mut self, assessor: &Assessor<'_>, incident: &Incident) -> u32 {
        let pattern = assessor.pattern(incident, &mut self.names);
        let place = self.place(&pattern);
        self.write(&pattern, place);
        if let Some(known) = self.patterns.get(self.words.as_slice()) {
            return *known;
        }
        if self.patterns.len() >= MOST_PATTERNS {
            self.patterns.clear();
        }
        let words: Box<[u32]> = self.words.as_slice().into();
        let number = self.work_out(assessor, &pattern, place);
        self.patterns.insert(words, number);
        number
    }

    /// Where the place lies, in one number.
    fn place(&mut self, pattern: &Pattern) -> u32 {
        let words = &mut self.words;
        words.clear();
        match (&pattern.areas, &pattern.reaches) {
            (Some(areas), Some(reaches)) => {
                words.push(1);
                pack(words, areas.iter().map(|membership| *membership as u32));
                pack(words, reaches.iter().map(|membership| *membership as u32));
            }
            _ => words.push(0),
        }
        pack(words, pattern.named.iter().map(|named| *named as u32));
        self.places.number(words)
    }

    /// Writes everything of a pattern down as numbers.
    fn write(&mut self, pattern: &Pattern, place: u32) {
        let Self { words, acts, .. } = self;
        words.clear();
        words.push(place);
        let (first, last) = pattern.stretches.unwrap_or((usize::MAX, usize::MAX));
        words.extend([first as u32, last as u32]);
        for people in [&pattern.actors, &pattern.targets] {
            words.push(people.len() as u32);
            words.extend(people.iter().map(|who| number_of(*who)));
        }
        pack(words, pattern.infights.iter().map(|infights| u32::from(*infights)));
        words.push(pattern.acts.len() as u32);
        for act in &pattern.acts {
            let next = acts.len() as u32;
            words.push(*acts.entry(*act).or_insert(next));
        }
        words.push(pattern.weapons.len() as u32);
        words.extend(pattern.weapons.iter().map(|weapon| weapon.map_or(0, |w| 1 + w as u32)));
        words.push(pattern.effects.len() as u32);
        words.extend(pattern.effects.iter().map(|effect| effect.map_or(0, |e| 1 + e as u32)));
        let circumstances = u32::from(pattern.affirmed.0) | u32::from(pattern.denied.0) << 8;
        words.push(circumstances | (pattern.harmed as u32) << 16);
    }

    /// The number of the answers to a pattern.
    fn work_out(&mut self, assessor: &Assessor<'_>, pattern: &Pattern, place: u32) -> u32 {
        let enacted = &assessor.agreement.enacted;
        self.parts.clear();
        match pattern.stretches {
            Some(span) => {
                for (number, to) in enacted.iter().enumerate() {
                    let is_in_force = assessor.calendar.is_ever_in_force(number, span);
                    if !to.rules.is_empty() && is_in_force {
                        let part = self.of_instrument(assessor, pattern, place, span, number);
                        self.parts.push(part);
                    }
                }
            }
            None => self.parts.push(u32::MAX),
        }
        let number = self.together.number(&self.parts);
        if number as usize == self.answers.len() {
            let parts = self.parts.iter().map(|part| &self.of_instruments[*part as usize]);
            self.answers.push(match pattern.stretches {
                Some(_) => parts.flat_map(|part| part.iter().copied()).collect(),
                None => time_not_told(enacted),
            });
        }
        number
    }

    /// The number of the answers of one instrument.
    fn of_instrument(
        &mut self,
        assessor: &Assessor<'_>,
        pattern: &Pattern,
        place: u32,
        span: (usize, usize),
        number: usize,
    ) -> u32 {
        let around = assessor.surroundings(number, &self.statuses);
        let likeness = self.likenesses.number(pattern, place, span, &around);
        if let Some(known) = self.of_likenesses.get(likeness as usize) {
            return *known;
        }
        let stretches = assessor.stretches(pattern, span, number, &self.statuses);
        let Self { questions, prepared, .. } = self;
        prepared.resize_with(assessor.agreement.enacted.len(), Prepared::default);
        let to = &assessor.agreement.enacted[number];
        let weighed = weighed(&stretches, to, |question| {
            let question = Question { act: to.act_classes.first_like(question.act), ..*question };
            let known = questions.entry((number, question));
            *known.or_insert_with(|| assessor.ask(number, &question, &mut prepared[number]))
        });
        let weighed: Box<[Brief]> = weighed.into();
        let next = self.of_instruments.len() as u32;
        let answers = *self.numbers_of_instruments.entry(weighed.clone()).or_insert(next);
        if answers == next {
            self.of_instruments.push(weighed);
        }
        self.of_likenesses.push(answers);
        answers
    }
}

fn time_not_told(enacted: &[Enacted]) -> Arc<[Brief]> {
    let rules = enacted.iter().flat_map(|to| &to.rules);
    let open = |clause| Brief::new(clause, Verdict::Undetermined, &[Doubt::Time]);
    rules.map(|rule| open(rule.clause)).collect()
}

fn number_of(who: Who) -> u32 {
    match who {
        Who::Known(actor) => actor,
        Who::Unknown(stranger) => 1 << 31 | stranger,
        Who::Untold => u32::MAX,
    }
}

/// Writes values below four, sixteen in a number.
pub(crate) fn pack(words: &mut Vec<u32>, values: impl Iterator<Item = u32>) {
    let mut filled = 0;
    let mut word = 0;
    for value in values {
        word = word << 2 | value;
        filled += 1;
        if filled == 16 {
            words.push(word);
            (filled, word) = (0, 0);
        }
    }
    if filled > 0 {
        words.push(word);
    }
}
