//! On which reporting days each place was looked at, worked out once per snapshot.

use super::lying::regions_of;
use super::{place_of, sees};
use crate::base_map::BaseMap;
use crate::moments::{ReportingDays, day_number};
use crate::situation::filter::Filter;
use crate::situation::{OUTSIDE, UNPLACED};
use holdfire_bulletin::{Observed, ObservedDays};
use holdfire_core::{Area, Coverage, Mechanism};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The days on which somebody looked, place by place.
#[derive(Default)]
pub(crate) struct Watched {
    places: BTreeMap<String, Looked>,
    /// Where no place in particular was looked at.
    everywhere: Looked,
    /// On which somebody looked at any place.
    anywhere: DayRanges,
    /// Every region and area about which coverage says something, in the order of the mechanism, then
    /// whatever else it speaks of.
    told: Vec<String>,
}

/// The days of one place.
#[derive(Default, Clone)]
struct Looked {
    /// On which somebody looked all day.
    whole: DayRanges,
    /// On which somebody looked at all, those among them.
    any: DayRanges,
    /// On which somebody wanted to look and was refused or jammed.
    kept_out: DayRanges,
    /// Whether somebody named it, or no region of the map tells of it.
    is_told_by_itself: bool,
    /// The regions that tell of it too.
    regions: Vec<String>,
}

impl Watched {
    /// Works it out.
    pub fn new(
        coverage: &[Coverage],
        areas: &[Area],
        mechanism: &Mechanism,
        days: &ReportingDays,
        base: &BaseMap,
    ) -> Self {
        let is_area = |id: &holdfire_core::AreaId| areas.iter().any(|area| area.id == *id);
        let mut named: BTreeSet<&str> = BTreeSet::new();
        let mut spans: BTreeMap<&str, [Vec<Span>; 3]> = BTreeMap::new();
        for coverage in coverage {
            let place = place_of(&coverage.place, mechanism, is_area);
            named.insert(place);
            let [whole, any, kept_out] = spans.entry(place).or_default();
            let (all_day, touched) = days_of(coverage, days);
            if sees(coverage.kind) {
                whole.extend(all_day);
                any.push(touched);
            } else if !coverage.kind.is_looking() {
                kept_out.push(touched);
            }
        }
        let anywhere = spans.values().flat_map(|[_, any, _]| any).copied().collect();
        let looked = |[whole, any, kept_out]: &[Vec<Span>; 3]| Looked {
            whole: DayRanges::of(whole.clone()),
            any: DayRanges::of(any.clone()),
            kept_out: DayRanges::of(kept_out.clone()),
            is_told_by_itself: true,
            regions: Vec::new(),
        };
        let own: BTreeMap<&str, Looked> =
            spans.iter().map(|(place, spans)| (*place, looked(spans))).collect();
        let everywhere = own.get("").cloned().unwrap_or_default();
        let with = |place: &str, others: &[&str]| {
            let here = own.get(place).cloned().unwrap_or_default();
            let others_are_none = others.is_empty();
            let regions = others.iter().map(ToString::to_string).collect();
            let others = others.iter().filter_map(|other| own.get(other)).map(|of| &of.any);
            let any = others.chain([&here.any, &everywhere.any]).flat_map(|of| &of.0);
            Looked {
                any: DayRanges::of(any.copied().collect()),
                is_told_by_itself: here.is_told_by_itself || others_are_none,
                regions,
                ..here
            }
        };
        let codes: Vec<&str> = mechanism.regions.iter().map(|region| &*region.code).collect();
        // If any region or area is named, then the others are known not to be; if none is, coverage is
        // told by other places, and says nothing about these.
        let speaks_of_all = named.is_empty() || named.contains("");
        let by_region = speaks_of_all || codes.iter().any(|code| named.contains(code));
        let by_area = speaks_of_all || areas.iter().any(|area| named.contains(area.id.as_str()));
        let mut places = BTreeMap::new();
        let mut told = Vec::new();
        for code in codes.iter().copied().filter(|_| by_region) {
            places.insert(code.to_owned(), with(code, &[]));
            told.push(code.to_owned());
        }
        for area in areas {
            let regions = regions_of(area, base);
            let regions: Vec<&str> =
                regions.into_iter().filter(|code| by_region && codes.contains(code)).collect();
            if by_area || !regions.is_empty() {
                places.insert(area.id.to_string(), with(area.id.as_str(), &regions));
                told.push(area.id.to_string());
            }
        }
        for place in &named {
            if !place.is_empty() && !places.contains_key(*place) {
                places.insert((*place).to_owned(), with(place, &[]));
                told.push((*place).to_owned());
            }
        }
        if named.contains("") {
            told.push(String::new());
        }
        Self { places, everywhere, anywhere: DayRanges::of(anywhere), told }
    }

    /// The places about which coverage says something.
    pub fn places(&self) -> &[String] {
        &self.told
    }

    /// Whether a place was looked at on a day; nothing if coverage does not speak of it.
    pub fn on(&self, place: &str, day: Date) -> Option<Observed> {
        let (looked, day) = (self.of(place)?, day_number(day));
        Some(match (looked.whole.holds(day), looked.any.holds(day)) {
            (true, _) => Observed::Observed,
            (false, true) => Observed::Partly,
            (false, false) => Observed::NotObserved,
        })
    }

    /// On how many days from one to another a place was looked at; nothing if coverage does not speak of
    /// it.
    pub fn within(&self, place: &str, (first, last): (Date, Date)) -> Option<ObservedDays> {
        let looked = self.of(place)?;
        let (first, last) = (day_number(first), day_number(last));
        let all = usize::try_from(last - first + 1).unwrap_or(0);
        let any = looked.any.within(first, last);
        let observed = looked.whole.within(first, last);
        Some(ObservedDays {
            observed,
            partly: any - observed,
            not_observed: all.saturating_sub(any),
        })
    }

    /// Whether nobody looked on any day from one to another where a filter asks.
    pub fn is_gap(&self, filter: &Filter, (first, last): (Date, Date)) -> bool {
        let (first, last) = (day_number(first), day_number(last));
        let asked: Vec<&str> = asked_places(filter).collect();
        if asked.is_empty() {
            return self.anywhere.within(first, last) == 0;
        }
        let any_of = |place: &str| self.of(place).unwrap_or(&self.everywhere);
        asked.iter().any(|place| any_of(place).any.within(first, last) == 0)
    }

    /// Whether somebody was refused or jammed at a place on a day from one to another.
    pub fn is_kept_out(&self, place: &str, (first, last): (Date, Date)) -> bool {
        let of = self.of(place);
        of.is_some_and(|of| of.kept_out.within(day_number(first), day_number(last)) > 0)
    }

    /// Whether coverage names a place, or no region of the map tells of it.
    pub fn is_told_by_itself(&self, place: &str) -> bool {
        self.of(place).is_some_and(|of| of.is_told_by_itself)
    }

    /// Whether coverage of one place says something about another: of itself, of all places, or of an
    /// area in it.
    pub fn tells_of(&self, told: &str, place: &str) -> bool {
        let is_region = || self.of(place).is_some_and(|of| of.regions.iter().any(|r| r == told));
        told == place || told.is_empty() || is_region()
    }

    fn of(&self, place: &str) -> Option<&Looked> {
        match place.is_empty() {
            true => Some(&self.everywhere),
            false => self.places.get(place),
        }
    }
}

/// The places that a filter names. What lies outside all areas is none.
pub(super) fn asked_places(filter: &Filter) -> impl Iterator<Item = &str> {
    let is_place = |place: &&str| *place != OUTSIDE && *place != UNPLACED;
    [&filter.area, &filter.region].into_iter().flatten().map(String::as_str).filter(is_place)
}

/// First and last day of a stretch, by their numbers.
type Span = (i32, i32);

/// The days that coverage fills, if it fills any, and those it touches.
fn days_of(coverage: &Coverage, days: &ReportingDays) -> (Option<Span>, Span) {
    let (from, until) = (coverage.period.from, coverage.period.until);
    let (first, last) = (days.day_of(from), days.last_day_before(until));
    let is_from_start = days.start(first).is_some_and(|start| from <= start);
    let is_to_end = days.end(last).is_some_and(|end| end <= until);
    let touched = (day_number(first), day_number(last));
    let filled = (touched.0 + i32::from(!is_from_start), touched.1 - i32::from(!is_to_end));
    ((filled.0 <= filled.1).then_some(filled), touched)
}

/// Days as stretches that neither meet nor overlap, in order.
#[derive(Default, Clone)]
struct DayRanges(Vec<Span>);

impl DayRanges {
    fn of(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut ranges: Vec<Span> = Vec::new();
        for (first, last) in spans {
            match ranges.last_mut() {
                Some(range) if first <= range.1 + 1 => range.1 = range.1.max(last),
                _ => ranges.push((first, last)),
            }
        }
        Self(ranges)
    }

    fn holds(&self, day: i32) -> bool {
        self.within(day, day) == 1
    }

    fn within(&self, first: i32, last: i32) -> usize {
        let shared = |range: &Span| range.1.min(last) - range.0.max(first) + 1;
        self.0.iter().map(|range| usize::try_from(shared(range)).unwrap_or(0)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moments::Zone;
    use crate::watched::observed_at;
    use holdfire_core::{CoverageId, CoverageKind, TimePrecision, When};
    use jiff::civil::{Time, date};
    use jiff::{SignedDuration, ToSpan};
    use proptest::prelude::*;

    fn mechanism() -> Mechanism {
        let mut mechanism = crate::edition::tests::mechanism("19:30");
        mechanism.regions = serde_json::from_value(serde_json::json!([
            { "code": "N", "name": { "en": "North" } }, { "code": "S", "name": { "en": "South" } },
        ]))
        .unwrap();
        mechanism
    }

    /// Coverage of so many hours from an hour of February on.
    fn coverage((kind, place, from_hour, hours): (CoverageKind, &str, i64, i64)) -> Coverage {
        let start = date(2026, 2, 1).at(0, 0, 0, 0);
        let from = start + SignedDuration::from_hours(from_hour);
        let until = from + SignedDuration::from_hours(hours);
        let zone = "Asia/Damascus";
        Coverage {
            id: CoverageId::new("c").unwrap(),
            who: "a".into(),
            kind,
            place: place.into(),
            period: When::between(from, until, TimePrecision::Minute, zone).unwrap(),
            source: "log".into(),
            note: None,
        }
    }

    fn watched(coverage: &[Coverage]) -> Watched {
        let days = days();
        Watched::new(coverage, &[], &mechanism(), &days, &BaseMap::default())
    }

    fn days() -> ReportingDays {
        ReportingDays::new(Zone::named("Asia/Damascus"), Time::constant(19, 30, 0, 0))
    }

    #[test]
    fn a_region_that_nobody_names_was_not_observed_where_others_are_named() {
        let all = [coverage((CoverageKind::Patrol, "North", 0, 24 * 28))];
        let watched = watched(&all);
        assert_eq!(watched.places(), ["N", "S"]);
        let day = date(2026, 2, 10);
        assert_eq!(watched.on("N", day), Some(Observed::Observed));
        assert_eq!(watched.on("S", day), Some(Observed::NotObserved));
        assert_eq!(watched.on("the mill", day), None, "coverage does not speak of it");
        let south = Filter { region: Some("S".to_owned()), ..Filter::default() };
        assert!(
            watched.is_gap(&south, (day, day)) && !watched.is_gap(&Filter::default(), (day, day))
        );
    }

    proptest! {
        #[test]
        fn the_days_are_those_on_which_the_rule_says_that_somebody_looked(
            told in prop::collection::vec((0usize..4, 0usize..3, 0i64..400, 1i64..200), 0..6),
        ) {
            let kinds =
                [CoverageKind::Patrol, CoverageKind::Office, CoverageKind::Denied, CoverageKind::Jammed];
            let all: Vec<Coverage> = told
                .iter()
                .map(|(kind, place, from, hours)| (kinds[*kind], ["N", "S", ""][*place], *from, *hours))
                .map(coverage)
                .collect();
            let (watched, days) = (watched(&all), days());
            let of = |place: &str| all.iter().filter(move |c| *c.place == *place).collect::<Vec<_>>();
            for place in watched.places() {
                let mut counted = ObservedDays::default();
                let first = date(2026, 1, 31);
                for n in 0..30i64 {
                    let day = first.saturating_add(n.days());
                    let (from, until) = (days.start(day).unwrap(), days.end(day).unwrap());
                    let expected = match place.is_empty() {
                        true => observed_at(of(""), [], from, until),
                        false => observed_at(of(place), of(""), from, until),
                    };
                    prop_assert_eq!(watched.on(place, day), Some(expected), "{} {}", place, day);
                    match expected {
                        Observed::Observed => counted.observed += 1,
                        Observed::Partly => counted.partly += 1,
                        Observed::NotObserved => counted.not_observed += 1,
                    }
                }
                let last = first.saturating_add(29.days());
                prop_assert_eq!(watched.within(place, (first, last)), Some(counted));
            }
        }
    }
}
