//! The pages: one file each, with a view of what it shows and a template of the same name. A page
//! is a function of what was asked and of one snapshot; heavy reads happen here, off the network's
//! threads.

pub(crate) mod account;
pub(crate) mod accounts;
pub(crate) mod acts;
pub(crate) mod api;
pub(crate) mod areas;
pub(crate) mod askings;
pub(crate) mod attaching;
pub(crate) mod bulletins;
pub(crate) mod calls;
pub(crate) mod chrome;
pub(crate) mod coverage;
pub(crate) mod decisions;
pub(crate) mod declared;
pub(crate) mod due;
pub(crate) mod due_lines;
pub(crate) mod evidence;
pub(crate) mod exports;
pub(crate) mod file;
pub(crate) mod incidents;
pub(crate) mod instruments;
pub(crate) mod judged;
pub(crate) mod linking;
pub(crate) mod map_data;
pub(crate) mod mechanisms;
pub(crate) mod new_account;
pub(crate) mod notice_settings;
pub(crate) mod notices;
pub(crate) mod passkeys;
pub(crate) mod powers;
pub(crate) mod problem;
pub(crate) mod queue;
pub(crate) mod reconciliation;
pub(crate) mod register;
pub(crate) mod reports;
pub(crate) mod rows;
pub(crate) mod selection;
pub(crate) mod sign_in;
pub(crate) mod signing;
pub(crate) mod situation;
pub(crate) mod sources;
pub(crate) mod webhooks;
pub(crate) mod what_if;
