//! Accusations and what is said to them: accuser, accused or the wording that leaves them unnamed, what it
//! is about, what is offered as evidence, replies, and accusations in return. Every one has the same
//! layout, whoever speaks, and says of itself that it is no finding.

use super::pieces::{
    Cell, Fact, Piece, Section, Table, clause, day, incident, lines, or_missing, told, who, word,
    words,
};
use super::{Matter, action, listed};
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::talks::standing::unanswered;
use crate::words::Arg;
use axum::response::Response;
use holdfire_core::talks::{About, Accusation, Reply, ReplyKind};
use holdfire_core::{Recorded, Talk, TalkBook, TalkId};

/// A thread longer than this is shown as far as it goes to this depth.
const DEEPEST: usize = 20;

pub(super) fn matter(asked: &Asked, book: &TalkBook, accusation: &Accusation) -> Matter {
    let id = accusation.id.as_str();
    let back = ("back", &*asked.visit.path);
    let reply = action(asked, "reply", "promise-reply", &[("to", id), back]);
    let counter = action(asked, "accusation", "accusation-counter", &[("answers", id)]);
    let replied = book.each_about::<Reply>(&accusation.id);
    let replied = replied.filter(|(_, of)| of.kind != ReplyKind::Silent).count();
    Matter {
        list: "accusations",
        answer: match replied {
            0 => asked.words.say("accusation-unanswered"),
            n => asked.words.count("accusation-answered", n as u64),
        },
        caution: "accusation-caution",
        is_alarm: false,
        facts: vec![
            Fact::new(asked, "accusation-by", who(asked, [&accusation.by])),
            Fact::new(asked, "accusation-against", against(asked, accusation)),
            Fact::new(asked, "accusation-of", words(Some(&accusation.words))),
            Fact::new(asked, "beside-day", day(asked, accusation.on)),
            Fact::new(asked, "accusation-about", about(asked, book, accusation)),
            Fact::new(asked, "accusation-evidence", evidence(asked, accusation)),
        ],
        sections: vec![thread(asked, book, accusation), replies(asked, book, &accusation.id)],
        actions: [reply, counter].into_iter().flatten().collect(),
    }
}

fn against(asked: &Asked, accusation: &Accusation) -> Cell {
    match &accusation.against {
        Some(against) => who(asked, [against]),
        None => vec![Piece::Missing(asked.words.say("accusation-unnamed"))],
    }
}

fn evidence(asked: &Asked, accusation: &Accusation) -> Cell {
    match accusation.evidence.as_deref() {
        Some(evidence) => words(Some(evidence)),
        None => vec![Piece::Missing(asked.words.say("accusation-no-evidence"))],
    }
}

fn about(asked: &Asked, book: &TalkBook, accusation: &Accusation) -> Cell {
    lines(accusation.about.iter().map(|about| match about {
        About::Incident(id) => incident(asked, id),
        About::Instrument(id) => clause(asked, id.as_str(), None),
        About::Clause(id, number) => clause(asked, id.as_str(), Some(number)),
        About::Talk(id) => super::pieces::matter(asked, book, Some(id)),
    }))
}

/// The accusations that this one answers and those that answer it, as one thread from its beginning.
fn thread(asked: &Asked, book: &TalkBook, accusation: &Accusation) -> Section {
    let mut table = Table::new(
        asked,
        &["beside-day", "accusation-by", "accusation-against", "accusation-of"],
        "talks-none",
    );
    let mut first = accusation;
    for _ in 0..DEEPEST {
        match first.answers.as_ref().and_then(|id| book.get::<Accusation>(id)) {
            Some(before) => first = before,
            None => break,
        }
    }
    let mut waiting = vec![(first, 0)];
    let mut seen: Vec<&TalkId> = Vec::new();
    while let Some((of, depth)) = waiting.pop() {
        if seen.contains(&&of.id) || depth > DEEPEST {
            continue;
        }
        seen.push(&of.id);
        let is_this = of.id == accusation.id;
        let name = match is_this {
            true => words(Some(&of.words)),
            false => {
                lines([super::pieces::matter(asked, book, Some(&of.id)), words(Some(&of.words))])
            }
        };
        let depth_said =
            (depth > 0).then(|| vec![Piece::Muted(asked.words.say("accusation-in-return"))]);
        let row = table.add(
            format!("matter-{}", of.id),
            vec![
                or_missing(asked, day(asked, of.on)),
                who(asked, [&of.by]),
                against(asked, of),
                lines([depth_said.unwrap_or_default(), name]),
            ],
        );
        row.class = if is_this { "this" } else { "" };
        let mut answering: Vec<&Accusation> = book
            .each_about::<Accusation>(&of.id)
            .filter(|(_, other)| other.answers.as_ref() == Some(&of.id))
            .map(|(_, other)| other)
            .collect();
        answering.sort_by_key(|other| std::cmp::Reverse((other.on, other.id.clone())));
        waiting.extend(answering.into_iter().map(|other| (other, depth + 1)));
    }
    Section::new(asked, "thread", "accusation-thread", "", table)
}

/// What was said to something, whoever said it.
pub(super) fn replies(asked: &Asked, book: &TalkBook, id: &TalkId) -> Section {
    let columns = ["beside-day", "reply-by", "reply-said"];
    let mut table = Table::new(asked, &columns, "reply-none");
    for (recorded, of) in book.each_about::<Reply>(id) {
        let said = lines([
            word(asked, "reply", of.kind.as_str()),
            words(of.words.as_deref()),
            told(asked, recorded),
        ]);
        table.add("", vec![or_missing(asked, day(asked, of.on)), who(asked, [&of.by]), said]);
    }
    Section::new(asked, "replies", "talks-replies", "", table)
}

/// `/{m}/accusations`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let columns =
        ["beside-day", "accusation-by", "accusation-against", "accusation-of", "talks-replies"];
    let mut table = Table::new(asked, &columns, "accusations-empty");
    let mut all: Vec<(&Recorded<Talk>, &Accusation)> = book.each::<Accusation>().collect();
    all.sort_by_key(|(recorded, of)| (of.on.is_none(), std::cmp::Reverse(of.on), recorded.entry));
    for (_, of) in &all {
        let answers = of.answers.as_ref().map(|id| {
            let in_return = vec![Piece::Muted(asked.words.say("accusation-in-return"))];
            [in_return, super::pieces::matter(asked, &book, Some(id))].concat()
        });
        let replied = book.each_about::<Reply>(&of.id).map(|(_, reply)| {
            [word(asked, "reply", reply.kind.as_str()), who(asked, [&reply.by])].concat()
        });
        let replied = lines(replied);
        table.add(
            format!("matter-{}", of.id),
            vec![
                or_missing(asked, day(asked, of.on)),
                who(asked, [&of.by]),
                against(asked, of),
                lines([
                    words(Some(&of.words)),
                    about(asked, &book, of),
                    answers.unwrap_or_default(),
                    vec![Piece::Link(
                        asked.at().talk(of.id.as_str()),
                        asked.words.say("talk-open-it"),
                    )],
                ]),
                match replied.is_empty() {
                    true => vec![Piece::Missing(asked.words.say("reply-none"))],
                    false => replied,
                },
            ],
        );
    }
    let answer = asked.words.with(
        "accusations-answer",
        &[
            ("n", Arg::number(all.len() as u64)),
            ("open", Arg::number(unanswered(&book).len() as u64)),
        ],
    );
    let section = Section::new(asked, "all", "section-accusations", "", table);
    listed(
        asked,
        "accusations",
        answer,
        "accusation-caution",
        &["accusation", "reply"],
        vec![section],
    )
}
