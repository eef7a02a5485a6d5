//! `holdfire assess --what-if CASE`: what would be answered otherwise under other terms, by clause,
//! area, actor and month, with the incidents behind each number.

use super::{IncidentOut, word};
use crate::case_folder::CaseFolder;
use anyhow::{Context, Result, bail};
use holdfire_core::{Incident, Report, State, Verdict};
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_store::IncidentRow;
use holdfire_terms::what_if::{
    Asked, ByActor, InArea, InMonth, Number, Side, Tally, Turn, Turns, WhatIf, what_if,
};
use holdfire_terms::{Agreement, Assessor, ClauseIndex, Membership, other_terms};
use serde::Serialize;
use std::collections::HashMap;

/// What would be answered otherwise, ready to be written.
#[derive(Serialize)]
pub(super) struct Told {
    /// The terms that were asked, as they were named.
    terms: String,
    asked: usize,
    asked_perhaps: usize,
    /// Incidents with a clause that would be answered otherwise.
    changed: usize,
    changed_perhaps: usize,
    /// By the strongest answer of each incident.
    overall: Group,
    clauses: Vec<Group>,
    areas: Vec<Group>,
    actors: Vec<Group>,
    months: Vec<Group>,
    /// Every incident with a clause that would be answered otherwise.
    incidents: Vec<ChangedOut>,
}

/// The incidents of one clause, area, actor or month.
#[derive(Serialize)]
struct Group {
    /// The clause, area, actor or month.
    of: String,
    /// Under which terms the clause exists: `now`, `then` or `both`.
    #[serde(skip_serializing_if = "Option::is_none")]
    exists: Option<&'static str>,
    turns: Vec<TurnOut>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unchanged: Vec<UnchangedOut>,
}

#[derive(Serialize)]
struct TurnOut {
    now: &'static str,
    then: &'static str,
    incidents: Vec<String>,
    /// Incidents of which it is in doubt whether they belong here.
    perhaps: Vec<String>,
}

#[derive(Serialize)]
struct UnchangedOut {
    answer: &'static str,
    count: usize,
    perhaps: usize,
}

#[derive(Serialize)]
struct ChangedOut {
    incident: String,
    now: &'static str,
    then: &'static str,
    clauses: Vec<ClauseOut>,
    #[serde(skip)]
    row: usize,
    areas_inside: Vec<String>,
    areas_perhaps: Vec<String>,
}

#[derive(Serialize)]
struct ClauseOut {
    clause: String,
    now: &'static str,
    then: &'static str,
}

/// Asks the terms of `case` about the incidents of `rows`, whose answers now are known.
pub(super) fn ask(
    case: &str,
    state: &State,
    agreement: &Agreement,
    rows: &[IncidentRow],
    is_in: impl Fn(&IncidentRow) -> bool + Sync,
) -> Result<Told> {
    let folder = CaseFolder::open_draft(case)?;
    let other = match other_terms(state, &folder.files) {
        Ok(other) => other,
        Err(problems) => {
            let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
            bail!("the terms of `{case}` cannot be used:\n{}", all.join("\n"));
        }
    };
    let theirs = Agreement::from_state(&other).context("their instruments cannot be read")?;
    let (now, then) = (Assessor::new(agreement, state), Assessor::new(&theirs, &other));
    let places = agreement.clauses().iter().enumerate();
    let places: HashMap<String, ClauseIndex> =
        places.map(|(index, clause)| (clause.reference().to_string(), index)).collect();
    let asked = |number: usize| {
        let row = &rows[number];
        Some(Asked {
            incident: without_evidence(state, row)?,
            is_sure: is_in(row),
            known: Some(known(row, &places)),
        })
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let found = what_if(&now, &then, rows.len(), threads, asked);
    Ok(Told::of(case, &found))
}

/// The incident as its reports tell it. Why they were linked decides nothing.
fn without_evidence(state: &State, row: &IncidentRow) -> Option<Incident> {
    let links = state.incidents.get(&row.id)?;
    let reports = links.iter().filter_map(|link| state.reports.get(&link.report));
    let reports: Vec<&Report> = reports.map(|report| &**report).collect();
    Some(Incident::from_reports(row.id.clone(), Vec::new(), &reports))
}

fn known(row: &IncidentRow, places: &HashMap<String, ClauseIndex>) -> Vec<(ClauseIndex, Verdict)> {
    let all = [
        (&row.engaged, Verdict::Engaged),
        (&row.undetermined, Verdict::Undetermined),
        (&row.not_engaged, Verdict::NotEngaged),
    ];
    let each = all
        .into_iter()
        .flat_map(|(clauses, verdict)| clauses.iter().zip([verdict].into_iter().cycle()));
    each.filter_map(|(clause, verdict)| Some((*places.get(clause)?, verdict))).collect()
}

impl Told {
    fn of(case: &str, found: &WhatIf) -> Self {
        let in_force = |verdict| word(verdict);
        let of_clause = |verdict: Option<Verdict>| verdict.map_or("not_in_force", Verdict::as_str);
        let clauses = found.clauses.iter().map(|row| Group {
            exists: Some(match row.side {
                Side::Now => "now",
                Side::Then => "then",
                Side::Both => "both",
            }),
            ..group(row.clause.to_string(), &row.turns, found, of_clause)
        });
        let areas = found.areas.iter().map(|(area, turns)| {
            let of = match area {
                InArea::Area(id) => id.to_string(),
                InArea::Outside => "outside all areas".to_owned(),
                InArea::NotTold => NOT_TOLD.to_owned(),
            };
            group(of, turns, found, in_force)
        });
        let actors = found.actors.iter().map(|(actor, turns)| {
            let of = match actor {
                ByActor::Known(id) => id.to_string(),
                ByActor::Words(words) => format!("?{words}"),
                ByActor::NotTold => NOT_TOLD.to_owned(),
            };
            group(of, turns, found, in_force)
        });
        let months = found.months.iter().map(|(month, turns)| {
            let of = match month {
                InMonth::From(day) => day.strftime("%Y-%m").to_string(),
                InMonth::NotTold => NOT_TOLD.to_owned(),
            };
            group(of, turns, found, in_force)
        });
        Self {
            terms: case.to_owned(),
            asked: found.asked.sure,
            asked_perhaps: found.asked.perhaps,
            changed: found.number().sure,
            changed_perhaps: found.number().perhaps,
            overall: group("all incidents".to_owned(), &found.overall, found, in_force),
            clauses: clauses.collect(),
            areas: areas.collect(),
            actors: actors.collect(),
            months: months.collect(),
            incidents: changed(found, of_clause),
        }
    }

    /// The table that people read. Behind each number stand its incidents, if wanted.
    pub(super) fn table(&self, lists_incidents: bool) -> String {
        let Self { terms, asked, asked_perhaps, changed, changed_perhaps, .. } = self;
        let mut text = format!(
            "\nunder the terms of `{terms}`, {changed} of {asked} incidents would be answered otherwise by some clause\n"
        );
        if *asked_perhaps > 0 {
            text += &format!(
                "time in doubt, counted apart: {changed_perhaps} of {asked_perhaps} incidents\n"
            );
        }
        let all = [
            ("strongest answer", std::slice::from_ref(&self.overall)),
            ("clause", &self.clauses),
            ("area of the other terms", &self.areas),
            ("alleged actor", &self.actors),
            ("month", &self.months),
        ];
        if *changed + *changed_perhaps == 0 {
            return text;
        }
        for (title, groups) in all.into_iter().filter(|(_, groups)| !groups.is_empty()) {
            text += &format!(
                "\n{title:<40} {:<18}    {:<18} {:>9} {:>8}\n",
                "now", "then", "incidents", "perhaps"
            );
            for group in groups {
                group.write(&mut text, lists_incidents);
            }
        }
        text
    }

    /// One row per incident that would be answered otherwise.
    pub(super) fn csv(&self, rows: &[IncidentOut<'_>]) -> Result<String> {
        let mut bytes = Vec::new();
        let mut writer = SafeWriter::new(&mut bytes);
        writer.row([
            "incident",
            "from",
            "until",
            "in_period",
            "lon",
            "lat",
            "act",
            "actors",
            "targets",
            "areas_inside",
            "areas_perhaps",
            "now",
            "then",
            "clauses",
        ])?;
        let number = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
        for changed in &self.incidents {
            let row = &rows[changed.row];
            let clause = |of: &ClauseOut| format!("{}: {} -> {}", of.clause, of.now, of.then);
            writer.row([
                changed.incident.clone(),
                row.from.clone().unwrap_or_default(),
                row.until.clone().unwrap_or_default(),
                row.in_period.to_string(),
                number(row.lon),
                number(row.lat),
                row.act.unwrap_or_default().to_owned(),
                row.actors.join("; "),
                row.targets.join("; "),
                changed.areas_inside.join("; "),
                changed.areas_perhaps.join("; "),
                changed.now.to_owned(),
                changed.then.to_owned(),
                changed.clauses.iter().map(clause).collect::<Vec<_>>().join("; "),
            ])?;
        }
        writer.flush()?;
        drop(writer);
        Ok(String::from_utf8(bytes)?)
    }
}

const NOT_TOLD: &str = "not told";

fn group(
    of: String,
    turns: &Turns,
    found: &WhatIf,
    answer: impl Fn(Option<Verdict>) -> &'static str,
) -> Group {
    let ids = |places: &[u32]| found.incidents(places).map(ToString::to_string).collect();
    let turn = |(Turn { now, then }, tally): (&Turn, &Tally)| TurnOut {
        now: answer(*now),
        then: answer(*then),
        incidents: ids(&tally.sure),
        perhaps: ids(&tally.perhaps),
    };
    let unchanged = |(verdict, number): (&Option<Verdict>, &Number)| UnchangedOut {
        answer: answer(*verdict),
        count: number.sure,
        perhaps: number.perhaps,
    };
    Group {
        of,
        exists: None,
        turns: turns.turns.iter().map(turn).collect(),
        unchanged: turns.unchanged.iter().map(unchanged).collect(),
    }
}

fn changed(found: &WhatIf, of_clause: impl Fn(Option<Verdict>) -> &'static str) -> Vec<ChangedOut> {
    let each = found.changed.iter().map(|changed| {
        let clauses = changed.clauses.iter().map(|(clause, turn)| ClauseOut {
            clause: found.clauses[*clause as usize].clause.to_string(),
            now: of_clause(turn.now),
            then: of_clause(turn.then),
        });
        let areas = |wanted| {
            let areas = changed.areas.iter().filter(move |(_, membership)| *membership == wanted);
            areas.map(|(id, _)| id.to_string()).collect()
        };
        ChangedOut {
            incident: changed.incident.to_string(),
            now: word(changed.overall.now),
            then: word(changed.overall.then),
            clauses: clauses.collect(),
            row: changed.number,
            areas_inside: areas(Membership::Inside),
            areas_perhaps: areas(Membership::Perhaps),
        }
    });
    each.collect()
}

impl Group {
    fn write(&self, text: &mut String, lists_incidents: bool) {
        let of = match self.exists {
            Some("now") => format!("{} (now only)", self.of),
            Some("then") => format!("{} (then only)", self.of),
            _ => self.of.clone(),
        };
        for turn in &self.turns {
            // The strongest answer may stay while another clause turns.
            let then = if turn.now == turn.then { "(other clauses)" } else { turn.then };
            *text += &format!(
                "{of:<40} {:<18} -> {then:<18} {:>9} {:>8}\n",
                turn.now,
                turn.incidents.len(),
                turn.perhaps.len()
            );
            if lists_incidents {
                list(text, "", &turn.incidents);
                list(text, "perhaps: ", &turn.perhaps);
            }
        }
        if self.turns.is_empty() && self.exists.is_some_and(|side| side != "both") {
            *text += &format!("{of:<40} {:<18}    {:<18} {:>9} {:>8}\n", "", "", 0, 0);
        }
    }
}

/// Incidents, a few on a line.
fn list(text: &mut String, name: &str, ids: &[String]) {
    for ids in ids.chunks(6) {
        *text += &format!("      {name}{}\n", ids.join(" "));
    }
}
