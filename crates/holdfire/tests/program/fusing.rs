//! Which reports are one incident: for files alone, as MELTT, and in a register with decisions of
//! people.

use crate::{Ran, register_of, run};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Invented reports with their truth in `DIR/ex`.
fn reports(dir: &Path) -> BTreeMap<String, String> {
    run(dir, "exercise --out DIR/ex").ended_with(0);
    rows(&dir.join("ex/truth.csv"))
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect()
}

fn rows(path: &Path) -> Vec<Vec<String>> {
    let mut table = csv::Reader::from_path(path).unwrap();
    table.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The first half of the rows of the table by turns, and the other half.
fn in_two(dir: &Path) {
    let text = fs::read_to_string(dir.join("ex/reports.csv")).unwrap();
    let mut lines = text.split_inclusive("\n");
    let header = lines.next().unwrap();
    let mut halves = [header.to_owned(), header.to_owned()];
    for (number, line) in lines.enumerate() {
        halves[number % 2] += line;
    }
    fs::write(dir.join("one.csv"), &halves[0]).unwrap();
    fs::write(dir.join("two.csv"), &halves[1]).unwrap();
}

#[test]
fn every_report_is_in_one_incident_and_every_output_says_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let truth = reports(dir.path());
    let ran = run(
        dir.path(),
        "fuse DIR/ex/reports.csv --out DIR/answer.csv --links DIR/links.jsonl --incidents DIR/incidents.csv \
         --overlap DIR/overlap.json --labels DIR/ex/truth.csv",
    )
    .ended_with(0);
    assert!(ran.err.contains("F1") && ran.err.contains("calibration error"), "{}", ran.err);

    let answer = rows(&dir.path().join("answer.csv"));
    let incident_of: BTreeMap<&str, &str> =
        answer.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    assert_eq!((answer.len(), incident_of.len()), (truth.len(), truth.len()));
    assert!(answer.iter().all(|row| (0.0..=1.0).contains(&row[2].parse::<f64>().unwrap())));

    let incidents = rows(&dir.path().join("incidents.csv"));
    let named: BTreeSet<&str> = incident_of.values().copied().collect();
    assert_eq!(incidents.iter().map(|row| row[0].as_str()).collect::<BTreeSet<_>>(), named);
    let counted: usize = incidents.iter().map(|row| row[2].parse::<usize>().unwrap()).sum();
    assert_eq!(counted, truth.len());

    for line in fs::read_to_string(dir.path().join("links.jsonl")).unwrap().lines() {
        let link: serde_json::Value = serde_json::from_str(line).unwrap();
        let report = link["report_id"].as_str().unwrap();
        assert_eq!(link["incident_id"], incident_of[report]);
        if let Some(other) = link["compared_with"].as_str() {
            assert_eq!(incident_of[other], incident_of[report]);
            let bits = link["link"]["evidence"].as_array().unwrap().iter();
            let sum: f64 = bits.map(|found| found["bits"].as_f64().unwrap()).sum();
            let total = link["link"]["total_bits"].as_f64().unwrap();
            let prior = link["link"]["prior_bits"].as_f64().unwrap();
            assert!((prior + sum - total).abs() < 0.1, "{line}");
        }
    }

    let overlap = fs::read_to_string(dir.path().join("overlap.json")).unwrap();
    let overlap: serde_json::Value = serde_json::from_str(&overlap).unwrap();
    assert_eq!(overlap["incidents"], named.len());
    let sets = overlap["sets"].as_array().unwrap().iter();
    assert_eq!(sets.map(|set| set["incidents"].as_u64().unwrap()).sum::<u64>(), named.len() as u64);
    assert!(overlap["pairs"][0]["succession"]["of"].is_u64());
}

#[test]
fn who_saw_what_can_be_three_tables() {
    let dir = tempfile::tempdir().unwrap();
    reports(dir.path());
    run(dir.path(), "fuse DIR/ex/reports.csv --out DIR/answer.csv --overlap DIR/seen.csv")
        .ended_with(0);
    let table = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
    let sources = table("seen-sources.csv").lines().count() - 1;
    assert!(table("seen.csv").lines().next().unwrap().ends_with(",incidents"));
    assert_eq!(table("seen-pairs.csv").lines().count() - 1, sources * (sources - 1) / 2);
}

#[test]
fn what_was_learnt_is_used_again() {
    let dir = tempfile::tempdir().unwrap();
    reports(dir.path());
    in_two(dir.path());
    let learn = "fuse DIR/one.csv --labels DIR/ex/truth.csv --learn DIR/weights.json";
    run(dir.path(), learn).ended_with(0);
    let use_it = "fuse DIR/two.csv --weights DIR/weights.json --out DIR/answer.csv --labels DIR/ex/truth.csv";
    let ran = run(dir.path(), use_it).ended_with(0);
    assert!(ran.err.contains("F1"), "{}", ran.err);

    fs::write(dir.path().join("weights.json"), "{\"prior\": [[2, 1]]}").unwrap();
    assert!(run(dir.path(), use_it).ended_with(2).err.contains("weights"));
    fs::write(dir.path().join("weights.json"), "[").unwrap();
    let ran = run(dir.path(), use_it).ended_with(2);
    assert!(ran.err.contains("holds no weights of `--learn`"), "{}", ran.err);
}

#[test]
fn meltt_answers_as_documented() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/meltt-crashmd");
    let data = data.to_str().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let lists: Vec<String> = (1..=3).map(|n| format!("{data}/crash_data{n}.csv")).collect();
    let line = format!(
        "fuse --method meltt {} --taxonomy model_tax={data}/taxonomy_model_tax.csv \
         --taxonomy color_tax={data}/taxonomy_color_tax.csv \
         --taxonomy damage_tax={data}/taxonomy_damage_tax.csv --spatial-km 4 --temporal-days 2 \
         --matches DIR/matches.csv --unique DIR/unique.csv",
        lists.join(" ")
    );
    let ran = run(dir.path(), &line).ended_with(0);
    for figures in [
        "195 entries, 140 left; 34 matches (26 of events, 8 of episodes), 55 duplicates removed, 6 entries flagged",
        "crash_data1: 41",
        "crash_data1 + crash_data2 + crash_data3: 21",
    ] {
        assert!(ran.err.contains(figures), "{}", ran.err);
    }
    assert_eq!(rows(&dir.path().join("matches.csv")).len(), 34);
    assert_eq!(rows(&dir.path().join("unique.csv")).len(), 140);
}

#[test]
fn a_bad_table_is_named_with_its_row() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    write("tax.csv", "data.source,base.categories,level1\na,x,one\nb,x,one\n");
    write("a.csv", "date,latitude,longitude,kind\n2012-01-01,1,2,x\n");
    write("b.csv", "date,latitude,longitude,kind\n2012-01-01,1,2,x\nsoon,1,2,x\n");
    write("c.csv", "date,latitude,longitude\n2012-01-01,1,2\n");
    write(
        "two.csv",
        "date,latitude,longitude,kind,dataset\n2012-01-01,1,2,x,a\n2012-01-01,1,2,x,b\n",
    );
    let windows = "--spatial-km 4 --temporal-days 2";
    let kind = "--taxonomy kind=DIR/tax.csv";
    for (line, why) in [
        (
            format!("DIR/a.csv DIR/b.csv {kind} {windows}"),
            "b.csv`, row 2, column `date`: `soon` is no date",
        ),
        (
            format!("DIR/a.csv DIR/c.csv {kind} {windows}"),
            "c.csv` has no column `kind`; it has date, latitude",
        ),
        (format!("DIR/a.csv DIR/two.csv {kind} {windows}"), "holds several lists (a, b)"),
        (format!("DIR/a.csv DIR/a.csv {kind} {windows}"), "two lists are called `a`"),
        (format!("DIR/a.csv {kind} {windows}"), "give two or more"),
        (format!("DIR/a.csv DIR/b.csv {kind} --spatial-km 4"), "needs both windows"),
        (format!("DIR/a.csv DIR/b.csv --taxonomy kind {windows}"), "names no file"),
    ] {
        let ran = run(dir.path(), &format!("fuse --method meltt {line}")).ended_with(2);
        assert!(ran.err.contains(why), "{line}: {}", ran.err);
    }
    let ran = run(dir.path(), "fuse DIR/a.csv --out DIR/o.csv --spatial-km 4").ended_with(2);
    assert!(ran.err.contains("`--spatial-km` belongs to `--method meltt`"), "{}", ran.err);
    assert!(run(dir.path(), "fuse DIR/a.csv").ended_with(2).err.contains("--out FILE"));
}

/// Imports a table into the register of a folder.
fn import(dir: &Path, table: &str) -> Ran {
    run(dir, &format!("import report-table DIR/{table} --register DIR/register --dataset ex"))
        .ended_with(0)
}

#[test]
fn later_reports_propose_and_people_decide_and_undo() {
    let folder = register_of("exercise");
    let dir = folder.path();
    reports(dir);
    in_two(dir);
    import(dir, "one.csv");
    let before = run(dir, "link list --register DIR/register --format json").ended_with(0).json();
    assert_eq!(before["proposals"].as_array().unwrap().len(), 0, "nothing stood before");
    let ran = import(dir, "two.csv");
    assert!(ran.err.contains("known ones with more reports"), "{}", ran.err);
    let list = run(dir, "link list --register DIR/register --format json").ended_with(0).json();
    let proposals = list["proposals"].as_array().unwrap();
    assert!(!proposals.is_empty(), "the second half speaks against something");

    let merge = proposals.iter().find(|p| p["proposal"]["act"] == "merge").unwrap();
    let (from, to) =
        (merge["proposal"]["from"].as_str().unwrap(), merge["proposal"]["to"].as_str().unwrap());
    let why = |incident: &str| {
        run(dir, &format!("link why {incident} --register DIR/register --format json"))
            .ended_with(0)
            .json()
    };
    let stood = (why(from), why(to));
    let how = "--register DIR/register --by desk --reason crater";
    let ran = run(dir, &format!("link merge {from} {to} {how}")).ended_with(0);
    let entry: u64 =
        ran.err.trim_start_matches("entry ").split(':').next().unwrap().parse().unwrap();
    assert_eq!(
        why(to)["links"].as_array().unwrap().len(),
        stood.0["links"].as_array().unwrap().len() + stood.1["links"].as_array().unwrap().len()
    );
    let ran = run(dir, &format!("link why {from} --register DIR/register")).ended_with(2);
    assert!(ran.err.contains("has no reports"), "{}", ran.err);
    let ran = run(dir, &format!("link merge {from} {to} {how}")).ended_with(2);
    assert!(ran.err.contains("is not recorded"), "{}", ran.err);

    run(dir, &format!("link undo {entry} {how}")).ended_with(0);
    assert_eq!((why(from), why(to)), stood);
    run(dir, &format!("link apart {from} {to} {how}")).ended_with(0);
    let list = run(dir, "link list --register DIR/register --format json").ended_with(0).json();
    assert_eq!(list["proposals"].as_array().unwrap().len(), proposals.len() - 1, "answered");
    assert_eq!(list["decisions"].as_array().unwrap().len(), 3);
    let ran = run(dir, &format!("link merge {from} {to} {how}")).ended_with(2);
    assert!(ran.err.contains("undo that first"), "{}", ran.err);
    run(dir, "verify DIR/register").ended_with(0);
}

/// Every file that `fuse` reads may be anything: it is read, or refused with its name, and never a crash.
#[test]
fn whatever_stands_in_a_file_it_is_read_or_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
    let header = "report_id,source,date,latitude,longitude";
    write(
        "good.csv",
        format!("{header}\na,Post,2026-01-10,3.6,-29.7\nb,Wire,2026-01-10,3.6,-29.7\n").as_bytes(),
    );
    write("tax.csv", b"data.source,base.categories,level1\ngood,x,one\nlist,x,one\n");
    write("list.csv", b"date,latitude,longitude,kind\n2012-01-01,1,2,x\n");
    let long = "x,".repeat(200_000);
    let hostile: [&[u8]; 9] = [
        b"",
        b"\0\0\0\0",
        b"\xff\xfe\x00\xd8",
        b"\"unclosed,\n1,2\n",
        b"{\"prior\":[[1e308,-1]],\"fields\":{\"act\":[[null]]}}",
        b"[[[[[[[[[[[[[[[[",
        b"a,b\n\"\",\"\"\n,,,,,\n",
        "date,latitude,longitude,kind\n9999-99-99,NaN,inf,\u{202e}x\n".as_bytes(),
        long.as_bytes(),
    ];
    let windows = "--spatial-km 4 --temporal-days 2";
    for (at, bytes) in hostile.into_iter().enumerate() {
        write("bad", bytes);
        for line in [
            "DIR/bad --out DIR/o.csv".to_owned(),
            "DIR/good.csv DIR/bad --out DIR/o.csv".to_owned(),
            "DIR/good.csv --out DIR/o.csv --labels DIR/bad".to_owned(),
            "DIR/good.csv --out DIR/o.csv --weights DIR/bad".to_owned(),
            "DIR/good.csv --out DIR/o.csv --parents DIR/bad".to_owned(),
            "DIR/good.csv --out DIR/o.csv --mapping DIR/bad".to_owned(),
            format!("--method meltt DIR/list.csv DIR/bad --taxonomy kind=DIR/tax.csv {windows}"),
            format!("--method meltt DIR/list.csv DIR/list.csv --taxonomy kind=DIR/bad {windows}"),
        ] {
            let ran = run(dir.path(), &format!("fuse {line}"));
            assert!([0, 1, 2].contains(&ran.code), "{at} {line}: {}", ran.err);
            assert!(!ran.err.contains("panicked"), "{at} {line}: {}", ran.err);
            let is_named = ran.err.contains("bad") || ran.err.contains("two lists");
            assert!(ran.code == 0 || is_named, "{at} {line}: {}", ran.err);
        }
    }
}
