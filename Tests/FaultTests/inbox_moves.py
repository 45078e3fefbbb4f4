"""Steps of the random walk that move things, and those that make what is no document."""
import ctypes
import os
import shutil

import inbox_words as words
from inbox_model import INBOX, OUTSIDE, File, Folder, Other

LIBC = ctypes.CDLL(None, use_errno=True)
AT_FDCWD, RENAME_EXCHANGE = -100, 2
# Bounds that keep a cold start cheap.
FILES, FOLDERS, DEPTH = 150, 40, 6


class Moves:
    """For `inbox_steps.Steps`, which chooses."""


    def rename_to(self, old, new):
        os.rename(self.real(old), self.real(new))
        self.world.move(old, new)

    def rename(self):
        old = self.some((File, Other))
        if not old:
            return None
        new = self.free(folder=os.path.dirname(old))
        if self.rng.random() < 0.2:
            new = self.some((File, Other))
        self.rename_to(old, new)
        return f"rename {old} to {new}"

    def cross(self):
        old, new = self.some((File, Other)), self.free()
        if not old:
            return None
        self.rename_to(old, new)
        return f"move {old} to {new}"

    def move_out(self):
        old = self.some((File, Other))
        if not old:
            return None
        new = self.free(OUTSIDE)
        self.rename_to(old, new)
        return f"move {old} out to {new}"

    def move_in(self):
        old = self.some((File, Other), OUTSIDE)
        if not old:
            return None
        new = self.free() if self.rng.random() < 0.7 else self.some((File, Other)) or self.free()
        self.rename_to(old, new)
        return f"move {old} in to {new}"

    def exchange(self):
        one, other = self.some((File, Folder)), self.some((File, Folder), self.rng.choice([INBOX, INBOX, OUTSIDE]))
        if not one or not other or (one + b"/").startswith(other + b"/") or (other + b"/").startswith(one + b"/"):
            return None
        if not self.fits(one, other) or not self.fits(other, one):
            return None
        if LIBC.renameat2(AT_FDCWD, self.real(one), AT_FDCWD, self.real(other), RENAME_EXCHANGE) != 0:
            raise OSError(ctypes.get_errno(), f"exchange {one} and {other}")
        self.world.exchange(one, other)
        return f"exchange {one} and {other}"

    def link(self):
        old = self.some(File) if self.rng.random() < 0.8 else self.some(File, OUTSIDE)
        if not old:
            return None
        new = self.free(self.rng.choice([INBOX, INBOX, INBOX, OUTSIDE]))
        os.link(self.real(old), self.real(new))
        self.world.entries[new] = self.world.entries[old]
        return f"link {old} as {new}"

    def delete(self):
        path = self.some((File, Other), self.rng.choice([INBOX, INBOX, INBOX, OUTSIDE]))
        if not path:
            return None
        os.unlink(self.real(path))
        self.world.remove(path)
        return f"delete {path}"

    # -- Folders

    def fits(self, old, new):
        """Whether what lies at a path may lie at another one, as deep as that is and as wide as the root."""
        depth = new.count(b"/") + max(path.count(b"/") for path in self.world.tree(old)) - old.count(b"/")
        return depth <= DEPTH and (os.path.dirname(new) != INBOX or isinstance(self.world.entries.get(new), Folder)
                                   == isinstance(self.world.entries[old], Folder))

    def plant(self):
        """Makes folders, one in the other, and files in each at once."""
        if len(self.world.paths(Folder) + self.world.paths(Folder, OUTSIDE)) >= FOLDERS:
            return None
        folder, depth = self.folder(self.rng.choice([INBOX, INBOX, OUTSIDE])), self.rng.randrange(1, 4)
        if folder == INBOX:
            folder = self.source()
        top = folder
        for _ in range(min(depth, DEPTH - folder.count(b"/") - 1)):
            folder = folder + b"/" + words.folder_name(self.rng)
            if folder in self.world.entries:
                return None if os.path.dirname(folder) == top else f"plant as far as {folder}"
            os.mkdir(self.real(folder))
            self.world.entries[folder] = Folder()
            for _ in range(self.rng.randrange(3)):
                path, data = self.free(folder=folder), words.content(self.rng)
                with open(self.real(path), "wb") as file:
                    file.write(data)
                self.world.entries[path] = File(data)
        return f"plant {folder}" if folder != top else None

    def fell(self):
        path = self.some(Folder, self.rng.choice([INBOX, INBOX, OUTSIDE]))
        if not path or len(self.world.tree(path)) > FILES // 4:
            return None
        shutil.rmtree(self.real(path))
        self.world.remove(path)
        return f"remove the folder {path}"

    def move_folder(self):
        old = self.some(Folder, self.rng.choice([INBOX, INBOX, OUTSIDE]))
        if not old:
            return None
        into = os.path.dirname(old) if self.rng.random() < 0.4 else self.folder(self.rng.choice([INBOX, INBOX, OUTSIDE]))
        new = into + b"/" + (self.rng.choice(words.SOURCES) if into == INBOX else words.folder_name(self.rng))
        if new in self.world.entries or (into + b"/").startswith(old + b"/"):
            return None
        if new.count(b"/") - old.count(b"/") + max(path.count(b"/") for path in self.world.tree(old)) > DEPTH:
            return None
        self.rename_to(old, new)
        return f"move the folder {old} to {new}"

    # -- What is no document

    def describe(self):
        tops = [path for path in self.world.paths(Folder) if path.count(b"/") == 1]
        if not tops:
            return None
        folder = self.rng.choice(tops)
        path = folder + b"/source.yaml"
        if isinstance(self.world.entries.get(path), Folder):
            return None
        if path in self.world.entries and self.rng.random() < 0.3:
            os.unlink(self.real(path))
            self.world.remove(path)
            return f"remove {path}"
        data = words.source_yaml(self.rng, [file[len(folder) + 1:] for file in self.world.paths(File, folder)])
        self.rename_to(self.draft(data), path)
        return f"write {path}"

    def other(self):
        path = self.free()
        if self.rng.random() < 0.4:
            os.mkfifo(self.real(path))
        else:
            os.symlink(self.rng.choice([b"/etc/passwd", b"nowhere", b"..", os.path.basename(path), self.root + b"/outside"]), self.real(path))
        self.world.entries[path] = Other()
        return f"make a link or a pipe {path}"
