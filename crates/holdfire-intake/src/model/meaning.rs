//! What the words of a hint mean: where they stand in the text, and what the rules read them as. Nothing here
//! is taken from the model but the words themselves.

use holdfire_reading::{Mention, Named, Party, Reading, Span, Value, When, Words};

/// The longest words that are taken, in bytes: a passage of a paragraph.
const LONGEST: usize = 2_000;

/// A text with what the rules read in it.
pub(super) struct Meaning<'a> {
    pub text: &'a str,
    pub reading: &'a Reading,
}

impl Meaning<'_> {
    /// Where words stand: within `inside` if they do, else the first time in the text.
    pub fn words(&self, quote: &str, inside: Option<Span>) -> Option<Words> {
        let is_quote = !quote.trim().is_empty() && quote.len() <= LONGEST;
        let quote = is_quote.then(|| quote.trim())?;
        let within = inside.and_then(|span| {
            let (from, to) = (self.byte_of(span.start)?, self.byte_of(span.end)?);
            Some(from + self.text.get(from..to)?.find(quote)?)
        });
        let at = within.or_else(|| self.text.find(quote))?;
        let start = self.text[..at].chars().count();
        let span = Span { start, end: start + quote.chars().count() };
        Some(Words { span, quote: quote.to_owned() })
    }

    fn byte_of(&self, place: usize) -> Option<usize> {
        let ends = std::iter::once(self.text.len());
        self.text.char_indices().map(|(byte, _)| byte).chain(ends).nth(place)
    }

    /// What the rules read of a sort at these words: the longest within them, or one around them.
    fn read_at<'r, T>(&'r self, words: &Words, of: impl Fn(&'r Mention) -> Option<T>) -> Option<T> {
        let meets =
            self.reading.mentions.iter().filter(|mention| mention.span.overlaps(&words.span));
        meets
            .filter_map(|mention| Some((mention.span.length(), of(mention)?)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, of)| of)
    }

    /// Who is meant; a name that the rules do not know stays as it is written. "The enemies of Vesh" are not
    /// Vesh, so a name that the rules know has to be all of the words but an article.
    pub fn party(&self, words: Words) -> Party {
        let n = words.quote.split_whitespace().count();
        let is_all = |mention: &Mention| n <= mention.quote.split_whitespace().count() + 1;
        let known = self.read_at(&words, |mention| match &mention.value {
            _ if !is_all(mention) => None,
            Value::Actor { who, .. } => Some((who.clone(), None)),
            Value::Person { who, actor, .. } => Some((who.clone(), actor.clone())),
            Value::Office { office, actor, .. } => Some((office.clone(), actor.clone())),
            _ => None,
        });
        let (who, stands_for) = known.unwrap_or_else(|| (Named::New(words.quote.clone()), None));
        Party { who, stands_for, words }
    }

    /// Whether the rules know somebody by these words.
    pub fn is_somebody(&self, words: &Words) -> bool {
        !matches!(self.party(words.clone()).actor(), Named::New(_))
    }

    /// The place that is meant.
    pub fn place(&self, words: &Words) -> Named {
        let known = self.read_at(words, |mention| match &mention.value {
            Value::Place { place } => Some(place.clone()),
            _ => None,
        });
        known.unwrap_or_else(|| Named::New(words.quote.clone()))
    }

    /// The days that are meant, as the rules work them out; nothing where they do not.
    pub fn when(&self, words: &Words) -> Option<When> {
        self.read_at(words, |mention| match &mention.value {
            Value::Date { when } => Some(*when),
            _ => None,
        })
    }
}
