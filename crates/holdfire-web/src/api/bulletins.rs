//! What went out: bulletins, each with the figures that its PDF was set from.

use super::noted::{Noted, noted};
use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::powers::{Seen, seen};
use super::problem::Problem;
use super::schemas::{Audience, BulletinLanguage, Id};
use super::serve::read;
use crate::access::Gate::Room;
use crate::acts::bulletin::{NewBulletin, issued, prepared, readers};
use crate::asked::Asked;
use crate::pages::bulletins::{correction_of, find};
use holdfire_core as core;
use holdfire_powers::Act;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<Bulletin>>("listBulletins", "/bulletins", Room(Act::SeeBulletins), list)
        .says("bulletins", "Bulletins", "What went out to whoever asks, the latest first. A bulletin of one audience is shown to nobody else.")
        .asks(&[LIMIT, CURSOR]),
    Operation::look::<Preview>(
        "previewBulletin",
        "/bulletins/preview",
        Room(Act::IssueBulletin),
        preview,
    )
    .says(
        "bulletins",
        "Look at an edition before it goes out",
        "Who could read it, what it leaves out for them and why, and its figures. To issue the very same, send its `register_size` along.",
    )
    .asks(&[FROM, TO, AUDIENCE, LANGUAGE, CORRECTS]),
    Operation::write::<NewBulletin, Noted>(
        "issueBulletin",
        "/bulletins",
        Room(Act::IssueBulletin),
        issue,
    )
    .says(
        "bulletins",
        "Issue a bulletin",
        "For one audience, and shown to nobody else. What its readers may be told is decided by the policies that stand; what is left out is said in it. With `corrects` and `because` it takes the place of an earlier one of the same days, audience and language, and says what differs.",
    ),
    Operation::read::<BulletinFigures>(
        "getBulletin",
        "/bulletins/{id}",
        Room(Act::SeeBulletins),
        one,
    )
    .says(
        "bulletins",
        "One bulletin with its figures",
        "The very figures that its PDF was set from, at the register size it names; their SHA-256 is an entry.",
    ),
];

/// A bulletin.
#[derive(Serialize, ToSchema)]
pub(crate) struct Bulletin {
    /// Its id.
    pub id: Id,
    /// For whom it is.
    pub audience: Audience,
    /// What it is called: the word of its audience; any label in bulletins of older programs.
    #[schema(example = "public")]
    pub edition: String,
    /// Its language, as a tag.
    #[schema(example = "en")]
    pub language: String,
    /// The beginning of its period.
    pub from: Timestamp,
    /// Its end.
    pub until: Timestamp,
    /// The size of the register it was made from.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root at that size.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The SHA-256 of the PDF.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub pdf_sha256: String,
    /// The SHA-256 of its figures.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub figures_sha256: String,
    /// The bulletin it corrects.
    pub corrects: Option<Id>,
    /// Why it corrects that one.
    #[schema(example = "Two reports of one incident had been counted apart.")]
    pub because: Option<String>,
    /// The bulletin that takes its place.
    pub corrected_by: Option<Id>,
    /// Where the PDF stands.
    #[schema(example = "/exercise/bulletins/daily-1.pdf")]
    pub pdf: String,
}

/// A bulletin with its figures.
#[derive(Serialize, ToSchema)]
pub(crate) struct BulletinFigures {
    /// The bulletin.
    pub bulletin: Bulletin,
    /// Its figures, as they are kept.
    #[schema(value_type = Object, example = json!({ "title": "Daily bulletin" }))]
    pub figures: Value,
}

/// An edition that has not gone out.
#[derive(Serialize, ToSchema)]
pub(crate) struct Preview {
    /// The size of the register it is made from.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// For whom it is.
    pub audience: Audience,
    /// Every organisation, and by which roles it could read it.
    pub organisations: Vec<Seen>,
    /// Whether visitors without an account could.
    #[schema(example = false)]
    pub everybody: bool,
    /// All that it says; what is left out stands under `withheld`.
    #[schema(value_type = Object, example = json!({ "title": "Daily bulletin" }))]
    pub figures: Value,
}

const FROM: Parameter =
    Parameter::new("from", Sort::Day, "The first day.").like("2026-02-14").required();
const TO: Parameter =
    Parameter::new("to", Sort::Day, "The last day, included.").like("2026-02-14").required();
const AUDIENCE: Parameter =
    Parameter::new("audience", Sort::Word(Audience::all), "For whom.").like("public").required();
const LANGUAGE: Parameter =
    Parameter::new("language", Sort::Word(BulletinLanguage::all), "In which language.")
        .like("en")
        .required();

const CORRECTS: Parameter = Parameter::new(
    "corrects",
    Sort::Id,
    "The id of the bulletin whose place it is to take; then its figures say what differs.",
)
.like("2026-02-14-public-en");

fn view(asked: &Asked, of: &core::Bulletin) -> Bulletin {
    Bulletin {
        id: Id::from(&of.id),
        audience: Audience(of.audience().as_str()),
        edition: of.edition.to_string(),
        language: of.language.to_string(),
        from: of.from,
        until: of.until,
        register_size: of.register_size,
        root: of.register_root.to_string(),
        pdf_sha256: of.pdf_sha256.to_string(),
        figures_sha256: of.figures_sha256.to_string(),
        corrects: of.corrects.as_ref().filter(|id| find(asked, id.as_str()).is_ok()).map(Id::from),
        because: of.because.as_ref().map(ToString::to_string),
        corrected_by: correction_of(asked, of).map(|by| Id::from(&by.id)),
        pdf: asked.at().bulletin_pdf(of.id.as_str()),
    }
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let all = asked.snapshot.bulletins.iter().filter(|of| asked.access.may_read(of));
    let all: Vec<&core::Bulletin> = all.collect();
    paging::of_sorted(asked, &all, |of| of.id.to_string(), |of| view(asked, of))
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    let of = find(asked, asked.param("id"))?;
    let bytes = asked.served().reader.file(&of.figures_sha256)?;
    let bytes = bytes.ok_or_else(|| Problem::not_found("bulletin", asked.param("id")))?;
    let figures = serde_json::from_slice(&bytes).map_err(|why| Problem::failed(&why))?;
    Given::of(&BulletinFigures { bulletin: view(asked, of), figures })
}

fn preview(asked: &Asked) -> Result<Given, Problem> {
    let new = NewBulletin::told(|name| match name {
        // It is shown as of now.
        "register_size" => None,
        name => asked.visit.asks(name),
    })?;
    let bulletin = prepared(asked, &new)?.bulletin;
    let (everybody, organisations) = seen(&readers(asked, new.audience)?);
    Given::of(&Preview {
        register_size: bulletin.made_from.register_size,
        audience: Audience(new.audience.as_str()),
        organisations,
        everybody,
        figures: serde_json::to_value(&bulletin).map_err(|why| Problem::failed(&why))?,
    })
}

fn issue(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let (_, entry) = issued(asked, &read::<NewBulletin>(body)?)?;
    noted(asked, Some(entry), None)
}
