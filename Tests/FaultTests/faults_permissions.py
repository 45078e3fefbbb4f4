"""Faults 19 and 20: what the service may not read, and later may."""
import os
import shutil

from service import NOBODY, expect, tree
from table import fault

FILE = "no permission to read it"
FOLDER = "Permission denied"


def started(place, count=5):
    """A service without root's rights, with its first report."""
    place.fill(count)
    place.start(user=NOBODY)
    place.check()
    place.expect_documents(count)
    place.expect_analyses(count)


@fault(19, "a file that may not be read, and later may", "a drop with chmod 000; chmod 644", part="a",
       expected="listed as unread for want of permission; analysed after the change of its rights, untouched otherwise")
def unreadable_file(place):
    started(place)
    hidden = place.root / "hidden.txt"
    hidden.write_text(place.text(5))
    hidden.chmod(0)
    os.rename(hidden, place.inbox / "source-1/hidden.txt")
    place.check()
    expect(place.status()["unread"] == 1 and place.shows(FILE), "it is not listed")
    place.expect_documents(5)
    place.expect_analyses(5)
    (place.inbox / "source-1/hidden.txt").chmod(0o644)
    place.wait("it is in the report", lambda: place.documents() == 6, within=10)
    place.wait("it is listed no more", lambda: not place.shows(FILE), within=10)
    place.check()
    expect(place.work()[0] == 6 and place.status()["unread"] == 0, f"{place.work()}")
    return f'listed: "{FILE}"; analysed once after the chmod, without a sync'


@fault(19, "a file whose rights are set while the service is stopped", "chmod 000 at the start; stop; chmod; start", part="b",
       expected="listed as unread; read at the next start")
def rights_set_while_stopped(place):
    place.write("source-0/hidden.txt", number=4).chmod(0)
    place.fill(2)
    place.start(user=NOBODY)
    place.check()
    place.expect_documents(2)
    expect(place.shows(FILE), "it is not listed")
    expect(place.stop() == 0, "it did not stop")
    (place.inbox / "source-0/hidden.txt").chmod(0o644)
    place.start(user=NOBODY)
    place.check()
    place.expect_documents(3)
    place.expect_analyses(1)
    return "found by the first comparison of the next start, which analyses it alone"


@fault(19, "an article that may no longer be read", "chmod 000 of one in the report; chmod 644", part="c",
       expected="it leaves the report, which says why; it comes back when it may be read")
def rights_taken_away(place):
    started(place)
    article = place.inbox / "source-0/article-0.txt"
    article.chmod(0)
    place.wait("it is listed", lambda: place.shows(FILE), within=10)
    place.check()
    place.expect_documents(4)
    article.chmod(0o644)
    place.wait("it is back", lambda: place.documents() == 5, within=10)
    place.check()
    place.expect_analyses(6)
    return "each report that of a cold start with the same rights"


@fault(20, "a folder that may not be listed, and later may", "chmod 000 of a folder with two articles; chmod 755", part="a",
       expected="the rest works, the report names the folder; picked up after the change of its rights")
def unreadable_folder(place):
    for name in ("0", "1"):
        place.write(f"locked/deep/{name}.txt", number=3)
    (place.inbox / "locked").chmod(0)
    started(place)
    expect(place.shows(FOLDER) and place.shows("locked"), "the folder is not named")
    place.drop("source-0/rest.txt", number=5)
    place.wait("the rest works", lambda: place.documents() == 6, within=10)
    (place.inbox / "locked").chmod(0o755)
    place.wait("both are in the report", lambda: place.documents() == 8, within=10)
    place.wait("the folder is named no more", lambda: not place.shows(FOLDER), within=10)
    place.check()
    place.expect_analyses(8)
    return "named while it was locked, its articles analysed once after the chmod, without a sync"


@fault(20, "a folder of the report that may no longer be listed", "chmod 000; a drop into it; chmod 755", part="b",
       expected="nothing in it is forgotten, the report names the folder; what came meanwhile is found after the change")
def folder_locked_meanwhile(place):
    """While it is locked the report is not that of a cold start, which knows nothing of what lies in it: what cannot be
    seen is not gone, so its articles stay and the folder is named."""
    started(place)
    articles = tree(place.reports / "documents")
    folder = place.inbox / "source-0"
    folder.chmod(0)
    place.wait("the folder is named", lambda: place.shows(FOLDER), within=10)
    place.sync()
    expect(tree(place.reports / "documents").keys() == articles.keys(), "an article has gone")
    if os.getuid() == 0:
        place.drop("source-0/new.txt", number=5)
        place.sync()
        place.expect_documents(5)
    folder.chmod(0o755)
    if os.getuid() != 0:
        place.drop("source-0/new.txt", number=5)
    place.wait("the new one is in the report", lambda: place.documents() == 6, within=10)
    place.wait("the folder is named no more", lambda: not place.shows(FOLDER), within=10)
    place.check()
    place.expect_analyses(6)
    return "its two articles stayed, only the new one was analysed"


@fault(20, "a folder that may be listed but not entered", "chmod 444 of a folder; chmod 755", part="c",
       expected="as one that may not be listed")
def folder_without_search(place):
    started(place)
    place.write("other/deep/1.txt", number=5)
    place.sync()
    place.expect_documents(6)
    (place.inbox / "other").chmod(0o444)
    place.wait("the folder is named", lambda: place.shows(FOLDER), within=10)
    place.sync()
    place.expect_documents(6)
    (place.inbox / "other").chmod(0o755)
    place.wait("the folder is named no more", lambda: not place.shows(FOLDER), within=10)
    place.check()
    place.expect_analyses(6)
    return "named, nothing forgotten, nothing analysed again"


@fault(20, "a locked folder is removed", "chmod 000 of an empty folder; rmdir", part="d",
       expected="the report names it, and no more when it is gone")
def locked_folder_removed(place):
    started(place)
    locked = place.inbox / "locked"
    locked.mkdir()
    locked.chmod(0)
    place.wait("the folder is named", lambda: place.shows(FOLDER), within=10)
    place.check()
    locked.rmdir()
    place.wait("the folder is named no more", lambda: not place.shows(FOLDER), within=10)
    place.check()
    return "named and no more, without a sync"


@fault(20, "the inbox itself may not be listed", "chmod 000 of the inbox; chmod 755", part="e",
       expected="as when it is missing: told within the guard interval, nothing forgotten, resumes")
def locked_inbox(place):
    reason = "the inbox cannot be read: permission denied"
    started(place)
    report = tree(place.reports)
    place.inbox.chmod(0)
    place.wait("the status says so", lambda: reason in place.troubles(), within=7)
    answer = place.ask("sync")
    expect(answer.returncode == 1 and reason in answer.stdout + answer.stderr, f"sync: {answer}")
    expect(tree(place.reports) == report, "the report has changed")
    expect(place.told(f"{reason}: nothing is forgotten") == 1, place.log_text())
    place.inbox.chmod(0o755)
    place.wait("it resumes", lambda: not place.troubles(), within=7)
    shutil.copy(place.inbox / "source-0/article-0.txt", place.inbox / "source-1/copy.txt")
    place.check()
    place.expect_analyses(6)
    return "told once, nothing forgotten, back within the guard interval"
