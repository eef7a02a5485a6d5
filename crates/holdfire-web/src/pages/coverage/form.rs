//! The form in which somebody records that they looked, were refused, or were jammed. Nobody has looked
//! yet at what is still to come, so the time has to be over.

use crate::acts::own;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::moments::Zone;
use crate::pages::acts::Choice;
use crate::pages::incidents::capitalized;
use crate::routes::query;
use crate::sent::Sent;
use crate::snapshot::hex;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use holdfire_core::{Coverage, CoverageId, CoverageKind, Event, Refused, TimePrecision, When};
use holdfire_powers::Act;
use holdfire_register::leaf_hash;
use holdfire_store::{DecideError, record};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// A team is told in a line.
const LONGEST_WHO: usize = 300;
/// A note is a sentence or two.
const LONGEST_NOTE: usize = 2_000;

/// The form, empty or as somebody filled it in.
pub(crate) struct CoverageForm {
    pub token: String,
    pub at: String,
    pub problem: String,
    pub is_open: bool,
    pub kinds: Vec<Choice>,
    pub places: Vec<Choice>,
    pub who: String,
    pub zone: String,
    pub from: String,
    pub until: String,
    pub note: String,
}

/// Why a form cannot be recorded: in the words of a message, or as the register says it.
enum Problem {
    Message(&'static str),
    Refused(String),
}

impl CoverageForm {
    /// The form, for those who may record coverage.
    pub fn fresh(asked: &Asked) -> Result<Option<Self>, WebError> {
        let may = asked.session.is_some() && asked.access.may_in_room(Act::RecordCoverage);
        match (may, asked.visit.site.now()) {
            (true, Some(now)) => Ok(Some(Self::of(asked, &Sent::nothing(), now))),
            _ => Ok(None),
        }
    }

    fn of(asked: &Asked, sent: &Sent, now: Timestamp) -> Self {
        let (words, snapshot) = (asked.words, &asked.snapshot);
        let text = |field: &str| sent.told(field).to_owned();
        let kind = |kind: &CoverageKind| Choice {
            value: kind.as_str().to_owned(),
            name: capitalized(&words.say(&format!("edition-coverage-{}", kind.as_str()))),
            is_chosen: sent.get("kind") == kind.as_str(),
        };
        let chosen = sent.given("place").or_else(|| asked.visit.asks("place"));
        let regions = snapshot.mechanism.regions.iter().map(|region| region.code.to_string());
        let areas = snapshot.areas.iter().map(|area| area.id.to_string());
        let place = |place: String| Choice {
            name: super::place_name(asked, &place),
            is_chosen: chosen == Some(&place),
            value: place,
        };
        Self {
            token: asked.token(),
            at: asked.at().coverage(),
            problem: String::new(),
            is_open: asked.visit.asks("record").is_some(),
            kinds: CoverageKind::ALL.iter().map(kind).collect(),
            places: regions.chain(areas).map(place).collect(),
            who: match sent.given("who") {
                Some(who) => who.to_owned(),
                None => snapshot.body_or_actor_name(words, &asked.access.who.organisation),
            },
            zone: snapshot.zone.abbreviation(now),
            from: text("from-at"),
            until: text("until-at"),
            note: text("note"),
        }
    }
}

/// Records what was filled in, or shows it again with what is wrong with it.
pub(crate) fn recorded(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let now = asked.now()?;
    let problem = match read(asked, sent, now)? {
        Err(problem) => problem,
        Ok(coverage) => {
            let day = asked.snapshot.days.day_of(coverage.period.from);
            let to = shown_at(asked, &coverage.place, day);
            match recorded_as(asked, coverage) {
                Ok(_) | Err(WebError::Twice) => return Ok(redirect(&to)),
                Err(WebError::Refused { why }) => Problem::Refused(why),
                Err(why) => return Err(why),
            }
        }
    };
    let mut form = CoverageForm::of(asked, sent, now);
    let status = match &problem {
        Problem::Message(_) => StatusCode::BAD_REQUEST,
        Problem::Refused(_) => StatusCode::CONFLICT,
    };
    form.is_open = true;
    form.problem = match problem {
        Problem::Message(id) => asked.words.say(id),
        Problem::Refused(why) => why,
    };
    let body = super::shown(asked, Some(form))?.render()?;
    Ok((status, Html(body)).into_response())
}

/// The cell of the calendar in which it stands.
fn shown_at(asked: &Asked, place: &str, day: Date) -> String {
    let (first, last) = super::month_of(day);
    let (first, last, day) = (first.to_string(), last.to_string(), day.to_string());
    let pairs = [("from", &*first), ("to", &*last), ("place", place), ("day", &*day)];
    format!("{}{}#behind", asked.at().coverage(), query(pairs.into_iter()))
}

fn recorded_as(asked: &Asked, coverage: Coverage) -> Result<u64, WebError> {
    let event = Event::CoverageRecorded(coverage);
    asked.record(|writer, at, by| match record(writer, at, by, event) {
        Err(DecideError::Refused(Refused::AlreadyRecorded { .. })) => Err(WebError::Twice),
        other => other.map_err(WebError::from),
    })
}

/// What was filled in, as coverage.
fn read(asked: &Asked, sent: &Sent, now: Timestamp) -> Result<Result<Coverage, Problem>, WebError> {
    let snapshot = &asked.snapshot;
    let place = sent.get("place");
    let is_known = snapshot.areas.iter().any(|area| area.id.as_str() == place)
        || snapshot.mechanism.regions.iter().any(|region| &*region.code == place);
    let source = own(asked)?;
    Ok(match is_known {
        true => coverage(&snapshot.zone, sent, now, source.as_str()),
        false => Err(Problem::Message("coverage-problem-place")),
    })
}

fn coverage(zone: &Zone, sent: &Sent, now: Timestamp, source: &str) -> Result<Coverage, Problem> {
    let message = |id| Problem::Message(id);
    let kind = CoverageKind::parse(sent.get("kind"));
    let kind = kind.ok_or(message("coverage-problem-kind"))?;
    let local = |field: &str| -> Result<DateTime, Problem> {
        sent.get(field).parse().map_err(|_| message("coverage-problem-time"))
    };
    let (from, until) = (local("from-at")?, local("until-at")?);
    let period = When::between(from, until, TimePrecision::Minute, zone.name());
    let period = period.map_err(|_| message("coverage-problem-backwards"))?;
    if period.until > now {
        return Err(message("coverage-problem-future"));
    }
    let who = sent.given("who").filter(|who| who.len() <= LONGEST_WHO);
    let who = who.ok_or(message("coverage-problem-who"))?;
    let note = sent.given("note");
    // A gap without a word of why cannot be told from one that somebody invented.
    if !kind.is_looking() && note.is_none() {
        return Err(message("coverage-problem-why"));
    }
    if note.is_some_and(|note| note.len() > LONGEST_NOTE) {
        return Err(message("coverage-problem-note"));
    }
    let id = id(
        source,
        &[
            kind.as_str(),
            sent.get("place"),
            sent.get("from-at"),
            sent.get("until-at"),
            who,
            note.unwrap_or_default(),
        ],
    );
    Ok(Coverage {
        id: CoverageId::new(id).map_err(|why| Problem::Refused(why.to_string()))?,
        who: who.into(),
        kind,
        place: sent.get("place").into(),
        period,
        source: source.into(),
        note: note.map(Box::from),
    })
}

/// A number that follows from what is said, so that a form that is sent twice is one record.
fn id(source: &str, parts: &[&str]) -> String {
    let whole = parts.iter().fold(source.to_owned(), |whole, part| format!("{whole}\0{part}"));
    let hash = hex(leaf_hash(whole.as_bytes()).as_bytes());
    format!("c-{}", hash.get(..20).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_follows_from_what_is_said_and_from_where_one_field_ends() {
        assert_eq!(id("member-a", &["patrol", "north"]), id("member-a", &["patrol", "north"]));
        assert_ne!(id("member-a", &["patrol", "north"]), id("member-b", &["patrol", "north"]));
        assert_ne!(id("member-a", &["ab", "c"]), id("member-a", &["a", "bc"]));
        assert!(CoverageId::new(id("member-a", &["x"])).is_ok());
    }
}
