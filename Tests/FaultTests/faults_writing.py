"""Faults 1 to 9: how files come to be and change.

What is to be picked up is waited for before the sync: a sync compares the whole inbox and finds what no event told.
"""
import contextlib
import hashlib
import mmap
import os
import shutil
import subprocess
import threading
import time

from kernel import rename_exchange
from service import expect, tree
from table import fault

FILLED = 5  # documents of place.fill()


def begin(place, more=0):
    """A service that has read some articles of some sources, and so many more that lie in its inbox."""
    place.fill(FILLED)
    place.start()
    place.sync()
    expect(place.analysed() == FILLED + more, f"{place.analysed()} analyses at the start")
    expect(place.status()["watching"]["mode"] == ("polling" if place.polls else "inotify"), "watched in another mode")


@fault(1, "slow writer", "1 kB each 100 ms, kept open", "not analysed until quiet; 1 analysis; listed as being written",
       polls=True)
def slow_writer(place):
    begin(place)
    path = "source-0/slow.txt"
    line = (place.text(1).strip() + " ") * 16
    writer = subprocess.Popen(
        ["sh", "-c", 'exec 3>"$1"; while :; do echo "$2" >&3; sleep 0.1; done', "sh", place.inbox / path, line])
    try:
        place.wait("it is listed as being written", lambda: place.status()["watching"]["beingWritten"] == [path], 5)
        # For 6 s, and longer where a look takes its time; the writer ends after the last.
        looks, end = 0, time.monotonic() + 6
        while time.monotonic() < end or looks <= 10:
            status = place.status()
            looks += 1
            expect(status["work"]["analysed"] == FILLED, "analysed while it was being written")
            expect(status["watching"]["beingWritten"] == [path], f"look {looks}: {status['watching']['beingWritten']}")
            time.sleep(0.05)
    finally:
        writer.kill()
        writer.wait()
    place.wait_for_analyses(FILLED + 1)
    place.check()
    expect(place.analysed() == FILLED + 1, f"{place.analysed() - FILLED} analyses")
    expect(place.status()["watching"]["beingWritten"] == [], "still listed as being written")
    return f"listed as being written in {looks} of {looks} looks, then 1 analysis"


@fault(2, "a writer that closes again and again", "open, append, close five times, 0.1 to 7 s apart",
       "the final content; at most 1 wasted analysis for each gap longer than the quiet time", polls=True)
def writer_of_many_closes(place):
    begin(place)
    # Nothing settles sooner after a close, or after a listing that shows another state.
    quiet = 4 if place.polls else 0.3
    target = place.inbox / "source-0/parts.txt"
    closes = []
    for number, gap in enumerate([0.1, 0.6, 2.2, 7, 0]):
        with open(target, "a") as file:
            file.write(f"{place.text(number)}Part {number} ends here.\n")
        closes.append(time.monotonic())
        time.sleep(gap)
    wasted = sum(after - before > quiet for before, after in zip(closes, closes[1:]))
    page = f"documents/{identity('source-0/parts.txt')}.html"
    place.wait("its last line is in the report", lambda: place.shows("Part 4 ends here.", page), 15)
    place.check()
    analyses = place.analysed() - FILLED
    expect((1 if place.polls else 2) <= analyses <= 1 + wasted, f"{analyses} analyses, {wasted} gaps longer than the quiet time")
    return f"{analyses} analyses, {wasted} of 4 gaps longer than the quiet time; the last line is shown"


@fault(3, "endless writer", "while :; do echo >>f; done", "a capped delay, shown in status; other files unaffected",
       seconds=100, polls=True, is_long=True)
def endless_writer(place):
    """The cap is 60 s; what is never quiet is read then, and goes on being listed as written."""
    begin(place)
    path = "source-0/endless.txt"
    place.drop(path, number=1)
    place.wait_for_analyses(FILLED + 1)
    writer = subprocess.Popen(["sh", "-c", 'while :; do echo >>"$1"; sleep 0.02; done', "sh", place.inbox / path])
    try:
        start = time.monotonic()
        place.wait("it is listed as being written", lambda: place.status()["watching"]["beingWritten"] == [path], 8)
        place.drop("source-1/other.txt", number=2)
        place.wait_for_analyses(FILLED + 2, within=10)
        other = time.monotonic() - start
        answer = place.ask("sync", "--timeout", "6")
        expect(answer.returncode == 1 and path in answer.stderr, f"sync: {answer.returncode} {answer.stderr}")
        # It compares the inbox at its end, and so reads the file once as it is.
        place.wait("the comparison of the sync is over", lambda: place.status()["backlog"] == 0)
        before, looks = place.analysed(), 0
        expect(before <= FILLED + 3, f"{before - FILLED - 2} analyses by the sync")
        while (status := place.status())["work"]["analysed"] == before:
            looks += 1
            expect(status["watching"]["beingWritten"] == [path], f"{status['watching']['beingWritten']} are being written")
            expect(time.monotonic() - start < 75, "not read after 75 s")
            time.sleep(0.2)
        delay = time.monotonic() - start
        expect(55 < delay < 70, f"read after {delay:.1f} s")
        expect(place.status()["work"]["analysed"] == before + 1, "read more than once at the cap")
        expect(place.status()["watching"]["beingWritten"] == [path], "no longer listed as being written")
    finally:
        writer.kill()
        writer.wait()
    place.check()
    return (f"read after {delay:.0f} s, listed in {looks} of {looks} looks, named by sync; another file was read "
            f"within {other:.1f} s")


@fault(4, "saves that replace", "atomic save, sed -i, an editor's backup and rewrite, RENAME_EXCHANGE",
       "one analysis each; never removed and added", part="a", polls=True)
def saves_that_replace(place):
    begin(place)
    path = place.inbox / "source-0/article-0.txt"
    draft = path.parent / ".draft.txt"

    def atomic():
        draft.write_text(place.text(1))
        os.rename(draft, path)

    def sed():
        subprocess.run(["sed", "-i", "s/stands by/betrayed/", path], check=True)

    def backup_and_rewrite():
        backup = path.with_name(path.name + "~")
        os.rename(path, backup)
        path.write_text(place.text(2))
        backup.unlink()

    def exchange():
        draft.write_text(place.text(3))
        rename_exchange(draft, path)
        draft.unlink()

    saves = [atomic, sed, backup_and_rewrite, exchange]
    looks = save_each(place, path, saves, [1, 1, 1, 1])
    other = place.inbox / "source-1/article-1.txt"
    looks += save_each(place, path, [lambda: rename_exchange(path, other)], [2])
    return f"1 analysis and 1 report for each of {len(saves)} saves, 2 for two exchanged articles; in place in {looks} looks"


@fault(4, "saves of an editor", "vim with each kind of backup", "one analysis each; never removed and added", part="b",
       needs="vim", polls=True)
def saves_of_vim(place):
    begin(place)
    path = place.inbox / "source-0/article-0.txt"

    def vim(text, *options):
        command = [word for option in options for word in ("-c", f"set {option}")]
        subprocess.run(["vim", "-es", "-u", "NONE", "-N", *command, "-c", f"normal! ggcG{text}", "-c", "wq", path],
                       check=True, cwd=place.root, env=os.environ | {"HOME": str(place.root), "TERM": "dumb"})
        expect(path.read_text().strip() == text, f"vim wrote {path.read_text()!r}")

    saves = [lambda: vim(place.text(1).strip(), "writebackup", "backupcopy=no"),
             lambda: vim(place.text(2).strip(), "writebackup", "backupcopy=yes"),
             lambda: vim(place.text(3).strip(), "backup", "backupcopy=no"),
             lambda: vim(place.text(4).strip(), "nobackup", "nowritebackup")]
    looks = save_each(place, path, saves, [1] * len(saves))
    return f"1 analysis and 1 report for each of {len(saves)} ways; in place in {looks} looks"


@fault(5, "names without a close", "ln; O_TMPFILE and linkat, also while it is open", "picked up", polls=True)
def names_without_close(place):
    begin(place)
    outside = place.root / "outside.txt"
    outside.write_text(place.text(1))
    os.link(outside, place.inbox / "source-0/linked.txt")
    place.wait_for_analyses(FILLED + 1)

    def without_name(text):
        descriptor = os.open(place.inbox / "source-1", os.O_TMPFILE | os.O_WRONLY, 0o644)
        os.write(descriptor, text.encode())
        return descriptor

    descriptor = without_name(place.text(2))
    name_file(descriptor, place.inbox / "source-1/named.txt")
    os.close(descriptor)
    place.wait_for_analyses(FILLED + 2)
    # Its later events bear no name that anybody knows: what counts is that the first reading waits.
    descriptor = without_name(place.text(3))
    name_file(descriptor, place.inbox / "source-1/open.txt")
    os.write(descriptor, b"This line came last.\n")
    os.close(descriptor)
    place.wait_for_analyses(FILLED + 3)
    place.wait("its last line is in the report",
               lambda: place.shows("This line came last.", f"documents/{identity('source-1/open.txt')}.html"))
    place.check()
    expect(place.analysed() == FILLED + 3, f"{place.analysed() - FILLED} analyses")
    return "all three after 1 analysis each"


@fault(6, "edits without a write", "mmap, with and without the descriptor; truncate of a path", "picked up", polls=True)
def edits_without_write(place):
    begin(place)

    def edit(path, keeps_open):
        with open(place.inbox / path, "r+b") as file:
            with contextlib.closing(mmap.mmap(file.fileno(), 0)) as memory:
                if not keeps_open:
                    file.close()
                memory[:] = memory[:].replace(b"Kurds", b"Druze")

    edit("source-0/article-0.txt", keeps_open=True)
    place.wait_for_analyses(FILLED + 1)
    edit("source-1/article-1.txt", keeps_open=False)
    place.wait_for_analyses(FILLED + 2)
    target = place.inbox / "source-2/article-2.txt"
    os.truncate(target, target.stat().st_size - len(" and must go.\n"))
    place.wait_for_analyses(FILLED + 3)
    place.check()
    expect(place.analysed() == FILLED + 3, f"{place.analysed() - FILLED} analyses")
    return "all three, 1 analysis each"


@fault(7, "edit of the same size and time", "the time is set back with touch -d, while it runs and while it does not",
       "picked up", polls=True)
def edit_of_same_size_and_time(place):
    begin(place)

    def edit(path):
        target = place.inbox / path
        before = target.stat()
        target.write_text(target.read_text().replace("Kurds", "Druze"))
        subprocess.run(["touch", "-d", f"@{before.st_mtime_ns // 10**9}.{before.st_mtime_ns % 10**9:09}", target], check=True)
        after = target.stat()
        expect((after.st_size, after.st_mtime_ns, after.st_ino) == (before.st_size, before.st_mtime_ns, before.st_ino),
               "the edit can be seen")

    edit("source-0/article-0.txt")
    place.wait_for_analyses(FILLED + 1)
    place.check()
    # Older than what the service looks at twice in any case.
    place.wait("the files are 3 s old", lambda: time.time() > (place.inbox / "source-1/article-1.txt").stat().st_mtime + 3)
    place.sync()
    expect(place.stop() == 0, "stopped with another status")
    edit("source-1/article-1.txt")
    place.start()
    place.wait_for_analyses(1)
    place.check()
    expect(place.analysed() == 1, f"{place.analysed()} analyses after the start")
    return "1 analysis each, by the event and at the start"


@fault(8, "old modification times", "tar -x, cp -p, mv of files of 2001", "picked up", polls=True)
def old_modification_time(place):
    begin(place)
    old = place.root / "old.txt"
    old.write_text(place.text(1))
    os.utime(old, (1_000_000_000, 1_000_000_000))
    archive = place.root / "old.tar"
    subprocess.run(["tar", "-cf", archive, "-C", place.root, "old.txt"], check=True)
    subprocess.run(["tar", "-xf", archive, "-C", place.inbox / "source-0"], check=True)
    shutil.copy2(old, place.inbox / "source-1/copied.txt")
    os.rename(old, place.inbox / "source-2/moved.txt")
    place.wait_for_analyses(FILLED + 3)
    place.check()
    place.expect_documents(FILLED + 3)
    expect(place.analysed() == FILLED + 3, f"{place.analysed() - FILLED} analyses")
    return "all three are in the report, 1 analysis each"


@fault(9, "files that are only touched", "touch, open O_RDWR and close, chmod, the same content written again",
       "no analysis; report and publications as before", polls=True)
def files_only_touched(place):
    begin(place)
    before, status, folder = tree(place.reports), place.status(), place.reports.stat().st_ino
    target = place.inbox / "source-0/article-0.txt"
    text = target.read_text()

    def touch():
        subprocess.run(["touch", target], check=True)

    def open_and_close():
        os.close(os.open(target, os.O_RDWR))

    def change_rights():
        target.chmod(0o600)

    def write_again():
        target.write_text(text)

    for act in (touch, open_and_close, change_rights, write_again):
        act()
        place.sync()
        now = place.status()
        expect(now["work"] == status["work"], f"{act.__name__}: {now['work']}, before {status['work']}")
        expect(now["publishedAt"] == status["publishedAt"], f"{act.__name__}: published again")
    expect(tree(place.reports) == before and place.reports.stat().st_ino == folder, "the report is another")
    place.check()
    return f"{status['work']['analysed']} analyses and {status['work']['publications']} publications before and after"


# -- What the rows share

def identity(path):
    """The id of a document, which is its page's name."""
    return hashlib.sha256(path.encode()).hexdigest()[:16]


def name_file(descriptor, path):
    """Gives an open file without a name one, by linkat(2)."""
    folder = os.open("/proc/self/fd", os.O_RDONLY)
    os.link(str(descriptor), path, src_dir_fd=folder, follow_symlinks=True)
    os.close(folder)


def save_each(place, path, saves, analyses):
    """Saves one after another, and holds the report against what is expected; returns how often it was looked at."""
    page = place.reports / f"documents/{identity(path.relative_to(place.inbox).as_posix())}.html"
    for number, (save, expected) in enumerate(zip(saves, analyses)):
        before, entries = place.status()["work"], history(place)
        with Presence(page, place, FILLED) as presence:
            save()
            place.wait_for_analyses(before["analysed"] + expected)
            place.check()
        work = place.status()["work"]
        expect(not presence.faults, f"save {number}: {presence.faults[:3]}")
        expect(work["analysed"] == before["analysed"] + expected, f"save {number}: {work}, before {before}")
        reports = work["publications"] - before["publications"]
        expect(1 <= reports <= expected, f"save {number}: {reports} reports")
        expect(history(place) - entries <= reports, f"save {number}: {history(place) - entries} entries of changes")
    return presence.looks


def history(place):
    """How many changes of the report are told."""
    return (place.reports / "changes/feed.atom").read_text().count("<entry>")


class Presence:
    """Looks all the time whether a page of the report is there and all the documents are."""

    def __init__(self, page, place, count):
        self.page, self.place, self.count = page, place, count
        self.faults, self.looks, self.is_over = [], 0, False

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over = True
        self.thread.join()

    def watch(self):
        while not self.is_over:
            self.looks += 1
            if not self.page.exists():
                self.faults.append("the page of the saved article was missing")
            found = self.place.documents()
            if found != self.count:
                self.faults.append(f"{found} documents")
            time.sleep(0.002)
