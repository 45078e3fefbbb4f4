#!/usr/bin/env python3
"""Holds pages against WCAG 2.2 AA and axe's best practice: axe.py [--all] REPORT...

A view is a width, a colour scheme, whether `details` are open, and the medium. Every kind of page is seen
in every view; a report's page gets its share of them, or with --all each (which takes half an hour).
axe has to be put into the page, which the page's own policy forbids: here alone it is set aside.
"""
import itertools, multiprocessing, pathlib, sys

import axe_playwright_python
import reports

AXE = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False,
}
SCREEN = itertools.product(["screen"], [320, 768, 1280, 2560], ["light", "dark"], [False, True])
VIEWS = list(SCREEN) + [("print", 1280, "light", False), ("print", 1280, "dark", True)]


def shares(folders, everything):
    """Each page with its views. Neighbours in the list of views go to different reports."""
    kinds = {}
    for report in folders:
        for page in reports.sample(report, 1):
            kinds.setdefault(reports.kind(page), []).append((report, page))
    work = []
    for places in kinds.values():
        for number, (report, page) in enumerate(places):
            views = VIEWS if everything else VIEWS[number::len(places)]
            work.append((report, page, views))
    return sorted(work, key=lambda entry: -(entry[0] / entry[1]).stat().st_size * len(entry[2]))


def set_view(page, view):
    medium, width, scheme, opened = view
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, media=medium)
    page.evaluate(
        "opened => document.querySelectorAll('details').forEach(d => d.open = opened)", opened)


def words(view):
    medium, width, scheme, opened = view
    return f"{medium} {width} {scheme} {'open' if opened else 'closed'}"


def look(work):
    """The violations on some pages, each by page and rule with its targets and views."""
    seen = {}
    with reports.sync_playwright() as playwright:
        browser = reports.chromium(playwright)
        page = browser.new_context(bypass_csp=True).new_page()
        for report, name, views in work:
            page.goto(reports.address(report, name))
            page.add_script_tag(path=AXE)
            for view in views:
                set_view(page, view)
                # What is printed is not touched.
                rules = {"target-size": {"enabled": view[0] == "screen"}}
                result = page.evaluate(
                    "options => axe.run(document, options)", {**OPTIONS, "rules": rules})
                for violation in result["violations"]:
                    found = seen.setdefault((report.name, name, violation["id"]), ({}, []))
                    found[1].append(words(view))
                    for node in violation["nodes"]:
                        target = " ".join(map(str, node["target"]))
                        found[0][target] = node["failureSummary"].split("\n")[-1].strip()
        browser.close()
    return [told(*key, *found) for key, found in seen.items()]


def told(report, name, rule, targets, views):
    first = "; ".join(f"{target}: {why}" for target, why in list(targets.items())[:3])
    return f"{report}/{name}: {rule} at {len(targets)} places in [{', '.join(views)}]: {first}"


def main():
    everything = "--all" in sys.argv
    sys.argv = [argument for argument in sys.argv if argument != "--all"]
    work = shares(reports.folders(), everything)
    # A page at a time goes to whichever browser is free: some take a hundred times as long.
    jobs = min(multiprocessing.cpu_count(), len(work))
    with multiprocessing.Pool(jobs) as pool:
        found = pool.map(look, [[entry] for entry in work], chunksize=1)
    reports.finish("axe", f"{len(work)} pages, {sum(len(entry[2]) for entry in work)} views",
                   sorted(sum(found, [])))


if __name__ == "__main__":
    main()
