"""Faults 42 to 45: what is no file, and what files are called."""
import csv
import errno
import hashlib
import json
import os
import re
import socket
import stat
import time
import unicodedata

from appender import appending, pauses
from contents import expect_reasons, reasons
from service import Failure, expect
from table import fault

LINK = "a symbolic link, which is not followed"


@fault(42, "symbolic links", "links to /etc/shadow, to /, to an article, to nothing, to themselves, to a folder",
       "not followed; listed as ignored")
def symbolic_links(place):
    place.fill()
    place.start()
    place.sync()
    outside = place.root / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("The secret sentence: Assad must go.\n")
    links = {
        "links/shadow.txt": "/etc/shadow", "links/root.txt": "/", "links/nothing.txt": "/nowhere/at/all",
        "links/itself.txt": "itself.txt", "links/a.txt": "b.txt", "links/b.txt": "a.txt",
        "links/article.txt": "../source-0/article-0.txt", "links/outside.txt": str(outside / "secret.txt"),
        "links/folder": str(outside), "links/inbox": "..", "source-link": str(outside), "etc": "/etc",
    }
    (place.inbox / "links").mkdir()
    for path, target in links.items():
        os.symlink(target, place.inbox / path)
    place.sync()
    expect_reasons(place, dict.fromkeys(links, LINK))
    # Through the links nothing is seen: not by events, not by a listing, not by a restart.
    (outside / "later.txt").write_text("The secret sentence again.\n")
    place.check()
    expect(place.stop() == 0, "not stopped in order")
    place.start()
    place.check()
    expect_reasons(place, dict.fromkeys(links, LINK))
    place.expect_documents(5)
    expect(not [path for path in place.reports.rglob("*") if path.is_file() and b"secret sentence" in path.read_bytes()],
           "what lies outside is in the report")
    # A folder that becomes a link, and back.
    os.rename(place.inbox / "source-1", place.root / "source-1")
    os.symlink(place.root / "source-1", place.inbox / "source-1")
    place.check()
    expect(place.documents() == 3 and reasons(place)["source-1"] == LINK, "a folder that became a link is followed")
    os.remove(place.inbox / "source-1")
    os.rename(place.root / "source-1", place.inbox / "source-1")
    os.remove(place.inbox / "links/article.txt")
    place.drop("links/article.txt", number=5)
    place.check()
    place.expect_documents(6)
    expect("links/article.txt" not in reasons(place), "what was a link is still listed")
    return f"{len(links)} links are listed, none was followed"


@fault(43, "what is no file", "a FIFO without a writer, a socket, devices, a folder called x.txt",
       "never opened, never waited for; listed as ignored", needs="root")
def no_files(place):
    place.fill()
    place.start()
    place.sync()
    odd = place.inbox / "odd"
    odd.mkdir()
    os.mkfifo(odd / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(odd / "socket.txt"))
        os.mknod(odd / "zero.txt", stat.S_IFCHR | 0o666, os.makedev(1, 5))
        os.mknod(odd / "terminal.txt", stat.S_IFCHR | 0o666, os.makedev(5, 0))
        os.mknod(odd / "disk.txt", stat.S_IFBLK | 0o666, os.makedev(7, 200))
        (odd / "x.txt").mkdir()
        place.drop("odd/x.txt/article.md", number=1)
        os.mkfifo(odd / "source.yaml")
        (place.inbox / "folder.txt").mkdir()
        place.drop("folder.txt/article.txt", number=2)
        start = time.monotonic()
        place.check()
        seconds = time.monotonic() - start
        expect_reasons(place, {
            "odd/pipe.txt": "a pipe, not a file", "odd/socket.txt": "a socket, not a file",
            "odd/source.yaml": "a pipe, not a file",
            "odd/zero.txt": "a device, not a file", "odd/terminal.txt": "a device, not a file",
            "odd/disk.txt": "a device, not a file"})
        place.expect_documents(7)
    # A reader that opened the pipe would let a writer open it.
    try:
        os.close(os.open(odd / "pipe.txt", os.O_WRONLY | os.O_NONBLOCK))
        raise Failure("the pipe has a reader")
    except OSError as error:
        expect(error.errno == errno.ENXIO, f"the pipe: {error}")
    # A pipe that becomes an article.
    os.remove(odd / "pipe.txt")
    place.drop("odd/pipe.txt", number=3)
    os.remove(odd / "source.yaml")
    place.check()
    place.expect_documents(8)
    return f"6 are listed as what they are, the folder's article is read, in {seconds:.1f} s"


def names():
    """Names that mean harm, as bytes."""
    accented = "caf\u00e9"
    return [
        b"new\nline.txt", b"return\r\nPRIORITY=0.txt", b"tab\tbell\x07escape\x1b[31mred.txt", b"not-utf8-\xff\xfe.txt",
        b"l" * 251 + b".txt", b"-rf.txt", b"--help", b"<script>alert(1)<.txt", b"<img src=x onerror=alert(1)>.md",
        "\u202egnp.txt".encode(), "zero\u200dwidth\u200b.txt".encode(), "\u200f\u0633\u0648\u0631\u064a\u0627.txt".encode(),
        "line\u2028para\u2029next\u0085.txt".encode(), b"%s%n%d%x.txt", b"%00%2e%2e%2f.txt", b"a\"b'c`d.txt", b"a,b;c=d.txt",
        b"=1+1.txt", b"@SUM(A1).txt", b"+cmd.txt", b"a&amp;b<!--]]>.txt", b" leading and trailing .txt", b"back\\slash\\n.txt",
        b"$(touch x);`id`|.txt", b"* ? [a-z].txt", b"index.html.txt", b"CON.txt",
        unicodedata.normalize("NFC", accented).encode() + b".txt", unicodedata.normalize("NFD", accented).encode() + b".txt",
        b"Case.txt", b"case.txt", b"CASE.txt", b"\xed\xa0\x80 surrogate.txt", b"\xf0\x9f\x98\x80.txt", b"\x7f\x80\x9f.txt",
    ]


def printed(name):
    """As the program prints bytes of a path: UTF-8 as it is, all else and controls as \\xNN."""
    text = ""
    while name:
        for length in (1, 2, 3, 4):
            try:
                character = name[:length].decode()
                break
            except UnicodeDecodeError:
                character = None
        if character is None or unicodedata.category(character) == "Cc":
            text, name = text + f"\\x{name[0]:02X}", name[1:]
        else:
            text, name = text + character, name[length:]
    return text


# In nothing at all.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# In no page: marks that turn text around or end lines. In data they are part of the name.
ILLEGIBLE = re.compile("[\u2028-\u202e\u2066-\u2069]")
MARKUP = re.compile(r"<script>alert|<img src=x|<!--\]\]>")


def expect_legible(text, where, *, is_page=False):
    for expression in [CONTROLS] + ([ILLEGIBLE, MARKUP] if is_page else []):
        if found := expression.search(text):
            around = text[max(0, found.start() - 60):found.end() + 60]
            raise Failure(f"{where} holds {found.group()!r}: {around!r}")


@fault(44, "names that mean harm", "35 names of articles and of sources: line ends, bytes that are no UTF-8, 255 bytes, markup, marks "
       "of direction, %s, quotes, twins by case and by normal form", "each a document of its own; escaped in pages, JSON, CSV, the log "
       "and the status")
def hostile_names(place):
    every = names()
    # For each file its own: of two readers at a point that both count for, only one may be held.
    place.start(failpoints=";".join(pauses(f"growing/{number}/", 20) for number in range(len(every))))
    inbox = os.fsencode(place.inbox)
    for number, name in enumerate(every):
        draft = place.root / "draft"
        draft.write_text(place.text(number))
        # As an article, and as the folder of one, which is a source.
        for path in (b"plain/" + name, name + b" folder"[:255 - len(name)] + b"/x.txt"):
            target = os.path.join(inbox, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w") as file:
                file.write(place.text(number))
    place.check()
    expected = len(every) + len({name + b" folder"[:255 - len(name)] for name in every})
    expect(not reasons(place), f"unread are {reasons(place)}")
    expect(place.documents() == expected, f"{place.documents()} documents, not {expected}")
    for name in every:
        page = place.reports / f"documents/{hashlib.sha256(b'plain/' + name).hexdigest()[:16]}.html"
        expect(page.exists(), f"{name} has no page")
    checked = check_report(place)
    check_export(place, every)
    lines = check_log(place, every)
    return f"{expected} documents; {checked} files of the report, the export and {lines} lines of the log hold each of them escaped"


def check_report(place):
    count = 0
    for path in place.reports.rglob("*"):
        if path.is_file():
            expect(re.fullmatch(r"[a-z0-9.-]+", path.name), f"a page is called {path.name}")
            text = path.read_bytes().decode()
            if path.suffix == ".csv":
                text = text.replace("\r\n", "\n")
            # In JSON and CSV markup is text; Markdown has its own escapes.
            expect_legible(text, path, is_page=path.suffix in (".html", ".atom"))
            if path.suffix == ".json":
                json.loads(text)
            if path.suffix == ".csv":
                widths = {len(row) for row in csv.reader(text.splitlines(keepends=True))}
                expect(len(widths) == 1, f"{path} has rows of {widths} fields")
            count += 1
    return count


def check_export(place, every):
    out = place.root / "exported"
    done = place.run("export", out, "--state", place.state)
    expect(done.returncode == 0, f"export: {done.stderr}")
    paths = {}
    for path in out.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode().replace("\r\n", "\n")
            expect_legible(text, path)
            if path.name == "documents.csv":
                rows = list(csv.DictReader(text.splitlines(keepends=True)))
                paths = {row["document"]: row["path"] for row in rows}
            if path.suffix == ".csv":
                for row in csv.reader(text.splitlines(keepends=True)):
                    expect(not [field for field in row if field[:1] in "=+@" and field], f"{path}: {row}")
    for name in every:
        path = b"plain/" + name
        expected, found = ILLEGIBLE.sub("\ufffd", printed(path)), paths.get(hashlib.sha256(path).hexdigest()[:16])
        expect(found == expected, f"documents.csv calls {path} {found!r}, not {expected!r}")


def check_log(place, every):
    """Has the log speak of each name: all are one file that never stops growing, under each of its names.

    A few at a time: of more than ten that wait for another try, status tells how many, and the log nothing more.
    """
    outside = place.root / "outside.txt"
    outside.write_bytes(b"a" * 500_000)
    paths = [b"growing/%d/%b" % (number, name) for number, name in enumerate(every)]
    for path in paths:
        os.makedirs(os.path.dirname(os.path.join(os.fsencode(place.inbox), path)))
    place.sync()
    with appending(outside):
        for few in (paths[start:start + 5] for start in range(0, len(paths), 5)):
            for path in few:
                os.link(outside, os.path.join(os.fsencode(place.inbox), path))
            for path in few:
                place.wait(f"{path} is found changing", lambda: line_about(place, path), within=60)
            status = place.ask("status").stdout
            expect_legible(status, "status")
            expect_legible(json.dumps(place.status(), ensure_ascii=False), "status --json")
            expect("cannot be read yet: growing/" in status, status)
            for path in few:
                os.remove(os.path.join(os.fsencode(place.inbox), path))
            place.wait("they are gone", lambda: "cannot be read yet" not in place.ask("status").stdout, within=60)
    place.check()
    log = place.log.read_bytes().decode()
    expect_legible(log, "the log")
    lines = log.rstrip("\n").split("\n")
    strange = [line for line in lines if not re.match(r"(debug|info|notice|warning|error|critical): ", line)]
    expect(not strange, f"lines that are no records: {strange[:3]}")
    about = [line for line in lines if "it changed while it was read" in line]
    return len(about)


def line_about(place, path):
    """Whether a line of the log says that this file was found changing."""
    path = printed(path)
    if re.search('[ "]', path):
        path = '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f" path={path} reason=\"it changed while it was read\"\n" in place.log_text()


@fault(45, "paths of more than 4,096 bytes, and folders in folders", "mkdirat: names of 200 bytes 50 deep, and 250 folders deep",
       "read, or skipped with a warning; never a crash")
def long_paths(place):
    place.fill()
    place.start()
    place.sync()
    long, deep = b"n" * 200, b"d"
    for name, depth in ((long, 50), (deep, 250)):
        dig(place.inbox, name, depth)
    try:
        seen = hold_depths(place)
        # The same by a listing at the start.
        expect(place.stop() == 0, "not stopped in order")
        place.start()
        hold_depths(place)
    finally:
        for name, depth in ((long, 50), (deep, 250)):
            fill_in(place.inbox, name, depth)
    place.check()
    expect(not reasons(place), f"unread are {reasons(place)}")
    place.expect_documents(5)
    place.drop("source-0/last.txt")
    place.wait("it is still watched", lambda: place.documents() == 6)
    return seen


def hold_depths(place):
    place.check()
    expect_reasons(place, {"/".join("d" * 200): "this folder cannot be listed: folders are nested more than 200 deep"})
    place.expect_documents(5 + 5 + 19)
    expect("a folder is left out: File name too long" in place.log_text(), "no warning of a path that is too long to watch")
    return "names of 200 bytes 50 deep are read, 199 folders deep too; what is deeper is listed"


def dig(inbox, name, depth):
    """Folders in each other, with an article in each tenth."""
    folder = os.open(inbox, os.O_RDONLY | os.O_DIRECTORY)
    for level in range(1, depth + 1):
        os.mkdir(name, dir_fd=folder)
        inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY, dir_fd=folder)
        os.close(folder)
        folder = inner
        if level % 10 == 0:
            with open(os.open(b"x.txt", os.O_WRONLY | os.O_CREAT, dir_fd=folder), "w") as file:
                file.write(f"The United States betrayed the Kurds {level} times.\n")
    os.close(folder)


def fill_in(inbox, name, depth):
    """Removes what `dig` made, from within."""
    folders = [os.open(inbox, os.O_RDONLY | os.O_DIRECTORY)]
    for _ in range(depth):
        folders.append(os.open(name, os.O_RDONLY | os.O_DIRECTORY, dir_fd=folders[-1]))
    for level in range(depth, 0, -1):
        folder = folders.pop()
        if level % 10 == 0:
            os.remove(b"x.txt", dir_fd=folder)
        os.close(folder)
        os.rmdir(name, dir_fd=folders[-1])
    os.close(folders[0])
