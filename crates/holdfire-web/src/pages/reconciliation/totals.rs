//! What the members declared against what the register holds, as a ledger that closes to the last
//! unit. Each figure is of one member, one unit and its own days; figures of one member and one unit
//! are summed where their days do not overlap, and nothing else is.

use super::View;
use crate::asked::Asked;
use crate::edition::Period;
use crate::pages::instruments::Number;
use crate::reconciling::{Reconciled, region_code};
use crate::words::{Arg, Words, plain};
use holdfire_core::reconciliation::{Answer, Figure, Inclusion, Item, Ledger, Reason, Span};
use holdfire_core::{ActorId, DeclaredCount};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// A day has this many seconds more or less when clocks are changed; more is another matter.
const SLACK_S: i64 = 2 * 3_600;

/// A figure with its ledger.
pub(super) struct Explained<'a> {
    pub count: &'a DeclaredCount,
    pub ledger: Ledger,
    /// How many the other member is said to confirm, against what it confirms here.
    pub confirmed: Option<Ledger>,
    pub regions: Vec<(String, Ledger)>,
    pub is_sum_of_regions: bool,
}

/// The figures of one member in one unit.
pub(super) struct TotalsView {
    pub heading: String,
    pub sentence: String,
    pub equation: String,
    pub rows: Vec<FigureView>,
    pub sum: Option<FigureView>,
    pub regions: Vec<FigureView>,
    pub rule: String,
    pub notes: Vec<String>,
}

/// One line of the ledger.
pub(super) struct FigureView {
    pub label: String,
    /// The page of the figure with everything behind it; nothing for a sum.
    pub href: String,
    pub declared: String,
    pub counted: String,
    pub reasons: Vec<ReasonView>,
    pub missing: String,
    pub over: String,
    pub unplaced: String,
    pub confirmed: String,
    /// Whether it is the part of one region.
    pub is_region: bool,
}

pub(super) struct ReasonView {
    /// With its sign: `+2`, `−1`.
    pub taken: String,
    pub word: String,
    /// How many it could have explained, where that is more.
    pub of: String,
}

/// The figures that lie in the period, of the pair and of nobody in particular.
pub(super) fn totals(view: &View<'_>) -> (Vec<TotalsView>, Vec<String>) {
    let words = view.asked.words;
    let (first, last) = view.question.dates;
    let mut groups: BTreeMap<(usize, &str), Vec<Explained<'_>>> = BTreeMap::new();
    let mut overlapping = 0usize;
    for count in view.asked.snapshot.counts.iter() {
        let of = (count.period.first_date(), count.period.last_date());
        let Some(place) = place_of(view, count) else { continue };
        if of.1 < first || last < of.0 {
            continue;
        }
        if of.0 < first || last < of.1 {
            overlapping += 1;
            continue;
        }
        if let Some(explained) = explained(view.asked, view.reconciled, count) {
            groups.entry((place, &*count.unit)).or_default().push(explained);
        }
    }
    let notes = match overlapping {
        0 => Vec::new(),
        n => vec![words.count("recon-figures-overlap", n)],
    };
    let groups = groups.into_iter();
    (groups.map(|((place, unit), all)| totals_view(view, place, unit, &all)).collect(), notes)
}

/// Where a figure stands: the first member of the pair, the second, nobody in particular.
fn place_of(view: &View<'_>, count: &DeclaredCount) -> Option<usize> {
    let members = &view.reconciled.lists.members;
    match &count.member {
        None => Some(2),
        Some(member) => {
            [view.pair.one, view.pair.other].iter().position(|at| members.get(*at) == Some(member))
        }
    }
}

/// A figure against the register; nothing if it states no number.
pub(super) fn explained<'a>(
    asked: &Asked,
    reconciled: &Reconciled,
    count: &'a DeclaredCount,
) -> Option<Explained<'a>> {
    let snapshot = &asked.snapshot;
    let declared = count.total.or_else(|| count.sum_of_regions())?;
    let dates = (count.period.first_date(), count.period.last_date());
    let days = Period::days(&snapshot.mechanism, dates.0, dates.1).ok()?.span();
    let told = Span { from: count.period.from, until: count.period.until };
    let other_days = [Some(told), utc_days(dates)].into_iter().flatten();
    let other_days: Vec<Span> = other_days.filter(|other| *other != days).collect();
    let own = match &count.member {
        Some(member) => reconciled.own.get(reconciled.lists.place_of(member)?)?,
        None => &reconciled.own_of_all,
    };
    let hours = count.hours.map(|hours| i64::from(hours) * 3_600);
    let figure = Figure {
        declared,
        unit: &count.unit,
        region: None,
        days,
        other_days: &other_days,
        dates,
        is_unplaced: hours.is_some_and(|s| count.period.length_s() > s + SLACK_S),
    };
    let ledger = Ledger::of(&figure, own);
    let mut parts: BTreeMap<&str, u32> = BTreeMap::new();
    for part in &count.regions {
        *parts.entry(region_code(snapshot, &part.region)).or_default() += part.count;
    }
    if !parts.is_empty() {
        // A region that the register counts and the figure does not name was declared with none.
        for own in own.iter().filter_map(|own| own.region.as_deref()) {
            parts.entry(own).or_default();
        }
    }
    let regions = parts.into_iter().map(|(region, declared)| {
        let ledger = Ledger::of(&Figure { declared, region: Some(region), ..figure.clone() }, own);
        (region.to_owned(), ledger)
    });
    let regions = regions.filter(|(_, l)| l.declared > 0 || l.count_here() > 0).collect();
    let confirmed = count.confirmed.zip(count.confirmed_by.as_ref());
    let confirmed = confirmed
        .filter(|_| !figure.is_unplaced)
        .map(|(n, by)| Ledger::of_items(n, confirmed_by(reconciled, &ledger, by)));
    Some(Explained { regions, confirmed, ledger, is_sum_of_regions: count.total.is_none(), count })
}

/// What of the counted incidents another member confirms, or lists and says nothing else of.
fn confirmed_by(reconciled: &Reconciled, ledger: &Ledger, by: &ActorId) -> Vec<Item> {
    let Some(place) = reconciled.lists.place_of(by) else { return Vec::new() };
    let incidents = reconciled.lists.incidents.iter();
    let confirms = incidents.filter(|incident| {
        let side = &incident.sides[place];
        match side.answer() {
            Answer::Confirms => true,
            Answer::Silent => side.lists(),
            _ => false,
        }
    });
    let ids: std::collections::BTreeSet<&str> = confirms.map(|of| of.id.as_str()).collect();
    let is_confirmed =
        |item: &&Item| matches!(item, Item::Incident(id) if ids.contains(id.as_str()));
    ledger.counted.iter().filter(is_confirmed).cloned().collect()
}

/// The calendar days of these dates in UTC.
fn utc_days((first, last): (Date, Date)) -> Option<Span> {
    let start = |day: Date| {
        let midnight = day.to_datetime(Time::midnight());
        TimeZone::UTC.to_ambiguous_zoned(midnight).compatible().ok().map(|z| z.timestamp())
    };
    Some(Span { from: start(first)?, until: start(last.tomorrow().ok()?)? })
}

fn totals_view(view: &View<'_>, place: usize, unit: &str, all: &[Explained<'_>]) -> TotalsView {
    let (asked, words) = (view.asked, view.asked.words);
    let who = match place {
        0 | 1 => view.names[place].clone(),
        _ => words.say("declared-jointly"),
    };
    let unit_name = unit_name(words, unit);
    let total = are_apart(all).then(|| sum(all.iter().map(|of| &of.ledger)));
    let named = [("who", Arg::text(&who)), ("unit", Arg::text(&unit_name))];
    let inclusion = all.first().map_or(Inclusion::HostileActs, |of| of.ledger.inclusion);
    let mut regions: BTreeMap<&str, Vec<&Ledger>> = BTreeMap::new();
    for (region, ledger) in all.iter().flat_map(|of| &of.regions) {
        regions.entry(region).or_default().push(ledger);
    }
    let region_rows = regions.into_iter().map(|(region, ledgers)| {
        let label = asked.snapshot.region_name(words, region);
        let of_region = sum(ledgers.into_iter());
        FigureView { is_region: true, ..figure_view(words, label, String::new(), &of_region) }
    });
    TotalsView {
        heading: words.with("recon-declared-heading", &named),
        sentence: total
            .as_ref()
            .map_or_else(String::new, |total| sentence(words, &who, total, all.len())),
        equation: total.as_ref().map_or_else(String::new, equation),
        rows: all.iter().map(|of| row(asked, of)).collect(),
        regions: if total.is_some() { region_rows.collect() } else { Vec::new() },
        sum: total
            .filter(|_| all.len() > 1)
            .map(|sum| figure_view(words, words.say("recon-sum"), String::new(), &sum)),
        rule: rule(words, inclusion),
        notes: notes(words, all),
    }
}

/// The rule of a unit, in words.
pub(super) fn rule(words: Words, inclusion: Inclusion) -> String {
    words.say(match inclusion {
        Inclusion::HostileActs => "recon-rule-hostile",
        Inclusion::Force => "recon-rule-force",
        Inclusion::Reports => "recon-rule-reports",
    })
}

/// The name of a unit.
pub(super) fn unit_name(words: Words, unit: &str) -> String {
    words
        .known(&format!("unit-{}", unit.replace([' ', '_'], "-")))
        .unwrap_or_else(|| plain(unit).into_owned())
}

fn notes(words: Words, all: &[Explained<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    let apart = all.iter().filter(|of| of.count.disagrees_with_itself()).count();
    let summed = all.iter().filter(|of| of.is_sum_of_regions).count();
    for (id, n) in [("recon-parts-differ", apart), ("recon-summed-parts", summed)] {
        if n > 0 {
            notes.push(words.count(id, n));
        }
    }
    if !are_apart(all) {
        notes.push(words.say("recon-not-summed"));
    }
    notes
}

/// Whether no two figures cover the same day.
fn are_apart(all: &[Explained<'_>]) -> bool {
    let mut spans: Vec<(Date, Date)> =
        all.iter().map(|of| (of.count.period.first_date(), of.count.period.last_date())).collect();
    spans.sort();
    spans.windows(2).all(|two| two[0].1 < two[1].0)
}

/// Several ledgers of one member and unit as one, line by line. What closes each closes the sum.
fn sum<'a>(ledgers: impl Iterator<Item = &'a Ledger>) -> Ledger {
    let mut sum = Ledger::of_items(0, Vec::new());
    for ledger in ledgers {
        sum.declared += ledger.declared;
        sum.inclusion = ledger.inclusion;
        sum.counted.extend(ledger.counted.iter().cloned());
        sum.missing += ledger.missing;
        sum.over += ledger.over;
        sum.unplaced += ledger.unplaced;
        for taken in &ledger.reasons {
            match sum.reasons.iter_mut().find(|known| known.reason == taken.reason) {
                Some(known) => {
                    known.taken += taken.taken;
                    known.there.extend(taken.there.iter().cloned());
                }
                None => sum.reasons.push(taken.clone()),
            }
        }
    }
    sum.reasons.sort_by_key(|taken| taken.reason);
    sum
}

fn sentence(words: Words, who: &str, sum: &Ledger, figures: usize) -> String {
    words.with(
        "recon-declared-sentence",
        &[
            ("who", Arg::text(who)),
            ("n", Arg::number(sum.declared)),
            ("figures", Arg::number(figures)),
            ("counted", Arg::number(sum.count_here())),
            ("gap", Arg::ready(gap(words, sum))),
        ],
    )
}

/// What lies between a figure and the count, in words.
pub(super) fn gap(words: Words, ledger: &Ledger) -> String {
    let (more, less) = ledger.explained();
    let parts = [
        ("recon-gap-explained", more + less),
        ("recon-gap-missing", ledger.missing),
        ("recon-gap-over", ledger.over),
        ("recon-gap-unplaced", ledger.unplaced),
    ];
    let parts = parts.into_iter().filter(|(_, n)| *n > 0);
    let parts: Vec<String> = parts.map(|(id, n)| words.count(id, n)).collect();
    match parts.is_empty() {
        true => words.say("recon-gap-none"),
        false => words.list(parts),
    }
}

/// `13 = 11 + 2`: declared, counted, and every line that is not nought.
pub(super) fn equation(ledger: &Ledger) -> String {
    let mut text = format!("{} = {}", ledger.declared, ledger.count_here());
    let mut add = |sign: char, n: u32| {
        if n > 0 {
            text.push_str(&format!(" {sign} {n}"));
        }
    };
    for taken in &ledger.reasons {
        add(if taken.reason.adds() { '+' } else { '−' }, taken.taken);
    }
    add('+', ledger.missing);
    add('−', ledger.over);
    add('+', ledger.unplaced);
    text
}

fn row(asked: &Asked, of: &Explained<'_>) -> FigureView {
    let words = asked.words;
    let period = &of.count.period;
    let label = asked.snapshot.zone.span_shown(words, period.from, period.until).text;
    let href = asked.at().reconciled_figure(of.count.id.as_str());
    FigureView { confirmed: confirmed(asked, of), ..figure_view(words, label, href, &of.ledger) }
}

/// How many the other member is said to confirm, and how many it confirms here.
pub(super) fn confirmed(asked: &Asked, of: &Explained<'_>) -> String {
    let words = asked.words;
    let (Some(ledger), Some(by)) = (&of.confirmed, &of.count.confirmed_by) else {
        return String::new();
    };
    words.with(
        "recon-confirmed",
        &[
            ("n", Arg::number(ledger.declared)),
            ("by", Arg::text(asked.snapshot.member_name(words, by.as_str()))),
            ("here", Arg::number(ledger.count_here())),
        ],
    )
}

pub(super) fn figure_view(
    words: Words,
    label: String,
    href: String,
    ledger: &Ledger,
) -> FigureView {
    let some = |n: u32| if n > 0 { words.number(n) } else { String::new() };
    FigureView {
        label,
        href,
        declared: words.number(ledger.declared),
        counted: words.number(ledger.count_here()),
        reasons: ledger
            .reasons
            .iter()
            .filter(|taken| taken.taken > 0)
            .map(|taken| reason_view(words, taken))
            .collect(),
        missing: some(ledger.missing),
        over: some(ledger.over),
        unplaced: some(ledger.unplaced),
        confirmed: String::new(),
        is_region: false,
    }
}

fn reason_view(words: Words, taken: &holdfire_core::reconciliation::Taken) -> ReasonView {
    let sign = if taken.reason.adds() { '+' } else { '−' };
    let is_more = taken.there.len() as u64 > u64::from(taken.taken);
    ReasonView {
        taken: format!("{sign}{}", words.number(taken.taken)),
        word: reason_word(words, taken.reason),
        of: if is_more { words.count("recon-reason-of", taken.there.len()) } else { String::new() },
    }
}

/// A reason in words.
pub(super) fn reason_word(words: Words, reason: Reason) -> String {
    words.say(&format!("recon-reason-{}", reason.as_str().replace('_', "-")))
}

/// A number of the ledger with its items, for the page of one figure.
pub(super) struct Behind {
    pub sign: &'static str,
    pub n: String,
    pub word: String,
    pub of: String,
    /// Whether anything is asked of it.
    pub is_taken: bool,
    pub items: Vec<Number>,
}

/// The items as links.
pub(super) fn items(asked: &Asked, items: &[Item]) -> Vec<Number> {
    let link = |item: &Item| match item {
        Item::Incident(id) => {
            Number { href: asked.at().incident(id.as_str()), text: id.to_string() }
        }
        Item::Report(id) => Number { href: asked.at().report(id.as_str()), text: id.to_string() },
    };
    items.iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_ledgers_closes_as_each_of_them_does() {
        let id = |n: u32| Item::Report(holdfire_core::ReportId::derive("test", &n.to_string()));
        let one = Ledger::of_items(3, vec![id(1)]);
        let other = Ledger::of_items(1, vec![id(2), id(3)]);
        let sum = sum([&one, &other].into_iter());
        assert!(sum.closes());
        assert_eq!(equation(&sum), "4 = 3 + 2 − 1");
    }
}
