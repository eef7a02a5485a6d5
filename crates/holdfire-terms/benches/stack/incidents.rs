//! Many incidents from few: the real events of `../shared/data/ucdp-ged-syria`, again and again, each
//! time on another day and at another place near by. Made one by one from their number, so that a
//! million of them need no memory.

use crate::Result;
use flate2::read::GzDecoder;
use holdfire_core::{
    Act, Circumstance, Count, ImportId, Incident, IncidentId, Place, Report, When,
};
use holdfire_intake::{Draft, Format, Outcome, Settings};
use jiff::ToSpan;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

const FILES: [&str; 2] = ["ged_syria_2016-01_2016-10.csv.gz", "ged_syria_2016-11_2017-12.csv.gz"];

/// How far a copy may be shifted: over the life of the instruments, and over some villages.
const MOST_DAYS: u64 = 550;
const MOST_DEGREES: f64 = 0.15;

/// What a copy changes of its event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Day and place.
    AsTold,
    /// Also act, weapon, effect, who suffered and circumstances, which UCDP does not code: drawn at
    /// random, so that every fact that a rule may look at is told by some and left open by others.
    Varied,
}

/// The reports of all events.
pub fn reports() -> Result<Vec<Report>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/ucdp-ged-syria");
    let settings = Settings::new("ucdp-ged", "Asia/Damascus", ImportId::new("bench")?);
    let mut all = Vec::new();
    for name in FILES {
        let file = File::open(folder.join(name)).map_err(|why| format!("`{name}`: {why}"))?;
        let input = BufReader::new(GzDecoder::new(file));
        for row in holdfire_intake::read(&Format::UcdpGed, input, &settings)? {
            if let Outcome::Draft(Draft::Report { report, .. }) = row.outcome {
                all.push(*report);
            }
        }
    }
    Ok(all)
}

/// Makes incidents of numbers.
pub struct Mill<'a> {
    reports: &'a [Report],
    kind: Kind,
}

/// Numbers drawn for one incident; the same for the same incident on every machine.
pub struct Made(u64);

impl<'a> Mill<'a> {
    /// From the reports of some events.
    pub fn new(reports: &'a [Report], kind: Kind) -> Self {
        Self { reports, kind }
    }

    /// What they are.
    pub fn words(&self) -> &'static str {
        match self.kind {
            Kind::AsTold => {
                "UCDP events on other days (0 to 550 later) and at other places (0.15 degrees at most)"
            }
            Kind::Varied => {
                "the same with act, weapon, effect, harm and circumstances drawn at random"
            }
        }
    }

    /// The report of an incident.
    pub fn report(&self, number: usize) -> Report {
        let mut drawn = Made(number as u64);
        let mut report = self.reports[number % self.reports.len()].clone();
        report.text = None;
        if let Some(when) = &mut report.when {
            shift(when, drawn.below(MOST_DAYS));
        }
        if let Some(place) = &mut report.place {
            let degrees = |drawn: &mut Made| (drawn.share() * 2.0 - 1.0) * MOST_DEGREES;
            place.lon += degrees(&mut drawn);
            place.lat += degrees(&mut drawn);
        }
        if self.kind == Kind::Varied {
            vary(&mut report, &mut drawn);
        }
        report
    }

    /// The incident of one report.
    pub fn incident(&self, number: usize) -> Incident {
        Made::incident_of(&self.report(number), number)
    }
}

fn shift(when: &mut When, days: u64) {
    let days = (days as i64 * 24).hours();
    if let (Ok(from), Ok(until)) = (when.from.checked_add(days), when.until.checked_add(days)) {
        (when.from, when.until) = (from, until);
    }
}

fn vary(report: &mut Report, drawn: &mut Made) {
    let acts = Act::all().count() as u64;
    if drawn.below(4) > 0 {
        report.act = Act::all().nth(drawn.below(acts) as usize);
    }
    let weapons =
        ["tank", "mortar", "120 mm howitzer", "drone", "rifle", "improvised rocket", "aircraft"];
    report.weapon = match drawn.below(3) {
        0 => None,
        _ => Some(weapons[drawn.below(weapons.len() as u64) as usize].into()),
    };
    report.count = match drawn.below(3) {
        0 => Some(Count { value: 3, unit: "explosion".into(), approximate: false }),
        _ => None,
    };
    if drawn.below(2) == 0 {
        report.casualties = Default::default();
    }
    for what in Circumstance::ALL {
        match drawn.below(4) {
            0 => drop(report.circumstances.insert(*what, true)),
            1 => drop(report.circumstances.insert(*what, false)),
            _ => {}
        }
    }
}

impl Made {
    /// The incident that a report tells.
    pub fn incident_of(report: &Report, number: usize) -> Incident {
        let id = IncidentId::new(format!("B-{number}")).unwrap_or_else(|_| unreachable!());
        Incident::from_reports(id, Vec::new(), &[report])
    }

    /// The next number of SplitMix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Reports that leave as much open as can be, with names for them.
pub fn bare(reports: &[Report]) -> Vec<(String, Report)> {
    let mut all = Vec::new();
    let Some(first) = reports.iter().find(|report| report.when.is_some()) else { return all };
    let within = "2018-10-01T00:00:00Z".parse::<jiff::Timestamp>();
    let mut nothing = first.clone();
    (nothing.act, nothing.weapon, nothing.count, nothing.place) = (None, None, None, None);
    nothing.actors.clear();
    nothing.targets.clear();
    nothing.casualties = Default::default();
    nothing.circumstances.clear();
    if let (Some(when), Ok(from)) = (&mut nothing.when, within) {
        (when.from, when.until) = (from, from + 24.hours());
    }
    all.push(("nothing but the day told".to_owned(), nothing.clone()));
    let mut named = nothing.clone();
    (named.actors, named.targets) = (first.actors.clone(), first.targets.clone());
    named.act = Act::parse("remote_violence");
    named.place = Place::new(36.6, 35.8, holdfire_core::GeoPrecision::EXACT).ok();
    for what in Circumstance::ALL {
        named.circumstances.insert(*what, true);
    }
    all.push(("one side and everything claimed".to_owned(), named.clone()));
    for count in [2, 4, 8, 16, 64, 1_000] {
        let mut crowd = named.clone();
        let words = |part: &str| (0..count).map(|n| format!("{part} {n}").into()).collect();
        (crowd.actors, crowd.targets) = (words("somebody"), words("somebody"));
        all.push((format!("{count} strangers on either side"), crowd.clone()));
        crowd.act = None;
        all.push((format!("{count} strangers on either side, act not told"), crowd));
    }
    if let Some(when) = &mut named.when {
        when.until = when.from + (24 * 365 * 3).hours();
        when.from -= (24 * 365 * 3).hours();
    }
    all.push(("six years in doubt".to_owned(), named));
    all
}
