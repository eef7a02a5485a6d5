//! Incidents by area, region, clause, source and day.

use super::members::observed_days;
use super::{Counted, EditionError, Falls, Wording};
use holdfire_bulletin::{ClauseRow, Count, DayBar, PlaceRow, PlaceTable, RecorderRow};
use holdfire_core::{Mechanism, SourceId, State};
use holdfire_store::IncidentRow;
use holdfire_terms::Agreement;
use std::collections::BTreeMap;

/// A row of incidents that are of one kind, in this period and the one before.
fn place_row(place: String, counted: &Counted<'_>, is: impl Fn(&IncidentRow) -> bool) -> PlaceRow {
    let count = |period, falls| {
        Count::new(counted.falling(period, falls).filter(|row| is(row)).count() as u64)
    };
    PlaceRow {
        place,
        incidents: count(counted.period, Falls::In),
        in_doubt: count(counted.period, Falls::Perhaps),
        previous: Some(count(counted.previous, Falls::In)),
        previous_in_doubt: Some(count(counted.previous, Falls::Perhaps)),
        observed: None,
    }
}

fn is_empty(row: &PlaceRow) -> bool {
    let zero = Count::new(0);
    row.incidents == zero
        && row.in_doubt == zero
        && row.previous == Some(zero)
        && row.previous_in_doubt == Some(zero)
}

/// By area: surely inside, perhaps inside, outside all.
pub(super) fn by_area(
    state: &State,
    mechanism: &Mechanism,
    counted: &Counted<'_>,
    words: &Wording,
) -> Result<PlaceTable, EditionError> {
    let days = counted.period.each_day(mechanism)?;
    let mut rows = Vec::new();
    // Lines, crossings and posts hold nothing.
    for area in state.areas.values().filter(|area| !area.kind.is_path()) {
        let name = area.name.get(words.language());
        let inside = place_row(name.to_owned(), counted, |row| row.areas_inside.contains(&area.id));
        let observed = observed_days(state, mechanism, area.id.as_str(), &days);
        rows.push(PlaceRow { observed, ..inside });
        let perhaps = words.name_in("edition-area-perhaps", name);
        let perhaps = place_row(perhaps, counted, |row| row.areas_perhaps.contains(&area.id));
        if !is_empty(&perhaps) {
            rows.push(perhaps);
        }
    }
    let outside = |row: &IncidentRow| {
        row.lon.is_some() && row.areas_inside.is_empty() && row.areas_perhaps.is_empty()
    };
    rows.push(place_row(words.text("edition-area-outside", &[]), counted, outside));
    let untold = place_row(words.text("place-not-told", &[]), counted, |row| row.lon.is_none());
    if !is_empty(&untold) {
        rows.push(untold);
    }
    Ok(PlaceTable {
        rows,
        total: Some(place_row(words.text("edition-all", &[]), counted, |_| true)),
        notes: vec![words.text("edition-note-areas", &[])],
    })
}

/// By region of the mechanism, then those that no source places in one.
pub(super) fn by_region(
    state: &State,
    mechanism: &Mechanism,
    counted: &Counted<'_>,
    words: &Wording,
) -> Result<PlaceTable, EditionError> {
    let days = counted.period.each_day(mechanism)?;
    let is_in = |code: &str, row: &IncidentRow| row.region.as_deref() == Some(code);
    let mut rows: Vec<PlaceRow> = mechanism
        .regions
        .iter()
        .map(|region| {
            let name = region.name.get(words.language()).to_owned();
            let of = place_row(name, counted, |row| is_in(&region.code, row));
            let observed = observed_days(state, mechanism, &region.code, &days);
            PlaceRow { observed, ..of }
        })
        .collect();
    let elsewhere = |row: &IncidentRow| {
        row.region
            .as_ref()
            .is_some_and(|words| !mechanism.regions.iter().any(|region| *region.code == **words))
    };
    let other = place_row(words.text("edition-region-other", &[]), counted, elsewhere);
    if !is_empty(&other) {
        rows.push(other);
    }
    let untold =
        place_row(words.text("edition-region-untold", &[]), counted, |row| row.region.is_none());
    if !is_empty(&untold) {
        rows.push(untold);
    }
    Ok(PlaceTable {
        rows,
        total: Some(place_row(words.text("edition-all", &[]), counted, |_| true)),
        notes: vec![words.text("edition-note-regions", &[])],
    })
}

/// By clause and verdict, for clauses that were asked about at least one incident.
pub(super) fn by_clause(agreement: &Agreement, counted: &Counted<'_>) -> Vec<ClauseRow> {
    let count = |clause: &str, of: fn(&IncidentRow) -> &Vec<String>| {
        Count::new(counted.sure().filter(|row| of(row).iter().any(|c| c == clause)).count() as u64)
    };
    agreement
        .clauses()
        .iter()
        .map(|clause| {
            let reference = clause.reference().to_string();
            ClauseRow {
                engaged: count(&reference, |row| &row.engaged),
                undetermined: count(&reference, |row| &row.undetermined),
                not_engaged: count(&reference, |row| &row.not_engaged),
                clause: clause.number.to_string(),
                title: clause.title.to_string(),
                instrument: clause.instrument.to_string(),
            }
        })
        .filter(|row| (row.engaged + row.undetermined + row.not_engaged).value() > 0)
        .collect()
}

/// By source: its reports and incidents in the period, and those nobody else told of.
pub(super) fn by_recorder(
    state: &State,
    counted: &Counted<'_>,
    words: &Wording,
) -> Vec<RecorderRow> {
    let mut by_source: BTreeMap<&SourceId, (u64, u64, u64)> = BTreeMap::new();
    for row in counted.sure() {
        for link in state.incidents.get(&row.id).into_iter().flatten() {
            if let Some(report) = state.reports.get(&link.report) {
                by_source.entry(&report.source).or_default().0 += 1;
            }
        }
        for source in &row.sources {
            let counts = by_source.entry(source).or_default();
            counts.1 += 1;
            counts.2 += u64::from(row.sources.len() == 1);
        }
    }
    let mut rows: Vec<RecorderRow> = by_source
        .into_iter()
        .map(|(id, (reports, incidents, alone))| {
            let source = state.sources.get(id);
            let member = source.and_then(|source| source.belongs_to.as_ref());
            RecorderRow {
                recorded_by: source
                    .map_or(id.as_str(), |source| source.name.get(words.language()))
                    .to_owned(),
                kind: match member.and_then(|id| state.actors.get(id)) {
                    Some(actor) => actor.name.get(words.language()).to_owned(),
                    None => words.text("edition-source-other", &[]),
                },
                reports: Count::new(reports),
                incidents: Count::new(incidents),
                alone: Count::new(alone),
            }
        })
        .collect();
    rows.sort_by(|a, b| b.reports.cmp(&a.reports).then_with(|| a.recorded_by.cmp(&b.recorded_by)));
    rows
}

/// By reporting day.
pub(super) fn by_day(
    state: &State,
    mechanism: &Mechanism,
    counted: &Counted<'_>,
    words: &Wording,
) -> Result<Vec<DayBar>, EditionError> {
    let days = counted.period.each_day(mechanism)?;
    let bars = days.into_iter().map(|(date, day)| {
        let count = |falls| Count::new(counted.falling(day, falls).count() as u64);
        DayBar {
            day: words.day(date),
            incidents: count(Falls::In),
            // Only doubts of a few days are drawn: a month in doubt is no sign of any one day.
            in_doubt: Count::new(
                counted.falling(day, Falls::Perhaps).filter(|row| span_days(row) <= 3).count()
                    as u64,
            ),
            not_observed: !super::members::anybody_looked(state, day),
        }
    });
    Ok(bars.collect())
}

fn span_days(row: &IncidentRow) -> i64 {
    row.from_s.zip(row.until_s).map_or(i64::MAX, |(from, until)| (until - from) / 86_400)
}
