//! All instruments of a register together, read, checked and ready to be asked.

use crate::asking::Enacted;
use crate::clause::Clause;
use crate::front_matter::Settings;
use crate::instrument;
use crate::ladder::problem_of_taken;
use crate::plain_rule::{PlainReading, plain_reading};
use crate::problem::TermsError;
use crate::rule::Vocabulary;
use holdfire_core::{ClauseRef, Instrument, InstrumentId, State, StepTaken};

/// What was agreed: the clauses of all instruments, and their rules.
pub struct Agreement {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) enacted: Vec<Enacted>,
    clauses: Vec<Clause>,
    /// The rule of each clause in plain words, in their order.
    readings: Vec<Option<PlainReading>>,
}

/// The place of a clause in [`Agreement::clauses`].
pub type ClauseIndex = usize;

impl Agreement {
    /// Reads the text of every instrument of a state, oldest first.
    pub fn from_state(state: &State) -> Result<Self, TermsError> {
        let mut instruments: Vec<&Instrument> = state.instruments.values().collect();
        instruments.sort_by(|a, b| (a.adopted, &a.id).cmp(&(b.adopted, &b.id)));
        let vocabulary = Vocabulary::new()?;
        let mut enacted = Vec::new();
        let mut clauses = Vec::new();
        for instrument in instruments {
            let file = format!("{}.md", instrument.id);
            let refused = |problems| TermsError::Instrument {
                instrument: instrument.id.to_string(),
                problems,
            };
            let read = instrument::read(&file, &instrument.text, &vocabulary).map_err(refused)?;
            let (ready, its_clauses) =
                Enacted::new(read, clauses.len(), &vocabulary).map_err(refused)?;
            enacted.push(ready);
            clauses.extend(its_clauses);
        }
        let area_name = |id: &str| {
            let area = state.areas.values().find(|area| area.id.as_str() == id);
            area.map_or(id, |area| area.name.get("en")).to_owned()
        };
        let readings = clauses.iter().map(|clause| plain_reading(clause, area_name)).collect();
        Ok(Self { vocabulary, enacted, clauses, readings })
    }

    /// Every clause, in the order of the instruments by date and of the clauses in their text.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The clauses of one instrument.
    pub fn clauses_of<'a>(&'a self, id: &'a InstrumentId) -> impl Iterator<Item = &'a Clause> {
        self.clauses.iter().filter(move |clause| clause.instrument == *id)
    }

    /// The clause of that name.
    pub fn clause(&self, reference: &ClauseRef) -> Option<&Clause> {
        self.clauses.iter().find(|clause| {
            clause.instrument == reference.instrument && clause.number == reference.clause
        })
    }

    /// Why a step that is told is not one of the ladder of its instrument.
    pub fn problem_of_step(&self, taken: &StepTaken) -> Option<String> {
        let settings = self.settings(&taken.instrument)?;
        let clauses: Vec<Clause> = self.clauses_of(&taken.instrument).cloned().collect();
        problem_of_taken(taken, &settings.steps, &clauses).map(|(_, message)| message)
    }

    /// The rule of a clause in plain words; nothing if it has none.
    pub fn plain_reading(&self, clause: ClauseIndex) -> Option<&PlainReading> {
        self.readings.get(clause)?.as_ref()
    }

    /// What an instrument says about itself.
    pub fn settings(&self, id: &InstrumentId) -> Option<&Settings> {
        self.enacted.iter().find(|e| e.instrument.id == *id).map(|e| &e.settings)
    }
}

/// The clauses of every instrument of a state with the settings of their instrument, as written and
/// not yet ready to be asked: a clause that can never be engaged is among them.
pub fn clauses_as_written(state: &State) -> Result<Vec<(Clause, Settings)>, TermsError> {
    let vocabulary = Vocabulary::new()?;
    let mut instruments: Vec<&Instrument> = state.instruments.values().collect();
    instruments.sort_by(|a, b| (a.adopted, &a.id).cmp(&(b.adopted, &b.id)));
    let mut all = Vec::new();
    for instrument in instruments {
        let file = format!("{}.md", instrument.id);
        let read = instrument::read(&file, &instrument.text, &vocabulary).map_err(|problems| {
            TermsError::Instrument { instrument: instrument.id.to_string(), problems }
        })?;
        all.extend(read.clauses.into_iter().map(|clause| (clause, read.settings.clone())));
    }
    Ok(all)
}

impl std::fmt::Debug for Agreement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Agreement").field("clauses", &self.clauses.len()).finish_non_exhaustive()
    }
}
