//! How much of the circle of a place lies in an area: told to readers beside "perhaps inside", never
//! a probability that anything is done with.

use crate::area_index::{AreaIndex, IndexedVersion};
use crate::flat::{Around, Ground, Lies};
use holdfire_core::{AreaId, Place};
use jiff::Timestamp;
use serde::Serialize;

/// Points of the circle that are looked at. Each stands for the same piece of it.
const POINTS: u32 = 2_000;

/// How much of the circle of a place lies in an area: from 0, nothing, to 1, all of it.
///
/// Found by looking at 2,000 points spread evenly over the circle like the seeds of a sunflower,
/// the same ones every time. For one straight edge the error is below 0.004; an area with many
/// narrow pieces inside the circle is told less exactly. 0 and 1 are said only where it is exactly
/// so for one of the area's polygons.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// In the core. Where several maps hold, by the one that gives least.
    pub core: f64,
    /// In the core or the outer part. Where several maps hold, by the one that gives most.
    pub outer: f64,
}

impl AreaIndex {
    /// For each area that is drawn at an instant, how much of the circle of the place lies in it.
    pub fn shares(&self, place: &Place, at: Timestamp) -> Vec<(AreaId, Share)> {
        let around = Around::new(place);
        let areas = self.areas.iter().filter(|area| !area.kind.is_path());
        let told = areas.filter_map(|area| {
            let maps = area.latest_at(at).map(|number| share(&area.versions[number], &around));
            let of_all = |a: Share, b: Share| Share {
                core: a.core.min(b.core),
                outer: a.outer.max(b.outer),
            };
            Some((area.id.clone(), maps.reduce(of_all)?))
        });
        told.collect()
    }
}

fn share(version: &IndexedVersion, around: &Around) -> Share {
    let core = share_of(&version.core, &[], around);
    // The outer part need not be drawn around the core.
    Share { core, outer: core.max(share_of(&version.core, &version.outer, around)) }
}

fn share_of(grounds: &[Ground], more: &[Ground], around: &Around) -> f64 {
    let mut touched = Vec::new();
    for ground in grounds.iter().chain(more) {
        match ground.lies(around) {
            Lies::Within => return 1.0,
            Lies::Across => touched.push(ground),
            Lies::Beyond => {}
        }
    }
    if touched.is_empty() {
        return 0.0;
    }
    let held = points(around).filter(|point| touched.iter().any(|ground| ground.holds(*point)));
    let all = f64::from(POINTS);
    let held = held.fold(0.0, |held, _| held + 1.0);
    // Half a point away from nothing and from all, which would be a claim.
    f64::clamp(held, 0.5, all - 0.5) / all
}

/// The seeds of a sunflower: each turned by the golden angle from the one before, as far out as
/// makes every piece of the circle equally full.
fn points(around: &Around) -> impl Iterator<Item = [f64; 2]> {
    const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;
    (0..POINTS).map(move |number| {
        let out_m = around.radius_m * ((f64::from(number) + 0.5) / f64::from(POINTS)).sqrt();
        let angle = GOLDEN_ANGLE * f64::from(number);
        around.point(out_m * angle.cos(), out_m * angle.sin())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::{GeoPrecision, distance_m};

    fn around(lon: f64, lat: f64, radius_m: f64) -> Around {
        let mut place = Place::new(lon, lat, GeoPrecision::EXACT).unwrap();
        place.uncertainty_m = radius_m;
        Around::new(&place)
    }

    fn half_plane_from(lon: f64) -> Ground {
        Ground::new(&[vec![[lon, 30.0], [50.0, 30.0], [50.0, 40.0], [lon, 40.0], [lon, 30.0]]])
            .unwrap()
    }

    #[test]
    fn the_share_beyond_a_straight_edge_is_that_of_the_segment_of_the_circle() {
        let mut worst: f64 = 0.0;
        for step in -99..=99 {
            let across = f64::from(step) / 100.0;
            let middle = around(36.0, 35.0, 10_000.0);
            let edge = middle.point(10_000.0 * across, 0.0)[0];
            let expected =
                (across.acos() - across * (1.0 - across * across).sqrt()) / std::f64::consts::PI;
            let found = share_of(&[half_plane_from(edge)], &[], &middle);
            worst = worst.max((found - expected).abs());
        }
        assert!(worst < 0.004, "{worst}");
    }

    #[test]
    fn nothing_and_all_are_said_only_where_it_is_so() {
        let share =
            |lon: f64| share_of(&[half_plane_from(36.0)], &[], &around(lon, 35.0, 10_000.0));
        let degree_m = distance_m((36.0, 35.0), (37.0, 35.0));
        assert_eq!(share(36.0 + 10_100.0 / degree_m), 1.0);
        assert_eq!(share(36.0 - 10_100.0 / degree_m), 0.0);
        let (most, least) = (share(36.0 + 9_999.0 / degree_m), share(36.0 - 9_999.0 / degree_m));
        assert!(most > 0.999 && most < 1.0 && least > 0.0 && least < 0.001, "{most} {least}");
    }
}
