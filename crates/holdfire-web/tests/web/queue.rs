//! The queue: what waits, who works on it, and what takes back what was done to many at once.

use crate::common::people::house;
use crate::common::sample;
use axum::http::StatusCode;
use holdfire_room::{OrganisationKind, Role};

#[tokio::test]
async fn several_are_claimed_at_once_and_given_back_by_undoing_it() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let [first, second] = [sample.incidents[0].as_str(), sample.incidents[1].as_str()];
    let claim = [("act", "claim"), ("incident", first), ("incident", second)];
    let done = house.post(&a, "/coast/queue", &claim).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = house.get(&a, done.header("location")).await.text();
    assert!(page.contains("2 incidents were changed."), "{page}");
    let seen_by_b = house.get(&b, "/coast/queue").await.text();
    assert_eq!(seen_by_b.matches("member-a-duty-officer until").count(), 2, "{seen_by_b}");
    // What somebody holds is left to them.
    let other = house.post(&b, "/coast/queue", &claim).await;
    assert!(other.header("location").contains("done=0"), "{}", other.header("location"));
    let undo = page.split("name=\"undo\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let taken = house.post(&a, "/coast/queue", &[("act", "undo"), ("undo", undo)]).await;
    assert!(taken.header("location").contains("done=2"), "{}", taken.header("location"));
    let again = house.get(&b, "/coast/queue").await.text();
    assert!(!again.contains("until"), "{again}");
}

#[tokio::test]
async fn work_is_given_to_somebody_of_ones_own_organisation_only_and_unread_is_marked() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let incident = sample.incidents[0].as_str();
    let assign = |to| [("act", "assign"), ("incident", incident), ("to", to)];
    let done = house.post(&a, "/coast/queue", &assign("member-a-duty-officer")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let mine = house.get(&a, "/coast/queue?mine=1").await.text();
    assert!(mine.contains(incident) && !mine.contains(&sample.incidents[1]), "{mine}");
    let refused = house.post(&a, "/coast/queue", &assign("member-b-duty-officer")).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);

    let row = |page: &str| {
        page.split("<tr data-href").find(|row| row.contains(incident)).unwrap().to_owned()
    };
    assert!(row(&mine).contains("class=\"unread\""));
    house.get(&a, &format!("/coast/incidents/{incident}")).await;
    assert!(!row(&house.get(&a, "/coast/queue").await.text()).contains("class=\"unread\""));
}

#[tokio::test]
async fn a_view_is_saved_under_a_name_and_an_address_that_cannot_be_read_is_told() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let save = [("act", "save"), ("name", "the north"), ("query", "state=received&region=C1")];
    assert_eq!(house.post(&a, "/coast/queue", &save).await.status, StatusCode::SEE_OTHER);
    let page = house.get(&a, "/coast/queue").await.text();
    assert!(page.contains("/coast/queue?state=received&#38;region=C1"), "{page}");
    assert_eq!(house.get(&a, "/coast/queue?state=soon").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.get(&a, "/coast/queue?page=99").await.status, StatusCode::NOT_FOUND);
}

/// The headings of the list.
fn headings(page: &str) -> Vec<String> {
    let table = page.split("queue-table").nth(1).unwrap();
    let head = table.split("</thead>").next().unwrap();
    let texts = head.split("<th scope=\"col\"").skip(1).map(|cell| {
        let cell = cell.split("</th>").next().unwrap().split_once('>').unwrap().1;
        let text = cell.strip_suffix("</a>").map_or(cell, |link| link.rsplit('>').next().unwrap());
        text.to_owned()
    });
    texts.filter(|text| !text.contains("visually-hidden")).collect()
}

#[tokio::test]
async fn columns_are_those_of_the_address_else_those_kept_else_the_usual_ones() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let auditor = house.person("member-b", OrganisationKind::Guarantor, Role::Auditor);
    let usual = ["State", "What", "Where", "When", "Positions", "Who works on it"];
    assert_eq!(headings(&house.get(&a, "/coast/queue").await.text()), usual);
    let arranged = house.get(&a, "/coast/queue?columns=what,due,reports").await.text();
    assert_eq!(headings(&arranged), ["What", "Due", "Reports"]);
    // Each link of the panel is the address with one column moved, and the form keeps what is shown.
    assert!(arranged.contains("/coast/queue?columns=due%2Cwhat%2Creports#columns"), "{arranged}");
    assert!(arranged.contains("name=\"columns\" value=\"what,due,reports\""), "{arranged}");
    let keep = [("act", "keep"), ("columns", "what,due,reports")];
    let kept = house.post(&a, "/coast/queue/columns", &keep).await;
    assert_eq!((kept.status, kept.header("location")), (StatusCode::SEE_OTHER, "/coast/queue"));
    assert_eq!(headings(&house.get(&a, "/coast/queue").await.text()), ["What", "Due", "Reports"]);
    assert_eq!(headings(&house.get(&auditor, "/coast/queue").await.text()), usual, "not theirs");
    // Whoever may not work on the queue may still arrange it.
    let kept = house.post(&auditor, "/coast/queue/columns", &keep).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    house.post(&a, "/coast/queue/columns", &[("act", "forget")]).await;
    assert_eq!(headings(&house.get(&a, "/coast/queue").await.text()), usual);
    for wrong in ["what,what", "what,shoe-size", ","] {
        let page = house.get(&a, &format!("/coast/queue?columns={wrong}")).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{wrong}");
        let keep = [("act", "keep"), ("columns", wrong)];
        assert_eq!(
            house.post(&a, "/coast/queue/columns", &keep).await.status,
            StatusCode::BAD_REQUEST
        );
    }
}

#[tokio::test]
async fn every_column_says_something_of_an_incident() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let incident = sample.incidents[0].as_str();
    let position = [("stand", "cannot_confirm"), ("reason", "no view of it")];
    let done = house.post(&a, &format!("/coast/incidents/{incident}/position"), &position).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let all = "state,what,where,when,positions,who,due,waits,told-by,reports,differences,clauses,\
               harm,actors,targets,region,areas,known";
    let page = house.get(&a, &format!("/coast/queue?columns={all}")).await.text();
    assert_eq!(headings(&page).len(), 18);
    let row = page.split("<tr data-href").find(|row| row.contains(incident)).unwrap();
    assert_eq!(row.matches("<td").count(), 19, "{row}");
    assert!(row.contains("cannot confirm"), "{row}");
    assert!(row.contains("data-from=\"2026-"), "{row}");
}

/// The incidents of the list, in order.
fn listed(page: &str) -> Vec<String> {
    let rows = page.split("<tr data-href").skip(1);
    rows.map(|row| row.split("data-id=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn what_somebody_works_on_narrows_list_and_map_alike_for_those_who_see_the_queue() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let party = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    let [first, second] = [sample.incidents[0].as_str(), sample.incidents[1].as_str()];
    let whole = house.get(&a, "/coast/queue").await.text();
    let (all, placed) = (listed(&whole).len(), whole.matches("data-lon=\"").count());
    let placed = placed - whole.matches("data-lon=\"\"").count();
    house.post(&a, "/coast/queue", &[("act", "claim"), ("incident", first)]).await;
    house.get(&a, &format!("/coast/incidents/{second}")).await;
    let view = "bbox=-180,-80,180,80&zoom=1";
    for (asked, n) in [
        ("claimed=member-a-duty-officer", 1),
        ("claimed=nobody", all - 1),
        ("assigned=nobody", all),
        ("unread=1", all - 1),
        ("mine=1&claimed=nobody", 0),
        ("state=received&claimed=member-a-duty-officer", 1),
        ("state=closed", 0),
        ("within=-180,-80,180,80", placed),
        ("within=100,-80,110,-70", 0),
    ] {
        let page = house.get(&a, &format!("/coast/queue?{asked}")).await;
        assert_eq!(page.status, StatusCode::OK, "{asked}: {}", page.text());
        assert_eq!(listed(&page.text()).len(), n, "{asked}");
        let map = house.get(&a, &format!("/coast/map.json?{view}&{asked}")).await;
        assert_eq!(map.status, StatusCode::OK, "{asked}: {}", map.text());
        assert!(map.text().contains(&format!("\"total\":{n},")), "{asked}: {}", map.text());
    }
    // Who works on what is not shown to a party by way of the map.
    for asked in ["claimed=member-a-duty-officer", "unread=1", "state=overdue", "state=received"] {
        let map = house.get(&party, &format!("/coast/map.json?{view}&{asked}")).await;
        assert_eq!(map.status, StatusCode::FORBIDDEN, "{asked}: {}", map.text());
    }
    // Nor how far the work has come, and for whom it waits, by way of the overview.
    for asked in ["?state=closed", "?waits=north", "incidents.json?state=received"] {
        let page = house.get(&party, &format!("/coast/{asked}")).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{asked}: {}", page.text());
    }
}

#[tokio::test]
async fn a_heading_orders_the_list_and_the_order_stands_in_the_address() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let latest = house.get(&a, "/coast/queue?order=-when").await.text();
    let earliest = house.get(&a, "/coast/queue?order=when").await.text();
    assert!(latest.contains("aria-sort=\"descending\""), "{latest}");
    // What tells no time stands last either way.
    let told = latest.split("<tr ").skip(1).filter(|row| row.contains("data-from=")).count();
    let (latest, earliest) = (listed(&latest), listed(&earliest));
    assert!(told > 1, "{told} of {}", latest.len());
    let turned: Vec<_> = earliest[..told].iter().rev().cloned().collect();
    assert_eq!(latest[..told], turned);
    assert_eq!(latest[told..], earliest[told..]);
    let refused = house.get(&a, "/coast/queue?order=colour").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_duty_officer_lists_what_its_member_has_not_answered_in_pages_programs_and_searches() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let listed = |page: &str| -> Vec<bool> {
        let list = page.split("id=\"list\"").nth(1).unwrap_or(page);
        sample.incidents.iter().map(|id| list.contains(&format!("/incidents/{id}"))).collect()
    };
    let queue = |query: &'static str| {
        let (house, a) = (&house, a.clone());
        async move {
            let page = house.get(&a, &format!("/coast/queue{query}")).await;
            assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.text());
            page.text()
        }
    };
    let before = queue("?member=member-a&position=none").await;
    let open: Vec<bool> = listed(&before);
    assert!(open.iter().filter(|is_open| **is_open).count() >= 2, "{open:?}");
    let at = open.iter().position(|is_open| *is_open).unwrap();
    let path = format!("/coast/incidents/{}/position", sample.incidents[at]);
    let stand = [("stand", "cannot_confirm"), ("reason", "our posts have no view")];
    let done = house.post(&a, &path, &stand).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());

    let after = queue("?member=member-a&position=none").await;
    let expected: Vec<bool> = open.iter().enumerate().map(|(n, was)| *was && n != at).collect();
    assert_eq!(listed(&after), expected);
    assert!(after.contains("position of Member A: no position yet"), "{after}");
    let answered = queue("?member=member-a&position=cannot_confirm").await;
    assert!(listed(&answered)[at]);
    assert!(!listed(&queue("?member=member-b&position=cannot_confirm").await)[at]);
    assert!(listed(&queue("?member=member-b").await)[at], "the other has not answered");
    // Whoever is of a member finds its own chosen, and everything is shown until the form is sent.
    let whole = queue("").await;
    assert!(whole.contains("<option value=\"member-a\" selected>"), "{whole}");
    assert_eq!(listed(&queue("?member=&position=none").await), listed(&whole));
    let wrong = house.get(&a, "/coast/queue?member=member-a&position=perhaps").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);

    // The overview, the map and the API ask the same.
    let overview = house.get(&a, "/coast/?member=member-a&position=none").await.text();
    assert!(!overview.contains(&format!("/incidents/{}\"", sample.incidents[at])), "{overview}");
    let list = "/coast/api/v1/incidents?member=member-a&position=cannot_confirm";
    let list: serde_json::Value = serde_json::from_slice(&house.get(&a, list).await.body).unwrap();
    assert_eq!(list["items"][0]["id"], sample.incidents[at], "{list}");
    assert_eq!(list["total"], answered.matches("<tr data-href").count());
    let alone = house.get(&a, "/coast/api/v1/queue?position=none").await;
    assert_eq!(alone.status, StatusCode::BAD_REQUEST, "a position of nobody");
    let query = "member=member-a&position=none";
    let save = [("act", "save"), ("name", "not answered"), ("query", query), ("subscribe", "1")];
    assert_eq!(house.post(&a, "/coast/queue", &save).await.status, StatusCode::SEE_OTHER);
    // The search leads to what it finds from the settings of notices, and these stand beside it.
    let settings = house.get(&a, "/coast/notices/settings").await.text();
    assert!(settings.contains("/coast/queue?member=member-a&#38;position=none"), "{settings}");
    assert!(queue("").await.contains("href=\"/coast/notices/settings\""));
}
