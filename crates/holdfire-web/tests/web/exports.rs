//! Exports as people meet them: asked for with a count before, approved by somebody else, made beside the
//! pages, taken out by whoever asked and by nobody else, gone when their time is over.

use crate::common;
use crate::common::people::{House, Person, house, house_at, now};
use crate::common::{HOSTILE, Sample, event, get, record, report, sample};
use axum::http::StatusCode;
use holdfire_core::ActorId;
use holdfire_room::{AccountId, By, Deed, ExportJob, ExportState, OrganisationKind, Role, Roles};
use holdfire_store::{Reader, Writer};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;

const GUARANTOR: OrganisationKind = OrganisationKind::Guarantor;

fn id(account: &str) -> AccountId {
    AccountId::new(account).unwrap()
}

impl House {
    /// Asks for an export and says what became of it at once.
    async fn ask(&self, by: &Person, account: &str, more: &[(&str, &str)]) -> ExportJob {
        let fields = [&[("do", "ask"), ("reason", "the letter of February")], more].concat();
        let asked = self.post(by, "/coast/exports", &fields).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let job = asked.header("location").split('#').nth(1).unwrap();
        let job = self.room.export_job(job).unwrap();
        assert_eq!(job.account, id(account));
        job
    }

    /// Waits until nothing more happens to it by itself.
    async fn done(&self, job: &ExportJob) -> ExportJob {
        for _ in 0..600 {
            let job = self.room.export_job(&job.id).unwrap();
            if !matches!(job.state, ExportState::Queued | ExportState::Running) {
                return job;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("an export is made for ever: {:?}", self.room.export_job(&job.id));
    }

    async fn ready(&self, job: &ExportJob) -> ExportJob {
        let job = self.done(job).await;
        assert_eq!(job.state, ExportState::Ready, "{job:?}");
        job
    }

    /// The bytes of a file of an export, as its owner gets it.
    async fn file(&self, by: &Person, job: &ExportJob, ending: &str) -> Vec<u8> {
        let name = name_of(job, ending);
        let page = self.get(by, &format!("/coast/exports/{}/{name}", job.id)).await;
        assert_eq!(page.status, StatusCode::OK, "{name}: {}", page.text());
        assert_eq!(page.header("content-disposition"), format!("attachment; filename=\"{name}\""));
        page.body
    }

    fn deeds(&self) -> Vec<Deed> {
        let trail = self.room.trail(None, None, 100).unwrap().into_iter();
        let deeds = trail.map(|row| row.what).filter(|what| what.as_str().starts_with("export_"));
        deeds.collect()
    }
}

/// The name of a file of an export, by how it ends.
fn name_of(job: &ExportJob, ending: &str) -> String {
    let made: Value = serde_json::from_str(job.made.as_deref().unwrap()).unwrap();
    let files = made["exported"]["files"].as_array().unwrap();
    let names = files.iter().map(|file| file["name"].as_str().unwrap().to_owned());
    let mut names = names.filter(|name| name.ends_with(ending));
    names.next().unwrap_or_else(|| panic!("no file ends in {ending}: {made}"))
}

fn folder(sample: &Sample, job: &ExportJob) -> PathBuf {
    sample.folder.path().join("exports").join(&job.id)
}

/// The rows of a CSV file by the names of its columns.
fn rows(bytes: &[u8]) -> Vec<Value> {
    assert!(bytes.starts_with(b"\xef\xbb\xbf"), "Excel knows UTF-8 by a mark");
    let mut reader = csv::Reader::from_reader(bytes);
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row =
        |row: csv::StringRecord| heads.iter().cloned().zip(row.iter().map(Value::from)).collect();
    reader.records().map(|found| row(found.unwrap())).map(Value::Object).collect()
}

#[tokio::test]
async fn an_analyst_asks_a_member_of_the_joint_group_approves_and_only_the_analyst_takes_the_files()
{
    let sample = sample();
    let house = house(&sample);
    let analyst = house.person("member-a", GUARANTOR, Role::Analyst);
    let member = house.person("member-b", GUARANTOR, Role::JointMember);
    let officer = house.person("member-a", GUARANTOR, Role::DutyOfficer);

    let overview = house.get(&analyst, "/coast/?from=2026-02-14&to=2026-02-16").await.text();
    let address = "/coast/exports/new?from=2026-02-14&#38;to=2026-02-16";
    assert!(overview.contains(address), "{overview}");
    assert!(!house.get(&officer, "/coast/").await.text().contains("/coast/exports/new"));
    // How many, and how many only perhaps, before anything is made.
    let form = house.get(&analyst, "/coast/exports/new?from=2026-02-14&to=2026-02-16").await.text();
    assert!(form.contains("2 incidents, of which 1 perhaps in the period"), "{form}");
    assert!(form.contains("Somebody else has to approve it before it is made."));
    assert!(form.contains("Names of people are never columns"));

    let which = [("from", "2026-02-14"), ("to", "2026-02-16"), ("format", "csv"), ("reports", "1")];
    let job = house.ask(&analyst, "member-a-analyst", &which).await;
    assert_eq!(job.state, ExportState::Waiting);
    let own = house.get(&analyst, "/coast/exports").await.text();
    assert!(own.contains("waits for approval") && !own.contains("value=\"approve\""), "{own}");
    // The other sees what it is for, what is in it, and what is not.
    let waiting = house.get(&member, "/coast/exports").await.text();
    assert!(waiting.contains("the letter of February"), "{waiting}");
    assert!(waiting.contains("14–16 Feb 2026") && waiting.contains("with reports"), "{waiting}");
    assert!(waiting.contains("value=\"approve\"") && waiting.contains("What is not in it"));
    let path = format!("/coast/exports/{}", job.id);
    let not_allowed = house.post(&officer, &path, &[("act", "approve")]).await;
    assert_eq!(not_allowed.status, StatusCode::NOT_FOUND, "who approves nothing hears of nothing");
    let approved = house.post(&member, &path, &[("act", "approve")]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());

    let job = house.ready(&job).await;
    let told = rows(&house.file(&analyst, &job, ".csv").await);
    let ids: Vec<&str> = told.iter().map(|row| row["incident"].as_str().unwrap()).collect();
    assert_eq!(ids, [&sample.incidents[0], &sample.incidents[1]]);
    assert_eq!(told[0]["perhaps_in_period"], "false");
    assert_eq!(told[1]["perhaps_in_period"], "true");
    let actors = told[0]["alleged_actors"].as_str().unwrap();
    assert!(actors.split("; ").any(|actor| actor == "north"), "{actors}");
    assert_eq!((told[0]["killed_low"].as_str(), &told[1]["killed_low"]), (Some("1"), &json!("")));
    assert!(
        told[0]["page"].as_str().unwrap().starts_with("http://127.0.0.1:8080/coast/incidents/")
    );
    let answers = ["engaged", "undetermined", "not_engaged"];
    assert!(answers.contains(&told[0]["clause truce/1"].as_str().unwrap()), "{}", told[0]);
    let reports = rows(&house.file(&analyst, &job, "-reports.csv").await);
    assert_eq!(reports.len(), 3);
    assert!(reports.iter().all(|row| row.get("words").is_none()), "nobody asked for words");

    // Every figure can be traced: which register, which size, which root, which bytes.
    let manifest: Value =
        serde_json::from_slice(&house.file(&analyst, &job, "-manifest.json").await).unwrap();
    let reader = Reader::open(sample.folder.path()).unwrap();
    let size = reader.size().unwrap();
    assert_eq!(manifest["about"]["register_size"], size);
    let root = reader.root_at(size).unwrap();
    let hex: String = root.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(manifest["about"]["root"], hex);
    assert_eq!(manifest["about"]["asked_by"], "member-a-analyst");
    assert_eq!(manifest["about"]["approved_by"], "member-b-joint-member");
    assert_eq!(manifest["about"]["which_in_english"], "14–16 Feb 2026");
    assert_eq!(manifest["counts"]["incidents"], 2);
    assert_eq!(manifest["counts"]["perhaps"], 1);
    for file in manifest["files"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap();
        let bytes = house.file(&analyst, &job, name).await;
        assert_eq!(file["bytes"], bytes.len());
        assert_eq!(file["sha256"], sha256(&bytes), "{name}");
    }

    // Nobody else has them, whatever they may do; and the approver sees what was approved.
    let file = format!("{path}/{}", name_of(&job, ".csv"));
    for other in [&member, &officer] {
        assert_eq!(house.get(other, &file).await.status, StatusCode::FORBIDDEN);
    }
    let colleague = house.person("member-b", GUARANTOR, Role::Analyst);
    assert_eq!(house.get(&colleague, &file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&house.site, &file).await.status, StatusCode::UNAUTHORIZED);
    let decided = house.get(&member, "/coast/exports").await.text();
    assert!(decided.contains("What you approved or refused") && !decided.contains("download"));
    let deeds = house.deeds();
    assert_eq!(deeds.last(), Some(&Deed::ExportAsked));
    assert!(deeds.contains(&Deed::ExportApproved) && deeds.contains(&Deed::ExportMade));
    assert!(deeds.iter().filter(|deed| **deed == Deed::ExportTaken).count() >= 3);
    let outside = house.get(&analyst, &format!("{path}/..%2F..%2Fregister.db")).await;
    assert_eq!(outside.status, StatusCode::NOT_FOUND);
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn nobody_approves_what_the_same_account_asked_for_and_a_refusal_says_why() {
    let sample = sample();
    let house = house(&sample);
    let both = house.person_in("member-a", GUARANTOR, &[Role::Analyst, Role::JointMember]);
    let member = house.person("member-b", GUARANTOR, Role::JointMember);
    let job = house.ask(&both, "member-a-analyst-joint-member", &[]).await;
    let path = format!("/coast/exports/{}", job.id);
    let own = house.post(&both, &path, &[("act", "approve")]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    assert_eq!(house.room.export_job(&job.id).unwrap().state, ExportState::Waiting);
    let silent = house.post(&member, &path, &[("act", "refuse"), ("why", " ")]).await;
    assert!(silent.status.is_client_error(), "a refusal needs a reason");
    house.post(&member, &path, &[("act", "refuse"), ("why", "too wide for a letter")]).await;
    let page = house.get(&both, "/coast/exports").await.text();
    assert!(page.contains("Refused by") && page.contains("too wide for a letter"), "{page}");
    assert!(!sample.folder.path().join("exports").exists(), "nothing was made");
}

#[tokio::test]
async fn some_take_out_without_asking_in_every_format() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::ReportingOfficer);
    let form = house.get(&officer, "/coast/exports/new").await.text();
    assert!(form.contains("nobody has to approve it"), "{form}");
    let account = "member-a-reporting-officer";
    let geojson = house.ask(&officer, account, &[("format", "geojson"), ("groups", "where")]).await;
    let xlsx = house.ask(&officer, account, &[("format", "xlsx"), ("words", "1")]).await;
    let geojson = house.ready(&geojson).await;
    let told: Value =
        serde_json::from_slice(&house.file(&officer, &geojson, ".geojson").await).unwrap();
    assert_eq!(told["count"], 3);
    let features = told["features"].as_array().unwrap();
    assert_eq!(features[0]["geometry"], Value::Null, "it tells no place, and is there");
    let at = |feature: &Value| feature["geometry"]["coordinates"].clone();
    assert_eq!(at(&features[2]), json!([35.2, 34.2]));
    assert_eq!(features[2]["properties"]["uncertainty_m"], 500.0);
    assert!(features[2]["properties"].get("verdict").is_none(), "only the columns asked for");
    let xlsx = house.ready(&xlsx).await;
    let book = house.file(&officer, &xlsx, ".xlsx").await;
    assert!(book.starts_with(b"PK"), "a workbook is a packed folder");
    let files = std::fs::read_dir(folder(&sample, &xlsx)).unwrap().count();
    assert_eq!(files, 2, "the workbook and its manifest, and nothing that waited beside them");
}

#[tokio::test]
async fn words_of_sources_go_out_only_when_asked_for_and_no_spreadsheet_runs_them() {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let formula = json!({ "text": { "words": "=HYPERLINK(\"http://x\")\u{0}\r\nend" } });
    let (fifth, received) = report("5", "posts", 18, formula);
    let link =
        json!({ "incident": "CST-DDDD-DDDD", "links": [{ "report": fifth, "probability": 1.0 }] });
    record(&mut writer, now(), vec![received, event("reports_linked", link)]);
    drop(writer);
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::ReportingOfficer);
    let job = house.ask(&officer, "member-a-reporting-officer", &[("words", "1")]).await;
    let job = house.ready(&job).await;
    let reports = rows(&house.file(&officer, &job, "-reports.csv").await);
    let words: Vec<&str> = reports.iter().map(|row| row["words"].as_str().unwrap()).collect();
    assert!(words.contains(&"'=HYPERLINK(\"http://x\")\u{fffd}\nend"), "{words:?}");
    let told = words.iter().find(|words| words.contains("سقطت")).unwrap();
    assert!(HOSTILE.contains('\u{202e}') && !told.contains('\u{202e}'), "it turns no direction");
    let urls: Vec<&str> = reports.iter().map(|row| row["url"].as_str().unwrap()).collect();
    assert!(urls.iter().all(|url| !url.starts_with("javascript")), "{urls:?}");
}

#[tokio::test]
async fn protected_places_are_never_exact_and_others_only_for_those_who_may() {
    let sample = sample();
    let mut writer = Writer::open(sample.folder.path()).unwrap();
    let hospital = json!({
        "circumstances": { "protected_target": true },
        "text": { "words": "at the hospital in the street of the well" },
    });
    let (fifth, received) = report("5", "posts", 18, hospital);
    let link =
        json!({ "incident": "CST-DDDD-DDDD", "links": [{ "report": fifth, "probability": 1.0 }] });
    record(&mut writer, now(), vec![received, event("reports_linked", link)]);
    drop(writer);
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::ReportingOfficer);
    let job = house.ask(&officer, "member-a-reporting-officer", &[("words", "1")]).await;
    let job = house.ready(&job).await;
    let told = rows(&house.file(&officer, &job, ".csv").await);
    let of = |id: &str| told.iter().find(|row| row["incident"] == id).unwrap();
    let hit = of("CST-DDDD-DDDD");
    assert_eq!(
        (&hit["lon"], &hit["lat"], &hit["place"]),
        (&json!("36.55"), &json!("35.55"), &json!(""))
    );
    assert_eq!(
        (&hit["uncertainty_m"], &hit["place_generalised"]),
        (&json!("9000"), &json!("true"))
    );
    assert_eq!(hit["region"], "C1");
    assert_eq!(of("CST-BBBB-BBBB")["lon"], "35.2", "others are exact for a member");
    let reports = rows(&house.file(&officer, &job, "-reports.csv").await);
    let report = reports.iter().find(|row| row["incident"] == "CST-DDDD-DDDD").unwrap();
    assert_eq!((&report["lon"], &report["words"]), (&json!("36.55"), &json!("")));

    // An auditor of observers takes out with approval, and nothing exactly.
    let auditor = house.person("bystander", OrganisationKind::Observer, Role::Auditor);
    let member = house.person("member-b", GUARANTOR, Role::JointMember);
    let form = house.get(&auditor, "/coast/exports/new").await.text();
    assert!(form.contains("All places are made coarser"), "{form}");
    let job = house.ask(&auditor, "bystander-auditor", &[]).await;
    let approve = [("act", "approve")];
    house.post(&member, &format!("/coast/exports/{}", job.id), &approve).await;
    let job = house.ready(&job).await;
    let told = rows(&house.file(&auditor, &job, ".csv").await);
    let placed: Vec<&Value> = told.iter().filter(|row| row["lon"] != "").collect();
    assert_eq!(placed.len(), 3);
    assert!(placed.iter().all(|row| row["place_generalised"] == "true" && row["place"] == ""));
}

#[tokio::test]
async fn powers_that_were_taken_away_meanwhile_let_nothing_out() {
    let sample = sample();
    let house = house(&sample);
    let account = "member-a-analyst-reporting-officer";
    // Somebody has to be left who lets others in.
    house.person("member-a", GUARANTOR, Role::Administrator);
    let both = [Role::Analyst, Role::ReportingOfficer];
    let officer = house.person_in("member-a", GUARANTOR, &both);
    let member = house.person("member-b", GUARANTOR, Role::JointMember);
    let job = house.ask(&officer, account, &[]).await;
    let job = house.ready(&job).await;
    let file = format!("/coast/exports/{}/{}", job.id, name_of(&job, ".csv"));
    assert_eq!(house.get(&officer, &file).await.status, StatusCode::OK);
    let set = |roles: &[Role]| {
        let roles: Roles = roles.iter().copied().collect();
        house.room.set_roles(&id(account), &roles, &By::Machine, now()).unwrap();
    };
    // Other powers than those it was made under: nobody guesses whether it would be the same.
    set(&[Role::Analyst]);
    let changed = house.get(&officer, &file).await;
    assert_eq!(changed.status, StatusCode::FORBIDDEN);
    assert!(changed.text().contains("Your powers have changed"), "{}", changed.text());
    // Asked and approved, and then the power to take anything out is gone before its turn comes.
    let waiting = house.ask(&officer, account, &[]).await;
    assert_eq!(waiting.state, ExportState::Waiting);
    set(&[Role::Monitor]);
    assert_eq!(house.get(&officer, &file).await.status, StatusCode::FORBIDDEN);
    let path = format!("/coast/exports/{}", waiting.id);
    house.post(&member, &path, &[("act", "approve")]).await;
    let failed = house.done(&waiting).await;
    assert_eq!((failed.state, failed.cause.as_deref()), (ExportState::Failed, Some("withdrawn")));
    assert!(!folder(&sample, &failed).exists());
    // As they were, they open again what was made under them.
    set(&both);
    assert_eq!(house.get(&officer, &file).await.status, StatusCode::OK);
    house.room.suspend(&id(account), "left", &By::Machine, now()).unwrap();
    assert_eq!(house.get(&officer, &file).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn what_has_run_out_or_was_given_up_is_removed() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::ReportingOfficer);
    let analyst = house.person("member-b", GUARANTOR, Role::Analyst);
    let account = "member-a-reporting-officer";
    let first = house.ask(&officer, account, &[]).await;
    let second = house.ask(&officer, account, &[("format", "xlsx")]).await;
    let (first, second) = (house.ready(&first).await, house.ready(&second).await);
    assert!(folder(&sample, &first).exists() && folder(&sample, &second).exists());
    let page = house.get(&officer, "/coast/exports").await.text();
    assert!(page.contains("2 exports are ready.") && page.contains("27 Feb 2026"), "{page}");
    // Removed before its time by whoever asked, and by nobody else.
    let path = format!("/coast/exports/{}", first.id);
    let other = house.post(&analyst, &path, &[("act", "end")]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    house.post(&officer, &path, &[("act", "end")]).await;
    assert!(!folder(&sample, &first).exists());
    // What waits is given up.
    let waiting = house.ask(&analyst, "member-b-analyst", &[]).await;
    house.post(&analyst, &format!("/coast/exports/{}", waiting.id), &[("act", "end")]).await;
    assert_eq!(house.room.export_job(&waiting.id).unwrap().state, ExportState::Cancelled);
    // A week later.
    let later = house_at(&sample, || "2026-02-27T10:00:00Z".parse().unwrap());
    let officer = later.person("member-a", GUARANTOR, Role::ReportingOfficer);
    let file = format!("/coast/exports/{}/{}", second.id, name_of(&second, ".xlsx"));
    assert_eq!(later.get(&officer, &file).await.status, StatusCode::NOT_FOUND);
    let page = later.get(&officer, "/coast/exports").await.text();
    assert!(page.contains("No files are ready.") && page.contains(">over<"), "{page}");
    assert!(!folder(&sample, &second).exists());
}

#[tokio::test]
async fn a_server_that_stopped_in_the_middle_of_it_makes_it_anew() {
    let sample = sample();
    let house = house(&sample);
    house.person("member-a", GUARANTOR, Role::ReportingOfficer);
    // Asked for when nobody could make it; half of it is there, and then all was dark.
    let draft = holdfire_room::ExportDraft {
        scope: json!({ "pairs": [], "language": "ar", "pages": "/coast" }).to_string(),
        reason: "for the letter".into(),
        needs_approval: false,
    };
    let account = id("member-a-reporting-officer");
    let job = house
        .room
        .ask_for_export(&account, &draft, None, now(), &mut common::people::chance)
        .unwrap();
    house.room.next_export().unwrap().unwrap();
    let half = sample.folder.path().join("exports").join(format!("{}.unfinished", job.id));
    std::fs::create_dir_all(&half).unwrap();
    std::fs::write(half.join("half.csv"), "incid").unwrap();
    let stranger = sample.folder.path().join("exports/of-nobody");
    std::fs::create_dir_all(&stranger).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (end, ended) = tokio::sync::oneshot::channel::<()>();
    let served = tokio::spawn(holdfire_web::serve(listener, house.site.clone(), async {
        drop(ended.await);
    }));
    let job = house.ready(&job).await;
    assert!(!half.exists() && !stranger.exists());
    let files: Vec<String> = std::fs::read_dir(folder(&sample, &job))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.len(), 3, "{files:?}");
    end.send(()).unwrap();
    served.await.unwrap().unwrap();
}

#[tokio::test]
async fn parties_and_visitors_take_nothing_out_and_nobody_fills_the_line() {
    let sample = sample();
    let house = house(&sample);
    let liaison = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    for path in ["/coast/exports", "/coast/exports/new"] {
        assert_eq!(house.get(&liaison, path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(get(&house.site, path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    let ask = [("do", "ask"), ("reason", "x")];
    assert_eq!(house.post(&liaison, "/coast/exports", &ask).await.status, StatusCode::FORBIDDEN);
    let analyst = house.person("member-a", GUARANTOR, Role::Analyst);
    for _ in 0..5 {
        house.ask(&analyst, "member-a-analyst", &[]).await;
    }
    let sixth = house.post(&analyst, "/coast/exports", &ask).await;
    assert_eq!(sixth.status, StatusCode::CONFLICT, "{}", sixth.text());
    let wrong = house.get(&analyst, "/coast/exports/new?format=pdf").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let nothing = house.get(&analyst, "/coast/exports/new?q=nowhere-at-all").await.text();
    assert!(
        nothing.contains("Nothing matches") && !nothing.contains("name=\"reason\""),
        "{nothing}"
    );
    let organisations = house.room.organisations().unwrap();
    assert!(organisations.iter().any(|one| one.id == ActorId::new("north").unwrap()));
}

#[tokio::test]
async fn what_the_queue_shows_is_what_is_taken_out() {
    let sample = sample();
    let house = house(&sample);
    let officer =
        house.person_in("member-a", GUARANTOR, &[Role::DutyOfficer, Role::ReportingOfficer]);
    let incident = &sample.incidents[1];
    let words = [("words", "seen from the post")];
    let said = house.post(&officer, &format!("/coast/incidents/{incident}/comment"), &words).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    let queue = house.get(&officer, "/coast/queue?state=in_review").await.text();
    assert!(queue.contains("/coast/exports/new?state=in_review"), "{queue}");
    let form = house.get(&officer, "/coast/exports/new?state=in_review").await.text();
    assert!(form.contains("<p class=\"answer\">1 incident</p>"), "{form}");
    let job =
        house.ask(&officer, "member-a-duty-officer-reporting-officer", &[("state", "in_review")]);
    let job = house.ready(&job.await).await;
    let told = rows(&house.file(&officer, &job, ".csv").await);
    assert_eq!(told.len(), 1);
    assert_eq!((&told[0]["incident"], &told[0]["review"]), (&json!(incident), &json!("in_review")));
    assert!(told[0]["entries"].as_str().unwrap().split("; ").count() > 1, "{}", told[0]);
}

#[tokio::test]
async fn pages_of_exports_speak_arabic() {
    let sample = sample();
    let house = house(&sample);
    let officer = house.person("member-a", GUARANTOR, Role::ReportingOfficer);
    let job = house.ask(&officer, "member-a-reporting-officer", &[]).await;
    house.ready(&job).await;
    for path in ["/coast/exports?lang=ar", "/coast/exports/new?lang=ar&from=2026-02-14"] {
        let page = house.get(&officer, path).await.text();
        assert!(page.contains("dir=\"rtl\"") && !page.contains("[export"), "{page}");
        assert!(page.contains("الملفات المستخرجة"), "{page}");
    }
}
