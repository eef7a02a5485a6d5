//! `/{m}/sources`: who speaks, what was imported and what became of each row, which documents are
//! kept.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::date;
use crate::pages::chrome::Chrome;
use crate::pages::instruments::Number;
use crate::situation::filter::Filter;
use crate::words::plain;
use askama::Template;
use axum::response::Response;

/// Sources listed at most; the search of the overview finds the others.
const MOST_SOURCES: usize = 500;

#[derive(Template)]
#[template(path = "sources.html")]
struct SourcesPage {
    chrome: Chrome,
    answer: String,
    sources: Vec<SourceView>,
    left_out: String,
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
    let (sources, left_out) = sources(asked);
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
        chrome: Chrome::of(asked, "sources", words.say("section-sources")),
    })
}

/// Sources with their incidents, most first, and a sentence about those left out.
fn sources(asked: &Asked) -> (Vec<SourceView>, String) {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let situation = &snapshot.situation;
    let dictionary = &situation.columns.source;
    let mut counts = vec![(0u32, 0u32); dictionary.len()];
    for row in 0..situation.len() {
        let told = situation.columns.sources.of(row);
        for source in told {
            counts[*source as usize].0 += 1;
            counts[*source as usize].1 += u32::from(told.len() == 1);
        }
    }
    let count = |id: &str| dictionary.find(id).map_or((0, 0), |number| counts[number as usize]);
    let mut all: Vec<(&String, (u32, u32))> =
        snapshot.sources.keys().map(|id| (id, count(id))).collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let left_out = match all.len().saturating_sub(MOST_SOURCES) {
        0 => String::new(),
        n => words.count("sources-left-out", n),
    };
    let views = all.into_iter().take(MOST_SOURCES).map(|(id, (incidents, alone))| {
        let filter = Filter { source: Some(id.clone()), ..Filter::default() };
        let belongs_to = snapshot.sources[id].belongs_to.as_ref();
        SourceView {
            name: snapshot.source_name(words, id),
            belongs_to: belongs_to
                .map_or_else(String::new, |actor| snapshot.actor_name(words, actor.as_str())),
            incidents: Number { text: words.number(incidents), href: asked.at().filtered(&filter) },
            alone: words.number(alone),
        }
    });
    (views.collect(), left_out)
}
