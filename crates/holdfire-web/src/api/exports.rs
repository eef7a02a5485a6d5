//! Incidents as files: asking for some, how far they have come, approving or refusing what others ask
//! for, and taking them out. Who asked and who may still have them is asked each time.

use super::filters::FILTERS;
use super::operation::{Given, Operation, Parameter, Sort};
use super::problem::Problem;
use super::schemas::{ExportState, Id};
use super::serve::read;
use crate::access::Gate::{Room, Somebody};
use crate::acts::exports;
use crate::asked::{Asked, MAX_QUERY_BYTES};
use crate::error::WebError;
use crate::exporting::jobs::{self, Made};
use crate::exporting::{ExportOrder, ExportScope, Group};
use crate::pages::exports::response;
use crate::situation::filter::OVERDUE;
use axum::extract::Query;
use axum::http::Uri;
use holdfire_export::Format;
use holdfire_powers::Act;
use holdfire_room as room;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The most of one list.
const MOST: u32 = 200;

const WHICH: Parameter = Parameter::new(
    "which",
    Sort::Word(|| vec!["own", "waiting", "decided"]),
    "Those that the account asked for, those that wait for its approval, or those it decided about; its own if it is not told.",
);

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Exports>("listExports", "/exports", Somebody, list)
        .says(
            "exports",
            "Files that were asked for",
            "The latest first; what waits, the one asked for first. Those who approve are people who are signed in: a token is never enough for that.",
        )
        .asks(&[WHICH]),
    Operation::write::<NewExport, Export>("askForExport", "/exports", Room(Act::Export), ask).says(
        "exports",
        "Ask for incidents as files",
        "They are made in the background, once somebody else has approved it where the policies want that. `GET /exports/ID` tells how far it has come. With an `Idempotency-Key` it is asked for once.",
    ),
    Operation::look::<Export>("getExport", "/exports/{id}", Somebody, one).says(
        "exports",
        "How far an export has come",
        "For whoever asked for it, and for those who decide or decided about it. The files are listed for whoever asked once it is `ready`, until `expires`.",
    ),
    Operation::act::<Export>("approveExport", "/exports/{id}/approval", Somebody, |asked, _| {
        exports::decide(asked, asked.param("id"), None)?;
        one(asked)
    })
    .says(
        "exports",
        "Approve what somebody else asks for",
        "Needs the act `approve_export`, which no token has: only for somebody who is signed in.",
    ),
    Operation::write::<ExportRefusal, Export>(
        "refuseExport",
        "/exports/{id}/refusal",
        Somebody,
        |asked, body| {
            let told: ExportRefusal = read(body)?;
            exports::decide(asked, asked.param("id"), Some(&told.why))?;
            one(asked)
        },
    )
    .says(
        "exports",
        "Refuse what somebody else asks for",
        "Needs the act `approve_export`, which no token has: only for somebody who is signed in.",
    ),
    Operation::delete::<Export>("endExport", "/exports/{id}", Somebody, |asked, _| {
        exports::end(asked, asked.param("id"))?;
        one(asked)
    })
    .says(
        "exports",
        "Give an export up, or have its files removed",
        "One's own. That it was asked for stays in the trail.",
    ),
    Operation::download("getExportFile", "/exports/{id}/files/{name}", Room(Act::Export), media, file)
        .says(
            "exports",
            "A file of an export",
            "For whoever asked for it, as long as their powers are those under which it was made. That it was taken is kept in the trail.",
        ),
];

/// The media types of the files of an export; the last is that of its manifest and of the metadata of tables.
fn media() -> Vec<&'static str> {
    Format::ALL.into_iter().map(Format::media_type).chain(["application/json"]).collect()
}

/// Exports.
#[derive(Serialize, ToSchema)]
pub(crate) struct Exports {
    /// Each, at most two hundred.
    pub exports: Vec<Export>,
}

/// An export.
#[derive(Serialize, ToSchema)]
pub(crate) struct Export {
    /// Its id.
    #[schema(example = "k3v9q2")]
    pub id: String,
    /// How far it has come.
    pub state: ExportState,
    /// Which incidents, as what follows the `?` of an address of the queue or the overview.
    #[schema(example = "from=2026-02-01&to=2026-02-28")]
    pub query: String,
    /// In which format: `csv`, `geojson`, `xlsx`.
    #[schema(example = "csv")]
    pub format: &'static str,
    /// With which groups of columns.
    #[schema(example = json!(["when", "where"]))]
    pub groups: Vec<&'static str>,
    /// Whether the reports behind the incidents are a table of their own.
    #[schema(example = false)]
    pub with_reports: bool,
    /// Whether that table has the words of the sources.
    #[schema(example = false)]
    pub with_words: bool,
    /// What it is for.
    #[schema(example = "the letter of February")]
    pub reason: String,
    /// When it was asked for.
    pub asked: Timestamp,
    /// By which account.
    pub asked_by: Id,
    /// Which account approved or refused it.
    pub decided_by: Option<Id>,
    /// When.
    pub decided: Option<Timestamp>,
    /// Why it was refused.
    #[schema(example = json!(null))]
    pub refused_because: Option<String>,
    /// Why it could not be made, as a word.
    #[schema(example = json!(null))]
    pub cause: Option<String>,
    /// How many incidents were looked at.
    #[schema(minimum = 0, example = 120)]
    pub done: u64,
    /// Of how many; 0 before that is known.
    #[schema(minimum = 0, example = 473)]
    pub total: u64,
    /// The size of the register that the files tell of.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: Option<u64>,
    /// Its files, for whoever asked for them.
    pub files: Vec<ExportFile>,
    /// Until when it is kept, or waits.
    pub expires: Option<Timestamp>,
}

/// A file of an export.
#[derive(Serialize, ToSchema)]
pub(crate) struct ExportFile {
    /// Its name.
    #[schema(example = "incidents.csv")]
    pub name: String,
    /// How large it is.
    #[schema(minimum = 0, example = 48213)]
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub sha256: String,
    /// Where it stands.
    #[schema(example = "/exercise/api/v1/exports/k3v9q2/files/incidents.csv")]
    pub file: String,
}

/// What to take out.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewExport {
    /// Which incidents: what follows the `?` of an address of the queue or the overview. All, if it is
    /// left out.
    #[serde(default)]
    #[schema(max_length = 4096, example = "from=2026-02-01&to=2026-02-28")]
    pub query: Option<String>,
    /// In which format: `csv`, `geojson` or `xlsx`.
    #[serde(default)]
    #[schema(value_type = Option<ExportFormat>, example = "csv")]
    pub format: Option<String>,
    /// With which groups of columns; all, if none is named.
    #[serde(default)]
    #[schema(value_type = Vec<ExportGroup>, max_items = 20, example = json!(["when", "where"]))]
    pub groups: Vec<String>,
    /// Whether the reports behind the incidents are a table of their own.
    #[serde(default)]
    #[schema(example = false)]
    pub with_reports: bool,
    /// Whether that table has the words of the sources.
    #[serde(default)]
    #[schema(example = false)]
    pub with_words: bool,
    /// Whether CSV files go without the mark by which Excel knows UTF-8.
    #[serde(default)]
    #[schema(example = false)]
    pub without_mark: bool,
    /// What it is for.
    #[schema(min_length = 1, max_length = 500, example = "the letter of February")]
    pub reason: String,
}

pub(crate) use super::schemas::{ExportFormat, ExportGroup};

/// Why an export is refused.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportRefusal {
    /// Why, for whoever asked.
    #[schema(min_length = 1, max_length = 500, example = "ask for the area alone")]
    pub why: String,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    exports::check_may_come(asked)?;
    exports::expire(asked)?;
    let (room, own) = (asked.room()?, asked.account_id()?);
    let found = match asked.visit.asks("which") {
        Some("waiting") => exports::waiting(asked, MOST)?,
        Some("decided") => room.exports_decided_by(&own, MOST)?,
        _ => room.exports_of(&own, MOST)?,
    };
    let exports = found.iter().map(|job| view(asked, job)).collect::<Result<_, _>>()?;
    Given::of(&Exports { exports })
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    exports::check_may_come(asked)?;
    exports::expire(asked)?;
    Given::of(&view(asked, &exports::seen(asked, asked.param("id"))?)?)
}

fn view(asked: &Asked, job: &room::ExportJob) -> Result<Export, Problem> {
    let is_own = job.account == asked.account_id()?;
    let scope = ExportOrder::of_kept(&job.scope)?.scope;
    let is_ready = job.state == room::ExportState::Ready;
    let made = Made::of(job).filter(|_| is_ready);
    let files = made.iter().flat_map(|made| &made.exported.files).map(|of| ExportFile {
        name: of.name.clone(),
        bytes: of.bytes,
        sha256: of.sha256.clone(),
        file: asked.at().api(&format!("/exports/{}/files/{}", job.id, of.name)),
    });
    Ok(Export {
        id: job.id.clone(),
        state: ExportState(job.state.as_str()),
        query: scope.query().trim_start_matches('?').to_owned(),
        format: scope.format.as_str(),
        groups: scope.groups.iter().map(|group| group.as_str()).collect(),
        with_reports: scope.with_reports,
        with_words: scope.with_words,
        reason: job.reason.clone(),
        asked: job.asked,
        asked_by: Id::from(&job.account),
        decided_by: job.decided.as_ref().map(|(by, _)| Id::from(by)),
        decided: job.decided.as_ref().map(|(_, when)| *when),
        refused_because: job.decided_why.clone(),
        cause: job.cause.clone().filter(|_| job.state == room::ExportState::Failed),
        done: job.progress.0,
        total: job.progress.1,
        register_size: made.as_ref().map(|made| made.exported.register_size),
        files: files.filter(|_| is_own).collect(),
        expires: job.expires.filter(|_| !job.state.is_over()),
    })
}

fn ask(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewExport = read(body)?;
    let job = jobs::ask(asked, scope(&told)?, &told.reason)?;
    let address = asked.at().api(&format!("/exports/{}", job.id));
    Ok(Given::of(&view(asked, &job)?)?.created(Some(address)))
}

/// What a body asks for, in the pairs of the form.
fn scope(told: &NewExport) -> Result<ExportScope, Problem> {
    let unreadable = || Problem::field("/query", "it is no query of an address");
    let query = told.query.as_deref().unwrap_or_default().trim_start_matches('?');
    if query.len() > MAX_QUERY_BYTES {
        let why = format!("it is longer than {MAX_QUERY_BYTES} bytes; shorten it");
        return Err(Problem::field("/query", why));
    }
    let uri: Uri = format!("/?{query}").parse().map_err(|_| unreadable())?;
    let Query(which) =
        Query::<Vec<(String, String)>>::try_from_uri(&uri).map_err(|_| unreadable())?;
    // A filter that is misspelt must not take everything out.
    if let Some((name, _)) = which.iter().find(|(name, _)| FILTERS.iter().all(|of| of.name != name))
    {
        let name: String = name.chars().take(40).collect();
        return Err(Problem::field("/query", format!("there is no filter `{name}`")));
    }
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut pairs = which;
    pairs.extend(told.format.iter().map(|format| pair("format", format)));
    pairs.extend(told.groups.iter().map(|group| pair("groups", group)));
    let flags = [("reports", told.with_reports, "1"), ("words", told.with_words, "1")];
    let flags = flags.into_iter().chain([("mark", told.without_mark, "0")]);
    pairs
        .extend(flags.filter(|(_, is_told, _)| *is_told).map(|(name, _, value)| pair(name, value)));
    ExportScope::read(&pairs).map_err(|why| match why {
        WebError::BadAddress { name: "format" } => {
            let words: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
            Problem::field("/format", format!("it is one of {}", words.join(", ")))
        }
        WebError::BadAddress { name: "groups" } => {
            let words: Vec<&str> = Group::ALL.iter().map(|group| group.as_str()).collect();
            Problem::field("/groups", format!("each is one of {}", words.join(", ")))
        }
        WebError::BadAddress { name: "state" } => {
            Problem::field("/query", format!("`state` cannot be read; `{OVERDUE}` is one"))
        }
        WebError::BadAddress { name } => {
            Problem::field("/query", format!("`{name}` in it cannot be read"))
        }
        why => why.into(),
    })
}

fn file(asked: &Asked) -> Result<axum::response::Response, Problem> {
    let not_found = || Problem::not_found("export", asked.param("id"));
    let job = asked.room()?.export_job(asked.param("id")).map_err(|_| not_found())?;
    Ok(response(asked, &job, asked.param("name"))?)
}
