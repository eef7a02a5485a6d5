//! Asking a language model about a text, where whoever runs the server named one: only when a person presses
//! the button of a page that says where the text goes. What comes back is read as bytes from outside
//! (`holdfire_intake::model_proposals`), stands among the proposals with a mark, and is recorded by nobody
//! but people.

use super::proposals::Read;
use super::{Text, text_of};
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::model_answers::Answer;
use crate::sent::Sent;
use crate::words::{Arg, plain};
use axum::response::Response;
use holdfire_intake::{MOST_ASKED_BYTES, ModelRead, model_proposals, question_about};
use holdfire_reading::Reading;

/// What the page says of the model.
pub(super) struct ModelView {
    /// Where the form is sent.
    pub ask: String,
    /// Where the text would go.
    pub note: String,
    /// What came of asking; empty if nobody has.
    pub told: String,
    pub is_failed: bool,
}

/// What came of asking about a text, as it is read now.
pub(crate) enum ModelTold {
    Read(ModelRead),
    Failed(String),
}

/// Whether it is short enough for a model.
fn can_be_asked_about(text: &Text) -> bool {
    text.text.len() <= MOST_ASKED_BYTES
}

/// Sends a text to the model and goes back to it, whatever came of that.
pub(crate) fn model_asked(asked: &Asked, _: &Sent) -> Result<Response, WebError> {
    let id = asked.param("id");
    let not_found = || WebError::not_found("document", id);
    let model = asked.visit.site.options.model.as_ref().ok_or_else(not_found)?;
    let text = text_of(asked, id)?;
    if !can_be_asked_about(&text) {
        return Err(WebError::BadForm);
    }
    let answers = &asked.served().model_answers;
    let turn = answers.turn().ok_or(WebError::Busy)?;
    let answer = match model.ask(&question_about(model.name(), &text.document, &text.text)) {
        Ok(bytes) => Answer::Came(bytes.into()),
        Err(why) => Answer::Failed(why.cause.into()),
    };
    drop(turn);
    let page = asked.at().document(text.document.id.as_str());
    answers.keep(text.document.id, answer);
    Ok(redirect(&format!("{page}#model")))
}

/// What came of asking about a text that the rules have read; nothing if nobody has asked.
pub(super) fn model_told(asked: &Asked, text: &Text, reading: &Reading) -> Option<ModelTold> {
    let model = asked.visit.site.options.model.as_ref()?;
    Some(match asked.served().model_answers.of(&text.document.id)? {
        Answer::Failed(why) => ModelTold::Failed(why.to_string()),
        Answer::Came(bytes) => match model_proposals(&bytes, model.name(), &text.text, reading) {
            Ok(read) => ModelTold::Read(read),
            Err(why) => ModelTold::Failed(why.to_string()),
        },
    })
}

/// What the page says of the model, if there is one that can be asked about this text.
pub(super) fn view(asked: &Asked, text: &Text, read: Option<&Read>) -> Option<ModelView> {
    let model = asked.visit.site.options.model.as_ref().filter(|_| can_be_asked_about(text))?;
    let name = || Arg::text(plain(model.name()));
    let told = match read.and_then(|read| read.model.as_ref()) {
        None => String::new(),
        Some(ModelTold::Failed(why)) => {
            asked.words.with("documents-model-failed", &[("why", Arg::text(plain(why)))])
        }
        Some(ModelTold::Read(read)) => {
            let args = [
                ("model", name()),
                ("n", Arg::number(read.proposals.len())),
                ("away", Arg::number(read.not_in_text)),
                ("odd", Arg::number(read.not_understood)),
                ("known", Arg::number(read.known)),
            ];
            asked.words.with("documents-model-answered", &args)
        }
    };
    let args = [("address", Arg::text(plain(model.address()))), ("model", name())];
    Some(ModelView {
        ask: asked.at().document_model(text.document.id.as_str()),
        note: asked.words.with("documents-model-note", &args),
        told,
        is_failed: matches!(read.and_then(|read| read.model.as_ref()), Some(ModelTold::Failed(_))),
    })
}
