//! What clocks tell: the time of something runs out soon, or has run out, between one look and the
//! next. Looks are taken by the minute; what ran out while no server was there is told by the first
//! look after that.

use super::{About, Item, Look, To};
use crate::error::WebError;
use crate::snapshot::Snapshot;
use holdfire_core::ActorId;
use holdfire_room::{Duty, News};
use holdfire_store::AskingPlace;
use holdfire_terms::{Due, Standing, Subject};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

/// "Soon" is so long before the time is over, or half of the time if that is shorter.
const SOON: SignedDuration = SignedDuration::from_hours(6);
/// Somebody who claimed an incident is told so long before the claim ends.
const BEFORE_CLAIM_ENDS: SignedDuration = SignedDuration::from_mins(15);
/// Assignments and exports are looked for from so long before the last look: one may be written while it is taken.
const OVERLAP: SignedDuration = SignedDuration::from_mins(1);
/// Where there are more incidents than this, the steps of instruments are looked at less often.
const MANY: usize = 20_000;
const SELDOM: SignedDuration = SignedDuration::from_mins(10);
/// What is open is read in such pieces.
const PIECE: u32 = 200;

/// The minute that has begun.
pub(super) fn to_the_minute(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second() / 60 * 60).unwrap_or(at)
}

/// Whether the steps of instruments are looked at too.
pub(super) fn is_time_for_steps(snapshot: &Snapshot, before: Timestamp, at: Timestamp) -> bool {
    let pause = if snapshot.situation.len() > MANY { SELDOM } else { SignedDuration::ZERO };
    at < before || at.duration_since(before) > pause
}

/// Looks at every clock.
pub(super) fn look(
    look: &Look<'_>,
    items: &mut Vec<Item>,
    touched: &mut BTreeSet<holdfire_core::IncidentId>,
) -> Result<(), WebError> {
    let clocks = Window { from: look.before.clocks, to: look.after.clocks };
    if clocks.is_open() {
        of_askings(look, clocks, items, touched)?;
        of_claims(look, clocks, items)?;
        of_assignments(look, clocks, items)?;
        of_exports(look, clocks, items)?;
    }
    let steps = Window { from: look.before.steps, to: look.after.steps };
    if steps.is_open() {
        of_steps(look, steps, items);
    }
    Ok(())
}

/// The time between two looks.
#[derive(Clone, Copy)]
pub(super) struct Window {
    pub from: Timestamp,
    pub to: Timestamp,
}

impl Window {
    /// A clock that was put back has no time between.
    pub fn is_open(self) -> bool {
        self.from < self.to
    }

    fn holds(self, at: Timestamp) -> bool {
        self.from <= at && at < self.to
    }

    /// Whether a time has run out in it, or what is left of it has become little.
    pub fn tells(self, began: Option<Timestamp>, due: Timestamp) -> Option<Turn> {
        if self.holds(due) {
            return Some(Turn::Over);
        }
        let whole = began.map_or(SOON + SOON, |began| due.duration_since(began));
        let soon = due.saturating_sub(SOON.min(whole / 2)).unwrap_or(due);
        (due >= self.to && self.holds(soon)).then_some(Turn::Soon)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Soon,
    Over,
}

impl Turn {
    pub fn word(self) -> &'static str {
        match self {
            Self::Soon => "soon",
            Self::Over => "over",
        }
    }
}

fn of_askings(
    look: &Look<'_>,
    window: Window,
    items: &mut Vec<Item>,
    touched: &mut BTreeSet<holdfire_core::IncidentId>,
) -> Result<(), WebError> {
    let last_s = window.to.saturating_add(SOON).unwrap_or(window.to).as_second();
    let mut after = Some(AskingPlace { due_s: window.from.as_second() - 1, entry: 0 });
    loop {
        let rows = look.served.reader.open_askings(after, None, PIECE)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(last.place);
        let is_last = rows.len() < PIECE as usize || last.place.due_s > last_s;
        for row in rows {
            let (Some(due), what) = (row.asked.due, &row.asked.asking.what) else { continue };
            let Some(turn) = window.tells(Some(what.at()), due) else { continue };
            if turn == Turn::Over {
                touched.insert(row.incident.clone());
            }
            let mut told: BTreeSet<&ActorId> = row.asked.waits_for.iter().collect();
            if turn == Turn::Over {
                // Whoever asked may now take it to the next level.
                told.insert(what.by());
            }
            let entry = row.asked.asking.entry;
            items.extend(told.into_iter().map(|to| Item {
                to: To::Organisation(to.clone()),
                duty: Duty::RunsOut,
                news: match turn {
                    Turn::Soon => News::AskingDueSoon,
                    Turn::Over => News::AskingOverdue,
                },
                cause: format!("due/{entry}/{}/{}", due.as_second(), turn.word()),
                about: About {
                    incident: Some(row.incident.clone()),
                    asking: Some(entry),
                    ..About::default()
                },
                entry: None,
                due: Some(due),
            }));
        }
        if is_last {
            return Ok(());
        }
    }
}

/// The steps of the ladders, and obligations with a time.
fn of_steps(look: &Look<'_>, window: Window, items: &mut Vec<Item>) {
    let snapshot = look.snapshot;
    let clocks = snapshot.clocks();
    let at = window.to;
    let mut tell = |due: &Due| {
        let Some(by) = due.due_at.filter(|_| !due.is_of_a_draft) else { return };
        let is_owed = matches!(due.standing, Standing::Open | Standing::Overdue);
        let Some(turn) = window.tells(due.started, by).filter(|_| is_owed) else { return };
        let (incident, about) = match &due.subject {
            Subject::Incident(id) => (Some(id.clone()), id.as_str()),
            Subject::Clause(clause) => (None, &**clause),
        };
        let what = format!("{}/{}/{about}", due.instrument, due.step);
        items.extend(due.who.ids.iter().map(|to| Item {
            to: To::Organisation(to.clone()),
            duty: Duty::RunsOut,
            news: match turn {
                Turn::Soon => News::StepDueSoon,
                Turn::Over => News::StepOverdue,
            },
            cause: format!("step/{what}/{}/{}", by.as_second(), turn.word()),
            about: About { incident: incident.clone(), ..About::default() },
            entry: None,
            due: Some(by),
        }));
    };
    clocks.of_clauses(at).iter().for_each(&mut tell);
    // No ladder begins with what falls under no clause.
    let falls_under = |row: &&holdfire_store::IncidentRow| {
        !row.engaged.is_empty() || !row.undetermined.is_empty()
    };
    for row in snapshot.situation.rows().filter(falls_under) {
        clocks.of_incident(&row.concern(), at).iter().for_each(&mut tell);
    }
}

fn of_claims(look: &Look<'_>, window: Window, items: &mut Vec<Item>) -> Result<(), WebError> {
    let ahead = |at: Timestamp| at.saturating_add(BEFORE_CLAIM_ENDS).unwrap_or(at);
    let claims = look.room.claims_ending(ahead(window.from), ahead(window.to))?;
    items.extend(claims.into_iter().map(|claim| Item {
        to: To::Account(claim.account),
        duty: Duty::Mine,
        news: News::ClaimEnds,
        cause: format!("claim/{}/{}", claim.incident, claim.until.as_millisecond()),
        about: About { incident: Some(claim.incident), ..About::default() },
        entry: None,
        due: Some(claim.until),
    }));
    Ok(())
}

fn of_assignments(look: &Look<'_>, window: Window, items: &mut Vec<Item>) -> Result<(), WebError> {
    let since = window.from.saturating_sub(OVERLAP).unwrap_or(window.from);
    let assigned = look.room.assigned_since(since)?.into_iter();
    // Who gave work to themselves know it.
    items.extend(assigned.filter(|given| given.by != given.account).map(|given| Item {
        to: To::Account(given.account),
        duty: Duty::Mine,
        news: News::Assigned,
        cause: format!("assigned/{}/{}", given.incident, given.at.as_millisecond()),
        about: About { incident: Some(given.incident), ..About::default() },
        entry: None,
        due: None,
    }));
    Ok(())
}

fn of_exports(look: &Look<'_>, window: Window, items: &mut Vec<Item>) -> Result<(), WebError> {
    let since = window.from.saturating_sub(OVERLAP).unwrap_or(window.from);
    let waiting = look.room.exports_waiting_since(since)?.into_iter();
    items.extend(waiting.map(|job| Item {
        to: To::Approvers(job.account),
        duty: Duty::ToApprove,
        news: News::ExportWaits,
        cause: format!("export/{}", job.id),
        about: About { export: Some(job.id), ..About::default() },
        entry: None,
        due: job.expires,
    }));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn told(from: &str, to: &str) -> Option<&'static str> {
        let began = Some(at("2026-02-20T00:00:00Z"));
        let window = Window { from: at(from), to: at(to) };
        window.tells(began, at("2026-02-21T00:00:00Z")).map(Turn::word)
    }

    #[test]
    fn a_time_is_told_once_when_little_is_left_and_once_when_it_is_over() {
        assert_eq!(told("2026-02-20T17:59:00Z", "2026-02-20T18:00:00Z"), None);
        assert_eq!(told("2026-02-20T18:00:00Z", "2026-02-20T18:01:00Z"), Some("soon"));
        assert_eq!(told("2026-02-20T18:01:00Z", "2026-02-21T00:00:00Z"), None);
        assert_eq!(told("2026-02-21T00:00:00Z", "2026-02-21T00:01:00Z"), Some("over"));
        assert_eq!(told("2026-02-21T00:01:00Z", "2026-02-23T00:00:00Z"), None);
    }

    #[test]
    fn what_ran_out_while_no_server_was_there_is_told_as_over_and_not_as_soon() {
        assert_eq!(told("2026-02-20T12:00:00Z", "2026-02-21T12:00:00Z"), Some("over"));
    }

    #[test]
    fn of_a_short_time_half_is_soon() {
        let began = Some(at("2026-02-20T00:00:00Z"));
        let due = at("2026-02-20T02:00:00Z");
        let window = |from: &str, to: &str| Window { from: at(from), to: at(to) };
        let soon = window("2026-02-20T01:00:00Z", "2026-02-20T01:01:00Z").tells(began, due);
        assert!(soon == Some(Turn::Soon));
        let early = window("2026-02-20T00:58:00Z", "2026-02-20T00:59:00Z").tells(began, due);
        assert!(early.is_none());
    }
}
