//! List after list is merged into those before it.

use super::agreement::Judge;
use super::input::check;
use super::row::Row;
use super::select::{Pair, Rule, contained, one_to_one};
use super::table::Table;
use super::{
    Duplicate, EntryId, Integration, Kind, List, MelttError, PossibleMatch, Settings, Taxonomy,
};

/// Integrates lists of events and episodes.
pub fn integrate(
    lists: &[List],
    taxonomies: &[Taxonomy],
    settings: &Settings,
) -> Result<Integration, MelttError> {
    let levels = check(lists, taxonomies)?;
    settings.check(&levels)?;
    let judge = Judge::new(lists, taxonomies, levels, settings)?;
    let rule = Rule {
        judge: &judge,
        spatial_km: settings.spatial_km,
        temporal_days: settings.temporal_days,
    };
    let first_day = first_day(lists);
    let mut merging = Merging { averaging: settings.averaging, ..Merging::default() };
    let mut first_number = 0;
    for (at, list) in lists.iter().enumerate() {
        let rows = rows(list, at, first_number, first_day);
        first_number += rows.len();
        if at == 0 {
            merging.kept = rows;
        } else {
            merging.merge(rows, &rule);
        }
    }
    Ok(merging.into_integration(lists.len()))
}

/// Days are counted from the first of all lists. Averages are rounded to an even day, so it matters where counting starts.
fn first_day(lists: &[List]) -> f64 {
    let days = lists.iter().flat_map(|list| &list.entries).map(|entry| entry.day);
    days.min().map_or(0.0, f64::from)
}

/// The entries in order of day; those of one day stay as they stand.
fn rows(list: &List, at: usize, first_number: usize, first_day: f64) -> Vec<Row> {
    let rows = list.entries.iter().enumerate().map(|(position, entry)| Row {
        id: EntryId { list: at, entry: position },
        number: first_number + position,
        day: f64::from(entry.day) - first_day,
        last_day: f64::from(entry.last_day) - first_day,
        lon: entry.lon,
        lat: entry.lat,
    });
    by_day(rows.collect())
}

fn by_day(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by(|one, other| one.day.total_cmp(&other.day));
    rows
}

/// What has been merged so far. `kept` is in order of day, then of list, then of entry.
#[derive(Default)]
struct Merging {
    averaging: bool,
    kept: Vec<Row>,
    events: Table,
    episodes: Table,
    duplicates: Vec<Duplicate>,
    possible: Vec<PossibleMatch>,
}

impl Merging {
    fn merge(&mut self, list: Vec<Row>, rule: &Rule) {
        let (mut kept_events, mut kept_episodes) = by_kind(std::mem::take(&mut self.kept));
        let (mut new_events, mut new_episodes) = by_kind(list);
        if kept_events.is_empty() && new_events.is_empty() {
            self.events.clear();
        } else {
            self.one_kind(Kind::Event, &mut kept_events, &mut new_events, rule);
        }
        if kept_episodes.is_empty() || new_episodes.is_empty() {
            self.episodes.clear();
        } else {
            self.one_kind(Kind::Episode, &mut kept_episodes, &mut new_episodes, rule);
        }
        // An averaged event may have become an episode, and the other way round.
        let kept = kept_events.into_iter().chain(kept_episodes).collect();
        let (kept_events, kept_episodes) = by_kind(kept);
        let (kept_events, kept_episodes) = (by_day(kept_events), by_day(kept_episodes));
        self.look_into_episodes(&kept_episodes, &new_events, rule);
        self.look_into_episodes(&new_episodes, &kept_events, rule);
        self.kept =
            [kept_events, kept_episodes, new_events, new_episodes].into_iter().flatten().collect();
        self.kept.sort_by(|one, other| {
            one.day.total_cmp(&other.day).then_with(|| one.id.cmp(&other.id))
        });
    }

    /// Matches entries of one kind and takes the duplicates out of `new`.
    fn one_kind(&mut self, kind: Kind, kept: &mut [Row], new: &mut Vec<Row>, rule: &Rule) {
        let pairs = one_to_one(kept, new, rule);
        let ids = pairs.iter().map(|pair| (kept[pair.kept].id, new[pair.partner].id));
        let ids: Vec<(EntryId, EntryId)> = ids.collect();
        match kind {
            Kind::Event => self.events.take_up(&ids),
            Kind::Episode => self.episodes.take_up(&ids),
        }
        let duplicates = pairs.iter().zip(&ids).map(|(pair, &(kept, removed))| Duplicate {
            kind,
            kept,
            removed,
            score: pair.score,
        });
        self.duplicates.extend(duplicates);
        let mut is_unique = vec![true; new.len()];
        for Pair { kept: at, partner, .. } in pairs {
            is_unique[partner] = false;
            if self.averaging {
                kept[at] = averaged(&kept[at], &new[partner]);
            }
        }
        let mut is_unique = is_unique.into_iter();
        new.retain(|_| is_unique.next().unwrap_or(true));
    }

    fn look_into_episodes(&mut self, episodes: &[Row], events: &[Row], rule: &Rule) {
        let pairs = contained(episodes, events, rule);
        self.possible.extend(pairs.into_iter().map(|pair| PossibleMatch {
            event: events[pair.partner].id,
            episode: episodes[pair.kept].id,
            score: pair.score,
        }));
    }

    fn into_integration(mut self, lists: usize) -> Integration {
        if self.events.columns() != self.episodes.columns() {
            self.episodes.relabel();
        }
        let mut matches = self.events.into_matches(Kind::Event, lists);
        matches.extend(self.episodes.into_matches(Kind::Episode, lists));
        Integration {
            matches,
            duplicates: self.duplicates,
            possible: self.possible,
            unique: self.kept.iter().map(|row| row.id).collect(),
        }
    }
}

/// Events and episodes, each in the order they came.
fn by_kind(rows: Vec<Row>) -> (Vec<Row>, Vec<Row>) {
    rows.into_iter().partition(Row::is_event)
}

/// The kept entry in the middle between both, except in longitude, as in the package.
fn averaged(kept: &Row, removed: &Row) -> Row {
    let mean = |one: f64, other: f64| (one + other) / 2.0;
    Row {
        day: mean(kept.day, removed.day).round_ties_even(),
        last_day: mean(kept.last_day, removed.last_day),
        lat: mean(kept.lat, removed.lat),
        ..*kept
    }
}
