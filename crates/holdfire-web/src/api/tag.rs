//! Validators: a strong entity tag for every answer (RFC 9110, section 8.8.3).
//!
//! What follows from the register alone has a tag that follows from its size and root, from what whoever
//! asks may see, and from the question; it is known before the answer is made. What depends on more, and
//! an incident, whose state writers can insist on, has the hash of the answer itself.

use super::document;
use crate::asked::Asked;
use axum::http::{HeaderMap, HeaderName};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// What this program answers, and how: another version of it answers otherwise.
static PROGRAM: LazyLock<[u8; 32]> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.update(document::text());
    hash.finalize().into()
});

/// The tag of what follows from the register.
pub(super) fn of_register(asked: &Asked) -> String {
    let (snapshot, who) = (&asked.snapshot, &asked.access.who);
    let mut hash = Sha256::new();
    let mut add = |part: &str| {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    };
    add(&snapshot.size.to_string());
    add(&snapshot.root);
    // What somebody may see follows from these and from the policies, which are entries.
    add(&who.organisation);
    add(who.kind.as_str());
    for role in &who.roles {
        add(role.as_str());
    }
    for scope in who.scopes.iter().flatten() {
        add(scope.as_str());
    }
    add(if who.scopes.is_some() { "token" } else { "" });
    add(if asked.visit.site.options.is_open { "open" } else { "" });
    add(&asked.visit.here());
    hash.update(*PROGRAM);
    quoted(&hash.finalize())
}

/// The tag of an answer by what it says.
pub(super) fn of_answer(body: &str) -> String {
    quoted(&Sha256::digest(body))
}

fn quoted(hash: &[u8]) -> String {
    format!("\"{}\"", crate::snapshot::hex(&hash[..16]))
}

/// Whether a header names this tag, or any. A tag of the same answer in a packed form counts as it.
pub(super) fn names(headers: &HeaderMap, name: HeaderName, tag: &str) -> bool {
    let all = headers.get_all(name);
    let bare = |told: &str| -> String {
        let told = told.trim();
        let told = told.strip_prefix("W/").unwrap_or(told);
        told.replace(&format!("{PACKED}\""), "\"")
    };
    all.iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|told| told.trim() == "*" || bare(told) == tag)
}

/// Whether a header names any tag.
pub(super) fn is_any(headers: &HeaderMap, name: HeaderName) -> bool {
    headers.get_all(name).iter().any(|value| value.as_bytes().trim_ascii() == b"*")
}

/// What the tag of a packed answer ends with: other bytes, another strong tag.
pub(super) const PACKED: &str = "-gzip";
