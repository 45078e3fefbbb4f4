"""Faults 26 to 30: an archive that is damaged, too new or taken, and a report that is."""
import os
import pathlib
import re
import sqlite3
import threading
import time

import archive
import service
import small
from manager import Manager
from service import expect
from table import fault


def settled(place, count=5):
    """A place whose service has read everything and has been stopped."""
    small.use(place)
    small.fill(place, count)
    place.start()
    place.check()
    expect(place.stop() == 0, "the service did not stop")


def rebuilt(place, what):
    """The start after damage: the old archive lies aside, a new one holds the inbox."""
    log = len(place.log_text())
    place.start()
    place.check()
    aside = [path.name for path in place.state.iterdir()
             if re.fullmatch(r"archive\.sqlite\.corrupt-[0-9TZ-]+", path.name)]
    expect(len(aside) == 1, f"{what}: moved aside: {aside}")
    told = [line for line in place.log_text()[log:].splitlines() if "the archive was damaged and is built anew" in line]
    expect(len(told) == 1 and told[0].startswith("warning:") and aside[0] in told[0], f"{what}: the log says {told}")
    expect(place.status()["work"]["analysed"] == place.documents() == 5, f"{what}: {place.status()['work']}")
    expect(place.status()["troubles"] == [], f"{what}: {place.status()['troubles']}")
    return aside[0]


def random_bytes(path):
    path.write_bytes(os.urandom(path.stat().st_size))


def random_page(path):
    """Damage in the middle: the head is that of a good archive."""
    with open(path, "r+b") as file:
        file.seek(2 * 4096)
        file.write(os.urandom(path.stat().st_size - 2 * 4096))


def truncated(path):
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def truncated_in_a_page(path):
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096 + 1000)


def zero_length(path):
    os.truncate(path, 0)


def a_folder(path):
    path.unlink()
    path.mkdir()
    (path / "file").write_text("in it")


def a_folder_as_log(path):
    pathlib.Path(f"{path}-wal").unlink(missing_ok=True)
    pathlib.Path(f"{path}-wal").mkdir()


DAMAGES = [random_bytes, random_page, truncated, truncated_in_a_page, zero_length, a_folder, a_folder_as_log]


@fault(26, "the archive is damaged while the service is stopped",
       "random bytes in all or all but the first pages, truncated at or in a page, zero length, a folder in its place or its log's",
       "moved aside to *.corrupt-<time>, built anew from the inbox, one warning")
def damaged_archive(place):
    failures = []
    for damage in DAMAGES:
        part = service.Place(place.root / damage.__name__)
        try:
            settled(part)
            damage(archive.path(part))
            rebuilt(part, damage.__name__)
        except service.Failure as failure:
            failures.append(f"{damage.__name__}: {failure}")
        finally:
            part.close()
    expect(not failures, "; ".join(failures))
    return f"{len(DAMAGES)} kinds of damage: moved aside, all 5 documents analysed anew"


@fault(26, "junk in the archive's log", "random bytes over the -wal file of a killed service",
       "no harm: what the log alone held is read again from the inbox", part="b")
def junk_log(place):
    """A log whose sums are wrong is, to SQLite, one that was never written: no damage, and nothing to move aside."""
    settled(place)
    place.start()
    place.drop("source-0/later.txt", small.STAY)
    place.sync()
    place.kill()
    log = pathlib.Path(f"{archive.path(place)}-wal")
    expect(log.stat().st_size > 0, "the killed service left no log")
    log.write_bytes(os.urandom(log.stat().st_size))
    place.start()
    place.check()
    expect(not list(place.state.glob("*corrupt*")), "an archive was moved aside")
    expect(place.status()["work"]["analysed"] == 1, f"analysed: {place.status()['work']['analysed']}, not the 1 of the log")
    return "what the log alone held, 1 document, was analysed again; nothing was moved aside"


@fault(26, "the archive is damaged while the service runs", "random bytes over its file and its log, then a drop",
       "the service ends (74) and says why; the next start moves it aside and builds it anew", part="c")
def damaged_while_running(place):
    settled(place, 4)
    place.start()
    for path in (archive.path(place), pathlib.Path(f"{archive.path(place)}-wal")):
        path.write_bytes(os.urandom(max(path.stat().st_size, 1 << 20)))
    place.drop("source-0/later.txt", small.STAY)
    status = place.end()
    expect(status == 74, f"ended with {status}")
    aside = rebuilt_after_end(place)
    return f"ended with 74, {aside}, 5 documents analysed anew"


def rebuilt_after_end(place):
    """Either the ending service or the next start has moved the archive aside."""
    place.start()
    place.check()
    aside = [path.name for path in place.state.glob("archive.sqlite.corrupt-*") if not path.name.endswith(("-wal", "-shm"))]
    expect(len(aside) == 1 and aside[0] in place.log_text(), f"moved aside: {aside}: {place.log_text()[-1000:]}")
    expect(place.status()["work"]["analysed"] == place.documents() == 5, f"{place.status()['work']}")
    return aside[0]


def dump(place):
    with archive.copy(place) as connection:
        return [connection.execute("PRAGMA user_version").fetchone(), *connection.iterdump()]


@fault(27, "an archive of a newer version", "PRAGMA user_version = 99; a step of the schema that is not known",
       "refused with 76, the archive left as it is; with its own version back it goes on")
def newer_archive(place):
    """The exit status is 76, as contracts.md says, not the 78 of configuration."""
    settled(place)
    kept, content = archive.path(place).read_bytes(), dump(place)
    for statement in ["PRAGMA user_version = 99", "INSERT INTO grdb_migrations VALUES ('99')"]:
        with sqlite3.connect(archive.path(place), isolation_level=None) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute(statement)
        connection.close()
        newer = dump(place)
        expect(newer != content, f"{statement}: the archive is not another")
        done = place.run("watch", place.inbox, ..., timeout=30)
        expect(done.returncode == 76, f"{statement}: ended with {done.returncode}: {done.stderr}")
        expect("written by a newer version of parallax" in done.stderr and str(place.state) in done.stderr, done.stderr)
        expect(dump(place) == newer, f"{statement}: the archive was written to")
        archive.path(place).write_bytes(kept)
        for ending in ("-wal", "-shm"):
            pathlib.Path(f"{archive.path(place)}{ending}").unlink(missing_ok=True)
    expect(not list(place.state.glob("*corrupt*")), "it was moved aside")
    place.start()
    place.check()
    expect(place.status()["work"]["analysed"] == 0, "its own archive was not used")
    return "76 and the path for both, nothing written; with its own archive nothing was analysed again"


class Lock:
    """Another process's lock on the archive, let go after some seconds."""

    def __init__(self, place, seconds):
        self.connection = sqlite3.connect(archive.path(place), isolation_level=None, check_same_thread=False)
        self.connection.execute("BEGIN EXCLUSIVE")
        self.begun = time.monotonic()
        self.timer = threading.Timer(seconds, self.release)
        self.timer.start()

    def release(self):
        self.connection.execute("ROLLBACK")
        self.connection.close()

    def end(self):
        self.timer.join()
        return time.monotonic() - self.begun


@fault(28, "another process locks the archive", "BEGIN EXCLUSIVE by sqlite3 for 13 s, with a watchdog of 15 s",
       "waits of 5 s at most, signs of life go on, status answers and says so; recovers when it is let go")
def locked_archive(place):
    small.use(place)
    small.fill(place)
    manager = Manager(place, watchdog=15)
    place.start(environment=manager.environment)
    place.sync()
    began = time.monotonic()
    lock = Lock(place, 13)
    place.drop("source-0/later.txt", small.STAY)
    place.wait("the status tells of the lock", lambda: any("lock" in text for text in place.status()["troubles"]), 12)
    said = time.monotonic() - began
    begun = time.monotonic()
    place.status()
    answered = time.monotonic() - begun
    expect(answered < 5, f"status took {answered:.1f} s")
    expect(any("warning" in line and "locked" in line for line in place.log_text().splitlines()), place.log_text()[-800:])
    lock.end()
    place.check()
    silence = manager.longest_silence(began)
    expect(len(manager.signs()) > 1 and silence < 15, f"{silence:.1f} s without a sign of life")
    place.wait("the trouble is over", lambda: place.status()["troubles"] == [])
    expect(place.status()["work"]["analysed"] == 6, f"{place.status()['work']['analysed']} analyses")
    return f"told after {said:.1f} s, longest silence {silence:.1f} of 15 s, then read once and as a cold start"


@fault(28, "another process locks the archive while the service starts", "BEGIN EXCLUSIVE for 3 s, and for ever",
       "the first is waited for; the second ends the start with 75 after 5 s", part="b")
def locked_at_start(place):
    settled(place)
    lock = Lock(place, 3)
    place.start()
    place.check()
    place.stop()
    lock.end()
    lock = Lock(place, 20)
    begun = time.monotonic()
    done = place.run("watch", place.inbox, ..., timeout=30)
    took = time.monotonic() - begun
    lock.timer.cancel()
    lock.release()
    expect(done.returncode == 75 and "lock" in done.stderr, f"{done.returncode}: {done.stderr}")
    expect(4 < took < 15, f"after {took:.1f} s")
    place.start()
    place.check()
    return f"3 s are waited for; for ever: 75 after {took:.1f} s; started again when it was let go"


@fault(29, "two services of one state", "start twice; kill -9 and start at once",
       "the second ends with 75 and says who; what a killed one leaves is no hindrance")
def two_of_one_state(place):
    small.use(place)
    small.fill(place)
    place.start()
    place.sync()
    done = place.run("watch", place.inbox, "--reports", place.root / "other", "--state", place.state,
                     "--lexicons", place.lexicons, timeout=30)
    expect(done.returncode == 75, f"the second ended with {done.returncode}: {done.stderr}")
    expect(str(place.state) in done.stderr and "uses the state" in done.stderr, done.stderr)
    expect(not (place.root / "other").exists(), "the second made a report folder")
    place.check()
    for _ in range(5):
        place.kill()
        place.start()
    place.check()
    expect(place.status()["work"]["analysed"] == 0, "after a kill something was analysed again")
    return "75 and the state's path; 5 times killed and started at once, nothing analysed again"


@fault(30, "two services of one report", "another inbox and state, the same --reports",
       "the second ends with 75 and says so; the first goes on; what a killed one leaves is no hindrance")
def two_of_one_report(place):
    small.use(place)
    small.fill(place)
    place.start()
    place.sync()
    other = service.Place(place.root / "other")
    other.lexicons, other.reports = place.lexicons, place.reports
    small.fill(other, 2, small.STAY)
    done = other.run("watch", other.inbox, ..., timeout=30)
    expect(done.returncode == 75, f"the second ended with {done.returncode}: {done.stderr}")
    expect(f"another process publishes to {place.reports}" in done.stderr, done.stderr)
    place.drop("source-0/later.txt", small.STAY)
    place.check()
    place.kill()
    expect((place.root / ".reports.lock").exists(), "there is no lock beside the report")
    done = other.run("compare", other.inbox, "-o", place.reports, "--lexicons", place.lexicons)
    expect(done.returncode == 0, f"what the killed one left hinders: {done.stderr}")
    place.start()
    place.check()
    return "75 and the report's path; compare -o is refused by nothing that a killed one left, and taken back after"
