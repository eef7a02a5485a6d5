//! Who publishes after whom, by how long, and whose text the later one repeats. A wire that follows an observatory by some
//! hours and in its words is no second witness, which matters to whoever counts how many saw an incident.

use std::hash::Hasher;

use serde::{Deserialize, Serialize};

use super::Share;
use crate::Report;
use crate::candidates::CellHasher;
use crate::words::numbers_in_order;

/// Texts are compared by their runs of so many words (Broder 1997, "On the resemblance and containment of documents",
/// section 2).
const RUN: usize = 3;
/// A text with fewer runs is too short to be anybody's.
const LEAST_RUNS: usize = 4;
/// A text is a near copy when at least this share of its runs stands in the other.
const COPIED: f64 = 0.5;
const HOUR_S: f64 = 3_600.0;

/// Of incidents that two sources report, who publishes after whom, and who copies whom. Of each source the report it
/// published first counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Succession {
    /// Incidents for which both say when they published.
    pub of: u64,
    /// The first published later.
    pub one_later: u64,
    /// The second published later.
    pub other_later: u64,
    /// By how many hours the second published after the first, at the median; below 0 when before it. `None` when no
    /// incident tells.
    pub median_delay_hours: Option<f64>,
    /// One text is a copy or near copy of the other, of incidents where both have a text.
    pub same_text: Share,
    /// The first published later, and its text is a copy or near copy of the second's.
    pub one_copies_other: Share,
    /// The second published later, and its text is a copy or near copy of the first's.
    pub other_copies_one: Share,
}

/// What a source published first of an incident.
pub(super) struct Publication {
    published_s: Option<i64>,
    /// Runs of words, sorted; `None` when the text is too short.
    runs: Option<Vec<u64>>,
}

impl Publication {
    pub(super) fn of(report: &Report) -> Publication {
        let words = numbers_in_order(&report.text);
        let mut runs: Vec<u64> = words.windows(RUN).map(run).collect();
        runs.sort_unstable();
        runs.dedup();
        let runs = Some(runs).filter(|runs| runs.len() >= LEAST_RUNS);
        Publication { published_s: report.published_s, runs }
    }

    /// Whether most of this text stands in the other.
    fn is_copy_of(&self, other: &Publication) -> Option<bool> {
        let (mine, theirs) = self.runs.as_ref().zip(other.runs.as_ref())?;
        let shared = mine.iter().filter(|run| theirs.binary_search(run).is_ok()).count();
        Some(shared as f64 >= COPIED * mine.len() as f64)
    }
}

fn run(words: &[u32]) -> u64 {
    let mut hash = CellHasher::default();
    words.iter().for_each(|word| hash.write_u32(*word));
    hash.finish()
}

/// Incidents of two sources, as they are counted.
#[derive(Default)]
pub(super) struct Counted {
    succession: Succession,
    delays_s: Vec<i64>,
}

impl Counted {
    pub(super) fn add(&mut self, one: &Publication, other: &Publication) {
        let Counted { succession, delays_s } = self;
        let (one_of_other, other_of_one) = (one.is_copy_of(other), other.is_copy_of(one));
        succession.same_text.add(one_of_other.zip(other_of_one).map(|(a, b)| a || b));
        let Some((then, now)) = one.published_s.zip(other.published_s) else { return };
        let delay_s = now.saturating_sub(then);
        delays_s.push(delay_s);
        succession.of += 1;
        if delay_s < 0 {
            succession.one_later += 1;
            succession.one_copies_other.add(one_of_other);
        } else if delay_s > 0 {
            succession.other_later += 1;
            succession.other_copies_one.add(other_of_one);
        }
    }

    pub(super) fn succession(mut self) -> Succession {
        self.delays_s.sort_unstable();
        let middle = self.delays_s.len() / 2;
        let median_s = self.delays_s.get(middle).map(|&upper| {
            let lower = self.delays_s[(self.delays_s.len() - 1) / 2];
            (lower as f64 + upper as f64) / 2.0
        });
        Succession { median_delay_hours: median_s.map(|s| s / HOUR_S), ..self.succession }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, Publication};
    use crate::Report;
    use crate::overlap::Share;

    fn published(hour: i64, text: &str) -> Publication {
        let published_s = Some(hour * 3_600);
        Publication::of(&Report { published_s, text: text.into(), ..Report::default() })
    }

    const TOLD: &str =
        "Six shells hit the market of Saraqib in the morning and two people were killed";

    #[test]
    fn the_wire_follows_in_the_words_of_the_observatory() {
        let mut counted = Counted::default();
        let wire =
            "BEIRUT: Six shells hit the market of Saraqib in the morning, two people were killed";
        counted.add(&published(6, TOLD), &published(10, wire));
        counted.add(
            &published(6, TOLD),
            &published(8, "A quiet day was told of by all the elders there"),
        );
        counted.add(&published(9, TOLD), &published(8, "Shells fell"));
        let told = counted.succession();
        assert_eq!((told.of, told.one_later, told.other_later), (3, 1, 2));
        assert_eq!(told.median_delay_hours, Some(2.0));
        assert_eq!(told.other_copies_one, Share { n: 1, of: 2 });
        assert_eq!(told.one_copies_other, Share { n: 0, of: 0 });
        assert_eq!(told.same_text, Share { n: 1, of: 2 });
    }

    #[test]
    fn without_days_of_publication_nobody_is_said_to_follow() {
        let mut counted = Counted::default();
        let undated = Publication { published_s: None, ..published(0, TOLD) };
        counted.add(&undated, &published(5, TOLD));
        let told = counted.succession();
        assert_eq!((told.of, told.median_delay_hours), (0, None));
        assert_eq!(told.same_text, Share { n: 1, of: 1 });
    }

    #[test]
    fn the_longest_delay_there_can_be_is_told() {
        let mut counted = Counted::default();
        let at = |published_s| Publication { published_s: Some(published_s), runs: None };
        counted.add(&at(i64::MIN), &at(i64::MAX));
        counted.add(&at(i64::MIN), &at(i64::MAX));
        assert!(counted.succession().median_delay_hours.unwrap() > 2e15);
    }
}
