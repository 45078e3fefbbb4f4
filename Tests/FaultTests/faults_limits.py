"""Faults 13 to 15: the kernel's limits of watches, instances and descriptors."""
import resource
import time

from kernel import limit
from service import expect
from table import fault

WATCHES = "fs.inotify.max_user_watches"
INSTANCES = "fs.inotify.max_user_instances"
PLENTY = 100_000


def drop_into_each(place, name, sources=6):
    """An article for each source; waits, without a sync, until all are in the report."""
    count = place.documents() + sources
    for number in range(sources):
        place.drop(f"source-{number}/{name}.txt", number=number)
    place.wait(f"{count} articles are in the report", lambda: place.documents() == count, within=20)


def expect_events_again(place, folders, within=30):
    """No trouble any more, every folder under watch, told once; returns the seconds that it took."""
    start = time.monotonic()

    def is_back():
        status = place.status()
        return not status["troubles"] and status["watching"]["mode"] == "inotify" \
            and status["watching"]["watchedFolders"] == folders

    place.wait("the inbox is watched by events again", is_back, within=within, pause=0.1)
    expect(place.told("the inbox is watched by events again") == 1, place.log_text())
    return time.monotonic() - start


@fault(13, "watches exhausted at the start", "user namespace with max_inotify_watches=4; then raised", part="a", needs="mounts",
       expected="the rest is listed on a timer, one WARN names the limit; events again when it is raised")
def too_few_watches(place):
    limit("max_inotify_watches", 4)  # one for the watcher's own folder, one for the inbox, two of six sources
    place.fill(6, sources=6)
    place.start()
    place.sync()
    drop_into_each(place, "polled")
    status = place.status()
    expect(any(f"4 folders cannot be watched, the limit {WATCHES}" in text for text in status["troubles"]), f"{status}")
    expect(status["watching"]["watchedFolders"] == 3, f"{status['watching']}")
    place.check()
    limit("max_inotify_watches", PLENTY)
    seconds = expect_events_again(place, 7)
    drop_into_each(place, "told")
    place.check()
    warnings = [line for line in place.log_text().splitlines() if line.startswith("warning")]
    expect(len(warnings) == 1 and WATCHES in warnings[0], f"{warnings}")
    place.expect_analyses(18)
    return f"one WARN; 4 of 6 sources listed; events again {seconds:.0f} s after the limit was raised"


@fault(13, "watches exhausted while it runs", "max_inotify_watches lowered to what is used; new sources; raised", part="b",
       needs="mounts", expected="as at the start")
def watches_used_up(place):
    place.fill(2, sources=2)
    place.start()
    place.sync()
    expect(place.status()["watching"]["watchedFolders"] == 3, f"{place.status()['watching']}")
    limit("max_inotify_watches", 4)
    drop_into_each(place, "polled")
    expect(any(WATCHES in text for text in place.troubles()), f"{place.troubles()}")
    place.check()
    limit("max_inotify_watches", PLENTY)
    seconds = expect_events_again(place, 7)
    place.check()
    expect(place.told("warning") == 1 and place.work()[0] == 8, f"{place.work()} {place.log_text()}")
    return f"one WARN; events again {seconds:.0f} s after the limit was raised, nothing analysed twice"


@fault(13, "no watch for the inbox itself", "max_inotify_watches=1, and 0; then raised", part="c", needs="mounts",
       expected="everything is listed on a timer; events again when it is raised")
def no_watch_at_all(place):
    seconds = []
    for count in (1, 0):
        limit("max_inotify_watches", count)
        place.fill(6, sources=6)
        place.start()
        place.wait("it is listed", lambda: place.status()["watching"]["mode"] == "polling")
        expect(any(WATCHES in text for text in place.troubles()), f"{place.troubles()}")
        place.sync()
        drop_into_each(place, f"polled-{count}")
        limit("max_inotify_watches", PLENTY)
        seconds.append(expect_events_again(place, 7))
        place.check()
        expect(place.stop() == 0, "it did not stop")
        place.log.unlink()
    return f"events again {seconds[0]:.0f} s and {seconds[1]:.0f} s after the limit was raised"


@fault(14, "no inotify instance at the start", "user namespace with max_inotify_instances=0; then raised", needs="mounts",
       expected="everything is listed on a timer, no exit; events when it is raised")
def no_instance(place):
    limit("max_inotify_instances", 0)
    place.fill(6, sources=6)
    place.start()
    place.wait("it is listed", lambda: place.status()["watching"]["mode"] == "polling")
    expect(any(INSTANCES in text for text in place.troubles()), f"{place.troubles()}")
    place.sync()
    drop_into_each(place, "polled")
    place.check()
    limit("max_inotify_instances", 128)
    seconds = expect_events_again(place, 7)
    drop_into_each(place, "told")
    place.check()
    warnings = [line for line in place.log_text().splitlines() if line.startswith("warning") and INSTANCES not in line]
    expect(not warnings and place.work()[0] == 18, f"{warnings} {place.work()}")
    return f"polling, not an exit; events {seconds:.0f} s after the limit was raised"


@fault(15, "few descriptors, many files and folders", "setrlimit NOFILE 64; 300 articles in 90 folders, some 12 deep", part="a",
       expected="no trouble: a fixed number of descriptors does")
def few_descriptors(place):
    for number in range(300):
        deep = "/".join(["deeper"] * 12) + "/" if number % 30 == 0 else ""
        place.write(f"source-{number % 10}/{number % 90}/{deep}{number}.txt", number=number)
    place.start(limits=[(resource.RLIMIT_NOFILE, 64)])
    place.sync()
    place.check()
    place.expect_documents(300)
    place.expect_analyses(300)
    expect(not place.troubles() and place.told("warning") == 0, place.log_text())
    return f"all 300 read, {place.measures()['descriptors']} descriptors in use afterwards"


@fault(15, "no descriptor left while it runs", "prlimit NOFILE below what is open; a drop; the former limit", part="b",
       expected="told, with back-off and no busy loop; nothing lost; recovers by itself")
def no_descriptor_left(place):
    place.fill()
    place.start()
    place.sync()
    former = resource.prlimit(place.pid, resource.RLIMIT_NOFILE)
    resource.prlimit(place.pid, resource.RLIMIT_NOFILE, (10, former[1]))
    lines, used, start = len(place.log_text().splitlines()), place.processor_seconds(), time.monotonic()
    for number in range(20):
        place.drop(f"source-{number % 4}/more-{number}.txt", number=number)
    place.wait("it is told", lambda: place.told("Too many open files") > 0, within=15)
    (place.inbox / "source-0/article-0.txt").unlink()
    time.sleep(max(0, 12 - (time.monotonic() - start)))
    used, lines = place.processor_seconds() - used, len(place.log_text().splitlines()) - lines
    share = used / (time.monotonic() - start)
    expect(share < 0.25, f"{share:.0%} of a processor while it could do nothing")
    expect(lines <= 30, f"{lines} lines of log in 12 s:\n{place.log_text()[-3000:]}")
    expect(place.is_alive() and place.documents() == 5, f"{place.documents()} documents")
    resource.prlimit(place.pid, resource.RLIMIT_NOFILE, former)
    start = time.monotonic()
    place.wait("all are in the report", lambda: place.documents() == 24, within=30)
    seconds = time.monotonic() - start
    place.check()
    place.expect_analyses(25)
    return f"{share:.0%} of a processor and {lines} lines of log in 12 s; all read {seconds:.0f} s after the limit was lifted"


@fault(15, "an inbox too deep for the descriptors", "setrlimit NOFILE 64, folders 120 deep; then prlimit 1024", part="c",
       expected="told as what it is, nothing forgotten, no folder called unreadable; recovers by itself")
def too_deep_for_the_descriptors(place):
    place.fill()
    place.write("/".join(["source-0"] + ["d"] * 120) + "/deep.txt", number=5)
    place.start(limits=[(resource.RLIMIT_NOFILE, 64)])
    place.wait("it is told", lambda: any("Too many open files" in text for text in place.troubles()), within=15)
    expect(place.documents() == 0, "a report of a part of the inbox")
    answer = place.ask("sync", "--timeout", "3")
    expect(answer.returncode == 1, f"sync: {answer}")
    hard = resource.prlimit(place.pid, resource.RLIMIT_NOFILE)[1]
    resource.prlimit(place.pid, resource.RLIMIT_NOFILE, (1024, hard))
    place.wait("all are in the report", lambda: place.documents() == 6, within=30)
    place.wait("no trouble is left", lambda: not place.troubles(), within=10)
    place.check()
    place.expect_analyses(6)
    return "no report of a part of the inbox; all read when the limit was raised"
