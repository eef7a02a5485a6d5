//! The same for programs: `/{m}/reconciliation.json` with everything and every id behind every number,
//! `/{m}/reconciliation.csv` with one row per incident, and `/{m}/reconciliation/declared.csv` with
//! one row per declared figure.

use super::View;
use super::question::Question;
use super::totals::{Explained, equation, explained};
use crate::asked::{Asked, json};
use crate::error::WebError;
use crate::reconciling::{Found, Reconciled, reconciled};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use holdfire_core::reconciliation::{Item, Kappa, Ledger, Line, Rate, Side};
use holdfire_core::{ActorId, Stand};
use holdfire_intake::safe_csv::SafeWriter;
use serde_json::{Value, json};
use std::sync::Arc;

/// A question, its lists, and the places of the two members.
type AskedFor = (Question, Arc<Reconciled>, (usize, usize));

/// What the address asks for.
fn asked_for(asked: &Asked) -> Result<AskedFor, WebError> {
    let question = Question::read(asked)?;
    let pair = question.pair.ok_or_else(|| WebError::not_found("page", "reconciliation"))?;
    match reconciled(asked, question.dates)? {
        Found::Lists(lists) => Ok((question, lists, pair)),
        Found::Hidden => Err(WebError::not_found("page", "reconciliation")),
        Found::TooMany(_) => Err(WebError::BadAddress { name: "from" }),
    }
}

/// The figures of the period, of any member and of nobody in particular.
fn figures<'a>(asked: &'a Asked, question: &Question, lists: &Reconciled) -> Vec<Explained<'a>> {
    let (first, last) = question.dates;
    let is_in = |of: &&holdfire_core::DeclaredCount| {
        first <= of.period.first_date() && of.period.last_date() <= last
    };
    let counts = asked.snapshot.counts.iter().filter(is_in);
    counts.filter_map(|count| explained(asked, lists, count)).collect()
}

pub(crate) fn lists_json(asked: &Asked) -> Result<Response, WebError> {
    Ok(json(&lists_value(asked)?))
}

/// The lists with everything and every id behind every number.
pub(crate) fn lists_value(asked: &Asked) -> Result<Value, WebError> {
    let (question, lists, pair) = asked_for(asked)?;
    let view = View::of(asked, &question, &lists, pair);
    let members = &lists.lists.members;
    let two = [&members[pair.0], &members[pair.1]];
    let ids = |places: &[usize]| -> Vec<&str> {
        places.iter().map(|at| lists.lists.incidents[*at].id.as_str()).collect()
    };
    let agreement = view.pair.agreement();
    let (first, last) = question.dates;
    let lines = view.taken();
    let figures = figures(asked, &question, &lists);
    Ok(json!({
        "mechanism": asked.served().id,
        "register_size": asked.snapshot.size,
        "root": asked.snapshot.root,
        "period": {
            "first": first.to_string(), "last": last.to_string(),
            "from": lists.period.from.to_string(), "until": lists.period.until.to_string(),
        },
        "members": two,
        "shown": question.show.word(),
        "incidents": lines.iter().map(|line| line_json(&lists, line, two)).collect::<Vec<_>>(),
        "listed_by": lists.lists.by_listers().iter().map(|(of, at)| json!({
            "members": of.iter().map(|place| &members[*place]).collect::<Vec<_>>(), "incidents": ids(at),
        })).collect::<Vec<_>>(),
        "agreement": {
            "agreed": ids(&agreement.agreed), "differ": ids(&agreement.differ),
            "rate": rate_json(agreement.rate()), "kappa": kappa_json(view.pair.kappa()),
        },
        "declared": figures.iter().map(figure_json).collect::<Vec<_>>(),
    }))
}

fn line_json(lists: &Reconciled, line: &Line, two: [&ActorId; 2]) -> Value {
    let incident = &lists.lists.incidents[line.at];
    let side = |at: usize, member: &ActorId| {
        let place = lists.lists.place_of(member).unwrap_or(0);
        let side = &incident.sides[place];
        json!({
            "member": member,
            "lists": side.lists(),
            "reports": side.reports,
            "says": line.answers[at].as_str(),
            "words": side.words.iter().map(|word| json!({
                "stand": word.stand, "reason": word.reason, "entry": word.entry,
            })).collect::<Vec<_>>(),
        })
    };
    json!({
        "incident": incident.id,
        "from": incident.when.map(|when| when.from.to_string()),
        "until": incident.when.map(|when| when.until.to_string()),
        "perhaps_in_period": incident.is_perhaps,
        "listed": line.listed.as_str(),
        "accord": line.accord.as_str(),
        "differ_on": line.differences,
        "sides": [side(0, two[0]), side(1, two[1])],
        "found": incident.found.iter().map(|(entry, outcome)| json!({
            "entry": entry, "outcome": outcome.as_str(),
        })).collect::<Vec<_>>(),
    })
}

fn rate_json(rate: Rate) -> Value {
    json!({ "n": rate.n, "of": rate.of, "share": rate.share(), "interval_95": rate.interval() })
}

fn kappa_json(kappa: Kappa) -> Value {
    match kappa {
        Kappa::TooFew { n } => json!({ "n": n, "not_told": "too_few" }),
        Kappa::OneStand { n } => json!({ "n": n, "not_told": "one_stand" }),
        Kappa::Told { kappa, n } => json!({ "n": n, "kappa": kappa }),
    }
}

fn figure_json(of: &Explained<'_>) -> Value {
    json!({
        "id": of.count.id,
        "bulletin": of.count.bulletin,
        "member": of.count.member,
        "unit": of.count.unit,
        "period": of.count.period,
        "source": of.count.source,
        "ledger": ledger_json(&of.ledger),
        "confirmed_by": of.count.confirmed_by,
        "confirmed": of.confirmed.as_ref().map(ledger_json),
        "regions": of.regions.iter().map(|(region, ledger)| json!({
            "region": region, "ledger": ledger_json(ledger),
        })).collect::<Vec<_>>(),
    })
}

fn ledger_json(ledger: &Ledger) -> Value {
    json!({
        "declared": ledger.declared,
        "counted": ids(&ledger.counted),
        "reasons": ledger.reasons.iter().map(|taken| json!({
            "reason": taken.reason.as_str(), "adds": taken.reason.adds(),
            "taken": taken.taken, "there": ids(&taken.there),
        })).collect::<Vec<_>>(),
        "missing": ledger.missing,
        "over": ledger.over,
        "unplaced": ledger.unplaced,
    })
}

fn ids(items: &[Item]) -> Vec<&str> {
    items.iter().map(Item::as_str).collect()
}

pub(crate) fn lists_csv(asked: &Asked) -> Result<Response, WebError> {
    let (question, lists, pair) = asked_for(asked)?;
    let view = View::of(asked, &question, &lists, pair);
    let members = &lists.lists.members;
    let mut head: Vec<String> = [
        "incident",
        "perhaps_in_period",
        "from",
        "until",
        "act",
        "place",
        "region",
        "listed",
        "accord",
        "differ_on",
        "found",
    ]
    .map(str::to_owned)
    .to_vec();
    for place in [pair.0, pair.1] {
        for column in ["lists", "reports", "says", "of", "reason", "entry"] {
            head.push(format!("{}_{column}", members[place]));
        }
    }
    let rows = view.taken().into_iter().map(|line| {
        let incident = &lists.lists.incidents[line.at];
        let row = asked.snapshot.situation.at(lists.rows[line.at]);
        let instant =
            |at: Option<jiff::Timestamp>| at.map_or_else(String::new, |at| at.to_string());
        let fields: Vec<&str> = line.differences.iter().map(|field| field.as_str()).collect();
        let found: Vec<&str> = incident.found.iter().map(|(_, outcome)| outcome.as_str()).collect();
        let mut cells = vec![
            incident.id.to_string(),
            incident.is_perhaps.to_string(),
            instant(incident.when.map(|when| when.from)),
            instant(incident.when.map(|when| when.until)),
            row.act.map_or_else(String::new, |act| act.path().to_owned()),
            row.place_name.clone().unwrap_or_default(),
            row.region.clone().unwrap_or_default(),
            line.listed.as_str().to_owned(),
            line.accord.as_str().to_owned(),
            fields.join(" "),
            found.join(" "),
        ];
        for (at, place) in [pair.0, pair.1].into_iter().enumerate() {
            cells.extend(side_cells(&incident.sides[place], line.answers[at].as_str()));
        }
        cells
    });
    Ok(csv(std::iter::once(head).chain(rows)))
}

fn side_cells(side: &Side, says: &str) -> Vec<String> {
    let joined = |of: Vec<String>| of.join(" ");
    let duplicates = side.words.iter().filter_map(|word| match &word.stand {
        Stand::Duplicate { of } => Some(of.to_string()),
        _ => None,
    });
    let reasons: Vec<&str> = side.words.iter().map(|word| &*word.reason).collect();
    vec![
        side.lists().to_string(),
        joined(side.reports.iter().map(ToString::to_string).collect()),
        says.to_owned(),
        joined(duplicates.collect()),
        reasons.join(" | "),
        joined(side.words.iter().map(|word| word.entry.to_string()).collect()),
    ]
}

pub(crate) fn declared_csv(asked: &Asked) -> Result<Response, WebError> {
    let (question, lists, _) = asked_for(asked)?;
    let head = [
        "figure",
        "bulletin",
        "member",
        "unit",
        "region",
        "from",
        "until",
        "declared",
        "counted",
        "explained",
        "taken_off",
        "missing",
        "over",
        "unplaced",
        "sum",
        "reasons",
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for of in figures(asked, &question, &lists) {
        rows.push(ledger_cells(&of, "", &of.ledger));
        for (region, ledger) in &of.regions {
            rows.push(ledger_cells(&of, region, ledger));
        }
    }
    Ok(csv(rows))
}

fn ledger_cells(of: &Explained<'_>, region: &str, ledger: &Ledger) -> Vec<String> {
    let (more, less) = ledger.explained();
    let reason = |taken: &holdfire_core::reconciliation::Taken| {
        format!("{} {} of {}", taken.reason.as_str(), taken.taken, taken.there.len())
    };
    let reasons: Vec<String> = ledger.reasons.iter().map(reason).collect();
    let member = of.count.member.as_ref();
    vec![
        of.count.id.to_string(),
        of.count.bulletin.to_string(),
        member.map_or_else(|| "both".to_owned(), ToString::to_string),
        of.count.unit.to_string(),
        region.to_owned(),
        of.count.period.first_date().to_string(),
        of.count.period.last_date().to_string(),
        ledger.declared.to_string(),
        ledger.count_here().to_string(),
        more.to_string(),
        less.to_string(),
        ledger.missing.to_string(),
        ledger.over.to_string(),
        ledger.unplaced.to_string(),
        equation(ledger),
        reasons.join("; "),
    ]
}

fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Response {
    let mut bytes = Vec::new();
    let mut table = SafeWriter::new(&mut bytes);
    // Memory takes every byte.
    for row in rows {
        drop(table.row(row));
    }
    drop(table.flush());
    drop(table);
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], bytes).into_response()
}
