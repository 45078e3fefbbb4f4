"""What every check of a report shares: which pages it looks at, and how it says what it found."""
import pathlib, sys

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
MOST_FINDINGS = 40


def pages(report):
    """Every page of a report, as paths below it, in order."""
    return sorted(path.relative_to(report).as_posix() for path in report.rglob("*.html"))


def kind(page):
    """What a page shows: its folder ("documents"), deeper ones apart ("sources/*"), or its name."""
    folders = page.split("/")[:-1]
    if not folders or folders == ["changes"]:
        return page
    return folders[0] + "/*" * (len(folders) - 1)


def sample(report, each):
    """Of each kind the largest pages: they hold what smaller ones hold, and more.

    - each: how many of a kind; beside the largest, the smallest where it is two or more.
    """
    found = {}
    for page in pages(report):
        found.setdefault(kind(page), []).append(page)
    chosen = []
    for kept in found.values():
        kept.sort(key=lambda page: (-(report / page).stat().st_size, page))
        chosen += kept if len(kept) <= each else kept[:max(1, each - 1)] + kept[-1:] * (each > 1)
    return chosen


def address(report, page):
    return (report / page).resolve().as_uri()


def chromium(playwright, *arguments):
    """Debian's Chromium, which needs no download; root may not use its sandbox."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *arguments])


def finish(name, looked_at, findings):
    """Prints the findings, each on a line, and ends the check: 0 where there are none."""
    for finding in findings[:MOST_FINDINGS]:
        print(f"  {name}: {finding}")
    if len(findings) > MOST_FINDINGS:
        print(f"  {name}: and {len(findings) - MOST_FINDINGS} more")
    print(f"{name}: {looked_at}, {len(findings)} findings")
    sys.exit(1 if findings else 0)


def folders():
    """The reports that a check is run on: its arguments."""
    found = [pathlib.Path(argument).resolve() for argument in sys.argv[1:]]
    if not found or not all((folder / "index.html").exists() for folder in found):
        sys.exit(f"{sys.argv[0]} REPORT...: folders with an index.html")
    return found
