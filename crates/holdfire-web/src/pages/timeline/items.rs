//! What stands on the timeline: everything of the talks that has a day, versions of areas, instruments and
//! declared counts, each with a name by which the page can be linked to it, and the page it leads to.

use crate::asked::Asked;
use crate::names::name;
use crate::pages::talks::lines::{first_day, mark_of};
use crate::talks_view::{
    DaysView, SignView, WhoView, day_view, days_view, matter_name, said, whos_view,
};
use crate::words::{Arg, plain};
use holdfire_core::talks::{
    Accusation, Commitment, Contact, Days, Fulfilment, Meeting, Milestone, MilestoneKind,
    Statement, Track,
};
use holdfire_core::{ActorId, Recorded, Talk, TalkBook, words};
use holdfire_powers::Act;
use jiff::civil::Date;
use std::collections::BTreeMap;

words! {
    /// A lane of the timeline.
    Lane {
        /// Rounds, meetings, milestones, instruments.
        Talks = "talks",
        /// Statements, contacts, accusations.
        Said = "said",
        /// Commitments, when they were due, and what came of them.
        Promised = "promised",
        /// Incidents, evacuations, exchanges.
        Ground = "ground",
        /// Versions of areas.
        Zones = "zones",
        /// What members declared.
        Declared = "declared",
    }
}

/// Something on the timeline.
pub(super) struct Item {
    pub lane: Lane,
    /// By which the page is linked to it.
    pub anchor: String,
    pub first: Date,
    pub last: Date,
    pub days: DaysView,
    /// The days by other accounts.
    pub or: Vec<DaysView>,
    pub kind: String,
    pub title: String,
    pub href: String,
    pub sign: Option<SignView>,
    /// Somebody's words.
    pub words: String,
    pub who: Vec<WhoView>,
}

impl Item {
    fn new(asked: &Asked, lane: Lane, anchor: String, days: Days) -> Self {
        Self {
            lane,
            anchor,
            first: days.from,
            last: days.last(),
            days: days_view(asked.words, days),
            or: Vec::new(),
            kind: String::new(),
            title: String::new(),
            href: String::new(),
            sign: None,
            words: String::new(),
            who: Vec::new(),
        }
    }
}

/// Everything, or what names an actor.
pub(super) fn items(asked: &Asked, book: &TalkBook, actor: Option<&ActorId>) -> Vec<Item> {
    let mut all = Vec::new();
    for recorded in book.standing() {
        let concerns = actor.is_none_or(|actor| concerns(book, &recorded.what, actor));
        if concerns {
            all.extend(of_talk(asked, book, recorded));
        }
    }
    if actor.is_none() {
        all.extend(of_areas(asked));
        all.extend(of_instruments(asked));
    }
    all.extend(of_counts(asked, actor));
    all
}

/// Whether something names an actor itself, or is a meeting of which it is told whether the actor came.
fn concerns(book: &TalkBook, talk: &Talk, actor: &ActorId) -> bool {
    let names = |talk: &Talk| talk.actors().contains(&actor);
    match talk {
        Talk::Meeting(meeting) => {
            names(talk) || book.about(&meeting.id).any(|recorded| names(&recorded.what))
        }
        _ => names(talk),
    }
}

fn of_talk(asked: &Asked, book: &TalkBook, recorded: &Recorded<Talk>) -> Vec<Item> {
    let talk = &recorded.what;
    let named = |mut item: Item| {
        item.title = matter_name(asked, talk);
        item.kind = said(asked.words, "talk-kind", talk.kind());
        item.href = talk.id().map(|id| asked.at().talk(id.as_str())).unwrap_or_default();
        item
    };
    match talk {
        Talk::Track(track) => of_track(asked, track).into_iter().map(named).collect(),
        Talk::Meeting(meeting) => of_meeting(asked, book, meeting).into_iter().collect(),
        Talk::Statement(statement) => {
            of_statement(asked, statement).into_iter().map(named).collect()
        }
        Talk::Contact(contact) => of_contact(asked, contact).into_iter().map(named).collect(),
        Talk::Accusation(of) => of_accusation(asked, of).into_iter().map(named).collect(),
        Talk::Commitment(made) => of_commitment(asked, made).into_iter().map(named).collect(),
        Talk::Fulfilment(of) => {
            of_fulfilment(asked, book, recorded.entry, of).into_iter().collect()
        }
        Talk::Milestone(of) => {
            let kind = said(asked.words, "milestone", of.kind.as_str());
            let item = of_milestone(asked, of).map(named);
            item.map(|item| Item { kind, ..item }).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn of_track(asked: &Asked, track: &Track) -> Vec<Item> {
    let item = |day: Option<Date>, end: &str| {
        let anchor = format!("{}-{end}", track.id);
        let mut item = Item::new(asked, Lane::Talks, anchor, Days::one(day?));
        item.words = asked.words.say(&format!("timeline-track-{end}"));
        item.who = whos_view(asked, &track.hosts);
        Some(item)
    };
    [item(track.from, "begins"), item(track.until, "ends")].into_iter().flatten().collect()
}

/// A meeting stands at the first of its days by any account; the others are said.
fn of_meeting(asked: &Asked, book: &TalkBook, meeting: &Meeting) -> Option<Item> {
    let dates = book.dates_of(&meeting.id);
    let standing = dates.stand();
    first_day(&standing)?;
    let days: Vec<Days> = standing.iter().map(|told| told.days).collect();
    let mut item = Item::new(asked, Lane::Talks, meeting.id.to_string(), days[0]);
    item.last = days.iter().map(|days| days.last()).max().unwrap_or(item.last);
    item.or = days[1..].iter().map(|days| days_view(asked.words, *days)).collect();
    item.kind = said(asked.words, "meeting-kind", meeting.kind.as_str());
    item.title = name(asked.words, &meeting.name);
    item.href = asked.at().talk(meeting.id.as_str());
    item.sign = mark_of(asked.words, &dates);
    Some(item)
}

fn of_statement(asked: &Asked, statement: &Statement) -> Option<Item> {
    let days = Days::one(statement.on?);
    let mut item = Item::new(asked, Lane::Said, statement.id.to_string(), days);
    item.who = whos_view(asked, &statement.by);
    Some(item)
}

fn of_contact(asked: &Asked, contact: &Contact) -> Option<Item> {
    let mut item = Item::new(asked, Lane::Said, contact.id.to_string(), contact.days?);
    item.who = whos_view(asked, &contact.between);
    Some(item)
}

fn of_accusation(asked: &Asked, accusation: &Accusation) -> Option<Item> {
    let days = Days::one(accusation.on?);
    let mut item = Item::new(asked, Lane::Said, accusation.id.to_string(), days);
    item.words = plain(&accusation.words).into_owned();
    Some(item)
}

/// When it was made, and when it is due.
fn of_commitment(asked: &Asked, made: &Commitment) -> Vec<Item> {
    let item = |day: Option<Date>, anchor: String, words: String| {
        let mut item = Item::new(asked, Lane::Promised, anchor, Days::one(day?));
        item.who = whos_view(asked, [&made.by]);
        item.words = words;
        Some(item)
    };
    let due = asked.words.say("timeline-due");
    let made_on = item(made.on, made.id.to_string(), plain(&made.what).into_owned());
    let due_on = item(made.due, format!("{}-due", made.id), due);
    [made_on, due_on].into_iter().flatten().collect()
}

fn of_fulfilment(
    asked: &Asked,
    book: &TalkBook,
    entry: u64,
    fulfilment: &Fulfilment,
) -> Option<Item> {
    let days = Days::one(fulfilment.on?);
    let mut item = Item::new(asked, Lane::Promised, format!("entry-{entry}"), days);
    let of = book.described(&fulfilment.of)?;
    item.title = matter_name(asked, &of.what);
    item.kind = said(asked.words, "fulfilment", fulfilment.state.as_str());
    item.href = asked.at().talk(fulfilment.of.as_str());
    item.who = whos_view(asked, &fulfilment.by);
    item.words = fulfilment.words.as_deref().map(|of| plain(of).into_owned()).unwrap_or_default();
    Some(item)
}

fn of_milestone(asked: &Asked, milestone: &Milestone) -> Option<Item> {
    let lane = match milestone.kind {
        MilestoneKind::Milestone | MilestoneKind::Deadline => Lane::Talks,
        _ => Lane::Ground,
    };
    let mut item = Item::new(asked, lane, milestone.id.to_string(), milestone.days?);
    item.who = whos_view(asked, &milestone.who);
    Some(item)
}

fn of_areas(asked: &Asked) -> Vec<Item> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    if !asked.access.may_in_room(Act::SeeTerms) {
        return Vec::new();
    }
    let versions = snapshot
        .areas
        .iter()
        .flat_map(|area| area.versions.iter().map(move |version| (area, version)));
    versions
        .map(|(area, version)| {
            let day = snapshot.zone.local(version.valid_from).date();
            let anchor = format!("area-{}-{}", area.id, version.version);
            let mut item = Item::new(asked, Lane::Zones, anchor, Days::one(day));
            item.title = snapshot.area_name(words, area.id.as_str());
            item.kind = words.say(&format!("area-kind-{}", area.kind.as_str()));
            item.href = format!("{}#{}", asked.at().areas(), area.id);
            item.words = words.count("version-number", version.version);
            item
        })
        .collect()
}

fn of_instruments(asked: &Asked) -> Vec<Item> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    if !asked.access.may_in_room(Act::SeeTerms) {
        return Vec::new();
    }
    let item = |instrument: &holdfire_core::Instrument| {
        let days = Days::one(instrument.adopted);
        let anchor = format!("instrument-{}", instrument.id);
        let mut item = Item::new(asked, Lane::Talks, anchor, days);
        item.title = name(words, &instrument.title);
        item.kind = words.say("timeline-instrument");
        item.href = asked.at().instrument(instrument.id.as_str());
        item
    };
    snapshot.instruments.iter().map(item).collect()
}

/// Its Monday, who declared, and in which unit.
type Week<'a> = (Date, Option<&'a ActorId>, &'a str);

/// What each member declared, summed by week and unit so that a year of daily bulletins can be read.
fn of_counts(asked: &Asked, actor: Option<&ActorId>) -> Vec<Item> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    if !asked.access.may_in_room(Act::SeeReconciliation) {
        return Vec::new();
    }
    let mut weeks: BTreeMap<Week<'_>, (u64, u64, Date)> = BTreeMap::new();
    for count in snapshot.counts.iter() {
        let is_theirs = actor.is_none_or(|actor| count.member.as_ref() == Some(actor));
        let (Some(total), true) = (count.total, is_theirs) else { continue };
        let (first, last) = (count.period.first_date(), count.period.last_date());
        let back = i64::from(first.weekday().to_monday_zero_offset());
        let monday = first.saturating_sub(jiff::Span::new().days(back));
        let week =
            weeks.entry((monday, count.member.as_ref(), &count.unit)).or_insert((0, 0, last));
        week.0 += u64::from(total);
        week.1 += 1;
        week.2 = week.2.max(last);
    }
    weeks
        .into_iter()
        .map(|((monday, member, unit), (total, bulletins, last))| {
            let whose = member.map_or_else(
                || words.say("timeline-declared-jointly"),
                |member| snapshot.member_name(words, member.as_str()),
            );
            let of_unit: String = unit.chars().filter(char::is_ascii_alphanumeric).collect();
            let whose_id = member.map_or("all", ActorId::as_str);
            let anchor = format!("declared-{monday}-{whose_id}-{of_unit}");
            let mut item =
                Item::new(asked, Lane::Declared, anchor, Days::new(monday, last.max(monday)));
            item.title = words.with(
                "timeline-declared",
                &[("who", Arg::ready(whose)), ("n", Arg::number(total)), ("unit", Arg::text(unit))],
            );
            item.kind = words.count("timeline-bulletins", bulletins);
            item.href = asked.at().declared();
            item.days = day_view(words, monday);
            item
        })
        .collect()
}
