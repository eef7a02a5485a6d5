//! Who and what is named in a text.
//!
//! At each token, what stands there is looked up in the lexicon and in the list of states; the longest wins. What the words around it say
//! decides what a name stands for: the seat of a government is the government where it speaks, acts or stands in a list of states, and a place
//! where the words lead to a place. Each rule is a small function in the file of its subject.

mod actors;
mod agreements;
mod context;
mod index;
mod people;
mod resolutions;
mod states;

pub(crate) use index::Index;

use crate::article::Language;
use crate::classes::Class;
use crate::dates::{self, Looking};
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;
use crate::text::Text;
use crate::vocabulary::Hit;
use jiff::civil::Date;

/// Something named, as a range of tokens.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub from: usize,
    pub to: usize,
    pub value: Value,
    /// It stands before a noun and tells of it: "Russian-backed", "Russia's strategy". It does nothing itself.
    pub is_modifier: bool,
    /// Where its title begins, for people: "Russian President Vladimir Putin".
    pub phrase_from: usize,
}

impl Spot {
    pub(crate) fn new(from: usize, to: usize, value: Value) -> Spot {
        Spot { from, to, value, is_modifier: false, phrase_from: from }
    }

    fn actor(from: usize, to: usize, who: Named, form: Form) -> Spot {
        Spot::new(from, to, Value::Actor { who, form })
    }
}

/// What is needed to name.
pub(crate) struct Naming<'a> {
    pub text: &'a Text,
    pub hits: &'a [Hit],
    pub index: &'a Index<'a>,
    pub language: Language,
    pub published: Option<Date>,
}

impl<'a> Naming<'a> {
    /// The longest word of a class that begins at a token.
    pub(crate) fn hit(&self, at: usize, class: Class) -> Option<&'a Hit> {
        let first = self.hits.partition_point(|h| h.from < at);
        self.hits[first..].iter().take_while(|h| h.from == at).find(|h| h.class == class)
    }

    /// Whether a word of a class ends at a token, in the sentence.
    pub(crate) fn ends(&self, end: usize, class: Class) -> bool {
        let first = self.hits.partition_point(|h| h.from + 6 < end);
        self.hits[first..]
            .iter()
            .take_while(|h| h.from < end)
            .any(|h| h.class == class && h.to == end)
    }
}

/// Everything named in the sentences, in order, none within another of its kind.
pub(crate) fn spots(naming: &Naming, sentences: &[Sentence]) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut memory = actors::Memory::default();
    for sentence in sentences {
        let looking = Looking { text: naming.text, hits: naming.hits, published: naming.published };
        let dates: Vec<Spot> = dates::dates(&looking, sentence)
            .into_iter()
            .map(|d| Spot::new(d.from, d.to, Value::Date { when: d.when }))
            .collect();
        let mut here = Vec::new();
        let mut at = sentence.from;
        while at < sentence.to {
            if let Some(date) = dates.iter().find(|d| d.from == at) {
                at = date.to;
                continue;
            }
            let found = resolutions::at(naming, at)
                .or_else(|| people::at(naming, at, sentence))
                .or_else(|| actors::at(naming, at, sentence, &mut memory))
                .filter(|f| f.last().is_some_and(|s| s.to <= sentence.to));
            match found.as_deref() {
                Some([.., last]) => at = last.to.max(at + 1),
                _ => at += 1,
            }
            here.extend(found.into_iter().flatten());
        }
        actors::lists(naming, sentence, &mut here);
        here.extend(dates);
        agreements::find(naming, sentence, &mut here);
        here.sort_by_key(|s| (s.from, s.to));
        spots.extend(here);
    }
    spots
}

/// The seat of the government of a state, by its name.
pub(crate) fn seat_of_state(name: &str) -> Option<&'static str> {
    states::states().iter().find(|s| s.name == name).and_then(|s| s.seat)
}

/// The state whose seat of government a place is.
pub(crate) fn state_of_place(index: &Index, place: &Named) -> Option<Named> {
    states::states()
        .iter()
        .position(|s| s.seat.is_some_and(|seat| index.place(seat) == *place))
        .map(|at| index.state(at))
}

/// The actor of a state, by its name.
pub(crate) fn state_of_name(index: &Index, name: &str) -> Option<Named> {
    states::states().iter().position(|s| s.name == name).map(|at| index.state(at))
}
