//! What each agreement is worth, in bits: log2 of how much more often reports of one incident agree in this way than
//! reports of two incidents do (Fellegi and Sunter 1969). Estimated in `estimate.rs`; here it is only applied.

use crate::compare::{
    COUNT_RELATIONS, Comparison, DISTANCES, EventRelation, NO_DISTANCE, PARTIES, PRECISION_PAIRS,
    RELATIONS, SOURCES, TIMES,
};
use crate::crowd::CROWDS;
use crate::names::VALUE_CODES;

/// What more (or less) the particular values are worth: agreement on a rare act, or two names that go together.
pub(crate) type ValueWeights = Vec<f32>;

pub(crate) fn value_index((one, other): (u8, u8)) -> usize {
    one.min(other) as usize * VALUE_CODES + one.max(other) as usize
}

/// All weights, in bits.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub prior: [[f32; CROWDS]; PRECISION_PAIRS],
    /// The prior of two reports that met only through an event number.
    pub prior_elsewhere: f32,
    pub distance: [[[f32; DISTANCES + 1]; CROWDS]; PRECISION_PAIRS],
    pub time: [f32; TIMES],
    pub act: [f32; RELATIONS],
    pub parties: [f32; PARTIES],
    pub killed: [f32; COUNT_RELATIONS],
    pub source: [f32; SOURCES],
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
    pub distance: f32,
    pub time: f32,
    pub act: f32,
    pub parties: f32,
    pub killed: f32,
    pub source: f32,
    pub event: f32,
}

impl Weighed {
    /// All but the prior.
    pub(crate) fn evidence(&self) -> f32 {
        self.distance + self.time + self.act + self.parties + self.killed + self.source + self.event
    }
}

impl Model {
    pub(crate) fn weigh(&self, pair: &Comparison, crowd: usize) -> Weighed {
        let precision = pair.precision_pair as usize;
        Weighed {
            prior: if pair.distance == NO_DISTANCE {
                self.prior_elsewhere
            } else {
                self.prior[precision][crowd]
            },
            distance: self.distance[precision][crowd][pair.distance as usize],
            time: self.time[pair.time as usize],
            act: self.act[pair.act as usize] + self.act_values[value_index(pair.act_values)],
            parties: self.parties[pair.parties as usize]
                + self.actor_values[value_index(pair.actor_values)]
                + self.target_values[value_index(pair.target_values)],
            killed: self.killed[pair.killed as usize],
            source: self.source[pair.source as usize]
                + self.source_values[value_index(pair.source_values)],
            event: match pair.event {
                EventRelation::Unknown => 0.0,
                EventRelation::Same => self.same_event,
                EventRelation::Different => self.other_event,
            },
        }
    }
}
