//! What is remembered of talks: anything of it, for forms and the API alike. An id is made from the words
//! where none is given, so that the same words are one matter; passages are held against the documents
//! before anything is recorded. Messages with a sealed text are in `acts/message.rs`.

use super::message::{self, Sealing};
use crate::asked::Asked;
use crate::error::WebError;
use crate::talk_fields::{Kind, TalkValue};
use holdfire_core::{Erratum, Event, Refused, Talk, TalkId};
use holdfire_powers::{About, Act, Circumstances, Matter};
use holdfire_store::{DecideError, Writer, record as write};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

/// Something of the talks, as it is handed in.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTalk {
    /// What.
    pub talk: TalkValue,
    /// The entry of the description that this takes the place of, where something is described anew.
    #[serde(default)]
    #[schema(minimum = 0, example = json!(null))]
    pub replaces: Option<u64>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub(crate) struct TalkDone {
    /// Its entry; nothing if the same stood already, word for word.
    pub entry: Option<u64>,
    /// The thing of the talks that it describes, or that it speaks of first.
    pub id: Option<TalkId>,
}

/// Records something of the talks in the name of the organisation of whoever asks.
pub(crate) fn record_talk(asked: &Asked, new: NewTalk) -> Result<TalkDone, WebError> {
    let (mut value, replaces) = (new.talk.0, new.replaces);
    let sealing = Sealing::take(&mut value)?;
    give_id(asked, &mut value, sealing.as_ref())?;
    let mut talk = read(value)?;
    let passing = message::passing(asked, &talk)?;
    may(asked, &talk, passing.as_ref())?;
    message::check_attribution(asked, &talk, passing.as_ref())?;
    message::hide_sender(&mut talk);
    check_passages(asked, &talk)?;
    let id = talk.id().or_else(|| talk.speaks_of().first().copied()).cloned();
    let sealed = match (sealing, passing) {
        (Some(sealing), Some(passing)) => Some(sealing.keep(asked, &mut talk, &passing)?),
        (Some(_), None) => {
            return Err(WebError::bad_field(
                "talk/text",
                "is sealed in messages and in nothing else",
            ));
        }
        (None, _) => None,
    };
    let done = asked.record(|writer, at, by| recorded(writer, at, by, talk, replaces));
    if let (Err(_), Some(seal)) = (&done, sealed) {
        asked.room()?.forget_sealed_text(&seal)?;
    }
    match done {
        Ok(entry) => Ok(TalkDone { entry: Some(entry), id }),
        Err(WebError::Twice) => Ok(TalkDone { entry: None, id }),
        Err(why) => Err(why),
    }
}

fn recorded(
    writer: &mut Writer,
    at: Timestamp,
    by: &str,
    talk: Talk,
    replaces: Option<u64>,
) -> Result<u64, WebError> {
    if let Some(id) = talk.id() {
        let stands = writer.state().talks.described(id);
        match (stands, replaces) {
            (None, None) => {}
            (None, Some(_)) => {
                let why = format!("names an entry, and nothing is described as `{id}`");
                return Err(WebError::bad_field("replaces", why));
            }
            (Some(stands), _) if stands.what == talk => return Err(WebError::Twice),
            (Some(stands), Some(entry)) if stands.entry == entry => {}
            (Some(stands), _) => {
                let why = format!(
                    "entry `{}` describes `{id}`; read it, and send its number as `replaces` to describe it anew",
                    stands.entry
                );
                return Err(WebError::Refused { why });
            }
        }
    } else if replaces.is_some() {
        let why = "is of what has an id; an account is corrected by an erratum and told anew";
        return Err(WebError::bad_field("replaces", why));
    }
    match write(writer, at, by, Event::TalkRecorded(talk)) {
        Err(DecideError::Refused(Refused::AlreadyRecorded { .. })) => Err(WebError::Twice),
        other => other.map_err(WebError::from),
    }
}

/// Gives it an id made from its words, if it is of a kind that has one and brings none.
fn give_id(asked: &Asked, value: &mut Value, sealing: Option<&Sealing>) -> Result<(), WebError> {
    let Some(fields) = value.as_object_mut() else {
        return Err(WebError::bad_field("talk", "is no object"));
    };
    let word = fields.get("is").and_then(Value::as_str).unwrap_or_default();
    let Some(kind) = Kind::of(word) else {
        let known: Vec<&str> = crate::talk_fields::KINDS.iter().map(|kind| kind.word).collect();
        let why = format!("is one of {}", known.join(", "));
        return Err(WebError::bad_field("talk/is", why));
    };
    if kind.describes() && !fields.contains_key("id") {
        // Fields stand in the order of their names, so that the same words make the same id. What is
        // sealed is no part of it: an id made from a text would let others guess the text.
        let own = &asked.access.who.organisation;
        let mut key = format!("{own}\n{}", Value::Object(fields.clone()));
        if let Some(sealing) = sealing {
            key = format!("{key}\n{}", sealing.nonce());
        }
        let id = TalkId::from_key(kind.word, &key);
        fields.insert("id".to_owned(), Value::String(id.to_string()));
    }
    Ok(())
}

fn read(value: Value) -> Result<Talk, WebError> {
    serde_json::from_value(value).map_err(|why| WebError::bad_field("talk", format!("{why}")))
}

/// Whether whoever asks may record it.
fn may(
    asked: &Asked,
    talk: &Talk,
    passing: Option<&holdfire_room::Passing>,
) -> Result<(), WebError> {
    let may_record = asked.access.may_in_room(Act::RecordTalks);
    let Some(passing) = passing else {
        let act = Act::RecordTalks;
        return if may_record { Ok(()) } else { Err(WebError::NotAllowed { act }) };
    };
    let act = Act::CarryMessages;
    let may_carry = asked.access.may_with(act, &message::matter(passing));
    let is_open = !message::is_sealed(talk);
    // Whoever carries a message speaks for nobody else; whoever records what is public may.
    let speaks_for_itself = match talk {
        Talk::MessageStep(step) => {
            step.by.actor().is_some_and(|by| by.as_str() == &*asked.access.who.organisation)
        }
        _ => true,
    };
    match (may_carry && speaks_for_itself) || (may_record && is_open) {
        true => Ok(()),
        false => Err(WebError::NotAllowed { act }),
    }
}

/// Holds every passage against its document.
fn check_passages(asked: &Asked, talk: &Talk) -> Result<(), WebError> {
    for (n, passage) in talk.told().passages.iter().enumerate() {
        let id = &passage.document;
        if !asked.snapshot.documents.iter().any(|document| document.id == *id) {
            return Err(WebError::not_found("document", id));
        }
        let wrong = |why: String| Err(WebError::bad_field(format!("talk/told/passages/{n}"), why));
        match asked.served().reader.document_text(id)? {
            None => return wrong(format!("is of document `{id}`, whose text is not kept here")),
            Some(text) if !passage.stands_in(&text) => {
                return wrong(format!(
                    "does not stand in document `{id}` from {} to {}",
                    passage.start, passage.end
                ));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// That something of the talks was recorded wrongly.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTalkErratum {
    /// What is wrong with it.
    #[schema(min_length = 1, max_length = 2000, example = "the day is that of another round")]
    pub reason: String,
}

/// Whether whoever asks may say that an entry of the talks is wrong: its own organisation where it
/// recorded it, the joint group where nobody of the room did.
pub(crate) fn may_correct(asked: &Asked, entry: u64) -> Result<bool, WebError> {
    let heads = asked.served().reader.entry_heads(entry + 1, 1)?;
    let Some(head) = heads.first().filter(|head| head.seq == entry) else { return Ok(false) };
    let own = &asked.access.who.organisation;
    let is_of_room = asked.snapshot.is_known_organisation(&head.by);
    Ok(match is_of_room {
        true => *head.by == **own && asked.access.may_in_room(Act::RecordTalks),
        false => {
            let nobody = Circumstances::default();
            asked.access.may(Act::MakeErratum, About::Matter(&Matter::default()), nobody)
        }
    })
}

impl NewTalkErratum {
    /// Records it of an entry of the talks that may be seen.
    pub fn record(self, asked: &Asked, entry: u64) -> Result<Option<u64>, WebError> {
        if asked.talks().entry(entry).is_none() {
            return Err(WebError::not_found("entry", entry));
        }
        if !may_correct(asked, entry)? {
            return Err(WebError::NotAllowed { act: Act::MakeErratum });
        }
        super::record(asked, Event::ErratumMade(Erratum { entry, reason: self.reason.into() }))
    }
}
