//! Why the clauses answer as they do, for the incidents of a bulletin that engage a clause or may.
//! Bounded, so that a bulletin of many incidents stays one that is read: what is left out is
//! counted, and the bulletin says where it stands.

use super::{Counted, Wording};
use holdfire_bulletin::{Explained, ExplainedAnswer, ReasonTold, Verdict as BulletinVerdict, Why};
use holdfire_core::{ClauseAnswer, State, Verdict};
use holdfire_store::IncidentRow;
use holdfire_terms::{Agreement, Assessor};

/// Incidents whose reasons are told.
const MOST_INCIDENTS: usize = 40;
/// Clauses told of one incident.
const MOST_CLAUSES: usize = 4;

/// The reasons; nothing if no clause is engaged or undetermined.
pub(super) fn why(
    state: &State,
    agreement: &Agreement,
    counted: &Counted<'_>,
    words: &Wording,
) -> Option<Why> {
    let needs =
        |row: &&IncidentRow| matches!(row.verdict, Some(Verdict::Engaged | Verdict::Undetermined));
    let all: Vec<&IncidentRow> = counted.any().filter(needs).collect();
    if all.is_empty() {
        return None;
    }
    let assessor = Assessor::new(agreement, state);
    let mut left_out = 0;
    let explained: Vec<Explained> = all
        .iter()
        .take(MOST_INCIDENTS)
        .filter_map(|row| {
            let mut answers = assessor.assess(&state.incident(&row.id)?).answers;
            answers.retain(|answer| answer.verdict != Verdict::NotEngaged);
            // What is engaged first; within one verdict in the order of the instruments.
            answers.sort_by_key(|answer| std::cmp::Reverse(answer.verdict));
            left_out += answers.len().saturating_sub(MOST_CLAUSES);
            let told = answers.iter().take(MOST_CLAUSES);
            let answers = told.map(|answer| explained_answer(agreement, answer, words)).collect();
            Some(Explained { number: row.id.to_string(), answers })
        })
        .collect();
    let mut notes = Vec::new();
    if explained.len() < all.len() {
        let numbers = [("shown", explained.len()), ("all", all.len()), ("clauses", left_out)];
        notes.push(words.text("edition-why-some", &numbers));
    } else if left_out > 0 {
        notes.push(words.text("edition-why-all", &[("clauses", left_out)]));
    }
    notes.push(words.text("edition-why-facts", &[]));
    Some(Why { explained, notes })
}

fn explained_answer(
    agreement: &Agreement,
    answer: &ClauseAnswer,
    words: &Wording,
) -> ExplainedAnswer {
    let clause = agreement.clause(&answer.clause);
    ExplainedAnswer {
        verdict: match answer.verdict {
            Verdict::Engaged => BulletinVerdict::Engaged,
            Verdict::Undetermined => BulletinVerdict::Undetermined,
            Verdict::NotEngaged => BulletinVerdict::NotEngaged,
        },
        clause: answer.clause.to_string(),
        title: clause.map_or_else(String::new, |clause| clause.title.to_string()),
        reasons: answer
            .reasons
            .iter()
            .map(|reason| {
                let (text, english) = words.reason(reason);
                ReasonTold { text, english }
            })
            .collect(),
        would_settle: words.would_settle(&answer.missing),
    }
}
