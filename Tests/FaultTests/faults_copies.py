"""Fault 60: one content under two names."""
import hashlib
import os
import shutil

from service import ARTICLES, expect
from table import fault

ARTICLE = "\n\n".join(f"{sentence} Nobody in Washington, Damascus or Ankara denies it." for sentence in ARTICLES) + "\n"


def page(place, path):
    """The page of a document of the report, or nothing."""
    file = place.reports / f"documents/{hashlib.sha256(path.encode()).hexdigest()[:16]}.html"
    return file.read_text() if file.exists() else None


def expect_marks(place, marks):
    """Which pages hold which mark: a dict of path to mark, where "" is none of them and None no page."""
    for path, mark in marks.items():
        text = page(place, path)
        if mark is None:
            expect(text is None, f"{path} is in the report")
            continue
        expect(text is not None, f"{path} is not in the report")
        found = [word for word in ("Counted once.", "Counted here.", "Shared text.") if word in text]
        expect(found == ([mark] if mark else []), f"{path}: {found}, not {mark}")


def started(place):
    place.fill()
    place.write("source-1/a.txt", ARTICLE)
    place.start()
    place.check()


@fault(60, "the same content twice in one source", "cp; rm of the first; cp back; rm of the second", part="a",
       expected="both shown as copies, counted once; the removal of either is right")
def copied_in_its_source(place):
    started(place)
    first, second = "source-1/a.txt", "source-1/b.txt"
    shutil.copy(place.inbox / first, place.inbox / second)
    place.check()
    expect_marks(place, {first: "Counted here.", second: "Counted once."})
    (place.inbox / first).unlink()
    place.check()
    expect_marks(place, {first: None, second: ""})
    shutil.copy(place.inbox / second, place.inbox / first)
    place.check()
    expect_marks(place, {first: "Counted here.", second: "Counted once."})
    (place.inbox / second).unlink()
    place.check()
    expect_marks(place, {first: "", second: None})
    place.expect_analyses(8)
    return "each report that of a cold start; the one that is left is counted"


@fault(60, "the same content in two sources", "cp into another source; rm of the first", part="b",
       expected="both shown as shared; the removal of one is right")
def copied_to_another_source(place):
    started(place)
    first, second = "source-1/a.txt", "source-2/other name.txt"
    shutil.copy(place.inbox / first, place.inbox / second)
    place.check()
    expect_marks(place, {first: "Shared text.", second: "Shared text."})
    (place.inbox / first).unlink()
    place.check()
    expect_marks(place, {first: None, second: ""})
    place.expect_analyses(7)
    return "marked on both pages, on neither when one is gone"


@fault(60, "one file under two names", "ln to the same source and to another; rm of the first name; an edit through the last",
       part="c", expected="as with copies; an edit changes what is left")
def linked(place):
    started(place)
    first, second, third = "source-1/a.txt", "source-1/b.txt", "source-2/c.txt"
    os.link(place.inbox / first, place.inbox / second)
    os.link(place.inbox / first, place.inbox / third)
    place.check()
    place.expect_documents(8)
    expect("Counted once." in page(place, second) and "Shared text." in page(place, third), "not marked")
    (place.inbox / first).unlink()
    place.check()
    expect_marks(place, {first: None, second: "Shared text.", third: "Shared text."})
    (place.inbox / second).unlink()
    place.check()
    expect_marks(place, {second: None, third: ""})
    (place.inbox / third).write_text(ARTICLE.replace("betrayed", "helped"))
    place.check()
    expect_marks(place, {third: ""})
    return "each name a document of its own, marked while another has its content"
