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

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        let mut until = 0;
        for hit in page.of(Class::Accuse, sentence.from, sentence.to) {
            if hit.from >= until
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
    drafts
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
        (page.after_preposition(i, hit.to, &["by"]), page.subject(i, hit.from).map(Ok))
    } else {
        let target = unnamed(page, hit.to, sentence.to, 4)
            .map(Err)
            .or_else(|| page.object(i, hit.to).map(Ok));
        (page.subject(i, hit.from), target)
    };
    let target = target?;
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
