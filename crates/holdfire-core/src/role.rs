//! What an account is there for. Accounts have roles, policies ask for them; what a role may do is said
//! by the mechanism's policies alone.

words! {
    /// What an account is there for. An account can have several.
    Role, "role" {
        /// Invites, suspends, gives roles, reads the trail.
        Administrator = "administrator",
        /// Runs the queue, the hotline and the positions of a guarantor's centre.
        DutyOfficer = "duty_officer",
        /// Reads trends, coverage and what-if, and makes exports.
        Analyst = "analyst",
        /// Makes the bulletins and letters that are owed.
        ReportingOfficer = "reporting_officer",
        /// Sits in the joint group: findings, dissent, demands.
        JointMember = "joint_member",
        /// Files what was seen or heard in the field.
        Monitor = "monitor",
        /// Keeps the log of calls.
        HotlineOperator = "hotline_operator",
        /// Speaks for a party: answers what is asked of it.
        PartyLiaison = "party_liaison",
        /// Works on lists of detainees and exchanges.
        DetaineeOfficer = "detainee_officer",
        /// Works on convoys, evacuations and access.
        AccessOfficer = "access_officer",
        /// Checks that nothing was changed or left out.
        Auditor = "auditor",
        /// Reads what observers may read.
        Observer = "observer",
    }
}
