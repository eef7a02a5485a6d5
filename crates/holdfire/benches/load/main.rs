//! `cargo bench --bench load`: a register of a million incidents in use. Fifty people read and ten
//! write at the same time, each over a connection and in a session of its own; every answer is timed
//! where it arrives. Prints one table and what the server had of the machine meanwhile.
//!
//! `-- --incidents N`, `--seconds N`, `--readers N`, `--writers N` and `--pause-ms N` (how long a
//! reader rests between two pages, on average; 0 for none) change what is measured.
//! `--register DIR` keeps the register there and takes it from there the next time.

mod people;
mod register;
mod server;
#[allow(dead_code, reason = "shared with another bench, which uses the rest")]
#[path = "../common/stage.rs"]
mod stage;

use people::{Kind, Person, Timed};
use server::Server;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What goes wrong ends the bench with a message.
type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What is measured.
struct Settings {
    incidents: usize,
    seconds: u64,
    readers: usize,
    writers: usize,
    pause_ms: u64,
    register: Option<PathBuf>,
}

fn main() -> Result<()> {
    let settings = asked_for(std::env::args().skip(1))?;
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let path = settings.register.clone().unwrap_or_else(|| folder.path().join("register"));
    let mut out = std::io::stdout().lock();
    if !path.join("register.db").exists() {
        let started = Instant::now();
        register::make(&path, settings.incidents)?;
        writeln!(out, "register made in {:.0} s", started.elapsed().as_secs_f64())?;
    }
    let known = register::known(&path)?;
    let sessions = register::sessions(&path, settings.readers, settings.writers)?;

    let server = Server::start(&path, &[])?;
    let ready = wait_until_ready(&server, &sessions[0])?;
    writeln!(
        out,
        "{} incidents, {} of them with a request that runs; register {} MiB",
        known.incidents,
        known.requests,
        bytes_of(&path)? >> 20
    )?;
    writeln!(
        out,
        "first page after the start of the server {:.1} s, first report recorded {:.1} s",
        ready.first_page_s, ready.first_report_s
    )?;
    let cpu_before = stage::cpu_of(server.process());
    let began = Instant::now();
    let timed = evening(&server, &settings, &known, &sessions)?;
    let wall_s = began.elapsed().as_secs_f64();
    let cpu_s =
        stage::cpu_of(server.process()).zip(cpu_before).map(|(after, before)| after - before);

    writeln!(
        out,
        "\n{} readers who rest {} ms between pages, {} writers who rest {} ms between reports, {wall_s:.0} s",
        settings.readers,
        settings.pause_ms,
        settings.writers,
        people::WRITER_PAUSE_MS,
    )?;
    write_table(&mut out, &timed)?;
    let share = cpu_s.map_or_else(|| "?".to_owned(), |cpu| format!("{:.2}", cpu / wall_s));
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let peak = stage::peak_of(server.process()).unwrap_or_default();
    writeln!(
        out,
        "\nthe server had {share} of {processors} processors, which the {} people of the bench used too, and {peak} MiB at most",
        settings.readers + settings.writers,
    )?;
    writeln!(
        out,
        "one write of 4 KiB that is on disk when it returns: {:.1} ms (median of 50)",
        fsync_ms(&path)?
    )?;
    Ok(())
}

fn asked_for(mut arguments: impl Iterator<Item = String>) -> Result<Settings> {
    let mut settings = Settings {
        incidents: 1_000_000,
        seconds: 60,
        readers: 50,
        writers: 10,
        pause_ms: 1_000,
        register: None,
    };
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("`{argument}` has no value"));
        match argument.as_str() {
            "--incidents" => settings.incidents = value()?.parse()?,
            "--seconds" => settings.seconds = value()?.parse()?,
            "--readers" => settings.readers = value()?.parse()?,
            "--writers" => settings.writers = value()?.parse()?,
            "--pause-ms" => settings.pause_ms = value()?.parse()?,
            "--register" => settings.register = Some(value()?.into()),
            // What `cargo bench` adds by itself.
            "--bench" => {}
            other => return Err(format!("`{other}` is not known to this bench").into()),
        }
    }
    Ok(settings)
}

struct Ready {
    first_page_s: f64,
    first_report_s: f64,
}

/// The server reads the register when it starts; nobody is timed before it has.
fn wait_until_ready(server: &Server, cookie: &str) -> Result<Ready> {
    let started = Instant::now();
    let mut person = Person::new(server, cookie, 0)?;
    person.get(&format!("/{}/queue", register::MECHANISM))?;
    let first_page_s = started.elapsed().as_secs_f64();
    person.file_one()?;
    Ok(Ready { first_page_s, first_report_s: started.elapsed().as_secs_f64() })
}

/// Everybody at work for the time told.
fn evening(
    server: &Server,
    settings: &Settings,
    known: &register::Known,
    sessions: &[String],
) -> Result<Vec<Timed>> {
    let is_over = AtomicBool::new(false);
    let over = &is_over;
    std::thread::scope(|scope| {
        let workers: Vec<_> = sessions
            .iter()
            .enumerate()
            .map(|(number, cookie)| {
                scope.spawn(move || -> Result<Vec<Timed>> {
                    let mut person = Person::new(server, cookie, number as u64 + 1)?;
                    match number < settings.readers {
                        true => person.read(known, settings.pause_ms, over)?,
                        false => person.write(over)?,
                    }
                    Ok(person.timed)
                })
            })
            .collect();
        std::thread::sleep(Duration::from_secs(settings.seconds));
        over.store(true, Ordering::Relaxed);
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.join().map_err(|_| "somebody of the bench stopped")??);
        }
        Ok(all)
    })
}

fn write_table(out: &mut impl Write, timed: &[Timed]) -> Result<()> {
    writeln!(
        out,
        "\n{:<28} {:>6} {:>9} {:>9} {:>9} {:>9}",
        "what", "asked", "median ms", "p95 ms", "p99 ms", "most ms"
    )?;
    for kind in Kind::ALL {
        let mut ms: Vec<f64> =
            timed.iter().filter(|timed| timed.kind == kind).map(|timed| timed.ms).collect();
        if ms.is_empty() {
            continue;
        }
        ms.sort_by(f64::total_cmp);
        let at = |share: f64| ms[((ms.len() - 1) as f64 * share).round() as usize];
        writeln!(
            out,
            "{:<28} {:>6} {:>9.1} {:>9.1} {:>9.1} {:>9.1}",
            kind.as_str(),
            ms.len(),
            at(0.5),
            at(0.95),
            at(0.99),
            at(1.0)
        )?;
    }
    Ok(())
}

/// How long the disk under the register takes to keep a little, as each recording has to wait for it.
fn fsync_ms(register: &Path) -> Result<f64> {
    let path = register.join("bench-of-the-disk");
    let mut file = std::fs::File::create(&path)?;
    let mut all = Vec::new();
    for _ in 0..50 {
        let started = Instant::now();
        file.write_all(&[1; 4096])?;
        file.sync_data()?;
        all.push(started.elapsed().as_secs_f64() * 1_000.0);
    }
    std::fs::remove_file(&path)?;
    all.sort_by(f64::total_cmp);
    Ok(all[all.len() / 2])
}

fn bytes_of(register: &Path) -> Result<u64> {
    Ok(std::fs::metadata(register.join("register.db"))?.len())
}
