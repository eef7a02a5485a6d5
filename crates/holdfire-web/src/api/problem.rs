//! What goes wrong, as RFC 9457 has it: `application/problem+json` with a type that the reference
//! explains, a title that never varies, a status, and a detail that says what to do.

use crate::error::WebError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use holdfire_room::RoomError;
use holdfire_store::StoreError;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// The media type of problems.
pub(crate) const MEDIA: &str = "application/problem+json";

/// Why a request was not answered as it was meant.
#[derive(Debug)]
pub(crate) struct Problem {
    pub kind: Kind,
    pub detail: String,
    /// Where in the body, as a JSON pointer.
    pub pointer: Option<Box<str>>,
    /// Which part of the address.
    pub parameter: Option<Box<str>>,
    /// After how many seconds it is worth while to ask again.
    pub retry_after_s: Option<u64>,
    /// Everything that is wrong with a form of many fields.
    pub errors: Vec<FieldProblem>,
    /// What failed here, for the log.
    pub cause: Option<Box<WebError>>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct FieldProblem {
    /// Where in the body, as a JSON pointer.
    #[schema(example = "/time")]
    pub pointer: String,
    /// What is wrong with it.
    #[schema(example = "the clocks of that day do not show it")]
    pub detail: String,
}

/// A problem as it is told (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
#[allow(dead_code, reason = "it is the schema of what `told` writes")]
pub(crate) struct ProblemTold {
    /// Which problem; the reference below `/{m}/api` explains it.
    #[schema(rename = "type", example = "/exercise/api#not-found")]
    pub r#type: String,
    /// The same in words that never vary.
    #[schema(example = "There is no such thing here")]
    pub title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599, example = 404)]
    pub status: u16,
    /// What happened, and what to do.
    #[schema(example = "no incident `EXR-0000-0000` here")]
    pub detail: String,
    /// Where in the body, as a JSON pointer (RFC 6901).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "/reason")]
    pub pointer: Option<String>,
    /// Which parameter of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "from")]
    pub parameter: Option<String>,
    /// Everything that is wrong with a form of many fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub errors: Option<Vec<FieldProblem>>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal ($status:ident, $title:literal, $what:literal),)+) => {
        /// The problems there are.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind { $($kind,)+ }

        impl Kind {
            /// Every one, in the order of the reference.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// Its word, with which its type ends.
            pub fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)+ }
            }

            /// The status of the answer.
            pub fn status(self) -> StatusCode {
                match self { $(Self::$kind => StatusCode::$status,)+ }
            }

            /// Its title.
            pub fn title(self) -> &'static str {
                match self { $(Self::$kind => $title,)+ }
            }

            /// What it means and what to do about it, for the reference.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$kind => $what,)+ }
            }
        }
    };
}

kinds! {
    BadAddress = "bad-address" (BAD_REQUEST, "The address cannot be read",
        "A parameter has a value that it does not take, is needed and missing, or is not known here. `parameter` names it."),
    BadBody = "bad-body" (BAD_REQUEST, "The body is no JSON",
        "What was sent is not JSON in UTF-8."),
    BadHeader = "bad-header" (BAD_REQUEST, "A header cannot be read",
        "The idempotency key, or another header, does not have the form it needs."),
    SignIn = "sign-in" (UNAUTHORIZED, "Nobody is signed in",
        "The request carries no token and no session, or one that does not hold (any more)."),
    NotAllowed = "not-allowed" (FORBIDDEN, "It is not permitted",
        "The policies of the mechanism do not permit it to the account, or the token lacks the scope. `GET /powers` tells who may do what."),
    Foreign = "foreign" (FORBIDDEN, "The token of the session is missing",
        "Whoever uses the cookie of a session sends its token in `X-CSRF-Token`; `GET /me` tells it."),
    NotFound = "not-found" (NOT_FOUND, "There is no such thing here",
        "It does not exist, or the account may not see it: both are answered alike."),
    NoMethod = "no-method" (METHOD_NOT_ALLOWED, "The address does not take this method",
        "`Allow` tells which methods it takes."),
    Conflict = "conflict" (CONFLICT, "It cannot be recorded as things stand",
        "What was sent is well formed, and the record speaks against it: something it rests on is missing, was withdrawn or says otherwise. Read it again and decide anew."),
    Running = "running" (CONFLICT, "The same request is being done",
        "A request with this idempotency key has begun and is not finished. Ask again in a moment."),
    Changed = "changed" (PRECONDITION_FAILED, "The incident has changed",
        "`If-Match` names a state of the incident that is no longer the latest. Read it again and decide anew."),
    TooLarge = "too-large" (PAYLOAD_TOO_LARGE, "The body is too large",
        "More was sent than an operation takes."),
    NotJson = "not-json" (UNSUPPORTED_MEDIA_TYPE, "The body is not sent as JSON",
        "Bodies are sent as `application/json`."),
    Unfit = "unfit" (UNPROCESSABLE_ENTITY, "The body does not say what is needed",
        "The body is JSON and does not fit its schema. `pointer` says where."),
    KeyTaken = "key-taken" (UNPROCESSABLE_ENTITY, "The idempotency key was used for another request",
        "Take a new key for a new request."),
    TooMany = "too-many" (TOO_MANY_REQUESTS, "Too many requests",
        "`Retry-After` tells how long to wait; `RateLimit` and `RateLimit-Policy` tell what is left."),
    Busy = "busy" (SERVICE_UNAVAILABLE, "Something heavy is running",
        "Ask again after `Retry-After`."),
    Failed = "failed" (INTERNAL_SERVER_ERROR, "It failed here",
        "The fault is not in the request; whoever runs the server finds it in the log."),
}

impl Problem {
    pub fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            pointer: None,
            parameter: None,
            retry_after_s: None,
            errors: Vec::new(),
            cause: None,
        }
    }

    /// There is no such thing, or none that may be seen.
    pub fn not_found(what: &'static str, id: impl ToString) -> Self {
        WebError::not_found(what, id).into()
    }

    /// A parameter of the address says something that it cannot.
    pub fn parameter(name: &str, detail: impl Into<String>) -> Self {
        Self { parameter: Some(name.into()), ..Self::new(Kind::BadAddress, detail) }
    }

    /// A field of the body says something that it cannot.
    pub fn field(pointer: impl Into<Box<str>>, detail: impl Into<String>) -> Self {
        Self { pointer: Some(pointer.into()), ..Self::new(Kind::Unfit, detail) }
    }

    /// The same problem of a request that has no body: what a field of a form could not say, its address says.
    pub fn in_address(self) -> Self {
        match self.kind {
            Kind::Unfit => Self {
                kind: Kind::BadAddress,
                parameter: self.pointer.map(|pointer| pointer.trim_start_matches('/').into()),
                pointer: None,
                ..self
            },
            _ => self,
        }
    }

    /// An answer could not be written.
    pub fn failed(why: &serde_json::Error) -> Self {
        let cause = WebError::Figures { id: "answer".to_owned(), cause: why.to_string() };
        Self {
            cause: Some(Box::new(cause)),
            ..Self::new(Kind::Failed, "the answer could not be written")
        }
    }

    /// The answer that tells it, for a mechanism.
    pub fn told(&self, mechanism: &str) -> Response {
        let kind = self.kind;
        let mut body = json!({
            "type": format!("{}/api#{}", crate::routes::At::new(mechanism).top(), kind.word()),
            "title": kind.title(),
            "status": kind.status().as_u16(),
            "detail": self.detail,
        });
        if let Some(pointer) = &self.pointer {
            body["pointer"] = (&**pointer).into();
        }
        if let Some(parameter) = &self.parameter {
            body["parameter"] = (&**parameter).into();
        }
        if !self.errors.is_empty() {
            body["errors"] = self
                .errors
                .iter()
                .map(|of| json!({ "pointer": of.pointer, "detail": of.detail }))
                .collect();
        }
        let mut response = (kind.status(), body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if kind == Kind::SignIn {
            let how = HeaderValue::from_static("Bearer realm=\"holdfire\"");
            headers.insert(header::WWW_AUTHENTICATE, how);
        }
        let after = self.retry_after_s.or((kind == Kind::Busy).then_some(2));
        if let Some(after) = after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(after));
        }
        response
    }
}

impl From<WebError> for Problem {
    fn from(why: WebError) -> Self {
        let detail = why.to_string();
        match why {
            WebError::NotFound { .. } => Self::new(Kind::NotFound, detail),
            WebError::BadAddress { name: "?" } => {
                Self::new(Kind::BadAddress, "the address cannot be read or is too long")
            }
            WebError::BadAddress { name } => Self::parameter(name, detail),
            WebError::BadForm => Self::new(Kind::Unfit, "it does not say what is needed"),
            WebError::BadField { field, why } => {
                Self::field(format!("/{field}"), format!("`{field}` {why}"))
            }
            WebError::SignIn => Self::new(Kind::SignIn, detail),
            WebError::NotAllowed { .. }
            | WebError::NotTaken
            | WebError::NoScope { .. }
            | WebError::PowersChanged => Self::new(Kind::NotAllowed, detail),
            WebError::Foreign => Self::new(Kind::Foreign, detail),
            WebError::Refused { why } => Self::new(Kind::Conflict, why),
            WebError::Twice => Self::new(Kind::Conflict, detail),
            WebError::TooLarge { .. } | WebError::FormTooLarge { .. } => {
                Self::new(Kind::TooLarge, detail)
            }
            WebError::TooMany { after_s } => {
                Self { retry_after_s: Some(after_s), ..Self::new(Kind::TooMany, detail) }
            }
            WebError::Busy | WebError::Store(StoreError::Locked(_)) => {
                Self::new(Kind::Busy, detail)
            }
            WebError::Room(why) => Self::of_room(why, detail),
            why => Self {
                cause: Some(Box::new(why)),
                ..Self::new(
                    Kind::Failed,
                    "it failed here; whoever runs the server finds it in the log",
                )
            },
        }
    }
}

impl Problem {
    fn of_room(why: RoomError, detail: String) -> Self {
        let kind = match &why {
            RoomError::NotSignedIn | RoomError::NotConfirmed | RoomError::WrongCode => Kind::SignIn,
            RoomError::Wait { .. } => Kind::TooMany,
            RoomError::Suspended => Kind::NotAllowed,
            RoomError::NotValid { .. } | RoomError::Unknown { .. } => Kind::NotFound,
            RoomError::Form { .. } => Kind::Unfit,
            RoomError::Taken { .. } | RoomError::LastAdministrator(_) | RoomError::Conflict(_) => {
                Kind::Conflict
            }
            _ => Kind::Failed,
        };
        match kind {
            Kind::Failed => {
                Self { cause: Some(Box::new(why.into())), ..Self::new(kind, "it failed here") }
            }
            _ => Self::new(kind, detail),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(why: StoreError) -> Self {
        WebError::from(why).into()
    }
}

impl From<RoomError> for Problem {
    fn from(why: RoomError) -> Self {
        WebError::from(why).into()
    }
}
