//! What the tests share: reports that are short to write, groups that are easy to read, and a small world with known
//! truth, drawn from a counter so that it is the same everywhere.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;

use holdfire_fusion::{Fusion, Member, Report};

pub const DAY_S: i64 = 86_400;

/// A shelling of a village on day 100, as one source saw it.
pub fn report(id: &str, source: &str) -> Report {
    Report {
        id: id.into(),
        source: source.into(),
        from_s: Some(100 * DAY_S),
        until_s: Some(101 * DAY_S),
        lon: Some(36.70),
        lat: Some(35.80),
        geo_precision: Some(1),
        act: Some("remote_violence.shelling".into()),
        actors: vec!["Northern Command".into()],
        targets: vec!["Civilians".into()],
        killed: Some((3, 3)),
        ..Report::default()
    }
}

/// The ids of each incident, sorted.
pub fn groups(fusion: &Fusion, reports: &[Report]) -> Vec<Vec<String>> {
    let ids = |members: &[Member]| {
        members.iter().map(|member| reports[member.report].id.clone()).collect()
    };
    fusion.incidents.iter().map(|incident| ids(&incident.members)).collect()
}

/// Numbers that look random and are not (SplitMix64).
pub struct Draw(pub u64);

impl Draw {
    pub fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// Between -1 and 1, most often near 0.
    pub fn error(&mut self) -> f64 {
        self.share() + self.share() + self.share() - 1.5
    }
}

const ACTS: [&str; 6] = [
    "remote_violence.shelling",
    "remote_violence.air_strike",
    "direct_fire.armed_clash",
    "direct_fire.sniper_fire",
    "explosive_hazard.landmine",
    "obstruction.aid_obstruction",
];
const PARTIES: [&str; 4] =
    ["Northern Command", "River Brigade", "Coast Guard Corps", "Hill Council"];

/// Incidents at forty places over a hundred days, each reported by one to four of five sources, which err about place,
/// day, act, parties and number. Returns the reports and the true incident of each.
pub fn small_world(incidents: usize, seed: u64) -> (Vec<Report>, Vec<usize>) {
    let mut draw = Draw(seed);
    let places: Vec<(f64, f64)> =
        (0..40).map(|_| (34.0 + 2.0 * draw.share(), 36.0 + 2.0 * draw.share())).collect();
    let (mut reports, mut truth) = (Vec::new(), Vec::new());
    for incident in 0..incidents {
        let (lat, lon) = places[draw.below(places.len())];
        let (day, act) = (draw.below(100) as i64, draw.below(ACTS.len()));
        let (actor, target) = (draw.below(PARTIES.len()), draw.below(PARTIES.len()));
        let killed = draw.below(4) as u32;
        for source in 0..5 {
            if draw.share() > 0.5 {
                continue;
            }
            let wrong = |draw: &mut Draw| draw.share() < 0.15;
            let reported_day = day + if wrong(&mut draw) { 1 } else { 0 };
            let reported_act = if wrong(&mut draw) { draw.below(ACTS.len()) } else { act };
            let reported_actor = if wrong(&mut draw) { draw.below(PARTIES.len()) } else { actor };
            let reported_killed = if wrong(&mut draw) { killed + 2 } else { killed };
            reports.push(Report {
                id: format!("r{:05}", reports.len()),
                source: format!("source {source}"),
                from_s: Some(reported_day * DAY_S),
                until_s: Some((reported_day + 1) * DAY_S),
                lat: Some(lat + 0.03 * draw.error()),
                lon: Some(lon + 0.03 * draw.error()),
                geo_precision: Some(1),
                act: Some(ACTS[reported_act].into()),
                actors: vec![PARTIES[reported_actor].into()],
                targets: vec![PARTIES[target].into()],
                killed: Some((reported_killed, reported_killed)),
                ..Report::default()
            });
            truth.push(incident);
        }
    }
    (reports, truth)
}

/// F1 over pairs of reports put together.
pub fn pairwise_f1(fusion: &Fusion, truth: &[usize]) -> f64 {
    let mut groups = vec![0; truth.len()];
    for (number, incident) in fusion.incidents.iter().enumerate() {
        for member in &incident.members {
            groups[member.report] = number as u32;
        }
    }
    pairwise_f1_of(&groups, truth)
}

/// The same for the group of each report.
pub fn pairwise_f1_of(groups: &[u32], truth: &[usize]) -> f64 {
    fn pairs<K: Ord>(keys: impl Iterator<Item = K>) -> f64 {
        let mut counts: BTreeMap<K, f64> = BTreeMap::new();
        for key in keys {
            *counts.entry(key).or_default() += 1.0;
        }
        counts.values().map(|count| count * (count - 1.0) / 2.0).sum()
    }
    let together = pairs(groups.iter());
    let wanted = pairs(truth.iter());
    let right = pairs(groups.iter().zip(truth));
    2.0 * right / (together + wanted)
}
