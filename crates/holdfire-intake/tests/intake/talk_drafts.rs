//! From a text to what would be recorded of it.

use holdfire_core::talks::{
    Appraisal, Attendance, Attending, Dating, DatingState, Meeting, OfTalks, Track, Who,
};
use holdfire_core::{ActorId, Document, DocumentId, Entry, Event, Recorded, State, Talk, TalkBook};
use holdfire_intake::{DocumentFacts, Known, ReadFrom, TalkDraft, read_document, talk_drafts};
use holdfire_reading::{Actor, ActorKind, Article, Lexicon, Name, read};
use jiff::civil::Date;

const TEXT: &str = "The third round of the Lumora talks took place in Lumora on 3-4 May 2031. The Vesh delegation boycotted the meeting.";

fn lexicon() -> Lexicon {
    let vesh = Actor {
        id: "vesh".to_owned(),
        kind: ActorKind::Other,
        names: vec![Name::new("Vesh"), Name::new("Vesh delegation")],
    };
    Lexicon { actors: vec![vesh], ..Lexicon::default() }
}

fn drafts(talks: &TalkBook, has_vesh: bool) -> Vec<TalkDraft> {
    drafts_of(TEXT, None, talks, has_vesh)
}

fn drafts_of(
    text: &str,
    published: Option<Date>,
    talks: &TalkBook,
    has_vesh: bool,
) -> Vec<TalkDraft> {
    let article = Article { text: text.to_owned(), published, ..Article::default() };
    let reading = read(&article, &lexicon()).unwrap();
    let document = DocumentId::new("D-1").unwrap();
    let from = ReadFrom { document: &document, text, author: "The Gazette", published };
    let has_actor = |actor: &ActorId| has_vesh && actor.as_str() == "vesh";
    let known = Known { talks, has_actor: &has_actor, has_instrument: &|_| false };
    talk_drafts(&reading, from, known)
}

fn all<T: OfTalks + Clone>(drafts: &[TalkDraft]) -> Vec<T> {
    drafts.iter().flat_map(|draft| &draft.talks).filter_map(T::of).cloned().collect()
}

#[test]
fn a_meeting_brings_its_track_its_days_and_the_words_it_rests_on() {
    let drafts = drafts(&TalkBook::default(), true);
    let dating: Dating = all(&drafts).pop().expect("days");
    assert_eq!(
        (dating.days.from.to_string(), dating.days.last().to_string()),
        ("2031-05-03".into(), "2031-05-04".into())
    );
    assert_eq!(dating.state, DatingState::Held);
    assert!(dating.told.passages.iter().all(|passage| passage.stands_in(TEXT)));
    let meeting: Meeting = all(&drafts).remove(0);
    assert_eq!((meeting.id, meeting.number), (dating.meeting, Some(3)));
    let track: Track = all(&drafts).remove(0);
    assert_eq!(track.id, meeting.track);
    let order: Vec<&str> = drafts[0].talks.iter().map(Talk::kind).collect();
    assert_eq!(order, ["track", "meeting", "dating"], "what others need comes first");
}

/// The book of what two texts told, whose meetings were held in May 2031 and in May 2032.
fn two_rounds() -> TalkBook {
    let later = TEXT.replace("third", "fourth").replace("2031", "2032");
    let first = drafts(&TalkBook::default(), true);
    let recorded = |drafts: &[TalkDraft], from: u64| -> Vec<Recorded<Talk>> {
        let talks = drafts.iter().flat_map(|draft| &draft.talks).cloned();
        let recorded = talks.zip(from..).map(|(what, entry)| Recorded {
            entry,
            what,
            recorded_at: None,
            reports: Vec::new(),
            carried: None,
            erratum: None,
        });
        recorded.collect()
    };
    let first = recorded(&first, 0);
    let book = TalkBook::new(first.iter().cloned());
    let second = recorded(&drafts_of(&later, None, &book, true), 100);
    TalkBook::new(first.into_iter().chain(second))
}

#[test]
fn talks_without_a_day_are_those_of_before_the_text_and_never_of_after_it() {
    let book = two_rounds();
    let text = "The talks in Lumora ended without progress.";
    let of = |published: &str| {
        let published = (!published.is_empty()).then(|| published.parse().unwrap());
        let appraised: Vec<Appraisal> = all(&drafts_of(text, published, &book, true));
        let meeting = book.get::<Meeting>(&appraised[0].of);
        meeting.and_then(|meeting| meeting.number)
    };
    assert_eq!(of("2031-05-06"), Some(3));
    assert_eq!(of("2032-06-01"), Some(4));
    assert_eq!(of("2030-01-01"), None, "a meeting of its own");
    assert_eq!(of(""), None, "a meeting of its own");
}

#[test]
fn whoever_the_register_does_not_know_keeps_the_words_of_the_text() {
    for (is_known, who) in [
        (true, Who::Actor(ActorId::new("vesh").unwrap())),
        (false, Who::Described { words: "Vesh delegation".into() }),
    ] {
        let attendance: Attendance = all(&drafts(&TalkBook::default(), is_known)).pop().unwrap();
        assert_eq!(attendance.state, Attending::Boycotted);
        match (&attendance.who, &who) {
            (Who::Described { words }, Who::Described { .. }) => assert!(words.contains("Vesh")),
            (found, expected) => assert_eq!(found, expected),
        }
    }
}

#[test]
fn what_is_recorded_is_found_again_and_not_described_twice() {
    let first = drafts(&TalkBook::default(), true);
    let recorded = first[0].talks.iter().zip(0..).map(|(talk, entry)| {
        let recorded = serde_json::json!({ "entry": entry, "what": talk });
        serde_json::from_value::<Recorded<Talk>>(recorded).unwrap()
    });
    let known = TalkBook::new(recorded);
    let again = drafts(&known, true);
    assert!(all::<Track>(&again).is_empty() && all::<Meeting>(&again).is_empty());
    let attendance: Attendance = all(&again).pop().unwrap();
    let meeting: Meeting = all(&first).remove(0);
    assert_eq!(attendance.meeting, meeting.id, "the boycott is of the meeting that is known");
}

#[test]
fn everything_that_is_proposed_can_be_recorded_in_its_order() {
    let mut state = State::default();
    // The first entry of a golden register founds a mechanism.
    let golden = include_str!("../../../holdfire-core/tests/golden/three-members/judging-v1.jsonl");
    let founded = golden.lines().next().unwrap();
    state.apply(Entry::read(founded.as_bytes()).unwrap().event).unwrap();
    let facts = DocumentFacts { file_name: "text".to_owned(), ..DocumentFacts::default() };
    let kept = read_document(TEXT.as_bytes(), &facts).unwrap().document;
    let id = DocumentId::new("D-1").unwrap();
    state.apply(Event::DocumentKept(Document { id, ..kept })).unwrap();
    for draft in drafts(&TalkBook::default(), false) {
        for talk in draft.talks {
            let is_there = talk.id().is_some_and(|id| state.talks.described(id).is_some());
            if !is_there {
                state.apply(Event::TalkRecorded(talk)).unwrap();
            }
        }
    }
    assert!(state.talks.each::<Attendance>().count() == 1);
}
