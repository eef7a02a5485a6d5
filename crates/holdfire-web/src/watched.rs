//! Whether anybody was looking at a place at a time: one answer for bulletins, the calendar of coverage,
//! the timeline, the map and the overview. Silence where nobody looked is "not observed", never "calm".
//!
//! The rule is here; `by_day.rs` keeps its answers for the days of every place, `lying.rs` knows in
//! which regions an area lies.

mod by_day;
mod lying;

pub(crate) use by_day::Watched;

use holdfire_bulletin::Observed;
use holdfire_core::{AreaId, Coverage, CoverageKind, Mechanism};
use jiff::Timestamp;

/// Whether a way of looking sees incidents by itself. An office waits for calls and watches no place;
/// who was refused or jammed saw nothing.
pub(crate) fn sees(kind: CoverageKind) -> bool {
    kind.is_looking() && kind != CoverageKind::Office
}

/// The place that coverage speaks of: an area by its id, a region by its code whatever it is called
/// there, else the words as they are; nothing where it speaks of the whole mechanism and no place in
/// particular.
pub(crate) fn place_of<'a>(
    told: &'a str,
    mechanism: &'a Mechanism,
    is_area: impl Fn(&AreaId) -> bool,
) -> &'a str {
    if told == mechanism.id.as_str() {
        return "";
    }
    if AreaId::new(told).is_ok_and(|id| is_area(&id)) {
        return told;
    }
    mechanism.region(told).map_or(told, |region| &*region.code)
}

/// How far somebody was looking, given the coverage of a place: all the time from one instant up to
/// another, part of it, or none. Two who took turns looked in part: nobody says that one went on where
/// the other stopped.
pub(crate) fn observed<'c>(
    here: impl IntoIterator<Item = &'c Coverage>,
    from: Timestamp,
    until: Timestamp,
) -> Observed {
    let mut found = Observed::NotObserved;
    for coverage in here.into_iter().filter(|coverage| sees(coverage.kind)) {
        if coverage.period.from <= from && until <= coverage.period.until {
            return Observed::Observed;
        }
        if coverage.period.overlaps(from, until) {
            found = Observed::Partly;
        }
    }
    found
}

/// The same at a place that others may have watched with all the rest: whoever looked at no place in
/// particular looked at each of them in part.
pub(crate) fn observed_at<'c>(
    here: impl IntoIterator<Item = &'c Coverage>,
    everywhere: impl IntoIterator<Item = &'c Coverage>,
    from: Timestamp,
    until: Timestamp,
) -> Observed {
    match observed(here, from, until) {
        Observed::NotObserved if observed(everywhere, from, until) != Observed::NotObserved => {
            Observed::Partly
        }
        found => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::When;
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    fn coverage(kind: CoverageKind, first: Date, last: Date) -> Coverage {
        Coverage {
            id: holdfire_core::CoverageId::new("c").unwrap(),
            who: "a".into(),
            kind,
            place: "north".into(),
            period: When::days(first, last, "UTC").unwrap(),
            source: "log".into(),
            note: None,
        }
    }

    fn day(date: Date) -> (Timestamp, Timestamp) {
        let when = When::days(date, date, "UTC").unwrap();
        (when.from, when.until)
    }

    #[test]
    fn an_office_a_denial_and_a_jammed_sensor_do_not_count_as_looking() {
        let (from, until) = day(date(2026, 2, 1));
        for (kind, expected) in [
            (CoverageKind::Patrol, Observed::Observed),
            (CoverageKind::Remote, Observed::Observed),
            (CoverageKind::Sensor, Observed::Observed),
            (CoverageKind::Office, Observed::NotObserved),
            (CoverageKind::Denied, Observed::NotObserved),
            (CoverageKind::Jammed, Observed::NotObserved),
        ] {
            let one = coverage(kind, date(2026, 1, 30), date(2026, 2, 3));
            assert_eq!(observed([&one], from, until), expected, "{kind:?}");
        }
    }

    #[test]
    fn somebody_who_looked_for_an_hour_looked_in_part() {
        let (from, until) = day(date(2026, 2, 1));
        let mut one = coverage(CoverageKind::Patrol, date(2026, 2, 1), date(2026, 2, 1));
        one.period.until = one.period.from + jiff::SignedDuration::from_hours(1);
        assert_eq!(observed([&one], from, until), Observed::Partly);
        // The first instant after it is not looked at any more.
        assert_eq!(observed([&one], one.period.until, until), Observed::NotObserved);
    }

    #[test]
    fn who_looked_at_no_place_in_particular_looked_at_each_in_part() {
        let (from, until) = day(date(2026, 2, 1));
        let far = coverage(CoverageKind::Remote, date(2026, 1, 1), date(2026, 3, 1));
        let near = coverage(CoverageKind::Post, date(2026, 2, 1), date(2026, 2, 1));
        assert_eq!(observed_at([], [&far], from, until), Observed::Partly);
        assert_eq!(observed_at([&near], [&far], from, until), Observed::Observed);
        assert_eq!(observed_at([], [], from, until), Observed::NotObserved);
    }

    proptest! {
        #[test]
        fn more_coverage_never_makes_less_observed(
            spans in prop::collection::vec((0i8..20, 0i8..5, 0usize..3), 0..6),
            at in 0i8..20,
        ) {
            let kinds = [CoverageKind::Patrol, CoverageKind::Office, CoverageKind::Denied];
            let start = date(2026, 2, 1);
            let of = |n: i8| start.saturating_add(jiff::Span::new().days(i64::from(n)));
            let all: Vec<Coverage> = spans
                .iter()
                .map(|(first, length, kind)| coverage(kinds[*kind], of(*first), of(first + length)))
                .collect();
            let (from, until) = day(of(at));
            let rank = |observed: Observed| match observed {
                Observed::NotObserved => 0,
                Observed::Partly => 1,
                Observed::Observed => 2,
            };
            for n in 0..all.len() {
                let (some, more) = (observed(&all[..n], from, until), observed(&all[..=n], from, until));
                prop_assert!(rank(some) <= rank(more));
            }
        }
    }
}
