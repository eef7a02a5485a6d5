//! Texts of the columns by number, shared by all chunks and all snapshots that follow each other.

use std::collections::HashMap;
use std::sync::Arc;

/// Texts by number. A number, once given, is never given to another text, so that chunks made long
/// ago can still be read with it. Clones share everything until one of them learns a new text.
#[derive(Clone, Default)]
pub(crate) struct Dictionary {
    texts: Arc<Vec<Arc<str>>>,
    numbers: Arc<HashMap<Arc<str>, u32>>,
}

impl Dictionary {
    /// The number of a text, a new one if it has none yet.
    pub fn number_of(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = text.into();
        Arc::make_mut(&mut self.texts).push(Arc::clone(&text));
        Arc::make_mut(&mut self.numbers).insert(text, number);
        number
    }

    /// The number of a text that is known.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Every text, by number.
    pub fn texts(&self) -> &[Arc<str>] {
        &self.texts
    }
}

/// One dictionary for each column of texts.
#[derive(Clone, Default)]
pub(crate) struct Dictionaries {
    pub area: Dictionary,
    pub region: Dictionary,
    pub place: Dictionary,
    pub actor: Dictionary,
    pub source: Dictionary,
    pub clause: Dictionary,
    pub waits: Dictionary,
    pub position: Dictionary,
}
