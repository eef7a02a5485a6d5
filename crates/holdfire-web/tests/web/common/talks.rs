//! Talks beside the sample: a process with two tracks, a round held by accounts that differ, a boycott with
//! a rebuttal, a next round that waits for one member, what was stated, promised and said.

use super::{HOSTILE, Sample, event, record};
use holdfire_core::Event;
use holdfire_store::Writer;
use serde_json::{Value, json};

/// One entry of talks, told by a page.
pub fn talk(is: &str, mut body: Value) -> Event {
    body["is"] = is.into();
    if body.get("told").is_none() {
        body["told"] = json!({ "source": format!("page on {is}") });
    }
    event("talk_recorded", body)
}

/// A name in English and Arabic.
fn named(en: &str, ar: &str) -> Value {
    json!({ "en": en, "ar": ar })
}

/// Everything, in an order in which it can be recorded.
pub fn talks() -> Vec<Event> {
    let dating = |meeting: &str, day: &str, state: &str, by: Value, source: &str| {
        let mut body = json!({ "meeting": meeting, "days": { "from": day }, "state": state,
            "told": { "source": source } });
        if !by.is_null() {
            body["by"] = by;
        }
        talk("dating", body)
    };
    let came = |who: Value, state: &str, more: Value| {
        let mut body = json!({ "meeting": "round-1", "who": who, "state": state });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        talk("attendance", body)
    };
    vec![
        talk("track", json!({ "id": "process", "name": named("Coast process", "عملية الساحل") })),
        talk(
            "track",
            json!({ "id": "harbour", "within": "process", "name": named("Harbour talks", "محادثات الميناء"),
                "hosts": ["member-a", "member-b"], "terms": "The truce, called by its guarantors.", "from": "2026-01-02" }),
        ),
        talk(
            "track",
            json!({ "id": "assembly", "within": "process", "name": named("Assembly", "الجمعية") }),
        ),
        talk(
            "track_link",
            json!({ "track": "harbour", "kind": "feeds", "to": "assembly", "by": "member-b",
                "words": "a good basis", "told": { "source": "speech of 3 February" } }),
        ),
        talk(
            "issue",
            json!({ "track": "harbour", "issue": named("Terrorism", "الإرهاب"), "by": { "words": "some countries" }, "proposed": true }),
        ),
        talk("issue", json!({ "track": "assembly", "issue": named("Constitution", "الدستور") })),
        talk(
            "meeting",
            json!({ "id": "round-1", "track": "harbour", "kind": "round", "number": 1, "name": named("First round", "الجولة الأولى"),
                "hosts": ["member-a"], "place": "Port Ahmar", "requested_by": ["member-b"], "agenda": ["The truce", HOSTILE] }),
        ),
        talk(
            "meeting",
            json!({ "id": "session-1", "track": "harbour", "kind": "session", "part_of": "round-1", "name": named("Closing session", "الجلسة الختامية") }),
        ),
        talk(
            "meeting",
            json!({ "id": "round-2", "track": "harbour", "kind": "round", "number": 2, "name": named("Second round", "الجولة الثانية") }),
        ),
        talk(
            "meeting",
            json!({ "id": "assembly-1", "track": "assembly", "kind": "meeting", "name": named("Opening of the Assembly", "افتتاح الجمعية") }),
        ),
        dating("round-1", "2026-02-01", "set", json!("member-a"), "a note of January"),
        dating("round-1", "2026-02-03", "moved", json!("member-a"), "a note of February"),
        dating("round-1", "2026-02-03", "held", Value::Null, "agency one"),
        dating("round-1", "2026-02-04", "held", Value::Null, "agency two"),
        dating("round-2", "2026-03-10", "proposed", json!("member-a"), "a letter"),
        dating("assembly-1", "2026-02-08", "set", Value::Null, "article one"),
        dating("assembly-1", "2026-02-23", "set", Value::Null, "article two"),
        came(json!("north"), "invited", json!({})),
        came(
            json!("north"),
            "boycotted",
            json!({ "reason": HOSTILE, "told": { "source": "its statement" } }),
        ),
        came(
            json!("south"),
            "present",
            json!({ "as": "delegation", "level": "envoys", "head": "ambassador" }),
        ),
        came(
            json!("south"),
            "present",
            json!({ "level": "ministers", "told": { "source": "agency two" } }),
        ),
        came(json!("member-a"), "present", json!({ "as": "guarantor" })),
        came(json!({ "words": "a friend of the talks" }), "present", json!({ "as": "observer" })),
        talk(
            "seating",
            json!({ "at": "round-1", "one": "north", "other": "south", "form": "proximity", "through": "member-b",
                "words": "through intermediaries" }),
        ),
        talk(
            "seating",
            json!({ "at": "round-1", "one": "member-a", "other": "south", "form": "direct" }),
        ),
        talk(
            "appraisal",
            json!({ "of": "round-1", "by": "member-b", "grade": "forward", "words": "a step forward" }),
        ),
        talk(
            "appraisal",
            json!({ "of": "round-1", "by": "south", "grade": "none", "words": HOSTILE }),
        ),
        talk("minute", json!({ "meeting": "round-1", "words": "said behind closed doors" })),
        talk(
            "minute",
            json!({ "meeting": "round-1", "decided": true, "words": "a group is set up" }),
        ),
        talk(
            "paper",
            json!({ "id": "paper-1", "name": named("A map", "خريطة"), "meeting": "round-1", "by": ["member-a"], "status": "draft" }),
        ),
        talk(
            "paper",
            json!({ "id": "paper-1", "name": named("A map", "خريطة"), "meeting": "round-1", "by": ["member-a"], "status": "published" }),
        ),
        talk(
            "paper",
            json!({ "id": "paper-2", "name": named("A draft of a pact", "مسودة ميثاق"), "meeting": "round-1", "status": "draft" }),
        ),
        talk(
            "statement",
            json!({ "id": "statement-1", "name": named("Joint statement", "بيان مشترك"), "by": ["member-a", "member-b"], "on": "2026-02-04",
                "meeting": "round-1", "clause": [{ "number": "1", "kind": "obligation", "words": "Posts are set up.", "due": "2026-02-18", "bound": ["member-a"] }] }),
        ),
        talk(
            "commitment",
            json!({ "id": "come-if", "kind": "condition", "name": named("To come if the truce holds", "الحضور إن صمدت الهدنة"), "by": "north",
                "what": "we come if the truce is kept", "on": "2026-02-05", "due": "2026-02-15", "meeting": "round-1",
                "condition": { "words": "the truce is kept in the north", "watches": { "area": "north-area", "from": "2026-02-01" } } }),
        ),
        talk(
            "commitment",
            json!({ "id": "list", "kind": "action_item", "name": named("A list of posts", "قائمة النقاط"), "by": "member-b", "what": "hand in a list", "due": "2026-02-10", "meeting": "round-1" }),
        ),
        talk(
            "contact",
            json!({ "id": "call-1", "between": ["member-a", "member-b"], "medium": "telephone", "days": { "from": "2026-02-06" }, "about": named("The coast", "الساحل") }),
        ),
        talk("readout", json!({ "contact": "call-1", "by": "member-a" })),
        talk(
            "accusation",
            json!({ "id": "accusation-1", "by": "south", "against": "north", "words": "it does not come on purpose", "on": "2026-02-05" }),
        ),
        talk(
            "accusation",
            json!({ "id": "accusation-2", "by": "north", "words": "some shell us", "on": "2026-02-06", "answers": "accusation-1" }),
        ),
        talk(
            "reply",
            json!({ "to": "accusation-1", "by": "north", "kind": "denies", "on": "2026-02-06" }),
        ),
        talk(
            "modality",
            json!({ "id": "who-watches", "issue": named("Who watches", "من يراقب"), "track": "harbour", "owner": "member-a", "due": "2026-03-01" }),
        ),
        talk(
            "milestone",
            json!({ "id": "first", "kind": "milestone", "name": named("First meeting of both", "أول لقاء"), "days": { "from": "2026-02-03" }, "track": "harbour", "who": ["north", "south"] }),
        ),
        talk(
            "milestone",
            json!({ "id": "buses", "kind": "evacuation", "name": named("Buses leave", "الحافلات تغادر"), "days": { "from": "2026-02-12" } }),
        ),
    ]
}

/// The sample with these talks recorded in it; and the rebuttal of the boycott, which names its entry.
pub fn with_talks() -> Sample {
    let sample = super::sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let at = "2026-02-20T10:00:00Z".parse().unwrap();
    let first = writer.state().size;
    let talks = talks();
    let is_boycott = |event: &Event| {
        serde_json::to_string(event).is_ok_and(|text| text.contains("\"boycotted\""))
    };
    let boycott = first + talks.iter().position(is_boycott).unwrap() as u64;
    record(&mut writer, at, talks);
    let rebuttal = talk(
        "reply",
        json!({ "to": "round-1", "entry": boycott, "by": "south", "kind": "other", "words": "sabotage, says the other side" }),
    );
    record(&mut writer, at, vec![rebuttal]);
    drop(writer);
    sample
}
