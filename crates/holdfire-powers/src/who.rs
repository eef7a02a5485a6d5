//! Who asks, and about what: plain values, made by whoever knows the account and the record.

use holdfire_core::{OrganisationKind, Role, Scope};
use std::collections::BTreeSet;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Who {
    /// The account; empty for a visitor without one.
    pub account: Box<str>,
    /// The organisation, by the id of an actor; empty for a visitor without one.
    pub organisation: Box<str>,
    /// What the organisation is.
    pub kind: OrganisationKind,
    /// What the account is there for.
    pub roles: BTreeSet<Role>,
    /// What a token allows, if a program asks by one. Nobody can do more by a token than without.
    pub scopes: Option<BTreeSet<Scope>>,
}

impl Who {
    /// A visitor without an account.
    pub fn public() -> Self {
        Self {
            account: "".into(),
            organisation: "".into(),
            kind: OrganisationKind::Public,
            roles: BTreeSet::new(),
            scopes: None,
        }
    }
}

/// What an act is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matter {
    /// Organisations that reports name as actor or target, or of which something is asked.
    pub concerns: BTreeSet<Box<str>>,
    /// Organisations whose sources told of it.
    pub told_by: BTreeSet<Box<str>>,
}

/// What an act is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About<'m> {
    /// The room as a whole.
    Room,
    /// One incident, report or asking.
    Matter(&'m Matter),
}

/// What else decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Circumstances<'c> {
    /// In whose name something is recorded; nobody's if nothing is.
    pub in_the_name_of: Option<&'c str>,
    /// The account that asked for what is now to be approved.
    pub asked_by: Option<&'c str>,
}
