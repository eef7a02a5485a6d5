//! Asks the incidents of a register under other terms. The incidents are those of the snapshot's
//! register size, so that the same terms give the same answer for as long as it stands.

use crate::error::WebError;
use crate::site::Served;
use crate::snapshot::Snapshot;
use holdfire_core::{Area, Incident, Report, Verdict};
use holdfire_store::IncidentRow;
use holdfire_terms::what_if::{Asked, WhatIf, what_if};
use holdfire_terms::{Agreement, Assessor, ClauseIndex, Problem, other_terms};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What would be answered otherwise, with the areas of the other terms.
pub(crate) struct Answered {
    pub found: WhatIf,
    pub areas: Vec<Area>,
}

/// The answer, or everything that is wrong with the terms.
pub(crate) type Answer = Result<Arc<Answered>, Vec<Problem>>;

/// Asks about a bundled case, whose answer is kept for as long as the register does not grow.
pub(crate) fn about_case(
    served: &Served,
    snapshot: &Snapshot,
    case: &str,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Answer, WebError> {
    served.in_turn(|| {
        if let Some(known) = served.tried(case, snapshot.size) {
            return Ok(Ok(known));
        }
        let answer = ask(served, snapshot, files)?;
        if let Ok(answered) = &answer {
            served.keep_tried(case, snapshot.size, Arc::clone(answered));
        }
        Ok(answer)
    })
}

/// Asks about a draft.
pub(crate) fn about_draft(
    served: &Served,
    snapshot: &Snapshot,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Answer, WebError> {
    served.in_turn(|| ask(served, snapshot, files))
}

fn ask(
    served: &Served,
    snapshot: &Snapshot,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Answer, WebError> {
    let terms = &snapshot.terms;
    let other = match other_terms(&terms.state, files) {
        Ok(other) => other,
        Err(problems) => return Ok(Err(problems)),
    };
    let theirs = match Agreement::from_state(&other) {
        Ok(theirs) => theirs,
        Err(holdfire_terms::TermsError::Instrument { problems, .. }) => return Ok(Err(problems)),
        Err(why) => return Err(WebError::Terms(why.to_string())),
    };
    let incidents = incidents(served, snapshot)?;
    let situation = &snapshot.situation;
    let places: HashMap<String, ClauseIndex> = terms
        .agreement
        .clauses()
        .iter()
        .enumerate()
        .map(|(index, clause)| (clause.reference().to_string(), index))
        .collect();
    let asked = |number: usize| {
        Some(Asked {
            incident: incidents[number].clone()?,
            is_sure: true,
            known: Some(known(situation.at(number), &places)),
        })
    };
    let now = Assessor::new(&terms.agreement, &terms.state);
    let then = Assessor::new(&theirs, &other);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let found = what_if(&now, &then, situation.len(), threads, asked);
    Ok(Ok(Arc::new(Answered { found, areas: other.areas.values().cloned().collect() })))
}

/// The incidents of the rows of a snapshot, in their order, read once for it.
fn incidents<'a>(
    served: &Served,
    snapshot: &'a Snapshot,
) -> Result<&'a [Option<Incident>], WebError> {
    if let Some(incidents) = snapshot.incidents.get() {
        return Ok(incidents);
    }
    let state = served.reader.state_at(snapshot.size)?;
    let read = |row: &IncidentRow| {
        let links = state.incidents.get(&row.id)?;
        let reports = links.iter().filter_map(|link| state.reports.get(&link.report));
        let reports: Vec<&Report> = reports.map(|report| &**report).collect();
        // Why the reports were linked decides nothing.
        Some(Incident::from_reports(row.id.clone(), Vec::new(), &reports))
    };
    let all = snapshot.situation.rows().map(read).collect();
    Ok(snapshot.incidents.get_or_init(|| all))
}

/// The answers of now, as the row has them.
fn known(row: &IncidentRow, places: &HashMap<String, ClauseIndex>) -> Vec<(ClauseIndex, Verdict)> {
    let all = [
        (&row.engaged, Verdict::Engaged),
        (&row.undetermined, Verdict::Undetermined),
        (&row.not_engaged, Verdict::NotEngaged),
    ];
    let each = all
        .into_iter()
        .flat_map(|(clauses, verdict)| clauses.iter().map(move |clause| (clause, verdict)));
    each.filter_map(|(clause, verdict)| Some((*places.get(clause)?, verdict))).collect()
}
