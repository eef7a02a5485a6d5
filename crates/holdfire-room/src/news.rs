//! What accounts are told, by word: the duties and saved searches that news comes under, the kinds of
//! news, and where it is carried.

use crate::RoomError;
use holdfire_core::words;
use std::fmt;
use std::str::FromStr;

words!(
    /// A duty: a reason for which somebody wants to be told.
    Duty, "duty" {
        /// Something is asked of one's organisation, or what was asked of it changed.
        Asked = "asked",
        /// A clock of one's organisation runs out soon, or has run out.
        RunsOut = "runs_out",
        /// Something came of what one's organisation asked.
        Answered = "answered",
        /// An incident was assigned to oneself, or one's claim ends.
        Mine = "mine",
        /// A finding, an attribution or a bulletin was recorded.
        Found = "found",
        /// Something waits for one's approval.
        ToApprove = "to_approve",
    }
);

words!(
    /// A kind of news.
    News, "kind of news" {
        /// Information is requested.
        Requested = "requested",
        /// A verification is asked for.
        Tasked = "tasked",
        /// Something is demanded.
        Demanded = "demanded",
        /// Something was taken to the next level.
        Escalated = "escalated",
        /// What was asked is asked no longer.
        Withdrawn = "withdrawn",
        /// Somebody looked whether a demand was met.
        Checked = "checked",
        /// The time of something that was asked runs out soon.
        AskingDueSoon = "asking_due_soon",
        /// The time of something that was asked has run out.
        AskingOverdue = "asking_overdue",
        /// The time of a step of the instrument runs out soon.
        StepDueSoon = "step_due_soon",
        /// The time of a step of the instrument has run out.
        StepOverdue = "step_overdue",
        /// The day of a commitment of the talks comes soon.
        CommitmentDueSoon = "commitment_due_soon",
        /// The day of a commitment of the talks is over, and nobody says what came of it.
        CommitmentOverdue = "commitment_overdue",
        /// An incident came up that a condition watches.
        ConditionWatched = "condition_watched",
        /// Whoever was asked has received it.
        Acknowledged = "acknowledged",
        /// Whoever was asked responded.
        Answered = "answered",
        /// A verification was reported.
        Reported = "reported",
        /// An incident was assigned to oneself.
        Assigned = "assigned",
        /// One's claim ends soon.
        ClaimEnds = "claim_ends",
        /// A finding or an attribution was proposed, and one's organisation is to vote.
        Proposed = "proposed",
        /// A finding was recorded.
        Finding = "finding",
        /// An attribution was recorded.
        Attribution = "attribution",
        /// A bulletin was issued.
        Bulletin = "bulletin",
        /// A bulletin was issued that takes the place of an earlier one.
        Correction = "correction",
        /// Something happened on an incident of a saved search.
        InSearch = "in_search",
        /// Somebody asked for an export that waits for approval.
        ExportWaits = "export_waits",
    }
);

words!(
    /// How news goes somewhere else than to the page.
    Carrier, "carrier" {
        /// By e-mail.
        Mail = "mail",
        /// To the organisation's own programs.
        Webhook = "webhook",
    }
);

words!(
    /// How soon news is carried.
    Gathering, "gathering" {
        /// Not at all.
        Off = "off",
        /// At once.
        AtOnce = "at_once",
        /// What came up within the hour.
        Hourly = "hourly",
        /// What came up within the day.
        Daily = "daily",
    }
);

/// What a notice comes under.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A duty.
    Duty(Duty),
    /// A saved search, by its id.
    Search(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duty(duty) => f.write_str(duty.as_str()),
            Self::Search(id) => write!(f, "search/{id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = RoomError;
    fn from_str(text: &str) -> Result<Self, RoomError> {
        match text.strip_prefix("search/") {
            Some(id) if !id.is_empty() && id.len() <= 40 => Ok(Self::Search(id.to_owned())),
            _ => Ok(Self::Duty(text.parse()?)),
        }
    }
}
