"""The data sets, made when they are first needed and kept in the cache: a folder each, with reports.csv and truth.csv."""
import dataclasses
import subprocess
import sys
from pathlib import Path

MADE = {}  # What came of making each folder: nothing, or the error.

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
GENERATOR = SHARED / "tools" / "gen_reports.py"
MAVERICK = SHARED / "data/maverick-cote-divoire/maverick_reports_civ.csv.gz"
UCDP_EVENTS = SHARED / "data/ucdp-ged-syria/ged_syria_2016-11_2017-12.csv.gz"
UCDP_ROWS = SHARED / "data/ucdp-ged-syria/ged_syria_2016-11_2017-12_reports.csv.gz"


@dataclasses.dataclass(frozen=True)
class Data:
    name: str
    folder: Path
    make: tuple = ()  # the command that fills the folder
    written_last: str = ""  # by that command; a folder with it is complete and is used again by later runs
    reports: int = 0  # as asked of the generator
    regime: str = ""
    noise: str = ""
    seed: str = ""
    has_places: bool = True
    is_learnt_from: bool = False

    def ready(self):
        """Makes the files if they are not there. What failed once is not tried again for each method."""
        is_there = self.written_last and (self.folder / self.written_last).exists()
        if self.make and not is_there and self.folder not in MADE:
            done = subprocess.run(list(map(str, self.make)), stdout=subprocess.DEVNULL)
            MADE[self.folder] = done.returncode
        if MADE.get(self.folder):
            raise ValueError(f"`{self.folder.name}` could not be made; the reason is on standard error")

    def count(self):
        if self.reports:
            return self.reports
        with open(self.folder / "truth.csv", encoding="utf-8") as table:
            return sum(1 for _ in table) - 1


def generated(cache, python, regime, noise, reports, seed):
    folder = cache / "data" / f"{regime}-noise{noise}-{reports}-s{seed}"
    make = (python, GENERATOR, "--reports", reports, "--seed", seed, "--regime", regime, "--noise", noise, "--out", folder)
    return Data(f"{regime}, noise {noise}, seed {seed}", folder, make, "meta.json", reports, regime, noise, seed)


def labelled(cache):
    """The real reports whose incidents people have coded. Small, so made anew by each run."""
    folder = cache / "data"
    ucdp = (sys.executable, HERE / "ucdp.py", UCDP_EVENTS, UCDP_ROWS)
    yield Data("MAVERICK Côte d'Ivoire", folder / "maverick", (sys.executable, HERE / "maverick.py", MAVERICK,
               folder / "maverick"), is_learnt_from=True)
    yield Data("UCDP Syria, coded rows", folder / "ucdp", (*ucdp, folder / "ucdp"))
    yield Data("UCDP Syria, headlines", folder / "ucdp-headlines", (*ucdp, folder / "ucdp-headlines", "--headlines"),
               has_places=False)


def given(named):
    name, _, folder = named.partition("=")
    return Data(name, Path(folder).resolve())


UNITS = {"M": 1_000_000, "k": 1_000}


def size(text):
    unit = UNITS.get(text[-1])
    return int(text[:-1]) * unit if unit else int(text)


def short(size):
    for letter, unit in UNITS.items():
        if size and size % unit == 0:
            return f"{size // unit}{letter}"
    return str(size)
