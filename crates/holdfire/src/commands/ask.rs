//! `holdfire ask`: what members ask of parties and of each other about an incident, what comes of it,
//! calls, and who may do what. Each is an entry with its time; none is overwritten.

mod call;
mod record;
mod show;
mod team;

use super::Format;
use crate::Ending;
use anyhow::Result;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Arguments {
    /// What was asked and answered about an incident, with clocks, comments and calls.
    Show(show::Arguments),
    /// Everything that was asked and is open, the earliest due first.
    Open(show::OpenArguments),
    /// Ask somebody for information.
    Request {
        /// The incident.
        incident: String,
        /// Whom, by id.
        of: String,
        /// What exactly.
        what: String,
        #[command(flatten)]
        asking: Asking,
        #[command(flatten)]
        how: How,
    },
    /// Ask somebody to go and look.
    Task {
        /// The incident.
        incident: String,
        /// What at.
        what: String,
        /// Who is to look, by id; several times for several.
        #[arg(long = "to", value_name = "ACTOR", required = true)]
        to: Vec<String>,
        /// Who the team is to be made of, as FROM:ROLE:NUMBER: `each_member::1`, `member-a:observer:2`,
        /// `:interpreter:1`.
        #[arg(long = "seats", value_name = "SEATS")]
        seats: Vec<String>,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        asking: Asking,
        #[command(flatten)]
        how: How,
    },
    /// Report how a verification went.
    Report {
        /// The entry of the task.
        task: u64,
        /// Whether the team got there: granted, denied or no_patrol.
        access: String,
        /// Why it did not.
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
        /// Who refused it, by id.
        #[arg(long, value_name = "ACTOR")]
        denied_by: Option<String>,
        /// Who went, as FROM:ROLE:NUMBER, never by name: `member-a:observer:2`, `member-b::1`.
        #[arg(long = "team", value_name = "SHARE")]
        team: Vec<String>,
        /// What was found.
        #[arg(long, value_name = "TEXT")]
        found: Option<String>,
        #[command(flatten)]
        how: How,
    },
    /// Demand something of somebody.
    Demand {
        /// The incident.
        incident: String,
        /// Of whom, by id.
        on: String,
        /// What exactly.
        what: String,
        /// The entry of the finding on which it rests.
        #[arg(long, value_name = "ENTRY")]
        finding: Option<u64>,
        /// The clause under which it is made, as INSTRUMENT/NUMBER.
        #[arg(long, value_name = "CLAUSE")]
        clause: Option<String>,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        asking: Asking,
        #[command(flatten)]
        how: How,
    },
    /// Respond to a request, task or demand.
    Respond {
        /// The entry of what was asked.
        asking: u64,
        /// What is said: acknowledged, answered, complied, partly or refused.
        answer: String,
        /// In which words.
        #[arg(long, value_name = "TEXT")]
        words: Option<String>,
        /// Through whom it came, if somebody else passed it on.
        #[arg(long, value_name = "ACTOR")]
        through: Option<String>,
        #[command(flatten)]
        how: How,
    },
    /// Say whether a demand was met, after looking.
    FollowUp {
        /// The entry of the demand.
        demand: u64,
        /// What came out: met, partly_met, not_met or could_not_check.
        result: String,
        /// In which words.
        words: String,
        #[command(flatten)]
        how: How,
    },
    /// Take a request, task or demand to the next level, or a step of a ladder that nobody took.
    Escalate {
        /// To whom, by id.
        to: String,
        /// The entry of what was asked.
        #[arg(long, value_name = "ENTRY", conflicts_with = "overdue")]
        asking: Option<u64>,
        /// The step that is overdue, as INSTRUMENT/STEP; with `--incident`.
        #[arg(
            long,
            value_name = "STEP",
            requires = "incident",
            required_unless_present = "asking"
        )]
        overdue: Option<String>,
        /// The incident of that step.
        #[arg(long, value_name = "INCIDENT", requires = "overdue")]
        incident: Option<String>,
        /// The step of a ladder that this escalation is, as INSTRUMENT/STEP.
        #[arg(long, value_name = "STEP")]
        step: Option<String>,
        #[command(flatten)]
        asking_how: Asking,
        #[command(flatten)]
        how: How,
    },
    /// Ask no longer.
    Withdraw {
        /// The entry of what was asked.
        asking: u64,
        /// Why, in a few words.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        how: How,
    },
    /// Comment on an incident.
    Comment {
        /// The incident.
        incident: String,
        /// In which words.
        words: String,
        #[command(flatten)]
        how: How,
    },
    /// Log a call of the hotline, link it, or read the log.
    #[command(subcommand)]
    Call(call::Arguments),
    /// Adopt the Cedar policies that say who may see and do what, in place of those before.
    Powers {
        /// The file with the policies.
        file: PathBuf,
        /// Why, in a few words.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        how: How,
    },
}

/// Where something is recorded, who does it, and when it was done.
#[derive(Args)]
pub(crate) struct How {
    /// The register.
    #[arg(long, value_name = "DIR")]
    register: PathBuf,
    /// Who does it, by id: a member, a body, an actor. Never a person's name.
    #[arg(long, value_name = "ACTOR")]
    by: String,
    /// When it was done; now if not told. Without an offset it is local time of the mechanism.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

/// Why something is asked, and by when.
#[derive(Args)]
pub(crate) struct Asking {
    /// Why, in a few words. Everybody who sees the incident reads it: no names of people.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The last instant at which it is in time; no time if not told.
    #[arg(long, value_name = "TIME")]
    due: Option<String>,
}

/// Where something is to be done.
#[derive(Args)]
pub(crate) struct Place {
    /// Where, in words.
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// Where, as an area.
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    match arguments {
        Arguments::Show(arguments) => show::run(&arguments),
        Arguments::Open(arguments) => show::open(&arguments),
        Arguments::Call(arguments) => call::run(arguments),
        recording => record::run(recording),
    }
}
