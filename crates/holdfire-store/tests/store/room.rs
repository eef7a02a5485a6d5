//! What is asked, answered and called stands in the read tables as the entries give it.

use crate::{empty_register, every_kind, holds, record_all, recorded_at, register};
use holdfire_core::{ActorId, Event, IncidentId, InformationRequest, ReviewState, Sequel};
use holdfire_store::{CallPlace, Reader, Recorded, RoomRecord, rebuild};
use jiff::{Timestamp, ToSpan};

fn incident() -> IncidentId {
    IncidentId::new("AMB-C3AB-6QQ8").unwrap()
}

fn request(number: i64, due: Option<Timestamp>) -> Event {
    Event::InformationRequested(InformationRequest {
        incident: incident(),
        by: ActorId::new("member-a").unwrap(),
        of: ActorId::new("northern-league").unwrap(),
        what: format!("question {number}").into(),
        at: recorded_at() - 2.hours(),
        due,
        reason: "two accounts differ".into(),
    })
}

#[test]
fn the_record_of_an_incident_is_what_the_state_says() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let state = reader.state_at(u64::MAX).unwrap();
    let record = reader.room_record(&incident()).unwrap().unwrap();
    assert_eq!(record, RoomRecord::on(&state, &incident()));
    let kinds: Vec<&str> =
        record.asked.iter().map(|asked| asked.asking.what.kind().as_str()).collect();
    assert_eq!(kinds, ["request", "task", "demand", "demand"]);
    assert_eq!(record.escalated_steps.len(), 1);
    assert_eq!((record.comments.len(), record.calls.len()), (1, 2));
    let row = reader.incident_row(&incident()).unwrap().unwrap();
    assert_eq!(row.review, record.review.state);
    assert_eq!(row.done, state.done_on(&incident()));
    assert!(row.done.windows(2).all(|two| two[0].at <= two[1].at));
    assert_eq!(
        reader.asked(record.asked[0].asking.entry).unwrap().as_ref(),
        Some(&record.asked[0])
    );
    assert_eq!(reader.asked(0).unwrap(), None);
}

#[test]
fn what_is_open_is_read_page_by_page_in_the_order_in_which_it_is_due() {
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let due = |hours: i64| Some(recorded_at() + hours.hours());
    let dues = [due(5), None, due(1), due(3), due(1)];
    let requests = dues.iter().zip(0..).map(|(due, number)| request(number, *due)).collect();
    record_all(&mut writer, requests);
    let reader = Reader::open(folder.path()).unwrap();
    let (mut told, mut after) = (Vec::new(), None);
    loop {
        let page = reader.open_askings(after, None, 2).unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.place);
        told.extend(page.into_iter().map(|row| row.asked.asking.what.what().to_owned()));
    }
    assert_eq!(told, ["question 2", "question 4", "question 3", "question 0", "question 1"]);
    let of = |id: &str| {
        let actor = ActorId::new(id).unwrap();
        reader.open_askings(None, Some(&actor), 99).unwrap().len()
    };
    assert_eq!((of("northern-league"), of("northern"), of("member-a")), (5, 0, 0));
    let row = reader.incident_row(&incident()).unwrap().unwrap();
    assert_eq!(row.review, ReviewState::Verified, "a finding stands, and questions are open");
    assert_eq!(row.next_due_s, Some((recorded_at() + 1.hour()).as_second()));
    assert_eq!(row.waits_for, [ActorId::new("northern-league").unwrap()]);
    holds(folder.path());
}

#[test]
fn the_log_of_calls_is_read_from_the_last_call_backwards() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let all = reader.calls(None, 99).unwrap();
    assert_eq!(all.len(), 2);
    assert!(all[0].call.what.began > all[1].call.what.began);
    assert_eq!(reader.calls(Some(CallPlace::of(&all[0])), 99).unwrap(), all[1..]);
    assert_eq!(reader.call(all[1].call.entry).unwrap().as_ref(), Some(&all[1]));
    assert_eq!(all[1].open_promises().collect::<Vec<_>>(), [0], "the other was kept");
    let due = all[1].call.what.promises[0].due.unwrap();
    let overdue = |now| reader.calls_with_overdue_promises(now, 99).unwrap();
    assert_eq!(overdue(due), []);
    assert_eq!(overdue(due + 1.second()), all[1..], "a promise has run out");
}

#[test]
fn a_queue_over_many_incidents_is_read_from_an_index() {
    let folder = register();
    let connection = crate::outsider(folder.path());
    for (sql, index) in [
        (
            "SELECT id FROM incidents WHERE review = 'in_review' ORDER BY next_due_s",
            "incidents_by_review",
        ),
        (
            "SELECT id FROM incidents WHERE next_due_s < 5 ORDER BY next_due_s",
            "incidents_by_next_due_s",
        ),
        ("SELECT entry FROM askings WHERE is_open = 1 ORDER BY due_s, entry", "askings_by_is_open"),
        ("SELECT entry FROM calls ORDER BY began_s DESC, entry DESC", "calls_by_began_s"),
        ("SELECT entry FROM calls WHERE due_s < 5 ORDER BY due_s, entry", "calls_by_due_s"),
    ] {
        let plan: String = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap()
            .query_map([], |row| row.get::<_, String>(3))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{sql}: {plan}");
    }
}

#[test]
fn a_merger_moves_what_was_asked_and_its_undoing_moves_it_back() {
    use holdfire_core::{Decision, Link, LinkDecision, Links};
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let report = crate::another_report(7);
    let link = Link {
        report: report.id.clone(),
        probability: 0.9,
        compared_with: None,
        evidence: Vec::new(),
        runner_up: None,
        runner_up_evidence: None,
        confirmed: false,
        decided_by: None,
    };
    let other = IncidentId::new("AMB-7777-7777").unwrap();
    let links = Links { incident: other.clone(), links: vec![link] };
    record_all(&mut writer, vec![Event::ReportReceived(report), Event::ReportsLinked(links)]);
    record_all(&mut writer, vec![request(1, None)]);
    let reader = Reader::open(folder.path()).unwrap();
    let on = || reader.open_askings(None, None, 9).unwrap()[0].incident.clone();
    assert_eq!(on(), incident());
    let decided =
        |decision| Event::LinkDecided(LinkDecision { decision, reason: "one street".into() });
    let entry = writer.state().size;
    record_all(&mut writer, vec![decided(Decision::Merge { from: incident(), to: other.clone() })]);
    assert_eq!(on(), other);
    assert!(reader.room_record(&other).unwrap().is_some());
    holds(folder.path());
    record_all(&mut writer, vec![decided(Decision::Undo { entry })]);
    assert_eq!(on(), incident());
    assert!(reader.room_record(&other).unwrap().is_none());
    let digest = holds(folder.path());
    drop(writer);
    let rebuilt = rebuild(folder.path()).unwrap();
    assert_eq!((rebuilt.before, rebuilt.after), (Some(digest.clone()), digest));
}

#[test]
fn only_a_step_that_is_there_and_overdue_is_escalated() {
    let (_folder, mut writer) = empty_register();
    let mut events = every_kind();
    let at = events
        .iter()
        .position(|event| {
            matches!(event,
        Event::Escalated(of) if matches!(of.of, holdfire_core::Escalated::Step { .. }))
        })
        .unwrap();
    let Event::Escalated(right) = events.remove(at) else { panic!("not an escalation") };
    record_all(&mut writer, events.drain(..at).collect());
    let mut told = |change: &dyn Fn(&mut holdfire_core::Escalation)| {
        let mut escalation = right.clone();
        change(&mut escalation);
        let event = Event::Escalated(escalation);
        match writer.append(recorded_at(), "test", vec![event]).unwrap().remove(0) {
            Recorded::As(_) => "recorded".to_owned(),
            Recorded::Refused(why) => why.to_string(),
        }
    };
    let of = |escalation: &mut holdfire_core::Escalation, name: &str| {
        if let holdfire_core::Escalated::Step { of, .. } = &mut escalation.of {
            of.step = name.into();
        }
    };
    let early = told(&|e| e.at = recorded_at() - 90.minutes());
    assert!(early.contains("step `notify` is open, with time until"), "{early}");
    let unknown = told(&|e| of(e, "notfy"));
    assert!(unknown.contains("no step `notfy`; its steps are `notify`, `escalate`"), "{unknown}");
    let named = told(&|e| {
        let instrument = holdfire_core::InstrumentId::new("am-ceasefire").unwrap();
        e.step = Some(holdfire_core::LadderStep { instrument, step: "notify".into() });
    });
    assert!(named.contains("that step escalates nothing"), "{named}");
    assert_eq!(told(&|_| {}), "recorded");
}

#[test]
fn an_entry_says_that_nothing_was_done_after_it_was_recorded() {
    let (_folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let results = writer.append(recorded_at() - 3.hours(), "test", vec![request(1, None)]).unwrap();
    let Recorded::Refused(why) = &results[0] else { panic!("recorded") };
    assert!(why.to_string().contains("before it is done"), "{why}");
}

#[test]
fn every_sequel_of_the_golden_register_is_told_with_its_asking() {
    let folder = register();
    let reader = Reader::open(folder.path()).unwrap();
    let record = reader.room_record(&incident()).unwrap().unwrap();
    let mut words: Vec<&str> = record
        .asked
        .iter()
        .flat_map(|asked| &asked.sequels)
        .map(|sequel| Sequel::as_str(&sequel.what))
        .collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words, ["escalation", "follow_up", "report", "response", "withdrawal"]);
}
