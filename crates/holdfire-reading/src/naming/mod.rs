//! Who and what is named in a text.
//!
//! At each token, what stands there is looked up in the lexicon and in the list of states; the longest wins. What the words around it say
//! decides what a name stands for: the seat of a government is the government where it speaks, acts or stands in a list of states, and a place
//! where the words lead to a place. Each rule is a small function in the file of its subject.

mod actors;
mod agreements;
mod bodies;
mod context;
mod described;
mod index;
mod memory;
mod newcomers;
mod people;
mod places;
mod resolutions;
mod states;

pub(crate) use index::Index;
use memory::Memory;

use crate::article::Language;
use crate::classes::Class;
use crate::dates::{self, Anchor, Looking};
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;
use crate::text::Text;
use crate::vocabulary::Hit;
use crate::when::When;
use jiff::civil::Date;

/// Words of a new name at most.
const NAME_MOST: usize = 4;

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
    /// A day that was reckoned from other days of the text, because the day of publication is not known.
    pub is_reckoned: bool,
}

impl Spot {
    pub(crate) fn new(from: usize, to: usize, value: Value) -> Spot {
        Spot { from, to, value, is_modifier: false, phrase_from: from, is_reckoned: false }
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
    /// The day around which the text was written, where it only follows from what it tells.
    pub anchor: Option<Anchor>,
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
    let mut memory = Memory::default();
    // What a text names in full anywhere it may call by less before: it is read twice, and names that only it has are kept from the first time.
    named(naming, sentences, &mut memory);
    memory.begin_again();
    let mut spots = named(naming, sentences, &mut memory);
    bodies::spoken_of_again(naming, sentences, &mut spots);
    spots
}

fn named(naming: &Naming, sentences: &[Sentence], memory: &mut Memory) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut last_day = None;
    for sentence in sentences {
        let looking = Looking {
            text: naming.text,
            hits: naming.hits,
            published: naming.published,
            anchor: naming.anchor,
            last: last_day,
        };
        let dates: Vec<Spot> = dates::dates(&looking, sentence)
            .into_iter()
            .map(|d| {
                let mut spot = Spot::new(d.from, d.to, Value::Date { when: d.when });
                spot.is_reckoned = d.is_reckoned;
                spot
            })
            .collect();
        let days = dates.iter().filter_map(|d| match d.value {
            Value::Date { when: When::Days { from, until } } => Some((from, until)),
            _ => None,
        });
        last_day = days.fold(last_day, |_, day| Some(day));
        let mut here: Vec<Spot> = Vec::new();
        let mut at = sentence.from;
        let mut next_date = 0;
        while at < sentence.to {
            while dates.get(next_date).is_some_and(|d| d.from < at) {
                next_date += 1;
            }
            if let Some(date) = dates.get(next_date).filter(|d| d.from == at) {
                at = date.to;
                continue;
            }
            let found = resolutions::at(naming, at)
                .or_else(|| people::at(naming, at, sentence, memory))
                .or_else(|| actors::at(naming, at, sentence, memory))
                .or_else(|| newcomers::at(naming, at, sentence, memory, here.last()))
                .filter(|f| f.last().is_some_and(|s| s.to <= sentence.to));
            match found.as_deref() {
                Some([.., last]) => {
                    at = last.to.max(at + 1);
                    at = people::after_apposition(naming, last, sentence, memory).max(at);
                }
                _ => at += 1,
            }
            here.extend(found.into_iter().flatten());
        }
        actors::lists(naming, sentence, &mut here);
        // A number within another name, as in "resolution 2042", is no year.
        here.extend(
            dates
                .into_iter()
                .filter(|d| {
                    let is_of = |s: &Spot| !matches!(s.value, Value::Agreement { .. });
                    !here.iter().any(|s| is_of(s) && s.from < d.to && d.from < s.to)
                })
                .collect::<Vec<_>>(),
        );
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

/// Whether an international organisation is called so, or has this name as its id.
pub(crate) fn is_organisation(name: &str) -> bool {
    let plain = index::plain(&name.replace('-', " "));
    bodies::organisations().iter().flatten().any(|one| index::plain(one) == plain)
}
