//! What people and earlier calls have decided, made free of contradiction before anything is computed.

use crate::cluster::Given;
use crate::prepared::{NONE, Prepared};
use crate::{FusionError, Settings};

/// Which rows start together and which of them must stay. A link that nobody confirmed yields to "these are apart".
pub(crate) fn what_is_decided(
    prepared: &Prepared,
    settings: &Settings,
) -> Result<Given, FusionError> {
    let mut incident = prepared.incident.clone();
    let is_confirmed = |row: u32| prepared.confirmed[row as usize];
    let mut apart = prepared.apart.clone();
    // The earlier row first, as ties are broken everywhere.
    for pair in &mut apart {
        *pair = (pair.1, pair.0);
    }
    apart.sort_unstable();
    for (one, other) in apart {
        if incident[one as usize] == NONE || incident[one as usize] != incident[other as usize] {
            continue;
        }
        match (is_confirmed(one), is_confirmed(other)) {
            (true, true) => return Err(contradiction(prepared, one, other)),
            (false, true) => incident[one as usize] = NONE,
            (_, false) => incident[other as usize] = NONE,
        }
    }
    let fixed = (incident.iter().zip(&prepared.confirmed))
        .map(|(&incident, &is_confirmed)| {
            incident != NONE && (settings.keep_existing_links || is_confirmed)
        })
        .collect::<Vec<bool>>();
    Ok(Given { incident, fixed })
}

fn contradiction(prepared: &Prepared, one: u32, other: u32) -> FusionError {
    let mut ids = [prepared.id(one).to_owned(), prepared.id(other).to_owned()];
    ids.sort_unstable();
    let [first, second] = ids;
    let incident = prepared.incident[one as usize] as usize;
    let name = prepared.incident_names.get(incident).map(|name| String::from(&**name));
    FusionError::ConfirmedAndApart { one: first, other: second, incident: name.unwrap_or_default() }
}
