#!/usr/bin/env python3
"""Between one table of reports and MELTT, which wants a list for each source and answers in numbers of each list.

    lists.py split FOLDER LISTS            one list for each source, the longest first, and the taxonomy of event types
    lists.py join LISTS MATCHES.csv OUT.csv    report_id,incident_id of every match; what is not matched is left out

MATCHES has one column for each list, called after it, and the number of the event in each, counted from 1.
"""
import csv
import sys
from pathlib import Path

from layout import read, write


def split(folder, lists):
    lists.mkdir(parents=True, exist_ok=True)
    by_source = {}
    for report in read(folder / "reports.csv"):
        if not (report["date"] and report["latitude"]):
            continue  # MELTT takes no blank there; left out, it is alone.
        report["event_type"] = report["event_type"] or "unknown"
        by_source.setdefault(report["source"], []).append(report)
    order = sorted(by_source, key=lambda source: (-len(by_source[source]), source))
    # MELTT takes names of lists for names of variables in R.
    name = {source: f"list{number}" for number, source in enumerate(order, 1)}
    for source, reports in by_source.items():
        rows = ([name[source], number, one["date"], one["latitude"], one["longitude"], one["event_type"]]
                for number, one in enumerate(reports, 1))
        write(lists / f"{name[source]}.csv", ["dataset", "event", "date", "latitude", "longitude", "event_type"], rows)
        write(lists / f"{name[source]}.ids", ["report_id"], ([one["report_id"]] for one in reports))
    (lists / "order.txt").write_text("".join(f"{name[source]}.csv\n" for source in order))
    codes = sorted({one["event_type"] for reports in by_source.values() for one in reports})
    path = folder / "taxonomy_event_type.csv"
    known = {row["code"]: row["class"] for row in read(path)} if path.exists() else {}
    rows = ([name[source], code, code, known.get(code, code)] for source in order for code in codes)
    write(lists / "taxonomy_event_type.csv", ["data.source", "base.categories", "fine", "class"], rows)


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
