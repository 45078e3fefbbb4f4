"""Faults 51 and 52: lexicons that are broken, mended and replaced while the service runs."""
import json
import os
import shutil
import signal
import threading
import time

import service
import small
from service import expect
from table import fault


def stamp(place):
    return json.loads((place.reports / "comparison.json").read_text())["lexicons"]


@fault(51, "broken lexicons on reload, then mended", "junk in a file of a copy of the real lexicons; parallax reload, SIGHUP",
       "reload fails with the findings, the old ones stay, the status says so; mended, each document is analysed once more")
def broken_lexicons(place):
    place.lexicons = place.root / "lexicons"
    shutil.copytree(service.PROJECT / "Lexicons", place.lexicons)
    place.fill(12)
    place.start()
    place.check()
    before, old = service.tree(place.reports), stamp(place)
    question = place.lexicons / "questions/kurds.yaml"
    good = question.read_text()
    question.write_text(good + "\njunk: [yes]\n")
    done = place.ask("reload")
    expect(done.returncode == 1, f"reload ended with {done.returncode}: {done.stdout}{done.stderr}")
    expect("questions/kurds.yaml:" in done.stderr and "the old ones stay" in done.stderr, f"no findings: {done.stderr}")
    troubles = place.status()["troubles"]
    expect(len(troubles) == 1 and troubles[0].startswith("the lexicons are broken, the last good ones stay")
           and "questions/kurds.yaml:" in troubles[0], f"troubles: {troubles}")
    logged = place.log_text().count("lexicons not taken")
    place.process.send_signal(signal.SIGHUP)
    place.wait("a SIGHUP is answered", lambda: place.log_text().count("lexicons not taken") == logged + 1)
    place.drop("source-0/while-broken.txt", number=1)
    place.sync()
    expect(stamp(place) == old and place.status()["bundle"] == old, "the report is of other lexicons")
    work = place.status()["work"]
    expect(work["analysedAgain"] == 0 and work["analysed"] == 13, f"while broken: {work}")
    (place.inbox / "source-0/while-broken.txt").unlink()
    place.sync()
    expect(service.tree(place.reports) == before, "the report has changed")

    question.write_text(good)
    done = place.ask("reload")
    expect(done.returncode == 0, f"mended as they were: {done.stderr}")
    place.sync()
    expect(place.status()["troubles"] == [] and place.status()["work"]["analysedAgain"] == 0,
           f"mended as they were: {place.status()['troubles']}, {place.status()['work']}")

    question.write_text(good + "\n# mended\n")
    done = place.ask("reload")
    expect(done.returncode == 0 and stamp(place) is not None, f"mended: {done.stderr}")
    place.check()
    expect(stamp(place) != old and stamp(place) == place.status()["bundle"], "the report is of the old lexicons")
    again = place.status()["work"]["analysedAgain"]
    expect(again == 12, f"{again} documents were analysed once more")
    return f"reload 1 with the findings, as is SIGHUP; mended with a change {again} of 12 analysed once more"


@fault(51, "broken lexicons at a start", "junk in a file while the service is stopped; with no archive as well",
       "the archive's last good ones stand in and the status says so; with no archive the start ends with 78", part="b")
def broken_at_start(place):
    small.use(place)
    small.fill(place)
    place.start()
    place.check()
    before = service.tree(place.reports)
    place.stop()
    question = place.lexicons / "questions/t.yaml"
    question.write_text("junk: [")
    place.start()
    place.drop("source-0/later.txt", small.STAY)
    place.sync()
    expect(place.documents() == 6, "the drop was not read")
    troubles = place.status()["troubles"]
    expect(len(troubles) == 1 and "the lexicons are broken" in troubles[0], f"troubles: {troubles}")
    (place.inbox / "source-0/later.txt").unlink()
    place.sync()
    expect(service.tree(place.reports) == before, "the report is another than that of the last good lexicons")
    place.stop()
    done = place.run("watch", place.inbox, "--reports", place.root / "r", "--state", place.root / "s",
                     "--lexicons", place.lexicons, timeout=30)
    expect(done.returncode == 78 and "questions/t.yaml:" in done.stderr, f"{done.returncode}: {done.stderr}")
    question.write_text(small.QUESTION)
    place.start()
    place.check()
    expect(place.status()["troubles"] == [], f"troubles: {place.status()['troubles']}")
    return "the last good ones stand in, said in the status; 78 and the finding with no archive"


class Publications(threading.Thread):
    """Reads each report that is put before its readers and says which lexicons its pages are of."""

    def __init__(self, place):
        super().__init__(daemon=True)
        self.place = place
        self.seen, self.mixed = [], []
        self.last = None
        self.isOver = False
        self.start()

    def run(self):
        while not self.isOver:
            self.look()
            time.sleep(0.002)

    def look(self):
        """Nothing is held against a report that was renewed while it was being read."""
        try:
            folder = os.open(self.place.reports, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            return
        try:
            summary = self.read(folder, "report.json")
            if summary == self.last:
                return
            comparison, method = self.read(folder, "comparison.json"), self.read(folder, "method.html")
            isSame = (os.stat(self.place.reports).st_ino == os.fstat(folder).st_ino
                      and self.read(folder, "report.json") == summary)
        except FileNotFoundError:
            return
        finally:
            os.close(folder)
        if isSame:
            self.last = summary
            self.take(json.loads(comparison), method)

    def read(self, folder, name):
        with open(os.open(name, os.O_RDONLY, dir_fd=folder), "rb") as file:
            return file.read().decode()

    def take(self, comparison, method):
        bundle = comparison["lexicons"]
        own = [position["own"] for position in comparison["positions"]]
        found = tuple(sum(side[pole]["statements"] for side in own) for pole in ("affirm", "deny"))
        self.seen.append((bundle, *found))
        if bundle not in method:
            self.mixed.append(f"comparison.json is of {bundle}, the method page is not")

    def end(self):
        self.isOver = True
        self.join()
        return self.seen


@fault(52, "lexicons replaced while documents are analysed", "300 files dropped, each once, while two opposite bundles take turns",
       "each published report is of one bundle, which stands in it")
def swapped_lexicons(place):
    small.use(place)
    small.fill(place)
    place.start()
    place.sync()
    first = stamp(place)
    publications = Publications(place)
    dropping = threading.Thread(target=drop_many, args=(place, 300))
    dropping.start()
    swaps, bundles = 0, {first: small.QUESTION}
    while dropping.is_alive() or swaps < 9:
        swaps += 1
        question = small.OPPOSITE if swaps // 2 % 2 else small.QUESTION
        (place.root / "draft.yaml").write_text(question)
        os.rename(place.root / "draft.yaml", place.lexicons / "questions/t.yaml")
        done = place.ask("reload")
        expect(done.returncode == 0, f"reload {swaps}: {done.stderr}")
        bundle = done.stdout.split()[-1]
        bundles[bundle] = question
        # Each second one is given the time to become the report's; the others are replaced at once.
        if swaps % 2 == 0:
            place.wait("the new lexicons are the report's", lambda: stamp(place) == bundle, 45)
    dropping.join()
    place.sync()
    place.check()
    seen = publications.end()
    expect(not publications.mixed, f"{publications.mixed[:3]}")
    expect(len(bundles) == 2, f"{len(bundles)} bundles were accepted")
    for bundle, affirm, deny in seen:
        expect(bundle in bundles, f"a report is of {bundle}, which was never accepted")
        wrong = affirm if bundles[bundle] == small.OPPOSITE else deny
        expect(wrong == 0, f"a report of {bundle} holds {affirm} affirming and {deny} denying statements")
    turns = sum(before[0] != after[0] for before, after in zip(seen, seen[1:]))
    expect(turns > 0 and max(affirm + deny for _, affirm, deny in seen) > 100, f"{turns} changes of bundle in {seen}")
    return f"{swaps} swaps, {len(seen)} publications read, {turns} times of another bundle than before, none mixed"


def drop_many(place, count):
    for number in range(count):
        place.drop(f"source-{number % 3}/many-{number}.txt", small.article(number * 3))
        time.sleep(0.01)
