//! Which words of texts are names of places: those whose reports lie together on the map, where reports as a whole do
//! not. Learnt from the reports of the call, so that no gazetteer is needed and any script will do (the idea of spatial
//! concentration is that of Backstrom, Kleinberg, Kumar and Novak 2008, "Spatial variation in search engine queries").
//! Two reports that name the same town agree on the place whatever their coordinates say; two that name different towns
//! do not, even where both stand at the middle of one district. Names of one town are found in `namesakes.rs`.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

use crate::candidates::CellHasher;
use crate::namesakes::{Namesakes, Spot, namesakes};
use crate::row::{Place, Row};
use crate::words::WordBook;

/// A word's reports lie together when half of them are this near to their middle.
pub(crate) const TOGETHER_M: f64 = 40_000.0;
/// So many reports with a place are needed to say so.
pub(crate) const LEAST_REPORTS: u32 = 4;
/// So many of a word's reports are looked at, evenly spaced.
const MOST_REPORTS: u32 = 128;
/// And so many of these to find the middle among them, each against each.
const MIDDLES: usize = 48;
/// Reports as a whole lie around a word's middle at most so often, as a share of how often the word's own do.
const LARGEST_BACKGROUND: f64 = 0.3;
/// So many reports stand for all.
const BACKGROUND: usize = 512;

/// By number of a word.
pub(crate) type ByWord<T> = HashMap<u32, T, BuildHasherDefault<CellHasher>>;

/// What the reports show of words that name places.
#[derive(Debug, Default)]
pub(crate) struct PlaceWords {
    /// The words that are names of places.
    pub words: HashSet<u32>,
    /// Which of them name one place.
    pub namesakes: Namesakes,
}

/// Finds the words that are names of places in texts and in what reports call their places.
pub(crate) fn place_words(
    texts: &WordBook,
    names: &WordBook,
    order: &[u32],
    rows: &[Row],
) -> PlaceWords {
    let placed: Vec<Place> = rows.iter().filter_map(|row| row.place).collect();
    let step = placed.len().div_ceil(BACKGROUND).max(1);
    let background: Vec<Place> = placed.iter().step_by(step).copied().collect();
    let mut words = HashSet::new();
    let mut spots = Vec::new();
    for (word, at) in rows_by_word(texts, names, order, rows) {
        if let Some(middle) = middle(&at, rows, &background) {
            words.insert(word);
            spots.extend(Spot::of(word, middle, &at, rows));
        }
    }
    PlaceWords { words, namesakes: namesakes(spots, texts, names, order) }
}

/// Some rows with a place of each word that enough of them have.
fn rows_by_word(
    texts: &WordBook,
    names: &WordBook,
    order: &[u32],
    rows: &[Row],
) -> impl Iterator<Item = (u32, Vec<u32>)> {
    let share = share_of_all(texts, names, order);
    let mut by_word: ByWord<(u32, Vec<u32>)> = HashMap::default();
    let placed = (0u32..).zip(rows).zip(order).filter(|((_, row), _)| row.place.is_some());
    for ((at, _), &report) in placed {
        for &word in texts.of(report as usize).iter().chain(names.of(report as usize)) {
            let all = f64::from(texts.texts_with(word) + names.texts_with(word));
            let all = (all * share).ceil() as u32;
            if all < LEAST_REPORTS {
                continue;
            }
            let (seen, kept) = by_word.entry(word).or_default();
            // A word of both the text and the name counts once.
            if seen.is_multiple_of(all.div_ceil(MOST_REPORTS)) && kept.last() != Some(&at) {
                kept.push(at);
            }
            *seen += 1;
        }
    }
    by_word
        .into_iter()
        .filter(|(_, (seen, _))| *seen >= LEAST_REPORTS)
        .map(|(word, (_, kept))| (word, kept))
}

/// The counts of words are of all reports there have been, of which these are a part where reports keep coming.
fn share_of_all(texts: &WordBook, names: &WordBook, order: &[u32]) -> f64 {
    let has_words = |book: &WordBook, report: &u32| !book.of(*report as usize).is_empty();
    let said = |book: &WordBook| order.iter().filter(|report| has_words(book, report)).count();
    let (these, all) = (said(texts) + said(names), texts.texts() + names.texts());
    (these as f64 / f64::from(all.max(1))).min(1.0)
}

/// The place with the most others around it, if a word of these rows is the name of a place.
fn middle(of_word: &[u32], rows: &[Row], background: &[Place]) -> Option<Place> {
    let near = |of: &[Place], middle: Place| {
        let near = of.iter().filter(|place| place.distance_m(middle) <= TOGETHER_M).count();
        near as f64 / of.len().max(1) as f64
    };
    let some = of_word.iter().step_by(of_word.len().div_ceil(MIDDLES).max(1));
    let places: Vec<Place> = some.filter_map(|&at| rows[at as usize].place).collect();
    let around = places.iter().map(|middle| (near(&places, *middle), *middle));
    let (own, middle) = around.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (own >= 0.5 && near(background, middle) <= LARGEST_BACKGROUND * own).then_some(middle)
}
