//! What of the talks somebody may see. Members, the United Nations and observers see all of it; a party
//! sees what is public, and the messages that pass its own organisation. What is sealed in a message is
//! no part of this: it lies in the room (`acts/message.rs`).

use crate::asked::Asked;
use holdfire_core::talks::{Commitment, CommitmentKind, Message, Paper, PaperStatus};
use holdfire_core::{ActorId, Talk, TalkBook, TalkId};
use holdfire_powers::Act;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Asked {
    /// What is remembered of talks, as far as whoever asks may see it. Pages and the API read it here and
    /// nowhere else.
    #[allow(dead_code, reason = "the pages and the API of talks read it")]
    pub(crate) fn talks(&self) -> Arc<TalkBook> {
        let all = &self.snapshot.talks;
        if self.access.may_in_room(Act::SeeMinutes) {
            return Arc::clone(all);
        }
        match self.access.may_in_room(Act::SeeTalks) {
            true => {
                Arc::new(public(all, ActorId::new(&*self.access.who.organisation).ok().as_ref()))
            }
            false => Arc::default(),
        }
    }
}

/// What is public, and the messages that pass somebody.
fn public(all: &TalkBook, own: Option<&ActorId>) -> TalkBook {
    let is_closed =
        |id: &TalkId| all.described(id).is_none_or(|latest| !is_public(&latest.what, own));
    let ids = all.all().filter_map(|recorded| recorded.what.id());
    let closed: BTreeSet<&TalkId> = ids.filter(|id| is_closed(id)).collect();
    let is_open = |talk: &Talk| {
        // A description that was public stays hidden with the later one that is not, and the other way round.
        let described = talk.id().map_or_else(|| is_public(talk, own), |id| !closed.contains(id));
        let is_of_closed = talk.speaks_of().iter().any(|id| closed.contains(*id));
        described && !is_of_closed
    };
    TalkBook::new(all.all().filter(|recorded| is_open(&recorded.what)).cloned())
}

fn is_public(talk: &Talk, own: Option<&ActorId>) -> bool {
    match talk {
        Talk::Minute(_) | Talk::Modality(_) | Talk::Settlement(_) => false,
        Talk::Paper(Paper { status, .. }) => {
            matches!(status, PaperStatus::Published | PaperStatus::Endorsed)
        }
        Talk::Commitment(Commitment { kind, .. }) => *kind != CommitmentKind::ActionItem,
        // A step is seen with its message.
        Talk::Message(message) => own.is_some_and(|own| passes(message, own)),
        _ => true,
    }
}

/// Whether a message goes from, through or to somebody, as the register tells it.
fn passes(message: &Message, somebody: &ActorId) -> bool {
    [&message.from, &message.through, &message.to].into_iter().any(|who| who.is(somebody))
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfire_core::Recorded;
    use holdfire_core::talks::{Meeting, OfTalks, Reply, Track};
    use serde_json::json;

    fn book(all: &[serde_json::Value]) -> TalkBook {
        let recorded = |(entry, talk): (usize, &serde_json::Value)| {
            let mut talk = talk.clone();
            talk["told"] = json!({ "source": "page 1" });
            let what: Talk = serde_json::from_value(talk).unwrap();
            let recorded = json!({ "entry": entry, "what": what });
            serde_json::from_value::<Recorded<Talk>>(recorded).unwrap()
        };
        TalkBook::new(all.iter().enumerate().map(recorded))
    }

    #[test]
    fn a_party_sees_what_is_public_and_its_own_messages_and_nothing_told_of_the_rest() {
        let message = |id: &str, to: &str| json!({ "is": "message", "id": id, "from": "un", "through": "un", "to": to, "text": { "open": "x" } });
        let paper = |id: &str, status: &str| json!({ "is": "paper", "id": id, "name": { "en": "x" }, "status": status });
        let all = book(&[
            json!({ "is": "track", "id": "t", "name": { "en": "T" } }),
            json!({ "is": "meeting", "id": "m", "track": "t", "kind": "round", "name": { "en": "M" } }),
            json!({ "is": "minute", "meeting": "m", "words": "said in the room" }),
            paper("draft", "draft"),
            paper("withdrawn", "published"),
            paper("withdrawn", "withdrawn"),
            paper("public", "published"),
            message("to-us", "north"),
            message("to-them", "south"),
            json!({ "is": "message_step", "message": "to-them", "step": "carried", "by": "un" }),
            json!({ "is": "modality", "id": "open", "issue": { "en": "who watches" } }),
            json!({ "is": "reply", "to": "open", "by": "north", "kind": "other", "words": "we" }),
            json!({ "is": "reply", "to": "m", "by": "north", "kind": "other", "words": "we" }),
        ]);
        let own = ActorId::new("north").unwrap();
        let seen = public(&all, Some(&own));
        let entries: Vec<u64> = seen.all().map(|recorded| recorded.entry).collect();
        assert_eq!(entries, [0, 1, 6, 7, 12]);
        assert_eq!(seen.each::<Track>().count() + seen.each::<Meeting>().count(), 2);
        assert_eq!(seen.each::<Reply>().count(), 1);
        assert!(Message::of(&seen.entry(7).unwrap().what).is_some());
        assert_eq!(public(&all, None).each::<Message>().count(), 0);
    }
}
