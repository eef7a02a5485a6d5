//! Everything that somebody can do in a room, seeing included. A page, a form and a call of the API
//! each name one of these; there is no way in without one.

use serde::{Deserialize, Serialize};

/// What an act is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The room as a whole.
    Room,
    /// One incident, report or asking.
    Matter,
}

/// Which sort of act it is; policies can name all acts of a sort at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Nothing is changed.
    See,
    /// Nothing is changed, and it is for a few: whoever sees all else does not see it for that.
    InConfidence,
    /// What the readers of an edition of a bulletin may be told. Asked of those for whom an edition is
    /// made, as readers without an account, and never of a single account.
    Tell,
    /// Something is recorded, or sent out.
    Do,
    /// Who may do what is changed.
    Administer,
}

impl Sort {
    /// Every sort.
    pub const ALL: &[Self] =
        &[Self::See, Self::InConfidence, Self::Tell, Self::Do, Self::Administer];

    /// The word for it in policies and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::InConfidence => "in_confidence",
            Self::Tell => "tell",
            Self::Do => "do",
            Self::Administer => "administer",
        }
    }
}

macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident = $word:literal ($sort:ident, $target:ident),)+) => {
        /// An act. Its word stands in policies, tables and message ids.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Act {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl Act {
            /// Every act there is, in the order in which tables show them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its word.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Its sort.
            pub fn sort(self) -> Sort {
                match self { $(Self::$variant => Sort::$sort,)+ }
            }

            /// What it is done to.
            pub fn target(self) -> Target {
                match self { $(Self::$variant => Target::$target,)+ }
            }
        }
    };
}

acts! {
    /// See the agreement: instruments, areas, what is due, other terms tried.
    SeeTerms = "see_terms" (See, Room),
    /// See bulletins that went out to the public, and their figures.
    SeeBulletins = "see_bulletins" (See, Room),
    /// See the bulletins made for the United Nations and observers.
    SeeObserverBulletins = "see_observer_bulletins" (See, Room),
    /// See the bulletins made for members.
    SeeMemberBulletins = "see_member_bulletins" (See, Room),
    /// See the latest checkpoint, and have the register checked.
    SeeCheckpoint = "see_checkpoint" (See, Room),
    /// See the overview, as far as its incidents may be seen.
    SeeOverview = "see_overview" (See, Room),
    /// See an incident, with what members said of it.
    SeeIncident = "see_incident" (See, Matter),
    /// See a report, with its words.
    SeeReport = "see_report" (See, Matter),
    /// See the files that support a report.
    SeeEvidence = "see_evidence" (See, Matter),
    /// See what was asked, of whom and by when, and the answers.
    SeeAsking = "see_asking" (See, Matter),
    /// See the members' lists side by side, and declared counts.
    SeeReconciliation = "see_reconciliation" (See, Room),
    /// See who was looking, where and when.
    SeeCoverage = "see_coverage" (See, Room),
    /// See the log of calls.
    SeeCalls = "see_calls" (See, Room),
    /// See the queue, and who works on what.
    SeeQueue = "see_queue" (See, Room),
    /// See sources compared, imports, and which reports are one incident.
    SeeSources = "see_sources" (See, Room),
    /// See every entry of the register.
    SeeRegister = "see_register" (See, Room),
    /// See who may see and do what.
    SeePowers = "see_powers" (See, Room),
    /// See what is remembered of talks, as far as it is public.
    SeeTalks = "see_talks" (See, Room),
    /// See of the talks also what is not: minutes, papers before they are public, what is open and what
    /// is to be done, and that messages were passed on.
    SeeMinutes = "see_minutes" (See, Room),
    /// See what a message through an intermediary says, where its text is sealed.
    SeeMessages = "see_messages" (InConfidence, Matter),

    /// Be told in an edition of the incidents one by one, and not only in numbers.
    TellIncidents = "tell_incidents" (Tell, Room),
    /// Be told the places of incidents exactly.
    TellExactPlaces = "tell_exact_places" (Tell, Room),
    /// Be told also the places of what is protected.
    TellProtectedPlaces = "tell_protected_places" (Tell, Room),
    /// Be told who told of an incident.
    TellSources = "tell_sources" (Tell, Room),
    /// Be told where each member stands.
    TellPositions = "tell_positions" (Tell, Room),
    /// Be told why clauses answer as they do.
    TellReasons = "tell_reasons" (Tell, Room),
    /// Be told what is due and what was asked of whom.
    TellDue = "tell_due" (Tell, Room),
    /// Be told what the members declared.
    TellDeclared = "tell_declared" (Tell, Room),
    /// Be told who was looking and why somebody could not.
    TellObservers = "tell_observers" (Tell, Room),

    /// File a report.
    FileReport = "file_report" (Do, Room),
    /// Bring a file that supports a report.
    AttachEvidence = "attach_evidence" (Do, Matter),
    /// Decide which reports are one incident.
    LinkReports = "link_reports" (Do, Matter),
    /// Claim, assign and mark what is to be worked on.
    WorkQueue = "work_queue" (Do, Room),
    /// Say something about an incident.
    Comment = "comment" (Do, Matter),
    /// Take a member's position.
    TakePosition = "take_position" (Do, Matter),
    /// Ask somebody for information.
    RequestInformation = "request_information" (Do, Matter),
    /// Ask for a verification.
    TaskVerification = "task_verification" (Do, Matter),
    /// Report how a verification went.
    ReportVerification = "report_verification" (Do, Matter),
    /// Answer what was asked.
    Respond = "respond" (Do, Matter),
    /// Propose what the members find.
    MakeFinding = "make_finding" (Do, Matter),
    /// Propose whom the members hold responsible.
    MakeAttribution = "make_attribution" (Do, Matter),
    /// Vote for one's own member on what is proposed, withdraw one's own, close a vote that is over.
    CastVote = "cast_vote" (Do, Matter),
    /// Demand something of somebody.
    MakeDemand = "make_demand" (Do, Matter),
    /// Record whether a demand was met.
    FollowUp = "follow_up" (Do, Matter),
    /// Take something to the next level, when its time is over.
    Escalate = "escalate" (Do, Matter),
    /// Say that something was recorded wrongly.
    MakeErratum = "make_erratum" (Do, Matter),
    /// Record who was looking, or was kept from it.
    RecordCoverage = "record_coverage" (Do, Room),
    /// Log a call.
    LogCall = "log_call" (Do, Room),
    /// Record what is remembered of talks: meetings, statements, promises, what somebody said.
    RecordTalks = "record_talks" (Do, Room),
    /// Give, carry, acknowledge and answer messages of which one's own organisation is one end, or the
    /// one in between.
    CarryMessages = "carry_messages" (Do, Matter),
    /// Keep documents as sources of what is recorded.
    KeepDocuments = "keep_documents" (Do, Room),
    /// Sign, with the key of one's own organisation, what stands in its name.
    SignEntries = "sign_entries" (Do, Room),
    /// Issue a bulletin.
    IssueBulletin = "issue_bulletin" (Do, Room),
    /// Take records out as a file, when somebody else has approved it.
    Export = "export" (Do, Room),
    /// Take records out as a file although nobody else has approved it.
    ExportFreely = "export_freely" (Do, Room),
    /// Have exact places in such a file. Protected places are never exact in it.
    ExportExactPlaces = "export_exact_places" (Do, Room),
    /// Approve that somebody takes records out.
    ApproveExport = "approve_export" (Do, Room),
    /// Make a token for a program, that can do no more than the account.
    UseTokens = "use_tokens" (Do, Room),

    /// Invite people, and change or suspend accounts of one's own organisation.
    ManageAccounts = "manage_accounts" (Administer, Room),
    /// Record and end the keys of one's own organisation.
    ManageKeys = "manage_keys" (Administer, Room),
    /// Say which programs of one's own organisation are told of notices.
    ManageWebhooks = "manage_webhooks" (Administer, Room),
    /// See who signed in, was refused, was changed.
    SeeTrail = "see_trail" (Administer, Room),
}

impl Act {
    /// The act of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|act| act.as_str() == word)
    }
}
