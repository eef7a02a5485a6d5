//! Who lists what, and what the other says of it: counts that lead to the incidents.

use super::View;
use super::question::{Question, Show};
use crate::pages::instruments::Number;
use crate::words::{Arg, Words};
use holdfire_core::reconciliation::{Answer, Listed};

/// A table of counts.
pub(super) struct Matrix {
    pub columns: Vec<Said>,
    pub rows: Vec<Row>,
}

/// A word of a member with its sign.
pub(super) struct Said {
    pub sign: &'static str,
    pub word: String,
}

pub(super) struct Row {
    pub label: String,
    pub n: Number,
    /// One per column: nothing where there is none.
    pub cells: Vec<Option<Number>>,
}

/// The row of a member in the table of all members: how many it and each other member both list,
/// and on how many of those with words of both they agree.
pub(super) struct MemberRow {
    pub name: String,
    pub lists: String,
    pub cells: Vec<Option<MemberCell>>,
}

pub(super) struct MemberCell {
    pub both: Number,
    pub agreed: Number,
}

/// A sign for each answer, so that no colour is needed.
pub(super) fn sign(answer: Answer) -> &'static str {
    match answer {
        Answer::Confirms => "✓",
        Answer::CannotConfirm => "?",
        Answer::ExcludedTarget => "⊘",
        Answer::OutsideArea => "◇",
        Answer::Duplicate => "=",
        Answer::Disputes => "✕",
        Answer::Several => "⁂",
        Answer::NoPosition => "–",
        Answer::Silent => "…",
    }
}

/// An answer in words.
pub(super) fn answer_word(words: Words, answer: Answer) -> String {
    words.say(&format!("answer-{}", answer.as_str().replace('_', "-")))
}

/// The matrix of two members.
pub(super) fn matrix(view: &View<'_>) -> Matrix {
    let words = view.asked.words;
    let [one, other] = &view.names;
    // What one lists and the other says; then, of what both or neither list, what each says.
    let rows = [
        (Listed::One, 1, "recon-row-only", one, other),
        (Listed::Other, 0, "recon-row-only", other, one),
        (Listed::Both, 0, "recon-row-both", one, one),
        (Listed::Both, 1, "recon-row-both", other, other),
        (Listed::Neither, 0, "recon-row-neither", one, one),
        (Listed::Neither, 1, "recon-row-neither", other, other),
    ];
    let said = |listed, of, answer| view.pair.said(listed, of, answer).len();
    let is_used = |answer: &Answer| {
        let always = [Answer::Confirms, Answer::CannotConfirm, Answer::Silent];
        always.contains(answer) || rows.iter().any(|row| said(row.0, row.1, *answer) > 0)
    };
    let columns: Vec<Answer> = Answer::ALL.iter().copied().filter(is_used).collect();
    let row = |(listed, of, id, whose, says): &(Listed, usize, &str, &String, &String)| {
        let cell = |answer: &Answer| {
            let n = said(*listed, *of, *answer);
            (n > 0).then(|| view.number(n, Show::Said(*listed, *of, *answer)))
        };
        Row {
            label: words.with(id, &[("whose", Arg::text(whose)), ("who", Arg::text(says))]),
            n: view.number(view.pair.listed(*listed).len(), Show::Listed(*listed)),
            cells: columns.iter().map(cell).collect(),
        }
    };
    let has_some = |row: &&(Listed, usize, &str, &String, &String)| {
        row.0 != Listed::Neither || !view.pair.listed(Listed::Neither).is_empty()
    };
    Matrix {
        rows: rows.iter().filter(has_some).map(row).collect(),
        columns: columns
            .iter()
            .map(|answer| Said { sign: sign(*answer), word: answer_word(words, *answer) })
            .collect(),
    }
}

/// Every member against every other, where there are more than two.
pub(super) fn members(view: &View<'_>) -> Vec<MemberRow> {
    let lists = &view.reconciled.lists;
    let words = view.asked.words;
    if lists.members.len() < 3 {
        return Vec::new();
    }
    let places = || 0..lists.members.len();
    let cell = |one: usize, other: usize| {
        let pair = lists.pair(one, other);
        let at = |show| Question { pair: Some((one, other)), ..view.question.showing(show) };
        let number = |n: usize, show| Number { text: words.number(n), href: view.href(&at(show)) };
        let agreement = pair.agreement();
        let rate = agreement.rate();
        let of = [("n", Arg::number(rate.n)), ("of", Arg::number(rate.of))];
        MemberCell {
            both: number(pair.listed(Listed::Both).len(), Show::Listed(Listed::Both)),
            agreed: Number { text: words.with("n-of", &of), ..number(0, Show::Agreed) },
        }
    };
    let lister = |place: usize| lists.incidents.iter().filter(|of| of.sides[place].lists()).count();
    let row = |one: usize| MemberRow {
        name: view.member(one),
        lists: words.number(lister(one)),
        cells: places().map(|other| (one != other).then(|| cell(one, other))).collect(),
    };
    places().map(row).collect()
}

/// Which members list the same incidents, the largest set first.
pub(super) fn sets(view: &View<'_>) -> Vec<(String, Number)> {
    let lists = &view.reconciled.lists;
    if lists.members.len() < 3 {
        return Vec::new();
    }
    let mut sets: Vec<(Vec<usize>, usize)> =
        lists.by_listers().into_iter().map(|(of, incidents)| (of, incidents.len())).collect();
    sets.sort_by_key(|(of, n)| (std::cmp::Reverse(*n), of.clone()));
    let view_of = |(of, n): (Vec<usize>, usize)| {
        let words = view.asked.words;
        let name = match of.is_empty() {
            true => words.say("recon-nobody"),
            false => words.list(of.iter().map(|place| view.member(*place))),
        };
        (name, view.number(n, Show::By(of)))
    };
    sets.into_iter().map(view_of).collect()
}
