//! The calendar: meetings by every account of their days, and by when something is to be done. The page and
//! its file for calendars are in `pages/calendar.rs`.

use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{CalendarSort, CalendarStanding, Id};
use super::views::text;
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::calendar::occasions::{About, Occasion, occasions};
use holdfire_powers::Act;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

const WHAT: Parameter = Parameter::new("what", Sort::Word(CalendarSort::all), "Only of one sort.");
const TRACK: Parameter =
    Parameter::new("track", Sort::Id, "Only what belongs to one track of the talks.");
const FROM: Parameter =
    Parameter::new("from", Sort::Day, "Only what lasts until this day or later.");
const TO: Parameter = Parameter::new("to", Sort::Day, "Only what begins on this day or before.");

pub(crate) const OPERATIONS: &[Operation] =
    &[Operation::look::<Page<CalendarItem>>("listCalendar", "/calendar", Room(Act::SeeTalks), list)
        .says(
            "due",
            "What stands on the calendar",
            "By its days: meetings as every account has them, what was promised or stated and is due, clauses of instruments, deadlines, and what is asked on incidents with the checks of demands. What may not be seen is left out. Days are those of the mechanism's zone.",
        )
        .asks(&[WHAT, TRACK, FROM, TO, LIMIT, CURSOR])];

/// Days of something on the calendar.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct CalendarItem {
    /// Its name, which stays for ever; in the file for calendars the mechanism stands behind it.
    #[schema(example = "asking-1400")]
    pub uid: String,
    /// What sort of thing it is.
    pub what: CalendarSort,
    /// The first day.
    #[schema(value_type = String, format = Date, example = "2026-02-22")]
    pub from: Date,
    /// The last day.
    #[schema(value_type = String, format = Date, example = "2026-02-22")]
    pub to: Date,
    /// How certain the days are, or how it stands.
    pub standing: CalendarStanding,
    /// Whether other accounts have other days, each of which is an item.
    #[schema(example = false)]
    pub accounts_differ: bool,
    /// What it is, in the language that is asked for.
    #[schema(example = "Request for information (North): where were your mortars that night?")]
    pub title: String,
    /// Where.
    #[schema(example = "Kafr Nadir")]
    pub place: Option<String>,
    /// What else is said of it, in the same language: the hour by which it is due, and for whom it waits.
    #[schema(example = json!(["due 22 Feb 2026 12:00 (EET)"]))]
    pub remarks: Vec<String>,
    /// The matter of the talks.
    #[schema(example = json!(null))]
    pub matter: Option<Id>,
    /// Its track.
    #[schema(example = json!(null))]
    pub track: Option<Id>,
    /// The clause, as `instrument/number`.
    #[schema(example = json!(null))]
    pub clause: Option<String>,
    /// The incident on which it was asked.
    pub incident: Option<Id>,
    /// The entry in which it was asked.
    #[schema(minimum = 0, example = 1400)]
    pub asking: Option<u64>,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let day = |name: &'static str| -> Result<Option<Date>, WebError> {
        let told = asked.visit.asks(name).map(str::parse::<Date>).transpose();
        told.map_err(|_| WebError::BadAddress { name })
    };
    let (from, to) = (day("from")?, day("to")?);
    let (what, track) = (asked.visit.asks("what"), asked.visit.asks("track"));
    let takes = |occasion: &&Occasion| {
        what.is_none_or(|what| occasion.sort.as_str() == what)
            && track.is_none_or(|id| occasion.track.as_ref().is_some_and(|of| of.as_str() == id))
    };
    let all = occasions(asked, &asked.talks())?;
    let items = all.iter().filter(takes).flat_map(items);
    let is_between = |item: &CalendarItem| {
        from.is_none_or(|from| from <= item.to) && to.is_none_or(|to| item.from <= to)
    };
    let mut items: Vec<CalendarItem> = items.filter(is_between).collect();
    items.sort_by(|one, other| (one.from, &one.uid).cmp(&(other.from, &other.uid)));
    paging::of_sorted(asked, &items, |item| item.uid.clone(), Clone::clone)
}

/// An item for every account's days.
fn items(occasion: &Occasion) -> Vec<CalendarItem> {
    let (mut matter, mut clause, mut incident, mut asking) = (None, None, None, None);
    match &occasion.about {
        About::Matter(id) => matter = Some(Id::from(id)),
        About::Clause(of) => clause = Some(of.clone()),
        About::Asking { incident: on, entry } => {
            (incident, asking) = (Some(Id::from(on)), Some(*entry));
        }
    }
    let item = |(n, days): (usize, &holdfire_core::talks::Days)| CalendarItem {
        uid: occasion.uid_of(n),
        what: CalendarSort(occasion.sort.as_str()),
        from: days.from,
        to: days.last(),
        standing: CalendarStanding(occasion.sign.class),
        accounts_differ: occasion.differs(),
        title: occasion.title.clone(),
        place: text(Some(&*occasion.place).filter(|place| !place.is_empty())),
        remarks: occasion.remarks.clone(),
        matter: matter.clone(),
        track: occasion.track.as_ref().map(Id::from),
        clause: clause.clone(),
        incident: incident.clone(),
        asking,
    };
    occasion.days.iter().enumerate().map(item).collect()
}
