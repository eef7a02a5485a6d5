//! The place of a filed report: a point, a name of the gazetteer, a place measured from one by range
//! and bearing, or the region alone. The words stay beside what they were read as.

use super::{Cause, FilingRules, Reading};
use crate::bearing::{Bearing, Range, measured, read_bearing, read_range, split_measured};
use crate::doubts::cut;
use crate::gazetteer::{Candidate, Fit, KnownPlace, PlaceKind, precision_of};
use crate::told_place::doubt_far_places;
use crate::told_point::{Point, ReadPoint, Writing, read_point};
use holdfire_core::{GeoPrecision, Place, distance_m};

/// How a place was told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SaidBy {
    /// Not at all.
    #[default]
    Nothing,
    /// By its coordinates in degrees.
    Coordinates,
    /// By the grid of military maps.
    Mgrs,
    /// By its name.
    Name,
    /// By distance and direction from a name.
    RangeAndBearing,
    /// Only by the region it lies in.
    Region,
}

/// What the words for a place can mean.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlaceSaid {
    /// How it was told.
    pub by: SaidBy,
    /// The places that the name can mean, best first.
    pub candidates: Vec<Candidate>,
    /// The key of the candidate that is taken.
    pub chosen: Option<String>,
    /// Whether the place was made coarse because something protected is there.
    pub is_coarse: bool,
}

/// GPS in a hand, and the way from it to what was seen.
const LEAST_M: f64 = 100.0;
/// Two places of one name this near are not worth a question.
const SAME_PLACE_M: f64 = 3_000.0;

pub(super) fn read(
    reading: &mut Reading<'_>,
    rules: &FilingRules<'_>,
) -> (Option<Place>, PlaceSaid) {
    let mut said = PlaceSaid::default();
    let mut place = told_place(reading, rules, &mut said);
    if let Some(place) = &mut place {
        widen(reading, place);
        if reading.is_protected() {
            make_coarse(reading, place);
            said.is_coarse = true;
        }
        // After that, because a doubt names the degrees.
        doubt_far_places(place, rules.extent, &mut reading.doubts);
    }
    (place, said)
}

fn told_place(
    reading: &mut Reading<'_>,
    rules: &FilingRules<'_>,
    said: &mut PlaceSaid,
) -> Option<Place> {
    let words = reading.form.get("place");
    let (range, bearing) = (reading.form.get("range"), reading.form.get("bearing"));
    if words.is_empty() {
        if !(range.is_empty() && bearing.is_empty()) {
            reading.refuse("place", Cause::Incomplete);
            return None;
        }
        return region_alone(reading, rules, said);
    }
    if range.is_empty() && bearing.is_empty() {
        if let Some((range, bearing, from)) = split_measured(words) {
            let from = origin(reading, rules, said, from)?;
            return measured_place(words, &from, range, bearing, said);
        }
        return match read_point(words) {
            Some(ReadPoint::Point(point)) => at_point(reading, words, point, said),
            Some(ReadPoint::NoPoint(why)) => {
                reading.refuse("place", Cause::NoPoint { why });
                None
            }
            None => named(reading, rules, said, words).map(|known| of_known(&known, words)),
        };
    }
    let read = (read_range(range), read_bearing(bearing));
    let (Some(range_read), Some(bearing_read)) = read else {
        for (field, told, is_read) in
            [("range", range, read.0.is_some()), ("bearing", bearing, read.1.is_some())]
        {
            if told.is_empty() {
                reading.refuse(field, Cause::Incomplete);
            } else if !is_read {
                reading.not_understood(field);
            }
        }
        return None;
    };
    let from = origin(reading, rules, said, words)?;
    let told = format!("{range}, {bearing}, {words}");
    measured_place(&told, &from, range_read, bearing_read, said)
}

/// Where something is measured from: a point or a name.
fn origin(
    reading: &mut Reading<'_>,
    rules: &FilingRules<'_>,
    said: &mut PlaceSaid,
    words: &str,
) -> Option<Place> {
    match read_point(words) {
        Some(ReadPoint::Point(point)) => at_point(reading, words, point, said),
        Some(ReadPoint::NoPoint(why)) => {
            reading.refuse("place", Cause::NoPoint { why });
            None
        }
        None => named(reading, rules, said, words).map(|known| of_known(&known, words)),
    }
}

fn measured_place(
    told: &str,
    from: &Place,
    range: Range,
    bearing: Bearing,
    said: &mut PlaceSaid,
) -> Option<Place> {
    said.by = SaidBy::RangeAndBearing;
    let there = measured((from.lon, from.lat), range, bearing);
    let uncertainty_m = from.uncertainty_m + there.uncertainty_m;
    let mut place = Place::new(there.lon, there.lat, precision_of(uncertainty_m)).ok()?;
    place.uncertainty_m = uncertainty_m;
    place.as_reported = Some(told.into());
    place.region.clone_from(&from.region);
    Some(place)
}

fn at_point(
    reading: &mut Reading<'_>,
    words: &str,
    point: Point,
    said: &mut PlaceSaid,
) -> Option<Place> {
    said.by = match point.writing {
        Writing::Mgrs => SaidBy::Mgrs,
        Writing::Degrees | Writing::Minutes => SaidBy::Coordinates,
    };
    let uncertainty_m = point.uncertainty_m.max(LEAST_M);
    match Place::new(point.lon, point.lat, precision_of(uncertainty_m)) {
        Ok(mut place) => {
            place.uncertainty_m = uncertainty_m;
            if point.writing != Writing::Degrees {
                place.as_reported = Some(words.into());
            }
            place.region = crate::told::told(reading.form.get("region"));
            Some(place)
        }
        Err(_) => {
            reading.refuse("place", Cause::NoPoint { why: "it is not on the Earth" });
            None
        }
    }
}

/// The place of a name: the one that was chosen, or the only one that can be meant.
fn named(
    reading: &mut Reading<'_>,
    rules: &FilingRules<'_>,
    said: &mut PlaceSaid,
    words: &str,
) -> Option<KnownPlace> {
    said.by = SaidBy::Name;
    said.candidates = rules.gazetteer.find(words);
    let choice = reading.form.get("place_choice");
    let chosen = said.candidates.iter().find(|candidate| candidate.place.key() == choice);
    let found = chosen.or_else(|| only_one(&said.candidates));
    if let Some(candidate) = found {
        said.chosen = Some(candidate.place.key());
        return Some(candidate.place.clone());
    }
    match said.candidates.len() {
        0 if !reading.form.get("region").is_empty() => {
            // A name that is on no map lies in its region all the same.
            let region = region_of(rules, reading.form.get("region"));
            if region.is_none() {
                reading.not_understood("region");
            }
            said.by = SaidBy::Region;
            region
        }
        0 => {
            let told = cut(words);
            reading.refuse("place", Cause::UnknownPlace { told });
            None
        }
        among => {
            reading.refuse("place", Cause::WhichPlace { among });
            None
        }
    }
}

/// The one place of exactly that name, if no other of it is elsewhere.
fn only_one(candidates: &[Candidate]) -> Option<&Candidate> {
    let same: Vec<&Candidate> = candidates.iter().filter(|c| c.fit == Fit::Same).collect();
    let first = same.first().copied()?;
    let is_there = |other: &&Candidate| {
        let (one, other) = (&first.place, &other.place);
        distance_m((one.lon, one.lat), (other.lon, other.lat)) <= SAME_PLACE_M
    };
    same.iter().all(is_there).then_some(first)
}

fn region_of(rules: &FilingRules<'_>, words: &str) -> Option<KnownPlace> {
    let found = rules.gazetteer.find(words);
    let mut regions =
        found.into_iter().filter(|candidate| candidate.place.kind == PlaceKind::Region);
    regions.next().map(|candidate| candidate.place)
}

fn region_alone(
    reading: &mut Reading<'_>,
    rules: &FilingRules<'_>,
    said: &mut PlaceSaid,
) -> Option<Place> {
    let words = reading.form.get("region");
    if words.is_empty() {
        reading.doubts.add("place", "no place is told; it is on no map");
        return None;
    }
    let Some(region) = region_of(rules, words) else {
        let told = cut(words);
        reading.refuse("region", Cause::UnknownPlace { told });
        return None;
    };
    said.by = SaidBy::Region;
    let mut place = of_known(&region, "");
    place.name = None;
    Some(place)
}

/// The place that a name stands for, under the name that was told.
fn of_known(known: &KnownPlace, told: &str) -> Place {
    let precision = match known.kind {
        PlaceKind::Region => GeoPrecision::new(4)
            .unwrap_or(GeoPrecision::EXACT)
            .max(precision_of(known.uncertainty_m)),
        _ => precision_of(known.uncertainty_m),
    };
    Place {
        lon: known.lon,
        lat: known.lat,
        precision,
        uncertainty_m: known.uncertainty_m.max(LEAST_M),
        name: crate::told::told(told),
        region: known.region.clone(),
        as_reported: None,
    }
}

/// The radius that was told, where it leaves more open than the words do.
fn widen(reading: &mut Reading<'_>, place: &mut Place) {
    let told = reading.form.get("radius");
    if told.is_empty() {
        return;
    }
    let Some(range) = read_range(told).filter(|range| range.high_m > 0.0) else {
        reading.not_understood("radius");
        return;
    };
    // Half of both ends: "500 m" is told plainly and read as a range of a tenth.
    let radius_m = f64::midpoint(range.low_m, range.high_m);
    if radius_m > place.uncertainty_m {
        place.uncertainty_m = radius_m;
        place.precision = precision_of(radius_m);
    } else if radius_m < place.uncertainty_m {
        reading.doubts.add(
            "radius",
            format!(
                "`{}` is told, but the words for the place leave {:.0} m open; that is kept",
                cut(told),
                place.uncertainty_m
            ),
        );
    }
}

/// The place of something protected, to about five kilometres: the register is copied by all
/// members, and nobody should read from it where a hospital stands.
fn make_coarse(reading: &mut Reading<'_>, place: &mut Place) {
    const STEP_DEG: f64 = 0.05;
    const COARSE_M: f64 = 5_000.0;
    let coarse = |degrees: f64| (degrees / STEP_DEG).round() * STEP_DEG;
    // Rounded again, because five hundredths are no number of a machine.
    let tidy = |degrees: f64| (degrees * 100.0).round() / 100.0;
    (place.lon, place.lat) = (tidy(coarse(place.lon)), tidy(coarse(place.lat)));
    place.lat = place.lat.clamp(-90.0, 90.0);
    place.uncertainty_m = place.uncertainty_m.max(COARSE_M);
    place.precision = precision_of(place.uncertainty_m);
    place.as_reported = None;
    reading.doubts.add(
        "place",
        "something protected was hit or threatened: its place is recorded to 5 km only; keep the \
         exact place where only those can read it who must",
    );
}
