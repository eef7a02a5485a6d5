//! The case folder as the tests of this module read it.

use super::world::{CaseFiles, World};
use std::path::PathBuf;

pub(super) struct CaseBytes {
    pub(super) mechanism: Vec<u8>,
    pub(super) base: Vec<u8>,
    pub(super) actors: Vec<u8>,
    pub(super) areas: Vec<Vec<u8>>,
}

pub(super) fn case_file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../cases/exercise").join(name);
    std::fs::read(&path).unwrap_or_else(|e| panic!("cannot read `{}`: {e}", path.display()))
}

pub(super) fn case_bytes() -> CaseBytes {
    let area = |name: &str| case_file(&format!("areas/{name}.geojson"));
    CaseBytes {
        mechanism: case_file("mechanism.toml"),
        base: case_file("base.geojson"),
        actors: case_file("actors.toml"),
        areas: ["north-area", "sera-pocket", "southern-area"].map(area).to_vec(),
    }
}

pub(super) fn amber_coast() -> World {
    let bytes = case_bytes();
    let areas: Vec<&[u8]> = bytes.areas.iter().map(Vec::as_slice).collect();
    World::parse(&CaseFiles { base: &bytes.base, actors: &bytes.actors, areas: &areas }).unwrap()
}
