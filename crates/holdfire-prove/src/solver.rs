//! The solver: cvc5, one process per worker, asked one question after the other.

use crate::error::ProveError;
use cedar_policy_symcc::solver::{Decision, LocalSolver, Solver as _, SolverError};
use cedar_policy_symcc::{CedarSymCompiler, CompiledPolicy, CompiledPolicySet, Env, err::Error};
use std::ffi::{OsStr, OsString};
use std::future::Future;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::process::Command;
use tokio::runtime::{Builder, Runtime};

/// How long the solver may think about one question; ours take some hundredths of a second.
const MAX_MS_PER_QUESTION: u32 = 20_000;

/// More processes than this do not help: the questions are small.
const MAX_PROCESSES: usize = 4;

/// One process of the solver.
pub(crate) struct Solver {
    compiler: CedarSymCompiler<LocalSolver>,
    runtime: Runtime,
    program: OsString,
}

/// All processes of the solver.
pub(crate) struct Solvers {
    each: Vec<Mutex<Solver>>,
}

impl Solvers {
    /// Starts as many as this machine has use for.
    pub(crate) fn start(program: &OsStr) -> Result<Self, ProveError> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let each = (0..cores.min(MAX_PROCESSES)).map(|_| Solver::start(program).map(Mutex::new));
        Ok(Self { each: each.collect::<Result<_, _>>()? })
    }

    /// Asks every question, each of one process or another. The answers come in the order of the
    /// questions; the first failure ends all.
    pub(crate) fn ask_all<Q: Sync, A: Send>(
        &self,
        questions: &[Q],
        ask: impl Fn(&mut Solver, &Q) -> Result<A, ProveError> + Sync,
    ) -> Result<Vec<A>, ProveError> {
        let next = AtomicUsize::new(0);
        let work = |solver: &Mutex<Solver>| {
            let mut solver = solver.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let mut answers = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(question) = questions.get(number) else { return Ok(answers) };
                match ask(&mut solver, question) {
                    Ok(answer) => answers.push((number, answer)),
                    Err(error) => {
                        next.store(questions.len(), Ordering::Relaxed);
                        return Err(error);
                    }
                }
            }
        };
        let found: Vec<Result<Vec<(usize, A)>, ProveError>> = std::thread::scope(|scope| {
            let workers: Vec<_> =
                self.each.iter().map(|solver| scope.spawn(|| work(solver))).collect();
            let gone = || ProveError::Vocabulary("a worker stopped".to_owned());
            workers
                .into_iter()
                .map(|worker| worker.join().unwrap_or_else(|_| Err(gone())))
                .collect()
        });
        let of_workers = found.into_iter().collect::<Result<Vec<_>, _>>()?;
        let mut answers: Vec<(usize, A)> = of_workers.into_iter().flatten().collect();
        answers.sort_by_key(|(number, _)| *number);
        Ok(answers.into_iter().map(|(_, answer)| answer).collect())
    }
}

impl Solver {
    fn start(program: &OsStr) -> Result<Self, ProveError> {
        let name = || program.to_string_lossy().into_owned();
        let failed = |cause: String| ProveError::Solver { program: name(), cause };
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|e| failed(e.to_string()))?;
        let started = runtime.block_on(async {
            let mut command = Command::new(program);
            command.args(["--lang", "smt"]).arg(format!("--tlimit-per={MAX_MS_PER_QUESTION}"));
            command.kill_on_drop(true);
            let mut solver = LocalSolver::from_command(&mut command)?;
            // Nothing is asked yet, so the answer is "sat"; another program does not know that.
            Ok((solver.check_sat().await, solver))
        });
        let (first, solver) = started.map_err(|error: SolverError| match error {
            SolverError::Io(why) if why.kind() == std::io::ErrorKind::NotFound => {
                ProveError::NoSolver { program: name() }
            }
            SolverError::Io(why) => failed(why.to_string()),
            other => failed(other.to_string()),
        })?;
        match first {
            Ok(Decision::Sat) => {}
            Ok(other) => return Err(failed(format!("its first answer is {other:?}"))),
            Err(error) => return Err(failed(told(&error))),
        }
        let compiler = CedarSymCompiler::new(solver).map_err(|e| failed(e.to_string()))?;
        Ok(Self { compiler, runtime, program: program.to_owned() })
    }

    /// A world that the first permits and the second does not; nothing if there is none.
    pub(crate) fn not_implied(
        &mut self,
        first: &CompiledPolicySet,
        second: &CompiledPolicySet,
        question: &str,
    ) -> Result<Option<Env>, ProveError> {
        let asked = self.compiler.check_implies_with_counterexample_opt(first, second);
        finish(&self.runtime, asked, &self.program, question)
    }

    /// A world that both permit; nothing if there is none.
    pub(crate) fn common(
        &mut self,
        first: &CompiledPolicySet,
        second: &CompiledPolicySet,
        question: &str,
    ) -> Result<Option<Env>, ProveError> {
        let asked = self.compiler.check_disjoint_with_counterexample_opt(first, second);
        finish(&self.runtime, asked, &self.program, question)
    }

    /// A world that is permitted; nothing if there is none.
    pub(crate) fn permitted(
        &mut self,
        by: &CompiledPolicySet,
        question: &str,
    ) -> Result<Option<Env>, ProveError> {
        let asked = self.compiler.check_always_denies_with_counterexample_opt(by);
        finish(&self.runtime, asked, &self.program, question)
    }

    /// A world in which a rule fails; nothing if there is none.
    pub(crate) fn failing(
        &mut self,
        policy: &CompiledPolicy,
        question: &str,
    ) -> Result<Option<Env>, ProveError> {
        let asked = self.compiler.check_never_errors_with_counterexample_opt(policy);
        finish(&self.runtime, asked, &self.program, question)
    }
}

fn finish(
    runtime: &Runtime,
    asked: impl Future<Output = Result<Option<Env>, Error>>,
    program: &OsStr,
    question: &str,
) -> Result<Option<Env>, ProveError> {
    runtime.block_on(asked).map_err(|error| match error {
        Error::SolverUnknown => ProveError::Undecided { question: question.to_owned() },
        Error::SolverError(error) => ProveError::Solver {
            program: program.to_string_lossy().into_owned(),
            cause: told(&error),
        },
        other => ProveError::Solver {
            program: program.to_string_lossy().into_owned(),
            cause: other.to_string(),
        },
    })
}

/// The innermost cause says more than "IO error during a solver operation".
fn told(error: &SolverError) -> String {
    match error {
        SolverError::Io(why) => why.to_string(),
        other => other.to_string(),
    }
}
