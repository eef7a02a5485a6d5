//! What somebody binds themselves to: commitments, undertakings about others, and what depends on a condition.

use super::{Draft, RECENT, words};
use crate::classes::Class;
use crate::lexicon::ActorKind;
use crate::mention::Named;
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
        let conditions = page.of(Class::Condition, sentence.from, sentence.to);
        for hit in conditions.filter(|h| super::wills::is_condition(page, h)) {
            drafts.extend(conditional(page, i, hit));
        }
        drafts.extend(duties(page, i));
        drafts.extend(deals(page, i));
        drafts.extend(guarantors(page, i));
        drafts.extend(willing(page, i));
        drafts.extend(committed(page, i));
        for draft in super::wills::find(page, i) {
            let is_known =
                drafts.iter().rev().take(RECENT).any(|d| d.from < draft.to && draft.from < d.to);
            if !is_known {
                drafts.push(draft);
            }
        }
        for hit in page.of(Class::Pledge, sentence.from, sentence.to) {
            let is_known =
                drafts.iter().rev().take(RECENT).any(|d| d.from <= hit.from && hit.to <= d.to);
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
    // "Wants guarantees from the capital", "the promise of": a noun of somebody else's verb.
    let is_noun = hit.from > sentence.from
        && hit.to == hit.from + 1
        && (page.hit(hit.from - 1, Class::Exhortation).is_some()
            || page.hit(hit.from - 1, Class::Say).is_some()
            || ["the", "a", "this", "security", "no", "any", "its", "their"]
                .iter()
                .any(|w| page.text.is(hit.from - 1, w)));
    let has_of = hit.to == hit.from + 1 && page.text.is(hit.to, "of");
    if has_of || is_noun && !page.text.is(hit.to, "to") {
        return None;
    }
    // "The truce that it guaranteed": a name stands there too, or nobody binds themselves.
    let mut role = page.subject(i, hit.from)?;
    let mut what_from = hit.to;
    // "Agreed on Monday to create".
    let day = page.spots_in(hit.to, (hit.to + 5).min(sentence.to)).map(|s| s.1).next();
    if let Some(day) = day.filter(|d| d.from == hit.to && page.text.is(d.to, "to")) {
        what_from = day.to + 1;
    }
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
    // "Decided to launch an offensive" tells what was done.
    let is_told = page.text.is(hit.from, "decided")
        && page.quotation_at(hit.from).is_none()
        && page.has(Class::Act, hit.to, (hit.to + 6).min(sentence.to));
    if is_told {
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
    let condition = super::wills::condition(page, what_from, end);
    let form = if condition.is_some() { CommitmentForm::Condition } else { form };
    let due = page.day_near(hit.to, hit.to, end);
    let from = if role.from >= sentence.from { role.from.min(hit.from) } else { hit.from };
    let what = Proposed::Commitment(Commitment {
        form,
        who: role.parties,
        what: page.words(what_from, end),
        condition,
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
    // "The front might come if its people were freed": told by somebody as what somebody may or will do.
    let is_result = |from: usize, to: usize| is_result(from, to) || may_do(page, from, to);
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

/// "Might come", "would return to the talks", where somebody says so: a modal and a verb that is no "be".
fn may_do(page: &Page, from: usize, to: usize) -> bool {
    let is_modal = |at: usize| {
        page.text.token(at).is_some_and(|t| {
            matches!(t.word.as_str(), "will" | "would" | "could" | "might" | "may" | "shall")
        })
    };
    let is_said = page.speech_at(from).is_some();
    is_said
        && (from..to.saturating_sub(1)).any(|at| {
            is_modal(at)
                && !["be", "have", "become", "seem", "mean"].iter().any(|w| page.text.is(at + 1, w))
        })
}

/// What a body is there for: "the mechanism will report violations and facilitate exchanges", one undertaking for each.
fn duties(page: &Page, i: usize) -> Vec<Draft> {
    let sentence = &page.sentences[i];
    let word = |at: usize| page.text.tokens[at].word.as_str();
    let is_will = |at: usize| {
        let is_set = at > sentence.from && matches!(word(at - 1), "is" | "are" | "was" | "were");
        matches!(word(at), "will" | "shall" | "would" | "should" | "must")
            || word(at) == "to" && is_set
    };
    // "Would also facilitate".
    let modal = |verb: usize| {
        let back = if verb > sentence.from + 1 && matches!(word(verb - 1), "also" | "then" | "be") {
            2
        } else {
            1
        };
        verb.checked_sub(back).filter(|at| *at >= sentence.from && is_will(*at))
    };
    let found = page
        .of(Class::ClauseVerb, sentence.from, sentence.to)
        .find_map(|h| modal(h.from).map(|at| (h, at)));
    let Some((verb, at)) = found else { return Vec::new() };
    let role = page.subject(i, at).filter(|r| r.from >= sentence.from && at - r.to <= 5);
    let Some(role) = role else { return Vec::new() };
    let is_body = role.parties.iter().all(|p| is_body(page, &p.who));
    if !is_body {
        return Vec::new();
    }
    let end = page.rest(verb.from, sentence);
    let items = super::statements::items(page, verb.from, end);
    let several = items.len() > 1;
    let items = if several { items } else { vec![(verb.from, end)] };
    let undertaking = |(n, (from, to)): (usize, (usize, usize))| {
        let what = Proposed::Commitment(Commitment {
            form: CommitmentForm::Undertaking,
            who: role.parties.clone(),
            what: page.words(from, to),
            condition: None,
            upon: None,
            due: None,
        });
        let begins = if n == 0 { role.from } else { from };
        Draft::new(begins, to, what)
            .because([words(page, at, verb.to)])
            .because(role.reasons.iter().cloned())
            .using(role.spots.iter().copied())
    };
    items.into_iter().enumerate().map(undertaking).collect()
}

/// A body of the lexicon, or a new one that is called so.
fn is_body(page: &Page, who: &Named) -> bool {
    match who {
        Named::Known(id) => {
            page.index.lexicon.actors.iter().any(|a| a.id == *id && a.kind == ActorKind::Body)
        }
        Named::New(name) => name.split_whitespace().next_back().is_some_and(|last| {
            matches!(
                last.to_lowercase().as_str(),
                "mechanism"
                    | "committee"
                    | "commission"
                    | "mission"
                    | "group"
                    | "centre"
                    | "center"
                    | "cell"
                    | "council"
                    | "board"
                    | "secretariat"
                    | "panel"
                    | "body"
            )
        }),
    }
}

/// "Reaching a deal aimed at establishing a contact group", "signed an agreement to withdraw": who concludes it is bound to what it is for.
fn deals(page: &Page, i: usize) -> Vec<Draft> {
    let sentence = &page.sentences[i];
    let mut drafts = Vec::new();
    for noun in page.of(Class::AgreementNoun, sentence.from, sentence.to) {
        let verb = page
            .of(Class::Conclude, noun.from.saturating_sub(5).max(sentence.from), noun.from)
            .last()
            .or_else(|| reaching(page, noun.from.saturating_sub(4).max(sentence.from), noun.from));
        let Some(verb) = verb.filter(|v| page.negation_before(v.from, 3, sentence.from).is_none())
        else {
            continue;
        };
        let leads = |at: usize, word: &str| page.text.is(at, word);
        let start = if leads(noun.to, "to") || leads(noun.to, "on") {
            noun.to + 1
        } else if leads(noun.to, "aimed")
            || leads(noun.to, "aiming")
            || leads(noun.to, "providing")
            || leads(noun.to, "calling")
        {
            noun.to + 2
        } else {
            continue;
        };
        let Some(role) = page.subject(i, verb.from).filter(|r| r.from >= sentence.from) else {
            continue;
        };
        let end = page.rest(start.min(sentence.to - 1), sentence);
        let is_deed = page.hit(start, Class::ClauseVerb).is_some()
            || page.text.is(noun.to, "to")
            || page.text.tokens[start.min(sentence.to - 1)].word.ends_with("ing");
        if end <= start + 1 || !is_deed {
            continue;
        }
        let what = Proposed::Commitment(Commitment {
            form: CommitmentForm::Commitment,
            who: role.parties,
            what: page.words(start, end),
            condition: None,
            upon: None,
            due: page.day_near(start, start, end).map(|d| d.1),
        });
        drafts.push(
            Draft::new(role.from.min(verb.from), end, what)
                .because([words(page, verb.from, noun.to)])
                .because(role.reasons)
                .using(role.spots),
        );
    }
    drafts
}

/// "Reaching", "striking": words of concluding in -ing, which the list of what was concluded does not have.
fn reaching<'a>(page: &Page<'a>, from: usize, to: usize) -> Option<&'a Hit> {
    page.of(Class::Concluding, from, to).last()
}

/// "The willingness of the armed groups to participate": a declared will.
fn willing(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let noun = page
        .of(Class::WillingNoun, sentence.from, sentence.to)
        .find(|h| page.text.is(h.to, "of") || page.text.is(h.to, "to"))
        .filter(|h| page.negation_before(h.from, 3, sentence.from).is_none())?;
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
    let condition = super::wills::condition(page, to, end);
    let form = match condition {
        Some(_) => CommitmentForm::Condition,
        None => CommitmentForm::Undertaking,
    };
    let what = Proposed::Commitment(Commitment {
        form,
        who: role.parties,
        what: page.words(to, end),
        condition,
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
    // "Have served as guarantors", "are the organisers of the talks and the guarantors of the truce".
    let serves = |at: usize| {
        let small = |at: usize| {
            page.text.token(at).is_some_and(|t| {
                matches!(t.word.as_str(), "have" | "has" | "had" | "will" | "also" | "been")
            })
        };
        let first = (at..at + 3).find(|n| !small(*n)).unwrap_or(at);
        page.text.token(first).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "are"
                    | "is"
                    | "were"
                    | "was"
                    | "serve"
                    | "serves"
                    | "served"
                    | "serving"
                    | "act"
                    | "acts"
                    | "acted"
                    | "acting"
                    | "remain"
                    | "remains"
                    | "became"
                    | "become"
            )
        })
    };
    let is_whole = |g: &crate::groups::Group| {
        !(g.to..noun.from).any(|at| {
            page.text.token(at).is_some_and(|t| {
                matches!(t.word.as_str(), "." | ";" | "but" | "who" | "which" | "that" | "because")
            })
        })
    };
    let before = page.groups[i].iter().rev().find(|g| {
        g.to <= noun.from
            && !g.is_modifier
            && (noun.from - g.to <= 5 && is_verb(g.to)
                || noun.from - g.to <= 14 && serves(g.to) && is_whole(g))
    });
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
