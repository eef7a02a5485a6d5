//! Case folders: one on disk, or one of those bundled in the program.

use anyhow::{Context, Result, bail};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The mechanisms that come with the program.
#[derive(RustEmbed)]
#[folder = "../../cases"]
struct Bundled;

/// The largest file a case folder may hold.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// The files of a case by their path in the folder, with `/` between parts.
pub(crate) struct CaseFolder {
    /// What to call it in messages.
    pub name: String,
    /// Path to bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl CaseFolder {
    /// The case folder at a path, or the bundled case of that name.
    pub fn open(case: &str) -> Result<Self> {
        let path = Path::new(case);
        if path.is_dir() {
            return Self::read(path);
        }
        let files: BTreeMap<String, Vec<u8>> = Bundled::iter()
            .filter_map(|file| Some((file.strip_prefix(&format!("{case}/"))?.to_owned(), file)))
            .filter_map(|(inner, file)| Some((inner, Bundled::get(&file)?.data.into_owned())))
            .collect();
        if files.is_empty() {
            bail!(
                "there is no folder `{case}` and no bundled case of that name; bundled are: {}",
                Self::bundled().join(", ")
            );
        }
        Ok(Self { name: case.to_owned(), files })
    }

    /// A case folder, a bundled case, a folder with only some of the files of a case, or one
    /// Markdown file with an instrument.
    pub fn open_draft(draft: &str) -> Result<Self> {
        let path = Path::new(draft);
        let Some(name) = path.file_name().filter(|_| path.is_file()) else {
            return Self::open(draft);
        };
        let name = name.to_string_lossy().into_owned();
        if !name.ends_with(".md") {
            bail!("`{draft}` is no case: name a folder, or a Markdown file with one instrument");
        }
        let bytes = read_file(path, &name)?;
        Ok(Self { name: draft.to_owned(), files: BTreeMap::from([(name, bytes)]) })
    }

    /// Names of the bundled cases.
    pub fn bundled() -> Vec<String> {
        let mut names: Vec<String> = Bundled::iter()
            .filter_map(|file| file.split_once('/').map(|(case, _)| case.to_owned()))
            .collect();
        names.sort();
        names.dedup();
        names
    }

    fn read(root: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        let mut folders: Vec<PathBuf> = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            let entries = std::fs::read_dir(&folder)
                .with_context(|| format!("cannot read folder `{}`", folder.display()))?;
            for entry in entries {
                let entry = entry?;
                let (path, kind) = (entry.path(), entry.file_type()?);
                if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_file() {
                    let name = inner_name(root, &path);
                    let bytes = read_file(&path, &name)?;
                    files.insert(name, bytes);
                }
            }
        }
        Ok(Self { name: root.display().to_string(), files })
    }

    /// A file of the case, if it has it.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// The files below a folder of the case, in the order of their names.
    pub fn below(&self, folder: &str, ending: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .filter(move |(name, _)| name.starts_with(folder) && name.ends_with(ending))
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

fn read_file(path: &Path, name: &str) -> Result<Vec<u8>> {
    let read = |path: &Path| -> std::io::Result<Vec<u8>> {
        match std::fs::metadata(path)?.len() > MAX_FILE_BYTES {
            true => Err(std::io::ErrorKind::FileTooLarge.into()),
            false => std::fs::read(path),
        }
    };
    match read(path) {
        Err(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
            bail!("`{name}` is larger than 64 MiB; import it into the register instead")
        }
        read => read.with_context(|| format!("cannot read `{}`", path.display())),
    }
}

fn inner_name(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    inner.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
