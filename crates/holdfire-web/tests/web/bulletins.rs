//! Editions of bulletins: who reads which, what each leaves out, and that they reconcile.

use crate::common;
use crate::common::people::{House, Person, house};
use crate::common::{HOSTILE, Sample, event, get, record, report, sample};
use axum::http::StatusCode;
use holdfire_bulletin::{Bulletin, PlaceTold, WithheldPart};
use holdfire_core::{ActorId, Audience, Event, Powers};
use holdfire_powers::STANDARD;
use holdfire_room::{OrganisationKind, Role, Scope};
use holdfire_store::{Reader, Writer};
use holdfire_web::edition::{Corrects, Wanted, prepare};
use serde_json::{Value, json};

const WEEK: &str = "from=2026-02-13&to=2026-02-19&language=en";
const DOCTOR: &str = "the clinic of Doctor Amal";

/// The sample with an incident at something protected, a patrol that was refused, and a position.
fn told() -> Sample {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let at = common::people::now();
    let (fifth, protected) = report(
        "5",
        "press",
        15,
        json!({
            "circumstances": { "protected_target": true },
            "place": { "lon": 36.7031, "lat": 35.3027, "precision": 1, "uncertainty_m": 50.0, "name": DOCTOR, "region": "the house of Amal" },
        }),
    );
    let linked =
        json!({ "incident": "CST-DDDD-DDDD", "links": [{ "report": fifth, "probability": 1.0 }] });
    let refused = json!({
        "id": "c2", "who": "Captain Basil", "kind": "denied", "place": "north-area", "source": "log", "note": "Major Karim said no",
        "period": { "from": "2026-02-14T22:00:00Z", "until": "2026-02-15T22:00:00Z", "precision": "day", "zone": "Etc/GMT-2" },
    });
    let elsewhere = json!({
        "id": "c3", "who": "Captain Basil", "kind": "patrol", "place": "the farm of Amal", "source": "log",
        "period": { "from": "2026-02-14T22:00:00Z", "until": "2026-02-15T22:00:00Z", "precision": "day", "zone": "Etc/GMT-2" },
    });
    let position = json!({ "incident": "CST-AAAA-AAAA", "member": "member-a", "stand": { "is": "confirms" }, "reason": "our post saw it" });
    let events = vec![
        protected,
        event("reports_linked", linked),
        event("coverage_recorded", refused),
        event("coverage_recorded", elsewhere),
        event("position_taken", position),
    ];
    record(&mut writer, at, events);
    sample
}

fn edition(sample: &Sample, audience: Audience) -> Bulletin {
    let reader = Reader::open(sample.folder.path()).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let (from, to) = (day("2026-02-13"), day("2026-02-19"));
    let wanted = Wanted { from, to, audience, language: "en", corrects: None };
    let bulletin = prepare(&reader, None, &wanted).unwrap().bulletin;
    bulletin.consistent().unwrap();
    bulletin
}

fn size(sample: &Sample) -> u64 {
    Reader::open(sample.folder.path()).unwrap().size().unwrap()
}

fn reporting(house: &House) -> Person {
    house.person("member-a", OrganisationKind::Guarantor, Role::ReportingOfficer)
}

/// What a form of a page sends along.
fn hidden(page: &str, name: &str) -> String {
    let found = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    let found = found.unwrap_or_else(|| panic!("no `{name}` in {page}"));
    found.split('"').next().unwrap().to_owned()
}

/// Looks at an edition and issues it; says where it stands.
async fn issue(house: &House, officer: &Person, audience: &str) -> String {
    let look = format!("/coast/bulletins/new?audience={audience}&{WEEK}");
    let page = house.get(officer, &look).await.text();
    let at_size = hidden(&page, "register_size");
    let fields = [
        ("act", "issue"),
        ("from", "2026-02-13"),
        ("to", "2026-02-19"),
        ("audience", audience),
        ("language", "en"),
        ("register_size", &at_size),
    ];
    let sent = house.post(officer, "/coast/bulletins", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let stands = sent.header("location").to_owned();
    assert!(stands.ends_with(&format!("2026-02-13-to-2026-02-19-{audience}-en")), "{stands}");
    stands
}

#[tokio::test]
async fn a_bulletin_of_one_audience_is_shown_to_nobody_else() {
    let sample = told();
    let house = house(&sample);
    let officer = reporting(&house);
    let people = [
        (
            Some(house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer)),
            [true, true, true],
        ),
        (Some(house.person("un-office", OrganisationKind::Un, Role::Analyst)), [true, true, true]),
        (
            Some(house.person("bystander", OrganisationKind::Observer, Role::Observer)),
            [false, true, true],
        ),
        (
            Some(house.person("north", OrganisationKind::Party, Role::PartyLiaison)),
            [false, false, true],
        ),
        (None, [false, false, true]),
    ];
    while house.site.follow_news().unwrap() {}
    let mut stand = Vec::new();
    for audience in ["members", "observers", "public"] {
        stand.push(issue(&house, &officer, audience).await);
    }
    while house.site.follow_news().unwrap() {}
    let reader = Reader::open(sample.folder.path()).unwrap();
    let entries = reader.entry_heads(u64::MAX, 1000).unwrap();
    for (number, (person, sees)) in people.iter().enumerate() {
        let ask = |path: String| {
            let house = &house;
            async move {
                match person {
                    Some(person) => house.get(person, &path).await,
                    None => get(&house.site, &path).await,
                }
            }
        };
        let list = ask("/coast/bulletins".to_owned()).await.text();
        let programs: Value =
            serde_json::from_slice(&ask("/coast/api/v1/bulletins".to_owned()).await.body).unwrap();
        let notices = match person {
            Some(person) => house.get(person, "/coast/notices").await.text(),
            None => String::new(),
        };
        // That of the sample is for the public, too.
        let seen = sees.iter().filter(|sees| **sees).count();
        assert_eq!(programs["items"].as_array().unwrap().len(), seen + 1, "{number}: {programs}");
        assert_eq!(programs["total"], json!(seen + 1), "{number}: {programs}");
        for (at, sees) in stand.iter().zip(sees) {
            let id = at.rsplit('/').next().unwrap();
            let who = format!("person {number}, {id}");
            let status = if *sees { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(list.contains(&format!("\"{at}\"")), *sees, "{who}");
            let told = programs["items"].as_array().unwrap().iter().any(|of| of["id"] == *id);
            assert_eq!(told, *sees, "{who}");
            let pdf = ask(format!("{at}.pdf")).await;
            assert_eq!(pdf.status, status, "{who}");
            if *sees {
                let is_public = pdf.header("cache-control").contains("public");
                assert_eq!(is_public, id.contains("public"), "{who}: nobody between keeps it");
            }
            assert_eq!(ask(at.clone()).await.status, status, "{who}");
            let program = ask(format!("/coast/api/v1/bulletins/{id}")).await;
            assert_eq!(program.status, status, "{who}");
            assert_eq!(notices.contains(id), *sees && person.is_some(), "{who}: {notices}");
            // Nor does its entry say that there is one.
            let entry = entries
                .iter()
                .find(|head| {
                    let bytes = reader.entry(head.seq).unwrap().unwrap().bytes;
                    &*head.kind == "bulletin_issued"
                        && String::from_utf8(bytes).unwrap().contains(id)
                })
                .unwrap();
            let opened = ask(format!("/coast/register/{}", entry.seq)).await.status;
            assert_eq!(opened == StatusCode::OK, *sees, "{who}: {opened}");
        }
    }
}

#[tokio::test]
async fn who_can_read_it_and_what_is_left_out_are_shown_before_it_goes_out() {
    let sample = told();
    let house = house(&sample);
    let officer = reporting(&house);
    house.person("bystander", OrganisationKind::Observer, Role::Observer);
    house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let before = size(&sample);
    let look = |audience: &str| format!("/coast/bulletins/new?audience={audience}&{WEEK}");
    let backwards = look("public").replace(WEEK, "from=2026-02-19&to=2026-02-13&language=en");
    let backwards = house.get(&officer, &backwards).await;
    assert_eq!(backwards.status, StatusCode::OK);
    let said = backwards.text();
    assert!(said.contains("The last day has to be the first or come after it"), "{said}");
    assert!(said.contains("value=\"2026-02-19\"") && !said.contains("value=\"issue\""), "{said}");
    let public = house.get(&officer, &look("public")).await;
    assert_eq!(public.status, StatusCode::OK);
    let public = public.text();
    for said in [
        "Who can see this?",
        "Northern forces",
        "bystander",
        "This edition is for the public.",
        "One incident is told without its place.",
        "The places of 2 incidents are told to about ten kilometres.",
        "who told of them",
        "No policy of the mechanism lets these readers be told this.",
        "Issue it now",
    ] {
        assert!(public.contains(said), "no `{said}` in {public}");
    }
    let readers =
        |page: &str| page.split("id=\"left-out\"").next().unwrap().matches('✓').count() - 1;
    // Two members, an observer, a party, everybody; the sign is explained once.
    assert_eq!(readers(&public), 5);
    assert_eq!(readers(&house.get(&officer, &look("observers")).await.text()), 3);
    let members = house.get(&officer, &look("members")).await.text();
    // An auditor of an observer sees the whole record, and so this too.
    assert_eq!(readers(&members), 3);
    assert!(members.contains("✓</span> auditor"), "{members}");
    assert!(members.contains("Nothing is left out: this is the members’ edition."), "{members}");
    assert_eq!(size(&sample), before, "to look records nothing");
    // Whoever does not issue bulletins sees none of it.
    let duty = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    assert_eq!(house.get(&duty, &look("public")).await.status, StatusCode::FORBIDDEN);
    // What was not looked at does not go out.
    let blind = [
        ("act", "issue"),
        ("from", "2026-02-13"),
        ("to", "2026-02-19"),
        ("audience", "public"),
        ("language", "en"),
    ];
    let sent = house.post(&officer, "/coast/bulletins", &blind).await;
    assert_eq!(sent.status, StatusCode::BAD_REQUEST);
    assert_eq!(size(&sample), before);
}

#[test]
fn editions_differ_by_what_is_said_to_be_left_out_to_the_last_unit() {
    let sample = told();
    let members = edition(&sample, Audience::Members);
    assert!(members.withheld.is_none());
    for audience in [Audience::Observers, Audience::Public] {
        let here = edition(&sample, audience);
        assert_eq!(here.audience, audience.as_str());
        let withheld = here.withheld.as_ref().unwrap();
        let line = |part| withheld.lines.iter().find(|line| line.part == part);
        let told = |part| line(part).map(|line| (line.members, line.here, line.withheld));
        // Every incident of the members' edition is counted, and told one by one.
        let all = members.incidents.len() as u64;
        assert_eq!(told(WithheldPart::Counted), Some((all, all, 0)));
        assert_eq!(told(WithheldPart::Incidents), Some((all, all, 0)));
        assert_eq!(told(WithheldPart::Places), Some((3, 0, 3)));
        let by = |told| here.incidents.iter().filter(|row| row.place_told == told).count();
        assert_eq!((by(PlaceTold::Withheld), by(PlaceTold::Roughly)), (1, 2));
        let is_public = audience == Audience::Public;
        assert_eq!(told(WithheldPart::Sources), is_public.then_some((3, 0, 3)));
        assert_eq!(told(WithheldPart::Positions), is_public.then_some((1, 0, 1)));
        assert_eq!(told(WithheldPart::Gaps), is_public.then_some((1, 0, 1)));
        let explained = members.why.as_ref().unwrap().explained.len() as u64;
        assert_eq!(told(WithheldPart::Reasons), Some((explained, 0, explained)));
        let due = members.due.as_ref().unwrap();
        let due = due.rows.len() as u64 + due.not_listed.value();
        assert_eq!(told(WithheldPart::Due), Some((due, 0, due)));
        // By region and clause and day nothing is moved; by area, what has no place any more.
        assert_eq!(here.by_governorate, members.by_governorate);
        assert_eq!(here.by_clause, members.by_clause);
        assert_eq!(here.by_day, members.by_day);
        assert_eq!(here.by_area.total, members.by_area.total);
        let in_row = |of: &Bulletin, name: &str| {
            let row = of.by_area.rows.iter().find(|row| row.place == name);
            row.map_or(0, |row| row.incidents.value())
        };
        assert_eq!(in_row(&here, "North area") + 1, in_row(&members, "North area"));
        assert_eq!(in_row(&here, "place not told"), in_row(&members, "place not told") + 1);
        assert!(here.by_area.notes.iter().any(|note| note.contains("Of this period 1 incidents")));
        // "Not observed" is in every edition.
        let days = |of: &Bulletin| -> Vec<_> {
            of.coverage.as_ref().unwrap().rows.iter().map(|row| row.by_day.clone()).collect()
        };
        assert_eq!(days(&here), days(&members));
    }
}

#[test]
fn the_public_is_told_no_words_of_others_no_names_and_no_exact_place() {
    let sample = told();
    let public = serde_json::to_string(&edition(&sample, Audience::Public)).unwrap();
    let members = serde_json::to_string(&edition(&sample, Audience::Members)).unwrap();
    let hostile = serde_json::to_string(HOSTILE).unwrap();
    let hostile = hostile.trim_matches('"').split("\\u").next().unwrap().to_owned();
    for told in ["Kafr Nadir", "Amal", "Basil", "Karim", "Posts of Member A", "Member A"] {
        assert!(members.contains(told), "the members are told `{told}`");
        assert!(!public.contains(told), "the public is told `{told}`");
    }
    assert!(!public.contains(&hostile));
    for degrees in ["36.7", "35.3", "36.5000", "35.5000", "34.2000", "35.2000"] {
        assert!(!public.contains(degrees), "the public is told `{degrees}`");
    }
    assert!(public.contains("36.5500° E"), "{public}");
    // The observers are told who told of it, and not where.
    let observers = serde_json::to_string(&edition(&sample, Audience::Observers)).unwrap();
    assert!(observers.contains("Posts of Member A") && observers.contains("Major Karim"));
    assert!(!observers.contains("Kafr Nadir") && !observers.contains("Doctor Amal"));
}

#[test]
fn what_no_policy_permits_is_left_out_and_what_one_permits_is_told() {
    let sample = told();
    let adopt = |policies: &str| {
        let mut writer = Writer::open(sample.folder.path()).unwrap();
        let by = ActorId::new("member-a").unwrap();
        let adopted = Event::PowersAdopted(Powers::new(policies, by, "agreed"));
        record(&mut writer, common::people::now(), vec![adopted]);
    };
    // Policies of before there were editions: only numbers go to others, and everything to members.
    adopt(
        "@id(\"old\") @says(\"Everybody sees bulletins.\")\npermit (principal, action == Action::\"see_bulletins\", resource);",
    );
    let bare = edition(&sample, Audience::Public);
    assert!(bare.incidents.is_empty());
    assert!(bare.withheld.as_ref().unwrap().is_whole(WithheldPart::Incidents));
    assert_eq!(edition(&sample, Audience::Members).incidents.len(), 3);
    // A mechanism that decides to be open is.
    adopt(&format!(
        "{STANDARD}\n@id(\"open\") @says(\"Everybody is told everything.\")\npermit (principal, action in Action::\"tell\", resource);"
    ));
    let open = edition(&sample, Audience::Public);
    let lines = &open.withheld.as_ref().unwrap().lines;
    assert!(lines.iter().all(|line| line.withheld == 0), "{lines:?}");
    assert_eq!(open.incidents, edition(&sample, Audience::Members).incidents);
}

#[tokio::test]
async fn what_was_looked_at_under_other_policies_does_not_go_out() {
    let sample = told();
    let house = house(&sample);
    let officer = reporting(&house);
    let looked_at = size(&sample).to_string();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let by = ActorId::new("member-a").unwrap();
    let stricter = STANDARD.replace("permit (principal, action == Action::\"tell_incidents\", resource);", "permit (principal, action == Action::\"tell_incidents\", resource) when { principal.kind == Kind::\"un\" };");
    let adopted = Event::PowersAdopted(Powers::new(&stricter, by, "agreed"));
    record(&mut writer, common::people::now(), vec![adopted]);
    drop(writer);
    let before = size(&sample);
    let fields = [
        ("act", "issue"),
        ("from", "2026-02-13"),
        ("to", "2026-02-19"),
        ("audience", "public"),
        ("language", "en"),
        ("register_size", &*looked_at),
    ];
    let sent = house.post(&officer, "/coast/bulletins", &fields).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN, "{}", sent.text());
    assert_eq!(size(&sample), before);
}

#[tokio::test]
async fn a_bulletin_that_names_no_audience_is_read_by_members_whatever_it_was_called() {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let kept = Reader::open(sample.folder.path()).unwrap().bulletins().unwrap().remove(0);
    let mut old = serde_json::to_value(&kept).unwrap();
    old["id"] = json!("of-old");
    old.as_object_mut().unwrap().remove("audience");
    assert_eq!(old["edition"], "public");
    record(&mut writer, common::people::now(), vec![event("bulletin_issued", old)]);
    drop(writer);
    let house = house(&sample);
    let member = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    assert_eq!(house.get(&member, "/coast/bulletins/of-old").await.status, StatusCode::OK);
    assert_eq!(get(&house.site, "/coast/bulletins/of-old").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&house.site, "/coast/bulletins/daily-1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_program_looks_at_an_edition_and_issues_the_very_same() {
    let sample = told();
    let house = house(&sample);
    let officer = reporting(&house);
    let bearer = house.bearer("member-a-reporting-officer", &[Scope::Read, Scope::Decide]);
    let look = format!("/coast/api/v1/bulletins/preview?audience=public&{WEEK}");
    let looked = common::ask(&house.site, &look, &[("authorization", &bearer)]).await;
    assert_eq!(looked.status, StatusCode::OK, "{}", looked.text());
    let looked: Value = serde_json::from_slice(&looked.body).unwrap();
    assert_eq!((&looked["everybody"], &looked["audience"]), (&json!(true), &json!("public")));
    // What cannot be looked at is told by the part of the address that says it.
    let turned = look.replace("from=2026-02-13", "from=2026-02-20");
    let refused = common::ask(&house.site, &turned, &[("authorization", &bearer)]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.text());
    let refused: Value = serde_json::from_slice(&refused.body).unwrap();
    assert_eq!(refused["parameter"], "to");
    let new = json!({
        "from": "2026-02-13", "to": "2026-02-19", "audience": "public", "language": "en",
        "register_size": looked["register_size"],
    });
    let sent = house.call(&officer, "POST", "/coast/api/v1/bulletins", Some(&new)).await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text());
    let id = "2026-02-13-to-2026-02-19-public-en";
    let issued = get(&house.site, &format!("/coast/api/v1/bulletins/{id}")).await;
    let issued: Value = serde_json::from_slice(&issued.body).unwrap();
    assert_eq!(issued["figures"], looked["figures"]);
    assert_eq!(issued["bulletin"]["audience"], "public");
    assert_eq!(issued["figures"]["withheld"]["says"][0], "This edition is for the public.");
}

/// Records one more report, of the fourteenth.
fn tell_another(sample: &Sample) {
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let (late, told) = report("late", "press", 14, json!({}));
    let linked =
        json!({ "incident": "CST-EEEE-EEEE", "links": [{ "report": late, "probability": 1.0 }] });
    record(&mut writer, common::people::now(), vec![told, event("reports_linked", linked)]);
}

#[tokio::test]
async fn a_correction_says_what_differs_and_what_went_out_stays_marked() {
    let sample = told();
    let house = house(&sample);
    let officer = reporting(&house);
    let other = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    while house.site.follow_news().unwrap() {}
    let first = issue(&house, &officer, "members").await;
    let first_id = first.rsplit('/').next().unwrap().to_owned();
    let before = house.get(&officer, &format!("{first}.pdf")).await.body;
    tell_another(&sample);
    while house.site.follow_news().unwrap() {}

    // Who issues bulletins is led from it to its correction; nobody else is, nor told that it is there.
    let correct = format!("/coast/bulletins/new?corrects={first_id}");
    let page = house.get(&officer, &first).await.text();
    assert!(page.contains(&format!("href=\"{correct}\"")), "{page}");
    assert_eq!(house.get(&liaison, &correct).await.status, StatusCode::FORBIDDEN);
    let looked = house.get(&officer, &correct).await;
    assert_eq!(looked.status, StatusCode::OK);
    let looked = looked.text();
    for said in [
        "Correct a bulletin",
        "Numbers that are corrected",
        "CST-EEEE-EEEE",
        "Incidents that came in",
    ] {
        assert!(looked.contains(said), "no `{said}` in {looked}");
    }
    let size = hidden(&looked, "register_size");
    let sent = |because: &'static str| {
        let fields = [
            ("act", "issue".to_owned()),
            ("from", "2026-02-13".to_owned()),
            ("to", "2026-02-19".to_owned()),
            ("audience", "members".to_owned()),
            ("language", "en".to_owned()),
            ("register_size", size.clone()),
            ("corrects", first_id.clone()),
            ("because", because.to_owned()),
        ];
        let (house, officer) = (&house, &officer);
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            house.post(officer, "/coast/bulletins", &fields).await
        }
    };
    // Without a reason it does not go out.
    assert_eq!(sent("").await.status, StatusCode::CONFLICT);
    let issued = sent("A report came in late.").await;
    assert_eq!(issued.status, StatusCode::SEE_OTHER, "{}", issued.text());
    let second = issued.header("location").to_owned();
    assert_eq!(second, format!("{first}-2"));
    while house.site.follow_news().unwrap() {}

    let page = house.get(&officer, &second).await.text();
    for said in ["This bulletin takes the place of", "Why: ", "A report came in late.", &first_id] {
        assert!(page.contains(said), "no `{said}` in {page}");
    }
    // What went out is what it was, and says that it was corrected.
    assert_eq!(house.get(&officer, &format!("{first}.pdf")).await.body, before);
    let page = house.get(&officer, &first).await.text();
    assert!(
        page.contains("Corrected by") && page.contains(&format!("href=\"{second}\"")),
        "{page}"
    );
    assert!(!page.contains("?corrects="), "{page}");
    let list = house.get(&officer, "/coast/bulletins").await.text();
    assert!(list.contains("Corrected by"), "{list}");
    let notices = house.get(&other, "/coast/notices").await.text();
    assert!(notices.contains("A bulletin was corrected: this one takes its place."), "{notices}");
    // Programs are told the same.
    let told = |id: &str| {
        let path = format!("/coast/api/v1/bulletins/{id}");
        let (house, officer) = (&house, &officer);
        async move {
            let told = house.get(officer, &path).await;
            serde_json::from_slice::<Value>(&told.body).unwrap()
        }
    };
    let second_id = second.rsplit('/').next().unwrap();
    assert_eq!(told(&first_id).await["bulletin"]["corrected_by"], json!(second_id));
    let correction = told(second_id).await;
    assert_eq!(correction["bulletin"]["corrects"], json!(first_id));
    assert_eq!(correction["bulletin"]["because"], json!("A report came in late."));
    let numbers = correction["figures"]["correction"]["differs"]["numbers"].as_array().unwrap();
    let total = numbers
        .iter()
        .find(|n| {
            n["part"] == "by_area"
                && n["row"] == "All incidents, each once"
                && n["column"] == "this_period"
        })
        .unwrap_or_else(|| panic!("{numbers:?}"));
    assert_eq!(total["now"].as_u64().unwrap(), total["then"].as_u64().unwrap() + 1);

    // A second correction of the same one is refused; the correction itself can be corrected.
    assert_eq!(house.get(&officer, &correct).await.status, StatusCode::CONFLICT);
    let again = format!("/coast/bulletins/new?corrects={second_id}");
    let again = house.get(&officer, &again).await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(again.text().contains("No number and no incident differs"), "{}", again.text());
    // From the same entries come the same bytes.
    let reader = Reader::open(sample.folder.path()).unwrap();
    let issued = reader.bulletins().unwrap().into_iter().find(|of| of.id.as_str() == second_id);
    let issued = issued.unwrap();
    let day = |text: &str| text.parse().unwrap();
    let wanted = Wanted {
        from: day("2026-02-13"),
        to: day("2026-02-19"),
        audience: Audience::Members,
        language: "en",
        corrects: Some(Corrects {
            bulletin: issued.corrects.as_ref().unwrap(),
            because: "A report came in late.",
        }),
    };
    let made = prepare(&reader, Some(issued.register_size), &wanted).unwrap().set().unwrap();
    assert_eq!(Some(made.pdf), reader.file(&issued.pdf_sha256).unwrap());
    assert_eq!(Some(made.figures), reader.file(&issued.figures_sha256).unwrap());
}
