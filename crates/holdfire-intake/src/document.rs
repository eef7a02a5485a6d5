//! A plain-text document kept as a source as it came, not yet interpreted.

use crate::IntakeError;
use crate::decode::decode_whole;
use crate::doubts::cut;
use crate::told::told;
use holdfire_core::{Document, DocumentId};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// The most bytes a document may have: a long report is far below, a book of scans above.
pub const MAX_DOCUMENT_BYTES: usize = 16 << 20;

/// What the caller knows about a document.
#[derive(Debug, Clone, Default)]
pub struct DocumentFacts {
    /// Its title; where none is given, the first line of the text.
    pub title: Option<String>,
    /// The name of its file, without the folder.
    pub file_name: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its language as a tag.
    pub language: Option<String>,
}

/// A document with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDocument {
    /// The record of it.
    pub document: Document,
    /// Its words as UTF-8, for searching; the bytes are what counts.
    pub text: String,
    /// What a person must know, for example that its encoding was guessed.
    pub notices: Vec<String>,
}

/// Takes the bytes of a text as a document, or says why they are none.
pub fn read_document(bytes: &[u8], facts: &DocumentFacts) -> Result<ReadDocument, IntakeError> {
    let refuse = |why: String| IntakeError::Document { name: cut(&facts.file_name), why };
    if bytes.is_empty() {
        return Err(refuse("it is empty".into()));
    }
    if bytes.len() > MAX_DOCUMENT_BYTES {
        return Err(refuse(format!(
            "it has {} bytes, more than {MAX_DOCUMENT_BYTES}",
            bytes.len()
        )));
    }
    let (text, notice) = decode_whole(bytes).map_err(|error| refuse(error.to_string()))?;
    if text.contains('\0') {
        return Err(refuse("it has zero bytes: it is no plain text".into()));
    }
    if text.trim().is_empty() {
        return Err(refuse("it has no words".into()));
    }
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let id = DocumentId::new(format!("D-{}", &sha256[..20]))
        .map_err(|error| refuse(error.to_string()))?;
    let document = Document {
        id,
        size_bytes: bytes.len() as u64,
        title: title(facts, &text),
        publisher: facts.publisher.as_deref().and_then(told),
        published: facts.published,
        language: facts.language.as_deref().and_then(told),
        sha256: sha256.into(),
    };
    Ok(ReadDocument { document, text, notices: notice.into_iter().collect() })
}

/// The title that was given, else the first line with words, else the name of the file.
fn title(facts: &DocumentFacts, text: &str) -> Box<str> {
    const LONGEST: usize = 200;
    let first_line = || {
        text.lines()
            .map(|line| line.trim().trim_start_matches('#').trim())
            .find(|line| line.chars().any(char::is_alphanumeric))
            .map(|line| line.chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>())
    };
    let given = facts.title.as_deref().and_then(told);
    given
        .or_else(|| first_line().as_deref().and_then(told))
        .unwrap_or_else(|| facts.file_name.as_str().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> DocumentFacts {
        DocumentFacts {
            file_name: "statement.txt".into(),
            publisher: Some("Office of the Envoy".into()),
            ..DocumentFacts::default()
        }
    }

    #[test]
    fn the_same_bytes_are_the_same_document_on_every_machine() {
        let one = read_document("# Joint statement\n\nText.".as_bytes(), &facts()).unwrap();
        assert_eq!(&*one.document.title, "Joint statement");
        assert_eq!(one.document.size_bytes, 24);
        assert_eq!(one.document.id.as_str().strip_prefix("D-"), one.document.sha256.get(..20));
        let named = DocumentFacts { title: Some("Other".into()), ..facts() };
        let other = read_document("# Joint statement\n\nText.".as_bytes(), &named).unwrap();
        assert_eq!(one.document.id, other.document.id);
        assert_eq!(&*other.document.title, "Other");
    }

    #[test]
    fn what_is_no_plain_text_is_refused_with_the_reason() {
        for (bytes, why) in [
            (&b""[..], "empty"),
            (b"  \n ", "no words"),
            (b"a\0b", "zero bytes"),
            (b"%PDF-1.7", "PDF"),
            (b"\x1f\x8b\x08", "gunzip"),
        ] {
            let error = read_document(bytes, &facts()).unwrap_err().to_string();
            assert!(error.contains("`statement.txt`") && error.contains(why), "{error}");
        }
        let large = vec![b'a'; MAX_DOCUMENT_BYTES + 1];
        assert!(read_document(&large, &facts()).is_err());
    }
}
