"""Faults 46 and 47: much at once, and much for long."""
import contextlib
import hashlib
import os
import pathlib
import shutil
import threading
import time

from service import expect
from table import fault


def drop_many(place, count, folders=20):
    """So many articles, each another one, as fast as they can be written."""
    start = time.monotonic()
    for number in range(count):
        place.write(f"source-{number % folders}/{number}.txt", f"{number} bombs fell. {place.text(number)}")
    return time.monotonic() - start


def watched_watch(place):
    """The watching child's measures; none where there is none, or where it ends meanwhile and another begins."""
    child = place.watcher()
    with contextlib.suppress(FileNotFoundError, ProcessLookupError, KeyError):
        status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{child}/status").read_text().splitlines())
        return {"rss": int(status["VmRSS"].split()[0]), "descriptors": len(os.listdir(f"/proc/{child}/fd")),
                "threads": int(status["Threads"])}
    return None


def flood(place, count, most):
    place.fill()
    place.start()
    place.sync()
    drop_many(place, count)
    place.wait("they are being read", lambda: place.status()["work"]["analysed"] > 20)
    start = time.monotonic()
    place.drop("late/late.txt", "The late bird: Assad must go.\n")
    page = place.reports / f"documents/{hashlib.sha256(b'late/late.txt').hexdigest()[:16]}.html"
    place.wait("what was dropped last is in the report", page.exists, within=60)
    waited = time.monotonic() - start
    status = place.status()
    behind = count + 6 - status["work"]["analysed"]
    expect(behind > 0, "it came into the report behind all that was dropped before it")
    place.sync(within=most)
    seconds = time.monotonic() - start
    place.check()
    status, measures = place.status(), place.measures()
    expect(status["work"]["analysed"] == count + 6, f"{status['work']['analysed']} analyses of {count + 6} files")
    expect(place.documents() == count + 6, f"{place.documents()} documents")
    for entry in place.inbox.iterdir():
        shutil.rmtree(entry)
    place.check()
    expect(place.documents() == 0 and place.status()["documents"] == 0, f"{place.documents()} documents are left")
    return (f"what was dropped last was in the report after {waited:.2f} s with {behind} files still to read; "
            f"{behind / seconds:.0f} files a second; peak {measures['peak'] // 1024} MB, {measures['threads']} threads, "
            f"{measures['descriptors']} descriptors; then removed")


@fault(46, "2,500 files at once, then all removed", "a loop of writes; rm -r", "all are read, each once; what is dropped behind them "
       "does not wait for them; the report of an empty inbox")
def many_files(place):
    return flood(place, 2_500, 120)


@fault(46, "10,000 files at once, then all removed", "a loop of writes; rm -r", "as with 2,500", part="b", is_long=True,
       seconds=1200)
def very_many_files(place):
    return flood(place, 10_000, 600)


class Churn:
    """Articles and folders that come and go in the inbox, some hundred a second."""

    def __init__(self, place):
        self.place, self.is_over = place, threading.Event()
        self.files = self.folders = 0
        self.threads = [threading.Thread(target=work) for work in (self.churn_files, self.churn_folders)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        for thread in self.threads:
            thread.join()

    def churn_files(self):
        folder = self.place.inbox / "churn"
        folder.mkdir()
        while not self.is_over.is_set():
            path = folder / f"{self.files % 50}.txt"
            path.write_text(self.place.text(self.files))
            if self.files % 5:
                path.unlink()
            self.files += 1
            time.sleep(0.008)

    def churn_folders(self):
        while not self.is_over.is_set():
            folder = self.place.inbox / f"folder-{self.folders}"
            (folder / "inner").mkdir(parents=True)
            if self.folders % 10 == 0:
                (folder / "inner/x.txt").write_text(self.place.text(self.folders))
                time.sleep(0.01)
            shutil.rmtree(folder)
            self.folders += 1
            time.sleep(0.002)


def churn(place, seconds, warm_up):
    place.fill()
    place.start()
    place.sync()
    with Churn(place) as work:
        samples = []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(1)
            expect(place.is_alive(), "the service has ended")
            samples.append((time.monotonic(), place.measures(), watched_watch(place)))
    place.check()
    late = samples[int(len(samples) * warm_up):]
    half = len(late) // 2
    seen = []
    for name, index, slack in (("service", 1, 16_000), ("watching child", 2, 4_000)):
        first = [sample[index] for sample in late[:half] if sample[index]]
        last = [sample[index] for sample in late[half:] if sample[index]]
        expect(first and last, f"the {name} was hardly ever there")
        for kind, most in (("rss", slack), ("descriptors", 4), ("threads", 4)):
            before, after = (max(each[kind] for each in half) for half in (first, last))
            expect(after <= before + most, f"the {kind} of the {name} grew from {before} to {after}")
            seen.append(f"{kind} of the {name} {before} to {after}")
    return f"{work.files} files, {work.folders} folders: {', '.join(seen)}"


@fault(47, "files and folders that come and go, 40 s", "create and remove 100 a second; mkdir and rmdir",
       "memory, descriptors and threads of service and watching child stay flat")
def short_churn(place):
    return churn(place, 40, 0.4)


@fault(47, "files and folders that come and go, 1 h", "as in 40 s", "the same", part="b", is_long=True, seconds=4000)
def long_churn(place):
    return churn(place, 3600, 0.2)
