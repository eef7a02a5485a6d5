//! What a correction says of the bulletin whose place it takes: that it does, why, and all that
//! differs, counted from what went out and not from what would be made of the same entries today.

use super::{Corrects, Wording};
use holdfire_bulletin::{Bulletin, Correction, Differences};

/// What `now` corrects in `then`.
pub(super) fn correction(
    then: &Bulletin,
    now: &Bulletin,
    corrects: &Corrects<'_>,
    words: &Wording,
) -> Correction {
    let differs = Differences::between(then, now);
    let entries = then.made_from.register_size;
    let mut says = vec![words.corrects(corrects.bulletin.as_str(), entries)];
    if !corrects.because.is_empty() {
        says.push(words.corrected_because(corrects.because));
    }
    says.push(match differs.is_empty() {
        true => words.text("correction-nothing", &[]),
        false => words.text(
            "correction-counts",
            &[
                ("numbers", differs.numbers.len()),
                ("added", differs.added.len()),
                ("removed", differs.removed.len()),
                ("changed", differs.changed.len()),
            ],
        ),
    });
    Correction { bulletin: corrects.bulletin.to_string(), register_size: entries, says, differs }
}
