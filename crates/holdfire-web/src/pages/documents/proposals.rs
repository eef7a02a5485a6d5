//! What the program proposes from a text, ready for the page and the API: what would be recorded, in a sentence
//! for each entry, and why. What is recorded already from the same words is not proposed again.

use super::Text;
use super::model::{ModelTold, model_told};
use crate::asked::Asked;
use crate::lexicon::lexicon_of;
use crate::talk_sentences::Sentences;
use crate::talks_view::said;
use crate::words::{Arg, Words, plain};
use holdfire_core::talks::ReportTaken;
use holdfire_core::{Recorded, Talk, TalkBook};
use holdfire_intake::{Known, ReadFrom, TalkDraft, talk_drafts};
use holdfire_reading::{Article, Language, Proposal, Proposed, Reading, Reason, ReasonCode, read};

/// A text as it was read.
pub(crate) struct Read {
    pub reading: Reading,
    pub drafts: Vec<TalkDraft>,
    /// What came of asking a language model, if somebody has.
    pub model: Option<ModelTold>,
}

/// More takes longer than somebody waits for a page.
const MOST_BYTES: usize = 1_000_000;

/// Reads a text by rules, with what the register knows. A text that is too long is read by people alone.
pub(crate) fn read_text(asked: &Asked, text: &Text) -> Option<Read> {
    read_by(asked, text, |_| None)
}

/// The same, and what a language model proposed besides, if somebody asked one; after the others, and marked.
pub(crate) fn read_with_model(asked: &Asked, text: &Text) -> Option<Read> {
    read_by(asked, text, |reading| model_told(asked, text, reading))
}

fn read_by(
    asked: &Asked,
    text: &Text,
    told: impl FnOnce(&Reading) -> Option<ModelTold>,
) -> Option<Read> {
    if text.text.len() > MOST_BYTES {
        return None;
    }
    let article = Article {
        text: text.text.to_string(),
        published: text.document.published,
        language: text.document.language.as_deref().and_then(Language::of_tag),
    };
    let mut reading = read(&article, &lexicon_of(asked)).ok()?;
    let model = told(&reading);
    if let Some(ModelTold::Read(read)) = &model {
        reading.proposals.extend(read.proposals.iter().cloned());
    }
    let (snapshot, talks) = (&asked.snapshot, asked.talks());
    let has_actor = |actor: &holdfire_core::ActorId| snapshot.is_known_organisation(actor.as_str());
    let has_instrument = |instrument: &holdfire_core::InstrumentId| {
        snapshot.instruments.iter().any(|known| known.id == *instrument)
    };
    let author = text.document.publisher.as_deref().unwrap_or(&text.document.title);
    let published = text.document.published;
    let from = ReadFrom { document: &text.document.id, text: &text.text, author, published };
    let known = Known { talks: &talks, has_actor: &has_actor, has_instrument: &has_instrument };
    let drafts = talk_drafts(&reading, from, known);
    Some(Read { reading, drafts, model })
}

/// By which a form names a proposal: reading the text again finds it by the same.
pub(crate) fn key_of(proposal: &Proposal) -> String {
    let by = if model_of(proposal).is_some() { "model-" } else { "" };
    format!("{by}{}:{}-{}", proposal.what.kind(), proposal.span.start, proposal.span.end)
}

/// The language model that proposed it, if no rule did.
pub(crate) fn model_of(proposal: &Proposal) -> Option<&str> {
    let by_model = proposal.reasons.iter().find(|reason| reason.code == ReasonCode::ByModel);
    by_model.and_then(|reason| reason.arguments.first()).map(String::as_str)
}

/// What is proposed of the same words, and not recorded yet: it is confirmed together.
pub(crate) struct Offer<'r> {
    pub key: String,
    /// The proposal; the first of several that rest on the same words, such as who came, by one sentence.
    pub proposal: &'r Proposal,
    /// What would be recorded for it; nothing of an alleged act, which becomes a report.
    pub would_record: Vec<WouldRecord<'r>>,
    /// Everything that it was drafted as, what is known among it.
    drafted: &'r [Talk],
}

/// An entry that would be recorded.
pub(crate) struct WouldRecord<'r> {
    pub talk: &'r Talk,
    /// What it would say.
    pub sentence: String,
}

impl Offer<'_> {
    /// Whether it becomes a report, by the form in which reports are filed.
    pub fn is_report(&self) -> bool {
        matches!(self.proposal.what, Proposed::Act(_))
    }
}

/// The proposals that are not recorded yet, in the order of the text.
pub(crate) fn offers<'r>(asked: &Asked, text: &Text, read: &'r Read) -> Vec<Offer<'r>> {
    let talks = asked.talks();
    let book = with_drafts(&talks, asked.snapshot.size, &read.drafts);
    let sentences = Sentences { asked, talks: &book };
    let mut offers: Vec<Offer> = Vec::new();
    for (n, proposal) in read.reading.proposals.iter().enumerate() {
        let draft = read.drafts.iter().find(|draft| draft.proposal == n);
        let is_report = matches!(proposal.what, Proposed::Act(_));
        if is_recorded(&talks, text, proposal, draft) || (draft.is_none() && !is_report) {
            continue;
        }
        let drafted = draft.map(|draft| draft.talks.as_slice()).unwrap_or_default();
        let news = drafted.iter().filter(|talk| !is_known(&talks, talk));
        let would_record = news.map(|talk| WouldRecord { talk, sentence: sentences.of(talk) });
        let key = key_of(proposal);
        match offers.iter_mut().find(|known| known.key == key) {
            Some(known) => {
                for line in would_record {
                    if known.would_record.iter().all(|told| told.sentence != line.sentence) {
                        known.would_record.push(line);
                    }
                }
            }
            None => {
                let would_record = would_record.collect();
                offers.push(Offer { key, proposal, would_record, drafted });
            }
        }
    }
    offers
}

/// A proposal on the page.
pub(super) struct ProposalView {
    pub n: usize,
    pub key: String,
    pub kind: String,
    pub quote: String,
    pub start: usize,
    pub end: usize,
    /// What would be recorded, a sentence for each entry.
    pub would_record: Vec<String>,
    pub confidence: (&'static str, String),
    pub reasons: Vec<ReasonView>,
    /// The form in which it is changed before it is recorded.
    pub change: String,
    /// Whether it becomes a report, by the form in which reports are filed.
    pub is_report: bool,
    /// That a language model proposed it; empty of what the rules propose.
    pub by_model: String,
}

/// Why something is proposed.
pub(super) struct ReasonView {
    pub text: String,
    pub is_doubt: bool,
}

/// The proposals that are not recorded yet, as the page shows them.
pub(super) fn views(asked: &Asked, text: &Text, read: &Read) -> Vec<ProposalView> {
    let words = asked.words;
    let book = with_drafts(&asked.talks(), asked.snapshot.size, &read.drafts);
    let sentences = Sentences { asked, talks: &book };
    let view = |(n, offer): (usize, Offer)| {
        let (is_report, proposal) = (offer.is_report(), offer.proposal);
        let confidence = proposal.confidence.as_str();
        ProposalView {
            n: n + 1,
            kind: words.say(&format!("proposed-{}", proposal.what.kind())),
            quote: plain(&proposal.quote).into_owned(),
            start: proposal.span.start,
            end: proposal.span.end,
            confidence: (confidence, words.say(&format!("proposed-{confidence}"))),
            reasons: proposal
                .reasons
                .iter()
                .map(|reason| reason_view(&sentences, reason))
                .collect(),
            // Words that somebody writes in a form are their own, and no model's.
            change: match model_of(proposal) {
                None => change(asked, text, proposal, offer.drafted),
                Some(_) => String::new(),
            },
            by_model: model_of(proposal).map_or_else(String::new, |model| {
                words.with("proposed-by-model", &[("model", Arg::text(plain(model)))])
            }),
            would_record: offer.would_record.into_iter().map(|of| of.sentence).collect(),
            key: offer.key,
            is_report,
        }
    };
    offers(asked, text, read).into_iter().enumerate().map(view).collect()
}

/// What is recorded, and what would be: so that sentences find the names of both.
fn with_drafts(talks: &TalkBook, next: u64, drafts: &[TalkDraft]) -> TalkBook {
    let standing = talks.standing().cloned();
    let drafted =
        drafts.iter().flat_map(|draft| &draft.talks).zip(next..).map(|(talk, entry)| Recorded {
            entry,
            what: talk.clone(),
            recorded_at: None,
            reports: Vec::new(),
            carried: None,
            erratum: None,
        });
    TalkBook::new(standing.chain(drafted))
}

/// Whether the thing that it describes is there already; of accounts there can be more than one.
fn is_known(talks: &TalkBook, talk: &Talk) -> bool {
    talk.id().is_some_and(|id| talks.described(id).is_some())
}

/// Whether something of the same kind was taken from the same words.
fn is_recorded(
    talks: &TalkBook,
    text: &Text,
    proposal: &Proposal,
    draft: Option<&TalkDraft>,
) -> bool {
    let span = (proposal.span.start, proposal.span.end);
    let kind = draft.and_then(|draft| draft.talks.last()).map(Talk::kind);
    let kind = kind.unwrap_or(Talk::KINDS[Talk::KINDS.len() - 1]);
    let taken = talks.taken_from(&text.document.id);
    taken.filter(|recorded| recorded.what.kind() == kind).any(|recorded| {
        let passages = recorded.what.told().passages.iter();
        passages.filter(|of| of.document == text.document.id).any(|passage| {
            let at = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
            let (start, end) = (at(passage.start), at(passage.end));
            // A report is taken from words within the sentence that tells of the act.
            let is_report = <ReportTaken as holdfire_core::talks::OfTalks>::of(&recorded.what);
            (start, end) == span || (is_report.is_some() && start < span.1 && span.0 < end)
        })
    })
}

/// A rule that speaks for or against a proposal, as a word.
pub(crate) fn code_of(reason: &Reason) -> String {
    let word = serde_json::to_value(reason.code).ok();
    word.as_ref().and_then(|word| word.as_str()).unwrap_or_default().to_owned()
}

fn reason_view(sentences: &Sentences<'_>, reason: &Reason) -> ReasonView {
    let words = sentences.asked.words;
    let word = code_of(reason).replace('_', "-");
    let argument = |n: usize| match reason.arguments.get(n) {
        Some(said) => Arg::text(sentences.named(said).unwrap_or_else(|| said.clone())),
        None => Arg::text(""),
    };
    ReasonView {
        text: words.with(
            &format!("proposed-because-{word}"),
            &[("one", argument(0)), ("other", argument(1))],
        ),
        is_doubt: reason.code.is_doubt(),
    }
}

/// The form in which somebody makes something of the words by hand, or files the report.
fn change(asked: &Asked, text: &Text, proposal: &Proposal, talks: &[Talk]) -> String {
    let (start, end) = (proposal.span.start.to_string(), proposal.span.end.to_string());
    let at = [("document", text.document.id.as_str()), ("start", &start), ("end", &end)];
    match (&proposal.what, talks.last()) {
        (Proposed::Act(act), _) => {
            let (place, date) = place_and_day(act);
            let more = [("place", place), ("date", &*date)];
            asked.at().filed_from(at.into_iter().chain(more))
        }
        (_, Some(talk)) => {
            asked.at().new_matter(talk.kind(), text.document.id.as_str(), &start, &end)
        }
        (_, None) => String::new(),
    }
}

/// Where and on which day an alleged act is said to have been; empty where that is not said.
pub(crate) fn place_and_day(act: &holdfire_reading::Act) -> (&str, String) {
    let place = act.places.first().map_or("", |place| place.key());
    let days = act.when.and_then(|when| when.days());
    (place, days.map(|(from, _)| from.to_string()).unwrap_or_default())
}

/// The word of a kind that pages show for what people make of a passage.
pub(super) fn kind_said(words: Words, kind: &str) -> String {
    said(words, "talk-kind", kind)
}
