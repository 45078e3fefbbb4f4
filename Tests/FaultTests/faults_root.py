"""Faults 16 to 18: the inbox itself goes away, comes back, or is another."""
import os
import shutil
import time

from kernel import bind, ram_disk, unmount
from service import expect, tree
from table import fault

# Seconds: the service looks at the inbox every 5, and needs a moment to say what it saw.
GUARD = 7
MISSING = "the inbox is missing"
EMPTY = "an empty folder of another file system stands in its place (unmounted?)"


def settled(place):
    """A service with five documents in its report; what that report is."""
    place.fill()
    place.start()
    place.sync()
    place.expect_analyses(5)
    return tree(place.reports)


def expect_lost(place, reason, report):
    """The status names the reason in time, a sync says no and why, and nothing is forgotten."""
    before = place.work()
    place.wait(f"the status says: {reason}", lambda: reason in place.troubles(), within=GUARD)
    answer = place.ask("sync")
    expect(answer.returncode == 1 and reason in answer.stdout + answer.stderr, f"sync: {answer}")
    expect(tree(place.reports) == report, "the report has changed")
    expect(place.work() == before, f"work was done: {before}, then {place.work()}")
    expect(place.told(f"warning: {reason}: nothing is forgotten until it is back") == 1, place.log_text())


def expect_back(place, within=GUARD):
    """The status names no trouble any more, without anybody asking; returns the seconds that it took."""
    start = time.monotonic()
    place.wait("it resumes", lambda: not place.troubles(), within=within)
    return time.monotonic() - start


@fault(16, "inbox removed, later made again", "rm -rf of the inbox; later a folder with the same files and one more", part="a",
       expected="no mass removal; the status says that it is missing; resumes within the guard interval")
def removed_and_made_again(place):
    report = settled(place)
    shutil.rmtree(place.inbox)
    expect_lost(place, MISSING, report)
    made = place.inbox
    place.inbox = place.root / "made"
    place.fill(count=6)
    os.rename(place.inbox, made)
    place.inbox = made
    seconds = expect_back(place)
    place.check()
    place.expect_documents(6)
    place.expect_analyses(6)
    return f"told, nothing forgotten, back after {seconds:.1f} s, only the new file analysed"


@fault(16, "inbox removed and made again empty", "rm -rf of the inbox; mkdir", part="b",
       expected="nothing is forgotten until it is there again; then the report of an empty inbox, and of what is dropped")
def removed_and_made_again_empty(place):
    report = settled(place)
    shutil.rmtree(place.inbox)
    expect_lost(place, MISSING, report)
    place.inbox.mkdir()
    expect_back(place)
    place.check()
    place.expect_documents(0)
    place.fill(2)
    place.check()
    place.expect_documents(2)
    return "an empty folder in the same place of the same file system is the user's word: the report is empty too"


@fault(16, "inbox renamed and renamed back", "mv of the inbox away, an edit there, mv back", part="c",
       expected="as when it is removed; only the edited file is analysed")
def renamed_away_and_back(place):
    report = settled(place)
    away = place.root / "away"
    os.rename(place.inbox, away)
    (away / "source-0/article-0.txt").write_text(place.text(5))
    expect_lost(place, MISSING, report)
    os.rename(away, place.inbox)
    seconds = expect_back(place)
    place.check()
    place.expect_analyses(6)
    return f"told, nothing forgotten, back after {seconds:.1f} s, one file analysed again"


def on_a_disk(place):
    """The inbox is a disk of its own, mounted; returns where else that disk can be seen."""
    disk = ram_disk(place.root / "disk")
    bind(disk, place.inbox)
    return disk


@fault(17, "inbox unmounted, later mounted again", "umount; an edit on the disk meanwhile; mount", part="a", needs="mounts",
       expected="no mass removal; the status says so; resumes within the guard interval")
def unmounted(place):
    disk = on_a_disk(place)
    report = settled(place)
    unmount(place.inbox)
    expect_lost(place, EMPTY, report)
    (disk / "source-1/article-1.txt").write_text(place.text(5))
    bind(disk, place.inbox)
    seconds = expect_back(place)
    place.check()
    place.expect_analyses(6)
    return f"the empty mount point is not taken for the inbox; back after {seconds:.1f} s, one file analysed again"


def mounted_over(place, cover):
    """Covers the inbox with an empty folder, which tells no event, and asks for everything to be compared at once."""
    report = settled(place)
    before = place.work()
    cover()
    answer = place.ask("sync")
    expect(answer.returncode == 1, f"sync: {answer}")
    expect_lost(place, EMPTY, report)
    expect(place.work() == before, f"work was done: {before}, then {place.work()}")
    unmount(place.inbox)
    seconds = expect_back(place)
    place.write("source-0/new.txt", number=3)
    place.check()
    place.expect_analyses(6)
    return f"nothing forgotten, not even by a sync before the guard looked; back after {seconds:.1f} s"


@fault(17, "an empty file system mounted over the inbox", "mount -t tmpfs; a sync at once; umount", part="b", needs="mounts",
       expected="as when it is unmounted, though the kernel tells no event")
def mounted_over_with_an_empty_one(place):
    return mounted_over(place, lambda: ram_disk(place.inbox))


@fault(17, "an empty folder of the same file system bound over the inbox", "mount --bind; a sync at once; umount", part="c",
       needs="mounts", expected="as when it is unmounted, though neither an event nor the device tells it")
def mounted_over_with_an_empty_bind(place):
    empty = place.root / "empty"
    empty.mkdir()
    return mounted_over(place, lambda: bind(empty, place.inbox))


@fault(17, "a filled file system mounted over the inbox", "mount of a disk with two other articles; umount", part="d",
       needs="mounts", expected="it is the inbox within the guard interval: the report of a cold start there; and back")
def mounted_over_with_a_filled_one(place):
    """A disk with articles is what an inbox looks like, and somebody has put it there: the report is a function of the
    inbox, so it is taken. Only an empty one is what a lost disk looks like."""
    settled(place)
    disk = ram_disk(place.root / "disk")
    (disk / "other").mkdir()
    for number in range(2):
        (disk / f"other/{number}.txt").write_text(place.text(number))
    start = time.monotonic()
    bind(disk, place.inbox)
    place.wait("the disk is the inbox", lambda: place.documents() == 2, within=GUARD)
    seconds = time.monotonic() - start
    place.check()
    unmount(place.inbox)
    place.wait("the former inbox is back", lambda: place.documents() == 5, within=GUARD)
    place.check()
    expect(place.told("another folder stands in place of the inbox") == 2, place.log_text())
    return f"found after {seconds:.1f} s without an event; each report that of a cold start"


@fault(17, "mounted over and freed before the guard looks", "mount -t tmpfs; a sync; umount, all within a second", part="e",
       needs="mounts", expected="no mass removal, and no trouble stays")
def mounted_over_for_a_moment(place):
    report = settled(place)
    for _ in range(3):
        ram_disk(place.inbox)
        expect(place.ask("sync").returncode == 1, "a sync of a covered inbox said yes")
        unmount(place.inbox)
    seconds = expect_back(place)
    expect(tree(place.reports) == report, "the report has changed")
    place.check()
    place.expect_analyses(5)
    return f"three times; the last trouble gone after {seconds:.1f} s"


@fault(17, "a file dropped where the inbox was unmounted", "umount; a drop into the mount point; mount", part="f", needs="mounts",
       expected="the mount point is the inbox from the drop on, the disk again when it is back")
def dropped_into_the_mount_point(place):
    disk = on_a_disk(place)
    report = settled(place)
    unmount(place.inbox)
    expect_lost(place, EMPTY, report)
    place.drop("source-0/stray.txt", number=5)
    place.wait("the drop is in the report", lambda: place.documents() == 1, within=GUARD)
    place.check()
    bind(disk, place.inbox)
    place.wait("the disk is back", lambda: place.documents() == 5, within=GUARD)
    place.check()
    return "a folder with an article in it is an inbox"


def replaced(place, put, reason):
    """Puts something else in the inbox's place, and later the inbox back."""
    report = settled(place)
    away = place.root / "away"
    os.rename(place.inbox, away)
    put(away)
    expect_lost(place, reason, report)
    place.inbox.unlink()
    os.rename(away, place.inbox)
    seconds = expect_back(place)
    place.check()
    place.expect_analyses(5)
    return f"refused: {reason}; back after {seconds:.1f} s, nothing analysed again"


LINK = "a link stands in place of the inbox"


@fault(18, "inbox replaced by a link to itself elsewhere", "mv; ln -s to where it is now", part="a",
       expected="refused, the status says so, no crash")
def replaced_by_a_link(place):
    return replaced(place, place.inbox.symlink_to, LINK)


@fault(18, "inbox replaced by a link to nothing", "mv; ln -s to a missing path", part="b",
       expected="refused, the status says so, no crash")
def replaced_by_a_dangling_link(place):
    return replaced(place, lambda away: place.inbox.symlink_to("nowhere"), LINK)


@fault(18, "inbox replaced by a link to the root", "mv; ln -s /", part="c",
       expected="refused, the status says so, nothing outside is read")
def replaced_by_a_link_to_the_root(place):
    return replaced(place, lambda away: place.inbox.symlink_to("/"), LINK)


@fault(18, "inbox replaced by a file", "mv; a file of its name", part="d",
       expected="refused, the status says so, no crash")
def replaced_by_a_file(place):
    return replaced(place, lambda away: place.inbox.write_text("no folder"), "the inbox is not a folder")


@fault(18, "no inbox at the start", "watch of a missing path, of a file, of a link to nothing", part="e",
       expected="exit 65 and the path; a link to a folder is the folder that it names")
def no_inbox_at_the_start(place):
    (place.root / "file").write_text("no folder")
    (place.root / "dangling").symlink_to("nowhere")
    for name in ("missing", "file", "dangling"):
        done = place.run("watch", place.root / name, ...)
        expect(done.returncode == 65, f"{name}: {done}")
        expect("not a folder" in done.stderr and done.stderr.count("\n") == 1, done.stderr)
    (place.root / "link").symlink_to(place.inbox)
    place.fill()
    place.start(inbox=place.root / "link")
    place.check()
    expect(place.status()["inbox"] == str(place.inbox.resolve()), place.status()["inbox"])
    return "65 three times; the link's folder is watched"
