//! What the words around a name say about it.

use super::Naming;
use crate::classes::Class;
use crate::sentences::Sentence;

/// Whether the words before lead to a place: "in Moscow", "the city of Homs", "rural Damascus".
pub(crate) fn leads_to_place(naming: &Naming, at: usize, sentence: &Sentence) -> bool {
    let before = over_small(naming, at, sentence);
    before > sentence.from
        && (naming.ends(before, Class::PlaceBefore) || naming.ends(before, Class::PlaceWord))
}

/// Whether the words before lead to somebody: "between", "by", "against".
pub(crate) fn leads_to_party(naming: &Naming, at: usize, sentence: &Sentence) -> bool {
    let before = over_small(naming, at, sentence);
    before > sentence.from
        && [Class::PartyBefore, Class::PressWord, Class::Accuse, Class::Exhortation]
            .into_iter()
            .any(|c| naming.ends(before, c))
}

/// Whether a word of speech, of duty or of help for verbs follows: who stands here does something.
pub(crate) fn acts(naming: &Naming, to: usize, sentence: &Sentence) -> bool {
    let mut next = to;
    if next < sentence.to && naming.hit(next, Class::Auxiliary).is_some() {
        return true;
    }
    if naming.text.token(next).is_some_and(|t| t.word.ends_with("ly")) {
        next += 1;
    }
    // A verb in the past: "Damascus denied".
    let is_past = naming.text.token(next).is_some_and(|t| {
        let is_long = t.word.len() > 4 && t.word != "based";
        t.is_word() && !t.is_capital && t.word.ends_with("ed") && is_long
    });
    let is_listed = || DEEDS.iter().any(|class| naming.hit(next, *class).is_some());
    next < sentence.to && (is_past || is_listed())
}

/// Classes of words that whoever stands before them does.
const DEEDS: &[Class] = &[
    Class::Say,
    Class::Accuse,
    Class::Pledge,
    Class::PressWord,
    Class::Exhortation,
    Class::Boycotted,
    Class::Refused,
    Class::Expected,
    Class::Attended,
    Class::Invited,
    Class::SeeAs,
    Class::Breach,
    Class::OrganiseActive,
    Class::IssueStatement,
];

/// Whether a name of a place tells of the noun after it: "Astana talks", "Damascus province".
pub(crate) fn tells_of_place(naming: &Naming, to: usize, sentence: &Sentence) -> bool {
    let at = naming.text.after_possessive(to);
    to < sentence.to
        && (naming.hit(at, Class::TrackNoun).is_some()
            || naming.hit(at, Class::MeetingWord).is_some()
            || naming.hit(at, Class::PlaceAfter).is_some())
}

/// The position before articles and adjectives that say nothing of what follows.
pub(crate) fn over_small(naming: &Naming, at: usize, sentence: &Sentence) -> usize {
    let mut at = at;
    while at > sentence.from
        && naming.text.token(at - 1).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "the"
                    | "a"
                    | "an"
                    | "both"
                    | "\""
                    | "“"
                    | "neighbouring"
                    | "neighboring"
                    | "nearby"
            )
        })
    {
        at -= 1;
    }
    at
}
