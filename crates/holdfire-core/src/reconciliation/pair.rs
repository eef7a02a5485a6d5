//! Two members against each other, incident by incident.

use super::{Answer, Difference, Falls, Kappa, ListedIncident, Rate, Side, Span};
use crate::{Accord, Stand};
use std::collections::BTreeSet;

words! {
    /// Which of two members list an incident.
    Listed {
        /// Both do.
        Both = "both",
        /// Only the first.
        One = "one",
        /// Only the second.
        Other = "other",
        /// Neither: somebody else tells of it.
        Neither = "neither",
    }
}

impl Listed {
    fn of(one: &Side, other: &Side) -> Self {
        match (one.lists(), other.lists()) {
            (true, true) => Self::Both,
            (true, false) => Self::One,
            (false, true) => Self::Other,
            (false, false) => Self::Neither,
        }
    }

    /// The same seen from the other member.
    #[must_use]
    pub fn exchanged(self) -> Self {
        match self {
            Self::One => Self::Other,
            Self::Other => Self::One,
            both_or_neither => both_or_neither,
        }
    }
}

/// One incident between two members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place among the incidents of the lists.
    pub at: usize,
    /// Who of the two lists it.
    pub listed: Listed,
    /// What each says of it.
    pub answers: [Answer; 2],
    /// How the two stand to each other, where listing an incident and saying nothing more counts as
    /// confirming it.
    pub accord: Accord,
    /// Where their own reports differ; only where both list it.
    pub differences: Vec<Difference>,
}

impl Line {
    fn of(at: usize, one: &Side, other: &Side) -> Self {
        let differences = match (&one.account, &other.account) {
            (Some(one), Some(other)) => one.differences(other),
            _ => Vec::new(),
        };
        Self {
            at,
            listed: Listed::of(one, other),
            answers: [one.answer(), other.answer()],
            accord: accord(one, other),
            differences,
        }
    }

    /// The same seen from the other member.
    #[must_use]
    pub fn exchanged(&self) -> Self {
        let [one, other] = self.answers;
        Self { listed: self.listed.exchanged(), answers: [other, one], ..self.clone() }
    }

    /// Whether they say that it is different things: by their words, or in a field of their reports.
    pub fn is_classified_differently(&self) -> bool {
        self.accord == Accord::ClassifiedDifferently || !self.differences.is_empty()
    }

    /// Whether one of them knows of it and the other cannot confirm it.
    pub fn is_not_confirmed(&self) -> bool {
        self.listed != Listed::Neither && self.answers.contains(&Answer::CannotConfirm)
    }

    /// Whether one of them disputes what the other says.
    pub fn is_disputed(&self) -> bool {
        self.accord == Accord::Disputed
    }

    /// Whether only one lists it and the other has said nothing.
    pub fn is_awaited(&self) -> bool {
        let [one, other] = self.answers;
        match self.listed {
            Listed::One => other == Answer::Silent,
            Listed::Other => one == Answer::Silent,
            Listed::Both | Listed::Neither => false,
        }
    }
}

/// How two members stand to each other on an incident.
fn accord(one: &Side, other: &Side) -> Accord {
    let withholds = |side: &Side| side.answer() == Answer::NoPosition;
    let (a, b) = (one.compared(), other.compared());
    let together: BTreeSet<&Stand> = a.union(&b).copied().collect();
    let is_one_of = |stands: &[Stand]| together.iter().all(|stand| stands.contains(stand));
    match (a.is_empty(), b.is_empty()) {
        (true, true) if withholds(one) && withholds(other) => Accord::Withheld,
        (true, false) if withholds(one) => Accord::Withheld,
        (false, true) if withholds(other) => Accord::Withheld,
        (true, _) | (_, true) => Accord::NotAllSpoken,
        _ if a == b && a.len() == 1 => Accord::Agreed,
        _ if together.contains(&Stand::Disputes) => Accord::Disputed,
        _ if is_one_of(&[Stand::Confirms, Stand::CannotConfirm]) => Accord::NotConfirmed,
        _ => Accord::ClassifiedDifferently,
    }
}

/// Two members against each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The place of the first member.
    pub one: usize,
    /// The place of the second.
    pub other: usize,
    /// Every incident of the period, in the order of the lists.
    pub lines: Vec<Line>,
}

/// How often two members agree: on what, and what of it could not be put into a slot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Places of the incidents on which they agree.
    pub agreed: Vec<usize>,
    /// Places of those on which they differ.
    pub differ: Vec<usize>,
}

impl Agreement {
    /// Agreed of both together.
    pub fn rate(&self) -> Rate {
        Rate::of(self.agreed.len(), self.agreed.len() + self.differ.len())
    }

    fn of<'l>(lines: impl Iterator<Item = &'l Line>) -> Self {
        let mut agreement = Self::default();
        for line in lines {
            match line.accord {
                Accord::Agreed => agreement.agreed.push(line.at),
                accord if accord.differs() => agreement.differ.push(line.at),
                _ => {}
            }
        }
        agreement
    }
}

impl Pair {
    /// Works two members out against each other.
    pub(super) fn of(incidents: &[ListedIncident], one: usize, other: usize) -> Self {
        let nothing = Side::default();
        let line = |(at, incident): (usize, &ListedIncident)| {
            let side = |place: usize| incident.sides.get(place).unwrap_or(&nothing);
            Line::of(at, side(one), side(other))
        };
        Self { one, other, lines: incidents.iter().enumerate().map(line).collect() }
    }

    /// The same seen from the other member.
    #[must_use]
    pub fn exchanged(&self) -> Self {
        let lines = self.lines.iter().map(Line::exchanged).collect();
        Self { one: self.other, other: self.one, lines }
    }

    /// Places of the incidents that are listed so.
    pub fn listed(&self, so: Listed) -> Vec<usize> {
        self.lines.iter().filter(|line| line.listed == so).map(|line| line.at).collect()
    }

    /// Places of the incidents that are listed so, of which a member (0 or 1 of the two) says this.
    pub fn said(&self, so: Listed, member: usize, answer: Answer) -> Vec<usize> {
        let is_said = |line: &&Line| line.answers.get(member) == Some(&answer);
        let lines = self.lines.iter().filter(|line| line.listed == so);
        lines.filter(is_said).map(|line| line.at).collect()
    }

    /// On which incidents both have given their word, and whether it is the same.
    pub fn agreement(&self) -> Agreement {
        Agreement::of(self.lines.iter())
    }

    /// The same for each of several spans, of the incidents that surely happened in it; and the places
    /// of those that may have happened in more than one.
    pub fn agreement_over(
        &self,
        incidents: &[ListedIncident],
        spans: &[Span],
    ) -> (Vec<Agreement>, Vec<usize>) {
        let is_in = |line: &Line, span: &Span| {
            let when = incidents.get(line.at).and_then(|incident| incident.when);
            when.is_some_and(|when| span.holds(when) == Falls::In)
        };
        let of_span =
            |span: &Span| Agreement::of(self.lines.iter().filter(|line| is_in(line, span)));
        let unplaced = self.lines.iter().filter(|line| !spans.iter().any(|s| is_in(line, s)));
        let unplaced = Agreement::of(unplaced);
        let mut left: Vec<usize> = unplaced.agreed.into_iter().chain(unplaced.differ).collect();
        left.sort_unstable();
        (spans.iter().map(of_span).collect(), left)
    }

    /// Agreement beyond chance between the positions that both took. Listings are left out: which
    /// incidents neither member saw is not known, so that they are no rating of a common set.
    pub fn kappa(&self) -> Kappa {
        let single = |line: &&Line| {
            line.answers.iter().all(|answer| answer.is_taken() && *answer != Answer::Several)
        };
        Kappa::of(self.lines.iter().filter(single).map(|line| line.answers))
    }
}
