//! Who may see and do what in a room. The rules are Cedar policies in the mechanism's folder; they
//! are adopted by an entry of the register, so that nobody changes them unseen.
//!
//! [`Powers::read`] checks a text of policies strictly and refuses it whole if anything is wrong;
//! [`Powers::may`] answers. What no policy permits is refused, and so is everything about which a
//! policy fails. A policy that names an organisation or an account is refused: the same rule is
//! applied to every party. Nothing here knows accounts, pages, files or the clock.

mod act;
mod powers;
mod table;
mod vocabulary;
mod who;

pub use act::{Act, Sort, Target};
pub use holdfire_core::{OrganisationKind, Role, Scope};
pub use powers::{Answer, Powers, PowersError, PowersProblem, STANDARD};
pub use table::{Cell, Reach, Row, table};
pub use vocabulary::vocabulary;
pub use who::{About, Circumstances, Matter, Who};
