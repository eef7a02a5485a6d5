//! Calls and meetings of leaders and envoys, with what is told of them.
//!
//! "They exchanged views, but gave no further details" is an empty readout: nothing is inferred from it. What is told of one pair by one means in several
//! sentences is one contact.

use super::{Draft, recent, words};
use crate::classes::Class;
use crate::groups::Group;
use crate::mention::Value;
use crate::page::Page;
use crate::proposal::{Contact, Medium, Party, Proposed, Readout, Words};
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::vocabulary::Hit;

pub(crate) fn find(page: &Page) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        let mut seen = Vec::new();
        for hit in page.hits_in(sentence.from, sentence.to) {
            let medium = match hit.class {
                Class::Phone => Medium::Phone,
                Class::Intermediary => Medium::Intermediary,
                Class::Meet => Medium::Meeting,
                _ => continue,
            };
            if seen.contains(&medium) || medium == Medium::Meeting && seen.contains(&Medium::Phone)
            {
                continue;
            }
            let draft = if page.is_english() {
                english(page, i, hit, medium)
            } else {
                other(page, i, hit, medium)
            };
            if let Some(draft) = draft {
                seen.push(medium);
                for one in each(page, i, draft) {
                    join(&mut drafts, one);
                }
            }
        }
        if page.is_english()
            && !seen.contains(&Medium::Meeting)
            && let Some(draft) = visits(page, i)
        {
            seen.push(Medium::Meeting);
            join(&mut drafts, draft);
        }
        if page.is_english()
            && let Some(draft) = between_adjectives(page, i)
        {
            seen.push(Medium::Meeting);
            join(&mut drafts, draft);
        }
        if seen.is_empty() {
            again(page, i, &mut drafts);
        }
    }
    drafts
}

/// A call of one with several, each of whom stands after "with", is one call with each; where it is told as one, it stays one.
fn each(page: &Page, i: usize, draft: Draft) -> Vec<Draft> {
    let sentence = &page.sentences[i];
    let Proposed::Contact(contact) = &draft.what else { return vec![draft] };
    let is_one = (sentence.from..sentence.to).any(|at| {
        page.text.token(at).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "trilateral"
                    | "tripartite"
                    | "conference"
                    | "quadrilateral"
                    | "joint"
                    | "video"
                    | "between"
            )
        })
    });
    let first = draft.spots.first().map(|s| &page.spots[*s]);
    let with: Vec<&Group> = page.groups[i]
        .iter()
        .filter(|g| {
            g.preposition.as_deref() == Some("with") && first.is_some_and(|f| g.from > f.from)
        })
        .collect();
    let others: Vec<(Party, usize)> =
        with.iter().flat_map(|g| g.parties.iter().cloned().zip(g.spots.iter().copied())).collect();
    if contact.medium != Medium::Phone || is_one || others.len() < 2 || contact.between.is_empty() {
        return vec![draft];
    }
    let is_other = |p: &Party| others.iter().any(|o| o.0 == *p);
    let callers = contact.between.iter().zip(&draft.spots).filter(|(p, _)| !is_other(p));
    // "The ministers spoke by phone with their counterparts of both": each with each.
    callers
        .flat_map(|caller| others.iter().map(move |other| (caller, other)))
        .map(|((caller, first), (other, spot))| {
            let mut single = draft.clone();
            single.to = single.to.max(page.spots[*spot].to);
            single.spots = vec![*first, *spot];
            if let Proposed::Contact(contact) = &mut single.what {
                contact.between = vec![caller.clone(), other.clone()];
            }
            single
        })
        .collect()
}

/// "The Jordanian minister will arrive in Moscow": who holds an office goes to the seat of another government, and meets it.
fn visits(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let speaks = page.has(Class::MeetingWord, sentence.from, sentence.to);
    if sentence.is_headline || speaks {
        return None;
    }
    let verb = (sentence.from..sentence.to).find(|at| {
        page.text.token(*at).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "arrive"
                    | "arrived"
                    | "arrives"
                    | "arriving"
                    | "visit"
                    | "visited"
                    | "visits"
                    | "visiting"
                    | "travel"
                    | "travelled"
                    | "traveled"
                    | "flew"
                    | "fly"
                    | "trip"
            )
        })
    })?;
    let (s, spot, place) =
        page.places_in(sentence.from, sentence.to).into_iter().find(|(_, spot, _)| {
            let near = spot.from.abs_diff(verb) <= 8;
            let before = spot.from.checked_sub(1).map_or("", |b| page.text.tokens[b].word.as_str());
            near && (matches!(before, "to" | "in" | "for") || spot.from == verb + 1)
        })?;
    let host = crate::naming::state_of_place(page.index, &place)?;
    let visitor = page.groups[i].iter().find(|g| {
        let is_person = g
            .spots
            .iter()
            .any(|s| matches!(page.spots[*s].value, Value::Person { .. } | Value::Office { .. }));
        is_person
            && !g.is_modifier
            && g.from.abs_diff(verb) <= 12
            && g.parties.iter().all(|p| p.actor() != &host)
    })?;
    let host = Party { who: host, stands_for: None, words: page.words(spot.from, spot.to) };
    let hit = Hit { class: Class::Meet, value: "", from: verb, to: verb + 1 };
    let parties = visitor.parties.iter().cloned().chain([host]).collect();
    let spots = visitor.spots.iter().copied().chain([s]).collect();
    let why = vec![Reason::new(ReasonCode::Metonym, [page.quote(spot.from, spot.to)])];
    draft(page, i, &hit, Medium::Meeting, parties, spots, why, sentence.from)
}

fn english(page: &Page, i: usize, hit: &Hit, medium: Medium) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let role = page.subject(i, verb_before(page, i, hit));
    let within = if medium == Medium::Phone { 14 } else { 8 };
    let ends_in_with = page.text.is(hit.to - 1, "with") || page.text.is(hit.to - 1, "between");
    let with = page.groups[i].iter().find(|g| {
        g.from >= hit.to
            && g.from - hit.to <= within
            && !g.is_modifier
            && (ends_in_with && g.from - hit.to <= 3
                || matches!(g.preposition.as_deref(), Some("with" | "between" | "to"))
                || medium == Medium::Meeting && g.from <= hit.to + 2 && g.preposition.is_none())
    });
    let before_with = page.groups[i].iter().find(|g| {
        g.to <= hit.from
            && matches!(g.preposition.as_deref(), Some("with" | "between"))
            && hit.from - g.to <= 10
    });
    // "At a meeting with the envoy, the king said": who met stands behind the comma.
    let role = with.and_then(|w| after_opening(page, i, hit, w)).or(role);
    let (parties, spots, reasons) =
        pair(role, with.or(before_with), page.text.is(hit.to - 1, "between"))?;
    let has_person = spots
        .iter()
        .any(|s| matches!(page.spots[*s].value, Value::Person { .. } | Value::Office { .. }));
    let people = spots
        .iter()
        .filter(|s| matches!(page.spots[**s].value, Value::Person { .. } | Value::Office { .. }));
    // "The presidents met in Brussels" is a contact; "the delegations met in Astana" a session.
    let are_people = people.count() >= 2;
    if medium == Medium::Meeting && (!has_person || is_session(page, i, hit) && !are_people) {
        return None;
    }
    draft(page, i, hit, medium, parties, spots, reasons, sentence.from)
}

/// Tokens before a word for a meeting with which a sentence opens.
const OPENING: usize = 6;

/// Who stands behind the comma after an opening of the sentence: "During talks with X, Y said".
fn after_opening(page: &Page, i: usize, hit: &Hit, with: &Group) -> Option<Role> {
    let sentence = &page.sentences[i];
    let opens = hit.from - sentence.from <= OPENING
        && page.text.token(sentence.from).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "at" | "in"
                    | "during"
                    | "after"
                    | "following"
                    | "before"
                    | "on"
                    | "ahead"
                    | "since"
            )
        });
    let comma = (with.to..(with.to + 8).min(sentence.to)).find(|at| page.text.is(*at, ","))?;
    let group = page.groups[i].iter().find(|g| {
        g.from > comma && g.from - comma <= 3 && g.preposition.is_none() && !g.is_modifier
    })?;
    opens.then(|| Role::of(group, ReasonCode::Subject))
}

/// "Russian-Chinese consultations".
fn between_adjectives(page: &Page, i: usize) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let (group, hit) = page.groups[i].iter().find_map(|g| {
        let is_pair =
            g.is_modifier && g.parties.len() == 2 && page.text.is(page.spots[g.spots[0]].to, "-");
        let hit = page.of(Class::MeetingWord, g.to, (g.to + 3).min(sentence.to)).next();
        hit.filter(|_| is_pair).map(|hit| (g, hit))
    })?;
    draft(
        page,
        i,
        hit,
        Medium::Meeting,
        group.parties.clone(),
        group.spots.clone(),
        Vec::new(),
        sentence.from,
    )
}

/// "Discussed the crisis by phone": the subject stands before "discussed".
fn verb_before(page: &Page, i: usize, hit: &Hit) -> usize {
    let from = page.sentences[i].from;
    page.of(Class::Discuss, from, hit.from)
        .last()
        .filter(|d| hit.from - d.to <= 12)
        .map_or(hit.from, |d| d.from)
}

/// "The delegations met in Astana" is a session.
fn is_session(page: &Page, i: usize, hit: &Hit) -> bool {
    let _ = i;
    page.quote(hit.from, hit.to).eq_ignore_ascii_case("met") && page.text.is(hit.to, "in")
}

type Pair = (Vec<Party>, Vec<usize>, Vec<Reason>);

/// Two or more: the subject and who stands after "with", or all of "between".
fn pair(role: Option<Role>, with: Option<&Group>, is_between: bool) -> Option<Pair> {
    let mut parties = Vec::new();
    let mut spots = Vec::new();
    let mut reasons = Vec::new();
    let whole = with.is_some_and(|w| is_between && w.parties.len() > 1);
    if let Some(role) = role.filter(|_| !whole) {
        parties.extend(role.parties);
        spots.extend(role.spots);
        reasons.extend(role.reasons);
    }
    if let Some(with) = with {
        for (party, spot) in with.parties.iter().zip(&with.spots) {
            if !parties.iter().any(|p: &Party| p.who == party.who) {
                parties.push(party.clone());
                spots.push(*spot);
            }
        }
        let who = with.parties.iter().map(|p| p.who.key().to_owned());
        reasons.push(Reason::new(ReasonCode::Object, who));
    }
    (parties.len() >= 2).then_some((parties, spots, reasons))
}

fn other(page: &Page, i: usize, hit: &Hit, medium: Medium) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let is_person = |g: &&Group| {
        g.spots
            .iter()
            .any(|s| matches!(page.spots[*s].value, Value::Person { .. } | Value::Office { .. }))
    };
    let near: Vec<&Group> = page.groups[i]
        .iter()
        .filter(|g| g.to.max(hit.from) - g.from.min(hit.to) <= 26)
        .filter(|g| medium == Medium::Phone || is_person(g))
        .collect();
    let people: Vec<&Group> = near.iter().filter(|g| is_person(g)).copied().collect();
    let chosen =
        if people.iter().map(|g| g.parties.len()).sum::<usize>() >= 2 { people } else { near };
    let mut parties: Vec<Party> = Vec::new();
    let mut spots = Vec::new();
    for group in chosen {
        for (party, spot) in group.parties.iter().zip(&group.spots) {
            if parties.len() < 4
                && !parties.iter().any(|p| p.who == party.who || p.actor() == party.actor())
            {
                parties.push(party.clone());
                spots.push(*spot);
            }
        }
    }
    if parties.len() < 2 {
        return None;
    }
    draft(page, i, hit, medium, parties, spots, Vec::new(), sentence.from)
}

#[expect(clippy::too_many_arguments, reason = "the parts of one proposal")]
fn draft(
    page: &Page,
    i: usize,
    hit: &Hit,
    medium: Medium,
    parties: Vec<Party>,
    spots: Vec<usize>,
    reasons: Vec<Reason>,
    limit: usize,
) -> Option<Draft> {
    let sentence = &page.sentences[i];
    let (readout, why) = readout(page, i);
    let about = about(page, i, hit).filter(|_| page.is_english());
    let day = page.day_near(hit.to, sentence.from, sentence.to);
    // "The palace said today": a call is of the day it was told, where no other is said.
    let told = page.spots_in(sentence.from, sentence.to).find_map(|(s, spot)| match spot.value {
        Value::Date { when } => Some((s, when)),
        _ => None,
    });
    let told = told.filter(|_| day.is_none() && medium == Medium::Phone);
    let why_told = told.map(|(s, _)| {
        Reason::new(ReasonCode::DayOfTelling, [page.quote(page.spots[s].from, page.spots[s].to)])
    });
    let when = day.or(told);
    let ends =
        spots.iter().filter(|s| page.spots[**s].from >= limit && page.spots[**s].to <= sentence.to);
    let from =
        ends.clone().map(|s| page.spots[*s].phrase_from).min().unwrap_or(hit.from).min(hit.from);
    let to = ends.map(|s| page.spots[*s].to).max().unwrap_or(hit.to).max(hit.to);
    let contact = Contact { medium, between: parties, readout, about, when: when.map(|w| w.1) };
    Some(
        Draft::new(from, to, Proposed::Contact(contact))
            .because([words(page, hit.from, hit.to)])
            .because(reasons)
            .because(why)
            .because(why_told)
            .using(spots)
            .using(when.map(|w| w.0)),
    )
}

/// What is told: in the sentence of the contact or the one after it.
fn readout(page: &Page, i: usize) -> (Readout, Option<Reason>) {
    let paragraph = page.sentences[i].paragraph;
    for sentence in page.sentences[i..].iter().take(3).take_while(|s| s.paragraph <= paragraph + 1)
    {
        if let Some(hit) = page.of(Class::EmptyReadout, sentence.from, sentence.to).next() {
            return (
                Readout::Empty,
                Some(Reason::new(ReasonCode::NoDetails, [page.quote(hit.from, hit.to)])),
            );
        }
    }
    let sentence = &page.sentences[i];
    let is_told = page.has(Class::Discuss, sentence.from, sentence.to)
        || page.has(Class::Say, sentence.from, sentence.to);
    (if is_told { Readout::Given } else { Readout::NotSaid }, None)
}

/// The words after "discussed", to the word of the contact or the next mark.
fn about(page: &Page, i: usize, hit: &Hit) -> Option<Words> {
    let sentence = &page.sentences[i];
    let verb = page
        .of(Class::Discuss, sentence.from, sentence.to)
        .find(|v| v.to != hit.from && !page.text.is(v.to, "with"))?;
    let limit = if hit.from > verb.to { hit.from } else { sentence.to };
    let mut to = verb.to;
    while to < limit
        && !page.text.is(to, ",")
        && !page.text.is(to, ".")
        && !page.text.is(to, "with")
    {
        to += 1;
    }
    (to > verb.to).then(|| page.words(verb.to, to))
}

/// A pair of a contact is spoken of again: "Putin and Nazarbayev exchanged views".
fn again(page: &Page, i: usize, drafts: &mut [Draft]) {
    let sentence = &page.sentences[i];
    let Some(verb) = page.of(Class::Discuss, sentence.from, sentence.to).next() else { return };
    let Some(role) = page.subject(i, verb.from) else { return };
    let last = page.of(Class::EmptyReadout, sentence.from, sentence.to).next().map(|h| h.to);
    for draft in recent(drafts) {
        let Proposed::Contact(contact) = &mut draft.what else { continue };
        if Page::same_parties(&contact.between, &role.parties) && role.from >= sentence.from {
            draft.also.push((role.from, last.unwrap_or(verb.to)));
            if last.is_some() {
                contact.readout = Readout::Empty;
            }
            return;
        }
    }
}

/// Two ministers of one state are two; a minister and the state are one.
fn are_same(a: &[Party], b: &[Party]) -> bool {
    let is_other_person = |p: &Party, q: &Party| {
        p.actor() == q.actor() && p.who != q.who && p.stands_for.is_some() && q.stands_for.is_some()
    };
    Page::same_parties(a, b) && !a.iter().any(|p| b.iter().any(|q| is_other_person(p, q)))
}

fn join(drafts: &mut Vec<Draft>, new: Draft) {
    let Proposed::Contact(contact) = &new.what else { return };
    for draft in recent(drafts) {
        let Proposed::Contact(old) = &mut draft.what else { continue };
        if old.medium == contact.medium && are_same(&old.between, &contact.between) {
            if contact.readout == Readout::Empty {
                old.readout = Readout::Empty;
            }
            old.when = old.when.or(contact.when);
            draft.also.push((new.from, new.to));
            draft.spots.extend(new.spots);
            return;
        }
    }
    drafts.push(new);
}
