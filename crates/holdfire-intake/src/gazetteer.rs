//! The gazetteer of a register: places by name, as areas, regions, towns of the base map and earlier
//! reports name them. It answers a name with candidates, nearest in spelling first; which of them
//! is meant is for a person to say where more than one can be.

use crate::spelling::{consonants, folded, is_near};
use holdfire_core::{GeoPrecision, distance_m};
use std::collections::{BTreeSet, HashMap};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// A place that reports of the register name.
    Told,
    /// A town of the base map.
    Town,
    /// An area of the mechanism.
    Area,
    /// A region of the mechanism.
    Region,
}

impl PlaceKind {
    /// The word used in forms and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Town => "town",
            Self::Area => "area",
            Self::Region => "region",
        }
    }
}

/// A place by name.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownPlace {
    /// What it is.
    pub kind: PlaceKind,
    /// Its names, the usual one first.
    pub names: Vec<Box<str>>,
    /// Degrees east of its middle.
    pub lon: f64,
    /// Degrees north of its middle.
    pub lat: f64,
    /// How far from its middle something there can be, in metres.
    pub uncertainty_m: f64,
    /// The region it lies in, as told.
    pub region: Option<Box<str>>,
}

impl KnownPlace {
    /// What stands for it in a form: its kind, its first name and its middle.
    pub fn key(&self) -> String {
        let name = self.names.first().map_or_else(String::new, |name| folded(name));
        format!("{}:{:.3},{:.3}:{name}", self.kind.as_str(), self.lat, self.lon)
    }
}

/// How well a name fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The same name, small differences of writing aside.
    Same,
    /// The same consonants: another spelling or script.
    Spelling,
    /// A few letters differ.
    Near,
    /// The words stand in a longer name.
    Part,
}

/// A place that can be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The place.
    pub place: KnownPlace,
    /// How well the words fit.
    pub fit: Fit,
}

/// Places by name.
#[derive(Debug, Default)]
pub struct Gazetteer {
    places: Vec<KnownPlace>,
    /// Each folded name with its places.
    by_name: HashMap<String, Vec<u32>>,
    by_consonants: HashMap<String, Vec<u32>>,
}

/// Two reports of one name this near speak of one place.
const ONE_PLACE_M: f64 = 10_000.0;
/// The most candidates that are given.
const MOST: usize = 8;
/// Names with fewer consonants than this are told apart by their vowels only.
const LEAST_CONSONANTS: usize = 3;
/// A name of more letters is none.
const LONGEST: usize = 200;

impl Gazetteer {
    /// Takes places in any order. Those of one name that lie together become one; where the base map and
    /// reports both have it, that of the base map stays.
    pub fn new(places: impl IntoIterator<Item = KnownPlace>) -> Self {
        let mut gazetteer = Self::default();
        for place in places {
            gazetteer.add(place);
        }
        gazetteer
    }

    /// Every place it has.
    pub fn places(&self) -> &[KnownPlace] {
        &self.places
    }

    /// How many places it has.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn add(&mut self, place: KnownPlace) {
        let is_whole = place.lon.is_finite() && place.lat.is_finite();
        let names: BTreeSet<String> = place
            .names
            .iter()
            .filter(|name| name.len() <= LONGEST)
            .map(|name| folded(name))
            .filter(|name| !name.is_empty())
            .collect();
        if !is_whole || names.is_empty() {
            return;
        }
        if let Some(known) = names.iter().find_map(|name| self.same_place(name, &place)) {
            self.grow(known, &place);
            return;
        }
        let number = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        for name in &names {
            self.by_name.entry(name.clone()).or_default().push(number);
            let sounds = consonants(name);
            if sounds.len() >= LEAST_CONSONANTS {
                let of_sounds = self.by_consonants.entry(sounds).or_default();
                if of_sounds.last() != Some(&number) {
                    of_sounds.push(number);
                }
            }
        }
        self.places.push(place);
    }

    /// The number of the place that a report of that name speaks of, if it is known.
    fn same_place(&self, name: &str, place: &KnownPlace) -> Option<usize> {
        if !matches!(place.kind, PlaceKind::Told | PlaceKind::Town) {
            return None;
        }
        let numbers = self.by_name.get(name)?;
        numbers.iter().map(|number| *number as usize).find(|number| {
            self.places.get(*number).is_some_and(|known| {
                matches!(known.kind, PlaceKind::Told | PlaceKind::Town)
                    && distance_m((known.lon, known.lat), (place.lon, place.lat)) <= ONE_PLACE_M
            })
        })
    }

    fn grow(&mut self, number: usize, place: &KnownPlace) {
        if let Some(known) = self.places.get_mut(number) {
            let away = distance_m((known.lon, known.lat), (place.lon, place.lat));
            // What is told with great doubt makes no place larger than the country around it.
            known.uncertainty_m =
                known.uncertainty_m.max(away).min(known.uncertainty_m.max(ONE_PLACE_M));
            if known.region.is_none() {
                known.region.clone_from(&place.region);
            }
        }
    }

    /// The places that words can mean, best first. A region may stand after a comma: `Mill, Idlib`.
    pub fn find(&self, words: &str) -> Vec<Candidate> {
        let mut found = self.all_named(words);
        if found.is_empty()
            && let Some((name, region)) = words.split_once([',', '،'])
        {
            found = self.all_named(name);
            let wanted = consonants(region);
            let is_there = |candidate: &Candidate| {
                candidate.place.region.as_ref().is_some_and(|r| consonants(r) == wanted)
            };
            if !wanted.is_empty() && found.iter().any(is_there) {
                found.retain(is_there);
            }
        }
        found
    }

    fn all_named(&self, words: &str) -> Vec<Candidate> {
        let name = folded(words.get(..words.len().min(LONGEST)).unwrap_or(words));
        if name.is_empty() || words.len() > LONGEST {
            return Vec::new();
        }
        let mut fits: HashMap<u32, Fit> = HashMap::new();
        let mut note = |number: u32, fit: Fit| {
            fits.entry(number).and_modify(|known| *known = (*known).min(fit)).or_insert(fit);
        };
        for number in self.by_name.get(&name).into_iter().flatten() {
            note(*number, Fit::Same);
        }
        let sounds = consonants(&name);
        if sounds.len() >= LEAST_CONSONANTS {
            for number in self.by_consonants.get(&sounds).into_iter().flatten() {
                note(*number, Fit::Spelling);
            }
        }
        // Slips of the hand are looked for only where nothing fits better.
        if fits.is_empty() {
            for (known, numbers) in &self.by_name {
                let fit = match () {
                    () if is_near(&name, known) => Fit::Near,
                    () if name.chars().count() >= 4 && is_part(&name, known) => Fit::Part,
                    () => continue,
                };
                for number in numbers {
                    fits.entry(*number).and_modify(|had| *had = (*had).min(fit)).or_insert(fit);
                }
            }
        }
        let mut found: Vec<(Fit, u32)> =
            fits.into_iter().map(|(number, fit)| (fit, number)).collect();
        found.sort_unstable();
        found
            .into_iter()
            .take(MOST)
            .filter_map(|(fit, number)| {
                let place = self.places.get(number as usize)?.clone();
                Some(Candidate { place, fit })
            })
            .collect()
    }

    /// The place of a key that a form carried.
    pub fn of_key(&self, key: &str) -> Option<&KnownPlace> {
        let name = key.splitn(3, ':').nth(2)?;
        let numbers = self.by_name.get(name)?;
        numbers
            .iter()
            .filter_map(|number| self.places.get(*number as usize))
            .find(|p| p.key() == key)
    }

    /// The names of all places, for a list to choose from; at most so many.
    pub fn names(&self, most: usize) -> impl Iterator<Item = &KnownPlace> {
        self.places.iter().take(most)
    }
}

/// Whether all words of a name stand in another.
fn is_part(name: &str, known: &str) -> bool {
    let mut words = name.split(' ');
    words.all(|word| known.split(' ').any(|other| other.starts_with(word)))
}

/// How precise a place of so much doubt is, in the codes of reports.
pub(crate) fn precision_of(uncertainty_m: f64) -> GeoPrecision {
    (1..=7)
        .filter_map(GeoPrecision::new)
        .find(|precision| uncertainty_m <= precision.radius_m())
        .or_else(|| GeoPrecision::new(7))
        .unwrap_or(GeoPrecision::EXACT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(kind: PlaceKind, name: &str, lon: f64, lat: f64, region: &str) -> KnownPlace {
        KnownPlace {
            kind,
            names: vec![name.into()],
            lon,
            lat,
            uncertainty_m: 1_000.0,
            region: Some(region.into()),
        }
    }

    fn gazetteer() -> Gazetteer {
        Gazetteer::new([
            place(PlaceKind::Told, "Saraqib", 36.80, 35.86, "Idlib"),
            place(PlaceKind::Told, "Saraqib", 36.81, 35.87, "Idlib"),
            place(PlaceKind::Told, "Kafr Nadir", 36.5, 35.5, "Idlib"),
            place(PlaceKind::Told, "Kafr Nadir", 38.0, 36.5, "Aleppo"),
            place(PlaceKind::Area, "Eastern Ghouta", 36.4, 33.5, "Rural Damascus"),
        ])
    }

    fn fits(words: &str) -> Vec<(String, Fit)> {
        let found = gazetteer().find(words);
        found.into_iter().map(|c| (c.place.names[0].to_string(), c.fit)).collect()
    }

    #[test]
    fn reports_of_one_name_that_lie_together_are_one_place() {
        assert_eq!(gazetteer().len(), 4);
        assert_eq!(fits("saraqib"), [("Saraqib".to_owned(), Fit::Same)]);
        assert_eq!(fits("KAFR NADIR").len(), 2, "two places of one name stay two");
    }

    #[test]
    fn other_spellings_scripts_and_slips_are_candidates() {
        for words in ["سراقب", "Саракиб", "Saraqeb", "Serakıb"] {
            assert_eq!(fits(words), [("Saraqib".to_owned(), Fit::Spelling)], "{words}");
        }
        assert_eq!(fits("Saraxqib")[0].1, Fit::Near);
        assert_eq!(fits("ghouta"), [("Eastern Ghouta".to_owned(), Fit::Part)]);
        assert!(fits("Nowhere at all").is_empty() && fits("").is_empty() && fits("!").is_empty());
    }

    #[test]
    fn a_region_after_a_comma_decides_between_two() {
        let found = gazetteer().find("Kafr Nadir, Aleppo");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place.lon, 38.0);
        assert_eq!(gazetteer().find("Kafr Nadir, Nowhere").len(), 2);
    }

    #[test]
    fn a_key_leads_back_to_its_place() {
        let gazetteer = gazetteer();
        for candidate in gazetteer.find("kafr nadir") {
            assert_eq!(gazetteer.of_key(&candidate.place.key()), Some(&candidate.place));
        }
        assert_eq!(gazetteer.of_key("told:0,0:x"), None);
        assert_eq!(gazetteer.of_key(""), None);
    }
}
