//! Keys: the mechanism's secret key, and the verifier key that anybody may have.
//!
//! Both have the text forms of C2SP signed-note (`name+id+key` and `PRIVATE+KEY+name+id+key`), so
//! that Go's `sumdb/note` and other tools read them. Where keys are kept is the caller's matter;
//! what is signed with them is in `checkpoint`.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use thiserror::Error;
use zeroize::Zeroizing;

/// The longest name of a key, in bytes.
pub const MAX_KEY_NAME_BYTES: usize = 200;

/// The longest text form of a key that is looked at.
const MAX_KEY_TEXT_BYTES: usize = MAX_KEY_NAME_BYTES + 100;

/// Ed25519 in C2SP signed-note: the byte before the key's own bytes.
const ED25519: u8 = 1;

const SECRET_PREFIX: &str = "PRIVATE+KEY+";

/// Why text is not a key. The text itself is never part of the message: it may be a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The name cannot stand in a signed note.
    #[error(
        "the name of a key must have 1 to {MAX_KEY_NAME_BYTES} bytes and no space, plus or control character"
    )]
    Name,
    /// The text does not have the form of a verifier key.
    #[error("not a verifier key: expected `name+id+key` as in C2SP signed-note, spelled exactly")]
    VerifierFormat,
    /// The text does not have the form of a secret key.
    #[error("not a secret key: expected `PRIVATE+KEY+name+id+key`, spelled exactly")]
    SecretFormat,
    /// Anybody could sign for this key.
    #[error(
        "the verifier key is weak: signatures by it prove nothing; ask the mechanism for its key"
    )]
    Weak,
}

/// The key with which a mechanism signs its checkpoints, or an organisation entries in its name. Wiped
/// from memory when dropped.
pub struct MechanismKey {
    name: String,
    signing_key: SigningKey,
}

/// The key with which anybody checks what was signed. Not a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: u32,
    verifying_key: VerifyingKey,
}

impl MechanismKey {
    /// The key with this name and this Ed25519 seed. The seed must be random and kept secret.
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Result<Self, KeyError> {
        let seed = Zeroizing::new(seed);
        refuse_unusable_name(name)?;
        Ok(Self { name: name.to_owned(), signing_key: SigningKey::from_bytes(&seed) })
    }

    /// Reads what [`MechanismKey::to_secret`] writes, and what Go's `note.GenerateKey` writes.
    pub fn from_secret(text: &str) -> Result<Self, KeyError> {
        let encoded = (text.len() <= MAX_KEY_TEXT_BYTES)
            .then_some(text)
            .and_then(|text| text.strip_prefix(SECRET_PREFIX))
            .ok_or(KeyError::SecretFormat)?;
        let (name, seed) = name_and_key(encoded).ok_or(KeyError::SecretFormat)?;
        let key = Self::from_seed(name, *seed)?;
        // The identifier is checked here too: the text must be the one that we would write.
        if *key.to_secret() != text {
            return Err(KeyError::SecretFormat);
        }
        Ok(key)
    }

    /// The secret as text, for a file that only the mechanism can read.
    #[must_use]
    pub fn to_secret(&self) -> Zeroizing<String> {
        let id = self.verifier().id;
        let seed = Zeroizing::new(self.signing_key.to_bytes());
        let encoded = Zeroizing::new(encode_key(&seed));
        Zeroizing::new(format!("{SECRET_PREFIX}{}+{id:08x}+{}", self.name, *encoded))
    }

    /// The name of the key, which is also the origin of its checkpoints.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key to give to everybody.
    #[must_use]
    pub fn verifier(&self) -> VerifierKey {
        VerifierKey::from_parts(self.name.clone(), self.signing_key.verifying_key())
    }

    /// The Ed25519 signature of the text. The same text gives the same signature.
    pub(crate) fn sign(&self, text: &[u8]) -> Vec<u8> {
        self.signing_key.sign(text).to_bytes().to_vec()
    }
}

impl fmt::Debug for MechanismKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "MechanismKey(secret of {})", self.verifier())
    }
}

impl VerifierKey {
    fn from_parts(name: String, verifying_key: VerifyingKey) -> Self {
        let id =
            signed_note::key_id(&name, &[&[ED25519], verifying_key.as_bytes().as_slice()].concat());
        Self { name, id, verifying_key }
    }

    /// The name of the key.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The identifier of the key: the first four bytes of a hash over name and key.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.id
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.len() > MAX_KEY_TEXT_BYTES {
            return Err(KeyError::VerifierFormat);
        }
        let (name, key) = name_and_key(text).ok_or(KeyError::VerifierFormat)?;
        refuse_unusable_name(name)?;
        let verifying_key = VerifyingKey::from_bytes(&key).map_err(|_| KeyError::VerifierFormat)?;
        if verifying_key.is_weak() {
            return Err(KeyError::Weak);
        }
        let verifier = Self::from_parts(name.to_owned(), verifying_key);
        // The identifier is checked here too: the text must be the one that we would write.
        if verifier.to_string() != text {
            return Err(KeyError::VerifierFormat);
        }
        Ok(verifier)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = encode_key(self.verifying_key.as_bytes());
        write!(formatter, "{}+{:08x}+{key}", self.name, self.id)
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "VerifierKey({self})")
    }
}

impl signed_note::Verifier for VerifierKey {
    fn name(&self) -> &str {
        &self.name
    }

    fn key_id(&self) -> u32 {
        self.id
    }

    fn verify(&self, text: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.verifying_key.verify_strict(text, &signature).is_ok())
    }
}

fn refuse_unusable_name(name: &str) -> Result<(), KeyError> {
    let is_usable = signed_note::is_key_name_valid(name)
        && name.len() <= MAX_KEY_NAME_BYTES
        && !name.contains(char::is_control);
    is_usable.then_some(()).ok_or(KeyError::Name)
}

/// Splits `name+id+key`, passing over the identifier, which the caller checks by writing it again.
fn name_and_key(text: &str) -> Option<(&str, Zeroizing<[u8; 32]>)> {
    let (name, id_and_key) = text.split_once('+')?;
    let (_, encoded) = id_and_key.split_once('+')?;
    let bytes = Zeroizing::new(BASE64_STANDARD.decode(encoded).ok()?);
    let (&algorithm, key) = bytes.split_first()?;
    if algorithm != ED25519 {
        return None;
    }
    Some((name, Zeroizing::new(key.try_into().ok()?)))
}

fn encode_key(key: &[u8; 32]) -> String {
    let mut bytes = Zeroizing::new([ED25519; 33]);
    bytes[1..].copy_from_slice(key);
    BASE64_STANDARD.encode(*bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    // The key pair printed in the documentation of Go's sumdb/note.
    const GO_SECRET: &str =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const GO_VERIFIER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    #[test]
    fn the_key_pair_of_the_go_documentation_is_read_and_written_the_same() {
        let key = MechanismKey::from_secret(GO_SECRET).expect("secret key");
        assert_eq!(key.verifier().to_string(), GO_VERIFIER);
        assert_eq!(key.to_secret().as_str(), GO_SECRET);
        let verifier: VerifierKey = GO_VERIFIER.parse().expect("verifier key");
        assert_eq!(verifier, key.verifier());
        assert_eq!(verifier.id(), 0xc74f_20a3);
    }

    #[test]
    fn the_secret_is_not_shown_when_the_key_is_debugged() {
        let key = MechanismKey::from_seed("a.example", [7; 32]).expect("key");
        let shown = format!("{key:?}");
        let secret = key.to_secret();
        let (_, encoded) = secret.rsplit_once('+').expect("encoded seed");
        assert!(!shown.contains(encoded), "{shown}");
        assert!(shown.contains("a.example"), "{shown}");
    }

    #[test]
    fn a_name_that_cannot_stand_in_a_note_is_refused() {
        let too_long = "a".repeat(MAX_KEY_NAME_BYTES + 1);
        for name in ["", "a b", "a+b", "a\nb", "a\u{2003}b", "a\u{1}b", &too_long] {
            let refused = MechanismKey::from_seed(name, [1; 32]).err();
            assert_eq!(refused, Some(KeyError::Name), "{name:?}");
        }
        assert!(MechanismKey::from_seed("آستانا.example/سجل", [1; 32]).is_ok());
    }

    #[test]
    fn another_spelling_of_a_key_is_refused() {
        let upper_case_id = GO_VERIFIER.replace("c74f20a3", "C74F20A3");
        let other_id = GO_VERIFIER.replace("c74f20a3", "c74f20a4");
        let other_name = GO_VERIFIER.replace("Peter", "Pater");
        let trailing = format!("{GO_VERIFIER}\n");
        for text in ["", "+", "a+b", &upper_case_id, &other_id, &other_name, &trailing] {
            let refused = text.parse::<VerifierKey>().err();
            assert_eq!(refused, Some(KeyError::VerifierFormat), "{text:?}");
        }
        let upper_case_id = GO_SECRET.replace("c74f20a3", "C74F20A3");
        let other_id = GO_SECRET.replace("c74f20a3", "c74f20a4");
        let other_name = GO_SECRET.replace("Peter", "Pater");
        for text in ["", GO_VERIFIER, &upper_case_id, &other_id, &other_name] {
            let refused = MechanismKey::from_secret(text).err();
            assert_eq!(refused, Some(KeyError::SecretFormat), "{text:?}");
        }
    }

    #[test]
    fn a_weak_key_is_refused() {
        let mut neutral_point = [0; 32];
        neutral_point[0] = 1;
        let key = encode_key(&neutral_point);
        let id = signed_note::key_id("a", &[&[ED25519], neutral_point.as_slice()].concat());
        let refused = format!("a+{id:08x}+{key}").parse::<VerifierKey>().err();
        assert_eq!(refused, Some(KeyError::Weak));
    }
}
