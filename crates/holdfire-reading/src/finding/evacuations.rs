//! People leave a place under an arrangement.

use super::{Draft, words};
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Evacuation, Proposed};
use crate::reason::{Reason, ReasonCode};
use crate::vocabulary::Hit;

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for sentence in page.sentences {
        // "Left" is of many things; people have to stand close before it.
        let leaves = |hit: &Hit| {
            let is_plain =
                matches!(page.text.tokens[hit.from].word.as_str(), "left" | "leave" | "leaving")
                    && hit.to == hit.from + 1;
            !is_plain
                || page
                    .of(Class::Evacuee, hit.from.saturating_sub(4).max(sentence.from), hit.from)
                    .next()
                    .is_some()
        };
        let Some(hit) = page.of(Class::Evacuate, sentence.from, sentence.to).find(|h| leaves(h))
        else {
            continue;
        };
        let who = who(page, sentence.from, hit.from).or_else(|| {
            let from = if page.text.is(hit.to, "of") { hit.to + 1 } else { hit.to };
            let to = page.of(Class::Evacuee, from, (from + 8).min(sentence.to)).last()?.to;
            Some((from, to))
        });
        let places = page.places_in(hit.to, sentence.to);
        let to = places.iter().find(|(_, s, _)| leads_to(page, s.from));
        let origin = places.iter().find(|(_, s, _)| !leads_to(page, s.from));
        let before = page.places_in(sentence.from, hit.from);
        let origin = origin.or(before.last());
        let people = page.has(Class::Evacuee, sentence.from, sentence.to);
        if origin.is_none() && to.is_none() || !people {
            continue;
        }
        let day = page.day_near(hit.to, sentence.from, sentence.to);
        let mut bounds =
            (who.map_or(hit.from, |w| w.0.min(hit.from)), who.map_or(hit.to, |w| w.1.max(hit.to)));
        let mut reasons = vec![words(page, hit.from, hit.to)];
        let mut spots = Vec::new();
        for (s, spot, _) in [origin, to].into_iter().flatten() {
            reasons
                .push(Reason::new(ReasonCode::PlaceInSentence, [page.quote(spot.from, spot.to)]));
            spots.push(*s);
            bounds = (bounds.0.min(spot.from), bounds.1.max(spot.to));
        }
        if let Some((d, _)) = day {
            spots.push(d);
            reasons.push(Reason::new(
                ReasonCode::DayInSentence,
                [page.quote(page.spots[d].from, page.spots[d].to)],
            ));
        }
        let what = Evacuation {
            who: who.map(|(from, to)| page.words(from, to)),
            from: origin.map(|p| p.2.clone()),
            to: to.map(|p| p.2.clone()),
            when: day.map(|d| d.1),
        };
        drafts.push(
            Draft::new(bounds.0, bounds.1, Proposed::Evacuation(what))
                .because(reasons)
                .using(spots),
        );
    }
    drafts
}

/// The words before the verb from the first that names people.
fn who(page: &Page, from: usize, to: usize) -> Option<(usize, usize)> {
    let people: Vec<_> = page.of(Class::Evacuee, from, to).collect();
    let (first, last) = (people.first()?, people.last()?);
    // The adjective of the first belongs to it: "opposition fighters".
    let start = page
        .spots_in(from, to)
        .find(|(_, s)| s.from <= first.from && first.to <= s.to + 1)
        .map_or(first.from, |(_, s)| s.from.min(first.from));
    Some((start, last.to))
}

fn leads_to(page: &Page, at: usize) -> bool {
    ["to", "for", "towards", "into"].iter().any(|w| page.text.is(at.wrapping_sub(1), w))
}
