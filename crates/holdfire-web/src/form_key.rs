//! The key of a form: made by the server, sent back with the form, and the name under which what it
//! records is recorded once. Nobody can guess it, so files that wait under it are that form's alone.

use crate::error::WebError;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 26;

/// A new key: 130 bits by the operating system, in Crockford's base 32.
pub(crate) fn new_key() -> Result<String, WebError> {
    let mut bytes = [0u8; LENGTH];
    getrandom::fill(&mut bytes).map_err(|why| WebError::Chance(why.to_string()))?;
    Ok(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
}

/// Whether a text has the form of a key.
pub(crate) fn is_key(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| LETTERS.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_differ_and_only_they_have_their_form() {
        let (one, other) = (new_key().unwrap(), new_key().unwrap());
        assert!(one != other && is_key(&one) && is_key(&other));
        for text in ["", "../x", "4K9QW2M7T0XHR5B8C3D6F1G2J", "4k9qw2m7t0xhr5b8c3d6f1g2jn"] {
            assert!(!is_key(text), "{text}");
        }
    }
}
