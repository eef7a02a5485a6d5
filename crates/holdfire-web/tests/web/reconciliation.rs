//! The page of reconciliation: two lists side by side, every difference explained, every declared total
//! accounted for, in both languages and for programs.

use crate::common::{HOSTILE, Sample, ask, event, get, record, report, sample};
use axum::http::StatusCode;
use holdfire_core::Event;
use holdfire_store::Writer;
use serde_json::{Value, json};

/// 14 February, the day of the two declared figures of the sample.
const DAY: &str = "/coast/reconciliation?from=2026-02-14&to=2026-02-14";

/// The sample with a list of Member B: it tells of the first incident too, with another number of
/// killed, and of two more that Member A does not list; Member A says that one hit an excluded
/// target and cannot confirm the other. Member A lists one that Member B has not spoken of.
fn two_lists() -> Sample {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let at = "2026-02-21T00:00:00Z".parse().unwrap();
    let named =
        json!({ "id": "posts-b", "name": { "en": "Posts of Member B" }, "belongs_to": "member-b" });
    let harmed = json!({ "casualties": { "killed": { "low": 7, "high": 7 } } });
    let mut events = vec![event("source_named", named)];
    let told = [
        ("20", "posts-b", harmed, "CST-AAAA-AAAA"),
        ("21", "posts-b", json!({}), "CST-EEEE-EEEE"),
        ("22", "posts-b", json!({ "act": "other.protest" }), "CST-FFFF-FFFF"),
        ("23", "posts", json!({}), "CST-GGGG-GGGG"),
    ];
    for (number, source, more, incident) in told {
        let (id, received) = report(number, source, 14, more);
        events.push(received);
        let links =
            json!({ "incident": incident, "links": [{ "report": id, "probability": 0.9 }] });
        events.push(event("reports_linked", links));
    }
    events.push(position("CST-EEEE-EEEE", "excluded_target", HOSTILE));
    events.push(position("CST-FFFF-FFFF", "cannot_confirm", "no post within hearing"));
    record(&mut writer, at, events);
    sample
}

fn position(incident: &str, stand: &str, reason: &str) -> Event {
    let body = json!({
        "incident": incident, "member": "member-a", "stand": { "is": stand }, "reason": reason,
    });
    Event::PositionTaken(serde_json::from_value(body).unwrap())
}

/// The first element of that id, up to the end of its section.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let rest = page.split(&format!("id=\"{id}\"")).nth(1).unwrap();
    rest.split("</section>").next().unwrap()
}

#[tokio::test]
async fn the_answer_says_who_lists_what_and_what_the_other_says_of_it() {
    let sample = two_lists();
    let page = get(&sample.site, DAY).await;
    assert_eq!(page.status, StatusCode::OK);
    let page = page.text();
    // Member B stands first in the mechanism.
    let answer = page.split("id=\"answer\">").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(answer.contains("of 4 incidents, both list 1; only Member B lists 2, only Member A lists 1, neither lists 0."), "{answer}");
    assert!(
        answer.contains(
            "Of what only Member B lists, Member A cannot confirm 1, calls 1 an excluded target."
        ),
        "{answer}"
    );
    assert!(
        answer.contains("Of what only Member A lists, Member B has not spoken of 1."),
        "{answer}"
    );
    assert!(answer.contains("they agree on 1 of 3 (too few; "), "{answer}");
}

#[tokio::test]
async fn every_count_leads_to_the_incidents_behind_it() {
    let sample = two_lists();
    let page = get(&sample.site, DAY).await.text();
    let matrix = section(&page, "matrix");
    let links: Vec<String> = matrix
        .split("class=\"number\" href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().replace("&#38;", "&"))
        .collect();
    let shown: Vec<String> = matrix
        .split("class=\"number\"")
        .skip(1)
        .map(|rest| rest.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned())
        .collect();
    assert!(links.len() >= 8, "{matrix}");
    for (link, n) in links.iter().zip(shown) {
        let of =
            link.split('#').next().unwrap().replace("/reconciliation?", "/reconciliation.json?");
        let json: Value = serde_json::from_slice(&get(&sample.site, &of).await.body).unwrap();
        assert_eq!(json["incidents"].as_array().unwrap().len().to_string(), n, "{link}");
    }
}

#[tokio::test]
async fn what_only_one_lists_leaves_the_other_side_drawn_as_empty() {
    let sample = two_lists();
    let page = get(&sample.site, DAY).await.text();
    let lists = section(&page, "lists");
    assert_eq!(lists.matches("class=\"side empty\"").count(), 3);
    assert_eq!(lists.matches("not on its list").count(), 3);
    assert!(lists.contains("no post within hearing") && lists.contains("excluded target"));
    assert!(lists.contains("reports differ on number killed"), "{lists}");
    assert!(lists.contains("killed 7") && lists.contains("killed 1–2"));
    for (show, n) in [
        ("all", 4),
        ("both", 1),
        ("one", 2),
        ("other", 1),
        ("neither", 0),
        ("different", 2),
        ("not_confirmed", 1),
        ("disputed", 0),
        ("awaited", 1),
        ("agreed", 1),
        ("differ", 2),
        ("one.other.excluded_target", 1),
        ("by.0.1", 1),
        ("by.", 0),
    ] {
        let page = get(&sample.site, &format!("{DAY}&show={show}")).await.text();
        let rows = section(&page, "lists").matches("class=\"middle\"").count();
        assert_eq!(rows, n, "{show}");
    }
}

#[tokio::test]
async fn a_declared_figure_is_explained_to_the_last_unit() {
    let sample = two_lists();
    let page = get(&sample.site, DAY).await.text();
    let declared = section(&page, "declared");
    // A declared 3 and lists two incidents of the day; B declared 5, and one of its three is a
    // protest, which is no violation.
    assert!(
        declared.contains("Member A declared 3 in one figure; the register counts 2: 1 declared without a report here."),
        "{declared}"
    );
    assert!(declared.contains("dir=\"ltr\">3 = 2 + 1</b>"), "{declared}");
    assert!(declared.contains("dir=\"ltr\">5 = 2 + 1 + 2</b>"), "{declared}");
    assert!(declared.contains("acts that the unit does not count"));
    assert!(declared.contains("Member B is said to confirm 1; here it confirms or lists 1."));
    let page = get(&sample.site, "/coast/reconciliation/figures/b1-b").await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    for incident in ["CST-AAAA-AAAA", "CST-EEEE-EEEE", "CST-FFFF-FFFF"] {
        assert!(text.contains(&format!("href=\"/coast/incidents/{incident}\"")), "{incident}");
    }
    assert!(!text.contains("javascript:alert(1)\""));
    assert_eq!(
        get(&sample.site, "/coast/reconciliation/figures/none").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_files_hold_the_same_and_no_cell_is_a_formula() {
    let sample = two_lists();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let at = "2026-02-22T00:00:00Z".parse().unwrap();
    record(&mut writer, at, vec![position("CST-GGGG-GGGG", "disputes", "=HYPERLINK(\"x\")")]);
    let of = |file: &str| DAY.replace("reconciliation?", &format!("reconciliation{file}?"));
    let csv = get(&sample.site, &of(".csv")).await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    let csv = csv.text();
    assert_eq!(csv.lines().count(), 5, "{csv}");
    assert!(csv.starts_with("incident,perhaps_in_period,from,until,act,place,region,listed,accord,differ_on,found,member-b_lists,"), "{csv}");
    assert!(csv.contains("'=HYPERLINK") && !csv.contains(",=HYPERLINK"), "{csv}");
    let declared = get(&sample.site, &of("/declared.csv")).await.text();
    assert!(
        declared
            .contains("b1-a,b1,member-a,violation,,2026-02-14,2026-02-14,3,2,0,0,1,0,0,3 = 2 + 1,"),
        "{declared}"
    );
    let json: Value = serde_json::from_slice(&get(&sample.site, &of(".json")).await.body).unwrap();
    assert_eq!(json["incidents"][0]["listed"], "both");
    assert_eq!(json["incidents"][0]["differ_on"], json!(["killed"]));
    assert_eq!(json["declared"][1]["ledger"]["missing"], 2);
    assert_eq!(json["agreement"]["rate"]["of"], 3);
    let ids = json["agreement"]["agreed"].as_array().unwrap().len();
    assert_eq!(json["agreement"]["rate"]["n"], ids);
}

#[tokio::test]
async fn both_languages_and_hostile_words() {
    let sample = two_lists();
    for (language, said) in [
        (
            "en",
            [
                "Reconciliation",
                "not on its list",
                "cannot confirm",
                "Rate of agreement",
                "Declared, no report",
            ],
        ),
        (
            "ar",
            ["مطابقة القوائم", "ليس في قائمته", "لا يستطيع التأكيد", "معدل الاتفاق", "معلن بلا تقرير"],
        ),
    ] {
        let page = ask(&sample.site, DAY, &[("accept-language", language)]).await.text();
        for words in said {
            assert!(page.contains(words), "{language}: {words}");
        }
        assert!(
            !page.contains("<script>alert")
                && !page.contains("[recon")
                && !page.contains("[answer")
        );
    }
}

#[tokio::test]
async fn what_cannot_be_read_in_the_address_is_refused() {
    let sample = two_lists();
    for (query, status) in [
        ("from=2026-02-30", StatusCode::BAD_REQUEST),
        ("from=2026-02-14&to=2026-02-01", StatusCode::BAD_REQUEST),
        ("show=likes", StatusCode::BAD_REQUEST),
        ("show=by.99999999999999999999999", StatusCode::BAD_REQUEST),
        ("a=member-a&b=member-a", StatusCode::BAD_REQUEST),
        ("a=nobody", StatusCode::NOT_FOUND),
        ("page=9", StatusCode::NOT_FOUND),
        ("from=-009999-01-01", StatusCode::BAD_REQUEST),
        ("from=9999-12-31&to=9999-12-31", StatusCode::BAD_REQUEST),
        ("from=0001-01-01&to=9999-01-01", StatusCode::OK),
        ("show=by.7&a=member-a", StatusCode::OK),
        ("a=member-a", StatusCode::OK),
        ("", StatusCode::OK),
    ] {
        let page = get(&sample.site, &format!("/coast/reconciliation?{query}")).await;
        assert_eq!(page.status, status, "{query}");
    }
}

#[tokio::test]
async fn days_of_which_nothing_is_told_and_members_without_lists_say_so() {
    let sample = sample();
    let page =
        get(&sample.site, "/coast/reconciliation?from=2025-01-01&to=2025-01-07").await.text();
    assert!(page.contains("No incident lies in this period."), "{page}");
    assert!(page.contains("No member has declared anything for this period."));
    assert!(page.contains("No source belongs to Member B, so its list is empty."));
    let page = get(&sample.site, DAY).await.text();
    assert!(page.contains("No member has taken a position on an incident of this period yet."));
}

fn main_of(page: &str) -> String {
    let start = page.find("<main").unwrap();
    let end = page.find("</main>").unwrap();
    let lines = page[start..end].lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_page_looks_as_it_did() {
    let sample = two_lists();
    for (name, path, language) in [
        ("reconciliation", DAY, "en"),
        ("reconciliation_arabic", DAY, "ar"),
        ("reconciled_figure", "/coast/reconciliation/figures/b1-b", "en"),
    ] {
        let page = ask(&sample.site, path, &[("accept-language", language)]).await.text();
        insta::assert_snapshot!(name, main_of(&page));
    }
}
