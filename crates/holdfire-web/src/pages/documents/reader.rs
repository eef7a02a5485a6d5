//! A kept text to be read: what was taken from it is marked and leads to what was made of it, what the
//! program proposes is underlined with its proposals beside it, and any words can be made something of.

use super::marks::{Mark, Marked, marked};
use super::model::{ModelTold, ModelView};
use super::passage::passage;
use super::proposals::{ProposalView, kind_said, read_with_model, views};
use super::{Text, may_record, text_of};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::date;
use crate::pages::chrome::Chrome;
use crate::talk_sentences::Sentences;
use crate::talks_view::matter_name;
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Recorded, Talk, TalkBook};

#[derive(Template)]
#[template(path = "documents/document.html")]
struct DocumentPage {
    chrome: Chrome,
    token: String,
    title: String,
    about: Vec<String>,
    /// Said after something was recorded.
    done: String,
    language: String,
    paragraphs: Vec<ParagraphView>,
    taken: Vec<TakenView>,
    proposals: Vec<ProposalView>,
    /// Said instead of proposals where there are none.
    no_proposals: String,
    take: String,
    may_record: bool,
    /// The words that somebody marked, with the forms that make something of them.
    chosen: Option<ChosenView>,
    here: String,
    /// How the proposals were found.
    note: String,
    /// The language model that can be asked, for those who may record.
    model: Option<ModelView>,
    documents: String,
    mentions: Vec<(String, String)>,
}

struct ParagraphView {
    start: usize,
    end: usize,
    /// Where its words are marked; empty for those who cannot make anything of them.
    mark: String,
    stretches: Vec<StretchView>,
}

struct StretchView {
    text: String,
    class: String,
    href: String,
    title: String,
    ids: Vec<String>,
}

struct TakenView {
    href: String,
    kind: String,
    name: String,
    quote: String,
    at: String,
}

struct ChosenView {
    quote: String,
    forms: Vec<(String, String)>,
}

/// What people make of a passage, in the order in which they are offered.
const MADE: &[&str] = &[
    "meeting",
    "dating",
    "attendance",
    "appraisal",
    "minute",
    "statement",
    "commitment",
    "accusation",
    "reply",
    "contact",
    "readout",
    "modality",
    "milestone",
    "track",
    "issue",
];

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let text = text_of(asked, asked.param("id"))?;
    let document = &text.document;
    let may_record = may_record(asked);
    let read = read_with_model(asked, &text).filter(|_| may_record);
    let proposals = read.as_ref().map(|read| views(asked, &text, read)).unwrap_or_default();
    let talks = asked.talks();
    let taken: Vec<&Recorded<Talk>> = talks.taken_from(&document.id).collect();
    let chosen = chosen(asked, &text, may_record);
    let marks = marks(&taken, &proposals, &text, shown_span(asked, &text));
    let paragraphs = marked(&text.text, &marks).into_iter().map(|paragraph| ParagraphView {
        start: paragraph.start,
        end: paragraph.end,
        mark: match may_record {
            true => at.document_marked(document.id.as_str(), paragraph.start, paragraph.end),
            false => String::new(),
        },
        stretches: paragraph.stretches.into_iter().map(|of| stretch(asked, &talks, of)).collect(),
    });
    let told = [
        document.publisher.as_deref().map(|by| plain(by).into_owned()),
        document.published.map(|day| date(words, day)),
    ];
    let no_proposals = match (&read, proposals.is_empty()) {
        (_, false) => String::new(),
        (Some(_), true) => words.say("documents-all-taken"),
        (None, true) => words.say("documents-not-read"),
    };
    html(&DocumentPage {
        chrome: Chrome::of(asked, "talks", plain(&document.title).into_owned()),
        token: asked.token(),
        title: plain(&document.title).into_owned(),
        about: told.into_iter().flatten().collect(),
        done: done(asked),
        language: document.language.as_deref().unwrap_or_default().to_owned(),
        paragraphs: paragraphs.collect(),
        taken: taken.iter().map(|recorded| taken_view(asked, &talks, &text, recorded)).collect(),
        mentions: read.as_ref().map(|read| mentions(asked, read)).unwrap_or_default(),
        model: may_record.then(|| super::model::view(asked, &text, read.as_ref())).flatten(),
        note: words.say(match read.as_ref().and_then(|read| read.model.as_ref()) {
            Some(ModelTold::Read(_)) => "documents-proposed-note-model",
            _ => "documents-proposed-note",
        }),
        proposals,
        no_proposals,
        take: at.document_take(document.id.as_str()),
        may_record,
        chosen,
        here: at.document(document.id.as_str()),
        documents: at.documents(),
    })
}

/// What a form recorded, where somebody comes from one.
fn done(asked: &Asked) -> String {
    let number = |name| asked.visit.asks(name).and_then(|n| n.parse::<u32>().ok());
    let Some(recorded) = number("recorded") else { return String::new() };
    let refused = number("refused").unwrap_or(0);
    let args = [("n", Arg::number(recorded)), ("refused", Arg::number(refused))];
    asked.words.with(if refused == 0 { "documents-done" } else { "documents-done-some" }, &args)
}

fn chosen(asked: &Asked, text: &Text, may_record: bool) -> Option<ChosenView> {
    let (start, end) = asked.visit.asks("mark")?.split_once('-')?;
    let passage = passage(text, start, end).filter(|_| may_record)?;
    let (start, end) = (passage.start.to_string(), passage.end.to_string());
    let at = [("document", text.document.id.as_str()), ("start", &*start), ("end", &*end)];
    let form = |kind: &&str| {
        (
            asked.at().new_matter(kind, text.document.id.as_str(), &start, &end),
            kind_said(asked.words, kind),
        )
    };
    let report = (asked.at().filed_from(at), asked.words.say("documents-make-report"));
    Some(ChosenView {
        quote: passage.quote.to_string(),
        forms: MADE.iter().map(form).chain([report]).collect(),
    })
}

/// The passage that the address shows: one that somebody marks, or one that a matter rests on.
fn shown_span(asked: &Asked, text: &Text) -> Option<(u32, u32)> {
    let told = asked.visit.asks("mark").or_else(|| asked.visit.asks("at"))?;
    let (start, end) = told.split_once('-')?;
    passage(text, start, end).map(|passage| (passage.start, passage.end))
}

fn marks(
    taken: &[&Recorded<Talk>],
    proposals: &[ProposalView],
    text: &Text,
    shown: Option<(u32, u32)>,
) -> Vec<Mark> {
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let taken = taken.iter().flat_map(|recorded| {
        let passages = recorded.what.told().passages.iter();
        passages.filter(|passage| passage.document == text.document.id).map(|passage| Mark {
            start: place(passage.start),
            end: place(passage.end),
            of: Marked::Taken(recorded.entry),
        })
    });
    let proposed = proposals.iter().map(|proposal| Mark {
        start: proposal.start,
        end: proposal.end,
        of: Marked::Proposed(proposal.n),
    });
    let shown =
        shown.map(|(start, end)| Mark { start: place(start), end: place(end), of: Marked::Chosen });
    taken.chain(proposed).chain(shown).collect()
}

fn stretch(asked: &Asked, talks: &TalkBook, of: super::marks::Stretch) -> StretchView {
    let mut class = Vec::new();
    let (mut href, mut title) = (String::new(), String::new());
    for mark in &of.marks {
        match mark {
            Marked::Taken(entry) => {
                class.push("taken");
                if let Some(recorded) = talks.entry(*entry) {
                    href = matter_of(asked, recorded);
                    title = kind_said(asked.words, recorded.what.kind());
                }
            }
            Marked::Proposed(n) => {
                class.push("proposed");
                if href.is_empty() {
                    href = format!("#proposal-{n}");
                }
            }
            Marked::Chosen => class.push("chosen"),
        }
    }
    class.dedup();
    let ids = of.begins.iter().map(|(mark, _)| match mark {
        Marked::Taken(entry) => format!("entry-{entry}"),
        Marked::Proposed(n) => format!("words-{n}"),
        Marked::Chosen => "passage".to_owned(),
    });
    StretchView { text: of.text, class: class.join(" "), href, title, ids: ids.collect() }
}

/// The page of what was recorded, or of what it speaks of.
fn matter_of(asked: &Asked, recorded: &Recorded<Talk>) -> String {
    if let Talk::ReportTaken(taken) = &recorded.what {
        return asked.at().report(taken.report.as_str());
    }
    let id = recorded.what.id().or_else(|| recorded.what.speaks_of().first().copied());
    id.map(|id| asked.at().talk(id.as_str())).unwrap_or_default()
}

fn taken_view(
    asked: &Asked,
    talks: &TalkBook,
    text: &Text,
    recorded: &Recorded<Talk>,
) -> TakenView {
    let passages = &recorded.what.told().passages;
    let first = passages.iter().find(|passage| passage.document == text.document.id);
    let sentences = Sentences { asked, talks };
    TakenView {
        href: matter_of(asked, recorded),
        kind: kind_said(asked.words, recorded.what.kind()),
        name: match recorded.what.id() {
            Some(_) => matter_name(asked, &recorded.what),
            None => sentences.of(&recorded.what),
        },
        quote: first.map(|passage| plain(&passage.quote).into_owned()).unwrap_or_default(),
        at: format!("#entry-{}", recorded.entry),
    }
}

/// Days, actors and places that the text names, each once, with what they were read as.
fn mentions(asked: &Asked, read: &super::proposals::Read) -> Vec<(String, String)> {
    use holdfire_reading::{Named, Value};
    let mut told: Vec<(String, String)> = Vec::new();
    for mention in &read.reading.mentions {
        let meant = match &mention.value {
            Value::Date { when } => match when.days() {
                Some((from, until)) => crate::moments::dates(asked.words, from, until),
                None => asked.words.say("documents-day-unresolved"),
            },
            Value::Actor { who: Named::Known(id), .. }
            | Value::Person { actor: Some(Named::Known(id)), .. }
            | Value::Office { actor: Some(Named::Known(id)), .. } => {
                asked.snapshot.body_or_actor_name(asked.words, id)
            }
            Value::Agreement { agreement: Named::Known(id) } => {
                asked.snapshot.instrument_title(asked.words, id)
            }
            Value::Place { place: Named::Known(place) } => place.clone(),
            Value::Resolution { number } => format!("S/RES/{number}"),
            _ => asked.words.say("documents-new-name"),
        };
        let line = (plain(&mention.quote).into_owned(), meant);
        if !told.contains(&line) {
            told.push(line);
        }
    }
    told
}
