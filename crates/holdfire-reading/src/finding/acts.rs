//! Incidents and alleged acts: a word for an act, who is said to have done it, against whom, where and when.
//!
//! At least one of actor, target and place has to be named. Words for the end of violence ("an end to the attacks") and for what is no act ("a diplomatic
//! offensive") are passed over.

use super::{Draft, words};
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Act, Proposed};
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::vocabulary::Hit;

/// Tokens in which a place or a day belongs to an act.
const AROUND: usize = 14;

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        let mut last: Option<(usize, &str)> = None;
        for hit in page.of(Class::Act, sentence.from, sentence.to) {
            // "Bombardment and siege" are two acts; "shelling and bombardment" is one.
            if last
                .is_some_and(|(to, value)| value == hit.value && hit.from.saturating_sub(to) <= 3)
                || last.is_some_and(|(to, value)| is_same_event(page, (to, value), hit))
                || is_no_act(page, i, hit)
            {
                continue;
            }
            let draft = if page.is_english() { english(page, i, hit) } else { other(page, i, hit) };
            if let Some(draft) = draft {
                last = Some((hit.to, hit.value));
                drafts.push(draft);
            }
        }
    }
    drafts
}

/// "A raid on the town, killing six", "were killed in an ambush": what came of an act, and the act in which it came, are one.
fn is_same_event(page: &Page, (to, value): (usize, &str), hit: &Hit) -> bool {
    if hit.from < to {
        return true;
    }
    let is_result = hit.value == "killing"
        && page.text.is(hit.from.wrapping_sub(1), ",")
        && page.text.tokens[hit.from].word.ends_with("ing");
    let is_cause = value == "killing"
        && hit.from - to <= 4
        && (to..hit.from).any(|at| page.text.is(at, "in"))
        && !(to..hit.from).any(|at| page.text.is(at, "and") || page.text.is(at, ","));
    is_result || is_cause
}

/// "Groups fighting in the north": what people do all the time is no event.
fn tells_of_people(page: &Page, hit: &Hit) -> bool {
    let is_fighting = page.text.is(hit.from, "fighting");
    let before = page.hits_in(hit.from.saturating_sub(4), hit.from);
    is_fighting
        && before.into_iter().any(|h| {
            h.to == hit.from
                && matches!(
                    h.class,
                    Class::OppositionNoun
                        | Class::GroupNoun
                        | Class::Organ
                        | Class::Auxiliary
                        | Class::Evacuee
                        | Class::UnnamedNoun
                        | Class::Occupation
                )
        })
}

fn is_no_act(page: &Page, i: usize, hit: &Hit) -> bool {
    let sentence = &page.sentences[i];
    let from = hit.from.saturating_sub(3).max(sentence.from);
    // "Will not stop its air strikes": whose they are they are there.
    let is_owned = page
        .text
        .token(hit.from.wrapping_sub(1))
        .is_some_and(|t| matches!(t.word.as_str(), "its" | "their" | "his" | "her" | "s"));
    let is_stopped = !is_owned
        && page.of(Class::ActNegator, from, hit.from).any(|h| !page.is_parted(h.to, hit.from));
    let is_other = page
        .of(Class::ActNounNot, hit.from.saturating_sub(1).max(sentence.from), hit.from)
        .next()
        .is_some();
    // "Weapons", "charges" and the like have other classes; an act in the name of an agreement is none.
    let in_agreement = page.spots_in(sentence.from, sentence.to).any(|(_, s)| {
        matches!(s.value, crate::mention::Value::Agreement { .. })
            && s.from <= hit.from
            && hit.to <= s.to
    });
    // "A zone without clashes" is a zone.
    let in_zone = page
        .of(
            Class::Zone,
            hit.from.saturating_sub(3).max(sentence.from),
            (hit.to + 3).min(sentence.to),
        )
        .any(|z| z.from <= hit.from && hit.to <= z.to);
    // "If the fighting goes on": it may.
    let is_if = page.of(Class::Condition, from, hit.from).any(|c| !page.is_parted(c.to, hit.from))
        && page.is_english();
    is_if || tells_of_people(page, hit) || in_zone || is_stopped || is_other || in_agreement
}

fn english(page: &Page, i: usize, hit: &Hit) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let is_passive = page
        .of(Class::Auxiliary, hit.from.saturating_sub(2).max(sentence.from), hit.from)
        .any(|a| {
            matches!(
                page.text.tokens[a.from].word.as_str(),
                "was" | "were" | "been" | "being" | "is" | "are"
            )
        });
    let is_gerund = does_going_on(page, i, hit);
    let is_verb = is_passive
        || is_gerund
        || page.text.tokens[hit.from].word.ends_with("ed")
        || page.text.tokens[hit.to - 1].word.ends_with("ed")
        || is_after_auxiliary(page, i, hit)
        || is_irregular(page, hit);
    let modifier = page.groups[i]
        .iter()
        .rev()
        .find(|g| g.to <= hit.from && hit.from - g.to <= 3 && g.is_modifier);
    let agent = page.after_preposition(i, hit.to, &["by"]).filter(|a| a.from - hit.to <= 8);
    let actor = if let Some(group) = modifier.filter(|_| !is_passive) {
        Some(of_group(group))
    } else if is_passive {
        agent
    } else if is_gerund && page.text.is(hit.from.wrapping_sub(1), "of") {
        // "Accused the army of shelling": who is accused did it.
        page.groups[i].iter().find(|g| g.to + 1 == hit.from).map(of_group)
    } else if is_verb || leads_back(page, i, hit) {
        page.subject(i, hit.from)
    } else {
        agent
    };
    let target = if is_passive {
        page.subject(i, hit.from).filter(|r| suffers(page, i, r, hit))
    } else if is_verb {
        page.object(i, hit.to).filter(|o| o.from - hit.to <= 4)
    } else {
        page.after_preposition(i, hit.to, &["on", "of", "against"]).filter(|t| t.from - hit.to <= 4)
    };
    let target = target.filter(|t| actor.as_ref().is_none_or(|a| a.from != t.from));
    build(page, i, hit, actor, target)
}

/// "Had begun killing civilians", "rebels targeting", "accused the army of shelling the town": a word in -ing that somebody does.
fn does_going_on(page: &Page, i: usize, hit: &Hit) -> bool {
    let before = hit.from.checked_sub(1).map_or("", |b| page.text.tokens[b].word.as_str());
    let is_begun = matches!(
        before,
        "begun"
            | "began"
            | "started"
            | "kept"
            | "continued"
            | "are"
            | "is"
            | "were"
            | "was"
            | "been"
    );
    let of_somebody = page.groups[i].iter().any(|g| {
        g.to == hit.from && !g.is_modifier && g.preposition.is_none()
            || g.to + 1 == hit.from && before == "of"
    });
    page.text.tokens[hit.from].word.ends_with("ing") && (is_begun || of_somebody)
}

/// "The council was told that 18 were killed": a number that stands nearer suffers, and so does who stands in the same clause.
fn suffers(page: &Page, i: usize, role: &Role, hit: &Hit) -> bool {
    if role.from < page.sentences[i].from || role.to > hit.from {
        return true;
    }
    let has_number = (role.to..hit.from).any(|at| page.text.tokens[at].number().is_some())
        || page.has(Class::NumberWord, role.to, hit.from);
    !has_number && !page.is_parted(role.to, hit.from)
}

fn is_after_auxiliary(page: &Page, i: usize, hit: &Hit) -> bool {
    let from = hit.from.saturating_sub(1).max(page.sentences[i].from);
    page.of(Class::Auxiliary, from, hit.from).next().is_some()
}

fn is_irregular(page: &Page, hit: &Hit) -> bool {
    matches!(page.text.tokens[hit.from].word.as_str(), "shot" | "overran" | "took" | "struck")
}

/// "Continued its bombardment", "launched an attack": a verb before the noun leads back to a subject.
fn leads_back(page: &Page, i: usize, hit: &Hit) -> bool {
    let from = hit.from.saturating_sub(4).max(page.sentences[i].from);
    (from..hit.from).any(|at| {
        matches!(
            page.text.tokens[at].word.as_str(),
            "continued"
                | "continue"
                | "continues"
                | "continuing"
                | "launched"
                | "launch"
                | "launches"
                | "launching"
                | "carried"
                | "conducted"
                | "began"
                | "begun"
                | "started"
                | "resumed"
                | "intensified"
                | "mounted"
                | "staged"
                | "stepped"
                | "pressed"
                | "committed"
                | "their"
                | "its"
        )
    })
}

fn of_group(group: &crate::groups::Group) -> Role {
    Role::of(group, ReasonCode::Subject)
}

fn other(page: &Page, i: usize, hit: &Hit) -> Option<Draft> {
    build(page, i, hit, None, None)
}

fn build(
    page: &Page,
    i: usize,
    hit: &Hit,
    actor: Option<Role>,
    target: Option<Role>,
) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let from = hit.from.saturating_sub(AROUND).max(sentence.from);
    let to = (hit.to + AROUND).min(sentence.to);
    let after: Vec<_> = page.places_in(hit.to, to);
    let places = if after.is_empty() {
        page.places_in(from, hit.from).into_iter().next_back().into_iter().collect()
    } else {
        after
    };
    let day = page.day_near(hit.to, from, to).filter(|(d, _)| {
        let spot = &page.spots[*d];
        !page.is_parted(hit.to.min(spot.to), hit.from.max(spot.from))
    });
    // "Violence broke out in December": a day tells which it was.
    if actor.is_none() && target.is_none() && places.is_empty() && day.is_none() {
        return None;
    }
    let mut reasons = vec![words(page, hit.from, hit.to)];
    let mut spots: Vec<usize> = places.iter().map(|p| p.0).collect();
    let mut bounds = (hit.from, hit.to);
    for role in [&actor, &target].into_iter().flatten() {
        reasons.extend(role.reasons.iter().cloned());
        spots.extend(role.spots.iter().copied());
        if role.from >= sentence.from && role.to <= sentence.to {
            bounds = (bounds.0.min(role.from), bounds.1.max(role.to));
        }
    }
    for (_, spot, _) in &places {
        reasons.push(Reason::new(ReasonCode::PlaceInSentence, [page.quote(spot.from, spot.to)]));
        bounds = (bounds.0.min(spot.from), bounds.1.max(spot.to));
    }
    if actor.is_none() {
        reasons.push(Reason::plain(ReasonCode::NobodyNamed));
    }
    if let Some(word) = page.of(Class::Condition, sentence.from, hit.from).last() {
        reasons.push(Reason::new(ReasonCode::NotYet, [page.quote(word.from, word.to)]));
    }
    if let Some((i, when)) = day {
        let spot = &page.spots[i];
        let code = if when == crate::when::When::Unresolved {
            ReasonCode::DayUnresolved
        } else {
            ReasonCode::DayInSentence
        };
        reasons.push(Reason::new(code, [page.quote(spot.from, spot.to)]));
        spots.push(i);
    }
    let act = Act {
        act: hit.value.to_owned(),
        word: page.words(hit.from, hit.to),
        actors: actor.map(|a| a.parties).unwrap_or_default(),
        targets: target.map(|t| t.parties).unwrap_or_default(),
        places: places.into_iter().map(|p| p.2).collect(),
        when: day.map(|d| d.1),
    };
    Some(Draft::new(bounds.0, bounds.1, Proposed::Act(act)).because(reasons).using(spots))
}
