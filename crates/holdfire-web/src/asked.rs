//! What a page was asked: for which mechanism, in which language, with which words in the address.

use crate::access::{Access, Gate};
use crate::error::WebError;
use crate::form_key::{is_key, new_key};
use crate::language::Language;
use crate::limits::Left;
use crate::pages::problem;
use crate::pages::what_if::Draft;
use crate::recorded_once::{taken_once, token_and_key, with_key};
use crate::sent::{Sent, TOKEN};
use crate::sent_form::SentForm;
use crate::sessions::{Bearing, Present, present};
use crate::site::{Served, Site};
use crate::situation::Situation;
use crate::snapshot::Snapshot;
use crate::words::Words;
use axum::extract::{FromRequestParts, Query, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use holdfire_powers::Act;
use holdfire_room::{Account, AccountId, Room, SignedIn};
use holdfire_store::{Waiting, Writer};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A longer query is refused unread.
pub(crate) const MAX_QUERY_BYTES: usize = 4_096;
/// The content policy: nothing from elsewhere, no script in pages. Styles may stand in elements
/// because MapLibre positions its marks so; its worker may be made from a blob.
const CONTENT_POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// What the address and the headers of a request say, before any register is asked.
#[derive(Clone)]
pub(crate) struct Visit {
    pub site: Site,
    pub words: Words,
    pub path: String,
    pub query: Vec<(String, String)>,
    pub params: Vec<(String, String)>,
    /// What the request says about who sends it.
    pub bearing: Bearing,
    /// Whether the reader chose a language just now, which is to be kept.
    chose_language: bool,
    is_get: bool,
    is_readable: bool,
}

/// A visit to a mechanism.
pub(crate) struct Asked {
    pub visit: Visit,
    pub snapshot: Arc<Snapshot>,
    /// The incidents that whoever asks may see.
    pub situation: Arc<Situation>,
    /// Who asks, and what they may do.
    pub access: Access,
    /// The session of whoever asks, if it is a person with an account.
    pub session: Option<SignedIn>,
    pub words: Words,
    /// What is left of the requests of the account, if they are counted.
    pub left: Option<Left>,
    position: usize,
    /// Whether something was recorded for this.
    has_recorded: AtomicBool,
}

/// Makes the answer to a visit of a mechanism.
pub(crate) type Page = fn(&Asked) -> Result<Response, WebError>;
/// Takes what a form brought.
pub(crate) type Taken = fn(&Asked, &Sent) -> Result<Response, WebError>;
/// Takes what a form with files brought.
pub(crate) type TakenWithFiles = fn(&Asked, &SentForm) -> Result<Response, WebError>;
/// Makes the answer to a visit of the site.
pub(crate) type SitePage = fn(&Visit) -> Result<Response, WebError>;

impl FromRequestParts<Site> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        let params = match RawPathParams::from_request_parts(parts, site).await {
            Ok(params) => params.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect(),
            Err(_) => Vec::new(),
        };
        let is_short = parts.uri.query().is_none_or(|query| query.len() <= MAX_QUERY_BYTES);
        let pairs = match is_short {
            true => Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).ok(),
            false => None,
        };
        let is_readable = pairs.is_some();
        let query = pairs.map(|Query(pairs)| pairs).unwrap_or_default();
        let text =
            |name| parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        let in_url = query.iter().find(|(name, _)| name == "lang").map(|(_, tag)| tag.as_str());
        let language =
            Language::choose(in_url, text(header::COOKIE), text(header::ACCEPT_LANGUAGE));
        Ok(Self {
            site: site.clone(),
            words: Words::of(language),
            path: parts.uri.path().to_owned(),
            is_get: parts.method == Method::GET,
            chose_language: in_url.and_then(Language::of_tag).is_some(),
            query,
            params,
            bearing: Bearing::of(parts, &site.options),
            is_readable,
        })
    }
}

impl Visit {
    /// Makes a page of a mechanism away from the threads that answer the network.
    pub async fn answer(
        self,
        gate: Gate,
        page: impl FnOnce(&Asked) -> Result<Response, WebError> + Send + 'static,
    ) -> Response {
        let visit = self.clone();
        self.make(move || {
            let asked = Asked::of(visit)?;
            asked.pass(gate)?;
            page(&asked)
        })
        .await
    }

    /// Takes what a form brought. Whoever is signed in has to send the token of the session too.
    pub async fn take(self, gate: Gate, sent: Result<Sent, WebError>, taken: Taken) -> Response {
        let visit = self.clone();
        self.make(move || {
            let sent = sent?;
            let asked = Asked::of(visit)?;
            asked.check_token(sent.get(TOKEN))?;
            asked.pass(gate)?;
            match gate.act() {
                // Who works on what is no entry, and changes back and forth.
                Some(Act::WorkQueue) => taken(&asked, &sent),
                _ => taken_once(&asked, sent.get(TOKEN), sent.pairs(), || taken(&asked, &sent)),
            }
        })
        .await
    }

    /// Whether whoever sends it may, asked before anything of it is read; and where its files wait.
    pub async fn may_pass(&self, gate: Gate) -> Result<Waiting, WebError> {
        let visit = self.clone();
        let passed = tokio::task::spawn_blocking(move || {
            let asked = Asked::of(visit)?;
            asked.pass(gate)?;
            Ok(Waiting::beside(asked.served().reader.directory()))
        });
        passed.await.unwrap_or_else(|stopped| Err(WebError::Stopped(stopped)))
    }

    /// Takes what a form with files brought, with the token of the session as in any form.
    pub async fn take_files(
        self,
        gate: Gate,
        sent: Result<SentForm, WebError>,
        taken: TakenWithFiles,
    ) -> Response {
        let visit = self.clone();
        self.make(move || {
            let sent = sent?;
            let asked = Asked::of(visit)?;
            asked.check_token(sent.get(TOKEN))?;
            asked.pass(gate)?;
            let done = taken_once(&asked, sent.get(TOKEN), sent.pairs(), || taken(&asked, &sent))?;
            // Who sent the same files again left them waiting for nothing.
            let key = sent.get("key");
            if done.status() == StatusCode::SEE_OTHER && is_key(key) {
                Waiting::beside(asked.served().reader.directory()).forget(key);
            }
            Ok(done)
        })
        .await
    }

    /// Makes a page of a mechanism from what was sent along.
    pub async fn answer_form(
        self,
        gate: Gate,
        form: Result<Draft, WebError>,
        page: fn(&Asked, &Draft) -> Result<Response, WebError>,
    ) -> Response {
        self.answer(gate, move |asked| page(asked, &form?)).await
    }

    /// Makes a page of the site.
    pub async fn answer_site(self, page: SitePage) -> Response {
        let visit = self.clone();
        self.make(move || page(&visit)).await
    }

    async fn make(
        self,
        work: impl FnOnce() -> Result<Response, WebError> + Send + 'static,
    ) -> Response {
        let made = match self.is_readable {
            false => Err(WebError::BadAddress { name: "?" }),
            true => tokio::task::spawn_blocking(work)
                .await
                .unwrap_or_else(|stopped| Err(WebError::Stopped(stopped))),
        };
        let mut response = made.unwrap_or_else(|why| self.failed(&why));
        self.mark(response.headers_mut());
        response
    }

    /// The page that says what went wrong and what to do next.
    pub(crate) fn failed(&self, why: &WebError) -> Response {
        let status = why.status();
        if let (WebError::SignIn, Some(to)) = (why, self.sign_in_page()) {
            return redirect(&to);
        }
        if status.is_server_error()
            && let Some(log) = &self.site.options.on_failure
        {
            log(why);
        }
        let mut response = match problem::page(self, why) {
            Ok(body) => (status, Html(body)).into_response(),
            Err(_) => (status, status.canonical_reason().unwrap_or_default()).into_response(),
        };
        if let WebError::TooMany { after_s } = why {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(*after_s));
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }

    /// Where a reader signs in and then finds this page; programs and files are only told.
    fn sign_in_page(&self) -> Option<String> {
        let served = &self.site.served[self.site.find(self.param("m"))?];
        let is_page = self.path.rsplit('/').next().is_some_and(|last| !last.contains('.'));
        let is_person = self.is_get && !self.bearing.is_a_program();
        (is_page && served.room.is_some() && is_person)
            .then(|| crate::routes::At::new(&served.id).sign_in(&self.here()))
    }

    /// Whether the address could be read.
    pub fn is_readable(&self) -> bool {
        self.is_readable
    }

    /// This address.
    pub fn here(&self) -> String {
        let pairs = self.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        format!("{}{}", self.path, crate::routes::query(pairs))
    }

    fn mark(&self, headers: &mut HeaderMap) {
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
        headers.entry(header::VARY).or_insert(HeaderValue::from_static("Accept-Language, Cookie"));
        if self.chose_language
            && let Ok(cookie) = HeaderValue::from_str(&format!(
                "{}={}; Path=/; Max-Age=31536000; SameSite=Lax",
                crate::language::COOKIE,
                self.words.language.tag()
            ))
        {
            headers.append(header::SET_COOKIE, cookie);
        }
    }

    /// This address in another language.
    pub fn in_language(&self, language: Language) -> String {
        let kept = self.query.iter().filter(|(name, _)| name != "lang");
        let pairs = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        format!("{}{}", self.path, crate::routes::query(pairs.chain([("lang", language.tag())])))
    }

    /// A part of the address, empty if there is none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A value of the query.
    pub fn asks(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Asked {
    /// What a visit to a mechanism asks, and who asks it.
    pub fn of(visit: Visit) -> Result<Self, WebError> {
        let id = visit.param("m");
        let found = visit.site.find(id);
        let position = found.ok_or_else(|| WebError::not_found("mechanism", id))?;
        let snapshot = visit.site.served[position].snapshot()?;
        let powers = snapshot.powers.clone();
        let served = &visit.site.served[position];
        let Present { who, session } = present(served, &visit.bearing, visit.site.now())?;
        let left = match &*who.account {
            "" => Ok(None),
            account => visit.site.counters.of_account(position, account),
        };
        let left = left.map_err(|over| WebError::TooMany { after_s: over.after_s })?;
        let access = Access::new(who, powers, visit.site.options.is_open);
        let situation = access.situation(&snapshot);
        Ok(Self {
            words: visit.words,
            visit,
            snapshot,
            situation,
            access,
            session,
            left,
            position,
            has_recorded: AtomicBool::new(false),
        })
    }

    /// The mechanism that was asked for.
    pub fn served(&self) -> &Served {
        &self.visit.site.served[self.position]
    }

    /// A part of the address.
    pub fn param(&self, name: &str) -> &str {
        self.visit.param(name)
    }

    /// The room of those who may come in.
    pub fn room(&self) -> Result<&Room, WebError> {
        self.served().room.as_ref().ok_or(WebError::NotTaken)
    }

    /// What the clock shows. Without one nobody signs in and nothing is recorded.
    pub fn now(&self) -> Result<Timestamp, WebError> {
        self.visit.site.now().ok_or(WebError::NotTaken)
    }

    /// The account of whoever is signed in.
    pub fn account(&self) -> Result<&Account, WebError> {
        self.session.as_ref().map(|session| &session.account).ok_or(WebError::SignIn)
    }

    /// The id of the account that asks, itself or by a program with a token of it.
    pub fn account_id(&self) -> Result<AccountId, WebError> {
        match &*self.access.who.account {
            "" => Err(WebError::SignIn),
            id => Ok(AccountId::new(id)?),
        }
    }

    /// What every form of the session has to carry, with a key by which what it records is recorded once;
    /// nothing for visitors without an account.
    pub fn token(&self) -> String {
        let Some(session) = &self.session else { return String::new() };
        match new_key() {
            Ok(key) => with_key(session.csrf.reveal(), &key),
            // Without chance there is no key, and a double click is only noticed by the register.
            Err(_) => session.csrf.reveal().to_owned(),
        }
    }

    /// Refuses a form that does not carry the token of the session.
    fn check_token(&self, told: &str) -> Result<(), WebError> {
        let (token, _) = token_and_key(told);
        match self.session.as_ref().is_some_and(|session| !session.csrf.matches(token)) {
            true => Err(WebError::Foreign),
            false => Ok(()),
        }
    }

    /// Whether something was recorded for this.
    pub fn has_recorded(&self) -> bool {
        self.has_recorded.load(Ordering::Relaxed)
    }

    /// Records something in the name of the organisation of whoever is signed in; says under which
    /// entry. Which account did it is kept in the room, not in the register.
    pub fn record(
        &self,
        work: impl FnOnce(&mut Writer, Timestamp, &str) -> Result<u64, WebError>,
    ) -> Result<u64, WebError> {
        let (room, now, who) = (self.room()?, self.now()?, &self.access.who);
        if who.account.is_empty() {
            return Err(WebError::SignIn);
        }
        let entry = self.served().desk.write(|writer| work(writer, now, &who.organisation))?;
        self.has_recorded.store(true, Ordering::Relaxed);
        let account = AccountId::new(&who.account)?;
        // The entry stands, whether or not the note about it could be made.
        if let Err(why) = room.record_act(entry, &account, now)
            && let Some(log) = &self.visit.site.options.on_failure
        {
            log(&why.into());
        }
        Ok(entry)
    }

    /// The page to go to: `wanted` if it is one of this mechanism, else another.
    pub fn back_to(&self, wanted: &str, otherwise: &str) -> String {
        let is_ours = wanted.starts_with(&self.at().situation()) && !wanted.contains(['\n', '\r']);
        if is_ours { wanted.to_owned() } else { otherwise.to_owned() }
    }

    /// The links of this mechanism.
    pub fn at(&self) -> crate::routes::At {
        crate::routes::At::new(&self.served().id)
    }
}

/// Counts a request from an address before anything else is done for it. What is the same for everybody
/// and never changes is not counted.
pub(crate) async fn counted(
    axum::extract::State(site): axum::extract::State<Site>,
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> Response {
    let path = request.uri().path();
    if path.starts_with("/static/") || path == "/favicon.ico" {
        return next.run(request).await;
    }
    let is_api = crate::api::is_below(path);
    let (mut parts, body) = request.into_parts();
    let bearing = Bearing::of(&parts, &site.options);
    match site.counters.of_address(bearing.address()) {
        Ok(left) => {
            let request = axum::extract::Request::from_parts(parts, body);
            let mut response = next.run(request).await;
            if let Some(left) = left.filter(|_| is_api) {
                left.tell(response.headers_mut());
            }
            response
        }
        Err(over) => {
            let why = WebError::TooMany { after_s: over.after_s };
            let Ok(visit) = Visit::from_request_parts(&mut parts, &site).await;
            let mut response = match is_api {
                true => crate::api::Problem::from(why).told(crate::api::mechanism_of(&visit.path)),
                false => visit.failed(&why),
            };
            over.left.tell(response.headers_mut());
            response
        }
    }
}

/// Headers that every answer carries.
pub(crate) async fn with_security_headers(
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    response
}

/// A page of HTML.
pub(crate) fn html(template: &impl askama::Template) -> Result<Response, WebError> {
    Ok(Html(template.render()?).into_response())
}

/// An answer for programs.
pub(crate) fn json(value: &serde_json::Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

/// An answer that sends the reader elsewhere.
pub(crate) fn redirect(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
