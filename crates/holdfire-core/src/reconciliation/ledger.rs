//! A declared figure against what the register holds, explained to the last unit.
//!
//! A member published one number; which cases it counted, it did not say. So the ledger begins with
//! what the register counts for that figure by the rule of its unit, and closes the gap with what
//! the register knows besides, reason by reason:
//!
//! ```text
//! declared = counted + what the member may have counted besides - what it may have left out
//!                    + declared and not received - received and not declared (+ not to be placed)
//! ```
//!
//! A reason takes no more than the gap needs and no more than there is; the reasons are asked in the
//! order of [`Reason::ALL`]. How many cases a reason could explain stands beside how many it was
//! asked for. What no reason explains is a number of its own. The sum closes exactly, always.

use super::{Falls, Span};
use crate::{Act, ActKind, IncidentId, ReportId};
use jiff::civil::Date;

words! {
    /// Why a declared figure and the register's count differ.
    Reason {
        /// A report of the period that no incident was made of yet.
        NotLinked = "not_linked",
        /// The member itself calls the incident a duplicate.
        Duplicate = "duplicate",
        /// The members found that it is no incident.
        NotAnIncident = "not_an_incident",
        /// A further report of the member on an incident that is counted once.
        CountedTogether = "counted_together",
        /// It is only perhaps in the period.
        Perhaps = "perhaps",
        /// It falls on another day here, and on the declared day by the calendar, by UTC or by the day
        /// on which it was published.
        AnotherDay = "another_day",
        /// It lies in another region here than the member told.
        AnotherRegion = "another_region",
        /// It is no act of the sort that the unit counts.
        AnotherSort = "another_sort",
        /// Counted here, and on another day by the calendar or by UTC.
        OnAnotherDay = "on_another_day",
        /// Counted here, and published by the member only after the period.
        PublishedLater = "published_later",
        /// Counted here, and an act short of force, which the member may not count.
        ShortOfForce = "short_of_force",
        /// Counted here, and told by the member of another region.
        InAnotherRegion = "in_another_region",
    }
}

impl Reason {
    /// Whether it explains a figure that is higher than the count; if not, one that is lower.
    pub fn adds(self) -> bool {
        self < Self::OnAnotherDay
    }
}

/// What a unit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inclusion {
    /// Incidents whose act is hostile, or not told.
    HostileActs,
    /// Incidents in which force is used, or whose act is not told.
    Force,
    /// Reports, each by itself.
    Reports,
}

impl Inclusion {
    /// What a unit of that name counts. A unit we do not know counts hostile acts.
    pub fn of_unit(unit: &str) -> Self {
        match unit.trim().replace([' ', '-'], "_").to_lowercase().as_str() {
            "report" | "reports" => Self::Reports,
            "case_of_firing" | "cases_of_firing" | "firing" | "shelling" => Self::Force,
            _ => Self::HostileActs,
        }
    }

    fn takes(self, act: Option<Act>) -> bool {
        match (self, act.map(Act::kind)) {
            (_, None) | (_, Some(ActKind::Force)) | (Self::Reports, _) => true,
            (Self::HostileActs, Some(ActKind::ShortOfForce)) => true,
            (Self::Force, Some(ActKind::ShortOfForce)) | (_, Some(ActKind::Other)) => false,
        }
    }
}

/// A report of the member whose figure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnReport {
    /// Which report.
    pub id: ReportId,
    /// When it was published, if told.
    pub published: Option<Date>,
    /// The region it tells, by its code or in its words.
    pub region: Option<Box<str>>,
}

/// An incident that the member lists, or a report of it that is linked to none.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnIncident {
    /// Which incident; none for a report that is linked to none.
    pub incident: Option<IncidentId>,
    /// When it can have happened.
    pub when: Option<Span>,
    /// Its region here, by its code or in the words of a source.
    pub region: Option<Box<str>>,
    /// What was done.
    pub act: Option<Act>,
    /// The member's own reports of it, in the order of their ids: at least one.
    pub reports: Vec<OwnReport>,
    /// The entry of the finding by which it is no incident.
    pub not_an_incident: Option<u64>,
    /// The entry of the member's own position by which it is a duplicate.
    pub duplicate: Option<u64>,
}

/// What is asked about a declared figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure<'a> {
    /// How many were declared.
    pub declared: u32,
    /// Of what.
    pub unit: &'a str,
    /// Of which region, if it is the part of one.
    pub region: Option<&'a str>,
    /// Its reporting days.
    pub days: Span,
    /// The same dates by other clocks: calendar days, UTC.
    pub other_days: &'a [Span],
    /// The same dates.
    pub dates: (Date, Date),
    /// Whether it covers fewer hours than its dates have, so that its day is not known.
    pub is_unplaced: bool,
}

/// Something that was counted, or could have been.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// An incident.
    Incident(IncidentId),
    /// A report.
    Report(ReportId),
}

impl Item {
    /// Its id.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Incident(id) => id.as_str(),
            Self::Report(id) => id.as_str(),
        }
    }
}

/// What a reason explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Why.
    pub reason: Reason,
    /// How many it was asked to explain.
    pub taken: u32,
    /// Everything it could explain: at least as many.
    pub there: Vec<Item>,
}

/// A declared figure and how it comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// How many were declared.
    pub declared: u32,
    /// By which rule the register counts them.
    pub inclusion: Inclusion,
    /// What the register counts.
    pub counted: Vec<Item>,
    /// The reasons that found something, in their order: also those that were asked for nothing.
    pub reasons: Vec<Taken>,
    /// Declared, and no report of it was received.
    pub missing: u32,
    /// Received, and not declared.
    pub over: u32,
    /// Declared of a day that is not told.
    pub unplaced: u32,
}

impl Ledger {
    /// Explains a figure from everything the member lists near its days.
    pub fn of(figure: &Figure<'_>, own: &[OwnIncident]) -> Self {
        let inclusion = Inclusion::of_unit(figure.unit);
        let mut ledger = Self {
            declared: figure.declared,
            inclusion,
            counted: Vec::new(),
            reasons: Vec::new(),
            missing: 0,
            over: 0,
            unplaced: 0,
        };
        if figure.is_unplaced {
            ledger.unplaced = figure.declared;
            return ledger;
        }
        let mut found: Vec<(Reason, Item)> = Vec::new();
        for own in own {
            match figure.reason_of(inclusion, own) {
                Some(None) => ledger.count(figure, own, &mut found),
                Some(Some(reason)) => found.extend(own.items(inclusion).map(|item| (reason, item))),
                None => {}
            }
        }
        ledger.close(found);
        ledger
    }

    /// A figure without a unit of its own, such as how many another member confirmed: what is
    /// counted, and what adds to it.
    pub fn of_items(declared: u32, counted: Vec<Item>) -> Self {
        let mut ledger = Self {
            declared,
            inclusion: Inclusion::HostileActs,
            counted,
            reasons: Vec::new(),
            missing: 0,
            over: 0,
            unplaced: 0,
        };
        ledger.close(Vec::new());
        ledger
    }

    /// How many the register counts.
    pub fn count_here(&self) -> u32 {
        number(self.counted.len())
    }

    /// What was explained: added and taken off.
    pub fn explained(&self) -> (u32, u32) {
        let sum = |adds: bool| {
            let of = self.reasons.iter().filter(|taken| taken.reason.adds() == adds);
            of.fold(0u32, |sum, taken| sum.saturating_add(taken.taken))
        };
        (sum(true), sum(false))
    }

    /// Whether the sum closes. It always does; a test holds it to that.
    pub fn closes(&self) -> bool {
        let (more, less) = self.explained();
        let sum = i64::from(self.count_here()) + i64::from(more) - i64::from(less)
            + i64::from(self.missing)
            - i64::from(self.over)
            + i64::from(self.unplaced);
        sum == i64::from(self.declared)
    }

    fn count(&mut self, figure: &Figure<'_>, own: &OwnIncident, found: &mut Vec<(Reason, Item)>) {
        let items = || own.items(self.inclusion);
        if let Some(reason) = figure.left_out_as(own) {
            found.extend(items().map(|item| (reason, item)));
        }
        self.counted.extend(items());
        if self.inclusion != Inclusion::Reports {
            let further = own.reports.iter().skip(1);
            let further = further.map(|report| Item::Report(report.id.clone()));
            found.extend(further.map(|item| (Reason::CountedTogether, item)));
        }
    }

    /// Asks the reasons in their order until the gap is closed.
    fn close(&mut self, found: Vec<(Reason, Item)>) {
        let here = self.count_here();
        let (mut more, mut less) =
            (self.declared.saturating_sub(here), here.saturating_sub(self.declared));
        for reason in Reason::ALL.iter().copied() {
            let of_reason = found.iter().filter(|(of, _)| *of == reason);
            let there: Vec<Item> = of_reason.map(|(_, item)| item.clone()).collect();
            if there.is_empty() {
                continue;
            }
            let gap = if reason.adds() { &mut more } else { &mut less };
            let taken = number(there.len()).min(*gap);
            *gap -= taken;
            self.reasons.push(Taken { reason, taken, there });
        }
        self.missing = more;
        self.over = less;
    }
}

impl Figure<'_> {
    /// Why an incident the member lists is not counted: a reason, none if it is counted, nothing if
    /// it has nothing to do with the figure.
    fn reason_of(&self, inclusion: Inclusion, own: &OwnIncident) -> Option<Option<Reason>> {
        let is_of_region = self.region.is_none_or(|region| own.region.as_deref() == Some(region));
        let tells_region = |report: &OwnReport| report.region.as_deref() == self.region;
        if !is_of_region {
            let is_meant = self.falls(own) == Falls::In
                && self.judged(inclusion, own).is_none()
                && own.reports.iter().any(tells_region);
            return is_meant.then_some(Some(Reason::AnotherRegion));
        }
        match self.falls(own) {
            Falls::In => Some(self.judged(inclusion, own)),
            Falls::Perhaps => Some(Some(Reason::Perhaps)),
            Falls::Out => self.is_of_another_day(own).then_some(Some(Reason::AnotherDay)),
        }
    }

    fn falls(&self, own: &OwnIncident) -> Falls {
        own.when.map_or(Falls::Out, |when| self.days.holds(when))
    }

    fn judged(&self, inclusion: Inclusion, own: &OwnIncident) -> Option<Reason> {
        if own.incident.is_none() && inclusion != Inclusion::Reports {
            return Some(Reason::NotLinked);
        }
        if own.duplicate.is_some() {
            return Some(Reason::Duplicate);
        }
        if own.not_an_incident.is_some() {
            return Some(Reason::NotAnIncident);
        }
        (!inclusion.takes(own.act)).then_some(Reason::AnotherSort)
    }

    /// Whether it falls on the declared dates by another clock, or was published on them.
    fn is_of_another_day(&self, own: &OwnIncident) -> bool {
        let (first, last) = self.dates;
        let is_published =
            |report: &OwnReport| report.published.is_some_and(|day| first <= day && day <= last);
        let by_a_clock = |when: Span| self.other_days.iter().any(|d| d.holds(when) == Falls::In);
        own.when.is_some_and(by_a_clock) || own.reports.iter().any(is_published)
    }

    /// Why the member may not have counted what is counted here.
    fn left_out_as(&self, own: &OwnIncident) -> Option<Reason> {
        let when = own.when?;
        let told = || own.reports.iter().filter_map(|report| report.region.as_deref());
        if self.other_days.iter().any(|days| days.holds(when) != Falls::In) {
            return Some(Reason::OnAnotherDay);
        }
        if own.reports.iter().all(|report| report.published.is_some_and(|day| day > self.dates.1)) {
            return Some(Reason::PublishedLater);
        }
        if own.act.map(Act::kind) == Some(ActKind::ShortOfForce) {
            return Some(Reason::ShortOfForce);
        }
        let is_elsewhere = told().next().is_some() && told().all(|told| Some(told) != self.region);
        (self.region.is_some() && is_elsewhere).then_some(Reason::InAnotherRegion)
    }
}

impl OwnIncident {
    /// What it counts as: itself, or each of its reports.
    fn items(&self, inclusion: Inclusion) -> impl Iterator<Item = Item> + '_ {
        let itself = self.incident.iter().filter(move |_| inclusion != Inclusion::Reports);
        let by_report = inclusion == Inclusion::Reports || self.incident.is_none();
        let reports = self.reports.iter().filter(move |_| by_report);
        itself
            .map(|id| Item::Incident(id.clone()))
            .chain(reports.map(|report| Item::Report(report.id.clone())))
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
