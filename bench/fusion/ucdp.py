#!/usr/bin/env python3
"""The report rows of UCDP GED as a report table: `ucdp.py EVENTS.csv.gz ROWS.csv.gz FOLDER [--headlines]`.

A row is one report that one event cites, with the event's number as the truth; a daily round-up has a row for each event
that was coded from it. The row itself has an office, a day of publication and a headline, and that is all that
`--headlines` gives. Else each row carries what the coders made of its event: days, place, sides and deaths. Then the rows
of one event agree by making, and what is asked is that events near each other stay apart.

How the event is read is told in docs/design/ucdp-ged.md. Its number is left out, as it is the truth.
"""
import csv
import gzip
import sys
from pathlib import Path

import layout

ACTS = {"1": "force", "2": "force", "3": "violence_against_civilians"}
DATE_PRECISION = {"1": "day", "2": "days", "3": "days", "4": "month", "5": "year"}


def report(row):
    """What the row has of its own."""
    # The same office, day and headline have one number, which stands for the document.
    return {
        "report_id": row_id(row),
        "source": row["source_office"],
        "published": row["source_date"],
        "url": f"https://report.invalid/{row['report_id']}",
        "text": row["headline"],
        "date": "",
        "latitude": "",
        "longitude": "",
    }


def row_id(row):
    return "/".join((row["report_id"], row["ged_id"], row["seq"]))


def coding(event):
    """What the coders made of an event."""
    # Sides are no directions, except in one-sided violence.
    is_one_sided = event["type_of_violence"] == "3"
    both = f"{event['side_a']}; {event['side_b']}"
    deaths = [event[name] for name in ("low", "best", "high") if event[name].isdigit()]
    return {
        "date": event["date_start"],
        "date_end": event["date_end"],
        "date_precision": DATE_PRECISION.get(event["date_prec"], ""),
        "latitude": event["latitude"],
        "longitude": event["longitude"],
        "geo_precision": event["where_prec"],
        "event_type": ACTS[event["type_of_violence"]],
        "actor": event["side_a"] if is_one_sided else both,
        "target": event["side_b"] if is_one_sided else both,
        "fatalities": layout.span(min(deaths, key=int), max(deaths, key=int)) if deaths else "",
        "place": event["where_coordinates"],
        "region": event["adm_1"],
    }


def main():
    events, rows, folder = map(Path, sys.argv[1:4])
    coded = {event["id"]: event for event in read(events)}
    reports, truth = [], []
    for row in read(rows):
        own = report(row)
        reports.append(own if "--headlines" in sys.argv else own | coding(coded[row["ged_id"]]))
        truth.append((row_id(row), row["ged_id"]))
    layout.write_folder(folder, reports, truth, [])


def read(path):
    with gzip.open(path, "rt", newline="", encoding="utf-8") as table:
        yield from csv.DictReader(table)


if __name__ == "__main__":
    main()
