//! Who does what to whom in a sentence: by order and small words, without a grammar.
//!
//! The subject of a word is the nearest party before it that no preposition governs and that is no possessive. "He", "she", "they" and
//! "we" close before it are read as who did something last. The object is the nearest party after it, before another clause begins.

use crate::classes::Class;
use crate::groups::Group;
use crate::page::Page;
use crate::proposal::Party;
use crate::reason::{Reason, ReasonCode};
use std::collections::BTreeSet;

/// Parties in a role, with how they were found.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub parties: Vec<Party>,
    pub spots: Vec<usize>,
    pub from: usize,
    pub to: usize,
    pub reasons: Vec<Reason>,
}

impl Role {
    pub fn of(group: &Group, code: ReasonCode) -> Role {
        let who = group.parties.iter().map(|p| p.who.key().to_owned());
        Role {
            parties: group.parties.clone(),
            spots: group.spots.clone(),
            from: group.from,
            to: group.to,
            reasons: vec![Reason::new(code, who)],
        }
    }
}

/// Tokens between a subject and its word before it counts as far apart.
const FAR: usize = 22;
/// Tokens between a word and its object.
const OBJECT_WITHIN: usize = 12;
/// Tokens between "who" and its verb.
const RELATIVE_WITHIN: usize = 5;
/// Tokens between a pronoun and its word.
const PRONOUN_WITHIN: usize = 5;

impl Page<'_> {
    /// Who stands before a word as its subject.
    pub(crate) fn subject(&self, sentence: usize, at: usize) -> Option<Role> {
        let bounds = &self.sentences[sentence];
        let group =
            self.groups[sentence].iter().rev().find(|g| g.to <= at && self.can_be_subject(g, at));
        // "The envoy said five were wounded": who only says it does not do it.
        let group = group.filter(|g| !self.only_says(g, at));
        // Who is only described stands nearer: "After the attack by X both sides agreed".
        let unnamed =
            self.unnamed_before(sentence, at).filter(|u| group.is_none_or(|g| g.to < u.head_to));
        let after = group.map_or(bounds.from, |g| g.to).max(unnamed.map_or(0, |u| u.head_to));
        let pronoun = self
            .hits_in(after, at)
            .filter(|h| matches!(h.class, Class::PronounPerson | Class::PronounGroup))
            .filter(|h| at - h.to <= PRONOUN_WITHIN)
            .last();
        if let Some(pronoun) = pronoun {
            if let Some(speaker) =
                self.speaking(pronoun.from, pronoun.class == Class::PronounPerson)
            {
                return Some(speaker);
            }
            return self.antecedent(sentence, pronoun.from, pronoun.class == Class::PronounPerson);
        }
        if let Some(unnamed) = unnamed {
            return Some(self.role_of_unnamed(unnamed, ReasonCode::Subject));
        }
        // "... support Haftar, whose forces besieged": who stands right before the relative word does it, whatever governs the name.
        let relative = (at.saturating_sub(RELATIVE_WITHIN).max(bounds.from)..at).rev().find(|i| {
            self.text
                .token(*i)
                .is_some_and(|t| matches!(t.word.as_str(), "who" | "whose" | "which"))
        });
        let before = relative.and_then(|r| {
            self.groups[sentence].iter().rev().find(|g| {
                g.to <= r
                    && r - g.to <= 1
                    && !g.is_modifier
                    && (r - g.to == 0 || self.text.is(g.to, ","))
            })
        });
        let is_parted = relative.zip(before).is_some_and(|(r, _)| {
            self.groups[sentence]
                .iter()
                .any(|g| g.from > r && g.to <= at && self.can_be_subject(g, at))
        });
        let group = before.filter(|_| !is_parted).or(group)?;
        let mut role = Role::of(group, ReasonCode::Subject);
        if at - group.to > FAR {
            role.reasons.push(Reason::plain(ReasonCode::FarApart));
        }
        Some(role)
    }

    /// Whether a word of speech stands right after a group, and another clause begins behind it, before a position.
    fn only_says(&self, group: &Group, at: usize) -> bool {
        let said = self.of(Class::Say, group.to, at).find(|h| h.from - group.to <= 2);
        said.filter(|h| !self.has(Class::Exhortation, h.from, h.to)).is_some_and(|h| {
            let goes_on = (h.to..at).any(|i| {
                self.text.is(i, ",")
                    || self.text.is(i, "and")
                    || self.text.is(i, "to")
                    || self.text.is(i, "but")
            });
            !goes_on && at > h.to + 1 && self.is_english()
        })
    }

    /// "We" in what is said, and "they" or "he" in what is told as said, are those who say it.
    fn speaking(&self, at: usize, is_person: bool) -> Option<Role> {
        let speech = self.speech_at(at)?;
        let word = &self.text.tokens[at].word;
        let is_we = word == "we" || word == "i";
        let fits = match (speech.is_direct, is_we) {
            (true, is_we) => is_we,
            (false, true) => false,
            // A ministry says that "it" or "they" will; a person says "he".
            (false, false) if !is_person => {
                let is_body = |p: &Party| p.stands_for.is_none();
                speech.speakers.len() > 1 || speech.speakers.iter().all(is_body)
            }
            (false, false) => speech.speakers.len() == 1,
        };
        let who = speech.speakers.iter().map(|p| p.who.key().to_owned());
        (fits && !speech.speakers.is_empty()).then(|| Role {
            parties: speech.speakers.clone(),
            spots: speech.spots.clone(),
            from: at,
            to: at + 1,
            reasons: vec![Reason::new(ReasonCode::Pronoun, [word.clone()].into_iter().chain(who))],
        })
    }

    fn can_be_subject(&self, group: &Group, at: usize) -> bool {
        let same_quotation = match self.quotation_at(group.from) {
            Some(quotation) => quotation.from <= at && at < quotation.to,
            None => true,
        };
        // Another clause lies between: "; the rebels".
        let parted = (group.to..at).any(|i| self.text.is(i, ";"));
        // "With both making a statement": who stands after "with" does what the word in -ing says.
        let next = self.text.token(group.to).map_or("", |t| t.word.as_str());
        let is_absolute =
            group.preposition.as_deref() == Some("with") && next.ends_with("ing") && at >= group.to;
        let governed = group.preposition.is_some() && !is_absolute;
        !group.is_modifier && !governed && same_quotation && !parted
    }

    /// Who "he" or "they" is: a person, or parties, that did something last, in this sentence before the word or in one of the three
    /// before.
    pub(crate) fn antecedent(&self, sentence: usize, at: usize, is_person: bool) -> Option<Role> {
        let first = sentence.saturating_sub(3);
        for s in (first..=sentence).rev() {
            let fits = |group: &&Group| {
                let names_person =
                    group.parties.iter().all(|p| p.stands_for.is_some() || self.is_person(group));
                group.to <= at
                    && !group.is_modifier
                    && group.preposition.is_none()
                    && (!is_person || names_person && group.parties.len() == 1)
            };
            // The first of an earlier sentence is its subject; in this one, the nearest.
            let mut groups = self.groups[s].iter().filter(fits);
            let found = if s == sentence { groups.next_back() } else { groups.next() };
            if let Some(group) = found {
                let mut role = Role::of(group, ReasonCode::Pronoun);
                if let Some(reason) = role.reasons.first_mut() {
                    reason.arguments.insert(0, self.text.tokens[at].word.clone());
                }
                return Some(role);
            }
        }
        if is_person { self.person_named_last(sentence, at) } else { None }
    }

    /// "The warning came from Jane Doe, an aide. ... she said": the person named last, whatever governs the name.
    fn person_named_last(&self, sentence: usize, at: usize) -> Option<Role> {
        let first = sentence.saturating_sub(1);
        let group = (first..=sentence).rev().find_map(|s| {
            self.groups[s]
                .iter()
                .find(|g| g.to <= at && g.parties.len() == 1 && self.is_person(g) && !g.is_modifier)
        })?;
        let mut role = Role::of(group, ReasonCode::Pronoun);
        if let Some(reason) = role.reasons.first_mut() {
            reason.arguments.insert(0, self.text.tokens[at].word.clone());
        }
        Some(role)
    }

    fn is_person(&self, group: &Group) -> bool {
        group
            .spots
            .iter()
            .any(|i| matches!(self.spots[*i].value, crate::mention::Value::Person { .. }))
    }

    /// Who stands after a word as its object.
    pub(crate) fn object(&self, sentence: usize, at: usize) -> Option<Role> {
        let group =
            self.groups[sentence].iter().find(|g| g.from >= at && g.from - at <= OBJECT_WITHIN)?;
        if group.preposition.as_deref() == Some("by") || self.is_parted(at, group.from) {
            return None;
        }
        Some(Role::of(group, ReasonCode::Object))
    }

    /// Who stands right after a word that ends in "by".
    pub(crate) fn object_by(&self, sentence: usize, at: usize) -> Option<Role> {
        let group = self.groups[sentence].iter().find(|g| g.from >= at && g.from - at <= 3)?;
        Some(Role::of(group, ReasonCode::PassiveAgent))
    }

    /// Who stands after "by" and the like, after a word.
    pub(crate) fn after_preposition(
        &self,
        sentence: usize,
        at: usize,
        prepositions: &[&str],
    ) -> Option<Role> {
        let group = self.groups[sentence].iter().find(|g| {
            g.from >= at
                && g.from - at <= OBJECT_WITHIN
                && g.preposition.as_deref().is_some_and(|p| prepositions.contains(&p))
        })?;
        if self.is_parted(at, group.from) {
            return None;
        }
        let code =
            if prepositions == ["by"] { ReasonCode::PassiveAgent } else { ReasonCode::Object };
        Some(Role::of(group, code))
    }

    /// Whether another clause begins between two positions.
    pub(crate) fn is_parted(&self, from: usize, to: usize) -> bool {
        self.hits_in(from, to).any(|h| matches!(h.class, Class::Subordinator | Class::Relative))
            || (from..to).any(|i| self.text.is(i, ";") || self.text.is(i, ":"))
    }

    /// Whether a negation stands within some tokens before a position.
    pub(crate) fn negation_before(&self, at: usize, within: usize, limit: usize) -> Option<String> {
        let from = at.saturating_sub(within).max(limit);
        self.of(Class::Negation, from, at).last().map(|h| self.quote(h.from, h.to))
    }

    /// Whether all of a group are among others.
    pub(crate) fn same_parties(a: &[Party], b: &[Party]) -> bool {
        let keys = |parties: &[Party]| -> BTreeSet<String> {
            parties.iter().map(|p| p.actor().key().to_owned()).collect()
        };
        keys(a) == keys(b)
    }
}
