//! `/{m}/declared`: what the members themselves published, side by side over time and by region.
//!
//! A declared figure is a claim in the unit of whoever made it. Figures of different units never
//! stand on one chart, are never added and never subtracted. Sums over days are of one member, one
//! unit and one region, and say over how many figures.

use crate::asked::{Asked, html};
use crate::charts::pairs::{Day, Pairs, pairs};
use crate::error::WebError;
use crate::moments::{dates, day_and_month};
use crate::pages::chrome::Chrome;
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{CountId, DeclaredCount, Touched};
use std::collections::BTreeMap;

/// Who declared: a member by its place in the mechanism, another actor, or nobody in particular.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Declarer {
    Member(usize, String),
    Other(String),
    Joint,
}

#[derive(Template)]
#[template(path = "declared.html")]
struct DeclaredPage {
    chrome: Chrome,
    answer: String,
    units: Vec<UnitView>,
}

/// All figures of one unit.
struct UnitView {
    heading: String,
    chart_label: String,
    chart: Option<Pairs>,
    declarers: Vec<String>,
    rows: Vec<RowView>,
    regions: Vec<RegionView>,
    differing: String,
}

/// The figures of one publication.
struct RowView {
    id: String,
    when: String,
    figures: Vec<Option<FigureView>>,
    difference: String,
    notes: Vec<String>,
}

struct FigureView {
    n: String,
    confirmed: String,
    entry: String,
    source: crate::pages::reports::Link,
}

struct RegionView {
    region: String,
    sums: Vec<Option<String>>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let mut by_unit: BTreeMap<&str, Vec<&DeclaredCount>> = BTreeMap::new();
    for count in snapshot.counts.iter() {
        by_unit.entry(&count.unit).or_default().push(count);
    }
    let declarers: std::collections::BTreeSet<Declarer> =
        snapshot.counts.iter().map(|count| declarer(asked, count)).collect();
    let mut units: Vec<(&str, Vec<&DeclaredCount>)> = by_unit.into_iter().collect();
    units.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.len()));
    let answer = words.with(
        "declared-answer",
        &[
            ("n", Arg::number(snapshot.counts.len())),
            (
                "declarers",
                Arg::ready(words.list(declarers.iter().map(|d| declarer_name(asked, d)))),
            ),
            ("units", Arg::number(units.len())),
        ],
    );
    let units: Result<Vec<UnitView>, WebError> =
        units.into_iter().map(|(unit, counts)| unit_view(asked, unit, &counts)).collect();
    html(&DeclaredPage {
        answer,
        units: units?,
        chrome: Chrome::of(asked, "declared", words.say("section-declared")),
    })
}

fn declarer(asked: &Asked, count: &DeclaredCount) -> Declarer {
    let Some(member) = &count.member else { return Declarer::Joint };
    let members = &asked.snapshot.mechanism.members;
    match members.iter().position(|known| known.id == *member) {
        Some(position) => Declarer::Member(position, member.to_string()),
        None => Declarer::Other(member.to_string()),
    }
}

fn declarer_name(asked: &Asked, declarer: &Declarer) -> String {
    match declarer {
        Declarer::Member(_, id) | Declarer::Other(id) => {
            asked.snapshot.member_name(asked.words, id)
        }
        Declarer::Joint => asked.words.say("declared-jointly"),
    }
}

fn unit_view(asked: &Asked, unit: &str, counts: &[&DeclaredCount]) -> Result<UnitView, WebError> {
    let words = asked.words;
    let unit_name = unit_name(words, unit);
    let mut declarers: Vec<Declarer> = counts.iter().map(|count| declarer(asked, count)).collect();
    declarers.sort();
    declarers.dedup();
    let place = |count: &DeclaredCount| {
        let wanted = declarer(asked, count);
        declarers.iter().position(|known| *known == wanted).unwrap_or(0)
    };
    // Figures of one publication for one period stand in one row.
    let mut publications: BTreeMap<(jiff::Timestamp, jiff::Timestamp, &str), Vec<&DeclaredCount>> =
        BTreeMap::new();
    for count in counts {
        let key = (count.period.from, count.period.until, &*count.bulletin);
        publications.entry(key).or_default().push(count);
    }
    let mut rows = Vec::new();
    let mut days = Vec::new();
    let (mut both, mut differing) = (0u32, 0u32);
    for group in publications.values() {
        let totals: Vec<u32> = group.iter().filter_map(|count| count.total).collect();
        if let [a, b, ..] = totals[..] {
            both += 1;
            differing += u32::from(a != b);
        }
        rows.push(row_view(asked, group, declarers.len(), &place)?);
        days.extend(chart_day(asked, group, declarers.len(), &place));
    }
    let names: Vec<String> = declarers.iter().map(|d| declarer_name(asked, d)).collect();
    Ok(UnitView {
        heading: words.with("declared-heading", &[("unit", Arg::text(&unit_name))]),
        chart_label: words.with("declared-chart", &[("unit", Arg::text(&unit_name))]),
        chart: pairs(&days),
        regions: regions(asked, counts, declarers.len(), &place),
        differing: match both {
            0 => words.say("declared-nothing-beside"),
            _ => words.with(
                "declared-differing",
                &[("n", Arg::number(differing)), ("all", Arg::number(both))],
            ),
        },
        declarers: names,
        rows,
    })
}

fn unit_name(words: Words, unit: &str) -> String {
    words
        .known(&format!("unit-{}", unit.replace([' ', '_'], "-")))
        .unwrap_or_else(|| plain(unit).into_owned())
}

fn row_view(
    asked: &Asked,
    group: &[&DeclaredCount],
    width: usize,
    place: &dyn Fn(&DeclaredCount) -> usize,
) -> Result<RowView, WebError> {
    let words = asked.words;
    let mut figures: Vec<Option<FigureView>> = (0..width).map(|_| None).collect();
    let mut totals: Vec<u32> = Vec::new();
    let mut notes = Vec::new();
    for count in group {
        figures[place(count)] = Some(figure(asked, count)?);
        totals.extend(count.total);
        if count.disagrees_with_itself() {
            notes.push(words.with(
                "declared-sum-differs",
                &[
                    ("sum", Arg::number(count.sum_of_regions().unwrap_or(0))),
                    ("total", Arg::number(count.total.unwrap_or(0))),
                ],
            ));
        }
        notes.extend(count.note.as_deref().map(|note| plain(note).into_owned()));
    }
    let difference = match totals[..] {
        [a, b] => words.number(a.abs_diff(b)),
        _ => String::new(),
    };
    let first = group.first().map(|count| &count.period);
    let when = first.map_or_else(String::new, |period| {
        asked.snapshot.zone.span_shown(words, period.from, period.until).text
    });
    let id = group.first().map_or_else(String::new, |count| count.bulletin.to_string());
    Ok(RowView { id, when, figures, difference, notes })
}

fn figure(asked: &Asked, count: &DeclaredCount) -> Result<FigureView, WebError> {
    let words = asked.words;
    let confirmed = match (count.confirmed, &count.confirmed_by) {
        (Some(n), by) => words.with(
            "declared-confirmed",
            &[
                ("n", Arg::number(n)),
                (
                    "by",
                    Arg::text(by.as_ref().map_or_else(
                        || words.say("another-member"),
                        |id| asked.snapshot.member_name(words, id.as_str()),
                    )),
                ),
                ("share", Arg::ready(share(words, n, count.total))),
            ],
        ),
        (None, _) => String::new(),
    };
    Ok(FigureView {
        n: count.total.map_or_else(|| words.say("not-stated"), |n| words.number(n)),
        confirmed,
        entry: entry_of(asked, &count.id)?,
        source: crate::pages::reports::link(&count.source),
    })
}

fn share(words: Words, part: u32, whole: Option<u32>) -> String {
    match whole {
        Some(whole) if whole > 0 => {
            words.count("per-cent", (100.0 * f64::from(part) / f64::from(whole)).round() as i64)
        }
        _ => "–".to_owned(),
    }
}

/// The entry by which a figure was recorded.
fn entry_of(asked: &Asked, id: &CountId) -> Result<String, WebError> {
    let heads = asked.served().reader.history(&Touched::Count(id.clone()))?;
    Ok(heads.last().map_or_else(|| asked.at().register(), |head| asked.at().entry(head.seq)))
}

/// One day of the chart; figures for longer periods are in the table only.
fn chart_day(
    asked: &Asked,
    group: &[&DeclaredCount],
    width: usize,
    place: &dyn Fn(&DeclaredCount) -> usize,
) -> Option<Day> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let period = &group.first()?.period;
    let is_one_day = period.length_s() <= 25 * 3_600;
    let date = snapshot.zone.local(period.from).date();
    let mut values: Vec<Option<(u64, String, String)>> = vec![None; width];
    for count in group {
        let Some(total) = count.total else { continue };
        let title = words.with(
            "declared-bar",
            &[
                ("when", Arg::ready(dates(words, date, date))),
                ("who", Arg::ready(declarer_name(asked, &declarer(asked, count)))),
                ("n", Arg::number(total)),
                ("unit", Arg::text(unit_name(words, &count.unit))),
            ],
        );
        values[place(count)] = Some((total.into(), title, format!("#{}", count.bulletin)));
    }
    let label = day_and_month(words, date);
    (is_one_day && values.iter().any(Option::is_some)).then_some(Day { label, values })
}

/// Per region and declarer: the sum over the figures that name the region, and how many they are.
fn regions(
    asked: &Asked,
    counts: &[&DeclaredCount],
    width: usize,
    place: &dyn Fn(&DeclaredCount) -> usize,
) -> Vec<RegionView> {
    let words = asked.words;
    let mut sums: BTreeMap<&str, Vec<(u64, u32)>> = BTreeMap::new();
    for count in counts {
        for region in &count.regions {
            let row = sums.entry(&region.region).or_insert_with(|| vec![(0, 0); width]);
            let cell = &mut row[place(count)];
            cell.0 += u64::from(region.count);
            cell.1 += 1;
        }
    }
    let mut rows: Vec<(&str, Vec<(u64, u32)>)> = sums.into_iter().collect();
    rows.sort_by_key(|(_, cells)| std::cmp::Reverse(cells.iter().map(|c| c.0).max()));
    rows.into_iter()
        .map(|(region, cells)| RegionView {
            region: asked.snapshot.region_name(words, region),
            sums: cells
                .into_iter()
                .map(|(sum, figures)| {
                    (figures > 0).then(|| {
                        words.with(
                            "declared-region-sum",
                            &[("sum", Arg::number(sum)), ("n", Arg::number(figures))],
                        )
                    })
                })
                .collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_is_not_a_number() {
        let english = Words::of(crate::Language::English);
        assert_eq!(share(english, 3, Some(12)), "25%");
        assert_eq!(share(Words::of(crate::Language::Turkish), 3, Some(12)), "%25");
        assert_eq!(share(english, 0, Some(0)), "–");
        assert_eq!(share(english, 3, None), "–");
    }

    #[test]
    fn members_stand_in_the_order_of_the_mechanism_and_joint_figures_last() {
        let mut all = [
            Declarer::Joint,
            Declarer::Other("a".into()),
            Declarer::Member(1, "a".into()),
            Declarer::Member(0, "z".into()),
        ];
        all.sort();
        assert_eq!(all[0], Declarer::Member(0, "z".into()));
        assert_eq!(all[3], Declarer::Joint);
    }
}
