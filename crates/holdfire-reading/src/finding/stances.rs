//! What somebody demands, refuses, praises or binds themselves to, told in the writer's words: "the union condemned the raid", "the rebels demanded that".
//!
//! A word of the list `stance`, whose value is the kind of the clause, with a subject before it. What stands in words of speech already is not told twice.

use super::Draft;
use super::statements::kind_of_value;
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Clause, ClauseKind, Proposed, Statement};
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::vocabulary::Hit;

/// Tokens of a clause at least, with its verb.
const LEAST: usize = 3;
/// Tokens between the subject and the verb at most.
const SUBJECT_WITHIN: usize = 9;

/// One clause with its verb and who takes the stance.
pub(super) struct Stance {
    pub clause: Clause,
    pub from: usize,
    pub to: usize,
    pub role: Role,
    pub reason: Reason,
}

/// The stances of a sentence, in its order.
pub(super) fn stances(page: &Page, i: usize) -> Vec<Stance> {
    let sentence = &page.sentences[i];
    if sentence.is_headline {
        return Vec::new();
    }
    let hits: Vec<&Hit> = page.of(Class::Stance, sentence.from, sentence.to).collect();
    let mut stances: Vec<Stance> = Vec::new();
    for (n, hit) in hits.iter().enumerate() {
        let next = hits.get(n + 1).map_or(sentence.to, |h| h.from);
        let role = subject(page, i, hit).or_else(|| shared(page, stances.last(), hit));
        let Some(role) = role.filter(|_| is_verb(page, i, hit)) else { continue };
        let to = end(page, i, hit, next);
        if to < hit.from + LEAST {
            continue;
        }
        let kind = kind_of_value(hit.value);
        let bound = match kind {
            ClauseKind::Obligation => role.parties.iter().map(|p| p.actor().clone()).collect(),
            _ => Vec::new(),
        };
        let clause = Clause {
            words: page.words(hit.from, to),
            kind,
            bound,
            resolutions: super::statements::resolutions(page, hit.from, to),
        };
        let reason = Reason::new(ReasonCode::Words, [page.quote(hit.from, hit.to)]);
        stances.push(Stance { clause, from: hit.from, to, role, reason });
    }
    stances
}

/// Who stands close before it in its sentence.
fn subject(page: &Page, i: usize, hit: &Hit) -> Option<Role> {
    let sentence = &page.sentences[i];
    let role = page.subject(i, hit.from)?;
    let is_pronoun = role.reasons.iter().any(|r| r.code == ReasonCode::Pronoun);
    let is_here = role.from >= sentence.from && role.to <= hit.from;
    let is_near =
        is_here && hit.from - role.to <= SUBJECT_WITHIN && !page.is_parted(role.to, hit.from);
    let is_relative = is_here && hit.from - role.to <= 3;
    (is_pronoun || is_near || is_relative).then_some(role)
}

/// "Rejected the plan and demanded another": the second word has the subject of the first.
fn shared(page: &Page, last: Option<&Stance>, hit: &Hit) -> Option<Role> {
    let last = last?;
    let joins = page.text.is(hit.from - 1, "and")
        || page.text.is(hit.from - 1, "but")
        || page.text.is(hit.from - 1, "while");
    let is_part =
        page.text.is(hit.from - 1, ",") && page.text.tokens[hit.from].word.ends_with("ing");
    (joins || is_part).then(|| last.role.clone())
}

/// "The proposed zones", "their demands", "not accused": a noun, a word that tells of one, or what is denied is no stance.
fn is_verb(page: &Page, i: usize, hit: &Hit) -> bool {
    let sentence = &page.sentences[i];
    let before = hit
        .from
        .checked_sub(1)
        .filter(|b| *b >= sentence.from)
        .map_or("", |b| page.text.tokens[b].word.as_str());
    let is_noun = matches!(
        before,
        "the"
            | "a"
            | "an"
            | "its"
            | "their"
            | "his"
            | "her"
            | "this"
            | "these"
            | "any"
            | "no"
            | "of"
            | "in"
            | "by"
            | "s"
            | "'"
    );
    let is_going_on = page.text.tokens[hit.from].word.ends_with("ing");
    let is_passive =
        !is_going_on && matches!(before, "was" | "were" | "been" | "being" | "is" | "are" | "be");
    let is_denied = page.negation_before(hit.from, 2, sentence.from).is_some();
    !is_noun && !is_passive && !is_denied
}

/// To the end of what the sentence says, before what is said or done next: "and condemned", ", saying", "while".
fn end(page: &Page, i: usize, hit: &Hit, next: usize) -> usize {
    let sentence = &page.sentences[i];
    let rest = page.rest(hit.from, sentence);
    let mut to = rest.min(next);
    let said = page
        .of(Class::Say, hit.to, to)
        .find(|h| page.quotation_at(h.from).is_none() && page.text.is(h.from - 1, ","));
    to = said.map_or(to, |h| h.from);
    let parting = (hit.to..to).find(|at| page.text.is(*at, "while") || page.text.is(*at, ";"));
    to = parting.unwrap_or(to);
    while to > hit.to
        && page.text.token(to - 1).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "," | "and" | "but" | "also" | "has" | "have" | "had" | "while"
            )
        })
    {
        to -= 1;
    }
    to
}

/// One statement for each.
pub(super) fn draft(page: &Page, stance: Stance) -> Draft {
    let Stance { clause, from, to, role, reason } = stance;
    let sentence = page.sentence_of(from).map_or(from, |s| page.sentences[s].from);
    let begins = if role.from >= sentence { role.from.min(from) } else { from };
    let statement = Statement { is_joint: false, authors: role.parties, clauses: vec![clause] };
    Draft::new(begins, to, Proposed::Statement(statement))
        .because([reason])
        .because(role.reasons)
        .using(role.spots)
}
