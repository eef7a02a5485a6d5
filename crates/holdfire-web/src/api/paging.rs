//! Lists in pages. A cursor names the last line of a page by what lines are ordered by, not by how many
//! came before it, so that a program that reads on misses nothing and sees nothing twice when entries
//! arrive meanwhile. A line whose place in the order changes meanwhile is met where it stands then.

use super::operation::{Given, Parameter, Schemas, Sort};
use super::problem::Problem;
use crate::asked::Asked;
use serde::Serialize;
use serde_json::json;
use std::borrow::Cow;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Lines on one page, where nothing is asked.
const USUAL: usize = 50;
/// The most.
const MOST: u64 = 200;

/// How many lines a page has.
pub(crate) const LIMIT: Parameter = Parameter::new(
    "limit",
    Sort::Number(1, MOST),
    "How many items a page holds at most; 50 if it is not told.",
)
.like("50");

/// Where to go on.
pub(crate) const CURSOR: Parameter = Parameter::new(
    "cursor",
    Sort::Text(400),
    "Where to go on: the `next` of the page before. What stands in it is not promised.",
);

/// A page of a list. Every list says at which size of the register it was read, and under which root, so
/// that what it says can be checked against the register itself.
#[derive(Serialize)]
pub(crate) struct Page<T> {
    pub register_size: u64,
    pub root: String,
    /// How many items there are in all pages, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    pub items: Vec<T>,
    /// The cursor of the next page; nothing on the last one.
    pub next: Option<String>,
}

impl<T: ToSchema> PartialSchema for Page<T> {
    fn schema() -> RefOr<Schema> {
        let number = |what: &str| {
            let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0));
            number.description(Some(what)).examples([json!(1841)])
        };
        let root = ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some("^[0-9a-f]{64}$"))
            .description(Some("The root over them, in hexadecimal."))
            .examples([json!(EXAMPLE_ROOT)]);
        let next = ObjectBuilder::new()
            .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
            .description(Some("The cursor of the next page; nothing on the last one."))
            .examples([json!("-when~0~1771581600~1771585200~EXR-0000-0001")]);
        let items = ArrayBuilder::new()
            .items(Ref::from_schema_name(T::name()))
            .description(Some("The items of this page."));
        ObjectBuilder::new()
            .property("register_size", number("How many entries the register had."))
            .property("root", root)
            .property("total", number("How many items there are in all pages, where that is known."))
            .property("items", items)
            .property("next", next)
            .required("register_size")
            .required("root")
            .required("items")
            .required("next")
            .description(Some(
                "A page of a list, at the size of the register that it tells, under the root that it tells.",
            ))
            .into()
    }
}

impl<T: ToSchema> ToSchema for Page<T> {
    fn name() -> Cow<'static, str> {
        format!("PageOf{}", T::name()).into()
    }

    fn schemas(schemas: &mut Schemas) {
        schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(schemas);
    }
}

/// A root, for examples.
const EXAMPLE_ROOT: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

impl<T: Serialize> Page<T> {
    pub fn of(asked: &Asked, total: Option<usize>, items: Vec<T>, next: Option<String>) -> Self {
        Self {
            register_size: asked.snapshot.size,
            root: asked.snapshot.root.clone(),
            total: total.map(|n| n as u64),
            items,
            next,
        }
    }

    /// The address of the next page.
    pub fn next_address(&self, asked: &Asked) -> Option<String> {
        let cursor = self.next.as_deref()?;
        let kept = asked.visit.query.iter().filter(|(name, _)| name != "cursor");
        let pairs = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs = pairs.chain([("cursor", cursor)]);
        Some(format!("{}{}", asked.visit.path, crate::routes::query(pairs)))
    }

    /// The answer, with the address of the next page.
    pub fn given(self, asked: &Asked) -> Result<Given, Problem> {
        let next = self.next_address(asked);
        Ok(Given::of(&self)?.with_next(next))
    }
}

/// How many lines are asked for.
pub(crate) fn limit(asked: &Asked) -> Result<usize, Problem> {
    let Some(told) = asked.visit.asks("limit") else { return Ok(USUAL) };
    let read = told.parse::<u64>().ok().filter(|n| (1..=MOST).contains(n));
    let wrong = || Problem::parameter("limit", format!("`limit` is a number from 1 to {MOST}"));
    Ok(read.ok_or_else(wrong)? as usize)
}

/// The parts of the cursor that is asked for, if there is one and it has so many.
pub(crate) fn cursor<const N: usize>(asked: &Asked) -> Result<Option<[&str; N]>, Problem> {
    let Some(told) = asked.visit.asks("cursor") else { return Ok(None) };
    let parts: Vec<&str> = told.split('~').collect();
    match <[&str; N]>::try_from(parts) {
        Ok(parts) => Ok(Some(parts)),
        Err(_) => Err(unreadable()),
    }
}

/// That a cursor is none of this list.
pub(crate) fn unreadable() -> Problem {
    Problem::parameter("cursor", "`cursor` is none of this list; begin again without it")
}

/// A part of a cursor as a value.
pub(crate) fn part<T: std::str::FromStr>(told: &str) -> Result<T, Problem> {
    told.parse().map_err(|_| unreadable())
}

/// A page of what is in memory, whose items have each a unique key and stand in its order.
pub(crate) fn of_sorted<T, V: Serialize>(
    asked: &Asked,
    all: &[T],
    key: impl Fn(&T) -> String,
    view: impl Fn(&T) -> V,
) -> Result<Given, Problem> {
    let limit = limit(asked)?;
    let after = cursor::<1>(asked)?;
    let first = match after {
        None => 0,
        Some([after]) => {
            let found = all.iter().position(|item| key(item) == after);
            found.ok_or_else(unreadable)? + 1
        }
    };
    let shown = &all[first.min(all.len())..(first + limit).min(all.len())];
    let next = (first + limit < all.len()).then(|| shown.last().map(&key)).flatten();
    let items = shown.iter().map(view).collect();
    Page::of(asked, Some(all.len()), items, next).given(asked)
}
