//! What a text has named so far and may call by less: "the foreign ministry", a person by the last name, a body by its acronym.

use super::index::plain;
use crate::mention::Named;
use std::collections::HashMap;

#[derive(Default)]
pub(crate) struct Memory {
    organs: Vec<(String, Named)>,
    people: HashMap<String, Known>,
    first_names: HashMap<String, Known>,
    acronyms: HashMap<String, Named>,
    last_of_state: Vec<(Named, Known)>,
    places: HashMap<String, NewPlace>,
}

/// A person that only the text knows.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub who: Named,
    pub office: Option<Named>,
    pub actor: Option<Named>,
}

/// A place that only the text knows: how many tokens its name has, the name folded, and the place.
#[derive(Clone, Debug)]
pub(crate) struct NewPlace {
    pub tokens: usize,
    pub plain: String,
    pub place: Named,
}

/// Letters of a last name at least.
const LAST_NAME_LEAST: usize = 4;

impl Memory {
    /// Forgets what stands for whoever was named last; names stay.
    pub(crate) fn begin_again(&mut self) {
        self.organs.clear();
        self.last_of_state.clear();
    }

    pub(crate) fn keep_organ(&mut self, organ: String, who: &Named) {
        self.organs.retain(|(o, _)| *o != organ);
        self.organs.push((organ, who.clone()));
    }

    pub(crate) fn organ(&self, organ: &str) -> Option<Named> {
        self.organs.iter().find(|(o, _)| o == organ).map(|(_, who)| who.clone())
    }

    /// Keeps a person by the last name; of two with one last name the one named last.
    pub(crate) fn keep_person(&mut self, person: Known) {
        let Named::New(name) = &person.who else { return };
        // "Al-Burhan" is called Burhan.
        let plain = plain(name);
        let last = plain.split(' ').next_back().unwrap_or_default().to_owned();
        if name.split_whitespace().count() > 1 && last.chars().count() >= LAST_NAME_LEAST {
            let first = plain.split(' ').next().unwrap_or_default().to_owned();
            self.first_names.insert(first, person.clone());
            self.people.insert(last, person);
        }
    }

    pub(crate) fn person(&self, last_name: &str) -> Option<&Known> {
        self.people.get(last_name)
    }

    /// "Mr. Doe", or by the first name where people are called so: somebody that the text named in full.
    pub(crate) fn person_called(&self, name: &str) -> Option<&Known> {
        let plain = plain(name);
        self.people.get(&plain).or_else(|| self.first_names.get(&plain))
    }

    /// Keeps who was told to be of a state: "Michel Foucher, the French ambassador".
    pub(crate) fn keep_of_state(&mut self, state: &Named, person: Known) {
        self.last_of_state.retain(|(s, _)| s != state);
        self.last_of_state.push((state.clone(), person));
    }

    /// Whom "the French diplomat" means, where a person of that state was named.
    pub(crate) fn of_state(&self, state: &Named) -> Option<&Known> {
        self.last_of_state.iter().find(|(s, _)| s == state).map(|(_, person)| person)
    }

    /// Keeps a new place by its first word.
    pub(crate) fn keep_place(&mut self, name: &str, tokens: usize, place: &Named) {
        let plain = plain(name);
        let first = plain.split(' ').next().unwrap_or_default().to_owned();
        self.places.entry(first).or_insert(NewPlace { tokens, plain, place: place.clone() });
    }

    /// The place that begins with a word.
    pub(crate) fn place(&self, first: &str) -> Option<&NewPlace> {
        self.places.get(first)
    }

    pub(crate) fn keep_acronym(&mut self, acronym: String, who: &Named) {
        self.acronyms.entry(acronym).or_insert_with(|| who.clone());
    }

    pub(crate) fn acronym(&self, acronym: &str) -> Option<&Named> {
        self.acronyms.get(acronym)
    }
}
