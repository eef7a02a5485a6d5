//! Declared figures against what the register holds: thirteen and nineteen of one day.

use holdfire_core::reconciliation::{
    Figure, Inclusion, Item, Ledger, OwnIncident, OwnReport, Reason, Span,
};
use holdfire_core::{Act, IncidentId, ReportId};
use jiff::civil::date;

fn span(from: &str, until: &str) -> Span {
    Span { from: from.parse().unwrap(), until: until.parse().unwrap() }
}

/// The reporting day of 25 March with the cut-off at 19:30, and the calendar day of that date.
fn figure(declared: u32, other_days: &[Span]) -> Figure<'_> {
    Figure {
        declared,
        unit: "violation",
        region: None,
        days: span("2017-03-24T19:30:00Z", "2017-03-25T19:30:00Z"),
        other_days,
        dates: (date(2017, 3, 25), date(2017, 3, 25)),
        is_unplaced: false,
    }
}

fn calendar() -> [Span; 1] {
    [span("2017-03-25T00:00:00Z", "2017-03-26T00:00:00Z")]
}

/// A shelling of one minute, told by one report of the member.
fn shelling(number: u32, minute: &str) -> OwnIncident {
    let at = format!("{minute}:00Z");
    let until = format!("{minute}:59Z");
    OwnIncident {
        incident: IncidentId::new(format!("AMB-0000-{number:04}")).ok(),
        when: Some(span(&at, &until)),
        region: Some("HM".into()),
        act: Act::parse("shelling"),
        reports: vec![report(number)],
        not_an_incident: None,
        duplicate: None,
    }
}

fn report(number: u32) -> OwnReport {
    let id = ReportId::derive("test", &number.to_string());
    OwnReport { id, published: None, region: Some("HM".into()) }
}

fn many(n: u32) -> Vec<OwnIncident> {
    (1..=n).map(|number| shelling(number, "2017-03-25T12:00")).collect()
}

/// Each reason with how many it explains and how many it could.
fn told(ledger: &Ledger) -> Vec<(Reason, u32, usize)> {
    let reasons = ledger.reasons.iter();
    reasons.map(|taken| (taken.reason, taken.taken, taken.there.len())).collect()
}

#[test]
fn thirteen_are_eleven_and_one_told_twice_and_one_of_the_night() {
    let mut own = many(11);
    own[3].reports.push(report(90));
    let mut night = shelling(12, "2017-03-25T19:00");
    night.when = Some(span("2017-03-25T19:00:00Z", "2017-03-25T21:00:00Z"));
    own.push(night);
    let days = calendar();
    let ledger = Ledger::of(&figure(13, &days), &own);
    assert_eq!(ledger.count_here(), 11);
    assert_eq!(told(&ledger), [(Reason::CountedTogether, 1, 1), (Reason::Perhaps, 1, 1)]);
    assert_eq!(ledger.reasons[0].there, [Item::Report(report(90).id)]);
    assert_eq!((ledger.missing, ledger.over), (0, 0));
    assert!(ledger.closes());
}

#[test]
fn nineteen_are_fifteen_and_two_that_fell_out_and_two_of_which_nothing_was_received() {
    let mut own = many(15);
    let mut duplicate = shelling(16, "2017-03-25T12:00");
    duplicate.duplicate = Some(41);
    own.push(duplicate);
    // After the cut-off: the calendar day of the figure, and the next reporting day.
    own.push(shelling(17, "2017-03-25T20:00"));
    // A day later by every clock.
    own.push(shelling(18, "2017-03-26T20:00"));
    let days = calendar();
    let ledger = Ledger::of(&figure(19, &days), &own);
    assert_eq!(ledger.count_here(), 15);
    assert_eq!(told(&ledger), [(Reason::Duplicate, 1, 1), (Reason::AnotherDay, 1, 1)]);
    assert_eq!((ledger.missing, ledger.over), (2, 0));
}

#[test]
fn a_figure_that_the_count_explains_asks_no_reason() {
    let mut own = many(13);
    own[0].reports.push(report(90));
    let ledger = Ledger::of(&figure(13, &calendar()), &own);
    assert_eq!(
        told(&ledger),
        [(Reason::CountedTogether, 0, 1)],
        "it is told, and asked for nothing"
    );
    assert_eq!((ledger.count_here(), ledger.missing, ledger.over), (13, 0, 0));
}

#[test]
fn a_figure_below_the_count_is_explained_by_what_the_member_may_have_left_out() {
    let mut own = many(9);
    // In the reporting day, and on the eve by the calendar.
    own.push(shelling(10, "2017-03-24T20:00"));
    let mut posture = shelling(11, "2017-03-25T12:00");
    posture.act = Act::parse("fortification");
    own.push(posture);
    let mut late = shelling(12, "2017-03-25T12:00");
    late.reports[0].published = Some(date(2017, 3, 27));
    own.push(late);
    let ledger = Ledger::of(&figure(8, &calendar()), &own);
    assert_eq!(ledger.count_here(), 12);
    assert_eq!(
        told(&ledger),
        [
            (Reason::OnAnotherDay, 1, 1),
            (Reason::PublishedLater, 1, 1),
            (Reason::ShortOfForce, 1, 1)
        ]
    );
    assert_eq!((ledger.missing, ledger.over), (0, 1), "one more than declared remains");
}

#[test]
fn each_unit_has_its_own_rule_and_a_report_is_no_incident() {
    let mut own = many(3);
    own[0].reports.push(report(90));
    own[1].act = Act::parse("fortification");
    own[2].act = Act::parse("evacuation");
    let days = calendar();
    let of = |unit| Ledger::of(&Figure { unit, ..figure(4, &days) }, &own);
    assert_eq!(
        (of("violation").inclusion, of("violation").count_here()),
        (Inclusion::HostileActs, 2)
    );
    assert_eq!(
        (of("case of firing").inclusion, of("case of firing").count_here()),
        (Inclusion::Force, 1)
    );
    assert_eq!((of("report").inclusion, of("report").count_here()), (Inclusion::Reports, 4));
    assert_eq!(told(&of("case of firing"))[0], (Reason::CountedTogether, 1, 1));
    assert_eq!(told(&of("case of firing"))[1], (Reason::AnotherSort, 2, 2));
}

#[test]
fn what_was_found_to_be_no_incident_and_what_is_linked_to_none_is_not_counted() {
    let mut own = many(3);
    own[0].not_an_incident = Some(7);
    own[1].incident = None;
    let ledger = Ledger::of(&figure(3, &calendar()), &own);
    assert_eq!(ledger.count_here(), 1);
    assert_eq!(told(&ledger), [(Reason::NotLinked, 1, 1), (Reason::NotAnIncident, 1, 1)]);
}

#[test]
fn the_part_of_a_region_may_lie_in_another_here() {
    let mut own = many(4);
    own[0].region = Some("ID".into());
    own[1].reports[0].region = Some("ID".into());
    let days = calendar();
    let of = |declared, region| {
        Ledger::of(&Figure { region: Some(region), ..figure(declared, &days) }, &own)
    };
    let hama = of(4, "HM");
    assert_eq!(
        (hama.count_here(), told(&hama)),
        (3, vec![(Reason::AnotherRegion, 1, 1), (Reason::InAnotherRegion, 0, 1),])
    );
    let idlib = of(0, "ID");
    assert_eq!((idlib.count_here(), idlib.missing, idlib.over), (1, 0, 0));
    assert_eq!(told(&idlib), [(Reason::AnotherRegion, 0, 1), (Reason::InAnotherRegion, 1, 1)]);
}

#[test]
fn a_figure_for_24_hours_of_an_unnamed_day_cannot_be_placed() {
    let figure = Figure { is_unplaced: true, ..figure(10, &[]) };
    let ledger = Ledger::of(&figure, &many(12));
    assert_eq!((ledger.count_here(), ledger.unplaced, ledger.missing, ledger.over), (0, 10, 0, 0));
    assert!(ledger.closes());
}
