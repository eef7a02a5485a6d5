//! Incidents as a list, with every filter of the pages; counts beside each choice of a filter; and where
//! they stand on the map.

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
use crate::error::WebError;
use crate::pages::selection;
use crate::situation::Situation;
use crate::situation::clusters::View;
use crate::situation::filter::{Differs, Filter, Overall as Strongest, Question, Sort as Order};
use crate::situation::scan::Found;
use holdfire_core::ACTS;
use holdfire_powers::Act;
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

const FROM: Parameter =
    Parameter::new("from", Sort::Day, "The first reporting day.").like("2026-02-01");
const TO: Parameter = Parameter::new("to", Sort::Day, "The last reporting day.").like("2026-02-28");
const IN_PERIOD: Parameter = Parameter::new(
    "in_period",
    Sort::Word(|| vec!["surely", "perhaps"]),
    "Only those that lie whole in the period, or only those that perhaps do; both if it is not told.",
);
const VERDICT: Parameter =
    Parameter::new("verdict", Sort::Word(Overall::all), "The strongest answer of all clauses.");
const AREA: Parameter = Parameter::new(
    "area",
    Sort::Text(260),
    "An area by its id; `@outside` for none, `@unplaced` for incidents that tell no place.",
)
.like("@outside");
const IN_AREA: Parameter = Parameter::new(
    "in_area",
    Sort::Word(|| vec!["surely", "perhaps"]),
    "Only those surely in the area, or only those perhaps in it; both if it is not told.",
);
const REGION: Parameter =
    Parameter::new("region", Sort::Text(260), "A region by its code, or in the words of a source.")
        .like("C1");
const ACT: Parameter =
    Parameter::new("act", Sort::Word(ActPath::all), "An act; a class holds all its forms.");
const ACTOR: Parameter = Parameter::new(
    "actor",
    Sort::Text(260),
    "Who is said to have done it: an id, `?` and the words of sources, or `@unknown`.",
)
.like("@unknown");
const SOURCE: Parameter =
    Parameter::new("source", Sort::Text(260), "A source by its id.").like("posts");
const CLAUSE: Parameter =
    Parameter::new("clause", Sort::Text(260), "A clause, as instrument and number.")
        .like("truce/1");
const ANSWER: Parameter = Parameter::new(
    "answer",
    Sort::Word(super::schemas::Verdict::all),
    "What that clause says; `engaged` if it is not told.",
);
const Q: Parameter =
    Parameter::new("q", Sort::Text(260), "Part of an incident's number or of a place's name.")
        .like("Nadir");
const STATE: Parameter = Parameter::new(
    "state",
    Sort::Word(Review::all),
    "Only those on which the work has come so far.",
);
const WAITS: Parameter =
    Parameter::new("waits", Sort::Id, "Only those that wait for this organisation.").like("north");
const DIFFERS: Parameter = Parameter::new(
    "differs",
    Sort::Word(|| Differs::ALL.iter().map(|differs| differs.as_str()).collect()),
    "Only those whose reports differ on this.",
);
const WITHIN: Parameter = Parameter::new(
    "within",
    Sort::Text(100),
    "Only those in this part of the map: west, south, east and north in degrees.",
)
.like("35,32,42.5,37.6");
const SORT: Parameter = Parameter::new(
    "sort",
    Sort::Word(|| Order::ALL.iter().map(|order| order.as_str()).collect()),
    "The order: `-when` latest first, `when` earliest first, `reports` most reports first, `killed` most killed first.",
);
const BBOX: Parameter =
    Parameter::new("bbox", Sort::Text(100), "The view: west, south, east and north in degrees.")
        .like("35,32,42.5,37.6")
        .required();
const ZOOM: Parameter =
    Parameter::new("zoom", Sort::Number(0, 24), "The zoom, as web maps count it.")
        .like("7")
        .required();

/// The filters of all questions about incidents.
pub(crate) const FILTERS: [Parameter; 17] = [
    FROM, TO, IN_PERIOD, VERDICT, AREA, IN_AREA, REGION, ACT, ACTOR, SOURCE, CLAUSE, ANSWER, Q,
    STATE, WAITS, DIFFERS, WITHIN,
];
const LISTED: [Parameter; 20] = [
    FROM, TO, IN_PERIOD, VERDICT, AREA, IN_AREA, REGION, ACT, ACTOR, SOURCE, CLAUSE, ANSWER, Q,
    STATE, WAITS, DIFFERS, WITHIN, SORT, LIMIT, CURSOR,
];
const MAPPED: [Parameter; 19] = [
    FROM, TO, IN_PERIOD, VERDICT, AREA, IN_AREA, REGION, ACT, ACTOR, SOURCE, CLAUSE, ANSWER, Q,
    STATE, WAITS, DIFFERS, WITHIN, BBOX, ZOOM,
];

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
    Operation::read::<Facets>(
        "countIncidents",
        "/incidents/counts",
        Room(Act::SeeOverview),
        counts,
    )
    .says(
        "incidents",
        "How many incidents match, and how many each choice of a filter would show",
        "The number beside a choice is of the incidents that choosing it would show: all other filters stay, its own does not.",
    )
    .asks(&FILTERS),
    Operation::read::<Map>("mapIncidents", "/incidents/map", Room(Act::SeeOverview), map)
        .says(
            "incidents",
            "Incidents of a view of the map",
            "Incidents that would lie on top of each other at the zoom stand together as one mark. Those without a place are on no map.",
        )
        .asks(&MAPPED),
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

/// What the address asks about incidents, and nothing that only pages ask.
pub(crate) fn question(asked: &Asked) -> Result<Question, Problem> {
    Ok(selection::question(asked)?)
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

/// How many incidents match, and what each choice of a filter would show.
#[derive(Serialize, ToSchema)]
pub(crate) struct Facets {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// What the numbers count.
    #[schema(example = "incident")]
    pub unit: &'static str,
    /// How many match.
    #[schema(minimum = 0, example = 473)]
    pub total: u64,
    /// Of which lie only perhaps in the period.
    #[schema(minimum = 0, example = 12)]
    pub perhaps_in_period: u32,
    /// Of which tell no time.
    #[schema(minimum = 0, example = 3)]
    pub without_time: u32,
    /// How many reports are behind them.
    #[schema(minimum = 0, example = 610)]
    pub reports: u64,
    /// By strongest answer, whatever `verdict` asks.
    pub verdict: Vec<Choice>,
    /// By area, whatever `area` asks.
    pub area: Vec<Choice>,
    /// By region, whatever `region` asks.
    pub region: Vec<Choice>,
    /// By act, whatever `act` asks; a class holds its forms.
    pub act: Vec<Choice>,
    /// By alleged actor, whatever `actor` asks.
    pub actor: Vec<Choice>,
    /// By source, whatever `source` asks.
    pub source: Vec<Choice>,
    /// By clause with the answer asked for, whatever `clause` asks.
    pub clause: Vec<Choice>,
    /// By whom they wait for, whatever `waits` asks; for those who may see the queue.
    pub waits: Vec<Choice>,
    /// By what their reports differ on, whatever `differs` asks.
    pub differs: Vec<Choice>,
    /// Over time, whatever the period asks.
    pub days: Vec<Bar>,
}

/// A choice of a filter.
#[derive(Serialize, ToSchema)]
pub(crate) struct Choice {
    /// The value of the filter.
    #[schema(example = "engaged")]
    pub value: String,
    /// How many incidents it would show.
    #[schema(minimum = 0, example = 41)]
    pub n: u32,
    /// Of which only perhaps, for areas.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 0, example = 2)]
    pub perhaps: Option<u32>,
}

/// Incidents in a stretch of days.
#[derive(Serialize, ToSchema)]
pub(crate) struct Bar {
    /// The first reporting day.
    #[schema(value_type = String, format = Date, example = "2026-02-14")]
    pub from: String,
    /// The last.
    #[schema(value_type = String, format = Date, example = "2026-02-14")]
    pub to: String,
    /// How many lie in it.
    #[schema(minimum = 0, example = 9)]
    pub n: u32,
    /// How many lie perhaps in it.
    #[schema(minimum = 0, example = 1)]
    pub perhaps: u32,
}

fn counts(asked: &Asked) -> Result<Given, Problem> {
    let Question { filter, .. } = question(asked)?;
    let situation = &asked.situation;
    let found = situation.find(&filter);
    let words = &situation.words;
    let choices = |texts: &[Arc<str>], counts: &[u32]| -> Vec<Choice> {
        let pairs = texts.iter().zip(counts).filter(|(_, n)| **n > 0);
        let choice = |(value, n): (&Arc<str>, &u32)| Choice {
            value: value.to_string(),
            n: *n,
            perhaps: None,
        };
        sorted(pairs.map(choice).collect())
    };
    let area = words.area.texts().iter().zip(&found.by_area).filter(|(_, tally)| tally.n > 0);
    let area = area.map(|(value, tally)| Choice {
        value: value.to_string(),
        n: tally.n,
        perhaps: Some(tally.perhaps),
    });
    let act = ACTS.iter().zip(&found.by_act).filter(|(_, n)| **n > 0);
    let act = act.map(|((path, _), n)| Choice { value: (*path).to_owned(), n: *n, perhaps: None });
    let verdict = Strongest::ALL.iter().zip(found.by_verdict);
    let bars = found.bars.iter().enumerate().filter(|(_, (n, perhaps))| n + perhaps > 0);
    Given::of(&Facets {
        register_size: asked.snapshot.size,
        root: asked.snapshot.root.clone(),
        unit: "incident",
        total: found.len() as u64,
        perhaps_in_period: found.perhaps,
        without_time: found.without_time,
        reports: found.reports,
        verdict: verdict
            .map(|(of, n)| Choice { value: of.as_str().to_owned(), n, perhaps: None })
            .collect(),
        area: sorted(area.collect()),
        region: choices(words.region.texts(), &found.by_region),
        act: sorted(act.collect()),
        actor: choices(words.actor.texts(), &found.by_actor),
        source: choices(words.source.texts(), &found.by_source),
        clause: choices(words.clause.texts(), &found.by_clause),
        waits: match asked.access.may_in_room(Act::SeeQueue) {
            true => choices(words.waits.texts(), &found.by_waits),
            false => Vec::new(),
        },
        differs: Differs::ALL
            .iter()
            .zip(found.by_differs)
            .map(|(of, n)| Choice { value: of.as_str().to_owned(), n, perhaps: None })
            .collect(),
        days: bars
            .map(|(at, (n, perhaps))| {
                let (from, to) = found.bins.days_of(at);
                Bar { from: from.to_string(), to: to.to_string(), n: *n, perhaps: *perhaps }
            })
            .collect(),
    })
}

/// Those with most first.
fn sorted(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by(|one, other| other.n.cmp(&one.n).then_with(|| one.value.cmp(&other.value)));
    choices
}

/// The marks of a view of the map.
#[derive(Serialize, ToSchema)]
pub(crate) struct Map {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// How many incidents match, on this view or not.
    #[schema(minimum = 0, example = 473)]
    pub total: u64,
    /// The marks, those of many incidents first.
    pub marks: Vec<Mark>,
}

/// Incidents that stand together on the map.
#[derive(Serialize, ToSchema)]
pub(crate) struct Mark {
    /// How many.
    #[schema(minimum = 1, example = 7)]
    pub n: u32,
    /// The middle of their places, degrees east.
    #[schema(example = 36.5)]
    pub lon: f64,
    /// The middle of their places, degrees north.
    #[schema(example = 35.5)]
    pub lat: f64,
    /// How many have a clause engaged.
    #[schema(minimum = 0, example = 4)]
    pub engaged: u32,
    /// How many have none engaged and one undetermined.
    #[schema(minimum = 0, example = 2)]
    pub undetermined: u32,
    /// How many have neither.
    #[schema(minimum = 0, example = 1)]
    pub not_engaged: u32,
    /// How many no testable clause was in force for.
    #[schema(minimum = 0, example = 0)]
    pub none: u32,
    /// The incident, if it is one.
    pub incident: Option<Id>,
    /// The radius in which it lies, if it is one.
    #[schema(example = 1000.0)]
    pub uncertainty_m: Option<f64>,
}

fn map(asked: &Asked) -> Result<Given, Problem> {
    let Question { filter, .. } = question(asked)?;
    let (bbox, zoom) = (asked.visit.asks("bbox"), asked.visit.asks("zoom"));
    let view = bbox.zip(zoom).and_then(|(bbox, zoom)| View::read(bbox, zoom));
    let view = view.ok_or(WebError::BadAddress { name: "bbox" })?;
    let situation = &asked.situation;
    let found = situation.find(&filter);
    let marks = situation.clusters(&found, &view).into_iter().map(|cluster| {
        let [engaged, undetermined, not_engaged, none] = cluster.answers;
        let row = cluster.row.map(|row| situation.at(row));
        Mark {
            n: cluster.n,
            lon: cluster.lon,
            lat: cluster.lat,
            engaged,
            undetermined,
            not_engaged,
            none,
            incident: row.map(|row| Id::from(&row.id)),
            uncertainty_m: row.and_then(|row| row.uncertainty_m),
        }
    });
    Given::of(&Map {
        register_size: asked.snapshot.size,
        root: asked.snapshot.root.clone(),
        total: found.len() as u64,
        marks: marks.collect(),
    })
}

/// The filter that the address asks, for other lists of incidents.
pub(crate) fn filter(asked: &Asked) -> Result<Filter, Problem> {
    Ok(question(asked)?.filter)
}
