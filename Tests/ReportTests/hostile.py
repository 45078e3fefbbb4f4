#!/usr/bin/env python3
"""Writes an inbox that means harm: hostile.py OUT.

Names of files and sources, titles, speakers and texts hold markup, quotes, marks of direction, control
characters, line breaks, bytes that are not UTF-8 and words without end. Each text takes sides, so that it
reaches every kind of page.
"""
import os, sys

MARKUP = '<script>window.ran=1</script><img src=x onerror="window.ran=1">\'"&amp;&<!--]]></title>'
SIDES = ("Assad is the legitimate president of Syria. The United States betrayed the Kurds. "
         "ISIS is coming back, and Assad is to blame for its rise. American troops must leave. ")
OTHER_SIDES = ("Assad is a butcher who has lost all legitimacy. The United States stood by the Kurds. "
               "ISIS was defeated by American air power. American troops are right to stay. ")
BIDI = "\u202edetrevni\u202c \u2066isolated\u2069 \u200fright \u061cto left"
CONTROLS = "nul\x00 bell\x07 escape\x1b[31mred\x1b[0m delete\x7f next\x85 line\u2028 paragraph\u2029"
LONG = "un" + "break" * 39 + "able"
ARABIC = "\u0633\u0648\u0631\u064a\u0627 \u0627\u0644\u064a\u0648\u0645"

# Source's folder, its source.yaml, and its files by name; all as bytes, as the kernel has them.
SOURCES = [
    (b"<script>alert(1)<", "name: '%s'\naddress: 'javascript:window.ran=1'\n"
     % MARKUP.replace("'", "''"),
     {b"<img src=x onerror=alert(1)>.txt": MARKUP + " " + SIDES,
      b"a\"b'c&d;e`f.txt": f"---\ntitle: \"{MARKUP.replace(chr(34), '')}\"\n---\n{SIDES}{MARKUP}"}),
    ("\u202egnp.tfel\u2069".encode(), None,
     {(BIDI + ".txt").encode(): BIDI + ". " + SIDES,
      "\u200f\u0633\u0648\u0631\u064a\u0627.md".encode(): f"# {ARABIC}\n\n{BIDI}\n\n{OTHER_SIDES}"}),
    (b"new\nline\ttab", None,
     {b"first\nsecond\r.txt": CONTROLS.replace("\0", "") + ". " + OTHER_SIDES,
      b"nul.txt": CONTROLS + ". " + SIDES}),
    (b"not-\xff\xfe-utf8-\xe4", None,
     {b"caf\xe9 \xc3.txt": b"Caf\xe9 \xff\xfe \xed\xa0\x80 \xf5. " + OTHER_SIDES.encode(),
      b"#hash?query%41..%2f&x=1.txt": SIDES}),
    (b"w" * 200, "name: %s\n" % LONG,
     {b"l" * 250 + b".txt": f"# {LONG}\n\n{LONG} {SIDES} {LONG * 5} Assad is {LONG}.",
      b"table.md": "| a | b |\n|---|---|\n" + f"| {LONG} | {SIDES} |\n" * 3}),
    (b"CON", "name: '=HYPERLINK(\"http://example.invalid\")'\naddress: 'http://example.invalid/\"><b>'\n",
     {b"speakers.txt": f"## #<b>Max</b>\n\n{SIDES}\n\n**#\"Aaron\"**\n\n{OTHER_SIDES}\n\nMAX: {SIDES}",
      b"x.txt": OTHER_SIDES}),
    (b"con", "name: '=HYPERLINK(\"http://example.invalid\")'\n", {b"x.txt": SIDES, b"X.txt": SIDES}),
    (b"..data", None, {b"-rf.txt": OTHER_SIDES, b"%00.txt": SIDES, b"index.html.txt": SIDES}),
]


def main():
    out = os.fsencode(sys.argv[1])
    for folder, settings, files in SOURCES:
        place = os.path.join(out, folder)
        os.makedirs(os.path.join(place, b"deep", b"<deeper>"))
        if settings:
            files = {**files, b"source.yaml": settings}
        for name, text in files.items():
            with open(os.path.join(place, name), "wb") as file:
                file.write(text if isinstance(text, bytes) else text.encode("utf-8"))
        with open(os.path.join(place, b"deep", b"<deeper>", b"same.txt"), "w") as file:
            file.write(f"---\ndate: 2024-02-29\n---\n# {MARKUP}\n\n{SIDES}\n\n{OTHER_SIDES}\n")
    with open(os.path.join(out, b"<title><script>root.txt"), "w") as file:
        file.write(f"---\nsource: '{MARKUP.replace(chr(39), '')}'\n---\n{OTHER_SIDES}")


if __name__ == "__main__":
    main()
