//! Joint and other statements, taken apart into clauses.
//!
//! What is said by "the statement", by "we" in quotation marks or by "they" after a joint statement are its clauses. Of each clause the words say the kind, in this
//! order: principles with a commitment to them; what is decided or undertaken in its first words; what others are called on to do; how things are seen;
//! anything undertaken later on.

use super::{Draft, RECENT, stances, words};
use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::page::Page;
use crate::proposal::{Clause, ClauseKind, Proposed, Statement};
use crate::roles::Role;
use crate::span::Span;
use std::collections::HashMap;

/// Tokens from the beginning of a clause to the word that decides.
const OPENING: usize = 8;
/// Sentences after the statement in which "they" are still those who made it.
const FOLLOWS: usize = 12;

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        for noun in page.of(Class::StatementNoun, sentence.from, sentence.to) {
            if page.negation_before(noun.from, 2, sentence.from).is_some() {
                continue;
            }
            let Some(authors) = authors(page, i, noun.from, noun.to) else { continue };
            let is_known = drafts.iter().rev().take(RECENT).any(|d| match &d.what {
                Proposed::Statement(s) => Page::same_parties(&s.authors, &authors.parties),
                _ => false,
            });
            if is_known {
                continue;
            }
            let from =
                if authors.from >= sentence.from { authors.from.min(noun.from) } else { noun.from };
            let to = authors.to.max(noun.to).min(sentence.to);
            let (clauses, spots) = clauses(page, i, &authors);
            let statement = Statement {
                is_joint: authors.parties.len() > 1,
                authors: authors.parties.clone(),
                clauses,
            };
            drafts.push(
                Draft::new(from, to, Proposed::Statement(statement))
                    .because([words(page, noun.from, noun.to)])
                    .because(authors.reasons.iter().cloned())
                    .using(authors.spots.iter().copied())
                    .using(spots),
            );
        }
    }
    drafts.extend(of_single_speakers(page, &drafts));
    drafts
}

/// Clauses that can overlap at one place.
const NESTED_MOST: usize = 16;

/// Tokens that something said has at least to be a clause.
const SAID_LEAST: usize = 4;

/// What single speakers say, one statement for each: what is said and of no other kind is how they see things.
fn of_single_speakers(page: &Page, joint: &[Draft]) -> Vec<Draft> {
    let mut taken: Vec<Span> = joint
        .iter()
        .filter_map(|d| match &d.what {
            Proposed::Statement(s) => Some(s.clauses.iter().map(|c| c.words.span)),
            _ => None,
        })
        .flatten()
        .collect();
    taken.sort();
    let is_clause = |from: usize, to: usize| {
        let span = page.text.span(from, to);
        let until = taken.partition_point(|c| c.start < span.end);
        taken[..until].iter().rev().take(NESTED_MOST).any(|c| c.overlaps(&span))
    };
    let mut drafts: Vec<Draft> = Vec::new();
    let mut of_speakers: HashMap<Vec<Named>, usize> = HashMap::new();
    let said = page.speeches.iter().filter(|s| !page.sentences[s.sentence].is_headline);
    let said = said.filter(|s| !s.speakers.is_empty());
    for (speech, (from, to)) in
        said.flat_map(|s| said_parts(page, s).into_iter().map(move |p| (s, p)))
    {
        if to < from + SAID_LEAST || is_clause(from, to) {
            continue;
        }
        let kind = kind_of_speech(page, speech, from, to);
        let bound = match kind {
            ClauseKind::Declaratory | ClauseKind::Principle => Vec::new(),
            _ => speech.speakers.iter().map(|p| p.actor().clone()).collect(),
        };
        let clause = Clause {
            words: page.words(from, to),
            kind,
            bound,
            resolutions: resolutions(page, from, to),
        };
        let who: Vec<_> = speech.speakers.iter().map(|p| p.who.clone()).collect();
        let known = of_speakers.get(&who).and_then(|at| drafts.get_mut(*at));
        match known {
            Some(draft) => {
                draft.also.push((from, to));
                if let Proposed::Statement(statement) = &mut draft.what
                    && !(statement.clauses.iter().rev().take(NESTED_MOST))
                        .any(|c| c.words.span.overlaps(&clause.words.span))
                {
                    statement.clauses.push(clause);
                }
            }
            None => {
                let authors = speech.speakers.clone();
                let statement =
                    Statement { is_joint: authors.len() > 1, authors, clauses: vec![clause] };
                let draft = Draft::new(from, to, Proposed::Statement(statement))
                    .because(speech.reasons.iter().cloned())
                    .using(speech.spots.iter().copied());
                of_speakers.insert(who, drafts.len());
                drafts.push(draft);
            }
        }
    }
    drafts.extend(of_stances(page, &taken, &drafts));
    drafts
}

/// Stances that no clause tells already.
fn of_stances(page: &Page, taken: &[Span], drafts: &[Draft]) -> Vec<Draft> {
    let mut spans: Vec<Span> = taken.to_vec();
    for draft in drafts {
        if let Proposed::Statement(statement) = &draft.what {
            spans.extend(statement.clauses.iter().map(|c| c.words.span));
        }
    }
    spans.sort();
    let is_told = |span: &Span| {
        let until = spans.partition_point(|c| c.start < span.end);
        spans[..until].iter().rev().take(NESTED_MOST).any(|c| c.overlaps(span))
    };
    (0..page.sentences.len())
        .flat_map(|i| stances::stances(page, i))
        .filter(|s| !is_told(&s.clause.words.span))
        .map(|s| stances::draft(page, s))
        .collect()
}

/// What is said, parted where another clause begins; a call or a pledge with its verb.
fn said_parts(page: &Page, speech: &crate::speech::Speech) -> Vec<(usize, usize)> {
    let is_own = |(from, to): (usize, usize)| {
        [Class::Exhortation, Class::Stance].into_iter().any(|c| page.has(c, from, to))
            && to == speech.from
    };
    let from = speech.verb.filter(|v| is_own(*v)).map_or(speech.from, |v| v.0);
    let mut parts = Vec::new();
    let mut start = from;
    for at in from + SAID_LEAST..speech.to.saturating_sub(SAID_LEAST) {
        if at - start >= SAID_LEAST && begins_clause(page, speech.from, at) {
            parts.push((start, at));
            start = at + 1;
        }
    }
    parts.push((start, speech.to));
    parts.into_iter().map(|(from, to)| trimmed(page, from, to)).collect()
}

/// "And we believe", "but the rebels would", "and that", "; the": a conjunction after which somebody else, or the same, does something; "to stop and to respect".
fn begins_clause(page: &Page, start: usize, at: usize) -> bool {
    let word = |at: usize| page.text.token(at).map_or("", |t| t.word.as_str());
    if word(at) == ";" {
        return true;
    }
    if !matches!(word(at), "and" | "but") {
        return false;
    }
    if word(at + 1) == "that" || matches!(word(at + 1), "to" | "for") && word(start) == word(at + 1)
    {
        return true;
    }
    let is_pronoun = matches!(word(at + 1), "we" | "it" | "they" | "he" | "she" | "i" | "there");
    let sentence = page.sentence_of(at);
    let group = sentence.and_then(|s| {
        page.groups[s].iter().find(|g| g.from > at && g.from <= at + 2 && !g.is_modifier)
    });
    let does = |at: usize| (at..at + 2).any(|n| page.hit(n, Class::Auxiliary).is_some());
    is_pronoun || group.is_some_and(|g| does(g.to))
}

/// Tokens of whom a call is made to, before what is called for: "called on both sides to".
const HEARER_WITHIN: usize = 6;

/// What kind of clause is said: by its verb, by who will do something, else by its words.
fn kind_of_speech(
    page: &Page,
    speech: &crate::speech::Speech,
    from: usize,
    to: usize,
) -> ClauseKind {
    let verb = speech.verb.filter(|(_, end)| speech.from - end.min(&speech.from) <= HEARER_WITHIN);
    let has = |class: Class| verb.is_some_and(|(from, to)| page.has(class, from, to));
    // "Declared a ceasefire": the list of stances knows what such words do.
    let stance = speech
        .verb
        .and_then(|(from, _)| page.hit(from, Class::Stance))
        .filter(|h| h.value == "obligation");
    if let Some(stance) = stance {
        return kind_of_value(stance.value);
    }
    if has(Class::Exhortation) {
        return ClauseKind::Exhortation;
    }
    if super::wills::will_of(page, from, to).is_some() {
        return ClauseKind::Obligation;
    }
    kind(page, from, to).unwrap_or(ClauseKind::Declaratory)
}

/// The kind that the list of stances gives a word.
pub(super) fn kind_of_value(value: &str) -> ClauseKind {
    match value {
        "exhortation" => ClauseKind::Exhortation,
        "obligation" => ClauseKind::Obligation,
        _ => ClauseKind::Declaratory,
    }
}

/// Without marks at its ends.
fn trimmed(page: &Page, from: usize, to: usize) -> (usize, usize) {
    let is_edge = |at: usize| {
        page.text.token(at).is_some_and(|t| {
            matches!(t.kind, crate::tokens::Kind::Mark | crate::tokens::Kind::Break)
        })
    };
    let (mut from, mut to) = (from, to);
    while from < to && is_edge(from) {
        from += 1;
    }
    while to > from && is_edge(to - 1) {
        to -= 1;
    }
    (from, to)
}

pub(super) fn resolutions(page: &Page, from: usize, to: usize) -> Vec<u32> {
    page.spots_in(from, to)
        .filter_map(|(_, s)| match s.value {
            Value::Resolution { number } => Some(number),
            _ => None,
        })
        .collect()
}

/// Who makes it: "by" them, else the subject before it, else who stands after "of".
fn authors(page: &Page, i: usize, from: usize, to: usize) -> Option<Role> {
    page.after_preposition(i, to, &["by", "of", "from"])
        .filter(|r| r.from - to <= 3)
        .or_else(|| page.subject(i, from))
        .filter(|r| !r.parties.is_empty())
}

fn clauses(page: &Page, first: usize, authors: &Role) -> (Vec<Clause>, Vec<usize>) {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut spots = Vec::new();
    for speech in page.speeches_in(first, first + FOLLOWS + 1) {
        let same = Page::same_parties(&speech.speakers, &authors.parties);
        let we = speech.is_direct
            && page
                .of(Class::PronounGroup, speech.from, speech.to)
                .any(|h| page.text.is(h.from, "we"))
            && (speech.is_of_statement || same);
        if !(speech.is_of_statement && same || we || same && authors.parties.len() > 1) {
            continue;
        }
        // "They called on all to stop": the word of speech makes it a call.
        let calls = speech
            .verb
            .filter(|(from, to)| page.has(Class::Exhortation, *from, *to) && *to == speech.from);
        let begins = calls.map_or(speech.from, |(from, _)| from);
        for (from, to) in parts(page, begins, speech.to) {
            let is_known = clauses.iter().any(|c| c.words.span.overlaps(&page.text.span(from, to)));
            if !is_known {
                spots.extend(page.spots_in(from, to).map(|(i, _)| i));
                clauses.extend(listed(page, from, to, authors));
            }
        }
    }
    // A quotation of "we decide" that no speaker is found for belongs to the statement made before it.
    let last = (first + FOLLOWS).min(page.sentences.len() - 1);
    for quotation in page.quotations_in(page.sentences[first].from, page.sentences[last].to) {
        let Some(s) = page.sentence_of(quotation.from) else { continue };
        let is_we = page.text.is(quotation.from, "we");
        if s < first || s - first > FOLLOWS || !is_we || authors.parties.len() < 2 {
            continue;
        }
        let is_said = page.speech_at(quotation.from).is_some();
        let is_known = clauses
            .iter()
            .any(|c| c.words.span.overlaps(&page.text.span(quotation.from, quotation.to)));
        if !is_said && !is_known {
            clauses.extend(listed(page, quotation.from, quotation.to, authors));
        }
    }
    clauses.sort_by_key(|c| c.words.span);
    (clauses, spots)
}

/// A speech is parted at semicolons and at "and that".
fn parts(page: &Page, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = from;
    for at in from..to {
        let is_semicolon = page.text.is(at, ";");
        let is_and_that = page.text.is(at, "and") && page.text.is(at + 1, "that");
        if is_semicolon || is_and_that {
            parts.push((start, at));
            start = at + 1;
        }
    }
    parts.push((start, to));
    parts
        .into_iter()
        .map(|(from, to)| {
            let mut from = from;
            let mut to = to;
            let is_edge = |at: usize| {
                page.text.token(at).is_some_and(|t| {
                    t.kind == crate::tokens::Kind::Mark || t.kind == crate::tokens::Kind::Break
                })
            };
            while from < to && is_edge(from) {
                from += 1;
            }
            while to > from && is_edge(to - 1) && !page.text.is(to - 1, "”") {
                to -= 1;
            }
            (from, to)
        })
        .filter(|(from, to)| to - from >= 4)
        .collect()
}

/// Tokens of an item of a list at least, before another verb begins the next.
const ITEM_LEAST: usize = 3;

/// The items of a list of deeds: each verb after a comma or "and" begins one. Where the list is one of deeds, what commas and a last "and" part
/// at its end are items too: "ensuring access, protection and free movement".
pub(super) fn items(page: &Page, from: usize, to: usize) -> Vec<(usize, usize)> {
    let parts = |at: usize| page.text.is(at, ",") || page.text.is(at, "and");
    let mut starts = vec![from];
    for at in from + 1..to {
        let last = starts[starts.len() - 1];
        if page.hit(at, Class::ClauseVerb).is_some() && parts(at - 1) && at - last >= ITEM_LEAST {
            starts.push(at);
        }
    }
    if starts.len() >= 2 {
        let last = starts[starts.len() - 1];
        let comma = (last..to).find(|at| page.text.is(*at, ","));
        if let Some(comma) = comma {
            starts.push(comma + 1);
            starts.extend(
                (comma + 1..to).filter(|at| parts(*at)).map(|at| at + 1).filter(|at| *at < to),
            );
        }
    }
    let ends = starts.iter().skip(1).copied().chain([to]);
    let is_edge = |at: usize| {
        matches!(page.text.tokens[at].word.as_str(), "," | "and" | "“" | "”" | "." | "to")
    };
    let without_edges = |from: usize, to: usize| {
        let mut to = to;
        while to > from + 1 && is_edge(to - 1) {
            to -= 1;
        }
        (from, to)
    };
    starts
        .iter()
        .zip(ends)
        .filter(|(from, to)| *from < to)
        .map(|(from, to)| without_edges(*from, to))
        .collect()
}

/// A clause that lists deeds is one clause for each, of the kind of the whole.
fn listed(page: &Page, from: usize, to: usize, authors: &Role) -> Vec<Clause> {
    let Some(whole) = clause(page, from, to, authors) else { return Vec::new() };
    let parts: Vec<(usize, usize)> = match whole.kind {
        ClauseKind::Principle | ClauseKind::Declaratory => Vec::new(),
        _ => items(page, from, to),
    };
    if parts.len() < 2 {
        return vec![whole];
    }
    let part = |(from, to): (usize, usize)| Clause { words: page.words(from, to), ..whole.clone() };
    parts.into_iter().map(part).collect()
}

fn clause(page: &Page, from: usize, to: usize, authors: &Role) -> Option<Clause> {
    let kind = kind(page, from, to)?;
    let resolutions = resolutions(page, from, to);
    let called = (kind == ClauseKind::Exhortation)
        .then(|| page.of(Class::Exhortation, from, to).next())
        .flatten()
        .and_then(|h| page.sentence_of(h.to.min(to - 1)).and_then(|s| page.object(s, h.to)));
    let bound = match (kind, called) {
        (ClauseKind::Declaratory, _) => Vec::new(),
        (_, Some(called)) => called.parties.iter().map(|p| p.actor().clone()).collect(),
        _ => authors.parties.iter().map(|p| p.actor().clone()).collect(),
    };
    Some(Clause { words: page.words(from, to), kind, bound, resolutions })
}

fn kind(page: &Page, from: usize, to: usize) -> Option<ClauseKind> {
    let opening = (from + OPENING).min(to);
    // "Its demands", "the request": nouns call on nobody.
    let is_noun = |at: usize| {
        at > from
            && matches!(
                page.text.tokens[at - 1].word.as_str(),
                "its"
                    | "their"
                    | "his"
                    | "her"
                    | "the"
                    | "a"
                    | "an"
                    | "s"
                    | "these"
                    | "those"
                    | "our"
            )
    };
    let within = |class: Class, end: usize| {
        page.of(class, from, end).any(|h| class != Class::Exhortation || !is_noun(h.from))
    };
    let has = |class: Class| within(class, to);
    let opens = |class: Class| within(class, opening);
    let principles = page.of(Class::Principle, from, to).count();
    if principles >= 2 || principles == 1 && has(Class::CommitmentNoun) {
        Some(ClauseKind::Principle)
    } else if opens(Class::Obligation) {
        Some(ClauseKind::Obligation)
    } else if opens(Class::Exhortation) {
        Some(ClauseKind::Exhortation)
    } else if has(Class::Declaratory) {
        Some(ClauseKind::Declaratory)
    } else if has(Class::Obligation) {
        Some(ClauseKind::Obligation)
    } else if has(Class::Exhortation) {
        Some(ClauseKind::Exhortation)
    } else {
        None
    }
}
