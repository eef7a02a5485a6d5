//! `/{m}/register`: size, root, checkpoint, key and the latest entries; one entry with its bytes
//! and its proof; a check of the whole register on demand.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::snapshot::hex;
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use holdfire_core::Touched;
use holdfire_powers::Act;
use holdfire_store::{EntryHead, Verification};

/// Entries on one page.
const PAGE_ENTRIES: u32 = 50;

/// The kinds of entries by which members come to a decision. That they vote on something is told to
/// those who do not see the register when it stands, and not before.
pub(crate) const VOTING: &[&str] =
    &["finding_proposed", "attribution_proposed", "vote_cast", "proposal_withdrawn", "vote_closed"];

/// An entry in a list.
pub(crate) struct HistoryLine {
    pub at: Moment,
    pub what: String,
    pub by: String,
    pub href: String,
    pub entry: String,
}

/// The entries that speak of an object, oldest first.
pub(crate) fn history(asked: &Asked, object: &Touched) -> Result<Vec<HistoryLine>, WebError> {
    let heads = asked.served().reader.history(object)?;
    let lines = heads.iter().map(|head| (&*head.kind, history_line(asked, head)));
    let lines = lines.filter(|(kind, line)| !(VOTING.contains(kind) && line.href.is_empty()));
    Ok(lines.map(|(_, line)| line).collect())
}

fn history_line(asked: &Asked, head: &EntryHead) -> HistoryLine {
    let words = asked.words;
    HistoryLine {
        at: asked.snapshot.zone.instant_shown(words, head.at),
        what: kind_name(words, &head.kind),
        by: plain(&head.by).into_owned(),
        href: asked.entry_link(head.seq),
        entry: words.count("entry-number", head.seq),
    }
}

pub(crate) fn kind_name(words: Words, kind: &str) -> String {
    words.known(&format!("event-{}", kind.replace('_', "-"))).unwrap_or_else(|| kind.to_owned())
}

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    chrome: Chrome,
    answer: String,
    size: String,
    root: String,
    note: String,
    key: String,
    lines: Vec<HistoryLine>,
    older: Option<String>,
    newest: Option<String>,
    checkpoint_url: String,
    verify_url: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let reader = &asked.served().reader;
    let size = asked.snapshot.size;
    let before = match asked.visit.asks("before") {
        None => size,
        Some(text) => text.parse().map_err(|_| WebError::BadAddress { name: "before" })?,
    };
    let heads = reader.entry_heads(before.min(size), PAGE_ENTRIES)?;
    let checkpoint = reader.checkpoint()?;
    let oldest = heads.last().map_or(0, |head| head.seq);
    html(&RegisterPage {
        answer: words
            .with("register-answer", &[("entries", Arg::ready(words.count("entries", size)))]),
        size: words.number(size),
        root: asked.snapshot.root.clone(),
        note: checkpoint.map(|checkpoint| checkpoint.note).unwrap_or_default(),
        key: reader.verifier().to_string(),
        lines: heads.iter().map(|head| history_line(asked, head)).collect(),
        older: (oldest > 0).then(|| at.register_before(oldest)),
        newest: (before < size).then(|| at.register()),
        checkpoint_url: at.checkpoint(),
        verify_url: at.verify(),
        chrome: Chrome::of(asked, "register", words.say("section-register")),
    })
}

/// The latest checkpoint as it is, for other people's tools.
pub(crate) fn checkpoint(asked: &Asked) -> Result<Response, WebError> {
    let found = asked.served().reader.checkpoint()?;
    let checkpoint = found.ok_or_else(|| WebError::not_found("page", "checkpoint"))?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], checkpoint.note).into_response())
}

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage {
    chrome: Chrome,
    register: String,
    heading: String,
    what: String,
    by: String,
    at: Option<Moment>,
    leaf_hash: String,
    pretty: String,
    raw: String,
    size: String,
    root: String,
    proof: Vec<String>,
    proof_note: String,
    subject: Option<(String, String)>,
    /// The organisation that signed, its key, and the entry in which it did.
    signatures: Vec<(String, String, String, String)>,
    before: Option<String>,
    after: Option<String>,
}

pub(crate) fn entry(asked: &Asked) -> Result<Response, WebError> {
    let (words, at, size) = (asked.words, asked.at(), asked.snapshot.size);
    let not_found = || WebError::not_found("entry", asked.param("seq"));
    let seq: u64 = asked.param("seq").parse().map_err(|_| not_found())?;
    if seq >= size {
        return Err(not_found());
    }
    if !asked.may_open_entry(seq)? {
        return Err(match asked.access.is_signed_in() {
            true => WebError::NotAllowed { act: Act::SeeRegister },
            false => WebError::SignIn,
        });
    }
    let sees_all = asked.access.may_in_room(Act::SeeRegister);
    let reader = &asked.served().reader;
    let row = reader.entry(seq)?.ok_or_else(not_found)?;
    let proof = reader.inclusion_proof(seq, size)?;
    let value: serde_json::Value = serde_json::from_slice(&row.bytes).unwrap_or_default();
    let recorded = value["at"].as_str().and_then(|text| text.parse().ok());
    html(&EntryPage {
        register: asked.access.leading(Act::SeeRegister, at.register()),
        heading: words.count("entry-number", seq),
        what: kind_name(words, value["kind"].as_str().unwrap_or_default()),
        by: plain(value["by"].as_str().unwrap_or_default()).into_owned(),
        at: recorded.map(|at| asked.snapshot.zone.instant_shown(words, at)),
        leaf_hash: hex(row.leaf_hash.as_bytes()),
        pretty: serde_json::to_string_pretty(&value).unwrap_or_default(),
        raw: String::from_utf8_lossy(&row.bytes).into_owned(),
        size: words.number(size),
        root: asked.snapshot.root.clone(),
        proof_note: words
            .with("proof-note", &[("n", Arg::number(proof.len())), ("size", Arg::number(size))]),
        proof: proof.iter().map(|hash| hex(hash.as_bytes())).collect(),
        subject: subject(asked, &value).filter(|(href, _)| !href.is_empty()),
        signatures: signatures(asked, seq)?,
        before: (sees_all && seq > 0).then(|| at.entry(seq - 1)),
        after: (sees_all && seq + 1 < size).then(|| at.entry(seq + 1)),
        chrome: Chrome::of(asked, "register", words.count("entry-number", seq)),
    })
}

/// Who signed an entry, with which key, in which entry.
fn signatures(asked: &Asked, seq: u64) -> Result<Vec<(String, String, String, String)>, WebError> {
    let found = asked.served().reader.signatures_of(seq)?;
    let shown = |known: holdfire_core::KnownSignature| {
        let who = asked.snapshot.body_or_actor_name(asked.words, known.organisation.as_str());
        let key = known.key.split('+').take(2).collect::<Vec<_>>().join(" ");
        let entry = asked.words.count("entry-number", known.by_entry);
        (who, plain(&key).into_owned(), asked.entry_link(known.by_entry), entry)
    };
    Ok(found.into_iter().map(shown).collect())
}

/// The page of what an entry speaks of.
fn subject(asked: &Asked, entry: &serde_json::Value) -> Option<(String, String)> {
    let at = asked.at();
    let body = &entry["body"];
    let id = |name: &str| body[name].as_str().map(str::to_owned);
    Some(match entry["kind"].as_str()? {
        "report_received" => (at.report(id("id")?), id("id")?),
        "reports_linked" | "report_unlinked" => (at.incident(id("incident")?), id("incident")?),
        "instrument_adopted" => (at.instrument(id("id")?), id("id")?),
        "bulletin_issued" => (at.bulletin(id("id")?), id("id")?),
        "area_drawn" => (at.areas(), id("id")?),
        "count_declared" => {
            (asked.access.leading(Act::SeeReconciliation, at.declared()), id("id")?)
        }
        "source_named" | "file_imported" | "document_kept" => {
            (asked.access.leading(Act::SeeSources, at.sources()), id("id")?)
        }
        _ => return None,
    })
}

#[derive(Template)]
#[template(path = "verify.html")]
struct VerifyPage {
    chrome: Chrome,
    class: &'static str,
    glyph: &'static str,
    answer: String,
    message: String,
    facts: Vec<(String, String)>,
    entry: Option<(String, String)>,
    again: String,
}

/// Checks the whole register and says what came of it.
pub(crate) fn verify(asked: &Asked) -> Result<Response, WebError> {
    let words = asked.words;
    let mut page = VerifyPage {
        class: "unknown",
        glyph: "?",
        answer: words.say("verify-unknown"),
        message: String::new(),
        facts: Vec::new(),
        entry: None,
        again: asked.at().verify(),
        chrome: Chrome::of(asked, "register", words.say("verify-title")).narrow(),
    };
    match asked.served().verify() {
        Ok(Verification::Holds { size, root, checkpoints, signatures, rows, digest }) => {
            (page.class, page.glyph) = ("holds", "✓");
            page.answer = words.count("verify-holds", size);
            page.facts = vec![
                (words.say("verify-entries"), words.number(size)),
                (words.say("verify-root"), hex(root.as_bytes())),
                (words.say("verify-checkpoints"), words.number(checkpoints)),
                (words.say("verify-signatures"), words.number(signatures)),
                (words.say("verify-rows"), words.number(rows)),
                (words.say("verify-digest"), digest),
            ];
        }
        Ok(Verification::DoesNotHold { entry, message }) => {
            (page.class, page.glyph) = ("fails", "✗");
            page.answer = words.say("verify-fails");
            page.message = message;
            page.entry = entry.map(|seq| (asked.entry_link(seq), words.count("entry-number", seq)));
        }
        Err(WebError::Busy) => return Err(WebError::Busy),
        // What could not be checked is a result of its own; its cause goes to the log.
        Err(why) => {
            if let Some(log) = &asked.visit.site.options.on_failure {
                log(&why);
            }
        }
    }
    html(&page)
}
