//! The lists of the members in a period, worked out once for a register size and kept, because a
//! reader turns pages and filters of one period. What the lists mean is in core's `reconciliation`;
//! here they are read.

use crate::asked::Asked;
use crate::edition::{Falls, Period, span_of};
use crate::error::WebError;
use crate::snapshot::Snapshot;
use holdfire_core::reconciliation::{
    Belonging, ListedIncident, Lists, OwnIncident, OwnReport, Side, Span, found,
};
use holdfire_core::{Report, Stand};
use holdfire_store::{Behind, IncidentRow, Look, StoreError};
use jiff::{SignedDuration, civil::Date};
use std::sync::{Arc, Mutex, PoisonError};

/// A period with more incidents is not compared in one answer.
pub(crate) const MOST_INCIDENTS: usize = 50_000;
/// How many periods are kept for one mechanism.
const MOST_KEPT: usize = 4;
/// What a declared figure may have counted lies at most so far before its days, or after them.
const BEFORE: SignedDuration = SignedDuration::from_hours(72);
const AFTER: SignedDuration = SignedDuration::from_hours(24);

/// The lists of a period.
pub(crate) struct Reconciled {
    pub period: Period,
    /// The first and last reporting day.
    pub dates: (Date, Date),
    pub lists: Lists,
    /// The places of the incidents among the rows of the snapshot.
    pub rows: Vec<usize>,
    /// Everything each member lists in the period or near it, and what all of them do.
    pub own: Vec<Vec<OwnIncident>>,
    pub own_of_all: Vec<OwnIncident>,
}

/// The lists of the periods asked for last.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Vec<(u64, Arc<Reconciled>)>>);

impl Kept {
    fn find(&self, size: u64, dates: (Date, Date)) -> Option<Arc<Reconciled>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().find(|(of, known)| *of == size && known.dates == dates);
        known.map(|(_, known)| Arc::clone(known))
    }

    fn keep(&self, size: u64, made: &Arc<Reconciled>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(of, _)| *of == size);
        kept.push((size, Arc::clone(made)));
        if kept.len() > MOST_KEPT {
            kept.remove(0);
        }
    }
}

/// The incidents of a period, or how many there are if they are too many.
pub(crate) enum Found {
    Lists(Arc<Reconciled>),
    TooMany(usize),
    /// Whoever asks sees only some of the incidents: a part of the lists would be told as the whole.
    Hidden,
}

/// The lists of the members in a period.
pub(crate) fn reconciled(asked: &Asked, dates: (Date, Date)) -> Result<Found, WebError> {
    let (snapshot, served) = (&asked.snapshot, asked.served());
    if asked.situation.len() < snapshot.situation.len() {
        return Ok(Found::Hidden);
    }
    let period = Period::days(&snapshot.mechanism, dates.0, dates.1)
        .map_err(|_| WebError::BadAddress { name: "from" })?;
    let rows = snapshot.situation.rows();
    let n = rows.filter(|row| period.holds(row) != Falls::Out).count();
    if n > MOST_INCIDENTS {
        return Ok(Found::TooMany(n));
    }
    if let Some(known) = served.reconciled.find(snapshot.size, dates) {
        return Ok(Found::Lists(known));
    }
    served.in_turn(|| {
        // Whoever had the turn before may have done the work.
        if let Some(known) = served.reconciled.find(snapshot.size, dates) {
            return Ok(Found::Lists(known));
        }
        let made = Arc::new(served.reader.look(|look| read(snapshot, look, period, dates))?);
        served.reconciled.keep(snapshot.size, &made);
        Ok(Found::Lists(made))
    })
}

fn read(
    snapshot: &Snapshot,
    look: &Look<'_>,
    period: Period,
    dates: (Date, Date),
) -> Result<Reconciled, StoreError> {
    let state = &snapshot.terms.state;
    let belonging = Belonging::of(state);
    let members = state.member_ids();
    let near = Span {
        from: period.from.checked_sub(BEFORE).unwrap_or(period.from),
        until: period.until.checked_add(AFTER).unwrap_or(period.until),
    };
    let mut made = Reconciled {
        period,
        dates,
        own: vec![Vec::new(); members.len()],
        own_of_all: Vec::new(),
        lists: Lists { members, incidents: Vec::new() },
        rows: Vec::new(),
    };
    for (at, row) in snapshot.situation.rows().enumerate() {
        let Some(when) = span_of(row).filter(|when| near.holds(*when) != Falls::Out) else {
            continue;
        };
        let falls = period.span().holds(when);
        let is_listed = row.sources.iter().any(|source| belonging.member_of(source).is_some());
        if falls == Falls::Out && !is_listed {
            continue;
        }
        let behind = match is_listed {
            true => look.behind(&row.id)?,
            // Nobody's reports are compared: only what members say of it is read.
            false => Some(Behind { reports: Vec::new(), judged: look.judged(&row.id)? }),
        };
        let Some(behind) = behind else { continue };
        let reports = reports_of_members(look, &belonging, &made.lists, &behind)?;
        let listed = listed(snapshot, row, falls, &behind, &reports);
        for (place, reports) in reports.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
            let own = own_incident(snapshot, row, &listed, reports);
            let duplicate = listed.sides[place]
                .words
                .iter()
                .find(|word| matches!(word.stand, Stand::Duplicate { .. }));
            made.own[place].push(OwnIncident { duplicate: duplicate.map(|w| w.entry), ..own });
        }
        if is_listed {
            let all: Vec<Report> = reports.into_iter().flatten().collect();
            made.own_of_all.push(own_incident(snapshot, row, &listed, &all));
        }
        if falls != Falls::Out {
            made.lists.incidents.push(listed);
            made.rows.push(at);
        }
    }
    for place in 0..made.lists.members.len() {
        let member = made.lists.members[place].clone();
        for source in belonging.sources_of(&member) {
            let (from, until) = (near.from.as_second(), near.until.as_second());
            for report in look.unlinked(source, from, until)? {
                let own = own_report(snapshot, report);
                made.own_of_all.push(own.clone());
                made.own[place].push(own);
            }
        }
    }
    Ok(made)
}

/// The reports of each member, in the order of their ids.
fn reports_of_members(
    look: &Look<'_>,
    belonging: &Belonging,
    lists: &Lists,
    behind: &Behind,
) -> Result<Vec<Vec<Report>>, StoreError> {
    let mut of_members: Vec<Vec<Report>> = vec![Vec::new(); lists.members.len()];
    for place in &behind.reports {
        let member = belonging.member_of(&place.source).and_then(|of| lists.place_of(of));
        if let Some(member) = member {
            of_members[member].push(look.report_at(place.seq)?);
        }
    }
    for reports in &mut of_members {
        reports.sort_by(|a, b| a.id.cmp(&b.id));
    }
    Ok(of_members)
}

fn listed(
    snapshot: &Snapshot,
    row: &IncidentRow,
    falls: Falls,
    behind: &Behind,
    reports: &[Vec<Report>],
) -> ListedIncident {
    let state = &snapshot.terms.state;
    let judged = behind.judged.as_ref();
    let sides = reports.iter().zip(&snapshot.mechanism.members).map(|(own, member)| {
        let of_member = judged.and_then(|j| j.members.iter().find(|of| of.member == member.id));
        let standing = of_member.map_or(&[][..], |of| &of.standing);
        let own: Vec<&Report> = own.iter().collect();
        Side::of(&own, standing, |told| state.known_as(told))
    });
    ListedIncident {
        id: row.id.clone(),
        when: span_of(row),
        is_perhaps: falls == Falls::Perhaps,
        sides: sides.collect(),
        found: judged.map_or_else(Vec::new, |judged| found(&judged.findings)),
    }
}

fn own_incident(
    snapshot: &Snapshot,
    row: &IncidentRow,
    listed: &ListedIncident,
    reports: &[Report],
) -> OwnIncident {
    OwnIncident {
        incident: Some(row.id.clone()),
        when: span_of(row),
        region: row.region.as_deref().map(Into::into),
        act: row.act,
        reports: reports.iter().map(|report| told(snapshot, report)).collect(),
        not_an_incident: listed.found_no_incident(),
        duplicate: None,
    }
}

/// A report that is linked to no incident.
fn own_report(snapshot: &Snapshot, report: Report) -> OwnIncident {
    let told = told(snapshot, &report);
    OwnIncident {
        incident: None,
        when: report.when.map(|when| Span { from: when.from, until: when.until }),
        region: told.region.clone(),
        act: report.act,
        reports: vec![told],
        not_an_incident: None,
        duplicate: None,
    }
}

fn told(snapshot: &Snapshot, report: &Report) -> OwnReport {
    let region = report.place.as_ref().and_then(|place| place.region.as_deref());
    OwnReport {
        id: report.id.clone(),
        published: report.published,
        region: region.map(|words| region_code(snapshot, words).into()),
    }
}

/// The code of a region of the mechanism, or the words of the source where it is none.
pub(crate) fn region_code<'w>(snapshot: &'w Snapshot, words: &'w str) -> &'w str {
    snapshot.mechanism.region(words).map_or(words, |region| &region.code)
}
