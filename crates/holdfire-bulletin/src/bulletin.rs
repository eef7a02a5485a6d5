//! The bulletin: everything that one edition says, in the order in which it is read.
//!
//! Sentences, names, dates and numbers arrive ready; this file only refuses a bulletin that
//! contradicts itself. What a number counts is in its type (`count.rs`) or beside it
//! (`declared.rs`).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::BulletinError;
use crate::correction::Correction;
use crate::count::{Count, Incidents, Reports};
use crate::coverage::{Coverage, ObservedDays};
use crate::declared::DeclaredCounts;
use crate::due::DueList;
use crate::incident_row::IncidentRow;
use crate::why::Why;
use crate::withheld::{PlaceTold, Withheld, WithheldPart};

/// One edition for one audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bulletin {
    /// The mechanism's name in the language of the edition.
    pub mechanism: String,
    /// What this document is called, such as `Daily bulletin 24`.
    pub title: String,
    /// For whom this edition is, in words, such as `the public`.
    pub edition: String,
    /// The same as the word of an audience, for programs; empty in bulletins of older programs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// Language tag; its first part sets the direction of the text.
    pub language: String,
    /// Whether this belongs to an exercise; then every page says so.
    pub exercise: bool,
    /// The cut-off: what was recorded later is not in it.
    pub as_of: Moment,
    /// The time reported on.
    pub period: Period,
    /// The time compared with.
    pub previous_period: Option<Period>,
    /// The records it was made from.
    pub made_from: MadeFrom,
    /// The answer, in a few sentences.
    pub headlines: Vec<String>,
    /// What it corrects; `None` where it is the first of its days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Correction>,
    /// What this edition leaves out; `None` where nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld: Option<Withheld>,
    /// Incidents of the period by day; may be empty.
    #[serde(default)]
    pub by_day: Vec<DayBar>,
    /// Incidents by area of the agreements.
    pub by_area: PlaceTable,
    /// Incidents by governorate or other civil division.
    pub by_governorate: PlaceTable,
    /// Incidents by clause and verdict.
    pub by_clause: Vec<ClauseRow>,
    /// What a reader must know about the table by clause.
    #[serde(default)]
    pub by_clause_notes: Vec<String>,
    /// Reports and incidents by who recorded them.
    pub by_recorder: Vec<RecorderRow>,
    /// What the members declared; `None` when the mechanism has no such practice.
    pub declared: Option<DeclaredCounts>,
    /// Who looked where and when; `None` when nothing about it is recorded, which the bulletin
    /// says.
    pub coverage: Option<Coverage>,
    /// What is due at the end of the period; `None` where no text says who does what by when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<DueList>,
    /// Every incident counted above.
    pub incidents: Vec<IncidentRow>,
    /// Why the clauses answer as they do; `None` when no clause is engaged or undetermined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// Counting rules and redactions.
    pub notes: Vec<String>,
    /// That lines and names judge nothing, and the like.
    pub disclaimer: String,
    /// How a reader checks this document, step by step.
    pub check: Vec<CheckStep>,
}

/// An instant, as it is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The instant itself.
    pub instant: Timestamp,
    /// The same in words, in the language of the edition and in the zone below.
    pub text: String,
    /// The zone in which the words tell it, such as `EET` or `Asia/Damascus`.
    pub zone: String,
}

/// From one instant up to, and not including, another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first instant in it.
    pub from: Moment,
    /// The first instant after it.
    pub until: Moment,
}

/// The records a bulletin was made from, so that anybody can make it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFrom {
    /// How many entries the register held.
    pub register_size: u64,
    /// Its Merkle root, 64 small hexadecimal digits.
    pub root_hex: String,
    /// The same root as the checkpoint writes it.
    pub root_base64: String,
    /// The origin line of the checkpoint.
    pub checkpoint_origin: String,
    /// The program and its version.
    pub program: String,
}

/// Incidents of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayBar {
    /// The day in words.
    pub day: String,
    /// Incidents surely of that day.
    pub incidents: Count<Incidents>,
    /// Incidents that may be of that day or of another.
    pub in_doubt: Count<Incidents>,
    /// Whether nobody looked anywhere on that day; drawn hatched, for a low bar then proves
    /// nothing.
    pub not_observed: bool,
}

/// Incidents by place, with the previous period beside.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlaceTable {
    /// One row per place, including those outside every place and those that cannot be placed.
    pub rows: Vec<PlaceRow>,
    /// All incidents, each once; less than the sum of the rows where places overlap.
    pub total: Option<PlaceRow>,
    /// What a reader must know, such as that an incident near an edge stands in two rows.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// Incidents in one place. Those whose time is in doubt stand apart, and are not in the other
/// number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceRow {
    /// The place.
    pub place: String,
    /// Incidents surely in the period.
    pub incidents: Count<Incidents>,
    /// Incidents that may be in the period or not.
    pub in_doubt: Count<Incidents>,
    /// Incidents surely in the previous period; `None` where there is none to compare with.
    pub previous: Option<Count<Incidents>>,
    /// Incidents that may be in the previous period or not.
    pub previous_in_doubt: Option<Count<Incidents>>,
    /// On how many days of the period somebody looked; `None` where coverage is not told of this
    /// place. A place with no incident that nobody looked at shows no number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed: Option<ObservedDays>,
}

impl PlaceRow {
    /// Whether there is no number to tell: no incident, and nobody who could have seen one.
    #[must_use]
    pub fn is_unobserved_silence(&self) -> bool {
        let nobody = |days: ObservedDays| days.observed == 0 && days.partly == 0;
        self.incidents.value() == 0
            && self.in_doubt.value() == 0
            && self.observed.is_some_and(nobody)
    }
}

/// What one clause says about the incidents of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseRow {
    /// The clause's number, such as `M-2a`.
    pub clause: String,
    /// What it asks, in a few words.
    pub title: String,
    /// The instrument it stands in.
    pub instrument: String,
    /// Incidents that engage it.
    pub engaged: Count<Incidents>,
    /// Incidents for which this cannot be said.
    pub undetermined: Count<Incidents>,
    /// Incidents that do not engage it although it was asked.
    pub not_engaged: Count<Incidents>,
}

/// What one source brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecorderRow {
    /// Who recorded it.
    pub recorded_by: String,
    /// What kind of source it is, such as `member` or `press`.
    pub kind: String,
    /// Reports it brought.
    pub reports: Count<Reports>,
    /// Incidents that these reports tell of.
    pub incidents: Count<Incidents>,
    /// Incidents that nobody else told of.
    pub alone: Count<Incidents>,
}

/// One thing to do, and what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckStep {
    /// What it shows.
    pub says: String,
    /// The command, to be typed as it stands.
    pub command: String,
}

impl Bulletin {
    /// The first part of the language tag, in small letters.
    #[must_use]
    pub fn primary_language(&self) -> String {
        self.language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.primary_language().as_str(), "ar" | "fa" | "he" | "ur" | "ckb" | "ps")
    }

    /// Whether the bulletin can be read without being misled by it.
    ///
    /// # Errors
    /// [`BulletinError::Contradiction`] names the first field that cannot be right.
    pub fn consistent(&self) -> Result<(), BulletinError> {
        self.language_can_be_set()?;
        self.periods_run_forward()?;
        self.root_is_a_root()?;
        self.totals_hold_their_rows()?;
        self.what_is_left_out_adds_up()?;
        self.what_is_corrected_stands_here()?;
        self.declared_rows_fit_their_members()?;
        self.coverage_rows_are_equally_long()
    }

    fn language_can_be_set(&self) -> Result<(), BulletinError> {
        let language = self.primary_language();
        let is_code = matches!(language.len(), 2 | 3)
            && language.bytes().all(|byte| byte.is_ascii_lowercase());
        ensure(is_code, || format!("language `{}` is not a language tag", self.language))
    }

    fn periods_run_forward(&self) -> Result<(), BulletinError> {
        for period in [Some(&self.period), self.previous_period.as_ref()].into_iter().flatten() {
            ensure(period.from.instant < period.until.instant, || {
                format!(
                    "the period from `{}` until `{}` is empty or runs backwards",
                    period.from.text, period.until.text
                )
            })?;
        }
        Ok(())
    }

    fn root_is_a_root(&self) -> Result<(), BulletinError> {
        let root = &self.made_from.root_hex;
        let is_hex = root.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        ensure(root.len() == 64 && is_hex, || {
            format!("root `{root}` is not 64 small hexadecimal digits")
        })
    }

    /// INVARIANT: no row counts more than the total does; a reader may compare any two numbers on
    /// the page.
    fn totals_hold_their_rows(&self) -> Result<(), BulletinError> {
        for (name, table) in [("by area", &self.by_area), ("by governorate", &self.by_governorate)]
        {
            let Some(total) = &table.total else { continue };
            for row in &table.rows {
                ensure(row.incidents <= total.incidents && row.in_doubt <= total.in_doubt, || {
                    format!(
                        "in the table {name}, `{}` counts more incidents than the total",
                        row.place
                    )
                })?;
            }
        }
        Ok(())
    }

    /// INVARIANT: both editions differ by what is said to be left out, and by nothing else.
    fn what_is_left_out_adds_up(&self) -> Result<(), BulletinError> {
        let Some(withheld) = &self.withheld else { return Ok(()) };
        let all = self.by_area.total.as_ref();
        let counted = all.map(|all| all.incidents.value() + all.in_doubt.value());
        let told = self.incidents.len() as u64;
        let placed = self.incidents.iter().filter(|row| row.place_told == PlaceTold::AsRecorded);
        let placed = placed.count() as u64;
        for line in &withheld.lines {
            let known = match line.part {
                WithheldPart::Counted => counted,
                WithheldPart::Incidents => Some(told),
                WithheldPart::Places => Some(placed),
                _ => None,
            };
            let is_even = line.here.checked_add(line.withheld) == Some(line.members);
            ensure(is_even && known.is_none_or(|known| known == line.here), || {
                format!(
                    "what is left out does not add up for `{}`: {} in the members' edition, {} here, {} left out",
                    line.what, line.members, line.here, line.withheld
                )
            })?;
        }
        Ok(())
    }

    /// INVARIANT: a number that is called corrected is the one that is printed.
    fn what_is_corrected_stands_here(&self) -> Result<(), BulletinError> {
        let differs = self.correction.as_ref().map(|correction| &correction.differs);
        let Some(number) = differs.and_then(|differs| differs.not_in(self)) else { return Ok(()) };
        ensure(false, || {
            format!("the corrected number of `{}` is not the one in its table", number.row)
        })
    }

    fn declared_rows_fit_their_members(&self) -> Result<(), BulletinError> {
        let Some(declared) = &self.declared else { return Ok(()) };
        for row in declared.rows() {
            ensure(row.counts.len() == declared.members.len(), || {
                format!(
                    "declared row `{}` has {} counts for {} members",
                    row.scope,
                    row.counts.len(),
                    declared.members.len()
                )
            })?;
        }
        Ok(())
    }

    fn coverage_rows_are_equally_long(&self) -> Result<(), BulletinError> {
        let Some(coverage) = &self.coverage else { return Ok(()) };
        let days = coverage.rows.first().map_or(0, |row| row.by_day.len());
        for row in &coverage.rows {
            ensure(row.by_day.len() == days, || {
                format!(
                    "coverage of `{}` has {} days where others have {days}",
                    row.place,
                    row.by_day.len()
                )
            })?;
        }
        Ok(())
    }
}

fn ensure(holds: bool, what: impl FnOnce() -> String) -> Result<(), BulletinError> {
    if holds { Ok(()) } else { Err(BulletinError::Contradiction { what: what() }) }
}
