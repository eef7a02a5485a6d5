//! Editions for others than members: the members' edition less what its readers may not be told.
//!
//! Two steps. Places are taken from the incidents before anything is counted, so that no table tells by
//! its rows what a line does not tell ([`reduced`]). Then what is left of the bulletin is cut, field by
//! field ([`cut`]): the bulletin is taken apart by name, so that a field that is added later does not
//! reach anybody before somebody has decided about it here. What is left out is not written down on the
//! way but counted in both editions afterwards ([`withheld`]).

use super::{Telling, Wording};
use crate::exporting::{is_protected, places::Shown};
use crate::names::coordinates;
use holdfire_bulletin::{
    Bulletin, Coverage, CoverageRow, IncidentRow as BulletinRow, PlaceTold, Why, Withheld,
    WithheldLine, WithheldPart,
};
use holdfire_core::{IncidentId, Mechanism, State};
use holdfire_powers::Act;
use holdfire_store::IncidentRow;
use std::collections::{BTreeMap, BTreeSet};

/// How far an edition tells the place of each incident; as it is recorded where none is named.
pub(super) type Places = BTreeMap<IncidentId, PlaceTold>;

/// Incidents with their places as far as they are told.
pub(super) fn reduced(
    rows: &[IncidentRow],
    telling: &Telling,
    state: &State,
    mechanism: &Mechanism,
    words: &Wording,
) -> (Vec<IncidentRow>, Places) {
    let mut places = Places::new();
    let reduced = rows.iter().map(|row| {
        let told = place_told(row, telling, state);
        places.insert(row.id.clone(), told);
        match told {
            PlaceTold::AsRecorded | PlaceTold::NotRecorded => row.clone(),
            PlaceTold::Roughly => without_words(rough(row, state), mechanism, words),
            PlaceTold::Withheld => without_words(placeless(row), mechanism, words),
        }
    });
    (reduced.collect(), places)
}

/// How far the place of an incident is told.
pub(super) fn place_told(row: &IncidentRow, telling: &Telling, state: &State) -> PlaceTold {
    if row.lon.is_none() && row.place_name.is_none() {
        return PlaceTold::NotRecorded;
    }
    if !telling.tells(Act::TellProtectedPlaces) && is_of_something_protected(row, state) {
        return PlaceTold::Withheld;
    }
    match telling.tells(Act::TellExactPlaces) {
        true => PlaceTold::AsRecorded,
        // A name without degrees cannot be told roughly.
        false if row.lon.is_none() => PlaceTold::Withheld,
        false => PlaceTold::Roughly,
    }
}

fn is_of_something_protected(row: &IncidentRow, state: &State) -> bool {
    let links = state.incidents.get(&row.id).into_iter().flatten();
    let mut reports = links.filter_map(|link| state.reports.get(&link.report));
    reports.any(|report| is_protected(report))
}

/// The middle of a cell of a grid in the place of the point, and the areas that are no point or line.
fn rough(row: &IncidentRow, state: &State) -> IncidentRow {
    let shown = Shown {
        lon: row.lon,
        lat: row.lat,
        uncertainty_m: row.uncertainty_m,
        precision: row.geo_precision,
        name: row.place_name.clone(),
        region: row.region.clone(),
        is_generalised: false,
    };
    let rough = shown.generalised();
    let keeps =
        |id: &&holdfire_core::AreaId| state.areas.get(*id).is_some_and(|area| !area.kind.is_path());
    IncidentRow {
        place_name: rough.lon.zip(rough.lat).map(|(lon, lat)| coordinates(lon, lat)),
        lon: rough.lon,
        lat: rough.lat,
        uncertainty_m: rough.uncertainty_m,
        geo_precision: None,
        areas_inside: row.areas_inside.iter().filter(keeps).cloned().collect(),
        areas_perhaps: row.areas_perhaps.iter().filter(keeps).cloned().collect(),
        ..row.clone()
    }
}

/// No place but the region.
fn placeless(row: &IncidentRow) -> IncidentRow {
    IncidentRow {
        lon: None,
        lat: None,
        uncertainty_m: None,
        geo_precision: None,
        place_name: None,
        areas_inside: Vec::new(),
        areas_perhaps: Vec::new(),
        ..row.clone()
    }
}

/// A region in the words of a source may be anything, the name of a person included. It is still counted
/// as named otherwise.
fn without_words(row: IncidentRow, mechanism: &Mechanism, words: &Wording) -> IncidentRow {
    let is_ours = |code: &String| mechanism.regions.iter().any(|region| *region.code == **code);
    let region = row.region.map(|region| match is_ours(&region) {
        true => region,
        false => words.text("edition-region-other", &[]),
    });
    IncidentRow { region, ..row }
}

/// A bulletin without what is not told. It was made of reduced incidents.
pub(super) fn cut(
    bulletin: Bulletin,
    telling: &Telling,
    places: &Places,
    // The names of areas and regions of the mechanism.
    known: &BTreeSet<String>,
    otherwise: &str,
) -> Bulletin {
    let tells = |act| telling.tells(act);
    let Bulletin {
        mechanism,
        title,
        edition,
        audience,
        language,
        exercise,
        as_of,
        period,
        previous_period,
        made_from,
        headlines,
        correction,
        withheld,
        by_day,
        by_area,
        by_governorate,
        by_clause,
        by_clause_notes,
        by_recorder,
        declared,
        coverage,
        due,
        incidents,
        why,
        notes,
        disclaimer,
        check,
    } = bulletin;
    let told_of = |number: &String| {
        let id = IncidentId::new(number.as_str()).ok();
        id.and_then(|id| places.get(&id).copied()).unwrap_or(PlaceTold::Withheld)
    };
    // A reason tells distances and names areas, so it is told only where the place is.
    let is_placed =
        |number: &String| matches!(told_of(number), PlaceTold::AsRecorded | PlaceTold::NotRecorded);
    let incidents = match tells(Act::TellIncidents) {
        true => incidents.into_iter().map(|row| cut_row(row, telling, told_of)).collect(),
        false => Vec::new(),
    };
    let why = why.filter(|_| tells(Act::TellReasons) && tells(Act::TellIncidents)).map(|why| {
        let explained = why.explained.into_iter().filter(|of| is_placed(&of.number));
        Why { explained: explained.collect(), notes: why.notes }
    });
    Bulletin {
        mechanism,
        title,
        edition,
        audience,
        language,
        exercise,
        as_of,
        period,
        previous_period,
        made_from,
        headlines,
        correction,
        withheld,
        by_day,
        by_area,
        by_governorate,
        by_clause,
        by_clause_notes,
        by_recorder: if tells(Act::TellSources) { by_recorder } else { Vec::new() },
        declared: declared.filter(|_| tells(Act::TellDeclared)),
        coverage: coverage.map(|coverage| match tells(Act::TellObservers) {
            true => coverage,
            false => Coverage {
                rows: coverage
                    .rows
                    .into_iter()
                    .map(|row| CoverageRow {
                        // Where somebody looked can be told in any words, too.
                        place: match known.contains(&row.place) {
                            true => row.place,
                            false => otherwise.to_owned(),
                        },
                        observers: String::new(),
                        by_day: row.by_day,
                    })
                    .collect(),
                gaps: Vec::new(),
                notes: coverage.notes,
            },
        }),
        due: due.filter(|_| tells(Act::TellDue)),
        incidents,
        why: why.filter(|why| !why.explained.is_empty()),
        notes,
        disclaimer,
        check,
    }
}

fn cut_row(
    row: BulletinRow,
    telling: &Telling,
    told_of: impl Fn(&String) -> PlaceTold,
) -> BulletinRow {
    BulletinRow {
        place_told: told_of(&row.number),
        sources: if telling.tells(Act::TellSources) { row.sources } else { Vec::new() },
        stands: if telling.tells(Act::TellPositions) { row.stands } else { Vec::new() },
        ..row
    }
}

/// What an edition leaves out of the members' edition of the same register size, by counting both.
pub(super) fn withheld(
    members: &Bulletin,
    here: &Bulletin,
    telling: &Telling,
    words: &Wording,
) -> Withheld {
    let line = |part: WithheldPart| {
        let (in_members, in_here) = (counted(members, part), counted(here, part));
        let withheld = in_members.saturating_sub(in_here);
        WithheldLine {
            part,
            what: words.text(&what_message(part), &[]),
            unit: words.text(&unit_message(part), &[]),
            members: in_members,
            here: in_here,
            withheld,
            why: match withheld {
                0 => String::new(),
                _ => words.text(&why_message(part), &[]),
            },
        }
    };
    let lines: Vec<WithheldLine> = WithheldPart::ALL.into_iter().map(line).collect();
    let is_always = |part| matches!(part, WithheldPart::Counted | WithheldPart::Incidents);
    let lines: Vec<WithheldLine> =
        lines.into_iter().filter(|line| is_always(line.part) || line.withheld > 0).collect();
    Withheld { says: says(here, &lines, telling, words), lines }
}

/// The same in sentences.
fn says(
    here: &Bulletin,
    lines: &[WithheldLine],
    telling: &Telling,
    words: &Wording,
) -> Vec<String> {
    let audience = telling.audience.as_str();
    let mut says = vec![words.text(&format!("withheld-for-{audience}"), &[])];
    says.push(
        words.text("withheld-same-count", &[("n", counted(here, WithheldPart::Counted) as usize)]),
    );
    let told = |told| here.incidents.iter().filter(|row| row.place_told == told).count();
    for (told, id) in [
        (told(PlaceTold::Withheld), "withheld-without-place"),
        (told(PlaceTold::Roughly), "withheld-rough-place"),
    ] {
        if told > 0 {
            says.push(words.text(id, &[("n", told)]));
        }
    }
    let left: Vec<String> = lines
        .iter()
        .filter(|line| line.withheld > 0 && line.part != WithheldPart::Places)
        .map(|line| words.text(&format!("withheld-short-{}", line.part.as_str()), &[]))
        .collect();
    if !left.is_empty() {
        says.push(words.left_out(left));
    }
    says
}

/// How much of a part a bulletin tells.
fn counted(bulletin: &Bulletin, part: WithheldPart) -> u64 {
    let rows = &bulletin.incidents;
    let of_rows =
        |is: &dyn Fn(&&BulletinRow) -> bool| rows.iter().filter(|row| is(row)).count() as u64;
    let coverage = bulletin.coverage.as_ref();
    match part {
        WithheldPart::Counted => bulletin
            .by_area
            .total
            .as_ref()
            .map_or(0, |all| all.incidents.value() + all.in_doubt.value()),
        WithheldPart::Incidents => rows.len() as u64,
        WithheldPart::Places => of_rows(&|row| row.place_told == PlaceTold::AsRecorded),
        WithheldPart::Sources => of_rows(&|row| !row.sources.is_empty()),
        WithheldPart::Positions => of_rows(&|row| !row.stands.is_empty()),
        WithheldPart::Reasons => bulletin.why.as_ref().map_or(0, |why| why.explained.len() as u64),
        WithheldPart::Due => {
            bulletin.due.as_ref().map_or(0, |due| due.rows.len() as u64 + due.not_listed.value())
        }
        WithheldPart::Declared => bulletin.declared.as_ref().map_or(0, |declared| {
            declared.rows().flat_map(|row| &row.counts).flatten().count() as u64
        }),
        WithheldPart::Observers => coverage.map_or(0, |coverage| {
            coverage.rows.iter().filter(|row| !row.observers.is_empty()).count() as u64
        }),
        WithheldPart::Gaps => coverage.map_or(0, |coverage| coverage.gaps.len() as u64),
    }
}

/// The message of what is counted.
pub(crate) fn what_message(part: WithheldPart) -> String {
    format!("withheld-{}", part.as_str())
}

/// The message of why a part is left out.
pub(crate) fn why_message(part: WithheldPart) -> String {
    let which = match part {
        WithheldPart::Places => "-places",
        WithheldPart::Reasons => "-reasons",
        _ => "",
    };
    format!("withheld-why{which}")
}

/// The message of what the numbers of a part count.
pub(crate) fn unit_message(part: WithheldPart) -> String {
    let unit = match part {
        WithheldPart::Due => "step",
        WithheldPart::Declared => "number",
        WithheldPart::Observers => "place",
        WithheldPart::Gaps => "gap",
        _ => "incident",
    };
    format!("withheld-unit-{unit}")
}
