//! The reports a `Fuser` holds, in the order they came, with what is known around each.

use std::collections::HashMap;

use crate::candidates::{Finder, SAME_EVENT_LOOK_BACK};
use crate::crowd::Crowd;
use crate::estimate::estimate;
use crate::links::Scale;
use crate::model::Model;
use crate::names::NameTables;
use crate::nearby::Nearby;
use crate::place_words::place_words;
use crate::points::Points;
use crate::prepared::{NONE, Prepared};
use crate::reports::{Reports, check};
use crate::row::Span;
use crate::{FusionError, Report, Settings};

/// The weights are estimated from the last so many reports.
const LEARN_FROM: usize = 65_536;

pub(super) struct Store {
    pub settings: Settings,
    /// Holds no reports, only their names.
    pub names: Reports,
    /// Rows as they came.
    pub prepared: Prepared,
    pub crowd: Crowd,
    pub model: Model,
    pub learnt_at: usize,
    pub nearby: Nearby,
    pub points: Points,
    pub by_event: HashMap<u32, Vec<u32>>,
    pub by_id: HashMap<Box<str>, u32>,
    /// Rows that a person holds apart, from both ends, and ids of reports that have not come yet.
    pub apart: HashMap<u32, Vec<u32>>,
    pub apart_later: HashMap<Box<str>, Vec<u32>>,
    pub added_s: Vec<i64>,
    /// Whether the report itself says which incident it is of.
    pub is_named: Vec<bool>,
    pub incident: Vec<u32>,
    pub members: HashMap<u32, Vec<u32>>,
    known: HashMap<Box<str>, u32>,
    pub next_incident: u32,
}

impl Store {
    pub(super) fn new(settings: &Settings) -> Result<Store, FusionError> {
        let mut names = Reports::new(settings)?;
        let mut tables = NameTables::default();
        names.book.bring_up_to_date(&mut tables, &settings.parents);
        let prepared = Prepared::of_rows(Vec::new(), tables, settings);
        let model = estimate(&prepared, &Finder::new(&prepared), settings);
        Ok(Store {
            settings: settings.clone(),
            names,
            prepared,
            crowd: Crowd::of_rows(0..0),
            model,
            learnt_at: 0,
            nearby: Nearby::default(),
            points: Points::default(),
            by_event: HashMap::new(),
            by_id: HashMap::new(),
            apart: HashMap::new(),
            apart_later: HashMap::new(),
            added_s: Vec::new(),
            is_named: Vec::new(),
            incident: Vec::new(),
            members: HashMap::new(),
            known: HashMap::new(),
            next_incident: 0,
        })
    }

    pub(super) fn len(&self) -> usize {
        self.prepared.rows.len()
    }

    pub(super) fn id(&self, row: u32) -> &str {
        self.prepared.ids.of(row as usize)
    }

    pub(super) fn row_of(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    pub(super) fn members(&self, incident: u32) -> &[u32] {
        self.members.get(&incident).map_or(&[], Vec::as_slice)
    }

    pub(super) fn number_of(&self, known: &str) -> Option<u32> {
        self.known.get(known).copied()
    }

    pub(super) fn scale(&self) -> Scale<'_> {
        let Store { prepared, crowd, model, settings, .. } = self;
        Scale { prepared, crowd, model, settings }
    }

    pub(super) fn floor(&self) -> i32 {
        self.scale().floor()
    }

    /// Adds a batch, in canonical order; returns the row of each report.
    pub(super) fn take(&mut self, now_s: i64, reports: &[Report]) -> Result<Vec<u32>, FusionError> {
        let mut order: Vec<usize> = (0..reports.len()).collect();
        order.sort_by_cached_key(|&at| {
            let time = Span::of(&reports[at]);
            (time.is_none(), time, reports[at].id.as_str())
        });
        self.check(reports)?;
        let mut rows = vec![NONE; reports.len()];
        for at in order {
            rows[at] = self.push(now_s, &reports[at]);
        }
        self.names.book.bring_up_to_date(&mut self.prepared.names, &self.settings.parents);
        self.bring_columns_up_to_date();
        self.crowd.grow(self.len());
        let first = (self.len() - rows.len()) as u32;
        for row in first..self.len() as u32 {
            let known = self.prepared.rows[row as usize];
            for other in self.nearby.around(row, &known, self.prepared.window_s) {
                self.crowd.meet(&self.prepared, row as usize, other as usize);
            }
            self.nearby.add(row, &known);
        }
        Ok(rows)
    }

    fn bring_columns_up_to_date(&mut self) {
        fn follow<T: Copy>(column: &mut Vec<T>, all: &[T]) {
            column.extend_from_slice(&all[column.len()..]);
        }
        follow(&mut self.prepared.document, &self.names.document);
        follow(&mut self.prepared.injured, &self.names.injured);
        follow(&mut self.prepared.published, &self.names.published);
    }

    /// How rare the words of a report are, and which of them others have, changes with each batch: looked up again for
    /// new reports and those around them.
    pub(super) fn look_up_words(&mut self, first_new: u32) {
        let (texts, places) = (self.names.texts.is_empty(), self.names.place_names.is_empty());
        if texts && places {
            return;
        }
        let mut rows: Vec<u32> = (first_new..self.len() as u32).collect();
        for row in first_new..self.len() as u32 {
            rows.extend(self.partners(row));
        }
        rows.sort_unstable();
        rows.dedup();
        self.set_words(rows.into_iter());
    }

    fn set_words(&mut self, rows: impl Iterator<Item = u32>) {
        let Reports { texts, place_names, .. } = &self.names;
        for row in rows {
            let at = row as usize;
            if !texts.is_empty() {
                self.prepared.texts.set(at, texts.rarest(at));
            }
            self.prepared.place_names.set(at, texts, place_names);
        }
    }

    fn check(&self, reports: &[Report]) -> Result<(), FusionError> {
        let mut ids: Vec<&str> = reports.iter().map(|report| report.id.as_str()).collect();
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
        let taken = || ids.iter().copied().find(|id| self.by_id.contains_key(*id));
        if let Some(id) = twice.or_else(taken) {
            return Err(FusionError::DuplicateId { id: id.to_owned() });
        }
        reports.iter().try_for_each(check)
    }

    fn push(&mut self, now_s: i64, report: &Report) -> u32 {
        let row = self.len() as u32;
        let mut known = self.names.row(report);
        self.points.add(&known);
        known.is_at_shared_point = self.points.is_shared(&known, self.prepared.window_s);
        self.names.take_columns(row as usize, report);
        if known.event != NONE {
            self.by_event.entry(known.event).or_default().push(row);
        }
        self.prepared.rows.push(known);
        self.prepared.input.push(row);
        self.prepared.ids.push(&report.id);
        self.prepared.confirmed.push(report.confirmed);
        self.by_id.insert(report.id.as_str().into(), row);
        self.added_s.push(now_s);
        self.incident.push(NONE);
        self.is_named.push(report.incident.is_some());
        if let Some(known) = &report.incident {
            let next = self.next_incident;
            let incident = *self.known.entry(known.as_str().into()).or_insert(next);
            self.next_incident = next.max(incident + 1);
            self.put(row, incident);
        }
        for other in &report.apart_from {
            match self.by_id.get(other.as_str()) {
                Some(&other) => self.hold_apart(row, other),
                None => self.apart_later.entry(other.as_str().into()).or_default().push(row),
            }
        }
        for other in self.apart_later.remove(report.id.as_str()).unwrap_or_default() {
            self.hold_apart(row, other);
        }
        row
    }

    fn hold_apart(&mut self, one: u32, other: u32) {
        if one != other {
            self.apart.entry(one).or_default().push(other);
            self.apart.entry(other).or_default().push(one);
        }
    }

    pub(super) fn apart_from(&self, row: u32) -> &[u32] {
        self.apart.get(&row).map_or(&[], Vec::as_slice)
    }

    /// Whether a person holds the row apart from a member of its incident; then it must be free to leave.
    pub(super) fn is_apart_from_its_own(&self, row: u32) -> bool {
        let incident = self.incident[row as usize];
        self.apart_from(row).iter().any(|&other| self.incident[other as usize] == incident)
    }

    /// The weights are estimated again each time there are a quarter more reports, and once more when there are as many
    /// as they are estimated from, so that the cost per report stays the same.
    pub(super) fn learn_when_due(&mut self) {
        if 4 * self.len() < 5 * self.learnt_at && self.len() < self.learnt_at + LEARN_FROM {
            return;
        }
        self.learnt_at = self.len();
        self.names.book.give_codes(&mut self.prepared.names);
        self.points.mark(&mut self.prepared.rows, self.prepared.window_s);
        let Reports { texts, place_names, .. } = &self.names;
        if !texts.is_empty() || !place_names.is_empty() {
            let all: Vec<u32> = (0..self.len() as u32).collect();
            let found = place_words(texts, place_names, &all, &self.prepared.rows);
            self.names.texts.set_places(found.words);
            self.prepared.place_names.set_namesakes(found.namesakes);
            self.set_words(all.into_iter());
        }
        let mut rows: Vec<u32> =
            (self.len().saturating_sub(LEARN_FROM) as u32..self.len() as u32).collect();
        rows.sort_by_key(|&row| {
            let time = self.prepared.rows[row as usize].time;
            (time.is_none(), time)
        });
        let confirmed = rows.iter().map(|&row| self.prepared.confirmed[row as usize]);
        let sample = Prepared {
            confirmed: confirmed.collect(),
            incident: rows.iter().map(|&row| self.incident[row as usize]).collect(),
            ..self.prepared.select(&rows, &self.settings)
        };
        self.model = estimate(&sample, &Finder::new(&sample), &self.settings);
    }

    /// All reports a row is compared with.
    pub(super) fn partners(&self, row: u32) -> Vec<u32> {
        let known = &self.prepared.rows[row as usize];
        let mut partners = self.nearby.around(row, known, self.prepared.window_s);
        if let Some(coded) = self.by_event.get(&known.event) {
            let at = coded.partition_point(|&other| other < row);
            let start = at.saturating_sub(SAME_EVENT_LOOK_BACK);
            let end = coded.len().min(at + 1 + SAME_EVENT_LOOK_BACK);
            partners.extend(coded[start..end].iter().filter(|&&other| other != row));
        }
        partners.sort_unstable();
        partners.dedup();
        partners
    }

    pub(super) fn new_incident(&mut self) -> u32 {
        self.next_incident += 1;
        self.next_incident - 1
    }

    pub(super) fn put(&mut self, row: u32, incident: u32) {
        let before = std::mem::replace(&mut self.incident[row as usize], incident);
        if let Some(members) = self.members.get_mut(&before) {
            members.retain(|&member| member != row);
            if members.is_empty() {
                self.members.remove(&before);
            }
        }
        let members = self.members.entry(incident).or_default();
        let at = members.partition_point(|&member| member < row);
        members.insert(at, row);
    }
}
