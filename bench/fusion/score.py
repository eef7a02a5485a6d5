#!/usr/bin/env python3
"""Scores clusters of reports: `score.py TRUTH.csv CLUSTERS.csv`, JSON on standard output.

CLUSTERS has report_id, incident_id and, if a method states one, the probability that a report belongs where it was put. A
report that is missing is alone. With the columns `fold` and `is_held_out`, as folds.py writes them, each fold is an answer
of its own, and a report counts in the answer that it was held out from, among all reports of that answer.

Every score is a sum over reports: of its companions, the reports it was put together with, and its partners, those it truly
belongs with. A pair of which both count is counted from both sides, one of which only one counts is half a pair. Without
folds, pairwise and B-cubed scores are those of ../shared/tools/evaluate.py; test_bench.py holds them to that.

The calibration error: the outcome of a report among others is the share of its companions that are partners; of a report
alone, 1 if it has no partner, and else 0. Reports in order of the stated probability are cut into ten bins of equal number,
and the error is the mean over bins of the distance between the mean probability stated and the mean outcome.
"""
import json
import sys

import numpy as np
import pandas as pd

BINS = 10


def counted(truth, answer):
    """One row for each report that counts: cluster size, size of the true incident, what they share, and what is stated."""
    table = truth.merge(answer, on="report_id", how="left", suffixes=("_true", ""))
    true = pd.factorize(table["incident_id_true"])[0].astype(np.int64)
    put = pd.factorize(table["incident_id"])[0].astype(np.int64)
    alone = np.flatnonzero(put < 0)
    put[alone] = put.max(initial=-1) + 1 + np.arange(alone.size)
    _, at, shared = np.unique(true * (put.max() + 1) + put, return_inverse=True, return_counts=True)
    rows = pd.DataFrame({"put": np.bincount(put)[put], "true": np.bincount(true)[true], "shared": shared[at]})
    rows["stated"] = table["probability"].fillna(0) if "probability" in table else np.nan
    return rows[table["is_held_out"] == 1] if "is_held_out" in table else rows


def scores(rows):
    put, true, shared = (rows[name].to_numpy(float) for name in ("put", "true", "shared"))
    share = lambda part, of: float(part.sum() / of.sum()) if of.sum() else 1.0
    harmonic = lambda one, other: 2 * one * other / (one + other) if one + other else 0.0
    pair_p, pair_r = share(shared - 1, put - 1), share(shared - 1, true - 1)
    b3_p, b3_r = float((shared / put).mean()), float((shared / true).mean())
    return {"pair_p": pair_p, "pair_r": pair_r, "pair_f1": harmonic(pair_p, pair_r),
            "b3_p": b3_p, "b3_r": b3_r, "b3_f1": harmonic(b3_p, b3_r), "ece": calibration_error(rows)}


def calibration_error(rows):
    if rows["stated"].isna().all():
        return None
    put, true, shared, stated = (rows[name].to_numpy(float) for name in ("put", "true", "shared", "stated"))
    outcome = np.where(put > 1, (shared - 1) / np.maximum(put - 1, 1), true == 1)
    bins = [part for part in np.array_split(np.argsort(stated, kind="stable"), BINS) if part.size]
    return float(sum(part.size * abs(stated[part].mean() - outcome[part].mean()) for part in bins) / stated.size)


def main():
    truth, clusters = (pd.read_csv(path, dtype={"report_id": str}) for path in sys.argv[1:3])
    answers = [answer for _, answer in clusters.groupby("fold")] if "fold" in clusters else [clusters]
    print(json.dumps(scores(pd.concat([counted(truth, answer) for answer in answers]))))


if __name__ == "__main__":
    main()
