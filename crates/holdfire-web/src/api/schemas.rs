//! Values that stand in many places, each with its schema: identifiers, and lists of words, which are
//! taken from core so that the document cannot fall behind it.

use holdfire_core as core;
use serde::Serialize;
use std::borrow::Cow;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// An identifier, as core takes it.
pub(crate) const ID_PATTERN: &str = "^[A-Za-z0-9_.:-]{1,120}$";

/// An identifier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(crate) struct Id(pub String);

impl<T: ToString> From<&T> for Id {
    fn from(id: &T) -> Self {
        Self(id.to_string())
    }
}

impl PartialSchema for Id {
    fn schema() -> RefOr<Schema> {
        let id = ObjectBuilder::new().schema_type(Type::String).pattern(Some(ID_PATTERN));
        id.description(Some("An identifier.")).examples([serde_json::json!("EXR-0000-0001")]).into()
    }
}

impl ToSchema for Id {
    fn name() -> Cow<'static, str> {
        "Id".into()
    }
}

/// Identifiers of all of them.
pub(crate) fn ids<'a, T: ToString + 'a>(all: impl IntoIterator<Item = &'a T>) -> Vec<Id> {
    all.into_iter().map(Id::from).collect()
}

macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident = $all:expr;)+) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[serde(transparent)]
        pub(crate) struct $name(pub &'static str);

        impl $name {
            /// Every one there is.
            #[allow(dead_code, reason = "some are asked for in addresses")]
            pub fn all() -> Vec<&'static str> {
                $all
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let words = ObjectBuilder::new().schema_type(Type::String);
                let words = words.enum_values(Some(Self::all()));
                words.description(Some(concat!($($doc),*).trim())).into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )+};
}

/// A type for what is written elsewhere: an object with fields of its own.
macro_rules! free {
    ($(#[doc = $doc:literal])* $name:ident = $example:expr;) => {
        $(#[doc = $doc])*
        pub(crate) struct $name;

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                let object = utoipa::openapi::schema::ObjectBuilder::new();
                let object = object.schema_type(utoipa::openapi::schema::Type::Object);
                object.description(Some(concat!($($doc),*).trim())).examples([$example]).into()
            }
        }

        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }
    };
}
pub(crate) use free;

/// A rule that speaks for or against what a text is proposed to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct ReasonWord(pub String);

impl PartialSchema for ReasonWord {
    fn schema() -> RefOr<Schema> {
        let words = ObjectBuilder::new().schema_type(Type::String);
        let all = holdfire_reading::ReasonCode::ALL.iter();
        let words = words.enum_values(Some(all.filter_map(|code| serde_json::to_value(code).ok())));
        let what = "A rule that speaks for or against what a text is proposed to say.";
        words.description(Some(what)).into()
    }
}

impl ToSchema for ReasonWord {
    fn name() -> Cow<'static, str> {
        "ReasonWord".into()
    }
}

macro_rules! of {
    ($words:ty) => {
        <$words>::ALL.iter().map(|word| word.as_str()).collect::<Vec<&str>>()
    };
}

words! {
    /// For whom an edition of a bulletin is made.
    Audience = of!(core::Audience);
    /// A language in which bulletins are written.
    BulletinLanguage = crate::Language::ALL.map(crate::Language::tag).to_vec();
    /// How a member stands on an incident.
    Stand = core::Stand::WORDS.to_vec();
    /// What the members found.
    Outcome = of!(core::Outcome);
    /// How sure they are.
    Confidence = of!(core::Confidence);
    /// How much has to be shown before somebody is named.
    Standard = of!(core::Standard);
    /// What a member did when it was asked.
    Vote = of!(core::Vote);
    /// How the votes went.
    Carried = of!(core::Carried);
    /// How the members stand to each other.
    Accord = of!(core::Accord);
    /// How far the work on an incident has come.
    Review = of!(core::ReviewState);
    /// What sort of asking it is.
    AskingKind = of!(core::AskingKind);
    /// How an asking stands.
    AskingState = of!(core::AskingState);
    /// What came of an asking.
    SequelKind = vec!["response", "report", "follow_up", "escalation", "withdrawal"];
    /// What whoever was asked says.
    Answer = of!(core::Answer);
    /// Whether a team got there.
    Access = of!(core::Access);
    /// Whether a demand was met, as somebody saw who looked.
    Checked = of!(core::Checked);
    /// What somebody in a team is there for.
    TeamRole = of!(core::TeamRole);
    /// What a clause says of an incident.
    Verdict = vec!["engaged", "undetermined", "not_engaged"];
    /// The strongest answer of all clauses; `none` if no testable clause was in force.
    Overall = vec!["engaged", "undetermined", "not_engaged", "none"];
    /// What was done, as a path from coarse to fine.
    ActPath = core::ACTS.iter().map(|(path, _)| *path).collect();
    /// How precisely a time is known.
    TimePrecision = vec!["minute", "part_of_day", "day", "days", "month", "year"];
    /// A field on which the reports of an incident differ.
    Disagreement = vec!["time", "place", "act", "actor", "target", "killed"];
    /// Whether a source tells what it saw itself.
    ReportKind = vec!["allegation", "observation"];
    /// What is done to a call: linked to an incident, a report or an entry.
    CallLinkedTo = vec!["incident", "report", "entry"];
    /// A kind of what is remembered of talks.
    TalkKind = core::Talk::KINDS.to_vec();
    /// How a duty stands at an instant.
    DueStanding = holdfire_terms::Standing::WORDS.to_vec();
    /// What sort of thing stands on the calendar.
    CalendarSort = of!(crate::pages::calendar::occasions::Sort);
    /// How certain a day of the calendar is, or how what is due on it stands.
    CalendarStanding = [&["proposed", "set", "held", "cancelled", "withdrawn", "closed"][..],
        &holdfire_terms::Standing::WORDS[..]].concat();
    /// What an organisation is in the mechanism.
    OrganisationKind = of!(holdfire_powers::OrganisationKind);
    /// What an account is there for.
    Role = of!(holdfire_powers::Role);
    /// What a token may be used for.
    Scope = of!(holdfire_powers::Scope);
    /// Something that somebody can do.
    ActWord = of!(holdfire_powers::Act);
    /// How far somebody may do it.
    Reach = vec!["never", "concerned", "told_by_itself", "own", "everywhere"];
    /// What kind of news a notice is.
    News = of!(holdfire_room::News);
    /// How news goes somewhere else than to the page.
    NoticeCarrier = of!(holdfire_room::Carrier);
    /// How soon news is carried.
    Gathering = of!(holdfire_room::Gathering);
    /// What became of something that is carried.
    DeliveryState = of!(holdfire_room::DeliveryState);
    /// What a message is for.
    MessagePurpose = of!(holdfire_room::Purpose);
    /// How far an export has come.
    ExportState = of!(holdfire_room::ExportState);
    /// The format of the files of an export.
    ExportFormat = of!(holdfire_export::Format);
    /// A group of columns of an export.
    ExportGroup = of!(crate::exporting::Group);
    /// Something that was done with an account.
    Deed = of!(holdfire_room::Deed);
    /// On which side a clause exists: under the terms of now, under the others, or under both.
    ClauseSide = vec!["now", "then", "both"];
    /// What sort of thing a text is proposed to say.
    ProposedKind = holdfire_reading::Proposed::KINDS.to_vec();
    /// Who proposes it.
    ProposedBy = vec!["rules", "model"];
    /// How sure the rules for texts are: `high` without a doubt, `moderate` with one, `low` with more.
    ReadingConfidence = of!(holdfire_reading::Confidence);
    /// A field in which two texts are compared.
    TextField = of!(holdfire_reading::Field);
    /// How somebody was looking, or that they were kept from it.
    CoverageKind = of!(core::CoverageKind);
}
