#!/usr/bin/env python3
"""Learns from labels in five folds by event: `folds.py PROGRAM FOLDER OUT.csv`.

FOLDER has reports.csv, truth.csv and taxonomy_actor.csv. By turns one fifth of the events is held out: `holdfire fuse
--learn` sees the reports of the other four fifths with their labels, and with what it learnt all reports are fused, without
any label. That is the hard setting: a report that is held out may wrongly join any other report of the table.

OUT has report_id, incident_id and probability of every report in each of the five answers, the number of the answer, and
whether the report's event was held out from it. Only where it was, score.py counts it.
"""
import hashlib
import subprocess
import sys
from pathlib import Path

import layout

FOLDS = 5


def fold_of(events):
    """The fold of each event: folds of equal size, in an order that no numbering follows and that is always the same."""
    order = sorted(set(events), key=lambda event: hashlib.sha256(event.encode()).hexdigest())
    return {event: number % FOLDS for number, event in enumerate(order)}


def answers(program, folder, work):
    event_of = {row["report_id"]: row["incident_id"] for row in layout.read(folder / "truth.csv")}
    folds = fold_of(event_of.values())
    reports = list(layout.read(folder / "reports.csv"))
    parents = ["--parents", folder / "taxonomy_actor.csv"]
    known, weights, answer = work / "known.csv", work / "weights.json", work / "answer.csv"
    for fold in range(FOLDS):
        is_held_out = {report: folds[event] == fold for report, event in event_of.items()}
        rest = (row.values() for row in reports if not is_held_out[row["report_id"]])
        layout.write(known, list(reports[0]), rest)
        run(program, "fuse", known, "--labels", folder / "truth.csv", "--learn", weights, *parents)
        run(program, "fuse", folder / "reports.csv", "--weights", weights, "--out", answer, *parents)
        for row in layout.read(answer):
            yield [*row.values(), fold, int(is_held_out[row["report_id"]])]


def run(*command):
    subprocess.run(list(map(str, command)), check=True)


def main():
    program, folder, out = map(Path, sys.argv[1:4])
    work = out.with_suffix(".folds")
    work.mkdir(exist_ok=True)
    layout.write(out, ["report_id", "incident_id", "probability", "fold", "is_held_out"], answers(program, folder, work))


if __name__ == "__main__":
    main()
