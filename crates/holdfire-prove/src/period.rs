//! Stretches of time: when clauses are in force, and which of them together.

use holdfire_terms::Term;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde::Serialize;

/// From an instant until another, that one not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub(crate) struct Period {
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

/// All time: what is asked of texts that give no date.
pub(crate) const ALWAYS: Period = Period { from: None, until: None };

/// Whether a clause is in force in a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holding {
    No,
    /// The texts differ on it.
    Perhaps,
    Surely,
}

impl Period {
    pub(crate) fn is_empty(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until <= from)
    }

    /// What both have in common.
    pub(crate) fn and(self, other: Self) -> Self {
        let until = match (self.until, other.until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self { from: self.from.max(other.from), until }
    }

    /// An instant that stands for the whole: noon of its fifth day, or of an earlier one.
    pub(crate) fn a_day(self, zone: &TimeZone) -> Option<Timestamp> {
        let noon = |at: Timestamp| {
            let day = at.to_zoned(zone.clone()).date();
            day.at(12, 0, 0, 0).to_zoned(zone.clone()).ok().map(|noon| noon.timestamp())
        };
        let days_after = |from: Timestamp, days: i64| from.checked_add((days * 24).hours()).ok();
        let within = |at: &Timestamp| {
            self.from.is_none_or(|from| from <= *at) && self.until.is_none_or(|until| *at < until)
        };
        match (self.from, self.until) {
            (Some(from), _) => {
                let days = [4, 3, 2, 1, 0].into_iter().filter_map(|days| days_after(from, days));
                days.filter_map(noon).find(within).or(Some(from))
            }
            (None, Some(until)) => days_after(until, -5).and_then(noon),
            (None, None) => None,
        }
    }
}

/// The period in which a clause is in force by some text; nothing if it never is.
pub(crate) fn in_force(terms: &[Term]) -> Option<Period> {
    let known = || terms.iter().filter(|term| term.from.is_some());
    let from = known().filter_map(|term| term.from).min()?;
    let until = match known().any(|term| term.until.is_none()) {
        true => None,
        false => known().filter_map(|term| term.until).max(),
    };
    Some(Period { from: Some(from), until })
}

/// Whether a clause is in force all through a stretch in which nothing changes.
pub(crate) fn holding(terms: &[Term], stretch: Period) -> Holding {
    let Some(at) = stretch.from else { return Holding::No };
    match terms.iter().filter(|term| term.holds_at(at)).count() {
        0 => Holding::No,
        some if some == terms.len() => Holding::Surely,
        _ => Holding::Perhaps,
    }
}

/// The stretches between changes, from the first change on.
pub(crate) fn stretches<'a>(terms: impl Iterator<Item = &'a Term>) -> Vec<Period> {
    let mut changes: Vec<Timestamp> = terms
        .filter(|term| term.from.is_some())
        .flat_map(|t| [t.from, t.until])
        .flatten()
        .collect();
    changes.sort_unstable();
    changes.dedup();
    let ends = changes.iter().skip(1).map(|until| Some(*until)).chain([None]);
    changes.iter().zip(ends).map(|(from, until)| Period { from: Some(*from), until }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        format!("{text}T00:00:00Z").parse().unwrap()
    }

    fn term(from: &str, until: Option<&str>) -> Term {
        Term { from: Some(at(from)), until: until.map(at), ..Term::default() }
    }

    #[test]
    fn stretches_lie_between_the_changes() {
        let terms = [term("2017-05-05", None), term("2017-01-01", Some("2017-06-01"))];
        let found = stretches(terms.iter());
        let told: Vec<String> =
            found.iter().map(|p| format!("{:?}", p.until.map(|until| until.to_string()))).collect();
        assert_eq!(found[0].from, Some(at("2017-01-01")));
        assert_eq!(told.len(), 3, "{told:?}");
        assert_eq!(found[2], Period { from: Some(at("2017-06-01")), until: None });
    }

    #[test]
    fn between_two_dates_of_two_texts_a_clause_is_perhaps_in_force() {
        let terms = [term("2017-05-05", None), term("2017-05-06", None)];
        let of: Vec<Holding> =
            stretches(terms.iter()).into_iter().map(|stretch| holding(&terms, stretch)).collect();
        assert_eq!(of, [Holding::Perhaps, Holding::Surely]);
        assert_eq!(in_force(&terms).unwrap().from, Some(at("2017-05-05")));
        let undated = [Term::default()];
        assert_eq!(in_force(&undated), None);
    }

    #[test]
    fn a_day_lies_inside_the_period() {
        let long = Period { from: Some(at("2017-05-05")), until: None };
        assert_eq!(long.a_day(&TimeZone::UTC).unwrap().to_string(), "2017-05-09T12:00:00Z");
        let one_day = Period { until: Some(at("2017-05-06")), ..long };
        assert_eq!(one_day.a_day(&TimeZone::UTC).unwrap().to_string(), "2017-05-05T12:00:00Z");
        let short = Period { until: Some("2017-05-05T06:00:00Z".parse().unwrap()), ..long };
        assert_eq!(short.a_day(&TimeZone::UTC), short.from);
        assert_eq!(ALWAYS.a_day(&TimeZone::UTC), None);
    }
}
