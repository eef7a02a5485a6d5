//! What the members declared, side by side, and who was looking.

use super::{EditionError, Period, Wording};
use crate::watched::{self, observed_at, sees};
use holdfire_bulletin::{
    Coverage, CoverageGap, CoverageRow, DeclaredCount, DeclaredCounts, DeclaredRow, Observed,
    ObservedDays,
};
use holdfire_core as core;
use holdfire_core::{ActorId, DeclaredCount as Declared, Mechanism, State};
use std::collections::{BTreeMap, BTreeSet};

/// The counts that members declared for days of the period; nothing if nobody declared any.
pub(super) fn declared(
    state: &State,
    mechanism: &Mechanism,
    period: Period,
    words: &Wording,
) -> Option<DeclaredCounts> {
    // A declared day is a reporting day of that date, whatever the hour at which it was cut off.
    let (first, last) = period.dates(mechanism);
    let is_of_period =
        |count: &&Declared| first <= count.period.first_date() && count.period.last_date() <= last;
    let counts: Vec<&Declared> =
        state.counts.values().filter(|count| count.member.is_some()).filter(is_of_period).collect();
    // A member that never declares anything is no column; one that did not this time is.
    let ever: BTreeSet<&ActorId> =
        state.counts.values().filter_map(|count| count.member.as_ref()).collect();
    if ever.is_empty() {
        return None;
    }
    let members: Vec<&ActorId> =
        mechanism.members.iter().map(|member| &member.id).filter(|id| ever.contains(id)).collect();
    let name = |id: &ActorId| {
        state
            .actors
            .get(id)
            .map_or(id.as_str(), |actor| actor.name.get(words.language()))
            .to_owned()
    };
    let mut notes = vec![words.text("edition-note-declared", &[])];
    notes.extend(counts.iter().filter(|count| count.disagrees_with_itself()).map(|count| {
        words.declared_disagrees(
            &count.bulletin,
            count.total.unwrap_or_default(),
            count.sum_of_regions().unwrap_or_default(),
        )
    }));
    Some(DeclaredCounts {
        members: members.iter().map(|id| name(id)).collect(),
        whole_period: Some(whole_period(&counts, &members, words)),
        by_place: by_region(&counts, &members, mechanism, words),
        by_day: by_day(&counts, &members, &name, words),
        notes,
    })
}

fn whole_period(counts: &[&Declared], members: &[&ActorId], words: &Wording) -> DeclaredRow {
    let days = |member: &ActorId| of(counts, member).filter(|count| count.total.is_some()).count();
    let sums = members.iter().map(|member| {
        together(of(counts, member).filter_map(|count| Some((count.total?, &*count.unit))))
    });
    let days: Vec<usize> = members.iter().map(|member| days(member)).collect();
    DeclaredRow {
        scope: words.text("edition-declared-period", &[]),
        counts: sums.collect(),
        note: words.declared_days(&days),
    }
}

fn by_region(
    counts: &[&Declared],
    members: &[&ActorId],
    mechanism: &Mechanism,
    words: &Wording,
) -> Vec<DeclaredRow> {
    let mut regions: BTreeSet<&str> = BTreeSet::new();
    for count in counts {
        regions.extend(count.regions.iter().map(|part| &*part.region));
    }
    regions
        .into_iter()
        .map(|region| DeclaredRow {
            scope: mechanism
                .region(region)
                .map_or(region, |known| known.name.get(words.language()))
                .to_owned(),
            counts: members
                .iter()
                .map(|member| {
                    together(of(counts, member).flat_map(|count| {
                        let parts = count.regions.iter().filter(|part| *part.region == *region);
                        parts.map(|part| (part.count, &*count.unit))
                    }))
                })
                .collect(),
            note: String::new(),
        })
        .collect()
}

fn by_day(
    counts: &[&Declared],
    members: &[&ActorId],
    name: &impl Fn(&ActorId) -> String,
    words: &Wording,
) -> Vec<DeclaredRow> {
    let mut bulletins: BTreeMap<(jiff::Timestamp, &str), Vec<&Declared>> = BTreeMap::new();
    for count in counts {
        bulletins.entry((count.period.from, &count.bulletin)).or_default().push(count);
    }
    bulletins
        .into_values()
        .map(|of_bulletin| {
            let confirmed = of_bulletin.iter().find_map(|count| {
                Some(words.declared_confirmed(
                    count.confirmed?,
                    count.total?,
                    &name(count.confirmed_by.as_ref()?),
                ))
            });
            DeclaredRow {
                scope: of_bulletin
                    .first()
                    .map(|count| words.days(count.period.first_date(), count.period.last_date()))
                    .unwrap_or_default(),
                counts: members
                    .iter()
                    .map(|member| {
                        together(
                            of(&of_bulletin, member).filter_map(|c| Some((c.total?, &*c.unit))),
                        )
                    })
                    .collect(),
                note: confirmed.unwrap_or_default(),
            }
        })
        .collect()
}

fn of<'a>(
    counts: &'a [&'a Declared],
    member: &'a ActorId,
) -> impl Iterator<Item = &'a Declared> + 'a {
    counts.iter().copied().filter(move |count| count.member.as_ref() == Some(member))
}

/// The sum of figures of one unit; nothing if there is none, or if units differ.
fn together<'a>(parts: impl Iterator<Item = (u32, &'a str)>) -> Option<DeclaredCount> {
    let counts =
        parts.map(|(value, unit)| DeclaredCount { value: value.into(), unit: unit.to_owned() });
    let sum = counts.map(Ok).reduce(|sum, next| match (sum, next) {
        (Ok(sum), Ok(next)) => sum.plus(&next),
        (Err(why), _) | (_, Err(why)) => Err(why),
    })?;
    sum.ok()
}

/// Whether anybody was looking anywhere for at least part of a day.
pub(super) fn anybody_looked(state: &State, day: Period) -> bool {
    state
        .coverage
        .values()
        .any(|coverage| sees(coverage.kind) && coverage.period.overlaps(day.from, day.until))
}

/// Day by day, for each place that coverage speaks of.
pub(super) fn coverage(
    state: &State,
    mechanism: &Mechanism,
    period: Period,
    words: &Wording,
) -> Result<Option<Coverage>, EditionError> {
    let relevant: Vec<_> = state
        .coverage
        .values()
        .filter(|coverage| coverage.period.overlaps(period.from, period.until))
        .collect();
    if relevant.is_empty() {
        return Ok(None);
    }
    let days = period.each_day(mechanism)?;
    // Every area and region by which coverage is told has a row, so that one nobody speaks of is seen to
    // be unobserved.
    let areas = state.areas.keys().map(|id| id.as_str());
    let regions = mechanism.regions.iter().map(|region| &*region.code);
    let is_told = |place: &&str| is_told(state, mechanism, place);
    let mut places: Vec<&str> = areas.chain(regions).filter(is_told).collect();
    for coverage in &relevant {
        let place = place_of(coverage, state, mechanism);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let rows = places.iter().map(|place| {
        let here: Vec<&core::Coverage> = relevant
            .iter()
            .copied()
            .filter(|c| place_of(c, state, mechanism) == *place && sees(c.kind))
            .collect();
        let mut observers: Vec<String> =
            here.iter().map(|c| words.observer(&c.who, c.kind)).collect();
        observers.sort();
        observers.dedup();
        CoverageRow {
            place: words.covered_place(place, state, mechanism),
            observers: observers.join(", "),
            by_day: observed_by_day(state, mechanism, place, &days),
        }
    });
    let gaps = relevant.iter().filter(|coverage| !coverage.kind.is_looking()).map(|coverage| {
        CoverageGap {
            place: words.covered_place(&coverage.place, state, mechanism),
            when: words.days(coverage.period.first_date(), coverage.period.last_date()),
            reason: coverage.note.as_deref().map_or_else(
                || words.observer(&coverage.who, coverage.kind),
                |note| format!("{}: {note}", coverage.who),
            ),
        }
    });
    Ok(Some(Coverage {
        rows: rows.collect(),
        gaps: gaps.collect(),
        notes: vec![words.text("edition-note-coverage", &[])],
    }))
}

/// The place that coverage speaks of.
fn place_of<'a>(coverage: &'a core::Coverage, state: &State, mechanism: &'a Mechanism) -> &'a str {
    watched::place_of(&coverage.place, mechanism, |area| state.areas.contains_key(area))
}

/// Whether a place was looked at, day by day.
fn observed_by_day(
    state: &State,
    mechanism: &Mechanism,
    place: &str,
    days: &[(jiff::civil::Date, Period)],
) -> Vec<Observed> {
    let of = |wanted: &str| -> Vec<&core::Coverage> {
        let all = state.coverage.values();
        all.filter(|coverage| place_of(coverage, state, mechanism) == wanted).collect()
    };
    let (here, everywhere) = (of(place), of(""));
    let observed = |day: &Period| {
        let (here, everywhere) = (here.iter().copied(), everywhere.iter().copied());
        match place.is_empty() {
            true => watched::observed(everywhere, day.from, day.until),
            false => observed_at(here, everywhere, day.from, day.until),
        }
    };
    days.iter().map(|(_, day)| observed(day)).collect()
}

/// Whether coverage says something of an area or a region: it speaks of places of that sort, or of all.
fn is_told(state: &State, mechanism: &Mechanism, place: &str) -> bool {
    let is_area = |place: &str| state.areas.keys().any(|area| area.as_str() == place);
    let is_region = |place: &str| mechanism.regions.iter().any(|region| *region.code == *place);
    state.coverage.values().any(|coverage| {
        let told = place_of(coverage, state, mechanism);
        told.is_empty() || if is_area(place) { is_area(told) } else { is_region(told) }
    })
}

/// On how many days of the period an area or a region was observed; nothing if coverage does not tell.
pub(super) fn observed_days(
    state: &State,
    mechanism: &Mechanism,
    place: &str,
    days: &[(jiff::civil::Date, Period)],
) -> Option<ObservedDays> {
    let row = || CoverageRow {
        place: String::new(),
        observers: String::new(),
        by_day: observed_by_day(state, mechanism, place, days),
    };
    is_told(state, mechanism, place).then(|| row().days())
}
