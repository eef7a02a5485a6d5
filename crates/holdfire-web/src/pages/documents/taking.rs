//! Proposals that somebody confirms are recorded: those whose boxes were ticked, with the track and the
//! meeting they need. Each is recorded or refused as a whole; what is recorded already is as good as
//! recorded.

use super::proposals::{Read, key_of, read_text};
use super::text_of;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::routes::query;
use crate::sent::Sent;
use axum::response::Response;
use holdfire_core::{Event, Refused};
use holdfire_store::Recorded;

/// The most proposals that one form confirms.
const MOST: usize = 300;

/// Records the proposals of a form and goes back to the text.
pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let text = text_of(asked, asked.param("id"))?;
    let page = asked.at().document(text.document.id.as_str());
    let chosen: Vec<&str> =
        sent.pairs().filter(|(name, _)| *name == "take").map(|(_, key)| key).take(MOST).collect();
    let Some(Read { reading, drafts }) = read_text(asked, &text) else {
        return Err(WebError::BadForm);
    };
    let is_chosen = |n: usize| {
        reading.proposals.get(n).is_some_and(|proposal| chosen.contains(&&*key_of(proposal)))
    };
    let talks = drafts.into_iter().filter(|draft| is_chosen(draft.proposal));
    let talks: Vec<_> = talks.flat_map(|draft| draft.talks).collect();
    let (mut recorded, mut refused) = (0_usize, 0_usize);
    if !talks.is_empty() {
        let done = asked.record(|writer, at, by| {
            // One after the other: what is known is passed over, and what depends on it finds it.
            let mut first = None;
            for talk in talks {
                let is_there =
                    talk.id().is_some_and(|id| writer.state().talks.described(id).is_some());
                if is_there {
                    continue;
                }
                match writer.append(at, by, vec![Event::TalkRecorded(talk)])?.pop() {
                    Some(Recorded::As(entry)) => {
                        first = first.or(Some(entry));
                        recorded += 1;
                    }
                    Some(Recorded::Refused(Refused::AlreadyRecorded { .. })) | None => {}
                    Some(Recorded::Refused(_)) => refused += 1,
                }
            }
            first.ok_or(WebError::Twice)
        });
        match done {
            Ok(_) | Err(WebError::Twice) => {}
            Err(why) => return Err(why),
        }
    }
    let (recorded, refused) = (recorded.to_string(), refused.to_string());
    let told = query([("recorded", &*recorded), ("refused", &*refused)].into_iter());
    Ok(redirect(&format!("{page}{told}#taken")))
}
