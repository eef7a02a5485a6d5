//! What is remembered of talks: everything that may be seen of it, one matter with all that is told of
//! it, and recording any of it.

use super::noted::size_and_root;
use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{Id, TalkKind};
use super::serve::read;
use crate::access::Gate::{Account, Room, Somebody};
use crate::acts::message;
use crate::acts::talk::{NewTalk, NewTalkErratum, TalkDone, record_talk};
use crate::asked::Asked;
use crate::error::WebError;
use crate::exporting::PloverFile;
use crate::talk_fields::TalkValue;
use holdfire_core::talks::Message;
use holdfire_core::{ActorId, DocumentId, Recorded, Talk, TalkId};
use holdfire_powers::Act;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

const KIND: Parameter = Parameter::new("kind", Sort::Word(TalkKind::all), "Only of one kind.");
const ABOUT: Parameter =
    Parameter::new("about", Sort::Id, "Only what describes or speaks of one matter.");
const ACTOR: Parameter = Parameter::new("actor", Sort::Id, "Only what names one actor.");
const DOCUMENT: Parameter =
    Parameter::new("document", Sort::Id, "Only what was taken from one document.");

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<RecordedTalk>>("listTalks", "/talks", Room(Act::SeeTalks), list)
        .says(
            "talks",
            "What is remembered of talks",
            "What stands, in the order of the entries: the latest description of each matter, and every account that no erratum takes back. A party gets what is public.",
        )
        .asks(&[KIND, ABOUT, ACTOR, DOCUMENT, LIMIT, CURSOR]),
    Operation::read::<TalkMatter>("getTalk", "/talks/{id}", Room(Act::SeeTalks), one).says(
        "talks",
        "One matter of the talks",
        "Its description, the earlier ones, and all that stands and speaks of it.",
    ),
    Operation::read::<PloverFile>("getPlover", "/talks/plover", Room(Act::SeeTalks), plover).says(
        "talks",
        "Talks as PLOVER events",
        "What may be seen of the talks in the categories, modes and fields of PLOVER; what has no counterpart there is counted.",
    ),
    Operation::write::<NewTalk, TalkNoted>("recordTalk", "/talks", Room(Act::RecordTalks), record)
        .says(
            "talks",
            "Record something of the talks",
            "In the name of the organisation of whoever asks. What has an id and brings none gets one made from its words, so that the same words are one matter. Passages are held against their documents first. What is described already is described anew only with `replaces`.",
        ),
    Operation::write::<NewTalkErratum, TalkNoted>(
        "correctTalk",
        "/talks/entries/{entry}/erratum",
        Room(Act::RecordTalks),
        correct,
    )
    .says(
        "talks",
        "Say that something of the talks was recorded wrongly",
        "By the organisation that recorded it. It no longer stands, and stays where it is.",
    ),
    Operation::write::<NewTalk, TalkNoted>("passMessage", "/messages", Somebody, pass).says(
        "talks",
        "Give a message to somebody who carries it, or say how one went on",
        "A `message` or a `message_step`, by an organisation that the message goes from, through or to. Words in `text.to_seal` are kept for those three; the register has their seal.",
    ),
    Operation::look::<MessageWords>("readMessage", "/messages/{id}/text", Account, words).says(
        "talks",
        "What a message says",
        "The words of a message and of the answers to it, for those whom it passes. With the chance before them anybody can check the seal. No token reads it.",
    ),
];

/// Something of the talks, with its entry.
#[derive(Serialize, ToSchema)]
pub(crate) struct RecordedTalk {
    /// Its entry.
    #[schema(minimum = 0, example = 1841)]
    pub entry: u64,
    /// When it was recorded.
    pub recorded: Option<Timestamp>,
    /// What was recorded.
    pub talk: TalkValue,
    /// The entry of the erratum to it.
    #[schema(minimum = 0, example = json!(null))]
    pub taken_back_by: Option<u64>,
}

/// One matter of the talks, with all that is told of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct TalkMatter {
    /// Its id.
    pub id: Id,
    /// What sort of matter it is.
    pub kind: TalkKind,
    /// The description that stands; nothing if an erratum takes it back.
    pub description: Option<RecordedTalk>,
    /// Every description, the first first.
    pub history: Vec<RecordedTalk>,
    /// What stands and speaks of it.
    pub told: Vec<RecordedTalk>,
}

/// What came of something of the talks that is recorded.
#[derive(Serialize, ToSchema)]
pub(crate) struct TalkNoted {
    /// Its entry; nothing if the same stood already, word for word.
    #[schema(minimum = 0, example = 1841)]
    pub entry: Option<u64>,
    /// The matter that it describes, or that it speaks of first.
    pub id: Option<Id>,
    /// How many entries the register has with it.
    #[schema(minimum = 0, example = 1842)]
    pub register_size: u64,
    /// The root over them, in hexadecimal.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    pub root: String,
}

/// What a message says.
#[derive(Serialize, ToSchema)]
pub(crate) struct MessageWords {
    /// The message.
    pub id: Id,
    /// Its words and those of the answers, by their entries.
    pub texts: Vec<SealedWords>,
}

/// Words under a seal.
#[derive(Serialize, ToSchema)]
pub(crate) struct SealedWords {
    /// The entry that has the seal.
    #[schema(minimum = 0, example = 1841)]
    pub entry: u64,
    /// The seal.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub seal: String,
    /// The chance before the words, in hexadecimal.
    #[schema(example = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")]
    pub chance: String,
    /// The words.
    #[schema(example = "we are ready to meet")]
    pub words: String,
}

pub(crate) fn view(recorded: &Recorded<Talk>) -> Result<RecordedTalk, Problem> {
    let talk = serde_json::to_value(&recorded.what).map_err(|why| Problem::failed(&why))?;
    Ok(RecordedTalk {
        entry: recorded.entry,
        recorded: recorded.recorded_at,
        talk: TalkValue(talk),
        taken_back_by: recorded.erratum,
    })
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let (limit, talks) = (paging::limit(asked)?, asked.talks());
    let after: Option<u64> = match paging::cursor::<1>(asked)? {
        None => None,
        Some([entry]) => Some(paging::part(entry)?),
    };
    let asks = |name| asked.visit.asks(name);
    let kind = asks("kind");
    let about = asks("about").and_then(|id| TalkId::new(id).ok());
    let actor = asks("actor").and_then(|id| ActorId::new(id).ok());
    let document = asks("document").and_then(|id| DocumentId::new(id).ok());
    let is_asked = |recorded: &&Recorded<Talk>| {
        let talk = &recorded.what;
        kind.is_none_or(|kind| talk.kind() == kind)
            && about
                .as_ref()
                .is_none_or(|id| talk.id() == Some(id) || talk.speaks_of().contains(&id))
            && actor.as_ref().is_none_or(|id| talk.actors().contains(&id))
            && document
                .as_ref()
                .is_none_or(|id| talk.told().passages.iter().any(|of| of.document == *id))
    };
    let total = talks.standing().filter(is_asked).count();
    let is_further = |recorded: &&Recorded<Talk>| after.is_none_or(|after| recorded.entry > after);
    let mut shown: Vec<_> =
        talks.standing().filter(is_asked).filter(is_further).take(limit + 1).collect();
    let is_more = shown.len() > limit;
    shown.truncate(limit);
    let next = shown.last().filter(|_| is_more).map(|last| last.entry.to_string());
    let items = shown.into_iter().map(view).collect::<Result<_, _>>()?;
    Page::of(asked, Some(total), items, next).given(asked)
}

fn one(asked: &Asked) -> Result<Given, Problem> {
    let (talks, told) = (asked.talks(), asked.param("id"));
    let not_found = || Problem::not_found("matter", told);
    let id = TalkId::new(told).map_err(|_| not_found())?;
    let history: Vec<&Recorded<Talk>> = talks.history(&id).collect();
    let last = history.last().ok_or_else(not_found)?;
    let views = |all: Vec<&Recorded<Talk>>| all.into_iter().map(view).collect::<Result<_, _>>();
    Given::of(&TalkMatter {
        id: Id::from(&id),
        kind: TalkKind(last.what.kind()),
        description: talks.described(&id).map(view).transpose()?,
        told: views(talks.about(&id).collect())?,
        history: views(history)?,
    })
}

fn plover(asked: &Asked) -> Result<Given, Problem> {
    Given::of(&crate::pages::promises::plover_seen(asked))
}

fn noted(asked: &Asked, done: TalkDone) -> Result<Given, Problem> {
    let (register_size, root) = size_and_root(asked, done.entry)?;
    let (id, entry) = (done.id.as_ref().map(Id::from), done.entry);
    let given = Given::of(&TalkNoted { entry, id, register_size, root })?;
    Ok(match done.entry {
        Some(entry) => given.created(Some(asked.at().api(&format!("/entries/{entry}")))),
        None => given,
    })
}

fn record(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let new: NewTalk = read(body)?;
    noted(asked, record_talk(asked, new)?)
}

fn pass(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let new: NewTalk = read(body)?;
    let kind = new.talk.0.get("is").and_then(serde_json::Value::as_str).unwrap_or_default();
    if !["message", "message_step"].contains(&kind) {
        return Err(Problem::field("/talk/is", "`is` is `message` or `message_step` here"));
    }
    noted(asked, record_talk(asked, new)?)
}

fn correct(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let new: NewTalkErratum = read(body)?;
    let told = asked.param("entry");
    let entry = told.parse().map_err(|_| Problem::not_found("entry", told))?;
    let done = new.record(asked, entry)?;
    noted(asked, TalkDone { entry: done, id: None })
}

fn words(asked: &Asked) -> Result<Given, Problem> {
    let told = asked.param("id");
    let not_found = || Problem::from(WebError::not_found("matter", told));
    let id = TalkId::new(told).map_err(|_| not_found())?;
    let talks = &asked.snapshot.talks;
    let message = talks.get::<Message>(&id).ok_or_else(not_found)?;
    let passing = message::passing_of(asked, message)?;
    if !asked.access.may_with(Act::SeeMessages, &message::matter(&passing)) {
        return Err(not_found());
    }
    let mut texts = Vec::new();
    for recorded in talks.described(&id).into_iter().chain(talks.about(&id)) {
        let text = match &recorded.what {
            Talk::Message(message) => Some(&message.text),
            Talk::MessageStep(step) => step.text.as_ref(),
            _ => None,
        };
        let Some(text) = text else { continue };
        if let Some(sealed) = message::read_sealed(asked, &passing, text)? {
            texts.push(SealedWords {
                entry: recorded.entry,
                seal: sealed.seal,
                chance: sealed.chance,
                words: sealed.text,
            });
        }
    }
    Given::of(&MessageWords { id: Id::from(&id), texts })
}
