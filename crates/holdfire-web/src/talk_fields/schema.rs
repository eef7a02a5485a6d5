//! What the API says of each kind and field: schemas made from the table.

use super::{CLAUSE, Field, KINDS, Kind, Sort};
use crate::api::schemas::{ID_PATTERN, Id};
use crate::api::views::Names;
use serde_json::{Value, json};
use utoipa::openapi::schema::{
    ArrayBuilder, KnownFormat, ObjectBuilder, OneOfBuilder, SchemaFormat, SchemaType, Type,
};
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The name of the schema of a kind.
fn name_of(kind: &Kind) -> String {
    let mut name = "Talk".to_owned();
    for part in kind.word.split('_') {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.extend(letters);
    }
    name
}

/// Something of the talks: one of all kinds.
pub(crate) fn talk() -> RefOr<Schema> {
    let all = KINDS
        .iter()
        .fold(OneOfBuilder::new(), |all, kind| all.item(Ref::from_schema_name(name_of(kind))));
    let what = "Something of the talks, as it is recorded. `is` says which kind; each kind has its own fields.";
    all.description(Some(what)).examples([example()]).into()
}

/// One that stands for all.
fn example() -> Value {
    json!({
        "is": "contact",
        "about": { "en": "the ceasefire" },
        "between": ["member-a", "member-b"],
        "medium": "telephone",
        "days": { "from": "2026-02-18" },
        "told": { "source": "statement of the secretariat, 18 February" },
    })
}

/// All schemas that it refers to, by their names.
pub(crate) fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
    for kind in KINDS {
        schemas.push((name_of(kind), of_kind(kind)));
    }
    let mut add = |name: &str, schema: RefOr<Schema>| schemas.push((name.to_owned(), schema));
    add("TalkWho", who());
    add("TalkDays", days());
    add("TalkTold", told());
    add("TalkPassage", passage());
    add("TalkClause", object("A clause of a statement.", CLAUSE, None));
    add("TalkCondition", condition());
    add("TalkWatch", watch());
    add("TalkAbout", about());
    add("TalkMessageText", message_text());
    schemas.push((Id::name().into_owned(), Id::schema()));
    schemas.push((Names::name().into_owned(), Names::schema()));
}

fn of_kind(kind: &Kind) -> RefOr<Schema> {
    object(kind.says, kind.fields, Some(kind.word))
}

fn object(says: &str, fields: &[Field], is: Option<&str>) -> RefOr<Schema> {
    let mut object = ObjectBuilder::new();
    if let Some(word) = is {
        let word = ObjectBuilder::new().schema_type(Type::String).enum_values(Some([word]));
        object = object.property("is", word.description(Some("Which kind it is."))).required("is");
    }
    for field in fields {
        object = object.property(field.name, of_field(field));
        if field.is_required {
            object = object.required(field.name);
        }
    }
    if is.is_some() {
        let told = "Who tells it: a source, or passages of kept documents.";
        object = object.property("told", referred("TalkTold", told)).required("told");
    }
    object.description(Some(says)).into()
}

/// A reference with words of its own.
fn referred(name: &str, says: &str) -> RefOr<Schema> {
    let of = OneOfBuilder::new().item(Ref::from_schema_name(name));
    of.description(Some(says)).into()
}

fn list(of: impl Into<RefOr<Schema>>, says: &str) -> RefOr<Schema> {
    let of: RefOr<Schema> = of.into();
    ArrayBuilder::new().items(of).max_items(Some(200)).description(Some(says)).into()
}

fn text(most: usize) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .min_length(Some(1))
        .max_length(Some(most))
}

fn pair(says: &str, example: Value) -> RefOr<Schema> {
    ArrayBuilder::new()
        .items(RefOr::from(text(120)))
        .min_items(Some(2))
        .max_items(Some(2))
        .description(Some(says))
        .examples([example])
        .into()
}

fn of_field(field: &Field) -> RefOr<Schema> {
    let says = field.says;
    let id = || ObjectBuilder::new().schema_type(Type::String).pattern(Some(ID_PATTERN));
    let named = |example: &str| -> RefOr<Schema> {
        id().description(Some(says)).examples([json!(example)]).into()
    };
    match field.sort {
        Sort::Id => named("a-contact"),
        Sort::Matter(_) => named("a-meeting"),
        Sort::Actor => named("member-a"),
        Sort::Instrument => named("an-instrument"),
        Sort::Document => named("a-document"),
        Sort::Report => named("R-0000000001"),
        Sort::Names => referred("Names", says),
        Sort::Line => text(300).description(Some(says)).examples([json!("Astana")]).into(),
        Sort::ClauseNumber => text(20).description(Some(says)).examples([json!("2")]).into(),
        Sort::Text => {
            text(8_000).description(Some(says)).examples([json!("as the source has it")]).into()
        }
        Sort::Lines => list(text(8_000).examples([json!("the first")]), says),
        Sort::Words => list(text(300).examples([json!("territorial-integrity")]), says),
        Sort::Day => ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
            .description(Some(says))
            .into(),
        Sort::Instant => ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .description(Some(says))
            .into(),
        Sort::Days => referred("TalkDays", says),
        Sort::Number | Sort::Entry => {
            let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0));
            let most = if matches!(field.sort, Sort::Number) { 65_535 } else { u32::MAX };
            number.maximum(Some(most)).description(Some(says)).examples([json!(1)]).into()
        }
        Sort::Yes => ObjectBuilder::new()
            .schema_type(Type::Boolean)
            .description(Some(says))
            .examples([json!(false)])
            .into(),
        Sort::Word(words) => ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some((words.all)()))
            .description(Some(format!("{says} {}", words.says)))
            .into(),
        Sort::Who => referred("TalkWho", says),
        Sort::Whos => list(Ref::from_schema_name("TalkWho"), says),
        Sort::StatedClause => pair(says, json!(["a-statement", "2"])),
        Sort::AgreedClause => pair(says, json!(["an-instrument", "2"])),
        Sort::Incidents => list(Ref::from_schema_name("Id"), says),
        Sort::Clauses => list(Ref::from_schema_name("TalkClause"), says),
        Sort::About => list(Ref::from_schema_name("TalkAbout"), says),
        Sort::Condition => referred("TalkCondition", says),
        Sort::Message => referred("TalkMessageText", says),
    }
}

fn who() -> RefOr<Schema> {
    let words =
        text(300).description(Some("As the source has it.")).examples([json!("some countries")]);
    OneOfBuilder::new()
        .item(Ref::from_schema_name("Id"))
        .item(ObjectBuilder::new().property("words", words).required("words"))
        .description(Some(
            "An actor, or somebody whom a source describes without saying who it is.",
        ))
        .examples([json!("member-a")])
        .into()
}

fn day(says: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        .description(Some(says))
        .examples([json!("2026-02-18")])
}

fn days() -> RefOr<Schema> {
    ObjectBuilder::new()
        .property("from", day("The first day."))
        .required("from")
        .property("until", day("The last day, if it is another."))
        .description(Some("One day, or from a day to a day, both included."))
        .into()
}

fn told() -> RefOr<Schema> {
    let model = ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .max_length(Some(120))
        .description(Some("The language model that proposed it from the passages, where one did; whoever recorded it confirmed it."))
        .examples([Value::Null]);
    let source = text(600)
        .description(Some("A reference to what is not kept here."))
        .examples([json!("statement of the secretariat, 18 February")]);
    let passages = ArrayBuilder::new()
        .items(Ref::from_schema_name("TalkPassage"))
        .max_items(Some(20))
        .description(Some(
            "Passages of kept documents; each has to stand in its document, word for word.",
        ))
        .examples([json!([])]);
    ObjectBuilder::new()
        .property("source", source)
        .property("passages", passages)
        .property("proposed_by_model", model)
        .description(Some("From where something is known. At least one of the two is there."))
        .into()
}

fn passage() -> RefOr<Schema> {
    let place = |says: &str, example: u32| {
        let place = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0));
        place.maximum(Some(u32::MAX)).description(Some(says)).examples([json!(example)])
    };
    let document = ObjectBuilder::new().schema_type(Type::String).pattern(Some(ID_PATTERN));
    let quote =
        text(4_000).description(Some("The words, exactly.")).examples([json!("a step forward")]);
    ObjectBuilder::new()
        .property(
            "document",
            document.description(Some("Which document.")).examples([json!("a-document")]),
        )
        .property(
            "start",
            place(
                "The place of its first character in the text, in Unicode scalar values from 0.",
                0,
            ),
        )
        .property("end", place("The place after its last.", 14))
        .property("quote", quote)
        .required("document")
        .required("start")
        .required("end")
        .required("quote")
        .description(Some("Words of a kept document."))
        .into()
}

fn condition() -> RefOr<Schema> {
    let words = text(8_000)
        .description(Some("If what, in words."))
        .examples([json!("if the truce is violated")]);
    ObjectBuilder::new()
        .property("words", words)
        .required("words")
        .property(
            "watches",
            referred("TalkWatch", "The incidents it watches, if they can be told apart."),
        )
        .description(Some("If this is so, that follows."))
        .into()
}

fn watch() -> RefOr<Schema> {
    let id = |says: &str, example: &str| {
        let id = ObjectBuilder::new().schema_type(Type::String).pattern(Some(ID_PATTERN));
        id.description(Some(says)).examples([json!(example)])
    };
    ObjectBuilder::new()
        .property("instrument", id("Those that engage a clause of this instrument.", "an-instrument"))
        .property("area", id("Those perhaps in this area.", "an-area"))
        .property("actor", id("Those in which a report names this actor.", "member-a"))
        .property("from", day("From which day."))
        .property("until", day("To which day."))
        .description(Some("Which incidents a condition watches. The program lists them; whether the condition is met is said by people."))
        .into()
}

fn about() -> RefOr<Schema> {
    let id = |name: &'static str, says: &str| {
        let id = ObjectBuilder::new().schema_type(Type::String).pattern(Some(ID_PATTERN));
        ObjectBuilder::new().property(name, id.description(Some(says))).required(name)
    };
    let clause = pair("A clause of an instrument.", json!(["an-instrument", "2"]));
    OneOfBuilder::new()
        .item(id("incident", "An incident."))
        .item(id("instrument", "An instrument as a whole."))
        .item(ObjectBuilder::new().property("clause", clause).required("clause"))
        .item(id("talk", "Something else of the talks."))
        .description(Some("What an accusation is about: one of the four."))
        .examples([json!({ "instrument": "an-instrument" })])
        .into()
}

fn message_text() -> RefOr<Schema> {
    let of = |name: &'static str, most: usize, says: &str| {
        ObjectBuilder::new().property(name, text(most).description(Some(says))).required(name)
    };
    OneOfBuilder::new()
        .item(of("open", 8_000, "The words, for everybody who reads the register."))
        .item(of("to_seal", 8_000, "Words that are kept in the room for those whom the message passes; the register has only their seal. Sent, never answered."))
        .item(of("sealed", 64, "The seal: SHA-256, in hexadecimal, of 32 bytes of chance followed by the words."))
        .description(Some("What a message says: one of the three."))
        .examples([json!({ "open": "we are ready to meet" })])
        .into()
}

/// Something of the talks, with the schema that the table gives it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub(crate) struct TalkValue(pub Value);

impl PartialSchema for TalkValue {
    fn schema() -> RefOr<Schema> {
        talk()
    }
}

impl ToSchema for TalkValue {
    fn name() -> std::borrow::Cow<'static, str> {
        "Talk".into()
    }

    fn schemas(all: &mut Vec<(String, RefOr<Schema>)>) {
        schemas(all);
    }
}
