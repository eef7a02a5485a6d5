//! Reports that a source sent again word for word. A copy tells nothing new: it is counted once, in every count there is,
//! and stays with its original. So sending a report again can neither split its incident nor change any other.
//!
//! What people have decided is kept: a copy that they hold apart, or know in another incident, stands for itself.

use std::hash::{Hash, Hasher};

use crate::candidates::CellHasher;
use crate::prepared::NONE;
use crate::reports::Reports;
use crate::row::Row;

/// What bears on whether a copy may be counted with its original, by index of the report.
pub(crate) struct Decided<'a> {
    /// The known incident, `NONE` without one; may be short.
    pub incident: &'a [u32],
    /// Indices of confirmed reports, ascending.
    pub confirmed: &'a [u32],
    /// Indices of reports that people hold apart from another, ascending.
    pub apart: &'a [u32],
}

impl Decided<'_> {
    fn incident(&self, report: u32) -> u32 {
        self.incident.get(report as usize).copied().unwrap_or(NONE)
    }

    fn is_apart(&self, report: u32) -> bool {
        self.apart.binary_search(&report).is_ok()
    }

    /// The report of which more is decided stands for the others.
    fn rank(&self, report: u32) -> (bool, bool, bool) {
        let is_confirmed = self.confirmed.binary_search(&report).is_ok();
        (!is_confirmed, self.incident(report) == NONE, !self.is_apart(report))
    }

    /// Nothing is decided of the copy alone, and what is decided of the original suits both.
    fn may_stand_for(&self, original: u32, copy: u32) -> bool {
        let incident = self.incident(copy);
        let is_same = incident == self.incident(original) && !self.is_apart(original);
        !self.is_apart(copy) && (incident == NONE || is_same)
    }
}

/// Each copy with its original, by index, in the order of reports. `order` has the reports by time, and rows still are
/// by index.
pub(crate) fn copies(reports: &Reports, order: &[u32], decided: &Decided<'_>) -> Vec<(u32, u32)> {
    let time = |report: &u32| reports.rows[*report as usize].time;
    let mut copies = Vec::new();
    let mut alike: Vec<(u64, u32)> = Vec::new();
    for day in order.chunk_by(|one, next| time(one) == time(next)) {
        alike.clear();
        alike.extend(
            day.iter()
                .map(|&report| (&reports.rows[report as usize], report))
                .filter(|(row, report)| can_be_known_again(reports, row, *report))
                .map(|(row, report)| (fingerprint(row), report)),
        );
        // Stable, so that equals stay in canonical order.
        alike.sort_by_key(|(print, _)| *print);
        for same in alike.chunk_by(|one, next| one.0 == next.0).filter(|same| same.len() > 1) {
            let mut left: Vec<u32> = same.iter().map(|(_, report)| *report).collect();
            left.sort_by_key(|report| decided.rank(*report));
            while let Some((&original, rest)) = left.split_first() {
                let (of_it, others) = rest.iter().partition::<Vec<u32>, _>(|&&copy| {
                    let rows = [original, copy].map(|report| &reports.rows[report as usize]);
                    is_copy(reports, rows, [original, copy])
                        && decided.may_stand_for(original, copy)
                });
                copies.extend(of_it.into_iter().map(|copy| (copy, original)));
                left = others;
            }
        }
    }
    copies.sort_unstable();
    copies
}

/// What names neither its source nor an occurrence may be alike and no copy: many reports are of no place and of no
/// more than an act.
pub(crate) fn can_be_known_again(reports: &Reports, row: &Row, report: u32) -> bool {
    let has_words = !reports.texts.of(report as usize).is_empty();
    let is_placed = row.time.is_some() && row.place.is_some();
    row.source != NONE && (is_placed || has_words || row.event != NONE)
}

/// Equal for copies, and seldom for others of the same time.
pub(crate) fn fingerprint(row: &Row) -> u64 {
    let mut print = CellHasher::default();
    for number in
        [row.source, row.act.number(), row.actors.number(), row.targets.number(), row.event]
    {
        print.write_u32(number);
    }
    row.killed.hash(&mut print);
    row.place.map(|place| (place.lat().to_bits(), place.lon().to_bits())).hash(&mut print);
    print.finish()
}

/// Whether two reports, given by row and by index in the columns, say the same in every field.
pub(crate) fn is_copy(reports: &Reports, rows: [&Row; 2], [a, b]: [u32; 2]) -> bool {
    // Whether a point is shared is found out later for some than for others.
    let [one, other] = rows.map(|row| Row { is_at_shared_point: false, ..*row });
    let [a, b] = [a as usize, b as usize];
    let document = |at: usize| reports.document.get(at).copied().unwrap_or(NONE);
    let injured = |at: usize| reports.injured.get(at).copied().flatten();
    let published = |at: usize| reports.published.get(at).copied().flatten();
    one == other
        && document(a) == document(b)
        && injured(a) == injured(b)
        && published(a) == published(b)
        && reports.texts.of(a) == reports.texts.of(b)
        && reports.place_names.of(a) == reports.place_names.of(b)
}
