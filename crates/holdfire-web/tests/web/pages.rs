//! Every page of a small register: it answers, it escapes, it says the same in every language.

use crate::common;
use crate::common::{HOSTILE, Sample, ask, broken_draft, draft, get, sample, send};
use axum::http::StatusCode;
use holdfire_core::{Event, JointFinding, Position};
use holdfire_store::Writer;
use holdfire_web::Language;
use serde_json::json;

fn every_page(sample: &Sample) -> Vec<String> {
    let mut pages: Vec<String> = [
        "",
        "?verdict=engaged",
        "?verdict=none&sort=killed",
        "?area=north-area",
        "?area=@outside",
        "?area=@unplaced",
        "?from=2026-02-14&to=2026-02-14",
        "?from=2026-02-16&to=2026-02-16",
        "?act=remote_violence&q=kafr",
        "?actor=north",
        "?actor=%3Fsomebody",
        "?source=press",
        "?clause=truce/1",
        "?clause=truce/1&answer=undetermined",
        "?region=C1&sort=reports",
        "?q=zzzz",
        "incidents.json",
        "map.json?bbox=35,34,38,37&zoom=6",
        "map.json?bbox=-180,-85,180,85&zoom=22",
        "areas.json",
        "areas.json?from=2025-01-01&to=2025-01-02",
        "base.json",
        "instruments",
        "instruments/truce",
        "instruments/procedure",
        "what-if",
        "what-if?from=procedure",
        "what-if?case=everybody",
        "areas",
        "declared",
        "reconciliation",
        "reconciliation?from=2026-02-14&to=2026-02-14&show=both",
        "reconciliation.json",
        "reconciliation.csv",
        "reconciliation/declared.csv",
        "reconciliation/figures/b1-a",
        "linking",
        "bulletins",
        "bulletins/daily-1",
        "bulletins/daily-1.pdf",
        "sources",
        "sources/overlap.json",
        "sources/sources.csv",
        "sources/pairs.csv",
        "sources/sets.csv",
        "register",
        "register?before=3",
        "register/0",
        "register/5",
        "register/checkpoint",
        "register/verify",
    ]
    .map(|path| format!("/coast/{path}"))
    .to_vec();
    pages.extend(sample.incidents.iter().map(|id| format!("/coast/incidents/{id}")));
    pages.extend(sample.reports.iter().map(|id| format!("/coast/reports/{id}")));
    pages
}

#[tokio::test]
async fn every_page_answers_in_every_language() {
    let sample = sample();
    for path in every_page(&sample) {
        for language in Language::ALL.map(Language::tag) {
            let page = ask(&sample.site, &path, &[("accept-language", language)]).await;
            assert_eq!(
                page.status,
                StatusCode::OK,
                "{path} {language}: {}",
                String::from_utf8_lossy(&page.body)
            );
            assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
            assert!(page.header("content-security-policy").contains("script-src 'self'"), "{path}");
            if page.header("content-type").starts_with("text/html") {
                let text = page.text();
                assert!(text.contains(&format!("<html lang=\"{language}\"")), "{path}");
                assert!(!text.contains(" style="), "{path} has a style attribute");
                // A message that does not exist shows as its id in brackets.
                let missing = text.split('[').skip(1).find(|rest| {
                    rest.split_once(']').is_some_and(|(id, _)| {
                        id.contains('-') && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                    })
                });
                assert_eq!(
                    missing.map(|rest| rest.chars().take(40).collect::<String>()),
                    None,
                    "{path} {language}"
                );
            }
        }
    }
}

#[tokio::test]
async fn every_page_of_an_exercise_says_so() {
    let sample = sample();
    for path in every_page(&sample) {
        let page = get(&sample.site, &path).await;
        if page.header("content-type").starts_with("text/html") {
            assert!(page.text().contains("class=\"exercise-band\""), "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_with_a_next_step() {
    let sample = sample();
    for path in [
        "/nowhere/",
        "/coast/nothing",
        "/coast/incidents/CST-0000-0000",
        "/coast/incidents/%3Cscript%3E",
        "/coast/reports/R-00000-00000",
        "/coast/instruments/other",
        "/coast/what-if?from=other",
        "/coast/bulletins/other",
        "/coast/bulletins/other.pdf",
        "/coast/register/999999",
        "/coast/register/x",
        "/coast/?page=2",
        "/a/b/c/d",
    ] {
        let page = get(&sample.site, path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        let text = page.text();
        assert!(
            text.contains("class=\"state failed\"") && text.contains("class=\"button\""),
            "{path}: {text}"
        );
        assert!(!text.contains("<script>"), "{path}");
    }
    for path in [
        "/coast/?from=yesterday",
        "/coast/?page=0",
        "/coast/map.json",
        "/coast/map.json?bbox=1,2,3&zoom=2",
        "/coast/?sort=random",
        "/coast/what-if?case=other",
    ] {
        assert_eq!(get(&sample.site, path).await.status, StatusCode::BAD_REQUEST, "{path}");
    }
    let long = format!("/coast/?q={}", "x".repeat(5_000));
    assert_eq!(get(&sample.site, &long).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn hostile_text_stays_text_everywhere() {
    let sample = sample();
    for path in every_page(&sample) {
        let page = get(&sample.site, &path).await;
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        let text = page.text();
        assert!(!text.contains("<script>alert"), "{path}");
        assert!(!text.contains("<img src=x"), "{path}");
        assert!(!text.contains("href=\"javascript:"), "{path}");
        let outside_words = text.split("<blockquote").next().unwrap();
        assert!(!outside_words.contains('\u{202e}') || path.contains("/register/"), "{path}");
    }
}

#[tokio::test]
async fn the_language_of_the_address_is_kept_and_comes_first() {
    let sample = sample();
    let page = ask(&sample.site, "/coast/?lang=ar&verdict=engaged", &[("cookie", "lang=en")]).await;
    assert!(page.text().contains("dir=\"rtl\""));
    assert!(page.header("set-cookie").starts_with("lang=ar;"));
    assert!(
        page.text().contains("href=\"/coast/?verdict=engaged&#38;lang=en\""),
        "{}",
        page.text()
    );
    let kept =
        ask(&sample.site, "/coast/areas", &[("cookie", "lang=ar"), ("accept-language", "en")])
            .await;
    assert!(kept.text().contains("lang=\"ar\" dir=\"rtl\""));
    assert_eq!(kept.header("set-cookie"), "");
}

#[tokio::test]
async fn every_language_is_offered_by_its_own_name() {
    let sample = sample();
    for language in Language::ALL {
        let page = get(&sample.site, &format!("/coast/?lang={}", language.tag())).await;
        assert!(page.header("set-cookie").starts_with(&format!("lang={};", language.tag())));
        let text = page.text();
        let direction = language.direction();
        assert!(text.contains(&format!("lang=\"{}\" dir=\"{direction}\"", language.tag())));
        for other in Language::ALL.into_iter().filter(|other| *other != language) {
            let link = format!(
                "<a class=\"lang\" lang=\"{tag}\" hreflang=\"{tag}\" href=\"/coast/?lang={tag}\">{}</a>",
                other.own_name(),
                tag = other.tag()
            );
            assert!(text.contains(&link), "{link}");
        }
    }
}

#[tokio::test]
async fn a_search_finds_a_place_however_it_is_typed() {
    let sample = sample();
    let wanted = format!("/coast/incidents/{}", sample.incidents[0]);
    for typed in
        ["kafr nadir", "KAFR%20NAD%C4%B0R", "kafr-nad%C4%B1r", "%E2%80%8Fk%C3%A2fr", "aaaa%20aaaa"]
    {
        let page =
            get(&sample.site, &format!("/coast/?q={}", typed.replace(' ', "+"))).await.text();
        assert!(page.contains(&wanted), "{typed}");
    }
    for typed in ["nowhere", "%D9%80"] {
        let page = get(&sample.site, &format!("/coast/?q={typed}")).await.text();
        assert!(!page.contains(&wanted), "{typed}");
    }
}

#[tokio::test]
async fn a_whole_incident_number_in_the_search_leads_to_the_incident() {
    let sample = sample();
    let page = get(&sample.site, "/coast/?q=cst-aaaa-aaaa").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(page.header("location"), "/coast/incidents/CST-AAAA-AAAA");
    assert_eq!(get(&sample.site, "/").await.header("location"), "/coast/");
}

#[tokio::test]
async fn what_a_comparison_found_is_said_in_the_language_of_the_page() {
    let sample = sample();
    let path = format!("/coast/incidents/{}", sample.incidents[0]);
    let page = ask(&sample.site, &path, &[("accept-language", "ar")]).await.text();
    assert!(page.contains("الفاعل نفسه، مستهدفان مختلفان"), "{page}");
    // Recorded before values were: as it was recorded, and marked as English.
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">same day</span>"), "{page}");
    assert!(get(&sample.site, &path).await.text().contains("same actor, different target"));
}

#[tokio::test]
async fn sources_are_compared_on_the_page_as_in_the_files() {
    let sample = sample();
    let page = get(&sample.site, "/coast/sources").await.text();
    // Of three incidents of the posts the press tells one; of its one the posts tell it.
    assert!(page.contains("title=\"Of the 3 incidents of Posts of Member A, "), "{page}");
    let json = get(&sample.site, "/coast/sources/overlap.json").await;
    let json: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(json["incidents"], 3);
    assert_eq!(json["pairs"][0]["both"], 1);
    assert_eq!(json["pairs"][0]["agreement"]["act"], serde_json::json!({ "n": 0, "of": 1 }));
    let csv = get(&sample.site, "/coast/sources/sources.csv").await.text();
    let rows: Vec<&str> = csv.lines().collect();
    assert!(rows[0].starts_with("source,reports,incidents,alone,repeats,"), "{csv}");
    assert!(rows[1].starts_with("posts,3,3,2,0,"), "{csv}");
    assert!(rows[2].starts_with("press,1,1,0,0,"), "{csv}");
    assert_eq!(
        get(&sample.site, "/coast/sources/sets.csv").await.text(),
        "posts,press,incidents\n1,0,2\n1,1,1\n"
    );
}

#[tokio::test]
async fn lines_posts_and_operations_are_shown_with_whose_map_it_is() {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let area = |id: &str, more: serde_json::Value, drawers: &[&str], shape: serde_json::Value| {
        let versions = drawers.iter().zip(1..).map(|(drawer, number)| {
            let mut shape = shape.clone();
            shape["certainty"] = "core".into();
            if number == 2 {
                shape["paths"][0][0][1] = 35.75.into();
            }
            serde_json::json!({ "version": number, "valid_from": "2026-01-02T00:00:00Z",
                "drawn_by": drawer, "source": "annex", "shapes": [shape] })
        });
        let versions: Vec<serde_json::Value> = versions.collect();
        let mut body = serde_json::json!({ "id": id, "versions": versions,
            "name": { "en": format!("The {id}"), "ar": "خط" } });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        common::event("area_drawn", body)
    };
    let line = serde_json::json!({ "paths": [[[36.0, 35.5], [37.0, 35.5]]] });
    let point = serde_json::json!({ "paths": [[[36.5, 35.5]]] });
    let ring = serde_json::json!({ "geometry": [[[[36.0, 35.0], [36.5, 35.0], [36.5, 35.5], [36.0, 35.0]]]] });
    let drawn = vec![
        area("line", serde_json::json!({ "kind": "line" }), &["Member A", HOSTILE], line),
        area("post", serde_json::json!({ "kind": "post" }), &["Member A"], point.clone()),
        area("bridge", serde_json::json!({ "kind": "crossing" }), &["Member A"], point),
        area(
            "sweep",
            serde_json::json!({ "kind": "operations", "against": ["north"] }),
            &["Member A"],
            ring,
        ),
    ];
    common::record(&mut writer, "2026-02-21T00:00:00Z".parse().unwrap(), drawn);
    let page = get(&sample.site, "/coast/areas").await.text();
    for shown in [
        "class=\"area-line-core drawer-",
        "class=\"area-sign-core\"",
        "fill=\"url(#operations-hatching)\"",
        "The line (map of Member A)",
        "Drawers whose maps differ:",
        "Operations against: Northern forces",
        "area of operations",
        "diamond: post",
        "square with a cross: crossing",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x"));
    let arabic = get(&sample.site, "/coast/areas?lang=ar").await.text();
    assert!(arabic.contains("معبر") && !arabic.contains("[area"), "{arabic}");
    let start = get(&sample.site, "/coast/").await.text();
    assert!(start.contains("drawer-0") && start.contains("drawer-1"), "both maps are drawn");
    let data: serde_json::Value =
        serde_json::from_str(&get(&sample.site, "/coast/areas.json").await.text()).unwrap();
    let told = |area: &str| -> Vec<(String, String)> {
        let features = data["features"].as_array().unwrap().iter();
        let of_area = features.filter(|feature| feature["properties"]["area"] == area);
        let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        of_area.map(|f| (word(&f["properties"]["drawn"]), word(&f["geometry"]["type"]))).collect()
    };
    let pair = |drawn: &str, of: &str| (drawn.to_owned(), of.to_owned());
    assert_eq!(told("line"), vec![pair("line", "MultiLineString"); 2]);
    assert_eq!(told("post"), [pair("sign", "MultiPoint")]);
    assert_eq!(told("sweep"), [pair("polygon", "MultiPolygon")]);
}

#[tokio::test]
async fn a_grown_register_shows_on_the_next_page() {
    let sample = sample();
    let before = get(&sample.site, "/coast/incidents.json").await.text();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let (id, received) = common::report("9", "posts", 17, serde_json::json!({}));
    let linked = common::event(
        "reports_linked",
        serde_json::json!({ "incident": "CST-DDDD-DDDD", "links": [{ "report": id, "probability": 1.0 }] }),
    );
    common::record(&mut writer, "2026-02-21T00:00:00Z".parse().unwrap(), vec![received, linked]);
    let after = get(&sample.site, "/coast/incidents.json").await.text();
    let total = |text: &str| {
        serde_json::from_str::<serde_json::Value>(text).unwrap()["total"].as_u64().unwrap()
    };
    assert_eq!((total(&before), total(&after)), (3, 4));
}

#[tokio::test]
async fn static_files_are_kept_by_their_content() {
    let sample = sample();
    let page = get(&sample.site, "/coast/").await.text();
    let address = page.split("href=\"/static/app.css").nth(1).unwrap().split('"').next().unwrap();
    let address = format!("/static/app.css{address}");
    let styles = get(&sample.site, &address).await;
    assert!(styles.header("cache-control").contains("immutable"));
    let again =
        ask(&sample.site, "/static/app.css", &[("if-none-match", styles.header("etag"))]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(get(&sample.site, "/static/../Cargo.toml").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_that_is_sent_is_asked_like_a_bundled_case_and_kept_nowhere() {
    let sample = sample();
    let of_case = get(&sample.site, "/coast/what-if?case=everybody").await.text();
    let answer = |page: &str| {
        let rest = page.split("id=\"answer\">").nth(1).unwrap();
        rest.split("</p>").next().unwrap().to_owned()
    };
    let draft = draft();
    for fields in [
        vec![("draft", None, draft.as_str()), ("files", Some(""), "")],
        vec![("draft", None, ""), ("files", Some("new.md"), draft.as_str())],
    ] {
        let page = send(&sample.site, "/coast/what-if", &fields).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(answer(&page.text()), answer(&of_case));
        assert!(page.text().contains("href=\"/coast/incidents/CST-AAAA-AAAA\""));
    }
    let size = |page: &str| page.split("register size").nth(1).unwrap()[..12].to_owned();
    let after = get(&sample.site, "/coast/what-if?case=everybody").await.text();
    assert_eq!(size(&after), size(&of_case), "a trial records nothing");
}

#[tokio::test]
async fn every_problem_of_a_draft_is_told_with_line_and_column_and_stays_text() {
    let sample = sample();
    let broken = broken_draft();
    let fields = [("draft", None, broken.as_str())];
    let page = send(&sample.site, "/coast/what-if", &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    assert!(text.contains("draft.md:24:"), "{text}");
    assert!(text.matches("class=\"mono\"").count() >= 2, "{text}");
    assert!(!text.contains("<script>alert"), "{text}");
    let fields = [("draft", None, HOSTILE), ("files", Some(HOSTILE), HOSTILE)];
    let text = send(&sample.site, "/coast/what-if", &fields).await.text();
    assert!(text.contains("id=\"problems\"") && !text.contains("<script>alert"), "{text}");
}

#[tokio::test]
async fn a_form_that_is_too_large_or_no_form_is_refused_with_a_next_step() {
    let sample = sample();
    let long = "x".repeat(3 << 20);
    let page = send(&sample.site, "/coast/what-if", &[("draft", None, &long)]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.text().contains("class=\"state failed\""));
    let nothing = send(&sample.site, "/coast/what-if", &[]).await;
    assert_eq!(nothing.status, StatusCode::OK);
    assert!(nothing.text().contains("id=\"draft\""));
}

/// What changes between machines or with the bundle is taken out.
fn main_of(page: &str) -> String {
    let start = page.find("<main").unwrap();
    let end = page.find("</main>").unwrap();
    page[start..end]
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The base map is the same for every page and only hides what a change did.
fn without_base(page: &str) -> String {
    page.lines()
        .filter(|line| !line.contains("<path class=\"land\""))
        .collect::<Vec<_>>()
        .join("\n")
}

#[tokio::test]
async fn pages_look_as_they_did() {
    let sample = sample();
    for (name, path, language) in [
        ("situation", "/coast/?from=2026-02-14&to=2026-02-16", "en"),
        ("situation_arabic", "/coast/", "ar"),
        ("incident", "/coast/incidents/CST-AAAA-AAAA", "en"),
        ("instrument", "/coast/instruments/truce", "en"),
        ("procedure", "/coast/instruments/procedure", "en"),
        ("procedure_arabic", "/coast/instruments/procedure", "ar"),
        ("instruments", "/coast/instruments", "en"),
        ("what_if", "/coast/what-if?case=everybody", "en"),
        ("what_if_arabic", "/coast/what-if?case=everybody", "ar"),
        ("bulletin", "/coast/bulletins/daily-1", "en"),
        ("declared", "/coast/declared", "en"),
        ("sources", "/coast/sources", "en"),
        ("sources_arabic", "/coast/sources", "ar"),
    ] {
        let page = ask(&sample.site, path, &[("accept-language", language)]).await.text();
        insta::assert_snapshot!(name, without_base(&main_of(&page)));
    }
}

/// What two members say of one incident stands side by side, in every language; of another that nobody has spoken of,
/// nothing does.
#[tokio::test]
async fn members_stand_side_by_side_on_an_incident() {
    let sample = sample();
    let incident = sample.incidents[0].as_str();
    let position = |member: &str, stand: &str, reason: &str| {
        serde_json::from_value::<Position>(json!({
            "incident": incident, "member": member, "stand": { "is": stand }, "reason": reason,
        }))
        .unwrap()
    };
    let unresolved = json!({
        "incident": incident, "outcome": "unresolved", "reason": "two craters, two readings",
        "votes": [
            { "member": "member-b", "vote": "agrees" },
            { "member": "member-a", "vote": "dissents", "words": HOSTILE },
        ],
    });
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let events = vec![
        Event::PositionTaken(position("member-b", "confirms", "heard by our post")),
        Event::PositionTaken(position("member-a", "disputes", HOSTILE)),
        Event::FindingMade(serde_json::from_value::<JointFinding>(unresolved).unwrap()),
    ];
    common::record(&mut writer, jiff::Timestamp::now(), events);
    drop(writer);
    for (language, said) in [
        (
            "en",
            ["Member B", "confirms", "disputes", "one disputes what another says", "no consensus"],
        ),
        ("ar", ["العضو ب", "يؤكد", "ينازع", "أحدهم ينازع في ما يقوله آخر", "بلا توافق"]),
        // The case names its members in English and Arabic only.
        (
            "ru",
            [
                "Member B",
                "подтверждает",
                "оспаривает",
                "один оспаривает сказанное другим",
                "консенсуса нет",
            ],
        ),
        (
            "tr",
            [
                "Member B",
                "doğruluyor",
                "itiraz ediyor",
                "biri, ötekinin söylediğine itiraz ediyor",
                "uzlaşma yok",
            ],
        ),
        ("fa", ["Member B", "تأیید می‌کند", "رد می‌کند", "یکی گفتهٔ دیگری را رد می‌کند", "بدون اجماع"]),
    ] {
        let path = format!("/coast/incidents/{incident}");
        let text = ask(&sample.site, &path, &[("accept-language", language)]).await.text();
        let panel = text.split("id=\"positions\"").nth(1).unwrap().split("</section>").next();
        let panel = panel.unwrap();
        for words in said {
            assert!(panel.contains(words), "{language}: {words}");
        }
        assert!(panel.contains("heard by our post") && !panel.contains("<script"), "{panel}");
    }
    let other = get(&sample.site, &format!("/coast/incidents/{}", sample.incidents[1])).await;
    assert!(!other.text().contains("id=\"positions\""));
}
