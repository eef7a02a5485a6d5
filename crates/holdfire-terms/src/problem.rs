//! What is wrong with a text somebody wrote, told so that they can mend it.

use std::fmt;

/// A place in a text, for people: both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The line; 1 when it concerns the whole file.
    pub line: usize,
    /// The column; 1 when it concerns the whole line.
    pub column: usize,
}

impl Spot {
    /// The place of a byte offset in a text.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let end = text.floor_char_boundary(offset.min(text.len()));
        let before = &text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self { line: line_of(text, end), column: before[line_start..].chars().count() + 1 }
    }

    /// The same place in a text of which this one begins at `start`.
    pub(crate) fn within(self, start: Self) -> Self {
        match self.line {
            1 => Self { line: start.line, column: start.column + self.column - 1 },
            line => Self { line: start.line + line - 1, column: self.column },
        }
    }
}

impl From<usize> for Spot {
    fn from(line: usize) -> Self {
        Self { line: line.max(1), column: 1 }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal,)+) => {
        /// What sort of problem it is. The word stands behind every message, so that it can be
        /// looked up and searched for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word of the code.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

codes! {
    /// The case has no `mechanism.toml`.
    NoMechanism = "no-mechanism",
    /// A file is too long to be read.
    TooLong = "too-long",
    /// A file is not UTF-8.
    NotUtf8 = "not-utf-8",
    /// A TOML file or the description of an instrument cannot be parsed or lacks something.
    Toml = "toml",
    /// A key that nothing reads, probably misspelt.
    UnknownKey = "unknown-key",
    /// A table that nothing reads, or one that is no list of tables.
    UnknownTable = "unknown-table",
    /// An object with a field of the wrong kind.
    WrongField = "wrong-field",
    /// An instrument does not begin with its description.
    NoDescription = "no-description",
    /// An instrument stands in a file of another name.
    FileName = "file-name",
    /// An instrument without a clause.
    NoClause = "no-clause",
    /// A time zone that is not known.
    TimeZone = "time-zone",
    /// Words that are no time, day or length of time.
    NotATime = "not-a-time",
    /// Something ends before it begins.
    Backwards = "backwards",
    /// Version 0.
    VersionZero = "version-zero",
    /// A title without words.
    EmptyTitle = "empty-title",
    /// HTML in an instrument.
    Html = "html",
    /// A heading without number and title.
    Heading = "heading",
    /// A clause number of strange characters.
    ClauseNumber = "clause-number",
    /// Two clauses of one number.
    ClauseTwice = "clause-twice",
    /// A clause without a line of attributes.
    NoAttributes = "no-attributes",
    /// Attributes that cannot be read.
    Attributes = "attributes",
    /// A clause without text.
    NoText = "no-text",
    /// A clause with several rules.
    SeveralRules = "several-rules",
    /// A testable clause without a rule.
    NoRule = "no-rule",
    /// A rule under a clause that is not testable.
    RuleNotTestable = "rule-not-testable",
    /// A principle with a rule.
    PrincipleScored = "principle-scored",
    /// An attribute that a clause of this kind cannot have.
    WrongAttribute = "wrong-attribute",
    /// A draft or reading without words, or one whose heading is not understood.
    Version = "version",
    /// An exception to a clause that is not there.
    ExceptionToNothing = "exception-to-nothing",
    /// A rule that Cedar refuses.
    Rule = "rule",
    /// A rule that can never be engaged.
    NeverEngaged = "never-engaged",
    /// More rules or areas than one instrument may have.
    TooMany = "too-many",
    /// A rule that treats one actor otherwise than others.
    NamesASide = "names-a-side",
    /// A rule that names a place with a distance in a form that is not understood.
    Reach = "reach",
    /// A kind of actor that can join nothing.
    CannotJoin = "cannot-join",
    /// A step of a ladder that hangs in the air.
    Step = "step",
    /// Something refers to an actor, area, instrument, clause or body that is not there.
    NotDefined = "not-defined",
    /// A name in too few languages.
    NoName = "no-name",
    /// A CSV row that cannot be read.
    Row = "row",
    /// A column that nothing reads.
    UnknownColumn = "unknown-column",
    /// A column that is missing.
    MissingColumn = "missing-column",
    /// A cell that cannot be read.
    Cell = "cell",
    /// GeoJSON that cannot be read.
    GeoJson = "geojson",
    /// An area whose versions or shapes do not fit together.
    Area = "area",
    /// Something that a register would refuse.
    Refused = "refused",
}

/// Something wrong in one text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file it stands in, relative to the case folder.
    pub file: Box<str>,
    /// Where in the file.
    pub spot: Spot,
    /// What sort of problem it is.
    pub code: Code,
    /// What is wrong and what to do.
    pub message: Box<str>,
}

impl Problem {
    /// A problem at a place of a file.
    pub fn new(code: Code, file: &str, spot: impl Into<Spot>, message: impl Into<String>) -> Self {
        Self { file: file.into(), spot: spot.into(), code, message: message.into().into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Spot { line, column } = self.spot;
        write!(f, "{}:{line}:{column}: {} [{}]", self.file, self.message, self.code.as_str())
    }
}

/// Why the instruments of a state cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// The text of a recorded instrument cannot be read.
    #[error("cannot read instrument `{instrument}`: {}", first(.problems))]
    Instrument {
        /// Which one.
        instrument: String,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// The vocabulary that ships with the program is broken.
    #[error("the vocabulary of rules cannot be read: {0}")]
    Vocabulary(String),
}

fn first(problems: &[Problem]) -> String {
    match problems {
        [] => "it is empty".to_owned(),
        [only] => only.to_string(),
        [first, rest @ ..] => format!("{first} (and {} more)", rest.len()),
    }
}

/// The line of a byte offset, counted from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let end = offset.min(text.len());
    text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The known word that `given` is most probably meant to be, for "did you mean".
pub(crate) fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|word| (edits(given, word), *word))
        .filter(|(distance, word)| *distance <= 2.min(word.len() / 2))
        .min()
        .map(|(_, word)| word)
}

/// How many letters have to be added, dropped or changed to turn one word into the other.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_recognised_and_a_strange_one_is_not() {
        assert_eq!(nearest("alliases", &["id", "aliases"]), Some("aliases"));
        assert_eq!(nearest("colour", &["id", "aliases"]), None);
        assert_eq!(nearest("x", &["id"]), None);
    }

    #[test]
    fn a_line_past_the_end_is_the_last() {
        assert_eq!((line_of("a\nb\nc", 2), line_of("a\nb\nc", 99)), (2, 3));
    }
}
