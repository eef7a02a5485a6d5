//! What each agreement is worth, in bits: log2 of how much more often reports of one incident agree in this way than
//! reports of two incidents do (Fellegi and Sunter 1969). Estimated in `estimate.rs`; here it is only applied.

use crate::compare::{Comparison, EventRelation, PUBLISHED, SAME_SOURCE};
use crate::fields::{ALL, FIELDS, Field, PRIORS};
use crate::names::VALUE_CODES;

/// What more (or less) the particular values are worth: agreement on a rare act, or two names that go together.
pub(crate) type ValueWeights = Vec<f32>;

pub(crate) fn value_index((one, other): (u8, u8)) -> usize {
    one.min(other) as usize * VALUE_CODES + one.max(other) as usize
}

/// What words count for. They repeat what the fields say, in words of their source, so that taken for new evidence they
/// count twice. Measured: between 0 and 0.7 is equally good on generated reports, between 0.5 and 1 on real ones.
const WORDS_COUNT: f32 = 0.5;

/// All weights, in bits.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub prior: [f32; PRIORS],
    /// The prior of two reports that met only through an event number.
    pub prior_elsewhere: f32,
    /// What is added to the prior of each pair inside a cluster.
    pub lean: f32,
    /// How far pairs of one source exclude each other, 0 to 1; see `rivals.rs`.
    pub rivalry: f32,
    /// The share of vouched pairs that would not have been linked by what they say themselves; see `doubt.rs`.
    pub missed: f32,
    /// By cell; see `fields.rs`.
    pub cells: Vec<f32>,
    pub same_event: f32,
    pub other_event: f32,
    pub act_values: ValueWeights,
    pub actor_values: ValueWeights,
    pub target_values: ValueWeights,
    pub source_values: ValueWeights,
}

/// The weights of one pair, in bits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weighed {
    pub prior: f32,
    pub by_field: [f32; FIELDS],
    pub event: f32,
}

impl Weighed {
    /// All but the prior.
    pub(crate) fn evidence(&self) -> f32 {
        self.by_field.iter().sum::<f32>() + self.event
    }

    pub(crate) fn of(&self, field: Field) -> f32 {
        self.by_field[field as usize]
    }
}

impl Model {
    /// One publisher tells of many incidents in one document and on one day, so that neither makes two reports one
    /// incident, however often the two go together. Left to itself the estimate may take what is told together for
    /// matches: it is the agreement that stands out most among reports of one newsroom.
    pub(crate) fn let_documents_only_speak_against(&mut self) {
        let mut bound = |field: Field, level: u8, low: f32, high: f32| {
            let weight = &mut self.cells[field.cell(0, level) as usize];
            *weight = weight.clamp(low, high);
        };
        bound(Field::Document, SAME_SOURCE, f32::MIN, 0.0);
        bound(Field::Document, SAME_SOURCE + 1, 0.0, f32::MAX);
        for level in 1..PUBLISHED as u8 {
            bound(Field::Published, level, f32::MIN, 0.0);
        }
    }

    /// Fully, where one source tells one incident twice at most half as often as two incidents; not at all from seven
    /// tenths on, for then it does not seldom do so.
    pub(crate) fn rivalry(cells: &[f32]) -> f32 {
        let same = cells[Field::Source.cell(0, SAME_SOURCE) as usize];
        (-2.0 * same - 1.0).clamp(0.0, 1.0)
    }

    pub(crate) fn weigh(&self, pair: &Comparison) -> Weighed {
        let mut by_field = pair.cells.map(|cell| self.cells[cell as usize]);
        by_field[Field::Text as usize] *= WORDS_COUNT;
        by_field[Field::Act as usize] += self.act_values[value_index(pair.act_values)];
        by_field[Field::Parties as usize] += self.actor_values[value_index(pair.actor_values)]
            + self.target_values[value_index(pair.target_values)];
        by_field[Field::Source as usize] += self.source_values[value_index(pair.source_values)];
        Weighed {
            prior: pair.prior.map_or(self.prior_elsewhere, |prior| self.prior[prior as usize]),
            by_field,
            event: match pair.event {
                EventRelation::Unknown => 0.0,
                EventRelation::Same => self.same_event,
                EventRelation::Different => self.other_event,
            },
        }
    }
}

const _: () = assert!(ALL.len() == FIELDS);
