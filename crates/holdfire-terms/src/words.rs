//! Single words and phrases of the text about answers; the sentences are in `reasons.rs`.

use crate::asking::Standing;
use crate::weighing::Doubt;
use holdfire_core::{AccessionState, Act, When};

/// What a doubt is about.
pub(crate) fn subject(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Actor => "who acted",
        Doubt::Target => "who was the target",
        Doubt::Act => "what was done",
        Doubt::Place => "where it happened",
        Doubt::Time => "when it happened",
        Doubt::EntryIntoForce => "the text that says when the clause entered into force",
        Doubt::Operations => {
            "whether the place lies in an area of operations against listed groups"
        }
        Doubt::Casualties => "whether people were harmed",
        Doubt::Accession => "whether somebody is bound by the instrument",
        Doubt::Designation => "whether a designation covers somebody",
        Doubt::Relation => "whom somebody supports",
    }
}

pub(crate) fn joined_words(standing: Standing, is_bound: bool) -> &'static str {
    match (standing, is_bound) {
        (Standing::State(AccessionState::Named), true) => "is bound by being named",
        (Standing::State(AccessionState::Named), false) => "is not bound by being named",
        (Standing::State(AccessionState::Suspended), true) => "is not released by its suspension",
        (Standing::State(AccessionState::Suspended), false) => "is released by its suspension",
        (_, true) => "has joined there",
        (_, false) => "has not joined there",
    }
}

pub(crate) fn state_words(state: AccessionState) -> &'static str {
    match state {
        AccessionState::Named => "was named by others",
        AccessionState::Acceded => "joined",
        AccessionState::AccededWithReservation => "joined with a reservation",
        AccessionState::Suspended => "suspended its part",
        AccessionState::Withdrawn => "withdrew",
        AccessionState::Rejected => "rejected the instrument",
        AccessionState::Excluded => "was put outside",
    }
}

pub(crate) fn told_time(when: &When) -> String {
    let (first, last) = (when.first_date(), when.last_date());
    if first == last {
        format!("{first}, to the {} ({})", when.precision.as_str().replace('_', " "), when.zone)
    } else {
        format!("{first} to {last} ({})", when.zone)
    }
}

pub(crate) fn plain(act: Act) -> String {
    act.leaf().replace('_', " ")
}

pub(crate) fn join(parts: impl Iterator<Item = String>, last: &str) -> String {
    let parts: Vec<String> = parts.collect();
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}
