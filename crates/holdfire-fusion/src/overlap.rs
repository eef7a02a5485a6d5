//! Who saw what: how often each source is alone, how far every two sources cover and confirm each other, and how many
//! incidents each set of sources saw; and how sources behave, which says whether two of them are two witnesses: who
//! follows whom (`succession`), who tells one incident twice, whose documents are round-ups (`documents`). The table of sets is the input of multiple-systems estimates of what nobody saw
//! (Bishop, Fienberg and Holland 1975, chapter 6).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Report;
use documents::Documents;
pub use succession::Succession;
use succession::{Counted, Publication};

mod documents;
mod succession;
mod tables;

/// How the sources of fused reports overlap.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Overlap {
    /// How many incidents there are.
    pub incidents: u64,
    /// Every source, by name.
    pub sources: Vec<SourceShare>,
    /// Every two sources, by name, the first one first; of more than 300 sources, those two with an incident in common.
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
    /// Incidents that it tells more than once.
    #[serde(default)]
    pub repeated: u64,
    /// Its documents, where it names any.
    #[serde(default)]
    pub documents: u64,
    /// Its documents that tell of more than one incident.
    #[serde(default)]
    pub round_ups: u64,
    /// Incidents of which such a document tells.
    #[serde(default)]
    pub in_round_ups: u64,
}

/// What two sources saw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// And who follows whom.
    #[serde(default)]
    pub succession: Succession,
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

/// Up to this many sources every two of them make a pair; beyond, only those with an incident in common.
const EVERY_PAIR_OF: usize = 300;

/// Counts who saw what, incident by incident; none of the reports is kept.
#[derive(Default)]
pub struct Sightings {
    incidents: u64,
    /// In the order in which they are met.
    sources: Vec<SourceShare>,
    numbers: BTreeMap<String, usize>,
    /// Two sources by their numbers, the first by name standing first.
    both: BTreeMap<(usize, usize), Both>,
    /// Sources by their numbers, in the order of their names.
    sets: BTreeMap<Vec<usize>, u64>,
    documents: Documents,
}

impl Sightings {
    /// Adds one incident, given with its reports. A source that reports it twice is compared by the report with the
    /// lower id, and as to publication by the one it published first.
    pub fn add<'r>(&mut self, reports: impl IntoIterator<Item = &'r Report>) {
        let mut told: BTreeMap<&'r str, Told<'r>> = BTreeMap::new();
        for report in reports {
            let source = report.source.trim();
            told.entry(source).and_modify(|told| told.add(report)).or_insert(Told::by(report));
            let number = self.number(source);
            self.documents.add(number, report.document.as_deref(), self.incidents);
        }
        if told.is_empty() {
            return;
        }
        self.incidents += 1;
        let set: Vec<usize> = told.keys().map(|source| self.number(source)).collect();
        for (number, of) in set.iter().zip(told.values()) {
            let share = &mut self.sources[*number];
            share.reports += of.reports;
            share.incidents += 1;
            share.alone += u64::from(told.len() == 1);
            share.repeats += of.reports - 1;
            share.repeated += u64::from(of.reports > 1);
        }
        if told.len() > 1 {
            let publications: Vec<Publication> =
                told.values().map(|told| Publication::of(told.first)).collect();
            let ordered: Vec<_> = set.iter().zip(told.values()).zip(&publications).collect();
            for (at, ((one, this), first)) in ordered.iter().enumerate() {
                for ((other, that), second) in &ordered[at + 1..] {
                    let both = self.both.entry((**one, **other)).or_default();
                    both.incidents += 1;
                    both.agreement.add(this.lowest, that.lowest);
                    both.publishing.add(first, second);
                }
            }
        }
        *self.sets.entry(set).or_default() += 1;
    }

    fn number(&mut self, source: &str) -> usize {
        if let Some(number) = self.numbers.get(source) {
            return *number;
        }
        let number = self.sources.len();
        self.numbers.insert(source.to_owned(), number);
        self.sources.push(SourceShare::new(source));
        number
    }

    /// What was counted.
    pub fn overlap(mut self) -> Overlap {
        for (number, share) in self.sources.iter_mut().enumerate() {
            let of = self.documents.of(number);
            share.documents = of.documents;
            share.round_ups = of.round_ups;
            share.in_round_ups = of.in_round_ups;
        }
        let sources = &self.sources;
        let name = |number: usize| sources[number].source.clone();
        if sources.len() <= EVERY_PAIR_OF {
            let by_name: Vec<usize> = self.numbers.values().copied().collect();
            for (at, one) in by_name.iter().enumerate() {
                for other in &by_name[at + 1..] {
                    self.both.entry((*one, *other)).or_default();
                }
            }
        }
        let pairs = self.both.into_iter().map(|((one, other), both)| PairShare {
            one: name(one),
            other: name(other),
            both: both.incidents,
            only_one: sources[one].incidents - both.incidents,
            only_other: sources[other].incidents - both.incidents,
            agreement: both.agreement,
            succession: both.publishing.succession(),
        });
        let mut pairs: Vec<PairShare> = pairs.collect();
        pairs.sort_by(|a, b| (&a.one, &a.other).cmp(&(&b.one, &b.other)));
        let sets = self.sets.into_iter().map(|(set, incidents)| SetShare {
            sources: set.into_iter().map(name).collect(),
            incidents,
        });
        let mut sets: Vec<SetShare> = sets.collect();
        sets.sort_by(|a, b| b.incidents.cmp(&a.incidents).then_with(|| a.sources.cmp(&b.sources)));
        let mut sources = self.sources;
        sources.sort_by(|a, b| a.source.cmp(&b.source));
        Overlap { incidents: self.incidents, sources, pairs, sets }
    }
}

impl Overlap {
    /// Compares the sources of incidents, each given with its reports.
    pub fn of<'r, R: IntoIterator<Item = &'r Report>>(
        incidents: impl IntoIterator<Item = R>,
    ) -> Self {
        let mut sightings = Sightings::default();
        for reports in incidents {
            sightings.add(reports);
        }
        sightings.overlap()
    }
}

/// What a source tells of one incident.
struct Told<'r> {
    reports: u64,
    /// The report with the lowest id.
    lowest: &'r Report,
    /// The one it published first.
    first: &'r Report,
}

impl<'r> Told<'r> {
    fn by(report: &'r Report) -> Told<'r> {
        Told { reports: 1, lowest: report, first: report }
    }

    fn add(&mut self, report: &'r Report) {
        let when = |report: &'r Report| {
            (report.published_s.is_none(), report.published_s, report.id.as_str())
        };
        self.reports += 1;
        if report.id < self.lowest.id {
            self.lowest = report;
        }
        if when(report) < when(self.first) {
            self.first = report;
        }
    }
}

/// What two sources tell, as it is counted.
#[derive(Default)]
struct Both {
    incidents: u64,
    agreement: Agreement,
    publishing: Counted,
}

impl SourceShare {
    fn new(source: &str) -> SourceShare {
        SourceShare {
            source: source.to_owned(),
            reports: 0,
            incidents: 0,
            alone: 0,
            repeats: 0,
            repeated: 0,
            documents: 0,
            round_ups: 0,
            in_round_ups: 0,
        }
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

    #[test]
    fn a_daily_round_up_and_a_second_telling_are_counted() {
        let in_document = |id: &str, source: &str, document: &str| Report {
            document: Some(document.into()),
            ..report(id, source, "shelling", 1)
        };
        let incidents = [
            vec![in_document("1", "wire", "monday"), in_document("2", "wire", "monday, later")],
            vec![in_document("3", "wire", "monday"), in_document("4", "mission", "monday")],
            vec![in_document("5", "wire", "tuesday")],
        ];
        let overlap = Overlap::of(&incidents);
        let wire = &overlap.sources[1];
        assert_eq!((wire.repeats, wire.repeated), (1, 1));
        assert_eq!((wire.documents, wire.round_ups, wire.in_round_ups), (3, 1, 2));
        let mission = &overlap.sources[0];
        assert_eq!((mission.documents, mission.round_ups, mission.in_round_ups), (1, 0, 0));
    }

    #[test]
    fn of_two_tellings_the_one_published_first_says_who_follows() {
        let published = |id: &str, source: &str, hour: i64| Report {
            published_s: Some(hour * 3_600),
            ..report(id, source, "shelling", 1)
        };
        let incident =
            [published("1", "wire", 30), published("2", "wire", 5), published("3", "mission", 8)];
        let overlap = Overlap::of([&incident[..]]);
        let pair = &overlap.pairs[0];
        assert_eq!((pair.one.as_str(), pair.succession.one_later), ("mission", 1));
        assert_eq!(pair.succession.median_delay_hours, Some(-3.0));
    }

    #[test]
    fn of_many_sources_only_those_with_something_in_common_make_a_pair() {
        let told = |number: usize| report("1", &format!("s{number}"), "direct_fire", 0);
        let mut incidents: Vec<Vec<Report>> =
            (0..=EVERY_PAIR_OF).rev().map(|number| vec![told(number)]).collect();
        let every = Overlap::of(incidents.iter().skip(1));
        assert_eq!(every.pairs.len(), EVERY_PAIR_OF * (EVERY_PAIR_OF - 1) / 2);
        incidents.push(vec![told(7), told(200)]);
        let overlap = Overlap::of(&incidents);
        let pairs: Vec<_> =
            overlap.pairs.iter().map(|pair| (&*pair.one, &*pair.other, pair.both)).collect();
        assert_eq!(pairs, [("s200", "s7", 1)]);
        assert_eq!((overlap.pairs[0].only_one, overlap.pairs[0].only_other), (1, 1));
    }

    #[test]
    fn tables_have_a_cell_for_every_name() {
        let incident = [report("1", "wire", "shelling", 1), report("2", "mission", "shelling", 1)];
        let overlap = Overlap::of([&incident[..]]);
        for table in [overlap.source_table(), overlap.pair_table()] {
            assert!(table.iter().all(|row| row.len() == table[0].len()));
        }
        let sets: Vec<Vec<String>> = overlap.set_table().collect();
        assert_eq!(sets, [["mission", "wire", "incidents"], ["1", "1", "1"]]);
        let pairs = overlap.pair_table();
        assert_eq!(pairs[1][..5], ["mission", "wire", "1", "0", "0"]);
    }
}
