//! Who owes what to whom, by when, as the ladders of the instruments say, at an instant.

use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{DueStanding, Id, ids};
use super::views::text;
use crate::access::Gate::Room;
use crate::asked::Asked;
use holdfire_powers::Act;
use holdfire_terms::{Due as Owed, Standing, Subject};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

const STANDING: Parameter = Parameter::new(
    "standing",
    Sort::Word(DueStanding::all),
    "Only what stands so. What has not started is told only to whoever asks for it.",
);
const WHO: Parameter =
    Parameter::new("who", Sort::Id, "Only what this organisation owes.").like("north");
const AT: Parameter = Parameter::new(
    "at",
    Sort::Text(40),
    "The instant to look at, in UTC; now, or the last day the register tells of, if it is not told.",
)
.like("2026-02-20T10:00:00Z");

pub(crate) const OPERATIONS: &[Operation] =
    &[Operation::look::<Page<Due>>("listDue", "/due", Room(Act::SeeQueue), list)
        .says(
            "due",
            "Who owes what, and by when",
            "What is overdue first, then what is open by its time, then what was done. Those of incidents that may not be seen are left out. The cursor counts, for the order changes with the clock.",
        )
        .asks(&[STANDING, WHO, AT, LIMIT, CURSOR])];

/// Something that is owed.
#[derive(Serialize, ToSchema)]
pub(crate) struct Due {
    /// Which instrument says so.
    pub instrument: Id,
    /// The step of its ladder, or `done` for an obligation.
    #[schema(example = "notify")]
    pub step: String,
    /// The clause that says so.
    #[schema(example = "3")]
    pub clause: Option<String>,
    /// The incident it is about.
    pub incident: Option<Id>,
    /// Who owes it.
    pub who: Vec<Id>,
    /// Towards whom.
    pub to: Vec<Id>,
    /// What it is, in plain words of the instrument.
    #[schema(example = "whoever is said to have acted is asked")]
    pub words: String,
    /// When its time began.
    pub started: Option<Timestamp>,
    /// The last instant at which it is in time.
    pub due: Option<Timestamp>,
    /// How it stands at the instant.
    pub standing: DueStanding,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let (limit, snapshot) = (paging::limit(asked)?, &asked.snapshot);
    let at = match asked.visit.asks("at") {
        None => snapshot.usual_instant(asked.visit.site.now()).at(),
        Some(told) => told.parse().map_err(|_| {
            Problem::parameter("at", "`at` is an instant such as 2026-02-20T10:00:00Z")
        })?,
    };
    let skipped = match paging::cursor::<1>(asked)? {
        None => 0,
        Some([skipped]) => paging::part::<usize>(skipped)?,
    };
    let standing = asked.visit.asks("standing");
    let who = asked.visit.asks("who");
    let takes = |due: &&Owed| {
        let stands = match standing {
            Some(word) => due.standing.as_str() == word,
            None => due.standing != Standing::NotStarted,
        };
        stands
            && who.is_none_or(|who| due.who.ids.iter().any(|id| id.as_str() == who))
            && asked.sees_due(due)
    };
    let all = snapshot.due_at(at);
    let found: Vec<&Owed> = all.iter().filter(takes).collect();
    let items: Vec<Due> = found.iter().skip(skipped).take(limit).map(|due| view(due)).collect();
    let shown = skipped.saturating_add(items.len());
    let next = (shown < found.len() && !items.is_empty()).then(|| shown.to_string());
    Page::of(asked, Some(found.len()), items, next).given(asked)
}

fn view(due: &Owed) -> Due {
    Due {
        instrument: Id::from(&due.instrument),
        step: due.step.to_string(),
        clause: text(due.clause.as_deref()),
        incident: match &due.subject {
            Subject::Incident(id) => Some(Id::from(id)),
            Subject::Clause(_) => None,
        },
        who: ids(&due.who.ids),
        to: due.to.as_ref().map_or_else(Vec::new, |to| ids(&to.ids)),
        words: due.words.to_string(),
        started: due.started,
        due: due.due_at,
        standing: DueStanding(due.standing.as_str()),
    }
}
