//! The incidents that a condition watches, read from the situation that whoever asks may see. Whether the
//! condition is met by them is said by people.

use crate::situation::Situation;
use crate::snapshot::Snapshot;
use holdfire_core::talks::Watch;
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use jiff::civil::Date;

/// What a condition watches, the first first.
pub(super) fn watched<'s>(
    situation: &'s Situation,
    snapshot: &Snapshot,
    watch: &Watch,
) -> Vec<&'s IncidentRow> {
    let mut rows: Vec<&IncidentRow> =
        situation.rows().filter(|row| is_watched(snapshot, watch, row)).collect();
    rows.sort_by(|a, b| a.from_s.cmp(&b.from_s).then_with(|| a.id.cmp(&b.id)));
    rows
}

/// Whether a condition watches an incident.
pub(crate) fn is_watched(snapshot: &Snapshot, watch: &Watch, row: &IncidentRow) -> bool {
    let engages = |instrument: &holdfire_core::InstrumentId| {
        let number = |clause: &str| {
            clause.strip_prefix(instrument.as_str()).is_some_and(|of| of.starts_with('/'))
        };
        row.engaged.iter().any(|clause| number(clause))
    };
    watch.instrument.as_ref().is_none_or(engages)
        && watch
            .area
            .as_ref()
            .is_none_or(|area| row.areas_inside.contains(area) || row.areas_perhaps.contains(area))
        && watch.actor.as_ref().is_none_or(|actor| row.actors.iter().any(|id| id == actor.as_str()))
        && is_between(snapshot, row, watch.from, watch.until)
}

/// Whether an incident may have happened from one day to another. One without a time may have.
pub(super) fn is_between(
    snapshot: &Snapshot,
    row: &IncidentRow,
    from: Option<Date>,
    until: Option<Date>,
) -> bool {
    let day = |second: i64| Timestamp::from_second(second).ok().map(|at| snapshot.days.day_of(at));
    let first = row.from_s.and_then(day);
    let last = row.until_s.and_then(|second| day(second - 1));
    from.is_none_or(|from| last.is_none_or(|last| last >= from))
        && until.is_none_or(|until| first.is_none_or(|first| first <= until))
}
