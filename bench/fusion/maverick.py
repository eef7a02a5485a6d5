#!/usr/bin/env python3
"""MAVERICK event reports as a report table: `maverick.py REPORTS.csv.gz FOLDER`.

FOLDER gets reports.csv, which `holdfire fuse` reads as any other, truth.csv from the coders' event numbers, and
taxonomy_actor.csv, in which the parent of an actor is its type. How the columns are read:

- `geo_precision`: 6 (street) and 5 are the place itself, 4 (part of a town) is near it, 3 (town) a district, 2 a province.
  A country, 1, is no place, so that its coordinates are left out.
- Actors said to be victims are acted upon, as is `target`; the others act. An unknown actor stands for its type.
- The act is the first that is known of any actor, in the words of the program's own list.
- `source` cites a document: author, day of publication and headline. The report table names documents by their address,
  so that the citation becomes one, of a place that cannot exist.
"""
import csv
import gzip
import re
import sys
from pathlib import Path
from urllib.parse import quote

import layout

PRECISION = {"6": "1", "5": "1", "4": "2", "3": "3", "2": "4"}
ACTS = {
    "Abduction": "abduction",
    "Arson": "violence_against_civilians",
    "Crowd control measures": "law_enforcement",
    "Looting": "looting",
    "Melee": "attack_on_civilians",
    "Remote violence": "remote_violence",
    "Riot": "protest",
    "Sexual violence": "sexual_violence",
    "Shooting": "small_arms_fire",
    "Stabbing": "attack_on_civilians",
    "Torture": "violence_against_civilians",
}
BLOCKS = [f"actor{number}" for number in range(1, 7)]


def report(row):
    """The row of the report table, and the types of the actors it names."""
    parties, types = {"actor": [], "target": []}, {}
    for block in BLOCKS:
        name, of_type = row[block].strip(), row[f"{block}_type"].strip()
        if name and is_known(name) and of_type:
            types[name] = of_type
        said = name if is_known(name) else of_type
        side = parties["target" if row[f"{block}_victim"] == "1" else "actor"]
        if name and said and said not in side:
            side.append(said)
    if is_known(row["target"]):
        parties["target"].append(row["target"])
    words = (word.strip() for block in BLOCKS for word in row[f"{block}_violence"].split(";"))
    cited = re.search(r"\((\d{4}-\d\d-\d\d)\)\s*(.*)", row["source"])
    is_placed = row["geo_precision"] in PRECISION
    first, last = sorted((row["date_start"], row["date_end"]))  # three rows have them exchanged
    return {
        "report_id": row["id"],
        "source": row["source_author"],
        "date": first,
        "date_end": last,
        "latitude": row["latitude"] if is_placed else "",
        "longitude": row["longitude"] if is_placed else "",
        "geo_precision": PRECISION.get(row["geo_precision"], ""),
        "event_type": next((ACTS[word] for word in words if word in ACTS), ""),
        "actor": "; ".join(parties["actor"]),
        "target": "; ".join(parties["target"]),
        "fatalities": layout.span(row["deaths_low"], row["deaths_high"]),
        "injured": layout.span(row["injuries_low"], row["injuries_high"]),
        "place": row["location"],
        "region": row["city"],
        "published": cited[1] if cited else "",
        "url": f"https://citation.invalid/{quote(row['source'], safe='')}" if row["source"] else "",
        "text": cited[2] if cited else row["source"],
    }, types


def is_known(value):
    return bool(value) and not value.startswith("Unknown") and value != "Other"


def main():
    given, folder = Path(sys.argv[1]), Path(sys.argv[2])
    with gzip.open(given, "rt", newline="", encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    reports, parents = [], {}
    for row in rows:
        one, types = report(row)
        reports.append(one)
        parents.update(types)
    truth = ((row["id"], row["event_id"]) for row in rows)
    layout.write_folder(folder, reports, truth, sorted(parents.items()))


if __name__ == "__main__":
    main()
