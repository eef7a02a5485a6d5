#!/usr/bin/env python3
"""Fusion against its peers: the same files, one run, one table.

    python3 bench/fusion/bench.py --program target/release/holdfire [--sizes 1k,10k,100k,1M] [--regimes steady,dense]
        [--noise 1] [--seeds 101] [--data NAME=FOLDER] [--peers splink,dbscan,meltt] [--repeat 1]

Makes reports with known truth by ../shared/tools/gen_reports.py, runs each method as a child process, scores what it
writes, and prints a table in Markdown. A folder given by --data has reports.csv and truth.csv in the same layout.
README.md says what each column means and how to install what a row needs; without it, the row says so.

Children are measured by the kernel: CPU is user and system time of the process and of its own children, peak memory the
largest resident set. This program imports nothing large, as a child cannot show a smaller peak than its parent had.
"""
import argparse
import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TOOLS = ROOT.parent / "shared" / "tools"
COLUMNS = ["data set", "method", "reports", "wall s", "CPU s", "peak MB",
           "P", "R", "F1", "B3 P", "B3 R", "B3 F1", "ECE"]
PEERS = {
    "splink": ["Splink 5, best links", "Splink 5, components"],
    "dbscan": ["DBSCAN"],
    "meltt": ["MELTT 0.4.3 in R"],
}


@dataclasses.dataclass
class Data:
    name: str
    folder: Path
    reports: int


@dataclasses.dataclass
class Method:
    name: str
    command: list  # of one run; writes `out`
    out: Path
    after: list = None  # turns what it wrote into clusters, not measured


@dataclasses.dataclass
class Run:
    wall_s: float
    cpu_s: float
    peak_mb: float
    problem: str = ""


def main():
    given = arguments()
    python = venv_python(given.cache)
    given.cache.mkdir(parents=True, exist_ok=True)
    print("| " + " | ".join(COLUMNS) + " |\n|" + " --- |" * len(COLUMNS), flush=True)
    notes = set()
    for data in data_sets(given, python):
        for method in methods(given, data, python, notes):
            print(row(given, data, method, python), flush=True)
    for note in sorted(notes):
        print(f"\n{note}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    listed = lambda text: [part for part in text.split(",") if part]
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser.add_argument("--program", required=True, type=Path, help="`holdfire`, or the example `fuse_csv`")
    parser.add_argument("--sizes", type=listed, default=["1k", "10k", "100k"], help="of generated data, or none")
    parser.add_argument("--regimes", type=listed, default=["steady"])
    parser.add_argument("--noise", type=listed, default=["1"])
    parser.add_argument("--seeds", type=listed, default=["101"])
    parser.add_argument("--data", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--peers", type=listed, default=list(PEERS), help="of splink, dbscan, meltt, or none")
    parser.add_argument("--repeat", type=int, default=1, help="runs of each; the one with the least CPU counts")
    parser.add_argument("--limit-s", type=float, default=600, help="a longer run is stopped")
    parser.add_argument("--cache", type=Path, default=home / "holdfire-bench-fusion",
                        help="for data, results and the venv")
    given = parser.parse_args()
    if not given.program.is_file():
        parser.error(f"no program at {given.program}: build it first")
    if not TOOLS.is_dir():
        parser.error(f"no generator at {TOOLS}: the folder `shared` must lie beside this repository")
    return given


def venv_python(cache):
    """The Python that has numpy and pandas: of the venv in the cache, or the one that runs this."""
    for python in (cache / "venv" / "bin" / "python", Path(sys.executable)):
        if python.exists() and has(python, "numpy", "pandas"):
            return python
    sys.exit(f"the generator and the scores need numpy and pandas:\n"
             f"    python3 -m venv {cache}/venv && {cache}/venv/bin/pip install -r {HERE}/requirements.txt\n"
             f"and for the peers in Python, -r {HERE}/peers/requirements.txt as well")


def has(python, *modules):
    imports = "; ".join(f"import {module}" for module in modules)
    return subprocess.run([python, "-c", imports], capture_output=True).returncode == 0


# Data

def data_sets(given, python):
    sizes = [] if given.sizes == ["none"] else given.sizes
    for regime in given.regimes:
        for noise in given.noise:
            for size in sizes:
                for seed in given.seeds:
                    yield generated(given, python, regime, noise, count(size), seed)
    for named in given.data:
        name, _, folder = named.partition("=")
        with open(Path(folder) / "truth.csv", encoding="utf-8") as table:
            yield Data(name, Path(folder), sum(1 for _ in table) - 1)


def generated(given, python, regime, noise, reports, seed):
    name = f"{regime}, noise {noise}, seed {seed}"
    folder = given.cache / "data" / f"{regime}-noise{noise}-{reports}-s{seed}"
    if not (folder / "meta.json").exists():
        subprocess.run([python, TOOLS / "gen_reports.py", "--reports", str(reports), "--seed", seed, "--regime", regime,
                        "--noise", noise, "--out", folder], check=True, stdout=subprocess.DEVNULL)
    return Data(name, folder, reports)


def count(size):
    unit = {"k": 1_000, "M": 1_000_000}.get(size[-1])
    return int(size[:-1]) * unit if unit else int(size)


# Methods

def methods(given, data, python, notes):
    results = given.cache / "results" / data.folder.name
    results.mkdir(parents=True, exist_ok=True)
    yield ours(given, data, results)
    lists = results / "lists"
    subprocess.run([python, HERE / "lists.py", "split", data.folder, lists], check=True)
    meltt = our_meltt(given, results, lists)
    if meltt:
        yield with_clusters(Method("Holdfire, MELTT's method", meltt, results / "meltt.csv"), python, lists)
    if "dbscan" in given.peers:
        if has(python, "sklearn"):
            out = results / "dbscan.csv"
            yield Method("DBSCAN", [python, HERE / "peers/dbscan.py", data.folder, out], out)
        else:
            notes.add(missing("DBSCAN", python))
    if "splink" in given.peers:
        if has(python, "splink", "duckdb"):
            for clusters, name in zip(("best-links", "components"), PEERS["splink"]):
                out = results / f"splink-{clusters}.csv"
                script = HERE / "peers/splink_links.py"
                yield Method(name, [python, script, data.folder, out, "--clusters", clusters], out)
        else:
            notes.add(missing("Splink", python))
    if "meltt" in given.peers:
        rscript = shutil.which("Rscript")
        if rscript and subprocess.run([rscript, "-e", "library(meltt)"], capture_output=True).returncode == 0:
            out = results / "meltt-r.csv"
            command = [rscript, HERE / "peers/meltt.R", lists, out]
            yield with_clusters(Method("MELTT 0.4.3 in R", command, out), python, lists)
        else:
            notes.add("MELTT is not installed: it needs R, `install.packages(\"meltt\")` in it, and Python for R's "
                      "reticulate; R_LIBS may name the folder of the package.")


def ours(given, data, results):
    out = results / "holdfire.csv"
    if given.program.name == "fuse_csv":
        acts = data.folder / "taxonomy_event_type.csv"
        command = [given.program, data.folder / "reports.csv", out, *([acts] if acts.exists() else [])]
        return Method("Holdfire", command, out)
    return Method("Holdfire", [given.program, "fuse", data.folder / "reports.csv", "--out", out], out)


def our_meltt(given, results, lists):
    """The command that runs the published method in our program, if it knows it."""
    if given.program.name == "fuse_csv":
        return None
    usage = subprocess.run([given.program, "fuse", "--help"], capture_output=True, text=True).stdout
    start = [given.program, "fuse", "--method", "meltt"] if "--method" in usage else None
    if not start:
        return None
    windows = json.loads((HERE / "peers/meltt.json").read_text())
    order = (lists / "order.txt").read_text().split("\n")
    return [*start, *(lists / name for name in order if name),
            "--taxonomy", f"event_type={lists / 'taxonomy_event_type.csv'}",
            "--spatial-km", str(windows["spatial_km"]), "--temporal-days", str(windows["temporal_days"]),
            "--matches", results / "meltt.csv"]


def with_clusters(method, python, lists):
    """MELTT writes matches by number in each list; these become clusters of report ids."""
    clusters = method.out.with_suffix(".clusters.csv")
    after = [python, HERE / "lists.py", "join", lists, method.out, clusters]
    return dataclasses.replace(method, out=clusters, after=after)


def missing(name, python):
    return f"{name} is not installed: {python} -m pip install -r {HERE}/peers/requirements.txt"


# Measuring

def row(given, data, method, python):
    runs = [measured(method, given.limit_s) for _ in range(given.repeat)]
    run = min(runs, key=lambda run: (bool(run.problem), run.cpu_s))
    cells = [data.name, method.name, f"{data.reports:,}"]
    cells += [f"{run.wall_s:.2f}", f"{run.cpu_s:.2f}", f"{run.peak_mb:,.0f}"]
    if run.problem:
        return "| " + " | ".join(cells) + f" | {run.problem} |" + " |" * 6
    if method.after:
        subprocess.run(method.after, check=True)
    answer = subprocess.run([python, HERE / "score.py", TOOLS, data.folder / "truth.csv", method.out],
                            check=True, capture_output=True, text=True)
    scores = json.loads(answer.stdout)
    names = ["pair_p", "pair_r", "pair_f1", "b3_p", "b3_r", "b3_f1", "ece"]
    cells += ["" if scores[name] is None else f"{scores[name]:.3f}" for name in names]
    return "| " + " | ".join(cells) + " |"


def measured(method, limit_s):
    written = method.after[-2] if method.after else method.out
    Path(written).unlink(missing_ok=True)
    log = method.out.with_suffix(".log")
    started = time.perf_counter()
    with open(log, "wb") as output:
        command = [str(part) for part in method.command]
        child = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)
        stopped = threading.Event()

        def stop():
            stopped.set()
            os.killpg(child.pid, signal.SIGKILL)

        timer = threading.Timer(limit_s, stop)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    run = Run(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
    if stopped.is_set():
        run.problem = f"stopped after {limit_s:.0f} s"
    elif child.returncode != 0 or not Path(written).exists():
        run.problem = f"failed, see {log}"
    return run


if __name__ == "__main__":
    main()
