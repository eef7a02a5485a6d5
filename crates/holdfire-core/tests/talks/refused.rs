//! What cannot be recorded of talks, kind by kind, and what whoever tries is told.

use crate::{refused, register, talk};
use serde_json::{Value, json};

#[test]
fn whatever_it_is_somebody_has_to_tell_it() {
    let state = register();
    let untold = json!({ "is": "issue", "track": "talks", "issue": { "en": "x" }, "told": {} });
    assert!(refused(&state, untold).contains("does not say who tells it"));
    let empty = json!({ "is": "issue", "track": "talks", "issue": { "en": "x" }, "told": { "source": " " } });
    assert!(refused(&state, empty).contains("its source is empty"));
    let quote = |start: u32, end: u32, quote: &str, document: &str| {
        json!({
            "is": "issue", "track": "talks", "issue": { "en": "x" },
            "told": { "passages": [{ "document": document, "start": start, "end": end, "quote": quote }] },
        })
    };
    assert!(refused(&state, quote(3, 9, "lette", "doc-1")).contains("does not have 6 characters"));
    assert!(refused(&state, quote(9, 3, "letter", "doc-1")).contains("does not have 0 characters"));
    assert!(
        refused(&state, quote(3, 9, "letter", "doc-9"))
            .contains("document `doc-9` is not recorded")
    );
    assert_eq!(state.check(&talk(quote(3, 9, "letter", "doc-1"))), Ok(()));
    let by_model = |model: &str, passages: bool| {
        let mut told = quote(3, 9, "letter", "doc-1");
        told["told"]["proposed_by_model"] = json!(model);
        if !passages {
            told["told"]["passages"] = json!([]);
            told["told"]["source"] = json!("the model");
        }
        told
    };
    for odd in ["", " ", "a\nb", &"x".repeat(121)] {
        assert!(refused(&state, by_model(odd, true)).contains("has no name"), "{odd:?}");
    }
    assert!(refused(&state, by_model("a-model", false)).contains("no passage is marked for it"));
    assert_eq!(state.check(&talk(by_model("a-model", true))), Ok(()));
    let said_twice = json!({ "is": "minute", "meeting": "m-round", "decided": true, "words": "a group is set up", "told": { "source": "letter, page 2" } });
    assert!(refused(&state, said_twice).contains("recorded already"));
}

#[test]
fn an_id_is_of_one_kind_for_ever() {
    let state = register();
    let other = json!({ "is": "modality", "id": "paper", "issue": { "en": "x" } });
    assert!(refused(&state, other).contains("has it for a thing of kind `paper`"));
}

#[test]
fn nobody_and_nothing_is_spoken_of_that_is_not_recorded() {
    let state = register();
    let cases = [
        (
            json!({ "is": "track", "id": "x", "name": { "en": "x" }, "within": "nowhere" }),
            "track `nowhere`",
        ),
        (
            json!({ "is": "track", "id": "x", "name": { "en": "x" }, "hosts": ["nobody"] }),
            "`nobody`",
        ),
        (
            json!({ "is": "track_link", "track": "talks", "kind": "feeds", "to": "m-round" }),
            "track `m-round`",
        ),
        (json!({ "is": "issue", "track": "nowhere", "issue": { "en": "x" } }), "track `nowhere`"),
        (
            json!({ "is": "meeting", "id": "x", "track": "talks", "kind": "round", "name": { "en": "x" }, "part_of": "paper" }),
            "meeting `paper`",
        ),
        (
            json!({ "is": "dating", "meeting": "paper", "days": { "from": "2017-01-01" }, "state": "set" }),
            "meeting `paper`",
        ),
        (
            json!({ "is": "attendance", "meeting": "x", "who": "envoy", "state": "present" }),
            "meeting `x`",
        ),
        (
            json!({ "is": "seating", "at": "paper", "one": "envoy", "other": "member-a", "form": "direct" }),
            "meeting `paper`",
        ),
        (
            json!({ "is": "appraisal", "of": "paper", "by": "envoy", "words": "x" }),
            "meeting `paper`",
        ),
        (json!({ "is": "minute", "meeting": "talks", "words": "x" }), "meeting `talks`"),
        (
            json!({ "is": "paper", "id": "x", "name": { "en": "x" }, "status": "draft", "document": "doc-9" }),
            "document `doc-9`",
        ),
        (
            json!({ "is": "statement", "id": "x", "name": { "en": "x" }, "by": ["envoy"], "instrument": "none" }),
            "`none`",
        ),
        (
            json!({ "is": "commitment", "id": "x", "kind": "promise", "name": { "en": "x" }, "by": "envoy", "what": "x", "clause": ["statement", "9"] }),
            "clause `statement/9`",
        ),
        (
            json!({ "is": "commitment", "id": "x", "kind": "condition", "name": { "en": "x" }, "by": "envoy", "what": "x", "condition": { "words": "x", "watches": { "area": "nowhere" } } }),
            "area `nowhere`",
        ),
        (json!({ "is": "fulfilment", "of": "paper", "state": "kept" }), "commitment `paper`"),
        (
            json!({ "is": "fulfilment", "of": "statement", "clause": "9", "state": "kept" }),
            "clause `statement/9`",
        ),
        (
            json!({ "is": "fulfilment", "of": "c-aim", "state": "kept", "incidents": ["AMB-YYYY-YYYY"] }),
            "incident `AMB-YYYY-YYYY`",
        ),
        (json!({ "is": "readout", "contact": "message", "by": "envoy" }), "contact `message`"),
        (
            json!({ "is": "accusation", "id": "x", "by": "envoy", "words": "x", "answers": "paper" }),
            "accusation `paper`",
        ),
        (
            json!({ "is": "accusation", "id": "x", "by": "envoy", "words": "x", "about": [{ "clause": ["am-ceasefire", "9"] }] }),
            "clause `am-ceasefire/9`",
        ),
        (
            json!({ "is": "accusation", "id": "x", "by": "envoy", "words": "x", "about": [{ "talk": "nowhere" }] }),
            "`nowhere`",
        ),
        (json!({ "is": "reply", "to": "nowhere", "by": "envoy", "kind": "denies" }), "`nowhere`"),
        (
            json!({ "is": "reply", "to": "m-round", "entry": 3, "by": "envoy", "kind": "denies" }),
            "entry `3`",
        ),
        (
            json!({ "is": "modality", "id": "x", "issue": { "en": "x" }, "track": "m-round" }),
            "track `m-round`",
        ),
        (json!({ "is": "settlement", "modality": "paper", "words": "x" }), "modality `paper`"),
        (
            json!({ "is": "settlement", "modality": "modality", "words": "x", "became": ["am-ceasefire", "9"] }),
            "clause `am-ceasefire/9`",
        ),
        (
            json!({ "is": "message", "id": "x", "from": "nobody", "through": "envoy", "to": "member-a", "text": { "open": "x" } }),
            "`nobody`",
        ),
        (
            json!({ "is": "message_step", "message": "paper", "step": "carried", "by": "envoy" }),
            "message `paper`",
        ),
        (json!({ "is": "office_held", "office": "nobody", "holder": { "en": "x" } }), "`nobody`"),
        (
            json!({ "is": "milestone", "id": "x", "kind": "exchange", "name": { "en": "x" }, "track": "paper" }),
            "track `paper`",
        ),
        (
            json!({ "is": "report_taken", "report": "R-00000-00000", "told": { "passages": [{ "document": "doc-1", "start": 3, "end": 9, "quote": "letter" }] } }),
            "report `R-00000-00000`",
        ),
    ];
    for (fields, names) in cases {
        let why = refused(&state, fields.clone());
        assert!(why.contains(names) && why.contains("not recorded"), "{fields}: {why}");
    }
}

#[test]
fn what_contradicts_itself_is_refused() {
    let state = register();
    let clause = |number: &str| json!({ "number": number, "kind": "principle", "words": "x" });
    let cases = [
        (
            json!({ "is": "track", "id": "talks", "name": { "en": "x" }, "within": "talks" }),
            "lies within itself",
        ),
        (
            json!({ "is": "track_link", "track": "talks", "kind": "feeds", "to": "talks" }),
            "leads to itself",
        ),
        (
            json!({ "is": "meeting", "id": "m-round", "track": "talks", "kind": "round", "name": { "en": "x" }, "part_of": "m-round" }),
            "part of itself",
        ),
        (
            json!({ "is": "dating", "meeting": "m-round", "days": { "from": "2017-01-03", "until": "2017-01-01" }, "state": "set" }),
            "is before its first",
        ),
        (
            json!({ "is": "office_held", "office": "member-a", "holder": { "en": "x" } }),
            "is no office",
        ),
        (
            json!({ "is": "seating", "at": "m-round", "one": "envoy", "other": "envoy", "form": "direct" }),
            "one side twice",
        ),
        (
            json!({ "is": "statement", "id": "x", "name": { "en": "x" }, "by": [] }),
            "nobody makes it",
        ),
        (
            json!({ "is": "statement", "id": "x", "name": { "en": "x" }, "by": ["envoy"], "clause": [clause("1"), clause("1")] }),
            "clause `1` twice",
        ),
        (
            json!({ "is": "commitment", "id": "x", "kind": "condition", "name": { "en": "x" }, "by": "envoy", "what": "x" }),
            "does not say on what it depends",
        ),
        (
            json!({ "is": "contact", "id": "x", "between": ["envoy"], "medium": "letter", "about": { "en": "x" } }),
            "fewer than two",
        ),
        (
            json!({ "is": "accusation", "id": "counter", "by": "envoy", "words": "x", "answers": "counter" }),
            "answers itself",
        ),
        (
            json!({ "is": "settlement", "modality": "modality", "words": "x", "option": 2 }),
            "takes option 2, and there are 2",
        ),
        (
            json!({ "is": "message", "id": "x", "from": "envoy", "through": "envoy", "to": "member-a", "text": { "sealed": "abc" } }),
            "no SHA-256",
        ),
        (
            json!({ "is": "office_held", "office": "envoy", "holder": { "en": "x" }, "from": "2017-02-01", "until": "2017-01-01" }),
            "ends on",
        ),
        (json!({ "is": "report_taken", "report": "R-W7J6H-J8VF0" }), "names no passage"),
    ];
    for (fields, says) in cases {
        let why = refused(&state, fields.clone());
        assert!(why.contains(says), "{fields}: {why}");
    }
}

#[test]
fn words_that_are_empty_or_endless_are_refused_in_every_kind() {
    let state = register();
    let long = "x".repeat(9_000);
    let wordy: [fn(&str) -> Value; 9] = [
        |words| json!({ "is": "track", "id": "x", "name": { "en": words } }),
        |words| json!({ "is": "appraisal", "of": "talks", "by": "envoy", "words": words }),
        |words| json!({ "is": "attendance", "meeting": "m-round", "who": { "words": words }, "state": "present" }),
        |words| json!({ "is": "minute", "meeting": "m-round", "words": words }),
        |words| json!({ "is": "commitment", "id": "x", "kind": "aim", "name": { "en": "x" }, "by": "envoy", "what": words }),
        |words| json!({ "is": "accusation", "id": "x", "by": "envoy", "words": words }),
        |words| json!({ "is": "modality", "id": "x", "issue": { "en": "x" }, "options": [words] }),
        |words| json!({ "is": "message", "id": "x", "from": "envoy", "through": "envoy", "to": "member-a", "text": { "open": words } }),
        |words| json!({ "is": "milestone", "id": "x", "kind": "exchange", "name": { "en": words } }),
    ];
    for of in wordy {
        assert_eq!(state.check(&talk(of("a few words"))), Ok(()), "{}", of("a few words"));
        for words in [" ", &*long] {
            assert!(state.check(&talk(of(words))).is_err(), "{} bytes", words.len());
        }
    }
    let many: Vec<Value> = (0..201).map(|n| json!(format!("option {n}"))).collect();
    let endless = json!({ "is": "modality", "id": "x", "issue": { "en": "x" }, "options": many });
    assert!(refused(&state, endless).contains("more than 200 options"));
}

#[test]
fn a_reader_of_json_does_not_guess() {
    for fields in [
        json!({ "is": "rumour", "words": "x", "told": { "source": "x" } }),
        json!({ "is": "minute", "meeting": "m-round", "told": { "source": "x" } }),
        json!({ "is": "minute", "meeting": "m-round", "words": "x", "loud": true, "told": { "source": "x" } }),
        json!({ "is": "attendance", "meeting": "m-round", "who": { "name": "x" }, "state": "present", "told": { "source": "x" } }),
        json!({ "is": "attendance", "meeting": "m-round", "who": "x", "state": "asleep", "told": { "source": "x" } }),
    ] {
        assert!(serde_json::from_value::<holdfire_core::Talk>(fields.clone()).is_err(), "{fields}");
    }
}
