//! Who asks, and about what: plain values, made by whoever knows the account and the record.

use holdfire_core::words;
use std::collections::BTreeSet;

words! {
    /// What somebody is there for. An account can have several.
    Role {
        /// Lets people in.
        Administrator = "administrator",
        /// Works the queue and the hotline of a member's centre.
        DutyOfficer = "duty_officer",
        /// Looks for patterns.
        Analyst = "analyst",
        /// Issues bulletins.
        ReportingOfficer = "reporting_officer",
        /// Sits in the joint group.
        JointMember = "joint_member",
        /// Files what was seen or heard.
        Monitor = "monitor",
        /// Takes calls.
        HotlineOperator = "hotline_operator",
        /// Speaks for a party.
        PartyLiaison = "party_liaison",
        /// Works on lists of detained people.
        DetaineeOfficer = "detainee_officer",
        /// Works on convoys and evacuations.
        AccessOfficer = "access_officer",
        /// Checks that nothing was changed or left out.
        Auditor = "auditor",
        /// Looks on.
        Observer = "observer",
    }
}

words! {
    /// What an organisation is in the mechanism.
    OrganisationKind {
        /// A member.
        Guarantor = "guarantor",
        /// Bound by an instrument.
        Party = "party",
        /// The United Nations or an office of it.
        Un = "un",
        /// Invited to look on.
        Observer = "observer",
        /// Nobody in particular: a visitor without an account.
        Public = "public",
    }
}

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

words! {
    /// What a token allows.
    Scope {
        /// See.
        Read = "read",
        /// File reports and evidence.
        File = "file",
        /// Everything else that is recorded.
        Decide = "decide",
        /// Take records out.
        Export = "export",
    }
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
