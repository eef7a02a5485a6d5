//! Reports that somebody files: likely duplicates before they are recorded, one record of one form,
//! the choice of a person as a decision, and never half of anything.

use crate::{another_report, empty_register, every_kind, holds, record_all, recorded_at};
use holdfire_core::{
    ACTS, AttachedTo, Attachment, Count, CountRange, Document, DocumentId, Event, Names, Place,
    Report, ReportId, Source, SourceId, Touched, When,
};
use holdfire_store::{
    Chosen, FileError, FiledAs, FiledEvidence, Filing, Reader, Writer, file, likely,
};
use jiff::civil::date;
use tempfile::TempDir;

/// A report by its number: the day and the place follow from it, so that few are alike.
fn report(number: usize, source: &str) -> Report {
    let mut report = another_report(number);
    let (day, spot) = (number / 40, number % 40);
    let at = date(2017, 1, 1).checked_add(jiff::Span::new().days(day as i64)).unwrap();
    let at = at.at((number % 24) as i8, (number % 60) as i8, 0, 0);
    report.source = SourceId::new(source).unwrap();
    report.when = Some(When::minute(at, "Asia/Damascus").unwrap());
    let place = report.place.as_mut().unwrap();
    place.lon = 36.0 + (spot % 8) as f64 * 0.4;
    place.lat = 34.0 + (spot / 8) as f64 * 0.4;
    place.name = Some(format!("village {spot}").into());
    report.text = None;
    report.read_from = None;
    report.casualties.killed = Some(CountRange::exactly(number as u32 % 7));
    report.count = Some(Count { value: 6, unit: "round".into(), approximate: true });
    report
}

/// A register with so many reports of two sources, each pair of one incident.
fn register_of(reports: usize) -> (TempDir, Writer) {
    let (folder, mut writer) = empty_register();
    let kinds = every_kind();
    let founding = kinds.into_iter().filter(|event| {
        matches!(
            event,
            Event::MechanismFounded(_) | Event::ActorDescribed(_) | Event::SourceNamed(_)
        )
    });
    record_all(&mut writer, founding.collect());
    for chunk in (0..reports / 2).collect::<Vec<_>>().chunks(1_000) {
        let received = chunk.iter().flat_map(|number| {
            [report(*number, "posts"), retold(*number)].map(Event::ReportReceived)
        });
        record_all(&mut writer, received.collect());
        let linked = chunk.iter().map(|number| {
            let ids = [report(*number, "posts").id, retold(*number).id];
            let incident = holdfire_core::IncidentId::derive("AMB", &ids[0], 0);
            let links =
                ids.map(|report| serde_json::json!({ "report": report, "probability": 0.9 }));
            let body = serde_json::json!({ "incident": incident, "links": links });
            Event::ReportsLinked(serde_json::from_value(body).unwrap())
        });
        record_all(&mut writer, linked.collect());
    }
    (folder, writer)
}

/// The same event in the words of another source, half a kilometre off.
fn retold(number: usize) -> Report {
    let mut report = report(number, "press");
    report.external_id = format!("retold {number}").into();
    report.id = ReportId::derive(&report.dataset, &report.external_id);
    report.place.as_mut().unwrap().lat += 0.005;
    report
}

/// The same event as a post files it.
fn draft(number: usize) -> Report {
    let mut report = report(number, "member-a-post-9");
    report.dataset = "filed".into();
    report.external_id = format!("form {number}").into();
    report.id = ReportId::derive("filed", &report.external_id);
    report.place.as_mut().unwrap().lon += 0.004;
    report
}

fn source() -> Source {
    let id = SourceId::new("member-a-post-9").unwrap();
    Source { id, name: Names::english("Member A, post 9"), belongs_to: None }
}

fn filing(report: Report) -> Filing {
    Filing { source: source(), report, evidence: Vec::new() }
}

fn evidence(report: &ReportId, bytes: &[u8], writer: &Writer) -> FiledEvidence {
    let sha256 = writer.files().keep(bytes.to_vec()).unwrap();
    let id = DocumentId::new(format!("D-{}", &sha256[..20])).unwrap();
    FiledEvidence {
        document: Document {
            id: id.clone(),
            sha256: sha256.into(),
            size_bytes: bytes.len() as u64,
            title: "photo of a crater".into(),
            publisher: None,
            published: None,
            language: None,
        },
        attachment: Attachment {
            document: id,
            to: AttachedTo::Report(report.clone()),
            caption: None,
            media_type: "image/jpeg".into(),
            brought_by: "Member A, post 9".into(),
            brought: recorded_at(),
            original: true,
            copy_sha256: None,
        },
    }
}

fn filed(writer: &mut Writer, filing: Filing, chosen: &Chosen) -> FiledAs {
    file(writer, recorded_at(), "Member A, post 9", filing, chosen).unwrap()
}

#[test]
fn what_a_draft_likely_tells_of_is_said_before_and_recorded_as_it_was_said() {
    let (folder, mut writer) = register_of(400);
    let told = likely(&Reader::open(folder.path()).unwrap(), &draft(77)).unwrap();
    let meant = writer.state().incident_of[&report(77, "posts").id].clone();
    assert_eq!(told[0].incident, meant);
    assert!(told[0].probability > 0.5, "{}", told[0].probability);
    assert!(told[0].evidence.iter().any(|field| &*field.field == "time"));
    assert!(told.windows(2).all(|pair| pair[0].probability >= pair[1].probability));

    let size = writer.state().size;
    let done = filed(&mut writer, filing(draft(77)), &Chosen::Fusion);
    assert_eq!((done.incident.as_ref(), done.was_recorded), (Some(&meant), false));
    assert_eq!(writer.state().size, size + 3, "source, report and link");
    let link = writer.state().link_of(&done.report).unwrap();
    assert_eq!(link.probability, told[0].probability);
    assert_eq!(link.evidence, told[0].evidence);
    holds(folder.path());
}

#[test]
fn a_report_of_nothing_known_opens_an_incident_and_none_without_time_is_compared() {
    let (folder, mut writer) = register_of(100);
    let mut far = draft(7);
    far.place = Some(Place { lon: 10.0, lat: 50.0, ..far.place.unwrap() });
    let told = likely(&Reader::open(folder.path()).unwrap(), &far).unwrap();
    assert!(told.is_empty(), "{told:?}");
    let before = writer.state().incidents.len();
    let done = filed(&mut writer, filing(far), &Chosen::Fusion);
    assert_eq!(writer.state().incidents.len(), before + 1);
    assert_eq!(writer.state().incidents[&done.incident.unwrap()].len(), 1);
    let timeless = Report { when: None, ..draft(8) };
    assert_eq!(likely(&Reader::open(folder.path()).unwrap(), &timeless).unwrap(), []);
}

#[test]
fn the_same_form_is_recorded_once_however_often_it_is_sent() {
    let (_folder, mut writer) = register_of(40);
    let first = filed(&mut writer, filing(draft(3)), &Chosen::Fusion);
    let size = writer.state().size;
    // Sent again after a lost answer, with a choice that was not there before and other words.
    let mut changed = draft(3);
    changed.weapon = Some("other".into());
    let incident = first.incident.clone().unwrap();
    let choice = Chosen::Join { incident, reason: "same crater".into() };
    let again = filed(&mut writer, filing(changed), &choice);
    assert_eq!(again, FiledAs { was_recorded: true, ..first });
    assert_eq!(writer.state().size, size);
}

#[test]
fn the_choice_of_a_person_is_a_decision_with_its_reason() {
    let (folder, mut writer) = register_of(400);
    let other = writer.state().incident_of[&report(150, "posts").id].clone();
    let join = Chosen::Join { incident: other.clone(), reason: "the crew saw both".into() };
    let joined = filed(&mut writer, filing(draft(77)), &join);
    assert_eq!(joined.incident.as_ref(), Some(&other), "against what fusion says");
    let link = writer.state().link_of(&joined.report).unwrap();
    assert!(link.confirmed && link.decided_by.is_some());

    let new = Chosen::New { reason: "two hours later".into() };
    let opened = filed(&mut writer, filing(draft(78)), &new);
    let likely_one = writer.state().incident_of[&report(78, "posts").id].clone();
    assert_ne!(opened.incident, Some(likely_one));
    let decided = writer.state().decisions.values().last().unwrap();
    assert_eq!(&*decided.reason, "two hours later");
    assert!(decided.keeps_apart(&opened.report, &report(78, "posts").id));

    let mut far = draft(79);
    far.place.as_mut().unwrap().lat = 60.0;
    let alone = filed(&mut writer, filing(far), &new);
    assert!(writer.state().link_of(&alone.report).unwrap().confirmed, "nothing looked alike");
    holds(folder.path());
}

#[test]
fn evidence_comes_with_its_report_and_is_found_again() {
    let (folder, mut writer) = register_of(40);
    let draft = draft(3);
    let photo = evidence(&draft.id, b"one photo", &writer);
    let done = filed(
        &mut writer,
        Filing { evidence: vec![photo.clone()], ..filing(draft) },
        &Chosen::Fusion,
    );
    let reader = Reader::open(folder.path()).unwrap();
    let found = reader.attached(&Touched::Report(done.report.clone())).unwrap();
    assert_eq!((&found[0].attachment, &found[0].document), (&photo.attachment, &photo.document));
    assert_eq!(reader.attachment(found[0].seq).unwrap().as_ref(), Some(&found[0]));
    assert_eq!(reader.attachment(done.entry).unwrap(), None, "that entry is the report");
    // The same photo with another report is the same document.
    let mut second = self::draft(4);
    second.place.as_mut().unwrap().lat = 60.0;
    let attachment =
        Attachment { to: AttachedTo::Report(second.id.clone()), ..photo.attachment.clone() };
    let again = FiledEvidence { attachment, ..photo };
    let filing = Filing { evidence: vec![again], ..filing(second) };
    filed(&mut writer, filing, &Chosen::Fusion);
    assert_eq!(writer.state().documents.len(), 1);
    assert_eq!(writer.state().attachments.len(), 2);
    holds(folder.path());
}

#[test]
fn what_cannot_be_recorded_whole_is_not_recorded_at_all() {
    let (_folder, mut writer) = register_of(40);
    let size = writer.state().size;
    let draft = draft(3);
    let mut try_it = |filing: Filing, chosen: &Chosen, by: &str| {
        let refused = file(&mut writer, recorded_at(), by, filing, chosen);
        assert_eq!(writer.state().size, size);
        refused.unwrap_err()
    };
    let missing = FiledEvidence {
        document: Document {
            id: DocumentId::new("D-1").unwrap(),
            sha256: "c".repeat(64).into(),
            size_bytes: 1,
            title: "x".into(),
            publisher: None,
            published: None,
            language: None,
        },
        attachment: Attachment {
            document: DocumentId::new("D-1").unwrap(),
            to: AttachedTo::Report(draft.id.clone()),
            caption: None,
            media_type: "image/png".into(),
            brought_by: "post".into(),
            brought: recorded_at(),
            original: false,
            copy_sha256: None,
        },
    };
    let with_missing = Filing { evidence: vec![missing], ..filing(draft.clone()) };
    assert!(matches!(try_it(with_missing, &Chosen::Fusion, "desk"), FileError::NoBytes(_)));
    let nameless = try_it(filing(draft.clone()), &Chosen::Fusion, " ");
    assert!(matches!(nameless, FileError::Office));
    let reasonless = Chosen::New { reason: " ".into() };
    assert!(matches!(try_it(filing(draft.clone()), &reasonless, "desk"), FileError::Refused(_)));
    let nowhere = Chosen::Join {
        incident: holdfire_core::IncidentId::new("AMB-0000-0000").unwrap(),
        reason: "same".into(),
    };
    let why = try_it(filing(draft.clone()), &nowhere, "desk").to_string();
    assert!(why.contains("AMB-0000-0000"), "{why}");
    let other_source = Filing {
        source: Source { id: SourceId::new("another").unwrap(), ..source() },
        ..filing(draft)
    };
    assert!(matches!(try_it(other_source, &Chosen::Fusion, "desk"), FileError::Refused(_)));
}

/// Ten thousand reports over 125 days and two thousand over 25: what is compared is the same window,
/// found by its index, so the answer and the work are the same.
#[test]
fn likely_duplicates_are_found_in_a_window_however_long_the_archive() {
    let (small, _writer) = register_of(2_000);
    let (large, writer) = register_of(10_000);
    assert_eq!(writer.state().reports.len(), 10_000);
    let (small, large_reader) =
        (Reader::open(small.path()).unwrap(), Reader::open(large.path()).unwrap());
    for number in [300, 477, 650] {
        let in_small = likely(&small, &draft(number)).unwrap();
        let in_large = likely(&large_reader, &draft(number)).unwrap();
        assert_eq!(in_small, in_large, "{number}");
        assert_eq!(in_large[0].incident, writer.state().incident_of[&report(number, "posts").id]);
    }
    let plan: Vec<String> = crate::outsider(large.path())
        .prepare("EXPLAIN QUERY PLAN SELECT id FROM incidents WHERE from_s BETWEEN 1 AND 2")
        .unwrap()
        .query_map([], |row| row.get(3))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(plan.iter().any(|step| step.contains("incidents_by_from_s")), "{plan:?}");
}

#[test]
fn what_happened_here_is_compared_though_very_many_elsewhere_are_nearer_in_time() {
    let (folder, mut writer) = register_of(0);
    let another = |number: usize, hours: i64, east: f64| {
        let mut report = report(77, "posts");
        report.external_id = format!("another {number}").into();
        report.id = ReportId::derive(&report.dataset, &report.external_id);
        let when = report.when.as_mut().unwrap();
        let later = jiff::SignedDuration::from_hours(hours);
        (when.from, when.until) = (when.from + later, when.until + later);
        report.place.as_mut().unwrap().lon += east;
        report
    };
    let elsewhere = (1..=1_600).map(|number| {
        let mut report = another(number, 0, 0.6 + (number % 40) as f64 / 40.0);
        report.place.as_mut().unwrap().lat += (number / 40) as f64 / 40.0;
        report.act = holdfire_core::Act::parse(ACTS[number % ACTS.len()].0);
        report.actors = vec![format!("group {}", number % 9).into()];
        report.casualties.killed = Some(CountRange::exactly(number as u32 % 11));
        report
    });
    for reports in elsewhere.chain([another(0, -1, 0.0)]).collect::<Vec<_>>().chunks(801) {
        let linked = reports.iter().map(|report| {
            let incident = holdfire_core::IncidentId::derive("AMB", &report.id, 0);
            let links = [serde_json::json!({ "report": report.id, "probability": 1.0 })];
            let body = serde_json::json!({ "incident": incident, "links": links });
            Event::ReportsLinked(serde_json::from_value(body).unwrap())
        });
        let received = reports.iter().cloned().map(Event::ReportReceived);
        record_all(&mut writer, received.chain(linked).collect());
    }
    let here = writer.state().incident_of[&another(0, -1, 0.0).id].clone();
    let told = likely(&Reader::open(folder.path()).unwrap(), &draft(77)).unwrap();
    assert!(told.iter().any(|likely| likely.incident == here), "{told:?}");
}
