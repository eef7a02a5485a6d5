//! What the address asks: which reporting days, which two members, which incidents, which page.

use crate::asked::Asked;
use crate::error::WebError;
use crate::moments::date_of;
use crate::situation::Columns;
use crate::snapshot::Snapshot;
use holdfire_core::reconciliation::{Answer, Belonging, Line, Listed, ListedIncident};
use holdfire_core::{ActorId, SourceId};
use jiff::{Timestamp, ToSpan, civil::Date};

/// Which incidents are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Show {
    /// All.
    #[default]
    All,
    /// Those that are listed so.
    Listed(Listed),
    /// Those on which both gave the same word.
    Agreed,
    /// Those on which their words differ.
    Differ,
    /// Those that they say are different things.
    Different,
    /// Those that one cannot confirm.
    NotConfirmed,
    /// Those that one disputes.
    Disputed,
    /// Those that only one lists, and of which the other has said nothing.
    Awaited,
    /// Those that are listed so, and of which one of the two (0 or 1) says this.
    Said(Listed, usize, Answer),
    /// Those that exactly these members list, by their places.
    By(Vec<usize>),
}

impl Show {
    /// The ones that the page offers by name.
    pub const NAMED: [Self; 9] = [
        Self::All,
        Self::Listed(Listed::Both),
        Self::Listed(Listed::One),
        Self::Listed(Listed::Other),
        Self::Listed(Listed::Neither),
        Self::Different,
        Self::NotConfirmed,
        Self::Disputed,
        Self::Awaited,
    ];

    /// The word in addresses.
    pub fn word(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Listed(listed) => listed.as_str().to_owned(),
            Self::Agreed => "agreed".to_owned(),
            Self::Differ => "differ".to_owned(),
            Self::Different => "different".to_owned(),
            Self::NotConfirmed => "not_confirmed".to_owned(),
            Self::Disputed => "disputed".to_owned(),
            Self::Awaited => "awaited".to_owned(),
            Self::Said(listed, of, answer) => {
                let of = if *of == 0 { "one" } else { "other" };
                format!("{}.{of}.{}", listed.as_str(), answer.as_str())
            }
            Self::By(places) => {
                let places: Vec<String> = places.iter().map(usize::to_string).collect();
                format!("by.{}", places.join("."))
            }
        }
    }

    /// The one of that word.
    pub fn parse(word: &str) -> Option<Self> {
        if let Some(known) = Self::NAMED.into_iter().find(|known| known.word() == word) {
            return Some(known);
        }
        let parts: Vec<&str> = word.split('.').collect();
        match parts[..] {
            ["agreed"] => Some(Self::Agreed),
            ["differ"] => Some(Self::Differ),
            ["by", ..] if parts.len() <= 33 => {
                let places = parts[1..].iter().filter(|part| !part.is_empty());
                Some(Self::By(places.map(|p| p.parse().ok()).collect::<Option<_>>()?))
            }
            [listed, of, answer] => {
                let of = ["one", "other"].iter().position(|known| *known == of)?;
                Some(Self::Said(Listed::parse(listed)?, of, Answer::parse(answer)?))
            }
            _ => None,
        }
    }

    /// Whether an incident is one of them.
    pub fn takes(&self, line: &Line, incident: &ListedIncident) -> bool {
        match self {
            Self::All => true,
            Self::Listed(listed) => line.listed == *listed,
            Self::Agreed => line.accord == holdfire_core::Accord::Agreed,
            Self::Differ => line.accord.differs(),
            Self::Different => line.is_classified_differently(),
            Self::NotConfirmed => line.is_not_confirmed(),
            Self::Disputed => line.is_disputed(),
            Self::Awaited => line.is_awaited(),
            Self::Said(listed, of, answer) => {
                line.listed == *listed && line.answers.get(*of) == Some(answer)
            }
            Self::By(places) => incident.listers().eq(places.iter().copied()),
        }
    }
}

/// What the address asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// The first and last reporting day.
    pub dates: (Date, Date),
    /// The places of the two members; none if there are not two.
    pub pair: Option<(usize, usize)>,
    pub show: Show,
    pub page: usize,
}

impl Question {
    pub fn read(asked: &Asked) -> Result<Self, WebError> {
        let visit = &asked.visit;
        let wrong = |name| WebError::BadAddress { name };
        let told = |name| visit.asks(name).filter(|value| !value.is_empty());
        let day = |name| told(name).map(|text| text.parse::<Date>().map_err(|_| wrong(name)));
        let (usual_first, usual_last) = usual_dates(&asked.snapshot);
        let dates = match (day("from").transpose()?, day("to").transpose()?) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => (first, usual_last.max(first)),
            (None, Some(last)) => (week_before(last), last),
            (None, None) => (usual_first, usual_last),
        };
        if dates.1 < dates.0 {
            return Err(wrong("to"));
        }
        let members = &asked.snapshot.mechanism.members;
        let place = |name: &'static str| {
            let wanted = told(name).map(|id| ActorId::new(id).map_err(|_| wrong(name)));
            let Some(wanted) = wanted.transpose()? else { return Ok(None) };
            let known = members.iter().position(|member| member.id == wanted);
            known.map(Some).ok_or_else(|| WebError::not_found("member", wanted))
        };
        let (usual_one, usual_other) = usual_pair(&asked.snapshot);
        let (one, other) = match (place("a")?, place("b")?) {
            (Some(one), Some(other)) => (one, other),
            (Some(one), None) => (one, if one == usual_other { usual_one } else { usual_other }),
            (None, Some(other)) => {
                (if other == usual_one { usual_other } else { usual_one }, other)
            }
            (None, None) => (usual_one, usual_other),
        };
        if one == other && members.len() > 1 {
            return Err(wrong("b"));
        }
        let show = told("show").map(|word| Show::parse(word).ok_or_else(|| wrong("show")));
        let page = told("page").map(|page| match page.parse() {
            Ok(page @ 1..=1_000_000) => Ok(page),
            _ => Err(wrong("page")),
        });
        Ok(Self {
            dates,
            pair: (members.len() > 1).then_some((one, other)),
            show: show.transpose()?.unwrap_or_default(),
            page: page.transpose()?.unwrap_or(1),
        })
    }

    /// The question as pairs of an address: always the days, so that the address tells the same
    /// tomorrow.
    pub fn pairs(&self, snapshot: &Snapshot) -> Vec<(&'static str, String)> {
        let (first, last) = self.dates;
        let mut pairs = vec![("from", first.to_string()), ("to", last.to_string())];
        if let Some((one, other)) = self.pair.filter(|pair| *pair != usual_pair(snapshot)) {
            let id = |place: usize| snapshot.mechanism.members[place].id.to_string();
            pairs.extend([("a", id(one)), ("b", id(other))]);
        }
        if self.show != Show::All {
            pairs.push(("show", self.show.word()));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        pairs
    }

    /// The same question of other incidents, from the first page on.
    pub fn showing(&self, show: Show) -> Self {
        Self { show, page: 1, ..self.clone() }
    }
}

/// The week that ends on a day.
fn week_before(last: Date) -> Date {
    last.checked_sub(6.days()).unwrap_or(last)
}

/// The last week the register tells of, by the members' lists if they have any: its last reporting
/// day is that of the last incident whose time is told to the year or better.
fn usual_dates(snapshot: &Snapshot) -> (Date, Date) {
    let belonging = Belonging::of(&snapshot.terms.state);
    let situation = &snapshot.situation;
    let is_of_member: Vec<bool> = situation
        .words
        .source
        .texts()
        .iter()
        .map(|id| SourceId::new(&**id).is_ok_and(|id| belonging.member_of(&id).is_some()))
        .collect();
    let is_listed = |columns: &Columns, row: usize| {
        columns.sources.of(row).iter().any(|source| is_of_member[*source as usize])
    };
    let last = |wanted: &dyn Fn(&Columns, usize) -> bool| {
        let is_told = |(columns, row): &(&Columns, usize)| {
            !columns.is_coarse[*row] && columns.last_day[*row] != i32::MIN
        };
        let rows =
            situation.columns().filter(is_told).filter(|(columns, row)| wanted(columns, *row));
        rows.map(|(columns, row)| columns.last_day[row]).max().map(date_of)
    };
    let of_counts = || snapshot.counts.iter().map(|count| count.period.last_date()).max();
    let recorded = || snapshot.recorded.unwrap_or(Timestamp::UNIX_EPOCH);
    let last = last(&is_listed)
        .or_else(of_counts)
        .or_else(|| last(&|_, _| true))
        .unwrap_or_else(|| snapshot.days.day_of(recorded()));
    (week_before(last), last)
}

/// The first two members that list anything, else the first two there are.
fn usual_pair(snapshot: &Snapshot) -> (usize, usize) {
    let belonging = Belonging::of(&snapshot.terms.state);
    let members = &snapshot.mechanism.members;
    let has_sources = |at: &usize| belonging.sources_of(&members[*at].id).next().is_some();
    let mut listing: Vec<usize> = (0..members.len()).filter(has_sources).collect();
    listing.extend((0..members.len()).filter(|at| !has_sources(at)));
    let (one, other) =
        (listing.first().copied().unwrap_or(0), listing.get(1).copied().unwrap_or(0));
    (one.min(other), one.max(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_has_a_word_in_the_address_and_comes_back_from_it() {
        let said = Show::Said(Listed::One, 1, Answer::CannotConfirm);
        assert_eq!(said.word(), "one.other.cannot_confirm");
        let more = [said, Show::By(vec![]), Show::By(vec![0, 2]), Show::Agreed, Show::Differ];
        for show in Show::NAMED.into_iter().chain(more) {
            assert_eq!(Show::parse(&show.word()), Some(show));
        }
        for wrong in ["", "both.one", "both.one.likes", "by.x", "neither.third.silent", "<b>"] {
            assert_eq!(Show::parse(wrong), None, "{wrong}");
        }
    }
}
