//! What is owed at an instant, for pages: worked out once for an instant and kept, because a reader
//! turns pages of one list.

use crate::asked::Asked;
use crate::snapshot::Snapshot;
use holdfire_terms::{Clocks, Due, Subject};
use jiff::{Span, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};

/// A register that tells of nothing for so long is shown as of the last day it tells of.
const SILENT_AFTER_DAYS: i64 = 31;

/// What was owed at the instant asked for last.
#[derive(Default)]
pub(crate) struct Owed(Mutex<Option<(Timestamp, Arc<[Due]>)>>);

/// The instant for which a page is shown, and why that one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instant {
    /// The reader asked for it.
    Asked(Timestamp),
    /// Now.
    Now(Timestamp),
    /// The end of the last day that the register tells of, long ago.
    LastDay(Timestamp),
}

impl Instant {
    pub fn at(self) -> Timestamp {
        match self {
            Self::Asked(at) | Self::Now(at) | Self::LastDay(at) => at,
        }
    }
}

impl Asked {
    /// Whether something owed may be seen: what is owed about an incident is seen with the incident.
    pub(crate) fn sees_due(&self, due: &Due) -> bool {
        match &due.subject {
            Subject::Incident(id) => self.situation.row(id.as_str()).is_some(),
            Subject::Clause(_) => true,
        }
    }
}

impl Snapshot {
    /// What is owed at an instant, the most urgent first.
    pub(crate) fn due_at(&self, at: Timestamp) -> Arc<[Due]> {
        let mut kept = self.owed.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, dues)) = kept.as_ref()
            && *known == at
        {
            return Arc::clone(dues);
        }
        let clocks = self.clocks();
        let mut dues = clocks.of_clauses(at);
        dues.retain(|due| !due.is_of_a_draft);
        for row in self.situation.rows() {
            dues.extend(clocks.of_incident(&row.concern(), at));
        }
        dues.sort_by_cached_key(Due::urgency);
        let dues: Arc<[Due]> = dues.into();
        *kept = Some((at, Arc::clone(&dues)));
        dues
    }

    /// The ladders of the agreement with the steps that were taken.
    pub(crate) fn clocks(&self) -> Clocks<'_> {
        Clocks::new(&self.terms.agreement, &self.mechanism, self.steps.iter())
    }

    /// The instant to show unless the reader asks for one: now, to the minute; or, where the
    /// register has told of nothing for long, the end of the last reporting day that it tells of.
    pub(crate) fn usual_instant(&self, now: Option<Timestamp>) -> Instant {
        let of_steps = self.steps.iter().map(|step| step.at.until.as_second());
        let last = self
            .situation
            .last_s()
            .into_iter()
            .chain(of_steps)
            .max()
            .and_then(|s| Timestamp::from_second(s).ok());
        let end_of_last_day = || self.days.end(self.days.last_day_before(last?));
        let silent_for = Span::new().hours(24 * SILENT_AFTER_DAYS);
        match (now, end_of_last_day()) {
            (Some(now), Some(end)) if end + silent_for < now => Instant::LastDay(end),
            (Some(now), _) => Instant::Now(to_the_minute(now)),
            (None, Some(end)) => Instant::LastDay(end),
            (None, None) => Instant::Now(self.recorded.unwrap_or(Timestamp::UNIX_EPOCH)),
        }
    }
}

fn to_the_minute(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second() / 60 * 60).unwrap_or(at)
}
