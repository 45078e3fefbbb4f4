"""Faults 58 and 59: the report's folder is not what it should be, or lies where it must not."""
import os
import shutil
import time

from faults_disk import expect_stays
from kernel import rename_exchange
from service import NOBODY, PROJECT, expect, tree
from table import fault


def with_report(place):
    """The report lies in a folder of its own parent, so that nothing else lies beside it."""
    place.reports = place.root / "web/reports"
    place.fill()
    place.start()
    place.sync()
    place.check()


def remove(place, folder):
    """Removes a folder at once: while `rm` works through it readers see a torn report, and the service may write anew."""
    aside = place.root / "aside"
    os.rename(folder, aside)
    shutil.rmtree(aside)


@fault(58, "the report is removed while it is served", "mv of the report and rm -rf; of the folder around it", part="a",
       expected="written again by itself, and at once for a sync")
def report_removed(place):
    with_report(place)
    remove(place, place.reports)
    place.check()
    remove(place, place.reports)
    place.wait("it is written again", lambda: place.documents() == 5, within=10)
    remove(place, place.root / "web")
    place.wait("it is written again", lambda: place.documents() == 5, within=10)
    place.drop("source-0/late.txt", number=5)
    place.check()
    place.expect_analyses(6)
    expect(len(place.warnings()) == 3, f"{place.warnings()}")
    return "three times, a WARN each, nothing analysed again"


def expect_refused(place, make, remove, reason):
    """Something else in the report's place is left as it is, told, and when it is gone the report comes by itself."""
    with_report(place)
    # At once, or the service may have written it again between the two.
    make(place.root / "other")
    rename_exchange(place.root / "other", place.reports)
    place.drop("source-0/late.txt", number=5)
    place.wait_for_trouble(reason, within=15)
    answer = place.ask("sync", "--timeout", "2")
    expect(answer.returncode == 1 and reason in answer.stdout + answer.stderr, f"sync: {answer}")
    place.wait_for_analyses(6)
    remove()
    place.wait("the report is there", lambda: place.documents() == 6, within=30)
    place.check()
    lines = place.warnings()
    expect(len(lines) <= 2, f"{lines}")
    return f"{len(lines)} WARN: {lines[-1]}"


@fault(58, "a file in the report's place", "mv of the report; a file of its name; rm", part="b",
       expected="left as it is; a clear error, retry; the archive goes on")
def file_in_its_place(place):
    def make(path):
        path.write_text("mine")

    def remove():
        expect(place.reports.read_text() == "mine", "the file was changed")
        place.reports.unlink()

    return expect_refused(place, make, remove, "is no folder")


@fault(58, "somebody's folder in the report's place", "mv of the report; mkdir with a file in it; rm -r", part="c",
       expected="left as it is; a clear error, retry; the archive goes on")
def folder_in_its_place(place):
    def make(path):
        path.mkdir()
        (path / "thesis.txt").write_text("mine")

    def remove():
        expect(os.listdir(place.reports) == ["thesis.txt"], f"{os.listdir(place.reports)}")
        shutil.rmtree(place.reports)

    return expect_refused(place, make, remove, "holds something that is no report")


@fault(58, "the report may not be written", "chmod 555 of the report, its twin and the folder around; chmod 755", part="d",
       expected="the report stays; a clear error, retry; recovers")
def report_not_writable(place):
    place.reports = place.root / "web/reports"
    place.reports.parent.mkdir()
    if os.getuid() == 0:
        os.chown(place.root, NOBODY, NOBODY)
    place.fill()
    place.start(user=NOBODY)
    place.sync()
    folders = [place.reports.parent, *place.reports.parent.iterdir()]
    folders = [folder for folder in folders if folder.is_dir()]
    report = tree(place.reports)
    for folder in folders:
        folder.chmod(0o555)
    place.drop("source-0/late.txt", number=5)
    place.wait_for_trouble("Permission denied", within=10)
    expect_stays(place, report, 5)
    expect(len(place.warnings()) == 1, f"{place.warnings()}")
    for folder in folders:
        folder.chmod(0o755)
    place.wait("it is in the report", lambda: place.documents() == 6, within=30)
    place.check()
    expect(not place.troubles(), f"{place.troubles()}")
    return "the former report meanwhile; one WARN"


@fault(58, "no place for a report at the start", "a file, a folder with other things, a parent that is a file", part="e",
       expected="exit 73, or 74 for the parent, with the path; what was there is left as it is")
def no_place_at_the_start(place):
    place.fill()
    (place.root / "file").write_text("mine")
    (place.root / "folder").mkdir()
    (place.root / "folder/thesis.txt").write_text("mine")
    seen = []
    for path, status in (("file", 73), ("folder", 73), ("file/reports", 74)):
        place.reports = place.root / path
        done = place.run("watch", place.inbox, ...)
        expect(done.returncode == status, f"{path}: {done}")
        expect(str(place.root / path.partition("/")[0]) in done.stderr and done.stderr.count("\n") == 1, done.stderr)
        seen.append(done.returncode)
    expect((place.root / "file").read_text() == "mine" and os.listdir(place.root / "folder") == ["thesis.txt"], "touched")
    return f"{seen}"


@fault(59, "inbox, state and report within one another", "each pairing: the same, inside, around; by its path and through links",
       part="a", expected="exit 78 with both paths, before anything is made")
def folders_in_one_another(place):
    place.fill()
    (place.root / "link").symlink_to(place.inbox)
    (place.root / "up").symlink_to(place.root)
    apart = {"inbox": place.inbox, "reports": place.root / "web/reports", "state": place.root / "state"}
    before = sorted(path.relative_to(place.root) for path in place.root.rglob("*"))
    tried = 0
    for one in apart:
        for other in apart:
            if one == other:
                continue
            base = apart[other]
            ways = [base, base / "inside", base / "inside/deep", f"{base}/inside/../deep", f"{base}//",
                    place.root / "up" / base.relative_to(place.root) / "inside"]
            if other == "inbox":
                ways += [place.root / "link", place.root / "link/inside"]
            for way in ways:
                if one == "inbox" and not os.path.isdir(way):
                    continue
                folders = {**apart, one: way}
                done = place.run("watch", folders["inbox"], "--reports", folders["reports"], "--state", folders["state"],
                                 "--lexicons", PROJECT / "Lexicons")
                expect(done.returncode == 78, f"{one} at {way}: {done}")
                expect("must not lie in" in done.stderr and done.stderr.count("\n") == 1, done.stderr)
                tried += 1
    after = sorted(path.relative_to(place.root) for path in place.root.rglob("*") if "service.log" not in path.name)
    expect(after == before, f"made: {set(after) - set(before)}")
    for name, others in (("reports", ("inbox", "state")), ("state", ("inbox", "reports"))):
        for other in others:
            folders = {**apart, other: apart[name] / "inside"}
            (folders[other] if other == "inbox" else folders[other].parent).mkdir(parents=True, exist_ok=True)
            done = place.run("watch", folders["inbox"], "--reports", folders["reports"], "--state", folders["state"],
                             "--lexicons", PROJECT / "Lexicons")
            expect(done.returncode == 78, f"{other} in {name}: {done}")
            tried += 1
    return f"78 for each of {tried}, nothing made"


def replace_by_link(place, folder, target):
    """Puts a link in a folder's place, which then lies aside, at once: else the service may make another in between."""
    aside = place.root / "aside"
    aside.symlink_to(target)
    rename_exchange(aside, folder)


@fault(59, "the report becomes a link into the inbox", "an exchange with a link to a source; rm -rf; a drop; rm", part="b",
       expected="not followed: told, no file in the inbox, no analysis but that of the drop; recovers")
def report_becomes_a_link(place):
    with_report(place)
    before = sorted(place.inbox.rglob("*"))
    replace_by_link(place, place.reports, place.inbox / "source-0")
    shutil.rmtree(place.root / "aside")
    place.drop("source-1/late.txt", number=5)
    place.wait_for_trouble("a link to a folder is not followed", within=15)
    place.wait_for_analyses(6)
    time.sleep(3)
    place.expect_analyses(6)
    found = set(place.inbox.rglob("*")) - set(before)
    expect({path.name for path in found} == {"late.txt"}, f"in the inbox: {found}")
    place.reports.unlink()
    place.wait("the report is there", lambda: place.documents() == 6, within=30)
    place.check()
    place.expect_analyses(6)
    return "refused while it was there; 6 analyses for 6 articles"


@fault(59, "the folder around the report becomes a link to the inbox", "an exchange with the link; a drop; an exchange", part="c",
       expected="not followed: told, no file in the inbox, no analysis but that of the drop; recovers")
def parent_becomes_a_link(place):
    with_report(place)
    before = sorted(place.inbox.rglob("*"))
    web = place.root / "web"
    replace_by_link(place, web, place.inbox)
    place.drop("source-1/late.txt", number=5)
    place.wait_for_trouble("behind a link now", within=15)
    place.wait_for_analyses(6)
    time.sleep(3)
    place.expect_analyses(6)
    found = set(place.inbox.rglob("*")) - set(before)
    expect({path.name for path in found} == {"late.txt"}, f"in the inbox: {found}")
    rename_exchange(place.root / "aside", web)
    place.wait("the report is there", lambda: place.documents() == 6, within=30)
    place.check()
    place.expect_analyses(6)
    return "refused while it was there; 6 analyses for 6 articles"
