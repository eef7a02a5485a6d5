//! What marks the way of the process.

use super::pieces::{Fact, Section, Table, days, lines, or_missing, who, word, words};
use super::{Matter, listed};
use crate::asked::Asked;
use crate::error::WebError;
use axum::response::Response;
use holdfire_core::talks::Milestone;
use holdfire_core::{Recorded, Talk, TalkBook};

pub(super) fn matter(asked: &Asked, book: &TalkBook, milestone: &Milestone) -> Matter {
    Matter {
        list: "milestones",
        answer: milestone
            .words
            .as_deref()
            .map(|told| crate::words::plain(told).into_owned())
            .unwrap_or_default(),
        caution: "",
        is_alarm: false,
        facts: vec![
            Fact::new(asked, "promise-kind", word(asked, "milestone", milestone.kind.as_str())),
            Fact::new(asked, "beside-day", days(asked, milestone.days)),
            Fact::new(asked, "contact-place", words(milestone.place.as_deref())),
            Fact::new(asked, "milestone-who", who(asked, &milestone.who)),
            Fact::new(asked, "milestone-by", who(asked, &milestone.by)),
            Fact::new(
                asked,
                "talk-kind-track",
                super::pieces::matter(asked, book, milestone.track.as_ref()),
            ),
        ],
        sections: vec![super::accusations::replies(asked, book, &milestone.id)],
        actions: Vec::new(),
    }
}

/// `/{m}/milestones`
pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let columns = ["beside-day", "promise-name", "milestone-who", "milestone-by"];
    let mut table = Table::new(asked, &columns, "milestones-empty");
    let mut all: Vec<(&Recorded<Talk>, &Milestone)> = book.each::<Milestone>().collect();
    all.sort_by_key(|(recorded, of)| (of.days.is_none(), of.days, recorded.entry));
    for (_, of) in &all {
        table.add(
            format!("matter-{}", of.id),
            vec![
                or_missing(asked, days(asked, of.days)),
                lines([
                    super::pieces::matter(asked, &book, Some(&of.id)),
                    word(asked, "milestone", of.kind.as_str()),
                    words(of.place.as_deref()),
                ]),
                who(asked, &of.who),
                who(asked, &of.by),
            ],
        );
    }
    let answer = asked.words.count("milestones-answer", all.len() as u64);
    let section = Section::new(asked, "all", "section-milestones", "", table);
    listed(asked, "milestones", answer, "", &["milestone"], vec![section])
}
