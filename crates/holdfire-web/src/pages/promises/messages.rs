//! Messages through an intermediary: from whom, through whom, to whom, how each went on, and what it says,
//! as far as whoever asks may read it.

use super::pieces::{Cell, Fact, Piece, Section, Table, lines, or_missing, told, who, word, words};
use super::{Matter, action, listed};
use crate::acts::message::{has_hidden_sender, is_sealed, may_see, passing_of, read_sealed};
use crate::asked::Asked;
use crate::error::WebError;
use crate::talks_view::{MatterView, matter_name, said};
use crate::words::plain;
use axum::response::Response;
use holdfire_core::talks::{Message, MessageStep, MessageText};
use holdfire_core::{Recorded, Talk};
use holdfire_powers::Act;
use holdfire_room::Passing;
use jiff::Timestamp;

pub(super) fn matter(
    asked: &Asked,
    recorded: &Recorded<Talk>,
    message: &Message,
) -> Result<Matter, WebError> {
    let passing = passing_of(asked, message)?;
    let id = message.id.as_str();
    let may_carry =
        asked.access.may_with(Act::CarryMessages, &crate::acts::message::matter(&passing));
    let may_say = may_carry || asked.access.may_in_room(Act::RecordTalks);
    let own = &*asked.access.who.organisation;
    let fields = [("message", id), ("by", own)];
    let step = action(asked, "message_step", "message-say-how", &fields).filter(|_| may_say);
    let attribution = match message.for_attribution {
        true => "message-may-say",
        false => "message-may-not-say",
    };
    let mut facts = vec![
        Fact::new(asked, "message-from", from(asked, message, &passing, may_carry)),
        Fact::new(asked, "message-through", who(asked, [&message.through])),
        Fact::new(asked, "message-to", who(asked, [&message.to])),
        Fact::new(asked, "message-given", moment(asked, message.at)),
        Fact::new(asked, "message-attribution", vec![Piece::Text(asked.words.say(attribution))]),
        Fact::new(asked, "message-text", text(asked, &passing, &message.text)?),
    ];
    let book = &asked.snapshot.talks;
    let meeting = super::pieces::matter(asked, &asked.talks(), message.meeting.as_ref());
    if !meeting.is_empty() {
        facts.push(Fact::new(asked, "talk-kind-meeting", meeting));
    }
    let mut table =
        Table::new(asked, &["beside-day", "message-by", "message-step"], "message-no-step");
    let mut last = None;
    for (step_recorded, step) in book.each_about::<MessageStep>(&message.id) {
        last = Some(step.step);
        let answer = match &step.text {
            Some(answered) => text(asked, &passing, answered)?,
            None => Vec::new(),
        };
        table.add(
            "",
            vec![
                or_missing(asked, moment(asked, step.at.or(step_recorded.recorded_at))),
                who(asked, [&step.by]),
                lines([
                    word(asked, "message-step", step.step.as_str()),
                    answer,
                    told(asked, step_recorded),
                ]),
            ],
        );
    }
    let caution = if is_sealed(&recorded.what) { "message-sealed-note" } else { "" };
    Ok(Matter {
        list: "messages",
        answer: match last {
            Some(step) => said(asked.words, "message-stands", step.as_str()),
            None => asked.words.say("message-stands-given"),
        },
        caution,
        is_alarm: false,
        facts,
        sections: vec![Section::new(asked, "steps", "message-steps", "", table)],
        actions: step.into_iter().collect(),
    })
}

/// Whose it is, as far as it may be said.
fn from(asked: &Asked, message: &Message, passing: &Passing, may_carry: bool) -> Cell {
    match has_hidden_sender(message) {
        false => who(asked, [&message.from]),
        true if may_carry && !passing.from.is_empty() => {
            let name = asked.snapshot.body_or_actor_name(asked.words, &passing.from);
            let note = asked.words.say("message-only-for-you");
            vec![Piece::Text(name), Piece::Muted(note)]
        }
        true => vec![Piece::Missing(asked.words.say("message-not-named"))],
    }
}

fn moment(asked: &Asked, at: Option<Timestamp>) -> Cell {
    let shown = at.map(|at| asked.snapshot.zone.instant_shown(asked.words, at));
    shown.map(Piece::Moment).into_iter().collect()
}

/// What it says: open for everybody, sealed for those whom it passes.
fn text(asked: &Asked, passing: &Passing, text: &MessageText) -> Result<Cell, WebError> {
    Ok(match text {
        MessageText::Open(open) => words(Some(open)),
        MessageText::Sealed(seal) => match read_sealed(asked, passing, text)? {
            Some(sealed) => lines([
                words(Some(&sealed.text)),
                vec![Piece::Muted(asked.words.about("message-seal", seal))],
            ]),
            None => vec![Piece::Missing(asked.words.say("message-is-sealed"))],
        },
    })
}

/// `/{m}/messages`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = &asked.snapshot.talks;
    let columns =
        ["message-given", "message-from", "message-through", "message-to", "message-step"];
    let mut table = Table::new(asked, &columns, "messages-empty");
    let mut n = 0;
    let mut all: Vec<(&Recorded<Talk>, &Message)> = book.each::<Message>().collect();
    all.sort_by_key(|(recorded, of)| (std::cmp::Reverse(of.at), recorded.entry));
    for (recorded, message) in all {
        let passing = passing_of(asked, message)?;
        if !may_see(asked, &passing) {
            continue;
        }
        n += 1;
        let may_carry =
            asked.access.may_with(Act::CarryMessages, &crate::acts::message::matter(&passing));
        let last = book.each_about::<MessageStep>(&message.id).last();
        let stands = match last {
            Some((_, step)) => word(asked, "message-step", step.step.as_str()),
            None => vec![Piece::Muted(asked.words.say("message-stands-given"))],
        };
        let at = moment(asked, message.at.or(recorded.recorded_at));
        let page = Piece::Matter(MatterView {
            href: asked.at().talk(message.id.as_str()),
            name: plain(&matter_name(asked, &recorded.what)).into_owned(),
            kind: "message",
            kind_said: String::new(),
        });
        table.add(
            format!("matter-{}", message.id),
            vec![
                lines([at, vec![page]]),
                from(asked, message, &passing, may_carry),
                who(asked, [&message.through]),
                who(asked, [&message.to]),
                stands,
            ],
        );
    }
    let answer = asked.words.count("messages-answer", n as u64);
    let section = Section::new(asked, "all", "section-messages", "messages-note", table);
    listed(asked, "messages", answer, "", &["message"], vec![section])
}
