//! The island as the generator needs it: towns, provinces, areas and actors, read from the files
//! of a case folder. Which forces belong to which party is read from the actors' relations; the
//! two parties are the two holders of towns.

use super::flat_map::{Outline, Point};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::fmt;

/// The files of a case folder that the generator reads.
#[derive(Debug, Clone, Copy)]
pub struct CaseFiles<'a> {
    /// `base.geojson`.
    pub base: &'a [u8],
    /// `actors.toml`.
    pub actors: &'a [u8],
    /// Every file of `areas/`.
    pub areas: &'a [&'a [u8]],
}

/// Why a case folder cannot be exercised in.
#[derive(Debug)]
pub enum WorldError {
    /// A file is not what its name says.
    Unreadable {
        /// Which file.
        file: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// Something the generator needs is not in the files.
    Missing {
        /// Which file.
        file: &'static str,
        /// What it lacks.
        what: String,
    },
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, why } => write!(f, "cannot read `{file}`: {why}"),
            Self::Missing { file, what } => {
                write!(f, "cannot make an exercise from `{file}`: {what}")
            }
        }
    }
}

impl std::error::Error for WorldError {}

/// A town.
#[derive(Debug, Clone)]
pub(super) struct Town {
    pub(super) name_en: String,
    pub(super) name_ar: String,
    pub(super) at: Point,
    pub(super) population: f64,
    pub(super) region: usize,
    /// 0 or 1: which party holds it.
    pub(super) held_by: usize,
    /// How readily something happens here: more people, a nearer line, an area.
    pub(super) tension: f64,
    /// The towns within forty kilometres.
    pub(super) neighbours: Vec<usize>,
    /// The largest town within thirty kilometres, after which the district is called.
    pub(super) district: usize,
}

/// A province.
#[derive(Debug, Clone)]
pub(super) struct Region {
    pub(super) code: String,
    pub(super) name_en: String,
    pub(super) name_ar: String,
    pub(super) outlines: Vec<Outline>,
    /// Its largest town, by which a source places what it knows only by province.
    pub(super) chief_town: usize,
}

/// An area, in the outer shape of all its versions.
#[derive(Debug, Clone)]
pub(super) struct AreaShape {
    pub(super) id: String,
    pub(super) outlines: Vec<Outline>,
}

/// An actor and the ways to write its name.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) latin: Vec<String>,
    pub(super) arabic: Vec<String>,
}

/// A side of the line: a party and its forces.
#[derive(Debug, Clone)]
pub(super) struct Party {
    pub(super) actor: usize,
    pub(super) forces: Vec<usize>,
}

/// Everything the generator knows of the island.
#[derive(Debug, Clone)]
pub struct World {
    pub(super) land: Vec<Outline>,
    pub(super) towns: Vec<Town>,
    pub(super) regions: Vec<Region>,
    pub(super) areas: Vec<AreaShape>,
    pub(super) actors: Vec<Named>,
    pub(super) parties: [Party; 2],
    /// Armed groups that belong to neither party.
    pub(super) outsiders: Vec<usize>,
    pub(super) civilians: usize,
    pub(super) relief: usize,
    pub(super) observers: usize,
    pub(super) unnamed: usize,
}

const BASE: &str = "base.geojson";
const ACTORS: &str = "actors.toml";
const AREAS: &str = "areas/*.geojson";

impl World {
    /// Reads the island.
    pub fn parse(files: &CaseFiles<'_>) -> Result<Self, WorldError> {
        let ActorsFile { actor: actors } = read_actors(files.actors)?;
        let features = read_features(BASE, files.base)?;
        let land = outlines(&features, "land")?;
        let mut regions = read_regions(&features)?;
        let holders = read_holders(&features)?;
        let mut towns = read_towns(&features, &regions, &holders)?;
        let areas = read_areas(files.areas)?;

        for (place, region) in regions.iter_mut().enumerate() {
            let chief_town = largest(&towns, |town| town.region == place);
            region.chief_town = chief_town
                .ok_or_else(|| missing(BASE, format!("region `{}` has no town", region.code)))?;
        }
        join_towns(&mut towns, &areas);

        let find = |id: &str| {
            let named = actors.iter().position(|actor| actor.id == id);
            named.ok_or_else(|| missing(ACTORS, format!("there is no actor `{id}`")))
        };
        let party = |id: &str| {
            let actor = find(id)?;
            let belongs =
                |a: &RawActor| a.relation.iter().any(|r| r.kind == "part_of" && r.to == id);
            let forces: Vec<usize> = (0..actors.len()).filter(|a| belongs(&actors[*a])).collect();
            if forces.is_empty() {
                return Err(missing(ACTORS, format!("no actor is `part_of` the party `{id}`")));
            }
            Ok(Party { actor, forces })
        };
        let parties = [party(&holders[0])?, party(&holders[1])?];
        let is_outsider = |a: &usize| {
            actors[*a].kind == "armed_group" && !parties.iter().any(|p| p.forces.contains(a))
        };
        let outsiders: Vec<usize> = (0..actors.len()).filter(is_outsider).collect();
        if outsiders.is_empty() {
            return Err(missing(ACTORS, "no `armed_group` stands outside both parties".to_owned()));
        }
        Ok(Self {
            land,
            towns,
            regions,
            areas,
            parties,
            outsiders,
            civilians: find("civilians")?,
            relief: find("relief-convoys")?,
            observers: find("observer-teams")?,
            unnamed: find("armed-groups-unnamed")?,
            actors: actors.iter().map(Named::from_file).collect(),
        })
    }

    pub(super) fn is_on_land(&self, at: Point) -> bool {
        self.land.iter().any(|outline| outline.holds(at))
    }

    /// The province that holds a point, if one does.
    pub(super) fn region_at(&self, at: Point) -> Option<usize> {
        self.regions.iter().position(|region| region.outlines.iter().any(|o| o.holds(at)))
    }

    /// The area that holds a point, if one does.
    pub(super) fn area_at(&self, at: Point) -> Option<usize> {
        self.areas.iter().position(|area| area.outlines.iter().any(|o| o.holds(at)))
    }

    /// The party an actor fights for, if any.
    pub(super) fn party_of(&self, actor: usize) -> Option<usize> {
        self.parties.iter().position(|p| p.actor == actor || p.forces.contains(&actor))
    }
}

impl Named {
    fn from_file(actor: &RawActor) -> Self {
        let is_arabic = |name: &&String| name.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        let with = |language: &str, wanted: bool| {
            let first = actor.name.get(language).or_else(|| actor.name.get("en"));
            let rest = actor.aliases.iter().filter(|name| is_arabic(name) == wanted);
            first.into_iter().chain(rest).cloned().collect()
        };
        Self { id: actor.id.clone(), latin: with("en", false), arabic: with("ar", true) }
    }
}

// What the files hold, as far as it is needed here; other fields are for others.

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    name_en: String,
    #[serde(default)]
    name_ar: String,
    #[serde(default)]
    population: f64,
    #[serde(default)]
    held_by: String,
    #[serde(default)]
    area: String,
    #[serde(default)]
    certainty: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Point([f64; 2]),
    // Lines are drawn on the map; nothing happens on them.
    LineString(IgnoredAny),
    Polygon(Vec<Vec<[f64; 2]>>),
}

#[derive(Deserialize)]
struct ActorsFile {
    actor: Vec<RawActor>,
}

#[derive(Deserialize)]
struct RawActor {
    id: String,
    kind: String,
    name: BTreeMap<String, String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    relation: Vec<RawRelation>,
}

#[derive(Deserialize)]
struct RawRelation {
    #[serde(rename = "type")]
    kind: String,
    to: String,
}

fn missing(file: &'static str, what: String) -> WorldError {
    WorldError::Missing { file, what }
}

fn read_actors(bytes: &[u8]) -> Result<ActorsFile, WorldError> {
    let unreadable = |why| WorldError::Unreadable { file: ACTORS, why };
    let text = std::str::from_utf8(bytes).map_err(|e| unreadable(e.to_string()))?;
    toml::from_str(text).map_err(|e| unreadable(e.message().to_owned()))
}

fn read_features(file: &'static str, bytes: &[u8]) -> Result<Vec<Feature>, WorldError> {
    serde_json::from_slice::<Collection>(bytes)
        .map(|collection| collection.features)
        .map_err(|e| WorldError::Unreadable { file, why: e.to_string() })
}

fn of_kind<'a>(features: &'a [Feature], kind: &'a str) -> impl Iterator<Item = &'a Feature> {
    features.iter().filter(move |feature| feature.properties.kind == kind)
}

fn outline(feature: &Feature) -> Option<Outline> {
    match &feature.geometry {
        Geometry::Polygon(rings) => rings.first().map(|ring| Outline::new(ring.clone())),
        Geometry::Point(_) | Geometry::LineString(_) => None,
    }
}

fn outlines(features: &[Feature], kind: &str) -> Result<Vec<Outline>, WorldError> {
    let found: Vec<Outline> = of_kind(features, kind).filter_map(outline).collect();
    if found.is_empty() {
        return Err(missing(BASE, format!("there is no polygon of kind `{kind}`")));
    }
    Ok(found)
}

fn read_regions(features: &[Feature]) -> Result<Vec<Region>, WorldError> {
    let mut regions: Vec<Region> = Vec::new();
    for feature in of_kind(features, "region") {
        let (Some(code), Some(outline)) = (&feature.properties.code, outline(feature)) else {
            return Err(missing(BASE, "a region has no code or is not a polygon".to_owned()));
        };
        match regions.iter_mut().find(|region| region.code == *code) {
            Some(region) => region.outlines.push(outline),
            None => regions.push(Region {
                code: code.clone(),
                name_en: feature.properties.name_en.clone(),
                name_ar: feature.properties.name_ar.clone(),
                outlines: vec![outline],
                chief_town: 0,
            }),
        }
    }
    Ok(regions)
}

/// The two holders of towns, in the order of their names.
fn read_holders(features: &[Feature]) -> Result<[String; 2], WorldError> {
    let mut holders: Vec<String> =
        of_kind(features, "town").map(|town| town.properties.held_by.clone()).collect();
    holders.sort();
    holders.dedup();
    holders.try_into().map_err(|found: Vec<String>| {
        missing(BASE, format!("towns are `held_by` {} parties instead of two", found.len()))
    })
}

fn read_towns(
    features: &[Feature],
    regions: &[Region],
    holders: &[String; 2],
) -> Result<Vec<Town>, WorldError> {
    let town = |feature: &Feature| {
        let properties = &feature.properties;
        let Geometry::Point([lon, lat]) = feature.geometry else {
            return Err(missing(BASE, format!("town `{}` is not a point", properties.name_en)));
        };
        let region = regions.iter().position(|r| Some(&r.code) == properties.code.as_ref());
        let region = region.ok_or_else(|| {
            missing(BASE, format!("town `{}` has no known region code", properties.name_en))
        })?;
        Ok(Town {
            name_en: properties.name_en.clone(),
            name_ar: properties.name_ar.clone(),
            at: Point { lon, lat },
            population: properties.population,
            region,
            held_by: usize::from(properties.held_by == holders[1]),
            tension: 0.0,
            neighbours: Vec::new(),
            district: 0,
        })
    };
    of_kind(features, "town").map(town).collect()
}

fn read_areas(files: &[&[u8]]) -> Result<Vec<AreaShape>, WorldError> {
    let mut areas: Vec<AreaShape> = Vec::new();
    for bytes in files {
        for feature in read_features(AREAS, bytes)? {
            let Some(outline) = outline(&feature) else { continue };
            if feature.properties.certainty != "outer" {
                continue;
            }
            match areas.iter_mut().find(|area| area.id == feature.properties.area) {
                Some(area) => area.outlines.push(outline),
                None => {
                    areas.push(AreaShape { id: feature.properties.area, outlines: vec![outline] })
                }
            }
        }
    }
    // The order in which a folder lists its files must not matter.
    areas.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(areas)
}

fn largest(towns: &[Town], is_meant: impl Fn(&Town) -> bool) -> Option<usize> {
    (0..towns.len())
        .filter(|t| is_meant(&towns[*t]))
        .max_by(|a, b| towns[*a].population.total_cmp(&towns[*b].population))
}

/// Fills in what depends on other towns: tension, neighbours, district.
fn join_towns(towns: &mut [Town], areas: &[AreaShape]) {
    for t in 0..towns.len() {
        let (at, holder) = (towns[t].at, towns[t].held_by);
        let across = towns.iter().filter(|other| other.held_by != holder);
        let line_km = across.map(|o| o.at.distance_km(at)).fold(f64::INFINITY, f64::min);
        let nearness = 1.0 / (1.0 + (line_km / 20.0) * (line_km / 20.0));
        let is_in_area = areas.iter().any(|area| area.outlines.iter().any(|o| o.holds(at)));
        let area_factor = if is_in_area { 1.5 } else { 1.0 };
        let within = |km: f64| move |other: &Town| other.at.distance_km(at) < km;
        towns[t].tension = towns[t].population.sqrt() * (0.15 + 3.0 * nearness) * area_factor;
        towns[t].neighbours =
            (0..towns.len()).filter(|n| *n != t && within(40.0)(&towns[*n])).collect();
        towns[t].district = largest(towns, within(30.0)).unwrap_or(t);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::test_world::{amber_coast, case_bytes};

    #[test]
    fn every_town_lies_on_land_in_its_own_region() {
        let world = amber_coast();
        assert!(world.towns.len() >= 60);
        assert_eq!(world.regions.len(), 8);
        for town in &world.towns {
            assert!(world.is_on_land(town.at), "{}", town.name_en);
            assert_eq!(world.region_at(town.at), Some(town.region), "{}", town.name_en);
        }
    }

    #[test]
    fn both_parties_have_as_many_forces() {
        let world = amber_coast();
        let ids = |party: &Party| -> Vec<String> {
            party.forces.iter().map(|f| world.actors[*f].id.clone()).collect()
        };
        assert_eq!(ids(&world.parties[0]), ["group-k", "group-l", "group-m"]);
        assert_eq!(ids(&world.parties[1]), ["coastal-army", "harbour-regiment", "district-guard"]);
        let outside: Vec<&str> =
            world.outsiders.iter().map(|a| world.actors[*a].id.as_str()).collect();
        assert_eq!(outside, ["group-n", "group-r", "dusk-cells"]);
    }

    #[test]
    fn a_folder_without_what_is_needed_is_refused_by_name() {
        let bytes = case_bytes();
        let refusal = |base: &[u8], actors: &[u8]| {
            World::parse(&CaseFiles { base, actors, areas: &[] }).unwrap_err().to_string()
        };
        assert!(refusal(b"{", &bytes.actors).starts_with("cannot read `base.geojson`: "));
        let text = String::from_utf8(bytes.actors.clone()).unwrap();
        let without = text.replace("id = \"civilians\"", "id = \"nobody\"");
        assert_eq!(
            refusal(&bytes.base, without.as_bytes()),
            "cannot make an exercise from `actors.toml`: there is no actor `civilians`"
        );
    }
}
