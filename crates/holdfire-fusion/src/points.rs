//! Which coordinates are those of a town or district in somebody's list of places, and not of one occurrence: the points
//! that are used again at times too far apart to be one incident. Two reports on two such points name two places, however
//! near; a report with coordinates of its own may lie near either. Learnt from the reports, as no list is at hand.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::candidates::CellHasher;
use crate::row::Row;

/// The first and last time at which each point was used.
#[derive(Debug, Clone, Default)]
pub(crate) struct Points(HashMap<(i32, i32), (i64, i64), BuildHasherDefault<CellHasher>>);

impl Points {
    pub(crate) fn add(&mut self, row: &Row) {
        if let Some((place, time)) = row.place.zip(row.time) {
            let used = self.0.entry(place.parts()).or_insert((time.middle_s, time.middle_s));
            *used = (used.0.min(time.middle_s), used.1.max(time.middle_s));
        }
    }

    /// Whether the row's point was used at times further apart than the window.
    pub(crate) fn is_shared(&self, row: &Row, window_s: i64) -> bool {
        let used = row.place.and_then(|place| self.0.get(&place.parts()));
        used.is_some_and(|(first, last)| last - first > window_s)
    }

    /// Marks the rows at points that are shared.
    pub(crate) fn mark(&self, rows: &mut [Row], window_s: i64) {
        for row in rows {
            row.is_at_shared_point = self.is_shared(row, window_s);
        }
    }
}
