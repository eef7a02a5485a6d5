//! The reports a `Fuser` holds, in the order they came, with what is known around each.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::candidates::{Finder, SAME_EVENT_LOOK_BACK};
use crate::crowd::Crowd;
use crate::estimate::estimate;
use crate::links::Scale;
use crate::model::Model;
use crate::names::NameTables;
use crate::nearby::{Around, Nearby};
use crate::points::Points;
use crate::prepared::{NONE, Prepared};
use crate::reports::{Reports, check};
use crate::row::Span;
use crate::{FusionError, Report, Settings};

use super::copies::Copies;
use super::learn::Learnt;
use super::rivals::Rivals;

pub(super) struct Store {
    pub settings: Settings,
    /// Holds no reports, only their names.
    pub names: Reports,
    /// Rows as they came.
    pub prepared: Prepared,
    pub crowd: Crowd,
    pub rivals: Rivals,
    pub model: Model,
    pub learnt: Learnt,
    pub copies: Copies,
    pub nearby: Nearby,
    pub points: Points,
    pub by_event: HashMap<u32, Vec<u32>>,
    pub by_id: HashMap<Box<str>, u32>,
    /// Rows that a person holds apart, from both ends, and ids of reports that have not come yet.
    pub apart: HashMap<u32, Vec<u32>>,
    pub apart_later: HashMap<Box<str>, Vec<u32>>,
    pub added_s: Vec<i64>,
    /// Rows before this one have been met with those around them.
    pub met_to: u32,
    /// Rows before this one are no longer provisional.
    pub settled_to: u32,
    /// Whether the report itself says which incident it is of, or somebody who accepted a proposal.
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
            rivals: Rivals::default(),
            model,
            learnt: Learnt::nothing(settings),
            copies: Copies::default(),
            nearby: Nearby::default(),
            points: Points::default(),
            by_event: HashMap::new(),
            by_id: HashMap::new(),
            apart: HashMap::new(),
            apart_later: HashMap::new(),
            added_s: Vec::new(),
            met_to: 0,
            settled_to: 0,
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

    /// The rows of an incident that stand for themselves.
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

    /// Adds a batch that was checked, in canonical order; returns the row of each report.
    pub(super) fn take(&mut self, now_s: i64, reports: &[Report]) -> Vec<u32> {
        let mut order: Vec<usize> = (0..reports.len()).collect();
        order.sort_by_cached_key(|&at| {
            let report = &reports[at];
            let time = Span::of(report);
            // The report of which more is decided stands for its copies.
            let decided = (report.confirmed, report.incident.is_some());
            (time.is_none(), time, Reverse(decided), report.id.as_str())
        });
        let mut rows = vec![NONE; reports.len()];
        for at in order {
            rows[at] = self.push(now_s, &reports[at]);
        }
        self.names.book.bring_up_to_date(&mut self.prepared.names, &self.settings.parents);
        self.bring_columns_up_to_date();
        self.crowd.grow(self.len());
        self.rivals.grow(self.len());
        for row in self.met_to..self.len() as u32 {
            if self.copies.stands(row) {
                self.meet(row);
            }
        }
        self.met_to = self.len() as u32;
        rows
    }

    /// Counts a row among those around it, and them around it.
    pub(super) fn meet(&mut self, row: u32) {
        let known = self.prepared.rows[row as usize];
        for other in self.nearby.around(row, &known, self.prepared.window_s).rows {
            self.crowd.meet(&self.prepared, row as usize, other as usize);
        }
        self.nearby.add(row, &known);
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
            rows.extend(self.partners(row).rows);
        }
        rows.sort_unstable();
        rows.dedup();
        self.set_words(rows.into_iter());
    }

    pub(super) fn set_words(&mut self, rows: impl Iterator<Item = u32>) {
        let Reports { texts, place_names, .. } = &self.names;
        for row in rows {
            let at = row as usize;
            if !texts.is_empty() {
                self.prepared.texts.set(at, texts.rarest(at));
            }
            self.prepared.place_names.set(at, texts, place_names);
        }
    }

    /// Whether reports can be added.
    pub(super) fn check(&self, reports: &[Report]) -> Result<(), FusionError> {
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
        self.prepared.rows.push(known);
        self.prepared.input.push(row);
        self.prepared.ids.push(&report.id);
        self.prepared.confirmed.push(report.confirmed);
        self.by_id.insert(report.id.as_str().into(), row);
        self.added_s.push(now_s);
        self.incident.push(NONE);
        self.is_named.push(report.incident.is_some());
        let is_copy = self.fold_if_copy(row, report);
        if !is_copy {
            self.number_event(row);
        }
        if let Some(known) = report.incident.as_ref().filter(|_| !is_copy) {
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
            self.unfold(one);
            self.unfold(other);
        }
    }

    pub(super) fn number_event(&mut self, row: u32) {
        let event = self.prepared.rows[row as usize].event;
        if event != NONE {
            let coded = self.by_event.entry(event).or_default();
            coded.insert(coded.partition_point(|&other| other < row), row);
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

    /// All reports a row is compared with.
    pub(super) fn partners(&self, row: u32) -> Around {
        let known = &self.prepared.rows[row as usize];
        let mut partners = self.nearby.around(row, known, self.prepared.window_s);
        if let Some(coded) = self.by_event.get(&known.event) {
            let at = coded.partition_point(|&other| other < row);
            let start = at.saturating_sub(SAME_EVENT_LOOK_BACK);
            let end = coded.len().min(at + 1 + SAME_EVENT_LOOK_BACK);
            partners.is_cut |= end - start < coded.len();
            partners.rows.extend(coded[start..end].iter().filter(|&&other| other != row));
        }
        partners.rows.sort_unstable();
        partners.rows.dedup();
        partners
    }

    pub(super) fn new_incident(&mut self) -> u32 {
        self.next_incident += 1;
        self.next_incident - 1
    }

    /// Puts a row that stands for itself, and its copies, into an incident.
    pub(super) fn put(&mut self, row: u32, incident: u32) {
        for &copy in self.copies.of(row) {
            self.incident[copy as usize] = incident;
        }
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
