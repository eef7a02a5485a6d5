//! `powers.cedar`: who may see and do what, adopted with the case.

use super::Read;
use crate::problem::{Code, Problem, Spot};
use holdfire_core::{ActorId, Event, Powers};
use holdfire_powers::PowersError;

pub(super) const FILE: &str = "powers.cedar";

/// Reads the text as adopted by the mechanism as a whole.
pub(super) fn read(
    text: &str,
    mechanism: ActorId,
    read: &mut Vec<Read>,
    problems: &mut Vec<Problem>,
) {
    match holdfire_powers::Powers::read(text) {
        Ok(_) => {
            let event = Event::PowersAdopted(Powers::new(text, mechanism, "adopted with the case"));
            read.push(Read { event, file: FILE.to_owned(), spot: 1.into() });
        }
        Err(PowersError::Wrong(found)) => problems.extend(found.into_iter().map(|problem| {
            Problem::new(Code::Rule, FILE, Spot::of(text, problem.offset), problem.message)
        })),
        Err(why @ PowersError::Vocabulary(_)) => {
            problems.push(Problem::new(Code::Rule, FILE, 1, why.to_string()));
        }
    }
}
