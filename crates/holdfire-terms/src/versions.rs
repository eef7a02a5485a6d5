//! What stands beside the text of a clause: drafts of it, as one text or another has it, and how
//! parties read it. Both are subsections of the clause, so that a reader sees them side by side.

use crate::clause::{ClauseDraft, ClauseReading, DueTime, Term, TermBasis};
use crate::front_matter::{Written1, backwards};
use crate::instrument::{Part, citations};
use crate::local_time::{deadline, instant};
use crate::period::Period;
use crate::problem::{Code, Spot, nearest};
use holdfire_core::ActorId;
use jiff::tz::TimeZone;
use serde::Deserialize;

/// Something wrong, for the reader of the instrument to tell.
pub(crate) type Wrong = (Code, Spot, String);

/// A subsection of a clause as read.
pub(crate) enum Beside {
    Draft(ClauseDraft),
    Reading(ClauseReading),
}

/// Reads a subsection of the clause `number`. The terms of the clause itself say when a draft begins
/// that tells only when it ends.
pub(crate) fn read(
    part: &Part,
    number: &str,
    terms: &[Term],
    zone: &TimeZone,
) -> Result<Beside, Wrong> {
    let line = Spot::from(part.line);
    let heading = part.heading.trim();
    let draft_of = heading.strip_prefix("Draft of ").map(str::trim);
    let reading_of = heading.strip_prefix("Reading of ").map(str::trim);
    let what = if draft_of.is_some() { "draft" } else { "reading" };
    if draft_of.or(reading_of).is_none_or(str::is_empty) {
        let message = format!(
            "the heading `{heading}` under clause `{number}` is not understood; write `### Draft of` with who says so, or `### Reading of` with the id of an actor"
        );
        return Err((Code::Version, line, message));
    }
    if part.paragraphs.is_empty() {
        let message = format!("a {what} of clause `{number}` has no text; say what it means");
        return Err((Code::Version, line, message));
    }
    if let Some((_, rule_line)) = part.rules.first() {
        let message = format!(
            "a {what} of clause `{number}` has a rule; the rule of a clause stands before its drafts and readings"
        );
        return Err((Code::Version, Spot::from(*rule_line), message));
    }
    let text = part.paragraphs.join("\n\n");
    let cites = citations(&text);
    let text = text.into();
    let line = part.line;
    match (draft_of, reading_of) {
        (Some(says), _) => {
            let times = part.attributes.as_ref().map(|(written, line)| {
                let spot = Spot::from(*line);
                draft_times(written, says, terms, zone)
                    .map_err(|(code, m)| (code, spot, format!("a draft of clause `{number}`: {m}")))
            });
            let (due, in_force) = times.transpose()?.unwrap_or_default();
            Ok(Beside::Draft(ClauseDraft { says: says.into(), text, cites, due, in_force, line }))
        }
        (None, party) => {
            if let Some((_, line)) = part.attributes {
                let message = format!(
                    "a reading of clause `{number}` has attributes; a reading is text only, times belong to a draft"
                );
                return Err((Code::WrongAttribute, Spot::from(line), message));
            }
            let party = ActorId::new(party.unwrap_or_default()).map_err(|error| {
                let message = format!("a reading of clause `{number}`: {error}");
                (Code::Version, Spot::from(line), message)
            })?;
            Ok(Beside::Reading(ClauseReading { party, text, cites, line }))
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DraftTimes {
    #[serde(default)]
    due: Option<Written1>,
    #[serde(default)]
    in_force_from: Option<Written1>,
    #[serde(default)]
    in_force_until: Option<Written1>,
}

fn draft_times(
    written: &str,
    says: &str,
    terms: &[Term],
    zone: &TimeZone,
) -> Result<(Option<DueTime>, Option<Term>), (Code, String)> {
    #[derive(Deserialize)]
    struct Line {
        of: DraftTimes,
    }
    let line: Line = toml::from_str(&format!("of = {{ {written} }}")).map_err(|error| {
        let message = error.message().trim().replace('\n', " ");
        let unknown = message.strip_prefix("unknown field `").and_then(|m| m.split('`').next());
        let meant = unknown
            .and_then(|key| nearest(key, &["due", "in_force_from", "in_force_until"]))
            .map(|meant| format!("; did you mean `{meant}`?"))
            .unwrap_or_default();
        (Code::Attributes, format!("cannot read the attributes: {message}{meant}"))
    })?;
    let DraftTimes { due, in_force_from, in_force_until } = line.of;
    let due = due.as_ref().map(|due| due_time(due, zone)).transpose()?;
    let time = |written: &Option<Written1>| {
        let read = written.as_ref().map(|written| instant(&written.words(), zone));
        read.transpose().map_err(|message| (Code::NotATime, message))
    };
    if in_force_from.is_none() && in_force_until.is_none() {
        return Ok((due, None));
    }
    let of_clause = terms.first();
    let term = Term {
        from: time(&in_force_from)?.or(of_clause.and_then(|term| term.from)),
        until: time(&in_force_until)?.or(of_clause.and_then(|term| term.until)),
        says: Some(says.into()),
        because: TermBasis::Text,
    };
    match backwards(&term) {
        Some(message) => Err((Code::Backwards, message)),
        None => Ok((due, Some(term))),
    }
}

/// A deadline: a local time, or a length of time from entry into force.
pub(crate) fn due_time(written: &Written1, zone: &TimeZone) -> Result<DueTime, (Code, String)> {
    let words = written.words();
    let read = if words.trim_start().starts_with(['P', 'p']) {
        Period::parse(&words).map(DueTime::After)
    } else {
        deadline(&words, zone).map(DueTime::Before)
    };
    read.map_err(|message| (Code::NotATime, message))
}
