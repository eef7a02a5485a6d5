//! Zones: their kind, how many, where, and who is to secure them.

use super::{Draft, words};
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Proposed, Zone};
use crate::reason::{Reason, ReasonCode};

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for sentence in page.sentences {
        for hit in page.of(Class::Zone, sentence.from, sentence.to) {
            let number = page.text.token(hit.from.wrapping_sub(1)).and_then(|t| t.number());
            let word = page
                .hits_in(hit.from.saturating_sub(3).max(sentence.from), hit.from)
                .find(|h| h.class == Class::NumberWord);
            let count = number
                .or_else(|| word.and_then(|w| w.number()).and_then(|n| u32::try_from(n).ok()));
            let backing =
                page.of(Class::ZoneBacking, hit.to, (hit.to + 18).min(sentence.to)).next();
            let backed_to = backing.map(|b| {
                let mut to = b.to;
                while to < sentence.to
                    && page.text.tokens[to].is_word()
                    && to - b.to < 5
                    && page.hit(to, Class::PlaceBefore).is_none()
                    && page.hit(to, Class::Auxiliary).is_none()
                    && page.hit(to, Class::NotYet).is_none()
                {
                    to += 1;
                }
                to
            });
            let place = page.places_in(hit.to, (hit.to + 12).min(sentence.to)).into_iter().next();
            let from =
                word.map_or(if number.is_some() { hit.from - 1 } else { hit.from }, |w| w.from);
            let to = backed_to.unwrap_or(hit.to).max(place.as_ref().map_or(0, |p| p.1.to));
            let mut reasons = vec![words(page, hit.from, hit.to)];
            if let Some(hope) = page.of(Class::NotYet, sentence.from, hit.from).last() {
                reasons.push(Reason::new(ReasonCode::NotYet, [page.quote(hope.from, hope.to)]));
            }
            let zone = Zone {
                name: page.quote(hit.from, hit.to),
                zone: hit.value.to_owned(),
                count,
                place: place.as_ref().map(|p| p.2.clone()),
                backed_by: backing
                    .zip(backed_to)
                    .filter(|(b, to)| *to > b.to)
                    .map(|(b, to)| page.words(b.to, to)),
            };
            join(
                &mut drafts,
                Draft::new(from, to, Proposed::Zone(zone))
                    .because(reasons)
                    .using(place.map(|p| p.0)),
            );
        }
    }
    drafts
}

/// Zones of one kind, with no place or number that differs, are spoken of again.
fn join(drafts: &mut Vec<Draft>, new: Draft) {
    let Proposed::Zone(zone) = &new.what else { return };
    for draft in drafts.iter_mut() {
        let Proposed::Zone(old) = &mut draft.what else { continue };
        let differs = |a: bool, b: bool, same: bool| a && b && !same;
        let is_other = old.zone != zone.zone
            || differs(old.count.is_some(), zone.count.is_some(), old.count == zone.count)
            || differs(old.place.is_some(), zone.place.is_some(), old.place == zone.place);
        if !is_other {
            old.count = old.count.or(zone.count);
            old.place = old.place.take().or_else(|| zone.place.clone());
            old.backed_by = old.backed_by.take().or_else(|| zone.backed_by.clone());
            draft.also.push((new.from, new.to));
            draft.spots.extend(new.spots);
            return;
        }
    }
    drafts.push(new);
}
