//! Laws of filters and facets, on random rows.

use super::filter::{Differs, Dimension, Filter, Overall, Question, Sort, Stands, Sureness};
use super::frame::Frame;
use super::narrow::Narrow;
use super::order::{By, Order};
use super::working::Work;
use super::{OUTSIDE, Situation, UNKNOWN_ACTOR, UNPLACED};
use crate::moments::{ReportingDays, Zone, date_of};
use holdfire_core::{
    Act, ActorId, AreaId, CountRange, Disagreement, IncidentId, ReportId, ReviewState, SourceId,
    Verdict,
};
use holdfire_store::IncidentRow;
use jiff::civil::Time;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// 2026-02-01 in seconds of Unix time.
const START: i64 = 1_769_904_000;

fn row() -> impl Strategy<Value = IncidentRow> {
    let when = proptest::option::weighted(0.9, (0i64..40 * 86_400, 60i64..6 * 86_400));
    let place = proptest::option::weighted(0.9, (35.0f64..38.0, 34.0f64..37.0));
    let act = proptest::option::of(proptest::sample::select(Act::all().collect::<Vec<_>>()));
    let some = |words: &'static [&'static str]| {
        proptest::sample::subsequence(words, 0..=words.len())
            .prop_map(|picked| picked.into_iter().map(str::to_owned).collect::<Vec<String>>())
    };
    let clauses = proptest::collection::vec(0u8..4, 3);
    (
        (when, place, act, some(&["north", "south", "?somebody"])),
        (some(&["posts", "press", "video"]), some(&["a", "b"]), some(&["c"]), clauses),
        (proptest::option::of("[A-C]{1}"), proptest::option::of("Kafr [a-c]"), 1u32..9, 0u32..9),
        (0u32..1_000_000, working(), differences()),
    )
        .prop_map(
            |(
                (when, place, act, actors),
                (sources, inside, perhaps, clauses),
                (region, name, reports, killed),
                (number, (review, next_due_s, waits_for, positions), disagreements),
            )| {
                let place = place.filter(|_| true);
                let of = |answer: u8| -> Vec<String> {
                    let asked = clauses.iter().enumerate().filter(|(_, given)| **given == answer);
                    asked.map(|(number, _)| format!("truce/{number}")).collect()
                };
                let area = |ids: Vec<String>| -> Vec<AreaId> {
                    let ids = ids.into_iter().filter(|_| place.is_some());
                    ids.map(|id| AreaId::new(id).unwrap()).collect()
                };
                let (engaged, undetermined, not_engaged) = (of(1), of(2), of(3));
                let verdict = if !engaged.is_empty() {
                    Some(Verdict::Engaged)
                } else if !undetermined.is_empty() {
                    Some(Verdict::Undetermined)
                } else {
                    (!not_engaged.is_empty()).then_some(Verdict::NotEngaged)
                };
                IncidentRow {
                    known_s: when.map(|(from, length)| START + from + 2 * length),
                    id: IncidentId::derive("LAW", &ReportId::derive("law", "1"), number),
                    from_s: when.map(|(from, _)| START + from),
                    until_s: when.map(|(from, length)| START + from + length),
                    time_precision: None,
                    lon: place.map(|place| place.0),
                    lat: place.map(|place| place.1),
                    uncertainty_m: place.map(|_| 1_000.0),
                    geo_precision: None,
                    place_name: name,
                    region,
                    act,
                    actors,
                    targets: Vec::new(),
                    sources: sources.into_iter().map(|id| SourceId::new(id).unwrap()).collect(),
                    report_count: reports,
                    killed: Some(CountRange::exactly(killed)),
                    injured: None,
                    areas_inside: area(inside),
                    areas_perhaps: area(perhaps),
                    verdict,
                    engaged,
                    undetermined,
                    not_engaged,
                    disagreements,
                    lowest_probability: 1.0,
                    review,
                    next_due_s,
                    asked: waits_for.clone(),
                    waits_for,
                    positions,
                    done: Vec::new(),
                }
            },
        )
}

/// How far the work on an incident has come, what is due next, for whom it waits, and who said what.
fn working() -> impl Strategy<Value = Working> {
    let waits = proptest::sample::subsequence(vec!["north", "south"], 0..=2);
    (
        proptest::sample::select(ReviewState::ALL.to_vec()),
        proptest::option::of((0i64..40).prop_map(|day| START + day * 86_400)),
        waits.prop_map(|ids| ids.into_iter().map(|id| ActorId::new(id).unwrap()).collect()),
        proptest::sample::subsequence(SAID, 0..=2)
            .prop_map(|all| all.iter().map(|(id, of)| (ActorId::new(id).unwrap(), *of)).collect()),
    )
}

type Working = (ReviewState, Option<i64>, Vec<ActorId>, Vec<(ActorId, &'static str)>);

/// What members say in these laws.
const SAID: &[(&str, &str)] =
    &[("member-a", "confirms"), ("member-a", "disputes"), ("member-b", "confirms")];

fn differences() -> impl Strategy<Value = Vec<Disagreement>> {
    use Disagreement::{Act, Actor, Killed, Place, Target, Time};
    proptest::sample::subsequence(vec![Time, Place, Act, Actor, Target, Killed], 0..=2)
}

/// What the queue asks besides the filters of the overview.
fn of_work() -> impl Strategy<Value = Filter> {
    let state = proptest::sample::select(ReviewState::ALL.to_vec());
    let waits_for = proptest::sample::select(vec!["north", "nobody"]).prop_map(str::to_owned);
    let frame = (35.0f64..38.0, 34.0f64..37.0).prop_map(|(west, south)| {
        Frame::parse(&format!("{west},{south},{},{}", west + 1.5, south + 1.5)).unwrap()
    });
    (
        proptest::option::weighted(0.3, state),
        proptest::option::weighted(0.3, waits_for),
        proptest::option::weighted(0.3, proptest::sample::select(Differs::ALL.to_vec())),
        proptest::option::weighted(0.3, frame),
        proptest::option::weighted(0.3, proptest::sample::select(vec!["member-a", "member-b"])),
        proptest::option::of(proptest::sample::select(Stands::all().collect::<Vec<_>>())),
    )
        .prop_map(|(state, waits_for, differs, frame, member, stands)| Filter {
            state,
            waits_for,
            differs,
            frame,
            stands: stands.filter(|_| member.is_some()),
            member: member.map(str::to_owned),
            ..Filter::default()
        })
}

fn filter() -> impl Strategy<Value = Filter> {
    let one_of = |words: &'static [&'static str]| {
        proptest::option::weighted(0.3, proptest::sample::select(words).prop_map(str::to_owned))
    };
    let day = proptest::option::weighted(0.4, (0i32..40, 0i32..10));
    let verdict = proptest::option::weighted(0.3, proptest::sample::select(&Overall::ALL[..]));
    let act =
        proptest::option::weighted(0.3, proptest::sample::select(Act::all().collect::<Vec<_>>()));
    let answers = [Verdict::Engaged, Verdict::Undetermined, Verdict::NotEngaged];
    (
        (day, verdict, act, one_of(&["a", "b", "c", OUTSIDE, UNPLACED, "nowhere"])),
        (
            one_of(&["A", "B", UNPLACED]),
            one_of(&["north", "?somebody", UNKNOWN_ACTOR]),
            one_of(&["posts", "video"]),
        ),
        (
            one_of(&["truce/0", "truce/2"]),
            proptest::option::of(proptest::sample::select(answers.to_vec())),
            one_of(&["kafr b", "law"]),
        ),
        of_work(),
    )
        .prop_map(
            |((day, verdict, act, area), (region, actor, source), (clause, answer, q), of_work)| {
                // 20 485 is 2026-02-01.
                let days = day
                    .map(|(first, more)| (date_of(20_485 + first), date_of(20_485 + first + more)));
                Filter {
                    from: days.map(|days| days.0),
                    to: days.map(|days| days.1),
                    in_period: None,
                    in_area: None,
                    verdict,
                    area,
                    region,
                    act,
                    actor,
                    source,
                    answer: answer.filter(|_| clause.is_some()),
                    clause,
                    q,
                    ..of_work
                }
            },
        )
}

/// Rows of different incidents: of those that happen to have the same number, the first.
fn rows(most: usize) -> impl Strategy<Value = Vec<IncidentRow>> {
    proptest::collection::vec(row(), 0..most).prop_map(|mut rows| {
        let mut known = BTreeSet::new();
        rows.retain(|row| known.insert(row.id.clone()));
        rows
    })
}

fn days(cut_off: Time) -> ReportingDays {
    ReportingDays::new(Zone::named("Asia/Damascus"), cut_off)
}

fn situation(rows: Vec<IncidentRow>, cut_off: Time) -> Situation {
    Situation::new(rows, &days(cut_off))
}

/// Everything that pages ask of a situation.
fn told(
    situation: &Situation,
    filter: &Filter,
    work: &Work<'_>,
) -> impl PartialEq + std::fmt::Debug {
    let found = situation.find(filter);
    let named = |texts: &[Arc<str>], counts: &[u32]| -> BTreeMap<String, u32> {
        let counted = texts.iter().zip(counts).filter(|(_, n)| **n > 0);
        counted.map(|(text, n)| (text.to_string(), *n)).collect()
    };
    let words = &situation.words;
    let ids = |places: Vec<usize>| -> Vec<String> {
        places.into_iter().map(|place| situation.at(place).id.to_string()).collect()
    };
    let pages = Sort::ALL.map(|sort| {
        ids(situation.page_of(&found, &Question { filter: filter.clone(), sort, page: 1 }))
    });
    let queued = situation.queue(filter, work);
    (
        (found.len(), found.perhaps, found.without_time, found.reports, found.answers),
        (found.bins.edges.clone(), found.bars.clone(), found.by_verdict, found.by_act.clone()),
        [
            named(words.region.texts(), &found.by_region),
            named(words.actor.texts(), &found.by_actor),
            named(words.source.texts(), &found.by_source),
            named(words.clause.texts(), &found.by_clause),
            named(words.waits.texts(), &found.by_waits),
        ],
        found.by_differs,
        pages,
        (queued.n, queued.by_state, queued.overdue, queued.chosen, ids(queued.shown)),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_count_beside_a_choice_is_what_choosing_it_shows(
        rows in rows(60), filter in filter(), evening in any::<bool>(),
    ) {
        let cut_off = if evening { Time::constant(19, 30, 0, 0) } else { Time::midnight() };
        let situation = situation(rows, cut_off);
        let found = situation.find(&filter);
        let shown = |set: &dyn Fn(&mut Filter)| {
            let mut chosen = filter.clone();
            set(&mut chosen);
            situation.find(&chosen).len() as u32
        };
        for (overall, n) in Overall::ALL.into_iter().zip(found.by_verdict) {
            prop_assert_eq!(n, shown(&|f| f.verdict = Some(overall)));
        }
        let words = &situation.words;
        for (id, tally) in words.area.texts().iter().zip(&found.by_area) {
            prop_assert_eq!(tally.n, shown(&|f| f.area = Some(id.to_string())));
            let part = |sureness| {
                shown(&|f| (f.area, f.in_area) = (Some(id.to_string()), Some(sureness)))
            };
            prop_assert_eq!(tally.perhaps, part(Sureness::Perhaps));
            prop_assert_eq!(tally.n - tally.perhaps, part(Sureness::Surely));
        }
        for (id, n) in words.region.texts().iter().zip(&found.by_region) {
            prop_assert_eq!(*n, shown(&|f| f.region = Some(id.to_string())));
        }
        for (act, n) in Act::all().zip(&found.by_act) {
            prop_assert_eq!(*n, shown(&|f| f.act = Some(act)));
        }
        for (id, n) in words.actor.texts().iter().zip(&found.by_actor) {
            prop_assert_eq!(*n, shown(&|f| f.actor = Some(id.to_string())));
        }
        for (id, n) in words.source.texts().iter().zip(&found.by_source) {
            prop_assert_eq!(*n, shown(&|f| f.source = Some(id.to_string())));
        }
        for (id, n) in words.clause.texts().iter().zip(&found.by_clause) {
            prop_assert_eq!(*n, shown(&|f| f.clause = Some(id.to_string())));
        }
        for (id, n) in words.waits.texts().iter().zip(&found.by_waits) {
            prop_assert_eq!(*n, shown(&|f| f.waits_for = Some(id.to_string())));
        }
        let of_all = situation.find(&filter.without(Dimension::Position));
        for (member, stands) in
            ["member-a", "member-b"].into_iter().flat_map(|m| Stands::all().map(move |s| (m, s)))
        {
            let is_asked = |place: &usize| {
                let positions = &situation.at(*place).positions;
                let mut said = positions.iter().filter(|(of, _)| of.as_str() == member);
                match stands {
                    Stands::NotYet => said.next().is_none(),
                    Stands::As(wanted) => said.any(|(_, word)| *word == wanted),
                }
            };
            let n = situation.matching(&of_all).filter(is_asked).count() as u32;
            let set = |f: &mut Filter| {
                (f.member, f.stands) = (Some(member.to_owned()), Some(stands));
            };
            prop_assert_eq!(n, shown(&set));
        }
        for (differs, n) in Differs::ALL.into_iter().zip(found.by_differs) {
            prop_assert_eq!(n, shown(&|f| f.differs = Some(differs)));
        }
        for (bar, (within, perhaps)) in found.bars.iter().enumerate() {
            let (first, last) = found.bins.days_of(bar);
            let days = |sureness| {
                shown(&|f| {
                    (f.from, f.to, f.in_period) = (Some(first), Some(last), sureness);
                })
            };
            prop_assert_eq!(within + perhaps, days(None));
            prop_assert_eq!(*within, days(Some(Sureness::Surely)));
            prop_assert_eq!(*perhaps, days(Some(Sureness::Perhaps)));
        }
    }

    #[test]
    fn the_answers_of_what_is_shown_add_up(rows in rows(60), filter in filter()) {
        let situation = situation(rows, Time::midnight());
        let found = situation.find(&filter);
        prop_assert_eq!(found.answers.iter().sum::<u32>() as usize, found.len());
        prop_assert!(found.perhaps as usize <= found.len());
        let all = situation.find(&Filter::default());
        prop_assert_eq!(all.len(), situation.len());
        prop_assert_eq!(all.perhaps, 0);
    }

    #[test]
    fn every_matching_place_stands_in_exactly_one_mark(
        rows in rows(80), zoom in 0.0f64..18.0,
    ) {
        let situation = situation(rows, Time::midnight());
        let found = situation.find(&Filter::default());
        let view = super::clusters::View { west: 34.0, south: 33.0, east: 39.0, north: 38.0, zoom };
        let marks = situation.clusters(&found, &view);
        let placed = situation.rows().filter(|row| row.lon.is_some()).count();
        prop_assert_eq!(marks.iter().map(|mark| mark.n as usize).sum::<usize>(), placed);
        for mark in &marks {
            prop_assert_eq!(mark.answers.iter().sum::<u32>(), mark.n);
            prop_assert!(view.west <= mark.lon && mark.lon <= view.east);
        }
    }

    #[test]
    fn a_situation_that_grew_tells_what_one_made_anew_tells(
        before in rows(60), now in rows(30), filter in filter(),
        gone in proptest::collection::vec(any::<proptest::sample::Index>(), 0..8),
        state in proptest::option::of(proptest::sample::select(ReviewState::ALL.to_vec())),
        is_overdue in any::<bool>(),
    ) {
        let work = Work {
            state,
            is_overdue,
            now_s: START + 20 * 86_400,
            skipped: 2,
            shown: 9,
            ..Work::default()
        };
        let old = situation(before.clone(), Time::midnight());
        // What was asked before must not answer for what stands now.
        told(&old, &filter, &work);
        let mut all: BTreeMap<IncidentId, IncidentRow> =
            before.into_iter().map(|row| (row.id.clone(), row)).collect();
        let mut changed: BTreeMap<IncidentId, Option<IncidentRow>> =
            now.into_iter().map(|row| (row.id.clone(), Some(row))).collect();
        let ids: Vec<IncidentId> = all.keys().cloned().collect();
        changed.extend(gone.iter().filter(|_| !ids.is_empty()).map(|at| (at.get(&ids).clone(), None)));
        for (id, row) in &changed {
            match row {
                Some(row) => all.insert(id.clone(), row.clone()),
                None => all.remove(id),
            };
        }
        let grown = old.after(changed.into_iter().collect(), &days(Time::midnight()));
        let anew = situation(all.into_values().collect(), Time::midnight());
        prop_assert_eq!(grown.len(), anew.len());
        prop_assert_eq!(told(&grown, &filter, &work), told(&anew, &filter, &work));
        for (place, row) in anew.rows().enumerate() {
            prop_assert_eq!(grown.at(place), row);
            prop_assert_eq!(grown.row(row.id.as_str()), Some(row));
        }
    }

    #[test]
    fn the_part_that_somebody_sees_grows_with_the_whole(
        before in rows(60), now in rows(20), filter in filter(),
    ) {
        let days = days(Time::midnight());
        let may_see = |row: &IncidentRow| row.actors.iter().any(|actor| actor == "north");
        let old = situation(before, Time::midnight());
        let seen = old.narrowed(&days, None, may_see);
        let work = Work { shown: 9, now_s: START, ..Work::default() };
        told(&seen.situation, &filter, &work);
        let changed = now.into_iter().map(|row| (row.id.clone(), Some(row))).collect();
        let grown = old.after(changed, &days);
        let seen = grown.narrowed(&days, Some(&seen), may_see);
        let visible = grown.rows().filter(|row| may_see(row)).cloned().collect();
        let anew = situation(visible, Time::midnight());
        prop_assert_eq!(told(&seen.situation, &filter, &work), told(&anew, &filter, &work));
    }

    #[test]
    fn the_queue_shows_what_is_due_first_and_counts_every_state(rows in rows(60), mine in rows(3)) {
        let situation = situation(rows, Time::midnight());
        let work = Work { now_s: START + 20 * 86_400, shown: usize::MAX, ..Work::default() };
        let queued = situation.queue(&Filter::default(), &work);
        prop_assert_eq!(queued.shown.len(), situation.len());
        let dues: Vec<i64> =
            queued.shown.iter().map(|at| situation.at(*at).next_due_s.unwrap_or(i64::MAX)).collect();
        prop_assert!(dues.is_sorted());
        let overdue = dues.iter().filter(|due| **due < work.now_s).count();
        prop_assert_eq!(queued.overdue, overdue);
        for (state, n) in ReviewState::ALL.iter().zip(queued.by_state) {
            let of_state = situation.queue(&Filter::default(), &Work { state: Some(*state), ..work.clone() });
            prop_assert_eq!(of_state.chosen, n);
            prop_assert!(of_state.shown.iter().all(|at| situation.at(*at).review == *state));
        }
        // One that is not there is not counted; those that are stand in the same order.
        let own: Vec<&str> = mine.iter().chain(situation.rows()).map(|row| row.id.as_str()).collect();
        let narrow = Narrow { only: Some(&own), ..Narrow::default() };
        let of_own = situation.queue(&Filter::default(), &Work { narrow, ..work.clone() });
        prop_assert_eq!(&of_own.shown, &queued.shown);
    }

    #[test]
    fn what_is_left_out_is_as_if_it_were_not_there(
        all in rows(60), filter in filter(), by_ids in any::<bool>(), overdue in any::<bool>(),
        picked in proptest::collection::vec(any::<bool>(), 60),
    ) {
        let now_s = START + 20 * 86_400;
        let is_picked: BTreeMap<IncidentId, bool> =
            all.iter().map(|row| row.id.clone()).zip(picked).collect();
        let picked: Vec<&str> =
            is_picked.iter().filter(|(_, is)| **is).map(|(id, _)| id.as_str()).collect();
        let narrow = Narrow {
            only: by_ids.then_some(&*picked),
            without: if by_ids { &[] } else { &picked },
            due_before_s: overdue.then_some(now_s),
        };
        let is_left = |row: &IncidentRow| {
            is_picked[&row.id] == by_ids
                && (!overdue || row.next_due_s.is_some_and(|due| due < now_s))
        };
        let left = situation(all.iter().filter(|row| is_left(row)).cloned().collect(), Time::midnight());
        let whole = situation(all.clone(), Time::midnight());
        let ids = |of: &Situation, places: &[usize]| -> Vec<IncidentId> {
            places.iter().map(|place| of.at(*place).id.clone()).collect()
        };
        let (found, anew) = (whole.find_narrowly(&filter, &narrow), left.find(&filter));
        prop_assert_eq!((found.len(), found.answers), (anew.len(), anew.answers));
        prop_assert_eq!((found.perhaps, found.by_verdict), (anew.perhaps, anew.by_verdict));
        prop_assert_eq!((&found.by_act, found.by_differs), (&anew.by_act, anew.by_differs));
        let work = Work { now_s, shown: 9, ..Work::default() };
        let queued = whole.queue(&filter, &Work { narrow, ..work.clone() });
        let anew = left.queue(&filter, &work);
        prop_assert_eq!((queued.n, queued.by_state, queued.overdue), (anew.n, anew.by_state, anew.overdue));
        prop_assert_eq!(ids(&whole, &queued.shown), ids(&left, &anew.shown));
    }

    #[test]
    fn an_order_turned_round_shows_the_same_the_other_way_and_what_is_not_told_last(
        all in rows(60), skipped in 0usize..20,
    ) {
        let situation = situation(all, Time::midnight());
        let ordered = |by, is_reversed, skipped, shown| {
            let order = Some(Order { by, is_reversed });
            let work = Work { order, skipped, shown, ..Work::default() };
            let queued = situation.queue(&Filter::default(), &work);
            queued.shown.iter().map(|at| situation.at(*at)).collect::<Vec<_>>()
        };
        let dues = |is_reversed| -> Vec<Option<i64>> {
            ordered(By::Due, is_reversed, 0, usize::MAX).iter().map(|row| row.next_due_s).collect()
        };
        let told: Vec<i64> = dues(false).iter().copied().map_while(|due| due).collect();
        let turned: Vec<i64> = dues(true).iter().copied().map_while(|due| due).collect();
        prop_assert!(told.is_sorted() && turned.iter().rev().is_sorted());
        prop_assert_eq!(told.len(), situation.rows().filter(|row| row.next_due_s.is_some()).count());
        prop_assert_eq!(told.len(), turned.len());
        let places: Vec<&str> = ordered(By::Place, false, 0, usize::MAX)
            .iter()
            .map_while(|row| row.place_name.as_deref())
            .collect();
        prop_assert!(places.is_sorted());
        prop_assert_eq!(places.len(), situation.rows().filter(|row| row.place_name.is_some()).count());
        // A page of an order is that part of the whole of it.
        let whole = ordered(By::Killed, true, 0, usize::MAX);
        let page = ordered(By::Killed, true, skipped, 9);
        prop_assert_eq!(page, whole.into_iter().skip(skipped).take(9).collect::<Vec<_>>());
    }
}
