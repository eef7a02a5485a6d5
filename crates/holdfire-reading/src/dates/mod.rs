//! Days and intervals in the text.
//!
//! `written` finds days that are written out, `relative` those that depend on the day of publication, `solar` reckons with the
//! Persian calendar. A year that is not said is the one that brings the day nearest to the day of publication; without that
//! day it stays unsaid. `anchor` reckons when an undated text was written from the days it tells.

mod anchor;
mod following;
mod relative;
mod solar;
mod written;

pub(crate) use anchor::{Anchor, anchor};

use crate::classes::Class;
use crate::sentences::Sentence;
use crate::text::Text;
use crate::vocabulary::Hit;
use crate::when::When;
use jiff::civil::Date;

/// A day or interval found in the text, as a range of tokens.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub from: usize,
    pub to: usize,
    pub when: When,
    /// Reckoned from the anchor, because the day of publication is not known.
    pub is_reckoned: bool,
}

impl Found {
    fn new(from: usize, to: usize, when: When) -> Found {
        Found { from, to, when, is_reckoned: false }
    }
}

/// What the finders look at.
pub(crate) struct Looking<'a> {
    pub text: &'a Text,
    pub hits: &'a [Hit],
    pub published: Option<Date>,
    /// The day around which an undated text was written.
    pub anchor: Option<Anchor>,
    /// The first and last day of what the text named last: "the following day".
    pub last: Option<(Date, Date)>,
}

impl<'a> Looking<'a> {
    /// The longest word of a class that begins at a token.
    pub(crate) fn hit(&self, at: usize, class: Class) -> Option<&'a Hit> {
        let first = self.hits.partition_point(|h| h.from < at);
        self.hits[first..].iter().take_while(|h| h.from == at).find(|h| h.class == class)
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.text.token(at).and_then(|t| t.number())
    }

    fn is_capital(&self, at: usize) -> bool {
        self.text.token(at).is_some_and(|t| t.is_capital)
    }
}

/// All days of a sentence, in order; where two overlap, the longer one.
pub(crate) fn dates(looking: &Looking, sentence: &Sentence) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut last = looking.last;
    let mut at = sentence.from;
    while at < sentence.to {
        let looking = Looking { last, ..*looking };
        let here = with_weekday(&looking, at, sentence.to)
            .into_iter()
            .chain(written::at(&looking, at, sentence.to))
            .chain(relative::at(&looking, at, sentence))
            .chain(following::at(&looking, at))
            .filter(|f| f.to <= sentence.to)
            .max_by_key(|f| f.to);
        match here {
            Some(here) => {
                at = here.to;
                last = here.when.days().or(last);
                found.push(here);
            }
            None => at += 1,
        }
    }
    found
}

/// "Monday, 23 January", "Wednesday (March 15)", "Friday the 3rd of March": one day.
fn with_weekday(looking: &Looking, at: usize, limit: usize) -> Option<Found> {
    let weekday = looking.hit(at, Class::Weekday)?;
    let text = looking.text;
    let mark = ["(", ","].iter().find(|m| text.is(weekday.to, m));
    let mut from = weekday.to + usize::from(mark.is_some());
    if text.is(from, "the") {
        from += 1;
    }
    let found = written::at(looking, from, limit)?;
    let is_day = match found.when {
        When::Days { from, until } => from == until,
        When::Yearless { month, day, until_month, until_day } => {
            (month, day) == (until_month, until_day)
        }
        When::Unresolved => false,
    };
    let closes = mark == Some(&"(") && text.is(found.to, ")");
    let to = found.to + usize::from(closes);
    is_day.then_some(Found { from: at, to, ..found })
}

/// A day that is written out with its year, for the line that says when a page was published.
pub(crate) fn whole_day(looking: &Looking, from: usize, to: usize) -> Option<(usize, usize, Date)> {
    (from..to).find_map(|at| {
        let found = written::at(looking, at, to)?;
        match found.when {
            When::Days { from, until }
                if from == until && found.to <= to && has_year(looking, &found) =>
            {
                Some((found.from, found.to, from))
            }
            _ => None,
        }
    })
}

fn has_year(looking: &Looking, found: &Found) -> bool {
    (found.from..found.to).any(|at| looking.number(at).is_some_and(|n| n > 1300))
}
