//! Who may come in, and the working state of a room that is no fact of the record.
//!
//! One SQLite file, `room.db`, beside the register. Nothing in it enters the register, and the
//! register never needs it: without it nobody can sign in, and every entry still verifies. What a
//! role may do is said by the mechanism's policies, not here. The clock and chance are parameters
//! of every function that needs them.

mod account;
mod acts;
mod api_token;
mod assignment;
mod backoff;
mod ceremony;
mod chance;
mod claim;
mod common_passwords;
mod credentials;
mod demonstration;
mod draft;
mod error;
mod export_job;
mod first_run;
mod id;
mod invitation;
mod migrations;
mod names;
mod news;
mod notice;
mod notice_address;
mod notice_choice;
mod once;
mod organisation;
mod outbox;
mod passkey;
mod password;
mod recovery_code;
mod room;
mod saved_search;
mod sealed_text;
mod secret;
mod seen;
mod session;
mod sign_in;
mod tidy;
mod totp;
mod trail;
mod undo;
mod view_choice;
mod viewing;
mod visitor;
mod webhook;
mod words;
mod work_sets;

pub use account::{Account, Suspension};
pub use acts::Act;
pub use api_token::{ApiToken, NewApiToken, Scopes, TOKEN_PREFIX, TokenUse};
pub use assignment::Assignment;
pub use ceremony::Ceremony;
pub use chance::{Chance, NoChance};
pub use claim::{Bulk, Claim, Claimed};
pub use credentials::SignInMeans;
pub use draft::{Draft, MAX_DRAFT_BYTES};
pub use error::RoomError;
pub use export_job::{ExportDraft, ExportJob, ExportState, MAX_EXPORT_BYTES};
pub use first_run::{FirstAdministrator, FirstRun};
pub use holdfire_core::{OrganisationKind, Role, Scope};
pub use id::AccountId;
pub use invitation::{
    Accepted, Credentials, Invitation, InvitationDraft, InvitedFor, NewAccount, NewInvitation,
    OpenInvitation,
};
pub use names::{DisplayName, Language, SignInName};
pub use news::{Carrier, Duty, Gathering, News, Subject};
pub use notice::{Followed, NewNotice, Notice};
pub use notice_address::NoticeAddress;
pub use notice_choice::{NoticeChoice, NoticeHours};
pub use once::Once;
pub use organisation::Organisation;
pub use outbox::{Delivery, DeliveryState, Failed, MOST_TRIES, Message, MessageRow, Purpose};
pub use passkey::{Passkey, PasskeyAnswer, PasskeySite};
pub use password::{Argon2Cost, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, Password};
pub use room::{ROOM_FILE, Room};
pub use saved_search::SavedSearch;
pub use sealed_text::{MAX_SEALED_BYTES, Passing, SealedText};
pub use secret::Secret;
pub use session::{CsrfToken, NewSession, Session, SignedIn};
pub use sign_in::{Confirmation, SignInForm};
pub use totp::TotpSecret;
pub use trail::{By, Deed, TrailRow};
pub use undo::Undone;
pub use visitor::{Browser, CoarseAddress, Visitor};
pub use webhook::{NewWebhook, Webhook, WebhookTarget};
pub use words::{Roles, WordSet};
