#!/usr/bin/env python3
"""Holds a report's feed against RFC 4287, and has a feed reader read it: feed.py REPORT..."""
import datetime, re, urllib.parse
import xml.etree.ElementTree as xml

import feedparser
import reports

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 4287, 4.1: what a feed and an entry have exactly once; those that may stand at most once.
ONCE = {"feed": ["id", "title", "updated"], "entry": ["id", "title", "updated"]}
AT_MOST_ONCE = {"feed": ["generator", "icon", "logo", "rights", "subtitle"],
                "entry": ["content", "published", "rights", "source", "summary"]}
KNOWN = {"feed": {"author", "category", "contributor", "link", "entry"},
         "entry": {"author", "category", "contributor", "link"}}
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def date_faults(element):
    """RFC 3339, upper-case T and Z, and a day that exists."""
    text = element.text or ""
    if not DATE.fullmatch(text):
        return [f"{element.tag} {text!r} is no date of RFC 3339"]
    try:
        datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        return [f"{element.tag} {text!r}: {error}"]
    return []


def faults_of(element):
    """What is missing, doubled, unknown or badly written in a feed or an entry."""
    name = element.tag.removeprefix(ATOM)
    children = [child.tag.removeprefix(ATOM) for child in element]
    found = [f"{name} has {children.count(child)} {child}" for child in ONCE[name]
             if children.count(child) != 1]
    found += [f"{name} has {children.count(child)} {child}" for child in AT_MOST_ONCE[name]
              if children.count(child) > 1]
    known = KNOWN[name] | set(ONCE[name]) | set(AT_MOST_ONCE[name])
    found += [f"{name} has a {child}, which Atom does not know"
              for child in children if child not in known]
    for child in element:
        if child.tag in (ATOM + "updated", ATOM + "published"):
            found += date_faults(child)
        if child.tag == ATOM + "id" and not urllib.parse.urlsplit(child.text or "").scheme:
            found.append(f"id {child.text!r} is no absolute IRI")
        if child.tag == ATOM + "author" and len(child.findall(ATOM + "name")) != 1:
            found.append(f"an author of a {name} has no name")
        if child.tag == ATOM + "content" and child.get("type") not in (None, "text", "html"):
            found.append(f"content of type {child.get('type')!r}")
    alternates = [(link.get("type"), link.get("hreflang")) for link in element.findall(ATOM + "link")
                  if link.get("rel", "alternate") == "alternate"]
    if len(alternates) != len(set(alternates)):
        found.append(f"{name} has two alternate links of one type")
    if name == "entry" and not alternates and "content" not in children:
        found.append("an entry has neither content nor an alternate link")
    return found


def check(report):
    path = report / "changes/feed.atom"
    try:
        feed = xml.parse(path).getroot()
    except (OSError, xml.ParseError) as error:
        return 0, [f"cannot be read: {error}"]
    entries = feed.findall(ATOM + "entry")
    found = faults_of(feed) if feed.tag == ATOM + "feed" else [f"the root is {feed.tag}"]
    for entry in entries:
        found += faults_of(entry)
        if feed.find(ATOM + "author") is None and entry.find(ATOM + "author") is None:
            found.append("neither the feed nor the entry has an author")
    ids = [entry.findtext(ATOM + "id") for entry in entries] + [feed.findtext(ATOM + "id")]
    found += [f"id {id} stands {ids.count(id)} times" for id in sorted(set(ids)) if ids.count(id) > 1]
    if not any(link.get("rel") == "self" for link in feed.findall(ATOM + "link")):
        found.append("no link of the feed to itself")
    dates = [entry.findtext(ATOM + "updated") for entry in entries]
    if dates != sorted(dates, reverse=True) or dates[:1] != [feed.findtext(ATOM + "updated")]:
        found.append("entries are not newest first, or the feed is not as new as the newest")
    read = feedparser.parse(path.read_bytes())
    if read.bozo or read.version != "atom10" or len(read.entries) != len(entries):
        found.append(f"feedparser: {read.version}, {len(read.entries)} entries, "
                     f"{read.get('bozo_exception')}")
    return len(entries), found


def main():
    results = [(report, check(report)) for report in reports.folders()]
    reports.finish("feed", f"{len(results)} feeds, {sum(result[0] for _, result in results)} entries",
                   [f"{report.name}: {fault}" for report, result in results for fault in result[1]])


if __name__ == "__main__":
    main()
