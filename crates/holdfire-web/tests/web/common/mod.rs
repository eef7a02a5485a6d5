//! A small invented register for the pages, made through the store's own writer, and a reader of
//! pages without a socket.

pub mod mail;
pub mod model;
pub mod people;
pub mod program;
pub mod talks;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use holdfire_core::{Event, ReportId};
use holdfire_register::MechanismKey;
use holdfire_store::{Reader, Recorded, Writer};
use holdfire_web::{Options, Site, router};
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// A text that tries to leave every place it can stand in.
pub const HOSTILE: &str =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u{202e}&amp;{{7*7}}";

/// The origin of the sample's own pages.
pub const OWN: &str = "http://127.0.0.1:8080";

/// A served register that lives as long as this.
pub struct Sample {
    pub site: Site,
    pub folder: TempDir,
    pub incidents: Vec<String>,
    pub reports: Vec<String>,
}

/// A page as it came.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Page {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Asks a site for a page.
pub async fn get(site: &Site, path: &str) -> Page {
    ask(site, path, &[]).await
}

/// Asks with headers.
pub async fn ask(site: &Site, path: &str, headers: &[(&str, &str)]) -> Page {
    let mut request = Request::builder().uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    answered(router(site.clone()).oneshot(request).await.unwrap()).await
}

/// An event from its JSON, so that fields that core adds with a default need no change here.
pub fn event(kind: &str, body: Value) -> Event {
    let entry =
        json!({ "v": 1, "kind": kind, "at": "2026-01-01T00:00:00Z", "by": "test", "body": body });
    holdfire_core::Entry::read(entry.to_string().as_bytes()).unwrap().event
}

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

const INSTRUMENT: &str = r#"+++
id = "truce"
version = 1
adopted = 2026-01-01
zone = "Etc/GMT-2"
in_force_from = 2026-01-02T00:00:00
parties = ["north", "south"]
guarantors = ["member-a", "member-b"]
scope = "the whole coast"
cites = []

[title]
en = "Truce of the coast"
ar = "هدنة الساحل"
+++

## 1 Attacks cease

`kind = "prohibition", testable = true`

Nobody attacks with any weapon.

```cedar
forbid (principal, action in Action::"force", resource) when { principal.bound && resource.bound };
```

## 2 The sides work for peace

`kind = "principle", testable = false`

A declaration.
"#;

/// What is done about violations of the truce, with drafts, a reading and a ladder.
const PROCEDURE: &str = r#"+++
id = "procedure"
version = 1
adopted = 2026-01-03
zone = "Etc/GMT-2"
in_force_from = 2026-01-04T00:00:00
annex_of = "truce"
annex = "the second"
governs = ["truce"]
authentic_languages = ["ar", "en"]
endorsed_by = ["a letter of both members"]
guarantors = ["member-b", "member-a"]
scope = "what is done about violations"
cites = ["truce", "a map of the coast"]

[title]
en = "Procedure of the coast"
ar = "إجراءات الساحل"

[renewal]
every = "P6M"
how = "by_consensus"
renewed = [{ until = 2026-12-31T00:00:00, source = "the register of notes" }]

[[step]]
id = "tell"
does = "notify"
after = "incident"
who = "guarantors"
to = "alleged"
within = "PT6H"
if_late = "press"
clause = "1"
words = "whoever is said to have acted is asked"

[[step]]
id = "look"
does = "verify"
after = "tell"
who = "member-a"
clause = "1"
words = "a team looks"

[[step]]
id = "press"
does = "escalate"
who = "guarantors"
to = "parties"
within = "P3D"
words = "both members speak to the sides"
+++

## 1 Violations are dealt with

`kind = "procedure", testable = false, by = ["guarantors"], due = 2026-02-04, consequence = "2"`

The members deal with violations [NOTE].

### Draft of GAZETTE

`due = 2026-02-11`

They do so within five weeks [GAZETTE].

### Reading of south

It holds that silence is not consent [LETTER-S].

### Reading of north

It holds that a visit needs a day's notice [LETTER-N].

## 2 Posts stay open

`kind = "obligation", testable = true, by = ["parties"], verified_by = "member-b", verified_within = "P3D"`

Nobody stops those who watch.

```cedar
forbid (principal, action in Action::"obstruction.monitor_obstruction", resource)
when { principal.bound && context.inside.contains(Area::"north-area") }
unless { context.self_defence };
```
"#;

/// The instruments as the terms read them.
pub fn instruments() -> [Event; 2] {
    [("truce.md", INSTRUMENT), ("procedure.md", PROCEDURE)].map(|(file, text)| {
        let (instrument, _) = holdfire_terms::read_instrument(file, text).unwrap();
        Event::InstrumentAdopted(instrument)
    })
}

/// The truce with another rule: it forbids force to everybody, bound or not.
pub fn draft() -> String {
    INSTRUMENT.replace(" when { principal.bound && resource.bound }", "")
}

/// The truce with two mistakes: a kind that does not exist and a rule that does not parse.
pub fn broken_draft() -> String {
    INSTRUMENT
        .replace("kind = \"principle\"", "kind = \"wish\"")
        .replace("principal.bound && resource.bound", "principal.<script>alert(1)</script>")
}

/// Sends a form as a browser does: fields by name, file name if it is a file, and content.
pub async fn send(site: &Site, path: &str, fields: &[(&str, Option<&str>, &str)]) -> Page {
    const EDGE: &str = "edge-of-a-part";
    let mut body = String::new();
    for (name, file, content) in fields {
        let file = file.map_or_else(String::new, |file| format!("; filename=\"{file}\""));
        body += &format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n"
        );
    }
    body += &format!("--{EDGE}--\r\n");
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("content-type", format!("multipart/form-data; boundary={EDGE}"))
        .body(Body::from(body))
        .unwrap();
    answered(router(site.clone()).oneshot(request).await.unwrap()).await
}

pub async fn answered(response: axum::response::Response) -> Page {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 64 << 20).await.unwrap().to_vec();
    Page { status: parts.status, headers: parts.headers, body }
}

/// The mechanism and everything that reports refer to.
pub fn foundation() -> Vec<Event> {
    let actor = |id: &str, kind: &str, en: &str, ar: &str| {
        event("actor_described", json!({ "id": id, "kind": kind, "name": { "en": en, "ar": ar } }))
    };
    let ring = |w: f64, s: f64, e: f64, n: f64| json!([[[[w, s], [e, s], [e, n], [w, n], [w, s]]]]);
    let [truce, procedure] = instruments();
    vec![
        event(
            "mechanism_founded",
            json!({
                "id": "coast", "code": "CST", "name": { "en": "Exercise coast", "ar": "تمرين الساحل" },
                "exercise": true, "time_zone": "Etc/GMT-2", "cut_off": "00:00:00",
                "languages": ["en", "ar"], "decision_rule": "consensus",
                "extent": { "west": 35.0, "south": 34.0, "east": 38.0, "north": 37.0 },
                "disclaimer": { "en": "Lines judge nothing.", "ar": "الخطوط لا تحكم." },
                "members": [{ "id": "member-b", "role": "guarantor" }, { "id": "member-a", "role": "guarantor" }],
                "regions": [{ "code": "C1", "name": { "en": "North province", "ar": "محافظة الشمال" } }],
            }),
        ),
        Event::PowersAdopted(holdfire_core::Powers::new(
            holdfire_powers::STANDARD,
            holdfire_core::ActorId::new("coast").unwrap(),
            "the standard powers",
        )),
        actor("member-a", "state", "Member A", "العضو أ"),
        actor("member-b", "state", "Member B", "العضو ب"),
        actor("north", "armed_group", "Northern forces", "قوات الشمال"),
        actor("south", "state", "Southern forces", "قوات الجنوب"),
        actor(
            "side-north-and-east",
            "coalition",
            "Northern forces, Eastern forces",
            "قوات الشمال والشرق",
        ),
        truce,
        procedure,
        event(
            "area_drawn",
            json!({ "id": "north-area", "name": { "en": "North area", "ar": "منطقة الشمال" },
            "versions": [{ "version": 1, "valid_from": "2026-01-02T00:00:00Z", "drawn_by": "both members", "source": "annex",
                "shapes": [{ "certainty": "core", "geometry": ring(36.0, 35.0, 37.0, 36.0) },
                           { "certainty": "outer", "geometry": ring(35.8, 34.8, 37.2, 36.2) }] }] }),
        ),
        event(
            "source_named",
            json!({ "id": "posts", "name": { "en": "Posts of Member A" }, "belongs_to": "member-a" }),
        ),
        event("source_named", json!({ "id": "press", "name": { "en": HOSTILE } })),
        event(
            "coverage_recorded",
            json!({ "id": "c1", "who": "post 12", "kind": "post", "place": "", "source": "log",
            "period": { "from": "2026-02-10T22:00:00Z", "until": "2026-02-12T22:00:00Z", "precision": "days", "zone": "Etc/GMT-2" } }),
        ),
        event(
            "count_declared",
            json!({ "id": "b1-a", "bulletin": "b1", "member": "member-a", "total": 3, "unit": "violation", "source": "https://example.org/b1",
            "regions": [{ "region": "North province", "count": 2 }], "confirmed": 1, "confirmed_by": "member-b",
            "period": { "from": "2026-02-13T22:00:00Z", "until": "2026-02-14T22:00:00Z", "precision": "day", "zone": "Etc/GMT-2" } }),
        ),
        event(
            "count_declared",
            json!({ "id": "b1-b", "bulletin": "b1", "member": "member-b", "total": 5, "unit": "violation", "source": "javascript:alert(1)",
            "period": { "from": "2026-02-13T22:00:00Z", "until": "2026-02-14T22:00:00Z", "precision": "day", "zone": "Etc/GMT-2" } }),
        ),
        event(
            "file_imported",
            json!({ "id": "imp-1", "file_name": "february.csv", "sha256": "00", "format": "table", "read": 10, "recorded": 8, "doubtful": 1, "refused": 1, "already_recorded": 1 }),
        ),
        event(
            "document_kept",
            json!({ "id": "doc-1", "sha256": "00", "size_bytes": 1234, "title": "Letter" }),
        ),
    ]
}

/// A report by its number; `day` is in February 2026.
pub fn report(number: &str, source: &str, day: u32, more: Value) -> (ReportId, Event) {
    let id = ReportId::derive("test", number);
    let mut body = json!({
        "id": id, "dataset": "test", "external_id": number, "source": source, "kind": "allegation",
        "when": { "from": format!("2026-02-{:02}T22:00:00Z", day - 1), "until": format!("2026-02-{day:02}T22:00:00Z"), "precision": "day", "zone": "Etc/GMT-2" },
        "place": { "lon": 36.5, "lat": 35.5, "precision": 1, "uncertainty_m": 1000.0, "name": "Kafr Nadir", "region": "North province" },
        "act": "remote_violence.shelling", "actors": ["Northern forces"], "targets": ["Southern forces"],
        "casualties": { "killed": { "low": 1, "high": 2 } },
    });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    (id, event("report_received", body))
}

/// Three incidents: one told twice with differences and hostile words, one without a known actor
/// outside every area, one that tells neither time nor place.
pub fn sample() -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let key = MechanismKey::from_seed("coast.example/register", [7; 32]).unwrap();
    let mut writer = Writer::create(folder.path(), &key).unwrap();
    let at = instant("2026-02-20T10:00:00Z");
    record(&mut writer, at, foundation());

    let (first, received) = report("1", "posts", 14, json!({}));
    let (second, told_again) = report(
        "2",
        "press",
        14,
        json!({
            "actors": [HOSTILE], "act": "remote_violence.rocket_fire", "url": "javascript:alert(3)",
            "place": { "lon": 36.52, "lat": 35.51, "precision": 2, "uncertainty_m": 25000.0, "name": HOSTILE },
            "text": { "words": format!("سقطت ست قذائف {HOSTILE}"), "language": "ar" },
            "doubts": [{ "field": "place", "message": HOSTILE }],
            "read_from": { "import": "imp-1", "row": 2 },
        }),
    );
    let (third, elsewhere) = report(
        "3",
        "posts",
        16,
        json!({
            "actors": [], "kind": "observation", "casualties": {},
            "place": { "lon": 35.2, "lat": 34.2, "precision": 1, "uncertainty_m": 500.0 },
            "when": { "from": "2026-02-15T22:00:00Z", "until": "2026-02-20T22:00:00Z", "precision": "days", "zone": "Etc/GMT-2" },
        }),
    );
    let bare = json!({
        "id": ReportId::derive("test", "4"), "dataset": "test", "external_id": "4", "source": "posts", "kind": "allegation",
    });
    record(&mut writer, at, vec![received, told_again, elsewhere, event("report_received", bare)]);
    let evidence = json!([{ "field": "time", "finding": "same day", "bits": 2.1 }, { "field": "parties", "finding": "same actor, different target", "bits": -1.5,
        "found": { "parties": { "actors": "same", "targets": "different" } } }]);
    let fourth = ReportId::derive("test", "4");
    record(
        &mut writer,
        at,
        vec![
            event(
                "reports_linked",
                json!({ "incident": "CST-AAAA-AAAA", "links": [
            { "report": first, "probability": 1.0 },
            { "report": second, "probability": 0.81, "evidence": evidence, "runner_up": ["CST-BBBB-BBBB", 0.1] }] }),
            ),
            event(
                "reports_linked",
                json!({ "incident": "CST-BBBB-BBBB", "links": [{ "report": third, "probability": 1.0 }] }),
            ),
            event(
                "reports_linked",
                json!({ "incident": "CST-CCCC-CCCC", "links": [{ "report": fourth, "probability": 1.0 }] }),
            ),
        ],
    );
    record_bulletin(&mut writer, at);
    drop(writer);
    let reader = Reader::open(folder.path()).unwrap();
    Sample {
        site: Site::new(vec![reader], options()).unwrap(),
        folder,
        incidents: ["CST-AAAA-AAAA", "CST-BBBB-BBBB", "CST-CCCC-CCCC"].map(str::to_owned).to_vec(),
        reports: [first, second, third, fourth].map(|id| id.to_string()).to_vec(),
    }
}

/// One case beside the register: the truce with another rule.
fn options() -> Options {
    let files = BTreeMap::from([("agreements/truce.md".to_owned(), draft().into_bytes())]);
    Options {
        cases: Arc::new(BTreeMap::from([("everybody".to_owned(), files)])),
        is_open: true,
        ..Options::default()
    }
}

pub fn record(writer: &mut Writer, at: Timestamp, events: Vec<Event>) {
    for result in writer.append(at, "test", events).unwrap() {
        assert!(matches!(result, Recorded::As(_)), "{result:?}");
    }
}

fn record_bulletin(writer: &mut Writer, at: Timestamp) {
    let moment = |text: &str| json!({ "instant": text, "text": text, "zone": "EET" });
    let count = |value: u64, unit: &str| json!({ "value": value, "unit": unit });
    let incident = |n| count(n, "incident");
    let place = |place: &str, n| json!({ "place": place, "incidents": incident(n), "in_doubt": incident(0), "previous": incident(2), "previous_in_doubt": null });
    let size = writer.state().size;
    let figures = json!({
        "mechanism": "Exercise coast", "title": format!("Daily bulletin {HOSTILE}"), "edition": "public", "language": "en", "exercise": true,
        "as_of": moment("2026-02-15T22:00:00Z"),
        "period": { "from": moment("2026-02-13T22:00:00Z"), "until": moment("2026-02-15T22:00:00Z") },
        "previous_period": null,
        "made_from": { "register_size": size, "root_hex": "00".repeat(32), "root_base64": "AA", "checkpoint_origin": "coast", "program": "test" },
        "headlines": ["One incident."],
        "by_day": [{ "day": "14 Feb", "incidents": incident(1), "in_doubt": incident(0), "not_observed": true }],
        "by_area": { "rows": [place("North area", 1), place("Nowhere known", 0)], "total": place("all", 1) },
        "by_governorate": { "rows": [place("North province", 1)], "total": null },
        "by_clause": [{ "clause": "1", "title": "Attacks cease", "instrument": "Truce of the coast", "engaged": incident(1), "undetermined": incident(0), "not_engaged": incident(0) }],
        "by_recorder": [{ "recorded_by": "Posts of Member A", "kind": "Member A", "reports": count(1, "report"), "incidents": incident(1), "alone": incident(0) }],
        "declared": { "members": ["Member B", "Member A"], "by_place": [{ "scope": "North province", "counts": [null, { "value": 2, "unit": "violation" }] }] },
        "coverage": null, "incidents": [], "notes": ["A note."], "disclaimer": "Lines judge nothing.",
        "check": [{ "says": "the register", "command": "holdfire verify DIR" }],
    });
    let parsed: holdfire_bulletin::Bulletin = serde_json::from_value(figures).unwrap();
    let figures_sha256 = writer.files().keep(serde_json::to_vec(&parsed).unwrap()).unwrap();
    let pdf_sha256 = writer.files().keep(b"%PDF-1.7 test".to_vec()).unwrap();
    record(
        writer,
        at,
        vec![event(
            "bulletin_issued",
            json!({
                "id": "daily-1", "edition": "public", "audience": "public", "language": "en", "from": "2026-02-13T22:00:00Z", "until": "2026-02-15T22:00:00Z",
                "register_size": size, "register_root": "00".repeat(32), "pdf_sha256": pdf_sha256, "figures_sha256": figures_sha256,
            }),
        )],
    );
}
