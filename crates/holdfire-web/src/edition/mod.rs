//! An edition of a bulletin: every figure counted from one register size, every sentence in one
//! language. What comes out is `holdfire_bulletin::Bulletin`, which is printed and shown as it is.
//!
//! - `period.rs`: reporting days, and which incidents fall into them
//! - `tables.rs`: incidents by area, region, clause, source and day
//! - `members.rs`: what the members declared, and who was looking
//! - `due.rs`: what is due at the end of the period
//! - `said.rs`: what members said of an incident and found together
//! - `why.rs`: the reasons of the answers
//! - `telling.rs`: for whom it is, and what they may be told
//! - `leaving_out.rs`: what is left out for them, counted against the members' edition
//! - `correcting.rs`: what it says otherwise than the one it corrects
//! - `making.rs`: from a register to an edition, and to the entries that say it went out
//! - `wording.rs`: the words, from Fluent
//!
//! Counting rules, printed in every bulletin: an incident is counted in a period when all of the
//! time it can have happened in lies in the period; one whose time only overlaps the period is
//! counted apart, as in doubt. Nothing is counted whose time no report tells.

mod correcting;
mod due;
mod leaving_out;
mod making;
mod members;
mod period;
mod said;
mod tables;
mod telling;
mod why;
mod wording;

pub(crate) use leaving_out::{unit_message, what_message, why_message};
pub(crate) use making::went_out;
pub use making::{Corrects, Made, Prepared, Wanted, issue, prepare};
pub(crate) use period::span_of;
pub use period::{Falls, Period};
pub use telling::Telling;
pub(crate) use telling::reading;
pub use wording::Wording;

use holdfire_bulletin::{
    Bulletin, BulletinError, Casualties, CheckStep, Count, Coverage, CoverageRow,
    IncidentRow as BulletinRow, MadeFrom, Observed, PeopleRange, Standing,
    Verdict as BulletinVerdict,
};
use holdfire_core::{
    Audience, CountRange, IdError, Incident, IncidentId, Mechanism, Refused, State, Verdict,
};
use holdfire_powers::{Act, PowersError};
use holdfire_store::{Assessing, IncidentRow, StoreError};
use holdfire_terms::Agreement;

/// Why an edition cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    /// The last day is before the first.
    #[error("the period ends (`{last}`) before it starts (`{first}`)")]
    Backwards {
        /// First day asked for.
        first: jiff::civil::Date,
        /// Last day asked for.
        last: jiff::civil::Date,
    },
    /// The register is smaller than the size asked for.
    #[error("the register has {available} entries, not {asked}")]
    TooFew {
        /// How many it has.
        available: u64,
        /// How many were asked for.
        asked: u64,
    },
    /// Nothing was founded yet.
    #[error("the first {size} entries found no mechanism")]
    NoMechanism {
        /// How many entries.
        size: u64,
    },
    /// No pages are written in the language.
    #[error("bulletins are not written in `{language}`: use one of {known}")]
    Language {
        /// Which.
        language: String,
        /// Those there are.
        known: String,
    },
    /// The register could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The terms could not be read.
    #[error("the instruments cannot be read: {0}")]
    Terms(String),
    /// The policies could not be read.
    #[error(transparent)]
    Powers(#[from] PowersError),
    /// It could not be set.
    #[error(
        "the bulletin cannot be set: {0}; if typefaces are missing, run `make web` and build again"
    )]
    Typeset(#[from] BulletinError),
    /// Its figures could not be written.
    #[error("the figures cannot be written: {0}")]
    Figures(String),
    /// What went out cannot be read any more.
    #[error("the figures of bulletin `{id}` cannot be read: {cause}")]
    WentOut {
        /// Of which bulletin.
        id: String,
        /// Why.
        cause: String,
    },
    /// That bulletin cannot be corrected so.
    #[error(transparent)]
    Correction(#[from] Refused),
    /// An identifier is none.
    #[error(transparent)]
    Id(#[from] IdError),
    /// The entry that says it went out is refused.
    #[error("the bulletin could not be recorded: {0}")]
    Refused(String),
    /// The calendar or the zone has no such moment.
    #[error("days from `{first}` to `{last}` are outside the calendar of the mechanism's zone")]
    Calendar {
        /// First day asked for.
        first: jiff::civil::Date,
        /// Last day asked for.
        last: jiff::civil::Date,
    },
}

/// What an edition is made of.
pub struct Material<'a> {
    /// The register at its size.
    pub state: &'a State,
    /// The mechanism it founded.
    pub mechanism: &'a Mechanism,
    /// Its terms.
    pub agreement: &'a Agreement,
    /// The size, root and origin that the figures are made from.
    pub made_from: MadeFrom,
}

/// The incidents of a period and of the one before.
pub struct Counted<'a> {
    /// The period.
    pub period: Period,
    /// The period before it.
    pub previous: Period,
    /// All incidents that fall, or may fall, into either.
    pub rows: &'a [IncidentRow],
}

impl<'a> Counted<'a> {
    /// Incidents surely in the period.
    pub fn sure(&self) -> impl Iterator<Item = &'a IncidentRow> + '_ {
        self.falling(self.period, Falls::In)
    }

    /// Incidents surely or perhaps in the period.
    pub fn any(&self) -> impl Iterator<Item = &'a IncidentRow> + '_ {
        self.rows.iter().filter(|row| self.period.holds(row) != Falls::Out)
    }

    /// Incidents that fall into `period` in that way.
    pub fn falling(
        &self,
        period: Period,
        falls: Falls,
    ) -> impl Iterator<Item = &'a IncidentRow> + '_ {
        self.rows.iter().filter(move |row| period.holds(row) == falls)
    }
}

/// Every incident of a state that may fall into one of `periods`, assessed; all if there are none.
pub fn assessed(state: &State, agreement: &Agreement, periods: &[Period]) -> Vec<IncidentRow> {
    let ids: Vec<&IncidentId> = state.incidents.keys().collect();
    let may_fall = |incident: &Incident| {
        periods.is_empty()
            || incident.when.as_ref().is_some_and(|when| {
                periods.iter().any(|period| when.overlaps(period.from, period.until))
            })
    };
    let assess = |ids: &[&IncidentId]| -> Vec<IncidentRow> {
        let assessing = Assessing::new(state, agreement);
        let incidents = ids.iter().filter_map(|id| state.incident(id)).filter(may_fall);
        incidents.map(|incident| IncidentRow::of(&incident, &assessing)).collect()
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut rows: Vec<IncidentRow> = std::thread::scope(|scope| {
        let shares = ids.chunks(ids.len().div_ceil(threads).max(1));
        let shares: Vec<_> = shares.map(|ids| scope.spawn(move || assess(ids))).collect();
        shares
            .into_iter()
            .flat_map(|share| share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    rows.sort_by(|a, b| (a.from_s, a.until_s, &a.id).cmp(&(b.from_s, b.until_s, &b.id)));
    rows
}

/// Composes the bulletin of `counted` for its audience.
pub fn compose(
    material: &Material<'_>,
    counted: &Counted<'_>,
    telling: &Telling,
    words: &Wording,
) -> Result<Bulletin, EditionError> {
    let Material { state, mechanism, .. } = material;
    let members = whole(material, counted, &Telling::everything(), words)?;
    if telling.audience == Audience::Members {
        return Ok(members);
    }
    let (rows, places) = leaving_out::reduced(counted.rows, telling, state, mechanism, words);
    let reduced = Counted { rows: &rows, ..*counted };
    let mut made = whole(material, &reduced, telling, words)?;
    made.by_area.notes.extend(moved(counted, &reduced, words));
    let known = words.known_places(state, mechanism);
    let otherwise = words.text("edition-region-other", &[]);
    let mut here = leaving_out::cut(made, telling, &places, &known, &otherwise);
    here.withheld = Some(leaving_out::withheld(&members, &here, telling, words));
    Ok(here)
}

/// That incidents stand in another row of the table by area, because their place is left out.
fn moved(all: &Counted<'_>, reduced: &Counted<'_>, words: &Wording) -> Option<String> {
    let placed = |counted: &Counted<'_>, period: Period| {
        let rows = counted.rows.iter().filter(|row| period.holds(row) != Falls::Out);
        rows.filter(|row| row.lon.is_some()).count()
    };
    let moved = |period| placed(all, period).saturating_sub(placed(reduced, period));
    let (now, before) = (moved(all.period), moved(all.previous));
    (now + before > 0).then(|| words.text("withheld-by-area", &[("now", now), ("before", before)]))
}

/// All that the given incidents tell.
fn whole(
    material: &Material<'_>,
    counted: &Counted<'_>,
    telling: &Telling,
    words: &Wording,
) -> Result<Bulletin, EditionError> {
    let Material { state, mechanism, agreement, made_from } = material;
    let coverage = members::coverage(state, mechanism, counted.period, words)?;
    let mut headlines = headlines(state, counted, telling, words);
    headlines.extend(coverage.as_ref().map(|coverage| coverage_headline(coverage, words)));
    let bulletin = Bulletin {
        mechanism: mechanism.name.get(words.language()).to_owned(),
        title: words.text("edition-title", &[]),
        edition: words.text(&format!("edition-{}", telling.audience.as_str()), &[]),
        audience: telling.audience.as_str().to_owned(),
        language: words.language().to_owned(),
        exercise: mechanism.exercise,
        as_of: words.moment(counted.period.until, mechanism),
        period: words.period(counted.period, mechanism),
        previous_period: Some(words.period(counted.previous, mechanism)),
        made_from: made_from.clone(),
        headlines,
        correction: None,
        withheld: None,
        by_day: tables::by_day(state, mechanism, counted, words)?,
        by_area: tables::by_area(state, mechanism, counted, words)?,
        by_governorate: tables::by_region(state, mechanism, counted, words)?,
        by_clause: tables::by_clause(agreement, counted),
        by_clause_notes: vec![words.text("edition-note-clauses", &[])],
        by_recorder: tables::by_recorder(state, counted, words),
        declared: members::declared(state, mechanism, counted.period, words),
        coverage,
        due: match telling.tells(Act::TellDue) {
            true => due::due_list(material, counted.period, words),
            false => None,
        },
        incidents: counted
            .any()
            .map(|row| incident(row, counted, state, mechanism, words))
            .collect(),
        why: match telling.tells(Act::TellReasons) {
            true => why::why(state, agreement, counted, words),
            false => None,
        },
        notes: [
            "edition-note-counting",
            "edition-note-doubt",
            "edition-note-allegations",
            "edition-note-places",
        ]
        .map(|note| words.text(note, &[]))
        .to_vec(),
        disclaimer: mechanism.disclaimer.get(words.language()).to_owned(),
        check: check_steps(made_from, telling.audience, words),
    };
    Ok(bulletin)
}

fn headlines(
    state: &State,
    counted: &Counted<'_>,
    telling: &Telling,
    words: &Wording,
) -> Vec<String> {
    let sure: Vec<&IncidentRow> = counted.sure().collect();
    let perhaps = counted.falling(counted.period, Falls::Perhaps).count();
    let before = counted.falling(counted.previous, Falls::In).count();
    let having = |verdict| sure.iter().filter(|row| row.verdict == Some(verdict)).count();
    let reports: usize = sure.iter().map(|row| row.report_count as usize).sum();
    let differ = sure.iter().filter(|row| !row.disagreements.is_empty()).count();
    let mut lines = vec![
        words.text(
            "edition-headline-incidents",
            &[
                ("incidents", sure.len()),
                ("reports", reports),
                ("before", before),
                ("perhaps", perhaps),
            ],
        ),
        words.text(
            "edition-headline-verdicts",
            &[
                ("engaged", having(Verdict::Engaged)),
                ("undetermined", having(Verdict::Undetermined)),
                ("not_engaged", having(Verdict::NotEngaged)),
                ("none", sure.iter().filter(|row| row.verdict.is_none()).count()),
            ],
        ),
        words.text("edition-headline-differ", &[("differ", differ)]),
    ];
    if telling.tells(Act::TellPositions) {
        lines.extend(said::headline(state, &sure, words));
    }
    let untimed = state
        .incidents
        .keys()
        .filter_map(|id| state.incident(id))
        .filter(|incident| incident.when.is_none())
        .count();
    if untimed > 0 {
        lines.push(words.text("edition-headline-untimed", &[("untimed", untimed)]));
    }
    lines
}

/// On how many days somebody looked somewhere, and how many places nobody looked at.
fn coverage_headline(coverage: &Coverage, words: &Wording) -> String {
    let days = coverage.rows.first().map_or(0, |row| row.by_day.len());
    let looked =
        |row: &CoverageRow, day: usize| row.by_day.get(day) != Some(&Observed::NotObserved);
    let is_looked = |day: &usize| coverage.rows.iter().any(|row| looked(row, *day));
    let never = coverage.rows.iter().filter(|row| row.days().not_observed == days).count();
    words.text(
        "edition-headline-coverage",
        &[
            ("looked", (0..days).filter(is_looked).count()),
            ("days", days),
            ("never", never),
            ("places", coverage.rows.len()),
        ],
    )
}

fn incident(
    row: &IncidentRow,
    counted: &Counted<'_>,
    state: &State,
    mechanism: &Mechanism,
    words: &Wording,
) -> BulletinRow {
    let range = |range: Option<CountRange>| {
        range.map(|range| PeopleRange {
            low: Count::new(range.low.into()),
            high: Count::new(range.high.into()),
        })
    };
    BulletinRow {
        number: row.id.to_string(),
        standing: match state.findings_on(&row.id).standing.iter().any(|found| found.is_joint()) {
            true => Standing::Found,
            false => Standing::Alleged,
        },
        when: words.when(row, mechanism),
        time_precision: words.time_precision(row),
        time_in_doubt: counted.period.holds(row) == Falls::Perhaps,
        place: words.place(row, state, mechanism),
        place_told: leaving_out::place_told(row, &Telling::everything(), state),
        place_uncertainty: words.uncertainty(row),
        act: words.act(row),
        sources: row
            .sources
            .iter()
            .map(|id| {
                let source = state.sources.get(id);
                source.map_or(id.as_str(), |source| source.name.get(words.language())).to_owned()
            })
            .collect(),
        reports: Count::new(row.report_count.into()),
        casualties: Casualties { killed: range(row.killed), injured: range(row.injured) },
        verdict: match row.verdict {
            Some(Verdict::Engaged) => BulletinVerdict::Engaged,
            Some(Verdict::Undetermined) => BulletinVerdict::Undetermined,
            Some(Verdict::NotEngaged) => BulletinVerdict::NotEngaged,
            None => BulletinVerdict::NotAsked,
        },
        clauses: match row.verdict {
            Some(Verdict::Engaged) => row.engaged.clone(),
            Some(Verdict::Undetermined) => row.undetermined.clone(),
            _ => Vec::new(),
        },
        stands: said::stands(row, state, words),
        doubt: words.doubt(row),
    }
}

fn check_steps(made_from: &MadeFrom, audience: Audience, words: &Wording) -> Vec<CheckStep> {
    let size = made_from.register_size;
    let step = |says: &str, command: String| CheckStep { says: words.text(says, &[]), command };
    vec![
        step("edition-check-register", "holdfire verify DIR".to_owned()),
        step(
            "edition-check-again",
            format!("holdfire bulletin --register DIR --as-of {size} --audience {audience} …"),
        ),
        step(
            "edition-check-figures",
            format!("holdfire assess --register DIR --as-of {size} --format json"),
        ),
    ]
}

#[cfg(test)]
pub(crate) mod tests {
    use holdfire_core::Mechanism;

    /// A mechanism that ends its days at `cut_off`.
    pub(crate) fn mechanism(cut_off: &str) -> Mechanism {
        serde_json::from_value(serde_json::json!({
            "id": "test", "code": "TST", "name": { "en": "Test" }, "exercise": true,
            "time_zone": "Asia/Damascus", "cut_off": format!("{cut_off}:00"), "languages": ["en"],
            "extent": { "west": 35.0, "south": 32.0, "east": 42.0, "north": 37.0 },
            "decision_rule": "consensus", "members": [],
        }))
        .unwrap()
    }
}
