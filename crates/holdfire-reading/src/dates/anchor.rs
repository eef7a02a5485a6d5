//! When an undated text was written, as far as the days that it tells say.
//!
//! A meeting with a year, or without one where its days or its number are those of a session of the lexicon, was held or is set. The last day of the last that was held is when the text was written, or
//! shortly before: its "Wednesday" is the one next to that day, up to four days after it or two before. Of a meeting that is only set, no more than the year follows.
//! "Today" and "last week" need the day itself and stay unresolved.

use super::{Looking, dates};
use crate::classes::Class;
use crate::naming::Index;
use crate::sentences::Sentence;
use crate::text::Text;
use crate::vocabulary::Hit;
use crate::when::When;
use jiff::civil::Date;

/// The day around which a text was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchor {
    pub day: Date,
    /// Something told had happened by that day; else it was only set for it.
    pub has_passed: bool,
}

/// Sentences at the beginning that tell what is new.
const LEAD_SENTENCES: usize = 5;

pub(crate) fn anchor(
    text: &Text,
    hits: &[Hit],
    sentences: &[Sentence],
    index: &Index,
) -> Option<Anchor> {
    let looking = Looking { text, hits, published: None, anchor: None, last: None };
    let mut passed: Option<Date> = None;
    let mut set: Option<Date> = None;
    for (i, sentence) in sentences.iter().enumerate() {
        let found = dates(&looking, sentence);
        let numbered = by_number(&looking, index, sentence);
        if found.is_empty() && numbered.is_none() {
            continue;
        }
        let has =
            |class: Class| (sentence.from..sentence.to).any(|at| looking.hit(at, class).is_some());
        if let Some(until) = numbered.filter(|_| has(Class::Held) && !has(Class::Scheduled)) {
            passed = passed.max(Some(until));
        }
        // What a text begins with is what it is about.
        let is_lead = i < LEAD_SENTENCES && (has(Class::Meet) || has(Class::Conclude));
        let speaks = has(Class::MeetingWord) || is_lead;
        for day in found {
            let Some((from, until)) = days(&looking, index, sentence, day.when, speaks) else {
                continue;
            };
            if from.until(until).is_ok_and(|span| span.get_days() > 14) {
                continue;
            }
            let is_set = has(Class::Scheduled) || has(Class::NextMeeting) && !has(Class::Held);
            let of = if is_set { &mut set } else { &mut passed };
            *of = (*of).max(Some(until));
        }
    }
    match (passed, set) {
        (Some(day), _) => Some(Anchor { day, has_passed: true }),
        (None, Some(day)) => Some(Anchor { day, has_passed: false }),
        (None, None) => None,
    }
}

/// "The fifth round of talks in Lumora": the last day of the session that the lexicon has by this number.
fn by_number(looking: &Looking, index: &Index, sentence: &Sentence) -> Option<Date> {
    let number = (sentence.from..sentence.to).find_map(|at| {
        let ordinal = looking.hit(at, Class::Ordinal)?;
        looking.hit(ordinal.to, Class::MeetingWord)?;
        ordinal.number().and_then(|n| u32::try_from(n).ok())
    })?;
    let mut fits = index
        .lexicon
        .sessions
        .iter()
        .filter(|s| s.ordinal == Some(number) && is_named(looking, index, sentence, &s.track));
    let one = fits.next().filter(|_| fits.next().is_none())?;
    Some(one.until)
}

/// The days of a meeting: with their year, or those of the only session of the lexicon that has them.
fn days(
    looking: &Looking,
    index: &Index,
    sentence: &Sentence,
    when: When,
    speaks: bool,
) -> Option<(Date, Date)> {
    match when {
        When::Days { .. } if speaks => when.days(),
        When::Yearless { .. } => {
            let mut fits = index.lexicon.sessions.iter().filter(|s| {
                when.can_be(&When::Days { from: s.from, until: s.until })
                    && is_named(looking, index, sentence, &s.track)
            });
            let one = fits.next().filter(|_| fits.next().is_none())?;
            Some((one.from, one.until))
        }
        _ => None,
    }
}

/// Whether a series of talks, or the place it is held at or its country, stands in a sentence.
fn is_named(looking: &Looking, index: &Index, sentence: &Sentence, track: &str) -> bool {
    let place =
        index.lexicon.tracks.iter().find(|t| t.id == track).and_then(|t| t.place.as_deref());
    (sentence.from..sentence.to).any(|at| {
        let tokens = &looking.text.tokens;
        let by_name =
            index.tracks.at(tokens, at).iter().any(|(t, _)| index.lexicon.tracks[**t].id == track);
        by_name || place.is_some_and(|place| index.leads_to_place(tokens, at, place))
    })
}
