//! The administrator of the machine looks after accounts from the command line.

use super::{register_of, run};
use holdfire_room::{
    Argon2Cost, Browser, CoarseAddress, Credentials, DisplayName, Language, NewAccount, Password,
    Room, SignInName, Visitor,
};
use jiff::Timestamp;
use std::path::Path;

const PASSWORD: &str = "seven blue tractors";

/// Invites somebody to `DIR/register`. The secret of the link.
fn invite(dir: &Path, who: &str) -> String {
    let line = format!("account invite --register DIR/register {who} --format json");
    let made = run(dir, &line).ended_with(0).json();
    let path = made["path"].as_str().unwrap();
    path.strip_prefix("/amber-coast/invitation/").unwrap_or_else(|| panic!("{path}")).to_owned()
}

/// Follows a link and accepts. The token of the session.
fn accept(dir: &Path, token: &str, name: &str) -> String {
    // As the server would: another process with the same file.
    let cheap = Argon2Cost { memory_kib: 8, passes: 1, lanes: 1 };
    let room = Room::open_with_cost(&dir.join("register"), cheap).unwrap();
    let now = Timestamp::now();
    let totp = room.open_invitation(token, now).unwrap().totp;
    let (password, code) = (Password::new(PASSWORD).unwrap(), totp.code_at(now));
    let who = NewAccount {
        display_name: DisplayName::new(&format!("The {name}")).unwrap(),
        sign_in_name: Some(SignInName::new(name).unwrap()),
        language: Language::new("en").unwrap(),
        credentials: Credentials::PasswordAndCode { password: &password, code: &code },
    };
    let visitor = Visitor {
        address: CoarseAddress::this_machine(),
        browser: Browser::from_user_agent("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"),
    };
    let mut chance = |bytes: &mut [u8]| {
        getrandom::fill(bytes).map_err(|why| holdfire_room::NoChance(why.to_string()))
    };
    let accepted = room.accept_invitation(token, &who, &visitor, now, &mut chance).unwrap();
    accepted.session.token.reveal().to_owned()
}

fn is_in(dir: &Path, token: &str) -> bool {
    let room = Room::open(&dir.join("register")).unwrap();
    room.session(token, Timestamp::now()).unwrap().is_some()
}

#[test]
fn an_administrator_of_the_machine_invites_suspends_and_ends() {
    let dir = register_of("exercise");
    let dir = dir.path();
    let first = invite(dir, "--organisation member-a --roles administrator");
    accept(dir, &first, "first.name");
    let second =
        invite(dir, "--organisation member-b --roles duty_officer,analyst --id watch-north");
    let token = accept(dir, &second, "officer.name");
    let listed =
        run(dir, "account list --register DIR/register --format json").ended_with(0).json();
    assert_eq!(listed[1]["account"], "watch-north");
    assert_eq!(listed[1]["organisation"], "member-b");
    assert_eq!(listed[1]["roles"], serde_json::json!(["duty_officer", "analyst"]));
    let table = run(dir, "account list --register DIR/register").ended_with(0).out;
    assert!(table.contains("watch-north: member-b, duty_officer,analyst\n"), "{table}");
    assert!(!table.contains("officer.name"), "names stay out of a table that is shown around");
    // The same word that is refused for a person is refused here.
    run(dir, "account roles watch-north dutyofficer --register DIR/register").ended_with(2);
    let roles = run(dir, "account roles watch-north monitor --register DIR/register");
    assert_eq!(roles.ended_with(0).json()["roles"], serde_json::json!(["monitor"]));
    let sessions = run(dir, "account sessions watch-north --register DIR/register --format json");
    let sessions = sessions.ended_with(0).json();
    assert_eq!(
        (sessions.as_array().unwrap().len(), &sessions[0]["browser"]),
        (1, &"Firefox, Linux".into())
    );
    let session = sessions[0]["id"].as_str().unwrap();
    assert!(is_in(dir, &token));
    run(dir, &format!("account end watch-north --session {session} --register DIR/register"))
        .ended_with(0);
    assert!(!is_in(dir, &token));
    let suspended = run(dir, "account suspend watch-north --reason left --register DIR/register");
    assert_eq!(suspended.ended_with(0).json()["suspended"]["by"], "machine");
    run(dir, "account suspend watch-north --reason left --register DIR/register").ended_with(2);
    run(dir, "account restore watch-north --register DIR/register").ended_with(0);
    let last = run(dir, "account suspend administrator-1 --reason left --register DIR/register");
    assert!(last.ended_with(2).err.contains("last administrator"));
    // What the room keeps is no part of the register.
    run(dir, "verify DIR/register").ended_with(0);
    run(dir, "rebuild DIR/register").ended_with(0);
    let again = run(dir, "account list --register DIR/register --format json").ended_with(0).json();
    assert_eq!(again.as_array().unwrap().len(), 2);
}

#[test]
fn an_invitation_names_an_organisation_of_the_register_or_an_account() {
    let dir = register_of("exercise");
    let dir = dir.path();
    let unheard =
        "account invite --organisation unheard-of --roles analyst --register DIR/register";
    assert!(run(dir, unheard).ended_with(2).err.contains("not an actor"));
    let party =
        "account invite --organisation group-k --roles party_liaison --register DIR/register";
    assert!(run(dir, party).ended_with(2).err.contains("--kind"));
    run(dir, &format!("{party} --kind party")).ended_with(0);
    // Known from now on.
    run(dir, party).ended_with(0);
    run(dir, "account invite --register DIR/register").ended_with(2);
    run(dir, "account invite --register DIR/nothing --back watch-north").ended_with(2);
    let nobody = run(dir, "account invite --register DIR/register --back watch-north");
    assert!(nobody.ended_with(2).err.contains("watch-north"));
    let token = invite(dir, "--organisation member-a --roles analyst --id watch-north");
    accept(dir, &token, "somebody");
    let back = run(dir, "account invite --register DIR/register --back watch-north").ended_with(0);
    assert!(back.out.contains("/amber-coast/invitation/"), "{}", back.out);
}
