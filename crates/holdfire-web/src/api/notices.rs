//! What an account was told, and of what it wants to hear. All of it is the account's own: a program
//! reads it with a token of the scope `read` and changes it with one of the scope `decide`. Where mail
//! goes is changed by nobody but whoever is signed in.

use super::operation::{Given, Operation, Parameter, Sort};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::{Kind, Problem};
use super::schemas::{DeliveryState, Gathering, Id, News, NoticeCarrier};
use super::serve::read;
use crate::access::Gate::Own;
use crate::acts::notices::{Chosen, choose, clock, minute};
use crate::asked::Asked;
use crate::pages::notices::listener;
use crate::sessions::chance;
use holdfire_powers::Scope;
use holdfire_room as room;
use holdfire_room::{AccountId, NoticeHours, Room, Subject};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const UNREAD: Parameter =
    Parameter::new("unread", Sort::Word(|| vec!["1"]), "Only those that were not read.");

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::look::<Page<Notice>>("listNotices", "/notices", Own(Scope::Read), list)
        .says(
            "notices",
            "What the account was told",
            "The latest first. What the account may not see any more is passed over: a page can hold fewer than `limit`, even none, while there is a `next`.",
        )
        .asks(&[UNREAD, LIMIT, CURSOR]),
    Operation::write::<NoticesRead, Unread>(
        "readNotices",
        "/notices/read",
        Own(Scope::Decide),
        mark_read,
    )
    .says("notices", "Mark notices as read", "Some by their numbers, or all up to a number."),
    Operation::look::<NoticeSettings>(
        "getNoticeSettings",
        "/notices/settings",
        Own(Scope::Read),
        settings,
    )
    .says("notices", "Of what the account wants to hear", "And where and when."),
    Operation::write::<NewNoticeSettings, NoticeSettings>(
        "changeNoticeSettings",
        "/notices/settings",
        Own(Scope::Decide),
        change,
    )
    .says(
        "notices",
        "Change of what the account wants to hear",
        "What is not told stays as it is.",
    ),
    Operation::write::<NewNoticeAddress, NoticeSettings>(
        "tellNoticeAddress",
        "/notices/address",
        Own(Scope::Decide),
        tell_address,
    )
    .says(
        "notices",
        "Tell where mail goes",
        "A code is sent there, and nothing else until it is told back. Only for somebody who is signed in.",
    ),
    Operation::write::<NoticeCode, NoticeSettings>(
        "confirmNoticeAddress",
        "/notices/address/confirmation",
        Own(Scope::Decide),
        confirm_address,
    )
    .says("notices", "Tell the code back that came by mail", "Only for somebody who is signed in."),
    Operation::delete::<NoticeSettings>(
        "forgetNoticeAddress",
        "/notices/address",
        Own(Scope::Decide),
        forget_address,
    )
    .says("notices", "End the mail", "The address is forgotten. Only for somebody who is signed in."),
];

/// Something the account was told.
#[derive(Serialize, ToSchema)]
pub(crate) struct Notice {
    /// Its number in the room.
    #[schema(minimum = 1, example = 412)]
    pub number: u64,
    /// What it comes under: a duty, or `search/` and the id of a saved search.
    #[schema(example = "asked")]
    pub subject: String,
    /// What kind of news it is.
    pub news: News,
    /// When it came up.
    pub at: Timestamp,
    /// When it was read.
    pub read: Option<Timestamp>,
    /// The incident it is about.
    pub incident: Option<Id>,
    /// The entry of what was asked, if it is about that.
    #[schema(minimum = 0, example = 1340)]
    pub asking: Option<u64>,
    /// The bulletin it is about.
    pub bulletin: Option<Id>,
    /// The export it is about.
    #[schema(example = json!(null))]
    pub export: Option<String>,
    /// The matter of the talks it is about, such as a commitment.
    #[schema(example = json!(null))]
    pub talk: Option<String>,
    /// The entry that made it.
    #[schema(minimum = 0, example = 1340)]
    pub entry: Option<u64>,
    /// By when something has to be done.
    pub due: Option<Timestamp>,
    /// Where else it went, and what became of that.
    pub deliveries: Vec<Delivery>,
}

/// Where else a notice went.
#[derive(Serialize, ToSchema)]
pub(crate) struct Delivery {
    /// By mail, or to programs.
    pub carrier: NoticeCarrier,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    #[schema(minimum = 0, example = 1)]
    pub tries: u32,
    /// When it is tried next, or when it was done.
    pub at: Timestamp,
}

/// Notices to mark as read: one of the two.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticesRead {
    /// Some, by their numbers.
    #[serde(default)]
    #[schema(max_items = 1000, example = json!([412]))]
    pub numbers: Vec<u64>,
    /// All up to this number.
    #[serde(default)]
    #[schema(minimum = 0, example = json!(null))]
    pub up_to: Option<u64>,
}

/// How many are not read.
#[derive(Serialize, ToSchema)]
pub(crate) struct Unread {
    /// How many notices of the account are not read, those among them that it may not see any more.
    #[schema(minimum = 0, example = 3)]
    pub unread: u64,
    /// The number of the latest of them.
    #[schema(minimum = 0, example = 431)]
    pub last: u64,
}

/// Of what an account wants to hear.
#[derive(Serialize, ToSchema)]
pub(crate) struct NoticeSettings {
    /// Each duty and each saved search that is subscribed to.
    pub choices: Vec<NoticeChoice>,
    /// From when nothing is sent at once, as clocks of the mechanism show it.
    #[schema(example = "22:00")]
    pub quiet_from: Option<String>,
    /// Until when.
    #[schema(example = "06:00")]
    pub quiet_until: Option<String>,
    /// When what is gathered by the day is sent.
    #[schema(example = "07:00")]
    pub daily_at: String,
    /// Where mail goes, if it is told.
    #[schema(example = json!(null))]
    pub address: Option<String>,
    /// Whether the code that was sent there was told back. Nothing else is sent before.
    #[schema(example = false)]
    pub is_confirmed: bool,
}

/// What an account wants to hear of under one subject.
#[derive(Serialize, ToSchema)]
pub(crate) struct NoticeChoice {
    /// A duty, or `search/` and the id of a saved search.
    #[schema(example = "asked")]
    pub subject: String,
    /// On its page and by the bell.
    #[schema(example = true)]
    pub in_page: bool,
    /// By mail.
    pub mail: Gathering,
    /// To the programs of its organisation.
    pub webhook: Gathering,
}

/// What is chosen anew; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNoticeSettings {
    /// By subject.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub choices: Vec<NewNoticeChoice>,
    /// Hours in which nothing is sent at once.
    #[serde(default)]
    pub quiet: Option<NewQuiet>,
    /// When what is gathered by the day is sent.
    #[serde(default)]
    #[schema(pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "07:00")]
    pub daily_at: Option<String>,
}

/// Hours in which nothing is sent at once, as clocks of the mechanism show them. Without both there are
/// none.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewQuiet {
    /// From when.
    #[serde(default)]
    #[schema(pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "22:00")]
    pub from: Option<String>,
    /// Until when.
    #[serde(default)]
    #[schema(pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "06:00")]
    pub until: Option<String>,
}

/// What is chosen anew for one subject; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNoticeChoice {
    /// A duty, or `search/` and the id of a saved search of one's own.
    #[schema(min_length = 1, max_length = 60, example = "asked")]
    pub subject: String,
    /// On one's page and by the bell.
    #[serde(default)]
    #[schema(example = true)]
    pub in_page: Option<bool>,
    /// By mail.
    #[serde(default)]
    #[schema(value_type = Option<Gathering>)]
    pub mail: Option<room::Gathering>,
    /// To the programs of one's organisation.
    #[serde(default)]
    #[schema(value_type = Option<Gathering>)]
    pub webhook: Option<room::Gathering>,
}

/// Where mail goes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNoticeAddress {
    /// An e-mail address.
    #[schema(min_length = 3, max_length = 254, example = "desk@example.org")]
    pub address: String,
}

/// The code that came by mail.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeCode {
    /// Its digits.
    #[schema(min_length = 1, max_length = 20, example = "412 908")]
    pub code: String,
}

fn list(asked: &Asked) -> Result<Given, Problem> {
    let (room, account, limit) = (asked.room()?, asked.account_id()?, paging::limit(asked)?);
    let below = match paging::cursor::<1>(asked)? {
        None => None,
        Some([number]) => Some(paging::part(number)?),
    };
    let only_unread = asked.visit.asks("unread").is_some();
    let found = room.notices(&account, only_unread, below, limit as u32)?;
    let next = found.last().filter(|_| found.len() == limit).map(|last| last.number.to_string());
    let listener = listener(asked)?;
    let told = listener.may_be_told(found)?;
    let items = told.iter().map(view).collect();
    Page::of(asked, None, items, next).given(asked)
}

fn view(notice: &room::Notice) -> Notice {
    let what = &notice.what;
    let delivery = |of: &room::Delivery| Delivery {
        carrier: NoticeCarrier(of.carrier.as_str()),
        state: DeliveryState(of.state.as_str()),
        tries: of.tries,
        at: of.at,
    };
    Notice {
        number: notice.number,
        subject: what.subject.to_string(),
        news: News(what.news.as_str()),
        at: notice.at,
        read: notice.read,
        incident: what.incident.as_ref().map(Id::from),
        asking: what.asking,
        bulletin: what.bulletin.as_ref().map(Id::from),
        export: what.export.clone(),
        talk: what.talk.as_ref().map(ToString::to_string),
        entry: what.entry,
        due: what.due,
        deliveries: notice.deliveries.iter().map(delivery).collect(),
    }
}

fn mark_read(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let (room, account, now) = (asked.room()?, asked.account_id()?, asked.now()?);
    let told: NoticesRead = read(body)?;
    const MOST: usize = 1_000;
    let mut numbers = told.numbers.iter().chain(&told.up_to);
    if numbers.any(|number| i64::try_from(*number).is_err()) {
        let pointer = if told.up_to.is_some() { "/up_to" } else { "/numbers" };
        return Err(Problem::field(pointer, format!("no notice has a number above {}", i64::MAX)));
    }
    match (told.numbers.len(), told.up_to) {
        (0, Some(last)) => room.read_notices_up_to(&account, last, now)?,
        (1..=MOST, None) => room.read_notices(&account, &told.numbers, now)?,
        _ => {
            let detail = format!("`numbers` names 1 to {MOST} notices, or `up_to` the last of all");
            return Err(Problem::field("/numbers", detail));
        }
    }
    let (last, unread) = room.notices_mark(&account)?;
    Given::of(&Unread { unread, last })
}

fn settings(asked: &Asked) -> Result<Given, Problem> {
    let (room, account) = (asked.room()?, asked.account_id()?);
    Given::of(&settings_of(room, &account)?)
}

fn settings_of(room: &Room, account: &AccountId) -> Result<NoticeSettings, Problem> {
    let choice = |subject: &Subject, of: room::NoticeChoice| NoticeChoice {
        subject: subject.to_string(),
        in_page: of.in_page,
        mail: Gathering(of.mail.as_str()),
        webhook: Gathering(of.webhook.as_str()),
    };
    let duties = room.duty_choices(account)?.into_iter();
    let mut choices: Vec<_> = duties.map(|(duty, of)| choice(&Subject::Duty(duty), of)).collect();
    for search in room.saved_searches(account)?.into_iter().filter(|of| of.is_subscribed) {
        let subject = Subject::Search(search.id);
        let of = room.notice_choice(account, &subject)?;
        choices.push(choice(&subject, of));
    }
    let hours = room.notice_hours(account)?;
    let address = room.notice_address(account)?;
    Ok(NoticeSettings {
        choices,
        quiet_from: hours.quiet.map(|(from, _)| clock(from)),
        quiet_until: hours.quiet.map(|(_, until)| clock(until)),
        daily_at: clock(hours.daily_at),
        is_confirmed: address.as_ref().is_some_and(|address| address.confirmed.is_some()),
        address: address.map(|address| address.address),
    })
}

fn change(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewNoticeSettings = read(body)?;
    let held = asked.room()?.notice_hours(&asked.account_id()?)?;
    let minute_of = |at: &str, told: &str| {
        minute(told).ok_or_else(|| Problem::field(at, "it is a time of day such as `07:00`"))
    };
    let quiet = match &told.quiet {
        None => held.quiet,
        Some(NewQuiet { from: Some(from), until: Some(until) }) => {
            Some((minute_of("/quiet/from", from)?, minute_of("/quiet/until", until)?))
        }
        Some(NewQuiet { from: None, until: None }) => None,
        Some(_) => return Err(Problem::field("/quiet", "it has both `from` and `until`, or none")),
    };
    let daily_at = match &told.daily_at {
        Some(told) => minute_of("/daily_at", told)?,
        None => held.daily_at,
    };
    const MOST: usize = 100;
    if told.choices.len() > MOST {
        return Err(Problem::field("/choices", format!("it holds at most {MOST}")));
    }
    let mut chosen = Vec::with_capacity(told.choices.len());
    for (n, of) in told.choices.into_iter().enumerate() {
        let subject = of.subject.parse::<Subject>();
        let subject = subject
            .map_err(|why| Problem::field(format!("/choices/{n}/subject"), why.to_string()))?;
        chosen.push(Chosen { subject, in_page: of.in_page, mail: of.mail, webhook: of.webhook });
    }
    choose(asked, chosen, &NoticeHours { quiet, daily_at })?;
    settings(asked)
}

/// Where mail goes is told by nobody but whoever is signed in: a token that was lost must not lead it
/// elsewhere.
fn only_signed_in(asked: &Asked) -> Result<(), Problem> {
    match asked.session.is_some() {
        true => Ok(()),
        false => {
            let detail = "where mail goes is told by whoever is signed in, not with a token";
            Err(Problem::new(Kind::NotAllowed, detail))
        }
    }
}

fn tell_address(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    only_signed_in(asked)?;
    let told: NewNoticeAddress = read(body)?;
    let (room, account, now) = (asked.room()?, asked.account_id()?, asked.now()?);
    room.tell_address(&account, told.address.trim(), now, &mut chance)?;
    settings(asked)
}

fn confirm_address(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    only_signed_in(asked)?;
    let told: NoticeCode = read(body)?;
    asked.room()?.confirm_address(&asked.account_id()?, told.code.trim(), asked.now()?)?;
    settings(asked)
}

fn forget_address(asked: &Asked, _: &[u8]) -> Result<Given, Problem> {
    only_signed_in(asked)?;
    asked.room()?.forget_address(&asked.account_id()?)?;
    settings(asked)
}
