//! Agreements that were reached: signed, struck, announced, in force; and those under which something happens ("a Russian-backed deal with ...").

use super::{Draft, RECENT, words};
use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::page::Page;
use crate::proposal::{Concluded, Proposed};
use crate::reason::{Reason, ReasonCode};

/// Tokens between an agreement and the word that concludes it.
const NEAR: usize = 5;

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        if sentence.is_headline {
            continue;
        }
        for noun in page.of(Class::AgreementNoun, sentence.from, sentence.to) {
            let after = page
                .of(Class::Conclude, noun.to, (noun.to + NEAR).min(sentence.to))
                .next()
                .filter(|c| !page.is_parted(noun.to, c.from));
            let before = page
                .of(Class::Conclude, noun.from.saturating_sub(NEAR).max(sentence.from), noun.from)
                .last()
                .filter(|c| {
                    (c.to..noun.from)
                        .all(|at| page.text.tokens[at].is_word() || page.text.tokens[at].is_joint())
                });
            let backing = page.groups[i].iter().find(|g| {
                g.is_modifier
                    && g.to < noun.from
                    && noun.from - g.to <= 4
                    && page.text.is(g.to, "-")
            });
            let with = page
                .after_preposition(i, noun.to, &["with", "between"])
                .filter(|r| r.from - noun.to <= 6);
            // "Under a deal with": it stands, whoever made it.
            let under = noun.from > sentence.from + 1
                && (page.text.is(noun.from - 2, "under") || page.text.is(noun.from - 1, "under"));
            let stands = (under && with.is_some()).then_some(noun);
            let Some(verb) = after
                .or(before)
                .or_else(|| backing.and_then(|g| page.hit(g.to + 1, Class::Backed)))
                .or(stands)
            else {
                continue;
            };
            let agreement =
                page.spots_in(sentence.from, sentence.to).find_map(|(s, spot)| match &spot.value {
                    Value::Agreement { agreement }
                        if spot.from <= noun.from && noun.to <= spot.to
                            || noun.from <= spot.from && spot.to <= noun.to =>
                    {
                        Some((s, agreement.clone()))
                    }
                    _ => None,
                });
            let by = page
                .after_preposition(i, verb.to, &["by", "between"])
                .filter(|r| r.from - verb.to <= 4);
            let subject = before.and_then(|b| page.subject(i, b.from)).filter(|_| after.is_none());
            let day = page.day_near(
                noun.to,
                noun.from.saturating_sub(4).max(sentence.from),
                (noun.to + 10).min(sentence.to),
            );
            let mut reasons = vec![words(page, verb.from, verb.to)];
            let mut spots = Vec::new();
            let mut parties = Vec::new();
            let mut bounds = (noun.from.min(verb.from), noun.to.max(verb.to));
            for role in [with, by, subject].into_iter().flatten() {
                reasons.extend(role.reasons);
                spots.extend(role.spots);
                if role.from >= sentence.from {
                    bounds = (bounds.0.min(role.from), bounds.1.max(role.to));
                }
                for party in role.parties {
                    if !parties.contains(&party) {
                        parties.push(party);
                    }
                }
            }
            let behind = backing.map(|g| g.parties.clone()).unwrap_or_default();
            if let Some(group) = backing {
                bounds.0 = bounds.0.min(group.from);
                spots.extend(group.spots.iter().copied());
            }
            if let Some((d, _)) = day {
                let spot = &page.spots[d];
                bounds = (bounds.0.min(spot.from), bounds.1.max(spot.to));
                reasons
                    .push(Reason::new(ReasonCode::DayInSentence, [page.quote(spot.from, spot.to)]));
                spots.push(d);
            }
            if let Some((_, Named::Known(id))) = &agreement {
                reasons.push(Reason::new(ReasonCode::KnownAgreement, [id.clone()]));
            }
            spots.extend(agreement.as_ref().map(|a| a.0));
            let concluded = Concluded {
                agreement: agreement.map(|a| a.1),
                words: page.words(noun.from, noun.to),
                parties,
                behind,
                when: day.map(|d| d.1),
            };
            let draft = Draft::new(bounds.0, bounds.1, Proposed::Agreement(concluded))
                .because(reasons)
                .using(spots);
            if !drafts.iter().rev().take(RECENT).any(|d| d.from < draft.to && draft.from < d.to) {
                drafts.push(draft);
            }
        }
    }
    drafts
}
