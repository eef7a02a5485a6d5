//! Who accuses whom of what. An accusation is a claim; nothing here weighs it, whoever speaks.
//!
//! "X accused Y of Z" and its passive; and what a speaker says that somebody does against a truce or talks ("some countries are trying to harm"). Where nobody is
//! named the wording is kept.

use super::{Draft, RECENT, recent, words};
use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::page::Page;
use crate::proposal::{Accusation, Accused, Party, Proposed, Words};
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::vocabulary::Hit;

pub(crate) fn find(page: &Page, acts: &[Draft]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        let mut until = 0;
        for hit in page.of(Class::Accuse, sentence.from, sentence.to) {
            if hit.from >= until
                && let Some(mutual) = each_other(page, i, hit)
            {
                until = mutual[0].to;
                drafts.extend(mutual);
            } else if hit.from >= until
                && let Some((draft, to)) = accused(page, i, hit)
            {
                until = to;
                join(&mut drafts, draft);
            }
        }
        for hit in page.of(Class::Breach, sentence.from, sentence.to) {
            let is_known = drafts.iter().rev().take(RECENT).any(|d| {
                d.from <= hit.from && hit.to <= d.to
                    || d.also.iter().rev().take(RECENT).any(|a| a.0 <= hit.from && hit.to <= a.1)
            });
            if !is_known && let Some(draft) = said(page, i, hit) {
                join(&mut drafts, draft);
            }
        }
    }
    let told = charged_in_acts(page, acts, &drafts);
    drafts.extend(told);
    drafts
}

/// Charges that can overlap at one place.
const NESTED_MOST: usize = 16;

/// Acts that are charged where no other word accuses.
fn charged_in_acts(page: &Page, acts: &[Draft], drafts: &[Draft]) -> Vec<Draft> {
    let mut known: Vec<(usize, usize)> = drafts.iter().map(|d| (d.from, d.to)).collect();
    known.sort_unstable();
    let is_known = |act: &Draft| {
        let until = known.partition_point(|k| k.0 < act.to);
        known[..until].iter().rev().take(NESTED_MOST).any(|k| k.1 > act.from)
    };
    acts.iter().filter(|a| !is_known(a)).filter_map(|a| told_act(page, a)).collect()
}

/// "The army said that rebels had shelled the town": an act that a side lays at the door of another.
fn told_act(page: &Page, draft: &Draft) -> Option<Draft> {
    let Proposed::Act(act) = &draft.what else { return None };
    let at = page.text.tokens.partition_point(|t| t.span.start < act.word.span.start);
    let speech = page.speech_at(at)?;
    let (speaker, accused) = (speech.speakers.first()?, act.actors.first()?);
    let denies = speech.verb.is_some_and(|(from, to)| {
        page.has(Class::Negation, from, to) || page.has(Class::Exhortation, from, to)
    });
    let is_hoped = page.has(Class::Condition, speech.from, at);
    let is_own = is_hoped
        || speech.speakers.iter().any(|s| s.actor() == accused.actor() || s.who == accused.who);
    let is_here = page.sentence_of(draft.from) == page.sentence_of(at) && draft.from >= speech.from;
    let is_pronoun = draft.reasons.iter().any(|r| r.code == ReasonCode::Pronoun);
    if denies
        || is_own
        || !is_here
        || is_pronoun
        || page.negation_before(at, 3, speech.from).is_some()
    {
        return None;
    }
    let accusation = Accusation {
        accuser: Some(speaker.clone()),
        accused: Accused::Party(accused.clone()),
        of: Some(page.words(draft.from, draft.to)),
        agreement: None,
    };
    Some(
        Draft::new(draft.from, draft.to, Proposed::Accusation(accusation))
            .because([Reason::new(ReasonCode::Words, [act.word.quote.clone()])])
            .because(speech.reasons.iter().cloned())
            .using(draft.spots.iter().copied())
            .using(speech.spots.iter().copied()),
    )
}

/// "The two accused each other of breaking the truce": one accusation from each.
fn each_other(page: &Page, i: usize, hit: &Hit) -> Option<Vec<Draft>> {
    let sentence = &page.sentences[i];
    let is_mutual = page.text.is(hit.to, "each") && page.text.is(hit.to + 1, "other")
        || page.text.is(hit.to, "one") && page.text.is(hit.to + 1, "another");
    let role = page.subject(i, hit.from).filter(|r| is_mutual && r.parties.len() == 2)?;
    let end = page.rest(hit.to + 1, sentence);
    let of = page
        .of(Class::AccuseOf, hit.to + 2, end)
        .next()
        .filter(|o| o.to < end)
        .map(|o| page.words(o.to, end));
    let from = if role.from >= sentence.from { role.from.min(hit.from) } else { hit.from };
    let one = |accuser: &Party, accused: &Party| {
        let accusation = Accusation {
            accuser: Some(accuser.clone()),
            accused: Accused::Party(accused.clone()),
            of: of.clone(),
            agreement: agreement(page, hit.from, end),
        };
        Draft::new(from, end, Proposed::Accusation(accusation))
            .because([words(page, hit.from, hit.to + 2)])
            .because(role.reasons.iter().cloned())
            .using(role.spots.iter().copied())
    };
    Some(vec![one(&role.parties[0], &role.parties[1]), one(&role.parties[1], &role.parties[0])])
}

/// "Whom the minister accused of": who stands before the relative word is accused.
fn before_relative(page: &Page, i: usize, hit: &Hit) -> Option<Role> {
    let sentence = &page.sentences[i];
    let relative = (hit.from.saturating_sub(9).max(sentence.from)..hit.from)
        .rev()
        .find(|at| page.text.is(*at, "who") || page.text.is(*at, "whom"))?;
    let group = page.groups[i]
        .iter()
        .rev()
        .find(|g| g.to <= relative && relative - g.to <= 1 && !g.is_modifier)?;
    page.text.is(hit.to, "of").then(|| Role::of(group, ReasonCode::Object))
}

/// "X accused Y of Z", "Y was accused by X of Z".
fn accused(page: &Page, i: usize, hit: &Hit) -> Option<(Draft, usize)> {
    let sentence = &page.sentences[i];
    let is_passive = page
        .of(Class::Auxiliary, hit.from.saturating_sub(2).max(sentence.from), hit.from)
        .any(|a| {
            matches!(
                page.text.tokens[a.from].word.as_str(),
                "was" | "were" | "been" | "is" | "are" | "being" | "be"
            )
        })
        && (page.text.tokens[hit.from].word.ends_with("ed") || page.text.is(hit.from, "held"));
    let (accuser, target) = if is_passive {
        let target = page.subject(i, hit.from).or_else(|| owner_of_deed(page, i, hit.from));
        (page.after_preposition(i, hit.to, &["by"]), target.map(Ok))
    } else {
        // "Accused the government of": described, and nobody who is named stands within.
        let described = page.unnamed_after(i, hit.to).filter(|u| page.text.is(u.head_to, "of"));
        let described = described.map(|u| page.role_of_unnamed(u, ReasonCode::Object));
        let target = unnamed(page, hit.to, sentence.to, 4)
            .map(Err)
            .or_else(|| before_relative(page, i, hit).map(Ok))
            .or_else(|| described.map(Ok))
            .or_else(|| page.object(i, hit.to).map(Ok));
        (page.subject(i, hit.from), target)
    };
    // "Condemned the shelling, which the army": what is condemned is a deed, and who stands far behind it did not do it.
    let is_far = |target: &Target| match target {
        Ok(role) => {
            !is_passive
                && role.from > hit.to + 3
                && page.has(Class::Act, hit.to, role.from)
                && !page.text.is(role.from - 1, "by")
                && !page.text.is(role.from - 1, "of")
        }
        Err(_) => false,
    };
    let is_mutual = page.text.is(hit.to, "each")
        || page.text.is(hit.to, "one") && page.text.is(hit.to + 1, "another");
    let target = target.filter(|t| !is_mutual && !is_far(t))?;
    let (accused, target_spots, target_from, target_to) = target_parts(page, target)?;
    let after = if is_passive { hit.to } else { target_to };
    let of = page.of(Class::AccuseOf, after, (after + 8).min(sentence.to)).next();
    let rest = page.rest(after.min(sentence.to - 1), sentence);
    let content = of.filter(|o| o.to < rest).map(|o| (o.to, rest));
    let end = content.map_or(target_to.max(hit.to), |c| c.1);
    let agreement = agreement(page, hit.from, end);
    let from = accuser
        .as_ref()
        .filter(|a| a.from >= sentence.from)
        .map_or(hit.from, |a| a.from.min(hit.from))
        .min(if target_from < hit.from { target_from } else { hit.from });
    let mut reasons = vec![words(page, hit.from, hit.to)];
    let mut spots = target_spots;
    match &accuser {
        Some(accuser) => {
            reasons.extend(accuser.reasons.iter().cloned());
            spots.extend(accuser.spots.iter().copied());
        }
        None => reasons.push(Reason::plain(ReasonCode::NobodyNamed)),
    }
    reasons.extend(agreement.iter().filter_map(known));
    let accusation = Accusation {
        accuser: accuser.and_then(|a| a.parties.into_iter().next()),
        accused,
        of: content.map(|(from, to)| page.words(from, to)),
        agreement,
    };
    Some((
        Draft::new(from, end, Proposed::Accusation(accusation)).because(reasons).using(spots),
        end,
    ))
}

/// "The kingdom's air strikes have been blamed for": whose deed it is.
fn owner_of_deed(page: &Page, i: usize, at: usize) -> Option<Role> {
    let group =
        page.groups[i].iter().rev().find(|g| g.to <= at && at - g.to <= 8 && g.is_modifier)?;
    let has_deed =
        page.hits_in(group.to, at).any(|h| matches!(h.class, Class::Act | Class::DeedNoun));
    has_deed.then(|| Role::of(group, ReasonCode::Subject))
}

/// What a speaker says that somebody does against a truce or talks.
fn said(page: &Page, i: usize, hit: &Hit) -> Option<Draft> {
    let sentence = &page.sentences[i];
    if page.negation_before(hit.from, 3, sentence.from).is_some() {
        return None;
    }
    let speech = page.speech_at(hit.from)?;
    if speech.is_of_statement && speech.speakers.len() > 1 {
        return None;
    }
    let from = speech.from.max(sentence.from);
    let target = unnamed_before(page, from, hit.from).map(Err).or_else(|| {
        page.subject(i, hit.from).filter(|s| s.from >= from && s.to <= hit.from).map(Ok)
    })?;
    let (accused, spots, target_from, _) = target_parts(page, target)?;
    if let Accused::Party(party) = &accused
        && speech.speakers.iter().any(|s| s.actor() == party.actor())
    {
        return None;
    }
    let end = page.rest(hit.from, sentence).min(speech.to.max(hit.to));
    let agreement = agreement(page, from, end);
    let reasons = [words(page, hit.from, hit.to)];
    let accusation = Accusation {
        accuser: speech.speakers.first().cloned(),
        accused,
        of: Some(page.words(hit.from, end)),
        agreement: agreement.clone(),
    };
    Some(
        Draft::new(target_from.min(hit.from), end, Proposed::Accusation(accusation))
            .because(reasons)
            .because(speech.reasons.iter().cloned())
            .because(agreement.iter().filter_map(known))
            .using(spots)
            .using(speech.spots.iter().copied()),
    )
}

fn known(agreement: &Named) -> Option<Reason> {
    match agreement {
        Named::Known(id) => Some(Reason::new(ReasonCode::KnownAgreement, [id.clone()])),
        Named::New(_) => None,
    }
}

type Target = Result<Role, (usize, usize)>;

fn target_parts(page: &Page, target: Target) -> Option<(Accused, Vec<usize>, usize, usize)> {
    match target {
        Ok(role) => {
            let party: Party = role.parties.first()?.clone();
            Some((Accused::Party(party), role.spots, role.from, role.to))
        }
        Err((from, to)) => {
            let words: Words = page.words(from, to);
            Some((Accused::Unnamed(words), Vec::new(), from, to))
        }
    }
}

/// Words for somebody who is not named, close after a position.
fn unnamed(page: &Page, from: usize, to: usize, within: usize) -> Option<(usize, usize)> {
    page.of(Class::UnnamedAccused, from, to)
        .next()
        .filter(|h| h.from - from <= within)
        .map(|h| (h.from, h.to))
}

fn unnamed_before(page: &Page, from: usize, to: usize) -> Option<(usize, usize)> {
    page.of(Class::UnnamedAccused, from, to)
        .last()
        .filter(|h| to - h.to <= 6)
        .map(|h| (h.from, h.to))
}

fn agreement(page: &Page, from: usize, to: usize) -> Option<Named> {
    page.spots_in(from, to).find_map(|(_, s)| match &s.value {
        Value::Agreement { agreement } => Some(agreement.clone()),
        _ => None,
    })
}

/// The same accuser and accused, with no other charge, is one accusation told twice only where one of the two says of what.
fn join(drafts: &mut Vec<Draft>, new: Draft) {
    let Proposed::Accusation(accusation) = &new.what else { return };
    for draft in recent(drafts) {
        let Proposed::Accusation(old) = &mut draft.what else { continue };
        let actor = |p: &Option<Party>| p.as_ref().map(|p| p.actor().clone());
        let same_accused = match (&old.accused, &accusation.accused) {
            (Accused::Party(a), Accused::Party(b)) => a.actor() == b.actor(),
            _ => false,
        };
        let same_agreement = old.agreement.is_some() && old.agreement == accusation.agreement;
        if actor(&old.accuser) == actor(&accusation.accuser) && same_accused && same_agreement {
            draft.also.push((new.from, new.to));
            draft.spots.extend(new.spots);
            return;
        }
    }
    drafts.push(new);
}
