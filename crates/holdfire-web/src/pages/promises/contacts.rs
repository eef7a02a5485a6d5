//! Contacts outside meetings, with what each side told of them side by side. A side that told nothing is
//! said to have told nothing, and nothing is guessed in its place.

use super::pieces::{
    Cell, Fact, Piece, Section, Table, days, lines, or_missing, told, who, word, words,
};
use super::{Matter, action, listed};
use crate::asked::Asked;
use crate::error::WebError;
use crate::words::Arg;
use axum::response::Response;
use holdfire_core::talks::{Contact, Readout, Who};
use holdfire_core::{Recorded, Talk, TalkBook};

fn matter_facts(asked: &Asked, contact: &Contact) -> Vec<Fact> {
    let level = contact.level.map(|level| word(asked, "level", level.as_str()));
    vec![
        Fact::new(asked, "contact-between", who(asked, &contact.between)),
        Fact::new(asked, "contact-medium", word(asked, "medium", contact.medium.as_str())),
        Fact::new(asked, "contact-level", level.unwrap_or_default()),
        Fact::new(asked, "beside-day", days(asked, contact.days)),
        Fact::new(asked, "contact-place", words(contact.place.as_deref())),
    ]
}

pub(super) fn matter(asked: &Asked, book: &TalkBook, contact: &Contact) -> Matter {
    let (told, silent) = counts(book, contact);
    let fields = [("contact", contact.id.as_str()), ("back", &*asked.visit.path)];
    let action = action(asked, "readout", "contact-record-readout", &fields);
    Matter {
        list: "contacts",
        answer: asked.words.with(
            "contact-answer",
            &[("told", Arg::number(told)), ("silent", Arg::number(silent))],
        ),
        caution: "",
        is_alarm: false,
        facts: matter_facts(asked, contact),
        sections: vec![
            readouts(asked, book, contact),
            super::accusations::replies(asked, book, &contact.id),
        ],
        actions: action.into_iter().collect(),
    }
}

/// How many sides told what was said, and how many told nothing or are not told to have told anything.
fn counts(book: &TalkBook, contact: &Contact) -> (u64, u64) {
    let has_told = |side: &Who| {
        let mut all = book.each_about::<Readout>(&contact.id);
        all.any(|(_, of)| of.by == *side && of.words.is_some())
    };
    let told = contact.between.iter().filter(|side| has_told(side)).count() as u64;
    (told, contact.between.len() as u64 - told)
}

/// What each side told, one beside the other.
fn readouts(asked: &Asked, book: &TalkBook, contact: &Contact) -> Section {
    let mut table = Table::new(asked, &["contact-side", "contact-told"], "talks-none");
    let of_side = |side: &Who| -> Vec<(&Recorded<Talk>, &Readout)> {
        book.each_about::<Readout>(&contact.id).filter(|(_, of)| of.by == *side).collect()
    };
    for side in &contact.between {
        let all = of_side(side);
        let cell = match all.is_empty() {
            true => vec![Piece::Missing(asked.words.say("contact-no-readout"))],
            false => lines(all.iter().map(|(recorded, of)| readout(asked, recorded, of))),
        };
        table.add("", vec![who(asked, [side]), cell]);
    }
    // Somebody who was not there can tell of it too.
    let others = book.each_about::<Readout>(&contact.id);
    for (recorded, of) in others.filter(|(_, of)| !contact.between.contains(&of.by)) {
        table.add("", vec![who(asked, [&of.by]), readout(asked, recorded, of)]);
    }
    Section::new(asked, "readouts", "contact-readouts", "contact-readouts-note", table)
}

fn readout(asked: &Asked, recorded: &Recorded<Talk>, of: &Readout) -> Cell {
    let said = match of.words.as_deref() {
        Some(told) => words(Some(told)),
        None => vec![Piece::Missing(asked.words.say("contact-no-details"))],
    };
    lines([said, told(asked, recorded)])
}

/// `/{m}/contacts`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let columns = ["beside-day", "contact-between", "contact-about", "contact-readouts"];
    let mut table = Table::new(asked, &columns, "contacts-empty");
    let mut all: Vec<(&Recorded<Talk>, &Contact)> = book.each::<Contact>().collect();
    all.sort_by_key(|(recorded, contact)| {
        (contact.days.is_none(), std::cmp::Reverse(contact.days), recorded.entry)
    });
    for (_, contact) in &all {
        let (told, silent) = counts(&book, contact);
        let counted = asked.words.with(
            "contact-answer",
            &[("told", Arg::number(told)), ("silent", Arg::number(silent))],
        );
        table.add(
            format!("matter-{}", contact.id),
            vec![
                or_missing(asked, days(asked, contact.days)),
                who(asked, &contact.between),
                lines([
                    super::pieces::matter(asked, &book, Some(&contact.id)),
                    word(asked, "medium", contact.medium.as_str()),
                ]),
                vec![if told == 0 { Piece::Missing(counted) } else { Piece::Text(counted) }],
            ],
        );
    }
    let answer = asked.words.count("contacts-answer", all.len() as u64);
    let section = Section::new(asked, "all", "section-contacts", "contact-readouts-note", table);
    listed(asked, "contacts", answer, "", &["contact", "readout"], vec![section])
}
