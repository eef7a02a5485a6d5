//! What the API tells of one incident, field by field. How it is put together is in `incident_told.rs`.

use super::askings::Asking;
use super::calls::Call;
use super::decisions::Decision;
use super::evidence::Evidence;
use super::reports::Report;
use super::schemas::{
    Accord, ActPath, Carried, Confidence, Disagreement, Id, Outcome, Overall, Review, Stand,
    Standard, Verdict, Vote,
};
use super::views::{Casualties, EntryHead, Place, When, text};
use holdfire_core as core;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// An incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct Incident {
    /// Its number.
    pub id: Id,
    /// When it happened: what all reports allow.
    pub when: Option<When>,
    /// When it was known at the latest; clocks count from there.
    pub known: Option<Timestamp>,
    /// Where.
    pub place: Option<Place>,
    /// What was done, with the reports that say so.
    pub acts: Vec<ToldAct>,
    /// Who is said to have done it, in the words of the sources. An allegation, and nothing more.
    pub actors: Vec<Told>,
    /// To whom.
    pub targets: Vec<Told>,
    /// How many were harmed, as ranges over all reports.
    pub casualties: Casualties,
    /// With what.
    pub weapons: Vec<Told>,
    /// Areas it surely lies in.
    pub areas_inside: Vec<Id>,
    /// Areas it perhaps lies in.
    pub areas_perhaps: Vec<Id>,
    /// Where its reports differ.
    pub disagreements: Vec<Disagreement>,
    /// The strongest answer of all clauses.
    pub verdict: Overall,
    /// What each clause in force says, and why.
    pub assessment: Vec<ClauseAnswer>,
    /// How far the work on it has come.
    pub review: Review,
    /// Its reports, as far as they may be seen.
    pub reports: Vec<Report>,
    /// How many there are that may not be seen.
    #[schema(minimum = 0, example = 0)]
    pub reports_not_shown: u32,
    /// Why its reports are taken together.
    pub links: Vec<Link>,
    /// What people decided about its links, the latest first.
    pub decisions: Vec<Decision>,
    /// Files that support it.
    pub evidence: Vec<Evidence>,
    /// How the members stand to each other; nothing if nobody has spoken.
    pub accord: Option<Accord>,
    /// Every member, with the positions that stand.
    pub members: Vec<Member>,
    /// The findings that stand: one as a rule.
    pub findings: Vec<Finding>,
    /// The attributions that stand.
    pub attributions: Vec<Attribution>,
    /// What was proposed, with who voted how and who has not; for those who may see the register.
    pub proposed: Vec<Proposed>,
    /// What was asked, and what came of it.
    pub askings: Vec<Asking>,
    /// What was said about it.
    pub comments: Vec<Comment>,
    /// Calls about it, for those who may see the log.
    pub calls: Vec<Call>,
    /// The entries that speak of it, oldest first.
    pub history: Vec<EntryHead>,
    /// Where its reports went, if it has none any more.
    pub goes_on_as: Vec<Id>,
}

/// Words, and the reports that say them.
#[derive(Serialize, ToSchema)]
pub(crate) struct Told {
    /// What was told.
    #[schema(example = "Northern forces")]
    pub value: String,
    /// By which reports.
    pub reports: Vec<Id>,
}

/// An act, and the reports that say it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ToldAct {
    /// What was told.
    pub value: ActPath,
    /// By which reports.
    pub reports: Vec<Id>,
}

/// What one clause says.
#[derive(Serialize, ToSchema)]
pub(crate) struct ClauseAnswer {
    /// Which clause, as `instrument/number`.
    #[schema(example = "truce/1")]
    pub clause: String,
    /// What it says.
    pub verdict: Verdict,
    /// The rule that answered, in plain words.
    #[schema(example = "nobody attacks with any weapon")]
    pub rule: Option<String>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The facts it rested on.
    pub facts: Vec<Fact>,
    /// The facts that would settle it, where it is undetermined.
    #[schema(example = json!(["actor"]))]
    pub missing: Vec<String>,
}

/// Why a clause says so.
#[derive(Serialize, ToSchema)]
pub(crate) struct Reason {
    /// A code that names the sentence.
    #[schema(example = "act_is_prohibited")]
    pub code: String,
    /// The sentence in English.
    #[schema(example = "the act is forbidden here")]
    pub text: String,
    /// What goes into the sentence.
    #[schema(example = json!({ "act": "remote_violence.shelling" }))]
    pub values: std::collections::BTreeMap<String, String>,
}

/// A fact that an answer rested on.
#[derive(Serialize, ToSchema)]
pub(crate) struct Fact {
    /// Which.
    #[schema(example = "actor")]
    pub name: String,
    /// Its value, for a person to read.
    #[schema(example = "Northern forces")]
    pub value: String,
    /// Who stated it.
    pub reports: Vec<Id>,
}

/// Why a report is taken to tell of this incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct Link {
    /// Which report.
    pub report: Id,
    /// How probable it is.
    #[schema(minimum = 0, maximum = 1, example = 0.93)]
    pub probability: f64,
    /// The report of the incident it agrees with best.
    pub compared_with: Option<Id>,
    /// What each field of the two adds, and the prior, in bits.
    pub evidence: Vec<Bits>,
    /// The next best incident, if it may be seen.
    pub runner_up: Option<RunnerUp>,
    /// Whether a person confirmed it.
    pub confirmed: bool,
    /// The entry of the decision that put it here.
    #[schema(minimum = 0, example = 1290)]
    pub decided_by: Option<u64>,
}

/// The next best incident of a report.
#[derive(Serialize, ToSchema)]
pub(crate) struct RunnerUp {
    /// Which.
    pub incident: Id,
    /// How probable it is.
    #[schema(minimum = 0, maximum = 1, example = 0.05)]
    pub probability: f64,
}

/// What one field adds to the evidence.
#[derive(Serialize, ToSchema)]
pub(crate) struct Bits {
    /// What was compared; `prior` for what is believed before anything is.
    #[schema(example = "place")]
    pub field: String,
    /// What was found, for a person to read.
    #[schema(example = "1.4 km apart")]
    pub finding: String,
    /// Its weight in bits: for the link above zero, against it below.
    #[schema(example = 2.1)]
    pub bits: f64,
}

pub(crate) fn bits(evidence: &[core::Evidence]) -> Vec<Bits> {
    let one = |of: &core::Evidence| Bits {
        field: of.field.to_string(),
        finding: of.finding.to_string(),
        bits: of.bits,
    };
    evidence.iter().map(one).collect()
}

/// A member, and what it says of the incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct Member {
    /// Which.
    pub member: Id,
    /// Whether reports of the incident accuse it.
    #[schema(example = false)]
    pub accused: bool,
    /// Its positions that stand: none if it has said nothing, one as a rule.
    pub positions: Vec<Position>,
}

/// A position.
#[derive(Serialize, ToSchema)]
pub(crate) struct Position {
    /// How the member stands.
    pub stand: Stand,
    /// The incident that a duplicate repeats.
    pub of: Option<Id>,
    /// Why.
    #[schema(example = "our posts saw it")]
    pub reason: String,
    /// Its entry.
    #[schema(minimum = 0, example = 1310)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Option<Timestamp>,
}

/// How one member voted.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberVote {
    /// Which.
    pub member: Id,
    /// What it did.
    pub vote: Vote,
    /// Its words.
    #[schema(example = json!(null))]
    pub words: Option<String>,
    /// What it finds instead.
    pub finds: Option<Outcome>,
    /// Whether reports of the incident accuse it.
    #[schema(example = false)]
    pub accused: bool,
}

pub(crate) fn votes(votes: &[core::MemberVote]) -> Vec<MemberVote> {
    let one = |vote: &core::MemberVote| MemberVote {
        member: Id::from(&vote.member),
        vote: Vote(vote.vote.as_str()),
        words: text(vote.words.as_deref()),
        finds: vote.finds.map(|finds| Outcome(finds.as_str())),
        accused: vote.accused,
    };
    votes.iter().map(one).collect()
}

/// What the members found.
#[derive(Serialize, ToSchema)]
pub(crate) struct Finding {
    /// What.
    pub outcome: Outcome,
    /// How sure they are.
    pub confidence: Option<Confidence>,
    /// The clauses it is about, as `instrument/number`.
    #[schema(example = json!(["truce/1"]))]
    pub clauses: Vec<String>,
    /// Why.
    #[schema(example = "two craters were seen")]
    pub reason: String,
    /// How each member voted.
    pub votes: Vec<MemberVote>,
    /// What the votes carried.
    pub carried: Option<Carried>,
    /// Its entry.
    #[schema(minimum = 0, example = 1320)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Option<Timestamp>,
}

/// Something that a member proposed, and on which each member votes for itself.
#[derive(Serialize, ToSchema)]
pub(crate) struct Proposed {
    /// Its entry.
    #[schema(minimum = 0, example = 1318)]
    pub entry: u64,
    /// What it is: `finding` or `attribution`.
    #[schema(example = "finding")]
    pub is: &'static str,
    /// The member that proposed it.
    pub by: Id,
    /// What is to be found.
    pub outcome: Option<Outcome>,
    /// How sure the members are to be.
    pub confidence: Option<Confidence>,
    /// The clauses it is about, as `instrument/number`.
    #[schema(example = json!(["truce/1"]))]
    pub clauses: Vec<String>,
    /// The entry of the finding that an attribution rests on.
    #[schema(minimum = 0, example = json!(null))]
    pub finding: Option<u64>,
    /// Who is to be held responsible.
    pub responsible: Vec<Id>,
    /// By which standard of proof.
    pub standard: Option<Standard>,
    /// Why.
    #[schema(example = "two craters were seen")]
    pub reason: String,
    /// When it was proposed.
    pub at: Timestamp,
    /// Until then every member is waited for.
    pub until: Timestamp,
    /// Every member with its vote as it counts; `absent` as long as it has not voted.
    pub votes: Vec<MemberVote>,
    /// The members that have not voted and may.
    pub waits_for: Vec<Id>,
    /// What became of it; nothing as long as it is open.
    pub end: Option<ProposalEnd>,
}

/// What became of something that was proposed.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposalEnd {
    /// What: `decided`, `withdrawn` or `replaced`.
    #[schema(example = "decided")]
    pub is: &'static str,
    /// The entry that ended it. A finding or an attribution has this entry as its own.
    #[schema(minimum = 0, example = 1320)]
    pub entry: u64,
    /// What the votes carried, if members decided.
    pub carried: Option<Carried>,
}

/// Whom the members hold responsible.
#[derive(Serialize, ToSchema)]
pub(crate) struct Attribution {
    /// The entry of the finding it rests on.
    #[schema(minimum = 0, example = 1320)]
    pub finding: u64,
    /// Who; nobody if nobody could be named.
    pub responsible: Vec<Id>,
    /// By which standard of proof.
    pub standard: Standard,
    /// Why.
    #[schema(example = "the direction of the craters")]
    pub reason: String,
    /// How each member voted.
    pub votes: Vec<MemberVote>,
    /// What the votes carried.
    pub carried: Option<Carried>,
    /// Its entry.
    #[schema(minimum = 0, example = 1325)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Option<Timestamp>,
}

/// A comment.
#[derive(Serialize, ToSchema)]
pub(crate) struct Comment {
    /// Who said it.
    pub by: Id,
    /// What was said.
    #[schema(example = "the same post told of this twice")]
    pub words: String,
    /// Its entry.
    #[schema(minimum = 0, example = 1330)]
    pub entry: u64,
    /// When it was recorded.
    pub at: Option<Timestamp>,
    /// The entry of the erratum to it.
    #[schema(minimum = 0, example = json!(null))]
    pub taken_back_by: Option<u64>,
}
