//! `/{m}/calls`: the log of the hotline, the last call first, with the promises that have run out on
//! top, and `/{m}/calls/{entry}`: one call with what became of it. The form in which a call is logged
//! is beside this (`calls/form.rs`), and so is what links it to what it became (`calls/linking.rs`), and
//! what says that it was logged wrongly (`calls/correcting.rs`).

mod correcting;
mod form;
mod linking;

pub(crate) use correcting::corrected;
pub(crate) use form::logged;
pub(crate) use linking::linked;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::routes::query;
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use form::CallForm;
use holdfire_core::{CallLink, CallLinkedTo, Called, Caller, IncidentId, Recorded, ReportId};
use holdfire_powers::Act;
use holdfire_store::CallPlace;
use jiff::Timestamp;

/// Calls on one page.
const PER_PAGE: u32 = 50;
/// Calls with promises that have run out above the log; more are only said to be there.
const MOST_OVERDUE: u32 = 50;

#[derive(Template)]
#[template(path = "calls.html")]
struct CallsPage {
    chrome: Chrome,
    answer: String,
    overdue: Vec<OverdueView>,
    /// Said when more promises have run out than are listed.
    more_overdue: String,
    calls: Vec<CallView>,
    paging: Option<Paging>,
    form: Option<CallForm>,
    /// The log with the form open.
    log: String,
}

#[derive(Template)]
#[template(path = "call.html")]
struct CallPage {
    chrome: Chrome,
    c: CallView,
    all: String,
    linking: Option<linking::LinkingForms>,
    correcting: Option<correcting::CorrectingForm>,
}

struct Paging {
    previous: Option<String>,
    next: Option<String>,
    shown: String,
}

/// A promise that has run out.
struct OverdueView {
    what: String,
    due: Moment,
    href: String,
    from: String,
    to: String,
}

/// A call, for the log, its own page and the page of an incident.
pub(crate) struct CallView {
    pub href: String,
    pub entry: (String, String),
    pub from: String,
    /// Whether the caller is described and no organisation.
    pub is_described: bool,
    pub to: String,
    pub began: Moment,
    pub ended: Option<Moment>,
    pub language: String,
    pub about: String,
    pub place: String,
    pub read_back: bool,
    pub promises: Vec<PromiseView>,
    pub became: Vec<BecameView>,
    pub is_overdue: bool,
    /// The erratum to it, if there is one.
    pub taken_back: Option<(String, String)>,
}

/// Something that was promised.
pub(crate) struct PromiseView {
    pub n: usize,
    pub what: String,
    pub due: Option<Moment>,
    pub is_overdue: bool,
    pub is_open: bool,
    /// What kept it.
    pub kept_by: Option<BecameView>,
}

/// What a call is linked to.
#[derive(Clone)]
pub(crate) struct BecameView {
    /// As what: incident, report, request.
    pub what: String,
    /// Its name, empty if whoever asks may not see it.
    pub name: String,
    pub href: String,
    pub is_taken_back: bool,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let form = CallForm::fresh(asked)?;
    shown(asked, form).and_then(|page| html(&page))
}

/// The log with a form, which may hold what somebody has filled in already.
fn shown(asked: &Asked, form: Option<CallForm>) -> Result<CallsPage, WebError> {
    let (words, reader) = (asked.words, &asked.served().reader);
    let before = asked.visit.asks("before").map(place).transpose()?;
    let mut calls = reader.calls(before, PER_PAGE + 1)?;
    let is_more = calls.len() > PER_PAGE as usize;
    calls.truncate(PER_PAGE as usize);
    let next = calls.last().filter(|_| is_more).map(|last| after(asked, CallPlace::of(last)));
    let now = now(asked);
    let mut late = reader.calls_with_overdue_promises(now, MOST_OVERDUE + 1)?;
    let is_more_late = late.len() > MOST_OVERDUE as usize;
    late.truncate(MOST_OVERDUE as usize);
    let mut overdue: Vec<(Timestamp, OverdueView)> =
        late.iter().flat_map(|called| overdue_in(asked, called, now)).collect();
    overdue.sort_by_key(|(due, _)| *due);
    let views = calls.iter().map(|called| view(asked, called, now));
    Ok(CallsPage {
        chrome: Chrome::of(asked, "calls", words.say("section-calls")),
        answer: words.with("calls-answer", &[("overdue", Arg::number(overdue.len() as u64))]),
        overdue: overdue.into_iter().map(|(_, view)| view).collect(),
        more_overdue: match is_more_late {
            true => words.say("calls-more-overdue"),
            false => String::new(),
        },
        calls: views.collect::<Result<_, _>>()?,
        paging: (before.is_some() || next.is_some()).then(|| Paging {
            previous: before.map(|_| asked.at().calls()),
            next,
            shown: words.say(if before.is_some() { "calls-earlier" } else { "calls-latest" }),
        }),
        form,
        log: format!("{}?log=1#log", asked.at().calls()),
    })
}

pub(crate) fn one(asked: &Asked) -> Result<Response, WebError> {
    let called = called(asked)?;
    let now = now(asked);
    let c = view(asked, &called, now)?;
    html(&CallPage {
        chrome: Chrome::of(asked, "calls", asked.words.count("call-number", called.call.entry)),
        linking: linking::forms(asked, &called)?,
        correcting: correcting::form(asked, &called)?,
        all: asked.at().calls(),
        c,
    })
}

/// Calls about an incident, for its page; none for those who may not see the log.
pub(crate) fn about(asked: &Asked, calls: &[Called]) -> Result<Vec<CallView>, WebError> {
    match asked.access.may_in_room(Act::SeeCalls) {
        true => calls.iter().rev().map(|called| view(asked, called, now(asked))).collect(),
        false => Ok(Vec::new()),
    }
}

/// What the form for a report begins with, if its address names a call that may be seen.
pub(crate) fn as_filed(asked: &Asked) -> Result<Vec<(String, String)>, WebError> {
    let Some(told) = asked.visit.asks("call") else { return Ok(Vec::new()) };
    if !asked.access.may_in_room(Act::SeeCalls) {
        return Ok(Vec::new());
    }
    let entry = told.parse().map_err(|_| WebError::BadAddress { name: "call" })?;
    let called = asked.served().reader.call(entry)?;
    let called = called.ok_or_else(|| WebError::not_found("entry", entry))?;
    let call = &called.call.what;
    let fields = [
        ("call", entry.to_string()),
        ("language", call.language.to_string()),
        ("text", call.about.to_string()),
        ("place", call.place.as_deref().unwrap_or_default().to_owned()),
        ("received", form::field(&asked.snapshot.zone, call.began)),
    ];
    Ok(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The call that a form for a report names, if whoever files it may say what a call became.
pub(crate) fn call_of_filed(asked: &Asked, told: &str) -> Result<Option<u64>, WebError> {
    if told.is_empty() || !asked.access.may_in_room(Act::LogCall) {
        return Ok(None);
    }
    let entry = told.parse().map_err(|_| WebError::BadForm)?;
    let called = asked.served().reader.call(entry)?;
    Ok(called.map(|called| called.call.entry))
}

/// The calls that became a report, for its page; none for those who may not see the log.
pub(crate) fn that_became(
    asked: &Asked,
    report: &ReportId,
    incident: Option<&IncidentId>,
) -> Result<Vec<(String, String)>, WebError> {
    let Some(incident) = incident.filter(|_| asked.access.may_in_room(Act::SeeCalls)) else {
        return Ok(Vec::new());
    };
    let is_it = |link: &Recorded<CallLink>| {
        link.holds() && matches!(&link.what.to, CallLinkedTo::Report { report: of } if of == report)
    };
    let of_room = asked.served().reader.room_record(incident)?;
    let calls = of_room.iter().flat_map(|of| &of.calls);
    let calls = calls.filter(|called| called.links.iter().any(is_it)).map(|called| {
        let (entry, from) = (called.call.entry, caller(asked, &called.call.what.from));
        (asked.at().call(entry), asked.words.list([asked.words.count("call-number", entry), from]))
    });
    Ok(calls.collect())
}

/// The call of the address.
fn called(asked: &Asked) -> Result<Called, WebError> {
    let not_found = || WebError::not_found("entry", asked.param("entry"));
    let entry: u64 = asked.param("entry").parse().map_err(|_| not_found())?;
    asked.served().reader.call(entry)?.ok_or_else(not_found)
}

/// The time by which promises are overdue: that of the clock, or of the register where there is none.
fn now(asked: &Asked) -> Timestamp {
    let recorded = asked.snapshot.recorded.unwrap_or(Timestamp::UNIX_EPOCH);
    asked.visit.site.now().unwrap_or(recorded)
}

/// A place in the log as an address tells it: the second at which a call began, and its entry.
fn place(told: &str) -> Result<CallPlace, WebError> {
    let unreadable = || WebError::BadAddress { name: "before" };
    let (began, entry) = told.split_once('.').ok_or_else(unreadable)?;
    let began_s: i64 = began.parse().map_err(|_| unreadable())?;
    let entry: u64 = entry.parse().map_err(|_| unreadable())?;
    Ok(CallPlace { began_s, entry })
}

fn after(asked: &Asked, at: CallPlace) -> String {
    let place = format!("{}.{}", at.began_s, at.entry);
    format!("{}{}", asked.at().calls(), query([("before", place.as_str())].into_iter()))
}

fn overdue_in(asked: &Asked, called: &Called, now: Timestamp) -> Vec<(Timestamp, OverdueView)> {
    let promises = &called.call.what.promises;
    let open = called.open_promises().filter_map(|n| promises.get(n));
    let view = |promise: &holdfire_core::Promise| {
        let due = promise.due.filter(|due| *due < now)?;
        Some((
            due,
            OverdueView {
                what: plain(&promise.what).into_owned(),
                due: asked.snapshot.zone.instant_shown(asked.words, due),
                href: asked.at().call(called.call.entry),
                from: caller(asked, &called.call.what.from),
                to: name(asked, called.call.what.to.as_str()),
            },
        ))
    };
    open.filter_map(view).collect()
}

fn name(asked: &Asked, id: &str) -> String {
    asked.snapshot.body_or_actor_name(asked.words, id)
}

fn caller(asked: &Asked, from: &Caller) -> String {
    match from {
        Caller::Actor { actor } => name(asked, actor.as_str()),
        Caller::Described { words } => plain(words).into_owned(),
    }
}

/// A language by its tag: its name where it is known, else the tag.
fn language(words: Words, tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    words.known(&format!("language-{primary}")).unwrap_or_else(|| plain(tag).into_owned())
}

fn view(asked: &Asked, called: &Called, now: Timestamp) -> Result<CallView, WebError> {
    let (words, call) = (asked.words, &called.call.what);
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let entry = called.call.entry;
    let open: Vec<usize> = called.open_promises().collect();
    let kept_by = |n: usize| -> Result<Option<BecameView>, WebError> {
        let keeps = |link: &&Recorded<CallLink>| {
            link.holds() && link.what.keeps.is_some_and(|kept| usize::from(kept) == n)
        };
        called.links.iter().find(keeps).map(|link| became(asked, link)).transpose()
    };
    let mut promises = Vec::with_capacity(call.promises.len());
    for (n, promise) in call.promises.iter().enumerate() {
        let is_open = open.contains(&n) && called.call.holds();
        promises.push(PromiseView {
            n,
            what: plain(&promise.what).into_owned(),
            due: promise.due.map(instant),
            is_overdue: is_open && promise.due.is_some_and(|due| due < now),
            is_open,
            kept_by: kept_by(n)?,
        });
    }
    let first = call.incident.as_ref().map(|id| of_incident(asked, id, false)).transpose()?;
    let links = called.links.iter().filter(|link| link.what.keeps.is_none());
    let links = links.map(|link| became(asked, link)).collect::<Result<Vec<_>, _>>()?;
    Ok(CallView {
        href: asked.at().call(entry),
        entry: (asked.entry_link(entry), words.count("entry-number", entry)),
        from: caller(asked, &call.from),
        is_described: matches!(call.from, Caller::Described { .. }),
        to: name(asked, call.to.as_str()),
        began: instant(call.began),
        ended: call.ended.map(instant),
        language: language(words, &call.language),
        about: plain(&call.about).into_owned(),
        place: call.place.as_deref().map(|place| plain(place).into_owned()).unwrap_or_default(),
        read_back: call.read_back,
        is_overdue: promises.iter().any(|promise| promise.is_overdue),
        promises,
        became: first.into_iter().chain(links).collect(),
        taken_back: called
            .call
            .erratum
            .map(|erratum| (asked.entry_link(erratum), words.count("entry-number", erratum))),
    })
}

/// What a link leads to, as far as whoever asks may see it.
fn became(asked: &Asked, link: &Recorded<CallLink>) -> Result<BecameView, WebError> {
    let (words, at) = (asked.words, asked.at());
    let is_taken_back = !link.holds();
    match &link.what.to {
        CallLinkedTo::Incident { incident } => of_incident(asked, incident, is_taken_back),
        CallLinkedTo::Report { report } => of_report(asked, report, is_taken_back),
        CallLinkedTo::Entry { entry } => {
            let reader = &asked.served().reader;
            let found = reader.asked(*entry)?;
            let (what, href) = match found {
                Some(found) => {
                    let kind = found.asking.what.kind();
                    (words.say(&format!("asking-{}", kind.as_str())), at.entry(*entry))
                }
                None if reader.call(*entry)?.is_some() => {
                    (words.say("call-another"), at.call(*entry))
                }
                None => (words.say("call-became-entry"), at.entry(*entry)),
            };
            let name = words.count("entry-number", *entry);
            Ok(BecameView { what, name, href, is_taken_back })
        }
    }
}

fn of_incident(
    asked: &Asked,
    id: &IncidentId,
    is_taken_back: bool,
) -> Result<BecameView, WebError> {
    let may = asked.access.may_with(Act::SeeIncident, &asked.matter_of_incident(id)?);
    let what = asked.words.say("call-became-incident");
    let (name, href) = match may {
        true => (id.to_string(), asked.at().incident(id.as_str())),
        false => Default::default(),
    };
    Ok(BecameView { what, name, href, is_taken_back })
}

fn of_report(asked: &Asked, id: &ReportId, is_taken_back: bool) -> Result<BecameView, WebError> {
    let may = asked.access.may_with(Act::SeeReport, &asked.matter_of_report(id)?);
    let what = asked.words.say("call-became-report");
    let (name, href) = match may {
        true => (id.to_string(), asked.at().report(id.as_str())),
        false => Default::default(),
    };
    Ok(BecameView { what, name, href, is_taken_back })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_log_is_read_whole_or_not_at_all() {
        let read = place("1771581600.12").unwrap();
        assert_eq!((read.began_s, read.entry), (1_771_581_600, 12));
        for told in ["", "12", "12.", ".12", "12.-1", "a.b", "1.2.3"] {
            assert!(place(told).is_err(), "{told}");
        }
    }
}
