//! What a letter says: how many notices, and of each the number of the incident, the kind of news, by
//! when, and where to read more. No names of people or organisations, no words of sources, no places:
//! mail is read on the way.

use super::{About, Listener, said};
use crate::error::WebError;
use crate::language::Language;
use crate::names::name;
use crate::routes::At;
use crate::site::Served;
use crate::snapshot::Snapshot;
use crate::words::{Arg, Words, plain};
use holdfire_notices::Letter;
use holdfire_room::{Message, Notice, NoticeAddress, Purpose};
use jiff::Timestamp;

/// What a letter is written from.
pub(super) struct Writing<'a> {
    pub served: &'a Served,
    pub snapshot: &'a Snapshot,
    /// The address below which the pages are.
    pub base: &'a str,
    pub now: Timestamp,
}

impl Writing<'_> {
    /// The letter of a message; nothing if none of it may be told any more.
    pub fn letter(
        &self,
        message: Message,
        listener: &Listener<'_>,
        address: &NoticeAddress,
    ) -> Result<Option<Letter>, WebError> {
        let language = Language::of_tag(listener.account.language.as_str());
        let words = Words::of(language.unwrap_or(Language::English));
        let (subject, body, is_news) = match message.purpose {
            Purpose::Address => match &address.code {
                Some(code) => (words.say("mail-code-subject"), self.of_code(words, code), false),
                None => return Ok(None),
            },
            Purpose::Trial => return Ok(None),
            Purpose::Notices if address.confirmed.is_none() => return Ok(None),
            Purpose::Notices => {
                let told = listener.may_be_told(message.notices)?;
                if told.is_empty() {
                    return Ok(None);
                }
                let subject = words.count("mail-subject", told.len() as u64);
                (subject, self.of_notices(words, listener, &told, address)?, true)
            }
        };
        let mechanism = plain(&name(words, &self.snapshot.mechanism.name)).into_owned();
        let subject = format!("{mechanism}: {subject}");
        let subject = match self.snapshot.mechanism.exercise {
            true => format!("{} · {subject}", words.say("exercise")),
            false => subject,
        };
        Ok(Some(Letter {
            id: message.id,
            to: address.address.clone(),
            subject,
            body,
            unsubscribe: is_news.then(|| self.link(&self.at().notices_stop(&address.stop))),
            at: self.now,
        }))
    }

    /// Where to read more of a matter: its own page, unless that is closed to whoever is told.
    pub fn page_of(&self, about: &About, listener: &Listener<'_>) -> Result<String, WebError> {
        if let Some(talk) = &about.talk {
            return Ok(self.link(&self.at().talk(talk.as_str())));
        }
        let path = match (&about.incident, &about.bulletin) {
            (Some(id), _) if listener.may_open(about)? => self.at().incident(id.as_str()),
            (Some(_), _) => self.at().notices(),
            (None, Some(id)) => self.at().bulletin(id),
            (None, None) if about.export.is_some() => self.at().exports(),
            (None, None) => self.at().due_now(),
        };
        Ok(self.link(&path))
    }

    fn at(&self) -> At {
        At::new(&self.served.id)
    }

    fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn of_code(&self, words: Words, code: &str) -> String {
        let settings = self.link(&self.at().notice_settings());
        [
            words.say("mail-code-note"),
            String::new(),
            code.to_owned(),
            String::new(),
            settings,
            String::new(),
            words.say("mail-code-not-yours"),
            String::new(),
        ]
        .join("\n")
    }

    fn of_notices(
        &self,
        words: Words,
        listener: &Listener<'_>,
        told: &[Notice],
        address: &NoticeAddress,
    ) -> Result<String, WebError> {
        let mut lines = Vec::new();
        if self.snapshot.mechanism.exercise {
            lines.extend([words.say("exercise-says"), String::new()]);
        }
        for (matter, notices) in matters(told) {
            let heading = match (&matter.incident, &matter.bulletin) {
                _ if matter.talk.is_some() => words.say("notice-of-commitment"),
                (Some(id), _) => id.to_string(),
                (None, Some(id)) => id.clone(),
                (None, None) if matter.export.is_some() => words.say("notice-of-export"),
                (None, None) => words.say("notice-of-clause"),
            };
            lines.push(heading);
            lines.extend(notices.iter().map(|notice| self.line(words, notice)));
            lines.extend([self.page_of(&matter, listener)?, String::new()]);
        }
        lines.extend([
            words.say("mail-settings"),
            self.link(&self.at().notice_settings()),
            words.say("mail-stop"),
            self.link(&self.at().notices_stop(&address.stop)),
            String::new(),
        ]);
        Ok(lines.join("\n"))
    }

    fn line(&self, words: Words, notice: &Notice) -> String {
        let what = said(words, notice.what.news);
        let Some(due) = notice.what.due else { return format!("- {what}") };
        let zone = &self.snapshot.zone;
        let when = format!("{} ({})", zone.instant_shown(words, due).text, zone.abbreviation(due));
        let is_over = due < self.now;
        let id = if is_over { "mail-overdue-since" } else { "mail-due" };
        format!("- {what} {}", words.with(id, &[("when", Arg::ready(when))]))
    }
}

/// Notices matter by matter, in the order in which they came up.
pub(super) fn matters(told: &[Notice]) -> Vec<(About, Vec<&Notice>)> {
    let mut matters: Vec<(About, Vec<&Notice>)> = Vec::new();
    for notice in told {
        let mut matter = About::of(&notice.what);
        matter.asking = matter.asking.filter(|_| matter.incident.is_none());
        match matters.iter_mut().find(|(known, _)| *known == matter) {
            Some((_, notices)) => notices.push(notice),
            None => matters.push((matter, vec![notice])),
        }
    }
    matters
}
