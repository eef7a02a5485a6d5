//! Saying that a call was logged wrongly: an erratum by the organisation whose desk logged it. The call
//! no longer stands, and stays where it is.

use crate::acts::call::{NewCallErratum, may_correct_call};
use crate::acts::record;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::sent::Sent;
use axum::response::Response;
use holdfire_core::Called;

/// The form under a call.
pub(crate) struct CorrectingForm {
    pub token: String,
    pub at: String,
}

/// The form, for those who may say so of a call that stands.
pub(super) fn form(asked: &Asked, called: &Called) -> Result<Option<CorrectingForm>, WebError> {
    let may = asked.session.is_some() && called.call.holds() && may_correct_call(asked, called)?;
    Ok(may.then(|| CorrectingForm {
        token: asked.token(),
        at: asked.at().call_erratum(called.call.entry),
    }))
}

/// Records the erratum and goes back to the call.
pub(crate) fn corrected(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let called = super::called(asked)?;
    let told = NewCallErratum { reason: sent.get("reason").to_owned() };
    record(asked, told.event(asked, &called)?)?;
    Ok(redirect(&asked.at().call(called.call.entry)))
}
