//! MELTT, the conflict researchers' published way to integrate lists of events, for comparison with [`crate::fuse`].
//!
//! Donnay, Dunford, McGrath, Backer and Cunningham (2019), "Integrating Conflict Event Data", Journal of Conflict
//! Resolution 63(5): 1337-1364. Two entries of different lists may be one event when they lie within a spatial and a
//! temporal window and agree, for each property, on some level of a taxonomy that leads from fine to coarse. Lists are
//! merged in the order given: the first keeps its entries, the second loses those that match one of the first, and so
//! on. An entry that lasts from one day to another is an episode; episodes match only episodes, and where an episode and
//! an event look alike, that is said and left to a person.
//!
//! This module answers as version 0.4.3 of the authors' R package does, match for match, which is not always what one
//! would guess from the paper:
//!
//! - Agreement is scored (0 is agreement on every finest level, 1 on the coarsest only), but the score does not decide.
//!   The kept entries choose in order of date, and each takes the first partner that is free: earlier days first, from
//!   the nearest back, then the same day and later. A later kept entry that fits better gets nothing.
//! - Repeats inside one list are never looked for, and each entry has at most one partner in every list.
//! - Both windows include their edges. Two episodes must start and also end within the temporal window. For an episode
//!   and an event only starts are compared, except that the first event after the window is looked at too.
//! - `partial` of 1 accepts full agreement or exactly one property without agreement; 2 accepts none or exactly two.
//! - `averaging` averages the start (a half is rounded to the even day, counted from the first day of all lists), the end
//!   and the latitude, but not the longitude. An end between two days makes an episode of an event.
//! - When the newest list has no episodes, the table of matches forgets the earlier matches of episodes;
//!   [`Integration::duplicates`] does not. With four or more lists it may also lose single entries by the way its columns
//!   are laid out. A row that is left with one entry is left out of [`Integration::matches`], as it is in the package's
//!   own list of duplicates.
//! - Entries of one day stand in the order of their list, so here, unlike elsewhere in this crate, order matters.
//!
//! Where the package stops with an error of its own (no events at all in one of two lists), this module finds no match
//! and goes on. [`integrate`] takes plain structs; `examples/meltt.rs` reads them from files.

mod agreement;
mod error;
mod input;
mod integrate;
mod integration;
mod near;
mod row;
mod select;
mod settings;
mod table;

pub use error::MelttError;
pub use input::{Entry, List, Taxonomy, TaxonomyRow};
pub use integrate::integrate;
pub use integration::{Duplicate, EntryId, Integration, Kind, Match, Overlap, PossibleMatch};
pub use settings::{Agreement, Settings};
