"""Faults 37 to 39: formats that a child process reads."""
import io
import os
import time
import zipfile

from contents import expect_reasons, grown, ready, reasons
from service import expect
from table import fault


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
       "each is listed with what is wrong with it; nothing is written")
def hostile_archives(place):
    """Limits on ratio, size and number of parts are held before anything is unpacked; .zip is no document."""
    before = ready(place)
    data = {"bomb": bomb(), "many": many(), "lying": lying(), "encrypted": encrypted()}
    for name, content in data.items():
        place.drop(f"hostile/{name}.docx", content)
        place.drop(f"hostile/{name}.zip", content)
        place.drop(f"hostile/{name}.txt", content)
    place.check()
    broken = "a broken DOCX file, or one that is protected by a password"
    expected = {"bomb": "unpacked it is more than a hundred times as large", "many": "it holds more than 20,000 parts",
                "lying": broken, "encrypted": "it is protected by a password"}
    found = reasons(place)
    expect(len(found) == 3 * len(data), f"unread are {sorted(found)}")
    for name in data:
        expect(found[f"hostile/{name}.docx"] == expected[name], f"{name}: {found[f'hostile/{name}.docx']}")
        expect(found[f"hostile/{name}.zip"] == "the format .zip is not read", found[f"hostile/{name}.zip"])
        reason = found[f"hostile/{name}.txt"]
        expect(reason.startswith("not text") or "more than the limit" in reason, reason)
    expect(not os.path.exists("/tmp/parallax-was-here") and not os.path.exists("/etc/parallax-was-here"), "it was unpacked")
    place.expect_documents(5)
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
       "and as .txt", "read, or listed as nested too deeply, in bounded time and memory; as .txt plain text, escaped")
def hostile_pages(place):
    """The reader's own memory is a child's, bounded by its limits."""
    before = ready(place)
    for name, text in hostile_html().items():
        place.drop(f"pages/{name}.html", text)
        if len(text) < 1_000_000:
            place.drop(f"texts/{name}.txt", text)
    start = time.monotonic()
    place.check()
    seconds = time.monotonic() - start
    expect_reasons(place, {f"pages/{name}.html": "nested more than 512 elements deep" for name in ("nested", "unclosed")})
    place.expect_documents(12)
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
       "listed as protected; the service's own memory stays as it was")
def hostile_documents(place):
    before = ready(place)
    place.drop("hostile/x.pdf", hostile_pdf())
    place.drop("hostile/X.PDF", hostile_pdf())
    place.check()
    expect_reasons(place, {f"hostile/{name}": "it is protected by a password" for name in ("x.pdf", "X.PDF")})
    place.expect_documents(5)
    return f"both are listed as not read; the peak grew by {grown(place, before, 20_000)} kB"
