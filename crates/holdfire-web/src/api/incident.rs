//! One incident as far as its reports tell, with what the clauses say and why, why the reports are taken
//! together, what members said, asked and found; and everything that can be done about it.

use super::askings::{self, Asking};
use super::calls::{self, Call};
use super::operation::{Given, Operation};
use super::problem::Problem;
use super::reports::{Evidence, Report, evidence_of, report_view};
use super::schemas::{
    Accord, ActPath, Carried, Confidence, Disagreement, Id, Outcome, Overall, Review, Stand,
    Standard, Verdict, Vote, ids,
};
use super::serve::read;
use super::views::{Casualties, EntryHead, Noted, Place, When, text, texts};
use crate::access::Gate::{Incident as On, Room, Somebody};
use crate::acts::link::NewDecision;
use crate::acts::on_asking::matter_of;
use crate::acts::on_incident::{
    NewComment, NewDemand, NewErratum, NewPosition, NewRequest, NewTask,
};
use crate::acts::proposed::{
    NewProposalWithdrawal, NewProposedAttribution, NewProposedFinding, NewVote, NewVoteClosing,
};
use crate::acts::record;
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::proposed::sees_votes;
use crate::pages::register::VOTING;
use crate::situation::filter::Overall as Strongest;
use holdfire_core as core;
use holdfire_core::{Event, IncidentId, Recorded, Touched};
use holdfire_powers::Act;
use holdfire_terms::Assessor;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

const TAG: &str = "incidents";

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Incident>("getIncident", "/incidents/{id}", On(Act::SeeIncident), one).says(
        TAG,
        "One incident",
        "Everything there is on it, as far as the account may see it: reports side by side, what the clauses say and why, the evidence for its links, positions, findings, what was asked, comments, calls, its history. Its entity tag is of the incident alone and does not change when the register grows elsewhere: send it in `If-Match` with what is done about it.",
    ),
    Operation::write::<NewPosition, Noted>(
        "takePosition",
        "/incidents/{id}/positions",
        On(Act::TakePosition),
        |asked, body| on_it(asked, body, NewPosition::event),
    )
    .says(TAG, "Take a position", "In the name of the member whose account it is. An earlier position stays on the record and no longer stands."),
    Operation::write::<NewProposedFinding, Noted>(
        "proposeFinding",
        "/incidents/{id}/proposed-findings",
        On(Act::MakeFinding),
        |asked, body| on_it(asked, body, NewProposedFinding::event),
    )
    .says(TAG, "Propose what the members find", "In the name of the member whose account it is. Every member then votes for itself; once all have voted and the rule of the mechanism carries it, the finding stands. It takes the place of what the same member proposed before and is still open."),
    Operation::write::<NewProposedAttribution, Noted>(
        "proposeAttribution",
        "/incidents/{id}/proposed-attributions",
        On(Act::MakeAttribution),
        |asked, body| on_it(asked, body, NewProposedAttribution::event),
    )
    .says(TAG, "Propose whom the members hold responsible", "It rests on a finding and stands no longer than that. Members vote on it as on a finding."),
    Operation::write::<NewVote, Noted>(
        "castVote",
        "/incidents/{id}/votes",
        On(Act::CastVote),
        |asked, body| on_it(asked, body, NewVote::event),
    )
    .says(TAG, "Vote on what is proposed", "The vote is that of the member whose account it is, and of no other. It can be changed until the decision stands; the same vote sent twice is one."),
    Operation::write::<NewProposalWithdrawal, Noted>(
        "withdrawProposal",
        "/incidents/{id}/proposal-withdrawals",
        On(Act::CastVote),
        |asked, body| on_it(asked, body, NewProposalWithdrawal::event),
    )
    .says(TAG, "Withdraw a proposal", "By the member that proposed it, as long as it is open."),
    Operation::write::<NewVoteClosing, Noted>(
        "closeVote",
        "/incidents/{id}/vote-closings",
        On(Act::CastVote),
        |asked, body| on_it(asked, body, NewVoteClosing::event),
    )
    .says(TAG, "Close a vote", "Once the time to vote is over. Members that did not vote count as absent; what the rule does not carry is recorded as `unresolved`, or names nobody."),
    Operation::write::<NewRequest, Noted>(
        "requestInformation",
        "/incidents/{id}/requests",
        On(Act::RequestInformation),
        |asked, body| on_it(asked, body, NewRequest::event),
    )
    .says(TAG, "Ask somebody for information", "The clock runs from now if a time is given."),
    Operation::write::<NewTask, Noted>(
        "taskVerification",
        "/incidents/{id}/tasks",
        On(Act::TaskVerification),
        |asked, body| on_it(asked, body, NewTask::event),
    )
    .says(TAG, "Ask for a verification", "Somebody is to go and look; how the team is to be made up can be told."),
    Operation::write::<NewDemand, Noted>(
        "makeDemand",
        "/incidents/{id}/demands",
        On(Act::MakeDemand),
        |asked, body| on_it(asked, body, NewDemand::event),
    )
    .says(TAG, "Demand something", "It rests on the finding that stands, if one does."),
    Operation::write::<NewComment, Noted>(
        "comment",
        "/incidents/{id}/comments",
        On(Act::Comment),
        |asked, body| on_it(asked, body, NewComment::event),
    )
    .says(TAG, "Say something about it", "A comment changes nothing else."),
    Operation::write::<NewErratum, Noted>(
        "makeErratum",
        "/incidents/{id}/errata",
        On(Act::SeeIncident),
        |asked, body| on_it(asked, body, NewErratum::event),
    )
    .says(TAG, "Say that something was recorded wrongly", "By the organisation whose word it was, or by the joint group for what was joint. The entry stays and no longer stands."),
    Operation::write::<NewDecision, Noted>("decideLinks", "/decisions", Somebody, decide).says(
        TAG,
        "Decide which reports are one incident",
        "Needs the act `link_reports` for every incident that is named. Each decision can be taken back by another.",
    ),
    Operation::read::<Decisions>("listProposals", "/proposals", Room(Act::SeeSources), proposals)
        .says(
            TAG,
            "What fusion proposes and people have not decided",
            "New reports that speak against links that stand. A proposal changes nothing until somebody decides.",
        ),
];

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

/// A decision about links.
#[derive(Serialize, ToSchema)]
pub(crate) struct Decision {
    /// Its entry.
    #[schema(minimum = 0, example = 1290)]
    pub entry: u64,
    /// Which: `confirm`, `move`, `split`, `merge`, `apart`, `undo`.
    #[schema(example = "merge")]
    pub is: &'static str,
    /// The incidents it is about.
    pub incidents: Vec<Id>,
    /// The reports it is about.
    pub reports: Vec<Id>,
    /// Why.
    #[schema(example = "the same crater")]
    pub reason: String,
    /// The entry that undid it.
    #[schema(minimum = 0, example = json!(null))]
    pub undone_by: Option<u64>,
}

fn decision(decided: &core::Decided) -> Decision {
    Decision {
        entry: decided.entry,
        is: decided.decision.as_str(),
        incidents: ids(decided.incidents()),
        reports: ids(decided.reports()),
        reason: decided.reason.to_string(),
        undone_by: decided.undone_by,
    }
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

fn votes(votes: &[core::MemberVote]) -> Vec<MemberVote> {
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

/// The incident of the address.
fn incident_id(asked: &Asked) -> Result<IncidentId, Problem> {
    let not_found = || Problem::not_found("incident", asked.param("id"));
    IncidentId::new(asked.param("id")).map_err(|_| not_found())
}

/// One incident, for its own address and for those who insist on its state.
pub(crate) fn one(asked: &Asked) -> Result<Given, Problem> {
    let id = incident_id(asked)?;
    // Whoever may do something about an incident and not see it cannot insist on its state.
    if !asked.access.may_with(Act::SeeIncident, &asked.matter_of_incident(&id)?) {
        return Err(Problem::not_found("incident", &id));
    }
    match asked.served().reader.incident(&id)? {
        Some((incident, reports)) => Given::of(&view(asked, &id, incident, reports)?),
        None => left(asked, &id),
    }
}

fn view(
    asked: &Asked,
    id: &IncidentId,
    incident: core::Incident,
    all: Vec<core::Report>,
) -> Result<Incident, Problem> {
    let (snapshot, reader) = (&asked.snapshot, &asked.served().reader);
    let n = all.len();
    let told: Vec<core::Report> = all
        .into_iter()
        .filter(|report| asked.access.may_with(Act::SeeReport, &snapshot.matter_of_report(report)))
        .collect();
    let terms = &snapshot.terms;
    let assessment = Assessor::new(&terms.agreement, &terms.state).assess(&incident);
    let judged = reader.judged(id)?;
    let of_room = reader.room_record(id)?;
    let row = reader.incident_row(id)?;
    let evidence = evidence_of(asked, id, &told)?;
    let mut view = Incident {
        id: Id::from(id),
        when: incident.when.as_ref().map(When::from),
        known: row
            .as_ref()
            .and_then(|row| row.known_s)
            .and_then(|s| Timestamp::from_second(s).ok()),
        place: incident.place.as_ref().map(Place::from),
        acts: incident
            .acts
            .iter()
            .map(|of| ToldAct { value: ActPath(of.value.path()), reports: ids(&of.reports) })
            .collect(),
        actors: incident.actors.iter().map(told_words).collect(),
        targets: incident.targets.iter().map(told_words).collect(),
        casualties: Casualties::from(&incident.casualties),
        weapons: incident.weapons.iter().map(told_words).collect(),
        areas_inside: row.as_ref().map_or_else(Vec::new, |row| ids(&row.areas_inside)),
        areas_perhaps: row.as_ref().map_or_else(Vec::new, |row| ids(&row.areas_perhaps)),
        disagreements: incident.disagreements.iter().map(|of| Disagreement(of.as_str())).collect(),
        verdict: Overall(Strongest::of(assessment.overall()).as_str()),
        assessment: assessment.answers.iter().map(clause).collect(),
        review: Review(row.as_ref().map_or("received", |row| row.review.as_str())),
        reports_not_shown: u32::try_from(n - told.len()).unwrap_or(u32::MAX),
        links: incident
            .links
            .iter()
            .filter(|link| told.iter().any(|report| report.id == link.report))
            .map(|of| link(asked, of))
            .collect(),
        decisions: snapshot
            .decisions
            .iter()
            .rev()
            .filter(|decided| concerns(decided, id, &told))
            .map(decision)
            .collect(),
        evidence,
        reports: told
            .iter()
            .map(|report| report_view(asked, report, Some(id)))
            .collect::<Result<_, _>>()?,
        accord: None,
        members: Vec::new(),
        findings: Vec::new(),
        attributions: Vec::new(),
        proposed: Vec::new(),
        askings: Vec::new(),
        comments: Vec::new(),
        calls: Vec::new(),
        history: history(asked, id)?,
        goes_on_as: Vec::new(),
    };
    if let Some(judged) = &judged {
        add_judged(&mut view, judged);
        if sees_votes(asked) {
            view.proposed = judged.proposed.iter().map(proposed).collect();
        }
    }
    if let Some(of_room) = &of_room {
        add_room(asked, &mut view, of_room)?;
    }
    Ok(view)
}

fn concerns(decided: &core::Decided, id: &IncidentId, told: &[core::Report]) -> bool {
    decided.incidents().contains(&id)
        || decided.reports().iter().any(|report| told.iter().any(|known| known.id == **report))
}

fn add_judged(view: &mut Incident, judged: &holdfire_store::Judged) {
    if !judged.is_silent() {
        view.accord = Some(Accord(judged.accord.as_str()));
    }
    let position = |position: &Recorded<core::Position>| Position {
        stand: Stand(position.what.stand.as_str()),
        of: match &position.what.stand {
            core::Stand::Duplicate { of } => Some(Id::from(of)),
            _ => None,
        },
        reason: position.what.reason.to_string(),
        entry: position.entry,
        at: position.recorded_at,
    };
    let member = |of: &holdfire_store::MemberJudged| Member {
        member: Id::from(&of.member),
        accused: of.accused,
        positions: of.standing.iter().map(position).collect(),
    };
    view.members = judged.members.iter().map(member).collect();
    let carried = |carried: Option<core::Carried>| carried.map(|of| Carried(of.as_str()));
    let finding = |found: &Recorded<core::JointFinding>| Finding {
        outcome: Outcome(found.what.outcome.as_str()),
        confidence: found.what.confidence.map(|of| Confidence(of.as_str())),
        clauses: cited(&found.what.clauses),
        reason: found.what.reason.to_string(),
        votes: votes(&found.what.votes),
        carried: carried(found.carried),
        entry: found.entry,
        at: found.recorded_at,
    };
    view.findings = judged.findings.iter().map(finding).collect();
    let attribution = |of: &Recorded<core::Attribution>| Attribution {
        finding: of.what.finding,
        responsible: ids(of.what.responsible.actors()),
        standard: Standard(of.what.standard.as_str()),
        reason: of.what.reason.to_string(),
        votes: votes(&of.what.votes),
        carried: carried(of.carried),
        entry: of.entry,
        at: of.recorded_at,
    };
    view.attributions = judged.attributions.iter().map(attribution).collect();
}

/// Something proposed, as members voted on it.
fn proposed(of: &core::ProposalStanding) -> Proposed {
    let (at, until) = of.proposed.what.time();
    let mut view = Proposed {
        entry: of.proposed.entry,
        is: of.proposed.what.as_str(),
        by: Id::from(of.proposed.what.by()),
        outcome: None,
        confidence: None,
        clauses: Vec::new(),
        finding: None,
        responsible: Vec::new(),
        standard: None,
        reason: of.proposed.what.reason().to_owned(),
        at,
        until,
        votes: votes(&of.votes),
        waits_for: ids(&of.waits_for),
        end: of.end.as_ref().map(|end| ProposalEnd {
            is: match end {
                core::ProposalEnd::Decided { .. } => "decided",
                core::ProposalEnd::Withdrawn { .. } => "withdrawn",
                core::ProposalEnd::Replaced { .. } => "replaced",
            },
            entry: end.entry(),
            carried: match end {
                core::ProposalEnd::Decided { carried, .. } => Some(Carried(carried.as_str())),
                _ => None,
            },
        }),
    };
    match &of.proposed.what {
        core::Proposed::Finding(made) => {
            view.outcome = Some(Outcome(made.outcome.as_str()));
            view.confidence = made.confidence.map(|sure| Confidence(sure.as_str()));
            view.clauses = cited(&made.clauses);
        }
        core::Proposed::Attribution(made) => {
            view.finding = Some(made.finding);
            view.responsible = ids(made.responsible.actors());
            view.standard = Some(Standard(made.standard.as_str()));
        }
    }
    view
}

fn cited(clauses: &[core::CitedClause]) -> Vec<String> {
    clauses.iter().map(|of| format!("{}/{}", of.instrument, of.clause)).collect()
}

fn add_room(
    asked: &Asked,
    view: &mut Incident,
    of_room: &holdfire_store::RoomRecord,
) -> Result<(), Problem> {
    view.review = Review(of_room.review.state.as_str());
    for found in &of_room.asked {
        if asked.access.may_with(Act::SeeAsking, &matter_of(asked, found)?) {
            view.askings.push(askings::view(found));
        }
    }
    let comment = |comment: &Recorded<core::Comment>| Comment {
        by: Id::from(&comment.what.by),
        words: comment.what.words.to_string(),
        entry: comment.entry,
        at: comment.recorded_at,
        taken_back_by: comment.erratum,
    };
    view.comments = of_room.comments.iter().map(comment).collect();
    if asked.access.may_in_room(Act::SeeCalls) {
        for called in of_room.calls.iter().rev() {
            view.calls.push(calls::view(asked, called)?);
        }
    }
    Ok(())
}

fn told_words(told: &core::Told<Box<str>>) -> Told {
    Told { value: told.value.to_string(), reports: ids(&told.reports) }
}

fn clause(answer: &core::ClauseAnswer) -> ClauseAnswer {
    let reason = |of: &core::Reason| Reason {
        code: of.code.to_string(),
        text: of.text.to_string(),
        values: of.values.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect(),
    };
    let fact = |of: &core::Fact| Fact {
        name: of.name.to_string(),
        value: of.value.to_string(),
        reports: ids(&of.reports),
    };
    ClauseAnswer {
        clause: answer.clause.to_string(),
        verdict: Verdict(answer.verdict.as_str()),
        rule: text(answer.rule.as_deref()),
        reasons: answer.reasons.iter().map(reason).collect(),
        facts: answer.facts.iter().map(fact).collect(),
        missing: texts(&answer.missing),
    }
}

fn link(asked: &Asked, link: &core::Link) -> Link {
    let runner_up = link.runner_up.as_ref();
    // What somebody may not see is not told here either.
    let runner_up = runner_up.filter(|(id, _)| asked.situation.row(id.as_str()).is_some());
    Link {
        report: Id::from(&link.report),
        probability: link.probability,
        compared_with: link.compared_with.as_ref().map(Id::from),
        evidence: bits(&link.evidence),
        runner_up: runner_up.map(|(id, probability)| RunnerUp {
            incident: Id::from(id),
            probability: *probability,
        }),
        confirmed: link.confirmed,
        decided_by: link.decided_by,
    }
}

fn history(asked: &Asked, id: &IncidentId) -> Result<Vec<EntryHead>, Problem> {
    let heads = asked.served().reader.history(&Touched::Incident(id.clone()))?;
    let mut told = Vec::with_capacity(heads.len());
    for head in &heads {
        if !VOTING.contains(&&*head.kind) || asked.may_open_entry(head.seq)? {
            told.push(EntryHead::from(head));
        }
    }
    Ok(told)
}

/// A number that was given once and has no reports now: where they went.
fn left(asked: &Asked, id: &IncidentId) -> Result<Given, Problem> {
    let history = history(asked, id)?;
    if history.is_empty() {
        return Err(Problem::not_found("incident", id));
    }
    let snapshot = &asked.snapshot;
    let of_it = snapshot.decisions.iter().filter(|decided| decided.incidents().contains(&id));
    let left = of_it.flat_map(|decided| &decided.before).filter_map(|before| {
        before.link.as_ref().filter(|(from, ..)| from == id).map(|_| &before.report)
    });
    let mut now = std::collections::BTreeSet::new();
    for report in left.collect::<std::collections::BTreeSet<_>>() {
        if let Some((_, Some(incident))) = asked.served().reader.report(report)? {
            now.insert(incident);
        }
    }
    now.retain(|id| asked.situation.row(id.as_str()).is_some());
    Given::of(&Incident {
        id: Id::from(id),
        when: None,
        known: None,
        place: None,
        acts: Vec::new(),
        actors: Vec::new(),
        targets: Vec::new(),
        casualties: Casualties::from(&core::Casualties::default()),
        weapons: Vec::new(),
        areas_inside: Vec::new(),
        areas_perhaps: Vec::new(),
        disagreements: Vec::new(),
        verdict: Overall("none"),
        assessment: Vec::new(),
        review: Review("received"),
        reports: Vec::new(),
        reports_not_shown: 0,
        links: Vec::new(),
        decisions: snapshot
            .decisions
            .iter()
            .rev()
            .filter(|decided| decided.incidents().contains(&id))
            .map(decision)
            .collect(),
        evidence: Vec::new(),
        accord: None,
        members: Vec::new(),
        findings: Vec::new(),
        attributions: Vec::new(),
        proposed: Vec::new(),
        askings: Vec::new(),
        comments: Vec::new(),
        calls: Vec::new(),
        history,
        goes_on_as: ids(&now),
    })
}

/// Does something about the incident of the address.
fn on_it<T: DeserializeOwned>(
    asked: &Asked,
    body: &[u8],
    event: fn(T, &Asked, &IncidentId) -> Result<Event, WebError>,
) -> Result<Given, Problem> {
    let id = incident_id(asked)?;
    let event = event(read(body)?, asked, &id)?;
    noted(asked, record(asked, event)?, Some(&id))
}

/// The answer to something that was recorded.
pub(crate) fn noted(
    asked: &Asked,
    entry: Option<u64>,
    incident: Option<&IncidentId>,
) -> Result<Given, Problem> {
    let reader = &asked.served().reader;
    let size = match entry {
        Some(entry) => entry + 1,
        None => reader.size()?,
    };
    let given = Given::of(&Noted {
        entry,
        incident: incident.map(Id::from),
        register_size: size,
        root: crate::snapshot::hex(reader.root_at(size)?.as_bytes()),
    })?;
    Ok(match entry {
        Some(entry) => given.created(Some(asked.at().api(&format!("/entries/{entry}")))),
        None => given,
    })
}

fn decide(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let decision: NewDecision = read(body)?;
    let entry = decision.record(asked)?;
    noted(asked, Some(entry), None)
}

/// What waits for people to decide.
#[derive(Serialize, ToSchema)]
pub(crate) struct Decisions {
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The proposals, the most probable first.
    pub proposals: Vec<Proposal>,
    /// What people decided, the latest first, two hundred at most.
    pub decisions: Vec<Decision>,
}

/// A proposal of fusion.
#[derive(Serialize, ToSchema)]
pub(crate) struct Proposal {
    /// Its id.
    pub id: Id,
    /// The incidents it is about.
    pub incidents: Vec<Id>,
    /// The two reports that are most alike.
    pub reports: Vec<Id>,
    /// How probable it is.
    #[schema(minimum = 0, maximum = 1, example = 0.87)]
    pub probability: f64,
    /// What speaks for and against it.
    pub evidence: Vec<Bits>,
}

/// The most decisions in one answer.
const MOST_DECISIONS: usize = 200;

fn proposals(asked: &Asked) -> Result<Given, Problem> {
    let snapshot = &asked.snapshot;
    let is_seen = |incidents: &[&IncidentId]| {
        incidents.iter().all(|id| asked.situation.row(id.as_str()).is_some())
    };
    let proposals = snapshot.proposals.iter().filter(|of| is_seen(&of.proposal.incidents()));
    let all_seen = asked.situation.len() == snapshot.situation.len();
    let decisions = snapshot.decisions.iter().rev();
    let decisions = decisions.filter(|of| all_seen || is_seen(&of.incidents()));
    Given::of(&Decisions {
        register_size: snapshot.size,
        root: snapshot.root.clone(),
        proposals: proposals
            .map(|of| Proposal {
                id: Id::from(&of.id),
                incidents: ids(of.proposal.incidents()),
                reports: vec![Id::from(&of.compared.0), Id::from(&of.compared.1)],
                probability: of.probability,
                evidence: bits(&of.evidence),
            })
            .collect(),
        decisions: decisions.take(MOST_DECISIONS).map(decision).collect(),
    })
}
