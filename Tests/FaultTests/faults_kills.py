"""Faults 21 to 23 and 41: the service is killed, or kills itself, at every step."""
import os
import random
import time

import archive
import service
import small
from service import expect
from table import fault


def dies(place, failpoints, status, *, armed=True):
    """Starts a service of the debug build that ends at a step, and waits for its end."""
    when = place.root / "armed"
    if armed:
        when.touch()
    place.start(failpoints=failpoints, environment={"PARALLAX_FAILPOINTS_WHEN": str(when)}, ready=False)
    ends(place, status)


def ends(place, status):
    found = place.end()
    expect(found == status, f"ended with {found}, not {status}: {place.log_text()[-1500:]}")
    (place.root / "armed").unlink(missing_ok=True)


# What is there for a moment only: of a publication, and of the watcher, whom a kill may meet at any of them.
DRAFT = ".tmp-"
COOKIE = "cookie-"


def temporaries(place, *prefixes):
    """Files whose names begin with one of these."""
    found = []
    for folder, _, names in os.walk(place.root):
        found += [os.path.join(folder, name) for name in names if name.startswith(prefixes)]
    return found


def parts(place, names):
    """A place for each, with lexicons that are read at once; ended before the next begins."""
    for name in names:
        part = small.use(service.Place(place.root / name.replace(".", "-")))
        try:
            yield name, part
        finally:
            part.close()


@fault(21, "kill -9 while a file is analysed", "failpoints at reading, read, commit, committed",
       "the next start reads that file once more; nothing is lost or doubled")
def killed_in_analysis(place):
    seen = []
    for step, part in parts(place, ["reading", "read", "commit", "committed"]):
        small.fill(part, 5)
        dies(part, f"{step}@article-3=kill", -9)
        kept = archive.documents(part)
        path = b"source-0/article-3.txt"
        tries = [row[1] for row in archive.rows(part, "SELECT path, tries FROM attempt") if row[0] == path]
        isKept = (path,) in archive.rows(part, "SELECT path FROM document")
        expect(isKept == (step == "committed"), f"{step}: kept is {isKept}")
        expect(tries == ([] if isKept else [1]), f"{step}: tries on record: {tries}")
        part.start()
        part.check()
        analysed = part.status()["work"]["analysed"]
        expect(kept + analysed == 5, f"{step}: {kept} kept before the kill, {analysed} analysed after it")
        expect(part.status()["statements"] == 5, f"{step}: {part.status()['statements']} statements")
        part.stop()
        expect(archive.documents(part) == archive.statements(part) == 5, f"{step}: documents or statements doubled")
        expect(archive.doubled(part) == [], f"{step}: doubled readings")
        expect(archive.number(part, "SELECT count(*) FROM attempt") == 0, f"{step}: an attempt is left on record")
        seen.append(f"{step}: {kept} + {analysed}")
    return "kept before + analysed after: " + ", ".join(seen)


# The feed has the last so many changes.
MOST_IN_FEED = 50


def entries(place):
    return (place.reports / "changes/feed.atom").read_text().count("<entry>")


def restart(place):
    """A start after a kill: the report is that of a cold start, and of the killed process nothing is left."""
    place.start()
    place.check()
    left = temporaries(place, DRAFT, COOKIE)
    expect(not left, f"left behind: {left}")
    kept = archive.number(place, "SELECT count(*) FROM change")
    expect(entries(place) == min(kept, MOST_IN_FEED), f"feed and archive differ: {entries(place)} entries, {kept} changes kept")


@fault(22, "kill -9 while the first report is published", "failpoints at each step of a publication",
       "no report or a whole one; the next start publishes, temporaries are gone", part="a")
def killed_in_first_publication(place):
    before = ["treesInspected", "hiddenTreeMade", "temporaryWritten", "pagePlaced", "pagesRecorded"]
    for step, part in parts(place, before + ["exchanged", "shownTreeRecorded"]):
        small.fill(part)
        dies(part, f"publishing.{step}=kill", -9)
        expect(part.reports.exists() == (step not in before), f"{step}: the report is there: {part.reports.exists()}")
        drafts = temporaries(part, DRAFT)
        expect(bool(drafts) == (step == "temporaryWritten"), f"{step}: {drafts}")
        restart(part)
        expect(entries(part) == 1, f"{step}: {entries(part)} entries in the journal")
    return "7 steps: none before the exchange, a whole one from it on, after a start that of a cold start"


@fault(22, "kill -9 while a report is renewed", "failpoints at journal, journaled and each step of a publication",
       "the old report or the new, never mixed; temporaries are gone after the next start, the journal has one entry more",
       part="b")
def killed_in_publication(place):
    before = ["journal", "journaled", "publishing.strangerRemoved", "publishing.pageRemoved",
              "publishing.temporaryWritten", "publishing.pagePlaced", "publishing.pagesRecorded"]
    for step, part in parts(place, before + ["publishing.exchanged", "publishing.shownTreeRecorded"]):
        for number in range(6):
            part.drop(f"source-{number % 2 * 2}/article-{number}.txt", small.article(number))
        part.drop("source-1/article-4.txt", small.GO)
        part.start(failpoints=f"{step}=kill", environment={"PARALLAX_FAILPOINTS_WHEN": str(part.root / "armed")})
        part.sync()
        # Now the hidden tree holds every document too.
        part.drop("source-0/article-0.txt", small.article(102))
        part.sync()
        old = service.tree(part.reports)
        expect(entries(part) == 1, f"{step}: {entries(part)} entries at first")
        (part.root / "armed").touch()
        if step == "publishing.pageRemoved":
            (part.inbox / "source-1/article-4.txt").unlink()
        elif step == "publishing.strangerRemoved":
            part = renewed_after_stranger(part, step)
        else:
            part.drop("source-1/article-4.txt", "Nothing is said.\n")
        ends(part, -9)
        shown = service.tree(part.reports)
        expect((shown == old) == (step in before), f"{step}: the old report shows: {shown == old}")
        restart(part)
        expect(step in before or shown == service.tree(part.reports), f"{step}: the new report was not the final one")
        expect(service.tree(part.reports) != old and entries(part) == 2,
               f"{step}: {entries(part)} entries in the journal")
    return "9 steps: the old report before the exchange, the new one from it on; 2 entries each"


def renewed_after_stranger(part, step):
    """Puts what is no page into the hidden tree, which is held against the ledger at a start only."""
    (part.root / "armed").unlink()
    part.stop()
    (part.root / ".reports.next/stranger.txt").write_text("no page")
    part.drop("source-1/article-4.txt", "Nothing is said.\n")
    (part.root / "armed").touch()
    part.start(failpoints=f"{step}=kill", environment={"PARALLAX_FAILPOINTS_WHEN": str(part.root / "armed")}, ready=False)
    return part


def killed_at_random(place, *, count, seed, texts, isReady=False):
    """Kills the service again and again while articles come, change and go."""
    choice = random.Random(seed)
    begun = time.monotonic()
    place.start()
    # On a busy machine a start takes longer; some moments must lie behind it.
    longest = 0.4 if isReady else max(0.4, 2 * (time.monotonic() - begun))
    for number in range(5):
        place.drop(f"source-{number % 3}/article-{number}.txt", texts[number % len(texts)])
    place.sync()
    place.stop()
    fruitful = 0
    for turn in range(count):
        before = archive.rows(place, "SELECT max(revision) FROM reading")
        place.start(ready=isReady)
        for _ in range(choice.randrange(4)):
            number = choice.randrange(40)
            path = place.inbox / f"source-{number % 3}/article-{number}.txt"
            if path.exists() and choice.randrange(3) == 0:
                path.unlink()
            else:
                place.drop(path.relative_to(place.inbox), choice.choice(texts) * choice.randrange(1, 4))
        # Any moment will do: nothing is waited for.
        time.sleep(choice.uniform(0, longest))
        expect(place.is_alive(), f"turn {turn}: ended with {place.process.poll()}: {place.log_text()[-1500:]}")
        place.kill()
        expect(archive.rows(place, "PRAGMA quick_check") == [("ok",)], f"turn {turn}: quick_check fails")
        expect(archive.doubled(place) == [], f"turn {turn}: doubled readings")
        fruitful += archive.rows(place, "SELECT max(revision) FROM reading") != before
    expect(not list(place.state.glob("*corrupt*")), "an archive was moved aside")
    expect(fruitful > count // 10, f"only {fruitful} of {count} lives kept anything: the kills came too early")
    restart(place)
    return f"seed {seed}: {count} kills, {fruitful} after something was kept; each quick_check ok, then as a cold start"


@fault(23, "kill -9 at any moment", "SIGKILL at a moment up to twice the time of a start (at least 400 ms), 60 times, while articles are dropped",
       "the archive opens, quick_check is ok, the report that of a cold start")
def kills(place):
    """With lexicons that are read at once, so that the moments lie in the start and in the work."""
    return killed_at_random(small.use(place), count=60, seed=23, texts=[small.GO, small.STAY])


@fault(23, "kill -9 at any moment, 200 times", "as 23, with another seed",
       "the archive opens, quick_check is ok, the report that of a cold start", part="b", seconds=300, is_long=True)
def many_kills(place):
    return killed_at_random(small.use(place), count=200, seed=2300, texts=[small.GO, small.STAY])


@fault(23, "kill -9 at any moment after the start, 200 times", "the real lexicons; SIGKILL 0 to 400 ms after the service answers",
       "the archive opens, quick_check is ok, the report that of a cold start", part="c", seconds=1200, is_long=True)
def kills_with_real_lexicons(place):
    return killed_at_random(place, count=200, seed=2323, texts=[text + "\n" for text in service.ARTICLES], isReady=True)


@fault(41, "a file that crashes its reader", "failpoints that trap at a file of that name, before and after it is read",
       "left alone after two crashes and listed with the reason, all else is read; read again when it changes")
def poison(place):
    seen = []
    for step, part in parts(place, ["reading", "commit"]):
        trap = f"{step}@poison=crash"
        small.fill(part, 5)
        part.drop("source-1/poison.txt", small.STAY)
        for _ in range(2):
            dies(part, trap, -5)
        # What the other worker had at the first crash is a suspect as well, and stands behind the poison if its name does.
        tries = dict(archive.rows(part, "SELECT path, tries FROM attempt"))
        expect(tries.pop(b"source-1/poison.txt", 0) == 2, f"{step}: the two crashes are not on record")
        expect(list(tries.values()) in ([], [1]), f"{step}: blamed as well: {tries}")
        known = {path for path, in archive.rows(part, "SELECT path FROM document")} | tries.keys()
        expect(len(known) == 5, f"{step}: after two crashes {len(known)} of the 5 others are kept or were under way once")
        part.start(failpoints=trap)
        part.drop("source-2/later.txt", small.GO)
        part.sync()
        quarantined(part, step)
        part.stop()
        part.start()
        part.sync()
        quarantined(part, step)
        expect(part.status()["work"]["analysed"] == 0, f"{step}: something was analysed in the third life")
        part.drop("source-1/poison.txt", small.STAY * 2)
        part.check()
        expect(part.status()["unread"] == 0 and part.documents() == 7, f"{step}: the changed file was not read")
        expect(part.status()["work"]["analysed"] == 1, f"{step}: more than the changed file was analysed")
        seen.append(step)
    return f"at {' and '.join(seen)}: 2 crashes, then left alone; 6 others in the report; read when it changed"


def quarantined(part, step):
    status = part.status()
    expect(part.documents() == 6 and status["documents"] == 6, f"{step}: {part.documents()} documents")
    expect(status["unread"] == 1, f"{step}: {status['unread']} unread")
    pages = "".join(path.read_text() for path in part.reports.rglob("*.html"))
    expect("poison.txt" in pages and "reading it ended the program again and again" in pages,
           f"{step}: the report does not say why the file was not read")
    expect(part.log_text().count("left alone: reading it ended the program again") == 1,
           f"{step}: {part.log_text()[-800:]}")
