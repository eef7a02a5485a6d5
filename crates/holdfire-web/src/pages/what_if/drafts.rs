//! What somebody sent to be tried: a pasted text or files, as the files of a draft. Nothing of it is
//! kept: it is read, asked about, shown again in the same answer, and forgotten.

use crate::error::WebError;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use std::collections::BTreeMap;

/// The most bytes of one form. The largest instrument of the bundled cases has 20 KiB, the largest
/// area 300 KiB.
pub(crate) const MOST_BYTES: usize = 2 << 20;
/// The most files of one form.
const MOST_FILES: usize = 16;

/// What was sent.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The text of the form's own field, to be shown again.
    pub pasted: String,
    /// The files by their path in a case folder.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Reads the form. Fields of other names are passed over.
pub(crate) async fn read(mut form: Multipart) -> Result<Draft, WebError> {
    let mut draft = Draft::default();
    let mut sent: Vec<(String, Vec<u8>)> = Vec::new();
    while let Some(field) = form.next_field().await.map_err(refused)? {
        match field.name() {
            Some("draft") => {
                draft.pasted = field.text().await.map_err(refused)?.replace("\r\n", "\n");
            }
            Some("files") => {
                let name = field.file_name().map(file_name).unwrap_or_default();
                let bytes = field.bytes().await.map_err(refused)?;
                // A browser sends an empty file where none was chosen.
                if !bytes.is_empty() && sent.len() < MOST_FILES {
                    sent.push((name, bytes.to_vec()));
                }
            }
            _ => {}
        }
    }
    if !draft.pasted.trim().is_empty() {
        let is_json = draft.pasted.trim_start().starts_with('{');
        let name = if is_json { "draft.geojson" } else { "draft.md" };
        sent.push((name.to_owned(), draft.pasted.clone().into_bytes()));
    }
    draft.files = in_their_folders(sent);
    Ok(draft)
}

/// The files of a draft that a program sent by their names; nothing if they are too many.
pub(crate) fn files_of(sent: Vec<(String, Vec<u8>)>) -> Option<BTreeMap<String, Vec<u8>>> {
    let is_few = sent.len() <= MOST_FILES;
    let named = sent.into_iter().map(|(name, bytes)| (file_name(&name), bytes)).collect();
    is_few.then(|| in_their_folders(named))
}

fn refused(why: MultipartError) -> WebError {
    match why.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge { most_bytes: MOST_BYTES },
        _ => WebError::BadForm,
    }
}

/// The last part of a name, in letters that mean nothing to a path.
fn file_name(told: &str) -> String {
    let last = told.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let safe: String = last.chars().map(|c| if is_plain(c) { c } else { '-' }).take(80).collect();
    match safe.trim_matches('.').is_empty() {
        true => "draft.md".to_owned(),
        false => safe.trim_start_matches('.').to_owned(),
    }
}

/// One instrument alone may have any name; several stand where a case folder has them.
fn in_their_folders(sent: Vec<(String, Vec<u8>)>) -> BTreeMap<String, Vec<u8>> {
    let is_alone = sent.len() == 1;
    let place = |name: String, bytes: &[u8]| {
        if name.ends_with(".json") || name.ends_with(".geojson") {
            let stem = name.trim_end_matches(".geojson").trim_end_matches(".json");
            format!("areas/{stem}.geojson")
        } else if is_alone || name.ends_with(".csv") || name.ends_with(".toml") {
            name
        } else {
            format!("agreements/{}.md", id_of(bytes).unwrap_or(name.trim_end_matches(".md")))
        }
    };
    sent.into_iter().map(|(name, bytes)| (place(name, &bytes), bytes)).collect()
}

/// The id in the description of an instrument: its file in a case folder is named after it.
fn id_of(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let line = text.lines().take(60).find_map(|line| line.trim().strip_prefix("id"))?;
    let id = line.trim_start().strip_prefix('=')?.trim().trim_matches('"');
    let is_slug = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (!id.is_empty() && id.len() <= 120 && id.chars().all(is_slug)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(sent: &[(&str, &str)]) -> Vec<String> {
        let sent = sent.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        in_their_folders(sent.collect()).into_keys().collect()
    }

    #[test]
    fn a_name_from_outside_cannot_leave_its_folder() {
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("C:\\drafts\\new truce.md"), "new-truce.md");
        assert_eq!(file_name(".."), "draft.md");
        assert_eq!(file_name(""), "draft.md");
    }

    #[test]
    fn files_stand_where_a_case_folder_has_them() {
        assert_eq!(placed(&[("new.md", "+++\nid = \"truce\"\n+++")]), ["new.md"]);
        assert_eq!(placed(&[("idlib.json", "{}")]), ["areas/idlib.geojson"]);
        let both = [("new.md", "+++\nid = \"truce\"\n"), ("idlib.geojson", "{}")];
        assert_eq!(placed(&both), ["agreements/truce.md", "areas/idlib.geojson"]);
        let strange = [("a.md", "id = \"../x\""), ("accessions.csv", "")];
        assert_eq!(placed(&strange), ["accessions.csv", "agreements/a.md"]);
    }
}
