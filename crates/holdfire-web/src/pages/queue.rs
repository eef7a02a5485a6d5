//! `/{m}/queue`: what is to be worked on, the clock that has run out first; who has claimed what until
//! when, to whom it is assigned, who looks at it now. Claims and assignments are working state of the
//! room; how far an incident has come follows from the register.

use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::acts::Choice;
use crate::pages::chrome::Chrome;
use crate::pages::rows::{Line, line};
use crate::routes::query;
use crate::sent::Sent;
use crate::sessions::chance;
use crate::situation::filter::Question;
use crate::situation::working::Work;
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use holdfire_core::{IncidentId, ReviewState};
use holdfire_room::{Account, AccountId, Assignment, Claim};
use holdfire_store::IncidentRow;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;

/// Lines on one page.
const PER_PAGE: usize = 50;
/// A claim holds so long; whoever goes on working claims again.
const CLAIM: SignedDuration = SignedDuration::from_hours(2);

#[derive(Template)]
#[template(path = "queue.html")]
struct QueuePage {
    chrome: Chrome,
    answer: String,
    tabs: Vec<Tab>,
    lines: Vec<QueueLine>,
    /// Said after something was done to several at once, with what takes it back.
    done: Option<(String, Option<String>)>,
    action: String,
    back: String,
    token: String,
    colleagues: Vec<Choice>,
    may_work: bool,
    paging: Option<Paging>,
    searches: Vec<SearchView>,
    query: String,
    filter_note: String,
    all: String,
}

struct Tab {
    href: String,
    text: String,
    n: String,
    is_current: bool,
    is_alarm: bool,
}

struct QueueLine {
    line: Line,
    state: String,
    state_word: &'static str,
    due: Option<Moment>,
    is_overdue: bool,
    waits_for: String,
    claimed: String,
    is_own_claim: bool,
    assigned: String,
    viewers: String,
    is_unread: bool,
}

struct Paging {
    previous: Option<String>,
    next: Option<String>,
    shown: String,
}

struct SearchView {
    id: String,
    name: String,
    href: String,
    is_subscribed: bool,
}

/// What the queue's own part of an address asks.
struct Wanted {
    state: Option<ReviewState>,
    overdue: bool,
    mine: bool,
    waits_for: Option<String>,
}

impl Wanted {
    fn read(asked: &Asked) -> Result<Self, WebError> {
        let state = asked.visit.asks("state").filter(|word| !word.is_empty());
        let overdue = state == Some("overdue");
        let state = state
            .filter(|_| !overdue)
            .map(|word| ReviewState::parse(word).ok_or(WebError::BadAddress { name: "state" }));
        Ok(Self {
            state: state.transpose()?,
            overdue,
            mine: asked.visit.asks("mine") == Some("1"),
            waits_for: asked.visit.asks("waits").filter(|id| !id.is_empty()).map(str::to_owned),
        })
    }
}

/// Everything the room knows of who works on what.
struct Works {
    own: Vec<IncidentId>,
    names: HashMap<AccountId, String>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let wanted = Wanted::read(asked)?;
    let question = Question::read(&asked.visit.query)?;
    let now = asked.now()?;
    let (words, at) = (asked.words, asked.at());
    let work = work(asked, now)?;
    let own: Vec<&str> = work.own.iter().map(IncidentId::as_str).collect();
    let of_all = Work {
        waits_for: wanted.waits_for.as_deref(),
        state: wanted.state,
        is_overdue: wanted.overdue,
        now_s: now.as_second(),
        skipped: (question.page - 1).saturating_mul(PER_PAGE),
        shown: PER_PAGE,
        ..Work::default()
    };
    let of_mine = Work { only: Some(&own), ..of_all.clone() };
    let mine = asked.situation.queue(&question.filter, &of_mine);
    let n_mine = mine.n;
    let queued = match wanted.mine {
        true => mine,
        false => asked.situation.queue(&question.filter, &of_all),
    };
    let pages = queued.chosen.div_ceil(PER_PAGE).max(1);
    if question.page > pages {
        return Err(WebError::not_found("page", question.page));
    }
    let shown: Vec<&IncidentRow> =
        queued.shown.iter().map(|place| asked.situation.at(*place)).collect();
    let lines = lines(asked, &shown, &work, now)?;
    let tab = |state: &str, text: String, n: usize, is_alarm: bool| Tab {
        href: link(asked, &[("state", state)], 1),
        text,
        n: words.number(n as u64),
        is_current: asked.visit.asks("state").unwrap_or_default() == state,
        is_alarm,
    };
    let mut tabs = vec![
        tab("", words.say("queue-all"), queued.n, false),
        tab("overdue", words.say("queue-overdue"), queued.overdue, queued.overdue > 0),
    ];
    tabs.extend(ReviewState::ALL.iter().zip(queued.by_state).map(|(state, n)| {
        let name = words.say(&format!("review-{}", state.as_str().replace('_', "-")));
        tab(state.as_str(), name, n, false)
    }));
    tabs.push(Tab {
        href: link(asked, &[("mine", if wanted.mine { "" } else { "1" })], 1),
        text: words.say("queue-mine"),
        n: words.number(n_mine as u64),
        is_current: wanted.mine,
        is_alarm: false,
    });
    html(&QueuePage {
        chrome: Chrome::of(asked, "queue", words.say("section-queue")),
        answer: words.with(
            "queue-answer",
            &[
                ("n", Arg::number(queued.chosen as u64)),
                ("overdue", Arg::number(queued.overdue as u64)),
            ],
        ),
        tabs,
        lines,
        done: done(asked),
        action: at.queue(),
        back: link(asked, &[], question.page),
        token: asked.token(),
        colleagues: colleagues(asked)?,
        may_work: asked.access.may_in_room(holdfire_powers::Act::WorkQueue),
        paging: (pages > 1).then(|| Paging {
            previous: (question.page > 1).then(|| link(asked, &[], question.page - 1)),
            next: (question.page < pages).then(|| link(asked, &[], question.page + 1)),
            shown: words.with(
                "page-of",
                &[
                    ("page", Arg::number(question.page as u64)),
                    ("pages", Arg::number(pages as u64)),
                ],
            ),
        }),
        searches: searches(asked)?,
        query: link(asked, &[], 1).split_once('?').map(|(_, q)| q.to_owned()).unwrap_or_default(),
        filter_note: match question.filter.pairs().is_empty() {
            true => String::new(),
            false => words.say("queue-filtered"),
        },
        all: at.queue(),
    })
}

/// This address with some of its own parts changed.
fn link(asked: &Asked, changed: &[(&str, &str)], page: usize) -> String {
    let is_changed = |name: &str| changed.iter().any(|(known, _)| *known == name);
    let is_kept =
        |name: &str| !is_changed(name) && !["page", "lang", "undo", "done"].contains(&name);
    let kept = asked.visit.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let number = page.to_string();
    let page = [("page", number.as_str())].into_iter().filter(|_| page > 1);
    let pairs = kept.filter(|(name, _)| is_kept(name)).chain(changed.iter().copied()).chain(page);
    format!("{}{}", asked.at().queue(), query(pairs.filter(|(_, value)| !value.is_empty())))
}

fn work(asked: &Asked, now: Timestamp) -> Result<Works, WebError> {
    let room = asked.room()?;
    let names = room.accounts()?.into_iter().map(|account| {
        let name = account.display_name.reveal().to_owned();
        (account.id, name)
    });
    let own = match &asked.session {
        None => Vec::new(),
        Some(session) => {
            let id = &session.account.id;
            let claimed = room.claims_of(id, now)?.into_iter().map(|claim| claim.incident);
            claimed.chain(room.assigned_to(id)?.into_iter().map(|a| a.incident)).collect()
        }
    };
    Ok(Works { own, names: names.collect() })
}

fn lines(
    asked: &Asked,
    shown: &[&IncidentRow],
    work: &Works,
    now: Timestamp,
) -> Result<Vec<QueueLine>, WebError> {
    let (room, words) = (asked.room()?, asked.words);
    let ids: Vec<IncidentId> = shown.iter().map(|row| row.id.clone()).collect();
    let claims: HashMap<IncidentId, Claim> = room
        .claims_on(&ids, now)?
        .into_iter()
        .map(|claim| (claim.incident.clone(), claim))
        .collect();
    let assigned: HashMap<IncidentId, Assignment> =
        room.assignments_of(&ids)?.into_iter().map(|a| (a.incident.clone(), a)).collect();
    let own = asked.session.as_ref().map(|session| &session.account.id);
    let seen = match own {
        Some(own) => room.seen(own, &ids)?,
        None => HashMap::new(),
    };
    let name = |id: &AccountId| work.names.get(id).cloned().unwrap_or_else(|| id.to_string());
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let view = |row: &&IncidentRow| -> Result<QueueLine, WebError> {
        let claim = claims.get(&row.id);
        let viewers = room.viewers(&row.id, now).into_iter().filter(|id| Some(id) != own);
        let due = row.next_due_s.and_then(|s| Timestamp::from_second(s).ok());
        Ok(QueueLine {
            state: words.say(&format!("review-{}", row.review.as_str().replace('_', "-"))),
            state_word: row.review.as_str(),
            is_overdue: due.is_some_and(|due| due < now),
            due: due.map(instant),
            waits_for: words.list(
                row.waits_for
                    .iter()
                    .map(|id| asked.snapshot.body_or_actor_name(words, id.as_str())),
            ),
            is_own_claim: claim.is_some_and(|claim| Some(&claim.account) == own),
            claimed: claim.map_or_else(String::new, |claim| {
                words.with(
                    "queue-claimed-until",
                    &[
                        ("who", Arg::text(name(&claim.account))),
                        ("when", Arg::ready(instant(claim.until).text)),
                    ],
                )
            }),
            assigned: assigned.get(&row.id).map(|a| name(&a.account)).unwrap_or_default(),
            viewers: words.list(viewers.map(|id| name(&id))),
            // It is unread as long as nobody of this account opened it.
            is_unread: own.is_some() && !seen.contains_key(&row.id),
            line: line(asked, row, false),
        })
    };
    shown.iter().map(view).collect()
}

/// Those of one's own organisation to whom work can be given.
fn colleagues(asked: &Asked) -> Result<Vec<Choice>, WebError> {
    let Some(session) = &asked.session else { return Ok(Vec::new()) };
    let is_ours = |account: &Account| {
        account.organisation == session.account.organisation && account.is_active()
    };
    let all = asked.room()?.accounts()?.into_iter().filter(is_ours).map(|account| Choice {
        value: account.id.to_string(),
        name: account.display_name.reveal().to_owned(),
        is_chosen: account.id == session.account.id,
    });
    Ok(all.collect())
}

fn searches(asked: &Asked) -> Result<Vec<SearchView>, WebError> {
    let Some(session) = &asked.session else { return Ok(Vec::new()) };
    let searches = asked.room()?.saved_searches(&session.account.id)?.into_iter();
    Ok(searches
        .map(|search| SearchView {
            href: format!("{}?{}", asked.at().queue(), search.query),
            id: search.id,
            name: search.name,
            is_subscribed: search.is_subscribed,
        })
        .collect())
}

/// What was just done, as the address tells after the form was taken.
fn done(asked: &Asked) -> Option<(String, Option<String>)> {
    let n: u64 = asked.visit.asks("done")?.parse().ok()?;
    let undo = asked.visit.asks("undo").filter(|undo| !undo.is_empty());
    Some((asked.words.count("queue-done", n), undo.map(str::to_owned)))
}

pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let (room, now, account) = (asked.room()?, asked.now()?, &asked.account()?.id);
    let back = asked.back_to(sent.get("back"), &asked.at().queue());
    let incidents: Vec<IncidentId> = sent
        .all("incident")
        .map(|id| IncidentId::new(id).map_err(|_| WebError::BadForm))
        .collect::<Result<_, _>>()?;
    // Nobody works on what they may not see.
    for id in &incidents {
        let matter = asked.matter_of_incident(id)?;
        if !asked.access.may_with(holdfire_powers::Act::SeeIncident, &matter) {
            return Err(WebError::not_found("incident", id));
        }
    }
    let bulk = match sent.get("act") {
        "claim" => room.claim_all(&incidents, account, CLAIM, now, &mut chance)?,
        "release" => {
            let mut changed = 0_u64;
            for id in &incidents {
                changed += u64::from(room.release_claim(id, account)?);
            }
            return Ok(redirect(&with(&back, &[("done", &changed.to_string())])));
        }
        "assign" => {
            let to = sent.given("to").map(AccountId::new).transpose()?;
            if let Some(to) = &to
                && room.account(to)?.organisation != asked.account()?.organisation
            {
                return Err(WebError::not_found("account", to));
            }
            room.assign(&incidents, to.as_ref(), account, now, &mut chance)?
        }
        "seen" => {
            room.mark_seen(account, &incidents, asked.snapshot.size)?;
            return Ok(redirect(&with(&back, &[("done", &incidents.len().to_string())])));
        }
        "undo" => {
            let undone = room.undo(sent.get("undo"), account, now)?;
            return Ok(redirect(&with(&back, &[("done", &undone.restored.to_string())])));
        }
        "save" => {
            let is_subscribed = sent.given("subscribe").is_some();
            let (name, query) = (sent.get("name"), sent.get("query"));
            room.save_search(account, name, query, is_subscribed, now, &mut chance)?;
            return Ok(redirect(&back));
        }
        "forget" => {
            room.remove_search(account, sent.get("search"))?;
            return Ok(redirect(&back));
        }
        _ => return Err(WebError::BadForm),
    };
    let changed = bulk.changed.to_string();
    let undo = bulk.undo.unwrap_or_default();
    Ok(redirect(&with(&back, &[("done", &changed), ("undo", &undo)])))
}

/// An address of ours with more pairs.
fn with(address: &str, pairs: &[(&str, &str)]) -> String {
    let (path, kept) = address.split_once('?').unwrap_or((address, ""));
    let kept = kept.split('&').filter(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !["undo", "done"].contains(&name)
    });
    let more = query(pairs.iter().copied().filter(|(_, value)| !value.is_empty()));
    let all: Vec<&str> = kept.chain(more.strip_prefix('?')).collect();
    match all.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", all.join("&")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_once_and_the_filter_is_kept() {
        let address = "/coast/queue?state=received&done=3&undo=abc";
        assert_eq!(
            with(address, &[("done", "1"), ("undo", "")]),
            "/coast/queue?state=received&done=1"
        );
        assert_eq!(with("/coast/queue", &[]), "/coast/queue");
    }
}
