//! One run of the program: how long it took, how much of the processors it had, and how much memory
//! at most.

use crate::Result;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A stage of the journey, done.
pub struct Stage {
    /// What it is called.
    pub name: &'static str,
    /// From start to end, by the clock on the wall.
    pub wall_s: f64,
    /// Time on processors, where the system tells; on a machine with other work it says more.
    pub cpu_s: Option<f64>,
    /// The most memory the process had at once, where the system tells.
    pub peak_mib: Option<u64>,
}

/// The program, with `dir` as its folder.
pub fn program(dir: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_holdfire"));
    program.current_dir(dir).stdin(Stdio::null());
    program
}

/// Runs the program with arguments written as one line. It may say that part could not be done,
/// as for refused rows, but must not fail.
pub fn measured(dir: &Path, name: &'static str, line: &str) -> Result<Stage> {
    let started = Instant::now();
    let mut child =
        program(dir).args(line.split(' ')).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let (mut peak_mib, mut cpu_s) = (None, None);
    let status = loop {
        peak_mib = peak_of(child.id()).max(peak_mib);
        cpu_s = cpu_of(child.id()).or(cpu_s);
        match child.try_wait()? {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    let wall_s = started.elapsed().as_secs_f64();
    match status.code() {
        Some(0 | 1) => Ok(Stage { name, wall_s, cpu_s, peak_mib }),
        _ => Err(format!("`holdfire {line}` ended with {status}").into()),
    }
}

/// The high-water mark of a process's resident memory, as Linux keeps it.
pub fn peak_of(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024)
}

/// Seconds on processors, in user code and in the kernel, as Linux keeps them.
pub fn cpu_of(process: u32) -> Option<f64> {
    const TICKS_PER_S: f64 = 100.0; // USER_HZ, the same on every Linux
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets may hold spaces; what follows has `utime` and `stime` as 12th and 13th.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks: [f64; 2] = [fields.next()?.parse().ok()?, fields.next()?.parse().ok()?];
    Some((ticks[0] + ticks[1]) / TICKS_PER_S)
}
