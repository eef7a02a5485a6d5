//! What a bulletin corrects: every number that differs from the one that went out, and the incidents
//! that came in, went or are told otherwise. Both are the same edition, so nothing is told here that
//! the two do not tell.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::bulletin::{Bulletin, PlaceRow, PlaceTable};
use crate::incident_row::IncidentRow;

/// What a bulletin corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The id of the bulletin it takes the place of.
    pub bulletin: String,
    /// How many entries that one was made from.
    pub register_size: u64,
    /// What is corrected and why, in sentences.
    pub says: Vec<String>,
    /// What differs.
    pub differs: Differences,
}

/// What differs between two bulletins of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Differences {
    /// Each number that differs.
    pub numbers: Vec<CorrectedNumber>,
    /// Incidents that only the correction tells.
    pub added: Vec<String>,
    /// Incidents that only the corrected bulletin tells.
    pub removed: Vec<String>,
    /// Incidents that both tell, in other words.
    pub changed: Vec<String>,
    /// Parts without such numbers that differ.
    pub parts: Vec<CorrectedPart>,
}

/// A number that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectedNumber {
    /// In which table.
    pub part: CorrectedPart,
    /// In which row.
    pub row: String,
    /// In which column.
    pub column: CorrectedColumn,
    /// As it went out; `None` where there was no such row.
    pub then: Option<u64>,
    /// As it is now; `None` where there is no such row any more.
    pub now: Option<u64>,
}

/// A part of a bulletin, by the name of its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectedPart {
    /// Incidents by day.
    ByDay,
    /// Incidents by area.
    ByArea,
    /// Incidents by region.
    ByGovernorate,
    /// What clauses say.
    ByClause,
    /// Who recorded what.
    ByRecorder,
    /// What members declared.
    Declared,
    /// Who looked.
    Coverage,
    /// What is due.
    Due,
    /// Why clauses answer as they do.
    Why,
}

/// A column of numbers, by the name of its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectedColumn {
    /// Incidents surely in the period.
    ThisPeriod,
    /// Incidents that may be in it.
    TimeInDoubt,
    /// Incidents surely in the period before.
    Before,
    /// Incidents that may be in that one.
    InDoubtBefore,
    /// Incidents that engage a clause.
    Engaged,
    /// Incidents for which this cannot be said.
    Undetermined,
    /// Incidents that do not engage it.
    NotEngaged,
    /// Reports.
    Reports,
    /// Incidents that a source told of.
    IncidentsTold,
    /// Incidents that nobody else told of.
    ToldByNobodyElse,
}

impl CorrectedPart {
    /// The name of its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ByDay => "by_day",
            Self::ByArea => "by_area",
            Self::ByGovernorate => "by_governorate",
            Self::ByClause => "by_clause",
            Self::ByRecorder => "by_recorder",
            Self::Declared => "declared",
            Self::Coverage => "coverage",
            Self::Due => "due",
            Self::Why => "why",
        }
    }
}

impl CorrectedColumn {
    /// The name of its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ThisPeriod => "this_period",
            Self::TimeInDoubt => "time_in_doubt",
            Self::Before => "before",
            Self::InDoubtBefore => "in_doubt_before",
            Self::Engaged => "engaged",
            Self::Undetermined => "undetermined",
            Self::NotEngaged => "not_engaged",
            Self::Reports => "reports",
            Self::IncidentsTold => "incidents_told",
            Self::ToldByNobodyElse => "told_by_nobody_else",
        }
    }
}

/// Where a number stands.
type Cell = (CorrectedPart, String, CorrectedColumn);

impl Differences {
    /// What `now` says otherwise than `then`.
    #[must_use]
    pub fn between(then: &Bulletin, now: &Bulletin) -> Self {
        let (told_then, told_now) = (incidents(then), incidents(now));
        let is_changed = |number: &&str| {
            told_then.get(number).is_some_and(|row| Some(row) != told_now.get(number))
        };
        let others = [
            (CorrectedPart::Declared, then.declared == now.declared),
            (CorrectedPart::Coverage, then.coverage == now.coverage),
            (CorrectedPart::Due, then.due == now.due),
            (CorrectedPart::Why, then.why == now.why),
        ];
        Self {
            numbers: corrected_numbers(then, now),
            added: only_in(&told_now, &told_then),
            removed: only_in(&told_then, &told_now),
            changed: told_now.keys().copied().filter(is_changed).map(str::to_owned).collect(),
            parts: others.into_iter().filter(|(_, same)| !same).map(|(part, _)| part).collect(),
        }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The first number that is not the one that stands in `bulletin`.
    pub(crate) fn not_in(&self, bulletin: &Bulletin) -> Option<&CorrectedNumber> {
        let are = summed(&numbers(bulletin));
        self.numbers.iter().find(|number| {
            let cell = (number.part, number.row.clone(), number.column);
            are.get(&cell).copied() != number.now
        })
    }
}

/// Every number that is not the same in both, table by table; in each the rows as they stand in it, those
/// that went last.
fn corrected_numbers(then: &Bulletin, now: &Bulletin) -> Vec<CorrectedNumber> {
    let (were, are) = (numbers(then), numbers(now));
    let (value_then, value_now) = (summed(&were), summed(&are));
    let mut seen = BTreeSet::new();
    let cells = are.iter().chain(&were).map(|(cell, _)| cell).filter(|cell| seen.insert(*cell));
    let told = cells.map(|cell| {
        let (part, row, column) = cell.clone();
        let (then, now) = (value_then.get(cell).copied(), value_now.get(cell).copied());
        CorrectedNumber { part, row, column, then, now }
    });
    let mut told: Vec<CorrectedNumber> = told.filter(|number| number.then != number.now).collect();
    told.sort_by_key(|number| number.part);
    told
}

/// The incidents that are told one by one, by their numbers.
fn incidents(of: &Bulletin) -> BTreeMap<&str, &IncidentRow> {
    of.incidents.iter().map(|row| (row.number.as_str(), row)).collect()
}

fn only_in(
    here: &BTreeMap<&str, &IncidentRow>,
    there: &BTreeMap<&str, &IncidentRow>,
) -> Vec<String> {
    here.keys()
        .filter(|number| !there.contains_key(*number))
        .map(|number| (*number).to_owned())
        .collect()
}

/// Rows of one name are one number: two sources can be called the same.
fn summed(numbers: &[(Cell, u64)]) -> BTreeMap<Cell, u64> {
    let mut sums = BTreeMap::new();
    for (cell, n) in numbers {
        let sum: &mut u64 = sums.entry(cell.clone()).or_default();
        *sum = sum.saturating_add(*n);
    }
    sums
}

/// Every number of the tables, in the order in which they stand.
fn numbers(of: &Bulletin) -> Vec<(Cell, u64)> {
    use CorrectedColumn as Column;
    use CorrectedPart as Part;
    let mut told: Vec<(Cell, u64)> = Vec::new();
    let mut tell = |part, row: &str, columns: &[(Column, Option<u64>)]| {
        let cells = columns
            .iter()
            .filter_map(|(column, n)| n.map(|n| ((part, row.to_owned(), *column), n)));
        told.extend(cells);
    };
    for day in &of.by_day {
        tell(
            Part::ByDay,
            &day.day,
            &[
                (Column::ThisPeriod, Some(day.incidents.value())),
                (Column::TimeInDoubt, Some(day.in_doubt.value())),
            ],
        );
    }
    for (part, table) in [(Part::ByArea, &of.by_area), (Part::ByGovernorate, &of.by_governorate)] {
        for row in rows_of(table) {
            tell(
                part,
                &row.place,
                &[
                    (Column::ThisPeriod, Some(row.incidents.value())),
                    (Column::TimeInDoubt, Some(row.in_doubt.value())),
                    (Column::Before, row.previous.map(|n| n.value())),
                    (Column::InDoubtBefore, row.previous_in_doubt.map(|n| n.value())),
                ],
            );
        }
    }
    for row in &of.by_clause {
        tell(
            Part::ByClause,
            &format!("{} · {}", row.clause, row.instrument),
            &[
                (Column::Engaged, Some(row.engaged.value())),
                (Column::Undetermined, Some(row.undetermined.value())),
                (Column::NotEngaged, Some(row.not_engaged.value())),
            ],
        );
    }
    for row in &of.by_recorder {
        tell(
            Part::ByRecorder,
            &row.recorded_by,
            &[
                (Column::Reports, Some(row.reports.value())),
                (Column::IncidentsTold, Some(row.incidents.value())),
                (Column::ToldByNobodyElse, Some(row.alone.value())),
            ],
        );
    }
    told
}

/// The rows of a table with its total.
fn rows_of(table: &PlaceTable) -> impl Iterator<Item = &PlaceRow> {
    table.rows.iter().chain(&table.total)
}
