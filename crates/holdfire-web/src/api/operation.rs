//! What one operation is, as data: everything that routes, the document and the tests need to know.

use super::PREFIX;
use super::problem::Problem;
use super::serve::read;
use crate::access::Gate;
use crate::asked::Asked;
use axum::http::StatusCode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};

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
    /// What it answers.
    pub gives: Shape,
    pub does: Does,
}

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

    /// Its schema and all that it refers to.
    pub fn schemas(&self, schemas: &mut Schemas) {
        schemas.push(((self.name)().into_owned(), (self.schema)()));
        (self.others)(schemas);
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
            gives,
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

    /// One that takes something away, and no body.
    pub const fn delete<T: ToSchema>(
        id: &'static str,
        path: &'static str,
        gate: Gate,
        does: fn(&Asked, &[u8]) -> Result<Given, Problem>,
    ) -> Self {
        Self::new(id, Verb::Delete, path, gate, Shape::of::<T>(), Does::Write(does))
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
        matches!(self.does, Does::Write(_))
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

    pub fn created(self, location: Option<String>) -> Self {
        Self { status: StatusCode::CREATED, location, ..self }
    }

    pub fn with_next(self, next: Option<String>) -> Self {
        Self { next, ..self }
    }
}
