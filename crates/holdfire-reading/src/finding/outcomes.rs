//! How talks went, in the words of each speaker: forward, nowhere, or both.
//!
//! "A victory" of one and "without progress" of another stand side by side. What is hoped for is no outcome.

use super::talks::Talks;
use super::{Draft, words};
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Grade, Outcome, Party, Proposed};
use crate::reason::{Reason, ReasonCode};
use crate::vocabulary::Hit;

pub(crate) fn find(page: &Page, talks: &Talks) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        let speaks = talks.in_sentence(i).next().is_some();
        let follows = i > 0
            && talks.in_sentence(i - 1).next().is_some()
            && page.sentences[i - 1].paragraph == sentence.paragraph;
        if !speaks && !follows || sentence.is_headline {
            continue;
        }
        for judged in by_speaker(page, i, judgements(page, sentence.from, sentence.to)) {
            let Some((first, _)) = judged.first().copied() else { continue };
            let last = judged.last().map_or(first.to, |j| j.0.to);
            let (speaker, spots, reasons) = speaker(page, i, first);
            let track = talks
                .near(i, first.from)
                .and_then(|t| t.track.clone())
                .or_else(|| talks.track_before(i, first.from));
            let talk_from = talks
                .in_sentence(i)
                .filter(|t| t.from < first.from && first.from - t.from <= 24)
                .map(|t| t.from)
                .last();
            let from = talk_from.unwrap_or(first.from);
            let outcome = Outcome {
                track,
                grade: grade(&judged),
                speaker,
                words: page.words(first.from, last),
            };
            let mut draft = Draft::new(from, last, Proposed::Outcome(outcome))
                .because([words(page, first.from, last)])
                .because(reasons)
                .using(spots);
            if !speaks {
                draft.reasons.push(Reason::plain(ReasonCode::FarApart));
            }
            drafts.push(draft);
        }
    }
    drafts
}

type Judged<'a> = Vec<(&'a Hit, Grade)>;

/// Words of one speaker one after the other judge together.
fn by_speaker<'a>(page: &Page, i: usize, judged: Judged<'a>) -> Vec<Judged<'a>> {
    let mut groups: Vec<(Option<Party>, Judged)> = Vec::new();
    for judgement in judged {
        let (who, ..) = speaker(page, i, judgement.0);
        match groups.last_mut() {
            Some((last, group))
                if last.as_ref().map(|p| p.actor()) == who.as_ref().map(|p| p.actor()) =>
            {
                group.push(judgement)
            }
            _ => groups.push((who, vec![judgement])),
        }
    }
    groups.into_iter().map(|g| g.1).collect()
}

/// Judging words, the longest of those that overlap; "not" before one turns it.
fn judgements<'a>(page: &Page<'a>, from: usize, to: usize) -> Vec<(&'a Hit, Grade)> {
    let all: Vec<&Hit> = page
        .hits_in(from, to)
        .filter(|h| {
            matches!(h.class, Class::OutcomeForward | Class::OutcomeNone | Class::OutcomeMixed)
        })
        .collect();
    let is_within = |h: &Hit| {
        all.iter().any(|o| o.from <= h.from && h.to <= o.to && o.to - o.from > h.to - h.from)
    };
    all.iter()
        .filter(|h| !is_within(h))
        .filter(|h| !is_only_hoped(page, h.from, from) && !is_of_something_else(page, h))
        .map(|h| {
            let grade = match h.class {
                Class::OutcomeForward if page.negation_before(h.from, 3, from).is_some() => {
                    Grade::None
                }
                Class::OutcomeForward => Grade::Forward,
                Class::OutcomeMixed => Grade::Mixed,
                _ => Grade::None,
            };
            (*h, grade)
        })
        .collect()
}

/// "Hoped ... would become a good basis", "could be useful".
fn is_only_hoped(page: &Page, at: usize, limit: usize) -> bool {
    let from = at.saturating_sub(9).max(limit);
    let hoped = page.of(Class::NotYet, from, at).any(|h| {
        let word = &page.text.tokens[h.from].word;
        word != "planned" && word != "proposed"
    });
    let is_hope =
        page.of(Class::Say, from, at).any(|h| page.text.tokens[h.from].word.starts_with("hop"));
    hoped || is_hope
}

/// "Failing to abide", "failure to comply": not the talks fail.
fn is_of_something_else(page: &Page, hit: &Hit) -> bool {
    // "Brief them on its progress" judges nothing.
    let is_theirs = hit.class == Class::OutcomeForward
        && ["its", "their", "his", "her"].iter().any(|w| page.text.is(hit.from.wrapping_sub(1), w));
    if is_theirs {
        return true;
    }
    page.text.is(hit.to, "to") && !page.quote(hit.from, hit.to).starts_with("failed to")
}

fn grade(judged: &[(&Hit, Grade)]) -> Grade {
    let has = |grade: Grade| judged.iter().any(|j| j.1 == grade);
    match (has(Grade::Forward), has(Grade::None), has(Grade::Mixed)) {
        (true, false, false) => Grade::Forward,
        (false, true, false) => Grade::None,
        _ => Grade::Mixed,
    }
}

/// Who judges: who sees it so, who says so; else the text.
fn speaker(page: &Page, i: usize, hit: &Hit) -> (Option<Party>, Vec<usize>, Vec<Reason>) {
    let sentence = &page.sentences[i];
    if let Some(see) = page.of(Class::SeeAs, sentence.from, hit.from).last()
        && page.speech_at(hit.from).is_none_or(|s| s.from <= see.from)
        && let Some(role) = page.subject(i, see.from)
    {
        return (role.parties.first().cloned(), role.spots, role.reasons);
    }
    if let Some(speech) = page.speech_at(hit.from) {
        return (speech.speakers.first().cloned(), speech.spots.clone(), speech.reasons.clone());
    }
    (None, Vec::new(), Vec::new())
}
