//! The words of the founding articles on the pages of the case `astana`: a story for each row of
//! `docs/mappings/seed-words.md` that talks, actors and incidents of the case answer, and the proof that the
//! table itself is whole.
//!
//! Pages are read as somebody without styles meets them: marks gone, one space between words. What a story
//! expects is what the sources say, in the words of the case; ids are those of `cases/astana`.

use crate::common;
use crate::common::{event, get, record};
use axum::http::StatusCode;
use holdfire_core::{ActorId, Event, Powers};
use holdfire_intake::{Draft, Format, Outcome, Settings, import_id};
use holdfire_register::MechanismKey;
use holdfire_store::{Reader, Writer, propose_links};
use holdfire_web::{Options, Site};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The case as it is served: everybody sees everything, and nobody does anything.
struct Case {
    site: Site,
    /// Incidents by the number of a report in the list of the case.
    incident_of: BTreeMap<String, String>,
}

/// One register for all stories: none of them records anything.
fn case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("seed-words");
        // What an earlier run left.
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let incident_of = record_case(&folder);
        let options = Options { is_open: true, ..Options::default() };
        let site = Site::new(vec![Reader::open(&folder).unwrap()], options).unwrap();
        Case { site, incident_of }
    })
}

/// Records the case with its reports and its coverage, and says which report tells of which incident.
fn record_case(folder: &Path) -> BTreeMap<String, String> {
    let files = case_files();
    let read = holdfire_terms::case::read_case(&files);
    assert_eq!(read.problems.first().map(ToString::to_string), None);
    let key = MechanismKey::from_seed("astana", [7; 32]).unwrap();
    let mut writer = Writer::create(folder, &key).unwrap();
    let at = common::people::now();
    let mechanism = ActorId::new("astana").unwrap();
    let powers = Powers::new(holdfire_powers::STANDARD, mechanism, "the standard powers");
    let mut events = read.events;
    events.push(Event::PowersAdopted(powers));
    record(&mut writer, at, events);
    for (name, format, list) in [
        ("coverage.csv", Format::Coverage, "case"),
        ("reports/documented.csv", Format::ReportTable, "documented"),
    ] {
        let rows = table(name, &files[name], &format, list);
        record(&mut writer, at, rows);
    }
    let links = propose_links(writer.state(), at).unwrap();
    record(&mut writer, at, links.events);
    let state = writer.state();
    let told = state.incident_of.iter().map(|(report, incident)| {
        (state.reports[report].external_id.to_string(), incident.to_string())
    });
    told.collect()
}

/// The rows of a table of the case, as events, and that it was imported. No row may be refused.
fn table(name: &str, bytes: &[u8], format: &Format, list: &str) -> Vec<Event> {
    let import = import_id(&"0".repeat(64), format).unwrap();
    let settings = Settings::new(list, "Asia/Damascus", import.clone());
    let (mut events, mut known) = (Vec::new(), BTreeSet::new());
    let mut rows = 0;
    for row in holdfire_intake::read(format, bytes, &settings).unwrap() {
        rows += 1;
        match row.outcome {
            Outcome::Draft(Draft::Report { source, report }) => {
                if known.insert(source.id.clone()) {
                    events.push(Event::SourceNamed(source));
                }
                events.push(Event::ReportReceived(*report));
            }
            Outcome::Draft(Draft::Coverage { coverage, .. }) => {
                events.push(Event::CoverageRecorded(*coverage));
            }
            other => panic!("row {} of `{name}`: {other:?}", row.number),
        }
    }
    events.push(event(
        "file_imported",
        json!({ "id": import, "file_name": name, "sha256": "00", "format": format.name(),
            "read": rows, "recorded": rows, "doubtful": 0, "refused": 0, "already_recorded": 0 }),
    ));
    events
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file of the case, by its path in the folder.
fn case_files() -> BTreeMap<String, Vec<u8>> {
    let root = repository().join("cases/astana");
    let (mut files, mut folders) = (BTreeMap::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                files.insert(inside, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// A page, or a part of one.
struct Shown {
    what: String,
    html: String,
}

/// A page of the case; of its frame nothing.
async fn page(path: &str) -> Shown {
    let page = get(&case().site, &format!("/astana/{path}")).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    let text = page.text();
    let main = text.split_once("<main").map_or(&*text, |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    Shown { what: path.to_owned(), html: format!("<main{main}") }
}

/// The page of the incident that a report of the case tells of.
async fn incident(report: &str) -> Shown {
    page(&format!("incidents/{}", case().incident_of[report])).await
}

impl Shown {
    /// The section with an id.
    fn part(&self, id: &str) -> Self {
        self.within(id, "</section>")
    }

    /// The row of a table with an id.
    fn row(&self, id: &str) -> Self {
        self.within(id, "</tr>")
    }

    fn within(&self, id: &str, end: &str) -> Self {
        let what = format!("{}#{id}", self.what);
        let (_, after) = self
            .html
            .split_once(&format!(" id=\"{id}\""))
            .unwrap_or_else(|| panic!("nothing is called `{what}`: {}", self.words()));
        let (_, inside) = after.split_once('>').unwrap();
        let html = inside.split_once(end).map_or(inside, |(inside, _)| inside).to_owned();
        Self { what, html }
    }

    /// What stands there, without marks.
    fn words(&self) -> String {
        let mut pieces = self.html.split('<');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            text.push(' ');
            text.push_str(piece.split_once('>').map_or("", |(_, said)| said));
        }
        for (escaped, plain) in
            [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        {
            text = text.replace(escaped, plain);
        }
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for mark in [",", ".", ";", ":", ")"] {
            text = text.replace(&format!(" {mark}"), mark);
        }
        text
    }

    /// All of it stands there.
    #[track_caller]
    fn says(&self, all: &[&str]) {
        let words = self.words();
        for said in all {
            assert!(words.contains(said), "`{}` does not say “{said}”: {words}", self.what);
        }
    }

    /// None of it stands there.
    #[track_caller]
    fn says_not(&self, none: &[&str]) {
        let words = self.words();
        for said in none {
            assert!(!words.contains(said), "`{}` says “{said}”: {words}", self.what);
        }
    }
}

// 1 to 9: a mechanism, its duties, and the papers about it.

#[tokio::test]
async fn the_trilateral_mechanism_has_its_words_its_members_and_what_it_owes() {
    let clause = page("talks/joint-statement-astana-1").await.row("clause-2a");
    clause.says(&[
        "“a trilateral mechanism to observe and ensure full compliance with the ceasefire”",
        "bound Iran, Russia, Turkey",
    ]);
    let body = page("actors/trilateral-mechanism").await;
    body.says(&["Bodies of the mechanism Trilateral mechanism"]);
    body.part("commitments").says(&["Preventing provocations promise its own"]);
    let instrument = page("instruments/joint-statement-2017-01").await;
    instrument.says(&["Guarantors Iran Russia Turkey", "A trilateral mechanism procedure"]);
}

#[tokio::test]
async fn to_prevent_provocations_is_a_promise_that_says_how_little_it_says() {
    let promise = page("talks/no-provocations-2017-01").await;
    promise.says(&["“prevent any provocations”; how is not said.", "clause 2b", "seed 000"]);
    promise.part("came").says(&["nobody says what came of it"]);
    let clause = page("talks/joint-statement-astana-1").await.row("clause-2b");
    clause.says(&["“prevent any provocations”", "rests on it: Preventing provocations"]);
    page("talks/joint-group-meetings").await.part("basket").says(&["Preventing provocations"]);
}

#[tokio::test]
async fn modalities_are_open_issues_with_options_a_decision_a_day_and_the_clause_they_became() {
    let issue = page("talks/how-ceasefire-is-watched").await;
    issue.says(&["Who sees to it Trilateral mechanism"]);
    issue.part("options").says(&["A mechanism of three guarantors taken 24 Jan 2017"]);
    issue.part("settled").says(&[
        "29 Dec 2016 Russia, Turkey A joint commission of Russia and Turkey",
        "24 Jan 2017 Iran, Russia, Turkey First round at Astana A trilateral mechanism is set up beside it.",
        "Joint statement of Iran, Russia and Turkey (Astana, 24 January 2017) · 2",
    ]);
    let all = page("modalities").await;
    all.says(&["3 issues open, 14 settled.", "Who sees that radical groups leave the zone"]);
    let clause = page("talks/joint-statement-astana-1").await.row("clause-2c");
    clause.says(&["“determine all modalities of the ceasefire”", "S/RES/2254 (2015) 6"]);
}

#[tokio::test]
async fn the_permanent_contact_group_is_a_body_with_terms_and_a_way_to_meet() {
    page("talks/astana-2").await.part("decisions").says(&[
        "A “permanent contact group to maintain the ceasefire”. Russia, Turkey, Iran seed 002",
    ]);
    let track = page("talks/joint-group-meetings").await;
    track.says(&["Meets when one of the three asks for it and all agree on date and place"]);
    track.part("meetings").says(&["First expert meeting of the Joint Group", "6 Feb 2017 ● held"]);
    track.part("presence").says(&["Jordan ● present", "United Nations ● present"]);
    page("actors/joint-group").await.part("commitments").says(&[
        "Reporting violations to the United Nations promise its own",
        "Briefing the International Syria Support Group promise its own",
    ]);
}

#[tokio::test]
async fn regular_meetings_come_about_by_request_and_consent_and_leave_minutes_and_tasks() {
    let issue = page("talks/when-joint-group-meets").await;
    issue.says(&["Settled: On request of one, with consent of all on date and place."]);
    issue
        .part("settled")
        .says(&["Concept paper on the Joint Group (Astana, 16 February 2017) · 2"]);
    let round = page("talks/astana-4").await;
    round.part("agenda").says(&["Four areas of de-escalation"]);
    round.part("decisions").says(&["The memorandum on four areas of de-escalation is signed"]);
    round.part("actions").says(&[
        "Set up the Joint Working Group action item Trilateral mechanism 18 May 2017 kept",
        "Maps and rules of the Joint Working Group action item",
        "4 Jun 2017",
    ]);
    page("talks/astana-3").await.says(&["Minutes Proposes a working group on the exchange"]);
}

#[tokio::test]
async fn prisoner_swaps_are_a_measure_an_issue_and_exchanges_on_their_days() {
    let measure = page("talks/swaps-2017-02").await;
    measure.says(&["confidence measure", "“facilitate prisoner swaps at its regular meetings”"]);
    measure.part("came").says(&["24 Nov 2018 under way", "ten for ten, as one office tells"]);
    page("talks/exchange-of-prisoners").await.part("settled").says(&[
        "16 Feb 2017 Iran, Russia, Turkey Second round at Astana",
        "Working Group on detainees (Astana, 22 December 2017) · 1",
    ]);
    let timeline = page("timeline?from=2019-01-01&to=2019-12-31").await;
    timeline.says(&["12 Feb 2019 exchange Second exchange of the Working Group on detainees"]);
}

#[tokio::test]
async fn reporting_to_the_united_nations_is_a_promise_with_its_clause_and_its_addressee() {
    page("talks/report-to-un-2017-02").await.says(&[
        "Owner Joint Group To United Nations What “report truce violations to the United Nations”",
        "Concept paper on the Joint Group, 16 February 2017 clause 6a",
    ]);
    page("actors/united-nations")
        .await
        .part("commitments")
        .says(&["Reporting violations to the United Nations promise made to it"]);
}

#[tokio::test]
async fn briefing_the_support_group_is_a_promise_and_one_track_feeds_the_other() {
    page("talks/brief-issg-2017-02").await.says(&[
        "To International Syria Support Group",
        "“brief the International Syria Support Group (ISSG) on its progress”",
    ]);
    page("talks/joint-group-meetings").await.part("links").says(&[
        "Joint Group of the guarantors feeds into Ceasefire Task Force of the International Syria Support Group",
    ]);
}

#[tokio::test]
async fn a_leaked_paper_says_who_saw_it_and_when_it_was_published() {
    page("talks/paper-concept-2017-02")
        .await
        .part("status")
        .says(&["leaked seed 002", "published DOMAIN 1.4"]);
    page("talks/astana-4")
        .await
        .says(&["Memorandum on de-escalation areas: draft of an Iranian agency draft"]);
}

// 10 to 17: rounds, who came, what was stated.

#[tokio::test]
async fn rounds_have_days_a_host_sessions_and_a_place_in_the_process() {
    let round = page("talks/astana-1").await;
    round.says(&["Held 23–24 Jan 2017. 11 delegations came."]);
    round.part("facts").says(&["Kind round 1 Track Astana talks", "Hosts Kazakhstan"]);
    let all = page("meetings").await;
    all.says(&["37 meetings, by their days.", "15–16 Feb 2017 ● held"]);
    all.says(&["Third round: plenary session session · Astana talks 15 Mar 2017 ● held"]);
    let month = page("calendar?month=2017-02").await;
    month.says(&["15–16 Feb 2017 Second round at Astana ● held round · Astana talks"]);
}

#[tokio::test]
async fn delegations_stand_with_their_state_level_and_head() {
    let came = page("talks/astana-1").await.part("attendance");
    came.says(&[
        "Government of Syria ● present delegation · envoys Permanent Representative to the United Nations",
        "Delegation of the armed opposition at the Astana talks ● present delegation Head of the delegation",
        "Iran ● present guarantor · deputy ministers",
        "Russia ● present guarantor · envoys",
        "Turkey ● present guarantor · envoys",
        "United States ◌ invited",
        "● present observer · envoys Ambassador to Kazakhstan",
    ]);
    page("actors/government-of-syria")
        .await
        .part("attendance")
        .says(&["Fourth round at Astana 3 May 2017 ● present delegation"]);
}

#[tokio::test]
async fn a_boycott_has_its_reasons_by_account_and_what_is_said_against_it() {
    let round = page("talks/astana-3").await;
    round.says(&[
        "Boycotted by Free Syrian Army, Delegation of the armed opposition at the Astana talks.",
    ]);
    round.part("attendance").says(&[
        "✕ boycotted It “boycotted the meeting, accusing the Kremlin of failing to abide by the terms of the ceasefire agreement”. seed 001",
        "✕ boycotted Russian strikes and violations of the ceasefire.",
    ]);
    round.says(&[
        "Foreign Minister of Russia says something else 18 Mar 2017 To the absence of the opposition: it shows that “some countries” try to harm the peace process.",
        "Special Presidential Envoy of Russia for the Syrian settlement explains 15 Mar 2017",
    ]);
    let listed = page("meetings?actor=opposition-delegation&attended=boycotted").await;
    listed.says(&["Third round at Astana"]);
    listed.says_not(&["Fourth round at Astana"]);
}

#[tokio::test]
async fn an_actor_has_its_history_of_rounds() {
    let history = page("actors/opposition-delegation").await.part("attendance");
    history.says(&[
        "First round at Astana, 23–24 Jan 2017, present",
        "Second round at Astana, 15–16 Feb 2017, present",
        "Third round at Astana, 14–15 Mar 2017, boycotted",
        "Fourth round at Astana, 3–4 May 2017, present",
    ]);
}

#[tokio::test]
async fn to_come_on_a_condition_names_the_condition_what_it_watches_and_what_came_of_it() {
    let condition = page("talks/condition-astana-1").await;
    condition.says(&["“threatening in case of its violation to cancel the trip to Astana”"]);
    condition.part("watched").says(&[
        "If: If the truce is violated, in the south and in Damascus too.",
        "It watches incidents that engage Ceasefire in Syria of 30 December 2016, from 30 Dec 2016 on, until 23 Jan 2017.",
    ]);
    condition.part("came").says(&["23 Jan 2017 kept"]);
    page("talks/astana-1")
        .await
        .part("attendance")
        .says(&["Armed opposition groups, not named ◇ comes on a condition"]);
    page("talks/condition-astana-3").await.part("came").says(&["condition not met"]);
}

#[tokio::test]
async fn the_next_date_is_told_by_whom_and_how_far_it_moved() {
    page("talks/astana-4")
        .await
        .part("dates")
        .says(&["set 3–4 May 2017 by “Russia, Turkey and Iran”"]);
    page("talks/astana-6").await.part("dates").says(&[
        "In all: 20 days later",
        "moved 11–20 Sep 2017 17 days later by Foreign Minister of Kazakhstan",
        "held 14–15 Sep 2017",
    ]);
    page("talks/astana-1").await.part("dates").says(&["moved 23 Jan 2017 8 days later"]);
    let second = page("talks/astana-2").await.part("dates");
    second.says(&[
        "set 15–16 Feb 2017",
        "moved 16 Feb 2017 1 day later by Kazakhstan",
        "held 15–16 Feb 2017",
    ]);
    second.says_not(&["earlier", "In all"]);
}

#[tokio::test]
async fn how_a_round_went_is_said_by_each_speaker_and_no_sum_is_made() {
    let views = page("talks/astana-3").await.part("appraisals");
    views.says(&[
        "None of them is a fact of the mechanism.",
        "“the author of the article” ■ no progress The talks ended “without progress”, “without any substantive negotiations”.",
        "Special Presidential Envoy of Russia for the Syrian settlement ▲ a step forward",
    ]);
    page("talks/astana-11").await.part("appraisals").says(&["▲ a step forward"]);
}

#[tokio::test]
async fn a_joint_statement_is_split_into_clauses_with_whom_they_bind_and_what_came_of_them() {
    let statement = page("talks/joint-statement-astana-1").await;
    statement.says(&["8 clauses bind somebody; 8 of them leave something out."]);
    assert_eq!(statement.html.matches("<tr id=\"clause-").count(), 14);
    statement.row("clause-1a").says(&["principle", "binds nobody", "not scored"]);
    statement.row("clause-3a").says(&["obligation", "bound Iran, Russia, Turkey"]);
    let all = page("statements").await;
    all.says(&["30 statements, split into clauses."]);
    page("talks/memorandum-statement-2017-05").await.row("clause-1").says(&["Due 5 May 2017"]);
}

// 18 to 26: what clauses say, and what they leave out.

#[tokio::test]
async fn principles_of_all_statements_stand_under_one_another() {
    let compared = page("statements/themes").await;
    for theme in ["sovereignty", "independence", "unity", "territorial integrity"] {
        compared.says(&[theme]);
    }
    compared.says(&[
        "1a principle “our commitment to the sovereignty, independence, unity and territorial integrity of the Syrian Arab Republic",
        "Statement of the three presidents, Sochi, 22 November 2017 22 Nov 2017 1 principle The sovereignty, independence, unity and territorial integrity of Syria.",
    ]);
}

#[tokio::test]
async fn resolution_2254_is_there_paragraph_by_paragraph_with_who_cites_which() {
    let cited = page("statements/citations").await;
    cited.says(&["By name 8 of 16 paragraphs are cited by nobody."]);
    cited.says(&["as a whole", "Joint statement of the first round, 24 January 2017 clause 1c"]);
    cited
        .row("s-res-2254--2015--7")
        .says(&["Joint statement of the first round, 24 January 2017 clause 2a"]);
    cited.row("s-res-2254--2015--3").says(&["no clause cites it by name"]);
    let resolution = page("talks/resolution-2254").await;
    resolution.row("clause-4").says(&["constitution", "elections"]);
    let clause = page("talks/joint-statement-astana-1").await.row("clause-1c");
    clause.says(&[
        "“based on the implementation of the UN Security Council resolution 2254 in its entirety”",
    ]);
}

#[tokio::test]
async fn no_military_solution_is_a_principle_that_is_never_scored() {
    let clause = page("talks/joint-statement-astana-1").await.row("clause-1b");
    clause.says(&["principle “there is no military solution to the Syrian conflict”"]);
    clause.says(&["no military solution", "binds nobody", "not scored"]);
    clause.says_not(&["nobody checks it", "no deadline"]);
    page("talks/joint-statement-astana-5").await.row("clause-2").says(&["not scored"]);
    page("talks/joint-statement-astana-7").await.row("clause-2").says(&["not scored"]);
}

#[tokio::test]
async fn a_clause_that_names_no_verifier_no_deadline_and_no_consequence_says_so() {
    for clause in ["clause-2a", "clause-3a", "clause-3d"] {
        page("talks/joint-statement-astana-1")
            .await
            .row(clause)
            .says(&["no deadline nobody checks it nothing follows if it is not kept"]);
    }
    page("talks/astana-1")
        .await
        .part("appraisals")
        .says(&["“no obligatory action or preventive ways were mentioned or taken”"]);
    page("instruments/joint-statement-2017-01")
        .await
        .says(&["The text does not say: who verifies it, by when, what follows"]);
}

#[tokio::test]
async fn less_violence_is_an_aim_with_what_is_said_of_it_and_no_figure_of_its_own() {
    let aim = page("talks/aim-violence-2017-01").await;
    aim.says(&["What sort aim", "What “minimizing violence”", "clause 3b"]);
    aim.part("came").says(&["31 Oct 2017 partly kept", "Violence is told to have gone down"]);
    let overview = page("").await;
    overview.says(&["Places observed on each of these days: 0 of", "not observed"]);
}

#[tokio::test]
async fn measures_that_build_confidence_are_a_sort_of_their_own_with_their_state() {
    page("talks/confidence-2017-01").await.says(&[
        "Nobody says what came of it. What sort confidence measure",
        "“building confidence”; the statement names no measure.",
    ]);
    page("commitments").await.says(&["Exchange of prisoners confidence measure"]);
}

#[tokio::test]
async fn humanitarian_access_is_a_promise_with_what_reached_whom() {
    let access = page("talks/access-2017-01").await;
    access.says(&["under way, as United Nations says.", "What “ensuring humanitarian access”"]);
    access.part("came").says(&["In the first quarter of 2017, 17 convoys reached 638,000 people."]);
    page("instruments/memorandum-2017-05").await.says(&["3 Aid reaches the areas"]);
}

#[tokio::test]
async fn harm_to_people_stands_with_the_report_that_tells_it() {
    page("talks/free-movement-2017-01")
        .await
        .says(&["“protection and free movement of civilians”"]);
    page("talks/resolution-2254").await.row("clause-13").says(&["protection of civilians"]);
    let strike = incident("AST-D027").await.part("told");
    strike.says(&["Killed 20", "Means aircraft", "allegation"]);
}

#[tokio::test]
async fn who_passes_checkpoints_is_an_issue_that_was_settled() {
    let issue = page("talks/who-passes-checkpoints").await.part("settled");
    issue.says(&["4 May 2017", "Unarmed civilians, aid, and economic activity."]);
    page("talks/free-movement-2017-01").await.says(&["clause 3e"]);
}

// 27 to 36: the ceasefire, who is bound by it, and who stands beside whom.

#[tokio::test]
async fn the_ceasefire_of_december_has_parties_a_day_a_scope_and_exceptions() {
    page("instruments/ceasefire-2016-12").await.says(&[
        "Adopted 29 Dec 2016 In force from 30 Dec 2016 00:00",
        "Scope all of Syria, except areas of combat operations against ISIL and Jabhat al-Nusra",
        "3 Force in self-defence exception",
    ]);
    page("talks/announcement-2016-12").await.says(&["“unveiled”"]);
    page("talks/ceasefire-statement-2016-12").await.row("clause-1").says(&["Due 30 Dec 2016"]);
    page("milestones").await.says(&["30 Dec 2016 Ceasefire in effect milestone"]);
}

#[tokio::test]
async fn guarantors_say_for_whom_they_answer_and_what_is_held_against_that() {
    let guarantee = page("talks/guarantee-russia-2016-12").await;
    guarantee.says(&["undertaking", "Owner Russia"]);
    guarantee.part("came").says(&[
        "not kept 14 Mar 2017 Delegation of the armed opposition at the Astana talks It accuses Russia “of failing to uphold December’s shaky ceasefire that it guaranteed”.",
    ]);
    page("actors/turkey")
        .await
        .part("commitments")
        .says(&["Turkey guarantees the ceasefire for its part undertaking its own"]);
    page("instruments/ceasefire-2016-12").await.says(&["Guarantors Russia Turkey"]);
}

#[tokio::test]
async fn backers_are_relations_with_a_day_and_a_source() {
    page("actors/russia")
        .await
        .part("relations")
        .says(&["backs Government of Syria from 30 Sep 2015"]);
    page("actors/turkey")
        .await
        .part("relations")
        .says(&["backs Armed opposition groups, not named"]);
    page("actors/iran").await.part("relations").says(&["backs Government of Syria"]);
}

#[tokio::test]
async fn lists_that_name_a_group_stand_by_authority_with_their_days() {
    page("actors/isil").await.part("designations").says(&[
        "UN Security Council 1267 list from 18 Oct 2004",
        "excluded by the instrument of 2016-12-29 from 30 Dec 2016",
    ]);
    page("actors/nusra-front").await.part("designations").says(&["UN Security Council 1267 list"]);
    page("statements/themes").await.says(&["designated groups"]);
}

#[tokio::test]
async fn who_joined_with_what_reserve_or_was_put_outside_stands_with_days_and_sources() {
    page("actors/ahrar-al-sham").await.part("accessions").says(&[
        "named by others Ceasefire in Syria of 30 December 2016 29 Dec 2016 – 30 Dec 2016",
        "joined with a reservation Ceasefire in Syria of 30 December 2016 30 Dec 2016",
    ]);
    page("instruments/ceasefire-2016-12").await.part("accessions").says(&[
        "Government of Syria joined 30 Dec 2016",
        "Faylaq al-Sham joined 30 Dec 2016",
        "ISIL put outside 30 Dec 2016",
    ]);
}

#[tokio::test]
async fn a_group_that_will_not_go_is_at_the_round_by_its_absence() {
    page("talks/astana-1").await.part("attendance").says(&[
        "Ahrar al-Sham ✕ boycotted Its relations with Jabhat Fateh al-Sham, as the article has it.",
    ]);
    page("actors/ahrar-al-sham")
        .await
        .part("attendance")
        .says(&["First round at Astana 23 Jan 2017 ✕ boycotted"]);
}

#[tokio::test]
async fn a_temporary_truce_and_the_term_of_the_areas_say_how_long_and_who_must_agree() {
    page("talks/temporary-truce-2017-01").await.says(&["“a temporary truce”", "Due 24 Jan 2017"]);
    page("talks/term-of-areas").await.part("settled").says(&[
        "Six months, extended of itself as long as the guarantors agree.",
        "For the control forces in Idlib: six months, which can be extended.",
    ]);
    page("instruments/memorandum-2017-05").await.says(&["every 6 months it is renewed of itself"]);
}

#[tokio::test]
async fn a_truce_in_parts_of_the_country_has_areas_with_versions_and_who_drew_them() {
    let areas = page("areas").await;
    areas.says(&["6 areas are drawn, each with every version that was in use."]);
    areas.part("eastern-ghouta").says(&["version 1 from 5 May 2017", "Holdfire, approximate"]);
    page("talks/lines-and-maps").await.part("settled").says(&["8 Sep 2017"]);
}

#[tokio::test]
async fn groups_have_their_names_in_sources_and_dated_relations() {
    let group = page("actors/ahrar-al-sham").await;
    group.part("names").says(&["Harakat Ahrar al-Sham al-Islamiyya"]);
    group.part("relations").says(&["has as a part Jaysh al-Mujahidin from 24 Jan 2017"]);
    page("actors").await.says(&["145 actors and bodies are described."]);
}

// 37 to 45: forms of talks, tracks, contacts.

#[tokio::test]
async fn talks_through_intermediaries_are_a_form_told_by_account() {
    page("talks/astana-1").await.part("format").says(&[
        "⇄ through “intermediaries” Expected before the round: “limited contact through intermediaries”.",
        "⇄ through somebody By sources of the opposition the negotiations are not direct",
    ]);
    page("messages").await.says(&["0 messages through an intermediary."]);
}

#[tokio::test]
async fn whether_sides_met_face_to_face_is_told_for_the_pair_with_the_reason() {
    page("talks/astana-2").await.part("format").says(&[
        "Delegation of the armed opposition at the Astana talks Government of Syria ⇄",
        "Direct talks are “still far from being possible”, for “mutual distrust”.",
    ]);
    page("talks/astana-1")
        .await
        .part("format")
        .says(&["↔ face to face Both are told to sit at the same table"]);
    page("talks/astana-3")
        .await
        .part("format")
        .says(&["– did not meet One of the two stayed away."]);
}

#[tokio::test]
async fn that_tensions_ease_is_a_view_of_its_speaker_and_no_fact() {
    page("talks/astana-2").await.part("appraisals").says(&[
        "None of them is a fact of the mechanism.",
        "Special Presidential Envoy of Russia for the Syrian settlement ◆ mixed Tensions “appear to be easing”",
    ]);
}

#[tokio::test]
async fn each_track_has_its_issues_and_who_proposed_them() {
    page("talks/geneva").await.part("basket").says(&[
        "A new constitution proposed said by Office of the UN Special Envoy for Syria seed 001",
        "Elections under UN supervision proposed",
        "Accountable governance proposed",
    ]);
    let proposal = page("talks/mediator-proposal-2017-03").await;
    proposal.row("clause-1").says(&[
        "“fighting terrorism and the ceasefire should be handled in parallel talks in Astana”",
    ]);
    proposal.row("clause-2").says(&["S/RES/2254 (2015) 4"]);
    page("talks").await.part("baskets").says(&["Accountable governance"]);
}

#[tokio::test]
async fn tracks_depend_on_feed_and_run_beside_each_other_in_whose_words() {
    page("talks/geneva").await.part("links").says(&[
        "Geneva talks depends on Astana talks said by “the author of the article”",
        "Astana talks runs beside Geneva talks said by “the author of the article” “two sites will run in parallel, complementing one another” seed 003",
        "The talks “do not substitute negotiations in Geneva”. seed 001",
        "Astana talks feeds into Geneva talks said by President of Russia",
    ]);
    page("talks").await.part("links").says(&["runs beside"]);
}

#[tokio::test]
async fn one_calendar_holds_all_tracks_and_keeps_dates_that_moved() {
    page("talks/geneva-2017-02").await.part("dates").says(&[
        "set 8 Feb 2017 seed 003",
        "In all: 15 days later",
        "held 23 Feb 2017",
    ]);
    page("calendar?view=agenda").await.says(&["23 Mar 2017 Geneva talks, March 2017 ○ set"]);
    let file = page("calendar.ics").await.html;
    for of in ["UID:astana-1@astana.holdfire", "UID:geneva-2017-03@astana.holdfire"] {
        assert!(file.contains(of), "{of}");
    }
    assert!(file.contains("UID:astana-3/20170325@astana.holdfire"), "a day that one account tells");
}

#[tokio::test]
async fn contacts_of_leaders_have_a_level_a_medium_and_a_readout_of_each_side() {
    let call = page("talks/call-russia-usa-2017-05").await;
    call.says(&["by telephone Level heads of state or government Day 2 May 2017"]);
    call.part("readouts").says(&[
        "President of Russia no readout of this side is recorded",
        "President of the United States “welcomed the proposal”, as the article tells it.",
    ]);
    page("talks/sochi-turkey-2017-05")
        .await
        .says(&["2 sides told what was said; 0 did not.", "in person"]);
    page("contacts").await.says(&["13 contacts outside meetings."]);
}

#[tokio::test]
async fn a_side_that_gave_no_details_is_shown_so_and_nothing_is_guessed() {
    page("talks/call-russia-kazakhstan-2017-03").await.part("readouts").says(&[
        "What was not told is not guessed.",
        "President of Russia gave no further details seed 001",
        "President of Kazakhstan no readout of this side is recorded",
    ]);
}

#[tokio::test]
async fn consultations_and_observers_are_kept_as_what_they_are() {
    let meeting = page("talks/russia-china-2017-01").await;
    meeting.part("facts").says(&["Kind consultation Track Consultations around the Astana talks"]);
    meeting.part("attendance").says(&["China ● present ministers seed 003"]);
    page("talks/astana-4")
        .await
        .part("attendance")
        .says(&["United States ● present observer Assistant secretary of state"]);
    page("actors/united-states").await.part("attendance").says(&["3 May 2017 ● present observer"]);
    page("talks/us-level-2017-05").await.says(&["Day 3–4 May 2017"]);
}

// 46 to 55: zones, strikes, accusations.

#[tokio::test]
async fn four_zones_were_an_aim_and_became_areas_of_an_instrument() {
    let aim = page("talks/four-zones-2017-05").await;
    aim.says(&["Russia “has earmarked four buffer zones”"]);
    aim.part("came").says(&["4 May 2017 kept", "The memorandum names four areas."]);
    page("talks/memorandum-statement-2017-05").await.row("clause-1").says(&[
        "Four areas: Idlib with parts of its neighbours; parts north of Homs; Eastern Ghouta; parts of Daraa and Quneitra.",
    ]);
    page("talks/briefing-2017-05").await.row("clause-1").says(&["14,500 in that of Idlib"]);
    let areas = page("areas").await;
    for area in ["daraa-quneitra", "eastern-ghouta", "idlib", "north-homs"] {
        areas.part(area).says(&["from 5 May 2017"]);
    }
}

#[tokio::test]
async fn who_watches_the_zones_was_open_and_was_settled_with_numbers_and_posts() {
    page("talks/safe-zones-russia-2017-05")
        .await
        .says(&["“by establishing safe zones backed by peacekeepeers”"]);
    let issue = page("talks/who-observes").await;
    issue.part("options").says(&["Peacekeepers Forces of the guarantors taken 4 Aug 2017"]);
    issue.part("settled").says(&[
        "control forces of the three guarantors, about 500 observers each",
        "two checkpoints and three observation posts",
    ]);
    let promise = page("talks/observers-turkey-2017-09").await;
    promise.says(&["under a mandate drafted by the Joint Working Group"]);
    promise.part("came").says(&["22 May 2018 kept", "7 Oct 2017 under way"]);
    page("milestones")
        .await
        .says(&["22 May 2018 Twelfth Turkish observation post in Idlib deployment"]);
    page("coverage?from=2017-10-01&to=2017-10-31").await.says(&["Idlib"]);
}

#[tokio::test]
async fn a_stable_ceasefire_is_expected_by_somebody_and_the_area_has_its_own_figures() {
    let expected = page("talks/stable-ceasefire-2017-05").await;
    expected.says(&["“would deliver a stable ceasefire”", "Owner President of Russia"]);
    expected.part("came").says(&["9 Oct 2017 partly kept"]);
    let area = page("?area=idlib").await;
    area.says(&[
        "4 incidents from 4 reports",
        "Days observed there: 62 of",
        "× remove this filter",
    ]);
    page("").await.says_not(&["× remove this filter"]);
}

#[tokio::test]
async fn a_strike_by_a_state_on_a_group_outside_the_ceasefire_is_asked_like_any_other() {
    let strike = incident("AST-D027").await;
    strike.says(&[
        "Air strike, near al-Malikiyah, 24 Apr 2017",
        "“turkey”, known as Turkey (by 1 report). This is an allegation",
        "Clause ceasefire-2016-12/1 is undetermined.",
    ]);
    strike.part("told").says(&["Against “ypg”, known as People's Protection Units"]);
    incident("AST-D028").await.says(&["Iraq and Syria"]);
}

#[tokio::test]
async fn a_guarantor_can_be_accused_like_everybody() {
    let accused = page("talks/strikes-2017-03").await;
    accused.says(&["Accused Russia Of what Russian strikes, and violations of the ceasefire."]);
    accused.says(&["It is no finding, whoever speaks, and becomes none."]);
    page("actors/russia").await.part("was-accused").says(&[
        "Accusation by Delegation of the armed opposition at the Astana talks against Russia",
    ]);
}

#[tokio::test]
async fn an_offensive_is_one_incident_of_two_reports_that_differ_on_who_acted() {
    let offensive = incident("AST-D005").await;
    assert_eq!(case().incident_of["AST-D005"], case().incident_of["AST-D006"]);
    offensive.says(&["Advance, rural Damascus, 30 Dec 2016 – 25 Jan 2017"]);
    offensive.part("told").says(&["differ on actor", "seed 000, original words, unchanged"]);
    incident("AST-D008").await.says(&["Syrian towns and cities", "Government of Syria"]);
    let accusation = page("talks/rural-damascus-government-2017-01").await;
    accusation.says(&[
        "Accused Government of Syria Of what It “continued” an “offensive on rural Damascus”",
    ]);
    page("accusations")
        .await
        .says(&["13 accusations;", "bombardment of Syrian towns and cities without any let up"]);
}

#[tokio::test]
async fn that_a_guarantor_said_nothing_is_recorded_as_silence() {
    page("talks/bombardment-2017-03")
        .await
        .part("replies")
        .says(&["18 Mar 2017 Russia says nothing to it “without any Russian criticism” seed 001"]);
    page("talks/influence-russia-2017-01").await.part("came").says(&[
        "18 Mar 2017 not kept 18 Mar 2017 “the author of the article” Bombardment is told of “without any Russian criticism”.",
    ]);
    page("due").await.part("promised").says(&["Nobody says how these ended."]);
}

#[tokio::test]
async fn an_accusation_names_the_clause_the_evidence_and_the_reply_and_becomes_no_finding() {
    let accusation = page("talks/terms-not-kept-2017-03").await;
    accusation.says(&[
        "Accuser Delegation of the armed opposition at the Astana talks Accused Russia",
        "“failing to abide by the terms of the ceasefire agreement signed in December”",
        "About Ceasefire in Syria of 30 December 2016 · 6",
        "Offered as evidence none is offered",
        "It is no finding, whoever speaks, and becomes none.",
    ]);
    accusation.part("replies").says(&["18 Mar 2017 Russia says something else"]);
}

#[tokio::test]
async fn somebody_accused_without_a_name_keeps_the_words_of_the_source() {
    page("talks/some-countries-2017-03").await.says(&[
        "Accuser Foreign Minister of Russia Accused “some countries”",
        "he “did not name the countries”.",
    ]);
}

#[tokio::test]
async fn an_accusation_in_return_stands_in_one_thread_with_the_first_whoever_speaks() {
    for id in ["sabotage-2017-03", "terms-not-kept-2017-03"] {
        let thread = page(&format!("talks/{id}")).await.part("thread").words();
        let first = thread.find("14 Mar 2017 Delegation of the armed opposition").unwrap();
        let second = thread.find("18 Mar 2017 Russia Delegation of the armed opposition").unwrap();
        assert!(first < second, "{id}: {thread}");
    }
    for id in ["turkey-responsible-2017-03", "turkey-negative-2017-07"] {
        page(&format!("talks/{id}")).await.says(&["Accused Turkey"]);
    }
}

// 56 to 67: accounts that differ, evacuations, offices, promises beside facts.

#[tokio::test]
async fn a_victory_and_no_progress_stand_side_by_side() {
    page("talks/astana-1").await.part("appraisals").says(&[
        "Russia ▲ a step forward “a victory and a proof of the success of its strategy” seed 000",
        "“the author of the article” ◆ mixed",
    ]);
    page("talks/astana-2")
        .await
        .part("appraisals")
        .says(&["▲ a step forward “a step forward” seed 002"]);
    page("talks/astana-3").await.part("appraisals").says(&["■ no progress"]);
}

#[tokio::test]
async fn an_evacuation_has_its_convoy_its_heads_counted_and_its_escort() {
    page("talks/waer-first-convoy-2017-03").await.says(&[
        "What sort evacuation Day 18 Mar 2017 Where al-Waer, Homs",
        "Counted on the first day: 1,479, of whom 423 fighters.",
        "Escort: Red Crescent, Russian forces, Syrian police.",
    ]);
    let evacuation = incident("AST-D019").await;
    assert_eq!(case().incident_of["AST-D018"], case().incident_of["AST-D019"]);
    evacuation.says(&["Evacuation, al-Waer, Homs", "2 clauses are not engaged"]);
    evacuation.part("told").says(&["Count 1,479 × people"]);
}

#[tokio::test]
async fn a_deal_on_one_place_is_linked_to_the_ceasefire_and_no_part_of_it() {
    page("talks/waer-deal-2017-03").await.says(&[
        "A “Russian-backed deal”, linked to the national ceasefire and no part of it",
        "What sort local deal",
    ]);
    let track = page("talks/single-places").await;
    track.part("links").says(&["Talks on single places and areas runs beside Astana talks"]);
    track.part("milestones").says(&["28 Mar 2017 Deal on Foah and Kafraya, Zabadani and Madaya"]);
}

#[tokio::test]
async fn what_was_planned_stands_beside_what_was_counted() {
    let all = page("talks/waer-all").await;
    all.says(&["“among the largest evacuations of its kind”", "Due 29 Apr 2017"]);
    all.part("came")
        .says(&["Running count: 1,479 of about 12,000 people, 423 of about 2,500 fighters"]);
    let first = page("talks/waer-first-convoy").await;
    first.says(&["1,500 people, 400 to 500 fighters among them"]);
    first.part("came").says(&["On the first day 1,479 people left, 423 fighters among them."]);
}

#[tokio::test]
async fn an_office_names_who_held_it_and_nobody_else_is_named() {
    page("actors/un-special-envoy").await.part("holders").says(&[
        "Names of those who speak in public for a state or a body",
        "Staffan de Mistura seed 001",
    ]);
    page("actors/envoy-of-russia-for-syria")
        .await
        .part("holders")
        .says(&["Alexander Lavrentiev seed 002"]);
    page("talks/astana-2").await.says_not(&["Lavrentiev"]);
}

#[tokio::test]
async fn the_part_of_the_united_nations_is_told_body_by_body_and_round_by_round() {
    page("talks/astana")
        .await
        .part("appraisals")
        .says(&["The talks “have little UN involvement”. seed 001"]);
    page("actors/united-nations")
        .await
        .part("attendance")
        .says(&["expert · experts", "● present observer"]);
    page("actors/un-special-envoy")
        .await
        .part("attendance")
        .says(&["First round at Astana 23 Jan 2017 ● present facilitator · envoys"]);
    page("talks/part-of-un-in-detainees")
        .await
        .part("settled")
        .says(&["It is a member of the group."]);
    page("talks/who-sits-in-joint-group").await.says(&["UN experts invited"]);
}

#[tokio::test]
async fn an_end_to_the_violence_is_a_clause_with_what_each_says_came_of_it() {
    page("talks/ceasefire-statement-2016-12").await.row("clause-1").says(&[
        "partly kept 6 Jan 2017 United Nations “largely holding”",
        "not kept 18 Mar 2017 “the author of the article”",
    ]);
    page("?clause=ceasefire-2016-12/1").await.says(&["undetermined", "× remove this filter"]);
}

#[tokio::test]
async fn a_force_that_is_backed_is_an_actor_of_its_own_beside_those_who_back_it() {
    let militias = page("actors/iran-backed-militias").await;
    militias
        .part("relations")
        .says(&["fights beside Government of Syria", "is backed by Iran seed 000"]);
    militias.part("was-accused").says(&["“Iran’s militias”"]);
    incident("AST-D006").await.says(&["known as Militias backed by Iran, not named (by 1 report)"]);
}

#[tokio::test]
async fn the_host_has_its_part_its_own_words_and_what_others_say_of_it() {
    let host = page("actors/kazakhstan").await;
    host.part("attendance").says(&["First round at Astana 23 Jan 2017 ● present host · ministers"]);
    host.part("appraisals").says(&["A practical step towards a dialogue between Syrians."]);
    page("talks/host-opening-2017-01").await.says(&["Made by Foreign Minister of Kazakhstan"]);
    page("talks/astana").await.part("appraisals").says(&["“the best place ever”"]);
}

#[tokio::test]
async fn a_first_time_is_a_milestone_with_who_calls_it_one() {
    page("talks/first-meeting-2017-01").await.says(&[
        "“the first time that a delegation from Damascus and representatives of armed radical groups … met since the war erupted in 2011”",
        "Who says that it is one “the author of the article”",
    ]);
    page("timeline?from=2017-01-01&to=2017-01-31").await.says(&[
        "Delegations of the Government and of armed groups meet for the first time since 2011",
    ]);
}

#[tokio::test]
async fn leverage_is_an_undertaking_with_whom_it_presses_and_what_came_of_it() {
    let undertaking = page("talks/influence-russia-2017-01").await;
    undertaking.says(&["What sort undertaking Owner Russia will press “the sides”"]);
    undertaking.part("came").says(&[
        "“the French diplomat” Russia is “the only one who is capable of forcing Damascus to engage in talks with the opposition”",
    ]);
    let all = page("commitments").await.part("undertakings");
    for guarantor in ["Iran", "Russia", "Turkey"] {
        let used = format!("{guarantor} uses its influence over the sides");
        all.says(&[used.as_str()]);
    }
}

#[tokio::test]
async fn a_promise_stands_beside_what_the_same_article_says_was_done() {
    let statement = page("talks/joint-statement-astana-1").await;
    statement.row("clause-3b").says(&[
        "“minimizing violence”",
        "not kept 25 Jan 2017 “the author of the article” The Government and militias of Iran “continued their offensive on rural Damascus”. seed 000",
    ]);
    statement.part("beside").says(&["24 Jan 2017 it was made", "25 Jan 2017"]);
    statement.part("beside").says(&["That one stands beside the other proves neither."]);
    page("timeline")
        .await
        .part("promises")
        .says(&["The program counts; whether a promise was kept is said by people."]);
}

// The table.

/// The cells of the rows of the table.
fn rows() -> Vec<Vec<String>> {
    let table = fs::read_to_string(repository().join("docs/mappings/seed-words.md")).unwrap();
    let cells = |line: &str| -> Vec<String> {
        line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let is_row = |cells: &Vec<String>| cells[0].parse::<usize>().is_ok();
    table.lines().filter(|line| line.starts_with('|')).map(cells).filter(is_row).collect()
}

/// The tests that a cell names: the crate before the backticks, the file and the function within.
fn tests_named(cell: &str) -> Vec<(String, String, String)> {
    let pieces: Vec<&str> = cell.split('`').collect();
    let named = pieces.chunks(2).filter_map(|pair| {
        let [before, code] = pair else { return None };
        let (file, function) = code.split_once("::")?;
        let owner = before.split_whitespace().next_back().unwrap_or_default();
        Some((owner.to_owned(), file.to_owned(), function.to_owned()))
    });
    named.collect()
}

#[test]
fn every_row_of_the_table_names_tests_that_are_there() {
    let rows = rows();
    let numbers: Vec<usize> = rows.iter().map(|row| row[0].parse().unwrap()).collect();
    assert_eq!(numbers, (1..=67).collect::<Vec<_>>(), "67 rows, in their order");
    for row in &rows {
        assert_eq!(row.len(), 5, "{row:?}");
        let named = tests_named(&row[4]);
        assert!(!named.is_empty(), "row {} names no test", row[0]);
        for (owner, file, function) in named {
            let path = repository().join(format!("crates/holdfire-{owner}/tests/{file}"));
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|why| panic!("row {}: `{}`: {why}", row[0], path.display()));
            let before = text.split_once(&format!("fn {function}(")).map(|(before, _)| before);
            let before = before.unwrap_or_else(|| panic!("row {}: no test `{function}`", row[0]));
            // What stands before its name says that it is one.
            let mark = before.trim_end().trim_end_matches("async").trim_end();
            assert!(mark.ends_with("test]"), "row {}: `{function}` is no test", row[0]);
        }
    }
}

#[tokio::test]
async fn every_page_that_the_table_names_is_there() {
    for row in rows() {
        for named in row[3].split(';') {
            let path = named.split_whitespace().next().unwrap();
            let path = path.strip_prefix("/M/").unwrap_or_else(|| panic!("row {}: {path}", row[0]));
            // What is addressed by its own id is opened by the stories; files are for whoever signs in.
            if !path.contains('{') && path != "exports" {
                page(path).await;
            }
        }
    }
}
