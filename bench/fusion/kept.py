"""What was measured, kept row by row in a file of the cache, so that a run that breaks off loses at most one row."""
import hashlib
import json
import time


class Rows:
    """The rows of one run: a line of JSON each, after a line that says which program was measured."""

    def __init__(self, folder, program, known=()):
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / time.strftime("%Y%m%d-%H%M%S.jsonl")
        self.rows = {}
        self.write({"program": fingerprint(program)})
        for row in known:
            self.add(row)

    def find(self, data, method):
        return self.rows.get((data.folder.name, method))

    @staticmethod
    def of_last_run(folder, program):
        """What the newest run of this very program measured. What failed may have been mended, so it is left out."""
        for path in sorted(folder.glob("*.jsonl"), reverse=True):
            # A last line that breaks off has no end.
            lines = [json.loads(text) for text in path.read_text(encoding="utf-8").split("\n")[:-1]]
            if lines and lines[0] == {"program": fingerprint(program)}:
                return [row for row in lines[1:] if not row["problem"].startswith("failed")]
        return []

    def add(self, row):
        self.rows[row["folder"], row["method"]] = row
        self.write(row)

    def write(self, row):
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def fingerprint(program):
    # Read in pieces: measure.py says why this process must stay small.
    with open(program, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
