"""What an inbox should hold, kept in memory: paths, bytes, modes, and which of them are documents."""
import hashlib


class File:
    """A regular file; one of several names holds the same object."""

    def __init__(self, data, mode=0o644):
        self.data, self.mode = bytearray(data), mode


class Folder:
    pass


class Other:
    """A symbolic link or a pipe."""


INBOX, OUTSIDE = b"inbox", b"outside"
TEMPORARY = (b"~", b".tmp", b".part", b".partial", b".crdownload", b".swp")


class World:
    """All that lies in `inbox` and in `outside`, a folder beside it, by the path's bytes."""

    def __init__(self, readable_mode):
        self.readable_mode = readable_mode
        self.entries = {INBOX: Folder(), OUTSIDE: Folder()}

    def paths(self, kind, under=INBOX):
        """Paths of a kind below a folder, in byte order."""
        return sorted(path for path, entry in self.entries.items() if isinstance(entry, kind) and path.startswith(under + b"/"))

    def tree(self, path):
        return [path] + sorted(other for other in self.entries if other.startswith(path + b"/"))

    def move(self, old, new):
        """As rename(2): what lies at the new path is replaced; two names of one file stay as they are."""
        if self.entries[old] is self.entries.get(new):
            return
        self.entries.pop(new, None)
        moved = [(new + path[len(old):], self.entries.pop(path)) for path in self.tree(old)]
        self.entries.update(moved)

    def exchange(self, one, other):
        self.move(one, b"exchanged")
        self.move(other, one)
        self.move(b"exchanged", other)

    def remove(self, path):
        for gone in self.tree(path):
            del self.entries[gone]

    # -- What follows for the archive

    def named(self):
        """The entries that are documents by their names, by the path in the inbox."""
        found = {}
        for path in self.paths((File, Other)):
            relative = path[len(INBOX) + 1:]
            if is_document(relative.split(b"/")):
                found[relative] = self.entries[path]
        return found

    def documents(self):
        """SHA-256 of the bytes of each document, by its path."""
        return {path: hashlib.sha256(entry.data).hexdigest() for path, entry in self.named().items()
                if self.is_read(path, entry)}

    def unread(self):
        """What is listed as not read."""
        return {path for path, entry in self.named().items() if not self.is_read(path, entry)}

    def is_read(self, path, entry):
        return (isinstance(entry, File) and entry.mode & self.readable_mode != 0
                and is_text_by_name(path) and is_text(bytes(entry.data)))


def is_document(names):
    if any(name.startswith((b".", b"#")) for name in names):
        return False
    last = names[-1]
    return not last.startswith(b"README") and last != b"source.yaml" and not last.endswith(TEMPORARY)


def is_text_by_name(path):
    _, dot, ending = path.rsplit(b"/", 1)[-1].rpartition(b".")
    return not dot or not ending.isalnum() or len(ending) > 8 or ending.lower() in (b"txt", b"text", b"md", b"markdown")


def is_text(data):
    if data.startswith(b"\xff\xfe"):
        data = data[2:len(data) & ~1].decode("utf-16-le", errors="replace").encode()
        controls = sum(byte < 0x20 and byte not in b"\t\n\v\f\r" or byte == 0x7F for byte in data)
        return bool(data.strip(b"\0\n ")) and controls * 50 <= len(data)
    return b"\0" not in data and bool(data.strip())
