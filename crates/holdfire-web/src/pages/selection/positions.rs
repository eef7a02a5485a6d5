//! The form that asks how a member stands, first of all what it has not answered yet.

use super::Selection;
use crate::pages::acts::Choice;
use crate::pages::incidents::capitalized;
use crate::situation::filter::{Dimension, Stands};
use crate::words::Words;

/// The form, with what else of the address it sends.
pub(crate) struct PositionForm {
    pub kept: Vec<(String, String)>,
    pub members: Vec<Choice>,
    pub positions: Vec<Choice>,
}

/// How somebody stands, in words.
pub(super) fn said(words: Words, stands: Stands) -> String {
    match stands {
        Stands::NotYet => words.say("position-none-yet"),
        Stands::As(word) => words.say(&format!("stand-{}", word.replace('_', "-"))),
    }
}

impl Selection<'_> {
    /// The form; whoever is of a member finds its own chosen, and nothing asked before it is sent.
    pub fn position_form(&self) -> PositionForm {
        let (asked, words) = (self.asked, self.asked.words);
        let own = &*asked.access.who.organisation;
        let chosen = self.filter.member.as_deref().unwrap_or(own);
        let members = asked.snapshot.mechanism.members.iter().map(|member| Choice {
            value: member.id.to_string(),
            name: asked.snapshot.actor_name(words, member.id.as_str()),
            is_chosen: member.id.as_str() == chosen,
        });
        let wanted = self.filter.stands.unwrap_or_default();
        let positions = Stands::all().map(|stands| Choice {
            value: stands.as_str().to_owned(),
            name: capitalized(&said(words, stands)),
            is_chosen: stands == wanted,
        });
        let pairs = self.filter.without(Dimension::Position).pairs().into_iter();
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
        PositionForm {
            kept: pairs.chain(self.ground.kept()).collect(),
            members: members.collect(),
            positions: positions.collect(),
        }
    }
}
