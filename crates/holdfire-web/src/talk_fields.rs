//! What can be recorded of talks, field by field: one table from which the forms, the description of the
//! API and the names of fields on pages are made, so that none of them can know more than the others.
//! A test holds it against core: whatever core writes has a field here, of the sort that it has there.
//!
//! The kinds are beside this (`talk_fields/kinds.rs`), and so is what the API says of them
//! (`talk_fields/schema.rs`).

mod kinds;
mod schema;

pub(crate) use kinds::KINDS;
pub(crate) use schema::TalkValue;

/// One kind of what is recorded, with its fields in the order in which a form asks for them.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The word for it in the register.
    pub word: &'static str,
    /// What it is, for programmers.
    pub says: &'static str,
    pub fields: &'static [Field],
}

/// One field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// Its name in the register.
    pub name: &'static str,
    pub sort: Sort,
    pub is_required: bool,
    /// What it says, for programmers.
    pub says: &'static str,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Sort {
    /// The id of what is described; made from its words if it is left out.
    Id,
    /// Names by language.
    Names,
    /// Words that fit on a line.
    Line,
    /// A paragraph or more.
    Text,
    /// Several of either, each by itself.
    Lines,
    /// Several words without spaces.
    Words,
    /// A day.
    Day,
    /// One day or several.
    Days,
    /// An instant.
    Instant,
    /// A small number.
    Number,
    /// The number of an entry.
    Entry,
    /// Whether it is so; it is not, if nothing is said.
    Yes,
    /// One of some words.
    Word(&'static WordList),
    /// Somebody: an actor, or somebody described.
    Who,
    /// Several of them.
    Whos,
    /// An actor and nobody else.
    Actor,
    /// Something else of the talks, of one of these kinds; of any if there is none.
    Matter(&'static [&'static str]),
    /// A statement and the number of a clause in it.
    StatedClause,
    /// An instrument and the number of a clause in it.
    AgreedClause,
    /// The number of a clause of the statement that another field names.
    ClauseNumber,
    Instrument,
    Document,
    Report,
    Incidents,
    /// The clauses of a statement.
    Clauses,
    /// What an accusation is about.
    About,
    /// On what a commitment depends.
    Condition,
    /// What a message says, open or sealed.
    Message,
}

/// A list of words of core.
#[derive(Debug)]
pub(crate) struct WordList {
    /// What message ids of its words begin with.
    pub called: &'static str,
    /// What it is, for programmers.
    pub says: &'static str,
    pub all: fn() -> Vec<&'static str>,
}

impl Field {
    const fn new(name: &'static str, sort: Sort, says: &'static str) -> Self {
        Self { name, sort, is_required: false, says }
    }

    const fn needed(self) -> Self {
        Self { is_required: true, ..self }
    }

    /// The id of its message in a form of a kind: one of its own, or that of all fields of its name.
    pub fn message(&self) -> String {
        format!("talk-field-{}", self.name.replace('_', "-"))
    }
}

impl Kind {
    /// The kind of that word.
    pub fn of(word: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.word == word)
    }

    /// Whether it gives an id to what it describes, and is not one account of something else.
    pub fn describes(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.sort, Sort::Id))
    }

    /// Its name in message ids.
    pub fn message(&self) -> String {
        format!("talk-kind-{}", self.word.replace('_', "-"))
    }
}

/// The fields of one clause of a statement.
pub(crate) const CLAUSE: &[Field] = &[
    Field::new("number", Sort::Line, "Its number there.").needed(),
    Field::new("kind", Sort::Word(&kinds::CLAUSE_KINDS), "What it is.").needed(),
    Field::new("words", Sort::Text, "Its words, or what they say.").needed(),
    Field::new(
        "themes",
        Sort::Words,
        "In a word each, what it is about, so that it can be compared across statements.",
    ),
    Field::new("bound", Sort::Whos, "Who is bound."),
    Field::new("due", Sort::Day, "By when."),
    Field::new("verifier", Sort::Who, "Who checks it."),
    Field::new("consequence", Sort::Text, "What follows if it is not kept."),
    Field::new(
        "cites",
        Sort::Lines,
        "What it cites: a resolution, with a paragraph after it, or the id of a statement.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::words::Words;
    use holdfire_core::Talk;

    #[test]
    fn every_field_and_every_word_of_a_list_is_called_something_in_every_language() {
        for language in Language::ALL {
            let words = Words::of(language);
            let known = |id: &str| assert!(words.known(id).is_some(), "{language:?}: {id}");
            for kind in KINDS {
                known(&kind.message());
                known(&format!("talk-record-{}", kind.word.replace('_', "-")));
                for field in kind.fields {
                    let name = field.name.replace('_', "-");
                    let own = format!("talk-field-{}-{name}", kind.word.replace('_', "-"));
                    if words.known(&own).is_none() {
                        known(&field.message());
                    }
                }
            }
            for list in kinds::WORD_LISTS {
                for word in (list.all)() {
                    known(&format!("{}-{}", list.called, word.replace('_', "-")));
                }
            }
        }
    }

    #[test]
    fn every_kind_of_core_has_its_fields_in_the_order_of_core() {
        let known: Vec<&str> = KINDS.iter().map(|kind| kind.word).collect();
        assert_eq!(known, Talk::KINDS);
        for kind in KINDS {
            let mut names: Vec<&str> = kind.fields.iter().map(|field| field.name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), kind.fields.len(), "{}", kind.word);
        }
    }
}
