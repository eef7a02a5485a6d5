//! Who gets in, and how far: every page and every form against every role, over HTTP.

use crate::common;
use crate::common::people::{Person, chance, house, now};
use crate::common::{OWN, Page, get, sample};
use axum::http::StatusCode;
use holdfire_core::{ActorId, Event};
use holdfire_powers::{Act, Powers, STANDARD, Sort, Target};
use holdfire_room::{AccountId, OrganisationKind, Role};
use holdfire_store::{Reader, Writer};
use holdfire_web::{GateView, Options, Site, gates};
use serde_json::json;

/// An address in which every part is filled in.
fn filled(path: &str, incident: &str, report: &str) -> String {
    let id = if path.contains("/reports/") { report } else { incident };
    path.replace("{m}", "coast")
        .replace("{id}", id)
        .replace("{seq}", "0")
        .replace("{entry}", "0")
        .replace("{secret}", "no-such-secret")
}

#[tokio::test]
async fn every_page_and_form_is_closed_to_every_role_to_which_the_policies_close_it() {
    let sample = sample();
    let house = house(&sample);
    let powers = Powers::read(STANDARD).unwrap();
    let table = holdfire_powers::table(&powers);
    // Of an incident that concerns them not.
    let (incident, report) = (sample.incidents[2].as_str(), sample.reports[3].as_str());
    let kinds = [
        ("member-a", OrganisationKind::Guarantor),
        ("united-nations", OrganisationKind::Un),
        ("bystander", OrganisationKind::Observer),
        ("eastern-party", OrganisationKind::Party),
    ];
    let (mut closed, mut open) = (0, 0);
    let size = Reader::open(sample.folder.path()).unwrap().size().unwrap();
    for (organisation, kind) in kinds {
        for role in Role::ALL {
            let person = house.person(organisation, kind, *role);
            for gate in gates() {
                let Some(act) = gate.act else { continue };
                let row = table.iter().find(|row| row.act == act).unwrap();
                let cell = row.cells.iter().find(|cell| {
                    cell.kind.as_str() == kind.as_str()
                        && cell.role.is_some_and(|known| known.as_str() == role.as_str())
                });
                let may = match act.target() {
                    Target::Room => cell.unwrap().reach != holdfire_powers::Reach::Never,
                    Target::Matter => cell.unwrap().reach == holdfire_powers::Reach::Everywhere,
                };
                let path = filled(&gate.path, incident, report);
                let answer = match gate.operation {
                    Some("GET") | None if !gate.is_form => house.get(&person, &path).await,
                    None => house.post(&person, &path, &[("act", "nothing")]).await,
                    Some(method) => {
                        let nothing = serde_json::json!({ "nothing": 0 });
                        // Whatever is sent as a file is a file, unless it is empty.
                        let nothing = Some(&nothing).filter(|_| !path.ends_with("/evidence"));
                        house.call(&person, method, &path, nothing).await
                    }
                };
                let who = format!("{organisation} {} {act:?} {path}", role.as_str());
                let refused = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
                match may {
                    true => {
                        assert!(!answer.status.is_server_error(), "{who}: {}", answer.text());
                        assert_ne!(answer.status, StatusCode::FORBIDDEN, "{who}");
                        open += 1;
                    }
                    false => {
                        assert!(refused.contains(&answer.status), "{who}: {}", answer.status);
                        closed += 1;
                    }
                }
            }
        }
    }
    assert!(closed > 300 && open > 300, "{closed} closed, {open} open");
    let after = Reader::open(sample.folder.path()).unwrap().size().unwrap();
    assert_eq!(after, size, "nothing was recorded");
}

#[tokio::test]
async fn a_visitor_without_an_account_is_asked_to_sign_in_and_comes_back_to_the_page() {
    let sample = sample();
    let house = house(&sample);
    let incident = format!("/coast/incidents/{}", sample.incidents[0]);
    let sent = get(&house.site, &incident).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(sent.header("location").starts_with("/coast/sign-in?next=/coast/incidents/"));
    let asked = get(&house.site, sent.header("location")).await.text();
    assert!(asked.contains(&format!("name=\"next\" value=\"{incident}\"")), "{asked}");
    // Programs and files are only told.
    let data = get(&house.site, "/coast/map.json").await;
    assert_eq!(data.status, StatusCode::UNAUTHORIZED);
    // What went out and the agreement are for everybody.
    for path in ["/coast/bulletins", "/coast/instruments", "/coast/register/checkpoint"] {
        assert_eq!(get(&house.site, path).await.status, StatusCode::OK, "{path}");
    }
    // A page elsewhere is no page to come back to.
    let next = get(&house.site, "/coast/sign-in?next=https://elsewhere.example/").await.text();
    assert!(!next.contains("elsewhere.example\""), "{next}");
}

#[tokio::test]
async fn a_party_sees_its_own_incidents_counted_as_such_and_no_trace_of_the_others() {
    let sample = sample();
    let house = house(&sample);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let overview = house.get(&liaison, "/coast/").await.text();
    assert!(overview.contains("those that concern your organisation"), "{overview}");
    let snapshot_of = |id: &str| format!("/coast/incidents/{id}");
    let mut seen = 0;
    for id in &sample.incidents {
        let page = house.get(&liaison, &snapshot_of(id)).await;
        let is_listed = overview.contains(&snapshot_of(id));
        match page.status {
            StatusCode::OK => seen += 1,
            StatusCode::NOT_FOUND => assert!(!is_listed, "{id} is listed and cannot be opened"),
            other => panic!("{id}: {other}"),
        }
    }
    assert!(seen > 0 && seen < sample.incidents.len(), "{seen}");
    // An incident that is there and one that never was look the same.
    let hidden = sample.incidents.last().unwrap();
    let there = house.get(&liaison, &snapshot_of(hidden)).await;
    let never = house.get(&liaison, &snapshot_of("CST-ZZZZ-ZZZZ")).await;
    assert_eq!(there.status, never.status);
    assert_eq!(
        there.text().replace(hidden.as_str(), "X"),
        never.text().replace("CST-ZZZZ-ZZZZ", "X")
    );
}

#[tokio::test]
async fn what_is_due_about_an_incident_is_seen_with_the_incident_alone() {
    let sample = sample();
    let queue_for_all = format!(
        "{STANDARD}\n@id(\"due\") @says(\"Everybody sees what is due.\")\npermit (principal, action == Action::\"see_queue\", resource);"
    );
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let by = ActorId::new("member-a").unwrap();
    let adopted = Event::PowersAdopted(holdfire_core::Powers::new(&queue_for_all, by, "agreed"));
    common::record(&mut writer, now(), vec![adopted]);
    // Two that engage the truce beyond doubt, one of them of the south alone.
    let own_side = json!({ "actors": ["Southern forces"], "targets": ["Southern forces"] });
    for (number, incident, more) in
        [("8", "CST-DDDD-DDDD", json!({})), ("9", "CST-EEEE-EEEE", own_side)]
    {
        let (report, received) = common::report(number, "posts", 15, more);
        let links =
            json!({ "incident": incident, "links": [{ "report": report, "probability": 1.0 }] });
        common::record(&mut writer, now(), vec![received, common::event("reports_linked", links)]);
    }
    drop(writer);
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let north = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    // By then both are known.
    let due = "/coast/due?at=2026-03-01";
    for (who, sees) in [(&officer, ["D", "E"].as_slice()), (&north, &["D"])] {
        let page = house.get(who, due).await;
        assert_eq!(page.status, StatusCode::OK);
        let page = page.text();
        for letter in ["D", "E"] {
            let incident = format!("CST-{0}-{0}", letter.repeat(4));
            assert_eq!(page.contains(&incident), sees.contains(&letter), "{incident}: {page}");
        }
    }
}

#[tokio::test]
async fn who_can_see_an_incident_is_said_before_anything_is_sent_out() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    house.person("bystander", OrganisationKind::Observer, Role::Observer);
    let path = format!("/coast/powers?incident={}", sample.incidents[0]);
    let page = house.get(&officer, &path).await.text();
    let row = |name: &str| {
        let at =
            page.find(&format!("<bdi>{name}</bdi>")).unwrap_or_else(|| panic!("{name}: {page}"));
        page[at..].split("</tr>").next().unwrap().to_owned()
    };
    assert!(row("Member B").contains("every role"));
    assert!(row("Northern forces").contains("every role"), "it concerns them");
    assert!(row("bystander").contains("auditor"), "and nobody else of an observer");
    assert!(row("everybody").contains("may not see it"));
    let table = house.get(&officer, "/coast/powers").await.text();
    for act in Act::ALL {
        assert!(table.contains(&format!("id=\"{}\"", act.as_str())), "{act:?}");
    }
    assert!(table.contains("Members and the United Nations see the whole record."));
}

#[tokio::test]
async fn signing_out_ends_the_session_and_an_ended_session_opens_nothing() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    assert_eq!(house.get(&officer, "/coast/").await.status, StatusCode::OK);
    let out = house.post(&officer, "/coast/sign-out", &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(house.get(&officer, "/coast/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_first_administrator_is_made_with_the_code_and_invites_others_of_the_same_organisation()
{
    let sample = sample();
    let house = house(&sample);
    let code = house.room.offer_first_run(now(), &mut chance).unwrap().unwrap();
    let code = code.code.reveal();
    let wrong = house.post_as("", OWN, "/coast/first-run", &[("one-time-code", "11111")]).await;
    assert_eq!(wrong.status, StatusCode::GONE);
    let asked = house.post_as("", OWN, "/coast/first-run", &[("one-time-code", code)]).await.text();
    assert!(asked.contains("<svg"), "a picture for the authenticator");
    let totp = house.room.open_first_run(code, now()).unwrap();
    let digits = totp.code_at(now());
    let fields = [
        ("one-time-code", code),
        ("organisation", "member-a"),
        ("kind", "guarantor"),
        ("display-name", "The registrar"),
        ("name", "registrar"),
        ("password", "four plain words here"),
        ("code", digits.as_str()),
    ];
    // An organisation that is not there is said beside the form, which keeps what was typed.
    let mut elsewhere = fields;
    elsewhere[1].1 = "member-z";
    let refused = house.post_as("", OWN, "/coast/first-run", &elsewhere).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let said = refused.text();
    assert!(said.contains("the mechanism has no actor of that id"), "{said}");
    assert!(said.contains("value=\"member-z\"") && said.contains("value=\"registrar\""), "{said}");
    let made = house.post_as("", OWN, "/coast/first-run", &fields).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    let cookie = made.header("set-cookie").split(';').next().unwrap().to_owned();
    assert!(made.header("set-cookie").contains("HttpOnly; SameSite=Lax"));
    let again = house.post_as("", OWN, "/coast/first-run", &fields).await;
    assert_eq!(again.status, StatusCode::GONE, "the code is used up");

    let page = common::ask(&house.site, "/coast/accounts", &[("cookie", &cookie)]).await.text();
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let invite = [("act", "invite"), ("role", "duty_officer"), ("token", token)];
    let invited = house.post_as(&cookie, OWN, "/coast/accounts", &invite).await.text();
    let secret = invited.split("/coast/invitation/").nth(1).unwrap().split('<').next().unwrap();
    let link = format!("/coast/invitation/{secret}");
    let totp = house.room.open_invitation(secret, now()).unwrap().totp;
    let digits = totp.code_at(now());
    let accept = [
        ("display-name", "Night desk"),
        ("name", "night-desk"),
        ("password", "another few plain words"),
        ("code", digits.as_str()),
    ];
    let accepted = house.post_as("", OWN, &link, &accept).await;
    assert_eq!(accepted.status, StatusCode::OK, "{}", accepted.text());
    assert_eq!(house.post_as("", OWN, &link, &accept).await.status, StatusCode::GONE);
    // An account of another organisation is not there for this administrator.
    house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let suspend =
        [("act", "suspend"), ("account", "member-b-duty-officer"), ("why", "x"), ("token", token)];
    let refused = house.post_as(&cookie, OWN, "/coast/accounts", &suspend).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert!(
        house.room.account(&AccountId::new("member-b-duty-officer").unwrap()).unwrap().is_active()
    );
}

#[tokio::test]
async fn a_wrong_name_a_wrong_password_and_a_wrong_code_are_answered_alike() {
    let sample = sample();
    let house = house(&sample);
    let attempt = |name: &'static str| {
        let house = &house;
        async move {
            let fields = [("name", name), ("password", "not the password"), ("code", "000000")];
            let page = house.post_as("", OWN, "/coast/sign-in", &fields).await;
            (page.status, page.text().replace(name, "NAME"))
        }
    };
    house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    assert_eq!(attempt("member-a-duty-officer").await, attempt("nobody-at-all").await);
    // One click signs nobody in where no demonstration is given.
    let click = [("account", "member-a-duty-officer")];
    let refused = house.post_as("", OWN, "/coast/demonstration", &click).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_program_with_a_token_reads_what_its_account_may_and_does_nothing_else() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let fields =
        [("act", "make-token"), ("name", "nightly copy"), ("scope", "read"), ("days", "7")];
    let made = house.post(&officer, "/coast/account", &fields).await.text();
    let token = made.split("dir=\"ltr\">hf_").nth(1).unwrap().split('<').next().unwrap();
    let bearer = format!("Bearer hf_{token}");
    let ask = |path: &'static str| {
        let (site, bearer) = (house.site.clone(), bearer.clone());
        async move { common::ask(&site, path, &[("authorization", &bearer)]).await.status }
    };
    assert_eq!(ask("/coast/incidents.json").await, StatusCode::OK);
    assert_eq!(
        ask("/coast/account").await,
        StatusCode::UNAUTHORIZED,
        "no session, no account page"
    );
    let broken =
        common::ask(&house.site, "/coast/incidents.json", &[("authorization", "Bearer hf_x_y")]);
    assert_eq!(broken.await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn without_a_room_and_without_being_opened_a_server_shows_only_what_went_out() {
    let sample = sample();
    let reader = Reader::open(sample.folder.path()).unwrap();
    let closed = Site::new(vec![reader], Options::default()).unwrap();
    for gate in gates().into_iter().filter(|gate| !gate.is_form) {
        let Some(act) = gate.act else { continue };
        let path = filled(&gate.path, &sample.incidents[0], &sample.reports[0]);
        if gate.operation.is_some_and(|method| method != "GET") {
            continue;
        }
        let is_public = [Act::SeeTerms, Act::SeeBulletins, Act::SeeCheckpoint].contains(&act);
        let status = get(&closed, &path).await.status;
        match is_public {
            true => assert_ne!(status, StatusCode::UNAUTHORIZED, "{path}"),
            false => assert_eq!(status, StatusCode::UNAUTHORIZED, "{path}"),
        }
        assert!(act.sort() == Sort::See || status != StatusCode::OK);
    }
}

/// `docs/access.md`, worked out from the standard policies and from the gates of this program.
fn access_as_markdown() -> String {
    use std::fmt::Write;
    let powers = Powers::read(STANDARD).unwrap();
    let mut text = "# Who may do what\n\n\
        Worked out from the standard policies (`crates/holdfire-powers/src/standard.cedar`) and from the gates before the pages, \
        forms and operations of the program; a test sees to it that this page is current (`UPDATE_DOCS=1 cargo test --release --test web access` \
        writes it anew). A mechanism can adopt other policies; its own page `/powers` shows those that stand. *own*: where the \
        organisation is concerned, or told of it itself. A visitor without an account is \"everybody\".\n\n"
        .to_owned();
    let kinds = OrganisationKind::ALL;
    write!(text, "| act |").unwrap();
    for kind in kinds {
        write!(text, " {} |", kind.as_str()).unwrap();
    }
    writeln!(text, " pages, forms and operations |\n|---|{}---|", "---|".repeat(kinds.len()))
        .unwrap();
    for row in holdfire_powers::table(&powers) {
        write!(text, "| {} |", row.act.as_str()).unwrap();
        for kind in kinds {
            let cells: Vec<_> = row.cells.iter().filter(|cell| cell.kind == *kind).collect();
            let open: Vec<_> =
                cells.iter().filter(|c| c.reach != holdfire_powers::Reach::Never).collect();
            let who = match (open.len(), open.len() == cells.len()) {
                (0, _) => "-".to_owned(),
                (_, true) => "all".to_owned(),
                _ => {
                    let roles = open.iter().filter_map(|cell| cell.role);
                    roles.map(|role| role.as_str()).collect::<Vec<_>>().join(", ")
                }
            };
            let is_own = open.iter().all(|c| c.reach != holdfire_powers::Reach::Everywhere);
            let own = if !open.is_empty() && is_own { " (own)" } else { "" };
            write!(text, " {who}{own} |").unwrap();
        }
        let gates = gates();
        let paths = gates.iter().filter(|gate| gate.act == Some(row.act)).map(|gate| {
            let method = gate.operation.unwrap_or(if gate.is_form { "POST" } else { "GET" });
            format!("{method} `{}`", gate.path)
        });
        writeln!(text, " {} |", paths.collect::<Vec<_>>().join("<br>")).unwrap();
    }
    text
}

#[test]
fn the_table_of_who_may_do_what_in_the_documents_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/access.md");
    let made = access_as_markdown();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == made, "`docs/access.md` is not current; run with UPDATE_DOCS=1");
}

/// The pages that a page leads to.
fn links(page: &str) -> Vec<String> {
    let written = page.split("href=\"").skip(1).filter_map(|after| after.split('"').next());
    let own = written.filter(|href| href.starts_with("/coast"));
    let own = own.map(|href| href.replace("&amp;", "&").replace("&#38;", "&"));
    own.map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn nobody_is_led_to_a_page_that_is_closed_to_them() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    // A party is asked about an incident that does not name it, and one that does gets positions.
    let hidden = hidden_from_north(&house, &sample).await;
    let about = format!("/coast/incidents/{hidden}");
    let ask = [("of", "north"), ("what", "who fired?"), ("within", "24"), ("reason", "unclear")];
    let asked = house.post(&officer, &format!("{about}/request"), &ask).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    for incident in &sample.incidents {
        let stand = [("stand", "confirms"), ("reason", "our post saw it")];
        let at = format!("/coast/incidents/{incident}/position");
        assert_eq!(house.post(&officer, &at, &stand).await.status, StatusCode::SEE_OTHER);
    }
    let people = [
        Some(house.person("north", OrganisationKind::Party, Role::PartyLiaison)),
        Some(house.person("north", OrganisationKind::Party, Role::Auditor)),
        Some(house.person("bystander", OrganisationKind::Observer, Role::Observer)),
        Some(house.person("un-office", OrganisationKind::Un, Role::Analyst)),
        Some(house.person("member-b", OrganisationKind::Guarantor, Role::JointMember)),
        Some(officer),
        None,
    ];
    for (number, person) in people.iter().enumerate() {
        let start = if person.is_some() { "/coast/" } else { "/coast/bulletins" };
        let mut waiting = std::collections::VecDeque::from([(start.to_owned(), String::new())]);
        let mut seen: std::collections::BTreeSet<String> = [start.to_owned()].into();
        let mut opened = 0;
        while let Some((path, from)) = waiting.pop_front() {
            let page = match person {
                Some(person) => house.get(person, &path).await,
                None => get(&house.site, &path).await,
            };
            let is_open = page.status.is_success() || page.status == StatusCode::SEE_OTHER;
            let asks_to_sign_in = page.status == StatusCode::SEE_OTHER
                && page.header("location").contains("/sign-in?next=");
            // A visitor comes in by signing in, wherever that is asked; nobody else is sent there.
            assert!(
                is_open && (!asks_to_sign_in || person.is_none()),
                "{number}: {from} leads to {path}: {}",
                page.status
            );
            opened += 1;
            if !page.header("content-type").starts_with("text/html") {
                continue;
            }
            for link in links(&page.text()) {
                // Filters and languages show the same pages again.
                let is_same = link.contains('?') && !link.contains("/powers?");
                if !is_same && seen.len() < 150 && seen.insert(link.clone()) {
                    waiting.push_back((link, path.clone()));
                }
            }
        }
        assert!(opened > 5, "{number}: {opened} pages");
    }
}

/// An incident that does not concern the northern forces, so that they may not see it.
async fn hidden_from_north(house: &common::people::House, sample: &common::Sample) -> String {
    let north = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    for incident in &sample.incidents {
        let page = house.get(&north, &format!("/coast/incidents/{incident}")).await;
        if page.status == StatusCode::NOT_FOUND {
            return incident.clone();
        }
    }
    panic!("every incident concerns them");
}

#[tokio::test]
async fn whoever_is_asked_about_an_incident_sees_what_about_and_no_more_of_its_reports() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let north = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let hidden = hidden_from_north(&house, &sample).await;
    let about = format!("/coast/incidents/{hidden}");
    let demand = [("on", "north"), ("what", "let the patrol pass"), ("reason", "it was stopped")];
    let sent = house.post(&officer, &format!("{about}/demand"), &demand).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = house.get(&north, &about).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("let the patrol pass") && page.text().contains("/response"));
    assert!(house.get(&north, "/coast/").await.text().contains(&hidden), "it is in its list");
    // The reports of others stay closed, and so do their entries and what links them.
    let reader = Reader::open(sample.folder.path()).unwrap();
    let id = holdfire_core::IncidentId::new(&*hidden).unwrap();
    let (_, reports) = reader.incident(&id).unwrap().unwrap();
    for report in &reports {
        assert!(!page.text().contains(report.id.as_str()), "{}", report.id);
        let report = house.get(&north, &format!("/coast/reports/{}", report.id)).await;
        assert_eq!(report.status, StatusCode::NOT_FOUND);
    }
    let heads = reader.history(&holdfire_core::Touched::Incident(id.clone())).unwrap();
    for head in &heads {
        let entry = format!("/coast/register/{}", head.seq);
        let opens = house.get(&north, &entry).await.status == StatusCode::OK;
        let is_told = ["demand_made", "position_taken"].contains(&&*head.kind);
        assert_eq!(opens, is_told, "{} {}", head.seq, head.kind);
        assert_eq!(page.text().contains(&format!("\"{entry}\"")), opens, "{}", head.kind);
        let program = house.get(&north, &format!("/coast/api/v1/entries/{}", head.seq)).await;
        assert_eq!(program.status == StatusCode::OK, opens, "{}", head.kind);
    }
    // What was asked by mistake opens nothing any more.
    let demanded = reader.room_record(&id).unwrap().unwrap().asked[0].asking.entry.to_string();
    let wrong = [("entry", &*demanded), ("reason", "meant for another party")];
    let taken = house.post(&officer, &format!("{about}/erratum"), &wrong).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    assert_eq!(house.get(&north, &about).await.status, StatusCode::NOT_FOUND);
}

/// The number that no incident has.
const NOWHERE: &str = "CST-ZZZZ-ZZZZ";

/// What is sent to an address by somebody, as a form or by the API.
async fn sent(house: &common::people::House, who: &Person, gate: &GateView, id: &str) -> Page {
    let path = filled(&gate.path, id, id);
    match gate.operation {
        Some(method) => house.call(who, method, &path, Some(&serde_json::json!({}))).await,
        None => house.post(who, &path, &[("reason", "x")]).await,
    }
}

#[tokio::test]
async fn whatever_is_done_on_an_incident_that_is_not_there_or_not_seen_is_answered_alike() {
    let sample = sample();
    let house = house(&sample);
    let all = [Role::DutyOfficer, Role::JointMember, Role::Analyst];
    let member = house.person_in("member-a", OrganisationKind::Guarantor, &all);
    let auditor = house.person("member-a", OrganisationKind::Guarantor, Role::Auditor);
    let north = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let hidden = hidden_from_north(&house, &sample).await;
    let writes = gates().into_iter().filter(|gate| {
        let changes = gate.is_form || gate.operation.is_some_and(|method| method != "GET");
        changes && gate.path.contains("/incidents/{id}/")
    });
    let writes: Vec<GateView> = writes.collect();
    assert!(writes.len() >= 22, "{}", writes.len());
    let size = || Reader::open(sample.folder.path()).unwrap().size().unwrap();
    let before = size();
    for gate in &writes {
        for who in [&member, &auditor, &north] {
            let answer = sent(&house, who, gate, NOWHERE).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{gate:?}: {}", answer.text());
        }
        // Nobody learns from the answer whether there is an incident that they may not see.
        let (there, nowhere) =
            (sent(&house, &north, gate, &hidden).await, sent(&house, &north, gate, NOWHERE).await);
        assert_eq!(there.status, nowhere.status, "{gate:?}");
        let said = |page: &Page, id: &str| page.text().replace(id, "N");
        if gate.operation.is_some() {
            assert_eq!(said(&there, &hidden), said(&nowhere, NOWHERE), "{gate:?}");
        }
        // Who sees it is told that it is not theirs to do.
        let seen = sent(&house, &auditor, gate, &sample.incidents[0]).await;
        assert_ne!(seen.status, StatusCode::NOT_FOUND, "{gate:?}");
    }
    // A decision names its incidents in the form or body.
    let decide =
        [("act", "confirm"), ("incident", NOWHERE), ("reason", "the same crater"), ("all", "1")];
    let by_form = house.post(&member, "/coast/decide", &decide).await;
    assert_eq!(by_form.status, StatusCode::NOT_FOUND, "{}", by_form.text());
    let body = serde_json::json!({ "is": "confirm", "incident": NOWHERE, "reason": "the same" });
    let by_program = house.call(&member, "POST", "/coast/api/v1/decisions", Some(&body)).await;
    assert_eq!(by_program.status, StatusCode::NOT_FOUND, "{}", by_program.text());
    assert_eq!(size(), before, "nothing was recorded");
}

#[tokio::test]
async fn evidence_for_a_report_that_is_not_there_or_not_seen_is_answered_alike() {
    let sample = sample();
    let house = house(&sample);
    let north = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let mut hidden = None;
    for report in &sample.reports {
        let page = house.get(&north, &format!("/coast/reports/{report}")).await;
        if page.status == StatusCode::NOT_FOUND {
            hidden = Some(report.as_str());
        }
    }
    for report in [hidden.expect("one is not theirs"), "R-ZZZZ-ZZZZ"] {
        let path = format!("/coast/api/v1/reports/{report}/evidence");
        let answer = house.call(&north, "POST", &path, None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{report}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_visitor_opens_the_entries_of_the_agreement_and_of_nothing_else() {
    let sample = sample();
    let house = house(&sample);
    let reader = Reader::open(sample.folder.path()).unwrap();
    let mut opened = std::collections::BTreeSet::new();
    for head in reader.entry_heads(u64::MAX, 1000).unwrap() {
        let page = get(&house.site, &format!("/coast/register/{}", head.seq)).await;
        match page.status {
            StatusCode::OK => drop(opened.insert(head.kind.clone())),
            StatusCode::SEE_OTHER => assert!(page.header("location").contains("/sign-in?next=")),
            other => panic!("{} {}: {other}", head.seq, head.kind),
        }
    }
    assert!(opened.contains("instrument_adopted") && opened.contains("bulletin_issued"));
    for closed in ["report_received", "reports_linked", "source_named", "document_kept"] {
        assert!(!opened.contains(closed), "{opened:?}");
    }
}
