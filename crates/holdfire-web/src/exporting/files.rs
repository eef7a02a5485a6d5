//! The files of an export on their way to the disk: bounded, then hashed as they lie there, with a
//! manifest beside them by which every number can be followed to the register.

use super::run::ExportFailure;
use crate::snapshot::hex;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufWriter, Error, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMade {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// How many bytes all files of an export may have together.
#[derive(Clone)]
pub(super) struct Bound {
    written: Arc<AtomicU64>,
    most: u64,
}

impl Bound {
    pub fn of(most: u64) -> Self {
        Self { written: Arc::default(), most }
    }

    /// Whether more was to be written than may be.
    pub fn is_passed(&self) -> bool {
        self.written.load(Ordering::Relaxed) > self.most
    }

    /// A new file of this name.
    pub fn create(&self, folder: &Path, name: &str) -> std::io::Result<BoundFile> {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(folder.join(name))?;
        Ok(BoundFile { file: BufWriter::with_capacity(64 << 10, file), bound: self.clone() })
    }
}

/// A file that does not grow beyond its bound.
pub(super) struct BoundFile {
    file: BufWriter<File>,
    bound: Bound,
}

impl Write for BoundFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let before = self.bound.written.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        match before + bytes.len() as u64 > self.bound.most {
            true => Err(Error::other("the export is larger than may be kept")),
            false => self.file.write(bytes),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Seek for BoundFile {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(to)
    }
}

/// A file as it lies on the disk.
pub(super) fn made(folder: &Path, name: &str) -> Result<FileMade, ExportFailure> {
    let path = folder.join(name);
    let failed = |cause| ExportFailure::Io { path: path.clone(), cause };
    let mut file = File::open(&path).map_err(failed)?;
    let (mut hasher, mut bytes) = (Sha256::new(), 0);
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut piece).map_err(failed)?;
        if read == 0 {
            break;
        }
        hasher.update(&piece[..read]);
        bytes += read as u64;
    }
    file.sync_all().map_err(failed)?;
    Ok(FileMade { name: name.to_owned(), bytes, sha256: hex(&hasher.finalize()) })
}

/// Writes the manifest of files that lie in a folder.
pub(super) fn write_manifest(
    folder: &Path,
    name: &str,
    about: &Map<String, Value>,
    counts: &Value,
    files: &[FileMade],
) -> Result<FileMade, ExportFailure> {
    let manifest = json!({
        "holdfire_export": 1,
        "about": about,
        "counts": counts,
        "files": files,
    });
    let path = folder.join(name);
    let text =
        serde_json::to_string_pretty(&manifest).map_err(holdfire_export::ExportError::Json)?;
    let written = Bound::of(u64::MAX).create(folder, name).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.write_all(b"\n")?;
        file.flush()
    });
    written.map_err(|cause| ExportFailure::Io { path, cause })?;
    made(folder, name)
}
