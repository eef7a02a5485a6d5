//! A text with everything that was found in it, ready to be asked.

use crate::article::Language;
use crate::classes::Class;
use crate::groups::{Group, groups};
use crate::mention::{Named, Value};
use crate::naming::{Index, Spot};
use crate::proposal::{Party, Words};
use crate::quotations::Quotation;
use crate::sentences::Sentence;
use crate::speech::{Speech, speeches};
use crate::text::Text;
use crate::vocabulary::Hit;
use crate::when::When;
use jiff::civil::Date;

pub(crate) struct Page<'a> {
    pub text: &'a Text,
    pub hits: &'a [Hit],
    pub sentences: &'a [Sentence],
    pub quotations: &'a [Quotation],
    pub spots: &'a [Spot],
    pub index: &'a Index<'a>,
    pub language: Language,
    pub published: Option<Date>,
    /// Who stands where, for each sentence.
    pub groups: Vec<Vec<Group>>,
    /// What is told as said.
    pub speeches: Vec<Speech>,
}

impl<'a> Page<'a> {
    #[expect(clippy::too_many_arguments, reason = "the parts of one reading, put together once")]
    pub(crate) fn new(
        text: &'a Text,
        hits: &'a [Hit],
        sentences: &'a [Sentence],
        quotations: &'a [Quotation],
        spots: &'a [Spot],
        index: &'a Index<'a>,
        language: Language,
        published: Option<Date>,
    ) -> Page<'a> {
        let mut page = Page {
            text,
            hits,
            sentences,
            quotations,
            spots,
            index,
            language,
            published,
            groups: Vec::new(),
            speeches: Vec::new(),
        };
        page.groups = (0..sentences.len()).map(|s| groups(&page, s)).collect();
        page.speeches = speeches(&page);
        page
    }

    pub(crate) fn is_english(&self) -> bool {
        self.language == Language::English
    }

    /// Words of the lists that begin in a range of tokens and end in it.
    pub(crate) fn hits_in(&self, from: usize, to: usize) -> impl Iterator<Item = &'a Hit> {
        let first = self.hits.partition_point(|h| h.from < from);
        self.hits[first..].iter().take_while(move |h| h.from < to).filter(move |h| h.to <= to)
    }

    /// Those of one class.
    pub(crate) fn of(&self, class: Class, from: usize, to: usize) -> impl Iterator<Item = &'a Hit> {
        self.hits_in(from, to).filter(move |h| h.class == class)
    }

    /// Whether a word of a class stands in a range.
    pub(crate) fn has(&self, class: Class, from: usize, to: usize) -> bool {
        self.of(class, from, to).next().is_some()
    }

    /// The longest word of a class that begins at a token.
    pub(crate) fn hit(&self, at: usize, class: Class) -> Option<&'a Hit> {
        let first = self.hits.partition_point(|h| h.from < at);
        self.hits[first..].iter().take_while(|h| h.from == at).find(|h| h.class == class)
    }

    /// What is named in a range of tokens, by number.
    pub(crate) fn spots_in(
        &self,
        from: usize,
        to: usize,
    ) -> impl Iterator<Item = (usize, &'a Spot)> {
        let first = self.spots.partition_point(|s| s.from < from);
        self.spots[first..]
            .iter()
            .enumerate()
            .map(move |(i, s)| (first + i, s))
            .take_while(move |(_, s)| s.from < to)
            .filter(move |(_, s)| s.to <= to)
    }

    pub(crate) fn words(&self, from: usize, to: usize) -> Words {
        let span = self.text.span(from, to);
        Words { span, quote: self.text.quote(span) }
    }

    pub(crate) fn quote(&self, from: usize, to: usize) -> String {
        self.text.quote(self.text.span(from, to))
    }

    /// The party that a spot names.
    pub(crate) fn party(&self, spot: &Spot) -> Option<Party> {
        let (who, stands_for) = match &spot.value {
            Value::Actor { who, .. } => (who.clone(), None),
            Value::Person { who, actor, .. } => (who.clone(), actor.clone()),
            Value::Office { office, actor, holder } => match holder {
                Some(holder) => (Named::Known(holder.clone()), actor.clone()),
                None => (office.clone(), actor.clone()),
            },
            _ => return None,
        };
        Some(Party { who, stands_for, words: self.words(spot.phrase_from, spot.to) })
    }

    /// Days in a range, first those to the right of a position, then those to its left.
    pub(crate) fn day_near(&self, at: usize, from: usize, to: usize) -> Option<(usize, When)> {
        let days: Vec<(usize, usize, When)> = self
            .spots_in(from, to)
            .filter_map(|(i, s)| match s.value {
                Value::Date { when } if !self.is_day_of_saying(s) => Some((i, s.from, when)),
                _ => None,
            })
            .collect();
        let right = days.iter().find(|d| d.1 >= at);
        right.or_else(|| days.iter().rev().find(|d| d.1 < at)).map(|d| (d.0, d.2))
    }

    /// "said Wednesday", "said in a statement today": the day belongs to the saying.
    pub(crate) fn is_day_of_saying(&self, spot: &Spot) -> bool {
        let before = spot.from.saturating_sub(2);
        self.hits_in(before, spot.from).any(|h| {
            h.class == Class::Say
                && spot.from - h.to <= 1
                && (spot.from == h.to || self.text.is(h.to, "on"))
        })
    }

    /// The places of a range, by number.
    pub(crate) fn places_in(&self, from: usize, to: usize) -> Vec<(usize, &'a Spot, Named)> {
        self.spots_in(from, to)
            .filter_map(|(i, s)| match &s.value {
                Value::Place { place } => Some((i, s, place.clone())),
                _ => None,
            })
            .collect()
    }

    /// Whether a position stands in quotation marks.
    pub(crate) fn quotation_at(&self, at: usize) -> Option<&'a Quotation> {
        let after = self.quotations.partition_point(|q| q.from <= at);
        self.quotations[..after].last().filter(|q| at < q.to)
    }

    /// Quotations of which a part stands in a range or at its ends.
    pub(crate) fn quotations_in(&self, from: usize, to: usize) -> &'a [Quotation] {
        let first = self.quotations.partition_point(|q| q.to < from);
        let after = self.quotations.partition_point(|q| q.from <= to);
        &self.quotations[first..after.max(first)]
    }

    /// "The conflict", "the war": what is mediated in.
    pub(crate) fn text_speaks_of_conflict(&self, from: usize, to: usize) -> bool {
        (from..to)
            .any(|at| ["conflict", "war", "crisis", "dispute"].iter().any(|w| self.text.is(at, w)))
    }

    /// Whether who stands at a token is a party.
    pub(crate) fn groups_begin_at(&self, at: usize) -> bool {
        self.sentence_of(at).is_some_and(|s| self.groups[s].iter().any(|g| g.from == at))
    }

    /// What is said in a range of sentences.
    pub(crate) fn speeches_in(&self, from: usize, to: usize) -> &[Speech] {
        let first = self.speeches.partition_point(|s| s.sentence < from);
        let after = self.speeches.partition_point(|s| s.sentence < to);
        &self.speeches[first..after]
    }

    /// The innermost speech around a position.
    pub(crate) fn speech_at(&self, at: usize) -> Option<&Speech> {
        let sentence = self.sentence_of(at)?;
        self.speeches_in(sentence, sentence + 1)
            .iter()
            .filter(|s| s.from <= at && at < s.to)
            .min_by_key(|s| s.to - s.from)
    }

    /// The end of what a sentence says from a position on: without its stop and closing marks, and without "X said" after a comma.
    pub(crate) fn rest(&self, from: usize, sentence: &Sentence) -> usize {
        let mut to = sentence.to;
        let i = self.sentences.partition_point(|s| s.from < sentence.from);
        if let Some(speech) = self
            .speeches_in(i, i + 1)
            .iter()
            .find(|s| s.is_trailing && s.to > from && s.from <= from && s.to < to)
        {
            to = speech.to;
        }
        // ", the statement said" at the end is not what is said.
        let said = self.of(Class::Say, from, to).last().filter(|h| to - h.to <= 2);
        if let Some(said) = said
            && let Some(comma) = (from..said.from).rev().find(|&at| self.text.is(at, ","))
            && said.from - comma <= 6
        {
            to = comma;
        }
        if let Some(quotation) = self.quotation_at(from)
            && quotation.to < to
        {
            to = quotation.to;
        }
        while to > from + 1
            && self.text.token(to - 1).is_some_and(|t| {
                crate::furniture::is_stop(&t.word)
                    || crate::furniture::is_closing(&t.word)
                    || t.is(",")
                    || t.kind == crate::tokens::Kind::Break
            })
        {
            to -= 1;
        }
        to
    }

    /// The sentence of a position.
    pub(crate) fn sentence_of(&self, at: usize) -> Option<usize> {
        let i = self.sentences.partition_point(|s| s.to <= at);
        self.sentences.get(i).filter(|s| s.from <= at).map(|_| i)
    }
}
