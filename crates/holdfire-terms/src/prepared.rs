//! Parts of questions in the form in which Cedar takes them, kept for the next question with the same
//! part. Building them costs more than the answer.

use crate::asking::{Circumstances, PlaceBits, Profile, Question};
use cedar_policy::{Context, Entities, EntityUid};
use foldhash::HashMap;
use holdfire_core::{Act, Effect, Weapon};
use jiff::Timestamp;
use std::sync::Arc;

/// Who acts, what is done and to whom.
pub(crate) struct People {
    pub actor: EntityUid,
    pub action: EntityUid,
    pub target: EntityUid,
    pub entities: Entities,
}

/// Parts beyond this number are forgotten and begun anew. It only bounds memory.
const MOST_PARTS: usize = 8_192;

/// The parts of questions to one instrument that were built before.
#[derive(Default)]
pub(crate) struct Prepared {
    people: HashMap<(Profile, Profile, Act), Option<Arc<People>>>,
    contexts: HashMap<Circumstanced, Option<Context>>,
}

/// A question without who, what and to whom.
type Circumstanced =
    (PlaceBits, Weapon, Effect, Option<Timestamp>, Circumstances, (bool, bool, bool));

impl Prepared {
    pub(crate) fn people(
        &mut self,
        question: &Question,
        build: impl FnOnce() -> Option<People>,
    ) -> Option<Arc<People>> {
        if self.people.len() >= MOST_PARTS {
            self.people.clear();
        }
        let key = (question.actor, question.target, question.act);
        self.people.entry(key).or_insert_with(|| build().map(Arc::new)).clone()
    }

    pub(crate) fn context(
        &mut self,
        question: &Question,
        build: impl FnOnce() -> Option<Context>,
    ) -> Option<Context> {
        if self.contexts.len() >= MOST_PARTS {
            self.contexts.clear();
        }
        let flags = (question.people_harmed, question.same_camp, question.in_operations);
        let Question { place, weapon, effect, instant, circumstances, .. } = *question;
        let key = (place, weapon, effect, instant, circumstances, flags);
        self.contexts.entry(key).or_insert_with(build).clone()
    }
}
