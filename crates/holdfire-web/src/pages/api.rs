//! `/{m}/api`: the reference of the API, made from the same document that programs read. It is in English,
//! as the document is; what stands around it is in the reader's language.

use crate::api::{TAGS, document, problems};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::routes::At;
use askama::Template;
use axum::response::Response;
use serde_json::{Map, Value};

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    chrome: Chrome,
    about: Vec<String>,
    document: String,
    base: String,
    account: String,
    tags: Vec<TagView>,
    schemas: Vec<SchemaView>,
    problems: Vec<ProblemView>,
}

struct TagView {
    name: &'static str,
    what: &'static str,
    operations: Vec<OperationView>,
}

struct OperationView {
    id: String,
    verb: String,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<FieldView>,
    takes: Option<ContentView>,
    gives: Option<ContentView>,
    statuses: Vec<(String, String)>,
}

/// What is sent or answered: JSON of a schema, or files.
struct ContentView {
    /// The schema, where it has one.
    schema: Option<String>,
    media: Vec<String>,
}

/// A parameter or a field.
struct FieldView {
    name: String,
    sort: String,
    /// The schema it refers to.
    of: Option<String>,
    is_needed: bool,
    description: String,
}

struct SchemaView {
    name: String,
    description: String,
    fields: Vec<FieldView>,
    /// The words, if it is a list of them.
    words: String,
    example: String,
}

struct ProblemView {
    word: &'static str,
    status: u16,
    title: &'static str,
    meaning: &'static str,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (words, document) = (asked.words, document());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let tags = TAGS.iter().map(|(name, what)| TagView {
        name,
        what,
        operations: operations(document, asked.at(), name),
    });
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    html(&ApiPage {
        about: text(&document["info"]["description"]).split("\n\n").map(str::to_owned).collect(),
        document: asked.at().api("/openapi.json"),
        base: asked.at().api(""),
        account: asked.at().account(),
        tags: tags.collect(),
        schemas: schemas.map(|(name, schema)| schema_view(name, schema)).collect(),
        problems: problems()
            .map(|(word, status, title, meaning)| ProblemView { word, status, title, meaning })
            .collect(),
        chrome: Chrome::of(asked, "api", words.say("section-api")),
    })
}

fn operations(document: &Value, at: At, tag: &str) -> Vec<OperationView> {
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, of) in methods.as_object().into_iter().flatten() {
            if of["tags"][0] == tag {
                all.push(operation(document, &path.replace("/{m}", at.top()), method, of));
            }
        }
    }
    all
}

fn operation(document: &Value, path: &str, method: &str, of: &Value) -> OperationView {
    let text = |name: &str| of[name].as_str().unwrap_or_default().to_owned();
    let parameters = of["parameters"].as_array().into_iter().flatten();
    let parameters = parameters.filter(|of| of["in"] == "query");
    let responses = of["responses"].as_object().into_iter().flatten();
    OperationView {
        id: text("operationId"),
        verb: method.to_ascii_uppercase(),
        path: path.to_owned(),
        summary: text("summary"),
        description: text("description"),
        parameters: parameters
            .map(|of| field(&of["name"], &of["schema"], &of["description"], of["required"] == true))
            .collect(),
        takes: content(&of["requestBody"]),
        gives: content(&of["responses"]["200"]),
        statuses: responses
            .map(|(status, of)| {
                let told = name_of(of).unwrap_or_default();
                let told = &document["components"]["responses"][told]["description"];
                let told = of["description"].as_str().or(told.as_str());
                (status.clone(), told.unwrap_or_default().to_owned())
            })
            .collect(),
    }
}

fn content(of: &Value) -> Option<ContentView> {
    let content = of["content"].as_object()?;
    Some(ContentView {
        schema: name_of(&content.values().next()?["schema"]),
        media: content.keys().cloned().collect(),
    })
}

fn field(name: &Value, schema: &Value, description: &Value, is_needed: bool) -> FieldView {
    FieldView {
        name: name.as_str().unwrap_or_default().to_owned(),
        sort: sort_of(schema),
        of: refers_to(schema),
        is_needed,
        description: description.as_str().unwrap_or_default().to_owned(),
    }
}

/// The name of the schema that is referred to.
fn name_of(schema: &Value) -> Option<String> {
    Some(schema["$ref"].as_str()?.rsplit('/').next()?.to_owned())
}

/// The schema behind a field: itself, of its items, or one of several.
fn refers_to(schema: &Value) -> Option<String> {
    name_of(schema)
        .or_else(|| refers_to(schema.get("items")?))
        .or_else(|| schema["oneOf"].as_array()?.iter().find_map(refers_to))
}

/// What values a field has, in a few words.
fn sort_of(schema: &Value) -> String {
    if let Some(words) = schema["enum"].as_array() {
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        return words.join(" | ");
    }
    if let Some(name) = name_of(schema) {
        return name;
    }
    if let Some(all) = schema["oneOf"].as_array() {
        return all.iter().map(sort_of).collect::<Vec<_>>().join(" | ");
    }
    let sort = match &schema["type"] {
        Value::Array(sorts) => {
            sorts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | ")
        }
        sort => sort.as_str().unwrap_or("value").to_owned(),
    };
    match (sort.as_str(), schema["format"].as_str()) {
        ("array", _) => format!("[{}]", sort_of(&schema["items"])),
        (_, Some(format @ ("date" | "date-time"))) => sort.replace("string", format),
        _ => sort,
    }
}

fn schema_view(name: &str, schema: &Value) -> SchemaView {
    // One of several bodies is told by its example.
    let one = schema["oneOf"].get(0).unwrap_or(schema);
    let required: Vec<&str> =
        one["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let nothing = Map::new();
    let fields = one["properties"].as_object().unwrap_or(&nothing).iter().map(|(name, of)| {
        let is_needed = required.contains(&name.as_str());
        field(&Value::from(name.as_str()), of, &of["description"], is_needed)
    });
    SchemaView {
        name: name.to_owned(),
        description: schema["description"].as_str().unwrap_or_default().to_owned(),
        fields: fields.collect(),
        words: if schema["enum"].is_array() { sort_of(schema) } else { String::new() },
        example: serde_json::to_string_pretty(&schema["examples"][0]).unwrap_or_default(),
    }
}
