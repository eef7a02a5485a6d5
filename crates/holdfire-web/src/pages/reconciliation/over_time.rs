//! How often the two agree, day by day or week by week: counts, the share where there are enough of
//! them, and the interval in which it lies.

use super::View;
use super::question::{Question, Show};
use crate::charts::rates::{Point, Rates, rates};
use crate::moments::{dates, day_and_month};
use crate::pages::instruments::Number;
use crate::words::{Arg, Words};
use holdfire_core::reconciliation::{Kappa, Rate, Span};
use jiff::{ToSpan, civil::Date};

/// Up to so many days are told day by day, up to so many by the week, longer ones by four weeks or as
/// many more as leave no more than so many parts.
const MOST_DAYS: i32 = 31;
const MOST_BY_WEEK: i32 = 371;
const MOST_PARTS: i32 = 60;

/// The rate over the period, part by part.
pub(super) struct OverTime {
    pub heading: String,
    pub chart: Option<Rates>,
    pub chart_label: String,
    pub rows: Vec<PartView>,
    pub whole: PartView,
    pub kappa: String,
    /// That some may have happened in more than one part.
    pub left_out: String,
}

pub(super) struct PartView {
    pub when: String,
    pub href: String,
    pub incidents: String,
    pub agreed: Option<Number>,
    pub of: String,
    pub rate: String,
    pub interval: String,
}

/// A part of the period: its days and their span.
struct Part {
    dates: (Date, Date),
    span: Span,
}

pub(super) fn over_time(view: &View<'_>) -> OverTime {
    let words = view.asked.words;
    let incidents = &view.reconciled.lists.incidents;
    let (parts, unit) = parts(view);
    let spans: Vec<Span> = parts.iter().map(|part| part.span).collect();
    let (by_part, left) = view.pair.agreement_over(incidents, &spans);
    let part_view = |dates: (Date, Date), rate: Rate, n: Option<usize>| {
        let question = Question { dates, ..view.question.showing(Show::All) };
        let agreed = Question { dates, ..view.question.showing(Show::Agreed) };
        let href = view.href(&question);
        PartView {
            when: crate::moments::dates(words, dates.0, dates.1),
            incidents: n.map_or_else(String::new, |n| words.number(n)),
            agreed: (rate.of > 0)
                .then(|| Number { text: words.number(rate.n), href: view.href(&agreed) }),
            of: words.number(rate.of),
            rate: rate_shown(words, rate),
            interval: interval_shown(words, rate),
            href,
        }
    };
    let in_span = |span: &Span| {
        let is_in = |when: Span| span.holds(when) == holdfire_core::reconciliation::Falls::In;
        incidents.iter().filter(|incident| incident.when.is_some_and(is_in)).count()
    };
    let rows: Vec<PartView> = parts
        .iter()
        .zip(&by_part)
        .map(|(part, agreement)| part_view(part.dates, agreement.rate(), Some(in_span(&part.span))))
        .collect();
    let points = parts.iter().zip(&by_part).zip(&rows).map(|((part, agreement), row)| {
        let rate = agreement.rate();
        Point {
            label: day_and_month(words, part.dates.0),
            share: rate.share(),
            interval: rate.interval(),
            is_of_few: rate.is_of_too_few(),
            title: point_title(words, part.dates, rate),
            href: row.href.clone(),
        }
    });
    let points: Vec<Point> = points.collect();
    OverTime {
        heading: unit,
        chart: (points.len() > 1).then(|| rates(&points)).flatten(),
        chart_label: words.with("recon-chart", &view.named()),
        whole: part_view(view.question.dates, view.pair.agreement().rate(), Some(incidents.len())),
        kappa: kappa_shown(words, view.pair.kappa()),
        left_out: match left.len() {
            0 => String::new(),
            n => words.count("recon-in-no-part", n),
        },
        rows,
    }
}

/// The parts of the period, and what to call them.
fn parts(view: &View<'_>) -> (Vec<Part>, String) {
    let words = view.asked.words;
    let (first, last) = view.question.dates;
    let days = (last - first).get_days() + 1;
    let (step, unit) = match days {
        few if few <= MOST_DAYS => (1, words.say("recon-by-day")),
        some if some <= MOST_BY_WEEK => (7, words.say("recon-by-week")),
        _ => {
            let weeks = 4 * (days / (28 * MOST_PARTS) + 1);
            (7 * weeks, words.count("recon-by-weeks", weeks))
        }
    };
    let mut parts = Vec::new();
    let mut from = first;
    while from <= last {
        let until = from.checked_add((step - 1).days()).unwrap_or(last).min(last);
        let days = &view.asked.snapshot.days;
        if let (Some(start), Some(end)) = (days.start(from), days.end(until)) {
            parts.push(Part { dates: (from, until), span: Span { from: start, until: end } });
        }
        match until.tomorrow() {
            Ok(next) => from = next,
            Err(_) => break,
        }
    }
    (parts, unit)
}

fn point_title(words: Words, of: (Date, Date), rate: Rate) -> String {
    let shown = [
        ("when", Arg::ready(dates(words, of.0, of.1))),
        ("n", Arg::number(rate.n)),
        ("of", Arg::number(rate.of)),
        ("rate", Arg::ready(rate_shown(words, rate))),
        ("interval", Arg::ready(interval_shown(words, rate))),
    ];
    match rate.of {
        0 => words.with("recon-point-empty", &shown[..1]),
        _ => words.with("recon-point", &shown),
    }
}

/// The share as a percentage, or that there are too few for one.
pub(super) fn rate_shown(words: Words, rate: Rate) -> String {
    match rate.share() {
        None => words.say("recon-no-rate"),
        Some(_) if rate.is_of_too_few() => words.say("recon-too-few"),
        Some(share) => words.count("per-cent", (100.0 * share).round() as i64),
    }
}

/// The interval in percentages.
pub(super) fn interval_shown(words: Words, rate: Rate) -> String {
    rate.interval().map_or_else(String::new, |(from, to)| {
        let per_cent = |share: f64| Arg::number((100.0 * share).round() as i64);
        words.with("recon-interval", &[("from", per_cent(from)), ("to", per_cent(to))])
    })
}

fn kappa_shown(words: Words, kappa: Kappa) -> String {
    match kappa {
        Kappa::TooFew { n } => words.count("recon-kappa-few", n),
        Kappa::OneStand { n } => words.count("recon-kappa-one", n),
        Kappa::Told { kappa, n } => words.with(
            "recon-kappa",
            &[
                ("n", Arg::number(n)),
                ("kappa", Arg::ready(format!("{kappa:.2}").replace('-', "−"))),
            ],
        ),
    }
}
