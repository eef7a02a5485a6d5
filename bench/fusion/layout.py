"""What the readers of labelled data share: CSV files of one layout, the one the generator writes."""
import csv


def write_folder(folder, reports, truth, parents):
    """reports.csv, truth.csv and, if there are parents, taxonomy_actor.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "truth.csv", ["report_id", "incident_id"], truth)
    if parents:
        write(folder / "taxonomy_actor.csv", ["actor", "parent"], parents)
    write(folder / "reports.csv", list(reports[0]), (one.values() for one in reports))


def span(low, high):
    """A number, or two with a dash between them, the smaller first; nothing where either is not told."""
    if not (low.isdigit() and high.isdigit()):
        return ""
    low, high = sorted((int(low), int(high)))
    return str(low) if low == high else f"{low}-{high}"


def read(path):
    with open(path, newline="", encoding="utf-8") as table:
        yield from csv.DictReader(table)


def write(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as table:
        writer = csv.writer(table)
        writer.writerow(columns)
        writer.writerows(rows)
