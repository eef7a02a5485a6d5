//! Routes, pages and their templates: what people see of a register, and the form in which they
//! decide which reports are one incident. Nothing else is written from here.
//!
//! [`Site::new`] takes the readers of one register per mechanism, [`router`] its pages, [`serve`]
//! answers on a listener. Pages are made on the server from one snapshot per register size
//! (`snapshot.rs`, `situation.rs`) and work without script; the bundle in `web/` adds to them.
//!
//! All URLs are in `routes.rs`, each page is one file in `pages/` and one in `templates/`, words
//! are in `locales/`. SQL and rules are elsewhere: in `holdfire-store` and `holdfire-terms`.

mod access;
mod acts;
mod api;
mod area_maps;
mod asked;
mod base_map;
mod charts;
mod decision_form;
pub mod edition;
mod entries_seen;
mod error;
pub mod exporting;
mod field_comparisons;
mod form_key;
mod gazetteer;
mod language;
mod lengths;
mod lexicon;
mod limits;
mod live;
#[cfg(test)]
mod locales_agree;
mod model_answers;
mod moments;
mod names;
mod notices;
mod numbers;
mod owed;
mod pages;
mod plain_words;
mod reasons;
mod reconciling;
mod recorded_once;
mod routes;
mod sent;
mod sent_form;
mod sessions;
mod site;
pub mod situation;
mod snapshot;
mod static_files;
mod talk_fields;
mod talk_sentences;
mod talks_seen;
mod talks_view;
mod watched;
mod waterfall_view;
mod words;

pub use error::WebError;
pub use language::Language;
pub use limits::Limits;
pub use moments::{Moment, ReportingDays, Zone};
pub use routes::{At, GateView, gates, router};
pub use site::{OnFailure, Options, Site};
pub use snapshot::Snapshot;
pub use static_files::typefaces;

use std::future::Future;
use std::net::SocketAddr;

/// Answers on a listener until `shutdown` is done, then finishes what was begun.
pub async fn serve(
    listener: tokio::net::TcpListener,
    site: Site,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    site.warm();
    // What was being made when the server stopped is made now, and what has run out is removed.
    exporting::jobs::begin(&site);
    let tending = tokio::spawn(exporting::jobs::tend_for_ever(site.clone()));
    // Who a visitor is taken for when attempts are counted depends on the address it comes from.
    let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
    let ended = axum::serve(listener, service).with_graceful_shutdown(shutdown).await;
    tending.abort();
    ended
}
