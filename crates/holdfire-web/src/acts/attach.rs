//! Files that wait become evidence of a report that was recorded already.

use crate::asked::Asked;
use crate::error::WebError;
use crate::language::Language;
use crate::pages::file::{Brought, brought, waiting};
use crate::words::Words;
use holdfire_core::{AttachedTo, Refused, ReportId};
use holdfire_store::{FileError, attach};

/// The most bytes of the name of an office.
const LONGEST_OFFICE: usize = 118;
/// The most letters of what a file is said to show.
const LONGEST_CAPTION: usize = 300;

/// What whoever brings files says of them.
pub(crate) struct Said<'a> {
    /// The post or desk that brings them, never a person; empty if it is not told.
    pub post: &'a str,
    /// What they show; empty if it is not told.
    pub caption: &'a str,
    /// Whether they are the originals.
    pub is_original: bool,
}

/// What came of files that waited.
pub(crate) enum Attached {
    /// The first of them stands under this entry.
    As(u64),
    /// All of them were attached before.
    Before,
    /// None is of a type that is taken.
    NoneTaken,
}

/// Attaches what waits under a key to a report, in the name of the organisation of whoever asks. What
/// was attached before is not attached again.
pub(crate) fn attach_waiting(
    asked: &Asked,
    report: &ReportId,
    key: &str,
    said: &Said<'_>,
) -> Result<Attached, WebError> {
    let (now, waiting) = (asked.now()?, waiting(asked));
    let office = office(asked, said.post);
    // Copies are made by one at a time: unpacking pictures takes memory.
    let kept = asked.served().in_turn(|| {
        let mut kept = Vec::new();
        for file in waiting.of(key)? {
            let Some(bytes) = waiting.bytes(key, &file.sha256)? else { continue };
            let to = AttachedTo::Report(report.clone());
            let found = brought(asked, to, &office, &bytes, now)?.map(|(mut of, copy)| {
                of.attachment.caption = caption(said.caption);
                of.attachment.original = said.is_original;
                (of, copy)
            });
            kept.extend(found.map(|found| (found, bytes)));
        }
        Ok::<Vec<(Brought, Vec<u8>)>, WebError>(kept)
    })?;
    if kept.is_empty() {
        waiting.forget(key);
        return Ok(Attached::NoneTaken);
    }
    let done = asked.record(|writer, at, by| {
        let mut evidence = Vec::new();
        for ((mut of, copy), bytes) in kept {
            writer.files().keep(bytes)?;
            of.attachment.copy_sha256 = match copy {
                Some(copy) => Some(writer.files().keep(copy)?.into()),
                None => None,
            };
            evidence.push(of);
        }
        match attach(writer, at, by, evidence) {
            Err(FileError::Refused(Refused::AlreadyRecorded { .. })) => Err(WebError::Twice),
            other => other.map_err(WebError::from),
        }
    });
    let done = match done {
        Ok(entry) => Attached::As(entry),
        Err(WebError::Twice) => Attached::Before,
        Err(why) => return Err(why),
    };
    waiting.forget(key);
    Ok(done)
}

fn caption(told: &str) -> Option<Box<str>> {
    let caption: String = told.chars().take(LONGEST_CAPTION).collect();
    (!caption.is_empty()).then(|| caption.into_boxed_str())
}

/// Who brings it: the organisation, and its post or desk if it is told.
fn office(asked: &Asked, post: &str) -> String {
    let english = Words::of(Language::English);
    let of = asked.snapshot.body_or_actor_name(english, &asked.access.who.organisation);
    let post: String = post.chars().filter(|c| !c.is_control()).collect();
    let mut name = if post.is_empty() { of } else { format!("{of}: {post}") };
    while name.len() > LONGEST_OFFICE {
        name.pop();
    }
    name
}
