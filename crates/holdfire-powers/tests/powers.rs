//! Stories and laws of who may do what.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use holdfire_powers::{
    About, Act, Circumstances, Matter, OrganisationKind, Powers, PowersError, Reach, Role,
    STANDARD, Scope, Target, Who, table,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn standard() -> Powers {
    Powers::read(STANDARD).unwrap()
}

fn somebody(organisation: &str, kind: OrganisationKind, roles: &[Role]) -> Who {
    Who {
        account: format!("{organisation}-1").into(),
        organisation: organisation.into(),
        kind,
        roles: roles.iter().copied().collect(),
        scopes: None,
    }
}

fn matter(concerns: &[&str], told_by: &[&str]) -> Matter {
    let set = |ids: &[&str]| ids.iter().map(|id| Box::from(*id)).collect();
    Matter { concerns: set(concerns), told_by: set(told_by) }
}

fn named(name: &str) -> Circumstances<'_> {
    Circumstances { in_the_name_of: Some(name), asked_by: None }
}

fn problems(text: &str) -> String {
    match Powers::read(text) {
        Ok(_) => String::new(),
        Err(why) => why.to_string(),
    }
}

#[test]
fn a_member_takes_its_own_position_and_no_other() {
    let (powers, officer) =
        (standard(), somebody("member-a", OrganisationKind::Guarantor, &[Role::DutyOfficer]));
    let incident = matter(&["party-x"], &["member-b"]);
    let may = |when| powers.may(&officer, Act::TakePosition, About::Matter(&incident), when);
    assert!(may(named("member-a")).is_allowed);
    assert_eq!(may(named("member-a")).by, [Box::from("members-take-positions")]);
    assert!(!may(named("member-b")).is_allowed);
    assert!(!may(Circumstances::default()).is_allowed);
}

#[test]
fn a_party_sees_what_concerns_it_and_what_it_told_and_nothing_else() {
    let (powers, liaison) =
        (standard(), somebody("party-x", OrganisationKind::Party, &[Role::PartyLiaison]));
    let may = |matter: &Matter| {
        let about = About::Matter(matter);
        powers.may(&liaison, Act::SeeIncident, about, Circumstances::default()).is_allowed
    };
    assert!(may(&matter(&["party-x"], &["member-a"])));
    assert!(may(&matter(&["party-y"], &["party-x"])));
    assert!(!may(&matter(&["party-y"], &["member-a"])));
    assert!(!may(&matter(&[], &[])));
}

#[test]
fn what_a_member_said_is_called_an_error_by_that_member_alone() {
    let (powers, member) =
        (standard(), somebody("member-a", OrganisationKind::Guarantor, &[Role::JointMember]));
    let incident = matter(&[], &[]);
    let may =
        |when| powers.may(&member, Act::MakeErratum, About::Matter(&incident), when).is_allowed;
    assert!(may(named("member-a")));
    assert!(!may(named("member-b")));
    assert!(may(Circumstances::default()), "what was joint is nobody's alone");
    let officer = somebody("member-a", OrganisationKind::Guarantor, &[Role::DutyOfficer]);
    let about = About::Matter(&incident);
    assert!(!powers.may(&officer, Act::MakeErratum, about, Circumstances::default()).is_allowed);
}

#[test]
fn nobody_approves_what_the_same_account_asked_for() {
    let (powers, member) =
        (standard(), somebody("member-a", OrganisationKind::Guarantor, &[Role::JointMember]));
    let may = |asked_by| {
        let when = Circumstances { in_the_name_of: None, asked_by };
        powers.may(&member, Act::ApproveExport, About::Room, when).is_allowed
    };
    assert!(may(Some("member-b-1")));
    assert!(!may(Some("member-a-1")));
    assert!(!may(None));
}

#[test]
fn a_token_does_what_it_is_for_and_no_more_than_its_account() {
    let powers = standard();
    let mut officer = somebody("member-a", OrganisationKind::Guarantor, &[Role::DutyOfficer]);
    officer.scopes = Some(BTreeSet::from([Scope::Read, Scope::File]));
    let may = |act, who: &Who| {
        let nothing = Matter::default();
        let about = match act {
            Act::TakePosition => About::Matter(&nothing),
            _ => About::Room,
        };
        powers.may(who, act, about, named("member-a")).is_allowed
    };
    assert!(may(Act::SeeOverview, &officer));
    assert!(may(Act::FileReport, &officer));
    assert!(!may(Act::TakePosition, &officer), "a token to file does not decide");
    assert!(!may(Act::UseTokens, &officer), "no token makes another");
    let mut visitor = Who::public();
    visitor.scopes = Some(Scope::ALL.iter().copied().collect());
    assert!(!may(Act::SeeOverview, &visitor), "a token gives nobody more than the account has");
}

#[test]
fn a_visitor_without_an_account_sees_what_went_out_and_does_nothing() {
    let (powers, visitor) = (standard(), Who::public());
    let nothing = Matter::default();
    let allowed: Vec<&str> = Act::ALL
        .iter()
        .filter(|act| {
            let about = match act.target() {
                Target::Room => About::Room,
                Target::Matter => About::Matter(&nothing),
            };
            powers.may(&visitor, **act, about, named("")).is_allowed
        })
        .map(|act| act.as_str())
        .collect();
    assert_eq!(allowed, ["see_terms", "see_bulletins", "see_checkpoint", "tell_incidents"]);
}

#[test]
fn without_policies_nobody_may_do_anything() {
    let powers = Powers::read("").unwrap();
    for row in table(&powers) {
        assert!(row.cells.iter().all(|cell| cell.reach == Reach::Never), "{:?}", row.act);
    }
}

#[test]
fn a_policy_that_names_a_side_is_refused_with_its_line() {
    let text = "\n@id(\"a\")\n@says(\"b\")\npermit (principal, action == Action::\"see_overview\", resource)\nwhen { principal.organisation == \"member-a\" };";
    let told = problems(text);
    assert!(told.contains("policy `a` names `member-a`"), "{told}");
    let account = "@id(\"a\") @says(\"b\") permit (principal == Account::\"x\", action == Action::\"see_overview\", resource);";
    assert!(problems(account).contains("names `x`"), "{}", problems(account));
}

#[test]
fn a_misspelt_word_an_unnamed_policy_and_a_gate_left_open_are_refused() {
    let misspelt = "@id(\"a\") @says(\"b\") permit (principal, action == Action::\"see_overview\", resource)\nwhen { principal.roles.contains(Role::\"duty_oficer\") };";
    assert!(problems(misspelt).contains("duty_oficer"), "{}", problems(misspelt));
    let unnamed = "permit (principal, action == Action::\"see_overview\", resource);";
    assert!(problems(unnamed).contains("needs a name"), "{}", problems(unnamed));
    let open = "@id(\"a\") @says(\"b\") permit (principal, action, resource);";
    assert!(problems(open).contains("everything to everybody"), "{}", problems(open));
    let twice =
        "@id(\"a\") @says(\"b\") permit (principal, action == Action::\"see_terms\", resource);";
    assert!(problems(&twice.repeat(2)).contains("twice"), "{}", problems(&twice.repeat(2)));
    let unknown =
        "@id(\"a\") @says(\"b\") permit (principal, action == Action::\"see_all\", resource);";
    assert!(!problems(unknown).is_empty());
    let template = "@id(\"a\") @says(\"b\") permit (principal == ?principal, action == Action::\"see_terms\", resource);";
    assert!(!problems(template).is_empty());
}

#[test]
fn a_forbid_wins_over_every_permit() {
    let text = format!(
        "{STANDARD}\n@id(\"no-exports\")\n@says(\"Nothing is taken out for now.\")\nforbid (principal, action == Action::\"export\", resource);"
    );
    let powers = Powers::read(&text).unwrap();
    let analyst = somebody("member-a", OrganisationKind::Guarantor, &[Role::Analyst]);
    let may =
        |powers: &Powers| powers.may(&analyst, Act::Export, About::Room, Circumstances::default());
    assert!(may(&standard()).is_allowed);
    assert!(!may(&powers).is_allowed);
    assert_eq!(may(&powers).by, [Box::from("no-exports")]);
    assert_eq!(powers.says("no-exports", "ar"), Some("Nothing is taken out for now."));
    assert_eq!(powers.names().last(), Some("no-exports"));
    let in_arabic = powers.says("members-see-the-record", "ar").unwrap();
    assert_ne!(Some(in_arabic), powers.says("members-see-the-record", "en"));
}

#[test]
fn members_of_one_kind_have_the_same_powers_whoever_they_are() {
    let powers = standard();
    let acts = |own: &str, other: &str| {
        let incident = matter(&[own], &[other]);
        let mut allowed = Vec::new();
        for role in Role::ALL {
            let who = somebody(own, OrganisationKind::Guarantor, &[*role]);
            for act in Act::ALL {
                let about = match act.target() {
                    Target::Room => About::Room,
                    Target::Matter => About::Matter(&incident),
                };
                allowed.push(powers.may(&who, *act, about, named(own)).is_allowed);
            }
        }
        allowed
    };
    assert_eq!(acts("member-a", "member-b"), acts("member-b", "member-a"));
}

fn roles() -> impl Strategy<Value = BTreeSet<Role>> {
    prop::collection::btree_set(prop::sample::select(Role::ALL), 0..4)
}

proptest! {
    #[test]
    fn more_roles_and_a_wider_token_never_take_a_power_away(
        kind in prop::sample::select(OrganisationKind::ALL),
        few in roles(), more in roles(),
        scopes in prop::collection::btree_set(prop::sample::select(Scope::ALL), 0..4),
        act in prop::sample::select(Act::ALL),
    ) {
        let powers = standard();
        let with = |roles: BTreeSet<Role>, scopes: Option<BTreeSet<Scope>>| Who {
            account: "a".into(), organisation: "o".into(), kind, roles, scopes,
        };
        let incident = matter(&["o"], &[]);
        let about = match act.target() {
            Target::Room => About::Room,
            Target::Matter => About::Matter(&incident),
        };
        let may = |who: &Who| powers.may(who, act, about, named("o")).is_allowed;
        let all = few.union(&more).copied().collect();
        prop_assert!(!may(&with(few.clone(), None)) || may(&with(all, None)));
        prop_assert!(!may(&with(few.clone(), Some(scopes))) || may(&with(few, None)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,400}") {
        match Powers::read(&text) {
            Ok(_) => {}
            Err(PowersError::Wrong(problems)) => prop_assert!(!problems.is_empty()),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn an_id_cannot_speak_to_the_policies(id in "\\PC{0,40}") {
        let powers = standard();
        let who = somebody(&id, OrganisationKind::Party, &[Role::PartyLiaison]);
        let others = matter(&["party-y"], &["member-a"]);
        let may = powers.may(&who, Act::SeeIncident, About::Matter(&others), named(&id));
        prop_assert_eq!(may.is_allowed, id == "party-y" || id == "member-a");
    }
}

#[test]
fn every_standard_policy_says_in_every_language_of_the_pages_what_it_does() {
    let powers = Powers::read(STANDARD).unwrap();
    let english: Vec<_> = powers.names().map(|name| powers.says(name, "en")).collect();
    for language in ["ar", "ru", "tr", "fa"] {
        for (name, english) in powers.names().zip(&english) {
            assert_ne!(powers.says(name, language), *english, "`{name}` in {language}");
        }
    }
}
