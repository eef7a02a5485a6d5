//! A proposed finding or attribution, and what members do with it: each votes for itself, in an entry
//! of its own, and nobody tells the vote of another. It comes to stand by the votes that are recorded
//! (`proposing.rs`), and then it is a finding or an attribution like any other.

use crate::{
    ActorId, Attribution, Carried, CitedClause, Confidence, IncidentId, JointFinding, MemberVote,
    Outcome, Recorded, Responsible, Standard, Vote,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A member proposes what the members find on an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedFinding {
    /// On which incident.
    pub incident: IncidentId,
    /// The member that proposes it.
    pub by: ActorId,
    /// What is to be found.
    pub outcome: Outcome,
    /// How sure the members are to be; not told of what is unresolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The clauses it is about. A violation is of at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<CitedClause>,
    /// Why, in a few words.
    pub reason: Box<str>,
    /// When.
    pub at: Timestamp,
    /// Until then every member is waited for; afterwards the vote can be closed without those that
    /// did not vote.
    pub until: Timestamp,
}

/// A member proposes whom the members hold responsible for what they found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedAttribution {
    /// For which incident.
    pub incident: IncidentId,
    /// The member that proposes it.
    pub by: ActorId,
    /// The entry of the finding it rests on.
    pub finding: u64,
    /// Who.
    pub responsible: Responsible,
    /// By which standard.
    pub standard: Standard,
    /// Why, in a few words.
    pub reason: Box<str>,
    /// When.
    pub at: Timestamp,
    /// As of a proposed finding.
    pub until: Timestamp,
}

/// Something on which members vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Proposed {
    /// A finding.
    Finding(ProposedFinding),
    /// An attribution.
    Attribution(ProposedAttribution),
}

/// A member votes, for itself and for nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteCast {
    /// The entry of what is proposed.
    pub proposed: u64,
    /// Which member.
    pub member: ActorId,
    /// What it does. Nobody votes `absent`.
    pub vote: Vote,
    /// Its own words. A dissent has some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Box<str>>,
    /// What it would find instead, if it dissents from a finding and says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finds: Option<Outcome>,
}

/// Whoever proposed something proposes it no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalWithdrawn {
    /// The entry of what was proposed.
    pub proposed: u64,
    /// Who withdraws it: the member that proposed it.
    pub by: ActorId,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// The time to vote is over, and those that did not vote count as absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteClosed {
    /// The entry of what was proposed.
    pub proposed: u64,
    /// The member that closes the vote.
    pub by: ActorId,
    /// When.
    pub at: Timestamp,
    /// What is to be said of it, in a few words.
    pub reason: Box<str>,
}

/// What became of something that was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ProposalEnd {
    /// Members decided: a finding or an attribution stands since this entry, as proposed or as one
    /// that they did not come to.
    Decided {
        /// The entry of the last vote, or that closed the vote.
        entry: u64,
        /// What the votes carried.
        carried: Carried,
    },
    /// It was withdrawn.
    Withdrawn {
        /// By which entry.
        entry: u64,
    },
    /// The same member proposed another in its place.
    Replaced {
        /// By which entry.
        entry: u64,
    },
}

/// How something that was proposed stands: who voted how, and who has not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalStanding {
    /// What is proposed.
    pub proposed: Recorded<Proposed>,
    /// Every member with its last vote, in the order of the mechanism; `absent` as long as it has
    /// not voted, `recused` where the rule on recusal says so.
    pub votes: Vec<MemberVote>,
    /// The entry of the last vote of each member that voted.
    pub entries: Vec<(ActorId, u64)>,
    /// The members that have not voted and may.
    pub waits_for: Vec<ActorId>,
    /// What became of it; nothing as long as it is open.
    pub end: Option<ProposalEnd>,
}

impl Proposed {
    /// The word for it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Finding(_) => "finding",
            Self::Attribution(_) => "attribution",
        }
    }

    /// Which incident it is about.
    pub fn incident(&self) -> &IncidentId {
        match self {
            Self::Finding(proposed) => &proposed.incident,
            Self::Attribution(proposed) => &proposed.incident,
        }
    }

    /// The member that proposes it.
    pub fn by(&self) -> &ActorId {
        match self {
            Self::Finding(proposed) => &proposed.by,
            Self::Attribution(proposed) => &proposed.by,
        }
    }

    /// Why.
    pub fn reason(&self) -> &str {
        match self {
            Self::Finding(proposed) => &proposed.reason,
            Self::Attribution(proposed) => &proposed.reason,
        }
    }

    /// When it was proposed, and until when every member is waited for.
    pub fn time(&self) -> (Timestamp, Timestamp) {
        match self {
            Self::Finding(proposed) => (proposed.at, proposed.until),
            Self::Attribution(proposed) => (proposed.at, proposed.until),
        }
    }
}

impl ProposedFinding {
    /// The finding that it becomes with these votes; one that the votes do not carry is unresolved,
    /// for `why`.
    pub(crate) fn found(&self, votes: Vec<MemberVote>, why: Option<Box<str>>) -> JointFinding {
        JointFinding {
            incident: self.incident.clone(),
            outcome: if why.is_some() { Outcome::Unresolved } else { self.outcome },
            confidence: self.confidence.filter(|_| why.is_none()),
            clauses: self.clauses.clone(),
            reason: why.unwrap_or_else(|| self.reason.clone()),
            votes,
        }
    }
}

impl ProposedAttribution {
    /// The attribution that it becomes with these votes; one that the votes do not carry names
    /// nobody, for `why`.
    pub(crate) fn made(&self, votes: Vec<MemberVote>, why: Option<Box<str>>) -> Attribution {
        Attribution {
            incident: self.incident.clone(),
            finding: self.finding,
            responsible: match why {
                Some(_) => Responsible::Unknown,
                None => self.responsible.clone(),
            },
            standard: self.standard,
            reason: why.unwrap_or_else(|| self.reason.clone()),
            votes,
        }
    }
}

impl ProposalEnd {
    /// The entry that ended it.
    pub fn entry(&self) -> u64 {
        match self {
            Self::Decided { entry, .. } | Self::Withdrawn { entry } | Self::Replaced { entry } => {
                *entry
            }
        }
    }
}

impl ProposalStanding {
    /// Whether members can vote on it.
    pub fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// The entry of the last vote of a member.
    pub fn vote_of(&self, member: &ActorId) -> Option<u64> {
        self.entries.iter().find(|(of, _)| of == member).map(|(_, entry)| *entry)
    }

    /// Whether the vote can be closed at that time without those that did not vote.
    pub fn can_be_closed(&self, at: Timestamp) -> bool {
        self.is_open() && at >= self.proposed.what.time().1
    }
}
