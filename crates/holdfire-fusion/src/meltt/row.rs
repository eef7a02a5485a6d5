//! An entry while lists are merged, and how far two of them are apart.

use super::EntryId;

/// An entry on its way through the integration. Averaging changes it, so it is a copy of what came in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub id: EntryId,
    /// Its number through all lists, for the judge.
    pub number: usize,
    pub day: f64,
    pub last_day: f64,
    pub lon: f64,
    pub lat: f64,
}

impl Row {
    pub(crate) fn is_event(&self) -> bool {
        self.day == self.last_day
    }
}

/// One degree of a great circle in km, as the package has it.
pub(crate) const KM_PER_DEGREE: f64 = 111.111;

/// The great-circle distance in km, by the formula that stays exact for near and for opposite points.
pub(crate) fn distance_km(one: &Row, other: &Row) -> f64 {
    let (from, to) = (one.lat.to_radians(), other.lat.to_radians());
    let apart = one.lon.to_radians() - other.lon.to_radians();
    let east = to.cos() * apart.sin();
    let north = from.cos() * to.sin() - from.sin() * to.cos() * apart.cos();
    let along = from.sin() * to.sin() + from.cos() * to.cos() * apart.cos();
    (east * east + north * north).sqrt().atan2(along).to_degrees() * KM_PER_DEGREE
}
