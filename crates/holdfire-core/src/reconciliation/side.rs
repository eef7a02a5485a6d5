//! What one member has on an incident: its own reports, and its words that stand.

use super::{Account, ids_of};
use crate::{Position, Recorded, Report, ReportId, Stand};
use std::collections::BTreeSet;

/// A position that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// How the member stands.
    pub stand: Stand,
    /// Why, in its own words.
    pub reason: Box<str>,
    /// The entry.
    pub entry: u64,
}

/// What one member has on an incident.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// Its own reports, in the order of their ids. It lists the incident if there are any.
    pub reports: Vec<ReportId>,
    /// What they tell together; nothing where it has none.
    pub account: Option<Account>,
    /// Its positions that stand, in the order of their entries.
    pub words: Vec<Word>,
}

words! {
    /// What a member says of an incident, apart from whether it lists it.
    Answer {
        /// It happened.
        Confirms = "confirms",
        /// It can neither confirm nor deny it.
        CannotConfirm = "cannot_confirm",
        /// Whoever was hit is left out of the ceasefire.
        ExcludedTarget = "excluded_target",
        /// It happened where the ceasefire does not hold.
        OutsideArea = "outside_area",
        /// It is an incident that is recorded already.
        Duplicate = "duplicate",
        /// It did not happen, or not so.
        Disputes = "disputes",
        /// Different words stand side by side since incidents were merged.
        Several = "several",
        /// It takes no position.
        NoPosition = "no_position",
        /// It has not spoken.
        Silent = "silent",
    }
}

impl Answer {
    fn of(stand: &Stand) -> Self {
        match stand {
            Stand::Confirms => Self::Confirms,
            Stand::CannotConfirm => Self::CannotConfirm,
            Stand::ExcludedTarget => Self::ExcludedTarget,
            Stand::OutsideArea => Self::OutsideArea,
            Stand::Duplicate { .. } => Self::Duplicate,
            Stand::Disputes => Self::Disputes,
            Stand::NoPosition => Self::NoPosition,
        }
    }

    /// Whether it says something of the incident.
    pub fn is_taken(self) -> bool {
        !matches!(self, Self::NoPosition | Self::Silent)
    }
}

impl Side {
    /// The side of a member with those reports and positions; `known_as` says under which name an
    /// actor is known.
    pub fn of<'a>(
        reports: &[&Report],
        standing: impl IntoIterator<Item = &'a Recorded<Position>>,
        known_as: impl Fn(&str) -> String,
    ) -> Self {
        Self {
            reports: ids_of(reports),
            account: (!reports.is_empty()).then(|| Account::of(reports, known_as)),
            words: words_of(standing),
        }
    }

    /// Whether a report of its own tells of the incident.
    pub fn lists(&self) -> bool {
        !self.reports.is_empty()
    }

    /// What it says of the incident.
    pub fn answer(&self) -> Answer {
        let taken = self.taken();
        match (taken.len(), taken.first()) {
            (2.., _) => Answer::Several,
            (_, Some(stand)) => Answer::of(stand),
            (_, None) if self.words.is_empty() => Answer::Silent,
            (_, None) => Answer::NoPosition,
        }
    }

    /// The stands it takes, each once.
    pub(super) fn taken(&self) -> BTreeSet<&Stand> {
        let stands = self.words.iter().map(|word| &word.stand);
        stands.filter(|stand| **stand != Stand::NoPosition).collect()
    }

    /// The stands by which it is compared: those it takes; confirming, if it lists the incident and
    /// says nothing more; none, if it takes no position or knows nothing of the incident.
    pub(super) fn compared(&self) -> BTreeSet<&Stand> {
        match self.answer() {
            Answer::Silent if self.lists() => BTreeSet::from([&Stand::Confirms]),
            _ => self.taken(),
        }
    }
}

/// The words of positions that stand.
pub(super) fn words_of<'a>(
    standing: impl IntoIterator<Item = &'a Recorded<Position>>,
) -> Vec<Word> {
    let word = |position: &Recorded<Position>| Word {
        stand: position.what.stand.clone(),
        reason: position.what.reason.clone(),
        entry: position.entry,
    };
    standing.into_iter().map(word).collect()
}
