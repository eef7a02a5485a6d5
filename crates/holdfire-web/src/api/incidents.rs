//! Incidents as a list, with every filter of the pages.

use super::filters::{FILTERS, and, question};
use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{
    Accord, ActPath, Confidence, Disagreement, Id, Outcome, Overall, Review, Stand, TimePrecision,
    ids,
};
use super::views::{Place, Range};
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::situation::Situation;
use crate::situation::filter::{Overall as Strongest, Question, Sort as Order};
use crate::situation::scan::Found;
use holdfire_powers::Act;
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

const SORT: Parameter = Parameter::new(
    "sort",
    Sort::Word(|| Order::ALL.iter().map(|order| order.as_str()).collect()),
    "The order: `-when` latest first, `when` earliest first, `reports` most reports first, `killed` most killed first.",
);

const LISTED: [Parameter; 22] = and(FILTERS, [SORT, LIMIT, CURSOR]);

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<IncidentLine>>(
        "listIncidents",
        "/incidents",
        Room(Act::SeeOverview),
        list,
    )
    .says(
        "incidents",
        "Incidents that match",
        "Every incident that the account may see and that matches all filters. An incident whose time only overlaps the period is listed and marked `perhaps_in_period`.",
    )
    .asks(&LISTED),
];

/// An incident as a list tells it.
#[derive(Serialize, ToSchema)]
pub(crate) struct IncidentLine {
    /// Its number.
    pub id: Id,
    /// The earliest instant at which it can have happened.
    pub from: Option<Timestamp>,
    /// The first instant at which it can no longer have happened.
    pub until: Option<Timestamp>,
    /// How precisely the time is known.
    pub time_precision: Option<TimePrecision>,
    /// When it was known at the latest; clocks count from there.
    pub known: Option<Timestamp>,
    /// Whether it lies only perhaps in the period that was asked for.
    pub perhaps_in_period: bool,
    /// Where it happened.
    pub place: Option<Place>,
    /// What was done.
    pub act: Option<ActPath>,
    /// Who is said to have done it: ids of actors, or `?` and the words of sources.
    #[schema(example = json!(["north"]))]
    pub actors: Vec<String>,
    /// To whom, likewise.
    #[schema(example = json!(["south"]))]
    pub targets: Vec<String>,
    /// Who speaks of it.
    pub sources: Vec<Id>,
    /// How many reports there are of it.
    #[schema(example = 2)]
    pub reports: u32,
    /// Killed, as a range over all reports.
    pub killed: Option<Range>,
    /// Injured, likewise.
    pub injured: Option<Range>,
    /// Areas it surely lies in.
    pub areas_inside: Vec<Id>,
    /// Areas it perhaps lies in.
    pub areas_perhaps: Vec<Id>,
    /// The strongest answer of all clauses.
    pub verdict: Overall,
    /// Clauses engaged, as `instrument/number`.
    #[schema(example = json!(["truce/1"]))]
    pub engaged: Vec<String>,
    /// Clauses undetermined.
    #[schema(example = json!([]))]
    pub undetermined: Vec<String>,
    /// Clauses not engaged.
    #[schema(example = json!([]))]
    pub not_engaged: Vec<String>,
    /// Where its reports differ.
    pub disagreements: Vec<Disagreement>,
    /// The least probability among the links of its reports.
    #[schema(minimum = 0, maximum = 1, example = 0.93)]
    pub lowest_probability: f64,
    /// How far the work on it has come; nothing for those who may not see the queue.
    pub review: Option<Review>,
    /// By when something that was asked is due next, likewise.
    pub next_due: Option<Timestamp>,
    /// For whom it waits, likewise.
    pub waits_for: Vec<Id>,
    /// How the members stand to each other; nothing if nobody has spoken.
    pub accord: Option<Accord>,
    /// The positions that stand.
    pub positions: Vec<StandLine>,
    /// The findings that stand.
    pub findings: Vec<FindingLine>,
}

/// Where a member stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct StandLine {
    /// Which member.
    pub member: Id,
    /// How it stands.
    pub stand: Stand,
    /// The entry that says so.
    #[schema(minimum = 0, example = 1310)]
    pub entry: u64,
}

/// What was found.
#[derive(Serialize, ToSchema)]
pub(crate) struct FindingLine {
    /// What.
    pub outcome: Outcome,
    /// How sure the members are.
    pub confidence: Option<Confidence>,
    /// The entry that says so.
    #[schema(minimum = 0, example = 1320)]
    pub entry: u64,
}

/// Seconds of Unix time as an instant.
fn instant(seconds: Option<i64>) -> Option<Timestamp> {
    seconds.and_then(|s| Timestamp::from_second(s).ok())
}

/// An incident for a list.
pub(crate) fn line(
    asked: &Asked,
    row: &IncidentRow,
    perhaps_in_period: bool,
) -> Result<IncidentLine, Problem> {
    let judged = asked.served().reader.judged(&row.id)?;
    let sees_work = asked.access.may_in_room(Act::SeeQueue);
    let place = row.lon.zip(row.lat).map(|(lon, lat)| Place {
        lon,
        lat,
        uncertainty_m: row.uncertainty_m.unwrap_or_default(),
        precision: row.geo_precision.unwrap_or(7),
        name: row.place_name.clone(),
        region: row.region.clone(),
    });
    let members = judged.iter().flat_map(|judged| &judged.members);
    let positions = members.flat_map(|of| &of.standing).map(|position| StandLine {
        member: Id::from(&position.what.member),
        stand: Stand(position.what.stand.as_str()),
        entry: position.entry,
    });
    let findings = judged.iter().flat_map(|judged| &judged.findings);
    Ok(IncidentLine {
        id: Id::from(&row.id),
        from: instant(row.from_s),
        until: instant(row.until_s),
        time_precision: row.time_precision.map(|precision| TimePrecision(precision.as_str())),
        known: instant(row.known_s),
        perhaps_in_period,
        place,
        act: row.act.map(|act| ActPath(act.path())),
        actors: row.actors.clone(),
        targets: row.targets.clone(),
        sources: ids(&row.sources),
        reports: row.report_count,
        killed: row.killed.map(Range::from),
        injured: row.injured.map(Range::from),
        areas_inside: ids(&row.areas_inside),
        areas_perhaps: ids(&row.areas_perhaps),
        verdict: Overall(Strongest::of(row.verdict).as_str()),
        engaged: row.engaged.clone(),
        undetermined: row.undetermined.clone(),
        not_engaged: row.not_engaged.clone(),
        disagreements: row.disagreements.iter().map(|of| Disagreement(of.as_str())).collect(),
        lowest_probability: row.lowest_probability,
        review: sees_work.then(|| Review(row.review.as_str())),
        next_due: instant(row.next_due_s.filter(|_| sees_work)),
        waits_for: if sees_work { ids(&row.waits_for) } else { Vec::new() },
        accord: judged
            .as_ref()
            .filter(|judged| !judged.is_silent())
            .map(|judged| Accord(judged.accord.as_str())),
        positions: positions.collect(),
        findings: findings
            .map(|found| FindingLine {
                outcome: Outcome(found.what.outcome.as_str()),
                confidence: found.what.confidence.map(|of| Confidence(of.as_str())),
                entry: found.entry,
            })
            .collect(),
    })
}

/// By what incidents are in order: when they began, when they ended, their number.
type Key<'r> = (Option<i64>, Option<i64>, &'r str);

fn key(row: &IncidentRow) -> Key<'_> {
    (row.from_s, row.until_s, row.id.as_str())
}

/// The number that an order goes by before time does.
fn first(situation: &Situation, order: Order, place: usize) -> u32 {
    let (columns, row) = situation.columns_at(place);
    match order {
        Order::Latest | Order::Earliest => 0,
        Order::Reports => columns.reports[row],
        Order::Killed => columns.killed[row],
    }
}

/// Where a page ended: the number its order goes by, and the place of the next row with that key.
struct Cut {
    first: u32,
    place: usize,
    /// Whether the row that stood last is still there, at that place.
    is_there: bool,
}

fn cursor_of(situation: &Situation, order: Order, place: usize) -> String {
    let (from, until, id) = key(situation.at(place));
    let told = |seconds: Option<i64>| seconds.map(|s| s.to_string()).unwrap_or_default();
    let first = first(situation, order, place);
    format!("{}~{first}~{}~{}~{id}", order.as_str(), told(from), told(until))
}

/// Where the page before ended.
fn cut(situation: &Situation, parts: &[&str; 5], order: Order) -> Result<Cut, Problem> {
    let [of, first, from, until, id] = parts;
    if *of != order.as_str() {
        return Err(paging::unreadable());
    }
    let seconds = |told: &str| match told {
        "" => Ok(None),
        told => paging::part(told).map(Some),
    };
    let wanted: Key<'_> = (seconds(from)?, seconds(until)?, id);
    // The first place whose row does not stand before it.
    let (mut low, mut high) = (0, situation.len());
    while low < high {
        let middle = low + (high - low) / 2;
        match key(situation.at(middle)) < wanted {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    let is_there = low < situation.len() && key(situation.at(low)) == wanted;
    Ok(Cut { first: paging::part(first)?, place: low, is_there })
}

/// The places that follow a cut in an order, one more than a page holds if there are more.
fn places(
    situation: &Situation,
    found: &Found,
    order: Order,
    cut: Option<&Cut>,
    wanted: usize,
) -> Vec<usize> {
    let matching = situation.matching(found);
    match (order, cut) {
        (Order::Earliest, None) => matching.take(wanted).collect(),
        (Order::Earliest, Some(cut)) => {
            let from = cut.place + usize::from(cut.is_there);
            matching.skip_while(|place| *place < from).take(wanted).collect()
        }
        (Order::Latest, None) => matching.rev().take(wanted).collect(),
        (Order::Latest, Some(cut)) => {
            matching.rev().skip_while(|place| *place >= cut.place).take(wanted).collect()
        }
        (Order::Reports | Order::Killed, cut) => {
            let keyed = matching.map(|place| (first(situation, order, place), place));
            let mut keyed: Vec<(u32, usize)> =
                keyed.filter(|here| cut.is_none_or(|cut| *here < (cut.first, cut.place))).collect();
            if keyed.len() > wanted {
                keyed.select_nth_unstable_by(wanted, |a, b| b.cmp(a));
                keyed.truncate(wanted);
            }
            keyed.sort_unstable_by(|a, b| b.cmp(a));
            keyed.into_iter().map(|(_, place)| place).collect()
        }
    }
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let Question { filter, sort: order, .. } = question(asked)?;
    let limit = paging::limit(asked)?;
    let (situation, parts) = (&*asked.situation, paging::cursor::<5>(asked)?);
    let cut = parts.map(|parts| cut(situation, &parts, order)).transpose()?;
    let found = situation.find(&filter);
    let mut shown = places(situation, &found, order, cut.as_ref(), limit + 1);
    let is_more = shown.len() > limit;
    shown.truncate(limit);
    let days = filter.days();
    let items: Vec<IncidentLine> = shown
        .iter()
        .map(|place| {
            let (columns, row) = situation.columns_at(*place);
            line(asked, situation.at(*place), days.is_perhaps(columns, row))
        })
        .collect::<Result<_, _>>()?;
    let last = shown.last().filter(|_| is_more);
    let next = last.map(|place| cursor_of(situation, order, *place));
    Page::of(asked, Some(found.len()), items, next).given(asked)
}
