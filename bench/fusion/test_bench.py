#!/usr/bin/env python3
"""What the benchmark's own figures rest on: `python3 -m unittest discover -s bench/fusion`.

The scores need numpy and pandas, as in the benchmark.
"""
import json
import random
import sys
import tempfile
import types
import unittest
from pathlib import Path

import data
import folds
import kept
import maverick
import measure
import plan
import table
import ucdp

import pandas as pd
import score

FREE = measure.Limits(seconds=60, megabytes=measure.machine_mb())


def measured(code, limits=FREE):
    with tempfile.TemporaryDirectory() as folder:
        return measure.run([sys.executable, "-c", code], Path(folder) / "log", limits)


class Measuring(unittest.TestCase):
    def test_what_takes_too_long_is_stopped_and_the_row_says_so(self):
        run = measured("import time; time.sleep(60)", measure.Limits(0.3, FREE.megabytes))
        self.assertEqual(run.problem, "stopped after 0.3 s")
        self.assertLess(run.wall_s, 30)

    @unittest.skipUnless(Path("/proc").is_dir(), "memory is watched where /proc tells it")
    def test_what_takes_too_much_memory_is_stopped_children_included(self):
        hold = "import time; held = b'x' * 200_000_000; time.sleep(60)"
        run = measured(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}])", measure.Limits(60, 150))
        self.assertEqual(run.problem, "stopped at 150 MB")

    def test_what_fails_is_not_called_stopped(self):
        self.assertTrue(measured("raise SystemExit(3)").problem.startswith("failed"))
        self.assertEqual(measured("pass").problem, "")

    def test_cpu_of_grandchildren_counts(self):
        burn = "import time\nwhile time.process_time() < 0.4: pass"
        run = measured(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])")
        self.assertGreaterEqual(run.cpu_s, 0.4)


class Folds(unittest.TestCase):
    def test_folds_are_of_equal_size_and_do_not_depend_on_the_order(self):
        events = [f"CIV-{number:04}" for number in range(683)]
        of = folds.fold_of(events)
        self.assertEqual(of, folds.fold_of(reversed(events + events)))
        sizes = [list(of.values()).count(fold) for fold in range(folds.FOLDS)]
        self.assertLessEqual(max(sizes) - min(sizes), 1)


class Scores(unittest.TestCase):
    def test_scores_are_those_of_the_shared_scorer(self):
        sys.path.insert(0, str(data.SHARED / "tools"))
        import evaluate
        draw = random.Random(7)
        ids = [f"r{number}" for number in range(400)]
        truth = pd.DataFrame({"report_id": ids, "incident_id": [draw.randrange(150) for _ in ids]})
        # A report in ten is missing from the answer, and so alone.
        answer = pd.DataFrame([(one, draw.randrange(130)) for one in ids if draw.random() < 0.9],
                              columns=["report_id", "incident_id"])
        ours = score.scores(score.counted(truth, answer))
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in ("truth.csv", "answer.csv")]
            for path, rows in zip(paths, (truth, answer)):
                rows.to_csv(path, index=False)
            theirs = evaluate.score(*evaluate.load(*paths))
        for name in table.SCORES[:-1]:
            self.assertAlmostEqual(ours[name], theirs[name], places=9, msg=name)

    def test_a_report_counts_where_it_was_held_out_and_a_pair_with_another_fold_is_half(self):
        truth = pd.DataFrame({"report_id": list("abcd"), "incident_id": [1, 1, 2, 3]})
        # a and b are held out; b is put with c, which is not.
        answer = pd.DataFrame({"report_id": list("abcd"), "incident_id": ["x", "y", "y", "z"],
                               "probability": [0.9, 0.4, 0.4, 0.9], "is_held_out": [1, 1, 0, 0]})
        found = score.scores(score.counted(truth, answer))
        self.assertEqual((found["pair_p"], found["pair_r"]), (0.0, 0.0))
        self.assertEqual((found["b3_p"], found["b3_r"]), (0.75, 0.5))

    def test_what_comes_true_as_often_as_stated_has_no_error(self):
        alone = {"put": 1, "shared": 1, "stated": 0.8}
        rows = pd.DataFrame([{**alone, "true": 1 if number % 5 else 2} for number in range(50)])
        self.assertAlmostEqual(score.calibration_error(rows), 0.0)


class Readers(unittest.TestCase):
    def test_a_maverick_report_becomes_a_row_of_the_report_table(self):
        told = dict.fromkeys([f"{block}{name}" for block in maverick.BLOCKS
                              for name in ("", "_type", "_violence", "_victim")], "")
        told |= {"id": "1", "source_author": "AFP", "source": "AFP (2020-11-01) At least two killed", "geo_precision": "4",
                 "date_start": "2020-11-02", "date_end": "2020-10-31", "latitude": "5.3", "longitude": "-4.0",
                 "city": "Abidjan", "location": "Yopougon", "target": "Citizens", "deaths_low": "2", "deaths_high": "3",
                 "injuries_low": "0", "injuries_high": "0",
                 "actor1": "Unknown gunmen", "actor1_type": "Security forces", "actor1_violence": "Unknown; Shooting",
                 "actor2": "Voters", "actor2_type": "Political actor", "actor2_victim": "1"}
        row, types = maverick.report(told)
        self.assertEqual((row["actor"], row["target"]), ("Security forces", "Voters; Citizens"))
        self.assertEqual((row["date"], row["date_end"], row["published"]), ("2020-10-31", "2020-11-02", "2020-11-01"))
        self.assertEqual((row["geo_precision"], row["event_type"], row["fatalities"]), ("2", "small_arms_fire", "2-3"))
        self.assertEqual(row["text"], "At least two killed")
        self.assertEqual(types, {"Voters": "Political actor"})
        country, _ = maverick.report(told | {"geo_precision": "1"})
        self.assertEqual((country["latitude"], country["longitude"]), ("", ""))

    def test_a_ucdp_row_does_not_tell_its_event(self):
        row = {"report_id": "7", "ged_id": "240001", "seq": "1", "source_office": "SOHR", "source_date": "2017-02-01",
               "headline": "Two killed"}
        told = {name: value for name, value in ucdp.report(row).items() if name != "report_id"}
        self.assertNotIn("240001", json.dumps(told))


class Plan(unittest.TestCase):
    def given(self, **options):
        usual = {"cache": Path("/nowhere"), "labelled": True, "data": [], "sizes": None, "regimes": None, "noise": None,
                 "seeds": ["101"], "full": False}
        return types.SimpleNamespace(**usual | options)

    def test_the_quick_plan_says_what_it_leaves_out_and_full_leaves_out_nothing(self):
        planned, left_out = plan.rows(self.given(), "python3")
        everything, nothing = plan.rows(self.given(full=True), "python3")
        self.assertEqual(set(planned) | set(left_out), set(everything))
        self.assertEqual((len(planned) + len(left_out), nothing), (len(everything), []))
        ours = {(one.regime, one.noise, one.reports) for one, method in everything if method == "Holdfire" and one.regime}
        self.assertEqual(len(ours), 2 * 3 * 5)

    def test_a_run_that_broke_off_is_gone_on_with(self):
        with tempfile.TemporaryDirectory() as folder:
            folder, program = Path(folder), Path(sys.executable)
            rows = kept.Rows(folder, program)
            rows.add({"folder": "a", "method": "m", "problem": ""})
            rows.add({"folder": "b", "method": "m", "problem": "failed: disk full"})
            with open(rows.path, "a", encoding="utf-8") as file:
                file.write('{"folder": "c", "meth')
            found = kept.Rows.of_last_run(folder, program)
            self.assertEqual([row["folder"] for row in found], ["a"])
            self.assertEqual(kept.Rows.of_last_run(folder, Path(__file__)), [])


if __name__ == "__main__":
    unittest.main()
