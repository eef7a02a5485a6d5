#!/usr/bin/env python3
"""Fusion against its peers: the same files, one run, one table.

    python3 bench/fusion/bench.py --program target/release/holdfire [--full] [--resume]
        [--sizes 1k,10k,100k,1M,10M] [--regimes steady,dense] [--noise 1,0.5,2] [--seeds 101] [--data NAME=FOLDER]

Fuses generated reports with known truth and real reports that people have coded, by each method as a child process,
scores what it writes, and prints a table in Markdown row by row. Without options it does what takes about a quarter of an
hour and says what it left out; --full does everything; with --sizes, --regimes or --noise, of the generated reports
what these name. A folder given by --data has reports.csv and truth.csv in the same layout.
README.md says what each column means and how to install what a row needs.

plan.py says what is run, data.py and methods.py how; measure.py measures, kept.py keeps and table.py shows.
"""
import argparse
import dataclasses
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import data
import kept
import measure
import plan
import table
from methods import METHODS, PEERS, Tools, has

HERE = Path(__file__).resolve().parent


def main():
    # An end from outside must end the child as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    given = arguments()
    tools = Tools(given.program.resolve(), venv_python(given.cache))
    runs = given.cache / "runs"
    rows = kept.Rows(runs, tools.program, kept.Rows.of_last_run(runs, tools.program) if given.resume else ())
    planned, left_out = plan.rows(given, tools.python)
    shown, notes = [], {}
    print(table.header(table.COLUMNS), flush=True)
    for one, name in planned:
        lack = tools.lacks(name) if METHODS[name].peer in given.peers else "not asked for"
        if lack:
            notes[lack] = None
            continue
        if not rows.find(one, name):
            rows.add(row(given, tools, one, name, shown))
        shown.append(rows.find(one, name))
        print(table.of_row(shown[-1]), flush=True)
    end(shown, left_out, [note for note in notes if note != "not asked for"], rows.path)


def end(shown, left_out, notes, path):
    ratios = list(table.ratios(shown))
    if ratios:
        print("\nWhat the peers need, and what ours gains, in the same run:\n")
        print(table.header(table.RATIOS), *ratios, sep="\n")
    if left_out:
        print("\nLeft out here, added by --full (make bench-fusion FUSION_BENCH=--full):\n")
        print(*plan.left_out(left_out), sep="\n")
    for note in notes:
        print(f"\n{note}")
    print(f"\nThe rows are kept in {path}; --resume goes on from there.")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    listed = lambda text: [part for part in text.split(",") if part]
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser.add_argument("--program", required=True, type=Path, help="`holdfire`, or the example `fuse_csv`")
    parser.add_argument("--full", action="store_true", help="every size, regime and noise, for every method; takes hours")
    parser.add_argument("--resume", action="store_true",
                        help="go on with the last run of the same program: rows that it has are shown, not run again")
    parser.add_argument("--sizes", type=listed, help="of generated data, or none")
    parser.add_argument("--regimes", type=listed)
    parser.add_argument("--noise", type=listed)
    parser.add_argument("--seeds", type=listed, default=["101"])
    parser.add_argument("--no-labelled", dest="labelled", action="store_false", help="leave the real reports out")
    parser.add_argument("--data", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--peers", type=listed, default=["splink", "dbscan", "meltt"], help="of these, or none")
    parser.add_argument("--repeat", type=int, default=1, help="runs of each; the one with the least CPU counts")
    parser.add_argument("--limit-s", type=float, default=600, help="a longer run is stopped")
    parser.add_argument("--limit-mb", type=float, default=0.75 * measure.machine_mb(),
                        help="a run that takes more memory is stopped; three quarters of the machine's")
    parser.add_argument("--cache", type=Path, default=home / "holdfire-bench-fusion",
                        help="for data, results and the venv")
    given = parser.parse_args()
    given.peers.append("")  # Ours need no peer.
    given.cache = given.cache.resolve()
    if not given.program.is_file():
        parser.error(f"no program at {given.program}: build it first")
    if not data.GENERATOR.is_file():
        parser.error(f"no generator at {data.GENERATOR}: the folder `shared` must lie beside this repository")
    return given


def venv_python(cache):
    """The Python that has numpy and pandas: of the venv in the cache, which is made if the one that runs this has none."""
    made = cache / "venv" / "bin" / "python"
    for python in (made, Path(sys.executable)):
        if python.exists() and has(python, "numpy", "pandas"):
            return python
    print(f"installing numpy, pandas and the peers in Python into {cache}/venv", file=sys.stderr)
    steps = [[sys.executable, "-m", "venv", cache / "venv"],
             [made, "-m", "pip", "install", "--quiet", "-r", PEERS / "requirements.txt"]]
    if any(subprocess.run(list(map(str, step)), stdout=sys.stderr).returncode for step in steps):
        sys.exit(f"the generator and the scores need numpy and pandas: {made} -m pip install -r {HERE}/requirements.txt")
    return made


def row(given, tools, one, name, before):
    """Runs a method on a data set. Whatever goes wrong is a row too."""
    cells = {"data": one.name, "folder": one.folder.name, "method": name, "reports": one.reports, "regime": one.regime,
             "wall_s": None, "cpu_s": None, "peak_mb": None, "problem": was_stopped(one, name, before)}
    if cells["problem"]:
        return cells
    results = given.cache / "results" / one.folder.name
    results.mkdir(parents=True, exist_ok=True)
    try:
        one.ready()
        cells["reports"] = one.count()
        job = METHODS[name].job(tools, one, results)
        limits = measure.Limits(given.limit_s, given.limit_mb)
        run = min((measured(job, limits) for _ in range(given.repeat)), key=lambda run: (bool(run.problem), run.cpu_s))
        cells |= dataclasses.asdict(run)
        if not run.problem:
            cells |= scored(job, one, tools.python)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        cells["problem"] = f"failed: {error}".replace("\n", " ").replace("|", "/")
    return cells


def was_stopped(one, name, before):
    """Why a method need not be tried: it was stopped on as many reports or fewer that were as sparse or sparser."""
    for row in before:
        is_no_harder = row["regime"] in (one.regime, "steady") and row["reports"] <= one.reports
        if one.regime and row["regime"] and row["method"] == name and is_no_harder and row["problem"].startswith("stopped"):
            return f"not run: {row['problem']} on {row['reports']:,} ({row['data']})"
    return ""


def measured(job, limits):
    job.written.unlink(missing_ok=True)
    run = measure.run(job.command, job.written.with_suffix(".log"), limits)
    if not run.problem and not job.written.exists():
        run.problem = f"failed: wrote nothing, see {job.written.with_suffix('.log')}"
    return run


def scored(job, one, python):
    if job.after:
        subprocess.run(list(map(str, job.after)), check=True)
    command = [python, HERE / "score.py", one.folder / "truth.csv", job.clusters or job.written]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
