//! All facts that can be recorded, in the past tense. Nothing else enters a register.

use crate::{
    Accession, Actor, Area, Attachment, Attribution, Bulletin, Call, CallLink, Comment, Coverage,
    DeclaredCount, Demand, Designation, Document, EndedKey, EntrySignature, Erratum, Escalation,
    FollowUp, Import, InformationRequest, Instrument, IssuedAssessments, JointFinding,
    LinkDecision, LinkProposal, Links, Mechanism, OrganisationKey, Position, Powers,
    ProposalWithdrawn, ProposedAttribution, ProposedFinding, Report, Response, Source, StepTaken,
    Talk, Unlinked, VerificationReport, VerificationTask, VoteCast, VoteClosed, Withdrawal,
};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::value::RawValue;

macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident($body:ty) = $kind:literal,)+) => {
        /// A fact in the past tense.
        #[expect(
            clippy::large_enum_variant,
            reason = "most events are reports; boxing them would cost an allocation each"
        )]
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(tag = "kind", content = "body")]
        pub enum Event {
            $($(#[$doc])* #[serde(rename = $kind)] $variant($body),)+
        }

        impl Event {
            /// Every kind there is, in the order they are defined.
            pub const KINDS: &[&str] = &[$($kind),+];

            /// The word for this kind of fact, as it stands in an entry.
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $kind,)+
                }
            }

            /// Reads the body of an entry of `kind`; nothing if there is no such kind.
            pub(crate) fn read(kind: &str, body: &RawValue) -> Option<serde_json::Result<Self>> {
                match kind {
                    $($kind => Some(serde_json::from_str(body.get()).map(Self::$variant)),)+
                    _ => None,
                }
            }
        }
    };
}

events! {
    /// The mechanism was founded. The first entry, and only the first.
    MechanismFounded(Mechanism) = "mechanism_founded",
    /// An actor was described, or described anew.
    ActorDescribed(Actor) = "actor_described",
    /// An instrument was adopted, or a later version of its text.
    InstrumentAdopted(Instrument) = "instrument_adopted",
    /// An actor took a state towards an instrument.
    AccessionRecorded(Accession) = "accession_recorded",
    /// An authority listed an actor.
    DesignationRecorded(Designation) = "designation_recorded",
    /// An area was drawn; a known area gains versions.
    AreaDrawn(Area) = "area_drawn",
    /// A source was named, or described anew.
    SourceNamed(Source) = "source_named",
    /// A document was kept as it came.
    DocumentKept(Document) = "document_kept",
    /// A kept document was attached to a report or an incident.
    EvidenceAttached(Attachment) = "evidence_attached",
    /// A report was received.
    ReportReceived(Report) = "report_received",
    /// Reports were linked to an incident; the first link makes the incident.
    ReportsLinked(Links) = "reports_linked",
    /// A report was taken off an incident.
    ReportUnlinked(Unlinked) = "report_unlinked",
    /// Later evidence spoke against links that stand.
    LinkProposed(LinkProposal) = "link_proposed",
    /// Somebody decided which reports are one incident.
    LinkDecided(LinkDecision) = "link_decided",
    /// A member declared a count.
    CountDeclared(DeclaredCount) = "count_declared",
    /// Somebody was looking, or was refused.
    CoverageRecorded(Coverage) = "coverage_recorded",
    /// A step of a ladder was taken, or an obligation was fulfilled.
    StepTaken(StepTaken) = "step_taken",
    /// A member took a position on an incident.
    PositionTaken(Position) = "position_taken",
    /// The members came to a result on an incident, or to none.
    FindingMade(JointFinding) = "finding_made",
    /// Somebody was held responsible for an incident, or nobody could be named.
    AttributionMade(Attribution) = "attribution_made",
    /// A member proposed what the members find on an incident.
    FindingProposed(ProposedFinding) = "finding_proposed",
    /// A member proposed whom the members hold responsible.
    AttributionProposed(ProposedAttribution) = "attribution_proposed",
    /// A member voted, for itself, on what is proposed.
    VoteCast(VoteCast) = "vote_cast",
    /// Whoever proposed something proposes it no longer.
    ProposalWithdrawn(ProposalWithdrawn) = "proposal_withdrawn",
    /// The time to vote was over, and the vote was closed.
    VoteClosed(VoteClosed) = "vote_closed",
    /// Somebody was asked for information.
    InformationRequested(InformationRequest) = "information_requested",
    /// Somebody was asked to go and look.
    VerificationTasked(VerificationTask) = "verification_tasked",
    /// Somebody reported how a verification went.
    VerificationReported(VerificationReport) = "verification_reported",
    /// Something was demanded of somebody.
    DemandMade(Demand) = "demand_made",
    /// Somebody who was asked responded.
    ResponseGiven(Response) = "response_given",
    /// Somebody looked whether a demand was met.
    FollowUpMade(FollowUp) = "follow_up_made",
    /// Something was taken to the next level.
    Escalated(Escalation) = "escalated",
    /// A request, task or demand was withdrawn.
    AskingWithdrawn(Withdrawal) = "asking_withdrawn",
    /// Somebody commented on an incident.
    CommentMade(Comment) = "comment_made",
    /// Something of the talks was recorded: who met, what was stated, promised, accused, left open.
    TalkRecorded(Talk) = "talk_recorded",
    /// A call was logged.
    CallLogged(Call) = "call_logged",
    /// A call was linked to what it became.
    CallLinked(CallLink) = "call_linked",
    /// Something of the room was recorded wrongly.
    ErratumMade(Erratum) = "erratum_made",
    /// Powers were adopted: who may see and do what.
    PowersAdopted(Powers) = "powers_adopted",
    /// An organisation has a key of its own.
    OrganisationKeyRecorded(OrganisationKey) = "organisation_key_recorded",
    /// A key of an organisation is used no more.
    OrganisationKeyEnded(EndedKey) = "organisation_key_ended",
    /// An organisation signed an entry that was recorded in its name.
    EntrySigned(EntrySignature) = "entry_signed",
    /// A file was imported.
    FileImported(Import) = "file_imported",
    /// A bulletin went out.
    BulletinIssued(Bulletin) = "bulletin_issued",
    /// Assessments went out with a bulletin.
    AssessmentsIssued(IssuedAssessments) = "assessments_issued",
}

impl Event {
    /// When that was done which it records, where it says so.
    pub fn done_at(&self) -> Option<Timestamp> {
        match self {
            Self::InformationRequested(request) => Some(request.at),
            Self::VerificationTasked(task) => Some(task.at),
            Self::VerificationReported(report) => Some(report.at),
            Self::DemandMade(demand) => Some(demand.at),
            Self::ResponseGiven(response) => Some(response.at),
            Self::FollowUpMade(follow_up) => Some(follow_up.at),
            Self::Escalated(escalation) => Some(escalation.at),
            Self::AskingWithdrawn(withdrawal) => Some(withdrawal.at),
            Self::FindingProposed(proposed) => Some(proposed.at),
            Self::AttributionProposed(proposed) => Some(proposed.at),
            Self::VoteClosed(closed) => Some(closed.at),
            Self::CallLogged(call) => Some(call.ended.unwrap_or(call.began)),
            _ => None,
        }
    }
}
