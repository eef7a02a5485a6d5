//! The incidents of the register under other terms: those of a bundled case, or of a draft that is sent
//! along. Nothing is recorded and nothing of the draft is kept.

use super::operation::{Given, Operation};
use super::problem::{Kind, Problem};
use super::schemas::{ClauseSide, Id, Overall, ids};
use super::serve::read;
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::pages::what_if::{Answered, MOST_BYTES, about_case, about_draft, files_of};
use crate::situation::filter::Overall as Strongest;
use crate::situation::{OUTSIDE, UNKNOWN_ACTOR, UNPLACED};
use holdfire_core::Verdict;
use holdfire_powers::Act;
use holdfire_terms as terms;
use holdfire_terms::what_if::{self as compared, ByActor, InArea, InMonth, WhatIf};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Incidents that are listed one by one; the others are counted.
const MOST_LISTED: usize = 2_000;
/// Problems that are told of one draft.
const MOST_PROBLEMS: usize = 200;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Cases>("listCases", "/what-if/cases", Room(Act::SeeRegister), cases).says(
        "terms",
        "The bundled cases whose terms can be tried",
        "Each is a set of instruments, areas and accessions that goes with the program.",
    ),
    Operation::attempt::<NewTrial, Trial>(
        "tryTerms",
        "/what-if",
        Room(Act::SeeRegister),
        // Every byte of a file may have to be escaped.
        3 * MOST_BYTES,
        attempt,
    )
    .says(
        "terms",
        "Ask the incidents of the register under other terms",
        "Nothing is recorded, and nothing of what is sent is kept. What cannot be read as terms is told in `problems`, line by line, and then there is no `result`. An incident whose time or place is in doubt is counted under every month and area it may be of, in `perhaps`.",
    ),
];

/// The bundled cases.
#[derive(Serialize, ToSchema)]
pub(crate) struct Cases {
    /// Their names.
    #[schema(example = json!(["astana", "idlib"]))]
    pub cases: Vec<String>,
}

/// Other terms: one of the two.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTrial {
    /// A bundled case, by its name.
    #[serde(default)]
    #[schema(max_length = 120, example = json!(null))]
    pub case: Option<String>,
    /// The texts of a draft by the names of their files: instruments as `.md`, areas as `.geojson`,
    /// accessions as `.csv`. At most 16, and 2 MiB together.
    #[serde(default)]
    #[schema(example = json!({ "truce.md": "the text of an instrument" }))]
    pub files: BTreeMap<String, String>,
}

/// What came of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Trial {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// What is wrong with the terms.
    pub problems: Vec<TermsProblem>,
    /// What would be answered otherwise; nothing while something is wrong.
    pub result: Option<TrialResult>,
}

/// Something that is wrong with terms.
#[derive(Serialize, ToSchema)]
pub(crate) struct TermsProblem {
    /// In which file.
    #[schema(example = "agreements/truce.md")]
    pub file: String,
    /// In which line, from 1.
    #[schema(minimum = 0, example = 12)]
    pub line: usize,
    /// In which column, from 1.
    #[schema(minimum = 0, example = 1)]
    pub column: usize,
    /// What sort of problem it is.
    #[schema(example = "unknown-field")]
    pub code: &'static str,
    /// What is wrong and what to do.
    #[schema(example = "`forbidz` is no field of a clause")]
    pub message: String,
}

/// What would be answered otherwise.
#[derive(Serialize, ToSchema)]
pub(crate) struct TrialResult {
    /// How many incidents were asked.
    #[schema(minimum = 0, example = 473)]
    pub asked: usize,
    /// How many have a clause that would be answered otherwise.
    #[schema(minimum = 0, example = 41)]
    pub changed: usize,
    /// By the strongest answer of each incident. It may stay while a single clause turns.
    pub overall: Vec<Turn>,
    /// How many keep each answer.
    pub unchanged: Vec<Kept>,
    /// Clauses that stand on one side only, or whose answers turn.
    pub clauses: Vec<ClauseTurns>,
    /// By area of the other terms; `@outside` for none, `@unplaced` where no place or time is told.
    pub areas: Vec<GroupTurns>,
    /// By alleged actor; `?` and the words of sources, or `@unknown`.
    pub actors: Vec<GroupTurns>,
    /// By month, as its first day; `@unknown` where none is told.
    pub months: Vec<GroupTurns>,
    /// The incidents one by one, two thousand at most.
    pub incidents: Vec<ChangedIncident>,
}

/// How many incidents go from one answer to another.
#[derive(Serialize, ToSchema)]
pub(crate) struct Turn {
    /// The answer under the terms of now.
    pub now: Overall,
    /// The answer under the other terms.
    pub then: Overall,
    /// How many surely.
    #[schema(minimum = 0, example = 12)]
    pub sure: usize,
    /// How many perhaps.
    #[schema(minimum = 0, example = 2)]
    pub perhaps: usize,
}

/// How many incidents keep an answer.
#[derive(Serialize, ToSchema)]
pub(crate) struct Kept {
    /// Which.
    pub answer: Overall,
    /// How many.
    #[schema(minimum = 0, example = 400)]
    pub incidents: usize,
}

/// How the answers of a clause turn.
#[derive(Serialize, ToSchema)]
pub(crate) struct ClauseTurns {
    /// Which, as `instrument/number`.
    #[schema(example = "truce/1")]
    pub clause: String,
    /// Its title.
    #[schema(example = "Nobody attacks")]
    pub title: String,
    /// Where it stands.
    pub side: ClauseSide,
    /// How its answers turn; `none` where it is not in force.
    pub turns: Vec<Turn>,
}

/// How answers turn in one area or month, or of one actor.
#[derive(Serialize, ToSchema)]
pub(crate) struct GroupTurns {
    /// Which.
    #[schema(example = "north-area")]
    pub value: String,
    /// How the strongest answers turn.
    pub turns: Vec<Turn>,
}

/// An incident that would be answered otherwise.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChangedIncident {
    /// Which.
    pub incident: Id,
    /// Its strongest answer under the terms of now.
    pub now: Overall,
    /// Its strongest answer under the other terms.
    pub then: Overall,
    /// The clauses whose answers turn.
    pub clauses: Vec<ClauseTurn>,
    /// The areas of the other terms that it lies in, or may.
    pub areas: Vec<Id>,
}

/// How one clause turns on one incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct ClauseTurn {
    /// Which.
    #[schema(example = "truce/1")]
    pub clause: String,
    /// The answer under the terms of now; `none` where it is not in force.
    pub now: Overall,
    /// The answer under the other terms, likewise.
    pub then: Overall,
}

fn cases(asked: &Asked) -> Result<Given, Problem> {
    Given::of(&Cases { cases: asked.visit.site.options.cases.keys().cloned().collect() })
}

fn attempt(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewTrial = read(body)?;
    let answer = match (&told.case, told.files.is_empty()) {
        (Some(case), true) => {
            let known = asked.visit.site.options.cases.get(case);
            let files = known.ok_or_else(|| {
                Problem::field("/case", "there is no such case; `GET /what-if/cases` lists them")
            })?;
            about_case(asked.served(), &asked.snapshot, case, files)?
        }
        (None, false) => {
            let bytes: usize = told.files.values().map(String::len).sum();
            if bytes > MOST_BYTES {
                let detail = format!("the files have more than {MOST_BYTES} bytes together");
                return Err(Problem::new(Kind::TooLarge, detail));
            }
            let files = told.files.into_iter().map(|(name, text)| (name, text.into_bytes()));
            let files = files_of(files.collect())
                .ok_or_else(|| Problem::field("/files", "it holds more files than are taken"))?;
            about_draft(asked.served(), &asked.snapshot, &files)?
        }
        _ => return Err(Problem::field("/case", "`case` names a case, or `files` holds a draft")),
    };
    let (problems, result) = match answer {
        Ok(answered) => (Vec::new(), Some(result(&answered))),
        Err(problems) => (problems.iter().take(MOST_PROBLEMS).map(problem).collect(), None),
    };
    let (register_size, root) = (asked.snapshot.size, asked.snapshot.root.clone());
    Given::of(&Trial { register_size, root, problems, result })
}

fn problem(of: &terms::Problem) -> TermsProblem {
    TermsProblem {
        file: of.file.to_string(),
        line: of.spot.line,
        column: of.spot.column,
        code: of.code.as_str(),
        message: of.message.to_string(),
    }
}

fn answer(verdict: Option<Verdict>) -> Overall {
    Overall(Strongest::of(verdict).as_str())
}

fn turns(of: &compared::Turns) -> Vec<Turn> {
    let turn = |(turn, tally): (&compared::Turn, &compared::Tally)| Turn {
        now: answer(turn.now),
        then: answer(turn.then),
        sure: tally.sure.len(),
        perhaps: tally.perhaps.len(),
    };
    of.turns.iter().map(turn).collect()
}

fn result(answered: &Answered) -> TrialResult {
    let found: &WhatIf = &answered.found;
    let group = |value: String, of: &compared::Turns| GroupTurns { value, turns: turns(of) };
    let clause = |row: &compared::ClauseRow| ClauseTurns {
        clause: row.clause.to_string(),
        title: row.title.to_string(),
        side: ClauseSide(match row.side {
            compared::Side::Now => "now",
            compared::Side::Then => "then",
            compared::Side::Both => "both",
        }),
        turns: turns(&row.turns),
    };
    let is_told = |row: &&compared::ClauseRow| {
        row.side != compared::Side::Both || !row.turns.turns.is_empty()
    };
    let area = |of: &InArea| match of {
        InArea::Area(id) => id.to_string(),
        InArea::Outside => OUTSIDE.to_owned(),
        InArea::NotTold => UNPLACED.to_owned(),
    };
    let actor = |of: &ByActor| match of {
        ByActor::Known(id) => id.to_string(),
        ByActor::Words(told) => format!("?{told}"),
        ByActor::NotTold => UNKNOWN_ACTOR.to_owned(),
    };
    let month = |of: &InMonth| match of {
        InMonth::From(day) => day.to_string(),
        InMonth::NotTold => UNKNOWN_ACTOR.to_owned(),
    };
    let number = found.number();
    TrialResult {
        asked: found.asked.sure + found.asked.perhaps,
        changed: number.sure + number.perhaps,
        overall: turns(&found.overall),
        unchanged: found
            .overall
            .unchanged
            .iter()
            .map(|(verdict, n)| Kept { answer: answer(*verdict), incidents: n.sure + n.perhaps })
            .collect(),
        clauses: found.clauses.iter().filter(is_told).map(clause).collect(),
        areas: found.areas.iter().map(|(of, turns)| group(area(of), turns)).collect(),
        actors: found.actors.iter().map(|(of, turns)| group(actor(of), turns)).collect(),
        months: found.months.iter().map(|(of, turns)| group(month(of), turns)).collect(),
        incidents: found.changed.iter().take(MOST_LISTED).map(|of| changed(found, of)).collect(),
    }
}

fn changed(found: &WhatIf, of: &compared::Changed) -> ChangedIncident {
    let clauses = of.clauses.iter().filter_map(|(place, turn)| {
        let clause = found.clauses.get(*place as usize)?.clause.to_string();
        Some(ClauseTurn { clause, now: answer(turn.now), then: answer(turn.then) })
    });
    ChangedIncident {
        incident: Id::from(&of.incident),
        now: answer(of.overall.now),
        then: answer(of.overall.then),
        clauses: clauses.collect(),
        areas: ids(of.areas.iter().map(|(id, _)| id)),
    }
}
