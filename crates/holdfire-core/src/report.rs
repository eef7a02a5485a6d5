//! A report: what one source said, once. It never becomes a fact by itself.

use crate::{Act, Casualties, Circumstance, ImportId, Place, ReportId, SourceId, When};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whether the source says what others did, or what it saw or heard itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// Told from hearsay, or by a party about another.
    Allegation,
    /// Seen, heard or recorded by the source.
    Observation,
}

/// Which end of a fire a source saw or heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fire {
    /// Where it left: a launch, a muzzle.
    Outgoing,
    /// Where it fell.
    Impact,
}

impl Fire {
    /// Both ends.
    pub const ALL: &[Self] = &[Self::Outgoing, Self::Impact];

    /// The word used in forms, files and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Outgoing => "outgoing",
            Self::Impact => "impact",
        }
    }
}

/// Original words in their language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The words, unchanged.
    pub words: Box<str>,
    /// BCP 47 tag, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Box<str>>,
}

/// A number of things of one kind. Counts of different units are never added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// How many.
    pub value: u32,
    /// Of what: `explosion`, `round`, `vehicle`.
    pub unit: Box<str>,
    /// Whether the source said "about".
    #[serde(default)]
    pub approximate: bool,
}

/// The Admiralty grade: source and information apart. F6 where nobody graded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// A reliable to F cannot be judged.
    pub reliability: char,
    /// 1 confirmed to 6 cannot be judged.
    pub credibility: u8,
}

impl Default for Grade {
    fn default() -> Self {
        Self { reliability: 'F', credibility: 6 }
    }
}

impl Grade {
    /// Takes a letter A to F and a digit 1 to 6.
    pub fn new(reliability: char, credibility: u8) -> Option<Self> {
        (('A'..='F').contains(&reliability) && (1..=6).contains(&credibility))
            .then_some(Self { reliability, credibility })
    }
}

/// Something about a report that intake could not take at face value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Which field.
    pub field: Box<str>,
    /// What is doubtful and what was done, for a person to read.
    pub message: Box<str>,
}

/// Where a report was read: a file by the SHA-256 of its bytes, and the row in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRow {
    /// Which import.
    pub import: ImportId,
    /// Row number, the first row after the header is 1.
    pub row: u64,
}

/// What one source said, once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Derived from `dataset` and `external_id`.
    pub id: ReportId,
    /// The list it came in.
    pub dataset: Box<str>,
    /// Its number in that list.
    pub external_id: Box<str>,
    /// Its numbers in the ledgers of others, as told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prior_ids: Vec<Box<str>>,
    /// Who says it.
    pub source: SourceId,
    /// Allegation or observation.
    pub kind: ReportKind,
    /// When it happened, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// The words in which the time was told, where they say more than the interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when_as_told: Option<Box<str>>,
    /// When whoever filed it received it, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Timestamp>,
    /// When it was published, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Where it happened, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The words for a place that is on no map here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_as_told: Option<Box<str>>,
    /// What was done, as our taxonomy has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    /// What was done, in the source's own code or words, where they differ from ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act_as_told: Option<Box<str>>,
    /// Who is said to have done it, in the source's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Box<str>>,
    /// Who is said to have claimed it, in the source's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claimants: Vec<Box<str>>,
    /// To whom, in the source's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Box<str>>,
    /// How many people were harmed.
    #[serde(default)]
    pub casualties: Casualties,
    /// With what weapon, in the source's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weapon: Option<Box<str>>,
    /// How many effects, and of what kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// Circumstances that the report affirms (true) or denies (false). What it does not mention is
    /// not in here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub circumstances: BTreeMap<Circumstance, bool>,
    /// Heard, saw, camera recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Box<str>>,
    /// Direction of fire, as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Box<str>>,
    /// Which end of the fire was seen or heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fire: Option<Fire>,
    /// What was damaged, as told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub damage: Option<Box<str>>,
    /// Original words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Box<str>>,
    /// Source and information grade.
    #[serde(default)]
    pub grade: Grade,
    /// Which office entered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_by: Option<Box<str>>,
    /// The number of the event a coder put this report under: `ucdp-ged:233200`. Reports with one
    /// number were coded as one event, reports with two numbers of one coder as two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coded_event: Option<Box<str>>,
    /// What intake could not take at face value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// Where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_from: Option<FileRow>,
}

/// One import of one file: what was read and what became of each row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Derived from the bytes of the file and its format.
    pub id: ImportId,
    /// Name of the file, without its folder.
    pub file_name: Box<str>,
    /// SHA-256 of its bytes, in hex.
    pub sha256: Box<str>,
    /// Which layout it was read as.
    pub format: Box<str>,
    /// Rows read.
    pub read: u64,
    /// Rows recorded now.
    pub recorded: u64,
    /// Rows among the recorded that carry a doubt.
    pub doubtful: u64,
    /// Rows refused, each with its reason in the refusal file.
    pub refused: u64,
    /// Rows that were recorded before.
    pub already_recorded: u64,
}
