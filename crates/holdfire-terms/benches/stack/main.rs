//! `make bench`: how quickly many incidents are held against the whole Astana stack, measured in one
//! run on the same incidents against asking Cedar under every reading of each, and how quickly a
//! draft is tried. Prints figures; a difference between two answers ends it with an error.
//!
//! `cargo bench --bench stack -- --incidents N --sample N --what-if N --case DIR`

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads files, looks at the clock and prints"
)]

mod incidents;

use holdfire_core::{Incident, Report, State, Verdict};
use holdfire_terms::what_if::{Asked, what_if};
use holdfire_terms::{Agreement, Assessor, Briefing, case, other_terms};
use incidents::{Kind, Made, Mill};
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What goes wrong ends the bench with a message.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many incidents are held in memory at once.
const BATCH: usize = 10_000;

struct Sizes {
    incidents: usize,
    sample: usize,
    what_if: usize,
    case: PathBuf,
    /// Only one part: `many`, `what-if` or `worst`.
    only: Option<String>,
}

fn main() -> Result<()> {
    let sizes = asked_for(std::env::args().skip(1))?;
    let files = case_files(&sizes.case)?;
    let started = Instant::now();
    let mut state = State::default();
    for event in case::read_case(&files).events {
        state.apply(event)?;
    }
    println!("case read and checked in {:.0} ms", ms(started.elapsed()));
    let started = Instant::now();
    let agreement = Agreement::from_state(&state)?;
    let read = started.elapsed();
    let started = Instant::now();
    let assessor = Assessor::new(&agreement, &state);
    let testable = agreement.clauses().iter().filter(|clause| clause.testable).count();
    println!(
        "{} instruments, {testable} testable clauses of {}, {} areas, {} actors, {} accessions; read in {:.0} ms, ready in {:.1} ms",
        state.instruments.len(),
        agreement.clauses().len(),
        state.areas.len(),
        state.actors.len(),
        state.accessions.len(),
        ms(read),
        ms(started.elapsed()),
    );
    let reports = incidents::reports()?;
    println!("{} events of UCDP GED Syria, 2016 and 2017", reports.len());
    let is_wanted = |part: &str| sizes.only.as_deref().is_none_or(|only| only == part);
    for kind in [Kind::AsTold, Kind::Varied] {
        let mill = Mill::new(&reports, kind);
        if is_wanted("many") {
            many(&assessor, &mill, &sizes)?;
        }
        if is_wanted("what-if") {
            try_a_draft(&state, &mill, sizes.what_if, &files)?;
        }
    }
    if is_wanted("worst") {
        worst(&assessor, &reports)?;
    }
    println!("\nat most {} MiB in memory", peak_mib().unwrap_or_default());
    Ok(())
}

fn asked_for(mut arguments: impl Iterator<Item = String>) -> Result<Sizes> {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/astana");
    let mut sizes =
        Sizes { incidents: 1_000_000, sample: 4_000, what_if: 100_000, case, only: None };
    while let Some(argument) = arguments.next() {
        let mut next = || arguments.next().ok_or(format!("what after `{argument}`?"));
        match argument.as_str() {
            "--incidents" => sizes.incidents = next()?.parse()?,
            "--sample" => sizes.sample = next()?.parse()?,
            "--what-if" => sizes.what_if = next()?.parse()?,
            "--case" => sizes.case = next()?.into(),
            "--only" => sizes.only = Some(next()?),
            // What `cargo bench` adds by itself.
            "--bench" => {}
            other => return Err(format!("`{other}` is not known to this bench").into()),
        }
    }
    Ok(sizes)
}

fn case_files(root: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inner = path.strip_prefix(root)?.to_string_lossy().into_owned();
                files.insert(inner, std::fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// All incidents in turn by what decides, and a sample of them without any memory.
fn many(assessor: &Assessor<'_>, mill: &Mill<'_>, sizes: &Sizes) -> Result<()> {
    let Sizes { incidents, sample, .. } = *sizes;
    println!("\n{incidents} incidents, {}", mill.words());
    let mut briefing = assessor.briefing();
    let mut asked = Duration::ZERO;
    let mut batch: Vec<Incident> = Vec::new();
    let mut verdicts: HashMap<Verdict, usize> = HashMap::new();
    let mut missing: HashMap<&'static str, usize> = HashMap::new();
    for start in (0..incidents).step_by(BATCH) {
        batch.clear();
        batch.extend((start..incidents.min(start + BATCH)).map(|number| mill.incident(number)));
        let started = Instant::now();
        for incident in &batch {
            let answers = briefing.assess(incident);
            std::hint::black_box(&answers);
        }
        asked += started.elapsed();
        if start % (BATCH * 20) == 0 {
            for incident in &batch {
                for brief in briefing.assess(incident).iter() {
                    *verdicts.entry(brief.verdict).or_default() += 1;
                    brief.missing().for_each(|word| *missing.entry(word).or_default() += 1);
                }
            }
        }
    }
    let effort = briefing.effort();
    let mut missing: Vec<_> = missing.into_iter().collect();
    missing.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    println!(
        "  {} patterns, {} likenesses, {} questions to Cedar; verdicts {verdicts:?}; missing {:?}",
        effort.patterns,
        effort.likenesses,
        effort.questions,
        &missing[..missing.len().min(5)],
    );
    let by_pattern = rate(incidents, asked);
    let (plain, differences) = without_memory(assessor, &mut briefing, mill, incidents, sample);
    println!(
        "  by what decides:       {by_pattern:>10.0} incidents/s, one thread, {incidents} incidents in {:.2} s",
        asked.as_secs_f64()
    );
    println!(
        "  Cedar for each reading:{:>10.0} incidents/s, one thread, {sample} of them in {:.2} s",
        rate(sample, plain),
        plain.as_secs_f64()
    );
    println!(
        "  {:.0} times as fast; {differences} of {sample} answers differ; peak so far {} MiB",
        by_pattern / rate(sample, plain),
        peak_mib().unwrap_or_default()
    );
    if differences > 0 {
        return Err("answers differ".into());
    }
    Ok(())
}

fn without_memory(
    assessor: &Assessor<'_>,
    briefing: &mut Briefing<'_, '_>,
    mill: &Mill<'_>,
    incidents: usize,
    sample: usize,
) -> (Duration, usize) {
    let step = (incidents / sample.max(1)).max(1);
    let chosen: Vec<Incident> =
        (0..incidents).step_by(step).take(sample).map(|number| mill.incident(number)).collect();
    let started = Instant::now();
    let plain: Vec<_> = chosen.iter().map(|incident| assessor.assess_anew(incident)).collect();
    let took = started.elapsed();
    let differ = |(incident, plain): &(&Incident, &Vec<_>)| *briefing.assess(incident) != ***plain;
    (took, chosen.iter().zip(&plain).filter(differ).count())
}

/// The memorandum without its exception, against so many incidents: from the text of the draft to
/// every number, on two threads. Both sides are asked.
fn try_a_draft(
    state: &State,
    mill: &Mill<'_>,
    count: usize,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<()> {
    const THREADS: usize = 2;
    let made: Vec<Report> = (0..count).map(|number| mill.report(number)).collect();
    let memorandum = files.get("agreements/memorandum-2017-05.md").ok_or("no memorandum")?;
    let text = String::from_utf8(memorandum.clone())?;
    let line = |line: &str| match line.trim_start() {
        start if start.starts_with("unless { resource.listed") => {
            "unless { context.same_camp };\n".to_owned()
        }
        start if start.starts_with("(resource.bound ||") => "  true\n".to_owned(),
        _ => format!("{line}\n"),
    };
    let draft: String = text.lines().map(line).collect();
    let draft = BTreeMap::from([("draft.md".to_owned(), draft.into_bytes())]);
    let ours = Agreement::from_state(state)?;
    let cpu_before = cpu_s();
    let started = Instant::now();
    let told = |problems: Vec<holdfire_terms::Problem>| -> Box<dyn Error> {
        problems.iter().map(|problem| format!("{problem}\n")).collect::<String>().into()
    };
    let other = other_terms(state, &draft).map_err(told)?;
    let read = started.elapsed();
    let theirs = Agreement::from_state(&other)?;
    let ready = started.elapsed();
    let (now, then) = (Assessor::new(&ours, state), Assessor::new(&theirs, &other));
    let found = what_if(&now, &then, count, THREADS, |number| {
        let incident = Made::incident_of(&made[number], number);
        Some(Asked { incident, is_sure: true, known: None })
    });
    let all = started.elapsed();
    let cpu_s = cpu_s().zip(cpu_before).map_or(0.0, |(after, before)| after - before);
    println!(
        "\nwhat if, {count} incidents {}, {THREADS} threads: {:.0} ms (draft read and checked {:.0} ms, instruments read {:.0} ms, incidents worked out and asked under both {:.0} ms; {cpu_s:.2} s of processors); {} would be answered otherwise",
        mill.words(),
        ms(all),
        ms(read),
        ms(ready - read),
        ms(all - ready),
        found.changed.len(),
    );
    Ok(())
}

/// Incidents of which hardly anything is told, which have the most readings.
fn worst(assessor: &Assessor<'_>, reports: &[Report]) -> Result<()> {
    let mut worst = (Duration::ZERO, String::new());
    for (name, report) in incidents::bare(reports) {
        let incident = Made::incident_of(&report, 0);
        let started = Instant::now();
        let briefly = assessor.briefing().assess(&incident);
        let took = started.elapsed();
        let started = Instant::now();
        let plain = assessor.assess_anew(&incident);
        let anew = started.elapsed();
        if *briefly != *plain {
            return Err(format!("answers differ for {name}").into());
        }
        let started = Instant::now();
        assessor.assess(&incident);
        let told = started.elapsed();
        println!(
            "{name}: {:.1} ms the first time, {:.1} ms without memory, {:.1} ms with reasons",
            ms(took),
            ms(anew),
            ms(told)
        );
        worst = worst.max((took, name));
    }
    println!("the worst pattern: {}, {:.1} ms", worst.1, ms(worst.0));
    Ok(())
}

fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64().max(1e-9)
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// Seconds on processors so far, as Linux keeps them; on a busy machine they say more.
fn cpu_s() -> Option<f64> {
    const TICKS_PER_S: f64 = 100.0; // USER_HZ, the same on every Linux
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold spaces; what follows has `utime` and `stime` as 12th and 13th.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks: [f64; 2] = [fields.next()?.parse().ok()?, fields.next()?.parse().ok()?];
    Some((ticks[0] + ticks[1]) / TICKS_PER_S)
}

/// The high-water mark of resident memory, as Linux keeps it.
fn peak_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024)
}
