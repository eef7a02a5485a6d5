//! The OpenAPI document says what is served and nothing else: every operation is routed, the copy in
//! `docs/` is current, every schema is described, and whatever is sent to any operation is answered with
//! a status that the document names, and never with a failure of the server.

use crate::common::people::{House, call_on, call_with, house};
use crate::common::{Sample, get, sample};
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role, Scope};
use holdfire_web::{gates, router};
use proptest::prelude::{Strategy, any};
use proptest::strategy::{BoxedStrategy, Just, ValueTree};
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

async fn document(sample: &Sample) -> Value {
    let page = get(&sample.site, "/coast/api/v1/openapi.json").await;
    assert_eq!(page.status, StatusCode::OK);
    serde_json::from_slice(&page.body).unwrap()
}

/// Every operation of the document: address, method, and what is said of it.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            all.push((path.clone(), method.to_ascii_uppercase(), operation.clone()));
        }
    }
    all
}

#[tokio::test]
async fn every_operation_is_described_and_everything_described_is_routed() {
    let sample = sample();
    let document = document(&sample).await;
    let described: BTreeSet<(String, String)> =
        operations(&document).into_iter().map(|(path, method, _)| (path, method)).collect();
    let served: BTreeSet<(String, String)> = gates()
        .into_iter()
        .filter_map(|gate| Some((gate.path, gate.operation?.to_owned())))
        .collect();
    assert_eq!(described, served);
    assert!(served.len() > 95, "{}", served.len());
    for (path, method) in &described {
        let parts = path
            .replace("{m}", "coast")
            .replace("{entry}", "0")
            .replace("{id}", "x")
            .replace("{name}", "x")
            .replace("{call}", "x");
        let answer = call_with(&sample.site, method, &parts, &[], None).await;
        assert_ne!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
        assert!(!answer.text().contains("nothing at this address"), "{method} {path}");
    }
    let ids: Vec<String> = operations(&document)
        .iter()
        .map(|(.., operation)| operation["operationId"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "names of operations differ");
}

#[tokio::test]
async fn every_schema_field_and_operation_is_described_and_has_an_example() {
    let sample = sample();
    let document = document(&sample).await;
    assert_eq!(document["openapi"], "3.1.0");
    for (path, method, operation) in operations(&document) {
        for word in ["summary", "description", "operationId"] {
            assert!(
                operation[word].as_str().is_some_and(|t| !t.is_empty()),
                "{method} {path} {word}"
            );
        }
        for parameter in operation["parameters"].as_array().unwrap() {
            assert!(parameter["description"].is_string(), "{method} {path} {parameter}");
        }
    }
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for (name, schema) in schemas {
        assert!(schema["description"].is_string(), "{name} is not described: {schema}");
        assert!(!schema["examples"][0].is_null(), "{name} has no example: {schema}");
        for (field, of) in schema["properties"].as_object().into_iter().flatten() {
            assert!(of["description"].is_string(), "{name}.{field} is not described: {of}");
        }
    }
    let text = document.to_string();
    for sort in ["schemas", "responses"] {
        for reference in text.split(&format!("#/components/{sort}/")).skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(!document["components"][sort][name].is_null(), "{name} is nowhere");
        }
    }
}

#[tokio::test]
async fn the_copy_of_the_document_in_the_documents_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/api/openapi-v1.json");
    let made = serde_json::to_string_pretty(&document(&sample()).await).unwrap() + "\n";
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
        std::fs::write(path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == made, "`docs/api/openapi-v1.json` is not current; run with UPDATE_DOCS=1");
}

#[tokio::test]
async fn every_example_of_a_body_is_read_as_a_body() {
    let sample = sample();
    let house = house(&sample);
    let token = somebody(&house);
    let document = document(&sample).await;
    for (path, method, operation) in operations(&document) {
        let Some(reference) = body_of(&operation) else { continue };
        let example = resolved(&document, &reference)["examples"][0].clone();
        let address = filled(&path, &sample);
        let headers = [("authorization", token.as_str())];
        let answer =
            call_with(&house.site, &method, &address, &headers, Some(&example.to_string())).await;
        // Whatever is wrong with it, it is not its form.
        let text = answer.text();
        let is_of_form = ["unknown field", "missing field", "unknown variant", "invalid type"];
        assert!(
            !is_of_form.iter().any(|why| text.contains(why)),
            "{method} {path}: {text}\n{example}"
        );
    }
}

/// Somebody who may do everything that a duty officer of a member may, by a token.
fn somebody(house: &House) -> String {
    let roles = [Role::DutyOfficer, Role::JointMember, Role::HotlineOperator];
    house.person_in("member-a", OrganisationKind::Guarantor, &roles);
    let all = [Scope::Read, Scope::File, Scope::Decide, Scope::Export];
    house.bearer("member-a-duty-officer-joint-member-hotli", &all)
}

fn body_of(operation: &Value) -> Option<Value> {
    // The bytes of a file have no form.
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    (!schema.is_null()).then(|| schema.clone())
}

fn resolved<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        Some(name) => {
            let name = name.rsplit('/').next().unwrap();
            &document["components"]["schemas"][name]
        }
        None => schema,
    }
}

fn filled(path: &str, sample: &Sample) -> String {
    let id = match path {
        path if path.contains("/reports/") => &sample.reports[0],
        path if path.contains("/incidents/") => &sample.incidents[0],
        _ => "north-area",
    };
    path.replace("{m}", "coast")
        .replace("{id}", id)
        .replace("{entry}", "5")
        .replace("{name}", "x")
        .replace("{call}", "x")
}

/// Values that a schema allows, and now and then one that it does not.
fn values(document: &Value, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
    let schema = resolved(document, schema).clone();
    let fits = fitting(document, &schema, depth);
    proptest::prop_oneof![12 => fits, 1 => junk()].boxed()
}

fn fitting(document: &Value, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
    if depth > 6 {
        return junk();
    }
    if let Some(words) = schema["enum"].as_array() {
        return proptest::sample::select(words.clone()).boxed();
    }
    for of in ["oneOf", "anyOf"] {
        if let Some(all) = schema[of].as_array() {
            let all: Vec<_> = all.iter().map(|of| values(document, of, depth + 1)).collect();
            return proptest::strategy::Union::new(all).boxed();
        }
    }
    let sort = match &schema["type"] {
        Value::Array(sorts) => sorts.iter().find_map(|s| s.as_str().filter(|s| *s != "null")),
        sort => sort.as_str(),
    };
    match sort {
        Some("object") => object(document, schema, depth),
        Some("array") => {
            let of = values(document, &schema["items"], depth + 1);
            proptest::collection::vec(of, 0..4).prop_map(Value::from).boxed()
        }
        Some("integer") => any::<i64>()
            .prop_flat_map(|n| proptest::prop_oneof![Just(n), 0..2_000_i64])
            .prop_map(Value::from)
            .boxed(),
        Some("number") => any::<f64>().prop_map(|n| json!(n)).boxed(),
        Some("boolean") => any::<bool>().prop_map(Value::from).boxed(),
        _ => text(schema),
    }
}

fn object(document: &Value, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
    let required: BTreeSet<String> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect();
    let fields = schema["properties"].as_object().cloned().unwrap_or_default();
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = fields
        .into_iter()
        .map(|(name, of)| {
            let told = if required.contains(&name) { 0.97 } else { 0.5 };
            let value = values(document, &of, depth + 1).prop_map(move |v| (name.clone(), v));
            proptest::option::weighted(told, value).boxed()
        })
        .collect();
    fields
        .prop_map(|fields| Value::Object(fields.into_iter().flatten().collect::<Map<_, _>>()))
        .boxed()
}

fn text(schema: &Value) -> BoxedStrategy<Value> {
    let example = schema["examples"][0].as_str().or(schema["example"].as_str());
    let example = example.unwrap_or("2026-02-20T10:00:00Z").to_owned();
    let known = ["member-a", "north", "CST-AAAA-AAAA", "CST-BBBB-BBBB", "truce", "1", "", " "];
    proptest::prop_oneof![
        Just(example),
        proptest::sample::select(known.map(str::to_owned).to_vec()),
        ".{0,40}",
        "\\PC{0,20}",
        "[a-z-]{1,8}",
    ]
    .prop_map(Value::from)
    .boxed()
}

fn junk() -> BoxedStrategy<Value> {
    proptest::prop_oneof![
        Just(Value::Null),
        Just(json!(true)),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|n| json!(n)),
        ".{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({ "a": { "b": [1, null, "\u{0}"] } })),
        Just(json!("\u{202e}\u{0}\u{feff}")),
    ]
    .boxed()
}

/// A query of an operation: some of what it asks, some of it junk.
fn query(operation: &Value, runner: &mut TestRunner) -> String {
    let mut pairs = Vec::new();
    for parameter in operation["parameters"].as_array().unwrap() {
        if parameter["in"] != "query" {
            continue;
        }
        let is_needed = parameter["required"] == true;
        let drawn = |runner: &mut TestRunner| any::<u8>().new_tree(runner).unwrap().current();
        if !is_needed && drawn(runner) < 150 {
            continue;
        }
        let schema = parameter["schema"].clone();
        let value = match (schema["enum"].as_array(), schema["examples"][0].clone(), drawn(runner))
        {
            (Some(words), _, n) if n < 200 => words[usize::from(n) % words.len()].clone(),
            (_, example, n) if n < 160 && !example.is_null() => example,
            _ => "\\PC{0,30}".prop_map(Value::from).new_tree(runner).unwrap().current(),
        };
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let escaped: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
        pairs.push(format!("{}={escaped}", parameter["name"].as_str().unwrap()));
    }
    match pairs.is_empty() {
        true => String::new(),
        false => format!("?{}", pairs.join("&")),
    }
}

fn part(of: &str, sample: &Sample, runner: &mut TestRunner) -> String {
    let known = [
        sample.incidents[0].clone(),
        sample.incidents[1].clone(),
        sample.reports[0].clone(),
        "0".to_owned(),
        "7".to_owned(),
        "20".to_owned(),
        "truce".to_owned(),
        "north-area".to_owned(),
        "daily-1".to_owned(),
        "18446744073709551615".to_owned(),
        "-1".to_owned(),
        "%00".to_owned(),
        "%2e%2e%2fx".to_owned(),
        "%C3%28".to_owned(),
        "a".repeat(300),
    ];
    let n = any::<usize>().new_tree(runner).unwrap().current();
    let first = if of == "{entry}" { 3 } else { 0 };
    let likely = 3;
    match n % 3 {
        0 => known[n / 3 % known.len()].clone(),
        _ => known[first + n / 3 % likely].clone(),
    }
}

#[tokio::test]
async fn whatever_is_sent_is_answered_with_a_status_that_the_document_names() {
    const ROUNDS: usize = 40;
    let sample = sample();
    let house = house(&sample);
    let token = somebody(&house);
    let document = document(&sample).await;
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let app = router(house.site.clone());
    let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
    for (path, method, operation) in operations(&document) {
        if operation["operationId"] == "verify" {
            continue; // Heavy, and it takes nothing.
        }
        let bodies = body_of(&operation).map(|schema| values(&document, &schema, 0));
        for round in 0..ROUNDS {
            let mut address = path.replace("{m}", "coast");
            for of in ["{id}", "{entry}", "{name}", "{call}"] {
                while address.contains(of) {
                    address = address.replacen(of, &part(of, &sample, &mut runner), 1);
                }
            }
            address += &query(&operation, &mut runner);
            let body = match &bodies {
                Some(bodies) if round % 10 == 9 => {
                    let _ = bodies;
                    Some("{\"a\": [1, ".to_owned())
                }
                Some(bodies) => Some(bodies.new_tree(&mut runner).unwrap().current().to_string()),
                None => None,
            };
            let headers = [("authorization", token.as_str())];
            let answer = call_on(&app, &method, &address, &headers, body.as_deref()).await;
            let status = answer.status.as_u16();
            *statuses.entry(status).or_default() += 1;
            let named = &operation["responses"][status.to_string()];
            assert!(
                !named.is_null() && status < 500,
                "{method} {address}\n{body:?}\n{status} {}",
                answer.text()
            );
            let media = answer.header("content-type").to_owned();
            match status {
                304 => {}
                400.. => assert_eq!(media, "application/problem+json", "{method} {address}"),
                _ => {
                    let named = named["content"].as_object().unwrap();
                    let bare = media.split(';').next().unwrap();
                    assert!(named.contains_key(bare), "{method} {address}: {media}");
                }
            }
        }
    }
    let n = |status| statuses.get(&status).copied().unwrap_or_default();
    assert!(n(200) > 500 && n(201) > 10 && n(400) > 100 && n(422) > 100, "{statuses:?}");
}
