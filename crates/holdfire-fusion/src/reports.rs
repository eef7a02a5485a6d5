//! The way in: reports are taken one by one, checked, and kept as small rows, so that a caller can stream a file of any
//! length through it.

use std::collections::HashMap;

use crate::names::NameBook;
use crate::prepared::{NONE, in_order};
use crate::row::{Place, Row, Span};
use crate::words::WordBook;
use crate::{FusionError, Report, Settings};

/// Years 0 to 9999: sums and differences of such times cannot overflow.
const TIMES_S: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_800;
/// As many as positions can be told apart, with room for the numbers of groups.
const MOST: usize = 1 << 30;

/// Reports on their way into fusion, some 150 bytes each, 300 with their words.
///
/// ```
/// use holdfire_fusion::{Report, Reports, Settings};
///
/// let mut reports = Reports::new(&Settings::default())?;
/// for id in ["a", "b"] {
///     reports.push(&Report { id: id.into(), from_s: Some(0), lon: Some(36.7), lat: Some(35.1), ..Report::default() })?;
/// }
/// let answer = reports.fuse()?;
/// assert_eq!(answer.incident(0), answer.incident(1));
/// # Ok::<(), holdfire_fusion::FusionError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Reports {
    pub(crate) settings: Settings,
    pub(crate) rows: Vec<Row>,
    pub(crate) ids: Ids,
    pub(crate) book: NameBook,
    events: Numbers,
    coders: Numbers,
    documents: Numbers,
    /// The document of each report, `NONE` without one; empty as long as none has one.
    pub(crate) document: Vec<u32>,
    /// Injured of each report; empty as long as none counts any.
    pub(crate) injured: Vec<Option<(u32, u32)>>,
    /// When each report was published; empty as long as none says so.
    pub(crate) published: Vec<Option<i64>>,
    pub(crate) texts: WordBook,
    pub(crate) place_names: WordBook,
    pub(crate) incidents: Numbers,
    /// The known incident of each report, `NONE` when it has none; empty as long as none has one.
    pub(crate) incident: Vec<u32>,
    /// Indices of reports whose link a person has confirmed, ascending.
    pub(crate) confirmed: Vec<u32>,
    /// Report, and the id of one it is apart from.
    pub(crate) apart: Vec<(u32, Box<str>)>,
}

impl Reports {
    /// None yet.
    ///
    /// # Errors
    ///
    /// When a setting is out of its range.
    pub fn new(settings: &Settings) -> Result<Reports, FusionError> {
        settings.check()?;
        Ok(Reports {
            settings: settings.clone(),
            rows: Vec::new(),
            ids: Ids::default(),
            book: NameBook::new(),
            events: Numbers::default(),
            coders: Numbers::default(),
            documents: Numbers::default(),
            document: Vec::new(),
            injured: Vec::new(),
            published: Vec::new(),
            texts: WordBook::default(),
            place_names: WordBook::default(),
            incidents: Numbers::default(),
            incident: Vec::new(),
            confirmed: Vec::new(),
            apart: Vec::new(),
        })
    }

    /// Adds one report; its index is the number of those before it.
    ///
    /// # Errors
    ///
    /// When the report is unusable. It is not added then, and the others stay.
    pub fn push(&mut self, report: &Report) -> Result<(), FusionError> {
        check(report)?;
        let index = self.rows.len();
        if index >= MOST {
            return Err(FusionError::TooMany { count: index + 1, most: MOST });
        }
        let row = self.row(report);
        self.rows.push(row);
        self.ids.push(&report.id);
        self.take_columns(index, report);
        if let Some(incident) = &report.incident {
            let incident = self.incidents.of(incident);
            self.incident.resize(index, NONE);
            self.incident.push(incident);
        }
        if report.confirmed {
            self.confirmed.push(index as u32);
        }
        self.apart.extend(report.apart_from.iter().map(|other| (index as u32, (**other).into())));
        Ok(())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes what few reports have, each in a column of its own, for the report of this index.
    pub(crate) fn take_columns(&mut self, index: usize, report: &Report) {
        if let Some(document) = report.document.as_deref().filter(|document| !document.is_empty()) {
            self.document.resize(index, NONE);
            self.document.push(self.documents.of(document));
        }
        if report.injured.is_some() {
            self.injured.resize(index, None);
            self.injured.push(report.injured);
        }
        if report.published_s.is_some() {
            self.published.resize(index, None);
            self.published.push(report.published_s);
        }
        if !report.text.is_empty() {
            let names = report.actors.iter().chain(&report.targets).chain(&report.act);
            let known: Vec<&str> = names.map(String::as_str).collect();
            self.texts.push(index, &report.text, &known);
        }
        if !report.place_name.is_empty() {
            self.place_names.push(index, &report.place_name, &[]);
        }
    }

    /// Keeps the columns of some reports, given in order.
    pub(crate) fn keep_columns(&mut self, kept: &[u32]) {
        self.document = in_order(&self.document, kept, NONE);
        self.injured = in_order(&self.injured, kept, None);
        self.published = in_order(&self.published, kept, None);
        self.texts.keep(kept);
        self.place_names.keep(kept);
    }

    /// A checked report as a row.
    pub(crate) fn row(&mut self, report: &Report) -> Row {
        let settings = &self.settings;
        let precision = precision_class(report, settings);
        let reach_km = settings.reach_km[precision as usize].max(report.uncertainty_m / 1000.0);
        let reference =
            report.event_ref.as_deref().map(str::trim).filter(|whole| !whole.is_empty());
        let coder = reference.and_then(|whole| whole.split_once(':')).map(|(coder, _)| coder);
        Row {
            place: report.lat.zip(report.lon).map(|(lat, lon)| Place::new(lat, lon)),
            precision,
            is_at_shared_point: false,
            reach_m: (reach_km.min(settings.greatest_reach_km) * 1000.0) as f32,
            time: Span::of(report),
            act: self.book.act(report.act.as_deref()),
            actors: self.book.parties(&report.actors),
            targets: self.book.parties(&report.targets),
            source: self.book.source(&report.source),
            killed: report.killed,
            coder: coder.map_or(NONE, |coder| self.coders.of(coder)),
            event: reference.map_or(NONE, |whole| self.events.of(whole)),
        }
    }
}

pub(crate) fn check(report: &Report) -> Result<(), FusionError> {
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
    if let Some((low, high)) = report.injured
        && low > high
    {
        return Err(FusionError::Injured { id: id(), low, high });
    }
    if report.published_s.is_some_and(|published| !TIMES_S.contains(&published)) {
        return Err(FusionError::Time { id: id() });
    }
    if report.confirmed && report.incident.is_none() {
        return Err(FusionError::ConfirmedNowhere { id: id() });
    }
    Ok(())
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

/// Names to numbers in the order they are met; only equality counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers(HashMap<Box<str>, u32>);

impl Numbers {
    fn of(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.0.get(name) {
            return number;
        }
        let number = self.0.len() as u32;
        self.0.insert(name.into(), number);
        number
    }

    /// The names in the order of spelling, and the place of each number in that order.
    pub(crate) fn by_spelling(self) -> (Vec<Box<str>>, Vec<u32>) {
        let mut all: Vec<(Box<str>, u32)> = self.0.into_iter().collect();
        all.sort_unstable();
        let mut order = vec![NONE; all.len()];
        for (new, (_, old)) in (0u32..).zip(&all) {
            order[*old as usize] = new;
        }
        (all.into_iter().map(|(name, _)| name).collect(), order)
    }
}

/// Ids end to end in one text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids {
    text: String,
    ends: Vec<u64>,
}

impl Ids {
    pub(crate) fn push(&mut self, id: &str) {
        self.text.push_str(id);
        self.ends.push(self.text.len() as u64);
    }

    pub(crate) fn of(&self, report: usize) -> &str {
        let start = if report == 0 { 0 } else { self.ends[report - 1] };
        &self.text[start as usize..self.ends[report] as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}
