//! Files by the SHA-256 of their bytes: documents, bulletins, imported files.

use crate::StoreError;
use object_store::{
    ObjectStore, ObjectStoreExt, PutMode, PutPayload, local::LocalFileSystem, path::Path,
};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A store of files by their content. A local folder now; `object_store` has others.
#[derive(Debug, Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// The files below a local folder, which must exist.
    pub fn local(folder: &std::path::Path) -> Result<Self, StoreError> {
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(|cause| StoreError::File { sha256: folder.display().to_string(), cause })?;
        Ok(Self(Arc::new(store.with_fsync(true))))
    }

    /// Keeps bytes and says under which SHA-256 (hex). Keeping the same bytes twice keeps them once.
    pub fn keep(&self, bytes: Vec<u8>) -> Result<String, StoreError> {
        let sha256 = hex(&Sha256::digest(&bytes));
        let place = place_of(&sha256);
        let put = self.0.put_opts(&place, PutPayload::from(bytes), PutMode::Create.into());
        match futures_executor::block_on(put) {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(sha256),
            Err(cause) => Err(StoreError::File { sha256, cause }),
        }
    }

    /// Whether a file of that SHA-256 is here; whether it is unchanged is seen when it is fetched.
    pub fn has(&self, sha256: &str) -> Result<bool, StoreError> {
        if sha256.len() != 64 || !sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(false);
        }
        match futures_executor::block_on(self.0.head(&place_of(sha256))) {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(cause) => Err(StoreError::File { sha256: sha256.to_owned(), cause }),
        }
    }

    /// The bytes with that SHA-256, if they are here and unchanged.
    pub fn fetch(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if sha256.len() != 64 || !sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(None);
        }
        let fail = |cause| StoreError::File { sha256: sha256.to_owned(), cause };
        let place = place_of(sha256);
        let got = futures_executor::block_on(async { self.0.get(&place).await?.bytes().await });
        match got {
            Ok(bytes) if hex(&Sha256::digest(&bytes)) == sha256 => Ok(Some(bytes.into())),
            Ok(_) => {
                Err(StoreError::damaged(place, "its bytes do not have the SHA-256 of its name"))
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(cause) => Err(fail(cause)),
        }
    }
}

/// Two levels of folders keep any one folder small.
fn place_of(sha256: &str) -> Path {
    Path::from(format!("{}/{}/{sha256}", &sha256[..2], &sha256[2..4]))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_once_and_a_changed_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::local(folder.path()).unwrap();
        let sha256 = files.keep(b"report".to_vec()).unwrap();
        assert_eq!(files.keep(b"report".to_vec()).unwrap(), sha256);
        assert_eq!(files.fetch(&sha256).unwrap().as_deref(), Some(&b"report"[..]));
        assert_eq!(files.fetch("../../etc/passwd").unwrap(), None);

        let path = folder.path().join(&sha256[..2]).join(&sha256[2..4]).join(&sha256);
        std::fs::write(path, b"rePort").unwrap();
        assert!(matches!(files.fetch(&sha256), Err(StoreError::Damaged { .. })));
    }
}
