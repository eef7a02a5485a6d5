//! What the tests of this crate share.

use holdfire_core::{ImportId, Report};
use holdfire_intake::{Draft, Format, Outcome, Reader, Refusal, Settings, read};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Settings as an import of Syrian data would have them.
pub fn settings(dataset: &str) -> Settings {
    Settings::new(dataset, "Asia/Damascus", ImportId::new("test-import").unwrap())
}

/// The drafts and refusals of a file, in order, and its notices.
pub struct Whole {
    pub drafts: Vec<(u64, Draft)>,
    pub refused: Vec<(u64, Refusal)>,
    pub notices: Vec<String>,
}

impl Whole {
    pub fn of(format: &Format, bytes: &[u8], settings: &Settings) -> Self {
        let reader = read(format, bytes, settings).unwrap_or_else(|error| panic!("{error}"));
        Self::drain(reader)
    }

    pub fn drain(mut reader: Reader<'_>) -> Self {
        let (mut drafts, mut refused) = (Vec::new(), Vec::new());
        for (number, row) in (1..).zip(reader.by_ref()) {
            assert_eq!(row.number, number, "rows are numbered without a gap");
            match row.outcome {
                Outcome::Draft(draft) => drafts.push((number, draft)),
                Outcome::Refused(refusal) => refused.push((number, refusal)),
            }
        }
        assert!(reader.broke().is_none());
        Self { drafts, refused, notices: reader.notices().to_vec() }
    }

    pub fn reports(&self) -> Vec<&Report> {
        self.drafts
            .iter()
            .map(|(_, draft)| match draft {
                Draft::Report { report, .. } => &**report,
                other => panic!("not a report: {other:?}"),
            })
            .collect()
    }

    /// How many doubts there are of each field.
    pub fn doubts(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for doubt in self.drafts.iter().flat_map(|(_, draft)| draft.doubts()) {
            *counts.entry(doubt.field.to_string()).or_default() += 1;
        }
        counts
    }

    pub fn doubtful(&self) -> usize {
        self.drafts.iter().filter(|(_, draft)| !draft.doubts().is_empty()).count()
    }
}

/// A file of the data that lies beside the repository; fails loudly where it is not there.
pub fn shared(path: &str) -> Vec<u8> {
    let file = workspace().join("../shared/data").join(path);
    let packed = std::fs::read(&file).unwrap_or_else(|error| {
        panic!(
            "SHARED DATA IS MISSING: `{}` cannot be read ({error}); this test proves nothing \
             without it",
            file.display()
        )
    });
    if !path.ends_with(".gz") {
        return packed;
    }
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut bytes).unwrap();
    bytes
}

/// A file of the repository itself.
pub fn in_workspace(path: &str) -> Vec<u8> {
    let file = workspace().join(path);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
