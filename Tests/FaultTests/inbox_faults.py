"""The faults of the random walk: each causes one, goes on walking meanwhile, and ends it."""
import os
import pathlib
import signal
import subprocess
import time

import service
from inbox_model import Folder
from service import expect

QUESTION = "questions/opposition.yaml"
OVERFLOW = "queue of events overflowed"


class Faults:
    """Causes the faults of a deck one after the other, and shuffles it again when it is at its end."""

    def __init__(self, place, steps):
        self.place, self.steps, self.rng = place, steps, steps.rng
        self.deck, self.caused, self.overflows = [], {}, 0
        self.all = ["kill", "kill", "end", "kill_watcher", "kill_watcher", "stop_watcher", "overflow", "stop_service",
                    "reload", "reload_broken", "kill_reloading", "fill_state", "fill_reports", "shut_folder"]

    def cause(self):
        """Causes the next fault; returns whether a check must follow."""
        if not self.deck:
            self.deck = sorted(self.all)
            self.rng.shuffle(self.deck)
        name = self.deck.pop()
        self.steps.done.append(f"{self.steps.count}: fault {name}")
        self.caused[name] = self.caused.get(name, 0) + 1
        return getattr(self, name)() is not False

    def walk(self, least=0):
        self.steps.take(self.rng.randrange(least, least + 12))

    # -- Ends

    def kill(self):
        self.place.kill()
        self.start_again()

    def end(self):
        expect(self.place.stop() == 0, "SIGTERM did not end it with 0")
        self.start_again()

    def start_again(self):
        self.walk()
        if self.rng.random() < 0.3:
            self.switch_question()
        self.place.start()

    def kill_watcher(self):
        self.signal_watcher(signal.SIGKILL)
        self.walk()
        return False

    def stop_watcher(self):
        self.signal_watcher(signal.SIGSTOP)
        self.walk(5)
        self.signal_watcher(signal.SIGCONT)
        return False

    def stop_service(self):
        self.place.process.send_signal(signal.SIGSTOP)
        self.walk(5)
        self.place.process.send_signal(signal.SIGCONT)
        return False

    def overflow(self):
        self.signal_watcher(signal.SIGSTOP)
        # Two in turn: an event that is the same as the one before it is not kept twice.
        limit = int(pathlib.Path("/proc/sys/fs/inotify/max_queued_events").read_text())
        pair = [self.place.inbox / f".flood-{number}" for number in (0, 1)]
        for path in pair:
            path.touch()
        for _ in range(limit // 2 + 1):
            for path in pair:
                path.chmod(0o600)
        for path in pair:
            path.unlink()
        self.walk(5)
        self.overflows += 1
        before = self.place.log_text().count(OVERFLOW)
        self.signal_watcher(signal.SIGCONT)
        self.place.wait("the overflow is told", lambda: self.place.log_text().count(OVERFLOW) > before)
        return False

    def signal_watcher(self, number):
        os.kill(self.place.wait("there is a watching child", self.place.watcher), number)

    # -- Lexicons

    def switch_question(self):
        """Takes a question out of the lexicons, or brings it back."""
        path, away = self.place.lexicons / QUESTION, self.place.root / "question"
        os.rename(*((away, path) if away.exists() else (path, away)))

    def ask_reload(self):
        return subprocess.Popen([service.RELEASE, "reload", "--state", self.place.state], stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, text=True)

    def reload(self):
        self.switch_question()
        asked = self.ask_reload()
        self.walk()
        _, said = asked.communicate(timeout=120)
        expect(asked.returncode == 0, f"reload: {said}")

    def reload_broken(self):
        path = self.place.lexicons / "actors.yaml"
        whole = path.read_bytes()
        path.write_bytes(whole + b"\nbroken: [\n")
        self.walk()
        expect(self.place.ask("reload").returncode != 0, "broken lexicons were taken")
        path.write_bytes(whole)
        expect(self.place.ask("reload").returncode == 0, "mended lexicons were not taken")

    def kill_reloading(self):
        self.switch_question()
        asked = self.ask_reload()
        self.walk()
        self.place.kill()
        asked.communicate(timeout=120)
        self.place.start()

    # -- Disks and rights

    def fill_state(self):
        self.fill(self.place.state.parent)

    def fill_reports(self):
        self.fill(self.place.reports.parent)

    def fill(self, disk):
        """Fills a disk for some steps, and until the service has met that or has nothing to write."""
        if not os.path.ismount(disk):
            return self.walk(8)
        filler = disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12):
                try:
                    while file.write(bytes(size)):
                        pass
                except OSError:
                    continue
        before = len(self.place.log_text())
        self.walk(8)
        end = time.monotonic() + 3
        while time.monotonic() < end and len(self.place.log_text()) == before and self.place.is_alive():
            time.sleep(0.05)
        filler.unlink()

    def shut_folder(self):
        """Takes the rights to a folder away for some steps."""
        path = self.steps.some(Folder)
        if not path or not self.steps.can_shut:
            return self.walk(5)
        real = self.steps.real(path)
        folder = os.open(real, os.O_PATH)
        os.chmod(real, self.rng.choice([0o000, 0o711, 0o744]))
        self.walk(5)
        # It may have been moved or removed meanwhile: the descriptor is still the folder.
        os.chmod(f"/proc/self/fd/{folder}", 0o755)
        os.close(folder)
        return True
