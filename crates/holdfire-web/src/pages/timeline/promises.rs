//! Promise and fact: each commitment that watches incidents, with how many there were, bar by bar, when it
//! was made, when it was due, and what was said to have come of it. Whether it was kept is said by people,
//! never by the numbers.

use super::first_of;
use crate::asked::Asked;
use crate::charts::{percent, px};
use crate::moments::{date, dates, day_number};
use crate::names::name;
use crate::situation::filter::Filter;
use crate::situation::timeline::{BarCounts, Bins};
use crate::talks_view::{MatterView, WhoView, matter_view, said, who_view};
use crate::words::{Arg, plain};
use holdfire_core::talks::{Commitment, Fulfilment, Watch};
use holdfire_core::{ActorId, TalkBook};
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use jiff::civil::Date;

const HEIGHT: f64 = 40.0;

/// A commitment beside the incidents that it watches.
pub(super) struct PromiseView {
    pub matter: MatterView,
    pub by: WhoView,
    pub what: String,
    /// What is watched, in words, with how many incidents that are.
    pub watched: String,
    pub href: String,
    pub bars: Vec<BarView>,
    pub marks: Vec<MarkView>,
    pub label: String,
    pub first: String,
    pub last: String,
}

pub(super) struct BarView {
    pub href: String,
    pub title: String,
    pub x: String,
    pub width: String,
    pub y: String,
    pub height: String,
}

/// A day on which something was said about it.
pub(super) struct MarkView {
    pub x: String,
    pub title: String,
    pub sign: &'static str,
}

/// Every commitment that watches incidents, on the bars of the timeline.
pub(super) fn promises(
    asked: &Asked,
    book: &TalkBook,
    bins: &Bins,
    actor: Option<&ActorId>,
) -> Vec<PromiseView> {
    if bins.is_empty() {
        return Vec::new();
    }
    let watching = book
        .each::<Commitment>()
        .filter(|(recorded, _)| actor.is_none_or(|actor| recorded.what.actors().contains(&actor)));
    let watching = watching.filter_map(|(_, made)| {
        let watch = made.condition.as_ref()?.watches.as_ref()?;
        Some((made, watch))
    });
    watching.map(|(made, watch)| view(asked, book, bins, made, watch)).collect()
}

fn view(
    asked: &Asked,
    book: &TalkBook,
    bins: &Bins,
    made: &Commitment,
    watch: &Watch,
) -> PromiseView {
    let words = asked.words;
    let (counts, n) = counts(asked, watch, bins);
    let most = counts.iter().map(|(within, perhaps)| within + perhaps).max().unwrap_or(0).max(1);
    let scale = (HEIGHT - 8.0) / f64::from(most);
    let whole = bins.len() as f64;
    let filter = filter_of(watch);
    let bar = |(bar, (within, perhaps)): (usize, &(u32, u32))| {
        let (first, last) = bins.days_of(bar);
        let of_bar = Filter { from: Some(first), to: Some(last), ..filter.clone() };
        let height = f64::from(within + perhaps) * scale;
        BarView {
            href: asked.at().filtered(&of_bar),
            title: words.with(
                if *perhaps > 0 { "bar-with-doubt" } else { "bar" },
                &[
                    ("when", Arg::ready(dates(words, first, last))),
                    ("n", Arg::number(within + perhaps)),
                    ("perhaps", Arg::number(*perhaps)),
                ],
            ),
            x: percent(bar as f64, whole),
            width: percent(0.8, whole),
            y: px(HEIGHT - height),
            height: px(height),
        }
    };
    let is_any = |(_, (within, perhaps)): &(usize, &(u32, u32))| within + perhaps > 0;
    let what_is_watched = said_of(asked, watch);
    PromiseView {
        matter: matter_view(asked, book, &made.id),
        by: who_view(asked, &made.by),
        what: plain(&made.what).into_owned(),
        watched: words.with(
            "promise-watched",
            &[("n", Arg::number(n)), ("what", Arg::ready(what_is_watched))],
        ),
        href: asked.at().filtered(&Filter { from: watch.from, to: watch.until, ..filter.clone() }),
        bars: counts.iter().enumerate().filter(is_any).map(bar).collect(),
        marks: marks(asked, book, bins, made),
        label: words.about("promise-chart", name(words, &made.name)),
        first: date(words, first_of(bins, 0)),
        last: date(words, bins.days_of(bins.len() - 1).1),
    }
}

/// What a watch asks of the overview, as near as that can be asked there.
fn filter_of(watch: &Watch) -> Filter {
    Filter {
        area: watch.area.as_ref().map(ToString::to_string),
        actor: watch.actor.as_ref().map(ToString::to_string),
        ..Filter::default()
    }
}

/// How many incidents that whoever asks may see lie in each bar, and how many in all.
fn counts(asked: &Asked, watch: &Watch, bins: &Bins) -> (Vec<(u32, u32)>, u64) {
    let days = &asked.snapshot.days;
    let mut bars = BarCounts::new(bins);
    let mut n = 0;
    for row in asked.situation.rows().filter(|row| takes(watch, row)) {
        let instant = |seconds: Option<i64>| seconds.and_then(|s| Timestamp::from_second(s).ok());
        let Some((from, until)) = instant(row.from_s).zip(instant(row.until_s)) else { continue };
        let (first, last) = (days.day_of(from), days.last_day_before(until));
        let is_in = watch.from.is_none_or(|from| from <= last)
            && watch.until.is_none_or(|until| first <= until);
        if is_in {
            n += 1;
            bars.add(bins, day_number(first), day_number(last), 1);
        }
    }
    (bars.finish(), n)
}

fn takes(watch: &Watch, row: &IncidentRow) -> bool {
    let engages = |instrument: &holdfire_core::InstrumentId| {
        row.engaged
            .iter()
            .any(|clause| clause.split_once('/').is_some_and(|(of, _)| of == instrument.as_str()))
    };
    let is_named = |actor: &ActorId| {
        row.actors.iter().chain(&row.targets).any(|named| named == actor.as_str())
    };
    let areas = || row.areas_inside.iter().chain(&row.areas_perhaps);
    watch.instrument.as_ref().is_none_or(engages)
        && watch.area.as_ref().is_none_or(|area| areas().any(|of| of == area))
        && watch.actor.as_ref().is_none_or(is_named)
}

/// What is watched, in words.
fn said_of(asked: &Asked, watch: &Watch) -> String {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let instrument = watch.instrument.as_ref().map(|id| {
        words.with(
            "promise-watches-instrument",
            &[("name", Arg::ready(snapshot.instrument_title(words, id.as_str())))],
        )
    });
    let area = watch.area.as_ref().map(|id| {
        let name = Arg::ready(snapshot.area_name(words, id.as_str()));
        words.with("promise-watches-area", &[("name", name)])
    });
    let actor = watch.actor.as_ref().map(|id| {
        let name = Arg::ready(snapshot.actor_name(words, id.as_str()));
        words.with("promise-watches-actor", &[("name", name)])
    });
    let shown = |day: Date| Arg::ready(date(words, day));
    let from = watch.from.map(|day| words.with("from-day", &[("day", shown(day))]));
    let until = watch.until.map(|day| words.with("until-day", &[("day", shown(day))]));
    words.list([instrument, area, actor, from, until].into_iter().flatten())
}

/// The days on which it was made, is due, and something was said to have come of it.
fn marks(asked: &Asked, book: &TalkBook, bins: &Bins, made: &Commitment) -> Vec<MarkView> {
    let words = asked.words;
    let (start, end) = (bins.edges[0], bins.edges[bins.len()]);
    let mark = |day: Option<Date>, sign: &'static str, says: String| {
        let day = day.filter(|day| (start..end).contains(&day_number(*day)))?;
        Some(MarkView {
            // Bars are equally wide also where months are not.
            x: percent(place(bins, day), bins.len() as f64),
            title: words.list([says, date(words, day)]),
            sign,
        })
    };
    let said_of_it = book.each_about::<Fulfilment>(&made.id).filter_map(|(_, fulfilment)| {
        let says = said(words, "fulfilment", fulfilment.state.as_str());
        mark(fulfilment.on, "◆", says)
    });
    let made_on = mark(made.on, "▸", words.say("promise-made"));
    let due_on = mark(made.due, "◂", words.say("timeline-due"));
    made_on.into_iter().chain(due_on).chain(said_of_it).collect()
}

/// Where a day lies among bars.
fn place(bins: &Bins, day: Date) -> f64 {
    let day = day_number(day);
    let bar = bins.bar_of(day);
    let (from, after) = (bins.edges[bar], bins.edges[bar + 1]);
    bar as f64 + f64::from(day - from) / f64::from((after - from).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::situation::timeline::Unit;
    use jiff::civil::date;

    #[test]
    fn a_day_lies_within_its_bar_however_long_the_bar_is() {
        let edges = [date(2017, 2, 1), date(2017, 3, 1), date(2017, 4, 1)].map(day_number);
        let bins = Bins { unit: Unit::Month, edges: edges.to_vec() };
        assert_eq!(place(&bins, date(2017, 2, 1)), 0.0);
        assert_eq!(place(&bins, date(2017, 2, 15)), 0.5);
        assert!(place(&bins, date(2017, 3, 31)) < 2.0);
    }
}
