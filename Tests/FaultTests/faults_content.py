"""Faults 31 to 40: what is in a file."""
import hashlib
import html
import io
import json
import os
import random
import re
import time
import zipfile

from appender import appending
from service import expect
from table import fault

# The largest file that is read (Sources/DocumentReading/FolderDocumentReader.swift).
LIMIT = 64 << 20
ENDLESS = b"The Syrian army liberated Palmyra from ISIS, "


def reasons(place):
    """Why files are not in the report, by their printed path."""
    comparison = json.loads((place.reports / "comparison.json").read_bytes())
    return {file["path"]: file["reason"] for file in comparison["unread"]}


def shown_text(place, path):
    """The words of a document's page."""
    name = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    page = (place.reports / f"documents/{name}.html").read_text()
    return " ".join(html.unescape(re.sub("<[^>]*>", "", page)).split())


def expect_reasons(place, expected):
    found = reasons(place)
    expect(found == expected, f"unread are {found}, not {expected}")
    for reason in expected.values():
        expect(place.shows(reason.replace("'", "&#39;")) or place.shows(reason), f"index.html does not say: {reason}")


def ready(place):
    """A service with five documents; its measures."""
    place.fill()
    place.start()
    place.sync()
    expect(place.documents() == 5, f"{place.documents()} documents")
    return place.measures()


def grown(place, before, most):
    """How many kB the peak of the resident memory has grown by; fails where it is more than so many."""
    kilobytes = place.measures()["peak"] - before["peak"]
    expect(kilobytes <= most, f"the peak of the resident memory grew by {kilobytes} kB, more than {most}")
    return kilobytes


@fault(31, "a file of 1 GiB", "truncate -s (sparse), and 200 MB of real bytes",
       "rejected by its size before it is read; flat memory; listed as too large")
def huge_file(place):
    before = ready(place)
    for name in ("empty/sparse.txt", "empty/full.txt"):
        (place.inbox / name).parent.mkdir(exist_ok=True)
    with open(place.inbox / "empty/sparse.txt", "wb") as file:
        file.truncate(1 << 30)
    with open(place.inbox / "empty/full.txt", "wb") as file:
        for _ in range(200):
            file.write(b"a" * 1_000_000)
    place.check()
    expect_reasons(place, {"empty/sparse.txt": f"1 GiB, more than the limit of {LIMIT >> 20} MiB",
                           "empty/full.txt": f"190.6 MiB, more than the limit of {LIMIT >> 20} MiB"})
    expect(place.documents() == 5, f"{place.documents()} documents")
    kilobytes = grown(place, before, 20_000)
    os.truncate(place.inbox / "empty/sparse.txt", 0)
    place.write("empty/sparse.txt")
    place.check()
    expect(place.documents() == 6, "not read once it was small")
    return f"both are listed as too large; the peak grew by {kilobytes} kB"


@fault(31, "a file of 1 GiB of real bytes", "writes of 1 MB", "as a sparse one", part="b", is_long=True, seconds=300)
def huge_real_file(place):
    before = ready(place)
    (place.inbox / "a").mkdir()
    with open(place.inbox / "a/full.txt", "wb") as file:
        for _ in range(1024):
            file.write(b"a" * (1 << 20))
    place.check()
    expect_reasons(place, {"a/full.txt": f"1 GiB, more than the limit of {LIMIT >> 20} MiB"})
    return f"listed as too large; the peak grew by {grown(place, before, 20_000)} kB"


@fault(33, "a file that grows while it is read", "an appender that never pauses, through a hard link outside of the inbox",
       "read no further than its size, read again later; other files are not kept waiting")
def growing_file(place):
    before = ready(place)
    outside = place.root / "outside.txt"
    outside.write_bytes(b"a" * 20_000_000 + b"\n" + ENDLESS)
    with appending(outside):
        # A link is whole when it is made, and what is written under the other name is no event here.
        os.link(outside, place.inbox / "source-0/growing.txt")
        place.wait("it was tried again", lambda: place.log_text().count("it changed while it was read") >= 3)
        trouble = place.wait("the status names it", lambda: [
            line for line in place.status()["troubles"] if "source-0/growing.txt" in line])
        start = time.monotonic()
        place.drop("source-1/other.txt", "ISIS is on the rise again, officials said.\n")
        place.wait("another file is read", lambda: place.documents() == 6)
        waited = time.monotonic() - start
        expect(waited < 5, f"another file waited for {waited:.1f} s")
        expect(place.status()["work"]["analysed"] == 6, "the growing file was analysed")
        size = outside.stat().st_size
    outside.write_text("Assad must go.\n")
    place.check()
    expect(place.documents() == 7, f"{place.documents()} documents")
    expect(place.status()["work"]["analysed"] == 7, "analysed more than once")
    tries = place.log_text().count("it changed while it was read")
    return (f"{tries} tries while it grew to {size} bytes, \"{trouble[0]}\"; another file took {waited:.2f} s; "
            f"analysed once; the peak grew by {grown(place, before, 150_000)} kB")


@fault(34, "a file that is replaced while it is read", "mv over it, again and again",
       "what was read is discarded, and the last content is in the report")
def replaced_file(place):
    ready(place)
    target = place.inbox / "source-0/replaced.txt"
    big = b"a" * 40_000_000
    hits = 0
    for number in range(60):
        place.drop("source-0/replaced.txt", big + b"%d\n" % number)
        place.drop("source-0/replaced.txt", f"{number} bombs. {place.text(number)}")
        hits = place.log_text().count("it changed while it was read")
        if hits >= 3:
            break
    expect(hits, "it was never replaced while it was being read")
    place.check()
    expect(place.documents() == 6, f"{place.documents()} documents")
    page = b"".join(path.read_bytes() for path in (place.reports / "documents").iterdir())
    expect(f"{number} bombs".encode() in page, "the last content is not in the report")
    expect(target.exists(), "the inbox was changed")
    return f"replaced {number + 1} times, {hits} times while it was read"


def junk():
    """Files that are no text, and why."""
    draw = random.Random(35)
    text = b"Washington betrayed the Kurds. " * 20
    return {
        "random.txt": (draw.randbytes(100_000), None),
        "nul.txt": (text[:100] + b"\0" + text[100:], "not text: it holds NUL bytes"),
        "nuls.txt": (b"\0" * 1_000_000, "not text: it holds NUL bytes"),
        "controls.txt": (b"a\x01\x02\x03" * 1000, "not text: it is full of control characters"),
        "program.txt": (open("/bin/true", "rb").read(), "not text: it holds NUL bytes"),
        "delete.txt": (b"\x7f" * 1000, "not text: it is full of control characters"),
        "picture.md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + draw.randbytes(10_000), "not text: it holds NUL bytes"),
    }


@fault(35, "no text under the name of one", "urandom, a program, a picture, NUL bytes as .txt and .md",
       "listed as no text; no crash")
def binary_junk(place):
    before = ready(place)
    files = junk()
    for name, (data, _) in files.items():
        place.drop(f"junk/{name}", data)
    place.check()
    found = reasons(place)
    expect(sorted(found) == sorted(f"junk/{name}" for name in files), f"unread are {sorted(found)}")
    for name, (_, reason) in files.items():
        said = found[f"junk/{name}"]
        expect(said == reason if reason else said.startswith("not text"), f"{name}: {said}")
    expect(place.documents() == 5, f"{place.documents()} documents")
    return f"{len(found)} files are listed, each with its reason; the peak grew by {grown(place, before, 60_000)} kB"


SENTENCE = "Wäshington betrayed the Kurds – and left them to Turkish bombs."


def encodings():
    """One sentence in many ways, and whether it is read."""
    english = SENTENCE.replace("ä", "a").replace("–", "-")
    latin = "The café's façade was naïve, said the fiancée of the attaché from Málaga. " * 5 + english
    return {
        "utf8.txt": (SENTENCE.encode(), None),
        "utf8-mark.txt": (b"\xef\xbb\xbf" + SENTENCE.encode(), None),
        "utf16-little-mark.txt": (b"\xff\xfe" + SENTENCE.encode("utf-16-le"), None),
        "utf16-big-mark.txt": (b"\xfe\xff" + SENTENCE.encode("utf-16-be"), None),
        "utf16-little.txt": (english.encode("utf-16-le"), None),
        "utf16-big.txt": (english.encode("utf-16-be"), None),
        "utf16-odd.txt": (b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"a", None),
        "utf16-half-pair.txt": (b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"\x00\xd8 \x00", None),
        "latin1.txt": (latin.encode("latin-1"), None),
        "broken.txt": (SENTENCE.encode() + b" \xff\xc3 " + "äöü".encode() * 8, None),
        "cut.txt": (SENTENCE.encode() + "ä".encode()[:1], None),
        "mark-only.txt": (b"\xef\xbb\xbf", "empty"),
        "mark-only-16.txt": (b"\xff\xfe", "empty"),
        "empty.txt": (b"", "empty"),
        "blank.txt": (b" \r\n\t\n", "empty"),
    }


@fault(36, "other character sets", "invalid UTF-8; UTF-16 of both kinds with and without a mark; Latin-1; a mark alone; "
       "nothing", "decoded or listed; each time the same")
def character_sets(place):
    ready(place)
    files = encodings()
    for name, (data, _) in files.items():
        place.drop(f"sets-{name.split('.')[0]}/{name}", data)
    place.check()
    expect_reasons(place, {f"sets-{name.split('.')[0]}/{name}": reason for name, (_, reason) in files.items() if reason})
    read = [name for name, (_, reason) in files.items() if not reason]
    for name in read:
        shown = shown_text(place, f"sets-{name.split('.')[0]}/{name}")
        expect("shington betrayed the Kurds" in shown and "left them to Turkish bombs" in shown, f"{name} shows {shown[:400]}")
    expect(place.documents() == 5 + len(read), f"{place.documents()} documents")
    return f"{len(read)} are read, {len(files) - len(read)} listed as empty"


def bomb():
    """A DOCX of a hundred million bytes in a hundred thousand."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w:p>" * 20_000_000)
    return data.getvalue()


def many():
    """A DOCX of a hundred thousand parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for number in range(100_000):
            archive.writestr(f"word/{number}.xml", b"")
    return data.getvalue()


def lying():
    """A DOCX that leads out of its folder, holds another one, and lies about the size of its parts."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("../../etc/parallax-was-here", b"x")
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("../../../../../../tmp/parallax-was-here", b"x")
        archive.writestr("inner.docx", inner.getvalue())
        archive.writestr("word/document.xml", b"Assad must go.")
    whole = data.getvalue()
    # The central folder's sizes, made as large as a zip64 of the sky.
    place = whole.index(b"PK\x01\x02")
    return whole[:place + 20] + b"\xff" * 8 + whole[place + 28:]


def encrypted():
    """A ZIP that says that its part is encrypted."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", b"Assad must go.")
    whole = bytearray(data.getvalue())
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    return bytes(whole)


@fault(37, "hostile DOCX and ZIP", "a bomb of 100 MB in 100 kB, 10^5 parts, paths that lead out, zip64 lies, encrypted",
       "not opened: that format is not read yet; nothing is written")
def hostile_archives(place):
    """Limits on ratio, size and number of parts come with the reader of DOCX; until then nothing is unpacked."""
    before = ready(place)
    data = {"bomb": bomb(), "many": many(), "lying": lying(), "encrypted": encrypted()}
    for name, content in data.items():
        place.drop(f"hostile/{name}.docx", content)
        place.drop(f"hostile/{name}.zip", content)
        place.drop(f"hostile/{name}.txt", content)
    place.check()
    kinds = {"docx": "DOCX (Word) is not read yet", "zip": "the format .zip is not read yet"}
    found = reasons(place)
    expect(len(found) == 3 * len(data), f"unread are {sorted(found)}")
    for name in data:
        for ending, reason in kinds.items():
            expect(found[f"hostile/{name}.{ending}"] == reason, found[f"hostile/{name}.{ending}"])
        expect(found[f"hostile/{name}.txt"].startswith("not text"), found[f"hostile/{name}.txt"])
    expect(not os.path.exists("/tmp/parallax-was-here") and not os.path.exists("/etc/parallax-was-here"), "it was unpacked")
    expect(place.documents() == 5, f"{place.documents()} documents")
    return f"{len(found)} files are listed as not read; the peak grew by {grown(place, before, 60_000)} kB"


def hostile_html():
    """Pages that are made to be slow, deep or large."""
    words = "Assad must go."
    return {
        "nested": "<div>" * 100_000 + words,
        "unclosed": "<p><b><i><table><tr><td>" * 20_000 + words,
        "entities": "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
            f"<!ENTITY {new} '{('&' + old + ';') * 10}'>" for old, new in zip("abcdefgh", "bcdefghi")) + "]><p>&i;" + words,
        "attribute": "<p title='" + "a" * 10_000_000 + "'>" + words,
        "script": "<script>while (true) {}</script><style>@import 'file:///etc/passwd';</style><p>" + words,
    }


@fault(38, "hostile HTML", "10^5 nested tags, an entity bomb, an attribute of 10 MB, unclosed tags, script and style; as .html "
       "and as .txt", "as .html not opened: that format is not read yet; as .txt plain text in bounded time, escaped")
def hostile_pages(place):
    """A depth limit and a deadline come with the reader of HTML."""
    before = ready(place)
    for name, text in hostile_html().items():
        place.drop(f"pages/{name}.html", text)
        if len(text) < 1_000_000:
            place.drop(f"texts/{name}.txt", text)
    start = time.monotonic()
    place.check()
    seconds = time.monotonic() - start
    expect_reasons(place, {f"pages/{name}.html": "HTML is not read yet" for name in hostile_html()})
    expect(place.documents() == 9, f"{place.documents()} documents")
    for page in (place.reports / "documents").iterdir():
        expect(b"<script" not in page.read_bytes(), f"{page} holds a script")
    return f"listed or read in {seconds:.1f} s; the peak grew by {grown(place, before, 150_000)} kB"


def hostile_pdf():
    """A PDF whose cross reference leads to itself, with a stream without end, a script and a password."""
    return (b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000>>endobj\n"
            b"3 0 obj<</Length 999999999>>stream\n" + b"Assad must go. " * 1000 +
            b"\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev 9/Encrypt<</Filter/Standard/V 4>>/Size 4>>\n"
            b"startxref\n9\n%%EOF\n")


@fault(39, "hostile PDF", "a cyclic cross reference, an endless stream, encryption, JavaScript",
       "not opened: that format is not read yet")
def hostile_documents(place):
    """A child process with limits comes with the reader of PDF."""
    before = ready(place)
    place.drop("hostile/x.pdf", hostile_pdf())
    place.drop("hostile/X.PDF", hostile_pdf())
    place.check()
    expect_reasons(place, {f"hostile/{name}": "PDF is not read yet" for name in ("x.pdf", "X.PDF")})
    expect(place.documents() == 5, f"{place.documents()} documents")
    return f"both are listed as not read; the peak grew by {grown(place, before, 20_000)} kB"
