//! Who is matched with whom, between the kept entries and one more list.
//!
//! A kept entry looks at partners in this order: those of earlier days from the last to the first, then those of its own
//! day and later from the first to the last.

use super::agreement::Judge;
use super::near::Nearby;
use super::row::{Row, distance_km};

/// A kept entry and its partner by position, and how well they agree.
pub(crate) struct Pair {
    pub kept: usize,
    pub partner: usize,
    pub score: f64,
}

/// What two entries must satisfy besides being near in days.
pub(crate) struct Rule<'a> {
    pub judge: &'a Judge,
    pub spatial_km: f64,
    pub temporal_days: f64,
}

impl Rule<'_> {
    /// The score, when the two are near in space and agree.
    fn score(&self, one: &Row, other: &Row) -> Option<f64> {
        let score = self.judge.score(one.number, other.number)?;
        (distance_km(one, other) <= self.spatial_km).then_some(score)
    }
}

/// One to one, for entries of one kind: each kept entry in turn takes the first partner that is free, and keeps it.
/// Both must be in order of day.
pub(crate) fn one_to_one(kept: &[Row], partners: &[Row], rule: &Rule) -> Vec<Pair> {
    let nearby = Nearby::new(partners, rule.spatial_km);
    let mut free = vec![true; partners.len()];
    let mut pairs = Vec::new();
    for (at, row) in kept.iter().enumerate() {
        let accepts = |rank: usize| {
            let ends_near = (partners[rank].last_day - row.last_day).abs() <= rule.temporal_days;
            if free[rank] && ends_near { rule.score(row, &partners[rank]) } else { None }
        };
        let window = Window::around(row, partners, rule.temporal_days);
        if let Some((partner, score)) = window.first(row, &nearby, accepts) {
            free[partner] = false;
            pairs.push(Pair { kept: at, partner, score });
        }
    }
    pairs
}

/// Events that each episode may contain: each episode in turn takes all that are free. Both must be in order of day.
pub(crate) fn contained(episodes: &[Row], events: &[Row], rule: &Rule) -> Vec<Pair> {
    let nearby = Nearby::new(events, rule.spatial_km);
    let mut free = vec![true; events.len()];
    let mut pairs = Vec::new();
    for (at, episode) in episodes.iter().enumerate() {
        let window = Window::around(episode, events, rule.temporal_days);
        let mut ranks = window.ranks(episode, &nearby);
        // The first event after the window is looked at too, as in the package.
        ranks.extend((window.end < events.len()).then_some(window.end));
        for rank in ranks {
            let ends = events[rank].last_day - episode.last_day <= rule.temporal_days;
            if !free[rank] || (rank >= window.own_day && !ends) {
                continue;
            }
            if let Some(score) = rule.score(episode, &events[rank]) {
                free[rank] = false;
                pairs.push(Pair { kept: at, partner: rank, score });
            }
        }
    }
    pairs
}

/// The ranks of the partners that start within the temporal window around a row: `start..end`, of which those from
/// `own_day` on do not start before it.
struct Window {
    start: usize,
    own_day: usize,
    end: usize,
}

impl Window {
    fn around(row: &Row, partners: &[Row], temporal_days: f64) -> Window {
        Window {
            start: partners.partition_point(|partner| row.day - partner.day > temporal_days),
            own_day: partners.partition_point(|partner| partner.day < row.day),
            end: partners.partition_point(|partner| partner.day - row.day <= temporal_days),
        }
    }

    /// The first partner in order that is accepted.
    fn first(
        &self,
        row: &Row,
        nearby: &Nearby,
        accepts: impl Fn(usize) -> Option<f64>,
    ) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for cell in nearby.cells_near(row) {
            let earlier = part(cell, self.start, self.own_day).iter().rev();
            let better = earlier.take_while(|rank| best.is_none_or(|(best, _)| **rank > best));
            best = better.copied().find_map(|rank| Some((rank, accepts(rank)?))).or(best);
        }
        if best.is_some() {
            return best;
        }
        for cell in nearby.cells_near(row) {
            let later = part(cell, self.own_day, self.end).iter();
            let better = later.take_while(|rank| best.is_none_or(|(best, _)| **rank < best));
            best = better.copied().find_map(|rank| Some((rank, accepts(rank)?))).or(best);
        }
        best
    }

    /// All partners in cells nearby, in order.
    fn ranks(&self, row: &Row, nearby: &Nearby) -> Vec<usize> {
        let mut ranks: Vec<usize> = nearby
            .cells_near(row)
            .flat_map(|cell| part(cell, self.start, self.end))
            .copied()
            .collect();
        ranks.sort_unstable_by_key(|&rank| {
            let is_later = rank >= self.own_day;
            (is_later, if is_later { rank } else { usize::MAX - rank })
        });
        ranks
    }
}

/// The ranks of a cell from `start` to before `end`.
fn part(cell: &[usize], start: usize, end: usize) -> &[usize] {
    let from = cell.partition_point(|rank| *rank < start);
    let to = cell.partition_point(|rank| *rank < end);
    cell.get(from..to).unwrap_or_default()
}
