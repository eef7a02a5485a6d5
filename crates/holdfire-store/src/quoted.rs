//! Whether what is quoted stands where it says: every passage of the talks against the document it was
//! taken from, where the bytes of the document are here.

use crate::{Files, StoreError};
use holdfire_core::talks::text_of;
use holdfire_core::{DocumentId, State};
use std::collections::BTreeMap;

/// The first entry with a passage that does not stand in its document, and what is wrong with it.
pub(crate) fn first_misquoted(
    state: &State,
    files: &Files,
) -> Result<Option<(u64, String)>, StoreError> {
    let mut texts: BTreeMap<&DocumentId, Option<String>> = BTreeMap::new();
    for recorded in state.talks.all() {
        for passage in &recorded.what.told().passages {
            let (entry, id) = (recorded.entry, &passage.document);
            let Some(document) = state.documents.get(id) else { continue };
            if !texts.contains_key(id) {
                let bytes = match files.fetch(&document.sha256) {
                    Ok(bytes) => bytes,
                    Err(StoreError::Damaged { .. }) => {
                        let why = format!(
                            "entry `{entry}` quotes document `{id}`, whose bytes were changed"
                        );
                        return Ok(Some((entry, why)));
                    }
                    Err(why) => return Err(why),
                };
                let Some(bytes) = bytes else { continue };
                texts.insert(id, text_of(&bytes).map(str::to_owned));
            }
            let text = texts.get(id).and_then(Option::as_deref);
            if !text.is_some_and(|text| passage.stands_in(text)) {
                let why = format!(
                    "entry `{entry}` quotes document `{id}` from {} to {}, and its words do not stand there",
                    passage.start, passage.end
                );
                return Ok(Some((entry, why)));
            }
        }
    }
    Ok(None)
}
