//! `/{m}/live`: server-sent events. A page that is open hears when the register has grown and when its
//! reader has other notices, and whoever has an incident open is shown to others as looking at it.

use crate::access::Gate;
use crate::asked::{Asked, Visit};
use crate::error::WebError;
use crate::notices::unread;
use crate::pages::chrome::bell_shown;
use crate::pages::exports::progress_of;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use holdfire_core::IncidentId;
use holdfire_powers::Act;
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often the register is asked whether it has grown.
const EVERY: Duration = Duration::from_secs(2);
/// A stream ends after so many looks; browsers begin another by themselves, and whoever may no longer
/// come in is then refused.
const LOOKS: u32 = 300;
/// More streams than this are not held open at once.
const MOST_STREAMS: usize = 1_000;

/// Streams that are open, over all mechanisms.
static OPEN: AtomicUsize = AtomicUsize::new(0);

/// Counts one stream as long as it lives.
struct Held;

impl Held {
    fn new() -> Result<Self, WebError> {
        match OPEN.fetch_add(1, Ordering::Relaxed) < MOST_STREAMS {
            true => Ok(Self),
            false => {
                OPEN.fetch_sub(1, Ordering::Relaxed);
                Err(WebError::Busy)
            }
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        OPEN.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What a stream goes on with from one look to the next.
struct Watching {
    visit: Visit,
    incident: Option<IncidentId>,
    account: Option<holdfire_room::AccountId>,
    known: Option<u64>,
    /// How far the exports of whoever watches have come, if they want to hear of it.
    exports: Option<String>,
    /// The last notice and how many were unread.
    known_notices: Option<(u64, u64)>,
    looks: u32,
    _held: Held,
}

/// Answers with a stream if whoever asks may see the overview.
pub(crate) async fn live(visit: Visit) -> Response {
    let asking = visit.clone();
    let begun = tokio::task::spawn_blocking(move || {
        let asked = Asked::of(asking)?;
        asked.pass(Gate::Room(Act::SeeOverview))?;
        begin(&asked)
    });
    let begun = begun.await.unwrap_or_else(|stopped| Err(WebError::Stopped(stopped)));
    match begun {
        Ok(watching) => {
            let events = stream::unfold(watching, next);
            Sse::new(events).keep_alive(KeepAlive::default()).into_response()
        }
        Err(why) => why.status().into_response(),
    }
}

fn begin(asked: &Asked) -> Result<Watching, WebError> {
    // Who may not see an incident is not shown as looking at it.
    let incident = asked.visit.asks("incident").and_then(|id| IncidentId::new(id).ok());
    let incident = match incident {
        Some(id) => {
            let matter = asked.matter_of_incident(&id)?;
            asked.access.may_with(Act::SeeIncident, &matter).then_some(id)
        }
        None => None,
    };
    Ok(Watching {
        visit: asked.visit.clone(),
        incident,
        account: asked.session.as_ref().map(|session| session.account.id.clone()),
        known: None,
        exports: asked.visit.asks("exports").map(|_| String::new()),
        known_notices: None,
        looks: 0,
        _held: Held::new()?,
    })
}

async fn next(mut watching: Watching) -> Option<(Result<Event, Infallible>, Watching)> {
    loop {
        if watching.looks > 0 {
            tokio::time::sleep(EVERY).await;
        }
        watching.looks += 1;
        if watching.looks > LOOKS {
            return None;
        }
        let looked = tokio::task::spawn_blocking(move || {
            let mut watching = watching;
            let (size, exports) = (look(&watching), exports(&watching));
            let bell = size.and_then(|_| bell(&mut watching));
            (watching, size, exports, bell)
        });
        let Ok((back, Some(size), exports, bell)) = looked.await else { return None };
        watching = back;
        if exports.is_some() && watching.exports != exports {
            let told =
                Event::default().event("exports").data(exports.as_deref().unwrap_or_default());
            watching.exports = exports;
            watching.known_notices = watching.known_notices.filter(|_| bell.is_none());
            return Some((Ok(told), watching));
        }
        if watching.known != Some(size) {
            watching.known = Some(size);
            // What the bell shows then is told with the next look.
            watching.known_notices = watching.known_notices.filter(|_| bell.is_none());
            return Some((Ok(Event::default().event("size").data(size.to_string())), watching));
        }
        if let Some(shown) = bell {
            return Some((Ok(Event::default().event("notices").data(shown)), watching));
        }
    }
}

/// How large the register is now; and that somebody still has the incident open.
fn look(watching: &Watching) -> Option<u64> {
    let site = &watching.visit.site;
    let served = &site.served[site.find(watching.visit.param("m"))?];
    if let (Some(room), Some(incident), Some(account), Some(now)) =
        (&served.room, &watching.incident, &watching.account, site.now())
    {
        room.is_viewing(incident, account, now);
    }
    served.reader.size().ok()
}

/// How far the exports of whoever watches have come. Who may no longer come in hears nothing more.
fn exports(watching: &Watching) -> Option<String> {
    watching.exports.as_ref()?;
    let asked = Asked::of(watching.visit.clone()).ok()?;
    Some(progress_of(&asked).ok()?.to_string())
}

/// What the bell shows now, if that has changed; empty if there is nothing to read.
fn bell(watching: &mut Watching) -> Option<String> {
    let site = &watching.visit.site;
    let served = &site.served[site.find(watching.visit.param("m"))?];
    let (room, account) = (served.room.as_ref()?, watching.account.as_ref()?);
    let mark = room.notices_mark(account).ok()?;
    if watching.known_notices == Some(mark) {
        return None;
    }
    watching.known_notices = Some(mark);
    let (snapshot, account) = (served.snapshot().ok()?, room.account(account).ok()?);
    let (n, is_more) = unread(served, room, &snapshot, &account).ok()?;
    Some(match n {
        0 => String::new(),
        n => bell_shown(watching.visit.words, n, is_more),
    })
}
