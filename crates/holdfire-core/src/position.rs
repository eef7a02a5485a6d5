//! A position: where one member of the mechanism stands on an incident, and how the members stand
//! side by side.
//!
//! "Cannot confirm" is a stand like any other, and so is taking none: only a member that has said
//! nothing has not spoken. Which positions stand on an incident is worked out in `standing.rs`.

use crate::{ActorId, IncidentId, Recorded};
use serde::{Deserialize, Serialize};

/// A member took a position on an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// On which incident.
    pub incident: IncidentId,
    /// Which member.
    pub member: ActorId,
    /// How it stands.
    pub stand: Stand,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// How a member stands on an incident (DOMAIN.md 1.2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Stand {
    /// It happened.
    Confirms,
    /// The member has looked and can neither confirm nor deny it.
    CannotConfirm,
    /// Whoever was hit is left out of the ceasefire.
    ExcludedTarget,
    /// It happened where the ceasefire does not hold.
    OutsideArea,
    /// It is an incident that is recorded already.
    Duplicate {
        /// That incident.
        of: IncidentId,
    },
    /// It did not happen, or not so.
    Disputes,
    /// The member takes no position.
    NoPosition,
}

impl Stand {
    /// Every word there is.
    pub const WORDS: &[&str] = &[
        "confirms",
        "cannot_confirm",
        "excluded_target",
        "outside_area",
        "duplicate",
        "disputes",
        "no_position",
    ];

    /// The word used in files, tables and message ids.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Confirms => "confirms",
            Self::CannotConfirm => "cannot_confirm",
            Self::ExcludedTarget => "excluded_target",
            Self::OutsideArea => "outside_area",
            Self::Duplicate { .. } => "duplicate",
            Self::Disputes => "disputes",
            Self::NoPosition => "no_position",
        }
    }

    /// The stand of that word; `of` is the incident that a duplicate names, and nothing else does.
    pub fn parse(word: &str, of: Option<IncidentId>) -> Option<Self> {
        match (word, of) {
            ("confirms", None) => Some(Self::Confirms),
            ("cannot_confirm", None) => Some(Self::CannotConfirm),
            ("excluded_target", None) => Some(Self::ExcludedTarget),
            ("outside_area", None) => Some(Self::OutsideArea),
            ("duplicate", Some(of)) => Some(Self::Duplicate { of }),
            ("disputes", None) => Some(Self::Disputes),
            ("no_position", None) => Some(Self::NoPosition),
            _ => None,
        }
    }
}

words! {
    /// How the members stand to each other on an incident.
    Accord {
        /// Those who have spoken say the same; others have said nothing.
        NotAllSpoken = "not_all_spoken",
        /// All members take the same stand.
        Agreed = "agreed",
        /// All have spoken and none differs, but one or more take no position.
        Withheld = "withheld",
        /// Some confirm it and the others cannot.
        NotConfirmed = "not_confirmed",
        /// Members say that it is different things, and nobody disputes what another says.
        ClassifiedDifferently = "classified_differently",
        /// A member disputes what another says.
        Disputed = "disputed",
    }
}

impl Accord {
    /// Whether members differ.
    pub fn differs(self) -> bool {
        matches!(self, Self::NotConfirmed | Self::ClassifiedDifferently | Self::Disputed)
    }
}

/// All positions on an incident, and how its members stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Positions<'s> {
    /// Every position ever taken on it or on an incident that was merged into it, in the order of
    /// their entries.
    pub all: Vec<&'s Recorded<Position>>,
    /// Every member, in the order of the mechanism.
    pub members: Vec<MemberStand<'s>>,
}

/// How one member stands on an incident.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberStand<'s> {
    /// Which member.
    pub member: &'s ActorId,
    /// The positions that stand, in the order of their entries: none if it has said nothing, one as
    /// a rule, more if it spoke on incidents that are one by now and has not spoken since.
    pub standing: Vec<&'s Recorded<Position>>,
}

impl<'s> MemberStand<'s> {
    /// Its last word.
    pub fn last(&self) -> Option<&'s Recorded<Position>> {
        self.standing.last().copied()
    }
}

impl<'s> Positions<'s> {
    /// The members who have said nothing.
    pub fn awaited(&self) -> impl Iterator<Item = &'s ActorId> {
        self.members.iter().filter(|of| of.standing.is_empty()).map(|of| of.member)
    }

    /// How the members stand to each other. That they differ is told as soon as two of them do.
    pub fn accord(&self) -> Accord {
        let spoken = || self.members.iter().flat_map(|of| &of.standing).map(|p| &p.what.stand);
        let mut taken: Vec<&Stand> = spoken().filter(|s| **s != Stand::NoPosition).collect();
        taken.sort();
        taken.dedup();
        let is_one_of = |words: &[Stand]| taken.iter().all(|stand| words.contains(stand));
        match taken.len() {
            2.. if taken.contains(&&Stand::Disputes) => Accord::Disputed,
            2.. if is_one_of(&[Stand::Confirms, Stand::CannotConfirm]) => Accord::NotConfirmed,
            2.. => Accord::ClassifiedDifferently,
            _ if self.members.is_empty() || self.awaited().next().is_some() => Accord::NotAllSpoken,
            _ if spoken().any(|stand| *stand == Stand::NoPosition) => Accord::Withheld,
            _ => Accord::Agreed,
        }
    }

    /// The stand that all members take, if they agree.
    pub fn agreed_on(&self) -> Option<&'s Stand> {
        let last = self.members.first().and_then(MemberStand::last);
        last.filter(|_| self.accord() == Accord::Agreed).map(|position| &position.what.stand)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_a_stand_and_only_a_duplicate_names_another_incident() {
        let other = IncidentId::new("AMB-0000-0002").unwrap();
        for word in Stand::WORDS {
            let of = (*word == "duplicate").then(|| other.clone());
            assert_eq!(Stand::parse(word, of).unwrap().as_str(), *word);
        }
        assert_eq!(Stand::parse("duplicate", None), None);
        assert_eq!(Stand::parse("confirms", Some(other)), None);
    }
}
