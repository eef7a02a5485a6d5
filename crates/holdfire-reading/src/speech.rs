//! What is told as said, and by whom.
//!
//! A word of speech has a subject before it, or after it behind a quotation ("...," said the minister). What is said is the quotation next to it, or what
//! follows it in the sentence; where the word ends its sentence, what came before. "The statement said" is said by whoever issued the statement: the party
//! before "statement", else the one who made the last statement.

use crate::classes::Class;
use crate::page::Page;
use crate::proposal::Party;
use crate::reason::Reason;
use crate::roles::Role;

/// Something said, as a range of tokens.
#[derive(Clone, Debug)]
pub(crate) struct Speech {
    pub sentence: usize,
    pub from: usize,
    pub to: usize,
    /// The word of speech, where it stands before what is said.
    pub verb: Option<(usize, usize)>,
    pub speakers: Vec<Party>,
    pub spots: Vec<usize>,
    pub reasons: Vec<Reason>,
    /// In quotation marks.
    pub is_direct: bool,
    /// The words of speech come after it.
    pub is_trailing: bool,
    /// "The statement said".
    pub is_of_statement: bool,
}

/// Tokens between a word of speech and the quotation it belongs to.
const NEAR: usize = 6;

pub(crate) fn speeches(page: &Page) -> Vec<Speech> {
    let mut speeches: Vec<Speech> = Vec::new();
    let mut issuers: Option<Role> = None;
    for (i, sentence) in page.sentences.iter().enumerate() {
        if let Some(statement) = page.of(Class::StatementNoun, sentence.from, sentence.to).next()
            && let Some(authors) = page.subject(i, statement.from)
        {
            issuers = Some(authors);
        }
        let words: Vec<_> = page
            .hits_in(sentence.from, sentence.to)
            .filter(|h| matches!(h.class, Class::Say | Class::According))
            .filter(|h| page.quotation_at(h.from).is_none() && !is_in_name(page, h.from))
            .collect();
        let mut last_to = 0;
        for word in words {
            if word.from < last_to {
                continue;
            }
            last_to = word.to;
            let (role, is_of_statement) = if word.class == Class::According {
                (page.object(i, word.to), false)
            } else {
                speaker(page, i, word.from, word.to, issuers.as_ref())
            };
            let Some(content) = content(page, i, word.from, word.to, role.as_ref(), word.class)
            else {
                continue;
            };
            let role = role.or_else(|| still_speaking(page, i, word.from, &speeches));
            let Some(role) = role else { continue };
            speeches.push(Speech {
                sentence: i,
                from: content.from,
                to: content.to,
                verb: (word.to <= content.from).then_some((word.from, word.to)),
                speakers: role.parties,
                spots: role.spots,
                reasons: role.reasons,
                is_direct: content.is_direct,
                is_trailing: content.is_trailing,
                is_of_statement,
            });
        }
        continued(page, i, &mut speeches);
    }
    let before = begun_before(page, &speeches);
    speeches.extend(before);
    speeches.sort_by_key(|s| (s.sentence, s.from, s.to));
    speeches
}

/// Sentences of a quotation before the one whose words of speech tell who said all of it: “It is over. It is done,” she said.
fn begun_before(page: &Page, speeches: &[Speech]) -> Vec<Speech> {
    let mut found = Vec::new();
    for speech in speeches.iter().filter(|s| s.is_direct && s.is_trailing) {
        let Some(quotation) = page.quotation_at(speech.from) else { continue };
        let first = page.sentence_of(quotation.from).unwrap_or(speech.sentence);
        for i in first..speech.sentence {
            let sentence = &page.sentences[i];
            let (from, to) = (quotation.from.max(sentence.from), sentence.to);
            let at = speeches.partition_point(|s| s.sentence < i);
            let is_known = speeches[at..]
                .iter()
                .take_while(|s| s.sentence == i)
                .any(|s| s.from < to && from < s.to);
            if !is_known && from < to {
                found.push(Speech { sentence: i, from, to, verb: None, ..speech.clone() });
            }
        }
    }
    found
}

/// Sentences over which "he said" is who spoke last, where nobody nearer can be meant.
const STILL_WITHIN: usize = 6;

/// "...," he said, some sentences after the speaker was named.
fn still_speaking(page: &Page, i: usize, at: usize, speeches: &[Speech]) -> Option<Role> {
    let sentence = &page.sentences[i];
    let pronoun =
        page.of(Class::PronounPerson, at.saturating_sub(3).max(sentence.from), at).last()?;
    let last =
        speeches.last().filter(|s| i - s.sentence <= STILL_WITHIN && s.speakers.len() == 1)?;
    let who = last.speakers.iter().map(|p| p.who.key().to_owned());
    let word = page.text.tokens[pronoun.from].word.clone();
    Some(Role {
        parties: last.speakers.clone(),
        spots: last.spots.clone(),
        from: pronoun.from,
        to: pronoun.to,
        reasons: vec![Reason::new(
            crate::reason::ReasonCode::Pronoun,
            [word].into_iter().chain(who),
        )],
    })
}

/// "States" in "United States" is no word of speech.
fn is_in_name(page: &Page, at: usize) -> bool {
    page.spots_in(at.saturating_sub(8), at + 16).any(|(_, s)| s.phrase_from <= at && at < s.to)
}

/// A quotation that no word of speech stands beside goes on with the speaker of the one before it in its paragraph: “...,” he said. “...”
fn continued(page: &Page, i: usize, speeches: &mut Vec<Speech>) {
    let sentence = &page.sentences[i];
    let near = page.quotations_in(sentence.from, sentence.to).iter();
    for quotation in near.filter(|q| q.from < sentence.to && q.to > sentence.from) {
        let (from, to) = (quotation.from.max(sentence.from), quotation.to.min(sentence.to));
        let here = speeches.iter().rev().take_while(|s| s.sentence == i);
        let is_known = here.into_iter().any(|s| s.from < to && from < s.to);
        if is_known || to - from < 6 {
            continue;
        }
        let before = speeches.last().filter(|s| {
            s.is_direct
                && page.sentences[s.sentence].paragraph + 1 >= sentence.paragraph
                && i - s.sentence <= 2
        });
        if let Some(before) = before.cloned() {
            speeches.push(Speech {
                sentence: i,
                from,
                to,
                verb: None,
                is_trailing: false,
                ..before
            });
        }
    }
}

fn speaker(
    page: &Page,
    i: usize,
    from: usize,
    to: usize,
    issuers: Option<&Role>,
) -> (Option<Role>, bool) {
    let sentence = &page.sentences[i];
    let noun_before = page.hits_in(from.saturating_sub(4).max(sentence.from), from).find(|h| {
        matches!(h.class, Class::PlainStatementNoun | Class::StatementNoun) && h.to == from
    });
    let noun_after = || {
        let at = if page.text.is(to, "the") { to + 1 } else { to };
        page.hit(at, Class::PlainStatementNoun).or_else(|| page.hit(at, Class::StatementNoun))
    };
    if let Some(noun) = noun_before {
        let owner = page.groups[i].iter().find(|g| g.to <= noun.from && noun.from - g.to <= 3);
        if let Some(owner) = owner {
            let who = owner.parties.iter().map(|p| p.who.key().to_owned());
            let role = Role {
                parties: owner.parties.clone(),
                spots: owner.spots.clone(),
                from: owner.from,
                to: owner.to,
                reasons: vec![Reason::new(crate::reason::ReasonCode::Subject, who)],
            };
            return (Some(role), true);
        }
        let last = issuers.cloned().or_else(|| page.antecedent(i, noun.from, false));
        return (last, true);
    }
    if noun_after().is_some() && ends_quotation(page, from, sentence.from) {
        return (issuers.cloned().or_else(|| page.antecedent(i, from, false)), true);
    }
    // "...," said the minister.
    let is_inverted = ends_quotation(page, from, sentence.from);
    if (is_inverted || is_behind_comma(page, i, from, to))
        && let Some(role) = behind(page, i, to)
    {
        return (Some(role), false);
    }
    // "They added", after a statement of several, are those who made it.
    let is_they = page
        .of(Class::PronounGroup, from.saturating_sub(3).max(sentence.from), from)
        .any(|h| page.text.is(h.from, "they"));
    if is_they && let Some(issuers) = issuers.filter(|r| r.parties.len() > 1) {
        return (Some(issuers.clone()), false);
    }
    (page.subject(i, from), false)
}

/// Who stands right behind a word of speech.
fn behind(page: &Page, i: usize, to: usize) -> Option<Role> {
    let named = page.object(i, to).filter(|r| r.from <= to + 2);
    let unnamed = || page.unnamed_after(i, to);
    named.or_else(|| unnamed().map(|u| page.role_of_unnamed(u, crate::reason::ReasonCode::Object)))
}

/// "The convoy was hit, said Jane Doe, who": a comma before the word, and behind the speaker no verb but an end, a comma or a place.
fn is_behind_comma(page: &Page, i: usize, from: usize, to: usize) -> bool {
    let sentence = &page.sentences[i];
    let begins_late = from > sentence.from + 4 && page.text.is(from - 1, ",");
    let Some(role) = behind(page, i, to).filter(|_| begins_late) else { return false };
    let is_day = |at: usize| {
        page.spots_in(at, sentence.to).next().is_some_and(|(_, s)| {
            s.from == at && matches!(s.value, crate::mention::Value::Date { .. })
        })
    };
    role.to >= sentence.to
        || is_day(role.to)
        || page.text.token(role.to).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "," | "."
                    | "in"
                    | "on"
                    | "at"
                    | "from"
                    | "of"
                    | "for"
                    | "after"
                    | "during"
                    | "late"
                    | "earlier"
                    | ";"
                    | "as"
            )
        })
}

/// Whether a quotation ended just before a position.
fn ends_quotation(page: &Page, at: usize, limit: usize) -> bool {
    page.quotations_in(at.saturating_sub(3), at)
        .iter()
        .any(|q| q.to >= limit && q.to < at && at - q.to <= 3)
}

/// "Told reporters in the capital that": what is said begins behind whom it is said to.
fn after_hearer(page: &Page, to: usize, end: usize) -> usize {
    let tells = to > 0
        && matches!(
            page.text.tokens[to - 1].word.as_str(),
            "told"
                | "tells"
                | "telling"
                | "informed"
                | "assured"
                | "warned"
                | "reminded"
                | "warning"
        );
    if !tells || page.text.is(to, "that") {
        return to;
    }
    (to..end.min(to + HEARER_MOST)).find(|at| page.text.is(*at, "that")).unwrap_or(to)
}

/// Tokens that name whom something is told.
const HEARER_MOST: usize = 12;

struct Content {
    from: usize,
    to: usize,
    is_direct: bool,
    is_trailing: bool,
}

fn content(
    page: &Page,
    i: usize,
    from: usize,
    to: usize,
    role: Option<&Role>,
    class: Class,
) -> Option<Content> {
    let sentence = &page.sentences[i];
    let direct = |q: &crate::quotations::Quotation, is_trailing| Content {
        from: q.from.max(sentence.from),
        to: q.to.min(sentence.to),
        is_direct: true,
        is_trailing,
    };
    let begins =
        role.map_or(from, |r| if r.from >= sentence.from && r.from < from { r.from } else { from });
    if let Some(after) = page
        .quotations_in(to, to + NEAR)
        .iter()
        .find(|q| q.from > to && q.from - to <= NEAR && q.from < sentence.to)
    {
        let is_short = after.to - after.from < 6;
        if !is_short {
            return Some(direct(after, false));
        }
    }
    // The quotation may have begun in a sentence before.
    if let Some(before) = page
        .quotations_in(begins.saturating_sub(NEAR), begins)
        .iter()
        .rev()
        .find(|q| q.to <= begins && begins - q.to <= NEAR && q.to > sentence.from)
    {
        return Some(direct(before, true));
    }
    let mut end = sentence.to;
    while end > to
        && page.text.token(end - 1).is_some_and(|t| {
            crate::furniture::is_stop(&t.word) || t.kind == crate::tokens::Kind::Break
        })
    {
        end -= 1;
    }
    let is_behind = class == Class::Say
        && role.is_some_and(|r| r.from >= to && r.from <= to + 2)
        && is_behind_comma(page, i, from, to);
    if is_behind {
        return Some(Content {
            from: sentence.from,
            to: from - 1,
            is_direct: false,
            is_trailing: true,
        });
    }
    let speaker_end = role.map_or(to, |r| if r.from >= to && r.from < end { r.to } else { to });
    let content_from =
        if class == Class::According { speaker_end } else { after_hearer(page, to, end) };
    // "..., he told reporters on Wednesday": nothing that was said comes after it.
    let says_nothing = |at: usize| {
        let small = matches!(
            page.text.tokens[at].word.as_str(),
            "on" | "in"
                | "a"
                | "the"
                | "statement"
                | "reporters"
                | "journalists"
                | "to"
                | "as"
                | "well"
                | "late"
                | "agency"
        );
        small
            || page.spots_in(content_from, end).any(|(_, s)| {
                s.from <= at && at < s.to && matches!(s.value, crate::mention::Value::Date { .. })
            })
    };
    let is_at_end =
        content_from >= end || end - content_from <= 7 && (content_from..end).all(says_nothing);
    if is_at_end || class == Class::According && begins > sentence.from + 3 {
        let comma = (sentence.from..begins)
            .rev()
            .find(|&at| page.text.is(at, ",") || page.text.is(at, "،"));
        let end = comma.unwrap_or(begins);
        return (end > sentence.from).then_some(Content {
            from: sentence.from,
            to: end,
            is_direct: false,
            is_trailing: true,
        });
    }
    // "Both spoke by phone, the palace said today, after talks had closed": what was said stands before it.
    let is_framed = begins > sentence.from + 4 && framed_by_commas(page, begins, to, end);
    if is_framed {
        let comma =
            (sentence.from..begins).rev().find(|&at| page.text.is(at, ",")).unwrap_or(begins);
        return Some(Content {
            from: sentence.from,
            to: comma,
            is_direct: false,
            is_trailing: true,
        });
    }
    Some(Content { from: content_from, to: end, is_direct: false, is_trailing: false })
}

/// A comma before the speaker, and one after the word of speech and its day.
fn framed_by_commas(page: &Page, begins: usize, to: usize, end: usize) -> bool {
    let before = begins.checked_sub(1).filter(|&b| {
        page.text.is(b, ",") || page.text.is(b, "the") && page.text.is(b.wrapping_sub(1), ",")
    });
    let day = page
        .spots_in(to, end)
        .map(|(_, s)| s)
        .find(|s| s.from <= to + 1 && matches!(s.value, crate::mention::Value::Date { .. }));
    let after = day.map_or(to, |d| d.to);
    before.is_some() && page.text.is(after, ",")
}
