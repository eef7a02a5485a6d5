//! Which drawings of the areas a map shows, and whose they are: where two drawers differ about an
//! area, each outline says whose map it is.

use crate::names::name;
use crate::words::{Arg, Words};
use holdfire_core::{Area, AreaVersion};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// A version of an area, as a map shows it.
#[derive(Clone, Copy)]
pub(crate) struct AreaMap<'a> {
    pub area: &'a Area,
    pub version: &'a AreaVersion,
    /// Where drawers differ, which of them drew this, counted from 0.
    pub drawer: Option<usize>,
}

impl AreaMap<'_> {
    /// The name of the area, with the drawer's if others drew it otherwise.
    pub fn label(&self, words: Words) -> String {
        let area = name(words, &self.area.name);
        match self.drawer {
            None => area,
            Some(_) => {
                let drawer = Arg::text(&self.version.drawn_by);
                words.with("area-by-drawer", &[("area", Arg::text(area)), ("drawer", drawer)])
            }
        }
    }
}

/// Every version that holds at some time between two, area by area.
pub(crate) fn maps_within(
    areas: &[Area],
    from: Option<Timestamp>,
    until: Option<Timestamp>,
) -> Vec<AreaMap<'_>> {
    let mut maps = Vec::new();
    for area in areas {
        let versions: Vec<&AreaVersion> =
            area.versions.iter().filter(|version| holds_within(version, from, until)).collect();
        let differing = differing_drawers(&versions);
        maps.extend(versions.into_iter().map(|version| {
            let drawer = differing.iter().position(|drawer| **drawer == *version.drawn_by);
            AreaMap { area, version, drawer }
        }));
    }
    maps
}

/// Of each area the newest version by each drawer.
pub(crate) fn newest<'a>(maps: &[AreaMap<'a>]) -> Vec<AreaMap<'a>> {
    let is_newest = |map: &&AreaMap<'a>| {
        !maps.iter().any(|other| {
            other.area.id == map.area.id
                && other.version.drawn_by == map.version.drawn_by
                && other.version.version > map.version.version
        })
    };
    maps.iter().filter(is_newest).copied().collect()
}

/// Those who drew one area otherwise than somebody else did for the same time, by name.
pub(crate) fn differing_drawers<'a>(versions: &[&'a AreaVersion]) -> Vec<&'a str> {
    let differ = |a: &AreaVersion, b: &AreaVersion| {
        a.drawn_by != b.drawn_by
            && a.shapes != b.shapes
            && holds_within(a, Some(b.valid_from), b.valid_until)
    };
    let differing = versions.iter().filter(|a| versions.iter().any(|b| differ(a, b)));
    let drawers: BTreeSet<&str> = differing.map(|version| &*version.drawn_by).collect();
    drawers.into_iter().collect()
}

/// Whether a version of an area holds at some time between two.
fn holds_within(version: &AreaVersion, from: Option<Timestamp>, until: Option<Timestamp>) -> bool {
    until.is_none_or(|until| version.valid_from < until)
        && version.valid_until.is_none_or(|end| from.is_none_or(|from| from < end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use serde_json::json;

    fn version(
        number: u32,
        drawer: &str,
        from: &str,
        until: Option<&str>,
        east: f64,
    ) -> AreaVersion {
        serde_json::from_value(json!({
            "version": number, "valid_from": from, "valid_until": until, "drawn_by": drawer,
            "source": "test",
            "shapes": [{ "certainty": "core", "paths": [[[0.0, 0.0], [east, 0.0]]] }],
        }))
        .unwrap()
    }

    fn labels(versions: Vec<AreaVersion>) -> Vec<String> {
        let area =
            json!({ "id": "a", "kind": "line", "name": { "en": "Line" }, "versions": versions });
        let areas = [serde_json::from_value::<Area>(area).unwrap()];
        let words = Words::of(Language::English);
        newest(&maps_within(&areas, None, None)).iter().map(|map| map.label(words)).collect()
    }

    const FIRST: &str = "2018-01-01T00:00:00Z";
    const LATER: &str = "2018-02-01T00:00:00Z";

    #[test]
    fn where_drawers_differ_it_is_told_whose_map_it_is() {
        let (a, b) = (version(1, "A", FIRST, None, 1.0), version(2, "B", LATER, None, 2.0));
        assert_eq!(labels(vec![a.clone(), b]), ["Line (map of A)", "Line (map of B)"]);
        let same = version(2, "B", LATER, None, 1.0);
        assert_eq!(labels(vec![a.clone(), same]), ["Line", "Line"], "both drew the same");
        let redrawn = version(2, "A", LATER, None, 2.0);
        assert_eq!(labels(vec![a, redrawn]), ["Line"], "one drawer changed the map");
        let ended = version(1, "A", FIRST, Some(LATER), 1.0);
        let after = version(2, "B", LATER, None, 2.0);
        assert_eq!(labels(vec![ended, after]), ["Line", "Line"], "one after the other");
    }
}
