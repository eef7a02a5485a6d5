//! The register as one plain file, to be kept, sent, and checked by others.
//!
//! A register export is UTF-8 text in lines that end with a newline (U+000A):
//!
//! ```text
//! holdfire-register-export 1                 the format and its version
//! register.example+0f1e2d3c+AbCd...          the verifier key (C2SP signed-note)
//!                                            an empty line
//! register.example                           the checkpoint (C2SP tlog-checkpoint),
//! 2                                          to the byte as it was signed:
//! mJmfZr0Jm5l1SlqoQmJz6dHqCF8yzEvlQwA...     origin, number of entries, root
//!                                            an empty line, part of the signed note
//! — register.example x08go/ZJkuBS9UG/...     one line for each signature
//!                                            an empty line
//! {"body":...}                               the entries in order, one a line,
//! {"body":...}                               each canonical JSON (RFC 8785)
//! ```
//!
//! Nothing follows the last entry. The key in the file says only what the file claims; whoever
//! checks it compares it with a key that came another way.

use std::io::{self, BufRead, Read, Write};

use thiserror::Error;

use crate::canonical::{CanonicalError, MAX_ENTRY_BYTES};
use crate::checkpoint::{CheckpointError, MAX_CHECKPOINT_BYTES};
use crate::key::VerifierKey;
use crate::verify::{Failure, Outcome, Verifier};

/// The first line of every export that this version reads and writes.
pub const FIRST_LINE: &str = "holdfire-register-export 1";

/// The format of [`FIRST_LINE`] in any version.
const FORMAT_NAME: &str = "holdfire-register-export ";

/// The longest line before the entries.
const MAX_HEAD_LINE_BYTES: usize = 4096;

/// Why an export could not be written, or could not be checked. That it does not hold is no error.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The file could not be read or written.
    #[error("cannot read or write the register export: {0}")]
    File(#[from] io::Error),
    /// The entries to be written could not be read.
    #[error("cannot read the entries to be exported: {0}")]
    Entries(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// What was to be written does not hold; the file written so far is of no use.
    #[error("the register was not exported, because it does not hold: {0}")]
    DoesNotHold(#[source] Failure),
    /// The file is something else.
    #[error("not a register export: the first line is not `{FIRST_LINE}`")]
    NotAnExport,
    /// The file is a register export of another version.
    #[error(
        "the register export is of version `{0}`, which this program cannot read; use a newer one"
    )]
    OtherVersion(String),
}

/// What an export was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportReport {
    /// Whether its parts belong together.
    pub outcome: Outcome,
    /// The verifier key it was checked with. `None` if the file's key could not be read.
    pub key: Option<VerifierKey>,
    /// Whether that key came from the caller. If not, the file vouches only for itself.
    pub key_is_trusted: bool,
}

/// Writes an export and returns how many entries it has. Everything is verified on the way out.
pub fn write<B: AsRef<[u8]>, E: Into<Box<dyn std::error::Error + Send + Sync>>>(
    mut out: impl Write,
    key: &VerifierKey,
    checkpoint: &str,
    entries: impl IntoIterator<Item = Result<B, E>>,
) -> Result<u64, ExportError> {
    write!(out, "{FIRST_LINE}\n{key}\n\n{checkpoint}\n")?;
    let mut verifier = Verifier::new(std::slice::from_ref(key), [checkpoint]);
    for (seq, entry) in (0..).zip(entries) {
        let entry = entry.map_err(|error| ExportError::Entries(error.into()))?;
        verifier.check_entry(seq, entry.as_ref(), None).map_err(ExportError::DoesNotHold)?;
        out.write_all(entry.as_ref())?;
        out.write_all(b"\n")?;
    }
    match verifier.finish() {
        Outcome::Holds { size, .. } => {
            out.flush()?;
            Ok(size)
        }
        Outcome::DoesNotHold(failure) => Err(ExportError::DoesNotHold(failure)),
    }
}

/// Checks an export. `trusted` is the mechanism's key, received another way than the file;
/// `remembered` are checkpoints of the same register seen earlier, which it must still agree with.
pub fn verify(
    reader: impl BufRead,
    trusted: Option<&VerifierKey>,
    remembered: &[String],
) -> Result<ExportReport, ExportError> {
    verify_each(reader, trusted, remembered, |_, _| {})
}

/// As [`verify`], and hands over every entry on the way, by its number. What is handed over before
/// the answer is known may turn out not to hold.
pub fn verify_each(
    reader: impl BufRead,
    trusted: Option<&VerifierKey>,
    remembered: &[String],
    each: impl FnMut(u64, &[u8]),
) -> Result<ExportReport, ExportError> {
    let mut lines = Lines { reader };
    check_first_line(&mut lines)?;
    let report = |outcome, key| ExportReport { outcome, key, key_is_trusted: trusted.is_some() };
    let key = match read_key(&mut lines, trusted)? {
        Ok(key) => key,
        Err(failure) => return Ok(report(Outcome::DoesNotHold(failure), trusted.cloned())),
    };
    let outcome = match read_checkpoint(&mut lines)? {
        Some(checkpoint) => {
            let checkpoints = std::iter::once(&checkpoint).chain(remembered);
            let verifier = Verifier::new(std::slice::from_ref(&key), checkpoints);
            verify_entry_lines(&mut lines, verifier, each)?
        }
        None => Outcome::DoesNotHold(Failure::CheckpointRefused {
            number: 0,
            cause: CheckpointError::NotANote,
        }),
    };
    Ok(report(outcome, Some(key)))
}

fn check_first_line(lines: &mut Lines<impl BufRead>) -> Result<(), ExportError> {
    match lines.next_text()? {
        Some(line) if line == FIRST_LINE => Ok(()),
        Some(line) => match line.strip_prefix(FORMAT_NAME) {
            Some(version) if is_version(version) => {
                Err(ExportError::OtherVersion(version.to_owned()))
            }
            _ => Err(ExportError::NotAnExport),
        },
        None => Err(ExportError::NotAnExport),
    }
}

fn is_version(text: &str) -> bool {
    (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The key to check with. The one in the file must be the trusted one, if there is one.
fn read_key(
    lines: &mut Lines<impl BufRead>,
    trusted: Option<&VerifierKey>,
) -> Result<Result<VerifierKey, Failure>, ExportError> {
    let line = lines.next_text()?.unwrap_or_default();
    let key: VerifierKey = match line.parse() {
        Ok(key) => key,
        Err(error) => return Ok(Err(Failure::KeyRefused(error))),
    };
    Ok(match trusted {
        Some(trusted) if *trusted != key => {
            Err(Failure::OtherKey { found: key.to_string(), trusted: trusted.to_string() })
        }
        _ => Ok(key),
    })
}

/// The signed note between its empty lines, or `None` if there is nothing of that form.
fn read_checkpoint(lines: &mut Lines<impl BufRead>) -> Result<Option<String>, ExportError> {
    if lines.next_text()?.as_deref() != Some("") {
        return Ok(None);
    }
    let mut note = String::new();
    let mut empty_lines = 0;
    while note.len() <= MAX_CHECKPOINT_BYTES {
        let Some(line) = lines.next_text()? else {
            return Ok(None);
        };
        empty_lines += u8::from(line.is_empty());
        if empty_lines == 2 {
            return Ok(Some(note));
        }
        note.push_str(&line);
        note.push('\n');
    }
    Ok(None)
}

fn verify_entry_lines(
    lines: &mut Lines<impl BufRead>,
    mut verifier: Verifier,
    mut each: impl FnMut(u64, &[u8]),
) -> Result<Outcome, ExportError> {
    for seq in 0.. {
        let checked = match lines.next(MAX_ENTRY_BYTES)? {
            Line::End => break,
            Line::Whole(entry) => {
                let checked = verifier.check_entry(seq, &entry, None);
                each(seq, &entry);
                checked
            }
            Line::CutOff => Err(Failure::EntryCutOff { seq }),
            Line::TooLong => {
                Err(Failure::EntryNotCanonical { seq, cause: CanonicalError::TooLong })
            }
        };
        if let Err(failure) = checked {
            return Ok(Outcome::DoesNotHold(failure));
        }
    }
    Ok(verifier.finish())
}

/// Lines of bounded length.
struct Lines<R> {
    reader: R,
}

enum Line {
    /// A line, without its newline.
    Whole(Vec<u8>),
    /// The file ended within a line.
    CutOff,
    /// The line is longer than was asked for; reading cannot go on.
    TooLong,
    /// The file ended before a line began.
    End,
}

impl<R: BufRead> Lines<R> {
    fn next(&mut self, max_bytes: usize) -> io::Result<Line> {
        let mut line = Vec::new();
        let bound = max_bytes as u64 + 1; // one more for the newline
        self.reader.by_ref().take(bound).read_until(b'\n', &mut line)?;
        Ok(match line.pop() {
            None => Line::End,
            Some(b'\n') => Line::Whole(line),
            Some(_) if line.len() == max_bytes => Line::TooLong,
            Some(_) => Line::CutOff,
        })
    }

    /// The next line before the entries, or `None` if there is none that is short, whole text.
    fn next_text(&mut self) -> io::Result<Option<String>> {
        Ok(match self.next(MAX_HEAD_LINE_BYTES)? {
            Line::Whole(line) => String::from_utf8(line).ok(),
            _ => None,
        })
    }
}
