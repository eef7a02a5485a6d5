//! A passage in an address: which document, from which character to which; and a report that is filed from
//! one.

use super::{Text, text_of};
use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::talks::Passage;
use holdfire_powers::Act;

/// The passage that an address or a form names, if its words stand there.
pub(super) fn passage(text: &Text, start: &str, end: &str) -> Option<Passage> {
    let (start, end) = (start.trim().parse().ok()?, end.trim().parse().ok()?);
    Passage::of(text.document.id.clone(), &text.text, start, end)
}

/// What the form for a report begins with when it is made of a passage: its words.
pub(crate) fn as_filed(asked: &Asked) -> Result<Vec<(String, String)>, WebError> {
    let of = |name| asked.visit.asks(name).unwrap_or_default();
    let Some(document) = asked.visit.asks("document") else { return Ok(Vec::new()) };
    if !super::may_record(asked) {
        return Ok(Vec::new());
    }
    let text = text_of(asked, document)?;
    let passage = passage(&text, of("start"), of("end"));
    let passage = passage.ok_or(WebError::BadAddress { name: "start" })?;
    let kept = &text.document;
    let fields = [
        ("passage", format!("{}:{}-{}", kept.id, passage.start, passage.end)),
        ("kind", "allegation".to_owned()),
        ("language", kept.language.as_deref().unwrap_or_default().to_owned()),
        ("text", passage.quote.to_string()),
        ("place", of("place").to_owned()),
        ("date", of("date").to_owned()),
    ];
    Ok(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The passage that a form for a report names, if whoever files it may make something of texts.
pub(crate) fn passage_of_filed(asked: &Asked, told: &str) -> Result<Option<Passage>, WebError> {
    if told.is_empty() || !asked.access.may_in_room(Act::RecordTalks) {
        return Ok(None);
    }
    let parts = told.split_once(':').and_then(|(document, at)| {
        let (start, end) = at.split_once('-')?;
        Some((document, start, end))
    });
    let (document, start, end) = parts.ok_or(WebError::BadForm)?;
    let text = text_of(asked, document)?;
    Ok(Some(passage(&text, start, end).ok_or(WebError::BadForm)?))
}
