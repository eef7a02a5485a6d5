//! What pages about talks share: somebody by name, days, words of lists, matters with their pages, and
//! who tells something, with the passages it was taken from.
//!
//! Templates that show these stand in `templates/talks/`: `who.html` shows a `w`, `whos.html` the list
//! `whos`, `told.html` a `t`, `matter.html` a `matter`.

use crate::asked::Asked;
use crate::moments::dates;
use crate::names::name;
use crate::words::{Arg, Words, plain};
use holdfire_core::talks::{Attending, Days, Told, Who};
use holdfire_core::{DocumentId, Recorded, Talk, TalkBook, TalkId};
use holdfire_powers::Act;
use jiff::civil::Date;

/// Somebody of whom something of the talks is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WhoView {
    pub name: String,
    /// The page of the actor; empty of somebody whom a source only describes.
    pub href: String,
}

/// Days, ready for a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DaysView {
    pub text: String,
    /// The first day, for the `datetime` attribute.
    pub machine: String,
}

/// A matter of the talks with its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MatterView {
    pub href: String,
    pub name: String,
    /// What sort of matter it is: `meeting`, `commitment`.
    pub kind: &'static str,
    /// The same in the language of the page.
    pub kind_said: String,
}

/// Who tells something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ToldView {
    /// What is not kept here, as it was written down; may be empty.
    pub source: String,
    pub passages: Vec<PassageView>,
    /// That a language model proposed it; empty of what none did.
    pub by_model: String,
    /// The number of the entry, in words.
    pub entry: String,
    /// The entry in the register; empty for those who may not see it.
    pub entry_href: String,
}

/// Words of a kept document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PassageView {
    pub quote: String,
    pub document: String,
    /// The document at these words.
    pub href: String,
}

/// A word of a list as it is shown everywhere: a shape, drawn or written, and the word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignView {
    /// The word of the list, for styles.
    pub class: &'static str,
    pub sign: &'static str,
    pub word: String,
}

/// Somebody: an actor or body by its name, with its page; anybody else in the words of the source.
pub(crate) fn who_view(asked: &Asked, who: &Who) -> WhoView {
    match who {
        Who::Actor(actor) => WhoView {
            name: asked.snapshot.body_or_actor_name(asked.words, actor.as_str()),
            href: asked.at().actor(actor.as_str()),
        },
        Who::Described { words } => {
            let name = asked.words.about("as-told", plain(words));
            WhoView { name, href: String::new() }
        }
    }
}

/// Several.
pub(crate) fn whos_view<'w>(
    asked: &Asked,
    whos: impl IntoIterator<Item = &'w Who>,
) -> Vec<WhoView> {
    whos.into_iter().map(|who| who_view(asked, who)).collect()
}

/// The names of several, as a list in a sentence.
pub(crate) fn names_of<'w>(asked: &Asked, whos: impl IntoIterator<Item = &'w Who>) -> String {
    asked.words.list(whos.into_iter().map(|who| who_view(asked, who).name))
}

/// Days as a page shows them.
pub(crate) fn days_view(words: Words, days: Days) -> DaysView {
    DaysView { text: dates(words, days.from, days.last()), machine: days.from.to_string() }
}

/// One day as a page shows it.
pub(crate) fn day_view(words: Words, day: Date) -> DaysView {
    days_view(words, Days::one(day))
}

/// A word of one of core's lists in the language of the page: `said(words, "level", "heads")`.
pub(crate) fn said(words: Words, of: &str, word: &str) -> String {
    words.say(&format!("{of}-{}", word.replace('_', "-")))
}

/// A word with the shape by which it is told apart without its colour.
pub(crate) fn sign(words: Words, of: &str, word: &'static str) -> SignView {
    SignView { class: word, sign: shape(of, word), word: said(words, of, word) }
}

/// Every sign of who came, for the key under a table of them.
pub(crate) fn attending_key(words: Words) -> Vec<SignView> {
    Attending::ALL.iter().map(|state| sign(words, "attending", state.as_str())).collect()
}

/// Shapes differ by more than their filling wherever two words must not be taken for each other.
fn shape(of: &str, word: &str) -> &'static str {
    match (of, word) {
        ("attending", "invited") => "◌",
        ("attending", "confirmed") => "○",
        ("attending", "conditional") => "◇",
        ("attending", "present") => "●",
        ("attending", "left") => "◐",
        ("attending", "boycotted") => "✕",
        ("attending", "absent") => "–",
        ("grade", "forward") => "▲",
        ("grade", "mixed") => "◆",
        ("grade", "none") => "■",
        ("grade", "back") => "▼",
        ("certainty", "held") => "●",
        ("certainty", "set") => "○",
        ("certainty", "proposed") => "◌",
        ("certainty", "cancelled") => "✕",
        ("seating", "direct") => "↔",
        ("seating", "proximity") => "⇄",
        ("seating", "none") => "–",
        _ => "",
    }
}

/// What a matter is called. Accusations and messages have no name; they are called by who and whom.
pub(crate) fn matter_name(asked: &Asked, talk: &Talk) -> String {
    let words = asked.words;
    let who = |who: &Who| Arg::ready(who_view(asked, who).name);
    match talk {
        Talk::Track(track) => name(words, &track.name),
        Talk::Meeting(meeting) => name(words, &meeting.name),
        Talk::Paper(paper) => name(words, &paper.name),
        Talk::Statement(statement) => name(words, &statement.name),
        Talk::Commitment(made) => name(words, &made.name),
        Talk::Contact(contact) => name(words, &contact.about),
        Talk::Modality(modality) => name(words, &modality.issue),
        Talk::Milestone(milestone) => name(words, &milestone.name),
        Talk::Accusation(accusation) => match &accusation.against {
            Some(against) => words.with(
                "accusation-named",
                &[("by", who(&accusation.by)), ("against", who(against))],
            ),
            None => words.with("accusation-of-nobody", &[("by", who(&accusation.by))]),
        },
        Talk::Message(message) => {
            words.with("message-named", &[("from", who(&message.from)), ("to", who(&message.to))])
        }
        other => said(words, "talk-kind", other.kind()),
    }
}

/// A matter with its page, as far as the book that may be seen tells of it.
pub(crate) fn matter_view(asked: &Asked, book: &TalkBook, id: &TalkId) -> MatterView {
    let described = book.described(id);
    let (name, kind) = match described {
        Some(recorded) => (matter_name(asked, &recorded.what), recorded.what.kind()),
        // It may not be seen, or an erratum took its description back.
        None => (id.to_string(), "matter"),
    };
    MatterView {
        href: asked.at().talk(id.as_str()),
        name,
        kind,
        kind_said: said(asked.words, "talk-kind", kind),
    }
}

/// Who tells what was recorded.
pub(crate) fn told_view(asked: &Asked, recorded: &Recorded<Talk>) -> ToldView {
    told_in(asked, recorded.entry, recorded.what.told())
}

/// Who tells what stands in an entry.
pub(crate) fn told_in(asked: &Asked, entry: u64, told: &Told) -> ToldView {
    let at = asked.at();
    let passage = |passage: &holdfire_core::talks::Passage| PassageView {
        quote: plain(&passage.quote).into_owned(),
        document: document_title(asked, &passage.document),
        href: at.passage(passage.document.as_str(), passage.start, passage.end),
    };
    ToldView {
        source: told.source.as_deref().map(|source| plain(source).into_owned()).unwrap_or_default(),
        passages: told.passages.iter().map(passage).collect(),
        by_model: told.proposed_by_model.as_deref().map_or_else(String::new, |model| {
            asked.words.with("talk-proposed-by-model", &[("model", Arg::text(plain(model)))])
        }),
        entry: asked.words.count("entry-number", entry),
        entry_href: asked.access.leading(Act::SeeRegister, at.entry(entry)),
    }
}

pub(crate) fn document_title(asked: &Asked, id: &DocumentId) -> String {
    let found = asked.snapshot.documents.iter().find(|document| document.id == *id);
    found.map_or_else(|| id.to_string(), |document| plain(&document.title).into_owned())
}

/// A length of days with its sign: `+12 days`.
pub(crate) fn days_moved(words: Words, days: i32) -> String {
    let id = if days < 0 { "days-earlier" } else { "days-later" };
    words.count(id, days.unsigned_abs())
}
