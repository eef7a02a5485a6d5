//! Who came, and who did not, with the reason that is stated.
//!
//! In English, words of coming and staying away have a subject; those of inviting and running have an object or an agent. In other languages the parties of the
//! sentence nearest before the word, else after it, are proposed where the sentence speaks of talks.

use super::talks::Talks;
use super::{Draft, recent, words};
use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::page::Page;
use crate::proposal::{Attendance, Party, Presence, Proposed, Words};
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::vocabulary::Hit;

pub(crate) fn find(page: &Page, talks: &Talks) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for i in 0..page.sentences.len() {
        let sentence = &page.sentences[i];
        // "They will not go to Astana": the place of a series speaks of its talks.
        let names_venue = page.places_in(sentence.from, sentence.to).iter().any(|(_, _, name)| {
            page.index.lexicon.tracks.iter().any(|t| t.place.as_deref() == Some(name.key()))
        });
        let speaks = names_venue || talks.in_sentence(i).next().is_some();
        let near = speaks || i > 0 && talks.in_sentence(i - 1).next().is_some();
        let mut taken = 0;
        for hit in longest(page, i) {
            if hit.from < taken {
                continue;
            }
            let Some(how) = presence(hit.class) else { continue };
            let needs_talks = !matches!(hit.class, Class::CancelTrip);
            if needs_talks && !near {
                continue;
            }
            let found = if page.is_english() {
                english(page, i, hit, how)
            } else {
                other(page, i, hit, how, speaks)
            };
            let Some((how, role)) = found else { continue };
            taken = hit.to;
            push(page, talks, i, hit, how, role, &mut drafts);
        }
        if page.is_english() {
            refusal_nouns(page, talks, i, &mut drafts);
            between(page, talks, i, &mut drafts);
            gathered(page, talks, i, &mut drafts);
            kept_out(page, talks, i, &mut drafts);
            meeting(page, talks, i, &mut drafts);
            convening(page, talks, i, &mut drafts);
            delegations(page, talks, i, &mut drafts);
            organisers(page, talks, i, &mut drafts);
            agreed_to_hold(page, talks, i, &mut drafts);
            hosts(page, talks, i, &mut drafts);
            mediators(page, talks, i, &mut drafts);
            little_part(page, talks, i, &mut drafts);
        }
    }
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        join(&mut kept, draft);
    }
    kept
}

fn presence(class: Class) -> Option<Presence> {
    Some(match class {
        Class::Attended => Presence::Present,
        Class::Expected => Presence::Expected,
        Class::Invited => Presence::Invited,
        Class::Boycotted => Presence::Boycotted,
        Class::Absent => Presence::Absent,
        Class::Refused => Presence::Refused,
        Class::CancelTrip => Presence::Conditional,
        Class::HostWord => Presence::Host,
        Class::Organise | Class::OrganiseActive | Class::OrganiserNoun => Presence::Organiser,
        _ => return None,
    })
}

/// Words of presence in a sentence; of those that overlap the longest.
fn longest<'a>(page: &Page<'a>, i: usize) -> Vec<&'a Hit> {
    let sentence = &page.sentences[i];
    let all: Vec<&Hit> =
        page.hits_in(sentence.from, sentence.to).filter(|h| presence(h.class).is_some()).collect();
    let is_within = |h: &Hit| {
        all.iter().any(|o| {
            let longer = o.to - o.from > h.to - h.from;
            o.from <= h.from && h.to <= o.to && longer
        })
    };
    all.iter().filter(|h| !is_within(h)).copied().collect()
}

fn english(page: &Page, i: usize, hit: &Hit, how: Presence) -> Option<(Presence, Role)> {
    let sentence = &page.sentences[i];
    let before = |class: Class, within: usize| {
        let from = hit.from.saturating_sub(within).max(sentence.from);
        page.of(class, from, hit.from).last()
    };
    match hit.class {
        Class::Invited => {
            let is_passive = before(Class::Auxiliary, 2).is_some();
            let role = if is_passive { page.subject(i, hit.from) } else { page.object(i, hit.to) };
            // "Which groups should be invited" is a question.
            let is_open = page
                .hits_in(hit.from.saturating_sub(5).max(sentence.from), hit.from)
                .any(|h| page.text.is(h.from, "which") || page.text.is(h.from, "should"));
            role.filter(|_| !is_open).map(|r| (how, r))
        }
        Class::Organise => {
            let by_talks = page
                .of(Class::MeetingWord, hit.from.saturating_sub(6).max(sentence.from), hit.from)
                .next()
                .is_some();
            // "Which was organised by": the talks were spoken of before; an attack that was organised is no meeting.
            let after_relative =
                page.has(Class::Relative, hit.from.saturating_sub(3).max(sentence.from), hit.from);
            let is_other =
                page.has(Class::Act, hit.from.saturating_sub(8).max(sentence.from), hit.from)
                    || page.has(
                        Class::AgreementNoun,
                        hit.from.saturating_sub(2).max(sentence.from),
                        hit.from,
                    );
            let role = page.object_by(i, hit.to);
            let is_auspices = page.text.is(hit.from, "under");
            role.filter(|_| by_talks || (after_relative || is_auspices) && !is_other)
                .map(|r| (how, r))
        }
        // "A boycott by some of the invited": a noun.
        Class::Boycotted
            if hit.to == hit.from + 1 && page.text.is(hit.from.wrapping_sub(1), "a") =>
        {
            page.object_by(i, hit.to).filter(|_| page.text.is(hit.to, "by")).map(|r| (how, r))
        }
        // "A Russian-sponsored conference" is told of apart.
        Class::OrganiseActive if page.text.is(hit.from.wrapping_sub(1), "-") => None,
        Class::OrganiseActive => {
            let talks_follow = page.has(Class::MeetingWord, hit.to, (hit.to + 5).min(sentence.to));
            if before(Class::Auxiliary, 1)
                .is_some_and(|a| !page.quote(a.from, a.to).starts_with("ha"))
                || !talks_follow
            {
                return None;
            }
            page.subject(i, hit.from).map(|r| (how, r))
        }
        Class::OrganiserNoun => {
            let of_talks = page.has(Class::MeetingWord, hit.to, (hit.to + 6).min(sentence.to));
            let near = page.groups[i]
                .iter()
                .filter(|g| !g.is_modifier)
                .min_by_key(|g| distance(hit, g.from, g.to));
            // "The organisers of the talks and guarantors of the truce are Russia and Turkey".
            let near = near.filter(|g| {
                let is_told = g.from > hit.to
                    && ["are", "is", "were", "was"].iter().any(|w| page.text.is(g.from - 1, w));
                let within = if is_told { 16 } else { 6 };
                distance(hit, g.from, g.to) <= within && of_talks
            })?;
            Some((how, role(near)))
        }
        Class::HostWord => {
            let is_by = page.text.is(hit.to - 1, "by");
            let follows = page.has(Class::MeetingWord, hit.to, (hit.to + 8).min(sentence.to));
            let precedes = page.has(Class::MeetingWord, sentence.from, hit.from);
            if is_by {
                return page.object_by(i, hit.to).filter(|_| precedes).map(|r| (how, r));
            }
            if !follows {
                return None;
            }
            page.subject(i, hit.from).or_else(|| host_place(page, i, hit.from)).map(|r| (how, r))
        }
        Class::CancelTrip => {
            let is_threat = page.has(Class::Threat, sentence.from, hit.from)
                || page.has(Class::Condition, sentence.from, sentence.to);
            let verb =
                page.of(Class::Threat, sentence.from, hit.from).last().map_or(hit.from, |t| t.from);
            page.subject(i, verb).filter(|_| is_threat).map(|r| (how, r))
        }
        _ => {
            let mut how = how;
            // "The participation of the union": who takes part stands behind it.
            if page.text.is(hit.to - 1, "of") && how == Presence::Present {
                return page.object(i, hit.to).filter(|r| r.from - hit.to <= 4).map(|r| (how, r));
            }
            // "Is ready to attend": as somebody says of themselves.
            let is_willing = page.hit(hit.from, Class::WillingNoun).is_some();
            if how == Presence::Expected && (is_willing || before(Class::WillingNoun, 2).is_some())
            {
                how = Presence::Willing;
            }
            // "In which will take part the delegations of": who takes part stands after it.
            let is_inverted = page
                .hits_in(hit.from.saturating_sub(1).max(sentence.from), hit.from)
                .any(|h| h.class == Class::Relative)
                && page.text.is(hit.from.wrapping_sub(2), "in");
            let mut role =
                if is_inverted { page.object(i, hit.to)? } else { page.subject(i, hit.from)? };
            // "Join", "attend" after what is only wished or denied.
            if how == Presence::Present {
                if let Some(word) = page.negation_before(hit.from, 3, sentence.from) {
                    role.reasons.push(Reason::new(ReasonCode::Negated, [word]));
                    how = Presence::Absent;
                } else if let Some(word) = before(Class::NotYet, 3) {
                    role.reasons
                        .push(Reason::new(ReasonCode::NotYet, [page.quote(word.from, word.to)]));
                    how = Presence::Expected;
                }
                if before(Class::RefusalNoun, 9).is_some()
                    || before(Class::WillingNoun, 9).is_some()
                {
                    return None;
                }
            }
            if page.has(Class::ObserverWord, hit.to, (hit.to + 8).min(sentence.to))
                && how == Presence::Present
            {
                how = Presence::Observer;
            }
            let depends = matches!(
                how,
                Presence::Refused
                    | Presence::Boycotted
                    | Presence::Expected
                    | Presence::Absent
                    | Presence::Willing
            ) && page.has(Class::Condition, sentence.from, sentence.to);
            if depends || how == Presence::Boycotted && before(Class::Threat, 6).is_some() {
                how = Presence::Conditional;
            }
            if let Some(before) = as_well_before(page, i, role.from) {
                role.parties.splice(0..0, before.parties);
                role.spots.splice(0..0, before.spots);
                role.from = before.from;
            }
            let also = as_well(page, i, hit.to);
            if let Some(also) = also {
                role.parties.extend(also.parties);
                role.spots.extend(also.spots);
                role.to = also.to;
            }
            Some((how, role))
        }
    }
}

fn distance(hit: &Hit, from: usize, to: usize) -> usize {
    if from >= hit.to { from - hit.to } else { hit.from.saturating_sub(to) }
}

fn role(group: &crate::groups::Group) -> Role {
    Role::of(group, ReasonCode::Subject)
}

/// "Having taken part, as well as a delegation from the opposition".
fn as_well(page: &Page, i: usize, at: usize) -> Option<Role> {
    let joins = page.text.is(at, ",") && page.text.is(at + 1, "as") && page.text.is(at + 2, "well")
        || page.text.is(at, "along") && page.text.is(at + 1, "with")
        || page.text.is(at, "alongside")
        || page.text.is(at, "together") && page.text.is(at + 1, "with");
    let group = page.groups[i].iter().find(|g| g.from >= at && g.from - at <= 9)?;
    joins.then(|| role(group))
}

/// "Delegations from Russia and Iran, as well as the government, took part": who stands before "as well as".
fn as_well_before(page: &Page, i: usize, at: usize) -> Option<Role> {
    let sentence = &page.sentences[i];
    if at < sentence.from + 4 {
        return None;
    }
    let mut from = at;
    while from > sentence.from
        && page.text.token(from - 1).is_some_and(|t| matches!(t.word.as_str(), "the" | "a" | "an"))
    {
        from -= 1;
    }
    let joins = from >= sentence.from + 4
        && page.text.is(from - 1, "as")
        && page.text.is(from - 2, "well")
        && page.text.is(from - 3, "as");
    let group = page.groups[i]
        .iter()
        .rev()
        .find(|g| g.to < from && from - g.to <= 14 && !g.is_modifier && g.preposition.is_none())?;
    joins.then(|| role(group))
}

/// A city that hosts stands for the state whose seat it is.
fn host_place(page: &Page, i: usize, at: usize) -> Option<Role> {
    let sentence = &page.sentences[i];
    let (spot, _, place) = page.places_in(sentence.from, at).into_iter().next_back()?;
    let state = crate::naming::state_of_place(page.index, &place)?;
    Some(state_at(page, spot, state))
}

/// A state, read from the name of a place.
fn state_at(page: &Page, spot: usize, state: Named) -> Role {
    let found = &page.spots[spot];
    let party = Party { who: state, stands_for: None, words: page.words(found.from, found.to) };
    Role {
        parties: vec![party],
        spots: vec![spot],
        from: found.from,
        to: found.to,
        reasons: vec![Reason::new(ReasonCode::Metonym, [page.quote(found.from, found.to)])],
    }
}

/// Parties before the word, else after it; nearest first.
fn other(
    page: &Page,
    i: usize,
    hit: &Hit,
    how: Presence,
    speaks: bool,
) -> Option<(Presence, Role)> {
    if !speaks || matches!(how, Presence::Host | Presence::Organiser | Presence::Conditional) {
        return None;
    }
    let groups = &page.groups[i];
    let words_first = matches!(
        page.language,
        crate::article::Language::Arabic | crate::article::Language::Russian
    );
    let before = groups.iter().rev().find(|g| g.to <= hit.from && hit.from - g.to <= 12);
    let after = groups.iter().find(|g| g.from >= hit.to && g.from - hit.to <= 6);
    // Arabic has the verb first; Russian has both orders.
    let near = if words_first {
        match (before, after) {
            (Some(b), Some(a)) => Some(if hit.from - b.to <= a.from - hit.to { b } else { a }),
            (b, a) => b.or(a),
        }
    } else {
        before.or(after)
    };
    let mut how = how;
    if how == Presence::Present
        && page.has(Class::ObserverWord, page.sentences[i].from, page.sentences[i].to)
    {
        how = Presence::Observer;
    }
    near.map(|g| (how, role(g)))
}

fn push(
    page: &Page,
    talks: &Talks,
    i: usize,
    hit: &Hit,
    how: Presence,
    role: Role,
    drafts: &mut Vec<Draft>,
) {
    let talk = talks.near(i, hit.from);
    let reason = stated_reason(page, i, hit.to).filter(|_| {
        matches!(
            how,
            Presence::Boycotted | Presence::Refused | Presence::Conditional | Presence::Absent
        )
    });
    let spots =
        role.spots.iter().copied().map(Some).chain(std::iter::repeat(role.spots.first().copied()));
    for (party, spot) in role.parties.iter().zip(spots) {
        let spot_to = spot.map_or(role.to, |s| page.spots[s].to);
        let as_observer = page.hit(spot_to + 1, Class::ObserverWord).is_some()
            || page.hit(spot_to, Class::ObserverWord).is_some();
        let how = if how == Presence::Present && as_observer { Presence::Observer } else { how };
        let inside = role.from >= page.sentences[i].from;
        let from = if inside { role.from.min(hit.from) } else { hit.from };
        let to = if inside { role.to.max(hit.to) } else { hit.to };
        let to = reason.as_ref().map_or(to, |r| r.1.max(to));
        let attendance = Attendance {
            who: party.clone(),
            how,
            track: talk.and_then(|t| t.track.clone()).or_else(|| talks.track_before(i, hit.from)),
            ordinal: talk.and_then(|t| t.ordinal),
            when: talk.and_then(|t| t.when),
            stated_reason: reason.as_ref().map(|r| r.0.clone()),
        };
        let mut draft = Draft::new(from, to, Proposed::Attendance(attendance))
            .because([words(page, hit.from, hit.to)])
            .because(role.reasons.iter().cloned())
            .using(spot);
        if let Some((reason, _)) = &reason {
            draft.reasons.push(Reason::new(ReasonCode::StatedReason, [reason.quote.clone()]));
        }
        drafts.push(draft);
    }
}

/// The words that say why, to the end of the clause.
fn stated_reason(page: &Page, i: usize, at: usize) -> Option<(Words, usize)> {
    let sentence = &page.sentences[i];
    let hit = page
        .of(Class::ReasonWord, at, sentence.to)
        .next()
        .filter(|h| h.from - at <= 12)
        .or_else(|| page.of(Class::Condition, at, sentence.to).next())?;
    let to = page.rest(hit.from, sentence);
    Some((page.words(hit.from, to), to))
}

/// What talks of a sentence say of those who stand beside them: present where they were held, expected where they are set.
fn presence_at(page: &Page, i: usize) -> Option<Presence> {
    let sentence = &page.sentences[i];
    let has = |class: Class| page.has(class, sentence.from, sentence.to);
    if [
        Class::Boycotted,
        Class::Refused,
        Class::Absent,
        Class::Invited,
        Class::Cancelled,
        Class::Postponed,
    ]
    .into_iter()
    .any(has)
    {
        return None;
    }
    let is_ahead = has(Class::Scheduled) || has(Class::ProposedMeeting) || has(Class::Expected);
    match (is_ahead, has(Class::Held)) {
        (true, _) => Some(Presence::Expected),
        (false, true) => Some(Presence::Present),
        (false, false) => None,
    }
}

/// "Talks between Russia, Turkey and Iran are under way", "with Moscow and Ankara reaching a deal" at talks that were held.
fn between(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    let Some(how) = presence_at(page, i) else { return };
    for talk in talks.in_sentence(i) {
        let found = page.groups[i].iter().find(|g| {
            let near = g.from >= talk.from && g.from <= talk.to.max(talk.from) + 12;
            let is_between = matches!(g.preposition.as_deref(), Some("between" | "among"))
                && g.parties.len() > 1
                && near;
            let next = page.text.token(g.to).map_or("", |t| t.word.as_str());
            let is_absolute = g.preposition.as_deref() == Some("with")
                && next.ends_with("ing")
                && g.from >= talk.from
                && g.from < sentence.to
                && g.parties.len() > 1;
            is_between || is_absolute
        });
        if let Some(group) = found.filter(|g| !is_told(drafts, page, g)) {
            let hit = Hit {
                class: Class::Attended,
                value: "",
                from: talk.from.min(group.from),
                to: group.to,
            };
            push(page, talks, i, &hit, how, role(group), drafts);
        }
    }
}

/// Whether attendance of a group was proposed from its words already.
fn is_told(drafts: &[Draft], page: &Page, group: &crate::groups::Group) -> bool {
    let span = page.text.span(group.from, group.to);
    drafts.iter().rev().take(group.parties.len() * 4 + 8).any(|d| match &d.what {
        Proposed::Attendance(a) => a.who.words.span.overlaps(&span),
        _ => false,
    })
}

/// "The talks will involve Egypt and Iraq", "a meeting attended by", "brought together".
fn gathered(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    for hit in page.of(Class::Gather, sentence.from, sentence.to) {
        let first = page.text.tokens[hit.from].word.as_str();
        let is_ahead = matches!(first, "will" | "would" | "to");
        let by_talks = page
            .of(Class::MeetingWord, hit.from.saturating_sub(14).max(sentence.from), hit.from)
            .next()
            .is_some();
        let Some(role) = page.object(i, hit.to).filter(|r| r.from - hit.to <= 5) else { continue };
        if !(by_talks || is_ahead && talks.near(i, hit.from).is_some()) {
            continue;
        }
        let how = if is_ahead { Presence::Expected } else { Presence::Present };
        push(page, talks, i, hit, how, role, drafts);
    }
}

/// "The talks did not include the rebels", "the exclusion of a party": who is not let in is not there.
fn kept_out(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    for hit in page.of(Class::KeptOut, sentence.from, sentence.to) {
        let near = talks.in_sentence(i).any(|t| t.from < hit.from || t.from <= hit.to + 6);
        let Some(role) = page.object(i, hit.to).filter(|r| near && r.from - hit.to <= 6) else {
            continue;
        };
        push(page, talks, i, hit, Presence::Absent, role, drafts);
    }
}

/// "The rebels met in the capital": who meets is there, and the state in which they meet is the host.
fn meeting(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    for gathering in super::gatherings::gatherings(page, i) {
        let how = gathering.presence();
        if is_told_of(drafts, page, i, &gathering.role) {
            continue;
        }
        let first = drafts.len();
        push(page, talks, i, gathering.hit, how, gathering.role.clone(), drafts);
        let track = gathering.track(page);
        for draft in &mut drafts[first..] {
            if let Proposed::Attendance(attendance) = &mut draft.what {
                attendance.track = track.clone().or(attendance.track.take());
                attendance.when = gathering.day.map(|d| d.1);
            }
        }
        if let Some(role) = gathering.place.as_ref().and_then(|(s, _)| host_state(page, *s)) {
            push(page, talks, i, gathering.hit, Presence::Host, role, drafts);
        }
    }
}

/// A country in which people meet, as their host.
fn host_state(page: &Page, spot: usize) -> Option<Role> {
    let found = &page.spots[spot];
    let state = crate::naming::state_of_name(page.index, &page.quote(found.from, found.to))?;
    Some(state_at(page, spot, state))
}

/// Whether a sentence tells already how one of them takes part.
fn is_told_of(drafts: &[Draft], page: &Page, i: usize, role: &Role) -> bool {
    let sentence = &page.sentences[i];
    let here = drafts.iter().rev().take_while(|d| d.to > sentence.from);
    here.into_iter().any(|d| match &d.what {
        Proposed::Attendance(a) => role.parties.iter().any(|p| p.actor() == a.who.actor()),
        _ => false,
    })
}

/// "The envoy will convene the talks", "which the mediator plans to hold": who calls talks together runs them.
fn convening(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    for hit in page.of(Class::Convene, sentence.from, sentence.to) {
        let follows = page.has(Class::MeetingWord, hit.to, (hit.to + 4).min(sentence.to));
        let is_noun = page
            .text
            .token(hit.from.wrapping_sub(1))
            .is_some_and(|t| matches!(t.word.as_str(), "the" | "a" | "its" | "their"));
        let is_mediating = |r: &Role| {
            page.has(Class::MediatorNoun, r.from, r.to)
                || page.quote(r.from, r.to).to_lowercase().contains("envoy")
                || r.parties.iter().any(is_of_organisation)
        };
        let role = page
            .subject(i, hit.from)
            .filter(|r| follows && !is_noun && (hit.value != "holds" || is_mediating(r)));
        if let Some(role) = role {
            push(page, talks, i, hit, Presence::Organiser, role, drafts);
        }
    }
}

/// Of an organisation of the lists: the United Nations and others that are no party.
fn is_of_organisation(party: &Party) -> bool {
    crate::naming::is_organisation(party.actor().key())
}

/// "A delegation from Damascus and representatives of armed groups": who sends people to talks is there.
fn delegations(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    if talks.in_sentence(i).next().is_none() {
        return;
    }
    let Some(how) = presence_at(page, i) else { return };
    for group in &page.groups[i] {
        let mut at = group.from;
        while at > sentence.from
            && page
                .text
                .token(at - 1)
                .is_some_and(|t| matches!(t.word.as_str(), "the" | "a" | "an" | "both"))
        {
            at -= 1;
        }
        let word = |back: usize| {
            at.checked_sub(back)
                .filter(|b| *b >= sentence.from)
                .map_or("", |b| page.text.tokens[b].word.as_str())
        };
        let is_sent = matches!(word(1), "from" | "of" | "representing")
            && matches!(
                word(2),
                "delegation"
                    | "delegations"
                    | "representatives"
                    | "representative"
                    | "negotiators"
                    | "delegates"
                    | "envoys"
            );
        if is_sent && !is_told(drafts, page, group) {
            let hit = Hit { class: Class::Attended, value: "", from: at - 2, to: group.to };
            push(page, talks, i, &hit, how, role(group), drafts);
        }
    }
}

/// "The refusal by the opposition to join", "their refusal to attend".
fn refusal_nouns(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    let nouns = page
        .hits_in(sentence.from, sentence.to)
        .filter(|h| matches!(h.class, Class::RefusalNoun | Class::WillingNoun));
    for hit in nouns {
        let how =
            if hit.class == Class::WillingNoun { Presence::Willing } else { Presence::Refused };
        let Some(join) = page.of(Class::JoinWord, hit.to, (hit.to + 8).min(sentence.to)).next()
        else {
            continue;
        };
        let owner = page.groups[i]
            .iter()
            .find(|g| g.to <= hit.from && hit.from - g.to <= 2 && g.is_modifier)
            .map(role);
        let found = page
            .after_preposition(i, hit.to, &["by", "of"])
            .filter(|r| r.to <= join.from)
            .or(owner);
        if let Some(found) = found {
            let wide = Hit { to: join.to, ..*hit };
            push(page, talks, i, &wide, how, found, drafts);
        }
    }
}

/// "UN-led talks", "Russian-sponsored negotiations".
fn organisers(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    for (s, spot) in page.spots_in(sentence.from, sentence.to) {
        let follows = spot.is_modifier && page.text.is(spot.to, "-");
        let Some(hit) = page.hit(spot.to + 1, Class::OrganiserAdjective).filter(|_| follows) else {
            continue;
        };
        let led = page.has(Class::MeetingWord, hit.to, (hit.to + 5).min(sentence.to));
        let (true, Some(party)) = (led, page.party(spot)) else { continue };
        if !matches!(spot.value, Value::Actor { .. }) {
            continue;
        }
        let role = Role {
            parties: vec![party],
            spots: vec![s],
            from: spot.from,
            to: spot.to,
            reasons: Vec::new(),
        };
        push(page, talks, i, hit, Presence::Organiser, role, drafts);
    }
}

/// "Russia and Turkey agreed to hold the next meeting": who agrees to hold it runs it.
fn agreed_to_hold(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    for hit in page.of(Class::Scheduled, sentence.from, sentence.to) {
        let is_agreed = page.text.is(hit.from, "agreed") && page.text.is(hit.to - 1, "hold");
        let follows = page.has(Class::MeetingWord, hit.to, (hit.to + 5).min(sentence.to));
        if is_agreed
            && follows
            && let Some(role) = page.subject(i, hit.from)
        {
            push(page, talks, i, hit, Presence::Organiser, role, drafts);
        }
    }
}

/// "Talks in Kazakhstan": the country in which they are held is the host.
fn hosts(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    hosts_of_capital(page, talks, i, drafts);
    for talk in talks.in_sentence(i) {
        let Some((s, spot)) = talk.country.map(|s| (s, &page.spots[s])) else { continue };
        let Some(state) = crate::naming::state_of_name(page.index, &page.quote(spot.from, spot.to))
        else {
            continue;
        };
        let party = Party { who: state, stands_for: None, words: page.words(spot.from, spot.to) };
        let role = Role {
            parties: vec![party],
            spots: vec![s],
            from: talk.from,
            to: spot.to,
            reasons: Vec::new(),
        };
        let hit = Hit { class: Class::HostWord, value: "", from: spot.from, to: spot.to };
        push(page, talks, i, &hit, Presence::Host, role, drafts);
    }
}

/// Talks "in the capital of Kazakhstan", "in the Kazakh capital, Astana": words for the place name the host.
fn hosts_of_capital(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    if presence_at(page, i).is_none() {
        return;
    }
    let Some(talk) = talks.in_sentence(i).next() else { return };
    for (s, spot, name) in page.places_in(talk.from, sentence.to) {
        let before =
            |n: usize| spot.from.checked_sub(n).map_or("", |b| page.text.tokens[b].word.as_str());
        let says_capital = (spot.from..spot.to).any(|at| page.text.is(at, "capital"))
            || before(1) == "capital"
            || before(1) == "," && before(2) == "capital"
            || before(1) == "of" && before(2) == "capital";
        let from = (talk.from..spot.from).rev().take(6).find(|at| page.text.is(*at, "in"));
        let (true, Some(from)) = (says_capital, from) else { continue };
        let Some(state) = crate::naming::state_of_place(page.index, &name) else { continue };
        let party = Party { who: state, stands_for: None, words: page.words(from + 1, spot.to) };
        let role =
            Role { parties: vec![party], spots: vec![s], from, to: spot.to, reasons: Vec::new() };
        let hit = Hit { class: Class::HostWord, value: "", from, to: spot.to };
        push(page, talks, i, &hit, Presence::Host, role, drafts);
        return;
    }
}

/// "UN mediator Staffan de Mistura", where talks are spoken of.
fn mediators(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    let speaks = talks.in_sentence(i).next().is_some()
        || page.text_speaks_of_conflict(sentence.from, sentence.to)
        || !page.places_in(sentence.from, sentence.to).is_empty();
    for (s, spot) in page.spots_in(sentence.from, sentence.to) {
        let title_to = if matches!(spot.value, Value::Person { .. }) { spot.from } else { spot.to };
        let in_title = page.of(Class::MediatorNoun, spot.phrase_from, title_to).next();
        // "The kingdom, a key mediator in the conflict".
        let is_apposed = page.text.is(spot.to, ",") && !spot.is_modifier;
        let apposed = || {
            page.of(Class::MediatorNoun, spot.to, (spot.to + 5).min(sentence.to)).next().filter(
                |h| {
                    is_apposed
                        && (spot.to + 1..h.from).all(|at| {
                            page.text.token(at).is_some_and(|t| t.is_word() && !t.is_capital)
                        })
                },
            )
        };
        let Some(hit) = in_title.or_else(apposed) else { continue };
        if let Some(party) = page.party(spot).filter(|_| speaks) {
            let role = Role {
                parties: vec![party],
                spots: vec![s],
                from: spot.phrase_from,
                to: spot.to,
                reasons: Vec::new(),
            };
            push(page, talks, i, hit, Presence::Mediator, role, drafts);
        }
    }
}

/// "Little UN involvement".
fn little_part(page: &Page, talks: &Talks, i: usize, drafts: &mut Vec<Draft>) {
    let sentence = &page.sentences[i];
    for (s, spot) in page.spots_in(sentence.from, sentence.to) {
        let is_little = page.text.is(spot.from.wrapping_sub(1), "little")
            || page.text.is(spot.from.wrapping_sub(1), "limited");
        let part = page.hit(page.text.after_possessive(spot.to), Class::DeedNoun);
        let (true, Some(part), Some(party)) = (is_little, part, page.party(spot)) else { continue };
        let role = Role {
            parties: vec![party],
            spots: vec![s],
            from: spot.from - 1,
            to: part.to,
            reasons: Vec::new(),
        };
        push(page, talks, i, part, Presence::Marginal, role, drafts);
    }
}

/// What is said of one party in one way several times is one proposal.
fn join(kept: &mut Vec<Draft>, new: Draft) {
    let Proposed::Attendance(attendance) = &new.what else { return };
    for draft in recent(kept) {
        let Proposed::Attendance(old) = &mut draft.what else { continue };
        let same_series =
            old.track == attendance.track || old.track.is_none() || attendance.track.is_none();
        let same = old.who.actor() == attendance.who.actor()
            && old.how == attendance.how
            && same_series
            && (old.ordinal.is_none()
                || attendance.ordinal.is_none()
                || old.ordinal == attendance.ordinal)
            && match (&old.when, &attendance.when) {
                (Some(a), Some(b)) => a.can_be(b),
                _ => true,
            };
        if same {
            old.track = old.track.take().or_else(|| attendance.track.clone());
            old.ordinal = old.ordinal.or(attendance.ordinal);
            old.when = old.when.or(attendance.when);
            if old.stated_reason.is_none() {
                old.stated_reason.clone_from(&attendance.stated_reason);
            }
            draft.also.push((new.from, new.to));
            draft.spots.extend(new.spots);
            return;
        }
    }
    kept.push(new);
}
