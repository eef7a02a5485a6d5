//! Messages through an intermediary: who may give and read them, and texts that are sealed. The words of
//! a sealed text lie in the room for those whom the message passes; the register has the seal.

use crate::asked::Asked;
use crate::error::WebError;
use crate::sessions::chance;
use holdfire_core::talks::{Message, MessageText, Who};
use holdfire_core::{Talk, TalkId};
use holdfire_powers::{Act, Matter};
use holdfire_room::{Passing, SealedText};
use serde_json::{Value, json};

/// What stands for whose a message is, where the receiver may not say it.
const NOT_NAMED: &str = "not named";

/// Words that are to be sealed.
pub(crate) struct Sealing {
    words: String,
    nonce: String,
}

impl Sealing {
    /// Takes the words out of what was handed in, and leaves the place of a seal.
    pub fn take(value: &mut Value) -> Result<Option<Self>, WebError> {
        let Some(text) = value.get_mut("text") else { return Ok(None) };
        let Some(words) = text.get("to_seal") else { return Ok(None) };
        let wrong = |why| Err(WebError::bad_field("talk/text", why));
        let Some(words) = words.as_str() else {
            return wrong("has words to seal that are no text");
        };
        if text.as_object().is_some_and(|text| text.len() > 1) {
            return wrong("is one of `open`, `to_seal` and `sealed`");
        }
        let words = words.to_owned();
        let mut bytes = [0; 16];
        chance(&mut bytes).map_err(|why| WebError::Chance(why.to_string()))?;
        *text = json!({ "sealed": "0".repeat(64) });
        Ok(Some(Self { words, nonce: crate::snapshot::hex(&bytes) }))
    }

    /// What tells two sealed messages apart without telling what they say.
    pub fn nonce(&self) -> &str {
        &self.nonce
    }

    /// Keeps the words in the room and puts their seal where they were; says the seal.
    pub fn keep(
        self,
        asked: &Asked,
        talk: &mut Talk,
        passing: &Passing,
    ) -> Result<String, WebError> {
        let (room, now) = (asked.room()?, asked.now()?);
        let seal = room.seal_text(&self.words, passing, now, &mut chance)?;
        let text = MessageText::Sealed(seal.as_str().into());
        match talk {
            Talk::Message(message) => message.text = text,
            Talk::MessageStep(step) => step.text = Some(text),
            _ => {}
        }
        Ok(seal)
    }
}

/// Between whom something passes, if it is a message or a step of one.
pub(crate) fn passing(asked: &Asked, talk: &Talk) -> Result<Option<Passing>, WebError> {
    match talk {
        Talk::Message(message) => Ok(Some(as_told(message))),
        Talk::MessageStep(step) => match asked.snapshot.talks.get::<Message>(&step.message) {
            Some(message) => {
                let passing = passing_of(asked, message)?;
                match may_see(asked, &passing) {
                    true => Ok(Some(passing)),
                    false => Err(not_there(&step.message)),
                }
            }
            None => Err(not_there(&step.message)),
        },
        _ => Ok(None),
    }
}

fn not_there(id: &TalkId) -> WebError {
    WebError::not_found("matter", id)
}

/// Between whom a recorded message passes: as the room has it, where it hides whose it is.
pub(crate) fn passing_of(asked: &Asked, message: &Message) -> Result<Passing, WebError> {
    let kept = match &message.text {
        MessageText::Sealed(seal) => sealed(asked, seal)?,
        MessageText::Open(_) => None,
    };
    Ok(kept.map_or_else(|| as_told(message), |kept| kept.passing))
}

/// Whether whoever asks may see that it passed at all.
pub(crate) fn may_see(asked: &Asked, passing: &Passing) -> bool {
    let (access, matter) = (&asked.access, matter(passing));
    access.may_in_room(Act::SeeMinutes)
        || access.may_with(Act::CarryMessages, &matter)
        || access.may_with(Act::SeeMessages, &matter)
}

fn sealed(asked: &Asked, seal: &str) -> Result<Option<SealedText>, WebError> {
    match &asked.served().room {
        Some(room) => Ok(room.sealed_text(seal)?),
        None => Ok(None),
    }
}

fn as_told(message: &Message) -> Passing {
    let id = |who: &Who| who.actor().map(|id| id.as_str().into()).unwrap_or_default();
    Passing { from: id(&message.from), through: id(&message.through), to: id(&message.to) }
}

/// Whom a message concerns.
pub(crate) fn matter(passing: &Passing) -> Matter {
    let Passing { from, through, to } = passing;
    let concerns = [from, through, to].into_iter().filter(|id| !id.is_empty()).cloned();
    Matter { concerns: concerns.collect(), ..Matter::default() }
}

/// Whether its text is sealed.
pub(crate) fn is_sealed(talk: &Talk) -> bool {
    let text = match talk {
        Talk::Message(message) => Some(&message.text),
        Talk::MessageStep(step) => step.text.as_ref(),
        _ => None,
    };
    text.is_some_and(|text| matches!(text, MessageText::Sealed(_)))
}

/// Refuses a message whose sender may not be said, where its sender records it: the entry would say it.
pub(crate) fn check_attribution(
    asked: &Asked,
    talk: &Talk,
    passing: Option<&Passing>,
) -> Result<(), WebError> {
    let (Talk::Message(message), Some(passing)) = (talk, passing) else { return Ok(()) };
    let is_hidden = is_sealed(talk) && !message.for_attribution;
    match is_hidden && passing.from == asked.access.who.organisation {
        true => Err(WebError::bad_field(
            "talk/for_attribution",
            "is needed here: the entry names who records it; let whoever carries the message record it, or let it be said whose it is",
        )),
        false => Ok(()),
    }
}

/// Takes whose a message is out of what the register will hold, where the text is sealed and the receiver
/// may not say it. The room keeps it for those whom the message passes.
pub(crate) fn hide_sender(talk: &mut Talk) {
    if let Talk::Message(message) = talk
        && !message.for_attribution
        && matches!(message.text, MessageText::Sealed(_))
    {
        message.from = Who::Described { words: NOT_NAMED.into() };
    }
}

/// Whether whose a message is was hidden so.
pub(crate) fn has_hidden_sender(message: &Message) -> bool {
    matches!(&message.from, Who::Described { words } if &**words == NOT_NAMED)
        && matches!(message.text, MessageText::Sealed(_))
}

/// The sealed text of a message or an answer to it, for those who may read it.
pub(crate) fn read_sealed(
    asked: &Asked,
    passing: &Passing,
    text: &MessageText,
) -> Result<Option<SealedText>, WebError> {
    let MessageText::Sealed(seal) = text else { return Ok(None) };
    match asked.access.may_with(Act::SeeMessages, &matter(passing)) {
        true => sealed(asked, seal),
        false => Ok(None),
    }
}
