//! People of the sample: accounts that sign in without credentials, one for every kind of organisation
//! and every role, and forms sent in their name.

use super::{OWN, Page, Sample, answered};
use axum::body::Body;
use axum::http::Request;
use holdfire_core::ActorId;
use holdfire_room::{
    AccountId, Argon2Cost, Browser, CoarseAddress, DisplayName, InvitationDraft, Language,
    NoChance, OrganisationKind, Role, Room, Scope, Scopes, Visitor,
};
use holdfire_store::Reader;
use holdfire_web::{Limits, Options, Site, router};
use jiff::Timestamp;
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt;

/// When all of it happens.
pub fn now() -> Timestamp {
    "2026-02-20T10:00:00Z".parse().unwrap()
}

/// Chance enough for a test: every secret differs from all others.
pub fn chance(bytes: &mut [u8]) -> Result<(), NoChance> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    for chunk in bytes.chunks_mut(8) {
        let number = NEXT.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed).to_le_bytes();
        chunk.copy_from_slice(&number[..chunk.len()]);
    }
    Ok(())
}

/// A server of the sample where people sign in, and nobody sees anything else than policies say.
pub struct House {
    pub site: Site,
    /// Its pages, made once.
    app: axum::Router,
    pub room: Room,
    clock: fn() -> Timestamp,
}

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Person {
    cookie: String,
    token: String,
}

pub fn house(sample: &Sample) -> House {
    house_at(sample, now)
}

/// The same by another clock.
pub fn house_at(sample: &Sample, clock: fn() -> Timestamp) -> House {
    house_with(sample, clock, Options::default())
}

/// The same with so many requests a minute.
pub fn house_limited(sample: &Sample, limits: Limits) -> House {
    house_with(sample, now, Options { limits, ..Options::default() })
}

/// The same with more of what whoever runs the server decides.
pub fn house_with(sample: &Sample, clock: fn() -> Timestamp, options: Options) -> House {
    let cheap = Argon2Cost { memory_kib: 64, passes: 1, lanes: 1 };
    let room = Room::open_with_cost(sample.folder.path(), cheap).unwrap();
    let reader = Reader::open(sample.folder.path()).unwrap();
    let options = Options { now: Some(clock), ..options };
    let site = Site::with_rooms(vec![(reader, Some(room.clone()))], options).unwrap();
    House { app: router(site.clone()), site, room, clock }
}

impl House {
    /// Somebody of an organisation in a role.
    pub fn person(&self, organisation: &str, kind: OrganisationKind, role: Role) -> Person {
        self.person_in(organisation, kind, &[role])
    }

    pub fn person_in(&self, organisation: &str, kind: OrganisationKind, roles: &[Role]) -> Person {
        let organisation = ActorId::new(organisation).unwrap();
        self.room.add_organisation(&organisation, kind, (self.clock)()).unwrap();
        let words: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
        let name = format!("{organisation}-{}", words.join("-")).replace('_', "-");
        let id = AccountId::new(&name[..name.len().min(40)]).unwrap();
        let draft = InvitationDraft {
            organisation,
            roles: roles.iter().copied().collect(),
            account_id: Some(id.clone()),
            sign_in_name: None,
        };
        let shown = DisplayName::new(&name).unwrap();
        let english = Language::new("en").unwrap();
        self.room.make_demonstration_account(&draft, &shown, &english, (self.clock)()).unwrap();
        let visitor = Visitor {
            address: CoarseAddress::this_machine(),
            browser: Browser::from_user_agent("test"),
        };
        let session = self
            .room
            .sign_in_for_demonstration(&id, &visitor, (self.clock)(), &mut chance)
            .unwrap();
        Person {
            cookie: format!("holdfire-coast={}", session.token.reveal()),
            token: session.signed_in.csrf.reveal().to_owned(),
        }
    }

    /// A page as somebody sees it.
    pub async fn get(&self, person: &Person, path: &str) -> Page {
        call_on(&self.app, "GET", path, &[("cookie", &person.cookie)], None).await
    }

    /// A form as somebody sends it, with the token of the session.
    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Page {
        let fields = [fields, &[("token", person.token.as_str())]].concat();
        self.post_as(&person.cookie, OWN, path, &fields).await
    }

    /// An operation of the API as somebody asks for it with the cookie of the session.
    pub async fn call(
        &self,
        person: &Person,
        method: &str,
        path: &str,
        body: Option<&serde_json::Value>,
    ) -> Page {
        let headers = [("cookie", person.cookie.as_str()), ("x-csrf-token", &person.token)];
        let body = body.map(ToString::to_string);
        call_on(&self.app, method, path, &headers, body.as_deref()).await
    }

    /// A token with which a program acts for somebody.
    pub fn bearer(&self, account: &str, scopes: &[Scope]) -> String {
        let (owner, now) = (AccountId::new(account).unwrap(), (self.clock)());
        let scopes: Scopes = scopes.iter().copied().collect();
        let until = now.saturating_add(jiff::SignedDuration::from_hours(24)).unwrap();
        let made = self.room.make_token(&owner, "test", &scopes, until, now, &mut chance).unwrap();
        format!("Bearer {}", made.token.reveal())
    }

    /// A form with whatever it brings.
    pub async fn post_as(
        &self,
        cookie: &str,
        origin: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Page {
        let escaped =
            |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let request = Request::post(path)
            .header("host", "127.0.0.1:8080")
            .header("origin", origin)
            .header("cookie", cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        answered(self.app.clone().oneshot(request).await.unwrap()).await
    }
}

/// A file of a form: its field and its bytes.
pub type SentFile<'f> = (&'f str, &'f [u8]);

/// A form with files, as a browser sends it.
pub async fn send(
    house: &House,
    person: &Person,
    path: &str,
    origin: &str,
    fields: &[(&str, &str)],
    files: &[SentFile<'_>],
) -> Page {
    const EDGE: &str = "edge-of-a-part";
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
    }
    for (name, bytes) in files {
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"../name of a person.jpg\"\r\n\r\n"
        );
        body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
    }
    body.extend(format!("--{EDGE}--\r\n").as_bytes());
    let request = Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("origin", origin)
        .header("cookie", person.cookie())
        .header("content-type", format!("multipart/form-data; boundary={EDGE}"))
        .body(Body::from(body))
        .unwrap();
    answered(house.app.clone().oneshot(request).await.unwrap()).await
}

/// A request of a program, with whatever it brings.
pub async fn call_with(
    site: &Site,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&str>,
) -> Page {
    call_on(&router(site.clone()), method, path, headers, body).await
}

/// The same of pages that are made already.
pub async fn call_on(
    app: &axum::Router,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&str>,
) -> Page {
    let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:8080");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if body.is_some() && headers.iter().all(|(name, _)| *name != "content-type") {
        request = request.header("content-type", "application/json");
    }
    let request = request.body(Body::from(body.unwrap_or_default().to_owned())).unwrap();
    answered(app.clone().oneshot(request).await.unwrap()).await
}

impl Person {
    pub fn cookie(&self) -> &str {
        &self.cookie
    }
}
