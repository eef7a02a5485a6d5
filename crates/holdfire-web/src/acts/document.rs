//! Texts that are kept as sources, for the form and the API alike: keeping one, and recording what of its
//! proposals somebody confirms.

use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::documents::{Read, key_of};
use holdfire_core::{DocumentId, Event, Refused, Talk};
use holdfire_intake::{DocumentFacts, ReadDocument, read_document};
use holdfire_reading::{Article, Lexicon};
use holdfire_store::{DecideError, Recorded, record};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

/// A title or the name of a paper is told in a line.
const LONGEST_LINE: usize = 300;
/// A tag of a language.
const LONGEST_TAG: usize = 35;
/// The tag of a language that nobody told (BCP 47). It marks the document as a text.
const NO_LANGUAGE: &str = "und";

/// A text to be kept, with what is known about it. Everything but `text` can be left out.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDocument {
    /// Its title; if it is left out, the first line of the text that reads like a headline.
    #[serde(default)]
    #[schema(max_length = 300, example = "Talks on the coast end without progress")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(default)]
    #[schema(max_length = 300, example = "The Coast Gazette")]
    pub publisher: Option<String>,
    /// The day of publication, from which "Wednesday" and "last week" are reckoned.
    #[serde(default)]
    #[schema(example = "2026-02-05")]
    pub published: Option<Date>,
    /// Its language, as a tag; if it is left out, it is told from the text when that is read.
    #[serde(default)]
    #[schema(max_length = 35, example = "en")]
    pub language: Option<String>,
    /// The text. It is kept byte by byte as it came.
    #[schema(
        min_length = 1,
        example = "The third round of the talks took place in Lumora on 3-4 February 2026."
    )]
    pub text: String,
}

/// The most bytes of a form or of JSON with a text: one of a million bytes fits, however it is written
/// there. Longer ones are kept with `holdfire import document`.
pub(crate) const MOST_SENT_BYTES: usize = 4 << 20;

/// Why a text is not kept.
#[derive(Debug)]
pub(crate) enum NotKept {
    /// A line of what is known about it is too long.
    Line(&'static str),
    /// It has no words.
    NoText,
    /// It is no plain text.
    NotPlain(String),
    /// It failed.
    Failed(WebError),
}

/// A text that is kept.
pub(crate) struct Kept {
    pub id: DocumentId,
    /// Its entry; nothing if the same text was kept before, perhaps under another title.
    pub entry: Option<u64>,
}

impl NewDocument {
    /// Keeps it in the name of the organisation of whoever asks.
    pub fn keep(self, asked: &Asked) -> Result<Kept, NotKept> {
        let line = |told: Option<String>| told.filter(|line| !line.trim().is_empty());
        let facts = DocumentFacts {
            title: line(self.title).or_else(|| headline(&self.text)),
            file_name: "text".to_owned(),
            publisher: line(self.publisher),
            published: self.published,
            language: line(self.language).or_else(|| Some(NO_LANGUAGE.to_owned())),
        };
        let lines = [
            ("title", &facts.title, LONGEST_LINE),
            ("publisher", &facts.publisher, LONGEST_LINE),
            ("language", &facts.language, LONGEST_TAG),
        ];
        for (field, line, longest) in lines {
            if line.as_ref().is_some_and(|line| line.len() > longest) {
                return Err(NotKept::Line(field));
            }
        }
        if self.text.trim().is_empty() {
            return Err(NotKept::NoText);
        }
        let bytes = self.text.into_bytes();
        let read = read_document(&bytes, &facts);
        let ReadDocument { document, .. } =
            read.map_err(|why| NotKept::NotPlain(why.to_string()))?;
        let id = document.id.clone();
        let done = asked.record(|writer, at, by| {
            writer.files().keep(bytes)?;
            match record(writer, at, by, Event::DocumentKept(document)) {
                Err(DecideError::Refused(
                    Refused::AlreadyRecorded { .. } | Refused::Differs { .. },
                )) => Err(WebError::Twice),
                other => other.map_err(WebError::from),
            }
        });
        match done {
            Ok(entry) => Ok(Kept { id, entry: Some(entry) }),
            Err(WebError::Twice) => Ok(Kept { id, entry: None }),
            Err(why) => Err(NotKept::Failed(why)),
        }
    }
}

/// The first line of the text itself that has words enough to be a headline: pages put menus and mottos
/// before it.
fn headline(text: &str) -> Option<String> {
    const WORDS_OF_A_HEADLINE: usize = 4;
    let text = text.replace("\r\n", "\n");
    let article = Article { text: text.clone(), ..Article::default() };
    let reading = holdfire_reading::read(&article, &Lexicon::default()).ok()?;
    let mut at = 0;
    for line in text.split('\n') {
        let end = at + line.chars().count();
        let is_of_page = reading.furniture.iter().any(|of| of.start < end && at < of.end);
        let words = line.split_whitespace().count();
        if !is_of_page && words >= WORDS_OF_A_HEADLINE && line.trim().len() <= LONGEST_LINE {
            return Some(line.trim().to_owned());
        }
        at = end + 1;
    }
    None
}

/// Proposals that somebody confirms, by their keys.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmedKeys {
    /// The keys, as the proposals tell them.
    #[schema(min_items = 1, max_items = 300, example = json!(["meeting:41-117"]))]
    pub keys: Vec<String>,
}

/// What came of one proposal that somebody confirmed.
#[derive(Debug)]
pub(crate) struct Confirmed {
    pub key: String,
    /// What was recorded of it; nothing where all of it stood already.
    pub entries: Vec<u64>,
    /// Why something of it was not.
    pub refused: Vec<String>,
}

impl ConfirmedKeys {
    /// The most that are confirmed at once.
    pub const MOST: usize = 300;

    /// Records the proposals of a text that have these keys, with the tracks and meetings they need. What
    /// is recorded already is as good as recorded. Keys that no proposal has are passed over.
    pub fn record(&self, asked: &Asked, read: Read) -> Result<Vec<Confirmed>, WebError> {
        let Read { reading, drafts, .. } = read;
        let mut confirmed: Vec<Confirmed> = Vec::new();
        let mut talks: Vec<(usize, Talk)> = Vec::new();
        let keys = &self.keys[..self.keys.len().min(Self::MOST)];
        for draft in drafts {
            let Some(key) = reading.proposals.get(draft.proposal).map(key_of) else { continue };
            if !keys.contains(&key) {
                continue;
            }
            let known = confirmed.iter().position(|of| of.key == key);
            let n = known.unwrap_or(confirmed.len());
            if known.is_none() {
                confirmed.push(Confirmed { key, entries: Vec::new(), refused: Vec::new() });
            }
            talks.extend(draft.talks.into_iter().map(|talk| (n, talk)));
        }
        if talks.is_empty() {
            return Ok(confirmed);
        }
        let done = asked.record(|writer, at, by| {
            // One after the other: what is known is passed over, and what depends on it finds it.
            for (n, talk) in talks {
                let is_there =
                    talk.id().is_some_and(|id| writer.state().talks.described(id).is_some());
                if is_there {
                    continue;
                }
                match writer.append(at, by, vec![Event::TalkRecorded(talk)])?.pop() {
                    Some(Recorded::As(entry)) => confirmed[n].entries.push(entry),
                    Some(Recorded::Refused(Refused::AlreadyRecorded { .. })) | None => {}
                    Some(Recorded::Refused(why)) => confirmed[n].refused.push(why.to_string()),
                }
            }
            let first = confirmed.iter().flat_map(|of| &of.entries).min().copied();
            first.ok_or(WebError::Twice)
        });
        match done {
            Ok(_) | Err(WebError::Twice) => Ok(confirmed),
            Err(why) => Err(why),
        }
    }
}
