//! Prisoners or detainees are exchanged or released, or are to be.

use super::{Draft, words};
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Exchange, Proposed};
use crate::reason::{Reason, ReasonCode};

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (i, sentence) in page.sentences.iter().enumerate() {
        let Some(hit) = page.of(Class::Exchange, sentence.from, sentence.to).next() else {
            continue;
        };
        let between = page.after_preposition(i, hit.to, &["between", "with", "by"]);
        let day = page.day_near(hit.to, sentence.from, sentence.to);
        let mut reasons = vec![words(page, hit.from, hit.to)];
        if let Some(word) = page.of(Class::NotYet, sentence.from, hit.from).last() {
            reasons.push(Reason::new(ReasonCode::NotYet, [page.quote(word.from, word.to)]));
        }
        let to = between.as_ref().map_or(hit.to, |b| b.to.max(hit.to));
        let spots = between.as_ref().map(|b| b.spots.clone()).unwrap_or_default();
        let what = Exchange {
            words: page.words(hit.from, hit.to),
            between: between.map(|b| b.parties).unwrap_or_default(),
            when: day.map(|d| d.1),
        };
        drafts.push(
            Draft::new(hit.from, to, Proposed::Exchange(what))
                .because(reasons)
                .using(spots)
                .using(day.map(|d| d.0)),
        );
    }
    drafts
}
