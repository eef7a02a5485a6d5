//! Groups that are described and not named, or named by a noun for a group: "armed radical groups", "the Free Army".

use super::actors::{is_backing, is_possessive_of_thing};
use super::index::plain;
use super::memory::Memory;
use super::{Naming, Spot};
use crate::article::Language;
use crate::classes::Class;
use crate::lexicon::ActorKind;
use crate::mention::{Form, Named};
use crate::sentences::Sentence;

/// Words that a group is described by, before the word for it.
const GROUP_WORDS_MOST: usize = 5;

/// "Armed radical groups", "non-radical Sunni opposition", "pro-Saudi groups": words for arms and views, then a word for a group. With nothing but words for arms and
/// views it is the armed opposition of the lexicon; with faith, people or patron it is called as the text has it.
pub(super) fn group(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Spot> {
    let text = naming.text;
    let mut next = at;
    let mut only_arms = true;
    let mut found = None;
    for words in 0..=GROUP_WORDS_MOST {
        // "Opposition" is a word for a group and tells of one too: the longest is taken.
        let head = naming
            .hit(next, Class::OppositionNoun)
            .or_else(|| naming.hit(next, Class::GroupNoun))
            .filter(|h| h.to <= sentence.to && words > 0);
        found = head.map(|head| (next, head.to, only_arms)).or(found);
        let begins = text.token(next).map_or("", |t| t.word.as_str());
        let is_for = matches!(begins, "pro" | "anti") && text.is(next + 1, "-");
        if let Some(hit) = naming.hit(next, Class::GroupAdjective) {
            only_arms &= hit.value == "arms";
            next = hit.to;
        } else if is_for && text.token(next + 2).is_some_and(|t| t.is_word()) {
            only_arms = false;
            next += 3;
        } else {
            break;
        }
    }
    let (next, to, only_arms) = found?;
    let words = text.quote(text.span(at, to));
    let short = text.quote(text.span(next, to));
    let of_opposition = is_opposition(&words) || only_arms;
    let who = if of_opposition {
        opposition(naming, &words, &short, sentence)
    } else {
        Named::New(words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let mut spot = Spot::actor(at, to, who, Form::Description);
    spot.is_modifier = is_possessive_of_thing(naming, to) || is_backing(naming, to);
    Some(spot)
}

/// The opposition of the lexicon, however it is described; else by these words.
fn opposition(naming: &Naming, words: &str, short: &str, sentence: &Sentence) -> Named {
    match described_actor(naming, words, short, sentence) {
        Named::New(name) => match naming.index.opposition {
            Some(one) => Named::Known(naming.index.lexicon.actors[one].id.clone()),
            None => Named::New(name),
        },
        known => known,
    }
}

/// "Rapid Support Forces (RSF)": the acronym stands for the name from here on.
pub(super) fn keep_acronym(naming: &Naming, end: usize, who: &Named, memory: &mut Memory) {
    let text = naming.text;
    let acronym = text.token(end + 1).filter(|t| t.is_upper && (2..=8).contains(&t.span.length()));
    if text.is(end, "(")
        && text.is(end + 2, ")")
        && let Some(acronym) = acronym
    {
        memory.keep_acronym(acronym.word.clone(), who);
    }
}

/// The actor of the lexicon with these words as a name; else of those whose names end so, the delegation where the sentence speaks of talks, and the
/// others elsewhere; else the only people of the lexicon that are called by such a word; else a new name.
pub(super) fn described_actor(
    naming: &Naming,
    words: &str,
    short: &str,
    sentence: &Sentence,
) -> Named {
    let actors = &naming.index.lexicon.actors;
    let known = |actor: &crate::lexicon::Actor| Named::Known(actor.id.clone());
    let names = &naming.index.actor_names;
    for wanted in [plain(words), plain(short)] {
        if let Some((_, actor)) = names.iter().find(|(name, _)| *name == wanted) {
            return known(&actors[*actor]);
        }
    }
    let ending = format!(" {}", plain(short));
    let mut ends: Vec<_> = names
        .iter()
        .filter(|(name, _)| name.ends_with(&ending))
        .map(|(_, at)| &actors[*at])
        .collect();
    ends.dedup_by_key(|actor| actor.id.as_str());
    let speaks_of_talks =
        (sentence.from..sentence.to).any(|at| naming.hit(at, Class::MeetingWord).is_some());
    let is_delegation = |a: &&&crate::lexicon::Actor| a.kind == ActorKind::Delegation;
    let delegation = ends.iter().find(is_delegation).filter(|_| speaks_of_talks);
    let mut others = ends.iter().filter(|a| !is_delegation(a));
    match (delegation, others.next(), others.next()) {
        (Some(one), ..) | (None, Some(one), None) => return known(one),
        _ => {}
    }
    // In other languages the list has words for the opposition only.
    let is_opposition = is_opposition(short) || naming.language != Language::English;
    let is_only = |kind: ActorKind| {
        let mut of_kind = actors.iter().filter(|a| a.kind == kind);
        of_kind.next().filter(|_| of_kind.next().is_none())
    };
    if naming.language != Language::English
        && speaks_of_talks
        && let Some(one) = is_only(ActorKind::Delegation)
    {
        return known(one);
    }
    if let Some(one) = naming.index.opposition.filter(|_| is_opposition) {
        return known(&actors[one]);
    }
    Named::New(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words that different writers use for the same people; militias and militants may be of any side.
pub(crate) fn is_opposition(words: &str) -> bool {
    let words = plain(words);
    ["opposition", "rebel", "insurgent", "armed group"].iter().any(|w| words.contains(w))
}

/// Words that end or carry the name of a group or body.
const GROUP_HEADS: &[&str] = &[
    "front",
    "army",
    "brigade",
    "brigades",
    "movement",
    "party",
    "coalition",
    "council",
    "committee",
    "commission",
    "union",
    "organisation",
    "organization",
    "legion",
    "division",
    "league",
    "observatory",
    "battalion",
    "battalions",
    "alliance",
    "federation",
    "authority",
    "command",
    "assembly",
    "group",
    "force",
    "forces",
    "nations",
    "cross",
    "crescent",
    "mission",
    "parliament",
    "militia",
    "militias",
    "guard",
    "guards",
    "corps",
    "bloc",
    "agency",
    "ministry",
    "court",
    "tribunal",
    "mechanism",
    "centre",
    "center",
    "foundation",
    "institute",
    "congress",
    "resistance",
    "brotherhood",
    "regiment",
    "network",
    "partnership",
    "secretariat",
    "initiative",
    "community",
    "administration",
    "church",
    "forum",
    "junta",
    "rebels",
    "fighters",
    "faction",
    "society",
    "service",
    "confederation",
    "commonwealth",
    "bureau",
    "board",
    "chamber",
    "senate",
    "university",
];

/// "Libyan National Army": an adjective of a state, one or more other words with capitals, and the head of a group.
pub(super) fn named_group(
    naming: &Naming,
    at: usize,
    end: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Vec<Spot>> {
    let text = naming.text;
    let next = text.token(end)?;
    let is_organ =
        naming.hit(end, Class::Organ).is_some() || naming.hit(end, Class::Title).is_some();
    if !next.is_word() || !next.is_capital || is_organ || sentence.is_headline {
        return None;
    }
    let spots = new_group(naming, at, sentence, memory)?;
    let to = spots.last()?.to;
    let is_ministry = text.is(to - 1, "ministry");
    (to >= end + 2 && !is_ministry).then_some(spots)
}

/// Two to six words with capitals, one of them the head of a group: "Northern Storm Brigade".
pub(super) fn new_group(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Vec<Spot>> {
    if naming.language != Language::English {
        return None;
    }
    let text = naming.text;
    let mut end = at;
    let mut words = 0;
    let mut head_at = None;
    while end < sentence.to && words < 6 {
        let token = &text.tokens[end];
        // "Monitoring and Verification Mechanism".
        let joins = token.is("and") && words == 1 && naming.hit(at, Class::BodyAdjective).is_some();
        let is_small = (matches!(token.word.as_str(), "of" | "for" | "al" | "the") || joins)
            && text.token(end + 1).is_some_and(|t| t.is_capital)
            && !(token.is("of") && head_at == Some(end) && is_person_like(naming, end + 1));
        let is_joint = || {
            let touches = text.touch(end - 1, end) && text.touch(end, end + 1);
            token.is_joint() && touches && !text.is_possessive(end)
        };
        if token.is_word() && token.is_capital && token.span.length() > 1 {
            words += 1;
            end += 1;
            if GROUP_HEADS.contains(&token.word.as_str()) {
                head_at = Some(end);
            }
        } else if words > 0 && (is_small || is_joint()) {
            end += 1;
        } else {
            break;
        }
    }
    let head = head_at?;
    let first_is_article =
        matches!(text.tokens[at].word.as_str(), "the" | "a" | "an" | "in" | "as" | "this");
    let is_shout = text.tokens[at..end].iter().filter(|t| t.is_word()).all(|t| t.is_upper);
    if words < 2 || first_is_article || is_shout && words > 3 || sentence.is_headline {
        return None;
    }
    // The name goes on to the last capital only over "of" and "for"; else it ends at its head.
    let to = if text.tokens[head..end].iter().any(|t| matches!(t.word.as_str(), "of" | "for")) {
        end
    } else {
        head
    };
    let to = over_field(naming, to, sentence);
    let name = text.quote(text.span(at, to)).split_whitespace().collect::<Vec<_>>().join(" ");
    let initials: String = name
        .split(' ')
        .filter(|w| w.chars().next().is_some_and(char::is_uppercase))
        .filter_map(|w| w.chars().next())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let who = Named::New(name);
    keep_acronym(naming, to, &who, memory);
    // "The HNC", after the High Negotiations Committee.
    if initials.len() >= 3 {
        memory.keep_acronym(initials, &who);
    }
    let mut spot = Spot::actor(at, to, who, Form::Name);
    spot.is_modifier = is_possessive_of_thing(naming, to);
    Some(vec![spot])
}

/// "The National Army of Khalifa Haftar": two words that no list has, without an ending of abstract words, are whom a group belongs to.
fn is_person_like(naming: &Naming, at: usize) -> bool {
    let text = naming.text;
    let is_name = |at: usize| {
        text.token(at).is_some_and(|t| {
            let is_abstract = [
                "tion", "ity", "ment", "ness", "al", "ic", "an", "ism", "ent", "ship", "dom",
                "ing", "s",
            ]
            .iter()
            .any(|ending| t.word.ends_with(ending));
            t.is_word() && t.is_capital && !is_abstract
        }) && naming.hit(at, Class::Organ).is_none()
            && naming.hit(at, Class::Function).is_none()
    };
    is_name(at) && is_name(at + 1) && !text.token(at + 2).is_some_and(|t| t.is_capital || t.is("("))
}

/// "UN Support Mission in Libya (UNSMIL)": the acronym in brackets shows how far the name goes.
fn over_field(naming: &Naming, at: usize, sentence: &Sentence) -> usize {
    let text = naming.text;
    let mut end = at;
    while end < at + 5 && end < sentence.to {
        let token = &text.tokens[end];
        let is_small = matches!(token.word.as_str(), "in" | "for" | "of" | "the" | "to" | "and");
        if !(is_small || token.is_word() && token.is_capital) {
            break;
        }
        end += 1;
    }
    let is_shown = end > at
        && text.is(end, "(")
        && text.token(end + 1).is_some_and(|t| t.is_upper)
        && text.is(end + 2, ")");
    if is_shown { end } else { at }
}
