"""How each method is run on a folder of reports, ours and the peers; peers/ says how those are set up."""
import dataclasses
import functools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"


@dataclasses.dataclass
class Job:
    """One run of a method on one data set."""
    command: list  # measured; writes `written`
    written: Path
    after: list = None  # turns what was written into clusters, not measured
    clusters: Path = None  # where those are, if not in `written`


@dataclasses.dataclass
class Method:
    job: Callable  # of tools, data set and a folder for results
    suits: Callable  # says of a data set whether the method can be run on it
    peer: str = ""  # what it needs installed


@dataclasses.dataclass
class Tools:
    """What the machine has."""
    program: Path
    python: Path  # has numpy and pandas

    def lacks(self, name):
        """What to install for a method, if it cannot be run."""
        method = METHODS[name]
        if name in ("Holdfire, learnt in five folds", "Holdfire, MELTT's method") and self.is_example():
            return f"{name}: needs the whole program, not an example of the crate."
        return lacking(method.peer, self.python)

    def is_example(self):
        return self.program.name == "fuse_csv"


@functools.cache
def lacking(peer, python):
    modules = {"dbscan": ["sklearn"], "splink": ["splink", "duckdb"]}.get(peer)
    if modules and not has(python, *modules):
        return (f"{peer} is not installed in the Python that is used: "
                f"{python} -m pip install -r {PEERS}/requirements.txt")
    if peer == "meltt":
        rscript = shutil.which("Rscript")
        if not rscript or subprocess.run([rscript, "-e", "library(meltt)"], capture_output=True).returncode != 0:
            return ("meltt is not installed: it needs R, `install.packages(\"meltt\")` in it, and Python for R's "
                    "reticulate; R_LIBS may name the folder of the package.")
    return None


def has(python, *modules):
    imports = "; ".join(f"import {module}" for module in modules)
    return subprocess.run([python, "-c", imports], capture_output=True).returncode == 0


def ours(tools, data, results):
    out, reports = results / "holdfire.csv", data.folder / "reports.csv"
    if tools.is_example():
        return Job([tools.program, reports, out, *if_there(data.folder / "taxonomy_event_type.csv")], out)
    # Splink is told the parents of parties as well.
    parents = [option for path in if_there(data.folder / "taxonomy_actor.csv") for option in ("--parents", path)]
    return Job([tools.program, "fuse", reports, "--out", out, *parents], out)


def in_folds(tools, data, results):
    out = results / "holdfire-folds.csv"
    return Job([sys.executable, HERE / "folds.py", tools.program, data.folder, out], out)


def our_meltt(tools, data, results):
    lists, matches = split(data, results), results / "meltt.csv"
    windows = json.loads((PEERS / "meltt.json").read_text())
    order = (lists / "order.txt").read_text().split()
    command = [tools.program, "fuse", "--method", "meltt", *(lists / name for name in order),
               "--taxonomy", f"event_type={lists / 'taxonomy_event_type.csv'}",
               "--spatial-km", windows["spatial_km"], "--temporal-days", windows["temporal_days"], "--matches", matches]
    return joined(command, lists, matches)


def meltt_in_r(tools, data, results):
    lists, matches = split(data, results), results / "meltt-r.csv"
    return joined(["Rscript", PEERS / "meltt.R", lists, matches], lists, matches)


@functools.cache
def split(data, results):
    lists = results / "lists"
    shutil.rmtree(lists, ignore_errors=True)
    subprocess.run([sys.executable, HERE / "lists.py", "split", data.folder, lists], check=True)
    return lists


def joined(command, lists, matches):
    """MELTT writes matches by number in each list; these become clusters of report ids."""
    clusters = matches.with_suffix(".clusters.csv")
    return Job(command, matches, [sys.executable, HERE / "lists.py", "join", lists, matches, clusters], clusters)


def dbscan(tools, data, results):
    out = results / "dbscan.csv"
    return Job([tools.python, PEERS / "dbscan.py", data.folder, out], out)


def splink(clusters):
    def job(tools, data, results):
        out = results / f"splink-{clusters}.csv"
        return Job([tools.python, PEERS / "splink_links.py", data.folder, out, "--clusters", clusters], out)
    return job


def if_there(path):
    return [path] if os.path.exists(path) else []


def has_places(data):
    return data.has_places


METHODS = {
    "Holdfire": Method(ours, lambda data: True),
    "Holdfire, learnt in five folds": Method(in_folds, lambda data: data.is_learnt_from),
    "Holdfire, MELTT's method": Method(our_meltt, has_places),
    "DBSCAN": Method(dbscan, has_places, "dbscan"),
    "Splink 5, best links": Method(splink("best-links"), has_places, "splink"),
    "Splink 5, components": Method(splink("components"), has_places, "splink"),
    "MELTT 0.4.3 in R": Method(meltt_in_r, has_places, "meltt"),
}
