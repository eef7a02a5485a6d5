//! Recording: what is refused, what survives, and who may write.

use crate::{
    another_report, empty_register, every_kind, folded, holds, outsider, record_all, recorded_at,
    register,
};
use holdfire_core::{Event, IncidentId, Refused};
use holdfire_register::{check_inclusion, leaf_hash};
use holdfire_store::{Desk, Reader, Recorded, StoreError, Writer};

#[test]
fn register_rows_refuse_to_be_changed_removed_or_replaced() {
    let folder = register();
    let connection = outsider(folder.path());
    for statement in [
        "UPDATE entries SET bytes = x'7b7d' WHERE seq = 0",
        "UPDATE entries SET seq = seq + 100",
        "DELETE FROM entries WHERE seq = 0",
        "REPLACE INTO entries VALUES (0, x'7b7d')",
        "UPDATE tree SET hash = zeroblob(32)",
        "DELETE FROM tree",
        "REPLACE INTO tree VALUES (0, zeroblob(32))",
        "UPDATE checkpoints SET note = ''",
        "DELETE FROM checkpoints",
        "REPLACE INTO checkpoints VALUES (0, '')",
        "INSERT INTO entries VALUES (0, x'7b7d') ON CONFLICT DO UPDATE SET bytes = x'7b7d'",
    ] {
        let why = connection.execute(statement, []).expect_err(statement).to_string();
        assert!(why.contains("never changed or removed"), "{statement}: {why}");
    }
    holds(folder.path());
}

#[test]
fn a_second_writer_is_refused_while_readers_read() {
    let (folder, mut first) = empty_register();
    record_all(&mut first, every_kind());
    let refused = Writer::open(folder.path()).err().unwrap();
    assert!(matches!(refused, StoreError::Locked(_)), "{refused}");
    assert!(refused.to_string().contains("being written by another process"), "{refused}");
    // Reading goes on, also while the first writes more.
    let reader = Reader::open(folder.path()).unwrap();
    let before = reader.size().unwrap();
    record_all(&mut first, vec![Event::ReportReceived(another_report(1))]);
    assert_eq!(reader.size().unwrap(), before + 1);
    holds(folder.path());
    drop(first);
    let mut second = Writer::open(folder.path()).unwrap();
    record_all(&mut second, vec![Event::ReportReceived(another_report(2))]);
}

#[test]
fn programs_that_share_a_register_write_in_turn_and_know_what_the_others_wrote() {
    let folder = register();
    let desks = [Desk::new(folder.path()), Desk::new(folder.path())];
    let before = Reader::open(folder.path()).unwrap().size().unwrap();
    for number in 0..6 {
        let written = desks[number % 2].write(|writer| -> Result<u64, StoreError> {
            record_all(writer, vec![Event::ReportReceived(another_report(number))]);
            Ok(writer.state().size)
        });
        assert_eq!(written.unwrap(), before + number as u64 + 1);
    }
    // What the one recorded is known to the other, which refuses it as recorded already.
    let again = desks[0].write(|writer| {
        writer.append(recorded_at(), "test", vec![Event::ReportReceived(another_report(5))])
    });
    assert!(matches!(again.unwrap()[..], [Recorded::Refused(_)]));
    holds(folder.path());
    // Between two turns anybody may write, also a program that keeps the lock.
    record_all(
        &mut Writer::open(folder.path()).unwrap(),
        vec![Event::ReportReceived(another_report(9))],
    );
    let known = desks[1].write(|writer| Ok::<u64, StoreError>(writer.state().size)).unwrap();
    assert_eq!(known, before + 7);
}

#[test]
fn a_register_is_not_made_over_another() {
    let folder = register();
    let key = holdfire_register::MechanismKey::from_seed("other", [1; 32]).unwrap();
    let refused = Writer::create(folder.path(), &key).err().unwrap();
    assert!(matches!(refused, StoreError::Exists(_)), "{refused}");
    holds(folder.path());
}

#[test]
fn a_refused_event_in_the_middle_changes_nothing_and_the_others_are_recorded() {
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let before = writer.state().size;
    let mut unknown_source = another_report(2);
    unknown_source.source = holdfire_core::SourceId::new("nobody").unwrap();
    let mut differs = another_report(1);
    differs.weapon = Some("another".into());
    let events = vec![
        Event::ReportReceived(another_report(1)),
        Event::ReportReceived(unknown_source),
        Event::ReportReceived(differs),
        Event::ReportReceived(another_report(1)),
        Event::ReportReceived(another_report(3)),
    ];
    let results = writer.append(recorded_at(), "test", events).unwrap();
    assert_eq!(results[0], Recorded::As(before));
    assert!(matches!(results[1], Recorded::Refused(Refused::Unknown { .. })), "{:?}", results[1]);
    assert!(matches!(results[2], Recorded::Refused(Refused::Differs { .. })), "{:?}", results[2]);
    assert!(matches!(results[3], Recorded::Refused(Refused::AlreadyRecorded { .. })));
    assert_eq!(results[4], Recorded::As(before + 1));

    let recorded = [1, 3].map(|number| Event::ReportReceived(another_report(number)));
    let expected = folded(&[every_kind(), recorded.to_vec()].concat());
    assert_eq!(*writer.state(), expected);
    assert_eq!(Reader::open(folder.path()).unwrap().size().unwrap(), before + 2);
    holds(folder.path());
}

#[test]
fn a_group_of_which_all_is_refused_leaves_no_checkpoint() {
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let reader = Reader::open(folder.path()).unwrap();
    let before = reader.checkpoint().unwrap();
    let founding = every_kind().remove(0);
    let results = writer.append(recorded_at(), "test", vec![founding]).unwrap();
    assert_eq!(results, [Recorded::Refused(Refused::Founding)]);
    assert_eq!(reader.checkpoint().unwrap(), before);
    holds(folder.path());
}

#[test]
fn an_instrument_that_cannot_be_read_is_refused() {
    let (folder, mut writer) = empty_register();
    let mut events = every_kind();
    for event in &mut events {
        if let Event::InstrumentAdopted(instrument) = event {
            instrument.text = "# no front matter".into();
        }
    }
    let results = writer.append(recorded_at(), "test", events[..3].to_vec()).unwrap();
    assert!(matches!(results[2], Recorded::Refused(Refused::Invalid { .. })), "{:?}", results[2]);
    assert_eq!(writer.state().size, 2);
    holds(folder.path());
}

#[test]
fn a_register_opened_again_has_the_same_state_tree_and_terms() {
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let state = writer.state().clone();
    let clauses = writer.agreement().clauses().len();
    let root = Reader::open(folder.path()).unwrap().root_at(state.size).unwrap();
    drop(writer);
    let mut again = Writer::open(folder.path()).unwrap();
    assert_eq!(*again.state(), state);
    assert_eq!(again.agreement().clauses().len(), clauses);
    let reader = Reader::open(folder.path()).unwrap();
    assert_eq!(reader.root_at(state.size).unwrap(), root);
    record_all(&mut again, vec![Event::ReportReceived(another_report(1))]);
    assert_eq!(reader.root_at(state.size).unwrap(), root, "growing does not change the past");
    holds(folder.path());
}

#[test]
fn the_state_of_an_earlier_size_is_the_fold_of_the_first_entries() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let events = every_kind();
    for size in 0..=events.len() {
        let state = reader.state_at(size as u64).unwrap();
        assert_eq!(state, folded(&events[..size]), "at size {size}");
    }
    assert_eq!(reader.state_at(u64::MAX).unwrap(), folded(&events), "no more than there is");
}

#[test]
fn every_entry_has_a_proof_under_every_root_that_counts_it() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    for size in 1..=reader.size().unwrap() {
        let head = holdfire_register::TreeHead { size, root: reader.root_at(size).unwrap() };
        for seq in 0..size {
            let leaf = leaf_hash(&reader.entry(seq).unwrap().unwrap().bytes);
            let proof = reader.inclusion_proof(seq, size).unwrap();
            check_inclusion(&proof, head, seq, leaf).unwrap();
        }
    }
}

#[test]
fn history_leads_from_an_incident_to_the_entries_that_speak_of_it() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let incident = IncidentId::new("AMB-C3AB-6QQ8").unwrap();
    let kinds: Vec<String> = reader
        .history(&holdfire_core::Touched::Incident(incident.clone()))
        .unwrap()
        .into_iter()
        .map(|head| head.kind)
        .collect();
    let (first, rest) = kinds.split_at(2);
    assert_eq!(first, ["reports_linked", "report_unlinked"]);
    let decided = rest.iter().filter(|kind| *kind == "link_decided").count();
    assert_eq!(decided, 7, "merged, split, undone twice, moved, undone, confirmed");
    assert_eq!(rest.first().map(String::as_str), Some("link_proposed"));
    assert!(rest.iter().any(|kind| kind == "step_taken"));
    assert!(rest.iter().any(|kind| kind == "evidence_attached"));
    assert_eq!(rest.last().map(String::as_str), Some("attribution_proposed"));
    let (told, reports) = reader.incident(&incident).unwrap().unwrap();
    assert_eq!(told, reader.state_at(u64::MAX).unwrap().incident(&incident).unwrap());
    let linked: Vec<_> = told.links.iter().map(|link| &link.report).collect();
    assert_eq!(linked, reports.iter().map(|report| &report.id).collect::<Vec<_>>());
}

#[test]
fn the_terms_read_from_the_tables_are_those_of_the_whole_state() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let (terms, whole) = (reader.terms_state().unwrap(), reader.state_at(u64::MAX).unwrap());
    assert_eq!(terms.mechanism, whole.mechanism);
    assert_eq!(terms.actors, whole.actors);
    assert_eq!(terms.instruments, whole.instruments);
    assert_eq!(terms.accessions, whole.accessions);
    assert_eq!(terms.designations, whole.designations);
    assert_eq!(terms.areas, whole.areas);
    assert_eq!(terms.sources, whole.sources);
    assert_eq!(
        terms.actor_named("NORTHERN league").map(|actor| &actor.id),
        whole.actor_named("Northern League").map(|actor| &actor.id),
    );
}
