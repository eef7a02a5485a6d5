//! `/{m}/talks/new/{kind}`: the form in which anything of the talks is recorded, made from the table of
//! kinds (`talk_fields.rs`); `/{m}/talks/new`: which kinds there are; `/{m}/messages/new/{kind}`: the same
//! for messages, which those give and carry whom they pass.
//!
//! An address fills the form in: `?of=ID` with what stands of a matter, to describe it anew; `?again=ENTRY`
//! with an account that was wrong; `?meeting=ID` and every other field by its name; `?passage=DOCUMENT~3~9`
//! with the words of a document that somebody marked.

mod choices;
mod fields;
pub(crate) mod values;

use crate::acts::talk::{NewTalk, NewTalkErratum, may_correct, record_talk};
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::names::name;
use crate::pages::chrome::Chrome;
use crate::routes::query;
use crate::sent::Sent;
use crate::talk_fields::{KINDS, Kind, TalkValue};
use crate::words::{Arg, plain};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use fields::FieldView;
use holdfire_core::TalkId;
use holdfire_powers::Act;
use serde_json::{Value, json};
use values::Wrong;

/// The kinds that go through `/messages/new`.
const MESSAGES: [&str; 2] = ["message", "message_step"];

#[derive(Template)]
#[template(path = "talk_form.html")]
struct FormPage {
    chrome: Chrome,
    token: String,
    at: String,
    heading: String,
    note: String,
    problem: String,
    fields: Vec<FieldView>,
    /// Fields that few need, shown folded.
    more_fields: Vec<FieldView>,
    source: String,
    passages: Vec<PassageView>,
    /// The entry of the description that this takes the place of.
    replaces: String,
    id: String,
    back: String,
    all: String,
    rows: usize,
}

/// Words of a document that somebody marked.
struct PassageView {
    value: String,
    quote: String,
    document: String,
}

#[derive(Template)]
#[template(path = "talk_kinds.html")]
struct KindsPage {
    chrome: Chrome,
    kinds: Vec<KindView>,
}

struct KindView {
    href: String,
    name: String,
    says: String,
}

/// Where anything of a kind is recorded.
pub(crate) fn address(asked: &Asked, kind: &str, pairs: &[(&str, &str)]) -> String {
    let below = if MESSAGES.contains(&kind) { "messages" } else { "talks" };
    let kind = kind.replace('_', "-");
    format!("{}/{below}/new/{kind}{}", asked.at().top(), query(pairs.iter().copied()))
}

/// Every kind, for those who record.
pub(crate) fn kinds(asked: &Asked) -> Result<Response, WebError> {
    let words = asked.words;
    let view = |kind: &Kind| KindView {
        href: address(asked, kind.word, &[]),
        name: words.say(&kind.message()),
        says: words.say(&format!("talk-record-{}", kind.word.replace('_', "-"))),
    };
    html(&KindsPage {
        chrome: Chrome::of(asked, "talks", words.say("talk-record")),
        kinds: KINDS.iter().map(view).collect(),
    })
}

/// The kind of the address, which has to belong below it.
fn kind_of(asked: &Asked) -> Result<&'static Kind, WebError> {
    let told = asked.param("kind");
    let word = told.replace('-', "_");
    let is_of_messages = asked.visit.path.contains("/messages/new/");
    Kind::of(&word)
        .filter(|kind| MESSAGES.contains(&kind.word) == is_of_messages)
        .ok_or_else(|| WebError::not_found("page", told))
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let kind = kind_of(asked)?;
    let sent = match (asked.visit.asks("of"), asked.visit.asks("again")) {
        (Some(id), _) => described(asked, kind, id)?,
        (None, Some(entry)) => told_before(asked, kind, entry)?,
        (None, None) => Sent::of_fields(asked.visit.query.clone()),
    };
    html(&shown(asked, kind, &sent, String::new())?)
}

/// The form filled in with what stands of a matter.
fn described(asked: &Asked, kind: &Kind, told: &str) -> Result<Sent, WebError> {
    let talks = asked.talks();
    let id = TalkId::new(told).ok();
    let found = id.and_then(|id| talks.described(&id).filter(|of| of.what.kind() == kind.word));
    let found = found.ok_or_else(|| WebError::not_found("matter", told))?;
    let mut fields = filled(asked, kind, &found.what)?;
    fields.push(("replaces".to_owned(), found.entry.to_string()));
    Ok(Sent::of_fields(fields))
}

/// The form filled in with an account that was wrong.
fn told_before(asked: &Asked, kind: &Kind, told: &str) -> Result<Sent, WebError> {
    let talks = asked.talks();
    let found = told.parse().ok().and_then(|entry| talks.entry(entry));
    let found = found.filter(|of| of.what.kind() == kind.word);
    let found = found.ok_or_else(|| WebError::not_found("entry", told))?;
    Ok(Sent::of_fields(filled(asked, kind, &found.what)?))
}

fn filled(
    asked: &Asked,
    kind: &Kind,
    talk: &holdfire_core::Talk,
) -> Result<Vec<(String, String)>, WebError> {
    let value = serde_json::to_value(talk)
        .map_err(|why| WebError::Figures { id: "talk".to_owned(), cause: why.to_string() })?;
    Ok(values::written(kind.fields, &value, &asked.snapshot.zone))
}

fn shown(asked: &Asked, kind: &Kind, sent: &Sent, problem: String) -> Result<FormPage, WebError> {
    let words = asked.words;
    let views = fields::views(asked, kind, sent);
    let (more_fields, fields) = views.into_iter().partition(|field| field.is_further);
    let name_of_kind = words.say(&kind.message());
    let is_anew = sent.given("replaces").is_some();
    let heading = match is_anew {
        true => words.about("talk-describe-anew", &name_of_kind),
        false => words.about("talk-record-one", &name_of_kind),
    };
    let passages = sent.all("passage").filter_map(|told| {
        let passage = values::passage(told, &mut |id| text_of(asked, id))?;
        let found = asked.snapshot.documents.iter().find(|of| of.id == passage.document);
        Some(PassageView {
            value: told.to_owned(),
            quote: plain(&passage.quote).into_owned(),
            document: found.map(|of| plain(&of.title).into_owned()).unwrap_or_default(),
        })
    });
    Ok(FormPage {
        token: asked.token(),
        at: address(asked, kind.word, &[]),
        note: words.say(&format!("talk-record-{}", kind.word.replace('_', "-"))),
        problem,
        fields,
        more_fields,
        source: sent.told("source").to_owned(),
        passages: passages.collect(),
        replaces: sent.get("replaces").to_owned(),
        id: if is_anew { sent.get("id").to_owned() } else { String::new() },
        back: sent.get("back").to_owned(),
        // Those who only carry messages record nothing else.
        all: asked.access.leading(Act::RecordTalks, format!("{}/talks/new", asked.at().top())),
        rows: fields::more_rows(sent),
        chrome: Chrome::of(asked, "talks", heading.clone()).narrow(),
        heading,
    })
}

/// The text of a kept document, if there is one that may be quoted.
fn text_of(asked: &Asked, id: &str) -> Option<String> {
    let id = holdfire_core::DocumentId::new(id).ok()?;
    asked.served().reader.document_text(&id).ok().flatten()
}

/// Records what was filled in, or shows it again with what is wrong with it.
pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let kind = kind_of(asked)?;
    if sent.get("act") == "more" {
        return html(&shown(asked, kind, sent, String::new())?);
    }
    let (status, problem) = match read(asked, kind, sent) {
        Err(wrong) => (StatusCode::BAD_REQUEST, said(asked, kind, &wrong)),
        Ok(new) => match record_talk(asked, new) {
            Ok(done) => return Ok(redirect(&after(asked, kind, sent, done.id.as_ref()))),
            Err(WebError::Refused { why }) => (StatusCode::CONFLICT, why),
            Err(why @ WebError::BadField { .. }) => (StatusCode::BAD_REQUEST, why.to_string()),
            Err(WebError::NotFound { id, .. }) => {
                (StatusCode::BAD_REQUEST, asked.words.about("talk-form-not-found", id))
            }
            Err(why) => return Err(why),
        },
    };
    let body = shown(asked, kind, sent, problem)?.render()?;
    Ok((status, Html(body)).into_response())
}

fn read(asked: &Asked, kind: &Kind, sent: &Sent) -> Result<NewTalk, Wrong> {
    let mut all = values::read_all(kind.fields, "", sent, &asked.snapshot.zone)?;
    let told = values::read_told(sent, &mut |id| text_of(asked, id))?;
    all.insert("told".to_owned(), told);
    all.insert("is".to_owned(), json!(kind.word));
    let replaces = sent.given("replaces").map(str::parse).transpose();
    let replaces = replaces.map_err(|_| Wrong::Unreadable("replaces".to_owned()))?;
    Ok(NewTalk { talk: TalkValue(Value::Object(all)), replaces })
}

/// What is wrong with a form, in the language of the page.
fn said(asked: &Asked, kind: &Kind, wrong: &Wrong) -> String {
    let (id, field) = match wrong {
        Wrong::Missing(field) => ("talk-form-missing", field),
        Wrong::Unreadable(field) => ("talk-form-unreadable", field),
    };
    let label = fields::label_of(asked.words, kind, field);
    asked.words.with(id, &[("field", Arg::ready(label))])
}

/// Where somebody goes on: back where the form was opened, or to the matter.
fn after(asked: &Asked, kind: &Kind, sent: &Sent, id: Option<&TalkId>) -> String {
    let top = format!("{}/talks", asked.at().top());
    let page = match (id, kind.word) {
        (Some(id), _) => format!("{top}/{id}"),
        (None, "report_taken") => asked.at().report(sent.get("report")),
        (None, _) => top,
    };
    asked.back_to(sent.get("back"), &page)
}

/// Records that an entry of the talks is wrong, and goes on to the form in which it is told anew.
pub(crate) fn corrected(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let told = asked.param("entry");
    let not_found = || WebError::not_found("entry", told);
    let entry: u64 = told.parse().map_err(|_| not_found())?;
    let talks = asked.talks();
    let found = talks.entry(entry).ok_or_else(not_found)?;
    NewTalkErratum { reason: sent.get("reason").to_owned() }.record(asked, entry)?;
    let id = found.what.id().or_else(|| found.what.speaks_of().first().copied());
    let page = match (sent.get("again"), id) {
        ("yes", _) => address(asked, found.what.kind(), &[("again", told)]),
        (_, Some(id)) => format!("{}/talks/{id}", asked.at().top()),
        (_, None) => format!("{}/talks", asked.at().top()),
    };
    Ok(redirect(&page))
}

/// What can be done about an entry of the talks, for pages that show it.
pub(crate) struct CorrectionView {
    /// Where the erratum is sent.
    pub at: String,
    pub token: String,
    /// The form in which the matter is described anew; empty of an account.
    pub anew: String,
}

/// What whoever asks may do about an entry of the talks; nothing if they may do nothing.
pub(crate) fn correction(
    asked: &Asked,
    recorded: &holdfire_core::Recorded<holdfire_core::Talk>,
) -> Result<Option<CorrectionView>, WebError> {
    let may_record = asked.session.is_some() && asked.access.may_in_room(Act::RecordTalks);
    if asked.session.is_none() || !recorded.holds() {
        return Ok(None);
    }
    let (kind, entry) = (recorded.what.kind(), recorded.entry);
    let is_message = MESSAGES.contains(&kind);
    let anew = match recorded.what.id() {
        Some(id) if may_record && !is_message => address(asked, kind, &[("of", id.as_str())]),
        _ => String::new(),
    };
    let at = match may_correct(asked, entry)? {
        true => format!("{}/talks/entries/{entry}/erratum", asked.at().top()),
        false => String::new(),
    };
    let may_any = !at.is_empty() || !anew.is_empty();
    Ok(may_any.then(|| CorrectionView { at, token: asked.token(), anew }))
}

/// The name of a document, an instrument or anything else that has names.
pub(super) fn named(asked: &Asked, names: &holdfire_core::Names) -> String {
    name(asked.words, names)
}
