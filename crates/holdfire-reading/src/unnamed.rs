//! Who acts or speaks and has no name: "both sides", "a military official", "another official of the committee".
//!
//! A word for people or bodies (`unnamed_noun`) is the head; articles, numbers and words that tell of it stand before, "of", "for" or "from" with a few words after.
//! What has a name within belongs to that name. Who has none is called by these words, and that is a doubt.

use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::page::Page;
use crate::proposal::Party;
use crate::reason::{Reason, ReasonCode};
use crate::roles::Role;
use crate::tokens::Kind;

/// Tokens between the head and its verb.
const HEAD_WITHIN: usize = 12;
/// Words before the head.
const WORDS_BEFORE: usize = 6;

/// A description of somebody as a range of tokens; its head is the last word before what "of" leads to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unnamed {
    pub from: usize,
    pub head_to: usize,
}

impl Page<'_> {
    /// Who is described before a word as its subject, where nobody is named between.
    pub(crate) fn unnamed_before(&self, sentence: usize, at: usize) -> Option<Unnamed> {
        let bounds = &self.sentences[sentence];
        if !self.is_english() {
            return None;
        }
        let from = at.saturating_sub(HEAD_WITHIN).max(bounds.from);
        let head = self.of(Class::UnnamedNoun, from, at).last()?;
        let begins = self.begins(bounds.from, head.from);
        let same_quotation = match self.quotation_at(head.from) {
            Some(quotation) => quotation.from <= at && at < quotation.to,
            None => true,
        };
        let is_free =
            !self.is_governed(bounds.from, begins) && self.is_led(begins, head.from, head.to);
        (same_quotation && is_free && self.leads_on(head.to, at))
            .then_some(Unnamed { from: begins, head_to: head.to })
    }

    /// Who is described right after a word: ", said a Western diplomat".
    pub(crate) fn unnamed_after(&self, sentence: usize, at: usize) -> Option<Unnamed> {
        let bounds = &self.sentences[sentence];
        let head = self
            .of(Class::UnnamedNoun, at, (at + 5).min(bounds.to))
            .next()
            .filter(|_| self.is_english())?;
        let is_whole = self.begins(at, head.from) == at && self.is_led(at, head.from, head.to);
        is_whole.then_some(Unnamed { from: at, head_to: head.to })
    }

    /// As somebody in a role.
    pub(crate) fn role_of_unnamed(&self, unnamed: Unnamed, code: ReasonCode) -> Role {
        let Unnamed { from, head_to } = unnamed;
        let named = self.spots_in(from, head_to).find_map(|(i, s)| self.party(s).map(|p| (i, p)));
        let is_small = |at: usize| {
            self.text
                .token(at)
                .is_some_and(|t| matches!(t.word.as_str(), "the" | "a" | "an" | "\"" | "“"))
        };
        let name_from = if is_small(from) && from + 1 < head_to { from + 1 } else { from };
        let name = self.quote(name_from, head_to).split_whitespace().collect::<Vec<_>>().join(" ");
        let party = Party {
            who: Named::New(name.clone()),
            stands_for: named
                .as_ref()
                .map(|(_, p)| p.actor().clone())
                .or_else(|| self.own_of_speaker(from, head_to)),
            words: self.words(name_from, head_to),
        };
        let mut reasons = vec![Reason::new(code, [name])];
        if party.stands_for.is_none() {
            reasons.push(Reason::plain(ReasonCode::NobodyNamed));
        }
        Role {
            parties: vec![party],
            spots: named.into_iter().map(|n| n.0).collect(),
            from,
            to: head_to,
            reasons,
        }
    }

    /// "Said that its delegation would come": of who says it.
    fn own_of_speaker(&self, from: usize, head_to: usize) -> Option<Named> {
        let own = ["its", "their", "his", "her", "our"].iter().any(|w| self.text.is(from, w));
        let is_delegation = self.text.is(head_to - 1, "delegation");
        let speech =
            self.speech_at(from).filter(|s| s.speakers.len() == 1 && (own || is_delegation))?;
        Some(speech.speakers[0].actor().clone())
    }

    /// Where the words that tell of a head begin.
    fn begins(&self, limit: usize, head: usize) -> usize {
        let mut at = head;
        while at > limit && head - at < WORDS_BEFORE && self.tells_of_head(at - 1) {
            at -= 1;
            if self.is_determiner(at) {
                break;
            }
        }
        at
    }

    fn is_determiner(&self, at: usize) -> bool {
        self.text.token(at).is_some_and(|t| {
            matches!(
                t.word.as_str(),
                "the"
                    | "a"
                    | "an"
                    | "another"
                    | "some"
                    | "many"
                    | "several"
                    | "both"
                    | "all"
                    | "most"
                    | "no"
                    | "any"
                    | "these"
                    | "those"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
                    | "other"
                    | "each"
                    | "few"
                    | "our"
            )
        }) && !self.text.is(at.wrapping_sub(1), "the")
    }

    fn tells_of_head(&self, at: usize) -> bool {
        let token = &self.text.tokens[at];
        let touches = || self.text.touch(at.wrapping_sub(1), at) && self.text.touch(at, at + 1);
        let is_number = token.kind == Kind::Number;
        let is_possessive = token.is("'") || token.is("s") && self.text.is(at.wrapping_sub(1), "'");
        if self.is_determiner(at) || is_number || is_possessive {
            return true;
        }
        let is_other = [
            Class::Say,
            Class::Auxiliary,
            Class::Subordinator,
            Class::Relative,
            Class::PlaceBefore,
            Class::PlaceDirection,
            Class::Condition,
            Class::Negation,
            Class::PronounGroup,
            Class::PronounPerson,
        ]
        .into_iter()
        .any(|class| self.hits_in(at, at + 1).any(|h| h.class == class));
        let is_small = matches!(
            token.word.as_str(),
            "of" | "by"
                | "with"
                | "and"
                | "or"
                | "on"
                | "for"
                | "against"
                | "between"
                | "about"
                | "over"
        );
        let is_day = self.spots_in(at, at + 1).any(|(_, s)| matches!(s.value, Value::Date { .. }));
        token.is_word()
            && !is_other
            && !is_small
            && !is_day
            && !token.word.ends_with("ing")
            && !token.word.ends_with("ly")
            || token.is_joint() && touches()
    }

    /// Whether a preposition stands before.
    fn is_governed(&self, limit: usize, from: usize) -> bool {
        let before = from.checked_sub(1).filter(|b| *b >= limit);
        before.is_some_and(|b| {
            crate::groups::PREPOSITIONS.contains(&self.text.tokens[b].word.as_str())
                || self.text.tokens[b].word == "and"
                    && self.hits_in(b.saturating_sub(3), b).any(|h| h.class == Class::UnnamedNoun)
        })
    }

    /// An article or the like leads to somebody, or they are several, or a name tells whose they are.
    fn is_led(&self, from: usize, head: usize, head_to: usize) -> bool {
        let last = self.text.tokens[head_to - 1].word.as_str();
        let is_several = last.ends_with('s') || last == "people" || last == "police";
        let has_name = self.spots_in(from, head).any(|(_, s)| self.party(s).is_some());
        is_several || has_name || self.is_determiner(from)
    }

    /// From the head to the verb there are only what "of" leads to, helping words and days.
    fn leads_on(&self, from: usize, to: usize) -> bool {
        if from == to {
            return true;
        }
        let is_plain = |at: usize| {
            let token = &self.text.tokens[at];
            self.hits_in(at, at + 1).any(|h| matches!(h.class, Class::Auxiliary | Class::Negation))
                || token.word.ends_with("ly")
                || matches!(
                    token.word.as_str(),
                    "also" | "then" | "later" | "earlier" | "again" | "on" | "yet" | "since"
                )
                || self.spots_in(at.saturating_sub(6), to).any(|(_, s)| {
                    s.from <= at && at < s.to && matches!(s.value, Value::Date { .. })
                })
        };
        let goes_of = self.text.token(from).is_some_and(|t| {
            matches!(t.word.as_str(), "of" | "for" | "from" | "in" | "at" | "to" | "with")
        });
        let until = if goes_of { (from + 8).min(to) } else { from };
        let has_break = (from..to).any(|at| {
            let token = &self.text.tokens[at];
            token.kind == Kind::Mark && !token.is_joint()
                || token.kind == Kind::Break
                || self
                    .hits_in(at, at + 1)
                    .any(|h| matches!(h.class, Class::Say | Class::Subordinator | Class::Relative))
        });
        !has_break && (until..to).all(is_plain)
    }
}
