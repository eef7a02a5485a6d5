//! The register and its read tables in one SQLite file, and the files beside it.
//!
//! One process writes ([`Writer`]); any number read ([`Reader`]). An append puts the entry, its
//! Merkle hashes, a signed checkpoint and its effects on the read tables into one transaction, so
//! that no reader ever sees a table that is ahead of the register or behind it. What an event
//! means is decided in `holdfire-core`, what a clause says in `holdfire-terms`; here is only where
//! the rows go. `verify` and `rebuild` make every row again from the entries.

mod changes;
mod committer;
mod comparing;
mod deciding;
mod desk;
mod directory;
mod error;
mod escalating;
mod field_comparisons;
mod files;
mod filing;
mod fusing;
mod held;
mod judged;
mod likely;
mod overlap;
mod projection;
mod quoted;
mod reader;
mod rebuild;
mod reports;
mod room_record;
mod schema;
mod signing;
mod tables;
mod verify;
mod waiting;
mod writer;

pub use changes::Changes;
pub use committer::{Committer, Pending};
pub use comparing::{Behind, Look, ReportPlace};
pub use deciding::{DecideError, decide, record};
pub use desk::Desk;
pub use directory::{Directory, KEY_FILE, VERIFIER_FILE};
pub use error::StoreError;
pub use field_comparisons::recorded_comparison;
pub use files::Files;
pub use filing::{Chosen, FileError, FiledAs, FiledEvidence, Filing, attach, file};
pub use fusing::{Fused, fusion_report, propose_links};
pub use held::Held;
pub use judged::{Judged, MemberJudged};
pub use likely::{Likely, likely, likely_among};
pub use reader::{AttachedRow, EntryHead, EntryRow, Reader, SignedCheckpoint};
pub use rebuild::{Rebuilt, rebuild};
pub use reports::{RecordedReport, ReportsAsked};
pub use room_record::RoomRecord;
pub use signing::{SignatureCheck, Unsigned, is_act};
pub use tables::askings::{AskingPlace, AskingRow, OpenAskingRow};
pub use tables::calls::CallPlace;
pub use tables::incidents::{Assessing, IncidentRow};
pub use verify::{Verification, verify};
pub use waiting::{Incoming, MOST_WAITING_BYTES, MOST_WAITING_FILES, Waiting, WaitingFile};
pub use writer::{Recorded, Writer};
