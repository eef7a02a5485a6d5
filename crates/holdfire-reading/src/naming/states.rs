//! States: their names, adjectives, seats of government, and what else stands for the government.

use crate::phrases::{Case, Phrases};
use std::sync::OnceLock;

/// A line of `words/states.txt`.
pub(crate) struct State {
    pub name: &'static str,
    pub adjectives: Vec<&'static str>,
    pub seat: Option<&'static str>,
    pub metonyms: Vec<&'static str>,
}

/// How a phrase leads to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    Name,
    Adjective,
    Seat,
    /// What can be nothing but the government: "the Kremlin".
    Government,
}

pub(crate) fn states() -> &'static [State] {
    static STATES: OnceLock<Vec<State>> = OnceLock::new();
    STATES.get_or_init(|| {
        include_str!("../../words/states.txt")
            .lines()
            .filter(|l| !l.starts_with('#'))
            .filter_map(line)
            .collect()
    })
}

fn line(line: &'static str) -> Option<State> {
    let mut parts = line.split(';').map(str::trim);
    let name = parts.next().filter(|n| !n.is_empty())?;
    let mut list = || -> Vec<&'static str> {
        let part = parts.next().unwrap_or_default();
        part.split(',').map(str::trim).filter(|p| !p.is_empty()).collect()
    };
    let (adjectives, seats, metonyms) = (list(), list(), list());
    Some(State { name, adjectives, seat: seats.first().copied(), metonyms })
}

/// Phrases to the number of the state, and how they lead there. English only: other languages have the names of the lexicon.
pub(crate) fn state_phrases() -> &'static Phrases<(usize, Lead)> {
    static PHRASES: OnceLock<Phrases<(usize, Lead)>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut phrases = Phrases::default();
        for (at, state) in states().iter().enumerate() {
            let mut add = |name: &str, lead| phrases.add(name, case(name), (at, lead));
            add(state.name, Lead::Name);
            for name in &state.adjectives {
                let lead =
                    if *name == "US" || *name == "U.S." { Lead::Name } else { Lead::Adjective };
                add(name, lead);
            }
            state.seat.iter().for_each(|name| add(name, Lead::Seat));
            for name in &state.metonyms {
                let is_government = matches!(
                    *name,
                    "Kremlin"
                        | "Elysee"
                        | "Elysee Palace"
                        | "Quai d'Orsay"
                        | "Akorda"
                        | "Downing Street"
                        | "Whitehall"
                        | "White House"
                        | "Pentagon"
                        | "State Department"
                );
                add(name, if is_government { Lead::Government } else { Lead::Name });
            }
        }
        phrases
    })
}

/// Short names in capitals need them: "US" is not "us".
pub(crate) fn case(name: &str) -> Case {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    let mut count = 0;
    let mut all_upper = true;
    let mut has_case = false;
    for c in letters {
        count += 1;
        all_upper &= c.is_uppercase();
        has_case |= c.is_uppercase() || c.is_lowercase();
    }
    // "Trilateral mechanism": only its first word has a capital, as words at the head of a title have.
    let mut words = name.split_whitespace();
    let first = words.next();
    let is_common = first.is_some_and(|w| !w.chars().any(|c| c == '-'))
        && name.contains(' ')
        && words.all(|w| w.chars().all(|c| !c.is_uppercase()))
        && !is_adjective_of_state(first.unwrap_or_default());
    if !has_case || is_common {
        Case::Any
    } else if all_upper && count <= 5 {
        Case::Upper
    } else if name.chars().next().is_some_and(char::is_uppercase) {
        Case::Capital
    } else {
        Case::Any
    }
}

fn is_adjective_of_state(word: &str) -> bool {
    states().iter().any(|s| s.name == word || s.adjectives.contains(&word))
}
