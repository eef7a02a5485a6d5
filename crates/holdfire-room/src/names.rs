//! Names that people choose: bounded, printable, and not made to look like somebody else's.
//!
//! A word of a name is in one script, and two accounts never have names that look the same and are
//! spelled with other letters (the skeleton of Unicode Technical Standard 39). Names of people are
//! never printed by `Debug` and never stand in an error.

use crate::RoomError;
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use unicode_security::{GeneralSecurityProfile, MixedScript, skeleton};

const MAX_NAME_BYTES: usize = 320;

/// What an account is called on the pages: an office, or a person who agreed to it.
#[derive(Clone, PartialEq, Eq)]
pub struct DisplayName(Box<str>);

impl DisplayName {
    /// Takes a text as a name: 2 to 80 characters, each word in one script.
    pub fn new(text: &str) -> Result<Self, RoomError> {
        let what = "display name";
        let name = tidied(what, text)?;
        if !(2..=80).contains(&name.chars().count()) {
            return Err(RoomError::form(what, "it has to have 2 to 80 characters"));
        }
        if !name.chars().any(char::is_alphanumeric) {
            return Err(RoomError::form(what, "there is no letter in it"));
        }
        for word in name.split(|c: char| !is_part_of_a_word(c)) {
            check_word(what, word)?;
        }
        Ok(Self(name.into()))
    }

    /// The name, to be shown to people.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What it looks like: equal for names that cannot be told apart by eye.
    pub(crate) fn shape(&self) -> String {
        shape(&self.0)
    }

    pub(crate) fn kept(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DisplayName(hidden)")
    }
}

/// What somebody types to sign in. Capital and small letters are the same.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInName(Box<str>);

impl SignInName {
    /// Takes a text as a name: 2 to 64 letters and digits of one script, `.`, `-`, `_` and `@`.
    pub fn new(text: &str) -> Result<Self, RoomError> {
        let what = "sign-in name";
        let name = tidied(what, text)?.to_lowercase();
        if !(2..=64).contains(&name.chars().count()) {
            return Err(RoomError::form(what, "it has to have 2 to 64 characters"));
        }
        if !name.chars().all(|c| is_part_of_a_word(c) || matches!(c, '.' | '-' | '_' | '@')) {
            return Err(RoomError::form(
                what,
                "only letters, digits, `.`, `-`, `_` and `@` are allowed",
            ));
        }
        if !name.starts_with(char::is_alphanumeric) {
            return Err(RoomError::form(what, "it has to begin with a letter or digit"));
        }
        check_word(what, &name)?;
        Ok(Self(name.into()))
    }

    /// The name, to be shown to whoever it belongs to and to administrators.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What it looks like: equal for names that cannot be told apart by eye.
    pub(crate) fn shape(&self) -> String {
        shape(&self.0)
    }

    pub(crate) fn kept(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for SignInName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInName(hidden)")
    }
}

/// The language in which an account reads the pages: a BCP 47 tag such as `ar`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Language(Box<str>);

impl Language {
    /// Takes a text as a tag. Whether there are pages in it is for the caller to check.
    pub fn new(text: &str) -> Result<Self, RoomError> {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        let is_tag = text.len() <= 35
            && (2..=3).contains(&first.len())
            && first.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        match is_tag {
            true => Ok(Self(text.into())),
            false => Err(RoomError::form("language", "it is not a tag such as `en` or `ar`")),
        }
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn kept(text: String) -> Self {
        Self(text.into())
    }
}

/// A short text in one line, such as the name of a token or the reason of a suspension.
pub(crate) fn line(what: &'static str, text: &str, longest: usize) -> Result<String, RoomError> {
    let line = tidied(what, text)?;
    match line.chars().count() {
        0 => Err(RoomError::form(what, "it is empty")),
        length if length > longest => {
            Err(RoomError::form(what, format!("it is longer than {longest} characters")))
        }
        _ => Ok(line),
    }
}

/// One spelling of the text, with single spaces between its words; refused if it has characters that
/// do not show or that turn the direction of others.
fn tidied(what: &'static str, text: &str) -> Result<String, RoomError> {
    if text.len() > 4 * MAX_NAME_BYTES {
        return Err(RoomError::form(what, "it is too long"));
    }
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split(' ').filter(|word| !word.is_empty()).collect();
    let tidied = words.join(" ");
    match tidied
        .chars()
        .find(|c| c.is_control() || is_unseen(*c) || (c.is_whitespace() && *c != ' '))
    {
        Some(c) => Err(RoomError::form(
            what,
            format!("it has a character that does not show, U+{:04X}", u32::from(c)),
        )),
        None => Ok(tidied),
    }
}

/// Characters that have no form of their own, or turn the direction of those around them. The
/// non-joiner that Persian is written with is not among them.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' | '\u{e000}'..='\u{f8ff}')
}

/// Letters, digits and the marks that stand on them.
fn is_part_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\u{200c}' || unicode_normalization::char::is_combining_mark(c)
}

fn check_word(what: &'static str, word: &str) -> Result<(), RoomError> {
    if !word.is_single_script() {
        return Err(RoomError::form(what, "a word in it mixes letters of two scripts"));
    }
    let strange = |c: &char| is_part_of_a_word(*c) && *c != '\u{200c}' && !c.identifier_allowed();
    if word.chars().any(|c| strange(&c)) {
        return Err(RoomError::form(
            what,
            "it has letters that no language in use is written with",
        ));
    }
    if word.chars().filter(|c| unicode_normalization::char::is_combining_mark(*c)).count()
        > word.chars().filter(|c| c.is_alphanumeric()).count()
    {
        return Err(RoomError::form(what, "it has more marks than letters"));
    }
    Ok(())
}

/// Small letters and no spaces, so that neither hides that two names look the same.
fn shape(name: &str) -> String {
    let folded: String =
        name.to_lowercase().chars().filter(|c| *c != ' ' && *c != '\u{200c}').collect();
    skeleton(&folded).collect::<String>().to_lowercase()
}
