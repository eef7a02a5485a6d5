//! What the program does, seen from outside: each test runs the built `holdfire` as a person would.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

mod accounts;
mod asking;
mod broken_cases;
mod command_line;
mod fusing;
mod hostile_files;
mod journey;
mod judging;
mod kill;
mod notices;
mod scenarios;
mod signing;
mod stories;
mod terms;
mod what_if;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What came of one run of the program.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// The program, ready to be given arguments.
fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_holdfire"));
    // Nothing of the machine's own settings may show in what is compared.
    program
        .env_remove("RUST_BACKTRACE")
        .env_remove("TZ")
        .env("COLUMNS", "100")
        .stdin(Stdio::null());
    program
}

/// Runs the program and waits for it.
fn holdfire<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Ran {
    let output = program().args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Ran {
        code: output.status.code().expect("the program ended by itself"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

impl Ran {
    /// This run, which must have ended with `code`.
    #[track_caller]
    fn ended_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n{}\n{}", self.out, self.err);
        self
    }

    /// What it wrote for other programs, as JSON.
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {}", self.out))
    }
}

/// Runs the program with arguments written as one line, with `DIR` standing for a folder.
fn run(dir: &Path, line: &str) -> Ran {
    let dir = dir.to_str().unwrap();
    holdfire(line.split_whitespace().map(|argument| argument.replace("DIR", dir)))
}

/// A folder with the register `DIR/register` of a bundled case.
fn register_of(case: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    run(dir.path(), &format!("init DIR/register --case {case}")).ended_with(0);
    dir
}

/// Writes a file into a folder.
fn write(dir: &Path, name: &str, content: impl AsRef<[u8]>) {
    fs::write(dir.join(name), content).unwrap();
}

/// The folder of shared data beside the repository. Without it a test on real input cannot run;
/// that is said loudly, and on CI it is a failure.
fn shared(below: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if folder.is_dir() {
        return Some(folder.join(below));
    }
    assert!(std::env::var_os("CI").is_none(), "NOT RUN: ../shared is missing, and this is CI");
    // Not `eprintln!`, which the test runner keeps to itself when a test passes.
    let said = format!("\n!!! NOT RUN: ../shared is missing, nothing was shown on `{below}` !!!\n");
    std::io::stderr().write_all(said.as_bytes()).unwrap();
    None
}
