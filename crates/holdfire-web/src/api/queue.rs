//! What is to be worked on, in the order in which somebody should look at it; who works on what; and
//! claiming, giving, marking and undoing. Claims and assignments are working state of the room and no
//! fact of the record.

use super::filters::{BUT_STATE, and, filter};
use super::incidents::{IncidentLine, line};
use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{Id, Review};
use super::serve::read;
use crate::access::Gate::Room;
use crate::acts::work;
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::queue::narrowing::Narrowing;
use crate::situation::filter::{Dimension, OVERDUE};
use crate::situation::order::Order;
use crate::situation::working::Work;
use holdfire_core::{IncidentId, ReviewState};
use holdfire_powers::Act;
use holdfire_room::AccountId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;

const STATE: Parameter = Parameter::new(
    "state",
    Sort::Word(|| {
        let mut words = Review::all();
        words.push(OVERDUE);
        words
    }),
    "Only those on which the work has come so far, or on which a time has run out: `overdue`.",
);
const MINE: Parameter = Parameter::new(
    "mine",
    Sort::Word(|| vec!["1"]),
    "Only those that the account has claimed or that were given to it.",
);
const UNREAD: Parameter =
    Parameter::new("unread", Sort::Word(|| vec!["1"]), "Only those that the account has not seen.");
const CLAIMED: Parameter = Parameter::new(
    "claimed",
    Sort::Text(40),
    "Only those that this account has claimed, or `nobody`.",
)
.like("nobody");
const ASSIGNED: Parameter = Parameter::new(
    "assigned",
    Sort::Text(40),
    "Only those that were given to this account, or to `nobody`.",
)
.like("nobody");
const ORDER: Parameter = Parameter::new(
    "order",
    Sort::Text(20),
    "By one column, in the place of the queue's own order: `when`, `known`, `due`, `reports`, `killed`, `act`, `place`, `region`, `state`, `verdict`, from high to low with a `-` before it.",
)
.like("-when");

const ASKED: [Parameter; 26] =
    and(BUT_STATE, [STATE, MINE, UNREAD, CLAIMED, ASSIGNED, ORDER, LIMIT, CURSOR]);

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Queue>("getQueue", "/queue", Room(Act::SeeQueue), list)
        .says(
            "queue",
            "What is to be worked on",
            "What ran out first stands first, then what runs out next, then what nobody has touched. All filters of incidents narrow it. The cursor counts, for what stands first changes with the clock.",
        )
        .asks(&ASKED),
    Operation::write::<SomeIncidents, Changed>(
        "claim",
        "/queue/claims",
        Room(Act::WorkQueue),
        |asked, body| changed(work::claim(asked, some(&read::<SomeIncidents>(body)?.incidents)?)?),
    )
    .says("queue", "Claim incidents", "A claim holds for two hours; claiming again makes it longer. What somebody else holds is left as it is and told."),
    Operation::write::<SomeIncidents, Changed>(
        "release",
        "/queue/releases",
        Room(Act::WorkQueue),
        |asked, body| changed(work::release(asked, some(&read::<SomeIncidents>(body)?.incidents)?)?),
    )
    .says("queue", "Give up one's claims", "Those of others are left as they are."),
    Operation::write::<NewAssignment, Changed>(
        "assign",
        "/queue/assignments",
        Room(Act::WorkQueue),
        |asked, body| {
            let told: NewAssignment = read(body)?;
            changed(work::assign(asked, some(&told.incidents)?, told.to.as_ref())?)
        },
    )
    .says("queue", "Give incidents to somebody of one's own organisation", "Or to nobody."),
    Operation::write::<SomeIncidents, Changed>(
        "markSeen",
        "/queue/seen",
        Room(Act::WorkQueue),
        |asked, body| changed(work::mark_seen(asked, some(&read::<SomeIncidents>(body)?.incidents)?)?),
    )
    .says("queue", "Mark incidents as seen", "As they are at the size of the register that the answer tells."),
    Operation::write::<NewUndo, Changed>(
        "undo",
        "/queue/undo",
        Room(Act::WorkQueue),
        |asked, body| changed(work::undo(asked, &read::<NewUndo>(body)?.undo)?),
    )
    .says("queue", "Take back what was just done in the queue", "With what `claim` or `assign` answered in `undo`, within an hour. What somebody changed since is left as it is."),
    Operation::look::<Searches>("listSearches", "/searches", Room(Act::WorkQueue), searches)
        .says("queue", "One's saved searches", "Those of the account that asks."),
    Operation::write::<NewSearch, Searches>(
        "saveSearch",
        "/searches",
        Room(Act::WorkQueue),
        |asked, body| {
            let told: NewSearch = read(body)?;
            work::save_search(asked, &told.name, &told.query, told.is_subscribed)?;
            searches(asked)
        },
    )
    .says("queue", "Save a search", "One of the same name is replaced."),
    Operation::delete::<Searches>(
        "forgetSearch",
        "/searches/{id}",
        Room(Act::WorkQueue),
        |asked, _| {
            work::forget_search(asked, asked.param("id"))?;
            searches(asked)
        },
    )
    .says("queue", "Forget a saved search", "It is one's own, or not there."),
];

/// A page of the queue.
#[derive(Serialize, ToSchema)]
pub(crate) struct Queue {
    /// How many match, whatever their state.
    #[schema(minimum = 0, example = 473)]
    pub all: u64,
    /// Of which are overdue.
    #[schema(minimum = 0, example = 4)]
    pub overdue: u64,
    /// How many have come how far.
    #[schema(example = json!({ "received": 400, "in_review": 41 }))]
    pub by_state: std::collections::BTreeMap<&'static str, u64>,
    /// When this was so: what is overdue follows from the clock.
    pub at: Timestamp,
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1841)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// How many are in the state asked for, on all pages.
    #[schema(minimum = 0, example = 41)]
    pub total: u64,
    /// The incidents of this page.
    pub items: Vec<QueueLine>,
    /// The cursor of the next page; nothing on the last one.
    #[schema(example = "50")]
    pub next: Option<String>,
}

/// An incident in the queue, and who works on it.
#[derive(Serialize, ToSchema)]
pub(crate) struct QueueLine {
    /// The incident.
    pub incident: IncidentLine,
    /// Whether a time has run out on it.
    #[schema(example = false)]
    pub is_overdue: bool,
    /// Who has claimed it.
    pub claimed_by: Option<Id>,
    /// Until when.
    pub claimed_until: Option<Timestamp>,
    /// To whom it is given.
    pub assigned_to: Option<Id>,
    /// Who looks at it now.
    pub viewers: Vec<Id>,
    /// The size of the register at which the account saw it last; nothing if it never did.
    #[schema(minimum = 0, example = 1800)]
    pub seen_at_size: Option<u64>,
}

/// Incidents to do something with.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SomeIncidents {
    /// Which.
    #[schema(value_type = Vec<Id>, min_items = 1, max_items = 1000)]
    pub incidents: Vec<IncidentId>,
}

/// Incidents for somebody.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAssignment {
    /// Which.
    #[schema(value_type = Vec<Id>, min_items = 1, max_items = 1000)]
    pub incidents: Vec<IncidentId>,
    /// To whom: an account of one's own organisation; nobody if it is left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 40, example = "duty-officer-3")]
    pub to: Option<AccountId>,
}

/// What to take back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewUndo {
    /// What `claim` or `assign` answered in `undo`.
    #[schema(min_length = 1, max_length = 200, example = "k3v9q2")]
    pub undo: String,
}

/// A search to keep.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSearch {
    /// What it is called.
    #[schema(min_length = 1, max_length = 80, example = "shelling in the north")]
    pub name: String,
    /// What follows the `?` of an address of the queue.
    #[schema(max_length = 4096, example = "act=remote_violence.shelling&area=north-area")]
    pub query: String,
    /// Whether the account wants to be told of what is new in it.
    #[serde(default)]
    #[schema(example = false)]
    pub is_subscribed: bool,
}

/// What came of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Changed {
    /// How many were changed.
    #[schema(minimum = 0, example = 3)]
    pub changed: u64,
    /// Those that somebody else holds.
    pub held: Vec<Id>,
    /// With this all is as it was before, for an hour.
    #[schema(example = "k3v9q2")]
    pub undo: Option<String>,
}

/// One's saved searches.
#[derive(Serialize, ToSchema)]
pub(crate) struct Searches {
    /// Each, in the order in which the queue shows them.
    pub searches: Vec<Search>,
}

/// A saved search.
#[derive(Serialize, ToSchema)]
pub(crate) struct Search {
    /// Its id.
    #[schema(example = "k3v9q2")]
    pub id: String,
    /// What it is called.
    #[schema(example = "shelling in the north")]
    pub name: String,
    /// What follows the `?` of an address of the queue.
    #[schema(example = "act=remote_violence.shelling&area=north-area")]
    pub query: String,
    /// Whether the account wants to be told of what is new in it.
    #[schema(example = false)]
    pub is_subscribed: bool,
    /// When it was saved.
    pub created: Timestamp,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let (filter, limit, now) = (filter(asked)?, paging::limit(asked)?, asked.now()?);
    let account = asked.account_id()?;
    let skipped = match paging::cursor::<1>(asked)? {
        None => 0,
        Some([skipped]) => paging::part(skipped)?,
    };
    let narrowing = Narrowing::read(asked)?;
    let order = asked.visit.asks("order");
    let order = order.map(|word| Order::parse(word).ok_or(WebError::BadAddress { name: "order" }));
    let work = Work {
        order: order.transpose()?,
        state: filter.state,
        is_overdue: narrowing.is_overdue,
        now_s: now.as_second(),
        skipped,
        shown: limit,
        ..Work::default()
    };
    // How many are in each state is told too, so the state is asked apart from the filter.
    let filter = filter.without(Dimension::State);
    let queued = narrowing.narrowly(true, |narrow| {
        asked.situation.queue(&filter, &Work { narrow: *narrow, ..work.clone() })
    });
    let rows: Vec<_> = queued.shown.iter().map(|place| asked.situation.at(*place)).collect();
    let ids: Vec<IncidentId> = rows.iter().map(|row| row.id.clone()).collect();
    let room = asked.room()?;
    let claims: HashMap<IncidentId, _> =
        room.claims_on(&ids, now)?.into_iter().map(|of| (of.incident.clone(), of)).collect();
    let assigned: HashMap<IncidentId, _> =
        room.assignments_of(&ids)?.into_iter().map(|of| (of.incident.clone(), of)).collect();
    let seen = room.seen(&account, &ids)?;
    let name = |id: &AccountId| Id(id.as_str().to_owned());
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let claim = claims.get(&row.id);
        items.push(QueueLine {
            incident: line(asked, row, false)?,
            is_overdue: row.next_due_s.is_some_and(|due| due < now.as_second()),
            claimed_by: claim.map(|claim| name(&claim.account)),
            claimed_until: claim.map(|claim| claim.until),
            assigned_to: assigned.get(&row.id).map(|of| name(&of.account)),
            viewers: room.viewers(&row.id, now).iter().map(name).collect(),
            seen_at_size: seen.get(&row.id).copied(),
        });
    }
    let shown = skipped.saturating_add(items.len());
    let next = (shown < queued.chosen && !items.is_empty()).then(|| shown.to_string());
    let page = Page::of(asked, Some(queued.chosen), items, next);
    let address = page.next_address(asked);
    let by_state = ReviewState::ALL.iter().zip(queued.by_state);
    let given = Given::of(&Queue {
        all: queued.n as u64,
        overdue: queued.overdue as u64,
        by_state: by_state.map(|(state, n)| (state.as_str(), n as u64)).collect(),
        at: now,
        register_size: page.register_size,
        root: page.root,
        total: queued.chosen as u64,
        items: page.items,
        next: page.next,
    })?;
    Ok(given.with_next(address))
}

/// The incidents that are named, if they are some and not too many.
fn some(incidents: &[IncidentId]) -> Result<&[IncidentId], Problem> {
    const MOST: usize = 1_000;
    match (1..=MOST).contains(&incidents.len()) {
        true => Ok(incidents),
        false => Err(Problem::field("/incidents", format!("it names 1 to {MOST} incidents"))),
    }
}

fn changed(done: work::Done) -> Result<Given, Problem> {
    let held = done.held.iter().map(Id::from).collect();
    Given::of(&Changed { changed: done.changed, held, undo: done.undo })
}

fn searches(asked: &Asked) -> Result<Given, Problem> {
    let searches = asked.room()?.saved_searches(&asked.account_id()?)?.into_iter();
    let search = |of: holdfire_room::SavedSearch| Search {
        id: of.id,
        name: of.name,
        query: of.query,
        is_subscribed: of.is_subscribed,
        created: of.created,
    };
    Given::of(&Searches { searches: searches.map(search).collect() })
}
