//! The form in which somebody records that they looked, were refused, or were jammed. What can be
//! recorded is decided in `crate::acts::coverage`, where the API hands in the same.

use crate::acts::coverage::{NewCoverage, NotCoverage, record_coverage};
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::pages::acts::Choice;
use crate::pages::incidents::capitalized;
use crate::routes::query;
use crate::sent::Sent;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use holdfire_core::{Coverage, CoverageKind, TimePrecision, When};
use holdfire_powers::Act;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

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
    let problem = match read(asked, sent)? {
        Err(problem) => problem,
        Ok(coverage) => {
            let day = asked.snapshot.days.day_of(coverage.period.from);
            let to = shown_at(asked, &coverage.place, day);
            match record_coverage(asked, coverage) {
                Ok(_) => return Ok(redirect(&to)),
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

/// What was filled in, as coverage.
fn read(asked: &Asked, sent: &Sent) -> Result<Result<Coverage, Problem>, WebError> {
    let message = |id| Problem::Message(id);
    let told = || -> Result<NewCoverage, Problem> {
        let kind = CoverageKind::parse(sent.get("kind"));
        let kind = kind.ok_or(message("coverage-problem-kind"))?;
        let local = |field: &str| -> Result<DateTime, Problem> {
            sent.get(field).parse().map_err(|_| message("coverage-problem-time"))
        };
        let (from, until) = (local("from-at")?, local("until-at")?);
        let zone = asked.snapshot.zone.name();
        let period = When::between(from, until, TimePrecision::Minute, zone);
        let period = period.map_err(|_| message("coverage-problem-backwards"))?;
        Ok(NewCoverage {
            kind,
            place: sent.get("place").to_owned(),
            from: period.from,
            until: period.until,
            who: Some(sent.get("who").to_owned()),
            note: sent.given("note").map(str::to_owned),
        })
    };
    match told() {
        Ok(told) => Ok(told.coverage(asked)?.map_err(|why| message(said(why)))),
        Err(problem) => Ok(Err(problem)),
    }
}

/// What is wrong, as a message.
fn said(why: NotCoverage) -> &'static str {
    match why {
        NotCoverage::Place => "coverage-problem-place",
        NotCoverage::Backwards => "coverage-problem-backwards",
        NotCoverage::Future => "coverage-problem-future",
        NotCoverage::Who => "coverage-problem-who",
        NotCoverage::Why => "coverage-problem-why",
        NotCoverage::Note => "coverage-problem-note",
    }
}
