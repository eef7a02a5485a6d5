//! Which words of texts are names of places: those whose reports lie together on the map, where reports as a whole do
//! not. Learnt from the reports of the call, so that no gazetteer is needed and any script will do (the idea of spatial
//! concentration is that of Backstrom, Kleinberg, Kumar and Novak 2008, "Spatial variation in search engine queries").
//! Two reports that name the same town agree on the place whatever their coordinates say; two that name different towns
//! do not, even where both stand at the middle of one district.

use std::collections::{HashMap, HashSet};

use crate::row::{Place, Row};
use crate::words::{KEPT, WordBook, by_rarity};

/// A word's reports lie together when half of them are this near to their middle.
const TOGETHER_M: f64 = 40_000.0;
/// So many reports with a place are needed to say so.
const LEAST_REPORTS: u32 = 4;
/// So many of a word's reports are looked at, evenly spaced.
const MOST_REPORTS: u32 = 48;
/// Reports as a whole lie around a word's middle at most so often, as a share of how often the word's own do.
const LARGEST_BACKGROUND: f64 = 0.3;
/// So many reports stand for all.
const BACKGROUND: usize = 512;

/// The words that are names of places, by number.
pub(crate) fn place_words(texts: &WordBook, order: &[u32], rows: &[Row]) -> HashSet<u32> {
    let mut places: HashMap<u32, (u32, Vec<Place>)> = HashMap::new();
    for (row, &report) in rows.iter().zip(order) {
        let Some(place) = row.place else { continue };
        for &word in texts.of(report as usize) {
            let all = texts.texts_with(word);
            if all < LEAST_REPORTS {
                continue;
            }
            let (seen, kept) = places.entry(word).or_default();
            if seen.is_multiple_of(all.div_ceil(MOST_REPORTS)) {
                kept.push(place);
            }
            *seen += 1;
        }
    }
    let placed: Vec<Place> = rows.iter().filter_map(|row| row.place).collect();
    let step = placed.len().div_ceil(BACKGROUND).max(1);
    let background: Vec<Place> = placed.iter().step_by(step).copied().collect();
    let is_a_place = |places: &[Place]| {
        let near = |of: &[Place], middle: Place| {
            let near = of.iter().filter(|place| place.distance_m(middle) <= TOGETHER_M).count();
            near as f64 / of.len().max(1) as f64
        };
        // The middle is the place with the most others around it.
        let around = places.iter().map(|middle| (near(places, *middle), *middle));
        let best = around.max_by(|a, b| a.0.total_cmp(&b.0));
        best.is_some_and(|(own, middle)| {
            own >= 0.5 && near(&background, middle) <= LARGEST_BACKGROUND * own
        })
    };
    let enough = |seen: u32| seen >= LEAST_REPORTS;
    places
        .into_iter()
        .filter(|(_, (seen, places))| enough(*seen) && is_a_place(places))
        .map(|(word, _)| word)
        .collect()
}

/// The words by which a report names its place, in its own field or in its text, the rarest first to be kept.
pub(crate) fn named(texts: &WordBook, names: &WordBook, report: usize) -> [u32; KEPT] {
    let said = names.of(report).iter().copied();
    let told = texts.of(report).iter().copied().filter(|word| texts.is_place(*word));
    let mut words: Vec<u32> = said.chain(told).collect();
    words.sort_unstable();
    words.dedup();
    let count = |word: u32| texts.texts_with(word) + names.texts_with(word);
    let all = texts.texts() + names.texts();
    let is_said = !words.is_empty();
    words.retain(|word| count(*word) > 1);
    by_rarity(words, is_said, |word| f64::from(all) / f64::from(count(word)))
}
