//! What an entry is, and stays: golden bytes of every kind, and the way old versions are read.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read golden files")]

use holdfire_core::{
    Audience, Bulletin, BulletinId, CURRENT_VERSION, Entry, EntryError, Event, State, Upcast,
    upcast_with,
};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// The entries of every golden file. Those of the first stand first, because the others go on from
/// the register it makes; those about links, findings, askings and votes next, because they name entries by
/// number.
fn golden() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    let first = [
        "entries-v1.jsonl",
        "linking-v1.jsonl",
        "judging-v1.jsonl",
        "asking-v1.jsonl",
        "areas-v1.jsonl",
        "coverage-v1.jsonl",
        "votes-v1.jsonl",
    ];
    // Those about talks name entries by number too, and stand last.
    let place = |path: &PathBuf| match path.ends_with("talks-v1.jsonl") {
        true => usize::MAX,
        false => first.iter().position(|name| path.ends_with(name)).unwrap_or(first.len()),
    };
    paths.sort_by_key(|path| (place(path), path.clone()));
    let text = paths.iter().map(|path| std::fs::read_to_string(path).unwrap());
    text.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn every_kind_of_entry_written_by_version_1_is_read_and_written_again_alike() {
    let lines = golden();
    let kinds: Vec<&str> = lines
        .iter()
        .map(|line| Entry::read(line.as_bytes()).unwrap_or_else(|why| panic!("{line}: {why}")))
        .map(|entry| entry.event.kind())
        .collect();
    for kind in Event::KINDS {
        assert!(kinds.contains(kind), "no golden entry of kind `{kind}`");
    }
    for line in &lines {
        let entry = Entry::read(line.as_bytes()).unwrap();
        let again = serde_json::to_value(&entry).unwrap();
        let before: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(again, before);
    }
}

#[test]
fn a_bulletin_that_names_no_audience_is_for_the_members() {
    let mut audiences = Vec::new();
    for line in golden() {
        let Event::BulletinIssued(bulletin) = Entry::read(line.as_bytes()).unwrap().event else {
            continue;
        };
        let told = bulletin.audience.map_or("not told", Audience::as_str);
        audiences.push((told, bulletin.edition.to_string(), bulletin.audience().as_str()));
    }
    audiences.sort();
    let read = |told, edition: &str, of| (told, edition.to_owned(), of);
    assert_eq!(
        audiences,
        [
            read("members", "members", "members"),
            read("not told", "public", "members"),
            read("observers", "observers", "observers"),
            read("public", "public", "public"),
            read("public", "public", "public"),
        ]
    );
}

#[test]
fn a_bulletin_is_corrected_once_by_one_of_its_days_readers_and_language() {
    let mut state = State::default();
    let mut correction = None;
    for line in golden() {
        let entry = Entry::read(line.as_bytes()).unwrap();
        match &entry.event {
            Event::BulletinIssued(bulletin) if bulletin.corrects.is_some() => {
                correction = Some(bulletin.clone());
            }
            _ => drop(state.apply_at(entry.at, entry.event).unwrap()),
        }
    }
    let correction = correction.unwrap();
    let corrected = correction.corrects.clone().unwrap();
    let refused = |state: &State, change: &dyn Fn(&mut Bulletin)| {
        let mut bulletin = correction.clone();
        change(&mut bulletin);
        state.check(&Event::BulletinIssued(bulletin)).unwrap_err().to_string()
    };
    let other = |audience, language: &str| {
        let language = language.to_owned();
        move |bulletin: &mut Bulletin| {
            bulletin.audience = Some(audience);
            bulletin.language = language.as_str().into();
        }
    };
    for said in [
        refused(&state, &other(Audience::Members, "en")),
        refused(&state, &other(Audience::Public, "ar")),
        refused(&state, &|bulletin| bulletin.until = bulletin.from),
    ] {
        assert!(
            said.contains("a correction has the days, the audience and the language"),
            "{said}"
        );
    }
    let silent = refused(&state, &|bulletin| bulletin.because = Some("  ".into()));
    assert!(silent.contains("it has no reason"), "{silent}");
    let unsaid = refused(&state, &|bulletin| bulletin.corrects = None);
    assert!(unsaid.contains("and not which"), "{unsaid}");
    let itself = refused(&state, &|bulletin| bulletin.corrects = Some(bulletin.id.clone()));
    assert!(itself.contains("is not recorded"), "{itself}");

    state.apply(Event::BulletinIssued(correction.clone())).unwrap();
    assert_eq!(state.correction_of(&corrected).unwrap().id, correction.id);
    let third = |corrects: &BulletinId| {
        let corrects = corrects.clone();
        move |bulletin: &mut Bulletin| {
            bulletin.id = BulletinId::new("2017-02-14-public-en-3").unwrap();
            bulletin.corrects = Some(corrects.clone());
        }
    };
    let again = refused(&state, &third(&corrected));
    assert!(again.contains("`2017-02-14-public-en-2` already; correct that one"), "{again}");
    let mut of_the_correction = correction.clone();
    third(&correction.id)(&mut of_the_correction);
    state.apply(Event::BulletinIssued(of_the_correction)).unwrap();
}

#[test]
fn the_golden_entries_fold_in_their_order() {
    let mut state = State::default();
    for line in golden() {
        let entry = Entry::read(line.as_bytes()).unwrap();
        state.apply_at(entry.at, entry.event).unwrap_or_else(|why| panic!("{line}: {why}"));
    }
    let incident = state.incidents.keys().next().unwrap().clone();
    assert_eq!(state.incident(&incident).unwrap().links.len(), 1, "one of two was unlinked");
    assert_eq!(state.actor_named("NORTHERN league").unwrap().id.as_str(), "northern-league");
}

#[test]
fn an_old_version_is_lifted_step_by_step() {
    // Say that version 2 gave sources names in several languages instead of a title, and version 3
    // gave their ids a prefix.
    let steps = [
        Upcast {
            kind: "source_named",
            from: 1,
            step: |mut body| {
                let name = body["title"].take();
                body.as_object_mut().unwrap().remove("title");
                body["name"] = serde_json::json!({ "en": name });
                body
            },
        },
        Upcast {
            kind: "source_named",
            from: 2,
            step: |mut body| {
                body["id"] = format!("source-{}", body["id"].as_str().unwrap()).into();
                body
            },
        },
    ];
    let old = br#"{"at":"2017-02-01T00:00:00Z","body":{"id":"post-12","title":"Post 12"},"by":"case","kind":"source_named","v":1}"#;
    let Event::SourceNamed(source) = upcast_with(&steps, 3, old).unwrap().event else {
        panic!("not a source");
    };
    assert_eq!((source.id.as_str(), source.name.get("en")), ("source-post-12", "Post 12"));
    // The same bytes are not of a form that version 1 knows.
    assert!(matches!(upcast_with(&[], 1, old), Err(EntryError::Body { .. })));
}

#[test]
fn what_a_newer_program_wrote_is_refused_and_not_guessed() {
    let newer = format!(
        r#"{{"at":"2017-02-01T00:00:00Z","body":{{}},"by":"x","kind":"source_named","v":{}}}"#,
        CURRENT_VERSION + 1
    );
    assert!(matches!(Entry::read(newer.as_bytes()), Err(EntryError::Newer(_))));
    let unknown =
        br#"{"at":"2017-02-01T00:00:00Z","body":{},"by":"x","kind":"verdict_guessed","v":1}"#;
    assert!(matches!(Entry::read(unknown), Err(EntryError::UnknownKind(_))));
    let extra =
        br#"{"at":"2017-02-01T00:00:00Z","body":{},"by":"x","kind":"source_named","v":1,"w":1}"#;
    assert!(matches!(Entry::read(extra), Err(EntryError::Form(_))));
}

#[test]
fn a_refused_event_changes_nothing() {
    let mut state = State::default();
    for line in golden() {
        let event = Entry::read(line.as_bytes()).unwrap().event;
        state.apply(event).unwrap();
        let before = state.clone();
        for line in golden() {
            let event = Entry::read(line.as_bytes()).unwrap().event;
            if state.apply(event).is_err() {
                assert_eq!(state, before);
            } else {
                state = before.clone();
            }
        }
    }
}

#[test]
fn an_area_keeps_its_kind_and_whom_it_is_against_however_often_it_is_drawn() {
    let mut state = State::default();
    for line in golden() {
        state.apply(Entry::read(line.as_bytes()).unwrap().event).unwrap();
    }
    let redrawn = |of: &str, changed: &dyn Fn(&mut holdfire_core::Area)| {
        let (_, area) = state.areas.iter().find(|(id, _)| id.as_str() == of).unwrap();
        let mut area = area.clone();
        area.versions[0].version = 2;
        changed(&mut area);
        state.check(&Event::AreaDrawn(area)).map_err(|why| why.to_string())
    };
    assert_eq!(redrawn("strip", &|_| {}), Ok(()));
    let other_kind = redrawn("strip", &|area| area.kind = holdfire_core::AreaKind::Zone);
    assert!(other_kind.unwrap_err().contains("was drawn as `buffer` and now as `zone`"));
    assert!(redrawn("sweep", &|area| area.against.clear()).is_err());
    let nobody = holdfire_core::ActorId::new("nobody").unwrap();
    let stranger = redrawn("sweep", &|area| area.against = vec![nobody.clone()]);
    assert!(stranger.unwrap_err().contains("actor `nobody` is not recorded"));
}

proptest! {
    #[test]
    fn bytes_from_anywhere_never_crash_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        drop(Entry::read(&bytes));
    }

    #[test]
    fn a_mutated_entry_is_read_or_refused(line in 0usize..32, at in 0usize..2000, byte: u8) {
        let lines = golden();
        let mut bytes = lines[line % lines.len()].clone().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        drop(Entry::read(&bytes));
    }

    #[test]
    fn folding_the_same_entries_twice_gives_the_same_state(cut in 0usize..20) {
        let fold = || {
            let mut state = State::default();
            for line in golden().iter().take(cut) {
                state.apply(Entry::read(line.as_bytes()).unwrap().event).unwrap();
            }
            state
        };
        prop_assert_eq!(fold(), fold());
    }
}
