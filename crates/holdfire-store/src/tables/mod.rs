//! The read tables: one file per table, each with the row it holds and how the row is made from
//! the state. A row is a pure function of the state, so `append`, `rebuild` and `verify` share it.

pub(crate) mod around;
pub mod askings;
pub mod calls;
pub mod incidents;
pub(crate) mod objects;
pub(crate) mod reports;
pub(crate) mod traces;

use crate::StoreError;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params_from_iter};
use sha2::{Digest, Sha256};

/// A read table. Its first `key_columns` columns are its key; an index is over one column or several.
pub(crate) struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, &'static str)],
    pub key_columns: usize,
    pub indexes: &'static [&'static str],
}

/// Every read table.
pub(crate) const TABLES: [&Table; 6] = [
    &objects::TABLE,
    &reports::TABLE,
    &incidents::TABLE,
    &askings::TABLE,
    &calls::TABLE,
    &traces::TABLE,
];

/// A row as it stands in a table: the values of all columns in order.
pub(crate) type Row = Vec<Value>;

pub(crate) fn create_statements() -> String {
    TABLES.iter().map(|table| table.create_statement()).collect()
}

/// Whether two texts are the same, as `==` cannot say in a `const`.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

impl Table {
    fn create_statement(&self) -> String {
        let columns: Vec<String> =
            self.columns.iter().map(|(name, sort)| format!("{name} {sort}")).collect();
        let indexes: String = self
            .indexes
            .iter()
            .map(|columns| {
                let by = columns.replace(", ", "_and_");
                format!("CREATE INDEX {0}_by_{by} ON {0} ({columns});", self.name)
            })
            .collect();
        format!(
            "CREATE TABLE {} ({}, PRIMARY KEY ({})) STRICT, WITHOUT ROWID;{indexes}",
            self.name,
            columns.join(", "),
            self.key_names().join(", "),
        )
    }

    /// Where a column stands in a row, for programs that read rows without looking for names in each. In a
    /// `const` a name that is no column's stops the build.
    #[allow(clippy::panic, reason = "it stops the build, not the program")]
    pub const fn position(&self, name: &str) -> usize {
        let mut at = 0;
        while at < self.columns.len() {
            if is_same(self.columns[at].0, name) {
                return at;
            }
            at += 1;
        }
        panic!("no column has this name")
    }

    fn key_names(&self) -> Vec<&'static str> {
        self.columns[..self.key_columns].iter().map(|(name, _)| *name).collect()
    }

    fn column_list(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    /// Puts a row in, in place of one with the same key.
    pub fn put(&self, connection: &Connection, row: &Row) -> Result<(), StoreError> {
        let marks = vec!["?"; self.columns.len()].join(", ");
        let sql = format!(
            "INSERT OR REPLACE INTO {} ({}) VALUES ({marks})",
            self.name,
            self.column_list()
        );
        connection.prepare_cached(&sql)?.execute(params_from_iter(row))?;
        Ok(())
    }

    /// Takes the row with that key out, if it is there.
    pub fn remove(&self, connection: &Connection, key: &[Value]) -> Result<(), StoreError> {
        let wanted: Vec<String> =
            self.key_names().iter().map(|name| format!("{name} = ?")).collect();
        let sql = format!("DELETE FROM {} WHERE {}", self.name, wanted.join(" AND "));
        connection.prepare_cached(&sql)?.execute(params_from_iter(key))?;
        Ok(())
    }

    /// Empties the table.
    pub fn clear(&self, connection: &Connection) -> Result<(), StoreError> {
        connection.execute(&format!("DELETE FROM {}", self.name), [])?;
        Ok(())
    }

    /// Calls `each` with every row in the order of the key.
    pub fn for_each(
        &self,
        connection: &Connection,
        mut each: impl FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT {} FROM {} ORDER BY {}",
            self.column_list(),
            self.name,
            self.key_names().join(", ")
        );
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..self.columns.len())
                .map(|column| row.get_ref(column).map(owned))
                .collect::<Result<Row, _>>()?;
            each(values)?;
        }
        Ok(())
    }

    /// The key of a row, for a person to read.
    pub fn key_of(&self, row: &Row) -> String {
        row[..self.key_columns].iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    /// The name of the first column in which two rows differ.
    pub fn first_difference(&self, a: &Row, b: &Row) -> Option<&'static str> {
        self.columns.iter().zip(a.iter().zip(b)).find(|(_, (a, b))| a != b).map(|(c, _)| c.0)
    }
}

/// SHA-256 over all read tables: equal digests mean equal tables.
pub(crate) fn digest(connection: &Connection) -> Result<String, StoreError> {
    let mut hasher = Sha256::new();
    for table in TABLES {
        hasher.update(table.name.as_bytes());
        table.for_each(connection, |row| {
            for value in &row {
                // Type, length and content, so that no two rows hash alike by accident of layout.
                let (kind, content) = match value {
                    Value::Null => (0u8, Vec::new()),
                    Value::Integer(n) => (1, n.to_be_bytes().to_vec()),
                    Value::Real(x) => (2, x.to_bits().to_be_bytes().to_vec()),
                    Value::Text(text) => (3, text.clone().into_bytes()),
                    Value::Blob(bytes) => (4, bytes.clone()),
                };
                hasher.update([kind]);
                hasher.update((content.len() as u64).to_be_bytes());
                hasher.update(&content);
            }
            Ok(())
        })?;
    }
    Ok(crate::files::hex(&hasher.finalize()))
}

fn owned(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Integer(n),
        ValueRef::Real(x) => Value::Real(x),
        // A flipped byte may make text that is not UTF-8; it must still compare as different.
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => Value::Blob(text.to_vec()),
        },
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Integer(n) => n.to_string(),
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}

/// A text value, or null.
pub(crate) fn text(value: Option<impl Into<String>>) -> Value {
    value.map_or(Value::Null, |text| Value::Text(text.into()))
}

/// An integer value, or null.
pub(crate) fn integer(value: Option<impl Into<i64>>) -> Value {
    value.map_or(Value::Null, |n| Value::Integer(n.into()))
}

/// A real value, or null.
pub(crate) fn real(value: Option<f64>) -> Value {
    value.map_or(Value::Null, Value::Real)
}
