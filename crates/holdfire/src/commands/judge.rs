//! `holdfire judge`: where the members of a mechanism stand on an incident, what they find together,
//! and whom they hold responsible. Each is an entry with a reason; a later one takes the place of an
//! earlier one and never removes it.

mod record;
mod show;

pub(super) use record::{cited, one_of};

use super::{Format, How};
use crate::Ending;
use anyhow::Result;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// How the members stand on an incident side by side, what was found, and who was named.
    Show(show::Arguments),
    /// A member takes a position on an incident.
    Position {
        /// The incident.
        incident: String,
        /// The member, by its id.
        member: String,
        /// How it stands.
        #[arg(value_parser = clap::builder::PossibleValuesParser::new(holdfire_core::Stand::WORDS))]
        stand: String,
        /// The incident that it is a duplicate of.
        #[arg(long, value_name = "INCIDENT")]
        of: Option<String>,
        #[command(flatten)]
        how: How,
    },
    /// Records a result that members came to elsewhere, with the votes that were told of all of them:
    /// what an older record says is brought in this way. Otherwise a finding is proposed and voted on.
    Finding {
        /// The incident.
        incident: String,
        /// What was found: not_an_incident, relevant_no_violation, minor_violation, grave_violation or unresolved.
        outcome: String,
        /// How sure they are: low, moderate or high. Not told of what is unresolved.
        #[arg(long)]
        confidence: Option<String>,
        /// A clause it is about, as INSTRUMENT/NUMBER; of the version that is recorded now.
        #[arg(long = "clause", value_name = "CLAUSE")]
        clauses: Vec<String>,
        #[command(flatten)]
        votes: Votes,
        #[command(flatten)]
        how: How,
    },
    /// Records who was held responsible elsewhere, or that nobody could be named; as of a finding.
    Attribution {
        /// The incident.
        incident: String,
        /// By which standard of proof: suspicion, reasonable_grounds, balance_of_probabilities,
        /// clear_and_convincing or beyond_reasonable_doubt.
        standard: String,
        /// Who, by id; nobody can be named if none is given.
        #[arg(long = "actor", value_name = "ACTOR")]
        actors: Vec<String>,
        #[command(flatten)]
        votes: Votes,
        #[command(flatten)]
        how: How,
    },
    /// A member proposes what the members find on an incident.
    Propose {
        /// The incident.
        incident: String,
        /// The member that proposes it.
        member: String,
        /// What is to be found: not_an_incident, relevant_no_violation, minor_violation,
        /// grave_violation or unresolved.
        outcome: String,
        /// How sure the members are to be: low, moderate or high. Not told of what is unresolved.
        #[arg(long)]
        confidence: Option<String>,
        /// A clause it is about, as INSTRUMENT/NUMBER; of the version that is recorded now.
        #[arg(long = "clause", value_name = "CLAUSE")]
        clauses: Vec<String>,
        #[command(flatten)]
        time: TimeToVote,
        #[command(flatten)]
        how: How,
    },
    /// A member proposes whom the members hold responsible for what was found.
    ProposeAttribution {
        /// The incident.
        incident: String,
        /// The member that proposes it.
        member: String,
        /// By which standard of proof; as of an attribution.
        standard: String,
        /// Who, by id; nobody can be named if none is given.
        #[arg(long = "actor", value_name = "ACTOR")]
        actors: Vec<String>,
        #[command(flatten)]
        time: TimeToVote,
        #[command(flatten)]
        how: How,
    },
    /// A member votes, for itself, on what is proposed. A later vote takes the place of an earlier one
    /// until the decision stands.
    Vote {
        /// The number of the entry that proposes it.
        proposed: u64,
        /// The member.
        member: String,
        /// What it does: agrees, dissents, abstains or recused.
        vote: String,
        /// What it would find instead, if it dissents from a finding.
        #[arg(long, value_name = "OUTCOME")]
        finds: Option<String>,
        /// The reason is what the member says to its vote.
        #[command(flatten)]
        how: How,
    },
    /// The member that proposed something withdraws it.
    Withdraw {
        /// The number of the entry that proposes it.
        proposed: u64,
        /// The member.
        member: String,
        #[command(flatten)]
        how: How,
    },
    /// A member closes a vote whose time is over. Members that did not vote count as absent.
    Close {
        /// The number of the entry that proposes it.
        proposed: u64,
        /// The member.
        member: String,
        #[command(flatten)]
        how: How,
    },
    /// Something said, found, asked, answered or called was recorded wrongly. It no longer stands, and
    /// stays.
    Erratum {
        /// The number of its entry.
        entry: u64,
        #[command(flatten)]
        how: How,
    },
}

/// How long members have to vote.
#[derive(Args)]
pub(crate) struct TimeToVote {
    /// How many hours every member has to vote, 24 at least.
    #[arg(long, value_name = "HOURS", default_value_t = 48)]
    hours: i64,
}

/// How the members voted.
#[derive(Args)]
pub(crate) struct Votes {
    /// What a member did, as MEMBER=VOTE: agrees, dissents, abstains, absent or recused. Members that
    /// are not named were absent.
    #[arg(long = "vote", value_name = "MEMBER=VOTE", required = true)]
    votes: Vec<String>,
    /// A member's own words, as MEMBER=TEXT. A dissent has some.
    #[arg(long = "words", value_name = "MEMBER=TEXT")]
    words: Vec<String>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Show(arguments) => show::run(&arguments),
        recording => record::run(recording),
    }
}
