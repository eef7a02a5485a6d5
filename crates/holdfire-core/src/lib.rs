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
mod assessment;
mod attribution;
mod bulletin;
mod casualties;
mod circumstance;
mod coverage;
mod deciding;
mod declared;
mod effect;
mod entry;
mod erratum;
mod event;
mod field_comparison;
mod ids;
mod incident;
mod instrument;
mod joint_finding;
mod judging;
mod linking;
mod mechanism;
mod merges;
mod place;
mod position;
mod powers;
pub mod reconciliation;
mod recorded;
mod report;
mod source;
mod standing;
mod state;
mod step;
mod time;
mod voting;
mod waterfall;
mod weapon;
mod wording;

pub use act::{ACTS, Act, ActKind};
pub use act_codes::Taxonomy;
pub use actor::{Accession, AccessionState, Actor, ActorKind, Designation, Relation, RelationType};
pub use area::{Area, AreaKind, AreaVersion, Certainty, Geometry, Shape};
pub use assessment::{Assessment, ClauseAnswer, ClauseRef, Fact, Reason, Verdict};
pub use attribution::{Attribution, Responsible, Standard};
pub use bulletin::{Bulletin, IssuedAssessment, IssuedAssessments};
pub use casualties::{Casualties, CountRange};
pub use circumstance::Circumstance;
pub use coverage::{Coverage, CoverageKind};
pub use declared::{DeclaredCount, RegionCount};
pub use effect::Effect;
pub use entry::{CURRENT_VERSION, Entry, EntryError, Upcast, upcast_with};
pub use erratum::Erratum;
pub use event::Event;
pub use field_comparison::{CountLikeness, FieldComparison, Likeness};
pub use ids::{
    ActorId, AreaId, BulletinId, CountId, CoverageId, DocumentId, IdError, ImportId, IncidentId,
    InstrumentId, PowersId, ProposalId, ReportId, SourceId, StepId,
};
pub use incident::{Compared, Disagreement, Evidence, Incident, Link, Links, Told, Unlinked};
pub use instrument::Instrument;
pub use joint_finding::{CitedClause, Confidence, JointFinding, Outcome};
pub use linking::{Before, Decided, Decision, LinkDecision, LinkProposal, Proposal};
pub use mechanism::{Body, Extent, Mechanism, Member, Names, Region};
pub use place::{GeoPrecision, Place, PlaceError, distance_m};
pub use position::{Accord, MemberStand, Position, Positions, Stand};
pub use powers::Powers;
pub use recorded::{Changed, Recorded, Standing};
pub use report::{Count, Doubt, FileRow, Grade, Import, Report, ReportKind, Text};
pub use source::{Document, Source};
pub use state::{Refused, State, Touched};
pub use step::{StepTaken, StepWords, StepWordsError};
pub use time::{TimePrecision, When, WhenError};
pub use voting::{Carried, DecisionRule, MemberVote, Recusal, Tally, Vote, Voting};
pub use waterfall::{Fall, Waterfall};
pub use weapon::Weapon;
