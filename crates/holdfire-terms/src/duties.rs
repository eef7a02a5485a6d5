//! The attributes of a clause that say who owes what by when, who verifies it and what follows:
//! read from the line under its heading, and held against its kind.

use crate::clause::{ClauseKind, DueTime, Nature};
use crate::front_matter::Written1;
use crate::ladder::Who;
use crate::period::Period;
use crate::problem::Code;
use crate::versions::due_time;
use holdfire_core::ActorId;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// The attributes as written.
#[derive(Deserialize)]
pub(crate) struct WrittenDuties {
    pub nature: Option<Spanned<String>>,
    pub by: Option<Spanned<Vec<String>>>,
    pub due: Option<Spanned<Written1>>,
    pub verified_by: Option<Spanned<String>>,
    pub verified_within: Option<Spanned<String>>,
    pub consequence: Option<Spanned<String>>,
}

/// What they say.
#[derive(Default)]
pub(crate) struct Duties {
    pub nature: Option<Nature>,
    pub by: Vec<Who>,
    pub due: Option<DueTime>,
    pub verified_by: Option<ActorId>,
    pub verified_within: Option<Period>,
    pub consequence: Option<Box<str>>,
}

/// Something wrong, with where it stands in the line of attributes.
pub(crate) type Wrong = (Code, Range<usize>, String);

impl Duties {
    /// Reads them for a clause of that kind. What is wrong is added to `wrong`; the rest is read.
    pub(crate) fn read(
        written: WrittenDuties,
        kind: ClauseKind,
        zone: &TimeZone,
        wrong: &mut Vec<Wrong>,
    ) -> Self {
        let mut duties = Self::default();
        if let Some(nature) = written.nature {
            let span = nature.span();
            match (nature.get_ref().as_str(), kind) {
                (_, kind) if kind != ClauseKind::Prohibition => {
                    let message = format!(
                        "`nature` belongs to prohibitions, and this is of kind `{}`; leave it out",
                        kind.as_str()
                    );
                    wrong.push((Code::WrongAttribute, span, message));
                }
                ("hostile", _) => duties.nature = Some(Nature::Hostile),
                ("provocative", _) => duties.nature = Some(Nature::Provocative),
                (other, _) => {
                    let message = format!(
                        "`nature = \"{other}\"` is not known; use `hostile` or `provocative`"
                    );
                    wrong.push((Code::WrongAttribute, span, message));
                }
            }
        }
        if let Some(by) = written.by {
            let span = by.span();
            for one in by.get_ref() {
                match Who::parse(one) {
                    Ok(Who::Alleged) => {
                        let message = "`by` names who owes it from the start; nobody is alleged yet: use ids, `guarantors`, `parties` or `members`";
                        wrong.push((Code::WrongAttribute, span.clone(), message.to_owned()));
                    }
                    Ok(who) => duties.by.push(who),
                    Err(message) => wrong.push((Code::WrongAttribute, span.clone(), message)),
                }
            }
        }
        if let Some(due) = written.due {
            match may_be_due(kind) {
                Ok(()) => match due_time(due.get_ref(), zone) {
                    Ok(time) => duties.due = Some(time),
                    Err((code, message)) => wrong.push((code, due.span(), message)),
                },
                Err(message) => wrong.push((Code::WrongAttribute, due.span(), message)),
            }
        }
        if let Some(verified_by) = written.verified_by {
            match ActorId::new(verified_by.get_ref()) {
                Ok(id) => duties.verified_by = Some(id),
                Err(error) => {
                    let message = format!("`verified_by`: {error}");
                    wrong.push((Code::WrongAttribute, verified_by.span(), message));
                }
            }
        }
        if let Some(within) = written.verified_within {
            match Period::parse(within.get_ref()) {
                Ok(period) => duties.verified_within = Some(period),
                Err(message) => wrong.push((Code::NotATime, within.span(), message)),
            }
        }
        if let Some(consequence) = written.consequence {
            let words = consequence.get_ref().trim();
            match words.is_empty() {
                true => {
                    let message = "`consequence` is empty; say what follows, or leave it out";
                    wrong.push((Code::WrongAttribute, consequence.span(), message.to_owned()));
                }
                false => duties.consequence = Some(words.into()),
            }
        }
        duties
    }
}

/// Only what has to be done can be due.
pub(crate) fn may_be_due(kind: ClauseKind) -> Result<(), String> {
    match kind {
        ClauseKind::Obligation | ClauseKind::Procedure => Ok(()),
        other => Err(format!(
            "`due` belongs to obligations and procedures, and this is of kind `{}`; leave it out",
            other.as_str()
        )),
    }
}

/// Whether a consequence looks like the number of a clause rather than words.
pub(crate) fn is_clause_number(consequence: &str) -> bool {
    consequence.starts_with(|c: char| c.is_ascii_digit())
        && consequence.len() <= 20
        && consequence.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
}
