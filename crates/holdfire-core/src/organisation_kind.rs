//! How an organisation stands in a mechanism.

words! {
    /// How an organisation stands in the mechanism.
    OrganisationKind, "kind of organisation" {
        /// A member of the mechanism.
        Guarantor = "guarantor",
        /// A party to the agreement.
        Party = "party",
        /// The United Nations or an office of it.
        Un = "un",
        /// Invited to look on.
        Observer = "observer",
        /// Nobody in particular: readers of what is published, a visitor without an account.
        Public = "public",
    }
}
