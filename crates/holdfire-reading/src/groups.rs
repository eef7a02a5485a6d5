//! Parties that stand together: "Russia, Turkey and Iran", "Putin and his Kazakh counterpart Nazarbayev".
//!
//! Commas join only in a list that has an "and", or in one of three and more. The word before a group tells whether it can be the subject.

use crate::article::Language;
use crate::page::Page;
use crate::proposal::Party;

/// Parties that do or suffer the same.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// Its first token, with a title.
    pub from: usize,
    pub to: usize,
    pub parties: Vec<Party>,
    /// Their numbers among what is named.
    pub spots: Vec<usize>,
    /// It stands before a noun and tells of it.
    pub is_modifier: bool,
    /// The preposition before it.
    pub preposition: Option<String>,
}

pub(crate) fn groups(page: &Page, sentence: usize) -> Vec<Group> {
    let sentence = &page.sentences[sentence];
    let mut chains: Vec<Vec<usize>> = Vec::new();
    let mut joins: Vec<Vec<Join>> = Vec::new();
    let mut last_to = None;
    for (i, spot) in page.spots_in(sentence.from, sentence.to) {
        if page.party(spot).is_none() {
            continue;
        }
        let join = last_to.and_then(|to| join(page, to, spot.phrase_from));
        match join {
            Some(join) => {
                if let (Some(chain), Some(list)) = (chains.last_mut(), joins.last_mut()) {
                    chain.push(i);
                    list.push(join);
                }
            }
            None => {
                chains.push(vec![i]);
                joins.push(Vec::new());
            }
        }
        // What stands before a noun joins nothing after that noun.
        last_to = Some(spot.to).filter(|_| {
            let goes_on = [",", "and", "-"].iter().any(|w| page.text.is(spot.to, w));
            !spot.is_modifier
                || goes_on
                || page.text.is_possessive(spot.to) && page.text.is(spot.to + 2, ",")
        });
    }
    let mut groups = Vec::new();
    for (chain, joins) in chains.into_iter().zip(joins) {
        let is_list =
            joins.contains(&Join::And) || chain.len() >= 3 || goes_on(page, chain[chain.len() - 1]);
        if is_list {
            groups.push(group(page, sentence.from, &chain));
        } else {
            groups.extend(chain.iter().map(|i| group(page, sentence.from, &[*i])));
        }
    }
    groups
}

/// Tokens of a list behind its last party, up to its "and".
const LIST_TAIL: usize = 5;

/// "The government, the rebels, villagers and women": the list goes on with those that are no parties.
fn goes_on(page: &Page, last: usize) -> bool {
    let to = page.spots[last].to;
    let tail = to + 1..to + 1 + LIST_TAIL;
    let is_plain = |at: usize| {
        page.text.token(at).is_some_and(|t| t.is_word() && !t.is_capital)
            && !page.hits_in(at, at + 1).any(|h| {
                matches!(
                    h.class,
                    crate::classes::Class::Auxiliary
                        | crate::classes::Class::Say
                        | crate::classes::Class::Relative
                )
            })
    };
    let and = tail.clone().find(|at| page.text.is(*at, "and"));
    page.is_english()
        && page.text.is(to, ",")
        && and.is_some_and(|and| and > to + 1 && (to + 1..and).all(is_plain))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    And,
    Comma,
}

fn join(page: &Page, from: usize, to: usize) -> Option<Join> {
    if from > to || to - from > 5 {
        return None;
    }
    if from == to {
        let is_joined = matches!(page.language, Language::Arabic)
            && page.text.token(to).is_some_and(|t| t.word.starts_with('و'));
        return is_joined.then_some(Join::And);
    }
    let mut join = None;
    for token in &page.text.tokens[from..to] {
        match token.word.as_str() {
            "and" | "&" | "و" | "и" | "ve" | "ile" | "well" => join = Some(Join::And),
            "," | "،" => join = join.or(Some(Join::Comma)),
            "-" if to - from == 1 => join = Some(Join::And),
            "the" | "a" | "an" | "as" | "both" | "also" => {}
            // "Russia and representatives of Iran".
            "representatives" | "delegation" | "delegations" | "officials" | "members" | "of"
            | "from"
                if join == Some(Join::And) => {}
            _ => return None,
        }
    }
    join
}

fn group(page: &Page, limit: usize, chain: &[usize]) -> Group {
    let spots: Vec<_> = chain.iter().map(|i| &page.spots[*i]).collect();
    let from = spots[0].phrase_from;
    let to = spots[spots.len() - 1].to;
    let is_pair = page.text.is(spots[0].to, "-") && chain.len() > 1;
    Group {
        from,
        to,
        parties: spots.iter().filter_map(|s| page.party(s)).collect(),
        spots: chain.to_vec(),
        is_modifier: spots[spots.len() - 1].is_modifier || is_pair,
        preposition: preposition(page, limit, from),
    }
}

pub(crate) const PREPOSITIONS: &[&str] = &[
    "by",
    "with",
    "from",
    "of",
    "to",
    "in",
    "against",
    "for",
    "on",
    "at",
    "over",
    "between",
    "among",
    "under",
    "into",
    "about",
    "towards",
    "toward",
    "alongside",
    "without",
    "through",
    "behind",
    "than",
    "upon",
    "onto",
    "near",
    "around",
    "like",
    "off",
    "via",
];

/// Those who come from somebody act for them: "representatives from Russia".
const DELEGATES: &[&str] = &[
    "delegation",
    "delegations",
    "representatives",
    "representative",
    "officials",
    "official",
    "delegates",
    "members",
    "leaders",
    "envoys",
    "negotiators",
    "diplomats",
    "experts",
    "fighters",
    "commanders",
    "forces",
    "troops",
    "warplanes",
    "side",
    "representation",
    "part",
    "parts",
    "some",
    "most",
    "many",
    "leadership",
    "all",
];

fn preposition(page: &Page, limit: usize, from: usize) -> Option<String> {
    let mut at = from;
    while at > limit
        && page.text.token(at - 1).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "the"
                    | "a"
                    | "an"
                    | "both"
                    | "\""
                    | "“"
                    | "'"
                    | "all"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
            )
        })
    {
        at -= 1;
    }
    let word = page.text.token(at.checked_sub(1).filter(|b| *b >= limit)?)?.word.as_str();
    if !PREPOSITIONS.contains(&word) {
        return None;
    }
    let is_delegated = matches!(word, "from" | "of")
        && at >= 2
        && at - 2 >= limit
        && DELEGATES.contains(&page.text.tokens[at - 2].word.as_str());
    (!is_delegated).then(|| word.to_owned())
}
