//! Claims, assignments, what was seen, searches, drafts, and doing once what is asked twice.

use crate::support::*;
use holdfire_core::IncidentId;
use holdfire_room::{
    AccountId, Bulk, By, Claimed, MAX_DRAFT_BYTES, Once, Role, Room, RoomError, Undone,
};
use jiff::SignedDuration;
use proptest::prelude::*;
use std::sync::Barrier;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

fn incident(number: usize) -> IncidentId {
    IncidentId::new(format!("I-{number}")).unwrap()
}

fn incidents(numbers: std::ops::Range<usize>) -> Vec<IncidentId> {
    numbers.map(incident).collect()
}

fn two(house: &mut House) -> (AccountId, AccountId) {
    house.person("administrator-1", administrator());
    (
        house.person("duty-officer-1", [Role::DutyOfficer]).id,
        house.person("duty-officer-2", [Role::DutyOfficer]).id,
    )
}

impl House {
    fn claim_all(&mut self, incidents: &[IncidentId], by: &AccountId) -> Bulk {
        self.with_chance(|room, now, random| room.claim_all(incidents, by, HOUR, now, random))
            .unwrap()
    }

    fn assign(&mut self, incidents: &[IncidentId], to: Option<&AccountId>, by: &AccountId) -> Bulk {
        self.with_chance(|room, now, random| room.assign(incidents, to, by, now, random)).unwrap()
    }
}

#[test]
fn a_claim_holds_until_its_end_and_is_then_there_for_the_next() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    let i = incident(1);
    let Claimed::Taken(claim) = house.room.claim(&i, &one, HOUR, house.now).unwrap() else {
        panic!()
    };
    house.pass_seconds(1800);
    let held = house.room.claim(&i, &other, HOUR, house.now).unwrap();
    assert_eq!(held, Claimed::Held(claim.clone()));
    // One's own is made longer, and began when it began.
    let Claimed::Taken(longer) = house.room.claim(&i, &one, HOUR, house.now).unwrap() else {
        panic!()
    };
    assert_eq!(
        (longer.since, longer.until),
        (claim.since, claim.until + SignedDuration::from_mins(30))
    );
    assert_eq!(
        house.room.claims_on(&[incident(2), i.clone()], house.now).unwrap(),
        std::slice::from_ref(&longer)
    );
    assert_eq!(house.room.claims_of(&one, house.now).unwrap(), [longer]);
    house.pass(HOUR);
    assert!(house.room.claims_on(std::slice::from_ref(&i), house.now).unwrap().is_empty());
    let taken = house.room.claim(&i, &other, HOUR, house.now).unwrap();
    assert!(
        matches!(taken, Claimed::Taken(claim) if claim.account == other && claim.since == house.now)
    );
    assert!(!house.room.release_claim(&i, &one).unwrap(), "it is another's now");
    assert!(house.room.release_claim(&i, &other).unwrap());
}

#[test]
fn a_claim_is_no_longer_than_a_watch() {
    let mut house = House::new();
    let (one, _) = two(&mut house);
    for time in [SignedDuration::ZERO, -HOUR, SignedDuration::from_hours(13), SignedDuration::MAX] {
        assert!(house.room.claim(&incident(1), &one, time, house.now).is_err(), "{time:?}");
    }
}

#[test]
fn whoever_is_suspended_lets_go_and_claims_nothing() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    house.room.claim(&incident(1), &one, HOUR, house.now).unwrap();
    house.room.suspend(&one, "left", &By::Machine, house.now).unwrap();
    assert!(house.room.claims_on(&[incident(1)], house.now).unwrap().is_empty());
    assert!(house.room.claim(&incident(1), &one, HOUR, house.now).is_err());
    let refused = house.with_chance(|room, now, random| {
        room.assign(&incidents(1..3), Some(&one), &other, now, random)
    });
    assert!(matches!(refused, Err(RoomError::Conflict(_))), "{refused:?}");
    assert!(house.room.assignments_of(&incidents(1..3)).unwrap().is_empty());
}

#[test]
fn of_two_who_take_the_same_claim_at_once_one_wins() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    // Each through a handle of its own, as two programs on one file would.
    let second = Room::open_with_cost(house.folder.path(), CHEAP).unwrap();
    let (room, now) = (house.room.clone(), house.now);
    for number in 0..50 {
        let barrier = Barrier::new(2);
        let take = |room: &Room, by: &AccountId| {
            barrier.wait();
            room.claim(&incident(number), by, HOUR, now).unwrap()
        };
        let (mine, theirs) = std::thread::scope(|scope| {
            let mine = scope.spawn(|| take(&room, &one));
            let theirs = scope.spawn(|| take(&second, &other));
            (mine.join().unwrap(), theirs.join().unwrap())
        });
        match (&mine, &theirs) {
            (Claimed::Taken(claim), Claimed::Held(held))
            | (Claimed::Held(held), Claimed::Taken(claim)) => {
                assert_eq!(claim, held);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn many_are_claimed_at_once_what_others_hold_is_left_and_all_is_taken_back() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    house.room.claim(&incident(3), &other, HOUR, house.now).unwrap();
    house.room.claim(&incident(4), &one, HOUR, house.now).unwrap();
    house.pass_seconds(60);
    let bulk = house.claim_all(&incidents(0..10), &one);
    assert_eq!((bulk.changed, bulk.held.len(), &bulk.held[0].account), (9, 1, &other));
    let undo = bulk.undo.unwrap();
    // Somebody else takes one of them meanwhile.
    house.room.release_claim(&incident(7), &one).unwrap();
    house.room.claim(&incident(7), &other, HOUR, house.now).unwrap();
    let not_theirs = house.room.undo(&undo, &other, house.now);
    assert!(matches!(not_theirs, Err(RoomError::NotValid { .. })), "{not_theirs:?}");
    let undone = house.room.undo(&undo, &one, house.now).unwrap();
    assert_eq!(undone, Undone { restored: 8, left: 1 });
    let left = house.room.claims_on(&incidents(0..10), house.now).unwrap();
    let left: Vec<_> =
        left.iter().map(|claim| (claim.incident.as_str(), claim.account.as_str())).collect();
    assert_eq!(
        left,
        [("I-3", "duty-officer-2"), ("I-4", "duty-officer-1"), ("I-7", "duty-officer-2")]
    );
    let twice = house.room.undo(&undo, &one, house.now);
    assert!(matches!(twice, Err(RoomError::NotValid { .. })), "{twice:?}");
}

#[test]
fn many_claims_are_let_go_of_at_once_and_held_again_by_undoing_it() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    house.claim_all(&incidents(0..3), &one);
    house.room.claim(&incident(3), &other, HOUR, house.now).unwrap();
    let bulk = house
        .with_chance(|room, now, random| room.release_claims(&incidents(0..5), &one, now, random))
        .unwrap();
    assert_eq!(bulk.changed, 3, "what others hold, and what nobody does, is left");
    let held = house.room.claims_on(&incidents(0..5), house.now).unwrap();
    assert_eq!(held.iter().map(|claim| &claim.account).collect::<Vec<_>>(), [&other]);
    let undone = house.room.undo(&bulk.undo.unwrap(), &one, house.now).unwrap();
    assert_eq!(undone, Undone { restored: 3, left: 0 });
    assert_eq!(house.room.claims_of(&one, house.now).unwrap().len(), 3);
}

#[test]
fn what_was_done_to_many_is_taken_back_within_an_hour() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    let undo = house.assign(&incidents(0..3), Some(&other), &one).undo.unwrap();
    house.pass(HOUR);
    let late = house.room.undo(&undo, &one, house.now);
    assert!(matches!(late, Err(RoomError::NotValid { .. })), "{late:?}");
    assert_eq!(house.room.assigned_to(&other).unwrap().len(), 3);
    assert!(house.claim_all(&[], &one).undo.is_none());
    let many = incidents(0..10_001);
    let refused =
        house.with_chance(|room, now, random| room.assign(&many, None, &one, now, random));
    assert!(matches!(refused, Err(RoomError::Form { .. })), "{refused:?}");
}

#[test]
fn incidents_are_assigned_and_given_on() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    assert_eq!(house.assign(&incidents(0..4), Some(&one), &one).changed, 4);
    let again = house.assign(&incidents(0..4), Some(&one), &other);
    assert_eq!((again.changed, again.undo), (0, None), "it stands as it is");
    house.pass_seconds(1);
    let given = house.assign(&incidents(0..2), Some(&other), &one);
    assert_eq!(house.room.assigned_to(&other).unwrap().len(), 2);
    house.assign(&incidents(3..4), None, &one);
    assert_eq!(house.room.assigned_to(&one).unwrap().len(), 1);
    house.room.undo(&given.undo.unwrap(), &one, house.now).unwrap();
    let whose: Vec<_> = house
        .room
        .assignments_of(&incidents(0..4))
        .unwrap()
        .into_iter()
        .map(|a| a.account)
        .collect();
    assert_eq!(whose, [one.clone(), one.clone(), one]);
}

#[test]
fn what_was_seen_later_is_not_forgotten_for_what_was_seen_before() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    house.room.mark_seen(&one, &incidents(0..2), 40).unwrap();
    house.room.mark_seen(&one, &incidents(1..3), 30).unwrap();
    let seen = house.room.seen(&one, &incidents(0..5)).unwrap();
    assert_eq!(seen.len(), 3);
    assert_eq!((seen[&incident(0)], seen[&incident(1)], seen[&incident(2)]), (40, 40, 30));
    assert!(house.room.seen(&other, &incidents(0..5)).unwrap().is_empty());
}

#[test]
fn who_is_looking_on_is_forgotten_after_a_minute() {
    let mut house = House::new();
    let (one, other) = (account("duty-officer-2"), account("duty-officer-1"));
    let i = incident(1);
    house.room.is_viewing(&i, &one, house.now);
    house.pass_seconds(30);
    house.room.is_viewing(&i, &other, house.now);
    assert_eq!(house.room.viewers(&i, house.now), [other.clone(), one.clone()]);
    house.pass_seconds(30);
    assert_eq!(house.room.viewers(&i, house.now), std::slice::from_ref(&other));
    house.room.stops_viewing(&i, &other);
    assert!(house.room.viewers(&i, house.now).is_empty());
    for number in 0..20_000 {
        house.room.is_viewing(&incident(number), &one, house.now);
    }
    assert!(house.room.viewers(&incident(19_999), house.now).is_empty(), "bounded");
    house.pass_seconds(61);
    house.room.is_viewing(&incident(19_999), &one, house.now);
    assert_eq!(house.room.viewers(&incident(19_999), house.now), [one]);
}

#[test]
fn searches_are_saved_by_name_and_subscribed() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    let save = |house: &mut House, who: &AccountId, name: &str, query: &str, subscribed| {
        house.with_chance(|room, now, random| {
            room.save_search(who, name, query, subscribed, now, random)
        })
    };
    let first = save(&mut house, &one, "الخط", "area=line&state=received", false).unwrap();
    let again = save(&mut house, &one, "الخط", "area=line", true).unwrap();
    assert_eq!(
        (again.id.clone(), &*again.query, again.is_subscribed),
        (first.id, "area=line", true)
    );
    save(&mut house, &other, "All", "", true).unwrap();
    assert_eq!(house.room.subscribed_searches().unwrap().len(), 2);
    house.room.suspend(&other, "left", &By::Machine, house.now).unwrap();
    assert_eq!(house.room.subscribed_searches().unwrap(), std::slice::from_ref(&again));
    for (name, query) in [("", "a=b"), ("x\ny", "a=b"), ("x", "a\nb"), ("x", &"q".repeat(4097))] {
        assert!(save(&mut house, &one, name, query, false).is_err());
    }
    assert!(house.room.remove_search(&other, &again.id).is_err(), "not theirs");
    house.room.remove_search(&one, &again.id).unwrap();
    for number in 0..100 {
        save(&mut house, &one, &format!("search {number}"), "", false).unwrap();
    }
    let refused = save(&mut house, &one, "one more", "", false);
    assert!(matches!(refused, Err(RoomError::Conflict(_))), "{refused:?}");
    assert_eq!(house.room.saved_searches(&one).unwrap().len(), 100);
}

#[test]
fn how_somebody_likes_a_page_is_theirs_and_can_be_forgotten() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    let room = &house.room;
    assert_eq!(room.chosen_view(&one, "queue").unwrap(), None);
    room.choose_view(&one, "queue", "what,when").unwrap();
    room.choose_view(&one, "queue", "when,what,due").unwrap();
    assert_eq!(room.chosen_view(&one, "queue").unwrap().as_deref(), Some("when,what,due"));
    assert_eq!(room.chosen_view(&other, "queue").unwrap(), None, "not theirs");
    assert_eq!(room.chosen_view(&one, "calls").unwrap(), None, "another page");
    room.choose_view(&one, "queue", "").unwrap();
    assert_eq!(room.chosen_view(&one, "queue").unwrap(), None);
    for wrong in ["a\nb", &"x".repeat(1025)] {
        assert!(room.choose_view(&one, "queue", wrong).is_err());
    }
    assert!(room.choose_view(&AccountId::new("duty-officer-9").unwrap(), "queue", "what").is_err());
}

#[test]
fn a_draft_survives_a_crash_and_is_bounded() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    let body = r#"{"text":"قذائف قرب الجسر"}"#;
    house.room.keep_draft(&one, "report/new", body, house.now).unwrap();
    // The program ends without a word, and starts again.
    house.room = Room::open_with_cost(house.folder.path(), CHEAP).unwrap();
    let draft = house.room.draft(&one, "report/new").unwrap().unwrap();
    assert_eq!((&*draft.body, draft.updated), (body, house.now));
    assert!(!format!("{draft:?}").contains("الجسر"), "what was typed is not printed");
    assert!(house.room.draft(&other, "report/new").unwrap().is_none());
    let full = format!("\"{}\"", "x".repeat(MAX_DRAFT_BYTES - 2));
    house.room.keep_draft(&one, "full", &full, house.now).unwrap();
    for (key, body) in
        [("k", &*format!("{full} ")), ("k", "not json"), ("", "{}"), ("k\n", "{}"), ("k", "")]
    {
        let refused = house.room.keep_draft(&one, key, body, house.now);
        assert!(matches!(refused, Err(RoomError::Form { .. })), "{refused:?}");
    }
    assert!(house.room.remove_draft(&one, "full").unwrap());
    assert!(!house.room.remove_draft(&one, "full").unwrap());
    for number in 0..205 {
        house.pass_seconds(1);
        house.room.keep_draft(&one, &format!("form/{number}"), "{}", house.now).unwrap();
    }
    let drafts = house.room.drafts(&one).unwrap();
    assert_eq!((drafts.len(), &*drafts[0].key), (200, "form/204"));
}

#[test]
fn a_double_click_makes_one() {
    let mut house = House::new();
    let (one, other) = two(&mut house);
    let begin = |house: &House, who: &AccountId, request: &[u8]| {
        house.room.begin_once(who, "key-1", request, house.now)
    };
    assert_eq!(begin(&house, &one, b"report").unwrap(), Once::First);
    assert_eq!(begin(&house, &one, b"report").unwrap(), Once::Running);
    assert_eq!(
        begin(&house, &other, b"report").unwrap(),
        Once::First,
        "keys are each account's own"
    );
    house.room.finish_once(&one, "key-1", 303, Some("/m/incidents/I-1"), Some("{}")).unwrap();
    let location = Some("/m/incidents/I-1".to_owned());
    let done = Once::Done { status: 303, location, answer: Some("{}".to_owned()) };
    assert_eq!(begin(&house, &one, b"report").unwrap(), done);
    let refused = begin(&house, &one, b"another report");
    assert!(matches!(refused, Err(RoomError::Conflict(_))), "{refused:?}");
    house.room.forget_once(&one, "key-1").unwrap();
    assert_eq!(begin(&house, &one, b"report").unwrap(), done, "what was done is not forgotten");
    house.room.forget_once(&other, "key-1").unwrap();
    assert_eq!(begin(&house, &other, b"again").unwrap(), Once::First);
    // One that was cut off is taken up again.
    house.pass_seconds(59);
    assert_eq!(begin(&house, &other, b"again").unwrap(), Once::Running);
    house.pass_seconds(1);
    assert_eq!(begin(&house, &other, b"again").unwrap(), Once::First);
    house.pass(SignedDuration::from_hours(24));
    house.room.tidy(house.now).unwrap();
    assert_eq!(begin(&house, &one, b"another report").unwrap(), Once::First);
    for key in ["", "with space", "ключ", &"k".repeat(201)] {
        assert!(house.room.begin_once(&one, key, b"", house.now).is_err(), "{key}");
    }
}

#[test]
fn of_two_who_click_at_once_one_is_first() {
    let mut house = House::new();
    let (one, _) = two(&mut house);
    let (room, now) = (house.room.clone(), house.now);
    for number in 0..50 {
        let barrier = Barrier::new(4);
        let key = format!("key-{number}");
        let answers: Vec<Once> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        barrier.wait();
                        room.begin_once(&one, &key, b"report", now).unwrap()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(answers.iter().filter(|answer| **answer == Once::First).count(), 1);
        assert_eq!(answers.iter().filter(|answer| **answer == Once::Running).count(), 3);
    }
}

#[test]
fn of_two_who_use_one_code_at_once_one_comes_in() {
    let mut house = House::new();
    let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
    for _ in 0..10 {
        house.pass_seconds(60);
        let (room, now, code) = (house.room.clone(), house.now, officer.totp.code_at(house.now));
        let barrier = Barrier::new(2);
        let form = holdfire_room::SignInForm {
            sign_in_name: &officer.name,
            password: PASSWORD,
            code: &code,
        };
        let came = |seed: u8| {
            barrier.wait();
            let mut drawn = seed;
            let mut chance = |bytes: &mut [u8]| {
                for byte in bytes {
                    drawn = drawn.wrapping_mul(37).wrapping_add(11);
                    *byte = drawn ^ u8::try_from(now.as_second() % 251).unwrap();
                }
                Ok(())
            };
            room.sign_in(&form, &visitor(), now, &mut chance).is_ok()
        };
        let (one, two) = std::thread::scope(|scope| {
            let (one, two) = (scope.spawn(|| came(1)), scope.spawn(|| came(2)));
            (one.join().unwrap(), two.join().unwrap())
        });
        assert!(one != two, "{one} {two}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Taking back what was just done leads to where all began, whatever stood before.
    #[test]
    fn taking_back_at_once_leads_to_where_all_began(
        before in prop::collection::vec((0_usize..12, any::<bool>()), 0..12),
        claimed in prop::collection::vec(0_usize..12, 0..12),
    ) {
        let mut house = House::new();
        let (one, other) = two(&mut house);
        for (number, is_mine) in before {
            let by = if is_mine { &one } else { &other };
            house.room.claim(&incident(number), by, HOUR, house.now).unwrap();
            house.assign(&[incident(number)], Some(by), &other);
        }
        house.pass_seconds(10);
        let all = incidents(0..12);
        let stood = (house.room.claims_on(&all, house.now).unwrap(), house.room.assignments_of(&all).unwrap());
        let claimed: Vec<_> = claimed.into_iter().map(incident).collect();
        let bulks = [house.claim_all(&claimed, &one), house.assign(&claimed, Some(&one), &one)];
        for bulk in bulks.into_iter().rev() {
            let Some(undo) = bulk.undo else { continue };
            let undone = house.room.undo(&undo, &one, house.now).unwrap();
            prop_assert_eq!(undone, Undone { restored: bulk.changed, left: 0 });
        }
        let stands = (house.room.claims_on(&all, house.now).unwrap(), house.room.assignments_of(&all).unwrap());
        prop_assert_eq!(stands, stood);
    }
}
