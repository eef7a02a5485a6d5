//! What holds of any lists, any words and any figure.

use crate::{commission, lists, says, the_day, told};
use holdfire_core::reconciliation::{
    Answer, Figure, Ledger, Listed, OwnIncident, OwnReport, Pair, Rate, Span,
};
use holdfire_core::{Act, IncidentId, ReportId, Stand, State};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

/// Reports: whose posts, which incident, the hour, one of a few acts. Words: who, on what, how.
type Told = Vec<(usize, usize, u32, usize)>;
type Said = Vec<(usize, usize, Stand)>;

const INCIDENTS: usize = 6;

fn any_told() -> impl Strategy<Value = Told> {
    prop::collection::vec((0..3usize, 1..=INCIDENTS, 0..23u32, 0..4usize), 1..24)
}

fn any_said() -> impl Strategy<Value = Said> {
    let stand = prop::sample::select(vec![
        Stand::Confirms,
        Stand::CannotConfirm,
        Stand::ExcludedTarget,
        Stand::OutsideArea,
        Stand::Disputes,
        Stand::NoPosition,
    ]);
    prop::collection::vec((0..2usize, 1..=INCIDENTS, stand), 0..16)
}

const ACTS: [&str; 4] =
    ["remote_violence", "remote_violence.shelling", "direct_fire.sniper_fire", "other.protest"];

/// The state of reports and words; `of` says which member's posts the two posts are, and who says
/// what is said.
fn state(reports: &Told, words: &Said, of: [usize; 2]) -> State {
    let mut state = commission(of);
    for (source, incident, hour, act) in reports {
        told(&mut state, crate::SOURCES[*source], *incident, *hour, &json!({ "act": ACTS[*act] }));
    }
    for (who, on, stand) in words {
        if state.incidents.contains_key(&crate::incident(*on)) {
            let position = holdfire_core::Position {
                incident: crate::incident(*on),
                member: crate::member(of[*who]),
                stand: stand.clone(),
                reason: "as our centre has it".into(),
            };
            // The same word again is refused, and that is as well.
            drop(state.apply(holdfire_core::Event::PositionTaken(position)));
        }
    }
    state
}

fn any_span() -> impl Strategy<Value = Option<Span>> {
    let hours = (-30i64..54, 1i64..6);
    prop::option::weighted(
        0.9,
        hours.prop_map(|(from, length)| {
            let at = |hours: i64| the_day().from + jiff::SignedDuration::from_hours(hours);
            Span { from: at(from), until: at(from + length) }
        }),
    )
}

fn any_own() -> impl Strategy<Value = Vec<OwnIncident>> {
    let region = || prop::option::of(prop::sample::select(vec!["HM", "ID"]));
    let day = || prop::option::of((23i8..28).prop_map(|day| date(2017, 3, day)));
    let reports = prop::collection::vec((day(), region()), 1..4);
    let judged = (prop::bool::weighted(0.9), prop::bool::weighted(0.1), prop::bool::weighted(0.1));
    let one = (any_span(), region(), 0..5usize, reports, judged);
    prop::collection::vec(one, 0..20).prop_map(|all| {
        let mut own = Vec::new();
        for (number, (when, region, act, reports, judged)) in all.into_iter().enumerate() {
            let (is_linked, is_none, is_twice) = judged;
            let told = reports.into_iter().take(if is_linked { 9 } else { 1 });
            let report = |(at, (published, region)): (usize, (_, Option<&str>))| OwnReport {
                id: ReportId::derive("test", &format!("{number}-{at}")),
                published,
                region: region.map(Into::into),
            };
            own.push(OwnIncident {
                incident: is_linked
                    .then(|| IncidentId::new(format!("AMB-0000-{number:04}")).unwrap()),
                when,
                region: region.map(Into::into),
                act: ACTS.get(act).and_then(|code| Act::parse(code)),
                not_an_incident: is_none.then_some(1),
                duplicate: is_twice.then_some(2),
                reports: told.enumerate().map(report).collect(),
            });
        }
        own
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Exchanging two members, their posts and their words exchanges the answer and nothing else.
    #[test]
    fn the_same_rule_holds_for_both_members(reports in any_told(), words in any_said()) {
        let as_is = lists(&state(&reports, &words, [0, 1]));
        let turned = lists(&state(&reports, &words, [1, 0]));
        let pair = as_is.pair(0, 1);
        prop_assert_eq!(&pair.exchanged(), &as_is.pair(1, 0));
        let exchanged = Pair { one: 0, other: 1, ..pair.exchanged() };
        prop_assert_eq!(&exchanged, &turned.pair(0, 1));
        prop_assert_eq!(pair.agreement(), exchanged.agreement());
        prop_assert_eq!(pair.kappa(), exchanged.kappa());
        for (one, other) in as_is.incidents.iter().zip(&turned.incidents) {
            prop_assert_eq!(&one.sides[0], &other.sides[1]);
        }
    }

    /// Every incident stands in the lists once, and every number is the number of its ids.
    #[test]
    fn the_parts_of_the_lists_add_up(reports in any_told(), words in any_said()) {
        let lists = lists(&state(&reports, &words, [0, 1]));
        let pair = lists.pair(0, 1);
        let all: usize = Listed::ALL.iter().map(|so| pair.listed(*so).len()).sum();
        prop_assert_eq!(all, lists.incidents.len());
        for so in Listed::ALL {
            for member in [0, 1] {
                let said = Answer::ALL.iter().flat_map(|answer| pair.said(*so, member, *answer));
                let said: BTreeSet<usize> = said.collect();
                prop_assert_eq!(said, pair.listed(*so).into_iter().collect::<BTreeSet<_>>());
            }
        }
        let sets: usize = lists.by_listers().values().map(Vec::len).sum();
        prop_assert_eq!(sets, lists.incidents.len());
        let agreement = pair.agreement();
        let (slots, unplaced) = pair.agreement_over(&lists.incidents, &[the_day()]);
        prop_assert_eq!(&slots[0], &agreement);
        prop_assert!(unplaced.is_empty());
    }

    /// Whatever was declared and whatever is held: the ledger closes, no reason explains more than
    /// there is, nothing is both missing and over, and no case is counted twice.
    #[test]
    fn a_ledger_closes_to_the_last_unit(
        declared in 0..40u32,
        unit in prop::sample::select(vec!["violation", "case of firing", "report", "breach"]),
        region in prop::option::of(prop::sample::select(vec!["HM", "ID"])),
        own in any_own(),
        shift in 0i64..20,
        is_unplaced in prop::bool::weighted(0.1),
    ) {
        let shift = jiff::SignedDuration::from_hours(shift);
        let other = [Span { from: the_day().from + shift, until: the_day().until + shift }];
        let figure = Figure {
            declared, unit, region, days: the_day(), other_days: &other,
            dates: (date(2017, 3, 25), date(2017, 3, 25)), is_unplaced,
        };
        let ledger = Ledger::of(&figure, &own);
        prop_assert!(ledger.closes(), "{:?}", ledger);
        prop_assert!(ledger.missing == 0 || ledger.over == 0);
        for taken in &ledger.reasons {
            prop_assert!(taken.taken as usize <= taken.there.len());
            prop_assert!(ledger.missing == 0 || !taken.reason.adds() || taken.taken as usize == taken.there.len());
            prop_assert!(ledger.over == 0 || taken.reason.adds() || taken.taken as usize == taken.there.len());
        }
        let adding = ledger.reasons.iter().filter(|taken| taken.reason.adds());
        let all: Vec<_> = ledger.counted.iter().chain(adding.flat_map(|taken| &taken.there)).collect();
        prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "counted twice");
        let less = ledger.reasons.iter().filter(|taken| !taken.reason.adds());
        for item in less.flat_map(|taken| &taken.there) {
            prop_assert!(ledger.counted.contains(item), "what is taken off was counted");
        }
    }

    /// The interval holds the share, lies between nought and one, and narrows with more cases.
    #[test]
    fn an_interval_is_honest(n in 0..500usize, more in 0..500usize) {
        let rate = Rate::of(n, n + more);
        if let (Some(share), Some((from, to))) = (rate.share(), rate.interval()) {
            prop_assert!(0.0 <= from && from <= share && share <= to && to <= 1.0);
            let (wider_from, wider_to) = (from, to);
            let (from, to) = Rate::of(10 * n, 10 * (n + more)).interval().unwrap();
            prop_assert!(to - from < wider_to - wider_from);
        }
    }
}

#[test]
fn words_that_both_say_on_every_incident_are_no_rate_of_nothing() {
    let mut empty = commission([0, 1]);
    assert_eq!(lists(&empty).pair(0, 1).agreement().rate().share(), None);
    told(&mut empty, "desk", 1, 6, &json!({}));
    says(&mut empty, 0, 1, Stand::Confirms);
    assert_eq!(lists(&empty).pair(0, 1).agreement().rate().share(), None, "one has not spoken");
}
