//! `traces`: which entries speak of which object, so that any number can be followed to the
//! register and every page can show its history.

use super::{Row, Table};
use holdfire_core::Touched;
use rusqlite::types::Value;

pub(crate) const TABLE: Table = Table {
    name: "traces",
    columns: &[("object", "TEXT NOT NULL"), ("seq", "INTEGER NOT NULL")],
    key_columns: 2,
    // Whoever shows the register asks what the latest entries spoke of.
    indexes: &["seq"],
};

/// The row that says entry `seq` speaks of an object.
pub(crate) fn row(touched: &Touched, seq: u64) -> Row {
    vec![Value::Text(name(touched)), Value::Integer(seq.cast_signed())]
}

/// The object's name in this table: kind, slash, id.
pub(crate) fn name(touched: &Touched) -> String {
    match touched {
        Touched::Mechanism => "mechanism".to_owned(),
        Touched::Actor(id) => format!("actor/{id}"),
        Touched::Instrument(id) => format!("instrument/{id}"),
        Touched::Accession(n) => format!("accession/{n:08}"),
        Touched::Designation(n) => format!("designation/{n:08}"),
        Touched::Area(id) => format!("area/{id}"),
        Touched::Source(id) => format!("source/{id}"),
        Touched::Document(id) => format!("document/{id}"),
        Touched::Attachment(entry) => format!("attachment/{entry:012}"),
        Touched::Report(id) => format!("report/{id}"),
        Touched::Incident(id) => format!("incident/{id}"),
        Touched::Decision(entry) => format!("decision/{entry:012}"),
        Touched::Proposal(id) => format!("proposal/{id}"),
        Touched::Count(id) => format!("count/{id}"),
        Touched::Coverage(id) => format!("coverage/{id}"),
        Touched::Step(id) => format!("step/{id}"),
        Touched::Position(entry) => format!("position/{entry:012}"),
        Touched::Finding(entry) => format!("finding/{entry:012}"),
        Touched::Attribution(entry) => format!("attribution/{entry:012}"),
        Touched::Proposed(entry) => format!("proposed/{entry:012}"),
        Touched::Asking(entry) => format!("asking/{entry:012}"),
        Touched::Escalation(entry) => format!("escalation/{entry:012}"),
        Touched::Comment(entry) => format!("comment/{entry:012}"),
        Touched::Call(entry) => format!("call/{entry:012}"),
        Touched::Talk(entry) => format!("talk/{entry:012}"),
        Touched::Erratum(entry) => format!("erratum/{entry:012}"),
        Touched::Powers => "powers/last".to_owned(),
        Touched::Key(key) => format!("key/{key}"),
        Touched::Signatures(entry) => format!("signatures/{entry:012}"),
        Touched::Import(id) => format!("import/{id}"),
        Touched::Bulletin(id) => format!("bulletin/{id}"),
    }
}
