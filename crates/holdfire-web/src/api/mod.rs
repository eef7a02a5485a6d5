//! `/{m}/api/v1`: everything that pages show and forms do, for programs, as JSON.
//!
//! One file per resource, each with the operations it has ([`Operation`]): address, gate, what it asks,
//! takes and gives, and the function that does it. [`RESOURCES`] lists them; routes, the OpenAPI document
//! (`document.rs`) and the tests of access are made from it, so that nothing is served that is not
//! described and nothing is described that is not served. How an operation is answered (who asks, gate,
//! validators, idempotency) is in `serve.rs`, what goes wrong in `problem.rs`.
//!
//! What is recorded goes through the same functions as the forms (`crate::acts`): no rule stands here.

mod accounts;
mod askings;
mod bulletins;
mod calendar;
mod calls;
mod coverage;
mod decisions;
mod document;
mod documents;
mod due;
mod entries;
mod evidence;
mod exports;
mod filing;
mod filters;
mod incident;
mod incident_counts;
mod incident_map;
mod incident_told;
mod incident_view;
mod incidents;
mod me;
mod mechanism;
mod noted;
mod notices;
mod operation;
mod paging;
mod powers;
mod problem;
mod queue;
mod reconciliation;
mod reports;
pub(crate) mod schemas;
mod serve;
mod signing;
mod sources;
mod tag;
mod talks;
mod terms;
mod text_comparison;
mod text_proposals;
mod upload;
pub(crate) mod views;
mod webhooks;
mod what_if;

pub(crate) use document::{TAGS, document, problems};
pub(crate) use operation::{Operation, Verb};
pub(crate) use problem::Problem;
pub(crate) use serve::{answer, by_path, coded_tags, no_such_address, no_such_method};

/// Below which address everything stands, after the mechanism.
pub(crate) const PREFIX: &str = "/api/v1";

/// Every operation, by resource. Whoever adds a resource adds its table here.
pub(crate) const RESOURCES: &[&[Operation]] = &[
    mechanism::OPERATIONS,
    me::OPERATIONS,
    incidents::OPERATIONS,
    incident_counts::OPERATIONS,
    incident_map::OPERATIONS,
    incident::OPERATIONS,
    decisions::OPERATIONS,
    reports::OPERATIONS,
    filing::OPERATIONS,
    evidence::OPERATIONS,
    askings::OPERATIONS,
    queue::OPERATIONS,
    calls::OPERATIONS,
    due::OPERATIONS,
    calendar::OPERATIONS,
    talks::OPERATIONS,
    documents::OPERATIONS,
    text_proposals::OPERATIONS,
    text_comparison::OPERATIONS,
    terms::OPERATIONS,
    what_if::OPERATIONS,
    reconciliation::OPERATIONS,
    coverage::OPERATIONS,
    sources::OPERATIONS,
    bulletins::OPERATIONS,
    entries::OPERATIONS,
    signing::OPERATIONS,
    powers::OPERATIONS,
    notices::OPERATIONS,
    exports::OPERATIONS,
    accounts::OPERATIONS,
    webhooks::OPERATIONS,
];

/// Whether an address is one of these operations'.
pub(crate) fn is_below(path: &str) -> bool {
    let rest = path.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
    rest.starts_with(&PREFIX[1..])
}

/// The mechanism of an address.
pub(crate) fn mechanism_of(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

/// Every operation.
pub(crate) fn operations() -> impl Iterator<Item = &'static Operation> {
    RESOURCES.iter().flat_map(|of| of.iter())
}
