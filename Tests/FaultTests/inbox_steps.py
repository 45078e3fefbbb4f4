"""The file operations of the random walk: each does the same to the real inbox and to the model."""
import ctypes
import mmap
import os
import time

import inbox_words as words
from inbox_model import INBOX, OUTSIDE, File, Folder, Other
from inbox_moves import AT_FDCWD, FILES, LIBC, Moves

AT_SYMLINK_FOLLOW = 0x400
# Files in the inbox's root: each is a source of its own, and pages of pairs grow with the square of the sources.
IN_ROOT = 4


class Steps(Moves):
    """One step after another, drawn from `rng`; what was done is in `done`, in words."""

    def __init__(self, rng, world, root, can_shut):
        self.rng, self.world, self.root, self.can_shut = rng, world, os.fsencode(root), can_shut
        self.done, self.count, self.writers, self.drafts = [], 0, [], 0
        self.weights = {
            "copy": 10, "drop": 8, "link_unnamed": 4, "begin": 3, "finish": 3, "append": 8, "truncate": 5, "overwrite": 6,
            "map": 3, "rename": 7, "cross": 6, "exchange": 4, "link": 5, "move_out": 5, "move_in": 6, "delete": 9, "chmod": 5,
            "touch": 2, "plant": 3, "fell": 2, "move_folder": 5, "describe": 4, "other": 3}

    def take(self, count=1):
        for _ in range(count):
            while not (text := getattr(self, self.draw())()):
                pass
            self.count += 1
            self.done.append(f"{self.count}: {text}")
            time.sleep(self.rng.choice([0] * 12 + [0.002] * 4 + [0.02] * 2 + [0.15]))

    def draw(self):
        weights = dict(self.weights)
        files = len(self.world.paths(File)) + len(self.world.paths(File, OUTSIDE))
        if files > FILES:
            weights |= {"delete": 60, "fell": 6, "copy": 1, "drop": 1, "link_unnamed": 0, "plant": 0, "link": 0}
        elif files < FILES // 3:
            weights |= {"delete": 1, "fell": 0, "copy": 30, "plant": 10}
        return self.rng.choices(list(weights), list(weights.values()))[0]

    # -- Choosing

    def real(self, path):
        return self.root + b"/" + path

    def some(self, kind, under=INBOX):
        found = self.world.paths(kind, under)
        return self.rng.choice(found) if found else None

    def folder(self, under=INBOX):
        """A folder to put something into; of the inbox, mostly a source's."""
        if self.rng.random() < 0.1:
            crowded = sum(path.count(b"/") == 1 for path in self.world.paths((File, Other), under)) >= IN_ROOT
            return self.source() if crowded and under == INBOX else under
        return self.some(Folder, under) or (self.source() if under == INBOX else under)

    def source(self):
        path = INBOX + b"/" + self.rng.choice(words.SOURCES)
        if path not in self.world.entries:
            os.mkdir(self.real(path))
            self.world.entries[path] = Folder()
        return path

    def free(self, under=INBOX, folder=None):
        """A path where nothing lies, as the last one of a chosen or a given folder."""
        folder = folder or self.folder(under)
        while (path := folder + b"/" + words.name(self.rng)) in self.world.entries:
            pass
        return path

    def draft(self, data):
        self.drafts += 1
        path = OUTSIDE + b"/draft-%d" % self.drafts
        with open(self.real(path), "wb") as file:
            file.write(data)
        self.world.entries[path] = File(data)
        return path

    # -- Coming to be

    def copy(self):
        path, data = self.free(), words.content(self.rng)
        with open(self.real(path), "wb") as file:
            for start in range(0, len(data), 200):
                file.write(data[start:start + 200])
                file.flush()
        self.world.entries[path] = File(data)
        return f"copy {len(data)} bytes to {path}"

    def drop(self):
        path = self.free() if self.rng.random() < 0.7 else self.some(File) or self.free()
        self.rename_to(self.draft(words.content(self.rng)), path)
        return f"drop {path}"

    def link_unnamed(self):
        path, data = self.free(), words.content(self.rng)
        unnamed = os.open(self.real(os.path.dirname(path)), os.O_TMPFILE | os.O_RDWR, 0o644)
        os.write(unnamed, data)
        done = LIBC.linkat(AT_FDCWD, b"/proc/self/fd/%d" % unnamed, AT_FDCWD, self.real(path), AT_SYMLINK_FOLLOW)
        error = ctypes.get_errno()
        os.close(unnamed)
        if done != 0:
            raise OSError(error, os.strerror(error), path)
        self.world.entries[path] = File(data)
        return f"link an unnamed file to {path}"

    def begin(self):
        if len(self.writers) >= 3:
            return None
        path = self.free()
        self.world.entries[path] = entry = File(b"")
        self.writers.append((open(self.real(path), "wb", buffering=0), entry))
        return f"begin to write {path}"

    def finish(self):
        if not self.writers:
            return None
        file, entry = self.writers[0]
        data = words.more(self.rng)
        file.write(data)
        # It may have been cut off meanwhile: what lies between is a hole.
        place = file.tell() - len(data)
        entry.data[:] = entry.data.ljust(place, b"\0")
        entry.data[place:place + len(data)] = data
        if self.rng.random() < 0.5:
            return "write on"
        self.writers.pop(0)[0].close()
        return "write the last and close"

    def finish_all(self):
        while self.writers:
            self.writers.pop()[0].close()

    # -- Changing

    def append(self):
        path = self.some(File)
        if not path:
            return None
        data = words.more(self.rng)
        with open(self.real(path), "ab") as file:
            file.write(data)
        self.world.entries[path].data += data
        return f"append to {path}"

    def truncate(self):
        path = self.some(File)
        if not path:
            return None
        data = self.world.entries[path].data
        length = 0 if self.rng.random() < 0.15 else max(words.HEAD, len(data) + self.rng.choice([-200, -90, -1, -1, 50]))
        os.truncate(self.real(path), length)
        data[:] = data[:length].ljust(length, b"\0")
        return f"truncate {path} to {length}"

    def large(self):
        """A file that can be overwritten: path and place, or nothing."""
        path = self.some(File)
        size = len(self.world.entries[path].data) if path else 0
        return (path, self.rng.randrange(words.HEAD, size - 20)) if size > words.HEAD + 20 else (None, 0)

    def overwrite(self):
        path, place = self.large()
        if not path:
            return None
        before = os.stat(self.real(path))
        word = b"%d no " % self.rng.randrange(1000)
        with open(self.real(path), "r+b") as file:
            file.seek(place)
            file.write(word)
        self.world.entries[path].data[place:place + len(word)] = word
        if self.rng.random() < 0.3:
            os.utime(self.real(path), ns=(before.st_atime_ns, before.st_mtime_ns))
        return f"overwrite {path} at {place}"

    def map(self):
        path, place = self.large()
        if not path:
            return None
        with open(self.real(path), "r+b") as file, mmap.mmap(file.fileno(), 0) as memory:
            memory[place:place + 4] = b"not "
        self.world.entries[path].data[place:place + 4] = b"not "
        return f"overwrite {path} in memory at {place}"

    def chmod(self):
        path = self.some(File)
        if not path:
            return None
        mode = self.rng.choice([0o644, 0o644, 0o600, 0o404, 0o000])
        if not self.can_shut:
            mode |= 0o600
        os.chmod(self.real(path), mode)
        self.world.entries[path].mode = mode
        return f"chmod {mode:o} {path}"

    def touch(self):
        path = self.some((File, Folder))
        if not path:
            return None
        os.utime(self.real(path), (self.rng.randrange(2**30), self.rng.randrange(2**30)))
        return f"touch {path}"
