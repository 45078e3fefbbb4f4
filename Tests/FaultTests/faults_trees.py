"""Faults 10 to 12: folders that come, go and move, and more events than the kernel keeps.

What is to be picked up is waited for before the sync: a sync compares the whole inbox and finds what no event told.
"""
import os
import pathlib
import signal
import subprocess
import time

from faults_writing import FILLED, begin
from service import expect
from table import fault


@fault(10, "a tree of folders moved in", "mv of 300 folders with 1500 files", "all 1500 files found", part="a", polls=True)
def tree_moved_in(place):
    begin(place)
    outside = place.root / "outside"
    make_tree(place, outside, 300, 5)
    os.rename(outside, place.inbox / "source-1/tree")
    start = time.monotonic()
    place.wait_for_analyses(FILLED + 1500, within=50)
    took = time.monotonic() - start
    place.check()
    place.expect_documents(FILLED + 1500)
    expect(place.analysed() == FILLED + 1500, f"{place.analysed() - FILLED} analyses")
    expect(not place.warnings(), f"{place.warnings()}")
    return f"1500 files, 1500 analyses, after {took:.1f} s"


@fault(10, "folders made and filled at once", "mkdir -p d/e and five files in it, 300 times", "all 1500 files found", part="b",
       polls=True)
def folders_made_and_filled(place):
    begin(place)
    start = time.monotonic()
    subprocess.run(
        ["bash", "-c",
         'cd "$1" && for n in {1..300}; do mkdir -p d$n/e; for m in 1 2 3 4 5; do echo "Note $n-$m: fine." >d$n/e/$m.txt; done; done',
         "bash", place.inbox / "source-1"], check=True)
    place.wait_for_analyses(FILLED + 1500, within=50)
    took = time.monotonic() - start
    place.check()
    place.expect_documents(FILLED + 1500)
    expect(place.analysed() == FILLED + 1500, f"{place.analysed() - FILLED} analyses")
    expect(not place.warnings(), f"{place.warnings()}")
    return f"1500 files, 1500 analyses, after {took:.1f} s"


@fault(11, "watched folder renamed, moved out, moved back", "mv", "paths follow; edits outside are never reported", polls=True)
def watched_folder_moved(place):
    place.write("source-0/moving/below/one.txt", number=1)
    place.write("source-0/moving/two.txt", number=2)
    begin(place, more=2)
    both = FILLED + 2

    # Renamed: the documents are those of the new paths, and edits are told under them.
    moved = place.inbox / "source-1/moved"
    os.rename(place.inbox / "source-0/moving", moved)
    place.wait_for_analyses(both + 2)
    place.wait("the old paths are gone", lambda: place.documents() == both)
    (moved / "below/one.txt").write_text(place.text(3))
    place.wait_for_analyses(both + 3)
    place.check()

    # Moved out: the documents go, and nothing is told of what happens outside.
    outside = place.root / "outside"
    os.rename(moved, outside)
    place.wait("its documents are gone", lambda: place.documents() == FILLED)
    place.check()
    before = place.status()["work"]
    with open(outside / "below/one.txt", "a") as foreign, open(place.inbox / "source-2/own.txt", "w") as own:
        # Events come in order: when this one is told, so is all that happened outside before.
        for number in range(50):
            foreign.write(place.text(number))
            foreign.flush()
            (outside / f"below/new-{number}.txt").write_text(note(place, number))
        own.write(place.text(5))
        own.flush()
        written = place.wait("the file in the inbox is told", lambda: place.status()["watching"]["beingWritten"], 10)
        expect(written == ["source-2/own.txt"], f"{written} are being written")
    place.wait_for_analyses(before["analysed"] + 1)
    place.check()
    expect(place.status()["work"]["analysed"] == before["analysed"] + 1, "something of the outside was read")
    place.wait("the file's page", lambda: place.documents() == FILLED + 1)

    # Moved back: the documents are there again, with what was written outside, and edits are told.
    analysed = place.analysed()
    os.rename(outside, moved)
    back = sum(1 for path in moved.rglob("*.txt"))
    place.wait_for_analyses(analysed + back)
    (moved / "below/one.txt").write_text(place.text(0))
    place.wait_for_analyses(analysed + back + 1)
    place.check()
    place.expect_documents(FILLED + 1 + back)
    expect(not place.warnings(), f"{place.warnings()}")
    return f"2 analyses for a rename, none for 100 writes outside, {back} for the way back"


@fault(12, "overflow of the queue", "SIGSTOP to the watching child, 6,000 files, SIGCONT",
       "1 warning, compared anew, all present", part="a")
def overflow_of_child(place):
    begin(place)
    return overflow(place, [place.watcher()], 6000)


@fault(12, "overflow of the queue", "SIGSTOP to the service and its child, 6,000 files, SIGCONT",
       "1 warning, compared anew, all present", part="b")
def overflow_of_service(place):
    begin(place)
    return overflow(place, [place.pid, place.watcher()], 6000)


@fault(12, "many files while the service stands still", "SIGSTOP to the service, 3,000 files, SIGCONT",
       "no warning, all present", part="p")
def many_files_listed(place):
    place.polls = True
    begin(place)
    return overflow(place, [place.pid], 3000, overflows=False)


OVERFLOW = "warning: the kernel's queue of events overflowed (fs.inotify.max_queued_events)"


def overflow(place, processes, count, overflows=True):
    """Writes so many files while the processes stand still; three events a file: made, written, closed."""
    limit = int(pathlib.Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    expect(not overflows or 3 * count > limit, f"the kernel keeps {limit} events")
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    for number in range(count):
        place.write(f"source-1/many-{number}.txt", note(place, number))
    for process in reversed(processes):
        os.kill(process, signal.SIGCONT)
    start = time.monotonic()
    place.wait(f"{FILLED + count} analyses", lambda: place.analysed() >= FILLED + count, within=240, pause=0.5)
    took = time.monotonic() - start
    place.check()
    place.expect_documents(FILLED + count)
    expect(place.analysed() == FILLED + count, f"{place.analysed() - FILLED} analyses")
    expected = [OVERFLOW] if overflows else []
    expect(place.warnings() == expected, f"{place.warnings()}")
    return f"{len(expected)} warning; {count} files, {count} analyses, after {took:.0f} s; the kernel keeps {limit} events"


def make_tree(place, folder, folders, files):
    """Some folders with some files each, all of different text."""
    for number in range(folders):
        below = folder / str(number)
        below.mkdir(parents=True)
        for file in range(files):
            (below / f"{file}.txt").write_text(note(place, number * files + file))


def note(place, number):
    """A text of its own for each of thousands; few of them say something of a question, which takes its time."""
    return place.text(number) if number % 100 == 0 else f"Note {number}: the weather was fine.\n"
