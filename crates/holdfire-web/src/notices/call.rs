//! What a call to a program says: for which account of the organisation, and of each notice its words,
//! the number of the incident, by when, and where to read more. As in a letter, no names, no words of
//! sources, no places.

use super::letter::Writing;
use super::{About, Listener};
use crate::error::WebError;
use holdfire_room::{Message, Notice, Purpose};
use serde_json::{Value, json};

impl Writing<'_> {
    /// The body of a call; nothing if none of it may be told any more.
    pub fn call(
        &self,
        message: Message,
        listener: &Listener<'_>,
    ) -> Result<Option<String>, WebError> {
        let (kind, notices) = match message.purpose {
            Purpose::Trial => ("trial", Vec::new()),
            Purpose::Address => return Ok(None),
            Purpose::Notices => {
                let told = listener.may_be_told(message.notices)?;
                if told.is_empty() {
                    return Ok(None);
                }
                let notices = told.iter().map(|notice| self.as_json(notice, listener));
                ("notices", notices.collect::<Result<_, _>>()?)
            }
        };
        let body = json!({
            "type": kind,
            "timestamp": self.now,
            "data": {
                "mechanism": self.served.id,
                "exercise": self.snapshot.mechanism.exercise,
                "account": listener.account.id,
                "notices": notices,
            },
        });
        Ok(Some(body.to_string()))
    }

    fn as_json(&self, notice: &Notice, listener: &Listener<'_>) -> Result<Value, WebError> {
        let what = &notice.what;
        Ok(json!({
            "subject": what.subject.to_string(),
            "news": what.news,
            "at": notice.at,
            "incident": what.incident,
            "asking": what.asking,
            "bulletin": what.bulletin,
            "export": what.export,
            "talk": what.talk,
            "entry": what.entry,
            "due": what.due,
            "url": self.page_of(&About::of(what), listener)?,
        }))
    }
}
