#!/usr/bin/env python3
"""Breaks a report on purpose, a fault at a time, and has the check look at it: faults.py REPORT.

The check must end with 1 and name the fault, which it must not do for the report as it is.
"""
import functools, multiprocessing, pathlib, shutil, subprocess, sys, tempfile

import reports

HERE = pathlib.Path(__file__).parent
CHANGES = "changes/index.html"
FEED = "changes/feed.atom"
MAIN = '<main id="content">'
WIDE = f"<pre>{'w' * 200}</pre>"

# The check, the page, what is replaced by what, and what the check must say.
FAULTS = [
    ("links", CHANGES, "<h1>", '<h1 id="content">', "id 'content' stands 2 times"),
    ("links", CHANGES, MAIN, MAIN + '<a href="../nowhere.html">x</a>', "which is not there"),
    ("links", CHANGES, MAIN, MAIN + '<a href="../method.html#nowhere">x</a>', "no such id"),
    ("links", CHANGES, MAIN, MAIN + '<a href="javascript:x">x</a>', "leads to 'javascript:x'"),
    ("links", CHANGES, "<h2", "<h4", "an h4 follows an h1"),
    ("links", CHANGES, "<h1>", "<h1><b>", "not HTML as it should be"),
    ("links", "index.html", 'href="changes/index.html', 'href="style.css', "cannot be reached"),
    ("feed", FEED, "</feed>", "", "cannot be read"),
    ("feed", FEED, "<author><name>Parallax</name></author>", "", "has an author"),
    ("feed", FEED, "<updated>2", "<updated>12", "no date of RFC 3339"),
    ("feed", FEED, "<entry>", "<entry><id>urn:parallax:changes</id>", "entry has 2 id"),
    ("feed", FEED, "<id>urn:parallax:changes", "<id>changes", "no absolute IRI"),
    ("feed", FEED, "<title>", "<headline/><title>", "which Atom does not know"),
    ("policy", CHANGES, MAIN, MAIN + "<script>1</script>", "script-src"),
    ("policy", CHANGES, MAIN, MAIN + '<p style="color: red">x</p>', "style-src"),
    ("policy", CHANGES, MAIN, MAIN + '<img src="x.png" alt="">', "img-src"),
    ("policy", "index.html", "default-src 'none'; style-src 'self'", "default-src *", "ran or were"),
    ("policy", CHANGES, "../style.css", "../other.css", "is not styled"),
    ("layout", CHANGES, MAIN, MAIN + WIDE, "px wide"),
    ("layout", "style.css", ".skip {", ".skip { display: none;", "the first stop is"),
    ("layout", "style.css", ":focus-visible {", ":focus-visible { outline: none !important;",
     "without a mark of focus"),
    ("layout", "style.css", "body {", "body { line-height: .2 !important;", "text lies on text"),
    ("layout", "style.css", "h1 {", "h1 { height: .5em; overflow: hidden;", "cuts off"),
    ("layout", "style.css", ".trail {", ".trail { width: 4rem; overflow: auto; white-space: nowrap;",
     "no named region"),
    ("axe", CHANGES, ' lang="en"', "", "html-has-lang"),
    ("axe", CHANGES, MAIN, MAIN + '<svg role="img" width="9"></svg>', "svg-img-alt"),
    ("axe", "style.css", "--muted: #5d574d", "--muted: #bbb", "color-contrast"),
    ("axe", "style.css", "--muted: #afa798", "--muted: #444", "color-contrast"),
]




def outcome(check, report):
    """The check's exit status and words."""
    result = subprocess.run([sys.executable, HERE / f"{check}.py", report],
                            capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


def missed(sound, fault):
    """What is wrong with how a check takes a fault; nothing where it sees it."""
    check, path, old, new, words = fault
    with tempfile.TemporaryDirectory() as folder:
        broken = pathlib.Path(folder) / "broken"
        shutil.copytree(sound, broken)
        text = (broken / path).read_text()
        (broken / path).write_text(text.replace(old, new, 1))
        if old not in text:
            return f"{check}: {path} has no {old!r} to break"
        if words in outcome(check, sound)[1]:
            return f"{check}: says {words!r} of a sound report"
        status, told = outcome(check, broken)
        if status != 1 or words not in told:
            return f"{check}: did not see {new!r} in {path} ({status}): {told[-300:]}"
    return None


def main():
    [sound] = reports.folders()
    with multiprocessing.Pool() as pool:
        found = pool.map(functools.partial(missed, sound), FAULTS, chunksize=1)
    reports.finish("faults", f"{len(FAULTS)} faults", [what for what in found if what])


if __name__ == "__main__":
    main()
