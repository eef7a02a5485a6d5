//! What the program proposes from a kept text, with its words, how sure the rules are and why; and
//! confirming it.

use super::noted::size_and_root;
use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{Id, ProposedBy, ProposedKind, ReadingConfidence, ReasonWord};
use super::serve::read;
use crate::access::Gate::Room;
use crate::acts::document::{Confirmed, ConfirmedKeys};
use crate::asked::Asked;
use crate::pages::documents::{
    Offer, Read, Text, code_of, key_of, model_of, offers, place_and_day, read_with_model, text_of,
};
use crate::talk_fields::TalkValue;
use holdfire_powers::Act;
use holdfire_reading::{Proposal, Proposed, Reason, Span};
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<TextProposals>(
        "listTextProposals",
        "/documents/{id}/proposals",
        Room(Act::RecordTalks),
        list,
    )
    .says(
        "documents",
        "What is proposed from a text",
        "Found by rules and lists of words, the same for every text, and recorded by nobody until somebody confirms it. Where whoever runs the server named a language model and somebody had it read the text on the page, its proposals stand after the others and say so; no program asks it. What is recorded already from the same words is left out. Sentences are in the language of `Accept-Language`.",
    ),
    Operation::write::<ConfirmedKeys, ProposalsConfirmed>(
        "confirmTextProposals",
        "/documents/{id}/proposals",
        Room(Act::RecordTalks),
        confirm,
    )
    .says(
        "documents",
        "Confirm proposals from a text",
        "Records those of these keys, with the track and the meeting they need, in the name of the organisation of whoever asks. The text is read again: a key that no proposal has any more is refused, and nothing is recorded then. An alleged act is no such proposal: file it as a report, with its passage.",
    ),
];

/// What is proposed from a text.
#[derive(Serialize, ToSchema)]
pub(crate) struct TextProposals {
    /// The text.
    pub document: Id,
    /// Whether it was read: one that is too long for the rules is read by people alone.
    #[schema(example = true)]
    pub is_read: bool,
    /// The language in which it was read, as a tag.
    #[schema(example = "en")]
    pub language: Option<&'static str>,
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them, in hexadecimal.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    pub root: String,
    /// The proposals, in the order of the text.
    pub items: Vec<TextProposal>,
}

/// One proposal. Those that rest on the same words are one.
#[derive(Serialize, ToSchema)]
pub(crate) struct TextProposal {
    /// By which it is confirmed.
    #[schema(example = "meeting:41-117")]
    pub key: String,
    /// Of what sort it is.
    pub kind: ProposedKind,
    /// The words it rests on.
    pub passage: Words,
    /// Other places of the text that speak of the same.
    pub also: Vec<Words>,
    /// Whether the rules propose it, or a language model that somebody asked on the page.
    pub proposed_by: ProposedBy,
    /// The name of that model.
    #[schema(example = json!(null))]
    pub model: Option<String>,
    /// How sure the rules are: no doubt, one, several. That a model proposes it is a doubt.
    pub confidence: ReadingConfidence,
    /// Why.
    pub reasons: Vec<ProposedBecause>,
    /// What would be recorded.
    pub would_record: Vec<WouldBe>,
    /// What to begin with when it is filed as a report; nothing of what is no alleged act.
    pub report: Option<ReportOfWords>,
}

/// Words of a text with their place.
#[derive(Serialize, ToSchema)]
pub(crate) struct Words {
    /// The place of the first character.
    #[schema(minimum = 0, example = 41)]
    pub start: u64,
    /// The place after the last.
    #[schema(minimum = 0, example = 117)]
    pub end: u64,
    /// The words.
    #[schema(example = "The third round of the talks took place in Lumora")]
    pub quote: String,
}

/// A rule that speaks for or against a proposal.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposedBecause {
    /// Which.
    pub code: ReasonWord,
    /// What it speaks of: words of the text, identifiers, days.
    #[schema(example = json!(["took place"]))]
    pub arguments: Vec<String>,
    /// Whether it lowers confidence.
    #[schema(example = false)]
    pub is_doubt: bool,
}

/// An entry that would be recorded.
#[derive(Serialize, ToSchema)]
pub(crate) struct WouldBe {
    /// What it would say, in a sentence.
    #[schema(example = "A meeting of the Lumora talks was held on 3 to 4 February 2026.")]
    pub sentence: String,
    /// The entry itself.
    pub talk: TalkValue,
}

/// Fields of `POST /reports` for an alleged act.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportOfWords {
    /// The passage it is taken from.
    #[schema(example = "D-9f86d081884c7d659a2f:230-281")]
    pub passage: String,
    /// The words.
    #[schema(example = "Shells hit the harbour on 2 February")]
    pub text: String,
    /// The place, where one is said.
    #[schema(example = "Kafr Nadir")]
    pub place: Option<String>,
    /// The day, where one is said.
    #[schema(example = "2026-02-02")]
    pub date: Option<String>,
}

/// What came of proposals that were confirmed.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposalsConfirmed {
    /// Each with what was recorded of it.
    pub confirmed: Vec<ConfirmedProposal>,
    /// How many entries the register has with them.
    #[schema(minimum = 0, example = 1844)]
    pub register_size: u64,
    /// The root over them, in hexadecimal.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    pub root: String,
}

/// A proposal that was confirmed.
#[derive(Serialize, ToSchema)]
pub(crate) struct ConfirmedProposal {
    /// Its key.
    #[schema(example = "meeting:41-117")]
    pub key: String,
    /// The entries that were recorded for it; none where all of it stood already.
    #[schema(example = json!([1841, 1842]))]
    pub entries: Vec<u64>,
    /// Why something of it was not recorded.
    #[schema(example = json!([]))]
    pub refused: Vec<String>,
}

fn place(at: usize) -> u64 {
    at as u64
}

/// The words of a text at a span.
pub(super) fn words_at(text: &Text, span: Span) -> Words {
    let quote = text.text.chars().skip(span.start).take(span.length()).collect();
    Words { start: place(span.start), end: place(span.end), quote }
}

/// The words that a proposal rests on.
pub(super) fn words_of(proposal: &Proposal) -> Words {
    let span = proposal.span;
    Words { start: place(span.start), end: place(span.end), quote: proposal.quote.clone() }
}

fn because(reason: &Reason) -> ProposedBecause {
    ProposedBecause {
        code: ReasonWord(code_of(reason)),
        arguments: reason.arguments.clone(),
        is_doubt: reason.code.is_doubt(),
    }
}

fn view(text: &Text, offer: &Offer) -> Result<TextProposal, Problem> {
    let proposal = offer.proposal;
    let would_record = offer.would_record.iter().map(|of| {
        let talk = serde_json::to_value(of.talk).map_err(|why| Problem::failed(&why))?;
        Ok(WouldBe { sentence: of.sentence.clone(), talk: TalkValue(talk) })
    });
    Ok(TextProposal {
        key: offer.key.clone(),
        kind: ProposedKind(proposal.what.kind()),
        passage: words_of(proposal),
        also: proposal.also.iter().map(|span| words_at(text, *span)).collect(),
        proposed_by: ProposedBy(if model_of(proposal).is_some() { "model" } else { "rules" }),
        model: model_of(proposal).map(str::to_owned),
        confidence: ReadingConfidence(proposal.confidence.as_str()),
        reasons: proposal.reasons.iter().map(because).collect(),
        would_record: would_record.collect::<Result<_, Problem>>()?,
        report: report_of(text, proposal),
    })
}

fn report_of(text: &Text, proposal: &Proposal) -> Option<ReportOfWords> {
    let Proposed::Act(act) = &proposal.what else { return None };
    let (place, date) = place_and_day(act);
    let told = |told: &str| Some(told.to_owned()).filter(|told| !told.is_empty());
    Some(ReportOfWords {
        passage: format!("{}:{}-{}", text.document.id, proposal.span.start, proposal.span.end),
        text: proposal.quote.clone(),
        place: told(place),
        date: told(&date),
    })
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let text = text_of(asked, asked.param("id"))?;
    let read = read_with_model(asked, &text);
    let offered = read.as_ref().map(|read| offers(asked, &text, read)).unwrap_or_default();
    Given::of(&TextProposals {
        document: Id::from(&text.document.id),
        is_read: read.is_some(),
        language: read.as_ref().map(|read| read.reading.language.tag()),
        register_size: asked.snapshot.size,
        root: asked.snapshot.root.clone(),
        items: offered.iter().map(|offer| view(&text, offer)).collect::<Result<_, _>>()?,
    })
}

fn confirm(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let chosen: ConfirmedKeys = read(body)?;
    let text = text_of(asked, asked.param("id"))?;
    let keys = &chosen.keys;
    if keys.is_empty() || keys.len() > ConfirmedKeys::MOST {
        let why = format!("`keys` holds 1 to {} keys", ConfirmedKeys::MOST);
        return Err(Problem::field("/keys", why));
    }
    let too_long = "this text is too long for the rules; nothing is proposed from it";
    let read = read_with_model(asked, &text).ok_or_else(|| Problem::field("/keys", too_long))?;
    for (n, key) in keys.iter().enumerate() {
        is_proposed(&read, key).map_err(|why| Problem::field(format!("/keys/{n}"), why))?;
    }
    let confirmed = chosen.record(asked, read)?;
    let first = confirmed.iter().flat_map(|of| &of.entries).min().copied();
    let (register_size, root) = size_and_root(asked, None)?;
    let told =
        |of: Confirmed| ConfirmedProposal { key: of.key, entries: of.entries, refused: of.refused };
    let given = Given::of(&ProposalsConfirmed {
        confirmed: confirmed.into_iter().map(told).collect(),
        register_size,
        root,
    })?;
    Ok(match first {
        Some(entry) => given.created(Some(asked.at().api(&format!("/entries/{entry}")))),
        None => given,
    })
}

/// Whether a key is that of a proposal which becomes an entry.
fn is_proposed(read: &Read, key: &str) -> Result<(), String> {
    let found =
        |n: &usize| read.reading.proposals.get(*n).is_some_and(|proposal| key_of(proposal) == key);
    let proposed = (0..read.reading.proposals.len()).filter(found);
    let mut is_there = false;
    for n in proposed {
        is_there = true;
        if read.drafts.iter().any(|draft| draft.proposal == n) {
            return Ok(());
        }
    }
    Err(match is_there {
        true => "this proposal becomes a report; file it by `POST /reports`".to_owned(),
        false => "no proposal of this text has this key; read them again".to_owned(),
    })
}
