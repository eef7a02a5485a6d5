//! What one operation is, as data: everything that routes, the document and the tests need to know.

use super::PREFIX;
use super::problem::Problem;
use super::serve::read;
use crate::access::Gate;
use crate::asked::Asked;
use axum::http::StatusCode;
use axum::response::Response;
use holdfire_store::WaitingFile;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use utoipa::openapi::schema::{ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{KnownFormat, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Schemas by their names.
pub(crate) type Schemas = Vec<(String, RefOr<Schema>)>;

/// One thing that a program can ask for or do.
#[derive(Clone, Copy)]
pub(crate) struct Operation {
    /// Its name in the document, for those who make clients of it.
    pub id: &'static str,
    pub verb: Verb,
    /// Its address below `/{m}/api/v1`, with the parts that vary in braces.
    pub path: &'static str,
    /// What has to be allowed.
    pub gate: Gate,
    /// Under which heading it stands.
    pub tag: &'static str,
    /// What it does, in a few words and in a paragraph.
    pub summary: &'static str,
    pub description: &'static str,
    /// What its address can ask.
    pub asks: &'static [Parameter],
    /// What is sent to it.
    pub takes: Option<Shape>,
    /// Whether what was sent has that form, whatever else speaks against it.
    pub fits: Option<Fits>,
    /// The most bytes that are sent to it.
    pub most_bytes: usize,
    /// What it answers.
    pub gives: Shape,
    /// Whether it answers with something that is shown once and kept nowhere, as a secret is.
    pub is_shown_once: bool,
    pub does: Does,
}

/// A body with more than this is none of most operations'.
const MOST_BYTES: usize = 256 << 10;

/// Whether bytes have the form that an operation takes.
pub(crate) type Fits = fn(&[u8]) -> Result<(), Problem>;

/// The method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Post,
    Delete,
}

impl Verb {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

/// The function behind an operation.
#[derive(Clone, Copy)]
pub(crate) enum Does {
    /// Nothing is changed. The validator follows from the register, who asks and what.
    Read(fn(&Asked) -> Result<Given, Problem>),
    /// The same, where the answer depends on more: the clock, or the working state of the room. The
    /// validator follows from the answer itself.
    Look(fn(&Asked) -> Result<Given, Problem>),
    /// Something is recorded or changed.
    Write(fn(&Asked, &[u8]) -> Result<Given, Problem>),
    /// Something is asked about what is sent, of which nothing is kept.
    Try(fn(&Asked, &[u8]) -> Result<Given, Problem>),
    /// A file is sent, which waits until it is recorded.
    Upload(fn(&Asked, &Uploaded) -> Result<Given, Problem>),
    /// A file of one of these media types is taken out, as it is.
    Download(fn() -> Vec<&'static str>, fn(&Asked) -> Result<Response, Problem>),
}

/// A file that was sent and waits to be recorded.
pub(crate) struct Uploaded {
    /// Under which key it waits.
    pub key: String,
    pub file: WaitingFile,
}

/// Something that an address can ask.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parameter {
    pub name: &'static str,
    pub description: &'static str,
    pub sort: Sort,
    pub example: &'static str,
    pub is_required: bool,
}

/// What values it takes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Sort {
    /// Text of at most so many bytes.
    Text(u16),
    /// An identifier.
    Id,
    /// A day, `2026-02-14`.
    Day,
    /// A whole number from one to another.
    Number(u64, u64),
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
}

impl Sort {
    /// Whether it takes a value, and what it takes.
    pub fn takes(self, value: &str) -> Result<(), String> {
        let (is_taken, what) = match self {
            Self::Text(most) => {
                let n = value.chars().count();
                let is_taken = (1..=usize::from(most)).contains(&n) && !value.trim().is_empty();
                (is_taken, format!("text of at most {most} letters"))
            }
            Self::Id => (holdfire_core::ActorId::new(value).is_ok(), "an identifier".to_owned()),
            Self::Day => {
                let is_day = value.len() == 10 && value.parse::<jiff::civil::Date>().is_ok();
                (is_day, "a day such as 2026-02-14".to_owned())
            }
            Self::Number(least, most) => {
                let is_plain = value.bytes().all(|byte| byte.is_ascii_digit());
                let number = value.parse::<u64>().ok().filter(|_| is_plain);
                let is_taken = number.is_some_and(|n| (least..=most).contains(&n));
                (is_taken, format!("a number from {least} to {most}"))
            }
            Self::Word(words) => {
                let words = words();
                (words.contains(&value), format!("one of {}", words.join(", ")))
            }
        };
        if is_taken { Ok(()) } else { Err(what) }
    }
}

impl Parameter {
    pub const fn new(name: &'static str, sort: Sort, description: &'static str) -> Self {
        Self { name, description, sort, example: "", is_required: false }
    }

    pub const fn like(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    pub const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }
}

/// The schema of what is sent or answered.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    pub name: fn() -> Cow<'static, str>,
    schema: fn() -> RefOr<Schema>,
    others: fn(&mut Schemas),
    /// The media type.
    pub media: &'static str,
}

impl Shape {
    /// Of JSON.
    pub const fn of<T: ToSchema>() -> Self {
        Self {
            name: T::name,
            schema: T::schema,
            others: <T as ToSchema>::schemas,
            media: "application/json",
        }
    }

    /// Of a file, byte by byte.
    pub const fn of_file() -> Self {
        Self { media: FILE, ..Self::of::<FileBytes>() }
    }

    /// Its schema and all that it refers to.
    pub fn schemas(&self, schemas: &mut Schemas) {
        schemas.push(((self.name)().into_owned(), (self.schema)()));
        (self.others)(schemas);
    }
}

/// The media type of files that are sent, whatever is in them.
pub(crate) const FILE: &str = "application/octet-stream";

/// The bytes of a file, as they are.
pub(crate) struct FileBytes;

impl PartialSchema for FileBytes {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
            .description(Some("The bytes of a file, as they are."))
            .examples([serde_json::json!("bytes")])
            .into()
    }
}

impl ToSchema for FileBytes {
    fn name() -> Cow<'static, str> {
        "FileBytes".into()
    }
}

impl Operation {
    const fn new(
        id: &'static str,
        verb: Verb,
        path: &'static str,
        gate: Gate,
        gives: Shape,
        does: Does,
    ) -> Self {
        Self {
            id,
            verb,
            path,
            gate,
            tag: "",
            summary: "",
            description: "",
            asks: &[],
            takes: None,
            fits: None,
            most_bytes: MOST_BYTES,
            gives,
            is_shown_once: false,
            does,
        }
    }

    /// One that reads what the register says.
    pub const fn read<T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        does: fn(&Asked) -> Result<Given, Problem>,
    ) -> Self {
        Self::new(id, Verb::Get, path, gate, Shape::of::<T>(), Does::Read(does))
    }

    /// One that reads what else there is.
    pub const fn look<T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        does: fn(&Asked) -> Result<Given, Problem>,
    ) -> Self {
        Self::new(id, Verb::Get, path, gate, Shape::of::<T>(), Does::Look(does))
    }

    /// One that takes a body `B` and answers with `T`.
    pub const fn write<B: ToSchema + DeserializeOwned, T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        does: fn(&Asked, &[u8]) -> Result<Given, Problem>,
    ) -> Self {
        let new = Self::new(id, Verb::Post, path, gate, Shape::of::<T>(), Does::Write(does));
        Self { takes: Some(Shape::of::<B>()), fits: Some(fits::<B>), ..new }
    }

    /// One that does something and takes no body.
    pub const fn act<T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        does: fn(&Asked, &[u8]) -> Result<Given, Problem>,
    ) -> Self {
        Self::new(id, Verb::Post, path, gate, Shape::of::<T>(), Does::Write(does))
    }

    /// One that is asked about a body `B` of at most so many bytes and keeps nothing of it.
    pub const fn attempt<B: ToSchema + DeserializeOwned, T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        most_bytes: usize,
        does: fn(&Asked, &[u8]) -> Result<Given, Problem>,
    ) -> Self {
        let new = Self::new(id, Verb::Post, path, gate, Shape::of::<T>(), Does::Try(does));
        Self { takes: Some(Shape::of::<B>()), fits: Some(fits::<B>), most_bytes, ..new }
    }

    /// The same, of a body of at most so many bytes.
    pub const fn of_at_most(self, most_bytes: usize) -> Self {
        Self { most_bytes, ..self }
    }

    /// One that takes a file of at most so many bytes and answers with `T`.
    pub const fn upload<T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        most_bytes: usize,
        does: fn(&Asked, &Uploaded) -> Result<Given, Problem>,
    ) -> Self {
        let new = Self::new(id, Verb::Post, path, gate, Shape::of::<T>(), Does::Upload(does));
        Self { takes: Some(Shape::of_file()), most_bytes, ..new }
    }

    /// One that answers with a file of one of these media types.
    pub const fn download(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        types: fn() -> Vec<&'static str>,
        does: fn(&Asked) -> Result<Response, Problem>,
    ) -> Self {
        Self::new(id, Verb::Get, path, gate, Shape::of_file(), Does::Download(types, does))
    }

    /// One that takes something away, and no body.
    pub const fn delete<T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        does: fn(&Asked, &[u8]) -> Result<Given, Problem>,
    ) -> Self {
        Self::new(id, Verb::Delete, path, gate, Shape::of::<T>(), Does::Write(does))
    }

    /// The same, with an answer that is shown once.
    pub const fn shown_once(self) -> Self {
        Self { is_shown_once: true, ..self }
    }

    pub const fn asks(self, asks: &'static [Parameter]) -> Self {
        Self { asks, ..self }
    }

    pub const fn says(
        self,
        tag: &'static str,
        summary: &'static str,
        description: &'static str,
    ) -> Self {
        Self { tag, summary, description, ..self }
    }

    /// Whether it changes something.
    pub fn is_write(&self) -> bool {
        matches!(self.does, Does::Write(_) | Does::Upload(_))
    }

    /// Whether only pages of this very server may ask for it with the cookie of a session.
    pub fn is_guarded(&self) -> bool {
        self.is_write() || matches!(self.does, Does::Try(_))
    }

    /// Its whole address.
    pub fn address(&self) -> String {
        format!("/{{m}}{PREFIX}{}", self.path)
    }
}

fn fits<B: DeserializeOwned>(body: &[u8]) -> Result<(), Problem> {
    read::<B>(body).map(drop)
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Given {
    pub status: StatusCode,
    pub body: String,
    /// Where what was made stands.
    pub location: Option<String>,
    /// The address of the next page of a list.
    pub next: Option<String>,
}

impl Given {
    /// An answer that says this.
    pub fn of(value: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(value).map_err(|why| Problem::failed(&why))?;
        Ok(Self { status: StatusCode::OK, body, location: None, next: None })
    }

    /// The same, with more fields.
    pub fn with(self, more: &serde_json::Value) -> Result<Self, Problem> {
        let read = serde_json::from_str::<serde_json::Value>(&self.body);
        let mut whole = read.map_err(|why| Problem::failed(&why))?;
        if let (Some(fields), Some(more)) = (whole.as_object_mut(), more.as_object()) {
            fields.extend(more.clone());
        }
        Ok(Self { body: whole.to_string(), ..self })
    }

    pub fn created(self, location: Option<String>) -> Self {
        Self { status: StatusCode::CREATED, location, ..self }
    }

    pub fn with_next(self, next: Option<String>) -> Self {
        Self { next, ..self }
    }
}
