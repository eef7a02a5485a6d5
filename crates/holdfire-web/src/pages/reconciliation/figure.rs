//! `/{m}/reconciliation/figures/{id}`: one declared figure, and every incident and report behind each
//! number of its ledger.

use super::totals::{Behind, Explained, FigureView};
use super::totals::{
    confirmed, equation, explained, figure_view, gap, items, reason_word, rule, unit_name,
};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::instruments::Number;
use crate::pages::register::{HistoryLine, history};
use crate::pages::reports::{Link, link};
use crate::reconciling::{Found, reconciled};
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::Touched;
use holdfire_core::reconciliation::Ledger;

#[derive(Template)]
#[template(path = "reconciled_figure.html")]
struct FigurePage {
    chrome: Chrome,
    heading: String,
    when: String,
    answer: String,
    equation: String,
    lines: Vec<Behind>,
    declared: String,
    rule: String,
    confirmed: String,
    confirmed_items: Vec<Number>,
    regions: Vec<FigureView>,
    notes: Vec<String>,
    source: Link,
    back: String,
    history: Vec<HistoryLine>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let not_found = || WebError::not_found("figure", asked.param("id"));
    let known = snapshot.counts.iter().find(|count| count.id.as_str() == asked.param("id"));
    let count = known.ok_or_else(not_found)?;
    let dates = (count.period.first_date(), count.period.last_date());
    let Found::Lists(lists) = reconciled(asked, dates)? else { return Err(not_found()) };
    let explained = explained(asked, &lists, count).ok_or_else(not_found)?;
    let ledger = &explained.ledger;
    let who = count.member.as_ref().map_or_else(
        || words.say("declared-jointly"),
        |member| snapshot.member_name(words, member.as_str()),
    );
    let unit = unit_name(words, &count.unit);
    let named = [("who", Arg::text(&who)), ("unit", Arg::text(&unit))];
    let region = |(region, ledger): &(String, Ledger)| {
        let name = snapshot.region_name(words, region);
        FigureView { is_region: true, ..figure_view(words, name, String::new(), ledger) }
    };
    let days = [("from", dates.0.to_string()), ("to", dates.1.to_string())];
    html(&FigurePage {
        heading: words.with("recon-declared-heading", &named),
        when: snapshot.zone.span_shown(words, count.period.from, count.period.until).text,
        answer: answer(words, &who, ledger),
        equation: equation(ledger),
        lines: lines(asked, ledger),
        declared: words.number(ledger.declared),
        rule: rule(words, ledger.inclusion),
        confirmed: confirmed(asked, &explained),
        confirmed_items: explained
            .confirmed
            .as_ref()
            .map_or_else(Vec::new, |ledger| items(asked, &ledger.counted)),
        regions: explained.regions.iter().map(region).collect(),
        notes: notes(words, &explained),
        source: link(&count.source),
        back: format!("{}#declared", asked.at().reconciliation("", &days)),
        history: history(asked, &Touched::Count(count.id.clone()))?,
        chrome: Chrome::of(asked, "reconciliation", words.say("section-reconciliation")).narrow(),
    })
}

fn answer(words: Words, who: &str, ledger: &Ledger) -> String {
    let id = match ledger.unplaced {
        0 => "recon-figure-answer",
        _ => "recon-figure-unplaced",
    };
    words.with(
        id,
        &[
            ("who", Arg::text(who)),
            ("n", Arg::number(ledger.declared)),
            ("counted", Arg::number(ledger.count_here())),
            ("gap", Arg::ready(gap(words, ledger))),
        ],
    )
}

/// Every number of the ledger with what is behind it.
fn lines(asked: &Asked, ledger: &Ledger) -> Vec<Behind> {
    let words = asked.words;
    let mut lines = vec![Behind {
        sign: "",
        n: words.number(ledger.count_here()),
        word: words.say("recon-counted"),
        of: String::new(),
        is_taken: true,
        items: items(asked, &ledger.counted),
    }];
    for taken in &ledger.reasons {
        let is_more = taken.there.len() as u64 > u64::from(taken.taken);
        lines.push(Behind {
            sign: if taken.reason.adds() { "+" } else { "−" },
            n: words.number(taken.taken),
            word: reason_word(words, taken.reason),
            of: if is_more {
                words.count("recon-reason-of", taken.there.len())
            } else {
                String::new()
            },
            is_taken: taken.taken > 0,
            items: items(asked, &taken.there),
        });
    }
    let rest = [
        ("+", ledger.missing, "recon-missing"),
        ("−", ledger.over, "recon-over"),
        ("+", ledger.unplaced, "recon-unplaced"),
    ];
    for (sign, n, id) in rest.into_iter().filter(|(_, n, _)| *n > 0) {
        let [of, word] = [String::new(), words.say(id)];
        let n = words.number(n);
        lines.push(Behind { sign, n, word, of, is_taken: true, items: Vec::new() });
    }
    lines
}

fn notes(words: Words, explained: &Explained<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if explained.count.disagrees_with_itself() {
        notes.push(words.with(
            "declared-sum-differs",
            &[
                ("sum", Arg::number(explained.count.sum_of_regions().unwrap_or(0))),
                ("total", Arg::number(explained.count.total.unwrap_or(0))),
            ],
        ));
    }
    if explained.is_sum_of_regions {
        notes.push(words.count("recon-summed-parts", 1));
    }
    notes.extend(explained.count.note.as_deref().map(|note| plain(note).into_owned()));
    notes
}
