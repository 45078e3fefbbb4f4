"""What the rows about files and their contents hold a service against."""
import hashlib
import html
import json
import os
import re

from service import expect


def shown_text(place, path):
    """The words of a document's page."""
    name = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    page = (place.reports / f"documents/{name}.html").read_text()
    return " ".join(html.unescape(re.sub("<[^>]*>", "", page)).split())


def reasons(place):
    """Why files are not in the report, by their printed path."""
    comparison = json.loads((place.reports / "comparison.json").read_bytes())
    return {file["path"]: file["reason"] for file in comparison["unread"]}


def expect_reasons(place, expected):
    found = reasons(place)
    expect(found == expected, f"unread are {found}, not {expected}")
    for reason in expected.values():
        expect(place.shows(reason.replace("'", "&#39;")) or place.shows(reason), f"index.html does not say: {reason}")


def ready(place, **more):
    """A service with five documents; its measures."""
    place.fill()
    place.start(**more)
    place.sync()
    expect(place.documents() == 5, f"{place.documents()} documents")
    return place.measures()


def grown(place, before, most):
    """How many kB the peak of the resident memory has grown by; fails where it is more than so many."""
    kilobytes = place.measures()["peak"] - before["peak"]
    expect(kilobytes <= most, f"the peak of the resident memory grew by {kilobytes} kB, more than {most}")
    return kilobytes
