//! Why something is proposed, and how sure the rules are: codes and arguments, so that pages can say it in any language.

use serde::{Deserialize, Serialize};

/// One reason, as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Which.
    pub code: ReasonCode,
    /// What it speaks of: words of the text, ids, days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<String>,
}

impl Reason {
    /// A reason with its arguments.
    pub fn new<I: IntoIterator<Item = S>, S: Into<String>>(
        code: ReasonCode,
        arguments: I,
    ) -> Reason {
        Reason { code, arguments: arguments.into_iter().map(Into::into).collect() }
    }

    /// A reason without arguments.
    pub fn plain(code: ReasonCode) -> Reason {
        Reason { code, arguments: Vec::new() }
    }
}

/// How sure the rules are.
///
/// High: no doubt. Moderate: one doubt. Low: two or more. Which reasons are doubts is in [`ReasonCode::is_doubt`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Two doubts or more.
    Low,
    /// One doubt.
    Moderate,
    /// No doubt.
    High,
}

impl Confidence {
    /// Each of them.
    pub const ALL: [Confidence; 3] = [Confidence::Low, Confidence::Moderate, Confidence::High];

    /// Its word, as it is serialised.
    pub fn as_str(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Moderate => "moderate",
            Confidence::High => "high",
        }
    }

    /// The confidence that follows from reasons.
    pub fn of(reasons: &[Reason]) -> Confidence {
        match reasons.iter().filter(|r| r.code.is_doubt()).count() {
            0 => Confidence::High,
            1 => Confidence::Moderate,
            _ => Confidence::Low,
        }
    }
}

macro_rules! reason_codes {
    ($($(#[$doc:meta])* $name:ident $doubt:literal,)*) => {
        /// The rules that speak for or against a proposal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum ReasonCode { $($(#[$doc])* $name,)* }

        impl ReasonCode {
            /// Every code, for those who write a sentence for each.
            pub const ALL: &'static [ReasonCode] = &[$(ReasonCode::$name,)*];

            /// Whether the reason lowers confidence.
            pub fn is_doubt(self) -> bool {
                match self { $(ReasonCode::$name => $doubt,)* }
            }
        }
    };
}

reason_codes! {
    /// The words of this act stand in the text. Argument: the words.
    Words false,
    /// Somebody stands before these words as their subject. Argument: who.
    Subject false,
    /// Somebody stands after these words as their object. Argument: who.
    Object false,
    /// The sentence is passive, and "by" names who acts. Argument: who.
    PassiveAgent false,
    /// A day is said in the same sentence. Argument: the words.
    DayInSentence false,
    /// A place is said in the same sentence. Argument: the words.
    PlaceInSentence false,
    /// It is told as what somebody said. Argument: who.
    SaidBy false,
    /// It stands in quotation marks.
    InQuotation false,
    /// A session that is known already has this track and these days. Argument: its id.
    KnownSession false,
    /// Several sentences speak of it. Argument: how many.
    SeveralSentences false,
    /// A reason is stated. Argument: the words.
    StatedReason false,
    /// The text says that no more was told. Argument: the words.
    NoDetails false,
    /// An agreement of the lexicon fits the day or the words. Argument: its id.
    KnownAgreement false,
    /// "He", "they" or "who" was read as somebody named before. Arguments: the word, who.
    Pronoun true,
    /// The subject was carried over from the sentence before. Argument: who.
    FromSentenceBefore true,
    /// Nobody is named who does it.
    NobodyNamed true,
    /// It is said to be possible, planned or hoped. Argument: the words.
    NotYet true,
    /// It is denied or negated. Argument: the words.
    Negated true,
    /// It stands in a headline or a line that leads to another text.
    Headline true,
    /// The day could not be told: the day of publication is not known. Argument: the words.
    DayUnresolved true,
    /// The place of a government was read as the government. Argument: the words.
    Metonym true,
    /// A name that the lexicon does not have. Argument: the name.
    NewName true,
    /// The words stand far from each other.
    FarApart true,
    /// The language is read by words only, without its grammar.
    WordsOnly true,
    /// The only day said is that of the telling. Argument: the words.
    DayOfTelling true,
    /// No day is said.
    NoDay true,
    /// The text lost its shape or the words could be read in another way. Argument: the words.
    Ambiguous true,
    /// A language model proposed it; no rule did. Nothing here gives this reason: programs that show proposals of
    /// a model beside those of the rules mark them by it. Argument: the name of the model.
    ByModel true,
}
