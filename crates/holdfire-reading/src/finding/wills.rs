//! What somebody will do, told as a will, an order or a duty: "he said that they would accept it", "the group ordered its fighters to stop", "both are required to
//! withdraw". What depends on something is a condition; steps of peace (`peace_deed`) and orders to one's own are commitments; any other declared will is an undertaking.

use super::Draft;
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Commitment, CommitmentForm, Proposed, Words};
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::speech::Speech;
use crate::vocabulary::Hit;

/// Tokens between a subject and its word of will.
const SUBJECT_WITHIN: usize = 8;

/// All of a sentence.
pub(super) fn find(page: &Page, i: usize) -> Vec<Draft> {
    let mut drafts: Vec<Draft> =
        page.speeches_in(i, i + 1).iter().filter_map(|s| said(page, i, s)).collect();
    let told = steps(page, i).into_iter().chain(orders(page, i)).chain(duties(page, i));
    for draft in told {
        if !drafts.iter().any(|d| d.from < draft.to && draft.from < d.to) {
            drafts.push(draft);
        }
    }
    drafts
}

/// "We will hold", "it would not return": what who speaks will do.
fn said(page: &Page, i: usize, speech: &Speech) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let (from, to) = (speech.from.max(sentence.from), speech.to.min(sentence.to));
    let starts = std::iter::once(from).chain(
        (from + 1..to)
            .filter(|at| page.text.is(*at, "and") || page.text.is(*at, "but"))
            .map(|at| at + 1),
    );
    let (at, verb) = starts.filter(|at| *at < to).find_map(|at| will_of(page, at, to))?;
    // Whether somebody comes to talks is attendance.
    let is_coming = page.hits_in(at, verb + 3).any(|h| {
        h.from <= verb
            && h.to > verb
            && matches!(
                h.class,
                Class::Refused | Class::Expected | Class::JoinWord | Class::Attended
            )
    });
    // Bare "will" goes on with who did the verb before it: only after "and" or "but".
    let is_bare = at == from;
    if speech.speakers.is_empty() || is_coming || is_bare || is_coming_verb(page, verb) {
        return None;
    }
    let role = Role {
        parties: speech.speakers.clone(),
        spots: speech.spots.clone(),
        from: at,
        to: at + 1,
        reasons: speech.reasons.clone(),
    };
    let end = page.rest(verb, sentence).min(to);
    draft(page, i, (at, verb, end), role)
}

fn is_coming_verb(page: &Page, verb: usize) -> bool {
    page.text.token(verb).is_some_and(|t| {
        matches!(
            t.word.as_str(),
            "attend"
                | "join"
                | "go"
                | "come"
                | "head"
                | "travel"
                | "participate"
                | "send"
                | "arrive"
                | "meet"
        ) || t.is("take") && page.text.is(verb + 1, "part")
    })
}

/// "The rebels will hand over their weapons": a step of peace that somebody will take.
fn steps(page: &Page, i: usize) -> Vec<Draft> {
    let sentence = &page.sentences[i];
    let steps = page.of(Class::PeaceDeed, sentence.from, sentence.to);
    let found = steps.filter_map(|deed| {
        let at = modal_before(page, sentence.from, deed.from)?;
        let role = near_subject(page, i, at)?;
        draft(page, i, (at, deed.from, page.rest(deed.from, sentence)), role)
    });
    found.take(1).collect()
}

/// The word of will before a deed, over "start", "begin" and what stands between: "will soon begin to hand over".
fn modal_before(page: &Page, limit: usize, deed: usize) -> Option<usize> {
    let word = |at: usize| page.text.tokens[at].word.as_str();
    let from = deed.saturating_sub(3).max(limit);
    (from..deed).rev().find(|at| matches!(word(*at), "will" | "shall" | "would"))
}

/// "Ordered its forces to halt", "issued orders to withdraw", "declared a ceasefire".
fn orders(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let hit = page.of(Class::OwnOrder, sentence.from, sentence.to).next()?;
    let role = near_subject(page, i, hit.from)?;
    let end = page.rest(hit.from, sentence);
    let is_order = page.text.tokens[hit.from].word.starts_with("order")
        || page.text.tokens[hit.from].word.starts_with("issue")
        || page.text.tokens[hit.from].word.starts_with("instruct");
    let leads_on =
        !is_order || (hit.to..end).any(|at| page.text.is(at, "to") || page.text.is(at, "halt"));
    leads_on
        .then(|| draft(page, i, (hit.from, hit.from, end), role))
        .flatten()
        .map(|d| with_form(d, CommitmentForm::Commitment))
}

/// "Both are required to withdraw": an agreement binds them.
fn duties(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let hit = page.of(Class::DutyWord, sentence.from, sentence.to).next()?;
    let role = near_subject(page, i, hit.from)?;
    let end = page.rest(hit.to.min(sentence.to - 1), sentence);
    draft(page, i, (hit.from, hit.to, end), role).map(|d| with_form(d, CommitmentForm::Commitment))
}

fn with_form(mut draft: Draft, form: CommitmentForm) -> Draft {
    if let Proposed::Commitment(commitment) = &mut draft.what
        && commitment.form != CommitmentForm::Condition
    {
        commitment.form = form;
    }
    draft
}

fn near_subject(page: &Page, i: usize, at: usize) -> Option<Role> {
    let sentence = &page.sentences[i];
    let role = page.subject(i, at)?;
    let is_pronoun = role.reasons.iter().any(|r| r.code == ReasonCode::Pronoun);
    let is_near = role.from >= sentence.from
        && role.to <= at
        && at - role.to <= SUBJECT_WITHIN
        && !page.is_parted(role.to, at);
    (is_pronoun || is_near).then_some(role)
}

fn draft(
    page: &Page,
    i: usize,
    (at, verb, end): (usize, usize, usize),
    role: Role,
) -> Option<Draft> {
    let sentence = &page.sentences[i];
    if end < verb + 2 {
        return None;
    }
    let denied = page.negation_before(verb, 3, at);
    let condition = condition(page, verb, end);
    let is_step = page.hit(verb, Class::PeaceDeed).is_some() && denied.is_none();
    let form = match (&condition, is_step) {
        (Some(_), _) => CommitmentForm::Condition,
        (None, true) => CommitmentForm::Commitment,
        (None, false) => CommitmentForm::Undertaking,
    };
    let due = page.day_near(verb, verb, end);
    let from = if role.from >= sentence.from && role.from < at { role.from } else { at };
    let what = Commitment {
        form,
        who: role.parties,
        what: page.words(verb, end),
        condition,
        upon: None,
        due: due.map(|d| d.1),
    };
    let words = Reason::new(ReasonCode::Words, [page.quote(at, verb.max(at + 1))]);
    let mut draft = Draft::new(from, end, Proposed::Commitment(what))
        .because([words])
        .because(role.reasons)
        .using(role.spots)
        .using(due.map(|d| d.0));
    draft.reasons.extend(denied.map(|word| Reason::new(ReasonCode::Negated, [word])));
    Some(draft)
}

/// "Only if", "until", "unless" and what it depends on. "Even if" makes nothing depend.
pub(super) fn condition(page: &Page, from: usize, to: usize) -> Option<Words> {
    let hit = page.of(Class::Condition, from, to).find(|h| is_condition(page, h))?;
    (hit.to + 1 < to).then(|| page.words(hit.from, to))
}

/// Not "even if", "as if", and not what is asked: "it was not clear if".
pub(super) fn is_condition(page: &Page, hit: &Hit) -> bool {
    let before = hit.from.checked_sub(1).map_or("", |b| page.text.tokens[b].word.as_str());
    !matches!(
        before,
        "even"
            | "as"
            | "what"
            | "clear"
            | "unclear"
            | "know"
            | "known"
            | "see"
            | "ask"
            | "asked"
            | "wonder"
            | "wondered"
            | "sure"
            | "certain"
            | "decide"
            | "check"
            | "say"
            | "doubt"
            | "question"
    )
}

/// The word of will at the beginning of what is said, behind "he", "we", "it" or "his country", and the verb after it. Not what only will be.
pub(super) fn will_of(page: &Page, from: usize, to: usize) -> Option<(usize, usize)> {
    let word = |at: usize| page.text.token(at).filter(|_| at < to).map_or("", |t| t.word.as_str());
    let from = if matches!(word(from), "that" | "and" | "but" | "then") { from + 1 } else { from };
    let subject_to = match (word(from), word(from + 1)) {
        ("we" | "it" | "they" | "he" | "she" | "i", _) => from + 1,
        ("his" | "her" | "its" | "their" | "our", _)
            if page.hit(from + 1, Class::UnnamedNoun).is_some() || word(from + 1) == "country" =>
        {
            from + 2
        }
        ("would" | "will", _) => from,
        _ => return None,
    };
    let is_will = |at: &usize| {
        matches!(word(*at), "will" | "would" | "shall" | "plans" | "plan" | "intends" | "intend")
    };
    let at = (subject_to..subject_to + 2).find(is_will)?;
    let is_small = |at: usize| {
        matches!(word(at), "not" | "never" | "to" | "also" | "only" | "now" | "then")
            || word(at).ends_with("ly")
    };
    let verb = (at + 1..at + 5).find(|n| !is_small(*n))?;
    let is_state = matches!(
        word(verb),
        "" | "be"
            | "have"
            | "like"
            | "become"
            | "need"
            | "seem"
            | "mean"
            | "depend"
            | "lead"
            | "help"
            | "prefer"
            | "see"
            | "know"
            | "happen"
    );
    let is_place = word(verb) == "take" && word(verb + 1) == "place";
    (!is_state && !is_place && verb < to).then_some((at, verb))
}
