//! Names that neither the lexicon nor a list has, told by where they stand: who speaks or is quoted, acronyms that act, the press, and places after "in".
//!
//! A capital alone names nobody: it has to stand where somebody speaks, is cited or acts, or where the words lead to a place. The last name of a person that the text
//! named in full is that person.

use super::index::plain;
use super::memory::{Known, Memory};
use super::{NAME_MOST, Naming, Spot, people};
use crate::article::Language;
use crate::classes::Class;
use crate::mention::{Form, Named, Value};
use crate::sentences::Sentence;

pub(crate) fn at(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
    last: Option<&Spot>,
) -> Option<Vec<Spot>> {
    let begins = naming.text.tokens[at].is_capital || is_article_of_name(naming, at);
    if naming.language != Language::English || !begins {
        return None;
    }
    remembered(naming, at, sentence, memory)
        .or_else(|| defined(naming, at, sentence, memory))
        .or_else(|| acronym(naming, at, sentence))
        .or_else(|| by_media_noun(naming, at, sentence))
        .or_else(|| people_of(naming, at, sentence, memory))
        .or_else(|| speaker(naming, at, sentence, memory))
        .or_else(|| cited(naming, at, sentence, memory))
        .or_else(|| beside(naming, at, sentence, memory, last))
        .or_else(|| place(naming, at, sentence, memory))
        .or_else(|| acting(naming, at, sentence, memory))
        .map(|spot| vec![spot])
}

/// "Foucher", where the text has named Michel Foucher; a name of the lexicon in another spelling.
fn remembered(naming: &Naming, at: usize, sentence: &Sentence, memory: &Memory) -> Option<Spot> {
    let text = naming.text;
    let token = &text.tokens[at];
    let is_called_so = |word: &str| token.is_upper || word.len() > 4;
    if let Some(who) = memory.acronym(&token.word).filter(|_| is_called_so(&token.word)) {
        // "The Houthi side", "Houthi rebels": the noun belongs to the name.
        let to = group_noun(naming, at + 1, sentence).unwrap_or(at + 1);
        // "The HNC groups armed factions": a verb.
        let is_verb = text.is(at + 1, "groups") && at > 0 && text.is(at - 1, "the");
        let to = if is_verb { at + 1 } else { to };
        let mut spot = Spot::actor(at, to, who.clone(), Form::Name);
        spot.is_modifier = text.is_possessive(to);
        return Some(spot);
    }
    if let Some(known) = memory.place(&token.word) {
        let to = at + known.tokens;
        let is_there = to <= sentence.to && plain(&text.quote(text.span(at, to))) == known.plain;
        let is_whole = name_end(naming, at, sentence).is_none_or(|end| end == to);
        if is_there && is_whole && !sentence.is_caption {
            return Some(Spot::new(at, to, Value::Place { place: known.place.clone() }));
        }
    }
    if let Some(known) = memory.person(&token.word) {
        return Some(person(naming, at, at + 1, known.clone()));
    }
    let (listed, found) = naming.index.spellings.get(&super::index::spelling(&token.word))?;
    let is_near = token.word.is_ascii()
        && token.word.len() + 2 > listed.len()
        && listed.len() + 2 > token.word.len();
    let is_name = naming.hit(at, Class::NoName).is_none() && token.word.len() >= 6;
    (is_near && is_name && listed[..2] == token.word[..2]).then(|| {
        let who = Named::Known(naming.index.lexicon.people[*found].id.clone());
        people::known(naming, at, at + 1, who)
    })
}

fn person(naming: &Naming, from: usize, to: usize, known: Known) -> Spot {
    let Known { who, office, actor } = known;
    let mut spot = Spot::new(from, to, Value::Person { who, office, actor });
    spot.is_modifier = naming.text.is_possessive(to);
    spot
}

fn actor(naming: &Naming, from: usize, to: usize) -> Spot {
    let words = naming.text.quote(naming.text.span(from, to));
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut spot = Spot::actor(from, to, Named::New(name), Form::Name);
    spot.is_modifier = naming.text.is_possessive(to);
    spot
}

/// "Al-Waer": an Arabic article before a word with a capital.
fn is_article_of_name(naming: &Naming, at: usize) -> bool {
    let text = naming.text;
    let is_article = text.token(at).is_some_and(|t| {
        matches!(t.word.as_str(), "al" | "el" | "an" | "as" | "ash" | "ar" | "at" | "ad" | "az")
    });
    is_article
        && text.is(at + 1, "-")
        && text.touch(at, at + 1)
        && text.touch(at + 1, at + 2)
        && text.token(at + 2).is_some_and(|t| t.is_capital)
}

/// The token after one to four words with capitals that can be a name.
fn name_end(naming: &Naming, at: usize, sentence: &Sentence) -> Option<usize> {
    let text = naming.text;
    let mut end = at;
    let mut words = 0;
    while end < sentence.to && words < NAME_MOST {
        let token = &text.tokens[end];
        let is_particle = words > 0
            && matches!(
                token.word.as_str(),
                "de" | "al" | "el" | "bin" | "ibn" | "von" | "van" | "ben" | "abu"
            )
            && text.token(end + 1).is_some_and(|t| t.is_capital || t.is_joint());
        let is_joint = words > 0
            && token.is_joint()
            && text.touch(end - 1, end)
            && text.touch(end, end + 1)
            && !text.is_possessive(end);
        let is_first_article = words == 0 && end == at && is_article_of_name(naming, at);
        if is_first_article {
            end += 2;
        } else if is_particle || is_joint {
            end += 1;
        } else if token.is_word()
            && token.is_capital
            && (can_be_name(naming, end) || words > 0 && goes_on(naming, end))
        {
            end += 1;
            words += 1;
        } else {
            break;
        }
    }
    (words > 0).then_some(end)
}

/// "Port Sudan": a state that is the rest of another name.
fn goes_on(naming: &Naming, at: usize) -> bool {
    naming.text.is(at - 1, "port")
        && !super::states::state_phrases().at(&naming.text.tokens, at).is_empty()
}

/// The end of a word for a group after a name: "Houthi rebels", "Tigrayan forces".
fn group_noun(naming: &Naming, at: usize, sentence: &Sentence) -> Option<usize> {
    let text = naming.text;
    let is_small = text.token(at).is_some_and(|t| t.is_word() && !t.is_capital);
    let head = naming
        .hit(at, Class::OppositionNoun)
        .or_else(|| naming.hit(at, Class::GroupNoun))
        .or_else(|| naming.hit(at, Class::RegimeNoun))
        .map(|h| h.to)
        .or_else(|| {
            let is_head = text.token(at).is_some_and(|t| {
                matches!(
                    t.word.as_str(),
                    "movement"
                        | "group"
                        | "coalition"
                        | "party"
                        | "tribe"
                        | "clan"
                        | "faction"
                        | "front"
                        | "alliance"
                        | "bloc"
                        | "militia"
                        | "authorities"
                )
            });
            is_head.then_some(at + 1)
        })?;
    (is_small && head <= sentence.to).then_some(head)
}

/// "Houthi movement", "Tigrayan forces": the name of a people or group before a word for one. It is kept, alone and in the plural.
fn people_of(naming: &Naming, at: usize, sentence: &Sentence, memory: &mut Memory) -> Option<Spot> {
    let text = naming.text;
    let end = name_end(naming, at, sentence)?;
    let to = group_noun(naming, end, sentence)?;
    // At the head of a sentence a capital says nothing.
    if at == sentence.from && end == at + 1 || sentence.is_headline || sentence.is_caption {
        return None;
    }
    let name = text.quote(text.span(at, end)).split_whitespace().collect::<Vec<_>>().join(" ");
    // "FARC rebels" are called by their letters; "Houthi rebels" are not called Houthi.
    let is_acronym =
        end == at + 1 && text.tokens[at].is_upper && text.tokens[at].span.length() >= 3;
    let name_to = if is_acronym { end } else { to };
    let who = Named::New(
        text.quote(text.span(at, name_to)).split_whitespace().collect::<Vec<_>>().join(" "),
    );
    if end == at + 1 {
        let key = plain(&name);
        memory.keep_acronym(format!("{key}s"), &who);
        memory.keep_acronym(key, &who);
    }
    let mut spot = Spot::actor(at, to, who, Form::Name);
    spot.is_modifier = text.is_possessive(to);
    Some(spot)
}

/// "Government of National Accord (GNA)": a name whose letters stand in brackets after it.
pub(super) fn defined(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
) -> Option<Spot> {
    let text = naming.text;
    let mut end = at;
    let mut initials = String::new();
    while end < sentence.to && end - at < 12 {
        let token = &text.tokens[end];
        let is_small = matches!(
            token.word.as_str(),
            "of" | "for" | "the" | "and" | "in" | "to" | "on" | "de" | "la" | "para" | "del"
        );
        if token.is_word() && token.is_capital {
            initials.extend(token.word.chars().next());
        } else if !(is_small || token.is_joint()) {
            break;
        }
        end += 1;
    }
    let acronym = text.token(end + 1).filter(|t| t.is_upper)?;
    let is_bracketed = text.is(end, "(") && text.is(end + 2, ")");
    // The letters may be those of another language.
    let is_long = initials.len() >= 3 && acronym.span.length() >= 3;
    let fits =
        initials.len() >= 2 && (is_long || acronym.word.chars().next() == initials.chars().next());
    if !is_bracketed || !fits || matches!(text.tokens[at].word.as_str(), "the" | "a" | "an" | "in")
    {
        return None;
    }
    let mut spot = actor(naming, at, end);
    if let Some(known) = memory.acronym(&acronym.word).cloned() {
        spot.value = Value::Actor { who: known, form: Form::Name };
    } else if let Value::Actor { who, .. } = &spot.value {
        memory.keep_acronym(acronym.word.clone(), who);
    }
    Some(spot)
}

/// "The Houthis fired": who is called by a name in the plural and does something.
fn acting(naming: &Naming, at: usize, sentence: &Sentence, memory: &mut Memory) -> Option<Spot> {
    let text = naming.text;
    let is_plural = text.tokens[at].word.ends_with('s') && text.tokens[at].word.len() > 4;
    let is_led =
        at > sentence.from && text.is(at - 1, "the") && text.token(at).is_some_and(|t| !t.is_upper);
    let acts =
        super::context::acts(naming, at + 1, sentence) || naming.hit(at + 1, Class::Act).is_some();
    if !(is_plural && is_led && acts && can_be_name(naming, at)) || sentence.is_headline {
        return None;
    }
    let spot = actor(naming, at, at + 1);
    if let Value::Actor { who, .. } = &spot.value {
        memory.keep_acronym(text.tokens[at].word.clone(), who);
    }
    Some(spot)
}

/// A name joined by "and" or a comma to a person or a new place before it is of the same kind.
fn beside(
    naming: &Naming,
    at: usize,
    sentence: &Sentence,
    memory: &mut Memory,
    last: Option<&Spot>,
) -> Option<Spot> {
    let text = naming.text;
    let last = last.filter(|s| s.to < at && at - s.to <= 2 && s.from >= sentence.from)?;
    let joins =
        text.tokens[last.to..at].iter().all(|t| matches!(t.word.as_str(), "," | "and" | "or"));
    if !joins || sentence.is_headline || sentence.is_caption {
        return None;
    }
    let end = name_end(naming, at, sentence)?;
    let words = (at..end).filter(|i| text.tokens[*i].is_word()).count();
    let is_listed =
        text.is(at - 1, "and") || text.is(at - 1, "or") || text.is(end, ",") || text.is(end, "and");
    match &last.value {
        // "Doe and Roe are due to": last names, of whom something is told.
        Value::Person { .. } if words >= 2 || is_last_name(naming, last, at, end, sentence) => {
            let name =
                text.quote(text.span(at, end)).split_whitespace().collect::<Vec<_>>().join(" ");
            let known = Known { who: Named::New(name), office: None, actor: None };
            memory.keep_person(known.clone());
            Some(person(naming, at, end, known))
        }
        // After "and" or in a list, and not before a verb: "in Aden, Houthis said".
        Value::Place { .. }
            if is_listed
                && !text.is_possessive(end)
                && !text.tokens[at].is_upper
                && !super::context::acts(naming, end, sentence) =>
        {
            Some(new_place(naming, at, end, memory))
        }
        _ => None,
    }
}

fn is_last_name(naming: &Naming, last: &Spot, at: usize, end: usize, sentence: &Sentence) -> bool {
    let text = naming.text;
    let is_word =
        |at: usize| text.tokens[at].is_word() && text.tokens[at].word.chars().count() >= 4;
    last.to == last.from + 1
        && end == at + 1
        && is_word(at)
        && text.is(at - 1, "and")
        && super::context::acts(naming, end, sentence)
        && super::states::state_phrases().at(&text.tokens, at).is_empty()
}

fn new_place(naming: &Naming, from: usize, to: usize, memory: &mut Memory) -> Spot {
    let words = naming.text.quote(naming.text.span(from, to));
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let place = naming.index.place(&name);
    memory.keep_place(&name, to - from, &place);
    Spot::new(from, to, Value::Place { place })
}

fn can_be_name(naming: &Naming, at: usize) -> bool {
    let classes = [
        Class::NoName,
        Class::Weekday,
        Class::Month,
        Class::Title,
        Class::Say,
        Class::MeetingWord,
        Class::AgreementNoun,
        Class::Function,
        Class::Subordinator,
        Class::Negation,
        Class::Auxiliary,
        Class::OppositionNoun,
        Class::Organ,
        Class::PronounGroup,
        Class::PronounPerson,
        Class::Relative,
        Class::PlaceBefore,
        Class::Condition,
        Class::NumberWord,
        Class::Ordinal,
        Class::PlaceWord,
        Class::Direction,
        Class::According,
        Class::StatementNoun,
        Class::PlainStatementNoun,
        Class::EarlierMeeting,
        Class::NextMeeting,
        Class::Evacuee,
        Class::GroupNoun,
        Class::RelativeDay,
        Class::Resolution,
        Class::Zone,
        Class::Act,
    ];
    !classes.into_iter().any(|class| naming.hit(at, class).is_some())
        && super::states::state_phrases().at(&naming.text.tokens, at).is_empty()
        && naming.index.phrases.at(&naming.text.tokens, at).is_empty()
}

/// "The RSF said", "by the M23".
fn acronym(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Spot> {
    let text = naming.text;
    let token = &text.tokens[at];
    let length = token.span.length();
    if !token.is_upper || !(1..=6).contains(&length) || sentence.is_headline || sentence.is_caption
    {
        return None;
    }
    let is_digit =
        text.touch(at, at + 1) && text.token(at + 1).is_some_and(|t| t.number().is_some());
    let to = if is_digit { at + 2 } else { at + 1 };
    let is_led = at > sentence.from
        && matches!(
            text.tokens[at - 1].word.as_str(),
            "the" | "by" | "between" | "with" | "against"
        );
    let acts = super::context::acts(naming, to, sentence);
    let is_known_word = !can_be_name(naming, at);
    // Words around it in capitals are shouted, and none of them is a name.
    let is_shout = (1..=2).any(|n| {
        at.checked_sub(n)
            .and_then(|b| text.token(b))
            .is_some_and(|t| t.is_upper && t.span.length() > 3)
    });
    let counts = length >= 3 || is_digit;
    (counts && (is_led || acts) && !is_known_word && !is_shout).then(|| actor(naming, at, to))
}

/// "The magazine Le Point", "news agency Sputnik", "Sputnik news agency".
fn by_media_noun(naming: &Naming, at: usize, sentence: &Sentence) -> Option<Spot> {
    let end = name_end(naming, at, sentence)?;
    let before = at > sentence.from && naming.ends(at, Class::MediaNoun);
    let after = naming.hit(end, Class::MediaNoun).is_some()
        || naming.text.is_possessive(end) && naming.hit(end + 2, Class::MediaNoun).is_some();
    (before || after).then(|| actor(naming, at, end))
}

/// "Jane Doe said", "told Reuters"; one word at the head of a sentence is nobody's name.
fn speaker(naming: &Naming, at: usize, sentence: &Sentence, memory: &mut Memory) -> Option<Spot> {
    if sentence.is_headline || sentence.is_caption {
        return None;
    }
    let text = naming.text;
    let end = name_end(naming, at, sentence)?;
    let words = (at..end).filter(|i| text.tokens[*i].is_word()).count();
    let is_head = at == sentence.from
        || text.tokens[at - 1].kind == crate::tokens::Kind::Mark && !text.is(at - 1, ",");
    let mut next = end;
    while text.token(next).is_some_and(|t| {
        matches!(t.word.as_str(), "also" | "then" | "later" | "earlier" | "has" | "had")
            || t.word.ends_with("ly")
    }) {
        next += 1;
    }
    let does = |class: Class| naming.hit(next, class).is_some() && next < sentence.to;
    // "Jane Doe accused", "Jane Doe promised": so do two names or more.
    let takes_stance =
        || words >= 2 && [Class::Accuse, Class::Pledge, Class::Stance].into_iter().any(does);
    let says = does(Class::Say) || takes_stance();
    // "..., said Jane Doe".
    let is_inverted = at > sentence.from
        && naming.ends(at, Class::Say)
        && (at >= 2 && matches!(text.tokens[at - 2].word.as_str(), "”" | "," | "\""))
        && words >= 2;
    // "Nasr al-Hariri, who leads", "met with Jane Doe", "Yahya al-Aridi": told to be somebody.
    let has_particle = (at + 1..end).any(|i| {
        matches!(text.tokens[i].word.as_str(), "al" | "el" | "bin" | "ibn" | "abu" | "ben")
    });
    let is_person = words >= 2
        && (text.is(end, ",")
            && (text.is(end + 1, "who") || text.is(end + 1, "whose") || text.is(end + 1, "whom"))
            || has_particle && text.tokens[at].is_capital
            || at > sentence.from && naming.ends(at, Class::Meet));
    let is_apposed = is_person
        || words >= 2 && text.is(end, ",") && people::apposition(naming, end, sentence).is_some();
    if !(says && (words >= 2 || !is_head) || is_inverted || is_apposed) {
        return None;
    }
    let spot = actor(naming, at, end);
    if words < 2 {
        return Some(spot);
    }
    let words = text.quote(text.span(at, end));
    let who = Named::New(words.split_whitespace().collect::<Vec<_>>().join(" "));
    let known = Known { who, office: None, actor: None };
    if is_apposed || is_inverted {
        memory.keep_person(known.clone());
        return Some(person(naming, at, end, known));
    }
    memory.keep_person(known);
    Some(spot)
}

/// "According to Sputnik", "told Reuters", "seen by AFP".
fn cited(naming: &Naming, at: usize, sentence: &Sentence, memory: &mut Memory) -> Option<Spot> {
    if at == sentence.from || sentence.is_headline || sentence.is_caption {
        return None;
    }
    let text = naming.text;
    let from = if text.is(at - 1, "the") { at - 1 } else { at };
    let end = name_end(naming, at, sentence)?;
    let is_seen = from >= sentence.from + 2
        && text.is(from - 1, "by")
        && matches!(
            text.tokens[from - 2].word.as_str(),
            "seen"
                | "quoted"
                | "cited"
                | "obtained"
                | "published"
                | "reported"
                | "interviewed"
                | "carried"
                | "reviewed"
                | "broadcast"
        );
    // "A delegation led by Jane Doe", "signed by Jane Doe".
    let is_long = (at..end).filter(|i| text.tokens[*i].is_word()).count() >= 2;
    let is_agent = is_long && from >= sentence.from + 2 && text.is(from - 1, "by") && {
        let verb = text.tokens[from - 2].word.as_str();
        verb.ends_with("ed")
            || matches!(
                verb,
                "led"
                    | "held"
                    | "run"
                    | "made"
                    | "sent"
                    | "given"
                    | "written"
                    | "chosen"
                    | "drawn"
                    | "won"
            )
    };
    let told = from > sentence.from
        && matches!(text.tokens[from - 1].word.as_str(), "told" | "telling" | "tells");
    if !(naming.ends(from, Class::According) || is_seen || told || is_agent) {
        return None;
    }
    let words = (at..end).filter(|i| text.tokens[*i].is_word()).count();
    let spot = actor(naming, at, end);
    if words >= 2
        && let Value::Actor { who, .. } = &spot.value
    {
        memory.keep_person(Known { who: who.clone(), office: None, actor: None });
    }
    Some(spot)
}

/// "In Taiz", "near Kherson", "shelled Luhansk": a name after words that lead to a place, or after an attack on it; and the place of a dateline.
fn place(naming: &Naming, at: usize, sentence: &Sentence, memory: &mut Memory) -> Option<Spot> {
    if sentence.is_headline || sentence.is_caption {
        return None;
    }
    let text = naming.text;
    let end = name_end(naming, at, sentence)?;
    if at == sentence.from {
        return is_dateline(naming, end).then(|| new_place(naming, at, end, memory));
    }
    let attack = |h: &crate::vocabulary::Hit| {
        h.class == Class::Act
            && h.to == at
            && !matches!(h.value, "killing" | "detention" | "downing")
    };
    let first = naming.hits.partition_point(|h| h.from + 4 < at);
    let is_attacked = naming.hits[first..].iter().take_while(|h| h.from < at).any(attack);
    let before = text.tokens[at - 1].word.as_str();
    // "An offensive against Afrin", "attacks on Barzeh".
    let of_attack = matches!(before, "on" | "against") && at >= sentence.from + 2 && {
        let first = naming.hits.partition_point(|h| h.from + 5 < at);
        naming.hits[first..]
            .iter()
            .take_while(|h| h.from < at)
            .any(|h| h.class == Class::Act && h.to == at - 1)
    };
    let leads = of_attack
        || matches!(
            before,
            "in" | "into" | "near" | "outside" | "around" | "inside" | "throughout" | "across"
        )
        || before == "of" && (naming.ends(at, Class::PlaceWord) || is_of_place(naming, at))
        || is_attacked;
    let is_whole = !text.is_possessive(end) && !text.tokens[at].is_upper && end - at < 8;
    (leads && is_whole).then(|| new_place(naming, at, end, memory))
}

/// "Control of", "fall of", "siege of", "port of": what is held or taken is a place.
fn is_of_place(naming: &Naming, at: usize) -> bool {
    let word = at.checked_sub(2).and_then(|b| naming.text.token(b)).map_or("", |t| t.word.as_str());
    matches!(
        word,
        "control"
            | "fall"
            | "siege"
            | "capture"
            | "liberation"
            | "seizure"
            | "port"
            | "ports"
            | "cities"
            | "towns"
            | "villages"
            | "provinces"
            | "regions"
            | "districts"
            | "recapture"
            | "bombardment"
            | "shelling"
            | "island"
            | "bombing"
            | "evacuation"
    )
}

/// "GENEVA, October 26 (Agency) -", "BOGOTA (Agency) –": after the place a bracket with the agency, or a day, and a dash.
fn is_dateline(naming: &Naming, end: usize) -> bool {
    let text = naming.text;
    let until = (end + 12).min(text.tokens.len());
    let begins = text.is(end, ",") || text.is(end, "(") || text.is(end, "-");
    let bracket = (end..until).find(|i| text.is(*i, ")") || text.is(*i, "/"));
    let has_day = (end..until).any(|i| naming.hit(i, Class::Month).is_some());
    let dash =
        (end..until).any(|i| text.is(i, "-") && !(text.touch(i - 1, i) && text.touch(i, i + 1)));
    begins && dash && (bracket.is_some() || has_day)
}
