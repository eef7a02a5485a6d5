//! The sources compared: how much of what one tells another tells as well, which of them saw the same
//! incidents, and how often two agree where both speak. The counts are those of
//! `holdfire fuse --overlap`. The page shows the sources with most incidents; the files hold all.

use super::by_incidents;
use crate::asked::Asked;
use crate::charts::percent;
use crate::error::WebError;
use crate::words::{Arg, Words};
use holdfire_fusion::{Overlap, PairShare, SetShare, Share, SourceShare};
use std::collections::HashMap;

/// Sources compared on the page.
const MOST_SOURCES: usize = 12;
/// Columns that have room for the name of their source.
const MOST_HEADED: usize = 6;
/// Sets of sources shown.
const MOST_SETS: usize = 12;
/// Pairs shown with how often they agree.
const MOST_PAIRS: usize = 12;
/// Cells that a table of sets may have, so that it can be made at once.
const MOST_CELLS: usize = 4_000_000;

/// Everything the page shows of it; nothing unless two sources tell of incidents.
pub(crate) struct ComparedView {
    pub rows: Vec<SourceRow>,
    pub sets: Vec<SetView>,
    pub pairs: Vec<PairView>,
    /// Whether there are so many columns that numbers alone head them.
    pub is_wide: bool,
    /// Whether a set shown holds sources that have no number here.
    pub has_others: bool,
    /// What is not shown.
    pub left_out: Vec<String>,
    pub files: Vec<FileView>,
}

/// A source as a row, and by its number as a column.
pub(crate) struct SourceRow {
    pub number: String,
    pub name: String,
    pub incidents: String,
    pub alone: Cell,
    pub cells: Vec<Cell>,
}

/// So many of the row's incidents.
pub(crate) struct Cell {
    /// `self` where a source meets itself, else the shade.
    pub class: String,
    pub share: String,
    pub count: String,
    /// The whole sentence.
    pub title: String,
}

pub(crate) struct SetView {
    pub dots: Vec<&'static str>,
    pub names: Vec<String>,
    pub incidents: String,
    pub width: String,
}

pub(crate) struct PairView {
    pub one: String,
    pub other: String,
    pub both: String,
    /// Heading and count, field by field.
    pub fields: Vec<(String, String)>,
}

pub(crate) struct FileView {
    pub href: String,
    pub text: String,
}

/// How the sources of the register overlap, counted once for a snapshot.
pub(crate) fn overlap(asked: &Asked) -> Result<&Overlap, WebError> {
    let kept = &asked.snapshot.overlap;
    if let Some(overlap) = kept.get() {
        return Ok(overlap);
    }
    asked.served().in_turn(|| {
        // Whoever had the turn before may have done the work.
        if let Some(overlap) = kept.get() {
            return Ok(overlap);
        }
        let overlap = asked.served().reader.overlap()?;
        Ok(kept.get_or_init(|| overlap))
    })
}

/// Whether the table of sets is small enough to be made at once.
pub(crate) fn has_sets_table(overlap: &Overlap) -> bool {
    overlap.sources.len().saturating_mul(overlap.sets.len()) <= MOST_CELLS
}

pub(crate) fn compared(asked: &Asked, overlap: &Overlap) -> Option<ComparedView> {
    let words = asked.words;
    let all = by_incidents(asked, overlap);
    let telling = all.iter().filter(|(share, _)| share.incidents > 0).count();
    if telling < 2 {
        return None;
    }
    let shown = &all[..telling.min(MOST_SOURCES)];
    let places: HashMap<&str, usize> =
        shown.iter().enumerate().map(|(at, (share, _))| (share.source.as_str(), at)).collect();
    let common = Common::of(overlap, &places);
    let rows = shown.iter().enumerate().map(|(at, (share, name))| SourceRow {
        number: words.number(at + 1),
        name: name.clone(),
        incidents: words.number(share.incidents),
        alone: alone(words, share, name),
        cells: (0..shown.len()).map(|other| common.cell(words, shown, at, other)).collect(),
    });
    let sets = &overlap.sets[..overlap.sets.len().min(MOST_SETS)];
    let most = sets.first().map_or(1, |set| set.incidents);
    let sets: Vec<SetView> =
        sets.iter().map(|set| set_view(words, set, shown, &places, most)).collect();
    let left_out = [
        ("sources-not-compared", telling - shown.len()),
        ("sets-not-shown", overlap.sets.len() - sets.len()),
    ];
    let left_out = left_out.into_iter().filter(|(_, n)| *n > 0);
    Some(ComparedView {
        rows: rows.collect(),
        is_wide: shown.len() > MOST_HEADED,
        has_others: sets.iter().any(|set| set.dots.len() > shown.len()),
        pairs: pairs(words, &common, shown),
        left_out: left_out.map(|(id, n)| words.count(id, n)).collect(),
        files: files(asked, overlap),
        sets,
    })
}

/// The pairs of sources that are shown, by their places.
struct Common<'o>(HashMap<(usize, usize), &'o PairShare>);

impl<'o> Common<'o> {
    fn of(overlap: &'o Overlap, places: &HashMap<&str, usize>) -> Self {
        let pairs = overlap.pairs.iter().filter_map(|pair| {
            let (one, other) = (*places.get(&*pair.one)?, *places.get(&*pair.other)?);
            Some(((one.min(other), one.max(other)), pair))
        });
        Self(pairs.collect())
    }

    fn both(&self, one: usize, other: usize) -> u64 {
        self.0.get(&(one.min(other), one.max(other))).map_or(0, |pair| pair.both)
    }

    fn cell(
        &self,
        words: Words,
        shown: &[(&SourceShare, String)],
        at: usize,
        other: usize,
    ) -> Cell {
        if at == other {
            let [share, count, title] = Default::default();
            return Cell { class: "self".to_owned(), share, count, title };
        }
        let share = Share { n: self.both(at, other), of: shown[at].0.incidents };
        let names = [("one", Arg::text(&shown[at].1)), ("other", Arg::text(&shown[other].1))];
        cell(words, share, "compared-cell", &names)
    }
}

fn alone(words: Words, share: &SourceShare, name: &str) -> Cell {
    let part = Share { n: share.alone, of: share.incidents };
    let cell = cell(words, part, "compared-alone-cell", &[("one", Arg::text(name))]);
    Cell { class: "alone".to_owned(), ..cell }
}

fn cell(words: Words, share: Share, sentence: &str, names: &[(&'static str, Arg)]) -> Cell {
    let counts = [("n", Arg::number(share.n)), ("of", Arg::number(share.of))];
    let told: Vec<_> = counts.into_iter().chain(names.iter().cloned()).collect();
    // Nothing is one nought, not two.
    let (text, count) = match share.n {
        0 => (words.number(0), String::new()),
        n => (share_text(words, share), words.number(n)),
    };
    Cell { class: shade(share), share: text, count, title: words.with(sentence, &told) }
}

/// Eleven shades: none for nothing, then a step for each tenth that is begun.
fn shade(share: Share) -> String {
    format!("h{}", (share.n * 10).div_ceil(share.of.max(1)))
}

/// Whole per cent of something; what is not nothing and not all is not rounded to it.
fn share_text(words: Words, share: Share) -> String {
    let rounded = (share.n * 200 + share.of).checked_div(share.of * 2).unwrap_or(0);
    match (share.n, rounded) {
        (1.., 0) => words.count("per-cent-below", 1),
        (n, 100..) if n < share.of => words.count("per-cent-above", 99),
        (_, rounded) => words.count("per-cent", rounded),
    }
}

fn set_view(
    words: Words,
    set: &SetShare,
    shown: &[(&SourceShare, String)],
    places: &HashMap<&str, usize>,
    most: u64,
) -> SetView {
    let mut members: Vec<usize> =
        set.sources.iter().filter_map(|source| places.get(&**source).copied()).collect();
    members.sort_unstable();
    let mut names: Vec<String> = members.iter().map(|at| shown[*at].1.clone()).collect();
    let others = set.sources.len() - members.len();
    if others > 0 {
        names.push(words.count("compared-others", others));
        members.push(shown.len());
    }
    let last = members.last().copied().unwrap_or(0);
    let first = members.first().copied().unwrap_or(0);
    // A place more for other sources only where there are any.
    let places = shown.len().max(last + 1);
    let dot = |at: usize| match (members.contains(&at), at) {
        (true, at) if at == first && at == last => "on",
        (true, at) if at == first => "on from",
        (true, at) if at == last => "on until",
        (true, _) => "on through",
        (false, at) if first < at && at < last => "through",
        _ => "",
    };
    SetView {
        dots: (0..places).map(dot).collect(),
        names,
        incidents: words.number(set.incidents),
        width: percent(set.incidents as f64, most.max(1) as f64),
    }
}

/// The pairs with most incidents in common, and how often they agree on them.
fn pairs(words: Words, common: &Common<'_>, shown: &[(&SourceShare, String)]) -> Vec<PairView> {
    let mut pairs: Vec<_> = common.0.iter().filter(|(_, pair)| pair.both > 0).collect();
    pairs.sort_by_key(|(places, pair)| (std::cmp::Reverse(pair.both), **places));
    let view = |(&(one, other), pair): (&(usize, usize), &&PairShare)| {
        let agreement = &pair.agreement;
        let fields = [
            ("field-when", agreement.time),
            ("field-act", agreement.act),
            ("field-actor", agreement.actor),
            ("field-target", agreement.target),
            ("field-killed", agreement.killed),
            ("compared-same-words", pair.succession.same_text),
        ];
        let text = |share: Share| match share.of {
            0 => String::new(),
            of => words.with("n-of", &[("n", Arg::number(share.n)), ("of", Arg::number(of))]),
        };
        PairView {
            one: shown[one].1.clone(),
            other: shown[other].1.clone(),
            both: words.number(pair.both),
            fields: fields.into_iter().map(|(id, share)| (words.say(id), text(share))).collect(),
        }
    };
    pairs.into_iter().take(MOST_PAIRS).map(view).collect()
}

fn files(asked: &Asked, overlap: &Overlap) -> Vec<FileView> {
    let file = |name: &str, id: &str| FileView {
        href: asked.at().sources_file(name),
        text: asked.words.say(id),
    };
    let mut files = vec![file("sources.csv", "file-sources"), file("pairs.csv", "file-pairs")];
    if has_sets_table(overlap) {
        files.push(file("sets.csv", "file-sets"));
    }
    files.push(file("overlap.json", "file-overlap"));
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_share_is_rounded_to_neither_nothing_nor_all() {
        let words = Words::of(Language::English);
        let text = |n, of| share_text(words, Share { n, of });
        assert_eq!(text(1, 1_000), "<1%");
        assert_eq!(text(1, 3), "33%");
        assert_eq!(text(999, 1_000), ">99%");
        assert_eq!(text(5, 5), "100%");
    }

    #[test]
    fn a_shade_begins_with_each_tenth() {
        let shades = [(0, 0), (0, 9), (1, 1_000), (1, 10), (11, 100), (10, 10)];
        let shades = shades.map(|(n, of)| shade(Share { n, of }));
        assert_eq!(shades, ["h0", "h0", "h1", "h1", "h2", "h10"]);
    }
}
