//! Two texts about one event: what both say, where they differ, what only one says.
//!
//! Proposals of one kind are held against each other. Two are about the same thing where what names it agrees: a meeting by series and number or days, attendance
//! by who and which meeting, an outcome by series and speaker, a call by the pair, a claim by accuser and accused, and so on. Where the thing is the same and a
//! field is not, the field is a difference. Nothing is merged, and neither text is preferred.

use crate::mention::Named;
use crate::proposal::{Accused, Party, Proposal, Proposed};
use crate::reading::Reading;
use crate::when::When;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Two readings side by side. Numbers are those of proposals in each reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What both say, with the fields in which they differ.
    pub both: Vec<Pair>,
    /// What only the first says.
    pub only_first: Vec<usize>,
    /// What only the second says.
    pub only_second: Vec<usize>,
}

/// A proposal of each text about the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Of the first text.
    pub first: usize,
    /// Of the second.
    pub second: usize,
    /// Where they differ. Empty where they agree.
    pub differences: Vec<Difference>,
}

/// A field that the texts tell differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Which.
    pub field: Field,
    /// As the first text has it; nothing where it is silent.
    pub first: Option<String>,
    /// As the second has it.
    pub second: Option<String>,
}

/// The fields that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The days.
    When,
    /// The place.
    Place,
    /// The number in the series.
    Ordinal,
    /// Held, set, put off.
    State,
    /// In which way somebody took part.
    Presence,
    /// The reason that is stated.
    Reason,
    /// How talks went.
    Grade,
    /// What is told of a contact.
    Readout,
    /// Who.
    Parties,
    /// How many.
    Count,
}

impl Field {
    /// Each of them.
    pub const ALL: [Field; 10] = [
        Field::When,
        Field::Place,
        Field::Ordinal,
        Field::State,
        Field::Presence,
        Field::Reason,
        Field::Grade,
        Field::Readout,
        Field::Parties,
        Field::Count,
    ];

    /// Its word, as it is serialised.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::When => "when",
            Field::Place => "place",
            Field::Ordinal => "ordinal",
            Field::State => "state",
            Field::Presence => "presence",
            Field::Reason => "reason",
            Field::Grade => "grade",
            Field::Readout => "readout",
            Field::Parties => "parties",
            Field::Count => "count",
        }
    }
}

/// Holds two readings against each other.
pub fn compare(first: &Reading, second: &Reading) -> Comparison {
    let mut free: BTreeSet<usize> = (0..second.proposals.len()).collect();
    let mut both = Vec::new();
    let mut only_first = Vec::new();
    let mut alike = Vec::new();
    for (i, a) in first.proposals.iter().enumerate() {
        if let Some(j) = free.iter().copied().find(|j| {
            second.proposals[*j].what == a.what || is_told_alike(a, &second.proposals[*j])
        }) {
            free.remove(&j);
            alike.push(i);
            both.push(Pair { first: i, second: j, differences: Vec::new() });
        }
    }
    for (i, a) in first.proposals.iter().enumerate() {
        if alike.contains(&i) {
            continue;
        }
        let found = free
            .iter()
            .copied()
            .filter_map(|j| {
                let b = &second.proposals[j];
                likeness(a, b).map(|likeness| (likeness, differences(a, b), j))
            })
            .max_by_key(|(likeness, differences, j)| {
                (*likeness, std::cmp::Reverse(differences.len()), std::cmp::Reverse(*j))
            });
        match found {
            Some((_, differences, j)) => {
                free.remove(&j);
                both.push(Pair { first: i, second: j, differences });
            }
            None => only_first.push(i),
        }
    }
    both.sort_by_key(|pair| pair.first);
    Comparison { both, only_first, only_second: free.into_iter().collect() }
}

/// About the same thing, and without a difference.
fn is_told_alike(a: &Proposal, b: &Proposal) -> bool {
    likeness(a, b).is_some() && differences(a, b).is_empty()
}

/// How much two proposals agree in what names them; nothing where they are about different things.
fn likeness(a: &Proposal, b: &Proposal) -> Option<u32> {
    match (&a.what, &b.what) {
        (Proposed::Meeting(a), Proposed::Meeting(b)) => {
            let days = both(&a.when, &b.when)
                .map(|(x, y)| x.can_be(&y) && x != When::Unresolved && y != When::Unresolved);
            let number = both(&a.ordinal, &b.ordinal).map(|(x, y)| x == y);
            let track = both(&a.track, &b.track).map(|(x, y)| x == y);
            if track == Some(false) || number == Some(false) || a.is_earlier != b.is_earlier {
                return None;
            }
            let said =
                [track, days, number].into_iter().filter(|s| *s == Some(true)).count() as u32;
            // A round that two texts date differently is one by its number, or by what it is said to be next.
            let is_one = number == Some(true)
                || days == Some(true)
                || track == Some(true) && a.state == b.state && days != Some(false)
                || track == Some(true) && a.state == b.state && number.is_none();
            is_one.then_some(said + u32::from(a.state == b.state))
        }
        (Proposed::Attendance(a), Proposed::Attendance(b)) => {
            let track = both(&a.track, &b.track).is_none_or(|(x, y)| x == y);
            let number = both(&a.ordinal, &b.ordinal).is_none_or(|(x, y)| x == y);
            let days = both(&a.when, &b.when).is_none_or(|(x, y)| x.can_be(&y));
            let is_role = |how: crate::proposal::Presence| {
                use crate::proposal::Presence as P;
                matches!(how, P::Organiser | P::Host | P::Mediator | P::Invited)
            };
            let comparable = a.how == b.how || !is_role(a.how) && !is_role(b.how);
            let same = a.who.actor() == b.who.actor() && track && number && days && comparable;
            same.then_some(1 + u32::from(a.how == b.how))
        }
        (Proposed::Outcome(a), Proposed::Outcome(b)) => {
            let speaker = |p: &Option<Party>| p.as_ref().map(|p| p.actor().clone());
            let track = both(&a.track, &b.track).is_none_or(|(x, y)| x == y);
            (track && speaker(&a.speaker) == speaker(&b.speaker))
                .then_some(1 + u32::from(a.grade == b.grade))
        }
        (Proposed::Statement(a), Proposed::Statement(b)) => share(&a.authors, &b.authors),
        (Proposed::Accusation(a), Proposed::Accusation(b)) => {
            let accuser = |p: &Option<Party>| p.as_ref().map(|p| p.actor().clone());
            let accused = |x: &Accused| match x {
                Accused::Party(p) => p.actor().key().to_owned(),
                Accused::Unnamed(w) => w.quote.to_lowercase(),
            };
            (accuser(&a.accuser) == accuser(&b.accuser)
                && accused(&a.accused) == accused(&b.accused))
            .then_some(1)
        }
        (Proposed::Commitment(a), Proposed::Commitment(b)) => {
            let words = shared_words(&a.what.quote, &b.what.quote);
            (a.form == b.form && words >= 2)
                .then(|| share(&a.who, &b.who))
                .flatten()
                .map(|n| n + words)
        }
        (Proposed::Contact(a), Proposed::Contact(b)) => {
            (a.medium == b.medium && keys(&a.between) == keys(&b.between)).then_some(1)
        }
        (Proposed::Zone(a), Proposed::Zone(b)) => {
            let place = both(&a.place, &b.place).is_none_or(|(x, y)| x == y);
            (a.zone == b.zone && place).then_some(1)
        }
        (Proposed::Act(a), Proposed::Act(b)) => {
            let days = both(&a.when, &b.when).is_none_or(|(x, y)| x.can_be(&y));
            let places: BTreeSet<&Named> = a.places.iter().collect();
            let shared = b.places.iter().filter(|p| places.contains(p)).count() as u32;
            let no_place = a.places.is_empty() || b.places.is_empty();
            let by = share(&a.actors, &b.actors);
            (a.act == b.act && days && (shared > 0 || no_place && by.is_some()))
                .then_some(shared + by.unwrap_or(0))
        }
        (Proposed::Agreement(a), Proposed::Agreement(b)) => {
            let same = both(&a.agreement, &b.agreement).map(|(x, y)| x == y);
            let days = both(&a.when, &b.when).map(|(x, y)| x.can_be(&y));
            (same == Some(true) || same.is_none() && days == Some(true)).then_some(1)
        }
        (Proposed::Evacuation(a), Proposed::Evacuation(b)) => {
            (a.from.is_some() && a.from == b.from || a.to.is_some() && a.to == b.to).then_some(1)
        }
        (Proposed::Exchange(a), Proposed::Exchange(b)) => {
            (keys(&a.between) == keys(&b.between)).then_some(1)
        }
        _ => None,
    }
}

/// The fields that differ; one that only one text has is a difference too.
fn differences(a: &Proposal, b: &Proposal) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut differ = |field: Field, first: Option<String>, second: Option<String>| {
        if first != second {
            found.push(Difference { field, first, second });
        }
    };
    let when = |w: &Option<When>| w.filter(|w| *w != When::Unresolved).map(|w| w.to_string());
    let name = |n: &Option<Named>| n.as_ref().map(|n| n.key().to_owned());
    let word = |w: &Option<crate::proposal::Words>| w.as_ref().map(|w| w.quote.clone());
    match (&a.what, &b.what) {
        (Proposed::Meeting(a), Proposed::Meeting(b)) => {
            differ(Field::When, when(&a.when), when(&b.when));
            differ(Field::Place, name(&a.place), name(&b.place));
            differ(
                Field::Ordinal,
                a.ordinal.map(|n| n.to_string()),
                b.ordinal.map(|n| n.to_string()),
            );
            differ(Field::State, code(&a.state), code(&b.state));
        }
        (Proposed::Attendance(a), Proposed::Attendance(b)) => {
            differ(Field::Presence, code(&a.how), code(&b.how));
            differ(Field::Reason, word(&a.stated_reason), word(&b.stated_reason));
        }
        (Proposed::Outcome(a), Proposed::Outcome(b)) => {
            differ(Field::Grade, code(&a.grade), code(&b.grade))
        }
        (Proposed::Statement(a), Proposed::Statement(b)) => {
            differ(Field::Parties, Some(listed(&a.authors)), Some(listed(&b.authors)));
            differ(
                Field::Count,
                Some(a.clauses.len().to_string()),
                Some(b.clauses.len().to_string()),
            );
        }
        (Proposed::Contact(a), Proposed::Contact(b)) => {
            differ(Field::Readout, code(&a.readout), code(&b.readout));
            differ(Field::When, when(&a.when), when(&b.when));
        }
        (Proposed::Zone(a), Proposed::Zone(b)) => {
            differ(Field::Count, a.count.map(|n| n.to_string()), b.count.map(|n| n.to_string()));
            differ(Field::Place, name(&a.place), name(&b.place));
        }
        (Proposed::Act(a), Proposed::Act(b)) => {
            differ(Field::Parties, Some(listed(&a.actors)), Some(listed(&b.actors)));
            differ(Field::When, when(&a.when), when(&b.when));
        }
        (Proposed::Agreement(a), Proposed::Agreement(b)) => {
            differ(Field::Parties, Some(listed(&a.parties)), Some(listed(&b.parties)));
            differ(Field::When, when(&a.when), when(&b.when));
        }
        (Proposed::Evacuation(a), Proposed::Evacuation(b)) => {
            differ(Field::When, when(&a.when), when(&b.when));
            differ(Field::Place, name(&a.to), name(&b.to));
        }
        (Proposed::Exchange(a), Proposed::Exchange(b)) => {
            differ(Field::When, when(&a.when), when(&b.when))
        }
        (Proposed::Commitment(a), Proposed::Commitment(b)) => {
            differ(Field::Parties, Some(listed(&a.who)), Some(listed(&b.who)));
            differ(Field::When, when(&a.due), when(&b.due));
        }
        _ => {}
    }
    found
}

/// The stable word of a value of the data, as it is serialised.
fn code<T: std::fmt::Debug>(value: &T) -> Option<String> {
    let mut word = String::new();
    for c in format!("{value:?}").chars() {
        if c.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(c.to_lowercase());
    }
    Some(word)
}

fn both<T: Clone>(a: &Option<T>, b: &Option<T>) -> Option<(T, T)> {
    a.clone().zip(b.clone())
}

fn keys(parties: &[Party]) -> BTreeSet<Named> {
    parties.iter().map(|p| p.actor().clone()).collect()
}

fn share(a: &[Party], b: &[Party]) -> Option<u32> {
    let shared = keys(a).intersection(&keys(b)).count() as u32;
    (shared > 0).then_some(shared)
}

fn listed(parties: &[Party]) -> String {
    let keys: Vec<String> = keys(parties).iter().map(|n| n.key().to_owned()).collect();
    keys.join(", ")
}

fn shared_words(a: &str, b: &str) -> u32 {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    words(a).intersection(&words(b)).count() as u32
}
