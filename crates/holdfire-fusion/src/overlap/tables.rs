//! The overlap as tables of text, for whoever writes files: a row of names first, then a row for each source, or pair.

use super::{Overlap, Share};

impl Overlap {
    /// One row for each source.
    pub fn source_table(&self) -> Vec<Vec<String>> {
        let names = [
            "source",
            "reports",
            "incidents",
            "alone",
            "repeats",
            "repeated",
            "documents",
            "round_ups",
            "in_round_ups",
        ];
        let rows = self.sources.iter().map(|share| {
            let counts = [
                share.reports,
                share.incidents,
                share.alone,
                share.repeats,
                share.repeated,
                share.documents,
                share.round_ups,
                share.in_round_ups,
            ];
            [share.source.clone()].into_iter().chain(counts.map(|n| n.to_string())).collect()
        });
        [names.map(str::to_owned).to_vec()].into_iter().chain(rows).collect()
    }

    /// One row for each two sources. Of what both can be asked of, one column says how often it is so and the next one
    /// out of how many.
    pub fn pair_table(&self) -> Vec<Vec<String>> {
        let start = ["one", "other", "both", "only_one", "only_other"];
        let order = ["published_by_both", "one_later", "other_later", "median_delay_hours"];
        let shares = [
            "same_time",
            "same_act",
            "same_actor",
            "same_target",
            "same_killed",
            "same_text",
            "one_copies_other",
            "other_copies_one",
        ];
        let names = start.into_iter().chain(order).map(str::to_owned);
        let names =
            names.chain(shares.iter().flat_map(|name| [(*name).to_owned(), format!("{name}_of")]));
        let rows = self.pairs.iter().map(|pair| {
            let (agreement, succession) = (&pair.agreement, &pair.succession);
            let mut row = vec![pair.one.clone(), pair.other.clone()];
            let counts = [
                pair.both,
                pair.only_one,
                pair.only_other,
                succession.of,
                succession.one_later,
                succession.other_later,
            ];
            row.extend(counts.map(|n| n.to_string()));
            row.push(succession.median_delay_hours.map_or(String::new(), |h| format!("{h:.1}")));
            let shares = [
                agreement.time,
                agreement.act,
                agreement.actor,
                agreement.target,
                agreement.killed,
                succession.same_text,
                succession.one_copies_other,
                succession.other_copies_one,
            ];
            row.extend(
                shares.into_iter().flat_map(|Share { n, of }| [n.to_string(), of.to_string()]),
            );
            row
        });
        [names.collect()].into_iter().chain(rows).collect()
    }

    /// One row for each set of sources: a column for each source, 1 where it is in the set, and how many incidents
    /// exactly these saw. Made row by row, because many sources make wide rows.
    pub fn set_table(&self) -> impl Iterator<Item = Vec<String>> {
        let sources = || self.sources.iter().map(|share| share.source.as_str());
        let names = sources().chain(["incidents"]).map(str::to_owned).collect();
        let rows = self.sets.iter().map(move |set| {
            // Both are by name.
            let is_in =
                |source: &str| set.sources.binary_search_by(|one| one.as_str().cmp(source)).is_ok();
            let marks = sources().map(|source| if is_in(source) { "1" } else { "0" }.to_owned());
            marks.chain([set.incidents.to_string()]).collect()
        });
        std::iter::once(names).chain(rows)
    }
}
