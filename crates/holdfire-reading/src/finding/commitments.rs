//! What somebody binds themselves to: commitments, undertakings about others, and what depends on a condition.

use super::{Draft, words};
use crate::classes::Class;
use crate::lexicon::ActorKind;
use crate::page::Page;
use crate::proposal::{Commitment, CommitmentForm, Proposed};
use crate::reason::{Reason, ReasonCode};
use crate::vocabulary::Hit;

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        if sentence.is_headline {
            continue;
        }
        for hit in page.of(Class::Condition, sentence.from, sentence.to) {
            drafts.extend(conditional(page, i, hit));
        }
        drafts.extend(duties(page, i));
        drafts.extend(guarantors(page, i));
        drafts.extend(willing(page, i));
        drafts.extend(committed(page, i));
        for hit in page.of(Class::Pledge, sentence.from, sentence.to) {
            let is_known = drafts.iter().any(|d| d.from <= hit.from && hit.to <= d.to);
            if !is_known {
                drafts.extend(pledge(page, i, hit));
            }
        }
    }
    drafts
}

/// "X promised to", "they are committed to": not what is denied.
fn pledge(page: &Page, i: usize, hit: &Hit) -> Option<Draft> {
    let sentence = &page.sentences[i];
    if page.negation_before(hit.from, 3, sentence.from).is_some() {
        return None;
    }
    // "The truce that it guaranteed": a name stands there too, or nobody binds themselves.
    let mut role = page.subject(i, hit.from)?;
    let mut what_from = hit.to;
    if page.text.is(hit.to, ",")
        && page.text.is(hit.to + 1, "alongside")
        && let Some(also) = page.groups[i].iter().find(|g| g.from >= hit.to && g.from - hit.to <= 3)
    {
        what_from = if page.text.is(also.to, ",") { also.to + 1 } else { also.to };
        role.parties.extend(also.parties.iter().cloned());
        role.spots.extend(also.spots.iter().copied());
    }
    let end = page.rest(hit.to.min(sentence.to - 1), sentence);
    if end <= what_from + 1 {
        return None;
    }
    let press = page.of(Class::PressWord, hit.to, (hit.to + 4).min(sentence.to)).next();
    let upon = press.and_then(|p| page.object(i, p.to)).and_then(|r| r.parties.into_iter().next());
    let is_guarantee = page.text.tokens[hit.from].word.starts_with("guarant");
    let form = if upon.is_some() || is_guarantee {
        CommitmentForm::Undertaking
    } else {
        CommitmentForm::Commitment
    };
    let due = page.day_near(hit.to, hit.to, end);
    let from = if role.from >= sentence.from { role.from.min(hit.from) } else { hit.from };
    let what = Proposed::Commitment(Commitment {
        form,
        who: role.parties,
        what: page.words(what_from, end),
        condition: None,
        upon,
        due: due.map(|d| d.1),
    });
    Some(
        Draft::new(from, end, what)
            .because([words(page, hit.from, hit.to)])
            .because(role.reasons)
            .using(role.spots)
            .using(due.map(|d| d.0)),
    )
}

/// "If the truce is violated we do not come", "threatening in case of its violation to cancel the trip".
fn conditional(page: &Page, i: usize, hit: &Hit) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let (condition_to, what) = consequence(page, i, hit)?;
    let who = page
        .of(Class::Threat, sentence.from, hit.from)
        .last()
        .and_then(|t| page.subject(i, t.from))
        .or_else(|| page.subject(i, what.0 + 1).filter(|r| r.to <= what.1))
        .or_else(|| page.subject(i, hit.from))
        .or_else(|| {
            let speech = page.speech_at(hit.from)?;
            Some(crate::roles::Role {
                parties: speech.speakers.clone(),
                spots: speech.spots.clone(),
                from: hit.from,
                to: hit.to,
                reasons: vec![Reason::plain(ReasonCode::FromSentenceBefore)],
            })
        })?;
    let from =
        hit.from.min(what.0).min(if who.from >= sentence.from { who.from } else { hit.from });
    let to = condition_to.max(what.1);
    let commitment = Commitment {
        form: CommitmentForm::Condition,
        who: who.parties,
        what: page.words(what.0, what.1),
        condition: Some(page.words(hit.from, condition_to)),
        upon: None,
        due: None,
    };
    Some(
        Draft::new(from, to, Proposed::Commitment(commitment))
            .because([words(page, hit.from, hit.to)])
            .because(who.reasons)
            .using(who.spots),
    )
}

/// The end of the condition, and what follows from it: after a comma or "to", else the clause before the condition. It has to say that somebody does or does not do
/// something.
fn consequence(page: &Page, i: usize, hit: &Hit) -> Option<(usize, (usize, usize))> {
    let sentence = &page.sentences[i];
    let end = page.rest(hit.from, sentence);
    let is_result = |from: usize, to: usize| {
        page.hits_in(from, to).any(|h| {
            matches!(
                h.class,
                Class::CancelTrip
                    | Class::Refused
                    | Class::ResultNot
                    | Class::Expected
                    | Class::Boycotted
            )
        })
    };
    let comma = (hit.to..end).find(|&at| page.text.is(at, ","));
    if let Some(comma) = comma
        && is_result(comma + 1, end)
    {
        return Some((comma, (comma + 1, end)));
    }
    let infinitive = page.of(Class::CancelTrip, hit.to, end).next();
    if let Some(act) = infinitive {
        let from = if page.text.is(act.from - 1, "to") { act.from - 1 } else { act.from };
        if from > hit.to {
            return Some((from, (from, end)));
        }
    }
    // "We will not come if the truce is violated."
    let start = (sentence.from..hit.from)
        .rev()
        .find(|&at| page.text.is(at, ",") || page.hit(at, Class::Say).is_some())
        .map_or(sentence.from, |at| at + 1);
    (is_result(start, hit.from) && hit.from > start)
        .then_some((comma.unwrap_or(end), (start, hit.from)))
}

/// What a body is there for: "the mechanism will report violations and facilitate exchanges".
fn duties(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let is_will = |at: usize| matches!(page.text.tokens[at].word.as_str(), "will" | "shall" | "to");
    let verb = page
        .of(Class::ClauseVerb, sentence.from, sentence.to)
        .find(|h| h.from > sentence.from && is_will(h.from - 1))?;
    let role = page
        .subject(i, verb.from - 1)
        .filter(|r| r.from >= sentence.from && verb.from - r.to <= 6)?;
    let is_body = role.parties.iter().all(|p| {
        let actor = page.index.lexicon.actors.iter().find(|a| a.id == p.who.key());
        actor.is_some_and(|a| a.kind == ActorKind::Body)
    });
    if !is_body {
        return None;
    }
    let end = page.rest(verb.from, sentence);
    let what = Proposed::Commitment(Commitment {
        form: CommitmentForm::Undertaking,
        who: role.parties,
        what: page.words(verb.from, end),
        condition: None,
        upon: None,
        due: None,
    });
    Some(
        Draft::new(role.from, end, what)
            .because([words(page, verb.from - 1, verb.to)])
            .because(role.reasons)
            .using(role.spots),
    )
}

/// "The willingness of the armed groups to participate": a declared will.
fn willing(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let noun = page
        .of(Class::WillingNoun, sentence.from, sentence.to)
        .find(|h| page.text.is(h.to, "of") || page.text.is(h.to, "to"))?;
    let role = if page.text.is(noun.to, "of") {
        page.after_preposition(i, noun.to, &["of"]).filter(|r| r.from - noun.to <= 3)?
    } else {
        page.subject(i, noun.from)?
    };
    let start = role.to.max(noun.to);
    let to = (start..sentence.to.min(start + 3)).find(|at| page.text.is(*at, "to"))?;
    let end = page.rest(to, sentence);
    let end = (to..end)
        .find(|at| page.text.is(*at, "and") && page.text.is(at + 1, "that"))
        .unwrap_or(end);
    let from = if role.from >= sentence.from { noun.from.min(role.from) } else { noun.from };
    let what = Proposed::Commitment(Commitment {
        form: CommitmentForm::Undertaking,
        who: role.parties,
        what: page.words(to, end),
        condition: None,
        upon: None,
        due: None,
    });
    Some(
        Draft::new(from, end, what)
            .because([words(page, noun.from, noun.to)])
            .because(role.reasons)
            .using(role.spots),
    )
}

/// "We reaffirm our commitment to": of those who say it.
fn committed(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let noun = page
        .of(Class::CommitmentNoun, sentence.from, sentence.to)
        .find(|h| page.text.is(h.to, "to") || page.text.is(h.to - 1, "to"))?;
    let role = page.subject(i, noun.from)?;
    let start = if page.text.is(noun.to, "to") { noun.to + 1 } else { noun.to };
    let end = page.rest(start.min(sentence.to - 1), sentence);
    if end <= start {
        return None;
    }
    let what = Proposed::Commitment(Commitment {
        form: CommitmentForm::Commitment,
        who: role.parties,
        what: page.words(start, end),
        condition: None,
        upon: None,
        due: None,
    });
    Some(
        Draft::new(noun.from, end, what)
            .because([words(page, noun.from, noun.to)])
            .because(role.reasons)
            .using(role.spots),
    )
}

/// "Russia and Turkey are the guarantors of the truce": who guarantees undertakes it.
fn guarantors(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let noun = page.of(Class::GuarantorNoun, sentence.from, sentence.to).next()?;
    let is_of_truce = page.of(Class::AgreementNoun, noun.to, (noun.to + 6).min(sentence.to)).next();
    let end = is_of_truce.map_or(noun.to, |h| h.to);
    let is_verb = |at: usize| {
        ["are", "is", "were", "was", "as", "became", ","].iter().any(|w| page.text.is(at, w))
    };
    let before = page.groups[i]
        .iter()
        .rev()
        .find(|g| g.to <= noun.from && noun.from - g.to <= 5 && is_verb(g.to));
    let after = page.groups[i].iter().find(|g| {
        g.from >= noun.to
            && g.from - noun.to <= 12
            && (is_verb(g.from.saturating_sub(1)) || g.from - noun.to <= 1)
    });
    let group = before.or(after).filter(|g| !g.is_modifier)?;
    let who = group.parties.iter().map(|p| p.who.key().to_owned());
    let what = Proposed::Commitment(Commitment {
        form: CommitmentForm::Undertaking,
        who: group.parties.clone(),
        what: page.words(noun.from, end),
        condition: None,
        upon: None,
        due: None,
    });
    Some(
        Draft::new(group.from.min(noun.from), group.to.max(end), what)
            .because([words(page, noun.from, noun.to), Reason::new(ReasonCode::Subject, who)])
            .using(group.spots.iter().copied()),
    )
}
