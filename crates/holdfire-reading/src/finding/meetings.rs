//! Rounds, sessions and conferences: held, set, proposed, put off, called off.
//!
//! Talks are proposed as a meeting where the text says what became of them, when they are, or which they are in their series. What speaks of one meeting in several
//! sentences is one proposal: same series, same state, numbers and days that do not differ.

use super::talks::{Talk, Talks};
use super::{Draft, MOST_REASONS, recent, words};
use crate::classes::Class;
use crate::page::Page;
use crate::proposal::{Meeting, MeetingState, Proposed};
use crate::reason::{Reason, ReasonCode};
use crate::when::When;

/// Tokens between talks and the word that says what became of them.
const WITHIN: usize = 16;

pub(crate) fn find(page: &Page, talks: &Talks) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (i, talk) in talks.all.iter().enumerate() {
        if let Some(draft) = draft(page, talks, i, talk) {
            join(&mut drafts, draft);
        }
    }
    for i in 0..page.sentences.len() {
        for gathering in super::gatherings::gatherings(page, i) {
            let is_told = recent(&mut drafts).iter().any(|d| {
                std::iter::once((d.from, d.to))
                    .chain(d.also.iter().rev().take(super::RECENT).copied())
                    .any(|(from, to)| from < gathering.hit.to && gathering.hit.from < to)
            });
            if !is_told {
                join(&mut drafts, gathered(page, gathering));
            }
        }
    }
    drafts
}

/// A meeting told by a verb: "the parties met in the capital on Saturday".
fn gathered(page: &Page, gathering: super::gatherings::Gathering) -> Draft {
    let ends = [gathering.place.as_ref().map(|p| p.0), gathering.day.map(|d| d.0)];
    let spots: Vec<usize> =
        ends.into_iter().flatten().chain(gathering.role.spots.iter().copied()).collect();
    let to =
        ends.into_iter().flatten().map(|s| page.spots[s].to).fold(gathering.hit.to, usize::max);
    let is_before = gathering.role.to <= gathering.hit.from
        && page.sentence_of(gathering.role.from) == page.sentence_of(gathering.hit.from);
    let from = if is_before { gathering.role.from } else { gathering.hit.from };
    let what = Proposed::Meeting(Meeting {
        track: gathering.track(page),
        ordinal: None,
        when: gathering.day.map(|d| d.1),
        place: gathering.place.as_ref().map(|p| p.1.clone()),
        state: gathering.state(),
        is_earlier: false,
        session: None,
    });
    let day = match gathering.day {
        Some((s, _)) => Reason::new(
            ReasonCode::DayInSentence,
            [page.quote(page.spots[s].from, page.spots[s].to)],
        ),
        None => Reason::plain(ReasonCode::NoDay),
    };
    Draft::new(from, to, what)
        .because([words(page, gathering.hit.from, gathering.hit.to), day])
        .because(gathering.role.reasons)
        .using(spots)
}

fn draft(page: &Page, talks: &Talks, i: usize, talk: &Talk) -> Option<Draft> {
    let state = state(page, talks, i, talk);
    let moved = moved_to(page, talk, state.as_ref());
    let talk = &Talk {
        when: moved.map_or(talk.when, |m| Some(m.1)),
        day: moved.map_or(talk.day, |m| Some(m.0)),
        ..talk.clone()
    };
    let published = page.published;
    let day = talk.when.and_then(|w| w.days());
    let is_ahead = day.zip(published).is_some_and(|(d, p)| d.0 > p);
    // "Next week", "tomorrow": ahead, whenever that is.
    let is_told_ahead = talk.day.is_some_and(|d| {
        matches!(page.text.tokens[page.spots[d].from].word.as_str(), "next" | "coming" | "tomorrow")
    });
    let is_behind = day.zip(published).is_some_and(|(d, p)| d.1 < p);
    let word = state.as_ref().map(|s| (s.1, s.2));
    let state = match (state.map(|s| s.0), talk.is_next) {
        // What is ahead of the day of publication was not held.
        (Some(MeetingState::Held), _) if is_ahead => MeetingState::Scheduled,
        (Some(MeetingState::Scheduled), _) if is_behind => MeetingState::Held,
        (Some(MeetingState::Held), true) if talk.when.is_none() => MeetingState::Proposed,
        (Some(state), _) => state,
        (None, true) => {
            if talk.when.is_some() {
                MeetingState::Scheduled
            } else {
                MeetingState::Proposed
            }
        }
        (None, false) if is_ahead || is_told_ahead => MeetingState::Scheduled,
        (None, false) => MeetingState::Held,
    };
    let says_something = talk.when.is_some() || talk.ordinal.is_some() || word.is_some();
    // "The meeting was put off to 16 February" is one of the series spoken of.
    // "A new round of talks is called for", "peace talks were held": talks that no other word could mean.
    let is_plain = page.is_english() && is_peace_talks(page, talk);
    let is_called_for = talk.is_next && is_plain;
    let says_something = says_something || is_called_for || is_plain && is_held_there(page, talk);
    let is_series = is_plain && (word.is_some() || is_called_for || talk.when.is_some())
        || talk.track.is_some()
        || talk.ordinal.is_some()
        || talk.when.is_some() && word.is_some();
    // "To participate in the Geneva talks": they are to be, and no more is said.
    let is_to_be = page.has(
        Class::JoinWord,
        talk.from.saturating_sub(5).max(page.sentences[talk.sentence].from),
        talk.from,
    ) && talk.track.is_some()
        && word.is_none();
    let state = if is_to_be && talk.when.is_none() { MeetingState::Proposed } else { state };
    let says_something = says_something || is_to_be;
    let is_earlier = talk.is_earlier && talk.when.is_none() && talk.ordinal.is_none();
    // "Previous rounds in the capital" are held ones; "the latest talks" are those the text is about.
    let is_previous = is_earlier && talk.place.is_some() && state == MeetingState::Held;
    if !is_previous && (!says_something || !is_series || is_earlier) {
        return None;
    }
    let track = talk.track.clone().or_else(|| talks.track_before(talk.sentence, talk.from));
    let mut from = talk.from;
    let mut to = talk.to;
    let mut reasons = vec![words(page, talk.from, talk.to)];
    if let Some((word_from, word_to)) = word {
        from = from.min(word_from);
        to = to.max(word_to);
        reasons.push(words(page, word_from, word_to));
    }
    if let Some(day) = talk.day {
        let spot = &page.spots[day];
        from = from.min(spot.from);
        to = to.max(spot.to);
        let code = match talk.when {
            Some(When::Unresolved) | None => ReasonCode::DayUnresolved,
            Some(_) => ReasonCode::DayInSentence,
        };
        reasons.push(Reason::new(code, [page.quote(spot.from, spot.to)]));
    } else {
        reasons.push(Reason::plain(ReasonCode::NoDay));
    }
    if state == MeetingState::Proposed {
        reasons.push(Reason::new(ReasonCode::NotYet, word.map(|(f, t)| page.quote(f, t))));
    }
    if talk.track.is_none() {
        reasons.push(Reason::plain(ReasonCode::Ambiguous));
    }
    let session = session(page, track.as_ref().map(|t| t.key()), talk);
    reasons.extend(session.iter().map(|s| Reason::new(ReasonCode::KnownSession, [s.clone()])));
    let what = Proposed::Meeting(Meeting {
        track,
        ordinal: talk.ordinal,
        when: talk.when,
        place: talk.place.clone(),
        state,
        is_earlier,
        session,
    });
    Some(Draft::new(from, to, what).because(reasons).using(talk.day))
}

/// "Peace talks", "negotiations", "an emergency meeting", and no "meeting" or "session" of anything. A
/// headline tells of those that the text below it tells of.
fn is_peace_talks(page: &Page, talk: &Talk) -> bool {
    let is_headline = page.sentences[talk.sentence].is_headline;
    page.has(Class::PeaceTalks, talk.from, talk.to) && !talk.is_earlier && !is_headline
}

/// "The talks in Geneva failed": a place right behind, and something told of them. What they are not or do not do tells of no meeting.
fn is_held_there(page: &Page, talk: &Talk) -> bool {
    let sentence = &page.sentences[talk.sentence];
    let place = page.places_in(talk.to, (talk.to + 4).min(sentence.to)).into_iter().next();
    let is_denied =
        page.has(Class::Negation, talk.from.saturating_sub(4).max(sentence.from), talk.to);
    let is_behind = place.is_some_and(|(_, s, _)| page.text.is(s.from.wrapping_sub(1), "in"));
    let is_aimed_at = (talk.from.saturating_sub(2).max(sentence.from)..talk.from)
        .any(|at| page.text.is(at, "to") || page.text.is(at, "for"));
    talk.place.is_some() && is_behind && !is_denied && !is_aimed_at
}

/// The day that a meeting was put off to: after the word.
fn moved_to(
    page: &Page,
    talk: &Talk,
    state: Option<&(MeetingState, usize, usize)>,
) -> Option<(usize, When)> {
    let (_, _, to) = state.filter(|s| s.0 == MeetingState::Postponed)?;
    let sentence = &page.sentences[talk.sentence];
    page.spots_in(*to, (*to + 5).min(sentence.to)).find_map(|(i, s)| match s.value {
        crate::mention::Value::Date { when } => Some((i, when)),
        _ => None,
    })
}

/// What became of talks: the nearest such word, first among those after them.
fn state(
    page: &Page,
    talks: &Talks,
    i: usize,
    talk: &Talk,
) -> Option<(MeetingState, usize, usize)> {
    let sentence = &page.sentences[talk.sentence];
    let next = talks.all.get(i + 1).filter(|t| t.sentence == talk.sentence);
    let before = i.checked_sub(1).map(|b| &talks.all[b]).filter(|t| t.sentence == talk.sentence);
    let right = next.map_or(sentence.to, |t| t.from).min(talk.to + WITHIN);
    let left = before.map_or(sentence.from, |t| t.to).max(talk.from.saturating_sub(WITHIN / 2));
    let found = page
        .hits_in(left, right.max(left))
        .filter_map(|h| {
            let state = match h.class {
                Class::Cancelled => MeetingState::Cancelled,
                Class::Postponed => MeetingState::Postponed,
                Class::ProposedMeeting => MeetingState::Proposed,
                Class::Scheduled => MeetingState::Scheduled,
                Class::Held => MeetingState::Held,
                _ => return None,
            };
            let is_after = h.from >= talk.from;
            let distance = if is_after {
                h.from.saturating_sub(talk.to)
            } else {
                (talk.from - h.to.min(talk.from)) + 4
            };
            let parted = if is_after {
                page.is_parted(talk.to.min(h.from), h.from)
            } else {
                page.is_parted(h.to, talk.from.max(h.to))
            };
            (!parted || !page.is_english()).then_some((state, h.from, h.to, distance))
        })
        .min_by_key(|f| {
            (
                !matches!(f.0, MeetingState::Postponed | MeetingState::Cancelled),
                f.3,
                std::cmp::Reverse(f.2 - f.1),
            )
        })?;
    Some((found.0, found.1, found.2))
}

fn session(page: &Page, track: Option<&str>, talk: &Talk) -> Option<String> {
    let track = track?;
    let mut fits = page.index.lexicon.sessions.iter().filter(|s| {
        let same_number = match (talk.ordinal, s.ordinal) {
            (Some(a), Some(b)) => Some(a == b),
            _ => None,
        };
        let same_days = talk
            .when
            .filter(|w| *w != When::Unresolved)
            .map(|w| w.can_be(&When::Days { from: s.from, until: s.until }));
        s.track == track
            && same_number != Some(false)
            && same_days != Some(false)
            && (same_number.is_some() || same_days.is_some())
    });
    match (fits.next(), fits.next()) {
        (Some(one), None) => Some(one.id.clone()),
        _ => None,
    }
}

/// Adds a draft, or what it says to one that speaks of the same meeting.
fn join(drafts: &mut Vec<Draft>, new: Draft) {
    let Proposed::Meeting(meeting) = &new.what else { return };
    for draft in recent(drafts) {
        let Proposed::Meeting(old) = &mut draft.what else { continue };
        if !are_one(old, meeting) {
            continue;
        }
        old.track = old.track.take().or_else(|| meeting.track.clone());
        old.ordinal = old.ordinal.or(meeting.ordinal);
        old.place = old.place.take().or_else(|| meeting.place.clone());
        old.session = old.session.take().or_else(|| meeting.session.clone());
        let length = |w: &When| w.days().map(|(a, b)| a.until(b).map_or(0, |s| s.get_days()));
        // The words that say more become those of the proposal.
        let is_fuller = match (&old.when, &meeting.when) {
            (None | Some(When::Unresolved), Some(_)) => true,
            (Some(a), Some(b)) => length(b) < length(a) && length(b).is_some(),
            _ => false,
        };
        if is_fuller {
            old.when = meeting.when;
            draft.also.push((draft.from, draft.to));
            (draft.from, draft.to) = (new.from, new.to);
        } else {
            draft.also.push((new.from, new.to));
        }
        draft.spots.extend(new.spots);
        let mut new_reasons = new.reasons;
        if draft.reasons.len() > MOST_REASONS {
            new_reasons.retain(|r| r.code == ReasonCode::KnownSession);
            new_reasons.truncate(1);
        }
        let is_clear =
            |reasons: &[Reason]| !reasons.iter().any(|r| r.code == ReasonCode::Ambiguous);
        if is_clear(&draft.reasons) || is_clear(&new_reasons) {
            draft.reasons.retain(|r| r.code != ReasonCode::Ambiguous);
            draft
                .reasons
                .extend(new_reasons.into_iter().filter(|r| r.code != ReasonCode::Ambiguous));
        } else {
            draft.reasons.extend(new_reasons);
        }
        let has_day = draft.reasons.iter().any(|r| r.code == ReasonCode::DayInSentence);
        draft.reasons.retain(|r| {
            r.code != ReasonCode::SeveralSentences && !(has_day && r.code == ReasonCode::NoDay)
        });
        let count = draft.also.len() + 1;
        draft.reasons.push(Reason::new(ReasonCode::SeveralSentences, [count.to_string()]));
        return;
    }
    drafts.push(new);
}

fn are_one(a: &Meeting, b: &Meeting) -> bool {
    let days = match (&a.when, &b.when) {
        (Some(a), Some(b)) => a.can_be(b),
        _ => true,
    };
    let numbers = a.ordinal.is_none() || b.ordinal.is_none() || a.ordinal == b.ordinal;
    let unnamed =
        (a.track.is_none() || b.track.is_none()) && a.ordinal.is_some() && a.ordinal == b.ordinal;
    a.is_earlier == b.is_earlier
        && (a.track == b.track || unnamed)
        && a.state == b.state
        && days
        && numbers
}
