//! Reports: one as its source told it, with the files that support it; and all of them as a list. Filing
//! one is in `filing.rs`.

use super::evidence::{Evidence, evidence_of_report};
use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{ActPath, Id, ReportKind};
use super::views::{Casualties, Place, When, text, texts};
use crate::access::Gate::{Report as On, Room};
use crate::asked::Asked;
use holdfire_core as core;
use holdfire_core::{IncidentId, ReportId, SourceId};
use holdfire_powers::{Act, Matter};
use holdfire_store::ReportsAsked;
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

const SOURCE: Parameter =
    Parameter::new("source", Sort::Id, "Only those of this source.").like("posts");
const KIND: Parameter = Parameter::new(
    "kind",
    Sort::Word(ReportKind::all),
    "Only what sources saw themselves, or only what they were told.",
);
const DATASET: Parameter =
    Parameter::new("dataset", Sort::Text(260), "Only those that came in this list.").like("filed");
const FROM: Parameter =
    Parameter::new("from", Sort::Day, "Only of what began on this reporting day or later.")
        .like("2026-02-01");
const TO: Parameter =
    Parameter::new("to", Sort::Day, "Only of what began on this reporting day or earlier.")
        .like("2026-02-28");
const LINKED: Parameter = Parameter::new(
    "linked",
    Sort::Word(|| vec!["yes", "no"]),
    "Only those that are linked to an incident, or only those that are to none.",
);

/// As many reports are looked at for one page, where some of them may not be seen.
const MOST_LOOKED: usize = 2_000;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Report>("getReport", "/reports/{id}", On(Act::SeeReport), one).says(
        "reports",
        "One report",
        "What one source said, once, in its own words. It never becomes a fact by itself.",
    ),
    Operation::read::<Page<ReportLine>>("listReports", "/reports", Room(Act::SeeOverview), list)
        .says(
            "reports",
            "Reports that match",
            "Every report that the account may see and that matches all filters, the one that was recorded last first. A page can hold fewer than `limit`, even none, where many may not be seen: read on as long as there is a `next`.",
        )
        .asks(&[SOURCE, KIND, DATASET, FROM, TO, LINKED, LIMIT, CURSOR]),
];

/// A report as a list tells it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportLine {
    /// Its id.
    pub id: Id,
    /// The entry that recorded it.
    #[schema(minimum = 0, example = 1204)]
    pub entry: u64,
    /// The incident it is linked to, if that may be seen.
    pub incident: Option<Id>,
    /// The list it came in.
    #[schema(example = "filed")]
    pub dataset: String,
    /// Its number in that list.
    #[schema(example = "2026-0412")]
    pub external_id: String,
    /// Who says it.
    pub source: Id,
    /// Allegation or observation.
    pub kind: ReportKind,
    /// When it happened.
    pub when: Option<When>,
    /// When whoever filed it received it.
    pub received: Option<Timestamp>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it happened.
    pub place: Option<Place>,
    /// What was done.
    pub act: Option<ActPath>,
    /// Who is said to have done it.
    #[schema(example = json!(["Northern forces"]))]
    pub actors: Vec<String>,
    /// To whom.
    #[schema(example = json!(["Southern forces"]))]
    pub targets: Vec<String>,
    /// The Admiralty grade: source and information apart. `F6` where nobody graded.
    #[schema(pattern = "^[A-F][1-6]$", example = "B2")]
    pub grade: String,
}

/// What one source said.
#[derive(Serialize, ToSchema)]
pub(crate) struct Report {
    /// Its id.
    pub id: Id,
    /// The incident it is linked to, if that may be seen.
    pub incident: Option<Id>,
    /// The list it came in.
    #[schema(example = "filed")]
    pub dataset: String,
    /// Its number in that list.
    #[schema(example = "2026-0412")]
    pub external_id: String,
    /// Its numbers in the ledgers of others.
    #[schema(example = json!([]))]
    pub prior_ids: Vec<String>,
    /// Who says it.
    pub source: Id,
    /// Allegation or observation.
    pub kind: ReportKind,
    /// When it happened.
    pub when: Option<When>,
    /// The words in which the time was told.
    #[schema(example = "at dawn")]
    pub when_as_told: Option<String>,
    /// When whoever filed it received it.
    pub received: Option<Timestamp>,
    /// When it was published.
    pub published: Option<Date>,
    /// Where it happened.
    pub place: Option<Place>,
    /// The words for a place that is on no map here.
    #[schema(example = json!(null))]
    pub place_as_told: Option<String>,
    /// What was done.
    pub act: Option<ActPath>,
    /// What was done, in the source's own words where they differ.
    #[schema(example = json!(null))]
    pub act_as_told: Option<String>,
    /// Who is said to have done it.
    #[schema(example = json!(["Northern forces"]))]
    pub actors: Vec<String>,
    /// Who is said to have claimed it.
    #[schema(example = json!([]))]
    pub claimants: Vec<String>,
    /// To whom.
    #[schema(example = json!(["Southern forces"]))]
    pub targets: Vec<String>,
    /// How many people were harmed.
    pub casualties: Casualties,
    /// With what.
    #[schema(example = "mortar")]
    pub weapon: Option<String>,
    /// How many effects, and of what kind.
    pub count: Option<Count>,
    /// Circumstances that it affirms (true) or denies (false).
    #[schema(example = json!({ "self_defence": false }))]
    pub circumstances: BTreeMap<String, bool>,
    /// Heard, saw, camera recorded.
    #[schema(example = "heard")]
    pub means: Option<String>,
    /// Direction of fire, as told.
    #[schema(example = json!(null))]
    pub direction: Option<String>,
    /// Which end of the fire was seen or heard: `outgoing`, `impact`.
    #[schema(example = "impact")]
    pub fire: Option<&'static str>,
    /// What was damaged.
    #[schema(example = json!(null))]
    pub damage: Option<String>,
    /// The original words.
    #[schema(example = "six rounds fell by the mill")]
    pub text: Option<String>,
    /// Their language, as a tag.
    #[schema(example = "en")]
    pub text_language: Option<String>,
    /// Where it was published.
    #[schema(example = json!(null))]
    pub url: Option<String>,
    /// The Admiralty grade: source and information apart. `F6` where nobody graded.
    #[schema(pattern = "^[A-F][1-6]$", example = "B2")]
    pub grade: String,
    /// Which office entered it.
    #[schema(example = "Member A: post 12")]
    pub entered_by: Option<String>,
    /// What intake could not take at face value.
    pub doubts: Vec<Doubt>,
    /// Files that support it, for those who may see them.
    pub evidence: Vec<Evidence>,
}

/// A number of things of one kind.
#[derive(Serialize, ToSchema)]
pub(crate) struct Count {
    /// How many.
    #[schema(example = 6)]
    pub value: u32,
    /// Of what.
    #[schema(example = "explosion")]
    pub unit: String,
    /// Whether the source said "about".
    #[schema(example = false)]
    pub approximate: bool,
}

/// Something that intake could not take at face value.
#[derive(Serialize, ToSchema)]
pub(crate) struct Doubt {
    /// Which field.
    #[schema(example = "place")]
    pub field: String,
    /// What is doubtful and what was done.
    #[schema(example = "two places have this name")]
    pub message: String,
}

/// A report as it is told.
pub(crate) fn report_view(
    asked: &Asked,
    report: &core::Report,
    incident: Option<&IncidentId>,
) -> Result<Report, Problem> {
    let count = report.count.as_ref().map(|count| Count {
        value: count.value,
        unit: count.unit.to_string(),
        approximate: count.approximate,
    });
    let doubt = |doubt: &core::Doubt| Doubt {
        field: doubt.field.to_string(),
        message: doubt.message.to_string(),
    };
    // Its word is that of files and tables.
    let circumstance =
        |(what, is_so): (&core::Circumstance, &bool)| (what.as_str().to_owned(), *is_so);
    Ok(Report {
        id: Id::from(&report.id),
        incident: seen_incident(asked, incident),
        dataset: report.dataset.to_string(),
        external_id: report.external_id.to_string(),
        prior_ids: texts(&report.prior_ids),
        source: Id::from(&report.source),
        kind: kind_of(report),
        when: report.when.as_ref().map(When::from),
        when_as_told: text(report.when_as_told.as_deref()),
        received: report.received,
        published: report.published,
        place: report.place.as_ref().map(Place::from),
        place_as_told: text(report.place_as_told.as_deref()),
        act: report.act.map(|act| ActPath(act.path())),
        act_as_told: text(report.act_as_told.as_deref()),
        actors: texts(&report.actors),
        claimants: texts(&report.claimants),
        targets: texts(&report.targets),
        casualties: Casualties::from(&report.casualties),
        weapon: text(report.weapon.as_deref()),
        count,
        circumstances: report.circumstances.iter().map(circumstance).collect(),
        means: text(report.means.as_deref()),
        direction: text(report.direction.as_deref()),
        fire: report.fire.map(core::Fire::as_str),
        damage: text(report.damage.as_deref()),
        text: report.text.as_ref().map(|text| text.words.to_string()),
        text_language: report.text.as_ref().and_then(|of| text(of.language.as_deref())),
        url: text(report.url.as_deref()),
        grade: grade_of(report),
        entered_by: text(report.entered_by.as_deref()),
        doubts: report.doubts.iter().map(doubt).collect(),
        evidence: evidence_of_report(asked, report)?,
    })
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    let not_found = || Problem::not_found("report", asked.param("id"));
    let id = ReportId::new(asked.param("id")).map_err(|_| not_found())?;
    let (report, incident) = asked.served().reader.report(&id)?.ok_or_else(not_found)?;
    Given::of(&report_view(asked, &report, incident.as_ref())?)
}

/// Allegation or observation, as a word.
fn kind_of(report: &core::Report) -> ReportKind {
    ReportKind(match report.kind {
        core::ReportKind::Allegation => "allegation",
        core::ReportKind::Observation => "observation",
    })
}

fn grade_of(report: &core::Report) -> String {
    format!("{}{}", report.grade.reliability, report.grade.credibility)
}

/// The incident a report is linked to, if it may be seen.
fn seen_incident(asked: &Asked, incident: Option<&IncidentId>) -> Option<Id> {
    incident.filter(|id| asked.situation.row(id.as_str()).is_some()).map(Id::from)
}

fn line(asked: &Asked, entry: u64, report: &core::Report, of: Option<&IncidentId>) -> ReportLine {
    ReportLine {
        id: Id::from(&report.id),
        entry,
        incident: seen_incident(asked, of),
        dataset: report.dataset.to_string(),
        external_id: report.external_id.to_string(),
        source: Id::from(&report.source),
        kind: kind_of(report),
        when: report.when.as_ref().map(When::from),
        received: report.received,
        published: report.published,
        place: report.place.as_ref().map(Place::from),
        act: report.act.map(|act| ActPath(act.path())),
        actors: texts(&report.actors),
        targets: texts(&report.targets),
        grade: grade_of(report),
    }
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let limit = paging::limit(asked)?;
    let mut below = match paging::cursor::<1>(asked)? {
        None => asked.snapshot.size,
        Some([entry]) => paging::part(entry)?,
    };
    let visit = &asked.visit;
    let day = |name: &str| visit.asks(name).and_then(|told| told.parse::<Date>().ok());
    let source = visit.asks("source").map(SourceId::new).transpose();
    let source = source.map_err(|_| Problem::parameter("source", "`source` is an identifier"))?;
    let days = &asked.snapshot.days;
    let wanted = ReportsAsked {
        source,
        from_s: day("from").and_then(|day| days.start(day)).map(Timestamp::as_second),
        until_s: day("to").and_then(|day| days.end(day)).map(Timestamp::as_second),
        is_linked: visit.asks("linked").map(|word| word == "yes"),
    };
    let fits = |report: &core::Report| {
        visit.asks("kind").is_none_or(|kind| kind_of(report).0 == kind)
            && visit.asks("dataset").is_none_or(|dataset| &*report.dataset == dataset)
    };
    let sees_all = asked.access.may_with(Act::SeeReport, &Matter::default());
    let may_see = |report: &core::Report| {
        let matter = asked.snapshot.matter_of_report(report);
        sees_all || asked.access.may_with(Act::SeeReport, &matter)
    };
    let (mut items, mut looked, mut is_more) = (Vec::new(), 0, true);
    while is_more && items.len() < limit && looked < MOST_LOOKED {
        let piece = limit.min(MOST_LOOKED - looked);
        let found = asked.served().reader.reports(&wanted, below, piece as u32)?;
        is_more = found.len() == piece;
        for place in found {
            if items.len() == limit {
                is_more = true;
                break;
            }
            (below, looked) = (place.entry, looked + 1);
            let Some((report, incident)) = asked.served().reader.report(&place.report)? else {
                continue;
            };
            if fits(&report) && may_see(&report) {
                items.push(line(asked, place.entry, &report, incident.as_ref()));
            }
        }
    }
    let next = is_more.then(|| below.to_string());
    Page::of(asked, None, items, next).given(asked)
}
