//! `powers.cedar`: who may see and do what, adopted with the case. Here it is only read as Cedar;
//! what its policies may speak of is checked where they are evaluated.

use super::Read;
use crate::problem::{Code, Problem, Spot};
use crate::rule::located;
use cedar_policy::PolicySet;
use cedar_policy::ffi::DetailedError;
use holdfire_core::{ActorId, Event, Powers};
use std::str::FromStr;

pub(super) const FILE: &str = "powers.cedar";

/// Reads the text as adopted by the mechanism as a whole.
pub(super) fn read(
    text: &str,
    mechanism: ActorId,
    read: &mut Vec<Read>,
    problems: &mut Vec<Problem>,
) {
    match PolicySet::from_str(text) {
        Ok(_) => {
            let event = Event::PowersAdopted(Powers::new(text, mechanism, "adopted with the case"));
            read.push(Read { event, file: FILE.to_owned(), spot: 1.into() });
        }
        Err(errors) => problems.extend(errors.iter().map(|error| {
            let found = located(&DetailedError::from(error));
            Problem::new(Code::Rule, FILE, Spot::of(text, found.offset), found.message)
        })),
    }
}
