//! How an instrument with a period goes on after it: by itself, or only by consensus.
//!
//! Where a text is renewed by consensus and nothing is recorded, nobody can say from the text alone
//! whether it still binds. Both readings stand side by side as two terms, so that an answer which
//! depends on it is undetermined and says why.

use crate::clause::{Term, TermBasis};
use crate::period::Period;
use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// How a period is followed by the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RenewalRule {
    /// It goes on until an end is recorded.
    Automatic,
    /// After each period it is open, unless a renewal is recorded.
    ByConsensus,
}

impl RenewalRule {
    /// The word used in instruments and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::ByConsensus => "by_consensus",
        }
    }
}

/// A renewal that is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Renewed {
    /// The first instant that it does not cover.
    pub until: Timestamp,
    /// Who says so.
    pub source: Box<str>,
}

/// The period of an instrument and what follows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Renewal {
    /// The length of a period.
    pub every: Period,
    /// What happens at its end.
    pub how: RenewalRule,
    /// The renewals that are recorded.
    pub renewed: Vec<Renewed>,
}

const NOT_RENEWED: &str = "no renewal is recorded";
const RENEWED: &str = "renewed by consensus, as the text provides";

impl Renewal {
    /// The instant from which nothing says that a text in force since `begun` was renewed.
    pub fn recorded_until(&self, begun: Timestamp, zone: &TimeZone) -> Timestamp {
        let renewed = self.renewed.iter().map(|renewed| renewed.until);
        renewed.fold(self.every.after(begun, zone), Timestamp::max)
    }

    /// The readings of a term: one where the text settles it, otherwise one that ends with the last
    /// recorded period and one that goes on. `begun` is when the first period began.
    pub(crate) fn readings(
        &self,
        term: Term,
        begun: Option<Timestamp>,
        zone: &TimeZone,
    ) -> Vec<Term> {
        let (RenewalRule::ByConsensus, Some(begun)) = (self.how, begun) else {
            return vec![term];
        };
        let recorded_until = self.recorded_until(begun, zone);
        if term.until.is_some_and(|until| until <= recorded_until) {
            return vec![term];
        }
        let reading = |until, words: &str| Term {
            until,
            says: Some(match &term.says {
                Some(says) => format!("{says}; {words}").into(),
                None => words.into(),
            }),
            because: TermBasis::Renewal,
            ..term
        };
        vec![reading(Some(recorded_until), NOT_RENEWED), reading(term.until, RENEWED)]
    }
}

/// Which text a term comes from, without what its renewal adds.
pub(crate) fn text_of(term: &Term) -> Option<Box<str>> {
    let says = term.says.as_deref()?;
    if term.because != TermBasis::Renewal {
        return Some(says.into());
    }
    let endings = [NOT_RENEWED, RENEWED].map(|words| says.strip_suffix(words));
    let text = endings.into_iter().flatten().next()?.strip_suffix("; ")?;
    Some(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn renewal(how: RenewalRule, renewed: &[&str]) -> Renewal {
        let renewed = renewed.iter().map(|until| Renewed { until: at(until), source: "S".into() });
        Renewal { every: Period::parse("P6M").unwrap(), how, renewed: renewed.collect() }
    }

    fn term() -> Term {
        Term { from: Some(at("2017-05-06T00:00:00Z")), ..Term::default() }
    }

    fn readings(renewal: &Renewal, term: Term) -> Vec<Term> {
        let begun = term.from;
        renewal.readings(term, begun, &TimeZone::UTC)
    }

    #[test]
    fn without_a_recorded_renewal_both_readings_stand() {
        let readings = readings(&renewal(RenewalRule::ByConsensus, &[]), term());
        assert_eq!(readings.len(), 2);
        assert!(readings.iter().all(|term| term.holds_at(at("2017-11-05T23:00:00Z"))));
        let after: Vec<bool> =
            readings.iter().map(|term| term.holds_at(at("2017-11-06T00:00:00Z"))).collect();
        assert_eq!(after, [false, true]);
    }

    #[test]
    fn a_recorded_renewal_moves_the_open_time() {
        let renewal = renewal(RenewalRule::ByConsensus, &["2018-05-06T00:00:00Z"]);
        let readings = readings(&renewal, term());
        assert!(readings.iter().all(|term| term.holds_at(at("2018-05-05T23:00:00Z"))));
        assert!(!readings[0].holds_at(at("2018-05-06T00:00:00Z")));
    }

    #[test]
    fn an_end_before_that_settles_it_and_so_does_an_automatic_renewal() {
        let ended = Term { until: Some(at("2017-08-01T00:00:00Z")), ..term() };
        let by_consensus = renewal(RenewalRule::ByConsensus, &[]);
        assert_eq!(readings(&by_consensus, ended.clone()), [ended]);
        let automatic = renewal(RenewalRule::Automatic, &[]);
        assert_eq!(readings(&automatic, term()), [term()]);
    }
}
