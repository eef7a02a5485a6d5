//! Resolutions by their number: "resolution 2254", "resolutions 2254 and 2268".

use super::{Naming, Spot};
use crate::classes::Class;
use crate::mention::Value;

pub(crate) fn at(naming: &Naming, at: usize) -> Option<Vec<Spot>> {
    let hit = naming.hit(at, Class::Resolution)?;
    let text = naming.text;
    let mut next = hit.to;
    while text.token(next).is_some_and(|t| {
        matches!(t.word.as_str(), "." | "no" | "№" | "number" | "رقم" | "شماره" | "sayili" | "(")
    }) {
        next += 1;
    }
    let mut found = Vec::new();
    let mut from = at;
    while let Some(number) =
        text.token(next).and_then(|t| t.number()).filter(|n| (1..10_000).contains(n))
    {
        found.push(Spot::new(from, next + 1, Value::Resolution { number }));
        next += 1;
        let joins = text
            .token(next)
            .is_some_and(|t| matches!(t.word.as_str(), "and" | "," | "و" | "и" | "ve"));
        if !joins {
            break;
        }
        next += 1;
        from = next;
    }
    if found.is_empty() { before(naming, at) } else { Some(found) }
}

/// "2254 sayılı karar": the number stands before the word.
fn before(naming: &Naming, at: usize) -> Option<Vec<Spot>> {
    let text = naming.text;
    let hit = naming.hit(at, Class::Resolution)?;
    let from = at.checked_sub(if text.is(at.checked_sub(1)?, "sayili") { 2 } else { 1 })?;
    let number = text.token(from)?.number().filter(|n| (100..10_000).contains(n))?;
    Some(vec![Spot::new(from, hit.to, Value::Resolution { number })])
}
