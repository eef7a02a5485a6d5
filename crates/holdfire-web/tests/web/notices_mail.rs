//! Notices by mail, against a real mail server: what a letter says and does not say, what becomes of one
//! that fails, and how mail begins and ends.

use crate::common;
use crate::common::mail::MailServer;
use crate::common::people::{House, Person, house_with};
use crate::common::{Sample, answered, sample};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use holdfire_notices::Letter;
use holdfire_room::{
    AccountId, By, DeliveryState, DisplayName, Language, MessageRow, OrganisationKind, Purpose,
    Role,
};
use holdfire_web::{Options, router};
use jiff::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt;

macro_rules! clock {
    ($clock:ident, $move:ident) => {
        static GONE_BY: AtomicI64 = AtomicI64::new(0);
        fn $clock() -> Timestamp {
            let began: Timestamp = "2026-02-20T10:00:00Z".parse().unwrap();
            Timestamp::from_second(began.as_second() + GONE_BY.load(Ordering::SeqCst)).unwrap()
        }
        #[allow(dead_code, reason = "not every test lets time go by")]
        fn $move(minutes: i64) {
            GONE_BY.fetch_add(minutes * 60, Ordering::SeqCst);
        }
    };
}

/// A house whose mail goes to a server.
fn house(sample: &Sample, clock: fn() -> Timestamp, server: &MailServer) -> House {
    let options = Options { carriers: Some(server.carriers()), ..Options::default() };
    house_with(sample, clock, options)
}

fn liaison(house: &House) -> Person {
    house.person("north", OrganisationKind::Party, Role::PartyLiaison)
}

fn account() -> AccountId {
    AccountId::new("north-party-liaison").unwrap()
}

async fn done(house: &House, who: &Person, path: &str, fields: &[(&str, &str)]) {
    let answer = house.post(who, path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
}

fn follow_and_send(house: &House) {
    while house.site.follow_news().unwrap() {}
    house.site.send_mail().unwrap();
}

/// The message that carries notices, the latest if there are several.
fn last(house: &House) -> MessageRow {
    let rows = house.room.messages(None, 20).unwrap();
    rows.into_iter().find(|row| row.purpose == Purpose::Notices).unwrap()
}

/// Somebody asks the party for information.
async fn ask(house: &House, sample: &Sample, incident: usize, hours: &str) {
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let path = format!("/coast/incidents/{}/request", sample.incidents[incident]);
    let what = [
        ("of", "north"),
        ("what", "Which unit fired?"),
        ("within", hours),
        ("reason", "two members differ"),
    ];
    done(house, &a, &path, &what).await;
}

/// Tells an address and brings its code back.
async fn confirm(house: &House, server: &MailServer, who: &Person, address: &str) {
    let settings = "/coast/notices/settings";
    let tell = [("act", "tell-address"), ("address", address)];
    done(house, who, settings, &tell).await;
    let before = server.letters().len();
    house.site.send_mail().unwrap();
    let letters = server.letters();
    assert_eq!(letters.len(), before + 1, "one letter with the code");
    let is_code = |line: &&str| line.len() == 8 && line.bytes().all(|b| b.is_ascii_digit());
    let code = letters.last().unwrap().lines().find(is_code).expect("the letter holds a code");
    done(house, who, settings, &[("act", "confirm-address"), ("code", code)]).await;
}

async fn choose(house: &House, who: &Person, gathering: &str) {
    let choose = [
        ("act", "choose"),
        ("subject", "asked"),
        ("page/asked", "1"),
        ("mail/asked", gathering),
        ("daily-at", "07:00"),
    ];
    done(house, who, "/coast/notices/settings", &choose).await;
}

#[tokio::test]
async fn mail_goes_out_over_tls_with_a_password_once_and_gathered_and_says_nothing_it_should_not() {
    clock!(clock, minutes_go_by);
    let (sample, server) = (sample(), MailServer::secure());
    let house = house(&sample, clock, &server);
    let party = liaison(&house);
    while house.site.follow_news().unwrap() {}
    ask(&house, &sample, 0, "24").await;
    follow_and_send(&house);
    assert_eq!(server.letters().len(), 0, "mail is off until somebody turns it on");
    confirm(&house, &server, &party, "desk@north.example").await;
    choose(&house, &party, "at_once").await;
    ask(&house, &sample, 0, "48").await;
    ask(&house, &sample, 1, "72").await;
    follow_and_send(&house);
    let letters = server.letters();
    assert_eq!(letters.len(), 2, "the code, and one letter of two notices: {letters:#?}");
    let letter = &letters[1];
    assert!(letter.starts_with("X-Got: tls room from room@centre.example to desk@north.example"));
    assert!(letter.contains("\nSubject: EXERCISE · Exercise coast: 2 notices\n"), "{letter}");
    for said in [
        &*sample.incidents[0],
        &sample.incidents[1],
        "- Your organisation is asked for information. Due ",
        &format!("https://room.example/coast/incidents/{}", sample.incidents[0]),
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ] {
        assert!(letter.contains(said), "{said}: {letter}");
    }
    let hidden = [
        "Which unit",
        "two members differ",
        "member-a",
        "Member A",
        "north-party",
        "Northern",
        "Kafr Nadir",
        "north-area",
        "script",
    ];
    for hidden in hidden {
        assert!(!letter.contains(hidden), "{hidden}: {letter}");
    }
    follow_and_send(&house);
    assert_eq!(server.letters().len(), 2, "nothing is told twice");
    let page = house.get(&party, "/coast/notices").await.text();
    assert_eq!(page.matches("e-mail: sent").count(), 2, "{page}");
}

#[tokio::test]
async fn a_letter_is_in_the_language_of_the_account_and_comes_after_the_quiet_hours() {
    clock!(clock, minutes_go_by);
    let (sample, server) = (sample(), MailServer::plain());
    let house = house(&sample, clock, &server);
    let party = liaison(&house);
    let (name, arabic) = (DisplayName::new("Liaison").unwrap(), Language::new("ar").unwrap());
    house.room.set_profile(&account(), &name, &arabic, &By::Machine, clock()).unwrap();
    confirm(&house, &server, &party, "desk@north.example").await;
    // It is noon at the coast; it is quiet until one.
    let choose = [
        ("act", "choose"),
        ("subject", "asked"),
        ("mail/asked", "at_once"),
        ("quiet-from", "11:30"),
        ("quiet-until", "13:00"),
    ];
    done(&house, &party, "/coast/notices/settings", &choose).await;
    while house.site.follow_news().unwrap() {}
    ask(&house, &sample, 0, "24").await;
    follow_and_send(&house);
    minutes_go_by(59);
    follow_and_send(&house);
    assert_eq!(server.letters().len(), 1, "only the code");
    minutes_go_by(1);
    follow_and_send(&house);
    let letter = server.letters().pop().unwrap();
    assert!(letter.contains("إشعار واحد") && letter.contains("طُلبت معلومات من جهتك."), "{letter}");
}

#[tokio::test]
async fn a_letter_that_fails_is_tried_again_and_one_that_fails_too_often_is_shown_as_given_up() {
    clock!(clock, minutes_go_by);
    let (sample, server) = (sample(), MailServer::plain());
    let house = house(&sample, clock, &server);
    let party = liaison(&house);
    while house.site.follow_news().unwrap() {}
    confirm(&house, &server, &party, "later@north.example").await;
    choose(&house, &party, "at_once").await;
    server.refuses_later(true);
    ask(&house, &sample, 0, "24").await;
    follow_and_send(&house);
    let page = house.get(&party, "/coast/notices").await.text();
    assert!(page.contains("e-mail: failed, tried again"), "{page}");
    let row = last(&house);
    let cause = row.cause.unwrap();
    assert!(
        (row.tries, row.state) == (1, DeliveryState::Waiting) && cause.contains("451"),
        "{cause}"
    );
    house.site.send_mail().unwrap();
    assert_eq!(last(&house).tries, 1, "not before its time");
    server.refuses_later(false);
    minutes_go_by(2);
    house.site.send_mail().unwrap();
    assert_eq!(last(&house).state, DeliveryState::Sent);
    assert_eq!(server.letters().len(), 2);

    server.refuses_later(true);
    ask(&house, &sample, 1, "48").await;
    follow_and_send(&house);
    for _ in 0..holdfire_room::MOST_TRIES {
        minutes_go_by(8 * 60);
        house.site.send_mail().unwrap();
    }
    let row = last(&house);
    assert_eq!((row.tries, row.state), (holdfire_room::MOST_TRIES, DeliveryState::GivenUp));
    let page = house.get(&liaison(&house), "/coast/notices").await.text();
    assert!(page.contains("e-mail: failed, given up"), "{page}");
}

#[tokio::test]
async fn what_may_no_longer_be_told_when_it_is_sent_is_withheld() {
    clock!(clock, minutes_go_by);
    let (sample, server) = (sample(), MailServer::plain());
    let house = house(&sample, clock, &server);
    let party = liaison(&house);
    while house.site.follow_news().unwrap() {}
    confirm(&house, &server, &party, "desk@north.example").await;
    house.person("north", OrganisationKind::Party, Role::Administrator);
    choose(&house, &party, "hourly").await;
    ask(&house, &sample, 0, "24").await;
    follow_and_send(&house);
    house.room.suspend(&account(), "on leave", &By::Machine, clock()).unwrap();
    minutes_go_by(61);
    follow_and_send(&house);
    assert_eq!(server.letters().len(), 1, "only the code");
    assert_eq!(last(&house).state, DeliveryState::Withheld);
}

#[tokio::test]
async fn an_address_counts_only_with_its_code_and_one_click_ends_it() {
    clock!(clock, minutes_go_by);
    let (sample, server) = (sample(), MailServer::plain());
    let house = house(&sample, clock, &server);
    let party = liaison(&house);
    while house.site.follow_news().unwrap() {}
    choose(&house, &party, "at_once").await;
    let settings = "/coast/notices/settings";
    let tell = [("act", "tell-address"), ("address", "victim@elsewhere.example")];
    done(&house, &party, settings, &tell).await;
    for _ in 0..6 {
        let guess = [("act", "confirm-address"), ("code", "00000000")];
        assert_ne!(house.post(&party, settings, &guess).await.status, StatusCode::SEE_OTHER);
    }
    ask(&house, &sample, 0, "24").await;
    follow_and_send(&house);
    let letters = server.letters();
    assert_eq!(letters.len(), 1, "only the code goes to an address that nobody confirmed");
    let held = house.room.notice_address(&account()).unwrap().unwrap();
    let late = [("act", "confirm-address"), ("code", held.code.as_deref().unwrap())];
    let late = house.post(&party, settings, &late).await;
    assert_ne!(late.status, StatusCode::SEE_OTHER, "after too many guesses the code is void");

    confirm(&house, &server, &party, "desk@north.example").await;
    ask(&house, &sample, 0, "48").await;
    follow_and_send(&house);
    let letter = server.letters().pop().unwrap();
    let stop = letter.split("List-Unsubscribe: <https://room.example").nth(1).unwrap();
    let stop = stop.split('>').next().unwrap();
    let seen = common::get(&house.site, stop).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text());
    assert!(house.room.notice_address(&account()).unwrap().is_some(), "looking ends nothing");
    // The program of a mail service sends neither cookie nor origin.
    let click = Request::post(stop)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("List-Unsubscribe=One-Click"))
        .unwrap();
    let ended = answered(router(house.site.clone()).oneshot(click).await.unwrap()).await;
    assert_eq!(ended.status, StatusCode::OK, "{}", ended.text());
    assert_eq!(house.room.notice_address(&account()).unwrap(), None);
    assert_eq!(common::get(&house.site, stop).await.status, StatusCode::NOT_FOUND);
    let before = server.letters().len();
    ask(&house, &sample, 1, "24").await;
    minutes_go_by(5);
    follow_and_send(&house);
    assert_eq!(server.letters().len(), before);
}

#[test]
fn a_hostile_subject_adds_no_header_and_nobody_to_a_letter() {
    let server = MailServer::plain();
    let carriers = server.carriers();
    let subjects = ["News\r\nBcc: b@x.example", "News\n\nbody", "أخبار\r\nX-Own: yes", "a\rb\0c"];
    for (n, subject) in subjects.into_iter().enumerate() {
        let letter = Letter {
            id: format!("hostile{n}"),
            to: "desk@north.example".to_owned(),
            subject: subject.to_owned(),
            body: "A dot:\n.\nQUIT\n".to_owned(),
            unsubscribe: Some("https://room.example/x\r\nX-Own: yes".to_owned()),
            at: "2026-02-20T10:00:00Z".parse().unwrap(),
        };
        carriers.mail.as_ref().unwrap().send(&letter).unwrap();
        let got = server.letters().pop().unwrap();
        let (headers, body) = got.split_once("\n\n").unwrap();
        assert!(
            headers.starts_with(
                "X-Got: plain nobody from room@centre.example to desk@north.example\n"
            )
        );
        let own = |line: &str| line.starts_with("Bcc") || line.starts_with("X-Own");
        assert!(!headers.lines().any(own), "{headers}");
        assert!(body.contains("A dot:\n.\nQUIT"), "{body}");
    }
    assert_eq!(server.letters().len(), subjects.len());
}

#[test]
fn a_mailbox_that_is_not_there_is_given_up_at_once_and_a_server_that_is_not_there_is_not() {
    let server = MailServer::plain();
    let carriers = server.carriers();
    let letter = |to: &str| Letter {
        id: "one".to_owned(),
        to: to.to_owned(),
        subject: "News".to_owned(),
        body: "News\n".to_owned(),
        unsubscribe: None,
        at: "2026-02-20T10:00:00Z".parse().unwrap(),
    };
    let mailer = carriers.mail.as_ref().unwrap();
    let gone = mailer.send(&letter("gone@north.example")).unwrap_err();
    assert!(gone.is_for_good && gone.cause.contains("550"), "{gone}");
    drop(server);
    let away = mailer.send(&letter("desk@north.example")).unwrap_err();
    assert!(!away.is_for_good, "{away}");
}
