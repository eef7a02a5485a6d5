//! Calls of the hotline, and what they became.

use super::own;
use crate::api::schemas;
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::acts::may_correct;
use holdfire_core::{
    ActorId, Call, CallLink, CallLinkedTo, Called, Caller, Erratum, Event, IncidentId, Promise,
    ReportId,
};
use holdfire_powers::{Act, Matter};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

/// Something that was promised in a call.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPromise {
    /// What.
    #[schema(min_length = 1, max_length = 300, example = "to ring back")]
    pub what: String,
    /// By when, if a time was named.
    #[serde(default)]
    #[schema(example = "2026-02-20T12:00:00Z")]
    pub due: Option<Timestamp>,
}

/// A call, as whoever took or made it logs it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCall {
    /// Whether one's own organisation made it, and did not take it.
    #[serde(default)]
    #[schema(example = false)]
    pub is_ours: bool,
    /// Who was on the other end: an organisation. A call one made oneself has one.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>, example = "north")]
    pub whom: Option<ActorId>,
    /// Who was on the other end, described without a name; in the place of `whom`.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 300, example = json!(null))]
    pub described: Option<String>,
    /// When it began.
    #[schema(example = "2026-02-20T09:40:00Z")]
    pub began: Timestamp,
    /// When it ended, if it has.
    #[serde(default)]
    #[schema(example = "2026-02-20T09:50:00Z")]
    pub ended: Option<Timestamp>,
    /// The language that was spoken, as a tag.
    #[schema(min_length = 2, max_length = 35, example = "ar")]
    pub language: String,
    /// What was said, in a few sentences.
    #[schema(min_length = 1, max_length = 2000, example = "shelling heard since dawn")]
    pub about: String,
    /// The place, as told.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 300, example = "Kafr Nadir")]
    pub place: Option<String>,
    /// Whether it was read back to whoever called.
    #[schema(example = true)]
    pub read_back: bool,
    /// What was promised.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub promises: Vec<NewPromise>,
    /// The incident it is about, if that is known.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>, example = json!(null))]
    pub incident: Option<IncidentId>,
}

impl NewCall {
    pub fn event(self, asked: &Asked) -> Result<Event, WebError> {
        let own = own(asked)?;
        let wrong = |why: &str| Err(WebError::bad_field("whom", why));
        let (from, to) = match (self.is_ours, self.whom, self.described) {
            (true, Some(actor), None) => (Caller::Actor { actor: own }, actor),
            (true, ..) => return wrong("names the organisation that was called"),
            (false, Some(actor), None) => (Caller::Actor { actor }, own),
            (false, None, Some(words)) => (Caller::Described { words: words.into() }, own),
            _ => return wrong("or `described` says who called, one of the two"),
        };
        if let Some(id) = &self.incident {
            seen_incident(asked, id)?;
        }
        let promise = |of: NewPromise| Promise { what: of.what.into(), due: of.due };
        Ok(Event::CallLogged(Call {
            from,
            to,
            began: self.began,
            ended: self.ended,
            language: self.language.into(),
            about: self.about.into(),
            place: self.place.map(Box::from),
            read_back: self.read_back,
            promises: self.promises.into_iter().map(promise).collect(),
            incident: self.incident,
        }))
    }
}

/// That an incident may be seen by whoever asks.
fn seen_incident(asked: &Asked, id: &IncidentId) -> Result<(), WebError> {
    match asked.access.may_with(Act::SeeIncident, &asked.matter_of_incident(id)?) {
        true => Ok(()),
        false => Err(WebError::not_found("incident", id)),
    }
}

/// What a call became, or what kept a promise that was made in it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCallLink {
    /// The incident it is about; one of the three.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>, example = "EXR-0000-0001")]
    pub incident: Option<IncidentId>,
    /// The report that was made of it.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>, example = json!(null))]
    pub report: Option<ReportId>,
    /// The entry that came of it.
    #[serde(default)]
    #[schema(minimum = 0, example = json!(null))]
    pub entry: Option<u64>,
    /// The promise that this keeps, by its place in the call, from 0.
    #[serde(default)]
    #[schema(maximum = 65535, example = 0)]
    pub keeps: Option<u16>,
}

impl NewCallLink {
    /// The link of a call to what it became, as far as whoever asks may see that.
    pub fn event(self, asked: &Asked, call: u64) -> Result<Event, WebError> {
        let to = match (self.incident, self.report, self.entry) {
            (Some(incident), None, None) => {
                seen_incident(asked, &incident)?;
                CallLinkedTo::Incident { incident }
            }
            (None, Some(report), None) => {
                match asked.access.may_with(Act::SeeReport, &asked.matter_of_report(&report)?) {
                    true => CallLinkedTo::Report { report },
                    false => return Err(WebError::not_found("report", report)),
                }
            }
            (None, None, Some(entry)) => CallLinkedTo::Entry { entry },
            _ => {
                let why = "or `report` or `entry` says what it became, one of the three";
                return Err(WebError::bad_field("incident", why));
            }
        };
        Ok(Event::CallLinked(CallLink { call, to, keeps: self.keeps }))
    }
}

/// That a call was logged wrongly.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCallErratum {
    /// Why, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "it was another line")]
    pub reason: String,
}

impl NewCallErratum {
    /// By the organisation whose desk logged it.
    pub fn event(self, asked: &Asked, called: &Called) -> Result<Event, WebError> {
        match may_correct_call(asked, called)? {
            true => {
                let entry = called.call.entry;
                Ok(Event::ErratumMade(Erratum { entry, reason: self.reason.into() }))
            }
            false => Err(WebError::NotAllowed { act: Act::MakeErratum }),
        }
    }
}

/// Whether whoever asks may say that a call was logged wrongly.
pub(crate) fn may_correct_call(asked: &Asked, called: &Called) -> Result<bool, WebError> {
    let matter = match &called.call.what.incident {
        Some(incident) => asked.matter_of_incident(incident)?,
        None => Matter::default(),
    };
    let heads = asked.served().reader.entry_heads(called.call.entry + 1, 1)?;
    let logged_by = heads.first().filter(|head| head.seq == called.call.entry);
    Ok(logged_by.is_some_and(|head| may_correct(asked, &matter, Some(&head.by))))
}
