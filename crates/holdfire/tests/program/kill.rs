//! `kill -9` in the middle of an import: what was acknowledged stays, and the import goes on from
//! where it was.

use crate::{program, register_of, run};
use holdfire_register::Hash;
use holdfire_store::Reader;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

const REPORTS: u64 = 100_000;
const KILLS: u64 = 20;
/// What each run may add before it is killed in any case, so that there is work left for all.
const SHARE: u64 = REPORTS / (KILLS + 1);

#[test]
fn killing_an_import_twenty_times_loses_nothing_that_was_acknowledged() {
    let dir = register_of("exercise");
    let dir = dir.path();
    run(dir, &format!("exercise --out DIR/made --reports {REPORTS}")).ended_with(0);
    let reader = Reader::open(&dir.join("register")).unwrap();
    let before = reader.size().unwrap();
    let mut random = Random(2017);
    let mut acknowledged: Vec<(u64, Hash)> = Vec::new();
    for kill in 0..KILLS {
        let started_with = reader.size().unwrap();
        let mut child = importing(dir);
        let limit = before + (kill + 1) * SHARE;
        let pause = Duration::from_micros(random.below(40_000));
        let is_running = wait_for_the_moment(&mut child, dir, Moment::number(kill), pause, limit);
        assert!(is_running, "the import ended before kill {kill}");
        // Whatever another process can see was committed, and so was acknowledged.
        let seen = reader.size().unwrap();
        let root = reader.root_at(seen).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();

        let reopened = Reader::open(&dir.join("register")).unwrap();
        let size = reopened.size().unwrap();
        assert!(size >= seen && seen >= started_with, "kill {kill}: {size} of {seen} entries left");
        acknowledged.push((seen, root));
        for (size, root) in &acknowledged {
            assert_eq!(reopened.root_at(*size).unwrap(), *root, "kill {kill}, size {size}");
        }
        let checkpoint = reopened.checkpoint().unwrap().unwrap();
        assert_eq!(checkpoint.size, size, "no entry without a signature");
    }
    let killed_at = reader.size().unwrap();
    assert!(before < killed_at && killed_at < before + REPORTS, "killed in the middle");

    let told = run(dir, IMPORT).ended_with(0).err;
    let [read, recorded, refused, known] =
        [" rows read", " recorded,", " refused", " recorded before"]
            .map(|what| number(&told, what));
    assert_eq!((read, refused), (REPORTS, 0), "{told}");
    assert_eq!(recorded + known, REPORTS, "{told}");
    assert!(known > 0 && recorded > 0, "{told}");

    let told = run(dir, "verify DIR/register").ended_with(0).out;
    assert!(told.starts_with("holds: "), "{told}");
    no_report_stands_twice(&reader);
    for (size, root) in &acknowledged {
        assert_eq!(reader.root_at(*size).unwrap(), *root, "size {size}, at the end");
    }
}

const IMPORT: &str = "import report-table DIR/made/reports.csv --register DIR/register --no-fuse";

fn importing(dir: &Path) -> Child {
    let dir = dir.to_str().unwrap();
    let arguments = IMPORT.split(' ').map(|argument| argument.replace("DIR", dir));
    program().args(arguments).stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap()
}

/// When a run is killed.
#[derive(Clone, Copy)]
enum Moment {
    /// Soon after its start: while it opens the register, reads, or records its first rows.
    Early,
    /// Right after a commit.
    Committed,
    /// Some time after a commit, on the way to the next.
    Between,
    /// While the log is being written, which is in the middle of a commit.
    Committing,
}

impl Moment {
    fn number(kill: u64) -> Self {
        [Self::Early, Self::Committed, Self::Between, Self::Committing][(kill % 4) as usize]
    }
}

/// Waits for the moment, or for the register to have more than `limit` entries. Says whether the
/// import still runs.
fn wait_for_the_moment(
    child: &mut Child,
    dir: &Path,
    moment: Moment,
    pause: Duration,
    limit: u64,
) -> bool {
    let reader = Reader::open(&dir.join("register")).unwrap();
    let log_written =
        || fs::metadata(dir.join("register/register.db-wal")).and_then(|file| file.modified()).ok();
    let (started, size_before, log_before) =
        (Instant::now(), reader.size().unwrap(), log_written());
    while child.try_wait().unwrap().is_none() {
        let size = reader.size().unwrap();
        let has_come = match moment {
            Moment::Early => started.elapsed() > pause * 4,
            Moment::Committed | Moment::Between => size > size_before,
            Moment::Committing => log_written() > log_before,
        };
        if has_come || size > limit {
            if matches!(moment, Moment::Between) {
                std::thread::sleep(pause);
            }
            return child.try_wait().unwrap().is_none();
        }
        std::thread::sleep(Duration::from_micros(300));
    }
    false
}

fn no_report_stands_twice(reader: &Reader) {
    let (mut before, mut received) = (u64::MAX, 0);
    loop {
        let heads = reader.entry_heads(before, 10_000).unwrap();
        let Some(last) = heads.last() else { break };
        before = last.seq;
        received += heads.iter().filter(|head| head.kind == "report_received").count();
    }
    // Ids are keys of the state, so that as many reports as entries means that none is twice.
    assert_eq!(received as u64, REPORTS);
    assert_eq!(reader.state_at(u64::MAX).unwrap().reports.len() as u64, REPORTS);
}

/// The number that stands before the words `what`.
fn number(told: &str, what: &str) -> u64 {
    let before = told.split(what).next().unwrap();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap();
    digits.parse().unwrap_or_else(|_| panic!("no number before `{what}` in: {told}"))
}

/// The same moments in every run, as far as a machine's clock allows (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) % limit
    }
}
