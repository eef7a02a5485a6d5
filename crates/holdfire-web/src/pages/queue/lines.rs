//! One line of the queue: the incident as every list shows it, what it waits for, and who works on it.
//! What is costly to find is found only where its column is shown.

use super::columns::{Column, Columns};
use super::working::Working;
use crate::asked::Asked;
use crate::error::WebError;
use crate::moments::{Moment, day_number};
use crate::pages::judged;
use crate::pages::rows::{Line, line};
use crate::situation::filter::{Days, Filter};
use crate::words::Arg;
use holdfire_core::{IncidentId, ReviewState};
use holdfire_room::{AccountId, Assignment, Claim};
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use std::collections::HashMap;

/// One line.
pub(super) struct QueueLine {
    pub line: Line,
    pub state: String,
    pub state_word: &'static str,
    pub due: Option<Moment>,
    pub is_overdue: bool,
    pub waits_for: String,
    pub claimed: String,
    pub is_own_claim: bool,
    pub assigned: String,
    pub viewers: String,
    pub is_unread: bool,
    pub positions: Vec<PositionView>,
    pub actors: String,
    pub targets: String,
    pub region: String,
    pub known: Option<Moment>,
    pub report_count: String,
    pub days: Option<(String, String)>,
}

/// What a member holds of the incident.
pub(super) struct PositionView {
    pub sign: &'static str,
    pub member: String,
    pub stand: String,
}

/// The lines of rows.
pub(super) fn lines(
    asked: &Asked,
    shown: &[&IncidentRow],
    columns: &Columns,
    filter: &Filter,
    working: &Working,
    now: Timestamp,
) -> Result<Vec<QueueLine>, WebError> {
    let room = asked.room()?;
    let ids: Vec<IncidentId> = shown.iter().map(|row| row.id.clone()).collect();
    let claims = room.claims_on(&ids, now)?.into_iter().map(|c| (c.incident.clone(), c));
    let assigned = room.assignments_of(&ids)?.into_iter().map(|a| (a.incident.clone(), a));
    let own = asked.session.as_ref().map(|session| &session.account.id);
    let seen = match own {
        Some(own) => room.seen(own, &ids)?,
        None => HashMap::new(),
    };
    let maker = Maker {
        asked,
        columns,
        days: filter.days(),
        working,
        now,
        own,
        claims: claims.collect(),
        assigned: assigned.collect(),
        seen,
    };
    shown.iter().map(|row| maker.line(row)).collect()
}

struct Maker<'a> {
    asked: &'a Asked,
    columns: &'a Columns,
    days: Days,
    working: &'a Working,
    now: Timestamp,
    own: Option<&'a AccountId>,
    claims: HashMap<IncidentId, Claim>,
    assigned: HashMap<IncidentId, Assignment>,
    seen: HashMap<IncidentId, u64>,
}

impl Maker<'_> {
    fn line(&self, row: &IncidentRow) -> Result<QueueLine, WebError> {
        let (snapshot, words) = (&self.asked.snapshot, self.asked.words);
        let claim = self.claims.get(&row.id);
        let viewers = self.asked.room()?.viewers(&row.id, self.now).into_iter();
        let viewers = viewers.filter(|id| Some(id) != self.own);
        let instant = |s: Option<i64>| s.and_then(|s| Timestamp::from_second(s).ok());
        let due = instant(row.next_due_s);
        let shown = |at| snapshot.zone.instant_shown(words, at);
        let actors =
            |ids: &[String]| words.list(ids.iter().map(|id| snapshot.actor_name(words, id)));
        let waits_for = row.waits_for.iter();
        Ok(QueueLine {
            state: words.say(&format!("review-{}", row.review.as_str().replace('_', "-"))),
            state_word: row.review.as_str(),
            is_overdue: due.is_some_and(|due| due < self.now),
            due: due.map(shown),
            waits_for: words
                .list(waits_for.map(|id| snapshot.body_or_actor_name(words, id.as_str()))),
            is_own_claim: claim.is_some_and(|claim| Some(&claim.account) == self.own),
            claimed: claim.map_or_else(String::new, |claim| {
                let who = Arg::text(self.working.name(&claim.account));
                let when = Arg::ready(shown(claim.until).text);
                words.with("queue-claimed-until", &[("who", who), ("when", when)])
            }),
            assigned: self
                .assigned
                .get(&row.id)
                .map(|assignment| self.working.name(&assignment.account))
                .unwrap_or_default(),
            viewers: words.list(viewers.map(|id| self.working.name(&id))),
            // It is unread as long as nobody of this account opened it.
            is_unread: self.own.is_some() && !self.seen.contains_key(&row.id),
            positions: self.positions(row)?,
            actors: actors(&row.actors),
            targets: actors(&row.targets),
            region: row
                .region
                .as_deref()
                .map_or_else(String::new, |region| snapshot.region_name(words, region)),
            known: instant(row.known_s).map(shown),
            report_count: words.number(u64::from(row.report_count)),
            days: self.days_of(row),
            line: line(self.asked, row, self.is_perhaps(row)),
        })
    }

    /// First and last day, for the timeline that script lays beside the list.
    fn days_of(&self, row: &IncidentRow) -> Option<(String, String)> {
        let instant = |s: Option<i64>| s.and_then(|s| Timestamp::from_second(s).ok());
        let (from, until) = (instant(row.from_s)?, instant(row.until_s)?);
        let days = &self.asked.snapshot.days;
        Some((days.day_of(from).to_string(), days.last_day_before(until).to_string()))
    }

    fn is_perhaps(&self, row: &IncidentRow) -> bool {
        let days = &self.asked.snapshot.days;
        let instant = |s: Option<i64>| s.and_then(|s| Timestamp::from_second(s).ok());
        match (instant(row.from_s), instant(row.until_s)) {
            (Some(from), Some(until)) => self
                .days
                .only_touch(day_number(days.day_of(from)), day_number(days.last_day_before(until))),
            _ => false,
        }
    }

    fn positions(&self, row: &IncidentRow) -> Result<Vec<PositionView>, WebError> {
        // On what nobody has acted yet there is none.
        if !self.columns.show(Column::Positions) || row.review == ReviewState::Received {
            return Ok(Vec::new());
        }
        let judged = self.asked.served().reader.judged(&row.id)?;
        let Some(judged) = judged else { return Ok(Vec::new()) };
        let (snapshot, words) = (&self.asked.snapshot, self.asked.words);
        let standing = judged.members.iter().flat_map(|of| {
            of.standing.iter().map(|position| {
                let stand = &position.what.stand;
                PositionView {
                    sign: judged::sign(stand),
                    member: snapshot.actor_name(words, of.member.as_str()),
                    stand: words.say(&format!("stand-{}", stand.as_str().replace('_', "-"))),
                }
            })
        });
        Ok(standing.collect())
    }
}
