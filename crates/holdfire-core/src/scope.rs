//! What a token may be used for. Nobody can do more by a token than without.

words! {
    /// What a token may be used for.
    Scope, "scope" {
        /// Reading what the account may read.
        Read = "read",
        /// Filing reports and evidence.
        File = "file",
        /// Everything else that is recorded: links, positions, findings, demands.
        Decide = "decide",
        /// Making exports.
        Export = "export",
    }
}
