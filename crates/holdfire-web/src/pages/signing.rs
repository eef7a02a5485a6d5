//! `/{m}/signing`: the keys of one's own organisation, and what stands in its name without its
//! signature. The browser makes a key and signs with it; here only public keys and signatures arrive.

use crate::acts::signing::{self, MOST};
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::register::kind_name;
use crate::sent::Sent;
use crate::words::plain;
use askama::Template;
use axum::response::Response;
use holdfire_core::EntrySignature;
use holdfire_powers::Act;
use holdfire_store::Unsigned;

/// How many of the last entries are looked through for some that are not signed.
pub(crate) const WINDOW: u32 = 20_000;
#[derive(Template)]
#[template(path = "signing.html")]
struct SigningPage {
    chrome: Chrome,
    action: String,
    token: String,
    answer: String,
    organisation: String,
    /// Its id.
    own: String,
    /// What the browser keeps its key under, and calls it.
    store: String,
    key_name: String,
    keys: Vec<KeyView>,
    unsigned: Vec<UnsignedView>,
    may_manage: bool,
    may_sign: bool,
    done: String,
}

struct KeyView {
    key: String,
    name: String,
    id: String,
    entry: (String, String),
    ended: Option<(String, String)>,
}

struct UnsignedView {
    seq: u64,
    statement: String,
    href: String,
    entry: String,
    what: String,
    at: Moment,
    subject: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let account = asked.account()?;
    let organisation = account.organisation.clone();
    let reader = &asked.served().reader;
    let entry = |seq: u64| (asked.entry_link(seq), words.count("entry-number", seq));
    let keys = reader.organisation_keys()?.into_iter();
    let keys: Vec<KeyView> = keys
        .filter(|known| known.organisation == organisation)
        .map(|known| {
            let mut parts = known.key.split('+');
            let mut part = || plain(parts.next().unwrap_or_default()).into_owned();
            KeyView {
                name: part(),
                id: part(),
                entry: entry(known.entry),
                ended: known.ended.map(entry),
                key: known.key.into(),
            }
        })
        .collect();
    let unsigned = reader.unsigned(&organisation, WINDOW, MOST)?;
    let answer = match (keys.is_empty(), unsigned.len()) {
        (true, _) => words.say("signing-no-key"),
        (false, 0) => words.say("signing-all-signed"),
        (false, n) => words.count("signing-unsigned", n as u64),
    };
    let done = asked.visit.asks("done").and_then(|n| n.parse::<u64>().ok());
    html(&SigningPage {
        action: at.signing(),
        token: asked.token(),
        answer,
        organisation: asked.snapshot.body_or_actor_name(words, organisation.as_str()),
        own: organisation.to_string(),
        store: format!("{}/{}", reader.verifier().name(), organisation),
        key_name: format!("{}.{}", account.id, asked.served().id),
        keys,
        unsigned: unsigned.iter().map(|unsigned| view(asked, unsigned)).collect(),
        may_manage: asked.access.may_in_room(Act::ManageKeys),
        may_sign: asked.access.may_in_room(Act::SignEntries),
        done: done.map_or_else(String::new, |n| words.count("signing-done", n)),
        chrome: Chrome::of(asked, "", words.say("signing")),
    })
}

fn view(asked: &Asked, unsigned: &Unsigned) -> UnsignedView {
    let Unsigned { statement, entry } = unsigned;
    let body = serde_json::to_value(&entry.event).unwrap_or_default();
    let subject = ["incident", "id"].iter().find_map(|name| body["body"][name].as_str());
    UnsignedView {
        seq: statement.seq,
        statement: statement.text(),
        href: asked.entry_link(statement.seq),
        entry: asked.words.count("entry-number", statement.seq),
        what: kind_name(asked.words, entry.event.kind()),
        at: asked.snapshot.zone.instant_shown(asked.words, entry.at),
        subject: subject.unwrap_or_default().to_owned(),
    }
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (key, reason) = (sent.get("key"), sent.get("reason"));
    match sent.get("act") {
        "record-key" => signing::record_key(asked, key, reason).map(drop)?,
        "end-key" => signing::end_key(asked, key, reason).map(drop)?,
        "sign" => {
            let (taken, _) = signing::sign(asked, read(sent.get("signatures"))?)?;
            return Ok(redirect(&format!("{}?done={taken}", asked.at().signing())));
        }
        _ => return Err(WebError::BadForm),
    }
    Ok(redirect(&asked.at().signing()))
}

/// Signatures, one a line, as `holdfire sign entries --out` and the script of the page write them.
fn read(text: &str) -> Result<Vec<EntrySignature>, WebError> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).map_err(|_| WebError::BadForm)).collect()
}
