"""Fault 61: inboxes whose changes no event tells.

Each is changed behind the back of what is watched. That it is listed must be found out, announced once and shown in status;
then changes are found without a sync, which would find them in any case.
"""
import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time

import service
from faults_writing import FILLED
from kernel import mount, ram_disk, unmount
from service import expect
from table import fault

SILENT = "warning: no event told of source-0/first.txt and others: its file system seems to tell none"


@fault(61, "an inbox on FUSE", "bindfs, files changed in the folder below", "known by its name: listed, announced once",
       part="a", needs="bindfs")
def inbox_on_fuse(place):
    lower = place.root / "lower"
    os.rename(place.inbox, lower)
    place.inbox.mkdir()
    bindfs = subprocess.Popen(["bindfs", "-f", lower, place.inbox])
    try:
        place.wait("it is mounted", lambda: os.path.ismount(place.inbox))
        fill(place, lower)
        place.start()
        place.sync()
        expect(announcements(place) == ["notice: the inbox is listed on a timer: the inbox lies on FUSE, which tells no events"],
               f"{announcements(place)}")
        expect_listed(place, "the inbox lies on FUSE, which tells no events")
        seen = change_behind(place, lower)
        expect(not place.warnings(), f"{place.warnings()}")
        return seen
    finally:
        if place.is_alive():
            place.kill()
        bindfs.terminate()
        bindfs.wait()


@fault(61, "an inbox that tells no events and bears no telling name", "an overlay, files changed in its lower layer",
       "found out by a comparison: 1 warning, listed from then on", part="b", needs="mounts")
def inbox_on_overlay(place):
    """What is removed from a lower layer an overlay goes on showing, so nothing is removed here."""
    ram_disk(place.root)
    lower, empty = place.root / "lower", place.root / "empty"
    for folder in (lower, empty, place.inbox):
        folder.mkdir()
    fill(place, lower)
    # Of two layers, or else there is none to lie above.
    mount("-t", "overlay", "overlay", "-o", f"lowerdir={lower}:{empty}", place.inbox)
    place.start()
    place.sync()
    try:
        return find_out(place, lower, removes=False)
    finally:
        place.kill()
        place.whole.end()
        place.whole = None
        unmount(place.inbox)
        subprocess.run(["umount", "-l", place.root], check=True)


@fault(61, "a watcher that tells no events", "a child that answers, and watches another folder",
       "found out by a comparison: 1 warning, listed from then on", part="c")
def silent_watcher(place):
    fill(place, place.inbox)
    bin, elsewhere = place.root / "bin", place.root / "elsewhere"
    bin.mkdir()
    elsewhere.mkdir()
    shutil.copy(service.RELEASE, bin / "parallax")
    child = bin / "parallax-inotify"
    child.write_text(f'#!/bin/sh\nexec "{service.RELEASE.parent}/parallax-inotify" "{elsewhere}" "$2"\n')
    child.chmod(0o755)
    place.start(program=bin / "parallax")
    place.sync()
    return find_out(place, place.inbox)


@fault(61, "no false alarm", "killed children, an unreadable folder, folders that move, all during comparisons",
       "watched by events as before", part="d")
def no_false_alarm(place):
    place.fill(FILLED)
    place.start(user=service.NOBODY)
    place.sync()
    is_over = threading.Event()
    syncs = []

    def compare():
        while not is_over.is_set():
            # One that gives up has the inbox compared all the same, in the midst of everything.
            syncs.append(place.ask("sync", "--timeout", "1").returncode)

    comparing = [threading.Thread(target=compare) for _ in range(2)]
    for thread in comparing:
        thread.start()
    try:
        closed = place.inbox / "source-0"
        for number in range(60):
            for part in range(5):
                place.write(f"source-1/written-{number}-{part}.txt", f"Note {number} {part}: the weather was fine.\n")
                place.drop(f"source-2/below-{number}/dropped-{part}.txt", f"Note {number} {part}: the weather was bad.\n")
            os.rename(place.inbox / f"source-2/below-{number}", place.inbox / f"source-2/moved-{number}")
            if number % 3 == 0:
                closed.chmod(0o000)
                place.write(f"source-0/hidden-{number}.txt", f"Note {number}: nobody has read this.\n")
                closed.chmod(0o755)
            if number % 20 == 10 and (child := place.watcher()):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
            time.sleep(0.2)
    finally:
        is_over.set()
        for thread in comparing:
            thread.join()
    place.check()
    watching = place.status()["watching"]
    expect(watching["mode"] == "inotify" and watching.get("trouble") is None, f"{watching}")
    expect("no event told" not in place.log_text(), f"{place.warnings()}")
    expect(len(syncs) > 10, f"only {len(syncs)} comparisons")
    return f"{place.documents()} documents during {len(syncs)} comparisons; watched by events"


# -- What the rows share

def fill(place, folder):
    for number in range(FILLED):
        target = folder / f"source-{number % 3}/article-{number}.txt"
        target.parent.mkdir(exist_ok=True)
        target.write_text(place.text(number))


def announcements(place):
    return [line for line in place.log_text().splitlines() if "listed on a timer" in line]


def expect_listed(place, reason):
    status = place.status()
    expect(status["watching"]["mode"] == "polling", f"{status['watching']}")
    expect(status["watching"].get("trouble") == reason and reason in status["troubles"], f"{status['troubles']}")


def find_out(place, folder, removes=True):
    """The second file that only a comparison finds has the inbox listed."""
    status = place.status()
    expect(status["watching"]["mode"] == "inotify" and not status["troubles"], f"{status}")
    (folder / "source-0/first.txt").write_text(place.text(1))
    place.sync()
    # One proves nothing: it may have been written through another name outside of the inbox.
    (folder / "source-1/second.txt").write_text(place.text(4))
    place.sync()
    place.wait("it is listed", lambda: place.status()["watching"]["mode"] == "polling", 10)
    expect_listed(place, SILENT.removeprefix("warning: "))
    seen = change_behind(place, folder, FILLED + 2, removes)
    expect(place.warnings() == [SILENT], f"{place.warnings()}")
    expect(len(announcements(place)) == 1, f"{announcements(place)}")
    return f"found out by two syncs, 1 warning; {seen}"


def change_behind(place, folder, documents=FILLED, removes=True):
    """Changes of each kind, found by listing alone."""
    before = place.analysed()
    (folder / "source-0/new.txt").write_text(place.text(2))
    with open(folder / "source-0/article-0.txt", "a") as file:
        file.write(place.text(3))
    if removes:
        os.rename(folder / "source-1/article-1.txt", folder / "source-1/renamed.txt")
        (folder / "source-2/article-2.txt").unlink()
    analyses, documents = (3, documents) if removes else (2, documents + 1)
    place.wait_for_analyses(before + analyses)
    place.wait(f"{documents} documents", lambda: place.documents() == documents)
    place.check()
    expect(place.analysed() == before + analyses, f"{place.analysed() - before} analyses")
    return f"a new{', an edited, a renamed and a removed' if removes else ' and an edited'} file found by listing"
