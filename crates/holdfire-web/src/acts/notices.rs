//! Of what somebody wants to hear, where and when.

use crate::asked::Asked;
use crate::error::WebError;
use holdfire_room::{Gathering, NoticeChoice, NoticeHours, Subject};

/// What is chosen anew for one subject; what is not told stays as it is.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    pub subject: Subject,
    pub in_page: Option<bool>,
    pub mail: Option<Gathering>,
    pub webhook: Option<Gathering>,
}

/// Keeps what is chosen anew, for whoever asks.
pub(crate) fn choose(
    asked: &Asked,
    chosen: Vec<Chosen>,
    hours: &NoticeHours,
) -> Result<(), WebError> {
    let (room, account) = (asked.room()?, asked.account_id()?);
    let mut choices = Vec::with_capacity(chosen.len());
    for told in chosen {
        let held = room.notice_choice(&account, &told.subject)?;
        let choice = NoticeChoice {
            in_page: told.in_page.unwrap_or(held.in_page),
            mail: told.mail.unwrap_or(held.mail),
            webhook: told.webhook.unwrap_or(held.webhook),
        };
        choices.push((told.subject, choice));
    }
    Ok(room.choose_notices(&account, &choices, hours)?)
}

/// A minute of the day as a clock shows it.
pub(crate) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The minute of the day that a clock shows.
pub(crate) fn minute(told: &str) -> Option<u16> {
    let (hour, minute) = told.split_once(':')?;
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() == 2);
    match (number(hour)?, number(minute)?) {
        (hour @ 0..=23, minute @ 0..=59) => Some(hour * 60 + minute),
        _ => None,
    }
}
