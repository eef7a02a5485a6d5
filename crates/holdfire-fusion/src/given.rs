//! What people and earlier calls have decided, made free of contradiction before anything is computed.

use crate::cluster::Given;
use crate::prepared::{NONE, Prepared};
use crate::{FusionError, Report, Settings};

/// Which rows start together and which of them must stay. A link that nobody confirmed yields to "these are apart".
pub(crate) fn what_is_decided(
    reports: &[Report],
    prepared: &Prepared,
    settings: &Settings,
) -> Result<Given, FusionError> {
    let report = |row: u32| &reports[prepared.input[row as usize] as usize];
    let mut incident = prepared.incident.clone();
    for &(one, other) in &prepared.apart {
        if incident[one as usize] == NONE || incident[one as usize] != incident[other as usize] {
            continue;
        }
        match (report(one).confirmed, report(other).confirmed) {
            (true, true) => return Err(contradiction(report(one), report(other))),
            (false, true) => incident[one as usize] = NONE,
            (_, false) => incident[other as usize] = NONE,
        }
    }
    let rows = 0..incident.len() as u32;
    let fixed = rows
        .map(|row| {
            incident[row as usize] != NONE
                && (settings.keep_existing_links || report(row).confirmed)
        })
        .collect::<Vec<bool>>();
    Ok(Given { incident, fixed })
}

fn contradiction(one: &Report, other: &Report) -> FusionError {
    let (first, second) = if one.id <= other.id { (one, other) } else { (other, one) };
    FusionError::ConfirmedAndApart {
        one: first.id.clone(),
        other: second.id.clone(),
        incident: first.incident.clone().unwrap_or_default(),
    }
}
