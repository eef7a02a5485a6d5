//! The layout of a register directory, and the keys in it.
//!
//! ```text
//! DIR/register.db            entries, tree, checkpoints and read tables (SQLite)
//! DIR/mechanism.vkey         the public key, one C2SP verifier line; give it to everybody
//! DIR/keys/mechanism.secret  the private key; readable by its owner only
//! DIR/files/                 documents, bulletins and imported files, by SHA-256
//! DIR/extra/                 what a case brings for display, such as its own base map
//! DIR/refused/               refused rows of imports, with reasons
//! DIR/waiting/               files sent with a form that is not recorded yet
//! DIR/exports/               files that somebody asked for, until their time is over
//! DIR/writer.lock            held by the one process that writes
//! ```

use crate::StoreError;
use holdfire_register::{MechanismKey, VerifierKey};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Name of the private key file below the register directory.
pub const KEY_FILE: &str = "keys/mechanism.secret";
/// Name of the public key file below the register directory.
pub const VERIFIER_FILE: &str = "mechanism.vkey";

/// A register directory.
#[derive(Debug, Clone)]
pub struct Directory(PathBuf);

impl Directory {
    /// The directory at `path`, whatever is in it.
    pub fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// The directory at `path` if it holds a register.
    pub fn existing(path: &Path) -> Result<Self, StoreError> {
        let directory = Self::at(path);
        match directory.database().is_file() {
            true => Ok(directory),
            false => Err(StoreError::NoRegister(path.to_owned())),
        }
    }

    /// The directory itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The SQLite file.
    pub fn database(&self) -> PathBuf {
        self.0.join("register.db")
    }

    /// Where files lie by SHA-256.
    pub fn files(&self) -> PathBuf {
        self.0.join("files")
    }

    /// Where refused rows of imports are written.
    pub fn refused(&self) -> PathBuf {
        self.0.join("refused")
    }

    /// Where files wait for the form they belong to.
    pub fn waiting(&self) -> PathBuf {
        self.0.join("waiting")
    }

    /// Where files lie that somebody asked for.
    pub fn exports(&self) -> PathBuf {
        self.0.join("exports")
    }

    /// What a case brings for display under `name`.
    pub fn extra(&self, name: &str) -> PathBuf {
        self.0.join("extra").join(name)
    }

    /// Makes the folders and writes the keys of a new register.
    pub(crate) fn create(&self, key: &MechanismKey) -> Result<(), StoreError> {
        if self.database().exists() {
            return Err(StoreError::Exists(self.0.clone()));
        }
        for folder in [self.0.join("keys"), self.files(), self.refused(), self.0.join("extra")] {
            fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        }
        let (secret, verifier) = (self.0.join(KEY_FILE), self.0.join(VERIFIER_FILE));
        write_secret(&secret, &key.to_secret()).map_err(StoreError::io(&secret))?;
        fs::write(&verifier, format!("{}\n", key.verifier())).map_err(StoreError::io(&verifier))
    }

    /// The private key.
    pub(crate) fn key(&self) -> Result<MechanismKey, StoreError> {
        let path = self.0.join(KEY_FILE);
        let text = fs::read_to_string(&path).map_err(StoreError::io(&path))?;
        MechanismKey::from_secret(text.trim())
            .map_err(|why| StoreError::damaged(path.display(), why))
    }

    /// The public key.
    pub fn verifier(&self) -> Result<VerifierKey, StoreError> {
        let path = self.0.join(VERIFIER_FILE);
        let text = fs::read_to_string(&path).map_err(StoreError::io(&path))?;
        text.trim().parse().map_err(|why| StoreError::damaged(path.display(), why))
    }

    /// Takes the writer's lock as soon as nobody else has it, but does not wait longer than
    /// `patience`.
    pub(crate) fn lock_within(&self, patience: Duration) -> Result<File, StoreError> {
        let begun = Instant::now();
        loop {
            match self.lock() {
                Err(StoreError::Locked(_)) if begun.elapsed() < patience => {
                    std::thread::sleep(AGAIN);
                }
                taken => return taken,
            }
        }
    }

    /// Takes the writer's lock, or says that somebody else has it. It is let go when the file is
    /// closed, also by a crash.
    pub(crate) fn lock(&self) -> Result<File, StoreError> {
        let path = self.0.join("writer.lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(StoreError::io(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked(self.0.clone())),
            Err(TryLockError::Error(cause)) => Err(StoreError::Io { path, cause }),
        }
    }
}

/// How often it is tried again when somebody else writes.
const AGAIN: Duration = Duration::from_millis(20);

fn write_secret(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}
