//! The classes of words that the lists in `words/` have.

macro_rules! classes {
    ($($name:ident $word:literal,)*) => {
        /// What a word of a list does in a sentence. The lists say it better than a sentence here could.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Class { $($name,)* }

        impl Class {
            pub(crate) fn of(word: &str) -> Option<Class> {
                match word { $($word => Some(Class::$name),)* _ => None }
            }
        }
    };
}

classes! {
    Month "month", Weekday "weekday", RelativeDay "relative_day", RelativeWeek "relative_week",
    RelativeMonth "relative_month", RelativeYear "relative_year", LastWord "last_word",
    PartOfPeriod "part_of_period", UntilWord "until_word", FromWord "from_word",
    NumberWord "number_word", Ordinal "ordinal",
    MeetingWord "meeting_word", TrackNoun "track_noun", EarlierMeeting "earlier_meeting",
    NextMeeting "next_meeting", Held "held", Scheduled "scheduled",
    ProposedMeeting "proposed_meeting", Postponed "postponed", Cancelled "cancelled",
    BilateralWord "bilateral_word",
    Attended "attended", Expected "expected", Gather "gather", ZoneParts "zone_parts", Invited "invited", Boycotted "boycotted", Absent "absent",
    Refused "refused", RefusalNoun "refusal_noun", WillingNoun "willing_noun", CaptionLine "caption_line", JoinWord "join_word", Threat "threat",
    CancelTrip "cancel_trip", ObserverWord "observer_word", Organise "organise",
    OrganiseActive "organise_active", OrganiserNoun "organiser_noun",
    OrganiserAdjective "organiser_adjective", GuarantorNoun "guarantor_noun",
    HostWord "host_word", MediatorNoun "mediator_noun",
    Say "say", According "according", SeeAs "see_as",
    OutcomeForward "outcome_forward", OutcomeNone "outcome_none", OutcomeMixed "outcome_mixed",
    StatementNoun "statement_noun", PlainStatementNoun "plain_statement_noun",
    IssueStatement "issue_statement",
    Principle "principle", CommitmentNoun "commitment_noun", Declaratory "declaratory",
    Obligation "obligation", Exhortation "exhortation",
    Accuse "accuse", AccuseOf "accuse_of", AccusationNoun "accusation_noun", Breach "breach",
    UnnamedAccused "unnamed_accused",
    Pledge "pledge", HoldMeeting "hold_meeting", PressWord "press_word", Condition "condition",
    DemandWord "demand_word", ResultNot "result_not",
    Phone "phone", Meet "meet", Discuss "discuss", EmptyReadout "empty_readout",
    Intermediary "intermediary",
    Zone "zone", ZoneBacking "zone_backing", Act "act", ActNegator "act_negator",
    ActNounNot "act_noun_not", DeedNoun "deed_noun", ClauseVerb "clause_verb",
    AgreementNoun "agreement_noun", CeasefireWord "ceasefire_word", Conclude "conclude", Concluding "concluding",
    Backed "backed", Evacuate "evacuate", Evacuee "evacuee", Exchange "exchange",
    NotYet "not_yet", Negation "negation",
    PlaceBefore "place_before", PlaceDirection "place_direction", PlaceWord "place_word",
    PlaceAfter "place_after", PartyBefore "party_before", Auxiliary "auxiliary",
    Organ "organ", RegimeNoun "regime_noun", OppositionNoun "opposition_noun",
    Collective "collective", GroupAdjective "group_adjective", GroupNoun "group_noun",
    BodyAdjective "body_adjective", BodyNoun "body_noun", Occupation "occupation",
    MediaNoun "media_noun", PlaceHead "place_head", Direction "direction", NoName "no_name",
    TimeUnit "time_unit", Season "season", DayPart "day_part", PronounPerson "pronoun_person", PronounGroup "pronoun_group",
    Relative "relative", Title "title", Counterpart "counterpart", Office "office",
    TitleTail "title_tail", Abbreviation "abbreviation", Resolution "resolution",
    ReasonWord "reason_word", Subordinator "subordinator", TitleClue "title_clue",
    FurnitureLine "furniture_line", FurnitureCall "furniture_call", FurnitureRest "furniture_rest", Function "function",
    UnnamedNoun "unnamed_noun", Stance "stance", PeaceDeed "peace_deed", OwnOrder "own_order", DutyWord "duty_word",
    MeetVerb "meet_verb", KeptOut "kept_out", Convene "convene", PeaceTalks "peace_talks",
}
