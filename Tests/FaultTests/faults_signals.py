"""Faults 49, 50 and 53 to 56: stopped, slept, signalled, hung, and cut off from manager and terminal."""
import contextlib
import os
import pathlib
import random
import signal
import socket
import subprocess
import time

import archive
import service
import small
from manager import Manager
from service import expect
from table import fault


# -- Stopped and started


def sleeps(place, seconds):
    """The service and its child stop for a while, as in a machine that is suspended, and the inbox changes."""
    small.use(place)
    small.fill(place)
    manager = Manager(place, watchdog=6)
    place.start(environment=manager.environment)
    place.sync()
    child = place.watcher()
    for pid in (place.pid, child):
        os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    for number in range(200):
        place.drop(f"source-{number % 3}/new-{number}.txt", small.STAY)
    (place.inbox / "source-0/article-0.txt").write_text(small.STAY)
    (place.inbox / "source-1/article-1.txt").unlink()
    time.sleep(seconds)
    woke = time.monotonic()
    for pid in (child, place.pid):
        os.kill(pid, signal.SIGCONT)
    place.wait("a sign of life", lambda: manager.signs() and manager.signs()[-1] > woke, 6)
    sign = manager.signs()[-1] - woke
    place.wait("all changes without a sync", lambda: place.documents() == 204, within=90)
    place.check()
    expect(place.watcher() == child, "the watching child was taken for dead")
    expect("no sign of life" not in place.log_text(), place.log_text()[-800:])
    work = place.status()["work"]
    expect(work["analysed"] == 206, f"{work['analysed']} analyses, not 5 + 200 + 1")
    return f"asleep for {woke - began:.0f} s; a sign of life {sign:.1f} s after, 201 changed files analysed, the same child"


@fault(49, "the machine sleeps", "SIGSTOP of service and child for 20 s, 202 changes, SIGCONT",
       "nothing is taken for dead, signs of life go on, everything is caught up with")
def sleep(place):
    return sleeps(place, 20)


@fault(49, "the machine sleeps for a minute", "SIGSTOP of service and child for 60 s",
       "as 49", part="b", seconds=180, is_long=True)
def long_sleep(place):
    return sleeps(place, 60)


def replace_under_same_inode(path, text):
    """Another file of the same name, inode number, size and time of modification.

    Whether a deleted file's number is used again is the file system's to decide; written in place, a file looks to the
    service just as one that got it.
    """
    before = os.stat(path)
    with open(path, "r+") as file:
        file.write(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = os.stat(path)
    expect((after.st_ino, after.st_size, after.st_mtime_ns) == (before.st_ino, before.st_size, before.st_mtime_ns),
           "the replaced file looks otherwise")


@fault(50, "everything changes while the service is stopped",
       "files added, edited, removed, renamed, swapped, replaced under the same inode number, folders moved, touched",
       "the next start finds all of it and analyses nothing else")
def changed_while_stopped(place):
    small.use(place)
    small.fill(place, 30)
    for name in ("kept", "moved"):
        place.drop(f"source-0/{name}/inside.txt", small.GO)
    place.start()
    place.check()
    expect(place.stop() == 0, "the service did not stop")
    inbox = place.inbox
    time.sleep(2.1)  # Older than two seconds, stamps are trusted without a second reading.
    place.drop("source-1/added.txt", small.STAY)                                        # 1 analysis
    (inbox / "source-0/article-0.txt").write_text(small.STAY)                           # 1
    with open(inbox / "source-1/article-1.txt", "a") as file:
        file.write(small.STAY)                                                          # 1
    (inbox / "source-2/article-2.txt").unlink()                                         # none
    os.rename(inbox / "source-0/article-3.txt", inbox / "source-2/renamed.txt")         # 1
    (inbox / "source-1/article-4.txt").write_text(small.STAY)
    os.rename(inbox / "source-1/article-4.txt", inbox / "source-2/article-5.txt")       # 1: over another
    os.rename(inbox / "source-0/moved", inbox / "source-1/moved")                       # 1
    replace_under_same_inode(inbox / "source-0/article-6.txt", "They must do.\n")       # 1
    os.utime(inbox / "source-1/article-7.txt")                                          # none
    subprocess.run(["rm", "-r", inbox / "source-0/kept"], check=True)                   # none
    place.start()
    place.check()
    work = place.status()["work"]
    expect(work["analysed"] == 7 and work["analysedAgain"] == 0, f"{work}, not 7 analyses")
    place.expect_documents(30)
    return "7 files analysed, 23 not, the gone are gone"


def stopped_in_backlog(place, count):
    small.use(place)
    for number in range(count):
        path = place.inbox / f"source-{number % 7}/article-{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(small.article(number))
    place.start()
    place.wait("some files are read", lambda: place.status()["work"]["analysed"] > count // 20)
    begun = time.monotonic()
    status = place.stop()
    took = time.monotonic() - begun
    expect(status == 0 and took < 2, f"ended with {status} after {took:.2f} s")
    kept = archive.documents(place)
    expect(kept < count, f"all {count} were read before the stop")
    place.start()
    place.sync()
    analysed = place.status()["work"]["analysed"]
    expect(kept + analysed == count, f"{kept} kept, then {analysed} analysed, of {count}")
    place.check()
    expect(place.status()["statements"] == count, f"{place.status()['statements']} statements")
    return f"{kept} kept, stopped in {took:.2f} s; then {analysed} of {count} analysed, none twice"


@fault(53, "SIGTERM in a backlog", "3,000 small files, stopped after some hundreds",
       "ends with 0 in less than 2 s; the next start repeats no finished work")
def stop_in_backlog(place):
    return stopped_in_backlog(place, 3000)


@fault(53, "SIGTERM while a large report is published", "2,000 documents, stopped at 5 moments of a publication",
       "ends with 0 in less than 2 s, the report whole; the next start publishes", part="c", seconds=120, is_long=True)
def stop_in_publication(place):
    small.use(place)
    for number in range(2000):
        place.write(f"source-{number % 7}/article-{number}.txt", small.article(number))
    place.start()
    place.sync()
    longest = 0.0
    for turn in range(5):
        for number in range(turn, 2000, 5):
            place.write(f"source-{number % 7}/article-{number}.txt", small.article(number + 2000))
        place.wait("all are read", lambda: place.status()["backlog"] == 0)
        time.sleep(turn * 0.3)
        begun = time.monotonic()
        status = place.stop()
        longest = max(longest, time.monotonic() - begun)
        expect(status == 0 and longest < 2, f"ended with {status} after {longest:.2f} s")
        place.start()
    place.check()
    return f"5 stops, {longest:.2f} s at the longest, the report whole and that of a cold start"


@fault(53, "SIGTERM in a large backlog", "10,000 small files", "as 53", part="b", seconds=600, is_long=True)
def stop_in_large_backlog(place):
    return stopped_in_backlog(place, 10_000)


# -- Signals


@fault(54, "storms of signals", "500 SIGHUP while files are dropped and lexicons change, then SIGTERM and SIGINT 50 times each",
       "no signal is lost, nothing crashes; ends with 0")
def storms(place):
    small.use(place)
    small.fill(place)
    place.start()
    place.sync()
    for number in range(500):
        if number % 20 == 0:
            place.drop(f"source-{number % 3}/storm-{number}.txt", small.STAY)
        place.process.send_signal(signal.SIGHUP)
        time.sleep(0.002)
    before = place.status()["bundle"]
    (place.lexicons / "questions/t.yaml").write_text(small.OPPOSITE)
    for _ in range(50):
        place.process.send_signal(signal.SIGHUP)
    place.wait("the last SIGHUP is followed", lambda: place.status()["bundle"] != before)
    place.check()
    expect(place.status()["work"]["analysed"] == 30, f"{place.status()['work']}")
    process = place.process
    for number in range(100):
        process.send_signal([signal.SIGTERM, signal.SIGINT][number % 2])
    begun = time.monotonic()
    status = place.end(within=10)
    took = time.monotonic() - begun
    expect(status == 0 and took < 2, f"ended with {status} after {took:.2f} s")
    return f"550 SIGHUP survived and followed; 100 times told to stop: 0 after {took:.2f} s"


@fault(54, "SIGTERM during the start", "SIGTERM and SIGINT at 20 random moments of the first 400 ms each, and at its very beginning",
       "ends with 0, or by that signal itself, which is a clean end to systemd; the next start is as any other", part="b")
def stopped_while_starting(place):
    small.use(place)
    small.fill(place)
    choice = random.Random(54)
    # How fast the machine is decides which of the moments lie before the program takes signals: on a fast one hardly the
    # first of them, on a busy one not even that.
    pauses = [choice.uniform(0, 0.4) for _ in range(40)] + [0.0] * 40
    ends = {}
    for turn, pause in enumerate(pauses):
        if turn >= 40 and len(ends) > 1:
            break
        number = [signal.SIGTERM, signal.SIGINT][turn % 2]
        place.start(ready=False)
        time.sleep(pause)
        status = place.stop(number, within=5)
        expect(status in (0, -number), f"turn {turn}: ended with {status}: {place.log_text()[-800:]}")
        ends[status] = ends.get(status, 0) + 1
        place.drop(f"source-{turn % 3}/later-{turn}.txt", small.STAY)
    expect(0 in ends and len(ends) > 1, f"all at one stage of the start: {ends}")
    place.start()
    place.check()
    return "ended with " + ", ".join(f"{status} {count} times" for status, count in sorted(ends.items()))


def keeps_hangups(pid):
    """Whether a SIGHUP waits for somebody who asks for it, and does not end the process."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    mask = int(next(line.split()[1] for line in status.splitlines() if line.startswith("SigBlk")), 16)
    # Between fork and exec all signals are blocked, and not by the program.
    return bool(mask & 1 << signal.SIGHUP - 1) and not mask & 1 << signal.SIGTERM - 1


@fault(54, "SIGHUP before READY", "SIGHUP at 20 random moments of the start, from the program's first line on",
       "ends nothing; the lexicons are read again when the service stands", part="c")
def hangup_while_starting(place):
    small.use(place)
    small.fill(place)
    choice = random.Random(5454)
    longest = 0.0
    for turn in range(20):
        begun = time.monotonic()
        place.start(ready=False)
        place.wait("SIGHUP is kept", lambda: keeps_hangups(place.pid), 5, pause=0.0005)
        longest = max(longest, time.monotonic() - begun)
        time.sleep(choice.uniform(0, 0.2) if turn else 0)
        place.process.send_signal(signal.SIGHUP)
        place.wait("the service answers", place.answers)
        place.sync()
        expect(place.stop() == 0, f"turn {turn}: no clean end")
    manager = Manager(place)
    place.start(ready=False, environment=manager.environment)
    place.wait("SIGHUP is kept", lambda: keeps_hangups(place.pid), 5, pause=0.0005)
    place.process.send_signal(signal.SIGHUP)
    place.wait("the early SIGHUP is followed", lambda: manager.times("RELOADING=1"))
    place.wait("the service answers", place.answers)
    place.check()
    expect("the watching thread hangs" not in place.log_text(), "a thread that has just begun was taken for hung")
    return f"survived 21 times; kept from {longest * 1000:.0f} ms after the start on at the latest"


# -- Hangs


def hangs(place, step, fault_text, within, *, before=None):
    """Hangs a part of a running service, waits for the watchdog, and starts again as systemd does."""
    small.use(place)
    small.fill(place)
    manager = Manager(place, watchdog=2)
    armed = place.root / "armed"
    place.start(failpoints=f"{step}=hang", environment=manager.environment | {"PARALLAX_FAILPOINTS_WHEN": str(armed)})
    place.wait("READY", lambda: manager.times("READY=1"))
    place.sync()
    place.wait("signs of life", lambda: len(manager.signs()) > 2)
    armed.touch()
    begun = time.monotonic()
    place.drop("source-0/slow.txt", small.STAY)
    if before:
        before(place)
    # Before the silence: of one that another load has caused nothing is said, and it ends.
    place.wait("the log names it", lambda: fault_text in place.log_text(), within + 5)
    place.wait("the status names it", lambda: any(fault_text in line for line in manager.statuses()), 5)
    manager.wait_for_death(place, max(5, within - (time.monotonic() - begun)))
    last = manager.signs()[-1] - begun
    expect(place.stop(signal.SIGABRT) == -signal.SIGABRT, "the watchdog's signal does not end it")
    place.start()
    place.check()
    expect(place.documents() >= 6, f"{place.documents()} documents")
    return f"last sign of life {last:.1f} s after, named: {fault_text}; started again"


@fault(55, "the main loop hangs", "failpoint that blocks the service's actor", "signs of life end at once, the log names it",
       part="a")
def actor_hangs(place):
    return hangs(place, "health", "the service itself does not answer", 10)


@fault(55, "a worker hangs", "failpoint while a file is read",
       "the other worker goes on, signs of life end after six times WatchdogSec, the log names the file", part="b")
def worker_hangs(place):
    """A document may take long, so that a worker's limit is minutes: six times WatchdogSec, 180 s in the unit."""
    def others(place):
        place.drop("source-1/other.txt", small.STAY)
        place.wait("the other worker goes on", lambda: place.documents() == 6, 8)
    return hangs(place, "reading@slow", "reading source-0/slow.txt does not end", 30, before=others)


@fault(55, "both workers hang", "failpoints while two files are read",
       "the service goes on to answer, signs of life end after six times WatchdogSec", part="c")
def both_workers_hang(place):
    def status(place):
        place.drop("source-1/slow-too.txt", small.STAY)
        for _ in range(20):
            begun = time.monotonic()
            place.status()
            expect(time.monotonic() - begun < 2, "status takes too long while both workers hang")
            time.sleep(0.1)
    return hangs(place, "reading@slow=hang;reading@slow-too", "does not end", 30, before=status)


@fault(55, "the watching thread hangs", "failpoint in its loop",
       "signs of life end after twice WatchdogSec (15 s at least), the log names it", part="d")
def watching_hangs(place):
    return hangs(place, "watching", "the watcher does not answer", 40)


@fault(55, "the archive hangs", "failpoint in the look at it", "signs of life end after six times WatchdogSec, the log names it",
       part="e")
def archive_hangs(place):
    return hangs(place, "check", "the archive does not answer", 40)


@fault(55, "a publication hangs", "failpoint after the exchange",
       "signs of life end after six times WatchdogSec, the log names it", part="f")
def publishing_hangs(place):
    return hangs(place, "publishing.exchanged", "publishing does not go on", 30)


@fault(55, "the watching child hangs", "SIGSTOP of the child alone, then SIGKILL of its successor",
       "the inbox is listed meanwhile, the child is replaced, signs of life go on, nothing is lost", part="g")
def child_hangs(place):
    small.use(place)
    small.fill(place)
    manager = Manager(place, watchdog=10)
    place.start(environment=manager.environment)
    place.sync()
    child = place.watcher()
    os.kill(child, signal.SIGSTOP)
    begun = time.monotonic()
    place.drop("source-0/meanwhile.txt", small.STAY)
    place.wait("the drop is found by listing", lambda: place.documents() == 6)
    found = time.monotonic() - begun
    place.wait("another child", lambda: place.watcher() not in (None, child), 50)
    replaced = time.monotonic() - begun
    expect("the watching process does not answer and is started anew" in place.log_text(), place.log_text()[-800:])
    place.wait("inotify again", lambda: place.status()["watching"]["mode"] == "inotify")
    place.wait("the stopped child is gone", lambda: not pathlib.Path(f"/proc/{child}").exists(), 5)
    child = place.watcher()
    os.kill(child, signal.SIGKILL)
    place.drop("source-1/meanwhile.txt", small.GO)
    place.wait("a third child", lambda: place.watcher() not in (None, child), 10)
    place.wait("the drop is found", lambda: place.documents() == 7, 10)
    place.check()
    expect(place.status()["work"]["analysed"] == 7, f"{place.status()['work']}")
    silence = manager.longest_silence(begun)
    expect(silence < 10, f"{silence:.1f} s without a sign of life")
    return f"found by listing after {found:.1f} s, replaced after {replaced:.1f} s, longest silence {silence:.1f} s"


# -- Manager and terminal


def runs_on(place):
    """Works, logs, and stops."""
    small.fill(place)
    place.sync()
    (place.lexicons / "actors.yaml").write_text("junk: [")
    for _ in range(3):
        place.process.send_signal(signal.SIGHUP)
    place.wait("the lexicons are refused", lambda: any("broken" in text for text in place.status()["troubles"]))
    (place.lexicons / "actors.yaml").write_text(small.ACTORS)
    expect(place.ask("reload").returncode == 0, "reload")
    place.drop("source-0/later.txt", small.STAY)
    place.check()
    expect((place.state / "crashed").stat().st_size == 0, "something was written into the note of crashes")
    expect(place.stop() == 0, "no clean end")
    expect(archive.rows(place, "PRAGMA quick_check") == [("ok",)], "the archive is damaged")


@contextlib.contextmanager
def silent_socket(path, *, isFull=False, isClosed=False):
    """A socket that nobody reads."""
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listening.bind(str(path))
    os.chmod(path, 0o777)
    if isFull:
        filling = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        filling.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            while True:
                filling.sendto(b"x" * 1000, str(path))
    if isClosed:
        listening.close()
    yield
    listening.close()


@fault(56, "no manager listens", "NOTIFY_SOCKET absent, empty, a name without a socket, a file, without a reader, full, not permitted",
       "runs on")
def no_manager(place):
    seen = []

    def run(name, value, user=None):
        part = small.use(service.Place(place.root / name))
        place.root.chmod(0o755)
        try:
            part.start(environment={"NOTIFY_SOCKET": str(value), "WATCHDOG_USEC": "1000000"}, user=user)
            runs_on(part)
        except service.Failure as failure:
            raise service.Failure(f"{name}: {failure}") from None
        finally:
            part.close()
        seen.append(name)

    run("empty", "")
    run("absent", place.root / "absent.socket")
    run("abstract", "@parallax-nobody-here")
    run("too-long", "/" + "x" * 500)
    (place.root / "plain").write_text("a file")
    run("file", place.root / "plain")
    with silent_socket(place.root / "closed.socket", isClosed=True):
        run("closed", place.root / "closed.socket")
    with silent_socket(place.root / "full.socket", isFull=True):
        run("full", place.root / "full.socket")
    (place.root / "locked").mkdir(mode=0o700)
    with silent_socket(place.root / "locked/socket"):
        run("unwritable", place.root / "locked/socket", user=service.NOBODY)
    return f"{', '.join(seen)}: each ran on"


@fault(56, "closed standard streams", "started without standard error, output, input, and all of them",
       "runs on; nothing is written where another file has taken their place", part="b")
def closed_streams(place):
    for name, closing in [("error", "2>&-"), ("output", ">&-"), ("input", "<&-"), ("all", "<&- >&- 2>&-")]:
        part = small.use(service.Place(place.root / name))
        try:
            part.start(before=["sh", "-c", f'exec "$0" "$@" {closing}'])
            places = [os.readlink(f"/proc/{part.pid}/fd/{number}") for number in range(3)]
            taken = [path for path in places if path not in ("/dev/null", str(part.log))]
            expect(not taken, f"{name}: in the place of a closed stream: {taken}")
            runs_on(part)
            for path in part.state.rglob("*"):
                expect(not path.is_file() or b"warning: " not in path.read_bytes(), f"{name}: a log line in {path}")
        except service.Failure as failure:
            raise service.Failure(f"{name}: {failure}") from None
        finally:
            part.close()
    return "without any of them, and without all three"


@fault(56, "standard streams that nobody reads", "pipes whose reader has gone, or reads nothing until they are full",
       "runs on, without its log", part="c")
def unread_streams(place):
    for name in ("error-gone", "output-gone", "error-full"):
        part = small.use(service.Place(place.root / name))
        reader, writer = os.pipe()
        try:
            if name == "error-full":
                os.set_blocking(writer, False)
                with contextlib.suppress(BlockingIOError):
                    while True:
                        os.write(writer, b"x" * 4096)
                os.set_blocking(writer, True)
            else:
                os.close(reader)
            streams = {"stdout" if name == "output-gone" else "stderr": writer}
            part.start(**streams)
            runs_on(part)
        except service.Failure as failure:
            raise service.Failure(f"{name}: {failure}") from None
        finally:
            part.close()
            os.close(writer)
            if name == "error-full":
                os.close(reader)
    return "standard error and output without a reader, and standard error full"
