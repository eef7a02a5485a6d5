//! The form that is filled while somebody talks: few fields, in the order in which a call goes. What
//! cannot be recorded comes back as it was filled in, with what is wrong with it.

use crate::acts::call::{NewCall, NewPromise};
use crate::acts::record;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::moments::Zone;
use crate::pages::acts::{Choice, somebody};
use crate::sent::Sent;
use crate::words::Words;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use holdfire_core::{ActorId, IncidentId};
use holdfire_powers::Act;
use jiff::Timestamp;
use jiff::civil::DateTime;

/// Promises that fit on the form; one more call holds more.
const PROMISES: usize = 3;
/// The languages that are offered; a mechanism's own come first.
const LANGUAGES: [&str; 7] = ["ar", "en", "ru", "tr", "fa", "ku", "fr"];

/// The form, empty or as somebody filled it in.
pub(crate) struct CallForm {
    pub token: String,
    pub at: String,
    /// What is wrong with it; empty as long as nothing is.
    pub problem: String,
    /// Whether it is shown open.
    pub is_open: bool,
    pub own: String,
    pub zone: String,
    pub began: String,
    pub ended: String,
    pub is_over: bool,
    pub is_ours: bool,
    pub whom: Vec<Choice>,
    pub described: String,
    pub languages: Vec<Choice>,
    pub about: String,
    pub place: String,
    pub promises: Vec<PromiseFields>,
    /// Yes, no, or not said yet.
    pub read_back: Option<bool>,
    pub incident: String,
}

pub(crate) struct PromiseFields {
    pub n: usize,
    pub what: String,
    pub due: String,
}

/// Why a form cannot be recorded: in the words of a message, or as the register says it.
enum Problem {
    Message(&'static str),
    Refused(String),
}

impl CallForm {
    /// The form with the time filled in, for those who may log calls.
    pub fn fresh(asked: &Asked) -> Result<Option<Self>, WebError> {
        let may = asked.session.is_some() && asked.access.may_in_room(Act::LogCall);
        match (may, asked.visit.site.now()) {
            (true, Some(now)) => Ok(Some(Self::of(asked, &Sent::nothing(), now))),
            _ => Ok(None),
        }
    }

    fn of(asked: &Asked, sent: &Sent, now: Timestamp) -> Self {
        let words = asked.words;
        let zone = &asked.snapshot.zone;
        let text = |field: &str| sent.told(field).to_owned();
        let own = &*asked.access.who.organisation;
        let chosen = sent.get("whom");
        let mut whom = somebody(asked, std::iter::empty());
        whom.retain(|choice| choice.value != own);
        for choice in &mut whom {
            choice.is_chosen = choice.value == chosen;
        }
        let promise = |n: usize| PromiseFields {
            n,
            what: text(&format!("promise-{n}")),
            due: text(&format!("due-{n}")),
        };
        Self {
            token: asked.token(),
            at: asked.at().calls(),
            problem: String::new(),
            is_open: asked.visit.asks("log").is_some()
                || asked.visit.asks("incident").is_some()
                || sent.given("began").is_some(),
            own: asked.snapshot.body_or_actor_name(words, own),
            zone: zone.abbreviation(now),
            began: match sent.given("began") {
                Some(began) => began.to_owned(),
                None => field(zone, now),
            },
            ended: text("ended"),
            is_over: sent.given("began").is_none() || sent.given("over").is_some(),
            is_ours: sent.get("direction") == "ours",
            whom,
            described: text("described"),
            languages: languages(asked, words, sent.given("language")),
            about: text("about"),
            place: text("place"),
            promises: (0..PROMISES).map(promise).collect(),
            read_back: match sent.get("read-back") {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            incident: match sent.given("incident").or_else(|| asked.visit.asks("incident")) {
                Some(id) => id.chars().take(40).collect(),
                None => String::new(),
            },
        }
    }
}

/// The languages of the mechanism, then the others.
fn languages(asked: &Asked, words: Words, chosen: Option<&str>) -> Vec<Choice> {
    let own = asked.snapshot.mechanism.languages.iter().map(|tag| &**tag);
    let mut tags: Vec<&str> = Vec::new();
    for tag in own.chain(LANGUAGES) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let chosen = chosen.unwrap_or(words.language.tag());
    let choice = |tag: &str| Choice {
        value: tag.to_owned(),
        name: super::language(words, tag),
        is_chosen: tag == chosen,
    };
    tags.into_iter().map(choice).collect()
}

/// A time as a field for date and time holds it, in the mechanism's zone.
pub(crate) fn field(zone: &Zone, at: Timestamp) -> String {
    zone.local(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The time that such a field holds.
fn instant(zone: &Zone, told: &str) -> Result<Timestamp, Problem> {
    let local: Option<DateTime> = told.parse().ok();
    local.and_then(|local| zone.instant(local)).ok_or(Problem::Message("call-problem-time"))
}

/// Records what was filled in, or shows it again with what is wrong with it.
pub(crate) fn logged(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let now = asked.now()?;
    let told = read(&asked.snapshot.zone, sent, now);
    let problem = match told.map(|call| call.event(asked).and_then(|event| record(asked, event))) {
        Err(problem) => problem,
        Ok(Ok(Some(entry))) => return Ok(redirect(&asked.at().call(entry))),
        // A form that was sent twice is one call, which stands on top of the log.
        Ok(Ok(None)) => return Ok(redirect(&asked.at().calls())),
        Ok(Err(WebError::Refused { why })) => Problem::Refused(why),
        Ok(Err(WebError::NotFound { .. })) => Problem::Message("call-problem-incident"),
        Ok(Err(WebError::BadField { .. })) => Problem::Message("call-problem-who"),
        Ok(Err(why)) => return Err(why),
    };
    let mut form = CallForm::of(asked, sent, now);
    let status = match &problem {
        Problem::Message(_) => StatusCode::BAD_REQUEST,
        Problem::Refused(_) => StatusCode::CONFLICT,
    };
    form.is_open = true;
    form.problem = match problem {
        Problem::Message(id) => asked.words.say(id),
        Problem::Refused(why) => why,
    };
    let body = super::shown(asked, Some(form))?.render()?;
    Ok((status, Html(body)).into_response())
}

/// What was filled in, as a call.
fn read(zone: &Zone, sent: &Sent, now: Timestamp) -> Result<NewCall, Problem> {
    let incident = sent.given("incident").map(IncidentId::new).transpose();
    let incident = incident.map_err(|_| Problem::Message("call-problem-incident"))?;
    let whom = sent.given("whom").map(ActorId::new).transpose();
    let whom = whom.map_err(|_| Problem::Message("call-problem-who"))?;
    let (is_ours, described) = (sent.get("direction") == "ours", sent.given("described"));
    if is_ours && (whom.is_none() || described.is_some()) {
        return Err(Problem::Message("call-problem-whom"));
    }
    let began = instant(zone, sent.get("began"))?;
    let ended = match (sent.given("ended"), sent.given("over")) {
        (Some(told), _) => Some(instant(zone, told)?),
        (None, Some(_)) => Some(now),
        (None, None) => None,
    };
    let mut promises = Vec::new();
    for n in 0..PROMISES {
        let (what, due) = (format!("promise-{n}"), format!("due-{n}"));
        match (sent.given(&what), sent.given(&due)) {
            (None, None) => {}
            (None, Some(_)) => return Err(Problem::Message("call-problem-promise")),
            (Some(what), due) => {
                let due = due.map(|told| instant(zone, told)).transpose()?;
                promises.push(NewPromise { what: what.to_owned(), due });
            }
        }
    }
    Ok(NewCall {
        is_ours,
        whom,
        described: described.map(str::to_owned),
        began,
        ended,
        language: sent.get("language").to_owned(),
        about: sent.given("about").ok_or(Problem::Message("call-problem-about"))?.to_owned(),
        place: sent.given("place").map(str::to_owned),
        read_back: match sent.get("read-back") {
            "yes" => true,
            "no" => false,
            _ => return Err(Problem::Message("call-problem-read-back")),
        },
        promises,
        incident,
    })
}
