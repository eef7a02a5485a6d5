//! Where a text speaks of talks: the words, the series they belong to, their number, their days and their place.
//!
//! "The third round of talks on the crisis in the Kazakh capital of Astana this week" is one such place: words for meetings that are joined by "of" are one;
//! before them stand number and name, after them place and days. A series is one of the lexicon by its name or its place, else called after the place; a
//! country stands for its seat of government.

use crate::classes::Class;
use crate::mention::{Named, Value};
use crate::naming::Index;
use crate::page::Page;
use crate::when::When;
use std::collections::HashMap;

/// One place where talks are spoken of.
#[derive(Clone, Debug)]
pub(crate) struct Talk {
    pub sentence: usize,
    pub from: usize,
    pub to: usize,
    pub track: Option<Named>,
    pub place: Option<Named>,
    pub ordinal: Option<u32>,
    pub when: Option<When>,
    /// The country that is named as their place, among what is named.
    pub country: Option<usize>,
    /// The day among what is named.
    pub day: Option<usize>,
    /// "Next", "another".
    pub is_next: bool,
    /// "Previous", "latest": of another or of no particular session.
    pub is_earlier: bool,
}

pub(crate) struct Talks {
    pub all: Vec<Talk>,
    /// For each of them the series that the text spoke of most up to it; of several, the one it spoke of first.
    most: Vec<Option<Named>>,
}

/// Tokens before the word for talks, and after it, that tell of them.
const BEFORE: usize = 7;
const AFTER: usize = 16;

impl Talks {
    pub(crate) fn new(page: &Page) -> Talks {
        let mut all = Vec::new();
        for (i, sentence) in page.sentences.iter().enumerate() {
            let mut hits: Vec<(usize, usize)> = Vec::new();
            for hit in page.of(Class::MeetingWord, sentence.from, sentence.to) {
                if is_contact(page, i, hit.from, hit.to) {
                    continue;
                }
                match hits.last_mut() {
                    Some(last) if is_joined(page, last.1, hit.from) => last.1 = hit.to,
                    _ => hits.push((hit.from, hit.to)),
                }
            }
            for at in 0..hits.len() {
                let (from, to) = hits[at];
                let before = if at > 0 { hits[at - 1].1 } else { sentence.from };
                let after = hits.get(at + 1).map_or(sentence.to, |next| next.0);
                all.push(talk(page, i, (from, to), before, after));
            }
        }
        let most = most_spoken_of(&all);
        Talks { all, most }
    }

    /// Talks spoken of in a sentence.
    pub(crate) fn in_sentence(&self, sentence: usize) -> impl Iterator<Item = &Talk> {
        let first = self.all.partition_point(|t| t.sentence < sentence);
        self.all[first..].iter().take_while(move |t| t.sentence == sentence)
    }

    /// The talks nearest to a position: in its sentence, else the last before it.
    pub(crate) fn near(&self, sentence: usize, at: usize) -> Option<&Talk> {
        let here = self
            .in_sentence(sentence)
            .min_by_key(|t| if t.from >= at { (t.from - at) * 2 / 3 } else { at - t.to.min(at) });
        here.or_else(|| {
            let until = self.all.partition_point(|t| t.sentence < sentence);
            self.all[..until].last().filter(|t| sentence - t.sentence <= 3)
        })
    }

    /// The series of the talks nearest to a position, else the one that the text spoke of most before it.
    pub(crate) fn track_before(&self, sentence: usize, at: usize) -> Option<Named> {
        let near = self.near(sentence, at).and_then(|t| t.track.clone());
        near.or_else(|| {
            let until = self.all.partition_point(|t| t.sentence <= sentence && t.from < at);
            self.most[..until].last().cloned().flatten()
        })
    }
}

fn most_spoken_of(all: &[Talk]) -> Vec<Option<Named>> {
    let mut often: HashMap<&Named, (usize, usize)> = HashMap::new();
    let mut most: Option<(&Named, usize, usize)> = None;
    let mut list = Vec::with_capacity(all.len());
    for (at, talk) in all.iter().enumerate() {
        if let Some(track) = &talk.track {
            let (count, first) = often.entry(track).or_insert((0, at));
            *count += 1;
            if most.is_none_or(|(_, c, f)| *count > c || *count == c && *first < f) {
                most = Some((track, *count, *first));
            }
        }
        list.push(most.map(|(track, ..)| track.clone()));
    }
    list
}

/// "Talks with the king", "a meeting between": a contact and no session.
fn is_contact(page: &Page, sentence: usize, from: usize, to: usize) -> bool {
    let leads = page
        .hits_in(from.saturating_sub(3), (to + 1).min(page.text.tokens.len()))
        .any(|h| h.class == Class::Meet && h.from <= from && h.to > to);
    leads
        && page.groups[sentence].iter().any(|g| {
            g.from > to
                && g.from - to <= 6
                && g.spots.iter().any(|s| {
                    matches!(page.spots[*s].value, Value::Person { .. } | Value::Office { .. })
                })
        })
}

fn is_joined(page: &Page, from: usize, to: usize) -> bool {
    if from > to || to - from > 9 {
        return false;
    }
    if from == to {
        return true;
    }
    let no_stop = (from..to).all(|at| {
        !page.text.is(at, ".")
            && !page.text.is(at, ";")
            && page.hit(at, Class::Held).is_none()
            && page.hit(at, Class::Scheduled).is_none()
    });
    let is_arabic_or_small =
        to - from == 1 && page.text.tokens[from].is_word() && !page.is_english();
    (page.text.is(from, "of") || is_arabic_or_small) && no_stop
}

fn talk(
    page: &Page,
    sentence: usize,
    (from, to): (usize, usize),
    before: usize,
    after: usize,
) -> Talk {
    let mut left = from;
    while left > before && from - left < BEFORE && tells_of(page, left - 1) {
        left -= 1;
        let is_first = ["the", "a", "an", "this", "these", "those", "their", "its"]
            .iter()
            .any(|w| page.text.is(left, w))
            || page.is_english()
                && (page.hit(left, Class::NextMeeting).is_some()
                    || page.hit(left, Class::EarlierMeeting).is_some());
        if is_first {
            break;
        }
    }
    // "Tomorrow in Astana will begin the negotiations": what stands before the verb belongs to them too.
    let verb = page
        .hits_in(left.saturating_sub(4).max(before), left)
        .find(|h| matches!(h.class, Class::Held | Class::Scheduled));
    let wide =
        verb.filter(|_| page.is_english()).map_or(left, |v| v.from.saturating_sub(5).max(before));
    let right = right_end(page, to, after);
    let ordinal = number(page, left, to).or_else(|| number(page, to, (to + 3).min(right)));
    let places = place_of(page, left, to, to)
        .or_else(|| place_of(page, to, right, to))
        .or_else(|| place_of(page, wide, left, to));
    let tracks = (left..right).filter_map(|at| {
        page.index.tracks.at(&page.text.tokens, at).into_iter().max_by_key(|t| t.1).map(|t| *t.0)
    });
    let named = tracks.into_iter().next();
    let track = match named {
        Some(at) => Some(Named::Known(page.index.lexicon.tracks[at].id.clone())),
        None => places.as_ref().map(|p| track_of(page.index, p)),
    };
    let day = page.day_near(to, left, right).or_else(|| page.day_near(to, wide, left));
    let is_next = page.has(Class::NextMeeting, left, from)
        || !page.is_english() && page.has(Class::NextMeeting, to, (to + 3).min(right));
    let is_earlier = page.has(Class::EarlierMeeting, left, from);
    let country = page
        .places_in(to, right.min(to + 4))
        .into_iter()
        .find(|(_, s, _)| {
            page.text.is(s.from.wrapping_sub(1), "in")
                && crate::naming::seat_of_state(&page.quote(s.from, s.to)).is_some()
        })
        .filter(|(_, s, name)| !is_subject_place(page, s.from) && is_venue(page.index, name))
        .map(|(i, ..)| i);
    Talk {
        country,
        sentence,
        from: left,
        to: day.map_or(to, |(i, _)| page.spots[i].to.max(to)),
        track,
        place: places,
        ordinal,
        when: day.map(|d| d.1),
        day: day.map(|d| d.0),
        is_next,
        is_earlier,
    }
}

/// Words that can stand before the word for talks and belong to it.
fn tells_of(page: &Page, at: usize) -> bool {
    let token = &page.text.tokens[at];
    if token.is(",") || token.is_joint() || token.is("of") {
        return page.is_english() && !token.is(",")
            || token.is_joint()
            || token.is(",")
                && page.text.token(at + 1).is_some_and(|t| !t.is_capital && t.is_word())
                && page.hit(at + 1, Class::Relative).is_none()
                && page.hit(at + 1, Class::Subordinator).is_none();
    }
    let is_end =
        [Class::Say, Class::Subordinator, Class::Auxiliary, Class::PlaceBefore, Class::Relative]
            .into_iter()
            .any(|class| page.hit(at, class).is_some());
    let is_verb = [Class::Held, Class::Attended, Class::Boycotted].into_iter().any(|class| {
        page.hits_in(at.saturating_sub(3), at + 1).any(|h| h.class == class && h.to == at + 1)
    });
    (token.is_word() || token.kind == crate::tokens::Kind::Number)
        && !is_end
        && !is_verb
        && !matches!(token.word.as_str(), "to" | "for" | "with" | "by" | "from" | "and" | "on")
}

/// As far as place and days can stand after the word: to a stop, to another clause.
fn right_end(page: &Page, to: usize, after: usize) -> usize {
    let limit = after.min(to + AFTER);
    for at in to..limit {
        let token = &page.text.tokens[at];
        let is_stop = token.is(".") || token.is(";") || token.is("”");
        let is_clause = page.hit(at, Class::Say).is_some()
            || page.hit(at, Class::Subordinator).is_some() && !token.is("as");
        let is_contrast = token.is("but")
            || token.is(",")
                && page.text.token(at + 1).is_some_and(|t| {
                    matches!(t.word.as_str(), "but" | "and" | "with" | "accusing")
                });
        if is_stop || page.is_english() && (is_clause || is_contrast) {
            return at;
        }
    }
    limit
}

fn number(page: &Page, from: usize, to: usize) -> Option<u32> {
    if from >= to {
        return None;
    }
    let ordinal = page.of(Class::Ordinal, from, to).last().and_then(|h| h.number());
    let ordinal = ordinal.and_then(|n| u32::try_from(n).ok());
    // "Astana-3", "3-й раунд".
    ordinal.or_else(|| {
        let mark = page.text.is(from + 1, "-") || page.text.is(to.saturating_sub(2), "-");
        (from..to)
            .filter_map(|at| page.text.tokens[at].number())
            .find(|n| (1..=40).contains(n))
            .filter(|_| mark)
    })
}

/// The place that a range names for talks: the last before the word, the first after it. "Syria talks" are about Syria, not in it.
fn place_of(page: &Page, from: usize, to: usize, word_to: usize) -> Option<Named> {
    let places = page.places_in(from, to);
    let is_about = |at: usize| {
        at > 0 && matches!(page.text.tokens[at - 1].word.as_str(), "on" | "about" | "over" | "for")
    };
    let is_seat = |name: &Named| is_venue(page.index, name);
    // "Were held in Nairobi", however far from the word for them.
    let is_held_at = |at: usize| {
        page.hits_in(at.saturating_sub(5), at)
            .any(|h| matches!(h.class, Class::Held | Class::Scheduled) && h.to == at)
    };
    let before = |at: usize| {
        let before = at.wrapping_sub(1);
        if page.text.is(before, "the") { before.wrapping_sub(1) } else { before }
    };
    let found = places.iter().position(|(_, s, name)| {
        is_seat(name)
            || page.text.token(before(s.from)).is_some_and(|t| t.is("in") || t.is("at"))
                && (s.from <= word_to + 3 || is_held_at(before(s.from)))
                && !is_about(s.from)
                && !is_subject_place(page, s.from)
    });
    // "In the Black Sea resort of Sochi": the town and not where it lies.
    let (_, first, name) = places.get(found?)?;
    let town = places.get(found? + 1).filter(|(_, s, _)| {
        s.from - first.to.min(s.from) <= 2 && page.text.is(s.from.wrapping_sub(1), "of")
    });
    Some(venue(page.index, town.map_or(name, |t| &t.2)))
}

/// "The crisis in Syria": the place of what is talked about.
fn is_subject_place(page: &Page, at: usize) -> bool {
    at >= 2
        && matches!(
            page.text.tokens[at - 2].word.as_str(),
            "crisis"
                | "war"
                | "conflict"
                | "situation"
                | "ceasefire"
                | "peace"
                | "solution"
                | "settlement"
                | "violence"
                | "truce"
        )
}

/// Whether a track of the lexicon is held there, or it is the seat of a government.
fn is_venue(index: &Index, name: &Named) -> bool {
    let is_track = index.lexicon.tracks.iter().any(|t| t.place.as_deref() == Some(name.key()));
    is_track || seat_of(index, name).is_some()
}

/// A country that has a series of talks in its seat of government stands for that seat.
pub(super) fn venue(index: &Index, name: &Named) -> Named {
    seat_of(index, name).unwrap_or_else(|| name.clone())
}

fn seat_of(index: &Index, name: &Named) -> Option<Named> {
    let words = match name {
        Named::Known(id) => {
            index.lexicon.places.iter().find(|p| p.id == *id)?.names.first()?.name.clone()
        }
        Named::New(words) => words.clone(),
    };
    let state = crate::naming::seat_of_state(&words)?;
    let seat = index.place(state);
    let has_track = index.lexicon.tracks.iter().any(|t| t.place.as_deref() == Some(seat.key()));
    has_track.then_some(seat)
}

pub(super) fn track_of(index: &Index, place: &Named) -> Named {
    let track = index.lexicon.tracks.iter().find(|t| t.place.as_deref() == Some(place.key()));
    match track {
        Some(track) => Named::Known(track.id.clone()),
        None => Named::New(place.key().to_owned()),
    }
}
