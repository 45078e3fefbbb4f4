#!/usr/bin/env python3
"""Holds every page of a report against its own links: links.py REPORT...

Links lead to files of the report and to ids that are there; ids are unique; what labels or describes is
there; there is one h1 and no heading skips a level; from the first page every page can be reached. A few
pages of each kind are also read as a browser would read them, and must need no mending.
"""
import collections, html.parser, posixpath, urllib.parse

import html5lib
import reports

REFERENCES = ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"]
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
OUTSIDE = ["http", "https", "mailto"]


class Page(html.parser.HTMLParser):
    """What a page says of itself and of others."""

    def __init__(self, path, markup):
        super().__init__()
        self.path, self.ids, self.links, self.references = path, collections.Counter(), [], []
        self.levels, self.faults = [], []
        self.feed(markup.decode("utf-8"))
        self.close()
        self.faults += [f"id {id!r} stands {count} times"
                        for id, count in self.ids.items() if count > 1]
        self.faults += [f"{name} names {id!r}, which is not there"
                        for name, id in self.references if id not in self.ids]
        if self.levels.count(1) != 1 or self.levels[0] != 1:
            self.faults.append(f"h1 stands {self.levels.count(1)} times, first is {self.levels[:1]}")
        self.faults += [f"an h{below} follows an h{above}"
                        for above, below in zip(self.levels, self.levels[1:]) if below > above + 1]

    def handle_starttag(self, tag, attributes):
        if tag in HEADINGS:
            self.levels.append(int(tag[1]))
        for name, value in attributes:
            if name == "id":
                self.ids[value] += 1
            elif name in ("href", "src"):
                self.links.append(value)
            elif name in REFERENCES:
                self.references += [(name, id) for id in value.split()]

    def targets(self):
        """Each link within the report: its path, its fragment, and itself."""
        for link in self.links:
            parts = urllib.parse.urlsplit(link)
            path = urllib.parse.unquote(parts.path)
            if not parts.scheme and not parts.netloc:
                folder = posixpath.dirname(self.path)
                yield (posixpath.normpath(posixpath.join(folder, path)) if path else self.path,
                       urllib.parse.unquote(parts.fragment), link)
            elif parts.scheme not in OUTSIDE:
                self.faults.append(f"leads to {link!r}")


def reachable(pages, files):
    """The pages that links lead to; notes the links that lead nowhere."""
    reached = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        page = pages[waiting.pop()]
        for path, fragment, link in page.targets():
            if path not in files:
                page.faults.append(f"leads to {link!r}, which is not there")
            elif fragment and path in pages and fragment not in pages[path].ids:
                page.faults.append(f"leads to {link!r}, and there is no such id")
            if path in pages and path not in reached:
                reached.add(path)
                waiting.append(path)
    return reached


def check(report):
    files = {path.relative_to(report).as_posix() for path in report.rglob("*") if path.is_file()}
    pages = {page: Page(page, (report / page).read_bytes()) for page in reports.pages(report)}
    for path in pages.keys() - reachable(pages, files):
        pages[path].faults.append("cannot be reached from the first page")
    for path in reports.sample(report, 2):
        parser = html5lib.HTMLParser()
        parser.parse((report / path).read_bytes(), transport_encoding="utf-8")
        pages[path].faults += [f"not HTML as it should be: {code} at {place}"
                               for place, code, _ in parser.errors[:3]]
    return len(pages), [f"{report.name}/{path}: {fault}"
                        for path, page in sorted(pages.items()) for fault in page.faults]


def main():
    results = [check(report) for report in reports.folders()]
    reports.finish("links", f"{sum(count for count, _ in results)} pages",
                   [finding for _, found in results for finding in found])


if __name__ == "__main__":
    main()
