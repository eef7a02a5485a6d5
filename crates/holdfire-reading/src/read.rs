//! Reads a text: the steps in their order.

use crate::article::{Article, Language};
use crate::dates::{Looking, anchor, whole_day};
use crate::finding::proposals;
use crate::furniture::{LineKind, line_kinds};
use crate::lexicon::Lexicon;
use crate::mention::{Mention, Value};
use crate::naming::{Index, Naming, Spot, spots};
use crate::page::Page;
use crate::quotations::quotations;
use crate::reading::{Published, Reading};
use crate::sentences::sentences;
use crate::telling;
use crate::text::{Line, Text};
use crate::vocabulary::{Hit, hits};
use crate::when::When;
use std::sync::OnceLock;
use thiserror::Error;

/// Scalar values that a text has at most.
pub const LONGEST_TEXT: usize = 4_000_000;

/// Why a text is not read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ReadingError {
    /// It is too long.
    #[error(
        "cannot read the text: it has {0} characters, more than {LONGEST_TEXT}; cut it into parts"
    )]
    TooLong(usize),
}

/// Reads a text with what is known beforehand. The same text with the same lexicon gives the same reading.
///
/// Whoever reads many texts with one lexicon makes a [`Reader`].
pub fn read(article: &Article, lexicon: &Lexicon) -> Result<Reading, ReadingError> {
    Reader::new(lexicon).read(article)
}

/// Reads texts with one lexicon, whose names are prepared once for each language.
pub struct Reader<'a> {
    lexicon: &'a Lexicon,
    indexes: [OnceLock<Index<'a>>; Language::ALL.len()],
}

impl<'a> Reader<'a> {
    /// A reader with what is known beforehand.
    pub fn new(lexicon: &'a Lexicon) -> Reader<'a> {
        Reader { lexicon, indexes: Default::default() }
    }

    /// Reads a text.
    pub fn read(&self, article: &Article) -> Result<Reading, ReadingError> {
        read_with(article, |language| {
            let at = Language::ALL.iter().position(|l| *l == language).unwrap_or(0);
            self.indexes[at].get_or_init(|| Index::new(self.lexicon, language))
        })
    }
}

fn read_with<'i, 'a: 'i>(
    article: &Article,
    index: impl FnOnce(Language) -> &'i Index<'a>,
) -> Result<Reading, ReadingError> {
    // A scalar value has at most four bytes; counting them is only needed near the bound.
    if article.text.len() > LONGEST_TEXT {
        let count = article.text.chars().count();
        if count > LONGEST_TEXT {
            return Err(ReadingError::TooLong(count));
        }
    }
    let text = Text::new(&article.text);
    let language = article.language.unwrap_or_else(|| telling::language(&text));
    let hits = hits(language, &text.tokens);
    let lines = text.lines();
    let kinds = line_kinds(&text, &hits, &lines);
    let published = match article.published {
        Some(day) => Some(Published { day, span: None }),
        None => published(&text, &hits, &lines),
    };
    let kinds = without_date_lines(&text, &hits, &lines, kinds);
    let sentences = sentences(&text, &hits, &lines, &kinds);
    let quotations = quotations(&text, &sentences);
    let index = index(language);
    let day = published.map(|p| p.day);
    let anchor = match day {
        Some(_) => None,
        None => anchor(&text, &hits, &sentences, index),
    };
    let naming = Naming { text: &text, hits: &hits, index, language, published: day, anchor };
    let mut spots = spots(&naming, &sentences);
    with_publication(&text, published.as_ref(), &mut spots);
    let page = Page::new(&text, &hits, &sentences, &quotations, &spots, index, language, day);
    let proposals = proposals(&page);
    let mentions = spots
        .iter()
        .map(|spot| {
            let span = text.span(spot.from, spot.to);
            Mention { span, quote: text.quote(span), value: spot.value.clone() }
        })
        .collect();
    let furniture = lines
        .iter()
        .zip(&kinds)
        .filter(|(line, kind)| **kind == LineKind::Furniture && line.from < line.to)
        .map(|(line, _)| text.span(line.from, line.to))
        .collect();
    Ok(Reading { language, published, mentions, proposals, furniture })
}

/// The day of publication is named where the text says it, though the line around it is furniture.
fn with_publication(text: &Text, published: Option<&Published>, spots: &mut Vec<Spot>) {
    let Some(Published { day, span: Some(span) }) = published else { return };
    let from = text.tokens.partition_point(|t| t.span.start < span.start);
    let to = text.tokens.partition_point(|t| t.span.end <= span.end);
    let at = spots.partition_point(|s| s.from < from);
    if from < to && !spots.iter().any(|s| s.from < to && from < s.to) {
        spots.insert(at, Spot::new(from, to, Value::Date { when: When::day(*day) }));
    }
}

/// Words of a line that says when a page was published, at most.
const DATE_LINE_WORDS: usize = 14;
/// Lines from the beginning in which it stands.
const DATE_LINES: usize = 30;
/// Tokens from the beginning of a sentence within which its dateline ends: "GENEVA, 23 March 2017 (Agency) -".
const DATELINE_TOKENS: usize = 10;

/// The day of publication: a whole day in a short line near the beginning, else in the dateline of one of the first sentences.
fn published(text: &Text, hits: &[Hit], lines: &[Line]) -> Option<Published> {
    let looking = Looking { text, hits, published: None, anchor: None, last: None };
    let filled = || lines.iter().filter(|l| l.from < l.to).take(DATE_LINES);
    let in_line = filled()
        .filter(|line| is_date_line(text, line))
        .find_map(|line| whole_day(&looking, line.from, line.to));
    let found = in_line.or_else(|| {
        filled().find_map(|line| {
            let to = line.to.min(line.from + DATELINE_TOKENS);
            let found = whole_day(&looking, line.from, to)?;
            let is_dateline = text.token(line.from).is_some_and(|t| t.is_capital)
                && (found.1..(found.1 + 6).min(line.to))
                    .any(|at| matches!(text.tokens[at].word.as_str(), "-" | ":"));
            is_dateline.then_some(found)
        })
    })?;
    Some(Published { day: found.2, span: Some(text.span(found.0, found.1)) })
}

fn is_date_line(text: &Text, line: &Line) -> bool {
    let words = text.tokens[line.from..line.to].iter().filter(|t| t.is_word()).count();
    words <= DATE_LINE_WORDS && !crate::furniture::is_sentence(text, line)
}

/// A line that is a day and an hour, and little else, is furniture.
fn without_date_lines(
    text: &Text,
    hits: &[Hit],
    lines: &[Line],
    kinds: Vec<LineKind>,
) -> Vec<LineKind> {
    let looking = Looking { text, hits, published: None, anchor: None, last: None };
    lines
        .iter()
        .zip(kinds)
        .map(|(line, kind)| {
            let is_day = is_date_line(text, line)
                && whole_day(&looking, line.from, line.to).is_some_and(|found| {
                    let others = (line.from..line.to).filter(|at| *at < found.0 || *at >= found.1);
                    others.filter(|at| text.tokens[*at].is_word()).count() <= 5
                });
            if is_day && kind != LineKind::Blank { LineKind::Furniture } else { kind }
        })
        .collect()
}
