//! A step that was taken: somebody notified, replied, verified, found, demanded or escalated, about
//! an incident or a clause; or an obligation was fulfilled. Which steps there are, and by when they
//! are due, is said by the instrument and worked out in `holdfire-terms`.

use crate::{ActorId, IncidentId, InstrumentId, StepId, TimePrecision, When};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A step of an instrument's ladder that was taken, as a source tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepTaken {
    /// Derived from everything else, so that the same step told twice is recorded once.
    pub id: StepId,
    /// Whose ladder.
    pub instrument: InstrumentId,
    /// Which step of it; `done` for an obligation that was fulfilled.
    pub step: Box<str>,
    /// The incident it is about, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
    /// The clause of the instrument it is about, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Box<str>>,
    /// Who took it: an actor, or a body of the mechanism.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// Towards whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ActorId>,
    /// When.
    pub at: When,
    /// What came of it, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Box<str>>,
    /// Who says so.
    pub source: Box<str>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<str>>,
}

/// What a row of a table tells about a step, in its own words; an empty text is not told.
#[derive(Debug, Clone, Copy, Default)]
pub struct StepWords<'w> {
    /// Whose ladder.
    pub instrument: &'w str,
    /// Which step.
    pub step: &'w str,
    /// About which incident.
    pub incident: &'w str,
    /// About which clause.
    pub clause: &'w str,
    /// Who took it.
    pub by: &'w str,
    /// Towards whom.
    pub to: &'w str,
    /// A day, or a time to the minute.
    pub at: &'w str,
    /// What came of it.
    pub outcome: &'w str,
    /// Who says so.
    pub source: &'w str,
    /// What a reader should know.
    pub note: &'w str,
}

/// Why words do not tell a step: which of them, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWordsError {
    /// The column in which they stand.
    pub column: &'static str,
    /// What is wrong with them.
    pub why: String,
}

impl StepTaken {
    /// The step that a row tells. Times without an offset are local times in `zone`.
    pub fn told(words: &StepWords<'_>, zone: &str) -> Result<Self, StepWordsError> {
        let wrong = |column, why: String| StepWordsError { column, why };
        let needed = [
            ("instrument", words.instrument),
            ("step", words.step),
            ("at", words.at),
            ("source", words.source),
        ];
        if let Some((column, _)) = needed.into_iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(wrong(column, format!("column `{column}` is empty")));
        }
        let told = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(Box::from);
        let somebody = |column, text: &str| {
            let id = told(text).map(|text: Box<str>| ActorId::new(text));
            id.transpose().map_err(|error| wrong(column, error.to_string()))
        };
        let incident = told(words.incident).map(|text: Box<str>| IncidentId::new(text));
        let step = Self {
            id: StepId::derive(&[]),
            instrument: InstrumentId::new(words.instrument.trim())
                .map_err(|error| wrong("instrument", error.to_string()))?,
            step: words.step.trim().into(),
            incident: incident.transpose().map_err(|error| wrong("incident", error.to_string()))?,
            clause: told(words.clause),
            by: somebody("by", words.by)?,
            to: somebody("to", words.to)?,
            at: When::read(words.at, zone)
                .map_err(|error| wrong("at", format!("column `at`: {error}")))?,
            outcome: told(words.outcome),
            source: words.source.trim().into(),
            note: told(words.note),
        };
        let step = step.with_own_id();
        match step.problem() {
            Some(why) => Err(wrong("incident", why)),
            None => Ok(step),
        }
    }

    /// The same step under the id that follows from the rest of it.
    pub fn with_own_id(mut self) -> Self {
        self.id = self.derived_id();
        self
    }

    /// The id that follows from everything else it says.
    pub fn derived_id(&self) -> StepId {
        let text = |part: &Option<Box<str>>| part.as_deref().unwrap_or_default().to_owned();
        let parts = [
            self.instrument.to_string(),
            self.step.to_string(),
            self.incident.as_ref().map(ToString::to_string).unwrap_or_default(),
            text(&self.clause),
            self.by.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.to.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.at.from.as_nanosecond().to_string(),
            self.at.until.as_nanosecond().to_string(),
            text(&self.outcome),
            self.source.to_string(),
            text(&self.note),
        ];
        StepId::derive(&parts)
    }

    /// The last instant at which it can have been taken. A time told to the minute is that minute.
    pub fn latest(&self) -> Timestamp {
        match self.at.precision {
            TimePrecision::Minute => self.at.from,
            _ => self.at.until,
        }
    }

    /// What is wrong with it, whatever else is recorded.
    pub(crate) fn problem(&self) -> Option<String> {
        if self.step.trim().is_empty() {
            return Some("it does not say which step".to_owned());
        }
        if self.incident.is_none() && self.clause.is_none() {
            return Some("it is about neither an incident nor a clause; name one".to_owned());
        }
        if self.at.until <= self.at.from {
            return Some("its time ends before it begins".to_owned());
        }
        (self.id != self.derived_id()).then(|| {
            "its id does not follow from what it says; leave the id to holdfire".to_owned()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(outcome: Option<&str>) -> StepTaken {
        StepTaken {
            id: StepId::derive(&[]),
            instrument: InstrumentId::new("am-ceasefire").unwrap(),
            step: "notify".into(),
            incident: None,
            clause: Some("1".into()),
            by: None,
            to: None,
            at: When::read("2026-01-02T10:00", "UTC").unwrap(),
            outcome: outcome.map(Into::into),
            source: "letter 1".into(),
            note: None,
        }
        .with_own_id()
    }

    #[test]
    fn what_differs_in_anything_is_another_step() {
        assert_eq!(step(None), step(None));
        assert_ne!(step(None).id, step(Some("received")).id);
        assert_eq!(step(None).problem(), None);
        assert!(StepTaken { clause: Some("2".into()), ..step(None) }.problem().is_some());
    }

    #[test]
    fn a_row_tells_a_step_or_which_cell_is_wrong() {
        let words = StepWords {
            instrument: "am-ceasefire",
            step: "notify",
            clause: "1",
            at: "2026-01-02T10:00",
            source: "letter 1",
            ..StepWords::default()
        };
        assert_eq!(StepTaken::told(&words, "UTC").unwrap(), step(None));
        let column = |words: StepWords<'_>| StepTaken::told(&words, "UTC").unwrap_err().column;
        assert_eq!(column(StepWords { at: "soon", ..words }), "at");
        assert_eq!(column(StepWords { source: " ", ..words }), "source");
        assert_eq!(column(StepWords { by: "member a", ..words }), "by");
        assert_eq!(column(StepWords { clause: "", ..words }), "incident");
    }

    #[test]
    fn a_step_told_to_the_minute_was_taken_in_that_minute() {
        assert_eq!(step(None).latest().to_string(), "2026-01-02T10:00:00Z");
        let day = StepTaken { at: When::read("2026-01-02", "UTC").unwrap(), ..step(None) };
        assert_eq!(day.latest().to_string(), "2026-01-03T00:00:00Z");
    }
}
