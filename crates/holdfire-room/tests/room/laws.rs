//! Laws that hold whatever is done in which order.

use crate::support::*;
use holdfire_room::{By, Role};
use jiff::SignedDuration;
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Deed {
    Pass(i64),
    Ask,
    SignOut,
    EndOne,
    EndOthers,
    EndAll,
    Suspend,
    Restore,
    SignInAgain,
    Tidy,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (-100_000_i64..200_000).prop_map(Deed::Pass),
        6 => Just(Deed::Ask),
        1 => Just(Deed::SignOut),
        1 => Just(Deed::EndOne),
        1 => Just(Deed::EndOthers),
        1 => Just(Deed::EndAll),
        1 => Just(Deed::Suspend),
        2 => Just(Deed::Restore),
        2 => Just(Deed::SignInAgain),
        1 => Just(Deed::Tidy),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Once a token was refused it is refused for ever, whatever is done and however the clock goes.
    #[test]
    fn a_session_that_was_refused_once_never_holds_again(deeds in prop::collection::vec(deed(), 1..30)) {
        let mut house = House::new();
        house.person("administrator-1", administrator());
        let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
        let id = house.room.session(&officer.token, house.now).unwrap().unwrap().session.id;
        let by = By::Machine;
        let mut was_refused = false;
        for deed in deeds {
            let must_end = matches!(deed, Deed::SignOut | Deed::EndOne | Deed::EndAll);
            match deed {
                Deed::Pass(seconds) => house.pass(SignedDuration::from_secs(seconds)),
                Deed::Ask => {}
                Deed::SignOut => house.room.sign_out(&officer.token, house.now).unwrap(),
                Deed::EndOne => drop(house.room.end_session(&officer.id, &id, &by, house.now)),
                Deed::EndOthers => drop(house.room.end_sessions(&officer.id, Some(&id), &by, house.now)),
                Deed::EndAll => drop(house.room.end_sessions(&officer.id, None, &by, house.now)),
                Deed::Suspend => drop(house.room.suspend(&officer.id, "a reason", &by, house.now)),
                Deed::Restore => drop(house.room.restore(&officer.id, &by, house.now)),
                Deed::SignInAgain => {
                    let code = officer.totp.code_at(house.now);
                    drop(house.sign_in(&officer.name, PASSWORD, &code));
                }
                Deed::Tidy => house.room.tidy(house.now).unwrap(),
            }
            let holds = house.is_in(&officer.token);
            prop_assert!(!(holds && (was_refused || must_end)), "it holds again");
            was_refused |= !holds;
        }
    }

    /// When it expires is told in advance, and moves later only by being used.
    #[test]
    fn a_session_holds_until_the_moment_that_was_told_and_not_longer(minutes in prop::collection::vec(0_i64..1000, 1..40)) {
        let mut house = House::new();
        let officer = house.person("duty-officer-3", [Role::DutyOfficer]);
        let mut told = house.room.session(&officer.token, house.now).unwrap().unwrap().session.expires();
        for pause in minutes {
            house.pass(SignedDuration::from_mins(pause));
            let found = house.room.session(&officer.token, house.now).unwrap();
            prop_assert_eq!(found.is_some(), house.now < told);
            let Some(_) = found else { break };
            let next = house.room.sessions(&officer.id, house.now).unwrap()[0].expires();
            prop_assert!(next >= told);
            told = next;
        }
    }
}
