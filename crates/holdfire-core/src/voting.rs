//! How the members decide together: the rule of the mechanism, how each member voted, and what the
//! votes carry under the rule.
//!
//! A member that is not there, one that stands aside, and votes that carry nothing are results like
//! any other. Which of them a finding or an attribution may have is said in `judging.rs`.

use crate::{ActorId, Outcome};
use serde::{Deserialize, Serialize};

/// How a mechanism decides, as data. A mechanism that says nothing decides by consensus of all, the
/// strictest reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voting {
    /// By which rule.
    pub rule: DecisionRule,
    /// How many members must take part: agree, dissent or abstain. Where it is not told, all must
    /// that do not stand aside, and nobody decides alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
    /// With how many dissents on the record a consensus still holds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dissents_borne: u32,
    /// What an accused member may do, where an instrument says nothing of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recusal: Option<Recusal>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

words! {
    /// By which rule members decide.
    #[derive(Default)]
    DecisionRule {
        /// Somebody agrees, and no more members dissent than the rule bears.
        #[default]
        Consensus = "consensus",
        /// More members agree than dissent; every dissent is on the record.
        Majority = "majority",
    }
}

words! {
    /// What a member that is itself accused may do.
    Recusal {
        /// It votes like the others, and is shown as accused.
        AccusedVotes = "accused_votes",
        /// It stands aside.
        AccusedRecused = "accused_recused",
    }
}

words! {
    /// What a member did when it was asked.
    Vote {
        /// It agrees.
        Agrees = "agrees",
        /// It does not, and says why.
        Dissents = "dissents",
        /// It was there and says neither.
        Abstains = "abstains",
        /// It was not there, or gave no answer.
        Absent = "absent",
        /// It stood aside, because it is itself concerned.
        Recused = "recused",
    }
}

/// How one member voted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberVote {
    /// Which member.
    pub member: ActorId,
    /// What it did.
    pub vote: Vote,
    /// Its own words. A dissent has some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// What it would find instead, if it dissents from a finding and says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finds: Option<Outcome>,
    /// Whether it is itself accused.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accused: bool,
}

words! {
    /// How the votes went under the rule.
    Carried {
        /// Nobody dissents.
        Jointly = "jointly",
        /// The rule carries it, with dissent on the record.
        WithDissent = "with_dissent",
        /// Enough members took part, and the rule does not carry it.
        NoConsensus = "no_consensus",
        /// Too few members took part.
        NoQuorum = "no_quorum",
    }
}

/// How many members did what, and how many had to take part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Agree.
    pub agree: u32,
    /// Dissent.
    pub dissent: u32,
    /// Abstain.
    pub abstain: u32,
    /// Were absent.
    pub absent: u32,
    /// Stood aside.
    pub recused: u32,
    /// Have to take part.
    pub needed: u32,
}

impl Voting {
    /// Counts the votes of all members, each once.
    pub fn tally(&self, votes: &[MemberVote]) -> Tally {
        let of = |wanted| {
            u32::try_from(votes.iter().filter(|v| v.vote == wanted).count()).unwrap_or(u32::MAX)
        };
        let mut tally = Tally {
            agree: of(Vote::Agrees),
            dissent: of(Vote::Dissents),
            abstain: of(Vote::Abstains),
            absent: of(Vote::Absent),
            recused: of(Vote::Recused),
            needed: 0,
        };
        let all = tally.members();
        tally.needed = self.quorum.unwrap_or_else(|| (all - tally.recused).max(all.min(2)));
        tally
    }

    /// What the votes carry.
    pub fn carried(&self, tally: &Tally) -> Carried {
        let is_carried = tally.agree > tally.dissent
            && match self.rule {
                DecisionRule::Consensus => tally.dissent <= self.dissents_borne,
                DecisionRule::Majority => true,
            };
        match (tally.took_part() >= tally.needed, is_carried, tally.dissent) {
            (false, ..) => Carried::NoQuorum,
            (true, false, _) => Carried::NoConsensus,
            (true, true, 0) => Carried::Jointly,
            (true, true, _) => Carried::WithDissent,
        }
    }

    /// What is wrong with it in a mechanism of so many members.
    pub(crate) fn problem(&self, members: usize) -> Option<String> {
        let is_too_many = |number: u32| usize::try_from(number).is_ok_and(|n| n > members);
        match self.quorum {
            Some(0) => return Some("a quorum of `0` is none; leave it out or say how many".into()),
            Some(quorum) if is_too_many(quorum) => {
                return Some(format!("a quorum of `{quorum}` is more than the {members} members"));
            }
            _ => {}
        }
        (self.dissents_borne > 0 && self.rule == DecisionRule::Majority).then(|| {
            "`dissents_borne` is said of a consensus; a majority bears every dissent".to_owned()
        })
    }
}

impl Tally {
    /// How many members there are.
    pub fn members(&self) -> u32 {
        self.took_part() + self.absent + self.recused
    }

    /// How many took part.
    pub fn took_part(&self) -> u32 {
        self.agree + self.dissent + self.abstain
    }
}

impl Carried {
    /// Whether the members decided it together.
    pub fn is_joint(self) -> bool {
        matches!(self, Self::Jointly | Self::WithDissent)
    }
}

impl Vote {
    /// Whether whoever votes so takes part.
    pub fn takes_part(self) -> bool {
        matches!(self, Self::Agrees | Self::Dissents | Self::Abstains)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use Vote::{Absent, Abstains, Agrees, Dissents, Recused};

    fn carried(voting: &Voting, votes: &[Vote]) -> Carried {
        let voted = |(number, vote): (usize, &Vote)| MemberVote {
            member: ActorId::new(format!("member-{number}")).unwrap(),
            vote: *vote,
            words: None,
            finds: None,
            accused: false,
        };
        let votes: Vec<MemberVote> = votes.iter().enumerate().map(voted).collect();
        voting.carried(&voting.tally(&votes))
    }

    #[test]
    fn one_dissent_breaks_a_consensus_unless_the_rule_bears_it() {
        let strict = Voting::default();
        assert_eq!(carried(&strict, &[Agrees, Agrees, Abstains]), Carried::Jointly);
        assert_eq!(carried(&strict, &[Agrees, Agrees, Dissents]), Carried::NoConsensus);
        assert_eq!(carried(&strict, &[Abstains, Abstains, Abstains]), Carried::NoConsensus);
        let but_one = Voting { dissents_borne: 1, ..Voting::default() };
        assert_eq!(carried(&but_one, &[Agrees, Agrees, Dissents]), Carried::WithDissent);
        assert_eq!(carried(&but_one, &[Agrees, Dissents, Dissents]), Carried::NoConsensus);
        assert_eq!(carried(&but_one, &[Agrees, Dissents, Abstains]), Carried::NoConsensus);
    }

    #[test]
    fn a_majority_keeps_every_dissent_on_the_record() {
        let majority = Voting { rule: DecisionRule::Majority, ..Voting::default() };
        assert_eq!(carried(&majority, &[Agrees, Agrees, Dissents]), Carried::WithDissent);
        assert_eq!(carried(&majority, &[Agrees, Dissents, Abstains]), Carried::NoConsensus);
    }

    #[test]
    fn whoever_is_away_or_stands_aside_makes_no_quorum_and_nobody_decides_alone() {
        let untold = Voting::default();
        assert_eq!(carried(&untold, &[Agrees, Agrees, Absent]), Carried::NoQuorum);
        assert_eq!(carried(&untold, &[Agrees, Agrees, Recused]), Carried::Jointly);
        assert_eq!(carried(&untold, &[Agrees, Recused]), Carried::NoQuorum);
        assert_eq!(carried(&untold, &[Agrees]), Carried::Jointly);
        let two = Voting { quorum: Some(2), ..Voting::default() };
        assert_eq!(carried(&two, &[Agrees, Agrees, Absent]), Carried::Jointly);
        assert_eq!(carried(&two, &[Agrees, Recused, Absent]), Carried::NoQuorum);
    }

    #[test]
    fn a_rule_that_nobody_can_keep_is_a_problem() {
        let quorum = |quorum| Voting { quorum: Some(quorum), ..Voting::default() };
        assert_eq!(quorum(3).problem(3), None);
        assert!(quorum(4).problem(3).unwrap().contains("more than the 3 members"));
        assert!(quorum(0).problem(3).is_some());
        let both = Voting { rule: DecisionRule::Majority, dissents_borne: 1, ..Voting::default() };
        assert!(both.problem(3).unwrap().contains("a majority bears every dissent"));
    }
}
