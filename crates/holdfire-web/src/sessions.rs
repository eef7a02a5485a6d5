//! Who asks: found from the cookie of a session or the token of a program, and turned into what
//! policies ask about. Nothing of a request is believed before the room has confirmed it.

use crate::error::WebError;
use crate::site::{Options, Served};
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use holdfire_powers::Who;
use holdfire_room::{Account, Browser, CoarseAddress, NoChance, Room, SignedIn, Visitor};
use jiff::Timestamp;
use std::net::{IpAddr, SocketAddr};

/// How long a cookie is kept by the browser; the room ends sessions earlier.
const COOKIE_SECONDS: u32 = 7 * 24 * 3600;

/// What a request says about who sends it, unconfirmed.
#[derive(Clone, Default)]
pub(crate) struct Bearing {
    cookies: Vec<(String, String)>,
    bearer: Option<String>,
    address: Option<IpAddr>,
    browser: String,
    host: Option<String>,
}

impl Bearing {
    pub fn of(parts: &Parts, options: &Options) -> Self {
        let text = |name| parts.headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
        let cookies = text(header::COOKIE).unwrap_or_default().split(';').filter_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            Some((name.to_owned(), value.to_owned()))
        });
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(at)| at.ip());
        let told = options.is_behind_proxy.then(|| forwarded(&parts.headers)).flatten();
        Self {
            cookies: cookies.collect(),
            bearer: text(header::AUTHORIZATION)
                .and_then(|value| value.strip_prefix("Bearer "))
                .map(str::to_owned),
            address: told.or(peer),
            host: text(header::HOST).map(str::to_owned),
            browser: text(header::USER_AGENT).unwrap_or_default().to_owned(),
        }
    }

    /// Whence somebody comes, coarsely.
    pub fn visitor(&self) -> Visitor {
        Visitor {
            address: self.address.map_or_else(CoarseAddress::this_machine, CoarseAddress::of),
            browser: Browser::from_user_agent(&self.browser),
        }
    }

    /// Whether it comes from this machine itself.
    pub fn is_of_this_machine(&self) -> bool {
        self.address.is_none_or(|address| address.is_loopback())
    }

    /// The address it comes from, if it is known.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// Under which name this server was asked.
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// Whether it is a program with a token of its own.
    pub fn is_a_program(&self) -> bool {
        self.bearer.is_some()
    }

    /// The token of the session of a mechanism, as the browser keeps it.
    pub fn session_token(&self, mechanism: &str) -> Option<&str> {
        let wanted = cookie_name(mechanism);
        self.cookies.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
    }
}

/// The last word of `X-Forwarded-For`: what the nearest proxy saw. What stands before it was told by
/// whoever asked.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let all = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    all.rsplit(',').next()?.trim().parse().ok()
}

fn cookie_name(mechanism: &str) -> String {
    format!("holdfire-{mechanism}")
}

/// Who asks.
pub(crate) struct Present {
    pub who: Who,
    /// The session, if it is a person.
    pub session: Option<SignedIn>,
}

/// Finds out who asks. Somebody unknown is a visitor without an account.
pub(crate) fn present(
    served: &Served,
    bearing: &Bearing,
    now: Option<Timestamp>,
) -> Result<Present, WebError> {
    let nobody = Present { who: Who::public(), session: None };
    let (Some(room), Some(now)) = (&served.room, now) else { return Ok(nobody) };
    if let Some(told) = &bearing.bearer {
        let Some(used) = room.token(told, now)? else { return Ok(nobody) };
        let scopes = Some(used.token.scopes.iter().collect());
        let who = Who { scopes, ..who_of(room, &used.account)? };
        return Ok(Present { who, session: None });
    }
    let Some(token) = bearing.session_token(&served.id) else { return Ok(nobody) };
    let Some(signed_in) = room.session(token, now)? else { return Ok(nobody) };
    Ok(Present { who: who_of(room, &signed_in.account)?, session: Some(signed_in) })
}

/// What policies ask about an account.
pub(crate) fn who_of(room: &Room, account: &Account) -> Result<Who, WebError> {
    Ok(Who {
        account: account.id.as_str().into(),
        organisation: account.organisation.as_str().into(),
        kind: room.organisation(&account.organisation)?.kind,
        roles: account.roles.iter().collect(),
        scopes: None,
    })
}

/// The cookie of a session that has begun; with an empty token, one that has ended.
pub(crate) fn cookie(mechanism: &str, token: &str, options: &Options) -> Option<HeaderValue> {
    let seconds = if token.is_empty() { 0 } else { COOKIE_SECONDS };
    let secure = if options.is_https { "; Secure" } else { "" };
    let name = cookie_name(mechanism);
    HeaderValue::from_str(&format!(
        "{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"
    ))
    .ok()
}

/// Randomness of the system.
pub(crate) fn chance(bytes: &mut [u8]) -> Result<(), NoChance> {
    getrandom::fill(bytes).map_err(|why| NoChance(why.to_string()))
}
