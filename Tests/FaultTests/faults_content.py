"""Faults 31 to 36: what is in a file."""
import contextlib
import os
import random
import time

from appender import appending, pauses
from contents import expect_reasons, grown, ready, reasons, shown_text
from service import expect
from table import fault

# The largest file that is read (Sources/DocumentReading/FolderDocumentReader.swift).
LIMIT = 1 << 20
ENDLESS = b"The Syrian army liberated Palmyra from ISIS, "


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
    place.expect_documents(5)
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


@fault(32, "a line of 100 MB", "one line of 100 MB; one that is just within the limit", "the one rejected by its size, the other "
       "read in bounded time and memory")
def long_line(place):
    before = ready(place)
    place.drop("lines/long.txt", ENDLESS * (100_000_000 // len(ENDLESS)))
    place.sync()
    expect_reasons(place, {"lines/long.txt": f"95.2 MiB, more than the limit of {LIMIT >> 20} MiB"})
    flat = grown(place, before, 20_000)
    start = place.processor_seconds()
    place.drop("lines/short.txt", ENDLESS * (LIMIT // len(ENDLESS)))
    place.sync()
    seconds = place.processor_seconds() - start
    expect(seconds < 40, f"the longest line took {seconds:.1f} s of the processor")
    # What is kept of a sentence while it is weighed is many times its text.
    kilobytes = grown(place, before, 500_000)
    place.check()
    place.expect_documents(6)
    return (f"100 MB: listed, the peak grew by {flat} kB; {LIMIT >> 20} MiB: read in {seconds:.1f} s of the processor, "
            f"the peak grew by {kilobytes} kB")


@fault(33, "a file that grows while it is read", "an appender that never pauses, through a hard link outside of the inbox",
       "read no further than its size, read again later; other files are not kept waiting")
def growing_file(place):
    before = ready(place, failpoints=pauses("growing", 10))
    outside = place.root / "outside.txt"
    outside.write_bytes(b"a" * 500_000)
    with appending(outside):
        # A link is whole when it is made, and what is written under the other name is no event here.
        os.link(outside, place.inbox / "source-0/growing.txt")
        place.wait("it was tried again", lambda: place.log_text().count("it changed while it was read") >= 2)
        trouble = place.wait("the status names it", lambda: [
            line for line in place.status()["troubles"] if "source-0/growing.txt" in line])
        start = time.monotonic()
        place.drop("source-1/other.txt", "ISIS is on the rise again, officials said.\n")
        place.wait("another file is read", lambda: place.documents() == 6)
        waited = time.monotonic() - start
        place.wait("it was tried a third time", lambda: place.log_text().count("it changed while it was read") >= 3)
        expect(place.status()["work"]["analysed"] == 6, "the growing file was analysed")
    outside.write_text("Assad must go.\n")
    place.check()
    place.expect_documents(7)
    expect(place.status()["work"]["analysed"] == 7, "analysed more than once")
    return (f"3 tries while it grew, \"{trouble[0]}\"; another file took {waited:.2f} s; analysed once; "
            f"the peak grew by {grown(place, before, 50_000)} kB")


@fault(34, "a file that is replaced while it is read", "mv over it between the opening and the reading",
       "what was read is discarded, and the last content is in the report")
def replaced_file(place):
    ready(place, failpoints=pauses("replaced", 24))
    for number in range(3):
        place.drop("source-0/replaced.txt", f"{number} bombs. {place.text(number)}")
        # While the reader holds the former one open.
        place.wait("it is open", lambda: reads(place, b"replaced.txt"))
        place.drop("source-0/replaced.txt", f"{number} raids. {place.text(number)}")
        place.wait("its reading was discarded", lambda: place.log_text().count("it changed while it was read") > number)
        place.sync()
    place.check()
    place.expect_documents(6)
    expect("2 raids" in shown_text(place, "source-0/replaced.txt"), "the last content is not in the report")
    expect(place.status()["work"]["analysed"] == 8, f"{place.status()['work']['analysed']} analyses")
    return "replaced 3 times while it was read; what had been opened was never analysed"


def reads(place, name):
    """Whether the service has a file of this name open."""
    with contextlib.suppress(OSError):
        for descriptor in os.scandir(f"/proc/{place.pid}/fd"):
            with contextlib.suppress(OSError):
                if os.fsencode(os.readlink(descriptor)).endswith(name):
                    return True
    return False


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
    place.expect_documents(5)
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
    place.expect_documents(5 + len(read))
    return f"{len(read)} are read, {len(files) - len(read)} listed as empty"


@fault(36, "too many sentences", "5,001 short sentences, and 1 MiB of one-word sentences", "listed as no article before anything is "
       "analysed; one sentence less is read", part="b")
def many_sentences(place):
    before = ready(place)
    place.drop("short/many.txt", "Assad. " * 5_001)
    place.drop("short/most.txt", "Assad.\n\n" * (LIMIT // 8))
    place.sync()
    expect_reasons(place, dict.fromkeys(("short/many.txt", "short/most.txt"), "no article: it has more than 5000 sentences"))
    flat = grown(place, before, 60_000)
    place.drop("short/many.txt", "Assad. " + "Yes. " * 4_998)
    place.check()
    place.expect_documents(6)
    return f"listed, the peak grew by {flat} kB; with 4,999 sentences by {grown(place, before, 200_000)} kB"
