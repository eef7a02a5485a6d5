//! The reports as the inner loops need them: in one canonical order, names turned into numbers, spans into middles.
//! Everything after this works on positions in that order, so that the order of the input cannot matter.

use std::collections::{BTreeMap, HashMap};

use crate::{FusionError, Report, Settings};

/// "Not given", wherever a name became a number.
pub(crate) const NONE: u32 = u32::MAX;
/// Values that are counted one by one get a code below this; the rarer ones share code 0 and are not told apart.
pub(crate) const VALUE_CODES: usize = 128;
/// Earth's mean radius times one degree in radians.
const METRES_PER_DEGREE: f64 = 111_195.0;
const DAY_S: i64 = 86_400;
/// Years 0 to 9999: sums and differences of such times cannot overflow.
const TIMES_S: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_800;
/// An interval reaches at most this far from its middle when partners are looked for; a longer one is hardly a time.
const LONGEST_REACH_S: i64 = 10 * DAY_S;

/// A span in one of the flat lists of names.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Names {
    start: u32,
    end: u32,
}

/// One report in canonical order.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Latitude and longitude in degrees and the cosine of the latitude, when known.
    pub place: Option<Place>,
    /// 0, 1 or 2: as good as the place itself, near it, or somewhere in its district.
    pub precision: u8,
    pub reach_m: f64,
    pub time: Option<Span>,
    /// The path of the act from coarse to fine, as numbers.
    pub act: Names,
    pub actors: Names,
    pub targets: Names,
    pub source: u32,
    pub killed: Option<(u32, u32)>,
    /// Who coded the report and under which event, `NONE` when not given.
    pub coder: u32,
    pub event: u32,
}

/// A place on Earth.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub lat: f64,
    pub lon: f64,
    pub cos_lat: f64,
}

/// When something happened: twice the middle (so that it stays a whole number) and the length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub middle_s: i64,
    pub length_s: i64,
}

impl Span {
    /// How far the shorter span would have to be moved to lie within the longer one.
    pub(crate) fn gap_s(self, other: Span) -> i64 {
        let apart = (self.middle_s - other.middle_s).abs();
        (apart - (self.length_s - other.length_s).abs() / 2).max(0)
    }

    pub(crate) fn half_s(self) -> i64 {
        (self.length_s / 2).min(LONGEST_REACH_S)
    }
}

impl Place {
    /// Distance on the sphere, good to a metre or so at the ranges where reports are compared.
    pub(crate) fn distance_m(self, other: Place) -> f64 {
        let mut across = (self.lon - other.lon).abs();
        if across > 180.0 {
            across = 360.0 - across;
        }
        let across = across * 0.5 * (self.cos_lat + other.cos_lat);
        let along = self.lat - other.lat;
        METRES_PER_DEGREE * (across * across + along * along).sqrt()
    }
}

/// All reports of one call, ready to be compared.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub rows: Vec<Row>,
    /// Position in canonical order to index in the caller's slice.
    pub input: Vec<u32>,
    /// The names behind every `Names`.
    names: Vec<u32>,
    /// Parent of each name of a party, `NONE` without one.
    parents: Vec<u32>,
    /// Small codes of the most frequent names, shared by acts, parties and sources.
    codes: Vec<u8>,
    /// The window by which candidates in time are found.
    pub window_s: i64,
    /// The greatest half-length of any span, as `Span::half_s` gives it.
    pub greatest_half_s: i64,
    pub greatest_reach_m: f64,
    /// The known incident of each row as a number, `NONE` when it has none.
    pub incident: Vec<u32>,
    /// Pairs of rows that a person has said are of two incidents, each once, lower row first, sorted.
    pub apart: Vec<(u32, u32)>,
}

impl Prepared {
    pub(crate) fn new(reports: &[Report], settings: &Settings) -> Result<Prepared, FusionError> {
        settings.check()?;
        const MOST: usize = 1 << 30;
        if reports.len() > MOST {
            return Err(FusionError::TooMany { count: reports.len(), most: MOST });
        }
        for report in reports {
            check(report)?;
        }
        let input = canonical_order(reports)?;
        let mut names = Interner::default();
        let mut flat = Vec::new();
        let mut rows = Vec::with_capacity(reports.len());
        for &index in &input {
            rows.push(row(&reports[index as usize], settings, &mut names, &mut flat));
        }
        let parents = names.parents(&settings.parents);
        let codes = names.codes();
        let incident = incident_labels(reports, &input);
        let apart = apart_pairs(reports, &input);
        Ok(Prepared {
            window_s: (settings.window_days * DAY_S as f64) as i64,
            greatest_half_s: rows
                .iter()
                .filter_map(|r| r.time)
                .map(Span::half_s)
                .max()
                .unwrap_or(0),
            greatest_reach_m: rows.iter().map(|r| r.reach_m).fold(0.0, f64::max),
            rows,
            input,
            names: flat,
            parents,
            codes,
            incident,
            apart,
        })
    }

    pub(crate) fn names(&self, span: Names) -> &[u32] {
        &self.names[span.start as usize..span.end as usize]
    }

    pub(crate) fn parent(&self, name: u32) -> u32 {
        self.parents[name as usize]
    }

    pub(crate) fn code(&self, name: u32) -> u8 {
        self.codes[name as usize]
    }
}

fn check(report: &Report) -> Result<(), FusionError> {
    let id = || report.id.clone();
    match (report.lon, report.lat) {
        (None, None) => {}
        (Some(lon), Some(lat)) if lon.abs() <= 180.0 && lat.abs() <= 90.0 => {}
        _ => return Err(FusionError::Place { id: id() }),
    }
    if !(report.uncertainty_m >= 0.0 && report.uncertainty_m.is_finite()) {
        return Err(FusionError::Uncertainty { id: id() });
    }
    match (report.from_s, report.until_s) {
        (None, None) => {}
        (Some(from), None) if TIMES_S.contains(&from) => {}
        (Some(from), Some(until))
            if from <= until && TIMES_S.contains(&from) && TIMES_S.contains(&until) => {}
        _ => return Err(FusionError::Time { id: id() }),
    }
    if let Some((low, high)) = report.killed
        && low > high
    {
        return Err(FusionError::Killed { id: id(), low, high });
    }
    if report.confirmed && report.incident.is_none() {
        return Err(FusionError::ConfirmedNowhere { id: id() });
    }
    Ok(())
}

fn span(report: &Report) -> Option<Span> {
    let from = report.from_s?;
    let until = report.until_s.unwrap_or(from);
    Some(Span { middle_s: from.midpoint(until), length_s: until - from })
}

/// By time, then by id; reports without a time come last.
fn canonical_order(reports: &[Report]) -> Result<Vec<u32>, FusionError> {
    let mut keyed: Vec<(bool, Option<Span>, &str, u32)> = (0u32..)
        .zip(reports)
        .map(|(index, report)| {
            let span = span(report);
            (span.is_none(), span, report.id.as_str(), index)
        })
        .collect();
    keyed.sort_unstable();
    let mut ids: Vec<&str> = reports.iter().map(|report| report.id.as_str()).collect();
    ids.sort_unstable();
    match ids.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(FusionError::DuplicateId { id: pair[0].to_owned() }),
        None => Ok(keyed.into_iter().map(|(_, _, _, index)| index).collect()),
    }
}

fn row(report: &Report, settings: &Settings, names: &mut Interner, flat: &mut Vec<u32>) -> Row {
    let precision = precision_class(report, settings);
    let reach_km = settings.reach_km[precision as usize].max(report.uncertainty_m / 1000.0);
    let (coder, event) =
        match report.event_ref.as_deref().and_then(|r| r.split_once(':').map(|(c, _)| (c, r))) {
            Some((coder, whole)) => {
                (names.number(Kind::Reference, coder), names.number(Kind::Reference, whole))
            }
            None => {
                match report.event_ref.as_deref().map(str::trim).filter(|whole| !whole.is_empty()) {
                    Some(whole) => (NONE, names.number(Kind::Reference, whole)),
                    None => (NONE, NONE),
                }
            }
        };
    Row {
        place: report.lat.zip(report.lon).map(|(lat, lon)| Place {
            lat,
            lon,
            cos_lat: lat.to_radians().cos(),
        }),
        precision,
        reach_m: reach_km.min(settings.greatest_reach_km) * 1000.0,
        time: span(report),
        act: act_path(report.act.as_deref(), names, flat),
        actors: parties(&report.actors, names, flat),
        targets: parties(&report.targets, names, flat),
        source: match report.source.trim() {
            "" => NONE,
            source => names.number(Kind::Source, source),
        },
        killed: report.killed,
        coder,
        event,
    }
}

fn precision_class(report: &Report, settings: &Settings) -> u8 {
    match report.geo_precision {
        Some(0 | 1) => 0,
        Some(2) => 1,
        Some(_) => 2,
        None => {
            settings.coarse_above_m.iter().filter(|limit| report.uncertainty_m > **limit).count()
                as u8
        }
    }
}

fn act_path(act: Option<&str>, names: &mut Interner, flat: &mut Vec<u32>) -> Names {
    let start = flat.len() as u32;
    if let Some(act) = act.map(str::trim).filter(|act| !act.is_empty()) {
        let ends = act.match_indices('.').map(|(at, _)| at).chain([act.len()]);
        flat.extend(ends.map(|end| names.number(Kind::Act, &act[..end])));
    }
    Names { start, end: flat.len() as u32 }
}

fn parties(given: &[String], names: &mut Interner, flat: &mut Vec<u32>) -> Names {
    let start = flat.len();
    let given = given.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
    flat.extend(given.map(|name| names.number(Kind::Party, name)));
    flat[start..].sort_unstable();
    Names { start: start as u32, end: flat.len() as u32 }
}

/// What a name is a name of; one spelling may be two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Act,
    Party,
    Source,
    Reference,
}

/// Names to numbers, and how often each was seen.
#[derive(Debug, Default)]
struct Interner {
    numbers: HashMap<Kind, HashMap<String, u32>>,
    seen: Vec<(Kind, u32)>,
}

impl Interner {
    fn number(&mut self, kind: Kind, name: &str) -> u32 {
        let of_kind = self.numbers.entry(kind).or_default();
        let number = match of_kind.get(name) {
            Some(&number) => number,
            None => {
                let number = self.seen.len() as u32;
                of_kind.insert(name.to_owned(), number);
                self.seen.push((kind, 0));
                number
            }
        };
        self.seen[number as usize].1 += 1;
        number
    }

    fn parents(&mut self, parents: &BTreeMap<String, String>) -> Vec<u32> {
        let mut of = vec![NONE; self.seen.len()];
        for (child, parent) in parents {
            let known =
                self.numbers.get(&Kind::Party).and_then(|known| known.get(child.trim())).copied();
            if let Some(child) = known
                && !parent.trim().is_empty()
            {
                of[child as usize] = self.number(Kind::Party, parent.trim());
            }
        }
        of.resize(self.seen.len(), NONE);
        // A name that is its own parent is the top of its branch.
        for (number, parent) in (0u32..).zip(&mut of) {
            if *parent == number {
                *parent = NONE;
            }
        }
        of
    }

    /// The most frequent names of each kind get their own codes from 1; numbers follow the canonical order, so that
    /// equal counts are broken the same way every time.
    fn codes(&self) -> Vec<u8> {
        let mut codes = vec![0u8; self.seen.len()];
        for kind in [Kind::Act, Kind::Party, Kind::Source] {
            let mut of_kind: Vec<(u32, usize)> = (0..self.seen.len())
                .filter(|&number| self.seen[number].0 == kind)
                .map(|number| (u32::MAX - self.seen[number].1, number))
                .collect();
            of_kind.sort_unstable();
            for (code, (_, number)) in (1..VALUE_CODES as u8).zip(of_kind) {
                codes[number] = code;
            }
        }
        codes
    }
}

fn incident_labels(reports: &[Report], input: &[u32]) -> Vec<u32> {
    let mut labels: HashMap<&str, u32> = HashMap::new();
    input
        .iter()
        .map(|&index| match reports[index as usize].incident.as_deref() {
            None => NONE,
            Some(incident) => {
                let next = labels.len() as u32;
                *labels.entry(incident).or_insert(next)
            }
        })
        .collect()
}

fn apart_pairs(reports: &[Report], input: &[u32]) -> Vec<(u32, u32)> {
    if reports.iter().all(|report| report.apart_from.is_empty()) {
        return Vec::new();
    }
    let positions: HashMap<&str, u32> =
        (0u32..).zip(input).map(|(at, &index)| (reports[index as usize].id.as_str(), at)).collect();
    let mut pairs = Vec::new();
    for (at, &index) in (0u32..).zip(input) {
        for other in &reports[index as usize].apart_from {
            if let Some(&other) = positions.get(other.as_str())
                && other != at
            {
                pairs.push((at.min(other), at.max(other)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
