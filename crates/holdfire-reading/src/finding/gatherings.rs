//! Those who meet, told by a verb and no word for talks: "the rebels met in the capital on Saturday", "delegations have been meeting in", "both are due to sign".
//!
//! Who meets is the subject; where and when stand close behind. What somebody does with another person ("met with the king") is a contact and told there.

use super::talks::{track_of, venue};
use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::page::Page;
use crate::proposal::{MeetingState, Presence};
use crate::reason::ReasonCode;
use crate::roles::Role;
use crate::vocabulary::Hit;
use crate::when::When;

/// Tokens behind the verb in which place and day stand.
const BEHIND: usize = 8;
/// Tokens between who meets and the verb.
const SUBJECT_WITHIN: usize = 8;

/// Somebody meets somewhere or on some day.
pub(super) struct Gathering<'a> {
    pub hit: &'a Hit,
    pub role: Role,
    pub is_ahead: bool,
    /// The place, as a number among what is named, and as it is called.
    pub place: Option<(usize, Named)>,
    pub day: Option<(usize, When)>,
}

impl Gathering<'_> {
    pub(super) fn presence(&self) -> Presence {
        if self.is_ahead { Presence::Expected } else { Presence::Present }
    }

    pub(super) fn state(&self) -> MeetingState {
        if self.is_ahead { MeetingState::Scheduled } else { MeetingState::Held }
    }

    pub(super) fn track(&self, page: &Page) -> Option<Named> {
        // One side that meets holds no talks.
        let place = self.place.as_ref().filter(|_| self.role.parties.len() > 1);
        place.map(|(_, name)| track_of(page.index, &venue(page.index, name)))
    }
}

/// Those of a sentence.
pub(super) fn gatherings<'a>(page: &Page<'a>, i: usize) -> Vec<Gathering<'a>> {
    let sentence = &page.sentences[i];
    if !page.is_english() || sentence.is_headline {
        return Vec::new();
    }
    page.of(Class::MeetVerb, sentence.from, sentence.to)
        .filter_map(|hit| gathering(page, i, hit))
        .collect()
}

fn gathering<'a>(page: &Page<'a>, i: usize, hit: &'a Hit) -> Option<Gathering<'a>> {
    let sentence = &page.sentences[i];
    let end = (hit.to + BEHIND).min(sentence.to);
    let stop = (hit.to..end)
        .find(|at| {
            page.text.is(*at, ",")
                || page.text.is(*at, ";")
                || page.text.is(*at, ".")
                || page.hit(*at, Class::Subordinator).is_some()
        })
        .unwrap_or(end);
    let place = page
        .places_in(hit.to, stop)
        .into_iter()
        .find(|(_, s, _)| is_there(page, s.from))
        .map(|(n, _, name)| (n, name));
    let day = page.spots_in(hit.to, stop).find_map(|(n, s)| match s.value {
        Value::Date { when } => Some((n, when)),
        _ => None,
    });
    let is_denied = page.negation_before(hit.from, 3, sentence.from).is_some();
    let is_signing =
        page.text.tokens[hit.to - 1].is("sign") && page.has(Class::AgreementNoun, hit.to, end);
    let is_told = place.is_some() || day.is_some() || is_signing;
    // "Will convene the talks": who calls others together.
    let is_calling = page.has(Class::MeetingWord, hit.to, (hit.to + 3).min(sentence.to));
    if is_calling
        || !is_told
        || page.text.tokens[hit.to - 1].is("sign") && !is_signing
        || is_denied
        || is_with(page, hit.to)
    {
        return None;
    }
    let role = page.subject(i, hit.from).filter(|r| is_near(page, i, r, hit.from))?;
    // "Hold the next meeting": a noun, where nobody stands right before it.
    let is_bare = hit.to == hit.from + 1 && page.text.tokens[hit.from].word.ends_with("ing");
    if is_bare && role.to != hit.from {
        return None;
    }
    let word = |at: usize| page.text.token(at).map_or("", |t| t.word.as_str());
    let is_ahead = (hit.from.saturating_sub(3).max(sentence.from)..hit.to).any(|at| {
        matches!(
            word(at),
            "will" | "would" | "due" | "to" | "set" | "plan" | "plans" | "may" | "might"
        )
    });
    Some(Gathering { hit, role, is_ahead, place, day })
}

/// "In Riyadh", "at the capital", "in the town of".
fn is_there(page: &Page, at: usize) -> bool {
    (at.saturating_sub(6)..at).rev().any(|b| page.text.is(b, "in") || page.text.is(b, "at"))
}

fn is_with(page: &Page, at: usize) -> bool {
    page.text.is(at, "with")
        || page.text.token(at).is_some_and(|t| t.is_capital) && page.groups_begin_at(at)
}

fn is_near(page: &Page, i: usize, role: &Role, at: usize) -> bool {
    let is_pronoun = role.reasons.iter().any(|r| r.code == ReasonCode::Pronoun);
    let is_here = role.from >= page.sentences[i].from && role.to <= at;
    is_pronoun || is_here && at - role.to <= SUBJECT_WITHIN && !page.is_parted(role.to, at)
}
