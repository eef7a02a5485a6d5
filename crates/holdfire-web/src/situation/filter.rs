//! Which incidents are shown: read from the address, written back into addresses, and made ready
//! for the pass over the columns.

use super::chunk::Chunk;
use super::columns::{difference_bit, review_number};
use super::frame::{Edges, Frame};
use super::{Columns, Situation};
use crate::error::WebError;
use crate::moments::day_number;
use holdfire_core::{ACTS, Act, Disagreement, ReviewState, Stand, Verdict, common_spelling};
use jiff::civil::Date;

/// Longer values in an address are refused; the longest id has 120 bytes.
const MAX_VALUE_LETTERS: usize = 260;
/// In the place of a state: what has run out.
pub const OVERDUE: &str = "overdue";
/// Pages beyond this are refused.
const MAX_PAGE: usize = 1_000_000;

/// The strongest answer of all clauses, or that none was in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overall {
    /// A clause is engaged.
    Engaged,
    /// None is engaged, one is undetermined.
    Undetermined,
    /// Clauses were asked and none is engaged or undetermined.
    NotEngaged,
    /// No testable clause was in force.
    NoClause,
}

impl Overall {
    /// Every answer, in the order in which they are shown.
    pub const ALL: [Self; 4] =
        [Self::Engaged, Self::Undetermined, Self::NotEngaged, Self::NoClause];

    /// The answer of a row.
    pub fn of(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Engaged) => Self::Engaged,
            Some(Verdict::Undetermined) => Self::Undetermined,
            Some(Verdict::NotEngaged) => Self::NotEngaged,
            None => Self::NoClause,
        }
    }

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Engaged => "engaged",
            Self::Undetermined => "undetermined",
            Self::NotEngaged => "not_engaged",
            Self::NoClause => "none",
        }
    }

    /// The class of its colour, and the message id of its word.
    pub fn class(self) -> &'static str {
        match self {
            Self::Engaged => "engaged",
            Self::Undetermined => "undetermined",
            Self::NotEngaged => "not-engaged",
            Self::NoClause => "no-clause",
        }
    }

    /// Its glyph.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Engaged => "■",
            Self::Undetermined => "◌",
            Self::NotEngaged => "△",
            Self::NoClause => "–",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|overall| overall.as_str() == word)
    }
}

/// What a filter can ask about. The order is that of the chips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// From one reporting day to another.
    Period,
    /// The strongest answer.
    Verdict,
    /// An area, inside or perhaps.
    Area,
    /// A region.
    Region,
    /// An act or a class of acts.
    Act,
    /// Who is said to have done it.
    Actor,
    /// Who speaks of it.
    Source,
    /// A clause and its answer.
    Clause,
    /// A number or a place.
    Text,
    /// How far the work has come.
    State,
    /// For whom it waits.
    WaitsFor,
    /// On what its reports differ.
    Differs,
    /// A part of the map.
    Frame,
    /// How a member stands on it.
    Position,
}

impl Dimension {
    /// Every dimension.
    pub const ALL: [Self; 14] = [
        Self::Period,
        Self::Verdict,
        Self::Area,
        Self::Region,
        Self::Act,
        Self::Actor,
        Self::Source,
        Self::Clause,
        Self::Text,
        Self::State,
        Self::WaitsFor,
        Self::Differs,
        Self::Frame,
        Self::Position,
    ];

    pub(crate) fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Which side of a doubt is asked for, where one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// However the doubt is read.
    Surely,
    /// Only if it is read one way.
    Perhaps,
}

impl Sureness {
    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Surely => "surely",
            Self::Perhaps => "perhaps",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Surely, Self::Perhaps].into_iter().find(|sureness| sureness.as_str() == word)
    }
}

/// On what reports have to differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differs {
    /// On anything.
    Somewhere,
    /// On one field.
    On(Disagreement),
}

impl Differs {
    /// Every choice.
    pub const ALL: [Self; 7] = [
        Self::Somewhere,
        Self::On(Disagreement::Time),
        Self::On(Disagreement::Place),
        Self::On(Disagreement::Act),
        Self::On(Disagreement::Actor),
        Self::On(Disagreement::Target),
        Self::On(Disagreement::Killed),
    ];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Somewhere => "somewhere",
            Self::On(field) => field.as_str(),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|differs| differs.as_str() == word)
    }

    /// The bits of the column of which one has to be set.
    pub(super) fn bits(self) -> u8 {
        match self {
            Self::Somewhere => u8::MAX,
            Self::On(field) => difference_bit(field),
        }
    }
}

/// How a member has to stand on an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stands {
    /// Nothing that it said stands: it has not answered yet.
    #[default]
    NotYet,
    /// This word of it stands.
    As(&'static str),
}

impl Stands {
    /// Every choice.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::NotYet).chain(Stand::WORDS.iter().map(|word| Self::As(word)))
    }

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotYet => "none",
            Self::As(word) => word,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::all().find(|stands| stands.as_str() == word)
    }
}

/// Which incidents are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// First reporting day.
    pub from: Option<Date>,
    /// Last reporting day.
    pub to: Option<Date>,
    /// Only those surely, or only those perhaps, in the period; both if not told.
    pub in_period: Option<Sureness>,
    /// The strongest answer.
    pub verdict: Option<Overall>,
    /// An area by id, or one of the words with `@`.
    pub area: Option<String>,
    /// Only those surely, or only those perhaps, in the area; both if not told.
    pub in_area: Option<Sureness>,
    /// A region by code, or in the words of a source.
    pub region: Option<String>,
    /// An act; a class holds its forms.
    pub act: Option<Act>,
    /// An actor as rows have it.
    pub actor: Option<String>,
    /// A source by id.
    pub source: Option<String>,
    /// A clause as `instrument/number`.
    pub clause: Option<String>,
    /// The answer of that clause; engaged if not told.
    pub answer: Option<Verdict>,
    /// Part of an incident's number or of a place's name.
    pub q: Option<String>,
    /// How far the work has come.
    pub state: Option<ReviewState>,
    /// For whom it waits, by id.
    pub waits_for: Option<String>,
    /// On what reports differ.
    pub differs: Option<Differs>,
    /// A part of the map.
    pub frame: Option<Frame>,
    /// The member whose position is asked for, by id.
    pub member: Option<String>,
    /// How it stands; that it has not answered yet, if not told.
    pub stands: Option<Stands>,
}

/// How the list is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Latest first.
    #[default]
    Latest,
    /// Earliest first.
    Earliest,
    /// Most reports first.
    Reports,
    /// Most killed first, by the highest number told.
    Killed,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Latest, Self::Earliest, Self::Reports, Self::Killed];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Latest => "-when",
            Self::Earliest => "when",
            Self::Reports => "reports",
            Self::Killed => "killed",
        }
    }
}

/// A filter with what part of the result is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Which incidents.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Which page, from 1.
    pub page: usize,
}

impl Question {
    /// Reads the pairs of an address. Names that are not known are left alone.
    pub fn read(pairs: &[(String, String)]) -> Result<Self, WebError> {
        let mut question = Self { page: 1, ..Self::default() };
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            question.take(name, value)?;
        }
        if let (Some(from), Some(to)) = (question.filter.from, question.filter.to)
            && to < from
        {
            return Err(WebError::BadAddress { name: "to" });
        }
        // The field stands beside that of the member and asks nothing alone.
        question.filter.stands =
            question.filter.stands.filter(|_| question.filter.member.is_some());
        Ok(question)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), WebError> {
        let filter = &mut self.filter;
        let day = |name| value.parse::<Date>().map_err(|_| WebError::BadAddress { name });
        let text = |name| match value.chars().count() <= MAX_VALUE_LETTERS {
            true => Ok(Some(value.to_owned())),
            false => Err(WebError::BadAddress { name }),
        };
        let sureness = |name| Sureness::parse(value).ok_or(WebError::BadAddress { name });
        let known = |found: Option<_>, name| found.ok_or(WebError::BadAddress { name });
        match name {
            "from" => filter.from = Some(day("from")?),
            "to" => filter.to = Some(day("to")?),
            "in_period" => filter.in_period = Some(sureness("in_period")?),
            "in_area" => filter.in_area = Some(sureness("in_area")?),
            "verdict" => filter.verdict = Some(known(Overall::parse(value), "verdict")?),
            "area" => filter.area = text("area")?,
            "region" => filter.region = text("region")?,
            "act" => {
                filter.act = Some(Act::parse(value).ok_or(WebError::BadAddress { name: "act" })?);
            }
            "actor" => filter.actor = text("actor")?,
            "source" => filter.source = text("source")?,
            "clause" => filter.clause = text("clause")?,
            "answer" => {
                let answer =
                    Verdict::parse(value).ok_or(WebError::BadAddress { name: "answer" })?;
                filter.answer = Some(answer);
            }
            "q" => filter.q = text("q")?,
            // What is overdue depends on the clock: no filter, but a choice of the queue.
            "state" if value == OVERDUE => {}
            "state" => {
                let state = ReviewState::parse(value);
                filter.state = Some(state.ok_or(WebError::BadAddress { name: "state" })?);
            }
            "waits" => filter.waits_for = text("waits")?,
            "differs" => {
                let differs = Differs::parse(value);
                filter.differs = Some(differs.ok_or(WebError::BadAddress { name: "differs" })?);
            }
            "within" => {
                let frame = Frame::parse(value);
                filter.frame = Some(frame.ok_or(WebError::BadAddress { name: "within" })?);
            }
            "member" => filter.member = text("member")?,
            "position" => filter.stands = Some(known_position(value)?),
            "sort" => {
                let found = Sort::ALL.into_iter().find(|sort| sort.as_str() == value);
                self.sort = found.ok_or(WebError::BadAddress { name: "sort" })?;
            }
            "page" => {
                let page = value.parse().ok().filter(|page| (1..=MAX_PAGE).contains(page));
                self.page = page.ok_or(WebError::BadAddress { name: "page" })?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn known_position(value: &str) -> Result<Stands, WebError> {
    Stands::parse(value).ok_or(WebError::BadAddress { name: "position" })
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether something is asked about a dimension.
    pub fn asks(&self, dimension: Dimension) -> bool {
        match dimension {
            Dimension::Period => self.from.is_some() || self.to.is_some(),
            Dimension::Verdict => self.verdict.is_some(),
            Dimension::Area => self.area.is_some(),
            Dimension::Region => self.region.is_some(),
            Dimension::Act => self.act.is_some(),
            Dimension::Actor => self.actor.is_some(),
            Dimension::Source => self.source.is_some(),
            Dimension::Clause => self.clause.is_some(),
            Dimension::Text => self.q.is_some(),
            Dimension::State => self.state.is_some(),
            Dimension::WaitsFor => self.waits_for.is_some(),
            Dimension::Differs => self.differs.is_some(),
            Dimension::Frame => self.frame.is_some(),
            Dimension::Position => self.member.is_some(),
        }
    }

    /// The same without one dimension.
    #[must_use]
    pub fn without(&self, dimension: Dimension) -> Self {
        let mut filter = self.clone();
        match dimension {
            Dimension::Period => {
                (filter.from, filter.to, filter.in_period) = (None, None, None);
            }
            Dimension::Verdict => filter.verdict = None,
            Dimension::Area => (filter.area, filter.in_area) = (None, None),
            Dimension::Region => filter.region = None,
            Dimension::Act => filter.act = None,
            Dimension::Actor => filter.actor = None,
            Dimension::Source => filter.source = None,
            Dimension::Clause => (filter.clause, filter.answer) = (None, None),
            Dimension::Text => filter.q = None,
            Dimension::State => filter.state = None,
            Dimension::WaitsFor => filter.waits_for = None,
            Dimension::Differs => filter.differs = None,
            Dimension::Frame => filter.frame = None,
            Dimension::Position => (filter.member, filter.stands) = (None, None),
        }
        filter
    }

    /// The pairs that an address needs to ask the same, in a fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut add = |name, value: Option<String>| {
            if let Some(value) = value {
                pairs.push((name, value));
            }
        };
        add("from", self.from.map(|day| day.to_string()));
        add("to", self.to.map(|day| day.to_string()));
        add("in_period", self.in_period.map(|sureness| sureness.as_str().to_owned()));
        add("verdict", self.verdict.map(|overall| overall.as_str().to_owned()));
        add("area", self.area.clone());
        add("in_area", self.in_area.map(|sureness| sureness.as_str().to_owned()));
        add("region", self.region.clone());
        add("act", self.act.map(|act| act.path().to_owned()));
        add("actor", self.actor.clone());
        add("source", self.source.clone());
        add("clause", self.clause.clone());
        add("answer", self.answer.map(|answer| answer.as_str().to_owned()));
        add("q", self.q.clone());
        add("state", self.state.map(|state| state.as_str().to_owned()));
        add("waits", self.waits_for.clone());
        add("differs", self.differs.map(|differs| differs.as_str().to_owned()));
        add("within", self.frame.map(|frame| frame.to_string()));
        add("member", self.member.clone());
        add("position", self.stands.map(|stands| stands.as_str().to_owned()));
        pairs
    }

    /// The days asked for, in the numbers of the columns.
    pub(crate) fn days(&self) -> Days {
        Days {
            is_asked: self.asks(Dimension::Period),
            first: self.from.map_or(i32::MIN, day_number),
            last: self.to.map_or(i32::MAX, day_number),
        }
    }

    /// Makes the filter ready for the pass over the columns.
    pub(crate) fn sieve(&self, situation: &Situation) -> Sieve {
        let words = &situation.words;
        let answer = self.answer.unwrap_or(Verdict::Engaged) as u32;
        Sieve {
            days: self.days(),
            in_period: self.in_period,
            in_area: self.in_area,
            overall: self.verdict.map(|overall| overall as u8),
            area: self.area.as_ref().map(|id| words.area.find(id).unwrap_or(u32::MAX)),
            region: self.region.as_ref().map(|id| words.region.find(id).unwrap_or(u32::MAX)),
            acts: self.act.map(|wanted| {
                ACTS.iter()
                    .map(|(path, _)| Act::parse(path).is_some_and(|act| act.is_a(wanted)))
                    .collect()
            }),
            actor: self.actor.as_ref().map(|id| words.actor.find(id).unwrap_or(u32::MAX)),
            source: self.source.as_ref().map(|id| words.source.find(id).unwrap_or(u32::MAX)),
            clause: self
                .clause
                .as_ref()
                .map(|name| words.clause.find(name).map_or(u32::MAX, |number| 3 * number + answer)),
            text: self.q.as_deref().map(|q| TextSieve::new(q, situation)),
            state: self.state.map(review_number),
            waits_for: self.waits_for.as_ref().map(|id| words.waits.find(id).unwrap_or(u32::MAX)),
            differs: self.differs.map(Differs::bits),
            frame: self.frame.map(Frame::edges),
            position: self.member.as_deref().map(|member| {
                let stands = self.stands.unwrap_or_default();
                let told = position_text(member, stands);
                (words.position.find(&told).unwrap_or(u32::MAX), stands != Stands::NotYet)
            }),
        }
    }
}

/// Under what the columns hold that a member said something, and that it stands so.
pub(super) fn position_text(member: &str, stands: Stands) -> String {
    match stands {
        Stands::NotYet => member.to_owned(),
        Stands::As(word) => format!("{member}/{word}"),
    }
}

/// The days that a filter asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Days {
    is_asked: bool,
    first: i32,
    last: i32,
}

impl Days {
    /// Whether a row that matches is only perhaps in the period.
    pub fn is_perhaps(&self, columns: &Columns, row: usize) -> bool {
        self.only_touch(columns.first_day[row], columns.last_day[row])
    }

    /// Whether something of these days that matches is only perhaps in the period.
    pub fn only_touch(&self, first: i32, last: i32) -> bool {
        self.is_asked && !(self.first <= first && last <= self.last)
    }
}

/// A filter in the numbers of the columns.
pub(crate) struct Sieve {
    pub days: Days,
    in_period: Option<Sureness>,
    in_area: Option<Sureness>,
    overall: Option<u8>,
    area: Option<u32>,
    region: Option<u32>,
    acts: Option<Vec<bool>>,
    actor: Option<u32>,
    source: Option<u32>,
    clause: Option<u32>,
    text: Option<TextSieve>,
    state: Option<u8>,
    waits_for: Option<u32>,
    differs: Option<u8>,
    frame: Option<Edges>,
    /// What has to be among the positions of a row, or must not be.
    position: Option<(u32, bool)>,
}

/// Whether each place name holds the text, and what an incident's number would have to hold.
struct TextSieve {
    places: Vec<bool>,
    number: Option<String>,
}

impl TextSieve {
    fn new(q: &str, situation: &Situation) -> Self {
        let wanted = common_spelling(q);
        // What is nothing but marks would be found in every name.
        let is_in = |name: &str| !wanted.is_empty() && name.contains(&wanted);
        let places = situation.words.place.texts().iter().map(|name| is_in(name)).collect();
        let number = wanted.to_ascii_uppercase().replace(' ', "-");
        let number = (number.is_ascii() && number.len() >= 2).then_some(number);
        Self { places, number }
    }

    fn matches(&self, chunk: &Chunk, row: usize) -> bool {
        let in_number = |number: &String| chunk.rows[row].id.as_str().contains(number);
        self.places[chunk.columns.places[row] as usize]
            || self.number.as_ref().is_some_and(in_number)
    }
}

impl Sieve {
    /// The dimensions in which a row does not match, as bits.
    pub fn fails(&self, chunk: &Chunk, row: usize) -> u16 {
        let columns = &chunk.columns;
        let mut bits = 0;
        let mut check = |dimension: Dimension, holds: bool| {
            bits |= u16::from(!holds) << dimension as u16;
        };
        if self.days.is_asked {
            let overlaps = columns.first_day[row] <= self.days.last
                && self.days.first <= columns.last_day[row];
            let is_wanted = match self.in_period {
                None => true,
                Some(Sureness::Surely) => !self.days.is_perhaps(columns, row),
                Some(Sureness::Perhaps) => self.days.is_perhaps(columns, row),
            };
            check(Dimension::Period, overlaps && is_wanted);
        }
        if let Some(overall) = self.overall {
            check(Dimension::Verdict, columns.overall[row] == overall);
        }
        if let Some(area) = self.area {
            let is_wanted = |value: &u32| match self.in_area {
                None => value / 2 == area,
                Some(Sureness::Surely) => *value == 2 * area,
                Some(Sureness::Perhaps) => *value == 2 * area + 1,
            };
            // An area that is not known is no number of the columns, and twice it would overflow.
            let is_known = area < u32::MAX / 2;
            check(Dimension::Area, is_known && columns.areas.of(row).iter().any(is_wanted));
        }
        if let Some(region) = self.region {
            check(Dimension::Region, columns.regions[row] == region);
        }
        if let Some(acts) = &self.acts {
            let act = columns.act[row] as usize;
            check(Dimension::Act, acts.get(act).copied().unwrap_or(false));
        }
        if let Some(actor) = self.actor {
            check(Dimension::Actor, columns.actors.of(row).contains(&actor));
        }
        if let Some(source) = self.source {
            check(Dimension::Source, columns.sources.of(row).contains(&source));
        }
        if let Some(clause) = self.clause {
            check(Dimension::Clause, columns.clauses.of(row).contains(&clause));
        }
        if let Some(text) = &self.text {
            check(Dimension::Text, text.matches(chunk, row));
        }
        if let Some(state) = self.state {
            check(Dimension::State, columns.review[row] == state);
        }
        if let Some(waits_for) = self.waits_for {
            check(Dimension::WaitsFor, columns.waits.of(row).contains(&waits_for));
        }
        if let Some(bits) = self.differs {
            check(Dimension::Differs, columns.differs[row] & bits != 0);
        }
        if let Some(frame) = &self.frame {
            check(Dimension::Frame, frame.holds(columns.x[row], columns.y[row]));
        }
        if let Some((told, is_wanted)) = self.position {
            check(Dimension::Position, columns.positions.of(row).contains(&told) == is_wanted);
        }
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Question, WebError> {
        let pairs: Vec<_> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        Question::read(&pairs)
    }

    #[test]
    fn a_filter_written_into_an_address_is_read_back_the_same() {
        let question = read(&[
            ("from", "2017-02-01"),
            ("to", "2017-02-15"),
            ("verdict", "none"),
            ("act", "shelling"),
            ("clause", "x/2a"),
            ("answer", "undetermined"),
            ("q", "kafr & \"nadir\""),
            ("state", "needs_information"),
            ("waits", "north"),
            ("differs", "place"),
            ("within", "35.1,32,42.25,37.6"),
            ("member", "member-a"),
            ("position", "none"),
            ("lang", "ar"),
        ])
        .unwrap();
        let pairs: Vec<_> =
            question.filter.pairs().into_iter().map(|(n, v)| (n.to_owned(), v)).collect();
        assert_eq!(Question::read(&pairs).unwrap().filter, question.filter);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let name = |pairs: &[(&str, &str)]| match read(pairs) {
            Err(WebError::BadAddress { name }) => name,
            other => panic!("{other:?}"),
        };
        assert_eq!(name(&[("from", "yesterday")]), "from");
        assert_eq!(name(&[("from", "2017-02-02"), ("to", "2017-02-01")]), "to");
        assert_eq!(name(&[("page", "0")]), "page");
        assert_eq!(name(&[("page", "99999999999")]), "page");
        assert_eq!(name(&[("q", &"x".repeat(500))]), "q");
        assert_eq!(name(&[("act", "dancing")]), "act");
        assert_eq!(name(&[("state", "soon")]), "state");
        assert_eq!(name(&[("differs", "colour")]), "differs");
        assert_eq!(name(&[("within", "42,32,35,37")]), "within");
        assert_eq!(name(&[("member", "member-a"), ("position", "perhaps")]), "position");
    }

    #[test]
    fn a_position_without_a_member_asks_nothing_and_a_member_alone_asks_what_it_has_not_answered() {
        assert!(read(&[("member", ""), ("position", "confirms")]).unwrap().filter.is_empty());
        let alone = read(&[("member", "member-a")]).unwrap().filter;
        assert!(alone.asks(Dimension::Position) && alone.stands.is_none());
    }
}
