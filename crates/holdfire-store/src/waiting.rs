//! Files that wait for the form they belong to: sent before the report is recorded, because a
//! browser forgets a chosen file between two pages, and a phone loses its network between two files.
//!
//! They lie beside the register under the key of their form, which only that form knows, and are
//! forgotten after a day. Nothing here is evidence yet.

use crate::files::hex;
use crate::{Directory, StoreError};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The most files that wait for one form.
pub const MOST_WAITING_FILES: usize = 12;
/// The most bytes that wait for one form.
pub const MOST_WAITING_BYTES: u64 = 256 << 20;
/// The most forms that files wait for at once.
const MOST_FORMS: usize = 500;
/// How long they wait, in seconds.
const WAITS_S: i64 = 86_400;

/// The files that wait.
#[derive(Debug, Clone)]
pub struct Waiting(PathBuf);

/// A file that waits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WaitingFile {
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// How many bytes.
    pub size_bytes: u64,
}

/// A file that is being received.
pub struct Incoming {
    folder: PathBuf,
    path: PathBuf,
    file: File,
    hasher: Sha256,
    size_bytes: u64,
    most_bytes: u64,
}

impl Waiting {
    /// Those of a register.
    pub fn beside(directory: &Directory) -> Self {
        Self(directory.waiting())
    }

    /// Begins to receive a file for the form of that key. Nothing if the key is none, or if enough
    /// waits already. `unique` tells apart what comes at the same time.
    pub fn begin(&self, key: &str, unique: &str) -> Result<Option<Incoming>, StoreError> {
        let (Some(folder), true) = (self.folder(key), is_key(unique)) else { return Ok(None) };
        if !folder.is_dir() && count(&self.0) >= MOST_FORMS {
            return Ok(None);
        }
        let there = self.of(key)?;
        let bytes: u64 = there.iter().map(|file| file.size_bytes).sum();
        if there.len() >= MOST_WAITING_FILES || bytes >= MOST_WAITING_BYTES {
            return Ok(None);
        }
        fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        let path = folder.join(format!("part-{unique}"));
        let file = File::create(&path).map_err(StoreError::io(&path))?;
        Ok(Some(Incoming {
            folder,
            path,
            file,
            hasher: Sha256::new(),
            size_bytes: 0,
            most_bytes: MOST_WAITING_BYTES - bytes,
        }))
    }

    /// The files that wait for the form of that key, in the order of their hashes.
    pub fn of(&self, key: &str) -> Result<Vec<WaitingFile>, StoreError> {
        let Some(folder) = self.folder(key).filter(|folder| folder.is_dir()) else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for entry in fs::read_dir(&folder).map_err(StoreError::io(&folder))? {
            let entry = entry.map_err(StoreError::io(&folder))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_hash(&name) {
                let size_bytes = entry.metadata().map_err(StoreError::io(&folder))?.len();
                found.push(WaitingFile { sha256: name, size_bytes });
            }
        }
        found.sort();
        Ok(found)
    }

    /// The bytes of a file that waits for the form of that key, if they are unchanged.
    pub fn bytes(&self, key: &str, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(folder) = self.folder(key).filter(|_| is_hash(sha256)) else { return Ok(None) };
        let path = folder.join(sha256);
        match fs::read(&path) {
            Ok(bytes) if hex(&Sha256::digest(&bytes)) == sha256 => Ok(Some(bytes)),
            Ok(_) => Err(StoreError::damaged(sha256, "its bytes do not have that SHA-256")),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(StoreError::Io { path, cause }),
        }
    }

    /// Forgets one file of a form.
    pub fn forget_one(&self, key: &str, sha256: &str) {
        if let Some(folder) = self.folder(key).filter(|_| is_hash(sha256)) {
            drop(fs::remove_file(folder.join(sha256)));
        }
    }

    /// Forgets all that waits for a form.
    pub fn forget(&self, key: &str) {
        if let Some(folder) = self.folder(key) {
            drop(fs::remove_dir_all(folder));
        }
    }

    /// Forgets what has waited for a day and more.
    pub fn forget_old(&self, now: Timestamp) {
        let Ok(folders) = fs::read_dir(&self.0) else { return };
        for folder in folders.flatten() {
            let changed = folder.metadata().and_then(|metadata| metadata.modified());
            let changed = changed.ok().and_then(|at| Timestamp::try_from(at).ok());
            let is_old = changed.is_some_and(|at| now.as_second() - at.as_second() > WAITS_S);
            if is_old && is_key(&folder.file_name().to_string_lossy()) {
                drop(fs::remove_dir_all(folder.path()));
            }
        }
    }

    fn folder(&self, key: &str) -> Option<PathBuf> {
        is_key(key).then(|| self.0.join(key))
    }
}

impl Incoming {
    /// Takes some more bytes; says whether there is room for them.
    pub fn write(&mut self, bytes: &[u8]) -> Result<bool, StoreError> {
        self.size_bytes += bytes.len() as u64;
        if self.size_bytes > self.most_bytes {
            return Ok(false);
        }
        self.hasher.update(bytes);
        self.file.write_all(bytes).map_err(StoreError::io(&self.path))?;
        Ok(true)
    }

    /// Lets the file wait, under its hash.
    pub fn keep(self) -> Result<WaitingFile, StoreError> {
        let sha256 = hex(&self.hasher.finalize());
        drop(self.file);
        let path = self.folder.join(&sha256);
        fs::rename(&self.path, &path).map_err(StoreError::io(&path))?;
        Ok(WaitingFile { sha256, size_bytes: self.size_bytes })
    }

    /// Throws away what came.
    pub fn give_up(self) {
        drop(self.file);
        drop(fs::remove_file(&self.path));
    }
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

fn is_key(text: &str) -> bool {
    (8..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "4K9QW2M7T0XHR5B8C3D6F1G2JN";

    #[test]
    fn a_file_waits_for_its_form_only_and_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let waiting = Waiting(folder.path().to_owned());
        let mut incoming = waiting.begin(KEY, "aaaaaaaa").unwrap().unwrap();
        assert!(incoming.write(b"one ").unwrap() && incoming.write(b"photo").unwrap());
        let kept = incoming.keep().unwrap();
        assert_eq!(waiting.of(KEY).unwrap(), std::slice::from_ref(&kept));
        assert_eq!(waiting.bytes(KEY, &kept.sha256).unwrap().unwrap(), b"one photo");
        assert_eq!(waiting.bytes("ANOTHERKEY123", &kept.sha256).unwrap(), None);
        waiting.forget_old(Timestamp::UNIX_EPOCH);
        assert_eq!(waiting.of(KEY).unwrap().len(), 1);
        waiting.forget_old("2100-01-01T00:00:00Z".parse().unwrap());
        assert_eq!(waiting.of(KEY).unwrap(), []);
    }

    #[test]
    fn no_key_leads_out_of_the_folder_and_enough_is_enough() {
        let folder = tempfile::tempdir().unwrap();
        let waiting = Waiting(folder.path().join("waiting"));
        for key in ["../../etc", "", "short", "a/b/c/d/e/f", &"x".repeat(65)] {
            assert!(waiting.begin(key, "aaaaaaaa").unwrap().is_none(), "{key}");
            assert_eq!(waiting.bytes(key, &"a".repeat(64)).unwrap(), None);
        }
        assert!(waiting.begin(KEY, "../aaaaaa").unwrap().is_none());
        for number in 0..MOST_WAITING_FILES {
            let mut incoming = waiting.begin(KEY, "aaaaaaaa").unwrap().unwrap();
            incoming.write(&number.to_be_bytes()).unwrap();
            incoming.keep().unwrap();
        }
        assert!(waiting.begin(KEY, "aaaaaaaa").unwrap().is_none());
    }
}
