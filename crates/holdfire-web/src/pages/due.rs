//! `/{m}/due`: who owes what to whom, by when, and what happens when the time is over, as it stands
//! at an instant. What is overdue stands first, then what is open by its time, then what was done.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::owed::Instant;
use crate::pages::chrome::Chrome;
use crate::pages::due_lines::{DueLine, due_line, name_of, standing_view};
use crate::pages::promises::pieces::{Piece, Section};
use crate::pages::situation::{Paging, shown};
use crate::talks_view::SignView;
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use holdfire_core::{ActorId, TimePrecision, When};
use holdfire_terms::{Due, Standing};
use std::collections::BTreeMap;

/// Lines on one page.
const PAGE_LINES: usize = 25;

#[derive(Template)]
#[template(path = "due.html")]
struct DuePage {
    chrome: Chrome,
    answer: String,
    /// Why this instant is shown.
    why: String,
    /// The instant as it stands in the address and in the form.
    at_written: String,
    now: Option<String>,
    standings: Vec<Choice>,
    who: Vec<Choice>,
    /// What of the question a new instant keeps.
    kept: Vec<(&'static str, String)>,
    lines: Vec<DueLine>,
    paging: Paging,
    has_ladder: bool,
    is_filtered: bool,
    all: String,
    /// What was promised in talks and is over, on the first page.
    promised: Option<Section>,
}

/// A value to filter by, with how many lines it leaves.
struct Choice {
    href: String,
    standing: Option<SignView>,
    text: String,
    n: String,
    is_current: bool,
}

/// What the address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct DueQuestion {
    /// One of [`Standing::WORDS`].
    standing: Option<&'static str>,
    who: Option<ActorId>,
    at: Option<String>,
    page: usize,
}

impl DueQuestion {
    fn read(asked: &Asked) -> Result<Self, WebError> {
        let visit = &asked.visit;
        let wrong = |name| WebError::BadAddress { name };
        let told = |name| visit.asks(name).filter(|value| !value.is_empty());
        let standing = told("standing").map(|word| {
            Standing::WORDS
                .into_iter()
                .find(|known| *known == word)
                .ok_or_else(|| wrong("standing"))
        });
        let who = told("who").map(|id| ActorId::new(id).map_err(|_| wrong("who")));
        let page = told("page").map(|page| match page.parse() {
            Ok(page @ 1..=1_000_000) => Ok(page),
            _ => Err(wrong("page")),
        });
        Ok(Self {
            standing: standing.transpose()?,
            who: who.transpose()?,
            at: told("at").map(str::to_owned),
            page: page.transpose()?.unwrap_or(1),
        })
    }

    /// The question as pairs of an address, without its page.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, String)> {
        let standing = self.standing.map(|word| ("standing", word.to_owned()));
        let who = self.who.as_ref().map(|who| ("who", who.to_string()));
        let at = self.at.as_ref().map(|at| ("at", at.clone()));
        standing.into_iter().chain(who).chain(at).collect()
    }

    fn instant(&self, asked: &Asked) -> Result<Instant, WebError> {
        let snapshot = &asked.snapshot;
        let Some(text) = &self.at else {
            return Ok(snapshot.usual_instant(asked.visit.site.now()));
        };
        if text == "now" {
            let now = asked.visit.site.now();
            return Ok(now.map_or_else(|| snapshot.usual_instant(None), Instant::Now));
        }
        let when = When::read(text, snapshot.zone.name())
            .map_err(|_| WebError::BadAddress { name: "at" })?;
        // A day means its end.
        Ok(Instant::Asked(match when.precision {
            TimePrecision::Minute => when.from,
            _ => when.until,
        }))
    }

    fn takes(&self, due: &Due) -> bool {
        self.takes_standing(due) && self.takes_who(due)
    }

    /// What has not started is shown only to whoever asks for it.
    fn takes_standing(&self, due: &Due) -> bool {
        match self.standing {
            Some(word) => due.standing.as_str() == word,
            None => due.standing != Standing::NotStarted,
        }
    }

    fn takes_who(&self, due: &Due) -> bool {
        self.who.as_ref().is_none_or(|who| due.who.ids.contains(who))
    }
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words, at) = (&asked.snapshot, asked.words, asked.at());
    let question = DueQuestion::read(asked)?;
    let instant = question.instant(asked)?;
    let dues = snapshot.due_at(instant.at());
    let found: Vec<&Due> = dues.iter().filter(|due| question.takes(due)).collect();
    let pages = found.len().div_ceil(PAGE_LINES).max(1);
    if question.page > pages {
        return Err(WebError::not_found("page", question.page));
    }
    let first = (question.page - 1) * PAGE_LINES;
    let lines = found.iter().skip(first).take(PAGE_LINES);
    let to = |page| at.due(&DueQuestion { page, ..question.clone() }, page);
    let local = snapshot.zone.local(instant.at());
    let settings = snapshot.instruments.iter();
    let mut settings = settings.filter_map(|i| snapshot.terms.agreement.settings(&i.id));
    let now = asked.visit.site.now().filter(|_| !matches!(instant, Instant::Now(_)));
    html(&DuePage {
        answer: answer(asked, &dues, instant),
        why: match instant {
            Instant::Now(_) => words.say("due-as-of-now"),
            Instant::LastDay(_) => words.say("due-as-of-last-day"),
            Instant::Asked(_) => String::new(),
        },
        at_written: local.strftime("%Y-%m-%dT%H:%M").to_string(),
        now: now
            .map(|_| at.due(&DueQuestion { at: Some("now".to_owned()), ..question.clone() }, 1)),
        standings: standings(asked, &dues, &question),
        who: who(asked, &dues, &question),
        kept: question.pairs().into_iter().filter(|(name, _)| *name != "at").collect(),
        lines: lines.map(|due| due_line(asked, due, instant.at())).collect(),
        paging: Paging {
            previous: (question.page > 1).then(|| to(question.page - 1)),
            next: (question.page < pages).then(|| to(question.page + 1)),
            shown: shown(words, first + 1, first + PAGE_LINES, found.len()),
        },
        promised: crate::pages::promises::overdue_section(asked).filter(|_| question.page == 1),
        has_ladder: !dues.is_empty() || settings.any(|settings| !settings.steps.is_empty()),
        is_filtered: question.standing.is_some() || question.who.is_some(),
        all: at.due(&DueQuestion { at: question.at.clone(), ..DueQuestion::default() }, 1),
        chrome: Chrome::of(asked, "due", words.say("section-due")),
    })
}

/// The first sentence: how much is overdue, open and done.
fn answer(asked: &Asked, dues: &[Due], instant: Instant) -> String {
    let words = asked.words;
    let count = |of: &[&str]| dues.iter().filter(|due| of.contains(&due.standing.as_str())).count();
    let shown = asked.snapshot.zone.instant_shown(words, instant.at());
    let zone = asked.snapshot.zone.abbreviation(instant.at());
    words.with(
        "due-answer",
        &[
            ("when", Arg::ready(format!("{} ({zone})", shown.text))),
            ("overdue", Arg::number(count(&["overdue"]))),
            ("open", Arg::number(count(&["open"]))),
            ("done", Arg::number(count(&["done", "done_late", "done_perhaps_late"]))),
            ("late", Arg::number(count(&["done_late"]))),
        ],
    )
}

/// How many lines each standing has, among those of whoever is asked for.
fn standings(asked: &Asked, dues: &[Due], question: &DueQuestion) -> Vec<Choice> {
    let words = asked.words;
    let choice = |word: &'static str| {
        let n = dues.iter().filter(|due| due.standing.as_str() == word && question.takes_who(due));
        let is_current = question.standing == Some(word);
        let standing = (!is_current).then_some(word);
        let asked_for = DueQuestion { standing, page: 1, ..question.clone() };
        let view = standing_view(words, word);
        Choice {
            href: asked.at().due(&asked_for, 1),
            text: view.word.clone(),
            standing: Some(view),
            n: words.number(n.count()),
            is_current,
        }
    };
    Standing::WORDS.into_iter().map(choice).collect()
}

/// Whoever owes something, those with most first.
fn who(asked: &Asked, dues: &[Due], question: &DueQuestion) -> Vec<Choice> {
    let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for due in dues.iter().filter(|due| question.takes_standing(due)) {
        for id in &due.who.ids {
            *counts.entry(id).or_default() += 1;
        }
    }
    if let Some(who) = &question.who {
        counts.entry(who).or_default();
    }
    let mut counts: Vec<(&ActorId, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(id, n)| (std::cmp::Reverse(*n), *id));
    let choice = |(id, n): (&ActorId, usize)| {
        let is_current = question.who.as_ref() == Some(id);
        let who = (!is_current).then(|| id.clone());
        Choice {
            href: asked.at().due(&DueQuestion { who, page: 1, ..question.clone() }, 1),
            standing: None,
            text: name_of(asked, id.as_str()),
            n: asked.words.number(n),
            is_current,
        }
    };
    counts.into_iter().map(choice).collect()
}
