"""A child process with its seconds and its memory, stopped when it takes too much of either.

The kernel measures: CPU is user and system time of the process and of its own children, peak memory the largest resident set
of any one of them. A child cannot show a smaller peak than its parent had, so nothing large is imported here.
"""
import dataclasses
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

WATCH_S = 0.5


@dataclasses.dataclass
class Limits:
    seconds: float
    megabytes: float


@dataclasses.dataclass
class Run:
    wall_s: float
    cpu_s: float
    peak_mb: float
    problem: str = ""


def run(command, log, limits):
    started = time.perf_counter()
    with open(log, "wb") as output:
        # DuckDB spills into the folder it is run in.
        child = subprocess.Popen(list(map(str, command)), stdout=output, stderr=output, cwd=log.parent,
                                 start_new_session=True)
        watch = Watch(child.pid, limits)
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
        finally:
            watch.ended.set()
    wall_s = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    watch.join()
    shutil.rmtree(log.parent / ".tmp", ignore_errors=True)
    problem = f"failed, see {log}" if child.returncode else ""
    if child.returncode == -signal.SIGKILL and watch.why:
        problem = watch.why
    return Run(wall_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, problem)


class Watch(threading.Thread):
    """Stops a session of processes that takes too long or too much memory, and keeps why."""

    def __init__(self, session, limits):
        super().__init__(daemon=True)
        self.session, self.limits, self.why, self.ended = session, limits, "", threading.Event()
        self.start()

    def run(self):
        until = time.monotonic() + self.limits.seconds
        while not self.ended.wait(max(0.0, min(WATCH_S, until - time.monotonic()))):
            if time.monotonic() >= until:
                self.stop(f"stopped after {self.limits.seconds:g} s")
            elif resident_mb(self.session) > self.limits.megabytes:
                self.stop(f"stopped at {self.limits.megabytes:,.0f} MB")

    def stop(self, why):
        self.why = why
        self.ended.set()
        try:
            os.killpg(self.session, signal.SIGKILL)
        except ProcessLookupError:
            pass  # It ended by itself at the same moment.


def resident_mb(session):
    """What the processes of a session hold together, where the system tells it in /proc."""
    pages = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # It has ended.
        if int(fields[3]) == session:
            pages += int(fields[21])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def machine_mb():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**20
