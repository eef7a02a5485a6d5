"""Rows in Markdown, and what the peers need beside ours."""

COLUMNS = ["data set", "method", "reports", "wall s", "CPU s", "peak MB", "P", "R", "F1", "B3 P", "B3 R", "B3 F1", "ECE"]
SCORES = ["pair_p", "pair_r", "pair_f1", "b3_p", "b3_r", "b3_f1", "ece"]
OURS, SPLINK, DBSCAN = "Holdfire", "Splink 5, best links", "DBSCAN"
RATIOS = ["data set", "reports", "Splink's CPU / ours", "wall", "peak MB", "our F1 − Splink's", "DBSCAN's CPU / ours",
          "our F1 − DBSCAN's"]


def header(columns):
    return "| " + " | ".join(columns) + " |\n|" + " --- |" * len(columns)


def line(cells):
    return "| " + " | ".join(cells) + " |"


def of_row(row):
    cells = [row["data"], row["method"], f"{row['reports']:,}" if row["reports"] else ""]
    cells += [row[name] if row[name] is None else shown.format(row[name])
              for name, shown in (("wall_s", "{:.2f}"), ("cpu_s", "{:.2f}"), ("peak_mb", "{:,.0f}"))]
    if row["problem"]:
        cells += [row["problem"]] + [""] * (len(SCORES) - 1)
    else:
        cells += [None if row[name] is None else f"{row[name]:.3f}" for name in SCORES]
    return line([cell or "" for cell in cells])


def ratios(rows):
    """One line for each data set on which ours and a peer were measured."""
    by_data = {}
    for row in rows:
        by_data.setdefault((row["data"], row["reports"]), {})[row["method"]] = row
    for (data, reports), of in by_data.items():
        ours, splink, dbscan = (of.get(name) for name in (OURS, SPLINK, DBSCAN))
        if ours and not ours["problem"] and (splink or dbscan):
            cells = [times(splink, ours, name) for name in ("cpu_s", "wall_s", "peak_mb")] + [gain(splink, ours)]
            yield line([data, f"{reports:,}", *cells, times(dbscan, ours, "cpu_s"), gain(dbscan, ours)])


def times(peer, ours, name):
    if not peer or peer[name] is None or "failed" in peer["problem"] or not ours[name]:
        return ""
    # What was stopped would have needed more.
    return ("over " if peer["problem"] else "") + f"{peer[name] / ours[name]:.1f}"


def gain(peer, ours):
    return "" if not peer or peer["problem"] else f"{ours['pair_f1'] - peer['pair_f1']:+.3f}"
