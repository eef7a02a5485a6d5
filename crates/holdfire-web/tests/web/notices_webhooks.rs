//! Notices to programs of an organisation, against a program that listens: signatures checked by another
//! computation, failures tried again, and nobody called who should not be.

use crate::common::people::{House, Person, house_with};
use crate::common::program::{Program, signed_by_openssl};
use crate::common::{Sample, sample};
use axum::http::StatusCode;
use holdfire_notices::{Carriers, Settings};
use holdfire_room::{DeliveryState, OrganisationKind, Role};
use holdfire_web::Options;
use jiff::Timestamp;
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

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

const NO_CONTENT: &str = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
const BROKEN: &str = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\n\r\nno";

fn house(sample: &Sample, clock: fn() -> Timestamp, may_call_private: bool) -> House {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notices.toml");
    let text = format!(
        "address = \"https://room.example\"\n[webhooks]\nprivate_addresses = {may_call_private}\n"
    );
    std::fs::write(&path, text).unwrap();
    let carriers = Carriers::new(Settings::read(&path).unwrap()).unwrap();
    let options = Options { carriers: Some(Arc::new(carriers)), ..Options::default() };
    house_with(sample, clock, options)
}

fn administrator(house: &House) -> Person {
    house.person("north", OrganisationKind::Party, Role::Administrator)
}

fn liaison(house: &House) -> Person {
    house.person("north", OrganisationKind::Party, Role::PartyLiaison)
}

async fn done(house: &House, who: &Person, path: &str, fields: &[(&str, &str)]) {
    let answer = house.post(who, path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
}

/// Makes a webhook of the party and says its secret.
async fn make(house: &House, url: &str) -> String {
    let admin = administrator(house);
    let fields = [("act", "make"), ("name", "our desk"), ("url", url)];
    let page = house.post(&admin, "/coast/webhooks", &fields).await.text();
    let secret = page.split("dir=\"ltr\">whsec_").nth(1).expect("the secret is shown once");
    format!("whsec_{}", secret.split('<').next().unwrap())
}

async fn choose(house: &House) {
    let choose = [
        ("act", "choose"),
        ("subject", "asked"),
        ("page/asked", "1"),
        ("webhook/asked", "at_once"),
    ];
    done(house, &liaison(house), "/coast/notices/settings", &choose).await;
}

async fn ask(house: &House, sample: &Sample, hours: &str) {
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let path = format!("/coast/incidents/{}/request", sample.incidents[0]);
    let what =
        [("of", "north"), ("what", "Which unit fired?"), ("within", hours), ("reason", "tonight")];
    done(house, &a, &path, &what).await;
}

fn follow_and_call(house: &House) {
    while house.site.follow_news().unwrap() {}
    house.site.call_webhooks().unwrap();
}

#[tokio::test]
async fn a_call_is_signed_tried_again_after_two_failures_and_is_the_same_each_time() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house(&sample, clock, true);
    let program = Program::answering(&[BROKEN, BROKEN, NO_CONTENT]);
    while house.site.follow_news().unwrap() {}
    let secret = make(&house, &program.url).await;
    ask(&house, &sample, "24").await;
    follow_and_call(&house);
    assert_eq!(program.got().len(), 0, "nobody chose it");
    choose(&house).await;
    ask(&house, &sample, "48").await;
    follow_and_call(&house);
    let log = house.get(&administrator(&house), "/coast/webhooks").await.text();
    assert!(
        log.contains("program: failed, tried again") && log.contains("it answered 500"),
        "{log}"
    );
    for _ in 0..4 {
        minutes_go_by(3);
        follow_and_call(&house);
    }
    let got = program.got();
    assert_eq!(got.len(), 3, "twice refused, once taken, never again: {got:#?}");
    for call in &got {
        assert_eq!(call.line, "POST /hook?from=room HTTP/1.1");
        assert_eq!(call.header("webhook-signature"), signed_by_openssl(&secret, call));
        assert_eq!(call.header("webhook-id"), got[0].header("webhook-id"));
        for hidden in ["Which unit", "tonight", "member-a", "Northern", "Kafr Nadir"] {
            assert!(!call.body.contains(hidden), "{hidden}: {}", call.body);
        }
    }
    let body: Value = serde_json::from_str(&got[2].body).unwrap();
    assert_eq!(body["type"], "notices");
    assert_eq!(body["data"]["account"], "north-party-liaison");
    let notice = &body["data"]["notices"][0];
    assert_eq!(notice["news"], "requested");
    assert_eq!(notice["incident"], *sample.incidents[0]);
    let url = format!("https://room.example/coast/incidents/{}", sample.incidents[0]);
    assert_eq!(notice["url"], *url);
    let page = house.get(&liaison(&house), "/coast/notices").await.text();
    assert!(page.contains("program: told"), "{page}");
    let log = house.get(&administrator(&house), "/coast/webhooks").await.text();
    assert!(log.contains("program: told") && !log.contains("whsec_"), "{log}");

    // By hand it is sent again, with the same id.
    let value = |name: &str| {
        let found = log.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        found.split('"').next().unwrap().to_owned()
    };
    let (webhook, call) = (value("webhook"), value("call"));
    let again = [("act", "again"), ("webhook", &*webhook), ("call", &*call)];
    done(&house, &administrator(&house), "/coast/webhooks", &again).await;
    house.site.call_webhooks().unwrap();
    assert_eq!(program.got()[3].header("webhook-id"), got[0].header("webhook-id"));
}

#[tokio::test]
async fn a_program_that_wants_no_more_calls_gets_none_and_a_redirect_leads_nowhere() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house(&sample, clock, true);
    while house.site.follow_news().unwrap() {}
    let gone = Program::answering(&["HTTP/1.1 410 Gone\r\n\r\n"]);
    let elsewhere = Program::answering(&[NO_CONTENT]);
    let to = Box::leak(
        format!("HTTP/1.1 307 Temporary Redirect\r\nLocation: {}\r\n\r\n", elsewhere.url)
            .into_boxed_str(),
    );
    let redirecting = Program::answering(Box::leak(Box::new([&*to])));
    make(&house, &gone.url).await;
    make(&house, &redirecting.url).await;
    choose(&house).await;
    ask(&house, &sample, "24").await;
    follow_and_call(&house);
    ask(&house, &sample, "48").await;
    minutes_go_by(5);
    follow_and_call(&house);
    assert_eq!(gone.got().len(), 1);
    assert!(redirecting.got().len() >= 2);
    assert_eq!(elsewhere.got().len(), 0, "no redirect is followed");
    let log = house.get(&administrator(&house), "/coast/webhooks").await.text();
    assert!(log.contains("it answered 410: it wants no more calls"), "{log}");
    assert!(log.contains("it answered 307, and redirects are not followed"), "{log}");
}

#[tokio::test]
async fn an_address_beside_the_server_is_not_called_and_one_without_tls_is_not_taken() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house(&sample, clock, false);
    while house.site.follow_news().unwrap() {}
    let program = Program::answering(&[NO_CONTENT]);
    make(&house, &program.url).await;
    choose(&house).await;
    ask(&house, &sample, "24").await;
    follow_and_call(&house);
    assert_eq!(program.got().len(), 0);
    let row = house.room.messages(None, 1).unwrap().remove(0);
    assert_eq!((row.state, row.tries), (DeliveryState::Waiting, 1));
    assert!(row.cause.unwrap().contains("no address of the open internet"));
    for bad in ["http://elsewhere.example/", "https://name:word@elsewhere.example/", "file:///etc"]
    {
        let fields = [("act", "make"), ("name", "bad"), ("url", bad)];
        let page = house.post(&administrator(&house), "/coast/webhooks", &fields).await.text();
        assert!(page.contains("This address cannot be used") && !page.contains("whsec_"), "{bad}");
    }
}

#[tokio::test]
async fn webhooks_are_of_one_organisation_and_a_trial_tells_nothing() {
    clock!(clock, minutes_go_by);
    let sample = sample();
    let house = house(&sample, clock, true);
    let program = Program::answering(&[NO_CONTENT]);
    let secret = make(&house, &program.url).await;
    let log = house.get(&administrator(&house), "/coast/webhooks").await.text();
    let id = log.split("name=\"webhook\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let other = house.person("south", OrganisationKind::Party, Role::Administrator);
    let page = house.get(&other, "/coast/webhooks").await.text();
    assert!(!page.contains(id) && !page.contains("our desk"), "{page}");
    for act in ["end", "try"] {
        let answer = house.post(&other, "/coast/webhooks", &[("act", act), ("webhook", id)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
    let plain = liaison(&house);
    assert_eq!(house.get(&plain, "/coast/webhooks").await.status, StatusCode::FORBIDDEN);
    let attempt = [("act", "try"), ("webhook", id)];
    done(&house, &administrator(&house), "/coast/webhooks", &attempt).await;
    house.site.call_webhooks().unwrap();
    let got = program.got().pop().unwrap();
    assert_eq!(got.header("webhook-signature"), signed_by_openssl(&secret, &got));
    let body: Value = serde_json::from_str(&got.body).unwrap();
    assert_eq!(
        (&body["type"], body["data"]["notices"].as_array().unwrap().len()),
        (&"trial".into(), 0)
    );
    let end = [("act", "end"), ("webhook", id)];
    done(&house, &administrator(&house), "/coast/webhooks", &end).await;
    let answer = house.post(&administrator(&house), "/coast/webhooks", &attempt).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "what was ended is not called");
}
