#!/usr/bin/env python3
"""Between one table of reports and MELTT, which wants a list for each source and answers in numbers of each list.

    lists.py split FOLDER LISTS            one list for each source, the longest first, and the taxonomy of event types
    lists.py join LISTS MATCHES.csv OUT.csv    report_id,incident_id of every match; what is not matched is left out

MATCHES has one column for each list, called after it, and the number of the event in each, counted from 1.
"""
import csv
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from layout import read, write


def split(folder, lists):
    lists.mkdir(parents=True, exist_ok=True)
    # Read twice, as the table may be longer than memory.
    count = Counter(report["source"] for report in placed(folder))
    order = sorted(count, key=lambda source: (-count[source], source))
    # MELTT takes names of lists for names of variables in R.
    name = {source: f"list{number}" for number, source in enumerate(order, 1)}
    number, codes = Counter(), set()
    with ExitStack() as files:
        writers = {}
        for source in order:
            paths = [lists / f"{name[source]}.{ending}" for ending in ("csv", "ids")]
            opened = [files.enter_context(open(path, "w", newline="", encoding="utf-8")) for path in paths]
            writers[source] = list(map(csv.writer, opened))
            writers[source][0].writerow(["dataset", "event", "date", "latitude", "longitude", "event_type"])
            writers[source][1].writerow(["report_id"])
        for one in placed(folder):
            source, code = one["source"], one["event_type"] or "unknown"
            number[source] += 1
            codes.add(code)
            entries, ids = writers[source]
            entries.writerow([name[source], number[source], one["date"], one["latitude"], one["longitude"], code])
            ids.writerow([one["report_id"]])
    (lists / "order.txt").write_text("".join(f"{name[source]}.csv\n" for source in order))
    path = folder / "taxonomy_event_type.csv"
    known = {row["code"]: row["class"] for row in read(path)} if path.exists() else {}
    rows = ([name[source], code, code, known.get(code, code)] for source in order for code in sorted(codes))
    write(lists / "taxonomy_event_type.csv", ["data.source", "base.categories", "fine", "class"], rows)


def placed(folder):
    """The reports with place and day, without which MELTT takes none; the others are alone."""
    return (report for report in read(folder / "reports.csv") if report["date"] and report["latitude"])


def join(lists, matches, out):
    with open(matches, newline="", encoding="utf-8") as table:
        rows = csv.reader(table)
        ids = [[row["report_id"] for row in read(lists / f"{name}.ids")] for name in next(rows)]
        found = ([ids[column][int(event) - 1], number]
                 for number, row in enumerate(rows, 1) for column, event in enumerate(row) if event)
        write(out, ["report_id", "incident_id"], found)


if __name__ == "__main__":
    verb, *paths = sys.argv[1:]
    {"split": split, "join": join}[verb](*map(Path, paths))
