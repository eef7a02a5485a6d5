//! What an account wants to hear of, where, and at what hours.

use crate::news::{Duty, Gathering, Subject};
use crate::room::Room;
use crate::{AccountId, RoomError, account};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use rusqlite::{Connection, OptionalExtension, params};

/// Minutes of a day.
const DAY: u16 = 24 * 60;
/// When the news of a day is gathered unless somebody says otherwise: seven in the morning.
const MORNING: u16 = 7 * 60;

/// Where an account is told of one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeChoice {
    /// On the page of notices.
    pub in_page: bool,
    /// By e-mail.
    pub mail: Gathering,
    /// To the programs of its organisation.
    pub webhook: Gathering,
}

impl NoticeChoice {
    /// What holds for whoever has not chosen: in the page, and nowhere else.
    pub const USUAL: Self = Self { in_page: true, mail: Gathering::Off, webhook: Gathering::Off };

    /// Whether it is told anywhere.
    pub fn is_told(self) -> bool {
        self.in_page || self.mail != Gathering::Off || self.webhook != Gathering::Off
    }
}

/// At what hours an account is told elsewhere than in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeHours {
    /// From which minute of the day until which other nothing is sent; over midnight if the first is
    /// the later.
    pub quiet: Option<(u16, u16)>,
    /// At which minute of the day the day's news is gathered.
    pub daily_at: u16,
}

impl Default for NoticeHours {
    fn default() -> Self {
        Self { quiet: None, daily_at: MORNING }
    }
}

impl NoticeHours {
    /// When news that came up at `at` goes out; nothing if it does not.
    pub fn ready(&self, gathering: Gathering, at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let local = zone.to_datetime(at);
        let due = match gathering {
            Gathering::Off => return None,
            Gathering::AtOnce => at,
            Gathering::Hourly => {
                let over = i64::from(local.minute()) * 60 + i64::from(local.second());
                at.saturating_add(SignedDuration::from_secs(3600 - over)).unwrap_or(at)
            }
            Gathering::Daily => next(local, self.daily_at, zone).unwrap_or(at),
        };
        Some(self.after_quiet(due, zone))
    }

    /// The instant itself, or the end of the quiet hours that it lies in.
    fn after_quiet(&self, at: Timestamp, zone: &TimeZone) -> Timestamp {
        let Some((from, until)) = self.quiet.filter(|(from, until)| from != until) else {
            return at;
        };
        let local = zone.to_datetime(at);
        let minute = minute_of(local);
        let is_quiet = match from < until {
            true => (from..until).contains(&minute),
            false => minute >= from || minute < until,
        };
        match is_quiet {
            true => next(local, until, zone).unwrap_or(at),
            false => at,
        }
    }
}

fn minute_of(local: DateTime) -> u16 {
    u16::from(local.hour().unsigned_abs()) * 60 + u16::from(local.minute().unsigned_abs())
}

/// The next instant after `local` at which a clock shows a minute of the day.
fn next(local: DateTime, minute: u16, zone: &TimeZone) -> Option<Timestamp> {
    let minute = minute.min(DAY - 1);
    let (hour, minutes) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    let today = local.date().at(hour, minutes, 0, 0);
    let then = if today > local { today } else { today.checked_add(1.day()).ok()? };
    zone.to_timestamp(then).ok()
}

impl Room {
    /// What an account chose for one subject.
    pub fn notice_choice(
        &self,
        account: &AccountId,
        subject: &Subject,
    ) -> Result<NoticeChoice, RoomError> {
        self.read(|connection| choice(connection, account, subject))
    }

    /// What an account chose for every duty.
    pub fn duty_choices(
        &self,
        account: &AccountId,
    ) -> Result<Vec<(Duty, NoticeChoice)>, RoomError> {
        self.read(|connection| {
            Duty::ALL
                .iter()
                .map(|duty| Ok((*duty, choice(connection, account, &Subject::Duty(*duty))?)))
                .collect()
        })
    }

    /// Keeps what an account chose for subjects, and its hours, all together.
    pub fn choose_notices(
        &self,
        of: &AccountId,
        choices: &[(Subject, NoticeChoice)],
        hours: &NoticeHours,
    ) -> Result<(), RoomError> {
        let minutes = hours.quiet.into_iter().flat_map(|(from, until)| [from, until]);
        if minutes.chain([hours.daily_at]).any(|minute| minute >= DAY) {
            return Err(RoomError::form("hour", "a day has 24 hours"));
        }
        self.write(|transaction| {
            account::check_active(transaction, of)?;
            for (subject, choice) in choices {
                check_own(transaction, of, subject)?;
                put(transaction, of, subject, choice)?;
            }
            transaction
                .prepare_cached(
                    "INSERT OR REPLACE INTO notice_hours (account, quiet_from, quiet_until, daily_at)
                     VALUES (?, ?, ?, ?)",
                )?
                .execute(params![
                    of.as_str(),
                    hours.quiet.map(|(from, _)| from),
                    hours.quiet.map(|(_, until)| until),
                    hours.daily_at
                ])?;
            Ok(())
        })
    }

    /// At what hours an account is told elsewhere than in the page.
    pub fn notice_hours(&self, account: &AccountId) -> Result<NoticeHours, RoomError> {
        self.read(|connection| hours(connection, account))
    }
}

/// A saved search belongs to whoever saved it.
fn check_own(transaction: &Connection, of: &AccountId, subject: &Subject) -> Result<(), RoomError> {
    let Subject::Search(id) = subject else { return Ok(()) };
    let is_own = transaction
        .prepare_cached("SELECT 1 FROM saved_searches WHERE id = ? AND account = ?")?
        .exists([id, of.as_str()])?;
    match is_own {
        true => Ok(()),
        false => Err(RoomError::unknown("saved search", id)),
    }
}

fn put(
    transaction: &Connection,
    of: &AccountId,
    subject: &Subject,
    choice: &NoticeChoice,
) -> Result<(), RoomError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO notice_choices (account, subject, in_page, mail, webhook)
             VALUES (?, ?, ?, ?, ?)",
        )?
        .execute(params![
            of.as_str(),
            subject.to_string(),
            choice.in_page,
            choice.mail.as_str(),
            choice.webhook.as_str()
        ])?;
    Ok(())
}

pub(crate) fn choice(
    connection: &Connection,
    account: &AccountId,
    subject: &Subject,
) -> Result<NoticeChoice, RoomError> {
    let found = connection
        .prepare_cached(
            "SELECT in_page, mail, webhook FROM notice_choices WHERE account = ? AND subject = ?",
        )?
        .query_row([account.as_str(), &subject.to_string()], |row| {
            Ok((row.get::<_, bool>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    match found {
        None => Ok(NoticeChoice::USUAL),
        Some((in_page, mail, webhook)) => {
            Ok(NoticeChoice { in_page, mail: mail.parse()?, webhook: webhook.parse()? })
        }
    }
}

pub(crate) fn hours(connection: &Connection, of: &AccountId) -> Result<NoticeHours, RoomError> {
    let found = connection
        .prepare_cached(
            "SELECT quiet_from, quiet_until, daily_at FROM notice_hours WHERE account = ?",
        )?
        .query_row([of.as_str()], |row| {
            let quiet = row.get::<_, Option<u16>>(0)?.zip(row.get::<_, Option<u16>>(1)?);
            Ok(NoticeHours { quiet, daily_at: row.get(2)? })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn damascus() -> TimeZone {
        TimeZone::get("Asia/Damascus").unwrap()
    }

    #[test]
    fn news_goes_out_at_once_with_the_next_hour_or_on_the_next_morning() {
        let hours = NoticeHours::default();
        let ready = |gathering, now| hours.ready(gathering, at(now), &damascus());
        let now = "2026-02-20T10:20:30Z";
        assert_eq!(ready(Gathering::Off, now), None);
        assert_eq!(ready(Gathering::AtOnce, now), Some(at(now)));
        assert_eq!(ready(Gathering::Hourly, now), Some(at("2026-02-20T11:00:00Z")));
        // Seven in the morning in Damascus is four in Greenwich.
        assert_eq!(ready(Gathering::Daily, now), Some(at("2026-02-21T04:00:00Z")));
        assert_eq!(
            ready(Gathering::Daily, "2026-02-20T03:59:59Z"),
            Some(at("2026-02-20T04:00:00Z"))
        );
    }

    #[test]
    fn what_comes_in_quiet_hours_waits_for_their_end_over_midnight_too() {
        let quiet =
            |from, until| NoticeHours { quiet: Some((from, until)), ..NoticeHours::default() };
        let night = quiet(22 * 60, 6 * 60);
        let ready = |now| night.ready(Gathering::AtOnce, at(now), &damascus()).unwrap();
        assert_eq!(
            ready("2026-02-20T18:59:00Z"),
            at("2026-02-20T18:59:00Z"),
            "a minute before ten"
        );
        assert_eq!(ready("2026-02-20T19:00:00Z"), at("2026-02-21T03:00:00Z"));
        assert_eq!(ready("2026-02-21T02:59:59Z"), at("2026-02-21T03:00:00Z"));
        assert_eq!(ready("2026-02-21T03:00:00Z"), at("2026-02-21T03:00:00Z"));
        let noon = quiet(12 * 60, 13 * 60);
        let ready = |now| noon.ready(Gathering::AtOnce, at(now), &damascus()).unwrap();
        assert_eq!(ready("2026-02-20T09:30:00Z"), at("2026-02-20T10:00:00Z"));
        assert_eq!(ready("2026-02-20T08:30:00Z"), at("2026-02-20T08:30:00Z"));
    }

    #[test]
    fn quiet_hours_that_begin_when_they_end_are_none() {
        let hours = NoticeHours { quiet: Some((60, 60)), daily_at: 0 };
        let now = at("2026-02-20T22:00:00Z");
        assert_eq!(hours.ready(Gathering::AtOnce, now, &damascus()), Some(now));
    }
}
