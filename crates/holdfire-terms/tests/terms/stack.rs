//! What an instrument says about itself and its clauses beyond rules: languages, annexes, renewal,
//! a ladder, duties, drafts and readings; and every mistake in it, with its place.

use crate::common;
use holdfire_terms::{
    After, Agreement, ClauseKind, Deed, DueTime, Nature, Problem, RenewalRule, StartsOn, TermBasis,
    Who, case::read_case, read_instrument,
};

const TEXT: &str = r#"+++
id = "am-extra"
version = 1
adopted = 2026-02-01
zone = "Etc/GMT+2"
in_force_from = 2026-02-02T00:00:00
guarantors = ["member-a", "member-b"]
scope = "EXERCISE: everywhere"
authentic_languages = ["en", "ar"]
annex_of = "am-ceasefire"
annex = "II, others say III"
endorsed_by = ["EXERCISE: nobody in particular"]
governs = ["am-ceasefire"]

[title]
en = "EXERCISE: Extra"
ar = "تمرين: إضافي"
ru = "УЧЕНИЯ: Дополнение"
tr = "TATBİKAT: Ek"
fa = "رزمایش: افزوده"

[renewal]
every = "P6M"
how = "by_consensus"
renewed = [{ until = 2027-02-02, source = "EXERCISE: letter 9" }]

[[step]]
id = "notify"
does = "notify"
after = "incident"
clauses = ["1", "am-ceasefire/1"]
on = ["engaged", "undetermined"]
who = "guarantors"
to = "alleged"
within = "PT6H"
if_late = "escalate"
clause = "3"
words = "the guarantors ask whoever is alleged"

[[step]]
id = "find"
does = "find"
after = "notify"
who = "joint-commission"

[[step]]
id = "escalate"
does = "escalate"
who = "members"
to = "joint-group"
+++

EXERCISE.

## 1 Attacks cease

`kind = "prohibition", testable = true, nature = "hostile", verified_by = "joint-commission", verified_within = "P3D", consequence = "3"`

EXERCISE: Attacks cease.

```cedar
forbid (principal, action in Action::"force", resource) when { principal.bound };
```

### Reading of group-k

Only heavy weapons are meant [EXERCISE].

## 2 Maps are drawn

`kind = "obligation", testable = false, by = ["guarantors"], due = 2026-03-01, consequence = "the areas lapse"`

EXERCISE: Maps are drawn.

### Draft of TEXT-B

`due = 2026-03-08, in_force_from = 2026-02-05`

A week more [TEXT-B].

### Draft of TEXT-C

`due = "P14D"`

Two weeks from the first day.

## 3 Who is asked

`kind = "procedure", testable = false`

EXERCISE: Who is asked.
"#;

fn problems(text: &str) -> Vec<Problem> {
    let mut files = common::case_files("exercise");
    files.insert("agreements/am-extra.md".to_owned(), text.as_bytes().to_vec());
    read_case(&files).problems
}

#[test]
fn an_instrument_says_how_it_stands_to_others_and_how_it_goes_on() {
    let told: Vec<String> = problems(TEXT).iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let mut files = common::case_files("exercise");
    files.insert("agreements/am-extra.md".to_owned(), TEXT.as_bytes().to_vec());
    let state = common::state_from(read_case(&files).events);
    let agreement = Agreement::from_state(&state).unwrap();
    let id = state.instruments.keys().find(|id| id.as_str() == "am-extra").unwrap();
    let settings = agreement.settings(id).unwrap();
    assert_eq!(settings.authentic_languages, ["en".into(), "ar".into()]);
    assert_eq!(settings.annex_of.as_ref().unwrap().as_str(), "am-ceasefire");
    assert_eq!(settings.annex.as_deref(), Some("II, others say III"));
    assert_eq!(settings.governs.len(), 1);
    let renewal = settings.renewal.as_ref().unwrap();
    assert_eq!(
        (renewal.how, renewal.every.to_string().as_str()),
        (RenewalRule::ByConsensus, "P6M")
    );
    // Two readings: one ends with the recorded renewal, one goes on.
    let untils: Vec<_> = settings.in_force.iter().map(|term| term.until).collect();
    assert_eq!(untils, [Some("2027-02-02T02:00:00Z".parse().unwrap()), None]);
    assert!(settings.in_force.iter().all(|term| term.because == TermBasis::Renewal));
    assert_eq!(settings.in_force[0].says.as_deref(), Some("no renewal is recorded"));
}

#[test]
fn the_ladder_is_read_as_it_is_written() {
    let (_, clauses) = read_instrument("x.md", TEXT).unwrap();
    assert_eq!(clauses.len(), 3);
    let mut files = common::case_files("exercise");
    files.insert("agreements/am-extra.md".to_owned(), TEXT.as_bytes().to_vec());
    let state = common::state_from(read_case(&files).events);
    let agreement = Agreement::from_state(&state).unwrap();
    let id = state.instruments.keys().find(|id| id.as_str() == "am-extra").unwrap();
    let steps = &agreement.settings(id).unwrap().steps;
    let [notify, find, escalate] = steps.as_slice() else { panic!("{} steps", steps.len()) };
    assert_eq!((notify.does, &notify.after), (Deed::Notify, &After::Incident));
    assert_eq!(notify.on, [StartsOn::Engaged, StartsOn::Undetermined]);
    assert_eq!((&notify.who, &notify.to), (&Who::Guarantors, &Some(Who::Alleged)));
    assert_eq!(notify.within.unwrap().to_string(), "PT6H");
    assert_eq!(&*notify.words, "the guarantors ask whoever is alleged");
    assert_eq!(notify.clauses[1].instrument.as_ref().unwrap().as_str(), "am-ceasefire");
    assert_eq!((find.within, &find.after), (None, &After::Step("notify".into())));
    assert_eq!(escalate.after, After::Lateness);
    assert_eq!(TEXT.lines().nth(notify.line - 1), Some("[[step]]"));
}

#[test]
fn drafts_and_readings_stand_beside_the_clause() {
    let (_, clauses) = read_instrument("x.md", TEXT).unwrap();
    assert_eq!(clauses[0].nature, Some(Nature::Hostile));
    assert_eq!(clauses[0].verified_by.as_ref().unwrap().as_str(), "joint-commission");
    assert_eq!(clauses[0].consequence.as_deref(), Some("3"));
    let reading = &clauses[0].readings[0];
    assert_eq!((reading.party.as_str(), &*reading.cites[0]), ("group-k", "EXERCISE"));
    assert_eq!(&*clauses[0].text, "EXERCISE: Attacks cease.");
    let maps = &clauses[1];
    assert_eq!((maps.kind, &maps.by[..]), (ClauseKind::Obligation, &[Who::Guarantors][..]));
    // A day is over when the next one begins in the zone of the instrument.
    assert_eq!(maps.due, Some(DueTime::Before("2026-03-02T02:00:00Z".parse().unwrap())));
    let says: Vec<&str> = maps.drafts.iter().map(|draft| &*draft.says).collect();
    assert_eq!(says, ["TEXT-B", "TEXT-C"]);
    // The two readings of the renewal, and the other day of the second text.
    assert_eq!(maps.in_force.len(), 3);
    assert_eq!(maps.in_force[2].says.as_deref(), Some("TEXT-B"));
    assert_eq!(maps.drafts[1].in_force, None);
}

#[test]
fn a_table_of_steps_records_what_is_about_a_clause_and_checks_the_rest() {
    const HEADER: &str = "instrument,step,incident,clause,by,to,at,outcome,source,note\n";
    let read = |rows: &str| {
        let mut files = common::case_files("exercise");
        files.insert("agreements/am-extra.md".to_owned(), TEXT.as_bytes().to_vec());
        files.insert("steps.csv".to_owned(), format!("{HEADER}{rows}").into_bytes());
        let case = read_case(&files);
        let steps = case.events.iter().filter(|event| event.kind() == "step_taken").count();
        (steps, case.problems.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let about_an_incident =
        "am-extra,notify,AMB-0000-0000,1,member-a,group-k,2026-02-05T10:00,,letter 1,\n";
    let fulfilled = "am-extra,done,,2,member-a,joint-group,2026-02-20,,letter 2,\n";
    assert_eq!(read(&[about_an_incident, fulfilled].concat()), (1, Vec::new()));
    let expected = [
        (
            "am-extr,done,,2,,,2026-02-20,,s,\n",
            "2:1: column `instrument` names instrument `am-extr`, which is not defined; did you mean `am-extra`? [not-defined]",
        ),
        (
            "am-extra,notfy,AMB-0000-0000,,,,2026-02-20,,s,\n",
            "2:10: instrument `am-extra` has no step `notfy`; did you mean `notify`? [not-defined]",
        ),
        ("am-extra,notify,,1,,,2026-02-20,,s,\n", "step `notify` deals with an incident"),
        ("am-extra,done,,9,,,2026-02-20,,s,\n", "instrument `am-extra` has no clause `9`"),
        ("am-extra,done,,1,,,2026-02-20,,s,\n", "only obligations and procedures can be done"),
        ("am-extra,done,AMB-0000-0000,,,,2026-02-20,,s,\n", "name its clause"),
        ("am-extra,done,,2,,,20 February,,s,\n", "2:20: column `at`: `20 February` is not a time"),
        (
            "am-extra,done,,2,member-x,,2026-02-20,,s,\n",
            "column `by` names actor or body `member-x`, which is not defined; did you mean",
        ),
        ("am-extra,done,,2,,,2026-02-20,,,\n", "column `source` is empty [cell]"),
    ];
    for (row, wanted) in expected {
        let (steps, problems) = read(row);
        let is_it =
            |problem: &String| problem.starts_with("steps.csv:") && problem.contains(wanted);
        assert!(problems.iter().any(is_it), "{row}{problems:#?}");
        assert_eq!(steps, 0, "{row}");
    }
}

#[test]
fn every_mistake_is_told_with_its_place_and_the_next_step() {
    let expected = [
        (
            "every = \"P6M\"",
            "every = \"half a year\"",
            "23:9: `half a year` is not a length of time",
            "not-a-time",
        ),
        ("how = \"by_consensus\"", "how = \"by_habit\"", "unknown variant `by_habit`", "toml"),
        ("until = 2027-02-02", "until = 2026-02-02", "25:22: the renewal ends before", "backwards"),
        (
            "authentic_languages = [\"en\"",
            "authentic_languages = [\"English language\"",
            "9:24: `English language` is not a language",
            "wrong-field",
        ),
        ("annex_of = \"am-ceasefire\"\n", "", "but not of which instrument", "wrong-field"),
        (
            "annex_of = \"am-ceasefire\"",
            "annex_of = \"am-ceasfire\"",
            "10:12: the instrument names instrument `am-ceasfire`, which is not defined; did you mean `am-ceasefire`?",
            "not-defined",
        ),
        (
            "governs = [\"am-ceasefire\"]",
            "governs = []",
            "does not govern; add it to `governs`",
            "not-defined",
        ),
        ("\"am-ceasefire/1\"", "\"am-ceasefire/7\"", "not there or not testable", "not-defined"),
        (
            "does = \"notify\"",
            "does = \"notfy\"",
            "29:8: step `notify` has `does = \"notfy\"`, which is not known; did you mean `notify`?",
            "step",
        ),
        (
            "after = \"incident\"",
            "after = \"accident\"",
            "step `notify` has `after = \"accident\"`",
            "step",
        ),
        ("after = \"notify\"", "after = \"notfy\"", "did you mean `notify`?", "step"),
        (
            "if_late = \"escalate\"",
            "if_late = \"escalation\"",
            "36:11: step `notify` has `if_late = \"escalation\"`",
            "step",
        ),
        ("if_late = \"escalate\"\n", "", "step `escalate` is started by nothing", "step"),
        ("within = \"PT6H\"\n", "", "says what follows when it is late, but not when", "step"),
        (
            "within = \"PT6H\"",
            "within = \"6 h\"",
            "step `notify`: `6 h` is not a length of time",
            "not-a-time",
        ),
        ("id = \"find\"", "id = \"notify\"", "step `notify` is there twice", "step"),
        ("id = \"find\"", "id = \"done\"", "the word has another meaning", "step"),
        ("id = \"find\"", "id = \"a finding\"", "a step is named with letters", "step"),
        (
            "after = \"notify\"\n",
            "after = \"notify\"\nif_late = \"notify\"\nwithin = \"P1D\"\n",
            "waits for itself",
            "step",
        ),
        (
            "after = \"notify\"\n",
            "after = \"notify\"\non = [\"engaged\"]\n",
            "has `on` but does not start with an incident",
            "step",
        ),
        ("\"undetermined\"]", "\"doubtful\"]", "has `on = \"doubtful\"`", "step"),
        (
            "clauses = [\"1\"",
            "clauses = [\"9\"",
            "step `notify` names clause `9` in `clauses`",
            "not-defined",
        ),
        ("clauses = [\"1\"", "clauses = [\"2\"", "is not testable; no incident", "step"),
        (
            "clause = \"3\"",
            "clause = \"4\"",
            "step `notify` names clause `4` in `clause`",
            "not-defined",
        ),
        (
            "who = \"joint-commission\"",
            "who = \"joint-comission\"",
            "44:7: step `find` names actor or body `joint-comission`, which is not defined; did you mean `joint-commission`?",
            "not-defined",
        ),
        (
            "who = \"members\"",
            "who = \"the members\"",
            "step `escalate`: `the members` is not an identifier",
            "step",
        ),
        ("words = \"", "wrods = \"", "did you mean `words`?", "unknown-key"),
        (
            "nature = \"hostile\"",
            "nature = \"mild\"",
            "57:50: clause `1`: `nature = \"mild\"` is not known",
            "wrong-attribute",
        ),
        (
            "nature = \"hostile\"",
            "due = \"P3D\"",
            "`due` belongs to obligations and procedures",
            "wrong-attribute",
        ),
        (
            "by = [\"guarantors\"]",
            "nature = \"hostile\"",
            "`nature` belongs to prohibitions",
            "wrong-attribute",
        ),
        ("by = [\"guarantors\"]", "by = [\"alleged\"]", "nobody is alleged yet", "wrong-attribute"),
        (
            "by = [\"guarantors\"]",
            "by = [\"member-x\"]",
            "clause `2` names actor or body `member-x`",
            "not-defined",
        ),
        (
            "due = 2026-03-01",
            "due = \"in March\"",
            "clause `2`: `in March` is not a time",
            "not-a-time",
        ),
        (
            "verified_by = \"joint-commission\"",
            "verified_by = \"nobody\"",
            "clause `1` names actor or body `nobody`",
            "not-defined",
        ),
        (
            "verified_within = \"P3D\"",
            "verified_within = \"P0D\"",
            "`P0D` is not a length of time",
            "not-a-time",
        ),
        (
            "consequence = \"3\"",
            "consequence = \"4\"",
            "names clause `4` as its consequence",
            "not-defined",
        ),
        ("consequence = \"3\"", "consequence = \" \"", "`consequence` is empty", "wrong-attribute"),
        ("verified_by = ", "verifed_by = ", "did you mean `verified_by`?", "attributes"),
        (
            "### Reading of group-k",
            "### Reading by group-k",
            "65:1: the heading `Reading by group-k` under clause `1` is not understood",
            "version",
        ),
        ("### Reading of group-k", "### Reading of group k", "is not an identifier", "version"),
        (
            "### Reading of group-k",
            "### Reading of group-q",
            "a reading of clause `1` names actor `group-q`",
            "not-defined",
        ),
        (
            "Only heavy weapons are meant [EXERCISE].\n",
            "",
            "a reading of clause `1` has no text",
            "version",
        ),
        (
            "Only heavy",
            "`due = \"P1D\"`\n\nOnly heavy",
            "times belong to a draft",
            "wrong-attribute",
        ),
        (
            "Only heavy",
            "```cedar\nx\n```\n\nOnly heavy",
            "a reading of clause `1` has a rule",
            "version",
        ),
        (
            "`due = 2026-03-08, in",
            "`due = 2026-03-08, im",
            "cannot read the attributes",
            "attributes",
        ),
        ("in_force_from = 2026-02-05", "in_force_until = 2026-02-01", "it ends", "backwards"),
        (
            "kind = \"obligation\", testable = false, by = [\"guarantors\"], due = 2026-03-01",
            "kind = \"principle\", testable = false",
            "a draft of clause `2`: `due` belongs",
            "wrong-attribute",
        ),
    ];
    let mut surprises = Vec::new();
    for (from, to, wanted, code) in expected {
        assert!(TEXT.contains(from), "the text has no {from}");
        let problems = problems(&TEXT.replacen(from, to, 1));
        let is_it = |problem: &&Problem| {
            let told = problem.to_string();
            told.starts_with("agreements/am-extra.md:") && told.contains(wanted)
        };
        let found = problems.iter().find(is_it).map(|problem| problem.code.as_str());
        if found != Some(code) {
            let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
            surprises.push(format!("{from} -> {to}:\n{}", all.join("\n")));
        }
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n\n"));
}
