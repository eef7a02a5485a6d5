//! What a language model answered about texts, kept in memory until the server stops: it is no part of the
//! record, and what of it somebody confirms is.

use holdfire_core::DocumentId;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// About so many texts answers are kept; the oldest go first.
const MOST_KEPT: usize = 16;

/// What came of asking about a text.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// The bytes of the answer, which nobody has believed yet.
    Came(Arc<[u8]>),
    /// Why none came.
    Failed(Arc<str>),
}

/// The answers about the texts of one mechanism.
#[derive(Debug, Default)]
pub(crate) struct ModelAnswers {
    kept: Mutex<Vec<(DocumentId, Answer)>>,
    asking: Mutex<()>,
}

impl ModelAnswers {
    /// The turn to ask, which one has at a time; nothing while another has it.
    pub fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        match self.asking.try_lock() {
            Ok(turn) => Some(turn),
            Err(std::sync::TryLockError::Poisoned(turn)) => Some(turn.into_inner()),
            Err(std::sync::TryLockError::WouldBlock) => None,
        }
    }

    /// Keeps what came of asking about a text, in the place of what came before.
    pub fn keep(&self, document: DocumentId, answer: Answer) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != document);
        if kept.len() >= MOST_KEPT {
            kept.remove(0);
        }
        kept.push((document, answer));
    }

    /// What came of asking about a text.
    pub fn of(&self, document: &DocumentId) -> Option<Answer> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == document).map(|(_, answer)| answer.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_answer_about_a_text_is_kept_and_the_oldest_texts_go() {
        let answers = ModelAnswers::default();
        let id = |n: usize| DocumentId::new(format!("D-{n}")).unwrap();
        let failed = |why: &str| Answer::Failed(why.into());
        for n in 0..=MOST_KEPT {
            answers.keep(id(n), failed("first"));
        }
        answers.keep(id(1), failed("second"));
        assert!(answers.of(&id(0)).is_none());
        assert!(matches!(answers.of(&id(1)), Some(Answer::Failed(why)) if &*why == "second"));
        assert!(answers.of(&id(MOST_KEPT)).is_some());
    }

    #[test]
    fn one_is_asked_at_a_time() {
        let answers = ModelAnswers::default();
        let turn = answers.turn();
        assert!(turn.is_some() && answers.turn().is_none());
        drop(turn);
        assert!(answers.turn().is_some());
    }
}
