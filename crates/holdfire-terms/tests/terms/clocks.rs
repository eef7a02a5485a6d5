//! What is due, told as small stories: a ladder of five steps, one obligation with two dates, and
//! what was done when. All of it is invented.

use crate::common;
use holdfire_core::{
    ActorId, Answer, AskingKind, ClauseRef, Confidence, DoneInRoom, Erratum, Event, IncidentId,
    InformationRequest, InstrumentId, JointFinding, LadderStep, MemberVote, Names, Outcome,
    ReportId, Response, RoomDeed, Source, SourceId, State, StepTaken, StepWords, Vote,
};
use holdfire_terms::{
    Afterwards, Agreement, Concern, Due, Missing, Standing, Subject, TakenBy, due, gaps,
};
use jiff::Timestamp;
use proptest::prelude::*;
use std::sync::LazyLock;

const LADDER: &str = r#"+++
id = "am-steps"
version = 1
adopted = 2026-01-01
zone = "Asia/Damascus"
in_force_from = 2026-01-02T00:00:00
guarantors = ["member-a", "member-b"]
scope = "EXERCISE: everywhere"
governs = ["am-ceasefire"]

[title]
en = "EXERCISE: Steps"
ar = "تمرين: خطوات"
ru = "УЧЕНИЯ: Шаги"
tr = "TATBİKAT: Adımlar"
fa = "رزمایش: گام‌ها"

[[step]]
id = "notify"
does = "notify"
after = "incident"
clauses = ["1", "am-ceasefire/1"]
who = "guarantors"
to = "alleged"
within = "PT6H"
if_late = "remind"
words = "the guarantors ask whoever is alleged"

[[step]]
id = "remind"
does = "escalate"
who = "joint-commission"
to = "guarantors"
within = "P1D"

[[step]]
id = "reply"
does = "reply"
after = "notify"
who = "alleged"
within = "PT24H"
if_late = "escalate"

[[step]]
id = "verify"
does = "verify"
after = "incident"
clauses = ["1", "am-ceasefire/1"]
on = ["engaged", "undetermined"]
who = "joint-commission"
within = "P3D"

[[step]]
id = "escalate"
does = "escalate"
who = "members"
within = "P1D"
+++

## 1 Attacks cease

`kind = "prohibition", testable = true`

EXERCISE: Attacks cease.

```cedar
forbid (principal, action in Action::"force", resource) when { principal.bound };
```

## 2 Maps are drawn

`kind = "obligation", testable = false, by = ["guarantors"], due = 2026-01-10, consequence = "4"`

EXERCISE: Maps are drawn.

### Draft of TEXT-B

`due = "P14D"`

Two weeks after entry into force.

### Draft of TEXT-C

`due = 2026-01-10`

The same day as the first text.

## 3 Aid passes

`kind = "obligation", testable = false`

EXERCISE: Aid passes.

## 4 What follows

`kind = "procedure", testable = false`

EXERCISE: The areas lapse.

## 5 No flags

`kind = "prohibition", testable = true`

EXERCISE: No flags.

```cedar
forbid (principal, action in Action::"force_posture", resource) when { principal.bound };
```
"#;

/// A step, its time, and its clause if it is not about the incident.
type Told<'a> = (&'a str, &'a str, &'a str);

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn instrument() -> InstrumentId {
    InstrumentId::new("am-steps").unwrap()
}

fn incident() -> IncidentId {
    IncidentId::derive("AMB", &ReportId::derive("story", "1"), 0)
}

/// The exercise with the ladder and an incident.
static BASE: LazyLock<State> = LazyLock::new(|| {
    let mut files = common::case_files("exercise");
    files.remove("steps.csv");
    files.insert("agreements/am-steps.md".to_owned(), LADDER.as_bytes().to_vec());
    let case = holdfire_terms::case::read_case(&files);
    let told: Vec<String> = case.problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let mut state = common::state_from(case.events);
    state.incidents.insert(incident(), Vec::new());
    state
});

/// The same with steps in the order given.
fn state(steps: &[Told<'_>]) -> State {
    let mut state = BASE.clone();
    for step in steps {
        state.apply(Event::StepTaken(taken(step))).unwrap();
    }
    state
}

fn taken((step, at, clause): &Told<'_>) -> StepTaken {
    let incident = incident().to_string();
    let words = StepWords {
        instrument: "am-steps",
        step,
        incident: if clause.is_empty() { &incident } else { "" },
        clause,
        at,
        source: "EXERCISE: a story",
        ..StepWords::default()
    };
    StepTaken::told(&words, "Asia/Damascus").unwrap()
}

/// An incident known at noon on 5 January 2026 in UTC, that falls under clause 1.
fn concern() -> Concern {
    Concern {
        incident: incident(),
        known: Some(at("2026-01-05T12:00:00Z")),
        alleged: vec![ActorId::new("group-k").unwrap()],
        engaged: vec![ClauseRef { instrument: instrument(), clause: "1".into() }],
        undetermined: Vec::new(),
        done: Vec::new(),
    }
}

fn dues_of(state: &State, concern: Concern, when: &str) -> Vec<Due> {
    let agreement = Agreement::from_state(state).unwrap();
    let mut dues = due(state, &agreement, [concern], at(when));
    dues.retain(|due| due.instrument == instrument());
    dues
}

/// How one step about the incident stands.
fn step(steps: &[Told<'_>], name: &str, when: &str) -> Due {
    let dues = dues_of(&state(steps), concern(), when);
    dues.into_iter().find(|due| &*due.step == name).unwrap()
}

fn word(steps: &[Told<'_>], name: &str, when: &str) -> &'static str {
    step(steps, name, when).standing.as_str()
}

#[test]
fn a_step_is_open_until_its_time_is_over_and_overdue_after() {
    let notify = step(&[], "notify", "2026-01-05T12:00:00Z");
    assert_eq!(notify.started, Some(at("2026-01-05T12:00:00Z")));
    assert_eq!(notify.due_at, Some(at("2026-01-05T18:00:00Z")));
    assert_eq!(notify.standing, Standing::Open);
    assert_eq!(notify.then, Afterwards::Step("remind".into()));
    let who: Vec<&str> = notify.who.ids.iter().map(ActorId::as_str).collect();
    assert_eq!(who, ["member-a", "member-b"]);
    assert_eq!(notify.to.unwrap().ids[0].as_str(), "group-k");
    assert_eq!(word(&[], "notify", "2026-01-05T17:59:59Z"), "open");
    assert_eq!(word(&[], "notify", "2026-01-05T18:00:00Z"), "open");
    assert_eq!(word(&[], "notify", "2026-01-05T18:00:01Z"), "overdue");
    // Nothing is owed before anybody can have known.
    let before = dues_of(&state(&[]), concern(), "2026-01-05T11:59:59Z");
    assert!(before.iter().all(|due| due.does.is_none()));
}

#[test]
fn a_step_that_was_taken_is_done_in_time_or_late() {
    let in_time = [("notify", "2026-01-05T18:00+00:00", "")];
    assert_eq!(word(&in_time, "notify", "2026-01-09T00:00:00Z"), "done");
    let late = [("notify", "2026-01-05T18:01+00:00", "")];
    assert_eq!(word(&late, "notify", "2026-01-09T00:00:00Z"), "done_late");
    // What was told later is not known before.
    assert_eq!(word(&late, "notify", "2026-01-05T18:00:30Z"), "overdue");
    // A day in Damascus begins and ends three hours before the day in UTC.
    let on_the_day = [("notify", "2026-01-05", "")];
    assert_eq!(word(&on_the_day, "notify", "2026-01-09T00:00:00Z"), "done_perhaps_late");
    let verified = [("verify", "2026-01-08", "")];
    let verify = step(&verified, "verify", "2026-01-09T00:00:00Z");
    assert_eq!(verify.standing.as_str(), "done_perhaps_late");
    assert_eq!(verify.standing.taken().unwrap().latest, at("2026-01-08T21:00:00Z"));
}

#[test]
fn lateness_starts_the_next_rung_and_lapses_when_the_step_is_made_good() {
    assert_eq!(word(&[], "remind", "2026-01-05T18:00:00Z"), "not_started");
    let remind = step(&[], "remind", "2026-01-05T19:00:00Z");
    assert_eq!(remind.started, Some(at("2026-01-05T18:00:00Z")));
    assert_eq!(remind.standing, Standing::Open);
    assert_eq!(word(&[], "remind", "2026-01-06T18:00:01Z"), "overdue");
    let made_good = [("notify", "2026-01-05T20:00+00:00", "")];
    let remind = step(&made_good, "remind", "2026-01-07T00:00:00Z");
    assert_eq!(remind.standing, Standing::Superseded { by: "notify".into() });
    let in_time = [("notify", "2026-01-05T17:00+00:00", "")];
    assert_eq!(word(&in_time, "remind", "2026-01-07T00:00:00Z"), "not_started");
}

#[test]
fn each_rung_starts_with_the_one_before_and_the_last_with_silence() {
    let notified = [("notify", "2026-01-05T14:00+00:00", "")];
    let reply = step(&notified, "reply", "2026-01-05T15:00:00Z");
    assert_eq!(reply.started, Some(at("2026-01-05T14:00:00Z")));
    assert_eq!(reply.due_at, Some(at("2026-01-06T14:00:00Z")));
    assert_eq!(word(&notified, "escalate", "2026-01-06T14:00:00Z"), "not_started");
    assert_eq!(word(&notified, "escalate", "2026-01-06T14:00:01Z"), "open");
    assert_eq!(word(&notified, "escalate", "2026-01-07T14:00:01Z"), "overdue");
    assert_eq!(word(&[], "reply", "2026-01-07T00:00:00Z"), "not_started");
}

#[test]
fn a_step_that_was_passed_over_is_superseded() {
    let steps = [("reply", "2026-01-05T16:00+00:00", "")];
    let notify = step(&steps, "notify", "2026-01-09T00:00:00Z");
    assert_eq!(notify.standing, Standing::Superseded { by: "reply".into() });
    // It was passed over before its time was over, so nobody has to be reminded.
    assert_eq!(word(&steps, "remind", "2026-01-09T00:00:00Z"), "not_started");
}

#[test]
fn an_undetermined_answer_starts_only_what_the_text_says_it_starts() {
    let undetermined = concern().engaged;
    let open = Concern { engaged: Vec::new(), undetermined, ..concern() };
    let dues = dues_of(&state(&[]), open, "2026-01-05T13:00:00Z");
    let standing = |name: &str| {
        let due = dues.iter().find(|due| &*due.step == name).unwrap();
        due.standing.as_str()
    };
    assert_eq!((standing("verify"), standing("notify")), ("open", "not_started"));
    let nothing = Concern { engaged: Vec::new(), ..concern() };
    let dues = dues_of(&state(&[]), nothing, "2026-01-05T13:00:00Z");
    assert!(dues.iter().all(|due| matches!(due.subject, Subject::Clause(_))));
}

#[test]
fn a_ladder_deals_with_the_instruments_it_governs_once_it_is_in_force() {
    let of = |number: &str| ClauseRef {
        instrument: InstrumentId::new("am-ceasefire").unwrap(),
        clause: number.into(),
    };
    let is_started = |clause: ClauseRef, known: &str| {
        let concern = Concern { engaged: vec![clause], known: Some(at(known)), ..concern() };
        let dues = dues_of(&state(&[]), concern, "2026-02-01T00:00:00Z");
        dues.iter().any(|due| due.does.is_some())
    };
    assert!(is_started(of("1"), "2026-01-05T12:00:00Z"));
    assert!(!is_started(of("2"), "2026-01-05T12:00:00Z"), "the ladder does not name it");
    assert!(!is_started(of("1"), "2026-01-01T12:00:00Z"), "the ladder was not yet agreed");
}

#[test]
fn texts_with_other_dates_stand_side_by_side() {
    let maps = |steps: &[Told<'_>], when: &str| -> Vec<(Option<String>, String, &'static str)> {
        let dues = dues_of(&state(steps), concern(), when);
        let of_clause = dues.into_iter().filter(|due| due.subject == Subject::Clause("2".into()));
        let told = of_clause.map(|due| {
            assert_eq!(due.then, Afterwards::Clause("4".into()));
            let says = due.says.as_ref().map(ToString::to_string);
            (says, due.due_at.unwrap().to_string(), due.standing.as_str())
        });
        told.collect()
    };
    // The third text gives the same day as the first and is not told again.
    let first = |word| (None, "2026-01-10T21:00:00Z".to_owned(), word);
    let second = |word| (Some("TEXT-B".to_owned()), "2026-01-15T21:00:00Z".to_owned(), word);
    assert_eq!(maps(&[], "2026-01-12T00:00:00Z"), [first("overdue"), second("open")]);
    let done = [("done", "2026-01-12", "2")];
    assert_eq!(maps(&done, "2026-01-20T00:00:00Z"), [first("done_late"), second("done")]);
    assert_eq!(maps(&[], "2026-01-01T00:00:00Z")[0].2, "not_started");
}

#[test]
fn what_an_instrument_leaves_open_is_listed() {
    use Missing::{Consequence, Deadline, Verifier};
    let agreement = Agreement::from_state(&state(&[])).unwrap();
    let of = |clause: &str| {
        let gap = gaps(&agreement).into_iter().find(|gap| gap.clause.to_string() == clause);
        gap.map(|gap| gap.missing).unwrap_or_default()
    };
    assert_eq!(of("am-steps/1"), [], "the ladder verifies within three days and escalates");
    assert_eq!(of("am-steps/2"), [Verifier]);
    assert_eq!(of("am-steps/3"), [Verifier, Deadline, Consequence]);
    assert_eq!(of("am-steps/4"), [], "a procedure that is not tested is not asked");
    assert_eq!(of("am-steps/5"), [Verifier, Deadline, Consequence], "no step names it");
    assert_eq!(of("am-ceasefire/1"), [], "another instrument deals with it");
}

fn some_step() -> impl Strategy<Value = (&'static str, String, &'static str)> {
    let names = ["notify", "remind", "reply", "verify", "escalate", "done"];
    let names = prop::sample::select(names.to_vec());
    (names, 0u8..9, prop::option::of(0u8..24)).prop_map(|(name, day, hour)| {
        let day = format!("2026-01-{:02}", day + 4);
        let at = match hour {
            Some(hour) => format!("{day}T{hour:02}:00"),
            None => day,
        };
        (name, at, if name == "done" { "2" } else { "" })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn time_never_gives_back_what_was_overdue_and_order_does_not_matter(
        steps in prop::collection::vec(some_step(), 0..7),
        mut hours in prop::collection::vec(0i64..240, 2..5),
    ) {
        let mut steps: Vec<Told<'_>> =
            steps.iter().map(|(name, at, clause)| (*name, at.as_str(), *clause)).collect();
        steps.sort_unstable();
        steps.dedup();
        let ordered = state(&steps);
        steps.reverse();
        let reversed = state(&steps);
        hours.sort_unstable();
        let mut before: Vec<Due> = Vec::new();
        for hour in hours {
            let when = at("2026-01-04T00:00:00Z") + jiff::Span::new().hours(hour);
            let dues = dues_of(&ordered, concern(), &when.to_string());
            prop_assert_eq!(&dues, &dues_of(&reversed, concern(), &when.to_string()));
            for earlier in before.iter().filter(|due| due.standing == Standing::Overdue) {
                let key = |due: &Due| (due.step.clone(), due.subject.clone(), due.says.clone());
                let now = dues.iter().find(|due| key(due) == key(earlier)).unwrap();
                let is_given_back = matches!(
                    now.standing,
                    Standing::Open | Standing::NotStarted | Standing::Done(_)
                );
                prop_assert!(!is_given_back, "{:?}", now);
            }
            before = dues;
        }
    }
}

/// What was done in the room, without the steps that a source tells of.
fn done(deed: RoomDeed, at_: &str, by: &str, to: &str) -> DoneInRoom {
    let actors = |id: &str| match id {
        "" => Vec::new(),
        id => vec![ActorId::new(id).unwrap()],
    };
    let about = (deed == RoomDeed::Responded).then_some(AskingKind::Request);
    DoneInRoom { deed, entry: 7, at: at(at_), by: actors(by), to: actors(to), about, step: None }
}

fn word_after(all: Vec<DoneInRoom>, name: &str, when: &str) -> &'static str {
    let concern = Concern { done: all, ..concern() };
    let dues = dues_of(&state(&[]), concern, when);
    dues.into_iter().find(|due| &*due.step == name).unwrap().standing.as_str()
}

#[test]
fn an_act_in_the_room_is_the_step_that_it_is() {
    use RoomDeed::{Escalated, Requested, Responded, Verified};
    let asked = done(Requested, "2026-01-05T14:00:00Z", "member-a", "group-k");
    let by_hand = [("notify", "2026-01-05T17:00+03:00", "")];
    for (name, when) in [
        ("notify", "2026-01-05T15:00:00Z"),
        ("reply", "2026-01-06T13:00:00Z"),
        ("reply", "2026-01-06T15:00:00Z"),
        ("escalate", "2026-01-06T15:00:00Z"),
    ] {
        let in_room = word_after(vec![asked.clone()], name, when);
        assert_eq!(in_room, word(&by_hand, name, when), "{name} at {when}");
    }
    let answered = done(Responded, "2026-01-06T10:00:00Z", "group-k", "member-a");
    let both = vec![asked, answered];
    assert_eq!(word_after(both.clone(), "reply", "2026-01-07T00:00:00Z"), "done");
    assert_eq!(word_after(both, "reply", "2026-01-06T09:00:00Z"), "open", "not answered yet");
    let looked = done(Verified, "2026-01-09T10:00:00Z", "member-b", "member-a");
    assert_eq!(word_after(vec![looked], "verify", "2026-01-10T00:00:00Z"), "done_late");
    let raised = done(Escalated, "2026-01-06T10:00:00Z", "member-a", "member-b");
    let named = DoneInRoom {
        step: Some(LadderStep { instrument: instrument(), step: "escalate".into() }),
        ..raised.clone()
    };
    assert_eq!(word_after(vec![named], "escalate", "2026-01-07T00:00:00Z"), "done");
    // Without a name it is the one that goes to whom it went.
    assert_eq!(word_after(vec![raised.clone()], "escalate", "2026-01-07T00:00:00Z"), "not_started");
    assert_eq!(word_after(vec![raised], "remind", "2026-01-07T00:00:00Z"), "done");
}

#[test]
fn an_act_towards_somebody_else_is_not_the_step() {
    use RoomDeed::{Requested, Responded};
    let when = "2026-01-06T00:00:00Z";
    let other = done(Requested, "2026-01-05T14:00:00Z", "member-a", "member-b");
    assert_eq!(word_after(vec![other], "notify", when), "overdue");
    let asked = done(Requested, "2026-01-05T14:00:00Z", "member-a", "group-k");
    let answer = done(Responded, "2026-01-05T15:00:00Z", "member-b", "member-a");
    assert_eq!(word_after(vec![asked.clone(), answer], "reply", when), "open");
    // Where nobody is alleged by name, whoever was asked was asked.
    let nobody = Concern { alleged: Vec::new(), done: vec![asked], ..concern() };
    let dues = dues_of(&state(&[]), nobody, when);
    let notify = dues.into_iter().find(|due| &*due.step == "notify").unwrap();
    assert_eq!(notify.standing.as_str(), "done");
}

#[test]
fn the_earliest_record_counts_be_it_told_or_done_in_the_room() {
    let asked = done(RoomDeed::Requested, "2026-01-05T14:00:00Z", "member-a", "group-k");
    let by = |told: &str| {
        let concern = Concern { done: vec![asked.clone()], ..concern() };
        let dues = dues_of(&state(&[("notify", told, "")]), concern, "2026-01-06T00:00:00Z");
        let notify = dues.into_iter().find(|due| &*due.step == "notify").unwrap();
        notify.standing.taken().unwrap().by.clone()
    };
    assert!(matches!(by("2026-01-05T16:00+03:00"), TakenBy::Step(_)));
    assert_eq!(by("2026-01-05T18:00+03:00"), TakenBy::Entry(7));
}

#[test]
fn what_is_done_in_the_room_starts_no_ladder_by_itself() {
    let asked = done(RoomDeed::Requested, "2026-01-05T14:00:00Z", "member-a", "group-k");
    let not_engaged = Concern { engaged: Vec::new(), done: vec![asked], ..concern() };
    assert_eq!(
        dues_of(&state(&[]), not_engaged, "2026-01-06T00:00:00Z")
            .iter()
            .filter(|due| due.does.is_some())
            .count(),
        0
    );
}

#[test]
fn a_finding_counts_from_when_it_was_recorded_and_an_erratum_takes_it_back() {
    let finding = |state: &State| -> Vec<(&'static str, Timestamp)> {
        let done = state.done_on(&incident());
        done.iter().map(|done| (done.deed.as_str(), done.at)).collect()
    };
    let mut state = state_with_a_report();
    let votes = ["member-a", "member-b", "member-c"].map(|member| MemberVote {
        member: ActorId::new(member).unwrap(),
        vote: Vote::Agrees,
        words: None,
        finds: None,
        accused: false,
    });
    let entry = state.size;
    let found = Event::FindingMade(JointFinding {
        incident: incident(),
        outcome: Outcome::RelevantNoViolation,
        confidence: Some(Confidence::Low),
        clauses: Vec::new(),
        reason: "EXERCISE".into(),
        votes: votes.to_vec(),
    });
    state.apply_at(at("2026-01-08T00:00:00Z"), found).unwrap();
    assert_eq!(finding(&state), [("found", at("2026-01-08T00:00:00Z"))]);
    let erratum = Event::ErratumMade(Erratum { entry, reason: "another day".into() });
    state.apply_at(at("2026-01-09T00:00:00Z"), erratum).unwrap();
    assert_eq!(finding(&state), []);
}

#[test]
fn entries_of_the_room_move_the_clocks() {
    let mut state = state_with_a_report();
    let entry = state.size;
    let id = |id: &str| ActorId::new(id).unwrap();
    let request = Event::InformationRequested(InformationRequest {
        incident: incident(),
        by: id("member-a"),
        of: id("group-k"),
        what: "EXERCISE: what was fired".into(),
        at: at("2026-01-05T13:00:00Z"),
        due: None,
        reason: "EXERCISE".into(),
    });
    let response = |answer, when: &str| {
        Event::ResponseGiven(Response {
            asking: entry,
            by: id("group-k"),
            through: None,
            answer,
            words: None,
            at: at(when),
        })
    };
    let stands = |state: &State, when: &str| -> Vec<(String, &'static str)> {
        let concern = Concern { done: state.done_on(&incident()), ..concern() };
        let dues = dues_of(state, concern, when);
        let of = |due: &Due| (due.step.to_string(), due.standing.as_str());
        dues.iter().filter(|due| ["notify", "reply"].contains(&&*due.step)).map(of).collect()
    };
    let both = |notify, reply| vec![("notify".to_owned(), notify), ("reply".to_owned(), reply)];
    assert_eq!(stands(&state, "2026-01-06T14:00:00Z"), both("overdue", "not_started"));
    state.apply(request).unwrap();
    assert_eq!(stands(&state, "2026-01-06T14:00:00Z"), both("done", "overdue"));
    state.apply(response(Answer::Acknowledged, "2026-01-05T14:00:00Z")).unwrap();
    assert_eq!(stands(&state, "2026-01-06T14:00:00Z"), both("done", "overdue"), "no reply yet");
    let refusal = state.size;
    state.apply(response(Answer::Refused, "2026-01-06T10:00:00Z")).unwrap();
    assert_eq!(
        stands(&state, "2026-01-06T14:00:00Z"),
        both("done", "done"),
        "to refuse is to reply"
    );
    let erratum = Erratum { entry: refusal, reason: "it was another's".into() };
    state.apply(Event::ErratumMade(erratum)).unwrap();
    assert_eq!(stands(&state, "2026-01-06T14:00:00Z"), both("done", "overdue"));
}

/// The exercise with the ladder and an incident that one report tells of.
fn state_with_a_report() -> State {
    let mut state = BASE.clone();
    state.incidents.clear();
    let source = SourceId::new("post").unwrap();
    let named = Source { id: source.clone(), name: Names::english("Post"), belongs_to: None };
    state.apply(Event::SourceNamed(named)).unwrap();
    let told = serde_json::json!({
        "id": ReportId::derive("story", "1"), "dataset": "story", "external_id": "1",
        "source": source, "kind": "observation", "actors": ["Group K"],
    });
    let report = serde_json::from_value(told).unwrap();
    state.apply(Event::ReportReceived(report)).unwrap();
    let link = serde_json::json!({
        "incident": incident(),
        "links": [{"report": ReportId::derive("story", "1"), "probability": 1.0, "confirmed": false}],
    });
    state.apply(Event::ReportsLinked(serde_json::from_value(link).unwrap())).unwrap();
    state
}
