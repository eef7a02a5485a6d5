//! Which reports speak of the same incident: plain structs in, links with evidence out.
//!
//! Several sources report one incident with different places, days, acts, parties and numbers; and distinct incidents
//! stand close together and look alike. [`fuse`] groups the reports and says why: for each report the member of its
//! incident it agrees with best, what each field weighs in bits, how likely it belongs, and where else it could belong.
//!
//! ```
//! use holdfire_fusion::{Report, Settings, fuse};
//!
//! let report = |id: &str, source: &str, lat: f64| Report {
//!     id: id.into(),
//!     source: source.into(),
//!     from_s: Some(1_700_000_000),
//!     lon: Some(36.7),
//!     lat: Some(lat),
//!     act: Some("remote_violence.shelling".into()),
//!     actors: vec!["Northern Command".into()],
//!     ..Report::default()
//! };
//! let reports = [report("a", "mission", 35.10), report("b", "wire", 35.11), report("c", "wire", 37.90)];
//! let fusion = fuse(&reports, &Settings::default())?;
//! assert_eq!(fusion.incidents.len(), 2);
//! # Ok::<(), holdfire_fusion::FusionError>(())
//! ```
//!
//! The steps, each in the file of its name: `reports` takes reports in and turns names into numbers (`names`, `row`);
//! `prepared` puts them in canonical order, in which what a source sent again stands once (`copies`), and finds the
//! coordinates that many share (`points`); `candidates` finds the pairs near enough to compare; `compare` says how two
//! reports agree, and `crowd` how common that is around them; `estimate` finds out, from the reports themselves, what
//! each kind of agreement is worth in each surrounding (`fields`, `model`, `vouch`), or `weights` brings what was learnt
//! before; `links` weighs every pair, and `rivals` says what the others of
//! a source take from it; `cluster` joins what all pairs of a group together speak for, `sweep` does so along
//! the time axis; `belief` says how sure each report is, and `doubt` how far that is to be believed; `answer` and
//! `evidence` give the reasons. `score` holds an answer against the truth, where it is known.
//!
//! [`Reports`] takes any number of reports one by one and keeps some 150 bytes of each, 300 with their words; pairs are held only for a window
//! of time. Its [`Answer`] has a number of its incident and a probability for each report, and explains any of them when
//! asked. [`fuse`] is the same in one call, with all reasons at once.
//!
//! Where reports keep coming, a [`Fuser`] lets them join or open incidents among those around them, and proposes what
//! they say against what stands. [`Overlap`] says who saw what.
//!
//! [`meltt`] is the method that conflict researchers publish with, for comparison.
//!
//! The crate knows nothing of registers, clocks, files or permissions. Who is right is not its question: it never
//! prefers one source or party over another, except where the reports themselves show that a source repeats itself.

mod answer;
mod belief;
mod candidates;
mod chunks;
mod cluster;
mod compare;
mod components;
mod copies;
mod crowd;
mod doubt;
mod error;
mod estimate;
mod evidence;
mod fields;
mod fuse;
mod fuser;
mod given;
mod links;
pub mod meltt;
mod model;
mod names;
mod namesakes;
mod nearby;
mod overlap;
mod place_names;
mod place_words;
mod points;
mod prepared;
mod report;
mod reports;
mod rivals;
mod row;
mod sample;
mod score;
mod settings;
mod start;
mod sweep;
mod tally;
mod vouch;
mod weights;
mod words;

pub use answer::{Answer, RunnerUp};
pub use compare::{CountRelation, EventRelation, Relation};
pub use error::FusionError;
pub use evidence::{Evidence, Finding, Link};
pub use fuse::{FusedIncident, Fusion, Member, fuse};
pub use fuser::{Batch, Fuser, IncidentNumber, Moved, Placed, Proposal};
pub use overlap::{
    Agreement, Overlap, PairShare, SetShare, Share, Sightings, SourceShare, Succession,
};
pub use report::Report;
pub use reports::Reports;
pub use score::{PrecisionRecall, Score, calibration_error, score};
pub use settings::Settings;
pub use weights::Weights;
