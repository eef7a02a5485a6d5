//! How every operation is answered: who asks, what the gate says, whether the asker has the answer
//! already, whether a request was done before; and the headers that go with an answer.

use super::operation::{Does, Given, Operation, Uploaded};
use super::problem::{Kind, Problem};
use super::{incident, operations, tag, upload};
use crate::asked::{Asked, Visit};
use crate::error::WebError;
use crate::pages::file::waiting;
use crate::site::Site;
use axum::body::to_bytes;
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use holdfire_room::Once;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

/// The token of a session, which whoever uses its cookie sends with everything that changes something.
const CSRF: HeaderName = HeaderName::from_static("x-csrf-token");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
const SIZE: HeaderName = HeaderName::from_static("holdfire-register-size");
/// Sentences are in the language of whoever asks.
const VARY: &str = "Authorization, Cookie, Accept-Language";
const ROOT: HeaderName = HeaderName::from_static("holdfire-register-root");

/// What a request brought besides its address.
struct Brought {
    headers: HeaderMap,
    body: Result<Body, Problem>,
}

/// The body of a request: in memory, or a file that waits.
enum Body {
    Bytes(Vec<u8>),
    File(Uploaded),
}

impl Body {
    /// By what the same body is known again.
    fn known_by(&self) -> &[u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::File(uploaded) => uploaded.file.sha256.as_bytes(),
        }
    }
}

/// Answers one request for an operation.
pub(crate) async fn answer(
    operation: &'static Operation,
    site: Site,
    request: Request,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(visit) = Visit::from_request_parts(&mut parts, &site).await;
    let body = match operation.does {
        Does::Read(_) | Does::Look(_) | Does::Download(..) => Ok(Body::Bytes(Vec::new())),
        Does::Upload(_) => received(operation, &visit, &parts.headers, body).await.map(Body::File),
        Does::Write(_) | Does::Try(_) => {
            let most = operation.most_bytes;
            let read = to_bytes(body, most).await;
            read.map(|bytes| Body::Bytes(bytes.to_vec())).map_err(|_| too_large(most))
        }
    };
    let brought = Brought { headers: parts.headers, body };
    let mechanism = visit.param("m").to_owned();
    let done = tokio::task::spawn_blocking(move || answered(operation, visit, brought)).await;
    let done = done.unwrap_or_else(|stopped| Err(WebError::Stopped(stopped).into()));
    done.unwrap_or_else(|problem| failed(&site, &mechanism, &problem))
}

/// Nothing of a file is read of somebody who may not send it.
async fn received(
    operation: &'static Operation,
    visit: &Visit,
    headers: &HeaderMap,
    body: axum::body::Body,
) -> Result<Uploaded, Problem> {
    let (asking, told) = (visit.clone(), headers.clone());
    let may = tokio::task::spawn_blocking(move || {
        let asked = may_ask(operation, asking)?;
        check_session(&asked, &told)?;
        Ok::<_, Problem>(waiting(&asked))
    });
    let waiting = may.await.unwrap_or_else(|stopped| Err(WebError::Stopped(stopped).into()))?;
    upload::receive(body, &waiting, operation.most_bytes).await
}

pub(crate) fn too_large(most: usize) -> Problem {
    let detail = format!("more than {most} bytes were sent, or they did not come whole");
    Problem::new(Kind::TooLarge, detail)
}

/// An address below the prefix where nothing is.
pub(crate) async fn no_such_address(visit: Visit) -> Response {
    let detail = "there is nothing at this address; `openapi.json` lists what there is";
    Problem::new(Kind::NotFound, detail).told(visit.param("m"))
}

/// An address that takes other methods.
pub(crate) async fn no_such_method(visit: Visit) -> Response {
    let detail = "this address does not take this method; `Allow` tells which it takes";
    Problem::new(Kind::NoMethod, detail).told(visit.param("m"))
}

fn failed(site: &Site, mechanism: &str, problem: &Problem) -> Response {
    if let (Some(cause), Some(log)) = (&problem.cause, &site.options.on_failure) {
        log(cause);
    }
    problem.told(mechanism)
}

/// What a visit asks, if whoever asks may ask it and it can be read.
fn may_ask(operation: &Operation, visit: Visit) -> Result<Asked, Problem> {
    if !visit.is_readable() {
        return Err(WebError::BadAddress { name: "?" }.into());
    }
    let asked = Asked::of(visit)?;
    // A token that does not hold is never taken for a visitor without one.
    if asked.visit.bearing.is_a_program() && !asked.access.is_signed_in() {
        return Err(WebError::SignIn.into());
    }
    asked.pass(operation.gate)?;
    known_parameters(operation, &asked)?;
    Ok(asked)
}

/// Whoever uses the cookie of a session sends its token too.
fn check_session(asked: &Asked, headers: &HeaderMap) -> Result<(), Problem> {
    let told = headers.get(CSRF).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match asked.session.as_ref().is_some_and(|session| !session.csrf.matches(told)) {
        true => Err(WebError::Foreign.into()),
        false => Ok(()),
    }
}

fn answered(operation: &Operation, visit: Visit, brought: Brought) -> Result<Response, Problem> {
    let asked = may_ask(operation, visit)?;
    if operation.is_guarded() {
        check_session(&asked, &brought.headers)?;
    }
    match operation.does {
        Does::Read(read) => {
            let tag = tag::of_register(&asked);
            let is_known = tag::names(&brought.headers, header::IF_NONE_MATCH, &tag);
            // `*` names whatever is there, so that it has to be there.
            if is_known && !tag::is_any(&brought.headers, header::IF_NONE_MATCH) {
                return Ok(unchanged(&asked, &tag));
            }
            let given = read(&asked).map_err(Problem::in_address)?;
            if is_known {
                return Ok(unchanged(&asked, &tag));
            }
            // Entries that arrived meanwhile may stand in the answer and not in the tag.
            let tag = match asked.served().reader.size()? == asked.snapshot.size {
                true => tag,
                false => tag::of_answer(&given.body),
            };
            Ok(read_response(&asked, given, &tag))
        }
        Does::Look(look) => {
            let given = look(&asked).map_err(Problem::in_address)?;
            let tag = tag::of_answer(&given.body);
            match tag::names(&brought.headers, header::IF_NONE_MATCH, &tag) {
                true => Ok(unchanged(&asked, &tag)),
                false => Ok(read_response(&asked, given, &tag)),
            }
        }
        Does::Write(write) => written(operation, &asked, brought, |body| match body {
            Body::Bytes(bytes) => write(&asked, bytes),
            Body::File(_) => Err(WebError::BadForm.into()),
        }),
        Does::Upload(take) => written(operation, &asked, brought, |body| match body {
            Body::File(uploaded) => take(&asked, uploaded),
            Body::Bytes(_) => Err(WebError::BadForm.into()),
        }),
        Does::Try(attempt) => {
            let Body::Bytes(body) = fitting(operation, &brought.headers, brought.body)? else {
                return Err(WebError::BadForm.into());
            };
            Ok(write_response(&asked, attempt(&asked, &body)?, false))
        }
        Does::Download(_, take) => take(&asked),
    }
}

/// The body of a request, if it came whole and has the form that the operation takes.
fn fitting(
    operation: &Operation,
    headers: &HeaderMap,
    body: Result<Body, Problem>,
) -> Result<Body, Problem> {
    let body = body?;
    if let Some(fits) = operation.fits {
        is_json(header_of(headers, header::CONTENT_TYPE)?)?;
        fits(body.known_by())?;
    }
    Ok(body)
}

/// A header as text.
fn header_of(headers: &HeaderMap, name: HeaderName) -> Result<Option<&str>, Problem> {
    let Some(value) = headers.get(&name) else { return Ok(None) };
    value.to_str().map(Some).map_err(|_| {
        Problem::new(Kind::BadHeader, format!("`{name}` has characters that no header has"))
    })
}

/// Refuses what an operation does not ask: a filter that is misspelt must not show everything.
fn known_parameters(operation: &Operation, asked: &Asked) -> Result<(), Problem> {
    let query = &asked.visit.query;
    for (at, (name, value)) in query.iter().enumerate() {
        let known = operation.asks.iter().find(|parameter| parameter.name == name);
        if let Some(Err(what)) = known.map(|parameter| parameter.sort.takes(value)) {
            return Err(Problem::parameter(name, format!("`{name}` is {what}")));
        }
        if known.is_none() {
            let known: Vec<&str> = operation.asks.iter().map(|of| of.name).collect();
            let known = match known.is_empty() {
                true => "it takes none".to_owned(),
                false => format!("it takes {}", known.join(", ")),
            };
            let name: String = name.chars().take(40).collect();
            return Err(Problem::parameter(&name, format!("no parameter `{name}` here; {known}")));
        }
        if query[..at].iter().any(|(before, _)| before == name) {
            return Err(Problem::parameter(name, format!("`{name}` is told twice")));
        }
    }
    let missing =
        operation.asks.iter().find(|of| of.is_required && asked.visit.asks(of.name).is_none());
    match missing {
        Some(of) => Err(Problem::parameter(of.name, format!("`{}` is needed", of.name))),
        None => Ok(()),
    }
}

fn unchanged(asked: &Asked, tag: &str) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    mark(asked, response.headers_mut(), Some(tag));
    response
}

fn read_response(asked: &Asked, given: Given, tag: &str) -> Response {
    let next = given
        .next
        .as_ref()
        .and_then(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")).ok());
    let mut response = (given.status, given.body).into_response();
    mark(asked, response.headers_mut(), Some(tag));
    if let Some(next) = next {
        response.headers_mut().insert(header::LINK, next);
    }
    response
}

/// The headers of every answer.
fn mark(asked: &Asked, headers: &mut HeaderMap, tag: Option<&str>) {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::VARY, HeaderValue::from_static(VARY));
    headers.insert(SIZE, HeaderValue::from(asked.snapshot.size));
    if let Ok(root) = HeaderValue::from_str(&asked.snapshot.root) {
        headers.insert(ROOT, root);
    }
    let keeping = if tag.is_some() { "private, no-cache" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeping));
    if let Some(left) = asked.left {
        left.tell(headers);
    }
    if let Some(Ok(tag)) = tag.map(HeaderValue::from_str) {
        headers.insert(header::ETAG, tag);
    }
}

fn written(
    operation: &Operation,
    asked: &Asked,
    brought: Brought,
    write: impl Fn(&Body) -> Result<Given, Problem>,
) -> Result<Response, Problem> {
    let body = fitting(operation, &brought.headers, brought.body)?;
    let done = written_once(operation, asked, &brought.headers, &body, write);
    // Whatever came of a file, it waits for nothing any more.
    if let Body::File(uploaded) = &body {
        waiting(asked).forget(&uploaded.key);
    }
    done
}

/// Does it, or answers as it was answered when it was done under the same key.
fn written_once(
    operation: &Operation,
    asked: &Asked,
    headers: &HeaderMap,
    body: &Body,
    write: impl Fn(&Body) -> Result<Given, Problem>,
) -> Result<Response, Problem> {
    // A condition is looked at where nothing else speaks against the request (RFC 9110, section 13.2.1).
    if headers.contains_key(header::IF_MATCH) {
        if_unchanged(operation, asked, headers)?;
    }
    let key = header_of(headers, IDEMPOTENCY_KEY)?.map(|told| told.trim().trim_matches('"'));
    let Some(key) = key else { return Ok(write_response(asked, write(body)?, false)) };
    let (room, account, now) = (asked.room()?, asked.account_id()?, asked.now()?);
    let mut request = format!("{} {}\n", operation.verb.as_str(), asked.visit.here()).into_bytes();
    request.extend_from_slice(body.known_by());
    match room.begin_once(&account, key, &request, now) {
        Ok(Once::First) => {}
        Ok(Once::Running) => {
            let detail = "a request with this key has begun and is not finished";
            return Err(Problem { retry_after_s: Some(1), ..Problem::new(Kind::Running, detail) });
        }
        Ok(Once::Done { .. }) if operation.is_shown_once => {
            let detail = "it was done under this key, and what it answered was shown that once";
            return Err(Problem::new(Kind::Conflict, detail));
        }
        Ok(Once::Done { status, location, answer }) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
            let body = answer.unwrap_or_else(|| "{}".to_owned());
            let given = Given { status, body, location, next: None };
            return Ok(write_response(asked, given, true));
        }
        Err(holdfire_room::RoomError::Conflict(why)) => {
            return Err(Problem::new(Kind::KeyTaken, why));
        }
        Err(why @ holdfire_room::RoomError::Form { .. }) => {
            return Err(Problem::new(Kind::BadHeader, why.to_string()));
        }
        Err(why) => return Err(why.into()),
    }
    match write(body) {
        Ok(given) => {
            let (status, location) = (given.status.as_u16(), given.location.as_deref());
            let kept = Some(&*given.body).filter(|_| !operation.is_shown_once);
            room.finish_once(&account, key, status, location, kept)?;
            Ok(write_response(asked, given, false))
        }
        Err(problem) => {
            // What came to nothing can be tried again under the same key.
            room.forget_once(&account, key)?;
            Err(problem)
        }
    }
}

fn is_json(told: Option<&str>) -> Result<(), Problem> {
    let media = told.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    match media.eq_ignore_ascii_case("application/json") {
        true => Ok(()),
        false => Err(Problem::new(Kind::NotJson, "send the body as `application/json`")),
    }
}

/// Refuses a write to an incident that has changed since the writer read it.
fn if_unchanged(operation: &Operation, asked: &Asked, headers: &HeaderMap) -> Result<(), Problem> {
    if !operation.path.starts_with("/incidents/{id}/") {
        let detail = "`If-Match` is taken where something is done about one incident";
        return Err(Problem::new(Kind::BadHeader, detail));
    }
    let tag = tag::of_answer(&incident::one(asked)?.body);
    match tag::names(headers, header::IF_MATCH, &tag) {
        true => Ok(()),
        false => {
            let detail = format!("the incident is at {tag} now; read it again and decide anew");
            Err(Problem::new(Kind::Changed, detail))
        }
    }
}

fn write_response(asked: &Asked, given: Given, is_replayed: bool) -> Response {
    let location = given.location.as_deref().and_then(|to| HeaderValue::from_str(to).ok());
    let mut response = (given.status, given.body).into_response();
    let headers = response.headers_mut();
    mark(asked, headers, None);
    if let Some(location) = location {
        headers.insert(header::LOCATION, location);
    }
    if is_replayed {
        headers.insert(REPLAYED, HeaderValue::from_static("true"));
    }
    response
}

/// Reads a body: all its fields are known, none is told twice, and what does not fit is named.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    // A list would be taken for the fields in their order.
    if body.trim_ascii_start().first() == Some(&b'[') {
        return Err(Problem::field("", "it is a list, and has to be an object"));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let read = serde_path_to_error::deserialize::<_, T>(&mut reader).map_err(|why| {
        let pointer = pointer_of(why.path());
        let why = why.into_inner();
        match why.classify() {
            serde_json::error::Category::Data => Problem::field(pointer, told(&why)),
            _ => Problem::new(Kind::BadBody, why.to_string()),
        }
    })?;
    match reader.end() {
        Ok(()) => Ok(read),
        Err(why) => Err(Problem::new(Kind::BadBody, why.to_string())),
    }
}

/// What is wrong, without the line and column, which the pointer tells better.
fn told(why: &serde_json::Error) -> String {
    let told = why.to_string();
    told.rsplit_once(" at line ").map_or(told.clone(), |(told, _)| told.to_owned())
}

/// A place in a body as RFC 6901 writes it.
fn pointer_of(path: &serde_path_to_error::Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer += &format!("/{index}"),
            Segment::Map { key } => {
                pointer += &format!("/{}", key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// Gives a packed answer a tag of its own: strong tags are of bytes.
pub(crate) async fn coded_tags(request: Request, next: axum::middleware::Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if headers.contains_key(header::CONTENT_ENCODING)
        && let Some(tag) = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok())
        && let Some(bare) = tag.strip_suffix('"')
        && let Ok(coded) = HeaderValue::from_str(&format!("{bare}{}\"", tag::PACKED))
    {
        headers.insert(header::ETAG, coded);
    }
    response
}

/// The operations of one address, and the methods it takes.
pub(crate) fn by_path() -> Vec<(&'static str, Vec<&'static Operation>)> {
    let mut all: Vec<(&'static str, Vec<&'static Operation>)> = Vec::new();
    for operation in operations() {
        match all.iter_mut().find(|(path, _)| *path == operation.path) {
            Some((_, of)) => of.push(operation),
            None => all.push((operation.path, vec![operation])),
        }
    }
    all
}
