//! The program: reads the command line, calls one command, and turns its ending into an exit code.
//!
//! Data goes to standard output, everything else to standard error. Exit codes: 0 it was done or it
//! holds, 1 it does not hold or not all could be done, 2 it could not be tried or checked.

mod case_folder;
mod clock;
mod commands;
mod demonstration;
mod exercise;
mod importing;
mod progress;
mod telling;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The working system of a ceasefire mechanism: reports in, signed bulletins out.
#[derive(Parser)]
#[command(name = "holdfire", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the bundled cases on this machine, with a bulletin made.
    Demo(commands::demo::Arguments),
    /// Make a new register from a case folder.
    Init(commands::init::Arguments),
    /// Look at a case folder.
    #[command(subcommand)]
    Case(commands::case::Arguments),
    /// Take a file into a register.
    Import(commands::import::Arguments),
    /// Say which reports are one incident.
    Fuse(Box<commands::fuse::Arguments>),
    /// Decide which reports are one incident, and see why the program thinks so.
    #[command(subcommand)]
    Link(commands::link::Arguments),
    /// Say where members stand on an incident, what they find, and whom they hold responsible.
    #[command(subcommand)]
    Judge(commands::judge::Arguments),
    /// Ask for information, a verification or action, answer, check and escalate; log calls.
    #[command(subcommand)]
    Ask(Box<commands::ask::Arguments>),
    /// Hold the incidents of a register against the clauses in force.
    Assess(commands::assess::Arguments),
    /// Ask what was agreed: what is due, what is left open, how texts compare, what can be proved.
    #[command(subcommand)]
    Terms(commands::terms::Arguments),
    /// Make a bulletin.
    Bulletin(commands::bulletin::Arguments),
    /// See and change who may come in: accounts, invitations, sessions.
    #[command(subcommand)]
    Account(commands::account::Arguments),
    /// Try whether notices go out, and see what became of them.
    #[command(subcommand)]
    Notices(commands::notices::Arguments),
    /// Serve the pages of registers.
    Serve(commands::serve::Arguments),
    /// Write what a register holds to a file.
    Export(Box<commands::export::Arguments>),
    /// Sign entries in the name of an organisation, with a key that the mechanism does not have.
    #[command(subcommand)]
    Sign(commands::sign::Arguments),
    /// Check a register or an exported register: 0 holds, 1 does not hold, 2 could not be checked.
    Verify(commands::verify::Arguments),
    /// Drop the read tables of a register and make them again.
    Rebuild(commands::rebuild::Arguments),
    /// Write invented reports with known truth, for training and tests.
    Exercise(commands::exercise::Arguments),
}

/// How a command ended, when it could be carried through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It was done; it holds.
    Holds,
    /// It does not hold, or part of it could not be done.
    DoesNotHold,
}

fn main() -> ExitCode {
    let ending = match CommandLine::parse().command {
        Command::Demo(arguments) => commands::demo::run(arguments),
        Command::Init(arguments) => commands::init::run(arguments),
        Command::Case(arguments) => commands::case::run(arguments),
        Command::Import(arguments) => commands::import::run(arguments),
        Command::Fuse(arguments) => commands::fuse::run(&arguments),
        Command::Link(arguments) => commands::link::run(arguments),
        Command::Judge(arguments) => commands::judge::run(arguments),
        Command::Ask(arguments) => commands::ask::run(*arguments),
        Command::Assess(arguments) => commands::assess::run(arguments),
        Command::Terms(arguments) => commands::terms::run(arguments),
        Command::Bulletin(arguments) => commands::bulletin::run(arguments),
        Command::Account(arguments) => commands::account::run(arguments),
        Command::Notices(arguments) => commands::notices::run(arguments),
        Command::Serve(arguments) => commands::serve::run(arguments),
        Command::Export(arguments) => commands::export::run(*arguments),
        Command::Sign(arguments) => commands::sign::run(arguments),
        Command::Verify(arguments) => commands::verify::run(arguments),
        Command::Rebuild(arguments) => commands::rebuild::run(arguments),
        Command::Exercise(arguments) => commands::exercise::run(arguments),
    };
    match ending {
        Ok(Ending::Holds) => ExitCode::SUCCESS,
        Ok(Ending::DoesNotHold) => ExitCode::from(1),
        Err(why) => {
            progress::say(&format!("holdfire: {why:#}"));
            ExitCode::from(2)
        }
    }
}
