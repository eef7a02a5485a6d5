//! `objects`: the few and small things, each as the JSON of its latest state: the mechanism,
//! actors, instruments, accessions, designations, areas, sources, documents, evidence, declared
//! counts, coverage, steps, positions, findings, attributions, escalations of steps, comments, matters
//! of talks, errata, powers, keys of organisations, signatures under entries, imports and bulletins.

use super::{Row, Table};
use crate::StoreError;
use holdfire_core::{State, Touched};
use rusqlite::{Connection, OptionalExtension, types::Value};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

pub(crate) const TABLE: Table = Table {
    name: "objects",
    columns: &[("kind", "TEXT NOT NULL"), ("id", "TEXT NOT NULL"), ("body", "TEXT NOT NULL")],
    key_columns: 2,
    indexes: &[],
};

/// The row of a touched object, if it is one of those kept here.
pub(crate) fn row(state: &State, touched: &Touched) -> Option<Row> {
    match touched {
        Touched::Mechanism => {
            let mechanism = state.mechanism.as_ref()?;
            made("mechanism", mechanism.id.as_str(), mechanism)
        }
        Touched::Actor(id) => made("actor", id.as_str(), state.actors.get(id)?),
        Touched::Instrument(id) => made("instrument", id.as_str(), state.instruments.get(id)?),
        Touched::Accession(n) => made("accession", &number(*n), state.accessions.get(*n)?),
        Touched::Designation(n) => made("designation", &number(*n), state.designations.get(*n)?),
        Touched::Area(id) => made("area", id.as_str(), state.areas.get(id)?),
        Touched::Source(id) => made("source", id.as_str(), state.sources.get(id)?),
        Touched::Document(id) => made("document", id.as_str(), state.documents.get(id)?),
        Touched::Attachment(entry) => {
            made("attachment", &entry_number(*entry), state.attachments.get(entry)?)
        }
        Touched::Decision(entry) => {
            made("decision", &entry_number(*entry), state.decisions.get(entry)?)
        }
        Touched::Position(entry) => {
            made("position", &entry_number(*entry), state.positions.get(entry)?)
        }
        Touched::Finding(entry) => {
            made("finding", &entry_number(*entry), state.findings.get(entry)?)
        }
        Touched::Attribution(entry) => {
            made("attribution", &entry_number(*entry), state.attributions.get(entry)?)
        }
        Touched::Escalation(entry) => {
            made("escalation", &entry_number(*entry), state.escalations.get(entry)?)
        }
        Touched::Comment(entry) => {
            made("comment", &entry_number(*entry), state.comments.get(entry)?)
        }
        Touched::Talk(entry) => made("talk", &entry_number(*entry), state.talks.entry(*entry)?),
        Touched::Erratum(entry) => made("erratum", &entry_number(*entry), state.errata.get(entry)?),
        Touched::Proposal(id) => made("proposal", id.as_str(), state.proposals.get(id)?),
        Touched::Count(id) => made("count", id.as_str(), state.counts.get(id)?),
        Touched::Coverage(id) => made("coverage", id.as_str(), state.coverage.get(id)?),
        Touched::Step(id) => made("step", id.as_str(), state.steps.get(id)?),
        Touched::Powers => made("powers", "last", state.powers.as_ref()?),
        Touched::Key(key) => made("key", key, state.keys.get(key)?),
        Touched::Signatures(entry) => {
            made("signatures", &entry_number(*entry), state.signatures.get(entry)?)
        }
        Touched::Import(id) => made("import", id.as_str(), state.imports.get(id)?),
        Touched::Bulletin(id) => made("bulletin", id.as_str(), state.bulletins.get(id)?),
        // A proposal stands on its incident (`judged.rs`): who votes on it follows from the reports.
        Touched::Report(_)
        | Touched::Incident(_)
        | Touched::Asking(_)
        | Touched::Call(_)
        | Touched::Proposed(_) => None,
    }
}

/// Everything in a state that is kept in this table.
pub(crate) fn all(state: &State) -> impl Iterator<Item = Touched> + '_ {
    state
        .mechanism
        .iter()
        .map(|_| Touched::Mechanism)
        .chain(state.actors.keys().cloned().map(Touched::Actor))
        .chain(state.instruments.keys().cloned().map(Touched::Instrument))
        .chain((0..state.accessions.len()).map(Touched::Accession))
        .chain((0..state.designations.len()).map(Touched::Designation))
        .chain(state.areas.keys().cloned().map(Touched::Area))
        .chain(state.sources.keys().cloned().map(Touched::Source))
        .chain(state.documents.keys().cloned().map(Touched::Document))
        .chain(state.attachments.keys().copied().map(Touched::Attachment))
        .chain(state.decisions.keys().copied().map(Touched::Decision))
        .chain(state.proposals.keys().cloned().map(Touched::Proposal))
        .chain(state.counts.keys().cloned().map(Touched::Count))
        .chain(state.coverage.keys().cloned().map(Touched::Coverage))
        .chain(state.steps.keys().cloned().map(Touched::Step))
        .chain(state.positions.keys().copied().map(Touched::Position))
        .chain(state.findings.keys().copied().map(Touched::Finding))
        .chain(state.attributions.keys().copied().map(Touched::Attribution))
        .chain(state.escalations.keys().copied().map(Touched::Escalation))
        .chain(state.comments.keys().copied().map(Touched::Comment))
        .chain(state.talks.all().map(|talk| Touched::Talk(talk.entry)))
        .chain(state.errata.keys().copied().map(Touched::Erratum))
        .chain(state.powers.iter().map(|_| Touched::Powers))
        .chain(state.keys.keys().cloned().map(Touched::Key))
        .chain(state.signatures.keys().copied().map(Touched::Signatures))
        .chain(state.imports.keys().cloned().map(Touched::Import))
        .chain(state.bulletins.keys().cloned().map(Touched::Bulletin))
}

/// All objects of a kind, in the order of their ids.
pub(crate) fn read_all<T: DeserializeOwned>(
    connection: &Connection,
    kind: &str,
) -> Result<Vec<T>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, body FROM objects WHERE kind = ? ORDER BY id")?;
    let mut rows = statement.query([kind])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(parsed(
            kind,
            row.get_ref(0)?.as_str().unwrap_or("?"),
            row.get_ref(1)?.as_str().unwrap_or(""),
        )?);
    }
    Ok(all)
}

/// All objects of a kind that are kept under the number of an entry.
pub(crate) fn read_numbered<T: DeserializeOwned>(
    connection: &Connection,
    kind: &str,
) -> Result<BTreeMap<u64, T>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, body FROM objects WHERE kind = ? ORDER BY id")?;
    let mut rows = statement.query([kind])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().unwrap_or("?");
        let number = id.parse().map_err(|why| StoreError::damaged(format!("{kind} {id}"), why))?;
        all.insert(number, parsed(kind, id, row.get_ref(1)?.as_str().unwrap_or(""))?);
    }
    Ok(all)
}

/// One object of a kind.
pub(crate) fn read_one<T: DeserializeOwned>(
    connection: &Connection,
    kind: &str,
    id: &str,
) -> Result<Option<T>, StoreError> {
    let found: Option<String> = connection
        .prepare_cached("SELECT body FROM objects WHERE kind = ? AND id = ?")?
        .query_row([kind, id], |row| row.get(0))
        .optional()?;
    found.map(|body| parsed(kind, id, &body)).transpose()
}

fn parsed<T: DeserializeOwned>(kind: &str, id: &str, body: &str) -> Result<T, StoreError> {
    serde_json::from_str(body).map_err(|why| StoreError::damaged(format!("{kind} {id}"), why))
}

fn made(kind: &str, id: &str, object: &impl Serialize) -> Option<Row> {
    // Core objects hold nothing that JSON cannot: no maps with keys that are not text, and every
    // number was checked to be finite.
    let body = serde_json::to_string(object).ok()?;
    Some(vec![Value::Text(kind.to_owned()), Value::Text(id.to_owned()), Value::Text(body)])
}

/// Numbers of entries, so that they sort as numbers do.
fn entry_number(entry: u64) -> String {
    format!("{entry:012}")
}

/// Numbers as ids of fixed width, so that they sort as numbers do.
fn number(n: usize) -> String {
    format!("{n:08}")
}
