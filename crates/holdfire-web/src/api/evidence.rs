//! Files that support a report or an incident: sending one, and taking it out as it came.

use super::noted::{Noted, noted};
use super::operation::{FILE, Given, Operation, Parameter, Sort, Uploaded};
use super::problem::{Kind, Problem};
use super::views::text;
use crate::access::Gate::{Report as On, Somebody};
use crate::acts::attach::{Attached, Said, attach_waiting};
use crate::asked::Asked;
use crate::pages::evidence::original_of;
use crate::pages::file::waiting;
use holdfire_core as core;
use holdfire_core::{IncidentId, ReportId, Touched};
use holdfire_intake::{MAX_MEDIA_BYTES, MediaRefusal, media_types, read_media};
use holdfire_powers::Act;
use holdfire_store::AttachedRow;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

const CAPTION: Parameter = Parameter::new("caption", Sort::Text(300), "What the file shows.")
    .like("the crater by the mill");
const ORIGINAL: Parameter = Parameter::new(
    "original",
    Sort::Word(|| vec!["1"]),
    "That the file is the original, as the camera or telephone wrote it.",
);
const POST: Parameter =
    Parameter::new("post", Sort::Text(118), "The post or desk that brings it. Never a person.")
        .like("post 12");

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::upload::<AttachedEvidence>(
        "attachEvidence",
        "/reports/{id}/evidence",
        On(Act::AttachEvidence),
        MAX_MEDIA_BYTES,
        attach,
    )
    .says(
        "reports",
        "Attach a file to a report",
        "The body is the file itself, at most 64 MiB; what it is is found from its bytes: a picture, film, sound, PDF or plain text. The same file is attached to a report once, however often it is sent: `200` with `entry` null tells that it stood already. The answer tells the SHA-256 of what arrived.",
    )
    .asks(&[CAPTION, ORIGINAL, POST]),
    Operation::download("getEvidenceFile", "/evidence/{entry}", Somebody, media, |asked| {
        Ok(original_of(asked, asked.param("entry"))?)
    })
    .says(
        "reports",
        "A file as it came",
        "By the entry that attached it. Needs the act `see_evidence` for what it was attached to.",
    ),
];

/// What files are answered as: what is taken, and what a register from elsewhere holds besides.
fn media() -> Vec<&'static str> {
    media_types().chain([FILE]).collect()
}

/// A file that supports a report or an incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct Evidence {
    /// The number of its entry.
    #[schema(minimum = 0, example = 1250)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// What it is, found from its bytes: `picture`, `film`, `sound`, `file` and the like.
    #[schema(example = "picture")]
    pub kind: String,
    /// What whoever brought it says it shows.
    #[schema(example = "the crater by the mill")]
    pub caption: Option<String>,
    /// The SHA-256 of its bytes.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub sha256: String,
    /// How large it is.
    #[schema(minimum = 0, example = 348160)]
    pub bytes: u64,
    /// The office that brought it.
    #[schema(example = "Member A: post 12")]
    pub brought_by: String,
    /// Whether it is said to be the original.
    #[schema(example = true)]
    pub is_original: bool,
    /// Where the file stands.
    #[schema(example = "/exercise/evidence/1250")]
    pub file: String,
}

fn evidence(asked: &Asked, row: &AttachedRow) -> Result<Evidence, Problem> {
    let bytes = asked.served().reader.file(&row.document.sha256)?.unwrap_or_default();
    Ok(Evidence {
        entry: row.seq,
        at: row.at,
        kind: read_media(&bytes).map_or("file", |media| media.kind.as_str()).to_owned(),
        caption: text(row.attachment.caption.as_deref()),
        sha256: row.document.sha256.to_string(),
        bytes: row.document.size_bytes,
        brought_by: row.attachment.brought_by.to_string(),
        is_original: row.attachment.original,
        file: asked.at().evidence(row.seq),
    })
}

/// A file that was sent.
#[derive(Serialize, ToSchema)]
pub(crate) struct AttachedEvidence {
    /// The SHA-256 of what arrived.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    pub sha256: String,
    /// How large it is.
    #[schema(minimum = 0, example = 348160)]
    pub bytes: u64,
    /// What was recorded.
    #[serde(flatten)]
    pub noted: Noted,
}

/// The files that support a report, for those who may see them.
pub(crate) fn evidence_of_report(
    asked: &Asked,
    report: &core::Report,
) -> Result<Vec<Evidence>, Problem> {
    let matter = asked.snapshot.matter_of_report(report);
    if !asked.access.may_with(Act::SeeEvidence, &matter) {
        return Ok(Vec::new());
    }
    let rows = asked.served().reader.attached(&Touched::Report(report.id.clone()))?;
    rows.iter().map(|row| evidence(asked, row)).collect()
}

/// The files that support an incident itself or one of these reports.
pub(crate) fn evidence_of(
    asked: &Asked,
    id: &IncidentId,
    told: &[core::Report],
) -> Result<Vec<Evidence>, Problem> {
    let matter = asked.matter_of_incident(id)?;
    let own = match asked.access.may_with(Act::SeeEvidence, &matter) {
        true => asked.served().reader.attached(&Touched::Incident(id.clone()))?,
        false => Vec::new(),
    };
    let mut all: Vec<Evidence> =
        own.iter().map(|row| evidence(asked, row)).collect::<Result<_, _>>()?;
    for report in told {
        all.extend(evidence_of_report(asked, report)?);
    }
    Ok(all)
}

fn attach(asked: &Asked, uploaded: &Uploaded) -> Result<Given, Problem> {
    let not_found = || Problem::not_found("report", asked.param("id"));
    let id = ReportId::new(asked.param("id")).map_err(|_| not_found())?;
    let (report, _) = asked.served().reader.report(&id)?.ok_or_else(not_found)?;
    let said = Said {
        post: asked.visit.asks("post").unwrap_or_default().trim(),
        caption: asked.visit.asks("caption").unwrap_or_default().trim(),
        is_original: asked.visit.asks("original") == Some("1"),
    };
    let bytes = waiting(asked).bytes(&uploaded.key, &uploaded.file.sha256)?.unwrap_or_default();
    let refused = |why: MediaRefusal| Problem::new(Kind::Unfit, why.to_string());
    read_media(&bytes).map_err(refused)?;
    drop(bytes);
    let entry = match attach_waiting(asked, &report.id, &uploaded.key, &said)? {
        Attached::As(entry) => Some(entry),
        Attached::Before => None,
        Attached::NoneTaken => return Err(refused(MediaRefusal::UnknownType)),
    };
    let given = noted(asked, entry, None)?;
    let file = &uploaded.file;
    given.with(&serde_json::json!({ "sha256": file.sha256, "bytes": file.size_bytes }))
}
