"""Faults 24 and 25: disks that are full or may not be written."""
import contextlib
import subprocess
import time

from kernel import bind, mount, ram_disk, unmount
from service import PROJECT, Place, expect, tree
from table import fault

NO_ROOM = "no space left on its disk"
NO_DEVICE = "No space left on device"


class FullDisk:
    """A disk in memory without any room, until `make_room`."""

    def __init__(self, folder, size="8m"):
        self.folder = ram_disk(folder, size)

    def fill(self):
        with open(self.folder / "filler", "wb", buffering=0) as filler, contextlib.suppress(OSError):
            while True:
                filler.write(bytes(4096))

    def make_room(self):
        (self.folder / "filler").unlink()


def long_text(number):
    """An article too long for the slack at the end of a file."""
    return Place.text(None, number) + "".join(f"Paragraph {number}.{line} of a long day.\n\n" for line in range(400))


def expect_stays(place, report, seconds):
    """For so long the report on disk stays as it is and the service alive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        expect(place.is_alive(), f"the service has ended: {place.log_text()[-1500:]}")
        expect(tree(place.reports) == report, "the report has changed")
        time.sleep(0.2)


@fault(24, "the state's disk is full", "tmpfs without room; three drops; room", part="a", needs="mounts",
       expected="the report stays, one WARN, retry with back-off, recovers without touching the files")
def full_state(place):
    disk = FullDisk(place.state)
    place.fill()
    place.start()
    place.sync()
    report = tree(place.reports)
    disk.fill()
    for number in range(3):
        place.drop(f"source-{number}/late.txt", long_text(number))
    place.wait_for_trouble(NO_ROOM, within=10)
    expect_stays(place, report, 10)
    expect(len(place.warnings()) == 1 and NO_ROOM in place.warnings()[0], f"{place.warnings()}")
    disk.make_room()
    place.wait("all are in the report", lambda: place.documents() == 8, within=30)
    place.wait("no trouble is left", lambda: not place.troubles(), within=10)
    place.check()
    expect(place.work()[0] == 8 and place.told("the archive can be written again") == 1, f"{place.work()} {place.log_text()}")
    return "one WARN in 10 s without room; each of the three analysed once when there was room, without a sync"


@fault(24, "the report's disk is full", "tmpfs without room; a drop; room", part="b", needs="mounts",
       expected="the report stays whole, one WARN, retry with back-off, recovers without touching the file")
def full_report(place):
    disk = FullDisk(place.root / "web")
    place.reports = disk.folder / "reports"
    place.fill()
    place.start()
    place.sync()
    report = tree(place.reports)
    disk.fill()
    place.drop("source-0/late.txt", long_text(5))
    place.wait_for_trouble(NO_DEVICE, within=10)
    expect_stays(place, report, 10)
    expect(len(place.warnings()) == 1 and NO_DEVICE in place.warnings()[0], f"{place.warnings()}")
    place.expect_analyses(6)
    answer = place.ask("sync", "--timeout", "2")
    expect(answer.returncode == 1 and NO_DEVICE in answer.stdout + answer.stderr, f"sync: {answer}")
    disk.make_room()
    place.wait("it is in the report", lambda: place.documents() == 6, within=30)
    place.check()
    expect(place.work()[0] == 6 and not place.troubles(), f"{place.work()} {place.troubles()}")
    return "the former report byte for byte meanwhile; one WARN in 10 s; published when there was room, nothing analysed again"


@fault(24, "a third disk is full", "tmpfs without room for the inbox, for $TMPDIR and for the log", part="c", needs="mounts",
       expected="the service needs none of them: it reads what is there and runs on")
def full_third_disk(place):
    disk = FullDisk(place.root / "third")
    place.inbox = disk.folder / "inbox"
    place.fill()
    disk.fill()
    with open(disk.folder / "log", "wb") as log:
        place.start(stderr=log, environment={"TMPDIR": str(disk.folder), "SQLITE_TMPDIR": str(disk.folder)})
        place.sync()
        with contextlib.suppress(OSError):
            place.write("source-0/cut-short.txt", long_text(1) * 100)
        place.check()
        (place.inbox / "source-1/article-1.txt").unlink()
        place.check()
    expect(not place.troubles(), f"{place.troubles()}")
    return f"{place.documents()} documents: a copy that was cut short is read as it is"


@fault(24, "the state's disk is full at the start", "tmpfs without room, with and without an archive; room", part="d",
       needs="mounts", expected="waits, says so once, and starts when there is room: no exit that somebody must mend")
def full_at_the_start(place):
    disk = FullDisk(place.state)
    place.fill()
    for count in (5, 6):
        disk.fill()
        place.start(ready=False)
        place.wait("it says so", lambda: place.told(NO_ROOM) > 0, within=90)
        time.sleep(4)
        expect(place.is_alive(), f"ended with {place.process.poll()}: {place.log_text()}")
        expect(place.told(NO_ROOM) == 1, place.log_text())
        disk.make_room()
        place.wait("it answers", place.answers, within=30)
        place.check()
        place.expect_documents(count)
        expect(place.stop() == 0, "it did not stop")
        place.drop("source-0/next.txt", number=5)
        place.log.unlink()
    disk.fill()
    place.start(ready=False)
    place.wait("it says so", lambda: place.told(NO_ROOM) > 0, within=90)
    start = time.monotonic()
    status = place.stop()
    return f"one WARN each; stopped while it waited after {time.monotonic() - start:.1f} s with {status}"


@fault(24, "the disk fills in the middle of 300 files", "state and report on a tmpfs of 3 MB; mount -o remount,size=64m", part="e",
       needs="mounts", expected="as above; every file analysed once")
def full_in_a_backlog(place):
    disk = ram_disk(place.root / "disk", "3m")
    place.state, place.reports = disk / "state", disk / "web/reports"
    for number in range(300):
        place.write(f"source-{number % 7}/{number}.txt", long_text(number))
    place.start()
    full = (NO_ROOM, NO_DEVICE)
    place.wait("the status says so", lambda: any(word in text for text in place.troubles() for word in full), within=40)
    time.sleep(6)
    lines = place.warnings()
    # One for the archive, one for the report's pages, one for the list of them.
    expect(len(lines) <= 3, f"{lines}")
    done = place.work()[0]
    expect(done < 300, "the disk was not full in time")
    mount("-o", "remount,size=96m", disk)
    start = time.monotonic()
    place.wait("all are analysed", lambda: place.work()[0] >= 300, within=90, pause=0.2)
    seconds = time.monotonic() - start
    place.check()
    expect(place.work()[0] == 300 and place.documents() == 300, f"{place.work()} {place.documents()} documents")
    expect(not place.troubles(), f"{place.troubles()}")
    return f"full after {done} of 300 files, {len(lines)} WARN; each analysed once, {seconds:.0f} s after there was room"


@fault(24, "the list of pages cannot be kept", "a full state's disk, another name of a source; kill -9; room; start", part="f",
       needs="mounts", expected="the report is a whole one before and after, and the next start mends it")
def full_ledger(place):
    disk = FullDisk(place.state)
    place.fill()
    place.start()
    place.sync()
    report = tree(place.reports)
    disk.fill()
    place.write("source-0/source.yaml", "name: Another Name\n")
    place.ask("sync", "--timeout", "4")
    place.wait_for_trouble("list of published pages")
    expect(tree(place.reports) == report, "the report has changed")
    place.kill()
    disk.make_room()
    place.start()
    place.check()
    expect(place.work()[0] == 0 and place.shows("Another Name"), f"{place.work()}")
    return "nothing torn; after the start the new name is there and nothing was analysed"


# -- 25: the state may not be written


@fault(25, "the state is read-only at the start", "remount,bind,ro; with an archive, without, and without a folder", part="a",
       needs="mounts", expected="exit 78 with a clear message, which systemd does not restart")
def read_only_at_the_start(place):
    place.fill()
    disk = ram_disk(place.root / "disk")
    place.state = disk / "state"
    seen = []
    for state in ("none", "empty", "archive"):
        if state == "empty":
            place.state.mkdir()
        elif state == "archive":
            place.start()
            place.sync()
            expect(place.stop() == 0, "it did not stop")
        bind(disk, disk)
        mount("-o", "remount,bind,ro", disk)
        done = place.run("watch", place.inbox, ...)
        expect(done.returncode == 78, f"{state}: {done}")
        expect("Read-only file system" in done.stderr and str(place.state) in done.stderr, done.stderr)
        expect(done.stderr.count("\n") == 1, done.stderr)
        unmount(disk)
        seen.append(done.returncode)
    unit = (PROJECT / "systemd/parallax.service").read_text()
    prevented = next(line for line in unit.splitlines() if line.startswith("RestartPreventExitStatus="))
    expect("78" in prevented.partition("=")[2].split(), prevented)
    place.start()
    place.check()
    return f"{seen}: one line each; starts when it is writable"


@fault(25, "the state turns read-only while it runs", "a read-only bind mount over it; drops; remount,bind,rw", part="b", needs="mounts",
       expected="told, no restart; recovers")
def read_only_mount_over_it(place):
    """What is open stays writable, so the archive goes on; what cannot be made any more are the watcher's cookies."""
    place.fill()
    place.start()
    place.sync()
    bind(place.state, place.state)
    mount("-o", "remount,bind,ro", place.state)
    place.drop("source-0/late.txt", number=5)
    place.check()
    expect(any("Read-only file system" in text for text in place.troubles()), f"{place.troubles()}")
    time.sleep(11)
    place.check()
    expect(len(place.warnings()) == 1, f"{place.warnings()}")
    # Not umount: with the service at work that was busy for more than 20 s, twice of six.
    mount("-o", "remount,bind,rw", place.state)
    place.check()
    place.wait("no trouble is left", lambda: not place.troubles(), within=10)
    place.expect_analyses(6)
    return "told once; synced all the while by comparing everything"


def is_immutable_possible(file):
    return subprocess.run(["chattr", "+i", file], capture_output=True).returncode == 0 \
        and subprocess.run(["chattr", "-i", file], capture_output=True).returncode == 0


@fault(25, "the open archive may no longer be written", "chattr +i of its files; drops; chattr -i", part="c", needs="root",
       expected="told, the report stays, no restart; recovers")
def archive_not_writable(place):
    place.fill()
    place.start()
    place.sync()
    report = tree(place.reports)
    files = [place.state / name for name in ("archive.sqlite", "archive.sqlite-wal")]
    if not all(map(is_immutable_possible, files)):
        return "not tried: this file system keeps no immutable files"
    subprocess.run(["chattr", "+i", *files], check=True)
    try:
        for number in range(3):
            place.drop(f"source-{number}/late.txt", long_text(number))
        place.wait_for_trouble("archive", within=10)
        expect_stays(place, report, 10)
        lines = place.warnings()
        expect(len(lines) == 1, f"{lines}")
    finally:
        subprocess.run(["chattr", "-i", *files], check=True)
    place.wait("all are in the report", lambda: place.documents() == 8, within=30)
    place.check()
    expect(place.work()[0] == 8 and not place.troubles(), f"{place.work()} {place.troubles()}")
    return f"one WARN ({lines[0][:90]}); recovered without a restart"


@contextlib.contextmanager
def ext4_disk(place):
    """A file system of blocks, mounted at the state."""
    image = place.root / "image"
    with open(image, "wb") as file:
        file.truncate(64 << 20)
    subprocess.run(["mkfs.ext4", "-q", image], check=True)
    place.state.mkdir()
    mount("-o", "loop", image, place.state)
    try:
        yield image
    finally:
        if place.is_alive():
            place.kill()
        unmount(place.state)


@fault(25, "the kernel makes the state's disk read-only", "ext4 on a loop device; remount,abort, as after a fault of the disk",
       part="d", needs="root", expected="told, the report stays, no restart storm; 78 at a start; recovers when it is repaired")
def disk_fault(place):
    place.fill()
    with ext4_disk(place) as image:
        place.start()
        place.sync()
        report = tree(place.reports)
        mount("-o", "remount,abort", place.state)
        for number in range(3):
            place.drop(f"source-{number}/late.txt", long_text(number))
        place.wait("the status says so", place.troubles, within=15)
        expect_stays(place, report, 8)
        lines = place.warnings()
        expect(len(lines) <= 2, f"{lines}")
        stopped = place.stop()
        done = place.run("watch", place.inbox, ...)
        expect(done.returncode == 78 and "read" in done.stderr and done.stderr.count("\n") == 1, f"{done}")
        unmount(place.state)
        mount("-o", "loop", image, place.state)
        place.start()
        place.check()
        place.expect_documents(8)
    return f"{len(lines)} WARN, stopped with {stopped}, then 78; after a new mount all is there"
