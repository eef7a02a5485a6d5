//! What a ceasefire mechanism can record, and what it means.
//!
//! One enum of past-tense facts ([`Event`]), one fold ([`State::apply`]), the objects they speak
//! of, and the one question asked before anything is recorded ([`State::check`]). Nothing here
//! knows the clock, the disk, the network, SQL or HTML: time and identifiers come in as
//! parameters. Rules of agreements are in `holdfire-terms`, bytes of the register in
//! `holdfire-register`, tables in `holdfire-store`.

#[macro_use]
mod words;

mod accused;
mod act;
mod act_codes;
mod actor;
mod area;
mod asked;
mod asking;
mod assessment;
mod attachment;
mod attribution;
mod bulletin;
mod call;
mod calls;
mod casualties;
mod circumstance;
mod comment;
mod coverage;
mod deciding;
mod declared;
mod demand;
mod done_in_room;
mod effect;
mod entry;
mod erratum;
mod escalation;
mod event;
mod field_comparison;
mod follow_up;
mod ids;
mod incident;
mod information_request;
mod instrument;
mod joint_finding;
mod judging;
mod linking;
mod locality;
mod mechanism;
mod merges;
mod organisation_key;
mod organisation_kind;
mod place;
mod position;
mod powers;
mod proposed;
mod proposing;
pub mod reconciliation;
mod recorded;
mod report;
mod response;
mod review;
mod role;
mod scope;
mod source;
mod spelling;
mod standing;
mod state;
mod step;
pub mod talks;
mod time;
mod verification_report;
mod verification_task;
mod voting;
mod waterfall;
mod weapon;
mod withdrawal;
mod wording;

pub use act::{ACTS, Act, ActKind};
pub use act_codes::Taxonomy;
pub use actor::{Accession, AccessionState, Actor, ActorKind, Designation, Relation, RelationType};
pub use area::{Area, AreaKind, AreaVersion, Certainty, Geometry, Shape};
pub use asking::{Asked, Asking, AskingKind, AskingState, Sequel};
pub use assessment::{Assessment, ClauseAnswer, ClauseRef, Fact, Reason, Verdict};
pub use attachment::{AttachedTo, Attachment};
pub use attribution::{Attribution, Responsible, Standard};
pub use bulletin::{Audience, Bulletin, BulletinScope, IssuedAssessment, IssuedAssessments};
pub use call::{Call, CallLink, CallLinkedTo, Caller, Promise};
pub use calls::Called;
pub use casualties::{Casualties, CountRange};
pub use circumstance::Circumstance;
pub use comment::Comment;
pub use coverage::{Coverage, CoverageKind};
pub use declared::{DeclaredCount, RegionCount};
pub use demand::Demand;
pub use done_in_room::{DoneInRoom, RoomDeed};
pub use effect::Effect;
pub use entry::{CURRENT_VERSION, Entry, EntryError, Upcast, upcast_with};
pub use erratum::Erratum;
pub use escalation::{Escalated, Escalation, LadderStep};
pub use event::Event;
pub use field_comparison::{CountLikeness, FieldComparison, Likeness};
pub use follow_up::{Checked, FollowUp};
pub use ids::{
    ActorId, AreaId, BulletinId, CountId, CoverageId, DocumentId, IdError, ImportId, IncidentId,
    InstrumentId, PowersId, ProposalId, ReportId, SourceId, StepId, TalkId,
};
pub use incident::{Compared, Disagreement, Evidence, Incident, Link, Links, Told, Unlinked};
pub use information_request::InformationRequest;
pub use instrument::Instrument;
pub use joint_finding::{CitedClause, Confidence, JointFinding, Outcome};
pub use linking::{Before, Decided, Decision, LinkDecision, LinkProposal, Proposal};
pub use locality::Locality;
pub use mechanism::{Body, Extent, Mechanism, Member, Names, Region};
pub use organisation_key::{EndedKey, EntrySignature, KnownKey, KnownSignature, OrganisationKey};
pub use organisation_kind::OrganisationKind;
pub use place::{GeoPrecision, Place, PlaceError, distance_m};
pub use position::{Accord, MemberStand, Position, Positions, Stand};
pub use powers::Powers;
pub use proposed::{
    ProposalEnd, ProposalStanding, ProposalWithdrawn, Proposed, ProposedAttribution,
    ProposedFinding, VoteCast, VoteClosed,
};
pub use proposing::{LEAST_HOURS_TO_VOTE, MOST_HOURS_TO_VOTE};
pub use recorded::{Changed, Recorded, Standing};
pub use report::{Count, Doubt, FileRow, Fire, Grade, Import, Report, ReportKind, Text};
pub use response::{Answer, Response};
pub use review::{OpenAsking, Review, ReviewState};
pub use role::Role;
pub use scope::Scope;
pub use source::{Document, Source};
pub use spelling::common_spelling;
pub use state::{Refused, State, Touched};
pub use step::{StepTaken, StepWords, StepWordsError};
pub use talks::{Talk, TalkBook};
pub use time::{TimePrecision, When, WhenError};
pub use verification_report::{Access, TeamShare, VerificationReport};
pub use verification_task::{Lacking, Seats, SentBy, TeamRole, VerificationTask};
pub use voting::{Carried, DecisionRule, MemberVote, Recusal, Tally, Vote, Voting};
pub use waterfall::{Fall, Waterfall};
pub use weapon::Weapon;
pub use withdrawal::Withdrawal;
pub use words::UnknownWord;
