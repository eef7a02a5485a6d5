//! Who saw what: how often each source is alone, how far every two sources cover and confirm each other, and how many
//! incidents each set of sources saw. The table of sets is the input of multiple-systems estimates of what nobody saw
//! (Bishop, Fienberg and Holland 1975, chapter 6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Report;

/// How the sources of fused reports overlap.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Overlap {
    /// How many incidents there are.
    pub incidents: u64,
    /// Every source, by name.
    pub sources: Vec<SourceShare>,
    /// Every two sources, by name, the first one first.
    pub pairs: Vec<PairShare>,
    /// How many incidents exactly this set of sources saw, the most frequent first.
    pub sets: Vec<SetShare>,
}

/// What one source saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceShare {
    /// Its name.
    pub source: String,
    /// Its reports.
    pub reports: u64,
    /// Incidents it reports.
    pub incidents: u64,
    /// Incidents that nobody else reports.
    pub alone: u64,
    /// Reports beyond the first of one incident.
    pub repeats: u64,
}

/// What two sources saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairShare {
    /// The first.
    pub one: String,
    /// The second.
    pub other: String,
    /// Incidents that both report.
    pub both: u64,
    /// Incidents that the first reports and the second does not.
    pub only_one: u64,
    /// Incidents that the second reports and the first does not.
    pub only_other: u64,
    /// Of the incidents both report, how far they agree.
    pub agreement: Agreement,
}

/// Of incidents that two sources report, how often both say something, and how often the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Their times overlap.
    pub time: Share,
    /// They name one act, or one a form of the other's.
    pub act: Share,
    /// They name an actor in common.
    pub actor: Share,
    /// They name a target in common.
    pub target: Share,
    /// Their numbers of killed can both be right.
    pub killed: Share,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How often it was so.
    pub n: u64,
    /// Out of how many.
    pub of: u64,
}

/// Incidents that a set of sources saw and nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetShare {
    /// The sources, by name.
    pub sources: Vec<String>,
    /// How many incidents.
    pub incidents: u64,
}

impl Share {
    fn add(&mut self, says: Option<bool>) {
        if let Some(says) = says {
            self.n += u64::from(says);
            self.of += 1;
        }
    }
}

impl Overlap {
    /// Compares the sources of incidents, each given with its reports. A source that reports an incident twice is
    /// compared by the report with the lower id.
    pub fn of<'r, R: IntoIterator<Item = &'r Report>>(
        incidents: impl IntoIterator<Item = R>,
    ) -> Self {
        let mut overlap = Overlap::default();
        let mut sources: BTreeMap<&'r str, SourceShare> = BTreeMap::new();
        let mut both: BTreeMap<(&'r str, &'r str), (u64, Agreement)> = BTreeMap::new();
        let mut sets: BTreeMap<Vec<&'r str>, u64> = BTreeMap::new();
        for reports in incidents {
            let mut told: BTreeMap<&'r str, &'r Report> = BTreeMap::new();
            for report in reports {
                let source = report.source.trim();
                let share = sources.entry(source).or_insert_with(|| SourceShare {
                    source: source.to_owned(),
                    reports: 0,
                    incidents: 0,
                    alone: 0,
                    repeats: 0,
                });
                share.reports += 1;
                let first = told.entry(source).or_insert(report);
                if !std::ptr::eq(*first, report) {
                    share.repeats += 1;
                    if report.id < first.id {
                        *first = report;
                    }
                }
            }
            if told.is_empty() {
                continue;
            }
            overlap.incidents += 1;
            for source in told.keys() {
                if let Some(share) = sources.get_mut(source) {
                    share.incidents += 1;
                    share.alone += u64::from(told.len() == 1);
                }
            }
            let ordered: Vec<(&str, &Report)> = told.iter().map(|(s, r)| (*s, *r)).collect();
            for (at, (one, this)) in ordered.iter().enumerate() {
                for (other, that) in &ordered[at + 1..] {
                    let (count, agreement) = both.entry((one, other)).or_default();
                    *count += 1;
                    agreement.add(this, that);
                }
            }
            *sets.entry(told.into_keys().collect()).or_default() += 1;
        }
        let seen: BTreeMap<&str, u64> =
            sources.iter().map(|(s, share)| (*s, share.incidents)).collect();
        let names: Vec<&str> = seen.keys().copied().collect();
        for (at, one) in names.iter().enumerate() {
            for other in &names[at + 1..] {
                let (count, agreement) = both.get(&(*one, *other)).copied().unwrap_or_default();
                overlap.pairs.push(PairShare {
                    one: (*one).to_owned(),
                    other: (*other).to_owned(),
                    both: count,
                    only_one: seen[one] - count,
                    only_other: seen[other] - count,
                    agreement,
                });
            }
        }
        overlap.sources = sources.into_values().collect();
        overlap.sets = sets
            .into_iter()
            .map(|(sources, incidents)| SetShare {
                sources: sources.into_iter().map(str::to_owned).collect(),
                incidents,
            })
            .collect();
        overlap
            .sets
            .sort_by(|a, b| b.incidents.cmp(&a.incidents).then_with(|| a.sources.cmp(&b.sources)));
        overlap
    }
}

impl Agreement {
    fn add(&mut self, this: &Report, that: &Report) {
        self.time.add(span(this).zip(span(that)).map(|(a, b)| a.0 <= b.1 && b.0 <= a.1));
        self.act.add(
            this.act.as_deref().zip(that.act.as_deref()).map(|(a, b)| is_a(a, b) || is_a(b, a)),
        );
        self.actor.add(share_a_name(&this.actors, &that.actors));
        self.target.add(share_a_name(&this.targets, &that.targets));
        let killed = this.killed.zip(that.killed);
        self.killed.add(killed.map(|(a, b)| a.0 <= b.1 && b.0 <= a.1));
    }
}

fn span(report: &Report) -> Option<(i64, i64)> {
    let from = report.from_s?;
    Some((from, report.until_s.map_or(from, |until| until.saturating_sub(1).max(from))))
}

/// `a.b` is an `a`.
fn is_a(fine: &str, coarse: &str) -> bool {
    fine.strip_prefix(coarse).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn share_a_name(these: &[String], those: &[String]) -> Option<bool> {
    let is_told = !these.is_empty() && !those.is_empty();
    is_told.then(|| these.iter().any(|name| those.contains(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(id: &str, source: &str, act: &str, killed: u32) -> Report {
        Report {
            id: id.into(),
            source: source.into(),
            from_s: Some(0),
            until_s: Some(86_400),
            act: Some(act.into()),
            killed: Some((killed, killed)),
            ..Report::default()
        }
    }

    #[test]
    fn who_saw_what_adds_up() {
        let shelling = [
            report("1", "mission", "remote_violence.shelling", 2),
            report("2", "wire", "remote_violence", 2),
            report("3", "wire", "direct_fire", 9),
        ];
        let strike = [report("4", "wire", "remote_violence.air_strike", 0)];
        let nothing: [Report; 0] = [];
        let overlap = Overlap::of([&shelling[..], &strike[..], &nothing[..]]);
        assert_eq!(overlap.incidents, 2);
        let wire = &overlap.sources[1];
        assert_eq!((wire.reports, wire.incidents, wire.alone, wire.repeats), (3, 2, 1, 1));
        let pair = &overlap.pairs[0];
        assert_eq!((pair.both, pair.only_one, pair.only_other), (1, 0, 1));
        assert_eq!(pair.agreement.act, Share { n: 1, of: 1 });
        assert_eq!(pair.agreement.killed, Share { n: 1, of: 1 });
        assert_eq!(pair.agreement.actor, Share { n: 0, of: 0 });
        let sets: Vec<_> =
            overlap.sets.iter().map(|set| (set.sources.join("+"), set.incidents)).collect();
        assert_eq!(sets, [("mission+wire".to_owned(), 1), ("wire".to_owned(), 1)]);
        let by_sets: u64 = overlap.sets.iter().map(|set| set.incidents).sum();
        assert_eq!(by_sets, overlap.incidents);
    }
}
