//! Group commit: many callers, one writer, and everybody is answered.

use crate::{another_report, empty_register, every_kind, holds, record_all, recorded_at};
use holdfire_core::{Event, Names, Source, SourceId};
use holdfire_store::{Committer, Reader, Recorded, Writer};
use std::sync::Barrier;

const THREADS: usize = 8;
const SUBMISSIONS: usize = 40;

fn source(id: String) -> Event {
    Event::SourceNamed(Source {
        name: Names::english(&id),
        id: SourceId::new(id).unwrap(),
        belongs_to: None,
    })
}

#[test]
fn eight_threads_are_all_answered_in_their_order_without_a_gap() {
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let first = writer.state().size;
    let (committer, thread) = Committer::start(writer);
    let barrier = Barrier::new(THREADS);
    let mut numbers: Vec<u64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|caller| {
                let (committer, barrier) = (committer.clone(), &barrier);
                scope.spawn(move || {
                    barrier.wait();
                    let pending: Vec<_> = (0..SUBMISSIONS)
                        .map(|number| {
                            let events = ["a", "b"]
                                .map(|part| source(format!("s-{caller}-{number}-{part}")));
                            committer.submit(
                                recorded_at(),
                                &format!("caller {caller}"),
                                events.to_vec(),
                            )
                        })
                        .collect();
                    let answers = pending.into_iter().flat_map(|pending| pending.wait().unwrap());
                    let numbers: Vec<u64> = answers.map(number_of).collect();
                    assert_eq!(numbers.len(), 2 * SUBMISSIONS);
                    assert!(numbers.is_sorted(), "recorded in the order handed in");
                    numbers
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    numbers.sort_unstable();
    let expected: Vec<u64> = (first..first + (2 * THREADS * SUBMISSIONS) as u64).collect();
    assert_eq!(numbers, expected);

    drop(committer);
    let writer: Writer = thread.join().unwrap();
    assert_eq!(writer.state().size, first + expected.len() as u64);
    let reader = Reader::open(folder.path()).unwrap();
    for head in reader.entry_heads(u64::MAX, 2 * (THREADS * SUBMISSIONS) as u32).unwrap() {
        assert!(head.by.starts_with("caller "), "{head:?}");
    }
    holds(folder.path());
}

#[test]
fn a_refusal_answers_its_own_caller_and_nobody_else() {
    let (folder, mut writer) = empty_register();
    record_all(&mut writer, every_kind());
    let founding = every_kind().remove(0);
    let (committer, thread) = Committer::start(writer);
    let good: Vec<_> = (0..20)
        .map(|number| {
            let events = vec![Event::ReportReceived(another_report(number))];
            let good = committer.submit(recorded_at(), "good", events);
            (good, committer.submit(recorded_at(), "bad", vec![founding.clone()]))
        })
        .collect();
    for (good, bad) in good {
        number_of(good.wait().unwrap().remove(0));
        assert!(matches!(bad.wait().unwrap()[..], [Recorded::Refused(_)]));
    }
    drop(committer);
    drop(thread.join().unwrap());
    holds(folder.path());
}

#[test]
fn an_empty_submission_is_answered() {
    let (_folder, writer) = empty_register();
    let (committer, _thread) = Committer::start(writer);
    assert_eq!(committer.submit(recorded_at(), "test", Vec::new()).wait().unwrap(), []);
}

#[test]
fn whoever_asks_after_the_end_is_told_so() {
    let (_folder, writer) = empty_register();
    let (committer, thread) = Committer::start(writer);
    // The event loop ends when a thread panics or all handles are gone; here its handle outlives it.
    let pending = committer.submit(recorded_at(), "test", vec![every_kind().remove(0)]);
    drop(committer);
    number_of(pending.wait().unwrap().remove(0));
    assert_eq!(thread.join().unwrap().state().size, 1);
}

fn number_of(recorded: Recorded) -> u64 {
    match recorded {
        Recorded::As(seq) => seq,
        Recorded::Refused(why) => panic!("refused: {why}"),
    }
}
