#!/usr/bin/env python3
"""Checks the hand-made truth against the articles and prints counts.

Usage: check.py DIRECTORY_OF_ARTICLES

Offsets count Unicode scalar values of the file decoded as UTF-8, unchanged; the end is exclusive.
Ends with status 1 if anything is wrong.
"""
import collections
import csv
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent

COLUMNS = {
    "mentions": "document start end quote kind value note",
    "meetings": "document id track ordinal from to place status outcome quote start end note",
    "attendance": "document meeting who state reason reason_start reason_end quote start end",
    "statements": "document|statement|clause no|type|who is bound|cites|quote|start|end",
    "claims": "document accuser accused about clause quote start end note",
    "commitments": "document who kind what due quote start end",
    "contacts": "document who with medium when readout quote start end",
    "zones": "document name kind quote start end",
    "incidents": "document what actor target place when quote start end",
    "agreements": "document value quote start end",
}
# The column by which rows are counted, and what it may hold (None: anything).
KINDS = {
    "mentions": ("kind", {"date", "actor", "place"}),
    "meetings": ("status", {"held", "scheduled", "proposed"}),
    "attendance": ("state", {"present", "invited", "boycotted", "conditional", "observer", "organizer", "host",
                             "mediator", "sponsor", "expected", "willing", "declined", "marginal"}),
    "statements": ("type", {"principle", "exhortation", "obligation", "declaratory", ""}),
    "claims": ("note", {"accusation", "criticism", "assertion"}),
    "commitments": ("kind", {"commitment", "condition", "undertaking"}),
    "contacts": ("medium", {"phone", "meeting", "intermediary", "none"}),
    "zones": ("kind", {"safe zone", "buffer zone", "ceasefire area"}),
    "incidents": ("what", None),
    "agreements": ("value", None),
}
TRACKS = {"astana", "geneva", "bilateral", "intra-syrian"}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Actors; an unnamed one keeps the article's wording after the colon.
ACTORS = {"mentions": ["value"], "attendance": ["who"], "statements": ["who is bound"], "claims": ["accuser", "accused"],
          "commitments": ["who"], "contacts": ["who", "with"], "incidents": ["actor", "target"]}
DATES = {"meetings": ["from", "to"], "commitments": ["due"], "contacts": ["when"], "incidents": ["when"]}

problems = []


def columns(name):
    text = COLUMNS[name]
    return text.split("|") if "|" in text else text.split()


def read(name):
    raw = (HERE / f"{name}.csv").read_bytes().decode("utf-8")
    reader = csv.DictReader(raw.splitlines(keepends=True), strict=True)
    rows = list(reader)
    if reader.fieldnames != columns(name):
        problems.append(f"{name}: columns {reader.fieldnames}")
    return rows


def is_actor(value):
    return value.startswith("unnamed") and value[7:8] in ("", ":") or SLUG.fullmatch(value)


def check_span(where, text, row, quote, start, end):
    if not (row[start].isdigit() and row[end].isdigit() and int(row[start]) < int(row[end])):
        problems.append(f"{where}: offsets {row[start]!r} {row[end]!r}")
    elif text[int(row[start]):int(row[end])] != row[quote]:
        problems.append(f"{where}: text has {text[int(row[start]):int(row[end])]!r}, row has {row[quote]!r}")


def check_row(name, where, text, row):
    check_span(where, text, row, "quote", "start", "end")
    column, allowed = KINDS[name]
    kind = row[column].split(";")[0] if name == "claims" else row[column]
    if allowed is not None and kind not in allowed:
        problems.append(f"{where}: {column} {kind!r}")
    for column in ACTORS.get(name, []):
        if name == "mentions" and row["kind"] != "actor":
            continue
        may_be_empty = name in ("statements", "incidents")
        for actor in row[column].split(";"):
            if not (is_actor(actor) or (actor == "" and may_be_empty)):
                problems.append(f"{where}: {column} {actor!r}")
    for column in DATES.get(name, []):
        if row[column] and not DATE.fullmatch(row[column]):
            problems.append(f"{where}: {column} {row[column]!r}")
    if name == "mentions":
        if row["kind"] == "date" and not (DATE.fullmatch(row["value"]) or row["value"].startswith("unresolved:")):
            problems.append(f"{where}: date {row['value']!r}")
        if not row["value"]:
            problems.append(f"{where}: no value")
    if name == "meetings":
        if row["track"] not in TRACKS:
            problems.append(f"{where}: track {row['track']!r}")
        for part in filter(None, row["outcome"].split(" | ")):
            speaker, _, words = part.partition(": ")
            if not is_actor(speaker) or words not in text:
                problems.append(f"{where}: outcome {part!r}")
    if name == "attendance" and (row["reason"] or row["reason_start"] or row["reason_end"]):
        check_span(where + " reason", text, row, "reason", "reason_start", "reason_end")
    if name == "statements" and (row["type"] == "") != (row["clause no"] == "0"):
        problems.append(f"{where}: only clause 0, the statement as such, has no type")
    if name == "contacts" and row["readout"] not in text:
        problems.append(f"{where}: readout is not in the text")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    texts, counts, meetings = {}, collections.Counter(), set()
    tables = {name: read(name) for name in COLUMNS}
    meetings = {(row["document"], row["id"]) for row in tables["meetings"]}
    if len(meetings) != len(tables["meetings"]):
        problems.append("meetings: an id stands twice in a document")
    for name, rows in tables.items():
        seen, before = set(), None
        for number, row in enumerate(rows, 2):
            where = f"{name}.csv row {number}"
            document = row["document"]
            if None in row or None in row.values():
                problems.append(f"{where}: number of cells")
                continue
            if document not in texts:
                path = folder / f"{document}.txt"
                if not path.is_file():
                    problems.append(f"{where}: no article {document}")
                    continue
                texts[document] = path.read_bytes().decode("utf-8")
            check_row(name, where, texts[document], row)
            if tuple(row.values()) in seen:
                problems.append(f"{where}: the same row twice")
            seen.add(tuple(row.values()))
            place = (document, int(row["start"]), int(row["end"]))
            if before and place < before:
                problems.append(f"{where}: out of order")
            if name == "mentions" and before and before[0] == document and place[1] < before[2]:
                problems.append(f"{where}: overlaps the mention before it")
            before = place
            if name == "attendance" and row["meeting"] != "astana-process" and (document, row["meeting"]) not in meetings:
                problems.append(f"{where}: no meeting {row['meeting']!r} in this article")
            column, allowed = KINDS[name]
            kind = row[column].split(";")[0] if allowed else ""
            counts[document[:3], name, kind or ("(statement as such)" if name == "statements" else "")] += 1

    documents = sorted({document for document, _, _ in counts})
    print(f"{'file and kind':34}" + "".join(f"{d:>6}" for d in documents) + f"{'all':>6}")
    for name in COLUMNS:
        kinds = sorted({k for _, n, k in counts if n == name})
        lines = [(name, kinds)] + ([(f"  {k}", [k]) for k in kinds] if kinds != [""] else [])
        for label, some in lines:
            cells = [sum(counts[d, name, k] for k in some) for d in documents]
            print(f"{label:34}" + "".join(f"{c:6}" for c in cells) + f"{sum(cells):6}")
    for problem in problems:
        print("WRONG", problem)
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
