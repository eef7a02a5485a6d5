//! The OpenAPI document: made from the table of operations and from the schemas of what they take and
//! give. It is the same on every server, and a copy of it is kept in `docs/`.

use super::operation::{Does, Operation, Parameter, Schemas, Shape, Sort};
use super::operations;
use super::problem::{Kind, MEDIA, ProblemTold};
use super::schemas::ID_PATTERN;
use crate::access::Gate;
use holdfire_powers::{Act, Sort as ActSort};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// The version of the shapes. The number before the first point stands in every address.
const VERSION: &str = "1.0.0";

const ABOUT: &str = "Everything that the pages of a mechanism show and its forms do, as JSON.\n\n\
    Every answer says at which size of the register it was made and under which root, so that what it says \
    can be checked. Who may ask or do what is said by the policies of the mechanism, as for pages; what may \
    not be seen is answered like what is not there. Errors are `application/problem+json` (RFC 9457). \
    Answers carry strong entity tags; send them back in `If-None-Match`. Send an `Idempotency-Key` with \
    everything that records something: the same request under the same key is done once.";

/// Headings, in the order of the reference.
pub(crate) const TAGS: &[(&str, &str)] = &[
    ("mechanism", "The mechanism, its register's latest checkpoint, this document."),
    ("me", "Who asks, and what they may do."),
    ("incidents", "What happened, as far as reports tell, and what is done about it."),
    ("reports", "What sources said, and filing what one has seen or heard."),
    ("askings", "Requests, tasks and demands, and what comes of them."),
    ("queue", "What is to be worked on, and by whom."),
    ("calls", "The log of the hotline."),
    ("due", "Who owes what to whom, and by when."),
    (
        "talks",
        "Meetings, statements, promises, accusations, contacts and messages, as somebody tells them.",
    ),
    ("documents", "Texts that are kept as sources, and what is proposed from them."),
    ("terms", "Instruments, their clauses, and areas."),
    ("reconciliation", "The lists of the members side by side, and declared counts."),
    ("coverage", "Who was looking, where and when."),
    ("sources", "Who speaks, what was imported, how sources overlap."),
    ("bulletins", "What went out."),
    ("register", "Entries, proofs and verification."),
    ("powers", "Who may see and do what."),
    ("notices", "What the account was told, and of what it wants to hear."),
    ("exports", "Incidents as files: asked for, approved, made, taken out."),
    ("accounts", "The accounts of one's own organisation, for its administrators."),
    ("webhooks", "Programs that are told of notices, for administrators."),
];

static DOCUMENT: LazyLock<Value> = LazyLock::new(make);
static TEXT: LazyLock<String> = LazyLock::new(|| DOCUMENT.to_string());

/// The document.
pub(crate) fn document() -> &'static Value {
    &DOCUMENT
}

/// The document as it is served.
pub(crate) fn text() -> &'static str {
    &TEXT
}

fn make() -> Value {
    let mut paths = Map::new();
    let mut schemas: Schemas = Vec::new();
    Shape::of::<ProblemTold>().schemas(&mut schemas);
    for operation in operations() {
        operation.gives.schemas(&mut schemas);
        if let Some(takes) = &operation.takes {
            takes.schemas(&mut schemas);
        }
        let at = paths.entry(operation.address()).or_insert_with(|| json!({}));
        at[operation.verb.as_str().to_ascii_lowercase()] = described(operation);
    }
    let mut components = Map::new();
    for (name, schema) in schemas {
        if !components.contains_key(&name) {
            components.insert(name, serde_json::to_value(schema).unwrap_or_default());
        }
    }
    with_examples(&mut components);
    let tags = TAGS.iter().map(|(name, what)| json!({ "name": name, "description": what }));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Holdfire",
            "version": VERSION,
            "description": ABOUT,
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/", "description": "The server that tells this document." }],
        "tags": tags.collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "schemas": components,
            "responses": problem_responses(),
            "securitySchemes": {
                "token": {
                    "type": "http", "scheme": "bearer",
                    "description": "A token made on the page of one's account. It never does more than the account, and only what its scopes allow: `read`, `file`, `decide`, `export`.",
                },
                "session": {
                    "type": "apiKey", "in": "cookie", "name": "holdfire-{m}",
                    "description": "The cookie of somebody who is signed in to the mechanism `{m}`. Whoever uses it sends the token of the session in `X-CSRF-Token` with everything that changes something.",
                },
            },
        },
    })
}

/// Whether the standard policies let everybody do it.
fn is_public(gate: Gate) -> bool {
    match gate {
        Gate::Everybody => true,
        Gate::Account | Gate::Somebody | Gate::Own(_) => false,
        _ => gate.act().is_some_and(|act| {
            [Act::SeeTerms, Act::SeeBulletins, Act::SeeCheckpoint].contains(&act)
        }),
    }
}

fn described(operation: &Operation) -> Value {
    let act = match operation.gate.act() {
        Some(act) => format!(" Needs the act `{}`.", act.as_str()),
        None => match operation.gate {
            Gate::Everybody => String::new(),
            _ => " Needs an account; what it may do is asked for what is done.".to_owned(),
        },
    };
    // No token is enough for what administrators do.
    let is_administering =
        operation.gate.act().is_some_and(|act| act.sort() == ActSort::Administer);
    let mut security = vec![json!({ "session": [] })];
    if !is_administering {
        security.insert(0, json!({ "token": [] }));
    }
    if is_public(operation.gate) {
        security.push(json!({}));
    }
    let mut described = json!({
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
        "description": format!("{}{act}", operation.description),
        "parameters": parameters(operation),
        "security": security,
        "responses": responses(operation),
    });
    if let Some(takes) = &operation.takes {
        described["requestBody"] = json!({
            "required": true,
            "content": { takes.media: { "schema": reference(takes) } },
        });
    }
    described
}

fn reference(shape: &Shape) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", (shape.name)()) })
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let of_path = operation.path.split('/').filter_map(|part| {
        let name = part.strip_prefix('{')?.strip_suffix('}')?;
        let (what, schema) = part_of_path(name);
        Some(json!({
            "name": name, "in": "path", "required": true, "description": what, "schema": schema,
        }))
    });
    let mechanism = json!({
        "name": "m", "in": "path", "required": true, "description": "The mechanism, by its id.",
        "schema": { "type": "string", "pattern": ID_PATTERN, "examples": ["exercise"] },
    });
    let mut all: Vec<Value> = std::iter::once(mechanism).chain(of_path).collect();
    all.extend(operation.asks.iter().map(asked));
    let header = |name: &str, what: &str, schema: Value| json!({ "name": name, "in": "header", "description": what, "schema": schema });
    if matches!(operation.does, Does::Read(_) | Does::Look(_)) {
        all.push(header(
            "If-None-Match",
            "The entity tag of the answer one has; if it is still the answer, `304` tells so.",
            json!({ "type": "string" }),
        ));
    }
    if operation.is_write() {
        let once = match operation.is_shown_once {
            true => {
                "A key of one's own for this request. The same request under the same key is done once within a day; what it answered is shown that once, and then `409` tells so."
            }
            false => {
                "A key of one's own for this request. The same request under the same key is done once within a day and answered the same."
            }
        };
        let key =
            json!({ "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!#-~]+$" });
        all.push(header("Idempotency-Key", once, key));
    }
    if operation.is_guarded() {
        all.push(header(
            "X-CSRF-Token",
            "The token of the session, for those who use its cookie.",
            json!({ "type": "string" }),
        ));
    }
    if operation.is_write() && operation.path.starts_with("/incidents/{id}/") {
        all.push(header(
            "If-Match",
            "The entity tag of the incident as one has read it; if it has changed, nothing is done and `412` tells so.",
            json!({ "type": "string" }),
        ));
    }
    all
}

/// What the parts of addresses are.
fn part_of_path(name: &str) -> (&'static str, Value) {
    let id =
        |example: &str| json!({ "type": "string", "pattern": ID_PATTERN, "examples": [example] });
    let entry = json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX, "examples": [1204] });
    match name {
        "name" => (
            "The name of a file, as its list tells it.",
            json!({ "type": "string", "minLength": 1, "maxLength": 120, "examples": ["incidents.csv"] }),
        ),
        "entry" => ("The number of an entry of the register.", entry),
        "clause" => (
            "The number of a clause in its instrument.",
            json!({ "type": "string", "minLength": 1, "maxLength": 120, "examples": ["2a"] }),
        ),
        "key" => (
            "The key that was given for it.",
            json!({ "type": "string", "minLength": 1, "maxLength": 120, "examples": ["k3v9"] }),
        ),
        _ => ("The id of what is asked for.", id("EXR-0000-0001")),
    }
}

fn asked(parameter: &Parameter) -> Value {
    let mut schema = match parameter.sort {
        Sort::Text(most) => json!({ "type": "string", "minLength": 1, "maxLength": most }),
        Sort::Id => json!({ "type": "string", "pattern": ID_PATTERN }),
        Sort::Day => json!({ "type": "string", "format": "date" }),
        Sort::Number(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Sort::Word(words) => json!({ "type": "string", "enum": words() }),
    };
    if !parameter.example.is_empty() {
        schema["examples"] = match parameter.sort {
            Sort::Number(..) => json!([parameter.example.parse::<u64>().unwrap_or_default()]),
            _ => json!([parameter.example]),
        };
    }
    json!({
        "name": parameter.name,
        "in": "query",
        "required": parameter.is_required,
        "description": parameter.description,
        "schema": schema,
    })
}

fn responses(operation: &Operation) -> Value {
    let text = |what: &str| json!({ "description": what, "schema": { "type": "string" } });
    let marks = json!({
        "Holdfire-Register-Size": { "description": "How many entries the register had.", "schema": { "type": "integer", "minimum": 0 } },
        "Holdfire-Register-Root": text("The root over them."),
    });
    let content = json!({ operation.gives.media: { "schema": reference(&operation.gives) } });
    let mut all = Map::new();
    let mut add = |status: u16, response: Value| drop(all.insert(status.to_string(), response));
    let mut kinds = vec![
        Kind::BadAddress,
        Kind::SignIn,
        Kind::NotAllowed,
        Kind::NotFound,
        Kind::TooMany,
        Kind::Busy,
    ];
    match operation.does {
        Does::Read(_) | Does::Look(_) => {
            let mut headers = marks;
            headers["ETag"] = text("The strong entity tag of the answer.");
            headers["Link"] = text("The next page of a list, `rel=\"next\"`.");
            add(
                200,
                json!({ "description": "The answer.", "headers": headers, "content": content }),
            );
            add(304, json!({ "description": "The answer is the one that the asker has." }));
        }
        Does::Download(types, _) => {
            // A table of media types has no room for their parameters. A file is its bytes, of which no schema says
            // more.
            let bare = |media: &'static str| media.split(';').next().unwrap_or(media);
            let of = |media: &'static str| (bare(media).to_owned(), json!({}));
            let content: Map<String, Value> = types().into_iter().map(of).collect();
            add(200, json!({ "description": "The file.", "content": content }));
        }
        Does::Try(_) => {
            let answer =
                json!({ "description": "The answer.", "headers": marks, "content": content });
            add(200, answer);
        }
        Does::Write(_) | Does::Upload(_) => {
            let mut headers = marks;
            headers["Location"] = text("Where what was recorded stands.");
            headers["Idempotency-Replayed"] =
                text("`true` if the request was done before under its key.");
            let done = json!({ "description": "It is done, or it stood already.", "headers": headers, "content": content });
            let made =
                json!({ "description": "It is recorded.", "headers": headers, "content": content });
            add(200, done);
            add(201, made);
            kinds.push(Kind::Conflict);
            if operation.path.starts_with("/incidents/{id}/") {
                kinds.push(Kind::Changed);
            }
        }
    }
    if operation.is_guarded() {
        kinds.extend([Kind::TooLarge, Kind::Unfit]);
    }
    if operation.fits.is_some() {
        kinds.push(Kind::NotJson);
    }
    for kind in kinds {
        let told = format!("#/components/responses/{}", kind.word());
        add(kind.status().as_u16(), json!({ "$ref": told }));
    }
    Value::Object(all)
}

/// What is told when something is wrong, by the words of the problems.
fn problem_responses() -> Value {
    let response = |kind: &Kind| {
        let mut response = json!({
            "description": kind.title(),
            "content": { MEDIA: { "schema": { "$ref": "#/components/schemas/Problem" } } },
        });
        if matches!(kind, Kind::TooMany | Kind::Busy) {
            response["headers"] = json!({ "Retry-After": { "description": "Seconds to wait.", "schema": { "type": "integer" } } });
        }
        (kind.word().to_owned(), response)
    };
    Value::Object(Kind::ALL.iter().map(response).collect())
}

/// Gives every schema an example, put together from those of its fields.
fn with_examples(components: &mut Map<String, Value>) {
    // What may be left out is described where it is referred to; it is told of the field.
    for schema in components.values_mut() {
        let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (_, field) in fields.into_iter().flatten() {
            let told = field.pointer("/oneOf/0/description").cloned();
            if let Some(told) = told.filter(|_| field.get("description").is_none()) {
                field["description"] = told;
            }
        }
    }
    let before = components.clone();
    for schema in components.values_mut() {
        let example = example_of(schema, &before, 0);
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("example");
            schema.insert("examples".to_owned(), json!([example]));
        }
    }
}

/// An example of what a schema allows.
fn example_of(schema: &Value, components: &Map<String, Value>, depth: usize) -> Value {
    if depth > 12 {
        return Value::Null;
    }
    if let Some(told) = schema.get("example").or(schema["examples"].get(0)).or(schema.get("const"))
    {
        return told.clone();
    }
    if let Some(name) = schema["$ref"].as_str().and_then(|at| at.rsplit('/').next()) {
        return components
            .get(name)
            .map_or(Value::Null, |schema| example_of(schema, components, depth + 1));
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    for of in ["oneOf", "anyOf"] {
        let all = schema[of].as_array().into_iter().flatten();
        if let Some(of) = all.into_iter().find(|of| of["type"] != "null") {
            return example_of(of, components, depth + 1);
        }
    }
    if let Some(all) = schema["allOf"].as_array() {
        let mut whole = Map::new();
        for part in all {
            if let Value::Object(part) = example_of(part, components, depth + 1) {
                whole.extend(part);
            }
        }
        return Value::Object(whole);
    }
    let sort = match &schema["type"] {
        Value::Array(sorts) => sorts.iter().find_map(|sort| sort.as_str().filter(|s| *s != "null")),
        sort => sort.as_str(),
    };
    match sort {
        Some("object") => {
            let properties = schema["properties"].as_object().into_iter().flatten();
            let of = |(name, schema): (&String, &Value)| {
                (name.clone(), example_of(schema, components, depth + 1))
            };
            Value::Object(properties.map(of).collect())
        }
        Some("array") => json!([example_of(&schema["items"], components, depth + 1)]),
        Some("integer") => schema.get("minimum").cloned().unwrap_or(json!(1)),
        Some("number") => json!(0.5),
        Some("boolean") => json!(true),
        Some("string") => match schema["format"].as_str() {
            Some("date-time") => json!("2026-02-20T10:00:00Z"),
            Some("date") => json!("2026-02-20"),
            _ => json!("text"),
        },
        _ => Value::Null,
    }
}

/// The reference of problems, for the page that shows this document.
pub(crate) fn problems() -> impl Iterator<Item = (&'static str, u16, &'static str, &'static str)> {
    Kind::ALL.iter().map(|kind| (kind.word(), kind.status().as_u16(), kind.title(), kind.meaning()))
}
