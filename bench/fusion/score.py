#!/usr/bin/env python3
"""Scores clusters of reports: `score.py TOOLS TRUTH.csv CLUSTERS.csv`, JSON on standard output.

Pairwise and B-cubed scores are those of TOOLS/evaluate.py. The calibration error is of the probabilities that the third
column of CLUSTERS states, that a report belongs where it was put:

- The outcome of a report among others is the share of its companions that truly are of its incident; of a report alone,
  1 if no other report of the table truly is of its incident, and else 0.
- Reports are put in order of the stated probability and cut into ten bins of equal number. The error is the mean over
  bins of the distance between the mean probability stated and the mean outcome.
"""
import json
import sys

import numpy as np
import pandas as pd

BINS = 10


def calibration_error(truth, clusters, stated):
    true_size, size = np.bincount(truth)[truth], np.bincount(clusters)[clusters]
    both = truth.astype(np.int64) * (clusters.max() + 1) + clusters
    together = np.unique(both, return_inverse=True, return_counts=True)
    right = together[2][together[1]] - 1
    outcome = np.where(size > 1, right / np.maximum(size - 1, 1), true_size == 1)
    order = np.argsort(stated, kind="stable")
    bins = [part for part in np.array_split(order, BINS) if part.size]
    return float(sum(part.size * abs(stated[part].mean() - outcome[part].mean()) for part in bins) / stated.size)


def main():
    tools, truth_csv, clusters_csv = sys.argv[1:4]
    sys.path.insert(0, tools)
    import evaluate

    truth, clusters = evaluate.load(truth_csv, clusters_csv)
    scores = evaluate.score(truth, clusters)
    scores["ece"] = None
    table = pd.read_csv(clusters_csv)
    if "probability" in table.columns:
        stated = pd.read_csv(truth_csv)[["report_id"]].merge(table, on="report_id", how="left")["probability"]
        scores["ece"] = calibration_error(truth, clusters, stated.fillna(0).to_numpy())
    print(json.dumps(scores))


if __name__ == "__main__":
    main()
