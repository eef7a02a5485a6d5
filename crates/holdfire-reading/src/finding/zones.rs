//! Zones: their kind, how many, where, and who is to secure them.

use super::{Draft, recent, words};
use crate::classes::Class;
use crate::mention::Named;
use crate::naming::Spot;
use crate::page::Page;
use crate::proposal::{Proposed, Zone};
use crate::reason::{Reason, ReasonCode};
use crate::sentences::Sentence;
use crate::vocabulary::Hit;

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
            let parts = parts(page, sentence, hit);
            // Where each has its own, the whole has none.
            let place = page
                .places_in(hit.to, (hit.to + 12).min(sentence.to))
                .into_iter()
                .next()
                .filter(|_| parts.is_empty());
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
            drafts.extend(parts);
        }
    }
    drafts
}

/// "Four zones consisting of Idlib, Homs and the south": one zone for each place of the list.
fn parts(page: &Page, sentence: &Sentence, hit: &Hit) -> Vec<Draft> {
    let is_several = page.text.tokens[hit.to - 1].word.ends_with('s');
    let Some(word) = page
        .of(Class::ZoneParts, hit.to, (hit.to + 10).min(sentence.to))
        .next()
        .filter(|_| is_several)
    else {
        return Vec::new();
    };
    let mut places: Vec<(usize, &Spot, Named)> = Vec::new();
    let mut last = word.to;
    for (s, spot, name) in page.places_in(word.to, sentence.to) {
        if spot.from - last.min(spot.from) > PLACES_APART
            || page.is_parted(last, spot.from.max(last))
        {
            break;
        }
        let within = spot.from >= 2
            && matches!(page.text.tokens[spot.from - 1].word.as_str(), "of" | "in")
            && places.last().is_some_and(|(_, before, _)| before.to + 1 == spot.from);
        last = spot.to;
        // "The East Ghouta of Damascus" is one.
        if !within {
            places.push((s, spot, name));
        }
        let goes_on = (last..(last + PLACES_APART + 1).min(sentence.to))
            .any(|at| page.text.is(at, ",") || page.text.is(at, "and") || page.text.is(at, "of"));
        if !goes_on || places.len() >= MOST_PARTS {
            break;
        }
    }
    if places.len() < 2 {
        return Vec::new();
    }
    places
        .into_iter()
        .map(|(s, spot, place)| {
            let zone = Zone {
                name: page.quote(spot.from, spot.to),
                zone: hit.value.to_owned(),
                count: Some(1),
                place: Some(place),
                backed_by: None,
            };
            Draft::new(spot.from, spot.to, Proposed::Zone(zone))
                .because([
                    words(page, hit.from, hit.to),
                    Reason::new(ReasonCode::PlaceInSentence, [page.quote(spot.from, spot.to)]),
                ])
                .using([s])
        })
        .collect()
}

/// Zones of one list at most.
const MOST_PARTS: usize = 12;
/// Tokens between two places of one list at most.
const PLACES_APART: usize = 7;

/// Zones of one kind, with no place or number that differs, are spoken of again.
fn join(drafts: &mut Vec<Draft>, new: Draft) {
    let Proposed::Zone(zone) = &new.what else { return };
    for draft in recent(drafts) {
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
