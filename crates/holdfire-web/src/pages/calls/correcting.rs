//! Saying that a call was logged wrongly: an erratum by the organisation whose desk logged it. The call
//! no longer stands, and stays where it is.

use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::pages::acts::may_correct;
use crate::sent::Sent;
use axum::response::Response;
use holdfire_core::{Called, Erratum, Event, Refused};
use holdfire_powers::{Act, Matter};
use holdfire_store::{DecideError, record};

/// The form under a call.
pub(crate) struct CorrectingForm {
    pub token: String,
    pub at: String,
}

/// The form, for those who may say so of a call that stands.
pub(super) fn form(asked: &Asked, called: &Called) -> Result<Option<CorrectingForm>, WebError> {
    let may = asked.session.is_some() && called.call.holds() && may(asked, called)?;
    Ok(may.then(|| CorrectingForm {
        token: asked.token(),
        at: asked.at().call_erratum(called.call.entry),
    }))
}

fn may(asked: &Asked, called: &Called) -> Result<bool, WebError> {
    let matter = match &called.call.what.incident {
        Some(incident) => asked.matter_of_incident(incident)?,
        None => Matter::default(),
    };
    let heads = asked.served().reader.entry_heads(called.call.entry + 1, 1)?;
    let logged_by = heads.first().filter(|head| head.seq == called.call.entry);
    Ok(logged_by.is_some_and(|head| may_correct(asked, &matter, Some(&head.by))))
}

/// Records the erratum and goes back to the call.
pub(crate) fn corrected(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let called = super::called(asked)?;
    if !may(asked, &called)? {
        return Err(WebError::NotAllowed { act: Act::MakeErratum });
    }
    let entry = called.call.entry;
    let event = Event::ErratumMade(Erratum { entry, reason: sent.get("reason").into() });
    let done = asked.record(|writer, at, by| match record(writer, at, by, event) {
        Err(DecideError::Refused(Refused::AlreadyRecorded { .. })) => Err(WebError::Twice),
        other => other.map_err(WebError::from),
    });
    match done {
        Ok(_) | Err(WebError::Twice) => Ok(redirect(&asked.at().call(entry))),
        Err(why) => Err(why),
    }
}
