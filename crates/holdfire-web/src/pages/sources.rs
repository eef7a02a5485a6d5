//! `/{m}/sources`: who speaks and how the sources overlap, what was imported and what became of each
//! row, which documents are kept.

mod compared;
mod files;

pub(crate) use files::{overlap_json, overlap_value, pairs_csv, sets_csv, sources_csv};

use self::compared::{ComparedView, compared, overlap};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::date;
use crate::pages::chrome::Chrome;
use crate::pages::instruments::Number;
use crate::situation::filter::Filter;
use crate::words::plain;
use askama::Template;
use axum::response::Response;
use holdfire_fusion::{Overlap, SourceShare};
use std::collections::HashSet;

/// Sources listed at most; the search of the overview finds the others.
const MOST_SOURCES: usize = 500;

#[derive(Template)]
#[template(path = "sources.html")]
struct SourcesPage {
    chrome: Chrome,
    answer: String,
    sources: Vec<SourceView>,
    left_out: String,
    compared: Option<ComparedView>,
    imports: Vec<ImportView>,
    documents: Vec<DocumentView>,
}

struct SourceView {
    name: String,
    belongs_to: String,
    incidents: Number,
    alone: String,
}

struct ImportView {
    file: String,
    format: String,
    read: String,
    recorded: String,
    doubtful: String,
    already: String,
    refused: String,
    sha256: String,
}

struct DocumentView {
    title: String,
    publisher: String,
    published: String,
    language: String,
    bytes: String,
    sha256: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let overlap = overlap(asked)?;
    let (sources, left_out) = sources(asked, overlap);
    let imports = snapshot.imports.iter().map(|import| ImportView {
        file: plain(&import.file_name).into_owned(),
        format: plain(&import.format).into_owned(),
        read: words.number(import.read),
        recorded: words.number(import.recorded),
        doubtful: words.number(import.doubtful),
        already: words.number(import.already_recorded),
        refused: words.number(import.refused),
        sha256: import.sha256.to_string(),
    });
    let text = |text: &Option<Box<str>>| {
        text.as_deref().map_or_else(String::new, |text| plain(text).into_owned())
    };
    let documents = snapshot.documents.iter().map(|document| DocumentView {
        title: plain(&document.title).into_owned(),
        publisher: text(&document.publisher),
        published: document.published.map_or_else(String::new, |day| date(words, day)),
        language: text(&document.language),
        bytes: words.number(document.size_bytes),
        sha256: document.sha256.to_string(),
    });
    html(&SourcesPage {
        answer: words.count("sources-answer", snapshot.sources.len()),
        imports: imports.collect(),
        documents: documents.collect(),
        sources,
        left_out,
        compared: compared(asked, overlap),
        chrome: Chrome::of(asked, "sources", words.say("section-sources")),
    })
}

/// Sources that report, with their names: most incidents first, then by name.
fn by_incidents<'o>(asked: &Asked, overlap: &'o Overlap) -> Vec<(&'o SourceShare, String)> {
    let name = |share: &SourceShare| asked.snapshot.source_name(asked.words, &share.source);
    let mut all: Vec<_> = overlap.sources.iter().map(|share| (share, name(share))).collect();
    all.sort_by(|(a, a_name), (b, b_name)| {
        let most_first = b.incidents.cmp(&a.incidents);
        most_first.then_with(|| a_name.cmp(b_name)).then_with(|| a.source.cmp(&b.source))
    });
    all
}

/// All sources, those that report first, and a sentence about those left out.
fn sources(asked: &Asked, overlap: &Overlap) -> (Vec<SourceView>, String) {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let mut all: Vec<(&str, String, u64, u64)> = by_incidents(asked, overlap)
        .into_iter()
        .map(|(share, name)| (&*share.source, name, share.incidents, share.alone))
        .collect();
    let report: HashSet<&str> = overlap.sources.iter().map(|share| &*share.source).collect();
    let silent = snapshot.sources.keys().filter(|id| !report.contains(&***id));
    let mut silent: Vec<_> = silent.map(|id| (snapshot.source_name(words, id), &**id)).collect();
    silent.sort();
    all.extend(silent.into_iter().map(|(name, id)| (id, name, 0, 0)));
    let left_out = match all.len().saturating_sub(MOST_SOURCES) {
        0 => String::new(),
        n => words.count("sources-left-out", n),
    };
    let views = all.into_iter().take(MOST_SOURCES).map(|(id, name, incidents, alone)| {
        let filter = Filter { source: Some(id.to_owned()), ..Filter::default() };
        let belongs_to = snapshot.sources.get(id).and_then(|source| source.belongs_to.as_ref());
        SourceView {
            name,
            belongs_to: belongs_to
                .map_or_else(String::new, |actor| snapshot.actor_name(words, actor.as_str())),
            incidents: Number { text: words.number(incidents), href: asked.at().filtered(&filter) },
            alone: words.number(alone),
        }
    });
    (views.collect(), left_out)
}
