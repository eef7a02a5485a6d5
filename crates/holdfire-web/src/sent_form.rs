//! Forms with files, read in one place and within bounds: fields into memory, files piece by piece to
//! where they wait, so that no number of slow phones fills the memory.

use crate::error::WebError;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use holdfire_store::{Waiting, WaitingFile};
use std::time::Duration;

/// The most bytes of one form with its files.
pub(crate) const MOST_BYTES: usize = 80 << 20;
/// The most fields, and the most bytes of one field that is no file.
const MOST_FIELDS: usize = 200;
const MOST_FIELD_BYTES: usize = 64 << 10;
/// How long one form may take: a file of some megabytes over the network of a bad night.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// A form as it was sent.
#[derive(Debug, Default)]
pub(crate) struct SentForm {
    /// Fields in their order.
    pub fields: Vec<(String, String)>,
    /// Files that came whole and wait now.
    pub files: Vec<WaitingFile>,
    /// How many files were not taken, because there are enough or too large.
    pub not_taken: usize,
}

impl SentForm {
    /// The last value of a field; empty if it was not sent.
    pub fn get(&self, name: &str) -> &str {
        let found = self.fields.iter().rev().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// Every field with its name, then every file by its hash.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        fields.chain(self.files.iter().map(|file| ("", file.sha256.as_str())))
    }

    /// Every value of a field.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }
}

/// Reads a form whose files wait under the key that it names in its field `key`, which stands before
/// them.
pub(crate) async fn read(form: Multipart, waiting: &Waiting) -> Result<SentForm, WebError> {
    match tokio::time::timeout(PATIENCE, read_all(form, waiting)).await {
        Ok(read) => read,
        Err(_) => Err(WebError::BadForm),
    }
}

async fn read_all(mut form: Multipart, waiting: &Waiting) -> Result<SentForm, WebError> {
    let mut sent = SentForm::default();
    while let Some(field) = form.next_field().await.map_err(refused)? {
        let Some(name) = field.name().map(str::to_owned) else { continue };
        if field.file_name().is_some() {
            receive(field, waiting, &mut sent).await?;
            continue;
        }
        if sent.fields.len() >= MOST_FIELDS {
            return Err(WebError::BadForm);
        }
        let value = text_of(field).await?;
        sent.fields.push((name, value));
    }
    Ok(sent)
}

async fn text_of(mut field: Field<'_>) -> Result<String, WebError> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(refused)? {
        if bytes.len() + piece.len() > MOST_FIELD_BYTES {
            return Err(WebError::TooLarge { most_bytes: MOST_FIELD_BYTES });
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| WebError::BadForm)
}

/// Takes a file in. One that is too large is read to its end and thrown away, so that the rest of the
/// form is not lost with it.
async fn receive(
    mut field: Field<'_>,
    waiting: &Waiting,
    sent: &mut SentForm,
) -> Result<(), WebError> {
    let unique = crate::form_key::new_key()?;
    let key = sent.get("key").to_owned();
    let mut incoming = None;
    let (mut is_begun, mut size) = (false, 0usize);
    while let Some(piece) = field.chunk().await.map_err(refused)? {
        // A browser sends an empty file where none was chosen.
        if !is_begun {
            is_begun = true;
            incoming = waiting.begin(&key, &unique)?;
        }
        size += piece.len();
        let is_taken = match &mut incoming {
            Some(file) => size <= holdfire_intake::MAX_MEDIA_BYTES && file.write(&piece)?,
            None => true,
        };
        if !is_taken && let Some(file) = incoming.take() {
            file.give_up();
        }
    }
    match incoming {
        Some(file) => sent.files.push(file.keep()?),
        None => sent.not_taken += usize::from(is_begun),
    }
    Ok(())
}

fn refused(why: MultipartError) -> WebError {
    match why.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge { most_bytes: MOST_BYTES },
        _ => WebError::BadForm,
    }
}
