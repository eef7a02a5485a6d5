//! The mechanism itself, the latest checkpoint of its register, a check of the register, and the document
//! of this API.

use super::document;
use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{Id, free};
use super::views::{Names, names};
use crate::access::Gate::{Everybody, Room};
use crate::asked::Asked;
use axum::http::StatusCode;
use holdfire_powers::Act;
use holdfire_store::Verification;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Mechanism>("getMechanism", "/mechanism", Room(Act::SeeTerms), mechanism)
        .says(
            "mechanism",
            "The mechanism",
            "Who its members are, how they decide, and what its days, languages and regions are.",
        ),
    Operation::read::<Checkpoint>(
        "getCheckpoint",
        "/checkpoint",
        Room(Act::SeeCheckpoint),
        checkpoint,
    )
    .says(
        "mechanism",
        "The latest checkpoint",
        "The size of the register, the root over its entries and the signature of the mechanism, as a C2SP signed note.",
    ),
    Operation::look::<Verified>("verify", "/verification", Room(Act::SeeCheckpoint), verify).says(
        "mechanism",
        "Check the whole register",
        "Every entry, hash, signature and read table is checked now. It is heavy, and one check runs at a time.",
    ),
    Operation::read::<OpenApi>("getOpenApi", "/openapi.json", Everybody, open_api).says(
        "mechanism",
        "This document",
        "The OpenAPI document of this API. It is the same on every server of one version.",
    ),
];

/// A mechanism.
#[derive(Serialize, ToSchema)]
pub(crate) struct Mechanism {
    /// Its id, which stands in every address.
    pub id: Id,
    /// The code that numbers of incidents begin with.
    #[schema(example = "EXR")]
    pub code: String,
    /// Its name, by language.
    #[schema(example = json!({ "en": "Exercise" }))]
    pub name: Names,
    /// Whether it is an exercise and nothing in it happened.
    #[schema(example = true)]
    pub is_exercise: bool,
    /// The zone in which it counts days.
    #[schema(example = "Asia/Damascus")]
    pub time_zone: String,
    /// When its reporting days end.
    #[schema(example = "18:00:00")]
    pub cut_off: String,
    /// Its languages.
    #[schema(example = json!(["en", "ar"]))]
    pub languages: Vec<String>,
    /// The map it is concerned with.
    pub extent: Extent,
    /// How its members decide, in words.
    #[schema(example = "consensus")]
    pub decision_rule: String,
    /// Who takes part in decisions.
    pub members: Vec<Member>,
    /// Its other bodies.
    pub bodies: Vec<Body>,
    /// The regions by which figures are told.
    pub regions: Vec<Region>,
    /// What every figure of it is to be read with.
    #[schema(example = json!({ "en": "Lines judge nothing." }))]
    pub disclaimer: Names,
}

/// A stretch of the earth, in degrees.
#[derive(Serialize, ToSchema)]
pub(crate) struct Extent {
    /// Western edge.
    #[schema(example = 35.0)]
    pub west: f64,
    /// Southern edge.
    #[schema(example = 32.0)]
    pub south: f64,
    /// Eastern edge.
    #[schema(example = 42.5)]
    pub east: f64,
    /// Northern edge.
    #[schema(example = 37.6)]
    pub north: f64,
}

/// A member of a mechanism.
#[derive(Serialize, ToSchema)]
pub(crate) struct Member {
    /// Which actor it is.
    pub id: Id,
    /// What it is there for.
    #[schema(example = "guarantor")]
    pub role: String,
}

/// A body of a mechanism.
#[derive(Serialize, ToSchema)]
pub(crate) struct Body {
    /// Its id.
    pub id: Id,
    /// Its name, by language.
    #[schema(example = json!({ "en": "Joint committee" }))]
    pub name: Names,
}

/// A region by which figures are told.
#[derive(Serialize, ToSchema)]
pub(crate) struct Region {
    /// Its code.
    #[schema(example = "C1")]
    pub code: String,
    /// Its name, by language.
    #[schema(example = json!({ "en": "North province" }))]
    pub name: Names,
}

fn mechanism(asked: &Asked) -> Result<Given, Problem> {
    let of = &asked.snapshot.mechanism;
    Given::of(&Mechanism {
        id: Id::from(&of.id),
        code: of.code.to_string(),
        name: names(&of.name),
        is_exercise: of.exercise,
        time_zone: of.time_zone.to_string(),
        cut_off: of.cut_off.to_string(),
        languages: of.languages.iter().map(ToString::to_string).collect(),
        extent: Extent {
            west: of.extent.west,
            south: of.extent.south,
            east: of.extent.east,
            north: of.extent.north,
        },
        decision_rule: of.decision_rule.to_string(),
        members: of
            .members
            .iter()
            .map(|member| Member { id: Id::from(&member.id), role: member.role.to_string() })
            .collect(),
        bodies: of
            .bodies
            .iter()
            .map(|body| Body { id: Id::from(&body.id), name: names(&body.name) })
            .collect(),
        regions: of
            .regions
            .iter()
            .map(|region| Region { code: region.code.to_string(), name: names(&region.name) })
            .collect(),
        disclaimer: names(&of.disclaimer),
    })
}

/// A signed checkpoint.
#[derive(Serialize, ToSchema)]
pub(crate) struct Checkpoint {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub size: u64,
    /// The root over them, in hexadecimal.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The signed note, as it is.
    #[schema(
        example = "exercise.example/register\n1841\nn4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\n\n— …"
    )]
    pub note: String,
    /// The key with which anybody checks it, as one line.
    #[schema(example = "exercise.example/register+1a2b3c4d+Ad…")]
    pub verifier_key: String,
}

fn checkpoint(asked: &Asked) -> Result<Given, Problem> {
    let reader = &asked.served().reader;
    let found = reader.checkpoint()?;
    let found = found.ok_or_else(|| Problem::not_found("page", "checkpoint"))?;
    Given::of(&Checkpoint {
        size: found.size,
        root: crate::snapshot::hex(found.root.as_bytes()),
        note: found.note,
        verifier_key: reader.verifier().to_string(),
    })
}

/// What came of a check.
#[derive(Serialize, ToSchema)]
pub(crate) struct Verified {
    /// Whether it holds. If it could not be checked, the answer is a problem and not this.
    #[schema(example = true)]
    pub holds: bool,
    /// How many entries were checked, if it holds.
    #[schema(minimum = 0, example = 1841)]
    pub size: Option<u64>,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: Option<String>,
    /// How many checkpoints were checked.
    #[schema(minimum = 0, example = 310)]
    pub checkpoints: Option<u64>,
    /// How many rows of the read tables were made again and were the same.
    #[schema(minimum = 0, example = 2200)]
    pub rows: Option<u64>,
    /// What does not hold.
    #[schema(example = json!(null))]
    pub message: Option<String>,
    /// The entry that does not.
    #[schema(minimum = 0, example = json!(null))]
    pub entry: Option<u64>,
}

fn verify(asked: &Asked) -> Result<Given, Problem> {
    Given::of(&match asked.served().verify()? {
        Verification::Holds { size, root, checkpoints, rows, .. } => Verified {
            holds: true,
            size: Some(size),
            root: Some(crate::snapshot::hex(root.as_bytes())),
            checkpoints: Some(checkpoints),
            rows: Some(rows),
            message: None,
            entry: None,
        },
        Verification::DoesNotHold { entry, message } => Verified {
            holds: false,
            size: None,
            root: None,
            checkpoints: None,
            rows: None,
            message: Some(message),
            entry,
        },
    })
}

free! {
    /// An OpenAPI document.
    OpenApi = json!({ "openapi": "3.1.0" });
}

fn open_api(_: &Asked) -> Result<Given, Problem> {
    let body = document::text().to_owned();
    Ok(Given { status: StatusCode::OK, body, location: None, next: None })
}
