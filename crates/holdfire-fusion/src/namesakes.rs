//! Which names are of one place: `Saraqib`, `Seraqeb` and `سراقب`. Where the reports of a name lie tells where its place
//! is, the better the more there are; two names whose places cannot be told apart are taken for two names of one. So no
//! gazetteer and no table of spellings is needed, in any script.
//!
//! What lies at one spot may still be two things. A district and its chief town differ in how far their reports spread.
//! A town and its hospital are named together, which two names of one town seldom are. And neighbouring towns are told
//! apart by those who write of both: within one script, a source writes a name in one way.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::candidates::{COLUMNS, cell, cells_within, column, line};
use crate::place_words::{ByWord, LEAST_REPORTS, TOGETHER_M};
use crate::prepared::NONE;
use crate::row::{Place, Row};
use crate::words::{WordBook, script};

/// Lists of places put one town on points so far from each other.
const POINT_M: f64 = 1_000.0;
/// Names are not compared whose places are not known better than this together: towns lie as near.
const MOST_BLUR_M: f64 = 5_000.0;
/// The square of how many standard errors apart two middles may be: the 95th percentile of chi-square in the plane.
const SQUARE_ERRORS: f64 = 6.0;
/// The standard error of a median along each axis, squared, for a bell whose median distance from its middle is 1, from
/// one report (1.25 deviations, and the distance is 1.18 of them).
const SQUARE_ERROR: f64 = 1.13;
/// The spread of one name may be so many times that of the other, and this many metres more.
const SPREAD_RATIO: f64 = 2.0;
const SPREAD_MORE_M: f64 = 3_000.0;
/// Names that stand in one text more often than this, as a share of the texts of the rarer, are of two things.
const MOST_TOGETHER: f64 = 0.1;
/// Sources that write both names account for no more than this of each, where the names are of one script.
const MOST_SAME_SOURCES: f64 = 1.0 / 3.0;
/// So many names of a cell of the map are looked at, the most frequent first.
const MOST_IN_CELL: usize = 256;
/// So many other names of its place are kept of each.
const MOST_NAMES: usize = 16;

/// Where the place of a name lies, as far as its reports tell.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    word: u32,
    middle: Place,
    /// Half of the reports lie nearer to the middle.
    spread_m: f64,
    reports: usize,
    /// The sources of those reports, sorted.
    sources: Vec<u32>,
}

impl Spot {
    /// From the rows of a word that lie around a place. Only exact reports tell: others stand at the middle of a
    /// district, whichever of its towns they name.
    pub(crate) fn of(word: u32, around: Place, of_word: &[u32], rows: &[Row]) -> Option<Spot> {
        let (mut lats, mut lons) = (Vec::new(), Vec::new());
        let exact = of_word.iter().map(|&at| &rows[at as usize]).filter(|row| row.precision == 0);
        let exact: Vec<(Place, u32)> = exact
            .filter_map(|row| row.place.map(|place| (place, row.source)))
            .filter(|(place, _)| place.distance_m(around) <= TOGETHER_M)
            .collect();
        if exact.len() < LEAST_REPORTS as usize {
            return None;
        }
        for (place, _) in &exact {
            let (lat, lon) = place.offset_from(around);
            lats.push(lat);
            lons.push(lon);
        }
        let middle = around.moved(median(&mut lats), median(&mut lons));
        let mut metres: Vec<f64> =
            exact.iter().map(|(place, _)| place.distance_m(middle)).collect();
        metres.sort_unstable_by(f64::total_cmp);
        let mut sources: Vec<u32> = exact.iter().map(|(_, source)| *source).collect();
        sources.sort_unstable();
        Some(Spot {
            word,
            middle,
            spread_m: metres[metres.len() / 2],
            reports: exact.len(),
            sources,
        })
    }

    fn square_error_m2(&self) -> f64 {
        SQUARE_ERROR * self.spread_m * self.spread_m / self.reports as f64
    }

    /// How far apart, squared, the places lie, if that is no further than can be told.
    fn at_one_spot(&self, other: &Spot) -> Option<f64> {
        let square_m2 = self.middle.square_m2(other.middle);
        let blur_m2 = SQUARE_ERRORS * (self.square_error_m2() + other.square_error_m2());
        let is_known = blur_m2 <= MOST_BLUR_M * MOST_BLUR_M;
        let (less, more) = (self.spread_m.min(other.spread_m), self.spread_m.max(other.spread_m));
        let is_alike = more <= SPREAD_RATIO * less + SPREAD_MORE_M;
        let is_near = square_m2 <= blur_m2 + POINT_M * POINT_M;
        (is_known && is_alike && is_near).then_some(square_m2)
    }

    /// Whether the sources of the one write the other too, for names of one script.
    fn has_the_sources_of(&self, other: &Spot) -> bool {
        if script(self.word) != script(other.word) {
            return false;
        }
        let share = |of: &Spot, source: u32| {
            let count = of.sources.iter().filter(|one| **one == source).count();
            count as f64 / of.sources.len() as f64
        };
        let mut each = self.sources.clone();
        each.dedup();
        each.retain(|source| *source != NONE);
        let same: f64 =
            each.iter().map(|source| share(self, *source).min(share(other, *source))).sum();
        same > MOST_SAME_SOURCES
    }
}

/// The lower one of two in the middle, so that it is always one of those given.
fn median(values: &mut [i32]) -> i32 {
    values.sort_unstable();
    values[(values.len() - 1) / 2]
}

/// For each name whose place is known, the other names of that place, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Namesakes(ByWord<Box<[u32]>>);

impl Namesakes {
    /// `None` when it is not known where the word's place is.
    pub(crate) fn of(&self, word: u32) -> Option<&[u32]> {
        self.0.get(&word).map(|others| &**others)
    }
}

/// Finds the names that are of one place.
pub(crate) fn namesakes(
    mut spots: Vec<Spot>,
    texts: &WordBook,
    names: &WordBook,
    order: &[u32],
) -> Namesakes {
    spots.sort_unstable_by_key(|spot| (Reverse(spot.reports), spot.word));
    let mut found = at_one_spot(&spots);
    leave_out_what_is_named_together(&mut found, texts, names, order);
    let mut of: ByWord<Vec<(f64, u32)>> = HashMap::default();
    for (&(one, other), near) in &found {
        of.entry(one).or_default().push((near.square_m2, other));
        of.entry(other).or_default().push((near.square_m2, one));
    }
    let nearest = |spot: &Spot| {
        let mut others = of.remove(&spot.word).unwrap_or_default();
        others.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        others.truncate(MOST_NAMES);
        (spot.word, others.into_iter().map(|(_, word)| word).collect())
    };
    Namesakes(spots.iter().map(nearest).collect())
}

/// Two names at one spot.
struct Near {
    square_m2: f64,
    /// How many texts have both.
    together: u32,
}

type Pairs = HashMap<(u32, u32), Near>;

fn at_one_spot(spots: &[Spot]) -> Pairs {
    let mut cells: ByWord<Vec<&Spot>> = HashMap::default();
    for spot in spots {
        let at = cell(line(spot.middle.lat()), column(spot.middle.lon()));
        let cell = cells.entry(at).or_default();
        if cell.len() < MOST_IN_CELL {
            cell.push(spot);
        }
    }
    let mut pairs = Pairs::new();
    for spot in cells.values().flatten() {
        let (lines, columns) = cells_within(spot.middle, MOST_BLUR_M + POINT_M);
        let around = lines.flat_map(|line| columns.clone().map(move |column| (line, column)));
        let others =
            around.filter_map(|(line, column)| cells.get(&cell(line, column.rem_euclid(COLUMNS))));
        for other in others.flatten().filter(|other| other.word > spot.word) {
            let near = spot.at_one_spot(other).filter(|_| !spot.has_the_sources_of(other));
            if let Some(square_m2) = near {
                pairs.insert((spot.word, other.word), Near { square_m2, together: 0 });
            }
        }
    }
    pairs
}

fn leave_out_what_is_named_together(
    pairs: &mut Pairs,
    texts: &WordBook,
    names: &WordBook,
    order: &[u32],
) {
    if pairs.is_empty() {
        return;
    }
    let is_asked: ByWord<()> =
        pairs.keys().flat_map(|&(one, other)| [(one, ()), (other, ())]).collect();
    let mut here = Vec::new();
    for &report in order {
        let said = texts.of(report as usize).iter().chain(names.of(report as usize));
        here.clear();
        here.extend(said.copied().filter(|word| is_asked.contains_key(word)));
        here.sort_unstable();
        here.dedup();
        for (at, &one) in here.iter().enumerate() {
            for &other in &here[at + 1..] {
                if let Some(near) = pairs.get_mut(&(one, other)) {
                    near.together += 1;
                }
            }
        }
    }
    let count = |word: u32| f64::from(texts.texts_with(word).max(names.texts_with(word)));
    pairs.retain(|&(one, other), near| {
        f64::from(near.together) <= MOST_TOGETHER * count(one).min(count(other))
    });
}

#[cfg(test)]
mod tests {
    use super::Spot;
    use crate::row::Place;
    use crate::words::WordBook;

    /// A name whose place is `east_m` from a middle, known from so many reports of one source.
    fn spot(name: &str, east_m: f64, spread_m: f64, reports: usize, source: u32) -> Spot {
        let mut book = WordBook::default();
        book.push(0, name, &[]);
        Spot {
            word: book.of(0)[0],
            middle: Place::new(0.0, east_m / 111_195.0),
            spread_m,
            reports,
            sources: vec![source; reports],
        }
    }

    #[test]
    fn towns_three_kilometres_apart_are_two_when_well_known_and_untold_when_not() {
        let near = |spread_m, reports| {
            let one = spot("Bennsh", 0.0, spread_m, reports, 0);
            one.at_one_spot(&spot("سرمين", 3_000.0, spread_m, reports, 1)).is_some()
        };
        assert!(!near(2_000.0, 48) && !near(0.0, 4));
        // From four reports each, seven kilometres off, nothing is said at all.
        assert!(!near(7_000.0, 4));
        // At this many they could be one; what that is worth is learnt.
        assert!(near(2_500.0, 8));
    }

    #[test]
    fn a_district_is_not_its_chief_town() {
        let town = spot("Idleb", 0.0, 1_500.0, 60, 0);
        assert!(town.at_one_spot(&spot("إدلب", 500.0, 2_500.0, 60, 1)).is_some());
        assert!(town.at_one_spot(&spot("محافظة", 500.0, 14_000.0, 120, 1)).is_none());
    }

    #[test]
    fn one_source_writes_a_name_in_one_way_within_a_script() {
        let written = spot("Saraqab", 0.0, 500.0, 20, 0);
        assert!(written.has_the_sources_of(&spot("Teftnaz", 0.0, 500.0, 20, 0)));
        assert!(!written.has_the_sources_of(&spot("Sarakib", 0.0, 500.0, 20, 1)));
        assert!(!written.has_the_sources_of(&spot("سراقب", 0.0, 500.0, 20, 0)));
    }
}
