//! Orders of the queue besides its own: by one column, and what is not told always last.

use super::Situation;
use super::chunk::Chunk;
use super::dictionary::Dictionary;
use std::sync::OnceLock;

/// By what the rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// How far the work has come.
    State,
    /// The act, as acts are listed.
    Act,
    /// The name of the place.
    Place,
    /// The region.
    Region,
    /// When it happened.
    When,
    /// When it was known.
    Known,
    /// What is due next.
    Due,
    /// How many reports.
    Reports,
    /// How many killed, by the highest number told.
    Killed,
    /// The strongest answer.
    Verdict,
}

/// An order by one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub by: By,
    /// From the highest to the lowest.
    pub is_reversed: bool,
}

impl By {
    const ALL: [Self; 10] = [
        Self::State,
        Self::Act,
        Self::Place,
        Self::Region,
        Self::When,
        Self::Known,
        Self::Due,
        Self::Reports,
        Self::Killed,
        Self::Verdict,
    ];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Act => "act",
            Self::Place => "place",
            Self::Region => "region",
            Self::When => "when",
            Self::Known => "known",
            Self::Due => "due",
            Self::Reports => "reports",
            Self::Killed => "killed",
            Self::Verdict => "verdict",
        }
    }
}

impl Order {
    /// Reads `when`, or `-when` for the other way round.
    pub fn parse(word: &str) -> Option<Self> {
        let (name, is_reversed) = match word.strip_prefix('-') {
            Some(name) => (name, true),
            None => (word, false),
        };
        let by = By::ALL.into_iter().find(|by| by.as_str() == name)?;
        Some(Self { by, is_reversed })
    }

    /// The word in addresses.
    pub fn written(self) -> String {
        format!("{}{}", if self.is_reversed { "-" } else { "" }, self.by.as_str())
    }
}

/// Where names stand in the order of their letters; found when somebody first asks.
#[derive(Default)]
pub(super) struct Alphabets {
    places: OnceLock<Vec<u32>>,
    regions: OnceLock<Vec<u32>>,
}

impl Situation {
    /// What a row is ordered by: that it is not told, then the number told, whichever way round.
    pub(super) fn order_key(&self, order: Order, chunk: &Chunk, row: usize) -> (bool, u64) {
        let columns = &chunk.columns;
        let signed = |seconds: i64| (seconds as u64) ^ (1 << 63);
        let is_told = |value: i64, missing: i64| (value != missing).then(|| signed(value));
        let ranked = |ranks: &OnceLock<Vec<u32>>, words: &Dictionary, number: u32| {
            let ranks = ranks.get_or_init(|| alphabetical(words));
            ranks.get(number as usize).copied().filter(|rank| *rank != u32::MAX).map(u64::from)
        };
        let told = match order.by {
            By::State => Some(u64::from(columns.review[row])),
            By::Act => Some(columns.act[row]).filter(|act| *act != u8::MAX).map(u64::from),
            By::Place => ranked(&self.alphabets.places, &self.words.place, columns.places[row]),
            By::Region => ranked(&self.alphabets.regions, &self.words.region, columns.regions[row]),
            By::When => chunk.rows[row].from_s.map(signed),
            By::Known => is_told(columns.known_s[row], i64::MIN),
            By::Due => is_told(columns.due_s[row], i64::MAX),
            By::Reports => Some(u64::from(columns.reports[row])),
            By::Killed => Some(columns.killed[row]).filter(|killed| *killed > 0).map(u64::from),
            By::Verdict => Some(u64::from(columns.overall[row])),
        };
        match told {
            None => (true, 0),
            Some(told) => (false, if order.is_reversed { u64::MAX - told } else { told }),
        }
    }
}

/// The place of each text by its letters. No text, and what stands for none, has none.
fn alphabetical(words: &Dictionary) -> Vec<u32> {
    let texts = words.texts();
    let is_told = |number: &usize| !texts[*number].is_empty() && !texts[*number].starts_with('@');
    let mut numbers: Vec<usize> = (0..texts.len()).filter(is_told).collect();
    numbers.sort_unstable_by(|a, b| texts[*a].cmp(&texts[*b]));
    let mut ranks = vec![u32::MAX; texts.len()];
    for (rank, number) in (0u32..).zip(numbers) {
        ranks[number] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_written_and_read_back_the_same() {
        for by in By::ALL {
            for is_reversed in [false, true] {
                let order = Order { by, is_reversed };
                assert_eq!(Order::parse(&order.written()), Some(order));
            }
        }
        for wrong in ["", "-", "--when", "Act", "nothing"] {
            assert_eq!(Order::parse(wrong), None, "{wrong}");
        }
    }
}
