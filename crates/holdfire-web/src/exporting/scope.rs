//! What somebody asks to take out: which incidents, in which format, with which columns.

use crate::error::WebError;
use crate::exporting::columns::Group;
use crate::language::Language;
use crate::routes::query;
use crate::situation::Situation;
use crate::situation::filter::{Filter, OVERDUE, Question};
use holdfire_export::Format;
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What is to be taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportScope {
    /// Which incidents.
    pub filter: Filter,
    /// Only those with something that is overdue when the files are made.
    pub is_overdue: bool,
    /// In which format.
    pub format: Format,
    /// With which columns.
    pub groups: Vec<Group>,
    /// Whether the reports behind the incidents are a table of their own.
    pub with_reports: bool,
    /// Whether that table has the words of the sources.
    pub with_words: bool,
    /// Whether CSV files begin with the mark by which Excel knows UTF-8.
    pub with_mark: bool,
}

/// What is kept with a job until it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExportOrder {
    pub scope: ExportScope,
    /// The language of what is said of the whole.
    pub language: Language,
    /// The address of the mechanism's pages, as whoever asked reaches them.
    pub pages: String,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    pairs: Vec<(String, String)>,
    language: String,
    pages: String,
}

impl ExportOrder {
    /// As it is kept.
    pub fn kept(&self) -> Result<String, WebError> {
        let pairs = self.scope.pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
        let language = self.language.tag().to_owned();
        let kept = Kept { pairs: pairs.collect(), language, pages: self.pages.clone() };
        serde_json::to_string(&kept).map_err(|_| WebError::BadForm)
    }

    /// From what was kept.
    pub fn of_kept(text: &str) -> Result<Self, WebError> {
        let kept: Kept = serde_json::from_str(text).map_err(|_| WebError::BadForm)?;
        Ok(Self {
            scope: ExportScope::read(&kept.pairs)?,
            language: Language::of_tag(&kept.language).unwrap_or(Language::English),
            pages: kept.pages,
        })
    }
}

impl ExportScope {
    /// Reads pairs of an address or a form: a filter as in all addresses, what is overdue as in those
    /// of the queue, and what stands only here.
    pub fn read(pairs: &[(String, String)]) -> Result<Self, WebError> {
        let all = |name: &str| {
            let found: Vec<&str> = pairs
                .iter()
                .filter(|(known, value)| known == name && !value.trim().is_empty())
                .map(|(_, value)| value.trim())
                .collect();
            found
        };
        let one = |name: &str| all(name).first().copied();
        let format = match one("format") {
            None => Format::Csv,
            Some(word) => Format::parse(word).ok_or(WebError::BadAddress { name: "format" })?,
        };
        let group = |word: &&str| Group::parse(word).ok_or(WebError::BadAddress { name: "groups" });
        let groups: Vec<Group> = all("groups").iter().map(group).collect::<Result<_, _>>()?;
        let with_words = one("words") == Some("1");
        Ok(Self {
            filter: Question::read(pairs)?.filter,
            is_overdue: one("state") == Some(OVERDUE),
            format,
            groups: match groups.is_empty() {
                true => Group::ALL.to_vec(),
                false => Group::ALL.into_iter().filter(|group| groups.contains(group)).collect(),
            },
            with_reports: with_words || one("reports") == Some("1"),
            with_words,
            with_mark: one("mark") != Some("0"),
        })
    }

    /// The pairs that ask for the same incidents, in the queue or the overview.
    pub fn which(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.filter.pairs();
        if self.is_overdue {
            pairs.push(("state", OVERDUE.to_owned()));
        }
        pairs
    }

    /// The pairs that ask for the same.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.which();
        pairs.push(("format", self.format.as_str().to_owned()));
        pairs.extend(self.groups.iter().map(|group| ("groups", group.as_str().to_owned())));
        for (name, is_asked) in [("reports", self.with_reports), ("words", self.with_words)] {
            if is_asked {
                pairs.push((name, "1".to_owned()));
            }
        }
        if !self.with_mark {
            pairs.push(("mark", "0".to_owned()));
        }
        pairs
    }

    /// The query of an address that asks for the same incidents.
    pub fn query(&self) -> String {
        query(self.which().iter().map(|(name, value)| (*name, value.as_str())))
    }

    /// Whether anything but the filter of the overview is asked.
    pub fn is_of_queue(&self) -> bool {
        self.is_overdue || self.filter.state.is_some() || self.filter.waits_for.is_some()
    }

    /// Whether it asks how far the work has come, which is for those who see the queue.
    pub(crate) fn asks_work(&self) -> bool {
        self.is_of_queue()
    }

    /// The same without the columns that tell it.
    pub(crate) fn without_work(&self) -> Self {
        let mut scope = self.clone();
        scope.groups.retain(|group| *group != Group::Work);
        scope
    }

    /// Whether a row that matches the filter is asked for.
    pub(crate) fn takes(&self, row: &IncidentRow, now: Timestamp) -> bool {
        !self.is_overdue || row.next_due_s.is_some_and(|due| due < now.as_second())
    }
}

/// How many incidents are asked for, and how many of them are only perhaps in the period.
pub(crate) fn counted(situation: &Situation, scope: &ExportScope, now: Timestamp) -> (u64, u64) {
    let found = situation.find(&scope.filter);
    if !scope.is_overdue {
        return (found.len() as u64, u64::from(found.perhaps));
    }
    let sieve = scope.filter.sieve(situation);
    let mut counts = (0, 0);
    for place in situation.matching(&found) {
        if scope.takes(situation.at(place), now) {
            let (columns, row) = situation.columns_at(place);
            counts.0 += 1;
            counts.1 += u64::from(sieve.days.is_perhaps(columns, row));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn what_is_kept_asks_for_the_same() {
        let told = pairs(&[
            ("from", "2026-02-01"),
            ("state", "in_review"),
            ("waits", "member-a"),
            ("format", "xlsx"),
            ("groups", "where"),
            ("groups", "when"),
            ("words", "1"),
            ("mark", "0"),
            ("page", "3"),
        ]);
        let scope = ExportScope::read(&told).unwrap();
        assert_eq!(scope.groups, [Group::When, Group::Where], "in the order of all");
        assert!(scope.with_reports, "words stand beside reports");
        let (language, pages) = (Language::Arabic, "/coast".to_owned());
        let order = ExportOrder { scope: scope.clone(), language, pages };
        assert_eq!(ExportOrder::of_kept(&order.kept().unwrap()).unwrap(), order);
        assert_eq!(scope.query(), "?from=2026-02-01&state=in_review&waits=member-a");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (name, value) in
            [("format", "pdf"), ("state", "lost"), ("groups", "names"), ("to", "x")]
        {
            let told = ExportScope::read(&pairs(&[(name, value)]));
            assert!(matches!(told, Err(WebError::BadAddress { name: of }) if of == name), "{name}");
        }
    }
}
