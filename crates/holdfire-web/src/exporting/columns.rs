//! The columns of an export, in groups that are chosen together: a place is never without how certain
//! it is, a number of people never without its other end.

use super::scope::ExportScope;
use crate::snapshot::Snapshot;
use crate::words::Words;
use holdfire_export::{Column, Kind, Table};
use std::collections::BTreeSet;

/// Columns that are chosen together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// When it happened.
    When,
    /// Where, how certain that is, and in which areas.
    Where,
    /// What was done, and to how many people.
    What,
    /// Who is said to have done it, and to whom.
    Who,
    /// Who told of it.
    ToldBy,
    /// What the clauses say.
    Clauses,
    /// Where the members stand, what they found, whom they named.
    Members,
    /// How far the work on it has come.
    Work,
    /// The entries behind it, and its page.
    Tracing,
}

impl Group {
    /// Every group, in the order of the columns.
    pub const ALL: [Self; 9] = [
        Self::When,
        Self::Where,
        Self::What,
        Self::Who,
        Self::ToldBy,
        Self::Clauses,
        Self::Members,
        Self::Work,
        Self::Tracing,
    ];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Where => "where",
            Self::What => "what",
            Self::Who => "who",
            Self::ToldBy => "told_by",
            Self::Clauses => "clauses",
            Self::Members => "members",
            Self::Work => "work",
            Self::Tracing => "tracing",
        }
    }

    /// The group of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == word)
    }
}

/// Names of columns that stand together, with the values they have.
type Named = &'static [(&'static str, Kind)];

const WHEN: Named = &[
    ("from_utc", Kind::Instant),
    ("until_utc", Kind::Instant),
    ("from_local", Kind::Local),
    ("until_local", Kind::Local),
    ("time_precision", Kind::Text),
];
const PLACE: Named = &[
    ("lon", Kind::Real),
    ("lat", Kind::Real),
    ("uncertainty_m", Kind::Real),
    ("place_generalised", Kind::Truth),
    ("place_precision", Kind::Whole),
    ("place", Kind::Text),
    ("region", Kind::Text),
];
const AREAS: Named = &[("areas_inside", Kind::List), ("areas_perhaps", Kind::List)];
const WHAT: Named = &[
    ("act", Kind::Text),
    ("killed_low", Kind::Whole),
    ("killed_high", Kind::Whole),
    ("injured_low", Kind::Whole),
    ("injured_high", Kind::Whole),
];
const WHO: Named = &[("alleged_actors", Kind::List), ("targets", Kind::List)];
const TOLD_BY: Named = &[
    ("sources", Kind::List),
    ("reports", Kind::Whole),
    ("reports_differ_in", Kind::List),
    ("least_link_probability", Kind::Real),
];
const FOUND: Named = &[
    ("finding", Kind::Text),
    ("finding_confidence", Kind::Text),
    ("finding_clauses", Kind::List),
    ("attributed_to", Kind::List),
    ("attribution_standard", Kind::Text),
];
const WORK: Named =
    &[("review", Kind::Text), ("next_due_utc", Kind::Instant), ("waits_for", Kind::List)];
const TRACING: Named = &[("entries", Kind::List), ("page", Kind::Text)];
const REPORT: Named = &[
    ("report", Kind::Text),
    ("incident", Kind::Text),
    ("link_probability", Kind::Real),
    ("link_confirmed", Kind::Truth),
    ("source", Kind::Text),
    ("kind", Kind::Text),
];
const OF_REPORT: Named = &[("grade", Kind::Text), ("entry", Kind::Whole), ("page", Kind::Text)];
const AS_TOLD: Named = &[
    ("words", Kind::Text),
    ("language", Kind::Text),
    ("time_as_told", Kind::Text),
    ("place_as_told", Kind::Text),
    ("act_as_told", Kind::Text),
    ("weapon_as_told", Kind::Text),
    ("url", Kind::Text),
];

/// Which columns there are, made ready for one register.
pub(crate) struct Columns {
    pub groups: Vec<Group>,
    /// The clauses that can be tested, as `instrument/number`.
    pub clauses: Vec<String>,
    /// The members, by id.
    pub members: Vec<String>,
    pub with_reports: bool,
    pub with_words: bool,
    /// The language in which columns are described, and the zone of local times.
    words: Words,
    zone: String,
}

impl Columns {
    pub fn new(record: &Snapshot, scope: &ExportScope, words: Words) -> Self {
        let mut known = BTreeSet::new();
        let clauses = record.terms.agreement.clauses().iter().filter(|clause| clause.testable);
        let clauses = clauses.map(|clause| clause.reference().to_string());
        let clauses = clauses.filter(|name| known.insert(name.clone())).collect();
        let mut members: Vec<String> = Vec::new();
        for member in &record.mechanism.members {
            let id = member.id.to_string();
            if !members.contains(&id) {
                members.push(id);
            }
        }
        Self {
            groups: scope.groups.clone(),
            clauses,
            members,
            with_reports: scope.with_reports,
            with_words: scope.with_words,
            words,
            zone: record.zone.name().to_owned(),
        }
    }

    pub fn has(&self, group: Group) -> bool {
        self.groups.contains(&group)
    }

    /// The tables.
    pub fn tables(&self) -> Vec<Table> {
        let mut tables = vec![self.incidents()];
        if self.with_reports {
            tables.push(self.reports());
        }
        tables
    }

    fn incidents(&self) -> Table {
        let mut columns =
            self.named(&[("incident", Kind::Text), ("perhaps_in_period", Kind::Truth)]);
        for group in &self.groups {
            columns.extend(self.of_group(*group));
        }
        Table {
            name: "incidents",
            title: self.words.say("export-sheet-incidents"),
            columns,
            key: vec!["incident"],
            place: self.has(Group::Where).then_some(["lon", "lat"]),
        }
    }

    fn of_group(&self, group: Group) -> Vec<Column> {
        match group {
            Group::When => self.named(WHEN),
            Group::Where => self.named(&[PLACE, AREAS].concat()),
            Group::What => self.named(WHAT),
            Group::Who => self.named(WHO),
            Group::ToldBy => self.named(TOLD_BY),
            Group::Clauses => {
                let mut columns = self.named(&[("verdict", Kind::Text)]);
                columns.extend(self.clauses.iter().map(|name| Column {
                    name: format!("clause {name}"),
                    kind: Kind::Text,
                    about: self.words.about("export-about-clause", name),
                }));
                columns
            }
            Group::Members => {
                let mut columns = self.named(&[("accord", Kind::Text)]);
                columns.extend(self.members.iter().map(|id| Column {
                    name: format!("position {id}"),
                    kind: Kind::List,
                    about: self.words.about("export-about-position", id),
                }));
                columns.extend(self.named(FOUND));
                columns
            }
            Group::Work => self.named(WORK),
            Group::Tracing => self.named(TRACING),
        }
    }

    fn reports(&self) -> Table {
        let mut columns = self.named(&[REPORT, WHEN].concat());
        columns.extend(self.named(&[("published", Kind::Text)]));
        columns.extend(self.named(&[PLACE, WHAT, WHO, OF_REPORT].concat()));
        if self.with_words {
            columns.extend(self.named(AS_TOLD));
        }
        Table {
            name: "reports",
            title: self.words.say("export-sheet-reports"),
            columns,
            key: vec!["report"],
            place: Some(["lon", "lat"]),
        }
    }

    fn named(&self, names: &[(&'static str, Kind)]) -> Vec<Column> {
        let column = |(name, kind): &(&'static str, Kind)| Column {
            name: (*name).to_owned(),
            kind: *kind,
            about: self.about(name, *kind),
        };
        names.iter().map(column).collect()
    }

    /// What a column says, in the language of whoever asked.
    fn about(&self, name: &str, kind: Kind) -> String {
        let id = format!("export-about-{}", name.replace('_', "-"));
        match kind {
            Kind::Local => self.words.about(&id, &self.zone),
            _ => self.words.say(&id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_column_is_described_in_every_language() {
        let named = [
            WHEN,
            PLACE,
            AREAS,
            WHAT,
            WHO,
            TOLD_BY,
            FOUND,
            WORK,
            TRACING,
            REPORT,
            OF_REPORT,
            AS_TOLD,
            &[("incident", Kind::Text), ("perhaps_in_period", Kind::Truth)],
            &[("verdict", Kind::Text), ("accord", Kind::Text), ("published", Kind::Text)],
        ];
        for language in Language::ALL {
            let words = Words::of(language);
            for (name, _) in named.concat() {
                let id = format!("export-about-{}", name.replace('_', "-"));
                assert!(words.known(&id).is_some(), "{id} in {}", language.tag());
            }
            for kind in Kind::ALL {
                assert!(words.known(&format!("export-kind-{}", kind.as_str())).is_some());
            }
        }
    }
}
