//! What was said and promised: statements, commitments, contacts, accusations, what was left open,
//! messages and milestones. Each has a list and, below `/talks/{id}`, a page of its own, all of the same
//! build (`pieces.rs`): what it is, who says so, what came of it, and who tells it.
//!
//! Nothing here is a finding. A page puts side by side what was promised and what is recorded to have
//! happened; it says of neither that it proves the other.

mod accusations;
mod cited;
mod commitments;
mod contacts;
mod messages;
mod milestones;
mod modalities;
pub(crate) mod pieces;
mod plover;
mod statements;
mod watched;

pub(crate) use crate::pages::talks::standing::is_closed;
pub(crate) use accusations::list as accusations;
pub(crate) use cited::page as citations;
pub(crate) use commitments::list as commitments;
pub(crate) use commitments::{is_narrow, overdue_section};
pub(crate) use contacts::list as contacts;
pub(crate) use messages::list as messages;
pub(crate) use milestones::list as milestones;
pub(crate) use modalities::list as modalities;
pub(crate) use plover::{plover_csv, plover_json, seen as plover_seen};
pub(crate) use statements::{list as statements, themes};
pub(crate) use watched::is_watched;

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::talk_form::{self, CorrectionView, address};
use crate::talks_view::{ToldView, matter_name, said, told_view};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Recorded, Talk, TalkBook, TalkId};
use holdfire_powers::Act;
use jiff::civil::Date;
use pieces::{Fact, Piece, Section};

/// The lists, in the order of their links: the word of each is its address and its message.
const LISTS: [&str; 7] = [
    "statements",
    "commitments",
    "contacts",
    "accusations",
    "modalities",
    "messages",
    "milestones",
];

#[derive(Template)]
#[template(path = "promises/matter.html")]
struct MatterPage {
    chrome: Chrome,
    talks: String,
    list: (String, String),
    name: String,
    /// What it comes to, in a sentence.
    answer: String,
    /// What has to be known before anything of it is read.
    caution: String,
    is_alarm: bool,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    told: ToldView,
    earlier: Vec<Earlier>,
    actions: Vec<(String, String)>,
    correction: Option<CorrectionView>,
}

/// A description before the one that stands.
struct Earlier {
    told: ToldView,
    is_taken_back: bool,
}

#[derive(Template)]
#[template(path = "promises/list.html")]
struct ListPage {
    chrome: Chrome,
    heading: String,
    answer: String,
    caution: String,
    lists: Vec<(String, String, bool)>,
    more: Vec<(String, String)>,
    actions: Vec<(String, String)>,
    sections: Vec<Section>,
}

/// What one page says of a matter, beside what all pages say.
struct Matter {
    list: &'static str,
    answer: String,
    caution: &'static str,
    is_alarm: bool,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    /// What may be recorded about it: the kind, the message, and the fields that are known.
    actions: Vec<(String, String)>,
}

/// The page of a matter of one of these kinds; nothing of another.
pub(crate) fn one(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
) -> Option<Result<Response, WebError>> {
    let matter = match &recorded.what {
        Talk::Statement(statement) => statements::matter(asked, book, recorded, statement),
        Talk::Commitment(made) => commitments::matter(asked, book, made),
        Talk::Contact(contact) => contacts::matter(asked, book, contact),
        Talk::Accusation(accusation) => accusations::matter(asked, book, accusation),
        Talk::Modality(modality) => modalities::matter(asked, book, modality),
        Talk::Milestone(milestone) => milestones::matter(asked, book, milestone),
        Talk::Message(message) => match messages::matter(asked, recorded, message) {
            Ok(matter) => matter,
            Err(why) => return Some(Err(why)),
        },
        _ => return None,
    };
    Some(shown(asked, book, recorded, matter))
}

/// A message that is not in the book of whoever asks, and passes them all the same: the register hides
/// whose it is.
pub(crate) fn hidden(asked: &Asked, id: &TalkId) -> Result<Option<Response>, WebError> {
    let book = &asked.snapshot.talks;
    let Some(recorded) = book.described(id) else { return Ok(None) };
    let Talk::Message(message) = &recorded.what else { return Ok(None) };
    let passing = crate::acts::message::passing_of(asked, message)?;
    if !crate::acts::message::may_see(asked, &passing) {
        return Ok(None);
    }
    let matter = messages::matter(asked, recorded, message)?;
    shown(asked, book, recorded, matter).map(Some)
}

fn shown(
    asked: &Asked,
    book: &TalkBook,
    recorded: &Recorded<Talk>,
    matter: Matter,
) -> Result<Response, WebError> {
    let words = asked.words;
    let name = matter_name(asked, &recorded.what);
    let before = recorded.what.id().into_iter().flat_map(|id| book.history(id));
    let before = before.filter(|earlier| earlier.entry != recorded.entry);
    let caution = match matter.caution {
        "" => String::new(),
        id => words.say(id),
    };
    html(&MatterPage {
        chrome: Chrome::of(asked, "talks", name.clone()),
        talks: asked.at().talks(),
        list: (asked.at().promises(matter.list), words.say(&format!("section-{}", matter.list))),
        answer: matter.answer,
        caution,
        is_alarm: matter.is_alarm,
        facts: matter.facts,
        sections: matter.sections,
        told: told_view(asked, recorded),
        earlier: before
            .map(|earlier| Earlier {
                told: told_view(asked, earlier),
                is_taken_back: !earlier.holds(),
            })
            .collect(),
        actions: matter.actions,
        correction: talk_form::correction(asked, recorded)?,
        name,
    })
}

/// A list of these pages.
fn listed(
    asked: &Asked,
    word: &str,
    answer: String,
    caution: &str,
    record: &[&str],
    sections: Vec<Section>,
) -> Result<Response, WebError> {
    listed_with(asked, word, answer, caution, record, Vec::new(), sections)
}

/// The same with links to other views of the list.
fn listed_with(
    asked: &Asked,
    word: &str,
    answer: String,
    caution: &str,
    record: &[&str],
    more: Vec<(String, String)>,
    sections: Vec<Section>,
) -> Result<Response, WebError> {
    let words = asked.words;
    let heading = words.say(&format!("section-{word}"));
    let link =
        |of: &&str| (asked.at().promises(of), words.say(&format!("section-{of}")), *of == word);
    let may = |of: &&&str| **of != "modalities" || asked.access.may_in_room(Act::SeeMinutes);
    let actions = record.iter().filter_map(|kind| {
        let name = words.about("talk-record-one", said(words, "talk-kind", kind));
        may_record(asked, kind).then(|| (address(asked, kind, &[]), name))
    });
    html(&ListPage {
        chrome: Chrome::of(asked, "talks", heading.clone()),
        heading,
        answer,
        caution: if caution.is_empty() { String::new() } else { words.say(caution) },
        lists: LISTS.iter().filter(may).map(link).collect(),
        actions: actions.collect(),
        more,
        sections,
    })
}

/// Whether whoever asks may record something of a kind. Of messages it depends on which.
fn may_record(asked: &Asked, kind: &str) -> bool {
    let is_message = kind.starts_with("message");
    asked.session.is_some() && (is_message || asked.access.may_in_room(Act::RecordTalks))
}

/// A link to the form in which something is recorded about a matter, for those who may.
fn action(
    asked: &Asked,
    kind: &str,
    message: &str,
    fields: &[(&str, &str)],
) -> Option<(String, String)> {
    may_record(asked, kind).then(|| (address(asked, kind, fields), asked.words.say(message)))
}

/// What may be recorded about a matter that is shown elsewhere, and said to be wrong with it.
pub(crate) struct Recording {
    pub actions: Vec<(String, String)>,
    pub correction: Option<CorrectionView>,
}

/// The same for whoever asks: forms of some kinds, each with the field that names the matter.
pub(crate) fn recording(
    asked: &Asked,
    recorded: &Recorded<Talk>,
    kinds: &[(&str, &str)],
) -> Result<Recording, WebError> {
    let id = recorded.what.id().map(TalkId::as_str).unwrap_or_default();
    let link = |(kind, field): &(&str, &str)| {
        let fields = [(*field, id), ("back", &*asked.visit.path)];
        let name = asked.words.about("talk-record-one", said(asked.words, "talk-kind", kind));
        may_record(asked, kind).then(|| (address(asked, kind, &fields), name))
    };
    let actions = kinds.iter().filter_map(link).collect();
    Ok(Recording { actions, correction: talk_form::correction(asked, recorded)? })
}

/// The lists of what was said and promised, for the page of talks.
pub(crate) fn lists(asked: &Asked) -> Vec<(String, String)> {
    let may = |of: &&&str| **of != "modalities" || asked.access.may_in_room(Act::SeeMinutes);
    let link = |of: &str| (asked.at().promises(of), asked.words.say(&format!("section-{of}")));
    let mut all: Vec<(String, String)> = LISTS.iter().filter(may).map(|of| link(of)).collect();
    if may_record(asked, "") {
        let record = format!("{}/talks/new", asked.at().top());
        all.push((record, asked.words.say("talk-record")));
    }
    all
}

/// The day by which clocks stand: that of the clock, or the last that the register tells of.
fn today(asked: &Asked) -> Date {
    let at = asked.visit.site.now().or(asked.snapshot.recorded);
    let at = at.unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    asked.snapshot.zone.local(at).date()
}

/// A number of things in a cell, as a link if there is a page for them.
fn counted(href: String, said: String) -> Piece {
    if href.is_empty() { Piece::Text(said) } else { Piece::Link(href, said) }
}
